// What an assessment costs in WebAssembly, as ratios in one run: against JSON.parse of the same input and output.
import { readFileSync } from "node:fs";
import { explain, init as initExplain } from "../../wasm/pkg/explain.js";
import { init, assess, assessText, check, open } from "../../wasm/pkg/tiendo.js";
import { best, say } from "./timing.mjs";

const OBSERVATIONS = 12;

/** A plan of `count` indicators of all the forms there are, and twelve monthly observations of each, as JSON. */
function inputs(count) {
  const forms = [
    ["cumulative", { at_least: 1000 }, {}],
    ["cumulative", { at_most: 1200 }, { stale_after_days: 45 }],
    ["snapshot", { at_least: 990, stretch: 1200 }, { baseline: { value: 10, on: "2022-12-31" } }],
    ["snapshot", { between: { from: 500, to: 900 } }, {}],
  ];
  const indicators = Array.from({ length: count }, (_, n) => {
    const [kind, target, more] = forms[n % forms.length];
    const measure = { uom: "triệu đồng", kind };
    const responsible = [`u${n % 20}`];
    return { id: `indicator-${n}`, name: `Chỉ tiêu số ${n}`, measure, due: "2023-12-31", target, responsible, ...more };
  });
  const observations = indicators.flatMap(({ id }, n) => Array.from({ length: OBSERVATIONS }, (_, month) => {
    const on = `2023-${String(month + 1).padStart(2, "0")}-28`;
    return { indicator: id, on, value: (month + 1) * 80 + (n % 97) + 0.25, source: "kbnn", recorded: on };
  }));
  const plan = {
    format: "tiendo/1", id: "bench", name: "Kế hoạch", period: { start: "2023-01-01", end: "2023-12-31" },
    sources: ["kbnn", "tckh"],
    units: Array.from({ length: 20 }, (_, n) => ({ id: `u${n}`, name: `Đơn vị ${n}` })),
    indicators,
  };
  return [JSON.stringify(plan), JSON.stringify({ format: "tiendo/1", plan: "bench", observations })];
}

await Promise.all([init(), initExplain()]);
{
  const [plan, records] = inputs(10_000);
  const options = { asOf: "2023-08-31" };
  const output = assessText(plan, records, options.asOf);
  console.log(`10,000 indicators with ${OBSERVATIONS} observations each, ` +
    `${((plan.length + records.length) / 1e6).toFixed(1)} MB in, ${(output.length / 1e6).toFixed(1)} MB out:`);
  const parsing = best(() => [plan, records, output].map((text) => JSON.parse(text)));
  const textToText = best(() => assessText(plan, records, options.asOf));
  const textToObject = best(() => assess(plan, records, options));
  say("JSON.parse of input and output", parsing);
  say("assess, text to text", textToText);
  say("assess, text to object", textToObject);
  say("check", best(() => check(plan, records)));
  const verdicts = assess(plan, records, options).indicators.slice(0, 1000);
  say("explain 1,000 verdicts", best(() => verdicts.map((verdict) => explain(verdict, "vi"))));
  console.log(`  ratio ${(textToObject / parsing).toFixed(2)} (at most 3)\n`);
}
let first;
for (const count of [1_000, 10_000, 100_000]) {
  const [plan, records] = inputs(count);
  const each = (best(() => assessText(plan, records, "2023-08-31")) * 1000) / count;
  first ??= each;
  console.log(`  ${String(count).padStart(7)} indicators: ${each.toFixed(1)} µs each, ${(each / first).toFixed(2)} of the first`);
}

/** A plan of `count` indicators, all forms in turn, and monthly observations of those that are observed, as JSON. */
function mixed(count) {
  const forms = readFileSync(new URL("../forms.json", import.meta.url), "utf8").split("\n")
    .filter((line) => line.startsWith("{")).map((line) => line.replace(/,$/, ""));
  const observations = [{ indicator: "capital", on: "2023-01-02", value: "1.2" }];
  const indicators = Array.from({ length: count }, (_, n) => {
    const form = forms[n % forms.length];
    if (form.includes('"measure"')) {
      for (let month = 1; month <= OBSERVATIONS; month += 1) {
        const on = `2023-${String(month).padStart(2, "0")}-28`;
        for (const unit of form.includes("breakdown") ? ["u1", "u2"] : [undefined]) {
          observations.push({ indicator: `indicator-${n}`, unit, on, value: month * 80 + (n % 97) + 0.25, recorded: on });
        }
      }
    }
    return form.replaceAll("@u", n % 20).replaceAll(/@(\d+)/g, (_, back) => Math.max(0, n - Number(back)));
  });
  const plan = {
    format: "tiendo/1", id: "bench", name: "Kế hoạch", period: { start: "2023-01-01", end: "2023-12-31" },
    units: Array.from({ length: 20 }, (_, n) => ({ id: `u${n}`, name: `Đơn vị ${n}` })),
    series: [{ id: "capital", name: "Vốn", measure: { uom: "tỷ đồng", kind: "snapshot" } }],
  };
  const text = `${JSON.stringify(plan).slice(0, -1)},"indicators":[${indicators.join(",\n")}]}`;
  return [text, JSON.stringify({ format: "tiendo/1", plan: "bench", observations })];
}

console.log("\nAll forms in turn:");
let base;
for (const count of [1_000, 10_000, 100_000]) {
  const [plan, records] = mixed(count);
  const time = best(() => assessText(plan, records, "2023-08-31"));
  const each = (time * 1000) / count;
  base ??= each;
  console.log(`  ${String(count).padStart(7)} indicators: ${each.toFixed(1)} µs each, ${(each / base).toFixed(2)} of the first`);
  if (count < 100_000) continue;
  const opened = open(plan, records, { asOf: "2023-08-31" });
  const change = { observations: [{ indicator: "indicator-50000", on: "2023-08-28", value: 900 }] };
  const whatIf = best(() => opened.whatIf(change));
  console.log(`  a what-if among them ${whatIf.toFixed(2)} ms, ${(whatIf / time).toFixed(5)} of the whole (at most 0.01); ` +
    `${opened.whatIf(change).indicators.length} verdicts change`);
  opened.close();
}
