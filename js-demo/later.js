// What is not seen at first is drawn after what is: while the page starts, parts further down wait until the first board is on the screen.

/** What waits, while the page draws for the first time. */
let waiting = null;
let isStarting = true;

/** Draws at once; while the page starts, after what is seen first. */
export function later(draw) {
  if (isStarting) (waiting ??= []).push(draw);
  else draw();
}

/** Lets the first board come to the screen, and draws the rest in small portions, so that the page answers in between. */
export async function drawTheRest() {
  isStarting = false;
  while (waiting?.length > 0) {
    await new Promise((resume) => requestAnimationFrame(() => setTimeout(resume)));
    const until = performance.now() + 40;
    while (waiting?.length > 0 && performance.now() < until) waiting.shift()();
  }
  waiting = null;
}

/** Draws all that still waits: something else is asked for. */
export function drawAllNow() {
  isStarting = false;
  const rest = waiting ?? [];
  waiting = null;
  for (const draw of rest) draw();
}
