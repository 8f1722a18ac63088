/** The page as it is served, opened in a Chromium: what the tests of the page and the trace share. */
import { env } from "node:process";
import { after, before } from "node:test";
import { launch, servePage } from "./page.mjs";

export const MINUTES = 60_000;
const BOARD = "main:not([aria-busy]) #i-1e-late-dossiers";
/** A board of whatever plan. */
export const ANY_BOARD = "main:not([aria-busy]) #notes-title";

/** The page, served; one that runs already is named by the variable DEMO. */
export async function demo() {
  return env.DEMO ? { address: env.DEMO, close: () => {} } : servePage();
}

export { launch as browser };

/** What the tests of a file share: before the first of them the page is served and a browser (chromium.mjs) started, after the last both are closed. */
export function inBrowser(options) {
  const there = { chromium: undefined, address: undefined };
  let served;
  before(async () => {
    there.chromium = await launch(options);
    served = await demo();
    there.address = served.address;
  }, { timeout: 10 * MINUTES });
  after(async () => {
    served?.close();
    await there.chromium?.close();
  });
  return there;
}

/** A page in a context of its own that has drawn the board, what it asked for, and the problems that it met: errors, warnings, what its policy refused. */
export async function opened(from, address, { width = 1280, height = 900, prepare = () => {}, awaited = BOARD, ...options } = {}) {
  const context = await from.newContext({ viewport: { width, height }, ...options });
  const page = await context.newPage();
  const [asked, problems] = [[], []];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => problems.push(message.text()));
  await prepare(page);
  await page.goto(address, { timeout: MINUTES / 2 });
  await page.waitForSelector(awaited, { state: "attached", timeout: MINUTES / 2 });
  return { page, asked, problems, close: () => context.close() };
}

/** Waits until every explanation that was asked for is there. */
export const answered = (page) => page.waitForFunction(() => !document.querySelector(".why-text:not([hidden]):empty"));

/** Asks why, and waits for the answer. */
export async function ask(page, button) {
  await button.click();
  await answered(page);
}
