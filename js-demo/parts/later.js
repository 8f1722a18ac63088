// What is not seen at first is drawn after what is: while the page starts, parts further down wait until the first board is on the screen.

import { h } from "./dom.js";

/** What waits, while the page draws for the first time. */
let waiting = null;
let isStarting = true;

/** Draws at once; while the page starts, after what is seen first. */
export function later(draw) {
  if (isStarting) (waiting ??= []).push(draw);
  else draw();
}

/** An element drawn at once; while the page starts, a place that it takes later. */
export function elementLater(draw) {
  if (!isStarting) return draw();
  const place = h("div");
  later(() => place.replaceWith(draw()));
  return place;
}

/** Lets the first board come to the screen, and draws the rest in small portions, so that the page answers in between. */
export async function drawTheRest() {
  isStarting = false;
  while (waiting?.length > 0) {
    await new Promise(nextFrame);
    const until = performance.now() + 40;
    while (waiting?.length > 0 && performance.now() < until) waiting.shift()();
  }
  waiting = null;
}

/** In a window that is not seen no frame comes. */
function nextFrame(resume) {
  if (document.hidden) setTimeout(resume);
  else requestAnimationFrame(() => setTimeout(resume));
}

/** Draws all that still waits: something else is asked for. */
export function drawAllNow() {
  isStarting = false;
  const rest = waiting ?? [];
  waiting = null;
  for (const draw of rest) draw();
}
