/** XLSX files written out by hand, byte by byte, so that a reader is not tested by its own library; honest ones, and ones that lie. */
import { crc32, deflateRawSync } from "node:zlib";

/**
 * A ZIP of `{ name, text }`; `says` puts another unpacked size into both headers, `packed` other packed bytes.
 * @returns {Buffer}
 */
export function zipOf(entries) {
  const [locals, centrals] = [[], []];
  let offset = 0;
  for (const { name, text, says, packed, flags = 0 } of entries) {
    const whole = Buffer.from(text);
    const data = packed ?? deflateRawSync(whole, { level: 9 });
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(flags, 2);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(0x5821, 6);
    head.writeUInt32LE(crcOf(whole), 10);
    head.writeUInt32LE(data.length, 14);
    head.writeUInt32LE(says ?? whole.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), head, Buffer.from(name), data]);
    const central = Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), head, Buffer.alloc(14), Buffer.from(name)]);
    central.writeUInt32LE(offset, 42);
    locals.push(local);
    centrals.push(central);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** Node 20 has a crc32 only since 20.15. */
function crcOf(bytes) {
  if (crc32) return crc32(bytes);
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return ~crc >>> 0;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** Styles by the names that cells give: a day, a day with a time, percent, thousands, text, a month, struck through. */
const STYLES = { day: 1, moment: 2, percent: 3, thousands: 4, text: 5, month: 6, struck: 7 };

/**
 * A workbook of `{ name, rows, merges?, hidden?, hiddenRows?, hiddenColumns?, added? }`, hidden columns by their numbers, `hidden` may also be how it is hidden; `yes` is how the program writes that something is so; `added` is what a program of later years adds to a sheet, and to the workbook. A row is a list of cells, a cell a text, a number, null, or
 * `{ v, s?, t?, f?, format? }` with value, style, type and formula as they stand in the file, or the code of a number format.
 */
export function workbookOf(sheets, { is1904 = false, yes = "1", added: addedToAll = "", more = [] } = {}) {
  const formats = [...new Set(sheets.flatMap(({ rows }) => rows.flat().map((cell) => cell?.format).filter(Boolean)))];
  const shared = [];
  const indexOf = (text) => (shared.includes(text) ? shared.indexOf(text) : shared.push(text) - 1);
  const parts = sheets.map(({ rows, merges = [], hiddenRows = [], hiddenColumns = [], added = "" }, number) => ({
    name: `xl/worksheets/sheet${number + 1}.xml`,
    text: `${HEAD}<worksheet xmlns="${NAMESPACE}"><dimension ref="A1:Z${rows.length}"/>${
      hiddenColumns.length > 0 ? `<cols>${hiddenColumns.map((at) => `<col min="${at}" max="${at}" width="9" hidden="${yes}"/>`).join("")}</cols>` : ""}<sheetData>${rows.map((row, at) =>
      `<row r="${at + 1}"${hiddenRows.includes(at + 1) ? ` hidden="${yes}"` : ""}>${row.map((cell, place) => cellOf(cell, `${lettersOf(place)}${at + 1}`, indexOf, formats)).join("")}</row>`).join("")}</sheetData>${
      merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>` : ""}${added}</worksheet>`,
  }));
  return zipOf([
    { name: "[Content_Types].xml", text: `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>` },
    { name: "_rels/.rels", text: `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>` },
    { name: "xl/workbook.xml", text: `${HEAD}<workbook xmlns="${NAMESPACE}" xmlns:r="${RELATIONS}"><workbookPr${is1904 ? ` date1904="${yes}"` : ""}/><sheets>${
      sheets.map(({ name, hidden }, number) => `<sheet name="${escaped(name)}" sheetId="${number + 1}"${hidden ? ` state="${hidden === true ? "hidden" : hidden}"` : ""} r:id="rId${number + 1}"/>`).join("")}</sheets>${addedToAll}</workbook>` },
    { name: "xl/_rels/workbook.xml.rels", text: `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${
      sheets.map((_, number) => `<Relationship Id="rId${number + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${number + 1}.xml"/>`).join("")}<Relationship Id="rIdS" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rIdT" Type="${RELATIONS}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>` },
    { name: "xl/styles.xml", text: `${HEAD}<styleSheet xmlns="${NAMESPACE}"><numFmts count="${1 + formats.length}"><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/>${formats.map((code, at) => `<numFmt numFmtId="${165 + at}" formatCode="${escaped(code)}"/>`).join("")}</numFmts><fonts count="2"><font/><font><strike/></font></fonts><cellXfs count="${8 + formats.length}"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="10"/><xf numFmtId="3"/><xf numFmtId="49"/><xf numFmtId="17"/><xf numFmtId="0" fontId="1"/>${formats.map((_, at) => `<xf numFmtId="${165 + at}"/>`).join("")}</cellXfs></styleSheet>` },
    { name: "xl/sharedStrings.xml", text: `${HEAD}<sst xmlns="${NAMESPACE}">${shared.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join("")}</sst>` },
    ...parts, ...more,
  ]);
}

function cellOf(cell, address, indexOf, formats) {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === "string") return `<c r="${address}" t="s"><v>${indexOf(cell)}</v></c>`;
  const { v, s, t, f, format } = cell;
  const style = format ? Object.keys(STYLES).length + 1 + formats.indexOf(format) : STYLES[s];
  return `<c r="${address}"${style ? ` s="${style}"` : ""}${t ? ` t="${t}"` : ""}>${f ? `<f>${escaped(f)}</f>` : ""}${v === undefined ? "" : `<v>${escaped(String(v))}</v>`}</c>`;
}

function lettersOf(place) {
  return `${place >= 26 ? lettersOf(Math.floor(place / 26) - 1) : ""}${String.fromCharCode(65 + (place % 26))}`;
}

function escaped(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}

/** A day as a serial number, in the system of 1900 or of 1904. */
export function serialOf(day, is1904 = false) {
  return (Date.parse(day) - Date.UTC(is1904 ? 1904 : 1899, is1904 ? 0 : 11, is1904 ? 1 : 30)) / 864e5;
}
