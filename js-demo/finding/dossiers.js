// The dossiers of a service: drawn from what the page holds, or, of very many, asked for some at a time.

import { busy } from "../parts/busy.js";
import { h } from "../parts/dom.js";
import { ask } from "../engine/engine.js";
import { isFiltered, statusesFitting } from "../asked/fitting.js";
import { failureInWords } from "../parts/not-loaded.js";
import { moreButton } from "../parts/portion.js";
import { NO_FILTERS } from "../asked/state.js";

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

/** The lists that grow when they are asked to, by service, as they were drawn last. */
const growing = new Map();

/** A list that grows when it is asked to; the first of it come when its fold is opened. */
export function longList(page, service, everyOne, atATime, draw) {
  const { assessment: { as_of: asOf, known_on: knownOn }, unit, section, status, find, t, lang } = page;
  let all = everyOne;
  let first = null;
  let turns = 0;
  let failure = null;
  const list = h("ul", { class: "dossiers", "aria-label": t("dossiers") });
  const more = moreButton(page, { of: service.name[lang], atATime }, () => add(true));
  const say = () => more.say(all - list.children.length);
  async function add(isAsked) {
    turns += 1;
    const mine = turns;
    const from = list.children.length;
    more.button.disabled = true;
    failure?.remove();
    const idle = busy(document.getElementById("busy"), page);
    try {
      const some = await ask("someDossiers", { asOf, knownOn, service: service.id, unit, section, status, find, first, from, count: atATime });
      if (mine !== turns) return;
      all = some.all;
      list.append(...some.dossiers.map((dossier) => draw(page, dossier)));
      say();
      if (isAsked) list.children[from]?.focus();
    } catch (error) {
      console.error(error);
      if (mine !== turns) return;
      failure = h("p", { class: "not-loaded", role: "alert" }, failureInWords(page, error));
      list.after(failure);
    } finally {
      idle();
      if (mine === turns) more.button.disabled = false;
    }
  }
  function bring(id) {
    first = id;
    list.replaceChildren();
    return add(false);
  }
  say();
  growing.set(service.id, bring);
  return { content: [list, more.place], start: () => list.children.length === 0 && !more.button.disabled && add(false) };
}

/** A dossier that only the engine knows comes to the head of the list of its service, where there is one. */
export async function bringForward(page, id, steps) {
  const { assessment: { as_of: asOf, known_on: knownOn, services } } = page;
  if (!services.some(({ many }) => many)) return;
  const service = await ask("serviceOf", { asOf, knownOn, dossier: id });
  if (service === null) return;
  if (page.unit !== "" || isFiltered(page)) page.change(NO_FILTERS, steps);
  await growing.get(service)?.(id);
}
