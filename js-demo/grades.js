// Gradings: each unit's grade, what it is counted from, and what keeps it from the next better one.

import { fill, h, unseen } from "./dom.js";
import * as format from "./format.js";
import { illustrativeMark } from "./parties.js";
import { capital } from "./statuses.js";
import { why } from "./why.js";

const SHARES = ["done_share", "on_time_share", "late_share", "exceeded_share"];

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
  const caption = `grading-${grading.id}`;
  const { button, panel } = why(page, `g-${grading.id}`, grading);
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
    h("div", { class: "ask" }, button), panel);
}

function rows(page, unit) {
  const { lang, t } = page;
  const { button, panel } = why(page, `g-${unit.grading.id}-${unit.unit.id}`, { ...unit, name: unit.grading.name });
  return [
    h("tr", null,
      h("th", { scope: "row" }, unit.unit.name[lang]),
      h("td", { class: "of-grade" },
        h("b", null, unit.grade ? capital(unit.grade.name[lang]) : t("not_graded")),
        unit.provisional && h("span", { class: "meta" }, ` ${t("provisional")}`),
        illustrativeMark(page, unit)),
      h("td", null, sharesOf(page, unit)),
      h("td", null, keeps(page, unit)),
      h("td", { class: "ask" }, button)),
    h("tr", { class: "explained" }, h("td", { colspan: "5" }, panel)),
  ];
}

/** The numbers that the grade is counted from: points, and shares as numerator and denominator. */
function sharesOf(page, unit) {
  const { lang } = page;
  const numbers = unit.criteria.flatMap(({ by, name, value, over, under, parts }) => {
    if (SHARES.includes(by)) return under > 0 ? [`${name[lang]}: ${over}/${under}`] : [];
    return value === null || parts.length > 0 ? [] : [`${name[lang]}: ${format.number(value, lang)}`];
  });
  return h("ul", { class: "plain-list" }, numbers.map((number) => h("li", null, number)));
}

/** What is missing, what limits, or the conditions of the next better grade that do not hold. */
function keeps(page, unit) {
  const { lang, t } = page;
  const nameOf = (id) => unit.criteria.find((criterion) => criterion.id === id).name[lang];
  const missing = unit.reasons.filter(({ code }) => code === "score-missing")
    .flatMap(({ criteria }) => criteria.map(({ name }) => t("score_missing", name[lang])));
  const limits = unit.limited_by.map((limit) =>
    limit.code === "policy" ? t("limited_by_policy", limit.policy.name[lang])
    : t(limit.to_decide ? "cap_to_decide" : "cap_reached", limit.grade.name[lang], limit.allowed));
  const own = unit.grades.findIndex(({ id }) => id === unit.grade_before_limits?.id);
  const better = own === -1 ? unit.grades.at(-1) : unit.grades[own - 1];
  const failed = better?.conditions.filter(({ holds }) => holds === "not_met").map(({ criterion }) => nameOf(criterion)) ?? [];
  const short = failed.length > 0 && own !== 0 && missing.length === 0
    ? [t("short_of", better.name[lang], failed.join("; "))] : [];
  const lines = [...missing, ...limits, ...short];
  return lines.length > 0 && h("ul", { class: "plain-list" }, lines.map((line) => h("li", null, line)));
}
