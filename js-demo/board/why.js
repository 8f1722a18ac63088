// Why a verdict is what it is: its explanation, asked of the package only when somebody wants to read it.

import { busy } from "../parts/busy.js";
import { h, link, say, unseen } from "../parts/dom.js";
import { ask } from "../engine/engine.js";
import { failureInWords, isNotLoaded } from "../parts/not-loaded.js";
import { namesOf } from "../parts/parties.js";
import { isItemKey } from "../asked/state.js";

/** The button "why?" and the place where the explanation opens. Who hears the page is told what it is about: where units have several, not the unit alone. */
export function why(page, key, verdict, about = namesOf(page, verdict)) {
  const { t } = page;
  const panel = h("div", { class: "why-text", id: `${key}-why`, hidden: true });
  const word = h("span", null, t("why"));
  const button = h("button", {
    class: "why", type: "button", id: `${key}-ask`, "aria-expanded": "false", "aria-controls": panel.id,
    onclick: () => (page.opened.has(key) ? close() : open()),
  }, word, unseen(` ${about.join(" ")}`));

  async function open() {
    page.opened.add(key);
    show(true);
    if (panel.querySelector(".why-verdict")) return;
    await tell();
    if (!panel.hidden) say(panel.querySelector(".why-verdict")?.textContent ?? "");
  }
  async function tell() {
    const idle = busy(document.getElementById("busy"), page);
    try {
      panel.replaceChildren(...await explanation(page, key, verdict));
    } catch (error) {
      panel.replaceChildren(h("p", { role: "alert" }, failureInWords(page, error)));
      if (!isNotLoaded(error) && !error.isOfStart) throw error;
    } finally {
      idle();
    }
  }
  function close() {
    page.opened.delete(key);
    show(false);
  }
  function show(isOpen) {
    panel.hidden = !isOpen;
    button.setAttribute("aria-expanded", String(isOpen));
    word.textContent = t(isOpen ? "close" : "why");
  }

  if (page.opened.has(key)) {
    // drawn anew: what was said stays until it is said again, so that what stands below keeps its place
    panel.append(...document.getElementById(panel.id)?.childNodes ?? []);
    show(true);
    tell();
  }
  return { button, panel };
}

async function explanation(page, key, verdict) {
  const { t, lang } = page;
  const { as_of: asOf, known_on: knownOn } = page.assessment;
  const { text: said, note, paper } = await ask("explain", { verdict, language: lang, asOf, knownOn });
  const text = [said, paper && t("paper_of_section", paper), note && t("note_of_plan", note)].filter(Boolean).join("\n");
  const [verdictLine, ...lines] = text.split("\n");
  const links = [
    isItemKey(key) && h("a", { href: page.addressOf({}, key) }, t("own_link")),
    verdict.document?.url && link(verdict.document.url, t("read_document")),
    verdict.source?.url && link(verdict.source.url, t("read_source")),
  ].filter((found) => found instanceof Node);
  return [
    h("p", { class: "why-verdict" }, verdictLine),
    lines.map((line) => h("p", null, line)),
    h("p", { class: "why-actions" }, copyButton(t, page.trial ? `${t("trial_mark")}\n${text}` : text), links),
  ].flat();
}

/** Copies the explanation, where the browser allows it. */
function copyButton(t, text) {
  if (!navigator.clipboard) return null;
  const button = h("button", { class: "plain", type: "button", onclick: copy }, t("copy"));
  async function copy() {
    const done = await navigator.clipboard.writeText(text).then(() => "copied", () => "not_copied");
    button.textContent = t(done);
    say(t(done));
  }
  return button;
}
