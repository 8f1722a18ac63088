// The deadline calendar: the line of all due days; every one from the as-of date on, who owes what, and the same as a file for calendars.

import { reveal } from "../finding/reveal.js";
import { fill, h } from "../parts/dom.js";
import { entryFitting } from "../asked/fitting.js";
import { filterNote } from "../finding/filters.js";
import { fold } from "../parts/fold.js";
import * as format from "../words/format.js";
import { whenLoaded } from "../parts/not-loaded.js";
import { partiesOf } from "../parts/parties.js";
import { inPortions, portionOf } from "../parts/portion.js";
import { DAYS_AHEAD, keyFor } from "../asked/state.js";
import { badgeOf } from "../parts/badge.js";
import { capital, grouped } from "../words/statuses.js";
import { saveCalendar } from "../takeaway/calendar.js";
import { timeline } from "./timeline.js";

/** A day with more than this is folded. */
const LONG = 8;

export function drawAgenda(place, page) {
  const { assessment, t, lang } = page;
  const from = assessment.as_of;
  const fits = entryFitting(page);
  const entries = page.due.filter((entry) => page.isMine(entry.owed_by) && fits(entry));
  const days = grouped(entries, ({ day }) => day);
  const atATime = portionOf([...days.values()].map((due) => due.length));
  fill(place, h("section", { class: "agenda", "aria-labelledby": "agenda-title" },
    h("h2", { id: "agenda-title", tabindex: "-1" }, t("agenda")),
    filterNote(page, "agenda"),
    timeline(page),
    h("h3", { id: "ahead-title", class: "ahead-title" }, t("ahead_title")),
    h("div", { class: "agenda-head" }, daysAhead(page), download(page)),
    h("p", { class: "meta" }, t("agenda_span", entries.length, format.day(from, lang), format.day(format.dayAfter(from, Number(page.days)), lang)),
      hasOpenDossiers(assessment) && ` ${t("agenda_no_dossiers")}`),
    days.size > 0 && h("ol", { class: "days" }, [...days].map(([day, due]) => dayItem(page, day, due, atATime)))));
}

/** Of dossiers the engine tells no days ahead: there may be millions. */
function hasOpenDossiers({ summary: { deadlines: { dossiers } } }) {
  return dossiers.pending_in_time + dossiers.pending_overdue > 0;
}

function daysAhead(page) {
  const { t } = page;
  const choice = (days) => h("button", {
    class: "choice", type: "button", id: `ahead-${days}`, "aria-pressed": String(page.days === days),
    onclick: () => page.change({ days }),
  }, t("ahead", days));
  return h("div", { class: "choices", role: "group", "aria-label": t("days_ahead") }, DAYS_AHEAD.map(choice));
}

function download(page) {
  const save = whenLoaded(page, () => saveCalendar(page));
  return h("button", { class: "plain", type: "button", id: "download-agenda", onclick: save }, page.t("download"));
}

function dayItem(page, day, entries, atATime) {
  const { t, lang, assessment } = page;
  const left = format.daysBetween(assessment.as_of, day);
  const list = h("ul", { class: "entries" });
  const listed = [list, ...inPortions(page, list, entries, (entry) => entryItem(page, entry), { of: format.day(day, lang), atATime })];
  return h("li", { class: "day" },
    h("h4", null,
      h("span", null, capital(format.weekdayOf(day, lang))), " ",
      h("span", null, format.day(day, lang)), " ",
      h("span", { class: "meta" }, left === 0 ? t("today") : t("left", left))),
    entries.length > LONG ? fold(page, `agenda-${day}`, t("so_many_due", entries.length), entries, listed) : listed);
}

function entryItem(page, entry) {
  const { t, lang } = page;
  const { kind, id, owed_by, period, follows, done_on } = entry;
  const unit = owed_by.find((party) => page.isMine([party]))?.id;
  const key = kind === "consequence" ? "owed-title" : keyFor(page.assessment, kind, id, unit);
  // an interim target is named by its day, which stands above
  const [what, when] = kind === "indicator" && period ? ["key_interim_mark", null] : [follows ? `follows_${follows}` : `a_${kind}`, period];
  const facts = [t(what), when && format.period(when, lang), partiesOf(page, owed_by),
    done_on && t(kind === "report" ? "submitted_on" : "done_on", format.day(done_on, lang)),
    entry.illustrative && `*\u00a0${t("illustrative")}`];
  return h("li", { class: "entry" },
    badgeOf(page, standingOfPart(page, entry, unit) ?? entry.status, entry),
    h("div", null,
      h("a", { href: page.addressOf({}, key), onclick: (event) => page.follow(event, {}, () => reveal(page, key)) },
        entry.name[lang]),
      h("p", { class: "meta" }, facts.filter(Boolean).join(" · "))));
}

/** Where the part of a unit stands, while the board is that unit's: the whole may stand otherwise. */
function standingOfPart(page, { kind, id, period }, unit) {
  if (page.unit === "" || kind !== "indicator" || period) return undefined;
  return page.assessment.indicators.find((verdict) => verdict.id === id && verdict.unit?.id === unit)?.status;
}
