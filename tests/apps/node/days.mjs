import { readFileSync } from "node:fs";
import { init, read } from "tiendo";

await init();
const [plan, records] = ["plan.json", "records.json"].map((file) => readFileSync(file, "utf8"));
const both = read(plan, records);
for (const asOf of ["2023-06-30", "2023-07-31", "2023-08-31"]) {
  const { indicators, tasks } = both.assess({ asOf });
  console.log(asOf, [...indicators, ...tasks].map(({ id, status }) => `${id} ${status}`).join(", "));
}
both.close(); // gives the memory back
