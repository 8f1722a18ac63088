/** What of all there is fits, presses, stands first and is worth asking about, on the page and in the elements; without a browser. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { changeFitting, countFitting, entryFitting, fitting, followingFitting, statusesFitting } from "../../js-demo/asked/fitting.js";
import { dayThatCounts, firstDay, tellingDays } from "../../js-demo/asked/own.js";
import { citing, decisionsOf, papersIn, papersOfItem } from "../../js-demo/asked/papers.js";
import { sortedRows } from "../../js-demo/asked/sort.js";
import { aboutIn } from "../../js-demo/engine/about.js";
import { cut, cutChanges, isLarge, serviceOf, someDossiers, whole } from "../../js-demo/engine/many.js";
import { labelOf } from "../../js-demo/words/section-label.js";
import { STATUS_CHOICES } from "../../js-demo/words/statuses.js";
import { daysInWords, isOfTheWeb, isOpen, parties, pressingPeriods, upNext } from "../../wasm/js/elements/selection.js";
import { servicesFor } from "../../wasm/js/elements/services.js";
import { rows } from "./rows.mjs";

const OF_2023 = { period: { start: "2023-01-01", end: "2023-12-31" } };
rows("the day on which a plan is first looked at", (today) => firstDay(OF_2023, today), [
  ["2022-12-31", "2023-01-01"], ["2023-01-01", "2023-01-01"], ["2023-08-15", "2023-08-15"], ["2023-12-31", "2023-12-31"], ["2024-01-01", "2023-12-31"],
]);
rows("days worth asking about", (today) => tellingDays(OF_2023, today).join(" "), [
  ["2023-08-15", "2023-07-31 2023-08-15 2023-12-31 2024-01-01"], ["2023-01-15", "2023-01-15 2023-12-31 2024-01-01"], ["2022-06-01", "2023-12-31 2024-01-01"],
  ["2023-12-31", "2023-11-30 2023-12-31 2024-01-01"], ["2024-01-02", "2023-11-30 2023-12-31 2024-01-01 2024-01-02"],
  // as far as the field of the day goes
  ["2024-12-31", "2023-11-30 2023-12-31 2024-01-01 2024-12-31"], ["2025-01-01", "2023-11-30 2023-12-31 2024-01-01"], ["2030-01-01", "2023-11-30 2023-12-31 2024-01-01"],
]);
rows("the same of a plan of half a year", (today) => tellingDays({ period: { start: "2023-01-01", end: "2023-06-30" } }, today).at(-1), [
  ["2024-06-30", "2024-06-30"], ["2024-12-31", "2024-12-31"], ["2025-01-01", "2023-07-01"],
]);
rows("the day that counts what files say: the latest of theirs within the period", (days) => dayThatCounts(OF_2023, "2023-08-31", days), [
  [[], "2023-08-31"], [["2023-08-30"], "2023-08-31"], [["2023-09-01", "2023-10-01", "2023-09-30"], "2023-10-01"],
  [["2023-12-31"], "2023-12-31"], [["2024-01-01"], "2023-08-31"], [["2032-10-01", "2023-09-30"], "2023-09-30"],
]);

test("without a period no day is worth more than today", () => {
  assert.deepEqual([firstDay({}, "2023-08-15"), tellingDays({}, "2023-08-15")], ["2023-08-15", []]);
});

rows("links lead to whole addresses of the web only", isOfTheWeb, [
  ["https://vanban.vn/129", true], ["http://vanban.vn", true], ["https:law", false], ["https:/law", false], ["javascript:alert(1)//https://a.vn", false], ["//vanban.vn", false], ["", false], [null, false], [undefined, false],
]);

const OF_DAYS = ["overdue", "due_today", "due_soon", "upcoming", "done_on_time"].map((status, at) => ({ period: `2024-0${at + 1}`, status }));
rows("the periods of a report that press, by its status", (status) => pressingPeriods({ status, periods: [...OF_DAYS, { period: "2024-09", status }] }).map(({ period }) => period).join(" "), [
  ["overdue", "2024-01 2024-09"], ["due_today", "2024-02 2024-09"], ["due_soon", "2024-03 2024-09"], ["upcoming", ""], ["done_on_time", ""], [null, ""],
]);
rows("what of a report is due next, unless it presses", (period) => upNext({ next_due: period && { period }, periods: OF_DAYS })?.period ?? null, [
  [null, null], ["2024-02", null], ["2024-03", null], ["2024-04", "2024-04"], ["2024-12", "2024-12"],
]);
rows("how far a day is: working days beside the others, nothing of what was done in time, though on the day itself", (days) => daysInWords((word, count) => [word, count].filter((one) => one !== undefined).join(" "), { days_left: null, working_days_left: null, days_late: null, working_days_late: null, ...days }), [
  [{}, ""], [{ days_left: 0, working_days_left: 0 }, "today"], [{ days_left: 1, working_days_left: 1 }, "left 1 (working 1)"], [{ days_left: 2, working_days_left: 0 }, "left 2 (working 0)"], [{ days_left: 3 }, "left 3"],
  [{ days_late: 0, working_days_late: 0 }, ""], [{ days_late: 1, working_days_late: 0 }, "late 1 (working 0)"], [{ days_late: 1 }, "late 1"],
]);
rows("who answers: three by name, of more the first two", (count) => parties({ t: (_, rest) => `+${rest}`, lang: "vi" }, ["A", "B", "C", "D", "E"].slice(0, count).map((name) => ({ name: { vi: name } }))), [[0, ""], [1, "A"], [2, "A; B"], [3, "A; B; C"], [4, "A; B +2"], [5, "A; B +3"]]);
rows("a service with dossiers is shown, though all of them were carried over; of a unit its own", (unit) => {
  const of = (id, received, carried_over, units = []) => ({ id, totals: { received, carried_over }, units: units.map((id) => ({ unit: { id }, totals: { received: 0, carried_over: 1 } })) });
  return servicesFor({ services: [of("new", 1, 0, ["a"]), of("old", 0, 1, ["a", "b"]), of("none", 0, 0)] }, unit).map(({ service }) => service.id).join(" ");
}, [["", "new old"], ["a", "new old"], ["b", "old"], ["c", ""]]);
rows("what is owed and still to be done", (status) => isOpen({ status }), [["overdue", true], ["due_today", true], ["due_soon", true], ["upcoming", true], ["done_late", false], ["waived", false], [null, false]]);

/** One row each: the words, and which of all these fit: what the units answer for, what is due, what follows. */
test("words are looked for in what each unit owes of one report, and in a unit's own part of an indicator, which finds the whole, too", () => {
  const [a, b] = [["a", "Phòng Tài chính"], ["b", "Phòng Y tế"]].map(([id, name]) => ({ id, name: { vi: name, en: id } }));
  const report = (unit) => ({ kind: "report", id: "r", name: { vi: "Báo cáo tháng" }, unit, section: null, periods: [] });
  const indicator = (unit) => ({ kind: "indicator", id: "i", name: { vi: "Giải ngân" }, unit, responsible: [], section: null, status: "missed" });
  const entry = (kind, id, unit) => ({ kind, id, day: "2024-05-10", status: "overdue", owed_by: [unit] });
  const follows = (policy, owed_by, cause) => ({ policy, name: {}, owed_by, note: null, due: "2024-05-10", because: [{ status: "missed", unit: null, ...cause }] });
  const [ofA, ofB] = [follows("p", a, { kind: "report", id: "r" }), follows("q", b, { kind: "report", id: "r" })];
  const ofPart = follows("p", b, { kind: "indicator", id: "i", unit: b });
  const [reports, indicators] = [[report(a), report(b)], [indicator(null), indicator(a), indicator(b)]];
  const assessment = { indicators, tasks: [], reports, services: [], consequences: [ofA, ofB, ofPart] };
  const due = [entry("report", "r", a), entry("report", "r", b), { kind: "report", id: "r", unit: b, status: "overdue", of: "line" }, entry("indicator", "i", a), entry("consequence", "p", a), entry("consequence", "p", b), entry("consequence", "q", a)];
  for (const [find, expected] of [
    ["tai chinh", [["report a", "indicator ", "indicator a"], ["report a", "indicator a", "consequence a"], ["p a"]]],
    ["y te", [["report b", "indicator ", "indicator b"], ["report b", "report line", "indicator a", "consequence b"], ["q b", "p b"]]],
    ["bao cao", [["report a", "report b"], ["report a", "report b", "report line", "consequence a"], ["p a", "q b"]]],
    ["giai ngan", [["indicator ", "indicator a", "indicator b"], ["indicator a", "consequence b"], ["p b"]]],
  ]) {
    const page = { assessment, section: "", status: "", find };
    const shown = [
      [...reports, ...indicators].filter(fitting(page)).map(({ kind, unit }) => `${kind} ${unit?.id ?? ""}`),
      due.filter(entryFitting(page)).map(({ kind, of, owed_by: [unit] = [{ id: of }] }) => `${kind} ${unit.id}`),
      assessment.consequences.filter(followingFitting(page)).map(({ policy, owed_by: unit }) => `${policy} ${unit.id}`),
    ];
    assert.deepEqual(shown, expected, find);
  }
});

rows("a change is a unit's where it is of its own part, or of a whole that it answers for; of one that is gone nobody's", (unit) => {
  const [a, b] = ["a", "b"].map((id) => ({ id }));
  const assessment = {
    indicators: [{ kind: "indicator", id: "x", unit: null, responsible: [a] }, { kind: "indicator", id: "x", unit: b, responsible: [b] }], tasks: [{ kind: "task", id: "x", responsible: [a, b] }],
  };
  const changes = [["indicator", "x", null], ["indicator", "x", b], ["task", "x", null], ["task", "gone", null], ["report", "r", b], ["place", undefined, a]].map(([kind, id, unit]) => ({ kind, id, unit }));
  const fits = changeFitting({ assessment, isMine: (parties) => unit === "" || parties.some(({ id }) => id === unit) });
  return changes.filter(fits).map(({ kind, id, unit }) => `${kind} ${id ?? ""}${unit?.id ?? ""}`).join(", ");
}, [
  ["a", "indicator x, task x, place a"], ["b", "indicator xb, task x, report rb"], ["c", ""], ["", "indicator x, indicator xb, task x, task gone, report rb, place a"],
]);

rows("the short name of a section, by its name and that of the one above", ([name, above = ""]) => {
  const of = (vi, parent) => ({ id: vi, parent, name: { vi } });
  return labelOf(of(name, above), [of(above, null)], "vi");
}, [
  [["1. Kinh tế"], "1"], [["a) Thu ngân sách", "1. Kinh tế"], "1a"], [["đ) An sinh", "1. Kinh tế"], "1đ"], [["a) Thu", "Kinh tế"], "a"],
  [["II. Kinh tế"], "II"], [["III. Môi trường"], "III"], [["VIII. Tổ chức"], "VIII"], [["2. Xã", "XVIII. Địa phương"], "XVIII2"],
  [["KINH TẾ"], "KINH TẾ"], [["Phần mở đầu: khó khăn"], "Phần mở đầu"], [["Nhóm. Kinh tế"], "Nhóm. Kinh tế"],
]);

/** The chosen section, and of which sections there is something. A child may stand before its parent; " " is what belongs to none. */
rows("a section has what stands below it: items, days of the calendar, what follows, dossiers that are only counted", (section) => {
  const of = (section) => ({ kind: "task", id: `in ${section}`, name: { vi: "Việc" }, responsible: [], section, status: "overdue" });
  const tasks = ["2", "1a1", "1a", "1", null].map(of);
  const consequences = tasks.map(({ kind, id }) => ({ policy: id, name: {}, owed_by: { id: "u", name: {} }, because: [{ kind, id, unit: null, status: "overdue" }] }));
  const sections = [["2", null], ["1a1", "1a"], ["1a", "1"], ["1", null]].map(([id, parent]) => ({ id, parent, name: {} }));
  const page = { assessment: { sections, indicators: [], tasks, reports: [], services: [], consequences }, section, status: "", find: "", isMine: () => true };
  const counted = ({ section }) => countFitting(page, { section, many: [{ unit: { id: "u" }, statuses: { overdue: 1 } }] }) > 0;
  const found = [tasks.filter(fitting(page)), tasks.filter(entryFitting(page)), tasks.filter((_, at) => followingFitting(page)(consequences[at])), tasks.filter(counted)];
  const said = found.map((some) => some.map((task) => task.section ?? "-").join(" "));
  return [...new Set(said)].join(" | ");
}, [["", "2 1a1 1a 1 -"], ["1", "1a1 1a 1"], ["1a", "1a1 1a"], ["1a1", "1a1"], ["2", "2"], [" ", "-"]]);

rows("of the four states a report fits those of all its periods, those that are waived aside", (statuses) => {
  const [last] = statuses.slice(-1);
  const report = { kind: "report", id: "r", name: { vi: "Báo cáo" }, unit: { id: "u", name: {} }, section: null, status: last ?? null, periods: statuses.map((status, at) => ({ period: `2024-0${at + 1}`, status })) };
  const assessment = { indicators: [], tasks: [], reports: [report], services: [], consequences: [] };
  return STATUS_CHOICES.filter((status) => fitting({ assessment, section: "", find: "", status })(report)).map((choice) => choice.replace("reports.", "")).join(" ");
}, [
  [["done_on_time"], "done_in_time"], [["overdue", "done_on_time", "due_soon"], "pending_overdue pending_in_time done_in_time"],
  [["done_late", "waived"], "done_late"], [["waived"], ""], [[], ""],
]);

rows("rows without a value stand last, whichever way a table is sorted", ([column, way]) => sortedRows({ tables: `other.name.up,t.${column}.${way}`, lang: "vi" }, "t", [["b", 10], ["Đ", null], ["d", 9], ["ă", undefined], ["c10", -1], ["c9", 0]], ([name, value], of) => (of === "name" ? name : value)).map(([name]) => name).join(" "), [
  [["value", "down"], "b d c9 c10 Đ ă"], [["value", "up"], "c10 c9 d b Đ ă"], [["name", "up"], "ă b c9 c10 d Đ"], [["name", "down"], "Đ d c10 c9 b ă"],
]);

test("what is due in the calendar does not look through all that follows again and again", () => {
  const unit = { id: "a", name: {} };
  let looks = 0;
  const consequences = Array.from({ length: 100 }, (_, at) => ({ get policy() { looks += 1; return `p${at}`; }, name: {}, owed_by: unit, note: null, due: "2024-05-10", because: [] }));
  const page = { assessment: { indicators: [], tasks: [], reports: [], services: [], consequences }, section: "", status: "", find: "" };
  const entries = consequences.map((_, at) => ({ kind: "consequence", id: `p${at}`, day: "2024-05-10", owed_by: [unit] }));
  for (const redrawn of ["once", "again"]) assert.equal(entries.filter(entryFitting(page)).length, 100, redrawn);
  assert.equal(looks, 100);
});

test("what a remark is about is looked up, not looked for in all items again and again", () => {
  let looks = 0;
  const items = (kind) => Array.from({ length: 100 }, (_, at) => ({ get id() { looks += 1; return `${kind}${at}`; }, name: { vi: `Tên ${kind}${at}`, en: `Name ${kind}${at}` } }));
  const lists = Object.fromEntries(["indicators", "tasks", "reports", "units"].map((list) => [list, items(list[0])]));
  const records = {
    observations: Array.from({ length: 100 }, (_, at) => ({ indicator: `i${at}`, unit: `u${at}` })), completions: [{ task: "t99" }, { task: "nobody" }],
    dossiers: [{ id: "H1" }], submissions: [{ report: "r5", unit: "nobody" }],
  };
  const about = aboutIn(records, { ...lists, reallocations: [{ capital_sources: [{ projects: [{ id: "d", name: { vi: "Đường", en: "Road" } }] }] }] });
  assert.deepEqual(records.observations.map((_, at) => about(`/observations/${at}/value`).vi), records.observations.map((_, at) => `Tên i${at} – Tên u${at}`));
  assert.deepEqual(["/completions/0", "/completions/1", "/submissions/0", "/dossiers/0", "/observations/200", ""].map((pointer) => about(pointer)?.en ?? null), ["Name t99", null, "Name r5", "H1", null, null]);
  assert.ok(looks <= 400, `${looks} looks`);
});

const dossier = (id, status, unit = "a") => ({ kind: "dossier", id, status, illustrative: false, unit: { id: unit, name: {} } });

test("a board of very many dossiers: counts, and some at a time, the pressing ones first", () => {
  const dossiers = Array.from({ length: 1001 }, (_, at) => dossier(`H${at}`, at % 2 ? "done_on_time" : "overdue", at < 10 ? "b" : "a"));
  const because = Array.from({ length: 60 }, (_, at) => ({ id: at }));
  const assessment = {
    indicators: [], tasks: [], reports: [], services: [{ id: "s", dossiers }, { id: "few", dossiers: dossiers.slice(0, 1000) }], consequences: [{ because: [] }, { because }],
  };
  const [many, few] = cut(assessment).services;
  assert.deepEqual([many.dossiers.length, few.dossiers.length, few.many], [0, 1000, undefined]);
  assert.deepEqual(many.many.map(({ unit, all, statuses }) => [unit.id, all, statuses]), [["b", 10, { overdue: 5, done_on_time: 5 }], ["a", 991, { overdue: 496, done_on_time: 495 }]]);
  const filtered = (status, unit) => ({ section: "", status, isMine: ([{ id }]) => unit === undefined || id === unit });
  assert.deepEqual(statusesFitting(filtered("dossiers.pending_overdue"), many), [["overdue", 5], ["overdue", 496]]);
  assert.deepEqual([["", undefined], ["dossiers.pending_overdue", undefined], ["dossiers.done_in_time", "b"], ["dossiers.done_late", undefined]].map(([status, unit]) => countFitting(filtered(status, unit), many)), [1001, 501, 5, 0]);
  const some = (unit, from, count, status = "") => {
    const { all, dossiers } = someDossiers(assessment, { service: "s", unit, section: "", status, find: "", from, count });
    return `${dossiers.map(({ id }) => id).join(" ")} of ${all}`;
  };
  assert.deepEqual([some("", 0, 2), some("", 500, 2), some("b", 4, 2), some("b", 9, 5)], ["H0 H2 of 1001", "H1000 H1 of 1001", "H8 H1 of 10", "H9 of 10"]);
  const led = (first, status = "") => someDossiers(assessment, { service: "s", unit: "", section: "", status, find: "", first, from: 0, count: 3 }).dossiers.map(({ id }) => id).join(" ");
  assert.deepEqual([led("H1"), led("H2"), led("H0"), led("H9999"), led("H1", "dossiers.pending_overdue")], ["H1 H0 H2", "H2 H0 H4", "H0 H2 H4", "H0 H2 H4", "H0 H2 H4"]);
  assert.deepEqual([serviceOf(assessment, "H1"), serviceOf(assessment, "H9999")], ["s", null]);
  const [, shown] = cut(assessment).consequences;
  assert.deepEqual([shown.because.length, shown.more], [50, { place: 1, causes: 10 }]);
  assert.equal(whole(shown, () => assessment).because.length, 60);
  assert.deepEqual([isLarge(assessment), isLarge({ services: [few] }), isLarge("text")], [true, false, false]);
  assert.deepEqual([cutChanges({ changes: because }).more, cutChanges({ changes: Array.from({ length: 501 }) }).more], [undefined, 1]);
  const dues = (length) => cutChanges({ changes: [], dues: Array.from({ length }) });
  assert.deepEqual([499, 500, 501].map(dues).map(({ dues: shown, more, moreDues }) => [shown.length, more, moreDues]), [[499, undefined, undefined], [500, undefined, undefined], [500, 0, 1]]);
});

test("documents of what was recorded: of decisions, and of what was done; those of the plan by their ids", () => {
  const papers = papersIn(JSON.stringify({ documents: [{ id: "qd", number: "12/QĐ", date: "2023-05-06", name: "Quyết định" }] }));
  const reasons = ["extended", "waived", "paused", "reopened", "done", "due-day"].map((code) => ({ code, document: code === "paused" ? "CV 7" : "qd" }));
  const named = (all) => all.map((paper) => (typeof paper === "string" ? paper : paper.number)).join();
  assert.equal(named(decisionsOf(papers, { reasons })), "12/QĐ,12/QĐ");
  assert.equal(named(papersOfItem(papers, { document: null, section: null, reasons })), "12/QĐ,12/QĐ,CV 7,12/QĐ,12/QĐ");
  const told = citing(papers, { reasons }, "vi").reasons.map(({ document }) => document);
  const whole = "Quyết định, số 12/QĐ ngày 06/05/2023";
  assert.deepEqual(told, [whole, whole, "CV 7", whole, whole, "qd"]);
});
