// What stands on each page of a print: whose plan, which day, which page of how many; and on the first what it is restricted to.

import { h } from "../parts/dom.js";
import { choices } from "../finding/filters.js";
import * as format from "../words/format.js";
import { nameOf } from "../asked/files.js";

/** Takes the place of the page numbers of documents while the board is printed (style/print.css). */
const sheet = new CSSStyleSheet();

/** Firefox and Safari print nothing in the margins but what they say themselves. */
export function canHeadPages() {
  return "CSSMarginRule" in globalThis;
}

/** A document that is open is printed as Decree 30/2020/NĐ-CP wants it, without this. */
export function headPages(page) {
  const others = document.adoptedStyleSheets.filter((other) => other !== sheet);
  const isDocument = document.querySelector("dialog[open]") !== null;
  document.adoptedStyleSheets = isDocument ? others : [...others, sheet];
  if (!isDocument) sheet.replaceSync(rules(page));
}

function rules(page) {
  const { t, lang, head, assessment: { as_of: asOf, known_on: known }, trial } = page;
  const name = [nameOf(head.authority, lang), nameOf(head.name, lang)].filter(Boolean).join(" – ");
  const days = [`${t("as_of")}: ${format.day(asOf, lang)}`, known && `${t("known_on")}: ${format.day(known, lang)}`].filter(Boolean).join("; ");
  const mark = trial ? t("trial_mark") : "";
  return `@page {
    margin: 16mm 12mm 15mm;
    @top-left { content: ${quoted(mark ? `${mark} · ${name}` : name)}; width: 100%; font: 7.5pt/1.2 sans-serif; vertical-align: bottom; padding-bottom: 2mm; text-align: left; }
    @top-center { content: none; }
    @bottom-left { content: ${quoted([mark, days].filter(Boolean).join(" · "))}; width: 80%; font: 7.5pt/1.2 sans-serif; vertical-align: top; padding-top: 2mm; text-align: left; }
    @bottom-right { content: ${quoted(`${t("page_of")} `)} counter(page) "/" counter(pages); width: 20%; font: 7.5pt/1.2 sans-serif; vertical-align: top; padding-top: 2mm; text-align: right; }
  }
  @page :first { @top-left { content: ${quoted(mark)}; } }
  ${mark && !canHeadPages() ? across(mark) : ""}`;
}

/** A trial is one on each of its pages: what is fixed is on all of them. */
function across(mark) {
  return `@media print {
    body::after { content: ${quoted(mark)}; position: fixed; inset: 45% 0 auto; color: #000; opacity: .15; font: 700 34pt/1.2 sans-serif; text-align: center; transform: rotate(-35deg); }
  }`;
}

/** Any text as a string of CSS: what could end it is written by its number. */
function quoted(text) {
  return `"${text.replace(/["\\<>&\u0000-\u001f\u007f]/g, (sign) => `\\${sign.codePointAt(0).toString(16)} `)}"`;
}

/** Which choice of the reader the print follows, and what its marks mean. */
export function onPaper(page) {
  const { t } = page;
  const only = choices(page).map(({ words }) => words);
  return h("div", { class: "print-only on-paper" },
    only.length > 0 && h("p", null, t("on_paper", only.join("; "))),
    h("p", null, t("on_paper_mark")));
}
