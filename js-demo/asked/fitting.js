// What is shown of the plan: which section, which statuses, which words; and what is said of it. The unit is the page's own.

import { hasWords, searchable } from "../words/searchable.js";
import { papersIn, papersOfItem } from "./papers.js";
import { grouped, STATE_OF } from "../words/statuses.js";
import { within } from "./sections.js";

/** The section of what belongs to none: an id may be any text but a blank one. */
export const OTHER = " ";

/** What is known of the items of an assessment, by kind, id and unit, and its consequences, as the calendar names them; made once for each assessment. */
const indexes = new WeakMap();
/** The texts of an item in which words are looked for, without accents. */
const texts = new WeakMap();

/** Whether anything beside the unit hides a part of what there is. */
export function isFiltered({ section, status, find }) {
  return section !== "" || status !== "" || searchable(find) !== "";
}

/** Tells of an indicator, a task, a report or a dossier whether it fits section, statuses and words. */
export function fitting(page) {
  const { find } = page;
  const [fitsStatus, isIn] = [ofStatuses(page), inSection(page)];
  const [{ known }, textsOf] = [indexOf(page.assessment), textsFrom(page)];
  const sectionOf = (item) => known(item, item.unit)?.section ?? OTHER;
  return (item) => isIn(sectionOf(item))
    && fitsStatus(item.kind, item.kind === "report" ? statusesOfReport(item) : [item.status])
    && (find === "" || hasWords(textsOf(item, known(item, item.unit)?.service), find));
}

/** Tells the same of what is due on a day. */
export function entryFitting(page) {
  const [fitsStatus, isIn, { known, owed }, textsOf] = [ofStatuses(page), inSection(page), indexOf(page.assessment), textsFrom(page)];
  const follows = followingFitting(page);
  return (entry) => {
    // an explanation belongs where its causes do
    if (entry.kind === "consequence") return owed(entry).some(follows);
    const item = known(entry, unitOf(entry));
    return isIn(item?.section ?? OTHER)
      && fitsStatus(entry.kind, [entry.status])
      && (page.find === "" || (item !== undefined && hasWords(textsOf(item.item), page.find)));
  };
}

/** The one unit that owes a report, in the calendar and on the line of due days. */
function unitOf({ kind, unit, owed_by: owers }) {
  return kind === "report" ? (unit ?? owers[0]) : null;
}

/** Tells of a consequence whether one of the verdicts behind it fits; words may also be its own. */
export function followingFitting(page) {
  const { section, find } = page;
  const [fitsStatus, isIn, { known }, textsOf] = [ofStatuses(page), inSection(page), indexOf(page.assessment), textsFrom(page)];
  const isThere = (cause) => isIn(known(cause, cause.unit)?.section ?? OTHER) && fitsStatus(cause.kind, [cause.status]);
  return (consequence) => (section === "" && page.status === "" || consequence.because.some(isThere))
    && (find === "" || hasWords(textsOfConsequence(consequence, known, textsOf), find));
}

/** Tells of a change, or of a rank that moved, whether it concerns the chosen unit: of a whole by who answers for it. */
export function changeFitting({ assessment: { indicators, tasks }, isMine }) {
  const wholes = [...indicators.filter(({ unit }) => unit === null), ...tasks];
  const responsible = new Map(wholes.map((verdict) => [keyOf(verdict.kind, verdict.id), verdict.responsible]));
  return ({ kind, id, unit }) => isMine(unit ? [unit] : (responsible.get(keyOf(kind, id)) ?? []));
}

/** Of very many dossiers of a service, of which the page holds counts only, how many fit section and statuses; words are looked for in its list. */
export function countFitting(page, service) {
  return statusesFitting(page, service).reduce((all, [, count]) => all + count, 0);
}

/** The same by status and unit: pairs of a status and a count. */
export function statusesFitting(page, { section, many }) {
  if (!inSection(page)(section ?? OTHER)) return [];
  const fitsStatus = ofStatuses(page);
  const counts = many.filter(({ unit }) => page.isMine([unit])).flatMap(({ statuses }) => Object.entries(statuses));
  return counts.filter(([status]) => fitsStatus("dossier", [status]));
}

function inSection({ assessment, section }) {
  return section === "" ? () => true : within(assessment.sections, section);
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
    const { indicators, tasks, reports, services, consequences } = assessment;
    const items = new Map();
    // of an indicator with units the whole stands first, and is the one that is meant where no unit of its own is
    const put = (key, found) => items.has(key) || items.set(key, found);
    for (const item of [...indicators, ...tasks, ...reports]) {
      const found = { item, section: item.section ?? OTHER };
      put(keyOf(item.kind, item.id), found);
      if (item.unit) put(keyOf(item.kind, item.id, item.unit.id), found);
    }
    for (const service of services) {
      for (const dossier of service.dossiers) put(keyOf(dossier.kind, dossier.id), { item: dossier, section: service.section ?? OTHER, service });
    }
    const parts = grouped(indicators.filter(({ unit }) => unit !== null), ({ id }) => id);
    let byDay = null;
    indexes.set(assessment, {
      partsOf: (id) => (parts.get(id) ?? []).map(({ unit }) => unit),
      known: ({ kind, id }, unit) => (unit && items.get(keyOf(kind, id, unit.id))) ?? items.get(keyOf(kind, id)),
      owed({ id, day, owed_by: [unit] }) {
        byDay ??= grouped(consequences, ({ policy, due, owed_by }) => keyOf(policy, due, owed_by.id));
        return byDay.get(keyOf(id, day, unit.id)) ?? [];
      },
    });
  }
  return indexes.get(assessment);
}

function keyOf(...parts) {
  return JSON.stringify(parts);
}

/** Tells of an item, and of a dossier with its service, in which texts words are looked for: its names and ids, the documents that order it or decided on it, its units. */
function textsFrom({ assessment, given }) {
  const papers = papersIn(given?.plan);
  return (item, service) => {
    if (!texts.has(item)) texts.set(item, [...ownWords(item, service), ...paperWords(papers, item), ...unitWords(assessment, item)].filter(Boolean).map(searchable));
    return texts.get(item);
  };
}

function ownWords({ id, name }, service) {
  return [id, ...Object.values(name ?? service?.name ?? {}), service?.id];
}

function paperWords(papers, item) {
  return papersOfItem(papers, item).flatMap((paper) => (typeof paper === "string" ? [paper] : [paper.number, ...Object.values(paper.name)]));
}

/** Who answers for it and who helps; of an indicator as a whole also the units that have a part of it. */
function unitWords(assessment, { kind, id, unit, responsible = [], supporting = [] }) {
  const parts = kind === "indicator" && unit === null ? indexOf(assessment).partsOf(id) : [];
  return [...responsible, ...supporting, ...(unit ? [unit] : []), ...parts].flatMap((party) => [party.id, ...Object.values(party.name)]);
}

function textsOfConsequence({ policy, name, owed_by: unit, note, because }, known, textsOf) {
  const causes = because.flatMap((cause) => {
    // a report is that of the unit that answers for it
    const found = known(cause, cause.unit ?? (cause.kind === "report" ? unit : null));
    return found ? textsOf(found.item, found.service) : [searchable(cause.id)];
  });
  return [...[policy, unit.id, ...[name, unit.name, note ?? {}].flatMap(Object.values)].map(searchable), ...causes];
}
