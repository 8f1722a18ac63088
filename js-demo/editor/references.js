// Which ids a field can name: the plan's own units, sections, indicators and the like.

import { distinct } from "../words/distinct.js";

const UNITS = ["units"];
const FIGURES = ["indicators", "series"];

const LISTS = {
  responsible: UNITS, supporting: UNITS, owed_by: UNITS, unit: UNITS, subtree: UNITS, units: UNITS, children_of: UNITS, succeeds: UNITS,
  section: ["sections"], document: ["documents"], source: ["sources"],
  after: ["tasks"], task: ["tasks"], report: ["reports"], service: ["services"], indicator: FIGURES,
  of: FIGURES, minus: FIGURES, beside: FIGURES, sum: FIGURES, worst_of: FIGURES, all_of: FIGURES, any_of: FIGURES, growth_of: FIGURES,
  grading: ["gradings"], under: ["policies"], explanation: ["policies"], review: ["policies"],
  project: ["projects"], capital_source: ["capital_sources"], rule_set: ["rule_sets"], criterion: ["criteria"], grade: ["grades"], excluded_from: ["grades"],
};
/** Lists that stand in each thing of another one. */
const WITHIN = { projects: "reallocations", capital_sources: "reallocations", criteria: "rule_sets", grades: "rule_sets" };

/** The things whose ids can stand at a path: `{ id, name }` each. */
export function namedAt(path, plan) {
  const [part] = path;
  const field = path.findLast((step) => typeof step === "string");
  return distinct(listsFor(part, field).flatMap((list) => thingsIn(plan, list))
    .map((thing) => (typeof thing === "string" ? { id: thing } : thing)).filter((thing) => typeof thing?.id === "string"));
}

function thingsIn(plan, list) {
  const listOf = (thing, name) => (Array.isArray(thing?.[name]) ? thing[name] : []);
  return list in WITHIN ? listOf(plan, WITHIN[list]).flatMap((outer) => listOf(outer, list)) : listOf(plan, list);
}

function listsFor(part, field) {
  if (field === "parent") return [part];
  if (field === "to") return FIGURES.includes(part) ? FIGURES : UNITS;
  if (field === "of" && part === "rule_sets") return ["grades"];
  return LISTS[field] ?? [];
}
