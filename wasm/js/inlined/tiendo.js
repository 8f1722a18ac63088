/** The package with the engine inside it: nothing is fetched to load it. */
import engine from "../../pkg/tiendo_bg.wasm";
import { init as load } from "../tiendo.js";

export * from "../tiendo.js";

/** Loads the module that stands in this script, unless another source is given. */
export function init(source, options) {
  return load(source ?? engine(), options);
}
