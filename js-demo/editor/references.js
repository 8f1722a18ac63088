// Which ids a field can name: the plan's own units, sections, indicators and the like.

const UNITS = ["units"];
const FIGURES = ["indicators", "series"];

const LISTS = {
  responsible: UNITS, supporting: UNITS, owed_by: UNITS, unit: UNITS, subtree: UNITS, units: UNITS, children_of: UNITS, succeeds: UNITS,
  section: ["sections"], document: ["documents"], source: ["sources"],
  after: ["tasks"], task: ["tasks"], report: ["reports"], service: ["services"], indicator: FIGURES,
  of: FIGURES, minus: FIGURES, beside: FIGURES, sum: FIGURES, worst_of: FIGURES, all_of: FIGURES, any_of: FIGURES, growth_of: FIGURES,
  grading: ["gradings"], under: ["policies"], explanation: ["policies"], review: ["policies"],
};

/** The things whose ids can stand at a path: `{ id, name }` each. */
export function namedAt(path, plan) {
  const [part] = path;
  const field = path.findLast((step) => typeof step === "string");
  return listsFor(part, field).flatMap((list) => (Array.isArray(plan?.[list]) ? plan[list] : []))
    .map((thing) => (typeof thing === "string" ? { id: thing } : thing)).filter((thing) => typeof thing?.id === "string");
}

function listsFor(part, field) {
  if (field === "parent") return [part];
  if (field === "to") return FIGURES.includes(part) ? FIGURES : UNITS;
  return LISTS[field] ?? [];
}
