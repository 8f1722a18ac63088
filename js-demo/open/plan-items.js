// What a row of a sheet that makes a plan says: an indicator or a task, cell by cell, with what is wrong and what a rule decided.

import { hundredfold } from "../words/format.js";
import { dayBeside, hasTwoOrders, hiddenYear, readMoment } from "./days.js";
import { noDueDay, readDueInWords } from "./due-words.js";
import { behindNumber, jsonNumber, readNumber, scaledDown } from "./numbers.js";
import { accented, plain } from "./plain.js";
import { wordsOf } from "./cell.js";
import { bracketUom, isAgainstFormat, isAside, isInPercent, isPercentBeside, isSameUom, isUomBeside, uomBeside, uomInFull, uomNamed } from "./uoms.js";

const FORMS = [
  ["at_least", [
    "ít nhất", "tối thiểu", "không thấp hơn", "không nhỏ hơn", "không ít hơn", "không kém", "không dưới", "lớn hơn hoặc bằng", "bằng hoặc lớn hơn", "cao hơn hoặc bằng", "trên hoặc bằng", "trở lên", "đạt",
    "at least", "not less than", "minimum", "≥", ">=",
  ]],
  ["at_most", [
    "không quá", "tối đa", "không vượt", "không vượt quá", "không lớn hơn", "không cao hơn", "không nhiều hơn", "không hơn", "không trên", "nhỏ hơn hoặc bằng", "bằng hoặc nhỏ hơn", "thấp hơn hoặc bằng", "dưới hoặc bằng", "trở xuống",
    "at most", "not more than", "no more than", "maximum", "≤", "<=",
  ]],
  ["above", ["trên", "lớn hơn", "cao hơn", "nhiều hơn", "above", "more than", ">"]],
  ["below", ["dưới", "nhỏ hơn", "thấp hơn", "ít hơn", "below", "less than", "<"]],
];
/** Which way is better, in the column of requirements: before a number `giảm 5` may be by how much. */
const WAYS = [["at_least", ["tăng", "càng cao càng tốt"]], ["at_most", ["giảm", "càng thấp càng tốt"]]];
/** What may stand around the words of a form: `đạt không quá`, `tối đa là`. */
const AROUND = /^(?:đạt|phải|ở mức|còn) (?=.)| (?:là|mức|khoảng|chỉ tiêu giao|mức giao|kế hoạch)$/g;
/** Two numbers with a dash or words between them: `từ 93 đến 95`, `95-100%`. */
const RANGE = /^\D*\d[\d.,\s]*%?\s*(?:[-–—]|đến|tới|to|and)\s*\d[\d.,\s]*%?$/iu;
const LONGEST_RANGE = 80;
/** Marks of footnotes behind a name: `(*)`, `(2)`, `[1]`, `*`, `¹`. */
const FOOTNOTES = /(?:\s*(?:\(\s*(?:\*+|\d{1,2})\s*\)|\[\s*(?:\*+|\d{1,2})\s*\]|\*+|[¹²³⁴-⁹†‡]+))+$/u;
/** Units that are worked out from others: so much of something, or a share. Papers and days have slashes, too: `01/NQ-CP`, `6/2025`. */
const OF_OTHERS = /^(?:điểm\s+)?%|^[\p{L}‰][\p{L}\s.]*[23²³]?\s*\/\s*[\p{L}\d]/iu;
const OF_PAPERS = /(?:^|[\s/-])(?:NQ|QĐ|NĐ|CT|KH|TT|TTg|CP|UBND|HĐND|TU)(?:$|[\s/-])|\/\s*\d{4}$/u;
const CUMULATIVE = ["lũy kế", "cộng dồn", "cumulative"].map(plain);
const SNAPSHOT = ["thời điểm", "tại thời điểm", "snapshot"].map(plain);

/** What of results may be illustrative in a table that was taken away: it says nothing of the plan. */
const OF_RESULTS = new Set(["số liệu thực hiện", "ngày hoàn thành", "việc tạm dừng", "việc miễn", "việc gia hạn", "việc mở lại", "figure", "day of completion", "pause", "waiver", "extension", "reopening"]);
const NOT_SO = new Set(["", "không", "no", "0"]);

/** What was decided by a rule, and how often: only rows that are taken count. */
export function undecided() {
  return { form: 0, zero: 0, kind: 0, uom: 0, due: 0, total: 0, base: 0, ways: [], inWords: [], brackets: [], apart: [] };
}

export const ITEMS = {
  indicators(row) {
    const { cells, decided, year } = row;
    const item = common(row);
    const uom = uomOf(row);
    if (!uom) decided.uom += 1;
    item.measure = { uom: uom || "đơn vị", kind: kindOf(row, uom) };
    item.target = targetOf(row, uom);
    if (cells.due?.cell) item.due = dayOf(row, "due");
    else decided.due += 1;
    if (!cells.due?.cell && year) item.due = `${year}-12-31`;
    // a running total begins at 0; what was reached last year is where a state stood then
    if (cells.baseline?.cell && item.measure.kind === "cumulative") decided.total += 1;
    else if (cells.baseline?.cell) {
      item.baseline = { value: numberOf(row, "baseline", uom), ...cells.baseline_on?.cell && { on: dayOf(row, "baseline_on") } };
      decided.base += 1;
    }
    return item;
  },
  tasks(row) {
    return { ...common(row), deadline: deadlineOf(row) };
  },
};

function common(row) {
  const { cells, sections, over, wrong } = row;
  const item = { name: text(cells.name.cell) };
  const unitsOf = (field) => unitsIn(row, field);
  const responsible = unitsOf("responsible");
  const isTold = wrong.some(({ place }) => place === cells.responsible?.place);
  if (responsible.length === 0 && !isTold) wrong.push({ place: cells.responsible?.place ?? null, code: "missing", fields: ["responsible"] });
  item.responsible = responsible;
  const supporting = unitsOf("supporting").filter((id) => !responsible.includes(id));
  if (supporting.length > 0) item.supporting = supporting;
  const section = text(cells.section?.cell);
  const titles = section ? [section] : over;
  if (titles.length > 0) item.section = sections.idFor(titles);
  const note = text(cells.note?.cell);
  if (note) item.note = note;
  if (isIllustrative(text(cells.illustrative?.cell))) item.illustrative = true;
  return item;
}

/** Whether a mark, or one of the parts that it names, is of what the plan says. */
function isIllustrative(words) {
  return words.toLowerCase().split(/[,;]/).map((part) => part.replace(/[-–—.…]/g, "").trim()).some((part) => !NOT_SO.has(part) && !OF_RESULTS.has(part));
}

const isShare = (cell) => cell?.t === "p" || /%\s*$/.test(text(cell)) || isPercentBeside(cell ?? {});

/** The unit of a row: in its column, in brackets behind the name, % of a target that is a percentage, else what stands over all rows. */
function uomOf({ cells, wrong, decided, uomOver }) {
  const [ofColumn, name] = [uomOfColumn(cells), text(cells.name.cell)];
  const named = ofColumn ? plainUomInName(name) : uomInName(name);
  const isOne = !ofColumn || !named || isSameUom(ofColumn, named) || (isInPercent(ofColumn) && isInPercent(named));
  if (!isOne) wrong.push({ place: cells.name.place, code: "two-uoms-said", uoms: [ofColumn, named], words: name });
  const own = ofColumn || named || (isShare(cells.target.cell) ? "%" : "");
  // what stands behind the name is perhaps a unit that nobody knows
  const bracket = own || !uomOver ? null : bracketOf(name);
  if (bracket && !isAside(bracket.words)) decided.brackets.push({ words: name, place: cells.name.place, uom: uomOver });
  return own || uomOver || uomOfFormat(cells.target.cell) || uomInTarget(cells.target.cell);
}

/** The unit behind a target that is text, where it is one that is known: `95 triệu đồng`. */
function uomInTarget(cell) {
  const { last = "" } = cell?.t === "s" ? behindNumber(text(cell)) : {};
  return isUomBeside()(last) ? uomNamed(last) ?? last : undefined;
}

/** What the format of a cell writes beside its number, by the name that the engine has for it. */
function uomOfFormat(cell, uom) {
  const words = uomBeside(cell ?? {}, isUomBeside(), uom);
  return words && (uomNamed(words) ?? words);
}

/** The unit that a row says itself. */
export const ownUom = (cells) => uomOfColumn(cells) || uomInName(text(cells.name.cell));

const uomOfColumn = ({ uom }) => uomInFull(text(uom?.cell));

/** The unit in brackets behind a name: also one that is worked out from others, `(triệu đồng/người)`, `(% dân số)`. */
function uomInName(name) {
  const bracket = bracketOf(name)?.words;
  return plainUomInName(name) ?? (bracket && OF_OTHERS.test(bracket) && !OF_PAPERS.test(bracket) ? bracket : undefined);
}

/** One that is known, or what the name counts, `Số hộ nghèo (hộ)`. */
function plainUomInName(name) {
  const { before, words } = bracketOf(name) ?? {};
  if (!words) return undefined;
  const known = bracketUom([words], isUomBeside());
  if (known) return uomNamed(known) ?? known;
  return ` ${accented(before)} `.includes(` ${accented(words)} `) ? words : undefined;
}

/** What stands in brackets behind a name, or as `, %`, before marks of footnotes: `Tỷ lệ hộ nghèo (%) (*)`. */
function bracketOf(name) {
  const bare = name.replace(FOOTNOTES, "");
  const [, before, bracket, sign] = /^(.*\S)\s*(?:[([]([^()[\]]+)[)\]]|,\s*([%‰]))$/s.exec(bare) ?? [];
  return before === undefined ? null : { before, words: (bracket ?? sign).trim() };
}

/** The id of an item, with the unit behind its name where it is measured in that: what stands in its row is so, whatever line stands above. */
export function withUomOfName({ item: { id, measure }, written }) {
  const uom = measure && uomInName(written);
  return uom && isSameUom(uom, measure.uom) ? `${id} (${uom})` : id;
}

/** Whether at least or at most: by its own column, or by the words before the number, which its format may write. */
function formOf({ cells, wrong, decided }) {
  const { cell, place } = cells.target;
  // a dash says nothing
  const [said, words] = [text(cells.form?.cell).replace(/^[-–—.…]+$/, ""), text(cell)];
  const before = cell?.t === "s" ? /^[^\d+−–-]*/u.exec(words)[0] : cell?.ahead ?? "";
  const [own, inCell] = [formIn(said, [...FORMS, ...WAYS]), formIn(before, FORMS)];
  if (said && !own) wrong.push({ place: cells.form.place, code: "not-a-choice", choices: ["ít nhất", "không quá", "trên", "dưới"], words: said });
  if (own && inCell && own !== inCell) wrong.push({ place, code: "two-forms", forms: [said, before.trim()], words });
  if (own && !formIn(said, FORMS)) decided.ways.push({ words: said, form: own });
  return { form: own ?? inCell, rest: inCell && cell.t === "s" ? words.slice(before.length) : undefined };
}

/** Whether words of the column of requirements say which way. */
export const isForm = (words) => formIn(words, [...FORMS, ...WAYS]) !== undefined;

function formIn(words, forms) {
  const sign = words.replace(/\s/g, "");
  const bare = accented(words).replace(AROUND, "");
  const isMeant = (start) => start === sign || (bare !== "" && [accented(start), plain(start)].includes(bare));
  return forms.find(([, starts]) => starts.some(isMeant))?.[0];
}

/** What asks that there is none at all. */
const NONE = /^khong (?:de )?(?:xay ra|phat sinh)( |$)|^none may occur$/;

/** Where nothing says which way, at least; but whoever plans 0 and hopes for no more wants none: a count of fires is not to be exceeded. */
function targetOf(row, uom) {
  const { cells, decided } = row;
  if (NONE.test(plain(text(cells.target.cell))) && !cells.form?.cell && !cells.stretch?.cell) return "zero";
  const { form, rest } = formOf(row);
  const limit = limitBeside(row, form);
  const level = numberOf(row, "target", uom, rest, limit);
  const stretch = cells.stretch?.cell ? numberOf(row, "stretch", uom) : undefined;
  const isNone = level === 0 && (form === "at_most" || (form === undefined && stretch === undefined));
  if (form === undefined) decided[isNone ? "zero" : "form"] += 1;
  return isNone ? "zero" : { [form ?? "at_least"]: level, ...(stretch === undefined ? {} : { stretch }) };
}

/** The number of the column that says the target once more, `Mức tối thiểu` or `Mức tối đa`, where it can be read in one way. */
function limitBeside({ cells, convention }, form) {
  const cell = cells[["at_most", "below"].includes(form) ? "to" : "from"]?.cell;
  if (!cell) return undefined;
  if (cell.t === "p") return hundredfold(cell.v);
  return cell.t === "n" ? cell.v : readNumber(text(cell), convention).decimal;
}

function kindOf({ cells, wrong, decided }, uom) {
  const said = plain(text(cells.kind?.cell));
  if (CUMULATIVE.includes(said)) return "cumulative";
  if (SNAPSHOT.includes(said)) return "snapshot";
  if (said) wrong.push({ place: cells.kind.place, code: "not-a-choice", choices: ["lũy kế", "thời điểm"], words: text(cells.kind.cell) });
  else decided.kind += 1;
  return isInPercent(uom) ? "snapshot" : "cumulative";
}

function numberOf({ cells, wrong, readAs, convention, isMixed, isChosen }, field, uom, rest, beside) {
  const { cell, place } = cells[field];
  if (cell?.scale) return void wrong.push({ place, code: "scaled-number", scale: cell.scale, shown: scaledDown(cell.v, cell.scale), words: text(cell) });
  const own = uomOfFormat(cell, uom);
  if (own && (!uom || isAgainstFormat(own, uom))) return void wrong.push({ place, code: "uom-of-format", uoms: [uom, own], words: text(cell) });
  const { words, behind } = withoutUomBehind(rest ?? text(cell), uom);
  if (behind) return void wrong.push({ place, code: "uom-behind", uoms: [uom, behind], words: text(cell) });
  const shares = { p: () => ({ decimal: hundredfold(cell.v) }), n: () => ({ decimal: cell.v }) };
  const ofWords = () => (words === "" ? { problem: "missing" } : readNumber(words, convention));
  const { decimal, readings, by, problem } = (shares[cell?.t] ?? ofWords)();
  if (decimal !== undefined && isShare(cell) && !isInPercent(uom)) return void wrong.push({ place, code: "percent-of-other", uom: uom || "đơn vị", words: text(cell) });
  if (beside !== undefined && (decimal ?? readings) !== undefined) {
    const isSame = [decimal, ...Object.values(readings ?? {})].includes(beside);
    return isSame ? jsonNumber(beside) : void wrong.push({ place, code: "two-levels", limit: beside, words: text(cell) });
  }
  if (by && !isChosen) readAs.push({ words: text(cell), decimal });
  if (decimal !== undefined) return jsonNumber(decimal);
  const isRange = problem === "not-a-number" && words.length <= LONGEST_RANGE && RANGE.test(words);
  const ofReadings = isMixed ? "two-readings-mixed" : "two-readings";
  return void wrong.push({ place, code: readings ? ofReadings : problem, readings, fields: [field], words: text(cell), ...isRange && { isRange } });
}

/** A number in words without its unit, which is that of the row; another one (`behind`) is told. What is no unit stays, and is no number. */
function withoutUomBehind(words, uom) {
  const { number, last } = behindNumber(words);
  const own = last && uom ? uomBeside({ t: "n", beside: last }, isUomBeside([uom]), uom) : undefined;
  if (!own) return { words };
  return isSameUom(own, uom) ? { words: number } : { words, behind: isAgainstFormat(own, uom) ? own : undefined };
}

/** A year that is typed in is a number. */
const A_YEAR = /^(?:19|20)\d{2}$/;

function dayOf({ cells, wrong, decided, monthFirst, ofYear }, field) {
  const { cell, place } = cells[field];
  if (monthFirst && cell?.t === "s" && hasTwoOrders(cell.v)) return void wrong.push({ place, code: "two-orders", other: monthFirst, words: text(cell) });
  const hidden = cell?.isOfYear ? hiddenYear(cell, ofYear) : null;
  if (hidden) return void wrong.push({ place, ...hidden, words: text(cell) });
  const found = momentIn(cell);
  const isInWords = found.problem === "not-a-day" && (cell?.t === "s" || (cell?.t === "n" && A_YEAR.test(cell.v)));
  const inWords = cell?.isMonth || isInWords ? readDueInWords(text(cell), ofYear) : null;
  if (inWords) decided.inWords.push({ words: text(cell), day: inWords });
  else if (found.problem) wrong.push({ place, code: found.problem, fields: [field], words: cell ? wordsOf(cell) : "", ...cell?.t === "s" && noDueDay(cell.v) });
  return inWords ?? found.moment?.slice(0, 10);
}

function momentIn(cell) {
  if (cell?.t === "d") return cell.isMonth ? { problem: "month-for-day" } : { moment: cell.v };
  return cell?.t === "s" ? readMoment(cell.v) : { problem: cell ? "not-a-day" : "missing" };
}

/** A task's: what is due before a day is so by the day before (and is written as it is said). */
function deadlineOf(row) {
  const by = dayOf(row, "due");
  return by && noDueDay(text(row.cells.due.cell)).isEarlier ? { before: dayBeside(by, 1) } : { by };
}

/** The units that a cell names. */
function unitsIn({ cells, units, wrong, decided }, field) {
  const { cell, place } = cells[field] ?? {};
  const { ids, odd, apart } = units.in(cell?.isDitto ? "" : text(cell));
  if (apart.length > 0) decided.apart.push({ words: text(cell), place, names: apart });
  if (odd.length > 0) wrong.push({ place, code: "no-office", words: text(cell) });
  return ids;
}

export function text(cell) {
  return cell ? wordsOf(cell).normalize("NFC").trim() : "";
}
