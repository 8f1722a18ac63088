// A reader at work, seen from the page: a worker of its own for each opening, so that stopping it stops everything at once.

import { ownScript } from "../engine/engine.js";

/** `ask` gives its answer or throws `{ code, details }`; `stop` ends it, and nothing is answered any more. */
export function reader() {
  const worker = new Worker(ownScript("./reader.js"), { type: "module" });
  let waiting = null;
  let broken = null;
  const settle = (how, what) => {
    waiting?.[how](what);
    waiting = null;
  };
  worker.addEventListener("message", ({ data: { progress, result, problem } }) => {
    if (progress) waiting?.tell?.(progress);
    else if (problem) settle("reject", problem);
    else settle("resolve", result);
  });
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    broken = { code: "worker-failed", details: {} };
    settle("reject", broken);
  });
  return {
    ask(question, details, tell) {
      if (broken) return Promise.reject(broken);
      worker.postMessage({ question, details });
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject, tell };
      });
    },
    stop: () => worker.terminate(),
  };
}
