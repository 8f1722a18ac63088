/** Times in milliseconds, and how they are told. */

const RUNS = 9;

/** The shortest time of several runs, in milliseconds. */
export function best(run) {
  let shortest = Infinity;
  for (let n = 0; n < RUNS; n += 1) {
    const start = performance.now();
    run();
    shortest = Math.min(shortest, performance.now() - start);
  }
  return shortest;
}

export const say = (label, milliseconds) => console.log(`  ${label.padEnd(34)} ${milliseconds.toFixed(1).padStart(8)} ms`);
