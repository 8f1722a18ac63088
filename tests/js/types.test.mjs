/** The types that ship with the package are those of the answers: `tsc` accepts every assessment of the corpus. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT, cases } from "./cases.mjs";

const FOLDER = join(ROOT, "target/types");
const TSC = join(ROOT, "tests/node_modules/typescript/bin/tsc");
const API = "../../wasm/pkg/tiendo.js";

const USAGE = `
import { PlanError, assess, assessText, check, explain, init, words } from "${API}";
import type { Diagnostic, Indicator, Reason } from "${API}";

await init();
await init(new URL("https://example.org/tiendo_bg.wasm"));
await init(fetch("/tiendo_bg.wasm"));
await init(new Uint8Array(8));
const { indicators, tasks, consequences } = assess("{}", { format: "tiendo/1" }, { asOf: "2023-08-31" });
for (const verdict of [...indicators, ...tasks, ...consequences]) {
  const words: string = verdict.kind === "consequence" ? verdict.owed_by.name.vi : verdict.status;
  const text: string = explain(verdict, "en") + explain(verdict) + words;
}
const missed: string = words("vi").indicator.missed;
const answer: string = assessText("{}", "{}", "2023-08-31");
const codes: string[] = check("{}", {}).map((problem: Diagnostic) => problem.code);
try {
  assess("{}", "{}", { asOf: "2023-08-31" });
} catch (error) {
  if (error instanceof PlanError) error.diagnostics.map(({ line }) => line);
}
const since = (indicator: Indicator): string => indicator.since ?? indicator.due;
const code = (reason: Reason): string => (reason.code === "stale" ? String(reason.days) : reason.code);
`;

const MISUSE = `
import { PlanError, assess, explain, init, words } from "${API}";

// @ts-expect-error: a day is text
assess("{}", "{}", { asOf: new Date() });
// @ts-expect-error: the day is not optional
assess("{}", "{}");
// @ts-expect-error: a plan is text or an object
assess(7, "{}", { asOf: "2023-08-31" });
// @ts-expect-error: there is no such language
words("fr");
// @ts-expect-error: an assessment is not a verdict
explain(assess("{}", "{}", { asOf: "2023-08-31" }));
// @ts-expect-error: init gives nothing
const module: WebAssembly.Module = await init();
// @ts-expect-error: there is no such status
const status: ReturnType<typeof assess>["indicators"][number]["status"] = "late";
// @ts-expect-error: what was found stays
new PlanError().diagnostics = [];
`;

test("tsc accepts the answers and the right calls, and refuses the wrong ones", () => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const answers = assessments();
  const statements = answers.map((answer, n) => `export const a${n}: Assessment = ${answer};`);
  const files = {
    "answers.ts": [`import type { Assessment } from "${API}";`, ...statements].join("\n"),
    "usage.ts": USAGE,
    "misuse.ts": MISUSE,
    "tsconfig.json": JSON.stringify({
      compilerOptions: {
        strict: true, noEmit: true, exactOptionalPropertyTypes: true, skipLibCheck: false,
        target: "es2022", module: "nodenext", moduleResolution: "nodenext", lib: ["es2022", "dom"], types: [],
      },
      include: ["*.ts"],
    }),
    "package.json": JSON.stringify({ type: "module" }),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(FOLDER, name), text);

  const { status, stdout, error } = spawnSync(process.execPath, [TSC, "--project", FOLDER], { encoding: "utf8", maxBuffer: 1 << 28 });
  assert.equal(error, undefined);
  assert.equal(status, 0, stdout.slice(0, 5000));
  assert.ok(answers.length > 0, "no assessment was checked");
  console.log(`» types: ${answers.length} assessments of the corpus have the type that ships`);
});

/** The native answers that are assessments, each once; a literal has to have every field and no other. */
function assessments() {
  const files = cases().map(({ out }) => join(ROOT, `${out}.out`)).filter((file) => existsSync(file));
  return [...new Set(files.map((file) => readFileSync(file, "utf8")))].filter((text) => text.startsWith("{"));
}
