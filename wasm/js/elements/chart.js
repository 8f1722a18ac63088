// Drawings of amounts: the bullet chart of an indicator, the bar of counts. Lengths are the only place where a double
// is good enough; they are attributes of a drawing, so that no policy on styles is in the way.

import { html, nothing, svg } from "lit/html.js";
import { isAwaited, limitOf } from "./amounts.js";
import { sumOf, toneOf } from "./statuses.js";

/**
 * How much of the target is reached, with marks for the target, for where the path says the value should be, and the
 * forecast in a lighter tone. The numbers stand beside it, so it is silent.
 */
export function bullet(indicator) {
  const parts = partsOf(indicator);
  return parts ? html`<svg class="bar" part="chart" height="18" width="100%" aria-hidden="true"><rect class="track" y="4" width="100%" height="10" rx="2"></rect>${parts}</svg>` : nothing;
}

function partsOf(indicator) {
  const { actual, achievement, expected, limits, forecast } = indicator;
  if (actual === null || limitOf(limits) === null) return null;
  if (limits.from !== null && limits.to !== null) return band(Number(actual), Number(limits.from), Number(limits.to));
  const limit = Number(limitOf(limits));
  if (achievement === null || limit <= 0) return null;
  const reached = Math.max(0, Number(achievement));
  const awaited = isAwaited(indicator) ? Number(expected) / limit : null;
  const foreseen = forecast && indicator.days_left ? Math.max(0, Number(forecast.value) / limit) : 0;
  const whole = Math.max(1, reached, awaited ?? 0, foreseen);
  return [
    length("foreseen", foreseen / whole), length("reached", reached / whole),
    whole > 1 ? mark("limit", 1 / whole) : nothing,
    awaited !== null ? mark("awaited", awaited / whole) : nothing,
  ];
}

/** A target with two ends: the band in the middle third, the value as a mark. */
function band(actual, from, to) {
  const width = to - from || 1;
  const at = Math.min(1, Math.max(0, (actual - from + width) / (3 * width)));
  return [svg`<rect class="zone" x="33.333%" y="4" width="33.333%" height="10"></rect>`, mark("value", at)];
}

function length(name, share) {
  return share > 0 ? svg`<rect class=${name} y="4" width=${percent(share)} height="10" rx="2"></rect>` : nothing;
}

function mark(name, share) {
  return svg`<rect class="mark ${name}" x=${percent(share)} y="0.5" width="3" height="17" transform="translate(-1.5)"></rect>`;
}

/** One bar of all counts: pairs of a status and how often it occurs. They stand beside it, so it is silent, too. */
export function stack(counts) {
  const all = sumOf(counts, ([, count]) => count);
  let before = 0;
  return html`<svg class="stack" part="chart" width="100%" height="12" aria-hidden="true">${counts.map(([status, count]) => {
    const part = svg`<rect class="tone-${toneOf(status)}" x=${percent(before / all)} width=${percent(count / all)} height="12"></rect>`;
    before += count;
    return part;
  })}</svg>`;
}

function percent(share) {
  return `${(share * 100).toFixed(3)}%`;
}
