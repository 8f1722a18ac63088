// A change that is tried, in words: what of which item, what it was, what it is now.

import { given, targetInWords } from "../words/amounts.js";
import * as format from "../words/format.js";

/** `{ what, was, now }`, for a line in a list. */
export function changeInWords(page, change, was) {
  const { t, lang } = page;
  const day = (on) => (on ? format.day(on, lang) : null);
  switch (change.kind) {
    case "figure": {
      const { verdict, name } = indicatorOf(page, change);
      const before = was && (was.uom === null ? given(page, verdict, was.value) : format.quantity(was.value, inLanguage(was.uom, lang), lang));
      const isOfUnits = (change.unit ?? null) === null && page.assessment.indicators.some(({ id, unit }) => id === change.indicator && unit);
      return { what: t("trial_figure", name, day(change.on)), was: before ?? t(isOfUnits ? "no_own_figure" : "no_figure"), now: given(page, verdict, change.value) };
    }
    case "target": {
      const { verdict, name } = indicatorOf(page, change);
      const words = ({ stretch, ...target }) => [
        targetInWords(page, verdict, asAnswered(target), { from: null, to: null }),
        stretch && t("stretch", given(page, verdict, stretch))].filter(Boolean).join(", ");
      return { what: t("trial_target", name), was: words(was ?? change.was), now: words(change.target) };
    }
    case "done": {
      const name = page.assessment.tasks.find(({ id }) => id === change.task)?.name[lang] ?? change.task;
      return { what: t("trial_done", name), was: day(was?.on) ?? t("trial_not_done"), now: day(change.on) ?? t("trial_not_done") };
    }
    case "extended": {
      const name = page.assessment.tasks.find(({ id }) => id === change.task)?.name[lang] ?? change.task;
      return { what: t("trial_extended", name), was: day(was?.on) ?? t("trial_not_due"), now: t("trial_extended_to", day(change.until), day(change.decided)) };
    }
    case "filed": {
      const report = page.assessment.reports.find(({ id, unit }) => id === change.report && unit.id === change.unit);
      const name = `${report?.name[lang] ?? change.report} – ${report?.unit.name[lang] ?? change.unit}`;
      return { what: t("trial_filed", name, format.period(change.period, lang)), was: day(was?.on) ?? t("trial_not_filed"), now: day(change.on) ?? t("trial_not_filed") };
    }
    case "answered": {
      const { assessment } = page;
      const name = assessment.consequences.find(({ policy, follows }) => policy === change.policy && follows === change.follows)?.name[lang] ?? change.policy;
      const unit = assessment.units.find(({ id }) => id === change.unit)?.name[lang] ?? change.unit;
      return { what: t("trial_answered", name, unit, day(change.since)), was: day(was?.on) ?? t("trial_not_filed"), now: day(change.on) ?? t("trial_not_filed") };
    }
    case "day": return { what: t("as_of"), was: day(page.trial.asked.date), now: day(change.on) };
  }
}

/** The same in one line. */
export function inOneLine(page, { what, was, now }) {
  return page.t("trial_line", what, was, now);
}

/** A target as a plan writes it, in the form in which the engine answers it. */
function asAnswered(target) {
  const [[form, value]] = Object.entries(target);
  if (form !== "increase_by" && form !== "reduce_by") return target;
  const isShare = typeof value === "object" && "share_of_baseline" in value;
  if (typeof value === "object" && "amount" in value) return target;
  return { [form]: isShare ? { amount: null, ...value } : { amount: value, share_of_baseline: null } };
}

function indicatorOf({ assessment, lang }, { indicator, unit }) {
  const verdict = assessment.indicators.find((other) => other.id === indicator && (other.unit?.id ?? null) === unit);
  return { verdict, name: [verdict.name[lang], verdict.unit?.name[lang]].filter(Boolean).join(" – ") };
}

function inLanguage(text, lang) {
  return typeof text === "string" ? text : text[lang];
}
