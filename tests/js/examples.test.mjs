/** The documents show the examples as they are run: each piece of code is a file of tests/apps, to the letter. */
import assert from "node:assert/strict";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { APPS } from "./apps.mjs";
import { ROOT } from "./cases.mjs";

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

test("README.md shows the element as it is run", () => {
  const [element] = examplesOf("README.md").filter(({ file }) => file);
  assert.equal(element?.text, readFileSync(join(APPS, "element/index.html"), "utf8"));
});
