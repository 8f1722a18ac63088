/** Tests that are tables. */
import assert from "node:assert/strict";
import { test } from "node:test";

/** One row each: what is given, and what comes out, as one line. */
export function rows(name, read, table) {
  test(name, () => {
    for (const [given, expected] of table) assert.equal(read(given), expected, JSON.stringify(given));
  });
}
