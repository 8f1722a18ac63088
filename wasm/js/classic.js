/** The classic script: everything in one file for `<script src>`, as the global `Tiendo`, with the modules inside it. */
import explaining from "../pkg/explain_bg.wasm";
import engine from "../pkg/tiendo_bg.wasm";
import * as explain from "./explain.js";
import * as tiendo from "./tiendo.js";

/** Loads the modules that stand in this script; nothing is fetched. */
async function init(source = engine) {
  await Promise.all([tiendo.init(source), explain.init(explaining)]);
}

// The first one stays: of a page of several blocks each may bring the script.
globalThis.Tiendo ??= Object.freeze({ ...explain, ...tiendo, init });
