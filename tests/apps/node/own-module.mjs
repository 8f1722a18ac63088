import { readFile } from "node:fs/promises";
import { init, words } from "tiendo";

// The module from elsewhere: a URL, a Response or its promise, bytes, or a WebAssembly.Module that several share.
const file = new URL(import.meta.resolve("tiendo/tiendo_bg.wasm"));
await init(await WebAssembly.compile(await readFile(file)));
console.log(words("en").indicator.missed);
