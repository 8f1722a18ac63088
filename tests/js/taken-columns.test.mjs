/** Each column of each sheet that is taken away, against the field of the assessment that it stands for; and what filters leave of each sheet. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { ROOT } from "./cases.mjs";
import { PLAN, RECORDS, SECONDS, readElsewhere, saved, shown } from "./shown.mjs";

const ofPackage = (name) => import(pathToFileURL(join(ROOT, "wasm/pkg", name)).href);
const [tiendo, words] = await Promise.all(["tiendo.js", "explain.js"].map(ofPackage));
/** On this day something is late, moved, foreseen, tied, illustrative or not: no two columns of a sheet are alike by chance. */
const [asOf, since, knownOn] = ["2023-10-31", "2023-08-31", "2023-11-15"];
const QUERY = `?date=${asOf}&since=${since}&known=${knownOn}`;
const FORMATS = { vi: "dd/mm/yyyy", en: "yyyy-mm-dd" };
/** What a unit and statuses leave, by hand: every sheet keeps some of its rows, and none of these keeps all. */
const [UNIT, STATUSES] = ["tckh", ["missed", "at_risk", "tasks.done_in_time", "reports.pending_overdue", "dossiers.pending_in_time"]];
const CHOSEN = {
  indicator: ["missed", "at_risk"], task: ["done_early", "done_on_time"], report: ["overdue"], dossier: ["upcoming", "due_soon", "due_today", "paused"], consequence: [],
};
const ALL = { unit: null, fits: () => true, follows: () => true };
const FILTERED = {
  unit: UNIT, fits: ({ kind, status }) => CHOSEN[kind].includes(status),
  follows: ({ because }) => because.some(({ kind, status }) => CHOSEN[kind].includes(status)),
};
let board, assessment, comparison;

before(async () => {
  await Promise.all([tiendo.init(), words.init()]);
  assessment = tiendo.assess(PLAN, RECORDS, { asOf, knownOn });
  comparison = words.compare(tiendo.assess(PLAN, RECORDS, { asOf: since, knownOn }), assessment);
  board = await shown();
}, { timeout: 600 * SECONDS });

after(() => board?.close());

/** That there is something, or that it is marked: how it is worded is read by other tests. */
const SOME = "(some)";
/** A decimal, and a share as a percentage: as another program reads the number. */
const number = (decimal) => (decimal == null ? null : Number(decimal));
const percent = (share) => (share == null ? null : Number((Number(share) * 100).toFixed(6)));
const capital = (word) => word[0].toUpperCase() + word.slice(1);
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** The periods of the built-in plan: a year, a quarter, a month. */
function periodIn(lang, period) {
  const [year, part = ""] = period.split("-");
  const quarter = { Q1: "I", Q2: "II", Q3: "III", Q4: "IV" }[part];
  if (part === "") return lang === "vi" ? `Năm ${year}` : year;
  if (quarter) return lang === "vi" ? `Quý ${quarter}/${year}` : `${part} ${year}`;
  return lang === "vi" ? `Tháng ${Number(part)}/${year}` : `${MONTHS[part - 1]} ${year}`;
}

/** Every sheet: its name, what it has a row of, and its columns, each by its head in both languages and what stands in it. */
function sheetsIn(lang, { unit, fits, follows }) {
  const { sections, indicators, tasks, reports, services, consequences, reallocations, units, rankings, gradings, summary } = assessment;
  const said = (both) => both.split(" | ")[lang === "vi" ? 0 : 1] ?? both;
  const told = tiendo.words(lang);
  const name = (thing) => thing?.name[lang] ?? null;
  const names = (parties) => parties.map(name).join("; ") || null;
  const status = (one) => one && capital(told.indicator[one] ?? told.deadline[one]);
  const section = (id) => name(sections.find((one) => one.id === id));
  const document = (one) => one && [name(one), one.number].filter(Boolean).join(", ");
  const day = (date) => date && `${date} ${FORMATS[lang]}`;
  const dayInWords = (date) => (lang === "vi" ? date.split("-").reverse().join("/") : `${Number(date.slice(8))} ${MONTHS[date.slice(5, 7) - 1]} ${date.slice(0, 4)}`);
  const value = ({ measure }, decimal) => (measure.is_share ? percent : number)(decimal);
  const yes = (isSo) => (isSo ? said("có | yes") : null);
  const some = (isSo) => (isSo ? SOME : null);
  const isMine = (parties) => unit === null || parties.some(({ id }) => id === unit);
  const uom = ({ measure }) => (measure.is_share ? "%" : measure.uom[lang]);

  const ID = ["Mã | Id", ({ id }) => id];
  const NAME = ["Nội dung | Name", name];
  const UNIT_OF = ["Đơn vị | Unit", ({ unit: of }) => name(of)];
  const STATUS = ["Kết quả | Status", (item) => status(item.status)];
  const SECTION = ["Mục | Section", (item) => section(item.section)];
  const RESPONSIBLE = ["Chủ trì | Responsible", ({ responsible }) => names(responsible)];
  const SUPPORTING = ["Phối hợp | Supporting", ({ supporting }) => names(supporting)];
  const DOCUMENT = ["Văn bản | Document", (item) => document(item.document)];
  const MARK = ["Minh họa (*) | Illustrative (*)", ({ illustrative }) => some(illustrative)];
  const SINCE = ["Từ ngày | Since", (item) => day(item.since)];
  const DUE = ["Hạn | Due", ({ due }) => day(due)];
  const [LEFT, LATE] = [["Còn (ngày) | Days left", (item) => item.days_left], ["Chậm (ngày) | Days late", (item) => item.days_late]];
  const WORKING = [["Còn (ngày làm việc) | Working days left", (item) => item.working_days_left], ["Chậm (ngày làm việc) | Working days late", (item) => item.working_days_late]];
  const STANDING = [DUE, ["Hạn ban đầu | Due at first", (item) => day(item.original_due)], LEFT, WORKING[0], LATE, WORKING[1]];
  const FIGURE = [
    ["Số liệu ngày | Figure of", (item) => day(item.observed_on)], ["Ghi nhận ngày | Recorded on", ({ recorded }) => day(recorded)],
    ["Nguồn số liệu | Source", ({ source }) => name(source)],
  ];
  const OF = ([words, of], part) => [words, (item) => of(item[part])];
  const TARGET = ["Chỉ tiêu giao | Target", () => SOME];
  const LIMITS = (verdictOf) => [["Mức tối thiểu | At least", "from"], ["Mức tối đa | At most", "to"]].map(([words, end]) => [words, (item) => value(verdictOf(item), item.limits[end])]);
  const ACHIEVED = ["Tỷ lệ thực hiện (%) | Share of target (%)", ({ achievement }) => percent(achievement)];

  const myIndicators = indicators.filter((item) => isMine(item.responsible) && fits(item));
  const myReports = reports.filter((report) => isMine([report.unit]));
  const ofSources = (rowsOf) => reallocations.flatMap((proposal) => proposal.capital_sources.flatMap((source) =>
    rowsOf(source, proposal).map((row) => ({ ...row, proposal, source }))));
  const inSource = (source, { id }) => source.projects.find((project) => project.id === id).responsible;
  const OF_CAPITAL = [
    ["Đề xuất điều chỉnh kế hoạch vốn | Proposals to move capital", ({ proposal }) => name(proposal)], ["Nguồn vốn | Source of capital", ({ source }) => name(source)],
    ["Đơn vị tính | Unit of measure", ({ proposal }) => proposal.uom[lang]],
  ];
  const ROLES = { gives: "Giảm | Gives", takes: "Bổ sung | Takes", keeps: "Giữ nguyên | Keeps", no_data: "Chưa đủ số liệu | No data" };
  const METHODS = { declared: "dự án dự báo | declared", run_rate: "theo tốc độ | run rate" };
  const WHAT_FOLLOWS = { explanation: "Báo cáo giải trình | Explanation", review: "Xem xét trách nhiệm | Review of responsibility", reminder: "Nhắc việc | Reminder" };
  const KINDS = {
    indicator: "Chỉ tiêu | Indicator", task: "Nhiệm vụ | Task", report: "Báo cáo | Report", dossier: "Hồ sơ | Dossier", consequence: "Hệ quả | Consequence", place: "Xếp hạng | Rank",
  };
  const SCOPES = { own: "việc của đơn vị | own items", subtree: "kể cả đơn vị trực thuộc | with the units below" };
  const STATES = {
    pending_overdue: ["quá hạn, chưa hoàn thành | pending, overdue", "quá hạn, chưa nộp | overdue, not submitted", "quá hạn, chưa giải quyết | pending, overdue"],
    done_late: ["hoàn thành quá hạn | done late", "nộp quá hạn | submitted late", "giải quyết quá hạn | settled late"],
    pending_in_time: ["đang thực hiện, trong hạn | pending, in time", "chưa nộp, trong hạn | not yet due", "đang giải quyết, trong hạn | pending, in time"],
    done_in_time: ["hoàn thành đúng hạn | done in time", "nộp đúng hạn | submitted in time", "giải quyết đúng hạn | settled in time"],
  };
  const ofStates = ["tasks", "reports", "dossiers"].flatMap((kind, place) => Object.entries(STATES).map(([state, words]) =>
    [`${said(KINDS[kind.slice(0, -1)])}: ${said(words[place])}`, ({ totals }) => totals.deadlines[kind][state]]));
  const cause = ({ name: of, unit: whose, period, kind }) => [
    of[lang], whose && `(${name(whose)})`, period && (kind === "report" ? periodIn(lang, period).replace(/^(Quý|Tháng|Năm)/, (word) => word.toLowerCase()) : dayInWords(period)),
  ].filter(Boolean).join(" ");
  const whose = new Map([...indicators.filter((item) => item.unit === null), ...tasks].map(({ kind, id, responsible }) => [`${kind} ${id}`, responsible]));
  const stood = ({ kind, period }, one) => (kind === "consequence" && period === null && one === "upcoming" ? null : status(one));
  const whole = { ...summary, consequences: consequences.length };

  return {
    "Chỉ tiêu | Indicators": [myIndicators, [
      SECTION, ID, NAME, ["Phần của đơn vị | Part of unit", ({ unit: of }) => name(of)], STATUS, ["Số liệu | Data", ({ quality }) => told.quality[quality]],
      ["Thực hiện | Actual", (item) => value(item, item.actual)], ["Đơn vị tính | Unit of measure", uom], TARGET, ...LIMITS((item) => item),
      ["Phấn đấu | Hoped for", (item) => value(item, item.stretch)], ["Kỳ gốc | Baseline", (item) => value(item, item.baseline?.value)],
      ["Ngày kỳ gốc | Baseline of", ({ baseline }) => day(baseline?.on ?? null)], ACHIEVED, ["Theo lộ trình | Expected", (item) => value(item, item.expected)],
      ["Tiến độ so lộ trình (%) | Pace (%)", ({ pace }) => percent(pace)], ["Dự báo đến hạn | Forecast for the due day", (item) => value(item, item.forecast?.value)],
      ...FIGURE, ["Bắt đầu | Start", ({ start }) => day(start)], DUE, ["Số liệu tính đến | Figures count until", (item) => day(item.counts_until)], LEFT,
      ["Đã qua (ngày) | Days past", (item) => item.days_past], SINCE, RESPONSIBLE, SUPPORTING, DOCUMENT, MARK,
    ]],
    "Mốc | Milestones": [myIndicators.flatMap((indicator) => indicator.interim.map((step) => ({ ...step, indicator }))), [
      ...[SECTION, ID, NAME].map((column) => OF(column, "indicator")), ["Phần của đơn vị | Part of unit", ({ indicator }) => name(indicator.unit)],
      ["Ngày mốc | Day of the milestone", ({ due }) => day(due)], STATUS, ["Thực hiện | Actual", ({ indicator, actual }) => value(indicator, actual)],
      ["Đơn vị tính | Unit of measure", ({ indicator }) => uom(indicator)], TARGET, ...LIMITS(({ indicator }) => indicator), ACHIEVED, ...FIGURE, SINCE, OF(RESPONSIBLE, "indicator"), MARK,
    ]],
    "Nhiệm vụ | Tasks": [tasks.filter((item) => isMine(item.responsible) && fits(item)), [
      SECTION, ID, NAME, STATUS, ...STANDING, ["Xong ngày | Done on", (item) => day(item.done_on)], RESPONSIBLE, SUPPORTING, DOCUMENT, MARK,
    ]],
    "Kỳ báo cáo | Report periods": [myReports.flatMap((report) => report.periods.filter((period) => fits({ ...period, kind: "report" })).map((period) => ({ ...period, report }))), [
      ...[SECTION, ID, NAME, UNIT_OF].map((column) => OF(column, "report")), ["Gửi | Sent to", ({ report }) => name(report.to)],
      ["Kỳ | Period", ({ period }) => periodIn(lang, period)], ["Số liệu từ ngày | Data from", ({ window }) => day(window.from)],
      ["Số liệu đến ngày | Data to", ({ window }) => day(window.to)], STATUS, ...STANDING, ["Nộp ngày | Filed on", (item) => day(item.submitted_on)], OF(DOCUMENT, "report"), MARK,
    ]],
    "Hồ sơ theo thủ tục, đơn vị | Dossiers by service and unit": [services.flatMap((service) => [
      ...(unit === null ? [{ service, unit: null, totals: service.totals }] : []), ...service.units.filter((one) => isMine([one.unit])).map((one) => ({ ...one, service }))]), [
      OF(ID, "service"), ["Thủ tục | Service", ({ service }) => name(service)], ["Đơn vị | Unit", ({ unit: of }) => name(of) ?? said("Tổng cộng | Total")],
      ...Object.entries({
        "Tiếp nhận trong kỳ | Received": (totals) => totals.received, "Từ kỳ trước chuyển sang | Carried over": (totals) => totals.carried_over, "Trực tuyến | Online": (totals) => totals.online,
        "Đã giải quyết | Settled": (totals) => totals.processed, "Trước hạn | Early": ({ statuses }) => statuses.done_early, "Đúng hạn | On time": ({ statuses }) => statuses.done_on_time,
        "Quá hạn | Late": ({ statuses }) => statuses.done_late, "Đang giải quyết, trong hạn | Pending, in time": ({ deadlines }) => deadlines.pending_in_time,
        "Đang giải quyết, quá hạn | Pending, overdue": ({ deadlines }) => deadlines.pending_overdue, "Sắp đến hạn | Falling due": (totals) => totals.falling_due,
        "Tỷ lệ đúng hạn (%) | On-time rate (%)": (totals) => percent(totals.on_time.rate), "Tử số | Numerator": (totals) => totals.on_time.over,
        "Mẫu số | Denominator": (totals) => totals.on_time.under, "Điểm trung bình | Mean score": (totals) => number(totals.mean_score),
      }).map(([words, of]) => [words, ({ totals }) => of(totals)]), OF(MARK, "service"),
    ]],
    "Từng hồ sơ | Single dossiers": [services.flatMap(({ dossiers }) => dossiers).filter((item) => isMine([item.unit]) && fits(item)), [
      ID, ["Thủ tục | Service", ({ service }) => name(service)], UNIT_OF, STATUS, ["Trực tuyến | Online", ({ online }) => yes(online)],
      ["Tiếp nhận | Received on", ({ received }) => (received.includes("T") ? received.replace("T", " ") : day(received))],
      ["Hạn | Due", ({ due, due_time: time }) => (due && time ? `${due} ${time}` : day(due))],
      ["Giải quyết xong | Settled on", ({ finished }) => (finished?.includes("T") ? finished.replace("T", " ") : day(finished))],
      LEFT, WORKING[0], LATE, WORKING[1], ["Điểm | Score", ({ score }) => score], ["Văn bản | Document", (item) => item.document], MARK,
    ]],
    "Hệ quả | What follows": [consequences.filter((item) => isMine([item.owed_by]) && follows(item)), [
      ["Đơn vị | Unit", (item) => name(item.owed_by)], ["Hệ quả | What follows", (item) => item.note?.[lang] ?? said(WHAT_FOLLOWS[item.follows])],
      ["Chính sách | Policy", name], ["Gửi | Sent to", ({ to }) => name(to)], SINCE, DUE,
      // without a day of its own nothing is early or late
      ["Kết quả | Status", (item) => (item.due || item.done_on ? status(item.status) : null)],
      ["Xong ngày | Done on", (item) => day(item.done_on)], LEFT, LATE, ["Vì | Because of", ({ because }) => because.map(cause).join("; ")], DOCUMENT, MARK,
    ]],
    "Vốn theo dự án | Capital by project": [ofSources(({ projects }, proposal) => projects.filter(({ responsible }) => isMine([...responsible, ...proposal.responsible]))), [
      ...OF_CAPITAL, ID, ["Dự án | Project", name], ["Kế hoạch vốn | Capital", (item) => number(item.capital)], ["Giải ngân | Disbursed", ({ disbursed }) => number(disbursed)],
      ["Tỷ lệ giải ngân (%) | Disbursed (%)", ({ share }) => percent(share)], ["Dự báo | Forecast", ({ forecast }) => number(forecast)],
      ["Cách dự báo | How forecast", ({ method }) => method && said(METHODS[method])], ["Còn dư | Unspent", ({ unspent }) => number(unspent)],
      ["Nhu cầu bổ sung | Asked for", ({ need }) => number(need)], ["Đề xuất | Proposal", ({ role }) => said(ROLES[role])], ["Vì | Because of", () => SOME],
      ["Giảm | Gives", ({ gives }) => number(gives)], ["Bổ sung | Takes", ({ takes }) => number(takes)], ["Sau điều chỉnh | Afterwards", (item) => number(item.capital_after)],
      RESPONSIBLE, ["Minh họa (*) | Illustrative (*)", ({ illustrative, proposal }) => some(illustrative || proposal.illustrative)],
    ]],
    "Đề xuất điều chuyển vốn | Proposed moves of capital": [ofSources((source, proposal) => source.moves.filter(({ from, to }) =>
      isMine([...inSource(source, from), ...inSource(source, to), ...proposal.responsible]))), [
      ...OF_CAPITAL, ["Từ dự án | From project", ({ from }) => name(from)], ["Đến dự án | To project", ({ to }) => name(to)], ["Số vốn | Amount", ({ amount }) => number(amount)],
      OF(DOCUMENT, "proposal"), OF(MARK, "proposal"),
    ]],
    "Theo đơn vị | By unit": [[
      ...units.filter((one) => isMine([one])).flatMap((one) => [["own", one], ["subtree", one.subtree]].filter(([, totals]) => totals).map(([scope, totals]) => ({ name: one.name, scope, totals }))),
      ...(unit === null ? [{ name: null, scope: null, totals: whole }] : [])], [
      ["Đơn vị | Unit", (row) => row.name?.[lang] ?? said("Toàn kế hoạch | Whole plan")], ["Phạm vi | Scope", ({ scope }) => scope && said(SCOPES[scope])],
      ...Object.keys(summary.indicators).map((one) => [`${said(KINDS.indicator)}: ${told.indicator[one]}`, ({ totals }) => totals.indicators[one]]), ...ofStates,
      ["Hệ quả | Consequences", ({ totals }) => totals.consequences],
      ...Object.entries({ achieved_share: "Chỉ tiêu đạt (%) | Achieved (%)", on_track_share: "Chỉ tiêu đúng tiến độ (%) | On track (%)", on_time_share: "Việc đúng hạn (%) | Done in time (%)", score: "Điểm (%) | Score (%)" })
        .map(([share, words]) => [words, ({ totals }) => percent(totals[share]?.value)]), OF(MARK, "totals"),
    ]],
    "Xếp hạng | Rankings": [rankings.flatMap((ranking) => [...ranking.places, ...ranking.unranked].map((place) => ({ ...place, ranking }))).filter((place) => isMine([place.unit])), [
      ["Bảng xếp hạng | Ranking", ({ ranking }) => name(ranking)],
      ["Xếp theo | By", ({ ranking }) => said({ score: "điểm theo trọng số | weighted score", on_time_share: "tỷ lệ đúng hạn | the share done in time" }[ranking.by])],
      ["Phạm vi | Scope", ({ ranking }) => said(SCOPES[ranking.among])], ["Hạng | Rank", ({ rank }) => number(rank)], UNIT_OF,
      ["Số đơn vị cùng hạng | Tied with", (place) => number(place.tied_with)], ["Giá trị (%) | Value (%)", ({ result }) => percent(result?.value)],
      ["Tử số | Numerator", ({ result }) => number(result?.over)], ["Mẫu số | Denominator", ({ result }) => number(result?.under)],
      ["Lý do chưa xếp hạng | Why unranked", ({ reason }) => some(reason)], OF(MARK, "ranking"),
    ]],
    "Xếp loại | Grades": [gradings.flatMap((grading) => grading.units).filter((one) => isMine([one.unit])), [
      ["Bảng xếp loại | Grading", ({ grading }) => name(grading)], UNIT_OF, ["Mức xếp loại | Grade", ({ grade }) => name(grade) ?? said("Chưa xếp loại | Not graded")],
      ["Tạm tính | Provisional", ({ provisional }) => yes(provisional)], ["Xét ngày | As of", (one) => day(one.looked_at)],
      // takeaway.test.mjs compares both with the board
      ["Căn cứ tính | Counted", null], ["Còn thiếu, bị hạn chế | Missing or limited", null], DOCUMENT, MARK,
    ]],
    "Thay đổi | Changes": [[...comparison.changes, ...comparison.ranks].filter((one) => isMine(one.unit ? [one.unit] : (whose.get(`${one.kind} ${one.id}`) ?? []))), [
      ["Loại | Kind", ({ kind }) => said(KINDS[kind])], ["Mã | Id", ({ id, ranking }) => ranking?.id ?? id], ["Nội dung | Name", (one) => name(one.ranking ?? one)], UNIT_OF,
      ["Kỳ | Period", ({ kind, period }) => period && (kind === "report" ? periodIn(lang, period) : dayInWords(period))],
      ["Trước | Before", (one) => (one.ranking ? number(one.before?.rank) : stood(one, one.before))], ["Sau | After", (one) => (one.ranking ? number(one.after?.rank) : stood(one, one.after))],
      ["Vì | Because of", (one) => words.explain(one, lang).split("\n").slice(1).join(" ").replaceAll("\u00a0", " ") || null],
    ]],
  };
}

/** What another program reads in a cell: a number, a text, or a day with the form in which it is shown. */
function cellIn([type, value, format]) {
  return type === "d" ? `${value.slice(0, 10)} ${format}` : value;
}

function compared(lang, { sheets }, restriction) {
  const said = (both) => both.split(" | ")[lang === "vi" ? 0 : 1] ?? both;
  for (const [sheet, [items, columns]] of Object.entries(sheetsIn(lang, restriction))) {
    assert.ok(items.length > 0, `${sheet}: there is something to compare`);
    const [head, ...rows] = sheets[said(sheet)];
    assert.deepEqual(head.map(cellIn), columns.map(([both]) => said(both)), sheet);
    assert.equal(rows.length, items.length, sheet);
    columns.forEach(([both, of], place) => {
      if (of === null) return;
      const expected = items.map((item) => of(item) ?? null);
      const found = rows.map((row, at) => (expected[at] === SOME && row[place][1] !== null ? SOME : cellIn(row[place])));
      assert.deepEqual(found, expected, `${said(sheet)}, ${said(both)}`);
    });
  }
}

test("in Vietnamese: each column, how the sheets are printed, and the notes", { timeout: 90 * SECONDS }, async () => {
  const { page, problems } = await board.opened(QUERY);
  await page.locator("#take-away").click();
  const read = readElsewhere("workbook", (await saved(page, "#take-xlsx")).path);
  compared("vi", read, ALL);
  assert.deepEqual([...new Set(read.orientations)], ["landscape"]);
  const { name } = assessment.indicators.find(({ source }) => source?.url === null).source;
  const notes = read.sheets["Ghi chú"].map((row) => row.map(cellIn));
  for (const [word, says] of [
    ["Kế hoạch", `${assessment.plan.name.vi} (${assessment.plan.id})`], ["Thời kỳ", "01/01/2023 – 31/12/2023"], ["Ngày đánh giá", `${asOf} dd/mm/yyyy`], ["Biết đến ngày", `${knownOn} dd/mm/yyyy`],
    ["So với ngày", `${since} dd/mm/yyyy`], ["Số minh họa", /^Cột “Minh họa \(\*\)” nêu những trị số không có trong văn bản đã công bố/], ["Nguồn số liệu", name.vi],
  ]) {
    assert.ok(notes.some((row) => row[0] === word && (says instanceof RegExp ? says.test(row[1]) : row[1] === says)), `${word}: ${says}`);
  }
  const given = [["Nguồn số liệu", assessment.indicators.map(({ source }) => source)], ["Văn bản", [...assessment.indicators, ...assessment.tasks, ...assessment.reports, ...assessment.services].map(({ document }) => document)]];
  for (const [word, all] of given) {
    const [one, other] = [notes.filter((row) => row[0] === word), new Map(all.filter(Boolean).map((named) => [named.id, named]))];
    assert.deepEqual(one.map((row) => row[2]), [...other.values()].map(({ url }) => url ?? null), word);
  }
  assert.deepEqual(problems, []);
  await page.close();
});

test("in English: each column, of what is filtered and of all; the calendar", { timeout: 90 * SECONDS }, async () => {
  const { page, problems } = await board.opened(`${QUERY}&lang=en&unit=${UNIT}&status=${STATUSES}`);
  await page.locator("#take-away").click();
  const workbook = async () => readElsewhere("workbook", (await saved(page, "#take-xlsx")).path);
  const all = sheetsIn("en", ALL);
  // only one indicator has milestones, and it is the unit's
  for (const [sheet, [items]] of Object.entries(sheetsIn("en", FILTERED))) assert.ok(items.length < all[sheet][0].length || sheet.startsWith("Mốc"), `${sheet}: something is filtered`);
  const filtered = await workbook();
  compared("en", filtered, FILTERED);
  await page.locator("#take-filtered").uncheck();
  compared("en", await workbook(), ALL);
  const calendar = readFileSync((await saved(page, "#take-ics")).path, "utf8");
  assert.equal(calendar, tiendo.icalendar(PLAN, RECORDS, { asOf, knownOn, from: asOf, to: "2023-11-30", language: "en" }));
  assert.deepEqual(problems, []);
  await page.close();
});
