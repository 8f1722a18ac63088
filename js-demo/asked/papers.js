// The documents of a plan that no verdict names as such: those of its sections, and those that records name by their ids.

import { cited } from "../words/cited.js";
import { planIn } from "./plan-text.js";

/** The reasons that name the document of a record: of more time or a waiver, of what else happened. */
const DECIDED = new Set(["extended", "waived"]);
const RECORDED = new Set([...DECIDED, "paused", "reopened", "done"]);

/** Those of the plan that was asked about last. */
let last = { plan: null, papers: null };

/**
 * Of a plan that the engine has read, by id: its documents as verdicts have them, and the document of each section, else that of the section above it;
 * of one that is not there none.
 */
export function papersIn(text) {
  const plan = text ? planIn(text) : {};
  if (last.plan !== plan) last = { plan, papers: papersOf(plan) };
  return last.papers;
}

function papersOf({ documents = [], sections = [] }) {
  const byId = new Map(documents.map((document) => [written(document.id), asAnswered(document)]));
  const known = new Map(sections.map((section) => [written(section.id), section]));
  /** The section itself, or the nearest one above it that names a document. */
  const naming = (section) => {
    let at = section;
    while (at && !at.document) at = at.parent && known.get(written(at.parent));
    return at;
  };
  return { documents: byId, ofSections: new Map([...known].map(([id, section]) => [id, byId.get(written(naming(section)?.document ?? ""))])) };
}

/** The document of its section, of an item that names none; of a dossier, which stands in none itself, nothing. */
export function sectionPaper({ ofSections }, { document, section }) {
  return document ? null : (ofSections.get(section) ?? null);
}

/** By which documents more time was given, or something waived, in their order: those of the plan by its ids, others in the words of the records. */
export const decisionsOf = (papers, verdict) => recordedIn(papers, verdict, DECIDED);

function recordedIn({ documents }, { reasons = [] }, codes) {
  return reasons.flatMap(({ code, document }) => (codes.has(code) && document ? [documents.get(written(document)) ?? document] : []));
}

/** What orders an item, decided on its level in force, gave it more time, waived, paused or opened it again, and by which it was done: documents, or the words of records. */
export function papersOfItem(papers, item) {
  const recorded = [item, ...item.periods ?? []].flatMap((one) => recordedIn(papers, one, RECORDED));
  return [item.document, item.revision?.document, sectionPaper(papers, item), ...recorded].filter(Boolean);
}

/** A verdict, or a period of a report, in whose reasons the plan's documents stand as explanations cite them. */
export function citing(papers, verdict, lang) {
  const { reasons = [], periods } = verdict;
  const isNamed = ({ code, document }) => RECORDED.has(code) && papers.documents.has(written(document ?? ""));
  const named = reasons.some(isNamed)
    ? { ...verdict, reasons: reasons.map((reason) => (isNamed(reason) ? { ...reason, document: cited(papers.documents.get(written(reason.document)), lang) } : reason)) }
    : verdict;
  return periods ? { ...named, periods: periods.map((period) => citing(papers, period, lang)) } : named;
}

/** Ids are told apart as the engine does. */
function written(id) {
  return id.normalize("NFC");
}

function asAnswered({ id, number = null, date = null, issuer, name, url = null }) {
  return { id: written(id), number, date, issuer: issuer === undefined ? null : inLanguages(issuer), name: inLanguages(name), url };
}

/** A name of the plan file: a string for both languages, or one for each. */
function inLanguages(name) {
  return typeof name === "string" ? { vi: name, en: name } : name;
}
