// The band over the page: that this is a trial, what is tried, what that changes, and the way back.

import { fill, h, withCode } from "../parts/dom.js";
import { changeTables, countInWords, differencesOf } from "../finding/changes.js";
import { failureInWords } from "../parts/not-loaded.js";
import { capital } from "../words/statuses.js";
import { canRedo, canUndo, leave, redo, remove, reset, undo } from "./trial.js";
import { changeInWords } from "./told.js";

/** What stays in view below the strip keeps clear of it, however many lines it takes. */
const measure = (element) => document.documentElement.style.setProperty("--strip", `${element.offsetHeight}px`);
const strip = new ResizeObserver(([{ target }]) => measure(target));

export function drawTrial(place, page) {
  document.body.classList.toggle("trying", page.trial !== null);
  strip.disconnect();
  if (!page.trial) return fill(place);
  const { t, trial } = page;
  const { changes } = trial;
  fill(place,
    h("div", { class: "trial-strip" },
      h("p", { class: "trial-name" }, h("b", null, t("trial_mark")), " ", h("span", null, t("trial_counts", changes.length, ...resultsInWords(page)))),
      h("div", { class: "choices", role: "group", "aria-label": t("trial_ways") },
        button(page, "trial-undo", "trial_undo", undo, !canUndo(page)),
        button(page, "trial-redo", "trial_redo", redo, !canRedo(page)),
        button(page, "trial-reset", "trial_reset", reset, changes.length === 0),
        button(page, "trial-leave", "trial_leave", leave, false))),
    h("section", { class: "trial-band", "aria-labelledby": "trial-title" },
      h("h2", { id: "trial-title", tabindex: "-1" }, t("trial_title")),
      trial.refused && h("div", { class: "trial-problems", role: "alert" }, trial.refused.map(({ message }) => h("p", null, withCode(capital(message[page.lang]))))),
      h("p", null, t(changes.length > 0 ? "trial_not_saved" : "trial_how")),
      changes.length > 0 && h("ol", { class: "trial-changes", "aria-label": t("trial_changes") },
        changes.map((change, at) => changeItem(page, change, trial.was[at], at))),
      results(page)));
  // at once, too: what takes the focus next is scrolled clear of it
  measure(place.firstElementChild);
  strip.observe(place.firstElementChild);
}

/** How much differs from what is; and whether that is one thing only. */
export function resultsInWords(page) {
  return countInWords(page, differencesOf(page.tried));
}

function changeItem(page, change, was, at) {
  const { what, was: before, now } = changeInWords(page, change, was);
  const id = `trial-remove-${at}`;
  return h("li", null,
    h("span", null, `${what}: `, h("del", null, before), " → ", h("ins", null, now)), " ",
    h("button", { class: "plain", type: "button", id, onclick: () => act(page, () => remove(page, change)) },
      page.t("trial_remove"), h("span", { class: "unseen" }, ` ${what}`)));
}

function results(page) {
  const { t, tried } = page;
  const found = differencesOf(tried);
  if (Object.values(found).every((some) => some.length === 0 || some === 0)) return null;
  return h("div", { class: "changes" },
    h("h3", null, t("trial_results", ...resultsInWords(page))),
    found.more + found.moreDues > 0 && h("p", { class: "meta" }, t("more_changes", found.more + found.moreDues)),
    changeTables(page, found, "trial"));
}

function button(page, id, word, work, isDisabled) {
  // a button that is off keeps the focus, and says that it is off
  const onclick = isDisabled ? null : () => act(page, () => work(page));
  return h("button", { class: "plain", type: "button", id, "aria-disabled": isDisabled ? "true" : null, onclick }, page.t(word));
}

/** A step, and the board after it; where the engine refuses it, its words are said and all stays as it was. */
export async function act(page, work) {
  await work().catch((error) => {
    // what began the trial did not come, and has said so
    if (!page.trial) return;
    const words = failureInWords(page, error);
    page.trial.refused = error.diagnostics ?? [{ message: { vi: words, en: words } }];
  });
  await page.answerAnyway();
  if (!page.trial) document.getElementById("try")?.focus();
  else focusIfLost();
}

/** What had the focus is gone with its change, or by its new verdict no longer fits the filters: then it is on the band, which says what changed. */
export function focusIfLost() {
  if (document.activeElement === document.body) document.getElementById("trial-title")?.focus();
}
