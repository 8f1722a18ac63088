// What the engine remarks on values, for readers of the board: it quotes them as a file has them, and the page writes days and numbers
// otherwise. The editor, where the file itself is read, leaves them.

import * as format from "./format.js";

/** Remarks that quote figures; elsewhere what looks like one may be an id. */
const OF_FIGURES = new Set([
  "falling-series", "negative-value", "share-exceeds-whole", "sum-differs", "two-values", "parts-do-not-add-up", "last-year-falls", "revised-below-disbursed",
  "baseline-equals-target", "baseline-beyond-target", "interim-off-the-way", "share-looks-like-percent", "target-looks-like-percent",
]);

/** What it says, with `…` around what it quotes. */
export function remark({ severity, code, message }, lang) {
  // what is wrong is looked for in the file, as it stands there
  if (severity === "error") return message[lang];
  return message[lang].split("`").map((part, place) => (place % 2 === 1 ? printed(part, code, lang) : part)).join("`");
}

const ISO_DAY = /(?<![\w-])(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?(?![\w-])/g;

/** Why it refuses what a cell says, and the way out: there days stand as the language writes them. */
export function refusal({ message, help }, lang) {
  return `${message[lang]}; ${help[lang]}`.replace(ISO_DAY, (_, day, time) => [format.day(day, lang), time].filter(Boolean).join(" "));
}

function printed(quoted, code, lang) {
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(quoted)) return format.documentDate(quoted, lang);
  return OF_FIGURES.has(code) ? format.number(quoted, lang) : quoted;
}
