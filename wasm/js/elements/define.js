// Registers the elements under their own names; a name that is taken already stays as it is.

import { TiendoAgenda, TiendoBoard, TiendoIndicator, TiendoScorecard } from "./index.js";

for (const [name, element] of Object.entries({
  "tiendo-board": TiendoBoard,
  "tiendo-indicator": TiendoIndicator,
  "tiendo-agenda": TiendoAgenda,
  "tiendo-scorecard": TiendoScorecard,
})) {
  if (!customElements.get(name)) customElements.define(name, element);
}
