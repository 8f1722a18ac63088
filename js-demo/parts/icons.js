// The drawing of each status: a shape and a sign in it, so that a status is told without colour.

import { DRAWINGS, SHAPES, SIGNS } from "../../wasm/js/elements/drawings.js";
import { svg } from "./dom.js";

/** The drawing of a status; the word stands beside it, so it is silent. */
export function icon(status) {
  const [shape, sign, filled] = DRAWINGS[status];
  return svg("svg", { class: filled ? "icon filled" : "icon", viewBox: "0 0 16 16", "aria-hidden": "true" },
    svg("path", { class: "shape", d: SHAPES[shape] }),
    svg("path", { class: "sign", d: SIGNS[sign] }));
}

/** The mark of the page: five ways that meet, as in the name of the town. */
export function emblem() {
  return svg("svg", { class: "emblem", viewBox: "0 0 48 48", "aria-hidden": "true" },
    svg("path", { class: "field", d: "M24 2a22 22 0 1 1 0 44 22 22 0 0 1 0-44z" }),
    svg("path", { class: "ways", d: "M24 24V7M24 24 7.8 18.7M24 24 14 37.8M24 24 34 37.8M24 24 40.2 18.7" }),
    svg("path", { class: "centre", d: "M24 19a5 5 0 1 1 0 10 5 5 0 0 1 0-10z" }));
}
