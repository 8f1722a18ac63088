// The drawing of each status, and its badge.

import { html } from "lit/html.js";
import { DRAWINGS, SHAPES, SIGNS } from "./drawings.js";
import { capital } from "./words.js";
import { toneOf } from "./statuses.js";

/** The drawing of a status; the word stands beside it, so it is silent. */
export function icon(status) {
  const [shape, sign, filled] = DRAWINGS[status];
  return html`<svg class=${filled ? "icon filled" : "icon"} viewBox="0 0 16 16" aria-hidden="true">
    <path class="shape" d=${SHAPES[shape]}></path><path class="sign" d=${SIGNS[sign]}></path></svg>`;
}

/** Drawing, word and colour of a status; of an indicator with its limits, since of a ceiling "exceeded" reads as if it were broken. */
export function badge({ t, words }, status, limits) {
  return html`<span class="badge tone-${toneOf(status)}" part="badge ${status}">${icon(status)}<span>${
    status === "exceeded" && limits?.from === null ? t("better") : wordOf(words, status)}</span></span>`;
}

/** The word for a status. */
export function wordOf(words, status) {
  return capital(words.indicator[status] ?? words.deadline[status]);
}
