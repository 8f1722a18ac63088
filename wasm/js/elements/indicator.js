// One indicator: status, figures, the bar, the forecast, the due day, who answers, and why; as an item of a list.

import { html, nothing } from "lit/html.js";
import { amount, given, hasValue, isAwaited, isCeiling, isUsedUp, targetInWords, workedOut } from "./amounts.js";
import { bullet } from "./chart.js";
import { facts, fold, heading, illustrativeMark, link, responsible, star, whyButton, whyPanel } from "./common.js";
import * as format from "./format.js";
import { badge } from "./icons.js";
import { illustrativeParts } from "./selection.js";
import { toneOf } from "./statuses.js";
import { capital } from "./words.js";

export function indicatorItem(view, indicator) {
  const key = keyOf(indicator);
  return html`<li class="item indicator tone-${toneOf(indicator.status)}" part="item indicator">
    <div class="what">
      ${heading(view, 2, nameOf(view, indicator), { name: "name" })}
      ${answering(view, indicator)}
      ${illustrativeMark(view, indicator)}
    </div>
    ${verdict(view, indicator)}
    <div class="figures">${figures(view, indicator)}${bullet(indicator)}${shares(view, indicator)}${forecast(view, indicator)}</div>
    <div class="when">${dueDay(view, indicator)}</div>
    <div class="ask">${whyButton(view, key, indicator)}</div>
    ${breakdown(view, indicator)}
    ${whyPanel(view, key, indicator)}
  </li>`;
}

export function keyOf({ id, unit }) {
  return `i-${id}${unit ? `:${unit.id}` : ""}`;
}

export function nameOf({ lang }, { name, unit }) {
  return unit ? `${name[lang]} – ${unit.name[lang]}` : name[lang];
}

/** The status, and how far the figure can be trusted where there is a doubt. */
export function verdict(view, { status, limits, quality }) {
  const isDoubtful = quality === "stale" || quality === "conflicting";
  return html`<div class="verdict">${badge(view, status, limits)}
    ${isDoubtful ? html`<span class="doubt">${capital(view.t("quality", view.words.quality[quality]))}</span>` : nothing}</div>`;
}

/** Who answers, and where the figure comes from. */
export function answering(view, { responsible: units, observed_on: on, source }) {
  const { t, lang } = view;
  return html`${responsible(view, units)}
    ${on ? html`<p class="meta">${t("figure_of", format.day(on, lang))}${source ? html` · ${t("source")} ${link(source.url, source.name[lang])}` : nothing}</p>` : nothing}`;
}

export function figures(view, indicator) {
  const { t } = view;
  const parts = illustrativeParts(indicator);
  const { actual, stretch } = indicator;
  return html`<dl class="values">
    ${hasValue(indicator) ? html`<div class="actual"><dt>${t("actual")}</dt><dd>${actual === null
      ? html`<span class="absent">${t("no_figure")}</span>`
      : html`${(indicator.measure.form === "observed" ? amount : workedOut)(view, indicator, actual)}${star(view, parts.includes("observation"))}`}</dd></div>` : nothing}
    <div class="target"><dt>${t("target")}</dt><dd>${targetInWords(view, indicator)}${star(view, parts.includes("target"))}${
      stretch ? html`, ${t("stretch", given(view, indicator, stretch))}` : nothing}</dd></div>
  </dl>`;
}

/** The share of the target, and the mark of the path in words. */
export function shares(view, indicator) {
  const { t, lang } = view;
  const { achievement, print } = indicator;
  if (achievement === null) return nothing;
  return html`<p class="shares"><b>${t(isCeiling(indicator) ? "of_limit" : "of_target", format.percentOfTarget(achievement, lang, print))}</b>
    ${isAwaited(indicator) ? html`<span class="awaited">${t("expected", workedOut(view, indicator, indicator.expected))}</span>` : nothing}</p>`;
}

/** The due day, and how far it is. */
export function dueDay({ t, lang }, { due, days_left: left, days_past: past }) {
  return html`${`${t("due")} ${format.day(due, lang)}`} <p class="meta">${left === 0 ? t("today") : left !== null ? t("left", left) : past !== null ? t("past", past) : ""}</p>`;
}

/** What is foreseen for the due day, which the engine does while that is ahead: no verdict. */
export function forecast(view, indicator) {
  const { t } = view;
  const { forecast: found } = indicator;
  if (!found) return nothing;
  const outcome = isUsedUp(indicator) ? (found.reaches ? "is_kept" : "is_broken") : found.reaches ? "reaches" : "falls_short";
  return html`<p class="foreseen">${t("foreseen", t(`by_${found.method}`), workedOut(view, indicator, found.value))}, <b>${t(outcome)}</b></p>`;
}

/** The targets for earlier dates. */
export function interim(view, indicator) {
  const { t, lang } = view;
  return indicator.interim.length > 0 ? html`<ul class="lines" aria-label=${t("interim")}>${indicator.interim.map((step) =>
    line(view, { ...indicator, ...step }, t("milestone", format.day(step.due, lang))))}</ul>` : nothing;
}

/** The units of a breakdown, folded. */
export function breakdown(view, indicator) {
  const { t, lang, assessment } = view;
  const units = assessment.indicators.filter(({ id, unit }) => id === indicator.id && unit !== null);
  if (indicator.unit !== null || units.length === 0) return nothing;
  return html`<div class="wide">${fold(view, `${keyOf(indicator)}:units`, t("by_unit", units.length), units, html`
    <ul class="lines">${units.map((verdict) => line(view, verdict, verdict.unit.name[lang]))}</ul>`)}</div>`;
}

/** A verdict in one line. */
function line(view, verdict, label) {
  const { actual, achievement, print, illustrative } = verdict;
  return html`<li>${badge(view, verdict.status, verdict.limits)} <b>${label}</b>: ${actual === null ? view.t("no_figure") : amount(view, verdict, actual)}${
    star(view, illustrative)} <span class="meta">${facts(targetInWords(view, verdict), achievement && format.percentOfTarget(achievement, view.lang, print))}</span></li>`;
}
