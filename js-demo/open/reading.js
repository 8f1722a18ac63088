// A reader at work, seen from the page: a worker of its own for each opening, so that stopping it stops everything at once.

import { ownScript } from "../engine/engine.js";

/** `ask` gives its answer or throws `{ code, details }`, also of several questions at once; `stop` ends it, and nothing is answered any more. */
export function reader() {
  const worker = new Worker(ownScript("./reader.js"), { type: "module" });
  const waiting = new Map();
  let asked = 0;
  let broken = null;
  worker.addEventListener("message", ({ data: { id, progress, result, problem } }) => {
    if (progress) return waiting.forEach(({ tell }) => tell?.(progress));
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    return problem ? reject(problem) : resolve(result);
  });
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    broken = { code: "worker-failed", details: {} };
    waiting.forEach(({ reject }) => reject(broken));
    waiting.clear();
  });
  return {
    ask(question, details, tell) {
      if (broken) return Promise.reject(broken);
      asked += 1;
      const id = asked;
      worker.postMessage({ id, question, details });
      return new Promise((resolve, reject) => waiting.set(id, { resolve, reject, tell }));
    },
    stop: () => worker.terminate(),
  };
}
