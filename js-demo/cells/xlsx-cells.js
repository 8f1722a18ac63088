// The cells of an XLSX: what type, style and value say together, and texts with the signs that XML cannot hold.

import { cellOfWords } from "./cell.js";
import { momentOfSerial } from "./days.js";
import { decimalOfDouble } from "./numbers.js";

/**
 * What a number format makes of a number: its `kind`, and of a number its `sections` where one of them shows less than is saved (`scale`, in thousands: 2 of `#,##0,,`) or writes words `ahead` of it or
 * `beside` it.
 */
export function formatOf(id, code) {
  const kind = kindOf(id, code);
  const written = code ?? ACCOUNTING[id];
  const sections = ["number", "percent"].includes(kind) && written !== undefined ? sectionsOf(written) : [];
  return sections.some(({ scale, ahead, beside }) => scale > 0 || ahead !== "" || beside !== "") ? { kind, sections } : { kind };
}

/** Of the formats that have no code in the file those that show 0 as a dash. */
const ACCOUNTING = Object.fromEntries([41, 42, 43, 44].map((id) => [id, "0;0;\"-\""]));

function kindOf(id, code) {
  if (code === undefined) {
    if (id === 16) return "day of year";
    if (id === 17) return "month";
    if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)) return "day";
    return id === 9 || id === 10 ? "percent" : "number";
  }
  // without texts, escapes, and colours or conditions
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "").split(";")[0];
  if (!/[dmyhs]/i.test(bare) || /general/i.test(bare)) return bare.includes("%") ? "percent" : "number";
  // beside hours and seconds m is of minutes
  const days = bare.replace(/h+:?m+|m+:?s+/gi, "");
  if (/d/i.test(days) && /m/i.test(days) && !/[ye]/i.test(days)) return "day of year";
  return /[dhs]/i.test(bare) ? "day" : /m/i.test(bare) ? "month" : "year";
}

/** What stands for the digits; `?` alone is as wide as one. */
const DIGITS = /[0#]|general/i;
/** The words of a currency, before its language: `[$₫-42A]`. */
const CURRENCY = /^\$([^-]*)/;
/** Signs that are shown without quotes and say something. */
const SHOWN = /[<>=$+]|\P{ASCII}/u;
/** A text, an escaped sign, one that is only as wide as another or fills the cell, what stands in brackets, the end of a section, any other sign. */
const SIGNS = /"([^"]*)"|\\(.)|[_*].|\[([^\]]*)\]|(;)|./gsu;
const COMPARED = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$/;
const COMPARISONS = {
  "<": (one, other) => one < other, "<=": (one, other) => one <= other,
  ">": (one, other) => one > other, ">=": (one, other) => one >= other,
  "=": (one, other) => one === other, "<>": (one, other) => one !== other,
};
/** Commas behind the last digit, or the last one before the decimals; others group. */
const SCALED = /[0#?](,+)(?![,0#?])/g;

/** The parts of a format, for positive numbers, negative ones and zero, or for those that a condition holds of. */
function sectionsOf(code) {
  const sections = [];
  let [bare, ahead, beside, condition] = ["", "", "", null];
  const write = (words) => {
    if (DIGITS.test(bare)) beside += words;
    else ahead += words;
  };
  const end = () => {
    const scale = [...bare.matchAll(SCALED)].reduce((sum, [, commas]) => sum + commas.length, 0);
    const isInPlace = !DIGITS.test(bare);
    sections.push({ scale, ahead: isInPlace ? "" : ahead.trim(), beside: (isInPlace ? ahead : beside).trim(), condition });
    [bare, ahead, beside, condition] = ["", "", "", null];
  };
  for (const [sign, text, escaped, inBrackets, isEnd] of code.matchAll(SIGNS)) {
    if (isEnd) end();
    else if (text !== undefined || escaped !== undefined) write(text ?? escaped);
    else if (inBrackets !== undefined) {
      write(CURRENCY.exec(inBrackets)?.[1] ?? "");
      condition = COMPARED.exec(inBrackets) ?? condition;
    } else if (/^[_*]./su.test(sign)) continue;
    else if (SHOWN.test(sign) && !/e$/i.test(bare)) write(sign);
    else bare += sign;
  }
  end();
  return sections;
}

/** The section by which a number is shown. */
function sectionFor(sections, value) {
  const isMet = ([, comparison, limit]) => COMPARISONS[comparison](value, Number(limit));
  if (sections.some(({ condition }) => condition)) return sections.find(({ condition }) => !condition || isMet(condition));
  const bySign = value < 0 ? 1 : value === 0 ? 2 : 0;
  return sections[bySign] ?? sections[0];
}

/**
 * A cell: `t` is s (text), n (number), p (percentage, as a share), d (day), b (yes or no), e (an error), f (a formula that has no result);
 * `v` its value as text, `isMonth` of a day of which no more than the month is shown, `isOfYear` of one without its year; of a number `scale`, in thousands, by which less is shown than is
 * saved, `ahead` and `beside` what its format writes before and behind it, or (`beside`) in its place. Null of an empty one.
 */
export function cellOf({ type, style: { kind, sections }, hasFormula }, value, inlined, strings, is1904) {
  const marked = (cell) => (hasFormula && cell ? { ...cell, formula: true } : cell);
  if (type === "inlineStr") return marked(cellOfText(inlined));
  if (value === null || value === "") return hasFormula && type === "n" ? { t: "f", v: "", formula: true } : null;
  if (type === "s") return strings[Number(value)] ?? null;
  if (type === "str") return marked(cellOfText(value));
  if (type === "b") return marked({ t: "b", v: value });
  if (type === "e") return marked({ t: "e", v: value });
  if (type === "d") return marked({ t: "s", v: value });
  const decimal = decimalOfDouble(value);
  if (decimal === null) return marked({ t: "e", v: value });
  if (["day", "day of year", "month", "year"].includes(kind)) {
    const moment = momentOfSerial(decimal, is1904);
    if (moment && kind === "year") return marked({ t: "s", v: moment.slice(0, 4) });
    // a spreadsheet makes the first day of it of a month that is typed in
    const isMonth = kind === "month" && moment?.endsWith("-01");
    return marked(moment ? { t: "d", v: moment, ...(isMonth && { isMonth }), ...(kind === "day of year" && { isOfYear: true }) } : { t: "n", v: decimal });
  }
  const { scale = 0, ahead = "", beside = "" } = (sections && sectionFor(sections, Number(value))) ?? {};
  const shown = { ...(scale > 0 && { scale }), ...(ahead !== "" && { ahead }), ...(beside !== "" && { beside }) };
  return marked({ t: kind === "percent" ? "p" : "n", v: decimal, ...shown });
}

/** A text that is shared, written in its cell, or worked out. */
export function cellOfText(written) {
  const words = withoutEscapes(written);
  return words.trim() === "" ? null : cellOfWords(words.normalize("NFC"));
}

/** A sign as a spreadsheet writes what XML cannot hold: `_x000D_` ends a line, `_x005F_` is an underscore that begins no such sign. */
const ESCAPED = /_x([0-9a-fA-F]{4})_/g;
/** Signs that nobody sees, and halves of a letter. */
const NO_LETTERS = /[\u0000-\u0008\u000b-\u001f]|\p{Surrogate}/gu;

function withoutEscapes(words) {
  if (!words.includes("_x")) return words;
  return words.replace(ESCAPED, (_, code) => String.fromCharCode(Number.parseInt(code, 16))).replace(/\r\n?/g, "\n").replace(NO_LETTERS, "");
}
