/** What the page shows is what the assessment says: marks, days and numbers of both languages, counts, order, changes, a chart, captions, what is announced. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { ROOT } from "./cases.mjs";
import { dueDays, inWords } from "./differing.mjs";
import * as reading from "./reading.mjs";
import { until } from "./waiting.mjs";
import { translator } from "../../js-demo/words/i18n.js";

const SECONDS = 1000;
const ofPackage = (name) => import(pathToFileURL(join(ROOT, "wasm/pkg", name)).href);
const [tiendo, words] = await Promise.all(["tiendo.js", "explain.js"].map(ofPackage));
const builtIn = (file) => readFileSync(join(ROOT, `core/plans/nga-nam-2023.${file}.json`), "utf8");
const RECORDS = builtIn("records");
/** The built-in plan, but that its letter can be read somewhere. */
const LETTER = "https://nganam.example/cv";
const PLAN = JSON.stringify(JSON.parse(builtIn("plan"), (_, value) => (value?.id === "cv-2023-08" && value.issuer ? { ...value, url: LETTER } : value)));
const [asOf, since, until90] = ["2023-10-31", "2023-08-31", "2024-01-29"];
const [UNIT, REVENUE] = ["tckh", "1a-budget-revenue"];
const SHARES = ["achieved_share", "on_track_share", "on_time_share", "score"];
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const site = reading.inBrowser();
let assessment, comparison, due;

before(async () => {
  await Promise.all([tiendo.init(), words.init()]);
  assessment = tiendo.assess(PLAN, RECORDS, { asOf });
  const earlier = tiendo.assess(PLAN, RECORDS, { asOf: since });
  comparison = { ...words.compare(earlier, assessment), dues: dueDays(earlier, assessment) };
  due = tiendo.agenda(PLAN, RECORDS, { asOf, from: asOf, to: until90 });
});

/** A page with the board of other files, where they are given. */
const opened = (query, { plan, status = 200, awaited = reading.ANY_BOARD } = {}) => reading.opened(site.chromium, site.address + query, {
  awaited, prepare: (page) => (plan === undefined ? null : page.route("**/nga-nam-2023.plan.json", (route) => route.fulfill({ body: plan, status }))),
});

/** What the page reads out of each element that a row names. */
const texts = (all) => all.map((one) => one.textContent.replace(/\s+/g, " ").trim());
const ids = (all) => all.map(({ id }) => id).sort();
const hrefs = (all) => all.map(({ href }) => href);
const marked = (all) => all.map((one) => one.querySelector(".illustrative, .star") !== null);
const stars = (all) => all.map((one) => `${one.id} ${one.querySelectorAll(".values .target .star").length}`).sort();
/** An element with the item in which it stands. */
const ofItems = (all) => all.map((one) => `${one.closest("li[id]").id} ${one.textContent.replace(/\s+/g, " ").trim()}`).sort();

/** To the places that are shown. */
const NUMBERS = "numbers";
/** Of each text what is looked for in it, or nothing. */
const found = (wanted) => [texts, (all) => all.map((text) => wanted.exec(text)?.[0] ?? null)];

const capital = (word) => word[0].toUpperCase() + word.slice(1);
const many = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** How a language says things, by hand. */
const IN = {
  vi: {
    day: (date) => date.split("-").reverse().join("/"),
    /** A month or a quarter or a year. */
    period: (period) => {
      const [year, part = ""] = period.split("-");
      const quarter = { Q1: "I", Q2: "II", Q3: "III", Q4: "IV" }[part];
      return part === "" ? `Năm ${year}` : quarter ? `Quý ${quarter}/${year}` : `Tháng ${Number(part)}/${year}`;
    },
    read: (text) => Number(/^[−+]?[\d.]+(,\d+)?/.exec(text)[0].replaceAll(".", "").replace(",", ".").replace("−", "-")),
    due: "Hạn", owed: "Hạn nộp", provisional: "tạm tính", graded: "xét ngày", none: "–không có", isThere: "có", isNew: "mới phát sinh", isGone: "không còn", mark: "* Minh họa",
    late: (days) => `chậm ${days} ngày`,
    figure: (date) => `Số liệu ngày ${date}`,
    quality: (word) => word,
    revised: (from, decided) => `từ ${from}, quyết định ngày ${decided}`,
    waived: (count) => `Ngoài tổng số: ${count} nhiệm vụ được miễn.`,
    note: (count, all, dossiers, ofAll) => "Số minh họa, không phải số chính thức. "
      + `${count} trong ${all} chỉ tiêu, nhiệm vụ, báo cáo dưới đây dùng ít nhất một trị số không có trong văn bản đã công bố. `
      + `${dossiers}/${ofAll} hồ sơ một cửa là hồ sơ minh họa. Trị số minh họa mang dấu * hoặc chữ “minh họa”.`,
    changed: (found, from, to) => `${found} khác giữa ngày ${from} và ngày ${to}, cùng theo những gì ghi nhận đến nay.`,
    said: (date, failing, [tasks, reports, dossiers]) => `Kết quả ngày ${date}: ${failing} chỉ tiêu không đạt hoặc chậm; `
      + `quá hạn: ${tasks} nhiệm vụ, ${reports} kỳ báo cáo, ${dossiers} hồ sơ.`,
    /** Days and decimals as the other language writes them. */
    foreign: /\d (January|February|March|April|May|June|July|August|September|October|November|December) \d{4}|\d\.\d+ ?%/,
  },
  en: {
    day: (date) => `${Number(date.slice(8))} ${MONTHS[date.slice(5, 7) - 1]} ${date.slice(0, 4)}`,
    period: (period) => {
      const [year, part = ""] = period.split("-");
      return part === "" ? year : `${part.startsWith("Q") ? part : MONTHS[part - 1]} ${year}`;
    },
    read: (text) => Number(/^[−+]?[\d,]+(\.\d+)?/.exec(text)[0].replaceAll(",", "").replace("−", "-")),
    due: "Due", owed: "Due", provisional: "provisional", graded: "as of", none: "–none", isThere: "yes", isNew: "new", isGone: "no more", mark: "* Illustrative",
    late: (days) => `${days} ${days === 1 ? "day" : "days"} late`,
    figure: (date) => `Figure of ${date}`,
    quality: (word) => `figure ${word}`,
    revised: (from, decided) => `from ${from}, decided on ${decided}`,
    waived: (count) => `Outside the total: ${count} waived.`,
    note: (count, all, dossiers, ofAll) => "Illustrative, not official. "
      + `${count} of the ${all} indicators, tasks and reports below use at least one figure that is in no published document. `
      + `${dossiers} of the ${ofAll} one-stop dossiers are illustrative. Illustrative figures carry a * or that word.`,
    changed: (found, from, to) => `${found} differ between ${from} and ${to}, both by what is known now.`,
    said: (date, failing, [tasks, reports, dossiers]) => `As of ${date}: ${many(failing, "indicator")} missed or behind; `
      + `overdue: ${many(tasks, "task")}, ${many(reports, "report")}, ${many(dossiers, "dossier")}.`,
    foreign: /\d{2}\/\d{2}\/\d{4}|\d,\d+ ?%/,
  },
};

const key = ({ kind, id, unit }) => `${kind[0]}-${id}${kind === "report" ? `--${unit.id}` : ""}`;
const parts = ({ reasons }) => reasons.filter(({ code }) => code === "illustrative").flatMap((reason) => reason.parts);
const isFailing = ({ status }) => ["missed", "behind", "overdue"].includes(status);
const grouped = (debts) => [...new Set(debts.map((debt) => debt.owed_by.id))].flatMap((unit) => debts.filter((debt) => debt.owed_by.id === unit));

/** What the whole board shows: where it stands, what is read there, and what the assessment has for it, in its order; names with marks sorted. */
function rowsIn(lang) {
  const { tasks, reports, services, consequences, reallocations, units, rankings, gradings, summary, sections } = assessment;
  const { day, period, due: dueOn, owed, late, figure, provisional, graded, mark, revised, waived, quality, note } = IN[lang];
  /** Each of some items by its key, with what is said of it. */
  const each = (some, say) => some.map((one) => `${key(one)} ${say(one)}`).sort();
  const ofPeriods = (isOne, say) => reports.flatMap((report) => report.periods.filter(isOne).map((one) => `${key(report)} ${say(one)}`)).sort();
  const told = tiendo.words(lang);
  const indicators = assessment.indicators.filter(({ unit }) => unit === null);
  const items = [...indicators, ...reports, ...tasks];
  const isMarked = ({ illustrative }) => illustrative;
  const dossiers = services.flatMap((service) => service.dossiers);
  const projects = reallocations.flatMap((proposal) => proposal.capital_sources.flatMap((source) => source.projects));
  const graded20 = gradings.flatMap((grading) => grading.units);
  const doubted = indicators.filter((one) => ["stale", "conflicting"].includes(one.quality));
  const debts = grouped(consequences);
  const isBelow = (section, id) => section === id || (section !== null && isBelow(sections.find((one) => one.id === section).parent, id));
  const failing = sections.map(({ id }) => [id, items.filter((one) => isBelow(one.section, id) && isFailing(one)).length]).filter(([, count]) => count > 0);
  const answersItself = (unit) => [unit.indicators, ...Object.values(unit.deadlines).map(({ total, waived: others }) => ({ total, others }))]
    .some((counts) => Object.values(counts).some((count) => count > 0));
  const rows = units.flatMap((unit) => [answersItself(unit) && unit, unit.subtree]).filter(Boolean);
  const days = [...new Set(due.map((entry) => entry.day))];
  return [
    // marks of what is from no source, and only of that
    ["indicators marked", ".indicator:has(> .what > .illustrative)", ids, indicators.filter(isMarked).map(key).sort()],
    ["tasks marked", ".task:has(> .what > .illustrative)", ids, tasks.filter(isMarked).map(key).sort()],
    ["reports marked", ".report:has(> .what > .illustrative)", ids, reports.filter(isMarked).map(key).sort()],
    ["periods marked", ".period:has(.star) b", ofItems, ofPeriods(isMarked, (one) => period(one.period))],
    ["targets marked, with what is hoped for", ".indicator", stars, each(indicators, (one) => (parts(one).includes("target") ? 1 + (one.stretch !== null) : 0))],
    ["days ahead marked", "#agenda .agenda > .days .entry", found(/\* \S+( \S+)?$/), due.map((entry) => (entry.illustrative ? mark : null))],
    ["proposals marked", ".proposal > .proposal-head", marked, reallocations.map(isMarked)],
    ["projects marked", ".capital tbody tr", marked, projects.map(isMarked)],
    ["grades marked", ".grades tbody tr:not(.explained)", marked, graded20.map(isMarked)],
    ["rankings marked", ".rankings > .part", (all) => all.map((one) => one.querySelector(":scope > .illustrative") !== null), rankings.map(isMarked)],
    ["places marked", ".ranking tbody tr:not(.explained)", marked, rankings.flatMap(({ places }) => places.map(isMarked))],
    ["how many are marked", "#summary .notice", texts, [note(items.filter(isMarked).length, items.length, dossiers.filter(isMarked).length, dossiers.length)]],
    // counts
    ["waived", "#summary .panel > .meta", texts, [waived(summary.deadlines.tasks.waived)]],
    ["sections", ".chips .chip:has(.chip-count)", (all) => all.map((one) => `${one.id} ${one.querySelector(".chip-count > span[aria-hidden]").textContent}`),
      failing.map(([id, count]) => `section-${id} ${count}`)],
    // days and what is said beside them
    ["indicators due", ".indicator > .when > .due", ofItems, each(indicators, (one) => `${dueOn} ${day(one.due)}`)],
    ["days of figures", ".indicator > .what > .meta + .meta", [texts, (all) => all.map((text) => text.split(" · ")[0]).sort()],
      indicators.filter((one) => one.observed_on).map((one) => figure(day(one.observed_on))).sort()],
    ["doubts", ".indicator > .verdict > .doubt", ofItems, each(doubted, (one) => capital(quality(told.quality[one.quality])))],
    ["revisions", ".indicator .base:last-child dd", [texts, (all) => all.filter((text) => /quyết định|decided/.test(text))],
      indicators.filter(({ revision }) => revision).map(({ revision }) => revised(day(revision.from), day(revision.decided)))],
    ["tasks due", ".task > .when > .due", [ofItems, (all) => all.filter((text) => /\d{4}$/.test(text))],
      each(tasks.filter((one) => one.due), (one) => `${dueOn} ${day(one.due)}`)],
    ["periods due", ".period .due", ofItems, ofPeriods(() => true, (one) => `${dueOn} ${day(one.due)}`)],
    ["what is due", "#agenda .agenda > .days .entry a", texts, due.map(({ name }) => name[lang])],
    ["days ahead", "#agenda .agenda > .days > .day > h4 > span:nth-child(2)", texts, days.map(day)],
    ["owed on", ".debt-due", found(/(Hạn nộp|Due) (\d{2}\/\d{2}\/\d{4}|\d+ \w+ \d{4})/), debts.map((debt) => (debt.due ? `${owed} ${day(debt.due)}` : null))],
    ["owed late", ".debt-due", found(/chậm \d+ ngày|\d+ days? late/), debts.map((debt) => (debt.days_late > 0 ? late(debt.days_late) : null))],
    ["graded on", ".grades caption", found(/(xét ngày|as of) ([^.]*)\./), gradings.map((grading) => `${graded} ${day(grading.looked_at)}.`)],
    ["provisional", ".grades tbody .of-grade", found(/tạm tính|provisional/), graded20.map((one) => (one.provisional ? provisional : null))],
    ["ranked", ".ranking tbody th", texts, rankings.flatMap(({ places }) => places.map(({ unit }) => unit.name[lang]))],
    ["ranks", ".ranking tbody .rank", (all) => all.map((one) => one.firstChild.textContent), rankings.flatMap(({ places }) => places.map(({ rank }) => String(rank)))],
    // numbers
    ["places", ".ranking .rank + td", NUMBERS, rankings.flatMap(({ places }) => places.map(({ result }) => 100 * result.value))],
    ["shares", ".by-share tbody td.starts", NUMBERS, rows.flatMap((totals) => SHARES.map((share) => totals[share].value && 100 * totals[share].value))],
    ["capital", ".capital tbody th + td", NUMBERS, projects.map((one) => Number(one.capital))],
    ["capital afterwards", ".capital tbody td:last-child", NUMBERS, projects.map((one) => Number(one.capital_after))],
    // ways out
    ["documents", "#notes .documents a", hrefs, [LETTER]],
    ["sources", "#notes .sources a", hrefs, [...new Set(assessment.indicators.map(({ source }) => source?.url).filter(Boolean))]],
  ];
}

/** What changed, of all or of one unit. */
function changesIn(lang, unit) {
  const { day, none, isThere, changed } = IN[lang];
  const told = tiendo.words(lang);
  const whose = new Map([...assessment.indicators.filter((one) => one.unit === null), ...assessment.tasks].map((one) => [`${one.kind} ${one.id}`, one.responsible]));
  const isMine = (one) => unit === "" || (one.unit ? [one.unit] : (whose.get(`${one.kind} ${one.id}`) ?? [])).some(({ id }) => id === unit);
  const [changes, dues, ranks, shares] = [comparison.changes, comparison.dues, comparison.ranks, comparison.shares].map((some) => some.filter(isMine));
  // without a day of its own nothing that follows is early or late: it is there
  const stood = ({ kind, period, before, after, because }, when) => {
    const status = when === "before" ? before : after;
    if (before === null && after === null) return { added: [none, IN[lang].isNew], removed: [isThere, IN[lang].isGone] }[because[0].code]?.[when === "before" ? 0 : 1] ?? isThere;
    const hasNoTime = kind === "consequence" && period === null && status === "upcoming";
    if (status === null) return none;
    return hasNoTime ? isThere : capital(told.indicator[status] ?? told.deadline[status]);
  };
  const kinds = ["indicator", "task", "report", "dossier", "consequence"];
  const inOrder = kinds.flatMap((kind) => changes.filter((change) => change.kind === kind));
  return [
    ["how much changed", "#changes .controls + .meta", texts, [changed(inWords(lang, { changes, dues, ranks, shares }), day(since), day(asOf))]],
    ["what it was, what it is", "#changes tbody td:not(:last-child)", texts, inOrder.flatMap((one) => [stood(one, "before"), stood(one, "after")])],
    ["ranks that moved", "#changes .moved:not(#changes-due ~ .moved) li", texts, [...ranks, ...shares].map((one) => words.explain(one, lang).replace(/\s+/g, " ").trim())],
  ];
}

async function compared(page, lang, rows) {
  for (const [what, selector, read, expected] of rows) {
    assert.ok(expected.length > 0, what);
    if (read !== NUMBERS) {
      const [ofPage, then = (all) => all] = [read].flat();
      assert.deepEqual(then(await page.locator(selector).evaluateAll(ofPage)), expected, `${what}, ${lang}`);
      continue;
    }
    const numbers = (await page.locator(selector).evaluateAll(texts)).map((text) => (text.startsWith("–") ? null : IN[lang].read(text)));
    assert.equal(numbers.length, expected.length, `${what}, ${lang}`);
    numbers.forEach((number, at) => {
      const isSame = expected[at] === null ? number === null : Math.abs(number - expected[at]) < .00501;
      assert.ok(isSame, `${what}, ${lang}: ${number}, not ${expected[at]}`);
    });
  }
}

/** Days and decimals as the other language writes them, but in names of documents and sources. */
async function foreign(page, lang) {
  const shown = await page.locator("main > :not(#notes)").evaluateAll((all) => all.flatMap((part) => {
    const [walker, found] = [document.createTreeWalker(part, NodeFilter.SHOW_TEXT), []];
    while (walker.nextNode()) found.push(walker.currentNode.data);
    return found;
  }));
  const named = assessment.indicators.flatMap(({ source }) => source?.name[lang] ?? []);
  return shown.map((text) => named.reduce((rest, name) => rest.replaceAll(name, ""), text)).filter((text) => IN[lang].foreign.test(text));
}

test("the board in both languages, what changed, and the same of one unit", { timeout: 240 * SECONDS }, async () => {
  const { page, problems, close } = await opened(`?date=${asOf}&since=${since}&days=90`, { plan: PLAN });
  for (const lang of ["vi", "en"]) {
    await page.locator(`#lang-${lang}`).click();
    await page.locator(`html[lang=${lang}] main:not([aria-busy])`).waitFor();
    await compared(page, lang, [...rowsIn(lang), ...changesIn(lang, "")]);
    assert.deepEqual(await foreign(page, lang), []);
  }
  const pressed = page.locator(`#unit-${UNIT}`);
  assert.equal(await pressed.getAttribute("aria-pressed"), "false");
  await pressed.click();
  assert.equal(await pressed.getAttribute("aria-pressed"), "true");
  await compared(page, "en", changesIn("en", UNIT));
  await page.locator("#status-reports-pending_in_time").click();
  const mine = due.filter((entry) => entry.owed_by.some(({ id }) => id === UNIT));
  const reports = mine.filter(({ kind, status }) => kind === "report" && ["upcoming", "due_soon", "due_today"].includes(status));
  assert.ok(reports.length > 0 && reports.length < mine.length);
  await compared(page, "en", [["what is due, filtered", "#agenda .agenda > .days .entry a", texts, reports.map(({ name }) => name.en)]]);
  const office = assessment.units.find(({ id }) => id === UNIT).name.en;
  assert.deepEqual(await page.locator(".chosen-filters button").evaluateAll((all) => all.map((one) => one.getAttribute("aria-label"))),
    [`No longer only: ${office}`, "No longer only: Report periods: not yet due"]);
  await page.locator("#clear-all").click();
  // best first by value is best first by rank
  const [ranking] = assessment.rankings.filter(({ by }) => by === "on_time_share");
  await page.locator(`#sort-k-${ranking.id}-value`).click();
  await compared(page, "en", [["ranked by value", `.ranking:has(#sort-k-${ranking.id}-value) tbody th`, texts, ranking.places.map(({ unit }) => unit.name.en)]]);
  assert.deepEqual(problems, []);
  await close();
});

test("of one thing English speaks in the singular", () => {
  const t = translator("en");
  const rows = [
    [t("said", "1 May 2024", 1, 1, 1, 1), "As of 1 May 2024: 1 indicator missed or behind; overdue: 1 task, 1 report, 1 dossier."],
    [t("said", "1 May 2024", 0, 2, 0, 2), "As of 1 May 2024: 0 indicators missed or behind; overdue: 2 tasks, 0 reports, 2 dossiers."],
    [t("so_many_due", 1), "1 deadline"], [t("so_many_due", 2), "2 deadlines"],
    [t("left_more", "5 cars", "1", "5 cars", "30 November 2023"), "5 cars a month (5 cars more in 1 month from 30 November 2023 on)"],
    [t("left_down", "5 cars", "1.5", "3.33 cars", "16 November 2023"), "down 3.33 cars a month (5 cars to go in 1.5 months from 16 November 2023 on)"],
    [t("left_may", "5 cars", "1", "5 cars", "30 November 2023"), "at most 5 cars a month (no more than 5 cars in 1 month from 30 November 2023 on)"],
    [t("illustrative_note", { count: 1, all: 9 }, { count: 1, all: 3 })[1], "1 of the 9 indicators, tasks and reports below uses at least one figure that is in no published document."],
    [t("illustrative_note", { count: 1, all: 9 }, { count: 1, all: 3 })[2], "1 of the 3 one-stop dossiers is illustrative."],
  ];
  for (const [said, expected] of rows) assert.equal(said, expected);
});

/** A plan of two units, with whatever is in it; and its board. */
const small = (given) => ({
  format: "tiendo/1", id: "p", name: "P", period: { start: "2024-01-01", end: "2024-12-31" }, units: [{ id: "a", name: "Xã A" }, { id: "b", name: "Xã B" }], ...given,
});
const ofSmall = (plan, options, records) => reading.opened(site.chromium, `${site.address}?date=2024-07-15`, { ...options, awaited: reading.ANY_BOARD, prepare: async (page) => {
  await page.route("**/nga-nam-2023.plan.json", (route) => route.fulfill({ body: JSON.stringify(plan) }));
  await page.route("**/nga-nam-2023.records.json", (route) => route.fulfill({ body: JSON.stringify({ format: "tiendo/1", plan: "p", ...records }) }));
} });

test("a plan of capital only has no tables of units, and nothing of it is said to be hidden by a choice", { timeout: 180 * SECONDS }, async () => {
  const project = (id, unit, capital) => ({ id, name: id, capital_source: "xa", capital, responsible: [unit] });
  const plan = small({ reallocations: [{ id: "von", name: "Vốn", uom: "tỷ đồng", closes_on: "2025-01-31", capital_sources: [{ id: "xa", name: "Ngân sách xã" }],
    projects: [project("duong", "a", 12), project("truong", "b", 9)], responsible: ["a"] }] });
  const { page, problems, close } = await ofSmall(plan);
  await page.locator(".capital tbody tr").first().waitFor();
  assert.equal(await page.locator("#board .empty").innerText(), "Kế hoạch này không có chỉ tiêu, nhiệm vụ, báo cáo nào.");
  assert.deepEqual(await page.locator("#units").evaluateAll((all) => all.map((one) => one.children.length)), [0]);
  assert.deepEqual(await page.locator(".contents a").allInnerTexts(), ["Tổng hợp", "Thay đổi", "Theo mục", "Hệ quả (0)", "Điều chỉnh vốn", "Lịch thời hạn", "Ghi chú"]);
  assert.deepEqual(await page.locator("#unit option").evaluateAll((all) => all.map(({ value }) => value)), ["", "a", "b"]);
  await page.locator("#take-away").click();
  await page.locator("#take-table").waitFor();
  assert.deepEqual(await page.locator("#take-table option").allInnerTexts(), ["Vốn theo dự án", "Ghi chú"]);
  assert.deepEqual(problems, []);
  await close();
});

test("a plan of tasks, of dossiers or of an indicator alone has counts and columns of these, and none of what it has not", { timeout: 240 * SECONDS }, async () => {
  const tasks = [{ id: "x", name: "X", deadline: { by: "2024-05-31" }, responsible: ["a"] }];
  const services = ["s", "t"].map((id) => ({ id, name: id, limit: { working_days: 5 }, on_time_rate: "processed" }));
  const dossiers = services.flatMap(({ id: service }) => Array.from({ length: 600 }, (_, at) => (
    { id: `${service}${at}`, service, unit: "a", received: "2024-03-04", ...(at > 0 && { finished: "2024-03-05" }) })));
  const indicators = [{ id: "thu", name: "Thu", measure: { uom: "xe", kind: "cumulative" }, target: { at_least: 9 }, due: "2024-12-31", responsible: ["a"] }];
  const reports = [{ id: "r", name: "R", every: "month", start: "2024-09-01", deadline: { before_day: 15 }, owed_by: ["a"] }];
  const rows = [
    [{ tasks }, {}, ["Nhiệm vụ 1"], ["Nhiệm vụ"], ["Việc đúng hạn"], "Không có thời hạn nào từ ngày 15/07/2024 đến ngày 14/08/2024."],
    [{ services }, { dossiers }, ["Hồ sơ một cửa 1.200"], ["Hồ sơ một cửa"], ["Việc đúng hạn"],
      "Không có thời hạn nào từ ngày 15/07/2024 đến ngày 14/08/2024. Chưa kể hồ sơ một cửa."],
    [{ indicators }, {}, ["Chỉ tiêu 1"], ["Chỉ tiêu"], ["Chỉ tiêu đạt", "Chỉ tiêu đúng tiến độ"], "Không có thời hạn nào từ ngày 15/07/2024 đến ngày 14/08/2024."],
    // of reports whose first period lies ahead nothing is counted yet
    [{ reports }, {}, [], [], [], "Không có thời hạn nào từ ngày 15/07/2024 đến ngày 14/08/2024."],
  ];
  for (const [given, records, panels, columns, shares, ahead] of rows) {
    const { page, problems, close } = await ofSmall(small(given), {}, records);
    assert.deepEqual(await page.locator("#summary .panel h3").evaluateAll(texts), panels);
    assert.equal(await page.locator("#summary .empty").count(), panels.length === 0 ? 1 : 0);
    assert.deepEqual(await page.locator("#units [scope=colgroup]").evaluateAll(texts), columns);
    assert.deepEqual(await page.locator("#units .by-share thead th.starts").evaluateAll(texts), shares);
    assert.equal(await page.locator("#units .legend").count(), given.indicators ? 1 : 0);
    assert.equal((await page.locator(".contents a").allInnerTexts()).includes("Theo đơn vị"), columns.length > 0);
    assert.deepEqual(await page.locator("#agenda .agenda > p.meta").evaluateAll(texts), [ahead]);
    assert.deepEqual(problems, []);
    await close();
  }
});

test("what opens between the rows of units is read without moving the table, on a telephone too", { timeout: 180 * SECONDS }, async () => {
  const thu = { id: "thu", name: "Thu ngân sách trên địa bàn các xã, phường của thị xã", measure: { uom: "triệu đồng", kind: "cumulative" }, target: { at_least: 9 }, due: "2024-12-31",
    responsible: ["a"], breakdown: [{ unit: "a", target: { at_least: 4 } }, { unit: "b", target: { at_least: 5 } }] };
  const { page, problems, close } = await ofSmall(small({ indicators: [thu] }), { width: 360 }, { observations: [{ indicator: "thu", unit: "a", on: "2024-06-30", value: 2 }] });
  await page.locator("#i-thu-units").click();
  await reading.ask(page, page.locator("#i-thu--a-ask"));
  // a unit without a figure has no latest one to change
  for (const [unit, words] of [["a", "Để nguyên ngày 30/06/2024 là sửa số mới nhất; chọn ngày sau đó là thử số kỳ tới."], ["b", "Chưa có số liệu nào; ghi giá trị và ngày để thử số đầu tiên."]]) {
    await page.locator(`#i-thu--${unit} .try`).click();
    await page.locator(`#i-thu--${unit} + .explained .trial-form`).waitFor();
    assert.equal(await page.locator(`#i-thu--${unit} + .explained .trial-form .fields > .meta, #i-thu--${unit} + .explained .trial-form fieldset > .meta`).first().innerText(), words);
  }
  const beyond = await page.locator("#i-thu .explained > td").evaluateAll((all) => all.flatMap((cell) => {
    const { right } = cell.closest(".scroll").getBoundingClientRect();
    return [...cell.querySelectorAll("*")].filter((one) => one.getBoundingClientRect().right > right).map((one) => one.textContent);
  }));
  assert.deepEqual(beyond, []);
  assert.deepEqual(problems, []);
  await close();
});

test("that the rows of units do not come to those of the plan is said where they do not", { timeout: 180 * SECONDS }, async () => {
  const task = (id, ...responsible) => ({ id, name: id, deadline: { by: "2024-05-31" }, responsible });
  const parts = { id: "thu", name: "Thu", measure: { uom: "xe", kind: "cumulative" }, target: { at_least: 9 }, due: "2024-12-31", responsible: ["a"], breakdown: [{ unit: "b", target: { at_least: 4 } }] };
  for (const [given, isSaid] of [[{ tasks: [task("x", "a"), task("y", "b")] }, false], [{ tasks: [task("x", "a", "b")] }, true], [{ indicators: [parts] }, true]]) {
    const { page, problems, close } = await ofSmall(small(given));
    await page.locator("#units tfoot").waitFor();
    assert.equal((await page.locator("#units").innerText()).includes("cộng các dòng không ra dòng Toàn kế hoạch"), isSaid, JSON.stringify(given));
    assert.deepEqual(problems, []);
    await close();
  }
});

test("of a part of a score it is said how much it counts", { timeout: 180 * SECONDS }, async () => {
  const part = (id, target) => ({ id, name: id, measure: { uom: "xe", kind: "cumulative" }, target, due: "2024-12-31", responsible: ["a"] });
  const plan = small({ indicators: [part("p", { at_least: 100 }), part("q", { at_least: 50 }),
    { id: "s", name: "s", score: [{ of: "p", weight: 2 }, { of: "q", weight: 1 }], cap: 1, target: { at_least: 0.8 }, responsible: ["a"] }] });
  const on = "2024-06-30";
  const { page, problems, close } = await ofSmall(plan, {}, { observations: [{ indicator: "p", on, value: 45 }, { indicator: "q", on, value: 60 }] });
  // 60 / 50 is 120%, of which the cap lets 100% count
  assert.deepEqual(await page.locator("#i-s .parts li b").allInnerTexts(), [": 45% mức giao, trọng số 2, tính là 45%", ": 120% mức giao, trọng số 1, tính là 100%"]);
  assert.deepEqual(problems, []);
  await close();
});

test("nothing is cut or struck out: lines of tables, names of parts, counts of the line of due days", { timeout: 240 * SECONDS }, async () => {
  const { page, problems, close } = await opened("?date=2024-02-15");
  await page.evaluate(() => document.querySelectorAll(".breakdown details, .services details").forEach((fold) => { fold.open = true; }));
  // a cell begins where the one before it ends: their lines have no hole
  const holes = await page.evaluate(() => [...document.querySelectorAll("main tr")].flatMap((row) => {
    const cells = [...row.cells].map((cell) => cell.getBoundingClientRect()).filter(({ width }) => width > 0);
    return cells.slice(1).filter(({ left }, place) => left - cells[place].right > 1).map(() => `${row.closest("section, li").id} ${row.innerText}`);
  }));
  assert.deepEqual(holes, []);
  for (const [date, width] of [["2024-02-15", 1280], ["2023-08-31", 1280], ["2024-02-15", 360]]) {
    await page.setViewportSize({ width, height: 900 });
    await page.locator("#date").fill(date.split("-").reverse().join("/"));
    await page.waitForFunction((date) => document.querySelector("#summary").innerText.includes(date), date.split("-").reverse().join("/"));
    const struck = await page.locator(".column").evaluateAll((all) => all.flatMap((column) => {
      const below = column.querySelector(".column-count").getBoundingClientRect().bottom;
      return [...column.querySelectorAll(".piece, .now")].filter((one) => one.getBoundingClientRect().top < below - .5).map((one) => `${column.id} ${one.className}`);
    }));
    assert.deepEqual(struck, [], `${date} ${width}`);
  }
  // the figure goes on in the line in which the name ends
  const apart = await page.locator("li:visible > .further .parts > li, li:visible .further .parts > li").evaluateAll((all) => all.filter((one) => one.querySelector("a ~ b")).flatMap((one) => {
    const [name, after] = ["a", "b"].map((place) => [...one.querySelector(place).getClientRects()]);
    return after[0].bottom - name.at(-1).bottom < 12 ? [] : [one.innerText];
  }));
  assert.deepEqual(apart, []);
  // on paper nothing can be chosen
  await page.emulateMedia({ media: "print" });
  assert.equal((await page.locator(".timeline figcaption p").innerText()).trim(), "Bên trái vạch ngày đánh giá là hạn đã qua.");
  assert.deepEqual(problems, []);
  await close();
});

test("a chart says against what the figures stand, and its key shows what is drawn", { timeout: 180 * SECONDS }, async () => {
  for (const [lang, path, target] of [["vi", "thực hiện so với lộ trình", "thực hiện so với mức giao"], ["en", "actual against the path", "actual against the target"]]) {
    const { page, problems, close } = await opened(`?date=${asOf}&lang=${lang}`);
    // the balance is a band and has no path; revenue has one, to a target that is a line
    for (const [id, against, key] of [["1a-budget-balance", target, ".target-band"], [REVENUE, path, ".target-line"]]) {
      await page.locator(`#i-${id}-chart-ask`).click();
      const chart = page.locator(`#i-${id}-chart`);
      await chart.locator("svg .figure-mark").first().waitFor();
      assert.ok((await chart.locator("figcaption").innerText()).includes(`: ${against} (`));
      assert.ok((await chart.locator(".chart svg").getAttribute("aria-label")).includes(`: ${against};`));
      assert.deepEqual(await Promise.all([".chart", ".chart-legend"].map((place) => chart.locator(`${place} ${key}`).count())), [1, 1]);
      assert.equal(await chart.locator(".chart-legend :is(.target-band, .target-line)").count(), 1);
    }
    assert.deepEqual(problems, []);
    await close();
  }
});

test("a unit’s name of one long word stays in its column", { timeout: 180 * SECONDS }, async () => {
  const plan = small({ units: [{ id: "a", name: "Rấtdài".repeat(40) }], tasks: [{ id: "x", name: "X", deadline: { by: "2024-05-31" }, responsible: ["a"] }] });
  const { page, close } = await ofSmall(plan, { width: 360 });
  await page.locator("#unit-a").waitFor();
  const [name, cell] = await page.locator("#unit-a").evaluate((button) => [button, button.parentElement].map((one) => one.getBoundingClientRect().right));
  assert.ok(name <= cell, `${name} lies beyond ${cell}`);
  await close();
});

test("the counts of the summary are said to be the unit’s, where one is chosen", { timeout: 180 * SECONDS }, async () => {
  for (const [query, whose] of [["", "the counts are of everything, whatever is filtered."], [`&unit=${UNIT}`, "the counts are of this unit, whatever else is filtered."]]) {
    const { page, close } = await opened(`?lang=en${query}`);
    assert.ok((await page.locator(".tiles-hint").innerText()).endsWith(whose));
    await close();
  }
});

/** What an indicator amounted to on each day with a figure: as the assessment of that day says. */
function courseOf(id) {
  const days = JSON.parse(RECORDS).observations.filter(({ indicator, on }) => indicator === id && on <= asOf).map(({ on }) => on);
  return [...new Set(days)].sort().map((on) => tiendo.assess(PLAN, RECORDS, { asOf: on }).indicators.find((one) => one.id === id));
}

test("a chart is drawn to the scale of its labels, and its table holds the same; every table has its caption, every row its head", { timeout: 240 * SECONDS }, async () => {
  const { page, problems, close } = await opened(`?date=${asOf}&since=${since}`, { plan: PLAN });
  const { day, read } = IN.vi;
  const told = tiendo.words("vi");
  const [revenue, figures] = [assessment.indicators.find(({ id }) => id === REVENUE), courseOf(REVENUE)];
  const ask = page.locator(`#i-${REVENUE}-chart-ask`);
  assert.equal(await ask.getAttribute("aria-expanded"), "false");
  await ask.click();
  await page.locator(`#i-${REVENUE}-chart svg .figure-mark`).first().waitFor();
  assert.equal(await ask.getAttribute("aria-expanded"), "true");
  const drawn = await page.locator(`#i-${REVENUE}-chart .chart svg`).evaluate((svg) => {
    const at = (selector, ...names) => [...svg.querySelectorAll(selector)].map((one) => names.map((name) => Number(one.getAttribute(name))));
    return {
      levels: [...svg.querySelectorAll(".level")].map((one) => [one.querySelector("text").textContent, Number(one.querySelector("line").getAttribute("y1"))]),
      figures: at(".figure-mark", "cx", "cy"), foreseen: at(".foreseen-end", "cx", "cy"), asOf: at(".as-of line", "x1"), path: svg.querySelector(".path").getAttribute("d"),
    };
  });
  const levels = drawn.levels.map(([label, y]) => [read(label), y]);
  const [[low, bottom], [high, top]] = [levels[0], levels.at(-1)];
  const isAt = (what, [x, y], on, value) => {
    const [[x0], [x1], [first, last]] = [drawn.figures[0], drawn.foreseen[0], [figures[0].observed_on, revenue.due].map(Date.parse)];
    assert.ok(Math.abs(x - (x0 + ((x1 - x0) * (Date.parse(on) - first)) / (last - first))) < .2, `${what}: ${on} is at ${x}`);
    if (value !== null) assert.ok(Math.abs(y - (bottom + ((top - bottom) * (value - low)) / (high - low))) < .2, `${what}: ${value} is at ${y}`);
  };
  assert.ok(levels.length > 2 && low < high && top < bottom);
  assert.deepEqual([drawn.figures.length, drawn.foreseen.length, drawn.asOf.length], [figures.length, 1, 1]);
  figures.forEach((one, at) => isAt("figure", drawn.figures[at], one.observed_on, one.actual));
  isAt("forecast", drawn.foreseen[0], revenue.due, revenue.forecast.value);
  isAt("as-of day", drawn.asOf[0], asOf, null);
  const path = drawn.path.split(/(?=[ML])/).map((step) => step.slice(1).split(" ").map(Number));
  assert.ok(path.length > 2);
  isAt("path", path.at(-1), revenue.due, revenue.limits.from);

  // day, actual, path, target, status, target on the way, forecast
  const rows = await page.locator(`#i-${REVENUE}-chart tbody tr`)
    .evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.textContent.replace(/\s+/g, " ").trim())));
  const cells = new Map(rows.map(([on, ...others]) => [on, others]));
  const inTable = (place) => [...cells].filter(([, others]) => others[place] !== "–").map(([on, others]) => [on, others[place]]);
  const word = ({ status }) => capital(told.indicator[status]);
  assert.deepEqual(inTable(3), figures.map((one) => [day(one.observed_on), word(one)]), "each status is that of its day");
  assert.deepEqual(inTable(0).map(([on, text]) => [on, read(text)]), figures.map((one) => [day(one.observed_on), Number(one.actual)]));
  assert.deepEqual(inTable(4).map(([on, text]) => [on, read(text), text.split(" đồng ")[1]]),
    revenue.interim.map((step) => [day(step.due), Number(step.limits.from), word(step)]));
  assert.deepEqual(inTable(5).map(([on, text]) => [on, Math.abs(read(text) - revenue.forecast.value) < .00501]), [[day(revenue.due), true]]);

  // of a service the name that stands over the table is its heading
  assert.deepEqual(await page.locator("main table:not(:has(caption)):not(.services .fold table)").count(), 0);
  assert.deepEqual(await page.locator("main tbody tr:not(.explained):not(:has(> th[scope=row]:first-child))").count(), 0);

  await page.locator(`#i-${REVENUE}-ask`).click();
  const out = page.locator(`#i-${REVENUE} .why-actions a`, { hasText: "Mở văn bản" });
  await out.waitFor();
  assert.equal(await out.getAttribute("href"), LETTER);
  assert.deepEqual(problems, []);
  await close();
});

test("what is pressed says so; what is announced of another day; what is tried, printed, seen in forced colours", { timeout: 240 * SECONDS }, async () => {
  const { page, problems, close } = await opened(`?date=${asOf}`);
  const focused = () => page.evaluate(() => document.activeElement.id);
  const spans = page.locator(".timeline .column");
  const open = () => spans.evaluateAll((all) => all.filter((one) => one.getAttribute("aria-expanded") === "true").map(({ id }) => id));
  await page.locator("#span-2023-11-01").click();
  assert.deepEqual(await open(), ["span-2023-11-01"]);
  for (const [key, id] of [["ArrowLeft", "span-2023-10-01"], ["ArrowRight", "span-2023-11-01"]]) {
    await page.keyboard.press(key);
    assert.equal(await focused(), id);
  }
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  assert.deepEqual(await open(), ["span-2023-10-01"]);
  await page.keyboard.press("Enter");
  assert.deepEqual(await open(), []);

  // a day that cannot be asked for: its field names what says so
  const field = page.locator("#date");
  await field.evaluate((input) => {
    input.value = "2030-01-01";
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  const problem = await field.evaluate((input) => document.getElementById(input.getAttribute("aria-describedby"))?.textContent);
  assert.equal(problem, "Ngày ngoài kỳ của kế hoạch và năm sau đó: chọn từ 01/01/2023 đến 31/12/2024.");

  // on paper no control, and what the marks mean; where colours are forced the bar is seen
  await page.emulateMedia({ media: "print" });
  for (const selector of ["#controls", ".chips", ".languages", ".agenda-head", ".contents", "#take-away"]) {
    assert.equal(await page.locator(selector).first().isVisible(), false, selector);
  }
  assert.equal(await page.locator(".on-paper").innerText(),
    "Dấu * hoặc chữ “minh họa”: dùng trị số không có trong văn bản đã công bố, không phải số chính thức.");
  await page.emulateMedia({ media: null, forcedColors: "active" });
  const [bar, highlight] = await page.locator(".bullet .reached").first().evaluate((one) => {
    const probe = document.createElement("span");
    Object.assign(probe.style, { forcedColorAdjust: "none", backgroundColor: "Highlight" });
    one.after(probe);
    const colours = [one, probe].map((element) => getComputedStyle(element).backgroundColor);
    probe.remove();
    return colours;
  });
  assert.equal(bar, highlight);
  await page.emulateMedia({ forcedColors: null });

  // the buttons that print
  await page.evaluate(() => {
    globalThis.printed = [];
    globalThis.print = () => globalThis.printed.push(document.querySelector("dialog[open]")?.className ?? "board");
  });
  await page.locator("#take-away").click();
  await page.locator("#take-print").click();
  await page.locator("#draft-report").click();
  await page.locator(".paper article").waitFor();
  await page.locator("#draft-print").click();
  await page.keyboard.press("Escape");
  await page.locator("dialog").waitFor({ state: "detached" });
  const [first, second] = await page.evaluate(() => globalThis.printed);
  assert.deepEqual([first, typeof second, second !== "board"], ["board", "string", true]);

  const date = "2023-12-31";
  for (const lang of ["vi", "en"]) {
    await page.locator(`#lang-${lang}`).click();
    await page.locator(`html[lang=${lang}]`).waitFor();
    await page.locator("#day-2023-08-31").click();
    await page.locator(`#day-${date}`).click();
    const { indicators, summary: { deadlines } } = tiendo.assess(builtIn("plan"), RECORDS, { asOf: date });
    const overdue = ["tasks", "reports", "dossiers"].map((kind) => deadlines[kind].pending_overdue);
    assert.notEqual(overdue[0], overdue[2]);
    const { day, said } = IN[lang];
    const words = said(day(date), indicators.filter((one) => one.unit === null && isFailing(one)).length, overdue);
    await page.waitForFunction((expected) => document.getElementById("said").textContent === expected, words, { timeout: 60 * SECONDS })
      .catch(async () => assert.equal(await page.locator("#said").textContent(), words));
  }

  // an answer that comes while a button is held down waits for its release: drawn anew, it would not be pressed
  const dated = (day) => page.waitForFunction((expected) => document.getElementById("said").textContent.includes(expected), IN.en.day(day), { timeout: 60 * SECONDS });
  const { mouse, keyboard } = page;
  for (const [down, up, wanted] of [
    [async (button) => { await button.hover(); await mouse.down(); }, () => mouse.up(), "2023-08-31"],
    [async (button) => { await button.focus(); await keyboard.down("Space"); }, () => keyboard.up("Space"), "2024-01-15"],
  ]) {
    const button = page.locator(`#day-${wanted}`);
    // what has the focus when another button is pressed
    await page.locator("#lang-en").focus();
    await down(button);
    await page.locator("#day-2023-10-31").evaluate((other) => other.click());
    await page.waitForTimeout(SECONDS / 2);
    assert.equal(await button.evaluate((held) => held.matches(":active")), true);
    await up();
    await dated(wanted);
  }
  await page.locator(`#day-${date}`).click();
  await dated(date);

  // a button that takes a change back says which
  await page.locator(`#i-${REVENUE}-try`).click();
  await page.locator(`#i-${REVENUE}-trial-value`).fill("70000");
  await page.keyboard.press("Enter");
  await page.locator(".trial-changes li").waitFor();
  assert.deepEqual(await page.locator(".trial-changes li button").evaluateAll(texts), ["Remove Town budget revenue, figure of 31 December 2023"]);
  assert.deepEqual(problems, []);
  await close();
});

test("a plan that cannot be used: every error; one that does not come can be asked for again", { timeout: 180 * SECONDS }, async () => {
  const broken = JSON.stringify(JSON.parse(builtIn("plan"), (name, value) => (name === "due" && value === "2023-12-31" ? "2023-02-31" : value)));
  const errors = tiendo.check(broken).filter(({ severity }) => severity === "error");
  assert.ok(errors.length > 1);
  const there = await opened("", { plan: broken, awaited: "#problems li" });
  const said = await there.page.locator("#problems li").evaluateAll(texts);
  assert.equal(said.length, errors.length);
  errors.forEach(({ message }, at) => assert.ok(said[at].includes(message.vi.replaceAll("`", "")), said[at]));
  await there.close();

  const missing = await opened("", { plan: "", status: 404, awaited: ".problems" });
  const before = missing.asked.filter((path) => path.endsWith("plan.json")).length;
  await missing.page.locator(".problems button", { hasText: "Thử lại" }).click();
  await until(() => missing.asked.filter((path) => path.endsWith("plan.json")).length > before);
  await missing.close();
});
