// Marks that stand for what is written above them: `"`, `nt`, `-//-` say the same again, a dash or a question mark says none.

import { noticeOf } from "./notices.js";

const DITTO = /^(?:-\s*)?(?:["“”″〃]|''|,,|\/\/|n\.?\s?t\.?|như trên)(?:\s*-)?$/iu;
const NONE = /^[-–—.…?]+$/;

/**
 * Rows in which such marks in the columns of some fields are what they stand for (`isDitto` where nothing is above), and what is told of that:
 * of each field the rows.
 */
export function withMarksAbove(rows, columns, fields) {
  return [...columns].filter(([, { column }]) => fields.includes(column.field)).reduce(({ rows: before, notices }, [place, { column: { field } }]) => {
    const { rows, found } = withoutMarksAt(before, place);
    return { rows, notices: [...notices, ...noticeOf("as-above", found, { field })] };
  }, { rows, notices: [] });
}

function withoutMarksAt(rows, place) {
  const found = [];
  let above;
  const read = rows.map((row) => {
    const cell = row.cells[place];
    const words = cell?.t === "s" ? cell.v.normalize("NFC").trim() : "";
    const [isDitto, isNone] = [DITTO.test(words), NONE.test(words)];
    if (isNone) above = null;
    else if (cell && !isDitto) above = cell;
    if (!isNone && !isDitto) return row;
    const cells = [...row.cells];
    if (isNone || above === null) delete cells[place];
    else cells[place] = above ? { ...above, merged: cell.merged } : { ...cell, isDitto: true };
    if (above && isDitto) found.push(row.number);
    return { ...row, cells };
  });
  return { rows: read, found };
}
