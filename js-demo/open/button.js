// The way to open files: a button, or files dropped anywhere on the page. The dialog is loaded when it is first wanted.

import { part } from "../asked/part.js";
import { busy } from "../parts/busy.js";
import { h } from "../parts/dom.js";

export function openButton(page) {
  return h("button", { class: "plain", type: "button", id: "open-files", onclick: () => show(page) }, page.t("open_files"));
}

/** Files dropped on the page are opened, and never take its place. */
export function acceptDrops(page) {
  const hasFiles = (event) => event.dataTransfer?.types.includes("Files");
  let depth = 0;
  const mark = (by) => {
    depth = Math.max(0, depth + by);
    document.body.classList.toggle("dropping", depth > 0);
  };
  addEventListener("dragenter", (event) => hasFiles(event) && mark(1));
  addEventListener("dragleave", (event) => hasFiles(event) && mark(-1));
  addEventListener("dragover", (event) => hasFiles(event) && event.preventDefault());
  addEventListener("drop", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    mark(-depth);
    // what is being written is not to be taken away from under its writer
    if (document.querySelector("#editor[open]")) return;
    const files = [...event.dataTransfer.files];
    page.started.then(() => show(page, files));
  });
}

/** Where the dialog does not come, this is said beside whatever is said there, until it is asked for again. */
async function show(page, files = []) {
  const unsay = () => document.getElementById("open-failed")?.remove();
  unsay();
  const idle = busy(document.getElementById("busy"), page);
  try {
    const { openDialog } = await part(() => import("./dialog.js"));
    unsay();
    openDialog(page, files);
  } catch (error) {
    console.error(error);
    unsay();
    const said = h("section", { class: "problems", id: "open-failed", role: "alert" }, h("p", null, page.t("open_failed")));
    document.getElementById("problems").append(said);
    // files may have been dropped further down
    said.scrollIntoView({ block: "nearest" });
  } finally {
    idle();
  }
}
