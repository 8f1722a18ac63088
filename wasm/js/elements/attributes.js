// What the attributes of an element may say, and the problems of those that say something else.

import { isDay } from "./today.js";

/** So many ids are listed where one is unknown. */
const LISTED = 12;

/** Attributes that cannot be used: `problems` has the attribute, what was given, and a code. */
export class AttributeError extends RangeError {
  constructor(problems) {
    super(problems.map(({ attribute, given, code }) => `tiendo: ${attribute}="${given ?? ""}": ${code}`).join("\n"));
    this.name = "AttributeError";
    this.problems = problems.map(({ attribute, given, code }) => ({ attribute, given, code }));
  }
}

/** A language of the elements; `vi-VN` counts as `vi`. */
export function languageOf(text) {
  const [language] = (text ?? "").trim().toLowerCase().split("-");
  return language === "vi" || language === "en" ? language : null;
}

/** The whole number that an attribute gives, or null. */
export function wholeNumber(text, least, most) {
  const number = /^\d+$/.test(text?.trim()) ? Number(text) : NaN;
  return least <= number && number <= most ? number : null;
}

export function notADay(attribute, given) {
  return given && !isDay(given) ? [{ code: "not_a_day", attribute, given }] : [];
}

export function notALanguage(given) {
  return given?.trim() && !languageOf(given) ? [{ code: "not_a_language", attribute: "lang", given }] : [];
}

export function notANumber(attribute, given, least, most, usual) {
  return given && wholeNumber(given, least, most) === null ? [{ code: "not_a_number", attribute, given, more: { least, most, usual } }] : [];
}

/** An id that is none of those that the assessment has. */
export function unknownId(attribute, given, all) {
  return given && !all.some(({ id }) => id === given) ? [{ code: "unknown_id", attribute, given, all }] : [];
}

/** The same of one that has to be there. */
export function neededId(attribute, given, all) {
  return given ? unknownId(attribute, given, all) : [{ code: "missing_id", attribute, given: null, all }];
}

/** One problem in words, with a way out. */
export function inWords({ t, lang }, { code, attribute, given, more, all = [] }) {
  const named = all.slice(0, LISTED).map(({ id, name }) => `\`${id}\` (${name[lang]})`).join(", ");
  return t(code, attribute, given, more ?? { named: all.length > LISTED ? `${named}…` : named || "–" });
}
