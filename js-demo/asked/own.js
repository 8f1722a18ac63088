// Files of the reader's own, as long as the page is open: they are kept in memory only, and the address says no more than that they were shown.

import { h } from "../parts/dom.js";
import { headOf } from "./files.js";
import { dayAfter } from "../words/format.js";
import { lastAskable } from "./state.js";
import { USUAL_QUESTION } from "./usual.js";

/** How the address names them; it holds nothing of them. */
export const OWN = "own";

/** A link made while somebody's own files were shown, or this page loaded anew: the files are not in it. */
export class NotOpenError extends Error {}

/** How the page comes back to the built-in plan. */
export const TO_BUILT_IN = { plan: "", date: USUAL_QUESTION.date, known: "", since: "", unit: "", section: "" };

/** What is open, by the name that the address gives it: the built-in plan, and the reader's own. */
const opened = new Map();

/**
 * Keeps what the page needs of a plan: its text and head; of the reader's own also which files it came from, and who issues it where sheets say that.
 * Returns which opening that is, the one before where the same plan only has other records or was edited: a step of the history that was made with other files does not show these.
 */
export function keep(name, plan, { own = null, isNew = true } = {}) {
  const head = headOf(plan);
  const { authority = head.authority } = own ?? {};
  const before = opened.get(name);
  const opening = own && (!isNew && isSame(before?.head, head) ? before.opening : crypto.getRandomValues(new Uint32Array(2)).join("-"));
  opened.set(name, { given: { plan }, head: { ...head, authority }, own, opening });
  return opening;
}

function isSame(before, { id, period }) {
  return id !== undefined && before?.id === id && before.period?.start === period?.start && before.period?.end === period?.end;
}

/** Turns the page to the plan that it asks for. Throws where that is not open. */
export function turnToPlan(page) {
  const kept = opened.get(page.plan);
  const found = kept?.own && kept.opening !== page.opening ? null : kept;
  Object.assign(page, { head: found?.head ?? {}, own: found?.own ?? null, given: found?.given ?? null });
  if (!found) throw new NotOpenError();
}

/** Days worth asking about in a plan that the page does not know: today, the end of the month before, the last day, the day after it. */
export function tellingDays({ period }, today) {
  if (!period) return [];
  const { start, end } = period;
  const monthEnd = dayAfter(`${(today < end ? today : end).slice(0, 7)}-01`, -1);
  const days = [monthEnd, today, end, dayAfter(end, 1)].filter((day) => start <= day && day <= lastAskable(period));
  return [...new Set(days)].sort();
}

/** The day on which a plan is first looked at: today within its period, else the nearer end of it. */
export function firstDay({ period }, today) {
  if (!period) return today;
  if (today < period.start) return period.start;
  return today < period.end ? today : period.end;
}

/** The latest of some days that lies within the period, where that is after the day that is looked at anyway: else that day. */
export function dayThatCounts({ period }, day, days) {
  const within = days.filter((on) => !period || (period.start <= on && on <= period.end));
  return within.reduce((latest, on) => (latest < on ? on : latest), day);
}

/** In place of the name of a file what was written on the page: no file has this name. */
export const WRITTEN_HERE = "";
/** The names of the files that are open, in the language of the page. */
export const namesOf = ({ own, t }) => own.files.map((name) => (name === WRITTEN_HERE ? t("written_here") : name));

/** What to do where the plan of the address is not open. */
export function notOpen({ t, change }) {
  return [
    h("h2", null, t("not_open")),
    h("p", null, t("not_open_help")),
    h("p", { class: "choices" },
      h("button", { class: "plain", type: "button", id: "not-open-open", onclick: () => document.getElementById("open-files")?.click() }, t("open_files")),
      h("button", { class: "plain", type: "button", id: "not-open-back", onclick: () => change(TO_BUILT_IN) }, t("built_in_plan"))),
  ];
}
