/** The page of js-demo/dist, under the headers of a strict portal, in a Chromium: what the tests of trials and of taking away share. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { platform } from "node:process";
import { ROOT } from "./cases.mjs";
import { launch, servePage } from "./page.mjs";
import * as reading from "./reading.mjs";

export const SECONDS = 1000;
export const PLAN = readFileSync(join(ROOT, "core/plans/nga-nam-2023.plan.json"), "utf8");
export const RECORDS = readFileSync(join(ROOT, "core/plans/nga-nam-2023.records.json"), "utf8");

/** The page, built from the package as it is, served; and a browser (chromium.mjs). */
export async function shown(options) {
  const served = await servePage();
  const browser = await launch(options);
  return {
    opened: (query, files) => opened(browser, served.address + query, files),
    async close() {
      await browser.close();
      served.close();
    },
  };
}

/** A page that has drawn the board, of other files where they are given, and the problems that it met. */
const opened = (browser, address, files = {}) => reading.opened(browser, address, {
  awaited: reading.ANY_BOARD,
  async prepare(page) {
    for (const [file, body] of Object.entries(files)) await page.route(`**/nga-nam-2023.${file}.json`, (route) => route.fulfill({ body }));
  },
});

/** What a press of a button saves: the name of the file, and where it lies. */
export async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent("download", { timeout: 60 * SECONDS }), page.locator(button).click()]);
  return { name: download.suggestedFilename(), path: await download.path() };
}

/** What another program reads from a file (read_taken.py), in the Python that `cargo xtask test` makes. */
export function readElsewhere(kind, ...details) {
  const python = join(ROOT, "target/python", platform === "win32" ? "Scripts/python.exe" : "bin/python");
  assert.ok(existsSync(python), "there is no Python in target/python: `cargo xtask test` makes it");
  const answer = execFileSync(python, ["-X", "utf8", join(ROOT, "tests/js/read_taken.py"), kind, ...details], { maxBuffer: 1 << 28, encoding: "utf8" });
  return JSON.parse(answer);
}
