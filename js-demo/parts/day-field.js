// A field for a day, in the order of day and month that the page has everywhere: what browsers offer has the order of their own language, so that
// 08/09/2023 would be 8 September in one of them and 9 August in the next. It is typed, or chosen in the browser's calendar.

import { inField, isWhole, readDay } from "../words/typed-day.js";
import * as format from "../words/format.js";
import { h, svg } from "./dom.js";

/**
 * A field with its label, and what is wrong with its day. `onday` is told each day that can be, "" for none, and null when there is none that can be;
 * `describedBy` are ids of what else speaks of the day.
 * @param {{ t: Function, lang: string }} page
 * @param {{ id: string, label: string, value?: string | null, min?: string, max?: string, required?: boolean, describedBy?: string[], onday?: (day: string | null, input: HTMLInputElement) => void }} given
 */
export function dayField(page, { id, label, onday = () => {}, describedBy = [], ...given }) {
  const problem = h("p", { class: "field-problem", id: `${id}-problem`, role: "status" });
  // the field stays where what stands around it is drawn anew
  const told = () => document.getElementById(problem.id);
  const control = dayControl(page, {
    ...given, id, label, "aria-describedby": [...describedBy, problem.id].join(" "),
    // what was wrong is told of what stood there
    oninput: ({ target }) => tell(target, "", told()),
    onday(day, input) {
      tell(input, problemIn(page, input), told());
      onday(day, input);
    },
  });
  const input = control.querySelector("input");
  if (given.value) tell(input, problemIn(page, input), problem);
  return h("div", { class: "field" }, h("label", { for: id }, label), control, problem);
}

/** The field alone, without its label. */
export function dayControl(page, { label, value, min, max, onday = () => {}, oninput, ...attributes }) {
  const { t, lang } = page;
  let told = value || "";
  const input = h("input", {
    ...attributes, type: "text", class: "typed-day", inputmode: "numeric", autocomplete: "off", spellcheck: "false", maxlength: "40",
    placeholder: t("day_form"), value: value ? inField(value, lang) : "", "data-lang": lang, "data-min": min, "data-max": max,
    oninput(event) {
      oninput?.(event);
      if (isWhole(input.value, lang)) settle();
    },
    // a field that has been written to by a script, as below, tells of no change
    onchange: settle,
    onblur: settle,
    onkeydown: ({ key }) => key === "Enter" && settle(),
  });
  function settle() {
    if (!input.isConnected) return;
    const day = dayIn(input);
    const read = readDay(input.value, lang);
    if (read !== null) input.value = inField(read, lang);
    // one that is told when its last digit is there is not told again when the field is left
    if (day !== null && day === told) return;
    told = day;
    onday(day, input);
  }
  return h("span", { class: "day-field" }, input, calendarButton(page, label, input, settle));
}

/** What a field holds: a day, "" for none, null where it is no day or none of those that can be. */
export function dayIn({ value, required, dataset: { lang, min = "", max } }) {
  if (value.trim() === "") return required ? null : "";
  const day = readDay(value, lang);
  return day !== null && min <= day && (max === undefined || day <= max) ? day : null;
}

/** Puts a day into a field, with which nothing is wrong. */
export function putDay(page, input, day) {
  input.value = inField(day, page.lang);
  tell(input, "", document.getElementById(`${input.id}-problem`));
}

/** Says what is wrong with a field; no words, that nothing is. */
function tell(input, words, problem) {
  problem.textContent = words;
  words ? input.setAttribute("aria-invalid", "true") : input.removeAttribute("aria-invalid");
}

function problemIn({ t, lang }, input) {
  const { value, dataset: { min, max } } = input;
  if (dayIn(input) !== null) return "";
  if (value.trim() === "") return t("day_missing");
  if (readDay(value, lang) === null) return t("no_day", value.trim());
  const [from, to] = [min, max].map((day) => day && format.day(day, lang));
  return from && to ? t("days_between", from, to) : from ? t("days_from", from) : t("days_until", to);
}

/** The browser's own calendar; its field is not seen. */
function calendarButton({ t }, label, input, settle) {
  const { lang, min, max } = input.dataset;
  const choose = () => {
    input.value = calendar.value && inField(calendar.value, lang);
    settle();
  };
  const calendar = h("input", { type: "date", class: "calendar", tabindex: "-1", "aria-hidden": "true", min, max, onchange: choose });
  const show = () => {
    calendar.value = readDay(input.value, lang) ?? "";
    try {
      calendar.showPicker();
    } catch {
      // within a page of another origin there is none
      input.focus();
    }
  };
  return [
    calendar,
    h("button", { class: "calendar-button", type: "button", id: `${input.id}-calendar`, "aria-label": t("choose_day", label), title: t("choose_day", label), onclick: show },
      svg("svg", { viewBox: "0 0 16 16", "aria-hidden": "true" }, svg("path", { d: "M2.5 3.5h11v10h-11zM2.5 6.5h11M5 1.5v3M11 1.5v3" }))),
  ];
}
