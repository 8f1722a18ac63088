// The engine's look at records made from sheets: rows with an error are taken out, each with what the engine says of its cell, and the rest is
// looked at again.

import { check } from "tiendo";
import { placeOf } from "../engine/places.js";
import { KINDS, LISTS } from "../sheets/kinds.js";
import { apart } from "./beside.js";
import { wordsAt } from "./gather.js";

/** Rows are taken out so often, as long as that helps. */
const ROUNDS = 5;

/**
 * @param {string} plan
 * @param {object} gathered What `gather` made; its places and counts follow what is taken out.
 * @param {object[]} sheets
 * @param {string | null} asGiven The text of the records, where nothing was added to it.
 * @returns {{ records: object, text: string, problems: object[], remarks: object[], errors: object[] }} `errors` are those that no row answers for.
 */
export function checkedRows(plan, { records, places, problems, told, open, owersOf }, sheets, asGiven) {
  const all = [...problems];
  let current = records;
  let text = asGiven ?? JSON.stringify(current);
  for (let round = 0; ; round += 1) {
    const found = check(plan, text).filter(({ input }) => input === "records");
    const errors = found.filter(({ severity }) => severity === "error");
    const remarks = found.filter(({ severity }) => severity !== "error").map((diagnostic) => atCell(diagnostic, places, sheets));
    const inSheets = errors.filter(({ pointer }) => placeOf(places, pointer) !== null);
    if (errors.length === 0 || inSheets.length === 0 || round === ROUNDS) return { records: current, text, problems: all, remarks, errors };
    for (const diagnostic of inSheets) all.push(atCell(diagnostic, places, sheets));
    const gone = recordsIn(inSheets.map(({ pointer }) => pointer), places);
    countDown(gone, places, told);
    current = withBack(open, without(current, places, gone), places, owersOf);
    text = JSON.stringify(current);
  }
}

/** What the engine says, at the cell of which it speaks. */
export function atCell(diagnostic, places, sheets) {
  const at = placeOf(places, diagnostic.pointer);
  if (at === null) return { diagnostic };
  return missingAt(diagnostic, at, places) ?? { ...at, code: "engine", diagnostic, words: wordsAt(sheets[at.sheet], at.row, at.place) };
}

/** A field that the engine misses is a column of the sheet, with a cell to be filled in and a heading of its own. */
function missingAt({ code, pointer, message }, at, { sheets }) {
  const [, list, , pauses] = pointer.split("/");
  const kind = pauses === "pauses" ? "dossier_pauses" : list;
  const field = code === "missing-field" ? /`([^`]+)`/.exec(message.en)?.[1] : undefined;
  if (!KINDS[kind]?.columns.some((column) => column.field === field)) return null;
  return { ...at, place: sheets[at.sheet].columns[field] ?? at.place, code: "missing", field, fields: [field], kind };
}

/** Which records of which list some pointers speak of: of a dossier it may be a pause alone, by its place in the list of all pauses; and all pauses of those that are gone. */
function recordsIn(pointers, { pauses }) {
  const found = new Map();
  const add = (list, index) => found.set(list, (found.get(list) ?? new Set()).add(index));
  for (const pointer of pointers) {
    const [, list, index, field, number] = pointer.split("/");
    const pause = list === "dossiers" && field === "pauses" ? pauses.get(`${index}/${number}`) : undefined;
    if (pause === undefined) add(list, Number(index));
    else add("dossier_pauses", pause);
  }
  for (const [key, at] of found.has("dossiers") ? pauses : []) if (found.get("dossiers").has(Number(key.split("/")[0]))) add("dossier_pauses", at);
  return found;
}

function countDown(gone, places, told) {
  for (const [list, records] of gone) {
    const { before, sheetOf } = places.lists[list];
    for (const at of records) {
      const sheet = sheetOf[at - before];
      told[places.sheets[sheet].of ?? sheet].count -= 1;
    }
  }
}

/** The records without some, and their places without these. */
function without(records, places, gone) {
  const rest = { ...records };
  const pauses = gone.get("dossier_pauses") ?? new Set();
  if (pauses.size > 0) rest.dossiers = withoutPauses(records.dossiers, places.pauses, pauses);
  if (gone.has("dossiers") || pauses.size > 0) places.pauses = movedPauses(places.pauses, gone.get("dossiers") ?? new Set(), pauses);
  for (const [list, out] of gone) {
    const found = places.lists[list];
    const stays = (_, at) => !out.has(at + found.before);
    found.sheetOf = found.sheetOf.filter(stays);
    found.rows = found.rows.filter(stays);
    if (list === "dossier_pauses") continue;
    rest[list] = rest[list].filter((_, at) => !out.has(at));
    if (rest[list].length === 0) delete rest[list];
  }
  return rest;
}

/** Dossiers without some of their pauses. */
function withoutPauses(dossiers, pauses, out) {
  const [left, touched] = [[...dossiers], new Map()];
  for (const [key, at] of pauses) {
    if (!out.has(at)) continue;
    const [dossier, number] = key.split("/").map(Number);
    if (!touched.has(dossier)) touched.set(dossier, new Set());
    touched.get(dossier).add(number);
  }
  for (const [at, numbers] of touched) {
    const { pauses: all, ...dossier } = dossiers[at];
    const rest = all.filter((_, number) => !numbers.has(number));
    left[at] = rest.length > 0 ? { ...dossier, pauses: rest } : dossier;
  }
  return left;
}

/** What gave way to a row that is taken out stands again; so the records of sheets stand further behind. */
function withBack(open, records, places, owersOf) {
  if (!open) return records;
  const made = madeOf(records, places);
  const { stay } = apart(open, made, owersOf);
  const whole = { ...records };
  for (const list of LISTS) {
    const found = places.lists[list];
    const more = stay[list].length - found.before;
    if (more === 0 && stay[list].every((record, at) => record === records[list][at])) continue;
    whole[list] = [...stay[list], ...(made[list] ?? [])];
    found.before = stay[list].length;
    if (list === "dossiers") places.pauses = new Map([...places.pauses].map(([key, at]) => [laterBy(more, key), at]));
  }
  return whole;
}

function laterBy(more, key) {
  const [dossier, number] = key.split("/").map(Number);
  return `${dossier + more}/${number}`;
}

/** The records of sheets alone, by list. */
export function madeOf(records, places) {
  return Object.fromEntries(LISTS.filter((list) => records[list]).map((list) => [list, records[list].slice(places?.lists[list].before ?? 0)]));
}

/** Pauses by the new numbers of their dossiers, of their own within these, and of their places. */
function movedPauses(pauses, gone, out) {
  const dossiersOut = [...gone].sort((one, other) => one - other);
  const kept = [...pauses].filter(([, at]) => !out.has(at)).map(([key, at]) => [...key.split("/").map(Number), at]);
  kept.sort(([one, first], [other, next]) => one - other || first - next);
  const placeOf = new Map(kept.map(([, , at]) => at).sort((one, other) => one - other).map((at, place) => [at, place]));
  let passed = 0;
  let [last, number] = [undefined, 0];
  return new Map(kept.map(([dossier, , at]) => {
    while (passed < dossiersOut.length && dossiersOut[passed] < dossier) passed += 1;
    number = dossier === last ? number + 1 : 0;
    last = dossier;
    return [`${dossier - passed}/${number}`, placeOf.get(at)];
  }));
}
