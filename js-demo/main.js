// How the page starts, and what it says when one of its own files or the package does not load.

import { fill, h, withCode } from "./dom.js";
import { translator } from "./i18n.js";
import { asked } from "./state.js";

// The engine starts while the page's own code is still loading; what fails here fails there, too, and is told.
import("./engine/engine.js").catch(() => {});
import("./page.js").catch((error) => {
  const { lang } = asked();
  const t = translator(lang);
  document.documentElement.lang = lang;
  console.error(error);
  fill(document.getElementById("content"), h("section", { class: "problems", role: "alert" },
    h("h1", null, t("cannot_load")),
    h("p", null, withCode(t("cannot_load_help"))),
    h("p", null, h("button", { class: "plain", type: "button", onclick: () => location.reload() }, t("try_again")))));
});
