// The tables of a sheet: headings in two rows that nobody merged, as in every CSV, are merged as they are meant, and a second table below the first, under headings of its own, is read by these.

import { readNumber } from "../cells/numbers.js";
import { NUMBER, plain } from "../cells/plain.js";
import { dayOfHeading } from "./day-headings.js";
import { kindOfMark } from "./group-sums.js";
import { isRatio, meaningOf, wordsOf } from "./heading-words.js";
import { KINDS } from "./kinds.js";
import { KINDS as PLAN_KINDS } from "./plan-columns.js";
import { endOfHeadings, isSame, isUnderHeadings, numbersColumns, topOf } from "./table.js";

/** Headings are looked for so far down. */
const FARTHEST = 40;
/** Nobody writes a longer heading. */
const LONGEST = 300;
/** Nor one so long that stands again. */
const LONGEST_AGAIN = 100;
/** Nobody writes more tables below each other; of more the last ones are one. */
const MOST_TABLES = 100;
/** So many lines above a second table may be its title. */
const MOST_LINES = 5;
const ALL = [...Object.values(KINDS), ...Object.values(PLAN_KINDS)];
const WORDS = ALL.map(({ columns, states = [] }) => wordsOf([...columns, ...states]));
const NAMES = ALL.map(({ columns }) => wordsOf(columns.filter(({ type, field }) => type === "ref" || ["id", "name"].includes(field))));
const A_YEAR = /^(?:19|20)\d{2}$/;
const A_DAY = /^[\d\s./-]*$/;
const YEARS = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;
const SAYS_DAY = /\d\s*[/.-]\s*\d|tháng\s+\d|\d\s+tháng|quý/iu;
const UOM_LINE = /(?:đvt|đơn vị(?: tính)?)\s*:[^;)]*/iu;

/** Sheets as their tables: more sheets of the same name, whose rows keep their numbers. */
export const tablesOf = (sheets) => sheets.flatMap((sheet) => (sheet.taken ? [sheet] : apart(withSpans(sheet))));

const isText = (cell) => cell?.t === "s" && cell.v.length <= LONGEST;
const isHeading = (cell, kinds) => isText(cell) && kinds.some((words) => Boolean(meaningOf(cell.v, words)?.column));
const isDay = (cell) => {
  const day = dayOfHeading(cell);
  return Boolean(day && !day.problem);
};
const isYear = (cell) => cell.t === "n" && A_YEAR.test(cell.v);
const writtenIn = ({ cells }) => cells.flatMap((cell, place) => (cell && !cell.merged ? [place] : []));

/** Whether a row is one of headings: all of it words or days, of which two at least are known, and most of them or a name. */
function isOfHeadings(row) {
  const places = writtenIn(row);
  const cells = places.map((place) => row.cells[place]);
  if (places.length < 2 || !cells.every((cell) => isText(cell) || cell.t === "d" || isYear(cell)) || !cells.some((cell) => isHeading(cell, NAMES))) return false;
  const isNumber = (cell) => isText(cell) && !A_YEAR.test(cell.v) && !readNumber(cell.v).problem;
  if (cells.some(isNumber)) return false;
  // a day alone may be one of the table
  const words = cells.filter((cell) => isText(cell) && !A_DAY.test(cell.v));
  const known = words.filter((cell) => isHeading(cell, WORDS) || isDay(cell) || isRatio(cell.v));
  return known.length > 1 && known.length * 2 >= words.length;
}

/** A year among headings is one, though it was typed as a number. */
const withYearsAsWords = (row) => (row.cells.some((cell) => cell && isYear(cell)) ? { ...row, cells: row.cells.map((cell) => (cell && isYear(cell) ? { ...cell, t: "s" } : cell)) } : row);

/** A sheet in which what stands over several columns is merged over them, also where the headings stand again: `Kế hoạch vốn` beside two empty cells, and below it `Kéo dài | Giao trong năm | Tổng`. */
function withSpans(sheet) {
  const rows = sheet.rows.map((row, at) => (at < FARTHEST && isOfHeadings(row) ? withYearsAsWords(row) : row));
  const above = rows.slice(0, FARTHEST);
  const first = above.find(isOfHeadings);
  if (!first) return sheet;
  const starts = above.flatMap((row, at) => (row === first || isSame(row, first) ? [at] : []));
  const spans = starts.filter((start) => {
    let row = start;
    while (spread(rows, row)) row += 1;
    return row > start;
  });
  const isAsBefore = spans.length === 0 && rows.every((row, at) => row === sheet.rows[at]);
  return isAsBefore ? sheet : { ...sheet, rows };
}

/** Merges a row of headings over the parts in the row below it, where that is what stands there; some of them may be merged already. */
function spread(rows, at) {
  const [row, below] = [rows[at], rows[at + 1]];
  if (!below) return false;
  const heads = row.cells.flatMap((cell, place) => (cell ? [place] : []));
  const parts = writtenIn(below);
  if (parts.length < 2 || parts[0] <= heads[0] || !parts.every((place) => isPart(below.cells[place]))) return false;
  const spans = heads.map((place, number) => ({ place, parts: parts.filter((part) => part >= place && part < (heads[number + 1] ?? Infinity)) }));
  const wide = spans.filter((span) => span.parts.length > 1 && !(row.cells[span.place].across > 1));
  const isOfRows = spans.some((span) => span.parts.length > 0 && isHeading(row.cells[span.place], NAMES));
  const isWhole = !isOfRows && spans.every((span) => span.parts.length === 0 || span.parts[0] === span.place);
  if (wide.length === 0 || !isWhole || wide.some(({ place }) => row.cells[place].merged)) return false;
  const over = [...row.cells];
  for (const { place, parts: own } of wide) over[place] = { ...row.cells[place], across: own.at(-1) - place + 1 };
  const under = [...below.cells];
  for (const { place, parts: own } of spans) if (own.length === 0) under[place] ??= { ...row.cells[place], across: undefined, merged: true };
  rows[at] = { ...row, cells: over };
  rows[at + 1] = { ...below, cells: under };
  return true;
}

/** What may be a heading below another one: words, a day, a year. */
const isPart = (cell) => cell.t === "d" || isYear(cell) || (isText(cell) && (Boolean(readNumber(cell.v).problem) || A_YEAR.test(cell.v)));

/** A sheet at every row that holds headings again, and other ones: what stands above the first table is said of all of them. */
function apart(sheet, most = MOST_TABLES) {
  const at = sheet.rows.slice(0, FARTHEST).findIndex(isOfHeadings);
  if (at === -1 || most === 1) return [sheet];
  const { rows } = sheet;
  const [top, end] = [topOf(sheet, at), endOfHeadings(rows, at)];
  const headings = rows.slice(top, end);
  const said = new Set(headings.flatMap(textsOf).map(plain));
  const begins = (row, place) => place > end && isSaidAgain(row, said) && !isUnderHeadings(rows, place) && !numbersColumns(row) && isOfHeadings(row) && !headings.some((heading) => isSame(row, heading));
  const next = rows.findIndex(begins);
  if (next === -1) return [sheet];
  const begin = beginOf(rows, end, next);
  if (!rows.slice(end, begin).some((row) => writtenIn(row).length > 1)) return [sheet];
  const lines = rows.slice(begin, next);
  const second = withSpans({ ...sheet, rows: [...titlesFor(rows.slice(0, top), lines), ...lines.filter((row) => !isGroup(row)), ...rows.slice(next)] });
  const groups = lines.filter(isGroup);
  const above = groups.length > 0 ? groups : rows.slice(end, begin).filter(isGroup).slice(-1);
  return [{ ...sheet, rows: rows.slice(0, begin) }, ...apart(withGroups(second, rows[next].number, above), most - 1)];
}

/** Whether a row says two of the headings again, or one and nothing but what may be one: a row of data says none, be it of a `Báo cáo` in `Quý III/2024`. */
function isSaidAgain({ cells }, said) {
  const isAgain = (cell) => cell?.t === "s" && !cell.merged && cell.v.length <= LONGEST_AGAIN && said.has(plain(cell.v));
  const again = cells.filter(isAgain);
  return again.length > 1 || (again.length === 1 && cells.every((cell) => !cell || cell.merged || isAgain(cell) || isHeading(cell, WORDS) || isDay(cell)));
}

/** Where what stands right above the headings of a table begins: lines of one cell each, and titles of groups. */
function beginOf(rows, end, next) {
  let begin = next;
  while (begin > end && next - begin < MOST_LINES && (isLine(rows[begin - 1]) || isGroup(rows[begin - 1]))) begin -= 1;
  return begin;
}

const textsOf = ({ cells }) => cells.filter((cell) => cell && !cell.merged && cell.t === "s").map(({ v }) => v);
const isLine = (row) => writtenIn(row).length <= 1 && row.cells.every((cell) => !cell || cell.merged || isText(cell));

/** `II. XÃ HỘI`, or its number in a cell of its own. */
function isGroup(row) {
  const [first, ...others] = textsOf(row);
  if (first === undefined || writtenIn(row).length !== others.length + 1) return false;
  return others.length === 0 ? NUMBER.test(first) : others.length === 1 && ["numeral", "letter"].includes(kindOfMark(row.cells));
}

/** The titles of groups that stand above the headings of a table belong to its rows; the last one goes on where it has none of its own. */
function withGroups(sheet, number, groups) {
  const at = sheet.rows.findIndex((row) => row.number === number);
  const end = endOfHeadings(sheet.rows, at);
  const behind = sheet.rows[end] && numbersColumns(sheet.rows[end]) ? end + 1 : end;
  return { ...sheet, rows: [...sheet.rows.slice(0, behind), ...groups, ...sheet.rows.slice(behind)] };
}

/** What stands above all tables and is said of one as well: where its own lines say a day, or another year, without lines that do, but for their unit of measure. */
function titlesFor(titles, lines) {
  const own = lines.flatMap(textsOf);
  const years = new Set(own.flatMap((text) => text.match(YEARS) ?? []));
  const isOther = (text) => (own.some((line) => SAYS_DAY.test(line)) && SAYS_DAY.test(text)) || (years.size > 0 && (text.match(YEARS) ?? []).some((year) => !years.has(year)));
  const said = (cell) => {
    if (!isText(cell) || !isOther(cell.v)) return cell;
    const [uom] = UOM_LINE.exec(cell.v.normalize("NFC")) ?? [];
    return uom && { ...cell, v: uom.trim() };
  };
  return titles.map((row) => ({ ...row, cells: row.cells.map(said) }));
}
