// Whether to leave with changes that are in no file: asked before they are gone.

import { h } from "../parts/dom.js";

const CHOICES = { stay: "stay", save: "save_and_close", discard: "discard" };

/** @returns {Promise<"stay" | "save" | "discard">} */
export function askWhetherToLeave(t, place) {
  return new Promise((resolve) => {
    const answer = (choice) => () => {
      question.returnValue = choice;
      question.close(choice);
    };
    const question = h("dialog", { class: "editor-leave", "aria-labelledby": "editor-leave-title", onclose, onkeydown: (event) => event.stopPropagation() },
      h("h3", { id: "editor-leave-title" }, t("leave")),
      h("p", null, t("leave_help")),
      h("div", { class: "choices" }, Object.entries(CHOICES).map(([choice, key]) =>
        h("button", { class: choice === "stay" ? "plain primary" : "plain", type: "button", id: `editor-leave-${choice}`, onclick: answer(choice) }, t(key)))));
    function onclose(event) {
      event.stopPropagation();
      question.remove();
      resolve(question.returnValue || "stay");
    }
    place.append(question);
    question.showModal();
  });
}
