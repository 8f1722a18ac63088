/** The package in Node answers what the native engine answers, byte for byte. */
import assert from "node:assert/strict";
import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { before, test } from "node:test";
import { REPLAY, ROOT, cases, read } from "./cases.mjs";
import { differenceOfCase, differencesOfReplay } from "./corpus.mjs";
import { packageFrom } from "./package.mjs";

const tiendo = await packageFrom("../../wasm/pkg/");

before(() => tiendo.init());

test("the corpus", async () => {
  const all = cases();
  const differences = [];
  for (const one of all) {
    const difference = await differenceOfCase(one, read, tiendo);
    if (difference) differences.push(difference);
  }
  assert.deepEqual(differences.slice(0, 20), []);
  assert.ok(all.length > 0, "no case was compared");
  console.log(`» Node: ${all.length} answers of the corpus are the native ones, byte for byte`);
});

test("the replay", { skip: !existsSync(join(ROOT, REPLAY)) && "nothing was recorded" }, async () => {
  const stream = Readable.toWeb(createReadStream(join(ROOT, REPLAY)));
  const { compared, differences } = await differencesOfReplay(stream, tiendo);
  assert.deepEqual(differences.slice(0, 20), []);
  assert.ok(compared > 0, "no line was compared");
  console.log(`» Node: ${compared} answers of the replay are the native ones, byte for byte`);
});
