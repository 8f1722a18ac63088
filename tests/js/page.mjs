/** The page as it is built, served under the headers of `cargo xtask demo`, and a browser that looks at it. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { execPath } from "node:process";
import { chromium as driver } from "playwright-core";
import { ROOT } from "./cases.mjs";
import { ARGUMENTS, chromium } from "./chromium.mjs";

const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
  ".json": "application/json", ".wasm": "application/wasm", ".svg": "image/svg+xml",
};
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; "
  + "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

/** Builds the page and serves it. */
export async function servePage() {
  execFileSync(execPath, [join(ROOT, "js-demo/build.mjs")], { stdio: "inherit" });
  const folder = join(ROOT, "js-demo/dist");
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const file = join(folder, normalize(pathname === "/" ? "/index.html" : decodeURIComponent(pathname)));
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    response.setHeader("Content-Type", TYPES[extname(file)] ?? "application/octet-stream");
    return createReadStream(file).pipe(response);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

export async function launch() {
  const executablePath = chromium();
  assert.ok(executablePath, "no Chromium was found; install one, or say in the variable CHROME where it is");
  return driver.launch({ executablePath, args: ARGUMENTS });
}
