// The bullet chart of an indicator: the value as a bar, before the zones of its pace, with marks for the target, what is hoped for, and where the path says
// the value should be. Lengths are the only place where a double is good enough; every number stands beside it in words.

import { awaited, figure, given, isAwaited, isCeiling, isUsedUp, limitOf } from "../words/amounts.js";
import { h } from "../parts/dom.js";
import * as format from "../words/format.js";

/** How far beyond the largest mark the chart goes, so that none stands at its edge. */
const MARGIN = 1.04;

export function bullet(page, indicator) {
  const { actual, limits } = indicator;
  if (actual === null || limitOf(limits) === null) return null;
  return limits.from !== null && limits.to !== null ? band(page, indicator) : towards(page, indicator);
}

function towards(page, indicator) {
  const { actual, limits, stretch, expected } = indicator;
  const [value, limit, hoped] = [actual, limitOf(limits), stretch].map((decimal) => (decimal === null ? null : Number(decimal)));
  const onPath = isAwaited(indicator) ? Number(expected) : null;
  if (limit <= 0 && value <= 0) return null;
  const whole = Math.max(limit, value, hoped ?? 0, onPath ?? 0) * MARGIN;
  const share = (amount) => Math.min(1, Math.max(0, amount / whole));
  const zones = onPath === null ? [] : zonesOf(indicator, onPath).map(share);
  return h("div", { class: "bullet", role: "img", "aria-label": inWords(page, indicator) },
    zones.map((from, place) => part(`zone zone-${place}`, { from, to: zones[place + 1] ?? (isCeiling(indicator) ? 0 : 1) })),
    part("reached", { from: 0, to: share(value) }),
    hoped !== null && mark("stretch", share(hoped)),
    onPath !== null && mark("awaited", share(onPath)),
    mark("limit", share(limit)));
}

/** Where behind ends and where at risk ends, on the day of the figure: by the bands of the verdict. Of a ceiling from the right. */
function zonesOf(indicator, onPath) {
  const { baseline, bands, measure } = indicator;
  const [onTrack, atRisk] = [bands.on_track, bands.at_risk].map(Number);
  if (isUsedUp(indicator)) return [Infinity, onPath / atRisk, onPath / onTrack];
  const from = measure.kind === "snapshot" && baseline ? Number(baseline.value) : 0;
  const at = (pace) => from + pace * (onPath - from);
  return isCeiling(indicator) ? [Infinity, at(atRisk), at(onTrack)] : [0, at(atRisk), at(onTrack)];
}

/** Of a target with two ends: its band in the middle third, the value as a mark. */
function band(page, indicator) {
  const [value, from, to] = [indicator.actual, indicator.limits.from, indicator.limits.to].map(Number);
  const width = to - from || Math.abs(to) || 1;
  const at = Math.min(1, Math.max(0, (value - from + width) / (3 * width)));
  return h("div", { class: "bullet", role: "img", "aria-label": inWords(page, indicator) },
    part("within", { from: 1 / 3, to: 2 / 3 }), mark("value", at));
}

/** The chart for those who do not see it. */
function inWords(page, indicator) {
  const { t, lang } = page;
  const { actual, limits, stretch, expected, bands } = indicator;
  const ends = limits.from !== null && limits.to !== null;
  return [
    t("bullet", figure(page, indicator, actual)),
    ends ? t("bullet_band", given(page, indicator, limits.from), given(page, indicator, limits.to))
      : t(isCeiling(indicator) ? "bullet_ceiling" : "bullet_target", given(page, indicator, limitOf(limits))),
    stretch !== null && t("stretch", given(page, indicator, stretch)),
    isAwaited(indicator) && t("expected", awaited(page, indicator, expected)),
    isAwaited(indicator) && !ends && t("bullet_bands", format.percent(bands.at_risk, lang), format.percent(bands.on_track, lang)),
  ].filter(Boolean).join("; ");
}

function part(name, { from, to }) {
  const element = h("span", { class: name });
  element.style.setProperty("--from", `${Math.min(from, to) * 100}%`);
  element.style.setProperty("--length", `${Math.abs(to - from) * 100}%`);
  return element;
}

function mark(name, share) {
  const element = h("span", { class: `mark ${name}` });
  element.style.setProperty("--from", `${share * 100}%`);
  return element;
}
