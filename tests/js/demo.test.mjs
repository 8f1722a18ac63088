/** The demo as `cargo xtask demo` serves it: the page works in a browser, at both widths, in both languages. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { env } from "node:process";
import { after, before, test } from "node:test";
import { chromium as driver } from "playwright-core";
import { ROOT } from "./cases.mjs";
import { ARGUMENTS, chromium } from "./chromium.mjs";

const MINUTES = 60_000;
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
  await page.waitForSelector("#i-1e-late-dossiers", { state: "attached", timeout: MINUTES / 2 });
  return { page, problems };
}

for (const [width, language, reason] of [[360, "vi", "Căn cứ: "], [1280, "vi", "Căn cứ: "], [1280, "en", "By order of: "]]) {
  test(`the board at ${width} px in ${language}`, { timeout: 2 * MINUTES }, async () => {
    const { page, problems } = await opened(`?date=2023-08-31&lang=${language}`, width);
    assert.equal(await page.getAttribute("html", "lang"), language);
    assert.equal(await page.locator("li.indicator").count(), 35);
    assert.equal(await page.locator("li.task").count(), 114);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    assert.equal(wider, false, "the page scrolls sideways");
    await page.locator("#i-1a-budget-revenue button[aria-expanded]").click();
    assert.ok((await page.locator("#i-1a-budget-revenue").innerText()).includes(reason));
    assert.deepEqual(problems, []);
    await page.close();
  });
}

test("another day gives other verdicts, and the address keeps it", { timeout: 2 * MINUTES }, async () => {
  const { page, problems } = await opened("", 1280);
  const late = page.locator("#i-1e-late-dossiers");
  assert.ok((await late.innerText()).includes("Đúng tiến độ"));
  await page.locator("input[type=date]").fill("2023-12-31");
  await page.waitForFunction(() => document.querySelector("#i-1e-late-dossiers").innerText.includes("Không đạt"));
  assert.ok(page.url().includes("date=2023-12-31"));
  assert.deepEqual(problems, []);
  await page.close();
});
