// One table as CSV (RFC 4180), as Excel of the language opens it: UTF-8 with its mark, `;` and decimal comma in Vietnamese, `,`
// and point in English. Text that a sheet would take for a formula is made harmless; numbers stay numbers.

import * as format from "../words/format.js";
import { harmless, SEPARATOR } from "../words/csv-cells.js";
import { tablesOf } from "./tables.js";

const MARK = "\ufeff";

const IN = {
  vi: { separator: ";", decimal: (value) => value.replace(".", ","), day: (value) => format.day(value, "vi"), moment: (value) => withTime(value, (day) => format.day(day, "vi")) },
  en: { separator: ",", decimal: (value) => value, day: (value) => value, moment: (value) => withTime(value, (day) => day) },
};

/** A day with its time behind it, as a sheet reads both. */
function withTime(moment, dayIn) {
  const [day, time] = moment.split("T");
  return `${dayIn(day)} ${time}`;
}

/** The table of this name. */
export function csv(board, { table: id, ...choice }) {
  const { columns, rows } = tablesOf(board, choice).find((table) => table.id === id);
  const { separator, ...written } = IN[board.language];
  const field = (cell) => (cell === null ? "" : cell.kind === "text" ? harmless(cell.value) : written[cell.kind](cell.value));
  const lines = [columns.map(harmless), ...rows.map((row) => row.map(field))];
  return MARK + lines.map((line) => `${line.map(quoted).join(separator)}\r\n`).join("");
}

function quoted(text) {
  return SEPARATOR.test(text) || /["\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
