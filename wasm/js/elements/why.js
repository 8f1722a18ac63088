// Why a verdict is what it is, in words; what says it is loaded when somebody asks.

import { SourceError } from "./sources.js";

/** @returns {Promise<string>} */
export async function explanationOf(verdict, language) {
  const { explain, init } = await import("../explain.js").catch((cause) => {
    throw new SourceError("module", "explain.js", "no_script", { cause });
  });
  await init();
  return explain(verdict, language);
}
