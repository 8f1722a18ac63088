// How a trial is begun: by a button for the whole board, or by one on an item; and what is said of it to those who listen.

import { h, unseen } from "../parts/dom.js";
import { whenLoaded } from "../parts/not-loaded.js";
import { itemKey } from "../asked/state.js";
import { act, resultsInWords } from "./band.js";
import { formOf, titleOf } from "./form.js";
import { FORM, forget, put, start } from "./trial.js";

/** The button among the tools. */
export function trialButton(page) {
  const begin = whenLoaded(page, async () => {
    await drawn(page);
    document.getElementById("trial-title")?.focus();
  });
  return h("button", { class: "plain", type: "button", id: "try", "aria-pressed": String(page.trial !== null), onclick: begin }, page.t("try"));
}

/** The board with its trial, begun where there is none; what compares the two is loaded for the first one, and without it there is no trial. */
async function drawn(page) {
  const isNew = page.trial === null;
  start(page);
  try {
    await page.answer();
  } catch (error) {
    if (isNew) forget(page);
    throw error;
  }
}

/** The button on an item, and the form that it opens. Only of indicators before anything is tried. */
export function trial(page, item, key = itemKey(item.kind, item.id, item.unit?.id)) {
  const { kind } = item;
  if ((kind !== "indicator" && !page.trial) || !hasSomething(item)) return { button: null, form: null };
  const { t } = page;
  const opened = `${key}${FORM}`;
  const isOpen = page.trial !== null && page.opened.has(opened);
  const toggle = whenLoaded(page, async () => {
    page.opened[isOpen ? "delete" : "add"](opened);
    await drawn(page);
    document.querySelector(isOpen ? `#${CSS.escape(`${key}-try`)}` : `#${CSS.escape(opened)} :is(input, select)`)?.focus();
  });
  return {
    button: h("button", {
      class: "plain try", type: "button", id: `${key}-try`, "aria-expanded": String(isOpen), "aria-controls": isOpen ? opened : null, onclick: toggle,
    }, t(isOpen ? "close" : `try_${kind}`), unseen(` ${titleOf(page, item)}`)),
    form: isOpen && formOf(page, key, item),
  };
}

/** Whether there is something to be tried: a period of a report, something that is to be filed. */
function hasSomething({ kind, periods, follows, since }) {
  if (kind === "report") return periods.length > 0;
  return kind !== "consequence" || (since !== null && ["explanation", "review"].includes(follows));
}

/** The as-of date is tried like everything else. */
export function tryDay(page, on) {
  return act(page, () => put(page, [{ kind: "day", on }]));
}

export function sayOfTrial(page) {
  return page.t("trial_said", page.trial.changes.length, ...resultsInWords(page));
}
