// One task on the board: status, name, due date, days left or late, who answers, and why.

import { h, unseen } from "./dom.js";
import * as format from "./format.js";
import { illustrativeMark, responsible } from "./parties.js";
import { badge, TASK_TONES } from "./statuses.js";
import { why } from "./why.js";

/** The task as an item of a list. */
export function taskItem(page, task) {
  const { t } = page;
  const key = `t-${task.id}`;
  const { button, panel } = why(page, key, task);
  return h("li", { class: `task tone-${TASK_TONES[task.status]}`, id: key, tabindex: "-1" },
    h("div", { class: "verdict" }, badge(page, "task", task.status)),
    h("div", { class: "what" },
      h("p", { class: "name" }, task.name[page.lang]),
      h("p", { class: "meta" }, unseen(`${t("responsible")}: `), responsible(page, task)),
      illustrativeMark(page, task)),
    h("div", { class: "when" }, due(page, task), distance(page, task)),
    h("div", { class: "ask" }, button),
    panel);
}

function due({ t, lang }, task) {
  if (task.due === null) {
    return [h("span", { class: "due" }, t("suspended")),
      h("span", { class: "distance" }, t("formerly", format.day(task.original_due, lang)))];
  }
  return [h("span", { class: "due" }, `${t("due")} ${format.day(task.due, lang)}`),
    task.due !== task.original_due && h("span", { class: "distance" }, t("formerly", format.day(task.original_due, lang)))];
}

function distance({ t, lang }, task) {
  const done = task.done_on && t("done_on", format.day(task.done_on, lang));
  const words = [done, left(t, task)].filter(Boolean).join(", ");
  return words && h("span", { class: "distance" }, words);
}

function left(t, task) {
  const { days_left, working_days_left, days_late, working_days_late } = task;
  const beside = (working) => (working === null ? "" : ` (${t("working", working)})`);
  if (days_left === 0) return t("today");
  if (days_left !== null) return t("left", days_left) + beside(working_days_left);
  if (days_late !== null) return t("late", days_late) + beside(working_days_late);
  return null;
}
