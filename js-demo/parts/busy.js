// A word that the engine is at work, where an answer takes longer than a reader waits without asking; and work that is not begun twice.

const PATIENCE = 400;

/** How much is underway, by the place that says so. */
const underway = new WeakMap();

/** Says so after a moment; what is returned takes it back. */
export function busy(place, page) {
  const count = (by) => underway.set(place, (underway.get(place) ?? 0) + by);
  count(1);
  const later = setTimeout(() => {
    place.textContent = page.t("busy");
    place.hidden = false;
  }, PATIENCE);
  return () => {
    clearTimeout(later);
    count(-1);
    if (underway.get(place) === 0) place.hidden = true;
  };
}

/** The same work; asked for again while it is underway, it is not begun a second time. */
export function oneAtATime(work) {
  let isAtWork = false;
  return async (...details) => {
    if (isAtWork) return;
    isAtWork = true;
    try {
      await work(...details);
    } finally {
      isAtWork = false;
    }
  };
}
