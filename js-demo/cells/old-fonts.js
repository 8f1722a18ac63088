// Whether a sheet holds text of an old Vietnamese font, TCVN3 (ABC) or VNI, whose letters are other signs in Unicode: `KÕ ho¹ch`, `Raø soaùt`.

import { wordsOf } from "./cell.js";

/** Signs within words that stand for letters in TCVN3; at the end of a word some are marks of footnotes or trade marks. */
const SIGNS = /(?<=\p{L})[¨©ª«¬®»¼½¾¸¶¹µ](?=\p{L})|(?<![\p{L}\p{N}])®(?=\p{L})/gu;
/** Letters of the western encoding that Vietnamese does not have. */
const FOREIGN = /(?<=\p{L})[ÄÅÆËÎÏÑÖØÛÜÞßäåæëîïñöøûüþ]|[ÄÅÆËÎÏÑÖØÛÜÞßäåæëîïñöøûüþ](?=\p{L})/gu;
/** A vowel with its tone behind it, as VNI writes it. */
const TONE_BEHIND = /[aeiouy][øùûõï]|[aeo][åäüë]|ñ[aeiouy]/iu;
/** A foreign name has one or two of them. */
const LEAST_FOUND = 3;
const LEAST_CELLS = 2;
/** So many rows show it. */
const ROWS = 1000;

/** The font of a sheet, `{ font, words, row, place }` with the first cell that shows it; null of text in Unicode. */
export function oldFontIn({ rows }) {
  const found = [];
  for (const { number, cells } of rows.slice(0, ROWS)) {
    cells.forEach((cell, place) => {
      if (cell?.t !== "s" || cell.merged) return;
      const [signs, letters] = [SIGNS, FOREIGN].map((form) => cell.v.match(form)?.length ?? 0);
      if (signs + letters > 0) found.push({ words: wordsOf(cell), row: number, place, signs, letters });
    });
  }
  if (found.length < LEAST_CELLS || sum(found, ({ signs, letters }) => signs + letters) < LEAST_FOUND) return null;
  const behind = sum(found, ({ words }) => Number(TONE_BEHIND.test(words)));
  const [{ words, row, place }] = found;
  return { font: behind * 2 > found.length && behind > sum(found, ({ signs }) => Number(signs > 0)) ? "VNI" : "TCVN3", words, row, place };
}

const sum = (found, of) => found.reduce((all, one) => all + of(one), 0);
