/** Writes the JSON Schemas and the types of the inputs: `node wasm/schema/build.mjs`. A test keeps them as this makes them. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { answers } from "./source/answers.mjs";
import { inputs } from "./source/inputs.mjs";
import { typesOf } from "./source/types.mjs";

/** Each file, from `wasm/`, with its text. */
export function files() {
  const ofInputs = inputs();
  const schemas = Object.entries({ ...ofInputs, ...answers() }).map(([name, schema]) => [`schema/${name}.schema.json`, `${JSON.stringify(schema, null, 1)}\n`]);
  return Object.fromEntries([...schemas, ["js/written.d.ts", typesOf({ Plan: ofInputs.plan, Records: ofInputs.records })]]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of Object.entries(files())) {
    writeFileSync(new URL(`../${name}`, import.meta.url), text);
    console.log(`${name}: ${Buffer.byteLength(text)} bytes`);
  }
}
