// Registers the elements under their own names; a name that is taken already stays as it is.

import { TiendoAgenda, TiendoBoard, TiendoIndicator, TiendoScorecard } from "./index.js";

/** None where a page is made before it is sent, as in Node. */
const registry = globalThis.customElements;

for (const [name, element] of Object.entries({
  "tiendo-board": TiendoBoard,
  "tiendo-indicator": TiendoIndicator,
  "tiendo-agenda": TiendoAgenda,
  "tiendo-scorecard": TiendoScorecard,
})) {
  if (registry && !registry.get(name)) registry.define(name, element);
}
