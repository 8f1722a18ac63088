// What lies ahead of the day that is looked at: what is due in the days that are asked for, and of reports the periods that have not begun.

import { lastAskable } from "../asked/state.js";
import { dayAfter } from "../words/format.js";

/** Until when the calendar is asked: of a plan with reports as far ahead as the page can look, since an assessment has no period that has not begun. */
export function calendarEnd({ as_of: asOf, plan, reports }, daysAhead) {
  const last = dayAfter(asOf, daysAhead);
  return reports.length > 0 && last < lastAskable(plan) ? lastAskable(plan) : last;
}

/** Of such a calendar what is due in the days that are asked for, and the periods of reports that have not begun. */
export function ahead({ as_of: asOf, reports }, daysAhead, entries) {
  const last = dayAfter(asOf, daysAhead);
  // names and units are those of the report: what is the same object is sent to the page once
  const known = new Map(reports.map((report) => [periodKey(report.id, report.unit, null), report]));
  const begun = new Set(reports.flatMap(({ id, unit, periods }) => periods.map(({ period }) => periodKey(id, unit, period))));
  const ofReports = entries.filter(({ kind }) => kind === "report").flatMap(({ kind, id, name, day, period, status, owed_by: units }) =>
    units.map((unit) => {
      const report = known.get(periodKey(id, unit, null));
      return { kind, id, name: report?.name ?? name, day, period, status, unit: report?.unit ?? unit };
    }));
  return {
    due: entries.filter(({ day }) => day <= last),
    notBegun: ofReports.filter(({ id, unit, period }) => !begun.has(periodKey(id, unit, period))),
  };
}

function periodKey(id, unit, period) {
  return JSON.stringify([id, unit.id, period]);
}
