// The board: indicators, reports and tasks by section of the directive, where they are many with what is well in a fold; or all of them in another order.

import { fill, h, unseen } from "../parts/dom.js";
import { bringForward } from "../finding/dossiers.js";
import { fitting, OTHER } from "../asked/fitting.js";
import { choices } from "../finding/filters.js";
import { withFold } from "../parts/fold.js";
import { icon } from "../parts/icons.js";
import { indicatorItem } from "./indicator.js";
import { elementLater } from "../parts/later.js";
import { drawUpTo, inPortions, portionOf } from "../parts/portion.js";
import { drawNotLoaded } from "../frame/no-result.js";
import { reportItem } from "./report.js";
import { inOrder } from "../asked/sort.js";
import { dossierOf, hasItem, indicatorsOf, itemKey, keyOf, NO_FILTERS } from "../asked/state.js";
import { grouped, isFailing } from "../words/statuses.js";
import { taskItem } from "./task.js";

export function drawBoard(place, page) {
  const { t } = page;
  const sections = sectionsOf(page);
  const shown = sections.map((found) => fittingOf(page, found)).filter(isAny);
  const atATime = portionOf(shown.flatMap(sizesOf));
  fill(place, h("section", { class: "board", "aria-labelledby": "board-title" },
    h("h2", { id: "board-title", tabindex: "-1" }, t(page.sort === "" ? "board" : "board_in_order")),
    sectionChoice(page, sections),
    shown.length === 0 ? h("p", { class: "empty" }, t("nothing"))
      : page.sort === "" ? shown.map((found, place) => sectionAt(page, found, place, atATime)) : KINDS.map((kind) => orderedBlock(page, kind, shown))));
}

const KINDS = ["indicators", "reports", "tasks"];

function sizesOf(found) {
  return KINDS.map((kind) => found[kind].length);
}

function isAny(found) {
  return sizesOf(found).some((size) => size > 0);
}

/** Of a section what fits statuses and words, too. */
function fittingOf(page, found) {
  const fits = fitting(page);
  return { ...found, ...Object.fromEntries(KINDS.map((kind) => [kind, found[kind].filter(fits)])) };
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
    .filter(isAny);
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
    class: "chip", id: keyOf("section", id || "all"), href: page.addressOf({ section: id }),
    "aria-current": page.section === id ? "true" : null,
    onclick: (event) => page.follow(event, { section: id }),
  }, label, failing > 0 && h("span", { class: "chip-count" },
    icon("missed"), h("span", { "aria-hidden": "true" }, String(failing)), unseen(`: ${t("section_counts", failing)}`)));
  const failing = ({ indicators, reports, tasks }) => [...indicators, ...reports, ...tasks].filter(isFailing).length;
  return h("nav", { class: "chips", "aria-label": t("section") },
    choice("", t("all_sections"), 0),
    sections.map((found) => choice(found.section.id, found.label, failing(found))));
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

/**
 * Brings an item of the board into view, whatever fold, filter or portion hides it; tells whether there is one, or why it cannot be had. One that
 * the address names (`isAsked`) stays in it.
 */
export async function reveal(page, key, isAsked = false) {
  const hidden = choices(page).map(({ words }) => words);
  const steps = isAsked ? { item: key, isSameStep: true } : {};
  drawUpTo(key);
  if (!document.getElementById(key) && hasItem(page.assessment, key)) page.change({ ...NO_FILTERS, sort: "" }, steps);
  drawUpTo(key);
  try {
    if (!document.getElementById(key) && dossierOf(key)) await bringForward(page, dossierOf(key), steps);
  } catch (error) {
    console.error(error);
    drawNotLoaded(document.getElementById("problems"), page, error);
    return true;
  }
  const item = document.getElementById(key);
  if (!item) return false;
  for (let place = item.closest("details"); place; place = place.parentElement.closest("details")) place.open = true;
  if (hidden.length > 0 && choices(page).length === 0) tellLifted(page, item, hidden);
  item.focus({ preventScroll: true });
  bringIntoView(item);
  return true;
}

/** Filters that gave way to an item are named where the reader looks: in the item itself. */
function tellLifted({ t }, item, hidden) {
  const place = item.matches("tr") ? item.cells[0] : item;
  place.prepend(h("p", { class: "notice lifted", role: "status" }, t("lifted", hidden.join("; "))));
}

/** In the middle of the window; of what has no room there, its beginning, below what stays at the top. */
function bringIntoView(item) {
  const room = innerHeight - parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
  item.scrollIntoView({ block: item.getBoundingClientRect().height > room ? "start" : "center" });
}
