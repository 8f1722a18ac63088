// What is asked for (day, language, unit, section), as it stands in the address, so that a link shows the same page.

const USUAL = { date: "2023-08-31", lang: "vi", unit: "", section: "" };

/** What the address asks for. */
export function asked() {
  const query = new URLSearchParams(location.search);
  const given = Object.keys(USUAL).map((name) => [name, query.get(name) || USUAL[name]]);
  const state = Object.fromEntries(given);
  return { ...state, lang: state.lang === "en" ? "en" : "vi" };
}

/** The address that asks for this; what is usual is left out. */
export function address(state, item = "") {
  const query = new URLSearchParams();
  for (const [name, usual] of Object.entries(USUAL)) {
    if (state[name] && state[name] !== usual) query.set(name, state[name]);
  }
  const text = query.toString();
  return `${location.pathname}${text && `?${text}`}${item && `#${item}`}`;
}
