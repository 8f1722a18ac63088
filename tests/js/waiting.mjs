/** Waits of the browser tests: for what no page can be asked about, and for what must not come. */
import assert from "node:assert/strict";

const MOST = 30_000;
const BETWEEN = 20;

/** Until something holds that only the test knows of. */
export async function until(holds) {
  const end = Date.now() + MOST;
  while (!await holds()) {
    assert.ok(Date.now() < end, `not within ${MOST / 1000} s: ${holds}`);
    await new Promise((later) => setTimeout(later, BETWEEN));
  }
}

/** Long enough for something to come that must not come. */
export const quiet = (page, milliseconds = 500) => page.waitForTimeout(milliseconds);
