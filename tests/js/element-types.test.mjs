/** The types of the elements: `tsc` accepts the right uses, and refuses the wrong ones; and every property is there. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "./cases.mjs";

const FOLDER = join(ROOT, "target/element-types");
const TSC = join(ROOT, "tests/node_modules/typescript/bin/tsc");
const PACKAGE = "../../wasm/pkg";

const USAGE = `
import "${PACKAGE}/define.js";
import { TiendoBoard, type AttributeError, type SelectEvent } from "${PACKAGE}/elements.js";

const board = document.createElement("tiendo-board");
board.plan = { format: "tiendo/1" };
board.records = new URL("https://example.org/records.json");
Object.assign(board, { asOf: "2023-08-31", lang: "en" });
board.headingLevel = 3;
board.section = null;
const name: string | undefined = board.assessment?.plan.name.vi;
const counts = (await board.ready).summary.indicators.missed + (await board.refresh()).summary.indicators.behind;
addEventListener("tiendo-assessed", ({ detail }) => detail.assessment.as_of.length);
board.addEventListener("tiendo-error", ({ detail: { error, diagnostics } }) => {
  if (error.name === "AttributeError") return (error as AttributeError).problems.map(({ attribute }) => attribute);
  return diagnostics.map(({ line }) => line);
});
const chosen = (event: SelectEvent): string => (event.preventDefault(), event.detail.verdict.kind);
class Own extends TiendoBoard {}
customElements.define("own-board", Own);
document.querySelector("tiendo-agenda")!.days = 60;
document.querySelector("tiendo-indicator")!.indicator = "a";
document.querySelector("tiendo-scorecard")!.unit = "u";
`;

const MISUSE = `
import { TiendoBoard, TiendoElement } from "${PACKAGE}/elements.js";
declare const board: TiendoBoard;

// @ts-expect-error: the assessment is the element's
board.assessment = null;
// @ts-expect-error: a day is text
board.asOf = new Date();
// @ts-expect-error: a board has no indicator of its own
board.indicator = "a";
// @ts-expect-error: what is told has no such field
board.addEventListener("tiendo-assessed", ({ detail }) => detail.plan);
`.replace(", TiendoElement", "");

test("tsc accepts the right uses of the elements, and refuses the wrong ones", () => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const files = {
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
  const { status, stdout } = spawnSync(process.execPath, [TSC, "--project", FOLDER], { encoding: "utf8" });
  assert.equal(status, 0, stdout.slice(0, 5000));
});

test("every property of the types is one of the elements", () => {
  const types = readFileSync(join(ROOT, "wasm/js/elements.d.ts"), "utf8");
  const sources = ["element", "board", "parts"].map((name) => readFileSync(join(ROOT, `wasm/js/elements/${name}.js`), "utf8")).join("");
  const typed = [...types.matchAll(/^ {2}(?:get|readonly) (\w+)/gm)].map(([, name]) => name).filter((name) => !["name", "problems", "input", "source", "why"].includes(name));
  assert.ok(typed.length > 8);
  for (const name of typed) assert.match(sources, new RegExp(`get ${name}\\(|\\b${name}: "`), name);
});
