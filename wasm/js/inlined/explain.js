/** The explanations with their module inside: nothing is fetched to load it. */
import explaining from "../../pkg/explain_bg.wasm";
import { init as load } from "../explain.js";

export * from "../explain.js";

/** Loads the module that stands in this script, unless another source is given. */
export function init(source, options) {
  return load(source ?? explaining(), options);
}
