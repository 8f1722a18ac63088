// What is due in the days ahead, day by day, and who owes it.

import { html, nothing } from "lit/html.js";
import { facts, heading } from "./common.js";
import * as format from "./format.js";
import { badge } from "./icons.js";
import { parties } from "./selection.js";
import { grouped } from "./statuses.js";
import { capital } from "./words.js";

/** The entries that concern a unit, or all of them. */
export function entriesFor({ dueWithin }, days, unit) {
  return dueWithin(days).filter(({ owed_by: owedBy }) => !unit || owedBy.some(({ id }) => id === unit));
}

export function dueList(view, entries, below) {
  const days = [...grouped(entries, ({ day }) => day)];
  return days.length > 0 ? html`<ol class="days">${days.map(([day, due]) => dayItem(view, day, due, below))}</ol>` : nothing;
}

/** How many there are, from when to when. */
export function spanInWords({ t, lang, assessment: { as_of: from } }, entries, days) {
  return t("agenda_span", entries.length, format.day(from, lang), format.day(format.dayAfter(from, days), lang));
}

function dayItem(view, day, entries, below) {
  const { t, lang, assessment } = view;
  const left = format.daysBetween(assessment.as_of, day);
  return html`<li class="day" part="day">
    ${heading(view, below, html`${`${capital(format.weekdayOf(day, lang))} ${format.day(day, lang)}`} <span class="meta">${left === 0 ? t("today") : t("left", left)}</span>`)}
    <ul class="entries">${entries.map((entry) => entryItem(view, entry))}</ul>
  </li>`;
}

function entryItem(view, entry) {
  const { t, lang } = view;
  const { kind, period, follows, owed_by: owedBy, done_on: doneOn } = entry;
  // an interim target is named by its day, which stands above
  const [what, when] = kind === "indicator" && period ? ["interim_target", null] : [follows ? `follows_${follows}` : `a_${kind}`, period];
  const done = doneOn && t(kind === "report" ? "submitted_on" : "done_on", format.day(doneOn, lang));
  return html`<li class="entry" part="item">
    <div class="verdict">${badge(view, entry.status)}</div>
    <div class="what"><p>${entry.name[lang]}</p>
      <p class="meta">${facts(t(what), when && format.period(when, lang), parties(view, owedBy), done, entry.illustrative && `*\u00a0${t("illustrative")}`)}</p></div>
  </li>`;
}
