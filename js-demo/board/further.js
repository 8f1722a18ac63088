// What stands behind an indicator's figure and ahead of it: its parts, targets for earlier dates, growth, the forecast,
// the rate that is needed, and its units.

import { change, figure, given, isCeiling, isUsedUp, limitOf, rate, targetInWords, workedOut } from "../words/amounts.js";
import { reveal } from "../finding/reveal.js";
import { h } from "../parts/dom.js";
import { fold } from "../parts/fold.js";
import * as format from "../words/format.js";
import { endedMark, quality, star } from "../parts/parties.js";
import { planIn } from "../asked/plan-text.js";
import { itemKey } from "../asked/state.js";
import { badge } from "../parts/badge.js";
import { capital, INDICATOR_TONES } from "../words/statuses.js";
import { trialMark } from "../trial/marks.js";
import { trial } from "../trial/start.js";
import { illustrativeParts } from "../../wasm/js/elements/selection.js";
import { why } from "./why.js";

/** How a whole comes from its units. */
const ROLLED = ["observed", "rolled_sum", "ratio_of_sums", "weighted_mean", "worst", "rolled_all_of"];

/** How a plan says that a series is worked out. */
const WORKED_OUT = ["ratio", "share", "sum", "difference"];

/** Everything beside the verdict itself; nothing where there is nothing to say. */
export function further(page, indicator) {
  const lines = [
    parts(page, indicator), interim(page, indicator), growth(page, indicator), forecast(page, indicator),
    required(page, indicator),
  ].filter(Boolean);
  return lines.length > 0 && h("div", { class: "further" }, lines);
}

/** What the value is made of. Units have a table of their own. */
function parts(page, indicator) {
  const shown = indicator.parts.filter(({ unit }) => unit === null);
  return shown.length > 0 && h("ul", { class: "parts", "aria-label": page.t("made_of") },
    shown.map((part) => h("li", null, partLine(page, indicator, part))));
}

function partLine(page, indicator, part) {
  const { t, lang } = page;
  const { role, id, value, status, achievement, weight, share, score } = part;
  const whole = page.assessment.indicators.find((other) => other.id === id);
  const facts = [
    status === null && (value === null ? t("no_figure") : partValue(page, part, whole)),
    achievement !== null && t(whole && isCeiling(whole) ? "of_limit" : "reached", format.percent(achievement, lang, indicator.print)),
    weight !== null && t("weight", format.derived(weight, lang)),
    score !== null && t("score", format.derived(score, lang)),
    // of a denominator beside, the rate by it; in a score how far the target is fulfilled, capped or turned round for a ceiling
    share !== null && t(role === "beside" ? "by_this" : "counts_as", format.percent(share, lang, indicator.print)),
  ].filter(Boolean);
  const key = itemKey("indicator", id);
  const name = part.name[lang];
  return [
    h("span", { class: "role" }, t(role === "of" && indicator.measure.form === "difference" ? "role_from" : `role_${role}`)), " ",
    whole ? h("a", {
      href: page.addressOf({}, key), onclick: (event) => page.follow(event, {}, () => reveal(page, key)),
    }, name) : name,
    facts.length > 0 && h("b", null, `: ${facts.join(", ")}`),
    status !== null && [" ", badge(page, status, whole?.limits)],
  ].flat();
}

/**
 * The figure of a part with its unit of measure, which is that of what is made of it and need not be its own: of an indicator in its own one as its card has
 * it, else in full where it was recorded.
 */
function partValue(page, { id, value, uom }, whole) {
  const { lang, given } = page;
  if (whole && (uom === null || uom.vi === whole.measure.uom.vi)) return figure(page, whole, value);
  const isRecorded = whole ? whole.measure.form === "observed" : !isWorkedOut(planIn(given.plan), id);
  const shown = isRecorded ? value : format.shortened(value);
  return uom === null ? format.number(shown, lang) : format.quantity(shown, uom[lang], lang);
}

/** Whether a series is worked out from others; ids are told apart as the engine does. */
function isWorkedOut({ series = [] }, id) {
  const found = series.find((one) => one.id.normalize("NFC") === id);
  return found !== undefined && WORKED_OUT.some((form) => form in found);
}

function interim(page, indicator) {
  const { t, lang } = page;
  if (indicator.interim.length === 0) return null;
  return h("ul", { class: "interim", "aria-label": t("interim") }, indicator.interim.map((step) =>
    h("li", null,
      h("span", { class: "role" }, t("milestone", format.day(step.due, lang))), " ",
      targetInWords(page, indicator, step.target, step.limits),
      star(page, step.illustrative),
      `: ${step.actual === null ? t("no_figure") : figure(page, { ...indicator, limits: step.limits }, step.actual)} `,
      badge(page, step.status, step.limits))));
}

/** Growth a year, by the method of Open SDG. */
function growth(page, { growth: found }) {
  if (found === null) return null;
  const { t, lang } = page;
  const { observed, required: needed, category, score } = found;
  const facts = [
    observed !== null && t("growth_observed", format.percent(observed, lang)),
    needed !== null && t("growth_required", format.percent(needed, lang)),
    category !== null && t(`growth_${category}`),
    score !== null && t("score", format.derived(score, lang)),
  ].filter(Boolean);
  return facts.length > 0 && h("p", { class: "growth" }, h("span", { class: "role" }, t("growth")), ` ${facts.join("; ")}`);
}

/** What is foreseen for the due day, while that is still ahead of the figure: no verdict. */
function forecast(page, indicator) {
  const { t, lang } = page;
  const found = indicator.forecast;
  if (found === null || !isAhead(indicator)) return null;
  const { method, value, gap, reaches, reached_on: on } = found;
  const limit = facing(indicator);
  return h("p", { class: "forecast" },
    h("span", { class: "role" }, `${t("forecast")} (${t(`by_${method}`)})`),
    ` ${t("foreseen", workedOut(page, indicator, value), withSign(change(page, indicator, gap)), endOf(page, indicator, found))}, `,
    h("b", null, t(outcomeOf(indicator, reaches))),
    on > indicator.observed_on && limit !== null && `. ${t(`reached_on${beyond(indicator, limit)}`, given(page, indicator, limit), format.day(on, lang))}`, ".");
}

/** The limit that a value on its way comes to first: of a band the upper end where it comes from above, else the lower one. */
function facing({ limits, due_limits: atEnd, baseline }) {
  const { from, to } = atEnd ?? limits;
  const isFromAbove = from !== null && to !== null && baseline !== null && Number(to) < Number(baseline.value);
  return isFromAbove ? to : limitOf({ from, to });
}

/** Of a target that its limit itself does not fulfil: beyond which side of it a value has to come that is not there yet; one that is comes back to the limit. */
function beyond({ target, actual }, limit) {
  if (target?.above) return Number(actual) <= Number(limit) ? "_above" : "";
  return target?.below && Number(limit) <= Number(actual) ? "_below" : "";
}

/** The end of a band that a forecast is nearer to missing; null of what has one limit. */
function endOf(page, indicator, { value, gap }) {
  const { from, to } = indicator.due_limits ?? indicator.limits;
  if (from === null || to === null) return null;
  const end = value - gap;
  return given(page, indicator, Math.abs(from - end) <= Math.abs(to - end) ? from : to);
}

/** What is used up is kept or exceeded; everything else is met or not. */
function outcomeOf(indicator, reaches) {
  if (isUsedUp(indicator)) return reaches ? "is_kept" : "is_broken";
  return reaches ? "reaches" : "falls_short";
}

function withSign(words) {
  return words.startsWith("−") || /^0(?![.,])/.test(words) ? words : `+${words}`;
}

/** The rate that is needed beside the rate so far. */
function required(page, indicator) {
  const { t, lang } = page;
  const { required_rate: needed } = indicator;
  if (needed === null || needed.per_month === null) return null;
  const { left, months, per_month: perMonth, so_far_per_month: soFar } = needed;
  const [rest, speed] = [change, rate].map((write) => (decimal) => write(page, indicator, decimal.replace(/^-/, "")));
  const may = isUsedUp(indicator) ? "may" : left.startsWith("-") ? "down" : "more";
  return h("p", { class: "required" },
    h("span", { class: "role" }, t("required")),
    ` ${t(`left_${may}`, rest(left), format.derived(months, lang), speed(perMonth), format.day(indicator.observed_on, lang))}`,
    soFar !== null && `; ${t(`so_far${way(soFar, may)}`, speed(soFar))}`, ".");
}

/** Up or down is said where it is not the way that is wanted of a value that rises. */
function way(speed, may) {
  if (speed.startsWith("-")) return "_down";
  return may === "down" ? "_up" : "";
}

function isAhead({ observed_on: on, due, days_left: left }) {
  return left !== null && on !== null && on < due;
}

/** The units of a breakdown, folded, in a table. */
export function breakdown(page, indicator) {
  const { t } = page;
  const units = page.assessment.indicators.filter(({ id, unit }) => id === indicator.id && unit !== null);
  if (indicator.unit !== null || units.length === 0) return null;
  const key = `${itemKey("indicator", indicator.id)}-units`;
  const head = ["name_of_unit", "status", "actual", "figure_on", "target", "share"];
  const { form } = indicator.measure;
  const caption = t("breakdown_caption", ROLLED.includes(form) && t(`whole_${form}`));
  const table = h("div", { class: "scroll", role: "region", tabindex: "0", "aria-labelledby": `${key}-caption` },
    h("table", null,
      h("caption", { id: `${key}-caption` }, caption),
      h("thead", null, h("tr", null, head.map((column) => h("th", { scope: "col", class: column === "status" && "of-status" }, t(column))), h("td", null))),
      h("tbody", null, units.map((unit) => unitRows(page, unit)).flat())));
  return h("div", { class: "breakdown" }, fold(page, key, t("by_unit", units.length), units, table));
}

function unitRows(page, verdict) {
  const { t, lang } = page;
  const key = itemKey("indicator", verdict.id, verdict.unit.id);
  const { button, panel } = why(page, key, verdict);
  const another = trial(page, verdict);
  const found = illustrativeParts(verdict);
  return [
    h("tr", { id: key, tabindex: "-1", class: `tone-${INDICATOR_TONES[verdict.status]}` },
      h("th", { scope: "row" }, verdict.unit.name[lang], endedMark(page, verdict.unit.id), trialMark(page, verdict)),
      h("td", { class: "of-status" }, badge(page, verdict.status, verdict.limits)),
      h("td", null, verdict.actual === null ? t("no_figure")
        : [figure(page, verdict, verdict.actual), star(page, found.includes("observation"))].flat()),
      h("td", null, verdict.observed_on === null ? "–" : format.day(verdict.observed_on, lang), " ", quality(page, verdict)),
      h("td", null, capital(targetInWords(page, verdict)), star(page, found.includes("target"))),
      h("td", null, verdict.achievement === null ? "–" : format.percent(verdict.achievement, lang, verdict.print)),
      h("td", { class: "ask" }, button, another.button)),
    h("tr", { class: "explained" }, h("td", { colspan: "7" }, panel, another.form)),
  ];
}
