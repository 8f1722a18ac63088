// When a part of the page that is loaded when it is wanted does not come, as without a connection: what is shown stays, and it is said where it was wanted.

import { busy, oneAtATime } from "./busy.js";
import { fill, h, withCode } from "./dom.js";

/** Each browser has words of its own for it; the error is a plain TypeError. */
const WORDS = /dynamically imported module|importing a module script|failed to fetch|networkerror|load failed/i;

/** Whether an error says that a file of the page, or the engine's module, is not to be had. */
export function isNotLoaded({ message, diagnostics, input }) {
  return !diagnostics && (input === "module" || WORDS.test(message));
}

/** What is said of an error to those who look at a plan: what the browser says of a file means nothing to them, and of what the engine refuses it has words in both languages. */
export function failureInWords({ t, lang }, error) {
  if (isNotLoaded(error)) return t("not_loaded");
  if (error.diagnostics) return error.diagnostics.map(({ message, help }) => `${message[lang]}; ${help[lang]}`).join(". ");
  return error.isOfStart ? t("not_started", error.message) : error.message;
}

/**
 * Work of a button that may need such a part: that it takes long is said, and where it does not come this is said beside the button, until it is pressed
 * again. While it is at work another press does nothing.
 */
export function whenLoaded(page, work) {
  return oneAtATime(async ({ currentTarget: button }) => {
    document.getElementById("not-loaded")?.remove();
    const idle = busy(document.getElementById("busy"), page);
    try {
      await work();
    } catch (error) {
      if (!isNotLoaded(error) && !error.isOfStart) throw error;
      console.error(error);
      // it may have been drawn anew meanwhile
      (document.getElementById(button.id) ?? button).after(h("p", { class: "not-loaded", id: "not-loaded", role: "alert" }, failureInWords(page, error)));
    } finally {
      idle();
    }
  });
}

/** What was wanted could not be loaded; the board is there. */
export function drawNotLoaded(place, page, error) {
  fill(place, h("section", { class: "problems", role: "alert" }, h("p", null, withCode(failureInWords(page, error)))));
}
