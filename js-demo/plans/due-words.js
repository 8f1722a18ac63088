// Due days as directives write them in words: `cuối năm 2024`, `hết quý III/2024`, `Chậm nhất 15/3/2024`; and what of them is no day.

import { dayBeside, lastDayOfMonth, readMoment, readPeriod } from "../cells/days.js";
import { plain } from "../cells/plain.js";

/** What a due day may be called: the end of a period (or a period, within which something is due); its beginning and middle, as article 146 of the Civil Code 2015 says which days these are. */
const FORMS = [
  [/^(?:(?:den |vao )?(?:het|cuoi)|trong|den|vao)? ?((?:thang|t ?\d|qu[yi]|q ?(?:\d|i)|ca nam|nam|0?6|sau|0?9|chin) ?.*)$/, (period) => lastDayOf(period)],
  // a month or a year by its numbers alone
  [/^((?:(?:0?[1-9]|1[0-2]) )?(?:19|20)\d{2})$/, (period) => lastDayOf(period)],
  [/^(?:vao )?dau (thang .*)$/, (period) => /^\d{4}-(?:0[1-9]|1[0-2])$/.test(period) && `${period}-01`],
  [/^(?:vao )?dau (nam .*)$/, (period) => /^\d{4}$/.test(period) && `${period}-01-01`],
  [/^giua (thang .*)$/, (period) => /^\d{4}-(?:0[1-9]|1[0-2])$/.test(period) && `${period}-15`],
  [/^giua (nam .*)$/, (period) => /^\d{4}$/.test(period) && `${period}-06-30`],
];
/** What stands before the last day: `chậm nhất là ngày`, `từ 01/4 đến hết ngày`. */
const BEFORE = /^(?:(?:(?:chậm|muộn|trễ) nhất|hạn(?: chót| cuối)?)(?: là| vào)?\s*:?|(?=đến|hết|trong ngày|vào ngày))\s*(?:(?:trong|vào|đến)\s+)?(?:hết\s+)?(?:(?:hết\s+)?ngày\s+)?/iu;
/** What comes again and again has no one due day. */
const AGAIN = /(^| )(thuong xuyen|lien tuc|dinh ky|hang (ngay|tuan|thang|quy|nam)|moi (ngay|tuan|thang|quy|nam))( |$)/;
const EARLIER = /^(?:hoan thanh |xong |trinh |ban hanh |bao cao )?truoc( |$)/;
/** What is to be done by the day says no more than the day: `Hoàn thành trước 31/7/2025`. */
const TO_DO = /^(?:hoàn thành|xong|trình|ban hành|báo cáo)\s+(?=(?:trước|trong|vào|chậm nhất|muộn nhất|đến|hết|ngày|cuối|tháng|quý|năm)\s|\d{1,2}[/.-]\d)/iu;
/** What stands before a day that is not in time any more: `trước ngày 15/3/2024`. */
const BEFORE_A_DAY = /^trước(?:(?: lúc)? 0{1,2}\s*(?:giờ|h|g|:)\s*(?:0{1,2}(?!\d))?\s*(?:phút)?,?)?(?: ngày)?\s+/iu;
/** An hour before which something is due on its day: `trước 17h00 ngày 15/3/2024`, `trước 10 giờ, ngày 15/3`. */
const BEFORE_AN_HOUR = /^(?:(?:chậm|muộn|trễ) nhất(?: là)?\s+)?trước(?:\s+lúc)?\s+(?!0{1,2}\s*(?:giờ|h|g|:)\s*(?:0{1,2})?(?:\D|$))\d{1,2}\s*(?:giờ|h|g|:)\s*(?:\d{2}(?!\d))?\s*(?:phút)?,?\s*(?=ngày\s|\d{1,2}\s*[/.-])/iu;
/** The same behind the day: `trước ngày 15/3/2024 17:00`. */
const ITS_HOUR = /\s\d{1,2}\s*(?:giờ|h|:)\s*(?:\d{2})?$/iu;

/** What stands between the ends of a span: `Quý I - III`, `Tháng 3 đến tháng 6`. A list, `Tháng 3, 9`, has several due days. */
const BETWEEN = /\s*[-–—]\s*|\s+(?:đến|tới)(?:\s+hết)?\s+/iu;
/** An end of one: `Quý I`, `tháng 3/2024`, `01/3`, or the number alone. */
const END = /^(?:(qu[ýí]|tháng|năm|ngày|[qt](?=\s*[\divx]))\s*)?((?:[ivx]{1,4}|\d{1,4})(?:\s*[/.]\s*\d{1,4}){0,2}(?:\s+năm\s+\d{4})?)$/iu;
/** A month or quarter with its year behind a dash: `3-2024`, `Quý I - năm 2024`. */
const WITH_A_DASH = /^((?:tháng|qu[ýí]|[tq](?=\s*[\divx]))?\s*(?:\d{1,2}|[ivx]+))\s*[-–—]\s*(?:năm\s+)?(\d{4})$/iu;
const A_YEAR = /^\d{4}$/;
/** What says no more than that a span stands behind it: `Giai đoạn 2025-2030`. */
const OF_A_SPAN = /^(?:từ|(?:trong )?giai đoạn|các năm)\s+/iu;
/** A day of a year that is not named. */
const OF_A_YEAR = /^(?:ngày\s+)?(\d{1,2})(?:\s*[/.]\s*|\s+tháng\s+)(\d{1,2})$/iu;

/**
 * A due day in words, the last good one: `trước 15/3/2024` is 2024-03-14, `cuối năm 2024` and `12/2024` are 2024-12-31, `hết quý III/2024` and `Quý I - III/2024` 2024-09-30, `6 tháng đầu năm 2024` 2024-06-30;
 * `cuối năm` and `15/3` are of the `year` that the sheet is of; null where it is none.
 */
export function readDueInWords(text, year) {
  const words = bare(text);
  const ofYear = /\d{4}/.test(words) ? undefined : year;
  if (isBeforeDay(text)) {
    const day = dayOf(words.replace(BEFORE_A_DAY, ""), ofYear);
    return day ? dayBeside(day, -1) : null;
  }
  const [first, last] = endsOf(withoutBeginning(words).replace(BEFORE_A_DAY, "").replace(ITS_HOUR, "").replace(BEFORE, "").replace(WITH_A_DASH, "$1/$2"));
  const [from, to] = [first, last].map((end) => (end === undefined ? null : dayNamed(end, ofYear)));
  // `Quý IV - Quý I` ends in another year; `15/3 - 2025` begins nobody knows when
  const isTurned = from !== null && from !== undefined && from > to;
  return isTurned || (first !== undefined && A_YEAR.test(last) && !/\d{4}/.test(first)) ? null : to;
}

/** A day of the month that stands behind it: `Từ ngày 01 đến ngày 15 tháng 4 năm 2025`. */
const DAY_ALONE = /^ngày\s+\d{1,2}$/iu;
/** Without a beginning that is no end of a span, `Từ nay đến 30/6/2024`. */
const withoutBeginning = (words) => words.replace(/^từ\s+(.+?)\s+(?=(?:đến|tới)\s)/iu, (all, from) => (END.test(from) && !DAY_ALONE.test(from) ? all : ""));

/** The words without what they say of the doing, of an hour before the day, and without a sign behind them. */
const bare = (text) => text.normalize("NFC").trim().replace(/\s+/g, " ").replace(TO_DO, "").replace(/^(?:chậm|muộn|trễ) nhất(?: là)? (?=trước )/iu, "").replace(BEFORE_AN_HOUR, "").replace(/[.;,]$/, "");

/** Whether something is due before a day, and so by the day before: at an hour of the day it still is. */
export function isBeforeDay(text) {
  const words = bare(text);
  return BEFORE_A_DAY.test(words) && !ITS_HOUR.test(words);
}

const dayNamed = (words, year) => dayOf(words, year) ?? dayIn(plain(words)) ?? (year ? dayIn(`${plain(words)}${/(^| )nam$/.test(plain(words)) ? "" : " nam"} ${year}`) : null);

/** A day as it stands, or one of the year of the sheet. */
function dayOf(words, year) {
  const [, day, month] = year ? OF_A_YEAR.exec(words) ?? [] : [];
  return readMoment(day === undefined ? words : `${day}/${month}/${year}`).moment?.slice(0, 10);
}

/** The ends of a span, each with the word that only one of them has; of what is no span itself alone, as the last one. */
function endsOf(words) {
  const ends = words.replace(OF_A_SPAN, "").split(BETWEEN).map((end) => END.exec(end));
  if (ends.length !== 2 || ends.includes(null)) return [undefined, words];
  const word = ends.map(([, named]) => named).findLast(Boolean) ?? "";
  return ends.map(([, own = word, number]) => `${own} ${number}`.trim());
}

function dayIn(words) {
  for (const [form, dayWithin] of FORMS) {
    const period = form.exec(words)?.[1];
    const day = period && dayWithin(readPeriod(period, plain) ?? "");
    if (day) return day;
  }
  return null;
}

/** A time within which something is due from the day on which it was given. */
const TERM = /^(?:(?:trong|chậm nhất|tối đa|không quá)(?: (?:là|thời hạn|thời gian|vòng))?:? )?(\d{1,3})(?: ?\([^()\d]{1,30}\))? (ngày làm việc|ngày|tuần|tháng)(?:,? (?:kể )?từ (?:ngày|khi) (?:được giao|giao|nhận|nhận được)(?: (?:nhiệm vụ|việc|văn bản|công văn|yêu cầu))?)?$/iu;
const SPANS = { "ngày làm việc": "working_days", ngày: "days", tuần: "weeks", tháng: "months" };

/** Such a time as a plan has it, `{ working_days: 5 }`, or null. */
export function termIn(said) {
  const [, number, span] = TERM.exec(bare(said)) ?? [];
  return Number(number) > 0 ? { [SPANS[span.toLowerCase()]]: Number(number) } : null;
}

/** Any year, to see whether words lack no more than one: a leap year has all days. */
const SOME_YEAR = "2024";

/** Nobody writes more about a due day. */
const LONGEST = 300;
/** What says more time beside a due day: `30/11/2026 (gia hạn đến 15/12/2026)`. */
const EXTENDED = /\d.*(?:^| )(?:gia han|dieu chinh|lui|doi)(?: [a-z]+){0,3} (?:den|toi|sang|thanh) (?:het )?(?:ngay )?\d/;

/** What words are that name no due day: `isAgain` of what comes again and again, `isExtended` of a day and a later one until which there is more time, `isOfNoYear` of what lacks its year alone, `isEarlier` of what is due before something. */
export function noDueDay(text) {
  const words = plain(text);
  return { isAgain: AGAIN.test(words), isEarlier: EARLIER.test(words), isOfNoYear: readDueInWords(text, SOME_YEAR) !== null && readDueInWords(text) === null, isExtended: words.length <= LONGEST && EXTENDED.test(words) };
}

const LAST_MONTHS = { Q1: 3, Q2: 6, Q3: 9, Q4: 12, H1: 6, H2: 12, "9M": 9 };

/** The last day of a period of the calendar by its name, but of a week. */
function lastDayOf(period) {
  const [, year, part] = /^(\d{4})(?:-(\d{2}|Q[1-4]|H[12]|9M))?$/.exec(period) ?? [];
  const month = part === undefined ? 12 : LAST_MONTHS[part] ?? Number(part);
  return year && month >= 1 && month <= 12 ? lastDayOfMonth(Number(year), month) : null;
}
