/** The classic script: everything in one file for `<script src>`, as the global `Tiendo`, with the module inside it. */
import bytes from "../pkg/tiendo_bg.wasm";
import * as tiendo from "./tiendo.js";

/** Loads the module that stands in this script; nothing is fetched. */
function init(source = bytes) {
  return tiendo.init(source);
}

// The first one stays: of a page of several blocks each may bring the script.
globalThis.Tiendo ??= Object.freeze({ ...tiendo, init });
