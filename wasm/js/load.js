/** A WebAssembly module behind its glue: loaded once, called, and started afresh after a trap. */

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

  /** Loads the module once; further calls wait for the same one. After a failure it can be called again. */
  function init(source = beside()) {
    loading ??= load(glue, source, beside).then(() => { loaded = true; }, (error) => {
      loading = null;
      throw error;
    });
    return loading;
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

const CSP_HELP =
  "tiendo: the page's Content-Security-Policy does not allow WebAssembly; add 'wasm-unsafe-eval' to its script-src, " +
  "as in: script-src 'self' 'wasm-unsafe-eval'";

async function load(glue, source, beside) {
  try {
    await glue.default({ module_or_path: await compile(await source, beside) });
  } catch (error) {
    // Browsers name the policy each in its own words.
    const policy = /content.security.policy|unsafe-eval|\bCSP\b/i.test(error?.message);
    throw policy ? new Error(CSP_HELP, { cause: error }) : error;
  }
}

/** @returns {Promise<WebAssembly.Module>} */
async function compile(source, beside) {
  if (source instanceof WebAssembly.Module) return source;
  if (typeof source === "string" || source instanceof URL) return compile(await fetched(source, beside));
  if (typeof Response === "function" && source instanceof Response) {
    if (!source.ok) throw new Error(`tiendo: ${source.url || "the module"} was answered with status ${source.status}`);
    // A server that does not know the type is no reason to fail.
    return source.headers.get("Content-Type") === "application/wasm"
      ? WebAssembly.compileStreaming(source)
      : WebAssembly.compile(await source.arrayBuffer());
  }
  return WebAssembly.compile(source);
}

/** @returns {Promise<Response | Uint8Array>} */
async function fetched(address, beside) {
  const inNode = globalThis.process?.versions?.node !== undefined;
  const url = inNode ? new URL(address, beside()) : address;
  if (inNode && url.protocol === "file:") {
    // Put together here, so that bundlers for browsers leave it alone.
    const files = ["node:fs", "promises"].join("/");
    const { readFile } = await import(/* @vite-ignore */ /* webpackIgnore: true */ files);
    return readFile(url);
  }
  try {
    return await fetch(url);
  } catch (error) {
    throw new Error(`tiendo: ${url} cannot be fetched (is it there, and does connect-src allow it?)`, { cause: error });
  }
}
