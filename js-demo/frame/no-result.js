// What to show when there is no result: every problem of the inputs, or what to do when something did not load.

import { fill, h, withCode } from "../parts/dom.js";
import { isNotLoaded } from "../parts/not-loaded.js";
import { diagnosticLine } from "../parts/diagnostic.js";
import { NotOpenError, notOpen } from "../asked/own.js";

export function drawProblems(place, page, error) {
  if (!error) return fill(place);
  fill(place, h("section", { class: "problems", role: "alert" },
    problemOf(page, error)));
}

function problemOf(page, error) {
  if (error instanceof NotOpenError) return notOpen(page);
  return error.diagnostics ? inputProblems(page, error) : loadProblem(page, error);
}

function inputProblems(page, { diagnostics }) {
  const { t } = page;
  return [
    h("h2", null, t("cannot_assess")),
    h("p", null, t("cannot_assess_help")),
    h("ul", null, diagnostics.map((diagnostic) => h("li", null, diagnosticLine(page, diagnostic)))),
  ];
}

function loadProblem({ t }, error) {
  const words = notFetched(t, error) ?? (isNotLoaded(error) ? null : error.message);
  return [
    h("h2", null, t("cannot_load")),
    words && h("p", null, withCode(words)),
    h("p", null, withCode(t("cannot_load_help"))),
    h("p", null, h("button", { class: "plain", type: "button", onclick: () => location.reload() }, t("try_again"))),
  ];
}

/** Which file is not to be had, and why: one of the page's, or the engine's module. */
function notFetched(t, { file, source, why }) {
  if (file) return t("cannot_fetch", file, why ?? t("no_answer"));
  if (!source) return null;
  const answer = { no_answer: t("no_answer"), web_page: t("other_answer"), mixed: t("other_version") }[why] ?? `HTTP ${why}`;
  return t("cannot_fetch", source.split("/").slice(-2).join("/"), answer);
}
