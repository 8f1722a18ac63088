// Puts an element in each such place. No attribute but these is taken over: an author might give one that runs a script.
for (const place of document.querySelectorAll("[data-tiendo]")) {
  const which = place.dataset.tiendo.trim().toLowerCase();
  if (!["board", "indicator", "agenda", "scorecard"].includes(which)) {
    place.textContent = `data-tiendo="${which}" không phải là board, indicator, agenda hay scorecard.`;
    continue;
  }
  const element = document.createElement(`tiendo-${which}`);
  for (const name of ["plan", "records", "as-of", "known-on", "lang", "unit", "section", "indicator", "days", "heading-level"]) {
    const value = place.getAttribute(`data-${name}`);
    if (value !== null) element.setAttribute(name, value);
  }
  element.append(...place.childNodes);
  place.replaceWith(element);
}
