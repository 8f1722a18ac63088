// How elements are made: from names and text only, never from markup.

import { isOfTheWeb } from "../../wasm/js/elements/selection.js";

const SVG = "http://www.w3.org/2000/svg";

/** An element. An attribute `onclick` and the like is a listener; one that is null or false is left out. */
export function h(tag, attributes, ...children) {
  return furnish(document.createElement(tag), attributes, children);
}

/** An element of a drawing. */
export function svg(tag, attributes, ...children) {
  return furnish(document.createElementNS(SVG, tag), attributes, children);
}

/** Words for those who hear the page only. */
export function unseen(text) {
  return h("span", { class: "unseen" }, text);
}

/** Tells those who hear the page only what has come to be there. */
export function say(text) {
  document.getElementById("said").textContent = text;
}

/** Puts children in the place of what an element holds. */
export function fill(element, ...children) {
  element.replaceChildren(...children.flat(2).filter(isShown));
}

/** Draws anew, and leaves the element that has the focus where it is: focused, and at its place in the window. */
export function keepingFocus(draw) {
  const { id } = document.activeElement ?? {};
  const topOf = (element) => element.getBoundingClientRect().top;
  const top = id && topOf(document.activeElement);
  draw();
  const element = id && document.getElementById(id);
  if (!element) return;
  if (element !== document.activeElement) element.focus({ preventScroll: true });
  scrollBy(0, topOf(element) - top);
}

/** Words in which `…` marks what stands in a file. */
export function withCode(text) {
  return text.split("`").map((part, place) => (place % 2 === 1 ? h("code", null, part) : part));
}

/** A link out, only to an address of the web. */
export function link(url, text) {
  return isOfTheWeb(url) ? h("a", { href: url, rel: "noreferrer" }, text) : text;
}

function furnish(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value == null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(2).filter(isShown));
  return element;
}

function isShown(child) {
  return child != null && child !== false;
}
