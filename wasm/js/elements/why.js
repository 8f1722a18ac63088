// Why a verdict is what it is, in words; what says it is loaded when somebody asks.

/** @returns {Promise<string>} */
export async function explanationOf(verdict, language) {
  const { explain } = await import("../tiendo.js");
  return explain(verdict, language);
}
