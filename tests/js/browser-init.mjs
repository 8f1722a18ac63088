/** Runs in the page: loads the package as any page would, and writes what came of it into the document. */
import { explain, init as initExplain } from "/wasm/pkg/explain.js";
import { init, words } from "/wasm/pkg/tiendo.js";

/** A word of each module: the second has nothing to explain, and says so. */
function said() {
  try {
    return explain({});
  } catch (error) {
    return `${words("en").indicator.missed}, ${error.name}`;
  }
}

document.body.textContent = await init().then(initExplain).then(said, String);
document.title = "done";
