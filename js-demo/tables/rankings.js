// Rankings: a table for each, with ties as ties; units without a value stand below it, apart, with the reason.

import { fill, h, unseen } from "../parts/dom.js";
import * as format from "../words/format.js";
import { whyUnranked } from "../words/i18n.js";
import { endedMark, illustrativeMark, star } from "../parts/parties.js";
import { sortable, sortedRows } from "../asked/sort.js";
import { keyOf } from "../asked/state.js";
import { trialMarkOfPlace } from "../trial/marks.js";
import { why } from "../board/why.js";

export function drawRankings(place, page) {
  const { assessment: { rankings }, t } = page;
  if (rankings.length === 0) return fill(place);
  fill(place, h("section", { class: "rankings", "aria-labelledby": "rankings-title" },
    h("h2", { id: "rankings-title", tabindex: "-1" }, t("rankings")),
    rankings.map((ranking) => block(page, ranking))));
}

function block(page, ranking) {
  const { t, lang, assessment } = page;
  const { id, name, by, among, places, unranked } = ranking;
  const key = keyOf("k", id);
  const caption = t("ranking_caption", t(`by_${by}`), t(`among_${among}`), format.day(assessment.as_of, lang));
  return h("section", { class: "part", "aria-labelledby": key },
    h("h3", { id: key, tabindex: "-1" }, name[lang]),
    illustrativeMark(page, ranking),
    places.length > 0
      ? h("div", { class: "scroll", role: "region", tabindex: "0", "aria-labelledby": `${key}-caption` },
        h("table", { class: "ranking" },
          h("caption", { id: `${key}-caption` }, caption),
          h("thead", null, h("tr", null,
            Object.entries({ name: "name_of_unit", rank: "rank", value: `col_${by}` })
              .map(([column, words]) => sortable(page, key, column, t(words))),
            h("td", null))),
          h("tbody", null, rows(page, key, places))))
      : h("p", { class: "meta" }, caption, " ", t("nobody_ranked")),
    apart(page, by, unranked));
}

function rows(page, table, places) {
  const print = { digits: digitsFor(places), rounding: "half_up" };
  const valueOf = ({ unit, rank, result }, column) => ({ name: unit.name[page.lang], rank, value: Number(result.value) })[column];
  return sortedRows(page, table, places, valueOf).map((place) => {
    const { ranking, unit, rank, tied_with: tied, result, illustrative } = place;
    const { button, panel } = why(page, keyOf("k", ranking.id, unit.id), place, [ranking.name[page.lang], unit.name[page.lang]]);
    const isChosen = unit.id === page.unit;
    return [
      h("tr", { class: isChosen && "chosen" },
        h("th", { scope: "row" }, unit.name[page.lang], endedMark(page, unit.id)),
        h("td", { class: "rank" }, String(rank), tied > 0 && h("span", { class: "meta" }, ` ${page.t("tied")}`), trialMarkOfPlace(page, ranking, unit)),
        h("td", null, format.percent(result.value, page.lang, print), star(page, illustrative),
          "over" in result && h("span", { class: "meta" }, ` ${result.over}/${result.under}`)),
        h("td", { class: "ask" }, button)),
      h("tr", { class: "explained" }, h("td", { colspan: "4" }, panel)),
    ];
  }).flat();
}

/** As few places, from two on, as it takes for different values to look different. */
function digitsFor(places) {
  const values = [...new Set(places.map(({ result }) => result.value))];
  const shown = (digits) => new Set(values.map((value) => format.percent(value, "en", { digits, rounding: "half_up" })));
  return [2, 3, 4].find((digits) => shown(digits).size === values.length) ?? 4;
}

/** Those without a place: not last, but beside the table. */
function apart(page, by, unranked) {
  if (unranked.length === 0) return null;
  const { t, lang } = page;
  return h("div", { class: "unranked" },
    h("p", null, h("b", null, t("unranked", unranked.length))),
    h("ul", null, unranked.map(({ unit, reason }) =>
      h("li", null, unit.name[lang], unseen(":"), h("span", { class: "meta" }, ` ${whyUnranked(t, by, reason)}`)))));
}
