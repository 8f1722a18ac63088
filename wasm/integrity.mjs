/** What a page can hold the files it loads against: their hashes, in pkg/integrity.json and printed. */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const PACKAGE = new URL("pkg/", import.meta.url);

const loaded = readdirSync(PACKAGE).filter((name) => /\.(js|wasm)$/.test(name)).sort();
const hashes = Object.fromEntries(loaded.map((name) => [name, integrityOf(readFileSync(new URL(name, PACKAGE)))]));

writeFileSync(fileURLToPath(new URL("integrity.json", PACKAGE)), `${JSON.stringify(hashes, null, 2)}\n`);
for (const [name, hash] of Object.entries(hashes)) console.log(`» ${name.padEnd(18)} ${hash}`);

/** As an `integrity` attribute wants it. */
function integrityOf(bytes) {
  return `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
}
