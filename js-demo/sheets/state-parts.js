// A state that is marked, not said: `Mức độ hoàn thành` over `Hoàn thành đúng hạn | Hoàn thành quá hạn | Chưa hoàn thành`, with an x under one of them.

import { partsUnder } from "./heading-parts.js";
import { meaningOf, wordsOf } from "./heading-words.js";
import { KINDS } from "./kinds.js";
import { stateIn } from "./states.js";

const STATES = wordsOf(KINDS.completions.states);
/** So many rows show whether days stand under a part. */
const ROWS_OF_MARKS = 200;

/** The column of states that words of a heading mean; undefined where they mean none. */
export const stateColumn = (words) => meaningOf(words, STATES)?.column;

const isDay = (cell) => cell?.t === "d" || /\d[/.-]\d/.test(cell?.v);

/**
 * Of the headings of a row that are states, by place the columns under their parts that are such themselves, `{ over, column, words, ofMark }`: two of them at least, none with a day
 * under it, which would be when it was done. A part may be over columns of its own, `Chưa hoàn thành` over `Trong hạn | Quá hạn`.
 */
export function markedStates(rows, at) {
  const marked = new Map();
  rows[at]?.cells.forEach((cell, place) => {
    const column = cell?.across > 1 && cell.t === "s" ? stateColumn(cell.v) : undefined;
    if (!column) return;
    const parts = partsUnder(rows, at, place).map(({ place: part, words }) => ({ part, over: place, words, state: stateIn(words) }));
    const states = parts.filter(({ state }) => state !== null);
    if (states.length < 2) return;
    const columns = states.flatMap(({ part, ...ofMark }) => {
      const found = { over: place, column, words: `${cell.v} ${ofMark.words}`, ofMark };
      return Array.from({ length: rows[at + 1].cells[part].across ?? 1 }, (_, next) => [part + next, found]);
    });
    const under = rows.slice(at + 2, at + 2 + ROWS_OF_MARKS);
    const isOfDays = under.some(({ cells }) => columns.some(([part]) => isDay(cells[part])));
    if (!isOfDays) for (const [part, found] of columns) marked.set(part, found);
  });
  return marked;
}
