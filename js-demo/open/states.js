// What a row says in words of how far something is, `Đã hoàn thành`, `Đạt 70%`, `Công dân rút hồ sơ`, and whether its days say the same.

import { accented, plain, withoutAccents } from "./plain.js";
import { wordsOf } from "./cell.js";

/** What says behind it that only some of the work was done: `Hoàn thành 3/5 việc`. */
const NOT_ALL = "(?! (\\d|một phần|khoảng|được \\d))";
/** How a state begins; a longer text tells what was done, so that what stands within it does not count. */
const FORMS = {
  done: `(đã |được )*(hoàn thành${NOT_ALL}|hoàn tất|xong|thực hiện xong|giải quyết xong|trả (kết quả|đúng|sớm|trước|trễ)|done|completed|finished)|đã (thực hiện${NOT_ALL}|trả(?! lại))`,
  out: "((công dân|người dân|tổ chức|chủ hồ sơ|hồ sơ|đã|xin|bị|được) )*(rút|từ chối|trả lại|tạm dừng|dừng(?! hạn)|hủy|huỷ|đình chỉ|không (đủ điều kiện|giải quyết)|withdrawn|refused|returned|stopped)",
  open: "((nhiệm vụ|công việc|hồ sơ|vẫn|hiện|còn) )*(chưa|đang(?! ủy)|không (hoàn thành|thực hiện)|(hoàn thành )?một phần|not|in progress|pending)",
};
const STATES = Object.entries(FORMS).map(([state, form]) => ({ state, form: new RegExp(`^(${form})( |$)`, "u"), bare: new RegExp(`^(${withoutAccents(form)})( |$)`) }));
/** A share of the work, `Đạt 70%`, `Hoàn thành khoảng 80,5 % khối lượng`; of a share of something else, `Giảm 3% hộ nghèo`, nobody knows. */
const SHARE = /^(?:(?:da|dat|hoan thanh|thuc hien|duoc|khoang|uoc|moi) )*(\d+)(?: \d+)? ?%(?: (?:ke hoach|khoi luong|tien do|cong viec).*)?$/;
/** What stands behind one of these is about the state that was said. */
const BEHIND = /[,;:(–\n]\s*(?!\d)/u;

/** The state that a text says: `done`, `out` of what goes on no more, `open`; null where it says none. */
export function stateIn(text) {
  const said = text.normalize("NFC").split(BEHIND)[0];
  const share = SHARE.exec(plain(said));
  if (share) return Number(share[1]) < 100 ? "open" : "done";
  const [words, bare] = [accented(said), plain(said)];
  return STATES.find(({ form, bare: unaccented }) => form.test(words) || (words === bare && unaccented.test(bare)))?.state ?? null;
}

/** What the cells of some columns say of the state of a row: `{ place, words, state }`. */
export function statesIn({ cells }, columns) {
  const said = columns.map(({ place }) => ({ place, cell: cells[place] })).filter(({ cell }) => cell && !cell.merged && ["s", "p"].includes(cell.t));
  return said.map(({ place, cell }) => ({ place, words: wordsOf(cell), state: stateIn(wordsOf(cell)) })).filter(({ state }) => state !== null);
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
