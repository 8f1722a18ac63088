/** Registers `<tiendo-board>`, `<tiendo-indicator>`, `<tiendo-agenda>` and `<tiendo-scorecard>`. */
import type { TiendoAgenda, TiendoBoard, TiendoIndicator, TiendoScorecard } from "./elements.js";

declare global {
  interface HTMLElementTagNameMap {
    "tiendo-board": TiendoBoard;
    "tiendo-indicator": TiendoIndicator;
    "tiendo-agenda": TiendoAgenda;
    "tiendo-scorecard": TiendoScorecard;
  }
}
