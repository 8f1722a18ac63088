// How the sheets of a workbook lie before their reader: rows as high as their text, and on paper pages that can be read. Excel measures wrapped
// text when it opens a file; LibreOffice leaves a row that says no height one line high, and cuts the rest off.

/** The letters of office papers (Decree 30/2020/NĐ-CP); widths of columns are counted in their digits. */
export const FONT = { fontFamily: "Times New Roman", fontSize: 12 };
/** Of a line of these letters, and of the highest row, in points. */
const [LINE, HIGHEST] = [15.75, 409];
/** A bold letter takes more room. */
const BOLD = 0.9;
/** As many digits stand side by side on a sheet of A4, landscape, before letters shrink to less than 7 points. */
const ON_A_PAGE = 210;

/**
 * An addition to write-excel-file for sheets that are landscape: heights, and for paper the sheet's name, the number of the page, and on each page the
 * headings and the column that says whose row it is. A height is no fixed one: who writes more into a row makes it higher.
 * @param {{ sheet: string, columns: { width: number }[], data: (object | null)[][], headRow?: number, nameColumn?: string }[]} sheets
 */
export function laidOut(sheets) {
  const titles = sheets.flatMap(({ sheet, headRow, nameColumn }, place) => {
    if (!headRow) return [];
    const name = `'${escaped(sheet).replaceAll("'", "''")}'!`;
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${place}">${name}$${nameColumn}:$${nameColumn},${name}$${headRow}:$${headRow}</definedName>`];
  });
  return {
    files: {
      transform: {
        "xl/workbook.xml": { transform: (workbook) => workbook.replace("<definedNames/>", () => `<definedNames>${titles.join("")}</definedNames>`) },
        "xl/worksheets/sheet{id}.xml": {
          transform(xml, options, { sheetIndex }) {
            const { columns, data } = sheets[sheetIndex];
            return xml
              .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
              .replace("<cols>", `<sheetFormatPr defaultRowHeight="${LINE}"/><cols>`)
              .replace(/<row r="(\d+)"/g, (row, number) => row + heightOf(data[number - 1], columns))
              .replace(/<pageSetup ([^>]*)\/>/, `<pageSetup fitToWidth="${pagesAcross(columns)}" fitToHeight="0" $1/><headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P/&amp;N</oddFooter></headerFooter>`);
          },
        },
      },
    },
  };
}

function pagesAcross(columns) {
  return Math.ceil(columns.reduce((sum, { width }) => sum + width, 0) / ON_A_PAGE);
}

/** Nothing of a row of one line. */
function heightOf(cells, columns) {
  const points = Math.max(0, ...cells.map((cell, place) => (cell ? pointsOf(cell, columns[place].width) : 0)));
  return points > LINE ? ` ht="${Math.min(HIGHEST, points)}"` : "";
}

function pointsOf({ value, wrap, fontSize = FONT.fontSize, fontWeight }, width) {
  const room = (width - 2) * (fontWeight === "bold" ? BOLD : 1);
  const lines = wrap && typeof value === "string" ? value.split("\n").reduce((sum, line) => sum + linesOf(line.normalize("NFC"), room), 0) : 1;
  return lines * LINE * (fontSize / FONT.fontSize);
}

/** Lines are broken between words, and within one that is longer than a line. */
function linesOf(text, room) {
  let [lines, taken] = [1, 0];
  for (const word of text.split(" ")) {
    const length = digitsOf(word);
    if (taken > 0 && taken + SPACE + length <= room) {
      taken += SPACE + length;
      continue;
    }
    if (taken > 0) lines += 1;
    const more = Math.max(0, Math.ceil(length / room) - 1);
    lines += more;
    taken = length - more * room;
  }
  return lines;
}

/** Letters are as wide as a digit, wider, or narrower. */
const [WIDE, NARROW] = [/[\p{Lu}mw%@]/gu, /[ijltrf.,;:'()/-]/g];
const SPACE = 0.5;

function digitsOf(word) {
  return word.length + 0.4 * (word.match(WIDE)?.length ?? 0) - 0.4 * (word.match(NARROW)?.length ?? 0);
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
