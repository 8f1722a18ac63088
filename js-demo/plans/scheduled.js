// When tasks are due where no column says it but `Tiến độ thực hiện`, under which stands when something is to be done, or else how far it is.

import { withoutBrackets } from "../cells/brackets.js";
import { wordsOf } from "../cells/cell.js";
import { readMoment } from "../cells/days.js";
import { plain } from "../cells/plain.js";
import { columnsUnder, endBehindBeginning } from "../sheets/heading-parts.js";
import { stateIn } from "../sheets/states.js";
import { noDueDay, readDueInWords } from "./due-words.js";

const SCHEDULE = /^tien do(?: (?:thuc hien|hoan thanh|trien khai|thuc hien nhiem vu))?(?: nam (?:19|20)\d{2})?$/;
/** What tells how far something is, or how it was done. */
const TOLD = /^(?:(?:da|dang|chua|moi(?! (?:ngay|tuan|thang|quy|nam)(?: |$))|con|tiep tuc|qua han|tre|cham(?! nhat)|som|dung|vuot|dam bao|bao dam|dat|tot|kha|co ban)(?: |$))/;
/** So many of so many: `2/3 nội dung`; with a year behind it it is a day or a month. */
const SOME_OF_ALL = /^\d+ ?\/ ?\d+ (?!năm |\d)/u;
/** What may have been done, or be to do, by what stands behind it: `Ban hành ngày 15/8`. */
const DONE_OR_TO_DO = /^(?:du kien |phan dau )?(?:hoan thanh|xong|trinh|ban hanh|bao cao|gui|phe duyet|to chuc)(?: |$)/;
const HOPED = /^(?:dự kiến|phấn đấu)\s+/iu;
/** A day by its numbers, also without its year. */
const A_DAY = /^(?:ngày\s+)?\d{1,2}(?:\s*[/.-]\s*|\s+tháng\s+)\d{1,2}(?:(?:\s*[/.-]\s*|\s+năm\s+)\d{4})?$/iu;
/** Any year, for words that name none. */
const ANY_YEAR = "2024";

/** The one column of those without use that is called so; where its heading stands over others, the one of them that says until when (`Bắt đầu | Hoàn thành`), which is the end of a span (`isEnd`). */
export function scheduleIn({ rows }, at, unknown) {
  const [column, ...others] = unknown.filter(({ words, isFurther }) => !isFurther && SCHEDULE.test(plain(withoutBrackets(words))));
  if (!column || others.length > 0) return undefined;
  const parts = columnsUnder(rows, at, column.place);
  if (parts.length === 0) return rows[at].cells[column.place]?.across > 1 ? undefined : column;
  const end = endBehindBeginning(parts);
  return end && { place: end.place, words: `${column.words} ${end.words}`, isEnd: true };
}

/**
 * Whether what stands there says when something is to be done: some of it are days in words (`Quý III`, `Trước 15/8`), more than two thirds these, days, or what comes again, and nothing says how far something is. Days alone
 * may be those of completion, but not as the end of a span.
 */
export function isSchedule(rows, { place, isEnd = false }) {
  const kinds = rows.map(({ cells }) => cells[place]).filter(Boolean).map(kindOf);
  const count = (kind) => kinds.filter((one) => one === kind).length;
  return count("planned") + (isEnd ? count("day") : 0) > 0 && count("state") === 0 && count("other") * 3 < kinds.length;
}

function kindOf(cell) {
  if (cell.t === "d" || (cell.t !== "s" && /^(?:19|20)\d{2}$/.test(wordsOf(cell)))) return "day";
  if (cell.t !== "s") return "state";
  const words = wordsOf(cell).trim();
  if (readMoment(words).moment !== undefined || A_DAY.test(words)) return "day";
  const bare = plain(words);
  const isDue = readDueInWords(words.replace(HOPED, ""), ANY_YEAR) !== null;
  if (DONE_OR_TO_DO.test(bare)) return isDue ? "day" : "state";
  if (TOLD.test(bare) || SOME_OF_ALL.test(words.normalize("NFC").toLowerCase()) || stateIn(words) !== null) return "state";
  if (isDue) return "planned";
  return noDueDay(words).isAgain ? "again" : "other";
}
