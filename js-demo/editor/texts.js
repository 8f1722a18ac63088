// The two texts, each behind its tab: one of them is seen, and below it stands what is meant where its cursor is.

import { h, withCode } from "../parts/dom.js";
import { codeEditor } from "./code.js";
import { FILES, schemas } from "./files.js";
import { helper, valueIn } from "./help.js";

/** How long the cursor may not have moved before it is said where it is. */
const PAUSE = 250;

/**
 * @param {{ given: object, lang: string, t: Function, keys: object[], problemsOf: Function, changed: Function, turned: Function }} options
 *   `problemsOf` a file are marked in its text, `turned` is told which file is seen.
 */
export function textsOf({ given, lang, t, keys, problemsOf, changed, turned }) {
  const editors = {};
  let current = "plan";
  let moving;
  const here = h("p", { class: "editor-here" });
  const tabs = Object.fromEntries(FILES.map((file) => [file, h("button", {
    type: "button", role: "tab", id: `editor-tab-${file}`, "aria-controls": `editor-${file}`, onclick: () => turnTo(file), onkeydown: turnByArrow,
  }, t(file))]));
  const panels = Object.fromEntries(FILES.map((file) => [file, h("div", { class: "editor-text", role: "tabpanel", id: `editor-${file}`, "aria-labelledby": `editor-tab-${file}` })]));

  const textOf = (file) => editors[file]?.text() ?? given[file];
  const planValue = () => (editors.plan ? valueIn(editors.plan.doc()) : null);

  function turnTo(file) {
    current = file;
    for (const name of FILES) {
      tabs[name].setAttribute("aria-selected", String(name === file));
      tabs[name].tabIndex = name === file ? 0 : -1;
      panels[name].hidden = name !== file;
    }
    turned(file);
    if (!editors[file]) {
      editors[file] = edit(file);
      // marks move with what is written: those of a text that is open already are where they belong
      editors[file].mark(problemsOf(file));
    }
    tell();
  }

  function edit(file) {
    const help = helper({ schema: schemas[file], lang, t, plan: planValue });
    const host = panels[file].appendChild(h("div", { class: "editor-host" }));
    return codeEditor(host, { text: given[file], label: t(`label_${file}`), lang, t, help, keys, changed, moved });
  }

  function turnByArrow({ key }) {
    if (key !== "ArrowLeft" && key !== "ArrowRight") return;
    turnTo(FILES.find((file) => file !== current));
    tabs[current].focus();
  }

  function moved() {
    clearTimeout(moving);
    moving = setTimeout(tell, PAUSE);
  }

  /** Says where the cursor is, and what is meant there. */
  function tell() {
    if (!here.isConnected) return;
    const { path, description } = editors[current].here();
    here.replaceChildren(h("b", null, path || t("top")), ...(description ? [" – ", ...withCode(description)] : []));
  }

  return {
    tabs: Object.values(tabs),
    panels: Object.values(panels),
    here,
    turnTo,
    textOf,
    planValue,
    all: () => Object.fromEntries(FILES.map((file) => [file, textOf(file)])),
    current: () => current,
    /** The editor of the text that is seen. */
    editor: () => editors[current],
    mark() {
      for (const file of FILES) editors[file]?.mark(problemsOf(file));
    },
    replace(texts) {
      for (const file of FILES) {
        editors[file] ??= edit(file);
        editors[file].replace(texts[file]);
      }
    },
    goTo(problem) {
      if (problem.input !== current) turnTo(problem.input);
      editors[current].goTo(problem);
    },
    destroy() {
      clearTimeout(moving);
      for (const editor of Object.values(editors)) editor.destroy();
    },
  };
}
