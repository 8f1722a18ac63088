import { readFileSync } from "node:fs";
import { assess, init } from "tiendo";
import { compare, explain, explanationDraft, reportDraft } from "tiendo";

await init();
const [plan, records] = ["plan.json", "records.json"].map((file) => readFileSync(file, "utf8"));
const june = assess(plan, records, { asOf: "2023-06-30" });
const august = assess(plan, records, { asOf: "2023-08-31" });

// One verdict in words, with the arithmetic and the document.
console.log(explain(august.tasks[0], "en"));

// What is otherwise than in June, and because of what.
for (const change of compare(june, august).changes) console.log(explain(change, "en"));

// What the unit still has to explain, and the office's report, as data, `text`, `markdown` and safe `html`.
const draft = explanationDraft(august, "tckh", { language: "vi", letterhead: { place: "Ngã Năm", date: "2023-08-31" } });
console.log(draft?.form.title);
console.log(reportDraft(august, { language: "en", last: june }).form.title);
