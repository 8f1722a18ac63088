// Gradings: each unit's grade, what it is counted from, and what keeps it from the next better one.

import { fill, h, unseen } from "../parts/dom.js";
import * as format from "../words/format.js";
import { countedFrom, keptFrom } from "../words/grade-in-words.js";
import { endedMark, illustrativeMark } from "../parts/parties.js";
import { keyOf } from "../asked/state.js";
import { capital } from "../words/statuses.js";
import { why } from "../board/why.js";

export function drawGrades(place, page) {
  const { assessment: { gradings }, t } = page;
  const shown = gradings.map((grading) => [grading, grading.units.filter(({ unit }) => page.isMine([unit]))]);
  const some = shown.filter(([, units]) => units.length > 0);
  if (some.length === 0) return place.replaceChildren();
  fill(place, h("section", { class: "grades", "aria-labelledby": "grades-title" },
    h("h2", { id: "grades-title", tabindex: "-1" }, t("grades")),
    some.map(([grading, units]) => table(page, grading, units))));
}

function table(page, grading, units) {
  const { t, lang } = page;
  const caption = keyOf("grading", grading.id);
  const { button, panel } = why(page, keyOf("g", grading.id), grading);
  const column = (words) => h("th", { scope: "col" }, words);
  return h("div", { class: "grading" },
    h("div", { class: "scroll", role: "region", tabindex: "0", "aria-labelledby": caption },
      h("table", null,
        h("caption", { id: caption },
          h("b", null, grading.name[lang]), `; ${t("graded_on", format.day(grading.looked_at, lang))}. `,
          grading.rule_set.name[lang], grading.rule_set.source === "secondary" && ` (${t("secondary")})`, "."),
        h("thead", null, h("tr", null,
          column(t("name_of_unit")), column(t("grade")), column(t("counted")), column(t("keeps_from_better")), column(unseen(t("why"))))),
        h("tbody", null, units.flatMap((unit) => rows(page, unit))))),
    h("div", { class: "ask" }, h("span", { class: "meta" }, t("whole_grading")), button), panel);
}

function rows(page, unit) {
  const { lang, t } = page;
  const { button, panel } = why(page, keyOf("g", unit.grading.id, unit.unit.id), { ...unit, name: unit.grading.name });
  return [
    h("tr", null,
      h("th", { scope: "row" }, unit.unit.name[lang], endedMark(page, unit.unit.id)),
      h("td", { class: "of-grade" },
        h("b", null, unit.grade ? capital(unit.grade.name[lang]) : t("not_graded")),
        unit.provisional && h("span", { class: "meta" }, ` ${t("provisional")}`),
        illustrativeMark(page, unit)),
      h("td", null, list(countedFrom(page, unit))),
      h("td", null, list(keptFrom(page, unit))),
      h("td", { class: "ask" }, button)),
    h("tr", { class: "explained" }, h("td", { colspan: "5" }, panel)),
  ];
}

function list(lines) {
  return lines.length > 0 && h("ul", { class: "plain-list" }, lines.map((line) => h("li", null, line)));
}
