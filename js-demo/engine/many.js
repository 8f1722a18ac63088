// A board of very many dossiers: the page gets counts, and single ones by the page, so that it never holds or draws them all.

import { fitting } from "../asked/fitting.js";
import { byUrgency } from "../words/statuses.js";

/** Beyond so many of a service, its dossiers stay here. */
const MANY = 1000;
/** So many verdicts behind one consequence, and so many changes, are sent. */
const CAUSES = 50;
const CHANGES = 500;

/** Lists in the order in which they are shown, of an assessment as long as it is kept. */
const sorted = new WeakMap();

/** The assessment as the page gets it. */
export function cut(assessment) {
  return {
    ...assessment,
    services: assessment.services.map((service) => (service.dossiers.length > MANY ? { ...service, dossiers: [], many: countsOf(service) } : service)),
    consequences: assessment.consequences.map((consequence, place) => (consequence.because.length > CAUSES
      ? { ...consequence, because: consequence.because.slice(0, CAUSES), more: { place, causes: consequence.because.length - CAUSES } } : consequence)),
  };
}

/** The first of very many changes, and of very many due days; `more` and `moreDues` say how many there are besides. */
export function cutChanges(comparison) {
  const { changes, dues = [] } = comparison;
  const [more, moreDues] = [changes, dues].map(({ length }) => Math.max(0, length - CHANGES));
  if (more + moreDues === 0) return comparison;
  return { ...comparison, changes: changes.slice(0, CHANGES), dues: dues.slice(0, CHANGES), more, moreDues };
}

/** What was cut off is there again, for words about all of it. */
export function whole(verdict, assessment) {
  return verdict.more ? assessment().consequences[verdict.more.place] : verdict;
}

/** Whether an assessment is so large that few are kept. */
export function isLarge(assessment) {
  return assessment.services?.some(({ dossiers }) => dossiers.length > MANY) ?? false;
}

/** The service to which a dossier belongs; null where there is no such dossier. */
export function serviceOf({ services }, dossier) {
  return services.find(({ dossiers }) => dossiers.some(({ id }) => id === dossier))?.id ?? null;
}

/** Some dossiers of a service that fit the filters, of one unit or of all, the pressing ones first, but before all the one that is looked for (`first`); and how many there are. */
export function someDossiers(assessment, { service: id, unit, section, status, find, first, from, count }) {
  if (!sorted.has(assessment)) sorted.set(assessment, new Map());
  const lists = sorted.get(assessment);
  const key = JSON.stringify([id, unit, section, status, find]);
  if (!lists.has(key)) {
    const { dossiers } = assessment.services.find((service) => service.id === id);
    const fits = fitting({ assessment, section, status, find });
    lists.set(key, dossiers.filter((dossier) => (unit === "" || dossier.unit.id === unit) && fits(dossier)).sort(byUrgency));
  }
  const list = lists.get(key);
  const at = list.findIndex((dossier) => dossier.id === first);
  const inOrder = at > 0 ? [list[at], ...list.filter((_, place) => place !== at)] : list;
  return { all: list.length, dossiers: inOrder.slice(from, from + count) };
}

/** How many of which status, and how many illustrative, by unit. */
function countsOf({ dossiers }) {
  const units = new Map();
  for (const { unit, status, illustrative } of dossiers) {
    if (!units.has(unit.id)) units.set(unit.id, { unit, all: 0, illustrative: 0, statuses: {} });
    const counts = units.get(unit.id);
    counts.all += 1;
    counts.illustrative += Number(illustrative);
    counts.statuses[status] = (counts.statuses[status] ?? 0) + 1;
  }
  return [...units.values()];
}
