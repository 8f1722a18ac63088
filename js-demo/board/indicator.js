// One indicator on the board: status, figures, the bullet chart, the due date, who answers, why, and its course.

import { awaited, figure, given, hasValue, isAwaited, isCeiling, limitOf, targetInWords } from "../words/amounts.js";
import { bullet } from "./bullet.js";
import { course } from "./chart-button.js";
import { h, link, unseen } from "../parts/dom.js";
import * as format from "../words/format.js";
import { breakdown, further } from "./further.js";
import { illustrativeMark, quality, responsible, sectionMark, star } from "../parts/parties.js";
import { itemKey } from "../asked/state.js";
import { badge } from "../parts/badge.js";
import { capital, INDICATOR_TONES } from "../words/statuses.js";
import { trialMark } from "../trial/marks.js";
import { trial } from "../trial/start.js";
import { illustrativeParts } from "../../wasm/js/elements/selection.js";
import { why } from "./why.js";

/** The indicator as an item of a list. */
export function indicatorItem(page, indicator) {
  const { t } = page;
  const key = itemKey(indicator.kind, indicator.id, indicator.unit?.id);
  const { button, panel } = why(page, key, indicator);
  const over = course(page, key, indicator);
  const another = trial(page, indicator);
  return h("li", { class: `indicator tone-${INDICATOR_TONES[indicator.status]}`, id: key, tabindex: "-1" },
    h("div", { class: "verdict" }, badge(page, indicator.status, indicator.limits), undecided(page, indicator), broken(page, indicator), quality(page, indicator)),
    h("div", { class: "what" },
      h("h4", null, indicator.name[page.lang], indicator.unit && ` – ${indicator.unit.name[page.lang]}`),
      sectionMark(page, indicator),
      h("p", { class: "meta" }, unseen(`${t("responsible")}: `), responsible(page, indicator)),
      origin(page, indicator),
      illustrativeMark(page, indicator),
      trialMark(page, indicator)),
    h("div", { class: "figures" }, figures(page, indicator), bullet(page, indicator), shares(page, indicator)),
    h("div", { class: "when" },
      h("span", { class: "due" }, `${t("due")} ${format.day(indicator.due, page.lang)}`),
      distance(page, indicator),
      counting(page, indicator)),
    h("div", { class: "ask" }, button, over.button, another.button),
    further(page, indicator),
    breakdown(page, indicator),
    over.panel,
    panel,
    another.form);
}

/** Why a figure that is there decides nothing: shown beside it, “no data” alone would contradict it. */
const UNDECIDED = {
  "final-figure-missing": ({ t, lang }, { from, until }) => (from === until ? t("final_missing_on", format.day(from, lang))
    : t("final_missing_within", format.day(from, lang), format.day(until, lang))),
  "same-period-missing": ({ t, lang }, { on }) => t("same_period_missing", format.day(on, lang)),
  "zero-base": ({ t, lang }, { on }) => t("zero_base", format.day(on, lang)),
};

function undecided(page, { status, actual, reasons }) {
  if (status !== "no_data" || actual === null) return null;
  const reason = reasons.find(({ code }) => code in UNDECIDED);
  return reason && h("span", { class: "doubt" }, capital(UNDECIDED[reason.code](page, reason)));
}

/** The figure that broke a ceiling, where a later one is shown that is within it again. */
function broken(page, indicator) {
  const reason = indicator.reasons.find(({ code, on }) => code === "ceiling-broken" && on !== indicator.observed_on);
  return reason && h("span", { class: "doubt" }, page.t("was_broken", format.day(reason.on, page.lang), figure(page, indicator, reason.value)));
}

function origin(page, indicator) {
  if (!indicator.observed_on) return null;
  const { t, lang } = page;
  const { source } = indicator;
  return h("p", { class: "meta" }, t("figure_of", format.day(indicator.observed_on, lang)),
    source && [` · ${t("source")}: `, link(source.url, source.name[lang])]);
}

function figures(page, indicator) {
  const { t } = page;
  const parts = illustrativeParts(indicator);
  const mark = () => star(page, parts.includes("target"));
  return h("dl", { class: "values" },
    hasValue(indicator) && h("div", { class: "actual" },
      h("dt", null, t("actual")),
      h("dd", null, indicator.actual === null
        ? h("span", { class: "absent" }, t("no_figure"))
        : [figure(page, indicator, indicator.actual), star(page, parts.includes("observation"))].flat())),
    h("div", { class: "target" },
      h("dt", null, t("target")),
      h("dd", null, targetInWords(page, indicator), mark(),
        indicator.stretch && [`, ${t("stretch", given(page, indicator, indicator.stretch))}`, mark()].flat())),
    base(page, indicator, parts),
    revised(page, indicator));
}

/** What a change is counted from: the baseline, or the same day of the year before. */
function base(page, { baseline, path, measure }, parts) {
  if (baseline === null) return null;
  const { t, lang } = page;
  return h("div", { class: "base" },
    h("dt", null, t(path === "same_period" ? "same_period" : "baseline", format.day(baseline.on, lang))),
    h("dd", null, given(page, { measure }, baseline.value), star(page, parts.includes("baseline"))));
}

function revised({ t, lang }, { revision }) {
  if (revision === null) return null;
  return h("div", { class: "base" }, h("dt", null, t("revised")),
    h("dd", null, t("revised_from", format.day(revision.from, lang), format.day(revision.decided, lang))));
}

/** The share of the target, and the tick of the bar in words. */
function shares(page, indicator) {
  const { t, lang } = page;
  const { achievement, expected, print } = indicator;
  if (achievement === null) return null;
  return h("p", { class: "shares" },
    h("b", null, t(isCeiling(indicator) ? "of_limit" : "of_target", nearly(page, indicator) ?? format.percentOfTarget(achievement, lang, print))),
    isAwaited(indicator) && h("span", { class: "awaited-words" },
      t("expected", withoutUom(page, indicator, expected))));
}

/** A share that six places take for all of it though it is not: a target that is missed by a hair. */
function nearly({ t }, { achievement, actual, limits }) {
  const limit = limitOf(limits);
  if (achievement !== "1" || actual === null || limit === null || Number(actual) === Number(limit)) return null;
  return t(Number(actual) < Number(limit) ? "below_all" : "above_all");
}

/** What the path expects; the unit of measure stands with the figure above it. */
function withoutUom(page, indicator, expected) {
  const { measure, print } = indicator;
  const isPercent = measure.is_share || measure.uom[page.lang] === "%";
  return isPercent ? awaited(page, indicator, expected) : format.number(format.withDigits(expected, 4, print), page.lang);
}

function distance({ t }, { days_left: left, days_past: past }) {
  const words = left === 0 ? t("today") : left !== null ? t("left", left) : past !== null ? t("past", past) : null;
  return words && h("span", { class: "distance" }, words);
}

/** Until when later figures still count, where that is not the due day. */
function counting({ t, lang, assessment }, { due, counts_until: until }) {
  return until !== due && assessment.as_of <= until
    && h("span", { class: "distance" }, t("counts_until", format.day(until, lang)));
}
