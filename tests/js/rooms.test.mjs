/** The house of the page and of the package's own scripts: which room may import from which, that no imports go in a circle, and that nothing is exported for nobody. */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "esbuild";
import { grouped } from "../../wasm/js/elements/statuses.js";
import { ROOT } from "./cases.mjs";

/** Each room, and the rooms it may import from. Read from the top: each may know only of rooms named before it. */
const ARROWS = {
  package: [],
  elements: ["package"],
  inlined: ["package"],
  classic: ["inlined"],
  words: ["elements"],
  json: [],
  cells: ["words"],
  parts: ["elements", "words"],
  asked: ["elements", "words", "parts"],
  engine: ["package", "words", "json", "asked"],
  papers: ["words", "parts", "asked", "engine"],
  finding: ["words", "parts", "asked", "engine"],
  sheets: ["cells"],
  records: ["package", "words", "cells", "engine", "sheets"],
  plans: ["elements", "words", "cells", "engine", "sheets", "records"],
  open: ["package", "elements", "words", "cells", "parts", "asked", "engine", "papers", "sheets", "records", "plans"],
  trial: ["words", "json", "cells", "parts", "asked", "engine", "finding"],
  takeaway: ["elements", "words", "parts", "asked", "engine", "finding", "trial"],
  editor: ["words", "json", "parts", "asked", "engine"],
  board: ["elements", "words", "parts", "asked", "engine", "finding", "trial"],
  tables: ["elements", "words", "parts", "asked", "finding", "papers", "trial", "takeaway", "board"],
  frame: ["elements", "words", "parts", "asked", "finding", "open", "trial", "takeaway", "editor", "tables"],
  page: ["words", "parts", "asked", "engine", "finding", "open", "trial", "takeaway", "board", "tables", "frame"],
};
/** What a room loads only when it is asked for, against the arrows: the worker changes files and makes workbooks. The file for old pages begins the elements. */
const ON_DEMAND = { engine: ["trial", "takeaway"], classic: ["elements"] };

/** The room of a module, by its path from the root of the checkout; what the page imports by the package's name is in the package. */
function roomOf(path) {
  if (path.startsWith("js-demo/")) return /^js-demo\/(\w+)\//.exec(path)?.[1] ?? "page";
  if (path === "wasm/js/classic.js") return "classic";
  return /^wasm\/js\/(\w+)\//.exec(path)?.[1] ?? "package";
}

const modules = ["js-demo", "wasm/js"].flatMap(scriptsIn);
const imports = await importsOf(modules);
const readme = readFileSync(join(ROOT, "js-demo/README.md"), "utf8");

test("imports follow the arrows", () => {
  const wrong = imports.flatMap(({ from, to, isOnDemand }) => {
    const [room, other] = [from, to].map(roomOf);
    const allowed = [room, ...ARROWS[room] ?? [], ...(isOnDemand ? ON_DEMAND[room] ?? [] : [])];
    return allowed.includes(other) ? [] : [`${from}: ${room} may not know of ${other}, as by ${to}`];
  });
  assert.deepEqual(wrong, []);
  // nor is there a room or an arrow that is gone
  assert.deepEqual(new Set(modules.map(roomOf)), new Set(Object.keys(ARROWS)));
  for (const [room, others] of [...Object.entries(ARROWS), ...Object.entries(ON_DEMAND)]) {
    for (const other of others) assert.ok(imports.some(({ from, to }) => roomOf(from) === room && roomOf(to) === other), `${room} knows nothing of ${other}`);
  }
});

test("the arrows have no circle", () => {
  const names = Object.keys(ARROWS);
  for (const [place, room] of names.entries()) {
    for (const other of ARROWS[room]) assert.ok(names.indexOf(other) < place, `${room} knows of ${other}, which comes after it`);
  }
});

test("no imports go in a circle", () => {
  assert.deepEqual(circleAmong([["a", "b"], ["b", "c"], ["a", "c"], ["c", "d"], ["d", "b"]]), ["b", "c", "d", "b"]);
  assert.equal(circleAmong([["a", "b"], ["b", "c"], ["a", "c"]]), null);
  assert.equal(circleAmong(imports.filter(({ isOnDemand }) => !isOnDemand).map(({ from, to }) => [from, to])), null);
});

test("the page's rooms are told of, each in a line", () => {
  const rooms = [...new Set(modules.filter((path) => path.startsWith("js-demo/")).map(roomOf))].filter((room) => room !== "page");
  for (const room of rooms) assert.match(readme, new RegExp(`^\\| \\[${room}/\\]\\(${room}/\\) \\| .+ \\|$`, "m"), room);
});

test("what the scripts call, the browsers that the page and the elements name have", () => {
  // later than Chrome 105, Firefox 121 or Safari 16.4, of the elements Firefox 110
  const LATER = /\.(?:toSorted|toReversed|toSpliced|isWellFormed|toWellFormed|isSubsetOf|symmetricDifference|moveBefore|getOrInsert)\(|\b(?:Object|Map)\.groupBy\(|\bPromise\.(?:withResolvers|try)\(|\bArray\.fromAsync\(|\bAbortSignal\.any\(|\bIterator\.|\bnew URLPattern\(/;
  const calls = modules.map((path) => [path, LATER.exec(readFileSync(join(ROOT, path), "utf8"))?.[0]]).filter(([, call]) => call);
  assert.deepEqual(calls, []);
});

test("what a file of the page or of the elements exports is used by another one, or tried by a test", () => {
  const filesIn = (folder, ending) => readdirSync(join(ROOT, folder), { recursive: true }).filter((name) => name.endsWith(ending) && !/^(dist|node_modules)\//.test(name)).map((name) => join(folder, name));
  const files = [...filesIn("js-demo", ".js"), ...filesIn("wasm/js/elements", ".js")].map((file) => ({ file, text: readFileSync(join(ROOT, file), "utf8") }));
  // what tests import, not their words
  const imported = /^import \{[^}]+\}/gm;
  const tests = filesIn("tests/js", ".mjs").map((file) => ({ file, text: readFileSync(join(ROOT, file), "utf8").match(imported)?.join("\n") ?? "" }));
  const unused = files.flatMap(({ file, text }) => [...text.matchAll(/^export (?:async )?(?:function|const|class) (\w+)/gm)].map(([, name]) => ({ file, name })))
    .filter(({ file, name }) => ![...files, ...tests].some((other) => other.file !== file && new RegExp(`\\b${name}\\b`).test(other.text)));
  assert.deepEqual(unused, []);
});

/** The scripts that somebody wrote: what is built or installed is none. */
function scriptsIn(folder) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return ["node_modules", "dist"].includes(entry.name) ? [] : scriptsIn(path);
    return path.endsWith(".js") ? [path] : [];
  });
}

/** What these scripts import of each other, and of the package by its name: `{ from, to, isOnDemand }`. */
async function importsOf(paths) {
  const others = { name: "others", setup: (bundler) => bundler.onResolve({ filter: /^tiendo(\/|$)|^[^.]|\.(wasm|css)$|_glue\.js$/ }, ({ kind, path }) => (kind === "entry-point" ? undefined : { path, external: true })) };
  const { metafile } = await build({
    entryPoints: paths.map((path) => join(ROOT, path)), absWorkingDir: ROOT, outdir: "none", bundle: true, write: false, metafile: true, format: "esm", logLevel: "error", plugins: [others],
  });
  const isOfPackage = (path) => /^tiendo(\/|$)/.test(path);
  return Object.entries(metafile.inputs).flatMap(([from, { imports: found }]) => found.filter(({ path, external }) => !external || isOfPackage(path))
    .map(({ path: to, kind }) => ({ from, to, isOnDemand: kind === "dynamic-import" })));
}

/** The first circle among some arrows, as the names along it; null where there is none. */
function circleAmong(arrows) {
  const targets = grouped(arrows, ([from]) => from);
  const done = new Set();
  const from = (name, along) => {
    if (along.includes(name)) return [...along.slice(along.indexOf(name)), name];
    if (done.has(name)) return null;
    for (const [, to] of targets.get(name) ?? []) {
      const circle = from(to, [...along, name]);
      if (circle) return circle;
    }
    done.add(name);
    return null;
  };
  for (const name of targets.keys()) {
    const circle = from(name, []);
    if (circle) return circle;
  }
  return null;
}
