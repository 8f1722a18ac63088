// How numbers, shares and days are written: exact decimals as text from end to end, never through a double.

const PLACES = 2;
/** What the engine rounds to. */
const MOST_PLACES = 6;
const MILLISECONDS = 86_400_000;
const CODES = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const WEEKDAYS = {
  vi: ["chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
};
const QUARTERS = { Q1: "I", Q2: "II", Q3: "III", Q4: "IV" };
const MONTHS = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
];

/** `39100.5` as 39.100,5 or 39,100.5: every digit as it is given. */
export function number(decimal, lang) {
  const [group, point] = lang === "vi" ? [".", ","] : [",", "."];
  const [, minus, whole, rest] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  if (whole === undefined) return decimal;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${minus && "−"}${grouped}${rest ? point + rest : ""}`;
}

/** A derived number, with no more places than it takes, or as its indicator is printed. */
export function derived(decimal, lang, print) {
  return number(shortened(decimal, print), lang);
}

/**
 * A share of 1 as a percentage. A share was itself rounded, to six places: where that left a half in the third place of the percentage, nobody here knows
 * which way the explanation rounds, which has the whole number, and it is written in full.
 */
export function percent(share, lang, print) {
  const hundreds = hundredfold(share);
  const isHalf = !print && /\.\d{2}50*$/.test(hundreds);
  return `${isHalf ? number(hundreds, lang) : derived(hundreds, lang, print)}%`;
}

/** A share of a target: with as many places as it takes not to look like all of it when it is not. */
export function percentOfTarget(share, lang, print) {
  const hundreds = hundredfold(share);
  const looksWhole = (places) => rounded(hundreds, places, print?.rounding) === "100";
  if (hundreds === "100" || !print || !looksWhole(print.digits)) return percent(share, lang, print);
  const places = [1, 2, 3, 4].find((more) => print.digits < more && !looksWhole(more)) ?? 4;
  return `${number(rounded(hundreds, places, print.rounding), lang)}%`;
}

/** The same of a share that was given, with every digit. */
export function percentInFull(share, lang) {
  return `${number(hundredfold(share), lang)}%`;
}

/** A value with its unit of measure. */
export function quantity(decimal, uom, lang) {
  return `${number(decimal, lang)}${uom === "%" ? "%" : `\u00a0${uom}`}`;
}

/** `2023-08-31` as 31/08/2023 or 31 August 2023. */
export function day(date, lang) {
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (year === undefined) return date;
  return lang === "vi" ? `${dayOfMonth}/${month}/${year}` : `${Number(dayOfMonth)} ${MONTHS[month - 1]} ${year}`;
}

/** `2023-08-01T14:20` as 14:20 ngày 01/08/2023 or 14:20 on 1 August 2023; a day without a time as a day. */
export function moment(text, lang) {
  const [date, time] = text.split("T");
  return time ? `${time} ${lang === "vi" ? "ngày" : "on"} ${day(date, lang)}` : day(date, lang);
}

/** The day of the week on which a day falls. */
export function weekdayOf(date, lang) {
  return WEEKDAYS[lang][new Date(Date.parse(date)).getUTCDay()];
}

/** `fri` as thứ Sáu or Friday. */
export function weekday(code, lang) {
  return WEEKDAYS[lang][CODES.indexOf(code)];
}

/** The day so many days later. */
export function dayAfter(date, days) {
  return new Date(Date.parse(date) + days * MILLISECONDS).toISOString().slice(0, 10);
}

export function daysBetween(from, to) {
  return (Date.parse(to) - Date.parse(from)) / MILLISECONDS;
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
  return documentDate(name, lang);
}

/** The date of a document, which may be a month or a year only. */
export function documentDate(date, lang) {
  const [year, month, dayOfMonth] = date.split("-");
  if (dayOfMonth || !month) return day(date, lang);
  return lang === "vi" ? `tháng ${Number(month)}/${year}` : `${MONTHS[month - 1]} ${year}`;
}

/** A share of 1 as hundredths: every digit as it is given. */
export function hundredfold(share) {
  const [, minus, whole, rest = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(share) ?? [, "", share];
  const digits = rest.padEnd(2, "0");
  const moved = `${whole}${digits.slice(0, 2)}`.replace(/^0+(?=\d)/, "");
  return trimmed(`${minus}${moved}${rest.length > 2 ? `.${rest.slice(2)}` : ""}`);
}

/**
 * As the indicator is printed; else half-up to two places, as the explanations do, but in full where two places would mislead: a figure that is not whole
 * must not look whole (94.9996 is not 95).
 */
export function shortened(decimal, print) {
  if (print) return rounded(decimal, print.digits, print.rounding);
  const short = rounded(decimal, PLACES, "half_up");
  return short.includes(".") ? short : decimal;
}

/** With no fewer places than usual, and so many digits that count, however small the number is: as the explanations write rates and expected values. */
export function withDigits(decimal, count, print) {
  const [, whole, rest = ""] = /^-?(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [, ""];
  const places = whole === "0" ? /^0*/.exec(rest)[0].length + count : count - whole.length;
  return rounded(decimal, Math.max(print?.digits ?? PLACES, Math.min(places, MOST_PLACES)), print?.rounding ?? "half_up");
}

/** To so many places, on the digits. */
function rounded(decimal, places, rounding) {
  const [, minus, whole, rest] = /^(-?)(\d+)\.(\d+)$/.exec(decimal) ?? [];
  if (whole === undefined || rest.length <= places) return decimal;
  const tail = rest.slice(places);
  const kept = BigInt(whole + rest.slice(0, places));
  const isEvenHalf = rounding === "half_even" && /^50*$/.test(tail) && kept % 2n === 0n;
  const isUp = rounding !== "truncate" && tail[0] >= "5" && !isEvenHalf;
  const digits = String(isUp ? kept + 1n : kept).padStart(places + 1, "0");
  const cut = digits.length - places;
  const short = trimmed(places > 0 ? `${digits.slice(0, cut)}.${digits.slice(cut)}` : digits);
  return short === "0" ? short : `${minus}${short}`;
}

function trimmed(decimal) {
  return decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal;
}
