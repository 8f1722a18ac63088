/**
 * Checks government targets and deadlines: which are met, on the way, slipping or missed, why, and what follows.
 * The types stand in tiendo.d.ts; the engine is a WebAssembly module that takes text and gives text.
 */
import { LANGUAGES, PlanError, dayOf, formsOf, oneOf, optionsOf, shown, textOf, utf8, withoutLinesOf } from "./inputs.js";
import { Refusal, moduleOf } from "./load.js";
import * as glue from "./tiendo_glue.js";

export { PlanError };

// Written so that bundlers find the file, and nothing else of the package.
const engine = moduleOf("tiendo", glue, () => new URL("./tiendo_bg.wasm", import.meta.url));

/** Loads the module once; further calls wait for the same one, unless they ask `afresh`. After a failure it can be called again. */
export function init(source, options) {
  return engine.init(source, options);
}

/** Assesses the records against the plan on one day. Throws `PlanError`. */
export function assess(plan, records, options) {
  const given = { plan, records };
  const { asOf, knownOn } = optionsOf(options, ASKED);
  return assessmentOf(given, answer("assess", given, { asOf, knownOn }));
}

/**
 * A plan and its records, read once and asked about any number of days. It keeps memory in the module until `close()`.
 * Throws `PlanError`.
 */
export function read(plan, records) {
  const given = { plan, records };
  return new ReadPlan(answer("read", given, {}), given);
}

class ReadPlan {
  #held;
  #given;

  constructor(read, given) {
    this.#held = held(read, "read: read");
    this.#given = formsOf(given);
  }

  /** The same as `assess`. Throws `PlanError`. */
  assess(options) {
    const { asOf, knownOn } = optionsOf(options, ASKED);
    return assessmentOf(this.#given, this.#ask("assess", { asOf, knownOn }));
  }

  /** The same as `agenda`. Throws `PlanError`. */
  agenda(options) {
    return JSON.parse(this.#ask("agenda", daysOf(options))).entries;
  }

  /** The same as `icalendar`. Throws `PlanError`. */
  icalendar(options) {
    return this.#ask("icalendar", daysOf(options), ...fileOf(options));
  }

  /** The same as `calendarYear`. */
  calendarYear(year) {
    return JSON.parse(this.#ask("calendar_year", {}, yearOf(year)));
  }

  /** Gives the memory back. */
  close() {
    this.#held.close();
  }

  #ask(name, days, ...others) {
    const read = this.#held.get();
    return answerBy((...inputs) => engine.guarded(() => read[name](...inputs)), {}, days, others);
  }
}

/**
 * A plan and its records, opened on one day for questions of the kind "what if". It keeps memory in the module until
 * `close()`. Throws `PlanError`.
 */
export function open(plan, records, options) {
  const given = { plan, records };
  const { asOf, knownOn } = optionsOf(options, ASKED);
  return new OpenedPlan(answer("open", given, { asOf, knownOn }), given);
}

class OpenedPlan {
  #held;
  #given;

  constructor(opened, given) {
    this.#held = held(opened, "opened: open");
    this.#given = formsOf(given);
  }

  /** The assessment without any change. */
  get assessment() {
    const opened = this.#held.get();
    return assessmentOf(this.#given, engine.guarded(() => opened.assessment()));
  }

  /** What other figures and targets would change. Throws `PlanError`. */
  whatIf(change) {
    const opened = this.#held.get();
    return JSON.parse(answerBy((text) => engine.guarded(() => opened.what_if(text)), { change }, {}, []));
  }

  /** Gives the memory back. */
  close() {
    this.#held.close();
  }
}

/**
 * The same as text, byte for byte what the native engine answers: the JSON of the assessment, or, for inputs that
 * cannot be used, of an array of diagnostics.
 */
export function assessText(plan, records, asOf, knownOn) {
  if ([plan, records, asOf, knownOn ?? ""].some((text) => typeof text !== "string")) throw new TypeError("assessText takes text only");
  try {
    return engine.call("assess", utf8.encode(plan), utf8.encode(records), asOf, knownOn);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

/** Every problem of a plan, and of records for it; never throws for what stands in them. */
export function check(plan, records) {
  const ofPlan = textOf(plan, "plan");
  const ofRecords = records == null ? {} : textOf(records, "records");
  const found = ofPlan.problem ? [ofPlan.problem] : JSON.parse(engine.call("check", utf8.encode(ofPlan.text), ofRecords.text === undefined ? undefined : utf8.encode(ofRecords.text)));
  return [...withoutLinesOf({ plan, records }, found), ...(ofRecords.problem ? [ofRecords.problem] : [])];
}

/** The words for statuses. */
export function words(language = "vi") {
  return JSON.parse(engine.call("words", oneOf("language", language, LANGUAGES)));
}

/** The deadline calendar: what is due on which day, and who owes it. Throws `PlanError`. */
export function agenda(plan, records, options) {
  return readOnce({ plan, records }, daysOf(options), (read) => read.agenda(options));
}

/** The same as an iCalendar text. Throws `PlanError`. */
export function icalendar(plan, records, options) {
  fileOf(options);
  return readOnce({ plan, records }, daysOf(options), (read) => read.icalendar(options));
}

function readOnce(given, days, ask) {
  const once = new ReadPlan(answer("read_for", given, days), given);
  try {
    return ask(once);
  } finally {
    once.close();
  }
}

/** The special days of one year in the calendar of the plan. Throws `PlanError`. */
export function calendarYear(plan, year) {
  return JSON.parse(answer("calendar_year", { plan }, {}, yearOf(year)));
}

/** "No day" and "no minute" in a column. */
export const NO_DAY = -0x80000000;
export const NO_MINUTE = 0xffff;

/** The columns of dossiers, and those that must be there. */
const COLUMNS = {
  service: Uint16Array, unit: Uint16Array, received: Int32Array, received_minute: Uint16Array, finished: Int32Array,
  finished_minute: Uint16Array, rescheduled: Int32Array, rescheduled_decided: Int32Array, online: Uint8Array,
  pause_row: Uint32Array, pause_kind: Uint8Array, pause_from: Int32Array, pause_to: Int32Array, pause_to_minute: Uint16Array,
};
const NEEDED = ["service", "unit", "received", "finished"];

/** Due day, status and counts of dossiers given by columns. Throws `PlanError`. */
export function assessDossiers(plan, columns, options) {
  const unknown = Object.keys(columns ?? {}).find((name) => !Object.hasOwn(COLUMNS, name));
  if (unknown !== undefined) throw new TypeError(`there is no column "${unknown}"; the columns are ${Object.keys(COLUMNS).join(", ")}`);
  const arrays = Object.entries(COLUMNS).map(([name, type]) => {
    const array = columns?.[name] ?? (NEEDED.includes(name) ? null : new type());
    if (array instanceof type) return array;
    throw new TypeError(`the column "${name}" must be a ${type.name}`);
  });
  const { asOf } = optionsOf(options, ["asOf"]);
  const dossiers = answer("assess_dossiers", { plan }, { asOf }, ...arrays);
  const answers = { due: dossiers.due(), status: dossiers.status(), services: JSON.parse(dossiers.services()) };
  dossiers.free();
  return answers;
}

// What all calls share

/** What the module answers to inputs (`{ plan, records }`) and days (`{ asOf }`). Throws `PlanError`. */
function answer(name, given, days, ...others) {
  return answerBy((...inputs) => engine.call(name, ...inputs), given, days, others);
}

/** For what is no text "" is asked, which is refused: it is neither JSON nor a day. */
function answerBy(ask, given, days, others) {
  const inputs = Object.entries(given).map(([input, value]) => textOf(value, input));
  // of the days only this one need not be there
  const dates = Object.entries(days).map(([option, value]) => (option === "knownOn" && value == null ? {} : dayOf(value, option)));
  const problems = [...inputs, ...dates].flatMap(({ problem }) => problem ?? []);
  try {
    return ask(...inputs.map(({ text = "" }) => utf8.encode(text)), ...dates.map(({ text, problem }) => (problem ? "" : text)), ...others);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const found = JSON.parse(error.message).map((told) => problems.find(({ input, pointer }) => input === told.input && pointer === told.pointer) ?? told);
    throw new PlanError(withoutLinesOf(given, [...new Set([...found, ...problems])]));
  }
}

function assessmentOf(given, text) {
  const assessment = JSON.parse(text);
  return { ...assessment, diagnostics: withoutLinesOf(given, assessment.diagnostics) };
}

/** What the module keeps for a caller, until it is given back. */
function held(kept, again) {
  const startedAs = engine.starts();
  return {
    get() {
      if (kept === undefined) throw new Error("this plan has been closed");
      if (startedAs !== engine.starts()) throw new Error(`tiendo was started afresh since this plan was ${again} it again`);
      return kept;
    },
    close() {
      // memory of before a fresh start is gone already
      if (startedAs === engine.starts()) kept?.free();
      kept = undefined;
    },
  };
}

const ASKED = ["asOf", "knownOn"];
/** The same for both forms of the deadline calendar, so that a page can ask for both with one object. */
const OF_CALENDAR = [...ASKED, "from", "to", "language", "component", "alarmDays"];
const COMPONENTS = ["event", "todo"];

/** The days that a deadline calendar is asked for. */
function daysOf(options) {
  const { asOf, from, to, knownOn } = optionsOf(options, OF_CALENDAR);
  return { asOf, from, to, knownOn };
}

/** What its file is to be like. */
function fileOf(options) {
  const { language = "vi", component = "event", alarmDays = 7 } = optionsOf(options, OF_CALENDAR);
  return [oneOf("language", language, LANGUAGES), oneOf("component", component, COMPONENTS), within("alarmDays", alarmDays, 0, 365)];
}

function within(option, value, least, most) {
  if (Number.isInteger(value) && least <= value && value <= most) return value;
  throw new RangeError(`${option} must be a whole number from ${least} to ${most}, not ${shown(value)}`);
}

function yearOf(year) {
  return within("year", year, 1900, 2199);
}
