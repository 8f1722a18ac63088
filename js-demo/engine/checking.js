// What is wrong with a plan and its records while they are written: every problem, with the place in the text that it is about.

import { check } from "tiendo";
import { treeOf } from "../json/tree.js";

/** So many problems go to the page; all of them are counted. */
const MOST_TOLD = 500;
/** These are about the name of a field, not about its value. */
const OF_THE_NAME = new Set(["unknown-field", "duplicate-key"]);
const RANK = { error: 0, warning: 1, note: 2 };

/**
 * @param {{ plan: string, records: string }} texts With line feeds as the only line breaks.
 * @returns {{ counts: Record<string, number>, problems: object[] }} Diagnostics with `from` and `to` in their text, the worst first.
 */
export function checked(texts) {
  const all = check(texts.plan, texts.records);
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of all) counts[severity] += 1;
  const worst = [...all].sort((one, other) => RANK[one.severity] - RANK[other.severity]).slice(0, MOST_TOLD);
  const finders = {};
  const problems = worst.map((problem) => {
    finders[problem.input] ??= finderIn(texts[problem.input]);
    return { ...problem, ...finders[problem.input](problem) };
  });
  return { counts, problems };
}

/** Finds the places of problems in one text. */
function finderIn(text) {
  const starts = lineStarts(text);
  const lineAt = (offset) => countNotAfter(starts, offset);
  const { root } = treeOf(text);

  function ofLine(line) {
    const from = starts[line - 1];
    const words = text.slice(from, endOfLine(line));
    return { from: from + words.length - words.trimStart().length, to: from + words.trimEnd().length };
  }
  function endOfLine(line) {
    return line < starts.length ? starts[line] - 1 : text.length;
  }
  /** What holds other things is marked by its name, or in a list by its first field. */
  function ofNode(node, code) {
    const name = node.parent?.type === "property" ? node.parent.children[0] : null;
    const { offset, length, children = [] } = name && (OF_THE_NAME.has(code) || node.children) ? name : node;
    const end = children.length > 0 ? children[0].offset + children[0].length : offset + length;
    return { from: offset, to: Math.min(end, endOfLine(lineAt(offset))) };
  }

  // The engine says the line: where the tree disagrees, the whole of that line is meant.
  return ({ pointer, line, code }) => {
    const isFound = root && pointer !== "";
    const place = isFound ? ofNode(nodeAt(root, pointer, (node) => lineAt(node.offset) <= line), code) : ofLine(line);
    return lineAt(place.from) === line ? place : ofLine(line);
  };
}

/** The value that a JSON Pointer leads to, or the last one on the way; of fields with one name the last that `isBefore`. */
function nodeAt(root, pointer, isBefore) {
  let node = root;
  for (const step of pointer.slice(1).split("/").map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))) {
    const next = node.type === "array" ? node.children[Number(step)] : valueOf(node, step, isBefore);
    if (!next) return node;
    node = next;
  }
  return node;
}

function valueOf({ type, children }, name, isBefore) {
  if (type !== "object") return undefined;
  const named = children.filter((property) => property.children[0].value === name);
  return (named.findLast(isBefore) ?? named[0])?.children[1];
}

function lineStarts(text) {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** How many of the rising numbers are not after this one. */
function countNotAfter(numbers, limit) {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
