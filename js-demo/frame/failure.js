// What the page says when one of its own files or the package does not load.

import { fill, h, withCode } from "../parts/dom.js";
import { translator } from "../words/i18n.js";
import { asked } from "../asked/state.js";

export function tellFailure(error) {
  const { lang } = asked();
  const t = translator(lang);
  document.documentElement.lang = lang;
  console.error(error);
  const place = document.getElementById("content");
  place.removeAttribute("aria-busy");
  fill(place, h("section", { class: "problems", role: "alert" },
    h("h1", null, t("cannot_load")),
    h("p", null, withCode(t("cannot_load_help"))),
    h("p", null, h("button", { class: "plain", type: "button", onclick: () => location.reload() }, t("try_again")))));
}
