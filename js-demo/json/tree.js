// A JSON text as a tree of its parts with their places, also where it is not yet whole. One that is nested deeper than any plan has none.

import { getLocation, getNodeValue, parseTree } from "jsonc-parser";

/** The engine refuses what is nested deeper. */
const DEEPEST = 64;
const NOWHERE = { path: [], isAtPropertyKey: false, previousNode: undefined };

/** The root, its value as far as it can be read, and `isWhole`: whether it is JSON. */
export function treeOf(text) {
  const errors = [];
  try {
    const root = parseTree(text, errors, { disallowComments: true });
    return { root, value: root && getNodeValue(root), isWhole: root !== undefined && errors.length === 0 };
  } catch {
    return { root: undefined, value: undefined, isWhole: false };
  }
}

/** Where an offset is: the path to it, and the name or value that stands there. */
export function locationIn(text, offset) {
  try {
    const location = getLocation(text, offset);
    return location.path.length > DEEPEST ? NOWHERE : location;
  } catch {
    return NOWHERE;
  }
}
