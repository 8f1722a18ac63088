// Cells that say nothing of their own: an error, also as a CSV writes it, and a formula whose result was not saved.

const ERROR = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|GETTING_DATA)$/;

/** What is wrong with such a cell, as a code; null of any other. */
export function noValueIn(cell) {
  if (cell?.t === "f") return "no-result";
  return cell?.t === "e" || (cell?.t === "s" && ERROR.test(cell.v.trim())) ? "error-cell" : null;
}
