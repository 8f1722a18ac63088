// Which row of a sheet holds its headings, and of which kind the sheet is: titles stand above it, in rows of their own, often merged.

import { dayOfHeading } from "./day-headings.js";
import { hasTwoOrders, readMoment } from "./days.js";
import { bracketsOf, isRatio, meaningOf, withoutBrackets, wordsOf } from "./heading-words.js";
import { BEGINNINGS, DUE, DUE_OR_DONE, KINDS, SILENT, WHILE } from "./kinds.js";
import { plain } from "./plain.js";
import { wordsOf as wordsOfCell } from "./rows.js";
import { isOfHeadings, topOf } from "./table.js";
import { dayAbove } from "./titles.js";
import { isShare } from "./uoms.js";

/** Headings are looked for so far down. */
const FARTHEST = 40;
/** So much a sheet's own name counts, in headings. */
const OF_NAME = 2.5;

/** A year that stands alone above several headings: `Năm 2024` over `Kế hoạch | Thực hiện`. */
const YEAR_ABOVE = /^(?:nam )?((?:19|20)\d{2})$/;
/** What the part of a heading is called that is all of it: `Kế hoạch` over `Cả năm | 6 tháng`. */
const WHOLE = new Set(["cả năm", "năm", "tổng số", "tổng cộng", "tổng", "total", "year"].map(plain));
/** Rows of headings above the last one. */
const MOST_ABOVE = 2;

/** So much a column with other words counts against a kind. */
export const OF_UNKNOWN = 0.25;

/** What says of a figure that it is the total to date: beside one of a month it is the one that is meant. */
const TO_DATE = /(^| )(luy ke|cumulative)( |$)/;
const LAST_YEAR = /(^| )(nam truoc|cung ky|last year)( |$)/;
const NOT_NOW = /(^| )(nam truoc|cung ky|ke hoach|uoc|du kien|last year|plan|estimate)( |$)/;
/** Headings of parts that are no figures of a day: `Kế hoạch` over `6 tháng | Cả năm`. */
const OF_PLAN = /(^| )(nam truoc|cung ky|ke hoach|kh|muc tieu|phan dau|giao|uoc|du kien|last year|plan|target|estimate)( |$)/;

/** Columns of days count as the two that they stand for: the day and the value. */
const MOST_OF_DAYS = 2;

const doubtful = new Map([...DUE_OR_DONE, ...WHILE].map((words) => [plain(words), {}]));
const ends = new Map([...DUE, ...DUE_OR_DONE].map((words) => [plain(words), {}]));
const beginnings = new Map(BEGINNINGS.map((words) => [plain(words), {}]));
/** How the heading of a column of due days begins, also one that says more than is known; `Hạn chế` is something else. */
const OF_DUE_DAYS = /^(ngay )?(thoi han|den han|het han|han (hoan thanh|giao|xu ly|thuc hien|bao cao|nop|chot|cuoi)|deadline|due)( |$)|^han$|^(ngay|thoi gian) (phai|yeu cau|can)( |$)/;
/** So many rows show whether a column is one of days. */
const ROWS_OF_DAYS = 200;
const byWords = Object.fromEntries(Object.entries(KINDS).map(([kind, { columns, states = [] }]) => [kind, wordsOf([...columns, ...states])]));

/**
 * The headings of a sheet: `{ kind, at, columns, across, misread, unknown, doubled, hidden, months, dueOrDone, lacking }`, where `at` is the place of their row
 * and `columns` says for each place what stands there, `across` which places hold the values of one day each, `misread` which headings are a day that cannot be read, `hidden` which of these columns are
 * hidden, `months` which headings are a day that may be a month, `dueOrDone` which may be a due day or one of completion, and what they were read
 * as; of a sheet without any, null. Places that are taken (`isTaken`) are something else already.
 */
export function headingsOf(sheet, kinds = KINDS, words = byWords, isTaken = () => false) {
  const name = plain(sheet.name);
  const isIn = (word) => ` ${name} `.includes(` ${plain(word)} `);
  const isNamed = ({ title, sheets }) => [...Object.values(title), ...sheets].some(isIn);
  const isHidden = (place) => (sheet.hiddenColumns ?? []).some(([from, to]) => from <= place && place <= to);
  const around = sheet.rows.slice(0, FARTHEST).map((_, at) => ({ over: headingsOver(sheet.rows, at), years: yearsAbove(sheet.rows, at), partsOf: (place) => partsUnder(sheet.rows, at, place), above: () => dayAbove(sheet, topOf(sheet, at)) }));
  const found = sheet.rows.slice(0, FARTHEST).flatMap((row, at) => Object.keys(kinds).map((kind) => {
    const headings = withoutDoubt(sheet.rows, at, withDays(kinds[kind], matched(row, words[kind], isHidden, isTaken, around[at]), around[at].above));
    headings.hidden = [...headings.columns, ...headings.across.map((day) => [day.place, day])].filter(([place]) => isHidden(place)).map(([place, { words }]) => ({ place, words }));
    const lacking = lackingOf(kinds[kind], headings);
    // what no record holds says no more of the kind than other words do
    const states = [...headings.columns.values()].filter(({ column }) => column.type === "state").length;
    const score = headings.columns.size - states + Math.min(headings.across.length, MOST_OF_DAYS) - OF_UNKNOWN * (headings.unknown.filter(({ isFurther }) => !isFurther).length + states) + (isNamed(kinds[kind]) ? OF_NAME : 0);
    return { kind, at, ...headings, lacking, score, recorded: headings.columns.size - states };
  })).filter(({ recorded, across, misread }) => recorded > 0 && recorded + across.length + misread.length >= 2);
  const best = (some) => some.reduce((most, one) => (most === null || one.score > most.score ? one : most), null);
  return best(found.filter(({ lacking }) => lacking.length === 0)) ?? best(found);
}

/** Headings of days that cannot be read: their columns are left out, which is as wrong as a cell. */
export function misreadIn({ rows }, { at, misread }) {
  return misread.map(({ place, words, code, other }) => ({ row: rows[at].number, place, words, code, other }));
}

/** What each place of a row is, by its words. */
function matched(row, words, isHidden, isTaken, { over, years, partsOf }) {
  const columns = new Map();
  const [unknown, doubled, days, months, misread] = [[], [], [], [], []];
  row.cells.forEach((cell, first) => {
    if (!cell || isTaken(first)) return;
    const heading = cell.t === "s" ? meaningOf(cell.v, words) : null;
    const parts = heading?.column?.dated || heading?.column?.field === "due" ? partsOf(first) : [];
    const part = heading?.column?.field === "due" ? endOf(parts) : wholeOf(parts);
    // which of its parts is meant nobody knows
    const isUnknown = parts.length > 0 && !part;
    const [place, said] = [part?.place ?? first, wordsOfCell(cell)];
    for (const other of parts.filter((other) => other !== part)) (isUnknown ? unknown : doubled).push({ place: other.place, words: `${said} ${other.words}` });
    if (isUnknown) return;
    if ((heading?.column ? LAST_YEAR : OF_PLAN).test(over[place] ?? "") && (heading?.column?.dated || heading?.column?.type === "number" || (!heading && dayOfHeading(cell)))) return void unknown.push({ place, words: said });
    const day = heading || isRatio(said) ? null : dayOfHeading(cell);
    if (day?.problem) return void misread.push({ place, words: said, code: day.problem });
    if (day) return void days.push({ place, words: said, brackets: bracketsOf(said), meaning: "month" in day ? { ...day, year: day.year ?? years[place] ?? null } : day });
    if (cell.t === "d") return void months.push({ place, words: said });
    if (heading === SILENT) return;
    if (!heading) return void unknown.push({ place, words: said }, ...furtherPartsOf(partsOf(first), said));
    const [before, other] = [...columns].find(([, { column }]) => column === heading.column) ?? [];
    const one = { ...heading, year: heading.year ?? part?.year ?? years[place], words: said, isHidden: isHidden(place) };
    if (other && !isMeant(one, other)) return void doubled.push({ place, words: said });
    if (other) {
      columns.delete(before);
      doubled.push({ place: before, words: other.words });
    }
    columns.set(place, one);
  });
  return { columns, unknown, doubled, days, months, misread };
}

/** A heading that is not read, with the columns over which it is merged. */
export function unreadAt(rows, at, place) {
  const words = wordsOfCell(rows[at].cells[place]);
  return [{ place, words }, ...furtherPartsOf(partsUnder(rows, at, place), words)];
}

/** Of a heading over several columns that says nothing here, those behind the first one. */
function furtherPartsOf(parts, said) {
  return parts.slice(1).map(({ place, words }) => ({ place, words: `${said} ${words}`, isFurther: true }));
}

/** By place the year that stands above, alone or merged over several. */
function yearsAbove(rows, at) {
  const years = [];
  for (const { cells } of rows.slice(Math.max(0, at - MOST_ABOVE), at)) {
    spreadOver(cells, (cell) => YEAR_ABOVE.exec(plain(withoutBrackets(wordsOfCell(cell))))?.[1], years);
  }
  return years;
}

/** By place the words of the heading right above, alone or merged over several; none where that row holds no headings. */
function headingsOver(rows, at) {
  const over = [];
  if (at > 0 && isOfHeadings(rows[at], rows[at - 1])) spreadOver(rows[at - 1].cells, (cell) => plain(wordsOfCell(cell)), over);
  rows[at].cells.forEach((cell, place) => {
    if (cell?.merged) delete over[place];
  });
  return over;
}

/** Writes what a cell says to each of the places over which it is merged. */
function spreadOver(cells, read, into) {
  cells.forEach((cell, place) => {
    const said = cell && read(cell);
    if (said) into.length = Math.max(into.length, place + (cell.across ?? 1));
    if (said) into.fill(said, place, place + (cell.across ?? 1));
  });
}

/** What stands in the row of headings under one that is merged across: `Kế hoạch` over `Năm 2024 | Năm 2025`. */
function partsUnder(rows, at, place) {
  const { across = 1 } = rows[at].cells[place];
  const under = rows[at + 1];
  if (across === 1 || !under || !isOfHeadings(under, rows[at])) return [];
  const places = Array.from({ length: across }, (_, next) => place + next).filter((next) => under.cells[next] && !under.cells[next].merged);
  return places.map((next) => ({ place: next, words: wordsOfCell(under.cells[next]), year: YEAR_ABOVE.exec(plain(wordsOfCell(under.cells[next])))?.[1] }));
}

/** Of the parts of a heading that of the latest year, else the one that says all; none where neither is there. */
function wholeOf(parts) {
  const ofYears = parts.filter(({ year }) => year).sort((one, other) => other.year - one.year);
  return ofYears[0] ?? parts.find(({ words }) => WHOLE.has(plain(words)));
}

/** Of two columns of one meaning the first is taken, unless the other one is seen, surely that, no share of something, of a later year, or the total to date. */
function isMeant(one, first) {
  if (one.isHidden !== first.isHidden) return first.isHidden;
  if (isDoubtful(one) !== isDoubtful(first)) return isDoubtful(first);
  if (isShare(one) !== isShare(first)) return isShare(first);
  const isToDate = ({ words }) => TO_DATE.test(plain(words)) && !NOT_NOW.test(plain(words));
  return one.year > first.year || (one.column.type === "number" && isToDate(one) && !isToDate(first));
}

const isDoubtful = ({ words }) => meaningOf(words, doubtful)?.column !== undefined;

/**
 * `Thời gian hoàn thành` is when something has to be done in a plan; beside a column of due days it is when it was done; in records without one it may be either,
 * and so it may beside days of which nobody knows what they are.
 */
function withoutDoubt(rows, at, headings) {
  const row = rows[at];
  const [place, heading] = [...headings.columns].find(([, heading]) => isDoubtful(heading)) ?? [];
  if (!heading) return { ...headings, dueOrDone: [] };
  const { column: { field }, words } = heading;
  const isBesideDue = row.cells.some((cell) => cell?.t === "s" && OF_DUE_DAYS.test(plain(cell.v)));
  const isBesideOthers = () => headings.unknown.some(({ place, words }) => !isKnownDay(words) && rows.slice(at + 1, at + 1 + ROWS_OF_DAYS).some(({ cells }) => isDay(cells[place])));
  const isSure = isBesideDue === (field !== "due") && (isBesideDue || !isBesideOthers());
  if (!isSure) headings.columns.delete(place);
  return { ...headings, dueOrDone: [{ place, words, as: isSure ? field : null }] };
}

const isKnownDay = (words) => meaningOf(words, byWords.completions)?.column?.type === "day" || meaningOf(words, beginnings)?.column !== undefined;
const isDay = (cell) => cell?.t === "d" || (cell?.t === "s" && readMoment(cell.v).moment !== undefined);

/** Days across are read where a kind has them, and no column says the day or the value; else they are unknown as other words are. Where neither a column nor a heading says the day, a line `above` may. */
function withDays({ across: field, columns: known }, { columns, unknown, doubled, days: read, months, misread: unread }, above) {
  const { days, misread } = withoutTwoOrders(read, unread);
  const isTimed = [...columns.values()].some(({ column }) => column.field === "on");
  // values of no day are none where other columns say theirs
  const undated = field && !isTimed && days.length > 0 ? [...columns].filter(([, { column }]) => column.field === field) : [];
  for (const [place, { words }] of undated) {
    columns.delete(place);
    unknown.push({ place, words });
  }
  const given = new Set([...columns.values()].map(({ column }) => column.field));
  const value = field && !given.has("on") && !given.has(field) ? known.find((column) => column.field === field) : null;
  const [place, undatedValue] = field && !isTimed && read.length + months.length + unread.length === 0 ? [...columns].find(([, { column }]) => column.field === field) ?? [] : [];
  const day = undatedValue && above();
  if (day) {
    columns.delete(place);
    return { columns, unknown, doubled, months, misread, across: [{ ...undatedValue, place, meaning: { on: day.on }, above: day }] };
  }
  if (value) return { columns, unknown: unknown.sort((one, other) => one.place - other.place), doubled, months, misread, across: days.map((day) => ({ ...day, column: value })) };
  return { columns, unknown: [...unknown, ...days, ...months, ...misread].sort((one, other) => one.place - other.place), doubled, months: [], misread: [], across: [] };
}

/** Headings of days, without those that may have the month first where another one surely has. */
function withoutTwoOrders(days, misread) {
  const other = misread.find(({ code }) => code === "month-first")?.words;
  const isUnsure = ({ words }) => other !== undefined && hasTwoOrders(words);
  return { days: days.filter((day) => !isUnsure(day)), misread: [...misread, ...days.filter(isUnsure).map(({ place, words }) => ({ place, words, code: "two-orders", other }))] };
}

/** Of the parts of a heading of due days the one that is the end: `Thời gian thực hiện` over `Bắt đầu | Kết thúc`. */
function endOf(parts) {
  return parts.find(({ words }) => meaningOf(words, ends)?.column !== undefined);
}

/** The fields without which there is no record, and that no column gives. */
function lackingOf({ needs }, { columns, across }) {
  const ofDays = across.flatMap(({ column }) => ["on", column.field]);
  const given = new Set([...ofDays, ...[...columns.values()].map(({ column }) => column.field)]);
  return needs.filter((need) => ![need].flat().some((field) => given.has(field)));
}
