import { readFileSync } from "node:fs";
import { init, open } from "tiendo";

await init();
const [plan, records] = ["plan.json", "records.json"].map((file) => readFileSync(file, "utf8"));
const opened = open(plan, records, { asOf: "2023-08-31" });
for (const value of [51300, 60000, 96000]) {
  const { indicators } = opened.whatIf({ observations: [{ indicator: "disbursement", on: "2023-08-31", value }] });
  console.log(value, indicators[0]?.status ?? opened.assessment.indicators[0].status);
}
const easier = opened.whatIf({ targets: [{ indicator: "disbursement", target: { at_least: 70000 } }] });
console.log(easier.indicators[0].status);
opened.close(); // gives the memory back
