/** Each column of each sheet that is taken away, against the field of the assessment that it stands for; and what filters leave of each sheet. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { ROOT } from "./cases.mjs";
import { dueDays } from "./differing.mjs";
import { PLAN, RECORDS, SECONDS, readElsewhere, saved, shown } from "./shown.mjs";

const ofPackage = (name) => import(pathToFileURL(join(ROOT, "wasm/pkg", name)).href);
const [tiendo, explaining] = await Promise.all(["tiendo.js", "explain.js"].map(ofPackage));
/** On this day something is late, moved, foreseen, tied, illustrative or not: no two columns of a sheet are alike by chance. */
const [asOf, since, knownOn] = ["2023-10-31", "2023-08-31", "2023-11-15"];
const QUERY = `?date=${asOf}&since=${since}&known=${knownOn}`;
let board, assessment, comparison, dues;

before(async () => {
  await Promise.all([tiendo.init(), explaining.init()]);
  assessment = tiendo.assess(PLAN, RECORDS, { asOf, knownOn });
  const earlier = tiendo.assess(PLAN, RECORDS, { asOf: since, knownOn });
  comparison = explaining.compare(earlier, assessment);
  dues = dueDays(earlier, assessment);
  board = await shown();
}, { timeout: 600 * SECONDS });

after(() => board?.close());

// what stands in a cell, as another program reads it

const FORMATS = { vi: "dd/mm/yyyy", en: "yyyy-mm-dd" };
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const QUARTERS = { Q1: "I", Q2: "II", Q3: "III", Q4: "IV" };
/** That there is something: how it is worded is read by other tests. */
const SOME = "(some)";
const some = (isThere) => (isThere ? SOME : null);
const number = (decimal) => (decimal == null ? null : Number(decimal));
const percent = (share) => (share == null ? null : Number((Number(share) * 100).toFixed(6)));
const value = ({ measure }, decimal) => (measure.is_share ? percent : number)(decimal);
const capital = (word) => word[0].toUpperCase() + word.slice(1);

/** How a language says things: `Mã | Id` is its part. */
function writerIn(lang) {
  const words = tiendo.words(lang);
  const said = (both) => (both.includes(" | ") ? both.split(" | ")[lang === "vi" ? 0 : 1] : both);
  const name = (thing) => thing?.name[lang] ?? null;
  const day = (date) => date && `${date} ${FORMATS[lang]}`;
  return {
    lang, said, name, day,
    names: (parties) => parties.map(name).join("; "),
    dayInWords: (date) => (lang === "vi" ? date.split("-").reverse().join("/") : `${Number(date.slice(8))} ${MONTHS[date.slice(5, 7) - 1]} ${date.slice(0, 4)}`),
    moment: (time) => (time?.includes("T") ? `${time.replace("T", " ")} ${FORMATS[lang]} hh:mm` : day(time)),
    status: (one) => one && capital(words.indicator[one] ?? words.deadline[one]),
    indicatorWord: (one) => words.indicator[one],
    quality: (one) => words.quality[one],
    section: (id) => name(assessment.sections.find((one) => one.id === id)),
    document: (one) => one && [name(one), one.number].filter(Boolean).join(", "),
    uom: ({ measure }) => (measure.is_share ? "%" : measure.uom[lang]),
    yes: (isSo) => (isSo ? said("có | yes") : null),
    /** The periods of the built-in plan: a year, a quarter, a month. */
    period(period) {
      const [year, part = ""] = period.split("-");
      if (part === "") return said(`năm ${year} | ${year}`);
      return part in QUARTERS ? said(`quý ${QUARTERS[part]}/${year} | ${part} ${year}`) : said(`tháng ${Number(part)}/${year} | ${MONTHS[part - 1]} ${year}`);
    },
  };
}

// columns: the head in both languages, and what stands below it

const ID = ["Mã | Id", ({ id }) => id];
const NAME = ["Nội dung | Name", (item, { name }) => name(item)];
const UNIT = ["Đơn vị | Unit", ({ unit }, { name }) => name(unit)];
const PART = ["Phần của đơn vị | Part of unit", ({ unit }, { name }) => name(unit)];
const STATUS = ["Kết quả | Status", (item, { status }) => status(item.status)];
const SECTION = ["Mục | Section", (item, { section }) => section(item.section)];
const RESPONSIBLE = ["Chủ trì | Responsible", ({ responsible }, { names }) => names(responsible)];
const SUPPORTING = ["Phối hợp | Supporting", ({ supporting }, { names }) => names(supporting) || null];
const DOCUMENT = ["Văn bản | Document", (item, { document }) => document(item.document)];
/** No item of the built-in plan leans on it: each has a document of its own, or a section without one. */
const SECTION_DOCUMENT = ["Văn bản chung của mục | Document of the section", () => null];
const MARK = ["Minh họa (*) | Illustrative (*)", ({ illustrative }) => some(illustrative)];
const SINCE = ["Từ ngày | Since", (item, { day }) => day(item.since)];
const DUE = ["Hạn | Due", ({ due }, { day }) => day(due)];
const DAYS_LEFT = ["Còn (ngày) | Days left", (item) => item.days_left];
const WORKING_DAYS_LEFT = ["Còn (ngày làm việc) | Working days left", (item) => item.working_days_left];
const DAYS_LATE = ["Chậm (ngày) | Days late", (item) => item.days_late];
const WORKING_DAYS_LATE = ["Chậm (ngày làm việc) | Working days late", (item) => item.working_days_late];
const DAYS = [DAYS_LEFT, WORKING_DAYS_LEFT, DAYS_LATE, WORKING_DAYS_LATE];
const STANDING = [DUE, ["Hạn ban đầu | Due at first", (item, { day }) => day(item.original_due)], ...DAYS];
const DONE_ON = ["Xong ngày | Done on", (item, { day }) => day(item.done_on)];
const UOM = ["Đơn vị tính | Unit of measure", (item, { uom }) => uom(item)];
const KIND_OF_FIGURE = ["Loại số liệu | Kind of figure", ({ measure: { kind } }, { said }) => said({ cumulative: "lũy kế | cumulative", snapshot: "thời điểm | snapshot" }[kind])];
const TARGET = ["Chỉ tiêu giao | Target", () => SOME];
const ACHIEVED = ["Tỷ lệ thực hiện (%) | Share of target (%)", ({ achievement }) => percent(achievement)];
const FIGURE = [
  ["Số liệu ngày | Figure of", (item, { day }) => day(item.observed_on)],
  ["Ghi nhận ngày | Recorded on", ({ recorded }, { day }) => day(recorded)],
  ["Nguồn số liệu | Source", ({ source }, { name }) => name(source)],
];
const NUMERATOR = "Tử số | Numerator";
const DENOMINATOR = "Mẫu số | Denominator";
/** The same of what a row belongs to. */
const of = (part, columns) => columns.map(([head, read]) => [head, (row, writer) => read(row[part], writer)]);

const INDICATORS = [
  SECTION, ID, NAME, PART, STATUS,
  ["Số liệu | Data", (item, { quality }) => quality(item.quality)],
  ["Thực hiện | Actual", (item) => value(item, item.actual)],
  UOM, KIND_OF_FIGURE, TARGET,
  ["Mức tối thiểu | At least", (item) => value(item, item.limits.from)],
  ["Mức tối đa | At most", (item) => value(item, item.limits.to)],
  ["Phấn đấu | Stretch", (item) => value(item, item.stretch)],
  ["Kỳ gốc | Baseline", (item) => value(item, item.baseline?.value)],
  ["Ngày kỳ gốc | Baseline of", ({ baseline }, { day }) => day(baseline?.on)],
  ACHIEVED,
  ["Theo lộ trình | Expected", (item) => value(item, item.expected)],
  ["Tiến độ so lộ trình (%) | Pace (%)", ({ pace }) => percent(pace)],
  ["Dự báo đến hạn | Forecast for the due day", (item) => value(item, item.forecast?.value)],
  ...FIGURE,
  ["Bắt đầu | Start", ({ start }, { day }) => day(start)],
  DUE,
  ["Số liệu tính đến | Figures count until", (item, { day }) => day(item.counts_until)],
  DAYS_LEFT,
  ["Đã qua (ngày) | Days past", (item) => item.days_past],
  SINCE, RESPONSIBLE, SUPPORTING, DOCUMENT, SECTION_DOCUMENT, MARK,
];

const MILESTONES = [
  ...of("indicator", [SECTION, ID, NAME, PART]),
  ["Ngày mốc | Day of the milestone", ({ due }, { day }) => day(due)],
  STATUS,
  ["Thực hiện | Actual", ({ indicator, actual }) => value(indicator, actual)],
  ...of("indicator", [UOM]), TARGET,
  ["Mức tối thiểu | At least", ({ indicator, limits }) => value(indicator, limits.from)],
  ["Mức tối đa | At most", ({ indicator, limits }) => value(indicator, limits.to)],
  ACHIEVED, ...FIGURE, SINCE, ...of("indicator", [RESPONSIBLE]), MARK,
];

const lastOf = ({ reasons }, code) => reasons.filter((reason) => reason.code === code).at(-1);
const DECIDED = [
  ["Gia hạn đến | Extended until", (item, { day }) => day(lastOf(item, "extended")?.until)],
  ["Quyết định gia hạn ngày | Extension decided on", (item, { day }) => day(lastOf(item, "extended")?.decided)],
  ["Miễn từ ngày | Waived on", (item, { day }) => day(lastOf(item, "waived")?.on)],
  ["Gia hạn, miễn theo | Extended or waived by", (item) => (lastOf(item, "extended") ?? lastOf(item, "waived"))?.document],
];
/** drawn.test.mjs compares what a plan of its own has of both. */
const INTERRUPTED = [["Tạm dừng | Paused", null], ["Mở lại ngày | Reopened on", null]];

const TASKS = [SECTION, ID, NAME, STATUS, ...STANDING, DONE_ON, ["Từng quá hạn từ | Had been overdue since", (item, { day }) => day(item.was_overdue_from)], ...DECIDED, ...INTERRUPTED, RESPONSIBLE, SUPPORTING, DOCUMENT, SECTION_DOCUMENT, MARK];

const PERIODS = [
  ...of("report", [SECTION, ID, NAME, UNIT]),
  ["Gửi | Sent to", ({ report }, { name }) => name(report.to)],
  ["Kỳ | Period", (item, { period }) => capital(period(item.period))],
  ["Số liệu từ ngày | Data from", ({ window }, { day }) => day(window.from)],
  ["Số liệu đến ngày | Data to", ({ window }, { day }) => day(window.to)],
  STATUS, ...STANDING,
  ["Nộp ngày | Filed on", (item, { day }) => day(item.submitted_on)], ...DECIDED,
  ...of("report", [DOCUMENT, SECTION_DOCUMENT]), MARK,
];

const SERVICES = [
  ...of("service", [ID, ["Thủ tục | Service", (service, { name }) => name(service)]]),
  ["Đơn vị | Unit", ({ unit }, { name, said }) => name(unit) ?? said("Tổng cộng | Total")],
  ...of("totals", [
    ["Tiếp nhận trong kỳ | Received", ({ received }) => received],
    ["Từ kỳ trước chuyển sang | Carried over", (totals) => totals.carried_over],
    ["Trực tuyến | Online", ({ online }) => online],
    ["Đã giải quyết | Settled", ({ processed }) => processed],
    ["Trước hạn | Early", ({ statuses }) => statuses.done_early],
    ["Đúng hạn | On time", ({ statuses }) => statuses.done_on_time],
    ["Quá hạn | Late", ({ statuses }) => statuses.done_late],
    ["Đang giải quyết, trong hạn | Pending, in time", ({ deadlines }) => deadlines.pending_in_time],
    ["Đang giải quyết, quá hạn | Pending, overdue", ({ deadlines }) => deadlines.pending_overdue],
    ["Sắp đến hạn | Falling due", (totals) => totals.falling_due],
    ["Tỷ lệ đúng hạn (%) | On-time rate (%)", (totals) => percent(totals.on_time.rate)],
    [NUMERATOR, (totals) => totals.on_time.over],
    [DENOMINATOR, (totals) => totals.on_time.under],
    ["Điểm trung bình | Mean score", (totals) => number(totals.mean_score)],
  ]),
  ...of("service", [MARK]),
];

const DOSSIERS = [
  ID,
  ["Thủ tục | Service", ({ service }, { name }) => name(service)],
  UNIT, STATUS,
  ["Trực tuyến | Online", ({ online }, { yes }) => yes(online)],
  ["Tiếp nhận | Received on", ({ received }, { moment }) => moment(received)],
  ["Hạn | Due", ({ due, due_time: time }, { moment }) => moment(due && time ? `${due}T${time}` : due)],
  ["Giải quyết xong | Settled on", ({ finished }, { moment }) => moment(finished)],
  ...DAYS,
  ["Điểm | Score", ({ score }) => score],
  ["Văn bản | Document", ({ document }) => document],
  MARK,
];

const FOLLOWS = { explanation: "Báo cáo giải trình | Explanation", review: "Xem xét trách nhiệm | Review of responsibility", reminder: "Nhắc việc | Reminder" };

const CONSEQUENCES = [
  ["Đơn vị | Unit", (item, { name }) => name(item.owed_by)],
  ["Hệ quả | What follows", ({ note, follows }, { lang, said }) => note?.[lang] ?? said(FOLLOWS[follows])],
  ["Chính sách | Policy", (item, { name }) => name(item)],
  ["Gửi | Sent to", ({ to }, { name }) => name(to)],
  SINCE, DUE,
  // without a day of its own nothing is early or late
  ["Kết quả | Status", (item, { status }) => (item.due || item.done_on ? status(item.status) : null)],
  DONE_ON, DAYS_LEFT, DAYS_LATE,
  ["Vì | Because of", ({ because }, writer) => because.map((cause) => causeIn(cause, writer)).join("; ")],
  DOCUMENT, MARK,
];

/** As the board says it: a day is that of an interim target, or on which something was owed; of several dossiers each is named. */
function causeIn(cause, { name, period, dayInWords, said }) {
  const day = { indicator: "mốc | by", consequence: "hạn nộp | due" }[cause.kind];
  const when = cause.period && (cause.kind === "report" ? period(cause.period) : `${said(day)} ${dayInWords(cause.period)}`);
  const named = [name(cause), cause.kind === "dossier" && cause.id].filter(Boolean).join(", ");
  return [named, cause.unit && ` (${name(cause.unit)})`, when && `, ${when}`].filter(Boolean).join("");
}

const OF_CAPITAL = [
  ["Đề xuất điều chỉnh kế hoạch vốn | Proposals to move capital", ({ proposal }, { name }) => name(proposal)],
  ["Nguồn vốn | Source of capital", ({ source }, { name }) => name(source)],
  ["Đơn vị tính | Unit of measure", ({ proposal }, { lang }) => proposal.uom[lang]],
];
const ROLES = { gives: "Giảm | Gives", takes: "Bổ sung | Takes", keeps: "Giữ nguyên | Keeps", no_data: "Chưa đủ số liệu | No data" };
const METHODS = { declared: "dự án dự báo | declared", run_rate: "theo tốc độ | run rate" };

const PROJECTS = [
  ...OF_CAPITAL, ID,
  ["Dự án | Project", (project, { name }) => name(project)],
  ["Kế hoạch vốn | Capital", (project) => number(project.capital)],
  ["Giải ngân | Disbursed", ({ disbursed }) => number(disbursed)],
  ["Tỷ lệ giải ngân (%) | Disbursed (%)", ({ share }) => percent(share)],
  ["Dự báo | Forecast", ({ forecast }) => number(forecast)],
  ["Cách dự báo | How forecast", ({ method }, { said }) => method && said(METHODS[method])],
  ["Còn dư | Unspent", ({ unspent }) => number(unspent)],
  ["Nhu cầu bổ sung | Asked for", ({ need }) => number(need)],
  ["Đề xuất | Proposal", ({ role }, { said }) => said(ROLES[role])],
  ["Vì | Because of", () => SOME],
  ["Giảm | Gives", ({ gives }) => number(gives)],
  ["Bổ sung | Takes", ({ takes }) => number(takes)],
  ["Sau điều chỉnh | Afterwards", (project) => number(project.capital_after)],
  RESPONSIBLE,
  [MARK[0], ({ illustrative, proposal }) => some(illustrative || proposal.illustrative)],
];

const MOVES = [
  ...OF_CAPITAL,
  ["Từ dự án | From project", ({ from }, { name }) => name(from)],
  ["Đến dự án | To project", ({ to }, { name }) => name(to)],
  ["Số vốn | Amount", ({ amount }) => number(amount)],
  ...of("proposal", [DOCUMENT, MARK]),
];

const SCOPES = { own: "việc của đơn vị | own items", subtree: "kể cả đơn vị trực thuộc | with the units below" };
const STATUSES = ["missed", "behind", "no_data", "at_risk", "nearly_achieved", "in_progress", "not_started", "on_track", "achieved", "exceeded"];
const STATES = {
  tasks: ["Nhiệm vụ | Task", {
    pending_overdue: "quá hạn, chưa hoàn thành | pending, overdue", done_late: "hoàn thành quá hạn | done late",
    pending_in_time: "đang thực hiện, trong hạn | pending, in time", done_in_time: "hoàn thành đúng hạn | done in time",
  }],
  reports: ["Báo cáo | Report", {
    pending_overdue: "quá hạn, chưa nộp | overdue, not submitted", done_late: "nộp quá hạn | submitted late",
    pending_in_time: "chưa nộp, trong hạn | not yet due", done_in_time: "nộp đúng hạn | submitted in time",
  }],
  dossiers: ["Hồ sơ | Dossier", {
    pending_overdue: "quá hạn, chưa giải quyết | pending, overdue", done_late: "giải quyết quá hạn | settled late",
    pending_in_time: "đang giải quyết, trong hạn | pending, in time", done_in_time: "giải quyết đúng hạn | settled in time",
  }],
};

const SCORECARDS = [
  ["Đơn vị | Unit", (row, { lang, said }) => row.name?.[lang] ?? said("Toàn kế hoạch | Whole plan")],
  ["Phạm vi | Scope", ({ scope }, { said }) => scope && said(SCOPES[scope])],
  ...of("totals", [
    ...STATUSES.map((one) => [({ said, indicatorWord }) => `${said("Chỉ tiêu | Indicator")}: ${indicatorWord(one)}`, ({ indicators }) => indicators[one]]),
    ...Object.entries(STATES).flatMap(([kind, [word, states]]) => Object.entries(states).map(([state, words]) =>
      [({ said }) => `${said(word)}: ${said(words)}`, ({ deadlines }) => deadlines[kind][state]])),
    ["Hệ quả | Consequences", ({ consequences }) => consequences],
    ["Chỉ tiêu đạt (%) | Achieved (%)", (totals) => percent(totals.achieved_share?.value)],
    ["Chỉ tiêu đúng tiến độ (%) | On track (%)", (totals) => percent(totals.on_track_share?.value)],
    ["Việc đúng hạn (%) | Done in time (%)", (totals) => percent(totals.on_time_share?.value)],
    ["Điểm (%) | Score (%)", ({ score }) => percent(score?.value)],
    MARK,
  ]),
];

const RANKED_BY = { score: "điểm theo trọng số | weighted score", on_time_share: "tỷ lệ đúng hạn | the share done in time" };

const RANKINGS = [
  ["Bảng xếp hạng | Ranking", ({ ranking }, { name }) => name(ranking)],
  ["Xếp theo | By", ({ ranking }, { said }) => said(RANKED_BY[ranking.by])],
  ["Phạm vi | Scope", ({ ranking }, { said }) => said(SCOPES[ranking.among])],
  ["Hạng | Rank", ({ rank }) => rank],
  UNIT,
  ["Số đơn vị cùng hạng | Tied with", (place) => place.tied_with],
  ["Giá trị (%) | Value (%)", ({ result }) => percent(result?.value)],
  [NUMERATOR, ({ result }) => result?.over],
  [DENOMINATOR, ({ result }) => result?.under],
  ["Lý do chưa xếp hạng | Why unranked", ({ reason }) => some(reason)],
  ...of("ranking", [MARK]),
];

const GRADES = [
  ["Bảng xếp loại | Grading", ({ grading }, { name }) => name(grading)],
  UNIT,
  ["Mức xếp loại | Grade", ({ grade }, { name, said }) => name(grade) ?? said("Chưa xếp loại | Not graded")],
  ["Tạm tính | Provisional", ({ provisional }, { yes }) => yes(provisional)],
  ["Xét ngày | As of", (one, { day }) => day(one.looked_at)],
  // takeaway.test.mjs compares both with the board
  ["Căn cứ tính | Counted", null],
  ["Còn thiếu, bị hạn chế | Missing or limited", null],
  DOCUMENT, MARK,
];

const KINDS = {
  indicator: "Chỉ tiêu | Indicator", task: "Nhiệm vụ | Task", report: "Báo cáo | Report",
  dossier: "Hồ sơ | Dossier", consequence: "Hệ quả | Consequence", place: "Xếp hạng | Rank", scorecard: "Tỷ lệ, điểm | Share or score",
};
/** What follows without a status, as a reminder, came or went. */
function presence({ because: [{ code }] }, when, said) {
  const words = { added: [null, "mới phát sinh | new"], removed: ["có | yes", "không còn | no more"] }[code] ?? ["có | yes", "có | yes"];
  const word = words[when === "before" ? 0 : 1];
  return word && said(word);
}

/** A rank, or how a verdict stood. */
const stood = (when) => (change, { status, said, day }) => {
  if (change.kind === "place") return change[when]?.rank;
  if (change.kind === "scorecard") return percent(change[when]?.value);
  if (change.isDue) return day(change[when]);
  if (change.before === null && change.after === null) return presence(change, when, said);
  const hasNoTime = change.kind === "consequence" && change.period === null && change[when] === "upcoming";
  return hasNoTime ? said("có | yes") : status(change[when]);
};

const SHARE_COLUMNS = { achieved_share: "Chỉ tiêu đạt (%) | Achieved (%)", on_track_share: "Chỉ tiêu đúng tiến độ (%) | On track (%)", on_time_share: "Việc đúng hạn (%) | Done in time (%)", score: "Điểm (%) | Score (%)" };

const CHANGES = [
  ["Loại | Kind", ({ kind, isDue }, { said }) => said(KINDS[kind]) + (isDue ? said(": hạn | : due") : "")],
  ["Mã | Id", ({ id, ranking }) => ranking?.id ?? id],
  ["Nội dung | Name", (change, { name, said }) => (change.kind === "scorecard" ? `${said(SHARE_COLUMNS[change.by])}, ${said(SCOPES[change.among])}` : name(change.ranking ?? change))],
  UNIT,
  ["Kỳ | Period", (change, { period, dayInWords }) => change.period && (change.kind === "report" ? capital(period(change.period)) : dayInWords(change.period))],
  ["Trước | Before", stood("before")],
  ["Sau | After", stood("after")],
  ["Vì | Because of", (change, { lang }) => (change.isDue ? null : explaining.explain(change, lang).split("\n").slice(1).join(" ").replaceAll("\u00a0", " ") || null)],
];

// what each sheet has a row of

const ALL = { isMine: () => true, isAll: true, fits: () => true, follows: () => true };

/** What a unit and statuses leave, by hand: the unit is asked of all, the statuses of single items and of what follows. */
const CHOSEN = {
  indicator: ["missed", "at_risk"], task: ["done_early", "done_on_time"], report: ["overdue"], dossier: ["upcoming", "due_soon", "due_today", "paused"], consequence: [],
};
const FILTERS = "&unit=tckh&status=missed,at_risk,tasks.done_in_time,reports.pending_overdue,dossiers.pending_in_time";
const FILTERED = {
  isMine: (parties) => parties.some(({ id }) => id === "tckh"), isAll: false,
  fits: ({ kind, status }) => CHOSEN[kind].includes(status),
  follows: ({ because }) => because.some(({ kind, status }) => CHOSEN[kind].includes(status)),
};

/** Every sheet by its name: what it has rows of, and its columns. */
function sheetsOf({ isMine, isAll, fits, follows }) {
  const { tasks, reports, services, consequences, reallocations, units, rankings, gradings, summary } = assessment;
  const indicators = assessment.indicators.filter((item) => isMine(item.responsible) && fits(item));
  const periods = reports.filter(({ unit }) => isMine([unit])).flatMap((report) => report.periods.map((period) => ({ ...period, report })));
  const ofServices = services.flatMap((service) => [
    ...(isAll ? [{ service, unit: null, totals: service.totals }] : []),
    ...service.units.filter(({ unit }) => isMine([unit])).map((ofUnit) => ({ ...ofUnit, service })),
  ]);
  const ofSources = (rowsOf) => reallocations.flatMap((proposal) => proposal.capital_sources.flatMap((source) =>
    rowsOf(source, proposal).map((row) => ({ ...row, proposal, source }))));
  const projects = ofSources((source, proposal) => source.projects.filter(({ responsible }) => isMine([...responsible, ...proposal.responsible])));
  const answering = (source, { id }) => source.projects.find((project) => project.id === id).responsible;
  const moves = ofSources((source, proposal) => source.moves.filter(({ from, to }) =>
    isMine([...answering(source, from), ...answering(source, to), ...proposal.responsible])));
  const scorecards = units.filter((unit) => isMine([unit])).flatMap(({ name, subtree, ...own }) => [
    { name, scope: "own", totals: own }, ...(subtree ? [{ name, scope: "subtree", totals: subtree }] : []),
  ]);
  const whole = { name: null, scope: null, totals: { ...summary, consequences: consequences.length } };
  const places = rankings.flatMap((ranking) => [...ranking.places, ...ranking.unranked].map((place) => ({ ...place, ranking })));
  const answers = new Map([...assessment.indicators.filter(({ unit }) => unit === null), ...tasks].map(({ kind, id, responsible }) => [`${kind} ${id}`, responsible]));
  const changes = [...comparison.changes, ...dues.map((due) => ({ ...due, isDue: true })), ...comparison.ranks, ...comparison.shares].filter(({ kind, id, unit }) => isMine(unit ? [unit] : answers.get(`${kind} ${id}`) ?? []) || isAll);
  return {
    "Chỉ tiêu | Indicators": [indicators, INDICATORS],
    "Mốc | Milestones": [indicators.flatMap((indicator) => indicator.interim.map((step) => ({ ...step, indicator }))), MILESTONES],
    "Nhiệm vụ | Tasks": [tasks.filter((item) => isMine(item.responsible) && fits(item)), TASKS],
    "Kỳ báo cáo | Report periods": [periods.filter(({ status }) => fits({ kind: "report", status })), PERIODS],
    "Hồ sơ theo thủ tục, đơn vị | Dossiers by service and unit": [ofServices, SERVICES],
    "Từng hồ sơ | Single dossiers": [services.flatMap(({ dossiers }) => dossiers).filter((item) => isMine([item.unit]) && fits(item)), DOSSIERS],
    "Hệ quả | What follows": [consequences.filter((item) => isMine([item.owed_by]) && follows(item)), CONSEQUENCES],
    "Vốn theo dự án | Capital by project": [projects, PROJECTS],
    "Đề xuất điều chuyển vốn | Proposed moves of capital": [moves, MOVES],
    "Theo đơn vị | By unit": [isAll ? [...scorecards, whole] : scorecards, SCORECARDS],
    "Xếp hạng | Rankings": [places.filter(({ unit }) => isMine([unit])), RANKINGS],
    "Xếp loại | Grades": [gradings.flatMap((grading) => grading.units).filter(({ unit }) => isMine([unit])), GRADES],
    "Thay đổi | Changes": [changes, CHANGES],
  };
}

/** What another program reads in a cell: a number, a text, or a day with the form in which it is shown. */
function cellIn([type, read, format]) {
  return type === "d" ? `${read.slice(0, format.includes("hh") ? "2023-08-31 14:20".length : "2023-08-31".length)} ${format}` : read;
}

function compared(lang, { sheets }, restriction) {
  const writer = writerIn(lang);
  const { said } = writer;
  for (const [sheet, [items, columns]] of Object.entries(sheetsOf(restriction))) {
    assert.ok(items.length > 0, `${sheet}: there is something to compare`);
    const [head, ...rows] = sheets[said(sheet)];
    const heads = columns.map(([words]) => (typeof words === "function" ? words(writer) : said(words)));
    assert.deepEqual(head.map(cellIn), heads, sheet);
    assert.equal(rows.length, items.length, sheet);
    columns.forEach(([, read], place) => {
      if (read === null) return;
      const expected = items.map((item) => read(item, writer) ?? null);
      const found = rows.map((row, at) => (expected[at] === SOME && row[place][1] !== null ? SOME : cellIn(row[place])));
      assert.deepEqual(found, expected, `${said(sheet)}, ${heads[place]}`);
    });
  }
}

/** Every document and every source of figures, wherever it stands: they alone have an address, and documents a number. */
function namedIn(thing) {
  if (thing === null || typeof thing !== "object") return [];
  return [...("url" in thing ? [thing] : []), ...Object.values(thing).flatMap(namedIn)];
}

test("in Vietnamese: each column, how the sheets are printed, and the notes", { timeout: 240 * SECONDS }, async () => {
  const { page, problems } = await board.opened(QUERY);
  await page.locator("#take-away").click();
  const { sheets, orientations } = readElsewhere("workbook", (await saved(page, "#take-xlsx")).path);
  compared("vi", { sheets }, ALL);
  assert.deepEqual([...new Set(orientations)], ["landscape"]);
  const notes = sheets["Ghi chú"].map((row) => row.map(cellIn));
  const says = (word) => notes.filter(([first]) => first === word).map(([, words]) => words);
  for (const [word, words] of [
    ["Kế hoạch", `${assessment.plan.name.vi} (nga-nam-2023)`], ["Thời kỳ", "01/01/2023 – 31/12/2023"],
    ["Ngày đánh giá", `${asOf} dd/mm/yyyy`], ["Ghi nhận đến ngày", `${knownOn} dd/mm/yyyy`], ["So với ngày", `${since} dd/mm/yyyy`],
    ["Số minh họa", "Cột “Minh họa (*)” nêu những trị số không có trong văn bản đã công bố; chúng không phải số chính thức."],
  ]) {
    assert.deepEqual(says(word), [words]);
  }
  for (const [word, wanted] of [["Nguồn số liệu", ({ url, number }) => url !== undefined && number === undefined], ["Văn bản", ({ number }) => number !== undefined]]) {
    const named = new Map(namedIn(assessment).filter(wanted).map((one) => [one.id, one.url]));
    const links = notes.filter(([first]) => first === word).map(([, , link]) => link);
    assert.deepEqual(links.sort(), [...named.values()].sort(), word);
  }
  assert.deepEqual(problems, []);
  await page.close();
});

test("in English: each column, of what is filtered and of all; the calendar", { timeout: 240 * SECONDS }, async () => {
  const { page, problems } = await board.opened(`${QUERY}&lang=en${FILTERS}`);
  await page.locator("#take-away").click();
  const workbook = async () => readElsewhere("workbook", (await saved(page, "#take-xlsx")).path);
  const all = sheetsOf(ALL);
  for (const [sheet, [items]] of Object.entries(sheetsOf(FILTERED))) {
    // only one indicator has milestones, and it is the unit's
    assert.ok(items.length < all[sheet][0].length || sheet.startsWith("Mốc"), `${sheet}: something is filtered`);
  }
  compared("en", await workbook(), FILTERED);
  await page.locator("#take-filtered").uncheck();
  compared("en", await workbook(), ALL);
  const calendar = readFileSync((await saved(page, "#take-ics")).path, "utf8");
  assert.equal(calendar, tiendo.icalendar(PLAN, RECORDS, { asOf, knownOn, from: asOf, to: "2023-11-30", language: "en" }));
  assert.deepEqual(problems, []);
  await page.close();
});
