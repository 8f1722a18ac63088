/** Runs test files in the order in which they are named, some at once, each in a process of its own; `node --test` would take them by name. */
import { argv, stdout } from "node:process";
import { run } from "node:test";
import { spec } from "node:test/reporters";

const [filesAtOnce, ...files] = argv.slice(2);

run({ files, concurrency: Number(filesAtOnce) })
  .on("test:fail", () => { process.exitCode = 1; })
  .compose(spec)
  .pipe(stdout);
