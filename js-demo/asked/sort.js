// The orders in which the board can stand, and those of its tables.

import { h } from "../parts/dom.js";
import { isFailing, severity } from "../words/statuses.js";

/** In what order: as the plan has it (the usual), the worst first, by due day, by name, by how far behind. */
export const SORTS = ["worst", "due", "name", "gap"];

const LAST = "9999-12-31";

/** The items in the order that is asked for; equal ones stay as they stand in the plan. */
export function inOrder(page, items) {
  const by = ORDERS[page.sort]?.(page);
  return by ? [...items].sort(by) : items;
}

const ORDERS = {
  worst: () => (one, other) => severity(one.status) - severity(other.status),
  due: () => (one, other) => compared(dueOf(one), dueOf(other)),
  name: ({ lang }) => {
    const { compare } = new Intl.Collator(lang, { numeric: true });
    return (one, other) => compare(one.name[lang], other.name[lang]);
  },
  gap: () => (one, other) => gapOf(one) - gapOf(other),
};

/** The day that counts next: of a report that of the period that presses, else of the one that comes. */
function dueOf(item) {
  if (item.kind !== "report") return item.due ?? LAST;
  const open = item.periods.find(({ due, status }) => due !== null && !status.startsWith("done") && status !== "waived");
  return open?.due ?? item.next_due?.due ?? LAST;
}

/** Smaller is further behind: of floors the share of the target, of ceilings the share of the limit turned round, of deadlines the days late. */
function gapOf(item) {
  if (item.kind === "indicator") {
    const { achievement, limits } = item;
    // of a target without a share the verdict decides: none may occur, a band, what is put together
    if (achievement === null) return isFailing(item) ? -Infinity : Infinity;
    return limits.from === null ? -Number(achievement) + 2 : Number(achievement);
  }
  const late = item.kind === "report" ? Math.max(...item.periods.map(({ days_late: days }) => days ?? 0), 0) : item.days_late;
  return -(late ?? 0);
}

function compared(one, other) {
  return one < other ? -1 : Number(one > other);
}

/** The orders of tables as they stand in the address: `units.failing.down` and the like; the name of a table may hold dots. */
const ORDER = /^(.+)\.([a-z_]+)\.(up|down)$/;
const nameInAddress = (table) => table.replaceAll(",", "%2C");

/** Whether a text says by which column a table is sorted, and which way. */
export function isOrder(text) {
  return ORDER.test(text);
}

function orderOf({ tables }, table) {
  const [, , column, way] = tables.split(",").map((order) => ORDER.exec(order) ?? []).find(([, name]) => name === nameInAddress(table)) ?? [];
  return { column, way };
}

/**
 * The head of a column by which a table can be sorted. Pressed once, its best known use: names from A, numbers from the largest; again, the other way
 * round; a third time, the plan's order.
 */
export function sortable(page, table, column, words, attributes = {}) {
  const { t } = page;
  const name = nameInAddress(table);
  const { column: sorted, way } = orderOf(page, table);
  const current = sorted === column ? way : null;
  const first = column === "name" ? "up" : "down";
  const next = { [String(null)]: first, [first]: first === "up" ? "down" : "up" }[current];
  const others = page.tables.split(",").filter((order) => order && ORDER.exec(order)?.[1] !== name);
  const sort = () => page.change({ tables: [...others, ...(next ? [`${name}.${column}.${next}`] : [])].join(",") });
  return h("th", { scope: "col", ...attributes, "aria-sort": current && { up: "ascending", down: "descending" }[current] },
    h("button", { class: "sort", type: "button", id: `sort-${table}-${column}`, title: t("sort_by"), onclick: sort }, words,
      h("span", { class: "sort-sign", "aria-hidden": "true" }, { up: "▲", down: "▼" }[current])));
}

/** The rows in the order that is asked for; `valueOf` gives a number or a text for a row and a column, or null, which stands last either way. */
export function sortedRows(page, table, rows, valueOf) {
  const { column, way } = orderOf(page, table);
  if (!column) return rows;
  const { compare } = new Intl.Collator(page.lang, { numeric: true });
  const turn = way === "up" ? 1 : -1;
  const by = (one, other) => {
    if (one === null || other === null) return (one === null) - (other === null);
    return turn * (typeof one === "string" ? compare(one, other) : one - other);
  };
  return rows.map((row) => [row, valueOf(row, column) ?? null]).sort(([, one], [, other]) => by(one, other)).map(([row]) => row);
}
