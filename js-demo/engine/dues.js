// Due days that are others though the status is the same: a comparison of the engine tells of statuses, and of a due day only behind one that changed.

/** Of two assessments the tasks and periods of reports of which the due day is another one, before and after, null where there is none; in the order of the later one. */
export function dueChanges(before, after) {
  const known = new Map(datedOf(before).map((one) => [keyOf(one), one]));
  return datedOf(after).flatMap(({ status, due, ...item }) => {
    const was = known.get(keyOf(item));
    return was && was.status === status && was.due !== due ? [{ ...item, before: was.due, after: due }] : [];
  });
}

function datedOf({ tasks, reports }) {
  return [
    ...tasks.map(({ kind, id, name, status, due }) => ({ kind, id, name, unit: null, period: null, status, due })),
    ...reports.flatMap(({ kind, id, name, unit, periods }) => periods.map(({ period, status, due }) => ({ kind, id, name, unit, period, status, due }))),
  ];
}

function keyOf({ kind, id, unit, period }) {
  return JSON.stringify([kind, id, unit?.id ?? null, period]);
}
