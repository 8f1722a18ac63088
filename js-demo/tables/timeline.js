// The line of due days: tasks and periods of reports by month or week of their due day, before and after the as-of date; one of them day by day, all in a table.

import { reveal } from "../finding/reveal.js";
import { h, unseen } from "../parts/dom.js";
import { entryFitting } from "../asked/fitting.js";
import { keptOpen } from "../parts/fold.js";
import * as format from "../words/format.js";
import { inPortions } from "../parts/portion.js";
import { GRAINS, keyFor } from "../asked/state.js";
import { badge } from "../parts/badge.js";
import { capital, FOUR_STATES, grouped, STATE_OF } from "../words/statuses.js";

/** From the top of a column down: what asks for something first. */
const STATES = Object.keys(FOUR_STATES);
const KEYS = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity };

export function timeline(page) {
  const { t } = page;
  const items = itemsOf(page);
  if (items.length === 0) return null;
  const spans = spansOf(page, items);
  const days = h("div", { class: "of-span", id: "of-span" });
  return h("figure", { class: "timeline" },
    h("figcaption", null, h("h3", { id: "timeline-title" }, t("timeline")), h("p", { class: "meta" }, t("timeline_sides"), " ", h("span", { class: "screen-only" }, t("timeline_hint")))),
    grains(page),
    columns(page, spans, days),
    legend(t),
    days,
    h("details", { class: "chart-table", ...keptOpen(page, "timeline-table") },
      h("summary", { id: "timeline-table" }, t("timeline_table")), dayTable(page, items)));
}

/** What has a due day and is shown, periods of reports also before they begin; what is waived has none that counts. */
function itemsOf(page) {
  const { assessment: { tasks, reports }, notBegun, isMine } = page;
  const fits = entryFitting(page);
  const ofTasks = tasks.filter(({ responsible }) => isMine(responsible))
    .map(({ kind, id, name, due, status }) => ({ kind, id, name, day: due, status, unit: null, period: null }));
  const ofReports = reports.filter(({ unit }) => isMine([unit])).flatMap(({ kind, id, name, unit, periods }) =>
    periods.map(({ due, status, period }) => ({ kind, id, name, day: due, status, unit, period })));
  return [...ofTasks, ...ofReports, ...notBegun.filter(({ unit }) => isMine([unit]))]
    .filter((item) => item.day !== null && item.status in STATE_OF && fits(item))
    .sort((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
}

/** Months or weeks without a gap, from the first due day to the last, that of the as-of date among them. */
function spansOf({ assessment, grain }, items) {
  const next = grain === "week" ? (start) => format.dayAfter(start, 7) : nextMonth;
  const startOf = grain === "week" ? mondayOf : (day) => `${day.slice(0, 7)}-01`;
  const days = [...items.map(({ day }) => day), assessment.as_of].sort();
  const bySpan = grouped(items, ({ day }) => startOf(day));
  const spans = [];
  for (let start = startOf(days[0]); start <= days.at(-1); start = next(start)) {
    spans.push({ start, end: format.dayAfter(next(start), -1), items: bySpan.get(start) ?? [] });
  }
  return spans;
}

function nextMonth(start) {
  const [year, month] = start.split("-").map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}

function mondayOf(day) {
  return format.dayAfter(day, -((new Date(Date.parse(day)).getUTCDay() + 6) % 7));
}

function grains(page) {
  const { t } = page;
  return h("div", { class: "choices", role: "group", "aria-label": t("grain") }, GRAINS.map((grain) => h("button", {
    class: "choice", type: "button", id: `grain-${grain}`, "aria-pressed": String(page.grain === grain), onclick: () => page.change({ grain }),
  }, t(`grain_${grain}`))));
}

/** A button for each month or week; the arrow keys go from one to the next. */
function columns(page, spans, days) {
  const { t, lang, assessment: { as_of: asOf } } = page;
  const most = Math.max(...spans.map(({ items }) => items.length));
  const buttons = spans.map((span, place) => column(page, span, spans[place - 1], most));
  const now = spans.findIndex(({ start, end }) => start <= asOf && asOf <= end);
  const chosen = spans.findIndex(({ start }) => start === page.span);
  const focusable = chosen === -1 ? now : chosen;
  buttons[focusable].tabIndex = 0;
  const choose = (place) => {
    const isOpen = page.span === spans[place].start;
    page.span = isOpen ? null : spans[place].start;
    buttons.forEach((button, other) => button.setAttribute("aria-expanded", String(!isOpen && other === place)));
    days.replaceChildren(...(isOpen ? [] : ofSpan(page, spans[place])));
  };
  const goTo = (place) => {
    buttons.forEach((button, other) => { button.tabIndex = other === place ? 0 : -1; });
    buttons[place].focus();
  };
  buttons.forEach((button, place) => {
    button.addEventListener("click", () => {
      goTo(place);
      choose(place);
    });
    button.addEventListener("keydown", (event) => {
      if (!(event.key in KEYS)) return;
      event.preventDefault();
      goTo(Math.min(buttons.length - 1, Math.max(0, place + KEYS[event.key])));
    });
  });
  if (chosen !== -1) days.replaceChildren(...ofSpan(page, spans[chosen]));
  const scroll = h("div", { class: "columns", role: "toolbar", "aria-label": `${t("timeline")}; ${t("chart_as_of")} ${format.day(asOf, lang)}` }, buttons);
  requestAnimationFrame(() => { scroll.scrollLeft = buttons[focusable].offsetLeft - scroll.clientWidth / 2; });
  return scroll;
}

function column(page, span, before, most) {
  const { assessment: { as_of: asOf }, t, grain } = page;
  const { start, end, items } = span;
  const name = nameOf(page, span);
  const counts = countsOf(items);
  const [first, second] = shortName(page, span, before);
  const isNow = start <= asOf && asOf <= end;
  const words = [`${name}: ${t("so_many_due", items.length)}`, countsInWords(t, counts), isNow && t("chart_as_of")];
  const bar = h("span", { class: "column-bar", "aria-hidden": "true" }, STATES.map((state) => counts[state] > 0 && piece(state, counts[state] / most)));
  const line = isNow && h("span", { class: "now", "aria-hidden": "true" });
  line && line.style.setProperty("--at", `${((format.daysBetween(start, asOf) + 1) / (format.daysBetween(start, end) + 1)) * 100}%`);
  return h("button", {
    class: `column grain-${grain}${isNow ? " is-now" : ""}`, type: "button", id: `span-${start}`, tabindex: "-1",
    "aria-expanded": String(page.span === start), "aria-controls": "of-span",
  }, unseen(words.filter(Boolean).join("; ")),
  h("span", { class: "column-count", "aria-hidden": "true" }, items.length > 0 && String(items.length)), bar, line,
  h("span", { class: "column-name", "aria-hidden": "true" }, first, h("small", null, second)));
}

function piece(state, share) {
  const element = h("span", { class: `piece ${state} tone-${FOUR_STATES[state][1]}` });
  element.style.setProperty("--share", String(share));
  return element;
}

function countsOf(items) {
  return Object.fromEntries(STATES.map((state) => [state, items.filter(({ status }) => STATE_OF[status] === state).length]));
}

function countsInWords(t, counts) {
  return STATES.filter((state) => counts[state] > 0).map((state) => `${t(`tasks_${state}`)} ${counts[state]}`).join(", ");
}

function nameOf({ lang, grain }, { start, end }) {
  return grain === "week" ? `${format.day(start, lang)} – ${format.day(end, lang)}` : capital(format.documentDate(start.slice(0, 7), lang));
}

/** The month, or of a week its Monday; and the year where another one begins than that of the column before. */
function shortName({ grain, lang }, { start }, before) {
  const [year, month, day] = start.split("-");
  // in English 07/08 may be two days
  const monday = lang === "vi" ? `${day}/${month}` : `${Number(day)} ${format.MONTHS[month - 1].slice(0, 3)}`;
  return [grain === "week" ? monday : String(Number(month)), before?.start.startsWith(year) ? "" : year];
}

function legend(t) {
  return h("ul", { class: "chart-legend" }, STATES.map((state) =>
    h("li", null, h("span", { class: `piece key ${state} tone-${FOUR_STATES[state][1]}`, "aria-hidden": "true" }), capital(t(`tasks_${state}`)))));
}

/** Each day of a month or week on which something is due, with what it is. */
function ofSpan(page, span) {
  const { t, lang } = page;
  const byDay = [...grouped(span.items, ({ day }) => day)];
  if (byDay.length === 0) return [h("p", { class: "meta" }, `${nameOf(page, span)}: ${t("nothing_due")}`)];
  return [
    h("h4", null, `${nameOf(page, span)}: ${t("so_many_due", span.items.length)}`),
    h("ol", { class: "days" }, byDay.map(([day, items]) => {
      const list = h("ul", { class: "entries" });
      return h("li", { class: "day" },
        h("h5", null, h("span", null, capital(format.weekdayOf(day, lang))), " ", h("span", null, format.day(day, lang)), " ",
          h("span", { class: "meta" }, t("so_many_due", items.length))),
        h("div", null, list, inPortions(page, list, items, (item) => entry(page, item), { of: format.day(day, lang), atATime: 50 })));
    })),
  ];
}

function entry(page, { kind, id, name, unit, period, status }) {
  const { lang, t } = page;
  const key = keyFor(page.assessment, kind, id, unit?.id);
  const facts = [t(`a_${kind}`), period && format.period(period, lang), unit?.name[lang]];
  return h("li", { class: "entry" }, badge(page, status), h("div", null,
    h("a", { href: page.addressOf({}, key), onclick: (event) => page.follow(event, {}, () => reveal(page, key)) }, name[lang]),
    h("p", { class: "meta" }, facts.filter(Boolean).join(" · "))));
}

/** Counts of every day. */
function dayTable(page, items) {
  const { t, lang } = page;
  const body = h("tbody");
  const rows = [...grouped(items, ({ day }) => day)];
  const of = (ofDay, wanted) => ofDay.filter(({ kind }) => kind === wanted).length;
  const more = inPortions(page, body, rows, ([day, ofDay]) => {
    const counts = countsOf(ofDay);
    const cells = [of(ofDay, "task"), of(ofDay, "report"), ...STATES.map((state) => counts[state])];
    return h("tr", null, h("th", { scope: "row" }, format.day(day, lang)),
      cells.map((count, place) => h("td", { class: count === 0 ? "zero" : place === 2 ? "alarm" : null }, String(count))));
  }, { of: t("timeline") });
  return [h("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": t("timeline") },
    h("table", null,
      h("caption", { class: "unseen" }, t("timeline")),
      h("thead", null, h("tr", null, ["chart_day", "all_tasks", "all_reports", ...STATES.map((state) => `short_${state}`)]
        .map((column) => h("th", { scope: "col" }, t(column))))),
      body)), ...more];
}
