// Sheets together as the records of a plan, with the place of each; what could not be read stands beside them.

import { wordsOf } from "../cells/cell.js";
import { plain } from "../cells/plain.js";
import { placesOf } from "../engine/places.js";
import { withMarksAbove } from "../sheets/above.js";
import { columnOf, placesByField } from "../sheets/columns.js";
import { misreadIn } from "../sheets/headings.js";
import { LISTS } from "../sheets/kinds.js";
import { withoutNoDays, withoutNoFigures } from "../sheets/no-figures.js";
import { noticeOf, noticeOfColumns, onceEach, SHOWN } from "../sheets/notices.js";
import { withWholeNames } from "../sheets/sub-names.js";
import { columnsWithoutHeadings, rowsOfRecords, topOf, withoutSections } from "../sheets/table.js";
import { otherYearOfTitle, yearOfTitle } from "../sheets/titles.js";
import { unitRowsOf } from "../sheets/unit-rows.js";
import { sheetsOfUnits, unitsAcrossOf } from "../sheets/units-across.js";
import { recordsAcross } from "./across.js";
import { apart } from "./beside.js";
import { recordHeadingsOf } from "./record-headings.js";
import { referencesOf } from "./references.js";
import { columnNotices, recordsOf } from "./rows.js";
import { figuresOfUnits, unitRowsTold } from "./unit-figures.js";
import { unitsOver, withUnits } from "./units-over.js";

/** Sheets of a template that hold its guide and its lists. */
const NOT_RECORDS = new Set(["Hướng dẫn", "Danh mục", "Guide", "Lists"].map(plain));

/**
 * @param {object[]} sheets As the readers give them.
 * @param {object} plan The plan's JSON.
 * @param {object} base Records to which these are added; what is of the same thing as one of these gives way to it (beside.js).
 * @param {{ decimals?: string, tick?: Function, ofPlan?: (sheet: number) => { results: object, ids: Map<number, string | null>, convention?: string, period: object } | undefined }} options
 *   `ofPlan`: of a sheet that made a part of the plan the headings of its results, by row the item that it made, null where it was not taken, how its numbers are written, and the years of the targets.
 * @returns {{ records: object, places: object, told: object[], problems: object[], open: object | null, owersOf: Function }} `told` says of each
 *   sheet what it was, `open` is the base, `owersOf` who owes a report.
 */
export function gather(sheets, plan, base, { decimals, tick, ofPlan = () => undefined } = {}) {
  const references = referencesOf(plan);
  const read = sheets.map((sheet, number) => readSheet(sheet, references, { made: ofPlan(number), decimals, period: plan.period, tick: (row) => tick?.(number, row) }));
  const told = read.map((found, number) => ({ sheet: number, ...found.told }));
  const problems = read.flatMap((found, number) => found.problems.map((problem) => ({ sheet: number, ...problem })));
  const { lists, columnsOfDays } = listsOf(read, sheets);
  const { stay } = apart(base, Object.fromEntries(LISTS.map((list) => [list, lists[list].items])), references.owersOf);
  for (const list of LISTS) lists[list].before = stay[list].length;
  const pauses = withPauses(lists, problems, told);
  const records = { ...base, format: "tiendo/1", plan: plan.id };
  for (const list of LISTS) {
    const items = [...stay[list], ...lists[list].items];
    if (items.length > 0) records[list] = items;
  }
  const ofSheets = told.map(({ sheet, columns }) => ({ name: sheets[sheet].name, columns: columns ?? {} }));
  const places = placesOf([...ofSheets, ...columnsOfDays], lists);
  return { records, places: { ...places, pauses }, told, problems, open: base, owersOf: references.owersOf };
}

/** What a sheet was (`told`), what is wrong in it, and of one of records these (`found`) and its columns of days (`across`). */
function readSheet(sheet, references, { made, decimals, period, tick }) {
  if (NOT_RECORDS.has(plain(sheet.name))) return { told: { kind: null, isGuide: true, notices: [] }, problems: [] };
  const ofUnits = unitRowsOf(sheet);
  if (ofUnits && (!made || made.results instanceof Map)) return readRowsOfUnits(sheet, ofUnits, references, { made, decimals, period, tick });
  const acrossUnits = unitsAcrossOf(sheet, references);
  const ofColumns = acrossUnits && readColumnsOfUnits(sheet, acrossUnits, references, { made, decimals, period: made?.period ?? period, tick });
  if (ofColumns) return ofColumns;
  const headings = made?.results ?? recordHeadingsOf(sheet);
  if (headings === null) {
    const isEmpty = !sheet.rows.some(({ cells }) => cells.some(Boolean));
    return { told: { kind: null, isEmpty, notices: namesAcross(sheet, references) }, problems: [] };
  }
  const { kind, lacking, columns, across } = headings;
  const row = sheet.rows[headings.at].number;
  const misread = misreadIn(sheet, headings);
  if (lacking.length > 0) return { told: { kind, lacking, row, notices: [...unreadNotices(headings), ...namesAcross(sheet, references)] }, problems: misread };
  const found = recordsIn(sheet, headings, references, { made, decimals, period: made?.period ?? period, tick });
  const besides = found.besides ?? [];
  const count = besides.reduce((sum, { records }) => sum + records.length, found.records.length);
  const told = { kind, row, count, notices: found.notices, columns: headings.places ?? placesByField(columns), besides: [...new Set(besides.map((beside) => beside.headings.kind))].filter((other) => other !== kind) };
  return { told, problems: [...misread, ...found.problems], found, across };
}

/** The same of a sheet whose rows are units: the records of all indicators that stand there, and what of them could not be read. */
function readRowsOfUnits(sheet, form, references, { made, decimals, period, tick }) {
  const { read: views, notices, problems } = figuresOfUnits(sheet, form, references, made);
  const row = sheet.rows[form.headingAt].number;
  const read = views.filter(({ headings }) => headings?.lacking.length === 0);
  const misread = views.flatMap((view) => (view.headings ? misreadIn(view.sheet, view.headings) : []));
  if (read.length === 0) {
    const [{ headings } = {}] = views;
    const lacking = headings?.lacking ?? (views.length > 0 ? ["value"] : ["indicator"]);
    return { told: { kind: "observations", lacking, row, notices: onceEach([...headings ? unreadNotices(headings) : [], ...notices]) }, problems: misread };
  }
  const placesIn = ({ headings, view }) => ({ ...placesByField(headings.columns), unit: form.place, indicator: view.from ?? form.place });
  const found = recordsOfViews(read, placesIn, references, { decimals, period: made?.period ?? period, tick });
  const left = views.filter((view) => !read.includes(view)).map(({ name, view }) => ({ words: name, place: view.from }));
  const all = onceEach([...unitRowsTold(form, read), ...notices, ...noticeOf("units-without-figures", left), ...found.notices]);
  const told = { kind: "observations", row, count: found.records.length, notices: all, columns: { unit: form.place } };
  return { told, problems: [...misread, ...onceAtCell([...problems, ...found.problems])], found, across: found.across };
}

/** The same of a sheet with a column for each unit; null where none of these can be read, and what stands beside them can. */
function readColumnsOfUnits(sheet, form, references, { made, decimals, period, tick }) {
  const all = sheetsOfUnits(sheet, form);
  // where it made a plan, its results are known
  const views = made ? [{ column: null, sheet, headings: made.results }, ...all.filter(({ column }) => column?.id)] : all;
  const row = sheet.rows[form.at].number;
  const misread = views.flatMap(({ headings }) => (headings ? misreadIn(sheet, headings) : []));
  const read = views.filter(({ headings }) => headings?.lacking.length === 0);
  const ofUnits = read.filter(({ column }) => column?.id);
  if (ofUnits.length === 0 && read.length > 0) return null;
  if (ofUnits.length === 0) {
    const { headings } = views.at(-1);
    return { told: { kind: "observations", lacking: headings?.lacking ?? ["value"], row, notices: headings ? unreadNotices(headings) : [] }, problems: onceAtCell(misread) };
  }
  // a figure is where its unit is said
  const placesIn = ({ headings, column }) => ({ ...placesByField(headings.columns), ...column?.id && { unit: column.place } });
  const found = recordsOfViews(read, placesIn, references, { made, saysUnits: true, decimals, period, tick });
  const whole = read.find(({ column }) => !column?.id);
  const named = ofUnits.map(({ column: { id, place } }) => ({ place, name: references.nameOf("units", id) }));
  const left = views.filter((view) => view.column?.id && !read.includes(view)).map(({ column: { place } }) => ({ place, words: wordsOf(sheet.rows[form.at].cells[place]) }));
  const notices = onceEach([{ code: "units-across", columns: named, whole: whole?.column?.place ?? null }, ...noticeOfColumns("unknown-columns", left), ...found.notices]);
  const told = { kind: "observations", row, count: found.records.length, notices, columns: placesIn(ofUnits[0]) };
  return { told, problems: onceAtCell([...misread, ...found.problems]), found, across: found.across };
}

/** The records of all parts of a sheet as sheets of their own (`views`, with `headings`), each with its place; `placesIn` says in which column of the sheet the fields of a part stand. */
function recordsOfViews(views, placesIn, references, { tick, ...options }) {
  const parts = views.map((view, number) => {
    const found = recordsIn(view.sheet, view.headings, references, { ...options, tick: number === 0 ? tick : undefined });
    const [value] = columnOf(view.headings.columns, "value");
    const places = [...view.headings.across.map(({ place }) => place), ...value === undefined ? [] : [value]];
    const across = places.map((place) => ({ place, columns: { on: place, ...placesIn(view), value: place } }));
    return { found, at: found.at ?? found.records.map(() => value), across };
  });
  return {
    records: parts.flatMap(({ found }) => found.records), rows: parts.flatMap(({ found }) => found.rows), at: parts.flatMap(({ at }) => at),
    problems: parts.flatMap(({ found }) => found.problems), notices: parts.flatMap(({ found }) => found.notices), across: parts.flatMap(({ across }) => across),
  };
}

/** What is wrong with the unit of a row is told once, of however many indicators the row is. */
const onceAtCell = (problems) => [...new Map(problems.map((problem) => [`${problem.row} ${problem.place} ${problem.field} ${problem.code}`, problem])).values()];

/** The records of all sheets by their lists, each with its place. Of a sheet with days across each column has places of its own, behind those of the sheets (`columnsOfDays`), and so has what rows say besides. */
function listsOf(read, sheets) {
  const lists = Object.fromEntries([...LISTS, "dossier_pauses"].map((list) => [list, { before: 0, items: [], sheetOf: [], rows: [] }]));
  const columnsOfDays = [];
  for (const [number, { told: { kind, columns }, found, across }] of read.entries()) {
    if (!found) continue;
    const ofDay = new Map();
    for (const { place, column, columns: own } of across) {
      ofDay.set(place, sheets.length + columnsOfDays.length);
      columnsOfDays.push({ name: sheets[number].name, of: number, columns: own ?? { ...columns, on: place, [column.field]: place } });
    }
    add(lists[kind], found, (at) => (found.at ? ofDay.get(found.at[at]) : number));
    for (const beside of found.besides ?? []) {
      const further = sheets.length + columnsOfDays.length;
      columnsOfDays.push({ name: sheets[number].name, of: number, columns: beside.headings.places });
      add(lists[beside.headings.kind], beside, () => further);
    }
  }
  return { lists, columnsOfDays };
}

function add(list, { records, rows }, sheetOf) {
  for (const [at, record] of records.entries()) {
    list.items.push(record);
    list.sheetOf.push(sheetOf(at));
    list.rows.push(rows[at]);
  }
}

/** The records of a sheet, what is wrong in it and what is told of it; `made` is what it made of a plan, `saysUnits` that its columns say of which unit each figure is, or that it is of all. */
function recordsIn(sheet, headings, references, { made, saysUnits = Boolean(made), decimals, period, tick }) {
  const whole = made ? { sheet, notices: [] } : withWholeNames(sheet, headings, references);
  const filled = rowsOfRecords(whole.sheet, headings, references);
  const ofUoms = withMarksAbove(filled.rows, headings.columns, ["uom"]);
  // what a plan was made of names units of its own
  const over = saysUnits ? { rows: ofUoms.rows, of: () => undefined } : unitsOver(sheet, headings, references, ofUoms.rows);
  const known = made ? { rows: over.rows, notices: [] } : withoutSections(over.rows, headings, references);
  const ofFigures = withoutNoFigures(made ? ofItems(known.rows, headings, made.ids) : known.rows, headings);
  const { rows, notices } = withoutNoDays(ofFigures.rows, headings);
  const top = topOf(sheet, headings.at);
  // a workbook with a sheet for each year makes one plan
  const ownYear = oneYearOf(period) ? undefined : yearOfTitle(sheet, top);
  const otherYear = made ? ownYear : otherYearOfTitle(sheet, top, oneYearOf(period));
  const options = { rows, decimals, convention: made?.convention, period, year: yearOf(sheet, headings.at, period), otherYear, tick };
  const ofRows = headings.across.length > 0 ? recordsAcross(sheet, headings, references, options) : recordsOf(sheet, headings, references, options);
  const [about = null] = [...headings.columns].find(([, { column }]) => column.type === "ref") ?? [];
  const found = withUnits(ofRows, over.of, references, about);
  const unheaded = noticeOfColumns("no-headings", columnsWithoutHeadings(sheet, headings, rows));
  const problems = oncePerColumn(found.problems, sheet.rows[headings.at].number);
  return { ...found, problems, notices: [...ofFigures.notices, ...notices, ...found.notices, ...unheaded, ...whole.notices, ...known.notices, ...ofUoms.notices, ...filled.notices] };
}

/** What is wrong with the heading of a column is told there once, with all rows that are left out for it (`ofRows`), and not in each of them. */
function oncePerColumn(problems, row) {
  const isOfHeading = ({ code }) => code === "month-alone";
  const byPlace = new Map();
  for (const problem of problems.filter(isOfHeading)) {
    if (!byPlace.has(problem.place)) byPlace.set(problem.place, []);
    byPlace.get(problem.place).push(problem.row);
  }
  const isSeveral = (problem) => isOfHeading(problem) && byPlace.get(problem.place).length > 1;
  const once = [...new Map(problems.filter(isSeveral).map((problem) => [problem.place, problem])).values()];
  const told = once.map((problem) => {
    const ofRows = byPlace.get(problem.place);
    return { ...problem, row, rows: { found: ofRows.slice(0, SHOWN), count: ofRows.length }, ofRows };
  });
  return [...told, ...problems.filter((problem) => !isSeveral(problem))];
}

/** The one year that the title of a sheet names, else the plan's, where it is of one. */
function yearOf(sheet, at, period) {
  return yearOfTitle(sheet, topOf(sheet, at)) ?? oneYearOf(period);
}

/** The year of a plan that is of one. */
function oneYearOf({ start, end } = {}) {
  const year = start?.slice(0, 4);
  return year === end?.slice(0, 4) ? year : undefined;
}

function unreadNotices(headings) {
  return [...noticeOfColumns("unknown-columns", headings.unknown), ...columnNotices(headings)];
}

/** Rows of headings are so far up. */
const FARTHEST = 40;

/** Where units or indicators of the plan stand side by side, as in a table with a column for each; columns in which they stand below each other are of something else. */
function namesAcross({ rows }, references) {
  const isOf = (list) => (cell) => cell?.t === "s" && !cell.merged && references.find(list, cell.v).id !== undefined;
  const upper = rows.slice(0, FARTHEST);
  for (const { number, cells } of upper) {
    for (const list of ["units", "indicators"]) {
      const places = cells.flatMap((cell, place) => (isOf(list)(cell) ? [place] : []));
      const isBelow = (row) => row.number !== number && places.filter((place) => isOf(list)(row.cells[place])).length > 1;
      if (places.length > 1 && !upper.some(isBelow)) return [{ code: "names-across", row: number, of: list }];
    }
  }
  return [];
}

/** The rows of a sheet that made a part of the plan: a result there is of the item of its row, whatever else bears its name; of one that is not taken there is none. */
function ofItems(rows, { columns }, ids) {
  const places = [...columns].filter(([, { column }]) => ["indicators", "tasks"].includes(column.of)).map(([place]) => place);
  return rows.filter(({ number }) => ids.get(number) !== null).map((row) => {
    const id = ids.get(row.number);
    if (id === undefined) return row;
    const cells = [...row.cells];
    for (const place of places) cells[place] = { t: "s", v: id };
    return { ...row, cells };
  });
}

/** Puts each pause into its dossier; the place of each by dossier and number. */
function withPauses(lists, problems, told) {
  const { before, items: dossiers } = lists.dossiers;
  const byId = new Map(dossiers.map((dossier, at) => [dossier.id, at]));
  const places = new Map();
  const { items, sheetOf, rows } = lists.dossier_pauses;
  const kept = { before: 0, items: [], sheetOf: [], rows: [] };
  lists.dossier_pauses = kept;
  items.forEach(({ dossier: id, ...pause }, at) => {
    const found = byId.get(id);
    if (found === undefined) {
      const [sheet, row] = [sheetOf[at], rows[at]];
      problems.push({ sheet, row, place: told[sheet].columns.dossier ?? null, code: "no-such-dossier", words: id });
      told[sheet].count -= 1;
      return;
    }
    const dossier = dossiers[found];
    (dossier.pauses ??= []).push(pause);
    places.set(`${before + found}/${dossier.pauses.length - 1}`, kept.items.length);
    add(kept, { records: [pause], rows: [rows[at]] }, () => sheetOf[at]);
  });
  return places;
}

/** The words of a cell, for what the engine says of it. */
export function wordsAt(sheet, row, place) {
  return wordsOf(cellAt(sheet, row, place));
}

export function cellAt(sheet, row, place) {
  return place === null ? undefined : rowAt(sheet.rows, row)?.cells[place];
}

/** Rows are in the order of their numbers. */
function rowAt(rows, number) {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (rows[middle].number < number) from = middle + 1;
    else to = middle;
  }
  return rows[from]?.number === number ? rows[from] : undefined;
}
