import { readFileSync, writeFileSync } from "node:fs";
import { agenda, calendarYear, icalendar, init } from "tiendo";

await init();
const [plan, records] = ["plan.json", "records.json"].map((file) => readFileSync(file, "utf8"));

// What is due from August to the end of January, both ends included, and who owes it.
const days = { asOf: "2023-08-01", from: "2023-08-01", to: "2024-01-31" };
for (const { day, name, owed_by } of agenda(plan, records, days)) {
  console.log(day, name.en, owed_by.map((unit) => unit.name.en).join(", "));
}

// The same for the calendars that people keep, with an alarm three days before.
writeFileSync("deadlines.ics", icalendar(plan, records, { ...days, language: "vi", alarmDays: 3 }));

// The days off and the worked Saturdays of a year.
const { days: special, to_decide: toDecide } = calendarYear(plan, 2023);
console.log(special.length, toDecide.length);
