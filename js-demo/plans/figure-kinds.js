// Whether the figures of an indicator are running totals or states, by its unit and its name, where nobody says so.

import { plain, withoutAccents } from "../cells/plain.js";
import { isInPercent } from "../sheets/uoms.js";
import { isBetterLow } from "./less-is-better.js";

/** So much of one for each of another, `triệu đồng/người`, `giường/10.000 dân`: such figures do not add up; but those of a year do, `tấn/năm`. */
const FOR_EACH = /\/\s*(?!(?:năm|year)\s*$)[\p{L}\d]/iu;
/** Units of states: an age, a place in an order, so many of a thousand. */
const OF_STATES = new Set(["tuoi", "hang", "thu hang", "xep hang", "bac", "do c", "years of age", "rank"]);
/** Names of states: averages, indices, what there is of people. */
const NAMES_OF_STATES = /\b(?:binh quan|trung binh|tuoi tho|mat do|chi so|thu hang|xep hang|he so|average|per capita|life expectancy|density|index|ranking|coefficient)\b|^(?:dan so|population|thoi gian (?:cho|giai quyet|xu ly|thong quan))\b/;
/** What there is on a day: herds, what has reached a standard, who takes part; what came in the year is none of it. */
const OF_STOCKS = /^(?:tong )?(?:so luong )?dan (?:trau|bo|lon|heo|gia suc|gia cam|vat nuoi|de|ga|vit)\b|^tong dan\b|\bdat chuan\b|\btham gia (?:bao hiem|bhxh|bhyt|bhtn|hop tac xa|htx)\b|\b(?:dang hoat dong|hien co)\b|^tong so (?:hop tac xa|htx|to hop tac|trang trai|doan vien|hoi vien|dang vien)\b/;
/** Who came or went in a year, or was looked at. */
const FLOWS = /\b(?:sinh ra|tre (?:em )?sinh|chuyen (?:den|di)|kham|nhap cu|xuat cu)\b/;
const OF_THE_YEAR = /\b(?:(?<!nong thon )moi|tang them|phat trien|trong nam|trong ky|thanh lap|ket nap|xuat|giet mo|tiem|new)\b/;
/** Shares that begin at nothing in each year: what is disbursed or collected of a plan. */
const FROM_NOTHING = /\bgiai ngan\b|^(?:ty le |ti le )?(?:(?:tong )?(?:thu|chi)\b.* (?:so voi|hoan thanh|dat)|hoan thanh|thuc hien|dat) (?:du toan|ke hoach|kh)\b(?! hoc)|\bdisburse/;
/** How fast something grows: no year begins where the one before ended. */
const GROWTH = /^(?:toc do|ty le|ti le|muc|chi so) tang\b|^tang truong\b|\bso (?:voi )?(?:cung ky|nam truoc)\b|\bgrowth\b/;
/** How many are poor, or what is owed, is counted anew on each day. */
const OF_WANT = /\b(?:ngheo|no (?:dong|xau|thue|qua han|bhxh|bao hiem)|ton dong|thieu (?:nuoc|nha|dat)|nha (?:o )?(?:tam|dot nat)|nghien)\b/;
/** So many for so many people, `Số giường bệnh/vạn dân`, `Số bác sĩ trên 10.000 dân`. */
const FOR_SO_MANY = /(?:\/\s*|(?:tren|per) )(?:1 |mot )?(?:van|10{2,5}|10{0,2}[.,]000) (?:dan|people)(?!\p{L})/iu;

/** `snapshot` of what does not add up over a year, else `cumulative`; `above` are the names of what it is a part of. */
export function kindOfFigures(uom = "", name, above = [], isAlike = true) {
  const said = plain(name);
  if (isInPercent(uom) && FROM_NOTHING.test(said)) return "cumulative";
  // who was born or moved there in the year is none of who lives there
  const names = above.length > 0 && !FLOWS.test(said) ? [name, [...above, name].join(" ")] : [name];
  const isStock = names.map(plain).some((one) => OF_STOCKS.test(one) && !OF_THE_YEAR.test(one));
  const isOfUom = isInPercent(uom) || /‰/.test(uom) || FOR_EACH.test(uom) || OF_STATES.has(plain(uom));
  const isNamed = isStock || names.some((one) => NAMES_OF_STATES.test(plain(one)) || FOR_SO_MANY.test(withoutAccents(one)));
  const isOfWant = OF_WANT.test(plain(names.at(-1))) && !OF_THE_YEAR.test(said) && isBetterLow(name, uom, above, isAlike);
  return isOfUom || isNamed || isOfWant ? "snapshot" : "cumulative";
}

/** Whether last year's figure of a state says nothing of where it stands when the year begins. */
export const isGrowth = (uom = "", name) => isInPercent(uom) && GROWTH.test(plain(name));
