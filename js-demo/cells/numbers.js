// How a number is read: exactly, and never by a guess. `1.234,5` and `1,234.5` say themselves how they are meant; `1.234` does not.

import { fitsDouble, SURE_DIGITS } from "../words/doubles.js";

/** How the numbers of a sheet are written: which sign stands before the decimals. */
const CONVENTIONS = ["comma", "point"];

/**
 * What a text says as a number: `{ decimal, percent, by }`, both readings where it says two things and no convention is
 * known, or a problem. `by` names the convention that decided a number that could be read in two ways.
 */
export function readNumber(text, convention) {
  const { sign, digits, percent } = parts(text);
  if (digits === null) return { problem: "not-a-number" };
  const [comma, point] = CONVENTIONS.map((sign) => decimalIn(digits, sign));
  const signed = (decimal) => withSign(sign, decimal);
  if (comma === null && point === null) return { problem: "not-a-number" };
  if (comma === null || point === null || comma === point) return { decimal: signed(comma ?? point), percent };
  if (!convention) return { readings: { comma: signed(comma), point: signed(point) }, percent };
  return { decimal: signed(convention === "comma" ? comma : point), percent, by: convention };
}

/**
 * The same of a text that was typed where everybody knows the convention, with all its decimals; null where it is no number of
 * this convention, though it may be one of the other.
 */
export function readTyped(text, convention) {
  const { sign, digits, percent } = parts(text);
  const written = digits === null || percent ? null : writtenIn(digits, convention);
  return written === null ? null : withSign(sign, written.replace(/^0+(?=\d)/, ""));
}

/** Zero has no sign. */
function withSign(sign, decimal) {
  return `${/[1-9]/.test(decimal) ? sign : ""}${decimal}`;
}

/** The convention that a text can only have been written in; null of one that says nothing, or two things. */
function conventionOf(text) {
  const { digits } = parts(text);
  if (digits === null || !/[.,]/.test(digits)) return null;
  const [comma, point] = CONVENTIONS.map((sign) => decimalIn(digits, sign));
  if (comma !== null && point === null) return "comma";
  if (point !== null && comma === null) return "point";
  return null;
}

/** The convention of some texts; `mixed` where they contradict each other, null where none of them says. */
export function conventionAmong(texts) {
  const found = new Set(texts.map(conventionOf).filter(Boolean));
  return found.size > 1 ? "mixed" : ([...found][0] ?? null);
}

/** What other columns of the sheet say of numbers that do not say it themselves: as everybody here writes them, but not the other way, which would make 1.200 people 1.2. */
export const besideOwn = (among) => (among === "comma" ? among : null);

/** A number and what stands behind it in words, `145.559 triệu đồng`: `{ number, last }`; nothing of any other text. */
export function behindNumber(words) {
  const [, number, last] = /^(.*\d)\s*([\p{L}‰].*)$/su.exec(words.trim()) ?? [];
  return { number, last };
}

/** A number in words without those of its requirement and its unit, where only its signs count. */
export const bareNumber = (words) => words.replace(/^[^\d+−–-]*|[^\d%]*$/gu, "");

/** A double of a spreadsheet as the 15 significant digits that the spreadsheet shows: 0.30000000000000004 is 0.3. */
export function decimalOfDouble(text) {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value)) return null;
  return plainDecimal(value.toPrecision(SURE_DIGITS));
}

/** The hundredth part of a number for JSON, with all its digits. */
export const hundredth = (number) => jsonNumber(plainDecimal(`${number}e-2`));

/** What a spreadsheet shows of a number without so many thousands. */
export const scaledDown = (decimal, thousands) => decimalOfDouble(String(Number(decimal) / 1000 ** thousands));

/** For JSON: a number where JavaScript writes the same digits, else text, which the engine reads as well. */
export function jsonNumber(decimal) {
  const value = Number(decimal);
  return String(value) === decimal ? value : decimal;
}

// A whole string is no token: of one with millions of characters a pattern would have to remember each. A backslash stands in strings only.
const TOKENS = /"|\\[^]|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** JSON read without loss: a number with more digits than a double is sure to hold becomes text, which the engine reads as well. */
export function readJsonExactly(text) {
  const isLong = (token) => /^[-\d]/.test(token) && !/e/i.test(token) && !fitsDouble(token);
  let isInString = false;
  return JSON.parse(text.replace(TOKENS, (token) => {
    if (token === '"') isInString = !isInString;
    return !isInString && isLong(token) ? `"${token}"` : token;
  }));
}

const MINUS = /^[-−–]\s*/;
/** Thousands grouped by blanks, before decimals or none. */
const IN_BLANKS = /^\d{1,3}(?:[^\S\r\n\v\f\u0085\u2028\u2029]\d{3})+(?=$|[.,]\d+$)/u;

function parts(text) {
  const percent = /%\s*$/.test(text);
  const words = text.replace(/%\s*$/, "").trim();
  const sign = MINUS.test(words) ? "-" : "";
  // spaces group thousands as well; what stands on a line of its own is another number
  const digits = words.replace(MINUS, "").replace(/^\+/, "").replace(IN_BLANKS, (all) => all.replace(/\D/gu, ""));
  return { sign, percent, digits: /^\d[\d.,]*$/.test(digits) ? digits : null };
}

function decimalIn(text, convention) {
  const written = writtenIn(text, convention);
  return written === null ? null : trimmed(written);
}

/** The decimal that a text is where this sign stands before the decimals and the other one between thousands, with all its zeros; null if it is none. */
function writtenIn(text, convention) {
  const [group, before] = convention === "comma" ? [".", ","] : [",", "."];
  const halves = text.split(before);
  if (halves.length > 2) return null;
  const [whole, decimals] = halves;
  if (decimals !== undefined && !/^\d+$/.test(decimals)) return null;
  const groups = whole.split(group);
  const isGrouped = groups.length === 1 || (/^[1-9]\d{0,2}$/.test(groups[0]) && groups.slice(1).every((three) => /^\d{3}$/.test(three)));
  if (!isGrouped || groups.some((digits) => digits === "")) return null;
  return decimals === undefined ? groups.join("") : `${groups.join("")}.${decimals}`;
}

function plainDecimal(text) {
  const [, minus, whole, rest = "", power = "0"] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(text);
  const digits = whole + rest;
  const place = whole.length + Number(power);
  if (place <= 0) return trimmed(`${minus}0.${"0".repeat(-place)}${digits}`);
  return trimmed(`${minus}${digits.padEnd(place, "0").slice(0, place)}.${digits.slice(place)}`);
}

function trimmed(decimal) {
  const [, minus, whole, rest = ""] = /^(-?)(\d+)(?:\.(\d*))?$/.exec(decimal);
  const [left, right] = [whole.replace(/^0+(?=\d)/, ""), rest.replace(/0+$/, "")];
  const shown = right === "" ? left : `${left}.${right}`;
  return shown === "0" ? shown : `${minus}${shown}`;
}
