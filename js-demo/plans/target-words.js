// What the words of a target ask for: at least or at most a level, a range, a change. What they do not say exactly is not read.

import { accented, plain } from "../cells/plain.js";

export const FORMS = [
  ["at_least", [
    "ít nhất", "tối thiểu", "không thấp hơn", "không nhỏ hơn", "không ít hơn", "không kém", "không dưới", "lớn hơn hoặc bằng", "bằng hoặc lớn hơn", "cao hơn hoặc bằng", "trên hoặc bằng", "trở lên", "đạt",
    "tăng lên", "nâng lên", "at least", "not less than", "minimum", "≥", ">=",
  ]],
  ["at_most", [
    "không quá", "tối đa", "không vượt", "không vượt quá", "không lớn hơn", "không cao hơn", "không nhiều hơn", "không hơn", "không trên", "nhỏ hơn hoặc bằng", "bằng hoặc nhỏ hơn", "thấp hơn hoặc bằng", "dưới hoặc bằng", "trở xuống",
    "còn", "giảm còn", "giảm xuống", "giảm xuống còn", "at most", "not more than", "no more than", "maximum", "≤", "<=",
  ]],
  ["above", ["trên", "lớn hơn", "cao hơn", "nhiều hơn", "above", "more than", ">"]],
  ["below", ["dưới", "nhỏ hơn", "thấp hơn", "ít hơn", "below", "less than", "<"]],
];
/** Which way is better, in the column of requirements: before a number `giảm 5` may be by how much. */
export const WAYS = [["at_least", ["tăng", "càng cao càng tốt"]], ["at_most", ["giảm", "càng thấp càng tốt"]]];
/** What these words ask for of a rank, of which the first is the best: `ít nhất 10`, `từ 5 trở lên` are no place behind that. Other words, `dưới 10`, may mean either. */
export const FORMS_OF_RANKS = [
  ["at_most", [
    "ít nhất", "tối thiểu", "không thấp hơn", "không kém", "không dưới", "cao hơn hoặc bằng", "trên hoặc bằng", "trở lên", "đạt", "tăng lên", "nâng lên", "tăng", "càng cao càng tốt", "at least", "or more",
    "không quá", "tối đa", "không vượt", "không vượt quá", "không lớn hơn", "nhỏ hơn hoặc bằng", "bằng hoặc nhỏ hơn", "còn", "giảm còn", "at most", "not more than", "no more than", "maximum", "≤", "<=",
  ]],
  ["below", ["trên", "cao hơn", "above", "nhỏ hơn", "<"]],
];
/** What may stand around the words of a form: `đạt không quá`, `giảm xuống còn dưới`, `tối đa là`. */
const AROUND = /^(?:(?:đạt|phải|ở mức|(?:giảm )?(?:xuống )?còn|giảm xuống|tăng lên) )+(?=.)| (?:là|mức|khoảng|chỉ tiêu giao|mức giao|kế hoạch)$/g;
/** What says behind a number that it is the least or the most, and what then may stand before it. */
const BEHIND = /\s*(?:(trở lên|or more)|(?:trở xuống|or less))\s*$/iu;
const FROM = new Set(["", "từ", "đạt từ", "from"]);
/** What asks that there is none at all. */
const NONE = /^khong (?:de )?(?:xay ra|phat sinh)( |$)|^none may occur$/;
/** Two numbers with a dash or words between them: `từ 93 đến 95`, `95-100%`. */
const RANGE = /^([^\d]*)(\d[\d.,\s]*%?)\s*(?:[-–—]|đến|tới|to|and)\s*(\d[\d.,\s]*(?:%|\p{L}.*)?)$/iu;
const LONGEST = 80;
/** What says that neither end may be passed. */
const WITHIN = new Set(["trong khoảng", "trong khoảng từ", "nằm trong khoảng", "nằm trong khoảng từ", "between", "within"].map(plain));
/** By how much: `tăng 7%`, `giảm ít nhất 21 vụ`. */
const CHANGE = /^(tăng|giảm|up by|down by)(?:\s+(?:thêm|bớt|đi))?\s+(\D*?)(\d[\d.,\s]*)(.*)$/isu;
/** What may stand behind it: what that comes to, but for what is another on each day, and with what it is compared. */
const COMES_TO = /,\s*(?:tức|that is)\s(?:(?!đến ngày|up to)[^;])*$/isu;
const BASE = /\s*\(?so với\s+([^()]+)\)?\s*$/iu;
const RISES = new Set(["tăng", "up by"]);
/** Nobody knows of times and of so much a year what they come to. */
const NO_AMOUNT = /^(?:$|lần|%\s*\S)|\/\s*năm|^[-–—]/iu;

/** What says no more than where a number lies: `Khoảng 6,5`. */
const ABOUT = /^\s*(?:[~≈]|(?:khoảng|xấp xỉ|gần|trên dưới|about|around|approximately)\s)/iu;

export const saysAbout = (words) => ABOUT.test(words.normalize("NFC"));
export const asksForNone = (words) => NONE.test(plain(words));

/** The form of which words speak; undefined where they are of none. */
export function formIn(words, forms) {
  const sign = words.replace(/\s/g, "");
  const bare = accented(words).replace(AROUND, "");
  const isMeant = (start) => start === sign || (bare !== "" && [accented(start), plain(start)].includes(bare));
  return forms.find(([, starts]) => starts.some(isMeant))?.[0];
}

/** Whether words of the column of requirements say which way. */
export const isForm = (words) => formIn(words, [...FORMS, ...WAYS]) !== undefined;

/** The form that words say before or behind a number, `≥ 95%` or `từ 95% trở lên`, what says it (`said`), and the number alone (`rest`). */
export function formAround(words) {
  const [behind, least] = BEHIND.exec(words) ?? [];
  const number = behind ? words.slice(0, -behind.length) : words;
  const before = /^[^\d+−–-]*/u.exec(number)[0];
  const [form, ofEnd] = [formIn(before, FORMS), behind && (least ? "at_least" : "at_most")];
  if (!behind) return form ? { form, said: before, rest: words.slice(before.length) } : {};
  return form === ofEnd || FROM.has(before.trim().toLowerCase()) ? { form: ofEnd, said: behind, rest: number.slice(before.length) } : {};
}

/** The two ends of a range, and whether its words say that neither may be passed; null of anything else. */
export function rangeIn(words) {
  const [, before, from, to] = (words.length <= LONGEST && RANGE.exec(words)) || [];
  return from ? { ends: [from.trim(), to.trim()], isWithin: isWithin(before) } : null;
}

export const isWithin = (words) => WITHIN.has(plain(words));

/**
 * A change that words ask for: `{ way, number, last, base }`, `last` what it is counted in, `base` what it is compared with, in words. Without a number where
 * the plan cannot say it: more than so much (`tăng trên 5%`), no more than that, a range, times, a change a year. Null of what is no change.
 */
export function changeIn(words) {
  const [, base = ""] = BASE.exec(words) ?? [];
  const [behind] = BEHIND.exec(words.replace(COMES_TO, "").replace(BASE, "")) ?? [""];
  const alone = words.replace(COMES_TO, "").replace(BASE, "").slice(0, -behind.length || undefined);
  const [, said, before, number, last] = CHANGE.exec(alone) ?? [];
  if (!said || formAround(words).form) return null;
  const way = RISES.has(said.toLowerCase()) ? "increase_by" : "reduce_by";
  const ofForm = formAround(`${before}${number}${behind}`).form ?? (before.trim() === "" && behind === "" ? "at_least" : undefined);
  return ofForm === "at_least" && !NO_AMOUNT.test(last.trim()) ? { way, number: number.trim(), last: last.trim(), base: base.trim() } : { way };
}
