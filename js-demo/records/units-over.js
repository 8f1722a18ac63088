// A unit that stands over rows without a column of units: as the name of the sheet, in a line above the table, or in a row of its own. Its figures are its own where the
// plan knows its part of them, which is told; where it does not, or nobody knows how far down the unit counts, that is told as well.

import { NUMBER, plain } from "../cells/plain.js";
import { KINDS } from "../sheets/kinds.js";
import { noticeOf, SHOWN } from "../sheets/notices.js";
import { topOf } from "../sheets/table.js";
import { linesOf } from "../sheets/titles.js";
import { namesOf } from "./references.js";

/** A line that says whose figures stand below. */
const SAID = /^(?:tên\s+)?(?:đơn\s+vị|cơ\s+quan|địa\s+phương|unit|office)(?:\s+(?:báo\s+cáo|thực\s+hiện|lập(?:\s+biểu)?|gửi|nộp|cung\s+cấp))?(?:\s+báo\s+cáo)?\s*:\s*(.+?)[\s.;,]*$/iu;
/** Nobody writes a longer line for it. */
const LONGEST_LINE = 300;
/**
 * The rows without those that only name a unit, and what stands over each of the others (`of`, by its number): `{ unit, from, row?, words, between? }`, `between` the number of a row behind
 * which nobody knows whether the unit still counts; `{ near, … }` of words that may mean one; `{ units, … }` where two are said.
 */
export function unitsOver(sheet, { kind, at, columns, across }, references, rows) {
  const { needs, columns: known } = KINDS[kind];
  const isGiven = [...columns.values()].some(({ column }) => column.field === "unit");
  if (isGiven || !known.some(({ field }) => field === "unit")) return { rows, of: () => undefined };
  const cells = [...columns].map(([place, { column }]) => ({ place, column })).filter(({ column }) => needs.flat().includes(column.field));
  const about = cells.filter(({ column }) => column.type === "ref");
  const toRead = new Set([...cells.filter(({ column }) => !column.filled), ...across].map(({ place }) => place));
  const isKnown = (row) => about.some(({ place, column }) => isItem(references, column.of, row.cells[place]));
  const isToRead = (row) => [...toRead].some((place) => row.cells[place] && !row.cells[place].merged);
  const textsOf = ({ cells }) => cells.filter((cell, place) => !toRead.has(place) && isOfWords(cell)).map(({ v }) => v.normalize("NFC").trim());

  let over = overAll(sheet, at, references);
  const byRow = new Map();
  let item = null;
  const rest = rows.flatMap((row) => {
    if (isKnown(row)) item = row;
    if (!row.problem && !isKnown(row)) {
      const [isFilled, texts] = [isToRead(row), textsOf(row)];
      const said = unitAmong(references, texts);
      // under an item it is that item's part; over items it is theirs, also where it has their sum
      const isPart = Boolean(said?.unit) && isFilled && item !== null && over?.from !== "row";
      const part = isPart ? partOf(row, item, said.unit, about, references) : null;
      if (part) {
        byRow.set(row.number, { ...said, from: "row", row: row.number });
        return [part];
      }
      if (said && !isPart && (said.unit || !isFilled)) over = { ...said, from: "row", row: row.number };
      else if (!isFilled && texts.length > 0 && over?.from === "row") over = { between: row.number, ...over };
      if (said?.unit && !isFilled) return [];
    }
    if (over) byRow.set(row.number, over);
    return [row];
  });
  return { rows: rest, of: (row) => byRow.get(row) };
}

const isOfWords = (cell) => cell?.t === "s" && !cell.merged && /\p{L}.*\p{L}.*\p{L}/u.test(cell.v);

/** A row with a figure of its own under an item, which names nothing but a unit that has a part of the item: it is read as that item's. */
function partOf(row, item, unit, about, references) {
  const ids = about.filter(({ column }) => column.of === "indicators").map(({ place }) => references.find("indicators", item.cells[place]?.v ?? "").id);
  const id = ids.find((found) => found !== undefined);
  if (id === undefined || !references.partsOf(id).includes(unit)) return null;
  const cells = [...row.cells];
  for (const { place } of about) cells[place] = item.cells[place] && { ...item.cells[place], merged: undefined };
  return { ...row, cells };
}

/** The one unit that a row's words name; what may be meant only where they are all that it says. */
function unitAmong(references, texts) {
  const named = texts.map((text) => exactUnit(references, text)).filter(Boolean);
  if (named.length === 1) return named[0];
  return texts.length === 1 ? unitIn(references, texts[0]) : null;
}

function isItem(references, list, cell) {
  if (!["s", "n"].includes(cell?.t)) return false;
  const { id, ids } = references.find(list, cell.v);
  return id !== undefined || ids !== undefined;
}

/** What stands over all rows: the sheet's name and a line that says whose they are before one that is nothing but a unit, of which the lowest is the one that reports. */
function overAll(sheet, at, references) {
  const lines = linesOf(sheet.rows.slice(0, topOf(sheet, at))).map(({ row, text }) => ({ from: "line", row: sheet.rows[row].number, text }));
  const labelled = lines.flatMap(({ text, ...line }) => {
    const [, words] = (text.length <= LONGEST_LINE && SAID.exec(text.normalize("NFC"))) || [];
    return words ? [{ ...line, ...unitIn(references, words) }] : [];
  });
  const found = [{ from: "sheet", ...unitIn(references, sheet.name) }, ...labelled].filter(({ unit, near }) => unit ?? near);
  const sure = found.filter(({ unit }) => unit);
  if (new Set(sure.map(({ unit }) => unit)).size > 1) return { from: "two", units: [...new Set(sure.map(({ words }) => words))] };
  if (sure.length > 0) return sure[0];
  const alone = lines.map(({ text, ...line }) => ({ ...line, ...unitIn(references, text), isAlone: true })).filter(({ unit }) => unit).at(-1);
  // what a sheet is called for short may stand there in full
  const isInFull = alone !== undefined && found.every(({ near }) => exactUnit(references, near)?.unit === alone.unit);
  return isInFull ? alone : found[0];
}

/** The unit of the plan that words name, `{ unit, words }`, also behind a number; the one that is perhaps meant, `{ near, words }`; or null. */
function unitIn(references, text) {
  const exact = exactUnit(references, text);
  if (exact) return exact;
  const near = references.nearest("units", text.replace(NUMBER, "")) ?? references.whole("units", text.replace(NUMBER, ""));
  return near ? { near, words: text } : null;
}

function exactUnit(references, text) {
  for (const words of [text, text.replace(NUMBER, "")]) {
    const { id } = references.find("units", words);
    if (id !== undefined && namesOf(references.nameOf("units", id)).some((name) => plain(name) === plain(words))) return { unit: id, words };
  }
  return null;
}

/** Records with the units that stand over their rows, and what is told of these. */
export function withUnits(found, of, references, place) {
  const kept = { records: [], rows: [], at: found.at && [] };
  const [problems, tied, untied] = [[], [], []];
  found.records.forEach((record, at) => {
    const row = found.rows[at];
    const over = record.unit === undefined && (record.indicator ?? record.report) !== undefined ? of(row) : undefined;
    const fate = over ? fateOf(record, over, references) : "kept";
    if (fate === "unclear") {
      problems.push({ row, place, code: "unit-unclear", words: over.words, over: over.row, between: over.between });
      return;
    }
    if (fate !== "kept") (fate === "tied" ? tied : untied).push({ over, row });
    kept.records.push(fate === "tied" ? { ...record, unit: over.unit } : record);
    kept.rows.push(row);
    kept.at?.push(found.at[at]);
  });
  // of a sheet with days across a row has many records
  const once = [...new Map(problems.map((problem) => [problem.row, problem])).values()];
  return {
    ...found, ...kept, problems: [...found.problems, ...once],
    notices: [...noticesOf("units-over", tied), ...noticesOf("units-untied", untied), ...found.notices],
  };
}

/** Whether a record is of the unit that stands over it (`tied`), whether that is doubtful, or not so and to be told. Of what a unit answers for alone all of it is its own. */
function fateOf(record, { unit, near, between, isAlone }, references) {
  const parts = record.indicator === undefined ? references.owersOf(record.report) : references.partsOf(record.indicator);
  const [answers, ...others] = record.indicator === undefined ? [] : references.answersOf(record.indicator);
  const isOfOne = others.length === 0 && answers === unit && unit !== undefined;
  if (near || unit === undefined) return parts.length > 0 ? "untied" : "kept";
  if (parts.includes(unit) && !isOfOne) return between === undefined ? "tied" : "unclear";
  if (isAlone || isOfOne) return parts.length > 0 && !isOfOne ? "untied" : "kept";
  return "untied";
}

/** What stands over records, each once, with the rows beneath it. */
function noticesOf(code, found) {
  const byOver = new Map();
  for (const { over, row } of found) {
    const key = `${over.from} ${over.row ?? ""}`;
    if (!byOver.has(key)) byOver.set(key, { over, rows: new Set() });
    byOver.get(key).rows.add(row);
  }
  return noticeOf(code, [...byOver.values()].map(({ over: { from, row, words, near, units }, rows }) => ({
    from, row, words, near, units, rows: { found: [...rows].slice(0, SHOWN), count: rows.size },
  })));
}
