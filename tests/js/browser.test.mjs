/** The package in a browser, under a strict Content-Security-Policy, answers what the native engine answers. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { REPLAY, ROOT, cases } from "./cases.mjs";
import { launch } from "./chromium.mjs";
import { pageOf, serve } from "./serve.mjs";

const MINUTES = 60_000;
let browser;

before(async () => {
  browser = await launch({ whole: true });
});
after(() => browser?.close());

test("the corpus and the replay", { timeout: 20 * MINUTES }, async () => {
  const replay = existsSync(join(ROOT, REPLAY)) ? REPLAY : null;
  const list = { type: "application/json", body: JSON.stringify({ cases: cases(), replay }) };
  const server = await serve({ "/": pageOf("/tests/js/browser-corpus.mjs"), "/list.json": list });
  try {
    const page = await browser.newPage();
    const problems = [];
    page.on("pageerror", (error) => problems.push(String(error)));
    page.on("console", (message) => message.type() === "error" && !message.text().includes("404") && problems.push(message.text()));
    await page.goto(server.address);
    await page.waitForFunction(() => document.title === "done", null, { timeout: 15 * MINUTES });
    const { compared, replayed, differences } = JSON.parse(await page.textContent("body"));
    assert.deepEqual([...differences, ...problems].slice(0, 20), []);
    assert.ok(compared > 0, "no case was compared");
    assert.ok(replayed > 0 || replay === null, "no line of the replay was compared");
    console.log(`» browser: ${compared} answers of the corpus and ${replayed} of the replay are the native ones, byte for byte`);
  } finally {
    server.close();
  }
});
