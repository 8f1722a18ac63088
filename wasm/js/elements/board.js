// <tiendo-board>: the whole plan on one day, named after the board (bảng theo dõi) that offices keep: counts, what is due,
// indicators, reports and tasks by section, dossiers, and what is owed.

import { html, nothing } from "lit/html.js";
import { unknownId } from "./attributes.js";
import { counts, countsOfItems } from "./counts.js";
import { dayLine, facts, fold, heading } from "./common.js";
import { reportItem, taskItem } from "./deadlines.js";
import { dueList, entriesFor, spanInWords } from "./due.js";
import { TiendoElement } from "./element.js";
import { indicatorItem } from "./indicator.js";
import { owedList } from "./owed.js";
import { indicatorsFor } from "./selection.js";
import { serviceTable, servicesFor } from "./services.js";
import { FOUR_STATES, grouped, isSeenFirst, worstFirst } from "./statuses.js";

/** How far the board looks ahead, and how many entries it shows of that before the fold. */
const DAYS_AHEAD = 30;
const SHOWN = 5;
/** A list this short is not worth a fold. */
const SHORT = 2;

export class TiendoBoard extends TiendoElement {
  /** What the reader looks at, where the page does not say it. */
  #chosen = { unit: "", section: "", status: "" };

  check({ units, sections }) {
    return [...unknownId("unit", this.unit, units), ...unknownId("section", this.section, sections)];
  }

  draw(view) {
    const { assessment } = view;
    const chosen = this.#chosen;
    const of = (all, given, own) => (has(all, given) ? given : has(all, own) ? own : "");
    const unit = of(assessment.units, this.unit, chosen.unit);
    const section = of(assessment.sections, this.section, chosen.section);
    const choose = (change) => {
      Object.assign(chosen, change);
      this.changed();
    };
    return board(view, { ...chosen, unit, section, choose, fixed: { unit: unit && unit === this.unit, section: section && section === this.section } });
  }
}

function has(all, id) {
  return all.some((one) => one.id === id);
}

function board(view, asked) {
  const { assessment } = view;
  const scorecard = assessment.units.find(({ id }) => id === asked.unit);
  const mine = (party) => asked.unit === "" || party.some(({ id }) => id === asked.unit);
  // a section has those below it
  const isIn = (id) => [id, ""].includes(asked.section) || assessment.sections.some((one) => one.id === id && isIn(one.parent));
  const items = [...indicatorsFor(assessment, asked.unit, mine), ...assessment.reports.filter(({ unit }) => mine([unit])), ...assessment.tasks.filter(({ responsible }) => mine(responsible))]
    .filter(({ section }) => isIn(section));
  const totals = asked.section ? countsOfItems(items, servicesFor(assessment, asked.unit).filter(({ service }) => isIn(service.section))) : scorecard ?? assessment.summary;
  const isFiltered = asked.status || asked.section;
  return html`<section aria-labelledby="title">
    ${head(view, scorecard, items)}
    ${counts(view, totals, asked.status, (status) => asked.choose({ status }))}
    ${filters(view, asked)}
    ${isFiltered ? nothing : due(view, asked)}
    ${sections(view, asked, items)}
    ${isFiltered ? nothing : [dossiers(view, asked), owed(view, assessment.consequences.filter(({ owed_by: unit }) => mine([unit])))]}
  </section>`;
}

function head(view, scorecard, items) {
  const { assessment, t, lang } = view;
  const illustrative = items.filter((item) => item.illustrative).length;
  return html`<header>
    ${heading(view, 0, html`${assessment.plan.name[lang]}${scorecard ? ` – ${scorecard.name[lang]}` : nothing}`, { id: "title", name: "title heading" })}
    ${dayLine(view)}
    ${illustrative > 0 ? html`<p class="notice" part="notice">${t("illustrative_note", illustrative, items.length)}</p>` : nothing}
  </header>`;
}

function filters(view, { unit, section, fixed, choose }) {
  const { t, lang, assessment } = view;
  const choice = (name, all, value, some) => html`<label class="field"><span>${t(name)}</span>
    <select part="button" @change=${(event) => choose({ [name]: event.target.value })}>
      <option value="" .selected=${value === ""}>${t(all)}</option>
      ${some.map(({ id, name: words }) => html`<option value=${id} .selected=${value === id}>${words[lang]}</option>`)}
    </select></label>`;
  const choices = [
    fixed.unit ? [] : choice("unit", "all_units", unit, assessment.units),
    fixed.section || assessment.sections.length === 0 ? [] : choice("section", "all_sections", section, assessment.sections),
  ].flat();
  return choices.length > 0 ? html`<div class="filters">${choices}</div>` : nothing;
}

function part(view, name, title, ...content) {
  return html`<section class="part" part="section ${name}">
    ${heading(view, 1, title)}${content}</section>`;
}

function due(view, { unit }) {
  const entries = entriesFor(view, DAYS_AHEAD, unit);
  const [first, rest] = [entries.slice(0, SHOWN), entries.slice(SHOWN)];
  return part(view, "due", view.t("agenda"),
    html`<p class="meta lead">${spanInWords(view, entries, DAYS_AHEAD)}</p>`, dueList(view, first, 2),
    rest.length > 0 ? fold(view, "due-rest", view.t("more", rest.length), rest, dueList(view, rest, 2)) : nothing);
}

/** The sections that hold something of what is asked for, in the plan's order. */
function sections(view, asked, items) {
  const { assessment, t } = view;
  const shown = items.filter(isAsked(asked));
  const bySection = grouped(shown, ({ section }) => section);
  // what belongs to no section
  const rest = assessment.sections.length > 0 ? t("other_section") : facts(t("indicators"), t("tasks"));
  const other = { id: null, name: { [view.lang]: rest } };
  const found = [...assessment.sections, other].filter(({ id }) => bySection.has(id));
  return html`${chosenNote(view, asked, shown)}
    ${found.map((section, place) => part(view, `section-${place}`, section.name[view.lang], sectionLists(view, asked, section, bySection.get(section.id))))}`;
}

/** Whether an item has the chosen status: `indicators behind`, `tasks pending_overdue`. */
function isAsked({ status: chosen }) {
  if (chosen === "") return () => true;
  const [kind, state] = chosen.split(" ");
  return (item) => `${item.kind}s` === kind && (FOUR_STATES[state] ?? [state]).includes(item.status);
}

function chosenNote(view, { unit, section, status, fixed, choose }, items) {
  const { t, lang, words, assessment } = view;
  const name = (all, id) => all.find((one) => one.id === id)?.name[lang];
  const [kind, state] = status.split(" ");
  const word = status && `${t(kind)} ${kind === "indicators" ? words.indicator[state] : t(state)}`;
  const showAll = ({ target }) => {
    // the button goes, and the focus stays near
    target.closest("section").querySelector("button, select").focus();
    choose({ unit: "", section: "", status: "" });
  };
  const chosen = [word, !fixed.unit && name(assessment.units, unit), !fixed.section && name(assessment.sections, section)].filter(Boolean);
  return html`<div class=${chosen.length > 0 ? "chosen" : nothing}><p role="status">${
    chosen.length > 0 ? t(items.length > 0 ? "filtered" : "nothing", items.length, chosen.join("; ")) : nothing}</p>${chosen.length > 0
    ? html`<button class="plain" part="button" type="button" @click=${showAll}>${t("show_all")}</button>` : nothing}</div>`;
}

function sectionLists(view, asked, { id }, items) {
  const lists = [["indicator", "indicators", indicatorItem], ["report", "recurring", reportItem], ["task", "tasks", taskItem]];
  return lists.map(([kind, name, draw]) => {
    const sorted = worstFirst(items.filter((item) => item.kind === kind));
    const list = (some) => some.length > 0 ? html`<ul class="items" aria-label=${view.t(name)}>${some.map((item) => draw(view, item))}</ul>` : nothing;
    const first = sorted.filter(isSeenFirst);
    const rest = sorted.filter((item) => !isSeenFirst(item));
    if (asked.status || rest.length <= SHORT) return list(sorted);
    const title = `${view.t(name)}: ${view.t(first.length > 0 ? "more" : "fold", rest.length)}`;
    return [list(first), fold(view, `${kind}-${id ?? ""}`, title, rest, list(rest))];
  });
}

function dossiers(view, { unit }) {
  const found = servicesFor(view.assessment, unit);
  return found.length > 0 ? part(view, "dossiers", view.t("dossiers"), serviceTable(view, found)) : nothing;
}

function owed(view, consequences) {
  return part(view, "owed", view.t("owed"), consequences.length > 0 ? owedList(view, consequences) : html`<p class="meta lead">${view.t("owed_none")}</p>`);
}
