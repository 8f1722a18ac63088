/** The demo as `cargo xtask demo` serves it: the page works in a browser, at both widths, in both languages. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "node:process";
import { after, before, test } from "node:test";
import { ROOT } from "./cases.mjs";
import { launch } from "./chromium.mjs";
import * as reading from "./reading.mjs";
import { answered, ask } from "./reading.mjs";

const MINUTES = 60_000;
const PLAN = JSON.parse(readFileSync(join(ROOT, "core/plans/nga-nam-2023.plan.json"), "utf8"));
const RECORDS = JSON.parse(readFileSync(join(ROOT, "core/plans/nga-nam-2023.records.json"), "utf8"));
const TAX_REPORT = "#r-1a-tax-report--tckh";
const [program, ...first] = env.XTASK ? [env.XTASK] : ["cargo", "xtask"];
let browser;
let demo;
let address;

before(async () => {
  browser = await launch();
  demo = spawn(program, [...first, "demo", "--no-open"], { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  for await (const part of demo.stdout) {
    said += part;
    address = /Tiendo is at (\S+)/.exec(said)?.[1];
    if (address) break;
  }
  assert.ok(address, said);
}, { timeout: 10 * MINUTES });

after(async () => {
  demo?.kill();
  await browser?.close();
});

/** A page that has drawn the board, and the problems that it met. */
const opened = (query, width, options) => reading.opened(browser, address + query, { width, ...options });

for (const [width, language, reason] of [[360, "vi", "Căn cứ: "], [1280, "vi", "Căn cứ: "], [1280, "en", "By order of: "]]) {
  test(`the board at ${width} px in ${language}`, { timeout: 4 * MINUTES }, async () => {
    const { page, problems } = await opened(`?date=2023-08-31&lang=${language}`, width);
    assert.equal(await page.getAttribute("html", "lang"), language);
    assert.equal(await page.locator("li.indicator").count(), PLAN.indicators.length);
    assert.equal(await page.locator("li.task").count(), PLAN.tasks.length);
    assert.equal(await page.locator("li.report").count(), PLAN.reports.flatMap(({ owed_by }) => owed_by).length);
    for (const { id } of PLAN.services) assert.equal(await page.locator(`#service-${id}`).count(), 1, id);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    assert.equal(wider, false, "the page scrolls sideways");
    await ask(page, page.locator("#i-1a-budget-revenue-ask"));
    assert.ok((await page.locator("#i-1a-budget-revenue").innerText()).includes(reason));
    assert.deepEqual(problems, []);
    await page.close();
  });
}

/** Blanks of every kind as one. */
const plain = (text) => text.replace(/\s+/g, " ");

test("another day gives other verdicts, and the address keeps it", { timeout: 4 * MINUTES }, async () => {
  const { page, problems } = await opened("", 1280);
  const late = page.locator("#i-1e-late-dossiers");
  assert.ok((await late.innerText()).includes("Đúng tiến độ"));
  await page.locator("input#date").fill("2023-12-31");
  await page.waitForFunction(() => document.querySelector("#i-1e-late-dossiers").innerText.includes("Không đạt"));
  assert.ok(page.url().includes("date=2023-12-31"));
  assert.deepEqual(problems, []);
  await page.close();
});

test("an indicator: its quarters, a forecast that is no verdict, the rate that is needed", { timeout: 4 * MINUTES }, async () => {
  const { page, problems } = await opened("?date=2023-10-31", 1280);
  const revenue = await page.locator("#i-1a-budget-revenue").innerText();
  for (const words of ["theo lộ trình 51.350", "Mốc 30/09/2023 ít nhất 45.000", "Không đạt", "Dự báo (theo tốc độ đến nay) đến hạn 63.164,56",
    "sẽ không đạt", "7.550 triệu đồng mỗi tháng", "đến nay 4.990"]) {
    assert.ok(revenue.replaceAll("\u00a0", " ").includes(words), `${words}: ${revenue}`);
  }
  // the missed quarter owes an explanation, which says for which day
  await page.locator("#o-tckh").click();
  assert.ok((await page.locator("#owed").innerText()).includes("Thu ngân sách thị xã, mốc 30/09/2023"));
  // at the end nothing is foreseen any more
  await page.locator("input#date").fill("2024-01-15");
  await page.waitForFunction(() => !document.querySelector("#i-1a-budget-revenue").innerText.includes("Dự báo"));
  assert.deepEqual(problems, []);
  await page.close();
});

test("rates, what is left, what is expected: as the explanation writes them", { timeout: 4 * MINUTES }, async () => {
  const { page, problems } = await opened("?date=2023-08-31", 1280);
  // 13 enterprises in 8 months are 1,625 a month; 30 × 243/365 = 19,97; 17 left in 4 months
  for (const [id, ...said] of [
    ["0-new-enterprises", "đến nay 1,63 doanh nghiệp mỗi tháng", "4,25 doanh nghiệp mỗi tháng", "19,97"],
    // 171 of 8 months are 21,375
    ["1c-site-handover", "đến nay 21,38"],
  ]) {
    await ask(page, page.locator(`#i-${id}-ask`));
    const [card, why] = [`#i-${id}`, `#i-${id}-why`].map((place) => page.locator(place).innerText());
    const board = plain((await card).replace(await why, ""));
    for (const words of said) for (const text of [board, plain(await why)]) assert.ok(text.includes(words), `${words}: ${text}`);
  }
  assert.deepEqual(problems, []);
  // every rate of the board that has an explanation, on two days: the same words in it
  for (const date of ["2023-08-31", "2023-10-31"]) {
    await page.goto(`${address}?date=${date}`);
    await page.waitForSelector("main:not([aria-busy]) #notes-title", { state: "attached" });
    const cards = await page.locator("li.indicator:has(.required)").all();
    assert.ok(cards.length > 5);
    for (const card of cards) {
      await card.locator("button.why").first().evaluate((button) => button.click());
      await answered(page);
      const rates = plain(await card.locator(".required").textContent()).match(/[\d.,]+ [^\d;()]*?(?= mỗi tháng)/g);
      const text = plain(await card.locator(":scope > .why-text").textContent()).replaceAll("điểm phần trăm", "điểm %");
      for (const words of rates) assert.ok(text.includes(`${words} mỗi tháng`), `${words}: ${text}`);
    }
  }
  await page.close();
});

test("a ratio with two denominators, a composite with the verdicts of its parts", { timeout: 4 * MINUTES }, async () => {
  const { page, problems } = await opened("?date=2023-10-31", 1280);
  const rate = plain(await page.locator("#i-1c-disbursement-rate").innerText());
  for (const words of ["64,6%", "Tử số Giải ngân vốn đầu tư công năm 2023: 117.900 triệu đồng", ": 182.400 triệu đồng", ": 176.400 triệu đồng, tỷ lệ theo mẫu số này 66,8%"]) {
    assert.ok(rate.includes(words), `${words}: ${rate}`);
  }
  const traffic = page.locator("#i-1g-traffic");
  assert.ok((await traffic.innerText()).includes("cả 3 phần cùng đạt"));
  assert.deepEqual(await traffic.locator(".parts .badge").allInnerTexts(), ["Đúng tiến độ", "Có nguy cơ chậm", "Đúng tiến độ"]);
  assert.ok((await page.locator("#i-1g-traffic-deaths").innerText()).includes("giảm ít nhất 5%"));
  await traffic.getByRole("link", { name: "Số người chết do tai nạn giao thông" }).click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "i-1g-traffic-deaths");
  assert.deepEqual(problems, []);
  await page.close();
});

test("units: folded under their indicator, and each on its own page", { timeout: 4 * MINUTES }, async () => {
  const { page, problems } = await opened("?date=2023-10-31", 360);
  const ward = page.locator("#i-1a-commune-revenue--my-binh");
  assert.equal(await ward.isVisible(), false);
  await page.locator("#i-1a-commune-revenue-units").click();
  assert.match(await ward.innerText(), /UBND xã Mỹ Bình\s+Chậm tiến độ\s+550/);
  assert.equal(await page.locator("#i-1a-commune-revenue caption").innerText(), "Phần của từng đơn vị; số chung là tổng của các đơn vị.");
  await ask(page, ward.locator("button.why"));
  assert.ok((await page.locator("#i-1a-commune-revenue--my-binh-why").innerText()).includes("UBND xã Mỹ Bình"));
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, "the page scrolls sideways");
  await page.locator("#unit").selectOption("my-binh");
  const own = page.locator("li#i-1a-commune-revenue--my-binh");
  assert.ok((await own.locator("h4").innerText()).endsWith("– UBND xã Mỹ Bình"));
  assert.deepEqual(problems, []);
  await page.close();
});

test("what was known on a day: the target before its revision, and the figures of then", { timeout: 4 * MINUTES }, async () => {
  const { page, problems } = await opened("?date=2023-10-31", 1280);
  const disbursement = page.locator("#i-1c-disbursement");
  assert.ok((await disbursement.innerText()).replaceAll("\u00a0", " ").includes("173.280 triệu đồng"));
  await page.locator("input#known").fill("2023-09-20");
  await page.waitForFunction(() => document.querySelector("#i-1c-disbursement").innerText.includes("167.580"));
  assert.ok((await disbursement.innerText()).includes("81.900"));
  assert.ok(page.url().includes("known=2023-09-20"));
  assert.ok((await page.locator(".known").innerText()).includes("20/09/2023"));
  await page.locator("input#known").fill("");
  await page.locator("input#known").press("Enter");
  await page.waitForFunction(() => document.querySelector("#i-1c-disbursement").innerText.includes("117.900"));
  assert.deepEqual(problems, []);
  await page.close();
});

test("a recurring report: its rule, the period that is missing, every period so far", { timeout: 4 * MINUTES }, async () => {
  const { page, problems } = await opened("?date=2023-10-31", 1280);
  const report = page.locator(TAX_REPORT);
  const text = await report.innerText();
  for (const words of ["Quá hạn", "Hằng tháng, trước ngày 15 của tháng sau", "Tháng 9/2023", "Hạn 14/10/2023", "chậm 17"]) {
    assert.ok(text.includes(words), `${words}: ${text}`);
  }
  assert.match(text, /\d+\/\d+ kỳ đúng hạn, [\d,]+%/);
  // the one report of the year is not due yet
  assert.ok((await page.locator("#r-2-office-report-year-end--vp").innerText()).includes("Chưa có kỳ nào đã nộp hoặc quá hạn"));
  assert.equal(await report.locator(".period").first().isVisible(), false);
  await page.locator(`${TAX_REPORT}-periods`).click();
  const missing = report.locator(".period", { hasText: "Tháng 9/2023" });
  assert.match(await missing.innerText(), /01\/09\/2023 – 30\/09\/2023\s+Quá hạn\s+Hạn 14\/10\/2023/);
  await ask(page, page.locator(`${TAX_REPORT}-ask`));
  assert.ok((await page.locator(`${TAX_REPORT}-why`).innerText()).includes("14/10/2023"));
  // the explanation owed for it leads back to it
  await page.locator("#o-tckh").click();
  await page.locator(`#owed a[href$="${TAX_REPORT}"]`).first().click();
  assert.equal(await page.evaluate(() => `#${document.activeElement.id}`), TAX_REPORT);
  assert.deepEqual(problems, []);
  await page.close();
});

test("one-stop services: all in a table, each with its formula, units and dossiers", { timeout: 4 * MINUTES }, async () => {
  const { page, problems } = await opened("?date=2023-10-31&lang=en", 1280);
  const services = page.locator("#services");
  assert.equal(await services.locator(".scroll").first().locator("tbody tr").count(), PLAN.services.length);
  for (const { id, name } of PLAN.services) {
    await services.getByRole("link", { name: name.en, exact: true }).click();
    const block = services.locator("details", { has: page.locator(`#service-${id}`) });
    assert.equal(await block.getAttribute("open"), "", id);
    assert.equal(await page.evaluate(() => document.activeElement.id), `service-${id}`);
    assert.ok((await block.innerText()).includes("On-time rate: (early + on time) /"), id);
    for (const total of await block.locator("tfoot tr").all()) {
      assert.match(await total.innerText(), /^Total\s.*\d+\/\d+/s);
    }
  }
  // one that is overdue stands before the fold
  const dossier = services.locator("li.dossier", { hasText: "Overdue" }).first();
  await ask(page, dossier.locator("button.why"));
  assert.notEqual(await dossier.locator(".why-text").innerText(), "");
  assert.deepEqual(problems, []);
  await page.close();
});

test("an on-time rate can be worked out from its formula and the columns, also where dossiers were carried over", { timeout: 4 * MINUTES }, async () => {
  for (const [lang, formula, leftOut] of [
    ["vi", "không gồm hồ sơ từ kỳ trước. Các cột trước hạn, đúng hạn có 1 hồ sơ từ kỳ trước, không vào tử số.", / ([0-9]+) hồ sơ từ kỳ trước, không vào/],
    ["en", "not what was carried over. The columns early and on time hold 1 dossier carried over, which the numerator leaves out.", /hold ([0-9]+) dossier/],
  ]) {
    const { page, problems } = await opened(`?date=2023-10-31&lang=${lang}`, 1280);
    const about = async (id) => (await page.locator(`details:has(> #service-${id}) > .about`).textContent()).replaceAll("\u00a0", " ");
    const of = "1e-service-business-household";
    assert.ok((await about(of)).includes(formula), await about(of));
    // received, carried over, online, settled, early, on time, late, pending, falling due, overdue, rate
    const cells = await page.locator(`#services tr:has(a[href$="service-${of}"]) td`).allTextContents();
    const [received, , , , early, onTime] = cells.map(Number);
    const over = early + onTime - Number(leftOut.exec(await about(of))[1]);
    assert.deepEqual([received, early, onTime, over], [9, 4, 5, 8]);
    assert.ok(cells[10].endsWith(`${over}/${received}`), cells[10]);
    // the others count all that was settled: there is nothing to be left out
    for (const { id, on_time_rate } of PLAN.services) assert.equal(leftOut.test(await about(id)), on_time_rate === "received", id);
    assert.deepEqual(problems, []);
    await page.close();
  }
});

test("one unit: its items, its services in one row each, and the way back", { timeout: 4 * MINUTES }, async () => {
  const { page, problems } = await opened("?date=2023-10-31", 1280);
  await page.locator("#unit-tckh").click();
  assert.ok(page.url().includes("unit=tckh"));
  assert.match(await page.locator("#summary-title").innerText(), /Phòng Tài chính - Kế hoạch$/);
  assert.equal(await page.locator("#i-1e-late-dossiers").count(), 0);
  assert.equal(await page.locator("#services tbody tr").count(), 1);
  await page.locator("#clear-unit").click();
  assert.equal(await page.locator("#i-1e-late-dossiers").count(), 1);
  // of many that answer for something the chosen one is named first
  const named = page.locator("#t-1-letter-79 .responsible");
  assert.ok(!(await named.textContent()).includes("UBND xã Tân Long"));
  await page.locator("#unit-tan-long").click();
  assert.ok((await named.textContent()).startsWith("UBND xã Tân Long"), await named.textContent());
  assert.deepEqual(problems, []);
  await page.close();
});

for (const [key, unit] of [["i-1a-budget-revenue", "tckh"], ["service-1e-service-land-title", "p1"], ["m-1c-reallocation", "my-quoi"], ["d-H-0001", "p1"]]) {
  test(`a link to ${key} leads there, whatever its address hides`, { timeout: 4 * MINUTES }, async () => {
    for (const query of ["?date=2023-10-31", `?date=2023-10-31&unit=${unit}`]) {
      const { page, problems } = await opened(`${query}#${key}`, 1280, { awaited: reading.ANY_BOARD });
      await page.waitForFunction((key) => document.activeElement.id === key, key, { timeout: MINUTES });
      assert.equal(await page.locator(".misread").count(), 0, query);
      assert.deepEqual(problems, []);
      await page.close();
    }
  });
}

test("an item that is taller than the window is shown from its heading on, below what stays at the top", { timeout: 4 * MINUTES }, async (t) => {
  const withBars = await launch({ scrollbars: true });
  t.after(() => withBars.close());
  for (const [width, from] of [[1280, browser], [360, browser], [1280, withBars], [1100, withBars], [360, withBars]]) {
    const { page } = await reading.opened(from, `${address}#m-1c-reallocation`, { width });
    await page.waitForFunction(() => document.activeElement.id === "m-1c-reallocation", null, { timeout: MINUTES });
    const { height, heading, bar } = await page.evaluate(() => {
      const box = (element) => element.getBoundingClientRect();
      const item = document.querySelector("#m-1c-reallocation");
      return { height: box(item).height, heading: box(item.querySelector("h3, h4, h5")).top, bar: box(document.querySelector("nav.contents")).bottom };
    });
    assert.ok(height > 900, String(height));
    assert.ok(heading >= bar && heading < 300, `${width}: heading at ${heading}, bar to ${bar}`);
    await page.close();
  }
});

for (const [key, query, filter] of [
  ["i-1a-budget-revenue", "unit=kt", "Phòng Kinh tế"], ["t-1a-guide-communes", "status=missed&lang=en", "Missed"], ["d-H-0006", "unit=kt", "Phòng Kinh tế"],
  ["i-1a-commune-revenue--my-binh", "unit=kt", "Phòng Kinh tế"],
]) {
  test(`a filter that hides ${key}, to which a link leads, is lifted, which is said there, and the link keeps the item`, { timeout: 4 * MINUTES }, async () => {
    const { page, problems } = await opened(`?${query}#${key}`, 1280, { awaited: reading.ANY_BOARD });
    const said = page.locator(`#${key} .lifted`);
    await said.waitFor({ timeout: MINUTES });
    assert.match(await said.innerText(), query.includes("lang=en") ? /^The filter was lifted to show this: / : /^Đã bỏ lọc để hiện nội dung này: /);
    assert.ok((await said.innerText()).includes(filter), await said.innerText());
    const { top, bottom } = await said.evaluate((element) => element.getBoundingClientRect());
    assert.ok(top > 0 && bottom < 900, `${top} to ${bottom}`);
    assert.equal(new URL(page.url()).hash, `#${key}`);
    assert.doesNotMatch(page.url(), /unit=|status=/);
    await page.reload();
    await page.waitForFunction((key) => document.activeElement.id === key, key, { timeout: MINUTES });
    assert.equal(await page.locator(".lifted").count(), 0, "nothing is hidden any more");
    assert.deepEqual(problems, []);
    await page.close();
  });
}

test("a link whose item is written in a broken way is said, like any other that leads nowhere", { timeout: 4 * MINUTES }, async () => {
  const { page, problems } = await opened("#%E0%A4%A", 1280);
  await page.locator(".misread", { hasText: "#%E0%A4%A" }).waitFor({ timeout: MINUTES });
  assert.deepEqual(problems, []);
  await page.close();
});

test("the as-of day that is emptied and left is the day that is shown", { timeout: 4 * MINUTES }, async () => {
  const { page, problems } = await opened("?date=2023-10-31", 1280);
  const day = page.locator("#date");
  await day.fill("1800-01-01");
  assert.match(await page.locator("#date-problem").innerText(), /chọn từ/);
  await day.fill("");
  await page.keyboard.press("Tab");
  await page.locator("#unit").focus();
  assert.equal(await day.inputValue(), "31/10/2023");
  assert.equal(await day.getAttribute("aria-invalid"), null);
  assert.equal(await page.locator("#date-problem").innerText(), "");
  // the day of knowledge may be none
  await page.locator("#known").fill("2023-10-01");
  await page.waitForURL(/known=/);
  await page.locator("#known").fill("");
  await page.locator("#unit").focus();
  assert.equal(await page.locator("#known").inputValue(), "");
  assert.deepEqual(problems, []);
  await page.close();
});

test("a draft on a telephone does not scroll sideways, in either language", { timeout: 4 * MINUTES }, async () => {
  for (const lang of ["vi", "en"]) {
    const { page, problems } = await opened(`?lang=${lang}&date=2024-01-15`, 360);
    await page.locator("#draft-report").click();
    await page.locator("dialog .motto").waitFor({ timeout: MINUTES });
    const { within, motto } = await page.evaluate(() => {
      const dialog = document.querySelector("dialog");
      return { within: dialog.scrollWidth <= dialog.clientWidth, motto: document.querySelector(".motto").getBoundingClientRect().right < dialog.getBoundingClientRect().right };
    });
    assert.ok(within && motto, lang);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator("dialog .motto").evaluate((line) => getComputedStyle(line).whiteSpace), "nowrap", "one line on paper");
    assert.deepEqual(problems, []);
    await page.close();
  }
});

test("a link to what is not there is said", { timeout: 4 * MINUTES }, async () => {
  for (const key of ["m-nothing", "service-nothing", "d-nothing"]) {
    const { page, problems } = await opened(`?date=2023-10-31#${key}`, 1280);
    await page.locator(".misread").waitFor();
    assert.deepEqual(await page.locator(".misread li").allInnerTexts(), [`#${key} không có nội dung nào mang mã này`]);
    assert.equal(await page.locator(".misread").count(), 1, key);
    assert.equal(await page.locator("#board li.indicator").count(), PLAN.indicators.length, key);
    assert.deepEqual(problems, []);
    await page.close();
  }
});

const LAND = "1e-service-land-title";
/** The built-in records with so many dossiers of one service that the page holds only their counts. */
const manyDossiers = JSON.stringify({ ...RECORDS, dossiers: Array.from({ length: 1100 }, (_, at) => ({
  id: `L-${at}`, service: LAND, unit: "tnmt", received: "2023-08-01", ...at < 1000 ? {} : { finished: "2023-08-07" },
})) });
const withMany = (page) => page.route("**/nga-nam-2023.records.json", (route) => route.fulfill({ body: manyDossiers }));

test("a link to a dossier among very many brings it to the head of the list of its service", { timeout: 4 * MINUTES }, async () => {
  // a settled one stands behind those that are late
  for (const query of ["?date=2023-10-31", "?date=2023-10-31&unit=p1", "?date=2023-10-31&status=dossiers.pending_overdue"]) {
    const { page, problems } = await opened(`${query}#d-L-1099`, 1280, { prepare: withMany, awaited: reading.ANY_BOARD });
    await page.waitForFunction(() => document.activeElement.id === "d-L-1099", null, { timeout: MINUTES });
    assert.equal(await page.locator("li.dossier").count(), 25, query);
    assert.equal(await page.locator(".misread").count(), 0, query);
    assert.deepEqual(problems, []);
    await page.close();
  }
  const { page } = await opened("?date=2023-10-31#d-nothing", 1280, { prepare: withMany });
  await page.locator(".misread", { hasText: "#d-nothing" }).waitFor();
  await page.close();
});

test("dossiers that cannot be had are told in their list, and asked for again", { timeout: 4 * MINUTES }, async () => {
  const { page, problems } = await opened("?date=2023-10-31", 1280, { prepare: async (page) => {
    await withMany(page);
    await page.addInitScript(() => {
      const { postMessage } = Worker.prototype;
      window.fails = true;
      Worker.prototype.postMessage = function (message, ...more) {
        const isRefused = window.fails && message.question === "someDossiers";
        postMessage.call(this, isRefused ? { ...message, question: "nothing of the kind" } : message, ...more);
      };
    });
  } });
  const list = page.locator(`details:has(> #service-${LAND})`);
  await page.locator(`#service-${LAND}`).click();
  await list.locator("[role=alert]").waitFor();
  assert.ok(await list.locator(".more button").isEnabled());
  await page.evaluate(() => (window.fails = false));
  await list.locator(".more button").click();
  await page.waitForFunction(() => document.querySelectorAll("li.dossier").length === 25);
  assert.equal(await list.locator("[role=alert]").count(), 0);
  assert.deepEqual(problems.filter((problem) => !/ANSWERS|not a function/.test(problem)), []);
  await page.close();
});

test("on paper: indicators and the periods that went wrong unfold, and fold again", { timeout: 4 * MINUTES }, async () => {
  const { page, problems } = await opened("?date=2023-12-31", 1280);
  const folded = await page.locator("details:not([open])").count();
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.equal(await page.locator("li.indicator:visible").count(), PLAN.indicators.length);
  const periods = page.locator(`${TAX_REPORT} .period:visible`);
  assert.deepEqual(await periods.locator("b").allInnerTexts(), ["Tháng 11/2023", "Tháng 9/2023"]);
  assert.ok(await page.locator("li.dossier:visible", { hasText: "H-0083" }).count() > 0);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.equal(await page.locator("details:not([open])").count(), folded);
  assert.deepEqual(problems, []);
  await page.close();
});

test("changes since another day: what it was, what it is, and why", { timeout: 4 * MINUTES }, async () => {
  const { page, problems } = await opened("?date=2023-10-31&lang=en", 360);
  assert.equal(await page.locator("#changes table").count(), 0);
  await page.fill("#since", "2023-08-31");
  await page.locator("#since").dispatchEvent("change");
  await page.locator("#changes-indicator").click();
  const row = page.locator("#changes tr", { hasText: "Advances of public investment capital recovered" });
  assert.deepEqual((await row.locator("td").allInnerTexts()).slice(0, 2), ["Behind", "On track"]);
  assert.match(await row.locator("td").last().innerText(), /There is a new figure of 31 October 2023, 8,900 .*; the one before, of \d+ \w+ 2023: 2,050/);
  assert.match(page.url(), /since=2023-08-31/);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
  await page.locator("#clear-since").click();
  await page.waitForFunction(() => document.querySelector("#changes table") === null);
  assert.deepEqual(problems, []);
  await page.close();
});

test("what is owed: how many of what, and which of it is late, before it is unfolded", { timeout: 4 * MINUTES }, async () => {
  const words = async (page, place) => (await page.locator(place).first().innerText()).replace(/\s+/g, " ").replaceAll(" (số minh họa)", "").replaceAll(" ,", ",");
  // due on 08/01/2024, the fifth working day from 01/01/2024 on: the day before, the day, the day after
  for (const [date, said, late] of [
    ["2024-01-07", "Phòng Nội vụ Hạn 08/01/2024* Hạn chế xếp loại", 0], ["2024-01-08", "Phòng Nội vụ Hạn 08/01/2024* Hạn chế xếp loại", 0],
    ["2024-01-09", "Phòng Nội vụ Quá hạn 1 Hạn 08/01/2024*, chậm 1 ngày Xem xét trách nhiệm; Hạn chế xếp loại", 1], ["2024-02-15", "Phòng Nội vụ Quá hạn 1 Hạn 08/01/2024*, chậm 38 ngày Xem xét trách nhiệm; Hạn chế xếp loại", 1],
  ]) {
    const { page, problems } = await opened(`?date=${date}`, 360);
    assert.equal(await words(page, "#o-nv"), said, date);
    assert.equal(await page.locator("#o-nv .day-owed.overdue").count(), late, date);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, "the page scrolls sideways");
    assert.deepEqual(problems, []);
    await page.close();
  }
  // what has no day, and that nothing has to be done
  for (const [lang, follows, said] of [["vi", "Phòng Kinh tế Nhắc việc", "15 hệ quả đối với 15 đơn vị, không còn việc nào phải làm."], ["en", "Economy Office Reminder", "15 consequences for 15 units, nothing still to be done."]]) {
    const { page } = await opened(`?date=2023-08-31&lang=${lang}`, 1280);
    assert.equal(await words(page, "#o-kt"), follows);
    assert.equal(await words(page, "#owed p.meta"), said);
    await page.close();
  }
  // a review follows each explanation that is overdue, and on this day no other is still to be done
  const { assess, init } = await import("../../wasm/pkg/tiendo.js");
  await init();
  const [plan, records] = ["plan", "records"].map((file) => readFileSync(join(ROOT, `core/plans/nga-nam-2023.${file}.json`), "utf8"));
  const late = assess(plan, records, { asOf: "2024-02-15" }).consequences.filter(({ follows, status }) => follows === "explanation" && status === "overdue").length;
  assert.ok(late > 1);
  for (const [lang, said] of [
    ["vi", `${2 * late} việc còn phải làm: ${late} báo cáo giải trình (${late} quá hạn), ${late} việc xem xét trách nhiệm.`],
    ["en", `${2 * late} still to be done: ${late} explanations (${late} overdue), ${late} reviews of responsibility.`],
  ]) {
    const { page } = await opened(`?date=2024-02-15&lang=${lang}`, 1280);
    assert.ok((await words(page, "#owed p.meta")).endsWith(said), await words(page, "#owed p.meta"));
    await page.close();
  }
  // who has filed all of its explanations is offered no draft of one
  const explanations = assess(plan, records, { asOf: "2023-10-31" }).consequences.filter(({ follows }) => follows === "explanation");
  const owing = new Set(explanations.filter((one) => one.done_on === null).map(({ owed_by: unit }) => unit.id));
  assert.ok(explanations.some(({ owed_by: unit }) => !owing.has(unit.id)));
  const { page } = await opened("?date=2023-10-31", 1280);
  const offered = await page.locator("#owed [id^=draft-of-]").evaluateAll((all) => all.map(({ id }) => id.replace("draft-of-", "")));
  assert.deepEqual(offered.sort(), [...owing].sort());
  await page.close();
});

test("documents by their numbers; one whose number was left blank says so", { timeout: 4 * MINUTES }, async () => {
  for (const [lang, blank, numbered] of [["vi", "(chưa ghi số; ", "(số 79/UBND-VP; "], ["en", "(number left blank; ", "(no. 79/UBND-VP; "]]) {
    const { page, problems } = await opened(`?date=2023-10-31&lang=${lang}`, 1280);
    await page.locator("#fold-documents").click();
    const lines = await page.locator(".list.documents li").allInnerTexts();
    for (const [id, said] of [["cv-2023-08", blank], ["cv-79", numbered]]) {
      const { name } = PLAN.documents.find((document) => document.id === id);
      assert.ok(lines.some((line) => line.startsWith(`${name[lang] ?? name} ${said}`)), lines.join("\n"));
    }
    assert.deepEqual(problems, []);
    await page.close();
  }
});

test("drafts: an explanation with its letterhead, the office's report with what changed, both to save", { timeout: 4 * MINUTES }, async () => {
  const { page, problems } = await opened("?date=2024-01-15&lang=vi", 360);
  await page.locator("#o-hdbt").click();
  await page.locator("#draft-of-hdbt").click();
  const paper = page.locator("dialog .paper");
  await paper.getByText("Kính gửi: UBND thị xã Ngã Năm").waitFor();
  assert.equal(await paper.locator("h5").first().innerText(), "1. Số hộ đã bàn giao mặt bằng các công trình, dự án trọng điểm");
  // each line is headed by what it is about
  const lines = await paper.locator(".entry-line").allTextContents();
  for (const head of ["Chỉ tiêu giao: ít nhất 420 hộ", "Tỷ lệ thực hiện: 318 / 420 = 75,71%", "Đánh giá: không đạt"]) assert.ok(lines.some((line) => line.startsWith(head)), `${head}: ${lines[0]}`);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
  await page.locator(".draft-head summary").click();
  await page.fill("#draft-place", "<b>Ngã Năm</b>");
  await page.fill("#draft-date", "2024-01-08");
  await paper.getByText("<b>Ngã Năm</b>, ngày 08 tháng 01 năm 2024").waitFor();
  const saved = async (kind) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator(`#draft-${kind}`).click()]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
  };
  const { name, text } = await saved("html");
  assert.equal(name, "nga-nam-2023-giai-trinh-hdbt-2024-01-15.html");
  assert.ok(text.includes("&lt;b&gt;Ngã Năm&lt;/b&gt;"));
  // as a word processor is to show it: attributes and plain rules, which it keeps
  const document = await page.context().newPage();
  await document.setContent(text);
  const lookOf = (of, name) => document.locator(of).first().evaluate((element, name) => getComputedStyle(element)[name], name);
  assert.deepEqual(await Promise.all([lookOf("h1", "textAlign"), lookOf("h1 + p", "textAlign"), lookOf("td:nth-child(2) p", "textAlign"), lookOf("article > p:last-of-type", "textAlign")]), ["center", "center", "center", "justify"]);
  assert.deepEqual([await lookOf("p", "fontSize"), (await lookOf("p", "fontFamily")).includes("Times New Roman"), await document.locator("h1 + p + p[align=center]").innerText()], ["17.3333px", true, "Kính gửi: UBND thị xã Ngã Năm"]);
  assert.deepEqual(await document.locator("table[role=presentation]").last().locator("td p:first-child").evaluateAll((all) => all.map(({ align }) => align)), ["", "center"]);
  await document.close();
  assert.ok((await saved("md")).text.includes("### 1\\. Số hộ đã bàn giao"));
  // several addressees stand below the words, each on a line of its own
  await page.fill("#draft-to", "UBND tỉnh; Sở <Nội vụ>");
  await paper.locator(".to li").nth(1).waitFor();
  assert.deepEqual([await paper.locator(".to p").innerText(), ...await paper.locator(".to li").allInnerTexts()], ["Kính gửi:", "- UBND tỉnh;", "- Sở <Nội vụ>."]);
  assert.match((await saved("html")).text, /<p align="center"[^>]*>Kính gửi:<\/p><p align="left"[^>]*>- UBND tỉnh;<\/p><p align="left"[^>]*>- Sở &lt;Nội vụ&gt;\.<\/p><p>/);
  assert.ok((await saved("txt")).text.includes("\nKính gửi:\n- UBND tỉnh;\n- Sở <Nội vụ>.\n"));
  await page.keyboard.press("Escape");
  await page.locator("dialog").waitFor({ state: "detached" });
  assert.equal(await page.evaluate(() => document.activeElement.id), "draft-of-hdbt", "the focus is back");

  await page.locator("#draft-report").click();
  await page.fill("#draft-last", "2023-12-31");
  await page.locator("#draft-last").dispatchEvent("change");
  await paper.getByText("II. Thay đổi so với ngày 31/12/2023").waitFor();
  assert.equal((await saved("txt")).name, "nga-nam-2023-bao-cao-tong-ket-2024-01-15.txt");
  const report = (await saved("html")).text;
  assert.ok(report.includes('<table border="1"') && !report.includes("<table><"), "tables have lines");
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("#board").isVisible(), false, "only the document is printed");
  assert.equal(await page.locator("dialog .draft-tools").isVisible(), false);
  assert.deepEqual(problems, []);
  await page.close();
});

test("with large letters on a telephone the page does not scroll sideways, and all counts are there", { timeout: 4 * MINUTES }, async () => {
  for (const size of [24, 32]) {
    const { page, problems } = await opened("?date=2023-10-31", 360, {
      prepare: (page) => page.addInitScript((size) => addEventListener("DOMContentLoaded", () => {
        const letters = new CSSStyleSheet();
        letters.replaceSync(`html { font-size: ${size}px }`);
        document.adoptedStyleSheets = [letters];
      }), size),
    });
    const wide = await page.evaluate(() => [document.documentElement.scrollWidth, ...[...document.querySelectorAll(".tile, .part-of-all, .languages button, .day-owed")]
      .map((part) => part.getBoundingClientRect().right)].filter((right) => right > innerWidth));
    assert.deepEqual(wide, [], `${size} px`);
    assert.deepEqual(problems, []);
    await page.close();
  }
});

test("a step back shuts a dialog; what stays open keeps its language", { timeout: 4 * MINUTES }, async () => {
  const { page, problems } = await opened("?date=2023-10-31&lang=vi", 1280);
  await page.locator("#lang-en").click();
  await page.waitForFunction(() => document.documentElement.lang === "en");
  for (const [button, dialog] of [["draft-report", ".draft"], ["take-away", ".take"], ["open-files", ".open-dialog"]]) {
    await page.locator(`#${button}`).click();
    await page.locator(dialog).waitFor();
    await page.goBack();
    await page.waitForFunction(() => document.documentElement.lang === "vi");
    await page.locator("dialog").waitFor({ state: "detached" });
    assert.equal(await page.evaluate(() => document.activeElement.id), button, "the focus is back");
    await page.goForward();
    await page.waitForFunction(() => document.documentElement.lang === "en");
  }
  await page.locator("#edit-plan").click();
  await page.locator("#editor").waitFor();
  await page.goBack();
  await page.waitForFunction(() => document.documentElement.lang === "vi");
  assert.equal(await page.getAttribute("#editor", "lang"), "en");
  assert.equal(await page.locator("#editor").isVisible(), true, "what is being written is not lost");
  assert.deepEqual(problems, []);
  await page.close();
});

test("a draft keeps the day and the language of the board that it was opened over", { timeout: 4 * MINUTES }, async () => {
  const { page, problems } = await opened("?date=2023-10-31&lang=vi", 1280);
  const saved = async (kind) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator(`#draft-${kind}`).click()]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
  };
  await page.locator("#draft-report").click();
  await page.locator("dialog .paper article").waitFor();
  assert.equal(await page.getAttribute("dialog", "lang"), "vi");
  const before = await saved("txt");
  // asked for before the dialog was open, and there by now
  await page.evaluate(() => document.getElementById("day-2023-12-31").click());
  await page.evaluate(() => document.getElementById("lang-en").click());
  await page.waitForFunction(() => document.documentElement.lang === "en" && document.querySelector("#day-2023-12-31").getAttribute("aria-pressed") === "true");
  assert.deepEqual(await saved("txt"), before);
  assert.equal(before.name, "nga-nam-2023-bao-cao-dinh-ky-2023-10-31.txt");
  await page.locator(".draft-head summary").click();
  await page.fill("#draft-place", "Vĩnh Long");
  await page.locator("dialog .paper").getByText("Vĩnh Long, ngày").waitFor();
  const { name, text } = await saved("txt");
  assert.equal(name, before.name);
  const others = (lines) => lines.split("\n").filter((line) => !/, ngày .* tháng .* năm/.test(line));
  assert.deepEqual(others(text), others(before.text));
  assert.ok(text.includes("Vĩnh Long, ngày"));
  assert.deepEqual(problems, []);
  await page.close();
});

test("moving capital: what moves within each source, and why nothing does", { timeout: 4 * MINUTES }, async () => {
  for (const width of [360, 1280]) {
    const { page, problems } = await opened("?date=2023-10-31", width);
    const roads = page.locator("#m-1c-reallocation");
    const words = (await roads.innerText()).replaceAll("\u00a0", " ");
    for (const said of ["Chuyển 9.799 triệu đồng", "Chuyển 3.500 triệu đồng từ Đường D2 sang Đường Nguyễn Trãi.", "Nhu cầu chưa được đáp ứng: 301 triệu đồng.",
      "Phần còn dư theo tốc độ là kế hoạch vốn trừ dự báo, làm tròn xuống số nguyên."]) {
      assert.ok(words.includes(said), `${said}: ${words}`);
    }
    const row = roads.locator("tr", { hasText: "Đường D2" });
    // 12.000 − 6.773,68 = 5.226,32, of which 5.226 can move
    assert.deepEqual((await row.locator("td").allInnerTexts()).map((cell) => cell.replaceAll("\u00a0", " ").split("\n")[0]),
      ["12.000", "5.200", "6.773,68", "5.226", "–", "− Giảm", "−5.226", "6.774"]);
    assert.equal(await roads.locator("caption").count(), 2);
    assert.equal(await roads.locator("thead th[scope=col]").count(), 18);
    await ask(page, roads.getByRole("button", { name: "Vì sao?" }));
    assert.ok((await roads.locator(".why-text").innerText()).includes("5.200 × 396 / 304 ≈ 6.773,68"));
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, "the page scrolls sideways");
    // a unit's own projects
    await page.locator("#unit").selectOption("my-quoi");
    assert.equal(await page.locator("#m-1c-reallocation").count(), 0);
    assert.equal(await page.locator("#m-1c-programmes-capital tr.chosen").count(), 1);
    assert.deepEqual(problems, []);
    await page.close();
  }
  const { page, problems } = await opened("?date=2023-08-31&lang=en", 1280);
  assert.match(await page.locator("#m-1c-reallocation").innerText(), /Nothing to move: no project that will spend all of its own asks for more/);
  assert.deepEqual(problems, []);
  await page.close();
});

test("what the calendar leaves open is said in its own words", { timeout: 4 * MINUTES }, async () => {
  const { page, problems } = await opened("?date=2024-01-15", 1280);
  await page.locator("#fold-undecided").click();
  const lines = await page.locator(".undecided li").allInnerTexts();
  assert.ok(lines.length > 0);
  // of days off in lieu, which nobody has to decide, only the one on which something leans: dossiers of the end of 2022
  assert.deepEqual(lines.filter((line) => line.startsWith("Nghỉ bù")), ["Nghỉ bù Tết Dương lịch, 02/01/2023: tính theo luật, chưa đối chiếu quyết định"]);
  for (const line of lines) assert.match(line, /: (tính theo luật, chưa đối chiếu quyết định|mới đề xuất)$/);
  assert.deepEqual(problems, []);
  await page.close();
});

for (const [width, lang] of [[360, "vi"], [1280, "en"]]) {
  test(`grades at ${width} px in ${lang}: by keyboard, why, and one unit`, { timeout: 4 * MINUTES }, async () => {
    const { page, problems } = await opened(`?date=2024-02-15&lang=${lang}`, width);
    const grades = page.locator("#grades");
    assert.equal(await grades.locator("table").count(), PLAN.gradings.length);
    assert.equal(await grades.locator("caption").count(), PLAN.gradings.length);
    assert.equal(await grades.locator("tbody th[scope=row]").count(), PLAN.gradings.flatMap(({ units }) => units).length);
    assert.ok((await grades.innerText()).includes(lang === "vi" ? "Chưa xếp loại" : "Not graded"));
    await page.locator("#g-year-2023-offices--nv-ask").focus();
    await page.keyboard.press("Enter");
    await answered(page);
    const words = await page.locator("#g-year-2023-offices--nv-why").innerText();
    assert.ok(words.includes(lang === "vi" ? "4/5 = 80%, yêu cầu từ 50% trở lên: đạt" : "4/5 = 80%, asked at least 50%: met"), words);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, "the page scrolls sideways");
    await page.locator("#unit").selectOption("nv");
    assert.equal(await grades.locator("tbody th[scope=row]").count(), 1);
    assert.deepEqual(problems, []);
    await page.close();
  });
}

test("the deadline calendar: days ahead, and a file for calendars", { timeout: 4 * MINUTES }, async () => {
  const { page, problems } = await opened("?date=2023-10-31", 360);
  await page.locator("#unit").selectOption("tckh");
  await page.locator("#section-1a").click();
  const agenda = page.locator("#agenda");
  const report = agenda.locator(`a[href$="${TAX_REPORT}"]`);
  assert.equal(await report.count(), 1);
  assert.ok((await agenda.innerText()).includes("tháng 10/2023"));
  await page.locator("#ahead-60").click();
  assert.ok(page.url().includes("days=60"));
  await page.waitForSelector("main:not([aria-busy])");
  assert.equal(await report.count(), 2);
  const download = page.waitForEvent("download");
  await page.locator("#download-agenda").click();
  const file = await download;
  assert.equal(file.suggestedFilename(), "nga-nam-2023-lich-thoi-han-2023-10-31.ics");
  assert.match(readFileSync(await file.path(), "utf8"), /^BEGIN:VCALENDAR\r\n/);
  assert.deepEqual(problems, []);
  await page.close();
});
