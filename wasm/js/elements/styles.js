// The style sheet that all elements share: the look, and its colours, each of which a page can set.

import look from "./look.css";

/** Each colour in light and in dark; a page sets `--tiendo-` and its name. */
const COLOURS = {
  paper: ["#fff", "#171c24"], ink: ["#1b2430", "#e8ecf2"], soft: ["#525c69", "#aab4c1"],
  line: ["#d9dee5", "#323a46"], "strong-line": ["#808996", "#717d8d"],
  accent: ["#17365f", "#b9cff0"], link: ["#17509a", "#8fbcff"],
  // of statuses
  bad: ["#a31621", "#ff9a9f"], late: ["#a5430b", "#ffab7a"], warn: ["#7d5a00", "#f1c75b"], near: ["#5b5f0a", "#d3d57a"],
  none: ["#5b4a78", "#cdb8ef"], info: ["#2a5391", "#9fc2f7"], calm: ["#55606c", "#b4bdc9"], ahead: ["#0b666b", "#74d0d3"],
  good: ["#17693c", "#84d6a3"], best: ["#0f4f2c", "#5fc98a"],
};
const NOT_OF_STATUSES = 7;

/** The declarations of all colours. */
function colours(valueOf) {
  const lines = Object.entries(COLOURS).map(([name, pair]) => `--${name}:var(--tiendo-${name},${valueOf(pair)})`);
  return `:host{${lines.join(";")}}`;
}

let made;

/** The sheet, made once. It is dark where the page says that it is: `color-scheme` is inherited. */
export function sheet() {
  if (made) return made;
  const tones = Object.keys(COLOURS).slice(NOT_OF_STATUSES).map((name) => `.tone-${name}{--tone:var(--${name})}`);
  made = new CSSStyleSheet();
  made.replaceSync([
    colours(([light]) => light),
    `@supports (color:light-dark(#000,#fff)){${colours((pair) => `light-dark(${pair})`)}}`,
    ...tones, look,
  ].join(""));
  return made;
}
