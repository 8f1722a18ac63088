// How numbers, shares and days are written. `Date.parse` is another function on pages with MooTools or Datejs.

export * from "./decimals.js";

const MILLISECONDS = 86_400_000;
const QUARTERS = { Q1: "I", Q2: "II", Q3: "III", Q4: "IV" };

/** `2023-08-31` as 31/08/2023 or 31 August 2023. */
export function day(date, lang) {
  return lang === "vi" ? date.split("-").reverse().join("/") : named(date, { day: "numeric", month: "long", year: "numeric" });
}

/** The day of the week on which a day falls. */
export function weekdayOf(date, lang) {
  return named(date, { weekday: "long" }, lang === "vi" ? "vi" : "en");
}

/** A day by the names that the browser knows. */
function named(date, parts, locale = "en-GB") {
  return new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...parts }).format(new Date(date));
}

/** The day so many days later, or the last one that the engine knows. */
export function dayAfter(date, days) {
  return [new Date(+new Date(date) + days * MILLISECONDS).toISOString().slice(0, 10), "2199-12-31"].sort()[0];
}

export function daysBetween(from, to) {
  return (new Date(to) - new Date(from)) / MILLISECONDS;
}

/** A period by its name: `2023-07` as tháng 7/2023, `2023-Q3` as quý III/2023, `2023-2024-H1` as half a school year. */
export function period(name, lang) {
  const [, year, part = ""] = /^(\d{4}(?:-\d{4})?)(?:-(.+))?$/.exec(name) ?? [];
  if (year === undefined) return name;
  const isVietnamese = lang === "vi";
  if (part === "") return isVietnamese ? `năm ${year}` : year;
  if (part === "H1") return isVietnamese ? `6 tháng đầu năm ${year}` : `first half of ${year}`;
  if (part === "H2") return isVietnamese ? `6 tháng cuối năm ${year}` : `second half of ${year}`;
  if (part === "9M") return isVietnamese ? `9 tháng năm ${year}` : `nine months of ${year}`;
  if (part in QUARTERS) return isVietnamese ? `quý ${QUARTERS[part]}/${year}` : `${part} ${year}`;
  if (part.startsWith("W")) {
    const week = Number(part.slice(1));
    return isVietnamese ? `tuần ${week}/${year}` : `week ${week} of ${year}`;
  }
  return isVietnamese ? `tháng ${Number(part)}/${year}` : named(name, { month: "long", year: "numeric" });
}
