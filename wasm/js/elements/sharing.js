// What several elements wait for together: it is started once, and aborted and forgotten when the last one leaves.

/**
 * `take(key, start)` answers `{ promise, release }`. With `afresh` it is started again, but for those that ask together.
 * @template Answer
 * @returns {(key: string, start: (signal: AbortSignal) => Promise<Answer>, afresh?: boolean) => { promise: Promise<Answer>, release: () => void }}
 */
export function sharing() {
  const running = new Map();

  function started(key, start) {
    const controller = new AbortController();
    const task = { users: 0, controller, promise: start(controller.signal) };
    running.set(key, task);
    queueMicrotask(() => (task.isOld = true));
    // Who waits hears of a failure; when nobody waits any more it is nobody's. What failed is tried again by the next one.
    task.promise.catch(() => forget(key, task));
    return task;
  }

  function forget(key, task) {
    if (running.get(key) === task) running.delete(key);
  }

  return function take(key, start, afresh) {
    const found = running.get(key);
    const task = found && !(afresh && found.isOld) ? found : started(key, start);
    task.users += 1;
    let held = 1;
    function release() {
      task.users -= held;
      held = 0;
      if (task.users > 0) return;
      forget(key, task);
      task.controller.abort();
    }
    return { promise: task.promise, release };
  };
}
