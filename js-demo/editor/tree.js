// A JSON text as a tree of its parts with their places, also where it is not yet whole.

import { parseTree } from "jsonc-parser";

/** `isWhole`: whether it is JSON; a text that is nested deeper than a tree can be has none. */
export function treeOf(text) {
  const errors = [];
  try {
    const root = parseTree(text, errors, { disallowComments: true });
    return { root, isWhole: root !== undefined && errors.length === 0 };
  } catch {
    return { root: undefined, isWhole: false };
  }
}
