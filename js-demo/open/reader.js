// The worker that reads files: a plan, records, a letterhead, told apart by what is in them. It has an engine of its own to check what it made,
// so that what is on the page stays as it is until the user takes the new.

import { init } from "tiendo";
import { part } from "../asked/part.js";
import { LARGEST, MOST_FILES } from "../cells/limits.js";
import { readJsonExactly } from "../cells/numbers.js";
import { isGone, Problem } from "../cells/problem.js";
import { isLocked, kindOf, textOf } from "../cells/sniff.js";
import { LINES } from "../papers/letterhead.js";
import { isNotLoaded } from "../parts/not-loaded.js";
import { LISTS } from "../sheets/kinds.js";
import { tablesOf } from "../sheets/tables.js";
import { withoutResults } from "./taken.js";
import { together } from "./together.js";

/** So many bytes of a file say what it is. */
const LONGEST_START = 4096;

const ready = init();
/** What was read last: to be handed over, and everything that is wrong with it. */
let read = null;

const ANSWERS = {
  /** Reads files, and says what the page is to show of them. */
  async read({ files, plan, base, options }) {
    if (files.length > MOST_FILES) throw new Problem("too-many-files", { count: files.length, limit: MOST_FILES });
    const parts = [];
    for (const file of files) parts.push(await inFile(file, () => readFile(file, options)));
    await ready;
    read = together(parts, { openPlan: plan, base, options }, tell);
    return { answer: read.shown };
  },

  /** What was made, as bytes, which are moved and not copied. */
  handOver() {
    const records = new TextEncoder().encode(read.made.records);
    return { answer: { ...read.made, records }, moved: [records.buffer] };
  },

  /** Everything that is wrong, as a CSV. */
  async problems({ language }) {
    const { problemsAsCsv } = await part(() => import("./problems-csv.js"));
    return { answer: problemsAsCsv(read.problems, language) };
  },

  async template(given) {
    const { templateOf } = await part(() => import("./template.js"));
    return { answer: await templateOf(given) };
  },
};

addEventListener("message", async ({ data: { id, question, details } }) => {
  if (question === "stop") return close();
  try {
    const { answer, moved = [] } = await ANSWERS[question](details);
    postMessage({ id, result: answer }, moved);
  } catch (error) {
    postMessage({ id, problem: problemOf(error) });
  }
});

function problemOf(error) {
  if (error instanceof Problem) return { code: error.code, details: error.details };
  if (isNotLoaded(error)) return { code: "worker-failed", details: {} };
  return { code: "unforeseen", details: { why: error.message } };
}

function tell(progress) {
  postMessage({ progress });
}

/** A problem with a file bears its name. */
async function inFile(file, work) {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Problem) throw new Problem(error.code, { file: file.name, ...error.details });
    if (isGone(error)) throw new Problem("file-gone", { file: file.name });
    if (error instanceof RangeError) throw new Problem("no-memory", { file: file.name });
    throw error;
  }
}

/** A file by its first bytes: `{ kind, file, … }`. */
async function readFile(file, options) {
  if (file.size === 0) {
    // a file that is gone has no size either
    await file.arrayBuffer();
    throw new Problem("empty-file");
  }
  const start = await bytesOf(file.slice(0, LONGEST_START));
  if (file.size <= LONGEST_START && textOf(start).trim() === "") throw new Problem("blank-file");
  const kind = kindOf(start);
  if (kind === "compound") throw new Problem(isLocked(await bytesOf(file.slice(0, 1 << 20))) ? "encrypted" : "old-xls");
  if (!(kind in READ)) throw new Problem("other-kind", { kind });
  const { limit, read } = READ[kind];
  if (file.size > limit) throw new Problem("too-large", { size: file.size, limit });
  tell({ file: file.name, share: 0 });
  return { file: file.name, ...await read(file, options) };
}

const READ = {
  zip: {
    limit: LARGEST.xlsx,
    async read(file) {
      const { readXlsx } = await part(() => import("../cells/xlsx.js"));
      const sheets = sheetsOf(await readXlsx(file, (told) => tell({ file: file.name, ...told })));
      return { kind: "sheets", sheets: sheets.map((sheet) => ({ ...sheet, file: file.name })) };
    },
  },
  text: {
    limit: LARGEST.csv,
    async read(file, { encodings }) {
      const { readCsv } = await part(() => import("../cells/csv.js"));
      const name = file.name.replace(/\.[^.]+$/, "");
      const { sheet, ...csv } = readCsv(await bytesOf(file), name, (told) => tell({ file: file.name, ...told }), { encoding: encodings[file.name] });
      return { kind: "sheets", sheets: sheetsOf([sheet]).map((kept) => ({ ...kept, file: file.name })), csv };
    },
  },
  json: {
    limit: LARGEST.json,
    read: async (file) => readJson(textOf(await bytesOf(file)).replace(/^\ufeff/, "")),
  },
};

/** What is read of the sheets of a file, each of their tables for itself. */
const sheetsOf = (sheets) => tablesOf(withoutResults(sheets));

async function bytesOf(blob) {
  return new Uint8Array(await blob.arrayBuffer());
}

const OF_PLAN = ["indicators", "tasks", "reports", "services", "units", "period"];

/** A plan, records or a letterhead. Text that is no JSON is taken for what it looks like: the engine says where it breaks. */
function readJson(text) {
  let json;
  try {
    json = JSON.parse(text);
  } catch {
    const names = (of) => of.some((name) => text.includes(`"${name}"`));
    return { kind: names(LISTS) && !names(OF_PLAN) ? "records" : "plan", text, json: null };
  }
  if (typeof json !== "object" || json === null || Array.isArray(json)) throw new Problem("json-of-what");
  const fields = Object.keys(json);
  // the page gives it away beside plan and records
  if (["as_of", "summary"].every((name) => fields.includes(name))) throw new Problem("json-of-assessment");
  if (fields.some((name) => OF_PLAN.includes(name))) return { kind: "plan", text, json };
  if (fields.some((name) => LISTS.includes(name)) || typeof json.plan === "string") return { kind: "records", text, json: readJsonExactly(text) };
  if (fields.length > 0 && fields.every((name) => LINES.includes(name))) return { kind: "letterhead", text, json };
  throw new Problem("json-of-what", { fields: fields.slice(0, 8) });
}
