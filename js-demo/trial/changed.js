// What a trial makes of the files: their own text, byte for byte, but for what is tried. Numbers stay the text that was typed.

import { findNodeAtLocation, getNodeValue, parseTree } from "jsonc-parser";
import { textOf } from "../json/node-text.js";

/** A figure, a target, a completion, more time or a submission that is tried stands in no source: it is illustrative. */
const TRIED = { illustrative: true };

/** The trees of the files that were looked at, and the records in them, so that the next change does not read them again. */
const trees = new WeakMap();

/**
 * Plan and records with the changes.
 * A target that is tried takes the place of every target that may come into force (revisions), whatever day is asked about.
 * @param {{ plan: string, records: string }} files
 * @param {object[]} changes see trial.js
 */
export function changedFiles(files, changes) {
  const { plan, records, listed } = treesOf(files);
  const rows = changes.filter(({ kind }) => kind in ROWS).map((change) => ROWS[change.kind](change));
  const lists = [...new Set(rows.map(({ list }) => list))].map((list) => ({
    list, recorded: listed(list), rows: rows.filter((row) => row.list === list),
  }));
  return {
    plan: spliced(files.plan, changes.filter(({ kind }) => kind === "target").flatMap((change) => targetSplices(files.plan, plan, change))),
    records: spliced(files.records, lists.map((list) => listSplice(files.records, records, list))),
  };
}

/**
 * What each change takes the place of, as the assessment of the files themselves has it on the day that is looked at: a figure with its unit of measure,
 * a target, or a day; null where nothing counts.
 */
export function replacedBy(files, changes, assessment) {
  return changes.map((change) => WAS[change.kind]?.(change, assessment, files) ?? null);
}

/** Of what can be recorded more than once the one that counts, of targets the one in force. */
const WAS = {
  figure: figureThatCounts,
  target({ indicator, unit }, { indicators }) {
    const { target, stretch } = indicators.find((other) => other.id === indicator && (other.unit?.id ?? null) === unit) ?? {};
    return target && { ...target, ...stretch !== null && { stretch } };
  },
  done: ({ task }, { tasks }) => dayOf(tasks.find(({ id }) => id === task)?.done_on),
  extended: ({ task }, { tasks }) => dayOf(tasks.find(({ id }) => id === task)?.due),
  filed: ({ report, unit, period }, { reports }) =>
    dayOf(reports.find((other) => other.id === report && other.unit.id === unit)?.periods.find((other) => other.period === period)?.submitted_on),
  answered: ({ follows, policy, unit, since }, { consequences }) =>
    dayOf(consequences.find((other) => other.follows === follows && other.policy === policy && other.owed_by.id === unit && other.since === since)?.done_on),
};

function dayOf(on) {
  return on && { on };
}

/** Of each source what it recorded last, as far as that was known, and of several sources the first: without a name, as the plan lists them, then by name. */
function figureThatCounts(change, { known_on: knownOn }, files) {
  const { plan, listed } = treesOf(files);
  const { list, replaces } = ROWS.figure(change);
  const ranked = (findNodeAtLocation(plan, ["sources"])?.children ?? []).map((node) => (node.type === "string" ? node.value : findNodeAtLocation(node, ["id"])?.value));
  const rankOf = ({ source }) => (source === undefined ? -1 : ranked.includes(source) ? ranked.indexOf(source) : ranked.length);
  const isKnown = ({ recorded }) => knownOn === null || recorded === undefined || recorded <= knownOn;
  const compared = (one, other) => Number(other < one) - Number(one < other);
  const [first] = listed(list).filter(({ record }) => replaces(record) && isKnown(record)).sort(({ record: one }, { record: other }) =>
    rankOf(one) - rankOf(other) || compared(one.source ?? "", other.source ?? "") || compared(other.recorded ?? "", one.recorded ?? ""));
  return first && { value: numberOf(files.records, first.node, "value"), uom: first.record.uom ?? null };
}

/** Of a record that is tried: its list, those it takes the place of, itself (nothing, where it is taken away). */
const ROWS = {
  figure: ({ indicator, unit, on, value }) => ({
    list: "observations",
    replaces: (row) => row.indicator === indicator && (row.unit ?? null) === unit && row.on === on,
    row: { indicator, ...(unit && { unit }), on, value, ...TRIED },
  }),
  done: ({ task, on }) => ({
    list: "completions",
    replaces: (row) => row.task === task,
    row: on && { task, on, ...TRIED },
  }),
  // it counts behind what was decided before
  extended: ({ task, until, decided }) => ({
    list: "extensions",
    replaces: (row) => row.task === task && row.decided === decided,
    row: { task, until, decided, ...TRIED },
  }),
  filed: ({ report, unit, period, on }) => ({
    list: "submissions",
    replaces: (row) => row.report === report && row.period === period && (row.unit ?? unit) === unit,
    row: on && { report, unit, period, on, ...TRIED },
  }),
  answered: ({ follows, policy, unit, since, on }) => ({
    list: "submissions",
    replaces: (row) => row[follows] === policy && row.unit === unit && row.since === since,
    row: on && { [follows]: policy, unit, since, on, ...TRIED },
  }),
};

function treesOf(files) {
  if (!trees.has(files)) trees.set(files, read(files));
  return trees.get(files);
}

function read(files) {
  const [plan, records] = [parseTree(files.plan), parseTree(files.records)];
  const lists = new Map();
  const listed = (list) => {
    const nodes = () => findNodeAtLocation(records, [list])?.children ?? [];
    if (!lists.has(list)) lists.set(list, nodes().map((node) => ({ node, record: getNodeValue(node) })));
    return lists.get(list);
  };
  return { plan, records, listed };
}

/** The digits as they are written. */
function numberOf(text, node, name) {
  const { type, value, offset, length } = findNodeAtLocation(node, [name]);
  return type === "string" ? value : text.slice(offset, offset + length);
}

function listSplice(text, tree, { list, recorded, rows }) {
  const kept = recorded.filter(({ record }) => !rows.some(({ replaces }) => replaces(record)));
  const written = [...kept.map(({ node }) => textOf(text, node)), ...rows.flatMap(({ row }) => (row ? JSON.stringify(row) : []))];
  return put(tree, [list], `[\n    ${written.join(",\n    ")}\n  ]`);
}

function targetSplices(text, plan, { indicator, unit, target }) {
  const indicators = findNodeAtLocation(plan, ["indicators"])?.children ?? [];
  const node = indicators.find((other) => findNodeAtLocation(other, ["id"])?.value === indicator);
  const revised = (holder) => (findNodeAtLocation(holder, ["revisions"])?.children ?? []).filter((revision) => findNodeAtLocation(revision, ["target"]));
  const parts = findNodeAtLocation(node, ["breakdown"])?.children ?? [];
  const holders = unit === null ? [node] : parts.filter((part) => findNodeAtLocation(part, ["unit"])?.value === unit);
  return holders.flatMap((holder) => [holder, ...revised(holder)]).map((holder) => put(holder, ["target"], JSON.stringify({ ...target, ...TRIED })));
}

/** Puts a text in the place of a field, or at the head of the object that has no such field. */
function put(object, path, text) {
  const found = findNodeAtLocation(object, path);
  if (found) return { offset: found.offset, length: found.length, text };
  return { offset: object.offset + 1, length: 0, text: `${JSON.stringify(path[0])}: ${text}${object.children.length > 0 ? ", " : ""}` };
}

/** From the last to the first, so that no splice moves another. */
function spliced(text, splices) {
  return [...splices].sort((one, other) => other.offset - one.offset)
    .reduce((whole, { offset, length, text: piece }) => whole.slice(0, offset) + piece + whole.slice(offset + length), text);
}
