// Which item a remark on the records is about: the engine names a place in the file, a reader knows names.

/** By JSON Pointer the name of the indicator, task, report, dossier or project of a record, with its unit; null where it has none. */
export function aboutIn(records, { indicators, tasks, reports, reallocations, units }) {
  const projects = reallocations.flatMap(({ capital_sources: sources }) => sources.flatMap(({ projects }) => projects));
  const lists = { indicator: indicators, task: tasks, report: reports, project: projects };
  const nameOf = (record) => Object.entries(lists).map(([field, items]) => items.find(({ id }) => id === record[field])?.name).find(Boolean);
  return (pointer) => {
    const [, list, index] = pointer.split("/");
    const record = records[list]?.[index];
    if (!record) return null;
    if (list === "dossiers") return { vi: record.id, en: record.id };
    const name = nameOf(record);
    const unit = units.find(({ id }) => id === record.unit)?.name;
    return name && unit ? { vi: `${name.vi} – ${unit.vi}`, en: `${name.en} – ${unit.en}` } : (name ?? null);
  };
}
