// Where a row of a CSV has other cells than its headings say: a decimal comma, or words with the separator, that stand outside quotes.

import { wordsOf } from "./cell.js";

const WHOLE = /^[-+−–]?\d[\d.]*$/;
const DECIMALS = /^\d+\s*%?$/;
/** What comes in digits alone may follow a number. */
const OF_DIGITS = new Set(["number", "day", "moment", "flag"]);

/**
 * What is wrong with the cells of a row: where the comma separates them, a number before digits alone in a column of words is one with a decimal comma.
 * More cells than headings are wrong unless they are empty, and then, too, where digits stand behind a number.
 *
 * @param {object} sheet
 * @param {number} width How many headings there are.
 * @param {Map<number, string>} types What each column holds, by place.
 */
export function splitCells({ isText, separator }, width, types, { cells }) {
  if (!isText) return [];
  const more = cells.slice(width).findIndex(Boolean);
  if (more !== -1) return [{ place: width + more, code: "more-cells", words: wordsOf(cells[width + more]) }];
  const isSurplus = cells.length > width;
  const isOfWords = (place) => types.has(place) && !OF_DIGITS.has(types.get(place));
  const isBeforeWords = (place) => separator === "," && isOfWords(place + 1);
  const isSplit = (place) => isHalved(cells[place], cells[place + 1]) && (isSurplus || isBeforeWords(place));
  const split = [...types].filter(([place, type]) => type === "number" && isSplit(place));
  return split.slice(0, 1).map(([place]) => {
    const words = [cells[place], cells[place + 1]].map((cell) => wordsOf(cell).trim()).join(separator);
    return separator === "," ? { place, code: "split-decimal", words } : { place: width, code: "more-cells", words: "" };
  });
}

/** Whether two cells are a number and digits, neither in quotes. */
function isHalved(one, next) {
  return [one, next].every((cell) => cell?.t === "s" && !cell.isQuoted) && WHOLE.test(one.v.trim()) && DECIMALS.test(next.v.trim());
}
