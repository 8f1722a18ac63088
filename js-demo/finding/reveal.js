// The way to an item, whatever hides it: a fold, a filter, a portion that is not drawn yet.

import { dossierOf, hasItem, NO_FILTERS } from "../asked/state.js";
import { h } from "../parts/dom.js";
import { drawNotLoaded } from "../parts/not-loaded.js";
import { drawUpTo } from "../parts/portion.js";
import { bringForward } from "./dossiers.js";
import { choices } from "./filters.js";

/**
 * Brings an item of the board into view, whatever fold, filter or portion hides it; tells whether there is one, or why it cannot be had. One that
 * the address names (`isAsked`) stays in it.
 */
export async function reveal(page, key, isAsked = false) {
  const hidden = choices(page).map(({ words }) => words);
  const steps = isAsked ? { item: key, isSameStep: true } : {};
  drawUpTo(key);
  if (!document.getElementById(key) && hasItem(page.assessment, key)) page.change({ ...NO_FILTERS, sort: "" }, steps);
  drawUpTo(key);
  try {
    if (!document.getElementById(key) && dossierOf(key)) await bringForward(page, dossierOf(key), steps);
  } catch (error) {
    console.error(error);
    drawNotLoaded(document.getElementById("problems"), page, error);
    return true;
  }
  const item = document.getElementById(key);
  if (!item) return false;
  for (let place = item.closest("details"); place; place = place.parentElement.closest("details")) place.open = true;
  if (hidden.length > 0 && choices(page).length === 0) tellLifted(page, item, hidden);
  item.focus({ preventScroll: true });
  bringIntoView(item);
  return true;
}

/** Filters that gave way to an item are named where the reader looks: in the item itself. */
function tellLifted({ t }, item, hidden) {
  const place = item.matches("tr") ? item.cells[0] : item;
  place.prepend(h("p", { class: "notice lifted", role: "status" }, t("lifted", hidden.join("; "))));
}

/** In the middle of the window; of what has no room there, its beginning, below what stays at the top. */
function bringIntoView(item) {
  const room = innerHeight - parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
  item.scrollIntoView({ block: item.getBoundingClientRect().height > room ? "start" : "center" });
}
