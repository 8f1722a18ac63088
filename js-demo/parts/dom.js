// How elements are made: from names and text only, never from markup.

import { isOfTheWeb } from "../../wasm/js/elements/selection.js";
import { readDay } from "../words/typed-day.js";

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

/** Puts children in the place of what an element holds, around the field of a day (day-field.js) that is being typed or chosen in it. */
export function fill(element, ...children) {
  const fresh = children.flat(2).filter(isShown);
  const typed = element.contains(document.activeElement) ? document.activeElement.closest(".day-field") : null;
  const twin = typed && fresh.map((child) => child.querySelector?.(`.day-field:has(#${CSS.escape(inputIn(typed).id)})`)).find(Boolean);
  if (twin && isStillMeant(inputIn(typed), inputIn(twin))) fillAround(element, fresh, typed, twin);
  else element.replaceChildren(...fresh);
}

const inputIn = (day) => day.querySelector("input");

/** A field that took the place of one would have lost where in it somebody types, and the calendar that is open. */
function fillAround(element, fresh, typed, twin) {
  const stays = [...element.childNodes].find((child) => child.contains(typed));
  const at = fresh.findIndex((child) => child.contains?.(twin));
  for (const child of [...element.childNodes]) if (child !== stays) child.remove();
  stays.before(...fresh.slice(0, at));
  stays.after(...fresh.slice(at + 1));
  if (stays === typed) return;
  becomeAs(stays, fresh[at]);
  fillAround(stays, [...fresh[at].childNodes], typed, twin);
}

/** What an element looks like and does is as it was drawn last: its form asks about the new answer, and its colour is that of the new verdict. */
function becomeAs(element, twin) {
  for (const name of element.getAttributeNames()) if (!twin.hasAttribute(name)) element.removeAttribute(name);
  for (const name of twin.getAttributeNames()) if (element.getAttribute(name) !== twin.getAttribute(name)) element.setAttribute(name, twin.getAttribute(name));
  for (const [event, work] of works.get(element) ?? []) element.removeEventListener(event, work);
  works.delete(element);
  for (const [event, work] of works.get(twin) ?? []) hear(element, event, work);
}

/** Whether a field holds the day that the page shows, or none yet, out of the same days and in the same language. */
function isStillMeant(typed, twin) {
  const isBegun = readDay(typed.value, typed.dataset.lang) === null;
  return (typed.value === twin.value || isBegun) && ["lang", "min", "max"].every((name) => typed.dataset[name] === twin.dataset[name]);
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

/** What elements do on which event. */
const works = new WeakMap();

function hear(element, event, work) {
  element.addEventListener(event, work);
  works.set(element, [...works.get(element) ?? [], [event, work]]);
}

function furnish(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value == null || value === false) continue;
    if (name.startsWith("on")) hear(element, name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(2).filter(isShown));
  return element;
}

function isShown(child) {
  return child != null && child !== false;
}
