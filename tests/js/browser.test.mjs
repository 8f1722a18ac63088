/** The package in a browser, under a strict Content-Security-Policy, answers what the native engine answers. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { REPLAY, ROOT, cases } from "./cases.mjs";
import { launch } from "./chromium.mjs";
import { filesOf } from "./corpus.mjs";
import { pageOf, serve } from "./serve.mjs";

const MINUTES = 60_000;
/** Node compares every line of the replay with the same module; here one in eight has to do. */
const ONE_IN = 8;
let browser;

before(async () => {
  browser = await launch({ whole: true });
});
after(() => browser?.close());

test("the corpus and the replay", { timeout: 20 * MINUTES }, async () => {
  const replay = existsSync(join(ROOT, REPLAY)) ? "replay.jsonl" : null;
  const all = cases();
  const { lengths, bytes } = inOne([...new Set(all.flatMap(filesOf))]);
  const server = await serve({
    "/": pageOf("/tests/js/browser-corpus.mjs"),
    "/list.json": { type: "application/json", body: JSON.stringify({ cases: all, replay, lengths }) },
    "/files": { type: "application/octet-stream", body: bytes },
    "/replay.jsonl": { type: "application/x-ndjson", body: replay ? someLines(readFileSync(join(ROOT, REPLAY))) : "" },
  });
  try {
    const page = await browser.newPage();
    const problems = [];
    page.on("pageerror", (error) => problems.push(String(error)));
    page.on("console", (message) => message.type() === "error" && !message.text().includes("404") && problems.push(message.text()));
    await page.goto(server.address);
    await page.waitForFunction(() => document.title === "done", null, { timeout: 15 * MINUTES, polling: 500 });
    const { compared, replayed, differences } = JSON.parse(await page.textContent("body"));
    assert.deepEqual([...differences, ...problems].slice(0, 20), []);
    assert.ok(compared > 0, "no case was compared");
    assert.ok(replayed > 0 || replay === null, "no line of the replay was compared");
    console.log(`» browser: ${compared} answers of the corpus and ${replayed} of the replay are the native ones, byte for byte`);
  } finally {
    server.close();
  }
});

/** Files one after another, since thousands of requests take longer than all answers, and how long each is; what is not there is left out. */
function inOne(paths) {
  const files = paths.filter((path) => existsSync(join(ROOT, path))).map((path) => [path, readFileSync(join(ROOT, path))]);
  return { lengths: files.map(([path, { length }]) => [path, length]), bytes: Buffer.concat(files.map(([, bytes]) => bytes)) };
}

/** The last of every so many lines. */
function someLines(bytes) {
  const some = [];
  let [from, read] = [0, 0];
  for (let end = bytes.indexOf("\n"); end !== -1; end = bytes.indexOf("\n", from)) {
    read += 1;
    if (read % ONE_IN === 0) some.push(bytes.subarray(from, end + 1));
    from = end + 1;
  }
  return Buffer.concat(some);
}
