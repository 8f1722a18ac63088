/** What the elements say of what does not load, how it is tried again, and how they wait. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, describe, test } from "node:test";
import { ROOT } from "./cases.mjs";
import { CLASSIC, GIVEN, NOT_FOUND, NOT_FOUND_OR_503, STRICT, clean, events, of, served, settled, small, start } from "./element-page.mjs";
import { quiet, until } from "./waiting.mjs";

let site;

before(async () => {
  site = await start();
});
after(() => site?.close());

describe("what does not load", () => {
  const { plan, records } = small("a", "An");
  const one = `<tiendo-board ${of("a")}></tiendo-board>`;
  const kept = { "Cache-Control": "max-age=31536000" };
  const cut = (response, file) => response.writeHead(200, { ...kept, "Content-Type": "application/wasm" }).end(readFileSync(join(ROOT, `wasm/pkg/${file}`)).subarray(0, 100_000));

  /** Plan, records and one file of the package by a real server, since what a test answers in its place stands before the cache; this is the first answer. */
  function servedFirst(file, answer) {
    const asked = [];
    site.pages["/a.plan.json"] = { body: JSON.stringify(plan) };
    site.pages["/a.records.json"] = { body: JSON.stringify(records) };
    site.pages[`/wasm/pkg/${file}`] = (response) => {
      asked.push(file);
      if (asked.length === 1) return answer(response, file);
      return response.writeHead(200, { ...kept, "Content-Type": file.endsWith("js") ? "text/javascript" : "application/wasm" }).end(readFileSync(join(ROOT, `wasm/pkg/${file}`)));
    };
    return asked;
  }
  afterEach(() => {
    for (const name of Object.keys(site.pages)) if (name !== "/style.css") delete site.pages[name];
  });
  const ROWS = [
    ["404", "", { status: 404 }, /Không tải được\s+Không lấy được kế hoạch \/\d\.plan\.json: máy chủ trả lời 404\.\s+Kiểm tra địa chỉ, đăng nhập, kiểu tệp của máy chủ \(IIS: mimeMap\)\.\s+Thử lại$/],
    ["404 in English", 'lang="en"', { status: 404 }, /This cannot be loaded\s+The plan \/\d\.plan\.json cannot be had: the server answered 404\./],
    ["a server's own fault", "", { status: 500 }, /máy chủ trả lời 500\.\s+Thử lại$/],
    ["offline", "", null, /kế hoạch \/\d\.plan\.json: máy chủ không trả lời, hoặc trả lời dở dang\.\s+Kiểm tra kết nối mạng rồi thử lại\.[^]*connect-src/],
    ["a web page instead", 'lang="en"', { body: "<!doctype html><title>Login</title>" }, /the server sent something else, such as a web page\.\s+Check the address, whether the file asks for a sign-in, and whether the server knows its ending \(IIS: mimeMap\)\.\s+Try again$/],
    ["not UTF-8", "", { body: Buffer.from('{"name": "K\xfd"}', "latin1") }, /kế hoạch \/\d\.plan\.json: tệp không viết bằng UTF-8\.\s+Lưu lại tệp bằng UTF-8\./],
    ["UTF-16", 'lang="en"', { body: Buffer.from("\ufeff{}", "utf16le") }, /the file is not written in UTF-8\./],
    ["UTF-16 without its mark", "", { body: Buffer.from("{}", "utf16le") }, /tệp không viết bằng UTF-8\./],
    ["broken JSON", "", { body: '{"format": "tiendo/1",' }, /Không đánh giá được\s+Kế hoạch\s+Lỗi\s*dòng 1/],
    ["a plan with problems", 'lang="en"', { body: JSON.stringify({ ...plan, period: { start: "2023-13-01", end: "x" }, indicator: [] }) },
      /This cannot be assessed\s+Plan[^]*Error\s*line 1\s*\/period\/start\s+[^]*\/period\/end[^]*\/indicator\b/],
    ["nothing given", 'plan=""', {}, /Không lấy được kế hoạch: trang chưa cho\.\s+Ghi vào thuộc tính plan địa chỉ một tệp JSON, như plan="plan\.json"/],
    ["blanks given", 'plan="  "', {}, /Không lấy được kế hoạch: trang chưa cho\./],
    ["no such element", 'plan="#nope" lang="en"', {}, /The plan #nope cannot be had: the page has no element with this id\./],
  ];

  test("each says what is the matter and what to do, and tells the page", async () => {
    const element = ([, attributes], row) => `<tiendo-board id="row-${row}" ${attributes} plan="/${row}.plan.json" records="/${row}.records.json" as-of="2023-10-31"></tiendo-board>`;
    const { page, seen } = await site.open(ROWS.map(element).join(""), {
      async before(page) {
        for (const [row, [, , answer]] of ROWS.entries()) {
          await served(row, { plan, records })(page);
          await page.route(`**/${row}.plan.json`, (route) => (answer ? route.fulfill(answer) : route.abort("internetdisconnected")));
        }
      },
    });
    await page.waitForFunction(() => [...document.querySelectorAll("tiendo-board")].every(({ shadowRoot }) => shadowRoot?.querySelector("[role=alert]")));
    const told = await events(page);
    for (const [row, [name, , , said]] of ROWS.entries()) {
      assert.match((await page.locator(`#row-${row}`).getByRole("alert").innerText()).replaceAll("\u00a0", " "), said, name);
      assert.deepEqual(told.filter(({ from }) => from === `row-${row}`).map((event) => [event.name, event.diagnostics > 0]), [["tiendo-error", /JSON$|problems/.test(name)]], name);
      assert.equal(await page.evaluate((id) => document.getElementById(id).ready.catch((error) => error instanceof Error), `row-${row}`), true, name);
    }
    await clean(page, seen, NOT_FOUND);
  });

  test("a policy without wasm-unsafe-eval is named with what to add, in both languages", async () => {
    const { page, seen } = await site.open(`<tiendo-board ${GIVEN}></tiendo-board><tiendo-board ${GIVEN} lang="en"></tiendo-board>`, { policy: STRICT.replace(" 'wasm-unsafe-eval'", "") });
    await settled(page);
    const [vi, en] = await page.getByRole("alert").allInnerTexts();
    assert.match(vi, /không cho chạy WebAssembly\.\s+Thêm vào script-src của trang: script-src 'self' 'wasm-unsafe-eval'\./);
    assert.match(en, /does not allow WebAssembly\.\s+Add 'wasm-unsafe-eval' to its script-src/);
    assert.ok((await events(page)).every(({ name, error }) => name === "tiendo-error" && error.includes("wasm-unsafe-eval")));
    await page.close();
    assert.deepEqual(seen.problems.filter((problem) => !/wasm-unsafe-eval|unsafe-eval/.test(problem)), []);
  });

  test("try again: what is there by then is shown", async () => {
    let isThere = false;
    const { page, seen } = await site.open(one, { 
      async before(page) {
        await served("a", { plan, records })(page);
        await page.route("**/a.plan.json", (route) => route.fulfill(isThere ? { body: JSON.stringify(plan) } : { status: 503 }));
      },
    });
    await page.getByRole("alert").waitFor();
    isThere = true;
    await page.getByRole("button", { name: "Thử lại" }).click();
    await page.waitForFunction(() => document.querySelector("tiendo-board").assessment);
    assert.equal(await page.getByRole("alert").count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement.localName), "tiendo-board", "the focus stays in the element");
    await clean(page, seen, /503/);
  });

  test("a refresh that fails leaves the board where it is, says so above it, and can be tried again; another plan that fails does not", async () => {
    let answer = { body: JSON.stringify(plan) };
    const { page, seen } = await site.open(one, {
      async before(page) {
        await served("a", { plan, records })(page);
        await page.route("**/a.plan.json", (route) => (answer ? route.fulfill(answer) : route.abort("internetdisconnected")));
      },
    });
    await settled(page);
    const board = page.locator("tiendo-board");
    await board.locator(".why").first().click();
    await board.locator(".why-text p:nth-child(2)").waitFor();
    const state = () => page.evaluate(() => {
      const { assessment, shadowRoot } = document.querySelector("tiendo-board");
      return [assessment?.plan.id ?? null, ...[...shadowRoot.querySelectorAll("[role=alert], .h0, .why-text")].map(({ className }) => className.split(" ")[0])];
    });
    const refreshed = () => page.evaluate(() => document.querySelector("tiendo-board").refresh().then(() => "ready", ({ name }) => name));
    const error = (await events(page)).length;
    for (const [body, name] of [[null, "SourceError"], [{ status: 503 }, "SourceError"], [{ body: "{" }, "PlanError"]]) {
      answer = body;
      assert.equal(await refreshed(), name);
      assert.deepEqual(await state(), ["a", "problems", "h", "why-text"]);
    }
    assert.deepEqual((await events(page)).slice(error).map(({ name }) => name), ["tiendo-error", "tiendo-error", "tiendo-error"]);
    answer = { body: JSON.stringify(small("a", "Bình").plan) };
    await board.getByRole("button", { name: "Thử lại" }).click();
    await board.getByText("Chỉ tiêu Bình").first().waitFor();
    assert.deepEqual(await state(), ["a", "h"]);
    await page.evaluate(() => document.querySelector("tiendo-board").setAttribute("plan", "/b.plan.json"));
    await board.getByRole("alert").waitFor();
    assert.deepEqual(await state(), [null, "problems"]);
    await clean(page, seen, NOT_FOUND_OR_503);
  });

  test("what stands is kept only as an answer to what is asked: not to another plan or day that is refreshed while it loads, nor when it is tried again", async () => {
    let status = 200;
    const { page, seen } = await site.open(one, {
      async before(page) {
        await served("a", { plan, records })(page);
        await page.route("**/a.plan.json", (route) => route.fulfill(status === 200 ? { body: JSON.stringify(plan) } : { status }));
        await page.route("**/b.plan.json", (route) => route.fulfill({ status: 503 }));
      },
    });
    const shown = (change) => page.evaluate(async (change) => {
      const board = document.querySelector("tiendo-board");
      Object.assign(board, change);
      // it is on its way by then
      await Promise.resolve();
      await Promise.resolve();
      await board.refresh().catch(() => {});
      return [board.assessment?.as_of ?? null, board.shadowRoot.querySelectorAll(".item").length, board.shadowRoot.querySelectorAll("[part~=error]").length];
    }, change);
    assert.deepEqual(await shown({}), ["2023-10-31", 2, 0]);
    assert.deepEqual(await shown({ plan: "/b.plan.json" }), [null, 0, 1]);
    await page.getByRole("button", { name: "Thử lại" }).click();
    assert.equal(await page.evaluate(() => document.querySelector("tiendo-board").ready.catch(({ why }) => why)), "503");
    assert.equal(await page.locator(".item").count(), 0);
    for (const change of [{ asOf: "2023-11-30" }, { knownOn: "2023-10-30" }]) {
      status = 200;
      assert.deepEqual(await shown({ plan: "/a.plan.json", asOf: "2023-10-31", knownOn: null }), ["2023-10-31", 2, 0]);
      status = 503;
      assert.deepEqual(await shown({}), ["2023-10-31", 2, 1]);
      assert.deepEqual(await shown(change), [null, 0, 1], JSON.stringify(change));
    }
    await clean(page, seen, NOT_FOUND_OR_503);
  });

  test("an explanation that did not come can be tried again", async () => {
    let isThere = false;
    const { page, seen } = await site.open(one, {
      async before(page) {
        await served("a", { plan, records })(page);
        await page.route("**/explain_bg.wasm", (route) => (isThere ? route.continue() : route.abort("internetdisconnected")));
      },
    });
    await settled(page);
    await page.locator("button.why").first().click();
    const again = page.locator(".why-text").getByRole("button", { name: "Thử lại" });
    await again.click();
    await again.waitFor();
    isThere = true;
    await again.click();
    await page.locator(".why-verdict").waitFor();
    assert.equal(await again.count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement.localName), "tiendo-board", "the focus stays in the element");
    await clean(page, seen, NOT_FOUND);
  });

  test("a policy on Trusted Types without tiendo is named with what to add, in both languages; a second copy that draws nothing needs none", async () => {
    const boards = `<tiendo-board ${of("a")}>…</tiendo-board><tiendo-board ${of("a")} lang="en">…</tiendo-board>`;
    const files = served("a", { plan, records });
    const { page } = await site.open(boards, { policy: `${STRICT}; trusted-types other`, before: files });
    await page.waitForFunction(() => [...document.querySelectorAll("tiendo-board")].every(({ shadowRoot }) => shadowRoot?.querySelector("[role=alert]")));
    const [vi, en] = await page.evaluate(() => [...document.querySelectorAll("tiendo-board")].map(({ shadowRoot }) => shadowRoot.textContent));
    assert.match(vi, /^Content-Security-Policy của trang không cho hiển thị: thêm tiendo vào trusted-types/);
    assert.match(en, /^The page's Content-Security-Policy does not allow drawing: add tiendo to its trusted-types/);
    await quiet(page, 100);
    assert.deepEqual((await events(page)).map(({ name, error }) => [name, error]).sort(), [["tiendo-error", en], ["tiendo-error", vi]].sort());
    assert.equal(await page.evaluate(() => document.querySelector("tiendo-board").ready.catch(({ message }) => message)), vi);
    await page.close();

    const twice = `${CLASSIC}${CLASSIC}`;
    const other = await site.open(boards, { policy: `${STRICT}; trusted-types tiendo`, head: twice, before: files });
    await settled(other.page);
    assert.equal(await other.page.locator(".item").count(), 4);
    await clean(other.page, other.seen);
  });

  test("where nothing can be drawn every question ends with that, nothing more is loaded, and it is said in the language of the element", async () => {
    const { page, seen } = await site.open(`<tiendo-board ${of("a")}>…</tiendo-board>`, { policy: `${STRICT}; trusted-types other`, before: served("a", { plan, records }, 500) });
    const board = page.locator("tiendo-board");
    await board.getByRole("alert").waitFor();
    const vi = await board.getByRole("alert").textContent();
    // what was on its way does not count any more
    await quiet(page, 700);
    assert.equal(await page.evaluate(() => document.querySelector("tiendo-board").assessment), null);
    const ends = await page.evaluate(async () => {
      const board = document.querySelector("tiendo-board");
      const end = (promise) => Promise.race([promise, new Promise((_, fail) => setTimeout(fail, 20_000, new Error("never")))]).catch(({ message }) => message);
      const found = [await end(board.ready), await end(board.refresh()), await end(board.refresh())];
      board.asOf = "2023-11-30";
      found.push(await end(board.ready));
      const place = board.parentNode;
      board.remove();
      await Promise.resolve();
      place.append(board);
      found.push(await end(board.ready), board.assessment);
      return found;
    });
    assert.deepEqual(ends, [vi, vi, vi, vi, vi, null]);
    const told = (await events(page)).map(({ name, error }) => [name, error]);
    assert.deepEqual(told, Array(5).fill(["tiendo-error", vi]));
    assert.equal(seen.fetched.filter((path) => path === "/a.plan.json").length, 1);
    await page.evaluate(() => {
      document.querySelector("tiendo-board").lang = "en";
    });
    await board.getByText("The page's Content-Security-Policy does not allow drawing").waitFor();
    assert.equal((await events(page)).length, 5);
    await page.close();
  });

  test("an object that a framework wrote into an attribute is told as such", async () => {
    const { page, seen } = await site.open(`<tiendo-board plan="[object Object]" records='{"format":"tiendo/1","plan":"a"}'></tiendo-board>`);
    await settled(page);
    assert.match(await page.getByRole("alert").innerText(), /kế hoạch \[object Object\]: trang ghi một đối tượng vào thuộc tính HTML\.\s+Gán đối tượng cho thuộc tính JavaScript: phần_tử\.plan = …/);
    assert.equal(await page.evaluate(() => document.querySelector("tiendo-board").ready.catch(({ why }) => why)), "object");
    await clean(page, seen);
  });

  test("what is fetched anew is fetched past the cache, the module too where it never came", async () => {
    let asked = 0;
    const { page, seen } = await site.open(one, {
      async before(page) {
        await served("a", { plan, records })(page);
        // the first request for the module stays without an answer
        await page.route("**/tiendo_bg.wasm", (route) => ((asked += 1) === 1 ? undefined : route.continue()));
        await page.addInitScript(() => {
          const { fetch } = window;
          window.cached = [];
          window.fetch = (address, options) => {
            if (String(address).includes("plan.json")) window.cached.push(options.cache);
            return fetch(address, options);
          };
        });
      },
    });
    await page.getByText("Đang tải…").waitFor();
    await page.evaluate(() => document.querySelector("tiendo-board").refresh());
    assert.deepEqual([asked, await page.evaluate(() => window.cached)], [2, ["no-cache", "no-cache"]]);
    await clean(page, seen);
  });

  test("figures of a server that says nothing of caches are those of today, in a page that is seen again", async () => {
    // as nginx and Apache send a file of last year, which browsers then keep for a month
    const sent = (body) => (response) => response.writeHead(200, { "Content-Type": "application/json", "Last-Modified": "Sat, 01 Jan 2022 00:00:00 GMT" }).end(JSON.stringify(body));
    site.pages["/a.plan.json"] = sent(plan);
    site.pages["/a.records.json"] = sent(records);
    const { page, seen } = await site.open(one);
    const statuses = () => page.evaluate(async () => (await document.querySelector("tiendo-board").ready).indicators.map(({ status }) => status));
    assert.deepEqual(await statuses(), ["behind"]);
    site.pages["/a.records.json"] = sent(small("a", "An", 100).records);
    await page.goto(page.url());
    assert.deepEqual(await statuses(), ["achieved"]);
    await clean(page, seen);
  });

  for (const [what, answer] of [
    ["a page instead", (response) => response.writeHead(200, { ...kept, "Content-Type": "text/html" }).end("<!doctype html><title>Login</title>")],
    ["half of it", cut],
    ["that it is not there", (response) => response.writeHead(404, kept).end()],
  ]) {
    test(`a bad answer for a module that the browser keeps does not stay: ${what}`, async () => {
      for (const file of ["tiendo_bg.wasm", "explain_bg.wasm"]) {
        const asked = servedFirst(file, answer);
        const { page, seen } = await site.open(one);
        if (file === "explain_bg.wasm") {
          await settled(page);
          await page.locator("button.why").first().click();
          await page.locator(".why-text button").click();
          await page.locator(".why-verdict", { hasText: "Chỉ tiêu An" }).waitFor();
        } else {
          await page.getByRole("alert").getByRole("button").click();
          await page.getByText("Chỉ tiêu An").first().waitFor();
        }
        assert.equal(asked.length, 2);
        await clean(page, seen, NOT_FOUND);
      }
    });
  }

  test("a module that stalls is given up for the next one, which does not wait for it", async () => {
    let isGone = false;
    const stall = (response, file) => {
      response.on("close", () => (isGone = true));
      response.writeHead(200, { ...kept, "Content-Type": "application/wasm" }).write(readFileSync(join(ROOT, `wasm/pkg/${file}`)).subarray(0, 100_000));
    };
    const asked = servedFirst("tiendo_bg.wasm", stall);
    const { page, seen } = await site.open(one);
    await page.getByText("Đang tải…").waitFor();
    await page.evaluate(() => document.querySelector("tiendo-board").refresh());
    assert.deepEqual([asked.length, isGone], [2, true]);
    await clean(page, seen);
  });

  test("an explanation that does not come within 8 s says so, and can be tried again", async () => {
    for (const file of ["explain_bg.wasm", "explain.js"]) {
      let answer = () => {};
      const asked = servedFirst(file, (response) => {
        answer = () => response.writeHead(200, { "Content-Type": "text/javascript" }).end(readFileSync(join(ROOT, `wasm/pkg/${file}`)));
      });
      const { page, seen } = await site.open(one, { before: (page) => page.clock.install() });
      await settled(page);
      await page.locator("button.why").first().click();
      await page.locator(".why-text").getByText("Đang tải…").waitFor();
      await until(() => asked.length === 1);
      await page.clock.runFor(8000);
      const again = page.locator(".why-text button");
      await again.waitFor();
      assert.match(await page.locator(".why-text").innerText(), /^Không lấy được phần giải thích: máy chủ không trả lời, hoặc trả lời dở dang\.\s+Kiểm tra kết nối mạng/);
      assert.deepEqual(await events(page).then((all) => all.at(-1).name), "tiendo-error");
      // a script that a page imports can be imported once only
      if (file === "explain.js") answer();
      // the same by closing it and asking anew
      if (file === "explain.js") await again.click();
      else for (const times of [1, 2]) await page.locator("button.why", { hasText: times === 1 ? "Thu gọn" : "Vì sao?" }).first().click();
      await page.locator(".why-verdict", { hasText: "Chỉ tiêu An" }).waitFor();
      await clean(page, seen);
    }
  });

  test("a module that a page holds against a hash, and that failed, is replaced by none that it does not", async () => {
    const asked = servedFirst("tiendo_bg.wasm", cut);
    site.pages["/pinned.js"] = {
      type: "text/javascript",
      body: `import { init } from "/wasm/pkg/tiendo.js"; init(fetch("/wasm/pkg/tiendo_bg.wasm", { integrity: "sha384-${"A".repeat(64)}" })).catch(() => {}); await import("/wasm/pkg/define.js");`,
    };
    const { page, seen } = await site.open(one, { head: '<script type="module" src="/pinned.js"></script>' });
    const said = /Không lấy được bộ đánh giá: máy chủ không trả lời, hoặc trả lời dở dang\.[^]*integrity/;
    assert.match(await page.getByRole("alert").innerText(), said);
    await page.getByRole("alert").getByRole("button").click();
    await page.evaluate(() => document.querySelector("tiendo-board").refresh().catch(() => {}));
    // nor by another board, or another plan
    await page.evaluate((given) => {
      const other = Object.assign(document.createElement("tiendo-board"), given);
      document.body.append(other);
      return other.ready.catch(() => {});
    }, { plan, records, asOf: "2023-10-31" });
    for (const alert of await page.getByRole("alert").all()) assert.match(await alert.innerText(), said);
    assert.deepEqual([await page.getByRole("alert").count(), asked.length], [2, 1]);
    await clean(page, seen, /integrity|digest/);
  });

  test("a module that does not come is said in the language of the page, an explanation too, and it is no verdict", async () => {
    const html = { contentType: "text/html", body: "<!doctype html><title>Login</title>" };
    const first = await site.open(one, {
      async before(page) {
        await served("a", { plan, records })(page);
        await page.route("**/tiendo_bg.wasm", (route) => route.fulfill(html));
      },
    });
    assert.match(await first.page.getByRole("alert").innerText(), /Không lấy được bộ đánh giá http\S+tiendo_bg\.wasm: máy chủ trả về thứ khác, như trang web\.\s+Kiểm tra địa chỉ/);
    assert.deepEqual(await first.page.evaluate(() => document.querySelector("tiendo-board").ready.catch(({ name, input, why }) => [name, input, why])), ["SourceError", "module", "web_page"]);
    await clean(first.page, first.seen);
    const { page, seen } = await site.open(one, {
      async before(page) {
        await served("a", { plan, records })(page);
        await page.route("**/explain.js", (route) => route.abort("internetdisconnected"));
      },
    });
    await settled(page);
    await page.locator("button.why").first().click();
    await page.locator(".why-text").getByText("Không lấy được phần giải thích explain.js: trình duyệt không nạp được tệp.").waitFor();
    assert.equal(await page.locator(".why-verdict").count(), 0);
    await clean(page, seen, NOT_FOUND);
  });

  test("a module of another version is told in the language of the page, and the right one loads after it", async () => {
    const mixed = { contentType: "application/wasm", body: Buffer.from([0, 97, 115, 109, 1, 0, 0, 0]) };
    for (const [lang, engine, explanations] of [
      ["vi", /Không lấy được bộ đánh giá http\S+tiendo_bg\.wasm: tệp của phiên bản khác\.\s+Xóa bộ nhớ đệm, chép lại cả gói\./, /^Không lấy được phần giải thích http\S+explain_bg\.wasm: tệp của phiên bản khác\./],
      ["en", /The engine http\S+tiendo_bg\.wasm cannot be had: it is of another version\.\s+Clear the cache, and copy the whole package again\./, /^The explanations http\S+explain_bg\.wasm cannot be had: it is of another version\./],
    ]) {
      const answered = new Set();
      const { page, seen } = await site.open(one, { lang, async before(page) {
        await served("a", { plan, records })(page);
        // each is wrong once
        await page.route("**/*_bg.wasm", (route) => {
          const asked = route.request().url();
          return answered.has(asked) ? route.continue() : (answered.add(asked), route.fulfill(mixed));
        });
      } });
      assert.match(await page.getByRole("alert").innerText(), engine);
      await page.getByRole("alert").getByRole("button").click();
      await page.locator("button.why").first().click();
      await page.locator(".why-text button").waitFor();
      assert.match((await page.locator(".why-text").innerText()).trim(), explanations);
      await page.locator(".why-text button").click();
      await page.locator(".why-verdict").waitFor();
      await clean(page, seen);
    }
  });

  test("explanations that do not come are told as what they are, not as the engine; of a script script-src is named", async () => {
    const SAID = {
      vi: [/^Không lấy được phần giải thích explain\.js: trình duyệt không nạp được tệp\.\s+[^]*script-src của trang/, /^Không lấy được phần giải thích http\S+explain_bg\.wasm: máy chủ trả lời 404\./],
      en: [/^The explanations explain\.js cannot be had: the script does not load\.\s+[^]*script-src has to/, /^The explanations http\S+explain_bg\.wasm cannot be had: the server answered 404\./],
    };
    for (const [lang, said] of Object.entries(SAID)) for (const [place, file] of ["explain.js", "explain_bg.wasm"].entries()) {
      const { page, seen } = await site.open(one, { lang, async before(page) {
        await served("a", { plan, records })(page);
        await page.route(`**/${file}`, (route) => route.fulfill({ status: 404 }));
      } });
      await settled(page);
      await page.locator("button.why").first().click();
      await page.locator(".why-text button").waitFor();
      const text = (await page.locator(".why-text").innerText()).trim();
      assert.match(text, said[place]);
      assert.doesNotMatch(text, /bộ đánh giá|engine|connect-src/);
      assert.equal((await events(page)).at(-1).name, "tiendo-error");
      await clean(page, seen, NOT_FOUND);
    }
  });

  test("a defect while drawing is told in the place of the board", async () => {
    const { page, seen } = await site.open(`<tiendo-board ${of("a")}></tiendo-board>`, {
      before: async (page) => {
        await served("a", small("a", "An"))(page);
        // a library of the page that replaces what the browser has
        await page.addInitScript(() => {
          const { DateTimeFormat } = Intl;
          Intl.DateTimeFormat = function of(locale, parts) {
            if (parts.weekday) throw new Error("no weekday");
            return new DateTimeFormat(locale, parts);
          };
        });
      },
    });
    await page.getByRole("alert").waitFor();
    assert.match(await page.getByRole("alert").innerText(), /Không tải được\s+no weekday/);
    assert.equal(await page.evaluate(() => document.querySelector("tiendo-board").ready.catch(({ message }) => message)), "no weekday");
    await clean(page, seen);
  });
});

describe("the wait", () => {
  test("the fallback stands first; after 300 ms it is said that it loads, after 8 s it can be tried again; nothing of it stays", async () => {
    let answer = () => {};
    const { page, seen } = await site.open(`<tiendo-board ${of("a")}><p>Bảng <a href="/x">PDF</a></p></tiendo-board>`, {
      before: async (page) => {
        await served("a", small("a", "An"))(page);
        await page.route("**/a.plan.json", (route) => {
          answer = () => route.fulfill({ body: JSON.stringify(small("a", "An").plan) }).catch(() => {});
        });
        await page.clock.install({ time: 0 });
        await page.clock.pauseAt(1000);
      },
    });
    await page.waitForFunction(() => document.querySelector("tiendo-board").shadowRoot);
    const state = () => page.evaluate(() => {
      const root = document.querySelector("tiendo-board").shadowRoot;
      return [root.querySelector(".tiendo").getAttribute("aria-busy"), root.querySelector(".waiting [role=status]").textContent, root.querySelectorAll("button").length];
    });
    const link = page.getByRole("link", { name: "PDF" });
    await page.clock.runFor(200);
    assert.deepEqual([await state(), await link.isVisible()], [["false", "", 0], true]);
    await page.clock.runFor(200);
    assert.deepEqual([await state(), await link.isVisible()], [["true", "Đang tải…", 0], true]);
    await page.clock.runFor(8000);
    assert.deepEqual(await state(), ["true", "Mạng chậm: vẫn đang tải…", 1]);
    const first = answer;
    await page.getByRole("button", { name: "Thử lại" }).click();
    await until(() => answer !== first);
    answer();
    await page.waitForFunction(() => document.querySelector("tiendo-board").assessment);
    assert.deepEqual([(await state()).slice(0, 2), await link.isVisible()], [["false", ""], false]);
    assert.equal(seen.fetched.filter((path) => path === "/a.plan.json").length, 2);
    await clean(page, seen);
  });

  test("after a day that could not be used the right one is waited for as the first one is", async () => {
    let answer = () => {};
    const { page, seen } = await site.open(`<tiendo-board ${of("a").replace("2023-10-31", "tomorrow")}><p>Bảng <a href="/x">PDF</a></p></tiendo-board>`, {
      before: async (page) => {
        await served("a", small("a", "An"))(page);
        await page.route("**/a.plan.json", (route) => {
          answer = () => route.fulfill({ body: JSON.stringify(small("a", "An").plan) });
        });
      },
    });
    const board = page.locator("tiendo-board");
    await board.getByRole("alert").waitFor();
    const height = () => board.evaluate((element) => Math.round(element.getBoundingClientRect().height / parseFloat(getComputedStyle(element).fontSize)));
    const set = (day) => board.evaluate((element, day) => {
      element.asOf = day;
    }, day);
    await set("2023-10-31");
    await page.getByRole("link", { name: "PDF" }).waitFor();
    assert.deepEqual([await board.getByRole("alert").count(), await height()], [0, 12]);
    await board.getByText("Đang tải…").waitFor();
    assert.deepEqual([await page.getByRole("link", { name: "PDF" }).isVisible(), await height()], [true, 12]);
    answer();
    await board.locator(".item").first().waitFor();
    await set("yesterday");
    await board.getByRole("alert").waitFor();
    assert.equal(await board.locator(".item").count(), 0);
    await clean(page, seen);
  });

  test("a long wait over a board that stands has a line of its own, and nothing is below it", async () => {
    let isThere = true;
    for (const width of [1280, 320]) {
      isThere = true;
      const { page, seen } = await site.open(`<tiendo-board ${of("a")}></tiendo-board>`, {
        viewport: { width, height: 800 },
        before: async (page) => {
          await served("a", small("a", "Kế hoạch phát triển kinh tế - xã hội của xã An"))(page);
          await page.route("**/a.plan.json", (route) => (isThere ? route.fallback() : undefined));
          await page.clock.install({ time: 0 });
        },
      });
      await settled(page);
      const places = () => page.evaluate(() => {
        const root = document.querySelector("tiendo-board").shadowRoot;
        const [waiting, title, board] = [".waiting", "#title", "section"].map((what) => root.querySelector(what).getBoundingClientRect());
        return { isOver: waiting.bottom > title.top, left: board.left, width: board.width, height: Math.round(board.height) };
      });
      const before = await places();
      isThere = false;
      await page.evaluate(() => {
        document.querySelector("tiendo-board").refresh();
      });
      await page.clock.runFor(8500);
      await page.getByRole("button", { name: "Thử lại" }).waitFor();
      assert.deepEqual(await places(), { ...before, isOver: false }, `${width}`);
      await page.emulateMedia({ media: "print" });
      assert.equal(await page.getByText("Mạng chậm").isVisible(), false);
      await page.emulateMedia({ media: "screen" });
      isThere = true;
      await page.getByRole("button", { name: "Thử lại" }).click();
      await page.clock.runFor(500);
      await page.waitForFunction(() => !document.querySelector("tiendo-board").shadowRoot.querySelector(".waiting button"));
      await clean(page, seen);
    }
  });

  test("nothing moves: with a reserved height the layout does not shift", async () => {
    const { page, seen } = await site.open(`<tiendo-board ${GIVEN}><p>Đang tải…</p></tiendo-board><tiendo-indicator ${GIVEN} indicator="1a-budget-revenue">…</tiendo-indicator><p>After</p>`, {
      before: async (page) => {
        await page.route("**/style.css", (route) => route.fulfill({ contentType: "text/css", body: "tiendo-board { display: flow-root; min-block-size: 900px }" }));
        await page.addInitScript(() => {
          window.shifts = [];
          new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ value, sources }) => [value, ...sources.map(({ node, previousRect, currentRect }) => [node?.nodeName, JSON.stringify(previousRect), JSON.stringify(currentRect)].join(" "))].join(" ")))).observe({ type: "layout-shift", buffered: true });
        });
      },
    });
    await settled(page);
    await quiet(page, 300);
    assert.deepEqual(await page.evaluate(() => window.shifts), []);
    await clean(page, seen);
  });

  test("without scripts the fallback is all there is", async () => {
    const { page, seen } = await site.open(`<tiendo-board ${GIVEN}><a href="/x">PDF</a></tiendo-board>`, { javaScriptEnabled: false });
    assert.equal(await page.getByRole("link", { name: "PDF" }).isVisible(), true);
    assert.deepEqual(seen.problems, []);
    await page.close();
  });
});
