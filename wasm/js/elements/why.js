// Why a verdict is what it is, in words; what says it is loaded when somebody asks.

import { SourceError } from "./sources.js";
import { inTime } from "./words.js";

/** What did not come is asked for again by the next one. */
let afresh = false;

/** @returns {Promise<string>} */
export async function explanationOf(verdict, language) {
  try {
    return await inTime(explained(verdict, language), new SourceError("module", "", "no_answer"));
  } catch (error) {
    afresh = true;
    throw error;
  }
}

async function explained(verdict, language) {
  const { explain, init } = await import("../explain.js").catch((cause) => {
    throw new SourceError("module", "explain.js", "no_script", { cause });
  });
  const options = { afresh };
  afresh = false;
  await init(null, options);
  return explain(verdict, language);
}
