// What hides a part of the plan, in one place: words, order, what was chosen, how much is found, and the way back to all of it.

import { labelOf } from "../words/section-label.js";
import { fill, h } from "../parts/dom.js";
import { countFitting, fitting, isFiltered } from "../asked/fitting.js";
import { SORTS } from "../asked/sort.js";
import { indicatorsOf, NO_FILTERS } from "../asked/state.js";
import { capital } from "../words/statuses.js";

/** The page is drawn anew when a reader stops typing for so long. */
const PAUSE = 200;
/** What waits for that; null while nobody types. */
let waiting = null;

export function drawFilters(place, page) {
  const { t } = page;
  const input = place.querySelector("#find") ?? findField(page);
  place.querySelector("#find-label").textContent = t("find");
  input.placeholder = t("find_hint");
  // what is being typed is the reader's
  if (waiting === null || input !== document.activeElement) input.value = page.find;
  fill(place.querySelector(".sorting"), sortField(page));
  fill(place.querySelector(".found"), foundNote(page));

  /** Made once: an input that is drawn anew loses its place in the text. */
  function findField() {
    const type = ({ target }) => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        waiting = null;
        if (target.value !== page.find) page.change({ find: target.value }, { isTyping: true });
      }, PAUSE);
    };
    const field = h("input", { type: "search", id: "find", autocomplete: "off", spellcheck: "false", maxlength: "100", oninput: type });
    fill(place, h("search", { class: "filters", "aria-labelledby": "find-label" },
      h("div", { class: "controls" },
        h("div", { class: "field find" }, h("label", { id: "find-label", for: "find" }), field),
        h("div", { class: "field sorting" })),
      h("div", { class: "found" })));
    return field;
  }
}

function sortField(page) {
  const { t } = page;
  const option = (sort) => h("option", { value: sort, selected: page.sort === sort }, t(`sort_${sort || "plan"}`));
  return [
    h("label", { for: "sort" }, t("sort")),
    h("select", { id: "sort", onchange: ({ target }) => page.change({ sort: target.value }) }, ["", ...SORTS].map(option)),
  ];
}

function foundNote(page) {
  const chosen = choices(page);
  if (chosen.length === 0) return null;
  const { t } = page;
  return h("div", { class: "filter-note" },
    h("p", null, foundInWords(page)),
    h("ul", { class: "chosen-filters", "aria-label": t("chosen") }, chosen.map(({ id, words, without }) =>
      h("li", null, h("button", {
        class: "plain", type: "button", id: `clear-${id}`, "aria-label": t("without", words), onclick: (event) => clear(page, event, without, "find"),
      }, words, h("span", { class: "cross", "aria-hidden": "true" }, " ×"))))),
    h("button", { class: "plain", type: "button", id: "clear-all", onclick: (event) => clear(page, event, NO_FILTERS, "find") }, t("clear_all")));
}

/** Takes a choice back. Its button goes with it, so the focus goes to what is there anyway; a finger has none, and no keyboard should come up for it. */
function clear(page, { pointerType }, without, next) {
  page.change(without);
  if (pointerType !== "touch") document.getElementById(next)?.focus();
}

/** How much of the board, and of the dossiers, fits. */
export function foundInWords(page) {
  const { assessment: { tasks, reports, services }, t, isMine } = page;
  const fits = fitting(page);
  const mine = (items) => items.filter((item) => isMine(item.responsible ?? [item.unit]) && fits(item)).length;
  const long = services.filter(({ many }) => many);
  const beside = long.reduce((all, service) => all + countFitting(page, service), 0);
  const dossiers = mine(services.flatMap((service) => service.dossiers)) + (page.find === "" ? beside : 0);
  return [
    t("found", indicatorsOf(page).filter(fits).length, mine(tasks), mine(reports), dossiers),
    page.find !== "" && long.length > 0 && t("found_in_lists", beside),
  ].filter(Boolean).join(" ");
}

/** Each thing that was chosen, in words, and what is asked for without it. */
export function choices(page) {
  const { t, unit, section, find } = page;
  const statuses = page.status.split(",").filter(Boolean);
  return [
    unit && { id: "unit", words: page.unitName(unit), without: { unit: "" } },
    section && { id: "section", words: sectionInWords(page), without: { section: "" } },
    ...statuses.map((status) => ({
      id: `status-${status.replace(".", "-")}`, words: statusInWords(page, status),
      without: { status: statuses.filter((other) => other !== status).join(",") },
    })),
    find && { id: "find", words: t("with_words", find), without: { find: "" } },
  ].filter(Boolean);
}

function sectionInWords({ assessment, section, t, lang }) {
  const found = assessment.sections.find(({ id }) => id === section);
  return t("section_named", found ? labelOf(found, assessment.sections, lang) : t("other_section"));
}

function statusInWords({ t, words }, status) {
  const [kind, state] = status.split(".");
  return state ? `${t(`all_${kind}`)}: ${t(`${kind}_${state}`)}` : capital(words.indicator[status]);
}

/** The same above a part of the page that lies far from the filters: what is hidden there, and the way back. */
export function filterNote(page, part) {
  const { t } = page;
  if (page.unit === "" && !isFiltered(page)) return null;
  return h("div", { class: "filter-note" },
    h("p", null, t(`only_${part}`, choices(page).map(({ words }) => words).join("; "))),
    h("button", { class: "plain", type: "button", id: `clear-${part}`, onclick: (event) => clear(page, event, NO_FILTERS, `${part}-title`) }, t("clear_all")));
}
