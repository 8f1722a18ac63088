/** What wasm/ELEMENTS.md says is so: its examples run under the strictest policy, its parts and properties are those there are. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { violations } from "./axe.mjs";
import { ROOT } from "./cases.mjs";
import { GIVEN, STRICT, clean, events, settled, start } from "./element-page.mjs";

const DOCS = readFileSync(join(ROOT, "wasm/ELEMENTS.md"), "utf8");
const PLAN = {
  format: "tiendo/1", id: "p", name: "Kế hoạch", period: { start: "2023-01-01", end: "2023-12-31" }, units: [{ id: "u", name: "Phòng Kinh tế" }],
  indicators: [{ id: "i", name: "Chỉ tiêu", due: "2023-12-31", measure: { uom: "hộ", kind: "cumulative" }, target: { at_least: 100 }, responsible: ["u"] }],
  tasks: [{ id: "t", name: "Di dời chợ", deadline: { by: "2023-11-15" }, responsible: ["u"] }],
};
const RECORDS = { format: "tiendo/1", plan: "p", observations: [{ indicator: "i", on: "2023-10-31", value: 60 }] };
let site;

before(async () => {
  site = await start();
});
after(() => site?.close());

const examples = (language) => [...DOCS.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, "gm"))].map(([, text]) => text);

/** The package and the data stand where the examples look for them. */
async function asInTheDocs(page) {
  await page.route("**/tiendo/*", (route) => route.fulfill({
    path: join(ROOT, "wasm/pkg", new URL(route.request().url()).pathname.split("/").at(-1)),
    headers: { "Content-Type": route.request().url().endsWith(".wasm") ? "application/wasm" : "text/javascript" },
  }));
  await page.route("**/data/plan.json", (route) => route.fulfill({ json: PLAN }));
  await page.route("**/data/records.json", (route) => route.fulfill({ json: RECORDS }));
}

test("every page runs as it stands", async () => {
  const pages = examples("html");
  assert.ok(pages.length >= 4);
  for (const body of pages) {
    const { page, seen } = await site.open(body, { head: "", before: asInTheDocs });
    await settled(page);
    assert.deepEqual([...new Set((await events(page)).map(({ name }) => name))], ["tiendo-assessed"], body);
    assert.equal(await page.getByRole("alert").count(), 0, body);
    await clean(page, seen);
  }
});

test("every script runs as it stands", async () => {
  const [ofProperties, ofEvents, ...others] = examples("js");
  assert.equal(others.length, 0);
  const opened = (script) => site.open('<tiendo-board as-of="2023-10-31"></tiendo-board>', {
    head: '<script type="module" src="/tiendo/define.js"></script><script type="module" src="/example.js"></script>',
    async before(page) {
      await asInTheDocs(page);
      await page.route("**/example.js", (route) => route.fulfill({ contentType: "text/javascript", body: script }));
    },
  });
  const one = await opened(ofProperties);
  await settled(one.page);
  await clean(one.page, one.seen);

  const other = await opened(ofEvents);
  await other.page.waitForFunction(() => document.querySelector("tiendo-board").dataset.error === "SourceError");
  const set = (given) => other.page.evaluate((given) => {
    Object.assign(document.querySelector("tiendo-board"), given);
  }, given);
  await set({ plan: { ...PLAN, tasks: "none" }, records: RECORDS });
  await other.page.waitForFunction(() => document.querySelector("tiendo-board").dataset.problem?.startsWith("plan /tasks: "));
  await set({ plan: PLAN, asOf: "2023-11-20" });
  await other.page.waitForFunction(() => document.title === "Kế hoạch: 1 nhiệm vụ quá hạn");
  await other.page.locator("tiendo-board .why").last().click();
  assert.equal(await other.page.getAttribute("tiendo-board", "data-selected"), "task t");
  assert.equal(await other.page.locator(".why-text").count(), 0);
  await clean(other.page, other.seen);
});

test("the parts and custom properties are those there are", async () => {
  const body = `<tiendo-board ${GIVEN}></tiendo-board><tiendo-indicator ${GIVEN} indicator="1a-budget-revenue"></tiendo-indicator><tiendo-agenda ${GIVEN}></tiendo-agenda><tiendo-board plan="#none" records="#none"></tiendo-board>`;
  const { page, seen } = await site.open(body, {
    async before(page) {
      // one that waits until the end
      await page.route("**/slow.json", () => {});
    },
  });
  await settled(page);
  await page.locator("tiendo-board .why").first().click();
  await page.evaluate(() => {
    const waiting = document.createElement("tiendo-board");
    Object.assign(waiting, { plan: "/slow.json", records: "/slow.json", id: "waits" });
    document.body.append(waiting);
  });
  await page.waitForFunction(() => document.querySelector("#waits").shadowRoot.querySelector("[part=loading]"));
  const there = new Set(await page.evaluate(() => [...document.querySelectorAll("main > :not(h1), #waits")].flatMap(({ shadowRoot }) => [...shadowRoot.querySelectorAll("[part]")]).flatMap(({ part }) => [...part])));
  const statuses = await page.evaluate(() => import("/wasm/pkg/tiendo.js").then(({ words }) => [words("en").indicator, words("en").deadline].flatMap(Object.keys)));
  const table = (first) => DOCS.slice(DOCS.indexOf(`| ${first} |`)).split("\n\n")[0].split("\n").slice(2).map((row) => row.split("|")[1]).join();
  const named = (text) => new Set([...text.matchAll(/`([a-z-]+)(?: [a-z]+)?`/g)].map(([, name]) => name));
  const told = named(table("part"));
  // a board's sections are counted
  assert.ok([...there].some((part) => part === "section-0") && table("part").includes("`section-0`"));
  assert.deepEqual([...there].filter((part) => !told.has(part) && !statuses.includes(part) && !/^section-\d+$/.test(part)), []);
  assert.deepEqual([...told].filter((part) => !there.has(part) && part !== "link"), []);
  await page.close();
  assert.deepEqual(seen.problems, []);

  const read = (name) => readFileSync(join(ROOT, "wasm/js/elements", name), "utf8");
  const colours = [.../** @type {string} */ (read("styles.js")).slice(0, read("styles.js").indexOf("};")).matchAll(/"?([a-z-]+)"?: \["#/g)].map(([, name]) => `--tiendo-${name}`);
  const used = new Set([...colours, ...[...read("look.css").matchAll(/var\((--tiendo-[a-z-]+)/g)].map(([, name]) => name)]);
  assert.deepEqual([...named(table("custom property"))].sort(), [...used].sort());
});

test("a policy that lists Trusted Types policies has to list tiendo, and no other", async () => {
  const { page, seen } = await site.open(examples("html")[0], { head: "", before: asInTheDocs, policy: `${STRICT}; trusted-types tiendo` });
  await settled(page);
  await clean(page, seen);
});

test("the style sheets are read without an error", async () => {
  const sheets = examples("css");
  assert.ok(sheets.length >= 2);
  const { page, seen } = await site.open("");
  for (const sheet of sheets) {
    const rules = await page.evaluate((text) => {
      const made = new CSSStyleSheet();
      made.replaceSync(text);
      return [...made.cssRules].flatMap((rule) => (rule.style ? [rule] : [...rule.cssRules])).map(({ style }) => style.length);
    }, sheet);
    assert.equal(rules.length, sheet.match(/^ *[^@ ].*\{/gm).length);
    assert.ok(rules.every((declared) => declared > 0), sheet);
  }
  await clean(page, seen);
});

test("the colours of the examples can be read in light and in dark", async () => {
  const guide = readFileSync(join(ROOT, "wasm/HUONG-DAN.md"), "utf8").matchAll(/`(tiendo-board \{.*?\})`/g);
  const sheets = [...examples("css"), ...[...guide].map(([, text]) => text)].filter((sheet) => sheet.includes("--tiendo-accent"));
  assert.equal(sheets.length, 2);
  for (const sheet of sheets) {
    for (const colorScheme of ["light", "dark"]) {
      const { page, seen } = await site.open(`<tiendo-board ${GIVEN}></tiendo-board>`, { colorScheme });
      await page.evaluate((text) => {
        const made = new CSSStyleSheet();
        made.replaceSync(text);
        document.adoptedStyleSheets = [made];
      }, sheet);
      await settled(page);
      await page.locator("tiendo-board .why").first().click();
      await page.locator("tiendo-board .why-text:not([aria-busy=true])").first().waitFor();
      assert.deepEqual(await violations(page, ["tiendo-board"]), [], `${colorScheme}: ${sheet}`);
      await clean(page, seen);
    }
  }
});
