// What the statuses have in common on this page, beside what the elements of the package know of them: the groups of the unit table, what can
// be chosen.

import { DEADLINES, DEADLINE_TONES, FOUR_STATES as STATES, INDICATOR_TONES, toneOf } from "../../wasm/js/elements/statuses.js";

export { DEADLINES, DEADLINE_TONES, INDICATOR_TONES, NO_STATUS, grouped, isSeenFirst } from "../../wasm/js/elements/statuses.js";

/** The four states of official reports, each drawn as the status that stands for it. */
export const FOUR_STATES = Object.fromEntries(Object.entries(STATES).map(([state, [first]]) => [state, [first, toneOf(first)]]));
/** The columns of the unit table: every status of an indicator in one of them. */
export const INDICATOR_GROUPS = {
  failing: ["missed", "behind"],
  watched: ["no_data", "at_risk", "nearly_achieved"],
  open: ["in_progress", "not_started"],
  well: ["on_track", "achieved", "exceeded"],
};

/** What a reader can choose to see: a status of indicators, or one of the four states of tasks, reports or dossiers. */
export const STATUS_CHOICES = [
  ...Object.keys(INDICATOR_TONES), ...DEADLINES.flatMap((kind) => Object.keys(FOUR_STATES).map((state) => `${kind}.${state}`)),
];
/** The one of the four states that each status of a deadline belongs to; what is waived stands outside. */
export const STATE_OF = Object.fromEntries(Object.entries(STATES).flatMap(([state, statuses]) => statuses.map((status) => [status, state])));

const FAILING = ["missed", "behind", "overdue"];

/** Whether somebody has to act: missed, behind or overdue. */
export function isFailing(item) {
  return FAILING.includes(item.status);
}

/** The order of what has a deadline, a report without a period last; indicators stay in the plan's. */
export function byUrgency(one, other) {
  const order = [...Object.keys(DEADLINE_TONES), null];
  return order.indexOf(one.status) - order.indexOf(other.status);
}

/** The place of a status among those of its kind, the worst first. */
export function severity(status) {
  const tones = status in DEADLINE_TONES ? DEADLINE_TONES : INDICATOR_TONES;
  return Object.keys(tones).indexOf(status);
}

/** A word at the start of a line: as in the elements' words, with which a file of theirs that nobody loads would come into the page. */
export function capital(word) {
  return word.charAt(0).toLocaleUpperCase("vi") + word.slice(1);
}
