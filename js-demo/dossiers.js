// The dossiers of a service: drawn from what the page holds, or, of very many, asked for some at a time.

import { h } from "./dom.js";
import { ask } from "./engine/engine.js";
import { statusesFitting } from "./filter.js";

/** How many dossiers of a service are the chosen unit's, and how many of them illustrative. */
export function countsOf(page, { dossiers, many }) {
  const mine = many ? many.filter(({ unit }) => page.isMine([unit])) : dossiers.filter(({ unit }) => page.isMine([unit])).map(({ illustrative }) => ({ all: 1, illustrative: Number(illustrative) }));
  const sum = (name) => mine.reduce((all, counts) => all + counts[name], 0);
  return { all: sum("all"), illustrative: sum("illustrative") };
}

/** How many of those that fit the filters have which status. */
export function statusesOf(page, service, fitting) {
  const counts = new Map();
  const pairs = service.many ? statusesFitting(page, service) : fitting.map(({ status }) => [status, 1]);
  for (const [status, count] of pairs) counts.set(status, (counts.get(status) ?? 0) + count);
  return counts;
}

/** A list that grows when it is asked to; the first of it come when its fold is opened. */
export function longList(page, service, everyOne, atATime, draw) {
  const { assessment: { as_of: asOf, known_on: knownOn }, unit, section, status, find, t } = page;
  let all = everyOne;
  const list = h("ul", { class: "dossiers", "aria-label": t("dossiers") });
  const button = h("button", { class: "plain", type: "button", onclick: () => add(true) });
  const more = h("p", { class: "more" }, button);
  async function add(isAsked) {
    button.disabled = true;
    const from = list.children.length;
    const some = await ask("someDossiers", { asOf, knownOn, service: service.id, unit, section, status, find, from, count: atATime });
    button.disabled = false;
    all = some.all;
    list.append(...some.dossiers.map((dossier) => draw(page, dossier)));
    say();
    if (isAsked) list.children[from]?.focus();
  }
  function say() {
    const rest = all - list.children.length;
    more.hidden = rest === 0;
    button.textContent = t("next_items", Math.min(rest, atATime), rest);
  }
  say();
  return { content: [list, more], start: () => list.children.length === 0 && !button.disabled && add(false) };
}
