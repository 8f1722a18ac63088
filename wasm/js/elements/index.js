// The elements as classes, without registering them: for pages that choose the names themselves.

export { TiendoBoard } from "./board.js";
export { TiendoAgenda, TiendoIndicator, TiendoScorecard } from "./parts.js";
