// Whether the figures of an indicator are running totals or states, by its unit and its name, where nobody says so.

import { plain } from "./plain.js";
import { isInPercent } from "./uoms.js";

/** So much of one for each of another, `triệu đồng/người`, `giường/10.000 dân`: such figures do not add up; but those of a year do, `tấn/năm`. */
const FOR_EACH = /\/\s*(?!(?:năm|year)\s*$)[\p{L}\d]/iu;
/** Units of states: an age, a place in an order, so many of a thousand. */
const OF_STATES = new Set(["tuoi", "hang", "thu hang", "xep hang", "bac", "do c", "years of age", "rank"]);
/** Names of states: averages, indices, what there is of people. */
const NAMES_OF_STATES = /\b(?:binh quan|trung binh|tuoi tho|mat do|chi so|thu hang|xep hang|he so|average|per capita|life expectancy|density|index|ranking|coefficient)\b|^(?:dan so|population)\b/;

/** `snapshot` of what does not add up over a year, else `cumulative`. */
export function kindOfFigures(uom = "", name) {
  const isOfState = isInPercent(uom) || /‰/.test(uom) || FOR_EACH.test(uom) || OF_STATES.has(plain(uom)) || NAMES_OF_STATES.test(plain(name));
  return isOfState ? "snapshot" : "cumulative";
}
