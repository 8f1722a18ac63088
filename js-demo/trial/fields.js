// The fields of a form in which something is tried: how they are drawn, read, and told that they are wrong.

import { h } from "../parts/dom.js";
import * as format from "../words/format.js";
import { readNumber } from "./number.js";
import { FORM } from "./trial.js";

/** What was typed, as it is written in the language of the page; what is no number there stays as it stands. */
function retold({ text, lang: before }, lang, isNumber) {
  const decimal = isNumber && before !== lang ? readNumber(text, before) : null;
  return decimal === null ? text : format.number(decimal, lang);
}

/** The fields of one form, by name. What is typed and not yet tried survives that the board is drawn anew, with the language it was typed in, and ends with the trial. */
export function fieldsOf(page, key) {
  const { t, lang, trial: { typed } } = page;
  const all = new Map();
  const idOf = (name) => `${key}${FORM}-${name}`;

  function field(name, label, attributes, { beside, choices } = {}) {
    const id = idOf(name);
    const keep = ({ target }) => typed.set(id, { text: target.value, lang });
    const value = typed.has(id) ? retold(typed.get(id), lang, attributes.inputmode === "decimal") : attributes.value ?? "";
    if (typed.has(id)) typed.set(id, { text: value, lang });
    const common = { ...attributes, id, value: choices ? null : value, "aria-describedby": `${id}-wrong`, autocomplete: "off", oninput: keep };
    const input = choices
      ? h("select", common, choices.map(([choice, words]) => h("option", { value: choice, selected: choice === value }, words)))
      : h("input", common);
    const wrong = h("p", { class: "wrong", id: `${id}-wrong` });
    all.set(name, { input, wrong });
    return h("div", { class: "field" },
      h("label", { for: id }, label),
      h("div", { class: "beside" }, input, beside && h("span", { class: "meta" }, beside)),
      wrong);
  }

  function fail(name, words) {
    const { input, wrong } = all.get(name);
    input.setAttribute("aria-invalid", "true");
    wrong.append(...[words].flat());
  }

  return {
    field,
    fail,
    /** A date, empty where nothing is entered. */
    day: (name, label, value, more) => field(name, label, { type: "date", value, ...more }),
    number: (name, label, value, beside) => field(name, label, { type: "text", inputmode: "decimal", value, size: "14" }, { beside }),
    value: (name) => all.get(name)?.input.value ?? "",
    /** A number that must be there: exact text, or nothing after saying what is wrong. */
    read(name) {
      const entered = all.get(name).input.value;
      const decimal = readNumber(entered, lang);
      if (decimal === null) fail(name, t("trial_not_a_number", entered.trim()));
      return decimal;
    },
    /** A day that can be meant, or "" for none: none that is half typed, none after the as-of date, which would say nothing yet. */
    readDay(name) {
      const { value, validity } = all.get(name).input;
      if (validity.valid && value <= page.date) return value;
      fail(name, validity.valid ? t("trial_later", format.day(page.date, lang)) : t("trial_not_a_day"));
      return null;
    },
    /** Takes fields away that are drawn no more. */
    drop: (names) => names.forEach((name) => {
      all.delete(name);
      typed.delete(idOf(name));
    }),
    /** What was typed has been tried. */
    forget: () => [...all.keys()].forEach((name) => typed.delete(idOf(name))),
    clear: () => all.forEach(({ input, wrong }) => {
      input.removeAttribute("aria-invalid");
      wrong.replaceChildren();
    }),
    hasFailed: () => [...all.values()].some(({ input }) => input.hasAttribute("aria-invalid")),
    focusFirst: () => [...all.values()].find(({ input }) => input.hasAttribute("aria-invalid"))?.input.focus(),
  };
}

/** Fields that belong together. */
export function fieldset(legend, ...content) {
  return h("fieldset", null, h("legend", null, legend), h("div", { class: "fields" }, content));
}
