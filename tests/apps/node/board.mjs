import { readFile } from "node:fs/promises";
import { PlanError, assess, init, words } from "tiendo";

const [plan, records] = await Promise.all([readFile("plan.json", "utf8"), readFile("records.json", "utf8"), init()]);
try {
  const { indicators, tasks } = assess(plan, records, { asOf: "2023-08-31" });
  const { indicator, deadline } = words("vi");
  for (const { name, status } of indicators) console.log(`${name.vi}: ${indicator[status]}`);
  for (const { name, status } of tasks) console.log(`${name.vi}: ${deadline[status]}`);
} catch (error) {
  if (!(error instanceof PlanError)) throw error;
  for (const { pointer, line, message, help } of error.diagnostics) console.error(pointer, line, message.vi, help.vi);
  process.exitCode = 1;
}
