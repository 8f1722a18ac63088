/** A WebAssembly module behind its glue: loaded once, called, and started afresh after a trap. */

import { optionsOf, shown } from "./inputs.js";

/** What a module says about inputs that it cannot use. */
export class Refusal extends Error {}

/**
 * The module that `glue` calls, for messages `name`; `beside` says where it comes from unless `init` is told otherwise.
 * @param {string} name
 * @param {object} glue
 * @param {() => URL} beside
 */
export function moduleOf(name, glue, beside) {
  /** The one load that every caller of `init` waits for. */
  let loading = null;
  let loaded = false;
  /** How often the module was started afresh. */
  let starts = 0;

  /** As the doors tell. */
  function init(source, options) {
    let afresh;
    try {
      ({ afresh } = optionsOf(options, ["afresh"]));
    } catch (error) {
      return Promise.reject(error);
    }
    if (loading && (loaded || !afresh)) return loading;
    const mine = started(source).catch((error) => {
      if (loading === mine) loading = null;
      throw error;
    });
    loading = mine;
    return mine;
  }

  async function started(given) {
    const source = given === undefined ? inPackage(ownAddress(beside)) : given;
    const name = source instanceof URL || typeof source === "string" ? source : "what was given";
    try {
      const module = await compile(await arrived(source, name), beside);
      // a load that was given up may have come after all
      if (!loaded) await startIn(glue, module);
      loaded = true;
    } catch (error) {
      throw explained(error, name);
    }
  }

  function call(exported, ...inputs) {
    if (!loaded) throw new Error(`${name} is not loaded yet: call init() and await it first`);
    return guarded(() => glue[exported](...inputs));
  }

  function guarded(work) {
    try {
      return work();
    } catch (error) {
      if (typeof error === "string") throw new Refusal(error);
      // After a trap (no memory, no stack, a defect) its memory cannot be trusted.
      glue.__wbg_reset_state();
      starts += 1;
      throw new Error(`${name} stopped in the middle of its work and was started afresh`, { cause: error });
    }
  }

  return { init, call, guarded, starts: () => starts };
}

function ownAddress(beside) {
  try {
    return beside();
  } catch (error) {
    throw missing("", "bundle", "this bundle does not know its own address: bundle as a module (esbuild: --format=esm), or tell init() where the module is, as in: init(\"/tiendo/tiendo_bg.wasm\")", error);
  }
}

/** Before version 8, Vite serves scripts of packages while an app is written from a folder of its own, without the files that lie beside them. */
function inPackage(url) {
  return new URL(url.href.replace("/.vite/deps/", "/tiendo/"));
}

const CSP_HELP =
  "tiendo: the page's Content-Security-Policy does not allow WebAssembly; add 'wasm-unsafe-eval' to its script-src, " +
  "as in: script-src 'self' 'wasm-unsafe-eval'";

/** What keeps a module from loading, so that it can be told in other words: `source`, and `why` (a key, or a status). */
function missing(source, why, message, cause) {
  return Object.assign(new Error(`tiendo: ${message}`, { cause }), { name: "SourceError", input: "module", source: String(source), why });
}

/** What is on its way may break off; of a policy Safari makes an `EvalError`. */
async function arrived(coming, name) {
  try {
    return await coming;
  } catch (error) {
    if (error instanceof WebAssembly.CompileError || error instanceof EvalError) throw error;
    throw missing(name, "no_answer", `${name} cannot be fetched whole (is its integrity right?)`, error);
  }
}

function explained(error, name) {
  // Browsers name the policy each in its own words.
  if (/content.security.policy|unsafe-eval|\bCSP\b/i.test(error?.message)) return new Error(CSP_HELP, { cause: error });
  if (error instanceof WebAssembly.CompileError) return missing(name, "web_page", `${name} is not the WebAssembly of this package (${error.message})`, error);
  if (error instanceof WebAssembly.LinkError) return missing(name, "mixed", `${name} is of another version than the scripts (${error.message}); clear the cache, and copy the whole package again`, error);
  return error;
}

/** The glue keeps what it starts for good, so that has to have what it calls. */
async function startIn(glue, module) {
  const exported = WebAssembly.Module.exports(module).map(({ name }) => name);
  const absent = ["__wbindgen_start", ...Object.keys(glue)].find((name) => /^(?!default|__wbg)[a-z_]+$/.test(name) && !exported.includes(name));
  if (absent) throw new WebAssembly.LinkError(`no ${absent}`);
  await glue.default({ module_or_path: module });
}

/** @returns {Promise<WebAssembly.Module>} */
async function compile(source, beside) {
  if (source instanceof WebAssembly.Module) return source;
  if (typeof source === "string" || source instanceof URL) return compile(await fetched(source, beside));
  if (typeof Response === "function" && source instanceof Response) {
    const name = source.url || "the module";
    if (!source.ok) throw missing(source.url, String(source.status), `${name} was answered with status ${source.status}`);
    // A server that does not know the type is no reason to fail.
    return source.headers.get("Content-Type") === "application/wasm"
      ? arrived(WebAssembly.compileStreaming(source), name)
      : WebAssembly.compile(await arrived(source.arrayBuffer(), name));
  }
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return WebAssembly.compile(source);
  throw new TypeError(`init() takes the address of the module, its bytes, a response or a WebAssembly.Module, not ${shown(source)}`);
}

/** @returns {Promise<Response | Uint8Array>} */
async function fetched(address, beside) {
  const inNode = globalThis.process?.versions?.node !== undefined;
  const url = inNode ? new URL(address, beside()) : address;
  try {
    if (!inNode || url.protocol !== "file:") return await fetch(url);
    // Put together here, so that bundlers for browsers leave it alone.
    const files = ["node:fs", "promises"].join("/");
    const { readFile } = await import(/* @vite-ignore */ /* webpackIgnore: true */ files);
    return await readFile(url);
  } catch (error) {
    throw missing(url, "no_answer", `${url} cannot be fetched (is it there${inNode ? "" : ", and does connect-src allow it"}?)`, error);
  }
}
