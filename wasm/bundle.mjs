/** What of the package is bundled into one file each, after the modules and their glue are in pkg/. */
import { build } from "esbuild";
import { fileURLToPath } from "node:url";

const inPackage = (path) => fileURLToPath(new URL(path, import.meta.url));

const USUAL = {
  bundle: true,
  minify: true,
  charset: "utf8",
  legalComments: "eof",
  target: ["es2022"],
  logLevel: "warning",
};

// The glue stands beside the modules in pkg/, as it does for whoever installs the package.
const besideTheModule = {
  name: "beside-the-module",
  setup(bundler) {
    bundler.onResolve({ filter: /^\.\/\w+_glue\.js$/ }, ({ path }) => ({ path: inPackage(`pkg/${path}`) }));
  },
};

await build({
  ...USUAL,
  entryPoints: [inPackage("js/classic.js")],
  outfile: inPackage("pkg/tiendo.classic.js"),
  format: "iife",
  loader: { ".wasm": "binary" },
  // Only asked where the module beside a script is wanted: here it stands in it.
  define: { "import.meta.url": "self.location.href" },
  plugins: [besideTheModule],
});
