/** The types of every entry of the package are found and hold, whichever way TypeScript looks for them. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { PACKAGE, install } from "./apps.mjs";
import { ROOT } from "./cases.mjs";

const COMPILERS = ["typescript", "typescript-6"];
const { exports } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8"));
const TYPED = Object.keys(exports).filter((entry) => exports[entry].types).map((entry) => entry.replace(/^\./, "tiendo"));

const USES = {
  "entries.ts": TYPED.map((entry, n) => `import type * as entry${n} from "${entry}";\nexport type Entry${n} = keyof typeof entry${n};`).join("\n"),
  "module.ts": `
    import { type Assessment, PlanError, assess, init } from "tiendo";
    await init();
    const assessment: Assessment = assess("{}", {}, { asOf: "2023-08-31" });
    export const late: string[] = assessment.tasks.filter(({ status }) => status === "overdue").map(({ name }) => name.vi);
    export const problems = (error: unknown): number => (error instanceof PlanError ? error.diagnostics.length : 0);
    // @ts-expect-error: there is no such status
    assessment.tasks.some(({ status }) => status === "late");
    // @ts-expect-error: what stands behind the API is not for others
    import "tiendo/tiendo_glue.js";
  `,
  "classic.ts": `
    import "tiendo/classic";
    Tiendo.init().then(() => Tiendo.words("vi").deadline.overdue satisfies string);
    export const { status }: { status: string | undefined } = { status: Tiendo.assess("{}", "{}", { asOf: "2023-08-31" }).tasks[0]?.status };
    // @ts-expect-error: there is no such call
    Tiendo.judge();
    // @ts-expect-error: the script exports nothing
    import { assess } from "tiendo/classic";
    // @ts-expect-error: nothing of it can be replaced
    Tiendo.init = async () => {};
  `,
  "undefined.ts": `
    import { type DossierColumns, type Plan, type Records, type Trial, agenda, assess, check, icalendar, init, open } from "tiendo";
    import { type Letterhead, explanationDraft, reportDraft } from "tiendo/explain";
    // what a script may leave out it may also have as undefined, as in \`{ knownOn: form.day }\`
    const none = undefined;
    await init(none, { afresh: none });
    const days = { asOf: "2023-08-31", knownOn: none, from: "2023-08-31", to: "2023-09-30" };
    agenda("{}", "{}", days);
    icalendar("{}", "{}", { ...days, language: none, component: none, alarmDays: none });
    check("{}", none);
    const assessment = assess("{}", "{}", { asOf: "2023-08-31", knownOn: none });
    const letterhead: Letterhead = {
      superior: none, issuer: none, number: none, symbol: none, place: none, date: none, to: none, copies: none, signatory: none, signer: none,
    };
    reportDraft(assessment, { language: none, last: none, letterhead });
    reportDraft(assessment, { letterhead: none });
    explanationDraft(assessment, "u", { language: none, since: none, letterhead: none });
    const trial: Trial = {
      observations: [{ indicator: "i", unit: none, on: "2023-08-31", value: 1, uom: none, source: none, recorded: none, note: none, illustrative: none }],
      targets: [{ indicator: "i", unit: none, target: { at_least: 1 } }],
    };
    open("{}", "{}", { asOf: "2023-08-31", knownOn: none }).whatIf(trial);
    open("{}", "{}", { asOf: "2023-08-31" }).whatIf({ observations: none, targets: none });
    export const columns: DossierColumns = {
      service: new Uint16Array(), unit: new Uint16Array(), received: new Int32Array(), finished: new Int32Array(),
      received_minute: none, finished_minute: none, rescheduled: none, rescheduled_decided: none, online: none,
      pause_row: none, pause_kind: none, pause_from: none, pause_to: none, pause_to_minute: none,
    };
    export const plan: Plan = { format: "tiendo/1", id: "p", name: "P", period: { start: "2023-01-01", end: "2023-12-31" }, calendar: none, due_soon_days: none, sections: none };
    export const records: Records = { format: "tiendo/1", plan: "p", observations: [{ indicator: "i", unit: none, on: "2023-08-31", value: 1, recorded: none }], completions: none };
  `,
  "inputs.ts": `
    import { type Plan, type Records, assess, check, open, read } from "tiendo";
    declare const plan: Plan, records: Records, parsed: any, some: object, fields: Record<string, unknown>, frozen: Readonly<Plan>;
    interface Own { format: string; id: string }
    declare const own: Own;
    const asOf = "2023-08-31";
    assess(plan, records, { asOf });
    read(frozen, "{}");
    for (const given of [some, fields, own]) check(given, given);
    check({ format: "tiendo/1", units: [] }, {});
    check(parsed, null);
    declare const promise: Promise<Plan>, text: Promise<string>;
    // @ts-expect-error: an await is missing
    assess(promise, records, { asOf });
    // @ts-expect-error: an await is missing
    read(plan, text);
    // @ts-expect-error: an await is missing
    check("{}", Promise.resolve());
    // @ts-expect-error: of a response the text is wanted
    open(await fetch("plan.json"), records, { asOf });
    // @ts-expect-error: a list is no plan
    check([plan]);
    // @ts-expect-error: nor are bytes
    check(new Uint8Array());
    // @ts-expect-error: nor is what makes one
    check(() => plan);
  `,
  "script.ts": `
    Tiendo.init().then(() => Tiendo.assess("{}", "{}", { asOf: "2023-08-31" }).indicators.length satisfies number);
  `,
  "commonjs.cts": `
    async function statuses(): Promise<string[]> {
      const { assess, init } = await import("tiendo");
      await init(new URL("https://example.org/tiendo_bg.wasm"));
      return assess("{}", "{}", { asOf: "2023-08-31" }).indicators.map(({ status }) => status);
    }
    export = statuses;
  `,
};

/** What programs without the types of a page import. */
const WITHOUT_A_PAGE = {
  "worker.ts": `
    import { assess, init } from "tiendo";
    await init();
    export const late: number = assess("{}", "{}", { asOf: "2023-08-31" }).tasks.length;
  `,
  "classic.ts": `
    Tiendo.init().then(() => Tiendo.words("vi").deadline.overdue satisfies string);
  `,
  "elements.ts": `
    import type { TiendoBoard } from "tiendo/elements";
    export const planOf = ({ plan }: TiendoBoard) => plan;
  `,
};

let portal;
before(() => { portal = install(); });
after(() => portal?.remove());

for (const [moduleResolution, module] of [["bundler", "esnext"], ["node16", "node16"], ["nodenext", "nodenext"]]) {
  test(moduleResolution, () => {
    assert.ok(TYPED.length > 1, "no entry has types");
    const folder = join(portal.folder, moduleResolution);
    mkdirSync(folder);
    const compilerOptions = {
      strict: true, noEmit: true, exactOptionalPropertyTypes: true, noUncheckedSideEffectImports: true, skipLibCheck: false,
      target: "es2022", lib: ["es2022", "dom"], types: ["tiendo/classic"], module, moduleResolution,
    };
    // only Node tells CommonJS from modules by the name of the file
    const files = Object.keys(USES).filter((name) => moduleResolution !== "bundler" || !name.endsWith(".cts"));
    for (const name of files) writeFileSync(join(folder, name), USES[name]);
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
    for (const compiler of COMPILERS) {
      const tsc = join(ROOT, "tests/node_modules", compiler, "bin/tsc");
      const { status, stdout, error } = spawnSync(process.execPath, [tsc, "--project", folder], { encoding: "utf8" });
      assert.equal(error, undefined);
      assert.equal(status, 0, `${compiler}: ${stdout}`);
    }
  });
}

for (const lib of [["es2022"], ["es2022", "webworker"]]) {
  test(`without the types of a page: ${lib}`, () => {
    const folder = join(portal.folder, lib.join("-"));
    mkdirSync(folder);
    const compilerOptions = { strict: true, noEmit: true, skipLibCheck: false, target: "es2022", lib, types: ["tiendo/classic"], module: "esnext", moduleResolution: "bundler" };
    for (const [name, text] of Object.entries(WITHOUT_A_PAGE)) writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: Object.keys(WITHOUT_A_PAGE) }));
    for (const compiler of COMPILERS) {
      const { status, stdout } = spawnSync(process.execPath, [join(ROOT, "tests/node_modules", compiler, "bin/tsc"), "--project", folder], { encoding: "utf8" });
      assert.equal(status, 0, `${compiler}: ${stdout}`);
    }
  });
}
