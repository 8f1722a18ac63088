// One indicator: status, figures, the bar, the forecast, the due day, who answers, and why; as an item of a list.

import { html, nothing } from "lit";
import { amount, change, given, hasValue, isAwaited, isCeiling, isUsedUp, limitOf, targetInWords, workedOut } from "./amounts.js";
import { bullet } from "./chart.js";
import { facts, fold, heading, illustrativeMark, illustrativeParts, link, parties, star, unseen, whyButton, whyPanel } from "./common.js";
import * as format from "./format.js";
import { badge } from "./icons.js";
import { toneOf } from "./statuses.js";
import { capital } from "./words.js";

export function indicatorItem(view, indicator) {
  const key = keyOf(indicator);
  return html`<li class="item indicator tone-${toneOf(indicator.status)}" part="item indicator">
    ${verdict(view, indicator)}
    <div class="what">
      ${heading(view, 2, nameOf(view, indicator), { name: "name" })}
      ${answering(view, indicator)}
      ${illustrativeMark(view, indicator)}
    </div>
    <div class="figures">${figures(view, indicator)}${bullet(indicator)}${shares(view, indicator)}</div>
    <div class="when">${dueDay(view, indicator)}</div>
    <div class="ask">${whyButton(view, key, indicator)}</div>
    ${breakdown(view, indicator)}
    ${whyPanel(view, key, indicator)}
  </li>`;
}

export function keyOf({ id, unit }) {
  return `i-${id}${unit ? `-${unit.id}` : ""}`;
}

export function nameOf({ lang }, { name, unit }) {
  return unit ? `${name[lang]} – ${unit.name[lang]}` : name[lang];
}

/** The status, and how far the figure can be trusted where there is a doubt. */
export function verdict(view, { status, quality }) {
  const isDoubtful = quality === "stale" || quality === "conflicting";
  return html`<div class="verdict">${badge(view, status)}
    ${isDoubtful ? html`<span class="doubt" part="doubt">${capital(view.t("quality", view.words.quality[quality]))}</span>` : nothing}</div>`;
}

/** Who answers, and where the figure comes from. */
export function answering(view, { responsible, observed_on: on, source }) {
  const { t, lang } = view;
  return html`<p class="meta">${unseen(`${t("responsible")}: `)}${parties(view, responsible)}</p>
    ${on ? html`<p class="meta">${t("figure_of", format.day(on, lang))}${source ? html` · ${t("source")} ${link(source.url, source.name[lang])}` : nothing}</p>` : nothing}`;
}

export function figures(view, indicator) {
  const { t } = view;
  const parts = illustrativeParts(indicator);
  const { actual, stretch } = indicator;
  return html`<dl class="values">
    ${hasValue(indicator) ? html`<div class="actual"><dt>${t("actual")}</dt><dd>${actual === null
      ? html`<span class="absent">${t("no_figure")}</span>`
      : html`${workedOut(view, indicator, actual)}${star(view, parts.includes("observation"))}`}</dd></div>` : nothing}
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
    ${isAwaited(indicator) ? html`<span class="awaited-words">${expectation(view, indicator)}</span>` : nothing}</p>`;
}

/** Where the path says the value should be. */
export function expectation(view, indicator) {
  const { expected, measure, print } = indicator;
  const isShort = !measure.is_share && measure.uom[view.lang] !== "%";
  return view.t("expected", isShort ? format.derived(expected, view.lang, print) : workedOut(view, indicator, expected));
}

/** The due day, how far it is, and until when figures count where that is later. */
export function dueDay({ t, lang, assessment }, { due, days_left: left, days_past: past, counts_until: until }) {
  const distance = left === 0 ? t("today") : left !== null ? t("left", left) : past !== null ? t("past", past) : "";
  const counting = until !== due && assessment.as_of <= until && t("counts_until", format.day(until, lang));
  return html`<p>${t("due")} ${format.day(due, lang)}</p><p class="meta">${facts(distance, counting)}</p>`;
}

/** What is foreseen for the due day, while that is still ahead of the figure: no verdict. */
export function forecast(view, indicator) {
  const { t } = view;
  const { forecast: found, observed_on: on, due, days_left: left } = indicator;
  if (found === null || left === null || on === null || on >= due) return nothing;
  const outcome = isUsedUp(indicator) ? (found.reaches ? "is_kept" : "is_broken") : found.reaches ? "reaches" : "falls_short";
  return html`<p class="forecast"><span class="role">${t("forecast")} (${t(`by_${found.method}`)}):</span>
    ${t("foreseen", workedOut(view, indicator, found.value), withSign(change(view, indicator, found.gap)))}, <b>${t(outcome)}</b>.</p>`;
}

/** The rate that is needed beside the rate so far. */
export function required(view, indicator) {
  const { t } = view;
  const rate = indicator.required_rate;
  if (rate === null || rate.per_month === null) return nothing;
  const shown = (decimal) => change(view, indicator, decimal.replace(/^-/, ""));
  const way = isUsedUp(indicator) ? "may" : rate.left.startsWith("-") ? "down" : "more";
  const so = rate.so_far_per_month;
  // up or down is said where it is not the way that is wanted of a value that rises
  const soFar = so === null ? "" : t(so.startsWith("-") ? "so_far_down" : way === "down" ? "so_far_up" : "so_far", shown(so));
  return html`<p class="forecast"><span class="role">${t("required")}:</span> ${[t(`left_${way}`, shown(rate.per_month)), soFar].filter(Boolean).join("; ")}.</p>`;
}

/** The targets for earlier dates. */
export function interim(view, indicator) {
  const { t, lang } = view;
  if (indicator.interim.length === 0) return nothing;
  return html`<ul class="interim" aria-label=${t("interim")}>${indicator.interim.map((step) => html`<li>
    <span class="role">${t("milestone", format.day(step.due, lang))}</span> ${targetInWords(view, indicator, step.target, step.limits)}${
      star(view, step.illustrative)}: ${step.actual === null ? t("no_figure") : amount(view, indicator, step.actual)} ${badge(view, step.status)}</li>`)}</ul>`;
}

/** The units of a breakdown, folded, in a table. */
export function breakdown(view, indicator) {
  const { t, assessment } = view;
  const units = assessment.indicators.filter(({ id, unit }) => id === indicator.id && unit !== null);
  if (indicator.unit !== null || units.length === 0) return nothing;
  const key = `${keyOf(indicator)}-units`;
  const head = ["unit", "status", "actual", "target", "share"];
  return html`<div class="wide">${fold(view, key, t("by_unit", units.length), units, html`
    <div class="scroll" role="region" tabindex="0" aria-labelledby="${key}-caption"><table part="table">
      <caption class="unseen" id="${key}-caption">${nameOf(view, indicator)}: ${t("by_unit", units.length)}</caption>
      <thead><tr>${head.map((column) => html`<th scope="col">${t(column)}</th>`)}</tr></thead>
      <tbody>${units.map((unit) => unitRow(view, unit))}</tbody>
    </table></div>`)}</div>`;
}

function unitRow(view, verdict) {
  const { t, lang } = view;
  const parts = illustrativeParts(verdict);
  return html`<tr>
    <th scope="row">${verdict.unit.name[lang]}</th>
    <td>${badge(view, verdict.status)}</td>
    <td class="number">${verdict.actual === null ? t("no_figure") : amount(view, verdict, verdict.actual)}${star(view, parts.includes("observation"))}</td>
    <td class="number">${targetInWords(view, verdict)}${star(view, parts.includes("target"))}</td>
    <td class="number">${verdict.achievement === null ? "–" : format.percent(verdict.achievement, lang, verdict.print)}</td>
  </tr>`;
}

/** What the chart shows, in words. */
export function chartWords(view, indicator) {
  const { t, lang } = view;
  const { actual, achievement, print, limits, forecast: found } = indicator;
  if (actual === null || limitOf(limits) === null) return "";
  return t("chart", [
    `${t("actual")} ${workedOut(view, indicator, actual)}`,
    `${t("target")} ${targetInWords(view, indicator)}`,
    achievement !== null && t(isCeiling(indicator) ? "of_limit" : "of_target", format.percentOfTarget(achievement, lang, print)),
    isAwaited(indicator) && expectation(view, indicator),
    found && indicator.days_left && t("chart_forecast", workedOut(view, indicator, found.value)),
  ].filter(Boolean).join("; "));
}

function withSign(words) {
  return words.startsWith("−") || /^0(?![.,])/.test(words) ? words : `+${words}`;
}
