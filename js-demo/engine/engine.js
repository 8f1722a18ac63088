// The page's side of the engine: questions go to a worker, so that the page answers its reader while a plan is assessed.

const worker = new Worker(ownScript("./worker.js"), { type: "module" });
const waiting = new Map();
let asked = 0;
let broken = null;

worker.addEventListener("message", ({ data: { id, answer, problem } }) => {
  const { resolve, reject } = waiting.get(id);
  waiting.delete(id);
  if (problem) reject(Object.assign(new Error(problem.message), { diagnostics: problem.diagnostics }));
  else resolve(answer);
});
// Its own files did not load: nothing will be answered any more.
worker.addEventListener("error", ({ message }) => {
  broken = new Error(message || "worker.js");
  for (const { reject } of waiting.values()) reject(broken);
  waiting.clear();
});

/** A question to the worker, and its answer; `moved` are buffers that go there and are not copied. Throws an error, with `diagnostics` where the files are the reason. */
export function ask(question, details, moved = []) {
  if (broken) return Promise.reject(broken);
  asked += 1;
  const id = asked;
  worker.postMessage({ id, question, details }, moved);
  return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
}

/** A way to ask so that only the last of several questions counts: the others are answered by nothing. */
export function lastOf(question) {
  let underway = Promise.resolve();
  let last = null;
  return async (details) => {
    const mine = Symbol(question);
    last = mine;
    await underway;
    if (last !== mine) return undefined;
    const answer = ask(question, details);
    underway = answer.catch(() => {});
    const told = await answer;
    return last === mine ? told : undefined;
  };
}

/** The address of a script of this page, also where the page's policy asks for trusted types: no other text becomes one. */
export function ownScript(path) {
  const address = new URL(path, import.meta.url).href;
  const policy = globalThis.trustedTypes?.createPolicy("tiendo-page", { createScriptURL: () => address });
  return policy?.createScriptURL("") ?? address;
}
