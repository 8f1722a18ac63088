// What the engine is asked where the address says nothing else.

export const USUAL_QUESTION = { plan: "", date: "2023-08-31", known: "", since: "", days: "30" };

/** Whether the engine is asked nothing else. */
export function isUsual(state) {
  return Object.entries(USUAL_QUESTION).every(([name, usual]) => (state[name] || usual) === usual);
}
