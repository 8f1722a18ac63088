// Records of files beside those that are open: of one thing the file's word counts, so that nothing stands twice and no two figures conflict.

import { LISTS } from "../sheets/kinds.js";

/**
 * What a record is about, by list: a figure of a day, the completion of a task, a report of a period. A task that was reopened is
 * completed more than once, so there the day belongs to it.
 */
const ABOUT = {
  observations: ({ indicator, unit, on }) => [indicator, unit, on],
  completions: ({ task, on }, reopened) => [task, reopened.has(task) && on],
  submissions: ({ report, period, explanation, review, since, unit }) => [report, period, explanation, review, since, unit],
  extensions: ({ task, report, period, unit, decided }) => [task, report, period, unit, decided],
  pauses: ({ task, from }) => [task, from],
  waivers: ({ task, report, period, unit }) => [task, report, period, unit],
  reopenings: ({ task, on }) => [task, on],
  dossiers: ({ id }) => [id],
  projects: ({ project, on }) => [project, on],
  scores: ({ grading, unit, criterion, on }) => [grading, unit, criterion, on],
};

/**
 * Which of the open records stay beside those of files, and which give way to them, by list.
 *
 * @param {object | null} open Records as JSON.
 * @param {object} made Those of files.
 * @param {(report: string) => string[]} owersOf Who owes a report: a record of it that names no unit is of all of them.
 * @returns {{ stay: Record<string, object[]>, giveWay: Record<string, object[]> }} One that gives way for some of its units stays for the others.
 */
export function apart(open, made, owersOf) {
  const reopened = new Set([...(open?.reopenings ?? []), ...(made.reopenings ?? [])].map(({ task }) => task));
  const [stay, giveWay] = [{}, {}];
  for (const list of LISTS) {
    const said = (made[list] ?? []).flatMap((record) => byUnit(record, owersOf));
    const isTaken = takenBy(said, (record) => JSON.stringify(ABOUT[list](record, reopened)));
    stay[list] = [];
    giveWay[list] = [];
    for (const record of open?.[list] ?? []) {
      const ofUnits = byUnit(record, owersOf);
      const left = ofUnits.filter((one) => !isTaken(one));
      if (left.length < ofUnits.length) giveWay[list].push(record);
      stay[list].push(...left.length === ofUnits.length ? [record] : left);
    }
  }
  return { stay, giveWay };
}

/** A record of a report as one for each unit that it is of; any other as it is. */
function byUnit(record, owersOf) {
  const units = record.report !== undefined && record.unit === undefined ? owersOf(record.report) : [];
  return units.length > 0 ? units.map((unit) => ({ ...record, unit })) : [record];
}

/** Whether a record is about what one of these is about. Two named sources have a figure each; one without a source is anybody's. */
function takenBy(records, about) {
  const sources = new Map();
  for (const record of records) {
    const key = about(record);
    if (!sources.has(key)) sources.set(key, new Set());
    sources.get(key).add(record.source);
  }
  return (record) => {
    const found = sources.get(about(record));
    return found !== undefined && (record.source === undefined || found.has(undefined) || found.has(record.source));
  };
}

/**
 * What files do to the records that are open, for the reader to know before they are taken: how many of each list stay, or are dropped
 * where the files stand alone; how many are said anew; and the days of what the files say that was not known.
 */
export function besideInNumbers(open, made, owersOf) {
  const { stay, giveWay } = apart(open, made, owersOf);
  const textsOf = (record) => byUnit(record, owersOf).map(sameText);
  const days = new Map();
  const renewed = {};
  for (const list of LISTS) {
    const known = new Set(giveWay[list].flatMap(textsOf));
    const isNew = (record) => known.size === 0 || !textsOf(record).every((text) => known.has(text));
    const said = known.size > 0 ? new Set(made[list].flatMap(textsOf)) : known;
    renewed[list] = giveWay[list].filter((record) => !textsOf(record).every((text) => said.has(text)));
    for (const record of (made[list] ?? []).filter(isNew)) if (record.on) days.set(record.on, (days.get(record.on) ?? 0) + 1);
  }
  return { others: countsOf(stay), renewed: countsOf(renewed), days: [...days].sort(([one], [other]) => (one < other ? -1 : 1)) };
}

/** Records with the same fields, in whatever order, have the same text. */
function sameText(record) {
  return JSON.stringify(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function countsOf(lists) {
  return Object.fromEntries(Object.entries(lists).map(([list, records]) => [list, records.length]).filter(([, count]) => count > 0));
}
