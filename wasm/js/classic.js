/** The classic script: everything in one file for `<script src>`, as the global `Tiendo` and the elements, with the modules inside it. */
import * as explain from "./inlined/explain.js";
import * as tiendo from "./inlined/tiendo.js";

/** Loads the modules that stand in this script; nothing is fetched. */
async function init(source, options) {
  await Promise.all([tiendo.init(source, options), explain.init(undefined, options)]);
}

// A worker has the global only.
if (globalThis.customElements) import("./elements/define.js");

// The first one stays: of a page of several blocks each may bring the script. What is named so may also be an element of the page.
if (!globalThis.Tiendo?.assess) globalThis.Tiendo = Object.freeze({ ...explain, ...tiendo, init });
