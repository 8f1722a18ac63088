// What statuses have in common here: their order, their tones, the four states of official reports.

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
/** The four states of official reports, each drawn as the status that stands for it, with the statuses that it holds. */
export const FOUR_STATES = {
  pending_overdue: ["overdue"],
  done_late: ["done_late"],
  pending_in_time: ["upcoming", "due_soon", "due_today", "paused"],
  done_in_time: ["done_on_time", "done_early"],
};

/** What has a deadline, by the name of its list. */
export const DEADLINES = ["tasks", "reports", "dossiers"];

/** How a report is shown before its first period. */
export const NO_STATUS = "not_started";

/** What is open, and what somebody should look at, comes first in both. */
const SEEN_FIRST = [...Object.keys(INDICATOR_TONES).slice(0, 6), ...Object.keys(DEADLINE_TONES).slice(0, 3)];
const ORDER = [...Object.keys(INDICATOR_TONES), ...Object.keys(DEADLINE_TONES)];

export function toneOf(status) {
  return INDICATOR_TONES[status] ?? DEADLINE_TONES[status];
}

/** How what follows stands: only of what has a due day, or was done. Without a time nothing is early or late. */
export function standingOf({ status, due, done_on: doneOn }) {
  return due || doneOn ? status : null;
}

/** Whether something stands before the fold. */
export function isSeenFirst({ status }) {
  return SEEN_FIRST.includes(status);
}

/** Worst first; of equals the plan's order. */
export function worstFirst(items) {
  const place = ({ status }) => ORDER.indexOf(status ?? NO_STATUS);
  return [...items].sort((one, other) => place(one) - place(other));
}

/** How often each status occurs, worst first. */
export function countsOf(items) {
  const found = grouped(items, ({ status }) => status ?? NO_STATUS);
  return ORDER.filter((status) => found.has(status)).map((status) => [status, found.get(status).length]);
}

/** The sum of what is counted of each; old libraries of pages put a `reduce` of their own on all arrays. */
export function sumOf(items, countOf = Number) {
  let sum = 0;
  for (const item of items) sum += countOf(item);
  return sum;
}

/** Items by key, in their order. */
export function grouped(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    if (groups.has(key)) groups.get(key).push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
