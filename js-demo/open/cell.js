// What stands in a cell.

import { hundredfold } from "../words/format.js";

/** The words of a cell, as they are shown. */
export function wordsOf(cell) {
  if (!cell) return "";
  if (cell.said) return cell.said;
  if (cell.isMonth) return `${cell.v.slice(5, 7)}/${cell.v.slice(0, 4)}`;
  if (cell.isOfYear) return `${cell.v.slice(8, 10)}/${cell.v.slice(5, 7)}`;
  return cell.t === "p" ? `${hundredfold(cell.v)}%` : cell.v;
}
