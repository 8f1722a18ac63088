/** The elements in a browser, on pages with the strictest policy: what they show, say, share, leave behind, and look like. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { violations } from "./axe.mjs";
import { ROOT } from "./cases.mjs";
import { inWords, languageOf, wholeNumber } from "../../wasm/js/elements/attributes.js";
import { sharing } from "../../wasm/js/elements/sharing.js";
import { GIVEN, PLAN, RECORDS, STRICT, clean, events, settled, start } from "./element-page.mjs";
import { quiet, until } from "./waiting.mjs";

const TEXT = Object.fromEntries(Object.entries({ plan: PLAN, records: RECORDS }).map(([name, path]) => [name, readFileSync(join(ROOT, path), "utf8")]));
const NOT_FOUND = /404|500|ERR_FAILED|ERR_INTERNET_DISCONNECTED/;
const NOT_FOUND_OR_503 = new RegExp(`${NOT_FOUND.source}|503`);
const CLASSIC = '<script src="/wasm/pkg/tiendo.classic.js"></script>';
let site;

before(async () => {
  site = await start();
});
after(() => site?.close());

/** A plan with one indicator and one task, and its records. */
function small(id, name, value = 60) {
  const plan = {
    format: "tiendo/1", id, name, period: { start: "2023-01-01", end: "2023-12-31" }, units: [{ id: "u", name: `Đơn vị ${name}` }],
    indicators: [{ id: "i", name: `Chỉ tiêu ${name}`, due: "2023-12-31", measure: { uom: "hộ", kind: "cumulative" }, target: { at_least: 100 }, responsible: ["u"] }],
    tasks: [{ id: "t", name: `Việc ${name}`, deadline: { by: "2023-11-15" }, responsible: ["u"] }],
  };
  return { plan, records: { format: "tiendo/1", plan: id, observations: [{ indicator: "i", on: "2023-10-31", value }] } };
}

/** Answers for two addresses of a small plan, after a while. */
function served(name, given, wait = 0) {
  const answer = (what) => async (route) => {
    await new Promise((done) => setTimeout(done, wait));
    await route.fulfill({ contentType: "application/json", body: JSON.stringify(given[what]) }).catch(() => {});
  };
  return async (page) => {
    await page.route(`**/${name}.plan.json`, answer("plan"));
    await page.route(`**/${name}.records.json`, answer("records"));
  };
}

const of = (name) => `plan="/${name}.plan.json" records="/${name}.records.json" as-of="2023-10-31"`;

describe("a board", () => {
  test("shows counts, what is due, sections, dossiers, what is owed; tells the page; keeps the policy", async () => {
    const { page, seen } = await site.open(`<tiendo-board ${GIVEN}>Đang tải…</tiendo-board>`);
    const assessment = await page.evaluate(() => document.querySelector("tiendo-board").ready);
    assert.deepEqual([assessment.plan.id, assessment.as_of], ["nga-nam-2023", "2023-10-31"]);
    assert.deepEqual(await events(page), [{ name: "tiendo-assessed", from: "tiendo-board", bubbles: true, composed: true, cancelable: false, plan: "nga-nam-2023", error: undefined, diagnostics: undefined }]);
    const board = page.locator("tiendo-board");
    const wholes = assessment.indicators.filter(({ unit }) => unit === null);
    assert.equal(await board.locator("li.indicator").count(), wholes.length);
    assert.equal(await board.locator("li[part~=task]").count(), assessment.tasks.length);
    assert.equal(await board.locator("li[part~=report]").count(), assessment.reports.length);
    for (const heading of ["Chỉ tiêu 38", "Việc đến hạn", "Hồ sơ một cửa 60", "Giải trình, xem xét trách nhiệm, nhắc việc"]) {
      assert.equal(await board.getByRole("heading", { name: heading, exact: true }).count(), 1, heading);
    }
    assert.match(await board.locator(".tiendo").innerText(), /Ngày đánh giá: 31\/10\/2023\s/);
    await clean(page, seen);
  });

  test("worst first within a section; what is well is folded, and unfolds", async () => {
    const { page, seen } = await site.open(`<tiendo-board ${GIVEN} section="1c" lang="en"></tiendo-board>`);
    await settled(page);
    const statuses = await page.locator("tiendo-board .part > .items .indicator .verdict .badge").allInnerTexts();
    const order = ["Missed", "Behind", "No data", "At risk", "Nearly achieved", "In progress", "On track", "Achieved", "Exceeded"];
    const places = statuses.map((status) => order.indexOf(status.trim()));
    assert.ok(places.length > 2 && !places.includes(-1), statuses.join());
    assert.deepEqual(places, [...places].sort((one, other) => one - other));
    const folder = page.locator("tiendo-board .folder", { hasText: "Tasks" });
    const folded = page.locator("tiendo-board #task-1c");
    assert.deepEqual([await folder.getAttribute("aria-expanded"), await folded.isVisible()], ["false", false]);
    await folder.click();
    assert.deepEqual([await folder.getAttribute("aria-expanded"), await folded.isVisible()], ["true", true]);
    await clean(page, seen);
  });

  test("a count filters, a unit filters, and all comes back", async () => {
    const { page, seen } = await site.open(`<tiendo-board ${GIVEN}></tiendo-board>`);
    await settled(page);
    const board = page.locator("tiendo-board");
    const items = board.locator("li.item:visible");
    await board.getByRole("button", { name: /^Chậm tiến độ\W+9$/ }).click();
    assert.equal(await items.count(), 9);
    assert.deepEqual([...new Set(await board.locator("li.item .verdict .badge").allInnerTexts())].map((text) => text.trim()), ["Chậm tiến độ"]);
    assert.match(await board.getByRole("status").allInnerTexts().then((all) => all.join("")), /Đang xem 9 nội dung: Chỉ tiêu chậm tiến độ\./);
    await board.getByLabel("Đơn vị chủ trì").selectOption("kt");
    assert.ok((await items.count()) < 9);
    assert.match(await board.getByRole("heading").first().innerText(), /– Phòng Kinh tế$/);
    await board.getByRole("button", { name: "Xem tất cả" }).click();
    assert.equal(await board.locator("li.indicator").count(), 38);
    assert.equal(await board.getByLabel("Đơn vị chủ trì").inputValue(), "");
    assert.match(await page.evaluate(() => document.activeElement.shadowRoot.activeElement.textContent), /Không đạt/);
    await board.getByLabel("Đơn vị chủ trì").selectOption("kt");
    await board.getByRole("button", { name: "Xem tất cả" }).click();
    assert.equal(await board.getByLabel("Đơn vị chủ trì").inputValue(), "");
    await board.getByRole("button", { name: /^Chậm tiến độ\W+9$/ }).click();
    await page.evaluate(() => Object.assign(document.querySelector("tiendo-board"), { asOf: "2023-01-01" }).ready);
    await settled(page);
    assert.match(await board.getByRole("status").allInnerTexts().then((all) => all.join("")), /Không có nội dung nào: Chỉ tiêu chậm tiến độ\./);
    await clean(page, seen);
  });

  test("a section has its own counts, which are those of what is listed", async () => {
    const { page, seen } = await site.open(`<tiendo-board ${GIVEN} section="1a" lang="en"></tiendo-board>`);
    await settled(page);
    const assessment = await page.evaluate(() => document.querySelector("tiendo-board").ready);
    const inSection = ({ section }) => section === "1a";
    const wholes = assessment.indicators.filter((verdict) => verdict.unit === null && inSection(verdict)).length;
    const periods = assessment.reports.filter(inSection).flatMap((report) => report.periods).filter(({ status }) => status !== "waived").length;
    const tasks = assessment.tasks.filter(inSection).filter(({ status }) => status !== "waived").length;
    assert.ok(wholes > 0 && wholes < 38 && tasks > 0 && periods > 0);
    assert.deepEqual(await page.locator("tiendo-board .panel .h").allInnerTexts().then((all) => all.map((text) => text.replace(/\s+/g, " "))), [`Indicators ${wholes}`, `Tasks ${tasks}`, `Report periods ${periods}`]);
    for (const button of await page.locator("tiendo-board button.count").all()) {
      const [, count] = /(\d+)$/.exec(await button.innerText());
      await button.click();
      assert.equal(await page.locator("tiendo-board .items > li").count(), Number(count), await button.innerText());
      await button.click();
    }
    await clean(page, seen);
  });

  test("ids that run into each other when they are put together stay apart", async () => {
    const { plan, records } = small("a", "An");
    plan.units.push({ id: "u2", name: "Đơn vị hai" });
    plan.indicators.push({ ...plan.indicators[0], id: "i-u2", name: "Chỉ tiêu khác", responsible: ["u2"] });
    plan.indicators[0].breakdown = [{ unit: "u", target: { at_least: 50 } }, { unit: "u2", target: { at_least: 50 } }];
    records.observations = ["u", "u2"].map((unit) => ({ indicator: "i", unit, on: "2023-10-31", value: 30 }));
    const { page, seen } = await site.open(`<tiendo-board ${of("a")} unit="u2"></tiendo-board>`, { before: served("a", { plan, records }) });
    await settled(page);
    const ids = await page.evaluate(() => [...document.querySelector("tiendo-board").shadowRoot.querySelectorAll("[id]")].map(({ id }) => id));
    assert.deepEqual(ids.filter((id, place) => ids.indexOf(id) !== place), []);
    assert.ok(ids.includes("i-i:u2-why") && ids.includes("i-i-u2-why"), ids.join());
    await clean(page, seen);
  });

  test("a section whose id is a hyphen is one section, and what belongs to none another", async () => {
    const { plan, records } = small("a", "An");
    plan.sections = [{ id: "-", name: "Mục gạch" }];
    plan.indicators[0].section = "-";
    const { page, seen } = await site.open(`<tiendo-board ${of("a")}></tiendo-board>`, { before: served("a", { plan, records }) });
    await settled(page);
    const parts = page.locator("tiendo-board [part~=section][part*=section-]");
    assert.deepEqual(await parts.evaluateAll((all) => all.map((part) => part.innerText.split("\n")[0])), ["Mục gạch", "Khác"]);
    assert.deepEqual(await parts.locator(".item").evaluateAll((all) => all.map((item) => item.querySelector("[role=heading]").innerText)), ["Chỉ tiêu An", "Việc An"]);
    await page.locator("tiendo-board select").last().selectOption("-");
    assert.equal(await page.locator("tiendo-board .item").count(), 1);
    await clean(page, seen);
  });

  test("what unfolds is named by its button, also where ids of the plan have blanks and percents", async () => {
    const { plan, records } = small("a", "An");
    plan.sections = [{ id: "mục 1", name: "Mục một" }];
    plan.units = [{ id: "u 1", name: "Đơn vị" }, { id: "u%201", name: "Đơn vị khác" }];
    const indicator = { ...plan.indicators[0], section: "mục 1", responsible: ["u 1"] };
    plan.indicators = ["chỉ tiêu 1", "chỉ\ttiêu", "chỉ%20tiêu"].map((id) => ({ ...indicator, id }));
    plan.indicators[0].breakdown = plan.units.map(({ id }) => ({ unit: id, target: { at_least: 50 } }));
    plan.tasks = Array.from({ length: 4 }, (_, at) => ({ id: `việc ${at}`, name: `Việc ${at}`, section: "mục 1", deadline: { by: "2024-11-15" }, responsible: ["u 1"] }));
    records.observations = [];
    const { page, seen } = await site.open(`<tiendo-board ${of("a")}></tiendo-board><tiendo-scorecard ${of("a")} unit="u 1"></tiendo-scorecard>`, { before: served("a", { plan, records }) });
    await settled(page);
    const shut = () => page.evaluate(() => [...document.querySelectorAll("main > :not(h1)")].map(({ shadowRoot }) => [...shadowRoot.querySelectorAll("[aria-controls]")]
      .map((button) => [button.ariaControlsElements?.length ?? 1, shadowRoot.querySelectorAll(`[id="${CSS.escape(button.getAttribute("aria-controls"))}"]`).length, button.getAttribute("aria-controls")])
      .filter(([found, named, id]) => found !== 1 || named !== 1 || /\s/.test(id))));
    assert.deepEqual(await shut(), [[], []]);
    assert.ok(await page.locator("tiendo-board [aria-controls]").count() > 8);
    for (const button of await page.locator("tiendo-board .folder, .why").all()) if (await button.isVisible()) await button.click();
    assert.deepEqual(await shut(), [[], []]);
    await clean(page, seen);
  });

  test("no two buttons that ask why are named alike, though units owe explanations and reviews of several days", async () => {
    const { page, seen } = await site.open(`<tiendo-board ${GIVEN.replace(/as-of="[^"]*"/, 'as-of="2024-03-31"')}></tiendo-board>`);
    await settled(page);
    const names = await page.evaluate(() => [...document.querySelector("tiendo-board").shadowRoot.querySelectorAll("button.why")].map(({ textContent }) => textContent));
    assert.ok(names.length > 200, String(names.length));
    assert.ok(names.some((name) => name.endsWith("Văn phòng HĐND và UBND thị xã, 08/12/2023")), names.at(-1));
    assert.deepEqual(names.filter((name, place) => names.indexOf(name) !== place), []);
    await clean(page, seen);
  });

  test("day and date of what is due are two words to those who hear them", async () => {
    const { page, seen } = await site.open(`<tiendo-agenda ${GIVEN}></tiendo-agenda>`);
    await settled(page);
    // as the browser tells it, which leaves out a space that stands alone between two texts
    const { nodes } = await (await page.context().newCDPSession(page)).send("Accessibility.getFullAXTree");
    const headings = nodes.filter(({ role }) => role?.value === "heading").map(({ name }) => name.value.replaceAll("\u00a0", " "));
    assert.ok(headings.includes("Thứ Ba 14/11/2023 còn 14 ngày"), headings.join("; "));
    await clean(page, seen);
  });

  test("a unit that the page fixes cannot be chosen otherwise, and has its own counts", async () => {
    const { page, seen } = await site.open(`<tiendo-board ${GIVEN} unit="tckh"></tiendo-board>`);
    await settled(page);
    assert.equal(await page.getByLabel("Đơn vị chủ trì").count(), 0);
    assert.equal(await page.getByRole("heading", { name: "Chỉ tiêu 6", exact: true }).count(), 1);
    await clean(page, seen);
  });

  test("in the words of a screen reader", async () => {
    const { page, seen } = await site.open(`<tiendo-board ${of("a")} lang="en"></tiendo-board>`, { before: served("a", small("a", "An")) });
    await settled(page);
    assert.equal((await page.locator("tiendo-board").ariaSnapshot()).replaceAll("\u00a0", " "), `
- region "An":
  - heading "An" [level=2]
  - paragraph: As of 31 October 2023
  - heading "Indicators 1" [level=3]
  - list:
    - listitem:
      - 'button "Behind : 1"'
  - heading "Tasks 1" [level=3]
  - list:
    - listitem:
      - 'button "Pending, in time : 1"'
  - text: Responsible unit
  - combobox "Responsible unit":
    - option "All units" [selected]
    - option "Đơn vị An"
  - heading "What is due" [level=3]
  - paragraph: 1 deadline from 31 October 2023 to 30 November 2023.
  - list:
    - listitem:
      - heading "Wednesday 15 November 2023 15 days left" [level=4]
      - list:
        - listitem:
          - text: Upcoming
          - paragraph: Việc An
          - paragraph: Task · Đơn vị An
  - status
  - heading "Indicators · Tasks" [level=3]
  - list "Indicators":
    - listitem:
      - heading "Chỉ tiêu An" [level=4]
      - paragraph: "Responsible: Đơn vị An"
      - paragraph: Figure of 31 October 2023
      - text: Behind
      - term: "Actual:"
      - definition: 60 hộ
      - term: "Target:"
      - definition: at least 100 hộ
      - paragraph: 60% of target 83.29 by the path
      - paragraph: "Forecast at the pace so far: 72.04 hộ on the due day, will not be met"
      - text: Due 31 December 2023
      - paragraph: 61 days left
      - button "Why? Chỉ tiêu An"
  - list "Tasks":
    - listitem:
      - heading "Việc An" [level=4]
      - paragraph: "Responsible: Đơn vị An"
      - text: Upcoming
      - paragraph: Due 15 November 2023
      - paragraph: 15 days left (11 working days)
      - button "Why? Việc An"
  - heading "Explanations, reviews, reminders" [level=3]
  - paragraph: Nothing follows so far.
- status
`.trim());
    await clean(page, seen);
  });

  test("on a page without a doctype tables have the colours and letters of the element", async () => {
    const { page, seen } = await site.open(`<tiendo-board ${GIVEN}></tiendo-board>`, { doctype: "" });
    await settled(page);
    assert.equal(await page.evaluate(() => document.compatMode), "BackCompat");
    const looks = await page.evaluate(() => {
      document.body.style.color = "rgb(1, 2, 3)";
      const root = document.querySelector("tiendo-board").shadowRoot;
      const lookOf = (element) => {
        const { color, fontFamily, fontSize, fontVariantNumeric, fontStyle, lineHeight } = getComputedStyle(element);
        return { color, fontFamily, fontVariantNumeric, fontStyle, lines: (parseFloat(lineHeight) / parseFloat(fontSize)).toFixed(2) };
      };
      return [root.querySelector(".tiendo"), root.querySelector("td")].map(lookOf);
    });
    assert.deepEqual(looks[1], looks[0]);
    assert.notEqual(looks[0].color, "rgb(1, 2, 3)");
    await clean(page, seen);
  });

  test("names are text", async () => {
    const names = ['<img src=x onerror="window.hit=1">', "=cmd|'/c calc'!A1", "\u202Eabc", "${1+1} {{7*7}}"];
    for (const name of names) {
      const { plan, records } = small("p", name);
      const { page, seen } = await site.open("<tiendo-board></tiendo-board><tiendo-indicator indicator='i'></tiendo-indicator><tiendo-agenda></tiendo-agenda><tiendo-scorecard unit='u'></tiendo-scorecard>");
      await page.evaluate((given) => {
        for (const element of document.querySelectorAll("main > :not(h1)")) Object.assign(element, given, { asOf: "2023-10-31" });
      }, { plan, records });
      await settled(page);
      for (const tag of ["tiendo-board", "tiendo-indicator", "tiendo-agenda", "tiendo-scorecard"]) assert.ok((await page.locator(`${tag} .tiendo`).innerText()).includes(name.trim()), `${tag}: ${name}`);
      assert.equal(await page.locator("tiendo-board img").count(), 0);
      await page.locator("tiendo-board .why").first().click();
      await page.waitForFunction(() => document.querySelector("tiendo-board").shadowRoot.querySelector(".why-text p"));
      assert.equal(await page.evaluate(() => window.hit), undefined);
      await clean(page, seen);
    }
  });
});

describe("the parts", () => {
  test("an indicator's card, in the words of a screen reader", async () => {
    const { page, seen } = await site.open(`<tiendo-indicator ${GIVEN} indicator="1a-budget-revenue" heading-level="3"></tiendo-indicator>`);
    await settled(page);
    assert.equal(await page.locator("tiendo-indicator").ariaSnapshot().then((words) => words.replaceAll("\u00a0", " ")), `
- article "Thu ngân sách thị xã":
  - heading "Thu ngân sách thị xã" [level=3]
  - text: Có nguy cơ chậm
  - term: "Thực hiện:"
  - definition: 49.900 triệu đồng (Minh họa)
  - term: "Chỉ tiêu giao:"
  - definition: ít nhất 65.000 triệu đồng (Minh họa) , phấn đấu 68.000 triệu đồng
  - paragraph: 76,77% kế hoạch theo lộ trình 51.350
  - paragraph: "Dự báo theo tốc độ đến nay: đến hạn 63.164,56 triệu đồng, sẽ không đạt"
  - list "Mốc trong kỳ":
    - listitem: "Vượt Mốc 31/03/2023: 13.900 triệu đồng (Minh họa) ít nhất 13.500 triệu đồng · 102,96%"
    - listitem: "Vượt Mốc 30/06/2023: 28.745 triệu đồng (Minh họa) ít nhất 28.000 triệu đồng · 102,66%"
    - listitem: "Không đạt Mốc 30/09/2023: 44.200 triệu đồng (Minh họa) ít nhất 45.000 triệu đồng · 98,22%"
  - text: Hạn 31/12/2023
  - paragraph: còn 61 ngày
  - paragraph: "Chủ trì: Phòng Tài chính - Kế hoạch"
  - paragraph: Số liệu ngày 31/10/2023 · nguồn Kho bạc Nhà nước
  - paragraph: "* Minh họa"
  - paragraph: "Ngày đánh giá: 31/10/2023"
  - button "Vì sao? Thu ngân sách thị xã"
- status
`.trim());
    await clean(page, seen);
  });

  test("one unit of a breakdown", async () => {
    const { page, seen } = await site.open(`<tiendo-indicator ${GIVEN} indicator="1a-commune-revenue" unit="my-binh"></tiendo-indicator>`);
    await settled(page);
    assert.match(await page.locator("tiendo-indicator .tiendo").innerText(), /Thu ngân sách của các xã, phường – UBND xã Mỹ Bình\s+Chậm tiến độ/);
    await clean(page, seen);
  });

  test("what is due, in as many days as asked for, of all or of one unit", async () => {
    const { page, seen } = await site.open(`<tiendo-agenda ${GIVEN} days="60"></tiendo-agenda><tiendo-agenda ${GIVEN} days="60" unit="ldtbxh"></tiendo-agenda>`);
    await settled(page);
    const [all, one] = await page.locator("tiendo-agenda .tiendo").allInnerTexts();
    assert.match(all, /3 thời hạn từ ngày 31\/10\/2023 đến ngày 30\/12\/2023\.\s+Thứ Ba 14\/11\/2023 còn 14\sngày/);
    assert.match(one, /Phòng Lao động - Thương binh và Xã hội\s+1 thời hạn/);
    await clean(page, seen);
  });

  test("what is due goes to the last day that the calendar knows", async () => {
    const { plan, records } = small("a", "An");
    plan.tasks[0].deadline.by = "2199-12-31";
    const given = of("a").replace("2023-10-31", "2199-12-20");
    const { page, seen } = await site.open(`<tiendo-board ${given}></tiendo-board><tiendo-agenda ${given} days="366" lang="en"></tiendo-agenda>`, { before: served("a", { plan, records }) });
    await settled(page);
    const [board, agenda] = await page.locator("main .tiendo").allInnerTexts();
    assert.match(board, /1 thời hạn từ ngày 20\/12\/2199 đến ngày 31\/12\/2199\./);
    assert.match(agenda, /1 deadline from 20 December 2199 to 31 December 2199\./);
    await clean(page, seen);
  });

  test("a unit's scorecard", async () => {
    const { page, seen } = await site.open(`<tiendo-scorecard ${GIVEN} unit="tckh" lang="en"></tiendo-scorecard>`);
    await settled(page);
    assert.match(await page.locator("tiendo-scorecard .tiendo").innerText(), /Finance and Planning Office[^]*Indicators on track\s+16\.67% 1\/6\s+Done in time\s+92\.86% 13\/14/);
    await clean(page, seen);
  });
});

describe("attributes that cannot be used", () => {
  const ROWS = [
    [`<tiendo-board ${GIVEN.replace("2023-10-31", "tomorrow")}></tiendo-board>`, /as-of: tomorrow không phải là ngày; viết năm-tháng-ngày, như as-of="2023-08-31"/, null],
    [`<tiendo-board ${GIVEN.replace("2023-10-31", "2023-02-29")} lang="en"></tiendo-board>`, /as-of: 2023-02-29 is not a day/, null],
    [`<tiendo-board ${GIVEN} known-on="31/10/2023" lang="en"></tiendo-board>`, /known-on: 31\/10\/2023 is not a day; write year-month-day, as in known-on="2023-08-31"/, null],
    [`<tiendo-board ${GIVEN} unit="nobody"></tiendo-board>`, /unit: kết quả đánh giá không có mã nobody; các mã có: nga-nam \(UBND thị xã Ngã Năm\)/, /Chỉ tiêu\s+38/],
    [`<tiendo-board ${GIVEN} section="9z" lang="en"></tiendo-board>`, /section: the assessment has no 9z; there are: 0 \(Preamble/, /Indicators\s+38/],
    [`<tiendo-board ${GIVEN} lang="fr"></tiendo-board>`, /lang: không có ngôn ngữ fr, tạm dùng tiếng Việt; viết vi hoặc en/, /Chỉ tiêu\s+38/],
    [`<tiendo-board ${GIVEN} heading-level="7"></tiendo-board>`, /heading-level: 7 không phải là số nguyên từ 1 đến 6, tạm dùng 2/, /Chỉ tiêu\s+38/],
    [`<tiendo-indicator ${GIVEN} indicator="zz" lang="en"></tiendo-indicator>`, /indicator: the assessment has no zz; there are: /, null],
    [`<tiendo-indicator ${GIVEN} lang="en"></tiendo-indicator>`, /indicator: no id is given; there are: /, null],
    [`<tiendo-indicator ${GIVEN} indicator="1a-budget-revenue" unit="kt"></tiendo-indicator>`, /unit: kết quả đánh giá không có mã kt; các mã có: –/, /49\.900/],
    [`<tiendo-agenda ${GIVEN} days="-1"></tiendo-agenda>`, /days: -1 không phải là số nguyên từ 0 đến 366, tạm dùng 30/, /30\/11\/2023/],
    [`<tiendo-scorecard ${GIVEN}></tiendo-scorecard>`, /unit: chưa cho mã; các mã có: nga-nam/, null],
  ];
  /** What mends each of them. */
  const GOOD = { "as-of": "2023-10-31", indicator: "1a-budget-revenue", unit: "tckh" };

  test("each is named with what was given, what is expected and a way out; the rest goes on; mended, all is well", async () => {
    const { page, seen } = await site.open(ROWS.map(([element], row) => element.replace(" ", ` id="row-${row}" `)).join(""));
    await settled(page);
    const told = (await events(page)).filter(({ name }) => name === "tiendo-error");
    for (const [row, [element, said, rest]] of ROWS.entries()) {
      const found = page.locator(`#row-${row}`);
      assert.match(await found.getByRole("alert").innerText(), said, element);
      assert.deepEqual(told.filter(({ from }) => from === `row-${row}`).map(({ bubbles, composed, diagnostics }) => [bubbles, composed, diagnostics]), [[true, true, 0]], element);
      const shown = await found.locator(".tiendo").innerText();
      if (rest) assert.match(shown, rest, element);
      else assert.equal(await found.locator(".item, .card, .panel").count(), 0, element);
    }
    await page.evaluate((good) => {
      for (const found of document.querySelectorAll("main > :not(h1)")) {
        const needed = { "tiendo-indicator": ["indicator"], "tiendo-scorecard": ["unit"] }[found.localName] ?? [];
        for (const name of ["known-on", "unit", "section", "lang", "heading-level", "indicator", "days"]) found.removeAttribute(name);
        for (const name of ["as-of", ...needed]) found.setAttribute(name, good[name]);
      }
    }, GOOD);
    await page.waitForFunction(() => [...document.querySelectorAll("main > :not(h1)")].every(({ assessment, shadowRoot }) => assessment && !shadowRoot.querySelector("[role=alert]")));
    await clean(page, seen);
  });

  test("a language in any letters and of any country; numbers to both their ends; of many ids the first twelve", () => {
    for (const [text, expected] of [["vi", "vi"], ["vi-VN", "vi"], ["EN-gb", "en"], [" En ", "en"], ["fr", null], ["vie", null], ["", null], [null, null]]) assert.equal(languageOf(text), expected, text);
    for (const [text, expected] of [["1", 1], ["6", 6], [" 6 ", 6], ["06", 6], ["0", null], ["7", null], ["1.5", null], ["-1", null], ["1e0", null], ["", null], [null, null]]) assert.equal(wholeNumber(text, 1, 6), expected, text);
    const all = Array.from({ length: 13 }, (_, at) => ({ id: String(at), name: { vi: "A" } }));
    const named = (some) => inWords({ t: (code, attribute, given, { named }) => named, lang: "vi" }, { code: "unknown_id", attribute: "unit", given: "x", all: some });
    for (const [count, end] of [[0, "–"], [12, "`11` (A)"], [13, "`11` (A)…"]]) assert.ok(named(all.slice(0, count)).endsWith(end), named(all.slice(0, count)));
  });

  test("blanks around what they say are none of it", async () => {
    const spaced = GIVEN.replace("2023-10-31", " 2023-10-31 ");
    const { page, seen } = await site.open(`<tiendo-board ${spaced} known-on="&#10;2023-10-31" unit=" tckh "></tiendo-board><tiendo-board plan=" ${PLAN} " records="${RECORDS}" as-of=" "></tiendo-board>`);
    await settled(page);
    assert.equal(await page.getByRole("alert").count(), 0);
    assert.match(await page.locator("tiendo-board .tiendo").first().innerText(), /Phòng Tài chính - Kế hoạch\s+Ngày đánh giá: 31\/10\/2023/);
    assert.deepEqual(await page.evaluate(() => [document.querySelector("tiendo-board").asOf, document.querySelector("tiendo-board").assessment.as_of]), ["2023-10-31", "2023-10-31"]);
    await clean(page, seen);
  });

  test("a language of blanks is none: that of what it stands in counts", async () => {
    const { page, seen } = await site.open(`<section lang="en"><tiendo-agenda ${GIVEN} lang=" "></tiendo-agenda></section><form lang="en"><input name="lang"><tiendo-agenda ${GIVEN} lang=""></tiendo-agenda></form>`);
    await page.waitForFunction(() => [...document.querySelectorAll("tiendo-agenda")].every(({ shadowRoot }) => shadowRoot?.querySelector(".tiendo:not(.pending)")?.lang === "en"));
    assert.equal(await page.getByRole("alert").count(), 0);
    assert.deepEqual((await events(page)).filter(({ name }) => name === "tiendo-error"), []);
    await clean(page, seen);
  });

  test("several at once are told at once", async () => {
    const { page, seen } = await site.open(`<tiendo-agenda ${GIVEN} days="x" unit="y" lang="fr"></tiendo-agenda>`);
    await settled(page);
    assert.deepEqual(await page.getByRole("alert").locator("li > code:first-child").allInnerTexts(), ["lang", "days", "unit"]);
    await clean(page, seen);
  });
});

describe("the day", () => {
  for (const [now, day] of [["2023-08-31T16:59:59Z", "31/08/2023"], ["2023-08-31T17:00:00Z", "01/09/2023"]]) {
    test(`without as-of it is the day in Vietnam: at ${now} ${day}`, async () => {
      const { page, seen } = await site.open(`<tiendo-board plan="${PLAN}" records="${RECORDS}"></tiendo-board>`, {
        timezoneId: "America/New_York", before: (page) => page.clock.setFixedTime(new Date(now)),
      });
      await settled(page);
      assert.ok((await page.locator("tiendo-board .tiendo").innerText()).includes(`Ngày đánh giá: ${day} (là hôm nay theo giờ Việt Nam, vì trang không cho ngày)`));
      await clean(page, seen);
    });
  }

  test("at midnight nothing changes by itself; refresh() asks anew", async () => {
    const { page, seen } = await site.open(`<tiendo-board plan="${PLAN}" records="${RECORDS}"></tiendo-board>`, {
      before: (page) => page.clock.setFixedTime(new Date("2023-08-31T16:59:59Z")),
    });
    await settled(page);
    await page.clock.setFixedTime(new Date("2023-08-31T17:00:00Z"));
    await page.evaluate(() => document.querySelector("tiendo-board").setAttribute("unit", "tckh"));
    assert.ok((await page.locator("tiendo-board .tiendo").innerText()).includes("31/08/2023"));
    assert.equal(await page.evaluate(() => document.querySelector("tiendo-board").refresh().then(({ as_of: day }) => day)), "2023-09-01");
    assert.ok((await page.locator("tiendo-board .tiendo").innerText()).includes("01/09/2023"));
    await clean(page, seen);
  });

  test("the board of yesterday that a refresh could not replace is no more said to be of today", async () => {
    const { page, seen } = await site.open(`<tiendo-board plan="${PLAN}" records="${RECORDS}"></tiendo-board>`, {
      before: (page) => page.clock.setFixedTime(new Date("2023-08-31T16:59:59Z")),
    });
    await settled(page);
    const says = () => page.locator("tiendo-board .day-line").innerText();
    await page.route(`**${PLAN}`, (route) => route.fulfill({ status: 503 }));
    const refreshed = () => page.evaluate(() => document.querySelector("tiendo-board").refresh().catch(({ why }) => why));
    assert.equal(await refreshed(), "503");
    assert.match(await says(), /^Ngày đánh giá: 31\/08\/2023 \(là hôm nay/);
    await page.clock.setFixedTime(new Date("2023-08-31T17:00:00Z"));
    assert.equal(await refreshed(), "503");
    assert.equal(await says(), "Ngày đánh giá: 31/08/2023");
    await clean(page, seen, NOT_FOUND_OR_503);
  });
});

describe("together", () => {
  test("elements with the same plan, records and day share module, fetches and assessment", async () => {
    const { page, seen } = await site.open(`<tiendo-board ${GIVEN}></tiendo-board><tiendo-indicator ${GIVEN} indicator="1a-budget-revenue"></tiendo-indicator><tiendo-agenda ${GIVEN}></tiendo-agenda>`);
    await settled(page);
    for (const file of [PLAN, RECORDS, "/wasm/pkg/tiendo_bg.wasm"]) assert.equal(seen.fetched.filter((path) => path === file).length, 1, file);
    assert.equal(await page.evaluate(() => new Set([...document.querySelectorAll("main > :not(h1)")].map(({ assessment }) => assessment)).size), 1);
    // another day needs no other file
    await page.evaluate(() => {
      document.querySelector("tiendo-agenda").asOf = "2023-08-31";
      return document.querySelector("tiendo-agenda").ready;
    });
    assert.equal(seen.fetched.filter((path) => path === PLAN).length, 1);
    await clean(page, seen);
  });

  test("what is shared is given up when the last one lets go, however often the others do", () => {
    let given = 0;
    const take = sharing();
    const [one, other] = ["a", "a"].map((key) => take(key, (signal) => {
      signal.addEventListener("abort", () => (given += 1));
      return new Promise(() => {});
    }));
    for (const [{ release }, expected] of [[one, 0], [one, 0], [other, 1], [other, 1]]) {
      release();
      assert.equal(given, expected);
    }
  });

  test("two boards with different plans do not mix", async () => {
    const [a, b] = [small("a", "An"), small("b", "Bình")];
    const { page, seen } = await site.open(`<tiendo-board id="a" ${of("a")}></tiendo-board><tiendo-board id="b" ${of("b")}></tiendo-board>`, {
      before: async (page) => {
        await served("a", a, 50)(page);
        await served("b", b)(page);
      },
    });
    await settled(page);
    assert.match(await page.locator("#a .tiendo").innerText(), /^An\n(?![^]*Bình)/);
    assert.match(await page.locator("#b .tiendo").innerText(), /^Bình\n(?![^]*\bAn\b)/);
    await clean(page, seen);
  });

  test("objects and texts as properties", async () => {
    const { page, seen } = await site.open("<tiendo-board as-of='2023-10-31'></tiendo-board><tiendo-board as-of='2023-10-31'></tiendo-board>");
    const names = await page.evaluate(async ({ plan, records }) => {
      const [one, other] = document.querySelectorAll("tiendo-board");
      Object.assign(one, { plan, records });
      Object.assign(other, { plan: JSON.stringify(plan), records: JSON.stringify(records) });
      await Promise.all([one.ready, other.ready]);
      return [one.assessment.plan.id, other.assessment.plan.id, one.hasAttribute("plan"), one.plan === plan];
    }, small("p", "P"));
    assert.deepEqual(names, ["p", "p", false, true]);
    await clean(page, seen);
  });

  test("an object that was changed afterwards is the same as it was, in what is due, too", async () => {
    const { page, seen } = await site.open("<tiendo-agenda as-of='2023-10-31'></tiendo-agenda>");
    const shown = await page.evaluate(async (given) => {
      const agenda = Object.assign(document.querySelector("tiendo-agenda"), given);
      await agenda.ready;
      Object.assign(given.plan.tasks[0], { name: "Việc khác", deadline: { by: "2023-11-20" } });
      agenda.days = 31;
      await new Promise((drawn) => setTimeout(drawn));
      const unchanged = agenda.shadowRoot.querySelector(".days").innerText;
      agenda.refresh();
      await agenda.ready;
      return [unchanged, agenda.shadowRoot.querySelector(".days").innerText];
    }, small("p", "P"));
    assert.match(shown[0], /15\/11\/2023[^]*Việc P/);
    assert.match(shown[1], /20\/11\/2023[^]*Việc khác/);
    await clean(page, seen);
  });

  test("a text that is neither JSON nor an address is text: it is fetched from nowhere, and no page stands in the message", async () => {
    const { page, seen } = await site.open('<tiendo-board id="b" as-of="2023-10-31"></tiendo-board>');
    const { plan, records } = small("p", "P");
    const before = seen.fetched.length;
    for (const [given, said] of [
      ["<!doctype html><title>Login</title><input value=token>", /^Không tải được\s+Không lấy được kế hoạch: máy chủ trả về thứ khác, như một trang web\./],
      ["\ufeff\n <html>token</html>", /như một trang web\./],
      [`// plan\n${JSON.stringify(plan)}`, /^Không đánh giá được\s+Kế hoạch\s+Lỗi\s*dòng 1/],
      [`/* plan */ ${JSON.stringify(plan)}`, /^Không đánh giá được\s+Kế hoạch\s+Lỗi\s*dòng 1/],
      ["tiendo\nplan token", /^Không đánh giá được/],
    ]) {
      const found = await page.evaluate(async ([plan, records]) => {
        Object.assign(b, { plan, records });
        await b.ready.catch(() => {});
        return [b.shadowRoot.querySelector("[role=alert]").innerText, b.getAttribute("plan"), b.plan === plan];
      }, [given, records]);
      assert.match(found[0], said);
      assert.doesNotMatch(found[0], /token/);
      assert.deepEqual(found.slice(1), [null, true]);
    }
    assert.deepEqual(seen.fetched.slice(before).filter((path) => !/style|_bg/.test(path)), []);
    // blanks and line breaks around an address are none of it
    const spaced = `\n  ${PLAN}\n`;
    assert.equal(await page.evaluate((plan) => Object.assign(b, { plan }).ready.catch(() => b.getAttribute("plan")), spaced), spaced);
    assert.ok(seen.fetched.includes(PLAN));
    // what is asked for but not taken is no failure that nobody hears
    await page.evaluate(async () => {
      b.plan = "<html>";
      await b.ready.catch(() => {});
      b.asOf = "2023-10-30";
      b.asOf = "2023-10-31";
      await b.ready.catch(() => {});
    });
    await quiet(page, 50);
    await clean(page, seen);
  });

  test("a mark of the order of bytes before JSON is none of it, and lines are counted as they stand", async () => {
    const { plan, records } = small("p", "P");
    const mark = "\ufeff";
    const block = (id, text) => `<script type="application/json" id="${id}">${text}</script>`;
    const texts = [`${mark}${JSON.stringify(plan)}`, `\r\n${mark}${JSON.stringify(plan)}`, `\n${mark}\n{ "format": "tiendo/2" }`];
    const { page, seen } = await site.open(`${texts.map((text, place) => block(`p${place}`, text)).join("")}${block("records", JSON.stringify(records))}
      ${texts.map((_, place) => `<tiendo-board id="b${place}" plan="#p${place}" records="#records" as-of="2023-10-31"></tiendo-board>`).join("")}<tiendo-board id="own" as-of="2023-10-31"></tiendo-board>`);
    await settled(page);
    const found = await page.evaluate(async ([text, records]) => {
      const board = Object.assign(document.querySelector("#own"), { plan: text, records });
      const id = (element) => element.ready.then(({ plan }) => plan.id, ({ diagnostics }) => diagnostics.map(({ line, code }) => `${line} ${code}`)[0]);
      return Promise.all([b0, b1, b2, board].map(id));
    }, [texts[1], records]);
    assert.deepEqual([found[0], found[1], found[3]], ["p", "p", "p"]);
    assert.match(found[2], /^3 /);
    await clean(page, seen);
  });

  test("an address is that of when it was set, whatever address the page gives itself afterwards", async () => {
    site.pages["/a.plan.json"] = { type: "application/json", body: JSON.stringify(small("a", "An").plan) };
    site.pages["/a.records.json"] = { type: "application/json", body: JSON.stringify(small("a", "An").records) };
    const { page, seen } = await site.open(`<tiendo-board ${of("a").replaceAll('"/', '"')}></tiendo-board>`);
    await settled(page);
    const found = await page.evaluate(async () => {
      const board = document.querySelector("tiendo-board");
      history.pushState(null, "", "/tin-tuc/bai-viet");
      board.asOf = "2023-11-30";
      const [other, again] = [(await board.ready).as_of, (await board.refresh()).plan.id];
      board.remove();
      await new Promise((gone) => setTimeout(gone));
      document.body.append(board);
      const back = (await board.ready).plan.id;
      board.plan = "a.plan.json?anew";
      return [other, again, back, board.getAttribute("plan"), await board.ready.catch(({ source, why }) => [source, why])];
    });
    assert.deepEqual(found, ["2023-11-30", "a", "a", "a.plan.json?anew", ["a.plan.json?anew", "404"]]);
    assert.deepEqual(seen.fetched.filter((path) => path.startsWith("/tin-tuc/")), ["/tin-tuc/a.plan.json"]);
    await clean(page, seen, NOT_FOUND);
  });

  test("JSON that stands in the page", async () => {
    const { plan, records } = small("p", "P </x>");
    const block = (id, value) => `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll("<", "\\u003c")}</script>`;
    const { page, seen } = await site.open(`${block("plan", plan)}${block("records", records)}<tiendo-board plan="#plan" records="#records" as-of="2023-10-31"></tiendo-board>`);
    await settled(page);
    assert.match(await page.locator("tiendo-board .tiendo").innerText(), /^P <\/x>/);
    await clean(page, seen);
  });
});

describe("changing and leaving", () => {
  test("of a plan that changes while it loads the last one wins, and the other one's end is nobody's business", async () => {
    const { page, seen } = await site.open(`<tiendo-board ${of("a")}></tiendo-board>`, {
      before: async (page) => {
        await served("a", small("a", "An"), 600)(page);
        await served("b", small("b", "Bình"))(page);
      },
    });
    const failed = [];
    page.on("requestfailed", (request) => failed.push([new URL(request.url()).pathname, request.failure().errorText].join(" ")));
    await until(() => of("a").match(/[^"]*json/g).every((path) => seen.fetched.includes(path)));
    await page.evaluate(() => Object.assign(document.querySelector("tiendo-board"), { plan: "/b.plan.json", records: "/b.records.json" }));
    await settled(page);
    await quiet(page, 800);
    assert.deepEqual((await events(page)).map(({ name, plan }) => [name, plan]), [["tiendo-assessed", "b"]]);
    assert.match(await page.locator("tiendo-board .tiendo").innerText(), /^Bình/);
    assert.deepEqual(failed.sort(), ["/a.plan.json net::ERR_ABORTED", "/a.records.json net::ERR_ABORTED"]);
    await clean(page, seen);
  });

  test("ready follows the last question", async () => {
    const { page, seen } = await site.open(`<tiendo-board ${of("a")}></tiendo-board>`, {
      before: async (page) => {
        await served("a", small("a", "An"), 300)(page);
        await served("b", small("b", "Bình"), 10)(page);
      },
    });
    const id = await page.evaluate(async () => {
      await customElements.whenDefined("tiendo-board");
      const board = document.querySelector("tiendo-board");
      const { ready } = board;
      Object.assign(board, { plan: "/b.plan.json", records: "/b.records.json" });
      return (await ready).plan.id;
    });
    assert.equal(id, "b");
    await clean(page, seen);
  });

  test("ready is of what was asked last: after a change, twice in a row, there and back; it ends when the element leaves", async () => {
    const { page, seen } = await site.open(`<tiendo-board ${of("a")}></tiendo-board>`, { before: served("a", small("a", "An")) });
    const told = await page.evaluate(async () => {
      const board = document.querySelector("tiendo-board");
      const days = [(await board.ready).as_of];
      board.asOf = "2023-11-20";
      days.push((await board.ready).as_of);
      await board.refresh();
      days.push((await board.refresh()).as_of);
      board.asOf = "2023-10-31";
      board.asOf = "2023-11-20";
      days.push((await board.ready).as_of);
      board.asOf = "2023-12-01";
      const { ready } = board;
      board.remove();
      return [...days, await ready.catch(({ name }) => name)];
    });
    assert.deepEqual(told, ["2023-10-31", "2023-11-20", "2023-11-20", "2023-11-20", "AbortError"]);
    await clean(page, seen);
  });

  test("what is asked anew later is answered anew, however soon; what several ask together is one answer", async () => {
    const { page, seen } = await site.open(`<tiendo-board ${of("a")}></tiendo-board><tiendo-board ${of("a")}></tiendo-board>`, { before: served("a", small("a", "An")) });
    const fetched = () => seen.fetched.filter((path) => path === "/a.plan.json").length;
    await settled(page);
    assert.equal(fetched(), 1);
    await page.evaluate(async () => {
      const boards = [...document.querySelectorAll("tiendo-board")];
      await Promise.all(boards.map((board) => board.refresh()));
      for (let n = 0; n < 2; n += 1) await boards[0].refresh();
    });
    assert.equal(fetched(), 4);
    const names = await page.evaluate(async ({ plan, records }) => {
      const board = Object.assign(document.querySelector("tiendo-board"), { plan, records });
      const shown = [(await board.ready).plan.name.vi];
      for (const letter of "bc") {
        plan.name += letter;
        shown.push((await board.refresh()).plan.name.vi);
      }
      return shown;
    }, small("a", "a"));
    assert.deepEqual(names, ["a", "ab", "abc"]);
    await clean(page, seen);
  });

  test("JSON that stands further down in the page than the element is waited for", async () => {
    const { plan, records } = small("a", "An");
    const block = (id, given) => `<script type="application/json" id="${id}">${JSON.stringify(given)}</script>`;
    const { page, seen } = await site.open(`<tiendo-board plan="#p" records="#r" as-of="2023-10-31"></tiendo-board><p>${"…".repeat(9000)}</p>${block("p", plan)}${block("r", records)}`, {
      head: '<script src="/wasm/pkg/tiendo.classic.js"></script>',
    });
    await settled(page);
    assert.equal((await page.evaluate(() => document.querySelector("tiendo-board").ready)).plan.id, "a");
    await clean(page, seen);
  });

  test("in another shadow root the same id is another element, also while the page is being parsed", async () => {
    const boardOf = (id, name) => {
      const { plan, records } = small(id, name);
      const block = (input, given) => `<script type="application/json" id="${input}">${JSON.stringify(given)}</script>`;
      return `<div id="${id}"><template shadowrootmode="open"><tiendo-board plan="#plan" records="#records" as-of="2023-10-31"></tiendo-board>${block("plan", plan)}${block("records", records)}</template></div>`;
    };
    const { page, seen } = await site.open(`${boardOf("a", "An")}${boardOf("b", "Bình")}<p>${"…".repeat(9000)}</p>`, { head: CLASSIC });
    const ids = await page.evaluate(() => Promise.all(["a", "b"].map(async (id) => (await document.getElementById(id).shadowRoot.querySelector("tiendo-board").ready).plan.id)));
    assert.deepEqual(ids, ["a", "b"]);
    await clean(page, seen);
  });

  test("JSON that is still being parsed when the element is there is waited for", async () => {
    const { plan, records } = small("a", "An");
    const { page } = await site.open("", { head: CLASSIC, policy: "script-src 'self' 'wasm-unsafe-eval'" });
    const drawn = await page.evaluate(async ([plan, records]) => {
      const half = plan.length / 2;
      document.open();
      document.write(`<body><tiendo-board plan="#p" records="#r" as-of="2023-10-31"></tiendo-board><script type="application/json" id="r">${records}</script><p>…</p>`);
      document.write(`<script type="application/json" id="p">${plan.slice(0, half)}`);
      await new Promise((later) => setTimeout(later));
      const found = document.getElementById("p").textContent.length;
      document.write(`${plan.slice(half)}</script>`);
      document.close();
      return [found < plan.length, (await document.querySelector("tiendo-board").ready).plan.id];
    }, [plan, records].map((given) => JSON.stringify(given)));
    assert.deepEqual(drawn, [true, "a"]);
    await page.close();
  });

  test("an element that leaves while it loads aborts its fetches, and leaves no timer and no listener", async () => {
    const { page, seen } = await site.open(`<tiendo-board ${of("a")}></tiendo-board>`, {
      before: async (page) => {
        await page.addInitScript(() => {
          window.timers = new Set();
          window.listening = 0;
          const { setTimeout: set, clearTimeout: clear } = window;
          window.setTimeout = (work, after) => {
            const id = set(() => {
              window.timers.delete(id);
              work();
            }, after);
            window.timers.add(id);
            return id;
          };
          window.clearTimeout = (id) => {
            window.timers.delete(id);
            clear(id);
          };
          for (const target of [window, document]) {
            const { addEventListener: add, removeEventListener: remove } = target;
            target.addEventListener = (...given) => {
              if (/elements\.js/.test(new Error().stack)) window.listening += 1;
              return add.apply(target, given);
            };
            target.removeEventListener = (...given) => {
              if (/elements\.js/.test(new Error().stack)) window.listening -= 1;
              return remove.apply(target, given);
            };
          }
        });
        await served("a", small("a", "An"), 2000)(page);
      },
    });
    const failed = [];
    page.on("requestfailed", (request) => failed.push(new URL(request.url()).pathname));
    await page.waitForFunction(() => window.timers?.size > 0);
    await until(() => seen.fetched.includes("/a.records.json"));
    await page.evaluate(() => document.querySelector("tiendo-board").remove());
    await until(() => failed.length === 2);
    assert.deepEqual(await page.evaluate(() => [window.timers.size, window.listening]), [0, 0]);
    assert.deepEqual(failed.sort(), ["/a.plan.json", "/a.records.json"]);
    assert.deepEqual(await events(page), []);
    await clean(page, seen);
  });

  test("what the last one leaves can be collected; an element that comes back loads again", async () => {
    const { page, seen } = await site.open(`<tiendo-board id="one" ${of("a")}></tiendo-board><tiendo-board id="two" ${of("a")}></tiendo-board>`, { before: served("a", small("a", "An")) });
    await settled(page);
    const devtools = await page.context().newCDPSession(page);
    const alive = async () => {
      await devtools.send("HeapProfiler.collectGarbage");
      return page.evaluate(() => window.weak.deref() !== undefined);
    };
    await page.evaluate(() => {
      window.noted.events.length = 0;
      window.weak = new WeakRef(document.querySelector("#one").assessment);
      window.kept = document.querySelector("#one");
      window.kept.remove();
    });
    await quiet(page, 20);
    assert.equal(await alive(), true);
    await page.evaluate(() => document.querySelector("#two").remove());
    await until(async () => !await alive());
    assert.equal(await page.evaluate(() => window.kept.assessment), null);
    await page.evaluate(() => {
      document.body.append(window.kept);
      return window.kept.ready;
    });
    assert.equal(seen.fetched.filter((path) => path === "/a.plan.json").length, 2);
    await clean(page, seen);
  });

  test("moving an element within the page loads nothing, and keeps what is open", async () => {
    const { page, seen } = await site.open(`<div id="place"></div><tiendo-board ${of("a")}></tiendo-board>`, { before: served("a", small("a", "An")) });
    await settled(page);
    await page.locator("tiendo-board .why").first().click();
    await page.waitForFunction(() => document.querySelector("tiendo-board").shadowRoot.querySelector(".why-text p:nth-child(2)"));
    assert.equal(await page.locator("tiendo-board .why-text").first().getAttribute("role"), "status", "who listens is told when it comes");
    const before = seen.fetched.length;
    await page.evaluate(() => document.querySelector("#place").append(document.querySelector("tiendo-board")));
    await page.evaluate(() => document.body.moveBefore?.(document.querySelector("tiendo-board"), null));
    await quiet(page, 50);
    assert.equal(seen.fetched.length, before);
    assert.equal((await events(page)).length, 1);
    assert.equal(await page.locator("tiendo-board .why-text p").first().isVisible(), true);
    await clean(page, seen);
  });
});

describe("what does not load", () => {
  const { plan, records } = small("a", "An");
  const one = `<tiendo-board ${of("a")}></tiendo-board>`;
  const kept = { "Cache-Control": "max-age=31536000" };
  const cut = (response, file) => response.writeHead(200, { ...kept, "Content-Type": "application/wasm" }).end(readFileSync(join(ROOT, `wasm/pkg/${file}`)).subarray(0, 100_000));

  /** Plan, records and one file of the package by a real server, since what a test answers in its place stands before the cache; this is the first answer. */
  function servedFirst(file, answer) {
    const asked = [];
    site.pages["/a.plan.json"] = { body: JSON.stringify(plan) };
    site.pages["/a.records.json"] = { body: JSON.stringify(records) };
    site.pages[`/wasm/pkg/${file}`] = (response) => {
      asked.push(file);
      if (asked.length === 1) return answer(response, file);
      return response.writeHead(200, { ...kept, "Content-Type": file.endsWith("js") ? "text/javascript" : "application/wasm" }).end(readFileSync(join(ROOT, `wasm/pkg/${file}`)));
    };
    return asked;
  }
  afterEach(() => {
    for (const name of Object.keys(site.pages)) if (name !== "/style.css") delete site.pages[name];
  });
  const ROWS = [
    ["404", "", { status: 404 }, /Không tải được\s+Không lấy được kế hoạch \/\d\.plan\.json: máy chủ trả lời 404\.\s+Kiểm tra địa chỉ, xem tệp có đòi đăng nhập không, máy chủ có biết đuôi tệp không \(IIS: mimeMap\)\.\s+Thử lại$/],
    ["404 in English", 'lang="en"', { status: 404 }, /This cannot be loaded\s+The plan \/\d\.plan\.json cannot be had: the server answered 404\./],
    ["a server's own fault", "", { status: 500 }, /máy chủ trả lời 500\.\s+Thử lại$/],
    ["offline", "", null, /kế hoạch \/\d\.plan\.json: máy chủ không trả lời, hoặc trả lời dở dang\.\s+Kiểm tra kết nối mạng rồi thử lại\.[^]*connect-src/],
    ["a web page instead", 'lang="en"', { body: "<!doctype html><title>Login</title>" }, /the server sent something else, such as a web page\.\s+Check the address, whether the file asks for a sign-in, and whether the server knows its ending \(IIS: mimeMap\)\.\s+Try again$/],
    ["not UTF-8", "", { body: Buffer.from('{"name": "K\xfd"}', "latin1") }, /kế hoạch \/\d\.plan\.json: tệp không viết bằng UTF-8\.\s+Lưu lại tệp bằng UTF-8\./],
    ["UTF-16", 'lang="en"', { body: Buffer.from("\ufeff{}", "utf16le") }, /the file is not written in UTF-8\./],
    ["UTF-16 without its mark", "", { body: Buffer.from("{}", "utf16le") }, /tệp không viết bằng UTF-8\./],
    ["broken JSON", "", { body: '{"format": "tiendo/1",' }, /Không đánh giá được\s+Kế hoạch\s+Lỗi\s*dòng 1/],
    ["a plan with problems", 'lang="en"', { body: JSON.stringify({ ...plan, period: { start: "2023-13-01", end: "x" }, indicator: [] }) },
      /This cannot be assessed\s+Plan[^]*Error\s*line 1\s*\/period\/start\s+[^]*\/period\/end[^]*\/indicator\b/],
    ["nothing given", 'plan=""', {}, /Không lấy được kế hoạch: trang chưa cho\.\s+Ghi vào thuộc tính plan địa chỉ một tệp JSON, như plan="plan\.json"/],
    ["blanks given", 'plan="  "', {}, /Không lấy được kế hoạch: trang chưa cho\./],
    ["no such element", 'plan="#nope" lang="en"', {}, /The plan #nope cannot be had: the page has no element with this id\./],
  ];

  test("each says what is the matter and what to do, and tells the page", async () => {
    const element = ([, attributes], row) => `<tiendo-board id="row-${row}" ${attributes} plan="/${row}.plan.json" records="/${row}.records.json" as-of="2023-10-31"></tiendo-board>`;
    const { page, seen } = await site.open(ROWS.map(element).join(""), {
      async before(page) {
        for (const [row, [, , answer]] of ROWS.entries()) {
          await served(row, { plan, records })(page);
          await page.route(`**/${row}.plan.json`, (route) => (answer ? route.fulfill(answer) : route.abort("internetdisconnected")));
        }
      },
    });
    await page.waitForFunction(() => [...document.querySelectorAll("tiendo-board")].every(({ shadowRoot }) => shadowRoot?.querySelector("[role=alert]")));
    const told = await events(page);
    for (const [row, [name, , , said]] of ROWS.entries()) {
      assert.match((await page.locator(`#row-${row}`).getByRole("alert").innerText()).replaceAll("\u00a0", " "), said, name);
      assert.deepEqual(told.filter(({ from }) => from === `row-${row}`).map((event) => [event.name, event.diagnostics > 0]), [["tiendo-error", /JSON$|problems/.test(name)]], name);
      assert.equal(await page.evaluate((id) => document.getElementById(id).ready.catch((error) => error instanceof Error), `row-${row}`), true, name);
    }
    await clean(page, seen, NOT_FOUND);
  });

  test("a policy without wasm-unsafe-eval is named with what to add, in both languages", async () => {
    const { page, seen } = await site.open(`<tiendo-board ${GIVEN}></tiendo-board><tiendo-board ${GIVEN} lang="en"></tiendo-board>`, { policy: STRICT.replace(" 'wasm-unsafe-eval'", "") });
    await settled(page);
    const [vi, en] = await page.getByRole("alert").allInnerTexts();
    assert.match(vi, /không cho chạy WebAssembly\.\s+Thêm 'wasm-unsafe-eval' vào script-src của trang: script-src 'self' 'wasm-unsafe-eval'\./);
    assert.match(en, /does not allow WebAssembly\.\s+Add 'wasm-unsafe-eval' to its script-src/);
    assert.ok((await events(page)).every(({ name, error }) => name === "tiendo-error" && error.includes("wasm-unsafe-eval")));
    await page.close();
    assert.deepEqual(seen.problems.filter((problem) => !/wasm-unsafe-eval|unsafe-eval/.test(problem)), []);
  });

  test("try again: what is there by then is shown", async () => {
    let isThere = false;
    const { page, seen } = await site.open(one, { 
      async before(page) {
        await served("a", { plan, records })(page);
        await page.route("**/a.plan.json", (route) => route.fulfill(isThere ? { body: JSON.stringify(plan) } : { status: 503 }));
      },
    });
    await page.getByRole("alert").waitFor();
    isThere = true;
    await page.getByRole("button", { name: "Thử lại" }).click();
    await page.waitForFunction(() => document.querySelector("tiendo-board").assessment);
    assert.equal(await page.getByRole("alert").count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement.localName), "tiendo-board", "the focus stays in the element");
    await clean(page, seen, /503/);
  });

  test("a refresh that fails leaves the board where it is, says so above it, and can be tried again; another plan that fails does not", async () => {
    let answer = { body: JSON.stringify(plan) };
    const { page, seen } = await site.open(one, {
      async before(page) {
        await served("a", { plan, records })(page);
        await page.route("**/a.plan.json", (route) => (answer ? route.fulfill(answer) : route.abort("internetdisconnected")));
      },
    });
    await settled(page);
    const board = page.locator("tiendo-board");
    await board.locator(".why").first().click();
    await board.locator(".why-text p:nth-child(2)").waitFor();
    const state = () => page.evaluate(() => {
      const { assessment, shadowRoot } = document.querySelector("tiendo-board");
      return [assessment?.plan.id ?? null, ...[...shadowRoot.querySelectorAll("[role=alert], .h0, .why-text")].map(({ className }) => className.split(" ")[0])];
    });
    const refreshed = () => page.evaluate(() => document.querySelector("tiendo-board").refresh().then(() => "ready", ({ name }) => name));
    const error = (await events(page)).length;
    for (const [body, name] of [[null, "SourceError"], [{ status: 503 }, "SourceError"], [{ body: "{" }, "PlanError"]]) {
      answer = body;
      assert.equal(await refreshed(), name);
      assert.deepEqual(await state(), ["a", "problems", "h", "why-text"]);
    }
    assert.deepEqual((await events(page)).slice(error).map(({ name }) => name), ["tiendo-error", "tiendo-error", "tiendo-error"]);
    answer = { body: JSON.stringify(small("a", "Bình").plan) };
    await board.getByRole("button", { name: "Thử lại" }).click();
    await board.getByText("Chỉ tiêu Bình").first().waitFor();
    assert.deepEqual(await state(), ["a", "h"]);
    await page.evaluate(() => document.querySelector("tiendo-board").setAttribute("plan", "/b.plan.json"));
    await board.getByRole("alert").waitFor();
    assert.deepEqual(await state(), [null, "problems"]);
    await clean(page, seen, NOT_FOUND_OR_503);
  });

  test("what stands is kept only as an answer to what is asked: not to another plan or day that is refreshed while it loads, nor when it is tried again", async () => {
    let status = 200;
    const { page, seen } = await site.open(one, {
      async before(page) {
        await served("a", { plan, records })(page);
        await page.route("**/a.plan.json", (route) => route.fulfill(status === 200 ? { body: JSON.stringify(plan) } : { status }));
        await page.route("**/b.plan.json", (route) => route.fulfill({ status: 503 }));
      },
    });
    const shown = (change) => page.evaluate(async (change) => {
      const board = document.querySelector("tiendo-board");
      Object.assign(board, change);
      // it is on its way by then
      await Promise.resolve();
      await Promise.resolve();
      await board.refresh().catch(() => {});
      return [board.assessment?.as_of ?? null, board.shadowRoot.querySelectorAll(".item").length, board.shadowRoot.querySelectorAll("[part~=error]").length];
    }, change);
    assert.deepEqual(await shown({}), ["2023-10-31", 2, 0]);
    assert.deepEqual(await shown({ plan: "/b.plan.json" }), [null, 0, 1]);
    await page.getByRole("button", { name: "Thử lại" }).click();
    assert.equal(await page.evaluate(() => document.querySelector("tiendo-board").ready.catch(({ why }) => why)), "503");
    assert.equal(await page.locator(".item").count(), 0);
    for (const change of [{ asOf: "2023-11-30" }, { knownOn: "2023-10-30" }]) {
      status = 200;
      assert.deepEqual(await shown({ plan: "/a.plan.json", asOf: "2023-10-31", knownOn: null }), ["2023-10-31", 2, 0]);
      status = 503;
      assert.deepEqual(await shown({}), ["2023-10-31", 2, 1]);
      assert.deepEqual(await shown(change), [null, 0, 1], JSON.stringify(change));
    }
    await clean(page, seen, NOT_FOUND_OR_503);
  });

  test("an explanation that did not come can be tried again", async () => {
    let isThere = false;
    const { page, seen } = await site.open(one, {
      async before(page) {
        await served("a", { plan, records })(page);
        await page.route("**/explain_bg.wasm", (route) => (isThere ? route.continue() : route.abort("internetdisconnected")));
      },
    });
    await settled(page);
    await page.locator("button.why").first().click();
    const again = page.locator(".why-text").getByRole("button", { name: "Thử lại" });
    await again.click();
    await again.waitFor();
    isThere = true;
    await again.click();
    await page.locator(".why-verdict").waitFor();
    assert.equal(await again.count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement.localName), "tiendo-board", "the focus stays in the element");
    await clean(page, seen, NOT_FOUND);
  });

  test("a policy on Trusted Types without tiendo is named with what to add, in both languages; a second copy that draws nothing needs none", async () => {
    const boards = `<tiendo-board ${of("a")}>…</tiendo-board><tiendo-board ${of("a")} lang="en">…</tiendo-board>`;
    const files = served("a", { plan, records });
    const { page } = await site.open(boards, { policy: `${STRICT}; trusted-types other`, before: files });
    await page.waitForFunction(() => [...document.querySelectorAll("tiendo-board")].every(({ shadowRoot }) => shadowRoot?.querySelector("[role=alert]")));
    const [vi, en] = await page.evaluate(() => [...document.querySelectorAll("tiendo-board")].map(({ shadowRoot }) => shadowRoot.textContent));
    assert.match(vi, /^Content-Security-Policy của trang không cho hiển thị: thêm tiendo vào trusted-types/);
    assert.match(en, /^The page's Content-Security-Policy does not allow drawing: add tiendo to its trusted-types/);
    await quiet(page, 100);
    assert.deepEqual((await events(page)).map(({ name, error }) => [name, error]).sort(), [["tiendo-error", en], ["tiendo-error", vi]].sort());
    assert.equal(await page.evaluate(() => document.querySelector("tiendo-board").ready.catch(({ message }) => message)), vi);
    await page.close();

    const twice = `${CLASSIC}${CLASSIC}`;
    const other = await site.open(boards, { policy: `${STRICT}; trusted-types tiendo`, head: twice, before: files });
    await settled(other.page);
    assert.equal(await other.page.locator(".item").count(), 4);
    await clean(other.page, other.seen);
  });

  test("where nothing can be drawn every question ends with that, nothing more is loaded, and it is said in the language of the element", async () => {
    const { page, seen } = await site.open(`<tiendo-board ${of("a")}>…</tiendo-board>`, { policy: `${STRICT}; trusted-types other`, before: served("a", { plan, records }, 500) });
    const board = page.locator("tiendo-board");
    await board.getByRole("alert").waitFor();
    const vi = await board.getByRole("alert").textContent();
    // what was on its way does not count any more
    await quiet(page, 700);
    assert.equal(await page.evaluate(() => document.querySelector("tiendo-board").assessment), null);
    const ends = await page.evaluate(async () => {
      const board = document.querySelector("tiendo-board");
      const end = (promise) => Promise.race([promise, new Promise((_, fail) => setTimeout(fail, 20_000, new Error("never")))]).catch(({ message }) => message);
      const found = [await end(board.ready), await end(board.refresh()), await end(board.refresh())];
      board.asOf = "2023-11-30";
      found.push(await end(board.ready));
      const place = board.parentNode;
      board.remove();
      await Promise.resolve();
      place.append(board);
      found.push(await end(board.ready), board.assessment);
      return found;
    });
    assert.deepEqual(ends, [vi, vi, vi, vi, vi, null]);
    const told = (await events(page)).map(({ name, error }) => [name, error]);
    assert.deepEqual(told, Array(5).fill(["tiendo-error", vi]));
    assert.equal(seen.fetched.filter((path) => path === "/a.plan.json").length, 1);
    await page.evaluate(() => {
      document.querySelector("tiendo-board").lang = "en";
    });
    await board.getByText("The page's Content-Security-Policy does not allow drawing").waitFor();
    assert.equal((await events(page)).length, 5);
    await page.close();
  });

  test("an object that a framework wrote into an attribute is told as such", async () => {
    const { page, seen } = await site.open(`<tiendo-board plan="[object Object]" records='{"format":"tiendo/1","plan":"a"}'></tiendo-board>`);
    await settled(page);
    assert.match(await page.getByRole("alert").innerText(), /kế hoạch \[object Object\]: trang ghi một đối tượng vào thuộc tính HTML\.\s+Gán đối tượng cho thuộc tính JavaScript của phần tử: phần_tử\.plan = …/);
    assert.equal(await page.evaluate(() => document.querySelector("tiendo-board").ready.catch(({ why }) => why)), "object");
    await clean(page, seen);
  });

  test("what is fetched anew is fetched past the cache, the module too where it never came", async () => {
    let asked = 0;
    const { page, seen } = await site.open(one, {
      async before(page) {
        await served("a", { plan, records })(page);
        // the first request for the module stays without an answer
        await page.route("**/tiendo_bg.wasm", (route) => ((asked += 1) === 1 ? undefined : route.continue()));
        await page.addInitScript(() => {
          const { fetch } = window;
          window.cached = [];
          window.fetch = (address, options) => {
            if (String(address).includes("plan.json")) window.cached.push(options.cache);
            return fetch(address, options);
          };
        });
      },
    });
    await page.getByText("Đang tải…").waitFor();
    await page.evaluate(() => document.querySelector("tiendo-board").refresh());
    assert.deepEqual([asked, await page.evaluate(() => window.cached)], [2, ["no-cache", "no-cache"]]);
    await clean(page, seen);
  });

  test("figures of a server that says nothing of caches are those of today, in a page that is seen again", async () => {
    // as nginx and Apache send a file of last year, which browsers then keep for a month
    const sent = (body) => (response) => response.writeHead(200, { "Content-Type": "application/json", "Last-Modified": "Sat, 01 Jan 2022 00:00:00 GMT" }).end(JSON.stringify(body));
    site.pages["/a.plan.json"] = sent(plan);
    site.pages["/a.records.json"] = sent(records);
    const { page, seen } = await site.open(one);
    const statuses = () => page.evaluate(async () => (await document.querySelector("tiendo-board").ready).indicators.map(({ status }) => status));
    assert.deepEqual(await statuses(), ["behind"]);
    site.pages["/a.records.json"] = sent(small("a", "An", 100).records);
    await page.goto(page.url());
    assert.deepEqual(await statuses(), ["achieved"]);
    await clean(page, seen);
  });

  for (const [what, answer] of [
    ["a page instead", (response) => response.writeHead(200, { ...kept, "Content-Type": "text/html" }).end("<!doctype html><title>Login</title>")],
    ["half of it", cut],
    ["that it is not there", (response) => response.writeHead(404, kept).end()],
  ]) {
    test(`a bad answer for a module that the browser keeps does not stay: ${what}`, async () => {
      for (const file of ["tiendo_bg.wasm", "explain_bg.wasm"]) {
        const asked = servedFirst(file, answer);
        const { page, seen } = await site.open(one);
        if (file === "explain_bg.wasm") {
          await settled(page);
          await page.locator("button.why").first().click();
          await page.locator(".why-text button").click();
          await page.locator(".why-verdict", { hasText: "Chỉ tiêu An" }).waitFor();
        } else {
          await page.getByRole("alert").getByRole("button").click();
          await page.getByText("Chỉ tiêu An").first().waitFor();
        }
        assert.equal(asked.length, 2);
        await clean(page, seen, NOT_FOUND);
      }
    });
  }

  test("a module that stalls is given up for the next one, which does not wait for it", async () => {
    let isGone = false;
    const stall = (response, file) => {
      response.on("close", () => (isGone = true));
      response.writeHead(200, { ...kept, "Content-Type": "application/wasm" }).write(readFileSync(join(ROOT, `wasm/pkg/${file}`)).subarray(0, 100_000));
    };
    const asked = servedFirst("tiendo_bg.wasm", stall);
    const { page, seen } = await site.open(one);
    await page.getByText("Đang tải…").waitFor();
    await page.evaluate(() => document.querySelector("tiendo-board").refresh());
    assert.deepEqual([asked.length, isGone], [2, true]);
    await clean(page, seen);
  });

  test("an explanation that does not come within 8 s says so, and can be tried again", async () => {
    for (const file of ["explain_bg.wasm", "explain.js"]) {
      let answer = () => {};
      const asked = servedFirst(file, (response) => {
        answer = () => response.writeHead(200, { "Content-Type": "text/javascript" }).end(readFileSync(join(ROOT, `wasm/pkg/${file}`)));
      });
      const { page, seen } = await site.open(one, { before: (page) => page.clock.install() });
      await settled(page);
      await page.locator("button.why").first().click();
      await page.locator(".why-text").getByText("Đang tải…").waitFor();
      await until(() => asked.length === 1);
      await page.clock.runFor(8000);
      const again = page.locator(".why-text button");
      await again.waitFor();
      assert.match(await page.locator(".why-text").innerText(), /^Không lấy được phần giải thích: máy chủ không trả lời, hoặc trả lời dở dang\.\s+Kiểm tra kết nối mạng/);
      assert.deepEqual(await events(page).then((all) => all.at(-1).name), "tiendo-error");
      // a script that a page imports can be imported once only
      if (file === "explain.js") answer();
      // the same by closing it and asking anew
      if (file === "explain.js") await again.click();
      else for (const times of [1, 2]) await page.locator("button.why", { hasText: times === 1 ? "Thu gọn" : "Vì sao?" }).first().click();
      await page.locator(".why-verdict", { hasText: "Chỉ tiêu An" }).waitFor();
      await clean(page, seen);
    }
  });

  test("a module that a page holds against a hash, and that failed, is replaced by none that it does not", async () => {
    const asked = servedFirst("tiendo_bg.wasm", cut);
    site.pages["/pinned.js"] = {
      type: "text/javascript",
      body: `import { init } from "/wasm/pkg/tiendo.js"; init(fetch("/wasm/pkg/tiendo_bg.wasm", { integrity: "sha384-${"A".repeat(64)}" })).catch(() => {}); await import("/wasm/pkg/define.js");`,
    };
    const { page, seen } = await site.open(one, { head: '<script type="module" src="/pinned.js"></script>' });
    const said = /Không lấy được bộ đánh giá: máy chủ không trả lời, hoặc trả lời dở dang\.[^]*integrity/;
    assert.match(await page.getByRole("alert").innerText(), said);
    await page.getByRole("alert").getByRole("button").click();
    await page.evaluate(() => document.querySelector("tiendo-board").refresh().catch(() => {}));
    // nor by another board, or another plan
    await page.evaluate((given) => {
      const other = Object.assign(document.createElement("tiendo-board"), given);
      document.body.append(other);
      return other.ready.catch(() => {});
    }, { plan, records, asOf: "2023-10-31" });
    for (const alert of await page.getByRole("alert").all()) assert.match(await alert.innerText(), said);
    assert.deepEqual([await page.getByRole("alert").count(), asked.length], [2, 1]);
    await clean(page, seen, /integrity|digest/);
  });

  test("a module that does not come is said in the language of the page, an explanation too, and it is no verdict", async () => {
    const html = { contentType: "text/html", body: "<!doctype html><title>Login</title>" };
    const first = await site.open(one, {
      async before(page) {
        await served("a", { plan, records })(page);
        await page.route("**/tiendo_bg.wasm", (route) => route.fulfill(html));
      },
    });
    assert.match(await first.page.getByRole("alert").innerText(), /Không lấy được bộ đánh giá http\S+tiendo_bg\.wasm: máy chủ trả về thứ khác, như một trang web\.\s+Kiểm tra địa chỉ/);
    assert.deepEqual(await first.page.evaluate(() => document.querySelector("tiendo-board").ready.catch(({ name, input, why }) => [name, input, why])), ["SourceError", "module", "web_page"]);
    await clean(first.page, first.seen);
    const { page, seen } = await site.open(one, {
      async before(page) {
        await served("a", { plan, records })(page);
        await page.route("**/explain.js", (route) => route.abort("internetdisconnected"));
      },
    });
    await settled(page);
    await page.locator("button.why").first().click();
    await page.locator(".why-text").getByText("Không lấy được phần giải thích explain.js: trình duyệt không nạp được tệp.").waitFor();
    assert.equal(await page.locator(".why-verdict").count(), 0);
    await clean(page, seen, NOT_FOUND);
  });

  test("a module of another version is told in the language of the page, and the right one loads after it", async () => {
    const mixed = { contentType: "application/wasm", body: Buffer.from([0, 97, 115, 109, 1, 0, 0, 0]) };
    for (const [lang, engine, explanations] of [
      ["vi", /Không lấy được bộ đánh giá http\S+tiendo_bg\.wasm: tệp của phiên bản khác\.\s+Xóa bộ nhớ đệm, chép lại cả gói\./, /^Không lấy được phần giải thích http\S+explain_bg\.wasm: tệp của phiên bản khác\./],
      ["en", /The engine http\S+tiendo_bg\.wasm cannot be had: it is of another version\.\s+Clear the cache, and copy the whole package again\./, /^The explanations http\S+explain_bg\.wasm cannot be had: it is of another version\./],
    ]) {
      const answered = new Set();
      const { page, seen } = await site.open(one, { lang, async before(page) {
        await served("a", { plan, records })(page);
        // each is wrong once
        await page.route("**/*_bg.wasm", (route) => {
          const asked = route.request().url();
          return answered.has(asked) ? route.continue() : (answered.add(asked), route.fulfill(mixed));
        });
      } });
      assert.match(await page.getByRole("alert").innerText(), engine);
      await page.getByRole("alert").getByRole("button").click();
      await page.locator("button.why").first().click();
      await page.locator(".why-text button").waitFor();
      assert.match((await page.locator(".why-text").innerText()).trim(), explanations);
      await page.locator(".why-text button").click();
      await page.locator(".why-verdict").waitFor();
      await clean(page, seen);
    }
  });

  test("explanations that do not come are told as what they are, not as the engine; of a script script-src is named", async () => {
    const SAID = {
      vi: [/^Không lấy được phần giải thích explain\.js: trình duyệt không nạp được tệp\.\s+[^]*script-src của trang/, /^Không lấy được phần giải thích http\S+explain_bg\.wasm: máy chủ trả lời 404\./],
      en: [/^The explanations explain\.js cannot be had: the script does not load\.\s+[^]*script-src has to/, /^The explanations http\S+explain_bg\.wasm cannot be had: the server answered 404\./],
    };
    for (const [lang, said] of Object.entries(SAID)) for (const [place, file] of ["explain.js", "explain_bg.wasm"].entries()) {
      const { page, seen } = await site.open(one, { lang, async before(page) {
        await served("a", { plan, records })(page);
        await page.route(`**/${file}`, (route) => route.fulfill({ status: 404 }));
      } });
      await settled(page);
      await page.locator("button.why").first().click();
      await page.locator(".why-text button").waitFor();
      const text = (await page.locator(".why-text").innerText()).trim();
      assert.match(text, said[place]);
      assert.doesNotMatch(text, /bộ đánh giá|engine|connect-src/);
      assert.equal((await events(page)).at(-1).name, "tiendo-error");
      await clean(page, seen, NOT_FOUND);
    }
  });

  test("a defect while drawing is told in the place of the board", async () => {
    const { page, seen } = await site.open(`<tiendo-board ${of("a")}></tiendo-board>`, {
      before: async (page) => {
        await served("a", small("a", "An"))(page);
        // a library of the page that replaces what the browser has
        await page.addInitScript(() => {
          const { DateTimeFormat } = Intl;
          Intl.DateTimeFormat = function of(locale, parts) {
            if (parts.weekday) throw new Error("no weekday");
            return new DateTimeFormat(locale, parts);
          };
        });
      },
    });
    await page.getByRole("alert").waitFor();
    assert.match(await page.getByRole("alert").innerText(), /Không tải được\s+no weekday/);
    assert.equal(await page.evaluate(() => document.querySelector("tiendo-board").ready.catch(({ message }) => message)), "no weekday");
    await clean(page, seen);
  });
});

describe("the wait", () => {
  test("the fallback stands first; after 300 ms it is said that it loads, after 8 s it can be tried again; nothing of it stays", async () => {
    let answer = () => {};
    const { page, seen } = await site.open(`<tiendo-board ${of("a")}><p>Bảng <a href="/x">PDF</a></p></tiendo-board>`, {
      before: async (page) => {
        await served("a", small("a", "An"))(page);
        await page.route("**/a.plan.json", (route) => {
          answer = () => route.fulfill({ body: JSON.stringify(small("a", "An").plan) }).catch(() => {});
        });
        await page.clock.install({ time: 0 });
        await page.clock.pauseAt(1000);
      },
    });
    await page.waitForFunction(() => document.querySelector("tiendo-board").shadowRoot);
    const state = () => page.evaluate(() => {
      const root = document.querySelector("tiendo-board").shadowRoot;
      return [root.querySelector(".tiendo").getAttribute("aria-busy"), root.querySelector(".waiting [role=status]").textContent, root.querySelectorAll("button").length];
    });
    const link = page.getByRole("link", { name: "PDF" });
    await page.clock.runFor(200);
    assert.deepEqual([await state(), await link.isVisible()], [["false", "", 0], true]);
    await page.clock.runFor(200);
    assert.deepEqual([await state(), await link.isVisible()], [["true", "Đang tải…", 0], true]);
    await page.clock.runFor(8000);
    assert.deepEqual(await state(), ["true", "Mạng chậm: vẫn đang tải…", 1]);
    const first = answer;
    await page.getByRole("button", { name: "Thử lại" }).click();
    await until(() => answer !== first);
    answer();
    await page.waitForFunction(() => document.querySelector("tiendo-board").assessment);
    assert.deepEqual([(await state()).slice(0, 2), await link.isVisible()], [["false", ""], false]);
    assert.equal(seen.fetched.filter((path) => path === "/a.plan.json").length, 2);
    await clean(page, seen);
  });

  test("after a day that could not be used the right one is waited for as the first one is", async () => {
    let answer = () => {};
    const { page, seen } = await site.open(`<tiendo-board ${of("a").replace("2023-10-31", "tomorrow")}><p>Bảng <a href="/x">PDF</a></p></tiendo-board>`, {
      before: async (page) => {
        await served("a", small("a", "An"))(page);
        await page.route("**/a.plan.json", (route) => {
          answer = () => route.fulfill({ body: JSON.stringify(small("a", "An").plan) });
        });
      },
    });
    const board = page.locator("tiendo-board");
    await board.getByRole("alert").waitFor();
    const height = () => board.evaluate((element) => Math.round(element.getBoundingClientRect().height / parseFloat(getComputedStyle(element).fontSize)));
    const set = (day) => board.evaluate((element, day) => {
      element.asOf = day;
    }, day);
    await set("2023-10-31");
    await page.getByRole("link", { name: "PDF" }).waitFor();
    assert.deepEqual([await board.getByRole("alert").count(), await height()], [0, 12]);
    await board.getByText("Đang tải…").waitFor();
    assert.deepEqual([await page.getByRole("link", { name: "PDF" }).isVisible(), await height()], [true, 12]);
    answer();
    await board.locator(".item").first().waitFor();
    await set("yesterday");
    await board.getByRole("alert").waitFor();
    assert.equal(await board.locator(".item").count(), 0);
    await clean(page, seen);
  });

  test("a long wait over a board that stands has a line of its own, and nothing is below it", async () => {
    let isThere = true;
    for (const width of [1280, 320]) {
      isThere = true;
      const { page, seen } = await site.open(`<tiendo-board ${of("a")}></tiendo-board>`, {
        viewport: { width, height: 800 },
        before: async (page) => {
          await served("a", small("a", "Kế hoạch phát triển kinh tế - xã hội của xã An"))(page);
          await page.route("**/a.plan.json", (route) => (isThere ? route.fallback() : undefined));
          await page.clock.install({ time: 0 });
        },
      });
      await settled(page);
      const places = () => page.evaluate(() => {
        const root = document.querySelector("tiendo-board").shadowRoot;
        const [waiting, title, board] = [".waiting", "#title", "section"].map((what) => root.querySelector(what).getBoundingClientRect());
        return { isOver: waiting.bottom > title.top, left: board.left, width: board.width, height: Math.round(board.height) };
      });
      const before = await places();
      isThere = false;
      await page.evaluate(() => {
        document.querySelector("tiendo-board").refresh();
      });
      await page.clock.runFor(8500);
      await page.getByRole("button", { name: "Thử lại" }).waitFor();
      assert.deepEqual(await places(), { ...before, isOver: false }, `${width}`);
      await page.emulateMedia({ media: "print" });
      assert.equal(await page.getByText("Mạng chậm").isVisible(), false);
      await page.emulateMedia({ media: "screen" });
      isThere = true;
      await page.getByRole("button", { name: "Thử lại" }).click();
      await page.clock.runFor(500);
      await page.waitForFunction(() => !document.querySelector("tiendo-board").shadowRoot.querySelector(".waiting button"));
      await clean(page, seen);
    }
  });

  test("nothing moves: with a reserved height the layout does not shift", async () => {
    const { page, seen } = await site.open(`<tiendo-board ${GIVEN}><p>Đang tải…</p></tiendo-board><tiendo-indicator ${GIVEN} indicator="1a-budget-revenue">…</tiendo-indicator><p>After</p>`, {
      before: async (page) => {
        await page.route("**/style.css", (route) => route.fulfill({ contentType: "text/css", body: "tiendo-board { display: flow-root; min-block-size: 900px }" }));
        await page.addInitScript(() => {
          window.shifts = [];
          new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ value, sources }) => [value, ...sources.map(({ node, previousRect, currentRect }) => [node?.nodeName, JSON.stringify(previousRect), JSON.stringify(currentRect)].join(" "))].join(" ")))).observe({ type: "layout-shift", buffered: true });
        });
      },
    });
    await settled(page);
    await quiet(page, 300);
    assert.deepEqual(await page.evaluate(() => window.shifts), []);
    await clean(page, seen);
  });

  test("without scripts the fallback is all there is", async () => {
    const { page, seen } = await site.open(`<tiendo-board ${GIVEN}><a href="/x">PDF</a></tiendo-board>`, { javaScriptEnabled: false });
    assert.equal(await page.getByRole("link", { name: "PDF" }).isVisible(), true);
    assert.deepEqual(seen.problems, []);
    await page.close();
  });
});

describe("explanations", () => {
  const card = `<tiendo-indicator ${GIVEN} indicator="1a-budget-revenue"></tiendo-indicator>`;

  test("why? opens the explanation, in the other language too, and closes it", async () => {
    const { page, seen } = await site.open(card);
    await settled(page);
    const button = page.locator("button.why");
    assert.equal(await button.getAttribute("aria-expanded"), "false");
    await button.click();
    await page.getByText("Thu ngân sách thị xã: có nguy cơ chậm.").waitFor();
    assert.equal(await button.getAttribute("aria-expanded"), "true");
    assert.deepEqual(await page.evaluate(() => {
      const root = document.querySelector("tiendo-indicator").shadowRoot;
      const { className, role } = root.getElementById(root.querySelector("button.why").getAttribute("aria-controls"));
      return [className, role];
    }), ["why-text", "status"]);
    await page.evaluate(() => {
      document.querySelector("tiendo-indicator").lang = "en";
    });
    await page.getByText("Town budget revenue: at risk.").waitFor();
    assert.equal((await events(page)).length, 1, "another language is no other assessment");
    await button.click();
    assert.equal(await page.locator(".why-text").count(), 0);
    await clean(page, seen);
  });

  test("a page that answers tiendo-select itself keeps it shut", async () => {
    const { page, seen } = await site.open(card);
    await settled(page);
    const selected = await page.evaluate(() => new Promise((done) => {
      addEventListener("tiendo-select", (event) => {
        event.preventDefault();
        done([event.detail.verdict.id, event.target.localName]);
      });
      document.querySelector("tiendo-indicator").shadowRoot.querySelector("button.why").click();
    }));
    assert.deepEqual(selected, ["1a-budget-revenue", "tiendo-indicator"]);
    assert.equal(await page.locator(".why-text").count(), 0);
    await clean(page, seen);
  });

  test("by keyboard: every control is reached in order, works, and keeps the focus", async () => {
    const { page, seen } = await site.open(`<tiendo-board ${of("a")}></tiendo-board>`, { before: served("a", small("a", "An")) });
    await settled(page);
    const focused = () => page.evaluate(() => document.activeElement.shadowRoot?.activeElement?.textContent.trim().replace(/\s+/g, " ") ?? null);
    const reached = [];
    for (let n = 0; n < 5; n += 1) {
      await page.keyboard.press("Tab");
      reached.push(await focused());
    }
    assert.deepEqual(reached, ["Chậm tiến độ: 1", "Trong hạn: 1", "Tất cả đơn vị Đơn vị An", "Vì sao? Chỉ tiêu An", "Vì sao? Việc An"]);
    await page.keyboard.press("Enter");
    await page.getByText("Việc An: chưa đến hạn").waitFor();
    assert.match(await focused(), /^Thu gọn Việc An$/);
    await page.keyboard.press("Enter");
    assert.match(await focused(), /^Vì sao\? Việc An$/);
    await clean(page, seen);
  });
});

describe("as a custom element", () => {
  test("used before it is defined, with properties that were set before", async () => {
    const { page, seen } = await site.open(`<tiendo-board as-of="2023-10-31"></tiendo-board>`, { head: "" });
    const found = await page.evaluate(async (given) => {
      const board = document.querySelector("tiendo-board");
      Object.assign(board, given, { unit: "u" });
      await import("/wasm/pkg/define.js");
      const { plan } = await board.ready;
      return [plan.id, board.getAttribute("unit"), Object.keys(board)];
    }, small("p", "P"));
    assert.deepEqual(found, ["p", "u", []]);
    await clean(page, seen);
  });

  test("what frameworks set where there is nothing: an undefined language is none, and a plan that is false is still to come", async () => {
    const { page, seen } = await site.open(`<section lang="en"><tiendo-board lang="vi" as-of="2023-10-31"></tiendo-board></section>`);
    const found = await page.evaluate(async ({ plan, records }) => {
      const board = document.querySelector("tiendo-board");
      await customElements.whenDefined("tiendo-board");
      Object.assign(board, { lang: undefined, plan: false, records: false });
      await new Promise((done) => setTimeout(done, 500));
      const messages = board.shadowRoot.querySelectorAll("[role=alert]").length;
      Object.assign(board, { plan, records });
      await board.ready;
      const [none, spoken] = [board.lang, board.shadowRoot.querySelector(".tiendo").lang];
      board.lang = "vi";
      return { messages, none, spoken, isWritten: board.getAttribute("lang") === "vi" };
    }, small("p", "P"));
    assert.deepEqual(found, { messages: 0, none: "", spoken: "en", isWritten: true });
    assert.deepEqual((await events(page)).map(({ name }) => name), ["tiendo-assessed"]);
    await clean(page, seen);
  });

  test("where roots have no place for style sheets, as in jsdom 29, there is an answer all the same", async () => {
    const { page, seen } = await site.open("<tiendo-board></tiendo-board>", {
      before: (page) => page.addInitScript(() => delete ShadowRoot.prototype.adoptedStyleSheets),
    });
    const found = await page.evaluate(async (given) => {
      await customElements.whenDefined("tiendo-board");
      const board = document.querySelector("tiendo-board");
      Object.assign(board, given, { asOf: "2023-10-31" });
      return (await board.ready).plan.id;
    }, small("p", "P"));
    assert.equal(found, "p");
    await clean(page, seen);
  });

  test("created by script, cloned, and by innerHTML of a template", async () => {
    const { page, seen } = await site.open("<template id='t'><tiendo-agenda days='10'></tiendo-agenda></template>", { before: served("a", small("a", "An")) });
    const found = await page.evaluate(async () => {
      await customElements.whenDefined("tiendo-board");
      const made = document.createElement("tiendo-board");
      const isBare = made.attributes.length === 0 && made.childNodes.length === 0;
      Object.assign(made, { plan: "/a.plan.json", records: new URL("/a.records.json", location.href), asOf: "2023-10-31", headingLevel: 4, knownOn: null });
      const shown = [...made.attributes].map(({ name, value }) => `${name}=${value.replace(location.origin, "")}`).sort();
      const copy = made.cloneNode(true);
      const other = document.querySelector("#t").content.cloneNode(true).firstChild;
      document.body.append(made, copy, other);
      Object.assign(other, { plan: made.plan, records: made.records, asOf: made.asOf });
      const all = await Promise.all([made, copy, other].map(({ ready }) => ready));
      return { isBare, shown, isShared: new Set(all).size === 1, days: other.days, level: made.shadowRoot.querySelector("[role=heading]").ariaLevel };
    });
    assert.deepEqual(found, { isBare: true, shown: ["as-of=2023-10-31", "heading-level=4", "plan=/a.plan.json", "records=/a.records.json"], isShared: true, days: "10", level: "4" });
    await clean(page, seen);
  });

  test("imported as classes, nothing is registered; a name that is taken stays", async () => {
    const { page, seen } = await site.open("", { head: "" });
    const found = await page.evaluate(async () => {
      const classes = await import("/wasm/pkg/elements.js");
      const before = Object.keys(classes).map(() => customElements.get("tiendo-board"));
      customElements.define("tiendo-board", class extends classes.TiendoBoard {});
      const own = customElements.get("tiendo-board");
      await import("/wasm/pkg/define.js");
      return [Object.keys(classes), before.every((one) => one === undefined), customElements.get("tiendo-board") === own, customElements.get("tiendo-agenda") === classes.TiendoAgenda];
    });
    assert.deepEqual(found, [["TiendoAgenda", "TiendoBoard", "TiendoIndicator", "TiendoScorecard"], true, true, true]);
    await clean(page, seen);
  });

  test("where the English words cannot be had, Vietnamese ones do, all of them, and the page is told", async () => {
    const { page, seen } = await site.open(`<tiendo-board ${of("a")} lang="en"></tiendo-board>`, {
      before: async (page) => {
        await served("a", small("a", "An"))(page);
        await page.route("**/elements.en.js", (route) => route.fulfill({ status: 404 }));
      },
    });
    await settled(page);
    assert.match(await page.locator("tiendo-board .tiendo").innerText(), /Ngày đánh giá: 31\/10\/2023[^]*Chậm tiến độ/);
    assert.equal(await page.locator("tiendo-board .tiendo").getAttribute("lang"), "vi");
    assert.deepEqual((await events(page)).map(({ name }) => name), ["tiendo-error", "tiendo-assessed"]);
    await clean(page, seen, NOT_FOUND);
  });

  test("English words that come late: until then what stood there stands", async () => {
    let send;
    const { page, seen } = await site.open(`<tiendo-board ${of("a")}>Đang tải…</tiendo-board>`, {
      before: async (page) => {
        await served("a", small("a", "An"))(page);
        await page.route("**/elements.en.js", (route) => {
          send = () => route.continue();
        });
      },
    });
    await settled(page);
    await page.evaluate(() => {
      document.querySelector("tiendo-board").lang = "en";
      document.querySelector("main").insertAdjacentElement("beforeend", Object.assign(document.querySelector("tiendo-board").cloneNode(true), { id: "late" }));
    });
    await page.waitForFunction(() => document.getElementById("late").assessment);
    const texts = () => page.evaluate(() => [...document.querySelectorAll("tiendo-board")].map(({ shadowRoot }) => shadowRoot.querySelector(".h0")?.textContent ?? (shadowRoot.querySelector("slot") && "slot")));
    assert.deepEqual(await texts(), ["An", "slot"]);
    assert.match(await page.locator("tiendo-board .tiendo").first().innerText(), /Ngày đánh giá/);
    send();
    await page.locator("#late .h0").waitFor();
    assert.deepEqual(await page.locator("tiendo-board .day-line").allInnerTexts(), ["As of 31 October 2023", "As of 31 October 2023"]);
    await clean(page, seen);
  });

  test("nothing that a page sets for everything changes it, nor the direction of the page; hidden is hidden", async () => {
    const head = '<link rel="stylesheet" href="/loud.css"><script type="module" src="/wasm/pkg/define.js"></script>';
    const { page, seen } = await site.open(`<div dir="rtl"><tiendo-board ${of("a")}></tiendo-board></div>`, {
      head,
      before: async (page) => {
        await served("a", small("a", "An"))(page);
        await page.route("**/loud.css", (route) => route.fulfill({ contentType: "text/css", body: "* { line-height: 1; color: #999; text-align: right; letter-spacing: 3px; font-weight: 900; } tiendo-board { display: flow-root }" }));
      },
    });
    await settled(page);
    const look = await page.locator("tiendo-board .meta").first().evaluate((element) => {
      const { direction, textAlign, letterSpacing, fontWeight, color, lineHeight, fontSize } = getComputedStyle(element);
      return { direction, textAlign, letterSpacing, fontWeight, isGrey: color === "rgb(153, 153, 153)", lines: parseFloat(lineHeight) / parseFloat(fontSize) };
    });
    assert.deepEqual({ ...look, lines: look.lines.toFixed(2) }, { direction: "ltr", textAlign: "start", letterSpacing: "normal", fontWeight: "400", isGrey: false, lines: "1.45" });
    await page.evaluate(() => {
      document.querySelector("tiendo-board").hidden = true;
    });
    assert.equal(await page.locator("tiendo-board").isVisible(), false);
    await clean(page, seen);
  });

  test("an element that pops up is seen while it is open only", async () => {
    const { page, seen } = await site.open(`<button popovertarget="p">Board</button><tiendo-board popover id="p" ${of("a")}></tiendo-board>`, { before: served("a", small("a", "An")) });
    await settled(page);
    const board = page.locator("tiendo-board");
    const shown = [await board.isVisible()];
    for (const press of ["Enter", "Escape"]) {
      await page.getByRole("button", { name: "Board" }).press(press);
      shown.push(await board.isVisible());
    }
    assert.deepEqual(shown, [false, true, false]);
    await clean(page, seen);
  });

  test("a day that is today and was given is not said to be taken; without it, it is", async () => {
    const { page, seen } = await site.open(`<tiendo-board ${of("a")}></tiendo-board>`, {
      before: async (page) => {
        await served("a", small("a", "An"))(page);
        await page.clock.setFixedTime(new Date("2023-10-31T05:00:00Z"));
      },
    });
    await settled(page);
    const says = () => page.locator("tiendo-board .day-line").innerText();
    assert.equal(await says(), "Ngày đánh giá: 31/10/2023");
    await page.evaluate(() => {
      document.querySelector("tiendo-board").asOf = null;
    });
    assert.match(await says(), /là hôm nay theo giờ Việt Nam/);
    assert.equal(seen.fetched.filter((path) => path === "/a.plan.json").length, 1);
    await clean(page, seen);
  });

  test("while the answer of a given day stands, nothing says that the page gave none", async () => {
    let answer = () => {};
    const { page, seen } = await site.open(`<tiendo-board ${of("a")}></tiendo-board>`, { before: async (page) => {
      await served("a", small("a", "An"))(page);
      await page.route("**/slow.json", (route) => {
        answer = () => route.fulfill({ body: JSON.stringify(small("a", "Bình").plan) });
      });
    } });
    await settled(page);
    await page.evaluate(() => Object.assign(document.querySelector("tiendo-board"), { asOf: null, plan: "/slow.json" }));
    await page.getByText("Đang tải…").waitFor();
    const says = () => page.locator("tiendo-board .day-line").innerText();
    assert.equal(await says(), "Ngày đánh giá: 31/10/2023");
    answer();
    await page.getByText("Chỉ tiêu Bình").first().waitFor();
    assert.match(await says(), /là hôm nay theo giờ Việt Nam/);
    await clean(page, seen);
  });

  test("hidden and out of reach with what it stands in; on paper light, whatever the page sets; a name without a space is broken", async () => {
    const long = "Chỉtiêu".repeat(25);
    const css = ".off { visibility: hidden; pointer-events: none } tiendo-board { color-scheme: dark } #column { inline-size: 320px }";
    const { page, seen } = await site.open(`<div class="off"><tiendo-board ${of("a")}></tiendo-board></div><div id="column"><tiendo-indicator ${of("a")} indicator="i"></tiendo-indicator></div>`, {
      before: async (page) => {
        const { plan, records } = small("a", "An");
        plan.indicators[0].name = long;
        await served("a", { plan, records })(page);
        await page.route("**/style.css", (route) => route.fulfill({ contentType: "text/css", body: css }));
      },
    });
    await settled(page);
    const look = (property) => page.evaluate((property) => getComputedStyle(document.querySelector("tiendo-board").shadowRoot.querySelector(".panel"))[property], property);
    assert.deepEqual([await look("visibility"), await look("pointerEvents"), await look("backgroundColor")], ["hidden", "none", "rgb(23, 28, 36)"]);
    await page.evaluate(() => document.querySelector(".off").classList.remove("off"));
    assert.deepEqual([await look("visibility"), await look("pointerEvents")], ["visible", "auto"]);
    await page.emulateMedia({ media: "print" });
    assert.equal(await look("backgroundColor"), "rgb(255, 255, 255)");
    await page.emulateMedia({ media: "screen" });
    const [heading, column] = await page.evaluate(() => [document.querySelector("tiendo-indicator").shadowRoot.querySelector("[role=heading], h2, .h0"), document.querySelector("#column")].map((element) => element.getBoundingClientRect().right));
    assert.ok(heading <= column, `${heading} of ${column}`);
    await clean(page, seen);
  });

  test("back from the document of another window it looks as it did, and what a page added to its look stays", async () => {
    const { page, seen } = await site.open(`<iframe></iframe><tiendo-board ${of("a")}></tiendo-board>`, { policy: `${STRICT}; frame-src 'self'`, before: served("a", small("a", "An")) });
    await settled(page);
    const sheets = await page.evaluate(async () => {
      const board = document.querySelector("tiendo-board");
      const place = board.parentNode;
      const { shadowRoot } = board;
      const display = () => getComputedStyle(shadowRoot.querySelector(".tiendo")).textAlign;
      const before = [shadowRoot.adoptedStyleSheets.length, display()];
      document.querySelector("iframe").contentDocument.body.append(board);
      await new Promise((later) => setTimeout(later, 50));
      place.append(board);
      await board.ready;
      const after = [shadowRoot.adoptedStyleSheets.length, display()];
      shadowRoot.adoptedStyleSheets.push(new CSSStyleSheet());
      document.body.append(board);
      return [before, after, shadowRoot.adoptedStyleSheets.length];
    });
    assert.deepEqual(sheets, [[1, "start"], [1, "start"], 2]);
    await clean(page, seen);
  });

  test("in the shadow of another element it speaks that one's language", async () => {
    const { page, seen } = await site.open('<div lang="en-GB" id="host"></div>', { before: served("a", small("a", "An")) });
    const text = await page.evaluate(async (given) => {
      await customElements.whenDefined("tiendo-board");
      const board = document.createElement("tiendo-board");
      for (const [name, value] of given) board.setAttribute(name, value);
      document.querySelector("#host").attachShadow({ mode: "open" }).append(board);
      await board.ready;
      return board.shadowRoot.textContent;
    }, [["plan", "/a.plan.json"], ["records", "/a.records.json"], ["as-of", "2023-10-31"]]);
    assert.match(text, /As of 31 October 2023/);
    await clean(page, seen);
  });

  test("the classic script registers them, with the module inside it, from a file", async () => {
    const { plan, records } = small("p", "P");
    const page = await site.browser.newPage();
    const problems = [];
    page.on("pageerror", (error) => problems.push(String(error)));
    page.on("console", (message) => problems.push(message.text()));
    await page.goto(pathToFileURL(join(ROOT, "tests/js/classic.html")).href);
    const found = await page.evaluate(async (given) => {
      const board = Object.assign(document.createElement("tiendo-board"), given, { asOf: "2023-10-31", lang: "en" });
      document.body.append(board);
      const { plan } = await board.ready;
      board.shadowRoot.querySelector(".why").click();
      return [plan.id, typeof window.Tiendo.assess];
    }, { plan, records });
    assert.deepEqual(found, ["p", "function"]);
    await page.locator("tiendo-board .why-text", { hasText: "Chỉ tiêu P: behind." }).waitFor();
    assert.deepEqual(problems, []);
    await page.close();
  });
});

describe("for everybody", () => {
  const all = `<tiendo-board ${GIVEN}></tiendo-board><tiendo-indicator ${GIVEN} indicator="1a-commune-revenue"></tiendo-indicator><tiendo-agenda ${GIVEN} days="60"></tiendo-agenda>
    <tiendo-scorecard ${GIVEN} unit="tckh"></tiendo-scorecard><tiendo-scorecard ${GIVEN} unit="nobody"></tiendo-scorecard><tiendo-board plan="${RECORDS}" records="${RECORDS}" as-of="2023-10-31"></tiendo-board>`;
  const axe = '<script src="/tests/node_modules/axe-core/axe.min.js" defer></script><script type="module" src="/wasm/pkg/define.js"></script>';

  test("axe finds nothing: in both languages, light and dark, on a telephone and a screen, with all unfolded", async () => {
    const { page, seen } = await site.open(all.replace(">", ' unit="tckh">'), { head: axe });
    await settled(page);
    await page.evaluate(() => {
      const root = document.querySelector("tiendo-board").shadowRoot;
      root.querySelector(".why").click();
      root.querySelectorAll(".folder").forEach((button) => button.click());
    });
    for (const lang of ["vi", "en"]) for (const colorScheme of ["light", "dark"]) for (const width of [360, 1280]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      const wide = await page.evaluate(async (lang) => {
        document.documentElement.lang = lang;
        const elements = [...document.querySelectorAll("main > :not(h1)")];
        for (const element of elements) element.lang = lang;
        const isDrawn = ({ shadowRoot }) => shadowRoot.querySelector(".tiendo").lang === lang;
        while (!elements.every(isDrawn)) await new Promise((drawn) => setTimeout(drawn, 20));
        return document.documentElement.scrollWidth - innerWidth;
      }, lang);
      assert.ok(wide <= 0, `${lang} ${colorScheme} ${width}: ${wide} px too wide`);
      assert.deepEqual(await violations(page, [], { alsoAdvised: true }), [], `${lang} ${colorScheme} ${width}`);
    }
    await clean(page, seen);
  });

  test("in a column of 320 px on a wide page nothing is cut off", async () => {
    const { page, seen } = await site.open(`<div id="column">${all}</div>`, {
      before: (page) => page.route("**/style.css", (route) => route.fulfill({ contentType: "text/css", body: "#column { width: 320px }" })),
    });
    await settled(page);
    await page.evaluate(() => document.querySelector("tiendo-board").shadowRoot.querySelectorAll(".folder").forEach((button) => button.click()));
    const wide = await page.evaluate(() => [...document.querySelectorAll("#column > *")].flatMap((element) => [...element.shadowRoot.querySelectorAll("*:not(.scroll *, .unseen)")]
      .filter((part) => part.getBoundingClientRect().right > element.getBoundingClientRect().right + 1).map((part) => `${element.localName} ${part.className.baseVal ?? part.className}`)));
    assert.deepEqual(wide, []);
    await clean(page, seen);
  });

  test("with large letters in a narrow column numbers and the words of tables and statuses are whole", async () => {
    const { page, seen } = await site.open(`<tiendo-board ${GIVEN}></tiendo-board>`, {
      viewport: { width: 320, height: 800 },
      before: (page) => page.route("**/style.css", (route) => route.fulfill({ contentType: "text/css", body: "html { font: 24px sans-serif } body { margin: 0 8px }" })),
    });
    await settled(page);
    await page.evaluate(() => document.querySelector("tiendo-board").shadowRoot.querySelectorAll(".folder").forEach((button) => button.click()));
    const broken = await page.evaluate(() => {
      const texts = document.createTreeWalker(document.querySelector("tiendo-board").shadowRoot, NodeFilter.SHOW_TEXT);
      const found = [];
      for (let text; (text = texts.nextNode());) {
        const isLooked = text.parentElement.closest("table, .badge, .count, .fold-count, .total, .debt");
        for (const { 0: word, index } of text.data.matchAll(isLooked ? /[^\s·]+/g : /\d[\d.,/]*/g)) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) found.push(word);
        }
      }
      return [found, document.documentElement.scrollWidth > innerWidth];
    });
    assert.deepEqual(broken, [[], false]);
    await clean(page, seen);
  });

  test("where a place takes its width from what stands in it, it has one", async () => {
    const board = `<tiendo-indicator ${of("a")} indicator="i">…</tiendo-indicator>`;
    const { page, seen } = await site.open(`<div class="float">${board}</div><table><tr><td>${board}</td></tr></table><dialog open>${board}</dialog><div class="block">${board}</div><div class="flex">${board}</div>`, {
      before: async (page) => {
        await served("a", small("a", "An"))(page);
        await page.route("**/style.css", (route) => route.fulfill({ contentType: "text/css", body: ".float { float: left } .block { display: inline-block } .flex { display: flex } dialog { position: static }" }));
      },
    });
    await settled(page);
    const widths = await page.evaluate(() => [...document.querySelectorAll("tiendo-indicator")].map((element) => element.getBoundingClientRect().width));
    assert.deepEqual(widths, widths.map(() => 240));
    await clean(page, seen);
  });

  test("on paper all that matters stands open, and no button", async () => {
    const { page, seen } = await site.open(all);
    await settled(page);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const board = page.locator("tiendo-board").first();
    assert.equal(await board.locator("li[part~=task]:visible").count(), 107);
    assert.equal(await board.locator("button.why:visible, select:visible").count(), 0);
    assert.equal(await board.evaluate((element) => getComputedStyle(element.shadowRoot.querySelector(".part")).backgroundColor), "rgb(255, 255, 255)");
    assert.ok((await page.pdf()).length > 10_000);
    await clean(page, seen);
  });

  test("with forced colours every status has its drawing and its word", async () => {
    const { page, seen } = await site.open(all, { forcedColors: "active" });
    await settled(page);
    const badges = await page.evaluate(() => [...document.querySelector("tiendo-board").shadowRoot.querySelectorAll(".badge")].map((badge) => [badge.querySelector("path").getAttribute("d").length > 0, badge.textContent.trim().length > 0].join()));
    assert.ok(badges.length > 50 && badges.every((found) => found === "true,true"));
    await clean(page, seen);
  });

  test("the page's own colours, font and parts reach the element", async () => {
    const { page, seen } = await site.open(`<tiendo-board ${of("a")}></tiendo-board>`, {
      before: async (page) => {
        await served("a", small("a", "An"))(page);
        await page.route("**/style.css", (route) => route.fulfill({
          contentType: "text/css",
          body: "body { font: italic 20px/3 serif; text-transform: uppercase } tiendo-board { --tiendo-accent: rgb(1, 2, 3); --tiendo-behind: red } tiendo-board::part(title) { letter-spacing: 5px }",
        }));
      },
    });
    await settled(page);
    const style = await page.evaluate(() => {
      const { color, letterSpacing, fontFamily, fontSize, fontStyle, textTransform } = getComputedStyle(document.querySelector("tiendo-board").shadowRoot.querySelector("#title"));
      return { color, letterSpacing, fontFamily, fontSize, fontStyle, textTransform };
    });
    assert.deepEqual(style, { color: "rgb(1, 2, 3)", letterSpacing: "5px", fontFamily: "serif", fontSize: "25px", fontStyle: "normal", textTransform: "none" });
    await clean(page, seen);
  });
});

test("both languages have the same words", async () => {
  const [vi, en] = await Promise.all(["vi", "en"].map((lang) => import(`../../wasm/js/elements/words.${lang}.js`)));
  assert.deepEqual(Object.keys(vi.default).sort(), Object.keys(en.default).sort());
  for (const [key, words] of Object.entries(vi.default)) assert.equal(typeof words, typeof en.default[key], key);
});
