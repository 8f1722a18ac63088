// The words of the editor in both languages; they are loaded with it.

import { translatorOf } from "../words/translated.js";

const WORDS = {
  title: { vi: "Soạn kế hoạch", en: "Edit the plan" },
  stays: { vi: "Mọi thứ ở lại trong trình duyệt này: không lưu ở đâu, không gửi đi đâu. Bản soạn mất khi đóng trang; bấm “Lưu” để giữ thành tệp.", en: "Everything stays in this browser: nothing is stored or sent. What you write is gone when the page is closed; “Save” keeps it as a file." },
  tabs: { vi: "Soạn tệp nào", en: "Which file" },
  plan: { vi: "Kế hoạch", en: "Plan" },
  records: { vi: "Số liệu", en: "Records" },
  label_plan: { vi: "Kế hoạch, dạng JSON", en: "The plan, as JSON" },
  label_records: { vi: "Số liệu, dạng JSON", en: "The records, as JSON" },
  tools: { vi: "Công cụ soạn", en: "Editing" },
  undo: { vi: "Hoàn tác", en: "Undo" },
  redo: { vi: "Làm lại", en: "Redo" },
  find: { vi: "Tìm, thay", en: "Find, replace" },
  format: { vi: "Sắp xếp dòng", en: "Format" },
  new_plan: { vi: "Kế hoạch mới", en: "New plan" },
  rescued: { vi: "Đây là nội dung soạn dở lần trước, khi cửa sổ soạn bị đóng ngang; “Hoàn tác” để về kế hoạch đang mở.", en: "This is what was being written when the editor was shut before; “Undo” brings back the plan that is open." },
  save: { vi: (file) => `Lưu ${file.toLowerCase()} (JSON)`, en: (file) => `Save ${file.toLowerCase()} (JSON)` },
  apply: { vi: "Hiện bảng", en: "Show the board" },
  close: { vi: "Đóng", en: "Close" },
  keys: {
    vi: "Bàn phím: `Ctrl`+`dấu cách` gợi ý, `F8` đến lỗi kế tiếp, `Ctrl`+`F` tìm, `Ctrl`+`S` lưu, `Shift`+`Alt`+`F` sắp xếp dòng. `Tab` thụt dòng; để ra khỏi khung soạn: `Esc` rồi `Tab`.",
    en: "Keyboard: `Ctrl`+`Space` suggests, `F8` goes to the next problem, `Ctrl`+`F` finds, `Ctrl`+`S` saves, `Shift`+`Alt`+`F` formats. `Tab` indents; to leave the text: `Esc`, then `Tab`.",
  },
  top: { vi: "Ở ngoài cùng", en: "At the top" },
  required: { vi: "bắt buộc", en: "required" },
  example: { vi: "ví dụ", en: "example" },

  problems: { vi: "Lỗi và lưu ý", en: "Problems" },
  error: { vi: "Lỗi", en: "Error" },
  warning: { vi: "Cảnh báo", en: "Warning" },
  note: { vi: "Lưu ý", en: "Note" },
  checking: { vi: "Đang kiểm tra…", en: "Checking…" },
  nothing_wrong: { vi: "Không có lỗi.", en: "No problems." },
  counted: {
    vi: ({ error, warning, note }) => `${[[error, "lỗi"], [warning, "cảnh báo"], [note, "lưu ý"]].filter(([n]) => n > 0).map(([n, word]) => `${n} ${word}`).join(", ")}.`,
    en: ({ error, warning, note }) => `${[[error, "error"], [warning, "warning"], [note, "note"]].filter(([n]) => n > 0).map(([n, word]) => `${n} ${word}${n === 1 ? "" : "s"}`).join(", ")}.`,
  },
  at: { vi: (file, line) => `${file.toLowerCase()}, dòng ${line}`, en: (file, line) => `${file.toLowerCase()}, line ${line}` },
  and_more: { vi: (n) => `và ${n} chỗ nữa, hiện ra khi những chỗ trên đã sửa`, en: (n) => `and ${n} more, shown once the ones above are corrected` },
  errors_first: { vi: (n) => `Còn ${n} lỗi phải sửa trước khi hiện bảng.`, en: (n) => `${n === 1 ? "One error has" : `${n} errors have`} to be corrected before the board is shown.` },
  not_formatted: { vi: "Chưa sắp xếp được: tệp chưa phải là JSON hoàn chỉnh; sửa lỗi trước.", en: "This cannot be formatted: it is not whole JSON yet; correct the errors first." },
  not_shown: { vi: (why) => `Không hiện được bảng; bảng cũ và văn bản của bạn giữ nguyên. ${why}`, en: (why) => `The board cannot be shown; the old one and your text stay as they are. ${why}` },
  not_assessed: { vi: (why) => `Kế hoạch đã nhận, nhưng không tính được bảng; văn bản của bạn giữ nguyên. ${why}`, en: (why) => `The plan was taken, but its board cannot be worked out; your text stays as it is. ${why}` },
  not_checked: { vi: (why) => `Không kiểm tra được: ${why}`, en: (why) => `This cannot be checked: ${why}` },
  formatted: { vi: "Đã sắp xếp dòng; “Hoàn tác” trả lại như cũ.", en: "Formatted; “Undo” brings back what was." },
  started: { vi: "Kế hoạch mới, kèm số liệu trống; “Hoàn tác” trả lại như cũ.", en: "A new plan, with records of nothing; “Undo” brings back what was." },
  saved: { vi: (name) => `Đã lưu ${name}.`, en: (name) => `Saved ${name}.` },
  shown: { vi: "Bảng đang hiện kế hoạch bạn soạn.", en: "The board shows the plan that you wrote." },

  leave: { vi: "Bản soạn có thay đổi chưa lưu", en: "There are unsaved changes" },
  leave_help: { vi: "Đóng bây giờ thì các thay đổi mất. Bảng vẫn như trước.", en: "They are gone if you close now. The board stays as it was." },
  stay: { vi: "Soạn tiếp", en: "Keep editing" },
  save_and_close: { vi: "Lưu rồi đóng", en: "Save and close" },
  discard: { vi: "Bỏ thay đổi", en: "Discard them" },
};

/** The editor's words in one language: `t("saved", "plan.json")`. */
export const wordsIn = translatorOf(WORDS);
