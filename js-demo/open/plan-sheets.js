// A plan from sheets: indicators with unit of measure, target, due day and who answers, tasks with their due day. What a sheet does not say
// is decided by a rule, and told.

import { hundredfold } from "../format.js";
import { today } from "../../wasm/js/elements/today.js";
import { readDueInWords, readMoment } from "./days.js";
import { headingsOf, OF_UNKNOWN, wordsOf } from "./headings.js";
import { conventionAmong, jsonNumber, readNumber } from "./numbers.js";
import { accented, plain } from "./plain.js";
import { placesOf } from "./places.js";
import { columnNotices, SHOWN, wordsOf as wordsOfCell } from "./rows.js";
import { isOfHeadings, rowsOfPlan } from "./table.js";
import { issuerOf, titleOf } from "./titles.js";
import { bracketUom, isUomBeside, lineOver, isSameUom, onlyUom, strangeBrackets, uomLines } from "./uoms.js";

const column = (field, vi, en, also = [], more = {}) => ({ field, title: { vi, en }, also, ...more });
/** Columns of the plan's year, which may stand behind their heading. */
const DATED = { dated: true };
/** Columns of figures, in one unit of measure. */
const MEASURED = ["target", "stretch", "baseline"];
const COMMON = [
  column("responsible", "Đơn vị chủ trì", "Responsible", ["chủ trì", "cơ quan chủ trì", "đơn vị phụ trách", "phụ trách", "đơn vị thực hiện", "cơ quan thực hiện", "trách nhiệm"]),
  column("supporting", "Đơn vị phối hợp", "Supporting", ["phối hợp", "cơ quan phối hợp"]),
  column("section", "Mục", "Section", ["phần", "nhóm", "lĩnh vực", "nhóm chỉ tiêu"]),
  column("note", "Ghi chú", "Note", ["chú thích", "diễn giải", "remarks"]),
];
const INDICATORS = [
  column("id", "Mã chỉ tiêu", "Indicator id", ["mã", "mã ct", "ký hiệu", "id"]),
  column("name", "Tên chỉ tiêu", "Indicator", ["chỉ tiêu", "nội dung", "nội dung chỉ tiêu", "danh mục chỉ tiêu", "tên", "name"]),
  column("uom", "Đơn vị tính", "Unit of measure", ["đvt", "đv tính"]),
  column("kind", "Loại số liệu", "Kind of figure", ["cách tính", "lũy kế hay thời điểm"]),
  column("form", "Yêu cầu", "Requirement", ["so sánh", "dạng chỉ tiêu"]),
  column("target", "Chỉ tiêu giao", "Target", ["kế hoạch", "mục tiêu", "kế hoạch năm", "kế hoạch giao", "chỉ tiêu kế hoạch", "giao", "kh", "số giao", "kh năm", "plan"], DATED),
  column("stretch", "Phấn đấu", "Stretch", ["chỉ tiêu phấn đấu"], DATED),
  column("baseline", "Kỳ gốc", "Baseline", ["năm trước", "giá trị gốc", "thực hiện năm trước", "số năm trước"]),
  column("due", "Thời hạn", "Due", ["hạn", "hạn hoàn thành", "thời gian hoàn thành", "thời hạn hoàn thành", "deadline"]),
  ...COMMON,
];
const TASKS = [
  column("id", "Mã nhiệm vụ", "Task id", ["mã", "mã nv", "id"]),
  column("name", "Tên nhiệm vụ", "Task", ["nhiệm vụ", "nội dung nhiệm vụ", "công việc", "nội dung công việc", "nội dung", "tên", "name"]),
  column("due", "Hạn hoàn thành", "Due", ["thời hạn", "hạn", "thời gian hoàn thành", "thời hạn hoàn thành", "deadline"]),
  ...COMMON,
];
const KINDS = {
  indicators: {
    title: { vi: "Chỉ tiêu", en: "Indicators" }, sheets: ["chỉ tiêu", "kế hoạch"], needs: ["name", "target", ["due", "responsible"]], columns: INDICATORS,
  },
  tasks: {
    title: { vi: "Nhiệm vụ", en: "Tasks" }, sheets: ["nhiệm vụ", "công việc"], needs: ["name", "due", "responsible"], columns: TASKS,
  },
};
const WORDS = Object.fromEntries(Object.entries(KINDS).map(([kind, { columns }]) => [kind, wordsOf(columns)]));

const FORMS = [
  ["at_least", ["ít nhất", "tối thiểu", "không thấp hơn", "đạt", "at least", "≥", ">="]],
  ["at_most", ["không quá", "tối đa", "không vượt quá", "at most", "≤", "<="]],
  ["above", ["trên", "lớn hơn", "above", ">"]],
  ["below", ["dưới", "nhỏ hơn", "below", "<"]],
];
/** So long are ids made of names. */
const LONGEST_ID = 40;
/** Two numbers with a dash or words between them: `từ 93 đến 95`, `95-100%`. */
const RANGE = /^\D*\d[\d.,\s]*%?\s*(?:[-–—]|đến|tới|to|and)\s*\d[\d.,\s]*%?$/iu;
const LONGEST_RANGE = 80;
const CUMULATIVE = ["lũy kế", "cộng dồn", "cumulative"].map(plain);
const SNAPSHOT = ["thời điểm", "tại thời điểm", "snapshot"].map(plain);

/**
 * The headings of a sheet that makes a part of a plan, or null. A sheet can hold results as well (`hasBoth`); what it is then taken for
 * is said, or goes by which of its headings are more.
 */
export function planHeadingsOf(sheet, takenFor) {
  const found = headingsOf(sheet, KINDS, WORDS);
  if (!found || found.lacking.length > 0 || takenFor === "records") return null;
  const ofRecords = headingsOf(sheet);
  const hasBoth = ofRecords !== null && ofRecords.lacking.length === 0;
  if (!hasBoth) return { ...found, hasBoth };
  // a column of results is not unknown
  const results = new Set([...ofRecords.columns.keys(), ...ofRecords.across.map(({ place }) => place)]);
  const unknown = found.unknown.filter(({ place }) => !results.has(place));
  const score = found.score + OF_UNKNOWN * (found.unknown.length - unknown.length);
  return ofRecords.score >= score && takenFor !== "plan" ? null : { ...found, unknown, hasBoth };
}

/** Whether a sheet could be a part of a plan as well as records. */
export function isOfBoth(sheet) {
  return planHeadingsOf(sheet, "plan")?.hasBoth ?? false;
}

/** Whether a plan that is open has most of what a sheet names: then its results are wanted, and no second plan beside it. */
export function isKnownTo(references, sheet) {
  const headings = planHeadingsOf(sheet, "plan");
  const { kind, columns } = headings;
  const places = [...columns].filter(([, { column }]) => column.field === "name").map(([place]) => place);
  const names = rowsOfPlan(sheet, headings).rows.flatMap(({ cells }) => places.map((place) => text(cells[place]))).filter(Boolean);
  const known = names.filter((name) => references.find(kind, name).id !== undefined);
  return known.length * 2 > names.length;
}

/** A plan of such sheets: `{ plan, authority, places, problems, notices, told }`; `authority` is who issues it, where the sheet says so. */
export function planOf(sheets, found, fileName) {
  const years = new Set();
  const [units, sections] = [namesWithIds(), namesWithIds()];
  const lists = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, { before: 0, items: [], sheetOf: [], rows: [] }]));
  const ids = new Set();
  const [problems, told] = [[], []];
  const decided = undecided();
  for (const [number, headings] of found) {
    const sheet = sheets[number];
    const { kind, at, columns } = headings;
    const table = rowsOfPlan(sheet, headings);
    const convention = conventionAmong(textsOf(table.rows, columns));
    const uoms = uomsOver(sheet, headings);
    const notFilled = [];
    let count = 0;
    for (const row of table.rows) {
      const cells = Object.fromEntries([...columns].reverse().map(([place, { column }]) => [column.field, { place, cell: row.cells[place] }]));
      const isFilled = cells.name.cell && !cells.name.cell.merged && (cells.due?.cell || cells.target?.cell || cells.responsible?.cell);
      if (!isFilled) {
        if (!isOfHeadings(row, sheet.rows[at])) notFilled.push(row.number);
        continue;
      }
      const others = cells.uom?.cell ? [] : uoms.others(row.number).filter(({ place }) => row.cells[place]);
      const wrong = others.map(({ place, uoms }) => ({ place, code: "two-uoms", uoms, words: wordsOfCell(row.cells[place]) }));
      const ofRow = undecided();
      const item = ITEMS[kind]({ cells, wrong, units, sections, years, decided: ofRow, convention, uom: uoms.of(row.number), is1904: sheet.is1904 });
      item.id = idFor(text(cells.id?.cell) || item.name, ids);
      if (wrong.length > 0) {
        problems.push(...wrong.map((problem) => ({ sheet: number, row: row.number, ...problem })));
        continue;
      }
      for (const [what, count] of Object.entries(ofRow)) decided[what] = Array.isArray(count) ? [...decided[what], ...count] : decided[what] + count;
      const list = lists[kind];
      list.items.push(item);
      list.sheetOf.push(number);
      list.rows.push(row.number);
      count += 1;
    }
    told.push({
      sheet: number, kind: `plan_${kind}`, row: sheet.rows[at].number, count,
      notices: [
        ...headings.unknown.length > 0 ? [{ code: "unknown-columns", columns: headings.unknown, count: headings.unknown.length }] : [], ...columnNotices(headings),
        ...uoms.strange.length > 0 ? [{ code: "strange-brackets", columns: uoms.strange }] : [],
        ...uoms.lines.length > 0 ? [{ code: "uom-lines", lines: uoms.lines }] : [],
        ...notFilled.length > 0 ? [{ code: "not-filled", found: notFilled.slice(0, SHOWN), count: notFilled.length }] : [], ...table.notices,
      ],
      columns: Object.fromEntries([...columns].map(([place, { column }]) => [column.field, place]).reverse()),
    });
  }
  const [first, headings] = found[0];
  const name = titleOf(sheets[first], headings.at) ?? fileName.replace(/\.[^.]+$/, "");
  const { by, period } = periodOf([...years], found.map(([, headings]) => headings), name);
  for (const item of lists.indicators.items) item.due ??= period.end;
  const plan = {
    format: "tiendo/1", id: planIdOf(name), name, period, calendar: "vn",
    units: units.all(), ...(sections.all().length > 0 ? { sections: sections.all() } : {}),
    indicators: lists.indicators.items, tasks: lists.tasks.items,
  };
  const places = placesOf(told.reduce((all, { sheet, columns }) => {
    all[sheet] = { name: sheets[sheet].name, columns: { ...columns, deadline: columns.due, measure: columns.uom } };
    return all;
  }, sheets.map(({ name }) => ({ name, columns: {} }))), lists);
  return { plan, authority: issuerOf(sheets[first], headings.at), places, problems, told, notices: [{ code: "plan-made", period, by, ...decided }] };
}

/** The unit of measure of each row: in the heading of the targets, or above the table. No plan is there yet to know units by, but those that the engine converts are known. */
function uomsOver(sheet, { at, columns }) {
  const isUom = isUomBeside();
  const numbers = [...columns].map(([place, { column: { field }, brackets }]) => ({ place, field, brackets, said: bracketUom(brackets, isUom) })).filter(({ field }) => MEASURED.includes(field));
  const ofHeading = numbers.find(({ field }) => field === "target")?.said;
  const lines = uomLines(sheet, at, isUom);
  const of = (row) => onlyUom(ofHeading ?? lineOver(lines, row)?.words);
  /** Columns whose heading says another unit than counts for the row. */
  const others = (row) => numbers.filter(({ said }) => said && of(row) && !isSameUom(said, of(row))).map(({ place, said }) => ({ place, uoms: [of(row), said] }));
  return { lines, strange: strangeBrackets(numbers, isUom), of, others };
}

/** What was decided by a rule, and how often: only rows that are taken count. */
function undecided() {
  return { form: 0, zero: 0, kind: 0, uom: 0, due: 0, inWords: [] };
}

/** The years of the due days; without any that of the headings, that of the name, this year. */
function periodOf(due, headings, name) {
  const ofHeadings = headings.flatMap(({ columns }) => [...columns.values()].map(({ year }) => year)).filter(Boolean);
  const ofName = /\b(?:19|20)\d{2}\b/.exec(name) ?? [];
  const [by, years] = Object.entries({ due, headings: ofHeadings, name: [...ofName], today: [today().slice(0, 4)] }).find(([, years]) => years.length > 0);
  const all = [...years].sort();
  return { by, period: { start: `${all[0]}-01-01`, end: `${all.at(-1)}-12-31` } };
}

const ITEMS = {
  indicators(row) {
    const { cells, decided } = row;
    const item = common(row);
    const ofRow = text(cells.uom?.cell);
    const share = cells.target.cell?.t === "p" || /%\s*$/.test(text(cells.target.cell));
    const { form, rest } = formOf(text(cells.form?.cell), cells.target.cell);
    const target = numberOf(row, "target", rest);
    const stretch = cells.stretch?.cell ? numberOf(row, "stretch") : undefined;
    const uom = ofRow || (share ? "%" : row.uom);
    if (!uom) decided.uom += 1;
    item.measure = { uom: uom || "đơn vị", kind: kindOf(row, uom) };
    item.target = targetOf(form, target, stretch, decided);
    const due = cells.due?.cell ? dayOf(row, "due") : undefined;
    if (due) item.due = due;
    else if (!cells.due?.cell) decided.due += 1;
    const baseline = cells.baseline?.cell ? numberOf(row, "baseline") : undefined;
    if (baseline !== undefined && item.due) item.baseline = { value: baseline, on: `${Number(item.due.slice(0, 4)) - 1}-12-31` };
    return item;
  },
  tasks(row) {
    return { ...common(row), deadline: { by: dayOf(row, "due") } };
  },
};

function common({ cells, units, sections, wrong }) {
  const item = { name: text(cells.name.cell) };
  const responsible = unitsIn(cells.responsible?.cell, units);
  if (responsible.length === 0) wrong.push({ place: cells.responsible?.place ?? null, code: "missing", fields: ["responsible"] });
  item.responsible = responsible;
  const supporting = unitsIn(cells.supporting?.cell, units).filter((id) => !responsible.includes(id));
  if (supporting.length > 0) item.supporting = supporting;
  const section = text(cells.section?.cell);
  if (section) item.section = sections.idFor(section);
  const note = text(cells.note?.cell);
  if (note) item.note = note;
  return item;
}

/** Whether at least or at most: by its own column, or by the words before the number. */
function formOf(said, cell) {
  const words = text(cell);
  const begins = (text, start) => text.trim().startsWith(start) || (accented(start) !== "" && accented(text).startsWith(accented(start)));
  const found = (text) => FORMS.find(([, starts]) => starts.some((start) => begins(text, start)));
  const own = said && found(said);
  const inCell = cell?.t === "s" && found(words);
  const rest = inCell ? words.replace(/^[^\d+-]*/, "") : undefined;
  return { form: (own || inCell)?.[0], rest };
}

/** Where nothing says which way, at least; but whoever plans 0 and hopes for no more wants none: a count of fires is not to be exceeded. */
function targetOf(form, level, stretch, decided) {
  const isNone = level === 0 && (form === "at_most" || (form === undefined && stretch === undefined));
  if (form === undefined) decided[isNone ? "zero" : "form"] += 1;
  return isNone ? "zero" : { [form ?? "at_least"]: level, ...(stretch === undefined ? {} : { stretch }) };
}

function kindOf({ cells, wrong, decided }, uom) {
  const said = plain(text(cells.kind?.cell));
  if (CUMULATIVE.includes(said)) return "cumulative";
  if (SNAPSHOT.includes(said)) return "snapshot";
  if (said) wrong.push({ place: cells.kind.place, code: "not-a-choice", choices: ["lũy kế", "thời điểm"], words: text(cells.kind.cell) });
  else decided.kind += 1;
  return uom === "%" ? "snapshot" : "cumulative";
}

function numberOf({ cells, wrong, convention }, field, rest) {
  const { cell, place } = cells[field];
  if (cell?.t === "n") return jsonNumber(cell.v);
  if (cell?.t === "p") return jsonNumber(hundredfold(cell.v));
  const words = rest ?? text(cell);
  const { decimal, readings, problem } = words === "" ? { problem: "missing" } : readNumber(words, convention === "mixed" ? null : convention);
  if (decimal !== undefined) return jsonNumber(decimal);
  const isRange = problem === "not-a-number" && words.length <= LONGEST_RANGE && RANGE.test(words);
  wrong.push({ place, code: readings ? "two-readings" : problem, readings, fields: [field], words: text(cell), ...isRange && { isRange } });
  return 0;
}

function dayOf({ cells, wrong, years, decided }, field) {
  const { cell, place } = cells[field];
  const ofDay = () => (cell.isMonth ? { problem: "month-for-day" } : { moment: cell.v });
  const found = cell?.t === "d" ? ofDay() : cell?.t === "s" ? readMoment(cell.v) : { problem: cell ? "not-a-day" : "missing" };
  const inWords = found.problem && cell?.t === "s" ? readDueInWords(cell.v, plain) : null;
  if (inWords) decided.inWords.push({ words: text(cell), day: inWords });
  else if (found.problem) wrong.push({ place, code: found.problem, fields: [field], words: cell ? wordsOfCell(cell) : "" });
  const day = inWords ?? found.moment?.slice(0, 10);
  if (day) years.add(day.slice(0, 4));
  return day;
}

/** Units stand behind each other with a semicolon or on lines of their own; a comma is a part of names. */
function unitsIn(cell, units) {
  return [...new Set(text(cell).split(/[;\n]/).map((name) => name.trim()).filter(Boolean).map(units.idFor))];
}

/** Names that get an id when they are met first. */
function namesWithIds() {
  const byName = new Map();
  const ids = new Set();
  return {
    idFor(name) {
      const key = accented(name);
      if (!byName.has(key)) byName.set(key, { id: idFor(name, ids), name });
      return byName.get(key).id;
    },
    all: () => [...byName.values()],
  };
}

function idFor(name, taken) {
  const start = cutAtWord(idOf(name), LONGEST_ID) || "x";
  let id = start;
  for (let number = 2; taken.has(id); number += 1) id = `${start}-${number}`;
  taken.add(id);
  return id;
}

/** The id of a plan by its title: what is cut off is whole words, and the year it ends with stays. */
export function planIdOf(title) {
  const words = idOf(title);
  const year = /(?:^|-)((?:19|20)\d{2})$/.exec(words)?.[1];
  if (words.length <= LONGEST_ID || !year) return cutAtWord(words, LONGEST_ID) || "plan";
  return `${cutAtWord(words, LONGEST_ID - year.length - 1).replace(/-nam$/, "")}-${year}`;
}

/** The words of an id as far as there is room; a word that is too long alone is cut. */
function cutAtWord(id, most) {
  if (id.length <= most) return id;
  const cut = id.slice(0, most + 1).replace(/-[^-]*$/, "");
  return cut.slice(0, most);
}

function idOf(name) {
  return plain(name).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

function textsOf(rows, columns) {
  const places = [...columns].filter(([, { column }]) => MEASURED.includes(column.field)).map(([place]) => place);
  return rows.flatMap(({ cells }) => places.map((place) => cells[place])).filter((cell) => cell?.t === "s").map(({ v }) => v);
}

function text(cell) {
  return cell ? wordsOfCell(cell).normalize("NFC").trim() : "";
}
