// The way to the editor: a button. The editor is loaded when it is first wanted.

import { h } from "../parts/dom.js";
import { whenLoaded } from "../parts/not-loaded.js";
import { part } from "../asked/part.js";

export function editorButton(page) {
  const open = whenLoaded(page, async () => {
    const { openEditor } = await part(() => import("./dialog.js"));
    await openEditor(page);
  });
  return h("button", { class: "plain", type: "button", id: "edit-plan", onclick: open }, page.t("edit_plan"));
}
