// One task on the board: status, name, due date, days left or late, who answers, and why.

import { h, unseen } from "../parts/dom.js";
import { distance, dueDay } from "../parts/due.js";
import * as format from "../words/format.js";
import { illustrativeMark, responsible, sectionMark } from "../parts/parties.js";
import { itemKey } from "../asked/state.js";
import { badge } from "../parts/badge.js";
import { DEADLINE_TONES } from "../words/statuses.js";
import { trialMark } from "../trial/marks.js";
import { trial } from "../trial/start.js";
import { why } from "./why.js";

/** The task as an item of a list. */
export function taskItem(page, task) {
  const { t } = page;
  const key = itemKey(task.kind, task.id);
  const { button, panel } = why(page, key, task);
  const another = trial(page, task);
  const done = task.done_on && t("done_on", format.day(task.done_on, page.lang));
  return h("li", { class: `task tone-${DEADLINE_TONES[task.status]}`, id: key, tabindex: "-1" },
    h("div", { class: "verdict" }, badge(page, task.status)),
    h("div", { class: "what" },
      h("p", { class: "name" }, task.name[page.lang]),
      sectionMark(page, task),
      h("p", { class: "meta" }, unseen(`${t("responsible")}: `), responsible(page, task)),
      illustrativeMark(page, task),
      trialMark(page, task)),
    h("div", { class: "when" }, dueDay(page, task), distance(page, task, done)),
    h("div", { class: "ask" }, button, another.button),
    panel,
    another.form);
}
