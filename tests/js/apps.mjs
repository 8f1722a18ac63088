/** The package as a portal gets it: packed, installed, served to a browser that tells what it met. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./cases.mjs";
import { STRICT, listen, send } from "./serve.mjs";

export const PACKAGE = join(ROOT, "wasm/pkg");
export const APPS = join(ROOT, "tests/apps");

/** So long, in milliseconds, a page may need on a busy machine. */
export const PATIENCE = 30_000;

export { STRICT };

/** The hashes that the package tells, by file. */
export const INTEGRITY = JSON.parse(readFileSync(join(PACKAGE, "integrity.json"), "utf8"));

/** A text in which `sha384-…` stands for the hash of the file that its line names. */
export function withHashes(text, hashes = INTEGRITY) {
  return text.replace(/^.*sha384-….*$/gm, (line) => line.replace("sha384-…", hashes[/[\w.]+\.(js|wasm)/.exec(line)?.[0]]));
}

/** A folder in which the packed package is installed, and what npm packed; `remove` it in the end. */
export function install() {
  const folder = mkdtempSync(join(tmpdir(), "tiendo-apps-"));
  const [{ filename, files }] = JSON.parse(npm(folder, "pack", PACKAGE, "--pack-destination", folder, "--json"));
  writeFileSync(join(folder, "package.json"), '{ "private": true }');
  npm(folder, "install", "--offline", "--no-audit", "--no-fund", "--ignore-scripts", `./${filename}`);
  return {
    folder,
    packed: files.map(({ path }) => path).sort(),
    installed: join(folder, "node_modules/tiendo"),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function npm(folder, ...words) {
  const { status, stdout, stderr, error } = spawnSync("npm", words, { cwd: folder, encoding: "utf8", shell: process.platform === "win32" });
  assert.equal(status, 0, `npm ${words.join(" ")}: ${error ?? stderr}${stdout}`);
  return stdout;
}

/** A copy of an app with the plan and the records of all apps in `data`, to be built or served. */
export function copyOf(app, folder, data = "") {
  const copy = mkdtempSync(join(folder, `${app}-`));
  cpSync(join(APPS, app), copy, { recursive: true });
  mkdirSync(join(copy, data), { recursive: true });
  cpSync(join(APPS, "data"), join(copy, data), { recursive: true });
  return copy;
}

/** Serves a folder: `fetched` are the paths that were asked for, `violations` what browsers reported against the policy. */
export async function serveFolder(folder, policy = STRICT) {
  const [fetched, violations] = [[], []];
  const { address, close } = await listen(async (asked, response, request) => {
    const path = asked.replace(/\/$/, "/index.html");
    if (path === "/violations") {
      let text = "";
      for await (const part of request) text += part;
      violations.push(text);
      response.writeHead(204).end();
      return;
    }
    // asked for by the browser, not by the page
    if (path !== "/favicon.ico") fetched.push(path);
    send(response, join(folder, path), `${policy}; report-uri /violations`);
  });
  return { address: `${address}/`, fetched, violations, close };
}

/** What a page shows in its list once it no longer says that it is loading, and the problems it met on the way. */
export async function shown(browser, address) {
  const page = await browser.newPage();
  const problems = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => {
    const worthTelling = ["error", "warning"].includes(message.type()) && !message.location().url.endsWith("/favicon.ico");
    if (worthTelling) problems.push(message.text());
  });
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => console.error(`violation: ${violatedDirective} ${blockedURI}`));
  });
  try {
    await page.goto(address);
    const done = () => document.querySelector("li") && document.querySelector("li").textContent !== "Đang tải…";
    await page.waitForFunction(done, null, { timeout: PATIENCE }).catch(() => problems.push("the page is still loading"));
    const lines = await page.locator("li").allTextContents();
    return { lines, problems };
  } finally {
    await page.close();
  }
}
