// The page's own words in both languages; the words for statuses come from the package.

const WORDS = {
  title: { vi: "Bảng theo dõi chỉ tiêu, nhiệm vụ", en: "Targets and tasks at a glance" },
  skip: { vi: "Đến nội dung chính", en: "Skip to the content" },
  language: { vi: "Ngôn ngữ", en: "Language" },
  contents: { vi: "Nội dung trang", en: "On this page" },

  // what is asked for
  as_of: { vi: "Ngày đánh giá", en: "As-of date" },
  quick_days: { vi: "Chọn nhanh", en: "Quick choice" },
  unit: { vi: "Đơn vị chủ trì", en: "Responsible unit" },
  all_units: { vi: "Tất cả đơn vị", en: "All units" },
  section: { vi: "Mục của văn bản chỉ đạo", en: "Section of the directive" },
  all_sections: { vi: "Tất cả", en: "All" },
  section_counts: { vi: (n) => `${n} nội dung không đạt, chậm hoặc quá hạn`, en: (n) => `${n} missed, behind or overdue` },
  filtered: { vi: (unit) => `Chỉ xem nội dung do ${unit} chủ trì.`, en: (unit) => `Only what ${unit} is responsible for.` },
  clear: { vi: "Bỏ lọc đơn vị", en: "Show all units" },
  said: {
    vi: (day, failing, overdue) => `Kết quả ngày ${day}: ${failing} chỉ tiêu không đạt hoặc chậm, ${overdue} nhiệm vụ quá hạn.`,
    en: (day, failing, overdue) => `As of ${day}: ${failing} indicators missed or behind, ${overdue} tasks overdue.`,
  },

  // summary
  summary: { vi: "Tổng hợp", en: "Summary" },
  summary_on: { vi: (day) => `Tổng hợp đến ngày ${day}`, en: (day) => `Summary as of ${day}` },
  indicators: { vi: "Chỉ tiêu", en: "Indicators" },
  tasks: { vi: "Nhiệm vụ", en: "Tasks" },
  explanations: { vi: "Báo cáo giải trình", en: "Explanations" },
  none_here: { vi: "Không có", en: "None" },
  bar: { vi: (name, parts) => `${name} theo trạng thái: ${parts}`, en: (name, parts) => `${name} by status: ${parts}` },
  done_in_time: { vi: "hoàn thành đúng hạn", en: "done in time" },
  done_late: { vi: "hoàn thành quá hạn", en: "done late" },
  pending_in_time: { vi: "đang thực hiện, trong hạn", en: "pending, in time" },
  pending_overdue: { vi: "quá hạn, chưa hoàn thành", en: "pending, overdue" },
  waived_apart: { vi: (n) => `Ngoài tổng số: ${n} nhiệm vụ được miễn.`, en: (n) => `Outside the total: ${n} waived.` },
  illustrative_note: {
    vi: (n, all) => `Số minh họa, không phải số chính thức: ${n} trong ${all} kết quả dưới đây dùng ít nhất một trị số `
      + "không có trong văn bản đã công bố. Những trị số ấy mang dấu * và chữ “minh họa” ở mọi chỗ.",
    en: (n, all) => `Illustrative, not official: ${n} of the ${all} results below use at least one figure that is in no `
      + "published document. Such figures carry a * and the word “illustrative” wherever they appear.",
  },

  // board
  board: { vi: "Chỉ tiêu và nhiệm vụ theo mục", en: "Indicators and tasks by section" },
  other_section: { vi: "Khác", en: "Other" },
  nothing: { vi: "Không có chỉ tiêu, nhiệm vụ nào theo lựa chọn này.", en: "No indicator or task fits this choice." },
  actual: { vi: "Thực hiện", en: "Actual" },
  target: { vi: "Chỉ tiêu giao", en: "Target" },
  at_least: { vi: (value) => `ít nhất ${value}`, en: (value) => `at least ${value}` },
  at_most: { vi: (value) => `không quá ${value}`, en: (value) => `at most ${value}` },
  between: { vi: (from, to) => `từ ${from} đến ${to}`, en: (from, to) => `${from} to ${to}` },
  stretch: { vi: (value) => `phấn đấu ${value}`, en: (value) => `hoped for ${value}` },
  of_target: { vi: (share) => `${share} kế hoạch`, en: (share) => `${share} of target` },
  expected: { vi: (value) => `theo lộ trình ${value}`, en: (value) => `${value} expected` },
  no_figure: { vi: "chưa có số liệu", en: "no figure" },
  figure_of: { vi: (day) => `Số liệu ngày ${day}`, en: (day) => `Figure of ${day}` },
  due: { vi: "Hạn", en: "Due" },
  left: { vi: (n) => `còn ${n}\u00a0ngày`, en: (n) => `${days(n)} left` },
  today: { vi: "hôm nay", en: "today" },
  past: { vi: (n) => `đã qua ${n}\u00a0ngày`, en: (n) => `${days(n)} ago` },
  counts_until: { vi: (day) => `số liệu tính đến ${day}`, en: (day) => `figures count until ${day}` },
  late: { vi: (n) => `chậm ${n}\u00a0ngày`, en: (n) => `${days(n)} late` },
  working: { vi: (n) => `${n}\u00a0ngày làm việc`, en: (n) => `${n}\u00a0working ${n === 1 ? "day" : "days"}` },
  done_on: { vi: (day) => `xong ${day}`, en: (day) => `done ${day}` },
  formerly: { vi: (day) => `hạn ban đầu ${day}`, en: (day) => `at first ${day}` },
  suspended: { vi: "chưa định lại hạn", en: "no due date yet" },
  responsible: { vi: "Chủ trì", en: "Responsible" },
  and_others: { vi: (n) => `và ${n} đơn vị khác`, en: (n) => `and ${n} more` },
  source: { vi: "Nguồn", en: "Source" },
  illustrative: { vi: "Minh họa", en: "Illustrative" },
  illustrative_value: { vi: "số minh họa", en: "illustrative" },
  quality: { vi: (word) => word, en: (word) => `figure ${word}` },
  why: { vi: "Vì sao?", en: "Why?" },
  close: { vi: "Thu gọn", en: "Close" },
  copy: { vi: "Sao chép", en: "Copy" },
  copied: { vi: "Đã sao chép", en: "Copied" },
  not_copied: { vi: "Không chép được", en: "Not copied" },
  read_document: { vi: "Mở văn bản", en: "Open the document" },
  read_source: { vi: "Mở nguồn số liệu", en: "Open the source" },
  more_tasks: { vi: (n) => `${n} nhiệm vụ khác`, en: (n) => `${n} more ${n === 1 ? "task" : "tasks"}` },
  folded_tasks: { vi: (n) => `${n} nhiệm vụ`, en: (n) => `${n} ${n === 1 ? "task" : "tasks"}` },

  // what follows
  owed: { vi: "Phải báo cáo giải trình", en: "Explanations owed" },
  owed_none: { vi: "Đến ngày này chưa có báo cáo giải trình nào phải nộp.", en: "No explanation is owed as of this day." },
  owed_count: {
    vi: (n, units) => `${n} báo cáo của ${units} đơn vị.`,
    en: (n, units) => `${n} ${n === 1 ? "explanation" : "explanations"} from ${units} ${units === 1 ? "unit" : "units"}.`,
  },
  owed_by: { vi: (day) => `Hạn nộp ${day}`, en: (day) => `Due ${day}` },
  causes: { vi: (n) => `Vì ${n} nội dung`, en: (n) => `For ${n} ${n === 1 ? "reason" : "reasons"}` },
  since: { vi: (day) => `từ ${day}`, en: (day) => `since ${day}` },

  // units
  units: { vi: "Tổng hợp theo đơn vị", en: "Totals by unit" },
  units_caption: {
    vi: (day) => `Số chỉ tiêu, nhiệm vụ do từng đơn vị chủ trì, ngày ${day}. Chọn tên đơn vị để lọc.`,
    en: (day) => `Indicators and tasks by responsible unit, ${day}. Choose a unit to filter.`,
  },
  units_note: {
    vi: "Nội dung có nhiều đơn vị chủ trì được tính cho từng đơn vị, nên cộng các dòng không ra dòng Toàn kế hoạch.",
    en: "An item with several responsible units counts for each of them, so the rows do not add up to the whole plan.",
  },
  name_of_unit: { vi: "Đơn vị", en: "Unit" },
  whole_plan: { vi: "Toàn kế hoạch", en: "Whole plan" },
  all: { vi: "Tổng", en: "All" },
  failing: { vi: "Không đạt, chậm", en: "Failing" },
  watched: { vi: "Cần theo dõi", en: "To watch" },
  open: { vi: "Chưa kết luận", en: "Open" },
  well: { vi: "Đạt, đúng tiến độ", en: "Well" },
  short_pending_overdue: { vi: "Quá hạn", en: "Overdue" },
  short_done_late: { vi: "Xong quá hạn", en: "Done late" },
  short_pending_in_time: { vi: "Trong hạn", en: "Pending" },
  short_done_in_time: { vi: "Xong đúng hạn", en: "In time" },
  waived: { vi: "Miễn", en: "Waived" },
  to_explain: { vi: "Phải giải trình", en: "To explain" },

  // notes and errors
  notes: { vi: "Ghi chú và căn cứ", en: "Notes and sources" },
  diagnostics: { vi: (n) => `Ghi chú về kế hoạch và số liệu (${n})`, en: (n) => `Notes on plan and records (${n})` },
  documents: { vi: (n) => `Văn bản căn cứ (${n})`, en: (n) => `Documents (${n})` },
  sources: { vi: (n) => `Nguồn số liệu (${n})`, en: (n) => `Sources of figures (${n})` },
  no_number: { vi: "chưa ghi số", en: "number left blank" },
  numbered: { vi: (number) => `số ${number}`, en: (number) => `no. ${number}` },
  error: { vi: "Lỗi", en: "Error" },
  warning: { vi: "Cảnh báo", en: "Warning" },
  note: { vi: "Lưu ý", en: "Note" },
  plan_file: { vi: "kế hoạch", en: "plan" },
  records_file: { vi: "số liệu", en: "records" },
  as_of_input: { vi: "ngày đánh giá", en: "as-of date" },
  line: { vi: (n) => `dòng ${n}`, en: (n) => `line ${n}` },
  cannot_assess: { vi: "Không đánh giá được", en: "This cannot be assessed" },
  cannot_assess_help: {
    vi: "Sửa những chỗ sau rồi tải lại, hoặc chọn ngày đánh giá khác.",
    en: "Correct the following and reload, or choose another as-of date.",
  },
  cannot_load: { vi: "Không tải được trang", en: "The page cannot be loaded" },
  cannot_load_help: {
    vi: "Kiểm tra kết nối và đường dẫn của các tệp, rồi thử lại. Nếu chạy trên máy: `cargo xtask demo` dựng và phục vụ đủ các tệp.",
    en: "Check the connection and the paths of the files, then try again. On your own machine, `cargo xtask demo` builds and serves all of them.",
  },
  cannot_fetch: { vi: (file, why) => `không lấy được \`${file}\` (${why})`, en: (file, why) => `\`${file}\` cannot be had (${why})` },
  no_answer: { vi: "máy chủ không trả lời", en: "no answer" },
  try_again: { vi: "Thử lại", en: "Try again" },
  footer: {
    vi: "Kết quả được tính ngay trong trình duyệt từ hai tệp dưới đây; không có dữ liệu nào được gửi đi.",
    en: "Everything is worked out in this browser from the two files below; nothing is sent anywhere.",
  },
  the_plan: { vi: "Kế hoạch (JSON)", en: "The plan (JSON)" },
  the_records: { vi: "Số liệu (JSON)", en: "The records (JSON)" },
};

const PARTS = {
  plan: { vi: "cả kế hoạch", en: "the whole plan" },
  indicator: { vi: "chỉ tiêu này", en: "this indicator" },
  task: { vi: "nhiệm vụ này", en: "this task" },
  policy: { vi: "quy định này", en: "this policy" },
  target: { vi: "mức chỉ tiêu", en: "target" },
  baseline: { vi: "kỳ gốc", en: "baseline" },
  deadline: { vi: "thời hạn", en: "deadline" },
  observation: { vi: "số liệu thực hiện", en: "figure" },
  completion: { vi: "ngày hoàn thành", en: "day of completion" },
  pause: { vi: "việc tạm dừng", en: "pause" },
  waiver: { vi: "việc miễn", en: "waiver" },
  explanation: { vi: "thời hạn giải trình", en: "time for the explanation" },
  cause: { vi: "kết quả làm căn cứ", en: "a result behind it" },
};

/** The page's words in one language: `t("left", 3)`. */
export function translator(lang) {
  return (key, ...values) => {
    const words = WORDS[key][lang];
    return typeof words === "function" ? words(...values) : words;
  };
}

/** The inputs that are not from a source, in words. */
export function partNames(parts, lang) {
  return parts.map((part) => PARTS[part]?.[lang] ?? part).join(", ");
}

function days(count) {
  return `${count}\u00a0${count === 1 ? "day" : "days"}`;
}
