// The board: indicators, reports and tasks by section of the directive, where they are many with what is well in a fold; or all of them in another order.

import { fill, h, unseen } from "../parts/dom.js";
import { fitting, isFiltered, OTHER } from "../asked/fitting.js";
import { withFold } from "./with-fold.js";
import { icon } from "../parts/icons.js";
import { indicatorItem } from "./indicator.js";
import { elementLater } from "../parts/later.js";
import { inPortions, portionOf } from "../parts/portion.js";
import { reportItem } from "./report.js";
import { pathsOf } from "../asked/sections.js";
import { labelOf } from "../words/section-label.js";
import { inOrder } from "../asked/sort.js";
import { indicatorsOf, itemKey, keyOf } from "../asked/state.js";
import { grouped, isFailing } from "../words/statuses.js";
import { taskItem } from "./task.js";

export function drawBoard(place, page) {
  const { t } = page;
  const sections = sectionsOf(page);
  const fits = fitting(page);
  const shown = sections.map((found) => fittingOf(found, fits)).filter(isAny);
  const atATime = portionOf(shown.flatMap(sizesOf));
  fill(place, h("section", { class: "board", "aria-labelledby": "board-title" },
    h("h2", { id: "board-title", tabindex: "-1" }, t(page.sort === "" && hasSections(page) ? "board" : "board_in_order")),
    hasSections(page) && sectionChoice(page, sections),
    shown.length === 0 ? h("p", { class: "empty" }, t(page.unit === "" && !isFiltered(page) ? "nothing_there" : "nothing"))
      : page.sort === "" ? shown.map((found, place) => sectionAt(page, found, place, atATime)) : KINDS.map((kind) => orderedBlock(page, kind, shown))));
}

const KINDS = ["indicators", "reports", "tasks"];

function sizesOf(found) {
  return KINDS.map((kind) => found[kind].length);
}

function isAny(found) {
  return sizesOf(found).some((size) => size > 0);
}

/** Of a section what is asked for. */
function fittingOf(found, fits) {
  return { ...found, ...Object.fromEntries(KINDS.map((kind) => [kind, found[kind].filter(fits)])) };
}

/** Of a plan without sections nothing is “other”. */
const hasSections = ({ assessment }) => assessment.sections.length > 0;

/** The sections with what they hold for the chosen unit, in the plan's order. */
function sectionsOf(page) {
  const { assessment, t, lang } = page;
  const mine = (item) => page.isMine(item.responsible ?? [item.unit]);
  const bySection = (items) => grouped(items.filter(mine), (item) => item.section ?? OTHER);
  const [indicators, reports, tasks] = [indicatorsOf(page), assessment.reports, assessment.tasks].map(bySection);
  const held = KINDS.filter((_, kind) => [indicators, reports, tasks][kind].size > 0);
  const other = { id: OTHER, name: { [lang]: hasSections(page) ? t("other_section") : held.map((kind) => t(kind)).join(" · ") }, parent: null };
  return [...assessment.sections, other]
    .map((section) => ({
      section,
      label: labelOf(section, assessment.sections, lang),
      indicators: indicators.get(section.id) ?? [],
      reports: reports.get(section.id) ?? [],
      tasks: tasks.get(section.id) ?? [],
    }));
}

function sectionChoice(page, sections) {
  const { t } = page;
  const choice = (id, label, failing) => h("a", {
    class: "chip", id: keyOf("section", id || "all"), href: page.addressOf({ section: id }),
    "aria-current": page.section === id ? "true" : null,
    onclick: (event) => page.follow(event, { section: id }),
  }, label, failing > 0 && h("span", { class: "chip-count" },
    icon("missed"), h("span", { "aria-hidden": "true" }, String(failing)), unseen(`: ${t("section_counts", failing)}`)));
  const failing = failingBySection(page, sections);
  return h("nav", { class: "chips", "aria-label": t("section") },
    choice("", t("all_sections"), 0),
    sections.filter(({ section }) => failing.has(section.id)).map(({ section, label }) => choice(section.id, label, failing.get(section.id))));
}

/** How much fails in each section that holds something, with those below it. */
function failingBySection({ assessment }, sections) {
  const pathOf = pathsOf(assessment.sections);
  const failing = new Map();
  for (const { section, indicators, reports, tasks } of sections.filter(isAny)) {
    const own = [...indicators, ...reports, ...tasks].filter(isFailing).length;
    for (const id of pathOf(section.id)) failing.set(id, (failing.get(id) ?? 0) + own);
  }
  return failing;
}

/** The first sections fill a window. */
const AT_FIRST = 2;

function sectionAt(page, found, place, atATime) {
  const draw = () => sectionBlock(page, found, atATime);
  return place < AT_FIRST ? draw() : elementLater(draw);
}

const DRAW = { indicators: indicatorItem, reports: reportItem, tasks: taskItem };

function sectionBlock(page, found, atATime) {
  const { id, name } = found.section;
  const title = keyOf("part", id);
  const listOf = (kind) => (some, title = page.t(kind)) => list(page, kind, some, { of: `${name[page.lang]}, ${title}`, atATime });
  const block = (kind) => found[kind].length > 0 && withFold(page, keyOf(`fold-${kind}`, id), kind, found[kind], listOf(kind));
  return h("section", { class: "part", "aria-labelledby": title },
    h("h3", { id: title }, name[page.lang]), KINDS.map(block).flat());
}

/** All of one kind, whatever their section, in the order that is asked for. */
function orderedBlock(page, kind, shown) {
  const items = inOrder(page, shown.flatMap((found) => found[kind]));
  if (items.length === 0) return null;
  return h("section", { class: "part", "aria-labelledby": `part-${kind}` },
    h("h3", { id: `part-${kind}` }, `${page.t(kind)}: ${page.t(`sort_${page.sort}`).toLowerCase()} (${items.length})`),
    list(page, kind, items, { of: page.t(kind) }));
}

function list(page, kind, items, how) {
  if (items.length === 0) return null;
  const place = h("ul", { class: kind, "aria-label": page.t(kind) });
  return [place, ...inPortions(page, place, items, (item) => DRAW[kind](page, item), {
    ...how, keyOf: ({ kind: one, id, unit }) => itemKey(one, id, unit?.id),
  })];
}
