// How the page starts. Where something else is asked for than what is prepared, the engine comes first: it loads and begins while the page's own code is
// still on its way.

document.documentElement.dataset.started = ""; // else not-started.js says why not
import("./asked/prepared.js").then(async ({ isUsualAddress }) => {
  if (!isUsualAddress) (await import("./engine/engine.js")).start();
}).catch(() => {}); // what fails here fails in the page, too, and is told there
import("./page.js").catch(async (error) => {
  const { tellFailure } = await import("./frame/failure.js");
  tellFailure(error);
}).catch(() => {
  delete document.documentElement.dataset.started;
  dispatchEvent(new Event("not-started"));
});
