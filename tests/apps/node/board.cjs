const { readFileSync } = require("node:fs");

async function main() {
  const { assess, init, words } = await import("tiendo");
  await init();
  const [plan, records] = ["plan.json", "records.json"].map((file) => readFileSync(file, "utf8"));
  const { indicators, tasks } = assess(plan, records, { asOf: "2023-08-31" });
  const { indicator, deadline } = words("vi");
  for (const { name, status } of indicators) console.log(`${name.vi}: ${indicator[status]}`);
  for (const { name, status } of tasks) console.log(`${name.vi}: ${deadline[status]}`);
}

main();
