/** Builds the page into dist/, a folder that any web server can serve: the page, the package, the built-in plans. */
import { build } from "esbuild";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const DIST = here("dist");

rmSync(DIST, { recursive: true, force: true });
mkdirSync(DIST);

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
const ofPackage = (name) => /\.(js|wasm)$/.test(name) && !name.includes("classic");
mkdirSync(`${DIST}/tiendo`);
for (const name of readdirSync(here("../wasm/pkg")).filter(ofPackage)) cpSync(here(`../wasm/pkg/${name}`), `${DIST}/tiendo/${name}`);
mkdirSync(`${DIST}/plans`);
const isPlan = (name) => name.endsWith(".json");
for (const name of readdirSync(here("../core/plans")).filter(isPlan)) cpSync(here(`../core/plans/${name}`), `${DIST}/plans/${name}`);
