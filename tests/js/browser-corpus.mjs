/** Runs in the page: holds the package against the native answers and writes the result into the document. */
import { differenceOfCase, differencesOfReplay } from "/tests/js/corpus.mjs";
import { packageFrom } from "/tests/js/package.mjs";

const tiendo = await packageFrom("/wasm/pkg/");

async function read(path) {
  const response = await fetch(`/${path}`);
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
}

async function run() {
  await tiendo.init();
  const { cases, replay } = await (await fetch("/list.json")).json();
  const differences = [];
  for (const one of cases) {
    const difference = await differenceOfCase(one, read, tiendo);
    if (difference) differences.push(difference);
  }
  const replayed = replay
    ? await differencesOfReplay((await fetch(`/${replay}`)).body, tiendo)
    : { compared: 0, differences: [] };
  return { compared: cases.length, replayed: replayed.compared, differences: [...differences, ...replayed.differences] };
}

const result = await run().catch((error) => ({ compared: 0, replayed: 0, differences: [String(error)] }));
document.body.textContent = JSON.stringify(result);
document.title = "done";
