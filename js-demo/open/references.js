// What of the plan a cell means: an id as it stands, or a name, with or without its accents.

import { accented, plain } from "./plain.js";

/** Units of money that the engine converts into each other. */
const MONEY = ["đồng", "nghìn đồng", "triệu đồng", "tỷ đồng"];

/** What rows can refer to, by list: how each name is found, and the units of measure. */
export function referencesOf(plan) {
  const projects = itemsOf(plan.reallocations).flatMap(({ projects }) => itemsOf(projects));
  const lists = {
    indicators: [...itemsOf(plan.indicators), ...itemsOf(plan.series)], tasks: itemsOf(plan.tasks), reports: itemsOf(plan.reports), units: itemsOf(plan.units),
    services: itemsOf(plan.services), policies: itemsOf(plan.policies), sources: itemsOf(plan.sources), gradings: itemsOf(plan.gradings), projects,
  };
  const finders = Object.fromEntries(Object.entries(lists).map(([name, items]) => [name, finderOf(items)]));
  const measures = lists.indicators.map(({ id, measure }) => [id, namesOf(measure?.uom)]);
  const amounts = itemsOf(plan.reallocations).flatMap(({ uom, projects }) => itemsOf(projects).map(({ id }) => [id, namesOf(uom)]));
  return {
    find: (list, text) => finders[list](text),
    nameOf: (list, id) => lists[list].find((item) => item.id === id)?.name,
    /** The names of the unit of measure of an indicator or a project. */
    uomOf: ofMap(new Map([...measures, ...amounts])),
    isUom: ofSet(new Set([...MONEY, ...[...measures, ...amounts].flatMap(([, names]) => names)].map(plain))),
    everyOf: ofMap(new Map(lists.reports.map(({ id, every }) => [id, every]))),
  };
}

/** A list of a file that may hold anything. */
export function itemsOf(list) {
  return Array.isArray(list) ? list.filter((item) => typeof item === "object" && item !== null) : [];
}

/** A name of a plan in its languages. */
export function namesOf(name) {
  if (typeof name === "string") return [name];
  return typeof name === "object" && name !== null ? Object.values(name).filter((word) => typeof word === "string") : [];
}

/** How an item is found: `{ id }`, several `ids` of which any could be meant, or nothing. */
function finderOf(items) {
  const ids = new Set(items.map(({ id }) => id));
  const byName = [accented, plain].map((written) => indexOf(items, written));
  const known = new Map();
  return (text) => {
    if (!known.has(text)) known.set(text, found(text.normalize("NFC").trim()));
    return known.get(text);
  };
  function found(text) {
    if (ids.has(text)) return { id: text };
    for (const [place, written] of [accented, plain].entries()) {
      const hits = byName[place].get(written(text));
      if (hits) return hits.size === 1 ? { id: [...hits][0] } : { ids: [...hits] };
    }
    return {};
  }
}

function indexOf(items, written) {
  const index = new Map();
  for (const { id, name } of items) {
    for (const word of [id, ...namesOf(name)].filter((word) => typeof word === "string")) {
      const key = written(word);
      if (!index.has(key)) index.set(key, new Set());
      index.get(key).add(id);
    }
  }
  return index;
}

const ofMap = (map) => (key) => map.get(key);
const ofSet = (set) => (text) => set.has(plain(text));
