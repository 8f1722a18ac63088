// What is shown of the plan: which section, which statuses, which words; and what is said of it. The unit is the page's own.

import { hasWords, plain } from "./plain-text.js";
import { STATE_OF } from "./statuses.js";

/** The section of what belongs to none. */
export const OTHER = "-";

/** What is known of the items of an assessment, by kind and id; made once for each assessment. */
const indexes = new WeakMap();
/** The texts of an item in which words are looked for, without accents. */
const texts = new WeakMap();

/** Whether anything beside the unit hides a part of what there is. */
export function isFiltered({ section, status, find }) {
  return section !== "" || status !== "" || plain(find) !== "";
}

/** Tells of an indicator, a task, a report or a dossier whether it fits section, statuses and words. */
export function fitting(page) {
  const { section, find } = page;
  const fitsStatus = ofStatuses(page);
  const index = indexOf(page.assessment);
  const sectionOf = (item) => index.get(nameOf(item))?.section ?? OTHER;
  return (item) => (section === "" || sectionOf(item) === section)
    && fitsStatus(item.kind, item.kind === "report" ? statusesOfReport(item) : [item.status])
    && (find === "" || hasWords(textsOf(item, index.get(nameOf(item))?.service), find));
}

/** Tells the same of what is due on a day. */
export function entryFitting(page) {
  const [fitsStatus, index] = [ofStatuses(page), indexOf(page.assessment)];
  const follows = followingFitting(page);
  return (entry) => {
    if (entry.kind === "consequence") return consequencesOf(page, entry).some(follows);
    const item = index.get(nameOf(entry));
    return (page.section === "" || (item?.section ?? OTHER) === page.section)
      && fitsStatus(entry.kind, [entry.status])
      && (page.find === "" || (item !== undefined && hasWords(textsOf(item.item), page.find)));
  };
}

/** Tells of a consequence whether one of the verdicts behind it fits; words may also be its own. */
export function followingFitting(page) {
  const { section, find } = page;
  const [fitsStatus, index] = [ofStatuses(page), indexOf(page.assessment)];
  const isThere = (cause) => (section === "" || (index.get(nameOf(cause))?.section ?? OTHER) === section) && fitsStatus(cause.kind, [cause.status]);
  return (consequence) => (section === "" && page.status === "" || consequence.because.some(isThere))
    && (find === "" || hasWords(textsOfConsequence(consequence, index), find));
}

/** Of very many dossiers of a service, of which the page holds counts only, how many fit section and statuses; words are looked for in its list. */
export function countFitting(page, service) {
  return statusesFitting(page, service).reduce((all, [, count]) => all + count, 0);
}

/** The same by status and unit: pairs of a status and a count. */
export function statusesFitting(page, { section, many }) {
  if (page.section !== "" && (section ?? OTHER) !== page.section) return [];
  const fitsStatus = ofStatuses(page);
  const counts = many.filter(({ unit }) => page.isMine([unit])).flatMap(({ statuses }) => Object.entries(statuses));
  return counts.filter(([status]) => fitsStatus("dossier", [status]));
}

function ofStatuses({ status }) {
  const chosen = new Set(status.split(",").filter(Boolean));
  const choiceOf = (kind, one) => (kind === "indicator" ? one : `${kind}s.${STATE_OF[one]}`);
  return (kind, statuses) => chosen.size === 0 || statuses.some((one) => chosen.has(choiceOf(kind, one)));
}

/** Those of its periods, as the summary counts them. */
function statusesOfReport({ periods }) {
  return periods.map(({ status }) => status);
}

function indexOf(assessment) {
  if (!indexes.has(assessment)) {
    const { indicators, tasks, reports, services } = assessment;
    const items = [...indicators, ...tasks, ...reports].map((item) => [nameOf(item), { item, section: item.section ?? OTHER }]);
    const dossiers = services.flatMap((service) =>
      service.dossiers.map((dossier) => [nameOf(dossier), { item: dossier, section: service.section ?? OTHER, service }]));
    // of an indicator with units the whole stands first, and is the one that is meant
    indexes.set(assessment, new Map([...items, ...dossiers].reverse()));
  }
  return indexes.get(assessment);
}

function nameOf({ kind, id }) {
  return `${kind} ${id}`;
}

function textsOf(item, service) {
  if (!texts.has(item)) {
    const { id, name, document, responsible, unit } = item;
    const units = [...(responsible ?? []), ...(unit ? [unit] : [])].flatMap((party) => [party.id, ...Object.values(party.name)]);
    const words = [id, ...Object.values(name ?? service?.name ?? {}), document?.number, service?.id, ...units];
    texts.set(item, words.filter(Boolean).map(plain));
  }
  return texts.get(item);
}

function textsOfConsequence({ policy, name, owed_by: unit, note, because }, index) {
  const causes = because.flatMap((cause) => {
    const known = index.get(nameOf(cause));
    return known ? textsOf(known.item, known.service) : [plain(cause.id)];
  });
  return [...[policy, unit.id, ...[name, unit.name, note ?? {}].flatMap(Object.values)].map(plain), ...causes];
}

/** An explanation of the calendar belongs where its causes do. */
function consequencesOf({ assessment }, { id, day, owed_by: [unit] }) {
  return assessment.consequences.filter(({ policy, due, owed_by }) => policy === id && due === day && owed_by.id === unit.id);
}
