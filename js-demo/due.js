// When something is due, what moved that day, and how far away it is: of tasks, reports and dossiers.

import { h } from "./dom.js";
import * as format from "./format.js";

/** The due day in force, and, where it is another one, the first. */
export function dueDay({ t, lang }, item) {
  const { due, due_time: time, original_due: first, was_overdue_from: overdue, reasons } = item;
  const decided = (code) => reasons.find((reason) => reason.code === code);
  const waits = decided("waits-for");
  const isMoved = first !== null && first !== due;
  return [
    h("span", { class: "due" },
      due !== null ? `${t("due")} ${format.moment(time ? `${due}T${time}` : due, lang)}`
        : waits ? t("waits_for", waits.name[lang]) : t("suspended")),
    isMoved && beside(t(decided("extended") ? "extended" : "formerly", format.day(first, lang))),
    overdue && beside(t("was_overdue", format.day(overdue, lang))),
  ];
}

/** What was done, in words, and the days left or late. */
export function distance({ t }, item, done) {
  const words = [done, left(t, item)].filter(Boolean).join(", ");
  return words && beside(words);
}

function left(t, { days_left, working_days_left, days_late, working_days_late }) {
  const working = (days) => (days === null ? "" : ` (${t("working", days)})`);
  if (days_left === 0) return t("today");
  if (days_left !== null) return t("left", days_left) + working(working_days_left);
  // A limit in hours can be missed on the due day itself.
  if (days_late > 0) return t("late", days_late) + working(working_days_late);
  return null;
}

function beside(words) {
  return h("span", { class: "distance" }, words);
}
