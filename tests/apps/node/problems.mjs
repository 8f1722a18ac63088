import { readFileSync } from "node:fs";
import { PlanError, assess, check, init } from "tiendo";

await init();
const plan = readFileSync("plan.json", "utf8").replace('"2023-08-15"', '"15/08/2023"').replace('"cumulative"', '"total"');
const records = readFileSync("records.json", "utf8");

// For an editor: every problem, warning and note; nothing is thrown.
for (const { severity, code, input, pointer, line, message, help } of check(plan, records)) {
  console.log(`${severity}[${code}] ${input} ${pointer}, line ${line}: ${message.en}; ${help.en}`);
}

// For everything else: the problems come with the error.
try {
  assess(plan, records, { asOf: "2023-08-31" });
} catch (error) {
  if (!(error instanceof PlanError)) throw error;
  console.log(error.diagnostics.length);
}
