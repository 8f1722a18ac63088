// The head of the page: whose plan it is, and what is asked for: language, as-of date, unit.

import { proposalsOf } from "../tables/capital.js";
import { dayField, putDay } from "../parts/day-field.js";
import { fill, h } from "../parts/dom.js";
import * as format from "../words/format.js";
import { emblem } from "../parts/icons.js";
import { tellingDays } from "../asked/own.js";
import { shownServices } from "../tables/services.js";
import { nameOf } from "../asked/files.js";
import { lastAskable } from "../asked/state.js";
import { endInWords } from "../parts/parties.js";
import { hasItems, unitsThatAnswer } from "../asked/units.js";
import { ownMark } from "./own-mark.js";
import { today } from "../../wasm/js/elements/today.js";

/** Days of the built-in plan that tell something: the directive, the first misses, the year's end, after it, and after capital closes. */
const TELLING_DAYS = ["2023-08-31", "2023-10-31", "2023-12-31", "2024-01-15", "2024-02-15"];
const LANGUAGES = { vi: "Tiếng Việt", en: "English" };
/** The parts of the page, in its order. */
export const PARTS = ["summary", "changes", "board", "services", "owed", "capital", "agenda", "units", "grades", "rankings", "notes"];

export function drawMasthead(place, page) {
  const { head, t, lang } = page;
  fill(place, h("div", { class: "masthead-in" },
    emblem(),
    h("div", { class: "masthead-words" },
      head.authority && h("p", { class: "authority" }, nameOf(head.authority, lang)),
      // A line does not begin with a dash.
      h("h1", null, (nameOf(head.name, lang) ?? t("title")).replaceAll(" - ", "\u00a0- ")),
      ownMark(page),
      h("p", { class: "print-only" }, `${t("as_of")}: ${format.day(page.date, lang)}`,
        page.known && `; ${t("known_on")}: ${format.day(page.known, lang)}`)),
    languages(page)));
}

export function drawControls(place, page) {
  const { t, assessment } = page;
  const isThere = {
    services: assessment && shownServices(page).length > 0,
    capital: assessment && proposalsOf(page).length > 0,
    grades: assessment?.gradings.some(({ units }) => units.some(({ unit }) => page.isMine([unit]))),
    rankings: assessment?.rankings.length > 0,
    units: assessment?.units.some(hasItems),
  };
  const owed = assessment?.consequences.filter(({ owed_by }) => page.isMine([owed_by])).length;
  fill(place,
    h("div", { class: "controls" }, dateField(page), knownField(page), quickDays(page), assessment && unitField(page)),
    assessment && h("nav", { class: "contents", "aria-label": t("contents") },
      PARTS.filter((part) => isThere[part] ?? true).map((part) =>
        h("a", { href: `#${part}-title`, onclick: jump }, t(`to_${part}`), part === "owed" && ` (${owed})`))));
}

function languages(page) {
  return h("div", { class: "languages", role: "group", "aria-label": page.t("language") },
    Object.entries(LANGUAGES).map(([lang, name]) => h("button", {
      type: "button", id: `lang-${lang}`, lang, "aria-pressed": String(page.lang === lang),
      onclick: () => page.change({ lang }),
    }, name)));
}

function dateField(page) {
  const { period } = page.head;
  return askedDay(page, { id: "date", label: page.t("as_of"), value: page.date, required: true, min: period?.start, max: period && lastAskable(period) });
}

/** The day of knowledge: what was recorded or decided later is left out; empty, everything is known. */
function knownField(page) {
  return askedDay(page, { id: "known", label: page.t("known_on"), value: page.known || null, min: page.head.period?.start });
}

function askedDay(page, given) {
  const { id, required } = given;
  return dayField(page, {
    ...given,
    onday(day, input) {
      if (day !== null && day !== page[id]) page.change({ [id]: day });
      // what is asked for stays the day that is shown, until another one is chosen
      else if (required && input.value.trim() === "") putDay(page, input, page[id]);
    },
  });
}

function quickDays(page) {
  const days = page.own ? tellingDays(page.head, today()) : TELLING_DAYS;
  if (days.length === 0) return null;
  return h("div", { class: "field quick", role: "group", "aria-label": page.t("quick_days") },
    h("span", { class: "label", "aria-hidden": "true" }, page.t("quick_days")),
    h("div", { class: "choices" }, days.map((date) => h("button", {
      class: "choice", type: "button", id: `day-${date}`, "aria-pressed": String(page.date === date),
      onclick: () => page.change({ date }),
    }, page.own && date === today() ? page.t("quick_today") : format.day(date, page.lang)))));
}

function unitField(page) {
  const units = unitsThatAnswer(page.assessment);
  if (units.length === 0) return null;
  const option = (id, name) => h("option", { value: id, selected: page.unit === id }, name);
  const withEnd = (name, end) => (end ? `${name} (${end})` : name);
  return h("div", { class: "field unit" },
    h("label", { for: "unit" }, page.t("unit")),
    h("select", { id: "unit", onchange: ({ target }) => page.change({ unit: target.value }) },
      option("", page.t("all_units")),
      units.map(({ id, name }) => option(id, withEnd(name[page.lang], endInWords(page, id))))));
}

/** Goes to a part of the page, and leaves the address as it is. */
function jump(event) {
  event.preventDefault();
  const title = document.getElementById(event.currentTarget.hash.slice(1));
  title?.focus({ preventScroll: true });
  title?.scrollIntoView();
}
