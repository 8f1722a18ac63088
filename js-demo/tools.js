// What the reader can do with the whole board: a button each.

import { fill, h } from "./dom.js";
import { openButton } from "./open/button.js";

/** Each draws its button, or nothing where it has nothing to do. */
const TOOLS = [openButton, linkButton];

export function drawTools(place, page) {
  fill(place, h("div", { class: "tools", role: "group", "aria-label": page.t("tools") }, (page.assessment ? TOOLS : [openButton]).map((tool) => tool(page))));
}

/** Copies the address of what is shown: day, unit, section and language, but nothing of the data. */
function linkButton({ t }) {
  if (!navigator.clipboard) return null;
  const button = h("button", { class: "plain", type: "button", id: "copy-link", onclick: copy }, t("copy_link"));
  async function copy() {
    const done = await navigator.clipboard.writeText(location.href).then(() => "link_copied", () => "not_copied");
    button.textContent = t(done);
    document.getElementById("said").textContent = t(done);
  }
  return button;
}
