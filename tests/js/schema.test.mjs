/** The JSON Schemas of the package say what the engine says: of every input, of every answer, and of every field. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, createReadStream, existsSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { before, test } from "node:test";
import Ajv from "ajv/dist/2020.js";
import { files } from "../../wasm/schema/build.mjs";
import { declarations } from "../../wasm/schema/source/answers.mjs";
import { copyOf, install } from "./apps.mjs";
import { REPLAY, ROOT, cases, read } from "./cases.mjs";
import { packageFrom } from "./package.mjs";
import { SEEN, UNSEEN, isOfThePlan } from "./schema-codes.mjs";
import { UNKNOWN, mutations, newMemory, note } from "./schema-mutations.mjs";
import { objectsOf, placesAt, wordsOf } from "./schema-places.mjs";
import { ajv, errorsOf, parsed, plansOfTheCorpus, refusal, schemas } from "./schemas.mjs";

/** What the blocks of the documents show: an input, a part of one, or fields of one; null where fields stand that exclude each other. */
const BLOCKS = {
  "README.md": ["plan"],
  "core/FORMAT.md": ["plan", "records", "calendar", null, "plan/service"],
  "core/INDICATORS.md": ["plan/indicator"],
  "core/POLICIES.md": ["plan"],
  "core/GRADING.md": ["plan"],
  "core/REALLOCATION.md": ["plan", "records"],
  "core/SCORECARDS.md": [null],
};
const indicator = (fields) => ({
  ...SMALL,
  indicators: [{ id: "i", name: "I", measure: { uom: "hộ", kind: "snapshot" }, due: "2023-12-31", target: { at_least: 5 }, responsible: ["u"], ...fields }],
});
const SMALL = {
  format: "tiendo/1", id: "p", name: "P", period: { start: "2023-01-01", end: "2023-12-31" }, units: [{ id: "u", name: "U" }],
  tasks: [{ id: "t", name: "T", deadline: { by: "2023-08-31" }, responsible: ["u"] }],
};
/** A plan with a number of each kind. */
const NUMBERS = {
  number: (number) => indicator({ target: { at_least: number } }),
  number_not_negative: (number) => indicator({ target: { equal: { value: 5, tolerance: number } } }),
  number_positive: (max) => ({
    ...SMALL,
    rule_sets: [{ id: "r", name: "R", criteria: [{ id: "c", name: "C", kind: "points", max }], grades: [{ id: "g", name: "G", all: [{ criterion: "c", at_least: 0 }] }] }],
  }),
  share: (number) => indicator({ bands: { on_track: 10, at_risk: number } }),
  part_of_one: (number) => ({ ...SMALL, scorecards: { weights: { tasks: 1 }, credit: { done_late: number } } }),
  part_below_one: (number) => indicator({ nearly_achieved: number }),
};
const digits = (count) => "123456789".repeat(4).slice(0, count);
const SOME_NUMBERS = [
  0, 1, 7, -1, 0.5, -0.5, 9.99, 10, 10.01, 1e-28, 9e27, 1e28, -9e27, -1e28, 123456789012345,
  "0", "-0", "0.0", "-0.000", `0.${"0".repeat(40)}`, "1", "1.0", "1.00001", "7", "-7", "-0.5", "0.5", "0.98", "9.5", "10", "10.0", "10.00", "10.5", "11",
  digits(28), digits(29), `-${digits(28)}`, `-${digits(29)}`, `${digits(14)}.${digits(14)}`, `${digits(14)}.${digits(15)}`,
  `0.${digits(28)}`, `0.${digits(29)}`, `0.${"0".repeat(27)}1`, `0.${"0".repeat(28)}1`, `1.${"0".repeat(27)}`, `1.${"0".repeat(28)}`, `10.${"0".repeat(26)}`, `10.${"0".repeat(27)}`,
  "", " ", "x", "007", "00", "1.", ".5", "+1", "1e3", "1,5", "95%", " 1", "1 ", "--1", "-", "1.2.3", "١",
];
/** Of the replay every so many lines: all of them would take a minute. */
const EVERY = 10;

const tiendo = await packageFrom("../../wasm/pkg/");

before(() => tiendo.init());

test("the files are what their source makes, and the package ships them", () => {
  const made = files();
  for (const [name, text] of Object.entries(made)) {
    assert.equal(readFileSync(join(ROOT, "wasm", name), "utf8"), text, `${name}: run \`node wasm/schema/build.mjs\``);
    const shipped = name.replace(/^js\//, "").replace(".schema", "");
    assert.equal(readFileSync(join(ROOT, "wasm/pkg", shipped), "utf8"), text, `the package has another ${shipped}`);
  }
  const names = Object.keys(schemas).sort();
  assert.deepEqual(Object.keys(made).flatMap((name) => /^schema\/(.+)\.schema\.json$/.exec(name)?.[1] ?? []).sort(), names);
  assert.deepEqual(readdirSync(join(ROOT, "wasm/pkg/schema")).sort(), names.map((name) => `${name}.json`).sort());
  // as whoever has installed the package asks for them
  const installed = createRequire(join(ROOT, "wasm/pkg/tiendo.js"));
  for (const name of names) assert.equal(installed(`tiendo/schema/${name}.json`).$id, `urn:tiendo:1:${name}`);
});

test("the schemas are schemas, every reference leads somewhere, every example holds", () => {
  let examples = 0;
  for (const schema of Object.values(schemas)) {
    assert.ok(ajv.validateSchema(schema), ajv.errorsText());
    // compiling resolves every reference
    assert.equal(typeof ajv.getSchema(schema.$id), "function");
    for (const { node, pointer } of nodesOf(schema)) {
      const shown = [...(node.examples ?? []), ...("default" in node ? [node.default] : [])];
      if (shown.length === 0) continue;
      const validate = ajv.getSchema(`${schema.$id}#${encodeURI(pointer)}`) ?? ajv.compile({ $ref: `${schema.$id}#${encodeURI(pointer)}` });
      for (const example of shown) assert.ok(validate(example), `${schema.$id}#${pointer}: ${JSON.stringify(example)}: ${ajv.errorsText(validate.errors)}`);
      examples += shown.length;
    }
  }
  assert.ok(examples > 300, `${examples} examples`);
});

test("every property says what it means in Vietnamese and in English", () => {
  for (const schema of Object.values(schemas)) {
    // VS Code would show the words of a definition in place of those of the property that refers to it
    for (const [name, definition] of Object.entries(schema.$defs)) assert.ok(!("description" in definition || "examples" in definition), name);
    for (const { node, pointer } of nodesOf(schema)) {
      // conditions only name properties; an object that is closed declares them
      if (node.additionalProperties !== false) continue;
      for (const [name, property] of Object.entries(node.properties)) {
        const [vi, en, ...more] = property.description?.split("\n\n") ?? [];
        assert.ok(vi && en && more.length === 0, `${schema.$id}#${pointer}/properties/${name} has no description in two languages`);
      }
    }
  }
});

/** Of a key that an object has twice the last one counts, without a word. */
test("no words are given twice", () => {
  for (const [name, text] of readdirSync(join(ROOT, "wasm/schema/source")).map((name) => [name, readFileSync(join(ROOT, "wasm/schema/source", name), "utf8")])) {
    for (const table of text.split(/^(?=const|export)/m)) {
      const keys = [...table.matchAll(/^  (?:"([^"]+)"|(\w+)): /gm)].map(([, quoted, bare]) => quoted ?? bare);
      assert.deepEqual(keys.filter((key, at) => keys.indexOf(key) !== at), [], `${name}: ${table.slice(0, 60)}`);
    }
  }
});

test("every error of the engine is one that a schema sees, or one that it cannot see", () => {
  const catalogue = readFileSync(join(ROOT, "core/src/diagnostic/problem.rs"), "utf8");
  const said = [...catalogue.matchAll(/say\(\s*"([a-z-]+)",\s*Error/g)].map(([, code]) => code);
  const dangling = [...catalogue.matchAll(/=> \["(unknown-[a-z-]+)", /g)].map(([, code]) => code);
  const all = [...new Set([...said, ...dangling])].sort();
  assert.ok(all.length > 120, `${all.length} codes`);
  assert.deepEqual([...SEEN, ...UNSEEN].sort(), all, "a new code belongs into one of the lists of schema-codes.mjs");
});

test("what the engine accepts is accepted, what it refuses for its shape is refused", async () => {
  const wrong = [];
  const counts = { accepted: 0, refused: 0 };
  for (const { path, text, records } of await plansOfTheCorpus()) {
    judge("plan", path, text, errorsOf("plan", text), wrong, counts);
    if (errorsOf("plan", text).length > 0) continue;
    for (const other of records) judge("records", other.path, other.text, errorsOf("records", text, other.text), wrong, counts);
  }
  for await (const { plan, records } of replay()) {
    judge("plan", "a plan of the replay", plan, errorsOf("plan", plan), wrong, counts);
    if (errorsOf("plan", plan).length > 0) continue;
    judge("records", "records of the replay", records, errorsOf("records", plan, records), wrong, counts);
  }
  assert.deepEqual(wrong.slice(0, 20), []);
  assert.ok(counts.accepted > 500 && counts.refused > 50, JSON.stringify(counts));
  console.log(`» schemas: ${counts.accepted} inputs accepted, ${counts.refused} refused for their shape, as the engine does`);
});

test("a calendar stands for itself as it does in a plan", async () => {
  let calendars = 0;
  for (const { text } of await plansOfTheCorpus()) {
    const calendar = parsed(text)?.calendar;
    if (calendar === undefined || errorsOf("plan", text).length > 0) continue;
    assert.equal(refusal("calendar", calendar), null);
    calendars += 1;
  }
  assert.ok(calendars > 20, `${calendars} calendars`);
  for (const calendar of [null, "us", {}, { id: "c", rest_days: ["saturday"] }]) assert.notEqual(refusal("calendar", calendar), null);
});

test("the documents show what the schemas accept", () => {
  for (const [document, blocks] of Object.entries(BLOCKS)) {
    const shown = [...readFileSync(join(ROOT, document), "utf8").matchAll(/^```jsonc\n(.*?)^```/gms)].map(([, text]) => text.replace(/\s\/\/.*$/gm, ""));
    assert.equal(shown.length, blocks.length, `${document} has another number of blocks`);
    for (const [n, of] of blocks.entries()) {
      if (of === null) continue;
      const isWhole = shown[n].trimStart().startsWith("{");
      const value = JSON.parse(isWhole ? shown[n] : `{${shown[n]}}`);
      const [name, definition] = of.split("/");
      const places = isWhole ? [[definition ? `/$defs/${definition}` : "", value]] : Object.entries(value).map(([key, inner]) => [`/properties/${key}`, inner]);
      for (const [pointer, inner] of places) {
        const validate = ajv.compile({ $ref: `${schemas[name].$id}#${pointer}` });
        assert.ok(validate(inner), `${document}, block ${n}: ${ajv.errorsText(validate.errors)}`);
      }
    }
  }
});

test("whoever has installed the package finds them: an editor by `$schema` or its settings, a validator by their name", () => {
  const portal = install();
  try {
    const folder = copyOf("schema", portal.folder);
    const { $schema, ...plan } = JSON.parse(readFileSync(join(folder, "my.plan.json"), "utf8"));
    const { "json.schemas": settings } = JSON.parse(readFileSync(join(folder, ".vscode/settings.json"), "utf8"));
    const addresses = [$schema, ...settings.map(({ url }) => url)];
    assert.deepEqual(addresses.map((address) => JSON.parse(readFileSync(join(portal.folder, address), "utf8")).$id), [
      "urn:tiendo:1:plan", "urn:tiendo:1:plan", "urn:tiendo:1:records",
    ]);
    assert.deepEqual(tiendo.check({ $schema, ...plan }), []);
    // the app's own validator
    for (const name of ["ajv", "fast-deep-equal", "fast-uri", "json-schema-traverse", "require-from-string"]) {
      cpSync(join(ROOT, "tests/node_modules", name), join(portal.folder, "node_modules", name), { recursive: true });
    }
    const { status, stdout, stderr } = spawnSync(process.execPath, ["validate.mjs"], { cwd: folder, encoding: "utf8" });
    assert.equal(status, 0, stderr);
    const [first, ...problems] = stdout.trimEnd().split("\n");
    assert.equal(first, "true");
    for (const place of ["/tasks/0/deadline/by must match pattern", "/tasks/0 must NOT have additional properties"]) {
      assert.ok(problems.some((problem) => problem.startsWith(place)), stdout);
    }
    // nothing was said beside it but what Node says of JSON modules
    assert.deepEqual(stderr.split("\n").filter((line) => line !== "" && !/ExperimentalWarning|--trace-warnings/.test(line)), []);
  } finally {
    portal.remove();
  }
});

test("numbers are taken up to the digits, and within the limits, that the engine takes", () => {
  const wrong = [];
  const counts = { accepted: 0, refused: 0 };
  for (const [place, put] of Object.entries(NUMBERS)) {
    for (const number of SOME_NUMBERS) {
      const text = JSON.stringify(put(number));
      const errors = errorsOf("plan", text);
      const refused = refusal("plan", JSON.parse(text));
      if ((errors.length === 0) !== (refused === null)) wrong.push(`${place} ${number}: the engine says ${errors[0]?.code ?? "nothing"}, the schema ${refused ?? "nothing"}`);
      counts[refused ? "refused" : "accepted"] += 1;
    }
  }
  assert.deepEqual(wrong, []);
  assert.ok(counts.accepted > 100 && counts.refused > 100, JSON.stringify(counts));
});

test("every field, removed, renamed, of another type or added, is judged as by the engine, and has its names and words", async () => {
  const plans = (await plansOfTheCorpus()).filter(({ text }) => parsed(text) && errorsOf("plan", text).length === 0);
  const ofPlans = plans.map(({ text }) => ({ input: "plan", value: parsed(text), errors: (changed) => errorsOf("plan", changed) }));
  const ofRecords = plans.flatMap(({ text, records }) => records.map((record) => (
    { input: "records", value: parsed(record.text), errors: (changed) => errorsOf("records", text, changed) }
  ))).filter(({ value, errors }) => value !== undefined && errors(JSON.stringify(value)).length === 0);
  const wrong = [];
  const counts = { accepted: 0, refused: 0 };
  for (const all of [ofPlans, ofRecords]) {
    const memory = newMemory();
    const named = new Map();
    for (const { value } of all) note(value, memory);
    for (const { input, value, errors } of all) {
      for (const [what, changed] of mutations(value, memory)) {
        const text = JSON.stringify(changed);
        const found = errors(text);
        judge(input, what, text, found, wrong, counts);
        for (const problem of found) noteNames(schemas[input], problem, changed, named);
      }
    }
    wrong.push(...[...named].filter(([, { engine, schema }]) => !isSame(engine, schema)).map(([place, { engine, schema }]) => (
      `${place}: the engine has ${[...engine].sort()}, the schema ${[...schema].sort()}`
    )));
    const looked = new Set([...named.values()].flatMap(({ nodes }) => [...nodes]));
    const missing = objectsOf(schemas[all[0].input]).filter(({ node }) => !looked.has(node));
    assert.deepEqual(missing.map(({ pointer }) => pointer), [], "the corpus has no input with these");
  }
  assert.deepEqual(wrong.slice(0, 20), []);
  assert.ok(counts.accepted > 500 && counts.refused > 2000, JSON.stringify(counts));
  console.log(`» schemas: ${counts.accepted + counts.refused} changes of single fields judged as by the engine`);
});

test("every answer is as its schema says", async () => {
  const counts = { assessment: 0, diagnostics: 0, comparison: 0, "what-if": 0, agenda: 0, draft: 0, "calendar-year": 0 };
  const holds = (name, text, where) => {
    const refused = refusal(name, typeof text === "string" ? JSON.parse(text) : text);
    assert.equal(refused, null, `${where}: ${name}: ${refused}`);
    counts[name] += 1;
  };
  for (const { name, out } of cases()) {
    const answer = String(await read(`${out}.out`));
    holds(answer.startsWith("{") ? "assessment" : "diagnostics", answer, name);
    for (const draft of String((await read(`${out}.drafts`)) ?? "").split("\n").filter(Boolean)) holds("draft", draft, name);
  }
  for await (const { answer, agenda, questions, plan, as_of } of replay()) {
    holds(answer.startsWith("{") ? "assessment" : "diagnostics", answer, "replay");
    if (agenda) holds("agenda", agenda.json, "replay");
    if (questions) {
      holds("comparison", questions.comparison, "replay");
      holds(questions.what_if.startsWith("[") ? "diagnostics" : "what-if", questions.what_if, "replay");
      if (!questions.what_if.startsWith("[")) assert.equal(refusal("change", JSON.parse(questions.change)), null);
    }
    if (answer.startsWith("{")) holds("calendar-year", tiendo.calendarYear(plan, Number(as_of.slice(0, 4))), "replay");
  }
  for (const [name, count] of Object.entries(counts)) assert.ok(count > 20, `${count} of ${name}`);
  console.log(`» schemas: ${Object.entries(counts).map(([name, count]) => `${count} ${name}`).join(", ")} are as their schemas say`);
});

test("what agenda() answers is a list of what the schema calls AgendaEntry, as the README says", () => {
  const holds = ajv.compile({ type: "array", items: { $ref: "urn:tiendo:1:agenda#/$defs/AgendaEntry" } });
  const entries = tiendo.agenda(SMALL, { format: "tiendo/1", plan: "p" }, { asOf: "2023-08-01", from: "2023-08-01", to: "2023-08-31" });
  assert.equal(entries.length, 1);
  assert.ok(holds(entries), ajv.errorsText(holds.errors));
  assert.ok(!holds([{ ...entries[0], day: "31/08/2023" }]));
  assert.ok(!holds({ entries }));
});

test("ajv's strict mode takes every schema, but for the option that the README names", () => {
  for (const [name, schema] of Object.entries(schemas)) assert.ok(new Ajv({ strict: true, strictRequired: false }).compile(schema), name);
  assert.throws(() => new Ajv({ strict: true }).compile(schemas.plan), /strictRequired/);
});

test("an answer with a field less, a field more or a word of another kind is none", async () => {
  const answer = await anyAssessment();
  assert.equal(refusal("assessment", answer), null);
  const { as_of: _, ...less } = answer;
  const first = answer.indicators[0];
  for (const other of [
    less,
    { ...answer, more: 1 },
    { ...answer, as_of: "31/08/2023" },
    { ...answer, indicators: [{ ...first, status: "late" }] },
    { ...answer, indicators: [{ ...first, days_left: 0.5 }] },
    { ...answer, indicators: [{ ...first, actual: 7 }] },
  ]) {
    assert.notEqual(refusal("assessment", other), null);
  }
});

test("a change on trial and a letterhead are what the engine takes, and what their types say", () => {
  const plan = { format: "tiendo/1", id: "p", name: "P", period: { start: "2023-01-01", end: "2023-12-31" }, units: [{ id: "u", name: "U" }], indicators: [{ id: "a", name: "A", measure: { uom: "hộ", kind: "cumulative" }, due: "2023-12-31", target: { at_least: 10 }, responsible: ["u"] }] };
  const opened = tiendo.open(plan, { format: "tiendo/1", plan: "p" }, { asOf: "2023-08-31" });
  const observation = { indicator: "a", on: "2023-08-31", value: 7 };
  const target = { indicator: "a", target: { at_least: 5 } };
  for (const change of [
    {}, { observations: [] }, { observations: [observation] }, { observations: [{ ...observation, note: "n", illustrative: true, recorded: "2023-09-01", source: "s", uom: "hộ" }] },
    { targets: [target] }, { targets: [{ ...target, target: "zero" }] }, { observations: [observation], targets: [target] },
    { observations: [{ ...observation, value: "7 hộ" }] }, { observations: [{ indicator: "a", on: "2023-08-31" }] }, { targets: [{ indicator: "a" }] }, { targets: [{ ...target, unit: 7 }] }, { observation: [] }, [],
  ]) {
    assert.equal(refusal("change", change) === null, accepts(() => opened.whatIf(change)), JSON.stringify(change));
  }
  const { assessment } = opened;
  opened.close();
  const whole = Object.fromEntries(Object.keys(schemas.letterhead.properties).map((name) => [name, { date: "2024-01-08", to: ["a"], copies: ["b"] }[name] ?? name]));
  const others = Object.keys(whole).flatMap((name) => [{ [name]: null }, { [name]: 7 }, { [name]: "" }, { [name]: [] }, { [name]: [7] }]);
  for (const letterhead of [{}, whole, { ...whole, date: "08/01/2024" }, { palce: "P" }, ...others]) {
    assert.equal(refusal("letterhead", letterhead) === null, accepts(() => tiendo.reportDraft(assessment, { letterhead })), JSON.stringify(letterhead));
  }
  const types = declarations();
  assert.deepEqual(membersOf(types.get("Letterhead")), propertiesOf(schemas.letterhead));
  assert.deepEqual(membersOf(types.get("Trial")), propertiesOf(schemas.change));
  const rowsOf = (name) => types.get("Trial").members.find((member) => member.name.text === name).type.types[0].elementType;
  const { observation: row } = schemas.change.$defs;
  assert.deepEqual(membersOf(rowsOf("observations")), propertiesOf(row));
  assert.deepEqual(membersOf(rowsOf("targets")), propertiesOf(schemas.change.properties.targets.items));
});

/** Notes an input that the schema judges otherwise than the engine. */
function judge(input, what, text, errors, wrong, counts) {
  const value = parsed(text);
  if (value === undefined) return;
  const refused = refusal(input, value);
  const shape = errors.filter((problem) => SEEN.includes(problem.code) && !isOfThePlan(problem, value));
  if (errors.length === 0 && refused) wrong.push(`${input}, ${what}: the engine accepts it, the schema says: ${refused}`);
  else if (shape.length > 0 && !refused) wrong.push(`${input}, ${what}: the schema accepts it, the engine says: ${shape[0].code} ${shape[0].pointer} ${shape[0].message.en}`);
  else counts[refused ? "refused" : "accepted"] += 1;
}

/** Notes which fields, or which words, the engine says there are at a place, and which the schema has. */
function noteNames(schema, { code, pointer, help }, value, named) {
  const told = [...help.en.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
  if (code === "unknown-field" && pointer.endsWith(`/${UNKNOWN}`)) {
    const of = pointer.slice(0, -UNKNOWN.length - 1);
    const nodes = placesAt(schema, value, of).filter((node) => node.properties && node.additionalProperties === false);
    const fields = /^\/series\/\d+$/.test(of) ? told.filter((name) => !REFUSED_OF_SERIES.includes(name)) : told;
    noteAt(`fields of ${kindOf(of)}`, fields, nodes.flatMap((node) => Object.keys(node.properties)), nodes, named);
  }
  if (code === "unknown-word" && help.en.startsWith("use one of")) {
    noteAt(`words of ${kindOf(pointer)}`, told, placesAt(schema, value, pointer).flatMap(wordsOf), [], named);
  }
}
/** The reader knows these fields of a series only to say that none can have them. */
const REFUSED_OF_SERIES = ["score", "cap", "worst_of", "all_of", "any_of", "growth_of"];

function noteAt(place, engine, schema, nodes, named) {
  if (!named.has(place)) named.set(place, { engine: new Set(), schema: new Set(), nodes: new Set() });
  const noted = named.get(place);
  // of alternatives the engine says one at a time
  engine.forEach((name) => noted.engine.add(name));
  schema.forEach((name) => noted.schema.add(name));
  nodes.forEach((node) => noted.nodes.add(node));
}

function kindOf(pointer) {
  return pointer.replace(/\/\d+(?=\/|$)/g, "/-");
}

function isSame(one, other) {
  return one.size === other.size && [...one].every((name) => other.has(name));
}

/** Some lines of the replay. */
async function* replay() {
  if (!existsSync(join(ROOT, REPLAY))) return;
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(join(ROOT, REPLAY)) })) {
    if (line % EVERY === 0) yield JSON.parse(text);
    line += 1;
  }
}

/** Every object within a schema that is one itself, with its place. */
function* nodesOf(node, pointer = "") {
  if (typeof node !== "object" || node === null) return;
  yield { node, pointer };
  for (const [key, value] of Object.entries(node)) {
    if (["examples", "default", "const", "enum"].includes(key) && !/\/(properties|\$defs)$/.test(pointer)) continue;
    yield* nodesOf(value, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
  }
}

async function anyAssessment() {
  for (const { out } of cases()) {
    const answer = JSON.parse(String(await read(`${out}.out`)));
    if (answer.indicators?.length > 0) return answer;
  }
  return assert.fail("no answer has an indicator");
}

function accepts(ask) {
  try {
    ask();
    return true;
  } catch (error) {
    assert.ok(error.diagnostics, error);
    return false;
  }
}

/** Names of a type's properties, with `?` behind those that may be left out. */
function membersOf({ members }) {
  return members.map((member) => `${member.name.text}${member.questionToken ? "?" : ""}`).sort();
}

function propertiesOf({ properties, required = [] }) {
  return Object.keys(properties).map((name) => `${name}${required.includes(name) ? "" : "?"}`).sort();
}
