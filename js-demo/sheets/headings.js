// Which row of a sheet holds its headings, and of which kind the sheet is: titles stand above it, in rows of their own, often merged.

import { bracketsOf, withoutBrackets } from "../cells/brackets.js";
import { wordsOf as wordsOfCell } from "../cells/cell.js";
import { hasTwoOrders, QUARTERS, readMoment } from "../cells/days.js";
import { plain } from "../cells/plain.js";
import { A_LEVEL, assigningBeside, namesLevel } from "./assigning.js";
import { byPlace, columnOf, placesOfFields } from "./columns.js";
import { dayOfHeading } from "./day-headings.js";
import { columnsUnder, daysUnder, endBehindBeginning, figureUnder, furtherPartsOf, headingsOver, isOfWhole, isWhole, levelOf, partsUnder, wholeOf, yearsAbove } from "./heading-parts.js";
import {
  isDifference, isDisbursedOf, isRatio, isToDate, isTotalOfTargets, isVague, latenessOf, meaningOf, saysCarriedOver, saysCompared, saysLastYear, saysNotReached, saysOrder, saysShareOf, saysToDateAlone, TOGETHER, vaguenessOf, wordsOf, yearIn,
} from "./heading-words.js";
import { BEGINNINGS, DUE, DUE_OR_DONE, KINDS, SILENT, WHILE } from "./kinds.js";
import { markedStates } from "./state-parts.js";
import { topOf } from "./table.js";
import { dayAbove, issuerOf, linesOf, saysDone, titleOf, yearOfTitle } from "./titles.js";
import { isShare } from "./uoms.js";

/** Headings are looked for so far down. */
const FARTHEST = 40;
/** So much a sheet's own name counts, in headings. */
const OF_NAME = 2.5;

/** So much a column with other words counts against a kind. */
export const OF_UNKNOWN = 0.25;

/** Columns of days, also those that cannot be read, count as the two that they stand for: the day and the value. */
const MOST_OF_DAYS = 2;

const doubtful = new Map([...DUE_OR_DONE, ...WHILE].map((words) => [plain(words), {}]));
const whiles = new Map(WHILE.map((words) => [plain(words), {}]));
const ends = new Map([...DUE, ...DUE_OR_DONE, "hoàn thành"].map((words) => [plain(words), {}]));
const beginnings = new Map(BEGINNINGS.map((words) => [plain(words), {}]));
/** Whose targets they are, `Chỉ tiêu tỉnh | Chỉ tiêu huyện`. */
const OF_LEVEL = new RegExp(`^(?:chi tieu|ke hoach|kh|cap) (?:trung uong|tw|${A_LEVEL})$`);
/** How the day of a paper is called beside its number. */
const OF_A_PAPER = /^(?:ngay(?: (?:ban hanh|van ban|vb|ky|thang|thang nam))?|date)$/;
/** Columns of when something happened. */
const DAYS = new Set(["day", "moment"]);
/** What says of days that they were only foreseen, promised or asked for. */
const FORESEEN = /^(?:ngay |thoi gian )?(?:theo )?(?:ke hoach|kh|du kien|dang ky|quy dinh|phieu hen|giay hen|hen|yeu cau|phai|han|thoi han|den han|duoc giao)(?: |$)/;
/** What is when something is due, under such a heading. */
const ENDS_WHEN_FORESEEN = new Set(["hoan thanh", "ngay hoan thanh", "hoan tat", "ket thuc", "ngay ket thuc"]);
const saysForeseen = (words) => FORESEEN.test(plain(words));
/** What was added to a target or takes its place, what is capital, and what is disbursed of it. */
const OF_MORE = /(^| )(dieu chinh|bo sung)( |$)/;
const OF_CAPITAL = /(^| )von( |$)/;
const OF_DISBURSING = /(^| )giai ngan( |$)/;
/** Capital of one year. */
const OF_A_YEAR = /(^| )von(?: dau tu(?: cong)?)?(?: nam)? (?:19|20)\d{2}( |$)/;
const TOTAL_ALONE = /^(?:tong(?: cong| so| von)?|cong)$/;
/** What stands beside the day under its heading. */
const OF_NO_DAY = /^(?:so|van ban|ghi chu|ky hieu|san pham|phuong thuc|hinh thuc|nguoi|ket qua|danh gia|tinh trang|trang thai)(?: |$)/;
const ACTUAL = /(^| )thuc te( |$)/;
/** From when and until when something stands still. */
const SPAN_FIELDS = new Set(["from", "to"]);
/** How the heading of a column of due days begins, also one that says more than is known; `Hạn chế` is something else. */
export const OF_DUE_DAYS = new RegExp([
  "^(ngay )?(thoi han|den han|het han|han (hoan thanh|giao|xu ly|thuc hien|bao cao|nop|chot|cuoi)|deadline|due)( |$)",
  "^han$",
  "^(ngay|thoi gian) (phai|yeu cau|can)( |$)",
  "^((ngay|thoi gian|thoi diem) )?hen tra( |$)",
].join("|"));
/** What is with the rest of it: `Kế hoạch vốn (gồm vốn kéo dài)`. */
const INCLUDING = /(?:^| )(?:gom|ca|ke ca)(?: |$)/;
/** Capital of one year, `Kế hoạch vốn năm 2025`: what was left over from another one is none of it. */
const CAPITAL_OF_YEAR = /^(?!.*(?:^| )giai ngan(?: |$))(?:.* )?von(?: .*)? (?:19|20)\d{2}$/;
/** Capital of whatever year, beside which that of one is a part of it. */
const OF_ALL_CAPITAL = /^(?!.*(?:giai ngan|(?:19|20)\d{2}))(?:tong |kh |ke hoach ).*von( |$)/;
/** What says in brackets that a figure is of one span alone. */
const SPAN_ALONE = /^(?:(?:rieng|phat sinh) )?trong (?:thang|quy|ky|tuan)(?: (?:nay|bao cao))?$|^(?:rieng|phat sinh) (?:thang|quy|ky|tuan)$|^(?:thang|quy|ky|tuan) (?:nay|bao cao)$/;
/** The years of a plan of several, as they stand over its columns. */
const A_SPAN = /(?:^| )((?:19|20)\d{2}) ((?:19|20)\d{2})$/;
/** What stands over months or quarters and may be when something is to be reached as well as what was. */
const OF_SCHEDULE = /^tien do(?: (?:thuc hien|hoan thanh|trien khai|ke hoach|chi tieu|muc tieu|theo|quy|thang|nam \d{4}))*$/;
/** So many rows show whether a column is one of days. */
const ROWS_OF_DAYS = 200;
const byWords = Object.fromEntries(Object.entries(KINDS).map(([kind, { columns, states = [] }]) => [kind, wordsOf([...columns, ...states])]));

/**
 * The headings of a sheet, in the row and of the kind that most of them fit; null of a sheet without any. Places that are taken (`isTaken`) are something else already.
 *
 * - `kind`, `at`: the kind, and the place of their row; `lacking` what the kind needs and is not there.
 * - `columns`: for each place what stands there; a column of targets that were adjusted knows those before it (`before`).
 * - `across`: the places that hold the values of one day each; `months`: headings that are a day that may be a month.
 * - `misread`: headings of a day that cannot be read, or over columns of which none is surely meant.
 * - `parted`: of which heading which column under it is read; `doubled`, `unknown`: columns that are not read.
 * - `hidden`: which columns that are read are hidden.
 * - `dueOrDone`: which may be a due day or one of completion, and what they were read as.
 */
export function headingsOf(sheet, kinds = KINDS, words = byWords, isTaken = () => false) {
  const found = sheet.rows.slice(0, FARTHEST).flatMap((row, at) => {
    const around = aroundRow(sheet, at);
    const as = (kind) => rowAs(sheet, at, kinds[kind], matched(row, words[kind], isTaken, around), around);
    return Object.keys(kinds).map((kind) => ({ kind, at, ...as(kind) }));
  }).filter(couldBeHeadings);
  // of those that fit alike the one that lacks less
  const isBetter = (one, most) => one.score > most.score || (one.score === most.score && one.lacking.length < most.lacking.length);
  const best = (some) => some.reduce((most, one) => (most === null || isBetter(one, most) ? one : most), null);
  return best(found.filter(({ lacking }) => lacking.length === 0)) ?? best(found);
}

/**
 * What stands around a row that may be the one of the headings: over them, under those that are merged across, hidden columns; a day above the table is looked for
 * where it is asked about.
 */
function aroundRow(sheet, at) {
  const { rows, hiddenColumns = [] } = sheet;
  const saysSo = (cell) => cell?.t === "s" && !cell.merged && saysCarriedOver(cell.v) && !INCLUDING.test(plain(cell.v));
  const carriedOver = onceAsked(() => rows[at].cells.flatMap((cell, place) => (saysSo(cell) ? [place] : [])));
  const isCapitalOfYear = (cell, place) => cell?.t === "s" && !cell.merged && CAPITAL_OF_YEAR.test(plain(cell.v)) && !saysCarriedOver(cell.v) && !partsUnder(rows, at, place).some((part) => saysCarriedOver(part.words));
  const isOfCapitalAtAll = (cell) => cell?.t === "s" && !cell.merged && OF_ALL_CAPITAL.test(plain(cell.v));
  const hasYearAlone = onceAsked(() => rows[at].cells.some(isCapitalOfYear) && !rows[at].cells.some(isOfCapitalAtAll));
  return {
    isHidden: (place) => hiddenColumns.some(([from, to]) => from <= place && place <= to),
    ...wordsAbove(headingsOver(rows, at)),
    years: yearsAbove(rows, at),
    partsOf: (place) => partsUnder(rows, at, place),
    daysOf: (place) => daysUnder(rows, at, place),
    columnsOf: (place) => columnsUnder(rows, at, place),
    isCarriedOverApart: (place) => carriedOver().some((other) => other !== place) || hasYearAlone(),
    figureOf: (place, isSame) => figureUnder(rows, at, place, isSame),
    above: () => dayAbove(sheet, topOf(sheet, at)),
    title: onceAsked(() => titleAbove(sheet, at)),
    isOfHigher: isAssignedAbove(() => issuerOf(sheet, topOf(sheet, at))),
    marked: markedStates(rows, at),
    markedAbove: markedStates(rows, at - 1),
  };
}

/** Whether a heading of targets names another level than the one that issues the sheet; where nobody knows that, any level. */
function isAssignedAbove(issuer) {
  const levels = onceAsked(() => assigningBeside(issuer() ?? ""));
  return (words) => (levels() ? levels().isOther({ words }) : namesLevel(words));
}

/** The year that the title is about, the months with which what it names ends, and whether it names another year as well. */
function titleAbove(sheet, at) {
  const top = topOf(sheet, at);
  const words = titleOf(sheet, top) ?? "";
  const said = plain(words);
  const line = () => {
    const { row } = linesOf(sheet.rows.slice(0, top)).find(({ text }) => text === words);
    return { row: sheet.rows[row].number, words };
  };
  const ends = [[/(?<=^| )thang (\d{1,2})(?= |$)/g, Number], [/(?<=^| )quy (iv|i{1,3}|[1-4])(?= |$)/g, (quarter) => 3 * (QUARTERS[quarter] ?? Number(quarter))]];
  const months = ends.flatMap(([form, monthOf]) => [...said.matchAll(form)].map(([, span]) => monthOf(span)));
  return { year: yearOfTitle(sheet, top), isOfResults: saysDone(sheet, top), line, months, names: (year) => words.includes(year) };
}

function onceAsked(find) {
  let found;
  return () => (found ??= { value: find() }).value;
}

/** What stands above a place: the words right over it (`over`), what is in the brackets of all of them, and whether one says that the figures below are to date, and no day of its own. */
function wordsAbove(over) {
  const at = (place) => over[place] ?? [];
  return {
    over: (place) => plain(at(place)[0] ?? ""),
    overSaid: (place) => at(place)[0] ?? "",
    bracketsOver: (place) => at(place).flatMap(bracketsOf),
    isToDateOver: (place) => at(place).some((words) => saysToDateAlone(words) && dayOfHeading({ t: "s", v: words }) === null),
  };
}

/** A row as the headings of one kind, and how well they fit it (`score`). */
function rowAs(sheet, at, kind, { unsure, parted, ...ofRow }, { above, title, isHidden }) {
  const headings = withoutDoubt(sheet.rows, at, withDays(kind, withoutOrders(ofRow), { above, title }));
  const { columns, across, unknown } = headings;
  const misread = [...headings.misread, ...unsure];
  const read = [...columns, ...across.map((day) => [day.place, day])];
  // what no record holds says no more of the kind than other words do
  const states = [...columns.values()].filter(({ column }) => column.type === "state").map(({ column }) => column);
  const recorded = columns.size - states.length;
  const ofDays = Math.min(across.length + misread.length, MOST_OF_DAYS);
  const ofNoRecord = unknown.filter(({ isFurther }) => !isFurther).length + new Set(states).size;
  return {
    ...headings, misread, recorded,
    parted: parted.filter((one) => read.some(([place]) => place === one.place) && !across.some(({ years, place }) => years && place === one.place)),
    hidden: read.filter(([place]) => isHidden(place)).map(([place, { words }]) => ({ place, words })),
    lacking: lackingOf(kind, headings),
    score: recorded + ofDays - OF_UNKNOWN * ofNoRecord + (isNamed(sheet, kind) ? OF_NAME : 0),
  };
}

/** One word that is known may stand in any row. */
function couldBeHeadings({ recorded, across, misread, unknown, doubled }) {
  const ofFigures = unknown.filter(({ isOfFigures }) => isOfFigures).length;
  // `Nội dung | Chỉ tiêu` may be names and targets
  const ofNames = doubled.filter(({ words }) => isVague(words)).length;
  return recorded > 0 && recorded + across.length + misread.length + ofFigures + ofNames >= 2;
}

/** Whether the sheet has the name of the kind. */
function isNamed(sheet, { title, sheets }) {
  const name = ` ${plain(sheet.name)} `;
  return [...Object.values(title), ...sheets].some((words) => name.includes(` ${plain(words)} `));
}

/** Headings of days that cannot be read, and those over several columns of which none is surely meant: their columns are left out, which is as wrong as a cell. */
export function misreadIn({ rows }, { at, misread }) {
  return misread.map(({ place, words, code, other, parts }) => ({ row: rows[at].number, place, words, code, other, ...parts && { parts } }));
}

/** What each place of a row is, by its words. */
function matched(row, words, isTaken, aroundRow) {
  // what stands beside it under the same words and is foreseen says that the others are not
  const isForeseen = (cell) => cell?.t === "s" && (saysForeseen(cell.v) || OF_DUE_DAYS.test(plain(cell.v)));
  const isForeseenAbove = (place) => {
    const above = aroundRow.over(place);
    return saysForeseen(above) && !row.cells.some((cell, other) => other !== place && isForeseen(cell) && aroundRow.over(other) === above);
  };
  const around = { ...aroundRow, isForeseenAbove };

  const found = { columns: new Map(), unknown: [], doubled: [], days: [], months: [], misread: [], unsure: [], parted: [], rivals: [], isEarlier: (column) => isEarlier(column, around.title), isOfTitle: ({ column, year }) => column.field === "target" && year !== undefined && year === around.title().year, isOfHigher: ({ column, words }) => column.field === "target" && around.isOfHigher(words) };
  row.cells.forEach((cell, place) => {
    if (!cell || (isTaken(place) && !(cell.across > 1))) return;
    const said = wordsOfCell(cell);
    if (isTaken(place)) return void putDayBeside(found, { place, said }, words, { ...around, isTaken });
    if (around.markedAbove.has(place)) return void putMarked(found, place, around, words);
    if (putMonths(found, { place, said }, around)) return;
    const known = cell.t === "s" ? meaningOf(cell.v, words) ?? totalOfCapital(row, place, words) : null;
    const heading = known?.column?.field === "target" && isNoTarget(said, row, words, around) ? null : known;
    const day = heading || isRatio(said) ? null : withDayWithin(dayOfHeading(cell), said);
    if (heading === SILENT) return;
    if (day?.problem) found.misread.push({ place, words: said, code: day.problem });
    else if (day || heading?.column.type === "number") putFigures(found, { place, said, heading, day }, words, around);
    else if (heading?.column.type === "state") putState(found, { place, said, heading }, around);
    else if (heading) putColumn(found, { place, said, heading }, words, { ...around, isTaken });
    else if (ENDS_WHEN_FORESEEN.has(plain(said)) && around.isForeseenAbove(place) && dueIn(words)) putOne(found, place, { column: dueIn(words), brackets: [], words: `${around.overSaid(place)} ${cell.v}`, isHidden: around.isHidden(place) });
    else if (cell.t === "d") found.months.push({ place, words: said });
    else putUnknown(found, { place, said }, words, around);
  });
  return withoutParts(found, words);
}

/** What begins with the year, as its reports do from the middle of December on (`từ 15/12/2024 đến …`). */
const FROM_THE_START = /^\s*từ (?:ngày )?(?:\d{1,2}[/.-]12|0?1[/.-]0?1)(?:[/.-]\d{4})?\s*(?=đến)/iu;

/** A month or quarter to date with the day in brackets at which its figures end, where that is earlier: `Lũy kế 9 tháng (đến 14/9/2025)`. */
function withDayWithin(day, said) {
  if (!day?.isToDate || !day.month || day.day) return day;
  const within = bracketsOf(said).map((bracket) => dayOfHeading({ t: "s", v: bracket.replace(FROM_THE_START, "") })).find((found) => found && !found.problem && isAtEndOf(day, found));
  return within ? { ...within, ...!within.on && { year: within.year ?? day.year }, isToDate: true } : day;
}

/** Whether a day is in the last two months of a span to date. */
function isAtEndOf({ month, year }, found) {
  if (!found.on && !found.day) return false;
  const [ofYear, ofMonth] = found.on ? found.on.split("-").map(Number) : [found.year ?? year, found.month];
  const isOfYear = !year || !ofYear || Number(ofYear) === Number(year);
  return isOfYear && ofMonth <= Number(month) && ofMonth >= Number(month) - 1;
}

/**
 * Of columns of targets, or of figures, under different headings, `Kế hoạch` under `Quý I`, `Quý II`, none is read where none of these headings is all of it, a year, or itself one of such columns: each may be a part
 * alone.
 */
function withoutParts({ rivals, ...found }, words) {
  for (const [place, { column, of, words: said }] of [...found.columns]) {
    const over = [...new Set(rivals.filter((rival) => rival.column === column).map((rival) => rival.of))];
    const isPart = (above) => above !== "" && !OF_LEVEL.test(above) && !isOfWhole(above) && yearIn(above) === undefined && !A_SPAN.test(above) && !meaningOf(above, words);
    if (of === undefined || over.length < 2 || !over.every(isPart)) continue;
    found.columns.delete(place);
    found.unsure.push({ place, words: said, code: "under-parts", parts: over });
  }
  return found;
}

/** Bare numbers under `Tháng` or `Quý`, days without a year under `Thực hiện`, each the figures of its month, quarter or day, unless a plan, an estimate or last year's are meant; what else stands under it is not used. */
function putMonths(found, { place: first, said }, { over, bracketsOver, isToDateOver, years, daysOf }) {
  const parts = daysOf(first);
  if (parts.length === 0) return false;
  const brackets = bracketsOf(said);
  const isOther = [over(first), ...brackets].some((words) => saysNotReached(words) || isRatio(words));
  const isOfSpan = [...brackets, ...bracketsOver(first)].some(isAlone);
  const isOfAll = !isOfSpan && (brackets.some(isToDate) || isToDateOver(first));
  parts.forEach(({ place, words, day }, at) => {
    const heading = { place, words: `${said} ${words}` };
    if (!day || isOther) return void found.unknown.push({ ...heading, ...at > 0 && { isFurther: true } });
    if (day.problem) return void found.misread.push({ ...heading, code: day.problem });
    if (!day.isToDate && OF_SCHEDULE.test(over(first))) return void found.misread.push({ ...heading, code: "schedule-or-reached" });
    const year = day.year ?? brackets.map(yearIn).find(Boolean) ?? years[place] ?? null;
    found.days.push({ ...heading, over: `${plain(said)} ${over(first)}`.trim(), brackets: [...brackets, ...bracketsOver(place)], meaning: { ...day, year, isToDate: !isOfSpan && (day.isToDate || isOfAll) } });
  });
  return true;
}

/** A heading that says nothing here; but under one over days of dossiers, `Ngày, tháng, năm` over `Nhận hồ sơ | Hẹn trả | Trả kết quả`, some may be known. */
function putUnknown(found, { place, said }, words, { partsOf, columnsOf, years, bracketsOver, isHidden }) {
  const named = columnsOf(place).map((part) => ({ ...part, heading: meaningOf(part.words, words) }));
  const isKnown = ({ heading }) => heading?.column?.type === "moment";
  // under a year alone stand headings of their own
  const further = furtherPartsOf(partsOf(place), said).map((part) => ({ ...part, isFurther: yearIn(withoutBrackets(said)) === undefined }));
  if (!named.some(isKnown)) return void found.unknown.push({ place, words: said, brackets: [...bracketsOf(said), ...bracketsOver(place)], ...years[place] && { year: years[place] } }, ...further);
  for (const { place: at, words: own, heading } of named.filter(isKnown)) putOne(found, at, { ...heading, brackets: [], words: own, isHidden: isHidden(at) });
  found.unknown.push(...named.filter((part) => !isKnown(part)).map((part) => ({ place: part.place, words: `${said} ${part.words}`, isFurther: true })));
}

/**
 * Whether a heading says by how much targets were adjusted, or what they are together, though beside them nothing was adjusted, added or left over from before; targets of several years are a sum of these,
 * and where what is disbursed stands apart by its year, so does what is asked for.
 */
function isNoTarget(said, { cells }, words, { partsOf }) {
  if (!isTotalOfTargets(said)) return isDifference(said);
  const texts = cells.flatMap((cell, place) => (cell?.t === "s" ? [{ place, text: cell.v, head: plain(cell.v) }] : []));
  const years = new Set(texts.filter(({ text }) => !saysCarriedOver(text)).flatMap(({ head }) => head.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? []));
  const hasCarriedOver = texts.some(({ text }) => saysCarriedOver(text));
  const isApart = ({ place, head }) => OF_DISBURSING.test(head) && (saysCarriedOver(head) || (hasCarriedOver && OF_A_YEAR.test(head)) || partsOf(place).some((part) => saysCarriedOver(part.words)));
  if (years.size > 1 || texts.some(isApart)) return true;
  const isOther = ({ text }) => meaningOf(text, words)?.column?.field === "target" && !isTotalOfTargets(text);
  return texts.some(isOther) && !texts.some(({ text, head }) => OF_MORE.test(head) || saysCarriedOver(text));
}

/** `Tổng cộng` behind capital that was given and capital that was added or left over is all of it: a target, where its kind has some. */
function totalOfCapital({ cells }, place, words) {
  const column = words.get(plain("kế hoạch vốn"));
  if (column?.field !== "target" || !TOTAL_ALONE.test(plain(cells[place].v))) return null;
  const before = cells.slice(0, place).reverse();
  const end = before.findIndex((cell) => cell?.t !== "s" || !OF_CAPITAL.test(plain(cell.v)));
  const parts = before.slice(0, end === -1 ? undefined : end).map(({ v }) => v);
  return parts.length > 1 && parts.some((part) => OF_MORE.test(plain(part)) || saysCarriedOver(part)) ? { column, brackets: bracketsOf(cells[place].v) } : null;
}

/** A heading of figures, of a column of them or of a day: of several columns the one that is meant, unless a plan, an estimate or last year's is. */
function putFigures(found, { place: first, said, heading, day }, words, { over, bracketsOver, isToDateOver, isCarriedOverApart, years, figureOf, isHidden }) {
  const isSame = (part) => (heading ? meaningOf(part, words)?.column === heading.column : Boolean(meaningOf(part, words)?.column?.actual));
  const figure = ofOneYear(isCarriedOverApart(first) ? withoutCarriedOver(figureOf(first, isSame)) : figureOf(first, isSame), day);
  for (const other of figure?.others ?? []) found.unknown.push({ place: other.place, words: `${said} ${other.words}`, isFurther: true });
  if (figure && figure.place === undefined) {
    const unclear = { place: first, words: said, code: "parts-unclear", parts: figure.others.map((part) => part.words) };
    if (!figure.isOfDays) (day ? found.misread : found.unsure).push(unclear);
    return;
  }
  const place = figure?.place ?? first;
  const isOther = heading && !heading.column.actual ? saysLastYear : saysNotReached;
  const own = bracketsOf(said);
  const above = over(place);
  const isOfOther = (isOther(above) && !isDisbursedOf(above, said)) || saysLastYear(above) || saysShareOf(above) || [above, ...own].some(saysCarriedOver);
  if (isOfOther || own.some((bracket) => isOther(bracket) || isRatio(bracket))) {
    found.unknown.push({ place, words: said, isOfFigures: true });
    return;
  }
  if (figure) found.parted.push({ place, words: said, part: figure.words });
  const all = figure ? `${said} ${figure.words}` : said;
  const brackets = [...figure?.brackets ?? [], ...heading?.brackets ?? own, ...bracketsOver(place)];
  if (day?.isToDate === false && OF_SCHEDULE.test(above)) return void found.misread.push({ place, words: all, code: "schedule-or-reached" });
  if (day) {
    const meaning = meantBy(day, { ...figure, isToDate: figure?.isToDate || isToDateOver(place) }, years[place]);
    return void found.days.push({ place, words: all, over: above, brackets, meaning: bracketsOver(place).some(isAlone) ? { ...meaning, isToDate: false } : meaning });
  }
  const span = own.map((bracket) => spanOf(bracket)).find(Boolean);
  const year = heading.year ?? figure?.year ?? own.map(yearIn).find(Boolean) ?? years[place];
  const ownDay = own.map((bracket) => dayOfHeading({ t: "s", v: bracket })).find((found) => found && !found.problem);
  putOne(found, place, {
    ...heading, brackets, year, ownDay, words: all, isHidden: isHidden(place),
    isToDate: span === "to date" || isToDate(all), of: above, ...span === "alone" && { isOfSpan: true }, ...heading.year && { ofYear: heading.year },
    ...figure?.year && heading.column.actual && { years: [figure, ...figure.others].filter((part) => part.year).map((part) => ({ ...part, words: `${said} ${part.words}` })).sort(byPlace) },
  });
}

/** A heading of a column of something else, or of a plan: of several columns that of the latest year, or of the end. */
function putColumn(found, { place: first, said, heading }, words, around) {
  const { over, years, partsOf, isHidden } = around;
  const { dated, field } = heading.column;
  // while when something is done it does not stand still
  if (SPAN_FIELDS.has(field) && meaningOf(over(first), whiles)?.column) return void found.unknown.push({ place: first, words: said });
  // the day of the paper that ordered it
  if (heading.column.type === "day" && OF_A_PAPER.test(plain(said)) && saysOrder(over(first))) return void found.unknown.push({ place: first, words: said });
  if (DAYS.has(heading.column.type)) return putDay(found, { place: first, said, heading }, around);
  const parts = dated || field === "due" ? partsOf(first) : [];
  if (field === "target" && !wholeOf(parts) && putTargets(found, { said, heading, parts }, words, around)) return;
  const foreseen = field === "due" ? parts.filter((part) => saysForeseen(part.words)) : [];
  const part = field === "due" ? (foreseen.length === 1 ? foreseen[0] : endOf(parts)) : wholeOf(parts) ?? (field === "target" ? levelOf(parts) : undefined);
  // which of its parts is meant nobody knows
  const isUnknown = parts.length > 0 && !part;
  const left = parts.filter((other) => other !== part).map((other) => ({ place: other.place, words: `${said} ${other.words}` }));
  // all of them are one heading that is not read
  if (isUnknown) return void found.unknown.push(...left.map((other, at) => ({ ...other, ...at > 0 && { isFurther: true }, ...field === "target" && { isOfTargets: true } })));
  found.doubled.push(...left);
  const place = part?.place ?? first;
  const isOfOther = (words) => saysLastYear(words) || (saysCarriedOver(words) && !INCLUDING.test(plain(words)));
  if (dated && (saysCompared(over(place)) || [over(place), ...bracketsOf(said)].some(isOfOther))) return void found.unknown.push({ place, words: said });
  const brackets = bracketsWith(heading, bracketsOf(part?.words ?? ""), around.bracketsOver(place));
  const year = heading.year ?? part?.year ?? years[place];
  putOne(found, place, { ...heading, brackets, year, ...field === "target" && { of: over(place), ...spanOver(over(place)) }, words: foreseen.includes(part) ? `${said} ${part.words}` : said, isHidden: isHidden(place) });
}

/** A heading of days on which something happened; of those for which it was only foreseen, `Dự kiến | Thực tế` under it, `Kế hoạch` above it, none is read. */
function putDay(found, { place: first, said, heading }, { over, isForeseenAbove, partsOf, isHidden, isTaken }) {
  if (isForeseenAbove(first) && !ACTUAL.test(plain(said))) return void found.unknown.push({ place: first, words: said });
  const parts = partsOf(first);
  const isOf = (part) => !saysForeseen(part.words);
  const [actual, ...more] = parts.filter((part) => isOf(part) && !isTaken(part.place) && !OF_NO_DAY.test(plain(part.words)));
  if (parts.every(isOf)) return putOne(found, first, { ...heading, words: said, isHidden: isHidden(first) });
  const surely = [actual, ...more].filter((part) => part && ACTUAL.test(plain(part.words)));
  const read = surely.length === 1 ? surely[0] : more.length === 0 ? actual : undefined;
  const left = parts.filter((part) => part !== read && !isTaken(part.place)).map(({ place, words }, at) => ({ place, words: `${said} ${words}`, ...at > 0 && { isFurther: true } }));
  found.unknown.push(...left);
  if (read) putOne(found, read.place, { ...heading, words: `${said} ${read.words}`, isHidden: isHidden(read.place) });
}

/** The days on which something happened, under a heading whose first column is another's: `Thời gian hoàn thành` over `Kế hoạch | Thực tế`. */
function putDayBeside(found, { place, said }, words, around) {
  const heading = meaningOf(said, words) ?? (meaningOf(said, ends) && { column: words.get(plain("ngày hoàn thành")) });
  const isForeseen = () => around.partsOf(place).some((part) => saysForeseen(part.words));
  if (DAYS.has(heading?.column?.type) && isForeseen()) putDay(found, { place, said, heading }, around);
}

/** The column of due days of a plan, where the words are those of one. */
function dueIn(words) {
  const column = words.get(plain(DUE[0]));
  return column?.field === "due" ? column : undefined;
}

/** The years from and to which the targets under a heading are, `Giai đoạn 2021-2025`. */
function spanOver(above) {
  const [, since, year] = A_SPAN.exec(above) ?? [];
  return since < year ? { since, year } : {};
}

/** What says the unit of measure of a column of figures: the brackets of its heading, those of the part under it, those above. */
const bracketsWith = ({ column, brackets = [] }, ofPart, above) => (column.measured ? [...ofPart, ...brackets, ...above] : brackets);

/** What says how far something is: all such columns are read, each under a heading that is marked as one. */
function putState({ columns }, { place: first, said, heading }, { marked, isHidden }) {
  const parts = [...marked].filter(([, { over }]) => over === first);
  if (parts.length === 0) columns.set(first, { ...heading, words: said, isHidden: isHidden(first) });
  for (const [place, { words, ofMark }] of parts) columns.set(place, { ...heading, words, ofMark, isHidden: isHidden(place) });
}

/** What is marked under the heading of a state in the row above is no heading of something else: `Hoàn thành` is no day there. */
function putMarked({ columns, unknown }, place, { markedAbove, isHidden }, known) {
  const { column, words, ofMark } = markedAbove.get(place);
  if (known.get(plain(column.title.vi)) === column) columns.set(place, { column, words, ofMark, isHidden: isHidden(place) });
  else unknown.push({ place, words });
}

/** Targets of one heading, `Kế hoạch` over `Giao đầu năm | Sau điều chỉnh`, where one of them is what was adjusted. */
function putTargets(found, { said, heading, parts }, known, { years, bracketsOver, isHidden }) {
  const isOf = (said) => meaningOf(said, known)?.column === heading.column;
  const isGiven = ({ words: part }) => !isDifference(part) && (isOf(part) || (latenessOf(part) < 0 && isOf(`kế hoạch ${part}`)));
  // beside what all of it comes to a part that was adjusted is by how much
  const isTogether = parts.some(({ words: part }) => latenessOf(part) >= TOGETHER);
  const isTimeOfTarget = (part) => isTime(part) && (latenessOf(said) > 0 || parts.some(isGiven));
  const isAdjusted = ({ words: part }) => !isTogether && latenessOf(part) > 0 && !isDifference(part) && (isOf(`kế hoạch ${part}`) || isTimeOfTarget(part));
  const targets = parts.filter((part) => isGiven(part) || isAdjusted(part));
  if (!targets.some((part) => latenessOf(part.words) > 0)) return false;
  for (const part of parts) {
    const { place } = part;
    const words = `${said} ${part.words}`;
    const brackets = bracketsWith(heading, bracketsOf(part.words), bracketsOver(place));
    if (targets.includes(part)) putOne(found, place, { ...heading, brackets, year: heading.year ?? years[place], words, isHidden: isHidden(place) });
    else found.unknown.push({ place, words });
  }
  return true;
}

const isTime = (words) => /^lan \d$/.test(plain(words));

/** Whether the year that a column of targets names is before that of the title; what names none is of the title's. */
const isEarlier = ({ column, year }, title) => column.field === "target" && year !== undefined && year < title().year && !title().names(year);

/** Of two columns of one meaning one is read; where one of them is an adjusted target, the other one still where nothing was adjusted. */
function putOne({ columns, doubled, rivals, isEarlier, isOfTitle, isOfHigher }, place, one) {
  if (one.of !== undefined) rivals.push({ column: one.column, of: one.of });
  const [before, other] = [...columns].find(([, { column }]) => column === one.column) ?? [];
  if (other && isEarlier(one) !== isEarlier(other)) {
    const [left, words] = isEarlier(one) ? [place, one.words] : [before, other.words];
    doubled.push({ place: left, words });
    columns.delete(left);
    return void (left === before && columns.set(place, one));
  }
  if (other && isRevised(one, other)) {
    const inOrder = [[before, other], [place, one]];
    const [[first, earlier], [at, later]] = latenessOf(one.words) > latenessOf(other.words) ? inOrder : inOrder.reverse();
    const all = [...later.before ?? [], { place: first, ...earlier }, ...earlier.before ?? []];
    all.sort((some, next) => latenessOf(next.words) - latenessOf(some.words));
    columns.delete(before);
    return void columns.set(at, { ...later, year: later.year ?? earlier.year, before: all });
  }
  if (other && !isMeant(one, other, { isOfTitle, isOfHigher })) return void doubled.push({ place, words: one.words });
  if (other) {
    columns.delete(before);
    doubled.push({ place: before, words: other.words });
  }
  columns.set(place, one);
}

/** A day that names its year has no figure in a column of another one. */
function ofOneYear(figure, day) {
  const year = day?.on?.slice(0, 4) ?? day?.year;
  const isOfAnother = figure?.year && year && figure.year !== String(year);
  return isOfAnother ? { others: [figure, ...figure.others].sort(byPlace) } : figure;
}

/** All of what is disbursed holds what is of an earlier year's capital, where a part of it says so: of this year's the one other part is meant. */
function withoutCarriedOver(figure) {
  if (figure?.place === undefined || !isWhole(figure.words) || !figure.others.some(({ words }) => saysCarriedOver(words))) return figure;
  const [own, ...more] = figure.others.filter(({ words }) => !saysCarriedOver(words));
  const others = (part) => [figure, ...figure.others].filter((other) => other !== part).sort(byPlace);
  return own && more.length === 0 ? { ...figure, ...own, others: others(own) } : { others: others() };
}

/** A day or month with the year that stands above or beneath it, and to date where the part that is read says so. */
function meantBy(day, figure, yearAbove) {
  return "month" in day ? { ...day, year: day.year ?? figure?.year ?? yearAbove ?? null, isToDate: day.isToDate || Boolean(figure?.isToDate) } : day;
}

/** Whether brackets behind a heading say that its figures are `to date`, `(9 tháng)`, or of a span `alone`, `(tháng 9)`, `(trong kỳ)`. */
function spanOf(bracket) {
  if (SPAN_ALONE.test(plain(bracket))) return "alone";
  const day = dayOfHeading({ t: "s", v: bracket });
  if (!day || day.problem) return undefined;
  return day.isToDate === false ? "alone" : "to date";
}

const isAlone = (bracket) => spanOf(bracket) === "alone";

/** A heading that is not read, with the columns over which it is merged. */
export function unreadAt(rows, at, place) {
  const words = wordsOfCell(rows[at].cells[place]);
  return [{ place, words }, ...furtherPartsOf(partsUnder(rows, at, place), words)];
}

const isUnderWhole = ({ of = "" }) => of !== "" && isOfWhole(of);

/** Whether the title surely speaks for one of two targets: `Kế hoạch 2026` under a title of 2026 beside `Chỉ tiêu giao`; what a higher level asks of all of its own need not be what is assigned here. */
function isPreferred(one, first, { isOfTitle, isOfHigher }) {
  return isOfTitle(one) !== isOfTitle(first) && !(one.year && first.year) && isOfHigher(one) === isOfHigher(first);
}

/** Of two columns of one meaning the first is taken, unless the other one is seen, surely that, no share of something, of all beside parts, of a later year, or the total to date. */
function isMeant(one, first, around) {
  if (one.isHidden !== first.isHidden) return first.isHidden;
  const [vagueness, ofFirst] = [one, first].map(({ words }) => vaguenessOf(words));
  if (vagueness !== ofFirst) return vagueness < ofFirst;
  if (doubtOf(one) !== doubtOf(first)) return doubtOf(one) < doubtOf(first);
  if (isShare(one) !== isShare(first)) return isShare(first);
  if (isUnderWhole(one) !== isUnderWhole(first)) return isUnderWhole(one);
  if (isPreferred(one, first, around)) return around.isOfTitle(one);
  // `Thực hiện` beside `Thực hiện năm 2022` is this year's
  if (one.column.actual && Boolean(one.year) !== Boolean(first.year)) return !one.year;
  // `Kế hoạch năm 2024` beside `Mục tiêu 5 năm 2021-2025` is what is asked for now
  if (Boolean(one.since) !== Boolean(first.since)) return !one.since;
  const [lateness, before] = [one, first].map(({ words }) => latenessOf(words));
  if (one.column.field === "target" && lateness !== before && isOfOneYear(one, first)) return lateness > before;
  return one.year > first.year || Boolean(one.isToDate && !first.isToDate);
}

/** Whether two columns are the targets of one time, of which one was given later. */
function isRevised(one, other) {
  const [lateness, before] = [one, other].map(({ words }) => latenessOf(words));
  const isOfOne = one.isHidden === other.isHidden && isShare(one) === isShare(other) && isOfOneYear(one, other);
  return one.column.field === "target" && isOfOne && lateness !== before && Math.max(lateness, before) > 0;
}

/** What names no year may be of any. */
const isOfOneYear = (one, other) => !one.year || !other.year || one.year === other.year;

const isDoubtful = ({ words }) => meaningOf(words, doubtful)?.column !== undefined;
/** While when something is done says less of its due day than when it is to be finished. */
const doubtOf = (heading) => (meaningOf(heading.words, whiles)?.column ? 2 : Number(isDoubtful(heading)));

/**
 * `Thời gian hoàn thành` is when something has to be done in a plan; beside a column of due days it is when it was done; in records without one it may be either,
 * and so it may beside days of which nobody knows what they are.
 */
function withoutDoubt(rows, at, headings) {
  const row = rows[at];
  const [place, heading] = [...headings.columns].find(([, heading]) => isDoubtful(heading)) ?? [];
  if (!heading) return { ...headings, dueOrDone: [] };
  const { column: { field }, words } = heading;
  const isBesideDue = row.cells.some((cell) => cell?.t === "s" && OF_DUE_DAYS.test(plain(cell.v)));
  const isOfDays = (place) => rows.slice(at + 1, at + 1 + ROWS_OF_DAYS).some(({ cells }) => isDay(cells[place]));
  const isBesideOthers = () => headings.unknown.some(({ place, words }) => !isKnownDay(words) && isOfDays(place));
  const isSure = isBesideDue === (field !== "due") && (isBesideDue || !isBesideOthers());
  if (!isSure) headings.columns.delete(place);
  return { ...headings, dueOrDone: [{ place, words, as: isSure ? field : null }] };
}

const isKnownDay = (words) => meaningOf(words, byWords.completions)?.column?.type === "day" || meaningOf(words, beginnings)?.column !== undefined;
const isDay = (cell) => cell?.t === "d" || (cell?.t === "s" && readMoment(cell.v).moment !== undefined);

/** The paper that stands before the name of a task gave it, and says nothing of when it was done. */
function withoutOrders({ columns, unknown, ...others }) {
  const [place, heading] = columnOf(columns, "document");
  const named = placesOfFields(columns, ["task"]);
  if (place === undefined || !named.some((other) => other > place)) return { columns, unknown, ...others };
  const left = new Map([...columns].filter(([other]) => other !== place));
  return { columns: left, unknown: [...unknown, { place, words: heading.words }].sort(byPlace), ...others };
}

/**
 * Days across are read where a kind has them, and no column says the day or the value; else they are unknown as other words are. Where neither a column nor a heading
 * says the day, a line `above` may.
 */
function withDays({ across: field, columns: known }, { columns, unknown, doubled, days: read, months, misread: unread }, { above, title }) {
  const { days: named, misread } = withoutTwoOrders(read, unread);
  const isUntimed = field && columnOf(columns, "on").length === 0;
  const days = withDayOfAbove(isUntimed ? withTotalToDate(named, columns, field, unknown, { above, title }) : named, { above, title });
  // values of no day are none where other columns say theirs
  const undated = isUntimed && days.length > 0 ? placesOfFields(columns, [field]) : [];
  for (const place of undated) {
    unknown.push({ place, words: columns.get(place).words });
    columns.delete(place);
  }
  const value = isUntimed && columnOf(columns, field).length === 0 ? known.find((column) => column.field === field) : null;
  const isOfNoDay = isUntimed && read.length + months.length + unread.length === 0;
  const [place, undatedValue] = isOfNoDay ? columnOf(columns, field) : [];
  const day = undatedValue && (dayFor(undatedValue, above) ?? endOfMonthOfTitle(undatedValue, title()));
  if (day) {
    columns.delete(place);
    const isOfYear = !undatedValue.year || !day.on || undatedValue.year === day.on.slice(0, 4);
    if (isOfYear) return { columns, unknown, doubled, months, misread, across: [{ ...undatedValue, place, ...day }] };
    unknown.push({ place, words: undatedValue.words });
    unknown.sort(byPlace);
  }
  // `Kết quả thực hiện` over `Năm 2021 | Năm 2022` of no other day
  const { years } = (!day && undatedValue) || {};
  if (years) {
    columns.delete(place);
    const isOfYears = (other) => years.some((year) => year.place === other.place);
    const ofYears = years.map(({ place, words, year }) => ({ ...undatedValue, place, words, year, meaning: { month: 12, year, isOfYear: true } }));
    return { columns, unknown: unknown.filter((column) => !isOfYears(column)), doubled, months, misread, across: ofYears };
  }
  if (value) return { columns, unknown: unknown.sort(byPlace), doubled, months, misread, across: days.map((day) => ({ ...day, column: value })) };
  return { columns, unknown: [...unknown, ...days, ...months, ...misread].sort(byPlace), doubled, months: [], misread: [], across: [] };
}

/** A month to date is of the day in it that a line above the table says, `(Số liệu tính đến 14/9/2025)` over `Thực hiện 9 tháng`, but for one of another year than theirs. */
function withDayOfAbove(days, { above, title }) {
  const isOpen = ({ meaning }) => meaning.month && !meaning.day && meaning.isToDate && !meaning.isOfYear;
  const told = days.some(isOpen) ? above() : null;
  if (!told?.isExact || !told.isToDate) return days;
  const [year, month, day] = told.on.split("-").map(Number);
  const isOfYear = ({ meaning }) => String(meaning.year ?? title().year ?? year) === String(year);
  const of = days.filter((one) => isOpen(one) && isOfYear(one) && isAtEndOf(one.meaning, { on: told.on }) && Number(one.meaning.month) === month);
  return of.length === 1 ? days.map((one) => (one === of[0] ? { ...one, meaning: { month, day, year: String(year), isToDate: true }, above: told } : one)) : days;
}

/** A month that is named, or an estimate. */
const OTHER_MONTH = /(^| )(?:(?:thang|t) ?0?(\d{1,2})|uoc|uth)( |$)/;
/** What is to be in another month says nothing of what was reached: `Kế hoạch tháng 10`. */
const OF_A_PLAN = /^(?:ke hoach|kh|giao|chi tieu|nhiem vu|dang ky|phan dau)( |$)/;

/** `Tháng 9 | Lũy kế từ đầu năm`: beside what is of the month alone, the total to date is that of its end, and is meant. */
function withTotalToDate(days, columns, field, unknown, { above, title }) {
  const totals = placesOfFields(columns, [field]).filter((place) => isToDate(columns.get(place).words));
  const [month, ...others] = days;
  if (totals.length !== 1 || others.length > 0 || !month?.meaning.month || month.meaning.isToDate !== false) return days;
  // which month the total ends with nobody knows where others are named
  const { month: own, year } = month.meaning;
  const isOther = ({ words }) => {
    const [found, , named] = OTHER_MONTH.exec(plain(words)) ?? [];
    return found !== undefined && Number(named) !== Number(own) && !OF_A_PLAN.test(plain(words));
  };
  const ofTitle = title();
  const [on, months] = [above()?.on, ofTitle.months];
  const isOfOtherYear = year && ofTitle.year && String(year) !== String(ofTitle.year);
  if (isOfOtherYear || unknown.some(isOther) || (on && Number(on.slice(5, 7)) !== Number(own)) || (months.length > 0 && !months.includes(Number(own)))) return days;
  const [place] = totals;
  const { words } = columns.get(place);
  columns.delete(place);
  unknown.push({ place: month.place, words: month.words });
  return [{ ...month, place, words, meaning: { ...month.meaning, isToDate: true } }];
}

/** The day of figures without a column of days: as their own heading says in brackets, else a line above the table, else the end of the year that their heading names. */
function dayFor({ ownDay, year, ofYear }, above) {
  if (ownDay) return { on: ownDay.on, meaning: "month" in ownDay ? { ...ownDay, year: ownDay.year ?? year ?? null } : ownDay };
  const day = above();
  if (day) return { on: day.on, meaning: { on: day.on, isToDate: day.isToDate }, above: day };
  return ofYear ? { meaning: { month: 12, year: ofYear, isOfYear: true } } : null;
}

/** Figures to date, `Lũy kế`, under a title of what one month came to, `KẾT QUẢ THÁNG 9/2024`, are those of its end. */
function endOfMonthOfTitle({ words }, { months, year, isOfResults, line }) {
  const [month, ...others] = new Set(months);
  if (!isToDate(words) || !isOfResults || !year || !month || others.length > 0) return null;
  return { meaning: { month, year, isToDate: true }, above: line() };
}

/** Headings of days, without those that may have the month first where another one surely has. */
function withoutTwoOrders(days, misread) {
  const other = misread.find(({ code }) => code === "month-first")?.words;
  const isUnsure = ({ words }) => other !== undefined && hasTwoOrders(words);
  const unsure = days.filter(isUnsure).map(({ place, words }) => ({ place, words, code: "two-orders", other }));
  return { days: days.filter((day) => !isUnsure(day)), misread: [...misread, ...unsure] };
}

/** Of the parts of a heading of due days the one that is the end: `Thời gian thực hiện` over `Bắt đầu | Kết thúc`, `Từ ngày | Đến ngày`. */
function endOf(parts) {
  return parts.find(({ words }) => meaningOf(words, ends)?.column !== undefined) ?? endBehindBeginning(parts);
}

/** The fields without which there is no record, and that no column gives. */
function lackingOf({ needs }, { columns, across }) {
  const ofDays = across.flatMap(({ column }) => ["on", column.field]);
  const given = new Set([...ofDays, ...[...columns.values()].map(({ column }) => column.field)]);
  return needs.filter((need) => ![need].flat().some((field) => given.has(field)));
}
