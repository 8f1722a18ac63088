/** The page as it is served, opened in a Chromium: what the tests of reading and the trace share. */
import { env } from "node:process";
import { launch, servePage } from "./page.mjs";

export const MINUTES = 60_000;
const BOARD = "main:not([aria-busy]) #i-1e-late-dossiers";

/** The page, served; one that runs already is named by the variable DEMO. */
export async function demo() {
  return env.DEMO ? { address: env.DEMO, close: () => {} } : servePage();
}

export { launch as browser };

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
