// The note that a plan writes beside an indicator, a task, a report, a service or a reallocation: no verdict needs it, who has to defend one does.

import { planIn } from "../asked/plan-text.js";

const LISTS = { indicator: "indicators", task: "tasks", report: "reports", service: "services", dossier: "services", reallocation: "reallocations" };

/** The note in a language, or null. */
export function noteOf(text, { kind, id, service }, language) {
  const wanted = kind === "dossier" ? service : id;
  const note = planIn(text)[LISTS[kind]]?.find((item) => item.id === wanted)?.note;
  const words = typeof note === "object" ? note?.[language] ?? note?.vi : note;
  return words?.trim() || null;
}
