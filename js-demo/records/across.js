// Sheets with a column for each day or month, as offices keep a year: the records of all such columns.

import { lastDayOfMonth, readMoment } from "../cells/days.js";
import { plain } from "../cells/plain.js";
import { byPlace } from "../sheets/columns.js";
import { noticeOf, noticeOfColumns } from "../sheets/notices.js";
import { isShare } from "../sheets/uoms.js";
import { columnNotices, recordsOf, wholeOf } from "./rows.js";

/** In a sheet of projects these are meant, in another one what was carried out. */
const OF_DISBURSEMENT = /(^| )((?<!(?:chua|khong) )giai ngan|disburse(d|ments?))( |$)/;
/** Over days of projects what is none of their disbursements: `Tạm ứng`, `Khối lượng thực hiện`, one source alone. */
const OF_ELSE = /(^| )(?:tam ung|khoi luong|nghiem thu|bo tri|phan bo|no dong|chua giai ngan|thu hoi|(?:ns|ngan sach) ?(?:tw|dp|trung uong|dia phuong|tinh|huyen|xa)|oda|trong nuoc|nuoc ngoai)( |$)/;

/**
 * The columns with the last day of what each means. A month beside the same month to date is left out: both end on one day. So is a month without a year, where the plan is of several,
 * a share in % beside the figure of the same day, last year's figure of such a day, and what else than disbursements a day has beside these in a sheet of projects, or these in another one.
 */
function columnsAcross({ across, kind, isOfCapital = kind === "projects" }, { start, end }, otherYear) {
  const isOfOneYear = start?.slice(0, 4) === end?.slice(0, 4);
  // in a plan of several years the title says which; of another year than the plan's nobody knows whether its days are
  const isWithin = !isOfOneYear && start?.slice(0, 4) <= otherYear && otherYear <= end?.slice(0, 4);
  const planYear = (isWithin ? otherYear : isOfOneYear && !otherYear && start?.slice(0, 4)) || null;
  const ended = across.map(({ meaning, ...column }) => ({ ...column, ...(meaning.isOfYear ? endOfYear(meaning.year, start, end) : endOf(meaning, planYear)) }));
  const toDate = new Set(ended.filter(({ isToDate }) => isToDate).map(({ on }) => on));
  const isOfDay = ({ on, isToDate }) => on !== null && (isToDate || !toDate.has(on));
  const figures = new Set(ended.filter((column) => isOfDay(column) && !isShare(column)).map(({ on }) => on));
  const isElse = ({ words, over = "" }) => isOfCapital && ![plain(words), over].some((said) => OF_DISBURSEMENT.test(said)) && OF_ELSE.test(over);
  const isMeant = ({ words }) => OF_DISBURSEMENT.test(plain(words)) === isOfCapital;
  const meant = new Set(ended.filter((column) => isOfDay(column) && !isShare(column) && isMeant(column)).map(({ on }) => on));
  // what was reached a year before, beside a day of the same month of the plan
  const isOfLastYear = ({ on }) => on < start && ended.some((other) => isOfDay(other) && other.on >= start && yearAfter(on).slice(0, "2024-01".length) === other.on.slice(0, "2024-01".length));
  const isRead = (column) => !isElse(column) && isOfDay(column) && !(isShare(column) && figures.has(column.on)) && (isMeant(column) || !meant.has(column.on)) && !isOfLastYear(column);
  const isOfNoYear = ({ on }, at) => on === null && across[at].meaning.year === null;
  return { read: ended.filter(isRead), left: ended.filter((column) => !isRead(column)), ofNoYear: otherYear && !isWithin ? ended.filter(isOfNoYear) : [] };
}

const endOf = ({ on, isToDate = true, ...named }, planYear) => ({ on: on ?? lastDayOf(named, planYear), isToDate });

/** What was reached in a year that is named stood at its end; of another year than the plan's it says nothing, of one of several no total to date. */
function endOfYear(year, start, end) {
  const [first, last] = [start, end].map((day) => day?.slice(0, 4));
  return { on: first <= year && year <= last ? `${year}-12-31` : null, isToDate: year === first };
}

/** The same day of the next year; the end of February is that of the next one's. */
const yearAfter = (on) => (on.slice(5, 7) === "02" && on.slice(8) >= "28" ? lastDayOfMonth(Number(on.slice(0, 4)) + 1, 2) : `${Number(on.slice(0, 4)) + 1}${on.slice(4)}`);

/** The day that a heading names by its month, or by day and month, in its own year or in the plan's. */
function lastDayOf({ day, month, year, saved }, planYear) {
  const ofYear = year ?? planYear;
  if (ofYear === null || ofYear === undefined || (saved !== undefined && saved !== String(ofYear))) return null;
  return day === undefined ? lastDayOfMonth(Number(ofYear), month) : readMoment(`${day}/${month}/${ofYear}`).moment ?? null;
}

/** The records of every such column, and what is wrong with them: `rows` and `at` say of each record its row and its column. */
export function recordsAcross(sheet, headings, references, { rows, decimals, convention, tick, period, year, otherYear }) {
  const { read, left, ofNoYear } = columnsAcross(headings, period ?? {}, otherYear);
  const unknown = [...headings.unknown, ...left.filter((column) => !ofNoYear.includes(column))].sort(byPlace);
  const whole = wholeOf(sheet, headings, references, { rows, decimals, convention, numbers: read.map(({ place }) => place), year });
  const parts = read.map((day, number) => recordsOf(sheet, { ...headings, unknown, columns: new Map([...headings.columns, [day.place, day]]) }, references, {
    rows, decimals, whole, day, tick: number === 0 ? tick : undefined,
  }));
  const byCell = new Map(parts.flatMap((part) => part.problems).map((problem) => [`${problem.row} ${problem.place} ${problem.code}`, problem]));
  const problems = [...byCell.values()].sort((one, other) => one.row - other.row || byPlace(one, other));
  return {
    records: parts.flatMap(({ records }) => records),
    rows: parts.flatMap(({ rows }) => rows),
    at: parts.flatMap(({ records }, number) => records.map(() => read[number].place)),
    problems,
    notices: [
      ...ofNoYear.length > 0 ? [{ code: "days-of-other-year", year: otherYear, columns: ofNoYear }] : [],
      ...toldOf(read) ?? [...noticeOfColumns("unknown-columns", unknown), ...columnNotices(headings)],
      ...together(parts.flatMap(({ notices }) => notices).filter(({ code }) => code !== "not-filled")),
      ...notFilled(read.length > 0 ? rows : [], [...parts.flatMap((part) => part.rows), ...problems.map(({ row }) => row)]),
    ],
  };
}

/** An empty cell of a sheet of days is a day without a figure; a row of nothing else is not filled in. */
function notFilled(rows, read) {
  const known = new Set(read);
  const found = rows.map(({ number }) => number).filter((number) => !known.has(number));
  return noticeOf("not-filled", found);
}

/** Which day each column is of, by its heading or by the line above the table; null where none was read. */
function toldOf(read) {
  const ofLines = read.filter(({ above }) => above).slice(0, 1).map(({ on, above: { row, words } }) => ({ code: "day-above", on, row, words }));
  const isOfLineAlone = ofLines.length > 0 && read.length === 1;
  return read.length > 0 ? [...ofLines, ...isOfLineAlone ? [] : [{ code: "days-across", columns: read }]] : null;
}

const added = ({ count }, { count: more }) => ({ count: count + more });
/** Remarks that each column has of its own; the others are of the sheet. */
const OF_COLUMNS = {
  "read-as": added,
  "time-dropped": added,
  "strange-brackets": ({ columns }, { columns: more }) => {
    const isThere = ({ place }) => columns.some((column) => column.place === place);
    return { columns: [...columns, ...more.filter((column) => !isThere(column))] };
  },
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
