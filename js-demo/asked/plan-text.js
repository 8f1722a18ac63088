// A plan as its file has it, for what no verdict needs of it.

/** The plan that was read last. */
let last = { text: null, plan: null };

/** What is in the text of a plan that the engine has read. */
export function planIn(text) {
  if (last.text !== text) last = { text, plan: JSON.parse(text) };
  return last.plan;
}
