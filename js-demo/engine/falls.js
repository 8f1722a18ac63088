// Where a total that falls is told: the engine names one of two figures, and of these the one that was just opened is to be looked at.

import { placeOf } from "./places.js";

const FIGURES = { observations: "value", projects: "disbursed" };

/** What the engine says of a fall, at the other figure of it where that is of a sheet and the one that it names is not. */
export function atOpened(diagnostic, records, places) {
  const [, list, index] = diagnostic.pointer.split("/");
  const named = records[list]?.[index];
  const day = diagnostic.code === "falling-series" ? /on `(\d{4}-\d{2}-\d{2})`/.exec(diagnostic.message.en)?.[1] : undefined;
  if (day === undefined || !named || placeOf(places, diagnostic.pointer) !== null) return diagnostic;
  const isOfSeries = (record) => ["indicator", "project", "unit"].every((field) => record[field] === named[field]);
  // it falls from the last day before to this one
  const before = records[list].filter((record) => isOfSeries(record) && record.on < day).map(({ on }) => on).sort().at(-1);
  const other = named.on === day ? before : day;
  const opened = records[list].findIndex((record, at) => isOfSeries(record) && record.on === other && placeOf(places, `/${list}/${at}`) !== null);
  return opened === -1 ? diagnostic : { ...diagnostic, pointer: `/${list}/${opened}/${FIGURES[list]}` };
}
