// The worker that reads files: a plan, records, a letterhead, told apart by what is in them. It has an engine of its own to check what it made,
// so that what is on the page stays as it is until the user takes the new.

import { check, init } from "tiendo";
import { gather, wordsAt } from "./gather.js";
import { LARGEST, MOST_FILES } from "./limits.js";
import { placeOf } from "./places.js";
import { isOfBoth, planHeadingsOf, planOf } from "./plan-sheets.js";
import { Problem } from "./problem.js";
import { isLocked, kindOf, textOf } from "./sniff.js";

/** So many of a kind of remark go to the page; the rest is counted. */
const FIRST = 100;
/** Rows that the engine refuses are left out and the others checked again, as long as that finds some. */
const ROUNDS = 5;
const LETTERHEAD = ["superior", "issuer", "number", "symbol", "place", "date", "to", "copies", "signatory", "signer"];
const LISTS = ["observations", "completions", "submissions", "pauses", "extensions", "waivers", "reopenings", "dossiers", "projects", "scores"];

const ready = init();
let made = null;
let everyProblem = [];

addEventListener("message", async ({ data: { question, details } }) => {
  try {
    if (question === "read") postMessage({ result: await read(details) });
    if (question === "hand-over") handOver();
    if (question === "problems") postMessage({ result: await asCsv(details) });
    if (question === "template") postMessage({ result: await template(details) });
  } catch (error) {
    postMessage({ problem: problemOf(error) });
  }
});

/** What was made goes to the page as bytes, which are moved and not copied. */
function handOver() {
  const records = new TextEncoder().encode(made.records);
  postMessage({ result: { ...made, records } }, [records.buffer]);
}

/** Everything that is wrong, as a CSV. */
async function asCsv({ language }) {
  const { problemsAsCsv } = await import("./problems-csv.js");
  return problemsAsCsv(everyProblem, language);
}

async function template(details) {
  const { templateOf } = await import("./template.js");
  return templateOf(details);
}

async function read({ files, plan: openPlan, base, options }) {
  if (files.length > MOST_FILES) throw new Problem("too-many-files", { count: files.length, limit: MOST_FILES });
  const parts = [];
  for (const [number, file] of files.entries()) {
    parts.push(await inFile(file, () => readFile(file, number, options)));
  }
  const of = (kind) => parts.filter((part) => part.kind === kind);
  if (of("plan").length > 1) throw new Problem("two-plans", { files: of("plan").map(({ file }) => file) });
  if (of("records").length > 1) throw new Problem("two-records", { files: of("records").map(({ file }) => file) });
  if (of("letterhead").length > 1) throw new Problem("two-letterheads", { files: of("letterhead").map(({ file }) => file) });
  await ready;
  return whole({ parts, plan: of("plan")[0], records: of("records")[0], letterhead: of("letterhead")[0], sheets: of("sheets").flatMap(({ sheets }) => sheets), openPlan, base, options });
}

/** What a file has to do with a problem is its name. */
async function inFile(file, work) {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Problem) throw new Problem(error.code, { file: file.name, ...error.details });
    if (error.name === "NotReadableError" || error.name === "NotFoundError") throw new Problem("file-gone", { file: file.name });
    if (error instanceof RangeError || /Array buffer|Invalid string length/.test(error.message)) throw new Problem("no-memory", { file: file.name });
    throw error;
  }
}

async function readFile(file, number, options) {
  if (file.size === 0) {
    // a file that is gone has no size either
    await file.arrayBuffer();
    throw new Problem("empty-file");
  }
  const start = new Uint8Array(await file.slice(0, 4096).arrayBuffer());
  const kind = kindOf(start);
  if (kind === "compound") {
    const some = new Uint8Array(await file.slice(0, 1 << 20).arrayBuffer());
    throw new Problem(isLocked(some) ? "encrypted" : "old-xls");
  }
  if (!["zip", "json", "text"].includes(kind)) throw new Problem("other-kind", { kind });
  const limit = LARGEST[{ zip: "xlsx", json: "json", text: "csv" }[kind]];
  if (file.size > limit) throw new Problem("too-large", { size: file.size, limit });
  const tell = (told) => postMessage({ progress: { file: file.name, ...told } });
  tell({ share: 0 });
  if (kind === "zip") {
    const { readXlsx } = await import("./xlsx.js");
    const sheets = await readXlsx(file, tell);
    return { kind: "sheets", file: file.name, sheets: sheets.map((sheet) => ({ ...sheet, file: file.name })) };
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (kind === "json") return readJson(file.name, textOf(bytes));
  const { readCsv } = await import("./csv.js");
  const { sheet, encoding, isSure, separator } = readCsv(bytes, nameOf(file.name), tell, { encoding: options.encodings?.[file.name] });
  return { kind: "sheets", file: file.name, sheets: [{ ...sheet, file: file.name }], csv: { encoding, isSure, separator } };
}

function nameOf(file) {
  return file.replace(/\.[^.]+$/, "");
}

/** A plan, records or a letterhead. Text that is no JSON is taken for what it looks like: the engine says where it breaks. */
function readJson(file, marked) {
  const text = marked.replace(/^\ufeff/, "");
  let json = null;
  try {
    json = JSON.parse(text);
  } catch {
    const isRecords = /"(observations|completions|submissions|dossiers)"\s*:/.test(text) && !/"(units|indicators)"\s*:/.test(text);
    return { kind: isRecords ? "records" : "plan", file, text, json: null };
  }
  const has = (names) => names.some((name) => name in json);
  if (typeof json !== "object" || json === null || Array.isArray(json)) throw new Problem("json-of-what", { file });
  if (has(["indicators", "tasks", "reports", "services", "units", "period"])) return { kind: "plan", file, text, json };
  if (has(LISTS) || typeof json.plan === "string") return { kind: "records", file, text, json };
  if (Object.keys(json).length > 0 && Object.keys(json).every((name) => LETTERHEAD.includes(name))) return { kind: "letterhead", file, text, json };
  throw new Problem("json-of-what", { file, fields: Object.keys(json).slice(0, 8) });
}

/** All that was read as one plan and its records, checked, with everything that is to be told. */
function whole({ parts, plan, records, letterhead, sheets, openPlan, base, options }) {
  postMessage({ progress: { step: "check" } });
  const planSheets = plan ? [] : sheets.map((sheet, number) => [number, planHeadingsOf(sheet, options.takenFor)]).filter(([, found]) => found);
  const planFiles = [...new Set(planSheets.map(([number]) => sheets[number].file))];
  if (planFiles.length > 1) throw new Problem("two-plans", { files: planFiles });
  const ofSheets = planSheets.length > 0 ? planOf(sheets, planSheets, sheets[planSheets[0][0]].file) : null;
  const isNew = Boolean(plan || ofSheets);
  const planText = plan?.text ?? (ofSheets ? JSON.stringify(ofSheets.plan) : openPlan);
  if (!planText) throw new Problem("no-plan");
  const ofPlan = check(planText).filter(({ input }) => input === "plan");
  if (hasErrors(ofPlan)) {
    const wrong = ofPlan.map((diagnostic) => atCell(diagnostic, ofSheets?.places, sheets));
    const placed = wrong.filter(({ code }) => code === "engine");
    return refusal(wrong.filter(({ code }) => code !== "engine").map(({ diagnostic }) => diagnostic), plan?.file ?? planFiles[0], [...(ofSheets?.problems ?? []), ...placed], sheets);
  }
  const planJson = JSON.parse(planText);
  const about = { plan: { id: planJson.id, name: planJson.name, period: planJson.period, isNew, file: plan?.file ?? (ofSheets && sheets[planSheets[0][0]].file) } };
  const start = records?.json ?? (isNew || !base ? null : JSON.parse(base));
  if (records) {
    const found = check(planText, records.text).filter(({ input }) => input === "records");
    if (hasErrors(found)) return refusal(found, records.file, [], sheets);
  }
  // a sheet of a plan that holds results, too, is read for these as well
  const others = sheets.map((sheet, number) => [sheet, number]).filter(([, number]) => planSheets.every(([of, { hasBoth }]) => of !== number || hasBoth));
  const isPlanSheet = new Set(planSheets.map(([number]) => number));
  let told = 0;
  const gathered = gather(others.map(([sheet]) => sheet), planJson, start, {
    decimals: options.decimals,
    tick(sheet, row) {
      told += 1;
      if (told % 10_000 === 0) postMessage({ progress: { step: "rows", sheet: others[sheet][0].name, rows: row } });
    },
  });
  const checked = checkedRows(planText, gathered, others.map(([sheet]) => sheet), records && others.length === 0 ? records.text : null);
  const numbered = ({ sheet, ...rest }) => ({ ...rest, sheet: others[sheet][1] });
  const problems = [...(ofSheets?.problems ?? []), ...checked.problems.map(numbered)];
  const rejected = new Set(problems.map(({ sheet, row }) => `${sheet} ${row}`)).size;
  made = {
    plan: planText, isNew, records: checked.text,
    places: others.length > 0 ? gathered.places : null,
    letterhead: letterhead?.json ?? null,
    files: parts.map(({ file }) => file), rejected, counts: countsOf(checked.records),
  };
  return {
    ...about, isRefused: checked.isRefused, diagnostics: checked.diagnostics, more: 0, file: null,
    isOfBoth: !plan && sheets.some(isOfBoth), isOfJson: Boolean(records),
    sheets: [...(ofSheets?.told ?? []), ...gathered.told.map(numbered).map((found) => (isPlanSheet.has(found.sheet) ? { ...found, notices: found.notices.filter(({ code }) => code !== "unknown-columns") } : found))].map((found) => ({ ...found, name: sheets[found.sheet].name, file: sheets[found.sheet].file, hidden: sheets[found.sheet].hidden, count: found.count })),
    notices: ofSheets?.notices ?? [],
    remarks: checked.remarks.slice(0, FIRST).map(numberedIfPlaced(numbered)), moreRemarks: Math.max(0, checked.remarks.length - FIRST),
    csv: parts.filter(({ csv }) => csv).map(({ file, csv }) => ({ file, ...csv })),
    counts: made.counts, taken: gathered.told.reduce((sum, { count }) => sum + (count ?? 0), 0) + (ofSheets?.told.reduce((sum, { count }) => sum + count, 0) ?? 0),
    rejected, letterhead: made.letterhead, files: made.files, hasRecords: Boolean(records) || others.some(([, number]) => gathered.told.some(({ sheet, count }) => others[sheet][1] === number && count > 0)),
    ...listed(problems, sheets),
  };
}

/** What is told of a plan or of records that cannot be opened. */
function refusal(diagnostics, file, problems, sheets) {
  return { isRefused: true, diagnostics: diagnostics.slice(0, FIRST), more: Math.max(0, diagnostics.length - FIRST), file, ...listed(problems, sheets) };
}

/** Has the engine look at the records; rows with an error are taken out, each with what the engine says of it. */
function checkedRows(planText, { records, places, problems, told }, sheets, asGiven) {
  const all = [...problems];
  let current = records;
  let text = asGiven ?? JSON.stringify(current);
  for (let round = 0; ; round += 1) {
    const found = check(planText, text).filter(({ input }) => input === "records");
    const errors = found.filter(({ severity }) => severity === "error");
    const rest = found.filter(({ severity }) => severity !== "error");
    const remarks = rest.map((diagnostic) => atCell(diagnostic, places, sheets));
    if (errors.length === 0) return { records: current, text, problems: all, remarks, diagnostics: [], isRefused: false };
    const placed = errors.map((diagnostic) => ({ diagnostic, at: placeOf(places, diagnostic.pointer) }));
    if (round === ROUNDS || placed.every(({ at }) => at === null)) {
      return { records: current, text, problems: all, remarks, diagnostics: errors.slice(0, FIRST), isRefused: true };
    }
    const inSheets = placed.filter(({ at }) => at !== null).map(({ diagnostic }) => diagnostic);
    for (const diagnostic of inSheets) all.push(atCell(diagnostic, places, sheets));
    const out = outOf(inSheets.map(({ pointer }) => pointer));
    for (const [list, gone] of out) {
      const { before, sheetOf } = places.lists[list];
      for (const at of gone) told[sheetOf[at - before]].count -= 1;
    }
    current = without(current, places, out);
    text = JSON.stringify(current);
  }
}

/** Which records of which list. */
function outOf(pointers) {
  const out = new Map();
  for (const pointer of pointers) {
    const [, list, index] = pointer.split("/");
    if (!out.has(list)) out.set(list, new Set());
    out.get(list).add(Number(index));
  }
  return out;
}

/** The records without some, and their places without these. */
function without(records, places, out) {
  const rest = { ...records };
  for (const [list, gone] of out) {
    const found = places.lists[list];
    const stays = (_, at) => !gone.has(at + found.before);
    rest[list] = records[list].filter((_, at) => !gone.has(at));
    if (list === "dossiers") places.pauses = movedPauses(places.pauses, gone);
    found.sheetOf = found.sheetOf.filter(stays);
    found.rows = found.rows.filter(stays);
    if (rest[list].length === 0) delete rest[list];
  }
  return rest;
}

function movedPauses(pauses, gone) {
  const [out, shifts] = [[...gone].sort((one, other) => one - other), new Map()];
  let passed = 0;
  for (const dossier of [...new Set([...pauses.keys()].map((key) => Number(key.split("/")[0])))].sort((one, other) => one - other)) {
    while (passed < out.length && out[passed] < dossier) passed += 1;
    shifts.set(dossier, passed);
  }
  const moved = (dossier) => dossier - shifts.get(dossier);
  const kept = [...pauses].map(([key, at]) => [key.split("/").map(Number), at]).filter(([[dossier]]) => !gone.has(dossier));
  return new Map(kept.map(([[dossier, number], at]) => [`${moved(dossier)}/${number}`, at]));
}

/** What the engine says, at the cell of which it speaks. */
function atCell(diagnostic, places, sheets) {
  const at = placeOf(places, diagnostic.pointer);
  return at === null ? { diagnostic } : { ...at, code: "engine", diagnostic, words: wordsAt(sheets[at.sheet], at.row, at.place) };
}

const numberedIfPlaced = (numbered) => (remark) => ("sheet" in remark ? numbered(remark) : remark);

function hasErrors(diagnostics) {
  return diagnostics.some(({ severity }) => severity === "error");
}

function listed(problems, sheets) {
  const inOrder = problems.map((problem) => ({ ...problem, name: sheets[problem.sheet]?.name ?? "", file: sheets[problem.sheet]?.file ?? "" }))
    .sort((one, other) => one.sheet - other.sheet || one.row - other.row || (one.place ?? -1) - (other.place ?? -1));
  everyProblem = inOrder;
  return { problems: inOrder.slice(0, FIRST), problemCount: inOrder.length, bySheet: countsBy(inOrder) };
}

/** How many in each sheet. */
function countsBy(problems) {
  const counts = new Map();
  for (const { sheet } of problems) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  return counts;
}

function countsOf(records) {
  return Object.fromEntries(LISTS.filter((list) => records[list]?.length > 0).map((list) => [list, records[list].length]));
}

function problemOf(error) {
  if (error instanceof Problem) return { code: error.code, details: error.details };
  return { code: "unforeseen", details: { why: error.message } };
}
