/** Writes the JSON Schemas of the package beside this file: `node wasm/schema/build.mjs`. A test keeps them as this makes them. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { answers } from "./source/answers.mjs";
import { inputs } from "./source/inputs.mjs";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Each schema file with its text. */
export function files() {
  const all = { ...inputs(), ...answers() };
  return Object.entries(all).map(([name, schema]) => [`${name}.schema.json`, `${JSON.stringify(schema, null, 1)}\n`]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of files()) {
    writeFileSync(here(name), text);
    console.log(`${name}: ${Buffer.byteLength(text)} bytes`);
  }
}
