// Tables of which each row is a unit, `1 | Phường 1 | 120 | 95`: of one indicator, which the title names, or of several side by side, each a heading over its target and what was reached of it.

import { bracketsOf, withoutBrackets } from "../cells/brackets.js";
import { wordsOf as wordsOfCell } from "../cells/cell.js";
import { readNumber } from "../cells/numbers.js";
import { accented, plain } from "../cells/plain.js";
import { A_LEVEL, WHOLE_AREA } from "./assigning.js";
import { dayOfHeading } from "./day-headings.js";
import { comesTo, kindOfMark, LONGEST_MARK, numberIn } from "./group-sums.js";
import { daysUnder, isWhole } from "./heading-parts.js";
import { isRatio, meaningOf, wordsOf as wordsOfColumns } from "./heading-words.js";
import { KINDS } from "./kinds.js";
import { saysNoFigure } from "./no-figures.js";
import { WORDS } from "./plan-columns.js";
import { columnsWithoutHeadings, endOfHeadings, isOfWords, isTotal, numbersColumns, topOf } from "./table.js";
import { assignsTargets } from "./titles.js";
import { bracketUom, isUomBeside } from "./uoms.js";

/** Headings are looked for so far down. */
const FARTHEST = 40;
/** So many rows show whether a column is one of names. */
const ROWS_OF_NAMES = 200;
/** Nobody writes a longer name of a unit, or a longer heading over a column of them. */
const LONGEST_NAME = 120;
/** Nor a longer one of an indicator. */
const LONGEST_HEADING = 300;
/** What the heading over a column of units is made of: `Tên xã, phường`, `Đơn vị, địa phương`. */
const OF_UNITS = new Set("ten cac don vi dia phuong ban xa thi tran huyen tp tx thanh pho quan tinh dac khu hanh chinh cap truc thuoc thuc hien duoc giao so nganh truong co phong thon ap khom to dan unit".split(" "));
const A_UNIT = /(?:^| )(?:don vi|dia phuong|dia ban|xa|phuong|huyen|thi xa|thanh pho|quan|tinh|dac khu|thon|ap|khom|to dan pho|phong ban|ban nganh|unit)(?: |$)/;
/** How the name of a unit begins: `Phường 1`, `xã Vĩnh Quới`. */
const A_NAME = /^(?:(?:xã|phường|thị trấn|huyện|thị xã|thành phố|quận|tỉnh|đặc khu) )?[\p{Lu}\d]/u;
/** One that begins so is surely of a unit, and of nobody who signs. */
const A_NAME_WITH_LEVEL = new RegExp(`^(?:${A_LEVEL}) `);
/** A name that begins so is of several units, or of a part of one. */
const OF_SEVERAL = /^(?:các|khối|khu vực|nhóm|cụm|trong đó|gồm|bao gồm|tổng(?! công ty| cục)|cộng|số|còn lại|khác)(?: |$)/u;
/** A heading over `Kế hoạch | Thực hiện` that names no indicator: a time, a part, what else may be set against a plan. */
const NO_INDICATOR = new Set("tu nam giai doan quy thang ky dau cuoi trong do chia ra theo so sanh voi tong cong luy ke den het ngay ca toan chi tieu giao ke hoach thuc hien ket qua uoc dat duoc va cung i ii iii iv lo trinh phan tien muc can phai".split(" "));

/** The names of anything else of which rows could be. */
const isOfOthers = ({ type, of, field }) => ["id", "criterion"].includes(field) || (type === "ref" && !["units", "sources", "policies"].includes(of));
const NAMES = wordsOfColumns(Object.values(KINDS).flatMap(({ columns }) => columns.filter(isOfOthers)));
const VALUES = wordsOfColumns(KINDS.observations.columns.filter(({ field }) => field === "value"));

/**
 * The table of a sheet whose rows are units, or null. `at` is the row of its first heading, `end` the place behind the last one, `place` the column of units.
 * `views` are its indicators: of each what the heading over its columns, or of its one column of targets, says (`words`, null where the title has to), where that stands and which are its columns. Its rows: those of units, of the whole (`totals`),
 * sums of some of them (`sums`), and those of which nobody knows what they are of (`unclear`, with the `code` of what is wrong).
 */
export function unitRowsOf(sheet) {
  if (!found.has(sheet)) found.set(sheet, sheet.taken ? null : tableOf(sheet));
  return found.get(sheet);
}

/** A sheet is asked about more than once. */
const found = new WeakMap();

function tableOf(sheet) {
  const { rows } = sheet;
  const heading = headingOfUnits(rows);
  if (!heading) return null;
  const { place } = heading;
  const [top, end] = [topOf(sheet, heading.at), endOfHeadings(rows, heading.at)];
  const from = top > 0 && isOverColumns(rows[top - 1], rows[top], place) ? top - 1 : top;
  const heads = rows.slice(from, end).flatMap(({ cells }, row) => cells.map((cell, place) => ({ cell, place, row: from + row }))).filter(({ cell }) => cell?.t === "s" && !cell.merged);
  const under = rows.slice(end);
  const isOfNames = (head) => head.place !== place && isNameHeading(head.cell.v) && isOfText(under, head.place);
  if (heads.some(isOfNames) || !isFirst(under, place)) return null;
  const views = viewsOf(rows, heads, { from, place }) ?? (assignsTargets(sheet, top) ? viewsOfTargets(under, heads, { row: end - 1, place }) : null);
  if (!views) return null;
  const places = views.flatMap((view) => view.places);
  const isHeading = headingAgain(rows[heading.at], place);
  const ofTable = rowsOfUnits(under.filter((row) => !isHeading(row)), place, places);
  return ofTable && { at: from, headingAt: heading.at, end, place, views, ...ofTable, ...besideViews(sheet, heading.at, { heads, views, place, ofTable }) };
}

/** Whether a row says the heading of the units again, as on a second page. */
function headingAgain({ cells }, place) {
  const words = plain(cells[place].v);
  return (row) => row.cells[place]?.t === "s" && !row.cells[place].merged && plain(row.cells[place].v) === words;
}

/** Columns beside those of several indicators: with a heading (`others`), and with numbers and none (`unheaded`). */
function besideViews(sheet, at, { heads, views, place, ofTable }) {
  if (views[0].words === null) return { others: [], unheaded: [] };
  const known = new Set(views.flatMap((view) => view.places));
  const others = heads.filter((head) => head.place > place && !known.has(head.place)).map(({ cell, place }) => ({ place, words: cell.v }));
  return { others, unheaded: columnsWithoutHeadings(sheet, { at, columns: new Map([[place]]) }, [...ofTable.units, ...ofTable.totals]) };
}

/** Whether a heading could be of a column of units. */
export function isUnitHeading(words) {
  const said = words.length <= LONGEST_NAME ? plain(withoutBrackets(words)) : "";
  // accents alone tell a province from a unit of measure
  return A_UNIT.test(said) && !said.startsWith("don vi tinh") && said.split(" ").every((word) => OF_UNITS.has(word));
}

function headingOfUnits(rows) {
  for (const [at, { cells }] of rows.slice(0, FARTHEST).entries()) {
    const place = cells.findIndex((cell) => cell?.t === "s" && !cell.merged && !(cell.across > 1) && isUnitHeading(cell.v));
    if (place !== -1 && cells.filter((cell) => cell && !cell.merged).length > 1) return { at, place };
  }
  return null;
}

function isNameHeading(words) {
  const bare = plain(withoutBrackets(words));
  return Boolean(meaningOf(words, NAMES)?.column) || WORDS.indicators.get(bare)?.field === "name" || WORDS.tasks.get(bare)?.field === "name";
}

/** Whether a row is nothing but headings over columns behind that of units: then these are not merged down from it. */
function isOverColumns({ cells }, below, place) {
  const written = cells.flatMap((cell, at) => (cell && !cell.merged ? [{ cell, at }] : []));
  return written.length > 0 && written.every(({ cell, at }) => at > place && cell.t === "s" && cell.across > 1 && below.cells[at] && !below.cells[at].merged);
}

/** Whether more words than numbers stand in a column. */
function isOfText(rows, place) {
  const written = rows.slice(0, ROWS_OF_NAMES).map(({ cells }) => cells[place]).filter((cell) => cell && !cell.merged);
  const words = written.filter((cell) => cell.t === "s" && Boolean(readNumber(cell.v).problem) && !saysNoFigure(cell));
  return words.length * 2 > written.length;
}

/** Whether nothing but marks stands before the units, in rows with numbers. */
function isFirst(rows, place) {
  const isMark = (cell) => !cell || cell.merged || String(cell.v).trim().length <= LONGEST_MARK;
  const isOfNumbers = ({ cells }) => cells[place] && cells.slice(place + 1).some(isNumber);
  return rows.every((row) => !isOfNumbers(row) || row.cells.slice(0, place).every(isMark));
}

const isMeasure = ({ words }) => {
  const said = meaningOf(words, WORDS.indicators)?.column?.field === "target" || Boolean(meaningOf(words, VALUES)?.column);
  return !isRatio(words) && (said || isDay(words) || plain(withoutBrackets(words)) === "chi tieu");
};

function isDay(words) {
  const day = dayOfHeading({ t: "s", v: words });
  return Boolean(day && !day.problem);
}

/** The indicators of a table: each heading over columns of which one says a target or what was reached; else the one of the title. */
function viewsOf(rows, heads, { from, place }) {
  const isOfFigures = (row) => (head) => isMeasure(head) || daysUnder(rows, row, head.place).length > 0;
  const groups = heads.filter(({ cell, place: at }) => at > place && cell.across > 1 && isIndicator(cell.v))
    .map(({ cell, place: at, row }) => ({ words: cell.v, from: at, row, parts: partsBelow(rows, row, at) })).filter(({ parts, row }) => parts.some(isOfFigures(row + 1)));
  if (groups.length > 0) return viewsSideBySide(rows, groups, from);
  const last = heads.filter((head) => head.place > place);
  const hasFigures = last.some(({ cell, place: at, row }) => isOfFigures(row)({ words: cell.v, place: at }));
  const all = rows.slice(from).reduce((width, { cells }) => Math.max(width, cells.length), 0);
  return hasFigures ? [{ words: null, from: null, row: from, places: Array.from({ length: Math.max(0, all - place - 1) }, (_, next) => place + 1 + next) }] : null;
}

/** Where the title assigns targets, columns that each name an indicator with its unit of measure, `Xã | Thu ngân sách (triệu đồng) | Tỷ lệ bao phủ BHYT (%)`, hold its targets (`isOfTargets`). */
function viewsOfTargets(under, heads, { row, place }) {
  const hasNumbers = (at) => under.some(({ cells }) => isNumber(cells[at]));
  const isNamed = ({ cell, place: at, row: own }) => at > place && own <= row && !(cell.across > 1) && isIndicator(cell.v) && bracketUom(bracketsOf(cell.v), isUomBeside()) !== undefined && hasNumbers(at);
  const named = heads.filter(isNamed);
  const names = new Set(named.map(({ cell }) => plain(cell.v)));
  return named.length > 0 && names.size === named.length ? named.map(({ cell, place: at, row: own }) => ({ words: cell.v, from: at, row: own, places: [at], isOfTargets: true })) : null;
}

/** What stands right below a heading that is merged over columns. */
function partsBelow(rows, row, place) {
  const { cells } = rows[row + 1] ?? { cells: [] };
  const places = Array.from({ length: rows[row].cells[place].across }, (_, next) => place + next);
  return places.filter((at) => cells[at]?.t === "s" && !cells[at].merged).map((at) => ({ place: at, words: cells[at].v }));
}

/** Headings over columns as indicators; none of them are, where one stands there twice, or years stand above. */
function viewsSideBySide(rows, groups, from) {
  const [{ row }] = groups;
  const names = groups.map(({ words }) => plain(words));
  const isOfYears = rows.slice(from, row).some(({ cells }) => cells.some((cell) => cell?.t === "s" && /(?<!\d)(?:19|20)\d{2}(?!\d)/.test(cell.v)));
  if (isOfYears || new Set(names).size < names.length || groups.some((group) => group.row !== row)) return null;
  return groups.map(({ words, from: first, parts }) => ({ words, from: first, row, places: parts.flatMap((part) => columnsFrom(rows[row], part, parts)) }));
}

/** The columns of a part: up to the next one under the same heading. */
function columnsFrom({ cells }, { place }, parts) {
  const next = parts.find((part) => part.place > place)?.place;
  const over = cells.findLastIndex((cell, at) => at <= place && cell?.across > 1);
  const end = next ?? over + cells[over].across;
  return Array.from({ length: end - place }, (_, step) => place + step);
}

/** Whether a heading over columns names an indicator, and no time, part or figure. */
function isIndicator(words) {
  const said = words.length <= LONGEST_HEADING ? plain(withoutBrackets(words)) : "";
  return said !== "" && !isWhole(said) && !isDay(words) && !isMeasure({ words }) && !said.split(" ").every((word) => NO_INDICATOR.has(word) || /^\d+$/.test(word));
}

/** What each row is; null where too few are units, or many of these stand in several rows, as where each row is of something else. */
function rowsOfUnits(rows, place, places) {
  const isFilled = ({ cells }) => places.some((at) => cells[at] && !cells[at].merged);
  // who signs stands below the last figure; so may a unit that says in words why it has none
  const end = rows.findLastIndex((row) => saysFigure(row, places));
  const isSigned = (row, at) => at > end && isOfWords(row) && !A_NAME_WITH_LEVEL.test(plain(row.cells[place]?.v ?? ""));
  const filled = rows.filter((row, at) => isFilled(row) && !row.problem && !numbersColumns(row) && !isSigned(row, at));
  const totals = filled.filter((row) => isTotal(row) || isOfWhole(row, place));
  if (filled.some(({ cells }) => cells[place]?.merged)) return null;
  const isTotalRow = new Set(totals);
  const others = filled.filter((row) => !isTotalRow.has(row) && row.cells[place]);
  const named = others.filter(({ cells }) => isUnitName(cells[place]));
  const level = commonest(named.map((row) => markOf(row, place)));
  const units = named.filter((row) => markOf(row, place) === level);
  const isTwice = standTwice(units, place);
  if (units.length < 2 || units.length * 2 < others.length || isTwice.size * 3 > units.length) return null;
  const isUnit = new Set(units);
  const starts = others.flatMap((row, at) => (isUnit.has(row) ? [] : [at]));
  const nameless = filled.filter((row) => !isTotalRow.has(row) && !row.cells[place] && isOfFigures(row, places));
  const sums = [
    ...starts.filter((at, group) => isSumOf(others[at], others.slice(at + 1, starts[group + 1]), places)).map((at) => others[at]),
    ...nameless.filter((row) => isSumOf(row, units, places)),
  ];
  const isSum = new Set(sums);
  // with a dash alone a row says no figure of whatever it is of
  const saysFigures = ({ cells }) => places.some((at) => cells[at] && !cells[at].merged && !saysNoFigure(cells[at]));
  const unclear = others.filter((row) => saysFigures(row) && (isTwice.has(row) || (!isUnit.has(row) && !isSum.has(row))));
  return {
    units: units.filter((row) => !isTwice.has(row)), totals, sums,
    unclear: [
      ...unclear.map((row) => ({ row, code: isTwice.has(row) ? "unit-twice" : "unit-row-unclear" })),
      ...nameless.filter((row) => !isSum.has(row)).map((row) => ({ row, code: "missing", fields: ["unit"] })),
    ],
  };
}

/** The rows of which the unit stands in another one, too: which of them counts nobody knows. */
function standTwice(units, place) {
  const rowsOf = new Map();
  for (const row of units) {
    const name = accented(row.cells[place].v);
    rowsOf.set(name, [...rowsOf.get(name) ?? [], row]);
  }
  return new Set([...rowsOf.values()].filter((rows) => rows.length > 1).flat());
}

/** Whether a row says a number, or that there is none, in columns of figures. */
const saysFigure = ({ cells }, places) => places.some((at) => cells[at] && !cells[at].merged && (cells[at].t !== "s" || saysNoFigure(cells[at]) || !readNumber(cells[at].v).problem));

/** What is wrong with a row of which nobody knows what it is of, at the cell of its unit. */
export const unclearAt = ({ row, ...wrong }, { place }) => ({ row: row.number, place, ...wrong, words: wordsOfCell(row.cells[place]) });

/** Whether more than words stands in the columns of figures. */
const isOfFigures = ({ cells }, places) => places.some((place) => isNumber(cells[place]));

/** Whether a cell is a number, be it written as text, as all of a CSV are. */
const isNumber = (cell) => ["n", "p"].includes(cell?.t) || (cell?.t === "s" && !cell.merged && !readNumber(cell.v).problem);

function isOfWhole({ cells }, place) {
  const words = [...cells.slice(0, place + 1)].find((cell) => cell?.t === "s" && !cell.merged && cell.v.length <= LONGEST_NAME && plain(cell.v).includes(" "))?.v ?? "";
  return WHOLE_AREA.test(plain(words));
}

function isUnitName(cell) {
  const words = cell.t === "s" ? cell.v.normalize("NFC").replace(/\s+/g, " ").trim() : "";
  return words.length <= LONGEST_NAME && A_NAME.test(words) && /\p{L}/u.test(words) && !OF_SEVERAL.test(accented(words)) && !isUomBeside()(words);
}

const markOf = ({ cells }, place) => kindOfMark(cells.slice(0, place)) ?? "none";

function commonest(marks) {
  const counts = new Map();
  for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

/** Whether a row is the sum of the units below it, in one of the columns. */
function isSumOf(row, units, places) {
  const numberAt = ({ cells }, place) => numberIn(cells[place]) ?? Number.NaN;
  return units.length > 0 && places.some((place) => {
    const [sum, all] = [units.reduce((together, one) => together + numberAt(one, place), 0), numberAt(row, place)];
    return all !== 0 && comesTo(sum, all);
  });
}

const HEADS = { name: "Tên chỉ tiêu", uom: "Đơn vị tính", unit: "Tên đơn vị", none: "STT" };
const asText = (v, more = {}) => ({ t: "s", v, ...more });

/**
 * The sheet of one of these indicators as others are, with its name and unit of measure in columns behind the last one: `rowAs` says of a row of the table what stands there as its `name`, `uom` and `unit`, with what `also` stands
 * in other places, or null where it is not of this sheet; `headAs` what a heading is to be called. What stands above and below the table stays.
 */
export function viewOf({ rows, ...sheet }, form, view, { hasUnits, hasUom = false, rowAs, headAs }) {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const isOneOfSeveral = view.words !== null;
  const first = view.isOfTargets ? view.row : isOneOfSeveral ? view.row + 1 : form.headingAt;
  const isOwn = (place) => (isOneOfSeveral ? view.places.includes(place) : place > form.place);
  const ofTable = new Set([...form.units, ...form.totals, ...form.sums, ...form.unclear.map(({ row }) => row)]);
  const places = Array.from({ length: width }, (_, place) => place);
  const isHeading = headingAgain(rows[form.headingAt], form.place);
  const headed = ({ cells, ...row }, isFirst) => {
    const made = places.map((place) => (isOwn(place) && cells[place]?.t === "s" && !cells[place].merged ? headAs(cells[place], place) : isOwn(place) ? cells[place] : undefined));
    const more = isFirst ? {} : { merged: true };
    made[form.place] = asText(hasUnits ? HEADS.unit : HEADS.none, more);
    made[width] = asText(HEADS.name, more);
    if (hasUom) made[width + 1] = asText(HEADS.uom, more);
    return { ...row, cells: made };
  };
  const tabled = (row, { unit, name, uom, hasMarks, also }) => {
    const cells = places.map((place) => (isOwn(place) || (hasMarks && place < form.place) ? row.cells[place] : undefined));
    cells[form.place] = unit;
    if (name) cells[width] = asText(name);
    if (uom) cells[width + 1] = asText(uom);
    for (const [place, cell] of also ?? []) cells[place] = cell;
    return { ...row, cells };
  };
  return {
    ...sheet,
    rows: rows.flatMap((row, at) => {
      if (at < form.at || (at < first && !isOneOfSeveral)) return [row];
      if (at < first) return [];
      if (at < form.end) return [headed(row, at === first)];
      if (isHeading(row)) return [headed(row, true)];
      const made = ofTable.has(row) ? rowAs(row) : undefined;
      if (made === undefined) return [row];
      return made === null ? [] : [tabled(row, made)];
    }),
  };
}

/** A heading over numbers that is of targets beside units, where others have names under it. */
export const asTarget = (cell) => (plain(withoutBrackets(cell.v)) === "chi tieu" ? { ...cell, v: cell.v.replace(/chỉ tiêu|chi tieu/iu, "$& giao") } : cell);
