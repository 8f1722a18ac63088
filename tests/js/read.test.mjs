/** Reading the page: filters, orders, charts, the line of due days, links that lead to a state, long lists, and how it comes to the screen. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { compare, init as initExplain } from "../../wasm/pkg/explain.js";
import { assess, init } from "../../wasm/pkg/tiendo.js";
import { ROOT } from "./cases.mjs";
import { dueDays, inWords } from "./differing.mjs";
import { ANY_BOARD, inBrowser, MINUTES, opened } from "./reading.mjs";
import { quiet } from "./waiting.mjs";

const [PLAN, RECORDS] = ["plan", "records"].map((file) => readFileSync(join(ROOT, `core/plans/nga-nam-2023.${file}.json`), "utf8"));
const DAY = "2023-10-31";
const site = inBrowser();

before(async () => {
  await init(readFileSync(join(ROOT, "wasm/pkg/tiendo_bg.wasm")));
  await initExplain(readFileSync(join(ROOT, "wasm/pkg/explain_bg.wasm")));
});

const open = (query, options) => opened(site.chromium, site.address + query, options);
const ids = (page, list) => page.locator(`#board ul.${list} > li`).evaluateAll((items) => items.map(({ id }) => id));
const words = async (page, place) => (await page.locator(place).innerText()).replaceAll("\u00a0", " ");

test("words: without accents, in either form, next to each other, by id and number", { timeout: 4 * MINUTES }, async () => {
  const { page, problems, close } = await open(`?date=${DAY}`);
  const { indicators, tasks, services } = assess(PLAN, RECORDS, { asOf: DAY });
  const named = (pattern) => [indicators.filter(({ unit }) => unit === null), tasks].map((items) => items.filter(({ name }) => pattern.test(name.vi)).length);
  const [[disbursing, ofDisbursing], [investing]] = [named(/(?<!\p{L})giải ngân/iu), named(/(?<!\p{L})đầu tư công/iu)];
  const dossier = services[0].dossiers[0].id;
  assert.ok(disbursing > 5 && investing > 1);
  for (const [find, found, some] of [
    ["giai ngan", `Tìm thấy ${disbursing} chỉ tiêu, ${ofDisbursing} nhiệm vụ`, "i-1c-disbursement"],
    ["GIẢI NGÂN".normalize("NFD"), `Tìm thấy ${disbursing} chỉ tiêu, ${ofDisbursing} nhiệm vụ`, "i-1c-disbursement"],
    ["  giai - ngan ", `Tìm thấy ${disbursing} chỉ tiêu`, "i-1c-disbursement"],
    ["dau tu cong", `Tìm thấy ${investing} chỉ tiêu`, "i-1c-disbursement-rate"],
    ["1c-advances", "Tìm thấy 1 chỉ tiêu, 0 nhiệm vụ", "i-1c-advances-recovered"],
    ["2007/UBND", "Tìm thấy 1 chỉ tiêu, 1 nhiệm vụ", "i-1c-advances-recovered"],
    [dossier, "0 báo cáo định kỳ, 1 hồ sơ", null],
    ["ngan giai", "Tìm thấy 0 chỉ tiêu, 0 nhiệm vụ, 0 báo cáo định kỳ, 0 hồ sơ", null],
    ["iai ngan", "Tìm thấy 0 chỉ tiêu, 0 nhiệm vụ, 0 báo cáo định kỳ, 0 hồ sơ", null],
    ["<img onerror>", "Tìm thấy 0 chỉ tiêu", null],
  ]) {
    await page.fill("#find", find);
    await page.waitForFunction((words) => document.querySelector("#filters .found")?.textContent.includes(words), find, { timeout: 60_000 });
    assert.ok((await words(page, "#filters .found")).includes(found), `${find}: ${await words(page, "#filters .found")}`);
    if (some) assert.ok((await page.locator(`#${some}`).count()) === 1, find);
  }
  assert.equal(await page.evaluate(() => document.activeElement.id), "find", "the reader goes on typing");
  await page.goBack();
  assert.equal(await page.locator("#filters .filter-note").count(), 0, "what was typed is one step of the history");
  assert.equal(await page.inputValue("#find"), "", "the field says what is found, also while it has the focus");
  assert.deepEqual(problems, []);
  await close();
});

test("unit, section, statuses and words together; each taken back alone, and all at once", { timeout: 4 * MINUTES }, async () => {
  const { page, problems, close } = await open(`?date=${DAY}&unit=tckh&section=1c&status=behind,at_risk&find=giai`, { awaited: "main:not([aria-busy]) #board" });
  const { indicators } = assess(PLAN, RECORDS, { asOf: DAY });
  const expected = indicators.filter(({ unit, section, status, responsible, name }) => unit === null && section === "1c" && ["behind", "at_risk"].includes(status)
    && responsible.some(({ id }) => id === "tckh") && /giải/i.test(name.vi)).map(({ id }) => `i-${id}`);
  assert.deepEqual((await ids(page, "indicators")).sort(), expected.sort());
  assert.deepEqual(await page.locator(".chosen-filters button").allInnerTexts(),
    ["Phòng Tài chính - Kế hoạch ×", "mục 1c ×", "Chậm tiến độ ×", "Có nguy cơ chậm ×", "có “giai” ×"]);
  const before = (await ids(page, "indicators")).length;
  await page.locator("#clear-status-behind").click();
  assert.match(page.url(), /status=at_risk&find=giai/);
  assert.ok((await ids(page, "indicators")).length < before);
  // the same holds further down, where it is said
  for (const part of ["owed", "agenda"]) assert.match(await words(page, `#${part} .filter-note`), /^Chỉ xem.*: Phòng Tài chính - Kế hoạch; mục 1c; Có nguy cơ chậm; có “giai”/);
  await page.locator("#clear-agenda").click();
  assert.equal(new URL(page.url()).search, `?date=${DAY}`);
  assert.equal(await page.locator("#board li.indicator").count(), 38);
  await page.goBack();
  assert.equal(await page.locator("#clear-status-at_risk").count(), 1);
  // of tasks, reports and dossiers the four states of official reports
  await page.locator("#clear-all").click();
  for (const [tile, reports, dossiers, owed] of [["reports-pending_overdue", 1, 0, /\d+ hệ quả/], ["dossiers-pending_overdue", 0, 1, /hệ quả/]]) {
    await page.locator(`#status-${tile}`).click();
    assert.equal(await page.locator("#board li.report").count(), reports, tile);
    assert.equal(await page.locator("#services li.dossier").count(), dossiers, tile);
    assert.match(await words(page, "#owed > section > .meta"), owed);
    await page.locator(`#status-${tile}`).click();
  }
  assert.deepEqual(problems, []);
  await close();
});

test("who hears the page hears of what each “why?” of a unit asks", { timeout: 4 * MINUTES }, async () => {
  const { page, close } = await open("?unit=kt", { awaited: "main:not([aria-busy]) #rankings button.why" });
  const names = await page.locator(":is(#units, #grades, #rankings) button.why").allTextContents();
  assert.ok(names.filter((name) => name.includes("Phòng Kinh tế")).length > 1);
  assert.deepEqual(names.filter((name, place) => names.indexOf(name) !== place), []);
  await close();
});

test("by keyboard: a filter that is taken back leaves the focus where one can go on", { timeout: 4 * MINUTES }, async () => {
  const filtered = `?date=${DAY}&unit=tckh&status=behind&find=giai`;
  for (const [button, next] of [["clear-all", "find"], ["clear-unit", "find"], ["clear-status-behind", "find"], ["clear-find", "find"], ["clear-owed", "owed-title"], ["clear-agenda", "agenda-title"]]) {
    const { page, problems, close } = await open(filtered, { awaited: "main:not([aria-busy]) #clear-agenda" });
    await page.locator(`#${button}`).press("Enter");
    await page.locator(`#${button}`).waitFor({ state: "detached" });
    assert.equal(await page.evaluate(() => document.activeElement.id), next, button);
    assert.deepEqual(problems, []);
    await close();
  }
  const { page, close } = await open(`?date=${DAY}&since=2023-08-31`);
  await page.locator("#clear-since").press("Enter");
  await page.locator("#clear-since").waitFor({ state: "detached" });
  assert.equal(await page.evaluate(() => document.activeElement.id), "since");
  await close();
});

test("an address with a day outside the plan's period says so beside the field; a day that is compared with itself is said to be that", { timeout: 3 * MINUTES }, async () => {
  const { page, problems, close } = await open("?date=2025-01-01&known=2022-12-31&since=2025-01-01", { awaited: ANY_BOARD });
  const told = (id) => page.locator(`#${id}-problem`).innerText();
  assert.equal(await told("date"), "Ngày ngoài kỳ của kế hoạch và năm sau đó: chọn từ 01/01/2023 đến 31/12/2024.");
  assert.equal(await told("known"), "Trước kỳ của kế hoạch: chọn từ 01/01/2023.");
  assert.equal(await page.locator("#date[aria-invalid], #known[aria-invalid]").count(), 2);
  assert.equal(await page.locator("#changes .meta").innerText(), "Trùng ngày đánh giá, không có gì để so sánh.");
  await page.locator("#day-2023-12-31").click();
  await page.waitForFunction(() => document.querySelector("main:not([aria-busy]) #date")?.value === "31/12/2023");
  assert.equal(await told("date"), "");
  assert.equal(await page.locator("#date[aria-invalid]").count(), 0);
  assert.deepEqual(problems, []);
  await close();
});

test("a day that cannot be asked for is refused in words, beside its field", { timeout: 4 * MINUTES }, async () => {
  // the plan is of 2023; the year after it is looked at, too
  const outside = "Ngày ngoài kỳ của kế hoạch và năm sau đó: chọn từ 01/01/2023 đến 31/12/2024.";
  const unread = (text) => `Không đọc được “${text}” là ngày nào: ghi ngày/tháng/năm, như 31/08/2023.`;
  for (const [lang, field, rows] of [
    ["vi", "date", [["31/08/2019", outside], ["31/12/2022", outside], ["01/01/2023", "", "2023-01-01"], ["31/12/2024", "", "2024-12-31"], ["01/01/2025", outside],
      ["31/11/2023", unread("31/11/2023")], ["15/13/2023", unread("15/13/2023")], ["31/08/23", unread("31/08/23")], ["hôm qua", unread("hôm qua")],
      ["1/9/2023", "", "2023-09-01"], ["30.9.2023", "", "2023-09-30"], ["01102023", "", "2023-10-01"], [" 2023-10-31 ", "", "2023-10-31"]]],
    ["en", "date", [["2030-01-01", "Outside the plan's period and the year after it: choose a day from 1 January 2023 to 31 December 2024."],
      ["08/09/2023", "“08/09/2023” cannot be read as a day: write year-month-day, such as 2023-08-31."], ["30 September 2023", "", "2023-09-30"], ["20231001", "", "2023-10-01"]]],
    ["vi", "known", [["31/12/2022", "Trước kỳ của kế hoạch: chọn từ 01/01/2023."], ["31/10/2023", "", "2023-10-31"]]],
    ["vi", "since", [["tháng 8", unread("tháng 8")], ["31/08/2023", "", "2023-08-31"]]],
  ]) {
    const { page, problems, close } = await open(`?date=${DAY}&lang=${lang}`);
    const asked = () => new URL(page.url()).searchParams.get(field) ?? (field === "date" ? "2023-08-31" : null);
    for (const [text, expected, day = asked()] of rows) {
      await page.locator(`#${field}`).fill(text);
      await page.locator(`#${field}`).press("Enter");
      await page.waitForFunction(([id, words]) => document.querySelector(`main:not([aria-busy]) #${id}-problem`)?.textContent === words, [field, expected]);
      assert.equal(asked(), day, text);
      assert.equal(await page.locator(`#${field}[aria-invalid=true]`).count(), expected === "" ? 0 : 1, text);
      assert.equal(await page.inputValue(`#${field}`), expected ? text : lang === "vi" ? day.split("-").reverse().join("/") : day);
    }
    assert.deepEqual(problems, []);
    await close();
  }
});

test("a day is typed in the order of the page in every browser, and the board follows its last digit", { timeout: 4 * MINUTES }, async () => {
  for (const field of ["date", "known", "since"]) {
    const { page, problems, close } = await open(`?date=${DAY}`, { locale: "en-US" });
    const asked = () => new URL(page.url()).searchParams.get(field);
    const before = asked();
    await page.locator(`#${field}`).selectText();
    const text = "08/12/2023";
    for (const [place, sign] of [...text].entries()) {
      await page.keyboard.press(sign);
      await page.waitForTimeout(20);
      await page.waitForSelector("main:not([aria-busy])");
      assert.equal(asked(), place === text.length - 1 ? "2023-12-08" : before, `${field}, sign ${place + 1}`);
    }
    await page.keyboard.press("Enter");
    assert.equal(await page.inputValue(`#${field}`), text);
    assert.equal(await page.evaluate(() => document.activeElement.id), field);
    if (field === "date") assert.ok((await words(page, "#summary h2")).includes(text));
    // one step of the history, also after the field is left
    await page.keyboard.press("Tab");
    await page.goBack();
    await page.waitForFunction(([id, value]) => document.querySelector(`main:not([aria-busy]) #${id}`)?.value === value, [field, field === "date" ? "31/10/2023" : ""]);
    assert.deepEqual(problems, []);
    await close();
  }
});

test("a day is chosen in the browser's calendar, which knows the days that can be", { timeout: 4 * MINUTES }, async () => {
  const { page, problems, close } = await open(`?date=${DAY}`);
  await page.evaluate(() => {
    HTMLInputElement.prototype.showPicker = function () {
      globalThis.offered = [this.value, this.min, this.max];
      this.value = globalThis.chosen;
      this.dispatchEvent(new Event("change", { bubbles: true }));
    };
  });
  for (const [field, chosen, offered, shown, asked] of [
    ["date", "2023-12-31", [DAY, "2023-01-01", "2024-12-31"], "31/12/2023", "2023-12-31"],
    ["known", "2023-09-20", ["", "2023-01-01", ""], "20/09/2023", "2023-09-20"],
    ["known", "", ["2023-09-20", "2023-01-01", ""], "", null],
    // a day that must be there stays where the calendar clears it
    ["date", "", ["2023-12-31", "2023-01-01", "2024-12-31"], "31/12/2023", "2023-12-31"],
  ]) {
    await page.evaluate((chosen) => (globalThis.chosen = chosen), chosen);
    await page.locator(`#${field}-calendar`).press("Enter");
    await page.waitForFunction(([id, value]) => document.querySelector(`main:not([aria-busy]) #${id}`)?.value === value, [field, shown]);
    assert.deepEqual(await page.evaluate(() => globalThis.offered), offered);
    assert.equal(new URL(page.url()).searchParams.get(field), asked);
    assert.equal(await page.evaluate(() => document.activeElement.id), `${field}-calendar`);
  }
  assert.deepEqual(problems, []);
  await close();
});

test("what changed since a day is counted as its groups are: verdicts, due days, ranks, shares and scores", { timeout: 4 * MINUTES }, async () => {
  const [before, after] = ["2023-08-31", DAY].map((asOf) => assess(PLAN, RECORDS, { asOf }));
  const { changes, ranks, shares } = compare(before, after);
  const lists = { changes, dues: dueDays(before, after), ranks, shares };
  const all = Object.values(lists).reduce((sum, { length }) => sum + length, 0);
  assert.ok(changes.length > 1 && ranks.length > 1 && shares.length > 1);
  for (const [lang, head] of [["vi", `${inWords("vi", lists)} khác giữa ngày 31/08/2023 và ngày 31/10/2023, cùng theo những gì ghi nhận đến nay.`],
    ["en", `${inWords("en", lists)} differ between 31 August 2023 and 31 October 2023, both by what is known now.`]]) {
    const { page, close } = await open(`?date=${DAY}&since=2023-08-31&lang=${lang}`);
    assert.equal(await words(page, "#changes section > .meta"), head);
    const groups = await page.locator("#changes .fold summary").allInnerTexts();
    assert.equal(groups.reduce((sum, group) => sum + Number(/\((\d+)\)/.exec(group)[1]), 0), all);
    await close();
  }
});

test("furthest from the target: nothing that is missed stands behind what is achieved", { timeout: 4 * MINUTES }, async () => {
  const { page, problems, close } = await open("?date=2023-12-31&sort=gap");
  const { indicators } = assess(PLAN, RECORDS, { asOf: "2023-12-31" });
  const statuses = (await ids(page, "indicators")).map((key) => indicators.find(({ id, unit }) => unit === null && key === `i-${id}`).status);
  const well = statuses.findIndex((status) => status === "achieved" || status === "exceeded");
  assert.ok(well > 0 && statuses.lastIndexOf("missed") < well, statuses.join(" "));
  // none may occur, and it did: further behind than every share
  assert.ok(indicators.some(({ achievement, status }) => achievement === null && status === "missed"));
  assert.deepEqual(problems, []);
  await close();
});

test("of a plan without sections nothing is “other”, and there is none to choose", { timeout: 4 * MINUTES }, async () => {
  const plan = {
    format: "tiendo/1", id: "nga-nam-2023", name: "P", period: { start: "2023-01-01", end: "2023-12-31" }, units: [{ id: "u", name: "U" }],
    indicators: [{ id: "i", name: "I", measure: { uom: "hộ", kind: "cumulative" }, due: "2023-12-31", target: { at_least: 10 }, responsible: ["u"] }], tasks: [{ id: "t", name: "T", deadline: { by: "2023-12-31" }, responsible: ["u"] }],
  };
  const prepare = async (page) => {
    await page.route("**/nga-nam-2023.plan.json", (route) => route.fulfill({ body: JSON.stringify(plan) }));
    await page.route("**/nga-nam-2023.records.json", (route) => route.fulfill({ body: JSON.stringify({ format: "tiendo/1", plan: plan.id }) }));
  };
  const { page, problems, close } = await open(`?date=${DAY}`, { prepare, awaited: "#i-i" });
  assert.deepEqual(await page.locator("#board h2, #board h3").allInnerTexts(), ["Chỉ tiêu, nhiệm vụ, báo cáo", "Chỉ tiêu · Nhiệm vụ"]);
  assert.equal(await page.locator("#board .chips").count(), 0);
  assert.deepEqual(problems, []);
  await close();
});

test("a section whose id is a hyphen is one section, and what belongs to none another", { timeout: 4 * MINUTES }, async () => {
  const plan = JSON.parse(PLAN.replaceAll('"1a"', '"-"'));
  for (const item of plan.indicators.slice(0, 3)) delete item.section;
  const those = plan.indicators.filter(({ section }) => section === "-").length;
  assert.ok(those > 0);
  const prepare = (page) => page.route("**/nga-nam-2023.plan.json", (route) => route.fulfill({ body: JSON.stringify(plan) }));
  const { page, problems, close } = await open(`?date=${DAY}`, { prepare });
  const chips = await page.locator("#board .chips a").evaluateAll((all) => all.map((chip) => chip.firstChild.data));
  assert.equal(chips.filter((words) => words === "Khác").length, 1);
  assert.equal((await ids(page, "indicators")).length, plan.indicators.length);
  for (const [chip, found] of [["1a", those], ["Khác", 3]]) {
    await page.locator("#board .chips a", { hasText: chip }).click();
    await page.waitForFunction((chip) => document.querySelector("#board .chips [aria-current]")?.firstChild.data === chip, chip);
    assert.equal((await ids(page, "indicators")).length, found);
    await page.reload();
    await page.waitForSelector("main:not([aria-busy]) #notes-title", { state: "attached" });
    assert.equal((await ids(page, "indicators")).length, found, "by the address alone");
    assert.equal(await page.locator("#misread p, #misread li").count(), 0);
  }
  assert.deepEqual(problems, []);
  await close();
});

test("orders of the board and of tables", { timeout: 4 * MINUTES }, async () => {
  const { page, problems, close } = await open(`?date=${DAY}`);
  const { indicators } = assess(PLAN, RECORDS, { asOf: DAY });
  const wholes = indicators.filter(({ unit }) => unit === null);
  const least = (wholes.find(({ achievement, status }) => achievement === null && ["missed", "behind"].includes(status))
    ?? wholes.filter(({ achievement, limits }) => achievement !== null && limits.from !== null)
      .sort((one, other) => Number(one.achievement) - Number(other.achievement))[0]).id;
  for (const [sort, first] of [
    ["worst", `i-${wholes.find(({ status }) => status === "missed").id}`],
    ["due", `i-${[...wholes].sort((one, other) => (one.due < other.due ? -1 : 1))[0].id}`],
    ["name", `i-${[...wholes].sort((one, other) => new Intl.Collator("vi", { numeric: true }).compare(one.name.vi, other.name.vi))[0].id}`],
    ["gap", `i-${least}`],
  ]) {
    await page.locator("#sort").selectOption(sort);
    assert.equal((await ids(page, "indicators"))[0], first, sort);
    assert.equal((await ids(page, "indicators")).length, 38);
    assert.match(page.url(), new RegExp(`sort=${sort}`));
  }
  await page.locator("#sort").selectOption("");
  assert.equal((await ids(page, "indicators"))[0], "i-0-new-enterprises");
  // a column: from the largest, from the smallest, as it was
  const column = () => page.locator("#units table").first().locator("tbody td.failing").allInnerTexts();
  const usual = await column();
  for (const [sorted, order] of [["descending", (one, other) => other - one], ["ascending", (one, other) => one - other], [null, null]]) {
    await page.locator("#sort-units-failing").click();
    assert.equal(await page.locator("th:has(> #sort-units-failing)").getAttribute("aria-sort"), sorted);
    assert.deepEqual(await column(), order ? [...usual].sort(order) : usual);
    assert.equal(await page.evaluate(() => document.activeElement.id), "sort-units-failing");
  }
  await page.locator("#sort-services-rate").click();
  await page.locator("#sort-units-name").click();
  assert.match(page.url(), /tables=services\.rate\.down%2Cunits\.name\.up/);
  await page.reload();
  await page.waitForSelector("main:not([aria-busy]) #units");
  assert.equal(await page.locator("th[aria-sort]").count(), 2);
  // backwards along the headings of a narrow table: none stays under the column of names; of a part the browser leaves as much as it needs
  await page.setViewportSize({ width: 360, height: 800 });
  await page.locator(".by-share .sort").last().focus();
  const endOf = (place) => page.locator(place).first().evaluate((element) => element.getBoundingClientRect().right);
  for (const column of ["on_time_share", "on_track_share", "achieved_share"]) {
    await page.keyboard.press("Shift+Tab");
    const seen = await endOf(`#sort-shares-${column}:focus`) - await endOf(".by-share tbody th");
    assert.ok(seen >= 30, `${column}: ${seen} px`);
  }
  assert.deepEqual(problems, []);
  await close();
});

test("charts: every point is the engine's, the path is that of the day, the table says the same", { timeout: 6 * MINUTES }, async () => {
  const { page, problems, close } = await open(`?date=${DAY}&lang=en`, { width: 360 });
  assert.equal((await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name))).filter((name) => name.includes("chart-")).length, 0);
  // linear with a revision; like last year, with targets on the way; beside the same period; a ratio of two series
  for (const id of ["1c-disbursement", "1a-budget-revenue", "1g-traffic-deaths", "1c-disbursement-rate"]) {
    await page.locator(`#i-${id}-chart-ask`).click();
    const course = page.locator(`#i-${id}-chart`);
    await course.locator("svg[role=img]").first().waitFor();
    await course.locator("summary").click();
    const rows = await course.locator("tbody tr").evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.innerText.replaceAll("\u00a0", " ").trim())));
    const shown = new Map(rows.map(([day, ...cells]) => [day, cells]));
    let compared = 0;
    for (const month of ["01", "04", "07", "09", "10"]) {
      const asOf = new Date(Date.UTC(2023, Number(month), 0)).toISOString().slice(0, 10);
      const then = assess(PLAN, RECORDS, { asOf }).indicators.find((verdict) => verdict.id === id && verdict.unit === null);
      const day = new Date(asOf).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
      if (then.observed_on !== asOf) continue;
      compared += 1;
      const [actual] = shown.get(day);
      const exact = (text) => Number(text.replace(/[^\d.]/g, ""));
      const times = then.measure.is_share ? 100 : 1;
      assert.ok(Math.abs(exact(actual) - Number(then.actual) * times) < .051, `${id} ${day}: ${actual}, ${then.actual}`);
    }
    assert.ok(compared > 1, id);
    // on the day of the last figure the path is what the verdict was held against
    const now = assess(PLAN, RECORDS, { asOf: DAY }).indicators.find((verdict) => verdict.id === id && verdict.unit === null);
    const awaited = Number(shown.get("31 October 2023")[1].replace(/[^\d.]/g, ""));
    assert.ok(Math.abs(awaited - Number(now.expected) * (now.measure.is_share ? 100 : 1)) < .051, `${id}: ${awaited}, ${now.expected}`);
    assert.equal(await course.locator("circle.figure-mark").count() - 1, now.path === null ? 0 : rows.filter(([, actual]) => actual !== "–").length, id);
    assert.equal(await course.locator(".interim-mark").count() > 0, now.interim.length > 0);
    assert.equal(await course.locator("circle.foreseen-end").count(), now.forecast ? 1 : 0);
  }
  // the target steps where it was revised, and the path ends at the target of now
  const revised = await page.locator("#i-1c-disbursement-chart tbody tr").evaluateAll((all) => all.map((row) => row.innerText.replaceAll("\u00a0", " ").split("\t")));
  const targetOn = (day) => revised.find(([first]) => first.trim() === day)[3].trim();
  assert.deepEqual(["30 September 2023", "31 October 2023"].map(targetOn), ["167,580 million đồng", "173,280 million đồng"]);
  assert.equal(revised.at(-1)[2].trim(), "173,280 million đồng");
  const isSaid = (id) => page.locator(`#i-${id}-chart .chart-table > .meta`, { hasText: "The path is that of the level in force now" }).count();
  assert.deepEqual(await Promise.all(["1c-disbursement", "1a-budget-revenue"].map(isSaid)), [1, 0]);
  const xOf = async (place, pattern) => Number(pattern.exec(await page.locator(`#i-1c-disbursement-chart .chart ${place}`).getAttribute("d"))[1]);
  assert.ok(Math.abs(await xOf(".target-line", /H([\d.]+)L/) - await xOf(".revised", /^M([\d.]+)/)) < .1, "on the day from which the revision holds");
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
  // it stays open when the language changes, and what has no figure has no chart
  await page.locator("#lang-vi").click();
  await page.locator("#i-1c-disbursement-chart figcaption", { hasText: "thực hiện so với lộ trình" }).waitFor();
  assert.equal(await page.locator("#i-1g-traffic-chart-ask").count(), 0);
  assert.deepEqual(problems, []);
  await close();
});

test("charts: a path by milestones turns on their days, and steps from one day to the next", { timeout: 4 * MINUTES }, async () => {
  const milestones = [{ on: "2021-11-15", value: 3 }, { on: "2023-06-30", value: 6 }];
  const indicator = (id, between) => ({
    id, name: id, measure: { uom: "xã", kind: "snapshot" }, baseline: { value: 2, on: "2020-12-31" }, due: "2025-12-31", target: { at_least: 8 }, responsible: ["u"], path: { milestones, between },
  });
  const files = {
    plan: { format: "tiendo/1", id: "p", name: "P", period: { start: "2021-01-01", end: "2025-12-31" }, units: [{ id: "u", name: "U" }], indicators: [indicator("step", "step"), indicator("line", "line")] },
    records: { format: "tiendo/1", plan: "p", observations: ["step", "line"].map((id) => ({ indicator: id, on: "2022-12-31", value: 5 })) },
  };
  const { page, close } = await open("?date=2024-03-31", { awaited: ANY_BOARD, prepare: async (page) => {
    for (const [name, text] of Object.entries(files)) await page.route(`**/nga-nam-2023.${name}.json`, (route) => route.fulfill({ body: JSON.stringify(text) }));
  } });
  for (const [id, expected] of [
    // level until the day of the next one, and until the due day
    ["step", { "14/11/2021": "2 xã", "15/11/2021": "3 xã", "31/12/2021": "3 xã", "29/06/2023": "3 xã", "30/06/2023": "6 xã", "30/12/2025": "6 xã", "31/12/2025": "8 xã" }],
    ["line", { "15/11/2021": "3 xã", "30/06/2023": "6 xã", "31/12/2025": "8 xã" }],
  ]) {
    await page.locator(`#i-${id}-chart-ask`).click();
    await page.locator(`#i-${id}-chart summary`).click();
    const path = Object.fromEntries(await page.locator(`#i-${id}-chart tbody tr`).evaluateAll((all) => all.map(({ cells }) => [cells[0].textContent, cells[2].textContent.replaceAll("\u00a0", " ")])));
    for (const [day, value] of Object.entries(expected)) assert.equal(path[day], value, `${id} ${day}`);
    assert.equal(await page.locator(`#i-${id}-chart thead .of-status`).evaluate((head) => getComputedStyle(head).textAlign), "left", "as what stands below it");
  }
  await close();
});

test("charts: the names of months stand in their months, so that a figure of the last day is read as of its own", { timeout: 4 * MINUTES }, async () => {
  for (const [width, lang, own, next] of [[1280, "vi", "T10", "T11"], [1280, "en", "Oct", "Nov"], [360, "en", "Oct", null]]) {
    const { page, problems, close } = await open(`?date=${DAY}&lang=${lang}`, { width });
    await page.locator("#i-1c-disbursement-chart-ask").click();
    const drawing = page.locator("#i-1c-disbursement-chart svg[role=img]");
    await drawing.waitFor();
    const { ticks, names, last } = await drawing.evaluate((svg) => {
      const middle = (element) => element.getBoundingClientRect().left + element.getBoundingClientRect().width / 2;
      return {
        ticks: [...svg.querySelectorAll(".month line")].map(middle),
        names: Object.fromEntries([...svg.querySelectorAll(".month text")].map((text) => [text.textContent, middle(text)])),
        last: middle([...svg.querySelectorAll("circle.figure-mark")].at(-1)),
      };
    });
    // the year begins on the first tick, so the tenth is 1 October and the eleventh 1 November, a day after the last figure
    assert.equal(ticks.length, 12);
    const [october, november] = [ticks[9], ticks[10]];
    const day = (november - october) / 31;
    assert.ok(Math.abs(november - last - day) < .5, `${november - last}, a day is ${day} wide`);
    assert.ok(Math.abs(names[own] - (october + november) / 2) < 1, own);
    if (next) assert.ok(Math.abs(names[next] - (november + ticks[11]) / 2) < 1, next);
    assert.ok(Math.abs(names["2023"] - (ticks[0] + ticks[1]) / 2) < 1, "the year, where it begins");
    assert.deepEqual(problems, []);
    await close();
  }
});

test("the bullet: bar, marks and zones in the order of their numbers, also of a ceiling", { timeout: 4 * MINUTES }, async () => {
  const { page, close } = await open(`?date=${DAY}`, { width: 360 });
  const places = (id) => page.locator(`#${id} .bullet`).evaluate((bullet) => Object.fromEntries([...bullet.children].map((part) => {
    const { left, width } = part.getBoundingClientRect();
    const whole = bullet.getBoundingClientRect();
    return [part.className.split(" ").at(-1), { from: (left - whole.left) / whole.width, to: (left + width - whole.left) / whole.width }];
  })));
  const floor = await places("i-1c-disbursement");
  assert.ok(floor.reached.to < floor.awaited.from && floor.awaited.to < floor.limit.from && floor.limit.to < floor.stretch.to);
  assert.ok(floor["zone-0"].from < floor["zone-1"].from && floor["zone-1"].from < floor["zone-2"].from);
  assert.ok(Math.abs(floor.reached.to / ((floor.limit.from + floor.limit.to) / 2) - .680402) < .01, "lengths are shares of the target");
  const ceiling = await places("i-1dd-poverty-rate");
  assert.ok(ceiling["zone-2"].from < ceiling["zone-1"].from && ceiling["zone-1"].from < ceiling["zone-0"].from, "of a ceiling less is better");
  await close();
});

test("the line of due days: what was due before and after, by month and week, day by day, in a table", { timeout: 4 * MINUTES }, async () => {
  const { page, problems, close } = await open(`?date=${DAY}`, { width: 360 });
  const { tasks, reports } = assess(PLAN, RECORDS, { asOf: DAY });
  // those of the report on taxes for November and December, by the 14th of the month after
  const notBegun = [{ due: "2023-12-14", status: "upcoming" }, { due: "2024-01-14", status: "upcoming" }];
  const due = [...tasks, ...reports.flatMap(({ periods }) => periods), ...notBegun].filter((item) => item.due !== null && item.status !== "waived");
  const columns = await page.locator(".column .unseen").allInnerTexts();
  const counts = columns.map((name) => Number(/: (\d+) thời hạn/.exec(name)?.[1]));
  assert.equal(counts.reduce((all, count) => all + count), due.length);
  const now = await page.locator(".is-now").getAttribute("id");
  assert.equal(now, "span-2023-10-01");
  // what is overdue stands left of the line
  const overdue = await page.locator(".column:has(.pending_overdue)").evaluateAll((all) => all.map(({ id }) => id));
  assert.deepEqual(overdue, ["span-2023-10-01"]);
  await page.locator("#span-2023-10-01").click();
  assert.deepEqual((await page.locator(".of-span h5").allInnerTexts()).map((text) => text.replace(/\s+/g, " ")), ["Thứ Ba 10/10/2023 1 thời hạn", "Thứ Bảy 14/10/2023 1 thời hạn"]);
  await page.locator(".of-span a", { hasText: "thu thuế" }).click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "r-1a-tax-report--tckh");
  await page.locator("#timeline-table").click();
  const rows = await page.locator(".timeline tbody tr").evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.innerText)));
  assert.equal(rows.reduce((all, [, ofTasks, ofReports]) => all + Number(ofTasks) + Number(ofReports), 0), due.length);
  await page.locator("#grain-week").click();
  assert.match(page.url(), /grain=week/);
  assert.equal(await page.locator(".is-now .unseen").innerText().then((name) => name.startsWith("30/10/2023 – 05/11/2023")), true);
  // in English no day that may be two
  for (const [lang, monday] of [["en", "30 Oct"], ["vi", "30/10"]]) {
    await page.locator(`#lang-${lang}`).click();
    await page.waitForFunction((lang) => document.documentElement.lang === lang, lang);
    assert.equal((await page.locator(".is-now .column-name").innerText()).trim(), monday);
  }
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
  // filtered as the board is
  await page.locator("#unit").selectOption("tckh");
  const own = (await page.locator(".column .unseen").allInnerTexts()).map((name) => Number(/: (\d+) thời hạn/.exec(name)?.[1]));
  assert.ok(own.reduce((all, count) => all + count) < due.length);
  await page.locator("#unit").selectOption("");
  await page.locator("#status-reports-pending_overdue").click();
  const overdueOnly = (await page.locator(".column .unseen").allInnerTexts()).map((name) => Number(/: (\d+) thời hạn/.exec(name)?.[1]));
  assert.equal(overdueOnly.reduce((all, count) => all + count), due.filter(({ status }) => status === "overdue").length);
  assert.deepEqual(problems, []);
  await close();
});

test("a remark on a record names what the record is about, and writes days and figures as the board does", { timeout: 4 * MINUTES }, async () => {
  const { diagnostics, indicators } = assess(PLAN, RECORDS, { asOf: DAY });
  const { observations } = JSON.parse(RECORDS);
  const twoValues = diagnostics.filter(({ code }) => code === "two-values");
  assert.ok(twoValues.length > 0);
  for (const lang of ["vi", "en"]) {
    const { page, problems, close } = await open(`?date=${DAY}&lang=${lang}`);
    await page.locator("#fold-diagnostics").click();
    const said = await words(page, ".list.diagnostics");
    for (const { pointer } of twoValues) {
      const { indicator } = observations[Number(pointer.split("/")[2])];
      const { name } = indicators.find(({ id }) => id === indicator);
      assert.ok(said.includes(`${name[lang]}: `), said);
    }
    const figures = { vi: "ngày 31/10/2023 có các giá trị khác nhau: 117.900, 119.350", en: "31 October 2023 has different values: 117,900, 119,350" };
    assert.ok(said.includes(figures[lang]), said);
    assert.deepEqual(problems, []);
    await close();
  }
});

test("links: what of an address cannot be used is said; an item's own address; back and forward", { timeout: 6 * MINUTES }, async () => {
  const { page, problems, close } = await open("");
  const goTo = async (query) => {
    // another query, so that the page is loaded anew and not only its fragment followed
    await page.goto(`${site.address}?n=${Math.random()}${query}`);
    await page.waitForSelector("main:not([aria-busy]) #footer, main:not([aria-busy])");
  };
  const isDay = "không phải một ngày dạng 2023-10-31";
  for (const [query, ...said] of [
    ["&unit=no-such&status=behind,late&sort=best&known=tomorrow&since=2023-02-30&tables=units.<b>.down&days=31&grain=year#i-no-such",
      "unit=no-such kế hoạch không có đơn vị này, hoặc không có nội dung nào do đơn vị này chủ trì", "status=behind,late không có trạng thái này", "sort=best không có thứ tự này",
      `known=tomorrow ${isDay}`, `since=2023-02-30 ${isDay}`, "tables=units.<b>.down không có cách sắp xếp bảng này",
      "days=31 chỉ có 30, 60, 90", "grain=year chỉ có month và week", "#i-no-such không có nội dung nào mang mã này"],
    ["&section=9z&lang=en#i-%E0%A4%A", "section=9z the plan has no such section", "#i-%E0%A4%A nothing on the board has this id"],
    ["&lang=fr", "lang=fr chỉ có vi và en"],
  ]) {
    await goTo(query);
    const told = (await words(page, "#misread")).replace(/\s+/g, " ");
    for (const line of said) assert.ok(told.includes(line), `${line}: ${told}`);
    assert.ok(await page.locator("#board li.indicator").count() > 30, query);
  }
  await page.locator("#section-1").click();
  assert.equal(await page.locator("#misread *").count(), 0, "said once");
  // a section has those below it: a) to g)
  assert.equal(await page.locator("#board h3").count(), 8);
  await goTo("&date=tomorrow");
  assert.ok((await words(page, "#problems")).includes("tomorrow"));
  await page.locator("#day-2023-10-31").click();
  await page.waitForSelector("#board li.indicator", { state: "attached" });
  // an item that a filter hides, or that lies in a fold, is shown
  const dossier = assess(PLAN, RECORDS, { asOf: DAY }).services[0].dossiers.at(-1).id;
  await goTo(`&date=${DAY}&status=missed#i-1e-late-dossiers`);
  for (const item of ["i-1e-late-dossiers", "t-1-plan-129", "r-1a-tax-report--tckh", `d-${dossier}`, "service-1e-service-birth"]) {
    await page.evaluate((hash) => { location.hash = hash; }, item);
    await page.waitForFunction((id) => document.activeElement.id === id, item);
    assert.equal(await page.locator(`#${item}`).isVisible(), true, item);
  }
  // steps back and forward
  await goTo(`&date=${DAY}`);
  await page.locator("#section-1c").click();
  await page.locator("#status-behind").click();
  const there = await ids(page, "indicators");
  await page.goBack();
  await page.goBack();
  assert.equal((await ids(page, "indicators")).length, 38);
  await page.goForward();
  await page.goForward();
  assert.deepEqual(await ids(page, "indicators"), there);
  // the way to an item stands in its explanation, and holds nothing of the data
  await page.locator("#i-1c-disbursement-ask").click();
  const link = page.locator("#i-1c-disbursement-why a", { hasText: "Liên kết" });
  await link.waitFor();
  assert.match(await link.getAttribute("href"), /#i-1c-disbursement$/);
  assert.deepEqual(problems.filter((problem) => !problem.includes("tomorrow")), []);
  await close();
});

test("thousands of items: drawn in portions, and each of them to be reached", { timeout: 6 * MINUTES }, async () => {
  const plan = {
    format: "tiendo/1", id: "nga-nam-2023", name: "Kế hoạch lớn", period: { start: "2023-01-01", end: "2023-12-31" },
    units: [{ id: "u", name: "Đơn vị" }],
    tasks: Array.from({ length: 3000 }, (_, n) => ({ id: `task-${n}`, name: `Nhiệm vụ ${n}`, deadline: { by: `2023-${String(1 + (n % 12)).padStart(2, "0")}-15` }, responsible: ["u"] })),
  };
  const context = await site.chromium.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const body = { plan, records: { format: "tiendo/1", plan: plan.id } };
  for (const file of ["plan", "records"]) await page.route(`**/nga-nam-2023.${file}.json`, (route) => route.fulfill({ body: JSON.stringify(body[file]) }));
  await page.goto(`${site.address}?date=2023-06-30`);
  await page.waitForSelector("main:not([aria-busy]) #board li.task", { state: "attached" });
  const drawn = () => page.locator("#board li.task").count();
  assert.ok(await drawn() <= 400, "of what presses and of what is folded a portion each");
  await page.locator("#board .more button").first().click();
  assert.ok(await drawn() >= 400);
  assert.match(await page.evaluate(() => document.activeElement.id), /^t-task-/, "the focus is on the first that came");
  await page.goto(`${site.address}?date=2023-06-30&n=1#t-task-2999`);
  await page.waitForSelector("main:not([aria-busy])");
  assert.equal(await page.evaluate(() => document.activeElement.id), "t-task-2999");
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.equal(await drawn(), 3000, "nothing is missing on paper");
  await context.close();
});

test("the first board: something at once, nothing jumps, busy until all is there", { timeout: 4 * MINUTES }, async () => {
  for (const width of [360, 1280]) {
    const context = await site.chromium.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    await page.addInitScript(() => {
      globalThis.shift = 0;
      globalThis.busy = [];
      new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => { globalThis.shift += value; })).observe({ type: "layout-shift", buffered: true });
      new MutationObserver(() => globalThis.busy.push(document.querySelector("main")?.getAttribute("aria-busy")))
        .observe(document, { subtree: true, attributes: true, attributeFilter: ["aria-busy"] });
    });
    await page.goto(`${site.address}?date=${DAY}`);
    await page.waitForSelector("main:not([aria-busy]) #notes section", { state: "attached" });
    await quiet(page, 300);
    const shift = await page.evaluate(() => globalThis.shift);
    assert.ok(shift < .1, `${width}: ${shift}`);
    await page.locator("#day-2023-12-31").click();
    await page.waitForSelector("main:not([aria-busy])");
    assert.deepEqual((await page.evaluate(() => globalThis.busy)).slice(-2), ["true", null]);
    await context.close();
  }
});
