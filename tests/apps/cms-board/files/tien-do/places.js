// Puts an element in each such place. No attribute but these is taken over: an author might give one that runs a script.
for (const place of document.querySelectorAll("[data-tiendo]")) {
  const element = document.createElement(`tiendo-${place.dataset.tiendo}`);
  for (const name of ["plan", "records", "as-of", "known-on", "lang", "unit", "section", "indicator", "days", "heading-level"]) {
    const value = place.getAttribute(`data-${name}`);
    if (value !== null) element.setAttribute(name, value);
  }
  element.append(...place.childNodes);
  place.replaceWith(element);
}
