// The page's side of the engine: questions go to a worker, so that the page answers its reader while a plan is assessed.

let worker = null;
const waiting = new Map();
let asked = 0;
/** What the worker is told before anything is asked of it. */
let toldFirst = null;
let hasAnswered = false;
/** Why nothing will be answered any more. */
let broken = null;

/** Starts the worker, which loads the engine; once. */
export function start() {
  if (worker || broken) return;
  worker = new Worker(ownScript("./worker.js"), { type: "module" });
  worker.addEventListener("message", ({ data: { id, answer, problem } }) => {
    if (problem?.isOfStart) return fail(problem);
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    hasAnswered = true;
    return problem ? reject(errorOf(problem)) : resolve(answer);
  });
  worker.addEventListener("error", ({ message }) => fail({ message: message || "worker.js", input: "module", isOfStart: true }));
  if (toldFirst) ask(...toldFirst).catch(() => {}); // what fails here fails for whoever asks next, too
}

/** Its own files or the engine did not load. Where they never did, the next question tries again; else what it held is gone. */
function fail(problem) {
  worker.terminate();
  worker = null;
  const error = errorOf(problem);
  if (hasAnswered) broken = error;
  for (const { reject } of waiting.values()) reject(error);
  waiting.clear();
}

function errorOf(problem) {
  return Object.assign(new Error(problem.message), problem);
}

/** What the worker is told as soon as it starts. */
export function tellFirst(question, details) {
  toldFirst = [question, details];
  if (worker) ask(question, details).catch(() => {});
}

/** Whether the engine has come and answers. */
export function isThere() {
  return hasAnswered && !broken;
}

/**
 * A question to the worker, and its answer; `moved` are buffers that go there and are not copied. Throws an error, with `diagnostics` where the files are the
 * reason, and `isOfStart` where the engine did not come.
 */
export function ask(question, details, moved = []) {
  start();
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
