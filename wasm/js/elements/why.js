// Why a verdict is what it is, in words; what says it is loaded when somebody asks.

/** @returns {Promise<string>} */
export async function explanationOf(verdict, language) {
  const { explain, init } = await import("../explain.js");
  await init();
  return explain(verdict, language);
}
