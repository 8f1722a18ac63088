// Which row of a sheet holds its headings, and of which kind the sheet is: titles stand above it, in rows of their own, often merged.

import { dayOfHeading } from "./across.js";
import { KINDS, SILENT } from "./kinds.js";
import { plain } from "./plain.js";

/** Headings are looked for so far down. */
const FARTHEST = 40;
/** So much a sheet's own name counts, in headings. */
const OF_NAME = 2.5;

/** A heading with its year: `Kế hoạch năm 2024`, `KH 2024`; of records such a year says more than the heading, so that only some columns have it. */
const DATED = /^(.+?)(?: nam)? ((?:19|20)\d{2})$/;

/** So much a column with other words counts against a kind. */
export const OF_UNKNOWN = 0.25;

/** Columns of days count as the two that they stand for: the day and the value. */
const MOST_OF_DAYS = 2;

const silent = new Set(SILENT.map(plain));
const byWords = Object.fromEntries(Object.entries(KINDS).map(([kind, { columns }]) => [kind, wordsOf(columns)]));

/**
 * The headings of a sheet: `{ kind, at, columns, across, unknown, doubled }`, where `at` is the place of their row and `columns` says for each
 * place what stands there, `across` which places hold the values of one day each; of a sheet that lacks some, `{ kind, at, lacking }`; of
 * one without any, null.
 */
export function headingsOf(sheet, kinds = KINDS, words = byWords) {
  const name = plain(sheet.name);
  const isIn = (word) => ` ${name} `.includes(` ${plain(word)} `);
  const isNamed = ({ title, sheets }) => [...Object.values(title), ...sheets].some(isIn);
  const found = sheet.rows.slice(0, FARTHEST).flatMap((row, at) => Object.keys(kinds).map((kind) => {
    const headings = withDays(kinds[kind], matched(row, words[kind]));
    const lacking = lackingOf(kinds[kind], headings);
    const score = headings.columns.size + Math.min(headings.across.length, MOST_OF_DAYS) - OF_UNKNOWN * headings.unknown.length + (isNamed(kinds[kind]) ? OF_NAME : 0);
    return { kind, at, ...headings, lacking, score };
  })).filter(({ columns, across }) => columns.size > 0 && columns.size + across.length >= 2);
  const best = (some) => some.reduce((most, one) => (most === null || one.score > most.score ? one : most), null);
  return best(found.filter(({ lacking }) => lacking.length === 0)) ?? best(found);
}

/** What each place of a row is, by its words. */
function matched(row, words) {
  const columns = new Map();
  const [unknown, doubled, days] = [[], [], []];
  row.cells.forEach((cell, place) => {
    if (!cell) return;
    const heading = cell.t === "s" ? meaningOf(cell.v, words) : null;
    const day = heading ? null : dayOfHeading(cell);
    if (day) return void days.push({ place, words: cell.v, bracket: bracketOf(cell.v), meaning: day });
    if (cell.t !== "s") return;
    if (heading === SILENT) return;
    if (!heading) return void unknown.push({ place, words: cell.v });
    const [before, other] = [...columns].find(([, { column }]) => column === heading.column) ?? [];
    // of last year's plan and this year's the later one is meant
    if (other && !(heading.year > other.year)) return void doubled.push({ place, words: cell.v });
    if (other) {
      columns.delete(before);
      doubled.push({ place: before, words: other.words });
    }
    columns.set(place, { ...heading, words: cell.v });
  });
  return { columns, unknown, doubled, days };
}

/** Days across are read where a kind has them, and no column says the day or the value; else they are unknown as other words are. */
function withDays({ across: field, columns: known }, { columns, unknown, doubled, days }) {
  const given = new Set([...columns.values()].map(({ column }) => column.field));
  const value = field && !given.has("on") && !given.has(field) ? known.find((column) => column.field === field) : null;
  if (value) return { columns, unknown, doubled, across: days.map((day) => ({ ...day, column: value })) };
  return { columns, unknown: [...unknown, ...days].sort((one, other) => one.place - other.place), doubled, across: [] };
}

function bracketOf(text) {
  return /[([]([^)\]]*)[)\]]/.exec(text)?.[1];
}

/** What a heading means: as it stands, with a year behind it, without what is in brackets, or one of its two languages. */
function meaningOf(text, words) {
  const bracket = bracketOf(text);
  const bare = text.replace(/[([][^)\]]*[)\]]?/g, " ");
  for (const said of [text, bare, ...text.split(/[/\n|]/), ...bare.split(/[/\n|]/)].map(plain)) {
    if (silent.has(said)) return SILENT;
    if (words.has(said)) return { column: words.get(said), bracket };
    const [, ofYear, year] = DATED.exec(said) ?? [];
    if (words.get(ofYear)?.dated) return { column: words.get(ofYear), bracket, year };
  }
  return null;
}

/** The fields without which there is no record, and that no column gives. */
function lackingOf({ needs }, { columns, across }) {
  const ofDays = across.flatMap(({ column }) => ["on", column.field]);
  const given = new Set([...ofDays, ...[...columns.values()].map(({ column }) => column.field)]);
  return needs.filter((need) => ![need].flat().some((field) => given.has(field)));
}

/** Columns by their headings; a title before other words for another column. */
export function wordsOf(columns) {
  const words = new Map();
  const put = (word, column) => words.has(plain(word)) || words.set(plain(word), column);
  for (const column of columns) Object.values(column.title).forEach((word) => put(word, column));
  for (const column of columns) column.also.forEach((word) => put(word, column));
  return words;
}
