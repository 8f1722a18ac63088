// Sheets with a column for each day or month, as offices keep a year: which day a heading means, and the records of all such columns.

import { lastDayOfMonth, QUARTERS, readMoment } from "./days.js";
import { plain } from "./plain.js";
import { columnNotices, recordsOf, wholeOf, wordsOf } from "./rows.js";
import { isShare } from "./uoms.js";

/** What may stand before the day: an estimate, a plan or last year's figure is something else. */
const BEFORE = new Set(["luy", "ke", "cong", "don", "den", "het", "ngay", "tinh", "tai", "thoi", "diem", "thuc", "hien", "so", "lieu", "ket", "qua", "gia", "tri", "th", "lk", "as", "of", "to", "at", "on", "actual", "value", "cumulative"]);
/** What says that everything since the start is meant, not the month alone. */
const TO_DATE = /\b(luy ke|lk|cong don|den|to|cumulative)\b/;
const YEAR = String.raw`(?: nam)?(?: (\d{4}))?`;
const FORMS = [
  [/(\d{1,2}) (\d{1,2}) (\d{4})$/, (_, [day, month, year]) => dayOf(`${day}/${month}/${year}`)],
  [/(\d{4}) (\d{1,2}) (\d{1,2})$/, (_, [year, month, day]) => dayOf(`${year}-${month}-${day}`)],
  [new RegExp(String.raw`(\d{1,2}) (?:thang|months?)(?: dau nam)?${YEAR}$`), (_, [month, year]) => monthOf(month, year, true)],
  [new RegExp(String.raw`(?:thang|t|month) ?(\d{1,2})${YEAR}$`), (before, [month, year]) => monthOf(month, year, TO_DATE.test(before))],
  [/(\d{1,2}) (\d{4})$/, (before, [month, year]) => monthOf(month, year, TO_DATE.test(before))],
  [new RegExp(String.raw`(?:quy|quarter) (i{1,3}|iv|[1-4])${YEAR}$`), (before, [quarter, year]) => monthOf(3 * (QUARTERS[quarter] ?? Number(quarter)), year, TO_DATE.test(before))],
];

/**
 * The day that a heading means: `{ on }`, or `{ month, year, isToDate }` with a year that may be the plan's; null where it means none.
 * A date cell of the first of a month may as well be the month that a spreadsheet made a day of.
 */
export function dayOfHeading(cell) {
  if (cell.t === "d" && !cell.isMonth) return cell.v.endsWith("-01") ? null : { on: cell.v.slice(0, 10) };
  if (cell.t !== "s" && !cell.isMonth) return null;
  const words = plain(wordsOf(cell).replace(/[([][^)\]]*[)\]]?/g, " "));
  for (const [form, meaning] of FORMS) {
    const found = form.exec(words);
    const before = found && words.slice(0, found.index).trim();
    if (found && before.split(" ").every((word) => word === "" || BEFORE.has(word))) return meaning(before, found.slice(1));
  }
  return null;
}

function dayOf(text) {
  const { moment } = readMoment(text);
  return moment ? { on: moment } : null;
}

function monthOf(month, year, isToDate) {
  return Number(month) >= 1 && Number(month) <= 12 ? { month: Number(month), year: year ?? null, isToDate } : null;
}

/**
 * The columns with the last day of what each means. A month beside the same month to date is left out: both end on one day. So is a month
 * without a year, where the plan is of several, and a share in % beside the figure of the same day.
 */
function columnsAcross(across, { start, end }) {
  const planYear = start?.slice(0, 4) === end?.slice(0, 4) ? start?.slice(0, 4) : null;
  const ended = across.map(({ meaning: { on, month, year, isToDate = true }, ...column }) => ({ ...column, on: on ?? lastDayOf(month, year ?? planYear), isToDate }));
  const toDate = new Set(ended.filter(({ isToDate }) => isToDate).map(({ on }) => on));
  const isOfDay = ({ on, isToDate }) => on !== null && (isToDate || !toDate.has(on));
  const figures = new Set(ended.filter((column) => isOfDay(column) && !isShare(column)).map(({ on }) => on));
  const isRead = (column) => isOfDay(column) && !(isShare(column) && figures.has(column.on));
  return { read: ended.filter(isRead), left: ended.filter((column) => !isRead(column)) };
}

function lastDayOf(month, year) {
  return year === null || year === undefined ? null : lastDayOfMonth(Number(year), month);
}

/** The records of every such column, and what is wrong with them: `rows` and `at` say of each record its row and its column. */
export function recordsAcross(sheet, headings, references, { rows, decimals, tick, period }) {
  const { read, left } = columnsAcross(headings.across, period ?? {});
  const unknown = [...headings.unknown, ...left].sort((one, other) => one.place - other.place);
  const whole = wholeOf(sheet, headings, references, { rows, decimals, numbers: read.map(({ place }) => place) });
  const parts = read.map((day, number) => recordsOf(sheet, { ...headings, unknown, columns: new Map([...headings.columns, [day.place, day]]) }, references, {
    rows, decimals, whole, day, tick: number === 0 ? tick : undefined,
  }));
  const problems = new Map(parts.flatMap(({ problems }) => problems).map((problem) => [`${problem.row} ${problem.place} ${problem.code}`, problem]));
  return {
    records: parts.flatMap(({ records }) => records),
    rows: parts.flatMap(({ rows }) => rows),
    at: parts.flatMap(({ records }, number) => records.map(() => read[number].place)),
    problems: [...problems.values()].sort((one, other) => one.row - other.row || one.place - other.place),
    notices: [
      ...read.length > 0 ? [{ code: "days-across", columns: read }] : [{ code: "unknown-columns", columns: unknown }, ...columnNotices(headings)],
      // an empty cell of such a sheet is a day without a figure
      ...together(parts.flatMap(({ notices }) => notices).filter(({ code }) => code !== "not-filled")),
    ],
  };
}

const added = ({ count }, { count: more }) => ({ count: count + more });
/** Remarks that each column has of its own; the others are of the sheet. */
const OF_COLUMNS = {
  "read-as": added,
  "time-dropped": added,
  "strange-brackets": ({ columns }, { columns: more }) => ({ columns: [...columns, ...more.filter(({ place }) => !columns.some((column) => column.place === place))] }),
};

/** The same remark of several columns is one. */
function together(notices) {
  const byCode = new Map();
  for (const notice of notices) {
    const before = byCode.get(notice.code);
    byCode.set(notice.code, before ? { ...before, ...OF_COLUMNS[notice.code]?.(before, notice) } : notice);
  }
  return [...byCode.values()];
}
