/** Whether everybody can read the page: axe-core finds nothing (WCAG 2.1 A, AA), the order of the keyboard, the names that are heard, narrow and spaced text. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { violations } from "./axe.mjs";
import { ROOT } from "./cases.mjs";
import { ANY_BOARD, inBrowser, MINUTES, opened } from "./reading.mjs";

/** Folds of one sort are alike; axe looks at each element for itself, and takes its time. */
const FEW = 1;
const site = inBrowser();

/** Opens an explanation, a chart with its table, a month of the line of due days, and of each part of the page the first fold of each sort. */
async function unfold(page) {
  await page.locator("#i-1c-disbursement-ask").click();
  await page.locator("#i-1c-disbursement-chart-ask").click();
  await page.locator("#i-1c-disbursement .chart svg").waitFor();
  await page.locator("#i-1c-disbursement .why-verdict").waitFor();
  await page.locator("[id^=span-2023-12]").click();
  await page.evaluate((few) => {
    for (const part of document.querySelectorAll("main > div")) {
      for (const sort of ["fold", "history", "ower-fold", "causes", "list", "chart-table"]) {
        [...part.querySelectorAll(`details.${sort}`)].slice(0, few).forEach((fold) => { fold.open = true; });
      }
    }
  }, FEW);
}

for (const [width, lang, colorScheme] of [[360, "vi", "light"], [360, "en", "dark"], [1280, "en", "light"], [1280, "vi", "dark"]]) {
  test(`axe finds nothing at ${width} px, ${lang}, ${colorScheme}: all unfolded, filtered, in dialogs`, { timeout: 6 * MINUTES }, async () => {
    const query = `?date=2023-10-31&since=2023-08-31&lang=${lang}`;
    // the strict policy lets no test tool in: this one page is read without it
    const { page, close } = await opened(site.chromium, site.address + query, { width, colorScheme, bypassCSP: true });
    await unfold(page);
    assert.deepEqual(await violations(page), []);
    // axe walks through the whole page each time: what is filtered and the dialogs are looked at on a short one
    await page.locator("#unit").selectOption("tckh");
    await page.locator("#status-behind").click();
    await page.locator("#sort").selectOption("worst");
    await page.locator("#find").fill("von");
    await page.locator("#clear-find").waitFor();
    assert.deepEqual(await violations(page, ["#filters", "#summary", "#board"]), []);
    await page.evaluate(() => document.querySelectorAll("#units, #rankings, #grades, #capital, #changes").forEach((part) => part.replaceChildren()));
    await page.locator("#draft-report").click();
    await page.locator("dialog .paper h4").first().waitFor();
    await page.locator(".draft-head summary").click();
    assert.deepEqual(await violations(page, ["dialog"]), []);
    for (const tool of ["open-files", "take-away"]) {
      await page.keyboard.press("Escape");
      await page.locator("dialog").waitFor({ state: "detached" });
      await page.locator(`#${tool}`).click();
      await page.locator("dialog[open] h2").waitFor();
      assert.deepEqual(await violations(page, ["dialog"]), [], tool);
    }
    await close();
  });
}

test("by keyboard: the first stops in their order, the skip link, a tile, the line of due days", { timeout: 4 * MINUTES }, async () => {
  const { page, problems, close } = await opened(site.chromium, `${site.address}?date=2023-10-31`);
  const stops = [];
  const stop = () => page.evaluate(() => document.activeElement.id || document.activeElement.textContent);
  while (stops.at(-1) !== "section-1a" && stops.length < 80) {
    await page.keyboard.press("Tab");
    stops.push(await stop());
  }
  assert.deepEqual(stops, [
    "skip", "lang-vi", "lang-en", "date", "date-calendar", "known", "known-calendar", "day-2023-08-31", "day-2023-10-31", "day-2023-12-31", "day-2024-01-15", "day-2024-02-15", "unit",
    "Tổng hợp", "Thay đổi", "Theo mục", "Hồ sơ một cửa", "Hệ quả (32)", "Điều chỉnh vốn", "Lịch thời hạn", "Theo đơn vị", "Xếp loại", "Xếp hạng", "Ghi chú",
    "open-files", "edit-plan", "try", "take-away", "status-missed", "status-behind", "status-no_data", "status-at_risk", "status-nearly_achieved", "status-in_progress", "status-on_track",
    "status-achieved", "status-exceeded", "status-tasks-pending_in_time", "status-tasks-done_in_time", "status-reports-pending_overdue",
    "status-reports-pending_in_time", "status-reports-done_in_time", "status-dossiers-pending_overdue", "status-dossiers-done_late",
    "status-dossiers-pending_in_time", "status-dossiers-done_in_time", "since", "since-calendar", "find", "sort", "section-all", "section-0", "section-1", "section-1a",
  ]);
  // a choice keeps the focus, though the page is drawn anew, and is said
  await page.locator("#status-behind").focus();
  await page.keyboard.press("Space");
  assert.equal(await stop(), "status-behind");
  assert.equal(await page.getAttribute("#status-behind", "aria-pressed"), "true");
  assert.equal(await page.locator("#said").innerText(), "Tìm thấy 9 chỉ tiêu, 0 nhiệm vụ, 0 báo cáo định kỳ, 0 hồ sơ.");
  await page.keyboard.press("Space");
  // one stop for the whole line, arrows within it
  await page.locator("#grain-week").focus();
  await page.locator("#grain-month").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  assert.equal(await stop(), "span-2023-10-01");
  for (const [key, id] of [["ArrowRight", "span-2023-11-01"], ["End", "span-2024-02-01"], ["ArrowRight", "span-2024-02-01"], ["Home", "span-2023-09-01"]]) {
    await page.keyboard.press(key);
    assert.equal(await stop(), id, key);
  }
  await page.keyboard.press("Enter");
  assert.match(await page.locator(".of-span h4").innerText(), /^Tháng 9\/2023: 3 thời hạn$/);
  // the skip link leads past all of that
  await page.locator("#skip").focus();
  await page.keyboard.press("Enter");
  assert.equal(await stop(), "content");
  assert.deepEqual(problems, []);
  await close();
});

test("what is heard: the names of the main parts, and what arrives", { timeout: 4 * MINUTES }, async () => {
  const { page, close } = await opened(site.chromium, `${site.address}?date=2023-10-31&lang=en`);
  await page.locator("#i-1c-disbursement-chart-ask").click();
  await page.locator("#i-1c-disbursement .chart svg").waitFor();
  // what arrives is said where it was asked for, and not again where the page is drawn anew
  const said = () => page.locator("#said").innerText();
  assert.equal(await said(), await page.locator("#i-1c-disbursement .chart svg").getAttribute("aria-label"));
  await page.locator("#i-1c-disbursement-ask").click();
  await page.locator("#i-1c-disbursement .why-verdict").waitFor();
  assert.equal(await said(), await page.locator("#i-1c-disbursement .why-verdict").innerText());
  await page.locator("#status-behind").click();
  await page.locator("#i-1c-disbursement .chart svg").waitFor();
  assert.match(await said(), /^Found: 9 indicators/);
  await page.locator("#status-behind").click();
  await page.locator("#i-1c-disbursement .chart svg").waitFor();
  await page.locator("#i-1c-disbursement-ask").click();
  for (const [part, ...lines] of [
    ["#summary", `heading "Summary as of 31 October 2023" [level=2]`, `button "9 Behind"`, `button "0 Pending, overdue" [disabled]`,
      `img "Tasks by status: Pending, in time 89, Done in time 17"`],
    ["#filters", `searchbox "Find by name, id, document number, unit"`, `combobox "Order"`],
    ["#i-1c-disbursement", `button "Why? Disbursement of public investment capital, 2023"`,
      `img "Actual 117,900 million đồng; target 173,280 million đồng; stretch 182,400 million đồng; 144,320.88 million đồng by the path; zones: behind below 90% of the expected pace, at risk below 100%"`,
      `img "Disbursement of public investment capital, 2023: actual against the path; 10 figures from 31 January 2023 to 31 October 2023, the last 117,900 million đồng; 144,320.88 million đồng by the path; target 173,280 million đồng, due 31 December 2023; forecast 141,557.57 million đồng"`],
    [".timeline", `toolbar "Timeline of due days: tasks and reports; As-of date 31 October 2023"`,
      `button "October 2023: 2 deadlines; pending, overdue 1, done in time 1; As-of date"`],
    ["#units", `columnheader "Unit"`, `button "Finance and Planning Office"`],
  ]) {
    const heard = (await page.locator(part).ariaSnapshot()).replaceAll("\u00a0", " ");
    for (const line of lines) assert.ok(heard.includes(line), `${part}: ${line}\n${heard}`);
  }
  assert.deepEqual(await page.evaluate(() => ["header", "main", "footer", "nav", "search"].filter((name) => !document.querySelector(name))), []);
  await close();
  // of a part of the plan the counts of all of it are not the result
  for (const [lang, result] of [["vi", /^Kết quả ngày 31\/10\/2023\. Tìm thấy 6 chỉ tiêu, 15 nhiệm vụ/], ["en", /^As of 31 October 2023\. Found: 6 indicators, 15 tasks/]]) {
    const part = await opened(site.chromium, `${site.address}?date=2023-10-31&lang=${lang}&unit=tckh`, { awaited: ANY_BOARD });
    assert.match(await part.page.locator("#said").innerText(), result);
    await part.close();
  }
});

test("no two buttons that ask about a verdict, or try another, are named alike", { timeout: 4 * MINUTES }, async () => {
  // units owe explanations and reviews of several days by then
  const { page, close } = await opened(site.chromium, `${site.address}?date=2024-03-31`);
  await page.locator("#try").click();
  await page.locator("#o-no-explanation--review--vp--2023-12-08-try").waitFor({ state: "attached" });
  const names = await page.locator("button.why, button.try").evaluateAll((buttons) => buttons.map(({ textContent }) => textContent));
  assert.ok(names.length > 300, String(names.length));
  assert.deepEqual(names.filter((name, at) => names.indexOf(name) < at), []);
  await close();
});

/** References between elements that find none, and names that elements share. */
const brokenReferences = (page) => page.evaluate(() => {
  const names = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  const references = ["aria-labelledby", "aria-controls", "aria-describedby", "for"].flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].flatMap((one) => one.getAttribute(name).split(/\s+/).filter((id) => !document.getElementById(id)).map((id) => `${name}: ${id}`)));
  return [...references, ...names.filter((name, at) => names.indexOf(name) < at).map((name) => `twice: ${name}`)];
});

test("ids of a plan with blanks, quotes, percents, dots and dashes name one element each", { timeout: 6 * MINUTES }, async () => {
  const files = ["plan", "records"].map((file) => [file, JSON.parse(readFileSync(join(ROOT, `core/plans/nga-nam-2023.${file}.json`), "utf8"))]);
  const [[, plan]] = files;
  const known = new Set();
  JSON.stringify(plan, (name, value) => {
    if (name === "id" && value !== plan.id) known.add(value);
    return value;
  });
  const turned = files.map(([file, content]) => [file, JSON.stringify(content, (_, value) => (known.has(value) ? `${value}- "5%25".<ã>,'` : value))]);
  const { page, problems, close } = await opened(site.chromium, `${site.address}?date=2023-10-31&since=2023-08-31`, {
    awaited: ANY_BOARD, bypassCSP: true,
    async prepare(page) {
      for (const [file, body] of turned) await page.route(`**/nga-nam-2023.${file}.json`, (route) => route.fulfill({ body }));
    },
  });
  await page.locator("#try").click();
  await page.locator("#trial-title").waitFor();
  await page.locator("[id^=i-1c-disbursement-][id$=-chart-ask]").first().click();
  await page.locator(".chart svg").waitFor();
  await page.locator("[id^=i-1c-disbursement-][id$=-try]").first().click();
  await page.locator(".trial-form").waitFor();
  for (const beginning of ["i", "t", "r", "m", "k", "g", "u", "o"]) {
    const button = page.locator(`button[id^=${beginning}-][id$=-ask]:not([aria-expanded=true])`).first();
    await button.evaluate((one) => one.click());
  }
  await page.waitForFunction(() => document.querySelectorAll(".why-verdict").length === 8);
  assert.deepEqual(await brokenReferences(page), []);
  assert.deepEqual(await violations(page, [".board", ".capital", ".rankings", ".grades"]), []);
  // links lead to them: to indicators and their parts, reports, tasks, dossiers, services, proposals
  const items = await page.evaluate(() => [".indicator", ".breakdown tbody tr[id]", ".task", ".report", ".dossier", ".services details.fold > summary", ".proposal"].map((one) => document.querySelector(one).id));
  for (const item of items) {
    await page.evaluate((hash) => { location.hash = hash; }, item);
    await page.waitForFunction((id) => document.activeElement.id === id, item);
    assert.equal(await page.locator(".misread").count(), 0, item);
  }
  // the order of a table whose name has such signs stays, too
  await page.locator(".ranking .sort").first().click();
  await page.reload();
  await page.locator(".ranking [aria-sort]").waitFor();
  assert.equal(await page.locator(".misread").count(), 0);
  assert.deepEqual(problems, []);
  await close();
});

test("ids that are alike once they are put together stay two", { timeout: 4 * MINUTES }, async () => {
  const units = ["p1", "a", "b-c", "c"].map((id) => ({ id, name: `Đơn vị ${id}` }));
  const revenue = (id, more) => ({ id, name: `Thu ${id}`, responsible: ["a"], measure: { uom: "đồng", kind: "cumulative" }, due: "2023-12-31", target: { at_least: 10 }, ...more });
  const report = (id, owed) => ({ id, name: `Báo cáo ${id}`, every: "month", deadline: { before_day: 15 }, owed_by: [owed] });
  const body = {
    plan: {
      format: "tiendo/1", id: "nga-nam-2023", name: "Kế hoạch", period: { start: "2023-01-01", end: "2023-12-31" }, calendar: "vn", units,
      indicators: [revenue("revenue", { breakdown: [{ unit: "p1", target: { at_least: 5 } }] }), revenue("revenue-p1")], reports: [report("a", "b-c"), report("a-b", "c")],
    },
    records: { format: "tiendo/1", plan: "nga-nam-2023" },
  };
  const { page, problems, close } = await opened(site.chromium, `${site.address}?date=2023-10-31`, {
    awaited: ANY_BOARD,
    async prepare(page) {
      for (const file of ["plan", "records"]) await page.route(`**/nga-nam-2023.${file}.json`, (route) => route.fulfill({ body: JSON.stringify(body[file]) }));
    },
  });
  assert.deepEqual(await brokenReferences(page), []);
  for (const [item, said] of [["i-revenue-p1", "Thu revenue-p1"], ["i-revenue--p1", "Đơn vị p1"], ["r-a--b-c", "Báo cáo a"], ["r-a-b--c", "Báo cáo a-b"]]) {
    await page.evaluate((hash) => { location.hash = hash; }, item);
    await page.waitForFunction((id) => document.activeElement.id === id, item);
    assert.ok((await page.locator(`[id="${item}"]`).innerText()).includes(said), item);
  }
  assert.deepEqual(problems, []);
  await close();
});

test("headings in order, room for a finger, 320 px, spaced text, nothing that moves", { timeout: 4 * MINUTES }, async () => {
  const { page, close } = await opened(site.chromium, `${site.address}?date=2023-10-31&since=2023-08-31`, { reducedMotion: "reduce" });
  await unfold(page);
  const levels = await page.evaluate(() => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter((one) => one.checkVisibility()).map(({ tagName }) => Number(tagName[1])));
  assert.equal(levels.filter((level) => level === 1).length, 1);
  assert.deepEqual(levels.filter((level, place) => level > (levels[place - 1] ?? 0) + 1), []);
  const small = await page.evaluate(() => [...document.querySelectorAll("a, button, input, select, summary")]
    .filter((one) => one.checkVisibility() && !one.closest("p, dd, .unseen, .skip"))
    .map((one) => [one.id || one.textContent, one.getBoundingClientRect()])
    .filter(([, { width, height }]) => width > 0 && Math.min(width, height) < 23.5).map(([name, { width, height }]) => `${name}: ${width} × ${height}`));
  assert.deepEqual(small, []);
  const moving = await page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === "running").length);
  assert.equal(moving, 0);
  const scrollsSideways = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  await page.setViewportSize({ width: 320, height: 700 });
  assert.equal(await scrollsSideways(), false);
  // WCAG 1.4.12: the spacing that a reader may set
  await page.evaluate(() => {
    const spaced = new CSSStyleSheet();
    spaced.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }");
    document.adoptedStyleSheets = [spaced];
  });
  assert.equal(await scrollsSideways(), false);
  const cut = await page.evaluate(() => [...document.querySelectorAll("main *")].filter((one) => one.checkVisibility() && !one.closest(".unseen, .scroll, svg, .bullet")
    && ["hidden", "clip"].includes(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth + 2).map((one) => one.className));
  assert.deepEqual(cut, []);
  await close();
});
