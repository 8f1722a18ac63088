// The dossiers of a service: drawn from what the page holds, or, of very many, asked for some at a time.

import { h } from "./dom.js";
import { ask } from "./engine/engine.js";
import { statusesFitting } from "./filter.js";
import { moreButton } from "./portion.js";

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
  const { assessment: { as_of: asOf, known_on: knownOn }, unit, section, status, find, t, lang } = page;
  let all = everyOne;
  const list = h("ul", { class: "dossiers", "aria-label": t("dossiers") });
  const more = moreButton(page, { of: service.name[lang], atATime }, () => add(true));
  const say = () => more.say(all - list.children.length);
  async function add(isAsked) {
    more.button.disabled = true;
    const from = list.children.length;
    try {
      const some = await ask("someDossiers", { asOf, knownOn, service: service.id, unit, section, status, find, from, count: atATime });
      all = some.all;
      list.append(...some.dossiers.map((dossier) => draw(page, dossier)));
    } finally {
      more.button.disabled = false;
    }
    say();
    if (isAsked) list.children[from]?.focus();
  }
  say();
  return { content: [list, more.place], start: () => list.children.length === 0 && !more.button.disabled && add(false) };
}
