import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { assessText, init } from "tiendo";

await init();
const [plan, records] = ["plan.json", "records.json"].map((file) => readFileSync(file, "utf8"));

// Byte for byte what the native engine answers; what was recorded or decided after 2023-07-31 is left out.
const text = assessText(plan, records, "2023-08-31", "2023-07-31");
console.log(createHash("sha256").update(text).digest("hex").length, JSON.parse(text).known_on);
