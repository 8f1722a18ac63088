// What a cell of a CSV may hold that a sheet would take for something else.

/** What begins a formula, also in its full-width forms, and what a sheet skips before one. */
export const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** What may end a cell, whichever of them does in this file: LibreOffice offers all of them together. Cells that hold one stand in quotes. */
export const SEPARATOR = /[;,\t]/;

/** Text that a sheet would take for a formula has an apostrophe put before it, as OWASP advises. */
export function harmless(text) {
  return FORMULA.test(text) ? `'${text}` : text;
}
