/** The types of the elements: `tsc` accepts the right uses, and refuses the wrong ones; and every property is there. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "./cases.mjs";

const FOLDER = join(ROOT, "target/element-types");
const TSC = join(ROOT, "tests/node_modules/typescript/bin/tsc");
const PACKAGE = "../../wasm/pkg";

const USAGE = `
import "${PACKAGE}/define.js";
import { TiendoBoard, type SelectEvent } from "${PACKAGE}/elements.js";

const board = document.createElement("tiendo-board");
board.plan = { format: "tiendo/1" };
board.records = new URL("https://example.org/records.json");
Object.assign(board, { asOf: "2023-08-31", lang: "en" });
board.headingLevel = 3;
// null and undefined take away
for (const none of [null, undefined]) {
  board.plan = board.records = none;
  board.lang = board.asOf = board.knownOn = board.unit = board.section = board.headingLevel = none;
  document.createElement("tiendo-agenda").days = document.createElement("tiendo-indicator").indicator = none;
}
const language: string = board.lang;
const name: string | undefined = board.assessment?.plan.name.vi;
const counts = (await board.ready).summary.indicators.missed + (await board.refresh()).summary.indicators.behind;
addEventListener("tiendo-assessed", ({ detail }) => detail.assessment.as_of.length);
board.addEventListener("tiendo-error", ({ detail: { error, diagnostics } }) => {
  switch (error.name) {
    case "AttributeError": return error.problems.map(({ attribute }) => attribute);
    case "SourceError": return [error.input satisfies "plan" | "records" | "module", error.why];
    case "PlanError": return error.diagnostics.map(({ line }) => line);
    default: return diagnostics.map(({ line }) => line);
  }
});
const chosen = (event: SelectEvent): string => (event.preventDefault(), event.detail.verdict.kind);
class Own extends TiendoBoard {}
customElements.define("own-board", Own);
document.querySelector("tiendo-agenda")!.days = 60;
document.querySelector("tiendo-indicator")!.indicator = "a";
document.querySelector("tiendo-scorecard")!.unit = "u";
`;

/** As much of what stands in the types of React 18 and 19 as JSX asks for. */
const REACT = `
export interface HTMLAttributes<T> { className?: string | undefined; id?: string | undefined; lang?: string | undefined; children?: unknown }
export type DetailedHTMLProps<E, T> = E & { key?: string | null | undefined; ref?: { current: T | null } | undefined };
export function useRef<T>(initial: T | null): { current: T | null };
export namespace JSX {
  interface Element { type: unknown }
  interface ElementChildrenAttribute { children: {} }
  interface IntrinsicElements { p: DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> }
}
`;
const RUNTIME = `
import type { JSX as Own } from "react";
export namespace JSX {
  interface Element extends Own.Element {}
  interface ElementChildrenAttribute extends Own.ElementChildrenAttribute {}
  interface IntrinsicElements extends Own.IntrinsicElements {}
}
export function jsx(type: unknown, props: unknown): JSX.Element;
export function jsxs(type: unknown, props: unknown): JSX.Element;
`;

/** What the README tells to write once. */
const DECLARED = readFileSync(join(ROOT, "tests/apps/jsx/tiendo.d.ts"), "utf8");

const JSX = `
import { useRef } from "react";
import type { TiendoBoard } from "tiendo/elements";
const ref = useRef<TiendoBoard>(null);
declare const board: { loaded: boolean };
export const page = <p>
  <tiendo-board key="b" ref={ref} className="wide" plan="/plan.json" records={{ format: "tiendo/1" }} as-of="2023-08-31" section={null} ontiendo-error={({ detail }) => detail.diagnostics.length}>Đang tải…</tiendo-board>
  <tiendo-indicator plan="#plan" records="#records" indicator="a" heading-level={3} lang="vi" />
  <tiendo-agenda days={60} plan={board.loaded && { format: "tiendo/1" }} />
  <tiendo-scorecard unit="u" />
</p>;
// @ts-expect-error: a board looks at no number of days
export const days = <tiendo-board days={60} />;
// @ts-expect-error: which indicator?
export const none = <tiendo-indicator />;
// @ts-expect-error: there is no such element
export const unknown = <tiendo-plan />;
`;

const MISUSE = `
import { TiendoBoard, TiendoElement } from "${PACKAGE}/elements.js";
declare const board: TiendoBoard;

// @ts-expect-error: the assessment is the element's
board.assessment = null;
// @ts-expect-error: a day is text
board.asOf = new Date();
// @ts-expect-error: so is a language
board.lang = 1;
// @ts-expect-error: a board has no indicator of its own
board.indicator = "a";
// @ts-expect-error: what is told has no such field
board.addEventListener("tiendo-assessed", ({ detail }) => detail.plan);
`.replace(", TiendoElement", "");

test("tsc accepts the right uses of the elements, and refuses the wrong ones", () => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(join(FOLDER, "node_modules/react"), { recursive: true });
  symlinkSync(join(ROOT, "wasm/pkg"), join(FOLDER, "node_modules/tiendo"), "junction");
  const files = {
    "usage.ts": USAGE,
    "misuse.ts": MISUSE,
    "jsx.d.ts": DECLARED,
    "page.tsx": JSX,
    "node_modules/react/index.d.ts": REACT,
    "node_modules/react/jsx-runtime.d.ts": RUNTIME,
    "node_modules/react/package.json": JSON.stringify({ name: "react", types: "index.d.ts", exports: { ".": { types: "./index.d.ts" }, "./jsx-runtime": { types: "./jsx-runtime.d.ts" } } }),
    "tsconfig.json": JSON.stringify({
      compilerOptions: {
        strict: true, noEmit: true, exactOptionalPropertyTypes: true, skipLibCheck: false,
        target: "es2022", module: "nodenext", moduleResolution: "nodenext", lib: ["es2022", "dom"], types: [],
        jsx: "react-jsx",
      },
      include: ["*.ts", "*.tsx"],
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
