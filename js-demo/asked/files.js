// Where the plan and its records come from, and what of the plan file the page itself needs.

export const PLAN = "plans/nga-nam-2023.plan.json";
export const RECORDS = "plans/nga-nam-2023.records.json";

/** A file that cannot be had. */
class FileError extends Error {
  constructor(file, why) {
    super(`${file}: ${why ?? "no answer"}`);
    this.file = file;
    this.why = why;
  }
}

/** Both files as text, as the package takes them. */
export async function files() {
  const [plan, records] = await Promise.all([PLAN, RECORDS].map(text));
  return { plan, records };
}

/** Id, name, authority and period of the plan, so that the page has a head even where the plan cannot be assessed. */
export function headOf(plan) {
  try {
    const { id, name, units, period } = JSON.parse(plan);
    const ends = new Map(units.map(({ id: unit, valid_to: last }) => [unit.normalize("NFC"), last]));
    return { id, name, authority: authorityAmong(units)?.name, period, ends };
  } catch {
    return {};
  }
}

/** A name of the plan file: a string for both languages, or one for each. */
export function nameOf(name, lang) {
  return typeof name === "string" ? name : name?.[lang];
}

/** Whose plan it is: the unit to which others belong, or the only one. Of units beside each other none stands above the rest. */
function authorityAmong(units) {
  const above = new Set(units.map(({ parent }) => parent));
  return units.length === 1 ? units[0] : units.find(({ id, parent }) => !parent && above.has(id));
}

async function text(file) {
  const response = await fetch(file).catch(() => {
    throw new FileError(file);
  });
  if (!response.ok) throw new FileError(file, `HTTP ${response.status}`);
  return response.text();
}
