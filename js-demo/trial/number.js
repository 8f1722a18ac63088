// Numbers as readers type them: 1.234,5 in Vietnamese, 1,234.5 in English, as exact decimals in text; never through a double.

import { readTyped } from "../cells/numbers.js";

const MOST_DIGITS = 28;

/**
 * `1.234,50` as `1234.50`, by the rule of sheets (cells/numbers.js); null for what is no number in the language. A point that is no
 * group, such as that of `1.5` in Vietnamese, is not guessed at.
 */
export function readNumber(text, lang) {
  const decimal = readTyped(text, lang === "vi" ? "comma" : "point");
  return decimal === null || decimal.replace(/\D/g, "").length > MOST_DIGITS ? null : decimal;
}

/** A percentage as the share of 1 that it is: `57.9` as `0.579`. */
export function shareOf(percentage) {
  const [, minus, whole, rest = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(percentage);
  const padded = whole.padStart(3, "0");
  const digits = `${padded.slice(0, -2).replace(/^0+(?=\d)/, "")}.${padded.slice(-2)}${rest}`;
  return `${minus}${digits.replace(/\.?0+$/, "")}`;
}
