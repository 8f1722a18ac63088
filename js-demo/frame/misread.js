// What of the address could not be used: said, and left out, rather than silently dropped.

import { fill, h } from "../parts/dom.js";

export function drawMisread(place, { misread, t }) {
  if (misread.length === 0) return place.replaceChildren();
  fill(place, h("div", { class: "notice misread", role: "status" },
    h("p", null, t("misread")),
    h("ul", null, misread.map(({ name, text }) => h("li", null, h("code", null, name === "#" ? `#${text}` : `${name}=${text}`), " ", t(`misread_${name}`))))));
}
