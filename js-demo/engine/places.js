// Where a record stands in the files: from the JSON Pointer of a diagnostic to sheet and cell.

/** `Thu ngân sách!C7`; a whole row has no letter. */
export function addressOf(sheet, row, place) {
  return `${sheet}!${place === null || place === undefined ? "" : letters(place)}${row}`;
}

/** A column by its place: 0 is A, 26 is AA. */
export function letters(place) {
  const rest = Math.floor(place / 26);
  return `${rest > 0 ? letters(rest - 1) : ""}${String.fromCharCode(65 + (place % 26))}`;
}

/**
 * Where records stand: for each list how many come from elsewhere (`before`), then of each record the sheet and its row; the
 * columns of the sheets by field, and behind them those of columns that stand for a day, with their sheet (`of`). Plain data and typed arrays, so that it goes from one worker to another.
 */
export function placesOf(sheets, lists) {
  return {
    sheets,
    lists: Object.fromEntries(Object.entries(lists).map(([name, { before, sheetOf, rows }]) =>
      [name, { before, sheetOf: Uint16Array.from(sheetOf), rows: Uint32Array.from(rows) }])),
  };
}

/** The place of which a pointer speaks: `{ list, index, sheet, row, place }`; null where it is in no sheet. */
export function placeOf(places, pointer) {
  const [, list, index, field, ...deeper] = pointer.split("/");
  const rows = places?.lists[field === "pauses" ? "dossier_pauses" : list];
  if (!rows || index === undefined) return null;
  if (field === "pauses" && deeper.length > 0) return placeOfPause(places, Number(index), deeper);
  const found = places.lists[list];
  const at = Number(index) - (found?.before ?? Infinity);
  if (!(at in (found?.rows ?? []))) return null;
  const sheet = found.sheetOf[at];
  return { sheet: places.sheets[sheet].of ?? sheet, row: found.rows[at], place: columnOf(places.sheets[sheet], field, deeper[0]) };
}

/**
 * What the engine says of a text that was made from sheets, with the cell of which it speaks. Nobody has that text, so that a line of it, and of records
 * that came from no sheet their place in it, say nothing.
 */
export function atAddress(diagnostic, places) {
  const at = placeOf(places, diagnostic.pointer);
  if (at === null) return { ...diagnostic, line: null, isBeside: diagnostic.input === "records" && diagnostic.pointer !== "" };
  return { ...diagnostic, line: null, address: addressOf(places.sheets[at.sheet].name, at.row, at.place) };
}

/** Pauses of dossiers stand in a sheet of their own, or in columns of their own beside the dossier; each knows its dossier and its number there. */
function placeOfPause(places, dossier, [number, field]) {
  const { sheetOf, rows } = places.lists.dossier_pauses;
  const at = places.pauses?.get(`${dossier}/${number}`);
  if (at === undefined) return null;
  const sheet = places.sheets[sheetOf[at]];
  // of all of a pause where it begins
  return { sheet: sheet.of ?? sheetOf[at], row: rows[at], place: columnOf(sheet, field) ?? (sheet.of === undefined ? null : sheet.columns.from) };
}

/** A unit without a column of its own stands over the figure, which is in it. */
function columnOf({ columns }, field, inner) {
  if (field === undefined) return null;
  const written = field === "uom" ? columns.uom ?? columns.value ?? columns.disbursed : columns[field];
  return columns[`${field}.${inner}`] ?? written ?? columns[`${field}.vi`] ?? columns[`${field}.to`] ?? null;
}
