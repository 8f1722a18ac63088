// The words of opening files, in both languages; loaded with the dialog.

import { KINDS } from "../sheets/kinds.js";
import { translatorOf } from "../words/translated.js";
import { en, list, many, SEPARATORS, vi } from "./phrases.js";

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
      "Tệp được nhận ra theo nội dung, không theo tên: JSON là kế hoạch, ghi nhận hoặc thể thức văn bản; XLSX và CSV là ghi nhận của kế hoạch đang mở (hoặc của tệp kế hoạch mở cùng), hay chỉ tiêu, nhiệm vụ của một kế hoạch mới.",
      "Mỗi tờ một loại: số liệu thực hiện, hoàn thành nhiệm vụ, nộp báo cáo, gia hạn, tạm dừng, miễn, mở lại, hồ sơ một cửa, giải ngân dự án, điểm xếp loại; cùng hàng với nhiệm vụ có thể có gia hạn, cùng hàng với hồ sơ có thể có tạm dừng, bổ sung. Hàng tiêu đề được tìm theo chữ, dưới các dòng tên bảng; thứ tự cột tùy ý; có dấu hay không dấu đều được.",
      "Số: 1.234,5 và 1,234.5 đều đọc được; 1.234 viết dạng chữ chỉ đọc khi các ô khác của tờ cho biết cách viết, nếu không bạn được hỏi. Số của Excel lấy đúng 15 chữ số như Excel hiện; ô mà định dạng bớt hàng nghìn (#,##0,,) thì không lấy.",
      "Đơn vị tính: cột riêng, ngoặc trong tiêu đề như “Giá trị (tỷ đồng)”, hoặc dòng trên bảng như “Đơn vị tính: tỷ đồng”; không ghi thì hiểu là đơn vị của chỉ tiêu.",
      "Ngày: ô ngày của Excel, dd/MM/yyyy hoặc yyyy-MM-dd; năm đủ bốn chữ số. Ô chỉ ghi tháng (như 09/2023) thì không rõ ngày, không lấy; ô không hiện năm chỉ lấy khi năm lưu trong ô là năm của tờ hoặc của kế hoạch.",
      "Ô công thức được đọc theo kết quả đã lưu. Hàng ẩn, cột ẩn vẫn được đọc và được nêu ra (hai cột cùng nghĩa thì lấy cột hiện, cột lũy kế); hàng đánh số cột, hàng tổng và phần ký dưới bảng thì không đọc, cũng được nêu ra. Hàng có ô sai không được lấy; mọi ô sai được nêu tên tờ và địa chỉ.",
      "Giới hạn: XLSX và JSON 50 MB, CSV 100 MB, tất cả 300.000 hàng.",
    ],
    en: [
      "Files are told apart by what is in them, not by name: JSON is a plan, records or a letterhead; XLSX and CSV are records of the plan that is open (or of a plan file opened with them), or indicators and tasks of a new plan.",
      "One kind a sheet: observations, completions, submissions, extensions, pauses, waivers, reopenings, dossiers, projects, scores; the row of a task may say its extension, that of a dossier its pauses. The row of headings is found by its words, below any titles; columns in any order, with or without accents.",
      "Numbers: 1.234,5 and 1,234.5 are both read; 1.234 as text only where other cells of the sheet show how it is meant, else you are asked. Numbers of Excel are taken with the 15 digits that Excel shows; one whose format leaves out thousands (#,##0,,) is not.",
      "Unit of measure: a column of its own, brackets in a heading such as “Giá trị (tỷ đồng)”, or a line above the table such as “Đơn vị tính: tỷ đồng”; else that of the indicator.",
      "Days: date cells, dd/MM/yyyy or yyyy-MM-dd; years with four digits. A cell that shows a month only (such as 09/2023) is not taken for a day; one without its year only where the hidden year is that of the sheet or the plan.",
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
  no_records: { vi: "Không có ghi nhận nào: bảng sẽ chưa có số liệu, chưa có việc nào xong.", en: "No records: the board will have no figures, and nothing done." },
  records_are: { vi: (parts) => `Ghi nhận sẽ có: ${parts}.`, en: (parts) => `Records then: ${parts}.` },
  letterhead_read: { vi: "Thể thức văn bản: dùng cho các bản dự thảo.", en: "A letterhead: used for the drafts." },
  sheets_caption: { vi: "Các tờ đã đọc", en: "Sheets read" },
  col_sheet: { vi: "Tờ", en: "Sheet" },
  col_kind: { vi: "Được hiểu là", en: "Understood as" },
  col_rows: { vi: "Hàng lấy được", en: "Rows taken" },
  indicators_of_rows: { vi: (n) => `${vi.count(n)} chỉ tiêu`, en: (n) => many(n, "indicator", "indicators") },
  figures_of_rows: { vi: (n) => `${vi.count(n)} số liệu`, en: (n) => many(n, "figure", "figures") },
  records_of_rows: { vi: (n) => `${vi.count(n)} ghi nhận`, en: (n) => many(n, "record", "records") },
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
    vi: (none, partlyOfPlan, partlyOfRecords) => [
      partlyOfPlan > 0 && `Ở ${vi.count(partlyOfPlan)} hàng, chỉ tiêu hoặc nhiệm vụ vẫn lấy vào kế hoạch, kết quả ở ô sai thì không.`,
      partlyOfRecords > 0 && `Ở ${vi.count(partlyOfRecords)} hàng, số liệu của các ô khác vẫn lấy, của ô sai thì không.`,
      none > 0 && (partlyOfPlan + partlyOfRecords > 0 ? "Các hàng còn lại không được lấy." : "Các hàng này không được lấy."),
      partlyOfPlan + partlyOfRecords > 0 ? "Sửa trong tệp rồi mở lại, hoặc chỉ lấy phần đọc được." : "Sửa trong tệp rồi mở lại, hoặc chỉ lấy các hàng tốt.",
    ].filter(Boolean).join(" "),
    en: (none, partlyOfPlan, partlyOfRecords) => [
      partlyOfPlan > 0 && `Of ${many(partlyOfPlan, "row", "rows")} the indicator or task is taken into the plan, the result in the wrong cell is not.`,
      partlyOfRecords > 0 && `Of ${many(partlyOfRecords, "row", "rows")} the figures of the other cells are taken, that of the wrong cell is not.`,
      none > 0 && (partlyOfPlan + partlyOfRecords > 0 ? "The other rows are not taken." : "These rows are not taken."),
      partlyOfPlan + partlyOfRecords > 0 ? "Correct them in the file and open it again, or take what can be read." : "Correct them in the file and open it again, or take the good rows only.",
    ].filter(Boolean).join(" "),
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
  latest_is: {
    vi: (latest, day) => `Ghi nhận mới nhất trong tệp là của ngày ${latest}: nội dung đến hạn sau đó mà tệp chưa ghi kết quả, bảng ngày ${day} coi là quá hạn hoặc chưa có số liệu.`,
    en: (latest, day) => `The latest record of the files is of ${latest}: what was due after it, and of which they say nothing, is overdue or without data on the board of ${day}.`,
  },
  take_latest: { vi: (day) => `Đánh giá ngày ${day}`, en: (day) => `Assess ${day}` },
  taken_for: { vi: "Tờ có cả kế hoạch và kết quả", en: "Sheets with a plan and results" },
  taken_for_plan: { vi: "lập kế hoạch mới, lấy cả kết quả", en: "make a new plan, results with it" },
  taken_for_records: { vi: "chỉ lấy kết quả cho kế hoạch đang mở", en: "results only, for the plan that is open" },
  as_of: { vi: "Ngày đánh giá", en: "As-of date" },
  take: { vi: "Mở", en: "Open" },
  take_good: {
    vi: (rows, partly) => (partly === 0 ? `Chỉ lấy ${vi.count(rows)} hàng tốt` : `Lấy ${rows > 0 ? `${vi.count(rows)} hàng tốt và ` : ""}phần đọc được của ${vi.count(partly)} hàng`),
    en: (rows, partly) => (partly === 0 ? `Take the ${many(rows, "good row", "good rows")} only` : `Take ${rows > 0 ? `${many(rows, "good row", "good rows")} and ` : ""}what can be read of ${many(partly, "row", "rows")}`),
  },
  leave: { vi: "Không mở", en: "Do not open" },
  use_letterhead: { vi: "Dùng thể thức văn bản", en: "Use the letterhead" },
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
  "two-letterheads": { vi: ({ files }) => `Có ${files.length} thể thức văn bản: ${list(files)}. Chọn một.`, en: ({ files }) => `There are ${files.length} letterheads: ${list(files)}. Choose one.` },
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
  "old-xls": { vi: () => "đây là Excel kiểu cũ (.xls). Mở bằng Excel hoặc LibreOffice, chọn Lưu thành… .xlsx.", en: () => "this is an old workbook (.xls). Open it in Excel or LibreOffice and save it as .xlsx." },
  "other-kind": {
    vi: ({ kind }) => `đây là ${{ pdf: "PDF", picture: "ảnh", rar: "RAR", "7z": "7z", gzip: "gzip", html: "HTML hoặc XML" }[kind]}, dù tên tệp thế nào. Mở được JSON, CSV, XLSX.${kind === "html" ? " Nếu là bảng do phần mềm xuất ra, mở bằng Excel hoặc LibreOffice, lưu thành .xlsx." : ""}`,
    en: ({ kind }) => `this is ${{ pdf: "a PDF", picture: "a picture", rar: "a RAR", "7z": "a 7z", gzip: "a gzip", html: "HTML or XML" }[kind]}, whatever its name. JSON, CSV and XLSX can be opened.${kind === "html" ? " A table that a program gave out is to be opened in Excel or LibreOffice and saved as .xlsx." : ""}`,
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
    vi: ({ fields }) => `JSON này không phải kế hoạch, ghi nhận hay thể thức văn bản${fields?.length ? ` (có: ${fields.join(", ")})` : ""}.`,
    en: ({ fields }) => `this JSON is no plan, no records and no letterhead${fields?.length ? ` (it has: ${fields.join(", ")})` : ""}.`,
  },
  "json-of-assessment": {
    vi: () => "đây là kết quả đánh giá, không mở lại được. Mở kế hoạch và số liệu đã lưu cùng với nó, hoặc lấy hai tệp ấy ở mục “Tải về”.",
    en: () => "this is an assessment, which cannot be opened again. Open the plan and the records that were saved with it, or take these from “Take away”.",
  },
  "records-of-other": {
    vi: ({ plan }) => `đây là số liệu của kế hoạch “${plan}”, không phải của kế hoạch đang mở. Chọn cùng một lúc tệp này và tệp của kế hoạch ấy.`,
    en: ({ plan }) => `these are records of the plan “${plan}”, not of the one that is open. Choose this file together with the one of that plan.`,
  },
  "sheets-of-assessment": {
    vi: () => "đây là bảng kết quả đã tải về từ trang này, không phải kế hoạch hay ghi nhận. Để ghi số liệu mới, dùng “Tải mẫu kèm ghi nhận hiện có”; để mở lại, dùng tệp kế hoạch và số liệu ở mục “Tải về”.",
    en: () => "these are results that were taken away from this page, no plan and no records. To write new figures, use “Template with the present records”; to open all again, the plan and the records of “Take away”.",
  },
  "worker-failed": { vi: () => "không tải được phần đọc tệp. Kiểm tra mạng rồi thử lại.", en: () => "the part that reads files did not load. Check the network and try again." },
  unforeseen: { vi: ({ why }) => `lỗi ngoài dự kiến: ${why}`, en: ({ why }) => `something unforeseen: ${why}` },
};

/** The words in one language: `t("rows_read", …)`. */
export const wordsIn = translatorOf(WORDS);

/** Why a file, or several together, cannot be read. */
export function fileProblem({ code, details }, lang) {
  const words = FILES[code][lang](details);
  return details.file ? `${details.file}: ${words}` : words;
}

export function encodingName(encoding) {
  return ENCODINGS[encoding];
}
