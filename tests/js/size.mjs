/** What a page loads to use the package, and how long the module takes to start; fails above the limit. */
import { readFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

// Where it stands with every form of indicator in it. The finished package is to weigh 150,000: what a board does not
// need (trials, comparisons, columns, iCalendar) is to become a module of its own before that.
const LIMIT = 382_000;
/** The elements beside these, with the words of one language; those of the other are fetched when it is spoken. */
const ELEMENTS = ["elements.js", "define.js"];
const ELEMENTS_LIMIT = 20_000;
const STARTS = 31;
const FILES = ["tiendo_bg.wasm", "tiendo_glue.js", "tiendo.js"];

const file = (name) => readFileSync(new URL(`../../wasm/pkg/${name}`, import.meta.url));
const brotli = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;

const total = FILES.map(told).reduce((sum, compressed) => sum + compressed);
console.log(`» together ${total} bytes brotli; at most ${LIMIT} are allowed`);
const elements = ELEMENTS.map(told).reduce((sum, compressed) => sum + compressed);
console.log(`» the elements ${elements} bytes brotli more; at most ${ELEMENTS_LIMIT} are allowed`);
told("elements.en.js");
// Instead of all of these, where one file is wanted.
told("tiendo.classic.js");

const { compiled, started } = await startTimes(file(FILES[0]));
console.log(`» compiled in ${compiled.toFixed(2)} ms, instantiated in ${started.toFixed(2)} ms (median of ${STARTS}, Node ${process.versions.node})`);

if (total > LIMIT) {
  console.error(`the web module and its API are ${total - LIMIT} bytes too large`);
  process.exitCode = 1;
}

if (elements > ELEMENTS_LIMIT) {
  console.error(`the elements are ${elements - ELEMENTS_LIMIT} bytes too large`);
  process.exitCode = 1;
}

/** Prints what a file weighs, and returns it compressed. */
function told(name) {
  const bytes = file(name);
  const compressed = brotli(bytes);
  console.log(`» ${name.padEnd(18)} ${String(bytes.length).padStart(8)} bytes ${String(gzipSync(bytes, { level: 9 }).length).padStart(8)} gzip ${String(compressed).padStart(8)} brotli`);
  return compressed;
}

async function startTimes(bytes) {
  const times = { compiled: [], started: [] };
  for (let n = 0; n < STARTS; n += 1) {
    const begin = performance.now();
    const module = await WebAssembly.compile(bytes);
    const between = performance.now();
    // A query makes another copy of the glue, which has an instance of its own.
    const { initSync } = await import(`../../wasm/pkg/tiendo_glue.js?${n}`);
    const ready = performance.now();
    initSync({ module });
    times.compiled.push(between - begin);
    times.started.push(performance.now() - ready);
  }
  return { compiled: median(times.compiled), started: median(times.started) };
}

function median(numbers) {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
