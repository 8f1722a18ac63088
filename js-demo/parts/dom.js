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

/** Puts children in the place of what an element holds, around the day that is being typed in it. */
export function fill(element, ...children) {
  const fresh = children.flat(2).filter(isShown);
  const typed = element.contains(document.activeElement) && document.activeElement.matches("input[type=date]") ? document.activeElement : null;
  const twin = typed && fresh.map((child) => child.querySelector?.(`#${typed.id}`)).find(Boolean);
  if (twin && isStillMeant(typed, twin)) fillAround(element, fresh, typed, twin);
  else element.replaceChildren(...fresh);
}

/** Browsers tell of a day after each digit; in a field that took its place, the next one would be the first digit again. */
function fillAround(element, fresh, typed, twin) {
  const stays = [...element.childNodes].find((child) => child.contains(typed));
  const at = fresh.findIndex((child) => child.contains?.(twin));
  for (const child of [...element.childNodes]) if (child !== stays) child.remove();
  stays.before(...fresh.slice(0, at));
  stays.after(...fresh.slice(at + 1));
  if (stays !== typed) fillAround(stays, [...fresh[at].childNodes], typed, twin);
}

/** Whether a field holds the day that the page shows, or one that is none yet, out of the same days. */
function isStillMeant(typed, twin) {
  return (typed.value === twin.value || !typed.validity.valid) && ["min", "max"].every((end) => typed[end] === twin[end]);
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
