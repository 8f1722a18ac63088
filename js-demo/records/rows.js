// From rows of a sheet to records: every cell is read or named with what is wrong with it; a row with such a cell makes no record.

import { wordsOf } from "../cells/cell.js";
import { hasTwoOrders, hiddenYear, momentOfSerial, monthFirstAmong, readMoment, readPeriod, readPeriodOf } from "../cells/days.js";
import { noValueIn } from "../cells/no-value.js";
import { behindNumber, besideOwn, conventionAmong, jsonNumber, readNumber, scaledDown } from "../cells/numbers.js";
import { plain } from "../cells/plain.js";
import { splitCells } from "../cells/split-cells.js";
import { CHOICES, KINDS, NO, YES } from "../sheets/kinds.js";
import { noticeOf, noticeOfColumns } from "../sheets/notices.js";
import { AGAINST, statesIn, withCounts } from "../sheets/states.js";
import {
  hasPercents, headingUom, isAgainst, isAgainstFormat, isAgainstTyped, isInPercent, isPercentBeside, isSameUom, isUomOf, lineOver, mayBeShare, strangeBrackets, uomBeside, uomFor,
  uomInFull, uomLines, uomNamed, withUomBeside,
} from "../sheets/uoms.js";
import { hundredfold } from "../words/format.js";

/** What says that something is done. */
const FINISHED = ["on", "finished"];

const [yes, no] = [YES, NO].map((words) => new Set(words.map(plain)));
const choices = Object.fromEntries(Object.entries(CHOICES).map(([field, byValue]) =>
  [field, new Map(Object.entries(byValue).flatMap(([value, words]) => words.map((word) => [plain(word), value])))]));

/**
 * What holds for a sheet as a whole: how it writes numbers, which columns have a day with the month first, which units stand above its rows, how many formulas each row has. Found once, also where
 * records are made of each of many columns.
 */
export function wholeOf(sheet, { kind, at, columns, target }, references, { rows, decimals, convention, numbers, year }) {
  const own = conventionOfSheet(rows, numbers);
  const found = decimals ?? (convention === "mixed" ? convention : own ?? besideOwn(convention));
  const isMixed = found === "mixed";
  const lines = hasUom(kind) ? uomLines(sheet, at, references.isUom) : [];
  const formulas = new Map(rows.filter(({ problem }) => !problem).map((row) => [row, formulasIn(row)]));
  const days = [...columns].filter(([, { column: { type } }]) => ["day", "moment"].includes(type));
  const monthFirst = new Map(days.map(([place, { column }]) => [column, monthFirstAmong(rows, place)]));
  return {
    kind, references, monthFirst, year, is1904: sheet.is1904, lines, formulas, hasPercents: hasPercents(rows, [...numbers, target]),
    convention: isMixed ? null : found, isMixed, isChosen: Boolean(decimals),
  };
}

/**
 * @param {object} sheet
 * @param {object} headings What `headingsOf` found.
 * @param {object} references What `referencesOf` found.
 * @param {{ rows: object[], decimals?: "comma" | "point", convention?: "comma" | "point" | "mixed" | null, year?: string, tick?: (row: number) => void, whole?: object, day?: { place: number, on: string, isToDate: boolean } }} options
 *   `rows`: those of the table, `convention`: how the numbers of the sheet are written, where that is known already, `year`: of days whose cells show none, `whole`: what `wholeOf` found, where it is known already, `day`: the day of every row, where a column stands for one.
 * @returns {{ records: object[], rows: number[], problems: object[], notices: object[], besides: object[] }} `rows` are the places of the records, `besides` what else the rows say: records of other kinds, each
 *   with its headings.
 */
export function recordsOf(sheet, headings, references, options) {
  const table = { ...tableOf(sheet, headings, references, options), mayBeExtended: Boolean(headings.besides?.length) };
  const besides = (headings.besides ?? []).map((own) => ({ headings: own, table: tableOf(sheet, own, references, options), records: [], rows: [] }));
  const [records, rows, problems] = [[], [], []];
  const told = {
    "hidden-rows": [], "struck-rows": [], "not-filled": [], "no-day-said": [], formulas: 0, "read-as": [], "time-dropped": [], "period-of-year": [], "area-as-office": [], "name-differs": [], "state-differs": [], "result-differs": [], "time-differs": [],
  };
  for (const row of options.rows) {
    options.tick?.(row.number);
    const found = read(row, table);
    const isMade = found.isFilled && found.wrong.length === 0;
    const all = [found, ...besides.filter((beside) => isMade || !beside.headings.isOfRecord).map((beside) => readBeside(row, beside, references))];
    for (const problem of onceInRow(all.flatMap(({ wrong, asides = [] }) => [...wrong, ...asides]))) problems.push({ row: row.number, ...problem });
    tellOf(row, togetherOf(all), table.context, told);
    if (isMade) {
      records.push(recordOf(headings.kind, found.fields, references));
      rows.push(row.number);
    }
  }
  return { records, rows, problems, notices: noticesOf(told, headings, table.context), besides };
}

/** What a row says besides: a record more, or what is wrong with that. */
function readBeside(row, { headings, table, records, rows }, references) {
  const found = read(row, table);
  if (found.isFilled && found.wrong.length === 0) {
    records.push(recordOf(headings.kind, found.fields, references));
    rows.push(row.number);
  }
  return found;
}

/** Of the same cell the same is said once, whatever it was read for. */
function onceInRow(said) {
  return said.length < 2 ? said : [...new Map(said.map((one) => [`${one.place} ${one.code}`, one]).reverse()).values()].reverse();
}

/** What is to be told of a row, whatever it was read for. */
function togetherOf(all) {
  if (all.length === 1) return all[0];
  return { isFilled: all.some(({ isFilled }) => isFilled), wrong: all.flatMap(({ wrong }) => wrong), remarks: onceInRow(all.flatMap(({ remarks = [] }) => remarks)) };
}

/** What holds for all rows of a table: its columns in the order in which they are read, what a record of its kind needs, and what holds for the sheet (`context`). */
function tableOf(sheet, headings, references, { rows, decimals, convention, year, whole, day }) {
  const { kind, at, columns, across } = headings;
  const { needs } = KINDS[kind];
  const all = [...columns].map(([place, heading]) => ({ place, ...heading })).sort((one, other) => orderOf(one.column) - orderOf(other.column));
  const cells = all.filter(({ column }) => column.type !== "state");
  const numbers = cells.filter(({ column }) => column.type === "number").map(({ place }) => place);
  return {
    sheet, needs, cells, day, rowOf: headings.rowOf,
    context: whole ?? wholeOf(sheet, headings, references, { rows, decimals, convention, numbers, year }),
    needed: new Set(needs.flat()),
    shared: sharedNumbers(rows, cells),
    states: withCounts(all.filter(({ column }) => column.type === "state"), rows),
    width: sheet.rows[at].cells.length,
    types: new Map([...cells, ...across].map(({ place, column: { type } }) => [place, type])),
  };
}

/** The numbers that are merged over rows of other names or units: of each of these nobody knows its part. */
function sharedNumbers(rows, columns) {
  const [numbers, names] = ["number", "ref"].map((of) => columns.filter(({ column: { type } }) => type === of).map(({ place }) => place));
  const isOwn = (cell) => Boolean(cell) && !cell.merged;
  const shared = new Set();
  rows.forEach(({ number, cells }, at) => {
    const above = rows[at - 1];
    const merged = above?.number === number - 1 ? numbers.filter((place) => cells[place]?.merged && above.cells[place]) : [];
    // a note below has its name alone
    if (merged.length === 0 || !names.some((place) => isOwn(cells[place])) || cells.filter(isOwn).length < 2) return;
    for (const place of merged) shared.add(above.cells[place]).add(cells[place]);
  });
  return shared;
}

/** Adds to what is told of a sheet what is to be told of a row, beside what is wrong with it. */
function tellOf(row, { isFilled, isSaid, wrong, remarks }, { formulas }, told) {
  if (!isFilled) {
    if (wrong.length === 0) told[isSaid ? "no-day-said" : "not-filled"].push(row.number);
    return;
  }
  if (row.hidden) told["hidden-rows"].push(row.number);
  if (row.isStruck) told["struck-rows"].push(row.number);
  told.formulas += formulas.get(row);
  for (const remark of remarks) told[remark.code].push({ row: row.number, ...remark });
}

/** A row of the table: its fields, what is wrong with it, or with a cell without which it is read all the same (`asides`), and what is to be remarked. One that is not filled in (`isFilled`) can still say a state that is wrong. */
function read(given, { sheet, context, needs, needed, cells, shared, states, width, types, day, rowOf, mayBeExtended }) {
  if (given.problem) return { isFilled: false, wrong: [{ place: null, ...given.problem }] };
  const row = rowOf ? rowOf(given) : given;
  const { kind, references } = context;
  // ids, names and notes alone are no record
  const isNeeded = ({ field, filled }) => needed.has(field) && !filled;
  const isFilled = Boolean(row.wrong?.length) || cells.some(({ place, column }) => isNeeded(column) && row.cells[place] && (!row.cells[place].merged || shared.has(row.cells[place])));
  const said = statesIn(row, states);
  if (!isFilled) {
    const saysSomething = ({ place }) => row.cells[place] && !row.cells[place].merged && (row.cells[place].t !== "s" || /\p{L}/u.test(row.cells[place].v));
    const isSaid = kind === "completions" && states.some(saysSomething) && !said.some(({ state }) => state === "out");
    return { isFilled, isSaid, wrong: AGAINST[kind]?.(said, false)?.wrong ?? [] };
  }

  const { fields, wrong, remarks, asides } = fieldsOf(row, cells, context, shared);
  wrong.push(...row.wrong ?? []);
  const isThere = (field) => fields.has(field) || wrong.some((problem) => problem.field === field);
  const isBehind = fields.has("on") ? references.isBehindDue(fields.get("task"), fields.get("on")) : undefined;
  const against = AGAINST[kind]?.(said, FINISHED.some(isThere), isBehind, !mayBeExtended && !references.isRolled(fields.get("task")));
  wrong.push(...against?.wrong ?? []);
  if (wrong.length === 0) remarks.push(...against?.remarks ?? []);
  if (day) fields.set("on", day.on);
  wrong.push(...monthsAlone(row, fields, cells, day, references));
  for (const anyOf of row.isToldWhole ? [] : needs.map((need) => [need].flat())) {
    if (anyOf.some(isThere)) continue;
    const place = cells.find(({ column }) => anyOf.includes(column.field))?.place ?? null;
    wrong.push({ place, code: "missing", field: anyOf[0], fields: anyOf });
  }
  wrong.push(...splitCells(sheet, width, types, given));
  return { isFilled, fields, wrong, remarks, asides };
}

/** Figures of one span alone where everything to date is wanted: what was reached of a total, under a heading of a month or behind `(trong kỳ)`. */
function monthsAlone(row, fields, cells, day, references) {
  const about = fields.get("indicator") ?? fields.get("project");
  if (about === undefined || references.isState(about)) return [];
  const alone = cells.find(({ place, isOfSpan }) => isOfSpan && row.cells[place]);
  return [
    ...day && !day.isToDate ? [{ place: day.place, field: "on", words: day.words, code: "month-alone", on: day.on }] : [],
    ...alone ? [{ place: alone.place, field: alone.column.field, words: alone.words, code: "month-alone" }] : [],
  ];
}

/** How many cells of a row are formulas that are read by their saved result. */
export const formulasIn = ({ cells }) => cells.filter((cell) => cell?.formula && cell.t !== "f").length;

/** What a row is about comes first: a percentage and a period are read by it, and an id goes before a name. */
function orderOf({ type, named }) {
  if (type !== "ref") return 2;
  return named ? 1 : 0;
}

/** The convention in which the sheet writes numbers that are text, by those that can be read in one way only. */
function conventionOfSheet(rows, places) {
  const texts = rows.flatMap(({ cells }) => places.map((place) => cells[place])).filter((cell) => cell?.t === "s").map(({ v }) => v);
  return conventionAmong(texts.map((text) => behindNumber(text).number ?? text));
}

function fieldsOf(row, cells, context, shared) {
  const fields = new Map();
  const [wrong, remarks, asides] = [[], [], []];
  const { references, lines, hasPercents } = context;
  const above = lineOver(lines, row.number)?.words;
  const uoms = [];
  /** The unit of measure that stands behind the name of what the row is about. */
  let named = null;
  for (const { place, column, brackets, isAside } of cells) {
    const written = row.cells[place];
    const { field } = column;
    if (shared.has(written)) {
      wrong.push({ place, field, words: wordsOf(written), code: "merged-number" });
      continue;
    }
    if (!written || (written.merged && column.type === "number")) continue;
    const cell = column.type === "number" ? withoutUom(written, context, fields) : written;
    const [uomOfPlan] = (hasPercents && column.type === "number" && references.uomOf(fields.get("indicator") ?? fields.get("project"))) || [];
    if (mayBeShare(cell, uomOfPlan)) {
      wrong.push({ place, field, words: wordsOf(cell), code: "percent-or-share", whole: hundredfold(cell.v) });
      continue;
    }
    const { value: read, problem, remark, instead = field, uom, isItsName } = valueOf(cell, column, context, fields);
    const value = instead === "uom" && read !== undefined ? uomInFull(read) : read;
    if (problem) {
      (isAside ? asides : wrong).push({ place, field, words: wordsOf(cell), ...problem });
      continue;
    }
    if (value === undefined) continue;
    if (remark) remarks.push({ place, field, words: wordsOf(cell), ...remark });
    if (fields.has(instead) && fields.get(instead) !== value) {
      if (column.type === "ref") remarks.push({ place, field, words: wordsOf(cell), code: "name-differs", id: fields.get(instead) });
      continue;
    }
    fields.set(instead, value);
    if (uom) named = { place, field, words: wordsOf(cell), uom: uomNamed(uom) ?? uom, isItsName };
    const ofHeading = column.type === "number" ? headingUom(brackets, references.isUom) : undefined;
    if (column.type === "number") uoms.push({ place, field, cell, ofHeading, said: isPercentage(cell) ? undefined : ofHeading ?? above });
  }
  wrong.push(...wrongUoms(fields, named, uoms, context));
  // of two cells that say one thing together neither counts alone
  if (asides.length > 0) for (const { column, isAside } of cells) if (isAside) fields.delete(column.field);
  return { fields, wrong, remarks, asides };
}

/** Gives the row its unit, and what is against it: what the row says itself goes before what stands over all rows. */
function wrongUoms(fields, named, uoms, { kind, references }) {
  const ofRow = fields.get("uom");
  if (named && hasUom(kind)) fields.set("uom", ofRow ?? named.uom);
  const isOther = named && !named.isItsName && ofRow !== undefined && plain(uomNamed(ofRow) ?? ofRow) !== plain(named.uom);
  return [
    ...isOther ? [{ ...named, code: "two-uoms-said", uoms: [ofRow, named.uom] }] : [],
    ...fields.has("uom") ? againstUom(fields.get("uom"), uoms, references) : withUom(fields, uoms, references),
  ];
}

/** A number without the unit that is typed behind it, which is told beside it. */
function withoutUom(cell, { kind, references }, fields) {
  const names = references.uomOf(fields.get("indicator") ?? fields.get("project"));
  return hasUom(kind) && names?.length ? withUomBeside(cell, references.isUom, fields.get("uom") ?? names[0]) : cell;
}

/** Gives the row the unit that stands over its numbers. A record has one: where they differ, all but the first are wrong. */
function withUom(fields, uoms, references) {
  const names = references.uomOf(fields.get("indicator") ?? fields.get("project"));
  const named = (uom) => uom ?? names?.[0] ?? "";
  const [first, ...others] = uoms.map(({ said, ...number }) => {
    const besides = said && uomFor(said, names);
    const own = uomBeside(number.cell, references.isUom, named(besides));
    const isAgainstOwn = isAgainstOf(number.cell);
    // without a unit over it a number may be in another one that the plan converts
    const isOther = own && (said ? isAgainstOwn(own, named(besides)) : !isUomOf(names, own) && names?.some((name) => isAgainstOwn(own, name)));
    return { ...number, isOther, own, besides, uom: own && isUomOf(names, own) ? uomFor(own, names) : besides };
  });
  if (first?.uom !== undefined) fields.set("uom", first.uom);
  const differs = [first, ...others].find((number) => number?.isOther);
  if (differs) {
    const { place, field, cell, besides, own } = differs;
    return [{ place, field, words: wordsOf(cell), code: codeOf(cell), uoms: [named(besides), own] }];
  }
  return others.filter(({ uom }) => uom !== first.uom)
    .map(({ place, field, cell, uom }) => ({ place, field, words: wordsOf(cell), code: "two-uoms", uoms: [named(first.uom), named(uom)] }));
}

/** What the row says counts for all its numbers, so that one under a heading with another unit is wrong. */
function againstUom(uom, numbers, { isUom }) {
  return numbers.flatMap(({ place, field, cell, ofHeading }) => {
    const own = uomBeside(cell, isUom, uom);
    const against = ofHeading && isAgainst(ofHeading, uom) ? ofHeading : undefined;
    const [code, other] = own && isAgainstOf(cell)(own, uom) ? [codeOf(cell), own] : ["uom-of-heading", against];
    return other ? [{ place, field, words: wordsOf(cell), code, uoms: [uom, other] }] : [];
  });
}

/** What is typed is meant; what a format writes may be of more cells than this. */
const isAgainstOf = (cell) => (cell.t === "s" ? isAgainstTyped : isAgainstFormat);
const codeOf = (cell) => (cell.t === "s" ? "uom-behind" : "uom-of-format");

function isPercentage(cell) {
  return cell.t === "p" || (cell.t === "s" && /%\s*$/.test(cell.v)) || isPercentBeside(cell);
}

/** What a cell says: `{ value }`, with what is to be remarked of it, or `{ problem }`. */
function valueOf(cell, column, context, fields) {
  const code = noValueIn(cell);
  return code ? { problem: { code } } : READ[column.type](cell, column, context, fields);
}

const READ = {
  text: (cell) => (cell.isDitto ? { problem: { code: "nothing-above" } } : { value: textOf(cell) || undefined }),

  ref(cell, { of, named }, { references, kind }) {
    const text = textOf(cell);
    if (text === "") return {};
    const { id, ids, uom, isItsName, as } = references.find(of, text);
    if (id !== undefined) return { value: id, uom, isItsName, remark: as && { code: "area-as-office", as } };
    if (of === "units" && hasUom(kind) && references.isUom(text)) return { value: text, instead: "uom" };
    if (of === "sources") return { value: text };
    if (ids) return { problem: { code: "name-of-several", ids } };
    // the engine knows the ids, and which one is the nearest
    if (!named && !/\s/.test(text)) return { value: text };
    return { problem: { code: "unknown-name", of, near: references.whole(of, text) ?? references.nearest(of, text) } };
  },

  day(cell, column, context) {
    const { value, problem } = READ.moment(cell, column, context);
    if (problem || value === undefined) return { value, problem };
    const [day, time] = value.split("T");
    return { value: day, remark: time && { code: "time-dropped" } };
  },

  moment(cell, column, { is1904, monthFirst, year }) {
    const hidden = cell.isOfYear ? hiddenYear(cell, year) : null;
    if (hidden) return { problem: hidden };
    if (cell.t === "d") return cell.isMonth ? { problem: { code: "month-for-day" } } : { value: cell.v };
    if (cell.t === "s") {
      const text = textOf(cell);
      if (text === "") return {};
      const { moment, problem } = readMoment(text);
      if (moment && monthFirst.get(column) && hasTwoOrders(text)) return { problem: { code: "two-orders", other: monthFirst.get(column) } };
      return moment ? { value: moment } : { problem: { code: problem } };
    }
    const moment = cell.t === "n" ? momentOfSerial(cell.v, is1904) : null;
    return { problem: moment ? { code: "number-for-day", reading: moment } : { code: "not-a-day" } };
  },

  number(cell, column, context, fields) {
    if (cell.scale) return { problem: { code: "scaled-number", scale: cell.scale, shown: scaledDown(cell.v, cell.scale) } };
    if (isPercentBeside(cell)) return percentOf(cell.v, context, fields);
    if (cell.t === "n") return { value: jsonNumber(cell.v) };
    if (cell.t === "p") return percentOf(hundredfold(cell.v), context, fields);
    if (cell.t !== "s") return { problem: { code: "not-a-number" } };
    const text = textOf(cell);
    if (text === "") return {};
    const { decimal, readings, percent, problem, by } = readNumber(text, context.convention);
    if (problem) return { problem: { code: problem } };
    if (readings) return { problem: { code: context.isMixed ? "two-readings-mixed" : "two-readings", readings } };
    const read = percent ? percentOf(decimal, context, fields) : { value: jsonNumber(decimal) };
    return by && !context.isChosen && !read.problem ? { ...read, remark: { code: "read-as", by, decimal } } : read;
  },

  flag(cell) {
    if (cell.t === "b") return { value: cell.v === "1" };
    const text = plain(textOf(cell));
    if (text === "") return {};
    if (yes.has(text)) return { value: true };
    return no.has(text) ? { value: false } : { problem: { code: "not-yes-or-no" } };
  },

  choice(cell, { field }) {
    const text = plain(textOf(cell));
    if (text === "") return {};
    const value = choices[field].get(text);
    return value ? { value } : { problem: { code: "not-a-choice", choices: Object.values(CHOICES[field]).map(([, word]) => word) } };
  },

  period(cell, column, { references, year }, fields) {
    const text = textOf(cell);
    if (text === "") return {};
    const every = references.everyOf(fields.get("report"));
    const named = cell.t === "d" ? null : readPeriod(text, plain);
    const ofYear = cell.t === "d" || named ? null : readPeriodOf(year, text, plain, every);
    if (ofYear) return { value: ofYear, remark: { code: "period-of-year", period: ofYear } };
    if (cell.t !== "d") return { value: named ?? text };
    // a spreadsheet makes a day of "08/2023"
    if (every === "month" && cell.v.endsWith("-01")) return { value: cell.v.slice(0, 7) };
    return { problem: { code: "day-for-period" } };
  },
};

/** A percentage is a number of percent where the indicator counts in percent, and nothing else. */
function percentOf(hundreds, { references }, fields) {
  const of = fields.get("indicator") ?? fields.get("project");
  const names = references.uomOf(of);
  // what is worked out from others has no unit: the engine says so
  if (!names?.length || names.some(isInPercent)) return { value: jsonNumber(hundreds) };
  return { problem: { code: "percent-of-other", uom: names[0] ?? "" } };
}

/** Whether "đơn vị" can also mean the unit of measure. */
const hasUom = (kind) => KINDS[kind].columns.some(({ field }) => field === "uom");

/** The record of the fields, as the engine takes it. */
function recordOf(kind, fields, references) {
  const record = {};
  for (const [field, value] of fields) if (!field.includes(".")) record[field] = value;
  const uom = record.uom && references.uomOf(record.indicator ?? record.project);
  if (uom?.some((name) => isSameUom(name, record.uom))) delete record.uom;
  const [vi, en] = [fields.get("note.vi"), fields.get("note.en")];
  if (vi !== undefined || en !== undefined) record.note = vi !== undefined && en !== undefined ? { vi, en } : (vi ?? en);
  const [to, decided] = [fields.get("rescheduled.to"), fields.get("rescheduled.decided")];
  if (to !== undefined || decided !== undefined) record.rescheduled = decided === undefined ? to : { to, decided };
  return record;
}

function noticesOf(told, { columns, unknown, doubled, hidden = [], months = [], dueOrDone, parted, doneInWords, told: besides = [] }, { kind, references, convention, lines }) {
  const { formulas, ...lists } = told;
  const numbers = [...columns].filter(([, { column }]) => column.type === "number").map(([place, { column, brackets }]) => ({ place, column, brackets }));
  return [
    ...noticeOfColumns("unknown-columns", unknown),
    ...noticeOfColumns("doubled-columns", doubled),
    ...besides.map((one) => ({ code: "read-besides", ...one })),
    ...columnNotices({ hidden, months, dueOrDone, parted }),
    ...doneInWords ? [{ code: "done-in-words", ...doneInWords }] : [],
    ...hasUom(kind) ? noticeOfColumns("strange-brackets", strangeBrackets(numbers, references.isUom)) : [],
    ...lines.length > 0 ? [{ code: "uom-lines", lines }] : [],
    ...Object.entries(lists).flatMap(([code, found]) => noticeOf(code, found, { convention })),
    ...formulas > 0 ? [{ code: "formulas", count: formulas }] : [],
  ];
}

/** What is told of columns of every kind of sheet: which are read under a heading of several, those that are hidden, and headings that may be a day or a month, a due day or one of completion. */
export function columnNotices({ hidden, months, dueOrDone = [], parted = [] }) {
  return [
    ...noticeOfColumns("parts-read", parted),
    ...noticeOfColumns("hidden-columns", hidden),
    ...noticeOfColumns("month-headings", months),
    ...dueOrDone.length > 0 ? [{ code: "due-or-done", ...dueOrDone[0] }] : [],
  ];
}

/** The words of a cell, as text that a record keeps. */
function textOf(cell) {
  return cell.v.normalize("NFC").replace(/\s+/g, (space) => (space.includes("\n") ? "\n" : " ")).trim();
}
