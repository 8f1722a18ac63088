// Files as the engine has read them: once, for all days that are asked for.

import { read } from "tiendo";

const kept = new Map();

/** What `ask` has of the files. Throws as `read` does. Where the engine was started afresh since they were read, they are read anew. */
export function readBy(files, ask) {
  const wasKept = kept.has(files);
  if (!wasKept) kept.set(files, read(files.plan, files.records));
  try {
    return ask(kept.get(files));
  } catch (error) {
    if (error.diagnostics) throw error;
    forget(files);
    if (wasKept) return readBy(files, ask);
    throw error;
  }
}

/** Gives back the memory of files that are not looked at any more. */
export function forgetAllBut(...files) {
  for (const some of [...kept.keys()].filter((one) => !files.includes(one))) forget(some);
}

function forget(files) {
  kept.get(files).close();
  kept.delete(files);
}
