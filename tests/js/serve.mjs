/** A server for the browser tests: the checkout under strict headers, and the pages and lists that a test gives. */
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { ROOT } from "./cases.mjs";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'; form-action 'none'; " +
  "frame-ancestors 'none'; require-trusted-types-for 'script'";

/**
 * Serves `pages` (path: { type?, body, policy? }) and the files of the checkout; `wasmType` replaces the module's type.
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export async function serve(pages, { wasmType = TYPES[".wasm"] } = {}) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const page = pages[pathname];
    const type = extname(pathname) === ".wasm" ? wasmType : TYPES[extname(pathname)] ?? "application/octet-stream";
    response.setHeader("Content-Type", page?.type ?? (page ? TYPES[".html"] : type));
    response.setHeader("Content-Security-Policy", page?.policy ?? POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    const file = join(ROOT, decodeURIComponent(pathname));
    if (page) {
      response.end(page.body);
    } else if (existsSync(file) && statSync(file).isFile()) {
      createReadStream(file).pipe(response);
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${server.address().port}`, close };
}

/** A page that runs one module of the checkout. */
export function pageOf(script, policy) {
  return { body: `<!doctype html><meta charset="utf-8"><title>…</title><script type="module" src="${script}"></script>`, policy };
}
