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
