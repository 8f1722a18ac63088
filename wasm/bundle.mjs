/** What of the package is bundled into one file each, after the modules and their glue are in pkg/. */
import { build, transform } from "esbuild";
import { deflateSync } from "fflate";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { minify } from "terser";
import { litOfTheElements } from "./js/elements/lit.mjs";

const inPackage = (path) => fileURLToPath(new URL(path, import.meta.url));

const USUAL = {
  bundle: true,
  minify: true,
  charset: "utf8",
  legalComments: "external",
  target: ["es2022"],
  logLevel: "warning",
};

/** Another place for what the parts of the package import as `from`. */
function instead(from, found) {
  return { name: `instead of ${from}`, setup: (bundler) => bundler.onResolve({ filter: from }, found) };
}

// The glue stands beside the modules in pkg/, as it does for whoever installs the package.
const besideTheModule = instead(/^\.\/\w+_glue\.js$/, ({ path }) => ({ path: inPackage(`pkg/${path}`) }));

// The elements are loaded after the API that stands beside them, or have it, and the modules, with them.
const THE_API = /^\.\.\/(tiendo|explain)\.js$/;
const theApiBeside = instead(THE_API, ({ path }) => ({ path: path.slice(1), external: true }));
const theApiWithin = instead(THE_API, ({ path, resolveDir }) => (resolveDir.endsWith("elements") ? { path: inPackage(`js/inlined/${path.slice(3)}`) } : undefined));
const englishBeside = instead(/^\.\/words\.en\.js$/, () => ({ path: "./elements.en.js", external: true }));
const theElementsBeside = instead(/^\.\/index\.js$/, () => ({ path: "./elements.js", external: true }));

const litAsNeeded = {
  name: "Lit as the elements need it",
  setup(bundler) {
    bundler.onLoad({ filter: /lit-html\/lit-html\.js$/ }, async ({ path }) => ({ contents: litOfTheElements(await readFile(path, "utf8")) }));
  },
};

// Of servers that compress nothing less than half of what it is in base64 alone, of those that know gzip a fifth less (of brotli 1 % more).
const modulesWithin = {
  name: "modules within",
  setup(bundler) {
    bundler.onLoad({ filter: /\.wasm$/ }, async ({ path }) => {
      const bytes = await readFile(path);
      const packed = Buffer.from(deflateSync(bytes, { level: 9, mem: 12 })).toString("base64");
      return {
        contents: `import { unpackedOnce } from "./unpacked.js";\nexport default unpackedOnce(${bytes.length}, "${packed}");`,
        resolveDir: inPackage("js/inlined"),
      };
    });
  },
};

const styleSheetsAsText = {
  name: "style sheets as text",
  setup(bundler) {
    bundler.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, "utf8"), { loader: "css", minify: true });
      return { contents: code.trim().replace(/([,:]) (?!")/g, "$1"), loader: "text" };
    });
  },
};

for (const glue of ["tiendo_glue.js", "explain_glue.js"]) {
  const { code } = await transform(await readFile(inPackage(`pkg/${glue}`), "utf8"), { minify: true, format: "esm", target: "es2022", charset: "utf8" });
  await writeFile(inPackage(`pkg/${glue}`), code);
}

await build({
  ...USUAL,
  entryPoints: [inPackage("js/elements/index.js")],
  outfile: inPackage("pkg/elements.js"),
  format: "esm",
  plugins: [theApiBeside, englishBeside, litAsNeeded, styleSheetsAsText],
});
await makeSmaller(inPackage("pkg/elements.js"));

await build({ ...USUAL, entryPoints: [inPackage("js/elements/words.en.js")], outfile: inPackage("pkg/elements.en.js"), format: "esm" });

await build({
  ...USUAL,
  entryPoints: [inPackage("js/elements/define.js")],
  outfile: inPackage("pkg/define.js"),
  format: "esm",
  plugins: [theElementsBeside],
});
await makeSmaller(inPackage("pkg/define.js"));

await build({
  ...USUAL,
  entryPoints: [inPackage("js/classic.js")],
  outfile: inPackage("pkg/tiendo.classic.js"),
  format: "iife",
  // In old pages a script without a charset is read in that of the page.
  charset: "ascii",
  // Only asked where the module beside a script is wanted: here it stands in it.
  define: { "import.meta.url": "self.location.href" },
  plugins: [besideTheModule, theApiWithin, modulesWithin, litAsNeeded, styleSheetsAsText],
});

await withOwnNames(inPackage("pkg/tiendo.classic.js"));
await inAscii(inPackage("pkg/tiendo.classic.js"));

/** Old libraries of pages put names on all objects, which are none of what a module exports. */
async function withOwnNames(file) {
  const text = await readFile(file, "utf8");
  const own = text.replace(/for\(var (\w+) in (\w+)\)/, "for(var $1 of Object.keys($2))");
  if (own === text || / in \w+\)\w+\(/.test(own)) throw new Error(`${file} exports in another way than it did`);
  await writeFile(file, own);
}

/** What the bundler leaves as it is in tagged templates, of which Lit takes the cooked text. */
async function inAscii(file) {
  const text = await readFile(file, "utf8");
  await writeFile(file, text.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`));
}

/** Smaller still; the only line breaks that are left stand between the tags of templates. */
async function makeSmaller(file) {
  const once = (text) => minify(text, { module: true, ecma: 2022, mangle: { properties: { regex: /^_\$/ } }, compress: { passes: 5, if_return: false, unsafe: true, unsafe_arrows: true, unsafe_methods: true, pure_getters: true, hoist_funs: true } });
  // what the first round inlines the second one shortens
  const { code } = await once((await once(await readFile(file, "utf8"))).code);
  await writeFile(file, code.replace(/\n\s*/g, " ").replace(/> </g, "><"));
}
