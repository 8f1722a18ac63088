// Units that can be asked about.

/** Whether a unit answers for something itself, and not only those below it. */
export function hasItems({ indicators, deadlines }) {
  const four = Object.values(deadlines);
  return Object.values(indicators).some((count) => count > 0) || four.some(({ total, waived }) => total + waived > 0);
}

/** The units that answer for something that is shown, each once: for what is counted; else by their grade, or for capital alone. */
export function unitsThatAnswer({ units, gradings, reallocations }) {
  const graded = gradings.flatMap((grading) => grading.units.map(({ unit }) => unit));
  const projects = reallocations.flatMap(({ capital_sources: sources }) => sources).flatMap((source) => source.projects);
  const ofCapital = [...reallocations, ...projects].flatMap(({ responsible }) => responsible);
  return [...new Map([...units.filter(hasItems), ...graded, ...ofCapital].map(({ id, name }) => [id, { id, name }])).values()];
}

/** Those, and the units that answer only by what is below them. */
export function knownUnits(assessment) {
  return [...assessment.units, ...unitsThatAnswer(assessment)];
}
