// Whether a sheet makes a part of a plan: which columns of indicators or of tasks it has, what it lacks, and whether it holds results as well.

import { bracketsOf, withoutBrackets } from "../cells/brackets.js";
import { readNumber } from "../cells/numbers.js";
import { plain } from "../cells/plain.js";
import { recordHeadingsOf, taskHeadingsOf, withoutIntended } from "../records/record-headings.js";
import { indicatorNamed, resultsOfView, saidOf } from "../records/unit-figures.js";
import { assigningBeside } from "../sheets/assigning.js";
import { byPlace, columnOf, placesOfFields } from "../sheets/columns.js";
import { dayOfHeading } from "../sheets/day-headings.js";
import { isWhole, partsUnder, SHARE } from "../sheets/heading-parts.js";
import { isOfLetter, isVague, meaningOf, saysNotReached, wordsOf, yearIn } from "../sheets/heading-words.js";
import { headingsOf, OF_DUE_DAYS, OF_UNKNOWN, unreadAt } from "../sheets/headings.js";
import { DISBURSED, PROJECT_WORDS } from "../sheets/kinds.js";
import { noticeOfColumns } from "../sheets/notices.js";
import { BASELINE, DUE, KINDS, TARGET, UOM, WORDS } from "../sheets/plan-columns.js";
import { wholeNames } from "../sheets/sub-names.js";
import { endOfHeadings, rowsOfPlan, topOf } from "../sheets/table.js";
import { assignsTargets, isOffice, issuerOf, saysDone, titleOf, yearOfTitle, yearsOfTitle } from "../sheets/titles.js";
import { unitRowsOf } from "../sheets/unit-rows.js";
import { headingUom, isShare, isUomBeside } from "../sheets/uoms.js";
import { officesOver } from "./answering.js";
import { groupsIn } from "./groups.js";
import { stepsUnder } from "./interim.js";
import { markedSpans } from "./marked-spans.js";
import { paperAbove, paperColumns } from "./papers.js";
import { text } from "./plan-items.js";
import { isSchedule, scheduleIn } from "./scheduled.js";
import { sharesBehind, sharesUnder } from "./shares.js";
import { isForm } from "./target-words.js";
import { targetsOfUnits } from "./unit-targets.js";

/** So many rows show whether a column is one of requirements. */
const ROWS_OF_FORMS = 200;
/** Columns of a plan that say something of a result in the same row as well. */
const OF_BOTH = new Set(["id", "name", "uom", "note", "illustrative"]);
/** Who answers for all that an area reaches. */
const OF_THE_PEOPLE = /^(ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan) /;
const OF_EITHER = new Set(["đơn vị", "unit"].map(plain));
/** Who answers for tasks, where offices stand there and nothing else says who does. */
const OF_OFFICES = new Set(["đơn vị", "cơ quan", "cơ quan, đơn vị", "đơn vị, cơ quan", "unit", "office"].map(plain));
const RESPONSIBLE = KINDS.tasks.columns.find(({ field }) => field === "responsible");
const [, NAMES_OF_PROJECTS] = PROJECT_WORDS;
const OF_PROJECTS = new Map(NAMES_OF_PROJECTS.map((words) => [plain(words), { field: "name" }]));
const OF_CAPITAL = /(^| )von( |$)/;
const OF_DISBURSED = /(^| )giai ngan( |$)/;
const WORDS_OF_DISBURSED = { observations: wordsOf(DISBURSED.observations.columns) };

/**
 * The headings of a sheet that makes a part of a plan, or null. A sheet can hold results as well (`hasBoth`); what it is then taken for
 * is said, or goes by which of its headings are more.
 */
export function planHeadingsOf(sheet, takenFor) {
  const form = unitRowsOf(sheet);
  if (form) return takenFor === "records" ? null : headingsOfUnits(sheet, form);
  const found = headingsOfPlan(sheet);
  if (!found || found.lacking.length > 0 || isOfDossiers(sheet, found)) return null;
  // the results of a table that was taken away are not read
  if (sheet.taken) return withPapers(sheet, { ...found, unknown: [], doubled: [], misread: [], hasBoth: false });
  if (takenFor === "records") return null;
  // what says when it is due, or who answers, says nothing of a result; nor does what is to be reached on the way
  const isStep = (place) => Boolean(found.steps?.columns.some((step) => step.place === place));
  const isOfPlanAlone = (place) => isStep(place) || (found.columns.has(place) && !OF_BOTH.has(found.columns.get(place).column.field));
  const all = withTarget(resultsIn(sheet, found, isOfPlanAlone), found);
  const ofWhichYear = daysOfWhichYear(sheet, found, all);
  const results = withoutDays(all, ofWhichYear);
  const hasBoth = results !== null && results.lacking.length === 0 && !isOfOtherYear(sheet, results, found);
  // of the open plan, perhaps
  if (found.issuer && takenFor !== "plan" && hasFigures(all)) return null;
  const isUnclear = ({ place }) => ofWhichYear.some((day) => day.place === place);
  if (!hasBoth) return withPapers(sheet, { ...found, hasBoth, ofWhichYear, ...withoutMisread({ unknown: found.unknown.filter((column) => !isUnclear(column)) }, results) });
  // a column of results is not without use
  const besides = (results.told ?? []).flatMap(({ columns, by }) => [...columns, ...by]);
  const places = new Set([...results.columns.keys(), ...[...results.across, ...results.misread, ...besides, ...ofWhichYear].map(({ place }) => place)]);
  const isOfPlan = ({ place }) => !places.has(place);
  const [unknown, doubled] = [found.unknown.filter(isOfPlan), found.doubled.filter(isOfPlan)];
  const score = found.score + OF_UNKNOWN * (found.unknown.length - unknown.length);
  // what lacks a column for records says less than what lacks none for a plan and its results
  const records = headingsOf(sheet);
  const isOfRecords = records?.lacking.length === 0 && records.score >= score;
  return isOfRecords && takenFor !== "plan" ? null : withPapers(sheet, { ...found, unknown, doubled, hasBoth, ofWhichYear, results }, places);
}

/** A register of dossiers says of each what it is about, who settles it and until when, and is none of tasks. */
function isOfDossiers(sheet, { kind }) {
  const ofRecords = kind === "tasks" ? headingsOf(sheet) : null;
  return ofRecords?.kind === "dossiers" && ofRecords.lacking.length === 0;
}

const headingsOfPlan = (sheet) => withCapital(sheet, withSteps(sheet, headingsOfTargets(sheet)));
const headingsOfTargets = (sheet) =>
  withIssuer(sheet, withOfficesOfCells(sheet, withSchedule(sheet, withMarkedSpans(sheet, withShares(sheet, withLastYear(sheet, withoutOtherYears(withUomOfCells(sheet, ofPeriod(sheet, withOwnTargets(sheet, withoutTimesOfProjects(headingsIn(sheet))))))))))));

/** Tasks whose months or quarters are marked are due at the end of these; `sheet` is the one in which that stands in words. */
function withMarkedSpans(sheet, found) {
  const marked = found?.kind === "tasks" && found.lacking.includes("due") ? markedSpans(sheet, found.at) : null;
  if (!marked) return found;
  const { columns, words, sheet: said } = marked;
  const read = withColumn(found, columns[0].place, { column: DUE, words, brackets: [] });
  const isMarked = ({ place }) => columns.some((column) => column.place === place);
  return { ...read, sheet: said, marked: { words, columns }, unknown: read.unknown.filter((column) => !isMarked(column)), lacking: found.lacking.filter((need) => need !== "due") };
}

/** Tasks for which no other column says when they are due, or may, are so by `Tiến độ thực hiện`, where that is what stands there. */
function withSchedule(sheet, found) {
  if (found?.kind !== "tasks" || !found.lacking.includes("due") || found.dueOrDone.length > 0) return found;
  const column = scheduleIn(sheet, found.at, found.unknown);
  if (!column || found.unknown.some(({ words }) => OF_DUE_DAYS.test(plain(words)))) return found;
  const { place, words } = column;
  const read = withColumn(found, place, { column: DUE, words, brackets: bracketsOf(words) });
  const names = placesOfFields(read.columns, ["id", "name"]);
  const tasks = rowsOfPlan(sheet, read).rows.filter(({ cells }) => names.some((name) => cells[name]));
  if (!isSchedule(tasks, { ...column, isEnd: column.isEnd && !saysDone(sheet, topOf(sheet, found.at)) })) return found;
  return { ...read, dueOrDone: [{ place, words, as: "due" }], lacking: found.lacking.filter((need) => need !== "due") };
}

/** The headings of a sheet whose rows are units: those of each of its indicators (`views`), and by the key of each those of its results; null where none has all that a plan needs. */
function headingsOfUnits(sheet, form) {
  const views = targetsOfUnits(sheet, form, headingsOfPlan).filter(({ headings }) => headings.lacking.length === 0);
  if (views.length === 0) return null;
  const read = views.map((view) => {
    const found = view.headings;
    const all = resultsOfView(sheet, form, view.view);
    const ofWhichYear = daysOfWhichYear(view.sheet, found, all);
    const results = withoutDays(all, ofWhichYear);
    const isRead = results !== null && results.lacking.length === 0 && !isOfOtherYear(view.sheet, results, found);
    const places = new Set([...isRead ? [...results.columns.keys(), ...[...results.across, ...results.misread].map(({ place }) => place)] : [], ...ofWhichYear.map(({ place }) => place)]);
    const isOfPlan = ({ place }) => !places.has(place);
    const headings = { ...found, hasBoth: isRead, ofWhichYear, unknown: [...found.unknown.filter(isOfPlan), ...form.others], doubled: found.doubled.filter(isOfPlan), unheaded: form.unheaded };
    return { ...view, headings: withPapers(view.sheet, isRead ? headings : { ...headings, ...withoutMisread(headings, results) }, places), results: isRead ? results : null, hasFigures: hasFigures(all) };
  });
  const results = new Map(read.filter((view) => view.results).map((view) => [view.headings.unitRows.key, view.results]));
  return { ...read[0].headings, at: form.headingAt, views: read, results, hasBoth: results.size > 0, hasFigures: read.some((view) => view.hasFigures) };
}

/** What says of a heading that it is an estimate. */
const ESTIMATED = /(^| )(uoc|uth)( |$)/;

/**
 * Days without a year of which nobody knows whether they are of the year of the targets: beside an estimate of an earlier year (`Ước TH 2024`), which was still running, or between a plan of one and the
 * targets (`KH 2024 | Thực hiện 9 tháng | KH 2025`).
 */
function daysOfWhichYear(sheet, found, results) {
  const { rows } = sheet;
  const top = topOf(sheet, found.at);
  const year = yearOfTargets(found) ?? yearOfTitle(sheet, top);
  const days = results?.across.filter(({ meaning }) => meaning.year === null) ?? [];
  if (!year || days.length === 0) return [];
  const [target] = columnOf(found.columns, "target");
  const isEarlier = ({ words }) => Math.max(...(words.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [Number.POSITIVE_INFINITY])) < Number(year);
  const heads = rows.slice(top, endOfHeadings(rows, found.at)).flatMap(({ cells }) => cells.filter((cell) => cell?.t === "s").map(({ v }) => ({ words: v })));
  const isRunning = heads.some((head) => ESTIMATED.test(plain(head.words)) && isEarlier(head));
  const before = found.doubled.filter(isEarlier).map(({ place }) => place);
  return days.filter(({ place }) => isRunning || (place < target && before.some((other) => other < place)));
}

function withoutDays(results, days) {
  if (days.length === 0) return results;
  const across = results.across.filter((column) => !days.includes(column));
  return { ...results, across, ...across.length === 0 && { lacking: ["on"] } };
}

/** Results with the place of the targets that they belong to, which show percentages where results do. */
const withTarget = (results, { columns }) => results && { ...results, target: columnOf(columns, "target")[0] };

/** The headings of results: of projects what is disbursed; what was reached of indicators is none of tasks, though both may stand under `Nội dung`. */
function resultsIn(sheet, { kind, columns }, isTaken) {
  if (kind === "tasks") return taskHeadingsOf(sheet, isTaken);
  // `Kế hoạch vốn` is of capital, too, where programmes stand under `Nội dung`
  const isOfCapital = isOfProjects(columns) || saysCapital(columns);
  const results = isOfCapital ? withoutIntended(sheet, headingsOf(sheet, DISBURSED, WORDS_OF_DISBURSED, isTaken)) : recordHeadingsOf(sheet, isTaken);
  return isOfCapital && results ? { ...results, isOfCapital } : results;
}

const headOf = (columns, field) => columnOf(columns, field)[1]?.words ?? "";
const isOfProjects = (columns) => Boolean(meaningOf(headOf(columns, "name"), OF_PROJECTS));
const saysCapital = (columns) => OF_CAPITAL.test(plain(headOf(columns, "target")));

/** By which papers they were ordered (`papers`): columns that say it of each row (`columns`), but for what results say (`places`), and a line above the table (`above`). */
function withPapers(sheet, found, places = new Set()) {
  if (sheet.taken) return { ...found, papers: {} };
  const { columns: read, doubled, shares, steps, marked } = found;
  const others = new Set([...read.keys(), ...places, ...[...doubled.filter(({ words }) => !isOfLetter(words)), ...shares?.columns ?? [], ...steps?.columns ?? [], ...marked?.columns ?? []].map(({ place }) => place)]);
  const columns = paperColumns(sheet, found, columnOf(read, "name")[0], (place) => others.has(place));
  const isPaper = ({ place }) => Object.values(columns ?? {}).some((column) => column.place === place);
  return { ...found, papers: { columns, above: paperAbove(sheet, topOf(sheet, found.at)) }, unknown: found.unknown.filter((column) => !isPaper(column)), doubled: doubled.filter((column) => !isPaper(column)) };
}

/** Whether the targets are capital that a year gives (`isOfCapital`): called so, or of projects of which it is said what is disbursed. */
function withCapital({ rows }, found) {
  if (found?.kind !== "indicators") return found;
  const saysDisbursed = () => rows[found.at].cells.some((cell) => cell?.t === "s" && OF_DISBURSED.test(plain(cell.v)));
  return { ...found, isOfCapital: saysCapital(found.columns) || (isOfProjects(found.columns) && saysDisbursed()) };
}

/** While when a project is carried out says nothing of when the capital of a year is to be disbursed. */
function withoutTimesOfProjects(found) {
  if (found?.kind !== "indicators") return found;
  const [, target] = columnOf(found.columns, "target");
  const isOfCapital = saysCapital(found.columns) || (target?.year && isOfProjects(found.columns));
  const times = isOfCapital ? [...found.columns].filter(([place]) => found.dueOrDone.some((column) => column.place === place)) : [];
  if (times.length === 0) return found;
  const columns = new Map([...found.columns].filter(([place]) => !times.some(([other]) => other === place)));
  return { ...found, columns, dueOrDone: [], unknown: [...found.unknown, ...times.map(([place, { words }]) => ({ place, words }))].sort(byPlace) };
}

/** A committee answers for what it issues, where no column of its indicators says who does; for tasks the office in a row over them. */
function withIssuer(sheet, found) {
  const offices = found?.kind === "tasks" && found.lacking.join() === "responsible" ? officesOver(found.sheet ?? sheet, found) : null;
  if (offices) return { ...found, lacking: [], offices };
  if (found?.kind !== "indicators" || found.lacking.join() !== "responsible") return found;
  const issuer = issuerOf(sheet, topOf(sheet, found.at)) ?? "";
  return OF_THE_PEOPLE.test(plain(issuer)) ? { ...found, lacking: [], issuer } : found;
}

/** Whether headings of records have a column of figures, though it may lack its day. */
function hasFigures(results) {
  return results !== null && (results.across.length + results.misread.length > 0 || [...results.columns.values()].some(({ column }) => column.actual));
}

/** Whether all that results say is what was reached in another year than that of the targets. */
function isOfOtherYear(sheet, { across }, found) {
  const ofTitle = yearsOfTitle(sheet, topOf(sheet, found.at));
  const ofTargets = yearsOfTargets(found);
  const isWithin = ofTargets.every((year) => ofTitle[0] <= year && year <= ofTitle.at(-1));
  const years = isWithin ? ofTitle : ofTargets;
  const [first, last] = [years[0], years.at(-1)];
  return across.length > 0 && across.every(({ meaning }) => meaning.isOfYear && first && (meaning.year < first || last < meaning.year));
}

/** The headings of a plan; `So sánh (%)` is no requirement, and leaves its place to one. */
function headingsIn(sheet, isTaken = () => false, kinds = KINDS) {
  const found = withTargetsOfYears(sheet, withHopesAsTargets(withTargetsBesideNames(withoutEarlier(sheet, headingsOf(sheet, kinds, WORDS, isTaken)))));
  const [place, heading] = columnOf(found?.columns ?? [], "form");
  if (place === undefined) return found;
  const under = sheet.rows.slice(found.at + 1, found.at + 1 + ROWS_OF_FORMS).map(({ cells }) => cells[place]);
  if (!isComparison(heading, under)) return found;
  const others = headingsIn(sheet, (other) => other === place || isTaken(other), kinds);
  const unknown = [...others.unknown, ...unreadAt(sheet.rows, found.at, place)].sort(byPlace);
  return { ...others, unknown, score: others.score - OF_UNKNOWN };
}

/** `Nội dung | Chỉ tiêu`, where no other column is of targets, are names and targets. */
function withTargetsBesideNames(found) {
  const [place, heading] = columnOf(found?.columns ?? [], "name");
  const vague = found?.doubled.find(({ words }) => isVague(words));
  if (!vague || !found.lacking.includes("target") || plain(withoutBrackets(heading.words)) !== "chi tieu") return found;
  const columns = new Map([...found.columns, [vague.place, { column: heading.column, words: vague.words, brackets: [] }], [place, { ...heading, column: TARGET }]]);
  return { ...found, columns, doubled: found.doubled.filter((column) => column !== vague), lacking: found.lacking.filter((need) => need !== "target") };
}

const A_YEAR = /^(?:ca nam|nam ((?:19|20)\d{2})|((?:19|20)\d{2}))$/;

/** Where the title assigns targets and nothing else is one, they stand under the year alone, `Năm 2026`, `Cả năm`: that of the title's year. */
function withTargetsOfYears(sheet, found) {
  const top = found && topOf(sheet, found.at);
  if (found?.kind !== "indicators" || found.lacking.join() !== "target" || !assignsTargets(sheet, top)) return found;
  const years = found.unknown.flatMap(({ place, words }) => {
    const [isYear, named, bare] = A_YEAR.exec(plain(words)) ?? [];
    return isYear === undefined ? [] : [{ place, words, year: named ?? bare }];
  });
  const ofTitle = yearOfTitle(sheet, top);
  const meant = years.find(({ year }) => year === ofTitle) ?? years.find(({ year }) => year === undefined);
  if (!meant || !ofTitle) return found;
  const { place, words, year } = meant;
  const others = years.filter((column) => column !== meant);
  const isOfYears = (column) => years.some((one) => one.place === column.place);
  return {
    ...found, columns: new Map([...found.columns, [place, { column: TARGET, words, brackets: [], ...year && { year } }]]), lacking: [],
    unknown: found.unknown.filter((column) => !isOfYears(column)), doubled: [...found.doubled, ...others.map(({ place, words }) => ({ place, words }))].sort(byPlace),
  };
}

/** Targets of an earlier year than the title's are not meant beside those of which nobody knows which column they are in, `KH 2023` beside `Kế hoạch` over `Đợt 1 | Đợt 2`, or beside a column of that year: `Dự kiến KH 2026`, `Năm 2026`. */
function withoutEarlier(sheet, found) {
  const [place, heading] = columnOf(found?.columns ?? [], "target");
  const title = () => titleOf(sheet, topOf(sheet, found.at)) ?? "";
  const year = () => yearOfTitle(sheet, topOf(sheet, found.at));
  const isEarlier = () => heading.year < year() && !title().includes(heading.year);
  const isMeant = (column) => column.isOfTargets || (OF_ITS_YEAR.exec(plain(withoutBrackets(column.words)))?.[1] ?? null) === year();
  const isHoped = () => columnOf(found.columns, "stretch")[1]?.year === year();
  if (place === undefined || !isEarlier() || !(found.unknown.some(isMeant) || isHoped())) return found;
  const columns = new Map([...found.columns].filter(([other]) => other !== place));
  const meant = found.unknown.filter((column) => isMeant(column) && !column.isOfTargets);
  const left = [...found.unknown, { place, words: heading.words }].sort(byPlace);
  // what is put forward for the year of the title is what is asked for in it
  if (meant.length !== 1 || !FORWARD.test(plain(meant[0].words))) return { ...found, columns, unknown: left, lacking: [...found.lacking, "target"] };
  columns.set(meant[0].place, { column: TARGET, words: meant[0].words, brackets: bracketsOf(meant[0].words), year: year() });
  return { ...found, columns, unknown: left.filter((column) => column !== meant[0]) };
}

/** How what is put forward is called, and a column of it, or of whatever is asked for, in a year: `Dự kiến KH 2026`, `Năm 2026`. */
const PUT_FORWARD = "(?:du kien|phuong an|dang ky|de xuat|chi tieu de xuat|chi tieu phan dau|ke hoach de xuat)";
const FORWARD = new RegExp(`^${PUT_FORWARD}(?: |$)`);
const OF_ITS_YEAR = new RegExp(`^(?:(?:${PUT_FORWARD}|ke hoach|kh|chi tieu|muc tieu)(?: (?:ke hoach|kh|chi tieu|muc tieu))? )?(?:nam )?((?:19|20)\\d{2})$`);

/** Where no other column is of targets, what is hoped for is what is asked for: `Mức phấn đấu`. */
function withHopesAsTargets(found) {
  const [place, heading] = columnOf(found?.columns ?? [], "stretch");
  if (place === undefined || !found.lacking.includes("target") || found.unknown.some((column) => column.isOfTargets)) return found;
  const columns = new Map([...found.columns, [place, { ...heading, column: TARGET }]]);
  return { ...found, columns, lacking: found.lacking.filter((need) => need !== "target") };
}

/** Whether a column compares figures: it is of shares, or numbers stand under it and no requirement. */
function isComparison(heading, cells) {
  const written = cells.filter((cell) => cell && !cell.merged);
  const isNumber = (cell) => cell.t !== "s" || !readNumber(cell.v).problem;
  return isShare(heading) || (written.some(isNumber) && !written.some((cell) => isForm(text(cell))));
}

/** A column of results whose day cannot be read is told as such, not among those without use. */
function withoutMisread({ unknown }, results) {
  const misread = results?.misread ?? [];
  return { misread, unknown: unknown.filter(({ place }) => !misread.some((column) => column.place === place)) };
}

/** Of targets that several levels assign those of the level that issues the sheet are its own; where its issuer is of none of them, the first ones stay. */
function withOwnTargets(sheet, found) {
  const [place, heading] = columnOf(found?.columns ?? [], "target");
  if (place === undefined || found.kind !== "indicators" || found.doubled.length === 0) return found;
  const issuer = issuerOf(sheet, topOf(sheet, found.at)) ?? "";
  const { isOwn, isOther } = assigningBeside(issuer) ?? {};
  if (!isOwn || !(isOwn(heading) || (isOther(heading) && found.doubled.some(isOwn)))) return found;
  const other = isOwn(heading) ? found : headingsIn(sheet, (taken) => taken === place);
  const [own, { words } = {}] = columnOf(other?.columns ?? [], "target");
  if (other?.at !== found.at || own === undefined || !isOwn({ words })) return found;
  const others = [...own === place ? [] : [{ place, words: heading.words }], ...other.doubled.filter(isOther)];
  if (others.length === 0) return found;
  const ownTargets = { issuer, column: { place: own, words }, columns: others };
  return { ...other, doubled: other.doubled.filter((column) => !others.includes(column)), ownTargets };
}

/**
 * What units have of the targets (`shares`, of each column the place and the unit), where a heading is merged over columns of units: one that says so, or the targets' own, `Kế hoạch` over
 * `Toàn tỉnh | Huyện A | Huyện B`; where the title is about targets also right behind them without such a heading. Where no column is of targets, and the title is about them, `Tổng số` before the shares is one.
 */
function withShares(sheet, found) {
  if (found?.kind !== "indicators" || sheet.taken) return found;
  const [target] = columnOf(found.columns, "target");
  const isAssigning = assignsTargets(sheet, topOf(sheet, found.at));
  const named = found.unknown.filter(({ words }) => isWhole(words)).map(({ place }) => place);
  const behind = () => (isAssigning ? (target === undefined ? named : [target]).map((place) => sharesBehind(sheet, found, place)).find(Boolean) : null);
  const { over, at, parts } = sharesUnder(sheet, found, target) ?? behind() ?? {};
  // behind another column they may be of that
  const isOf = (place) => place === at - 1 || (at <= place && place < parts[0].place);
  if (!parts || (target !== undefined && !isOf(target))) return found;
  const isShare = ({ place }) => parts.some((part) => part.place === place);
  const left = { unknown: found.unknown.filter((column) => !isShare(column)), doubled: found.doubled.filter((column) => !isShare(column)) };
  const shared = { ...found, ...left, shares: { over, columns: parts.map(withoutUom) } };
  if (target !== undefined || !found.lacking.includes("target")) return shared;
  const wholes = found.unknown.filter(({ place, words }) => isOf(place) && isWhole(words));
  if (wholes.length !== 1 || !isAssigning) return found;
  const [{ place, words }] = wholes;
  return { ...withColumn(shared, place, { column: TARGET, words, brackets: bracketsOf(words) }), lacking: found.lacking.filter((need) => need !== "target") };
}

/** A unit whose name has the unit of measure of its column behind it, `Xã A (tỷ đồng)`. */
function withoutUom(part) {
  const brackets = bracketsOf(part.words);
  return headingUom(brackets, isUomBeside()) ? { ...part, words: withoutBrackets(part.words).trim(), heading: part.words, brackets } : part;
}

/** What is to be reached on the way (`steps`), in columns of quarters or months of the year of the targets. */
function withSteps(sheet, found) {
  if (found?.kind !== "indicators" || sheet.taken || found.lacking.includes("target")) return found;
  const [target] = columnOf(found.columns, "target");
  const steps = stepsUnder(sheet, found, target, yearOfTargets(found) ?? yearOfTitle(sheet, topOf(sheet, found.at)));
  const isStep = ({ place }) => steps.columns.some((column) => column.place === place);
  return steps ? { ...found, steps, unknown: found.unknown.filter((column) => !isStep(column)), doubled: found.doubled.filter((column) => !isStep(column)) } : found;
}

/** Of a plan of 2021-2025 with a column for 2030 as well the targets of its own years are meant. */
function ofPeriod(sheet, found) {
  const year = found && yearOfTargets(found);
  const [start, end] = year && found.doubled.length > 0 ? yearsOfTitle(sheet, topOf(sheet, found.at)) : [];
  if (!end || year <= end) return found;
  const [place, { words }] = columnOf(found.columns, "target");
  const other = headingsIn(sheet, (taken) => taken === place);
  const own = other && yearOfTargets(other);
  if (!own || own < start || own > end) return found;
  return { ...other, doubled: [...other.doubled, { place, words }].sort(byPlace) };
}

/** `Phấn đấu đến năm 2030` beside targets of 2025 is no stretch of these. */
function withoutOtherYears(found) {
  const year = found && yearOfTargets(found);
  const isOfOther = ({ column, year: own }) => column.field === "stretch" && own && year && own !== year;
  const [place, { words } = {}] = [...found?.columns ?? []].find(([, heading]) => isOfOther(heading)) ?? [];
  if (place === undefined) return found;
  const columns = new Map([...found.columns].filter(([other]) => other !== place));
  return { ...found, columns, unknown: [...found.unknown, { place, words }].sort(byPlace) };
}

/** What was reached in a year that is named: `Thực hiện năm 2022`, `TH 2022`, or `Thực hiện` under `Năm 2022`. */
const REACHED_IN = /^(?:thuc hien|th|ket qua|ket qua thuc hien)(?:(?: nam)? ((?:19|20)\d{2}))?$/;

/** `Thực hiện năm 2022` beside targets of 2023 is what `Năm trước` is. */
function withLastYear(sheet, found) {
  if (!isWithout(found, BASELINE)) return found;
  // of a plan of several years the one before the first
  const [ofHeading, ofTitle] = [yearsOfTargets(found), yearsOfTitle(sheet, topOf(sheet, found.at))];
  const isWithin = ofHeading.every((year) => ofTitle[0] <= year && year <= ofTitle.at(-1));
  const [first] = isWithin ? ofTitle : ofHeading;
  const yearOf = ({ place, words, year, brackets }) => {
    const bare = withoutBrackets(words);
    const [isReached, named] = REACHED_IN.exec(plain(bare)) ?? [];
    // `Năm 2023` over `9 tháng | Cả năm`, which nothing calls a plan or an estimate
    const parts = isReached === undefined && yearIn(bare) ? partsUnder(sheet.rows, found.at, place) : [];
    if (parts.some((part) => isWhole(part.words)) && !parts.some((part) => saysNotReached(part.words))) return yearIn(bare);
    return isReached === undefined ? undefined : named ?? (isShare({ brackets }) ? undefined : year);
  };
  const before = found.unknown.filter((column) => Number(yearOf(column)) === Number(first) - 1);
  if (before.length !== 1) return found;
  const [{ place, words, brackets = bracketsOf(words) }] = before;
  // of its parts `9 tháng | Ước cả năm` none is what the year came to
  const parts = partsUnder(sheet.rows, found.at, place);
  const figures = parts.filter((part) => !isShare({ brackets: bracketsOf(part.words) }) && !SHARE.test(plain(part.words)) && !saysNotReached(part.words) && dayOfHeading({ t: "s", v: part.words }) === null);
  const whole = parts.find((part) => isWhole(part.words) || REACHED_IN.test(plain(part.words))) ?? (figures.length === 1 ? figures[0] : undefined);
  if (parts.length > 0 && !whole) return found;
  return withColumn(found, whole?.place ?? place, { column: BASELINE, words: whole ? `${words} ${whole.words}` : words, brackets });
}

/** Whether these are headings of indicators, and none of them is of this column. */
function isWithout(found, column) {
  return found?.kind === "indicators" && ![...found.columns.values()].some((heading) => heading.column === column);
}

/** The headings with one more column, that was not known. */
function withColumn(found, place, heading) {
  return {
    ...found, columns: new Map([...found.columns, [place, heading]]), unknown: found.unknown.filter((column) => column.place !== place),
    score: found.score + 1 + OF_UNKNOWN,
  };
}

/** `Đơn vị` over offices, in a list of tasks for which no other column says who answers, is who does; a table that was taken away says it in one of its own. */
function withOfficesOfCells(sheet, found) {
  const either = !sheet.taken && found?.kind === "tasks" && found.lacking.join() === "responsible" ? found.unknown.find(({ words }) => OF_OFFICES.has(plain(words))) : undefined;
  const isOfOffices = either && sheet.rows.slice(found.at + 1).some(({ cells }) => cells[either.place]?.t === "s" && isOffice(text(cells[either.place])));
  return isOfOffices ? { ...withColumn(found, either.place, { column: RESPONSIBLE, words: either.words, brackets: [] }), lacking: [] } : found;
}

/** `Đơn vị` over units of measure is that, as among records; over offices it says nothing here. */
function withUomOfCells(sheet, found) {
  const either = isWithout(found, UOM) ? found.unknown.find(({ words }) => OF_EITHER.has(plain(words))) : undefined;
  if (!either) return found;
  const { place, words } = either;
  const under = sheet.rows.slice(found.at + 1).map(({ cells }) => text(cells[place])).filter(Boolean);
  const isOfUoms = under.some(isUomBeside()) && !under.some(isOffice);
  return isOfUoms ? withColumn(found, place, { column: UOM, words, brackets: [] }) : found;
}

/**
 * What a sheet lacks to make a part of a plan, `{ kind, row, lacking, notices, isTie }`, where that is one column, and its headings are as near to a plan as to records;
 * else null. Where it could be one of indicators as well as one of tasks its title says which, else both are asked for.
 */
export function lackingOfPlan(sheet) {
  const form = unitRowsOf(sheet);
  const [view] = form ? targetsOfUnits(sheet, form, headingsOfPlan) : [];
  const as = (kind) => (view && kind === "indicators" ? view.headings : withUomOfCells(sheet, headingsIn(sheet, undefined, { [kind]: KINDS[kind] })));
  const found = Object.keys(KINDS).map(as).filter(Boolean);
  if (found.some(({ lacking }) => lacking.length === 0)) return null;
  const ofRecords = headingsOf(sheet)?.score ?? 0;
  const most = Math.max(ofRecords, ...found.map(({ score }) => score));
  const near = found.filter(({ score, lacking }) => score === most && lacking.length === 1);
  if (near.length === 0) return null;
  const titled = near.filter(({ kind, at }) => {
    const title = plain(titleOf(sheet, topOf(sheet, at)) ?? "");
    return KINDS[kind].sheets.some((word) => title.includes(plain(word)));
  });
  const meant = titled.length > 0 ? titled : near;
  const [{ kind, unknown, dueOrDone }] = meant;
  const at = view && kind === "indicators" ? form.headingAt : meant[0].at;
  const notices = [
    ...noticeOfColumns("unknown-columns", unknown),
    ...dueOrDone.map((column) => ({ code: "due-or-done", ...column, as: null })),
    ...meant[0].misread.filter(({ code }) => code === "under-parts"),
  ];
  const lacking = meant.map(({ lacking }) => lacking).flat(2);
  return { kind: `plan_${kind}`, row: sheet.rows[at].number, lacking: [lacking], notices, isTie: most === ofRecords };
}

/** Whether a sheet could be a part of a plan as well as records. */
export function isOfBoth(sheet) {
  const { hasBoth = false, views, hasFigures: hasAny } = planHeadingsOf(sheet, "plan") ?? {};
  return hasBoth || Boolean(views && hasAny);
}

/**
 * For what a sheet that could be both is wanted: for its results where the open plan has most of what it names, for a plan of its own where it has none of it, or where its
 * targets are of a year in which that plan (of the `period`) is not; else what its headings say.
 */
export function wantedFor(references, period, sheet) {
  const headings = planHeadingsOf(sheet, "plan");
  if (isOfYearBeside(period, sheet, headings)) return "plan";
  const { kind, columns, views } = headings;
  if (views) return views.some(({ view }) => indicatorNamed(references, saidOf(sheet, unitRowsOf(sheet), view)).id !== undefined) ? "records" : "plan";
  const places = placesOfFields(columns, ["name"]);
  const { rows } = groupsIn(rowsOfPlan(sheet, headings).rows, columns);
  const lists = kind === "indicators" ? [kind, "projects"] : [kind];
  const isKnown = (name) => lists.some((list) => references.find(list, name).id !== undefined);
  const wholes = new Map([...wholeNames(rows, places[0])].filter(([, name]) => isKnown(name)));
  const names = rows.flatMap((row) => places.map((place) => wholes.get(row) ?? text(row.cells[place]))).filter(Boolean);
  const known = names.filter(isKnown);
  if (known.length * 2 > names.length) return "records";
  return names.length > 0 && known.length === 0 ? "plan" : undefined;
}

function isOfYearBeside({ start, end }, sheet, headings) {
  const year = Number(yearOfTargets(headings) ?? yearOfTitle(sheet, topOf(sheet, headings.at)));
  return year < Number(start.slice(0, 4)) || Number(end.slice(0, 4)) < year;
}

/** The years of the targets, as their heading names them: one, or the first and the last. */
export function yearsOfTargets({ columns }) {
  const { since, year } = columnOf(columns, "target")[1] ?? {};
  return [since, year].filter(Boolean);
}

/** The year at whose end the targets are due, as their heading names it. */
export const yearOfTargets = ({ columns }) => columnOf(columns, "target")[1]?.year;
