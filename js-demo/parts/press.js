// A button that is drawn anew while it is held down is never pressed: the browser clicks what was there at both ends of the press.

const CONTROLS = "button, a, summary, label";
/** The release may never be told, as when a menu opens over the page. */
const LONGEST_MS = 1_000;

const ENDS = ["pointerup", "pointercancel", "keyup"];

/** While something is held down, what its release fulfils. */
let held = null;

addEventListener("pointerdown", ({ target }) => hold(target), { capture: true, passive: true });
addEventListener("keydown", ({ target, key }) => key === " " && hold(target), { capture: true, passive: true });

/** Waits until no control is held down, and what it was pressed for has been asked. */
export async function released() {
  while (held) await held;
}

function hold(target) {
  if (held || !target.closest?.(CONTROLS)) return;
  const ending = new AbortController();
  held = new Promise((fulfil) => {
    const end = () => {
      ending.abort();
      clearTimeout(longest);
      // the click comes after the release
      setTimeout(() => {
        held = null;
        fulfil();
      });
    };
    const longest = setTimeout(end, LONGEST_MS);
    for (const type of ENDS) addEventListener(type, end, { signal: ending.signal, capture: true, passive: true });
    // of the window: what had the focus loses it as a button is pressed
    addEventListener("blur", end, { signal: ending.signal });
  });
}
