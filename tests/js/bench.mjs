/** How long an assessment of the built-in plan takes as a web module, text to object. */
import { readFileSync } from "node:fs";
import { assess, assessText, check, explain, init } from "../../wasm/pkg/tiendo.js";

const ROUNDS = 201;
const file = (name) => readFileSync(new URL(`../../core/plans/nga-nam-2023.${name}.json`, import.meta.url), "utf8");
const [plan, records] = [file("plan"), file("records")];
const asOf = "2023-08-31";

await init();
const { indicators } = assess(plan, records, { asOf });
for (const [what, work] of Object.entries({
  "assess, text to text": () => assessText(plan, records, asOf),
  "assess, text to object": () => assess(plan, records, { asOf }),
  "check": () => check(plan, records),
  "explain every indicator": () => indicators.map((indicator) => explain(indicator, "vi")),
})) {
  console.log(`» ${what.padEnd(24)} ${median(work).toFixed(2)} ms (median of ${ROUNDS})`);
}

function median(work) {
  const times = Array.from({ length: ROUNDS }, () => {
    const begin = performance.now();
    work();
    return performance.now() - begin;
  });
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
}
