/** The types that ship with the package are those of the answers: `tsc` accepts every answer to the corpus. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT, cases, read } from "./cases.mjs";
import { packageFrom } from "./package.mjs";

const FOLDER = join(ROOT, "target/types");
const TSC = join(ROOT, "tests/node_modules/typescript/bin/tsc");
const API = "../../wasm/pkg/tiendo.js";
const EXPLAIN = "../../wasm/pkg/explain.js";

const tiendo = await packageFrom("../../wasm/pkg/");

const USAGE = `
import { PlanError, agenda, assess, assessText, calendarYear, check, icalendar, init, open, read, words } from "${API}";
import { compare, explain, explanationDraft, init as initExplain, reportDraft } from "${EXPLAIN}";
import type { AgendaEntry, Assessment, Diagnostic, Indicator, Reason, SourceError, Standing, WhatIf } from "${API}";

await init();
await init(new URL("https://example.org/tiendo_bg.wasm"));
await init(fetch("/tiendo_bg.wasm"));
await initExplain(fetch("/explain_bg.wasm"));
await init(new Uint8Array(8));
await init("/tiendo_bg.wasm").catch((error: Error) => (error.name === "SourceError" ? (error as SourceError).why : error.message));
const { indicators, tasks, reports, services, consequences, reallocations, gradings, units, rankings, summary } = assess("{}", { format: "tiendo/1" }, { asOf: "2023-08-31" });
const dossiers = services.flatMap((service) => service.dossiers);
for (const verdict of [...indicators, ...tasks, ...reports, ...services, ...dossiers, ...consequences]) {
  const text: string = explain(verdict, "en") + explain(verdict);
  const words: string | null =
    verdict.kind === "consequence" ? verdict.owed_by.name.vi
    : verdict.kind === "service" ? String(verdict.totals.on_time.over)
    : verdict.status;
}
const proposed: string[] = reallocations.flatMap((proposal) => [explain(proposal), ...proposal.capital_sources.flatMap(({ moves }) => moves.map(({ amount }) => amount))]);
for (const { units, ...grading } of gradings) {
  const words: string = explain({ ...grading, units }) + units.map((unit) => explain(unit, "en")).join();
  const limits: string[] = units.flatMap(({ limited_by }) => limited_by.map((limit) => (limit.code === "cap" ? limit.grade.id : limit.policy.id)));
}
const places = rankings.flatMap((ranking) => ranking.places);
const spoken: string = [...units, ...rankings, ...places].map((verdict) => explain(verdict)).join();
const values: (string | null)[] = [...units.map(({ score }) => score?.value ?? null), ...places.map(({ result }) => result.value)];
const divided = places.map(({ result }) => ("over" in result ? result.over : result.parts.length));
const late = ({ days_late }: Standing): boolean => days_late !== null;
const count: number = [...tasks, ...dossiers, ...reports.flatMap(({ periods }) => periods)].filter(late).length;
const pending: number = summary.deadlines.tasks.pending_overdue + summary.deadlines.reports.total + summary.dossiers.overdue;
const days = { asOf: "2023-08-31", from: "2023-09-01", to: "2023-09-30" };
const entries: AgendaEntry[] = agenda("{}", {}, days);
const as_known: AgendaEntry[] = agenda("{}", {}, { ...days, knownOn: "2023-08-31" });
const file: string = icalendar("{}", "{}", days) + icalendar({}, {}, { ...days, language: "en", component: "todo", alarmDays: 0 });
const { known, to_decide } = calendarYear("{}", 2028);
const read_once = read("{}", {});
const of_days: Assessment[] = ["2023-08-31", "2023-09-30"].map((asOf) => read_once.assess({ asOf, knownOn: null }));
const ahead: [AgendaEntry[], string, string] = [read_once.agenda(days), read_once.icalendar({ ...days, component: "todo" }), read_once.calendarYear(2028).to_decide.join()];
read_once.close();
const opened = open("{}", {}, { asOf: "2023-08-31", knownOn: "2023-09-04" });
const trial: WhatIf = opened.whatIf({ observations: [{ indicator: "a", on: "2023-08-31", value: 7 }], targets: [{ indicator: "a", target: "zero" }] });
const { changes, shares, ranks } = compare(opened.assessment, assess("{}", "{}", { asOf: "2023-09-30", knownOn: null }));
const moved: string[] = changes.flatMap(({ because }) => because.map(({ code }) => code));
const told: string[] = [...changes, ...shares, ...ranks].map((change) => explain(change, "vi"));
const now: (number | null | undefined)[] = ranks.map(({ after }) => after?.rank);
const wholes = trial.indicators.filter(({ unit }) => unit === null).map(({ forecast }) => forecast?.reaches);
opened.close();
const missed: string = words("vi").indicator.missed;
const explained: string | undefined = explanationDraft(opened.assessment, "u", { language: "en", since: "2023-08-31", letterhead: { place: "P", to: ["a"] } })?.html;
const reported = reportDraft("{}", { last: opened.assessment, letterhead: "{}" }).body.map((part) => (part.block === "table" ? part.rows.length : part.block));
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
import { PlanError, agenda, assess, calendarYear, icalendar, init, words } from "${API}";
import { compare, explain, explanationDraft, reportDraft } from "${EXPLAIN}";
import type { Plan, Records } from "${API}";
// @ts-expect-error: nothing answers it
import type { Agenda } from "${API}";

// @ts-expect-error: a day is text
assess("{}", "{}", { asOf: new Date() });
// @ts-expect-error: the day is not optional
assess("{}", "{}");
// @ts-expect-error: a plan is text or an object
assess(7, "{}", { asOf: "2023-08-31" });
// @ts-expect-error: the day of knowledge is text
assess("{}", "{}", { asOf: "2023-08-31", knownOn: 7 });
// @ts-expect-error: two assessments, or their texts
compare({ format: "tiendo/1" }, "{}");
// @ts-expect-error: there is no such language
words("fr");
// @ts-expect-error: an assessment is not a verdict
explain(assess("{}", "{}", { asOf: "2023-08-31" }));
// @ts-expect-error: a deadline calendar has an end
agenda("{}", "{}", { asOf: "2023-08-31", from: "2023-08-31" });
// @ts-expect-error: there is no such field of a letterhead
explanationDraft("{}", "u", { letterhead: { palce: "P" } });
// @ts-expect-error: a report is of an assessment
reportDraft(7);
// @ts-expect-error: there is no such component
icalendar("{}", "{}", { asOf: "2023-08-31", from: "2023-08-31", to: "2023-08-31", component: "journal" });
// @ts-expect-error: a year is a number
calendarYear("{}", "2023");
// @ts-expect-error: an entry of the deadline calendar is not a verdict
explain(agenda("{}", "{}", { asOf: "2023-08-31", from: "2023-08-31", to: "2023-08-31" })[0]!);
// @ts-expect-error: there is no such list of records
const happened: Records = { format: "tiendo/1", plan: "p", complections: [] };
// @ts-expect-error: a task has a deadline
const tasks: Plan["tasks"] = [{ id: "t", name: "T", responsible: ["u"] }];
// @ts-expect-error: init gives nothing
const module: WebAssembly.Module = await init();
// @ts-expect-error: there is no such status
const status: ReturnType<typeof assess>["indicators"][number]["status"] = "late";
// @ts-expect-error: what was found stays
new PlanError().diagnostics = [];
`;

test("tsc accepts the answers and the right calls, and refuses the wrong ones", async () => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const answers = assessments();
  const { entries, years, comparisons, trials } = await answersOfThePackage();
  const { plans, records } = await usableInputs();
  const files = {
    "assessments.ts": literals("Assessment", "Assessment", answers),
    "agendas.ts": literals("AgendaEntry", "AgendaEntry", entries),
    "years.ts": literals("CalendarYear", "CalendarYear", years),
    "comparisons.ts": literals("Comparison", "Comparison", comparisons, EXPLAIN),
    "trials.ts": literals("WhatIf", "WhatIf", trials),
    "plans.ts": literals("Plan", "Plan", plans),
    "records.ts": literals("Records", "Records", records),
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
  for (const [what, some] of Object.entries({ assessments: answers, entries, years, comparisons, trials, plans, records })) assert.ok(some.length > 0, `no ${what} were checked`);
  console.log(`» types: ${answers.length} assessments, ${entries.length} forms of entries of agendas, ${years.length} years, ${comparisons.length} comparisons, ${trials.length} trials, ${plans.length} plans and ${records.length} records of the corpus have the types that ship`);
});

/** Answers as constants of a type; a literal has to have every field and no other. */
function literals(imported, type, answers, from = API) {
  const statements = answers.map((answer, n) => `export const a${n}: ${type} = ${answer};`);
  return [`import type { ${imported} } from "${from}";`, ...statements].join("\n");
}

/** The native answers that are assessments, each once. */
function assessments() {
  const files = cases().map(({ out }) => join(ROOT, `${out}.out`)).filter((file) => existsSync(file));
  return [...new Set(files.map((file) => readFileSync(file, "utf8")))].filter((text) => text.startsWith("{"));
}

/** The plans and records that the engine takes, each once. */
async function usableInputs() {
  await tiendo.init();
  const [plans, records] = [new Set(), new Set()];
  for (const { plan, records: happened, out } of cases()) {
    if (!String(await read(`${out}.out`)).startsWith("{")) continue;
    plans.add(String(await read(plan)));
    if (happened) records.add(String(await read(happened)));
  }
  return { plans: [...plans], records: [...records] };
}

/** What else the package answers about every usable plan of the corpus, each answer once. */
async function answersOfThePackage() {
  await tiendo.init();
  const text = async (path) => path && String(await read(path));
  const [years, comparisons, trials] = [new Set(), new Set(), new Set()];
  const entries = new Map();
  let before = null;
  for (const { plan, records, asOf, out } of cases()) {
    const native = await text(`${out}.out`);
    if (!native.startsWith("{")) continue;
    const [day] = asOf.split("@");
    const { id, start: from, end: to } = JSON.parse(native).plan;
    const [rules, happened] = [await text(plan), (await text(records)) ?? { format: "tiendo/1", plan: id }];
    for (const entry of tiendo.agenda(rules, happened, { asOf: day, from, to })) entries.set(formOf(entry), JSON.stringify(entry));
    years.add(JSON.stringify(tiendo.calendarYear(rules, Number(day.slice(0, 4)))));
    // with the day before it of the same plan; and a few figures on trial
    if (before?.id === id) comparisons.add(JSON.stringify(tiendo.compare(before.native, native)));
    before = { id, native };
    const opened = tiendo.open(rules, happened, { asOf: day });
    const figures = opened.assessment.indicators.filter(({ measure, source, unit }) => measure.form === "observed" && unit === null && source === null);
    const observations = figures.slice(0, 3).map(({ id: indicator, observed_on: on, start }) => ({ indicator, on: on ?? start, value: 1 }));
    trials.add(JSON.stringify(opened.whatIf({ observations })));
    opened.close();
  }
  return { entries: [...entries.values()], years: [...years], comparisons: [...comparisons], trials: [...trials] };
}

/** What a type can see of an entry of an agenda: its words and what is null, not its names and days. All of them would be 36 MB. */
function formOf({ kind, status, illustrative, ...others }) {
  return JSON.stringify([kind, status, illustrative, ...Object.entries(others).map(([name, value]) => [name, value === null, value?.length === 0])]);
}
