/** How long an assessment takes once a page has asked for many, in milliseconds; the same in Node and in a browser. */

const TIMES = 31;

/** From text to text, from text to objects, and to objects of a plan that has been read: the medians. */
export function assessTimes({ assess, assessText, read }, plan, records, asOf) {
  const both = read(plan, records);
  const [text, objects, again] = [() => assessText(plan, records, asOf), () => assess(plan, records, { asOf }), () => both.assess({ asOf })].map(timed);
  both.close();
  return `text to text ${text} ms, to objects ${objects} ms, and of a plan that has been read ${again} ms (median of ${TIMES}; 5 asked)`;
}

function timed(work) {
  const times = [];
  for (let n = 0; n < 4 * TIMES; n += 1) {
    const begin = performance.now();
    work();
    times.push(performance.now() - begin);
  }
  return median(times.slice(-TIMES)).toFixed(1);
}

export function median(numbers) {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
