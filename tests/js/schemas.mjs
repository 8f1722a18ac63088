/** The JSON Schemas of the package, ready to validate, and what the engine says of the same inputs. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020.js";
import * as tiendo from "../../wasm/pkg/tiendo.js";
import { ROOT, cases, read } from "./cases.mjs";

const FOLDER = "wasm/schema";
const SUFFIX = ".schema.json";

/** Each schema by its name, as it stands in the checkout. */
export const schemas = Object.fromEntries(readdirSync(join(ROOT, FOLDER)).filter((name) => name.endsWith(SUFFIX)).map((name) => {
  return [name.slice(0, -SUFFIX.length), JSON.parse(readFileSync(join(ROOT, FOLDER, name), "utf8"))];
}));

// what a portal's validator would only warn of is an error here
export const ajv = new Ajv({ strictTypes: true, strictTuples: true, addUsedSchema: false });
for (const schema of Object.values(schemas)) ajv.addSchema(schema);
const validators = new Map();

/** What a schema has against a value; null if nothing. */
export function refusal(name, value) {
  if (!validators.has(name)) validators.set(name, ajv.getSchema(schemas[name].$id));
  const validate = validators.get(name);
  return validate(value) ? null : ajv.errorsText(validate.errors);
}

/** The errors that the engine finds in a plan or, where that is usable, in the records for it. */
export function errorsOf(input, plan, records) {
  return tiendo.check(plan, records ?? undefined).filter((problem) => problem.severity === "error" && problem.input === input);
}

const asText = new TextDecoder("utf-8", { ignoreBOM: true });

/** The plans of the corpus, each once with the text of all records for it, the smallest first. */
export async function plansOfTheCorpus() {
  const text = async (path) => asText.decode(await read(path));
  const plans = new Map();
  for (const { plan, records } of cases()) {
    if (!plans.has(plan)) plans.set(plan, new Set());
    if (records) plans.get(plan).add(records);
  }
  const all = [];
  for (const [path, ofPlan] of plans) {
    const records = [];
    for (const other of ofPlan) records.push({ path: other, text: await text(other) });
    all.push({ path, text: await text(path), records });
  }
  return all.sort((a, b) => a.text.length - b.text.length || (a.path < b.path ? -1 : 1));
}

/** A JSON text as a value; undefined if it is none. */
export function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
