// A list that is unfolded on demand; folded, it says how many of its items have which status.

import { grouped, h } from "./dom.js";
import { badge, DEADLINE_TONES, INDICATOR_TONES, NO_STATUS } from "./statuses.js";

const ORDER = Object.keys({ ...INDICATOR_TONES, ...DEADLINE_TONES });

export function fold(page, key, title, items, ...content) {
  const counts = grouped(items, (item) => item.status ?? NO_STATUS);
  return h("details", { class: "fold", ...keptOpen(page, key) },
    h("summary", { id: key },
      h("span", { class: "fold-title" }, title),
      ORDER.filter((status) => counts.has(status)).map((status) => h("span", { class: "fold-count" },
        badge(page, status), h("b", null, String(counts.get(status).length))))),
    ...content);
}

/** What makes a fold stay as the reader left it when the page is drawn anew. */
export function keptOpen(page, key) {
  return {
    open: page.opened.has(key),
    ontoggle: (event) => page.opened[event.target.open ? "add" : "delete"](key),
  };
}
