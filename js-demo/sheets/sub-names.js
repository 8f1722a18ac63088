// Names that only make sense under another one: of `- Nam` below `Dân số` the whole name is `Dân số – Nam`.

import { noticeOf } from "./notices.js";

/** What stands before the name of a part, in its cell or in one of its own. */
const MARK = /^(?:[-–—]+|[+*•▪]|(?:trong|tr\.?|t[./])\s?đó\s*:?(?=\s)(?:\s*[-–—+*•▪])?)\s*(?=[\p{L}\d])/iu;
const MARK_ALONE = /^[-–—+*•▪]$/u;

/**
 * By row the whole name (`names`, from the outermost to its own) of what is a part of something above it, and the row of that (`over`): of a name behind a mark the nearest one above that has none, or an earlier kind of mark; of one that others bear as well the name that stands
 * alone above it, or that has a number where it has a letter or nothing. `nameAt` is where names stand, `isApart` tells rows with which what is above ends.
 */
export function wholeNames(rows, nameAt, isApart = () => false) {
  const names = namesBorneBySeveral(rows, nameAt, isApart);
  let above = [];
  for (const row of rows) {
    const words = wordsAt(row, nameAt);
    if (isApart(row)) above = [];
    else if (/\p{L}/u.test(words) && !words.endsWith(":")) {
      const mark = markOf(row, nameAt, words);
      const level = above.findIndex((name) => name.mark === mark);
      above = [...level === -1 ? above : above.slice(0, level), { row, mark, words: words.replace(MARK, "") }];
      if (mark === "") above = above.slice(-1);
      const whole = above.map((name) => name.words);
      if (mark !== "" && above[0].mark === "") names.set(row, { names: whole, over: above.at(-2).row });
    }
  }
  return names;
}

/** Words alone in their row that name nothing: a note, or what introduces what follows. */
const OF_NO_NAME = /:$|^[([]|^(?:trong đó|ghi chú|nguồn)(?!\p{L})/iu;

function wordsAt({ cells }, nameAt) {
  const cell = cells[nameAt];
  return cell?.t === "s" && !cell.merged ? cell.v.normalize("NFC").replace(/\s+/g, " ").trim() : "";
}

export const inWhole = (names) => names.join(" – ");

/** A letter, below a number, `a | Mầm non` below `1 | Số trường`. */
const LETTER = /^[a-zđ][.)]?$/u;
const NUMBERED = /^\d{1,3}[.)]?$/;

/**
 * `Diện tích` below `Cây lúa` and below `Cây ngô`, which stand alone in their rows or have a number, is `Cây lúa – Diện tích`: with a letter, without a number, or with one that goes on,
 * 1.1 below 1.
 */
function namesBorneBySeveral(rows, nameAt, isApart) {
  const times = new Map();
  for (const row of rows) times.set(wordsAt(row, nameAt), (times.get(wordsAt(row, nameAt)) ?? 0) + 1);
  const names = new Map();
  let above = null;
  const partOf = (above, words) => ({ names: [above.words, words], over: above.row });
  const isBorne = (words) => times.get(words) > 1;
  for (const row of rows) {
    const words = wordsAt(row, nameAt);
    const number = String(row.cells.slice(0, nameAt).findLast((cell) => cell && !cell.merged)?.v ?? "").trim();
    const isAlone = row.cells.every((cell, place) => place <= nameAt || !cell || cell.merged);
    if (isAlone && OF_NO_NAME.test(words)) continue;
    if (isApart(row)) above = null;
    else if (/\p{L}/u.test(words) && isAlone) above = { row, words, number, parts: [] };
    else if (number !== "" && !LETTER.test(number) && !(above?.number && number.startsWith(`${above.number}.`))) above = NUMBERED.test(number) && /\p{L}/u.test(words) ? { row, words, number, parts: [] } : null;
    else if (above && LETTER.test(number)) {
      if (words !== above.words) above.parts.push({ row, words });
      // of parts with letters one that others bear makes parts of them all
      if (above.isOfParts || isBorne(words)) above.parts.splice(0).forEach((part) => names.set(part.row, partOf(above, part.words)));
      above.isOfParts ||= isBorne(words);
    }
    else if (above && words !== above.words && isBorne(words)) names.set(row, partOf(above, words));
  }
  return names;
}

/**
 * A sheet of records in which such names are whole where the plan has them so, and what is told of these: `{ sheet, notices }`. Where it has not, they stay
 * as they are, since a plan may bear them alone.
 */
export function withWholeNames(sheet, { at, columns }, references) {
  const [place, { column: { of } = {} } = {}] = [...columns].find(([, { column }]) => column.named && ["indicators", "tasks"].includes(column.of)) ?? [];
  const wholes = of ? wholeNames(sheet.rows.slice(at + 1), place) : new Map();
  const known = new Map([...wholes].map(([row, { names }]) => [row, inWhole(names)]).filter(([, words]) => references.find(of, words).id !== undefined));
  if (known.size === 0) return { sheet, notices: [] };
  const wholeIn = ({ cells }, words) => Object.assign([...cells], { [place]: { t: "s", v: words, said: cells[place].v } });
  const rows = sheet.rows.map((row) => (known.has(row) ? { ...row, cells: wholeIn(row, known.get(row)) } : row));
  return { sheet: { ...sheet, rows }, notices: namesUnder([...known].map(([row, words]) => ({ row: row.number, words }))) };
}

/** What is told of names that are whole with what stands above them. */
export const namesUnder = (found) => noticeOf("names-under", found);

/** The sign before a name, `Trong đó:` left out where one stands behind it; all dashes are one, and so is `Trong đó:` alone. */
function markOf({ cells }, nameAt, words) {
  const [inCell] = MARK.exec(words) ?? [];
  const before = cells.slice(0, nameAt).findLast((cell) => cell && !cell.merged);
  const own = before?.t === "s" && MARK_ALONE.test(before.v.trim()) ? before.v : "";
  const mark = (inCell ?? own).trim().replace(/^\p{L}.*?(?=[-–—+*•▪]?$)/su, "");
  return /^[-–—]|^$/.test(mark) && (inCell ?? own) !== "" ? "-" : mark;
}
