/** Pages with elements of the package, under the policy of a strict portal; what went wrong on them is noted. */
import assert from "node:assert/strict";
import { launch } from "./chromium.mjs";
import { STRICT, serve } from "./serve.mjs";

/** The strictest policy under which the elements are to work. */
export { STRICT };

export const PLAN = "/core/plans/nga-nam-2023.plan.json";
export const RECORDS = "/core/plans/nga-nam-2023.records.json";
export const GIVEN = `plan="${PLAN}" records="${RECORDS}" as-of="2023-10-31"`;

const STYLE = "html { color-scheme: light dark } body { margin: 0 16px; font-family: sans-serif }";
const DEFINE = '<script type="module" src="/wasm/pkg/define.js"></script>';
/** The file for old pages, in place of the module. */
export const CLASSIC = '<script src="/wasm/pkg/tiendo.classic.js"></script>';

/** What the console says where a test lets something fail to load. */
export const NOT_FOUND = /404|500|ERR_FAILED|ERR_INTERNET_DISCONNECTED/;
export const NOT_FOUND_OR_503 = new RegExp(`${NOT_FOUND.source}|503`);

/** Starts the browser and the server, which serves the page that is asked for last. */
export async function start() {
  const browser = await launch();
  const pages = { "/style.css": { type: "text/css", body: STYLE, policy: STRICT } };
  const server = await serve(pages);
  return {
    browser,
    pages,
    address: server.address,
    open: (body, options) => open(browser, server, pages, body, options),
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/**
 * Opens a page with this body; `before(page)` can prepare what is fetched. `seen` has what the page should not have:
 * messages of the console, errors, violations of the policy; and what it fetched, and the events of the elements.
 */
async function open(browser, server, pages, body, { head = DEFINE, policy = STRICT, lang = "vi", doctype = "<!doctype html>", before, ...context } = {}) {
  pages["/"] = {
    policy,
    body: `${doctype}<html lang="${lang}"><head><meta charset="utf-8"><title>t</title><meta name="viewport" content="width=device-width">
      <link rel="icon" href="/style.css"><link rel="stylesheet" href="/style.css">${head}</head><body><main><h1>Portal</h1>${body}</main></body></html>`,
  };
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...context });
  const seen = { problems: [], fetched: [] };
  page.on("pageerror", (error) => seen.problems.push(String(error)));
  page.on("console", (message) => seen.problems.push(message.text()));
  page.on("request", (request) => seen.fetched.push(new URL(request.url()).pathname));
  await page.addInitScript(note);
  await before?.(page);
  await page.goto(server.address);
  return { page, seen };
}

/** Runs in the page, before anything else. */
function note() {
  window.noted = { events: [], violations: [] };
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => window.noted.violations.push([violatedDirective, blockedURI, sample].join(" ")));
  for (const name of ["tiendo-assessed", "tiendo-error"]) {
    addEventListener(name, ({ target, detail, bubbles, composed, cancelable }) => window.noted.events.push({
      name, from: target.id || target.localName, bubbles, composed, cancelable, plan: detail.assessment?.plan.id, error: detail.error?.message, diagnostics: detail.diagnostics?.length,
    }));
  }
}

export const events = (page) => page.evaluate(() => window.noted.events);

/** Waits until every element of the page has an answer or a message. */
export async function settled(page) {
  await page.waitForFunction(() => [...document.querySelectorAll("tiendo-board, tiendo-indicator, tiendo-agenda, tiendo-scorecard")]
    .every(({ shadowRoot }) => shadowRoot?.querySelector(".tiendo:not(.pending)")));
}

/** Nothing went wrong, and the policy was kept; what a test provoked is `expected`. */
export async function clean(page, seen, expected = /^$/) {
  assert.deepEqual(seen.problems.filter((problem) => !expected.test(problem)), []);
  assert.deepEqual(await page.evaluate(() => window.noted.violations), []);
  await page.close();
}

/** A plan with one indicator and one task, and its records. */
export function small(id, name, value = 60) {
  const plan = {
    format: "tiendo/1", id, name, period: { start: "2023-01-01", end: "2023-12-31" }, units: [{ id: "u", name: `Đơn vị ${name}` }],
    indicators: [{ id: "i", name: `Chỉ tiêu ${name}`, due: "2023-12-31", measure: { uom: "hộ", kind: "cumulative" }, target: { at_least: 100 }, responsible: ["u"] }],
    tasks: [{ id: "t", name: `Việc ${name}`, deadline: { by: "2023-11-15" }, responsible: ["u"] }],
  };
  return { plan, records: { format: "tiendo/1", plan: id, observations: [{ indicator: "i", on: "2023-10-31", value }] } };
}

/** Answers for two addresses of a small plan, after a while. */
export function served(name, given, wait = 0) {
  const answer = (what) => async (route) => {
    await new Promise((done) => setTimeout(done, wait));
    await route.fulfill({ contentType: "application/json", body: JSON.stringify(given[what]) }).catch(() => {});
  };
  return async (page) => {
    await page.route(`**/${name}.plan.json`, answer("plan"));
    await page.route(`**/${name}.records.json`, answer("records"));
  };
}

/** The attributes of an element that has these two addresses. */
export const of = (name) => `plan="/${name}.plan.json" records="/${name}.records.json" as-of="2023-10-31"`;
