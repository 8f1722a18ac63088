// Due days as directives write them in words: `cuối năm 2024`, `hết quý III/2024`, `Chậm nhất 15/3/2024`; and what of them is no day.

import { dayBeside, lastDayOfMonth, readMoment, readPeriod } from "./days.js";
import { plain } from "./plain.js";

/** What a due day may be called: the end of a period (or a period, within which something is due), its middle. */
const FORMS = [
  [/^(?:(?:den |vao )?(?:het|cuoi)|trong|den)? ?((?:thang|t ?\d|quy|q ?(?:\d|i)|ca nam|nam|6|sau|9|chin) ?.*)$/, (period) => lastDayOf(period)],
  [/^giua (thang .*)$/, (period) => /^\d{4}-\d{2}$/.test(period) && `${period}-15`],
  [/^giua (nam .*)$/, (period) => /^\d{4}$/.test(period) && `${period}-06-30`],
];
/** What stands before the last day: `chậm nhất là ngày`, `từ 01/4 đến hết ngày`. */
const BEFORE = /^(?:(?:(?:chậm|muộn|trễ) nhất|hạn(?: chót| cuối)?)(?: là| vào)?\s*:?|từ\s.+?\sđến|(?=đến|hết|trong ngày|vào ngày))\s*(?:(?:trong|vào|đến)\s+)?(?:hết\s+)?(?:(?:hết\s+)?ngày\s+)?/iu;
/** What comes again and again has no one due day. */
const AGAIN = /(^| )(thuong xuyen|lien tuc|dinh ky|hang (ngay|tuan|thang|quy|nam)|moi (ngay|tuan|thang|quy|nam))( |$)/;
const EARLIER = /^truoc( |$)/;
/** What stands before a day that is not in time any more: `trước ngày 15/3/2024`. */
const BEFORE_A_DAY = /^trước(?: ngày)?\s+/iu;

/** A due day in words, the last good one: `trước 15/3/2024` is 2024-03-14, `cuối năm 2024` is 2024-12-31, `hết quý III/2024` 2024-09-30, `6 tháng đầu năm 2024` 2024-06-30, `cuối năm` the last day of the `year` that the sheet is of; null where it is none. */
export function readDueInWords(text, year) {
  const words = text.normalize("NFC").trim();
  if (BEFORE_A_DAY.test(words)) {
    const day = readMoment(words.replace(BEFORE_A_DAY, "")).moment?.slice(0, 10);
    return day ? dayBeside(day, -1) : null;
  }
  const rest = words.replace(BEFORE, "");
  return readMoment(rest).moment?.slice(0, 10) ?? dayIn(plain(rest)) ?? (year && !/\d{4}/.test(text) ? dayIn(`${plain(rest)}${/(^| )nam$/.test(plain(rest)) ? "" : " nam"} ${year}`) : null);
}

function dayIn(words) {
  for (const [form, dayOf] of FORMS) {
    const period = form.exec(words)?.[1];
    const day = period && /[a-z]/.test(period) && dayOf(readPeriod(period, plain) ?? "");
    if (day) return day;
  }
  return null;
}

/** What words are that name no due day: `isAgain` of what comes again and again, `isEarlier` of what is due before something. */
export function noDueDay(text) {
  const words = plain(text);
  return { isAgain: AGAIN.test(words), isEarlier: EARLIER.test(words) };
}

const LAST_MONTHS = { Q1: 3, Q2: 6, Q3: 9, Q4: 12, H1: 6, H2: 12, "9M": 9 };

/** The last day of a period of the calendar by its name, but of a week. */
function lastDayOf(period) {
  const [, year, part] = /^(\d{4})(?:-(\d{2}|Q[1-4]|H[12]|9M))?$/.exec(period) ?? [];
  const month = part === undefined ? 12 : LAST_MONTHS[part] ?? Number(part);
  return year && month >= 1 && month <= 12 ? lastDayOfMonth(Number(year), month) : null;
}
