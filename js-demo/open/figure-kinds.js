// Whether the figures of an indicator are running totals or states, by its unit and its name, where nobody says so.

import { isBetterLow } from "./less-is-better.js";
import { plain, withoutAccents } from "./plain.js";
import { isInPercent } from "./uoms.js";

/** So much of one for each of another, `triệu đồng/người`, `giường/10.000 dân`: such figures do not add up; but those of a year do, `tấn/năm`. */
const FOR_EACH = /\/\s*(?!(?:năm|year)\s*$)[\p{L}\d]/iu;
/** Units of states: an age, a place in an order, so many of a thousand. */
const OF_STATES = new Set(["tuoi", "hang", "thu hang", "xep hang", "bac", "do c", "years of age", "rank"]);
/** Names of states: averages, indices, what there is of people. */
const NAMES_OF_STATES = /\b(?:binh quan|trung binh|tuoi tho|mat do|chi so|thu hang|xep hang|he so|average|per capita|life expectancy|density|index|ranking|coefficient)\b|^(?:dan so|population|thoi gian (?:cho|giai quyet|xu ly|thong quan))\b/;
/** How many are poor is counted anew on each day. */
const OF_THE_POOR = /\bngheo\b/;
/** So many for so many people, `Số giường bệnh/vạn dân`, `Số bác sĩ trên 10.000 dân`. */
const FOR_SO_MANY = /(?:\/\s*|(?:tren|per) )(?:1 |mot )?(?:van|10{2,5}|10{0,2}[.,]000) (?:dan|people)(?!\p{L})/iu;

/** `snapshot` of what does not add up over a year, else `cumulative`. */
export function kindOfFigures(uom = "", name) {
  const isOfUom = isInPercent(uom) || /‰/.test(uom) || FOR_EACH.test(uom) || OF_STATES.has(plain(uom));
  const isNamed = NAMES_OF_STATES.test(plain(name)) || FOR_SO_MANY.test(withoutAccents(name)) || (isBetterLow(name) && OF_THE_POOR.test(plain(name)));
  return isOfUom || isNamed ? "snapshot" : "cumulative";
}
