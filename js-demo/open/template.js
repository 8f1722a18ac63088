// A workbook made from a plan: a sheet for each kind of record, with the plan's ids and names, lists to choose from, and a guide. With records it
// holds them, and read again it gives exactly these.

import writeExcelFile from "write-excel-file/universal";
import { serialOf } from "../cells/days.js";
import { letters } from "../engine/places.js";
import { itemsOf, namesOf, referencesOf } from "../records/references.js";
import { CHOICES, KINDS } from "../sheets/kinds.js";
import { FONT, laidOut } from "../words/sheet-layout.js";

/** Rows with formats but without words, to go on writing below those that are filled in. */
const SPARE_ROWS = 200;
/** Choices are offered so far down. */
const LAST_ROW = 5000;
/** Title, hint, headings. */
const HEADING_ROW = 3;

/** The sheets of a template that hold no records. */
const [GUIDE, LISTS] = ["Hướng dẫn", "Danh mục"];

const FORMATS = { day: "dd/mm/yyyy", moment: "dd/mm/yyyy hh:mm", number: "#,##0.###############" };
const WIDTHS = { ref: 22, day: 14, moment: 18, number: 18, flag: 12, text: 28, choice: 16, period: 14 };
const NEEDS = {
  observations: "indicators", completions: "tasks", submissions: "reports", extensions: "tasks", pauses: "tasks", waivers: "tasks", reopenings: "tasks",
  dossiers: "services", dossier_pauses: "services", projects: "reallocations", scores: "gradings",
};
const LISTED = ["indicators", "tasks", "reports", "units", "services", "sources", "policies", "projects", "gradings"];

/**
 * @param {{ plan: string, records?: string }} given Records only for a template that holds them.
 * @returns {Promise<Blob>}
 */
export async function templateOf({ plan: text, records: recordsText }) {
  const plan = JSON.parse(text);
  const records = recordsText ? JSON.parse(recordsText) : null;
  const references = referencesOf(plan);
  const lists = listsOf(plan);
  const kinds = Object.keys(KINDS).filter((kind) => itemsOf(plan[NEEDS[kind]]).length > 0 || rowsIn(kind, records).length > 0);
  const sheets = kinds.map((kind) => sheetOf(kind, plan, references, records));
  const validations = [[], ...kinds.map((kind) => validationsOf(kind, lists)), []];
  const all = [guideSheet(plan, kinds), ...sheets, listsSheet(lists)].map((sheet) => ({ ...sheet, orientation: "landscape" }));
  return writeExcelFile(all, { ...FONT, features: [choicesIn(validations), laidOut(all)] }).toBlob();
}

function sheetOf(kind, plan, references, records) {
  const { title, columns, needs } = KINDS[kind];
  const given = records ? rowsIn(kind, records) : prefilled(kind, plan);
  const needed = new Set(needs.flat());
  const heading = (column) => ({
    value: `${column.title.vi} / ${column.title.en}${column.named ? "" : starOf(column.field, needs)}`, type: String,
    fontWeight: "bold", backgroundColor: needed.has(column.field) ? "#dbe7f7" : "#eef0f3", borderStyle: "thin", borderColor: "#8a93a0",
    wrap: true, alignVertical: "center",
  });
  const spare = Array.from({ length: records ? 20 : SPARE_ROWS }, () => columns.map((column) => cellOf(column, {}, references)));
  return {
    sheet: title.vi, stickyRowsCount: HEADING_ROW, headRow: HEADING_ROW, nameColumn: "A",
    columns: columns.map((column) => ({ width: widthOf(column, given) })),
    data: [
      [{ value: `${title.vi} / ${title.en}`, type: String, fontWeight: "bold", fontSize: 14 }],
      [{ value: `${namesOf(plan.name)[0] ?? ""} – ${HINT}`, type: String, textColor: "#525c69" }],
      columns.map(heading),
      ...given.map((record) => columns.map((column) => cellOf(column, record, references))),
      ...spare,
    ],
  };
}

/** Ids are seen whole, unless they are very long. */
function widthOf({ field, type, named }, given) {
  if (named) return 42;
  const longest = type === "ref" ? Math.max(0, ...given.map((record) => String(record[field] ?? "").length)) : 0;
  return Math.max(WIDTHS[type], Math.min(40, longest + 2));
}

/** The mark of a column without which there is no record, and of one of several of which one is enough. */
function starOf(field, needs) {
  if (needs.includes(field)) return " *";
  return needs.flat().includes(field) ? " (*)" : "";
}

const HINT = "cột có dấu * cần điền, trong các cột có dấu (*) cần một; cột mã hoặc cột tên, một là đủ / columns with * are needed, of those with (*) one; id or name, one is enough";

/** The records of a kind; pauses of dossiers have a sheet of their own. */
function rowsIn(kind, records) {
  if (kind !== "dossier_pauses") return itemsOf(records?.[kind]);
  return itemsOf(records?.dossiers).flatMap(({ id, pauses }) => itemsOf(pauses).map((pause) => ({ dossier: id, ...pause })));
}

/** What a plan already says of the records to come. */
function prefilled(kind, plan) {
  const make = {
    observations: () => observedOf(plan).flatMap(({ id, breakdown, roll_up: rollUp }) =>
      [...(rollUp ? [] : [{ indicator: id }]), ...itemsOf(breakdown).map(({ unit }) => ({ indicator: id, unit }))]),
    completions: () => itemsOf(plan.tasks).map(({ id }) => ({ task: id })),
    submissions: () => itemsOf(plan.reports).flatMap(({ id, owed_by: units }) => (units ?? []).map((unit) => ({ report: id, unit }))),
    projects: () => projectsOf(plan).map(({ id }) => ({ project: id })),
    scores: () => itemsOf(plan.gradings).flatMap(({ id, units }) => (Array.isArray(units) ? units : []).map((unit) => ({ grading: id, unit }))),
  };
  return make[kind]?.() ?? [];
}

/** What is observed and not worked out. */
function observedOf(plan) {
  return [...itemsOf(plan.indicators), ...itemsOf(plan.series)].filter(({ measure }) => measure?.uom);
}

function projectsOf(plan) {
  return itemsOf(plan.reallocations).flatMap(({ projects }) => itemsOf(projects));
}

/** A cell of a record, or an empty one that is ready for what belongs there. */
function cellOf(column, record, references) {
  const value = valueOf(column, record, references);
  if (column.type === "number") {
    const isNumber = typeof value === "number" || (value !== undefined && String(Number(value)) === value);
    const ofNumber = { type: Number, format: FORMATS.number, alignVertical: "top" };
    if (value === undefined || isNumber) return { value: value === undefined ? null : Number(value), ...ofNumber };
  }
  if (column.type === "day" || column.type === "moment") {
    const isTimed = column.type === "moment" && (value === undefined || value.includes("T"));
    return { value: value === undefined ? null : serialOf(value), type: Number, format: isTimed ? FORMATS.moment : FORMATS.day, alignVertical: "top" };
  }
  return { value: value === undefined ? null : String(value), type: String, format: "@", wrap: column.type === "text" || column.named, alignVertical: "top" };
}

function valueOf({ field, type, named, of }, record, references) {
  const [name, part] = field.split(".");
  const whole = record[name];
  if (field === "uom") {
    const about = record.indicator ?? record.project;
    return whole ?? (about === undefined ? undefined : references.uomOf(about)?.[0]);
  }
  if (named) return whole === undefined ? undefined : namesOf(references.nameOf(of, whole))[0];
  if (type === "flag") return whole === undefined ? undefined : whole ? "có" : "không";
  if (type === "choice") return CHOICES[field][whole]?.[1];
  if (part === undefined || whole === undefined) return whole;
  if (typeof whole === "string") return part === "vi" || part === "to" ? whole : undefined;
  return whole[part];
}

/** What can be chosen from, by list of the plan. */
function listsOf(plan) {
  const all = { ...plan, indicators: observedOf(plan), projects: projectsOf(plan) };
  const lists = LISTED.map((list) => ({ list, items: itemsOf(all[list]).map(({ id, name }) => [id, namesOf(name)[0] ?? ""]) }));
  return lists.filter(({ items }) => items.length > 0);
}

const LIST_TITLES = {
  indicators: "Chỉ tiêu / Indicators", tasks: "Nhiệm vụ / Tasks", reports: "Báo cáo / Reports", units: "Đơn vị / Units", services: "Thủ tục / Services",
  sources: "Nguồn số liệu / Sources", policies: "Chính sách / Policies", projects: "Dự án / Projects", gradings: "Đợt xếp loại / Gradings",
};

function listsSheet(lists) {
  const longest = Math.max(0, ...lists.map(({ items }) => items.length));
  const cell = (value, more) => ({ value: value === undefined ? null : value, type: String, format: "@", ...more });
  return {
    sheet: LISTS, stickyRowsCount: 1, columns: lists.flatMap(() => [{ width: 24 }, { width: 42 }]),
    data: [
      lists.flatMap(({ list }) => [cell(LIST_TITLES[list], { fontWeight: "bold" }), cell(undefined)]),
      ...Array.from({ length: longest }, (_, at) => lists.flatMap(({ items }) => [cell(items[at]?.[0]), cell(items[at]?.[1])])),
    ],
  };
}

function guideSheet(plan, kinds) {
  const [vi, en] = [namesOf(plan.name)[0] ?? plan.id, namesOf(plan.name).at(-1) ?? plan.id];
  const lines = [
    [`Mẫu ghi nhận: ${vi}`, `Template of records: ${en}`],
    [`Mã kế hoạch: ${plan.id}`, `Plan: ${plan.id}`],
    ["Mỗi tờ một loại ghi nhận; tờ nào không dùng thì để trống hoặc xóa.", "A sheet for each kind of record; leave or delete those you do not need."],
    ["Hàng tiêu đề giữ nguyên chữ; thứ tự cột, các dòng tên bảng phía trên đổi được.", "Keep the words of the headings; columns may change places, and titles may stand above."],
    ["Cột có dấu * cần điền. Các cột có dấu (*): chỉ cần điền một trong các cột đó, như mã báo cáo, hoặc giải trình, hoặc kiểm điểm.", "Columns with * are needed. Of the columns with (*) one is enough, such as a report, or an explanation, or a review."],
    ["Hàng chỉ có mã và tên, chưa có số liệu, không được tính.", "A row with ids and names only is not a record."],
    ["Một chỉ tiêu nhiều ngày: mỗi ngày một hàng. Ngày viết dd/MM/yyyy; số viết vào ô số.", "Several days of an indicator: a row each. Days are dd/MM/yyyy; numbers go into number cells."],
    ["Đơn vị tính để trống hoặc giữ nguyên là theo kế hoạch; ghi khác thì được quy đổi (triệu đồng, tỷ đồng).", "The unit of measure is the plan's; another one of the same kind is converted."],
    ["Mã và tên để chọn nằm ở tờ Danh mục.", "Ids and names stand in the sheet of lists."],
    ["Điền xong: mở tệp này ở trang Tiendo, nút “Mở tệp”. Tệp không được tải lên đâu cả.", "Then open this file on the page, “Open files”. It is not uploaded anywhere."],
  ];
  return {
    sheet: GUIDE, columns: [{ width: 70 }, { width: 70 }],
    data: [
      ...lines.map((line, at) => line.map((value) => ({ value, type: String, wrap: true, alignVertical: "top", fontWeight: at === 0 ? "bold" : undefined }))),
      [],
      ...kinds.map((kind) => [KINDS[kind].title.vi, KINDS[kind].title.en].map((value) => ({ value, type: String }))),
    ],
  };
}

/** The lists from which cells of a sheet are chosen. */
function validationsOf(kind, lists) {
  return KINDS[kind].columns.flatMap(({ type, of, named, field }, place) => {
    const range = `${letters(place)}${HEADING_ROW + 1}:${letters(place)}${LAST_ROW}`;
    if (type === "flag") return [{ range, formula: '"có,không"' }];
    if (type === "choice") return [{ range, formula: `"${Object.values(CHOICES[field]).map(([, word]) => word).join(",")}"` }];
    const at = lists.findIndex(({ list }) => list === of);
    if (type !== "ref" || at < 0) return [];
    const column = letters(2 * at + (named ? 1 : 0));
    return [{ range, formula: `'${LISTS}'!$${column}$2:$${column}$${lists[at].items.length + 1}` }];
  });
}

/**
 * The library leaves choices to such an addition: it puts them where the order of the schema wants them. Other words than those
 * are warned of, not refused.
 */
function choicesIn(validations) {
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform(xml, options, { sheetIndex }) {
            const found = validations[sheetIndex] ?? [];
            if (found.length === 0) return xml;
            const choices = `<dataValidations count="${found.length}">${found.map(choice).join("")}</dataValidations>`;
            return xml.replace(/<\/sheetData>(<mergeCells[\s\S]*?<\/mergeCells>)?/, (end) => end + choices);
          },
        },
      },
    },
  };
}

function choice({ range, formula }) {
  const escaped = formula.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorStyle="warning" sqref="${range}"><formula1>${escaped}</formula1></dataValidation>`;
}
