// How days, times and the names of periods are read, from what offices write and from the serial numbers of spreadsheets.

const MILLISECONDS = 86_400_000;
const MINUTES = 1440;

/**
 * A serial number of a spreadsheet as `2023-08-31`, or with a time; null where it is no day. In the system of 1900 the day 60
 * does not exist, and what comes before it is one day off.
 */
export function momentOfSerial(decimal, is1904) {
  const serial = Number(decimal);
  if (!Number.isFinite(serial) || serial < 0) return null;
  // to the millisecond, as a spreadsheet keeps it; what is left of a minute is dropped, so that 23:59:59 is of its own day
  const minutes = Math.floor(Math.round(serial * MILLISECONDS) / (MILLISECONDS / MINUTES));
  const [days, minute] = [Math.floor(minutes / MINUTES), minutes % MINUTES];
  if (!is1904 && (days === 60 || days === 0)) return null;
  const first = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const day = new Date(first + days * MILLISECONDS);
  if (day.getUTCFullYear() > 9999) return null;
  return join(day.toISOString().slice(0, 10), minute === 0 ? null : timeOfMinutes(minute));
}

/** A day as the serial number of a spreadsheet, in the system of 1900. */
export function serialOf(moment) {
  const [day, time] = moment.split("T");
  const [hours, minutes] = (time ?? "00:00").split(":").map(Number);
  return (Date.parse(day) - Date.UTC(1899, 11, 30)) / MILLISECONDS + (hours * 60 + minutes) / MINUTES;
}

const TIME = String.raw`(\d{1,2})\s*(?::|h|giờ|g)\s*(\d{2})?(?:\s*(?:phút|:\d{2}(?:\.0+)?))?`;
const DAY_FIRST = String.raw`(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})`;
const YEAR_FIRST = String.raw`(\d{4})[/-](\d{1,2})[/-](\d{1,2})`;
const FORMS = [
  [new RegExp(`^(?:ngày\\s+)?${DAY_FIRST}(?:,?\\s+${TIME})?$`), ([day, month, year, ...time]) => [year, month, day, time]],
  [new RegExp(`^${YEAR_FIRST}(?:(?:T|,?\\s+)${TIME})?$`), ([year, month, day, ...time]) => [year, month, day, time]],
  [new RegExp(`^${TIME},?\\s*(?:ngày\\s+)?${DAY_FIRST}$`), ([hour, minute, day, month, year]) => [year, month, day, [hour, minute]]],
  [/^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/, ([day, month, year]) => [year, month, day, []]],
];

/** A text as `2023-08-31` or `2023-08-31T14:20`: `{ moment }` or `{ problem }`. The day stands first: 03/04/2023 is 3 April. */
export function readMoment(text) {
  const { words, weekday } = withoutWeekday(text.normalize("NFC").trim().toLowerCase().replace(/^(\d{4}-\d{2}-\d{2})t/, "$1T"));
  for (const [form, order] of FORMS) {
    const found = form.exec(words);
    if (found) return onWeekday(momentOf(...order(found.slice(1))), weekday);
  }
  return { problem: /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/.test(words) ? "short-year" : "not-a-day" };
}

const WEEKDAYS = [["chủ nhật"], ["thứ hai", "thứ 2"], ["thứ ba", "thứ 3"], ["thứ tư", "thứ 4"], ["thứ năm", "thứ 5"], ["thứ sáu", "thứ 6"], ["thứ bảy", "thứ 7"]];
const A_WEEKDAY = WEEKDAYS.flat().join("|");
const BESIDE = [new RegExp(`^(${A_WEEKDAY}),?\\s+(.*)$`), new RegExp(`^(.*?)\\s*[,(]\\s*(${A_WEEKDAY})\\)?$`)];

/** `15/3/2024 (thứ sáu)` as the day and its weekday, 0 of a Sunday. */
function withoutWeekday(words) {
  const [before, behind] = BESIDE.map((form) => form.exec(words));
  const [weekday, rest] = before ? before.slice(1) : (behind?.slice(1).reverse() ?? []);
  return weekday ? { words: rest, weekday: WEEKDAYS.findIndex((names) => names.includes(weekday)) } : { words };
}

/** A day that is said to be another weekday than it is may be another day. */
function onWeekday(found, weekday) {
  const isOther = found.moment && weekday !== undefined && new Date(found.moment.slice(0, 10)).getUTCDay() !== weekday;
  return isOther ? { problem: "other-weekday" } : found;
}

const SLASHED = new RegExp(DAY_FIRST);

/** Whether a text is another day where the month stands first: 10/9/2023 is, 9/9/2023 and 31/8/2023 are not. */
export function hasTwoOrders(text) {
  const [, day, month] = SLASHED.exec(text) ?? [];
  return day !== undefined && Number(day) <= 12 && Number(month) <= 12 && Number(day) !== Number(month);
}

/** The first text of a column that can only have the month first; undefined where none does. Then nobody knows how the others are meant. */
export function monthFirstAmong(rows, place) {
  return rows.find(({ cells }) => cells[place]?.t === "s" && readMoment(cells[place].v).problem === "month-first")?.cells[place].v;
}

function momentOf(year, month, day, [hour, minute = "00"]) {
  if (Number(month) > 12 && Number(day) <= 12) return { problem: "month-first" };
  const date = [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
  const isDay = new Date(Date.parse(date) || 0).toISOString().slice(0, 10) === date && Number(day) > 0;
  if (!isDay) return { problem: "no-such-day" };
  if (hour === undefined) return { moment: date };
  if (Number(hour) > 23 || Number(minute) > 59) return { problem: "no-such-time" };
  return { moment: join(date, `${hour.padStart(2, "0")}:${minute}`) };
}

/** Quarters by their numerals, as the words of headings have them. */
export const QUARTERS = { i: 1, ii: 2, iii: 3, iv: 4 };
const PERIODS = [
  [/^(\d{4}(?:-\d{4})?(?:-(?:\d{2}|q[1-4]|h[12]|9m|w\d{2}))?)$/, ([name]) => name.toUpperCase()],
  [/^(?:thang|t|month)\s*(\d{1,2})\s*(?:nam)?\s*(\d{4})$/, ([month, year]) => `${year}-${month.padStart(2, "0")}`],
  [/^(\d{1,2})\s+(\d{4})$/, ([month, year]) => `${year}-${month.padStart(2, "0")}`],
  [/^(?:qu[yi]|q|quarter)\s*([1-4]|i{1,3}|iv)\s*(?:nam)?\s*(\d{4})$/, ([quarter, year]) => `${year}-Q${QUARTERS[quarter] ?? quarter}`],
  [/^(?:0?6|sau) thang dau (?:nam )?(\d{4})$/, ([year]) => `${year}-H1`],
  [/^(?:0?6|sau) thang cuoi (?:nam )?(\d{4})$/, ([year]) => `${year}-H2`],
  [/^(?:0?9|chin) thang (?:dau )?(?:nam )?(\d{4})$/, ([year]) => `${year}-9M`],
  [/^(?:tuan|week)\s*(\d{1,2})\s*(?:nam)?\s*(\d{4})$/, ([week, year]) => `${year}-W${week.padStart(2, "0")}`],
  [/^(?:ca )?(?:nam|year)\s*(\d{4})$/, ([year]) => year],
];

/** The name of a period: `tháng 7/2023`, `Quý III/2023` and `2023-Q3` alike; null where it is none. Other names are the plan's to know. */
export function readPeriod(text, plain) {
  const words = [text.trim().toLowerCase(), plain(text)];
  for (const [form, name] of PERIODS) {
    const found = words.map((word) => form.exec(word)).find(Boolean);
    if (found) return name(found.slice(1));
  }
  return null;
}

/** A period without its year, of the `year` that is meant: `Tháng 8`, `Quý III`, or the number alone of what comes `every` month or quarter; null where it is none. */
export function readPeriodOf(year, text, plain, every) {
  if (year === undefined || /\d{4}/.test(text)) return null;
  const isNumber = /^(?:\d{1,2}|[ivx]{1,4})$/i.test(text.trim());
  const named = isNumber ? { month: `tháng ${text}`, quarter: `quý ${text}` }[every] : text;
  return named === undefined ? null : readPeriod(`${named} ${year}`, plain);
}

/**
 * A day whose cell does not show its year: the year that is saved is often that in which it was typed. Null where that is the `year` that is meant, else what is wrong, with what is saved and the
 * day of that year.
 */
export function hiddenYear({ v: saved }, year) {
  if (year !== undefined && saved.startsWith(`${year}-`)) return null;
  const [, month, day] = saved.slice(0, 10).split("-");
  return { code: "hidden-year", saved, other: year && readMoment(`${day}/${month}/${year}`).moment };
}

/** The day so many days after another, or before it. */
export function dayBeside(day, by) {
  return new Date(Date.parse(day) + by * MILLISECONDS).toISOString().slice(0, 10);
}

export function lastDayOfMonth(year, month) {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function timeOfMinutes(minutes) {
  const two = (number) => String(number).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function join(day, time) {
  return time === null ? day : `${day}T${time}`;
}
