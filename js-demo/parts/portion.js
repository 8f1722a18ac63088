// Long lists and tables are drawn in portions, so that the page stays quick with thousands of items: the first now, more on demand.

import { fill, h, unseen } from "./dom.js";

/** So many are drawn at a time. */
const AT_A_TIME = 200;
/** So many in all, where there are many lists; but of each one at least a few. */
const ALL_AT_A_TIME = 600;
const FEW = 20;

/** How many items of each list are drawn at a time, of lists that hold so many each. */
export function portionOf(sizes) {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  if (all <= ALL_AT_A_TIME) return AT_A_TIME;
  return Math.min(AT_A_TIME, Math.max(FEW, Math.floor(ALL_AT_A_TIME / sizes.filter((size) => size > 0).length)));
}

/** What is not drawn yet, of each list: how to draw all up to an item, or all. */
const waiting = new WeakMap();

/**
 * The list with its first items, and a button for more of them, which says for the ear whose they are (`of`); `keyOf` names an item as its element is
 * named, and what the reader has opened of one is there from the start. `draw` makes one element, or several.
 */
export function inPortions(page, list, items, draw, { of, atATime = AT_A_TIME, keyOf }) {
  const { opened } = page;
  let drawn = 0;
  const more = moreButton(page, { of, atATime }, () => focusOn(add()));
  function add(all = atATime) {
    const portion = items.slice(drawn, drawn + all).map((item) => draw(item)).flat();
    list.append(...portion);
    drawn = Math.min(drawn + all, items.length);
    more.say(items.length - drawn);
    return portion[0];
  }
  const isOpened = (key) => [...opened].some((one) => one === key || one.startsWith(`${key}-`));
  const lastOpened = keyOf && opened.size > 0 ? items.findLastIndex((item) => isOpened(keyOf(item))) : -1;
  add(Math.max(atATime, lastOpened + 1));
  if (drawn === items.length) return [];
  list.classList.add("in-portions");
  const upTo = (place) => place >= drawn && add(place + 1 - drawn);
  waiting.set(list, {
    upTo: (key) => keyOf && upTo(items.findIndex((item) => keyOf(item) === key)),
    all: () => upTo(items.length - 1),
  });
  return [more.place];
}

/** The button for more of a list; `say` how many are left. */
export function moreButton({ t }, { of, atATime }, onclick) {
  const button = h("button", { class: "plain", type: "button", onclick });
  const place = h("p", { class: "more" }, button);
  return {
    place,
    button,
    say(rest) {
      place.hidden = rest === 0;
      fill(button, t("next_items", Math.min(rest, atATime), rest), unseen(` (${of})`));
    },
  };
}

/** Draws what is still missing up to an item that is named, wherever it stands. */
export function drawUpTo(key) {
  for (const list of document.querySelectorAll(".in-portions")) waiting.get(list)?.upTo(key);
}

/** On paper nothing is missing; what is drawn may hold lists of its own, which this collection comes to have. */
export function drawEverything() {
  for (const list of document.getElementsByClassName("in-portions")) waiting.get(list)?.all();
}

function focusOn(element) {
  if (!element) return;
  element.tabIndex = -1;
  element.focus();
}
