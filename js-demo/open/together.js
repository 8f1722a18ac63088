// Files together: one plan, its records from JSON and from sheets, a letterhead; checked by the engine, with everything that is to be told of them.

import { check } from "tiendo";
import { wordsOf } from "../cells/cell.js";
import { lostLettersIn } from "../cells/lost-letters.js";
import { readJsonExactly } from "../cells/numbers.js";
import { oldFontIn } from "../cells/old-fonts.js";
import { Problem } from "../cells/problem.js";
import { aboutIn } from "../engine/about.js";
import { atOpened } from "../engine/falls.js";
import { atAddress } from "../engine/places.js";
import { isOfBoth, lackingOfPlan, planHeadingsOf, wantedFor } from "../plans/plan-headings.js";
import { planOf } from "../plans/plan-sheets.js";
import { besideInNumbers } from "../records/beside.js";
import { atCell, checkedRows, madeOf } from "../records/checked.js";
import { cellAt, gather, wordsAt } from "../records/gather.js";
import { itemsOf, referencesOf } from "../records/references.js";
import { LISTS } from "../sheets/kinds.js";
import { noticeOfColumns } from "../sheets/notices.js";
import { formTold } from "./forms.js";

/** So many remarks, and so many problems, go to the page; the rest is counted. */
const FIRST = 100;
/** Progress is told once in so many rows. */
const OFTEN = 10_000;

/**
 * @param {object[]} parts What stands in each file.
 * @param {{ openPlan: string | null, base: string | null, options: object }} beside The plan that is open, and its records: those of
 *   sheets are added to them, unless `options.into` is `replace`.
 * @param {(progress: object) => void} tell
 * @returns {{ shown: object, made: object | null, problems: object[] }} What the page shows, what it takes, and everything that is wrong.
 */
export function together(parts, { openPlan, base, options }, tell) {
  const given = byKind(parts);
  const { plan, records, sheets } = given;
  tell({ step: "check" });
  // beside a plan a table of results says nothing
  const results = plan && sheets.find(({ taken }) => taken);
  if (results) throw new Problem("sheets-of-assessment", { file: results.file });

  const ofSheets = plan ? null : planFrom(sheets, options, openPlan);
  const planText = plan?.text ?? (ofSheets ? JSON.stringify(ofSheets.plan) : openPlan);
  if (!planText) throw new Problem("no-plan");
  const doubts = check(planText).filter(({ input }) => input === "plan");
  if (hasErrors(doubts)) return refusedPlan(doubts, ofSheets, sheets, plan?.file ?? ofSheets?.file ?? null);
  const isNew = Boolean(plan || ofSheets);
  const ofFile = records ? saidOfRecords(records, planText, isNew) : [];
  if (hasErrors(ofFile)) return refusal(ofFile, records.file, []);

  const meant = { ...given, parts, ofSheets, planText, isNew, json: JSON.parse(planText) };
  const read = { ...meant, ...recordsOn(meant, { base, options }, tell) };
  if (read.checked.errors.length > 0) return refusedRecords(read);
  return accepted({ ...read, rowsOf: rowsBySheet(read.gathered.places) });
}

/** The records of all files on their plan, those that are open with them, looked over by the engine; and everything that is wrong with a cell. */
function recordsOn({ records, sheets, ofSheets, planText, isNew, json }, { base, options }, tell) {
  // a sheet of a plan that holds results, too, is read for these as well
  const numbers = [...sheets.keys()].filter((number) => !ofSheets?.found.has(number) || ofSheets.found.get(number).hasBoth);
  const ofRecords = numbers.map((number) => sheets[number]);
  const open = isNew || !base?.trim() ? null : readJsonExactly(base);
  const start = records?.json ?? (options.into === "replace" ? null : open);
  const gathered = gather(ofRecords, json, start, {
    decimals: options.decimals, tick: counter(ofRecords, tell), ofPlan: (at) => madeIn(ofSheets, numbers[at]),
  });
  const asGiven = records && ofRecords.length === 0 ? records.text : null;
  const checked = checkedRows(planText, gathered, ofRecords, asGiven);
  const numbered = (found) => ("sheet" in found ? { ...found, sheet: numbers[found.sheet] } : found);
  const known = { year: json.period.start.slice(0, 4), isOfSheets: Boolean(ofSheets) };
  const problems = inOrder([...(ofSheets?.problems ?? []), ...checked.problems.map(numbered)], sheets, known);
  return { numbers, open, start, gathered, asGiven, checked, numbered, problems };
}

/** What the page shows and takes of files that the engine can work with. */
function accepted(read) {
  const { parts, plan, records, letterhead, sheets, ofSheets, planText, isNew, numbers, open, start, gathered, checked, problems, rowsOf } = read;
  const rejectedAmong = (found) => rejectedRows(found, ofSheets?.places, rowsOf, numbers);
  const isBeside = start !== null && !records;
  // records of a file of JSON take the place of all that is open
  const made = records ? checked.records : madeOf(checked.records, start ? gathered.places : null);
  return {
    problems,
    made: {
      plan: planText, isNew, authority: ofSheets?.authority, planPlaces: ofSheets?.places ?? null,
      records: checked.text, isBeside, places: numbers.length > 0 ? gathered.places : null,
      letterhead: letterhead?.json ?? null, notTaken: notTakenOf(problems, rejectedAmong),
      files: parts.map(({ file }) => file), planFiles: [plan?.file ?? ofSheets?.file].filter(Boolean),
    },
    shown: {
      ...shownOfFiles(read), ...rejectedAmong(problems), ...shownOf(problems),
      isOfBoth: !plan && sheets.some(isOfBoth), isOfJson: Boolean(records), hasLetterhead: Boolean(letterhead),
      beside: { isAdded: isBeside, ...besideInNumbers(open, made, gathered.owersOf) },
    },
  };
}

/** What the page is to show of files that can be taken: the plan, the records by kind, each sheet, and what the engine remarks. */
function shownOfFiles(read) {
  const { parts, sheets, json, records, ofSheets, isNew, numbers, gathered, checked, problems, asGiven, numbered, rowsOf } = read;
  const told = toldBySheet(read);
  const remark = remarkOn(json, checked.records, asGiven === null ? gathered.places : null);
  return {
    isRefused: false, asksDecimals: asksDecimals(problems),
    plan: { id: json.id, name: json.name, period: json.period, isNew },
    sheets: told.map((found) => {
      const { name, file, hidden } = sheets[found.sheet];
      return { ...found, name, file, hidden };
    }),
    hasRecords: Boolean(records) || gathered.told.some(({ count }) => count > 0),
    notices: ofSheets?.notices ?? [],
    csv: parts.filter(({ csv }) => csv).map(({ file, csv }) => ({ file, ...csv })),
    remarks: checked.remarks.slice(0, FIRST).map(remark).map(numbered), moreRemarks: Math.max(0, checked.remarks.length - FIRST),
    counts: Object.fromEntries(LISTS.filter((list) => checked.records[list]?.length > 0).map((list) => [list, checked.records[list].length])),
    taken: told.reduce((sum, { count, rows = count }) => sum + (rows ?? 0), 0) - inBoth(ofSheets?.places, rowsOf, numbers),
  };
}

/** What is told of each sheet: as a part of the plan, as records, of one that is both without what would stand there twice. */
function toldBySheet({ sheets, ofSheets, gathered, numbered, rowsOf }) {
  const read = gathered.told.map((found) => numbered(withRows(found, gathered.places, rowsOf)));
  const unitsIn = new Map(read.map((found) => [found.sheet, found.notices.find(({ code }) => code === "units-across")?.columns ?? []]));
  const asPlan = new Map((ofSheets?.told ?? []).map((found) => [found.sheet, withoutUnread(found, unitsIn.get(found.sheet) ?? [])]));
  const asRecords = read
    .map((found) => (asPlan.has(found.sheet) ? withoutToldOf(asPlan.get(found.sheet), found) : nearest(found, sheets[found.sheet])));
  return withSpoiltText([...asPlan.values(), ...asRecords], sheets);
}

/** The one plan, records and letterhead of files of JSON, where there are such, and all sheets of the others. */
function byKind(parts) {
  return {
    plan: onlyOne(parts, "plan", "two-plans"),
    records: onlyOne(parts, "records", "two-records"),
    letterhead: onlyOne(parts, "letterhead", "two-letterheads"),
    // two files may bear one name, from two folders
    sheets: parts.flatMap((part, from) => (part.sheets ?? []).map((sheet) => ({ ...sheet, from }))),
  };
}

function onlyOne(parts, kind, code) {
  const found = parts.filter((part) => part.kind === kind);
  if (found.length > 1) throw new Problem(code, { files: found.map(({ file }) => file) });
  return found[0];
}

/** What the engine says of records of a file: beside a plan that is open they have to be of that one. */
function saidOfRecords({ file, text, json }, planText, isNew) {
  const found = check(planText, text).filter(({ input }) => input === "records");
  if (!isNew && found.some(({ code }) => code === "other-plan")) throw new Problem("records-of-other", { file, plan: json?.plan });
  return found;
}

/** The plan that some sheets make, of one file. */
function planFrom(sheets, { takenFor, decimals }, openPlan) {
  const open = openPlan ? JSON.parse(openPlan) : null;
  const references = open && referencesOf(open);
  const meant = (sheet) => takenFor ?? (open && isOfBoth(sheet) ? wantedFor(references, open.period, sheet) : undefined);
  const headings = sheets.map((sheet, number) => [number, planHeadingsOf(sheet, meant(sheet))]);
  const found = new Map(headings.filter(([, found]) => found !== null));
  if (found.size === 0) return null;
  const files = [...new Map([...found.keys()].map((number) => [sheets[number].from, sheets[number].file])).values()];
  if (files.length > 1) throw new Problem("two-plans", { files });
  return { ...planOf(sheets, [...found], files[0], { decimals }), found, file: files[0] };
}

/** What the engine says of a plan of sheets stands with its cell. */
function refusedPlan(doubts, ofSheets, sheets, file) {
  const found = doubts.map((diagnostic) => atCell(diagnostic, ofSheets?.places, sheets));
  const known = ofSheets ? { year: ofSheets.plan.period.start.slice(0, 4), isOfSheets: true } : {};
  const problems = inOrder([...(ofSheets?.problems ?? []), ...found.filter(({ code }) => code === "engine")], sheets, known);
  const others = found.filter(({ code }) => code !== "engine").map(({ diagnostic }) => (ofSheets ? { ...diagnostic, line: null } : diagnostic));
  // that a plan is empty says nothing beside the cells for which no row was taken
  const isNothing = problems.length > 0 && ofSheets.plan.indicators.length + ofSheets.plan.tasks.length === 0;
  return refusal(isNothing ? [] : others, file, problems);
}

/** What the engine says of all records together: as a file was given by its lines, else there are none. */
function refusedRecords({ checked: { errors }, asGiven, problems }) {
  return refusal(errors.map((error) => (asGiven === null ? { ...error, line: null } : error)), null, problems);
}

/** What is told of a plan or of records that cannot be opened. */
function refusal(diagnostics, file, problems) {
  const told = { diagnostics: diagnostics.slice(0, FIRST), more: Math.max(0, diagnostics.length - FIRST), file };
  return { shown: { isRefused: true, asksDecimals: asksDecimals(problems), ...told, ...shownOf(problems) }, made: null, problems };
}

/** Problems by sheet, row and column, with the names of sheet and file, and what is known of the plan. */
function inOrder(problems, sheets, known) {
  const told = problems.map((problem) => {
    const sheet = sheets[problem.sheet];
    const worded = withWords(problem, sheet);
    return { ...worded, ...known, ofCell: typeAt(sheet, worded), name: sheet.name, file: sheet.file };
  });
  return told.sort((one, other) => one.sheet - other.sheet || one.row - other.row || (one.place ?? -1) - (other.place ?? -1));
}

/** A mark that says none is told as it stands, though it was read as nothing. */
function withWords(problem, sheet) {
  return problem.words ? problem : { ...problem, words: wordsAt(sheet, problem.row, problem.place ?? null) };
}

/** What the cell of a problem holds, where its words are that: a number or a day has none as which it was written. */
function typeAt(sheet, { row, place, words }) {
  const cell = words ? cellAt(sheet, row, place) : undefined;
  return cell && wordsOf(cell) === words ? cell.t : undefined;
}

/** A remark with the name of what it is about; `places` where its text was made from sheets. */
function remarkOn(plan, records, places) {
  const named = (list) => itemsOf(list).map(({ id, name }) => ({ id, name: typeof name === "string" ? { vi: name, en: name } : name }));
  const projects = itemsOf(plan.reallocations).flatMap((proposal) => named(proposal.projects));
  const about = aboutIn(records, {
    indicators: [...named(plan.indicators), ...named(plan.series)], tasks: named(plan.tasks), reports: named(plan.reports), units: named(plan.units),
    reallocations: [{ capital_sources: [{ projects }] }],
  });
  return (remark) => {
    const diagnostic = { ...remark.diagnostic, about: about(remark.diagnostic.pointer) };
    return { ...remark, diagnostic: places ? atAddress(atOpened(diagnostic, records, places), places) : diagnostic };
  };
}

/** Of a sheet that made a part of the plan the headings of its results, and which item each row made. */
function madeIn(ofSheets, sheet) {
  const headings = ofSheets?.found.get(sheet);
  return headings && { results: headings.results, ids: ofSheets.idsOf.get(sheet), convention: ofSheets.conventions.get(sheet), period: ofSheets.targetsOf };
}

/**
 * A sheet that cannot be read is told by what it is nearest to: a part of a plan, or records. Of one that gives no record, or lacks no more of records than of a plan, it
 * is told what it lacks for a plan as well; of a form that offices have, and that is no list, what is read instead.
 */
function nearest(found, sheet) {
  const isUnread = !found.isGuide && !found.isEmpty && (found.kind === null || found.lacking);
  const form = isUnread ? formTold(sheet) : [];
  const told = nearestKind(found, sheet);
  return form.length > 0 ? { ...told, notices: [...form, ...told.notices] } : told;
}

function nearestKind(found, sheet) {
  const near = found.isGuide || found.count > 0 ? null : lackingOfPlan(sheet);
  if (!near) return found;
  const { isTie, ...lacking } = near;
  const isRecords = found.count === 0 || (isTie && found.lacking?.length === 1);
  return isRecords ? { ...found, notices: [...found.notices, { code: "no-plan-without", ...lacking }] } : { ...found, ...lacking };
}

/** Text of an old font, and letters that were lost, are told with their sheet, once. */
function withSpoiltText(told, sheets) {
  const spoilt = new Map(sheets.map((sheet, number) => [number, spoiltIn(sheet)]));
  return told.map((found) => {
    const notices = spoilt.get(found.sheet) ?? [];
    spoilt.delete(found.sheet);
    return notices.length > 0 ? { ...found, notices: [...notices, ...found.notices] } : found;
  });
}

function spoiltIn(sheet) {
  const found = [["lost-letters", lostLettersIn(sheet)], ["old-font", oldFontIn(sheet)]];
  return found.filter(([, where]) => where).map(([code, where]) => ({ code, ...where }));
}

/** By sheet the rows from which something was made: with a column for each day one row makes several records. */
function rowsBySheet({ sheets, lists }) {
  const found = new Map();
  for (const { sheetOf, rows } of Object.values(lists)) {
    for (const [at, row] of rows.entries()) {
      const sheet = sheets[sheetOf[at]].of ?? sheetOf[at];
      if (!found.has(sheet)) found.set(sheet, new Set());
      found.get(sheet).add(row);
    }
  }
  return found;
}

/** What is told of a sheet, with its rows where they are not as many as its records. */
function withRows(told, { sheets }, rowsOf) {
  return sheets.some(({ of }) => of === told.sheet) ? { ...told, rows: rowsOf.get(told.sheet)?.size ?? 0 } : told;
}

/** How many rows made something of the plan and of its records as well. */
function inBoth(places, rowsOf, numbers) {
  const ofPlan = places ? rowsBySheet(places) : new Map();
  return [...rowsOf].reduce((sum, [sheet, rows]) => sum + [...ofPlan.get(numbers[sheet]) ?? []].filter((row) => rows.has(row)).length, 0);
}

/** How many rows with something wrong made nothing (`rejected`), an item of the plan (`partlyOfPlan`), or records of their other cells (`partlyOfRecords`). */
function rejectedRows(problems, places, rowsOf, numbers) {
  const ofPlan = places ? rowsBySheet(places) : new Map();
  const ofRecords = new Map([...rowsOf].map(([sheet, rows]) => [numbers[sheet], rows]));
  const counted = { rejected: 0, partlyOfPlan: 0, partlyOfRecords: 0 };
  const byRow = new Map(problems.flatMap(({ sheet, row, ofRows = [row] }) => ofRows.map((one) => [`${sheet} ${one}`, { sheet, row: one }])));
  for (const { sheet, row } of byRow.values()) {
    if (ofPlan.get(sheet)?.has(row)) counted.partlyOfPlan += 1;
    else counted[ofRecords.get(sheet)?.has(row) ? "partlyOfRecords" : "rejected"] += 1;
  }
  return counted;
}

/** What was not taken of each file, with how many of its rows. */
function notTakenOf(problems, rowsIn) {
  return [...new Set(problems.map(({ file }) => file))].map((file) => {
    const ofFile = problems.filter((problem) => problem.file === file);
    const { rejected, partlyOfPlan, partlyOfRecords } = rowsIn(ofFile);
    return { file, rejected, partly: partlyOfPlan + partlyOfRecords, problems: ofFile };
  });
}

/** Whether a number can be read in two ways, and the reader of the page has not said in which. */
function asksDecimals(problems) {
  return problems.some(({ code }) => code.startsWith("two-readings"));
}

/** The first of them, and how many there are in each sheet. */
function shownOf(problems) {
  const bySheet = new Map();
  for (const { sheet } of problems) bySheet.set(sheet, (bySheet.get(sheet) ?? 0) + 1);
  return { problems: problems.slice(0, FIRST), problemCount: problems.length, bySheet };
}

/** What is told of the columns of results alone, and of those of the plan alone. */
const OF_CELLS = new Set(["read-as", "doubled-columns", "parts-read"]);

/** What is told of a sheet as records without what was told of it as a plan; columns of a plan are no surprise among records. */
function withoutToldOf(plan, found) {
  const told = new Set(["unknown-columns", ...plan.notices.map(({ code }) => code).filter((code) => !OF_CELLS.has(code))]);
  return { ...found, notices: found.notices.filter(({ code }) => !told.has(code)) };
}

/** Notices of columns that are not used. */
const OF_UNUSED = new Set(["unknown-columns", "doubled-columns"]);

/** What is told of a sheet as a plan, without those of its columns that are not used there and are read as figures of units. */
function withoutUnread(plan, units) {
  const isRead = ({ place }) => units.some((column) => column.place === place);
  const notices = plan.notices.flatMap((found) => (OF_UNUSED.has(found.code) ? noticeOfColumns(found.code, found.columns.filter((column) => !isRead(column))) : [found]));
  return { ...plan, notices };
}

function counter(sheets, tell) {
  let rows = 0;
  return (sheet, row) => {
    rows += 1;
    if (rows % OFTEN === 0) tell({ step: "rows", sheet: sheets[sheet].name, rows: row });
  };
}

function hasErrors(diagnostics) {
  return diagnostics.some(({ severity }) => severity === "error");
}
