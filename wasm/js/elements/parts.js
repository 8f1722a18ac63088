// The parts of a board that a page may want alone, each named after what the package calls it: <tiendo-indicator> (a
// verdict of `indicators`), <tiendo-agenda> (the answer of `agenda`), <tiendo-scorecard> (a verdict of `units`).

import { html, nothing } from "lit/html.js";
import { neededId, notANumber, unknownId, wholeNumber } from "./attributes.js";
import { bullet } from "./chart.js";
import { dayLine, heading, illustrativeMark, star, whyButton, whyPanel } from "./common.js";
import { counts } from "./counts.js";
import { dueList, entriesFor, spanInWords } from "./due.js";
import { TiendoElement } from "./element.js";
import * as format from "./format.js";
import { answering, breakdown, dueDay, figures, forecast, interim, keyOf, nameOf, shares, verdict } from "./indicator.js";
import { SHARES } from "./selection.js";
import { toneOf } from "./statuses.js";

/** One indicator, of the whole plan or of one unit of its breakdown. */
export class TiendoIndicator extends TiendoElement {
  check({ indicators }) {
    const ofIt = indicators.filter(({ id }) => id === this.indicator);
    const units = ofIt.flatMap(({ unit }) => unit ?? []);
    return [
      ...neededId("indicator", this.indicator, indicators.filter(({ unit }) => unit === null)),
      ...(ofIt.length > 0 ? unknownId("unit", this.unit, units) : []),
    ];
  }

  draw(view) {
    const ofIndicator = view.assessment.indicators.filter(({ id }) => id === this.indicator);
    const found = ofIndicator.find(({ unit }) => unit?.id === this.unit) ?? ofIndicator.find(({ unit }) => unit === null);
    return found ? card(view, found) : nothing;
  }
}

function card(view, indicator) {
  const key = keyOf(indicator);
  return html`<article class="card tone-${toneOf(indicator.status)}" part="card" aria-labelledby="title">
    <header>${heading(view, 0, nameOf(view, indicator), { id: "title", name: "title heading" })}${verdict(view, indicator)}</header>
    <div class="figures">${figures(view, indicator)}${bullet(indicator)}${shares(view, indicator)}${forecast(view, indicator)}</div>
    ${interim(view, indicator)}
    <div class="when">${dueDay(view, indicator)}</div>
    <div class="what">${answering(view, indicator)}${illustrativeMark(view, indicator)}</div>
    ${breakdown(view, indicator)}
    <footer>${dayLine(view)}${whyButton(view, key, indicator)}</footer>
    ${whyPanel(view, key, indicator)}
  </article>`;
}

const USUAL_DAYS = 30;
const MOST_DAYS = 366;

/** What is due in the days ahead, for all units or one. */
export class TiendoAgenda extends TiendoElement {
  check({ units }) {
    return [...notANumber("days", this.days, 0, MOST_DAYS, USUAL_DAYS), ...unknownId("unit", this.unit, units)];
  }

  draw(view) {
    const { t, lang, assessment } = view;
    const unit = assessment.units.find(({ id }) => id === this.unit);
    const days = wholeNumber(this.days, 0, MOST_DAYS) ?? USUAL_DAYS;
    const entries = entriesFor(view, days, unit?.id);
    return html`<section class="part alone" part="section" aria-labelledby="title">
      ${heading(view, 0, html`${t("agenda")}${unit ? ` – ${unit.name[lang]}` : nothing}`, { id: "title", name: "title heading" })}
      <p class="meta lead">${spanInWords(view, entries, days)}</p>
      ${dueList(view, entries, 1)}
      <footer>${dayLine(view)}</footer>
    </section>`;
  }
}

/** What one unit answers for, in counts, shares and ranks. */
export class TiendoScorecard extends TiendoElement {
  check({ units }) {
    return neededId("unit", this.unit, units);
  }

  draw(view) {
    const found = view.assessment.units.find(({ id }) => id === this.unit);
    return found ? scorecard(view, found) : nothing;
  }
}

function scorecard(view, found) {
  const { t, lang } = view;
  const key = `u-${found.id}`;
  const whole = found.subtree ?? found;
  const names = [...SHARES, ...(found.score ? ["score"] : [])];
  return html`<section class="card" part="card" aria-labelledby="title">
    <header>${heading(view, 0, found.name[lang], { id: "title", name: "title heading" })}
      <p class="meta">${t("scorecard")}${found.subtree ? `, ${t("with_below")}` : nothing}</p></header>
    ${counts(view, whole)}
    <dl class="shares-list">${names.map((name) => html`<div><dt>${t(name)}</dt><dd>${share(view, name, whole)}</dd></div>`)}</dl>
    ${also(view, found, whole).map((words) => html`<p>${words}</p>`)}
    <footer>${dayLine(view)}${whyButton(view, key, found)}</footer>
    ${whyPanel(view, key, found)}
  </section>`;
}

function share(view, name, whole) {
  const { value, over, under } = whole[name] ?? { value: null };
  if (value === null) return "–";
  return html`${format.percentOfTarget(value, view.lang, format.TWO_PLACES)}${star(view, name === "score" && whole.illustrative)}
    ${under !== undefined ? html`<span class="meta">${over}/${under}</span>` : nothing}`;
}

/** The unit's ranks, and what follows for it. */
function also({ t, lang, assessment: { rankings } }, { id }, { consequences }) {
  const ranks = rankings.flatMap(({ name, places }) => places.filter(({ unit }) => unit.id === id)
    .map(({ rank, of, tied_with: tied }) => t("rank", name[lang], rank, of, tied)));
  return consequences > 0 ? [...ranks, t("consequences", consequences)] : ranks;
}
