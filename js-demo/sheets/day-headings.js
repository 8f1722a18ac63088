// Which day the heading of a column means: `31/08/2023`, `Đến 31/8`, `Lũy kế tháng 8`, `Giải ngân 8T/2023`, `Lũy kế quý III`.

import { wordsOf } from "../cells/cell.js";
import { QUARTERS, readMoment } from "../cells/days.js";
import { plain } from "../cells/plain.js";

/** What may stand before the day: an estimate, a plan or last year's figure is something else. */
const BEFORE = new Set([
  "luy", "ke", "cong", "don", "den", "het", "cuoi", "ngay", "tinh", "tai", "thoi", "diem", "thuc", "hien", "so", "lieu", "ket", "qua", "gia", "tri", "th", "lk", "da", "giai", "ngan",
  "as", "of", "to", "at", "on", "end", "actual", "value", "cumulative", "disbursed", "disbursement", "disbursements",
]);
/** What says that everything since the start is meant, not the month alone. */
const TO_DATE = /\b(luy ke|lk|cong don|den|to|cumulative)\b/;
/** Words that add nothing: from the start of the year says no more than to date, what is disbursed is capital. */
const IDLE = /(?<=^| )(?:tu (?:dau nam|(?:ngay )?0?1 0?1)(?: \d{4})? (?=den )|von (?=(?:da )?giai ngan )|(?<=giai ngan )(?:von |qua (?:kbnn|kho bac(?: nha nuoc)?) ))/g;
/** Of which year the capital is that is disbursed until a day: `Giải ngân năm 2023 đến 30/9`. */
const CAPITAL_OF = /(?<=giai ngan )nam ((?:19|20)\d{2}) (?=den )/;
/** What says that two numbers behind it are a day and its month. */
const OF_A_DAY = /(^| )(den|het|ngay|tinh|to|at|on)$/;
const YEAR = String.raw`(?: nam)?(?: (\d{4}))?`;
const FORMS = [
  [/(\d{1,2}) (\d{1,2}) (\d{4})$/, (_, [day, month, year]) => dayOf(`${day}/${month}/${year}`)],
  [/(\d{4}) (\d{1,2}) (\d{1,2})$/, (_, [year, month, day]) => dayOf(`${year}-${month}-${day}`)],
  [/(\d{1,2}) (\d{1,2}) (\d{2})$/, (_, [day, month, year]) => dayOf(`${day}/${month}/${year}`)],
  [new RegExp(String.raw`(\d{1,2}) ?(?:thang|t|months?)(?: dau nam)?${YEAR}$`), (_, [month, year]) => monthOf(month, year, true)],
  [new RegExp(String.raw`(?:thang|t|month) ?(\d{1,2})${YEAR}$`), (before, [month, year]) => monthOf(month, year, TO_DATE.test(before))],
  [/(\d{1,2}) (\d{4})$/, (before, [month, year]) => monthOf(month, year, TO_DATE.test(before))],
  [/(\d{1,2}) (\d{1,2})$/, (before, [day, month]) => (OF_A_DAY.test(before) ? dayOfYear(day, month) : null)],
  [new RegExp(String.raw`(?:quy|quarter) (i{1,3}|iv|[1-4])${YEAR}$`), (before, [quarter, year]) => {
    const month = 3 * (QUARTERS[quarter] ?? Number(quarter));
    return monthOf(month, year, TO_DATE.test(before));
  }],
];

/** What a heading says that is merged over bare numbers: `Tháng`, `Thực hiện theo quý`, `Các tháng trong năm 2024`. */
const OVER_NUMBERS = /^(.*?)(?:(?<=^| )(?:theo|cac|tung|hang|(?:0?4|bon|1[0-2]|0?[2-9])) )*(?<=^| )(thang|quy|months?|quarters?)(?: trong nam)?(?: (?:nam )?(\d{4}))?$/;
const NUMBERS = { t: /^(?:t(?:hang)? ?)?0?([1-9]|1[0-2])$/, q: /^(?:q(?:uy)? ?)?(i{1,3}|iv|0?[1-4])$/ };

/** A day and its month alone, under a heading that says what was reached, or until when: `Thực hiện` over `30/6 | 31/7`. */
const A_DAY = /^\s*\d{1,2}\s*([/.-])\s*\d{1,2}\s*$/;
/** How many months or quarters such a heading says; of the whole year fewer may stand under it. */
const COUNTED = /(?:^| )0?(\d{1,2}|bon) (thang|quy)(?: |$)/;
const OF_A_YEAR = { thang: 12, quy: 4 };

/** Nobody writes a longer heading over numbers. */
const LONGEST = 100;

/** The month, or the last one of the quarter, that a bare number means under such a heading, as `dayOfHeading` has it; else null. */
export function monthUnder(heading, number) {
  if (heading.length + number.length > LONGEST) return null;
  const [, before, span, year] = OVER_NUMBERS.exec(plain(heading)) ?? [];
  const kind = /^[tm]/.test(span) ? "t" : "q";
  const [, own] = (span && NUMBERS[kind].exec(plain(number))) ?? [];
  return own ? dayOfHeading({ t: "s", v: `${before} ${kind === "t" ? "thang" : "quy"} ${own.replace(/^0/, "")}${year ? ` nam ${year}` : ""}` }) : null;
}

/** What was reached, with its year or day, by a word for it. */
const REACHED = /^(?:(?:uoc|da|so|gia tri|t[yi] le) )*(?:luy ke )?(?:uoc )?(?:ket qua )?(?:thuc hien|th|dat(?: duoc)?|giai ngan|ket qua)(?: (?:%|\d+t?|nam|thang|quy|luy ke|den|ca nam|trong)(?: .*)?)?$/;
/** A total to date, which may also be one that is to be reached. */
const TOTAL_TO_DATE = /^luy ke(?: (?:\d+ thang|den|tu dau nam|thang|quy)(?: .*)?)?$/;
/** Whether a heading surely is of what was reached, and of nothing else. */
export const namesReached = (words) => REACHED.test(plain(words));
/** The same, also of a total to date where nothing says that it is to be. */
export const saysReached = (words) => namesReached(words) || TOTAL_TO_DATE.test(plain(words));

/** Whether what stands under a heading are surely days. */
export const saysDay = (heading) => OF_A_DAY.test(plain(heading));

/** The same, also of a day and its month alone. */
export function dayUnder(heading, words) {
  if (heading.length + words.length > LONGEST) return null;
  const [, sign] = A_DAY.exec(words) ?? [];
  // without a word for days `1-3` is a quarter by its months, and `3.1` a number
  const isDay = sign === "/" || (sign !== undefined && saysDay(heading));
  return isDay ? dayOfHeading({ t: "s", v: `${heading} ngày ${words.trim()}` }) : monthUnder(heading, words);
}

/** Whether a heading may stand over so many months or quarters: `Lũy kế 6 tháng` is a day of its own over two. */
export function couldCount(heading, count) {
  const [, said, span] = COUNTED.exec(plain(heading)) ?? [];
  const number = said === "bon" ? 4 : Number(said);
  return said === undefined || number === OF_A_YEAR[span] || number === count;
}

/**
 * The day that a heading means: `{ on }`, or `{ month, year, isToDate }` with a year that may be the plan's, also of a `day` of it; `{ problem }` of one that is none, or nobody knows
 * which; null where it means none. A date cell of the first of a month may as well be the month that a spreadsheet made a day of.
 */
export function dayOfHeading(cell) {
  // of a year that nobody sees it is no more than a day of the year of the sheet
  if (cell.isOfYear) return { day: Number(cell.v.slice(8, 10)), month: Number(cell.v.slice(5, 7)), year: null, saved: cell.v.slice(0, 4), isToDate: true };
  if (cell.t === "d" && !cell.isMonth) return cell.v.endsWith("-01") ? null : { on: cell.v.slice(0, 10) };
  if (cell.t !== "s" && !cell.isMonth) return null;
  const said = plain(wordsOf(cell).replace(/[([][^)\]]*[)\]]?/g, " ")).replace(IDLE, "");
  const words = said.replace(CAPITAL_OF, "");
  for (const [form, meaning] of FORMS) {
    const found = form.exec(words);
    const before = found && words.slice(0, found.index).trim();
    if (found && before.split(" ").every((word) => word === "" || BEFORE.has(word))) return ofCapital(meaning(before, found.slice(1)), CAPITAL_OF.exec(said)?.[1]);
  }
  return null;
}

/** What is disbursed of an earlier year's capital, as until the January behind it, is no figure of the year of the day. */
function ofCapital(day, year) {
  if (!day || day.problem || year === undefined) return day;
  const own = day.on?.slice(0, 4) ?? day.year ?? (day.month === 1 ? undefined : year);
  return own === year ? { ...day, ...day.on === undefined && { year } } : null;
}

function dayOf(text) {
  const { moment, problem } = readMoment(text);
  return moment ? { on: moment } : { problem };
}

/** A day of a year that is not named: there is one in a leap year, or none. */
function dayOfYear(day, month) {
  const { problem } = readMoment(`${day}/${month}/2024`);
  if (problem) return { problem: problem === "no-such-day" ? problem : "not-a-day" };
  return { day: Number(day), month: Number(month), year: null, isToDate: true };
}

function monthOf(month, year, isToDate) {
  return Number(month) >= 1 && Number(month) <= 12 ? { month: Number(month), year: year ?? null, isToDate } : null;
}
