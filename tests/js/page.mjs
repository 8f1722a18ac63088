/** The page as it is built, served under the headers of `cargo xtask demo`, and a browser that looks at it. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { env, execPath } from "node:process";
import { ROOT } from "./cases.mjs";
import { STRICT, listen, send } from "./serve.mjs";

export { launch } from "./chromium.mjs";

const DIST = join(ROOT, "js-demo/dist");
const POLICY = `${STRICT}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** Builds the page, unless it is said that it has just been, and serves it. */
export async function servePage() {
  if (!env.PAGE_IS_BUILT) execFileSync(execPath, [join(ROOT, "js-demo/build.mjs")], { stdio: "inherit" });
  const { address, close } = await listen((path, response) => send(response, join(DIST, path === "/" ? "index.html" : path), POLICY));
  return { address: `${address}/`, close };
}
