// A word that the engine is at work, where an answer takes longer than a reader waits without asking.

const PATIENCE = 400;

let underway = 0;

/** Says so after a moment; what is returned takes it back. */
export function busy(place, page) {
  underway += 1;
  const later = setTimeout(() => {
    place.textContent = page.t("busy");
    place.hidden = false;
  }, PATIENCE);
  return () => {
    clearTimeout(later);
    underway -= 1;
    if (underway === 0) place.hidden = true;
  };
}
