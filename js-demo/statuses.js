// What the statuses have in common on this page: their order, their colours, the groups of the unit table, the badge.

import { isCeiling } from "./amounts.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";

/** Worst first, each with its tone. */
export const INDICATOR_TONES = {
  missed: "bad", behind: "late", no_data: "none", at_risk: "warn", nearly_achieved: "near",
  in_progress: "info", not_started: "calm", on_track: "ahead", achieved: "good", exceeded: "best",
};
/** Of tasks, reports and dossiers: what asks for attention first. */
export const DEADLINE_TONES = {
  overdue: "bad", due_today: "late", due_soon: "warn", done_late: "near", paused: "none",
  upcoming: "info", done_on_time: "good", done_early: "best", waived: "calm",
};
/** The four states of official reports, each drawn as the status that stands for it. */
export const FOUR_STATES = {
  pending_overdue: ["overdue", "bad"],
  done_late: ["done_late", "near"],
  pending_in_time: ["upcoming", "info"],
  done_in_time: ["done_on_time", "good"],
};
/** The columns of the unit table: every status of an indicator in one of them. */
export const INDICATOR_GROUPS = {
  failing: ["missed", "behind"],
  watched: ["no_data", "at_risk", "nearly_achieved"],
  open: ["in_progress", "not_started"],
  well: ["on_track", "achieved", "exceeded"],
};

/** How a report is shown before its first period. */
export const NO_STATUS = "not_started";

/** What has a deadline, by the name of its list. */
const DEADLINES = ["tasks", "reports", "dossiers"];
/** What a reader can choose to see: a status of indicators, or one of the four states of tasks, reports or dossiers. */
export const STATUS_CHOICES = [
  ...Object.keys(INDICATOR_TONES), ...DEADLINES.flatMap((kind) => Object.keys(FOUR_STATES).map((state) => `${kind}.${state}`)),
];
/** The one of the four states that each status of a deadline belongs to; what is waived stands outside. */
export const STATE_OF = {
  overdue: "pending_overdue", due_today: "pending_in_time", due_soon: "pending_in_time", upcoming: "pending_in_time",
  paused: "pending_in_time", done_late: "done_late", done_early: "done_in_time", done_on_time: "done_in_time",
};

const SEEN_FIRST = [
  "missed", "behind", "no_data", "at_risk", "nearly_achieved", "in_progress", "overdue", "due_today", "due_soon",
];
const FAILING = ["missed", "behind", "overdue"];

/** Whether something stands before the fold: it is open, and somebody should look at it. */
export function isSeenFirst(item) {
  return SEEN_FIRST.includes(item.status);
}

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

/** Drawing, word and colour of a status; of an indicator its limits, where they are known, say whether the word can be misread. */
export function badge(page, status, limits = null) {
  const [word, tone] = status in INDICATOR_TONES
    ? [indicatorWord(page, status, limits), INDICATOR_TONES[status]]
    : [page.words.deadline[status], DEADLINE_TONES[status]];
  return h("span", { class: `badge tone-${tone}` }, icon(status), h("span", null, capital(word)));
}

/** The word of the package, but for a ceiling: who stays well below it has exceeded the target, which reads as if the ceiling were exceeded. */
function indicatorWord({ t, words }, status, limits) {
  return status === "exceeded" && limits !== null && isCeiling({ limits }) ? t("better_than_asked") : words.indicator[status];
}

/** A word at the start of a line. */
export function capital(word) {
  return word.charAt(0).toLocaleUpperCase("vi") + word.slice(1);
}
