// One-stop services: a table of all; folded, for each its limit, its units, and its dossiers, the pressing ones first.

import { reveal } from "../finding/reveal.js";
import { fill, h } from "../parts/dom.js";
import { longList, statusesOf } from "../finding/dossiers.js";
import { distance, dueDay } from "../parts/due.js";
import { countFitting, fitting } from "../asked/fitting.js";
import { filterNote } from "../finding/filters.js";
import { withFold } from "../board/with-fold.js";
import { fold } from "../parts/fold.js";
import * as format from "../words/format.js";
import { illustrativeMark } from "../parts/parties.js";
import { inPortions } from "../parts/portion.js";
import { sortable, sortedRows } from "../asked/sort.js";
import { itemKey } from "../asked/state.js";
import { badge } from "../parts/badge.js";
import { DEADLINE_TONES } from "../words/statuses.js";
import { why } from "../board/why.js";

/** So many dossiers are added to a list at a time. */
const AT_A_TIME = 25;
/** The columns of a table, by group. */
const COLUMNS = {
  taken_in: ["received", "carried_over", "online_share"],
  settled: ["processed", "early", "on_time", "late"],
  unsettled: ["pending", "falling_due", "overdue"],
  how_well: ["rate", "mean_score"],
};
/** The columns in which a number above zero asks for something. */
const ALARMS = { overdue: "alarm", falling_due: "watch" };

export function drawServices(place, page) {
  const shown = shownServices(page);
  if (shown.length === 0) return fill(place);
  fill(place, h("section", { class: "services", "aria-labelledby": "services-title" },
    h("h2", { id: "services-title", tabindex: "-1" }, page.t("services")),
    filterNote(page, "services"),
    h("div", { class: "part" },
      overview(page, shown),
      shown.map((service) => serviceFold(page, service)))));
}

/** All services, also those to which nobody has come yet; or those with dossiers of the chosen unit. */
export function shownServices(page) {
  return page.assessment.services.filter((service) => page.unit === "" || unitsOf(page, service).length > 0);
}

/** The units with dossiers that are shown: all, or the chosen one. */
function unitsOf(page, service) {
  return service.units.filter(({ unit }) => page.isMine([unit]));
}

/** A row for each service, whose name opens what is told of it. */
function overview(page, services) {
  const { t, lang, assessment } = page;
  const totalsOf = shownTotals(page);
  const isIllustrative = services.some((service) => service.illustrative);
  return table("services-caption", [
    t("services_caption", format.day(assessment.as_of, lang)), " ",
    t("services_hint"), " ",
    isIllustrative && shortMark(t),
  ], head(page, "services", t("service")),
  h("tbody", null, sortedRows(page, "services", services, valueOf(page, totalsOf))
    .map((service) => row(page, nameLink(page, service), totalsOf(service)))));
}

/** The counts of all units together, or of the chosen one. */
function shownTotals(page) {
  return (service) => (page.unit === "" ? service.totals : unitsOf(page, service)[0].totals);
}

function nameLink(page, { kind, id, name }) {
  const key = itemKey(kind, id);
  return h("a", {
    href: page.addressOf({}, key), onclick: (event) => page.follow(event, {}, () => reveal(page, key)),
  }, name[page.lang]);
}

/** What is told of one service: its limit, its units, its dossiers. */
function serviceFold(page, service) {
  const { t, lang } = page;
  const key = itemKey(service.kind, service.id);
  const name = service.name[lang];
  const units = unitsOf(page, service);
  const { working_days, until } = service.forecast;
  const fits = fitting(page);
  const dossiers = service.dossiers.filter((dossier) => page.isMine([dossier.unit]) && fits(dossier));
  const leftOut = notInRate(shownTotals(page)(service));
  const long = service.many && longList(page, service, countFitting(page, service), AT_A_TIME, dossierItem);
  const folded = fold(page, key, h("h3", { class: "fold-title", id: `${key}-name` }, name), statusesOf(page, service, dossiers),
    h("div", { class: "about" },
      h("p", null, limitOf(page, service)),
      h("p", { class: "meta" }, `${t("rate")}: ${t(`rate_of_${service.on_time_rate}`)}.`, leftOut > 0 && ` ${t("rate_leaves_out", leftOut)}`),
      until && h("p", { class: "meta" }, t("falling_due_until", working_days, format.day(until, lang))),
      illustrativeMark(page, service)),
    units.length > 1 && table(`${key}-name`, null, head(page, key, t("name_of_unit")),
      h("tbody", null, sortedRows(page, key, units, valueOf(page, ({ totals }) => totals))
        .map(({ unit, totals }) => row(page, unit.name[lang], totals))),
      h("tfoot", null, row(page, t("whole_service"), service.totals))),
    long ? long.content
      : dossiers.length > 0 ? withFold(page, `${key}-rest`, "dossiers", dossiers, (some, title) => dossierList(page, some, title ? `${name}, ${title}` : name))
      : h("p", { class: "empty" }, t(service.units.length > 0 ? "no_dossier" : "no_dossier_yet")));
  if (long) folded.addEventListener("toggle", () => folded.open && long.start());
  return folded;
}

/** So many were settled in time that the rate does not count, because they were carried over. */
function notInRate({ statuses, on_time: { over } }) {
  return statuses.done_early + statuses.done_on_time - over;
}

/** The mark without what is illustrative, which is said with the service. */
function shortMark(t) {
  return h("span", { class: "illustrative" }, `*\u00a0${t("illustrative")}`);
}

function limitOf({ t }, { limit, cut_off }) {
  const [[measure, count]] = Object.entries(limit);
  return `${t("limit", t(`limit_${measure}`, count))}${cut_off ? `; ${t("cut_off", cut_off)}` : ""}.`;
}

function table(name, caption, ...content) {
  return h("div", { class: "scroll", role: "region", tabindex: "0", "aria-labelledby": name },
    h("table", null, caption && h("caption", { id: name }, caption), content));
}

/** What stands in a column by which the table can be sorted: the name, or a number. */
function valueOf({ lang }, totalsOf) {
  return (one, column) => {
    if (column === "name") return (one.name ?? one.unit.name)[lang];
    const totals = totalsOf(one);
    const exact = { ...cellsOf(lang, totals), online_share: totals.online_share, rate: totals.on_time.rate, mean_score: totals.mean_score }[column];
    return exact == null ? null : Number(exact);
  };
}

function head(page, name, first) {
  const { t } = page;
  const groups = Object.entries(COLUMNS);
  return h("thead", null,
    h("tr", null,
      sortable(page, name, "name", first, { rowspan: "2" }),
      groups.map(([group, columns]) =>
        h("th", { scope: "colgroup", colspan: columns.length, class: "starts" }, t(group)))),
    h("tr", null, groups.map(([, columns]) => columns.map((column, place) =>
      sortable(page, name, column, t(`col_${column}`), { class: place === 0 && "starts" }))).flat()));
}

function row(page, name, totals) {
  const cells = cellsOf(page.lang, totals);
  return h("tr", null,
    h("th", { scope: "row" }, name),
    Object.values(COLUMNS).map((columns) => columns.map((column, place) => {
      const [words, beside] = [cells[column]].flat().map((one) => (typeof one === "number" ? format.count(one, page.lang) : one));
      const names = [place === 0 && "starts", words === "0" ? "zero" : ALARMS[column]];
      return h("td", { class: names.filter(Boolean).join(" ") },
        words, beside && h("span", { class: "meta" }, beside));
    })).flat());
}

/** What stands in each column: the rate with its fraction beside it. */
function cellsOf(lang, totals) {
  const { statuses, deadlines, on_time, online_share, mean_score } = totals;
  const written = (decimal, write) => (decimal === null ? "–" : write(decimal, lang));
  return {
    received: totals.received,
    carried_over: totals.carried_over,
    online_share: written(online_share, format.percent),
    processed: totals.processed,
    early: statuses.done_early,
    on_time: statuses.done_on_time,
    late: statuses.done_late,
    pending: deadlines.pending_in_time,
    falling_due: totals.falling_due,
    overdue: deadlines.pending_overdue,
    rate: [written(on_time.rate, format.percent), `${format.count(on_time.over, lang)}/${format.count(on_time.under, lang)}`],
    mean_score: written(mean_score, format.derived),
  };
}

/** The first dossiers, and a button for more of them. */
function dossierList(page, dossiers, of) {
  if (dossiers.length === 0) return null;
  const list = h("ul", { class: "dossiers", "aria-label": page.t("dossiers") });
  const keyOf = ({ kind, id }) => itemKey(kind, id);
  return [list, ...inPortions(page, list, dossiers, (dossier) => dossierItem(page, dossier), { of, atATime: AT_A_TIME, keyOf })];
}

function dossierItem(page, dossier) {
  const { t, lang } = page;
  const key = itemKey(dossier.kind, dossier.id);
  const { button, panel } = why(page, key, dossier);
  const done = dossier.finished && t("finished_on", format.moment(dossier.finished, lang));
  const facts = [dossier.unit.name[lang], t("received_on", format.moment(dossier.received, lang)),
    dossier.online && t("online")];
  return h("li", { class: `dossier tone-${DEADLINE_TONES[dossier.status]}`, id: key, tabindex: "-1" },
    h("div", { class: "verdict" }, badge(page, dossier.status)),
    h("div", { class: "what" },
      h("p", { class: "name" }, t("dossier", dossier.id)),
      h("p", { class: "meta" }, facts.filter(Boolean).join(" · "),
        dossier.illustrative && [" · ", shortMark(t)])),
    h("div", { class: "when" }, dueDay(page, dossier), distance(page, dossier, done)),
    h("div", { class: "ask" }, button),
    panel);
}
