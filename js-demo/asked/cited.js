// What the verdicts of an assessment rest on: the documents that order them or decided on them, and the sources of their figures, each once.

import { distinct } from "../words/distinct.js";
import { papersIn, papersOfItem } from "./papers.js";

/** The documents of items and proposals, then of what follows, shares, ranks and grades; what records say in other words is none. */
export function documentsOf({ assessment, given }) {
  const { indicators, tasks, reports, services, consequences, units, rankings, gradings } = assessment;
  const items = [...indicators, ...tasks, ...reports, ...services];
  const proposals = [...assessment.reallocations, ...projectsOf(assessment)];
  return distinct([
    ...[...items, ...proposals].flatMap((item) => papersOfItem(papersIn(given.plan), item)).filter((paper) => typeof paper === "object"),
    ...[...consequences, ...units, ...rankings, ...gradings].flatMap((one) => [one.document, one.rule_set?.document]),
  ]);
}

/** The sources of figures, of those of other days that are told beside them, of what they are worked out from, and of those that contradict each other. */
export function sourcesOf(assessment) {
  const ofReasons = (reasons) => reasons.flatMap(({ source, values = [] }) => [source, ...values.map((value) => value.source)]);
  const figures = assessment.indicators.flatMap((indicator) => [indicator, ...indicator.interim, ...indicator.parts]);
  return distinct([...figures, ...projectsOf(assessment)].flatMap(({ source, reasons = [] }) => [source, ...ofReasons(reasons)]));
}

function projectsOf({ reallocations }) {
  return reallocations.flatMap(({ capital_sources: sources }) => sources.flatMap(({ projects }) => projects));
}
