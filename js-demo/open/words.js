// The words of opening files, in both languages; loaded with the dialog.

import { moment as dayIn } from "../format.js";
import { remark } from "../remark.js";
import { KINDS } from "./kinds.js";
import { letters } from "./places.js";

const list = (words) => words.map((word) => `“${word}”`).join(", ");
const size = (bytes, point) => `${(bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0).replace(".", point)} MB`;
const count = (number, group) => String(number).replace(/\B(?=(\d{3})+$)/g, group);
const vi = { size: (bytes) => size(bytes, ","), count: (number) => count(number, ".") };
const en = { size: (bytes) => size(bytes, "."), count: (number) => count(number, ",") };
const many = (number, one, more) => `${en.count(number)} ${number === 1 ? one : more}`;

/** A few row numbers, and how many more. */
function rowList({ found, count }, and) {
  const first = found.map((row) => row.row ?? row).join(", ");
  return count > found.length ? `${first} ${and(count - found.length)}` : first;
}
const rowSpan = ({ from, to }) => (from === to ? String(from) : `${from}–${to}`);
const moreVi = (rest) => `và ${rest} hàng nữa`;
const moreEn = (rest) => `and ${rest} more`;

const CONVENTION = {
  comma: { vi: "dấu phẩy trước phần thập phân (1.234,5)", en: "comma before the decimals (1.234,5)" },
  point: { vi: "dấu chấm trước phần thập phân (1,234.5)", en: "point before the decimals (1,234.5)" },
};
const SEPARATORS = { ";": { vi: "chấm phẩy (;)", en: "semicolon (;)" }, ",": { vi: "phẩy (,)", en: "comma (,)" }, "\t": { vi: "tab", en: "tab" }, "|": { vi: "gạch đứng (|)", en: "bar (|)" } };
const ENCODINGS = { "utf-8": "UTF-8", "windows-1258": "Windows-1258", "utf-16le": "UTF-16 LE", "utf-16be": "UTF-16 BE", "windows-1252": "Windows-1252" };

const WORDS = {
  title: { vi: "Mở tệp", en: "Open files" },
  close: { vi: "Đóng", en: "Close" },
  stays: {
    vi: "Mọi việc diễn ra trong trình duyệt này: không có gì được tải lên. Bảng đang xem giữ nguyên cho đến khi bạn nhận tệp mới.",
    en: "Everything happens in this browser: nothing is uploaded. The board stays as it is until you take the new files.",
  },
  drop: { vi: "Kéo thả tệp vào đây, hoặc bấm để chọn", en: "Drop files here, or press to choose" },
  drop_hint: {
    vi: "Kế hoạch, số liệu: JSON; số liệu hoặc chỉ tiêu: XLSX, CSV. Chọn được nhiều tệp một lúc.",
    en: "Plan or records as JSON; records or indicators as XLSX or CSV. Several files at once.",
  },
  about: { vi: "Đọc được những gì, theo quy tắc nào", en: "What is read, and by which rules" },
  about_lines: {
    vi: [
      "Tệp được nhận ra theo nội dung, không theo tên: JSON là kế hoạch, ghi nhận hoặc phần đầu văn bản; XLSX và CSV là ghi nhận của kế hoạch đang mở (hoặc của tệp kế hoạch mở cùng), hay chỉ tiêu, nhiệm vụ của một kế hoạch mới.",
      "Mỗi tờ một loại: số liệu thực hiện, hoàn thành nhiệm vụ, nộp báo cáo, gia hạn, tạm dừng, miễn, mở lại, hồ sơ một cửa, giải ngân dự án, điểm xếp loại. Hàng tiêu đề được tìm theo chữ, dưới các dòng tên bảng; thứ tự cột tùy ý; có dấu hay không dấu đều được.",
      "Số: 1.234,5 và 1,234.5 đều đọc được; 1.234 viết dạng chữ chỉ đọc khi các ô khác của tờ cho biết cách viết, nếu không bạn được hỏi. Số của Excel lấy đúng 15 chữ số như Excel hiện.",
      "Đơn vị tính: cột riêng, ngoặc trong tiêu đề như “Giá trị (tỷ đồng)”, hoặc dòng trên bảng như “Đơn vị tính: tỷ đồng”; không ghi thì hiểu là đơn vị của chỉ tiêu.",
      "Ngày: ô ngày của Excel, dd/MM/yyyy hoặc yyyy-MM-dd; năm đủ bốn chữ số. Ô chỉ ghi tháng (như 09/2023) thì không rõ ngày, không lấy.",
      "Ô công thức được đọc theo kết quả đã lưu. Hàng ẩn, cột ẩn vẫn được đọc và được nêu ra (hai cột cùng nghĩa thì lấy cột hiện, cột lũy kế); hàng đánh số cột, hàng tổng và phần ký dưới bảng thì không đọc, cũng được nêu ra. Hàng có ô sai không được lấy; mọi ô sai được nêu tên tờ và địa chỉ.",
      "Giới hạn: XLSX và JSON 50 MB, CSV 100 MB, tất cả 300.000 hàng.",
    ],
    en: [
      "Files are told apart by what is in them, not by name: JSON is a plan, records or a letterhead; XLSX and CSV are records of the plan that is open (or of a plan file opened with them), or indicators and tasks of a new plan.",
      "One kind a sheet: observations, completions, submissions, extensions, pauses, waivers, reopenings, dossiers, projects, scores. The row of headings is found by its words, below any titles; columns in any order, with or without accents.",
      "Numbers: 1.234,5 and 1,234.5 are both read; 1.234 as text only where other cells of the sheet show how it is meant, else you are asked. Numbers of Excel are taken with the 15 digits that Excel shows.",
      "Unit of measure: a column of its own, brackets in a heading such as “Giá trị (tỷ đồng)”, or a line above the table such as “Đơn vị tính: tỷ đồng”; else that of the indicator.",
      "Days: date cells, dd/MM/yyyy or yyyy-MM-dd; years with four digits. A cell that shows a month only (such as 09/2023) is not taken for a day.",
      "Formulas are read by their saved result. Hidden rows and columns are read, and named (of two columns of one meaning the visible one, and the total to date); the row that numbers the columns, totals and what is signed below the table are not, and named as well. A row with a wrong cell is not taken; every such cell is named by sheet and address.",
      "Limits: XLSX and JSON 50 MB, CSV 100 MB, 300,000 rows in all.",
    ],
  },
  templates: { vi: "Mẫu Excel của kế hoạch đang mở", en: "Excel template of the open plan" },
  template_empty: { vi: "Tải mẫu để điền", en: "Template to fill in" },
  template_filled: { vi: "Tải mẫu kèm ghi nhận hiện có", en: "Template with the present records" },
  template_making: { vi: "Đang tạo mẫu…", en: "Making the template…" },
  back: { vi: "Trở lại kế hoạch có sẵn", en: "Back to the built-in plan" },

  reading: { vi: (file) => `Đang đọc ${file}`, en: (file) => `Reading ${file}` },
  rows_read: {
    vi: (sheet, rows, all) => `Tờ “${sheet}”: ${vi.count(rows)}${all ? ` / ${vi.count(all)}` : ""} hàng`,
    en: (sheet, rows, all) => `Sheet “${sheet}”: ${en.count(rows)}${all ? ` of ${en.count(all)}` : ""} rows`,
  },
  checking: { vi: "Đang kiểm tra với kế hoạch…", en: "Checking against the plan…" },
  cancel: { vi: "Dừng đọc", en: "Stop reading" },
  stopped: { vi: "Đã dừng; không có gì thay đổi.", en: "Stopped; nothing was changed." },

  found: { vi: "Đã đọc được", en: "What was read" },
  plan_new: { vi: (name, from, to) => `Kế hoạch mới: ${name} (${from} – ${to})`, en: (name, from, to) => `New plan: ${name} (${from} – ${to})` },
  plan_open: { vi: (name) => `Ghi nhận cho kế hoạch đang mở: ${name}`, en: (name) => `Records for the plan that is open: ${name}` },
  no_records: { vi: "Không có ghi nhận nào: mọi chỉ tiêu sẽ là chưa có số liệu.", en: "No records: every indicator will be without data." },
  records_are: { vi: (parts) => `Ghi nhận sẽ có: ${parts}.`, en: (parts) => `Records then: ${parts}.` },
  letterhead_read: { vi: "Phần đầu văn bản: dùng cho các bản dự thảo.", en: "A letterhead: used for the drafts." },
  sheets_caption: { vi: "Các tờ đã đọc", en: "Sheets read" },
  col_sheet: { vi: "Tờ", en: "Sheet" },
  col_kind: { vi: "Được hiểu là", en: "Understood as" },
  col_rows: { vi: "Hàng lấy được", en: "Rows taken" },
  figures_of_rows: { vi: (n) => `${vi.count(n)} số liệu`, en: (n) => many(n, "figure", "figures") },
  col_notices: { vi: "Lưu ý", en: "Remarks" },
  not_a_sheet: {
    vi: "không nhận ra hàng tiêu đề, không đọc; số liệu cần cột chỉ tiêu, ngày và giá trị, kế hoạch mới cần cột chỉ tiêu, kế hoạch giao và đơn vị chủ trì, hoặc nhiệm vụ, thời hạn và đơn vị chủ trì; các loại khác xem “Tải mẫu để điền”",
    en: "no known headings, not read; figures need columns of indicator, day and value, a new plan those of indicator, target and responsible unit, or of task, due day and responsible unit; for other kinds see “Template to fill in”",
  },
  empty_sheet: { vi: "trống", en: "empty" },
  hidden_sheet: { vi: "tờ ẩn", en: "hidden sheet" },
  header_row: { vi: (row) => `tiêu đề ở hàng ${row}`, en: (row) => `headings in row ${row}` },
  lacking: {
    vi: (kind, row, columns) => `giống “${kind}” (hàng ${row}) nhưng thiếu cột: ${columns}; không đọc`,
    en: (kind, row, columns) => `looks like “${kind}” (row ${row}) but lacks: ${columns}; not read`,
  },

  rejected_title: { vi: (cells, rows) => `${vi.count(cells)} chỗ chưa đọc được, ở ${vi.count(rows)} hàng`, en: (cells, rows) => `${many(cells, "problem", "problems")} in ${many(rows, "row", "rows")}` },
  rejected_help: {
    vi: "Các hàng này không được lấy. Sửa trong tệp rồi mở lại, hoặc chỉ lấy các hàng tốt.",
    en: "These rows are not taken. Correct them in the file and open it again, or take the good rows only.",
  },
  rejected_first: { vi: (shown, all) => `Hiện ${shown} trong ${vi.count(all)} chỗ.`, en: (shown, all) => `${shown} of ${en.count(all)} are shown.` },
  rejected_csv: { vi: "Tải danh sách đầy đủ (CSV)", en: "Save the whole list (CSV)" },
  col_cell: { vi: "Ô", en: "Cell" },
  col_words: { vi: "Trong ô", en: "Words in it" },
  col_what: { vi: "Vì sao, cách sửa", en: "Why, and the way out" },
  in_sheet: { vi: (name, count) => `${name}: ${vi.count(count)} chỗ`, en: (name, count) => `${name}: ${en.count(count)}` },
  remarks_title: { vi: (n) => `${vi.count(n)} nhận xét khi kiểm tra với kế hoạch`, en: (n) => `${many(n, "remark", "remarks")} from checking against the plan` },
  diagnostics_title: { vi: (file) => `Không mở được${file ? ` ${file}` : ""}`, en: (file) => `${file || "This"} cannot be opened` },
  no_row_taken: { vi: "Chưa hàng nào lập được chỉ tiêu hay nhiệm vụ; sửa các ô sau rồi mở lại.", en: "No row makes an indicator or a task yet; correct these cells and open the file again." },
  and_more: { vi: (n) => `và ${vi.count(n)} nhận xét nữa`, en: (n) => `and ${en.count(n)} more` },
  more_diagnostics: { vi: (n) => `và ${vi.count(n)} lỗi nữa`, en: (n) => `and ${en.count(n)} more` },

  how_to_read: { vi: "Cách đọc", en: "How to read" },
  decimals: { vi: "Số viết dạng chữ", en: "Numbers that are text" },
  decimals_auto: { vi: "theo các ô khác của tờ", en: "by the other cells of the sheet" },
  decimals_comma: { vi: "1.234 là một nghìn hai trăm…; 1.234,5", en: "1.234 is one thousand…; 1.234,5" },
  decimals_point: { vi: "1.234 là một phẩy hai…; 1,234.5", en: "1.234 is one point two…; 1,234.5" },
  encoding_of: { vi: (file) => `Mã chữ của ${file}`, en: (file) => `Encoding of ${file}` },
  encoding_read: {
    vi: (file, encoding, separator, sure) => `${file}: mã chữ ${ENCODINGS[encoding]}${sure ? "" : " (suy đoán, hãy xem lại chữ có dấu)"}; cột cách nhau bằng ${SEPARATORS[separator].vi}.`,
    en: (file, encoding, separator, sure) => `${file}: encoding ${ENCODINGS[encoding]}${sure ? "" : " (a guess: look at the accents)"}; columns separated by ${SEPARATORS[separator].en}.`,
  },
  into: { vi: "Ghi nhận của kế hoạch", en: "Records of the plan" },
  into_add: { vi: (n) => `thêm vào ghi nhận đang mở (giữ ${n})`, en: (n) => `add to those that are open (${n} stay)` },
  into_replace: { vi: (n) => `chỉ dùng ghi nhận trong tệp (bỏ ${n} đang mở)`, en: (n) => `use those of the files only (${n} open ones are dropped)` },
  open_stay: { vi: (parts) => `Giữ ghi nhận đang mở mà tệp không nói đến: ${parts}.`, en: (parts) => `Open records of which the files say nothing stay: ${parts}.` },
  open_dropped: { vi: (parts) => `Sẽ bỏ ghi nhận đang mở mà tệp không có: ${parts}.`, en: (parts) => `Open records that the files do not have will be dropped: ${parts}.` },
  open_renewed: {
    vi: (parts) => `Lấy theo tệp thay cho ghi nhận đang mở về cùng một việc (như cùng chỉ tiêu, đơn vị, ngày, nguồn): ${parts}.`,
    en: (parts) => `The files count instead of open records of the same thing (such as the same indicator, unit, day and source): ${parts}.`,
  },
  later_days: {
    vi: (n, day, last) => `${vi.count(n)} ghi nhận mới trong tệp là của ngày sau ${day} (đến ${last}).`,
    en: (n, day, last) => `${many(n, "new record", "new records")} of the files ${n === 1 ? "is" : "are"} of days after ${day} (to ${last}).`,
  },
  later_left: {
    vi: (n, day) => `Bảng của ngày ${day} chưa tính ${vi.count(n)} ghi nhận trong số đó.`,
    en: (n, day) => `The board of ${day} does not count ${en.count(n)} of them.`,
  },
  taken_for: { vi: "Tờ có cả kế hoạch và kết quả", en: "Sheets with a plan and results" },
  taken_for_plan: { vi: "lập kế hoạch mới, lấy cả kết quả", en: "make a new plan, results with it" },
  taken_for_records: { vi: "chỉ lấy kết quả cho kế hoạch đang mở", en: "results only, for the plan that is open" },
  as_of: { vi: "Ngày đánh giá", en: "As-of date" },
  take: { vi: "Mở", en: "Open" },
  take_good: { vi: (rows) => `Chỉ lấy ${vi.count(rows)} hàng tốt`, en: (rows) => `Take the ${many(rows, "good row", "good rows")} only` },
  leave: { vi: "Không mở", en: "Do not open" },
  use_letterhead: { vi: "Dùng phần đầu văn bản", en: "Use the letterhead" },
  nothing: { vi: "Không có gì để mở trong các tệp này.", en: "There is nothing to open in these files." },
  opened: { vi: (name) => `Đã mở: ${name}`, en: (name) => `Opened: ${name}` },
  try_again: { vi: "Chọn tệp khác", en: "Choose other files" },

  kinds: Object.fromEntries(["vi", "en"].map((lang) => [lang, Object.fromEntries([
    ...Object.entries(KINDS).map(([kind, { title }]) => [kind, title[lang]]),
    ["plan_indicators", { vi: "Chỉ tiêu của kế hoạch mới", en: "Indicators of a new plan" }[lang]],
    ["plan_tasks", { vi: "Nhiệm vụ của kế hoạch mới", en: "Tasks of a new plan" }[lang]],
  ])])),
};

/** Files that cannot be read at all. */
const FILES = {
  "too-many-files": { vi: ({ count, limit }) => `${count} tệp một lúc là quá nhiều; nhiều nhất ${limit} tệp.`, en: ({ count, limit }) => `${count} files at once are too many; ${limit} at most.` },
  "two-plans": { vi: ({ files }) => `Có ${files.length} kế hoạch: ${list(files)}. Mỗi lần mở một kế hoạch.`, en: ({ files }) => `There are ${files.length} plans: ${list(files)}. Open one at a time.` },
  "two-records": { vi: ({ files }) => `Có ${files.length} tệp ghi nhận JSON: ${list(files)}. Mỗi lần mở một tệp, hoặc gộp chúng lại.`, en: ({ files }) => `There are ${files.length} files of records: ${list(files)}. Open one at a time, or put them together.` },
  "two-letterheads": { vi: ({ files }) => `Có ${files.length} phần đầu văn bản: ${list(files)}. Chọn một.`, en: ({ files }) => `There are ${files.length} letterheads: ${list(files)}. Choose one.` },
  "no-plan": { vi: () => "Chưa mở kế hoạch nào để nhận các ghi nhận này. Mở kèm tệp kế hoạch.", en: () => "No plan is open that these records could belong to. Open its file together with them." },
  "empty-file": { vi: () => "tệp trống (0 byte), hoặc không còn ở chỗ cũ. Chọn lại.", en: () => "the file is empty (0 bytes), or no longer where it was. Choose it again." },
  "blank-file": { vi: () => "tệp không có nội dung, chỉ có dấu cách hoặc dòng trống. Chọn tệp khác.", en: () => "there is nothing in the file but spaces or empty lines. Choose another one." },
  "too-large": {
    vi: ({ size, limit }) => `tệp nặng ${vi.size(size)}, giới hạn là ${vi.size(limit)}; chưa đọc gì. Hãy chia thành nhiều tệp, bỏ các tờ và định dạng không cần.`,
    en: ({ size, limit }) => `the file has ${en.size(size)}, the limit is ${en.size(limit)}; nothing was read. Split it, or drop sheets and formats that are not needed.`,
  },
  "unpacked-too-large": {
    vi: ({ size, limit }) => `giải nén ra ${vi.size(size)}, giới hạn là ${vi.size(limit)}; không giải nén.`,
    en: ({ size, limit }) => `unpacked it would be ${en.size(size)}, the limit is ${en.size(limit)}; it was not unpacked.`,
  },
  "packed-too-well": {
    vi: ({ part, size, packed }) => `phần “${part}” nén ${vi.size(size)} vào ${vi.count(packed)} byte: không bảng tính nào như vậy, có thể là bom nén. Không giải nén.`,
    en: ({ part, size, packed }) => `the part “${part}” packs ${en.size(size)} into ${en.count(packed)} bytes: no workbook does, it may be a zip bomb. It was not unpacked.`,
  },
  "larger-than-declared": {
    vi: ({ part, size }) => `phần “${part}” lớn hơn ${vi.size(size)} mà nó khai; đã dừng giải nén.`,
    en: ({ part, size }) => `the part “${part}” is larger than the ${en.size(size)} it declares; unpacking was stopped.`,
  },
  encrypted: { vi: () => "tệp có mật khẩu. Mở bằng Excel, bỏ mật khẩu rồi lưu lại.", en: () => "the file has a password. Open it in Excel, take the password off and save it." },
  "old-xls": { vi: () => "đây là Excel kiểu cũ (.xls). Mở bằng Excel, chọn Lưu thành… .xlsx.", en: () => "this is an old workbook (.xls). Open it in Excel and save it as .xlsx." },
  "other-kind": {
    vi: ({ kind }) => `đây là ${{ pdf: "PDF", picture: "ảnh", rar: "RAR", "7z": "7z", gzip: "gzip", html: "HTML hoặc XML" }[kind]}, dù tên tệp thế nào. Mở được JSON, CSV, XLSX.`,
    en: ({ kind }) => `this is ${{ pdf: "a PDF", picture: "a picture", rar: "a RAR", "7z": "a 7z", gzip: "a gzip", html: "HTML or XML" }[kind]}, whatever its name. JSON, CSV and XLSX can be opened.`,
  },
  "damaged-package": { vi: ({ why }) => `tệp hỏng hoặc tải về chưa đủ (${why}). Tải lại, hoặc mở bằng Excel rồi lưu lại.`, en: ({ why }) => `the file is damaged or cut off (${why}). Fetch it again, or open it in Excel and save it.` },
  "damaged-part": { vi: ({ part, why }) => `phần “${part}” hỏng (${why}). Mở bằng Excel rồi lưu lại.`, en: ({ part, why }) => `the part “${part}” is damaged (${why}). Open the file in Excel and save it.` },
  "no-workbook": { vi: () => "tệp này không phải bảng tính XLSX. Nếu là .ods, .xlsb thì mở bằng Excel hoặc LibreOffice, lưu thành .xlsx.", en: () => "this is no XLSX workbook. Open an .ods or .xlsb in Excel or LibreOffice and save it as .xlsx." },
  "no-sheets": { vi: () => "bảng tính không có tờ nào.", en: () => "the workbook has no sheets." },
  "too-many-rows": { vi: ({ limit }) => `nhiều hơn ${vi.count(limit)} hàng. Chia thành nhiều tệp.`, en: ({ limit }) => `more than ${en.count(limit)} rows. Split the file.` },
  "too-many-cells": { vi: ({ limit }) => `nhiều hơn ${vi.count(limit)} ô. Bỏ bớt cột, tờ không cần.`, en: ({ limit }) => `more than ${en.count(limit)} cells. Drop columns or sheets.` },
  "not-text": { vi: () => "không phải văn bản: có byte 0. Chọn mã chữ khác, hoặc tệp khác.", en: () => "this is no text: it has zero bytes. Choose another encoding or another file." },
  "file-gone": { vi: () => "tệp đã thay đổi hoặc không còn từ khi được chọn. Chọn lại.", en: () => "the file was changed or is gone since it was chosen. Choose it again." },
  "no-memory": { vi: () => "không đủ bộ nhớ để đọc. Đóng các trang khác, hoặc chia nhỏ tệp.", en: () => "there is not enough memory for it. Close other pages, or split the file." },
  "json-of-what": {
    vi: ({ fields }) => `JSON này không phải kế hoạch, ghi nhận hay phần đầu văn bản${fields?.length ? ` (có: ${fields.join(", ")})` : ""}.`,
    en: ({ fields }) => `this JSON is no plan, no records and no letterhead${fields?.length ? ` (it has: ${fields.join(", ")})` : ""}.`,
  },
  "worker-failed": { vi: () => "không tải được phần đọc tệp. Kiểm tra mạng rồi thử lại.", en: () => "the part that reads files did not load. Check the network and try again." },
  unforeseen: { vi: ({ why }) => `lỗi ngoài dự kiến: ${why}`, en: ({ why }) => `something unforeseen: ${why}` },
};

/** The year of which days are shown as an example: the plan's, where one is known. */
const yearOf = ({ year = "2023" }) => year;

/** What a mark may stand for that says as above. */
const AS_ABOVE = {
  uom: { vi: "đơn vị tính", en: "unit of measure" }, responsible: { vi: "đơn vị chủ trì", en: "responsible unit" }, supporting: { vi: "đơn vị phối hợp", en: "supporting unit" }, section: { vi: "mục", en: "section" },
};

/** What is wrong with a cell. */
const CELLS = {
  missing: { vi: ({ fields }) => `thiếu ${fieldNames(fields, "vi")}`, en: ({ fields }) => `${fieldNames(fields, "en")} is missing` },
  "error-cell": { vi: () => "ô báo lỗi; sửa công thức trong Excel", en: () => "the cell shows an error; correct the formula" },
  "no-result": { vi: () => "ô công thức chưa có kết quả; mở bằng Excel rồi lưu lại", en: () => "the formula has no saved result; open the file in Excel and save it" },
  "not-a-number": {
    vi: ({ isRange }) => (isRange ? "là một khoảng, không phải một số; viết một số, hoặc soạn kế hoạch bằng JSON, ở đó giao được khoảng (`between`)" : "không phải số; chỉ viết số, đơn vị tính ở cột riêng"),
    en: ({ isRange }) => (isRange ? "a range and no single number; write one number, or write the plan as JSON, where a target can be a range (`between`)" : "not a number; write the number only, the unit of measure in its own column"),
  },
  "two-readings": {
    vi: ({ readings }) => `đọc được hai cách: ${readings.comma.replace(".", ",")} (${CONVENTION.comma.vi}) hoặc ${readings.point.replace(".", ",")} (${CONVENTION.point.vi}); không ô nào khác của tờ cho biết cách viết: chọn ở “Cách đọc”, hoặc viết thành ô số`,
    en: ({ readings }) => `can be read as ${readings.comma} (${CONVENTION.comma.en}) or ${readings.point} (${CONVENTION.point.en}); no other cell of the sheet tells: choose under “How to read”, or make it a number cell`,
  },
  "two-readings-mixed": {
    vi: ({ readings }) => `đọc được hai cách: ${readings.comma.replace(".", ",")} hoặc ${readings.point.replace(".", ",")}; các ô khác của tờ viết lẫn cả hai kiểu: chọn ở “Cách đọc”, hoặc viết thành ô số`,
    en: ({ readings }) => `can be read as ${readings.comma} or ${readings.point}; the other cells of the sheet use both ways: choose under “How to read”, or make it a number cell`,
  },
  "percent-of-other": { vi: ({ uom }) => `ô phần trăm, nhưng chỉ tiêu tính bằng “${uom}”`, en: ({ uom }) => `a percentage, but this is measured in “${uom}”` },
  "not-a-day": {
    vi: ({ isAgain, isEarlier, ...problem }) => {
      if (isAgain) return "việc lặp lại, không có một hạn; ghi ngày cuối cùng, hoặc soạn thành báo cáo định kỳ trong kế hoạch JSON (`reports`)";
      return isEarlier ? `“trước …” không nói ngày cuối cùng còn đúng hạn; ghi ngày đó, ví dụ 31/08/${yearOf(problem)}` : `không phải ngày; viết dd/MM/yyyy, ví dụ 31/08/${yearOf(problem)}`;
    },
    en: ({ isAgain, isEarlier, ...problem }) => {
      if (isAgain) return "what comes again has no one due day; write the last one, or a recurring report in a plan of JSON (`reports`)";
      return isEarlier ? `“before …” does not say which day is the last in time; write that, such as 31/08/${yearOf(problem)}` : `not a day; write dd/MM/yyyy, such as 31/08/${yearOf(problem)}`;
    },
  },
  "other-weekday": { vi: () => "ngày này không phải thứ đó; sửa ngày, hoặc bỏ thứ", en: () => "this day is another weekday; correct the day, or leave the weekday out" },
  "no-such-day": { vi: () => "không có ngày này; viết dd/MM/yyyy", en: () => "there is no such day; write dd/MM/yyyy" },
  "no-such-time": { vi: () => "không có giờ này; viết HH:mm, ví dụ 14:20", en: () => "there is no such time; write HH:mm, such as 14:20" },
  "month-first": { vi: () => "tháng đứng trước ngày? Viết dd/MM/yyyy", en: () => "is the month first? Write dd/MM/yyyy" },
  "two-orders": {
    vi: ({ other }) => `không rõ số nào là tháng: trong cột này có ô viết tháng trước (“${other}”); viết cả cột theo dd/MM/yyyy`,
    en: ({ other }) => `which number is the month? This column has one with the month first (“${other}”); write all of it as dd/MM/yyyy`,
  },
  "short-year": { vi: (problem) => `năm hai chữ số; viết đủ bốn, ví dụ 31/08/${yearOf(problem)}`, en: (problem) => `a year of two digits; write all four, such as 31/08/${yearOf(problem)}` },
  "number-for-day": {
    vi: ({ reading }) => `ô là số; nếu là ngày của Excel thì đó là ${dayIn(reading, "vi")}: đổi định dạng ô sang Ngày`,
    en: ({ reading }) => `the cell is a number; as a day of Excel it would be ${dayIn(reading, "en")}: give it a date format`,
  },
  "day-for-period": { vi: () => "ô là một ngày; kỳ báo cáo viết như 2023-Q3, tháng 7/2023, quý III/2023", en: () => "the cell is a day; write the period as 2023-Q3, month 7/2023" },
  "not-yes-or-no": { vi: () => "viết có hoặc không", en: () => "write yes or no" },
  "not-a-choice": { vi: ({ choices }) => `viết một trong: ${choices.join(", ")}`, en: ({ choices }) => `write one of: ${choices.join(", ")}` },
  "unknown-name": {
    vi: ({ near, isOfSheets }) => `kế hoạch không có tên này; ${near ? `có phải “${near}”? Nếu không, ` : ""}${isOfSheets ? "viết đúng tên như trong tờ lập kế hoạch" : "dùng mã hoặc tên trong tờ Danh mục của mẫu"}`,
    en: ({ near, isOfSheets }) => `the plan has no such name; ${near ? `is “${near}” meant? If not, ` : ""}use ${isOfSheets ? "the very name that the sheet of the plan has" : "an id or a name of the template's list"}`,
  },
  "two-uoms": {
    vi: ({ uoms: [first, other] }) => `cột này tính bằng “${other}”, cột trước bằng “${first}”: một hàng chỉ có một đơn vị tính; đổi về cùng đơn vị`,
    en: ({ uoms: [first, other] }) => `this column is in “${other}”, the one before it in “${first}”: a row has one unit of measure; use the same one`,
  },
  "two-uoms-said": {
    vi: ({ uoms: [first, other] }) => `sau tên ghi “${other}”, cột đơn vị tính ghi “${first}”; bỏ một trong hai`,
    en: ({ uoms: [first, other] }) => `behind the name stands “${other}”, in the column of units “${first}”; leave one of them out`,
  },
  "target-of-several": {
    vi: () => "một chỉ tiêu giao gộp cho nhiều đơn vị, không rõ phần của từng đơn vị; ghi chỉ tiêu của mỗi đơn vị ở hàng của đơn vị đó, hoặc gộp các đơn vị vào một ô",
    en: () => "one target for several units does not say what each has to reach; write it in the row of each, or the units in one cell",
  },
  "uom-of-heading": {
    vi: ({ uoms: [own, other] }) => `tiêu đề cột ghi “${other}”, nhưng hàng này tính bằng “${own}”; đổi số về đơn vị của hàng và sửa tiêu đề, hoặc sửa đơn vị của hàng`,
    en: ({ uoms: [own, other] }) => `the heading says “${other}”, but this row is in “${own}”; convert the figure and correct the heading, or the unit of the row`,
  },
  "nothing-above": {
    vi: ({ field = "uom" }) => `dấu “như trên” mà hàng trên không có ${AS_ABOVE[field].vi}; ghi ${AS_ABOVE[field].vi}`,
    en: ({ field = "uom" }) => `a mark that says as above, but no ${AS_ABOVE[field].en} stands above; write it`,
  },
  "no-office": { vi: () => "không phải tên đơn vị; ghi tên đơn vị", en: () => "not the name of a unit; write its name" },
  "two-forms": {
    vi: ({ forms: [first, other] }) => `cột yêu cầu ghi “${first}”, trước số ghi “${other}”; bỏ một trong hai`,
    en: ({ forms: [first, other] }) => `the column of requirements says “${first}”, the words before the number “${other}”; leave one of them out`,
  },
  "due-before-start": {
    vi: ({ start }) => `hạn trước khi kỳ bắt đầu (${dayIn(start, "vi")}); sửa hạn, hoặc năm trong tiêu đề, tên bảng`,
    en: ({ start }) => `due before the period begins (${dayIn(start, "en")}); correct the day, or the year in the headings or the title`,
  },
  "month-for-day": { vi: (problem) => `ô chỉ ghi tháng, không rõ ngày nào; viết đủ ngày, ví dụ 30/09/${yearOf(problem)}`, en: (problem) => `the cell shows a month, not which day of it; write the whole day, such as 30/09/${yearOf(problem)}` },
  "month-alone": {
    vi: ({ words, ...problem }) => `tiêu đề “${words}” không nói là số của riêng kỳ đó hay lũy kế từ đầu năm, chỉ tiêu này tính lũy kế; ghi như “Lũy kế đến 31/08/${yearOf(problem)}”`,
    en: ({ words, ...problem }) => `the heading “${words}” does not say whether that period alone or everything to date is meant, and this is a total; write it as “Cumulative to 31/08/${yearOf(problem)}”`,
  },
  "name-of-several": { vi: ({ ids }) => `tên này là của nhiều mục: ${ids.join(", ")}; hãy dùng mã`, en: ({ ids }) => `several items have this name: ${ids.join(", ")}; use the id` },
  "no-such-dossier": { vi: () => "không có hồ sơ này trong các hàng được lấy", en: () => "there is no such dossier among the rows taken" },
  "open-quote": {
    vi: ({ lines }) => `dấu ngoặc kép mở mà không đóng: ${lines} dòng từ đây đến cuối tệp không đọc được; đóng ngoặc kép, hoặc viết hai lần ""`,
    en: ({ lines }) => `a quote is opened and never closed: the ${lines} lines from here to the end are not read; close it, or write it twice ""`,
  },
  "broken-quote": {
    vi: ({ lines }) => `dấu ngoặc kép đặt sai${lines > 1 ? `, nuốt mất ${lines} dòng từ đây` : ""}; bên trong ô có ngoặc kép thì viết hai lần ""`,
    en: ({ lines }) => `a misplaced quote${lines > 1 ? ` that swallows ${lines} lines from here` : ""}; within a cell write it twice ""`,
  },
  "other-separator": {
    vi: ({ separator, other }) => `hàng này cách cột bằng ${SEPARATORS[other].vi}, các hàng khác bằng ${SEPARATORS[separator].vi}`,
    en: ({ separator, other }) => `this row separates columns by ${SEPARATORS[other].en}, the others by ${SEPARATORS[separator].en}`,
  },
  "split-decimal": {
    vi: ({ words }) => `dấu phẩy ngăn cột đã cắt đôi số này: “${words}” là một số thì đặt trong ngoặc kép ("${words}"); là hai ô thì đặt ô sau trong ngoặc kép`,
    en: ({ words }) => `the comma that separates columns has cut this in two: put it in quotes if “${words}” is one number ("${words}"); if it is two cells, the second one`,
  },
  "said-open": {
    vi: ({ words }) => `ghi “${words.slice(0, 60)}” mà có ngày hoàn thành; sửa một trong hai`,
    en: ({ words }) => `it says “${words.slice(0, 60)}”, but there is a day of completion; correct one of them`,
  },
  "said-done": {
    vi: () => "ghi là đã hoàn thành mà không có ngày hoàn thành; ghi ngày hoàn thành",
    en: () => "it says that this is done, but there is no day of completion; write the day",
  },
  "more-cells": { vi: () => "nhiều ô hơn hàng tiêu đề; chữ có dấu ngăn cột thì đặt trong ngoặc kép", en: () => "more cells than headings; put words that hold the separator in quotes" },
};

/** Where the period of a plan of sheets comes from. */
const BY = {
  due: { vi: "theo năm của các thời hạn", en: "by the years of the due days" },
  headings: { vi: "theo năm trong tiêu đề cột", en: "by the year in the headings" },
  name: { vi: "theo năm trong tên bảng", en: "by the year in the title" },
  today: { vi: "là năm nay, vì các tờ không nói năm nào", en: "this year, since the sheets name none" },
};

/** So many spans of rows are named. */
const MOST_SPANS = 40;

/** Some rows, those that follow each other together; with the names of sheets where they are of several. */
function rowsInSheets(found, lang) {
  const [row, rows, sheet, and] = { vi: ["hàng", "hàng", "tờ", moreVi], en: ["row", "rows", "sheet", moreEn] }[lang];
  const numbers = (all) => {
    const found = spans(all);
    const shown = found.slice(0, MOST_SPANS);
    const rest = all.length - shown.reduce((sum, { from, to }) => sum + to - from + 1, 0);
    return `${all.length === 1 ? row : rows} ${shown.map(rowSpan).join(", ")}${rest > 0 ? ` ${and(rest)}` : ""}`;
  };
  return ` (${found.map(({ name, rows: all }) => (found.length > 1 ? `${sheet} “${name}” ${numbers(all)}` : numbers(all))).join("; ")})`;
}

/** Numbers that follow each other as one. */
function spans(numbers) {
  const found = [];
  for (const number of numbers) {
    if (found.length > 0 && number === found.at(-1).to + 1) found.at(-1).to = number;
    else found.push({ from: number, to: number });
  }
  return found;
}

/** So many different ones are shown. */
const MOST_IN_WORDS = 12;
function daysInWords(found, lang) {
  const days = [...new Map(found.map(({ words, day }) => [words, day]))].slice(0, MOST_IN_WORDS);
  return days.map(([words, day]) => (lang === "vi" ? `“${words}” là ${dayIn(day, "vi")}` : `“${words}”: ${dayIn(day, "en")}`)).join(", ");
}

/** What was made of a way that is better, `Giảm`. */
const FORM_NAMES = { at_least: { vi: "ít nhất", en: "at least" }, at_most: { vi: "không quá", en: "at most" } };
function waysIn(ways, lang) {
  const forms = new Map(ways.map(({ words, form }) => [words, form]));
  return [...forms].map(([words, form]) => (lang === "vi" ? `yêu cầu “${words}” hiểu là ${FORM_NAMES[form].vi} mức giao` : `“${words}” as a requirement is ${FORM_NAMES[form].en} the target`)).join("; ");
}

/** What is told of a sheet that was read. */
const NOTICES = {
  "unknown-columns": { vi: ({ columns }) => `cột không dùng: ${columnNames(columns, "vi")}`, en: ({ columns }) => `columns not used: ${columnNames(columns, "en")}` },
  "days-across": {
    vi: ({ columns }) => `mỗi cột là số liệu của một ngày: ${columns.map(({ place, on }) => `${letters(place)} là ${dayIn(on, "vi")}`).join(", ")}`,
    en: ({ columns }) => `each column is of one day: ${columns.map(({ place, on }) => `${letters(place)} is ${dayIn(on, "en")}`).join(", ")}`,
  },
  "doubled-columns": { vi: ({ columns }) => `cột trùng nghĩa, không dùng: ${columnNames(columns, "vi")}`, en: ({ columns }) => `columns that repeat another, not used: ${columnNames(columns, "en")}` },
  "hidden-columns": { vi: ({ columns }) => `cột ẩn vẫn được đọc: ${columnNames(columns, "vi")}`, en: ({ columns }) => `hidden columns were read: ${columnNames(columns, "en")}` },
  "month-headings": {
    vi: ({ columns }) => `tiêu đề là ngày đầu tháng, có thể là cả tháng, nên không đọc cột: ${columns.map(({ words, place }) => `${dayIn(words, "vi")} (${letters(place)})`).join(", ")}; viết bằng chữ như “Đến 31/10/2023”`,
    en: ({ columns }) => `headings that are the first day of a month may mean the month, so these columns are not read: ${columns.map(({ words, place }) => `${dayIn(words, "en")} (${letters(place)})`).join(", ")}; write in words “To 31/10/2023”`,
  },
  "due-or-done": {
    vi: ({ as, ...column }) => `cột ${columnNames([column], "vi")} ${{ due: "đọc là thời hạn, không phải ngày đã hoàn thành", on: "đọc là ngày đã hoàn thành, vì có cột thời hạn riêng" }[as] ?? "có thể là thời hạn hoặc ngày đã hoàn thành, nên không đọc; ghi “Thời hạn” hoặc “Ngày hoàn thành”"}`,
    en: ({ as, ...column }) => `column ${columnNames([column], "en")} ${{ due: "is read as the due day, not as the day of completion", on: "is read as the day of completion, since due days have a column of their own" }[as] ?? "may be the due day or the day of completion, so it is not read; write “Due” or “Done on”"}`,
  },
  "names-across": {
    vi: ({ row, of }) => `${{ units: "đơn vị", indicators: "chỉ tiêu" }[of]} của kế hoạch đứng ngang ở hàng ${row}, mỗi cột một ${{ units: "đơn vị", indicators: "chỉ tiêu" }[of]}: bảng như vậy không đọc được; ghi mỗi số một hàng, có cột chỉ tiêu, đơn vị, ngày, giá trị`,
    en: ({ row, of }) => `${{ units: "units", indicators: "indicators" }[of]} of the plan stand side by side in row ${row}, a column for each: such a table cannot be read; write a row for each figure, with its indicator, unit, day and value`,
  },
  "old-font": {
    vi: ({ font, words, row, place }) => `chữ theo bảng mã cũ ${{ TCVN3: "TCVN3 (ABC)", VNI: "VNI" }[font]}, không phải Unicode, như “${words.slice(0, 60)}” (${letters(place)}${row}): tên sẽ hiện sai; chuyển mã sang Unicode (chẳng hạn bằng UniKey) rồi mở lại`,
    en: ({ font, words, row, place }) => `text of an old font, ${{ TCVN3: "TCVN3 (ABC)", VNI: "VNI" }[font]}, and not Unicode, such as “${words.slice(0, 60)}” (${letters(place)}${row}): names will look wrong; convert it to Unicode (with UniKey, say) and open it again`,
  },
  "no-plan-without": {
    vi: ({ lacking }) => `để lập kế hoạch mới còn thiếu cột: ${lacking.map((need) => fieldNames([need].flat(), "vi")).join("; ")}`,
    en: ({ lacking }) => `to make a new plan it lacks: ${lacking.map((need) => fieldNames([need].flat(), "en")).join("; ")}`,
  },
  "strange-brackets": {
    vi: ({ columns }) => `trong ngoặc ở tiêu đề không phải đơn vị tính đổi được, không tính đến: ${columnNames(columns, "vi")}`,
    en: ({ columns }) => `in the brackets of headings is no unit of measure that can be converted, left out of account: ${columnNames(columns, "en")}`,
  },
  "as-above": {
    vi: ({ field, ...told }) => `${AS_ABOVE[field].vi} ghi dấu “như trên”, lấy của hàng trên: hàng ${rowList(told, moreVi)}`,
    en: ({ field, ...told }) => `${AS_ABOVE[field].en} marked as above, read so: ${told.count === 1 ? "row" : "rows"} ${rowList(told, moreEn)}`,
  },
  "units-made": {
    vi: ({ names, count }) => `${vi.count(count)} đơn vị của kế hoạch, theo tên ghi trong các cột chủ trì và phối hợp: ${names.join("; ")}${count > names.length ? `; và ${vi.count(count - names.length)} đơn vị nữa` : ""}. Tên nào viết khác nhau, hoặc gộp nhiều đơn vị vào một, thì sửa trong tệp.`,
    en: ({ names, count }) => `${many(count, "unit", "units")} of the plan, as the columns of who answers name them: ${names.join("; ")}${count > names.length ? `; and ${en.count(count - names.length)} more` : ""}. Correct in the file what is one unit under two names, or several under one.`,
  },
  "units-apart": {
    vi: ({ found, count }) => `ô ghi nhiều đơn vị, tách ra: ${found.map(({ words, row, place, names }) => `“${words.slice(0, 60)}” (${letters(place)}${row}) là ${list(names)}`).join("; ")}${count > found.length ? ` và ${count - found.length} cách ghi nữa` : ""}`,
    en: ({ found, count }) => `cells with several units, taken apart: ${found.map(({ words, row, place, names }) => `“${words.slice(0, 60)}” (${letters(place)}${row}) is ${list(names)}`).join("; ")}${count > found.length ? ` ${moreEn(count - found.length)}` : ""}`,
  },
  "brackets-of-names": {
    vi: ({ found, count }) => `trong ngoặc sau tên không phải đơn vị tính được biết, nên lấy đơn vị ghi trên bảng hoặc ở tiêu đề: ${named(found, count, moreVi)}; nếu là đơn vị tính thì ghi ở cột ĐVT`,
    en: ({ found, count }) => `in the brackets behind names is no unit of measure that is known, so the one of the heading or above the table counts: ${named(found, count, moreEn)}; if it is one, write it in the column of units`,
  },
  "uom-lines": {
    vi: ({ lines }) => `đơn vị tính ghi trên bảng: ${uomList(lines)}`,
    en: ({ lines }) => `unit of measure above the table: ${uomList(lines)}`,
  },
  "hidden-rows": { vi: (told) => `hàng ẩn vẫn được đọc: ${rowList(told, moreVi)}`, en: (told) => `hidden rows were read: ${rowList(told, moreEn)}` },
  "not-filled": { vi: ({ count }) => `${vi.count(count)} hàng chưa điền, bỏ qua`, en: ({ count }) => `${many(count, "row", "rows")} not filled in, left out` },
  formulas: { vi: ({ count }) => `${vi.count(count)} ô công thức, đọc theo kết quả đã lưu`, en: ({ count }) => `${many(count, "formula", "formulas")}, read by the saved result` },
  "read-as": {
    vi: ({ found, count, convention }) => `${vi.count(count)} số viết dạng chữ đọc theo các ô khác của tờ, ${CONVENTION[convention].vi}: “${found[0].words}” là ${found[0].decimal.replace(".", ",")}`,
    en: ({ found, count, convention }) => `${many(count, "number", "numbers")} read as the other cells of the sheet are written, ${CONVENTION[convention].en}: “${found[0].words}” is ${found[0].decimal}`,
  },
  "time-dropped": { vi: (told) => `bỏ giờ ở cột chỉ cần ngày: hàng ${rowList(told, moreVi)}`, en: (told) => `times left out where only the day counts: rows ${rowList(told, moreEn)}` },
  "column-marks": { vi: ({ row }) => `hàng ${row} chỉ đánh số các cột, bỏ qua`, en: ({ row }) => `row ${row} only numbers the columns, left out` },
  "headings-again": { vi: (told) => `hàng tiêu đề lặp lại, bỏ qua: ${rowList(told, moreVi)}`, en: (told) => `headings that stand again, left out: ${told.count === 1 ? "row" : "rows"} ${rowList(told, moreEn)}` },
  totals: { vi: (told) => `hàng tổng, không đọc: ${rowList(told, moreVi)}`, en: (told) => `totals, not read: ${told.count === 1 ? "row" : "rows"} ${rowList(told, moreEn)}` },
  "below-table": { vi: (told) => `dưới bảng, không đọc: hàng ${rowSpan(told)}`, en: (told) => `below the table, not read: ${told.from === told.to ? "row" : "rows"} ${rowSpan(told)}` },
  "name-differs": { vi: (told) => `tên không khớp với mã, lấy theo mã: hàng ${rowList(told, moreVi)}`, en: (told) => `name and id differ, the id counts: rows ${rowList(told, moreEn)}` },
  "state-differs": {
    vi: ({ found, count }) => `tình trạng ghi bằng chữ khác với ngày giải quyết xong, đọc theo ngày: ${found.map(({ row, words, isFinished }) => `hàng ${row} “${words.slice(0, 60)}” ${isFinished ? "có ngày, là đã giải quyết xong" : "không có ngày, là chưa giải quyết xong"}`).join("; ")}${count > found.length ? `; ${moreVi(count - found.length)}` : ""}`,
    en: ({ found, count }) => `the state in words is not what the day of settlement says, which counts: ${found.map(({ row, words, isFinished }) => `row ${row} “${words.slice(0, 60)}” ${isFinished ? "has a day, so it is settled" : "has no day, so it is pending"}`).join("; ")}${count > found.length ? `; ${moreEn(count - found.length)}` : ""}`,
  },
  "plan-made": {
    vi: ({ period, by, isLonger, form, formRows, zero, kind, uom, due, total, ways, inWords }) => ["Kế hoạch lập từ các tờ: kỳ từ ", dayIn(period.start, "vi"), " đến ", dayIn(period.end, "vi"), `, ${BY[by].vi}`,
      isLonger && ", kéo dài đến thời hạn muộn nhất", "; lịch làm việc Việt Nam",
      form > 0 && `; ${form} chỉ tiêu không nói yêu cầu nào, hiểu là ít nhất${rowsInSheets(formRows, "vi")}; nếu càng thấp càng tốt thì ghi “không quá” trước số`,
      zero > 0 && `; ${zero} chỉ tiêu giao bằng 0 mà không nói yêu cầu nào, hiểu là không để phát sinh`,
      kind > 0 && `; ${kind} chỉ tiêu không nói loại số liệu: tính bằng % là số tại thời điểm, còn lại là lũy kế`,
      uom > 0 && `; ${uom} chỉ tiêu không có đơn vị tính, ghi là “đơn vị”`,
      due > 0 && `; ${due} chỉ tiêu không có thời hạn, lấy ngày cuối năm của kế hoạch`,
      ways.length > 0 && `; ${waysIn(ways, "vi")}`,
      total > 0 && `; ${total} chỉ tiêu lũy kế có số năm trước, không lấy làm kỳ gốc vì lũy kế bắt đầu từ 0 (nếu là số tại thời điểm thì ghi “thời điểm” ở cột “Loại số liệu”)`,
      inWords.length > 0 && `; ${inWords.length} thời hạn viết bằng chữ, như ${daysInWords(inWords, "vi")}`, "."].filter(Boolean).join(""),
    en: ({ period, by, isLonger, form, formRows, zero, kind, uom, due, total, ways, inWords }) => ["A plan made from sheets: from ", dayIn(period.start, "en"), " to ", dayIn(period.end, "en"), `, ${BY[by].en}`,
      isLonger && ", and on to the latest due day", "; Vietnamese working calendar",
      form > 0 && `; ${many(form, "indicator does", "indicators do")} not say what is required: at least${rowsInSheets(formRows, "en")}; where less is better, write “at most” before the number`,
      zero > 0 && `; ${zero} with a target of 0 ${zero === 1 ? "does" : "do"} not say what is required: none may occur`,
      kind > 0 && `; ${many(kind, "does", "do")} not say what kind of figure: a snapshot where it is in %, else cumulative`,
      uom > 0 && `; ${uom} without a unit of measure, which is called “đơn vị”`,
      due > 0 && `; ${due} without a due day: the last day of the plan's year`,
      ways.length > 0 && `; ${waysIn(ways, "en")}`,
      total > 0 && `; ${total} cumulative with a figure of last year, which is no baseline, since a running total begins at 0 (of a state write “snapshot” under “Kind of figure”)`,
      inWords.length > 0 && `; ${inWords.length} due ${inWords.length === 1 ? "day" : "days"} in words, such as ${daysInWords(inWords, "en")}`, "."].filter(Boolean).join(""),
  },
};

/** The words in one language: `t("rows_read", …)`. */
export function wordsIn(lang) {
  return (key, ...values) => {
    const words = WORDS[key][lang];
    return typeof words === "function" ? words(...values) : words;
  };
}

/** Why a file, or several together, cannot be read. */
export function fileProblem({ code, details }, lang) {
  const words = FILES[code][lang](details);
  return details.file ? `${details.file}: ${words}` : words;
}

/** Why a cell cannot be read, and the way out. */
export function cellProblem(problem, lang) {
  if (problem.code !== "engine") return CELLS[problem.code][lang](problem);
  return `${remark(problem.diagnostic, lang)}; ${problem.diagnostic.help[lang]}`;
}

/** What stands in a cell: a text as it is, numbers and days as the language writes them. */
export function cellWords({ words = "", ofCell }, lang) {
  if (ofCell === "d" && /^\d{4}-/.test(words)) return dayIn(words, lang);
  // as a spreadsheet shows it in any language
  if (ofCell === "b") return words === "1" ? "TRUE" : "FALSE";
  // a number may be a year: nothing is put between its thousands
  return (ofCell === "n" || ofCell === "p") && lang === "vi" ? words.replace(".", ",") : words;
}

export function notice(found, lang) {
  return NOTICES[found.code][lang](found);
}

export function encodingName(encoding) {
  return ENCODINGS[encoding];
}

/** The headings of fields. */
export function fieldNames(fields, lang, kind) {
  const kinds = KINDS[kind] ? [KINDS[kind]] : Object.values(KINDS);
  // an id and a name are two columns of one field
  const titlesOf = (field) => kinds.map(({ columns }) => columns.filter((column) => column.field === field)).find((found) => found.length > 0)?.map(({ title }) => title[lang]) ?? [field];
  const more = { name: { vi: "tên", en: "the name" }, target: { vi: "chỉ tiêu giao", en: "the target" }, due: { vi: "thời hạn", en: "the due day" }, responsible: { vi: "đơn vị chủ trì", en: "the responsible unit" } };
  const named = fields.flatMap((field) => more[field]?.[lang] ?? titlesOf(field));
  return named.join(lang === "vi" ? " hoặc " : " or ");
}

/** Names with their cells and the unit that was taken. */
function named(found, count, and) {
  const first = found.map(({ words, row, place, uom }) => `“${words.slice(0, 60)}” (${letters(place)}${row}) ${uom}`).join(", ");
  return count > found.length ? `${first} ${and(count - found.length)}` : first;
}

function uomList(lines) {
  return lines.map(({ words, row, place }) => `${words} (${letters(place)}${row})`).join(", ");
}

function columnNames(columns, lang) {
  const named = (words) => (/^\d{4}-\d{2}-\d{2}/.test(words) ? dayIn(words, lang) : words.trim().slice(0, 60));
  const first = columns.slice(0, 8).map(({ words, place }) => (words.trim() === "" ? letters(place) : `“${named(words)}” (${letters(place)})`)).join(", ");
  return columns.length > 8 ? `${first}, …` : first;
}
