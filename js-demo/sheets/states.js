// What a row says in words of how far something is, `Đã hoàn thành`, `Đạt 70%`, `Công dân rút hồ sơ`, and whether its days say the same.

import { wordsOf } from "../cells/cell.js";
import { accented, plain, withoutAccents } from "../cells/plain.js";
import { withoutStruck } from "../cells/runs.js";

/** What says of work that only some of it was done: `Đã thực hiện được một phần`, `Hoàn thành cơ bản`. */
const IN_PART = "(được )?(một phần(?! mềm)|một số|cơ bản|bước đầu|phần lớn|hầu hết|đa số|gần hết|gần xong)";
/** A day is no number of things: `Hoàn thành 20/4/2026`. */
const A_DAY = "\\d{1,2} \\d{1,2} (19|20)\\d{2}( |$)";
/** The same by a number, of which nobody knows whether it is all: `Hoàn thành 3 việc`. */
const NOT_ALL = `(?! (được )?(?!${A_DAY})\\d| khoảng| ${IN_PART})`;
/** So many of something else, `Đình chỉ 02 cơ sở`, were the work; in so many days something else was. */
const NOT_OF_MANY = "(?! (được )?\\d+ (?!ngày|tháng|năm)\\p{L})";
const anyOf = (...forms) => forms.join("|");
/** How a state begins; a longer text tells what was done, so that what stands within it does not count. */
const FORMS = {
  done: anyOf(
    `(đã |được )*(hoàn thành${NOT_ALL}|ht${NOT_ALL}|hoàn tất|xong|(thực hiện|làm|giải quyết) xong|xử lý xong${NOT_ALL}(?! đợt)|trả (kết quả|đúng|sớm|trước|trễ)|done|completed|finished)`,
    `đã (thực hiện${NOT_ALL}|(giải quyết|xử lý)(?= *$| (xong|dứt điểm|ngày|nhưng|song|tuy nhiên|${A_DAY}))|trả(?! lại))`,
    "(đã )?rồi(?= *$)",
  ),
  out: `((công dân|người dân|tổ chức|chủ hồ sơ|hồ sơ|đã|xin|bị|được) )*(${anyOf(
    `(rút(?! (ngắn|kinh nghiệm))|từ chối|trả lại|tạm dừng|dừng(?! hạn)|hủy|huỷ|đình chỉ)${NOT_OF_MANY}`,
    "không (đủ điều kiện|giải quyết|đạt)",
    "không(?= *$)",
    "withdrawn|refused|returned|stopped",
  )})`,
  open: anyOf(
    `((nhiệm vụ|công việc|hồ sơ|vẫn|hiện|còn) )*(${anyOf(
      "chưa(?! (có (vướng mắc|khó khăn)|phát sinh|xảy ra|ghi nhận))",
      "đang(?! (ủy|vận hành|sử dụng|lưu))",
      "không (hoàn thành|thực hiện)",
      "một phần|not|in progress|pending",
    )})`,
    `(đã |được )*(hoàn thành|ht|thực hiện|làm|giải quyết|xử lý) ${IN_PART}`,
    "((đã|về|mới) )*(gần|sắp|cơ bản|dự kiến|phấn đấu|sẽ)( (như|đã|sẽ))* (hoàn thành|ht|hoàn tất|xong)",
    "tiếp tục(?= *$)",
    "tiếp tục (thực hiện|triển khai|hoàn thành|hoàn thiện)",
    "(đề nghị|xin|chờ)( (được|cho|phép|xin))* gia hạn",
    // what somebody else has not agreed to yet, or is left for later
    "(đang )?chờ( (được|cấp|lãnh đạo|xin|lấy))* (phê duyệt|duyệt|thẩm định|xác nhận|nghiệm thu|ký|ban hành|ý kiến|xử lý|phân công|hướng dẫn|đánh giá)",
    "đề nghị( (xác nhận|công nhận|nghiệm thu))?( đã)? hoàn thành",
    "chuyển( sang)? (kỳ|tuần|tháng|quý|năm) (sau|tới|tiếp theo|\\d{4})",
    "mới( (giao|tạo|nhận|tiếp nhận))?(?= *$)",
  ),
};
/** What begins a text that says when, and only then perhaps whether: `Chậm, đã hoàn thành`. */
const LATE = formOf("(bị )?(chậm|trễ|muộn|quá (thời )?hạn)");
/** Where it does not say whether, what is late in its progress goes on. */
const IN_PROGRESS = formOf("(bị )?chậm tiến độ");
const STATES = Object.entries(FORMS).map(([state, form]) => ({ state, isIn: formOf(form) }));
/** A share of the work, `Đạt 70%`, `Hoàn thành khoảng 80,5 % khối lượng`; of a share of something else, `Giảm 3% hộ nghèo`, nobody knows. */
const SHARE = /^(?:(?:da|dat|hoan thanh|thuc hien|duoc|khoang|uoc|moi) )*(\d+)(?: \d+)? ?%(?: (?:ke hoach|khoi luong|tien do|cong viec).*)?$/;
/** What work is counted in. */
const PARTS = anyOf(
  "nội dung|(?:công |đầu )?việc|nhiệm vụ|mục tiêu|chỉ tiêu|tiêu chí",
  "xã|thôn|ấp|khóm|phường|huyện",
  "hạng mục|quý|phần|bước|giai đoạn|hồ sơ|dự án|công trình|gói thầu|đơn vị|trường|hộ|văn bản|thủ tục|cuộc|lớp|đề án|km",
);
/** So many of so many, `Đã hoàn thành 2/3 nội dung`; with anything else behind it it may be a day: `Hoàn thành 2/3 theo …`. */
const OF_ALL = new RegExp(`^(?:(?:đã|mới|được|hoàn thành|thực hiện|đạt|xong|ht) )+(\\d{1,4}) ?/ ?(\\d{1,4}) (?:số )?(?:${PARTS})(?!\\p{L})`, "u");
/** Behind what is late a day on which it was done, and that is no count of parts: `Chậm, hoàn thành 20/6`. */
const DONE_BY_DAY = /^(?:da |duoc )*(?:hoan thanh|hoan tat|xong|ht)(?: vao)?(?: ngay)? (\d{1,2})[/.-](\d{1,2})([/.-]\d{4})?$/;
/** What stands behind one of these is about the state that was said. */
const BEHIND = /[,;:(–\n]\s*(?!\d)/u;
const NEXT = /[,;:(–\n]\s*|\s-\s|\s(?:nhưng|song|tuy nhiên)\s/u;

/** What was done and was not enough: `Đã thực hiện nhưng chưa đạt`, `Đã giải quyết, còn 3 đơn`; what only was not in time, `nhưng chưa đạt yêu cầu về thời gian`, is done. */
const NOT_ENOUGH = /^\s*đã\s+(?:giải quyết|xử lý)[^,;]*[,;]\s*còn\s+\d|(?:^|\s)(?:nhưng|song|tuy nhiên),?\s+(?:\S+\s+){0,4}?(?:chưa (?:dứt điểm|triệt để|đạt(?! (?:yêu cầu )?(?:về )?(?:mặt )?(?:thời gian|tiến độ|thời hạn))|xong|hoàn thành|đầy đủ|được (?:phê duyệt|nghiệm thu))|không đạt(?! (?:yêu cầu )?(?:về )?(?:mặt )?(?:thời gian|tiến độ|thời hạn)))/iu;

/** Whether words begin so, with their accents or, where they have none at all, without. */
function formOf(form) {
  const [whole, bare] = [form, withoutAccents(form)].map((said) => new RegExp(`^(${said})( |$)`, "u"));
  return ({ words, unaccented }) => whole.test(words) || (words === unaccented && bare.test(unaccented));
}
const comparable = (text) => ({ words: accented(text), unaccented: plain(text) });

/** The state that a text says: `done`, `out` of what goes on no more, `open`; null where it says none. */
export function stateIn(text) {
  const whole = withoutStruck(text.normalize("NFC"));
  const said = whole.split(BEHIND)[0];
  const words = comparable(said);
  if (LATE(words)) return stateBehind(whole) ?? (IN_PROGRESS(words) ? "open" : null);
  const share = SHARE.exec(words.unaccented);
  if (share) return Number(share[1]) < 100 ? "open" : "done";
  const [, some, all] = OF_ALL.exec(said.trim().toLowerCase().replace(/\s+/g, " ")) ?? [];
  if (some !== undefined && Number(some) <= Number(all)) return some === all ? "done" : "open";
  const state = STATES.find(({ isIn }) => isIn(words))?.state ?? null;
  return state === "done" && NOT_ENOUGH.test(whole) ? "open" : state;
}

/** The state that stands behind what is late: that it is done, wherever that stands, else what is said last. */
function stateBehind(text) {
  const states = text.split(NEXT).slice(1).map((piece) => (isDoneOn(piece) ? "done" : stateIn(piece))).filter(Boolean);
  return states.includes("done") ? "done" : states.at(-1);
}

function isDoneOn(text) {
  const [, day, month, year] = DONE_BY_DAY.exec(withoutAccents(text.replace(/[).;\s]+$/, "").trim().toLowerCase().replace(/\s+/g, " "))) ?? [];
  return day !== undefined && Number(month) <= 12 && (year !== undefined || Number(day) > Number(month));
}

/** Whether a text says no more than that something is late in its progress: so is what was done behind its due day. */
function isLateAlone(text) {
  const whole = text.normalize("NFC");
  return IN_PROGRESS(comparable(whole.split(BEHIND)[0])) && stateBehind(whole) === undefined;
}

/** What stands before it in a part of what is said. */
const DONE_BEFORE = /^(?:(?:da|duoc|nhung|va|nhiem vu|ket qua|hoan thanh|hoan tat|xong|ht|thuc hien|giai quyet|xu ly|tra) )*/;
const IN_TIME = /^(?:(?:dung|trong|truoc|som) (?:thoi )?han|khong (?:bi )?(?:tre|qua|cham) (?:thoi )?han)( |$)/;
const NOT_IN_TIME = /^(?:(?:bi )?(?:tre|qua|cham|muon) (?:thoi )?han|(?:khong|chua) dung (?:thoi )?han|(?:bi )?cham tien do|(?:cham|tre|muon)$)( |$)/;

/** Whether words say that it was in time: `Hoàn thành đúng hạn`, `Đã hoàn thành (quá hạn)`; null where they say nothing of it, or both. */
function saysInTime(text) {
  const parts = text.normalize("NFC").split(/[,;:()–\n]/).map((part) => plain(part).replace(DONE_BEFORE, ""));
  const [isIn, isOut] = [IN_TIME, NOT_IN_TIME].map((form) => parts.some((part) => form.test(part)));
  return isIn === isOut ? null : isIn;
}

/** Columns of marks with whether numbers under their heading are counts: then 1 is no mark. */
export function withCounts(columns, rows) {
  const isCount = (cell) => /^\d+$/.test(cell?.v) && Number(cell.v) > 1;
  const isOfCounts = ({ place, ofMark }) => ofMark && rows.some(({ cells }) => isCount(cells?.[place]));
  const counted = new Set(columns.filter(isOfCounts).map(({ ofMark }) => ofMark.over));
  return columns.map((one) => (one.ofMark && counted.has(one.ofMark.over) ? { ...one, isOfCounts: true } : one));
}

/** The heading of what was achieved, in which words like those of a state may tell something else. */
const OF_RESULTS = /^ket qua( |$)/;

/** What says under the heading of a state that it is this one. */
const MARKS = new Set(["x", "v", "✓", "✔", "√", "☑", "☒", "+", "1", "có"]);
/** What says there that it is not this one, and nothing more. */
const NO_MARK = "không";

/** What the cells of some columns say of the state of a row: `{ place, words, said, state }`; a mark says what stands over its column. */
export function statesIn({ cells }, columns) {
  const written = columns.map((column) => ({ ...column, cell: cells[column.place] })).filter(({ cell }) => cell && !cell.merged);
  return written.flatMap(({ place, words: head = "", ofMark, isOfCounts, cell }) => {
    const words = wordsOf(cell);
    const mark = ofMark && words.normalize("NFC").trim().toLowerCase();
    const isMarked = MARKS.has(mark) && !(isOfCounts && mark === "1");
    if (isMarked) return [{ place, words, said: ofMark.words, state: ofMark.state, isLate: isLateAlone(ofMark.words) }];
    if (mark === NO_MARK) return [];
    const state = ["s", "p"].includes(cell.t) ? stateIn(words) : null;
    const isOfResults = !ofMark && OF_RESULTS.test(plain(head));
    return state === null ? [] : [{ place, words, said: words, state, isLate: isLateAlone(words), isOfResults }];
  });
}

/** The rows that one of some columns says to be done: `{ row, place, words }`. */
export function saidDone(rows, columns) {
  return rows.flatMap((row) => {
    const done = statesIn(row, columns).find(({ state }) => state === "done");
    return done ? [{ row: row.number, place: done.place, words: done.words }] : [];
  });
}

/**
 * By kind what is wrong where a row says another state than its days do (`wrong`), or is to be remarked (`remarks`): a task that is done has a day of
 * completion, one that is not has none, unless it is late and was done so (`isLate`, unknown without a due day), or another column says that it is done beside a result in other words; a task that is said to have been in
 * time was done by its due day, where nothing may have moved that (`isDueSure`); a dossier that somebody withdrew has no day, and stays pending.
 */
export const AGAINST = {
  completions(said, isFinished, isLate, isDueSure) {
    const isOther = (one) => (isFinished ? one.state !== "done" && !(one.isLate && isLate) : one.state === "done");
    const isRemark = ({ isOfResults }) => isFinished && isOfResults && said.some(({ state }) => state === "done");
    const other = said.filter(isOther);
    const untimely = isFinished && isDueSure && isLate !== undefined ? said.filter((one) => !isOther(one) && saysInTime(one.said) === isLate) : [];
    return {
      wrong: other.filter((one) => !isRemark(one)).map((one) => ({ ...one, code: isFinished ? "said-open" : "said-done" })),
      remarks: [...other.filter(isRemark).map((one) => ({ ...one, code: "result-differs" })), ...untimely.map((one) => ({ ...one, code: "time-differs", isLate }))],
    };
  },
  dossiers(said, isFinished) {
    const isOther = ({ state }) => (isFinished ? state === "open" : state !== "open");
    return { wrong: [], remarks: said.filter(isOther).map((one) => ({ ...one, code: "state-differs", isFinished })) };
  },
};
