// What an office keeps in sheets: the kinds of sheets, their columns, and the words by which each is known. Headings are compared without accents,
// case and signs; words in brackets behind them are left out.

/**
 * @typedef {object} Column
 * @property {string} field The name in the records; two columns of one field (id and name) are two ways to say the same.
 * @property {string} type How its cells are read: ref, day, moment, period, number, flag, text, choice, state.
 * @property {{ vi: string, en: string }} title The heading in a template.
 * @property {string[]} also Other headings.
 * @property {string} [of] The list of the plan to which a ref leads.
 * @property {boolean} [named] The column of names beside the one of ids.
 * @property {boolean} [actual] Whether its figures are what was reached, and no plan or estimate.
 * @property {boolean} [dated] Whether the year that its figures are of may stand behind its heading.
 * @property {boolean} [yearly] Whether a year may stand behind its heading, of which the later one is meant.
 * @property {boolean} [filled] Filled in beforehand by a template: what stands there alone is no record.
 */

const column = (field, type, vi, en, also = [], more = {}) => ({ field, type, title: { vi, en }, also, ...more });
/** Something of the plan: a column of ids, and one of names. */
const ref = (field, of, [idVi, idEn, ...ids], [nameVi, nameEn, ...names]) => [
  column(field, "ref", idVi, idEn, ids, { of, filled: true }),
  column(field, "ref", nameVi, nameEn, names, { of, filled: true, named: true }),
];

const indicator = ref("indicator", "indicators", ["Mã chỉ tiêu", "Indicator id", "mã số chỉ tiêu", "mã ct", "ký hiệu chỉ tiêu", "indicator code"],
  ["Tên chỉ tiêu", "Indicator", "chỉ tiêu", "các chỉ tiêu", "chỉ tiêu chủ yếu", "các chỉ tiêu chủ yếu", "nội dung chỉ tiêu", "danh mục chỉ tiêu", "tiêu chí", "nội dung tiêu chí", "nội dung", "indicator name"]);
/** The same in registers of letters, and where inspections, voters or meetings asked for it: of the letter, where another column says what is to be done. */
export const ASKED = [
  "trích yếu", "trích yếu nội dung", "trích yếu văn bản", "trích yếu nội dung văn bản", "nội dung trích yếu", "nội dung văn bản", "nội dung yêu cầu", "nội dung kết luận",
  "nội dung kiến nghị", "nội dung kiến nghị của cử tri", "nội dung kiến nghị cử tri", "kiến nghị của cử tri", "kiến nghị cử tri",
];
/** The same by what it is a part of, or for: of groups, where another column says what is to be done. */
export const OVER_WORK = ["đề án", "các đề án", "danh mục đề án", "tên đề án", "chương trình, đề án", "giải pháp", "các giải pháp", "công tác", "ý kiến chỉ đạo"];
/** How offices call what is to be done. */
export const WORK = [
  ...["nhiệm vụ", "công việc", "việc", "đầu việc", "hoạt động", "nội dung công việc", "nội dung nhiệm vụ"].flatMap((work) => [
    ...["", "các ", "danh mục ", "danh mục các ", "tên "].map((many) => many + work),
    ...["cụ thể", "chính", "trọng tâm", "chủ yếu", "giao", "được giao", "phân công", "được phân công", "cần thực hiện", "cần triển khai", "phải thực hiện", "trong tháng", "trong quý", "trong năm"].map((which) => `${work} ${which}`),
  ]),
  "nhiệm vụ, giải pháp", "nội dung, nhiệm vụ", "nội dung nhiệm vụ, giải pháp", "nhiệm vụ, công việc", "đề án, nhiệm vụ", "tên nhiệm vụ, đề án", "tên đề án, nhiệm vụ",
  ...["chính", "giao", "chỉ đạo", "thực hiện", "triển khai", "hoạt động", "phân công", "cần thực hiện", "cần triển khai", "cam kết", "giao nhiệm vụ"].map((which) => `nội dung ${which}`),
  ...ASKED, ...OVER_WORK,
];
const task = ref("task", "tasks", ["Mã nhiệm vụ", "Task id", "mã nv", "mã công việc", "task code"], ["Tên nhiệm vụ", "Task", ...WORK, "task name"]).map((column) => ({ ...column, yearly: true }));
const report = ref("report", "reports", ["Mã báo cáo", "Report id", "mã bc", "report code"], ["Tên báo cáo", "Report", "báo cáo", "loại báo cáo", "report name"]);
const unit = ref("unit", "units", ["Mã đơn vị", "Unit id", "mã đv", "mã cơ quan", "unit code"],
  ["Tên đơn vị", "Unit", "đơn vị", "cơ quan", "đơn vị thực hiện", "đơn vị báo cáo", "cơ quan thực hiện", "đơn vị giải quyết", "đơn vị xử lý", "cơ quan xử lý", "cơ quan giải quyết", "đơn vị thụ lý", "phòng ban", "phòng ban xử lý", "phòng ban giải quyết", "phòng ban thụ lý", "phòng chuyên môn", "cơ quan chủ trì giải quyết", "đơn vị chủ trì giải quyết", "unit name", "office"]);
const policy = (field, vi, en, also) => column(field, "ref", vi, en, also, { of: "policies" });
const service = ref("service", "services", ["Mã thủ tục", "Service id", "mã tthc", "mã dịch vụ", "service code"],
  ["Tên thủ tục", "Service", "thủ tục", "thủ tục hành chính", "tên thủ tục hành chính", "tthc", "tên tthc", "dịch vụ công", "lĩnh vực", "service name", "procedure"]);
const project = ref("project", "projects", ["Mã dự án", "Project id", "mã da", "project code"],
  ["Tên dự án", "Project", "dự án", "công trình", "dự án công trình", "công trình dự án", "danh mục dự án", ...["tên", "danh mục"].flatMap((list) => ["công trình", "dự án, công trình", "công trình, dự án"].map((what) => `${list} ${what}`)), "project name"]);
const grading = ref("grading", "gradings", ["Mã đợt xếp loại", "Grading id", "đợt xếp loại"], ["Tên đợt xếp loại", "Grading", "xếp loại"]);

/** Figures that were reached: a plan, an estimate or last year's is none of them. */
const ACTUAL = { actual: true };
/** How what is disbursed to date is called: `Số vốn đã giải ngân`, `Lũy kế giải ngân từ đầu năm`. */
const DISBURSED_SINCE = [
  "kết quả giải ngân",
  ...["vốn", "số vốn", "giá trị", "lũy kế vốn", "lũy kế giá trị"].flatMap((what) => [`${what} giải ngân`, `${what} đã giải ngân`]),
  ...["giải ngân", "đã giải ngân", "lũy kế giải ngân", "giải ngân lũy kế"].flatMap((what) => ["từ đầu năm", "đến nay", "từ đầu năm đến nay"].map((since) => `${what} ${since}`)),
];
const day = (field, vi, en, also, more) => column(field, "day", vi, en, also, more);
/** Headings of due days, and those that are either a due day or the day of completion: the latter only beside one of these. */
/** The offices of a level, or of a school or hospital. */
export const OFFICES = ["bộ phận", "phòng", "phòng, ban", "sở", "sở, ngành", "sở, ban, ngành", "ngành", "cơ quan, đơn vị", "đơn vị, cơ quan", "khoa, phòng", "phòng, khoa"];
/** Headings that may be of due days, and of who answers, where no other column is. */
export const LOOSELY_DUE = [
  "hạn trình", "thời gian trình ban hành", "thời gian ban hành", "thời hạn ban hành", "hạn nộp", "thời hạn nộp", "mốc thời gian", "mốc hoàn thành", "thời gian dự kiến hoàn thành", "dự kiến hoàn thành",
];
export const LOOSELY_RESPONSIBLE = [
  ...OFFICES.flatMap((who) => ["thực hiện", "tham mưu"].map((what) => `${who} ${what}`)),
  ...["cơ quan", "đơn vị"].flatMap((who) => [`${who} tham mưu`, `${who} được giao`]), "cơ quan, đơn vị được giao", "phân công thực hiện",
];
export const DUE = [
  "thời hạn", "hạn", "hạn hoàn thành", "thời hạn hoàn thành", "thời hạn giao", "thời hạn được giao", "thời hạn thực hiện", "hạn thực hiện", "hạn chót", "hạn cuối", "hạn cuối cùng", "thời hạn cuối cùng",
  "ngày đến hạn", "ngày hết hạn", "ngày phải hoàn thành", "thời gian yêu cầu", "thời gian yêu cầu hoàn thành", "thời gian phải hoàn thành", "thời hạn theo kế hoạch", "thời hạn yêu cầu", "hạn xử lý", "thời hạn xử lý", "hạn giải quyết", "thời hạn giải quyết", "hạn trả lời", "thời hạn trả lời", "ngày hoàn thành theo kế hoạch", "thời hạn trình", "thời gian trình", "thời hạn báo cáo", "hạn báo cáo", "deadline", "due date",
];
export const DUE_OR_DONE = ["thời gian hoàn thành", "thời điểm hoàn thành", "kết thúc", "ngày kết thúc", "thời gian kết thúc", "thời điểm kết thúc", "end date"];
/** Headings of a plan that say while when something is done: its due day is the end of it, unless another column says due days. */
export const WHILE = ["thời gian thực hiện", "thời gian triển khai", "thời gian triển khai thực hiện", "thời gian giải quyết", "thời gian", "lộ trình thực hiện", "timeline"];
/** Headings of days on which something begins, which say nothing here. */
export const BEGINNINGS = ["bắt đầu", "ngày bắt đầu", "thời gian bắt đầu", "thời điểm bắt đầu", "ngày khởi công", "start", "start date"];
/** Days on which something was dealt with: of completion, where no other column is. */
export const DEALT_WITH = ["ngày giải quyết", "ngày xử lý", "ngày trả lời"];
const DATE_WORDS = ["ngày", "date", "day", "on"];
const uom = column("uom", "text", "Đơn vị tính", "Unit of measure", ["đvt", "đv tính", "uom"], { filled: true });
const source = column("source", "ref", "Nguồn số liệu", "Source", ["nguồn", "cơ quan cung cấp", "đơn vị cung cấp", "data source"], { of: "sources" });
const document = column("document", "text", "Văn bản", "Document", ["số văn bản", "căn cứ", "văn bản kèm theo", "số ký hiệu văn bản"]);
const recorded = day("recorded", "Ngày ghi nhận", "Recorded on", ["ngày cập nhật", "ngày nhập", "ghi nhận ngày", "recorded"]);
const REST = [
  recorded,
  column("illustrative", "flag", "Minh họa", "Illustrative", ["số minh họa", "minh hoạ"]),
  column("note.vi", "text", "Ghi chú", "Note", ["chú thích", "ghi chú thêm", "diễn giải", "remark", "remarks", "notes"]),
  column("note.en", "text", "Ghi chú (tiếng Anh)", "Note in English", ["note en", "english note"]),
];
const period = column("period", "period", "Kỳ báo cáo", "Period", ["kỳ", "kỳ số liệu", "tháng", "quý"], { filled: true });

const state = (field, vi, en, also) => column(field, "state", vi, en, also);
const STATES = [
  state("said.result", "Kết quả", "Result", ["kết quả thực hiện", "kết quả xử lý", "mức độ hoàn thành", "kết quả giải quyết"]),
  state("said.state", "Tình trạng", "Status", ["trạng thái", "tình hình thực hiện", "tiến độ", "tiến độ thực hiện", "tình trạng xử lý", "tình trạng hồ sơ", "trạng thái hồ sơ", "state"]),
];

/** `needs`: fields without which there is no record; of a list within it one is enough. `sheets`: names by which a sheet says its kind. `across`: what can
 * stand in a column for each day (across.js). `states`: what no record holds, but says how far something is (states.js). */
export const KINDS = {
  observations: {
    title: { vi: "Số liệu thực hiện", en: "Observations" }, sheets: ["số liệu", "thực hiện", "kết quả thực hiện", "observations", "tiến độ chỉ tiêu"],
    needs: ["indicator", "on", "value"], across: "value",
    columns: [...indicator, ...unit, day("on", "Ngày số liệu", "Figure of", ["ngày", "tính đến ngày", "đến ngày", "thời điểm", "ngày báo cáo", "số liệu đến ngày", "date", "as of"]),
      column("value", "number", "Giá trị thực hiện", "Value", ["giá trị", "số liệu", "kết quả", "thực hiện", "đã thực hiện", "số thực hiện", "kết quả thực hiện", "lũy kế", "lũy kế thực hiện", "thực hiện lũy kế", "lũy kế từ đầu năm", "lũy kế từ đầu năm đến nay", "lũy kế đến nay", "thực hiện lũy kế từ đầu năm", "lũy kế thực hiện từ đầu năm", "quyết toán", "số quyết toán", "actual"], { ...ACTUAL, dated: true }),
      uom, source, ...REST],
  },
  completions: {
    title: { vi: "Hoàn thành nhiệm vụ", en: "Completions" }, sheets: ["hoàn thành", "nhiệm vụ hoàn thành", "kết quả nhiệm vụ", "completions"],
    needs: ["task", "on"],
    columns: [...task, day("on", "Ngày hoàn thành", "Done on", ["hoàn thành ngày", "hoàn thành", ...DUE_OR_DONE, "ngày hoàn thành thực tế", "thời gian hoàn thành thực tế", "hoàn thành thực tế", "ngày xong", "ngày HT", "ngày giải quyết xong", "ngày xử lý xong", "ngày thực hiện xong", ...DEALT_WITH, "completed on", "done", ...DATE_WORDS]), document, ...REST],
    states: STATES,
  },
  submissions: {
    title: { vi: "Nộp báo cáo", en: "Submissions" }, sheets: ["báo cáo đã nộp", "nộp báo cáo", "giải trình", "submissions"],
    needs: [["report", "explanation", "review"], "on"],
    columns: [...report, period, ...unit, day("on", "Ngày nộp", "Submitted on", ["ngày gửi", "nộp ngày", "ngày nộp báo cáo", "ngày gửi báo cáo", "submitted", ...DATE_WORDS]),
      policy("explanation", "Giải trình theo chính sách", "Explanation under policy", ["giải trình", "explanation"]),
      policy("review", "Kiểm điểm theo chính sách", "Review under policy", ["kiểm điểm", "review"]),
      day("since", "Giải trình cho ngày", "Explains the day", ["tính từ ngày", "since"]), document, ...REST],
  },
  extensions: {
    title: { vi: "Gia hạn", en: "Extensions" }, sheets: ["gia hạn", "extensions"],
    needs: [["task", "report"], "until", "decided"],
    columns: [...task, ...report, period, ...unit, day("until", "Gia hạn đến ngày", "Extended until", ["gia hạn đến", "hạn mới", "đến ngày", "thời hạn mới", "thời hạn gia hạn", "thời hạn sau gia hạn", "hạn điều chỉnh", "thời hạn điều chỉnh", "until"]),
      day("decided", "Ngày quyết định", "Decided on", ["quyết định ngày", "ngày gia hạn", "ngày quyết định gia hạn", "decided"]), document, ...REST],
  },
  pauses: {
    title: { vi: "Tạm dừng nhiệm vụ", en: "Pauses" }, sheets: ["tạm dừng", "pauses"],
    needs: ["task", "from"],
    columns: [...task, day("from", "Tạm dừng từ ngày", "Paused from", ["từ ngày", "tạm dừng từ", "from"]),
      day("to", "Tạm dừng đến ngày", "Paused until", ["đến ngày", "tạm dừng đến", "đến hết ngày", "to"]), document, ...REST],
  },
  waivers: {
    title: { vi: "Miễn thực hiện", en: "Waivers" }, sheets: ["miễn", "waivers"],
    needs: [["task", "report"], "on"],
    columns: [...task, ...report, period, ...unit, day("on", "Ngày miễn", "Waived on", ["miễn từ ngày", "waived", ...DATE_WORDS]), document, ...REST],
  },
  reopenings: {
    title: { vi: "Mở lại nhiệm vụ", en: "Reopenings" }, sheets: ["mở lại", "reopenings"],
    needs: ["task", "on"],
    columns: [...task, day("on", "Ngày mở lại", "Reopened on", ["mở lại ngày", "reopened", ...DATE_WORDS]), document, ...REST],
  },
  dossiers: {
    title: { vi: "Hồ sơ một cửa", en: "Dossiers" }, sheets: ["hồ sơ", "danh sách hồ sơ", "dossiers"],
    needs: ["id", "service", "unit", "received"],
    columns: [column("id", "text", "Mã hồ sơ", "Dossier id", ["số hồ sơ", "mã số hồ sơ", "số biên nhận", "dossier code", "dossier"]), ...service, ...unit,
      column("received", "moment", "Ngày tiếp nhận", "Received", ["ngày nhận", "tiếp nhận", "thời gian tiếp nhận", "ngày giờ tiếp nhận", "ngày nộp hồ sơ", "nhận hồ sơ", "ngày nhận hồ sơ", "tiếp nhận hồ sơ", "ngày tiếp nhận hồ sơ", "nhận", "received on"]),
      column("finished", "moment", "Ngày giải quyết xong", "Finished", ["ngày trả kết quả", "trả kết quả", "ngày kết thúc", "ngày hoàn thành", "ngày có kết quả", "thời gian trả kết quả", "ngày kết thúc xử lý", "ngày trả", "ngày trả hồ sơ", "ngày trả thực tế", "ngày trả kết quả thực tế", "trả", "finished on"]),
      column("online", "flag", "Trực tuyến", "Online", ["nộp trực tuyến", "hình thức nộp", "hình thức nộp hồ sơ", "hình thức tiếp nhận", "tiếp nhận trực tuyến"]),
      day("rescheduled.to", "Hẹn lại đến ngày", "Rescheduled to", ["ngày hẹn lại", "hẹn lại", "rescheduled"]),
      day("rescheduled.decided", "Ngày quyết định hẹn lại", "Rescheduling decided on", ["quyết định hẹn lại"]), document, ...REST],
    states: STATES,
  },
  dossier_pauses: {
    title: { vi: "Bổ sung, tạm dừng hồ sơ", en: "Pauses of dossiers" }, sheets: ["bổ sung hồ sơ", "tạm dừng hồ sơ", "pauses of dossiers"],
    needs: ["dossier", "kind", "from"],
    columns: [column("dossier", "text", "Mã hồ sơ", "Dossier id", ["số hồ sơ", "mã số hồ sơ", "dossier"]),
      column("kind", "choice", "Loại tạm dừng", "Kind of pause", ["loại", "hình thức", "lý do tạm dừng", "kind"]),
      day("from", "Từ ngày", "From", ["tạm dừng từ ngày", "ngày yêu cầu bổ sung"]),
      column("to", "moment", "Đến ngày", "To", ["tạm dừng đến ngày", "ngày bổ sung đủ"]), document, ...REST.slice(2)],
  },
  projects: {
    title: { vi: "Giải ngân dự án", en: "Projects" }, sheets: ["giải ngân", "dự án", "vốn đầu tư", "projects"],
    needs: ["project", "on", "disbursed"], across: "disbursed",
    columns: [...project, day("on", "Ngày số liệu", "Figure of", ["ngày", "tính đến ngày", "đến ngày", "thời điểm", "date", "as of"]),
      column("disbursed", "number", "Đã giải ngân", "Disbursed", ["giải ngân", "lũy kế giải ngân", "giải ngân lũy kế", "đã giải ngân lũy kế", "lũy kế đã giải ngân", "số giải ngân", ...DISBURSED_SINCE], ACTUAL),
      column("forecast", "number", "Ước giải ngân đến hết kỳ", "Forecast", ["ước giải ngân", "dự kiến giải ngân", "ước cả năm", "ước giải ngân cả năm", "dự kiến giải ngân cả năm"]),
      column("need", "number", "Nhu cầu bổ sung", "Need", ["nhu cầu vốn bổ sung", "đề nghị bổ sung", "nhu cầu"]), uom, source, ...REST],
  },
  scores: {
    title: { vi: "Điểm xếp loại", en: "Scores" }, sheets: ["điểm", "chấm điểm", "xếp loại", "scores"],
    needs: ["grading", "unit", "criterion", ["points", "met"], "on"],
    columns: [...grading, ...unit, column("criterion", "text", "Mã tiêu chí", "Criterion id", ["tiêu chí", "criterion"]),
      column("points", "number", "Điểm", "Points", ["số điểm", "điểm chấm", "score"]), column("met", "flag", "Đạt tiêu chí", "Met", ["đạt", "kết quả đạt"]),
      day("on", "Ngày chấm", "Scored on", ["ngày chấm điểm", ...DATE_WORDS]), document, ...REST],
  },
};

/** How projects are called, by their ids and by their names. */
export const PROJECT_WORDS = project.map(({ title, also }) => [...Object.values(title), ...also]);
/** The figures of a plan of capital, of which projects are the indicators: what is disbursed of each. */
export const DISBURSED = {
  observations: { ...KINDS.observations, columns: KINDS.observations.columns.map(asOfCapital) },
};

function asOfCapital(column) {
  const { title, also } = KINDS.projects.columns.find(({ field }) => field === "disbursed");
  const words = { indicator: PROJECT_WORDS[Number(Boolean(column.named))], value: [...Object.values(title), ...also] }[column.field];
  return words ? { ...column, also: [...column.also, ...words] } : column;
}

const isOfTasks = ({ columns }) => columns.some(({ field }) => field === "task");
const withVagueNames = (column) => (column.field === "task" && column.named ? { ...column, also: [...column.also, "nội dung", "tên", "name"] } : column);
/** What is recorded of tasks, where it is known that the rows are some, also under `Nội dung`. */
export const OF_TASKS = Object.fromEntries(Object.entries(KINDS).filter(([, kind]) => isOfTasks(kind)).map(([name, kind]) => [name, { ...kind, columns: kind.columns.map(withVagueNames) }]));

/** The lists of records that the engine knows: pauses of dossiers are a part of dossiers there. */
export const LISTS = Object.keys(KINDS).filter((kind) => kind !== "dossier_pauses");

/** Headings that say nothing of a record, and are no surprise either. */
export const SILENT = ["stt", "tt", "số tt", "số thứ tự", "no", "#"];

/** The words of a choice. */
export const CHOICES = {
  kind: {
    supplement: ["supplement", "bổ sung", "yêu cầu bổ sung", "bổ sung hồ sơ", "chờ bổ sung"],
    suspension: ["suspension", "tạm dừng", "đình chỉ", "tạm dừng giải quyết"],
  },
};
export const YES = ["x", "có", "co", "đúng", "true", "yes", "1", "đạt", "trực tuyến", "online", "rồi", "toàn trình", "một phần", "qua mạng", "dịch vụ công trực tuyến", "qua dịch vụ công trực tuyến"];
export const NO = ["không", "khong", "sai", "false", "no", "0", "không đạt", "chưa", "trực tiếp", "tại bộ phận một cửa", "trực tiếp tại bộ phận một cửa", "bcci", ...["bưu chính", "bưu điện", "bưu chính công ích", "dịch vụ bưu chính", "dịch vụ bưu chính công ích"].flatMap((post) => [post, `qua ${post}`]), "offline"];
