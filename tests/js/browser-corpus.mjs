/** Runs in the page: holds the package against the native answers and writes the result into the document. */
import { differenceOfCase, differencesOfReplay } from "/tests/js/corpus.mjs";
import { packageFrom } from "/tests/js/package.mjs";

const tiendo = await packageFrom("/wasm/pkg/");

/** Files that came in one, by their paths. */
function filesIn(buffer, lengths) {
  let from = 0;
  return new Map(lengths.map(([path, length]) => {
    const bytes = new Uint8Array(buffer, from, length);
    from += length;
    return [path, bytes];
  }));
}

async function run() {
  await tiendo.init();
  const { cases, replay, lengths } = await (await fetch("/list.json")).json();
  const files = filesIn(await (await fetch("/files")).arrayBuffer(), lengths);
  const read = (path) => files.get(path) ?? null;
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
