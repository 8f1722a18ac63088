/** What the elements show is what the assessment says, list by list: all of them stand on one page, which is opened once. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { ROOT } from "./cases.mjs";
import { PLAN, RECORDS, clean, settled, start } from "./element-page.mjs";

const tiendo = await import(pathToFileURL(join(ROOT, "wasm/pkg/tiendo.js")).href);
const [PLAN_TEXT, RECORDS_TEXT] = [PLAN, RECORDS].map((path) => readFileSync(join(ROOT, path), "utf8"));

/** What the built-in plan has not: links of a document and of a source, overdue periods of one report, results of each list that are illustrative and that are not. */
const SMALL = {
  plan: {
    format: "tiendo/1", id: "small", name: "Nhỏ", period: { start: "2023-01-01", end: "2023-12-31" }, units: [{ id: "u", name: "Đơn vị" }],
    sources: [{ id: "s", name: "Kho bạc", url: "https://example.gov.vn/s" }], documents: [{ id: "d", name: "Kế hoạch", url: "https://example.gov.vn/d" }],
    indicators: [["slow", 100], ["well", 40]].map(([id, level]) => ({
      id, name: id, due: "2023-12-31", measure: { uom: "hộ", kind: "cumulative" }, target: { at_least: level }, responsible: ["u"], document: "d",
    })),
    tasks: [{ id: "t", name: "Việc", deadline: { by: "2023-10-20" }, responsible: ["u"] }],
    reports: [{ id: "r", name: "Báo cáo", every: "month", start: "2023-07-01", deadline: { by_day: 5 }, owed_by: ["u"] }],
    services: [["known", false], ["guessed", true]].map(([id, illustrative]) => ({ id, name: id, limit: { days: 10, illustrative }, on_time_rate: "received" })),
    policies: [
      { id: "answer", name: "Giải trình", when: { task: ["overdue"] }, then: { explanation: { within: { days: 20 } } } },
      { id: "remind", name: "Nhắc", when: { report: ["overdue"] }, then: { reminder: {} }, illustrative: true },
    ],
  },
  records: {
    format: "tiendo/1", plan: "small",
    observations: ["slow", "well"].map((indicator) => ({ indicator, on: "2023-10-31", value: 60, source: "s" })),
    dossiers: ["known", "guessed"].map((service) => ({ id: service, service, unit: "u", received: "2023-10-30" })),
  },
};
/** A figure that two places would make the limit that it misses. */
const ARSENIC = {
  plan: { ...SMALL.plan, services: [], tasks: [], reports: [], policies: [], indicators: [
    { id: "arsenic", name: "Asen", due: "2023-12-31", measure: { uom: "mg/l", kind: "snapshot" }, target: { below: 0.01 }, responsible: ["u"] }] },
  records: { format: "tiendo/1", plan: "small", observations: [{ indicator: "arsenic", on: "2023-10-31", value: 0.0125 }] },
};
const of = (day) => `plan="${PLAN}" records="${RECORDS}" as-of="${day}"`;
const json = (id, files) => Object.entries(files).map(([name, value]) => `<script type="application/json" id="${id}-${name}">${JSON.stringify(value)}</script>`).join("");
const BODY = `${json("small", SMALL)}${json("arsenic", ARSENIC)}
  <tiendo-board id="all" ${of("2023-10-31")}></tiendo-board>
  <tiendo-board id="english" ${of("2023-10-31")} lang="en"></tiendo-board>
  <tiendo-board id="unit" ${of("2023-12-15")} unit="tckh" lang="en"></tiendo-board>
  <tiendo-board id="end" ${of("2023-12-31")}></tiendo-board>
  <tiendo-board id="known" ${of("2023-10-31")} known-on="2023-09-20"></tiendo-board>
  <tiendo-board id="small" plan="#small-plan" records="#small-records" as-of="2023-10-31"></tiendo-board>
  <tiendo-indicator id="exact" plan="#arsenic-plan" records="#arsenic-records" as-of="2023-10-31" indicator="arsenic"></tiendo-indicator>
  <tiendo-agenda id="ahead" ${of("2023-12-15")} known-on="2023-11-30"></tiendo-agenda>
  <tiendo-indicator id="card" ${of("2023-10-31")} indicator="1a-budget-revenue" lang="en"></tiendo-indicator>
  <tiendo-scorecard id="scores" ${of("2023-10-31")} unit="tckh"></tiendo-scorecard>
  <tiendo-indicator id="ceiling" ${of("2024-01-15")} indicator="1g-traffic-crashes"></tiendo-indicator>
  <tiendo-indicator id="ceiling-english" ${of("2024-01-15")} indicator="1g-traffic-crashes" lang="en"></tiendo-indicator>
  <tiendo-indicator id="floor" ${of("2024-01-15")} indicator="1a-budget-revenue"></tiendo-indicator>`;

let site, page, seen;

before(async () => {
  [site] = await Promise.all([start(), tiendo.init()]);
  ({ page, seen } = await site.open(BODY, { before: (page) => page.clock.install() }));
  await settled(page);
});
after(() => site?.close());

// Reading the page

const plain = (text) => text.replace(/\s+/g, " ").trim();

/** Of each element of the place the texts of some parts of it, what is folded and what is only heard as well; of a part that is not there null. */
async function rows(place, ...parts) {
  const found = await page.locator(`#${place}`).evaluateAll((all, parts) => all.map((one) => parts.map((part) => one.querySelector(part)?.textContent ?? null)), parts);
  return found.map((row) => row.map((text) => text && plain(text)));
}

const texts = async (place) => (await page.locator(`#${place}`).allTextContents()).map(plain);

// Saying what is expected

const assessed = (asOf, knownOn = null) => tiendo.assess(PLAN_TEXT, RECORDS_TEXT, { asOf, knownOn });
const due = (from, to, knownOn = null) => tiendo.agenda(PLAN_TEXT, RECORDS_TEXT, { asOf: from, knownOn, from, to });
const isOf = (id) => (units) => units.some((unit) => unit.id === id);
const wholes = ({ indicators }) => indicators.filter(({ unit }) => unit === null);
const count = (list, holds) => list.filter(holds).length;

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

function day(date, lang) {
  const [year, month, number] = date.split("-");
  return lang === "vi" ? `${number}/${month}/${year}` : `${Number(number)} ${MONTHS[month - 1]} ${year}`;
}

function word(status, lang) {
  const { indicator, deadline } = tiendo.words(lang);
  const found = indicator[status] ?? deadline[status];
  return found.charAt(0).toLocaleUpperCase("vi") + found.slice(1);
}

/** A share as a percentage of at most two places. */
const percent = (share, lang) => `${String(Number((Number(share) * 100).toFixed(2))).replace(".", lang === "vi" ? "," : ".")}%`;

/** The colour of each status, worst first, as wasm/ELEMENTS.md lists them. */
const TONES = {
  missed: "bad", behind: "late", no_data: "none", at_risk: "warn", nearly_achieved: "near", in_progress: "info", not_started: "calm", on_track: "ahead",
  achieved: "good", exceeded: "best", overdue: "bad", due_today: "late", due_soon: "warn", done_late: "near", paused: "none", upcoming: "info",
  done_on_time: "good", done_early: "best", waived: "calm",
};
/** The states of official reports: of which statuses, in which colour, by which words. */
const STATES = {
  pending_overdue: [["overdue"], "bad", "Quá hạn", "Overdue"],
  done_late: [["done_late"], "near", "Xong quá hạn", "Done late"],
  pending_in_time: [["upcoming", "due_soon", "due_today", "paused"], "info", "Trong hạn", "Pending, in time"],
  done_in_time: [["done_early", "done_on_time"], "good", "Xong đúng hạn", "Done in time"],
};

test("as known on an earlier day: verdicts, what is due, and the words for it", async () => {
  const expected = assessed("2023-10-31", "2023-09-20");
  assert.deepEqual(await page.evaluate(() => document.querySelector("#known").assessment), expected);
  assert.deepEqual(await texts("known .day-line"), ["Ngày đánh giá: 31/10/2023. Chỉ tính số liệu, quyết định ghi nhận đến ngày 20/09/2023."]);
  // 95 % of 176,400, and the figure of August, which was known on 04/09/2023
  const [[actual, target]] = await rows('known li.indicator:has(.h:text-is("Giải ngân vốn đầu tư công năm 2023"))', ".actual dd", ".target dd");
  assert.match(actual, /^81\.900 triệu đồng/);
  assert.match(target, /^ít nhất 167\.580 triệu đồng/);

  const entries = due("2023-12-15", "2024-01-14", "2023-11-30");
  const inWords = (all) => all.map(({ status, name }) => [word(status, "vi"), name.vi]);
  assert.notDeepEqual(inWords(entries), inWords(due("2023-12-15", "2024-01-14")));
  assert.deepEqual(await rows("ahead .entry", ".badge", ".what > p"), inWords(entries));
});

test("what rests on illustrative numbers is marked, and nothing else", async () => {
  const [all, small] = [assessed("2023-10-31"), tiendo.assess(SMALL.plan, SMALL.records, { asOf: "2023-10-31" })];
  const follows = { explanation: "Báo cáo giải trình", reminder: "Nhắc việc" };
  const marked = (items, nameOf = ({ name }) => name.vi) => items.map((item) => `${nameOf(item)}: ${item.illustrative}`).sort();
  for (const [place, name, mark, expected] of [
    ["all li.indicator", ".h", ".illustrative", marked(wholes(all))],
    ["all li[part~=task]", ".h", ".illustrative", marked(all.tasks)],
    ["all li[part~=report]", ".h", ".illustrative", marked(all.reports)],
    ["ahead .entry", "p", ".meta", marked(due("2023-12-15", "2024-01-14", "2023-11-30"))],
    ["small .debt", "b", ".star", marked(small.consequences, (item) => follows[item.follows])],
    ["small tbody tr", "th", ".star", marked(small.services)],
  ]) {
    assert.ok(expected.some((line) => line.endsWith("true")) && expected.some((line) => line.endsWith("false")), place);
    const shown = await rows(place, name, mark);
    // a name in a head has its star in it
    assert.deepEqual(shown.map(([name, mark]) => `${name.replace(/\* \(Minh họa\)$/, "")}: ${mark !== null && (mark.startsWith("*") || mark.endsWith("· * Minh họa"))}`).sort(), expected, place);
  }
});

test("a unit's board has what is due to the unit, all of it, the first five before the fold", async () => {
  const entries = due("2023-12-15", "2024-01-14").filter(({ owed_by }) => isOf("tckh")(owed_by));
  assert.ok(entries.length > 5);
  assert.deepEqual(await rows("unit .entry", ".badge", ".what > p"), entries.map(({ status, name }) => [word(status, "en"), name.en]));
  assert.equal(await page.locator("#unit .days:not(.folded *) .entry").count(), 5);
  assert.equal((await texts("unit .part[part~=due] > .lead"))[0], `${entries.length} deadlines from 15 December 2023 to 14 January 2024.`);
});

test("dossiers: received and carried over, in time, falling due, overdue, of all or of the unit", async () => {
  const unitsOwn = ({ units, ...service }) => units.filter(({ unit }) => unit.id === "tckh").map(({ totals }) => ({ ...service, totals }));
  for (const [place, lang, services] of [["all", "vi", assessed("2023-10-31").services], ["unit", "en", assessed("2023-12-15").services.flatMap(unitsOwn)]]) {
    const expected = services.map(({ name, illustrative, totals: { received, carried_over, on_time: { rate, over, under }, falling_due, deadlines } }) => [
      `${name[lang]}${illustrative ? `* (${lang === "vi" ? "Minh họa" : "Illustrative"})` : ""}`, received + carried_over, `${percent(rate, lang)} ${over}/${under}`, falling_due, deadlines.pending_overdue].map(String));
    assert.ok(expected.length > 0);
    assert.deepEqual(await page.locator(`#${place} th`).evaluateAll((heads) => [...new Set(heads.map((head) => `${head.closest("thead") ? "head" : "row"} ${head.scope}`))]), ["head col", "row row"]);
    assert.deepEqual(await rows(`${place} tbody tr`, ...[1, 2, 3, 4, 5].map((column) => `:scope > :nth-child(${column})`)), expected, place);
  }
});

test("what is owed, of all or of the unit: what, until when, filed when, for how many reasons; how much is still to be done", async () => {
  const WORDS = {
    vi: { due: "Hạn", filed: "nộp", reasons: (n) => `vì ${n} nội dung`, follows: { explanation: "Báo cáo giải trình", review: "Xem xét trách nhiệm", reminder: "Nhắc việc" } },
    en: { due: "Due", filed: "submitted", reasons: (n) => `for ${n} ${n === 1 ? "reason" : "reasons"}`, follows: { explanation: "Explanation", review: "Review of responsibility", reminder: "Reminder" } },
  };
  const isOpen = ({ status }) => ["upcoming", "due_soon", "due_today", "overdue"].includes(status);
  for (const [place, lang, consequences, lead] of [
    ["all", "vi", assessed("2023-10-31").consequences, (n, units, open) => `${n} hệ quả đối với ${units} đơn vị, ${open} việc còn phải làm.`],
    ["unit", "en", assessed("2023-12-15").consequences.filter(({ owed_by }) => owed_by.id === "tckh"), (n, units, open) => `${n} consequences for ${units} unit, ${open} still to be done.`],
  ]) {
    const { due: until, filed, reasons, follows } = WORDS[lang];
    const owing = [...new Map(consequences.map(({ owed_by }) => [owed_by.id, owed_by])).values()];
    const expected = owing.flatMap(({ id }) => consequences.filter(({ owed_by }) => owed_by.id === id)).map((one) => [
      follows[one.follows],
      [one.due && `${until} ${day(one.due, lang)}`, one.done_on && `${filed} ${day(one.done_on, lang)}`, reasons(one.because.length)].filter(Boolean).join(" · "),
    ]);
    assert.deepEqual(await texts(`${place} .ower > .h`), owing.map(({ name }) => name[lang]));
    assert.deepEqual(await rows(`${place} .debt`, "b", ".meta"), expected);
    const open = count(consequences, isOpen);
    assert.ok(open < consequences.length && expected.some(([, facts]) => facts.includes(filed)));
    assert.deepEqual(await texts(`${place} .part[part~=owed] > .lead`), [lead(consequences.length, owing.length, open)]);
  }
});

test("the counts of all and of a unit, with what is waived beside them, and a bar of the same parts in the colours of the statuses", async () => {
  const [summary, unit] = [assessed("2023-10-31").summary, assessed("2023-12-15").units.find(({ id }) => id === "tckh")];
  const TITLES = [["indicators", "Chỉ tiêu", "Indicators"], ["tasks", "Nhiệm vụ", "Tasks"], ["reports", "Kỳ báo cáo", "Report periods"], ["dossiers", "Hồ sơ một cửa", "One-stop dossiers"]];
  for (const [place, lang, { indicators, deadlines }] of [["all", "vi", summary], ["unit", "en", unit]]) {
    const inLanguage = (vi, en) => (lang === "vi" ? vi : en);
    const panels = TITLES.map(([kind, ...title]) => {
      const counts = kind === "indicators" ? Object.keys(TONES).map((status) => [TONES[status], indicators[status] > 0 && word(status, lang), indicators[status]])
        : Object.entries(STATES).map(([state, [, tone, ...words]]) => [tone, inLanguage(...words), deadlines[kind][state]]);
      const waived = deadlines[kind]?.waived ?? 0;
      return { title: inLanguage(...title), counts: counts.filter(([, , n]) => n > 0), waived: waived > 0 ? inLanguage(`Ngoài tổng số: ${waived} được miễn.`, `Outside the total: ${waived} waived.`) : null };
    });
    const sum = (counts) => counts.reduce((all, [, , n]) => all + n, 0);
    assert.deepEqual(await rows(`${place} .panel`, ".h", ".tally", ".meta"), panels.map(({ title, counts, waived }) =>
      [`${title} ${sum(counts)}`, counts.map(([, words, n]) => `${words}: ${n}`).join(" ").replaceAll(/: (\d+) ?/g, ": $1"), waived]), place);
    const bars = await page.locator(`#${place} .stack`).evaluateAll((all) => all.map((bar) => [...bar.children].map((part) => ["class", "x", "width"].map((name) => part.getAttribute(name)))));
    assert.deepEqual(bars, panels.map(({ counts }) => counts.map(([tone, , n], at) =>
      [`tone-${tone}`, ...[sum(counts.slice(0, at)), n].map((part) => `${((part / sum(counts)) * 100).toFixed(3)}%`)])), place);
  }
  assert.ok(summary.deadlines.tasks.waived > 0);
});

test("a count that is pressed lists what it counts, and says that it is pressed", async () => {
  const { tasks, ...assessment } = assessed("2023-12-31");
  // what is due on the day itself and what is paused are pending in time
  assert.ok(["due_today", "paused"].every((asked) => tasks.some(({ status }) => status === asked)));
  const names = (items, statuses) => items.filter(({ status }) => statuses.includes(status)).map(({ name }) => name.vi).sort();
  const counted = wholes(assessment);
  const expected = [
    ...Object.keys(TONES).map((status) => [status, names(counted, [status])]).filter(([status, found]) => status in tiendo.words("vi").indicator && found.length > 0),
    ...Object.entries(STATES).map(([state, [statuses]]) => [state, names(tasks, statuses)]).filter(([, found]) => found.length > 0),
  ].map(([, found], place) => [place, found]);
  const shown = await page.evaluate(async () => {
    const root = document.querySelector("#end").shadowRoot;
    const buttons = () => [...root.querySelectorAll("button.count")];
    const found = [];
    for (const place of buttons().keys()) {
      buttons()[place].click();
      await new Promise((drawn) => setTimeout(drawn));
      const pressed = buttons().flatMap((button, at) => (button.getAttribute("aria-pressed") === "true" ? [at] : []));
      found.push([...pressed, [...root.querySelectorAll(".items .h")].map(({ textContent }) => textContent.trim()).sort()]);
    }
    // what is pressed again comes loose
    buttons().at(-1).click();
    await new Promise((drawn) => setTimeout(drawn));
    return [...found, buttons().some((button) => button.getAttribute("aria-pressed") === "true")];
  });
  assert.deepEqual(shown, [...expected, false]);
});

test("a task's day, the first one where it was moved, when it was done, how many days are left", async () => {
  const { tasks } = assessed("2023-10-31");
  const days = ({ days_left: left, working_days_left: working, days_late: late }) => (left === null ? late > 0 && `chậm ${late} ngày`
    : left === 0 ? "hôm nay" : `còn ${left} ngày${working === null ? "" : ` (${working} ngày làm việc)`}`);
  const expected = tasks.map((task) => [
    task.name.vi, word(task.status, "vi"), task.due ? `Hạn ${day(task.due, "vi")}` : "chưa định lại hạn",
    [task.done_on && `xong ${day(task.done_on, "vi")}`, days(task), task.original_due !== task.due && `hạn ban đầu ${day(task.original_due, "vi")}`].filter(Boolean).join(" · "),
  ]);
  assert.ok(expected.some(([, , until, facts]) => until.startsWith("chưa") && facts.includes("hạn ban đầu")) && expected.some(([, , , facts]) => facts.includes("xong")));
  const shown = await rows("all li[part~=task]", ".h", ".badge", ".when p", ".when .meta");
  assert.deepEqual(shown.map(String).sort(), expected.map(String).sort());
});

test("of a report the first period that is overdue, and how many more are; or the next one", async () => {
  // July, August, September; without the holidays of 01/09 and 04/09 there are 19, 19 and 22 working days from 07/08 on
  assert.deepEqual(await texts("small li[part~=report] .when p"), ["Tháng 7/2023 và 2 kỳ khác", "Hạn 05/08/2023", "chậm 87 ngày (60 ngày làm việc)"]);
  const upcoming = assessed("2023-10-31").reports.filter(({ status }) => status === "upcoming").map(({ next_due: next }) => `hạn ${day(next.due, "vi")}`);
  const next = (await texts("all li[part~=report]:has([part~=upcoming]) .when p")).map((text) => /hạn \S+$/.exec(text)?.[0]);
  assert.deepEqual(next.sort(), upcoming.sort());
});

test("an indicator: status, doubt, source, forecast before the due day only, and each unit of a breakdown", async () => {
  const assessment = assessed("2023-10-31");
  const doubts = { stale: "Số liệu cũ", conflicting: "Số liệu mâu thuẫn" };
  const shown = await page.locator("#all li.indicator").evaluateAll((all) => all.map((item) => {
    const text = (place) => item.querySelector(place)?.textContent ?? null;
    const link = item.querySelector(".what a");
    return [text(".h"), text(":scope > .verdict .badge"), text(".doubt"), link && [link.getAttribute("href"), link.textContent], text(".foreseen") !== null,
      [...item.querySelectorAll(".lines li")].map((line) => [line.querySelector(".badge").textContent, line.querySelector("b").textContent, line.querySelector(".star") !== null])];
  }));
  const expected = wholes(assessment).map((one) => [
    one.name.vi, word(one.status, "vi"), doubts[one.quality] ?? null, one.source?.url ? [one.source.url, one.source.name.vi] : null,
    one.forecast !== null && one.observed_on < one.due,
    assessment.indicators.filter(({ id, unit }) => unit && id === one.id).map((part) => [word(part.status, "vi"), part.unit.name.vi, part.illustrative]),
  ]);
  const sorted = (all) => all.map((row) => JSON.stringify(row)).sort();
  assert.ok(["stale", "conflicting"].every((doubt) => wholes(assessment).some(({ quality }) => quality === doubt)));
  assert.deepEqual(sorted(shown), sorted(expected));
});

test("a ceiling that is more than kept is not said to be exceeded", async () => {
  // 18 crashes, at most 19
  for (const [place, said] of [["ceiling", "Tốt hơn mức giao"], ["ceiling-english", "Better than asked"], ["floor", "Vượt"]]) {
    assert.equal((await texts(`${place} .verdict .badge`))[0], said);
    assert.equal(await page.locator(`#${place} [part="badge exceeded"]`).first().isVisible(), true, place);
  }
});

test("a figure that was recorded stands with every digit: it does not look like the limit that it misses", async () => {
  assert.deepEqual([await texts("exact :is(.actual, .target) dd")], [["0,0125 mg/l", "dưới 0,01 mg/l"]]);
});

test("the bar: how far, how far the path asks for, how far it is foreseen", async () => {
  const bars = await page.locator("#small .bar").evaluateAll((all) => all.map((bar) => [...bar.querySelectorAll("rect:not(.track)")].map((part) =>
    `${part.getAttribute("class")} ${part.getAttribute(part.classList.contains("mark") ? "x" : "width")}`)));
  assert.deepEqual(bars, [
    // 304 of 365 days: the path asks for 83.288 of 100; 60 * 365 / 304 = 72.03947 is foreseen
    ["foreseen 72.039%", "reached 60.000%", "mark awaited 83.288%"],
    // of 40: 1.5 times the target is reached, 1.800987 times foreseen, which is the whole length
    ["foreseen 100.000%", "reached 83.288%", "mark limit 55.525%", "mark awaited 46.246%"],
  ]);
});

test("days and decimals are those of the language, everywhere", async () => {
  const ENGLISH = new RegExp(String.raw`\d{1,2} (${MONTHS.join("|")}) \d{4}|\d\.\d+ ?%`);
  const VIETNAMESE = /\d{2}\/\d{2}\/\d{4}|(tháng|quý) \S+\/\d{4}|\d,\d+ ?%/;
  // names of the plan are as the plan has them
  const names = (lang) => [...JSON.stringify(assessed("2023-10-31")).matchAll(new RegExp(String.raw`"${lang}":"((?:[^"\\]|\\.)*)"`, "g"))].map(([, name]) => plain(name)).filter((name) => /\d/.test(name))
    .sort((one, other) => other.length - one.length);
  for (const [place, lang, own, other] of [["english", "en", ENGLISH, VIETNAMESE], ["unit", "en", ENGLISH, VIETNAMESE], ["card", "en", ENGLISH, VIETNAMESE], ["all", "vi", VIETNAMESE, ENGLISH]]) {
    const [shown] = await texts(`${place} .tiendo`);
    const text = names(lang).reduce((rest, name) => rest.replaceAll(name, ""), shown);
    assert.match(text, own, place);
    assert.doesNotMatch(text, other, place);
  }
});

test("a unit's scorecard: its ranks, ties as ties, and what follows for it", async () => {
  const { rankings, units } = assessed("2023-10-31");
  const ranks = rankings.flatMap(({ name, places }) => places.filter(({ unit }) => unit.id === "tckh").map(({ rank, of: all, tied_with: tied }) => `${name.vi}: hạng ${rank}/${all}${tied > 0 ? " (cùng hạng)" : ""}`));
  const { consequences } = units.find(({ id }) => id === "tckh");
  assert.ok(ranks.length > 0 && consequences > 0);
  assert.deepEqual(await texts("scores .card > p"), [...ranks, `${consequences} hệ quả (giải trình, xem xét, nhắc việc)`]);
});

test("an explanation leads to the document and to the source", async () => {
  const item = page.locator("#small li.indicator").first();
  await item.locator("button.why").click();
  await item.locator(".why-verdict").waitFor();
  const links = await item.locator(".why-text a").evaluateAll((all) => all.map((link) => [link.getAttribute("href"), link.textContent, link.rel]));
  assert.deepEqual(links, [["https://example.gov.vn/d", "Kế hoạch", "noreferrer"], ["https://example.gov.vn/s", "Kho bạc", "noreferrer"]]);
});

test("a page sets the colour of each status", async () => {
  const tones = [...new Set(Object.values(TONES))];
  const shown = await page.evaluate((tones) => {
    const board = document.querySelector("#all");
    tones.forEach((tone, place) => board.style.setProperty(`--tiendo-${tone}`, `rgb(${place}, 1, 2)`));
    const badges = [...board.shadowRoot.querySelectorAll(".badge")];
    const found = badges.map((badge) => [badge.part[1] ?? badge.getAttribute("part").split(" ")[1], getComputedStyle(badge).color]);
    tones.forEach((tone) => board.style.removeProperty(`--tiendo-${tone}`));
    return [...new Set(found.map(String))];
  }, tones);
  const expected = (status) => `${status},rgb(${tones.indexOf(TONES[status])}, 1, 2)`;
  assert.deepEqual(shown, shown.map((line) => expected(line.split(",")[0])));
  assert.deepEqual(tones.filter((tone) => !shown.some((line) => TONES[line.split(",")[0]] === tone)), []);
});

test("what has the focus is seen; with more contrast edges are; what is chosen is, where colours are forced", async () => {
  // a browser shows the focus to who uses the keyboard
  await page.keyboard.press("Tab");
  const outlines = await page.evaluate(() => ["button", "select", "a", ".scroll"].map((place) => {
    const found = document.querySelector("#all").shadowRoot.querySelector(place);
    found.focus();
    const { outlineStyle, outlineWidth } = getComputedStyle(found);
    return [place, outlineStyle, outlineWidth];
  }));
  assert.deepEqual(outlines, ["button", "select", "a", ".scroll"].map((place) => [place, "solid", "3px"]));

  const edge = () => page.evaluate(() => {
    const root = document.querySelector("#all").shadowRoot;
    return [getComputedStyle(root.querySelector(".panel")).borderTopColor, getComputedStyle(root.querySelector(".tiendo")).color];
  });
  const [[usual, ink]] = [await edge()];
  assert.notEqual(usual, ink);
  await page.emulateMedia({ contrast: "more" });
  assert.deepEqual(await edge(), [ink, ink]);

  await page.emulateMedia({ contrast: null, forcedColors: "active" });
  await page.locator("#all button.count").first().click();
  const chosen = await page.locator("#all button.count").evaluateAll((all) => all.slice(0, 2).map((button) => {
    button.blur();
    return getComputedStyle(button).outlineStyle;
  }));
  assert.deepEqual(chosen, ["solid", "none"]);
});

test("nothing goes wrong on the page, nor after the time for which words are waited for", async () => {
  await page.clock.fastForward(10_000);
  await page.evaluate(() => new Promise((later) => setTimeout(later)));
  await clean(page, seen);
});
