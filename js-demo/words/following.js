// What is said of a consequence wherever it is shown: on the board, and in the tables that are taken away.

export { standingOf } from "../../wasm/js/elements/statuses.js";

/** How a change of it stands, before or after: without a time nothing is early or late. `period` is the due day of a consequence. */
export function standingIn({ kind, period }, status) {
  return kind === "consequence" && period === null && status === "upcoming" ? null : status;
}

/** The grades that a policy takes from the unit. */
export function gradesTaken({ t, lang }, { excluded_from: excluded, at_most: best }) {
  const names = excluded.map(({ name }) => name[lang]).join(", ");
  return [excluded.length > 0 && t("excluded_from", names), best && t("at_most_grade", best.name[lang])].filter(Boolean).join("; ");
}
