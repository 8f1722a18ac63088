// The dialog in which files are opened: chosen or dropped, read with progress, looked over, and taken or left. Until they are taken the board stays.

import { OWN, TO_BUILT_IN } from "../asked/own.js";
import { ask } from "../engine/engine.js";
import { useLetterhead } from "../papers/draft.js";
import { busy, oneAtATime } from "../parts/busy.js";
import { fill, h } from "../parts/dom.js";
import { failureInWords } from "../parts/not-loaded.js";
import { saveBlob } from "../parts/save.js";
import { saveProblemList } from "./problem-list.js";
import { reader } from "./reading.js";
import { review } from "./review.js";
import { fileProblem, wordsIn } from "./words.js";

/** The one dialog, while it is open. */
let shown = null;

/** Opens the dialog, and reads files at once where there are some; files that are being read are given up for them. */
export function openDialog(page, files) {
  shown ??= dialogOf(page);
  if (files.length > 0) shown.read(files);
}

function dialogOf(page) {
  const t = wordsIn(page.lang);
  const body = h("div", { class: "open-body" });
  const said = h("p", { class: "unseen", role: "status" });
  const atWork = h("p", { class: "busy", role: "status", hidden: true });
  const dialog = h("dialog", { class: "open-dialog", "aria-labelledby": "open-title", onclose: close },
    h("div", { class: "open-head" },
      h("h2", { id: "open-title", tabindex: "-1" }, t("title")),
      h("button", { class: "plain", type: "button", id: "open-close", onclick: () => dialog.close() }, t("close"))),
    h("p", { class: "meta" }, t("stays")),
    body, said, atWork);
  let underway = null;
  // started while files are being chosen, so that reading them begins at once
  let ready = reader();

  function close() {
    underway?.stop();
    ready?.stop();
    shown = null;
    dialog.remove();
    document.getElementById("open-files")?.focus();
  }

  /** Also the way back from what was read: what had the focus is gone by then. */
  function choose(problem) {
    fill(body,
      problem && h("div", { class: "open-problem", role: "alert", id: "open-problem" }, h("p", null, problem)),
      dropZone(t, read), templates(page, t), about(t), wayBack(page, t, dialog));
    body.querySelector("#open-input").focus();
  }

  /** Gives up what is being read or taken, and says why; unless it was given up already. */
  function refuse(mine, problem) {
    if (underway !== mine) return;
    mine.stop();
    underway = null;
    choose(inWords(page, problem));
  }

  /** Reads files; of several readings only the last one counts. */
  async function read(files, options = { encodings: {} }) {
    underway?.stop();
    const mine = ready ?? reader();
    [underway, ready] = [mine, null];
    const progress = progressOf(t, files, () => {
      mine.stop();
      underway = null;
      said.textContent = t("stopped");
      choose(t("stopped"));
    });
    fill(body, progress.element);
    progress.focus();
    try {
      const base = page.given ? await ask("records") : null;
      const result = await mine.ask("read", { files, plan: page.given?.plan ?? null, base, options }, progress.tell);
      if (underway !== mine) return;
      fill(body, review(page, t, result, { options, again: (changes) => read(files, { ...options, ...changes }), take, leave: () => choose(), saveProblems }));
      body.querySelector("h3, h2")?.focus();
    } catch (problem) {
      refuse(mine, problem);
    }
  }

  /** The dialog closes once the board shows the files: where that fails it is said there, and they, which are given away, are to be chosen again. */
  async function take(result, date) {
    const mine = underway;
    try {
      const { plan, isNew, authority, records, places, planPlaces, files, letterhead, ...made } = await mine.ask("handOver");
      if (underway !== mine) return;
      if (result.hasRecords || isNew) {
        const own = { ...openedFiles(page, { files, isNew, ...made }), authority: isNew ? authority : page.own?.authority };
        await whileWaiting(page.takeOwn({ plan, records, places, planPlaces, isNew, ...own }, { date }));
      }
      if (letterhead) useLetterhead(letterhead);
      if (underway === mine) dialog.close();
      document.getElementById("said").textContent = t("opened", files.join(", "));
      scrollTo(0, 0);
    } catch (problem) {
      refuse(mine, problem);
    }
  }

  /** Nothing else is chosen meanwhile. */
  async function whileWaiting(work) {
    const idle = busy(atWork, page);
    body.inert = true;
    await work.finally(() => {
      body.inert = false;
      idle();
    });
  }

  /** Where the list cannot be made, this is said beside the button, until it is pressed again. */
  const saveProblems = oneAtATime(async ({ currentTarget: button }) => {
    document.getElementById("open-not-saved")?.remove();
    try {
      saveProblemList(await underway.ask("problems", { language: page.lang }), page.lang);
    } catch (problem) {
      button.after(h("p", { class: "not-loaded", id: "open-not-saved", role: "alert" }, inWords(page, problem)));
    }
  });

  choose();
  document.body.append(dialog);
  dialog.showModal();
  return { read };
}

/** What went wrong, of the reader of files by its code, or of the engine. */
function inWords(page, problem) {
  const { code, details, isOfStart, message } = problem;
  if (isOfStart) return failureInWords(page, problem);
  return fileProblem(code ? { code, details } : { code: "unforeseen", details: { why: message } }, page.lang);
}

/**
 * The files of what is shown, and of its plan, and what was not taken of them: records put into a plan of the reader's own stand beside all that was
 * open, or take the place of its records. A file that is opened again takes the place of itself.
 */
function openedFiles({ own }, { files, planFiles, notTaken, isNew, isBeside }) {
  if (isNew || !own) return { files, planFiles, notTaken };
  const stay = isBeside ? own.files : own.planFiles;
  const stillNotTaken = own.notTaken.filter(({ file }) => stay.includes(file) && !files.includes(file));
  return { files: [...new Set([...stay, ...files])], planFiles: own.planFiles, notTaken: [...stillNotTaken, ...notTaken] };
}

/** Where files are dropped; it is a label, so that it opens the choice of files with the keyboard as well. */
function dropZone(t, read) {
  const input = h("input", {
    class: "unseen", type: "file", id: "open-input", multiple: true, accept: ".json,.csv,.txt,.xlsx", "aria-describedby": "open-hint",
    onchange: ({ target }) => target.files.length > 0 && read([...target.files]),
  });
  return h("label", { class: "drop-zone", for: "open-input" },
    h("span", { class: "drop-words" }, t("drop")), h("span", { class: "meta", id: "open-hint" }, t("drop_hint")), input);
}

function templates(page, t) {
  if (!page.given) return null;
  const said = h("span", { class: "meta", role: "status" });
  const button = (key, isFilled) => h("button", { class: "plain", type: "button", id: `open-${key}`, onclick: () => save(isFilled) }, t(key));
  async function save(isFilled) {
    said.textContent = t("template_making");
    const maker = reader();
    try {
      const { plan } = page.given;
      const blob = await maker.ask("template", { plan, records: isFilled ? await ask("records") : undefined });
      saveBlob(`${JSON.parse(plan).id}-${isFilled ? "ghi-nhan" : "mau"}.xlsx`, blob);
      said.textContent = "";
    } catch (problem) {
      said.textContent = inWords(page, problem);
    } finally {
      maker.stop();
    }
  }
  return h("div", { class: "open-templates" },
    h("h3", null, t("templates")),
    h("p", { class: "choices" }, button("template_empty", false), button("template_filled", true), said));
}

function about(t) {
  return h("details", { class: "open-about" },
    h("summary", null, t("about")),
    h("ul", null, t("about_lines").map((line) => h("li", null, line))));
}

function wayBack(page, t, dialog) {
  if (page.plan !== OWN) return null;
  const back = () => {
    dialog.close();
    page.change(TO_BUILT_IN);
  };
  return h("p", null, h("button", { class: "plain", type: "button", id: "open-back", onclick: back }, t("back")));
}

/** How far the reading is, and the button that stops it. */
function progressOf(t, files, stop) {
  const bar = h("progress", { max: "1", "aria-label": t("reading", files[0].name) });
  const words = h("p", { class: "open-progress-words" }, t("reading", files[0].name));
  const cancel = h("button", { class: "plain", type: "button", id: "open-cancel", onclick: stop }, t("cancel"));
  function tell({ file, share, sheet, rows, ofRows, step }) {
    if (step === "check") {
      bar.removeAttribute("value");
      words.textContent = t("checking");
      return;
    }
    if (share !== undefined) bar.value = share;
    words.textContent = [file && t("reading", file), rows && t("rows_read", sheet ?? file, rows, ofRows)].filter(Boolean).join(" · ");
  }
  return { element: h("div", { class: "open-progress" }, words, bar, h("p", null, cancel)), tell, focus: () => cancel.focus() };
}
