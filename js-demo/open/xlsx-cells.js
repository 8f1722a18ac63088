// The cells of an XLSX: what type, style and value say together, and texts with the signs that XML cannot hold.

import { momentOfSerial } from "./days.js";
import { decimalOfDouble } from "./numbers.js";

/** What a number format makes of a number. */
export function kindOfFormat(id, code) {
  if (code === undefined) {
    if (id === 17) return "month";
    if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)) return "day";
    return id === 9 || id === 10 ? "percent" : "number";
  }
  // without texts, escapes, and colours or conditions
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "").split(";")[0];
  if (/[dmyhs]/i.test(bare) && !/general/i.test(bare)) return /[dhs]/i.test(bare) ? "day" : /m/i.test(bare) ? "month" : "year";
  return bare.includes("%") ? "percent" : "number";
}

/**
 * A cell: `t` is s (text), n (number), p (percentage, as a share), d (day), b (yes or no), e (an error), f (a formula that has no result);
 * `v` its value as text, `isMonth` of a day of which no more than the month is shown. Null of an empty one.
 */
export function cellOf({ type, style, hasFormula }, value, inlined, strings, is1904) {
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
  if (["day", "month", "year"].includes(style)) {
    const moment = momentOfSerial(decimal, is1904);
    if (moment && style === "year") return marked({ t: "s", v: moment.slice(0, 4) });
    // a spreadsheet makes the first day of it of a month that is typed in
    const isMonth = style === "month" && moment?.endsWith("-01");
    return marked(moment ? { t: "d", v: moment, ...(isMonth && { isMonth }) } : { t: "n", v: decimal });
  }
  return marked({ t: style === "percent" ? "p" : "n", v: decimal });
}

/** A text that is shared, written in its cell, or worked out. */
export function cellOfText(written) {
  const words = withoutEscapes(written);
  return words.trim() === "" ? null : { t: "s", v: words.normalize("NFC") };
}

/** A sign as a spreadsheet writes what XML cannot hold: `_x000D_` ends a line, `_x005F_` is an underscore that begins no such sign. */
const ESCAPED = /_x([0-9a-fA-F]{4})_/g;
/** Signs that nobody sees, and halves of a letter. */
const NO_LETTERS = /[\u0000-\u0008\u000b-\u001f]|\p{Surrogate}/gu;

function withoutEscapes(words) {
  if (!words.includes("_x")) return words;
  return words.replace(ESCAPED, (_, code) => String.fromCharCode(Number.parseInt(code, 16))).replace(/\r\n?/g, "\n").replace(NO_LETTERS, "");
}
