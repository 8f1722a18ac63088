// A JSON text set anew: two spaces a level, and on one line what is short. Every number and name stays as it was written.

import { textOf } from "../json/node-text.js";
import { treeOf } from "../json/tree.js";

const WIDTH = 100;

/** Null where the text is not JSON. */
export function formatted(text) {
  const { root, isWhole } = treeOf(text);
  return isWhole ? `${set(root, text, "")}\n` : null;
}

/** What is worth a line of its own stands on several lines; in a line are single values, and objects and lists of single values. */
function set(node, text, indent) {
  const line = inLine(node, text);
  if (depth(node) <= 1 && indent.length + line.length <= WIDTH) return line;
  if (node.type === "property") return `${textOf(text, node.children[0])}: ${set(node.children[1], text, indent)}`;
  if (!node.children?.length) return line;
  const [open, close] = signs(node);
  const deeper = `${indent}  `;
  return `${open}\n${node.children.map((child) => deeper + set(child, text, deeper)).join(",\n")}\n${indent}${close}`;
}

function inLine(node, text) {
  if (node.type === "property") return node.children.map((child) => inLine(child, text)).join(": ");
  if (node.type !== "object" && node.type !== "array") return textOf(text, node);
  const [open, close] = signs(node);
  return open + node.children.map((child) => inLine(child, text)).join(", ") + close;
}

/** How many objects and lists stand within each other. */
function depth({ type, children = [] }) {
  const inner = children.reduce((most, child) => Math.max(most, depth(child)), 0);
  return type === "object" || type === "array" ? inner + 1 : inner;
}

function signs({ type }) {
  return type === "object" ? "{}" : "[]";
}
