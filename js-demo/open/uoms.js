// The unit of measure where offices write it: in a line above the table, `Đơn vị tính: tỷ đồng`, or in brackets in a heading, `Giá trị (ĐVT: tỷ đồng)`.

import { plain } from "./plain.js";

/** `Đơn vị` alone needs its colon; it may also be an office. */
const SAID = /^\(?\s*(?:(?:đơn\s+vị\s+tính|don\s+vi\s+tinh|đvt|dvt|đv\s+tính|unit\s+of\s+measure)\s*:?|(đơn\s+vị|don\s+vi|unit)\s*:)\s*(.*?)\s*\)?$/iu;
const SEVERAL = /\s*[,;]\s*|\s+và\s+/u;

/** The unit of measure that a text says, in its own words; null where it says none. */
export function saidUom(text, isUom) {
  const [, office, words] = SAID.exec(text.normalize("NFC").replace(/\s+/g, " ").trim()) ?? [];
  return !words || (office && !words.split(SEVERAL).some(isUom)) ? null : words;
}

/** The same of the lines above the headings: `{ words, row, place }`, of several the one that is nearest to the table. */
export function uomAbove(sheet, at, isUom) {
  const lines = sheet.rows.slice(0, at).flatMap(({ number, cells }) => cells.flatMap((cell, place) =>
    (cell?.t === "s" && !cell.merged ? cell.v.split("\n").map((text) => ({ words: saidUom(text, isUom), row: number, place })) : [])));
  return lines.findLast(({ words }) => words !== null) ?? null;
}

/** The unit that is meant of something measured in one of `names`, where a line says one or several; nothing where it is that one. */
export function uomFor(words, names = [], isMoney) {
  const said = words.split(SEVERAL);
  if (said.some((one) => names.some((name) => plain(name) === plain(one)))) return undefined;
  const ofMoney = names.some(isMoney) ? said.filter(isMoney) : [];
  return ofMoney.length === 1 ? ofMoney[0] : words;
}

/** The one unit of a line; undefined of several. */
export function onlyUom(words) {
  const said = words?.split(SEVERAL) ?? [];
  return said.length === 1 ? said[0] : undefined;
}
