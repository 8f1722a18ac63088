// What is told of a sheet: a notice of what there is something of, and none of what there is nothing of.

/** So many rows of a remark are named; of more, only how many. */
export const SHOWN = 6;

/** The first of what was found, and how much that is. */
export function noticeOf(code, found, more = {}) {
  return found.length > 0 ? [{ code, found: found.slice(0, SHOWN), count: found.length, ...more }] : [];
}

/** All columns that were found, each once. */
export function noticeOfColumns(code, columns) {
  const once = columns.filter(({ place }, at) => columns.findIndex((other) => other.place === place) === at);
  return once.length > 0 ? [{ code, columns: once }] : [];
}

/** Remarks of which those of several parts of a sheet are one, of the columns of all of them. */
const OF_ALL_COLUMNS = new Set(["unknown-columns", "doubled-columns", "hidden-columns", "strange-brackets", "parts-read", "month-headings", "days-across"]);

/** What is told of several parts of a sheet, each thing once. */
export function onceEach(notices) {
  const once = new Map();
  for (const found of notices) {
    const isOfAll = OF_ALL_COLUMNS.has(found.code) || found.code === "no-figures";
    const key = isOfAll ? found.code : JSON.stringify(found);
    once.set(key, isOfAll && once.has(key) ? ofBoth(once.get(key), found) : found);
  }
  return [...once.values()];
}

/** One remark of two parts of a sheet: of the columns, or the cells, of both. */
function ofBoth(before, { code, columns, found, count, isAll }) {
  if (columns) return noticeOfColumns(code, [...before.columns, ...columns])[0];
  return { ...before, found: [...before.found, ...found].slice(0, SHOWN), count: before.count + count, isAll: before.isAll && isAll };
}
