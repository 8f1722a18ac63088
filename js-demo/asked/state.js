// What is asked for (plan, day, day of knowledge, day to compare with, language, unit, section, statuses, words, order, days ahead), as it stands in the
// address, so that a link shows the same page; what of an address cannot be used; and the ids of items, to which a link can lead.

import { indicatorsFor } from "../../wasm/js/elements/selection.js";
import { isDay } from "../../wasm/js/elements/today.js";
import { isOrder, SORTS } from "./sort.js";
import { STATUS_CHOICES } from "../words/statuses.js";
import { USUAL_QUESTION } from "./usual.js";

const USUAL = { ...USUAL_QUESTION, lang: "vi", unit: "", section: "", status: "", find: "", sort: "", tables: "", grain: "month" };
/** What hides something: cleared all at once. */
export const NO_FILTERS = { unit: "", section: "", status: "", find: "" };

/** How many days ahead the deadline calendar can look. */
export const DAYS_AHEAD = ["30", "60", "90"];
/** By what the line of due days is divided. */
export const GRAINS = ["month", "week"];

/** What can stand in the address, of what is known without the plan; whether there is such a unit the plan says, and what a day is for the board, the engine. */
const USABLE = {
  lang: (text) => ["vi", "en"].includes(text),
  days: (text) => DAYS_AHEAD.includes(text),
  grain: (text) => GRAINS.includes(text),
  known: isDay,
  since: isDay,
  sort: (text) => SORTS.includes(text),
  status: (text) => text.split(",").every((choice) => STATUS_CHOICES.includes(choice)),
  tables: (text) => text.split(",").every(isOrder),
};

/** What the address asks for; what cannot be used is left out, and named in `misread`. */
export function asked() {
  const query = new URLSearchParams(location.search);
  const misread = [];
  const given = Object.entries(USUAL).map(([name, usual]) => {
    const text = query.get(name) || usual;
    if (text === usual || (USABLE[name]?.(text) ?? true)) return [name, text];
    misread.push({ name, text });
    return [name, usual];
  });
  return { ...Object.fromEntries(given), misread };
}

/** The last day that can be asked for: plans are looked at until the end of the year after theirs. */
export function lastAskable({ end }) {
  return `${Number(end.slice(0, 4)) + 1}-12-31`;
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

/** How the ids of items begin on the page, by kind: to each of them a link can lead. */
const BEGINNINGS = { indicator: "i", task: "t", report: "r", dossier: "d", reallocation: "m", service: "service" };

/** What no part of a name on the page holds: blanks, which divide references to names; what browsers write in percents in an address; and what joins parts. */
const NOT_IN_KEYS = /[%\s"<>`\u0000-\u001f\u007f]|^-|-(?=-|$)/g;
const escaped = (text) => text.replace(NOT_IN_KEYS, (sign) => (sign === "-" ? "%2D" : encodeURIComponent(sign)));

/** The name on the page of what has ids of the plan, `i-revenue--p1`: different ones of different ids, whatever signs these hold. */
export function keyOf(beginning, ...ids) {
  return `${beginning}-${ids.map((id) => escaped(String(id))).join("--")}`;
}

/** The id by which an item stands on the page: a report once for each unit that owes it, a part of a breakdown too. */
export function itemKey(kind, id, unit) {
  return keyOf(BEGINNINGS[kind], id, ...(kind === "report" || kind === "indicator") && unit ? [unit] : []);
}

/** The key that an address names behind `#`, whatever else in it is written in percents; null where that is broken. */
export function keyIn(hash) {
  try {
    return hash.replace(/(?:%[\da-f]{2})+/gi, (run) => decodeURIComponent(run).replace(/[^]/gu, escaped));
  } catch {
    return null;
  }
}

/** Whether an id is that of an item, and not of another place on the page. */
export function isItemKey(key) {
  return Object.values(BEGINNINGS).some((beginning) => key.startsWith(`${beginning}-`));
}

/** The id by which stands on the page what a unit answers for: of an indicator its part, where it has one. */
export function keyFor({ indicators }, kind, id, unit) {
  const isPart = indicators.some((verdict) => verdict.id === id && verdict.unit?.id === unit);
  return itemKey(kind, id, kind === "indicator" && !isPart ? undefined : unit);
}

/** Whether the plan has an item of this name, shown or hidden; of a dossier that the page does not hold only the engine knows. */
export function hasItem({ indicators, tasks, reports, services, reallocations }, key) {
  const dossiers = services.flatMap((service) => service.dossiers);
  return [...indicators, ...tasks, ...reports, ...services, ...dossiers, ...reallocations].some(({ kind, id, unit }) => itemKey(kind, id, unit?.id) === key);
}

/** The dossier that an id on the page names; null where it names none. */
export function dossierOf(key) {
  const beginning = `${BEGINNINGS.dossier}-`;
  return key.startsWith(beginning) ? decodeURIComponent(key.slice(beginning.length)) : null;
}

/** What stands on the board. */
export function indicatorsOf({ assessment, unit, isMine }) {
  return indicatorsFor(assessment, unit, isMine);
}
