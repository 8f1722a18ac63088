// What stands behind the results: holidays to be decided, documents, sources of figures, remarks on plan and records,
// the files.

import { documentsOf, sourcesOf } from "../asked/cited.js";
import { fill, h, link } from "../parts/dom.js";
import { namesOf } from "../asked/own.js";
import { PLAN, RECORDS } from "../asked/files.js";
import { keptOpen } from "../parts/fold.js";
import * as format from "../words/format.js";
import { diagnosticLine } from "../parts/diagnostic.js";
import { capital } from "../words/statuses.js";

export function drawNotes(place, page) {
  const { assessment, t, lang } = page;
  fill(place, h("section", { class: "notes", "aria-labelledby": "notes-title" },
    h("h2", { id: "notes-title", tabindex: "-1" }, t("notes")),
    folded(page, "undecided", page.toDecide, (text) => capital(text[lang])),
    folded(page, "documents", documentsOf(page), (document) => documentLine(page, document)),
    folded(page, "sources", sourcesOf(assessment), (source) => link(source.url, source.name[lang])),
    folded(page, "diagnostics", assessment.diagnostics, (diagnostic) => diagnosticLine(page, diagnostic), assessment.moreDiagnostics ?? 0)));
}

export function drawFooter(place, page) {
  const { t, own } = page;
  fill(place, h("p", null, t("footer")),
    own ? h("p", null, t("own_files", namesOf(page))) : h("p", null, h("a", { href: PLAN }, t("the_plan")), " · ", h("a", { href: RECORDS }, t("the_records"))));
}

function folded(page, key, items, draw, more = 0) {
  if (items.length === 0) return null;
  const list = h("ul", null);
  const drawAll = () => fill(list, items.map((item) => h("li", null, draw(item))), more > 0 && h("li", { class: "meta" }, page.t("and_more", more)));
  const fold = h("details", { class: `list ${key}`, ...keptOpen(page, key) }, h("summary", { id: `fold-${key}` }, page.t(key, items.length + more)), list);
  // remarks on very many records are drawn when somebody wants to read them
  if (more === 0 || fold.open) drawAll();
  else fold.addEventListener("toggle", drawAll, { once: true });
  return fold;
}

function documentLine({ t, lang }, document) {
  const { number, date, issuer, name, url } = document;
  const facts = [number ? t("numbered", number) : t("no_number"), date && format.documentDate(date, lang), issuer?.[lang]];
  return [link(url, name[lang]), h("span", { class: "meta" }, ` (${facts.filter(Boolean).join("; ")})`)];
}
