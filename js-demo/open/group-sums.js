// Rows that are nothing but the sum of those of their group, `I | Vốn ngân sách huyện | 10.000`: nobody answers for them, and their target is that of the rows below together.

import { placesOfFields } from "./columns.js";
import { readNumber } from "./numbers.js";

/** Numbers are compared to so much of their sum: a sheet rounds. */
const NEARLY = 1e-6;

/** What numbers a row: each kind of mark is a level of its own, and none is one, too. */
const MARKS = [["numeral", /^[IVX]+[.)]?$/], ["letter", /^[A-ZĐ][.)]?$/], ["small", /^[a-zđ][.)]?$/], ["number", /^\d{1,3}[.)]?$/], ["within", /^\d{1,3}(?:\.\d{1,3})+[.)]?$/], ["dash", /^[-–—+*•]$/]];

/** Nobody writes a longer mark. */
export const LONGEST_MARK = 8;

/** Which kind of mark the first of some cells is, `none` where it is something else; nothing where none is written. */
export function kindOfMark(cells) {
  const first = cells.find((cell) => cell && !cell.merged);
  const said = first ? String(first.v).trim() : "";
  const kind = said.length <= LONGEST_MARK ? MARKS.find(([, mark]) => mark.test(said))?.[0] : undefined;
  return first && (kind ?? "none");
}

/** Whether numbers come to what is said to be their sum. */
export function comesTo(sum, all) {
  return Math.abs(sum - all) <= Math.abs(all) * NEARLY;
}

/**
 * The rows of a sheet with those of group sums as titles alone, and the numbers of these rows (`sums`). One is a sum where the sheet says who answers, that row does not, and its target is that of
 * all rows that do, up to the next one with a mark of its kind, or of a wider one.
 */
export function withoutGroupSums(rows, columns, convention) {
  const [[target], responsible, titles] = [["target"], ["responsible"], ["id", "name", "note"]].map((fields) => placesOfFields(columns, fields));
  if (target === undefined || responsible.length === 0) return { rows, sums: [] };
  const [nameAt] = placesOfFields(columns, ["name"]);
  const isOfSomebody = ({ cells }) => responsible.some((place) => cells[place]);
  const numberAt = ({ cells }) => numberOf(cells[target], convention);
  const marks = new Map(rows.map((row) => [row, kindOfMark(row.cells.slice(0, nameAt + 1))]));
  const ends = endsOf(rows.map((row) => (isOfSomebody(row) ? undefined : marks.get(row))));
  const isSum = (row, at) => {
    const all = ends[at] === undefined ? undefined : numberAt(row);
    if (all === undefined) return false;
    const own = rows.slice(at + 1, ends[at]).filter(isOfSomebody);
    const sum = own.reduce((together, one) => together + (numberAt(one) ?? Number.NaN), 0);
    // beside one of its own kind it is no group, whatever its number is
    const isOver = own.length > 0 && own.every((one) => marks.get(one) !== marks.get(row));
    return isOver && comesTo(sum, all);
  };
  const sums = new Set(rows.filter(isSum));
  const alone = (row) => ({ ...row, cells: row.cells.map((cell, place) => (place <= nameAt || titles.includes(place) ? cell : undefined)) });
  return { rows: rows.map((row) => (sums.has(row) ? alone(row) : row)), sums: [...sums].map(({ number }) => number) };
}

/** Behind each row with a mark the place of the next one of its kind or of a wider one, which stands first above it. */
function endsOf(kinds) {
  const levels = [...new Set(kinds)].filter(Boolean);
  const next = levels.map(() => kinds.length);
  const ends = [];
  for (let at = kinds.length - 1; at >= 0; at -= 1) {
    const level = levels.indexOf(kinds[at]);
    if (level === -1) continue;
    ends[at] = Math.min(...next.slice(0, level + 1));
    next[level] = at;
  }
  return ends;
}

function numberOf(cell, convention) {
  if (!cell || cell.merged) return undefined;
  const decimal = cell.t === "n" ? cell.v : cell.t === "s" ? readNumber(cell.v, convention).decimal : undefined;
  return decimal === undefined ? undefined : Number(decimal);
}
