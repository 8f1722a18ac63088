// The board as a workbook, a sheet for each table. Cells are text, numbers or dates: no cell is a formula.

import writeExcelFile from "write-excel-file/universal";
import { fitsDouble } from "../words/doubles.js";
import { tablesOf } from "./tables.js";

const DATES = { vi: "dd/mm/yyyy", en: "yyyy-mm-dd" };
const WIDEST = 60;
const NARROWEST = 9;
const LONGEST_TEXT = 32767;

/** The bytes of the workbook; tables that have nothing to say are left out. */
export async function workbook(board, choice) {
  const tables = tablesOf(board, choice).filter(({ rows }) => rows.length > 0);
  const sheets = tables.map(({ name, columns, rows }) => ({
    sheet: name, stickyRowsCount: 1, orientation: "landscape",
    columns: columns.map((head, place) => ({ width: widthOf(head, rows, place) })),
    data: [columns.map(headCell), ...rows.map((row) => row.map((cell) => cellOf(cell, board.language)))],
  }));
  const blob = await writeExcelFile(sheets, { features: [quoted, printed(tables)] }).toBlob();
  return blob.arrayBuffer();
}

function headCell(value) {
  return { value: writable(value), type: String, fontWeight: "bold", wrap: true, alignVertical: "top", backgroundColor: "#E8EDF4" };
}

function cellOf(cell, language) {
  if (cell === null) return null;
  const { kind, value } = cell;
  if (kind === "day") return { value: new Date(`${value}T00:00:00Z`), type: Date, format: DATES[language], alignVertical: "top" };
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
  // eslint-disable-next-line no-control-regex
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

/** On paper the head of a table is repeated, and the table is as wide as the page. */
function printed(tables) {
  const titles = tables.map(({ name }, place) =>
    `<definedName name="_xlnm.Print_Titles" localSheetId="${place}">'${escaped(name).replaceAll("'", "''")}'!$1:$1</definedName>`);
  return {
    files: {
      transform: {
        "xl/workbook.xml": { transform: (workbook) => workbook.replace("<definedNames/>", () => `<definedNames>${titles.join("")}</definedNames>`) },
        "xl/worksheets/sheet{id}.xml": {
          transform: (sheet) => sheet
            .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
            .replace(/<pageSetup /, '<pageSetup fitToWidth="1" fitToHeight="0" '),
        },
      },
    },
  };
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
