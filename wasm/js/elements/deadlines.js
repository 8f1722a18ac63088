// One task, and one recurring report of one unit, as items of a list: status, due day, what moved it, who answers.

import { html, nothing } from "lit/html.js";
import { facts, heading, illustrativeMark, responsible, whyButton, whyPanel } from "./common.js";
import * as format from "./format.js";
import { badge } from "./icons.js";
import { daysInWords, pressingPeriods, upNext } from "./selection.js";
import { NO_STATUS, toneOf } from "./statuses.js";
import { capital } from "./words.js";

export function taskItem(view, task) {
  const { t, lang } = view;
  const done = task.done_on && t("done_on", format.day(task.done_on, lang));
  return item(view, `t-${task.id}`, task, task.status,
    responsible(view, task.responsible),
    standing(view, task, done));
}

export function reportItem(view, report) {
  const { lang } = view;
  return item(view, `r-${report.id}:${report.unit.id}`, report, report.status ?? NO_STATUS,
    html`<p class="meta">${report.unit.name[lang]}</p>`,
    html`${pressing(view, report)}${nextDue(view, report)}`);
}

function item(view, key, verdict, status, who, when) {
  return html`<li class="item tone-${toneOf(status)}" part="item ${verdict.kind}">
    <div class="what">${heading(view, 2, verdict.name[view.lang], { name: "name" })}${who}${illustrativeMark(view, verdict)}</div>
    <div class="verdict">${badge(view, status)}</div>
    <div class="when">${when}</div>
    <div class="ask">${whyButton(view, key, verdict)}</div>
    ${whyPanel(view, key, verdict)}
  </li>`;
}

/** The due day in force, the first where it is another one, and the days left or late. */
function standing({ t, lang }, found, done) {
  const { due, original_due: first, reasons } = found;
  const waits = reasons.find(({ code }) => code === "waits-for");
  const day = due !== null ? `${t("due")} ${format.day(due, lang)}` : waits ? t("waits_for", waits.name[lang]) : t("suspended");
  const moved = first !== null && first !== due && t("formerly", format.day(first, lang));
  return html`<p>${day}</p><p class="meta">${facts(done, daysInWords(t, found), moved)}</p>`;
}

/** The first period on which somebody has to act. */
function pressing(view, report) {
  const [first, ...more] = pressingPeriods(report);
  if (!first) return nothing;
  return html`<p><b>${capital(format.period(first.period, view.lang))}</b>${more.length > 0 ? ` ${view.t("and_periods", more.length)}` : nothing}</p>
    ${standing(view, first)}`;
}

function nextDue({ t, lang }, report) {
  const next = upNext(report);
  return next ? html`<p>${t("next_due", format.period(next.period, lang), format.day(next.due, lang))}</p>` : nothing;
}
