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
  [new RegExp(`^${DAY_FIRST}(?:,?\\s+${TIME})?$`), ([day, month, year, ...time]) => [year, month, day, time]],
  [new RegExp(`^${YEAR_FIRST}(?:(?:T|,?\\s+)${TIME})?$`), ([year, month, day, ...time]) => [year, month, day, time]],
  [new RegExp(`^${TIME},?\\s*(?:ngày\\s+)?${DAY_FIRST}$`), ([hour, minute, day, month, year]) => [year, month, day, [hour, minute]]],
  [/^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/, ([day, month, year]) => [year, month, day, []]],
];

/** A text as `2023-08-31` or `2023-08-31T14:20`: `{ moment }` or `{ problem }`. The day stands first: 03/04/2023 is 3 April. */
export function readMoment(text) {
  const words = text.normalize("NFC").trim().toLowerCase().replace(/^(\d{4}-\d{2}-\d{2})t/, "$1T");
  for (const [form, order] of FORMS) {
    const found = form.exec(words);
    if (found) return momentOf(...order(found.slice(1)));
  }
  return { problem: /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/.test(words) ? "short-year" : "not-a-day" };
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
  [/^(?:quy|q|quarter)\s*([1-4]|i{1,3}|iv)\s*(?:nam)?\s*(\d{4})$/, ([quarter, year]) => `${year}-Q${QUARTERS[quarter] ?? quarter}`],
  [/^(?:6|sau) thang dau (?:nam )?(\d{4})$/, ([year]) => `${year}-H1`],
  [/^(?:6|sau) thang cuoi (?:nam )?(\d{4})$/, ([year]) => `${year}-H2`],
  [/^(?:9|chin) thang (?:dau )?(?:nam )?(\d{4})$/, ([year]) => `${year}-9M`],
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

/** What a due day may be called: the end of a period (or a period, within which something is due), its middle. */
const IN_WORDS = [
  [/^(?:(?:den |vao )?(?:het|cuoi)|trong|den)? ?((?:thang|t ?\d|quy|nam|6|sau|9|chin) ?.*)$/, (period) => lastDayOf(period)],
  [/^giua (thang .*)$/, (period) => /^\d{4}-\d{2}$/.test(period) && `${period}-15`],
  [/^giua (nam .*)$/, (period) => /^\d{4}$/.test(period) && `${period}-06-30`],
];

/** A due day in words: `cuối năm 2024` is 2024-12-31, `hết quý III/2024` 2024-09-30, `6 tháng đầu năm 2024` 2024-06-30; null where it is none. */
export function readDueInWords(text, plain) {
  const words = plain(text);
  for (const [form, dayOf] of IN_WORDS) {
    const period = form.exec(words)?.[1];
    const day = period && /[a-z]/.test(period) && dayOf(readPeriod(period, plain) ?? "");
    if (day) return day;
  }
  return null;
}

const LAST_MONTHS = { Q1: 3, Q2: 6, Q3: 9, Q4: 12, H1: 6, H2: 12, "9M": 9 };

/** The last day of a period of the calendar by its name, but of a week. */
function lastDayOf(period) {
  const [, year, part] = /^(\d{4})(?:-(\d{2}|Q[1-4]|H[12]|9M))?$/.exec(period) ?? [];
  const month = part === undefined ? 12 : LAST_MONTHS[part] ?? Number(part);
  return year && month >= 1 && month <= 12 ? lastDayOfMonth(Number(year), month) : null;
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
