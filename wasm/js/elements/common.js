// What many parts of an element need: headings, links, words that are only heard, who answers, folds, and the way to
// the explanation.

import { html, nothing } from "lit/html.js";
import * as format from "./format.js";
import { badge } from "./icons.js";
import { again } from "./messages.js";
import { isOfTheWeb, parties } from "./selection.js";
import { countsOf } from "./statuses.js";

/** A heading so many levels below the element's own. */
export function heading({ level }, below, words, { id, name = "heading" } = {}) {
  return html`<p class="h h${below}" part=${name} role="heading" aria-level=${Math.min(6, level + below)} id=${id ?? nothing}>${words}</p>`;
}

/** Which day was asked about, who took it, and what was known. */
export function dayLine({ t, lang, assessment: { as_of: day, known_on: known }, tookToday }) {
  return html`<p class="day-line" part="day-line"><b>${t("as_of", format.day(day, lang))}</b>${tookToday ? ` (${t("took_today")})` : nothing}${
    known ? html`. ${t("known_only", format.day(known, lang))}` : nothing}</p>`;
}

/** Words for those who hear the page only. */
export function unseen(text) {
  return html`<span class="unseen">${text}</span>`;
}

/** A link out, only to an address of the web. */
export function link(url, text) {
  return isOfTheWeb(url) ? html`<a href=${url} rel="noreferrer" part="link">${text}</a>` : text;
}

/** The units that are responsible. */
export function responsible(view, units) {
  return html`<p class="meta">${unseen(`${view.t("responsible")}: `)}${parties(view, units)}</p>`;
}

/** The mark of a result that rests on inputs from no source. */
export function illustrativeMark({ t }, { illustrative }) {
  return illustrative ? html`<p class="illustrative">*\u00a0${t("illustrative")}</p>` : nothing;
}

/** The star of a number that is from no source. */
export function star({ t }, isIllustrative) {
  return isIllustrative ? html`<span class="star" aria-hidden="true">*</span>${unseen(` (${t("illustrative")})`)}` : nothing;
}

/** A line of facts; what is false is left out. */
export function facts(...some) {
  return some.filter(Boolean).join(" · ");
}

/**
 * What is unfolded on demand; folded, it says how many of its items have which status. On paper it stands open, which a
 * style sheet can do with this and not with `details`.
 */
export function fold({ unfolded, words, fold: turn }, key, title, items, content) {
  const isOpen = unfolded.has(key);
  const id = encodeURI(key);
  return html`<div class="fold">
    <button class="folder" part="button" type="button" aria-expanded=${isOpen} aria-controls=${id} @click=${() => turn(key)}>
      <span class="fold-title">${title}</span>
      ${countsOf(items).map(([status, count]) => html`<span class="fold-count">${badge({ words }, status)} <b>${count}</b></span>`)}
    </button>
    <div class=${isOpen ? "folded open" : "folded"} id=${id}>${content}</div>
  </div>`;
}

/** The button that opens an explanation; `day` tells it from others of what the same unit owes again. */
export function whyButton({ t, lang, opened, why }, key, verdict, day) {
  const isOpen = opened.has(key);
  const name = [verdict.name[lang], (verdict.unit ?? verdict.owed_by)?.name[lang], day].filter(Boolean).join(", ");
  return html`<button class="why" part="button why" type="button" aria-expanded=${isOpen} aria-controls=${whyId(key)}
    @click=${() => why(key, verdict)}>${t(isOpen ? "close" : "why")}${unseen(` ${name}`)}</button>`;
}

/** Ids of a plan may have blanks, which divide references to elements. */
function whyId(key) {
  return `${encodeURI(key)}-why`;
}

/** Where it opens. */
export function whyPanel({ t, lang, opened }, key, { document, source }) {
  const found = opened.get(key);
  const id = whyId(key);
  if (!found) return html`<div id=${id} hidden></div>`;
  const [verdict, ...lines] = (found.text ?? t("loading")).split("\n");
  const links = [document, source].filter((found) => isOfTheWeb(found?.url));
  // it stands there before the text comes, so that who listens is told
  return html`<div class="why-text" part="explanation" role="status" id=${id}>
    ${verdict ? html`<p class="why-verdict">${verdict}</p>` : nothing}${lines.map((line) => html`<p>${line}</p>`)}
    ${found.retry ? again(t, found.retry) : nothing}
    ${links.map(({ url, name }) => html`<p>${link(url, name[lang])}</p>`)}
  </div>`;
}
