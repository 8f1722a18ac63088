// The columns of a sheet by what they hold: of each place the heading that was found there.

/** The first column of a field, `[place, heading]`; nothing of either where there is none. */
export function columnOf(columns, field) {
  return [...columns].find(([, { column }]) => column.field === field) ?? [];
}

/** The places of all columns of some fields. */
export function placesOfFields(columns, fields) {
  return [...columns].filter(([, { column }]) => fields.includes(column.field)).map(([place]) => place);
}

/** By field the place of its first column. */
export function placesByField(columns) {
  return Object.fromEntries([...columns].map(([place, { column }]) => [column.field, place]).reverse());
}

/** Columns from left to right. */
export const byPlace = (one, other) => one.place - other.place;
