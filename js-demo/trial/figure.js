// The figure of an indicator that is tried: the latest one, or, on another day, one that is not there yet.

import { h } from "../parts/dom.js";
import * as format from "../words/format.js";
import { fieldset, lastDay } from "./fields.js";

/** The forms of which a figure of their own can be recorded; the others are worked out. */
const RECORDED = ["observed", "rolled_sum", "weighted_mean", "worst"];

export function figureFields(page, form, indicator) {
  const { t, lang } = page;
  const { id, unit, actual, observed_on: observedOn, measure } = indicator;
  if (!RECORDED.includes(measure.form)) {
    return { element: h("p", { class: "meta" }, t("trial_worked_out")), changes: () => [], fieldOf: () => null };
  }
  const before = actual === null ? "" : format.number(actual, lang);
  const day = observedOn ?? lastDay(page);
  return {
    element: fieldset(t("trial_figure_group"),
      form.number("value", t("trial_value"), before, measure.uom[lang]),
      form.day("on", t("trial_on"), day),
      h("p", { class: "meta" }, t(hintFor(page, actual, day), format.day(day, lang)))),
    changes() {
      if (form.value("value").trim() === before && form.dayOf("on") === day) return [];
      const [on, value] = [form.readPastDay("on"), form.read("value")];
      if (on === "") form.fail("on", t("day_missing"));
      return on && value !== null ? [{ kind: "figure", indicator: id, unit: unit?.id ?? null, on, value }] : [];
    },
    fieldOf: (pointer) => (pointer.startsWith("/observations/") ? (pointer.endsWith("/on") ? "on" : "value") : null),
  };
}

/** A later day than that of the figure can be tried only up to the one that is looked at. */
function hintFor(page, actual, day) {
  if (actual === null) return "trial_first";
  return day < lastDay(page) ? "trial_next" : "trial_latest";
}
