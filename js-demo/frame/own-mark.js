// Whose the plan is, in the head of the page: the reader's own files by name, and what was not taken of them.

import { namesOf } from "../asked/own.js";
import { part } from "../asked/part.js";
import { saveProblemList } from "../open/problem-list.js";
import { h } from "../parts/dom.js";
import { whenLoaded } from "../parts/not-loaded.js";

export function ownMark(page) {
  if (!page.own) return null;
  return h("p", { class: "own", id: "own" },
    h("b", null, page.t("own_file")), " ", h("span", { class: "own-files" }, namesOf(page).join(", ")), notTaken(page));
}

/** How many rows were not taken, or in part, and the way to the list of them, which is in the language of the page. */
function notTaken(page) {
  const { own, t, lang } = page;
  if (own.notTaken.length === 0) return null;
  const rowsOf = (how) => own.notTaken.reduce((sum, file) => sum + file[how], 0);
  const save = async () => {
    const { problemsAsCsv } = await part(() => import("../open/problems-csv.js"));
    saveProblemList(problemsAsCsv(own.notTaken.flatMap(({ problems }) => problems), lang), lang);
  };
  return [
    h("span", { class: "own-rejected" }, ` · ${t("own_rejected", rowsOf("rejected"), rowsOf("partly"))}`), " ",
    h("button", { class: "plain screen-only", type: "button", id: "own-problems", onclick: whenLoaded(page, save) }, t("own_problems")),
  ];
}
