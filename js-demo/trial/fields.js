// The fields of a form in which something is tried: how they are drawn, read, and told that they are wrong.

import { dayControl, dayIn } from "../parts/day-field.js";
import { h } from "../parts/dom.js";
import * as format from "../words/format.js";
import { inField, readDay } from "../words/typed-day.js";
import { readNumber } from "./number.js";
import { FORM } from "./trial.js";

/** What was typed, as it is written in the language of the page; what is no number or day there stays as it stands. */
const RETOLD = {
  number(text, before, lang) {
    const decimal = before === lang ? null : readNumber(text, before);
    return decimal === null ? text : format.number(decimal, lang);
  },
  day: (text, before, lang) => (before === lang ? text : inField(readDay(text, before) ?? text, lang)),
  choice: (text) => text,
};

/** The fields of one form, by name. What is typed and not yet tried survives that the board is drawn anew, with the language it was typed in, and ends with the trial. */
export function fieldsOf(page, key) {
  const { t, lang, trial: { typed } } = page;
  const all = new Map();
  const idOf = (name) => `${key}${FORM}-${name}`;
  /** Its input on the page: a day that has the focus is left where it is (fill in dom.js), in the place of the one that was drawn for it. */
  function inputOf(name) {
    const { input, wrong } = all.get(name);
    return wrong.isConnected ? document.getElementById(input.id) : input;
  }

  function field(name, label, kind, given, { beside, choices, ...attributes } = {}) {
    const id = idOf(name);
    const keep = (input) => typed.set(id, { text: input.value, lang });
    const value = typed.has(id) ? RETOLD[kind](typed.get(id).text, typed.get(id).lang, lang) : given ?? "";
    if (typed.has(id)) typed.set(id, { text: value, lang });
    const common = { ...attributes, id, "aria-describedby": `${id}-wrong`, autocomplete: "off", oninput: ({ target }) => keep(target) };
    const drawn = {
      number: () => h("input", { ...common, type: "text", inputmode: "decimal", size: "14", value }),
      day: () => dayControl(page, { ...common, label, value, onday: (_, input) => keep(input) }),
      choice: () => h("select", common, choices.map(([choice, words]) => h("option", { value: choice, selected: choice === value }, words))),
    }[kind]();
    const wrong = h("p", { class: "wrong", id: `${id}-wrong` });
    all.set(name, { input: drawn.querySelector(`#${CSS.escape(id)}`) ?? drawn, wrong });
    return h("div", { class: "field" },
      h("label", { for: id }, label),
      h("div", { class: "beside" }, drawn, beside && h("span", { class: "meta" }, beside)),
      wrong);
  }

  function fail(name, words) {
    inputOf(name).setAttribute("aria-invalid", "true");
    all.get(name).wrong.append(...[words].flat());
  }

  return {
    fail,
    choice: (name, label, value, choices, onchange) => field(name, label, "choice", value, { choices, onchange }),
    /** A date, empty where nothing is entered. */
    day: (name, label, value) => field(name, label, "day", value),
    number: (name, label, value, beside) => field(name, label, "number", value, { beside }),
    value: (name) => (all.has(name) ? inputOf(name).value : ""),
    /** The day that stands there, null where it is none. */
    dayOf: (name) => dayIn(inputOf(name)),
    /** A number that must be there: exact text, or nothing after saying what is wrong. */
    read(name) {
      const entered = inputOf(name).value;
      const decimal = readNumber(entered, lang);
      if (decimal === null) fail(name, entered.trim() === "" ? t("trial_number_missing") : t("trial_not_a_number", entered.trim()));
      return decimal;
    },
    /** A day that can be meant, or "" for none: none that is half typed. */
    readDay(name) {
      const input = inputOf(name);
      const day = dayIn(input);
      if (day === null) fail(name, t("no_day", input.value.trim()));
      return day;
    },
    /** The same of what has happened: a day after the last one that counts would say nothing yet. */
    readPastDay(name) {
      const day = this.readDay(name);
      if (day === null || day <= lastDay(page)) return day;
      fail(name, t(page.date === lastDay(page) ? "trial_later" : "trial_unknown", format.day(lastDay(page), lang)));
      return null;
    },
    /** Takes fields away that are drawn no more. */
    drop: (names) => names.forEach((name) => {
      all.delete(name);
      typed.delete(idOf(name));
    }),
    /** What was typed has been tried. */
    forget: () => [...all.keys()].forEach((name) => typed.delete(idOf(name))),
    clear: () => all.forEach(({ wrong }, name) => {
      inputOf(name).removeAttribute("aria-invalid");
      wrong.replaceChildren();
    }),
    hasFailed: () => [...all.keys()].some((name) => isWrong(inputOf(name))),
    focusFirst: () => [...all.keys()].map(inputOf).find(isWrong)?.focus(),
  };
}

function isWrong(input) {
  return input.hasAttribute("aria-invalid");
}

/** The last day of what has happened that counts on the board: the as-of date, or an earlier day of knowledge. */
export function lastDay({ date, known }) {
  return known && known < date ? known : date;
}

/** Fields that belong together. */
export function fieldset(legend, ...content) {
  return h("fieldset", null, h("legend", null, legend), h("div", { class: "fields" }, content));
}
