/** What the board says of whom and what: every form of an indicator in the corpus, figures without a verdict, ceilings, rankings. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT, cases } from "./cases.mjs";
import * as reading from "./reading.mjs";
import { saved } from "./shown.mjs";
import { MINUTES, ask, inBrowser } from "./reading.mjs";

const PLAN = JSON.parse(readFileSync(join(ROOT, "core/plans/nga-nam-2023.plan.json"), "utf8"));
const site = inBrowser();

const opened = (query, width) => reading.opened(site.chromium, site.address + query, { width });

test("every form of the corpus is drawn, in both languages", { timeout: 8 * MINUTES }, async () => {
  const page = await site.chromium.newPage({ viewport: { width: 1280, height: 900 } });
  const problems = [];
  let given;
  page.on("pageerror", (error) => problems.push(`${given.name}: ${error}`));
  for (const file of ["plan", "records"]) {
    await page.route(`**/nga-nam-2023.${file}.json`, (route) => route.fulfill({ body: textOf(given, file) }));
  }
  const forms = cases().filter(({ name, plan }) => name.startsWith("indicator-forms/") && plan);
  for (const form of forms) {
    given = form;
    const [date, known = ""] = form.asOf.split("@");
    await page.goto(`${site.address}?date=${date}&known=${known}`);
    await page.waitForSelector("#summary-title, #problems section", { timeout: MINUTES });
    for (const lang of ["vi", "en"]) {
      await page.evaluate((lang) => document.querySelector(`#lang-${lang}[aria-pressed=false]`)?.click(), lang);
      await page.waitForFunction((lang) => document.documentElement.lang === lang, lang, { timeout: MINUTES });
      const text = await page.locator("main").innerText();
      assert.doesNotMatch(text, /undefined|null|NaN|\[object/, `${form.name} ${lang}`);
    }
  }
  assert.ok(forms.length > 20);
  assert.deepEqual(problems, []);
  await page.close();
});

/** The plan or the records of a case; of a case without records, records of nothing. */
function textOf({ plan, records }, file) {
  if (file === "plan") return readFileSync(join(ROOT, plan), "utf8");
  if (records) return readFileSync(join(ROOT, records), "utf8");
  return JSON.stringify({ format: "tiendo/1", plan: JSON.parse(readFileSync(join(ROOT, plan), "utf8")).id });
}

/** Opens a case of the corpus, and gives the text of its board. */
async function drawn(page, name, date, lang = "vi") {
  const given = { plan: `tests/cases/${name}/plan.json`, records: `tests/cases/${name}/records.json` };
  for (const file of ["plan", "records"]) {
    await page.unroute(`**/nga-nam-2023.${file}.json`);
    await page.route(`**/nga-nam-2023.${file}.json`, (route) => route.fulfill({ body: textOf(given, file) }));
  }
  await page.goto(`${site.address}?date=${date}&lang=${lang}`);
  await page.waitForSelector("#summary-title", { timeout: MINUTES });
  return (await page.locator("#board").innerText()).replaceAll("\u00a0", " ");
}

/** What plans of one test have in common. */
const SMALL = { format: "tiendo/1", id: "p", name: "P", period: { start: "2026-01-01", end: "2026-12-31" }, units: [{ id: "a", name: "Sở A" }] };

/** The board of a plan and its records that a test writes down. */
async function drawnOf(page, plan, records, query) {
  await page.unrouteAll();
  for (const [file, json] of Object.entries({ plan, records: { format: "tiendo/1", plan: plan.id, ...records } })) await page.route(`**/nga-nam-2023.${file}.json`, (route) => route.fulfill({ json }));
  await page.goto(`${site.address}${query}`);
  await page.waitForSelector(`${reading.ANY_BOARD}, #problems section`, { state: "attached", timeout: MINUTES });
  assert.deepEqual(await page.locator("#problems section").allInnerTexts(), []);
}

/** A table of it as CSV: rows of cells by the words of their columns. No cell of these plans has a line break or a quote in it. */
async function tableOf(page, id) {
  await page.locator("#take-away").click();
  await page.locator("#take-table").selectOption(id);
  const lines = readFileSync((await saved(page, "#take-csv")).path, "utf8").slice(1).trim().split("\r\n").map((line) => line.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((cell) => cell.replace(/^"(.*)"$/, "$1")));
  await page.locator("#take-close").click();
  const [head, ...rows] = lines;
  return rows.map((row) => Object.fromEntries(head.map((word, place) => [word, row[place]])));
}

test("no verdict beside a figure: the card says why", { timeout: 4 * MINUTES }, async () => {
  // figures of 15/11/2023 only; of one those up to 31/01/2024 still count, of the other those of the due day
  for (const [lang, within, on] of [
    ["vi", "Thiếu số liệu chốt, từ ngày 31/12/2023 đến ngày 31/01/2024", "Thiếu số liệu chốt ngày 31/12/2023"],
    ["en", "The final figure, of 31 December 2023 to 31 January 2024, is missing", "The final figure, of 31 December 2023, is missing"],
  ]) {
    const { page, problems } = await opened(`?date=2024-02-15&lang=${lang}`, 360);
    assert.equal(await page.locator("#i-ref-central-budget .verdict .doubt").textContent(), within);
    assert.equal(await page.locator("#i-ref-recovery .verdict .doubt").textContent(), on);
    assert.deepEqual(problems, []);
    await page.close();
  }
  // before there is a figure, the badge says it
  const { page } = await opened("?date=2023-10-31", 1280);
  assert.ok(await page.locator("li.indicator .badge.tone-none").count() > 0);
  assert.equal(await page.locator("li.indicator:has(.verdict .badge.tone-none) .verdict .doubt").count(), 0);
  assert.ok((await drawn(page, "indicator-forms/same-period-zero-base", "2024-01-01")).includes("Số cùng kỳ ngày 31/12/2022 bằng 0, không so được"));
  const onTheWay = await drawn(page, "indicator-forms/same-period-on-the-way", "2023-06-30", "en");
  assert.ok(onTheWay.includes("The figure of 15 May 2022 to compare with is missing"), onTheWay);
  await page.close();
});

test("numbers of the plan in full, ceilings that are kept or broken", { timeout: 4 * MINUTES }, async () => {
  const page = await site.chromium.newPage({ viewport: { width: 1280, height: 900 } });
  const inFull = await drawn(page, "indicator-edges/numbers-of-the-plan-in-full", "2024-01-05");
  for (const words of ["ít nhất 33,33333%", "không quá 33,3333%", "ít nhất 66,666667%", "ít nhất 94,5%", "99,9% kế hoạch", "7,5%"]) {
    assert.ok(inFull.includes(words), `${words}: ${inFull}`);
  }
  const ceilings = await drawn(page, "indicator-edges/stretch-of-a-ceiling", "2023-10-15");
  for (const words of ["phấn đấu 90 vụ", "sẽ giữ được", "sẽ vượt mức"]) assert.ok(ceilings.includes(words), `${words}: ${ceilings}`);
  // of what is used up the pace is the path by the figure: the path says 49,589 of 100, so that behind begins at 49,589 / 0,9; the chart ends at 104
  const zones = await page.locator("#i-beyond .bullet .zone").evaluateAll((all) => all.map(({ style }) => ["--from", "--length"].map((name) => Number.parseFloat(style.getPropertyValue(name)).toFixed(2)).join(" + ")));
  assert.deepEqual(zones, ["52.98 + 47.02", "47.68 + 5.30", "0.00 + 47.68"]);
  await page.close();
});

test("a card says nothing that its verdict denies: digits, a ceiling that was broken, a miss by a hair; documents of revisions are found; scores have a course", { timeout: 4 * MINUTES }, async () => {
  const page = await site.chromium.newPage({ viewport: { width: 1280, height: 900 } });
  const [name, date] = ["indicator-edges/digits-that-tell", "2025-01-01"];
  for (const [lang, said] of [
    ["vi", { above: ["0,0449 tỷ đồng/hộ", "ít nhất 0,0425"], below: ["0,0449 tỷ đồng/hộ"], small: ["0,0028 doanh nghiệp/hộ"], ceiling: ["Ngày 15/11/2024 đã là 21 vụ", "95% mức tối đa"], hair: ["dưới 100% kế hoạch"] }],
    ["en", { above: ["0.0449 tỷ đồng/hộ"], ceiling: ["It was 21 vụ on 15 November 2024"], hair: ["below 100% of target"] }],
  ]) {
    await drawn(page, name, date, lang);
    for (const [id, words] of Object.entries(said)) {
      const card = (await page.locator(`#i-${id}`).textContent()).replaceAll("\u00a0", " ");
      for (const one of words) assert.ok(card.includes(one), `${one}: ${card}`);
    }
    assert.match(await page.locator("details.documents").textContent(), /09\/QĐ-UBND/);
  }
  await drawn(page, name, date);
  await page.goto(`${site.address}?date=${date}#i-mean`);
  await page.locator("#i-mean-chart-ask").click();
  const course = page.locator("#i-mean-chart");
  await course.locator("svg[role=img]").first().waitFor();
  await course.locator("summary").click();
  const rows = await course.locator("tbody tr").evaluateAll((all) => all.map((row) => [...row.children].slice(0, 2).map((cell) => cell.innerText.trim())));
  assert.deepEqual(rows.filter(([, actual]) => actual !== "–"), [["30/09/2024", "65%"], ["31/12/2024", "100%"]]);
  await page.goto(`${site.address}?date=${date}&find=${encodeURIComponent("09/QD-UBND")}`);
  await page.waitForSelector("#summary-title", { timeout: MINUTES });
  assert.deepEqual(await page.locator("li.indicator").evaluateAll((all) => all.map(({ id }) => id)), ["i-revised"]);
  await page.close();
});

test("a ceiling that is more than kept is not said to be exceeded", { timeout: 4 * MINUTES }, async () => {
  // 18 crashes, at most 19; 3,28% poor, at most 3,35%; the revenue, at least 65.000, is a floor
  for (const [lang, better, exceeded] of [["vi", "Tốt hơn mức giao", "Vượt"], ["en", "Better than asked", "Exceeded"]]) {
    const { page, problems } = await opened(`?date=2024-01-15&lang=${lang}`, 360);
    const badge = (id) => page.locator(`#i-${id} > .verdict .badge`).textContent();
    assert.deepEqual(await Promise.all(["1g-traffic-crashes", "1dd-poverty-rate", "1a-budget-revenue"].map(badge)), [better, better, exceeded]);
    assert.ok((await page.locator("#i-1g-traffic .parts .badge").allTextContents()).includes(better), "also where it is a part");
    // the status is the same, and so are its count and its filter
    assert.ok((await page.locator("#status-exceeded").textContent()).includes(exceeded));
    await page.locator("#status-exceeded").click();
    await page.locator("#clear-status-exceeded").waitFor();
    assert.equal(await page.locator("#i-1g-traffic-crashes").count(), 1);
    // nor where a change is told of
    await page.goto(`${site.address}?date=2024-01-15&since=2023-10-31&lang=${lang}`);
    const became = (id) => page.locator("#changes tr", { has: page.locator(`a[href$="#i-${id}"]`) }).locator("td").nth(1).textContent();
    await page.locator("#changes table").first().waitFor({ state: "attached" });
    assert.deepEqual(await Promise.all(["1g-traffic-crashes", "1a-budget-revenue"].map(became)), [better, exceeded]);
    assert.deepEqual(problems, []);
    await page.close();
  }
});

test("a forecast is beside its target by a number with its sign", { timeout: 4 * MINUTES }, async () => {
  const { page, problems } = await opened("?date=2023-10-31", 1280);
  // 63.164,556962 of 65.000; 1.260,769231 of 1.250; 2,016575 of 3
  for (const [id, gap] of [["1a-budget-revenue", "chênh −1.835,44 triệu đồng so với mức giao"], ["1b-multi-crop-area", "chênh +10,77 ha so với mức giao"], ["1b-ocop-products", "chênh −0,98 sản phẩm so với mức giao"]]) {
    const said = (await page.locator(`#i-${id} .forecast`).innerText()).replaceAll("\u00a0", " ");
    assert.ok(said.includes(gap), said);
  }
  assert.deepEqual(problems, []);
  await page.close();
});

test("the day on which a forecast comes to a target is of the end of a band that it comes to, and of what must be beyond a limit of the first day beyond it", { timeout: 4 * MINUTES }, async () => {
  const indicator = (id, from, to, target) => ({ plan: { id, name: id, measure: { uom: "%", kind: "snapshot" }, due: "2026-12-31", target, baseline: { value: from, on: "2025-12-31" }, responsible: ["a"] }, figure: { indicator: id, on: "2026-09-30", value: to } });
  // 273 of 365 days are gone: 1,6 of the 2 that go down to 23 take 341,25; 1 of the 2 that go up to 22 takes 546; all of 0,4 takes 273, and less comes the day after; 8 of 10 take 341,25; what is beyond its limit comes back to it: 9 of 10 in a total 303,33
  const some = [
    indicator("falling", 25, 23.4, { between: { from: 22, to: 23 } }), indicator("rising", 20, 21, { between: { from: 22, to: 23 } }),
    indicator("below", 4.4, 4, { below: 4 }), indicator("above", 0, 8, { above: 10 }),
    { plan: { id: "kept", name: "kept", measure: { uom: "vụ", kind: "cumulative" }, due: "2026-12-31", target: { below: 10 }, responsible: ["a"] }, figure: { indicator: "kept", on: "2026-09-30", value: 9 } },
  ];
  const plan = { ...SMALL, indicators: some.map((one) => one.plan) };
  const page = await site.chromium.newPage({ viewport: { width: 1280, height: 900 } });
  for (const [lang, said] of [
    ["vi", ["tới mức 23% vào ngày 08/12/2026", "tới mức 22% vào ngày 30/06/2027", "xuống dưới mức 4% vào ngày 01/10/2026", "vượt mức 10% vào ngày 08/12/2026", "tới mức 10 vụ vào ngày 31/10/2026"]],
    ["en", ["comes to 23% on 8 December 2026", "comes to 22% on 30 June 2027", "is below 4% on 1 October 2026", "is above 10% on 8 December 2026", "comes to 10 vụ on 31 October 2026"]],
  ]) {
    await drawnOf(page, plan, { observations: some.map(({ figure }) => figure) }, `?date=2026-10-10&lang=${lang}`);
    for (const [place, { plan: { id } }] of some.entries()) {
      const forecast = (await page.locator(`#i-${id} .forecast`).innerText()).replaceAll("\u00a0", " ");
      assert.ok(forecast.includes(said[place]), forecast);
    }
  }
  await page.close();
});

test("a rate that goes the other way than is needed is said to", { timeout: 4 * MINUTES }, async () => {
  const page = await site.chromium.newPage({ viewport: { width: 1280, height: 900 } });
  // 10 to go down in 6 months, and up 3 1/3 a month so far; 5 up, and down 1 2/3
  for (const [lang, band, lost] of [
    ["vi", ["giảm 1,67", "đến nay tăng 3,33"], ["0,83", "đến nay giảm 1,67"]], ["en", ["down 1.67", "so far up 3.33"], ["0.83", "so far down 1.67"]],
  ]) {
    await drawn(page, "indicator/no-path", "2023-06-30", lang);
    for (const [id, words] of Object.entries({ band, lost })) {
      const said = (await page.locator(`#i-${id} .required`).innerText()).replaceAll("\u00a0", " ");
      for (const some of words) assert.ok(said.includes(some), `${some}: ${said}`);
    }
  }
  await page.close();
});

test("a new day that was decided when the old one was past: from when it was overdue is said", { timeout: 4 * MINUTES }, async () => {
  const page = await site.chromium.newPage({ viewport: { width: 1280, height: 900 } });
  for (const [lang, words] of [["vi", "từng quá hạn từ 09/08/2023"], ["en", "was overdue from 9 August 2023"]]) {
    await drawn(page, "dossier/rescheduled-decided", "2023-08-14", lang);
    const said = (id) => page.locator(`#d-${id} .when`).textContent();
    assert.ok((await said("after")).includes(words), await said("after"));
    assert.ok(!(await said("before")).includes(words), "decided before");
  }
  await page.close();
});

test("what was decided by a document of the plan is told and found by its number, by another one in the words of the records", { timeout: 4 * MINUTES }, async () => {
  const task = (id) => ({ id, name: `Nhiệm vụ ${id}`, deadline: { by: "2026-08-15" }, responsible: ["a"] });
  const plan = {
    ...SMALL, documents: [{ id: "qd-900", number: "900/QĐ-UBND", date: "2026-08-20", issuer: "UBND tỉnh", name: "Quyết định điều chỉnh" }],
    policies: [{ id: "x", name: "Giải trình", when: { task: ["overdue"] }, then: { explanation: { within: { working_days: 5 } } } }],
    tasks: ["more", "free", "words", "other"].map(task), reports: [{ id: "r", name: "Báo cáo quý", every: "quarter", deadline: { working_days_after_close: 5 }, owed_by: ["a"] }],
  };
  const records = {
    extensions: [{ task: "more", until: "2026-10-15", decided: "2026-08-20", document: "qd-900" }, { report: "r", period: "2026-Q2", until: "2026-10-20", decided: "2026-07-01", document: "qd-900" }],
    waivers: [{ task: "free", on: "2026-09-10", document: "qd-900" }, { task: "words", on: "2026-09-10", document: "Thông báo 7/TB" }],
  };
  const page = await site.chromium.newPage({ viewport: { width: 1280, height: 900 } });
  for (const [lang, decision] of [["vi", "Quyết định điều chỉnh, số 900/QĐ-UBND ngày 20/08/2026 (UBND tỉnh)"], ["en", "Quyết định điều chỉnh, no. 900/QĐ-UBND of 20 August 2026 (UBND tỉnh)"]]) {
    await drawnOf(page, plan, records, `?date=2026-10-16&lang=${lang}`);
    for (const [id, by] of [["t-more", decision], ["t-free", decision], ["t-words", "Thông báo 7/TB"], ["r-r--a", decision]]) {
      await page.evaluate((id) => document.getElementById(id).closest("details")?.setAttribute("open", ""), id);
      await ask(page, page.locator(`#${id}-ask`));
      const said = await page.locator(`#${id}-why`).innerText();
      assert.ok(said.includes(`(${by})`) && !said.includes("qd-900"), said);
    }
  }
  await page.locator(".owers .to-draft button").click();
  await page.waitForFunction((by) => document.querySelector("dialog.draft")?.innerText.includes(`(${by})`), "Quyết định điều chỉnh, no. 900/QĐ-UBND of 20 August 2026 (UBND tỉnh)", { timeout: MINUTES });
  for (const [find, found] of [["900/QD", ["t-more", "t-free", "r-r--a"]], ["7/TB", ["t-words"]]]) {
    await drawnOf(page, plan, records, `?date=2026-10-16&find=${encodeURIComponent(find)}`);
    assert.deepEqual(await page.locator("#board :is(.task, .report)[id]").evaluateAll((all) => all.map(({ id }) => id).sort()), [...found].sort());
  }
  const decided = ["Mã", "Gia hạn đến", "Quyết định gia hạn ngày", "Miễn từ ngày", "Gia hạn, miễn theo"];
  await drawnOf(page, plan, records, "?date=2026-10-16");
  assert.deepEqual((await tableOf(page, "tasks")).map((row) => decided.map((column) => row[column])), [
    ["more", "15/10/2026", "20/08/2026", "", "Quyết định điều chỉnh, 900/QĐ-UBND"], ["free", "", "", "10/09/2026", "Quyết định điều chỉnh, 900/QĐ-UBND"],
    ["words", "", "", "10/09/2026", "Thông báo 7/TB"], ["other", "", "", "", ""],
  ]);
  const [, second] = await tableOf(page, "reports");
  assert.deepEqual(decided.map((column) => second[column]), ["r", "20/10/2026", "01/07/2026", "", "Quyết định điều chỉnh, 900/QĐ-UBND"]);
  await page.close();
});

test("when a task was paused and opened again stands in its table", { timeout: 4 * MINUTES }, async () => {
  const task = (id) => ({ id, name: id, deadline: { by: "2026-09-30" }, responsible: ["a"] });
  const plan = { ...SMALL, tasks: ["paused", "twice", "pausing", "again"].map(task) };
  const pause = (id, from, to) => ({ task: id, from, ...(to && { to }) });
  const records = {
    completions: [{ task: "again", on: "2026-07-30" }], reopenings: [{ task: "again", on: "2026-08-10" }],
    pauses: [pause("paused", "2026-08-03", "2026-08-12"), pause("twice", "2026-08-03", "2026-08-12"), pause("twice", "2026-09-01", "2026-09-02"), pause("pausing", "2026-09-03")],
  };
  const page = await site.chromium.newPage({ viewport: { width: 1280, height: 900 } });
  await drawnOf(page, plan, records, "?date=2026-10-10");
  assert.deepEqual((await tableOf(page, "tasks")).map((row) => [row["Tạm dừng"], row["Mở lại ngày"]]), [
    ["03/08/2026 – 12/08/2026", ""], ["03/08/2026 – 12/08/2026; 01/09/2026 – 02/09/2026", ""], ["từ 03/09/2026", ""], ["", "10/08/2026"],
  ]);
  await page.close();
});

test("what names no document is ordered by that of its section, or of the section above it, and is found by it", { timeout: 4 * MINUTES }, async () => {
  const task = (id, section, document) => ({ id, name: `Nhiệm vụ ${id}`, section, deadline: { by: "2026-08-15" }, responsible: ["a"], ...(document && { document }) });
  const plan = {
    ...SMALL, documents: [{ id: "nq", number: "88/NQ-HĐND", date: "2025-12-10", issuer: "HĐND tỉnh", name: "Nghị quyết" }, { id: "kh", number: "5/KH-UBND", date: "2026", name: "Kế hoạch" }],
    sections: [{ id: "I", name: "Kinh tế", document: "nq" }, { id: "I.1", name: "Nông nghiệp", parent: "I" }, { id: "II", name: "Xã hội" }],
    tasks: [task("its", "I", "kh"), task("section", "I"), task("above", "I.1"), task("none", "II")],
    services: [{ id: "s", name: "Thủ tục", section: "I", limit: { working_days: 3 }, on_time_rate: "processed" }],
  };
  const records = { dossiers: [{ id: "d-1", service: "s", unit: "a", received: "2026-08-03", document: "Biên nhận 88/NQ" }, { id: "d-2", service: "s", unit: "a", received: "2026-08-03" }] };
  const page = await site.chromium.newPage({ viewport: { width: 1280, height: 900 } });
  for (const [lang, its, ofSection] of [["vi", "Căn cứ: Kế hoạch, số 5/KH-UBND, năm 2026.", "Căn cứ chung của mục: Nghị quyết, số 88/NQ-HĐND ngày 10/12/2025 (HĐND tỉnh)."], ["en", "By order of: Kế hoạch, no. 5/KH-UBND of 2026.", "By order of, for the whole section: Nghị quyết, no. 88/NQ-HĐND of 10 December 2025 (HĐND tỉnh)."]]) {
    await drawnOf(page, plan, records, `?date=2026-08-10&lang=${lang}`);
    for (const [id, wanted] of [["its", [its]], ["section", [ofSection]], ["above", [ofSection]], ["none", []]]) {
      await page.locator(`#t-${id}`).evaluate((item) => item.closest("details")?.setAttribute("open", ""));
      await ask(page, page.locator(`#t-${id}-ask`));
      const lines = await page.locator(`#t-${id}-why p`).allInnerTexts();
      assert.deepEqual(lines.filter((line) => /^(Căn cứ|By order)/.test(line)), wanted, id);
    }
  }
  await drawnOf(page, plan, records, `?date=2026-08-10&find=${encodeURIComponent("88/NQ")}`);
  assert.deepEqual(await page.locator("#board .task[id]").evaluateAll((all) => all.map(({ id }) => id).sort()), ["t-above", "t-section"]);
  assert.match(await page.locator("#filters .found").innerText(), /1 hồ sơ/, "a dossier by its own document");
  const rows = await tableOf(page, "tasks");
  assert.deepEqual(rows.map((row) => [row["Mã"], row["Văn bản"], row["Văn bản chung của mục"]]), [["section", "", "Nghị quyết, 88/NQ-HĐND"], ["above", "", "Nghị quyết, 88/NQ-HĐND"]]);
  await page.close();
});

test("the notes name every document and source that something rests on: of what follows, ranks, decisions, sections, parts, conflicting figures", { timeout: 4 * MINUTES }, async () => {
  const documents = ["item", "policy", "rank", "score", "decision", "section", "unused"].map((id) => ({ id, name: `Văn bản ${id}`, number: `${id}/VB` }));
  const sources = ["first", "second", "over", "under", "unused"].map((id) => ({ id, name: `Nguồn ${id}` }));
  const indicator = (id, more) => ({ id, name: id, due: "2026-12-31", responsible: ["a"], document: "item", ...more });
  const plan = {
    ...SMALL, documents, sources, sections: [{ id: "I", name: "I", document: "section" }],
    series: ["over", "under"].map((id) => ({ id, name: id, measure: { uom: "tỷ đồng", kind: "snapshot" } })),
    indicators: [
      indicator("seen", { measure: { uom: "tỷ đồng", kind: "cumulative" }, target: { at_least: 10 } }), indicator("ratio", { ratio: { of: "over", to: "under" }, target: { at_least: 0.5 } }),
    ],
    tasks: [{ id: "t", name: "t", section: "I", deadline: { by: "2026-08-15" }, responsible: ["a"] }],
    policies: [{ id: "x", name: "x", when: { task: ["overdue"] }, then: { reminder: {} }, document: "policy" }],
    scorecards: { weights: { indicators: 1, tasks: 1 }, credit: {}, document: "score" }, rankings: [{ id: "r", name: "r", units: ["a"], by: "score", document: "rank" }],
  };
  const figure = (id, value, source) => ({ indicator: id, on: "2026-08-31", value, source });
  const records = {
    observations: [figure("seen", 5, "first"), figure("seen", 6, "second"), figure("over", 1, "over"), figure("under", 4, "under")],
    extensions: [{ task: "t", until: "2026-09-15", decided: "2026-08-20", document: "decision" }],
  };
  const page = await site.chromium.newPage({ viewport: { width: 1280, height: 900 } });
  await drawnOf(page, plan, records, "?date=2026-10-10");
  const named = (list) => page.locator(`.list.${list} li`).evaluateAll((all) => all.map(({ textContent }) => / (\w+)(?: \(|$)/.exec(textContent)[1]).sort());
  assert.deepEqual([await named("documents"), await named("sources")], [["decision", "item", "policy", "rank", "score", "section"], ["first", "over", "second", "under"]]);
  const notes = await tableOf(page, "notes");
  const taken = (entry) => notes.filter((row) => row["Mục"] === entry).map((row) => / (\w+)(?:$|;)/.exec(row["Nội dung"])[1]).sort();
  assert.deepEqual([taken("Văn bản"), taken("Nguồn số liệu")], [await named("documents"), await named("sources")]);
  await page.close();
});

test("the notes name the days off that something leans on though no decision on them was read, and no others of their kind", { timeout: 4 * MINUTES }, async () => {
  // 27/04/2026 is off in place of Sunday, Hùng Kings' Day; of 2027 the plan, which ends in 2026, says nothing but what is due in February
  const task = (id, from) => ({ id, name: id, deadline: { within: { working_days: 30 }, from }, responsible: ["a"] });
  const plan = { ...SMALL, calendar: "vn", tasks: [task("spring", "2026-04-20"), task("tet", "2027-01-20")] };
  const page = await site.chromium.newPage({ viewport: { width: 1280, height: 900 } });
  for (const [day, tasks, off] of [["2026-10-10", plan.tasks, [true, true]], ["2026-04-15", plan.tasks, [true, true]], ["2026-10-10", plan.tasks.slice(1), [false, true]], ["2026-04-15", plan.tasks.slice(0, 1), [true, false]]]) {
    await drawnOf(page, { ...plan, tasks }, {}, `?date=${day}`);
    const said = await page.locator("details.undecided").textContent();
    assert.deepEqual(["Nghỉ bù Giỗ Tổ Hùng Vương, 27/04/2026: tính theo luật, chưa đối chiếu quyết định", "Tết Âm lịch, 04/02/2027"].map((words) => said.includes(words)), off, `${day} ${said}`);
  }
  // a verdict names five days, those of Tết; that behind them, 03/05/2027 in place of Saturday, Labour Day, is within 120 working days, and not within 60
  for (const [days, isNamed] of [[120, true], [60, false]]) {
    await drawnOf(page, { ...plan, period: { start: "2027-01-01", end: "2027-12-31" }, tasks: [{ ...task("long", "2027-01-15"), deadline: { within: { working_days: days }, from: "2027-01-15" } }] }, {}, "?date=2027-01-20");
    const said = await page.locator("details.undecided").textContent();
    assert.equal(said.includes("Nghỉ bù Ngày Quốc tế lao động, 03/05/2027: tính theo luật, chưa đối chiếu quyết định"), isNamed, `${days} ${said}`);
  }
  await page.close();
});

test("a report of which an older period is overdue says what is due next, however soon that is", { timeout: 4 * MINUTES }, async () => {
  // for September due on 14/10: in 20, 4, 0 days; August was due on 14/09
  const plan = { ...SMALL, reports: [{ id: "r", name: "Báo cáo tháng", every: "month", start: "2026-08-01", deadline: { before_day: 15 }, owed_by: ["a"] }] };
  const filed = { submissions: [{ report: "r", period: "2026-08", unit: "a", on: "2026-09-10" }] };
  const page = await site.chromium.newPage({ viewport: { width: 1280, height: 900 } });
  const september = "Kỳ tới: tháng 9/2026, hạn 14/10/2026";
  for (const [day, records, pressing, next] of [
    ["2026-09-24", {}, "Tháng 8/2026", september], ["2026-10-10", {}, "Tháng 8/2026", september], ["2026-10-14", {}, "Tháng 8/2026", september],
    ["2026-09-24", filed, "", september], ["2026-10-10", filed, "Tháng 9/2026", ""], ["2026-10-14", filed, "Tháng 9/2026", ""],
  ]) {
    await drawnOf(page, plan, records, `?date=${day}`);
    const said = async (what) => (await page.locator(`#r-r--a > .when > .${what}`).allTextContents()).join().replaceAll("\u00a0", " ");
    assert.deepEqual([await said("name"), await said("next")], [pressing, next], day);
  }
  await page.close();
});

test("in the table of units each figure has its day, and an old one its mark", { timeout: 4 * MINUTES }, async () => {
  const units = ["p1", "p2", "p3"].map((id) => ({ id, name: `Xã ${id}` }));
  const plan = { ...SMALL, units: [...SMALL.units, ...units], indicators: [{
    id: "i", name: "Thu", measure: { uom: "tỷ đồng", kind: "cumulative" }, due: "2026-12-31", target: { at_least: 30 }, responsible: ["a"], stale_after_days: 45, roll_up: "sum", breakdown: units.map(({ id }) => ({ unit: id, target: { at_least: 10 } })),
  }] };
  // on 14/10 the figure of the last day of August is 44 days old, that of June older than 45
  const records = { observations: [["p1", "2026-08-31"], ["p2", "2026-06-30"]].map(([unit, on]) => ({ indicator: "i", unit, on, value: 7 })) };
  const page = await site.chromium.newPage({ viewport: { width: 1280, height: 900 } });
  for (const [lang, head, ...wanted] of [["vi", "Số liệu ngày", ["31/08/2026", ""], ["30/06/2026", "Số liệu cũ"], ["–", ""]], ["en", "Figure of", ["31 August 2026", ""], ["30 June 2026", "Figure stale"], ["–", ""]]]) {
    await drawnOf(page, plan, records, `?date=2026-10-14&lang=${lang}`);
    const found = await page.locator("#i-i .breakdown table").evaluate((table) => [table.tHead.rows[0].cells[3].textContent,
      ...[...table.querySelectorAll("tbody tr[id]")].map((row) => [row.cells[3].firstChild.textContent, row.cells[3].querySelector(".doubt")?.textContent ?? ""])]);
    assert.deepEqual(found, [head, ...wanted]);
  }
  await page.close();
});

test("a reminder that came since a day is new, one that went is there no more", { timeout: 4 * MINUTES }, async () => {
  const indicator = { id: "i", name: "Thu", measure: { uom: "tỷ đồng", kind: "cumulative" }, due: "2026-12-31", target: { at_least: 100 }, responsible: ["a"] };
  const plan = { ...SMALL, indicators: [indicator], policies: [{ id: "x", name: "Nhắc", when: { indicator: ["behind"] }, then: { reminder: {} } }] };
  // half of the year wants 50; all of it is there in August
  const records = { observations: [["2026-06-30", 10], ["2026-08-31", 100]].map(([on, value]) => ({ indicator: "i", on, value })) };
  const page = await site.chromium.newPage({ viewport: { width: 1280, height: 900 } });
  for (const [query, words] of [["date=2026-07-31&since=2026-05-31", ["–không có", "mới phát sinh"]], ["date=2026-09-30&since=2026-07-31", ["có", "không còn"]], ["date=2026-07-31&since=2026-05-31&lang=en", ["–none", "new"]], ["date=2026-09-30&since=2026-07-31&lang=en", ["yes", "no more"]]]) {
    await drawnOf(page, plan, records, `?${query}`);
    assert.deepEqual(await page.locator("#changes-consequence ~ .scroll tbody td").evaluateAll((all) => all.slice(0, 2).map(({ textContent }) => textContent)), words, query);
    if (query.endsWith("en")) continue;
    const [row] = (await tableOf(page, "changes")).filter((one) => one["Loại"] === "Hệ quả");
    assert.deepEqual([row["Trước"], row["Sau"]], words.map((word) => (word === "–không có" ? "" : word)));
  }
  await page.close();
});

test("a part that was recorded is written in full, one that was worked out with no more places than it takes, both with the unit in which they are counted", { timeout: 4 * MINUTES }, async () => {
  const tỷ = { uom: "tỷ đồng", kind: "snapshot" };
  const indicator = (id, more) => ({ id, name: id, due: "2026-12-31", responsible: ["a"], ...more });
  const plan = {
    ...SMALL, series: [{ id: "spent", name: "Đã chi", measure: tỷ }, { id: "given", name: "Được giao", measure: tỷ }, { id: "homes", name: "Số hộ", measure: { uom: "hộ", kind: "snapshot" } }, { id: "each", name: "Mỗi hộ", measure: { uom: "tỷ đồng/hộ" }, ratio: { of: "spent", to: "homes" } }],
    indicators: [
      indicator("rate", { share: { of: "spent", to: "given" }, target: { at_least: 0.9 } }), indicator("double", { sum: ["each", "other"], target: { at_least: 1 } }),
      indicator("other", { measure: { uom: "tỷ đồng/hộ", kind: "snapshot" }, target: { at_least: 1 } }),
      // 65 tỷ đồng are 65.000 triệu đồng
      indicator("left", { difference: { of: "paid", minus: "owed" }, target: { at_most: 1 } }), indicator("paid", { measure: { uom: "triệu đồng", kind: "snapshot" }, target: { at_least: 1 } }), indicator("owed", { measure: tỷ, target: { at_least: 1 } }),
    ],
  };
  // 6.012,345 by 7 is 858,906428571…
  const records = { observations: [["spent", "6012.345"], ["given", 9200], ["homes", 7], ["other", "0.12345"], ["paid", 100], ["owed", 65]].map(([id, value]) => ({ indicator: id, on: "2026-09-30", value })) };
  const page = await site.chromium.newPage({ viewport: { width: 1280, height: 900 } });
  for (const [lang, ...wanted] of [["vi", ["6.012,345 tỷ đồng", "9.200 tỷ đồng"], ["858,91 tỷ đồng/hộ", "0,12345 tỷ đồng/hộ"], ["100 triệu đồng", "65.000 triệu đồng"], "Số bị trừ"], ["en", ["6,012.345 tỷ đồng", "9,200 tỷ đồng"], ["858.91 tỷ đồng/hộ", "0.12345 tỷ đồng/hộ"], ["100 triệu đồng", "65,000 triệu đồng"], "From"]]) {
    await drawnOf(page, plan, records, `?date=2026-10-14&lang=${lang}`);
    const said = (id) => page.locator(`#i-${id} .parts b`).evaluateAll((all) => all.map(({ textContent }) => textContent.slice(2).replaceAll("\u00a0", " ")));
    assert.deepEqual([await said("rate"), await said("double"), await said("left"), await page.locator("#i-left .parts .role").first().textContent()], wanted);
  }
  await page.close();
});

test("a folded unit says four days on which it owes something, of more how many of what, and the first; a review has a due day, and is not handed in", { timeout: 4 * MINUTES }, async () => {
  // each Friday of May 2026 something is overdue from the Saturday on, and an explanation due on the next Friday, the fifth working day
  const task = (day, at) => ({ id: `t${at}`, name: `Việc ${at}`, deadline: { by: day }, responsible: ["a"] });
  const tasks = ["2026-05-08", "2026-05-15", "2026-05-22", "2026-05-29"].map(task);
  const policies = [{ id: "x", name: "Giải trình", when: { task: ["overdue"] }, then: { explanation: { within: { working_days: 5 } } } }];
  // what is asked of others keeps everybody folded
  const others = ["b", "c", "d", "e", "f", "g"].map((id) => ({ id, name: id }));
  const plan = { ...SMALL, calendar: "vn", units: [...SMALL.units, ...others], tasks: [...tasks, ...others.map(({ id }) => ({ ...task("2026-05-08", id), responsible: [id] }))], policies };
  const reviewed = { ...plan, policies: [...policies, { id: "y", name: "Kiểm điểm", when: { all: [{ task: ["overdue"] }, { unit: ["a"] }] }, then: { review: { within: { days: 30 } } } }] };
  const page = await site.chromium.newPage({ viewport: { width: 360, height: 900 } });
  const said = async () => (await page.locator("#o-a .meta").first().innerText()).replace(/\s+/g, " ");
  for (const [lang, few, many, due] of [
    ["vi", "Hạn 15/05/2026, chậm 15 ngày 22/05/2026, chậm 8 ngày 29/05/2026, chậm 1 ngày 05/06/2026", "4 báo cáo giải trình (3 quá hạn), 4 việc xem xét trách nhiệm; hạn sớm nhất 15/05/2026, chậm 15 ngày", "Hạn 08/06/2026"],
    ["en", "Due 15 May 2026, 15 days late 22 May 2026, 8 days late 29 May 2026, 1 day late 5 June 2026", "4 explanations (3 overdue), 4 reviews of responsibility; the earliest due 15 May 2026, 15 days late", "Due 8 June 2026"],
  ]) {
    await drawnOf(page, plan, {}, `?date=2026-05-30&lang=${lang}`);
    assert.equal(await said(), few);
    await drawnOf(page, reviewed, {}, `?date=2026-05-30&lang=${lang}`);
    assert.equal(await said(), many);
    const reviews = (await page.locator("#owed .debt .why .unseen").allTextContents()).filter((words) => /Xem xét|Review/.test(words));
    assert.ok(reviews[0].includes(` ${due}`), reviews[0]);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, "the page scrolls sideways");
  }
  await page.close();
});

test("a due day that is set, or moves, without another status is a change, and so is a share of a unit, since a day and in a trial", { timeout: 4 * MINUTES }, async () => {
  const task = (id, deadline) => ({ id, name: `Việc ${id}`, deadline, responsible: ["a"] });
  const plan = {
    ...SMALL, calendar: "vn", scorecards: { weights: { tasks: 1 }, credit: { done_late: 0.5 } },
    tasks: [task("first", { by: "2026-09-30" }), task("after", { within: { working_days: 10 }, from: { after: "first" } }), task("moved", { by: "2026-12-15" })],
  };
  // ten working days from Monday, 05/10/2026 on are over on the 19th
  const records = { completions: [{ task: "first", on: "2026-10-05" }], extensions: [{ task: "moved", until: "2026-12-31", decided: "2026-10-06" }] };
  const page = await site.chromium.newPage({ viewport: { width: 360, height: 900 } });
  const lines = (place) => page.locator(`${place} .moved li`).evaluateAll((all) => all.map(({ textContent }) => textContent.replaceAll("\u00a0", " ")));
  for (const [lang, head, ...wanted] of [
    ["vi", "1 kết quả, 2 thời hạn và 1 tỷ lệ/điểm của đơn vị khác", "Việc after: chưa có hạn → 19/10/2026", "Việc moved: 15/12/2026 → 31/12/2026"],
    ["en", "1 verdict, 2 due days and 1 share or score of units differ", "Việc after: no due day → 19 October 2026", "Việc moved: 15 December 2026 → 31 December 2026"],
  ]) {
    await drawnOf(page, plan, records, `?date=2026-10-10&since=2026-10-02&lang=${lang}`);
    const found = await lines("#changes");
    assert.deepEqual(found.slice(0, 2), wanted);
    // half of what is done late counts; of the one task that was due none was in time, before and after
    assert.ok(found.slice(2).some((line) => /Sở A, (điểm|score): 0% → 50%/.test(line)), found.join("\n"));
    assert.ok((await page.locator("#changes section > .meta").innerText()).startsWith(head), await page.locator("#changes section > .meta").innerText());
  }
  assert.deepEqual((await drawnOf(page, plan, records, "?date=2026-10-10&since=2026-10-02"), await tableOf(page, "changes")).slice(1, 3).map((row) => [row["Loại"], row["Mã"], row["Trước"], row["Sau"]]),
    [["Nhiệm vụ: hạn", "after", "", "19/10/2026"], ["Nhiệm vụ: hạn", "moved", "15/12/2026", "31/12/2026"]]);
  await drawnOf(page, plan, {}, "?date=2026-10-10");
  await page.locator("#try").click();
  await page.locator("#t-first").evaluate((item) => item.closest("details")?.setAttribute("open", ""));
  await page.locator("#t-first-try").click();
  await page.locator("#t-first-trial-on").fill("05/10/2026");
  await page.locator("#t-first-trial-on").press("Enter");
  await page.locator("#trial-due ~ .moved li").waitFor({ state: "attached", timeout: MINUTES });
  assert.equal((await lines(".trial-band"))[0], "Việc after: chưa có hạn → 19/10/2026");
  assert.match((await page.locator("#t-after .was").textContent()).replaceAll("\u00a0", " "), /hạn trước: chưa có hạn/);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, "the page scrolls sideways");
  await page.close();
});

test("words find also what a unit has a part of, or helps with", { timeout: 4 * MINUTES }, async () => {
  const units = [{ id: "a", name: "Sở A" }, { id: "p1", name: "Phường An Hòa" }, { id: "p2", name: "Xã Bình Minh" }];
  const indicator = (id, more) => ({ id, name: id, measure: { uom: "hộ", kind: "cumulative" }, due: "2026-12-31", target: { at_least: 10 }, responsible: ["a"], ...more });
  const plan = {
    ...SMALL, units, indicators: [indicator("parts", { breakdown: [{ unit: "p1", target: { at_least: 6 } }], roll_up: "sum" }), indicator("helped", { supporting: ["p1"] }), indicator("other")],
    tasks: [{ id: "t", name: "Nhiệm vụ", deadline: { by: "2026-08-15" }, responsible: ["a"], supporting: ["p1"] }],
  };
  const page = await site.chromium.newPage({ viewport: { width: 1280, height: 900 } });
  for (const [find, found] of [["phuong an hoa", ["i-parts", "i-helped", "t-t"]], ["binh minh", []]]) {
    await drawnOf(page, plan, {}, `?date=2026-08-10&find=${encodeURIComponent(find)}`);
    assert.deepEqual(await page.locator("#board :is(.indicator, .task)[id]").evaluateAll((all) => all.map(({ id }) => id)), found);
  }
  await page.close();
});

test("a grade says what keeps it from the next better one: a policy, a cap, one that is still to be decided", { timeout: 4 * MINUTES }, async () => {
  const page = await site.chromium.newPage({ viewport: { width: 1280, height: 900 } });
  /** Of some units in one grading of a case: who, and every reason. */
  const keeps = async (name, place, units) => {
    await drawn(page, name, "2023-12-31");
    const found = await page.locator("#grades .grading").nth(place).locator("tbody tr:not(.explained)").evaluateAll((rows) =>
      rows.map((row) => [row.cells[0].textContent, [...row.cells[3].querySelectorAll("li")].map((line) => line.textContent).join("; ")]));
    return found.filter(([unit]) => units.includes(unit)).map((row) => row.join(": "));
  };
  assert.deepEqual(await keeps("grades-caps/who-falls-out-of-the-count", 1, ["NHI-X", "NHI-Y", "NHI-B1"]), [
    "NHI-B1: Chưa đạt mức loại A: Điểm", "NHI-X: Vượt tỷ lệ khống chế mức loại A (tối đa 0); Bị hạn chế: Quá hạn thì không loại B", "NHI-Y: Vượt tỷ lệ khống chế mức loại A (tối đa 0)",
  ]);
  assert.deepEqual(await keeps("grades-caps/caps-beside-each-other", 0, ["A", "B", "D"]), [
    "A: ", "B: Vượt tỷ lệ khống chế mức Xuất sắc (tối đa 1)", "D: Vượt tỷ lệ khống chế mức Tốt (tối đa 2); Chưa đạt mức Xuất sắc: Điểm",
  ]);
  // A and B are level, and one of them may have it
  assert.deepEqual(await keeps("grades-caps/caps-beside-each-other", 6, ["A"]), ["A: Vượt tỷ lệ khống chế mức Xuất sắc (tối đa 0); Vượt tỷ lệ khống chế mức Tốt (tối đa 1): chờ quyết định"]);
  await page.close();
});

test("of a ranking different values look different, and like ones as short as usual", { timeout: 4 * MINUTES }, async () => {
  const units = ["a", "b", "c"].map((id) => ({ id, name: id }));
  const plan = {
    format: "tiendo/1", id: "p", name: "P", period: { start: "2023-01-01", end: "2023-12-31" }, units,
    indicators: [{ id: "i", name: "I", measure: { uom: "hộ", kind: "cumulative" }, due: "2023-06-30", target: { at_least: 100 }, nearly_achieved: 0.9, responsible: ["a"] }],
    tasks: [["t", "b"], ["u", "c"]].map(([id, unit]) => ({ id, name: id, deadline: { by: "2023-06-30" }, responsible: [unit] })),
    scorecards: { weights: { indicators: 1, tasks: 1 }, credit: { nearly_achieved: 0.50001, done_late: 0.50004 } },
    rankings: [{ id: "r", name: "R", units: ["a", "b", "c"], by: "score", among: "own" }],
  };
  const records = { format: "tiendo/1", plan: "p", observations: [{ indicator: "i", on: "2023-06-30", value: 95 }], completions: [{ task: "t", on: "2023-07-03" }] };
  const page = await site.chromium.newPage({ viewport: { width: 1280, height: 900 } });
  const shares = async (given) => {
    await page.unrouteAll();
    for (const [file, body] of Object.entries({ plan: given, records })) await page.route(`**/nga-nam-2023.${file}.json`, (route) => route.fulfill({ json: body }));
    await page.goto(`${site.address}?date=2023-12-31`);
    await page.waitForSelector("#rankings table, #problems section", { timeout: MINUTES });
    return page.locator("#rankings tbody tr:not(.explained) td:nth-child(3)").allTextContents();
  };
  assert.deepEqual(await shares(plan), ["50,004%", "50,001%", "0%"]);
  assert.deepEqual(await shares({ ...plan, scorecards: { ...plan.scorecards, credit: { nearly_achieved: 0.5, done_late: 0.50004 } } }), ["50,004%", "50%", "0%"]);
  assert.deepEqual(await shares({ ...plan, scorecards: { ...plan.scorecards, credit: { nearly_achieved: 0.4, done_late: 0.50004 } } }), ["50%", "40%", "0%"]);
  await page.close();
});

test("rankings: ties are ties, who has nothing stands apart, and why", { timeout: 4 * MINUTES }, async () => {
  for (const [width, lang, tied, apart, next] of [[360, "vi", "1 (cùng hạng)", "Chưa xếp hạng (4)", "Liền trên: "], [1280, "en", "1 (tied)", "Without a rank (4)", "Next above: "]]) {
    const { page, problems } = await opened(`?date=2023-12-31&lang=${lang}`, width);
    const rankings = page.locator("#rankings");
    assert.equal(await rankings.locator("table").count(), PLAN.rankings.length);
    const offices = rankings.locator(".part").nth(1);
    const ranks = await offices.locator("td.rank").allInnerTexts();
    assert.deepEqual(ranks.map((rank) => Number.parseInt(rank, 10)), [...Array(10).fill(1), 11, 12, 13]);
    assert.equal(ranks[0], tied);
    assert.ok((await offices.locator(".unranked").innerText()).includes(apart));
    await ask(page, offices.locator("button.why").last());
    assert.ok((await offices.innerText()).includes(next));
    assert.equal(await rankings.locator("caption").count(), 2);
    // shares and scores: a unit that answers for nothing itself has a line with those below it, and its explanation
    const shares = page.locator("table.by-share");
    await ask(page, shares.locator("button.why").first());
    assert.match(await shares.locator(".why-text").first().innerText(), lang === "vi" ? /không tự chủ trì nội dung nào/ : /answers for nothing itself/);
    assert.equal(await page.locator("#unit option[value=nga-nam]").count(), 0);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, "the page scrolls sideways");
    assert.deepEqual(problems, []);
    await page.close();
  }
});

test("a unit that is only graded, or answers for capital alone, can be chosen, and counts nothing", { timeout: 4 * MINUTES }, async () => {
  const page = await site.chromium.newPage({ viewport: { width: 1280, height: 900 } });
  for (const [name, date, place, chosen, itsName, itsOwn, all] of [
    ["grades-points/a-grade-behind-a-better-one", "2023-12-31", "#grades tbody", "v", "V", "V", "U"],
    ["reallocation/amounts", "2023-03-31", "#capital", "tckh", "Phòng Tài chính - Kế hoạch", "Số dài", "Số dài"],
  ]) {
    await drawn(page, name, date);
    const says = (where, words) => page.waitForFunction(([where, words]) => document.querySelector(where)?.textContent.includes(words), [where, words]);
    await says(place, all);
    await page.selectOption("#unit", chosen);
    await says("#summary-title", `: ${itsName}`);
    await says(place, itsOwn);
    // neither plan has anything else
    assert.equal(await page.locator("#summary .empty").innerText(), "Đến ngày này chưa có chỉ tiêu, nhiệm vụ, kỳ báo cáo, hồ sơ nào để đếm.");
    assert.equal(await page.locator("#summary .total").count(), 0);
    assert.equal(await page.locator("#misread").innerText(), "");
    assert.equal(new URL(page.url()).searchParams.get("unit"), chosen);
    // and by its address
    await page.reload();
    await says("#summary-title", `: ${itsName}`);
  }
  await page.close();
});

test("a unit that there is no more says so beside its name, from the day after its last one", { timeout: 4 * MINUTES }, async () => {
  const page = await site.chromium.newPage({ viewport: { width: 1280, height: 900 } });
  const old = ["Phường 1", "Phường 3", "Xã Tân Long (cũ)"];
  for (const [date, lang, words] of [["2025-06-30", "vi", null], ["2025-07-01", "vi", "kết thúc 30/06/2025"], ["2025-07-31", "en", "ended on 30 June 2025"]]) {
    await drawn(page, "indicator-forms/units-of-2025", date, lang);
    await page.locator("#units .by-share").waitFor();
    const named = (selector) => page.locator(selector).evaluateAll((all) => all.map((one) => one.textContent.replace(/\s+/g, " ").trim()).filter((name) => /^(Phường [13]|Xã Tân Long \(cũ\))/.test(name)));
    const marked = words === null ? old : old.map((name) => `${name}, ${words}`);
    for (const table of ["#i-insured-units-caption ~ tbody", ".units table:not(.by-share) tbody", ".by-share tbody"]) {
      assert.deepEqual((await named(`${table} th[scope=row]`)).filter((name) => !/và dưới|below/.test(name)).sort(), marked, `${table} ${date}`);
    }
    assert.deepEqual((await named("#unit option")).sort(), words === null ? old : old.map((name) => `${name} (${words})`), date);
  }
  await page.close();
});

test("what a unit that there is no more still has to explain stands under its name with its last day", { timeout: 4 * MINUTES }, async () => {
  const [plan, records] = ["plan", "records"].map((file) => readFileSync(join(ROOT, `tests/cases/scorecard/ended-around-the-due-day/${file}.json`), "utf8"));
  const policies = [{ id: "explain", name: "Giải trình", when: { indicator: ["missed"] }, then: { explanation: { within: { working_days: 5 } } } }];
  const bodies = { plan: JSON.stringify({ ...JSON.parse(plan), policies }), records };
  const { page, close } = await reading.opened(site.chromium, `${site.address}?date=2023-07-02`, {
    width: 1280, awaited: "#owed-title",
    prepare: (opening) => Promise.all(Object.entries(bodies).map(([file, body]) => opening.route(`**/nga-nam-2023.${file}.json`, (route) => route.fulfill({ body })))),
  });
  const headings = await page.locator("#owed h3").allTextContents();
  assert.deepEqual(headings.map((words) => words.replace(/\s+/g, " ")).sort(), ["Phường after, kết thúc 01/07/2023", "Phường on, kết thúc 30/06/2023", "Phường stays"]);
  await close();
});

test("a service to which nobody has come yet stands on the board, and in no list of a unit", { timeout: 4 * MINUTES }, async () => {
  const records = JSON.parse(readFileSync(join(ROOT, "core/plans/nga-nam-2023.records.json"), "utf8"));
  const { page, close } = await reading.opened(site.chromium, `${site.address}?date=2023-10-31`, {
    width: 1280,
    prepare: (opening) => opening.route("**/nga-nam-2023.records.json", (route) => route.fulfill({ body: JSON.stringify({ ...records, dossiers: [] }) })),
  });
  await page.locator("#services-title").waitFor();
  assert.equal(await page.locator("#services tbody tr").count(), PLAN.services.length);
  assert.deepEqual([...new Set(await page.locator("#services tbody td:not(.zero)").allTextContents())], ["–", "–0/0"]);
  assert.deepEqual(await page.locator("#services .empty").allTextContents(), PLAN.services.map(() => "Chưa ghi nhận hồ sơ nào."));
  await page.selectOption("#unit", "tckh");
  await page.locator("#services-title").waitFor({ state: "detached" });
  await close();
});

test("who has no rank: why, by what the ranking is by", { timeout: 4 * MINUTES }, async () => {
  // on 31/08/2023 the offices have verdicts on indicators, none of them final, and none of their tasks is done or overdue
  for (const [lang, ...said] of [
    ["vi", "Phòng Nội vụ: chưa có nhiệm vụ, kỳ báo cáo, hồ sơ nào xong hoặc quá hạn để tính tỷ lệ đúng hạn", "Các chủ đầu tư: không có nhiệm vụ, kỳ báo cáo, hồ sơ nào để xét",
      "Phòng Kinh tế: chưa chỉ tiêu nào có kết luận cuối cùng để tính tỷ lệ đạt", "Phòng Nội vụ: không có chỉ tiêu nào để xét"],
    ["en", "Home Affairs Office: no task, report or dossier is done or overdue yet, so there is no share done in time", "Project owners: no task, report or dossier that counts",
      "Economy Office: no indicator has its final verdict yet", "Home Affairs Office: no indicator that counts"],
  ]) {
    const page = await site.chromium.newPage({ viewport: { width: 360, height: 900 } });
    const [, inTime] = PLAN.rankings;
    const body = JSON.stringify({ ...PLAN, rankings: [inTime, { ...inTime, id: "offices-achieved", by: "achieved_share" }] });
    await page.route("**/nga-nam-2023.plan.json", (route) => route.fulfill({ body }));
    await page.goto(`${site.address}?date=2023-08-31&lang=${lang}`);
    await page.waitForSelector("#rankings .unranked");
    const lines = (await page.locator("#rankings .unranked li").allTextContents()).map((line) => line.replace(/\s+/g, " "));
    for (const words of said) assert.ok(lines.includes(words), `${words}: ${lines.join("; ")}`);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, "the page scrolls sideways");
    await page.close();
  }
});
