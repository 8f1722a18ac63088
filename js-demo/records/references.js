// What of the plan a cell means: an id as it stands, or a name, with or without its accents.

import { distance } from "fastest-levenshtein";
import { accented, NUMBER, plain } from "../cells/plain.js";
import { A_LEVEL } from "../sheets/assigning.js";
import { isUomBeside, isUomOf } from "../sheets/uoms.js";

/** A name with something in brackets behind it. */
const WITH_UOM = /^(.*\S)\s*[([]\s*(?:(?:đơn vị tính|đvt)\s*:?\s*)?([^()[\]]+?)\s*[)\]]$/iu;
const LONGEST_NAME = 500;
const LETTERS_TO_ONE_WRONG = 5;
/** A file with more unknown names than these is of another plan. */
const MOST_MISSPELT = 500;

/** What rows can refer to, by list: how each name is found, the units of measure, and what else of an item decides how a row is read. */
export function referencesOf(plan) {
  const lists = listsOf(plan);
  const finders = { ...byList(lists, (items) => finderOf(items)), units: finderOf(lists.units, AS_UNITS_ARE_WRITTEN, committeeOf) };
  // of an id that stands twice the first is meant, as the engine says
  const names = byList(lists, (items) => new Map(items.map(({ id, name }) => [id, name]).reverse()));
  const uoms = uomsOf(plan, lists.indicators);
  const uomOf = ofMap(new Map(uoms));
  return {
    find: (list, text) => (WITH_UOMS.has(list) ? foundWithUom(finders[list], text, uomOf) : finders[list](text)),
    nearest: eachOnce(lists, nearestOf),
    whole: eachOnce(lists, wholeOf),
    isSection: titlesOf(plan.sections, Object.values(finders)),
    nameOf: (list, id) => names[list].get(id),
    /** The names of the unit of measure of an indicator or a project. */
    uomOf,
    isUom: isUomBeside(uoms.flatMap(([, names]) => names)),
    ...saidOfIndicators(lists.indicators),
    ...saidOfReports(lists.reports),
    ...saidOfTasks(lists.tasks),
  };
}

/** The items of a plan as rows name them: a series as an indicator is, projects of all proposals. */
function listsOf({ indicators, series, tasks, reports, units, services, policies, sources, gradings, reallocations }) {
  return {
    ...byList({ tasks, reports, units, services, policies, sources, gradings }, itemsOf),
    indicators: [...itemsOf(indicators), ...itemsOf(series)],
    projects: itemsOf(reallocations).flatMap(({ projects }) => itemsOf(projects)),
  };
}

const byList = (lists, make) => Object.fromEntries(Object.entries(lists).map(([list, items]) => [list, make(items)]));

/** The names of the unit of measure of every indicator and project, with its id. */
function uomsOf({ reallocations }, indicators) {
  const amounts = itemsOf(reallocations).flatMap(({ uom, projects }) => itemsOf(projects).map(({ id }) => [id, namesOf(uom)]));
  return [...indicators.map(({ id, measure }) => [id, namesOf(measure?.uom)]), ...amounts];
}

/** Lists of what is measured in a unit. */
const WITH_UOMS = new Set(["indicators", "projects"]);

/** What a name or an id means; of a name with a unit of measure behind it, `Thu ngân sách (tỷ đồng)`, also that unit, and whether the item itself bears it (`isItsName`). */
function foundWithUom(find, text, uomOf) {
  const found = find(text);
  const [, name, uom] = (!found.ids && text.length <= LONGEST_NAME && WITH_UOM.exec(text.normalize("NFC").trim())) || [];
  const isItsName = found.id !== undefined;
  const { id } = name && !isItsName ? find(name) : found;
  return id !== undefined && uom && isUomOf(uomOf(id), uom) ? { id, uom, isItsName } : found;
}

/** What `find` says of a text among the items of a list, each looked for once, and so many of them. */
function eachOnce(lists, find) {
  const found = new Map();
  return (list, text) => {
    const key = `${list} ${text}`;
    if (!found.has(key)) found.set(key, found.size < MOST_MISSPELT ? find(lists[list], text) : null);
    return found.get(key);
  };
}

/** Whether words are the title of a section, and of nothing else, as it stands or without what numbers it. */
function titlesOf(sections, finders) {
  const titles = itemsOf(sections).flatMap(({ name }) => namesOf(name)).flatMap((title) => [title, title.replace(NUMBER, "")]);
  const known = new Set(titles.map(plain).filter(Boolean));
  const isItem = (words) => finders.some((find) => find(words).id !== undefined || find(words).ids !== undefined);
  return (words) => words !== "" && known.has(plain(words)) && !isItem(words);
}

function saidOfIndicators(indicators) {
  const states = new Set(indicators.filter(({ measure }) => measure?.kind === "snapshot").map(({ id }) => plain(String(id))));
  const parts = new Map(indicators.map(({ id, breakdown }) => [id, itemsOf(breakdown).map(({ unit }) => unit)]));
  const answers = new Map(indicators.map(({ id, responsible }) => [id, Array.isArray(responsible) ? responsible : []]));
  return {
    /** Whether an indicator is a state on a day, of which a month says all; totals are of a span. */
    isState: (indicator) => states.has(plain(String(indicator))),
    /** The units of which an indicator has a part each, and who answers for the whole. */
    partsOf: (indicator) => parts.get(indicator) ?? [],
    answersOf: (indicator) => answers.get(indicator) ?? [],
  };
}

function saidOfReports(reports) {
  const owers = new Map(reports.map(({ id, owed_by: units }) => [id, Array.isArray(units) ? units : []]));
  return {
    /** Who owes a report. */
    owersOf: (report) => owers.get(report) ?? [],
    everyOf: ofMap(new Map(reports.map(({ id, every }) => [id, every]))),
  };
}

function saidOfTasks(tasks) {
  const dues = new Map(tasks.map(({ id, deadline }) => [id, deadline]));
  return {
    /** Whether a day is behind the due day of a task; undefined where that is not a day of the calendar. */
    isBehindDue(task, day) {
      const { by, before } = dues.get(task) ?? {};
      return typeof by === "string" ? day > by : typeof before === "string" ? day >= before : undefined;
    },
    /** Whether the due day of a task may be another than the one that the plan names. */
    isRolled: (task) => (dues.get(task)?.roll ?? "none") !== "none",
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

/** Organs that stand in full or by their letters, `Ủy ban nhân dân Phường 1`: as `accented` and as `plain` write them. */
const ORGANS = [[["uỷ ban nhân dân ", "ubnd "], ["hội đồng nhân dân ", "hđnd "]], [["uy ban nhan dan ", "ubnd "], ["hoi dong nhan dan ", "hdnd "]]];
const AS_UNITS_ARE_WRITTEN = [accented, plain].map((written, at) => (text) => {
  const words = written(text);
  const [long, short] = ORGANS[at].find(([organ]) => words.startsWith(organ)) ?? ["", ""];
  return short + words.slice(long.length);
});
const AN_AREA = new RegExp(`^(?:${A_LEVEL}) \\S`);

/** The committee of an area that stands for it, `UBND Phường 1` of `Phường 1`, among names as they are written. */
function committeeOf(words) {
  return AN_AREA.test(plain(words)) ? `ubnd ${words}` : null;
}

/** How an item is found: `{ id }`, several `ids` of which any could be meant, or nothing; by what `otherwise` makes of words that nothing is called, with the name of what is meant (`as`). */
function finderOf(items, forms = [accented, plain], otherwise = () => null) {
  const ids = new Set(items.map(({ id }) => id));
  const byName = forms.map((written) => indexOf(items, written));
  const known = new Map();
  return (text) => {
    if (!known.has(text)) known.set(text, found(text.normalize("NFC").trim()));
    return known.get(text);
  };
  function found(text) {
    if (ids.has(text)) return { id: text };
    for (const [place, written] of forms.entries()) {
      const hits = byName[place].get(written(text));
      if (hits) return hits.size === 1 ? { id: [...hits][0] } : { ids: [...hits] };
    }
    return foundAs(text);
  }
  function foundAs(text) {
    for (const [place, written] of forms.entries()) {
      const [id, ...others] = byName[place].get(otherwise(written(text))) ?? [];
      if (id !== undefined) return others.length === 0 ? { id, as: namesOf(items.find((item) => item.id === id).name)[0] } : {};
    }
    return {};
  }
}

/** The name that is meant where only a letter in five is another; null where none is that near, or two are. */
function nearestOf(items, text) {
  const words = plain(text);
  const most = Math.floor(words.length / LETTERS_TO_ONE_WRONG);
  const near = items.flatMap(({ name }) => namesOf(name)).map((name) => ({ name, far: distance(words, plain(name)) })).filter(({ far }) => far <= most);
  const [first, second] = near.sort((one, other) => one.far - other.far);
  return first && first.far !== second?.far ? first.name : null;
}

/** The one name of which a text is a part, in whole words: `Phường 1` of `UBND Phường 1`; null where it is of none, or of several. */
function wholeOf(items, text) {
  const words = plain(text);
  if (!words.includes(" ")) return null;
  const found = [...new Set(items.flatMap(({ name }) => namesOf(name)).filter((name) => ` ${plain(name)} `.includes(` ${words} `)))];
  return found.length === 1 ? found[0] : null;
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
