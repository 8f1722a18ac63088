/** The demo as `cargo xtask demo` serves it: the page works in a browser, at both widths, in both languages. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "node:process";
import { after, before, test } from "node:test";
import { chromium as driver } from "playwright-core";
import { ROOT, cases } from "./cases.mjs";
import { ARGUMENTS, chromium } from "./chromium.mjs";

const MINUTES = 60_000;
const PLAN = JSON.parse(readFileSync(join(ROOT, "core/plans/nga-nam-2023.plan.json"), "utf8"));
const TAX_REPORT = "#r-1a-tax-report-tckh";
const [program, ...first] = env.XTASK ? [env.XTASK] : ["cargo", "xtask"];
let browser;
let demo;
let address;

before(async () => {
  const executablePath = chromium();
  assert.ok(executablePath, "no Chromium was found; install one, or say in the variable CHROME where it is");
  browser = await driver.launch({ executablePath, args: ARGUMENTS });
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
async function opened(query, width) {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const problems = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => problems.push(message.text()));
  await page.goto(address + query, { timeout: MINUTES / 2 });
  await page.waitForSelector("main:not([aria-busy]) #i-1e-late-dossiers", { state: "attached", timeout: MINUTES / 2 });
  return { page, problems };
}

/** Asks why, and waits for the answer. */
async function ask(page, button) {
  await button.click();
  await answered(page);
}

const answered = (page) => page.waitForFunction(() => !document.querySelector(".why-text:not([hidden]):empty"));

for (const [width, language, reason] of [[360, "vi", "Căn cứ: "], [1280, "vi", "Căn cứ: "], [1280, "en", "By order of: "]]) {
  test(`the board at ${width} px in ${language}`, { timeout: 2 * MINUTES }, async () => {
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

test("another day gives other verdicts, and the address keeps it", { timeout: 2 * MINUTES }, async () => {
  const { page, problems } = await opened("", 1280);
  const late = page.locator("#i-1e-late-dossiers");
  assert.ok((await late.innerText()).includes("Đúng tiến độ"));
  await page.locator("input#date").fill("2023-12-31");
  await page.waitForFunction(() => document.querySelector("#i-1e-late-dossiers").innerText.includes("Không đạt"));
  assert.ok(page.url().includes("date=2023-12-31"));
  assert.deepEqual(problems, []);
  await page.close();
});

test("an indicator: its quarters, a forecast that is no verdict, the rate that is needed", { timeout: 2 * MINUTES }, async () => {
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

test("a ratio with two denominators, a composite with the verdicts of its parts", { timeout: 2 * MINUTES }, async () => {
  const { page, problems } = await opened("?date=2023-10-31", 1280);
  const rate = await page.locator("#i-1c-disbursement-rate").innerText();
  for (const words of ["64,6%", "Tử số Giải ngân vốn đầu tư công năm 2023: 117.900", ": 182.400", ": 176.400, tỷ lệ theo mẫu số này 66,8%"]) {
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

test("units: folded under their indicator, and each on its own page", { timeout: 2 * MINUTES }, async () => {
  const { page, problems } = await opened("?date=2023-10-31", 360);
  const ward = page.locator("#i-1a-commune-revenue-my-binh");
  assert.equal(await ward.isVisible(), false);
  await page.locator("#i-1a-commune-revenue-units").click();
  assert.match(await ward.innerText(), /UBND xã Mỹ Bình\s+Chậm tiến độ\s+550/);
  assert.equal(await page.locator("#i-1a-commune-revenue caption").innerText(), "Phần của từng đơn vị; số chung là tổng của các đơn vị.");
  await ask(page, ward.locator("button.why"));
  assert.ok((await page.locator("#i-1a-commune-revenue-my-binh-why").innerText()).includes("UBND xã Mỹ Bình"));
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, "the page scrolls sideways");
  await page.locator("#unit").selectOption("my-binh");
  const own = page.locator("li#i-1a-commune-revenue-my-binh");
  assert.ok((await own.locator("h4").innerText()).endsWith("– UBND xã Mỹ Bình"));
  assert.deepEqual(problems, []);
  await page.close();
});

test("what was known on a day: the target before its revision, and the figures of then", { timeout: 2 * MINUTES }, async () => {
  const { page, problems } = await opened("?date=2023-10-31", 1280);
  const disbursement = page.locator("#i-1c-disbursement");
  assert.ok((await disbursement.innerText()).replaceAll("\u00a0", " ").includes("173.280 triệu đồng"));
  await page.locator("input#known").fill("2023-09-20");
  await page.waitForFunction(() => document.querySelector("#i-1c-disbursement").innerText.includes("167.580"));
  assert.ok((await disbursement.innerText()).includes("81.900"));
  assert.ok(page.url().includes("known=2023-09-20"));
  assert.ok((await page.locator(".known").innerText()).includes("20/09/2023"));
  await page.locator("input#known").fill("");
  await page.waitForFunction(() => document.querySelector("#i-1c-disbursement").innerText.includes("117.900"));
  assert.deepEqual(problems, []);
  await page.close();
});

test("every form of the corpus is drawn, in both languages", { timeout: 4 * MINUTES }, async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
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
    for (const lang of ["vi", "en"]) {
      await page.goto(`${address}?date=${date}&known=${known}&lang=${lang}`);
      await page.waitForSelector("#summary-title, #problems section", { timeout: MINUTES / 4 });
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

test("numbers of the plan in full, ceilings that are kept or broken", { timeout: 2 * MINUTES }, async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const drawn = async (name, date) => {
    const given = { plan: `tests/cases/${name}/plan.json`, records: `tests/cases/${name}/records.json` };
    for (const file of ["plan", "records"]) {
      await page.unroute(`**/nga-nam-2023.${file}.json`);
      await page.route(`**/nga-nam-2023.${file}.json`, (route) => route.fulfill({ body: textOf(given, file) }));
    }
    await page.goto(`${address}?date=${date}&lang=vi`);
    await page.waitForSelector("#summary-title", { timeout: MINUTES / 4 });
    return (await page.locator("#board").innerText()).replaceAll("\u00a0", " ");
  };
  const inFull = await drawn("indicator-edges/numbers-of-the-plan-in-full", "2024-01-05");
  for (const words of ["ít nhất 33,33333%", "không quá 33,3333%", "ít nhất 66,666667%", "ít nhất 94,5%", "99,9% kế hoạch", "7,5%"]) {
    assert.ok(inFull.includes(words), `${words}: ${inFull}`);
  }
  const ceilings = await drawn("indicator-edges/stretch-of-a-ceiling", "2023-10-15");
  for (const words of ["phấn đấu 90 vụ", "sẽ giữ được", "sẽ vượt mức"]) assert.ok(ceilings.includes(words), `${words}: ${ceilings}`);
  await page.close();
});

test("a recurring report: its rule, the period that is missing, every period so far", { timeout: 2 * MINUTES }, async () => {
  const { page, problems } = await opened("?date=2023-10-31", 1280);
  const report = page.locator(TAX_REPORT);
  const text = await report.innerText();
  for (const words of ["Quá hạn", "Hằng tháng, trước ngày 15 của tháng sau", "Tháng 9/2023", "Hạn 14/10/2023", "chậm 17"]) {
    assert.ok(text.includes(words), `${words}: ${text}`);
  }
  assert.match(text, /\d+\/\d+ kỳ đúng hạn, [\d,]+%/);
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

test("one-stop services: all in a table, each with its formula, units and dossiers", { timeout: 2 * MINUTES }, async () => {
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

test("rankings: ties are ties, who has nothing stands apart, and why", { timeout: 2 * MINUTES }, async () => {
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

test("one unit: its items, its services in one row each, and the way back", { timeout: 2 * MINUTES }, async () => {
  const { page, problems } = await opened("?date=2023-10-31", 1280);
  await page.locator("#unit-tckh").click();
  assert.ok(page.url().includes("unit=tckh"));
  assert.match(await page.locator("#summary-title").innerText(), /Phòng Tài chính - Kế hoạch$/);
  assert.equal(await page.locator("#i-1e-late-dossiers").count(), 0);
  assert.equal(await page.locator("#services tbody tr").count(), 1);
  await page.locator("#clear-unit").click();
  assert.equal(await page.locator("#i-1e-late-dossiers").count(), 1);
  assert.deepEqual(problems, []);
  await page.close();
});

test("on paper: indicators and the periods that went wrong unfold, and fold again", { timeout: 2 * MINUTES }, async () => {
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

test("changes since another day: what it was, what it is, and why", { timeout: 2 * MINUTES }, async () => {
  const { page, problems } = await opened("?date=2023-10-31&lang=en", 360);
  assert.equal(await page.locator("#changes table").count(), 0);
  await page.fill("#since", "2023-08-31");
  await page.locator("#since").dispatchEvent("change");
  await page.locator("#changes-indicator").click();
  const row = page.locator("#changes tr", { hasText: "Advances of public investment capital recovered" });
  assert.deepEqual((await row.locator("td").allInnerTexts()).slice(0, 2), ["Behind", "On track"]);
  assert.match(await row.locator("td").last().innerText(), /The figure of 31 October 2023 is 8,900 .*, in place of 2,050/);
  assert.match(page.url(), /since=2023-08-31/);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
  await page.locator("#clear-since").click();
  assert.equal(await page.locator("#changes table").count(), 0);
  assert.deepEqual(problems, []);
  await page.close();
});

test("drafts: an explanation with its letterhead, the office's report with what changed, both to save", { timeout: 2 * MINUTES }, async () => {
  const { page, problems } = await opened("?date=2024-01-15&lang=vi", 360);
  await page.locator("#o-hdbt").click();
  await page.locator("#draft-hdbt").click();
  const paper = page.locator("dialog .paper");
  await paper.getByText("Kính gửi: UBND thị xã Ngã Năm").waitFor();
  assert.equal(await paper.locator("h5").first().innerText(), "1. Số hộ đã bàn giao mặt bằng các công trình, dự án trọng điểm");
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
  assert.ok((await saved("md")).text.includes("### 1\\. Số hộ đã bàn giao"));
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("dialog").count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement.id), "draft-hdbt", "the focus is back");

  await page.locator("#draft-report").click();
  await page.fill("#draft-last", "2023-12-31");
  await page.locator("#draft-last").dispatchEvent("change");
  await paper.getByText("II. Thay đổi so với ngày 31/12/2023").waitFor();
  assert.equal((await saved("txt")).name, "nga-nam-2023-bao-cao-tong-ket-2024-01-15.txt");
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("#board").isVisible(), false, "only the document is printed");
  assert.equal(await page.locator("dialog .draft-tools").isVisible(), false);
  assert.deepEqual(problems, []);
  await page.close();
});

test("moving capital: what moves within each source, and why nothing does", { timeout: 2 * MINUTES }, async () => {
  for (const width of [360, 1280]) {
    const { page, problems } = await opened("?date=2023-10-31", width);
    const roads = page.locator("#m-1c-reallocation");
    const words = (await roads.innerText()).replaceAll("\u00a0", " ");
    for (const said of ["Chuyển 9.799 triệu đồng", "Chuyển 3.500 triệu đồng từ Đường D2 sang Đường Nguyễn Trãi.", "Nhu cầu chưa được đáp ứng: 301 triệu đồng."]) {
      assert.ok(words.includes(said), `${said}: ${words}`);
    }
    const row = roads.locator("tr", { hasText: "Đường D2" });
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

test("what the calendar leaves open is said in its own words", { timeout: 2 * MINUTES }, async () => {
  const { page, problems } = await opened("?date=2024-01-15", 1280);
  await page.locator("#fold-undecided").click();
  const lines = await page.locator(".undecided li").allInnerTexts();
  assert.ok(lines.length > 0);
  // what nobody has to decide, such as a day off in lieu, is not among them
  for (const line of lines) assert.match(line, /: (tính theo luật, chưa đối chiếu quyết định|mới đề xuất)$/);
  assert.deepEqual(problems, []);
  await page.close();
});

for (const [width, lang] of [[360, "vi"], [1280, "en"]]) {
  test(`grades at ${width} px in ${lang}: by keyboard, why, and one unit`, { timeout: 2 * MINUTES }, async () => {
    const { page, problems } = await opened(`?date=2024-02-15&lang=${lang}`, width);
    const grades = page.locator("#grades");
    assert.equal(await grades.locator("table").count(), PLAN.gradings.length);
    assert.equal(await grades.locator("caption").count(), PLAN.gradings.length);
    assert.equal(await grades.locator("tbody th[scope=row]").count(), PLAN.gradings.flatMap(({ units }) => units).length);
    assert.ok((await grades.innerText()).includes(lang === "vi" ? "Chưa xếp loại" : "Not graded"));
    await page.locator("#g-year-2023-offices-nv-ask").focus();
    await page.keyboard.press("Enter");
    await answered(page);
    const words = await page.locator("#g-year-2023-offices-nv-why").innerText();
    assert.ok(words.includes(lang === "vi" ? "4/5 = 80%, yêu cầu từ 50% trở lên: đạt" : "4/5 = 80%, asked at least 50%: met"), words);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, "the page scrolls sideways");
    await page.locator("#unit").selectOption("nv");
    assert.equal(await grades.locator("tbody th[scope=row]").count(), 1);
    assert.deepEqual(problems, []);
    await page.close();
  });
}

test("the deadline calendar: days ahead, and a file for calendars", { timeout: 2 * MINUTES }, async () => {
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
