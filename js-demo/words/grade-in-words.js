// A grade in words, wherever it is shown: what it is counted from, and what keeps it from the next better one.

import * as format from "./format.js";

const SHARES = ["done_share", "on_time_share", "late_share", "exceeded_share"];

/** The numbers that the grade is counted from: points, and shares as numerator and denominator. */
export function countedFrom({ lang }, { criteria }) {
  return criteria.flatMap(({ by, name, value, over, under, parts }) => {
    if (SHARES.includes(by)) return under > 0 ? [`${name[lang]}: ${over}/${under}`] : [];
    return value === null || parts.length > 0 ? [] : [`${name[lang]}: ${format.number(value, lang)}`];
  });
}

/** What is missing, what limits, or the conditions of the next better grade that do not hold. */
export function keptFrom({ lang, t }, unit) {
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
  return [...missing, ...limits, ...short];
}
