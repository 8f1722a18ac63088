// A document that follows: the explanation a unit owes, or the office's report. Shown as it will stand on paper, with the
// letterhead to fill in, to copy, to save or to print.

import { busy } from "../parts/busy.js";
import { dayField } from "../parts/day-field.js";
import { fill, h } from "../parts/dom.js";
import { lastOf } from "../engine/engine.js";
import { translator } from "../words/i18n.js";
import { LINES, LISTS } from "./letterhead.js";
import { forOffice } from "./to-office.js";
import { failureInWords } from "../parts/not-loaded.js";
import { diagnosticLine } from "../parts/diagnostic.js";
import { saveText } from "../parts/save.js";
import { keyOf } from "../asked/state.js";
import { fileName } from "../words/file-names.js";

/** What is typed once serves every document, as long as the page is open. */
const letterhead = {};
const SAVED_AS = { txt: ["text", "text/plain"], md: ["markdown", "text/markdown"], html: ["html", "text/html"] };

/** A letterhead from a file: what it gives stands in every document from now on. */
export function useLetterhead(given) {
  for (const name of LINES) {
    if (typeof given[name] === "string") letterhead[name] = given[name];
    if (Array.isArray(given[name])) letterhead[name] = given[name].join("; ");
  }
}

/** The button that opens the explanation of a unit. */
export function explanationButton(page, { id, name }) {
  const drafted = lastOf("explanationDraft");
  const draft = (shown) => drafted({ ...daysOf(shown), unit: id, language: shown.lang, letterhead: given() });
  return opener(page, keyOf("draft-of", id), "draft_explanation", name[page.lang], draft, null);
}

/** The button that opens the office's report. */
export function reportButton(page) {
  const choice = { last: page.since };
  const drafted = lastOf("reportDraft");
  const draft = (shown) => drafted({ ...daysOf(shown), language: shown.lang, letterhead: given(), last: choice.last });
  return opener(page, "draft-report", "draft_report", null, draft, choice);
}

function daysOf({ assessment: { as_of: asOf, known_on: knownOn } }) {
  return { asOf, knownOn };
}

function opener(page, id, word, of, draft, choice) {
  // the document stays one of the board that it was opened over, whatever the page turns to
  return h("button", { class: "plain screen-only", type: "button", id, onclick: () => open({ ...page }, id, page.t(word, of), draft, choice) },
    page.t(word), of && h("span", { class: "unseen" }, ` ${of}`));
}

/** What is typed, as a letterhead. */
function given() {
  const typed = Object.entries(letterhead).filter(([, text]) => text.trim() !== "");
  return Object.fromEntries(typed.map(([name, text]) => [name, LISTS.includes(name) ? text.split(";").map((part) => part.trim()).filter(Boolean) : text]));
}

function open(page, id, title, draft, choice) {
  const { t } = page;
  const paper = h("div", { class: "paper", tabindex: "0", role: "document", "aria-label": title });
  const said = h("p", { class: "meta", role: "status" });
  const atWork = h("p", { class: "busy", role: "status", hidden: true });
  const ways = [copyButton(), ...Object.keys(SAVED_AS).map(saveButton), wayButton("draft-print", t("print"), () => print())];
  let shown;
  show(null);
  async function draw() {
    const idle = busy(atWork, page);
    try {
      const drawn = await draft(page);
      if (drawn === undefined) return;
      show(drawn, page.trial && h("p", { class: "trial-paper" }, t("trial_mark")), drawn === null ? h("p", null, t("draft_none")) : sheet(drawn));
    } catch (error) {
      show(null, h("div", { role: "alert" }, problemIn(page, error)));
    } finally {
      idle();
    }
  }
  /** What is not there cannot be taken away. */
  function show(drawn, ...content) {
    shown = drawn;
    for (const button of ways.filter(Boolean)) button.disabled = drawn === null;
    fill(paper, content);
  }
  const dialog = h("dialog", { class: "draft", lang: page.lang, "aria-labelledby": "draft-title", onclose: close },
    h("div", { class: "draft-tools" },
      h("h2", { id: "draft-title", tabindex: "-1" }, title),
      h("p", { class: "meta" }, t("draft_hint")),
      choice && sinceField(page, choice, draw),
      h("details", { class: "draft-head" },
        h("summary", null, t("letterhead")),
        h("div", { class: "controls" }, LINES.map((name) => line(page, name, draw)))),
      h("div", { class: "choices" },
        ways,
        h("button", { class: "plain", type: "button", id: "draft-close", onclick: () => dialog.close() }, t("draft_close"))),
      said),
    paper, atWork);

  function copyButton() {
    return navigator.clipboard ? wayButton("draft-copy", t("copy"), copy) : null;
  }
  async function copy() {
    said.textContent = t(await navigator.clipboard.writeText(marked(page, shown.text)).then(() => "copied", () => "not_copied"));
  }
  function saveButton(kind) {
    return wayButton(`draft-${kind}`, t("save_as", kind), () => save(page, shown, kind));
  }
  function wayButton(name, words, onclick) {
    return h("button", { class: "plain", type: "button", id: name, onclick }, words);
  }
  function close() {
    dialog.remove();
    document.getElementById(id)?.focus();
  }

  draw();
  document.body.append(dialog);
  dialog.showModal();
}

/** What is wrong with the letterhead, by the names of its fields; or what did not load. */
function problemIn(page, error) {
  if (!error.diagnostics) return h("p", null, failureInWords(page, error));
  const about = (pointer) => ({ [page.lang]: page.t(`letterhead_${pointer.split("/")[1]}`) });
  return error.diagnostics.map((diagnostic) =>
    diagnosticLine(page, diagnostic.input === "letterhead" ? { ...diagnostic, pointer: "", about: about(diagnostic.pointer) } : diagnostic)).flat();
}

/** The day of the last report: what changed since is said. */
function sinceField(page, choice, draw) {
  const { t, assessment } = page;
  const onday = (day) => {
    if (day === null) return;
    choice.last = day;
    draw();
  };
  return dayField(page, { id: "draft-last", label: t("draft_last"), max: assessment.as_of, value: choice.last, onday });
}

function line(page, name, draw) {
  const [id, label, value] = [`draft-${name}`, page.t(`letterhead_${name}`), letterhead[name] ?? ""];
  const put = (text) => {
    letterhead[name] = text;
    draw();
  };
  if (name === "date") return dayField(page, { id, label, value, onday: (day) => put(day ?? "") });
  return h("div", { class: "field" },
    h("label", { for: id }, label),
    h("input", { type: "text", id, value, autocomplete: "off", oninput: ({ target }) => put(target.value) }));
}

function save(page, draft, kind) {
  const { t, trial } = page;
  const [form, type] = SAVED_AS[kind];
  // the draft says itself of which plan and day it is
  const name = fileName({ assessment: draft, lang: draft.language, trial }, draft.kind, kind, draft.unit?.id);
  const mark = trial ? `<p><b>${t("trial_mark")}</b></p>` : "";
  // the name of a file is of letters, digits and hyphens, so it may stand in markup
  const text = kind === "html" ? forOffice(name, mark, draft.html) : marked(page, draft[form]);
  saveText(name, type, text);
}

/** What comes of a trial says so. */
function marked({ trial, t }, text) {
  return trial ? `${t("trial_mark")}\n\n${text}` : text;
}

/** Of these a line shows as many as it has room for. */
const DOTS = "…".repeat(80);

function sheet({ language, form, body }) {
  const t = translator(language);
  return h("article", { lang: language },
    h("p", { class: "mark" }, form.mark),
    h("div", { class: "heads" },
      h("div", null,
        form.superior && h("p", null, form.superior), h("p", { class: "named issuer" }, form.issuer), h("p", null, form.number)),
      h("div", null,
        h("p", { class: "named state" }, form.state), h("p", { class: "motto" }, form.motto), h("p", { class: "place" }, form.place_and_date))),
    h("h3", { class: "title" }, form.title),
    h("p", { class: "subject" }, form.subject),
    addressed(`${t("paper_to")}:`, form.to),
    body.map(block),
    h("div", { class: "heads ends" },
      h("div", null,
        h("p", { class: "place recipients" }, `${t("paper_recipients")}:`),
        listed(form.recipients)),
      h("div", null, h("p", { class: "named" }, form.signatory), h("p", { class: "place" }, form.signer))));
}

/** To whom: one behind the words, several each on a line of its own. */
function addressed(words, to) {
  return to.length === 1 ? h("p", { class: "to" }, `${words} ${to[0]}`) : h("div", { class: "to" }, h("p", null, words), listed(to));
}

function listed(names) {
  return h("ul", null, names.map((name, place) => h("li", null, `- ${name}${place < names.length - 1 ? ";" : "."}`)));
}

function block(part) {
  if (part.block === "heading") return h(part.level === 1 ? "h4" : "h5", null, part.text);
  if (part.block === "paragraph") return h("p", null, part.text);
  if (part.block === "entry") return h("p", { class: "entry-line" }, part.label && h("b", null, `${part.label}: `), part.sentences.join(" "));
  if (part.block === "blank") return h("p", { class: "entry-line blank" }, h("b", null, `${part.label}: `), h("span", { class: "dots" }, DOTS));
  const cell = (tag) => (text, place) => h(tag, { class: place < part.words ? null : "number", scope: tag === "th" ? "col" : null }, text);
  return h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": part.caption },
    h("table", null,
      h("caption", null, part.caption),
      h("thead", null, h("tr", null, part.header.map(cell("th")))),
      h("tbody", null, part.rows.map((row) => h("tr", null, row.map(cell("td")))))));
}
