// Cells in columns of figures that say that there is no figure: in statistics a dash means that there was nothing of it, dots that it was not collected.

import { accented } from "../cells/plain.js";
import { noticeOf } from "./notices.js";

/** What such figures are of. */
const KINDS_OF_FIGURES = new Set(["observations", "projects"]);
const NO_FIGURE = /^(?:[-–—−]|\.{2,}|…+)$/u;

/** Whether a cell says that there is no figure. */
export const saysNoFigure = (cell) => cell?.t === "s" && NO_FIGURE.test(cell.v.trim());

/** Rows without such cells, those that have nothing else in columns of figures left out; and what is told of them: where they are (`cells`), and whether no row is left (`isAll`). */
export function withoutNoFigures(rows, { kind, columns, across }) {
  if (!KINDS_OF_FIGURES.has(kind)) return { rows, notices: [] };
  const places = [...[...columns].filter(([, { column }]) => column.type === "number").map(([place]) => place), ...across.map(({ place }) => place)];
  const found = [];
  const kept = rows.flatMap((row) => {
    const none = places.filter((place) => saysNoFigure(row.cells[place]) && !row.cells[place].merged);
    if (row.problem || none.length === 0) return [row];
    found.push(...none.map((place) => ({ row: row.number, place, words: row.cells[place].v.trim() })));
    const cells = [...row.cells];
    for (const place of none) delete cells[place];
    return places.some((place) => cells[place] && !cells[place].merged) ? [{ ...row, cells }] : [];
  });
  return { rows: kept, notices: noticeOf("no-figures", found, { isAll: kept.length === 0 }) };
}

/** Days that are still to come, by the kind of what they are of. */
const OPEN_DAYS = { completions: ["on"], submissions: ["on"], dossiers: ["finished", "rescheduled.to", "rescheduled.decided"] };
const NOT_YET = /^(?:chưa|chưa (?:có|xong|hoàn thành|thực hiện|nộp|trả|báo cáo)|chua|not yet)$/;

/** Rows without the cells that say under such a column that there is no day yet, and what is told of these. */
export function withoutNoDays(rows, { kind, columns }) {
  const places = [...columns].filter(([, { column }]) => OPEN_DAYS[kind]?.includes(column.field)).map(([place]) => place);
  const found = [];
  const kept = places.length === 0 ? rows : rows.map((row) => {
    const none = row.problem ? [] : places.filter((place) => !row.cells[place]?.merged && (saysNoFigure(row.cells[place]) || (row.cells[place]?.t === "s" && NOT_YET.test(accented(row.cells[place].v)))));
    if (none.length === 0) return row;
    found.push(...none.map((place) => ({ row: row.number, place, words: row.cells[place].v.trim() })));
    const cells = [...row.cells];
    for (const place of none) delete cells[place];
    return { ...row, cells };
  });
  return { rows: kept, notices: noticeOf("no-days", found) };
}

/** Rows of a plan, those that say nothing but this behind their name without it, `I | KINH TẾ | - | -`: they are titles, or not filled in. */
export function withoutDashes(rows, columns) {
  const fieldAt = (place) => columns.get(place)?.column.field;
  const nameAt = [...columns.keys()].find((place) => fieldAt(place) === "name");
  return rows.map((row) => {
    const behind = [...row.cells.keys()].filter((place) => place > nameAt && row.cells[place] && fieldAt(place) !== "note");
    if (row.problem || behind.length === 0 || !behind.every((place) => saysNoFigure(row.cells[place]))) return row;
    const cells = [...row.cells];
    for (const place of behind) delete cells[place];
    return { ...row, cells };
  });
}
