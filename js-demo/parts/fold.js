// What is unfolded on demand; folded, it says how many of its items have which status.

import { fill, h } from "./dom.js";
import { later } from "./later.js";
import { badge, byUrgency, DEADLINE_TONES, grouped, INDICATOR_TONES, isSeenFirst, NO_STATUS } from "../words/statuses.js";
import { isTried } from "../trial/trial.js";

/** A list this short is not worth a fold; a telephone shows three items at a time. */
const SHORT = 3;
const SHORT_ON_TELEPHONE = 1;
const telephone = matchMedia("(max-width: 40rem)");
const ORDER = Object.keys({ ...INDICATOR_TONES, ...DEADLINE_TONES });

/** `items` are what is counted by status, or the counts. */
export function fold(page, key, title, items, ...content) {
  const counts = items instanceof Map ? items : new Map([...grouped(items, (item) => item.status ?? NO_STATUS)].map(([status, found]) => [status, found.length]));
  return h("details", { class: "fold", ...keptOpen(page, key) },
    h("summary", { id: key },
      title instanceof Node ? title : h("span", { class: "fold-title" }, title),
      ORDER.filter((status) => counts.has(status)).map((status) => h("span", { class: "fold-count" },
        badge(page, status), h("b", null, String(counts.get(status)))))),
    ...content);
}

/** A list of what asks for attention, and the rest in a fold, unless it is short; `listOf` draws some of them, those in the fold with its title. */
export function withFold(page, key, name, items, listOf) {
  const sorted = [...items].sort(byUrgency);
  const isFirst = (item) => isSeenFirst(item) || isTried(page, item);
  const first = sorted.filter(isFirst);
  const rest = sorted.filter((item) => !isFirst(item));
  if (rest.length <= (telephone.matches ? SHORT_ON_TELEPHONE : SHORT)) return listOf(sorted);
  const title = page.t(`${first.length > 0 ? "more" : "folded"}_${name}`, rest.length);
  const folded = h("div", { class: "folded" });
  const draw = () => fill(folded, listOf(rest, title));
  if (page.opened.has(key)) draw();
  else later(draw);
  return [listOf(first), fold(page, key, title, rest, folded)].flat();
}

/** What makes a fold stay as the reader left it when the page is drawn anew. */
export function keptOpen(page, key) {
  return {
    open: page.opened.has(key),
    ontoggle: (event) => page.opened[event.target.open ? "add" : "delete"](key),
  };
}
