/** Builds the page into dist/, a folder that any web server can serve: the page, the package, the built-in plans. */
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { notices, npmPackage } from "../wasm/licences.mjs";
import { USUAL_QUESTION } from "./asked/usual.js";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
/** Built beside, and put in its place as a whole: who is served meanwhile misses nothing. */
const DIST = here(`node_modules/.dist-${process.pid}`);

rmSync(DIST, { recursive: true, force: true });
mkdirSync(DIST, { recursive: true });

// The package stays as it is installed, beside the page, as in a portal.
const packageBeside = {
  name: "package-beside",
  setup(bundler) {
    bundler.onResolve({ filter: /^tiendo(\/|$)/ }, ({ path }) => ({
      path: `./tiendo/${path.split("/")[1] ?? "tiendo"}.js`, external: true,
    }));
  },
};

// The writer of workbooks zips without workers of its own.
const zippedHere = {
  name: "zipped-here",
  setup(bundler) {
    bundler.onResolve({ filter: /^fflate$/ }, ({ importer }) =>
      (importer.includes("write-excel-file") ? { path: here("takeaway/zip.js") } : undefined));
  },
};

const { metafile } = await build({
  entryPoints: { main: here("main.js"), page: here("page.js"), worker: here("engine/worker.js"), reader: here("open/reader.js"), style: here("style/style.css") },
  outdir: DIST,
  bundle: true,
  splitting: true,
  format: "esm",
  minify: true,
  charset: "utf8",
  legalComments: "linked",
  target: ["es2022"],
  logLevel: "warning",
  chunkNames: "[name]-[hash]",
  metafile: true,
  plugins: [packageBeside, zippedHere],
});

// What the page will import is named in its first file, so that nothing waits for another to be read.
const imported = (file) => metafile.outputs[file].imports.filter(({ kind, external }) => kind === "import-statement" && !external).map(({ path }) => path);
const page = Object.keys(metafile.outputs).find((file) => file.endsWith("/page.js"));
const preloads = new Set(imported(page));
for (const file of preloads) for (const other of imported(file)) preloads.add(other);
const links = [...preloads].map((file) => `  <link rel="modulepreload" href="${basename(file)}">\n`).join("");
writeFileSync(`${DIST}/index.html`, readFileSync(here("index.html"), "utf8").replace(/(?=  <script type="module")/, links));
cpSync(here("icon.svg"), `${DIST}/icon.svg`);
cpSync(here("frame/not-started.js"), `${DIST}/not-started.js`);
const ofPackage = (name) => /\.(js|wasm)$|^(LICENSE|THIRD-PARTY)/.test(name) && !name.includes("classic");
mkdirSync(`${DIST}/tiendo`);
for (const name of readdirSync(here("../wasm/pkg")).filter(ofPackage)) cpSync(here(`../wasm/pkg/${name}`), `${DIST}/tiendo/${name}`);
mkdirSync(`${DIST}/schema`);
for (const name of ["plan", "records"]) {
  const schema = JSON.parse(readFileSync(here(`../wasm/pkg/schema/${name}.json`), "utf8"));
  writeFileSync(`${DIST}/schema/${name}.json`, JSON.stringify(schema));
}
mkdirSync(`${DIST}/plans`);
const isPlan = (name) => name.endsWith(".json");
for (const name of readdirSync(here("../core/plans")).filter(isPlan)) cpSync(here(`../core/plans/${name}`), `${DIST}/plans/${name}`);
writeFileSync(`${DIST}/plans/nga-nam-2023.board.json`, JSON.stringify(await prepared()));
writeFileSync(`${DIST}/THIRD-PARTY.txt`, notices("the files of the page", bundled().map((name) => npmPackage(here(`node_modules/${name}`)))));
putInPlace(here("dist"));

/** The answer of the page's own worker to what is usually asked, and which files it is an answer to. */
async function prepared() {
  const files = Object.fromEntries(["plan", "records"].map((file) => [file, readFileSync(`${DIST}/plans/nga-nam-2023.${file}.json`, "utf8")]));
  const ask = await worker();
  await ask("take", files);
  const words = { vi: await ask("words", "vi"), en: await ask("words", "en") };
  const { date: asOf, days } = USUAL_QUESTION;
  const answer = await ask("board", { asOf, knownOn: null, since: "", daysAhead: Number(days) });
  const of = Object.fromEntries(Object.entries(files).map(([file, text]) => [file, createHash("sha256").update(text).digest("hex")]));
  return { of, words, answer };
}

/** The worker, run here: what it is sent and sends is what passes between page and worker. */
async function worker() {
  const [here, there] = [new EventTarget(), new EventTarget()];
  globalThis.addEventListener = (type, listener) => there.addEventListener(type, ({ detail: data }) => listener({ data }));
  globalThis.postMessage = (detail) => here.dispatchEvent(new CustomEvent("message", { detail }));
  await import(pathToFileURL(`${DIST}/worker.js`).href);
  return (question, details) => new Promise((resolve, reject) => {
    here.addEventListener("message", ({ detail: { answer, problem } }) => (problem ? reject(new Error(problem.message)) : resolve(answer)), { once: true });
    there.dispatchEvent(new CustomEvent("message", { detail: { id: question, question, details } }));
  });
}

/** The packages of which something stands in the files of the page. */
function bundled() {
  const names = Object.keys(metafile.inputs).map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]);
  return [...new Set(names.filter(Boolean))];
}

function putInPlace(folder) {
  const before = `${DIST}-before`;
  for (let attempt = 1; ; attempt += 1) {
    rmSync(before, { recursive: true, force: true });
    try {
      renameSync(folder, before);
    } catch ({ code }) {
      if (code !== "ENOENT") throw new Error(`${folder} cannot be replaced: ${code}`);
    }
    try {
      renameSync(DIST, folder);
      return rmSync(before, { recursive: true, force: true });
    } catch (error) {
      // another build has just put its own there
      if (attempt === 5) throw error;
    }
  }
}
