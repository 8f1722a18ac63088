/** Runs in the page: loads the package as any page would, and writes what came of it into the document. */
import { init, words } from "/wasm/pkg/tiendo.js";

document.body.textContent = await init().then(() => words("en").indicator.missed, String);
document.title = "done";
