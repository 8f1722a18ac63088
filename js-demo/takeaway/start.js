// The button that offers what can be taken away; all else loads when it is pressed.

import { h } from "../parts/dom.js";
import { whenLoaded } from "../parts/not-loaded.js";
import { part } from "../asked/part.js";

export function takeAwayButton(page) {
  const open = whenLoaded(page, async () => {
    const { openTakeAway } = await part(() => import("./dialog.js"));
    openTakeAway(page);
  });
  return h("button", { class: "plain", type: "button", id: "take-away", "aria-haspopup": "dialog", onclick: open }, page.t("take_away"));
}
