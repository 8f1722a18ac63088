/** What elements share, which answer counts when something changes, and what one leaves behind. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { sharing } from "../../wasm/js/elements/sharing.js";
import { CLASSIC, GIVEN, NOT_FOUND, PLAN, RECORDS, clean, events, of, served, settled, small, start } from "./element-page.mjs";
import { quiet, until } from "./waiting.mjs";

let site;

before(async () => {
  site = await start();
});
after(() => site?.close());

describe("together", () => {
  test("elements with the same plan, records and day share module, fetches and assessment", async () => {
    const { page, seen } = await site.open(`<tiendo-board ${GIVEN}></tiendo-board><tiendo-indicator ${GIVEN} indicator="1a-budget-revenue"></tiendo-indicator><tiendo-agenda ${GIVEN}></tiendo-agenda>`);
    await settled(page);
    for (const file of [PLAN, RECORDS, "/wasm/pkg/tiendo_bg.wasm"]) assert.equal(seen.fetched.filter((path) => path === file).length, 1, file);
    assert.equal(await page.evaluate(() => new Set([...document.querySelectorAll("main > :not(h1)")].map(({ assessment }) => assessment)).size), 1);
    // another day needs no other file
    await page.evaluate(() => {
      document.querySelector("tiendo-agenda").asOf = "2023-08-31";
      return document.querySelector("tiendo-agenda").ready;
    });
    assert.equal(seen.fetched.filter((path) => path === PLAN).length, 1);
    await clean(page, seen);
  });

  test("what is shared is given up when the last one lets go, however often the others do", () => {
    let given = 0;
    const take = sharing();
    const [one, other] = ["a", "a"].map((key) => take(key, (signal) => {
      signal.addEventListener("abort", () => (given += 1));
      return new Promise(() => {});
    }));
    for (const [{ release }, expected] of [[one, 0], [one, 0], [other, 1], [other, 1]]) {
      release();
      assert.equal(given, expected);
    }
  });

  test("two boards with different plans do not mix", async () => {
    const [a, b] = [small("a", "An"), small("b", "Bình")];
    const { page, seen } = await site.open(`<tiendo-board id="a" ${of("a")}></tiendo-board><tiendo-board id="b" ${of("b")}></tiendo-board>`, {
      before: async (page) => {
        await served("a", a, 50)(page);
        await served("b", b)(page);
      },
    });
    await settled(page);
    assert.match(await page.locator("#a .tiendo").innerText(), /^An\n(?![^]*Bình)/);
    assert.match(await page.locator("#b .tiendo").innerText(), /^Bình\n(?![^]*\bAn\b)/);
    await clean(page, seen);
  });

  test("objects and texts as properties", async () => {
    const { page, seen } = await site.open("<tiendo-board as-of='2023-10-31'></tiendo-board><tiendo-board as-of='2023-10-31'></tiendo-board>");
    const names = await page.evaluate(async ({ plan, records }) => {
      const [one, other] = document.querySelectorAll("tiendo-board");
      Object.assign(one, { plan, records });
      Object.assign(other, { plan: JSON.stringify(plan), records: JSON.stringify(records) });
      await Promise.all([one.ready, other.ready]);
      return [one.assessment.plan.id, other.assessment.plan.id, one.hasAttribute("plan"), one.plan === plan];
    }, small("p", "P"));
    assert.deepEqual(names, ["p", "p", false, true]);
    await clean(page, seen);
  });

  test("an object that answers nothing, as a proxy that was revoked, is told, and the board before goes; what is still to come is waited for by each for itself", async () => {
    const { page, seen } = await site.open(`<tiendo-board ${GIVEN}></tiendo-board>`);
    await settled(page);
    const told = await page.evaluate(async () => {
      const board = document.querySelector("tiendo-board");
      const { proxy, revoke } = Proxy.revocable({}, {});
      board.plan = proxy;
      revoke();
      const why = ({ name, message }) => `${name}: ${message}`;
      const revoked = await board.ready.catch(why);
      board.plan = new Proxy({}, { get() { throw new Error("no"); }, ownKeys() { throw new Error("no"); } });
      const throwing = await board.ready.catch(why);
      return { revoked, throwing, assessment: board.assessment, events: window.noted.events.filter(({ name }) => name === "tiendo-error").length };
    });
    assert.deepEqual(told, { revoked: "TypeError: Cannot perform 'get' on a proxy that has been revoked", throwing: "Error: no", assessment: null, events: 2 });
    // one that came 0.8 s later has its own second
    const after = await page.evaluate(async () => {
      const wait = (milliseconds) => new Promise((over) => setTimeout(over, milliseconds));
      const added = () => document.body.appendChild(Object.assign(document.createElement("tiendo-board"), { asOf: "2023-10-31" }));
      const first = added();
      await wait(800);
      const second = added();
      const begun = performance.now();
      const over = await Promise.all([first, second].map((board) => board.ready.catch(() => performance.now() - begun)));
      return over.map((milliseconds) => milliseconds > 900);
    });
    assert.deepEqual(after, [false, true]);
    await clean(page, seen);
  });

  test("a promise of an object or of JSON text is waited for; of anything else it is told what came", async () => {
    const { page, seen } = await site.open('<tiendo-board as-of="2023-10-31"></tiendo-board>');
    const given = small("a", "An");
    const answers = await page.evaluate(async ({ plan, records }) => {
      const board = document.querySelector("tiendo-board");
      await customElements.whenDefined("tiendo-board");
      board.records = new Promise((come) => setTimeout(come, 50, JSON.stringify(records)));
      const said = [];
      // also with what is no error: a status, a request that has one, as of jQuery, nothing at all; and the next plan counts again
      const rejected = [new Error("no way"), "404", { status: 404 }, undefined, null, false].map((value) => ["reject", value]);
      for (const [settles, value] of [["resolve", plan], ["resolve"], ["resolve", "plan.json"], ["resolve", new Response("{}")], ...rejected, ["resolve", plan]]) {
        board.plan = Promise[settles](value);
        said.push(await board.ready.then((assessment) => assessment.plan.id, ({ message }) => message.split(";")[0]));
      }
      return said;
    }, given);
    assert.deepEqual(answers, [
      "a",
      "error[not-json] plan /: this cannot become JSON: undefined",
      "error[not-json] plan / (line 1): this is not JSON: the text begins with `plan.json`",
      "error[not-json] plan /: this cannot become JSON: a response or a file, of which the text has to be read first",
      "no way", "404", "404", "", "null", "false",
      "a",
    ]);
    assert.equal(seen.fetched.some((path) => path.endsWith("plan.json")), false);
    await clean(page, seen);
  });

  test("an object that was changed afterwards is the same as it was, in what is due, too", async () => {
    const { page, seen } = await site.open("<tiendo-agenda as-of='2023-10-31'></tiendo-agenda>");
    const shown = await page.evaluate(async (given) => {
      const agenda = Object.assign(document.querySelector("tiendo-agenda"), given);
      await agenda.ready;
      Object.assign(given.plan.tasks[0], { name: "Việc khác", deadline: { by: "2023-11-20" } });
      agenda.days = 31;
      await new Promise((drawn) => setTimeout(drawn));
      const unchanged = agenda.shadowRoot.querySelector(".days").innerText;
      agenda.refresh();
      await agenda.ready;
      return [unchanged, agenda.shadowRoot.querySelector(".days").innerText];
    }, small("p", "P"));
    assert.match(shown[0], /15\/11\/2023[^]*Việc P/);
    assert.match(shown[1], /20\/11\/2023[^]*Việc khác/);
    await clean(page, seen);
  });

  test("a text that is neither JSON nor an address is text: it is fetched from nowhere, and no page stands in the message", async () => {
    const { page, seen } = await site.open('<tiendo-board id="b" as-of="2023-10-31"></tiendo-board>');
    const { plan, records } = small("p", "P");
    const before = seen.fetched.length;
    for (const [given, said] of [
      ["<!doctype html><title>Login</title><input value=token>", /^Không tải được\s+Không lấy được kế hoạch: máy chủ trả về thứ khác, như trang web\./],
      ["\ufeff\n <html>token</html>", /như trang web\./],
      [`// plan\n${JSON.stringify(plan)}`, /^Không đánh giá được\s+Kế hoạch\s+Lỗi\s*dòng 1/],
      [`/* plan */ ${JSON.stringify(plan)}`, /^Không đánh giá được\s+Kế hoạch\s+Lỗi\s*dòng 1/],
      ["tiendo\nplan token", /^Không đánh giá được/],
    ]) {
      const found = await page.evaluate(async ([plan, records]) => {
        Object.assign(b, { plan, records });
        await b.ready.catch(() => {});
        return [b.shadowRoot.querySelector("[role=alert]").innerText, b.getAttribute("plan"), b.plan === plan];
      }, [given, records]);
      assert.match(found[0], said);
      assert.doesNotMatch(found[0], /token/);
      assert.deepEqual(found.slice(1), [null, true]);
    }
    assert.deepEqual(seen.fetched.slice(before).filter((path) => !/style|_bg/.test(path)), []);
    // blanks and line breaks around an address are none of it
    const spaced = `\n  ${PLAN}\n`;
    assert.equal(await page.evaluate((plan) => Object.assign(b, { plan }).ready.catch(() => b.getAttribute("plan")), spaced), spaced);
    assert.ok(seen.fetched.includes(PLAN));
    // what is asked for but not taken is no failure that nobody hears
    await page.evaluate(async () => {
      b.plan = "<html>";
      await b.ready.catch(() => {});
      b.asOf = "2023-10-30";
      b.asOf = "2023-10-31";
      await b.ready.catch(() => {});
    });
    await quiet(page, 50);
    await clean(page, seen);
  });

  test("a mark of the order of bytes before JSON is none of it, and lines are counted as they stand", async () => {
    const { plan, records } = small("p", "P");
    const mark = "\ufeff";
    const block = (id, text) => `<script type="application/json" id="${id}">${text}</script>`;
    const texts = [`${mark}${JSON.stringify(plan)}`, `\r\n${mark}${JSON.stringify(plan)}`, `\n${mark}\n{ "format": "tiendo/2" }`];
    const { page, seen } = await site.open(`${texts.map((text, place) => block(`p${place}`, text)).join("")}${block("records", JSON.stringify(records))}
      ${texts.map((_, place) => `<tiendo-board id="b${place}" plan="#p${place}" records="#records" as-of="2023-10-31"></tiendo-board>`).join("")}<tiendo-board id="own" as-of="2023-10-31"></tiendo-board>`);
    await settled(page);
    const found = await page.evaluate(async ([text, records]) => {
      const board = Object.assign(document.querySelector("#own"), { plan: text, records });
      const id = (element) => element.ready.then(({ plan }) => plan.id, ({ diagnostics }) => diagnostics.map(({ line, code }) => `${line} ${code}`)[0]);
      return Promise.all([b0, b1, b2, board].map(id));
    }, [texts[1], records]);
    assert.deepEqual([found[0], found[1], found[3]], ["p", "p", "p"]);
    assert.match(found[2], /^3 /);
    await clean(page, seen);
  });

  test("an address is that of when it was set, whatever address the page gives itself afterwards", async () => {
    site.pages["/a.plan.json"] = { type: "application/json", body: JSON.stringify(small("a", "An").plan) };
    site.pages["/a.records.json"] = { type: "application/json", body: JSON.stringify(small("a", "An").records) };
    const { page, seen } = await site.open(`<tiendo-board ${of("a").replaceAll('"/', '"')}></tiendo-board>`);
    await settled(page);
    const found = await page.evaluate(async () => {
      const board = document.querySelector("tiendo-board");
      history.pushState(null, "", "/tin-tuc/bai-viet");
      board.asOf = "2023-11-30";
      const [other, again] = [(await board.ready).as_of, (await board.refresh()).plan.id];
      board.remove();
      await new Promise((gone) => setTimeout(gone));
      document.body.append(board);
      const back = (await board.ready).plan.id;
      board.plan = "a.plan.json?anew";
      return [other, again, back, board.getAttribute("plan"), await board.ready.catch(({ source, why }) => [source, why])];
    });
    assert.deepEqual(found, ["2023-11-30", "a", "a", "a.plan.json?anew", ["a.plan.json?anew", "404"]]);
    assert.deepEqual(seen.fetched.filter((path) => path.startsWith("/tin-tuc/")), ["/tin-tuc/a.plan.json"]);
    await clean(page, seen, NOT_FOUND);
  });

  test("JSON that stands in the page", async () => {
    const { plan, records } = small("p", "P </x>");
    const block = (id, value) => `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll("<", "\\u003c")}</script>`;
    const { page, seen } = await site.open(`${block("plan", plan)}${block("records", records)}<tiendo-board plan="#plan" records="#records" as-of="2023-10-31"></tiendo-board>`);
    await settled(page);
    assert.match(await page.locator("tiendo-board .tiendo").innerText(), /^P <\/x>/);
    await clean(page, seen);
  });
});

describe("changing and leaving", () => {
  test("of a plan that changes while it loads the last one wins, and the other one's end is nobody's business", async () => {
    const { page, seen } = await site.open(`<tiendo-board ${of("a")}></tiendo-board>`, {
      before: async (page) => {
        await served("a", small("a", "An"), 600)(page);
        await served("b", small("b", "Bình"))(page);
      },
    });
    const failed = [];
    page.on("requestfailed", (request) => failed.push([new URL(request.url()).pathname, request.failure().errorText].join(" ")));
    await until(() => of("a").match(/[^"]*json/g).every((path) => seen.fetched.includes(path)));
    await page.evaluate(() => Object.assign(document.querySelector("tiendo-board"), { plan: "/b.plan.json", records: "/b.records.json" }));
    await settled(page);
    await quiet(page, 800);
    assert.deepEqual((await events(page)).map(({ name, plan }) => [name, plan]), [["tiendo-assessed", "b"]]);
    assert.match(await page.locator("tiendo-board .tiendo").innerText(), /^Bình/);
    assert.deepEqual(failed.sort(), ["/a.plan.json net::ERR_ABORTED", "/a.records.json net::ERR_ABORTED"]);
    await clean(page, seen);
  });

  test("ready follows the last question", async () => {
    const { page, seen } = await site.open(`<tiendo-board ${of("a")}></tiendo-board>`, {
      before: async (page) => {
        await served("a", small("a", "An"), 300)(page);
        await served("b", small("b", "Bình"), 10)(page);
      },
    });
    const id = await page.evaluate(async () => {
      await customElements.whenDefined("tiendo-board");
      const board = document.querySelector("tiendo-board");
      const { ready } = board;
      Object.assign(board, { plan: "/b.plan.json", records: "/b.records.json" });
      return (await ready).plan.id;
    });
    assert.equal(id, "b");
    await clean(page, seen);
  });

  test("ready is of what was asked last: after a change, twice in a row, there and back; it ends when the element leaves", async () => {
    const { page, seen } = await site.open(`<tiendo-board ${of("a")}></tiendo-board>`, { before: served("a", small("a", "An")) });
    const told = await page.evaluate(async () => {
      const board = document.querySelector("tiendo-board");
      const days = [(await board.ready).as_of];
      board.asOf = "2023-11-20";
      days.push((await board.ready).as_of);
      await board.refresh();
      days.push((await board.refresh()).as_of);
      board.asOf = "2023-10-31";
      board.asOf = "2023-11-20";
      days.push((await board.ready).as_of);
      board.asOf = "2023-12-01";
      const { ready } = board;
      board.remove();
      return [...days, await ready.catch(({ name }) => name)];
    });
    assert.deepEqual(told, ["2023-10-31", "2023-11-20", "2023-11-20", "2023-11-20", "AbortError"]);
    await clean(page, seen);
  });

  test("what is asked anew later is answered anew, however soon; what several ask together is one answer", async () => {
    const { page, seen } = await site.open(`<tiendo-board ${of("a")}></tiendo-board><tiendo-board ${of("a")}></tiendo-board>`, { before: served("a", small("a", "An")) });
    const fetched = () => seen.fetched.filter((path) => path === "/a.plan.json").length;
    await settled(page);
    assert.equal(fetched(), 1);
    await page.evaluate(async () => {
      const boards = [...document.querySelectorAll("tiendo-board")];
      await Promise.all(boards.map((board) => board.refresh()));
      for (let n = 0; n < 2; n += 1) await boards[0].refresh();
    });
    assert.equal(fetched(), 4);
    const names = await page.evaluate(async ({ plan, records }) => {
      const board = Object.assign(document.querySelector("tiendo-board"), { plan, records });
      const shown = [(await board.ready).plan.name.vi];
      for (const letter of "bc") {
        plan.name += letter;
        shown.push((await board.refresh()).plan.name.vi);
      }
      return shown;
    }, small("a", "a"));
    assert.deepEqual(names, ["a", "ab", "abc"]);
    await clean(page, seen);
  });

  test("JSON that stands further down in the page than the element is waited for", async () => {
    const { plan, records } = small("a", "An");
    const block = (id, given) => `<script type="application/json" id="${id}">${JSON.stringify(given)}</script>`;
    const { page, seen } = await site.open(`<tiendo-board plan="#p" records="#r" as-of="2023-10-31"></tiendo-board><p>${"…".repeat(9000)}</p>${block("p", plan)}${block("r", records)}`, {
      head: '<script src="/wasm/pkg/tiendo.classic.js"></script>',
    });
    await settled(page);
    assert.equal((await page.evaluate(() => document.querySelector("tiendo-board").ready)).plan.id, "a");
    await clean(page, seen);
  });

  test("in another shadow root the same id is another element, also while the page is being parsed", async () => {
    const boardOf = (id, name) => {
      const { plan, records } = small(id, name);
      const block = (input, given) => `<script type="application/json" id="${input}">${JSON.stringify(given)}</script>`;
      return `<div id="${id}"><template shadowrootmode="open"><tiendo-board plan="#plan" records="#records" as-of="2023-10-31"></tiendo-board>${block("plan", plan)}${block("records", records)}</template></div>`;
    };
    const { page, seen } = await site.open(`${boardOf("a", "An")}${boardOf("b", "Bình")}<p>${"…".repeat(9000)}</p>`, { head: CLASSIC });
    const ids = await page.evaluate(() => Promise.all(["a", "b"].map(async (id) => (await document.getElementById(id).shadowRoot.querySelector("tiendo-board").ready).plan.id)));
    assert.deepEqual(ids, ["a", "b"]);
    await clean(page, seen);
  });

  test("JSON that is still being parsed when the element is there is waited for", async () => {
    const { plan, records } = small("a", "An");
    const { page } = await site.open("", { head: CLASSIC, policy: "script-src 'self' 'wasm-unsafe-eval'" });
    const drawn = await page.evaluate(async ([plan, records]) => {
      const half = plan.length / 2;
      document.open();
      document.write(`<body><tiendo-board plan="#p" records="#r" as-of="2023-10-31"></tiendo-board><script type="application/json" id="r">${records}</script><p>…</p>`);
      document.write(`<script type="application/json" id="p">${plan.slice(0, half)}`);
      await new Promise((later) => setTimeout(later));
      const found = document.getElementById("p").textContent.length;
      document.write(`${plan.slice(half)}</script>`);
      document.close();
      return [found < plan.length, (await document.querySelector("tiendo-board").ready).plan.id];
    }, [plan, records].map((given) => JSON.stringify(given)));
    assert.deepEqual(drawn, [true, "a"]);
    await page.close();
  });

  test("an element that leaves while it loads aborts its fetches, and leaves no timer and no listener", async () => {
    const { page, seen } = await site.open(`<tiendo-board ${of("a")}></tiendo-board>`, {
      before: async (page) => {
        await page.addInitScript(() => {
          window.timers = new Set();
          window.listening = 0;
          const { setTimeout: set, clearTimeout: clear } = window;
          window.setTimeout = (work, after) => {
            const id = set(() => {
              window.timers.delete(id);
              work();
            }, after);
            window.timers.add(id);
            return id;
          };
          window.clearTimeout = (id) => {
            window.timers.delete(id);
            clear(id);
          };
          for (const target of [window, document]) {
            const { addEventListener: add, removeEventListener: remove } = target;
            target.addEventListener = (...given) => {
              if (/elements\.js/.test(new Error().stack)) window.listening += 1;
              return add.apply(target, given);
            };
            target.removeEventListener = (...given) => {
              if (/elements\.js/.test(new Error().stack)) window.listening -= 1;
              return remove.apply(target, given);
            };
          }
        });
        await served("a", small("a", "An"), 2000)(page);
      },
    });
    const failed = [];
    page.on("requestfailed", (request) => failed.push(new URL(request.url()).pathname));
    await page.waitForFunction(() => window.timers?.size > 0);
    await until(() => seen.fetched.includes("/a.records.json"));
    await page.evaluate(() => document.querySelector("tiendo-board").remove());
    await until(() => failed.length === 2);
    assert.deepEqual(await page.evaluate(() => [window.timers.size, window.listening]), [0, 0]);
    assert.deepEqual(failed.sort(), ["/a.plan.json", "/a.records.json"]);
    assert.deepEqual(await events(page), []);
    await clean(page, seen);
  });

  test("what the last one leaves can be collected; an element that comes back loads again", async () => {
    const { page, seen } = await site.open(`<tiendo-board id="one" ${of("a")}></tiendo-board><tiendo-board id="two" ${of("a")}></tiendo-board>`, { before: served("a", small("a", "An")) });
    await settled(page);
    const devtools = await page.context().newCDPSession(page);
    const alive = async () => {
      await devtools.send("HeapProfiler.collectGarbage");
      return page.evaluate(() => window.weak.deref() !== undefined);
    };
    await page.evaluate(() => {
      window.noted.events.length = 0;
      window.weak = new WeakRef(document.querySelector("#one").assessment);
      window.kept = document.querySelector("#one");
      window.kept.remove();
    });
    await quiet(page, 20);
    assert.equal(await alive(), true);
    await page.evaluate(() => document.querySelector("#two").remove());
    await until(async () => !await alive());
    assert.equal(await page.evaluate(() => window.kept.assessment), null);
    await page.evaluate(() => {
      document.body.append(window.kept);
      return window.kept.ready;
    });
    assert.equal(seen.fetched.filter((path) => path === "/a.plan.json").length, 2);
    await clean(page, seen);
  });

  test("moving an element within the page loads nothing, and keeps what is open", async () => {
    const { page, seen } = await site.open(`<div id="place"></div><tiendo-board ${of("a")}></tiendo-board>`, { before: served("a", small("a", "An")) });
    await settled(page);
    await page.locator("tiendo-board .why").first().click();
    await page.waitForFunction(() => document.querySelector("tiendo-board").shadowRoot.querySelector(".why-text p:nth-child(2)"));
    assert.equal(await page.locator("tiendo-board .why-text").first().getAttribute("role"), "status", "who listens is told when it comes");
    const before = seen.fetched.length;
    await page.evaluate(() => document.querySelector("#place").append(document.querySelector("tiendo-board")));
    await page.evaluate(() => document.body.moveBefore?.(document.querySelector("tiendo-board"), null));
    await quiet(page, 50);
    assert.equal(seen.fetched.length, before);
    assert.equal((await events(page)).length, 1);
    assert.equal(await page.locator("tiendo-board .why-text p").first().isVisible(), true);
    await clean(page, seen);
  });
});
