// The dialog in which a plan and its records are written: the texts with what is wrong with them, and the way to the board or to a file.

import { oneAtATime } from "../parts/busy.js";
import { h, withCode } from "../parts/dom.js";
import { saveText } from "../parts/save.js";
import { apply } from "./apply.js";
import { checksOf } from "./checks.js";
import { loadSchemas, newFiles, openedFiles } from "./files.js";
import { askWhetherToLeave } from "./leave.js";
import { problemList } from "./problems.js";
import { textsOf } from "./texts.js";
import { unsavedOf } from "./unsaved.js";
import { wordsIn } from "./words.js";

let isOpen = false;

export async function openEditor(page) {
  if (isOpen) return;
  isOpen = true;
  try {
    const [given] = await Promise.all([openedFiles(page), loadSchemas()]);
    draw(page, given);
  } catch (error) {
    isOpen = false;
    throw error;
  }
}

function draw(page, given) {
  const { lang } = page;
  const t = wordsIn(lang);
  let isLeft = false;

  const said = h("p", { class: "editor-said", role: "status" });
  const saveButton = button("save", save);
  const list = problemList(t, lang, (problem) => texts.goTo(problem));
  const keys = [
    { key: "Mod-s", preventDefault: true, run: () => (save(), true) },
    { key: "Shift-Alt-f", preventDefault: true, run: () => (format(), true) },
  ];
  const texts = textsOf({ given, lang, t, keys, problemsOf: list.problemsOf, changed, turned: (file) => (saveButton.textContent = t("save", t(file))) });
  const checks = checksOf(page, { t, said, list, texts });
  const unsaved = unsavedOf(given, texts);
  const onBoard = oneAtATime(() => apply(page, { t, said, texts, checks, unsaved, end }));
  const dialog = h("dialog", { class: "editor", id: "editor", lang, "aria-labelledby": "editor-title", onclose: closed, oncancel: cancelled, onkeydown: escaped },
    h("div", { class: "editor-head" },
      h("h2", { id: "editor-title", tabindex: "-1" }, t("title")),
      h("div", { class: "choices" }, button("apply", onBoard, "plain primary"), saveButton, button("close", leave))),
    h("div", { class: "editor-bar" },
      h("div", { class: "editor-tabs", role: "tablist", "aria-label": t("tabs") }, texts.tabs),
      h("div", { class: "choices", role: "group", "aria-label": t("tools") },
        button("undo", () => texts.editor().undo()), button("redo", () => texts.editor().redo()),
        button("find", () => texts.editor().search()), button("format", format), button("new_plan", startAnew))),
    h("div", { class: "editor-texts" }, texts.panels),
    texts.here,
    said,
    list.element,
    h("div", { class: "meta editor-hints" }, h("p", null, withCode(t("keys"))), h("p", null, t("stays"))));

  function button(key, onclick, look = "plain") {
    return h("button", { class: look, type: "button", id: `editor-${key}`, onclick }, key === "save" ? null : t(key));
  }

  function changed() {
    checks.soon();
    unsaved.written();
  }

  function save() {
    saveFile(texts.current());
    said.textContent = t("saved", nameOf(texts.current()));
  }

  function saveFile(file) {
    saveText(nameOf(file), "application/json", unsaved.saved(file));
  }

  function nameOf(file) {
    const id = String(texts.planValue()?.id ?? "tiendo").replace(/[^\p{L}\p{M}\p{N}._-]+/gu, "-");
    return `${id}.${file}.json`;
  }

  function format() {
    said.textContent = t(texts.editor().format() ? "formatted" : "not_formatted");
  }

  function startAnew() {
    texts.replace(newFiles(page));
    texts.turnTo("plan");
    said.textContent = t("started");
    texts.editor().focus();
  }

  /** Escape within the text belongs to the text, from where Tab then leads out; elsewhere it closes. */
  function escaped(event) {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    if (!event.target.classList.contains("editor-host")) leave();
  }

  function cancelled(event) {
    if (event.target !== dialog || unsaved.changedFiles().length === 0) return;
    event.preventDefault();
    leave();
  }

  async function leave() {
    const changes = unsaved.changedFiles();
    const choice = changes.length === 0 ? "discard" : await askWhetherToLeave(t, dialog);
    if (choice === "stay") return texts.editor().focus();
    if (choice === "save") changes.forEach(saveFile);
    return end();
  }

  function end() {
    isLeft = true;
    dialog.close();
  }

  function closed({ target }) {
    if (target !== dialog) return;
    unsaved.closed(isLeft);
    checks.stop();
    texts.destroy();
    dialog.remove();
    isOpen = false;
    document.getElementById("edit-plan")?.focus();
  }

  document.body.append(dialog);
  dialog.showModal();
  texts.turnTo("plan");
  if (unsaved.rescued()) {
    texts.replace(unsaved.rescued());
    said.textContent = t("rescued");
  }
  texts.editor().focus();
  checks.now();
}
