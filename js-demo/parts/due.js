// When something is due, what moved that day, and how far away it is: of tasks, reports and dossiers.

import { h } from "./dom.js";
import * as format from "../words/format.js";
import { daysInWords } from "../../wasm/js/elements/selection.js";

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
  const words = [done, daysInWords(t, item)].filter(Boolean).join(", ");
  return words && beside(words);
}

function beside(words) {
  return h("span", { class: "distance" }, words);
}
