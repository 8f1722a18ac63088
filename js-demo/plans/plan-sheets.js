// A plan from sheets: indicators with unit of measure, target, due day and who answers, tasks with their due day. What a sheet does not say
// is decided by a rule, and told.

import { today } from "../../wasm/js/elements/today.js";
import { withoutBrackets } from "../cells/brackets.js";
import { wordsOf as wordsOfCell } from "../cells/cell.js";
import { lastDayOfMonth, monthFirstAmong } from "../cells/days.js";
import { noValueIn } from "../cells/no-value.js";
import { bareNumber, besideOwn, conventionAmong, readNumber } from "../cells/numbers.js";
import { accented, plain } from "../cells/plain.js";
import { splitCells } from "../cells/split-cells.js";
import { placesOf } from "../engine/places.js";
import { columnNotices, formulasIn } from "../records/rows.js";
import { withMarksAbove } from "../sheets/above.js";
import { columnOf, placesByField, placesOfFields } from "../sheets/columns.js";
import { withoutGroupSums } from "../sheets/group-sums.js";
import { latenessOf, TOGETHER } from "../sheets/heading-words.js";
import { misreadIn } from "../sheets/headings.js";
import { withoutDashes } from "../sheets/no-figures.js";
import { noticeOf, noticeOfColumns, onceEach, SHOWN } from "../sheets/notices.js";
import { KINDS, MEASURED } from "../sheets/plan-columns.js";
import { markedStates, stateColumn } from "../sheets/state-parts.js";
import { saidDone, withCounts } from "../sheets/states.js";
import { inWhole, namesUnder, wholeNames } from "../sheets/sub-names.js";
import { columnsWithoutHeadings, rowsOfPlan, topOf } from "../sheets/table.js";
import { daysAssigned, issuerOf, monthsAssigned, saysSeason, titleOf, yearAhead, yearOfPaper, yearOfTitle, yearsOf, yearsOfTitle } from "../sheets/titles.js";
import { hasPercents, headingUom, isSameUom, isUomBeside } from "../sheets/uoms.js";
import { dayAfter } from "../words/format.js";
import { withAssumed } from "./assumed.js";
import { groupsIn, sectionsMade } from "./groups.js";
import { idFor, planIdOf } from "./ids.js";
import { officesOf } from "./offices.js";
import { documentsMade, paperOf, wrongDayOf } from "./papers.js";
import { yearOfTargets, yearsOfTargets } from "./plan-headings.js";
import { ITEMS, ownUom, text, undecided, withUomOfName } from "./plan-items.js";
import { uomsOver } from "./plan-uoms.js";

/** So many units are named. */
const MOST_UNITS = 40;
/** Columns of offices. */
const OF_UNITS = ["responsible", "supporting"];
/** Columns in which a mark says the same as above. */
const AS_ABOVE = ["uom", ...OF_UNITS, "section"];
/** Columns of papers, in which such a mark does, too. */
const OF_PAPERS = { field: "document" };

/**
 * A plan of such sheets: `{ plan, authority, places, problems, notices, told, idsOf, conventions, targetsOf }`; `authority` is who issues it, where the sheet says so, `idsOf` says by
 * sheet and row how the item that a row made is named in records, null of one that is not taken, `targetsOf` the years of the targets, which a later due day does not make
 * longer, `conventions` how the numbers of each sheet are written. `decimals` is how numbers that are text are meant, where the reader of the page says it.
 */
export function planOf(sheets, found, fileName, { decimals } = {}) {
  const parts = found.flatMap(([number, headings]) => (headings.views ?? [{ sheet: headings.sheet ?? sheets[number], headings }]).map((part) => ({ number, ...part })));
  const ofUnits = parts.flatMap(({ sheet, headings: { at, columns, shares, unitRows, offices } }) => [
    ...offices?.titles.map(({ words }) => words) ?? [],
    ...textsOf(sheet.rows.slice(at + 1), columns, OF_UNITS), ...shares?.columns.map(({ words }) => words) ?? [], ...unitRows?.rows.map(({ unit }) => unit) ?? [],
  ]);
  const [units, sections, documents] = [officesOf(ofUnits), sectionsMade(), documentsMade()];
  const named = new Set(ofUnits.map(accented));
  const isUnit = (words) => named.has(accented(words));
  const ids = new Set();
  const read = parts.map(({ number, sheet, headings }) => itemsIn(sheet, headings, { number, units, isUnit, sections, documents, ids, decimals }));
  const [{ sheet: first, headings }] = parts;
  const top = topOf(first, headings.at);
  const title = titleOf(first, top);
  const ofFile = fileName.replace(/\.[^.]+$/, "");
  const made = read.flatMap(({ made }) => made);
  const spans = spansOfSheets(parts);
  withOwnSpans(read, spans);
  // a table that was taken away bears the year of what it was taken from
  const { by, period, isLonger, due } = periodOf(made, parts.map((part) => part.headings), spans, first.taken ? { name: "", ofName: [] } : {
    name: title ?? ofFile, ofName: yearsOfSpans(spans) ?? (title === undefined ? yearsOf(ofFile) : yearsOfTitle(first, top)), days: parts.length === 1 ? daysAssigned(first, top) : undefined,
  });
  const ofNotes = title === undefined ? nameOfTaken(first, period) : undefined;
  const name = title ?? ofNotes ?? ofFile;
  const { taken, early } = withinPeriod(made, period, due);
  untilDisbursed(taken);
  const lists = listsOf(taken);
  const [indicators, tasks] = [taken.filter(({ kind }) => kind === "indicators").map(withAssumed), lists.tasks.items];
  const ofPlan = unitsOf([...indicators, ...tasks], units.all());
  const plan = {
    format: "tiendo/1", id: planIdOf(name), name, period, calendar: "vn",
    ...documents.all().length > 0 && { documents: documents.all() }, units: ofPlan, ...(sections.all().length > 0 ? { sections: sections.all() } : {}),
    indicators, tasks,
  };
  const isTaken = new Set(taken);
  const told = withRowCounts(oncePerSheet(read.map((one) => toldOf(one, one.made.filter((item) => isTaken.has(item))))), taken);
  const problems = [...read.flatMap(({ problems }) => problems), ...early];
  const rowsOf = (what) => rowsBySheet(taken.filter(({ decided }) => decided[what] > 0), sheets);
  const rows = { baseRows: rowsOf("base"), formRows: rowsOf("form"), lowRows: rowsOf("low"), lowerRows: rowsOf("lower"), totalRows: rowsOf("asTotal") };
  const planMade = { code: "plan-made", period, by, isLonger, isOfNotes: ofNotes !== undefined, ...togetherDecided(taken), ...rows };
  return {
    plan, problems, told,
    authority: issuerOf(first, top),
    places: placesOf(sheetsWithColumns(sheets, told), lists),
    idsOf: idsByRow(read, problems, taken),
    conventions: new Map(read.map(({ number, among }) => [number, among])),
    targetsOf: { start: period.start, end: due },
    notices: [planMade, ...namedAgain(taken, sheets), ...unitsMade(ofPlan)],
  };
}

/**
 * From when to when the targets of each sheet are, by their headings or their title: a workbook may have a sheet for each year or quarter. Nothing where these are the same for all, or not known of each;
 * a sheet of tasks need not say it.
 */
function spansOfSheets(parts) {
  const spans = parts.map(({ sheet, headings }) => spanOf(sheet, headings) ?? (headings.kind === "tasks" ? null : undefined));
  const own = spans.filter((span) => span !== null);
  const isEach = own.every((span) => span !== undefined);
  return isEach && new Set(own.map(({ start, end }) => `${start} ${end}`)).size > 1 ? spans : [];
}

function spanOf(sheet, headings) {
  const top = topOf(sheet, headings.at);
  const ofTitle = yearOfTitle(sheet, top);
  const year = sheet.taken ? undefined : yearOfTargets(headings) ?? ofTitle;
  const [first, last] = (ofTitle && !saysYear(headings) && monthsAssigned(titleOf(sheet, top), headings.hasBoth)) || [1, 12];
  return year && { start: `${year}-${String(first).padStart(2, "0")}-01`, end: lastDayOfMonth(Number(year), last) };
}

/** Whether the heading of the targets says that they are of a year, whatever part of it the title names. */
const saysYear = ({ columns }) => /(^| )nam( |$)/.test(plain(withoutBrackets(columnOf(columns, "target")[1]?.words ?? "")));

const knownOf = (spans) => spans.filter(Boolean);

/** The years of such sheets, where they are several. */
function yearsOfSpans(spans) {
  const years = [...new Set(knownOf(spans).map(({ start }) => start.slice(0, "2024".length)))].sort();
  return years.length > 1 ? years : null;
}

/** Targets of a sheet of its own year or quarter run from the first day of that to its last. */
function withOwnSpans(read, spans) {
  const [first] = knownOf(spans).map(({ start }) => start).sort();
  read.forEach(({ made }, at) => {
    for (const { kind, item } of spans[at] ? made : []) {
      if (kind !== "indicators") continue;
      const { start, end } = spans[at];
      item.due ??= end;
      if (start > first && item.due >= start) item.start ??= start;
    }
  });
}

/** In days. */
const MOST_OF_A_YEAR = 300;
const A_YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/;

/** What was made, with the days that it does not say itself (`taken`), but for what is due before the plan begins, which is wrong (`early`). */
function withinPeriod(made, { start, end }, due) {
  for (const { kind, item, decided } of made) {
    if (kind === "indicators") item.due ??= due;
    if (decided.yearly > 0 && item.start === start) {
      delete item.start;
      decided.yearly = 0;
    }
    // of a sheet of another year than the plan
    if (item.interim && (item.interim[0].by < start || item.interim.at(-1).by >= item.due)) {
      delete item.interim;
      Object.assign(decided, { stepped: 0, unstepped: 1 });
    }
    if (item.baseline) item.baseline.on ??= dayAfter(item.start ?? start, -1);
  }
  const dueOf = ({ due, deadline: { by, before } = {} }) => due ?? by ?? before;
  // what was due before may stand in a list of tasks, but no day without its year puts it there
  // of most of a year before its end: it is rather in the next one
  const isOfNextYear = (day) => dayAfter(day, MOST_OF_A_YEAR) < end;
  const isEarly = ({ kind, item, dueAt }) => dueOf(item) < start && (kind === "indicators" || (dueAt.cell?.t === "s" && !A_YEAR.test(dueAt.cell.v) && isOfNextYear(dueOf(item))));
  const tooEarly = ({ kind, sheet, row, item, dueAt: { place, cell } }) => ({ sheet, row, place, code: kind === "tasks" ? "day-before-start" : "due-before-start", start, day: dueOf(item), words: wordsOfCell(cell) });
  return { taken: made.filter((one) => !isEarly(one)), early: made.filter(isEarly).map(tooEarly) };
}

/** Years whose capital may be disbursed until 31/01 of the next one by the Public Investment Law 2019, article 68 (in force from 01/01/2020 to 31/12/2024). */
const OF_LAW_2019 = ["2020", "2024"];

/** Capital of a year counts in the January behind it: by the law of its time, or where the sheet itself has figures of then. */
function untilDisbursed(taken) {
  for (const { item, decided, capital } of taken) {
    const [year, rest] = [item.due?.slice(0, 4), item.due?.slice(4)];
    if (!capital || rest !== "-12-31" || item.measure.kind !== "cumulative") continue;
    const january = `${Number(year) + 1}-01-31`;
    const isOfLaw = OF_LAW_2019[0] <= year && year <= OF_LAW_2019[1];
    const isThen = ({ meaning: { on, month, year: of } = {} }) => (on ? item.due < on && on <= january : Number(month) === 1 && String(of) === january.slice(0, 4));
    if (!isOfLaw && !capital.days.some(isThen)) continue;
    item.counts_until = january;
    decided.capital.push({ until: january, isOfLaw });
  }
}

/** What was taken, by kind: the items, with the sheet and row of each. */
function listsOf(taken) {
  return Object.fromEntries(Object.keys(KINDS).map((list) => {
    const own = taken.filter(({ kind }) => kind === list);
    return [list, { before: 0, items: own.map(({ item }) => item), sheetOf: own.map(({ sheet }) => sheet), rows: own.map(({ row }) => row) }];
  }));
}

/** All sheets with their columns by the names that the plan has for what stands there. */
function sheetsWithColumns(sheets, told) {
  const ofSheets = new Map(told.map(({ sheet, columns }) => [sheet, { ...columns, deadline: columns.due, measure: columns.uom }]));
  return sheets.map(({ name }, sheet) => ({ name, columns: ofSheets.get(sheet) ?? {} }));
}

/** The name of the plan from which a table was taken away, unless it names other years than the table is of. */
function nameOfTaken({ taken: { name } = {} }, { start, end }) {
  const years = yearsOf(name ?? "");
  const isOfPeriod = years.every((year) => [start, end].some((day) => day.startsWith(year)));
  return isOfPeriod ? name : undefined;
}

/** Rows with the names of their sheets. */
function rowsBySheet(made, sheets) {
  const bySheet = new Map();
  for (const { sheet, row } of made) {
    if (!bySheet.has(sheet)) bySheet.set(sheet, new Set());
    bySheet.get(sheet).add(row);
  }
  return [...bySheet].map(([sheet, rows]) => ({ name: sheets[sheet].name, rows: [...rows] }));
}

/** Rows whose item has the name of one before: a sheet that was copied makes each of them twice. */
function namedAgain(taken, sheets) {
  const seen = new Set();
  const again = taken.filter(({ kind, item }) => {
    const before = seen.size;
    return seen.add(`${kind} ${accented(item.name)}`).size === before;
  });
  return again.length > 0 ? [{ code: "named-again", count: again.length, rows: rowsBySheet(again, sheets) }] : [];
}

/** The units that something of the plan is of: one that only rows name which were not taken has nothing to do in it. */
function unitsOf(items, units) {
  const named = new Set(items.flatMap(({ responsible = [], supporting = [], breakdown = [] }) => [...responsible, ...supporting, ...breakdown.map(({ unit }) => unit)]));
  return units.filter(({ id }) => named.has(id));
}

/** The units that were made of cells: whoever reads them sees which are one office, or several. */
function unitsMade(units) {
  return units.length > 0 ? [{ code: "units-made", names: units.slice(0, MOST_UNITS).map(({ name }) => name), count: units.length }] : [];
}

/** By sheet and row how records name the item of the row: one that is not filled in may name an item of its own sheet again, and means none of another. */
function idsByRow(read, problems, taken) {
  const idsOf = new Map(read.map(({ number }) => [number, new Map()]));
  for (const { sheet, row } of problems) idsOf.get(sheet).set(row, null);
  const bearers = new Map();
  for (const one of taken) {
    // of a row with the whole of several indicators each has a key of its own
    idsOf.get(one.sheet).set(one.key ?? one.row, withUomOfName(one));
    const name = accented(one.written);
    bearers.set(name, [...bearers.get(name) ?? [], one]);
  }
  for (const { number, notFilled, ofNoItem } of read) {
    for (const row of ofNoItem) idsOf.get(number).set(row, null);
    for (const { row, name } of notFilled) {
      const own = bearers.get(accented(name))?.filter(({ sheet }) => sheet === number);
      if (own?.length <= 1) idsOf.get(number).set(row, own.length === 1 ? withUomOfName(own[0]) : null);
    }
  }
  return idsOf;
}

/** The items of a sheet: `made` says of each its row, what a rule decided and which numbers were read as others are written. */
function itemsIn(sheet, headings, { number, units, isUnit, sections, documents, ids, decimals }) {
  const { kind, columns } = headings;
  const filled = rowsOfPlan(sheet, headings);
  const papers = Object.values(headings.papers.columns ?? {}).map(({ place }) => [place, { column: OF_PAPERS }]);
  const marked = withMarksAbove(filled.rows, new Map([...columns, ...papers]), [...AS_ABOVE, OF_PAPERS.field]);
  const said = withoutDashes(marked.rows, columns);
  const grouped = withoutGroupSums(said, columns, conventionOf(said, headings, decimals).convention, headings.isOfCapital);
  const over = groupsIn(grouped.rows, columns, isUnit);
  const sums = new Set([...grouped.sums, ...headings.offices?.titles.map(({ row }) => row) ?? []]);
  const table = { rows: over.rows.filter(({ number }) => !sums.has(number)), notices: [...sectionsOf(over.found), ...noticeOf("group-sums", grouped.sums), ...onceEach(marked.notices), ...filled.notices] };
  const uoms = uomsOver(sheet, headings);
  const whole = wholeOf(sheet, headings, [...table.rows, ...headings.unitRows?.rows.map(({ row }) => row) ?? []], decimals);
  const [made, notFilled, read] = [[], [], []];
  // where results are read with the plan they are told there
  const problems = headings.hasBoth ? [] : misreadIn(sheet, headings).map((problem) => ({ sheet: number, ...problem }));
  const cellsOf = (row) => Object.fromEntries([...columns].reverse().map(([place, heading]) => [heading.column.field, cellIn(row, place, heading)]));
  const [[nameAt], [uomAt]] = ["name", "uom"].map((field) => columnOf(columns, field));
  const wholes = wholeNames(grouped.rows, nameAt, (row) => over.titles.has(row));
  const [under, withoutCapital, wrongDays] = [[], [], [headings.papers.above?.wrongDay].filter((found) => found?.words)];
  const below = new Map(sheet.rows.map((row, at) => [row.number, sheet.rows[at + 1]]));
  let above;
  const named = underOneName(table.rows.map((row) => ({ row, cells: cellsOf(row) })), kind, (place) => place > nameAt && !columns.has(place));
  if (headings.unitRows && !named.some(({ isFilled }) => isFilled)) problems.push(...headings.unitRows.wrong.map((problem) => ({ sheet: number, ...problem })));
  for (const { row, cells: written, isFilled, among, isOfAll, by } of named) {
    const isOn = !isFilled && isWrittenOn(row, above, columns);
    above = isFilled || isOn ? row : undefined;
    if (!isFilled) {
      notFilled.push({ row: row.number, name: text(written.name.cell), ...isOn && { words: wordsIn(row, columns) } });
      continue;
    }
    // a note under a name, beside cells that are merged over both
    if (among === 1 && written.target?.cell?.merged && placesWritten(row).length === 1) {
      notFilled.push({ row: row.number, name: text(written.name.cell) });
      continue;
    }
    read.push(row);
    const shared = among === 1 ? sharedNumber(below.get(row.number), written) : undefined;
    if (shared) {
      problems.push({ sheet: number, row: row.number, place: shared.place, code: "merged-number", words: wordsOfCell(shared.cell) });
      continue;
    }
    if (isOfAll) {
      problems.push({ sheet: number, row: row.number, place: written.target.place, code: "target-of-several", words: wordsOfCell(written.target.cell) });
      continue;
    }
    const { names, over: overIt } = (among === 1 && wholes.get(row)) || {};
    const { item, wrong, cells, decided, readAs } = itemOf(row, written, { sheet, headings, whole, uoms, units, sections, over, above: names?.slice(0, -1), uomAbove: text(overIt?.cells[uomAt]) });
    // who is given no capital has nothing to disburse, and disburses no more than that
    if (headings.isOfCapital && item.target === "zero") {
      withoutCapital.push(row.number);
      continue;
    }
    const paper = paperBeside(row, headings.papers);
    const wrongDay = wrongDayOf(row, headings.papers.columns ?? undefined);
    if (wrongDay) wrongDays.push({ row: row.number, ...wrongDay });
    const name = item.name;
    if (names) {
      item.name = inWhole(names);
      under.push({ row: row.number, words: item.name });
    }
    if (among > 1) item.name = [name, text(by === undefined ? cells.responsible?.cell : row.cells[by]).replace(/\s*\n\s*/g, "; ")].filter(Boolean).join(" – ");
    item.id = idFor(text(cells.id?.cell) || item.name, ids);
    if (paper && wrong.length === 0) item.document = documents.idFor(paper);
    if (wrong.length > 0) problems.push(...wrong.map((problem) => ({ sheet: number, row: row.number, ...problem })));
    else made.push({ sheet: number, row: row.number, kind, item, written: name, decided, readAs, dueAt: cells.due, key: headings.unitRows?.key, capital: headings.isOfCapital ? { days: headings.results?.across ?? [] } : null });
  }
  return { number, sheet, headings, table, uoms, convention: whole.convention, among: whole.among, notFilled, ofNoItem: [...over.found.map(({ row }) => row), ...sums, ...withoutCapital], withoutCapital, wrongDays, under, read, made, problems };
}

const placesWritten = ({ cells }) => cells.flatMap((cell, place) => (cell && !cell.merged ? [place] : []));

/** A number of a row that is merged over rows of other names: of each of them nobody knows its part. */
function sharedNumber(below, written) {
  // a note below has its name alone
  const own = placesWritten(below ?? { cells: [] });
  const isNamedBelow = own.length > 1 && own.includes(written.name.place);
  const isShared = ({ place, cell }) => Boolean(cell) && (cell.merged || (isNamedBelow && below.cells[place]?.merged && below.cells[place].v === cell.v));
  return MEASURED.map((field) => written[field]).find((found) => found && isShared(found));
}

/** The item of a row, what is wrong with its cells, what a rule decided and which numbers were read as others are written. */
function itemOf(row, written, { sheet, headings, whole, uoms, units, sections, over, above = [], uomAbove = "" }) {
  const { kind, at } = headings;
  const { cells, empty } = withoutNoValues(written);
  const [decided, readAs] = [undecided(), []];
  const wrong = [
    ...againstUoms(row, cells, uoms), ...doubtfullyAdjusted(row, headings, whole.convention), ...nothingAbove(cells),
    ...splitCells(sheet, sheet.rows[at].cells.length, whole.types, row), ...headings.unitRows?.wrong ?? [],
  ];
  const item = ITEMS[kind]({ ...whole, issuer: headings.issuer ?? headings.offices?.of.get(row.number), cells, wrong, units, sections, shares: sharesIn(row, headings), steps: stepsIn(row, headings), over: over.of(row), above, uomAbove, decided, readAs, uomOver: uoms.of(row.number) });
  // of a cell without a value nothing else is told
  const others = wrong.filter((problem) => problem.row !== undefined || !empty.some((cell) => cell.place === problem.place));
  return { item, wrong: [...empty, ...others], cells, decided, readAs };
}

/** By which paper a row was ordered: its own, else the one with which its sheet comes. */
const paperBeside = (row, { columns, above }) => (columns && paperOf(row, columns)) ?? above?.paper;

/** What stands for each unit in a row, or in a row of its own. */
function sharesIn({ cells }, { shares, unitRows, columns }) {
  if (unitRows) return unitRows.rows.map(({ unit, row }) => ({ unit, row: row.number, ...cellIn(row, ...columnOf(columns, "target")) }));
  return shares?.columns.map(({ place, words }) => ({ unit: words, place, cell: cells[place] })) ?? [];
}

/** What is to be reached on the way, in a row. */
function stepsIn({ cells }, { steps }) {
  return steps?.columns.map((column) => ({ ...column, cell: cells[column.place] })) ?? [];
}

/** What is told of rows that are sections. */
function sectionsOf(found) {
  return noticeOf("sections-made", found);
}

/** The cell of a row under a heading, or, where nothing was adjusted, under that of the targets before it that are in the same unit. */
function cellIn({ cells }, place, heading) {
  const isGiven = (before) => cells[before.place] && !isUnchanged(cells[before.place]);
  const earlier = isAdjustedIn(cells, place, heading) ? undefined : beforeOf(heading).find(isGiven);
  // beside what all of it comes to a target that was adjusted may be by how much
  const isUnclear = earlier && latenessOf(heading.words) >= TOGETHER && 0 < latenessOf(earlier.words) && latenessOf(earlier.words) < TOGETHER;
  const found = isUnclear ? place : earlier?.place ?? place;
  return { place: found, cell: cells[found], ...heading.isOfBoth && { isOfBoth: true } };
}

const isAdjustedIn = (cells, place, { before }) => Boolean(cells[place]) && !(before && isUnchanged(cells[place]));

/** What says under a heading of adjusted targets that nothing was. */
const UNCHANGED = new RegExp(`^(?:${[
  "(?:khong|chua)(?: (?:co|phai))?(?: (?:dieu chinh|thay doi|doi))?",
  "giu nguyen(?: .*)?",
  "(?:nhu|theo) (?:cu|dau nam|ban dau|giao dau nam|ke hoach(?: giao)?(?: dau nam)?)",
].join("|")})$`);

/** Also a 0 that its format shows as a dash, with or without its currency. */
function isUnchanged(cell) {
  if (["n", "p"].includes(cell.t)) return Number(cell.v) === 0 && /(?:^|\P{L})[-–—](?:$|\P{L})/u.test(cell.beside ?? "");
  const words = cell.t === "s" ? text(cell) : "";
  return /^[-–—.…/]+$/.test(words) || UNCHANGED.test(plain(words));
}

function beforeOf({ before = [], brackets }) {
  const uomIn = (inBrackets) => headingUom(inBrackets, isUomBeside()) ?? "";
  return before.filter((earlier) => isSameUom(uomIn(earlier.brackets), uomIn(brackets)));
}

/**
 * An adjusted target that may be none: 0 beside one that was given may say that nothing was adjusted, and a number below zero, one with a plus or one that makes a
 * further column with it, by how much.
 */
function doubtfullyAdjusted({ cells }, { columns, unknown, doubled }, convention) {
  const [place, heading] = [...columns].find(([, { before }]) => before) ?? [];
  if (place === undefined || !isAdjustedIn(cells, place, heading)) return [];
  const decimalIn = (cell) => (cell?.t === "s" ? readNumber(cell.v, convention).decimal : cell?.v);
  const numberIn = (cell) => Number(decimalIn(cell) ?? Number.NaN);
  const now = numberIn(cells[place]);
  const given = beforeOf(heading).filter((earlier) => numberIn(cells[earlier.place]) > 0);
  const isSum = (one, other, sum) => Math.abs(one + other - sum) <= Math.abs(sum) * 1e-9;
  const sums = latenessOf(heading.words) < TOGETHER ? [...unknown, ...doubled].map((other) => numberIn(cells[other.place])) : [];
  const isPart = (earlier) => sums.some((sum) => isSum(numberIn(cells[earlier.place]), now, sum));
  const isSigned = /^\+/.test(cells[place].t === "s" ? text(cells[place]) : cells[place].ahead ?? "");
  const first = now <= 0 || isSigned ? given[0] : given.find(isPart);
  return first ? [{
    place, code: "adjusted-doubtful", isZero: now === 0, head: first.words,
    given: wordsOfCell(cells[first.place]), words: wordsOfCell(cells[place]),
  }] : [];
}

/** The cells of a row without those that hold no value, and what is wrong with these. */
function withoutNoValues(cells) {
  const all = Object.entries(cells).map(([field, { place, cell }]) => ({ field, place, cell, code: noValueIn(cell) }));
  const without = all.filter(({ code }) => code !== null);
  return {
    empty: without.map(({ place, cell, code }) => ({ place, code, words: wordsOfCell(cell) })),
    cells: { ...cells, ...Object.fromEntries(without.map(({ field, place }) => [field, { place }])) },
  };
}

/** Whether a column of targets is of another year: `Kế hoạch 2027` beside `Kế hoạch 2030`. */
const isOfOtherYear = (words, year) => !SEVERAL_YEARS.test(words) && (/(?:^|\D)((?:19|20)\d{2})$/.exec(words.trim())?.[1] ?? String(year)) !== String(year);
const SEVERAL_YEARS = /\d{4}\s*[-–—/]\s*\d{4}/;
/** Whether targets are of the year that their heading names, and not of all years until then, `Mục tiêu đến năm 2030`, or of a school year. */
const isOfYearAlone = ({ words, since, of = "" }, sheet, at) =>
  !since && !SEVERAL_YEARS.test(words) && !/(^| )(den|muc tieu|nhiem ky|giai doan)( |$)/.test(plain(`${of} ${words}`)) && !saysSeason(titleOf(sheet, topOf(sheet, at)) ?? "");

const SAYS_BASELINE = /(^| )(goc|baseline)( |$)/;

/** What holds for a sheet as a whole: how it writes numbers and days, of which year its targets are and its days that name none, what each column holds. */
function wholeOf(sheet, headings, rows, decimals) {
  const { at, columns } = headings;
  const [due] = columnOf(columns, "due");
  const [, baseline] = columnOf(columns, "baseline");
  const year = yearOfTargets(headings);
  return {
    ...conventionOf(rows, headings, decimals), isBaselineSaid: SAYS_BASELINE.test(plain(baseline?.words ?? "")), isChosen: Boolean(decimals),
    hasPercents: hasPercents(rows, [columnOf(columns, "target")[0], ...figuresIn(headings.results)]), monthFirst: monthFirstAmong(rows, due), is1904: sheet.is1904, year, ofYear: year ?? yearOfTitle(sheet, topOf(sheet, at)),
    types: new Map([...columns].map(([place, { column: { field } }]) => [place, MEASURED.includes(field) ? "number" : "text"])),
    isOneOfYears: year !== undefined && isOfYearAlone(columnOf(columns, "target")[1], sheet, at) && headings.doubled.some(({ words }) => isOfOtherYear(words, year)),
  };
}

/** How the numbers of a sheet that are text are written. */
function conventionOf(rows, { columns, results }, decimals) {
  const own = textsOf(rows, columns, MEASURED).map(bareNumber);
  const among = decimals ?? conventionAmong([...own, ...textsAt(rows, figuresIn(results)).map(bareNumber)]);
  if (among === "mixed") return { convention: null, isMixed: true, among };
  return { convention: decimals ?? conventionAmong(own) ?? besideOwn(among), isMixed: false, among };
}

/** The columns of figures among those of results in the same sheet, which is written as its targets are. */
function figuresIn(results) {
  if (!results?.columns) return [];
  const numbers = [...results.columns].filter(([, { column }]) => column.type === "number").map(([place]) => place);
  return [...numbers, ...results.across.map(({ place }) => place)];
}

/** Figures of a row under headings with another unit than counts for it. */
function againstUoms(row, cells, uoms) {
  const own = ownUom(cells);
  const others = (own ? uoms.against(own) : uoms.others(row.number)).filter(({ place }) => row.cells[place]);
  return others.map(({ place, uoms }) => ({ place, code: own ? "uom-of-heading" : "two-uoms", uoms, words: wordsOfCell(row.cells[place]) }));
}

/** Marks that say as above where nothing is. */
function nothingAbove(cells) {
  const dittos = AS_ABOVE.filter((field) => cells[field]?.cell?.isDitto);
  return dittos.map((field) => ({ place: cells[field].place, code: "nothing-above", field, words: wordsOfCell(cells[field].cell) }));
}

/** Whether a row goes on with what the one right above it says, as where a cell was not made higher: it bears no mark of its own, or no name. */
function isWrittenOn({ number, cells }, above, columns) {
  const [nameAt] = columnOf(columns, "name");
  const isOwn = (cell) => Boolean(cell) && !cell.merged;
  const isMarked = (row) => row.cells.slice(0, nameAt).some(isOwn);
  return above?.number === number - 1 && !isMarked({ cells }) && (isMarked(above) || !isOwn(cells[nameAt])) && wordsIn({ cells }, columns) !== "";
}

/** What stands in the columns of a row that are read. */
function wordsIn({ cells }, columns) {
  const places = [...columns.keys()].sort((one, other) => one - other);
  return places.filter((place) => cells[place] && !cells[place].merged).map((place) => text(cells[place])).filter(Boolean).join("; ");
}

/** What makes a row one of an item. */
const SAYING = ["due", "target", "responsible"];

/**
 * Rows with what one name, merged over several of them, makes of each: an item of every row that says something of its own (`isFilled`), `among` so many.
 * Where a row has a unit of its own under one target for all of them, nobody's share is known (`isOfAll`). `by` is the column that sets them apart, where that is not who answers.
 */
function underOneName(rows, kind, isBeside) {
  const isOwn = ({ cells }, field) => Boolean(cells[field]?.cell) && !cells[field].cell.merged;
  const isNamed = ({ cells }) => Boolean(cells.name.cell) && !cells.name.cell.merged;
  const isOfName = ({ cells }) => Boolean(cells.name.cell?.merged);
  const says = (row) => SAYING.some((field) => (isNamed(row) ? row.cells[field]?.cell : isOfName(row) && isOwn(row, field)));
  const starts = rows.flatMap((row, at) => (isNamed(row) || at === 0 ? [at] : []));
  return starts.flatMap((start, at) => {
    const group = rows.slice(start, starts[at + 1]);
    const filled = group.filter(says);
    const isOfAll = kind === "indicators" && filled.some((row) => isOfName(row) && row.cells.target.cell?.merged);
    const by = filled.length > 1 ? placeApart(filled, isBeside) : undefined;
    return group.map((row) => ({ ...row, isFilled: says(row), among: filled.length, isOfAll, by }));
  });
}

/** The column that sets rows of one name apart, where who answers does not: the first one beside (`isBeside`) in which each says something else, `Nguồn vốn` over `NSTW | NSĐP`; else that of their units of measure. */
function placeApart(rows, isBeside) {
  const areApart = (cells) => cells.every((cell) => cell?.t === "s" && !cell.merged && /\p{L}/u.test(cell.v)) && new Set(cells.map((cell) => accented(cell.v))).size === cells.length;
  if (areApart(rows.map(({ cells }) => cells.responsible?.cell))) return undefined;
  const width = Math.max(...rows.map(({ row }) => row.cells.length));
  const beside = Array.from({ length: width }, (_, place) => place).find((place) => isBeside(place) && areApart(rows.map(({ row }) => row.cells[place])));
  const uoms = new Set(rows.map(({ cells }) => text(cells.uom?.cell)));
  return beside ?? (uoms.size === rows.length ? rows[0].cells.uom?.place : undefined);
}

/** What is told of a sheet that made a part of a plan. */
function toldOf({ number, sheet, headings, table, uoms, convention, notFilled, withoutCapital, wrongDays, under, read }, taken) {
  const all = [...read, ...headings.unitRows?.rows.map(({ row }) => row) ?? []];
  const isTaken = new Set(taken.map(({ row }) => row));
  const [hidden, struck] = [all.filter((row) => row.hidden), all.filter((row) => row.isStruck && (isTaken.has(row.number) || headings.unitRows))];
  const formulas = all.reduce((count, row) => count + formulasIn(row), 0);
  // of tasks without a column of days of completion
  const states = headings.kind === "tasks" && !headings.hasBoth ? withCounts(statesBeside(sheet, headings), read) : [];
  const done = saidDone(read, states);
  const isDoneBy = ({ place }) => done.some((one) => one.place === place);
  const [brackets, parted] = ["brackets", "apart"].map((what) => taken.flatMap(({ row, decided }) => decided[what].map((found) => ({ row, ...found }))));
  const targets = [...headings.columns].find(([, { before }]) => before);
  const apart = [...new Map(parted.map((found) => [found.words, found]).reverse()).values()].reverse();
  return {
    sheet: number, kind: `plan_${headings.kind}`, row: sheet.rows[headings.at].number, count: taken.length,
    columns: { ...placesByField(headings.columns), ...headings.unitRows && { name: headings.unitRows.from } },
    notices: [
      ...sheet.taken ? [{ code: "taken-away", of: headings.kind, ...sheet.taken }] : [],
      ...noticeOfColumns("unknown-columns", headings.unknown),
      ...noticeOfColumns("days-of-which-year", headings.ofWhichYear ?? []),
      ...noticeOfColumns("no-headings", [...columnsWithoutHeadings(sheet, headings, read), ...headings.unheaded ?? []]),
      ...headings.issuer ? [{ code: "issuer-answers", words: headings.issuer }] : [],
      ...papersTold(headings.papers),
      ...noticeOf("paper-days", wrongDays),
      ...headings.marked ? [{ code: "marks-as-due", ...headings.marked }] : [],
      ...headings.offices ? noticeOf("offices-answer", headings.offices.titles) : [],
      ...columnNotices(headings),
      ...headings.ownTargets ? [ownTargetsTold(headings.ownTargets, table.rows)] : [],
      ...noticeOfColumns("doubled-columns", headings.doubled),
      ...headings.shares ? [sharesTold(headings.shares, taken)] : [],
      ...headings.unitRows ? unitRowsTold(headings.unitRows, taken, read) : [],
      ...headings.steps ? [{ code: "interim-read", ...headings.steps, stepped: rowsDecided(taken, "stepped"), unstepped: rowsDecided(taken, "unstepped") }] : [],
      ...targets ? [adjustedTargets(targets, all)] : [],
      ...noticeOfColumns("strange-brackets", uoms.strange),
      ...uoms.lines.length > 0 ? [{ code: "uom-lines", lines: uoms.lines }] : [],
      ...uoms.besides ? [{ code: "uom-beside", ...uoms.besides }] : [],
      ...namesUnder(under),
      ...noticeOf("brackets-of-names", brackets),
      ...noticeOfColumns("lead-first", [...headings.columns].filter(([, { isOfBoth }]) => isOfBoth).map(([place, { words }]) => ({ place, words }))),
      ...noticeOf("units-apart", apart),
      ...noticeOf("read-as", taken.flatMap(({ readAs }) => readAs), { convention }),
      ...noticeOf("hidden-rows", hidden.map((row) => ({ row: row.number }))),
      ...noticeOf("struck-rows", struck.map((row) => ({ row: row.number }))),
      ...formulas > 0 ? [{ code: "formulas", count: formulas }] : [],
      ...noticeOf("without-capital", withoutCapital),
      ...termsTold(headings, taken),
      ...noticeOf("done-without-day", done.map(({ row }) => row), { columns: states.filter(isDoneBy) }),
      ...noticeOf("written-on", notFilled.filter(({ words }) => words)),
      ...noticeOf("not-filled", notFilled.filter(({ words }) => !words).map(({ row }) => row)),
      ...table.notices,
    ],
  };
}

/** Which tasks are due within a time from the day on which they were given. */
function termsTold({ columns }, taken) {
  const [place, { words } = {}] = columnOf(columns, "assigned");
  return noticeOf("terms-read", taken.filter(({ item }) => item.deadline?.within).map(({ row }) => row), { column: { place, words } });
}

/** What says by which paper the items of a sheet were ordered. */
function papersTold({ columns, above }) {
  return [...noticeOfColumns("papers-read", Object.values(columns ?? {})), ...above ? [{ code: "paper-above", row: above.row, words: above.words, isOfOthers: Boolean(columns) }] : []];
}

/** What is told of a sheet of several indicators, of each once. */
function oncePerSheet(told) {
  const bySheet = new Map();
  for (const one of told) {
    const before = bySheet.get(one.sheet);
    bySheet.set(one.sheet, before ? { ...before, count: before.count + one.count, notices: onceEach([...before.notices, ...one.notices]) } : one);
  }
  return [...bySheet.values()];
}

/** Of how many rows each sheet was taken: the whole of several indicators stands in one. */
function withRowCounts(told, taken) {
  const rowsOf = new Map(told.map(({ sheet }) => [sheet, new Set()]));
  for (const { sheet, row } of taken) rowsOf.get(sheet).add(row);
  return told.map((found) => ({ ...found, rows: rowsOf.get(found.sheet).size }));
}

/** Of which indicator the rows of a sheet are, where its whole stands, and whether what units have of it comes to that. */
function unitRowsTold({ name, by, from, row, rows, wrong }, [made], read) {
  const of = { name, by, place: from };
  if (!made) return read.length + wrong.length > 0 ? [{ code: "unit-targets-left", ...of }] : [];
  const { decided: { summed, unsummed, unshared }, item } = made;
  return [{ code: "unit-targets", ...of, whole: row, rows: rows.length, parts: item.breakdown?.length ?? 0, sum: summed > 0 ? "same" : unsummed > 0 ? "other" : null, isUnshared: unshared > 0, hasBaseline: item.baseline !== undefined }];
}

/** By which level targets were assigned that are read, and the rows for which only another one assigned any. */
function ownTargetsTold({ issuer, column, columns }, rows) {
  const isOfOthers = ({ cells }) => !cells[column.place] && columns.some(({ place }) => cells[place]);
  const found = rows.filter(isOfOthers).map(({ number }) => number);
  return { code: "own-targets", issuer, column, columns, found: found.slice(0, SHOWN), count: found.length };
}

/** Which columns are what units have of the targets, and of which rows they come to the whole, do not, or could not be read. */
function sharesTold({ over, columns }, taken) {
  const rowsWith = (what) => rowsDecided(taken, what);
  return { code: "shares-read", over, columns, summed: rowsWith("summed"), unsummed: rowsWith("unsummed"), unshared: rowsWith("unshared") };
}

/** The rows of which something was decided. */
function rowsDecided(taken, what) {
  const found = taken.filter(({ decided }) => decided[what] > 0).map(({ row }) => row);
  return { found: found.slice(0, SHOWN), count: found.length };
}

/** Which targets are those in force, and in which rows nothing was adjusted. */
function adjustedTargets([place, heading], read) {
  const columns = beforeOf(heading);
  const isAsBefore = ({ cells }) => !isAdjustedIn(cells, place, heading) && columns.some((earlier) => cells[earlier.place]);
  const found = read.filter(isAsBefore).map(({ number }) => number);
  const before = heading.before.map(({ place, words }) => ({ place, words }));
  return { code: "adjusted-targets", column: { place, words: heading.words }, before, found: found.slice(0, SHOWN), count: found.length };
}

/** The columns that say how far a task is, where no other one says when it was done. */
function statesBeside({ rows }, { at, unknown }) {
  const marked = [at - 1, at].flatMap((row) => [...markedStates(rows, row)]).map(([place, found]) => ({ place, ...found }));
  const isMarked = (place) => marked.some((part) => [part.place, part.over].includes(place));
  return [...unknown.filter(({ place, words }) => stateColumn(words) && !isMarked(place)), ...marked];
}

/** What rules decided of all items: lists one behind the other, counts summed. */
function togetherDecided(taken) {
  const all = undecided();
  for (const { decided } of taken) {
    for (const [what, found] of Object.entries(decided)) {
      if (Array.isArray(found)) all[what].push(...found);
      else all[what] += found;
    }
  }
  return all;
}

/**
 * The period, and the day by which targets are due that name none. Their year stands in their headings, unless the title names several years that hold it, else in the days from and to which
 * what the sheet orders is to be done, else in the title, else it is that of the due days, else the one up to which the title looks, else of the paper that it names, else this one. A later due day makes the period longer and moves no other target; where every target has a due day before the
 * year that was named, it is not theirs.
 */
function periodOf(made, headings, spans, { name, ofName, days }) {
  const duesOf = (list, dueOf) => made.filter(({ kind }) => kind === list).map(({ item }) => dueOf(item)).filter(Boolean);
  const ofIndicators = duesOf("indicators", ({ due }) => due);
  const ofTasks = duesOf("tasks", ({ deadline }) => deadline.by ?? deadline.before);
  // when a task was given is no day on which it is due, but it says the year where nothing else does
  const given = duesOf("tasks", ({ deadline }) => deadline.from);
  const dues = [...ofIndicators, ...ofTasks].sort();
  const deciding = [ofIndicators, ofTasks, given].find((days) => days.length > 0)?.map((day) => day.slice(0, 4)) ?? [];
  const isUndated = made.some(({ kind, item }) => kind === "indicators" && !item.due);
  const isTheirs = (years) => years.length > 0 && (isUndated || dues.length === 0 || dues.at(-1) >= `${[...years].sort()[0]}-01-01`);
  const ofHeadings = headings.flatMap(yearsOfTargets);
  // `Mục tiêu 2025` of a plan of 2021-2025 says when its targets are due, not that it is of one year
  const isWithin = ofName.length > 1 && ofHeadings.every((year) => ofName[0] <= year && year <= ofName.at(-1));
  const [now, ahead] = [today().slice(0, 4), yearAhead(name)];
  // up to a later year it is from this one on
  const ofDays = days && isWithinDays(dues, days) ? [days.start, days.end].map((day) => day.slice(0, 4)) : [];
  const sources = { headings: isWithin ? [] : ofHeadings, days: ofDays, name: ofName, due: deciding, ahead: ahead > now ? [now, ahead] : [ahead].filter(Boolean), paper: [yearOfPaper(name)].filter(Boolean), today: [now] };
  const [source, years] = Object.entries(sources).find(([, years]) => isTheirs(years));
  const by = source === "name" && years.length > 1 && saysSeason(name) ? "season" : source;
  const all = [...years].sort();
  const isOfOneYear = by === "name" && all.length === 1 && !headings.some(saysYear);
  const [first, last] = (isOfOneYear && monthsAssigned(name, headings.some(({ hasBoth }) => hasBoth))) || [1, 12];
  const [ofSheets, ends] = [knownOf(spans).map(({ start }) => start).sort(), knownOf(spans).map(({ end }) => end).sort()];
  if (by === "days") return { by, isLonger: false, due: days.end, period: days };
  const [start, due] = [ofSheets[0] ?? `${all[0]}-${String(first).padStart(2, "0")}-01`, ends.at(-1) ?? lastDayOfMonth(all.at(-1), last)];
  const isLonger = dues.length > 0 && dues.at(-1) > due;
  return { by, isLonger, due, period: { start, end: isLonger ? dues.at(-1) : due } };
}

/** Whether nothing is due outside these days. */
const isWithinDays = (dues, { start, end }) => dues.every((due) => start <= due && due <= end);

/** What stands as text in the columns of some fields. */
function textsOf(rows, columns, fields) {
  return textsAt(rows, placesOfFields(columns, fields));
}

function textsAt(rows, places) {
  return rows.flatMap(({ cells }) => places.map((place) => cells[place])).filter((cell) => cell?.t === "s").map(({ v }) => v);
}
