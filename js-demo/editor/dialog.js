// The dialog in which a plan and its records are written: the texts with what is wrong with them, and the way to the board or to a file.

import { oneAtATime } from "../busy.js";
import { h, withCode } from "../dom.js";
import { ask, lastOf } from "../engine/engine.js";
import { failureInWords } from "../not-loaded.js";
import { saveText } from "../save.js";
import { codeEditor } from "./code.js";
import { helper, valueIn } from "./help.js";
import { askWhetherToLeave } from "./leave.js";
import { problemList } from "./problems.js";
import { skeleton } from "./skeleton.js";
import { wordsIn } from "./words.js";

/** How long nobody may have typed before the texts are checked. */
const PAUSE = 250;
const FILES = ["plan", "records"];

let isOpen = false;
/** What was written when the dialog was closed by force, as by the back button of a telephone. */
let rescued = null;
/** What the board shows and no file holds. */
const onlyShown = new Set();
const schemas = {};

export async function openEditor(page) {
  if (isOpen) return;
  isOpen = true;
  try {
    const [given] = await Promise.all([openedFiles(page), ...FILES.map(loadSchema)]);
    draw(page, given);
  } catch (error) {
    isOpen = false;
    throw error;
  }
}

/** The plan and the records that the page shows; a new plan where it shows none. */
async function openedFiles({ given, date }) {
  if (!given) return skeleton(date.slice(0, 4));
  const [plan, records] = [given.plan, await ask("records")].map((text) => text.replace(/\r\n?/g, "\n"));
  return { plan, records };
}

async function loadSchema(file) {
  if (schemas[file]) return;
  const response = await fetch(`schema/${file}.json`);
  if (!response.ok) throw new Error(`schema/${file}.json: HTTP ${response.status}`);
  schemas[file] = await response.json();
}

function draw(page, given) {
  const { lang } = page;
  const t = wordsIn(lang);
  /** The texts that need no saving: what was opened, saved or shown on the board. */
  const settled = { ...given };
  const editors = {};
  let current = "plan";
  let isLeft = false;
  let waiting;

  const said = h("p", { class: "editor-said", role: "status" });
  const here = h("p", { class: "editor-here" });
  const list = problemList(t, lang, goTo);
  const tabs = Object.fromEntries(FILES.map((file) => [file, h("button", {
    type: "button", role: "tab", id: `editor-tab-${file}`, "aria-controls": `editor-${file}`, onclick: () => turnTo(file), onkeydown: turnByArrow,
  }, t(file))]));
  const panels = Object.fromEntries(FILES.map((file) => [file, h("div", { class: "editor-text", role: "tabpanel", id: `editor-${file}`, "aria-labelledby": `editor-tab-${file}` })]));
  const saveButton = button("save", save);
  const dialog = h("dialog", { class: "editor", id: "editor", lang, "aria-labelledby": "editor-title", onclose: closed, oncancel: cancelled, onkeydown: escaped },
    h("div", { class: "editor-head" },
      h("h2", { id: "editor-title", tabindex: "-1" }, t("title")),
      h("div", { class: "choices" }, button("apply", oneAtATime(apply), "plain primary"), saveButton, button("close", leave))),
    h("div", { class: "editor-bar" },
      h("div", { class: "editor-tabs", role: "tablist", "aria-label": t("tabs") }, Object.values(tabs)),
      h("div", { class: "choices", role: "group", "aria-label": t("tools") },
        button("undo", () => editors[current].undo()), button("redo", () => editors[current].redo()),
        button("find", () => editors[current].search()), button("format", format), button("new_plan", startAnew))),
    h("div", { class: "editor-texts" }, Object.values(panels)),
    here,
    said,
    list.element,
    h("div", { class: "meta editor-hints" }, h("p", null, withCode(t("keys"))), h("p", null, t("stays"))));

  function button(key, onclick, look = "plain") {
    return h("button", { class: look, type: "button", id: `editor-${key}`, onclick }, key === "save" ? null : t(key));
  }

  const textOf = (file) => editors[file]?.text() ?? given[file];
  const texts = () => Object.fromEntries(FILES.map((file) => [file, textOf(file)]));
  const changedFiles = () => FILES.filter((file) => textOf(file) !== settled[file]);
  const planValue = () => (editors.plan ? valueIn(editors.plan.doc()) : null);

  function turnTo(file) {
    current = file;
    for (const name of FILES) {
      tabs[name].setAttribute("aria-selected", String(name === file));
      tabs[name].tabIndex = name === file ? 0 : -1;
      panels[name].hidden = name !== file;
    }
    saveButton.textContent = t("save", t(file));
    if (!editors[file]) {
      editors[file] = edit(file);
      // marks move with what is written: those of a text that is open already are where they belong
      editors[file].mark(list.problemsOf(file));
    }
    tell();
  }

  function edit(file) {
    const help = helper({ schema: schemas[file], lang, t, plan: planValue });
    const keys = [
      { key: "Mod-s", preventDefault: true, run: () => (save(), true) },
      { key: "Shift-Alt-f", preventDefault: true, run: () => (format(), true) },
    ];
    const host = panels[file].appendChild(h("div", { class: "editor-host" }));
    return codeEditor(host, { text: given[file], label: t(`label_${file}`), lang, t, help, keys, changed, moved });
  }

  function turnByArrow({ key }) {
    if (key !== "ArrowLeft" && key !== "ArrowRight") return;
    turnTo(FILES.find((file) => file !== current));
    tabs[current].focus();
  }

  function changed() {
    clearTimeout(waiting);
    waiting = setTimeout(checkNow, PAUSE);
    guard(true);
  }

  let moving;
  function moved() {
    clearTimeout(moving);
    moving = setTimeout(tell, PAUSE);
  }

  /** Says where the cursor is, and what is meant there. */
  function tell() {
    if (!dialog.isConnected) return;
    const { path, description } = editors[current].here();
    here.replaceChildren(h("b", null, path || t("top")), ...(description ? [" – ", ...withCode(description)] : []));
  }

  const check = lastOf("checked");
  async function checkNow() {
    const given = texts();
    const answer = await check(given).catch((error) => ({ failed: failureInWords(page, error) }));
    // what is typed meanwhile is checked by itself
    if (answer === undefined || !dialog.isConnected || FILES.some((file) => textOf(file) !== given[file])) return;
    show(answer);
  }

  function show(answer) {
    if (answer.failed) {
      said.textContent = t("not_checked", answer.failed);
      return;
    }
    list.show(answer);
    for (const file of FILES) editors[file]?.mark(list.problemsOf(file));
  }

  function goTo(problem) {
    if (problem.input !== current) turnTo(problem.input);
    editors[current].goTo(problem);
  }

  async function apply() {
    const given = texts();
    const answer = await ask("checked", given).catch((error) => ({ failed: failureInWords(page, error) }));
    show(answer);
    if (answer.failed) return;
    if (answer.counts.error > 0) {
      said.textContent = t("errors_first", answer.counts.error);
      goTo(answer.problems[0]);
      return;
    }
    const before = { ...settled };
    try {
      await page.usePlan(given);
    } catch (error) {
      said.textContent = t("not_shown", failureInWords(page, error));
      return;
    }
    // one that was saved meanwhile is settled as it was saved
    for (const file of FILES.filter((one) => given[one] !== before[one] && settled[one] === before[one])) {
      onlyShown.add(file);
      settled[file] = given[file];
    }
    const isWritten = dialog.isConnected && changedFiles().length > 0;
    guard(onlyShown.size > 0 || isWritten || rescued !== null);
    if (page.error) {
      said.textContent = t("not_assessed", failureInWords(page, page.error));
      return;
    }
    // what was written meanwhile is not on the board yet
    if (isWritten) {
      said.textContent = t("shown");
      return;
    }
    end();
    document.getElementById("said").textContent = t("shown");
    scrollTo(0, 0);
  }

  function save() {
    saveFile(current);
    said.textContent = t("saved", nameOf(current));
  }

  function saveFile(file) {
    settled[file] = textOf(file);
    saveText(nameOf(file), "application/json", settled[file]);
    onlyShown.delete(file);
    guard(onlyShown.size > 0 || changedFiles().length > 0);
  }

  function nameOf(file) {
    const id = String(planValue()?.id ?? "tiendo").replace(/[^\p{L}\p{M}\p{N}._-]+/gu, "-");
    return `${id}.${file}.json`;
  }

  function format() {
    said.textContent = t(editors[current].format() ? "formatted" : "not_formatted");
  }

  function startAnew() {
    const fresh = skeleton(page.date.slice(0, 4));
    for (const file of FILES) {
      editors[file] ??= edit(file);
      editors[file].replace(fresh[file]);
    }
    turnTo("plan");
    said.textContent = t("started");
    editors.plan.focus();
  }

  /** Escape within the text belongs to the text, from where Tab then leads out; elsewhere it closes. */
  function escaped(event) {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    if (!event.target.classList.contains("editor-host")) leave();
  }

  function cancelled(event) {
    if (event.target !== dialog || changedFiles().length === 0) return;
    event.preventDefault();
    leave();
  }

  async function leave() {
    const changes = changedFiles();
    const choice = changes.length === 0 ? "discard" : await askWhetherToLeave(t, dialog);
    if (choice === "stay") return editors[current].focus();
    if (choice === "save") changes.forEach(saveFile);
    return end();
  }

  function end() {
    isLeft = true;
    dialog.close();
  }

  function closed({ target }) {
    if (target !== dialog) return;
    rescued = isLeft || changedFiles().length === 0 ? null : texts();
    guard(onlyShown.size > 0 || rescued !== null);
    clearTimeout(waiting);
    clearTimeout(moving);
    for (const editor of Object.values(editors)) editor.destroy();
    dialog.remove();
    isOpen = false;
    document.getElementById("edit-plan")?.focus();
  }

  document.body.append(dialog);
  dialog.showModal();
  turnTo("plan");
  if (rescued) FILES.forEach((file) => (editors[file] ??= edit(file)).replace(rescued[file]));
  editors.plan.focus();
  checkNow();
}

/** Whether the browser asks before this page is left with what was written and not saved. */
function guard(isOn) {
  (isOn ? addEventListener : removeEventListener)("beforeunload", keep);
}

function keep(event) {
  event.preventDefault();
}
