// What is wrong with the texts, as a list: each problem is a button that goes to its place.

import { fill, h, withCode } from "../parts/dom.js";

const MOST_SHOWN = 100;

export function problemList(t, lang, goTo) {
  const title = h("h3", { id: "editor-problems-title" }, t("problems"));
  const counted = h("p", { class: "editor-counted", role: "status", id: "editor-counted" }, t("checking"));
  const items = h("ol", { class: "editor-problems" });
  let problems = [];

  function show({ counts, problems: found }) {
    problems = found;
    const all = counts.error + counts.warning + counts.note;
    const words = all === 0 ? t("nothing_wrong") : t("counted", counts);
    // the same words are not said again
    if (counted.textContent !== words) counted.textContent = words;
    const shown = found.slice(0, MOST_SHOWN);
    fill(items, shown.map(item), all > shown.length && h("li", { class: "meta" }, t("and_more", all - shown.length)));
  }

  function item(problem) {
    const { severity, input, line, message, help } = problem;
    return h("li", null, h("button", { class: "editor-problem", type: "button", onclick: () => goTo(problem) },
      h("span", { class: "editor-problem-head" }, h("b", { class: `severity ${severity}` }, t(severity)), ` · ${t("at", t(input), line)}`),
      h("span", null, withCode(message[lang])),
      h("span", { class: "meta" }, withCode(help[lang]))));
  }

  return {
    element: h("section", { class: "editor-list", "aria-labelledby": "editor-problems-title" }, h("div", { class: "editor-list-head" }, title, counted), items),
    show,
    problemsOf: (file) => problems.filter(({ input }) => input === file),
  };
}
