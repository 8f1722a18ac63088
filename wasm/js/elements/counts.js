// How many indicators, tasks, report periods and dossiers have which status; a count of the first two filters the board.

import { html, nothing } from "lit/html.js";
import { stack } from "./chart.js";
import { heading, unseen } from "./common.js";
import { icon, wordOf } from "./icons.js";
import { DEADLINES, FOUR_STATES, INDICATOR_TONES, countsOf, sumOf, toneOf } from "./statuses.js";

const STATES = { ...FOUR_STATES, waived: ["waived"] };

/** `choose(kind, state)` makes counts of indicators and tasks buttons; without it all are only read. */
export function counts(view, found, chosen = "", choose = null) {
  const kinds = DEADLINES.filter((kind) => Object.keys(STATES).some((state) => found.deadlines[kind][state] > 0));
  return html`<div class="panels">
    ${sumOf(Object.values(found.indicators)) > 0 ? panel(view, "indicators", byStatus(view, found.indicators), 0, chosen, choose) : nothing}
    ${kinds.map((kind) => panel(view, kind, byState(view, found.deadlines[kind]), found.deadlines[kind].waived, chosen, kind === "tasks" ? choose : null))}
  </div>`;
}

/** The counts of some items and services, as a scorecard has them of a unit. */
export function countsOfItems(items, services) {
  const of = (kind) => items.filter((item) => item.kind === kind);
  const inStates = (countOf) => Object.fromEntries(Object.entries(STATES).map(([state, some]) => [state, countOf(some, state)]));
  const deadlines = (all) => inStates((some) => all.filter(({ status }) => some.includes(status)).length);
  return {
    indicators: Object.fromEntries(countsOf(of("indicator"))),
    deadlines: {
      tasks: deadlines(of("task")), reports: deadlines(of("report").flatMap(({ periods }) => periods)),
      dossiers: inStates((_, state) => sumOf(services, ({ totals }) => totals.deadlines[state])),
    },
  };
}

/** The statuses that occur, worst first: state, the status it is drawn as, word, count. */
function byStatus({ words }, found) {
  return Object.keys(INDICATOR_TONES).filter((status) => found[status] > 0).map((status) => [status, status, wordOf(words, status), found[status]]);
}

function byState({ t }, found) {
  return Object.entries(FOUR_STATES).filter(([state]) => found[state] > 0)
    .map(([state, [status]]) => [state, status, t(state), found[state]]);
}

function panel(view, kind, rows, waived, chosen, choose) {
  const { t } = view;
  const all = sumOf(rows, ([, , , count]) => count);
  return html`<div class="panel ${kind}" part="panel">
    ${heading(view, 1, html`${t(kind)} <b class="total">${all}</b>`)}
    ${stack(rows.map(([, status, , count]) => [status, count]))}
    <ul class="tally">${rows.map(([state, status, word, count]) => {
      const content = html`${icon(status)}<span>${word}${unseen(": ")}</span><b>${count}</b>`;
      const key = `${kind} ${state}`;
      return html`<li class="tone-${toneOf(status)}">${choose
        ? html`<button type="button" class="count" part="button count" aria-pressed=${chosen === key} @click=${() => choose(chosen === key ? "" : key)}>${content}</button>`
        : html`<span class="count" part="count">${content}</span>`}</li>`;
    })}</ul>
    ${waived > 0 ? html`<p class="meta">${t("waived", waived)}</p>` : nothing}
  </div>`;
}
