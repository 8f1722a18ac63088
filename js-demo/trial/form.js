// The form in which something else is tried: a figure or a target of an indicator, the completion of a task or more time for it, the filing of a
// report or of what is owed. A wrong entry is said at its field, also where it is the engine that refuses it.

import { h, withCode } from "../parts/dom.js";
import * as format from "../words/format.js";
import { failureInWords } from "../parts/not-loaded.js";
import { namesOf } from "../parts/parties.js";
import { capital } from "../words/statuses.js";
import { fieldset, fieldsOf, lastDay } from "./fields.js";
import { focusIfLost } from "./band.js";
import { figureFields } from "./figure.js";
import { targetFields } from "./target.js";
import { FORM, put } from "./trial.js";

const FIELDS = {
  indicator: (page, form, indicator) => [figureFields(page, form, indicator), targetFields(page, form, indicator)].filter(Boolean),
  task: (page, form, task) => [taskFields(page, form, task), extensionFields(page, form, task)].filter(Boolean),
  report: (page, form, report) => [reportFields(page, form, report)],
  consequence: (page, form, consequence) => [answerFields(page, form, consequence)],
};

/**
 * The form of an item. Each group of fields knows what it draws, which changes are meant (`changes`, which reports wrong
 * entries by `fail`), and at which field a diagnostic of the engine belongs (`fieldOf`).
 */
export function formOf(page, key, item) {
  const { t } = page;
  const form = fieldsOf(page, key);
  const groups = FIELDS[item.kind](page, form, item);
  const problems = h("div", { class: "trial-problems", role: "alert" });

  async function submit(event) {
    event.preventDefault();
    form.clear();
    problems.replaceChildren();
    const changes = groups.flatMap((group) => group.changes());
    if (form.hasFailed()) return form.focusFirst();
    if (changes.length === 0) return problems.replaceChildren(h("p", null, t("trial_nothing")));
    try {
      await put(page, changes);
    } catch (error) {
      return refuse(error);
    }
    form.forget();
    await page.answer();
    focusIfLost();
  }

  /** The engine's words, at the field that they are about. */
  function refuse(error) {
    if (!error.diagnostics) return problems.replaceChildren(h("p", null, failureInWords(page, error)));
    const errors = error.diagnostics.filter(({ severity }) => severity === "error");
    for (const { pointer, message, help } of errors) {
      const words = [withCode(capital(message[page.lang])), ". ", withCode(capital(help[page.lang])), "."].flat();
      const field = groups.map((group) => group.fieldOf(pointer)).find(Boolean);
      if (field) form.fail(field, words);
      else problems.append(h("p", null, words));
    }
    form.focusFirst();
  }

  return h("form", { class: "trial-form", id: `${key}${FORM}`, novalidate: true, onsubmit: submit,
    "aria-label": `${t(`try_${item.kind}`)}: ${titleOf(page, item)}` },
    groups.map((group) => group.element),
    problems,
    h("div", { class: "choices" }, h("button", { class: "plain primary", type: "submit", id: `${key}${FORM}-do` }, t("trial_do"))));
}

/** The item, and whose it is. */
export function titleOf(page, item) {
  return namesOf(page, item).join(" – ");
}

/** When the task was completed; emptied, it was not. */
function taskFields(page, form, { id, done_on: doneOn }) {
  const { t } = page;
  const before = doneOn ?? "";
  return {
    element: fieldset(t("trial_task"), form.day("on", t("trial_done_on"), before), h("p", { class: "meta" }, t("trial_empty_task"))),
    changes() {
      const on = form.readPastDay("on");
      return on === null || on === before ? [] : [{ kind: "done", task: id, on: on || null }];
    },
    fieldOf: (pointer) => (isOfExtension(pointer) ? null : "on"),
  };
}

/** Until when a task is given more time, by what is decided on which day; emptied, it is given none. What has no due day yet has none to be moved. */
function extensionFields(page, form, { id, due }) {
  const { t, trial } = page;
  if (due === null) return null;
  const tried = trial.changes.find(({ kind, task }) => kind === "extended" && task === id);
  const before = tried ?? { until: "", decided: lastDay(page) };
  return {
    element: fieldset(t("trial_extension"),
      form.day("until", t("trial_until"), before.until), form.day("decided", t("trial_decided"), before.decided),
      h("p", { class: "meta" }, t("trial_empty_extension"))),
    changes() {
      const until = form.readDay("until");
      if (until === "") return tried ? [{ ...tried, until: null }] : [];
      const decided = form.readPastDay("decided");
      if (decided === "") form.fail("decided", t("day_missing"));
      const isNew = until !== before.until || decided !== before.decided;
      return until && decided && isNew ? [{ kind: "extended", task: id, until, decided }] : [];
    },
    fieldOf: (pointer) => (isOfExtension(pointer) ? (pointer.endsWith("/decided") ? "decided" : "until") : null),
  };
}

function isOfExtension(pointer) {
  return pointer.startsWith("/extensions/");
}

/** When a period of the report was filed; emptied, it was not. */
function reportFields(page, form, { id, unit, periods }) {
  const { t, lang } = page;
  const first = periods.find(({ submitted_on: on, status }) => on === null && status !== "waived") ?? periods.at(-1);
  const choices = periods.map(({ period }) => [period, capital(format.period(period, lang))]);
  return {
    element: fieldset(t("trial_report"),
      form.choice("period", t("trial_period"), first.period, choices),
      form.day("on", t("trial_filed_on"), first.submitted_on ?? lastDay(page)), h("p", { class: "meta" }, t("trial_empty_report"))),
    changes() {
      const [period, on] = [form.value("period"), form.readPastDay("on")];
      const before = periods.find((other) => other.period === period).submitted_on ?? "";
      return on === null || on === before ? [] : [{ kind: "filed", report: id, unit: unit.id, period, on: on || null }];
    },
    fieldOf: () => "on",
  };
}

/** When an explanation or a review that is owed was filed; emptied, it was not. */
function answerFields(page, form, { policy, follows, owed_by: { id: unit }, since, done_on: doneOn }) {
  const { t } = page;
  const before = doneOn ?? "";
  return {
    element: fieldset(t("trial_report"), form.day("on", t("trial_filed_on"), before || lastDay(page)), h("p", { class: "meta" }, t("trial_empty_report"))),
    changes() {
      const on = form.readPastDay("on");
      return on === null || on === before ? [] : [{ kind: "answered", follows, policy, unit, since, on: on || null }];
    },
    fieldOf: () => "on",
  };
}
