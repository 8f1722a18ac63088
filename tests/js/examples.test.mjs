/** The documents show the examples as they are run: each piece of code is a file of tests/apps, to the letter; and what they say of answers is so. */
import assert from "node:assert/strict";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { APPS } from "./apps.mjs";
import { ROOT } from "./cases.mjs";
import { packageFrom } from "./package.mjs";

const tiendo = await packageFrom("../../wasm/pkg/");
before(() => tiendo.init());

const FENCE = /^(?:<!-- (?<file>tests\/apps\/\S+) -->\n)?```(?<language>\w+)\n(?<text>.*?)^```$/gms;
/** Pages and scripts that are an example already shown, but for a name or an import. */
const ALIKE = [
  "bundler/index.html", "worker/index.html", "worker-classic/index.html", "worker-classic/page.js",
  "worker-bundled/index.html", "worker-bundled/worker.js", "element-bundled/index.html",
  "classic-bundled/index.html",
];

const examplesOf = (path) => [...readFileSync(join(ROOT, path), "utf8").matchAll(FENCE)].map(({ groups }) => groups);

test("wasm/README.md shows what is run", () => {
  const examples = examplesOf("wasm/README.md").filter(({ language }) => language !== "sh");
  assert.deepEqual(examples.filter(({ file }) => !file).map(({ text }) => text), [], "an example that nothing runs");
  for (const { file, text } of examples) assert.equal(text, readFileSync(join(ROOT, file), "utf8"), file);
  const shown = new Set(examples.map(({ file }) => file.slice("tests/apps/".length)));
  const files = readdirSync(APPS, { recursive: true }).filter((name) => statSync(join(APPS, name)).isFile() && !name.startsWith("data"));
  assert.deepEqual(files.filter((name) => !shown.has(name) && !ALIKE.includes(name)), [], "a file that is not shown");
});

test("wasm/HUONG-DAN.md shows what is run, and names the attributes there are", () => {
  const examples = examplesOf("wasm/HUONG-DAN.md");
  assert.equal(examples.length, 5);
  for (const { file, text } of examples) assert.equal(text, readFileSync(join(ROOT, file), "utf8"), file);
  const attributesOf = (path) => [...readFileSync(join(ROOT, path), "utf8").matchAll(/^\| (`[a-z-]+`(?:, `[a-z-]+`)*) \|/gm)].map(([, names]) => names);
  const ofElements = attributesOf("wasm/ELEMENTS.md").slice(0, 9);
  assert.deepEqual(attributesOf("wasm/HUONG-DAN.md"), ofElements);
  assert.deepEqual([ofElements[0], ofElements.at(-1)], ["`plan`, `records`", "`heading-level`"]);
});

test("README.md shows the element as it is run", () => {
  const [element] = examplesOf("README.md").filter(({ file }) => file);
  assert.equal(element?.text, readFileSync(join(APPS, "element/index.html"), "utf8"));
});

test("README.md's plan is one without a remark, and its lines of JavaScript run", async () => {
  const [plan, script] = ["jsonc", "js"].map((language) => examplesOf("README.md").find((example) => example.language === language).text);
  const records = { format: "tiendo/1", plan: JSON.parse(plan).id };
  assert.deepEqual(tiendo.check(plan, records), []);
  const told = [];
  const [imported, ...lines] = script.split("\n");
  assert.equal(imported, 'import { init, assess } from "tiendo";');
  const run = new (async () => {}).constructor("init", "assess", "plan", "records", "console", lines.join("\n"));
  await run(tiendo.init, tiendo.assess, plan, records, { log: (...said) => told.push(said) });
  assert.deepEqual(told, [["Giải ngân vốn đầu tư công", "no_data"]]);
});

test("wasm/README.md names all that calls answer", () => {
  const [plan, records] = ["plan", "records"].map((file) => readFileSync(join(ROOT, `core/plans/nga-nam-2023.${file}.json`), "utf8"));
  const days = { asOf: "2023-10-31", from: "2023-10-31", to: "2024-01-31" };
  const opened = tiendo.open(plan, records, { asOf: days.asOf });
  const answers = {
    "assess(plan": opened.assessment, ".whatIf(": opened.whatIf({}), "agenda(": tiendo.agenda(plan, records, days)[0], "calendarYear(": tiendo.calendarYear(plan, 2023),
    "words(": tiendo.words(), "assessDossiers(": tiendo.assessDossiers(plan, { service: new Uint16Array(), unit: new Uint16Array(), received: new Int32Array(), finished: new Int32Array() }, { asOf: days.asOf }),
  };
  opened.close();
  const rows = readFileSync(join(ROOT, "wasm/README.md"), "utf8").split("\n");
  for (const [call, answer] of Object.entries(answers)) {
    const said = rows.find((row) => row.startsWith(`| \`${call}`)).split(" | ").at(-1);
    assert.deepEqual(Object.keys(answer).filter((name) => !said.includes(`\`${name}\``)), [], call);
  }
});
