// A list on the board: what asks for attention, and what is well in a fold.

import { fold } from "../parts/fold.js";
import { fill, h } from "../parts/dom.js";
import { later } from "../parts/later.js";
import { isTried } from "../trial/trial.js";
import { byUrgency, isSeenFirst } from "../words/statuses.js";

/** A list this short is not worth a fold; a telephone shows three items at a time. */
const SHORT = 3;
const SHORT_ON_TELEPHONE = 1;
const telephone = matchMedia("(max-width: 40rem)");

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
