// How an XLSX is read: the parts of the package that hold sheets, each unpacked as a stream that is stopped when it grows beyond
// what it declares or what is allowed; cells with address, kind and cached value.

import { BlobReader, configure, ERR_INVALID_UNCOMPRESSED_SIZE, ZipReader } from "@zip.js/zip.js/lib/zip-core-native.js";
import { SaxesParser } from "saxes";
import { LARGEST_UNPACKED, MOST_CELLS, MOST_PACKED, MOST_ROWS, SMALL_PART } from "./limits.js";
import { pause } from "./pause.js";
import { isGone, Problem } from "./problem.js";
import { hasStruck, isSet, runsOf } from "./runs.js";
import { cellOf, cellOfText, formatOf } from "./xlsx-cells.js";

// this is a worker already, and the page's policy allows no others
configure({ useWebWorkers: false });

/**
 * @param {Blob} file
 * @param {(told: { sheet: string, rows: number, ofRows: number | null, share: number }) => void} tell
 * @returns {Promise<object[]>} Sheets: `{ name, hidden, rows, hiddenColumns, is1904 }`, hidden columns as places from and to, a row as `{ number, hidden, cells }`.
 */
export async function readXlsx(file, tell) {
  const parts = await partsOf(file);
  const workbook = await workbookOf(parts);
  const styles = await stylesOf(parts, workbook.paths.styles);
  const strings = await stringsOf(parts, workbook.paths.sharedStrings);
  const all = workbook.sheets.reduce((sum, { path }) => sum + (parts.sizeOf(path) ?? 0), 0) || 1;
  const counted = { rows: 0, cells: 0, before: 0 };
  const sheets = [];
  for (const { name, hidden, path } of workbook.sheets) {
    if (!parts.has(path)) continue;
    const tellRow = (row, ofRows, bytes) => tell({ sheet: name, rows: row, ofRows, share: Math.min(1, (counted.before + bytes) / all) });
    const { rows, hiddenColumns } = await rowsOf(parts, path, { ...workbook, styles, strings, counted, tell: tellRow });
    sheets.push({ name, hidden, rows, hiddenColumns, is1904: workbook.is1904, isText: false });
    counted.before += parts.sizeOf(path);
  }
  return sheets;
}

/** The parts of the package by path, none of them unpacked. What they declare is looked at first. */
async function partsOf(file) {
  const entries = await refusing(() => new ZipReader(new BlobReader(file), { checkOverlappingEntry: true }).getEntries());
  const declared = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (declared > LARGEST_UNPACKED) throw new Problem("unpacked-too-large", { size: declared, limit: LARGEST_UNPACKED });
  const bomb = entries.find(({ uncompressedSize: whole, compressedSize: packed }) => whole > SMALL_PART && whole > packed * MOST_PACKED);
  if (bomb) throw new Problem("packed-too-well", { part: bomb.filename, size: bomb.uncompressedSize, packed: bomb.compressedSize });
  if (entries.some(({ encrypted }) => encrypted)) throw new Problem("encrypted");
  const byPath = new Map(entries.map((entry) => [entry.filename.toLowerCase().replace(/^\//, ""), entry]));
  const at = (path) => byPath.get(path.toLowerCase());
  let unpacked = 0;
  return {
    has: (path) => path !== undefined && at(path) !== undefined,
    sizeOf: (path) => at(path)?.uncompressedSize,
    /** Hands the text of a part to `take`, a piece at a time. */
    async read(path, take) {
      const entry = at(path);
      const decoder = new TextDecoder("utf-8");
      let bytes = 0;
      const stopped = new WritableStream({
        async write(piece) {
          await pause();
          bytes += piece.byteLength;
          unpacked += piece.byteLength;
          const { uncompressedSize: size } = entry;
          if (bytes > size || unpacked > LARGEST_UNPACKED) throw new Problem("larger-than-declared", { part: path, size });
          take(decoder.decode(piece, { stream: true }), bytes);
        },
      });
      await refusing(() => entry.getData(stopped, { checkSignature: true, useWebWorkers: false }), entry);
      take(decoder.decode(), bytes);
    },
  };
}

/** What the library says of a damaged package, in our words; it stops unpacking a part that grows beyond what it declares. */
async function refusing(work, { filename: part, uncompressedSize: size } = {}) {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Problem) throw error;
    if (error.cause instanceof Problem) throw error.cause;
    if (isGone(error)) throw error;
    if (error.message === ERR_INVALID_UNCOMPRESSED_SIZE) throw new Problem("larger-than-declared", { part, size });
    throw new Problem("damaged-package", { why: error.message });
  }
}

/** Goes through the elements of a part; names without their prefix. What programs of later years add (`extLst`) uses some of the names again, for something else. */
async function parse(parts, path, { open, close, text, progress = {} }) {
  const parser = new SaxesParser({ xmlns: false, position: false, fragment: false });
  parser.on("error", (error) => {
    throw new Problem("damaged-part", { part: path, why: error.message.split("\n")[0] });
  });
  parser.on("doctype", () => {
    throw new Problem("damaged-part", { part: path, why: "DOCTYPE" });
  });
  let added = 0;
  parser.on("opentag", ({ name, attributes }) => {
    if (local(name) === "extLst") added += 1;
    if (added === 0) open(local(name), attributes);
  });
  parser.on("closetag", ({ name }) => {
    if (added === 0) close?.(local(name));
    if (local(name) === "extLst") added -= 1;
  });
  const take = (piece) => added === 0 && text(piece);
  if (text) {
    parser.on("text", take);
    parser.on("cdata", take);
  }
  await parts.read(path, (piece, bytes) => {
    progress.bytes = bytes;
    parser.write(piece);
  });
  parser.close();
}

function local(name) {
  return name.includes(":") ? name.slice(name.indexOf(":") + 1) : name;
}

/** Sheets in their order, where they stand, and how days are counted. */
async function workbookOf(parts) {
  const main = (await relationsOf(parts, "")).find(({ type }) => type === "officeDocument")?.path;
  // .xlsb is a package as well, but not of XML
  if (!parts.has(main) || main.endsWith(".bin")) throw new Problem("no-workbook");
  const relations = await relationsOf(parts, main);
  const workbook = { sheets: [], is1904: false, paths: Object.fromEntries(relations.map(({ type, path }) => [type, path])) };
  await parse(parts, main, {
    open(name, attributes) {
      if (name === "workbookPr") workbook.is1904 = isYes(attributes.date1904);
      if (name !== "sheet") return;
      const id = Object.entries(attributes).find(([key]) => local(key) === "id" && key !== "sheetId")?.[1];
      const relation = relations.find((relation) => relation.id === id);
      if (relation?.type !== "worksheet") return;
      workbook.sheets.push({ name: attributes.name, hidden: (attributes.state ?? "visible") !== "visible", path: relation.path });
    },
  });
  if (workbook.sheets.length === 0) throw new Problem("no-sheets");
  return workbook;
}

async function relationsOf(parts, path) {
  const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/") + 1) : "";
  const file = `${folder}_rels/${path.slice(folder.length)}.rels`;
  const relations = [];
  if (!parts.has(file)) return relations;
  await parse(parts, file, {
    open(name, { Id: id, Type: type, Target: target, TargetMode: mode }) {
      if (name !== "Relationship" || mode === "External") return;
      relations.push({ id, type: type.slice(type.lastIndexOf("/") + 1), path: joined(folder, target) });
    },
  });
  return relations;
}

function joined(folder, target) {
  return new URL(target, `file:///${folder}`).pathname.slice(1);
}

/** The style of cells that have none. */
const PLAIN = formatOf(0);

/** For each style of cells whether it shows a day, a month or a year alone, a percentage, a number that is scaled or has words beside it, and whether it strikes them through. */
async function stylesOf(parts, path) {
  const formats = new Map();
  const [styles, struck] = [[], []];
  let [isCell, isFont] = [false, false];
  if (!parts.has(path)) return styles;
  await parse(parts, path, {
    open(name, { numFmtId, formatCode, fontId, val }) {
      if (name === "numFmt") formats.set(numFmtId, formatCode);
      if (name === "fonts") isFont = true;
      if (name === "font" && isFont) struck.push(false);
      if (name === "strike" && isFont) struck[struck.length - 1] = isSet(val);
      if (name === "cellXfs") isCell = true;
      if (name !== "xf" || !isCell) return;
      const format = formatOf(Number(numFmtId ?? 0), formats.get(numFmtId));
      styles.push(struck[Number(fontId ?? 0)] ? { ...format, isStruck: true } : format);
    },
    close(name) {
      if (name === "fonts") isFont = false;
      if (name === "cellXfs") isCell = false;
    },
  });
  return styles;
}

/** The texts that cells share, each as the cell it makes; what says how to pronounce them is left out. */
async function stringsOf(parts, path) {
  const strings = [];
  if (!parts.has(path)) return strings;
  let [runs, isText, isSound] = [runsOf(), false, false];
  await parse(parts, path, {
    open(name, { val }) {
      if (name === "si") runs = runsOf();
      if (name === "r") runs.begin();
      runs.is(name, val);
      if (name === "rPh") isSound = true;
      if (name === "t") isText = true;
    },
    text(piece) {
      if (isText && !isSound) runs.say(piece);
    },
    close(name) {
      if (name === "t") isText = false;
      if (name === "rPh") isSound = false;
      if (name === "r") runs.end();
      if (name === "si") strings.push(cellOfText(runs.words()));
    },
  });
  return strings;
}

/** The rows of a sheet that hold anything, and its hidden columns. Of the `book` are its styles, its shared strings, how it counts days, and what all of its sheets hold so far (`counted`). */
async function rowsOf(parts, path, book) {
  const sheet = { rows: [], hiddenColumns: [], merges: [], ofRows: null, bytes: 0, row: null, place: 0, cell: null, words: null, isSound: false };
  await parse(parts, path, {
    open: (name, attributes) => BEGINS[name]?.(sheet, attributes, book),
    close: (name) => ENDS[name]?.(sheet, book),
    text(piece) {
      if (sheet.cell && sheet.words === "inlined") runsIn(sheet.cell).say(piece);
      else if (sheet.cell && sheet.words) sheet.cell[sheet.words] += piece;
    },
    progress: sheet,
  });
  spread(sheet.rows, sheet.merges);
  return { rows: sheet.rows, hiddenColumns: sheet.hiddenColumns };
}

/**
 * What the elements of a sheet say where they begin. `row`, `place` and `cell` are those that are being read, `words` is which part of the cell a text belongs to, and of what says how to
 * pronounce it (`isSound`) none.
 */
const BEGINS = {
  dimension(sheet, { ref }) {
    sheet.ofRows = Number(/:[A-Z]+(\d+)$/.exec(ref ?? "")?.[1] ?? 0) || null;
  },
  col({ hiddenColumns }, { min, max, hidden }) {
    if (isYes(hidden)) hiddenColumns.push([Number(min) - 1, Number(max) - 1]);
  },
  row(sheet, { r, hidden }, { counted, tell }) {
    const number = r === undefined ? (sheet.row?.number ?? 0) + 1 : Number(r);
    sheet.row = { number, hidden: isYes(hidden), cells: [] };
    sheet.place = 0;
    counted.rows += 1;
    if (counted.rows > MOST_ROWS) throw new Problem("too-many-rows", { limit: MOST_ROWS });
    if (counted.rows % 1000 === 0) tell(number, sheet.ofRows, sheet.bytes);
  },
  c(sheet, { r, t, s }, { styles }) {
    if (r !== undefined) sheet.place = placeOf(r);
    sheet.cell = { type: t ?? "n", style: styles[Number(s ?? 0)] ?? PLAIN, hasFormula: false, value: null, inlined: null };
  },
  f({ cell }) {
    if (cell) cell.hasFormula = true;
  },
  v(sheet) {
    if (sheet.cell) sheet.cell.value = "";
    sheet.words = "value";
  },
  t(sheet) {
    if (!sheet.isSound) sheet.words = "inlined";
  },
  r({ cell }) {
    if (cell) runsIn(cell).begin();
  },
  vertAlign({ cell }, { val }) {
    cell?.inlined?.is("vertAlign", val);
  },
  strike({ cell }, { val }) {
    cell?.inlined?.is("strike", val);
  },
  rPh(sheet) {
    sheet.isSound = true;
  },
  mergeCell({ merges }, { ref }) {
    merges.push(ref);
  },
};

/** The runs of a text that stands in the cell itself; most cells have none. */
const runsIn = (cell) => (cell.inlined ??= runsOf());

/** What is known where an element ends. */
const ENDS = {
  v(sheet) {
    sheet.words = null;
  },
  t(sheet) {
    sheet.words = null;
  },
  r({ cell }) {
    cell?.inlined?.end();
  },
  rPh(sheet) {
    sheet.isSound = false;
  },
  c(sheet, { strings, is1904, counted }) {
    const { row, place, cell } = sheet;
    const read = cellOf(cell, cell.value, cell.inlined?.words() ?? "", strings, is1904);
    if (read) {
      row.cells[place] = read;
      if (cell.style.isStruck || (read.t === "s" && hasStruck(read.v))) row.isStruck = true;
      counted.cells += 1;
      if (counted.cells > MOST_CELLS) throw new Problem("too-many-cells", { limit: MOST_CELLS });
    }
    sheet.place += 1;
    sheet.cell = null;
  },
  row({ rows, row }) {
    if (row.cells.length > 0) rows.push(row);
  },
};

/** How a workbook says that something is so. */
const isYes = (said) => said === "1" || said === "true";

/** A sheet has no more columns, whatever a file says. */
const MOST_COLUMNS = 16_384;

/** What is merged downwards stands in each of its rows; of what is merged across, the first cell says over how many columns (`across`). */
function spread(rows, merges) {
  if (merges.length === 0) return;
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  for (const ref of merges) {
    const [, column, from, lastColumn, to] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(ref) ?? [];
    const place = column && placeOf(column);
    const first = byNumber.get(Number(from));
    if (!first?.cells[place]) continue;
    const across = Math.min(placeOf(lastColumn) - place + 1, MOST_COLUMNS);
    // the same text of several cells is one object
    const cell = across > 1 ? { ...first.cells[place], across } : first.cells[place];
    first.cells[place] = cell;
    for (let number = Number(from) + 1; number <= Number(to); number += 1) {
      const row = byNumber.get(number);
      if (row) row.cells[place] ??= { ...cell, merged: true };
    }
  }
}

function placeOf(address) {
  let place = 0;
  for (let at = 0; at < address.length; at += 1) {
    const code = address.charCodeAt(at) - 64;
    if (code < 1 || code > 26) break;
    place = place * 26 + code;
  }
  return place - 1;
}
