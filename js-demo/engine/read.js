// Files as the engine has read them: once, for all days that are asked for.

import { read } from "tiendo";

const kept = new Map();

/** What `ask` has of the files. Throws as `read` does, and what was read is not kept where the engine had to be started afresh. */
export function readBy(files, ask) {
  if (!kept.has(files)) kept.set(files, read(files.plan, files.records));
  try {
    return ask(kept.get(files));
  } catch (error) {
    if (!error.diagnostics) forget(files);
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
