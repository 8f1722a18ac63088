// The way to the editor: a button. The editor is loaded when it is first wanted.

import { h } from "../dom.js";

export function editorButton(page) {
  return h("button", { class: "plain", type: "button", id: "edit-plan", onclick: () => open(page) }, page.t("edit_plan"));
}

async function open(page) {
  try {
    const { openEditor } = await import("./dialog.js");
    await openEditor(page);
  } catch (error) {
    console.error(error);
    document.getElementById("said").textContent = page.t("edit_failed");
  }
}
