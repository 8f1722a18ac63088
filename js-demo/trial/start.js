// How a trial is begun: by a button for the whole board, or by one on an item; and what is said of it to those who listen.

import { h, unseen } from "../dom.js";
import { itemKey } from "../state.js";
import { resultsOf } from "./band.js";
import { formOf } from "./form.js";
import { FORM, put, start } from "./trial.js";

/** The button among the tools. */
export function trialButton(page) {
  const begin = async () => {
    start(page);
    await page.answer();
    document.getElementById("trial-title").focus();
  };
  return h("button", { class: "plain", type: "button", id: "try", "aria-pressed": String(page.trial !== null), onclick: begin }, page.t("try"));
}

/** The button on an item, and the form that it opens. Of tasks and reports only while something is tried. */
export function trial(page, item) {
  const { kind, id, unit } = item;
  if (kind !== "indicator" && !page.trial) return { button: null, form: null };
  if (kind === "report" && item.periods.length === 0) return { button: null, form: null };
  const { t, lang } = page;
  const key = itemKey(kind, id, unit?.id);
  const opened = `${key}${FORM}`;
  const isOpen = page.trial !== null && page.opened.has(opened);
  const toggle = async () => {
    start(page);
    page.opened[isOpen ? "delete" : "add"](opened);
    await page.answer();
    document.querySelector(isOpen ? `#${CSS.escape(`${key}-try`)}` : `#${CSS.escape(opened)} :is(input, select)`)?.focus();
  };
  return {
    button: h("button", {
      class: "why try screen-only", type: "button", id: `${key}-try`, "aria-expanded": String(isOpen), "aria-controls": isOpen ? opened : null, onclick: toggle,
    }, t(isOpen ? "close" : `try_${kind}`), unseen(` ${[item.name[lang], unit?.name[lang]].filter(Boolean).join(" – ")}`)),
    form: isOpen && formOf(page, key, item),
  };
}

/** The as-of date is tried like everything else. */
export async function tryDay(page, on) {
  await put(page, [{ kind: "day", on }]);
  await page.answer();
}

export function sayOfTrial(page) {
  return page.t("trial_said", page.trial.changes.length, resultsOf(page).length);
}
