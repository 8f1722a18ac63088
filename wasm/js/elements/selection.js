// What of an assessment is shown, and what of it first: the elements and the page for analysts follow the same rules.

/** The shares of a scorecard, in its order. */
export const SHARES = ["achieved_share", "on_track_share", "on_time_share"];

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

/** The days left or late, in words; nothing of what was done in time. A limit in hours can be missed on the due day itself. */
export function daysInWords(t, { days_left: left, working_days_left: workingLeft, days_late: late, working_days_late: workingLate }) {
  const working = (days) => (days === null ? "" : ` (${t("working", days)})`);
  if (left === 0) return t("today");
  if (left !== null) return t("left", left) + working(workingLeft);
  return late > 0 ? t("late", late) + working(workingLate) : "";
}

const NAMED = 2;

/** The units that answer for something, some of many counted. */
export function parties({ t, lang }, units) {
  const named = units.length <= NAMED + 1 ? units : units.slice(0, NAMED);
  const rest = units.length - named.length;
  const names = named.map(({ name }) => name[lang]).join("; ");
  return rest > 0 ? `${names} ${t("and_others", rest)}` : names;
}
