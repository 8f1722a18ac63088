/** The package in the hands of a portal developer: packed, installed into small apps of each kind, and it works there. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import * as esbuild from "esbuild";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import * as vite from "vite";
import * as viteBefore from "vite-7";
import webpack from "webpack";
import { INTEGRITY, PACKAGE, PATIENCE, STRICT, copyOf, install, serveFolder, shown, withHashes } from "./apps.mjs";
import { ROOT } from "./cases.mjs";
import { launch } from "./chromium.mjs";

const VERDICTS = ["Giải ngân vốn đầu tư công: chậm tiến độ", "Di dời chợ: quá hạn"];
const [FIRST] = VERDICTS;
let browser;
let portal;

before(async () => {
  portal = install();
  browser = await launch({ whole: true });
});
after(async () => {
  await browser?.close();
  portal?.remove();
});

/** Whether a file is meant by an entry of `files` or `exports`: its name, its folder, or a pattern with one star. */
function isMeant(name, entry) {
  const [start, end] = entry.split("*");
  return end === undefined ? name === start || name.startsWith(`${start}/`) : name.startsWith(start) && name.endsWith(end);
}

describe("what npm packs", () => {
  test("is what the package says, with its licences and its README, and nothing else", () => {
    const { exports, files, ...manifest } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8"));
    const named = (pattern) => portal.packed.filter((name) => isMeant(name, pattern));
    assert.deepEqual(files.filter((pattern) => named(pattern).length === 0), []);
    const licences = named("LICENSE*");
    assert.deepEqual(licences, ["LICENSE-APACHE", "LICENSE-MIT"]);
    assert.deepEqual(portal.packed, [...new Set([...files.flatMap(named), "README.md", "package.json"])].sort());
    const exported = Object.values(exports).flatMap((target) => (typeof target === "string" ? [target] : Object.values(target)));
    assert.deepEqual(exported.filter((target) => named(target.slice("./".length)).length === 0), []);
    assert.deepEqual([manifest.dependencies, manifest.peerDependencies, manifest.optionalDependencies], [undefined, undefined, undefined]);
    const scripts = Object.values(exports).filter((target) => typeof target === "object" || target.endsWith(".js"));
    for (const { types, default: script } of scripts) assert.ok(types?.endsWith(".d.ts") && script.endsWith(".js"), script);
  });

  test("names whose work stands in it, with the words of their licences", () => {
    const text = readFileSync(join(portal.installed, "THIRD-PARTY.txt"), "utf8");
    const entries = text.split(/\n-{72}\n/).slice(1).map((entry) => entry.trim());
    const others = JSON.parse(readFileSync(join(ROOT, "wasm/package-lock.json"), "utf8")).packages;
    const inLock = readFileSync(join(ROOT, "Cargo.lock"), "utf8").split("[[package]]").map((crate) => [/name = "(.*)"/, /version = "(.*)"/].map((part) => part.exec(crate)?.[1]).join(" "));
    const named = entries.map((entry) => entry.split(": ")[0]);
    for (const name of ["chrono", "hifijson", "rust_decimal", "wasm-bindgen", "lit-html"]) assert.ok(named.some((other) => other.startsWith(`${name} `)), name);
    assert.deepEqual(named.filter((name) => !inLock.includes(name)), ["Rust standard library", ...["fflate", "lit-html"].map((name) => `${name} ${others[`node_modules/${name}`].version}`)]);
    for (const entry of entries) assert.ok(/permission|redistribution|licensed/i.test(entry) || entry.startsWith("Rust standard library"), entry);
    assert.doesNotMatch(text, /\/(root|home|work|usr)\//);
  });

  test("has nothing that publint finds wrong", async () => {
    const { messages, pkg } = await publint({ pkgDir: portal.installed, pack: false, strict: true });
    assert.deepEqual(messages.map((message) => formatMessage(message, pkg)), []);
  });

  test("tells the hashes of what a page loads", () => {
    const loaded = portal.packed.filter((name) => /\.(js|wasm)$/.test(name));
    const hash = (name) => `sha384-${createHash("sha384").update(readFileSync(join(portal.installed, name))).digest("base64")}`;
    assert.deepEqual(INTEGRITY, Object.fromEntries(loaded.map((name) => [name, hash(name)])));
  });
});

/** The app with the package copied to where it looks for it; `sha384-…` replaced in its files. */
function plain(app, { data = "", at = "tiendo", hashes = INTEGRITY } = {}) {
  const folder = copyOf(app, portal.folder, data);
  cpSync(portal.installed, join(folder, at), { recursive: true });
  for (const name of readdirSync(folder).filter((name) => /\.(html|js)$/.test(name))) {
    const file = join(folder, name);
    writeFileSync(file, withHashes(readFileSync(file, "utf8"), hashes));
  }
  return folder;
}

/** A page of a CMS around the snippet that an editor pastes; a nonce stands in every script tag, as a CMS puts it there. */
function cms({ nonce, ...options } = {}) {
  const folder = plain("cms", { ...options, data: "files/tien-do", at: "files/tiendo-0.1.0" });
  const snippet = readFileSync(join(folder, "snippet.html"), "utf8");
  const pasted = nonce ? snippet.replaceAll("<script", `<script nonce="${nonce}"`) : snippet;
  writeFileSync(join(folder, "index.html"), `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Cổng</title><main>${pasted}</main></html>`);
  return folder;
}

describe("a page without a bundler", () => {
  const nonces = STRICT.replace("script-src 'self'", "script-src 'nonce-R4nd0m'");
  for (const [what, prepare, { policy = STRICT, modules = 0, expected = VERDICTS } = {}] of [
    ["a module", () => plain("page"), { modules: 1 }],
    ["modules that are held against their hashes", () => plain("pinned"), { modules: 1, expected: [FIRST] }],
    ["the classic script in a CMS", () => cms()],
    ["the same where every script needs a nonce", () => cms({ nonce: "R4nd0m" }), { policy: nonces }],
    ["a module worker", () => plain("worker"), { modules: 1 }],
    ["a classic worker", () => plain("worker-classic")],
  ]) {
    test(what, async () => {
      const { lines, problems, fetched, violations } = await visited(prepare(), policy);
      assert.deepEqual({ lines, problems, violations }, { lines: expected, problems: [], violations: [] });
      assert.equal(fetched.filter((path) => path.endsWith(".wasm")).length, modules);
      assert.equal(fetched.length, new Set(fetched).size, `fetched twice: ${fetched}`);
    });
  }

  test("the element in five lines", () => showsTheBoard(plain("element")));

  test("the element in the place that a CMS leaves in an article, without what runs scripts", async () => {
    const folder = plain("cms-board", { data: "files/tien-do", at: "files/tiendo-0.1.0" });
    const [article, theme] = ["article", "theme"].map((part) => readFileSync(join(folder, `${part}.html`), "utf8"));
    const page = (article) => writeFileSync(join(folder, "index.html"), `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Cổng</title><main>${article}</main>${theme}</html>`);
    page(article);
    await showsTheBoard(folder, { modules: 0 });
    page(article.replace("<div", '<div data-onclick="alert()" data-style="top:0" data-lang="en" data-days="9"'));
    const server = await serveFolder(folder);
    const tab = await browser.newPage();
    await tab.goto(server.address);
    assert.deepEqual(await tab.locator("tiendo-board").evaluate((board) => board.getAttributeNames()), ["plan", "records", "as-of", "lang", "days"]);
    // what is mistyped says so, and those after it come
    const as = (which) => article.replace('"board"', `"${which}"`);
    page(["indicators", "", "a b", " Board\u00a0", "agenda"].map(as).join(""));
    await tab.goto(server.address);
    await tab.locator("tiendo-agenda").waitFor();
    assert.deepEqual(await tab.locator("main > *").evaluateAll((all) => all.map(({ localName, textContent }) => (localName === "div" ? textContent : localName))), [
      ...["indicators", "", "a b"].map((which) => `data-tiendo="${which}" không phải là board, indicator, agenda hay scorecard.`),
      "tiendo-board", "tiendo-agenda",
    ]);
    await tab.close();
    server.close();
  });

  test("the classic script from file://", async () => {
    const { lines, problems } = await shown(browser, pathToFileURL(join(plain("file"), "index.html")).href);
    assert.deepEqual({ lines, problems }, { lines: [FIRST], problems: [] });
  });

  test("the classic script is plain ASCII, whatever a page takes it for", () => {
    const bytes = readFileSync(join(portal.installed, "tiendo.classic.js"));
    assert.equal(bytes.findIndex((byte) => byte > 127), -1);
  });

  test("the classic script twice on one page is one", async () => {
    const folder = plain("file");
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, "index.html")).href);
    await page.getByText(FIRST).waitFor({ timeout: PATIENCE });
    await page.evaluate(() => { globalThis.first = Tiendo; });
    await page.addScriptTag({ url: "tiendo/tiendo.classic.js" });
    assert.equal(await page.evaluate(() => Tiendo === first && Tiendo.words("en").indicator.missed), "missed");
    await page.close();
  });

  test("the classic script and the elements bear what old libraries put on all objects and arrays", async () => {
    const folder = plain("file");
    writeFileSync(join(folder, "old.js"), `
      Object.prototype.extend = 1;
      Object.prototype.each = function () {};
      Array.prototype.reduce = function () { return this.length > 1 ? this : this[0]; };`);
    writeFileSync(join(folder, "index.html"), readFileSync(join(folder, "index.html"), "utf8").replace("<script", '<script src="old.js"></script><script'));
    const page = await browser.newPage();
    const problems = [];
    page.on("pageerror", (error) => problems.push(String(error)));
    await page.goto(pathToFileURL(join(folder, "index.html")).href);
    await page.getByText(FIRST).waitFor({ timeout: PATIENCE });
    const bars = await page.evaluate(async () => {
      const board = Object.assign(document.createElement("tiendo-board"), { plan: PLAN, records: RECORDS, asOf: "2023-08-31" });
      document.body.append(board);
      await board.ready;
      return [...board.shadowRoot.querySelectorAll(".stack rect")].map((rect) => rect.getAttribute("width"));
    });
    assert.deepEqual({ bars, problems }, { bars: ["100.000%"], problems: [] });
    await page.close();
  });

  test("an element of the page that has its name does not stand in its way; a module that never comes can be asked for afresh", async () => {
    const page = await browser.newPage();
    await page.setContent('<div id="Tiendo"></div>');
    await page.addScriptTag({ path: join(portal.installed, "tiendo.classic.js") });
    const word = await page.evaluate(async () => {
      Tiendo.init(new Promise(() => {}));
      await Tiendo.init(undefined, { afresh: true });
      return Tiendo.words("en").indicator.missed;
    });
    assert.equal(word, "missed");
    await page.close();
  });

  test("a policy without 'wasm-unsafe-eval' is told what to add, and violated", async () => {
    for (const prepare of [() => plain("page"), cms]) {
      const { lines, violations } = await visited(prepare(), STRICT.replace(" 'wasm-unsafe-eval'", ""), { violated: true });
      assert.deepEqual(lines, [
        "tiendo: the page's Content-Security-Policy does not allow WebAssembly; add 'wasm-unsafe-eval' to its script-src, " +
          "as in: script-src 'self' 'wasm-unsafe-eval'",
      ]);
      assert.ok(violations.length > 0);
    }
  });

  const wrongly = (name) => ({ hashes: { ...INTEGRITY, [name]: `sha384-${"A".repeat(64)}` } });
  for (const [name, prepare, line] of [
    ["tiendo.classic.js", cms, "Tiendo is not defined"],
    ["tiendo_glue.js", (options) => plain("pinned", options), "Đang tải…"],
    ["tiendo_bg.wasm", (options) => plain("pinned", options), "Đang tải…"],
  ]) {
    test(`a wrong hash is refused: ${name}`, async () => {
      const server = await serveFolder(prepare(wrongly(name)));
      const page = await browser.newPage();
      try {
        const refused = page.waitForEvent("console", (message) => message.text().includes("Failed to find a valid digest"));
        await page.goto(server.address);
        assert.ok((await refused).text().includes(name));
        await page.getByText(line).waitFor();
      } finally {
        await page.close();
        server.close();
      }
    });
  }

  test("what a server of IIS needs is well-formed", async () => {
    const page = await browser.newPage();
    const text = readFileSync(join(cms(), "files/web.config"), "utf8");
    const root = await page.evaluate((xml) => new DOMParser().parseFromString(xml, "text/xml").documentElement.localName, text);
    assert.equal(root, "configuration");
    await page.close();
  });
});

/** The board of the plan is on the page and explains itself, and nothing was violated or fetched twice on the way. */
async function showsTheBoard(folder, { policy, modules } = {}) {
  const server = await serveFolder(folder, policy);
  try {
    await showsTheBoardAt(server.address, modules);
    assert.deepEqual(server.violations, []);
  } finally {
    server.close();
  }
}

/** `each` is how many modules come at first, and as many again when somebody asks: none where the script has them inside. */
async function showsTheBoardAt(address, each = 1) {
  const page = await browser.newPage();
  const [problems, modules] = [[], []];
  page.on("console", (message) => message.type() === "error" && !message.location().url.endsWith("/favicon.ico") && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("request", (request) => new URL(request.url()).pathname.endsWith(".wasm") && modules.push(request.url()));
  try {
    await page.goto(address);
    await page.getByText("Giải ngân vốn đầu tư công").first().waitFor({ timeout: PATIENCE });
    assert.equal(modules.length, each);
    // the second module comes when somebody asks
    await page.locator("tiendo-board button", { hasText: "Vì sao?" }).first().click();
    await page.locator("tiendo-board [part=explanation] p:nth-child(2)").waitFor({ timeout: PATIENCE });
    assert.deepEqual(problems, []);
    assert.equal(modules.length, 2 * each);
  } finally {
    await page.close();
  }
}

/** What the page of a folder shows under a policy. */
async function visited(folder, policy, { violated = false } = {}) {
  const server = await serveFolder(folder, policy);
  try {
    const found = await shown(browser, server.address);
    // reports come by themselves, a little later
    for (let n = 0; violated && n < 500 && server.violations.length === 0; n += 1) await new Promise((later) => setTimeout(later, 20));
    return { ...found, fetched: server.fetched, violations: server.violations };
  } finally {
    server.close();
  }
}

/** Each bundler as it is without any setting: from a folder with index.html and main.js to one that is served. */
const BUNDLERS = {
  async vite(app) {
    const folder = copyOf(app, portal.folder, "public");
    await vite.build({ root: folder, logLevel: "silent", customLogger: silent });
    return join(folder, "dist");
  },
  webpack: (app) => packed(app, {}),
  "webpack with Trusted Types": (app) => packed(app, { trustedTypes: true }),
  "webpack with Trusted Types that are listed": (app) => packed(app, { trustedTypes: { policyName: "my-app" } }),
  async esbuild(app) {
    const folder = copyOf(app, portal.folder, "dist");
    const { warnings } = await esbuild.build({ absWorkingDir: folder, entryPoints: ["main.js"], bundle: true, format: "esm", outdir: "dist", logLevel: "silent" });
    assert.deepEqual(warnings, []);
    for (const module of modulesOf(app)) cpSync(join(portal.installed, module), join(folder, "dist", module));
    cpSync(join(folder, "index.html"), join(folder, "dist/index.html"));
    return join(folder, "dist");
  },
};

/** Elements explain what they show. */
function modulesOf(app) {
  return app.startsWith("element") ? ["tiendo_bg.wasm", "explain_bg.wasm"] : ["tiendo_bg.wasm"];
}

const warned = [];
const silent = { ...vite.createLogger("silent"), warn: (text) => warned.push(text), warnOnce: (text) => warned.push(text) };

async function packed(app, output, module = {}) {
  const folder = copyOf(app, portal.folder, "dist");
  const options = { context: folder, mode: "production", entry: "./main.js", output: { path: join(folder, "dist"), ...output }, module };
  const stats = await new Promise((built, failed) => webpack(options, (error, done) => (error ? failed(error) : built(done.toJson()))));
  assert.deepEqual(stats.errors, []);
  // the module is larger than what webpack recommends for any file; that is all it may say
  assert.deepEqual(stats.warnings.map(({ message }) => message).filter((message) => !/size limit|performance recommendations/.test(message)), []);
  cpSync(join(folder, "index.html"), join(folder, "dist/index.html"));
  return join(folder, "dist");
}

describe("a page made by a bundler", () => {
  for (const [app, bundler, policy] of [
    ["bundler", "vite"], ["bundler", "webpack"], ["bundler", "esbuild"],
    ["worker-bundled", "vite"], ["worker-bundled", "webpack with Trusted Types"],
    ["element-bundled", "vite"], ["element-bundled", "webpack with Trusted Types"], ["element-bundled", "webpack with Trusted Types that are listed", `${STRICT}; trusted-types tiendo my-app`], ["element-bundled", "esbuild"],
  ]) {
    test(`${app} by ${bundler}`, async () => {
      const folder = await BUNDLERS[bundler](app);
      const files = readdirSync(folder, { recursive: true }).filter((name) => statSync(join(folder, name)).isFile());
      const binaries = files.filter((name) => readFileSync(join(folder, name)).subarray(0, 4).equals(Buffer.from("\0asm")));
      assert.equal(binaries.length, modulesOf(app).length, `emitted: ${files}`);
      const scripts = files.filter((name) => name.endsWith(".js")).map((name) => readFileSync(join(folder, name), "utf8"));
      assert.ok(scripts.join("").length < 250_000, "a script has a copy of the module in it");
      assert.ok(!scripts.some((script) => script.includes(portal.folder)), "a script tells where it was built");

      if (app.startsWith("element")) return showsTheBoard(folder, { policy });
      const { lines, problems, fetched, violations } = await visited(folder, STRICT);
      assert.deepEqual({ lines, problems, violations, warned }, { lines: VERDICTS, problems: [], violations: [], warned: [] });
      assert.equal(fetched.filter((path) => path.endsWith(".wasm")).length, 1);
    });
  }

  test("a bundle with the classic script in it needs no other file, and is no module", async () => {
    const folder = copyOf("classic-bundled", portal.folder, "dist");
    await esbuild.build({ absWorkingDir: folder, entryPoints: ["main.js"], bundle: true, outdir: "dist", logLevel: "silent" });
    cpSync(join(folder, "index.html"), join(folder, "dist/index.html"));
    const { lines, problems, fetched, violations } = await visited(join(folder, "dist"), STRICT);
    assert.deepEqual({ lines, problems, violations }, { lines: [FIRST], problems: [], violations: [] });
    assert.deepEqual(fetched.sort(), ["/index.html", "/main.js", "/plan.json", "/records.json"]);
  });

  test("a bundle of esbuild's usual form, which does not know its own address, says what to do; told where the module is, it works", async () => {
    const folder = copyOf("element-bundled", portal.folder, "dist");
    writeFileSync(join(folder, "main.js"), `
      import { init } from "tiendo";
      import "tiendo/define";
      if (location.search) init("tiendo_bg.wasm");`);
    await esbuild.build({ absWorkingDir: folder, entryPoints: ["main.js"], bundle: true, outdir: "dist", logLevel: "silent" });
    cpSync(join(portal.installed, "tiendo_bg.wasm"), join(folder, "dist/tiendo_bg.wasm"));
    cpSync(join(folder, "index.html"), join(folder, "dist/index.html"));
    const server = await serveFolder(join(folder, "dist"));
    const page = await browser.newPage();
    try {
      await page.goto(server.address);
      assert.match(await page.getByRole("alert").innerText(), /Không lấy được bộ đánh giá: bản đóng gói không biết mình ở địa chỉ nào\.\s+Đóng gói thành module, như esbuild --format=esm\./);
      await page.goto(`${server.address}?told`);
      await page.getByText("Giải ngân vốn đầu tư công").first().waitFor({ timeout: PATIENCE });
    } finally {
      await page.close();
      server.close();
    }
  });

  test("Angular's old builder, a webpack that follows no addresses, takes what was copied beside the page", async () => {
    const folder = await packed("element-bundled", { trustedTypes: true }, { parser: { javascript: { url: false } } });
    const page = join(folder, "index.html");
    mkdirSync(join(folder, "scripts"));
    for (const script of readdirSync(folder).filter((name) => name.endsWith(".js"))) renameSync(join(folder, script), join(folder, "scripts", script));
    writeFileSync(page, readFileSync(page, "utf8").replace("main.js", "scripts/main.js"));
    for (const module of modulesOf("element-bundled")) cpSync(join(portal.installed, module), join(folder, module));
    await showsTheBoard(folder);
  });

  test("Next.js with Turbopack, which makes addresses without a host", async () => {
    const folder = copyOf("element-bundled", portal.folder, "dist");
    const addressed = { name: "as Turbopack", setup(bundler) {
      bundler.onLoad({ filter: /(tiendo|explain)\.js$/ }, async ({ path }) => {
        const text = readFileSync(path, "utf8");
        const contents = text.replace(/new URL\("\.(.*?)", import\.meta\.url\)/, "made(`/static$1`)");
        assert.notEqual(contents, text);
        return { contents: `${contents}\n${made}` };
      });
    } };
    await esbuild.build({ absWorkingDir: folder, entryPoints: ["main.js"], bundle: true, format: "esm", splitting: true, outdir: "dist", plugins: [addressed], logLevel: "silent" });
    for (const module of modulesOf("element-bundled")) cpSync(join(portal.installed, module), join(folder, "dist/static", module));
    cpSync(join(folder, "index.html"), join(folder, "dist/index.html"));
    await showsTheBoard(join(folder, "dist"));
  });

  /** Is a `URL` to who asks, with fields of its own. */
  function made(path) {
    const told = () => path;
    return Object.create(URL.prototype, { href: { value: path }, pathname: { value: path }, protocol: { value: "" }, toString: { value: told }, toJSON: { value: told } });
  }

  test("Vite's own servers: while it is written, and of what was built", async () => {
    for (const app of ["bundler", "worker-bundled"]) {
      const folder = copyOf(app, portal.folder, "public");
      await whileWritten(vite, folder, (address) => shows(address, `${app}, dev`));
      await vite.build({ root: folder, logLevel: "silent", customLogger: silent });
      const built = await vite.preview({ root: folder, logLevel: "silent", customLogger: silent, preview: { port: 0, host: "127.0.0.1" } });
      await shows(built.resolvedUrls.local[0], `${app}, preview`).finally(() => built.close());
    }
    assert.deepEqual(warned, []);
  });

  test("Vite 7 while it is written, which serves packages from a folder of its own", async () => {
    await whileWritten(viteBefore, copyOf("bundler", portal.folder, "public"), (address) => shows(address, "packages of several apps together"));
    const element = copyOf("element-bundled", portal.folder, "public");
    cpSync(portal.installed, join(element, "node_modules/tiendo"), { recursive: true });
    writeFileSync(join(element, "package.json"), "{}");
    // as it is, as Nuxt names it, as Angular does
    for (const name of ["node_modules/.vite", "node_modules/.cache/vite/client", ".angular/cache/20.3.41/app/vite"]) {
      await whileWritten(viteBefore, element, showsTheBoardAt, { cacheDir: join(element, name) });
    }
  });

  async function whileWritten({ createServer }, folder, look, options = {}) {
    const written = await createServer({ root: folder, ...options, logLevel: "silent", customLogger: silent, server: { port: 0, host: "127.0.0.1" } });
    await written.listen();
    await look(written.resolvedUrls.local[0]).finally(() => written.close());
  }

  async function shows(address, what) {
    const { lines, problems } = await shown(browser, address);
    assert.deepEqual({ lines, problems }, { lines: VERDICTS, problems: [] }, what);
  }
});

describe("a program in Node", () => {
  for (const [file, expected] of [
    ["board.mjs", VERDICTS],
    ["board.cjs", VERDICTS],
    ["problems.mjs", [
      /^error\[\S+\] plan \/indicators\/0\/measure\/kind, line 15: .+; .+/,
      /^error\[\S+\] plan \/tasks\/0\/deadline\/by, line 24: `15\/08\/2023` is not a day; write `2023-08-15`$/,
      "2",
    ]],
    ["explain.mjs", [
      "Moving the market: overdue.", "Due by 15 August 2023, that day included.", "16 days late (12 working days).",
      "By order of: Plan of 2023, no. 01/KH-UBND of 5 January 2023.", "Responsible: Finance and Planning Office.",
      "Moving the market: upcoming → overdue.", "Only time has passed, from 30 June 2023 to 31 August 2023.",
      /^Explanation, Written explanation/, "It follows now, and did not before.", "Because of: Moving the market.", "BÁO CÁO", "REPORT",
    ]],
    ["what-if.mjs", ["51300 behind", "60000 at_risk", "96000 exceeded", "on_track"]],
    ["days.mjs", [
      "2023-06-30 disbursement behind, market upcoming", "2023-07-31 disbursement behind, market upcoming", "2023-08-31 disbursement behind, market overdue",
    ]],
    ["agenda.mjs", [
      "2023-08-15 Moving the market Finance and Planning Office",
      "2023-12-31 Public investment disbursed Finance and Planning Office",
      /^\d+ 0$/,
    ]],
    ["dossiers.mjs", ["2023-08-15 done_early", "2023-08-15 overdue", "1"]],
    ["archive.mjs", ["64 2023-07-31"]],
    ["own-module.mjs", ["missed"]],
  ]) {
    test(file, () => {
      const folder = copyOf("node", portal.folder);
      const { status, stdout, stderr } = spawnSync(process.execPath, [file], { cwd: folder, encoding: "utf8" });
      assert.deepEqual({ status, stderr }, { status: 0, stderr: "" });
      const lines = stdout.trimEnd().split("\n");
      assert.equal(lines.length, expected.length, stdout);
      expected.forEach((line, n) => (line instanceof RegExp ? assert.match(lines[n], line) : assert.equal(lines[n], line)));
    });
  }

  test("in a bundle that is no module it does not know its own address; told where the module is, or given it, it works", async () => {
    const folder = copyOf("node", portal.folder, "dist");
    writeFileSync(join(folder, "bundled.js"), `
      import { readFileSync } from "node:fs";
      import { resolve } from "node:path";
      import { pathToFileURL } from "node:url";
      import { init, words } from "tiendo";
      const path = resolve("tiendo_bg.wasm");
      const how = { nothing: undefined, path, relative: "./tiendo_bg.wasm", url: pathToFileURL(path), text: pathToFileURL(path).href, bytes: readFileSync(path) };
      init(how[process.argv[2]]).then(() => console.log(words("en").indicator.missed), ({ why }) => console.log(why));`);
    const run = join(folder, "dist", "a folder, \u00fd");
    mkdirSync(run);
    cpSync(join(portal.installed, "tiendo_bg.wasm"), join(run, "tiendo_bg.wasm"));
    for (const format of ["cjs", "iife"]) {
      await esbuild.build({ absWorkingDir: folder, entryPoints: ["bundled.js"], bundle: true, platform: "node", format, outfile: `dist/${format}.cjs`, logLevel: "silent" });
      const said = ["nothing", "path", "relative", "url", "text", "bytes"].map((how) => {
        const { stdout, stderr } = spawnSync(process.execPath, [join(folder, `dist/${format}.cjs`), how], { cwd: run, encoding: "utf8" });
        return `${how}: ${stdout.trim()}${stderr}`;
      });
      assert.deepEqual(said, ["nothing: bundle", ...["path", "relative", "url", "text", "bytes"].map((how) => `${how}: missed`)], format);
    }
  });

  test("the elements and the classic script can be imported where there is no page, and do nothing there", () => {
    const folder = copyOf("node", portal.folder);
    writeFileSync(join(folder, "server.mjs"), `
      import "tiendo/define";
      import "tiendo/classic";
      import { TiendoBoard } from "tiendo/elements";
      console.log(typeof TiendoBoard, typeof globalThis.customElements, typeof Tiendo.assess);`);
    const { status, stdout, stderr } = spawnSync(process.execPath, ["server.mjs"], { cwd: folder, encoding: "utf8" });
    assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: "function undefined function\n", stderr: "" });
  });

  test("a plan that cannot be used ends the program, with its place", () => {
    const folder = copyOf("node", portal.folder);
    renameSync(join(folder, "records.json"), join(folder, "plan.json"));
    writeFileSync(join(folder, "records.json"), "{}");
    const { status, stderr } = spawnSync(process.execPath, ["board.mjs"], { cwd: folder, encoding: "utf8" });
    assert.equal(status, 1);
    assert.match(stderr, /^\/?\S* \d+ /m);
  });
});
