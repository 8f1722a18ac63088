/** The first board, which is prepared when the page is built: it is the engine's own answer, of these files only, and the engine comes when it is wanted. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { agenda, assess, calendarYear, init, words } from "../../wasm/pkg/tiendo.js";
import { translator } from "../../js-demo/words/i18n.js";
import { failureInWords } from "../../js-demo/parts/not-loaded.js";
import { ROOT } from "./cases.mjs";
import * as reading from "./reading.mjs";
import { inBrowser, MINUTES } from "./reading.mjs";
import { quiet, until } from "./waiting.mjs";

const ENGINE = /worker\.js|\/tiendo\//;
const [PLAN, RECORDS] = ["plan", "records"].map((file) => readFileSync(join(ROOT, `core/plans/nga-nam-2023.${file}.json`), "utf8"));
const REVENUE = "#i-1a-budget-revenue";
const site = inBrowser();

before(async () => {
  await init(readFileSync(join(ROOT, "wasm/pkg/tiendo_bg.wasm")));
});

/** The page with its board, what it asked the server for, and what it complained of. */
const opened = (query = "", options = {}) => reading.opened(site.chromium, site.address + query, { awaited: reading.ANY_BOARD, ...options });

const withoutPrepared = (page) => page.route("**/*.board.json", (route) => route.fulfill({ status: 404 }));
const boardOf = (page) => page.evaluate(() => ["masthead", "content", "footer"].map((id) => document.getElementById(id).outerHTML).join("\n"));

test("what is prepared is what the engine says of the built-in plan", async () => {
  const prepared = await (await fetch(`${site.address}plans/nga-nam-2023.board.json`)).json();
  const asOf = "2023-08-31";
  const { diagnostics, ...verdicts } = assess(PLAN, RECORDS, { asOf });
  const { diagnostics: said, moreDiagnostics, ...others } = prepared.answer.assessment;
  assert.deepEqual(others, verdicts);
  assert.equal(said.length + moreDiagnostics, diagnostics.length);
  assert.deepEqual(prepared.answer.due, agenda(PLAN, RECORDS, { asOf, from: asOf, to: "2023-09-30" }));
  // what leans on days of 2023 and 2024 does so on one that the law gives by itself, too
  const compensation = { vi: "Nghỉ bù Tết Dương lịch, 02/01/2023: tính theo luật, chưa đối chiếu quyết định", en: "Day off for New Year's Day, 2 January 2023: computed from the law, no decision read" };
  assert.deepEqual(prepared.answer.toDecide, [...calendarYear(PLAN, 2023).to_decide, compensation, ...calendarYear(PLAN, 2024).to_decide]);
  assert.deepEqual(prepared.words, { vi: words("vi"), en: words("en") });
});

test("the engine tells questions apart whose ids have blanks at other places", async () => {
  const of = (id, unit) => ({ id, name: id, responsible: ["w"], measure: { uom: "xe", kind: "cumulative" }, due: "2024-12-31", target: { at_least: 10 }, breakdown: [{ unit, target: { at_least: 5 } }] });
  const files = {
    plan: JSON.stringify({ format: "tiendo/1", id: "p", name: "P", period: { start: "2024-01-01", end: "2024-12-31" }, calendar: "vn", units: ["w", "c", "b c"].map((id) => ({ id, name: id })), indicators: [of("a", "b c"), of("a b", "c")] }),
    records: JSON.stringify({ format: "tiendo/1", plan: "p", observations: [{ indicator: "a", unit: "b c", on: "2024-05-01", value: 3 }, { indicator: "a b", unit: "c", on: "2024-05-01", value: 4 }] }),
  };
  const page = await site.chromium.newPage({ bypassCSP: true });
  await page.goto(site.address);
  const actual = await page.evaluate(async (files) => {
    const worker = new Worker("worker.js", { type: "module" });
    const ask = (question, details) => new Promise((resolve, reject) => {
      worker.onmessage = ({ data: { answer, problem } }) => (problem ? reject(new Error(problem.message)) : resolve(answer));
      worker.postMessage({ id: question, question, details });
    });
    await ask("take", files);
    const figure = async (id, unit) => (await ask("course", { id, unit, asOf: "2024-05-31", knownOn: null })).figures[0].actual;
    return [await figure("a", "b c"), await figure("a b", "c")];
  }, files);
  assert.deepEqual(actual.map(Number), [3, 4]);
  await page.close();
});

test("a failure is told in the language of the page, whatever the error says", () => {
  const refusal = Object.assign(new Error("error[x] plan /id: wrong; do it well"), { diagnostics: [{ message: { vi: "sai", en: "wrong" }, help: { vi: "sửa lại", en: "correct it" } }] });
  const told = (lang, error) => failureInWords({ lang, t: translator(lang) }, error);
  assert.deepEqual(["vi", "en"].map((lang) => told(lang, refusal)), ["sai; sửa lại", "wrong; correct it"]);
  assert.deepEqual(["vi", "en"].map((lang) => told(lang, new TypeError("Load failed"))), ["vi", "en"].map((lang) => translator(lang)("not_loaded")));
});

for (const lang of ["vi", "en"]) {
  test(`it is drawn without the engine as with it in ${lang}, and nothing of the engine is loaded`, { timeout: 3 * MINUTES }, async () => {
    const [first, other] = [await opened(`?lang=${lang}`), await opened(`?lang=${lang}`, { prepare: withoutPrepared })];
    await Promise.all([first, other].map(({ page }) => quiet(page)));
    assert.deepEqual(first.asked.filter((path) => ENGINE.test(path)), []);
    assert.ok(other.asked.some((path) => path.endsWith(".wasm")));
    assert.equal(await boardOf(first.page), await boardOf(other.page));
    assert.deepEqual(first.problems, []);
    await Promise.all([first, other].map(({ page }) => page.close()));
  });
}

test("a day or a plan of the address is asked of the engine at once, and nothing prepared is loaded", { timeout: 3 * MINUTES }, async () => {
  for (const query of ["?date=2023-10-31", "?days=60"]) {
    const { page, asked } = await opened(query);
    assert.ok(asked.some((path) => path.endsWith(".wasm")), query);
    assert.ok(!asked.some((path) => path.endsWith(".board.json")), query);
    await page.close();
  }
});

test("other files under the same names are assessed, and so are these where no digest can be made", { timeout: 3 * MINUTES }, async () => {
  const records = JSON.parse(RECORDS);
  records.observations = records.observations.filter(({ indicator }) => indicator !== "1a-budget-revenue");
  const changed = await opened("", { prepare: (page) => page.route("**/nga-nam-2023.records.json", (route) => route.fulfill({ body: JSON.stringify(records) })) });
  assert.equal((await changed.page.locator(`${REVENUE} .verdict`).innerText()).toLowerCase(), words("vi").indicator.no_data);
  await changed.page.close();
  const insecure = await opened("", { prepare: (page) => page.addInitScript(() => Object.defineProperty(crypto, "subtle", { value: undefined })) });
  assert.ok(insecure.asked.some((path) => path.endsWith(".wasm")));
  assert.deepEqual(insecure.problems, []);
  await insecure.page.close();
});

test("what can be read of it waits for nothing; what is asked brings the engine, which goes on from there", { timeout: 3 * MINUTES }, async () => {
  const { page, asked, problems } = await opened();
  const hasEngine = () => asked.some((path) => path.endsWith(".wasm"));
  await page.evaluate(() => document.querySelector('#section-1a, [id^="section-"]:not(#section-all)').click());
  await page.evaluate(() => document.querySelector("#section-all").click());
  await quiet(page);
  assert.ok(!hasEngine(), "sections and filters are the page's own");
  await Promise.all([page.waitForResponse(/tiendo_bg\.wasm/), page.locator(`${REVENUE}-ask`).hover()]);
  await page.locator(`${REVENUE}-ask`).click();
  await page.locator(`${REVENUE}-why .why-verdict`).waitFor();
  await page.locator("#lang-en").click();
  await page.waitForFunction(() => document.querySelector("#summary h2").textContent === "Summary as of 31 August 2023");
  await page.locator("#day-2023-12-31").click();
  await page.waitForFunction(() => document.querySelector("#day-2023-12-31").getAttribute("aria-pressed") === "true");
  const there = await opened("?date=2023-12-31&lang=en");
  assert.equal(await page.locator("#summary").innerText(), await there.page.locator("#summary").innerText());
  await page.goBack();
  await page.waitForFunction(() => document.querySelector("#day-2023-08-31").getAttribute("aria-pressed") === "true");
  const again = await opened("?lang=en");
  assert.equal(await page.locator("#summary").innerText(), await again.page.locator("#summary").innerText());
  assert.deepEqual(problems, []);
  await Promise.all([page, there.page, again.page].map((one) => one.close()));
});

const CSP = "content-security-policy";
/** Without what lets WebAssembly run, for the page and for its worker. */
const strict = async (route) => {
  const response = await route.fetch();
  await route.fulfill({ response, headers: { ...response.headers(), [CSP]: response.headers()[CSP].replace(" 'wasm-unsafe-eval'", "") } });
};
for (const [what, files, answer, said] of [
  ["is not to be had", "**/tiendo_bg.wasm", (route) => route.fulfill({ status: 404 }), /^Phần này chưa tải được; kiểm tra kết nối mạng rồi thử lại\. Bảng đang xem giữ nguyên\.$/],
  ["has no worker", "**/worker.js", (route) => route.abort("internetdisconnected"), /^Phần này chưa tải được/],
  ["may not run", "**/worker.js", strict, /wasm-unsafe-eval/],
]) {
  test(`where the engine ${what}, the first board stays and it is said; later it can come after all`, { timeout: 3 * MINUTES }, async () => {
    const { page } = await opened("", { prepare: (page) => page.route(files, answer) });
    const [summary, address] = [await page.locator("#summary").innerText(), page.url()];
    await page.locator("#day-2023-12-31").press("Enter");
    await page.locator("#problems [role=alert]").waitFor();
    assert.match(await page.locator("#problems").innerText(), said);
    assert.equal(await page.evaluate(() => document.activeElement.id), "day-2023-12-31", "the focus stays");
    assert.equal(await page.inputValue("#date"), "31/08/2023");
    assert.equal(page.url(), address);
    assert.equal(await page.locator("#summary").innerText(), summary);
    assert.equal(await page.locator("main[aria-busy]").count(), 0);
    await page.locator(`${REVENUE}-ask`).click();
    await page.locator(`${REVENUE}-why [role=alert]`).waitFor();
    assert.match(await page.locator(`${REVENUE}-why`).innerText(), said);
    await page.locator("#try").click();
    await page.locator("#not-loaded").waitFor();
    assert.match(await page.locator("#not-loaded").innerText(), said);
    assert.equal(await page.locator(".trial-band").count(), 0);
    await page.unroute(files);
    await page.locator("#day-2023-12-31").press("Enter");
    await page.waitForFunction(() => document.querySelector("#day-2023-12-31").getAttribute("aria-pressed") === "true", null, { timeout: MINUTES });
    assert.equal(await page.locator("#problems [role=alert]").count(), 0);
    assert.equal(await page.inputValue("#date"), "31/12/2023");
    await page.close();
  });
}

for (const [what, files, title] of [
  ["its first file is not to be had", ["**/main.js"], /^Trang chưa khởi động được/],
  ["neither the page nor what would say so is to be had", ["**/page.js", "**/failure-*.js"], /^Trang chưa khởi động được/],
  ["it is opened from a folder", [], /^Không mở được trang từ một thư mục trên máy/],
]) {
  test(`where ${what}, the page says so, in both languages`, { timeout: 3 * MINUTES }, async () => {
    const page = await site.chromium.newPage({ viewport: { width: 360, height: 800 } });
    for (const file of files) await page.route(file, (route) => route.fulfill({ status: 404 }));
    await page.goto(files.length > 0 ? site.address : pathToFileURL(join(ROOT, "js-demo/dist/index.html")).href);
    const box = page.locator("main:not([aria-busy]) [role=alert]");
    await box.waitFor();
    assert.match(await box.innerText(), title);
    assert.deepEqual(await box.locator("[lang]").evaluateAll((all) => all.map(({ lang }) => lang)), ["vi", "en"]);
    assert.equal(await page.locator("#loading").count(), 0);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "the page scrolls sideways");
    await page.close();
  });
}

/**
 * The module comes when it is let; `letGo` waits until it is asked for, and answers with what is given, now and until it is held again: a button may be pressed
 * before its part of the page has come, and its question then comes to a worker that has failed already, which asks once more before it ends.
 */
function held(page) {
  const waiting = [];
  let reply = null;
  const ready = page.route("**/tiendo_bg.wasm", (route) => void (reply ? reply(route) : waiting.push(route)));
  const asked = () => until(() => waiting.length > 0);
  const hold = () => (reply = null);
  const letGo = async (answer) => {
    hold();
    await asked();
    reply = (route) => (answer ? route.fulfill(answer) : route.continue()).catch(() => {}); // of a worker that has ended
    waiting.splice(0).forEach(reply);
  };
  return { ready, letGo, asked, hold };
}

/** Counts what the worker has still to answer; an answer counts once the page has heard it. */
function countQuestions() {
  const heard = new WeakSet();
  const { postMessage } = Worker.prototype;
  window.unanswered = 0;
  Worker.prototype.postMessage = function (...message) {
    if (!heard.has(this)) this.addEventListener("message", () => (window.unanswered -= 1));
    heard.add(this);
    window.unanswered += 1;
    return postMessage.apply(this, message);
  };
}

for (const [what, back] of [["pressed", (page) => page.locator("#day-2023-08-31").click()], ["gone back to", (page) => page.goBack()]]) {
  test(`the day that was ${what} last is shown, whenever the engine answers of the one before`, { timeout: 3 * MINUTES }, async () => {
    let module;
    const { page, problems } = await opened("", { prepare: async (page) => {
      module = held(page);
      await Promise.all([module.ready, page.addInitScript(countQuestions)]);
    } });
    const summary = await page.locator("#summary").innerText();
    await page.locator("#day-2023-12-31").click();
    await module.asked();
    await back(page);
    assert.ok(await page.evaluate(() => window.unanswered > 0), "the day before is still asked about");
    await module.letGo();
    await page.waitForFunction(() => window.unanswered === 0);
    assert.equal(await page.locator("#summary").innerText(), summary);
    assert.equal(await page.inputValue("#date"), "31/08/2023");
    assert.match(await page.title(), /31\/08\/2023$/);
    assert.deepEqual(problems, []);
    await page.close();
  });
}

test("a question that was overtaken fails without a word, and the last one is answered", { timeout: 3 * MINUTES }, async () => {
  let module;
  const { page } = await opened("", { prepare: (page) => (module = held(page)).ready });
  await page.locator("#day-2023-12-31").click();
  await module.asked();
  await page.locator("#day-2023-10-31").click();
  await module.letGo({ status: 503 });
  await module.letGo();
  await page.waitForFunction(() => document.querySelector("#day-2023-10-31").getAttribute("aria-pressed") === "true");
  const there = await opened("?date=2023-10-31");
  assert.equal(await page.locator("#summary").innerText(), await there.page.locator("#summary").innerText());
  assert.equal(await page.inputValue("#date"), "31/10/2023");
  assert.equal(await page.locator("#problems [role=alert]").count(), 0);
  await Promise.all([page, there.page].map((one) => one.close()));
});

test("while it starts the page waits in the language that is asked for, takes dropped files and steps of the history", { timeout: 3 * MINUTES }, async () => {
  const page = await site.chromium.newPage();
  const module = held(page);
  await module.ready;
  await page.goto(`${site.address}?date=2023-12-31`);
  await module.asked();
  await page.locator("#lang-en").click();
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  assert.ok(await page.locator("#loading").isVisible());
  assert.equal(await page.locator("#problems").innerText(), "");
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["[1]"], "a.json"));
    window.kept = ["dragover", "drop"].map((type) => !document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true })));
  });
  assert.deepEqual(await page.evaluate(() => window.kept), [true, true], "the browser does not go to the file");
  await module.letGo();
  await page.locator("dialog.open-dialog").waitFor();
  await page.locator("#open-close").click();
  await page.goBack();
  await page.waitForFunction(() => document.documentElement.lang === "vi");
  assert.equal(await page.inputValue("#date"), "31/12/2023");
  await page.close();
});

test("where the engine does not come for a day of the address, this is said in both languages, and of which file", { timeout: 3 * MINUTES }, async () => {
  const page = await site.chromium.newPage();
  await page.route("**/tiendo_bg.wasm", (route) => route.fulfill({ status: 503 }));
  await page.goto(`${site.address}?date=2023-12-31`);
  await page.locator("#problems [role=alert]").waitFor();
  assert.match(await page.locator("#problems").innerText(), /không lấy được tiendo\/tiendo_bg\.wasm \(HTTP 503\)/);
  await page.locator("#lang-en").click();
  await page.waitForFunction(() => /cannot be had/.test(document.querySelector("#problems").textContent));
  assert.match(await page.locator("#problems").innerText(), /tiendo\/tiendo_bg\.wasm cannot be had \(HTTP 503\)/);
  await page.close();
});

test("a wait for the engine is said, and a second press of a button saves no second file", { timeout: 3 * MINUTES }, async () => {
  let module;
  const { page } = await opened("", { prepare: (page) => (module = held(page)).ready });
  await page.locator(`${REVENUE}-ask`).click();
  await page.waitForFunction(() => !document.querySelector("#busy").hidden);
  await page.locator("#take-away").click();
  await page.locator("#take-json").click();
  await page.locator("#take-json").click();
  assert.equal(await page.locator("dialog.take .take-end [role=status]").innerText(), await page.locator("#busy").textContent());
  const downloads = [];
  page.on("download", (download) => downloads.push(download));
  await module.letGo();
  await page.waitForFunction(() => document.querySelector("#busy").hidden);
  await until(() => downloads.length > 0);
  await quiet(page);
  assert.equal(downloads.length, 1);
  await page.close();
});

test("the calendar and a document: the wait is said, and what does not come; then they come after all, once", { timeout: 3 * MINUTES }, async () => {
  let module;
  const { page, problems } = await opened("", { prepare: (page) => (module = held(page)).ready });
  const downloads = [];
  page.on("download", (download) => downloads.push(download.suggestedFilename()));
  const isSaid = (place) => page.waitForFunction((place) => document.querySelector(place)?.checkVisibility(), place, { timeout: MINUTES });
  const notLoaded = /^Phần này chưa tải được/;

  await page.locator("#download-agenda").click();
  await isSaid("#busy");
  await module.letGo({ status: 503 });
  await isSaid("#download-agenda + #not-loaded");
  module.hold();
  assert.match(await page.locator("#not-loaded").innerText(), notLoaded);

  await page.locator("#draft-report").click();
  await isSaid("dialog .busy");
  await module.letGo({ status: 503 });
  await isSaid("dialog .paper [role=alert]");
  module.hold();
  assert.match(await page.locator("dialog .paper").innerText(), notLoaded);
  for (const way of ["copy", "txt", "md", "html", "print"]) assert.ok(await page.locator(`#draft-${way}`).isDisabled(), way);
  await page.locator("#draft-close").click();

  await page.locator("#download-agenda").dblclick();
  await page.locator("#draft-report").click();
  await module.letGo();
  await page.locator("dialog .paper article").waitFor();
  assert.ok(await page.locator("#draft-txt").isEnabled());
  assert.equal(await page.locator(".busy:visible, #not-loaded").count(), 0);
  await until(() => downloads.length > 0);
  await quiet(page);
  assert.equal(downloads.length, 1, downloads.join());
  assert.deepEqual(problems.filter((problem) => !problem.includes("503")), []);
  await page.close();
});

test("a chart that could not be loaded is asked for again when it is opened again", { timeout: 3 * MINUTES }, async () => {
  let isThere = false;
  const { page } = await opened("", { prepare: (page) => page.route("**/chart-*.js", (route) => (isThere ? route.continue() : route.abort())) });
  await page.locator(`${REVENUE}-chart-ask`).click();
  await page.locator(`${REVENUE}-chart [role=alert]`, { hasText: "Không lập được biểu đồ" }).waitFor();
  isThere = true;
  await page.locator(`${REVENUE}-chart-ask`).dblclick();
  await page.locator(`${REVENUE}-chart figure`).waitFor();
  assert.equal(await page.locator(`${REVENUE}-chart [role=alert]`).count(), 0);
  await page.close();
});

test("a day that is asked for before a trial has begun is tried once it has", { timeout: 3 * MINUTES }, async () => {
  let module;
  const { page, problems } = await opened("", { prepare: (page) => (module = held(page)).ready });
  await page.locator("#try").click();
  await page.locator("#day-2023-12-31").click();
  await module.letGo();
  await page.locator(".trial-changes li").waitFor();
  assert.equal(await page.inputValue("#date"), "31/12/2023");
  assert.deepEqual(problems, []);
  await page.close();
});

test("a trial that is overtaken while it begins and then fails leaves none behind, and the page goes on", { timeout: 3 * MINUTES }, async () => {
  let fail;
  const failing = new Promise((resolve) => (fail = resolve));
  const asked = [];
  const { page } = await opened("?date=2023-10-31", { prepare: (page) => page.route("**/explain_bg.wasm", async (route) => {
    asked.push(route);
    await failing;
    await route.fulfill({ status: 503 });
  }) });
  await page.locator("#try").click();
  await until(() => asked.length > 0);
  await page.locator("#lang-en").click();
  fail();
  await page.locator("#problems [role=alert], #not-loaded").first().waitFor();
  assert.equal(await page.locator(".trial-band").count(), 0);
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  await page.locator("#day-2023-12-31").click();
  await page.waitForFunction(() => document.querySelector("#day-2023-12-31").getAttribute("aria-pressed") === "true");
  await page.close();
});

test("on paper and in the names of files stands the day of what is shown, whatever is awaited", { timeout: 3 * MINUTES }, async () => {
  let module;
  const { page } = await opened("", { prepare: (page) => (module = held(page)).ready });
  await page.locator("#take-away").click();
  await page.locator("#take-json").click();
  await page.keyboard.press("Escape");
  await page.locator("#day-2023-12-31").click();
  await module.asked();
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const foot = await page.evaluate(() => document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join(""));
  assert.match(foot, /31\/08\/2023/);
  assert.doesNotMatch(foot, /31\/12\/2023/);
  const saved = page.waitForEvent("download");
  await module.letGo();
  assert.match((await saved).suggestedFilename(), /2023-08-31\.json$/);
  await page.close();
});
