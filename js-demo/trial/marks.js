// The mark on what a trial changes: what was tried on it, and what its result was before.

import { h } from "../parts/dom.js";
import { hasNoStatus, periodOf, presenceIn } from "../words/following.js";
import * as format from "../words/format.js";
import { badgeOf } from "../parts/badge.js";
import { changeInWords, inOneLine } from "./told.js";
import { changesOn } from "./trial.js";

/** Of an indicator, a task, a report: nothing where a trial leaves it as it is. */
export function trialMark(page, item) {
  if (!page.trial) return null;
  const { kind, id, unit } = item;
  const edited = changesOn(page, item).map(({ change, was }) => inOneLine(page, changeInWords(page, change, was)));
  const changed = (page.tried?.changes ?? []).filter((change) =>
    change.kind === kind && change.id === id && (change.unit?.id ?? null) === (unit?.id ?? null));
  const dues = (page.tried?.dues ?? []).filter((change) => change.kind === kind && change.id === id && (change.unit?.id ?? null) === (unit?.id ?? null));
  return mark(page, [...edited.map((words) => h("span", null, words)), ...changed.map((change) => wasLine(page, change)), ...dues.map((change) => dueLine(page, change))]);
}

/** Of what is owed. */
export function trialMarkOfDebt(page, { policy, owed_by, since, follows }) {
  const found = page.tried?.changes.find((change) => change.kind === "consequence" && change.id === policy
    && change.unit?.id === owed_by.id && change.since === since && change.follows === follows);
  return found ? mark(page, [wasLine(page, found)]) : null;
}

/** Of a place in a ranking. */
export function trialMarkOfPlace(page, ranking, unit) {
  const found = page.tried?.ranks.find((change) => change.ranking.id === ranking.id && change.unit.id === unit.id);
  if (!found) return null;
  const rank = found.before?.rank ?? null;
  return mark(page, [h("span", null, rank === null ? page.t("trial_was_unranked") : page.t("trial_was_rank", rank))]);
}

/** Of a share or a score of a unit. */
export function trialMarkOfShare(page, unit, by, among) {
  const found = page.tried?.shares.find((change) => change.unit.id === unit.id && change.by === by && change.among === among);
  if (!found) return null;
  const value = found.before?.value ?? null;
  return mark(page, [h("span", null, page.t("trial_was", value === null ? "–" : format.percent(value, page.lang, format.TWO_PLACES)))]);
}

function wasLine(page, change) {
  const { before, period, kind } = change;
  const of = period && kind !== "consequence" && `${periodOf(page, { kind, period })}: `;
  const presence = hasNoStatus(change) ? presenceIn(change, "before") : null;
  return h("span", null, of, page.t("trial_was", ""), presence ? page.t(presence) : before ? badgeOf(page, before, change) : page.t("trial_was_absent"));
}

function dueLine({ t, lang }, { period, before }) {
  const of = period && `${format.period(period, lang)}: `;
  return h("span", null, of, t("trial_was_due", before === null ? t("no_due_day") : format.day(before, lang)));
}

function mark(page, lines) {
  return lines.length > 0 && h("div", { class: "was" }, h("b", null, page.t("trial_short")), lines);
}
