/** The classic script sets a global and exports nothing: `<script src>`, `importScripts`, or `import "tiendo/classic"`. */
import "./define.js";

declare global {
  /** The API of the package, explanations with it. Its `init()` fetches nothing: the modules stand in the script. */
  var Tiendo: Readonly<typeof import("./explain.js") & typeof import("./tiendo.js")>;
}
export {};
