// Who answers for tasks where no column says it: the office in a row of its own over them, `I | Sở Tài chính`.

import { columnOf } from "../sheets/columns.js";
import { endOfHeadings, numbersColumns } from "../sheets/table.js";
import { beginsAsOffice } from "./offices.js";

/** What numbers a row, in a cell of its own or before its words. */
const MARKS = { numeral: "[IVX]+", letter: "[A-ZĐ]", number: String.raw`\d{1,3}`, further: String.raw`\d{1,3}(?:\.\d{1,3}){1,4}` };
const ALONE = Object.entries(MARKS).map(([kind, mark]) => [kind, new RegExp(String.raw`^[(]?${mark}\s*[.):]?$`, "u")]);
const BEFORE = Object.entries(MARKS).map(([kind, mark]) => [kind, new RegExp(String.raw`^${mark}\s*[.):–-]\s*(?=\p{L}{2})`, "u")]);

/**
 * The offices in rows of their own, `{ titles, of }`: `titles` with row and words, `of` by row number the office that stands over it. Null where a row that is due stands under none, where it bears the same
 * kind of mark as they do, or where some of these rows are no offices: then they are groups of something else.
 */
export function officesOver({ rows }, { at, columns }) {
  const [[dueAt], [nameAt]] = [columnOf(columns, "due"), columnOf(columns, "name")];
  const [titles, others, of] = [[], [], new Map()];
  const kindsOfItems = new Set();
  for (const row of rows.slice(endOfHeadings(rows, at)).filter((row) => !numbersColumns(row))) {
    const title = titleIn(row, nameAt);
    if (title) (beginsAsOffice(title.words) ? titles : others).push({ row: row.number, ...title });
    else if (row.cells[dueAt] && row.cells[nameAt]) {
      if (titles.length === 0) return null;
      of.set(row.number, titles.at(-1).words);
      kindsOfItems.add(kindOf(wordsIn(row)[0].words));
    }
  }
  const used = titles.filter(({ words }) => [...of.values()].includes(words));
  // what bears the mark of an item may be one that is not filled in
  const isItem = ({ kind }) => kindsOfItems.has(kind);
  if (used.length === 0 || used.some(isItem) || !others.every(isItem)) return null;
  return { titles: used.map(({ row, words }) => ({ row, words })), of };
}

/** The words of a row that says nothing but these, where names stand or before, behind a mark or merged over the columns; with the kind of mark. */
function titleIn(row, nameAt) {
  const [first, second, ...others] = wordsIn(row);
  if (!first || others.length > 0) return null;
  const kind = kindOf(first.words);
  if (second) return kind && second.place <= nameAt ? { kind, words: second.words } : null;
  const [ofWords, before] = BEFORE.find(([, mark]) => mark.test(first.words)) ?? [];
  if (first.place > nameAt || kind || !(ofWords || first.across > 1)) return null;
  return { kind: ofWords ?? "merged", words: before ? first.words.replace(before, "") : first.words };
}

const wordsIn = ({ cells }) => cells.flatMap((cell, place) => (cell && !cell.merged ? [{ place, across: cell.across, words: String(cell.v).normalize("NFC").replace(/\s+/g, " ").trim() }] : []));
const kindOf = (words) => ALONE.find(([, mark]) => mark.test(words))?.[0];
