// What a row of a sheet that makes a plan says: an indicator or a task, cell by cell, with what is wrong and what a rule decided.

import { wordsOf } from "../cells/cell.js";
import { dayBeside, hasTwoOrders, hiddenYear, momentOfSerial, readMoment } from "../cells/days.js";
import { noValueIn } from "../cells/no-value.js";
import { bareNumber, behindNumber, hundredth, jsonNumber, readNumber, scaledDown } from "../cells/numbers.js";
import { accented, plain } from "../cells/plain.js";
import { hasStruck } from "../cells/runs.js";
import {
  bracketUom, isAgainstFormat, isAgainstTyped, isAside, isInPercent, isPercentBeside, isSameUom, isUomBeside, mayBeShare, uomBeside, uomInFull, uomNamed,
} from "../sheets/uoms.js";
import { hundredfold } from "../words/format.js";
import { isBeforeDay, noDueDay, readDueInWords, termIn } from "./due-words.js";
import { isGrowth, kindOfFigures } from "./figure-kinds.js";
import { interimOf } from "./interim.js";
import { isBetterLow, isRank } from "./less-is-better.js";
import { asksForNone, changeIn, formAround, FORMS, FORMS_OF_RANKS, formIn, isWithin, rangeIn, saysAbout, WAYS } from "./target-words.js";

/** Marks of footnotes behind a name: `(*)`, `(2)`, `[1]`, `*`, `¹`. */
const FOOTNOTES = /(?:\s*(?:\(\s*(?:\*+|\d{1,2})\s*\)|\[\s*(?:\*+|\d{1,2})\s*\]|\*+|[¹²³⁴-⁹†‡]+))+$/u;
/** Units that are worked out from others: so much of something, or a share. Papers and days have slashes, too: `01/NQ-CP`, `6/2025`. */
const OF_OTHERS = /^(?:điểm\s+)?%|^[\p{L}‰][\p{L}\s.]*[23²³]?\s*\/\s*[\p{L}\d]/iu;
const OF_PAPERS = /(?:^|[\s/-])(?:NQ|QĐ|NĐ|CT|KH|TT|TTg|CP|UBND|HĐND|TU)(?:$|[\s/-])|\/\s*\d{4}$/u;
const CUMULATIVE = ["lũy kế", "cộng dồn", "cumulative"].map(plain);
const SNAPSHOT = ["thời điểm", "tại thời điểm", "snapshot"].map(plain);

/** What of results may be illustrative in a table that was taken away: it says nothing of the plan. */
const OF_RESULTS = new Set([
  "số liệu thực hiện", "ngày hoàn thành", "việc tạm dừng", "việc miễn", "việc gia hạn", "việc mở lại",
  "figure", "day of completion", "pause", "waiver", "extension", "reopening",
]);
const NOT_SO = new Set(["", "không", "no", "0"]);

/** What was decided by a rule, and how often: only rows that are taken count. */
export function undecided() {
  return { form: 0, low: 0, lower: 0, yearly: 0, zero: 0, asState: 0, asTotal: 0, uom: 0, percent: 0, due: 0, total: 0, growth: 0, base: 0, lastYear: 0, change: 0, summed: 0, unsummed: 0, unshared: 0, stepped: 0, unstepped: 0, ways: [], capital: [], inWords: [], brackets: [], apart: [] };
}

export const ITEMS = {
  indicators(row) {
    const { cells, decided, year } = row;
    const item = common(row);
    const said = uomOf(row);
    const uom = said || (isPlainShare(row) ? "%" : "");
    if (!said) decided[uom ? "percent" : "uom"] += 1;
    item.measure = { uom: uom || "đơn vị", kind: kindOf(row, uom) };
    item.target = targetOf(row, uom);
    if (cells.due?.cell) item.due = dayOf(row, "due");
    else decided.due += 1;
    if (!cells.due?.cell && year) item.due = `${year}-12-31`;
    // a total of one year among columns of several is none of all of them
    if (!cells.due?.cell && row.isOneOfYears && item.measure.kind === "cumulative") {
      item.start = `${year}-01-01`;
      decided.yearly += 1;
    }
    // a running total begins at 0; what was reached last year is where a state stood then, or what a change is counted from
    const isChange = item.target?.increase_by !== undefined || item.target?.reduce_by !== undefined;
    if (cells.baseline?.cell && item.measure.kind === "cumulative" && !isChange) decided.total += 1;
    else if (cells.baseline?.cell && !isChange && isGrowth(uom, item.name)) decided.growth += 1;
    else if (cells.baseline?.cell) {
      item.baseline = { value: numberOf(row, "baseline", uom), ...cells.baseline_on?.cell && { on: dayOf(row, "baseline_on") } };
      decided[isChange ? "change" : "base"] += 1;
      if (!isChange && !row.isBaselineSaid) decided.lastYear += 1;
      if (decided.form > 0 && Number(item.target?.at_least) < Number(item.baseline.value)) decided.lower += 1;
    }
    const breakdown = breakdownOf(row, uom, item.target);
    if (breakdown.length > 0) item.breakdown = breakdown;
    if (breakdown.length > 0 && item.measure.kind === "cumulative") decided[addsUp(breakdown, item.target) ? "summed" : "unsummed"] += 1;
    if (item.breakdown && decided.summed > 0) item.roll_up = "sum";
    const interim = interimBeside(row, uom, item);
    if (interim.length > 0) item.interim = interim;
    return item;
  },
  tasks(row) {
    return { ...common(row), deadline: deadlineOf(row) };
  },
};

function common(row) {
  const { cells, sections, over, wrong } = row;
  const item = { name: text(cells.name.cell) };
  if (hasStruck(item.name)) wrong.push({ place: cells.name.place, code: "struck-words", words: item.name });
  const { ids: responsible, supporting: beside } = row.issuer ? { ids: row.units.in(row.issuer).ids, supporting: [] } : unitsIn(row, "responsible");
  const isTold = wrong.some(({ place }) => place === cells.responsible?.place);
  if (responsible.length === 0 && !isTold) wrong.push({ place: cells.responsible?.place ?? null, code: "missing", fields: ["responsible"] });
  item.responsible = responsible;
  const others = unitsIn(row, "supporting");
  const supporting = [...new Set([...beside, ...others.ids, ...others.supporting])].filter((id) => !responsible.includes(id));
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

/** Whether a cell is a percentage: also with words before or behind it, but no change by so many percent. */
const isShare = (cell) => cell?.t === "p" || (/%\s*$/.test(levelIn(cell)) && !changeIn(text(cell))) || isPercentBeside(cell ?? {});

/** The number in words, with its unit, of what is asked for: a level, or a change. */
function levelIn(cell) {
  const words = text(cell);
  const { number, last } = (cell?.t === "s" && changeIn(words)) || {};
  return number === undefined ? formAround(words).rest ?? words : `${number} ${last}`;
}

/** The unit of a row: in its column, in brackets behind the name, % of a target that is a percentage, else what stands over all rows. */
function uomOf({ cells, wrong, decided, uomOver }) {
  const [ofColumn, name] = [uomOfColumn(cells), text(cells.name.cell)];
  const named = ofColumn ? plainUomInName(name) : uomInName(name);
  const isOne = !ofColumn || !named || isSameUom(ofColumn, named) || (isInPercent(ofColumn) && isInPercent(named));
  if (!isOne) wrong.push({ place: cells.name.place, code: "two-uoms-said", uoms: [ofColumn, named], words: name });
  const own = ofColumn || named || (isShare(cells.target.cell) ? "%" : "");
  // a line above the table is meant for most of its rows
  if (!own && uomOver && OF_MONEY.test(uomOver) && isOfNoMoney(name)) wrong.push({ place: cells.name.place, code: "uom-of-others", uom: uomOver, words: name });
  // what stands behind the name is perhaps a unit that nobody knows
  const bracket = own || !uomOver ? null : bracketOf(name);
  if (bracket && !isAside(bracket.words)) decided.brackets.push({ words: name, place: cells.name.place, uom: uomOver });
  return own || uomOver || uomOfFormat(cells.target.cell) || uomInTarget(cells.target.cell);
}

/** Units of money. */
const OF_MONEY = /(?:^|\s)đồng$|^(?:usd|vnd|vnđ|trđ|tr\.?đ)$/iu;
/** What is counted in something else, by its name: shares, how many there are of people or things. */
const OF_NO_MONEY = /^(?:tỷ lệ|tỉ lệ|tỷ suất|tốc độ|mật độ|số (?:lượng )?(?:hộ|người|lao động|xã(?! hội)|phường|thôn|ấp|trường|lớp|học sinh|doanh nghiệp|hợp tác xã|htx|vụ|giường|bác sĩ|văn bản|hồ sơ))(?: |$)/;
/** What is money all the same: `Tỷ lệ điều tiết ngân sách`. */
const BY_MONEY = /(?:^| )(?:chi|thu|vốn|kinh phí|tiền|giá trị|điều tiết|ngân sách)(?: |$)/;
const isOfNoMoney = (name) => OF_NO_MONEY.test(accented(name)) && !BY_MONEY.test(accented(name));
/** So many for each, or for so many: `Tỷ lệ học sinh/lớp`, `Tỷ lệ giường bệnh trên vạn dân`. */
const OF_EACH = /\/\s*[\p{L}\d]|(?:^|\s)trên\s+(?:(?:1|một)\s+)?(?:vạn|1[0.,]*000?)(?:\s|$)/iu;
/** How the name of a share begins. */
const SHARE_BY_NAME = /^(?:ty le|ti le)(?: |$)/;

/** Whether a target without a unit is a percentage by its name, `Tỷ lệ … | 80`; 0,8 may be a share. */
function isPlainShare({ cells, convention }) {
  const { cell } = cells.target;
  const level = cell?.t === "n" ? cell.v : readNumber(cell?.t === "s" ? levelIn(cell) : "", convention).decimal;
  const name = text(cells.name.cell);
  return SHARE_BY_NAME.test(plain(name)) && !OF_EACH.test(name) && Number(level) > 1 && Number(level) <= 100;
}

/** The unit behind a target that is text, where it is one that is known: `95 triệu đồng`. */
function uomInTarget(cell) {
  const { last = "" } = cell?.t === "s" ? behindNumber(levelIn(cell)) : {};
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

/** A name without the unit of measure behind it, and that. */
export function apartFromUom(name) {
  const uom = uomInName(name);
  return uom === undefined ? { name } : { name: bracketOf(name).before, uom };
}

/** The id of an item, with the unit behind its name where it is measured in that: what stands in its row is so, whatever line stands above. */
export function withUomOfName({ item: { id, measure }, written }) {
  const uom = measure && uomInName(written);
  return uom && isSameUom(uom, measure.uom) ? `${id} (${uom})` : id;
}

/** Whether at least or at most: by its own column, or by the words around the number, which its format may write. */
function formOf({ cells, wrong, decided }, uom) {
  const { cell, place } = cells.target;
  const [said, words] = [saidForm(cells), text(cell)];
  const ahead = cell?.ahead ?? "";
  const around = cell?.t === "s" ? formAround(words) : { form: formIn(ahead, FORMS), said: ahead };
  const own = formIn(said, [...FORMS, ...WAYS]);
  if (said && !own) wrong.push({ place: cells.form.place, code: "not-a-choice", choices: ["ít nhất", "không quá", "trên", "dưới"], words: said });
  if (own && around.form && own !== around.form) wrong.push({ place, code: "two-forms", forms: [said, around.said.trim()], words });
  const isOfRank = (own ?? around.form) !== undefined && isRank(text(cells.name.cell), uom);
  const asked = own ? said : around.said?.trim();
  const form = isOfRank ? formIn(asked, FORMS_OF_RANKS) : own ?? around.form;
  if (isOfRank && !form) wrong.push({ place, code: "rank-unclear", words, asked });
  else if (own && (isOfRank ? form !== own : !formIn(said, FORMS))) decided.ways.push({ words: said, form });
  return { form, rest: around.rest };
}

/** What the column of requirements says; a dash says nothing. */
const saidForm = ({ form }) => text(form?.cell).replace(/^[-–—.…]+$/, "");

/**
 * What is asked for; where nothing says which way, at least, or at most of what by its name nobody wants more of; but whoever plans 0 and hopes for no more wants none: a count of
 * fires is not to be exceeded.
 */
function targetOf(row, uom) {
  const { cells, decided } = row;
  const words = cells.target.cell?.t === "s" ? text(cells.target.cell) : "";
  if (asksForNone(words) && !cells.form?.cell && !cells.stretch?.cell) return "zero";
  const [change, range] = [changeIn(words), rangeIn(words)];
  if (change) return withStretch(row, uom, changeOf(row, uom, change));
  if (range && isMeantWithin(row, range)) return withStretch(row, uom, betweenOf(row, uom, range));
  const { form, rest } = formOf(row, uom);
  const limit = limitBeside(row, form);
  const level = numberOf(row, "target", uom, rest, limit);
  const isNone = level === 0 && (form === "at_most" || (form === undefined && !cells.stretch?.cell));
  if (form === undefined && isNone) decided.zero += 1;
  if (isNone) return "zero";
  return form === undefined ? byName(row, uom, level) : withStretch(row, uom, { [form]: level });
}

/** `Mức giảm tỷ lệ hộ nghèo`; a number of `Tăng (+), giảm (-)` has its sign. */
const OF_A_FALL = /^(?!.*(?:^| )tăng(?: |$)).*(?:^| )giảm(?: |$)/;

/** At least, or at most of what nobody wants more of, but where more of it is hoped for. */
function byName(row, uom, level) {
  const { target: { cell, place } } = row.cells;
  const name = text(row.cells.name.cell);
  // whether it is to fall by no less, or by no more
  if (Number(level) < 0 && OF_A_FALL.test(accented(name))) return void row.wrong.push({ place, code: "below-zero", words: wordsOf(cell) });
  const isLow = isBetterLow(name, uom, row.above, isMeasuredAlike(row, uom));
  const target = withStretch(row, uom, { [isLow ? "at_most" : "at_least"]: level });
  const isMoreHoped = isLow && Number(target.stretch) > Number(level);
  row.decided[isLow && !isMoreHoped ? "low" : "form"] += 1;
  return isMoreHoped ? { at_least: level, stretch: target.stretch } : target;
}

const FLOORS = new Set(["at_least", "above"]);

/** What is hoped for may say the same way as the target: `Trên 90` beside `≥ 85`. */
function withStretch(row, uom, target) {
  const { cell } = row.cells.stretch ?? {};
  if (!cell) return target;
  const { form, rest } = cell.t === "s" ? formAround(text(cell)) : {};
  const isSameWay = target && FORMS.some(([known]) => known in target && form && FLOORS.has(known) === FLOORS.has(form));
  const stretch = numberOf(row, "stretch", uom, isSameWay ? rest : undefined);
  return stretch === undefined || !target ? target : { ...target, stretch };
}

/** Whether neither end of a range may be passed: words say so, or the least and the most stand beside it once more. */
function isMeantWithin(row, range) {
  const said = saidForm(row.cells);
  if (said) return isWithin(said);
  const [from, to] = range.ends.map((end) => readNumber(bareNumber(end).replace(/%$/, ""), row.convention).decimal);
  return range.isWithin || (from !== undefined && from === limitBeside(row, "at_least") && to === limitBeside(row, "at_most"));
}

function betweenOf(row, uom, { ends }) {
  const [from, to] = ends.map((end) => numberOf(row, "target", uom, end));
  return { between: { from, to } };
}

/** From what a change may be counted: the year before, in words or by its number, or what stands there as its baseline. */
const BASES = /^(?:(?:thực hiện|kết quả|số|mức)(?: của)? )?(?:(năm (?:trước|ngoái|liền trước))|kỳ gốc|the baseline|năm (\d{4}))$/iu;

/** Whether the baseline of a row is what a change is counted from: it is last year's, but where its own day says another year. */
function isBase({ cells: { baseline, baseline_on: on }, ofYear }, base) {
  const [isKnown, isYearBefore, named] = base === "" ? [true] : BASES.exec(base) ?? [];
  const ofBaseline = on?.cell ? /\d{4}/.exec(text(on.cell))?.[0] : ofYear && String(ofYear - 1);
  const meant = named ?? (isYearBefore && on?.cell ? String(ofYear - 1) : undefined);
  return Boolean(baseline?.cell && isKnown) && (meant === undefined || meant === ofBaseline);
}

/** The day of a baseline that stands in the middle of a year, and not a year before something is due: what was reached by then is less than a year's. */
function dayWithin({ cells: { baseline_on: on, due } }) {
  const [day, end] = [on, due].map((given) => momentIn(given?.cell).moment?.slice(0, 10));
  return day === undefined || ["-12-31", end?.slice(4)].includes(day.slice(4)) ? undefined : day;
}

/** Forms of targets of which units can have a part, by their signs. */
const SIGNS = { at_least: "≥", above: ">", at_most: "≤", below: "<" };

/** What each unit has of the target, in the same form; a dash, or a floor of 0, is none. Of a range or a change nobody knows what a number for a unit means. */
function breakdownOf(row, uom, target) {
  const { shares, units, wrong, decided } = row;
  const given = shares.filter(isGiven);
  if (given.length === 0 || target === undefined) return [];
  const form = sharedForm(target);
  if (!form) {
    decided.unshared += 1;
    return [];
  }
  return given.flatMap((share) => {
    const { level, problems } = levelBeside(row, share, uom, form);
    // what a unit has may stand in a row of its own
    wrong.push(...problems.map((problem) => (share.row === undefined ? problem : { row: share.row, ...problem })));
    if (level === undefined || (level === 0 && FLOORS.has(form))) return [];
    return [{ unit: units.in(share.unit).ids[0], target: level === 0 ? "zero" : { [form]: level } }];
  });
}

const isGiven = ({ cell }) => cell && !cell.merged && !/^[-–—.…/]*$/.test(text(cell));
const sharedForm = (target) => (target === "zero" ? "at_most" : Object.keys(SIGNS).find((form) => form in (target ?? {})));

/** A number that asks for the same as the target beside it, in its form and unit, and what is wrong with it. */
function levelBeside(row, { place, cell }, uom, form) {
  const problems = [];
  const none = noValueIn(cell);
  const { form: own, rest } = cell.t === "s" ? formAround(text(cell)) : {};
  if (none !== null || (own && own !== form)) return { problems: [{ place, words: wordsOf(cell), ...none === null ? { code: "share-form", signs: [SIGNS[form], SIGNS[own]] } : { code: none } }] };
  const level = numberOf({ ...row, wrong: problems, cells: { ...row.cells, beside: { cell, place } } }, "beside", uom, rest);
  return { level, problems };
}

/** The interim targets of a row, where it is sure what its numbers on the way mean; where not, that is told. */
function interimBeside(row, uom, { measure: { kind }, target, due = `${row.ofYear}-12-31` }) {
  const form = sharedForm(target);
  const levelOf = (step) => {
    const { level, problems } = levelBeside(row, step, uom, form);
    return problems.length > 0 ? undefined : level;
  };
  const level = target === "zero" ? 0 : Number(target?.[form]);
  const found = interimOf(row.steps.filter(isGiven), { form, level, kind, due }, form ? levelOf : () => undefined);
  if (found === null) row.decided.unstepped += 1;
  else if (found.length > 0) row.decided.stepped += 1;
  return found ?? [];
}

/** Whether the parts come to the whole. */
function addsUp(breakdown, target) {
  const levelOf = (one) => (one === "zero" ? 0 : Number(Object.values(one)[0]));
  const sum = breakdown.reduce((all, part) => all + levelOf(part.target), 0);
  return Math.abs(sum - levelOf(target)) <= Math.abs(sum) * 1e-9;
}

/** By how much something is to rise or fall; of last year's figure in the same row, since the plan has to know from what. */
function changeOf(row, uom, { way, number, last, base }) {
  const { cells: { target: { cell, place } }, wrong } = row;
  const [said, isPercent, isPoints] = [saidForm(row.cells), last === "%", /^điểm (?:%|phần trăm)$|^points?$/iu.test(last ?? "")];
  const refused = (code, more) => void wrong.push({ place, code, words: text(cell), ...more });
  if (said && changeIn(`${said} 1 %`)?.way !== way) return refused("two-forms", { forms: [said, text(cell)] });
  if (number === undefined || (isPoints && !isInPercent(uom))) return refused("change-unclear");
  if (isPercent && isInPercent(uom)) return refused("change-of-percent", { number });
  if (!isBase(row, base)) return refused("change-without-base", { base });
  const within = dayWithin(row);
  if (within) return refused("change-of-part", { day: within });
  // `tăng 5 bậc` is towards the first
  const isOfRank = isRank(text(row.cells.name.cell), uom);
  if (isOfRank && (isPercent || way === "reduce_by")) return refused("change-unclear");
  if (!isPercent) return { [isOfRank ? "reduce_by" : way]: numberOf(row, "target", uom, isPoints ? number : `${number} ${last}`) };
  const share = numberOf(row, "target", "%", number);
  return share === undefined ? undefined : { [way]: { share_of_baseline: hundredth(share) } };
}

/** The number of the column that says the target once more, `Mức tối thiểu` or `Mức tối đa`, where it can be read in one way. */
function limitBeside({ cells, convention }, form) {
  const cell = cells[["at_most", "below"].includes(form) ? "to" : "from"]?.cell;
  if (!cell) return undefined;
  if (cell.t === "p") return hundredfold(cell.v);
  return cell.t === "n" ? cell.v : readNumber(text(cell), convention).decimal;
}

/** Whether what a part is a part of is measured in its unit, or says none. */
const isMeasuredAlike = ({ uomAbove }, uom) => !uomAbove || isSameUom(uomAbove, uom);

function kindOf({ cells, wrong, decided, above, uomAbove }, uom) {
  const said = plain(text(cells.kind?.cell));
  if (CUMULATIVE.includes(said)) return "cumulative";
  if (SNAPSHOT.includes(said)) return "snapshot";
  const name = text(cells.name.cell);
  const kind = kindOfFigures(uomInName(name) ?? uom, name, above, isMeasuredAlike({ uomAbove }, uom));
  if (said) wrong.push({ place: cells.kind.place, code: "not-a-choice", choices: ["lũy kế", "thời điểm"], words: text(cells.kind.cell) });
  else decided[kind === "snapshot" ? "asState" : "asTotal"] += 1;
  return kind;
}

function numberOf({ cells, wrong, readAs, convention, isMixed, isChosen, hasPercents }, field, uom, rest, beside) {
  const { cell, place } = cells[field];
  const refused = (code, more) => void wrong.push({ place, code, words: text(cell), ...more });
  if (cell?.scale) return refused("scaled-number", { scale: cell.scale, shown: scaledDown(cell.v, cell.scale) });
  const own = uomOfFormat(cell, uom);
  if (own && (!uom || isAgainstFormat(own, uom))) return refused("uom-of-format", { uoms: [uom, own] });
  const { words, behind } = withoutUomBehind(rest ?? text(cell), uom);
  if (behind) return refused("uom-behind", { uoms: [uom, behind] });
  const shares = { p: () => ({ decimal: hundredfold(cell.v) }), n: () => ({ decimal: cell.v }) };
  // `Đạt` says which way, and no number
  const ofWords = () => (words === "" ? { problem: text(cell) === "" ? "missing" : "not-a-number" } : readNumber(words, convention));
  const { decimal, readings, by, problem } = (shares[cell?.t] ?? ofWords)();
  if (decimal !== undefined && isShare(cell) && !isInPercent(uom)) return refused("percent-of-other", { uom: uom || "đơn vị" });
  if (hasPercents && mayBeShare(cell, uom)) return refused("percent-or-share", { whole: hundredfold(cell.v) });
  if (beside !== undefined && (decimal ?? readings) !== undefined) {
    const isSame = [decimal, ...Object.values(readings ?? {})].includes(beside);
    return isSame ? jsonNumber(beside) : refused("two-levels", { limit: beside });
  }
  if (by && !isChosen) readAs.push({ words: text(cell), decimal });
  if (decimal !== undefined) return jsonNumber(decimal);
  const isNone = problem === "not-a-number";
  const [isRange, isAbout] = [isNone && rangeIn(words) !== null, isNone && saysAbout(words)];
  const ofReadings = isMixed ? "two-readings-mixed" : "two-readings";
  return refused(readings ? ofReadings : problem, { readings, fields: [field], ...isRange && { isRange }, ...isAbout && { isAbout } });
}

/** A number in words without its unit, which is that of the row; another one (`behind`) is told. What is no unit stays, and is no number. */
function withoutUomBehind(words, uom) {
  const { number, last } = behindNumber(words);
  const own = last && uom ? uomBeside({ t: "n", beside: last }, isUomBeside([uom]), uom) : undefined;
  if (!own) return { words };
  return isAgainstTyped(own, uom) ? { words, behind: isAgainstFormat(own, uom) ? own : undefined } : { words: number };
}

/** A year that is typed in is a number. */
const A_YEAR = /^(?:19|20)\d{2}$/;

function dayOf({ cells, wrong, decided, monthFirst, ofYear, is1904 }, field) {
  const { cell, place } = cells[field];
  if (monthFirst && cell?.t === "s" && hasTwoOrders(cell.v)) return void wrong.push({ place, code: "two-orders", other: monthFirst, words: text(cell) });
  const hidden = cell?.isOfYear ? hiddenYear(cell, ofYear) : null;
  if (hidden) return void wrong.push({ place, ...hidden, words: text(cell) });
  const found = momentIn(cell, is1904);
  const isInWords = (found.problem === "not-a-day" && cell?.t === "s") || (cell?.t === "n" && A_YEAR.test(cell.v));
  const inWords = cell?.isMonth || isInWords ? readDueInWords(text(cell), ofYear) : null;
  if (inWords) decided.inWords.push({ words: text(cell), day: inWords });
  else if (found.problem) wrong.push({ place, code: found.problem, fields: [field], words: cell ? wordsOf(cell) : "", ...found.reading && { reading: found.reading }, ...cell?.t === "s" && noDueDay(cell.v) });
  return inWords ?? found.moment?.slice(0, 10);
}

function momentIn(cell, is1904) {
  if (cell?.t === "d") return cell.isMonth ? { problem: "month-for-day" } : { moment: cell.v };
  if (cell?.t === "s") return readMoment(cell.v);
  const reading = cell?.t === "n" ? momentOfSerial(cell.v, is1904) : null;
  // smaller numbers are counts, of days or of months
  return reading >= "2000" ? { problem: "number-for-day", reading } : { problem: cell ? "not-a-day" : "missing" };
}

/** A task's: within a time from the day on which it was given, or by a day; what is due before a day is so by the day before (and is written as it is said). */
function deadlineOf(row) {
  const { due: { cell, place }, assigned } = row.cells;
  const term = cell?.t === "s" ? termIn(text(cell)) : null;
  // `9 tháng` are those of the year as well, where nobody says from when they count
  const within = term && !assigned?.cell && readDueInWords(text(cell), row.ofYear) ? null : term;
  if (within && !assigned?.cell) return void row.wrong.push({ place, code: "term-without-day", words: text(cell) });
  if (within) return { within, from: dayOf(row, "assigned") };
  const by = dayOf(row, "due");
  return by && isBeforeDay(text(row.cells.due.cell)) ? { before: dayBeside(by, 1) } : { by };
}

/** The units that a cell names. */
function unitsIn({ cells, units, wrong, decided }, field) {
  const { cell, place, isOfBoth } = cells[field] ?? {};
  // what is struck through is given up, and what of it holds has to be said
  const isStruck = hasStruck(text(cell));
  if (isStruck) wrong.push({ place, code: "struck-words", words: text(cell) });
  const { ids, supporting, odd, apart } = units.in(cell?.isDitto || isStruck ? "" : text(cell));
  if (apart.length > 0) decided.apart.push({ words: text(cell), place, names: apart });
  if (odd.length > 0) wrong.push({ place, code: "no-office", words: text(cell) });
  // under `Chủ trì/phối hợp` who leads stands first
  return isOfBoth && supporting.length === 0 ? { ids: ids.slice(0, 1), supporting: ids.slice(1) } : { ids, supporting };
}

export function text(cell) {
  return cell ? wordsOf(cell).normalize("NFC").trim() : "";
}
