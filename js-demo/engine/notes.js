// The note that a plan writes beside an indicator, a task, a report, a service or a reallocation: no verdict needs it, who has to defend one does.

const LISTS = { indicator: "indicators", task: "tasks", report: "reports", service: "services", dossier: "services", reallocation: "reallocations" };
/** The plan that was read last, and what is in it. */
let last = { text: null, plan: null };

/** The note in a language, or null. */
export function noteOf(text, { kind, id, service }, language) {
  if (last.text !== text) last = { text, plan: JSON.parse(text) };
  const wanted = kind === "dossier" ? service : id;
  const note = last.plan[LISTS[kind]]?.find((item) => item.id === wanted)?.note;
  const words = typeof note === "object" ? note?.[language] ?? note?.vi : note;
  return words?.trim() || null;
}
