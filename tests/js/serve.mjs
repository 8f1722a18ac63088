/** Servers for the browser tests: the checkout under strict headers, with the pages and lists that a test gives; folders; the policies of portals. */
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { ROOT } from "./cases.mjs";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/** Of a page that runs scripts and loads data, and nothing else. */
export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'; form-action 'none'; " +
  "frame-ancestors 'none'; require-trusted-types-for 'script'";

/** The strictest policy that a portal sends with pages that have a look. */
export const STRICT =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
  "require-trusted-types-for 'script'";

/**
 * Serves what `answer` says to each path.
 * @param {(path: string, response: import("node:http").ServerResponse, request: import("node:http").IncomingMessage) => void} answer
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export async function listen(answer) {
  const server = createServer((request, response) => answer(decodeURIComponent(new URL(request.url, "http://localhost").pathname), response, request));
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${server.address().port}`, close };
}

/** Sends a file under a policy, with the type of its name unless another is given; or that there is none. */
export function send(response, file, policy, type = TYPES[extname(file)] ?? "application/octet-stream") {
  response.setHeader("Content-Security-Policy", policy);
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Content-Type", type);
  if (existsSync(file) && statSync(file).isFile()) createReadStream(file).pipe(response);
  else response.writeHead(404).end();
}

/**
 * Serves `pages` (path: { type?, body, policy? }, or what answers) and the files of the checkout; `wasmType` replaces the module's type.
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export function serve(pages, { wasmType = TYPES[".wasm"] } = {}) {
  return listen((path, response, request) => {
    const page = pages[path];
    if (typeof page === "function") return page(response, request);
    if (!page) return send(response, join(ROOT, path), POLICY, extname(path) === ".wasm" ? wasmType : undefined);
    response.setHeader("Content-Type", page.type ?? TYPES[".html"]);
    response.setHeader("Content-Security-Policy", page.policy ?? POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    return response.end(page.body);
  });
}

/** A page that runs one module of the checkout. */
export function pageOf(script, policy) {
  return { body: `<!doctype html><meta charset="utf-8"><title>…</title><script type="module" src="${script}"></script>`, policy };
}
