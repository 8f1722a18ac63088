// What units have of targets, in columns under a heading that is merged over them, `Chia ra các huyện` over `Huyện A | Huyện B`, or right behind the target: `Kế hoạch năm 2024 | Huyện A | Huyện B`.

import { withoutBrackets } from "../cells/brackets.js";
import { wordsOf } from "../cells/cell.js";
import { plain } from "../cells/plain.js";
import { A_LEVEL } from "../sheets/assigning.js";
import { isWhole, partsUnder } from "../sheets/heading-parts.js";
import { endOfHeadings, topOf } from "../sheets/table.js";
import { isOffice } from "../sheets/titles.js";

/** Words that say together of a heading that the columns under it are what units have of a target: `Chia ra các huyện`, `Trong đó`, `Phân bổ cho các xã, phường`. */
const OF_SHARES = new Set("chia ra theo phan bo khai trong do giao cho cac tung va don vi dia phuong huyen thi xa thanh pho tp quan tran dac khu muc so".split(" "));
const SHARING = /^(?:chia|phan (?:bo|khai|ra|theo)|trong do|giao cho|cac|tung)(?: |$)/;
/** Such a heading that says that there are units under it, whatever they are called. */
const OF_UNITS = /(?:^| )(?:don vi|dia phuong|huyen|thi xa|thanh pho|xa|phuong)(?: |$)/;
/** An office as it is written: of `Số hộ nghèo` the first word is no `Sở`. */
const AN_OFFICE = /^(?:ubnd|ủy ban|uỷ ban|hđnd|sở|phòng|ban|chi cục|cục|công an|trung tâm|văn phòng)\s/iu;
const AN_AREA = new RegExp(`^(${A_LEVEL}|h|tx|x|p|tt) \\S`);
/** Of so many letters a heading is looked at. */
const LONGEST_HEADING = 100;

/** Where such columns stand, `{ over, at, parts }`: under which heading, from which place on, and each with the name of its unit; null where there are none. `target` is the place of the targets. */
export function sharesUnder({ rows }, { at, columns }, target) {
  const end = endOfHeadings(rows, at);
  for (let row = topOf({ rows }, at); row < end; row += 1) {
    for (const [place, cell] of rows[row].cells.entries()) {
      const parts = cell?.across > 1 && cell.t === "s" && cell.v.length <= LONGEST_HEADING ? partsUnder(rows, row, place) : [];
      const units = parts.filter((part) => part.place !== target && !isWhole(part.words));
      const isFree = units.length > 0 && units.every((part) => !columns.has(part.place));
      if (isFree && areShares(cell.v, units, parts, target)) return { over: cell.v, at: place, parts: units };
    }
  }
  return null;
}

function areShares(heading, units, parts, target) {
  const words = plain(withoutBrackets(heading));
  const isSharing = SHARING.test(words) && words.split(" ").every((word) => OF_SHARES.has(word));
  const isOfTargets = parts.some(({ place, words: part }) => place === target && isWhole(part));
  const areNamed = units.every(({ words: unit }) => isNamed(unit));
  const areNames = units.every(({ words: unit }) => /^\p{Lu}[\p{L}\d .'-]*$/u.test(unit.normalize("NFC").trim()));
  return (isSharing || isOfTargets) && (areNamed || (isSharing && OF_UNITS.test(words) && areNames));
}

/** Such columns without a heading over them: right behind another one (`place`), each under the name of a unit, two of them at least; null where there are none. */
export function sharesBehind({ rows }, { at, columns }, place) {
  const isUnit = (cell, next) => cell?.t === "s" && !(cell.across > 1) && cell.v.length <= LONGEST_HEADING && !columns.has(next) && isNamed(cell.v);
  const { cells } = rows[at];
  const parts = [];
  for (let next = place + 1; isUnit(cells[next], next); next += 1) parts.push({ place: next, words: wordsOf(cells[next]) });
  return parts.length > 1 ? { over: null, at: place + 1, parts } : null;
}

const isNamed = (unit) => isArea(unit) || (AN_OFFICE.test(unit.normalize("NFC").trim()) && isOffice(unit));

/** `Xã Tân Long`; `Xã hội hóa`, `Huyện quản lý` are none. */
function isArea(words) {
  const [, level] = AN_AREA.exec(plain(words)) ?? [];
  const name = level && words.normalize("NFC").trim().split(/[\s.]+/)[level.split(" ").length];
  return /^[\p{Lu}\d]/u.test(name ?? "");
}
