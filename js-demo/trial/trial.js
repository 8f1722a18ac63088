// What is tried: the changes, one after another, with the way back and forth. Nothing of it is saved, nor stands in the address.
//
// A change is one of
//   { kind: "figure", indicator, unit, on, value }       a figure of an indicator, or of a unit of it
//   { kind: "target", indicator, unit, target, was }     its target, as a plan writes it; and the one in force before
//   { kind: "done", task, on }                           when a task was completed; null: it was not
//   { kind: "extended", task, until, decided }           until when it is given more time, by what is decided on which day; null: it is given none
//   { kind: "filed", report, unit, period, on }          when a report was filed; null: it was not
//   { kind: "answered", follows, policy, unit, since, on }  when an explanation or a review was filed; null: it was not
//   { kind: "day", on }                                  the as-of date
// `refused` is what the engine said last against a step, `asked` what the address asks for meanwhile, `date` the day that is tried, `was` what each change takes the place of,
// `typed` what stands in the forms and is not yet tried.

import { ask } from "../engine/engine.js";
import { itemKey } from "../asked/state.js";

/** How the key of an item's form ends, among what the reader has opened. */
export const FORM = "-trial";

/** Starts a trial, without any change. */
export function start(page) {
  if (page.trial) return;
  page.trial = { plan: page.plan, asked: { date: page.date }, date: page.date, changes: [], was: [], past: [], future: [], refused: null, typed: new Map() };
  addEventListener("beforeunload", keepFromLoss);
  current = page;
}

/** Ends it: the page shows what is again. */
export function leave(page) {
  return inTurn(async () => {
    await show(page, []);
    forget(page);
  });
}

/** Ends it without asking anything, as where other files have taken the place of those that it was about. */
export function forget(page) {
  const { plan, asked, date } = page.trial;
  // a day that was asked for meanwhile stays, and so does that of another plan
  if (page.plan === plan && page.date === date) Object.assign(page, asked);
  Object.assign(page, { trial: null, tried: null });
  // the forms are shut with it
  page.opened.forEach((key) => key.endsWith(FORM) && page.opened.delete(key));
  removeEventListener("beforeunload", keepFromLoss);
}

/** What the address asks for by now, while something is tried: a day that is tried stays. */
export function askedMeanwhile({ trial, date }, next) {
  trial.asked.date = next.date;
  // who steps back to the day that is tried tries none any more
  const kept = trial.changes.map((change, place) => ({ change, was: trial.was?.[place] })).filter(({ change }) => !isIdle({ trial }, change));
  Object.assign(trial, { changes: kept.map(({ change }) => change), was: kept.map(({ was }) => was) });
  if (trial.changes.some(({ kind }) => kind === "day")) return { ...next, date };
  trial.date = next.date;
  return next;
}

/** Tries changes more; each takes the place of one on the same thing. Throws the engine's diagnostics. */
export function put(page, changes) {
  const keys = new Set(changes.map(keyOf));
  const isOther = (change) => !keys.has(keyOf(change));
  return turn(page, (before) => [...before.filter(isOther), ...changes.filter((change) => !isIdle(page, change))]);
}

/** Takes one change away. */
export function remove(page, change) {
  return turn(page, (before) => before.filter((other) => other !== change));
}

export function reset(page) {
  return turn(page, () => []);
}

export function canUndo({ trial }) {
  return trial.past.length > 0;
}

export function canRedo({ trial }) {
  return trial.future.length > 0;
}

export function undo(page) {
  return step(page, "past", "future");
}

export function redo(page) {
  return step(page, "future", "past");
}

/** What stands for the thing that is changed: only the last change of it counts. */
function keyOf({ kind, indicator, task, report, follows, policy, unit, period, since, on }) {
  return [kind, indicator ?? task ?? report ?? policy, follows, unit, period, since, kind === "figure" && on].join(" ");
}

/** The changes on one item, or on one unit of it, with what they take the place of. */
export function changesOn({ trial }, { kind, id, unit }) {
  if (!trial) return [];
  return trial.changes.map((change, place) => ({ change, was: trial.was[place] })).filter(({ change }) =>
    change[kind] === id && (kind === "task" || (change.unit ?? null) === (unit?.id ?? null)));
}

/** Whether something is tried on an item, or about to be: it stays in view, whatever becomes of it. */
export function isTried(page, item) {
  return page.trial !== null && (page.opened.has(`${itemKey(item.kind, item.id, item.unit?.id)}${FORM}`) || changesOn(page, item).length > 0);
}

/** Another as-of date that is the one asked for anyway is no change, nor is more time that is taken back. */
function isIdle({ trial }, { kind, on, until }) {
  return (kind === "day" && on === trial.asked.date) || (kind === "extended" && until === null);
}

/** Back or forth by one; nothing where there is nothing more. */
function step(page, from, to) {
  return inTurn(async () => {
    const { trial } = page;
    const before = trial.changes;
    if (trial[from].length === 0) return;
    await show(page, trial[from].at(-1));
    trial[from].pop();
    trial[to].push(before);
  });
}

function turn(page, changed) {
  return inTurn(async () => {
    const { trial } = page;
    const before = trial.changes;
    await show(page, changed(before));
    trial.past.push(before);
    trial.future = [];
  });
}

let underway = Promise.resolve();

/** One after another, however quickly they are asked for. */
function inTurn(work) {
  const done = underway.then(work);
  underway = done.catch(() => {});
  return done;
}

/** Has the changes tried; where the engine refuses them all stays as it was. */
async function show(page, changes) {
  const { trial, known } = page;
  const date = changes.find(({ kind }) => kind === "day")?.on ?? trial.asked.date;
  trial.refused = null;
  trial.was = await ask("try", { changes, asOf: date, knownOn: known || null });
  trial.changes = changes;
  trial.date = page.date = date;
}

let current = null;

/** What is tried would be lost: the browser asks before. */
function keepFromLoss(event) {
  if (current?.trial?.changes.length > 0) event.preventDefault();
}
