/** The page as the demo serves it, opened in a Chromium: what the tests of reading and the trace share. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { env } from "node:process";
import { chromium as driver } from "playwright-core";
import { ROOT } from "./cases.mjs";
import { ARGUMENTS, chromium } from "./chromium.mjs";

export const MINUTES = 60_000;
const BOARD = "main:not([aria-busy]) #i-1e-late-dossiers";

/**
 * A demo that answers, and how it ends; one that runs already is named by the variable DEMO.
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export async function demo() {
  if (env.DEMO) return { address: env.DEMO, close: () => {} };
  const [program, ...first] = env.XTASK ? [env.XTASK] : ["cargo", "xtask"];
  const served = spawn(program, [...first, "demo", "--no-open"], { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  for await (const part of served.stdout) {
    said += part;
    const address = /Tiendo is at (\S+)/.exec(said)?.[1];
    if (address) return { address, close: () => served.kill() };
  }
  return assert.fail(said);
}

export async function browser() {
  const executablePath = chromium();
  assert.ok(executablePath, "no Chromium was found; install one, or say in the variable CHROME where it is");
  return driver.launch({ executablePath, args: ARGUMENTS });
}

/** A page in a context of its own that has drawn the board, and the problems that it met. */
export async function opened(from, address, { width = 1280, height = 900, awaited = BOARD, ...options } = {}) {
  const context = await from.newContext({ viewport: { width, height }, ...options });
  const page = await context.newPage();
  const problems = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => problems.push(message.text()));
  await page.goto(address, { timeout: MINUTES / 2 });
  await page.waitForSelector(awaited, { state: "attached", timeout: MINUTES / 2 });
  return { page, problems, close: () => context.close() };
}
