/** Builds the page into dist/, a folder that any web server can serve: the page, the package, the built-in plans. */
import { build } from "esbuild";
import { cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
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

await build({
  entryPoints: { main: here("main.js"), page: here("page.js"), worker: here("engine/worker.js"), style: here("style/style.css") },
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
  plugins: [packageBeside, zippedHere],
});

for (const name of ["index.html", "icon.svg"]) cpSync(here(name), `${DIST}/${name}`);
const ofPackage = (name) => /\.(js|wasm)$/.test(name) && !name.includes("classic");
mkdirSync(`${DIST}/tiendo`);
for (const name of readdirSync(here("../wasm/pkg")).filter(ofPackage)) cpSync(here(`../wasm/pkg/${name}`), `${DIST}/tiendo/${name}`);
mkdirSync(`${DIST}/plans`);
const isPlan = (name) => name.endsWith(".json");
for (const name of readdirSync(here("../core/plans")).filter(isPlan)) cpSync(here(`../core/plans/${name}`), `${DIST}/plans/${name}`);
