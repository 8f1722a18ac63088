// What stands over each column, through all rows of headings: `Gia hạn` over `Văn bản` over `Số | Ngày`.

import { wordsOf } from "../cells/cell.js";
import { endOfHeadings, topOf } from "./table.js";

/** Nobody writes a longer heading. */
const LONGEST = 300;

/** The columns from left to right, `{ place, words }`: the words from the top row of the headings to the lowest one. */
export function headingPaths(sheet, at) {
  const { rows } = sheet;
  const top = topOf(sheet, at);
  const end = Math.max(endOfHeadings(rows, top), endOfHeadings(rows, at));
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const paths = new Map();
  for (const { cells } of rows.slice(top, end)) {
    cells.forEach((cell, place) => {
      if (cell?.t !== "s" || cell.merged || cell.v.length > LONGEST) return;
      for (let next = place; next < Math.min(place + (cell.across ?? 1), width); next += 1) paths.set(next, [...paths.get(next) ?? [], wordsOf(cell)]);
    });
  }
  return [...paths].map(([place, words]) => ({ place, words })).sort((one, other) => one.place - other.place);
}
