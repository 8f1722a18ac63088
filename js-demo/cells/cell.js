// What stands in a cell.

import { hundredfold } from "../words/format.js";

/** Nobody means more blanks in a row; and what looks for words among thousands of them would look for long. */
const MOST_BLANKS = 50;
const MORE_BLANKS = new RegExp(String.raw`(\s{${MOST_BLANKS}})\s+`, "gu");

/** A cell of words. Of very many blanks in a row the first stay. */
export function cellOfWords(words) {
  return { t: "s", v: words.length > MOST_BLANKS ? words.replace(MORE_BLANKS, "$1") : words };
}

/** The words of a cell, as they are shown. */
export function wordsOf(cell) {
  if (!cell) return "";
  if (cell.said) return cell.said;
  if (cell.isMonth) return `${cell.v.slice(5, 7)}/${cell.v.slice(0, 4)}`;
  if (cell.isOfYear) return `${cell.v.slice(8, 10)}/${cell.v.slice(5, 7)}`;
  return cell.t === "p" ? `${hundredfold(cell.v)}%` : cell.v;
}
