// What a cell says of more time in words: `gia hạn đến 30/9/2025 theo CV số 45/UBND-VX ngày 5/3/2025` is until when, and by which paper of which day.

import { readMoment } from "../cells/days.js";
import { plain } from "../cells/plain.js";

/** Nobody writes more of one decision; what is longer is not looked through. */
const LONGEST = 1000;
const A_DAY = /(?<!\d)(?:\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:\d{4}|\d{2})(?![\d/])|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})(?![/-]\p{L})/giu;
/** What stands right before the day until which there is time, and before the one since which there was. */
const UNTIL = /(?:(?:^|[\s,;:(])(?:(?:đến|tới|sang)(?:\s+hết)?(?:\s+ngày)?|về\s+ngày)|hạn(?:\s+mới)?)\s?:?\s?$/iu;
const SINCE = /(?:^|[\s,;:(])từ(?:\s+ngày)?\s?$/iu;
const PAPER = "(?:quyết định|qđ|công văn|cv|văn bản|vb|thông báo|tb|kết luận|kl|nghị quyết|nq)";
/** What stands right before the day of a paper: `QĐ số 123/QĐ-UBND ngày`, `45/UBND-VX của UBND thị xã ngày`, `Quyết định ngày`. */
const OF_PAPER = new RegExp(`(?:^|[^\\p{L}\\d])((?:${[
  `(?:${PAPER}\\s?(?:số\\s?:?\\s?)?|số\\s?:?\\s?)\\d[\\p{L}\\d/.&–-]{0,60}`,
  "\\d{1,6}/[\\p{L}\\d/.&–-]{1,60}",
].join("|")})(?:\\s(?:của\\s)?[^\\d,;(]{1,80})??[\\s,(]{0,3}(?:(?:ký|ban hành)\\s)?(?:ngày)?\\s?|${PAPER}(?:\\scho)?(?:\\sgia hạn)?\\s(?:ký\\s)?ngày\\s?)$`, "iu");
/** A paper by which somebody asks for more time decides nothing. */
const OF_ASKING = /(^|[^\p{L}])(?:tờ trình|ttr|đề nghị|đề xuất|kiến nghị|xin)(?!\p{L})/iu;
/** Between the paper and its day nothing else is said to be of that day. */
const OF_SOMETHING_ELSE = /(?:^|\s)(?:hạn|lùi|trước|trong|về ngày|hoàn thành|xong)(?:\s|$)/iu;
const ASKED = /(^| )(xin|de nghi|de xuat|kien nghi|to trinh|ttr|du kien|du thao|tu choi|khong|chua)( |$)/;
/** That it was granted, and not that it was not. */
const GRANTED = /(?<!(?:khong|chua)(?: duoc)? )(?<=^| )(?:dong y|cho phep|chap thuan|thong nhat|phe duyet|quyet dinh|qd)(?= |$)/;

/**
 * The days that words name, `{ until, decided, document, isAsked, isSeveral, problem }`: of each kind one, or none where several are named. `isFirst`: in a column of such days one that stands first is until when.
 * `isAsked` of what somebody only asks for, or did not get; `problem` of a day that there is not.
 */
export function extensionIn(text, isFirst) {
  const words = text.normalize("NFC").replace(/\s+/g, " ").trim();
  if (words.length > LONGEST) return {};
  const said = plain(words);
  const found = { until: [], decided: [], document: [] };
  let from = 0;
  for (const { 0: day, index } of words.matchAll(A_DAY)) {
    const before = words.slice(from, index);
    const [, paper] = OF_PAPER.exec(before) ?? [];
    const { moment, problem } = readMoment(day.replace(/\s?([/.-])\s?/g, "$1"));
    const isUntil = UNTIL.test(before) || (isFirst && from === 0 && /^(?:ngày )?$/iu.test(before));
    const isDecided = !isUntil && !SINCE.test(before) && paper !== undefined && !OF_SOMETHING_ELSE.test(paper) && !OF_ASKING.test(before);
    from = index + day.length;
    if (!isUntil && !isDecided) continue;
    if (problem) return { problem };
    found[isUntil ? "until" : "decided"].push(moment);
    if (isDecided) found.document.push(`${paper.trimStart()}${day}`);
  }
  const only = (days) => (days.length === 1 ? days[0] : undefined);
  return {
    until: only(found.until), decided: only(found.decided), document: only(found.document),
    isAsked: ASKED.test(said) && !GRANTED.test(said), isSeveral: found.until.length > 1 || found.decided.length > 1,
  };
}

/** What may stand behind `gia hạn` where it is of a task: until when, by what, of which work; and not of a contract, a permit, a loan. */
const OF_TASK = "(?:den|toi|them|theo|tai|bang|cho(?! hop dong)|lan|ngay|so|\\d\\S*|nhiem vu|cong viec|hoan thanh|xu ly|giai quyet|bao cao|thuc hien(?! hop dong)|qd|quyet dinh|cv|cong van|vb|van ban|tb|thong bao|kl|ket luan)";
/** What says that words are about more time for a task; not where its end is told, or what comes before it. */
const ABOUT_TIME = new RegExp(`(?:^| )(?<!(?:^| )(?:het|dung|cham dut|truoc khi|sau khi|khi|het han) )(?:gia han(?: thoi (?:han|gian))?(?=$| ${OF_TASK}(?: |$))|dieu chinh (?:thoi )?han(?= |$))`);
/** What else a paper may do in the same words. */
const OF_OTHER_MATTER = /(?:^| )(?:giao(?! thong)|bai bo|thu hoi|huy(?: bo)?|thay the|het hieu luc)(?: |$)/;

/** The one decision, with its day, that words in a column of notes or papers say of more time, as `extensionIn` has it; null of what is asked for, of another matter, or where they say several days. */
export function decisionIn(text) {
  const { decided, problem, isSeveral } = extensionIn(text, false);
  if (!decided || problem || isSeveral || ASKED.test(plain(text))) return null;
  // a paper in one sentence and more time in another may be two things; a line may be broken within one
  const sentences = text.normalize("NFC").split(/;|\n(?=\s*[-–+*•\p{Lu}])|\.\s+(?=\p{Lu})/u).filter((sentence) => extensionIn(sentence, false).decided);
  const isAbout = sentences.map(plain).some((said) => ABOUT_TIME.test(said) && !OF_OTHER_MATTER.test(said));
  return isAbout ? extensionIn(text, false) : null;
}

/** Whether words name no number, as of a paper, but those of days. */
export const saysDayAlone = (text) => !/\d/.test(text.normalize("NFC").replace(A_DAY, ""));

const NOTHING = /^(?:[-–—.…/]+|0|không|chưa|không có|chưa có|(?:không|chưa)(?: được| có| phải)? gia hạn|no|none)\.?$/iu;

/** Whether a cell says that no time was added. */
export function saysNone(cell) {
  if (cell?.t === "n") return Number(cell.v) === 0;
  return cell?.t === "s" && (cell.v.trim() === "" || NOTHING.test(cell.v.normalize("NFC").trim()));
}
