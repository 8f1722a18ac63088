// The board as a workbook, a sheet for each table. Cells are text, numbers or dates: no cell is a formula.

import writeExcelFile from "write-excel-file/universal";
import { letters } from "../engine/places.js";
import { fitsDouble } from "../words/doubles.js";
import { FONT, laidOut } from "../words/sheet-layout.js";
import { tablesOf } from "./tables.js";
import { wordsOf } from "./words.js";

const DATES = { vi: "dd/mm/yyyy", en: "yyyy-mm-dd" };
const WIDEST = 60;
const NARROWEST = 9;
const LONGEST_TEXT = 32767;

/** The bytes of the workbook; tables that have nothing to say are left out. */
export async function workbook(board, choice) {
  const tables = tablesOf(board, choice).filter(({ rows }) => rows.length > 0);
  const sheets = tables.map(({ name, columns, rows }) => ({
    sheet: name, stickyRowsCount: 1, orientation: "landscape", headRow: 1, nameColumn: letters(naming(columns, board.language)),
    columns: columns.map((head, place) => ({ width: widthOf(head, rows, place) })),
    data: [columns.map(headCell), ...rows.map((row) => row.map((cell) => cellOf(cell, board.language)))],
  }));
  const blob = await writeExcelFile(sheets, { ...FONT, features: [quoted, laidOut(sheets)] }).toBlob();
  return blob.arrayBuffer();
}

/** The column that says whose row it is: its id, else its unit, else the first. */
function naming(columns, language) {
  const t = wordsOf(language);
  return ["c_id", "c_unit"].map((name) => columns.indexOf(t(name))).find((place) => place >= 0) ?? 0;
}

function headCell(value) {
  return { value: writable(value), type: String, fontWeight: "bold", wrap: true, alignVertical: "top", backgroundColor: "#E8EDF4" };
}

function cellOf(cell, language) {
  if (cell === null) return null;
  const { kind, value } = cell;
  if (kind === "day") return { value: new Date(`${value}T00:00:00Z`), type: Date, format: DATES[language], alignVertical: "top" };
  if (kind === "moment") return { value: new Date(`${value}:00Z`), type: Date, format: `${DATES[language]} hh:mm`, alignVertical: "top" };
  if (kind === "decimal" && fitsDouble(value)) return { value: Number(value), type: Number, format: numberFormat(value), alignVertical: "top" };
  return { value: writable(value), type: String, wrap: true, alignVertical: "top", ...(/^[=+\-@]/.test(value) && { format: "@" }) };
}

/** As many places as the number has. */
function numberFormat(decimal) {
  const places = decimal.split(".")[1]?.length ?? 0;
  return places > 0 ? `#,##0.${"0".repeat(places)}` : "#,##0";
}

/** What XML can hold, and a cell. */
function writable(text) {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd").slice(0, LONGEST_TEXT);
}

function widthOf(head, rows, place) {
  const longest = rows.reduce((most, row) => Math.max(most, row[place]?.value.length ?? 0), 0);
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2, Math.ceil(head.length / 2) + 2));
}

/** Text that looks like a formula stays text also when somebody edits it: it is of the text format, and marked as quoted. */
const quoted = {
  files: {
    transform: {
      "xl/styles.xml": {
        transform(styles) {
          const [, id] = /<numFmt numFmtId="(\d+)" formatCode="@"/.exec(styles) ?? [];
          return id ? styles.replaceAll(`<xf numFmtId="${id}"`, `<xf quotePrefix="1" numFmtId="${id}"`) : styles;
        },
      },
    },
  },
};
