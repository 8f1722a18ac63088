// Cells in columns of figures that say that there is no figure: in statistics a dash means that there was nothing of it, dots that it was not collected.

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
