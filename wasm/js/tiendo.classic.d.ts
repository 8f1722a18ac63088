/** The classic script sets a global and exports nothing: `<script src>`, `importScripts`, or `import "tiendo/classic"`. */
import "./define.js";

type Engine = typeof import("./tiendo.js");
type Words = typeof import("./explain.js");
/** None of it can be replaced. */
interface Api extends Readonly<Omit<Engine, keyof Words>>, Readonly<Words> {}

declare global {
  /** The API of the package, explanations with it. Its `init()` fetches nothing: the modules stand in the script. */
  var Tiendo: Api;
}
export {};
