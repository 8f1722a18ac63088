// How the page starts: the engine first, which loads and begins while the page's own code is still on its way.

import("./engine/engine.js").catch(() => {}); // what fails here fails in the page, too, and is told there
import("./page.js").catch(async (error) => {
  const { tellFailure } = await import("./failure.js");
  tellFailure(error);
});
