/**
 * Checks government targets and deadlines: which are met, on the way, slipping or missed, why, and what follows.
 * The types stand in tiendo.d.ts; the engine is a WebAssembly module that takes text and gives text.
 */
import start, * as module from "./tiendo_glue.js";

/** What cannot be used, with every problem found. */
export class PlanError extends Error {
  /** @param {import("./tiendo.js").Diagnostic[]} diagnostics */
  constructor(diagnostics) {
    super(diagnostics.map(inOneLine).join("\n"));
    this.name = "PlanError";
    this.diagnostics = diagnostics;
  }
}

/** The one load that every caller of `init` waits for. */
let loading = null;
let loaded = false;

/** Loads the module once; further calls wait for the same one. After a failure it can be called again. */
export function init(source) {
  loading ??= load(source).catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
}

/** Assesses the records against the plan on one day. Throws `PlanError`. */
export function assess(plan, records, options) {
  const given = { plan, records };
  const assessment = JSON.parse(answer("assess", given, { asOf: options?.asOf }, knownOf(options)));
  return { ...assessment, diagnostics: withoutLinesOf(given, assessment.diagnostics) };
}

/** Which verdicts are others in a later assessment, and because of what. */
export function compare(before, after) {
  const texts = [before, after].map((assessment) => textOf(assessment, "plan").text ?? "");
  try {
    return JSON.parse(call("compare", ...texts.map((text) => utf8.encode(text))));
  } catch (error) {
    if (error instanceof Refusal) throw new TypeError(error.message);
    throw error;
  }
}

/**
 * A plan and its records, opened on one day for questions of the kind "what if". It keeps memory in the module until
 * `close()`. Throws `PlanError`.
 */
export function open(plan, records, options) {
  const given = { plan, records };
  return new OpenedPlan(answer("open", given, { asOf: options?.asOf }, knownOf(options)), given);
}

class OpenedPlan {
  #opened;
  #given;
  #startedAs = starts;

  constructor(opened, given) {
    this.#opened = opened;
    this.#given = given;
  }

  /** The assessment without any change. */
  get assessment() {
    const opened = this.#open();
    const assessment = JSON.parse(guarded(() => opened.assessment()));
    return { ...assessment, diagnostics: withoutLinesOf(this.#given, assessment.diagnostics) };
  }

  /** What other figures and targets would change. Throws `PlanError`. */
  whatIf(change) {
    const { text, problem } = textOf(change, "records");
    if (problem) throw new PlanError([problem]);
    const opened = this.#open();
    try {
      return JSON.parse(guarded(() => opened.what_if(utf8.encode(text))));
    } catch (error) {
      if (error instanceof Refusal) throw new PlanError(withoutLinesOf({ records: change }, JSON.parse(error.message)));
      throw error;
    }
  }

  /** Gives the memory back. */
  close() {
    // memory of before a fresh start is gone already
    if (this.#startedAs === starts) this.#opened?.free();
    this.#opened = undefined;
  }

  #open() {
    if (this.#opened === undefined) throw new Error("this plan has been closed");
    if (this.#startedAs !== starts) throw new Error("tiendo was started afresh since this plan was opened: open it again");
    return this.#opened;
  }
}

/**
 * The same as text, byte for byte what the native engine answers: the JSON of the assessment, or, for inputs that
 * cannot be used, of an array of diagnostics.
 */
export function assessText(plan, records, asOf, knownOn) {
  if ([plan, records, asOf, knownOn ?? ""].some((text) => typeof text !== "string")) throw new TypeError("assessText takes text only");
  try {
    return call("assess", utf8.encode(plan), utf8.encode(records), asOf, knownOn);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

/** Every problem of a plan, and of records for it; never throws for what stands in them. */
export function check(plan, records) {
  const ofPlan = textOf(plan, "plan");
  const ofRecords = records == null ? {} : textOf(records, "records");
  const found = ofPlan.problem ? [ofPlan.problem] : JSON.parse(call("check", utf8.encode(ofPlan.text), ofRecords.text === undefined ? undefined : utf8.encode(ofRecords.text)));
  return [...withoutLinesOf({ plan, records }, found), ...(ofRecords.problem ? [ofRecords.problem] : [])];
}

/** One verdict in words, with the arithmetic and the document. */
export function explain(verdict, language = "vi") {
  const { text, problem } = textOf(verdict, "plan");
  try {
    return call("explain", problem ? "" : text, oneOf("language", language, LANGUAGES));
  } catch (error) {
    if (error instanceof Refusal) throw new TypeError(error.message);
    throw error;
  }
}

/**
 * The draft of the explanation that a unit owes, or null if it owes none. Throws `PlanError` for a letterhead or a day that
 * cannot be used.
 */
export function explanationDraft(assessment, unit, options) {
  const { since } = options ?? {};
  const day = since === undefined || since === null ? {} : dayOf(since, "since");
  if (day.problem) throw new PlanError([day.problem]);
  return drafted("explanation_draft", assessment, options, (language) => [String(unit), day.text, language]);
}

/** The draft of the office's periodic or year-end report; with the assessment of the last one it says what changed. */
export function reportDraft(assessment, options) {
  const { last } = options ?? {};
  const before = last === undefined || last === null ? undefined : utf8.encode(textOf(last, "plan").text ?? "");
  return drafted("report_draft", assessment, options, (language) => [before, language]);
}

function drafted(name, assessment, options, others) {
  const { letterhead = {}, language = "vi" } = options ?? {};
  const head = textOf(letterhead, "letterhead");
  if (head.problem) throw new PlanError([head.problem]);
  const code = oneOf("language", language, LANGUAGES);
  try {
    const draft = call(name, utf8.encode(textOf(assessment, "plan").text ?? ""), utf8.encode(head.text), ...others(code));
    return draft === undefined ? null : JSON.parse(draft);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // one sentence, or diagnostics
    throw error.message.startsWith("[") ? new PlanError(withoutLinesOf({ letterhead }, JSON.parse(error.message))) : new TypeError(error.message);
  }
}

/** The words for statuses. */
export function words(language = "vi") {
  return JSON.parse(call("words", oneOf("language", language, LANGUAGES)));
}

/** The deadline calendar: what is due on which day, and who owes it. Throws `PlanError`. */
export function agenda(plan, records, options) {
  return JSON.parse(answer("agenda", { plan, records }, daysOf(options), knownOf(options))).entries;
}

/** The same as an iCalendar text. Throws `PlanError`. */
export function icalendar(plan, records, options) {
  const { language = "vi", component = "event", alarmDays = 7 } = options ?? {};
  return answer("icalendar", { plan, records }, daysOf(options), knownOf(options), oneOf("language", language, LANGUAGES),
    oneOf("component", component, COMPONENTS), within("alarmDays", alarmDays, 0, 365));
}

/** The special days of one year in the calendar of the plan. Throws `PlanError`. */
export function calendarYear(plan, year) {
  return JSON.parse(answer("calendar_year", { plan }, {}, within("year", year, 1900, 2199)));
}

/** "No day" and "no minute" in a column. */
export const NO_DAY = -0x80000000;
export const NO_MINUTE = 0xffff;

/** The columns of dossiers; the first four must be there. */
const COLUMNS = {
  service: Uint16Array, unit: Uint16Array, received: Int32Array, received_minute: Uint16Array, finished: Int32Array,
  finished_minute: Uint16Array, rescheduled: Int32Array, rescheduled_decided: Int32Array, online: Uint8Array,
  pause_row: Uint32Array, pause_kind: Uint8Array, pause_from: Int32Array, pause_to: Int32Array, pause_to_minute: Uint16Array,
};

/** Due day, status and counts of dossiers given by columns. Throws `PlanError`. */
export function assessDossiers(plan, columns, options) {
  const unknown = Object.keys(columns ?? {}).find((name) => !(name in COLUMNS));
  if (unknown !== undefined) throw new TypeError(`there is no column "${unknown}"; the columns are ${Object.keys(COLUMNS).join(", ")}`);
  const arrays = Object.entries(COLUMNS).map(([name, type]) => {
    const array = columns?.[name] ?? new type();
    if (array instanceof type) return array;
    throw new TypeError(`the column "${name}" must be a ${type.name}`);
  });
  const dossiers = answer("assess_dossiers", { plan }, { asOf: options?.asOf }, ...arrays);
  const answers = { due: dossiers.due(), status: dossiers.status(), services: JSON.parse(dossiers.services()) };
  dossiers.free();
  return answers;
}

// Calls into the module

const utf8 = new TextEncoder();

/** What the module says about inputs that it cannot use. */
class Refusal extends Error {}

function call(name, ...texts) {
  if (!loaded) throw new Error("tiendo is not loaded yet: call init() and await it first");
  return guarded(() => module[name](...texts));
}

/** How often the module was started afresh. */
let starts = 0;

function guarded(work) {
  try {
    return work();
  } catch (error) {
    if (typeof error === "string") throw new Refusal(error);
    // After a trap (no memory, no stack, a defect) its memory cannot be trusted.
    module.__wbg_reset_state();
    starts += 1;
    throw new Error("tiendo stopped in the middle of its work and was started afresh", { cause: error });
  }
}

/** What the module answers to inputs (`{ plan, records }`) and days (`{ asOf }`). Throws `PlanError`. */
function answer(name, given, days, ...others) {
  const inputs = Object.entries(given).map(([input, value]) => textOf(value, input));
  const dates = Object.entries(days).map(([option, value]) => dayOf(value, option));
  const problems = [...inputs, ...dates].flatMap(({ problem }) => problem ?? []);
  if (problems.length > 0) throw new PlanError(problems);
  try {
    return call(name, ...inputs.map(({ text }) => utf8.encode(text)), ...dates.map(({ text }) => text), ...others);
  } catch (error) {
    if (error instanceof Refusal) throw new PlanError(withoutLinesOf(given, JSON.parse(error.message)));
    throw error;
  }
}

const LANGUAGES = ["vi", "en"];
const COMPONENTS = ["event", "todo"];

function oneOf(option, value, choices) {
  if (choices.includes(value)) return value;
  throw new RangeError(`${option} must be ${choices.map((choice) => `"${choice}"`).join(" or ")}, not ${String(value)}`);
}

function within(option, value, least, most) {
  if (Number.isInteger(value) && least <= value && value <= most) return value;
  throw new RangeError(`${option} must be a whole number from ${least} to ${most}, not ${String(value)}`);
}

// Loading

const CSP_HELP =
  "tiendo: the page's Content-Security-Policy does not allow WebAssembly; add 'wasm-unsafe-eval' to its script-src, " +
  "as in: script-src 'self' 'wasm-unsafe-eval'";

// Written so that bundlers find the file, and nothing else of the package.
const beside = () => new URL("./tiendo_bg.wasm", import.meta.url);

async function load(source = beside()) {
  try {
    await start({ module_or_path: await compile(await source) });
    loaded = true;
  } catch (error) {
    // Browsers name the policy each in its own words.
    const policy = /content.security.policy|unsafe-eval|\bCSP\b/i.test(error?.message);
    throw policy ? new Error(CSP_HELP, { cause: error }) : error;
  }
}

/** @returns {Promise<WebAssembly.Module>} */
async function compile(source) {
  if (source instanceof WebAssembly.Module) return source;
  if (typeof source === "string" || source instanceof URL) return compile(await fetched(source));
  if (typeof Response === "function" && source instanceof Response) {
    if (!source.ok) throw new Error(`tiendo: ${source.url || "the module"} was answered with status ${source.status}`);
    // A server that does not know the type is no reason to fail.
    return source.headers.get("Content-Type") === "application/wasm"
      ? WebAssembly.compileStreaming(source)
      : WebAssembly.compile(await source.arrayBuffer());
  }
  return WebAssembly.compile(source);
}

/** @returns {Promise<Response | Uint8Array>} */
async function fetched(address) {
  const inNode = globalThis.process?.versions?.node !== undefined;
  const url = inNode ? new URL(address, beside()) : address;
  if (inNode && url.protocol === "file:") {
    // Put together here, so that bundlers for browsers leave it alone.
    const files = ["node:fs", "promises"].join("/");
    const { readFile } = await import(/* @vite-ignore */ /* webpackIgnore: true */ files);
    return readFile(url);
  }
  try {
    return await fetch(url);
  } catch (error) {
    throw new Error(`tiendo: ${url} cannot be fetched (is it there, and does connect-src allow it?)`, { cause: error });
  }
}

// Inputs that are no text

/** An input as text, or the problem with it. Text stays as it is, to the byte. */
function textOf(value, input) {
  if (typeof value === "string") return { text: value };
  try {
    const text = typeof value === "object" && value !== null ? JSON.stringify(value) : undefined;
    if (text !== undefined) return { text };
    return { problem: notJson(input, String(value)) };
  } catch (error) {
    return { problem: notJson(input, error instanceof Error ? error.message.split("\n")[0] : String(error)) };
  }
}

/** The day of knowledge: none, or a day. */
function knownOf(options) {
  const { knownOn } = options ?? {};
  if (knownOn === undefined || knownOn === null) return undefined;
  const { text, problem } = dayOf(knownOn, "knownOn");
  if (problem) throw new PlanError([problem]);
  return text;
}

/** The days that the deadline calendar is asked for. */
function daysOf(options) {
  const { asOf, from, to } = options ?? {};
  return { asOf, from, to };
}

function dayOf(value, option) {
  if (typeof value === "string") return { text: value };
  return {
    problem: {
      severity: "error", code: "not-a-day", input: "as_of", pointer: "", line: null,
      message: { vi: `\`${option}\` không phải là chuỗi ngày`, en: `\`${option}\` is not the text of a day` },
      help: { vi: `viết \`{ ${option}: "2023-08-31" }\``, en: `write \`{ ${option}: "2023-08-31" }\`` },
    },
  };
}

function notJson(input, found) {
  return {
    severity: "error", code: "not-json", input, pointer: "", line: null,
    message: { vi: `không thành JSON được: ${found}`, en: `this cannot become JSON: ${found}` },
    help: {
      vi: "đưa vào chuỗi JSON, hoặc đối tượng chỉ gồm dữ liệu thuần",
      en: "give JSON text, or an object of plain data",
    },
  };
}

/** Lines count only in a text that the caller has. */
function withoutLinesOf(given, diagnostics) {
  return diagnostics.map((diagnostic) =>
    diagnostic.input in given && typeof given[diagnostic.input] !== "string" ? { ...diagnostic, line: null } : diagnostic);
}

function inOneLine({ severity, code, input, pointer, line, message, help }) {
  const place = line === null ? "" : ` (line ${line})`;
  return `${severity}[${code}] ${input} ${pointer || "/"}${place}: ${message.en}; ${help.en}`;
}
