// The dossiers of one-stop services, in short: how many came, how many in time, how many are late or about to be.

import { html } from "lit/html.js";
import * as format from "./format.js";
import { star } from "./common.js";

/** The services with dossiers, and of a unit its own counts. */
export function servicesFor({ services }, unit) {
  const totalsOf = (service) => (unit ? service.units.find((found) => found.unit.id === unit)?.totals : service.totals);
  return services.map((service) => ({ service, totals: totalsOf(service) })).filter(({ totals }) => totals && totals.received + totals.carried_over > 0);
}

export function serviceTable(view, found) {
  const { t, lang, assessment } = view;
  const number = (count, isAlarm) => html`<td class=${isAlarm && count > 0 ? "number alarm" : "number"}>${count}</td>`;
  return html`<div class="scroll" role="region" tabindex="0" aria-labelledby="services-caption"><table part="table">
    <caption id="services-caption">${t("services_caption", format.day(assessment.as_of, lang))}</caption>
    <thead><tr><th scope="col">${t("service")}</th>${t("counted").map((column) => html`<th scope="col" class="number">${column}</th>`)}</tr></thead>
    <tbody>${found.map(({ service, totals }) => html`<tr>
      <th scope="row">${service.name[lang]}${star(view, service.illustrative)}</th>
      ${number(totals.received + totals.carried_over)}
      <td class="number">${totals.on_time.rate === null ? "–" : format.percent(totals.on_time.rate, lang)}
        <span class="meta">${totals.on_time.over}/${totals.on_time.under}</span></td>
      ${number(totals.falling_due)}${number(totals.deadlines.pending_overdue, true)}
    </tr>`)}</tbody>
  </table></div>`;
}
