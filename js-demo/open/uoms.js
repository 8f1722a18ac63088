// The unit of measure where offices write it: in a line above the table, `Đơn vị tính: tỷ đồng`, or in brackets in a heading, `Giá trị (ĐVT: tỷ đồng)`.

import { plain } from "./plain.js";
import { linesOf } from "./titles.js";

/** Units of money that the engine converts into each other, and other spellings of them. */
const MONEY = ["đồng", "nghìn đồng", "triệu đồng", "tỷ đồng"];
const SPELLED = { "ngàn đồng": "nghìn đồng", "tỉ đồng": "tỷ đồng" };
const money = new Map([...MONEY.map((name) => [name, name]), ...Object.entries(SPELLED)].map(([words, name]) => [plain(words), name]));

/** A unit of money as the engine knows it, however it is spelled; undefined of another unit. */
export const moneyNamed = (words) => money.get(plain(words));

/** `Đơn vị` alone may also be an office. */
const SAID = /^\(?\s*(đơn\s+vị\s+tính|don\s+vi\s+tinh|đvt|dvt|đv\s+tính|units?\s+of\s+measure(?:ment)?|đơn\s+vị|don\s+vi|unit)(\s*:|\s)\s*(.*?)[\s).;,]*$/iu;
const OFFICE = new Set(["don vi", "unit"]);
const SEVERAL = /\s*[,;]\s*|\s+và\s+/u;
/** More cells than these in a row under the headings, and it is none of a unit. */
const MOST_BESIDE = 2;

/** The unit of measure that a text says, in its own words; null where it says none. Without a colon, and of what may be an office, only one that is known. */
export function saidUom(text, isUom) {
  const [, name, sign, words] = SAID.exec(text.normalize("NFC").replace(/\s+/g, " ").trim()) ?? [];
  if (!words) return null;
  const isSure = sign.includes(":") && !OFFICE.has(plain(name));
  return isSure || words.split(SEVERAL).some(isUom) ? words : null;
}

/** The unit that brackets in a heading say, `(ĐVT: tỷ đồng)` or `(tỷ đồng)`. */
export function bracketUom(bracket, isUom) {
  if (!bracket) return undefined;
  return saidUom(bracket, isUom) ?? (isUom(bracket) ? bracket : undefined);
}

/** The lines of a sheet that say a unit, above its tables or between them: `{ words, row, place }`, of each what stands below it is meant. */
export function uomLines(sheet, at, isUom) {
  const isLine = (row) => row < at || sheet.rows[row].cells.filter(Boolean).length <= MOST_BESIDE;
  return linesOf(sheet.rows).filter(({ row }) => isLine(row)).flatMap(({ row, place, text }) => {
    const words = saidUom(text, isUom);
    return words === null ? [] : [{ words, row: sheet.rows[row].number, place }];
  });
}

/** What is said last above a row. */
export const lineOver = (lines, row) => lines.findLast((line) => line.row < row);

/**
 * The unit that is meant of something measured in one of `names`, where a line or a heading says one or several; nothing where it is that one,
 * or where none of them can be.
 */
export function uomFor(words, names = []) {
  const said = words.split(SEVERAL);
  if (said.some((one) => names.some((name) => plain(name) === plain(one)))) return undefined;
  const amounts = said.map(moneyNamed).filter(Boolean);
  if (names.some(moneyNamed)) return amounts.length === 1 ? amounts[0] : words;
  return said.length > 1 || amounts.length > 0 ? undefined : words;
}

/** The one unit of a line; undefined of several. */
export function onlyUom(words) {
  const said = words?.split(SEVERAL) ?? [];
  return said.length === 1 ? (moneyNamed(said[0]) ?? said[0]) : undefined;
}
