// Rows that are nothing but the sum of those of their group, `I | Vốn ngân sách huyện | 10.000`: nobody answers for them, and their target is that of the rows below together.

import { readNumber } from "../cells/numbers.js";
import { plain } from "../cells/plain.js";
import { placesOfFields } from "./columns.js";

/** Numbers are compared to so much of their sum: a sheet rounds. */
const NEARLY = 1e-6;

/** What numbers a row: each kind of mark is a level of its own, and none is one, too. */
const MARKS = [["numeral", "[IVX]+"], ["letter", "[A-ZĐ]"], ["small", "[a-zđ]"], ["number", "\\d{1,3}"], ["within", "\\d{1,3}(?:\\.\\d{1,3})+"], ["dash", "[-–—+*•]"]].map(([kind, mark]) => [kind, new RegExp(`^\\(?${mark}[.)/]*$`)]);

/** How a group is called, of which one project may be all. */
const OF_SOURCES = /^(?:von|nguon|ngan sach|chuong trinh|linh vuc|nhom|khoi|cac|(?:du an|cong trinh) (?:chuyen tiep|khoi cong|hoan thanh|moi))( |$)/;
const OF_A_PROJECT = /^(?:hang muc|goi(?: thau)?|doan|giai doan|phan doan)( |$)|^(?:chi phi(?: [a-z]+){0,3}|xay lap|thiet bi|den bu|giai phong mat bang|du phong(?: phi)?|tu van)$/;
/** From which sources the capital of the project above comes: `Trong đó: NSTW`, `- Ngân sách tỉnh`. */
const OF_ITS_SOURCES = /^(?:trong do )?(?:ns(?:tw|dp|nn|t|h|x)?|ngan sach|von|nguon)( |$)/;
/** So groups are numbered in a list of projects. */
const OF_GROUPS = new Set(["numeral", "letter"]);

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
 * The rows of a sheet with those of group sums as titles alone, and the numbers of these rows (`sums`). One is a sum where its target is that of all rows below it, up to the next one with a mark of its
 * kind, or of a wider one, and either the sheet says who answers and that row does not, or it is one of `I`, `A` in a list of capital (`isOfCapital`), but no project over parts of its own.
 */
export function withoutGroupSums(rows, columns, convention, isOfCapital) {
  const [[target], responsible, titles] = [["target"], ["responsible"], ["id", "name", "note"]].map((fields) => placesOfFields(columns, fields));
  if (target === undefined) return { rows, sums: [] };
  const [nameAt] = placesOfFields(columns, ["name"]);
  const marks = new Map(rows.map((row) => [row, kindOfMark(row.cells.slice(0, nameAt + 1))]));
  const isOfSomebody = ({ cells }) => responsible.some((place) => cells[place]);
  const isOfGroup = (row) => OF_GROUPS.has(marks.get(row));
  const ofOwners = responsible.length > 0 ? sumsAmong(rows, marks, { target, convention, isItem: isOfSomebody }) : [];
  const nameOf = ({ cells }) => plain(cells[nameAt]?.t === "s" ? cells[nameAt].v : "");
  // a project that is numbered so has parts of its own
  const isProject = (row, own, isOfGroups) => (!OF_SOURCES.test(nameOf(row)) && own.every((one) => OF_A_PROJECT.test(nameOf(one)))) || (own.length === 1 && !isOfGroups && isOfSomebody(row) && !OF_SOURCES.test(nameOf(row)));
  // below `I` a `1` over `1.1 | 1.2` is a group of its own, unless these are its sources or what it is made of
  const isOfParts = (row, own) => own.every((one) => OF_A_PROJECT.test(nameOf(one)) || OF_SOURCES.test(nameOf(one)));
  const isWithin = (row) => marks.get(row) === "within";
  const narrow = isOfCapital && rows.some(isOfGroup) ? sumsAmong(rows, marks, { target, convention, isItem: isWithin, isProject: isOfParts }).filter((row) => marks.get(row) === "number") : [];
  const isNarrow = new Set(narrow);
  // it is in the number of its project
  const isSource = (row) => ["none", "dash"].includes(marks.get(row)) && OF_ITS_SOURCES.test(nameOf(row));
  const isBesideNumbers = rows.some((row) => marks.get(row) === "number");
  const isOfProject = (row) => !isOfGroup(row) && !isNarrow.has(row) && !(isBesideNumbers && isSource(row));
  const ofCapital = isOfCapital ? sumsAmong(rows, marks, { target, convention, isItem: isOfProject, isProject }) : [];
  const sums = new Set([...ofOwners, ...narrow, ...ofCapital]);
  const alone = (row) => ({ ...row, cells: row.cells.map((cell, place) => (place <= nameAt || titles.includes(place) ? cell : undefined)) });
  return { rows: rows.map((row) => (sums.has(row) ? alone(row) : row)), sums: rows.filter((row) => sums.has(row)).map(({ number }) => number) };
}

/** The rows that are no items themselves and come to all items below them. */
function sumsAmong(rows, marks, { target, convention, isItem, isProject = () => false }) {
  const numberAt = ({ cells }) => numberIn(cells[target], convention);
  const ends = endsOf(rows.map((row) => (isItem(row) ? undefined : marks.get(row))));
  const found = rows.flatMap((row, at) => {
    const all = ends[at] === undefined ? undefined : numberAt(row);
    if (all === undefined) return [];
    const own = rows.slice(at + 1, ends[at]).filter(isItem);
    const sum = own.reduce((together, one) => together + (numberAt(one) ?? Number.NaN), 0);
    // beside one of its own kind it is no group, whatever its number is
    const isOver = own.length > 0 && own.every((one) => marks.get(one) !== marks.get(row));
    return isOver && comesTo(sum, all) ? [{ row, own }] : [];
  });
  // what is marked as a group of several is one, though one alone is in it
  const groups = new Set(found.filter(({ row, own }) => own.length > 1 && !isProject(row, own)).map(({ row }) => marks.get(row)));
  return found.filter(({ row, own }) => !isProject(row, own, groups.has(marks.get(row)))).map(({ row }) => row);
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

/** The number of a cell that is not merged, be it written as text; of two readings none. */
export function numberIn(cell, convention) {
  if (!cell || cell.merged) return undefined;
  const decimal = cell.t === "n" ? cell.v : cell.t === "s" ? readNumber(cell.v, convention).decimal : undefined;
  return decimal === undefined ? undefined : Number(decimal);
}
