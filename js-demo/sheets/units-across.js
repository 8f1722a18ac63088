// Tables with a column for each unit, `Chỉ tiêu | ĐVT | Toàn thị xã | Phường 1 | Phường 2`: each row is an indicator, and under the name of a unit stand its figures.

import { bracketsOf, withoutBrackets } from "../cells/brackets.js";
import { readNumber } from "../cells/numbers.js";
import { plain } from "../cells/plain.js";
import { WHOLE_AREA } from "./assigning.js";
import { placesOfFields } from "./columns.js";
import { dayOfHeading } from "./day-headings.js";
import { isRatio, meaningOf, wordsOf } from "./heading-words.js";
import { headingsOf } from "./headings.js";
import { KINDS } from "./kinds.js";
import { columnsWithoutHeadings, endOfHeadings, numbersColumns, saysTotal, topOf } from "./table.js";
import { assignsTargets } from "./titles.js";

/** Headings are looked for so far down. */
const FARTHEST = 40;
/** By so many rows headings are known, and whether a column is one of days. */
const ROWS_OF_HEADINGS = 300;
/** Nobody writes a longer heading. */
const LONGEST = 300;
const OBSERVATIONS = { observations: KINDS.observations };
const NAMES = wordsOf(KINDS.observations.columns.filter(({ field }) => field === "indicator"));
const VALUES = wordsOf(KINDS.observations.columns.filter(({ field }) => field === "value"));
/** A heading of nothing else over units says only that they are some: `Chia ra`, `Trong đó`, `Theo xã, phường`. */
const OF_PARTS = new Set("chia ra theo trong do bao gom cac tung xa phuong thi tran huyen tp thanh pho quan tinh don vi dia phuong ban".split(" "));

const asText = (v, more = {}) => ({ t: "s", v, ...more });
const isText = (cell) => cell?.t === "s" && cell.v.length <= LONGEST;

/**
 * Such a table, or null: `at` is the row of its units among those of its headings (`top` to `end`), `name` the column of the indicators, `columns` are those of each unit (`id`, null for all of them; `place`, `places`;
 * `heading` says what their figures are), and `beside` is the sheet without them, with its headings.
 */
export function unitsAcrossOf(sheet, references) {
  for (const [at, row] of sheet.rows.slice(0, FARTHEST).entries()) {
    const units = unitsIn(row, references);
    if (units.length > 1) return tableOf(sheet, at, units, (words) => references.find("indicators", words).id !== undefined);
  }
  return null;
}

/** The units of the plan that stand in a row, from left to right, with the columns of each. */
function unitsIn({ cells }, references) {
  return cells.flatMap((cell, place) => {
    const id = isText(cell) && !cell.merged ? references.find("units", cell.v).id : undefined;
    return id === undefined ? [] : [columnsOf(cell, place, id)];
  });
}

function columnsOf(cell, place, id) {
  return { id, place, places: Array.from({ length: cell.across ?? 1 }, (_, next) => place + next) };
}

function tableOf(sheet, at, units, isIndicator) {
  const { rows } = sheet;
  const [top, end] = [topOf(sheet, at), endOfHeadings(rows, at)];
  const name = rows[at].cells.findIndex((cell, place) => place < units[0].place && isText(cell) && Boolean(meaningOf(cell.v, NAMES)?.column));
  const over = (place) => (top < at ? wordsOver(rows[at - 1], place) : undefined);
  const groups = new Map();
  for (const unit of units) groups.set(over(unit.place), [...groups.get(over(unit.place)) ?? [], unit]);
  // of several groups of columns those are read that say what was reached
  const read = [...groups].filter(([said]) => saysResults(said) || (groups.size === 1 && saysParts(said)));
  const isTwice = ([, some]) => new Set(some.map(({ id }) => id)).size < some.length;
  const isOfIndicators = name !== -1 && rows.slice(end).some(({ cells }) => isText(cells[name]) && isIndicator(cells[name].v));
  if (!isOfIndicators || read.length === 0 || read.some(isTwice) || !haveNumbers(rows.slice(end), units) || saysMoreBelow(sheet, { at, end, name }, units)) return null;
  const beside = withoutUnits(sheet, top, read.flatMap(([, some]) => some));
  const headings = headingsOf(beside, OBSERVATIONS);
  const isOfResults = !assignsTargets(sheet, top);
  const columns = read.flatMap(([said, some]) => {
    const all = [...totalOf(rows[at], some, (place) => place > name && (saysParts(said) || over(place) === said)), ...some];
    const heading = saysParts(said) ? withBracketsOf(said, besideThem(rows, headings, { name, top, end, columns: all, isOfResults })) : said;
    return all.map((column) => ({ ...column, heading }));
  });
  return columns.some(({ heading }) => heading === null) ? null : { at, top, end, name, columns, beside: { sheet: beside, headings } };
}

/** Whether numbers stand under the names of units, and not marks alone, as of who has a part in something. */
function haveNumbers(rows, units) {
  const places = units.flatMap((unit) => unit.places);
  const isNumber = (cell) => ["n", "p"].includes(cell?.t) || (cell?.t === "s" && !readNumber(cell.v).problem);
  return rows.some((row) => !numbersColumns(row) && places.some((place) => isNumber(row.cells[place])));
}

/** The one column of all units, as wide as theirs. */
function totalOf({ cells }, units, isAmongThem) {
  const found = cells.flatMap((cell, place) => (isText(cell) && isAmongThem(place) && isOfAll(cell.v) ? [columnsOf(cell, place, null)] : []));
  return found.length === 1 && found[0].places.length === units[0].places.length ? found : [];
}

/** What columns of units hold over which no heading says it: what the column beside them does, whose parts they are; of a plan, or of what nobody knows, null. */
function besideThem(rows, headings, { name, top, end, columns, isOfResults }) {
  const beside = Math.min(...columns.flatMap(({ places }) => places)) - 1;
  const column = headings?.columns.get(beside)?.column;
  const isFigure = column?.field === "value" || headings?.across.some(({ place }) => place === beside);
  if (isFigure) return rows.slice(top, end).map(({ cells }) => cells[beside]).findLast(isText)?.v ?? null;
  return isOfResults && (beside === name || (column && column.type !== "number")) ? "Thực hiện" : null;
}

/** What a heading says, in the unit of measure of the one over the parts, where that has one: `Chia ra (triệu đồng)`. */
function withBracketsOf(said = "", heading) {
  const brackets = bracketsOf(said).map((words) => ` (${words})`).join("");
  return heading && brackets ? `${withoutBrackets(heading)}${brackets}${bracketsOf(heading).map((words) => ` (${words})`).join("")}` : heading;
}

/** Whether words stand under the names of units that are no headings as they are written, `KH | TH` under names that are not merged over them, or numbers in columns that no heading covers. */
function saysMoreBelow(sheet, { at, end, name }, units) {
  const [{ place: first }] = units;
  const under = sheet.rows.slice(end).filter((row) => !numbersColumns(row));
  const writtenIn = ({ cells }) => units.map(({ place }) => cells[place]).filter((cell) => cell && !cell.merged);
  const row = under.find((one) => writtenIn(one).length > 0);
  const isOfWords = Boolean(row) && !row.cells[name] && writtenIn(row).every((cell) => cell.t === "s" && Boolean(readNumber(cell.v).problem));
  return isOfWords || columnsWithoutHeadings(sheet, { at, columns: new Map([[name]]) }, under).some(({ place }) => place > first);
}

/** The sheet without the columns of its units. */
function withoutUnits({ rows, ...sheet }, top, units) {
  const places = units.flatMap((unit) => unit.places);
  return { ...sheet, rows: rows.map((row, at) => (at < top ? row : withoutColumns(row, places))) };
}

/** What stands over a column, alone or merged over several. */
function wordsOver(above, place) {
  const over = above.cells.findLastIndex((cell, at) => isText(cell) && !cell.merged && at <= place && place < at + (cell.across ?? 1));
  return over === -1 ? undefined : above.cells[over].v;
}

const isDay = (words) => {
  const day = dayOfHeading(asText(words));
  return Boolean(day && !day.problem);
};

/** Whether a heading says what was reached, or a day of it. */
function saysResults(words) {
  return words !== undefined && !isRatio(words) && (isDay(words) || Boolean(meaningOf(words, VALUES)?.column));
}

/** Whether it says parts alone, or is not there. */
function saysParts(words) {
  return words === undefined || plain(withoutBrackets(words)).split(" ").every((word) => OF_PARTS.has(word));
}

function isOfAll(words) {
  const said = withoutBrackets(words);
  return saysTotal(said) || WHOLE_AREA.test(plain(said));
}

/**
 * The sheets of such a table as others are, with their headings: one for each unit, in which its columns are those of figures and one more names it, and one for all of them. That is what the sheet says beside its units,
 * where there are figures, else the column of the total.
 */
export function sheetsOfUnits(sheet, form) {
  const isRead = form.beside.headings?.lacking.length === 0;
  // made when it is read: all of them at once would be as many copies of the sheet
  const views = form.columns.filter(({ id }) => id !== null || !isRead).map((column) => ({ column, get sheet() { return sheetOf(sheet, form, column); } }));
  return [...isRead ? [{ column: null, ...form.beside }] : [], ...views.map((view) => Object.assign(view, { headings: headingsOf(firstRows(view.sheet), OBSERVATIONS) }))];
}

/** Of a sheet what its headings are known by. */
function firstRows({ rows, ...sheet }) {
  return { ...sheet, rows: rows.slice(0, ROWS_OF_HEADINGS) };
}

function withoutColumns(row, places) {
  const left = new Set(places);
  return { ...row, cells: row.cells.map((cell, place) => (left.has(place) ? undefined : cell)) };
}

const isWritten = (cells, places) => places.some((place) => cells[place] && !cells[place].merged);

/** The sheet of one unit. A row in which others have a figure and it has none is not of this sheet; what stands above the table stays. */
function sheetOf({ rows, ...sheet }, form, column) {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const all = form.columns.flatMap(({ places }) => places);
  // figures beside them are not of a unit
  const figures = [...placesOfFields(form.beside.headings?.columns ?? [], ["value"]), ...(form.beside.headings?.across ?? []).map(({ place }) => place)];
  const others = [...all, ...figures].filter((place) => !column.places.includes(place));
  const isAgain = ({ cells }) => [form.name, ...form.columns.map(({ place }) => place)].every((place) => isText(cells[place]) && plain(cells[place].v) === plain(rows[form.at].cells[place].v));
  const across = column.places.length;
  const headed = (row, isUnits) => {
    const made = withoutColumns(row, isUnits || row.number < rows[form.at].number ? [...all, ...figures] : others);
    if (isUnits) made.cells[column.place] = asText(column.heading, across > 1 ? { across } : {});
    if (isUnits && column.id !== null) made.cells[width] = asText("Tên đơn vị");
    if (!isUnits && column.id !== null && row.number > rows[form.at].number) made.cells[width] = asText("Tên đơn vị", { merged: true });
    return made;
  };
  const tabled = (row) => {
    const made = withoutColumns(row, others);
    if (column.id !== null && isWritten(row.cells, column.places)) made.cells[width] = asText(column.id);
    return made;
  };
  return {
    ...sheet,
    rows: rows.flatMap((row, at) => {
      if (at < form.top) return [row];
      if (at < form.end || isAgain(row)) return [headed(row, at === form.at || at >= form.end)];
      const isOfOthers = isWritten(row.cells, all) && !isWritten(row.cells, column.places);
      return isOfOthers || numbersColumns(row) ? [] : [tabled(row)];
    }),
  };
}
