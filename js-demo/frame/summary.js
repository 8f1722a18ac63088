// The summary, of the plan or of one unit: indicators by status; tasks, reports and dossiers in the four states of
// official reports. Each count is a filter of what is shown below.

import { fill, h } from "../parts/dom.js";
import { countsOf } from "../finding/dossiers.js";
import * as format from "../words/format.js";
import { icon } from "../parts/icons.js";
import { indicatorsOf } from "../asked/state.js";
import { capital, DEADLINES, FOUR_STATES, INDICATOR_TONES } from "../words/statuses.js";

const NOTHING = { ...Object.fromEntries(Object.keys(FOUR_STATES).map((state) => [state, 0])), total: 0, waived: 0 };

export function drawSummary(place, page) {
  const { assessment, t } = page;
  const unit = page.unit === "" ? null : page.unitName(page.unit);
  const counts = countsFor(page);
  const { indicators, deadlines } = assessment.summary;
  const kinds = DEADLINES.filter((kind) => occur((kind === "tasks" ? deadlines : counts.deadlines)[kind]));
  const isCounted = isAny(indicators) || kinds.length > 0;
  fill(place, h("section", { class: "summary", "aria-labelledby": "summary-title" },
    h("h2", { id: "summary-title", tabindex: "-1" }, t("summary_on", format.day(assessment.as_of, page.lang)),
      unit && `: ${unit}`),
    assessment.known_on && h("p", { class: "notice known" }, t("known_only", format.day(assessment.known_on, page.lang))),
    illustrativeNote(page),
    isCounted ? h("p", { class: "meta tiles-hint screen-only" }, t("tiles_hint", unit !== null)) : h("p", { class: "empty" }, t("nothing_counted")),
    isCounted && h("div", { class: "panels" },
      isAny(indicators) && panel(page, t("indicators"), indicatorTiles(page, counts.indicators)),
      kinds.map((kind) =>
        panel(page, t(`all_${kind}`), stateTiles(page, kind, counts.deadlines[kind]),
          counts.deadlines[kind].waived > 0 && t(`${kind}_waived`, counts.deadlines[kind].waived))))));
}

/** A plan of tasks alone has no indicators to count, one of dossiers alone no tasks. */
function isAny(counts) {
  return Object.values(counts).some((count) => count > 0);
}

/** Of all, or of the chosen unit: of one that is only graded, or answers for capital alone, nothing is counted. */
function countsFor({ assessment, unit }) {
  if (unit === "") return assessment.summary;
  return assessment.units.find(({ id }) => id === unit) ?? { indicators: {}, deadlines: Object.fromEntries(DEADLINES.map((kind) => [kind, NOTHING])) };
}

/** Said before any number: how many results rest on figures that are from no source. Dossiers would drown the rest. */
function illustrativeNote(page) {
  const { assessment: { tasks, reports, services }, t, isMine } = page;
  const indicators = indicatorsOf(page);
  const counted = (results) => {
    const mine = results.filter((item) => isMine(item.responsible ?? [item.unit]));
    return { count: mine.filter((item) => item.illustrative).length, all: mine.length };
  };
  const items = counted([...indicators, ...tasks, ...reports]);
  const ofServices = services.map((service) => countsOf(page, service));
  const [count, all] = ["illustrative", "all"].map((what) => ofServices.reduce((sum, counts) => sum + counts[what], 0));
  const dossiers = { count, all };
  if (items.count + dossiers.count === 0) return null;
  return h("p", { class: "notice" }, t("illustrative_note", items, dossiers).filter(Boolean).join(" "));
}

/** The statuses that occur, worst first. */
function indicatorTiles({ words }, counts) {
  return Object.entries(INDICATOR_TONES)
    .filter(([status]) => counts[status] > 0)
    .map(([status, tone]) => ({ status, tone, word: capital(words.indicator[status]), count: counts[status], choice: status }));
}

function stateTiles({ t }, kind, counts) {
  return Object.entries(FOUR_STATES)
    .map(([state, [status, tone]]) => (
      { status, tone, word: capital(t(`${kind}_${state}`)), count: counts[state], choice: `${kind}.${state}` }));
}

function occur({ total, waived }) {
  return total + waived > 0;
}

function panel(page, name, tiles, note) {
  const { t } = page;
  const all = tiles.reduce((sum, { count }) => sum + count, 0);
  return h("div", { class: "panel" },
    h("h3", null, name, " ", h("span", { class: "total" }, format.count(all, page.lang))),
    all > 0 ? stack(page, name, tiles) : h("p", { class: "empty" }, t("none_here")),
    h("ul", { class: tiles.length === 4 ? "tiles four" : "tiles" }, tiles.map((one) => tile(page, one))),
    note && h("p", { class: "meta" }, note));
}

/** A count, which filters; pressed again, it filters no more. */
function tile(page, { status, tone, word, count, choice }) {
  const chosen = page.status.split(",").filter(Boolean);
  const isChosen = chosen.includes(choice);
  const others = chosen.filter((other) => other !== choice);
  return h("li", { class: "tile-item" }, h("button", {
    class: `tile tone-${tone}${count === 0 ? " zero" : ""}`, type: "button", id: `status-${choice.replace(".", "-")}`,
    "aria-pressed": String(isChosen), disabled: count === 0 && !isChosen,
    onclick: () => page.change({ status: (isChosen ? others : [...chosen, choice]).join(",") }),
  }, h("span", { class: "tile-count" }, format.count(count, page.lang)), h("span", { class: "tile-word" }, icon(status), h("span", null, word))));
}

/** One bar of all; its words are those of the tiles. */
function stack({ t, lang }, name, tiles) {
  const parts = tiles.filter(({ count }) => count > 0);
  const words = parts.map(({ word, count }) => `${word} ${format.count(count, lang)}`).join(", ");
  return h("div", { class: "stack", role: "img", "aria-label": t("bar", name, words) }, parts.map(({ tone, count }) => {
    const part = h("span", { class: `part-of-all tone-${tone}` }, format.count(count, lang));
    part.style.setProperty("--count", count);
    return part;
  }));
}
