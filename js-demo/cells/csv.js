// How a CSV is read: which encoding and which separator it has is found out and told, and can be said by the user.

import Papa from "papaparse";
import { cellOfWords } from "./cell.js";
import { readMoment } from "./days.js";
import { MOST_ROWS } from "./limits.js";
import { readNumber } from "./numbers.js";
import { Problem } from "./problem.js";

const SEPARATORS = [";", ",", "\t", "|"];

/**
 * @param {Uint8Array} bytes
 * @returns {{ sheet: object, encoding: string, separator: string, isSure: boolean }} One sheet; `isSure` of an encoding that says itself.
 */
export function readCsv(bytes, name, tell, { encoding } = {}) {
  const found = encoding ? { encoding, isSure: true } : encodingOf(bytes);
  const text = new TextDecoder(found.encoding).decode(bytes).normalize("NFC");
  if (text.includes("\u0000")) throw new Problem("not-text");
  const { separator, said } = separatorOf(text);
  const sheet = { name, hidden: false, rows: rowsOf(text, separator, said, tell), is1904: false, isText: true, separator };
  return { sheet, ...found, separator };
}

/** By its mark; without one by what it can be: UTF-16 has a zero in half of its bytes, UTF-8 proves itself, else it is Vietnamese of Windows. */
export function encodingOf(bytes) {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: "utf-8", isSure: true };
  if (first === 0xff && second === 0xfe) return { encoding: "utf-16le", isSure: true };
  if (first === 0xfe && second === 0xff) return { encoding: "utf-16be", isSure: true };
  const start = bytes.subarray(0, 4096);
  const zeros = [0, 1].map((odd) => start.filter((byte, at) => byte === 0 && at % 2 === odd).length);
  if (Math.max(...zeros) > start.length / 5) return { encoding: zeros[1] > zeros[0] ? "utf-16le" : "utf-16be", isSure: false };
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { encoding: "utf-8", isSure: true };
  } catch {
    return { encoding: "windows-1258", isSure: false };
  }
}

/** The separator that stands most often in the first lines, outside quotes, and in the most of them; a line `sep=;` says it. */
export function separatorOf(text) {
  const said = /^sep=([;,|\t])\r?\n/i.exec(text);
  if (said) return { separator: said[1], said: true };
  const lines = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, "").split(/\r\n|\r|\n/).filter((line) => line.trim() !== "").slice(0, 30);
  const scores = SEPARATORS.map((separator) => lines.filter((line) => line.includes(separator)).length * 1000
    + Math.min(999, Math.max(0, ...lines.map((line) => line.split(separator).length - 1))));
  const best = Math.max(...scores);
  return { separator: best > 0 ? SEPARATORS[scores.indexOf(best)] : ";", said: false };
}

function rowsOf(text, separator, isSaid, tell) {
  const rows = [];
  const all = linesIn(text);
  let [number, start] = [0, 0];
  Papa.parse(text, {
    delimiter: separator,
    skipEmptyLines: false,
    step({ data: written, errors, meta }) {
      const data = written.map(withoutFormula);
      number += 1;
      if (number > MOST_ROWS) throw new Problem("too-many-rows", { limit: MOST_ROWS });
      if (number % 1000 === 0) tell({ rows: number, ofRows: all, share: meta.cursor / text.length });
      const isQuoted = quotedIn(text.slice(start, meta.cursor));
      start = meta.cursor;
      const cells = data.map((words) => (words.trim() === "" ? undefined : { ...cellOfWords(words), ...isQuoted(words) && { isQuoted: true } }));
      const problem = problemOf(data, errors, separator);
      if (isSaid && number === 1) return;
      if (problem || cells.some(Boolean)) rows.push({ number, hidden: false, cells, problem });
    },
  });
  return rows;
}

/** `="000123"`: so a spreadsheet keeps digits as text. */
const TEXT_FORMULA = /^\s*="((?:[^"]|"")*)"\s*$/;

/** What stands inside a formula that says a text; other words as they are. */
function withoutFormula(words) {
  return TEXT_FORMULA.exec(words)?.[1].replace(/""/g, '"') ?? words;
}

/** Of which digits a line says that they are whole, by quotes: without these they may be the half of a number. */
function quotedIn(line) {
  const isAny = line.includes('"');
  return (words) => isAny && /^\s*\d[\d.]*\s*%?\s*$/.test(words) && line.includes(`"${words}"`);
}

/** How many lines there are: a row may take several. */
function linesIn(text) {
  let lines = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines + (text.endsWith("\n") ? 0 : 1);
}

/** Whether parts of a line are cells and no prose: many, or three of which the last two are a day and a number, or two days. */
function isOfCells(parts) {
  const rest = parts.slice(1);
  const isDay = (part) => readMoment(part).moment !== undefined;
  return parts.length > 3 || (parts.length === 3 && rest.some(isDay) && rest.every((part) => isDay(part) || !readNumber(part.trim()).problem));
}

/** What is wrong with a line as a whole. */
function problemOf(data, errors, separator) {
  const quotes = errors.find(({ type }) => type === "Quotes");
  const words = data.join(separator);
  if (quotes) {
    const code = quotes.code === "MissingQuotes" ? "open-quote" : "broken-quote";
    return { code, words: words.slice(0, 200), lines: words.replace(/\n$/, "").split("\n").length };
  }
  if (data.length > 1) return undefined;
  const other = SEPARATORS.find((sign) => sign !== separator && isOfCells(data[0].split(sign)));
  return other && { code: "other-separator", words: data[0].slice(0, 200), separator, other };
}
