// The page's own words in both languages; the words for statuses come from the package.

const WORDS = {
  title: { vi: "Bảng theo dõi chỉ tiêu, nhiệm vụ", en: "Targets and tasks at a glance" },
  skip: { vi: "Đến nội dung chính", en: "Skip to the content" },
  language: { vi: "Ngôn ngữ", en: "Language" },
  contents: { vi: "Nội dung trang", en: "On this page" },
  to_summary: { vi: "Tổng hợp", en: "Summary" },
  to_board: { vi: "Theo mục", en: "By section" },
  to_services: { vi: "Hồ sơ một cửa", en: "Dossiers" },
  to_owed: { vi: "Giải trình", en: "Explanations" },
  to_agenda: { vi: "Lịch thời hạn", en: "Calendar" },
  to_units: { vi: "Theo đơn vị", en: "By unit" },
  to_notes: { vi: "Ghi chú", en: "Notes" },

  // what is asked for
  as_of: { vi: "Ngày đánh giá", en: "As-of date" },
  known_on: { vi: "Biết đến ngày", en: "Known on" },
  known_only: {
    vi: (day) => `Chỉ tính số liệu, quyết định đã biết đến ngày ${day}; ghi nhận hoặc quyết định sau ngày ấy không tính.`,
    en: (day) => `Only what was known on ${day}: what was recorded or decided later is left out.`,
  },
  quick_days: { vi: "Chọn nhanh", en: "Quick choice" },
  unit: { vi: "Đơn vị chủ trì", en: "Responsible unit" },
  all_units: { vi: "Tất cả đơn vị", en: "All units" },
  section: { vi: "Mục của văn bản chỉ đạo", en: "Section of the directive" },
  all_sections: { vi: "Tất cả", en: "All" },
  section_counts: {
    vi: (n) => `${n} nội dung không đạt, chậm hoặc quá hạn`,
    en: (n) => `${n} missed, behind or overdue`,
  },
  filtered: {
    vi: (unit) => `Chỉ xem nội dung do ${unit} chủ trì.`,
    en: (unit) => `Only items of this unit: ${unit}.`,
  },
  clear: { vi: "Bỏ lọc đơn vị", en: "Show all units" },
  said: {
    vi: (day, failing, tasks, reports, dossiers) => `Kết quả ngày ${day}: ${failing} chỉ tiêu không đạt hoặc chậm; `
      + `quá hạn: ${tasks} nhiệm vụ, ${reports} kỳ báo cáo, ${dossiers} hồ sơ.`,
    en: (day, failing, tasks, reports, dossiers) => `As of ${day}: ${failing} indicators missed or behind; `
      + `overdue: ${tasks} tasks, ${reports} reports, ${dossiers} dossiers.`,
  },

  // summary
  summary_on: { vi: (day) => `Tổng hợp đến ngày ${day}`, en: (day) => `Summary as of ${day}` },
  indicators: { vi: "Chỉ tiêu", en: "Indicators" },
  tasks: { vi: "Nhiệm vụ", en: "Tasks" },
  reports: { vi: "Báo cáo định kỳ", en: "Recurring reports" },
  dossiers: { vi: "Hồ sơ", en: "Dossiers" },
  all_tasks: { vi: "Nhiệm vụ", en: "Tasks" },
  all_reports: { vi: "Kỳ báo cáo", en: "Report periods" },
  all_dossiers: { vi: "Hồ sơ một cửa", en: "One-stop dossiers" },
  none_here: { vi: "Không có", en: "None" },
  bar: { vi: (name, parts) => `${name} theo trạng thái: ${parts}`, en: (name, parts) => `${name} by status: ${parts}` },
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
  tasks_waived: { vi: (n) => `Ngoài tổng số: ${n} nhiệm vụ được miễn.`, en: (n) => `Outside the total: ${n} waived.` },
  reports_waived: {
    vi: (n) => `Ngoài tổng số: ${n} kỳ báo cáo được miễn.`,
    en: (n) => `Outside the total: ${n} waived.`,
  },
  illustrative_note: {
    vi: (items, dossiers) => ["Số minh họa, không phải số chính thức.",
      items.count > 0 && `${items.count} trong ${items.all} chỉ tiêu, nhiệm vụ, báo cáo dưới đây dùng ít nhất một `
        + "trị số không có trong văn bản đã công bố.",
      dossiers.count > 0 && `${dossiers.count}/${dossiers.all} hồ sơ một cửa là hồ sơ minh họa.`,
      "Trị số minh họa mang dấu * hoặc chữ “minh họa”."],
    en: (items, dossiers) => ["Illustrative, not official.",
      items.count > 0 && `${items.count} of the ${items.all} indicators, tasks and reports below use at least one `
        + "figure that is in no published document.",
      dossiers.count > 0 && `${dossiers.count} of the ${dossiers.all} one-stop dossiers are illustrative.`,
      "Illustrative figures carry a * or that word."],
  },

  // board
  board: { vi: "Chỉ tiêu, nhiệm vụ, báo cáo theo mục", en: "Indicators, tasks and reports by section" },
  other_section: { vi: "Khác", en: "Other" },
  nothing: {
    vi: "Không có chỉ tiêu, nhiệm vụ, báo cáo nào theo lựa chọn này.",
    en: "No indicator, task or report fits this choice.",
  },
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
  baseline: { vi: (day) => `Kỳ gốc ${day}`, en: (day) => `Baseline of ${day}` },
  same_period: { vi: (day) => `Cùng kỳ ${day}`, en: (day) => `Same period, ${day}` },
  revised: { vi: "Điều chỉnh", en: "Revised" },
  revised_from: {
    vi: (from, decided) => `từ ${from}, quyết định ngày ${decided}`,
    en: (from, decided) => `from ${from}, decided on ${decided}`,
  },
  status: { vi: "Kết quả", en: "Status" },
  share: { vi: "Tỷ lệ thực hiện", en: "Share reached" },

  // what stands behind a figure, and ahead of it
  made_of: { vi: "Cách tính", en: "Made of" },
  role_of: { vi: "Tử số", en: "Numerator" },
  role_to: { vi: "Mẫu số", en: "Denominator" },
  role_minus: { vi: "Trừ", en: "Minus" },
  role_part: { vi: "Phần", en: "Part" },
  role_beside: { vi: "Mẫu số khác", en: "Another denominator" },
  by_this: { vi: (share) => `tỷ lệ theo mẫu số này ${share}`, en: (share) => `${share} by this one` },
  reached: { vi: (share) => `${share} mức giao`, en: (share) => `${share} of its target` },
  weight: { vi: (n) => `trọng số ${n}`, en: (n) => `weight ${n}` },
  score: { vi: (n) => `điểm ${n} (từ −5 đến 5)`, en: (n) => `score ${n} (−5 to 5)` },
  interim: { vi: "Mốc trong kỳ", en: "Targets on the way" },
  milestone: { vi: (day) => `Mốc ${day}`, en: (day) => `By ${day}` },
  growth: { vi: "Tăng trưởng bình quân năm", en: "Growth a year" },
  growth_observed: { vi: (rate) => `thực hiện ${rate}`, en: (rate) => `${rate} so far` },
  growth_required: { vi: (rate) => `cần ${rate}`, en: (rate) => `${rate} needed` },
  growth_target_achieved: { vi: "mức tiến bộ: đã đạt chỉ tiêu", en: "progress: target achieved" },
  growth_substantial: { vi: "mức tiến bộ: đáng kể", en: "progress: substantial" },
  growth_moderate: { vi: "mức tiến bộ: vừa phải, cần nhanh hơn", en: "progress: moderate, acceleration needed" },
  growth_limited: { vi: "mức tiến bộ: hạn chế", en: "progress: limited" },
  growth_deterioration: { vi: "mức tiến bộ: đi lùi", en: "progress: deterioration" },
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
  reached_on: {
    vi: (value, day) => `Với tốc độ này, tới mức ${value} vào ngày ${day}`,
    en: (value, day) => `At this rate it comes to ${value} on ${day}`,
  },
  required: { vi: "Tốc độ cần có", en: "Rate needed" },
  left_more: {
    vi: (left, months, rate, day) => `${rate} mỗi tháng (từ ngày ${day} còn ${left} trong ${months} tháng)`,
    en: (left, months, rate, day) => `${rate} a month (${left} more in ${months} months from ${day} on)`,
  },
  left_down: {
    vi: (left, months, rate, day) => `giảm ${rate} mỗi tháng (từ ngày ${day} còn phải giảm ${left} trong ${months} tháng)`,
    en: (left, months, rate, day) => `down ${rate} a month (${left} to go in ${months} months from ${day} on)`,
  },
  left_may: {
    vi: (left, months, rate, day) => `không quá ${rate} mỗi tháng (từ ngày ${day} còn được ${left} trong ${months} tháng)`,
    en: (left, months, rate, day) => `at most ${rate} a month (${left} left in ${months} months from ${day} on)`,
  },
  so_far: { vi: (rate) => `đến nay ${rate} mỗi tháng`, en: (rate) => `so far ${rate} a month` },
  so_far_up: { vi: (rate) => `đến nay tăng ${rate} mỗi tháng`, en: (rate) => `so far up ${rate} a month` },
  so_far_down: { vi: (rate) => `đến nay giảm ${rate} mỗi tháng`, en: (rate) => `so far down ${rate} a month` },
  by_unit: { vi: (n) => `Từng đơn vị (${n})`, en: (n) => `By unit (${n})` },
  breakdown_caption: {
    vi: (how) => `Phần của từng đơn vị${how ? `; ${how}` : ""}.`,
    en: (how) => `The part of each unit${how ? `; ${how}` : ""}.`,
  },
  whole_observed: { vi: "số chung có số liệu riêng", en: "the whole has a figure of its own" },
  whole_rolled_sum: { vi: "số chung là tổng của các đơn vị", en: "the whole is their sum" },
  whole_ratio_of_sums: { vi: "số chung là tổng tử số chia tổng mẫu số", en: "the whole is the ratio of their sums" },
  whole_weighted_mean: { vi: "số chung là bình quân theo trọng số", en: "the whole is their mean by weight" },
  whole_worst: { vi: "số chung là mức kém nhất", en: "the whole is the worst of them" },
  whole_rolled_all_of: { vi: "kết quả chung là kết quả kém nhất", en: "the whole has the worst of their results" },
  stretch: { vi: (value) => `phấn đấu ${value}`, en: (value) => `hoped for ${value}` },
  of_target: { vi: (share) => `${share} kế hoạch`, en: (share) => `${share} of target` },
  of_limit: { vi: (share) => `${share} mức tối đa`, en: (share) => `${share} of the limit` },
  expected: { vi: (value) => `theo lộ trình ${value}`, en: (value) => `${value} expected` },
  no_figure: { vi: "chưa có số liệu", en: "no figure" },
  figure_of: { vi: (day) => `Số liệu ngày ${day}`, en: (day) => `Figure of ${day}` },
  due: { vi: "Hạn", en: "Due" },
  left: { vi: (n) => `còn ${n}\u00a0ngày`, en: (n) => `${days(n)} left` },
  today: { vi: "hôm nay", en: "today" },
  past: { vi: (n) => `đã qua ${n}\u00a0ngày`, en: (n) => `${days(n)} ago` },
  counts_until: { vi: (day) => `số liệu tính đến ${day}`, en: (day) => `figures count until ${day}` },
  late: { vi: (n) => `chậm ${n}\u00a0ngày`, en: (n) => `${days(n)} late` },
  working: { vi: (n) => `${n}\u00a0ngày làm việc`, en: workingDays },
  done_on: { vi: (day) => `xong ${day}`, en: (day) => `done ${day}` },
  formerly: { vi: (day) => `hạn ban đầu ${day}`, en: (day) => `at first ${day}` },
  extended: { vi: (day) => `đã gia hạn, hạn ban đầu ${day}`, en: (day) => `extended, at first ${day}` },
  was_overdue: { vi: (day) => `từng quá hạn từ ${day}`, en: (day) => `was overdue from ${day}` },
  waits_for: { vi: (task) => `Chờ nhiệm vụ “${task}”`, en: (task) => `Waits for “${task}”` },
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
  more_indicators: {
    vi: (n) => `${n} chỉ tiêu khác`,
    en: (n) => `${n} more ${n === 1 ? "indicator" : "indicators"}`,
  },
  folded_indicators: { vi: (n) => `${n} chỉ tiêu`, en: (n) => `${n} ${n === 1 ? "indicator" : "indicators"}` },
  more_tasks: { vi: (n) => `${n} nhiệm vụ khác`, en: (n) => `${n} more ${n === 1 ? "task" : "tasks"}` },
  folded_tasks: { vi: (n) => `${n} nhiệm vụ`, en: (n) => `${n} ${n === 1 ? "task" : "tasks"}` },
  more_reports: { vi: (n) => `${n} báo cáo khác`, en: (n) => `${n} more ${n === 1 ? "report" : "reports"}` },
  folded_reports: { vi: (n) => `${n} báo cáo định kỳ`, en: (n) => `${n} recurring ${n === 1 ? "report" : "reports"}` },

  // recurring reports
  owed_from: { vi: "Đơn vị báo cáo", en: "Owed by" },
  sent_to: { vi: (unit) => `gửi ${unit}`, en: (unit) => `to ${unit}` },
  every_week: { vi: "hằng tuần", en: "every week" },
  every_month: { vi: "hằng tháng", en: "every month" },
  every_quarter: { vi: "hằng quý", en: "every quarter" },
  every_half_year: { vi: "sáu tháng một lần", en: "every half-year" },
  every_nine_months: { vi: "chín tháng đầu năm", en: "nine months of each year" },
  every_year: { vi: "hằng năm", en: "every year" },
  before_day: {
    vi: (day, month) => `trước ngày ${day} ${month}`,
    en: (day, month) => `due before the ${ordinal(day)} ${month}`,
  },
  by_day: {
    vi: (day, month) => `chậm nhất ngày ${day} ${month}`,
    en: (day, month) => `due by the ${ordinal(day)} ${month}`,
  },
  of_next_month: { vi: "của tháng sau", en: "of the month after" },
  of_last_month: { vi: "của chính tháng đó", en: "of the month itself" },
  of_quarter_next_month: { vi: "của tháng đầu quý sau", en: "of the month after the quarter" },
  of_quarter_last_month: { vi: "của tháng cuối quý", en: "of the last month of the quarter" },
  of_period_next_month: { vi: "của tháng ngay sau kỳ", en: "of the month after the period" },
  of_period_last_month: { vi: "của tháng cuối kỳ", en: "of the last month of the period" },
  by_weekday_next_week: { vi: (day) => `chậm nhất ${day} tuần sau`, en: (day) => `due by ${day} of the week after` },
  by_weekday_last_week: { vi: (day) => `chậm nhất ${day} trong tuần`, en: (day) => `due by ${day} of the week itself` },
  after_close: {
    vi: (n) => `trong ${n}\u00a0ngày làm việc sau khi hết kỳ`,
    en: (n) => `due within ${workingDays(n)} of the end of the period`,
  },
  roll_following: { vi: "gặp ngày nghỉ thì sang ngày làm việc kế tiếp", en: "moved on to the next working day" },
  roll_preceding: { vi: "gặp ngày nghỉ thì về ngày làm việc liền trước", en: "moved back to the working day before" },
  roll_modified_following: {
    vi: "gặp ngày nghỉ thì sang ngày làm việc kế tiếp, nhưng không sang tháng khác",
    en: "moved on to the next working day, within the month",
  },
  decree_windows: { vi: "kỳ số liệu theo Nghị định 09/2019/NĐ-CP", en: "data periods of Decree 09/2019/NĐ-CP" },
  and_periods: { vi: (n) => `và ${n} kỳ khác`, en: (n) => `and ${n} more` },
  next_due: {
    vi: (period, day) => `Kỳ tới: ${period}, hạn\u00a0${day}`,
    en: (period, day) => `Next: ${period}, due\u00a0${day}`,
  },
  kept: {
    vi: (n, all, share) => `${n}/${all} kỳ đúng hạn, ${share}`,
    en: (n, all, share) => `${n} of ${all} ${all === 1 ? "period" : "periods"} in time, ${share}`,
  },
  none_due_yet: { vi: "Chưa có kỳ nào đến hạn", en: "No period due yet" },
  periods: { vi: (n) => `Xem ${n} kỳ`, en: (n) => `See ${n} ${n === 1 ? "period" : "periods"}` },
  data_window: { vi: "Kỳ số liệu", en: "Data period" },
  submitted_on: { vi: (day) => `nộp ${day}`, en: (day) => `submitted ${day}` },

  // one-stop services
  services: { vi: "Hồ sơ một cửa", en: "One-stop dossiers" },
  limit: { vi: (limit) => `Thời hạn giải quyết: ${limit}`, en: (limit) => `Time limit: ${limit}` },
  limit_days: { vi: (n) => `${n}\u00a0ngày`, en: days },
  limit_working_days: { vi: (n) => `${n}\u00a0ngày làm việc`, en: workingDays },
  limit_half_days: { vi: (n) => `${n}\u00a0buổi làm việc`, en: (n) => `${n}\u00a0half-${n === 1 ? "day" : "days"}` },
  limit_hours: { vi: (n) => `${n}\u00a0giờ làm việc`, en: (n) => `${n}\u00a0office ${n === 1 ? "hour" : "hours"}` },
  cut_off: {
    vi: (time) => `nhận sau ${time} thì tính từ ngày làm việc kế tiếp`,
    en: (time) => `what comes after ${time} counts from the next working day`,
  },
  services_caption: {
    vi: (day) => `Hồ sơ trong kỳ kế hoạch, đến ngày ${day}.`,
    en: (day) => `Dossiers in the period of the plan, as of ${day}.`,
  },
  services_hint: {
    vi: "Cách tính tỷ lệ đúng hạn của từng thủ tục ghi ở phần chi tiết bên dưới.",
    en: "How each on-time rate is worked out is said below, under its service.",
  },
  falling_due_until: {
    vi: (n, day) => `Sắp đến hạn: trong ${n}\u00a0ngày làm việc, đến hết ngày ${day}.`,
    en: (n, day) => `Falling due: within ${workingDays(n)}, until ${day}.`,
  },
  service: { vi: "Thủ tục", en: "Service" },
  taken_in: { vi: "Tiếp nhận", en: "Taken in" },
  settled: { vi: "Đã giải quyết", en: "Settled" },
  unsettled: { vi: "Đang giải quyết", en: "Pending" },
  how_well: { vi: "Kết quả", en: "Result" },
  col_received: { vi: "Trong kỳ", en: "Received" },
  col_carried_over: { vi: "Từ kỳ trước", en: "Carried over" },
  col_online_share: { vi: "Trực tuyến", en: "Online" },
  col_processed: { vi: "Tổng số", en: "All" },
  col_early: { vi: "Trước hạn", en: "Early" },
  col_on_time: { vi: "Đúng hạn", en: "On time" },
  col_late: { vi: "Quá hạn", en: "Late" },
  col_pending: { vi: "Trong hạn", en: "In time" },
  col_overdue: { vi: "Quá hạn", en: "Overdue" },
  col_falling_due: { vi: "Sắp đến hạn", en: "Falling due" },
  col_rate: { vi: "Tỷ lệ đúng hạn", en: "On-time rate" },
  col_mean_score: { vi: "Điểm trung bình (0\u2060–\u20602)", en: "Mean score (0\u2060–\u20602)" },
  rate: { vi: "Tỷ lệ đúng hạn", en: "On-time rate" },
  rate_of_received: {
    vi: "(trước hạn + đúng hạn) / số tiếp nhận trong kỳ",
    en: "(early + on time) / received in the period",
  },
  rate_of_processed: { vi: "(trước hạn + đúng hạn) / số đã giải quyết", en: "(early + on time) / settled" },
  rate_of_due: {
    vi: "(trước hạn + đúng hạn) / (số đã giải quyết + số quá hạn chưa giải quyết)",
    en: "(early + on time) / (settled + pending overdue)",
  },
  rate_of_received_and_carried: {
    vi: "(trước hạn + đúng hạn) / (số tiếp nhận trong kỳ + số từ kỳ trước)",
    en: "(early + on time) / (received in the period + carried over)",
  },
  whole_service: { vi: "Tổng cộng", en: "Total" },
  more_dossiers: { vi: (n) => `${n} hồ sơ khác`, en: (n) => `${n} more ${n === 1 ? "dossier" : "dossiers"}` },
  folded_dossiers: { vi: (n) => `${n} hồ sơ`, en: (n) => `${n} ${n === 1 ? "dossier" : "dossiers"}` },
  next_dossiers: { vi: (n, rest) => `Xem thêm ${n} trong ${rest} hồ sơ`, en: (n, rest) => `Show ${n} more of ${rest}` },
  dossier: { vi: (id) => `Hồ sơ ${id}`, en: (id) => `Dossier ${id}` },
  online: { vi: "trực tuyến", en: "online" },
  received_on: { vi: (day) => `nhận ${day}`, en: (day) => `received ${day}` },
  finished_on: { vi: (day) => `có kết quả ${day}`, en: (day) => `settled ${day}` },

  // what follows
  owed: { vi: "Phải báo cáo giải trình", en: "Explanations owed" },
  owed_none: {
    vi: "Đến ngày này chưa có báo cáo giải trình nào phải nộp.",
    en: "No explanation is owed as of this day.",
  },
  owed_count: {
    vi: (n, units) => `${n} báo cáo của ${units} đơn vị.`,
    en: (n, units) => `${n} ${n === 1 ? "explanation" : "explanations"} from ${units} ${units === 1 ? "unit" : "units"}.`,
  },
  owed_untracked: {
    vi: "Ở đây không theo dõi việc nộp giải trình: báo cáo đã nộp vẫn còn trong danh sách.",
    en: "Whether an explanation was handed in is not tracked here: it stays in the list.",
  },
  owed_due: { vi: "Hạn nộp", en: "Due" },
  causes: { vi: (n) => `Vì ${n} nội dung`, en: (n) => `For ${n} ${n === 1 ? "reason" : "reasons"}` },
  since: { vi: (day) => `từ ${day}`, en: (day) => `since ${day}` },

  // deadline calendar
  agenda: { vi: "Lịch thời hạn", en: "Deadline calendar" },
  days_ahead: { vi: "Xem trước", en: "Look ahead" },
  ahead: { vi: (n) => `${n} ngày tới`, en: (n) => `${n} days` },
  download: { vi: "Tải lịch (.ics)", en: "Download as .ics" },
  agenda_span: {
    vi: (n, from, to) => `${n || "Không có"} thời hạn${n ? "" : " nào"} từ ngày ${from} đến ngày ${to}.`,
    en: (n, from, to) => `${n || "No"} ${n === 1 ? "deadline" : "deadlines"} from ${from} to ${to}.`,
  },
  agenda_filtered: {
    vi: (chosen) => `Chỉ xem: ${chosen}. Tệp lịch tải về vẫn gồm toàn kế hoạch.`,
    en: (chosen) => `Only: ${chosen}. The downloaded file still holds the whole plan.`,
  },
  section_named: { vi: (label) => `mục ${label}`, en: (label) => `section ${label}` },
  show_all: { vi: "Xem toàn kế hoạch", en: "Show the whole plan" },
  so_many_due: { vi: (n) => `${n} thời hạn`, en: (n) => `${n} deadlines` },
  a_indicator: { vi: "Chỉ tiêu", en: "Indicator" },
  a_task: { vi: "Nhiệm vụ", en: "Task" },
  a_report: { vi: "Báo cáo", en: "Report" },
  a_consequence: { vi: "Giải trình", en: "Explanation" },

  // units
  units: { vi: "Tổng hợp theo đơn vị", en: "Totals by unit" },
  units_caption: {
    vi: (day) => `Số chỉ tiêu, nhiệm vụ, kỳ báo cáo, hồ sơ của từng đơn vị, ngày ${day}.`,
    en: (day) => `Indicators, tasks, report periods and dossiers by unit, ${day}.`,
  },
  units_hint: { vi: "Chọn tên đơn vị để lọc trang.", en: "Choose a unit to filter the page." },
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
  to_explain: { vi: "Phải giải trình", en: "To explain" },

  // notes and errors
  notes: { vi: "Ghi chú và căn cứ", en: "Notes and sources" },
  diagnostics: { vi: (n) => `Ghi chú về kế hoạch và số liệu (${n})`, en: (n) => `Notes on plan and records (${n})` },
  undecided: {
    vi: (n) => `Lịch nghỉ lễ, tết: những ngày còn chờ hoặc chưa đối chiếu quyết định (${n})`,
    en: (n) => `Public holidays still to be decided, or whose decision was not read (${n})`,
  },
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
  cannot_fetch: {
    vi: (file, why) => `không lấy được \`${file}\` (${why})`,
    en: (file, why) => `\`${file}\` cannot be had (${why})`,
  },
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
  path: { vi: "lộ trình", en: "path" },
  revision: { vi: "việc điều chỉnh", en: "revision" },
  part: { vi: "một phần dùng để tính", en: "a part behind it" },
  deadline: { vi: "thời hạn", en: "deadline" },
  observation: { vi: "số liệu thực hiện", en: "figure" },
  completion: { vi: "ngày hoàn thành", en: "day of completion" },
  pause: { vi: "việc tạm dừng", en: "pause" },
  waiver: { vi: "việc miễn", en: "waiver" },
  explanation: { vi: "thời hạn giải trình", en: "time for the explanation" },
  report: { vi: "báo cáo này", en: "this report" },
  service: { vi: "thủ tục này", en: "this service" },
  submission: { vi: "ngày nộp báo cáo", en: "day of submission" },
  extension: { vi: "việc gia hạn", en: "extension" },
  reopening: { vi: "việc mở lại", en: "reopening" },
  dossier: { vi: "hồ sơ", en: "dossier" },
  limit: { vi: "thời hạn giải quyết", en: "time limit" },
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

function workingDays(count) {
  return `${count}\u00a0working ${count === 1 ? "day" : "days"}`;
}

function ordinal(day) {
  const ending = ["th", "st", "nd", "rd"][day % 10];
  return `${day}${(day > 10 && day < 14) || !ending ? "th" : ending}`;
}
