// The course of one indicator: what it amounted to on the days of its figures, and where its path says it should be. Both are asked of the engine, day by
// day, of a plan that holds nothing but this indicator and what it is made of; nothing of a path is worked out here.

import { assess } from "tiendo";
import { dayAfter } from "../words/format.js";

/** Of a daily figure so many days are shown, the last one of each month first. */
const MOST_FIGURES = 60;
/** On how many days of a period of any length the path is asked for. */
const MOST_STEPS = 24;
/** What is put together from verdicts is of every day on which one of these is; its own day is that of the oldest of them. */
const MADE_OF_VERDICTS = new Set(["score", "worst_of"]);
/** What of a plan an indicator can need. */
const NEEDED = ["format", "id", "name", "period", "calendar", "due_soon_days", "sources", "documents", "units", "sections"];

/** The figures so far, and the path to the due day as it is in force on the as-of day. */
export function courseOf({ plan, records }, { id, unit, asOf, knownOn }) {
  const [wholePlan, allRecords] = [plan, records].map((text) => JSON.parse(text));
  const part = partOf(wholePlan, id);
  const ids = new Set([...part.indicators, ...part.series].map((one) => one.id));
  const observations = (allRecords.observations ?? []).filter(({ indicator }) => ids.has(indicator));
  const verdictOn = (day, given, ofPlan = part) => assess(ofPlan, { format: allRecords.format, plan: wholePlan.id, observations: given }, { asOf: day, knownOn })
    .indicators.find((verdict) => verdict.id === id && (verdict.unit?.id ?? null) === unit);

  const now = verdictOn(asOf, observations);
  return { figures: figuresOf(verdictOn, now, observations, asOf), path: pathOf(verdictOn, now, { part, observations, asOf }) };
}

/** Each day with a figure, what it amounted to, the target in force on it, and the verdict of that day. */
function figuresOf(verdictOn, { start }, observations, asOf) {
  const days = fewest([...new Set(observations.map(({ on }) => on))].filter((on) => start <= on && on <= asOf).sort());
  return days.map((on) => ({ on, verdict: verdictOn(on, observations) }))
    .filter(({ on, verdict }) => verdict && verdict.actual !== null && (verdict.observed_on === on || MADE_OF_VERDICTS.has(verdict.measure.form)))
    .map(({ on, verdict: { actual, expected, limits, status, revision } }) => ({ on, actual, expected, limits, status, revision }));
}

/** Too many days to draw: the last of each month stay. */
function fewest(days) {
  if (days.length <= MOST_FIGURES) return days;
  return days.filter((day, place) => day.slice(0, 7) !== days[place + 1]?.slice(0, 7)).slice(-MOST_FIGURES);
}

/**
 * Where the value should be at the ends of months, and where its path turns. The path is looked at on the day of a figure, so each day is given one, of
 * whatever size: the path does not depend on it. A revision that takes effect later than the as-of day is not yet in force.
 */
function pathOf(verdictOn, { id, path, start, due }, { part, observations, asOf }) {
  if (path === null) return [];
  const inForce = withoutLater(part, asOf);
  const measured = [...part.indicators, ...part.series].filter(({ measure }) => measure);
  const turns = turnsOf(inForce.indicators.find((one) => one.id === id), due).filter((day) => start <= day && day <= due);
  return [...new Set([...stepsBetween(start, due), ...turns])].sort().map((day) => {
    const before = observations.filter(({ on }) => on < day);
    const supposed = measured.flatMap(({ id: indicator, breakdown }) =>
      [undefined, ...(breakdown ?? []).map((one) => one.unit)].map((unit) => ({ indicator, unit, on: day, value: 1 })));
    const verdict = verdictOn(asOf < day ? day : asOf, [...before, ...supposed], inForce);
    return { on: day, expected: verdict?.observed_on === day ? verdict.expected : null };
  }).filter(({ expected }) => expected !== null);
}

/** What was decided after the day of knowledge the engine leaves out itself. */
function withoutLater(plan, asOf) {
  const begun = (one) => (one.revisions ? { ...one, revisions: one.revisions.filter(({ from }) => from <= asOf) } : one);
  const cut = (one) => (one.breakdown ? { ...begun(one), breakdown: one.breakdown.map(begun) } : begun(one));
  return { ...plan, indicators: plan.indicators.map(cut) };
}

/** The first day, the ends of months, and the last day; of long periods every so many months. */
function stepsBetween(start, due) {
  const [year, month] = start.split("-").map(Number);
  const ends = [];
  for (let after = 0; ; after += 1) {
    const end = new Date(Date.UTC(year, month + after, 0)).toISOString().slice(0, 10);
    if (end >= due) break;
    ends.push(end);
  }
  const every = Math.ceil(ends.length / MOST_STEPS) || 1;
  return [...new Set([start, ...ends.filter((_, place) => (ends.length - place) % every === 0), due])];
}

/** The days of milestones; where a path stays level until the next of them, or the due day, the days before, too: else a step would be drawn as a slope. */
function turnsOf(indicator, due) {
  const days = [];
  JSON.stringify(indicator, (_, value) => {
    const ons = (value?.milestones ?? []).map(({ on }) => on);
    days.push(...ons);
    if (ons.length > 0 && value.between === "step") days.push(...[...ons, due].map((on) => dayAfter(on, -1)));
    return value;
  });
  return days;
}

/** A plan of the indicator and what it is made of: whatever bears an id that stands anywhere in it. */
function partOf(plan, id) {
  const all = new Map([...plan.indicators ?? [], ...plan.series ?? []].map((one) => [one.id, one]));
  const needed = new Set([id]);
  for (const found of needed) {
    JSON.stringify(all.get(found), (_, value) => {
      if (typeof value === "string" && all.has(value)) needed.add(value);
      return value;
    });
  }
  const kept = (items = []) => items.filter((one) => needed.has(one.id));
  return { ...Object.fromEntries(NEEDED.filter((name) => name in plan).map((name) => [name, plan[name]])), indicators: kept(plan.indicators), series: kept(plan.series) };
}
