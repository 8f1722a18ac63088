// A reader at work, seen from the page: a worker of its own for each opening, so that stopping it stops everything at once.

import { ownScript } from "../engine/engine.js";

/** So many milliseconds a reader has to end by itself. */
const LONGEST_END = 2000;

/** `ask` gives its answer or throws `{ code, details }`, also of several questions at once; `stop` ends it, and nothing is answered any more. */
export function reader() {
  const worker = new Worker(ownScript("./reader.js"), { type: "module" });
  const waiting = new Map();
  let asked = 0;
  let broken = null;
  let isStopped = false;
  worker.addEventListener("message", ({ data: { id, progress, result, problem } }) => {
    if (isStopped) return;
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
    // Chromium 156 may crash with the whole page where a worker is ended in the middle of a stream: it ends by itself, between two pieces,
    // and from here only what takes longer, which is no stream
    stop() {
      isStopped = true;
      worker.postMessage({ question: "stop" });
      setTimeout(() => worker.terminate(), LONGEST_END);
    },
  };
}
