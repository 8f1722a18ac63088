// Whether letters of a sheet were lost when it was saved: an encoding that does not have them, as of a plain CSV, leaves question marks, `Giá tr? th?c hi?n`.

import { wordsOf } from "./cell.js";

/** Within a word, and not in an address of the web. */
const LOST = /(?<=\p{L})\?+(?=\p{L})/gu;
const ADDRESS = /:\/\/|www\./i;
const LEAST_FOUND = 3;
const LEAST_CELLS = 2;
/** So many rows show it. */
const ROWS = 1000;

/** The first cell that shows it, `{ words, row, place }`; null where letters are whole. */
export function lostLettersIn({ rows }) {
  const found = [];
  for (const { number, cells } of rows.slice(0, ROWS)) {
    cells.forEach((cell, place) => {
      if (cell?.t !== "s" || cell.merged || ADDRESS.test(cell.v)) return;
      const count = cell.v.match(LOST)?.length ?? 0;
      if (count > 0) found.push({ words: wordsOf(cell), row: number, place, count });
    });
  }
  if (found.length < LEAST_CELLS || found.reduce((sum, { count }) => sum + count, 0) < LEAST_FOUND) return null;
  const [{ words, row, place }] = found;
  return { words, row, place };
}
