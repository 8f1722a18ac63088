/**
 * Words about assessments: explanations of verdicts, what changed between two days, and drafts of documents.
 * The types stand in explain.d.ts; the module is one of its own, so that a board need not wait for it.
 */
import * as glue from "./explain_glue.js";
import { LANGUAGES, PlanError, dayOf, oneOf, optionsOf, plainly, textOf, utf8, withoutLinesOf } from "./inputs.js";
import { Refusal, moduleOf } from "./load.js";

export { PlanError };

// Written so that bundlers find the file, and nothing else of the package.
const words = moduleOf("tiendo/explain", glue, () => new URL("./explain_bg.wasm", import.meta.url));

/** Loads the module once; further calls wait for the same one, unless they ask `afresh`. After a failure it can be called again. */
export function init(source, options) {
  return words.init(source, options);
}

/** One verdict in words, with the arithmetic and the document. */
export function explain(verdict, language = "vi") {
  const { text, problem } = textOf(verdict, "plan");
  return callOrTypeError("explain", problem ? "" : text, oneOf("language", language, LANGUAGES));
}

function callOrTypeError(name, ...given) {
  try {
    return words.call(name, ...given);
  } catch (error) {
    if (error instanceof Refusal) throw new TypeError(error.message);
    throw error;
  }
}

/**
 * The draft of the explanation that a unit owes, or null if it owes none. Throws `PlanError` for a letterhead or a day that
 * cannot be used, `TypeError` for a unit that the assessment does not have.
 */
export function explanationDraft(assessment, unit, options) {
  const { since, ...drawn } = optionsOf(options, [...DRAWN, "since"]);
  const day = since === undefined || since === null ? {} : dayOf(since, "since");
  if (day.problem) throw new PlanError([day.problem]);
  return drafted("explanation_draft", assessment, drawn, (language) => [plainly(unit).normalize(), day.text, language]);
}

/** The draft of the office's periodic or year-end report; with the assessment of the last one it says what changed. */
export function reportDraft(assessment, options) {
  const { last, ...drawn } = optionsOf(options, [...DRAWN, "last"]);
  const before = last === undefined || last === null ? undefined : utf8.encode(textOf(last, "plan").text ?? "");
  return drafted("report_draft", assessment, drawn, (language) => [before, language]);
}

const DRAWN = ["letterhead", "language"];

function drafted(name, assessment, { letterhead = {}, language = "vi" }, others) {
  const head = textOf(letterhead, "letterhead");
  if (head.problem) throw new PlanError([head.problem]);
  const code = oneOf("language", language, LANGUAGES);
  try {
    const draft = words.call(name, utf8.encode(textOf(assessment, "plan").text ?? ""), utf8.encode(head.text), ...others(code));
    return draft === undefined ? null : JSON.parse(draft);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // one sentence, or diagnostics
    throw error.message.startsWith("[") ? new PlanError(withoutLinesOf({ letterhead }, JSON.parse(error.message))) : new TypeError(error.message);
  }
}

/** Which verdicts are others in a later assessment, and because of what. */
export function compare(before, after) {
  const texts = [before, after].map((assessment) => textOf(assessment, "plan").text ?? "");
  return JSON.parse(callOrTypeError("compare", ...texts.map((text) => utf8.encode(text))));
}
