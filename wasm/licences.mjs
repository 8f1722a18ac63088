/** The licences of what others wrote and what stands in the files of the package: THIRD-PARTY.txt. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
/** The library of the compiler, which every module holds; its licences are those of the compiler. */
const STANDARD_LIBRARY = { name: "Rust standard library", licence: "MIT OR Apache-2.0", by: "The Rust Project contributors, https://www.rust-lang.org" };

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(here("pkg/THIRD-PARTY.txt"), notices("the modules and the elements", [...crates(), STANDARD_LIBRARY, npmPackage(here("node_modules/lit-html")), npmPackage(here("node_modules/fflate"))]));
}

/** The crates that are compiled into a module: not those that only build it. */
function crates() {
  const metadata = ["metadata", "--format-version", "1", "--locked", "--filter-platform", "wasm32-unknown-unknown"];
  const { packages, resolve } = JSON.parse(execFileSync(process.env.CARGO ?? "cargo", metadata, { cwd: here(".."), maxBuffer: 1 << 26, encoding: "utf8" }));
  const byId = new Map(packages.map((crate) => [crate.id, crate]));
  const uses = new Map(resolve.nodes.map(({ id, deps }) => [id, deps.filter(({ dep_kinds: kinds }) => kinds.some(({ kind }) => kind === null)).map(({ pkg }) => pkg)]));
  const isMacro = ({ targets }) => targets.some(({ kind }) => kind.includes("proc-macro"));
  const inModule = new Set(packages.filter(({ name }) => name.startsWith("tiendo-wasm-")).map(({ id }) => id));
  for (const id of inModule) for (const used of uses.get(id)) if (!isMacro(byId.get(used))) inModule.add(used);
  return [...inModule].map((id) => byId.get(id)).filter(({ source }) => source !== null)
    .map(({ name, version, license, authors, manifest_path: manifest }) => ({ name, version, licence: license, by: authors.join(", "), folder: dirname(manifest) }));
}

/** An installed package. */
export function npmPackage(folder) {
  const { name, version, license: licence, author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return { name, version, licence, by: typeof author === "string" ? author : author?.name, folder };
}

/** The notices of packages, each with the text of its licence. */
export function notices(where, packages) {
  const sorted = packages.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const parts = sorted.map(({ name, version, licence, by, folder }) =>
    [`${[name, version].filter(Boolean).join(" ")}: ${licence}`, by, (folder && textOf(folder)) ?? usualText(licence)].filter(Boolean).join("\n\n"));
  return [`What others wrote and what stands in ${where}. Where there is a choice of licences it is used under MIT.`, ...parts].join(`\n\n${"-".repeat(72)}\n\n`) + "\n";
}

/** The text of MIT where a package came without one; it is the same for all. */
function usualText(licence) {
  if (!/\bMIT\b/.test(licence)) return null;
  const own = readFileSync(here("../LICENSE-MIT"), "utf8");
  return own.slice(own.indexOf("Permission is hereby granted")).trim();
}

/** The text of a licence as it came, MIT before another. */
function textOf(folder) {
  const files = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name)).sort();
  const chosen = files.find((name) => /mit/i.test(name)) ?? files[0];
  return chosen && existsSync(join(folder, chosen)) ? readFileSync(join(folder, chosen), "utf8").replace(/\r\n/g, "\n").trim() : null;
}
