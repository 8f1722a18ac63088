// What of an assessment is shown, and what of it first: the elements and the page for analysts follow the same rules.

/** What stands on a board: indicators as a whole, and the chosen unit's parts of what others answer for. */
export function indicatorsFor({ indicators }, unit, isMine) {
  const mine = indicators.filter(({ responsible }) => isMine(responsible));
  const wholes = new Set(mine.filter((verdict) => verdict.unit === null).map(({ id }) => id));
  return mine.filter((verdict) => verdict.unit === null || (unit !== "" && !wholes.has(verdict.id)));
}

/** The periods of a report with the status of the whole, where somebody has to act. */
export function pressingPeriods({ status, periods }) {
  return ["overdue", "due_today", "due_soon"].includes(status) ? periods.filter((period) => period.status === status) : [];
}

/** What of a report is due next, unless that presses already. */
export function upNext({ next_due: next, periods }) {
  const status = periods.find(({ period }) => period === next?.period)?.status;
  return status === "due_soon" || status === "due_today" ? null : next;
}

/** Whether what is owed has still to be done. */
export function isOpen({ status }) {
  return ["upcoming", "due_soon", "due_today", "overdue"].includes(status);
}

/** Which inputs of a result are illustrative. */
export function illustrativeParts({ reasons }) {
  return reasons.flatMap((reason) => (reason.code === "illustrative" ? reason.parts : []));
}

/** Whether an address is one of the web, whole, to which a link may lead: `https:law` would be a place beside the page. */
export function isOfTheWeb(url) {
  return /^https?:\/\//.test(url);
}
