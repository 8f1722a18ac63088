// When tasks are due where a mark says it: `Thời gian thực hiện` over `Quý I | Quý II | Quý III | Quý IV`, with an x under the quarters in which something is done.

import { withoutBrackets } from "../cells/brackets.js";
import { wordsOf } from "../cells/cell.js";
import { plain } from "../cells/plain.js";
import { dayOfHeading, monthUnder } from "../sheets/day-headings.js";
import { partsUnder } from "../sheets/heading-parts.js";
import { endOfHeadings } from "../sheets/table.js";

/** What stands over months or quarters in which something is to be done; what was done is something else. */
const OVER = /^(?:(?:thoi (?:gian|diem|han)|tien do|lo trinh|ke hoach|lich|phan ky)(?: .*)?|(?:cac )?(?:thang|quy)(?: .*)?|(?:nam )?(?:19|20)\d{2})$/;
const REACHED = /(^| )(ket qua|thuc te|da)( |$)/;
const MARK = /^(?:[xv✓✔√●•*+])$/iu;

/**
 * The months or quarters of a sheet of tasks, `{ columns, words, sheet }`: their columns, the heading over them, and the sheet with what the marks of each row say in the first of these, in words. Null where there
 * are none, or nothing is marked.
 */
export function markedSpans(sheet, at) {
  const { rows } = sheet;
  const spans = rows[at].cells.flatMap((cell, place) => (cell?.across > 1 && cell.t === "s" ? spansUnder(rows, at, place) : []));
  const inOrder = spans.every(({ order }, next) => next === 0 || spans[next - 1].order < order);
  if (spans.length < 2 || !inOrder) return null;
  const end = endOfHeadings(rows, at);
  const isMarked = ({ cells }) => spans.some(({ place }) => isMark(cells[place]));
  if (!rows.slice(end).some(isMarked)) return null;
  const [{ place: first, over }] = spans;
  const said = (row) => ({ ...row, cells: Object.assign([...row.cells], { [first]: saidIn(row, spans) }) });
  return { columns: spans.map(({ place, words }) => ({ place, words })), words: over, sheet: { ...sheet, rows: rows.map((row, next) => (next < end ? row : said(row))) } };
}

/** The months or quarters under a heading, where all that stands there are such: each with its words, and the year that the heading names. */
function spansUnder(rows, at, place) {
  const over = wordsOf(rows[at].cells[place]);
  const bare = plain(withoutBrackets(over));
  if (!OVER.test(bare) || REACHED.test(bare)) return [];
  const [year] = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(over) ?? [];
  const parts = partsUnder(rows, at, place).map((part) => {
    const isNumber = /^\d{1,2}$/.test(part.words.trim());
    const day = isNumber ? monthUnder("Tháng", part.words) : dayOfHeading({ t: "s", v: part.words });
    const words = isNumber ? `Tháng ${part.words.trim()}` : part.words.trim();
    return day?.month && day.day === undefined ? { place: part.place, over, words: day.year || !year ? words : `${words}/${year}`, order: 12 * Number(day.year ?? year ?? 0) + day.month } : null;
  });
  return parts.includes(null) ? [] : parts;
}

const isMark = (cell) => cell?.t === "s" && MARK.test(cell.v.trim());

/** What the cells under months or quarters say: those that are marked, as a span where they follow each other; a cell that says more, as it is. */
function saidIn({ cells }, spans) {
  const filled = spans.map((span, at) => ({ ...span, at, cell: cells[span.place] })).filter(({ cell }) => cell);
  if (filled.length < 2 && !isMark(filled[0]?.cell)) return filled[0]?.cell ?? null;
  const isSpan = filled.every(({ at, cell }, next) => isMark(cell) && (next === 0 || filled[next - 1].at === at - 1));
  const [first, last] = [filled[0].words, filled.at(-1).words];
  if (isSpan) return { t: "s", v: first === last ? last : `${first} - ${last}` };
  return { t: "s", v: filled.map(({ words, cell }) => (isMark(cell) ? words : wordsOf(cell))).join(", ") };
}
