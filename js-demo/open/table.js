// Which rows under the headings of a sheet are rows of its table: an office's paper has another one there, which numbers the columns.

import { KINDS } from "./kinds.js";

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

/** The rows of a sheet of records, and what is told of the others. */
export function rowsOfRecords(sheet, { kind, at, columns }, references) {
  const needed = new Set(KINDS[kind].needs.flat());
  const about = [...columns].map(([place, { column }]) => ({ place, column })).filter(({ column }) => needed.has(column.field));
  const isKnown = (row) => about.some(({ place, column }) => knows(references, column, row.cells[place]));
  return withoutMarks(sheet, at, (row) => isOneId(row, columns, isKnown));
}

/** The rows of a sheet that makes a part of a plan. It names what nobody knows yet. */
export function rowsOfPlan(sheet, { at }) {
  return withoutMarks(sheet, at, () => false);
}

/** The filled rows under the headings, but for the one that numbers the columns, unless it is an item. */
function withoutMarks(sheet, at, isItem) {
  const under = sheet.rows.slice(at + 1).filter(isWritten);
  const first = under.find((row) => !isOfHeadings(row, sheet.rows[at]));
  if (!first || !numbersColumns(first) || isItem(first)) return { rows: under, notices: [] };
  return { rows: under.filter((row) => row !== first), notices: [{ code: "column-marks", row: first.number }] };
}

function isWritten({ cells, problem }) {
  return Boolean(problem) || cells.some((cell) => cell && !cell.merged);
}

/** Whether a row is the lower one of two rows of headings: some of the upper ones are merged down into it. */
function isOfHeadings({ cells }, headings) {
  return cells.some((cell, place) => cell?.merged && cell.v === headings.cells[place]?.v);
}

function written({ cells }) {
  return cells.filter((cell) => cell && !cell.merged);
}

/** Whether all cells of a row are marks of columns that follow each other: letters or Roman numerals, then numbers; a formula alone counts none. */
function numbersColumns(row) {
  const cells = written(row);
  const marks = cells.map(markOf);
  const counted = marks.filter((mark) => mark !== "");
  return !row.problem && !marks.includes(null) && counted.length >= LEAST_MARKS && [LETTERS, NUMERALS].some((start) => {
    const letters = counted.findIndex((mark, at) => mark !== start[at]);
    return letters === -1 || counted.slice(letters).every((mark, at) => mark === String(at + 1));
  });
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

/** Whether a cell names something of the plan. */
function knows(references, { type, of }, cell) {
  if (type !== "ref" || !["s", "n"].includes(cell?.t)) return false;
  const { id, ids } = references.find(of, cell.v);
  return id !== undefined || ids !== undefined;
}
