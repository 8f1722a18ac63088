import { readFileSync } from "node:fs";
import { assess, init } from "tiendo";
import * as office from "tiendo/explain";

await Promise.all([init(), office.init()]);
const [plan, records] = ["plan.json", "records.json"].map((file) => readFileSync(file, "utf8"));
const june = assess(plan, records, { asOf: "2023-06-30" });
const august = assess(plan, records, { asOf: "2023-08-31" });

// One verdict in words, with the arithmetic and the document.
console.log(office.explain(august.tasks[0], "en"));

// What is otherwise than in June, and because of what.
for (const change of office.compare(june, august).changes) console.log(office.explain(change, "en"));

// What the unit still has to explain, and the office's report, as data, `text`, `markdown` and safe `html`.
const letterhead = { place: "Ngã Năm", date: "2023-08-31" };
console.log(office.explanationDraft(august, "tckh", { letterhead })?.form.title);
console.log(office.reportDraft(august, { language: "en", last: june }).form.title);
