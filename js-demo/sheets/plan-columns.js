// Which columns make a plan, of indicators and of tasks, and the words by which each of them is known.

import { wordsOf } from "./heading-words.js";
import { DUE as DUE_WORDS, DUE_OR_DONE, LOOSELY_DUE, LOOSELY_RESPONSIBLE, OFFICES, PROJECT_WORDS, WHILE, WORK } from "./kinds.js";

const column = (field, vi, en, also = [], more = {}) => ({ field, title: { vi, en }, also, ...more });
/** Columns of figures, `dated` where their year may stand behind their heading. */
const MEASURED_THEN = { measured: true };
const DATED = { dated: true, ...MEASURED_THEN };
/** Columns of figures, in one unit of measure. */
export const MEASURED = ["target", "stretch", "baseline"];
/** Who answers, as the offices of a level call it. */
const RESPONSIBLE = [
  ...OFFICES.flatMap((who) => ["chủ trì", "phụ trách"].map((what) => `${who} ${what}`)),
  ...["cơ quan", "đơn vị", "cơ quan, đơn vị"].flatMap((who) =>
    ["chịu trách nhiệm", "đầu mối", "thực hiện", "được phân công", "xử lý", "xử lý chính", "giải quyết", "trả lời"].map((what) => `${who} ${what}`)),
];
const COMMON = [
  column("responsible", "Đơn vị chủ trì", "Responsible", [
    "chủ trì", "chủ đầu tư", "đơn vị làm chủ đầu tư", "cơ quan chủ trì", "đơn vị phụ trách", "cơ quan phụ trách", "phụ trách", "trách nhiệm", "chịu trách nhiệm", "đầu mối", ...["CQ", "ĐV", "Đ/v"].map((who) => `${who} chủ trì`), "lead agency", "lead unit", "responsible unit", ...RESPONSIBLE, ...LOOSELY_RESPONSIBLE,
  ]),
  column("supporting", "Đơn vị phối hợp", "Supporting", ["phối hợp", "cơ quan phối hợp", ...OFFICES.map((who) => `${who} phối hợp`)]),
  column("section", "Mục", "Section", ["phần", "nhóm", "lĩnh vực", "nhóm chỉ tiêu", "nhóm nhiệm vụ"]),
  column("note", "Ghi chú", "Note", ["chú thích", "diễn giải", "remarks"]),
  column("illustrative", "Minh họa", "Illustrative", ["số minh họa"]),
];
const LEVELS = ["tỉnh", "thành phố", "huyện", "thị xã", "xã", "phường", "đặc khu"];
/** Who assigns targets. */
const ASSIGNING = [
  "thủ tướng", "thủ tướng chính phủ", "TTg", "chính phủ", "quốc hội", "bộ", "HĐND", "nghị quyết", "nghị quyết HĐND", "trung ương", "TW", "cấp trên",
  ...LEVELS.flatMap((level) => ["", "UBND ", "HĐND "].map((who) => who + level)),
];
/** How a target is called by who assigns it. */
const ASSIGNED = [
  ...["dự toán", "chỉ tiêu", "kế hoạch", "KH", ""].flatMap((what) => ["giao", ...ASSIGNING.map((who) => `${who} giao`)].map((by) => `${what} ${by}`.trim())),
  "mức giao", "mức kế hoạch", "số kế hoạch", "dự toán", "dự toán năm", "dự toán được giao", "kế hoạch được giao", "nghị quyết HĐND", ...LEVELS.map((level) => `nghị quyết HĐND ${level}`), "chỉ tiêu nghị quyết", "chỉ tiêu NQ", "mục tiêu nghị quyết", "mục tiêu NQ", "mục tiêu theo nghị quyết", "theo nghị quyết",
];
/** How capital that is assigned is called, to be disbursed by the end of the year. */
const CAPITAL = [
  ...["kế hoạch vốn", "KH vốn"].flatMap((capital) => ["", " năm", " giao", " được giao", " đã giao", " bố trí", " đầu tư", " đầu tư công"].map((of) => capital + of)),
  ...["tổng", "tổng số", "tổng cộng"].flatMap((total) => [`${total} kế hoạch vốn`, `${total} KH vốn`]), "vốn kế hoạch", "vốn giao", "vốn được giao", "vốn bố trí",
];
const TIMES = ["", " lần 1", " lần 2", " lần 3"];
/** How it is said that something was adjusted. */
const ADJUSTED = ["", "giao ", "năm "].flatMap((of) => [
  ...TIMES.map((time) => `${of}điều chỉnh${time}`),
  ...["đã", "được", "sau"].flatMap((done) => [...TIMES, ", bổ sung"].map((time) => `${of}${done} điều chỉnh${time}`)),
  `${of}sau bổ sung`, `${of}sau khi bổ sung`,
]);
/** How a target is called that was given first, or in the course of the year instead of it; `Kế hoạch điều chỉnh, bổ sung` may be by how much. */
const REVISED = ["kế hoạch", "KH", "chỉ tiêu", "chỉ tiêu kế hoạch", "dự toán", "mục tiêu", "kế hoạch vốn", "KH vốn"].flatMap((what) =>
  ["đầu năm", "giao đầu năm", "ban đầu", "giao ban đầu", ...ADJUSTED].map((when) => `${what} ${when}`));
/** How targets are called that are the first ones with what was added; known only beside something that was. */
const TOTALS = ["dự toán", "kế hoạch", "chỉ tiêu"].flatMap((what) => [`tổng ${what}`, `tổng cộng ${what}`]).flatMap((total) => ["", " giao", " năm", " được giao"].map((of) => `${total}${of}`));
const [IDS_OF_PROJECTS, NAMES_OF_PROJECTS] = PROJECT_WORDS;
const INDICATORS = [
  column("id", "Mã chỉ tiêu", "Indicator id", ["mã", "mã ct", "ký hiệu", ...IDS_OF_PROJECTS, "id"]),
  column("name", "Tên chỉ tiêu", "Indicator", ["chỉ tiêu", "các chỉ tiêu", "chỉ tiêu chủ yếu", "các chỉ tiêu chủ yếu", "nội dung", "nội dung chỉ tiêu", "danh mục chỉ tiêu", "tiêu chí", "nội dung tiêu chí", ...NAMES_OF_PROJECTS, "tên", "name"]),
  column("uom", "Đơn vị tính", "Unit of measure", ["đvt", "đv tính"]),
  column("kind", "Loại số liệu", "Kind of figure", ["cách tính", "lũy kế hay thời điểm"]),
  column("form", "Yêu cầu", "Requirement", ["so sánh", "dạng chỉ tiêu"]),
  column("target", "Chỉ tiêu giao", "Target", [
    "kế hoạch", "mục tiêu", "kế hoạch năm", "kế hoạch giao", "chỉ tiêu kế hoạch", "giao", "kh", "số giao", "kh năm", "plan", ...ASSIGNED,
    "giao đầu năm", "sau điều chỉnh", ...REVISED, ...TOTALS, ...CAPITAL,
  ], DATED),
  column("from", "Mức tối thiểu", "At least"),
  column("to", "Mức tối đa", "At most"),
  column("stretch", "Phấn đấu", "Stretch", ["chỉ tiêu phấn đấu", "mục tiêu phấn đấu", "mức phấn đấu", "hoped for"], DATED),
  column("baseline", "Kỳ gốc", "Baseline", ["năm trước", "giá trị gốc", "thực hiện năm trước", "số năm trước"], MEASURED_THEN),
  column("baseline_on", "Ngày kỳ gốc", "Baseline of"),
  column("due", "Thời hạn", "Due", [...DUE_WORDS, ...LOOSELY_DUE, ...DUE_OR_DONE, ...WHILE]),
  ...COMMON,
];
const TASKS = [
  column("id", "Mã nhiệm vụ", "Task id", ["mã", "mã nv", "id"]),
  column("name", "Tên nhiệm vụ", "Task", [...WORK, "nội dung", "tên", "name"], { yearly: true }),
  column("due", "Hạn hoàn thành", "Due", [...DUE_WORDS, ...LOOSELY_DUE, ...DUE_OR_DONE, ...WHILE]),
  column("assigned", "Ngày giao", "Assigned on", ["ngày giao nhiệm vụ", "ngày giao việc", "ngày được giao", "ngày nhận nhiệm vụ", "ngày nhận việc", "thời điểm giao"]),
  ...COMMON,
];
export const KINDS = {
  indicators: {
    title: { vi: "Chỉ tiêu", en: "Indicators" }, sheets: ["chỉ tiêu", "kế hoạch"], needs: ["name", "target", "responsible"], columns: INDICATORS,
  },
  tasks: {
    title: { vi: "Nhiệm vụ", en: "Tasks" }, sheets: ["nhiệm vụ", "công việc"], needs: ["name", "due", "responsible"], columns: TASKS,
  },
};
export const [UOM, BASELINE, TARGET] = ["uom", "baseline", "target"].map((name) => INDICATORS.find(({ field }) => field === name));
export const DUE = TASKS.find(({ field }) => field === "due");
export const WORDS = Object.fromEntries(Object.entries(KINDS).map(([kind, { columns }]) => [kind, wordsOf(columns)]));
