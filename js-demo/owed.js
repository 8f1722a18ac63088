// The explanations owed: by unit, with the due day and the verdicts that caused them, each with its own words.

import { reveal } from "./board.js";
import { fill, grouped, h, unseen } from "./dom.js";
import * as format from "./format.js";
import { illustrativeMark } from "./parties.js";
import { itemKey } from "./state.js";
import { badge } from "./statuses.js";
import { why } from "./why.js";

/** So many explanations are listed with their causes open. */
const FEW = 6;

export function drawOwed(place, page) {
  const { assessment, t, lang } = page;
  const owed = assessment.consequences.filter(({ owed_by }) => page.isMine([owed_by]));
  const byUnit = grouped(owed, ({ owed_by }) => owed_by.id);
  fill(place, h("section", { class: "owed", "aria-labelledby": "owed-title" },
    h("h2", { id: "owed-title", tabindex: "-1" }, t("owed")),
    h("p", { class: "meta" }, owed.length > 0 ? t("owed_count", owed.length, byUnit.size) : t("owed_none")),
    owed.length > 0 && h("ul", { class: "owers" }, [...byUnit.values()].map((ofUnit) => h("li", { class: "ower" },
      h("h3", null, ofUnit[0].owed_by.name[lang]),
      h("ul", { class: "debts" }, ofUnit.map((consequence) => debt(page, consequence, owed.length <= FEW))))))));
}

function debt(page, consequence, isOpen) {
  const { t, lang } = page;
  const { policy, owed_by, since, because } = consequence;
  const key = `o-${policy}-${owed_by.id}-${since}`;
  const { button, panel } = why(page, key, consequence);
  return h("li", { class: "debt" },
    h("div", { class: "debt-head" },
      h("p", { class: "due" }, consequence.due && t("owed_by", format.day(consequence.due, lang))),
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
  return h("details", { class: "causes", open, "data-print": true, ontoggle: toggle },
    h("summary", { id: key }, t("causes", because.length)),
    items);
}

function causeItem(page, cause, unit) {
  const { t, lang } = page;
  const key = itemKey(cause.kind, cause.id, unit.id);
  return h("li", null,
    badge(page, cause.status), unseen(" "),
    h("a", { href: page.addressOf({}, key), onclick: (event) => page.follow(event, {}, () => reveal(page, key)) },
      cause.name[lang]),
    cause.period && `, ${format.period(cause.period, lang)}`,
    h("span", { class: "meta" }, ` ${t("since", format.day(cause.since, lang)).replaceAll(" ", "\u00a0")}`));
}
