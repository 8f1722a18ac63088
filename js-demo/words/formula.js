// Text that a sheet would take for a formula: in an exported one it has an apostrophe put before it, as OWASP advises.

/** What begins a formula, also in its full-width forms, and what a sheet skips before one. */
export const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

export function harmless(text) {
  return FORMULA.test(text) ? `'${text}` : text;
}
