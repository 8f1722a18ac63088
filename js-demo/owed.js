// The explanations owed: by unit, with the due day and the verdicts that caused them, each with its own words.

import { reveal } from "./board.js";
import { fill, grouped, h, unseen } from "./dom.js";
import { keptOpen } from "./fold.js";
import * as format from "./format.js";
import { illustrativeMark, partsOf, star } from "./parties.js";
import { keyFor } from "./state.js";
import { badge } from "./statuses.js";
import { why } from "./why.js";

/** So many explanations are listed with their causes open; of more, each unit is folded. */
const FEW = 6;

export function drawOwed(place, page) {
  const { assessment, t } = page;
  const owed = assessment.consequences.filter(({ owed_by }) => page.isMine([owed_by]));
  const byUnit = [...grouped(owed, ({ owed_by }) => owed_by.id).values()];
  const isFew = owed.length <= FEW;
  fill(place, h("section", { class: "owed", "aria-labelledby": "owed-title" },
    h("h2", { id: "owed-title", tabindex: "-1" }, t("owed")),
    h("p", { class: "meta" },
      owed.length > 0 ? `${t("owed_count", owed.length, byUnit.length)} ${t("owed_untracked")}` : t("owed_none")),
    owed.length > 0 && h("ul", { class: "owers" }, byUnit.map((ofUnit) =>
      h("li", { class: "ower" }, isFew ? inFull(page, ofUnit) : folded(page, ofUnit))))));
}

function inFull(page, ofUnit) {
  return [h("h3", null, ofUnit[0].owed_by.name[page.lang]), debts(page, ofUnit, true)];
}

/** The unit with the days on which it owes something; the rest unfolds. */
function folded(page, ofUnit) {
  const { t, lang } = page;
  const [{ owed_by }] = ofUnit;
  const key = `o-${owed_by.id}`;
  const days = ofUnit.filter(({ due }) => due !== null).map((consequence) => [
    " ", h("span", { class: "day-owed" }, format.day(consequence.due, lang),
      star(page, partsOf(consequence).includes("explanation")))]);
  return h("details", { class: "ower-fold", ...keptOpen(page, key) },
    h("summary", { id: key },
      h("h3", null, owed_by.name[lang]),
      days.length > 0 && h("span", { class: "meta" }, t("owed_due"), days.flat())),
    debts(page, ofUnit, false));
}

function debts(page, ofUnit, isOpen) {
  return h("ul", { class: "debts" }, ofUnit.map((consequence) => debt(page, consequence, isOpen)));
}

function debt(page, consequence, isOpen) {
  const { t, lang, assessment } = page;
  const { policy, owed_by, since, due } = consequence;
  const key = `o-${policy}-${owed_by.id}-${since}`;
  const { button, panel } = why(page, key, consequence);
  const past = due && format.daysBetween(due, assessment.as_of);
  return h("li", { class: "debt" },
    h("div", { class: "debt-head" },
      due && h("p", { class: "debt-due" }, h("b", null, `${t("owed_due")} ${format.day(due, lang)}`),
        past > 0 && h("span", { class: "meta" }, ` ${t("past", past)}`)),
      illustrativeMark(page, consequence),
      h("div", { class: "ask" }, button)),
    causes(page, `${key}-causes`, consequence, isOpen),
    panel);
}

function causes(page, key, { because, owed_by }, isOpen) {
  const { t } = page;
  const items = h("ul", null, because.map((cause) => causeItem(page, cause, owed_by)));
  if (because.length === 1) return h("div", { class: "causes" }, items);
  const toggle = (event) => {
    page.opened[event.target.open ? "add" : "delete"](key);
    page.opened[event.target.open ? "delete" : "add"](`${key}-shut`);
  };
  const open = page.opened.has(key) || (isOpen && !page.opened.has(`${key}-shut`));
  return h("details", { class: "causes", open, ontoggle: toggle },
    h("summary", { id: key }, t("causes", because.length)),
    items);
}

function causeItem(page, cause, unit) {
  const { t, lang } = page;
  const key = keyFor(page.assessment, cause.kind, cause.id, unit.id);
  return h("li", null,
    badge(page, cause.status), unseen(" "),
    h("a", { href: page.addressOf({}, key), onclick: (event) => page.follow(event, {}, () => reveal(page, key)) },
      cause.name[lang]),
    cause.period && `, ${cause.kind === "indicator" ? t("milestone", format.day(cause.period, lang)).toLowerCase()
      : format.period(cause.period, lang)}`,
    h("span", { class: "meta" }, ` ${t("since", format.day(cause.since, lang)).replaceAll(" ", "\u00a0")}`));
}
