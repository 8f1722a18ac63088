/** What the elements show and say of a plan: the board, its parts, attributes that cannot be used, the day, explanations; on pages with the strictest policy, as in the other tests of elements. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { inWords, languageOf, wholeNumber } from "../../wasm/js/elements/attributes.js";
import { GIVEN, NOT_FOUND_OR_503, PLAN, RECORDS, clean, events, of, served, settled, small, start } from "./element-page.mjs";

let site;

before(async () => {
  site = await start();
});
after(() => site?.close());

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

  test("a section has what stands below it", async () => {
    // of section 1 itself 8 tasks, of its sections a) to g) 32 indicators and 96 tasks, of which one is waived
    const { page, seen } = await site.open(`<tiendo-board ${GIVEN} section="1" lang="en"></tiendo-board>`);
    await settled(page);
    const words = (await page.locator("tiendo-board .tiendo").innerText()).replace(/\s+/g, " ");
    assert.match(words, /Indicators 32 .*Tasks 103 .*1 waived/);
    const parts = await page.locator('tiendo-board [part*="section-"] > .h').allInnerTexts();
    assert.deepEqual(parts.map((title) => /^(\d|\p{L})[.)]/u.exec(title)?.[1]), ["1", "a", "b", "c", "d", "đ", "e", "g"]);
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
      - paragraph: 60% of target 83.29 hộ by the path
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
  - paragraph: 76,77% kế hoạch theo lộ trình 51.350 triệu đồng
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

  test("an id in either form of its letters is that id", async () => {
    const { plan, records } = small("a", "An");
    const named = JSON.parse(JSON.stringify(plan).replaceAll(`"${plan.units[0].id}"`, '"phòng"'));
    const { page, seen } = await site.open("<tiendo-scorecard as-of='2023-10-31'></tiendo-scorecard>");
    const shown = await page.evaluate(async ([plan, records]) => {
      const card = Object.assign(document.querySelector("tiendo-scorecard"), { plan, records, unit: "phòng".normalize("NFD") });
      await card.ready;
      return [card.unit, card.shadowRoot.querySelector("[part~=error]") === null, card.shadowRoot.querySelector("[part~=card]") !== null];
    }, [named, records]);
    assert.deepEqual(shown, ["phòng", true, true]);
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
