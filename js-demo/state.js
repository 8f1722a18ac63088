// What is asked for (plan, day, day of knowledge, day to compare with, language, unit, section, days ahead), as it stands in the address, so that a link shows the
// same page; and the ids of items, to which a link can lead.

const USUAL = { plan: "", date: "2023-08-31", known: "", since: "", lang: "vi", unit: "", section: "", days: "30" };

/** How many days ahead the deadline calendar can look. */
export const DAYS_AHEAD = ["30", "60", "90"];

/** What the address asks for. */
export function asked() {
  const query = new URLSearchParams(location.search);
  const given = Object.keys(USUAL).map((name) => [name, query.get(name) || USUAL[name]]);
  const state = Object.fromEntries(given);
  const lang = state.lang === "en" ? "en" : "vi";
  const days = DAYS_AHEAD.includes(state.days) ? state.days : USUAL.days;
  return { ...state, lang, days };
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

const LETTERS = { indicator: "i", task: "t", report: "r", dossier: "d" };

/** The id by which an item stands on the page: a report once for each unit that owes it, a part of a breakdown too. */
export function itemKey(kind, id, unit) {
  return [LETTERS[kind], id, (kind === "report" || kind === "indicator") && unit].filter(Boolean).join("-");
}

/** The same of what a unit answers for: of an indicator its part, where it has one. */
export function keyFor({ indicators }, kind, id, unit) {
  const isPart = indicators.some((verdict) => verdict.id === id && verdict.unit?.id === unit);
  return itemKey(kind, id, kind === "indicator" && !isPart ? undefined : unit);
}

/** What stands on the board: indicators as a whole, and the chosen unit's parts of what others answer for. */
export function indicatorsOf({ assessment: { indicators }, unit, isMine }) {
  const mine = indicators.filter(({ responsible }) => isMine(responsible));
  const wholes = new Set(mine.filter((verdict) => verdict.unit === null).map(({ id }) => id));
  return mine.filter((verdict) => verdict.unit === null || (unit !== "" && !wholes.has(verdict.id)));
}
