// The elements' own words in both languages; the words for statuses and the explanations come from the package.

const WORDS = {
  // what is shown
  board: { vi: "Bảng theo dõi chỉ tiêu, nhiệm vụ", en: "Targets and tasks" },
  as_of: { vi: (day) => `Ngày đánh giá: ${day}`, en: (day) => `As of ${day}` },
  took_today: {
    vi: "là hôm nay theo giờ Việt Nam, vì trang không cho ngày",
    en: "today in Vietnam, since the page gives no day",
  },
  known_only: {
    vi: (day) => `Chỉ tính số liệu, quyết định đã biết đến ngày ${day}.`,
    en: (day) => `Only what was known on ${day}.`,
  },
  illustrative_note: {
    vi: (count, all) => `${count}/${all} nội dung dùng số minh họa, không phải số chính thức; trị số ấy mang dấu * hoặc chữ “minh họa”.`,
    en: (count, all) => `${count} of ${all} items rest on illustrative figures, which are not official; these carry a * or that word.`,
  },
  counts: { vi: "Tổng hợp theo kết quả", en: "Counts by status" },
  indicators: { vi: "Chỉ tiêu", en: "Indicators" },
  tasks: { vi: "Nhiệm vụ", en: "Tasks" },
  reports: { vi: "Kỳ báo cáo", en: "Report periods" },
  dossiers: { vi: "Hồ sơ một cửa", en: "One-stop dossiers" },
  recurring: { vi: "Báo cáo định kỳ", en: "Recurring reports" },
  bar: { vi: (name, parts) => `${name} theo kết quả: ${parts}`, en: (name, parts) => `${name} by status: ${parts}` },
  tasks_done_in_time: { vi: "hoàn thành đúng hạn", en: "done in time" },
  tasks_done_late: { vi: "hoàn thành quá hạn", en: "done late" },
  tasks_pending_in_time: { vi: "đang thực hiện, trong hạn", en: "pending, in time" },
  tasks_pending_overdue: { vi: "quá hạn, chưa hoàn thành", en: "pending, overdue" },
  reports_done_in_time: { vi: "nộp đúng hạn", en: "submitted in time" },
  reports_done_late: { vi: "nộp quá hạn", en: "submitted late" },
  reports_pending_in_time: { vi: "chưa nộp, trong hạn", en: "not yet due" },
  reports_pending_overdue: { vi: "quá hạn, chưa nộp", en: "overdue, not submitted" },
  dossiers_done_in_time: { vi: "giải quyết đúng hạn", en: "settled in time" },
  dossiers_done_late: { vi: "giải quyết quá hạn", en: "settled late" },
  dossiers_pending_in_time: { vi: "đang giải quyết, trong hạn", en: "pending, in time" },
  dossiers_pending_overdue: { vi: "quá hạn, chưa giải quyết", en: "pending, overdue" },
  waived: { vi: (n) => `Ngoài tổng số: ${n} được miễn.`, en: (n) => `Outside the total: ${n} waived.` },

  // filters
  unit: { vi: "Đơn vị chủ trì", en: "Responsible unit" },
  all_units: { vi: "Tất cả đơn vị", en: "All units" },
  section: { vi: "Mục của văn bản chỉ đạo", en: "Section of the directive" },
  all_sections: { vi: "Tất cả các mục", en: "All sections" },
  other_section: { vi: "Khác", en: "Other" },
  filtered: {
    vi: (n, what) => `Đang xem ${n} nội dung: ${what}.`,
    en: (n, what) => `Showing ${n} ${n === 1 ? "item" : "items"}: ${what}.`,
  },
  show_all: { vi: "Xem tất cả", en: "Show all" },
  nothing: { vi: "Không có nội dung nào theo lựa chọn này.", en: "Nothing fits this choice." },

  // amounts
  actual: { vi: "Thực hiện", en: "Actual" },
  target: { vi: "Chỉ tiêu giao", en: "Target" },
  at_least: { vi: (value) => `ít nhất ${value}`, en: (value) => `at least ${value}` },
  at_most: { vi: (value) => `không quá ${value}`, en: (value) => `at most ${value}` },
  above: { vi: (value) => `trên ${value}`, en: (value) => `above ${value}` },
  below: { vi: (value) => `dưới ${value}`, en: (value) => `below ${value}` },
  between: { vi: (from, to) => `từ ${from} đến ${to}`, en: (from, to) => `${from} to ${to}` },
  equal: {
    vi: (value, tolerance) => `bằng ${value}, sai lệch không quá ${tolerance}`,
    en: (value, tolerance) => `${value}, within ${tolerance}`,
  },
  increase_by: {
    vi: (by, limit, end) => `tăng ít nhất ${by}${limit ? `, tức ít nhất ${limit}` : ""}${end ? `; cả kỳ ít nhất ${end}` : ""}`,
    en: (by, limit, end) => `up by at least ${by}${limit ? `, that is at least ${limit}` : ""}${end ? `; at least ${end} in all` : ""}`,
  },
  reduce_by: {
    vi: (by, limit, end) => `giảm ít nhất ${by}${limit ? `, tức không quá ${limit}` : ""}${end ? `; cả kỳ không quá ${end}` : ""}`,
    en: (by, limit, end) => `down by at least ${by}${limit ? `, that is at most ${limit}` : ""}${end ? `; at most ${end} in all` : ""}`,
  },
  up_to_day: { vi: (limit, day) => `${limit} đến ngày ${day}`, en: (limit, day) => `${limit} up to ${day}` },
  maintain_not_below: {
    vi: (limit) => `giữ không dưới kỳ gốc${limit ? ` ${limit}` : ""}`,
    en: (limit) => `not below the baseline${limit ? ` of ${limit}` : ""}`,
  },
  maintain_not_above: {
    vi: (limit) => `giữ không vượt kỳ gốc${limit ? ` ${limit}` : ""}`,
    en: (limit) => `not above the baseline${limit ? ` of ${limit}` : ""}`,
  },
  zero: { vi: "không để phát sinh", en: "none may occur" },
  no_level: { vi: "không giao mức cụ thể", en: "no level set" },
  target_all_of: { vi: (n) => `cả ${n} phần cùng đạt`, en: (n) => `all ${n} parts` },
  target_any_of: { vi: (n) => `ít nhất một trong ${n} phần đạt`, en: (n) => `at least one of ${n} parts` },
  target_rolled_all_of: { vi: (n) => `cả ${n} đơn vị cùng đạt`, en: (n) => `all ${n} units` },
  points: { vi: (n) => `${n} điểm\u00a0%`, en: (n) => `${n} ${n === "1" ? "point" : "points"}` },
  stretch: { vi: (value) => `phấn đấu ${value}`, en: (value) => `hoped for ${value}` },
  of_target: { vi: (share) => `${share} kế hoạch`, en: (share) => `${share} of target` },
  of_limit: { vi: (share) => `${share} mức tối đa`, en: (share) => `${share} of the limit` },
  expected: { vi: (value) => `theo lộ trình ${value}`, en: (value) => `${value} expected` },
  no_figure: { vi: "chưa có số liệu", en: "no figure" },
  figure_of: { vi: (day) => `Số liệu ngày ${day}`, en: (day) => `Figure of ${day}` },
  source: { vi: "nguồn", en: "source" },
  chart: { vi: (facts) => `Biểu đồ: ${facts}`, en: (facts) => `Chart: ${facts}` },
  chart_forecast: { vi: (value) => `dự báo đến hạn ${value}`, en: (value) => `${value} foreseen on the due day` },
  illustrative: { vi: "Minh họa", en: "Illustrative" },
  illustrative_value: { vi: "số minh họa", en: "illustrative" },
  quality: { vi: (word) => word, en: (word) => `figure ${word}` },
  milestone: { vi: (day) => `Mốc ${day}`, en: (day) => `By ${day}` },
  interim: { vi: "Mốc trong kỳ", en: "Targets on the way" },
  forecast: { vi: "Dự báo", en: "Forecast" },
  by_run_rate: { vi: "theo tốc độ đến nay", en: "at the pace so far" },
  by_trend: { vi: "theo xu hướng gần đây", en: "by the recent trend" },
  by_like_last_year: { vi: "theo tỷ lệ năm trước", en: "in proportion to last year" },
  foreseen: {
    vi: (value, gap) => `đến hạn ${value}, chênh ${gap} so với mức giao`,
    en: (value, gap) => `${value} on the due day, ${gap} from the target`,
  },
  reaches: { vi: "sẽ đạt", en: "will be met" },
  is_kept: { vi: "sẽ giữ được", en: "will be kept" },
  is_broken: { vi: "sẽ vượt mức", en: "will not be kept" },
  falls_short: { vi: "sẽ không đạt", en: "will not be met" },
  required: { vi: "Tốc độ cần có", en: "Rate needed" },
  left_more: { vi: (rate) => `${rate} mỗi tháng`, en: (rate) => `${rate} a month` },
  left_down: { vi: (rate) => `giảm ${rate} mỗi tháng`, en: (rate) => `down ${rate} a month` },
  left_may: { vi: (rate) => `không quá ${rate} mỗi tháng`, en: (rate) => `at most ${rate} a month` },
  so_far: { vi: (rate) => `đến nay ${rate} mỗi tháng`, en: (rate) => `so far ${rate} a month` },
  so_far_up: { vi: (rate) => `đến nay tăng ${rate} mỗi tháng`, en: (rate) => `so far up ${rate} a month` },
  so_far_down: { vi: (rate) => `đến nay giảm ${rate} mỗi tháng`, en: (rate) => `so far down ${rate} a month` },
  by_unit: { vi: (n) => `Từng đơn vị (${n})`, en: (n) => `By unit (${n})` },
  status: { vi: "Kết quả", en: "Status" },
  share: { vi: "Tỷ lệ", en: "Share" },

  // days
  due: { vi: "Hạn", en: "Due" },
  left: { vi: (n) => `còn ${n}\u00a0ngày`, en: (n) => `${days(n)} left` },
  today: { vi: "hôm nay", en: "today" },
  past: { vi: (n) => `đã qua ${n}\u00a0ngày`, en: (n) => `${days(n)} ago` },
  counts_until: { vi: (day) => `số liệu tính đến ${day}`, en: (day) => `figures count until ${day}` },
  late: { vi: (n) => `chậm ${n}\u00a0ngày`, en: (n) => `${days(n)} late` },
  working: { vi: (n) => `${n}\u00a0ngày làm việc`, en: (n) => `${n}\u00a0working ${n === 1 ? "day" : "days"}` },
  done_on: { vi: (day) => `xong ${day}`, en: (day) => `done ${day}` },
  submitted_on: { vi: (day) => `nộp ${day}`, en: (day) => `submitted ${day}` },
  formerly: { vi: (day) => `hạn ban đầu ${day}`, en: (day) => `at first ${day}` },
  was_overdue: { vi: (day) => `từng quá hạn từ ${day}`, en: (day) => `was overdue from ${day}` },
  waits_for: { vi: (task) => `Chờ nhiệm vụ “${task}”`, en: (task) => `Waits for “${task}”` },
  suspended: { vi: "chưa định lại hạn", en: "no due date yet" },
  next_due: { vi: (period, day) => `Kỳ tới: ${period}, hạn\u00a0${day}`, en: (period, day) => `Next: ${period}, due\u00a0${day}` },
  and_periods: { vi: (n) => `và ${n} kỳ khác`, en: (n) => `and ${n} more` },
  kept: {
    vi: (n, all, share) => `${n}/${all} kỳ đúng hạn, ${share}`,
    en: (n, all, share) => `${n} of ${all} ${all === 1 ? "period" : "periods"} in time, ${share}`,
  },
  responsible: { vi: "Chủ trì", en: "Responsible" },
  and_others: { vi: (n) => `và ${n} đơn vị khác`, en: (n) => `and ${n} more` },
  more: { vi: (n) => `${n} nội dung khác`, en: (n) => `${n} more` },
  fold: { vi: (n) => `${n} nội dung`, en: (n) => `${n} ${n === 1 ? "item" : "items"}` },

  // explanations
  why: { vi: "Vì sao?", en: "Why?" },
  close: { vi: "Thu gọn", en: "Close" },
  loading: { vi: "Đang tải…", en: "Loading…" },
  read_document: { vi: "Mở văn bản", en: "Open the document" },
  read_source: { vi: "Mở nguồn số liệu", en: "Open the source" },

  // what is due
  agenda: { vi: "Việc đến hạn", en: "What is due" },
  agenda_span: {
    vi: (n, from, to) => `${n || "Không có"} thời hạn${n ? "" : " nào"} từ ngày ${from} đến ngày ${to}.`,
    en: (n, from, to) => `${n || "No"} ${n === 1 ? "deadline" : "deadlines"} from ${from} to ${to}.`,
  },
  a_indicator: { vi: "Chỉ tiêu", en: "Indicator" },
  a_task: { vi: "Nhiệm vụ", en: "Task" },
  a_report: { vi: "Báo cáo", en: "Report" },
  a_consequence: { vi: "Giải trình", en: "Explanation" },
  for_unit: { vi: (name) => `Của ${name}.`, en: (name) => `Of ${name}.` },

  // dossiers
  services_caption: {
    vi: (day) => `Hồ sơ trong kỳ kế hoạch, đến ngày ${day}.`,
    en: (day) => `Dossiers in the period of the plan, as of ${day}.`,
  },
  service: { vi: "Thủ tục", en: "Service" },
  col_received: { vi: "Tiếp nhận", en: "Received" },
  col_rate: { vi: "Đúng hạn", en: "On time" },
  col_falling_due: { vi: "Sắp đến hạn", en: "Falling due" },
  col_overdue: { vi: "Quá hạn", en: "Overdue" },

  // what follows
  owed: { vi: "Giải trình, xem xét trách nhiệm, nhắc việc", en: "Explanations, reviews, reminders" },
  owed_count: {
    vi: (n, units, open) => `${n} hệ quả đối với ${units} đơn vị, ${open} việc còn phải làm.`,
    en: (n, units, open) => `${n} ${n === 1 ? "consequence" : "consequences"} for ${units} ${units === 1 ? "unit" : "units"}, ${open} still to be done.`,
  },
  owed_none: { vi: "Chưa có hệ quả nào.", en: "Nothing follows so far." },
  follows_explanation: { vi: "Báo cáo giải trình", en: "Explanation" },
  follows_review: { vi: "Xem xét trách nhiệm", en: "Review of responsibility" },
  follows_reminder: { vi: "Nhắc việc", en: "Reminder" },
  follows_note: { vi: "Ghi chú", en: "Note" },
  follows_grade: { vi: "Hạn chế xếp loại", en: "Grade limited" },
  because: { vi: (n) => `vì ${n} nội dung`, en: (n) => `for ${n} ${n === 1 ? "reason" : "reasons"}` },

  // a unit's scorecard
  scorecard: { vi: "Kết quả của đơn vị", en: "Scorecard of the unit" },
  achieved_share: { vi: "Chỉ tiêu đạt", en: "Indicators achieved" },
  on_track_share: { vi: "Chỉ tiêu đúng tiến độ", en: "Indicators on track" },
  on_time_share: { vi: "Việc đúng hạn", en: "Done in time" },
  score: { vi: "Điểm theo trọng số", en: "Weighted score" },
  nothing_yet: { vi: "chưa có gì để tính", en: "nothing to divide yet" },
  with_below: { vi: "kể cả đơn vị trực thuộc", en: "with the units below" },
  rank: {
    vi: (name, rank, of, tied) => `${name}: hạng ${rank}/${of}${tied ? " (cùng hạng)" : ""}`,
    en: (name, rank, of, tied) => `${name}: rank ${rank} of ${of}${tied ? " (tied)" : ""}`,
  },
  consequences: { vi: (n) => `${n} hệ quả (giải trình, xem xét, nhắc việc)`, en: (n) => `${n} ${n === 1 ? "consequence" : "consequences"} (explanations, reviews, reminders)` },

  remarks: { vi: (n) => `Ghi chú về kế hoạch và số liệu (${n})`, en: (n) => `Notes on plan and records (${n})` },

  // what is in the way
  error: { vi: "Lỗi", en: "Error" },
  warning: { vi: "Cảnh báo", en: "Warning" },
  note: { vi: "Lưu ý", en: "Note" },
  in_plan: { vi: "Kế hoạch", en: "Plan" },
  in_records: { vi: "Số liệu", en: "Records" },
  in_as_of: { vi: "Ngày đánh giá", en: "As-of date" },
  in_attribute: { vi: "Thuộc tính của thẻ", en: "Attributes of the element" },
  line: { vi: (n) => `dòng ${n}`, en: (n) => `line ${n}` },
  bad_attributes: { vi: "Thuộc tính không dùng được", en: "Attributes that cannot be used" },
  cannot_assess: { vi: "Không đánh giá được", en: "This cannot be assessed" },
  cannot_load: { vi: "Không tải được", en: "This cannot be loaded" },
  cannot_have: {
    vi: (input, name, why) => `Không lấy được ${input === "plan" ? "kế hoạch" : "số liệu"}${name && ` \`${name}\``}: ${why}.`,
    en: (input, name, why) => `The ${input}${name && ` \`${name}\``} cannot be had: ${why}.`,
  },
  missing: { vi: "trang chưa cho", en: "the page gives none" },
  missing_help: {
    vi: (input) => `Ghi địa chỉ tệp JSON vào thuộc tính \`${input}\`, như \`${input}="${input}.json"\`, hoặc gán thuộc tính JavaScript \`${input}\`.`,
    en: (input) => `Write the address of a JSON file into the attribute \`${input}\`, as in \`${input}="${input}.json"\`, or set the property \`${input}\`.`,
  },
  no_address: { vi: "đây không phải địa chỉ", en: "this is no address" },
  no_address_help: {
    vi: (input) => `Ghi địa chỉ tệp, như \`${input}="${input}.json"\`, hoặc mã một phần tử của trang, như \`${input}="#${input}"\`.`,
    en: (input) => `Write the address of a file, as in \`${input}="${input}.json"\`, or an element of the page, as in \`${input}="#${input}"\`.`,
  },
  no_element: { vi: "trang không có phần tử mang mã này", en: "the page has no element with this id" },
  no_answer: { vi: "máy chủ không trả lời", en: "no answer" },
  no_answer_help: {
    vi: "Kiểm tra kết nối mạng rồi thử lại. Nếu tệp ở máy chủ khác, `connect-src` của trang và máy chủ ấy phải cho phép.",
    en: "Check the connection and try again. For a file on another server the page's `connect-src` and that server have to allow it.",
  },
  broken_off: { vi: "đứt kết nối giữa chừng", en: "the connection broke off" },
  web_page: { vi: "máy chủ trả về một trang web, không phải JSON", en: "the server sent a web page instead of JSON" },
  web_page_help: {
    vi: "Kiểm tra địa chỉ, và xem tệp có đòi đăng nhập không.",
    en: "Check the address, and whether the file asks for a sign-in.",
  },
  answered: { vi: (code) => `máy chủ trả lời ${code}`, en: (code) => `the server answered ${code}` },
  answered_help: {
    vi: (code) => code === "404" ? "Không có tệp ở địa chỉ này: kiểm tra địa chỉ, rồi thử lại." : "Thử lại sau, hoặc báo cho người quản trị trang.",
    en: (code) => code === "404" ? "There is no file at this address: check it, then try again." : "Try again later, or tell whoever runs the site.",
  },
  policy: {
    vi: "Content-Security-Policy của trang không cho chạy WebAssembly.",
    en: "The page's Content-Security-Policy does not allow WebAssembly.",
  },
  policy_help: {
    vi: "Thêm `'wasm-unsafe-eval'` vào script-src của trang: `script-src 'self' 'wasm-unsafe-eval'`.",
    en: "Add `'wasm-unsafe-eval'` to its script-src: `script-src 'self' 'wasm-unsafe-eval'`.",
  },
  slow: { vi: "Mạng chậm: vẫn đang tải…", en: "A slow connection: still loading…" },
  try_again: { vi: "Thử lại", en: "Try again" },
};

/** The words in one language: `t("left", 3)`. */
export function translator(lang) {
  return (key, ...values) => {
    const words = WORDS[key][lang];
    return typeof words === "function" ? words(...values) : words;
  };
}

/** A word at the start of a line. */
export function capital(word) {
  return word.charAt(0).toLocaleUpperCase("vi") + word.slice(1);
}

function days(count) {
  return `${count}\u00a0${count === 1 ? "day" : "days"}`;
}
