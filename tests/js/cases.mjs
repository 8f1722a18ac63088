/** The files of the corpus, as paths from the root of the checkout. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
export const REPLAY = "target/replay.jsonl";

/** A file of the checkout as bytes; null if it is not there. */
export async function read(path) {
  const file = join(ROOT, path);
  return existsSync(file) ? readFileSync(file) : null;
}

/** Every case on every day: `tests/cases/<topic>/<case>/<date>.json`. */
export function cases() {
  const all = foldersIn("tests/cases").flatMap(foldersIn);
  return all.flatMap((folder) => {
    const days = readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith(".json") && name !== "plan.json" && name !== "records.json")
      .map((name) => name.slice(0, -".json".length));
    const name = folder.slice("tests/cases/".length);
    const [plan, records] = [input(folder, "plan"), input(folder, "records")];
    return days.sort().map((asOf) => ({ name: `${name} on ${asOf}`, plan, records, asOf, out: `target/corpus/${name}/${asOf}` }));
  });
}

/** The file of an input: beside the expectations, or named by a `.ref`. */
function input(folder, name) {
  const [own, reference] = [`${folder}/${name}.json`, `${folder}/${name}.ref`];
  if (existsSync(join(ROOT, own))) return own;
  if (existsSync(join(ROOT, reference))) return readFileSync(join(ROOT, reference), "utf8").trim();
  return null;
}

function foldersIn(folder) {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${folder}/${entry.name}`)
    .sort();
}
