// Numbers of rows in words.

/** A few row numbers, and how many more. */
export function rowList({ found, count }, and) {
  const first = found.map((row) => row.row ?? row).join(", ");
  return count > found.length ? `${first} ${and(count - found.length)}` : first;
}
export const rowSpan = ({ from, to }) => (from === to ? String(from) : `${from}–${to}`);
export const moreVi = (rest) => `và ${rest} hàng nữa`;
export const moreEn = (rest) => `and ${rest} more`;

/** So many spans of rows are named. */
const MOST_SPANS = 40;

/** Some rows, those that follow each other together; with the names of sheets where they are of several. */
export function rowsInSheets(found, lang, isOfOne = found.length === 1) {
  const [row, rows, sheet, and] = { vi: ["hàng", "hàng", "tờ", moreVi], en: ["row", "rows", "sheet", moreEn] }[lang];
  const numbers = (all) => {
    const found = spans(all);
    const shown = found.slice(0, MOST_SPANS);
    const rest = all.length - shown.reduce((sum, { from, to }) => sum + to - from + 1, 0);
    return `${all.length === 1 ? row : rows} ${shown.map(rowSpan).join(", ")}${rest > 0 ? ` ${and(rest)}` : ""}`;
  };
  return ` (${found.map(({ name, rows: all }) => (isOfOne ? numbers(all) : `${sheet} “${name}” ${numbers(all)}`)).join("; ")})`;
}

/** Numbers that follow each other as one. */
function spans(numbers) {
  const found = [];
  for (const number of numbers) {
    if (found.length > 0 && number === found.at(-1).to + 1) found.at(-1).to = number;
    else found.push({ from: number, to: number });
  }
  return found;
}
