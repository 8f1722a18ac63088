// Which item a remark on the records is about: the engine names a place in the file, a reader knows names.

/** By JSON Pointer the name of the indicator, task, report, dossier or project of a record, with its unit; null where it has none. */
export function aboutIn(records, { indicators, tasks, reports, reallocations, units }) {
  const projects = reallocations.flatMap(({ capital_sources: sources }) => sources.flatMap(({ projects }) => projects));
  const lists = { indicator: namesById(indicators), task: namesById(tasks), report: namesById(reports), project: namesById(projects) };
  const ofUnits = namesById(units);
  const nameOf = (record) => Object.keys(lists).filter((field) => Object.hasOwn(record, field)).map((field) => lists[field].get(record[field])).find(Boolean);
  return (pointer) => {
    const [, list, index] = pointer.split("/");
    const record = records[list]?.[index];
    if (!record) return null;
    if (list === "dossiers") return { vi: record.id, en: record.id };
    const name = nameOf(record);
    const unit = ofUnits.get(record.unit);
    return name && unit ? { vi: `${name.vi} – ${unit.vi}`, en: `${name.en} – ${unit.en}` } : (name ?? null);
  };
}

/** Of an indicator with units the whole stands first; all have its name. */
function namesById(items) {
  return new Map(items.map(({ id, name }) => [id, name]).reverse());
}
