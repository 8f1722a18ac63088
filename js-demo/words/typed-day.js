// Days as readers type them, each as the page writes days: 31/08/2023 in Vietnamese, 2023-08-31 or 31 August 2023 in English; and how a field shows them.

import { MONTHS, day as written } from "./format.js";

/** Where each language has day, month and year: with signs between them, or as eight digits. Written out they are the same in both. */
const FORMS = {
  vi: [/^(?<day>\d{1,2})\s*[/.-]\s*(?<month>\d{1,2})\s*[/.-]\s*(?<year>\d{4})$/, /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4})$/],
  en: [/^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/, /^(?<day>\d{1,2}) (?<name>\p{L}+) (?<year>\d{4})$/u],
};
const YEAR_FIRST = /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/;
/** What nobody is still typing: the last digit is there. */
const WHOLE = { vi: /^(\d{2}\/\d{2}\/\d{4}|\d{4}-\d{2}-\d{2}|\d{8})$/, en: /^(\d{4}-\d{2}-\d{2}|\d{8})$/ };

/** A text as `2023-08-31`; null for what is no day of the calendar, or may be two: 08/09/2023 in English. */
export function readDay(text, lang) {
  const found = [YEAR_FIRST, ...FORMS[lang]].map((form) => form.exec(text.trim())?.groups).find(Boolean);
  if (!found) return null;
  const { year, day, month = String(MONTHS.findIndex((name) => name.toLowerCase() === found.name?.toLowerCase()) + 1) } = found;
  const read = [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
  const time = Date.parse(`${read}T00:00Z`);
  // 31 April is no day, where a browser would read 1 May
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(read) ? read : null;
}

/** Whether a text is a day that is written out, and not the beginning of one. */
export const isWhole = (text, lang) => WHOLE[lang].test(text.trim()) && readDay(text, lang) !== null;

/** A day as a field shows it, and takes it again. */
export const inField = (day, lang) => (lang === "vi" ? written(day, lang) : day);
