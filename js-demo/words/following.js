// What is said of a consequence, and of what has changed, wherever it is shown: on the board, and in the tables that are taken away.

import * as format from "./format.js";

export { standingOf } from "../../wasm/js/elements/statuses.js";

/** How a change of it stands, before or after: without a time nothing is early or late. `period` is the due day of a consequence. */
export function standingIn({ kind, period }, status) {
  return kind === "consequence" && period === null && status === "upcoming" ? null : status;
}

/** Of what follows without a status, as a reminder: the word for how it was or is now, by whether it came or went; null where it was not there. */
export function presenceIn({ because }, when) {
  const [came, went] = ["added", "removed"].map((wanted) => because.some(({ code }) => code === wanted));
  if (when === "before") return came ? null : "is_there";
  return came ? "newly_there" : went ? "there_no_more" : "is_there";
}

/** Whether it has none before nor after. */
export function hasNoStatus({ before, after }) {
  return before === null && after === null;
}

/** The grades that a policy takes from the unit. */
export function gradesTaken({ t, lang }, { excluded_from: excluded, at_most: best }) {
  const names = excluded.map(({ name }) => name[lang]).join(", ");
  return [excluded.length > 0 && t("excluded_from", names), best && t("at_most_grade", best.name[lang])].filter(Boolean).join("; ");
}

/** Months keep their capital. */
function withinSentence(words) {
  return words[0].toLowerCase() + words.slice(1);
}

/** What leads to a consequence: its name, with the id of a dossier; and what is said after that. */
export function causeInWords(page, cause) {
  const { kind, id, name, unit, period } = cause;
  const named = name[page.lang];
  return [
    kind === "dossier" ? `${named}, ${id}` : named,
    [unit && ` (${unit.name[page.lang]})`, period && `, ${periodOf(page, cause)}`].filter(Boolean).join(""),
  ];
}

/** The period of a report, the day of an interim target, the due day of what was owed. */
export function periodOf({ t, lang }, { kind, period }) {
  if (kind === "report") return format.period(period, lang);
  const day = format.day(period, lang);
  return withinSentence(kind === "indicator" ? t("milestone", day) : `${t("owed_due")} ${day}`);
}
