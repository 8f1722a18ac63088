// Rows that only name a group of those below them, `I | KINH TẾ`: in a sheet that makes a plan they are its sections. A row that may be an item is none.

import { accented, plain } from "../cells/plain.js";
import { isOffice } from "../sheets/titles.js";
import { idFor } from "./ids.js";

/** What stands before the title of a group, in a cell of its own or before a sign: a Roman numeral, a capital letter, `Phần II`. */
const MARKS = {
  numeral: "[IVX]+", letter: "[A-ZĐ]",
  named: String.raw`(?:Phần|PHẦN|Mục|MỤC|Nhóm|NHÓM)\s+(?:thứ\s+\p{L}+|THỨ\s+\p{L}+|[IVX]+|\d{1,2}|[A-ZĐ])`,
};
const ALONE = Object.entries(MARKS).map(([kind, mark]) => [kind, new RegExp(String.raw`^[(]?${mark}\s*[.):/]?$`, "u")]);
const BEFORE = Object.entries(MARKS).map(([kind, mark]) => [kind, new RegExp(String.raw`^${mark}\s*[.):/–-]\s*(\p{L}{2}.*)$`, "su")]);
/** What of a row may name a group; anything else that is known, but a note, says that it is more. */
const OF_TITLE = new Set(["id", "name", "note"]);
/** What is no title though it stands alone: `Trong đó: …`, a note, a unit of measure. */
const ASIDE = /^(?:trong do|bao gom|gom|chia ra|ghi chu|luu y|nguon|don vi tinh|dvt|note)(?: |$)/;
/** What says that a row is an item, though its target may be missing; and what makes it one. */
const [OF_ITEM, ASKED] = [["target", "stretch", "baseline", "due", "uom"], ["target", "due"]];

/**
 * The rows of a sheet without those that are groups, `{ rows, titles, found, of }`: `titles` are these, `found` with their words, `of(row)` the titles that
 * stand over a row, the widest first. A kind of mark makes groups only where no item bears one of it; of two kinds the one that stands first is the wider one.
 */
export function groupsIn(rows, columns, isUnit = () => false) {
  const fieldAt = (place) => columns.get(place)?.column.field;
  const says = ({ cells }, fields) => cells.some((cell, place) => cell && fields.includes(fieldAt(place)));
  const places = [...columns.keys()];
  if (places.some((place) => fieldAt(place) === "section")) return { rows, titles: new Set(), found: [], of: () => [] };
  const nameAt = places.find((place) => fieldAt(place) === "name");
  const read = rows.map((row) => ({ row, ...groupOf(row, nameAt, fieldAt), isItem: says(row, OF_ITEM) }));
  const over = groupsOver(read, kindsIn(read), (group) => isUnit(group.title) || isUnit(group.words));
  // a title over nothing may be an item without its target
  const used = new Set([...over].flatMap(([row, groups]) => (says(row, ASKED) ? groups.map((group) => group.row) : [])));
  const found = read.filter(({ row }) => used.has(row)).map(({ row, title }) => ({ row: row.number, words: title }));
  return { rows: rows.filter((row) => !used.has(row)), titles: used, found, of: (row) => (over.get(row) ?? []).map(({ title }) => title) };
}

/** The kinds of marks that make groups, the widest first. */
function kindsIn(read) {
  const kinds = [...new Set(read.map(({ kind }) => kind))].filter(Boolean);
  // `P. Kinh tế` is no part of a list of letters
  const isCounted = (kind) => kind !== "letter" || read.find((one) => one.kind === kind).words.startsWith("A");
  return kinds.filter((kind) => isCounted(kind) && !read.some((one) => one.isItem && one.kind === kind));
}

/** By row the groups above it; a group that is none of the plan ends those above it. */
function groupsOver(read, kinds, isNone) {
  const over = new Map();
  let above = [];
  for (const one of read) {
    const level = kinds.indexOf(one.kind);
    const wider = above.filter((group) => group.level < level);
    if (level === -1) over.set(one.row, above);
    else above = one.title && !isNone(one) ? [...wider, { level, ...one }] : wider;
  }
  return over;
}

/** The kind of mark before the words of a row, `capitals` of a name in these, `merged` of a title over several columns; its title where it says nothing else. */
function groupOf({ cells, problem }, nameAt, fieldAt) {
  const places = [...cells.keys()].filter((place) => cells[place] && !cells[place].merged && fieldAt(place) !== "note");
  const written = places.map((place) => ({ place, across: cells[place].across, words: wordsIn(cells[place]) }));
  const [first, second] = written;
  if (problem || !first) return {};
  const isMore = cells.some((cell, place) => cell && fieldAt(place) && !OF_TITLE.has(fieldAt(place)));
  const titled = (kind, words, most) => {
    const isAlone = !isMore && written.length === most && isTitle(words);
    return { kind, words: first.words, title: isAlone ? words.replace(/\s*:$/, "") : null };
  };
  const ofCell = second && ALONE.find(([, mark]) => mark.test(first.words))?.[0];
  if (ofCell) return titled(ofCell, second.words, 2);
  const ofWords = BEFORE.find(([, mark]) => mark.test(first.words));
  if (ofWords) return titled(ofWords[0], ofWords[1].exec(first.words)[1], 1);
  const kind = kindWithoutMark(first, cells[nameAt], nameAt, fieldAt);
  return kind && !ASIDE.test(plain(first.words)) ? titled(kind, first.words, 1) : {};
}

const wordsIn = ({ t, v }) => (t === "s" ? v.normalize("NFC").replace(/\s+/g, " ").trim() : "");

const isTitle = (words) => /\p{L}.*\p{L}/u.test(words) && !isOffice(words);

function kindWithoutMark({ place, across = 1 }, name, nameAt, fieldAt) {
  const further = Array.from({ length: Math.max(0, place + across - nameAt - 1) }, (_, at) => fieldAt(nameAt + 1 + at));
  if (place <= nameAt && further.some((field) => field && field !== "note")) return "merged";
  return name?.t === "s" && isInCapitals(name.v) ? "capitals" : undefined;
}

/** One word in capitals may be what is counted, `GRDP`. */
const isInCapitals = (words) => words === words.toUpperCase() && /\p{L}{2,}\P{L}+\p{L}{2,}/u.test(words);

/** The sections of a plan: `idFor` the titles over an item, the widest first. */
export function sectionsMade() {
  const byPath = new Map();
  const ids = new Set();
  const made = (titles) => {
    const key = titles.map(accented).join("/");
    if (!byPath.has(key)) {
      const name = titles.at(-1);
      const parent = titles.length > 1 ? made(titles.slice(0, -1)) : undefined;
      byPath.set(key, { id: idFor(name, ids), name, ...parent && { parent } });
    }
    return byPath.get(key).id;
  };
  return { idFor: made, all: () => [...byPath.values()] };
}
