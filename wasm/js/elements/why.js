// Why a verdict is what it is, in words; what says it is loaded when somebody asks.

import { SourceError } from "./sources.js";
import { inTime } from "./words.js";

/** @returns {Promise<string>} */
export function explanationOf(verdict, language, afresh) {
  return inTime(explained(verdict, language, afresh), new SourceError("module", "", "no_answer"));
}

async function explained(verdict, language, afresh) {
  const { explain, init } = await import("../explain.js").catch((cause) => {
    throw new SourceError("module", "explain.js", "no_script", { cause });
  });
  await init(null, { afresh });
  return explain(verdict, language);
}
