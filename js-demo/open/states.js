// What a row says in words of how far something is, `Đã hoàn thành`, `Đạt 70%`, `Công dân rút hồ sơ`, and whether its days say the same.

import { accented, plain, withoutAccents } from "./plain.js";
import { wordsOf } from "./cell.js";

/** What says of work that only some of it was done: `Đã thực hiện được một phần`, `Hoàn thành cơ bản`. */
const IN_PART = "(được )?(một phần(?! mềm)|một số|cơ bản|bước đầu|phần lớn|hầu hết|đa số|gần hết|gần xong)";
/** The same by a number, of which nobody knows whether it is all: `Hoàn thành 3 việc`. */
const NOT_ALL = `(?! (được )?\\d| khoảng| ${IN_PART})`;
/** How a state begins; a longer text tells what was done, so that what stands within it does not count. */
const FORMS = {
  done: `(đã |được )*(hoàn thành${NOT_ALL}|ht${NOT_ALL}|hoàn tất|xong|(thực hiện|làm) xong|giải quyết xong|trả (kết quả|đúng|sớm|trước|trễ)|done|completed|finished)|đã (thực hiện${NOT_ALL}|trả(?! lại))|(đã )?rồi(?= *$)`,
  out: "((công dân|người dân|tổ chức|chủ hồ sơ|hồ sơ|đã|xin|bị|được) )*(rút|từ chối|trả lại|tạm dừng|dừng(?! hạn)|hủy|huỷ|đình chỉ|không (đủ điều kiện|giải quyết|đạt)|không(?= *$)|withdrawn|refused|returned|stopped)",
  open: `((nhiệm vụ|công việc|hồ sơ|vẫn|hiện|còn) )*(chưa|đang(?! ủy)|không (hoàn thành|thực hiện)|một phần|not|in progress|pending)|(đã |được )*(hoàn thành|ht|thực hiện|làm) ${IN_PART}`
    + "|((đã|về|mới) )*(gần|sắp|cơ bản|dự kiến|phấn đấu|sẽ)( (như|đã|sẽ))* (hoàn thành|ht|hoàn tất|xong)|tiếp tục(?= *$)|tiếp tục (thực hiện|triển khai|hoàn thành|hoàn thiện)|(đề nghị|xin|chờ)( (được|cho|phép|xin))* gia hạn",
};
/** What begins a text that says when, and only then perhaps whether: `Chậm, đã hoàn thành`. */
const LATE = formOf("(bị )?(chậm|trễ|muộn|quá (thời )?hạn)");
/** Where it does not say whether, what is late in its progress goes on. */
const IN_PROGRESS = formOf("(bị )?chậm tiến độ");
const STATES = Object.entries(FORMS).map(([state, form]) => ({ state, isIn: formOf(form) }));
/** A share of the work, `Đạt 70%`, `Hoàn thành khoảng 80,5 % khối lượng`; of a share of something else, `Giảm 3% hộ nghèo`, nobody knows. */
const SHARE = /^(?:(?:da|dat|hoan thanh|thuc hien|duoc|khoang|uoc|moi) )*(\d+)(?: \d+)? ?%(?: (?:ke hoach|khoi luong|tien do|cong viec).*)?$/;
/** So many of so many, `Đã hoàn thành 2/3 nội dung`; with nothing behind it, with a year or as a day of something it may be a day: `Hoàn thành 2/3 theo …`. */
const OF_ALL = /^(?:(?:đã|mới|được|hoàn thành|thực hiện|đạt|xong|ht) )+(\d{1,4}) ?\/ ?(\d{1,4}) (?!năm|theo|tại|và|bằng|trước|sau|như|đúng|với|do)\p{L}/u;
/** What stands behind one of these is about the state that was said. */
const BEHIND = /[,;:(–\n]\s*(?!\d)/u;
const NEXT = /[,;:(–\n]\s*|\s-\s|\s(?:nhưng|song|tuy nhiên)\s/u;

/** Whether words begin so, with their accents or, where they have none at all, without. */
function formOf(form) {
  const [whole, bare] = [form, withoutAccents(form)].map((said) => new RegExp(`^(${said})( |$)`, "u"));
  return ({ words, unaccented }) => whole.test(words) || (words === unaccented && bare.test(unaccented));
}
const comparable = (text) => ({ words: accented(text), unaccented: plain(text) });

/** The state that a text says: `done`, `out` of what goes on no more, `open`; null where it says none. */
export function stateIn(text) {
  const whole = text.normalize("NFC");
  const said = whole.split(BEHIND)[0];
  const words = comparable(said);
  if (LATE(words)) return whole.split(NEXT).slice(1).map(stateIn).find(Boolean) ?? (IN_PROGRESS(words) ? "open" : null);
  const share = SHARE.exec(words.unaccented);
  if (share) return Number(share[1]) < 100 ? "open" : "done";
  const [, some, all] = OF_ALL.exec(said.trim().toLowerCase().replace(/\s+/g, " ")) ?? [];
  if (some !== undefined && Number(some) <= Number(all)) return some === all ? "done" : "open";
  return STATES.find(({ isIn }) => isIn(words))?.state ?? null;
}

/** What says under the heading of a state that it is this one. */
const MARKS = new Set(["x", "v", "✓", "✔", "√", "☑", "☒", "+", "1", "có"]);
/** What says there that it is not this one, and nothing more. */
const NO_MARK = "không";

/** What the cells of some columns say of the state of a row: `{ place, words, said, state }`; a mark says what stands over its column. */
export function statesIn({ cells }, columns) {
  const written = columns.map(({ place, ofMark }) => ({ place, ofMark, cell: cells[place] })).filter(({ cell }) => cell && !cell.merged);
  return written.flatMap(({ place, ofMark, cell }) => {
    const words = wordsOf(cell);
    const mark = ofMark && words.normalize("NFC").trim().toLowerCase();
    if (MARKS.has(mark)) return [{ place, words, said: ofMark.words, state: ofMark.state }];
    if (mark === NO_MARK) return [];
    const state = ["s", "p"].includes(cell.t) ? stateIn(words) : null;
    return state === null ? [] : [{ place, words, said: words, state }];
  });
}

/** The rows that one of some columns says to be done: `{ row, place, words }`. */
export function saidDone(rows, columns) {
  return rows.flatMap((row) => statesIn(row, columns).filter(({ state }) => state === "done").slice(0, 1).map(({ place, words }) => ({ row: row.number, place, words })));
}

/**
 * By kind what is wrong where a row says another state than its days do (`wrong`), or is to be remarked (`remarks`): a task that is done has a day of
 * completion, one that is not has none; a dossier that somebody withdrew has no day, and stays pending.
 */
export const AGAINST = {
  completions(said, isFinished) {
    const isOther = ({ state }) => (isFinished ? state !== "done" : state === "done");
    return { wrong: said.filter(isOther).map((one) => ({ ...one, code: isFinished ? "said-open" : "said-done" })), remarks: [] };
  },
  dossiers(said, isFinished) {
    const isOther = ({ state }) => (isFinished ? state === "open" : state !== "open");
    return { wrong: [], remarks: said.filter(isOther).map((one) => ({ ...one, code: "state-differs", isFinished })) };
  },
};
