// The board: indicators, reports and tasks by section of the directive; where they are many, what is well is folded.

import { fill, grouped, h, unseen } from "./dom.js";
import { withFold } from "./fold.js";
import { icon } from "./icons.js";
import { indicatorItem } from "./indicator.js";
import { reportItem } from "./report.js";
import { indicatorsOf } from "./state.js";
import { isFailing } from "./statuses.js";
import { taskItem } from "./task.js";

/** The section of what belongs to none. */
export const OTHER = "-";
export function drawBoard(place, page) {
  const { t } = page;
  const sections = sectionsOf(page);
  const shown = sections.filter(({ section }) => page.section === "" || section.id === page.section);
  fill(place, h("section", { class: "board", "aria-labelledby": "board-title" },
    h("h2", { id: "board-title", tabindex: "-1" }, t("board")),
    sectionChoice(page, sections),
    filterNote(page),
    shown.length > 0 ? shown.map((found) => sectionBlock(page, found)) : h("p", { class: "empty" }, t("nothing"))));
}

/** The sections that hold something for the chosen unit, in the plan's order. */
function sectionsOf(page) {
  const { assessment, t, lang } = page;
  const other = { id: OTHER, name: { vi: t("other_section"), en: t("other_section") }, parent: null };
  const mine = (item) => page.isMine(item.responsible ?? [item.unit]);
  const bySection = (items) => grouped(items.filter(mine), (item) => item.section ?? OTHER);
  const [indicators, reports, tasks] = [indicatorsOf(page), assessment.reports, assessment.tasks].map(bySection);
  return [...assessment.sections, other]
    .map((section) => ({
      section,
      label: labelOf(section, assessment.sections, lang),
      indicators: indicators.get(section.id) ?? [],
      reports: reports.get(section.id) ?? [],
      tasks: tasks.get(section.id) ?? [],
    }))
    .filter((found) => found.indicators.length + found.reports.length + found.tasks.length > 0);
}

/** `1a` for "a) …" under "1. …"; else the words before the colon. */
export function labelOf(section, sections, lang) {
  const sign = (name) => /^([\p{L}\d]{1,2})[.)]\s/u.exec(name)?.[1];
  const own = sign(section.name[lang]);
  if (!own) return section.name[lang].split(":")[0];
  const parent = sections.find(({ id }) => id === section.parent);
  return `${(parent && sign(parent.name[lang])) ?? ""}${own}`;
}

function sectionChoice(page, sections) {
  const { t } = page;
  const choice = (id, label, failing) => h("a", {
    class: "chip", id: `section-${id || "all"}`, href: page.addressOf({ section: id }),
    "aria-current": page.section === id ? "true" : null,
    onclick: (event) => page.follow(event, { section: id }),
  }, label, failing > 0 && h("span", { class: "chip-count" },
    icon("missed"), h("span", { "aria-hidden": "true" }, String(failing)), unseen(`: ${t("section_counts", failing)}`)));
  const failing = ({ indicators, reports, tasks }) => [...indicators, ...reports, ...tasks].filter(isFailing).length;
  return h("nav", { class: "chips", "aria-label": t("section") },
    choice("", t("all_sections"), 0),
    sections.map((found) => choice(found.section.id, found.label, failing(found))));
}

function filterNote(page) {
  if (page.unit === "") return null;
  const { t } = page;
  const clear = () => page.change({ unit: "" });
  return h("p", { class: "filter-note" },
    h("span", null, t("filtered", page.unitName(page.unit))),
    h("button", { class: "plain", type: "button", id: "clear-unit", onclick: clear }, t("clear")));
}

function sectionBlock(page, { section, indicators, reports, tasks }) {
  const block = (name, items, draw) => items.length > 0
    && withFold(page, `fold-${name}-${section.id}`, name, items, (some) => list(page, name, some, draw));
  return h("section", { class: "part", "aria-labelledby": `part-${section.id}` },
    h("h3", { id: `part-${section.id}` }, section.name[page.lang]),
    block("indicators", indicators, indicatorItem),
    block("reports", reports, reportItem),
    block("tasks", tasks, taskItem));
}

function list(page, name, items, draw) {
  return items.length > 0
    && h("ul", { class: name, "aria-label": page.t(name) }, items.map((item) => draw(page, item)));
}

/** Brings an item of the board into view, whatever fold or filter hides it. */
export function reveal(page, key) {
  if (!document.getElementById(key)) page.change({ unit: "", section: "" });
  const item = document.getElementById(key);
  if (!item) return;
  for (let place = item.closest("details"); place; place = place.parentElement.closest("details")) place.open = true;
  item.focus({ preventScroll: true });
  item.scrollIntoView({ block: "center" });
}
