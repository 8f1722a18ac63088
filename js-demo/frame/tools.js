// What the reader can do with the whole board: a button each.

import { fill, h } from "../parts/dom.js";
import { editorButton } from "../editor/button.js";
import { openButton } from "../open/button.js";
import { onPaper } from "../takeaway/paper.js";
import { takeAwayButton } from "../takeaway/start.js";
import { trialButton } from "../trial/start.js";

/** Each draws its button, or nothing where it has nothing to do. */
const TOOLS = [openButton, editorButton, trialButton, takeAwayButton];

export function drawTools(place, page) {
  const tools = page.assessment ? TOOLS : [openButton, editorButton];
  fill(place, h("div", { class: "tools", role: "group", "aria-label": page.t("tools") }, tools.map((tool) => tool(page))), page.assessment && onPaper(page));
}
