/** The elements as guests of a page: defined late, cloned, styled, in other documents, on paper, in both languages, for everybody. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { violations } from "./axe.mjs";
import { ROOT } from "./cases.mjs";
import { GIVEN, NOT_FOUND, RECORDS, STRICT, clean, events, of, served, settled, small, start } from "./element-page.mjs";

let site;

before(async () => {
  site = await start();
});
after(() => site?.close());

describe("as a custom element", () => {
  test("used before it is defined, with properties that were set before", async () => {
    const { page, seen } = await site.open(`<tiendo-board as-of="2023-10-31"></tiendo-board>`, { head: "" });
    const found = await page.evaluate(async (given) => {
      const board = document.querySelector("tiendo-board");
      Object.assign(board, given, { unit: "u" });
      await import("/wasm/pkg/define.js");
      const { plan } = await board.ready;
      return [plan.id, board.getAttribute("unit"), Object.keys(board)];
    }, small("p", "P"));
    assert.deepEqual(found, ["p", "u", []]);
    await clean(page, seen);
  });

  test("what frameworks set where there is nothing: an undefined language is none, and a plan that is false is still to come", async () => {
    const { page, seen } = await site.open(`<section lang="en"><tiendo-board lang="vi" as-of="2023-10-31"></tiendo-board></section>`);
    const found = await page.evaluate(async ({ plan, records }) => {
      const board = document.querySelector("tiendo-board");
      await customElements.whenDefined("tiendo-board");
      Object.assign(board, { lang: undefined, plan: false, records: false });
      await new Promise((done) => setTimeout(done, 500));
      const messages = board.shadowRoot.querySelectorAll("[role=alert]").length;
      Object.assign(board, { plan, records });
      await board.ready;
      const [none, spoken] = [board.lang, board.shadowRoot.querySelector(".tiendo").lang];
      board.lang = "vi";
      return { messages, none, spoken, isWritten: board.getAttribute("lang") === "vi" };
    }, small("p", "P"));
    assert.deepEqual(found, { messages: 0, none: "", spoken: "en", isWritten: true });
    assert.deepEqual((await events(page)).map(({ name }) => name), ["tiendo-assessed"]);
    await clean(page, seen);
  });

  test("where roots have no place for style sheets, as in jsdom 29, there is an answer all the same", async () => {
    const { page, seen } = await site.open("<tiendo-board></tiendo-board>", {
      before: (page) => page.addInitScript(() => delete ShadowRoot.prototype.adoptedStyleSheets),
    });
    const found = await page.evaluate(async (given) => {
      await customElements.whenDefined("tiendo-board");
      const board = document.querySelector("tiendo-board");
      Object.assign(board, given, { asOf: "2023-10-31" });
      return (await board.ready).plan.id;
    }, small("p", "P"));
    assert.equal(found, "p");
    await clean(page, seen);
  });

  test("created by script, cloned, and by innerHTML of a template", async () => {
    const { page, seen } = await site.open("<template id='t'><tiendo-agenda days='10'></tiendo-agenda></template>", { before: served("a", small("a", "An")) });
    const found = await page.evaluate(async () => {
      await customElements.whenDefined("tiendo-board");
      const made = document.createElement("tiendo-board");
      const isBare = made.attributes.length === 0 && made.childNodes.length === 0;
      Object.assign(made, { plan: "/a.plan.json", records: new URL("/a.records.json", location.href), asOf: "2023-10-31", headingLevel: 4, knownOn: null });
      const shown = [...made.attributes].map(({ name, value }) => `${name}=${value.replace(location.origin, "")}`).sort();
      const copy = made.cloneNode(true);
      const other = document.querySelector("#t").content.cloneNode(true).firstChild;
      document.body.append(made, copy, other);
      Object.assign(other, { plan: made.plan, records: made.records, asOf: made.asOf });
      const all = await Promise.all([made, copy, other].map(({ ready }) => ready));
      return { isBare, shown, isShared: new Set(all).size === 1, days: other.days, level: made.shadowRoot.querySelector("[role=heading]").ariaLevel };
    });
    assert.deepEqual(found, { isBare: true, shown: ["as-of=2023-10-31", "heading-level=4", "plan=/a.plan.json", "records=/a.records.json"], isShared: true, days: "10", level: "4" });
    await clean(page, seen);
  });

  test("imported as classes, nothing is registered; a name that is taken stays", async () => {
    const { page, seen } = await site.open("", { head: "" });
    const found = await page.evaluate(async () => {
      const classes = await import("/wasm/pkg/elements.js");
      const before = Object.keys(classes).map(() => customElements.get("tiendo-board"));
      customElements.define("tiendo-board", class extends classes.TiendoBoard {});
      const own = customElements.get("tiendo-board");
      await import("/wasm/pkg/define.js");
      return [Object.keys(classes), before.every((one) => one === undefined), customElements.get("tiendo-board") === own, customElements.get("tiendo-agenda") === classes.TiendoAgenda];
    });
    assert.deepEqual(found, [["TiendoAgenda", "TiendoBoard", "TiendoIndicator", "TiendoScorecard"], true, true, true]);
    await clean(page, seen);
  });

  test("where the English words cannot be had, Vietnamese ones do, all of them, and the page is told", async () => {
    const { page, seen } = await site.open(`<tiendo-board ${of("a")} lang="en"></tiendo-board>`, {
      before: async (page) => {
        await served("a", small("a", "An"))(page);
        await page.route("**/elements.en.js", (route) => route.fulfill({ status: 404 }));
      },
    });
    await settled(page);
    assert.match(await page.locator("tiendo-board .tiendo").innerText(), /Ngày đánh giá: 31\/10\/2023[^]*Chậm tiến độ/);
    assert.equal(await page.locator("tiendo-board .tiendo").getAttribute("lang"), "vi");
    assert.deepEqual((await events(page)).map(({ name }) => name), ["tiendo-error", "tiendo-assessed"]);
    await clean(page, seen, NOT_FOUND);
  });

  test("English words that come late: until then what stood there stands", async () => {
    let send;
    const { page, seen } = await site.open(`<tiendo-board ${of("a")}>Đang tải…</tiendo-board>`, {
      before: async (page) => {
        await served("a", small("a", "An"))(page);
        await page.route("**/elements.en.js", (route) => {
          send = () => route.continue();
        });
      },
    });
    await settled(page);
    await page.evaluate(() => {
      document.querySelector("tiendo-board").lang = "en";
      document.querySelector("main").insertAdjacentElement("beforeend", Object.assign(document.querySelector("tiendo-board").cloneNode(true), { id: "late" }));
    });
    await page.waitForFunction(() => document.getElementById("late").assessment);
    const texts = () => page.evaluate(() => [...document.querySelectorAll("tiendo-board")].map(({ shadowRoot }) => shadowRoot.querySelector(".h0")?.textContent ?? (shadowRoot.querySelector("slot") && "slot")));
    assert.deepEqual(await texts(), ["An", "slot"]);
    assert.match(await page.locator("tiendo-board .tiendo").first().innerText(), /Ngày đánh giá/);
    send();
    await page.locator("#late .h0").waitFor();
    assert.deepEqual(await page.locator("tiendo-board .day-line").allInnerTexts(), ["As of 31 October 2023", "As of 31 October 2023"]);
    await clean(page, seen);
  });

  test("nothing that a page sets for everything changes it, nor the direction of the page; hidden is hidden", async () => {
    const head = '<link rel="stylesheet" href="/loud.css"><script type="module" src="/wasm/pkg/define.js"></script>';
    const { page, seen } = await site.open(`<div dir="rtl"><tiendo-board ${of("a")}></tiendo-board></div>`, {
      head,
      before: async (page) => {
        await served("a", small("a", "An"))(page);
        await page.route("**/loud.css", (route) => route.fulfill({ contentType: "text/css", body: "* { line-height: 1; color: #999; text-align: right; letter-spacing: 3px; font-weight: 900; } tiendo-board { display: flow-root }" }));
      },
    });
    await settled(page);
    const look = await page.locator("tiendo-board .meta").first().evaluate((element) => {
      const { direction, textAlign, letterSpacing, fontWeight, color, lineHeight, fontSize } = getComputedStyle(element);
      return { direction, textAlign, letterSpacing, fontWeight, isGrey: color === "rgb(153, 153, 153)", lines: parseFloat(lineHeight) / parseFloat(fontSize) };
    });
    assert.deepEqual({ ...look, lines: look.lines.toFixed(2) }, { direction: "ltr", textAlign: "start", letterSpacing: "normal", fontWeight: "400", isGrey: false, lines: "1.45" });
    await page.evaluate(() => {
      document.querySelector("tiendo-board").hidden = true;
    });
    assert.equal(await page.locator("tiendo-board").isVisible(), false);
    await clean(page, seen);
  });

  test("an element that pops up is seen while it is open only", async () => {
    const { page, seen } = await site.open(`<button popovertarget="p">Board</button><tiendo-board popover id="p" ${of("a")}></tiendo-board>`, { before: served("a", small("a", "An")) });
    await settled(page);
    const board = page.locator("tiendo-board");
    const shown = [await board.isVisible()];
    for (const press of ["Enter", "Escape"]) {
      await page.getByRole("button", { name: "Board" }).press(press);
      shown.push(await board.isVisible());
    }
    assert.deepEqual(shown, [false, true, false]);
    await clean(page, seen);
  });

  test("a day that is today and was given is not said to be taken; without it, it is", async () => {
    const { page, seen } = await site.open(`<tiendo-board ${of("a")}></tiendo-board>`, {
      before: async (page) => {
        await served("a", small("a", "An"))(page);
        await page.clock.setFixedTime(new Date("2023-10-31T05:00:00Z"));
      },
    });
    await settled(page);
    const says = () => page.locator("tiendo-board .day-line").innerText();
    assert.equal(await says(), "Ngày đánh giá: 31/10/2023");
    await page.evaluate(() => {
      document.querySelector("tiendo-board").asOf = null;
    });
    assert.match(await says(), /là hôm nay theo giờ Việt Nam/);
    assert.equal(seen.fetched.filter((path) => path === "/a.plan.json").length, 1);
    await clean(page, seen);
  });

  test("while the answer of a given day stands, nothing says that the page gave none", async () => {
    let answer = () => {};
    const { page, seen } = await site.open(`<tiendo-board ${of("a")}></tiendo-board>`, { before: async (page) => {
      await served("a", small("a", "An"))(page);
      await page.route("**/slow.json", (route) => {
        answer = () => route.fulfill({ body: JSON.stringify(small("a", "Bình").plan) });
      });
    } });
    await settled(page);
    await page.evaluate(() => Object.assign(document.querySelector("tiendo-board"), { asOf: null, plan: "/slow.json" }));
    await page.getByText("Đang tải…").waitFor();
    const says = () => page.locator("tiendo-board .day-line").innerText();
    assert.equal(await says(), "Ngày đánh giá: 31/10/2023");
    answer();
    await page.getByText("Chỉ tiêu Bình").first().waitFor();
    assert.match(await says(), /là hôm nay theo giờ Việt Nam/);
    await clean(page, seen);
  });

  test("hidden and out of reach with what it stands in; on paper light, whatever the page sets; a name without a space is broken", async () => {
    const long = "Chỉtiêu".repeat(25);
    const css = ".off { visibility: hidden; pointer-events: none } tiendo-board { color-scheme: dark } #column { inline-size: 320px }";
    const { page, seen } = await site.open(`<div class="off"><tiendo-board ${of("a")}></tiendo-board></div><div id="column"><tiendo-indicator ${of("a")} indicator="i"></tiendo-indicator></div>`, {
      before: async (page) => {
        const { plan, records } = small("a", "An");
        plan.indicators[0].name = long;
        await served("a", { plan, records })(page);
        await page.route("**/style.css", (route) => route.fulfill({ contentType: "text/css", body: css }));
      },
    });
    await settled(page);
    const look = (property) => page.evaluate((property) => getComputedStyle(document.querySelector("tiendo-board").shadowRoot.querySelector(".panel"))[property], property);
    assert.deepEqual([await look("visibility"), await look("pointerEvents"), await look("backgroundColor")], ["hidden", "none", "rgb(23, 28, 36)"]);
    await page.evaluate(() => document.querySelector(".off").classList.remove("off"));
    assert.deepEqual([await look("visibility"), await look("pointerEvents")], ["visible", "auto"]);
    await page.emulateMedia({ media: "print" });
    assert.equal(await look("backgroundColor"), "rgb(255, 255, 255)");
    await page.emulateMedia({ media: "screen" });
    const [heading, column] = await page.evaluate(() => [document.querySelector("tiendo-indicator").shadowRoot.querySelector("[role=heading], h2, .h0"), document.querySelector("#column")].map((element) => element.getBoundingClientRect().right));
    assert.ok(heading <= column, `${heading} of ${column}`);
    await clean(page, seen);
  });

  test("back from the document of another window it looks as it did, and what a page added to its look stays", async () => {
    const { page, seen } = await site.open(`<iframe></iframe><tiendo-board ${of("a")}></tiendo-board>`, { policy: `${STRICT}; frame-src 'self'`, before: served("a", small("a", "An")) });
    await settled(page);
    const sheets = await page.evaluate(async () => {
      const board = document.querySelector("tiendo-board");
      const place = board.parentNode;
      const { shadowRoot } = board;
      const display = () => getComputedStyle(shadowRoot.querySelector(".tiendo")).textAlign;
      const before = [shadowRoot.adoptedStyleSheets.length, display()];
      document.querySelector("iframe").contentDocument.body.append(board);
      await new Promise((later) => setTimeout(later, 50));
      place.append(board);
      await board.ready;
      const after = [shadowRoot.adoptedStyleSheets.length, display()];
      shadowRoot.adoptedStyleSheets.push(new CSSStyleSheet());
      document.body.append(board);
      return [before, after, shadowRoot.adoptedStyleSheets.length];
    });
    assert.deepEqual(sheets, [[1, "start"], [1, "start"], 2]);
    await clean(page, seen);
  });

  test("in the shadow of another element it speaks that one's language", async () => {
    const { page, seen } = await site.open('<div lang="en-GB" id="host"></div>', { before: served("a", small("a", "An")) });
    const text = await page.evaluate(async (given) => {
      await customElements.whenDefined("tiendo-board");
      const board = document.createElement("tiendo-board");
      for (const [name, value] of given) board.setAttribute(name, value);
      document.querySelector("#host").attachShadow({ mode: "open" }).append(board);
      await board.ready;
      return board.shadowRoot.textContent;
    }, [["plan", "/a.plan.json"], ["records", "/a.records.json"], ["as-of", "2023-10-31"]]);
    assert.match(text, /As of 31 October 2023/);
    await clean(page, seen);
  });

  test("the classic script registers them, with the module inside it, from a file", async () => {
    const { plan, records } = small("p", "P");
    const page = await site.browser.newPage();
    const problems = [];
    page.on("pageerror", (error) => problems.push(String(error)));
    page.on("console", (message) => problems.push(message.text()));
    await page.goto(pathToFileURL(join(ROOT, "tests/js/classic.html")).href);
    const found = await page.evaluate(async (given) => {
      const board = Object.assign(document.createElement("tiendo-board"), given, { asOf: "2023-10-31", lang: "en" });
      document.body.append(board);
      const { plan } = await board.ready;
      board.shadowRoot.querySelector(".why").click();
      return [plan.id, typeof window.Tiendo.assess];
    }, { plan, records });
    assert.deepEqual(found, ["p", "function"]);
    await page.locator("tiendo-board .why-text", { hasText: "Chỉ tiêu P: behind." }).waitFor();
    assert.deepEqual(problems, []);
    await page.close();
  });
});

describe("for everybody", () => {
  const all = `<tiendo-board ${GIVEN}></tiendo-board><tiendo-indicator ${GIVEN} indicator="1a-commune-revenue"></tiendo-indicator><tiendo-agenda ${GIVEN} days="60"></tiendo-agenda>
    <tiendo-scorecard ${GIVEN} unit="tckh"></tiendo-scorecard><tiendo-scorecard ${GIVEN} unit="nobody"></tiendo-scorecard><tiendo-board plan="${RECORDS}" records="${RECORDS}" as-of="2023-10-31"></tiendo-board>`;
  const axe = '<script src="/tests/node_modules/axe-core/axe.min.js" defer></script><script type="module" src="/wasm/pkg/define.js"></script>';

  test("axe finds nothing: in both languages, light and dark, on a telephone and a screen, with all unfolded", async () => {
    const { page, seen } = await site.open(all.replace(">", ' unit="tckh">'), { head: axe });
    await settled(page);
    await page.evaluate(() => {
      const root = document.querySelector("tiendo-board").shadowRoot;
      root.querySelector(".why").click();
      root.querySelectorAll(".folder").forEach((button) => button.click());
    });
    for (const lang of ["vi", "en"]) for (const colorScheme of ["light", "dark"]) for (const width of [360, 1280]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      const wide = await page.evaluate(async (lang) => {
        document.documentElement.lang = lang;
        const elements = [...document.querySelectorAll("main > :not(h1)")];
        for (const element of elements) element.lang = lang;
        const isDrawn = ({ shadowRoot }) => shadowRoot.querySelector(".tiendo").lang === lang;
        while (!elements.every(isDrawn)) await new Promise((drawn) => setTimeout(drawn, 20));
        return document.documentElement.scrollWidth - innerWidth;
      }, lang);
      assert.ok(wide <= 0, `${lang} ${colorScheme} ${width}: ${wide} px too wide`);
      assert.deepEqual(await violations(page, [], { alsoAdvised: true }), [], `${lang} ${colorScheme} ${width}`);
    }
    await clean(page, seen);
  });

  test("on pages whose libraries read days in their own way, or write lists as text, days and explanations are the same", async () => {
    const shown = async (before, timezoneId) => {
      const { page, seen } = await site.open(`<tiendo-board ${GIVEN}></tiendo-board><tiendo-agenda ${GIVEN} days="30"></tiendo-agenda>`, { before, timezoneId });
      await settled(page);
      const days = await page.locator("tiendo-agenda .day .h").allInnerTexts();
      await page.locator("tiendo-board .why").first().click();
      await page.locator("tiendo-board .why-verdict").first().waitFor();
      await clean(page, seen);
      return days;
    };
    const days = await shown(undefined, "Asia/Ho_Chi_Minh");
    assert.ok(days.length > 0 && days[0].startsWith("Thứ Ba 14/11/2023"), days[0]);
    for (const timezoneId of ["America/New_York", "Asia/Ho_Chi_Minh"]) {
      const before = (page) => page.addInitScript(() => {
        // as MooTools and Datejs do, and Prototype 1.6
        Date.parse = (text) => {
          const [year, month, day] = text.split("-").map(Number);
          return new Date(year, month - 1, day);
        };
        Array.prototype.toJSON = function () { return `[${this.map((one) => Object.toJSON?.(one) ?? String(one)).join(", ")}]`; };
      });
      assert.deepEqual(await shown(before, timezoneId), days);
    }
  });

  test("larger letters of the element's own leave every column its room", async () => {
    for (const [size, width] of [["20px", 960], ["24px", 960], ["24px", 1140]]) {
      const { page, seen } = await site.open(`<div id="column"><tiendo-board ${GIVEN}></tiendo-board></div>`, {
        before: (page) => page.route("**/style.css", (route) => route.fulfill({ contentType: "text/css", body: `#column { width: ${width}px } tiendo-board { --tiendo-font-size: ${size} }` })),
      });
      await settled(page);
      const narrowest = await page.evaluate(() => Math.min(...[...document.querySelector("tiendo-board").shadowRoot.querySelectorAll(".item > .what")].filter((what) => what.offsetParent).map((what) => what.getBoundingClientRect().width)));
      assert.ok(narrowest > 200, `${size} in ${width}px: ${narrowest}`);
      await clean(page, seen);
    }
  });

  test("what only a screen reader hears makes no page wider", async () => {
    const long = "a".repeat(150);
    const plan = { ...small("p", "P").plan, services: [{ id: "s", name: long, limit: { working_days: 5 }, illustrative: true }] };
    const records = { format: "tiendo/1", plan: "p", dossiers: [{ id: "d", service: "s", unit: "u", received: "2023-10-02", illustrative: true }] };
    const { page, seen } = await site.open('<tiendo-board as-of="2023-10-31"></tiendo-board>', { viewport: { width: 320, height: 700 } });
    await page.evaluate(([plan, records]) => Object.assign(document.querySelector("tiendo-board"), { plan, records }), [plan, records]);
    await settled(page);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 336);
    await clean(page, seen);
  });

  test("in a column of 320 px on a wide page nothing is cut off", async () => {
    const { page, seen } = await site.open(`<div id="column">${all}</div>`, {
      before: (page) => page.route("**/style.css", (route) => route.fulfill({ contentType: "text/css", body: "#column { width: 320px }" })),
    });
    await settled(page);
    await page.evaluate(() => document.querySelector("tiendo-board").shadowRoot.querySelectorAll(".folder").forEach((button) => button.click()));
    const wide = await page.evaluate(() => [...document.querySelectorAll("#column > *")].flatMap((element) => [...element.shadowRoot.querySelectorAll("*:not(.scroll *, .unseen)")]
      .filter((part) => part.getBoundingClientRect().right > element.getBoundingClientRect().right + 1).map((part) => `${element.localName} ${part.className.baseVal ?? part.className}`)));
    assert.deepEqual(wide, []);
    await clean(page, seen);
  });

  test("with large letters in a narrow column numbers and the words of tables and statuses are whole", async () => {
    const { page, seen } = await site.open(`<tiendo-board ${GIVEN}></tiendo-board>`, {
      viewport: { width: 320, height: 800 },
      before: (page) => page.route("**/style.css", (route) => route.fulfill({ contentType: "text/css", body: "html { font: 24px sans-serif } body { margin: 0 8px }" })),
    });
    await settled(page);
    await page.evaluate(() => document.querySelector("tiendo-board").shadowRoot.querySelectorAll(".folder").forEach((button) => button.click()));
    const broken = await page.evaluate(() => {
      const texts = document.createTreeWalker(document.querySelector("tiendo-board").shadowRoot, NodeFilter.SHOW_TEXT);
      const found = [];
      for (let text; (text = texts.nextNode());) {
        const isLooked = text.parentElement.closest("table, .badge, .count, .fold-count, .total, .debt");
        for (const { 0: word, index } of text.data.matchAll(isLooked ? /[^\s·]+/g : /\d[\d.,/]*/g)) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) found.push(word);
        }
      }
      return [found, document.documentElement.scrollWidth > innerWidth];
    });
    assert.deepEqual(broken, [[], false]);
    await clean(page, seen);
  });

  test("a long number goes before its unit of measure, which stays whole on a narrow page with larger text", async () => {
    const { plan, records } = small("a", "An", "987654321012");
    plan.indicators[0].measure.uom = "đồng";
    plan.indicators[0].target = { at_least: 1_234_567_890_123 };
    const { page, seen } = await site.open(`<tiendo-board ${of("a")}>…</tiendo-board>`, {
      viewport: { width: 320, height: 800 },
      before: async (page) => {
        await served("a", { plan, records })(page);
        await page.route("**/style.css", (route) => route.fulfill({ contentType: "text/css", body: "body { font: 20px sans-serif }" }));
      },
    });
    await settled(page);
    const lines = await page.locator("tiendo-board").evaluate(({ shadowRoot }) => {
      const texts = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
      const found = [];
      for (let text; (text = texts.nextNode());) {
        for (const { index } of text.data.matchAll(/đồng/g)) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + "đồng".length);
          found.push(new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size);
        }
      }
      return found;
    });
    assert.ok(lines.length >= 3);
    assert.deepEqual(lines.filter((count) => count > 1), []);
    await clean(page, seen);
  });

  test("where a place takes its width from what stands in it, it has one", async () => {
    const board = `<tiendo-indicator ${of("a")} indicator="i">…</tiendo-indicator>`;
    const { page, seen } = await site.open(`<div class="float">${board}</div><table><tr><td>${board}</td></tr></table><dialog open>${board}</dialog><div class="block">${board}</div><div class="flex">${board}</div>`, {
      before: async (page) => {
        await served("a", small("a", "An"))(page);
        await page.route("**/style.css", (route) => route.fulfill({ contentType: "text/css", body: ".float { float: left } .block { display: inline-block } .flex { display: flex } dialog { position: static }" }));
      },
    });
    await settled(page);
    const widths = await page.evaluate(() => [...document.querySelectorAll("tiendo-indicator")].map((element) => element.getBoundingClientRect().width));
    assert.deepEqual(widths, widths.map(() => 240));
    await clean(page, seen);
  });

  test("on paper all that matters stands open, and no button", async () => {
    const { page, seen } = await site.open(all);
    await settled(page);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const board = page.locator("tiendo-board").first();
    assert.equal(await board.locator("li[part~=task]:visible").count(), 107);
    assert.equal(await board.locator("button.why:visible, select:visible").count(), 0);
    assert.equal(await board.evaluate((element) => getComputedStyle(element.shadowRoot.querySelector(".part")).backgroundColor), "rgb(255, 255, 255)");
    assert.ok((await page.pdf()).length > 10_000);
    await clean(page, seen);
  });

  test("with forced colours every status has its drawing and its word", async () => {
    const { page, seen } = await site.open(all, { forcedColors: "active" });
    await settled(page);
    const badges = await page.evaluate(() => [...document.querySelector("tiendo-board").shadowRoot.querySelectorAll(".badge")].map((badge) => [badge.querySelector("path").getAttribute("d").length > 0, badge.textContent.trim().length > 0].join()));
    assert.ok(badges.length > 50 && badges.every((found) => found === "true,true"));
    await clean(page, seen);
  });

  test("the page's own colours, font and parts reach the element", async () => {
    const { page, seen } = await site.open(`<tiendo-board ${of("a")}></tiendo-board>`, {
      before: async (page) => {
        await served("a", small("a", "An"))(page);
        await page.route("**/style.css", (route) => route.fulfill({
          contentType: "text/css",
          body: "body { font: italic 20px/3 serif; text-transform: uppercase } tiendo-board { --tiendo-accent: rgb(1, 2, 3); --tiendo-behind: red } tiendo-board::part(title) { letter-spacing: 5px }",
        }));
      },
    });
    await settled(page);
    const style = await page.evaluate(() => {
      const { color, letterSpacing, fontFamily, fontSize, fontStyle, textTransform } = getComputedStyle(document.querySelector("tiendo-board").shadowRoot.querySelector("#title"));
      return { color, letterSpacing, fontFamily, fontSize, fontStyle, textTransform };
    });
    assert.deepEqual(style, { color: "rgb(1, 2, 3)", letterSpacing: "5px", fontFamily: "serif", fontSize: "25px", fontStyle: "normal", textTransform: "none" });
    await clean(page, seen);
  });
});

test("both languages have the same words", async () => {
  const [vi, en] = await Promise.all(["vi", "en"].map((lang) => import(`../../wasm/js/elements/words.${lang}.js`)));
  assert.deepEqual(Object.keys(vi.default).sort(), Object.keys(en.default).sort());
  for (const [key, words] of Object.entries(vi.default)) assert.equal(typeof words, typeof en.default[key], key);
});
