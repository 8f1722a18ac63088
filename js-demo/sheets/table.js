// Which rows under the headings of a sheet are rows of its table. An office's paper has others there: the row that numbers the columns, totals,
// and below the table notes, the day and who signs.

import { withoutBrackets } from "../cells/brackets.js";
import { readNumber } from "../cells/numbers.js";
import { accented, NUMBER, plain } from "../cells/plain.js";
import { placesOfFields } from "./columns.js";
import { monthUnder } from "./day-headings.js";
import { KINDS } from "./kinds.js";
import { noticeOf } from "./notices.js";

/** A row of fewer marks could be anything. */
const LEAST_MARKS = 3;
const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];
const NUMERALS = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
const MARK = "(?:[a-z]|\\d{1,2}|[ivx]{2,4})";
/** What a column is worked out from: `2/1`, `(3)x(4)`, `2/1*100%`; x is a sign here. */
const OPERAND = "(?:[a-wyz]|\\d{1,3})";
const FURTHER = `[-+−–*/:÷×x.…%]+${OPERAND}`;
/** A mark, alone or with the formula of its column. */
const MARKED = new RegExp(`^(${MARK})(?:=${OPERAND}(?:${FURTHER})*%?)?$`);
const FORMULA_ALONE = new RegExp(`^=?${OPERAND}(?:${FURTHER})+%?$`);
/** Nobody writes a longer formula over a column. */
const LONGEST_MARK = 40;

/** What a total is called; `công` is something else. */
const TOTALS = ["tổng cộng", "tổng số", "tổng", "cộng", "tong cong", "tong so", "total", "grand total"];

/** How the cell begins that stands where names do, in the rows of those who sign, or of notes. */
const SIGNATURE = new RegExp(`^(${[
  "nguoi (lap|tong hop|ky|duyet)|lap bieu|ke toan( truong)?$|noi nhan|ghi chu",
  "thu truong|tm (ubnd|uy ban)|((kt|tl|tuq) )?(pho )?(chu tich|giam doc|truong (phong|ban))",
].join("|")})`);
/** The line above them: `Ngã Năm, ngày 05 tháng 10 năm 2023`; without a place it could be the day of a row. */
const DATE_LINE = /^\D+ ngay \d+ thang \d+ nam \d+$/;

/**
 * The rows of a sheet of records, and what is told of the others: below the table is what stands behind the last row about something of the plan
 * and is all words, neither a name or an id nor nearly one. A row without anything to read stays: that is told of it.
 */
export function rowsOfRecords(sheet, { kind, at, columns, across, ...headings }, references) {
  const needed = new Set(KINDS[kind].needs.flat());
  const cells = [...columns].map(([place, { column }]) => ({ place, column })).filter(({ column }) => needed.has(column.field));
  const about = cells.filter(({ column }) => ["ref", "text"].includes(column.type));
  const besides = [headings, ...headings.besides ?? []].flatMap(({ places = {} }) => Object.values(places)).filter((place) => !about.some((cell) => cell.place === place));
  const toRead = [...[...cells.filter(({ column }) => !column.filled), ...across].map(({ place }) => place), ...besides];
  const isKnown = (row) => about.some(({ place, column }) => knows(references, column, row.cells[place]));
  const couldBeMeant = (row) => about.some(({ place, column }) => isNearly(references, column, row.cells[place]));
  const isFilled = (row) => toRead.some((place) => row.cells[place] && !row.cells[place].merged);

  const { rows, notices } = withoutMarksAndTotals(sheet, at, { isItem: (row) => isOneId(row, columns, isKnown), isKnown });
  const end = rows.findLastIndex(isKnown);
  return withoutBelow(rows, notices, (row, place) => end !== -1 && place > end && isFilled(row) && isOfWords(row) && !couldBeMeant(row));
}

/**
 * The rows of a sheet that makes a part of a plan. It names what nobody knows yet, so that below the table is what stands behind the last row with
 * a figure for its target or due day, from where somebody signs, or from where, after a gap, neither is filled in.
 */
export function rowsOfPlan(sheet, { at, columns }) {
  const { rows, notices } = withoutMarksAndTotals(sheet, at, { isItem: () => false, isKnown: () => false });
  const [named, asked] = [placesOfFields(columns, ["name"]), placesOfFields(columns, ["target", "due"])];
  const cellsAt = (row, places) => places.map((place) => row.cells[place]).filter((cell) => cell && !cell.merged);
  // one cell may say the due day of several rows
  const isAsked = (row) => asked.some((place) => /\d/.test(row.cells[place]?.v) && !DATE_LINE.test(plain(row.cells[place].v)));
  const isItem = (row) => cellsAt(row, named).length > 0 && isAsked(row);
  const isSigned = (row) => cellsAt(row, named).some((cell) => SIGNATURE.test(plain(cell.v)));
  const isApart = (row, place) => row.number - rows[place - 1].number > 1 && cellsAt(row, asked).length === 0 && !isAsked(row);

  const end = rows.findLastIndex(isItem);
  const start = end === -1 ? -1 : rows.findIndex((row, place) => place > end && (isSigned(row) || isApart(row, place)));
  return withoutBelow(rows, notices, (row, place) => start !== -1 && place >= start && isOfWords(row));
}

/** The filled rows under the headings, but for these where they stand again, as on a second page, the one that numbers the columns (unless it is an item) and totals (unless they are known by that name). */
function withoutMarksAndTotals(sheet, at, { isItem, isKnown }) {
  const end = endOfHeadings(sheet.rows, at);
  const written = sheet.rows.slice(end).filter(isWritten);
  const again = headingsAgain(sheet.rows.slice(topOf(sheet, at), end), written);
  const under = written.filter((row) => !again.has(row));
  const [first] = under;
  const marks = first && numbersColumns(first) && !isItem(first) ? first : null;
  const totals = under.filter((row) => isTotal(row) && !isKnown(row));
  const left = new Set([marks, ...totals]);
  return {
    rows: under.filter((row) => !left.has(row)),
    notices: [
      ...marks ? [{ code: "column-marks", row: marks.number }] : [],
      ...noticeOf("headings-again", [...again].map(({ number }) => number)),
      ...noticeOf("totals", totals.map(({ number }) => number)),
    ],
  };
}

/** The rows that say again what a row of the headings says, and those right behind them that number the columns. */
function headingsAgain(headings, under) {
  const again = new Set();
  under.forEach((row, place) => {
    const isAgain = headings.some((heading) => isSame(row, heading));
    if (isAgain || (again.has(under[place - 1]) && numbersColumns(row))) again.add(row);
  });
  return again;
}

/** Whether a row says in each of its cells what another one says there, or a part of these words, in two of them at least. */
export function isSame(row, heading) {
  const places = row.cells.flatMap((cell, place) => (cell && !cell.merged ? [place] : []));
  const isSaid = (cell, again) => cell.t === "s" && again?.t === "s" && /\S/.test(plain(cell.v)) && ` ${plain(again.v)} `.includes(` ${plain(cell.v)} `);
  return places.length > 1 && places.every((place) => isSaid(row.cells[place], heading.cells[place]));
}

function withoutBelow(rows, notices, isBelow) {
  const below = rows.filter(isBelow);
  if (below.length === 0) return { rows, notices };
  const left = new Set(below);
  return { rows: rows.filter((row) => !left.has(row)), notices: [...notices, { code: "below-table", from: below[0].number, to: below.at(-1).number }] };
}

function isWritten({ cells, problem }) {
  return Boolean(problem) || cells.some((cell) => cell && !cell.merged);
}

/** Whether a row is of headings as the one above it: some of these are merged down into it, or it has nothing but words under those that are merged across. */
export function isUnderHeadings(rows, at) {
  return at > 0 && at < rows.length && (isMergedInto(rows[at], rows[at - 1]) || isOfParts(rows[at], rows[at - 1]));
}

function isMergedInto({ cells }, headings) {
  return cells.some((cell, place) => cell?.merged && cell.v === headings.cells[place]?.v);
}

/** A title that is merged across has no headings beside it; a group of rows under one, `I | Kinh tế`, begins with its mark. */
function isOfParts(row, { cells }) {
  const places = row.cells.flatMap((cell, place) => (cell && !cell.merged ? [place] : []));
  let [end, over] = [0];
  const above = Array.from({ length: row.cells.length }, (_, place) => {
    if (cells[place]?.across > 1) [end, over] = [place + cells[place].across, cells[place]];
    return place < end ? over : undefined;
  });
  const isWords = (cell) => cell.t === "s" && Boolean(readNumber(cell.v).problem) && markOf(cell) === null;
  const isMonth = (cell, { t, v }) => t === "s" && ["s", "n"].includes(cell.t) && monthUnder(withoutBrackets(v), cell.v) !== null;
  const isHeading = (cell, heading) => heading !== undefined && (isWords(cell) || isMonth(cell, heading));
  return places.length > 1 && cells.some((cell) => cell?.t === "s" && !cell.across) && places.every((place) => isHeading(row.cells[place], above[place]));
}

/** Behind the last row of the headings that begin there. */
export function endOfHeadings(rows, at) {
  let end = at + 1;
  while (end < rows.length && (isMergedInto(rows[end], rows[at]) || (end === at + 1 && isOfParts(rows[end], rows[at])))) end += 1;
  return end;
}

/** The columns behind the first one that is read in which rows of the table have numbers, and over which no heading stands. */
export function columnsWithoutHeadings({ rows }, { at, columns, across = [] }, ofTable) {
  const headings = rows.slice(topOf({ rows }, at), endOfHeadings(rows, at));
  const covered = new Set(headings.flatMap(({ cells }) => cells.flatMap((cell, place) => (cell ? Array.from({ length: cell.across ?? 1 }, (_, next) => place + next) : []))));
  const first = Math.min(...columns.keys(), ...across.map(({ place }) => place));
  const found = ofTable.flatMap(({ cells }) => cells.flatMap((cell, place) => (place > first && ["n", "p"].includes(cell?.t) && !cell.merged && !covered.has(place) ? [place] : [])));
  return [...new Set(found)].sort((one, other) => one - other).map((place) => ({ place, words: "" }));
}

/** The first of the rows of headings, of which the upper ones are merged down: titles stand above it. */
export function topOf({ rows }, at) {
  return isUnderHeadings(rows, at) ? topOf({ rows }, at - 1) : at;
}

function written({ cells }) {
  return cells.filter((cell) => cell && !cell.merged);
}

/** Whether all cells of a row are marks of columns that follow each other: letters or Roman numerals in their order, numbers in theirs; a formula alone counts none. */
export function numbersColumns(row) {
  const cells = written(row);
  const marks = cells.map(markOf);
  const counted = marks.filter((mark) => mark !== "");
  const numbers = counted.filter((mark) => /^\d/.test(mark));
  const words = counted.filter((mark) => !/^\d/.test(mark));
  return !marks.includes(null) && counted.length >= LEAST_MARKS && numbers.every((mark, at) => mark === String(at + 1))
    && [LETTERS, NUMERALS].some((start) => words.every((mark, at) => mark === start[at]));
}

/** The mark of a cell, `""` of a formula without one, or null. A spreadsheet makes -1 of `(1)` that is typed in. */
function markOf({ t, v }) {
  if (t === "n") return /^-?\d{1,2}$/.test(v) ? v.replace("-", "") : null;
  const words = t === "s" && v.length <= LONGEST_MARK ? v.replace(/[()[\]\s]/g, "").toLowerCase() : "";
  return MARKED.exec(words)?.[1] ?? (FORMULA_ALONE.test(words) ? "" : null);
}

/** Whether a row begins with an id that the plan has and says no other words: then small numbers are its figures, though they follow each other. */
function isOneId(row, columns, isKnown) {
  const places = row.cells.flatMap((cell, place) => (cell && !cell.merged ? [place] : []));
  const ofWords = places.filter((place) => ["ref", "text"].includes(columns.get(place)?.column.type));
  return ofWords.length === 1 && ofWords[0] === places[0] && isKnown(row);
}

/** Of which group it is, by its mark: `Cộng I`, `Cộng mục II`, `Tổng cộng (I+II)`. */
const OF_GROUPS = /(?: (?:mục|phần|nhóm|muc|phan|nhom) [a-z]|(?: (?:mục|phần|nhóm|muc|phan|nhom))?(?: [ivx]{1,4})+)$/;

export const saysTotal = (words) => TOTALS.includes(accented(words).replace(OF_GROUPS, ""));

/** Whether the first words of a row, behind its own mark, are those of a total, and numbers stand with them. */
export function isTotal({ cells }) {
  const at = cells.findIndex((cell) => cell?.t === "s" && markOf(cell) === null);
  const words = cells[at]?.v.replace(/[([][^)\]]*[)\]]?/g, " ") ?? "";
  const isNumber = ({ t, v }) => ["n", "p"].includes(t) || (t === "s" && !readNumber(v).problem);
  return saysTotal(words) && cells.slice(at + 1).some((cell) => cell && !cell.merged && isNumber(cell));
}

/** What stands in sections. */
const IN_SECTIONS = ["indicators", "tasks", "reports", "projects"];

/** The rows of a sheet of records without those that say a section of the plan, whatever stands beside it, and name nothing else; and what is told of these. */
export function withoutSections(rows, { columns }, references) {
  const columnAt = (place) => columns.get(place)?.column;
  if (![...columns.values()].some(({ column }) => IN_SECTIONS.includes(column.of))) return { rows, notices: [] };
  const titleOf = (row) => {
    const places = [...row.cells.keys()].filter((place) => isWords(row.cells[place]));
    const named = places.filter((place) => columnAt(place)?.type === "ref");
    if (!named.every((place) => IN_SECTIONS.includes(columnAt(place).of))) return null;
    // a title that is merged across stands where no column is
    const [title, ...others] = named.length > 0 ? named : places.filter((place) => !columnAt(place));
    if (row.problem || title === undefined || others.length > 0) return null;
    const said = row.cells[title].v.normalize("NFC").trim();
    const isNamed = [said, said.replace(NUMBER, "")].some(references.isSection);
    return isNamed && !row.cells.some((cell, place) => columnAt(place) && knows(references, columnAt(place), cell)) ? said : null;
  };
  const found = rows.map((row) => ({ row, words: titleOf(row) })).filter(({ words }) => words !== null);
  const left = new Set(found.map(({ row }) => row));
  const told = found.map(({ row, words }) => ({ row: row.number, words }));
  return { rows: rows.filter((row) => !left.has(row)), notices: noticeOf("section-rows", told) };
}

const isWords = (cell) => cell?.t === "s" && !cell.merged && /\p{L}.*\p{L}/su.test(cell.v);

/** Whether nothing but words stands in a row: no number, no day, nothing that begins like them. */
export function isOfWords(row) {
  return !row.problem && written(row).every(({ t, v }) => t === "s" && !/^[^\p{L}\d]*\d/u.test(v));
}

/** Whether a cell names something of the plan. */
function knows(references, { type, of }, cell) {
  if (type !== "ref" || !["s", "n"].includes(cell?.t)) return false;
  const { id, ids } = references.find(of, cell.v);
  return id !== undefined || ids !== undefined;
}

/** Whether a name may be misspelt, or one word be an id. */
function isNearly(references, { type, of, named }, cell) {
  if (cell?.t !== "s") return false;
  if (!named && /^[!-~]+$/.test(cell.v.trim())) return true;
  return type === "ref" && references.nearest(of, cell.v) !== null;
}
