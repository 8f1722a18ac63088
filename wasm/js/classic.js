/** The classic script: everything in one file for `<script src>`, as the global `Tiendo`, with the module inside it. */
import bytes from "../pkg/tiendo_bg.wasm";
import { init as load } from "./tiendo.js";

export * from "./tiendo.js";

/** Loads the module that stands in this script; nothing is fetched. */
export function init(source = bytes) {
  return load(source);
}
