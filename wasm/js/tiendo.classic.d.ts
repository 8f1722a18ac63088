/** The classic script sets a global and exports nothing: `<script src>`, `importScripts`, or `import "tiendo/classic"`. */
declare global {
  /** The API of the package. Its `init()` fetches nothing: the module stands in the script. */
  var Tiendo: Readonly<typeof import("./tiendo.js")>;
}
export {};
