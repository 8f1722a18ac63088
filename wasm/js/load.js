/** A WebAssembly module behind its glue: loaded once, called, and started afresh after a trap. */

import { optionsOf, plainly, shown } from "./inputs.js";

/** What a module says about inputs that it cannot use. */
export class Refusal extends Error {}

/**
 * The module that `glue` calls, for messages `name`; `beside` says where it comes from unless `init` is told otherwise.
 * @param {string} name
 * @param {object} glue
 * @param {() => URL} beside
 */
export function moduleOf(name, glue, beside) {
  /** What every caller of `init` waits for; what the page gave; the load that was begun last. */
  let loading = null;
  let given;
  let last = null;
  let loaded = false;
  let arrive;
  const came = new Promise((resolve) => (arrive = resolve));
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
    if (loaded || (loading && !afresh)) return loading;
    // Nothing takes the place of what the page gave, which it may hold against a hash, but what it gives.
    if (source !== null && !(source === undefined && afresh)) given = source;
    else if (given !== undefined && !isAddress(given)) return last.promise;
    return begun();
  }

  function begun() {
    const before = last;
    const request = new AbortController();
    const load = (last = { request });
    // What was wrong or stalls may stand in the cache.
    const first = started({ signal: request.signal, cache: before ? "reload" : "default" });
    loading = load.promise = Promise.race([came, first]).catch((error) => {
      if (loaded) return; // another came in the meantime
      // who waits for what was given up waits for the next one
      if (load.next) return load.next.promise;
      loading = null;
      throw error;
    });
    if (before) before.next = load;
    before?.request.abort();
    return loading;
  }

  async function started(options) {
    const source = given === undefined ? inPackage(ownAddress(beside)) : given;
    const name = isAddress(source) ? plainly(source) : "what was given";
    try {
      const module = await compile(await arrived(source, name), beside, options);
      // a load that was given up may have come after all
      if (!loaded) await startIn(glue, module);
    } catch (error) {
      throw explained(error, name);
    }
    loaded = true;
    loading ??= came;
    arrive();
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

function isAddress(source) {
  return source instanceof URL || typeof source === "string";
}

function ownAddress(beside) {
  try {
    return beside();
  } catch (error) {
    throw missing("", "bundle", "this bundle does not know its own address: bundle as a module (esbuild: --format=esm), or tell init() where the module is, as in: init(\"/tiendo/tiendo_bg.wasm\")", error);
  }
}

/**
 * Before version 8, Vite serves scripts while an app is written without what lies beside them, from a folder that Angular and Nuxt
 * name in their way; Turbopack knows no host; Angular's webpack says where the script was when the app was built.
 */
function inPackage(url) {
  const address = String(url).replace(/\/(node_modules\/)?\.(angular|cache|vite)\/.*deps\//, "/node_modules/tiendo/");
  // a server may have the beginnings of a page
  const page = !inNode() && globalThis.document?.baseURI;
  return /^file:/.test(address) && /^http/.test(page) ? new URL(address.replace(/.*\//, ""), page).href : address;
}

function inNode() {
  return globalThis.process?.versions?.node !== undefined;
}

const CSP_HELP =
  "tiendo: the page's Content-Security-Policy does not allow WebAssembly; add 'wasm-unsafe-eval' to its script-src, " +
  "as in: script-src 'self' 'wasm-unsafe-eval'";

/** What keeps a module from loading, so that it can be told in other words: `source` (an address, if any), and `why` (a key, or a status). */
function missing(name, why, message, cause) {
  const source = /^(the module|what was given)$/.test(name) ? "" : String(name);
  return Object.assign(new Error(`tiendo: ${message}`, { cause }), { name: "SourceError", input: "module", source, why });
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
async function compile(source, beside, options) {
  if (source instanceof WebAssembly.Module) return source;
  if (isAddress(source)) return compile(await fetched(source, beside, options));
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
async function fetched(address, beside, options) {
  let url = address;
  try {
    // as a library Vite puts it into the script, from which no policy lets a page fetch
    const [, inlined] = /^data:[^,]*;base64,(.*)/s.exec(address) ?? [];
    if (inlined) return Uint8Array.from(atob(inlined), (letter) => letter.charCodeAt());
    if (inNode()) url = await inFull(address, beside);
    if (!inNode() || url.protocol !== "file:") return await fetch(url, options);
    const { readFile } = await ofNode("fs/promises");
    return await readFile(url);
  } catch (error) {
    throw missing(plainly(url), "no_answer", `${plainly(url)} cannot be fetched (is it there${inNode() ? "" : ", and does connect-src allow it"}?)`, error);
  }
}

/** Where a bundle does not know its own address, from the folder that the program runs in. */
async function inFull(address, beside) {
  const { pathToFileURL } = await ofNode("url");
  // a path as systems write it, also C:\…, is no address
  if (/^(\/|[a-z]:[\\/])/i.test(address)) return pathToFileURL(address);
  if (URL.canParse(address)) return new URL(address);
  let base = pathToFileURL("./");
  try {
    base = beside();
  } catch {}
  return new URL(address, base);
}

/** Put together here, so that bundlers for browsers leave it alone. */
function ofNode(name) {
  return import(/* @vite-ignore */ /* webpackIgnore: true */ ["node", name].join(":"));
}
