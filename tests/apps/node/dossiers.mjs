import { readFileSync } from "node:fs";
import { NO_DAY, assessDossiers, init } from "tiendo";

await init();
const plan = readFileSync("plan.json", "utf8");

// A row each; days are counted from 1970-01-01, service and unit by their position in the plan.
const day = (text) => Date.parse(text) / 864e5;
const { due, status, services } = assessDossiers(plan, {
  service: Uint16Array.of(0, 0), unit: Uint16Array.of(0, 0),
  received: Int32Array.of(day("2023-08-01"), day("2023-08-01")),
  finished: Int32Array.of(day("2023-08-14"), NO_DAY),
}, { asOf: "2023-08-31" });

const STATUSES = ["upcoming", "due_soon", "due_today", "overdue", "done_early", "done_on_time", "done_late", "paused"];
status.forEach((code, row) => console.log(new Date(due[row] * 864e5).toISOString().slice(0, 10), STATUSES[code]));
console.log(services[0].totals.on_time.over);
