// What is unfolded on demand; folded, it says how many of its items have which status.

import { h } from "./dom.js";
import { badge } from "./badge.js";
import * as format from "../words/format.js";
import { DEADLINE_TONES, grouped, INDICATOR_TONES, NO_STATUS } from "../words/statuses.js";

const ORDER = Object.keys({ ...INDICATOR_TONES, ...DEADLINE_TONES });

/** `items` are what is counted by status, or the counts. */
export function fold(page, key, title, items, ...content) {
  const counts = items instanceof Map ? items : new Map([...grouped(items, (item) => item.status ?? NO_STATUS)].map(([status, found]) => [status, found.length]));
  return h("details", { class: "fold", ...keptOpen(page, key) },
    h("summary", { id: key },
      title instanceof Node ? title : h("span", { class: "fold-title" }, title),
      ORDER.filter((status) => counts.has(status)).map((status) => h("span", { class: "fold-count" },
        badge(page, status), h("b", null, format.count(counts.get(status), page.lang))))),
    ...content);
}

/** What makes a fold stay as the reader left it when the page is drawn anew. */
export function keptOpen(page, key) {
  return {
    open: page.opened.has(key),
    ontoggle: (event) => page.opened[event.target.open ? "add" : "delete"](key),
  };
}
