// The button and the place of an indicator's chart: the drawing and its data are asked for when somebody wants to see it.

import { h, say, unseen } from "../parts/dom.js";
import { ask } from "../engine/engine.js";
import { failureInWords } from "../parts/not-loaded.js";
import { part } from "../asked/part.js";

/** What has no value of its own, or none yet, has no course. */
export function course(page, key, indicator) {
  if (indicator.actual === null) return {};
  const { t } = page;
  const opened = `${key}-chart`;
  const panel = h("div", { class: "course", id: opened, hidden: true });
  const word = h("span", null, t("chart"));
  const button = h("button", {
    class: "why", type: "button", id: `${opened}-ask`, "aria-expanded": "false", "aria-controls": opened,
    onclick: () => (page.opened.has(opened) ? close() : open()),
  }, word, unseen(` ${indicator.name[page.lang]}${indicator.unit ? ` ${indicator.unit.name[page.lang]}` : ""}`));

  async function open() {
    page.opened.add(opened);
    show(true);
    if (panel.querySelector("figure") || panel.hasAttribute("aria-busy")) return;
    say(t("chart_waits"));
    const words = await draw();
    if (!panel.hidden) say(words);
  }
  /** Has it drawn; gives what it shows in words, nothing where that fails, which is an alert of its own. */
  async function draw() {
    panel.setAttribute("aria-busy", "true");
    panel.replaceChildren(h("p", { class: "meta" }, t("chart_waits")));
    try {
      const { as_of: asOf, known_on: knownOn } = page.assessment;
      const [{ chart, chartInWords }, data] = await Promise.all([
        part(() => import("./chart.js")), ask("course", { id: indicator.id, unit: indicator.unit?.id ?? null, asOf, knownOn })]);
      panel.replaceChildren(chart(page, opened, indicator, data));
      return chartInWords(page, indicator, data);
    } catch (error) {
      panel.replaceChildren(h("p", { role: "alert" }, `${t("chart_fails")} ${failureInWords(page, error)}`));
      return "";
    } finally {
      panel.removeAttribute("aria-busy");
    }
  }
  function close() {
    page.opened.delete(opened);
    show(false);
  }
  function show(isOpen) {
    panel.hidden = !isOpen;
    button.setAttribute("aria-expanded", String(isOpen));
    word.textContent = t(isOpen ? "chart_close" : "chart");
  }

  if (page.opened.has(opened)) {
    show(true);
    draw();
  }
  return { button, panel };
}
