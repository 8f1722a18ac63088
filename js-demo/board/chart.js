// An indicator over time: its figures, its path, the targets in force, and what is foreseen. Drawn as SVG, so that it prints sharp, takes the page's colours
// (dark, forced) and its type, and can be read out; the same points stand in a table.

import { ticks } from "d3-array";
import { awaited, figure, given, limitOf, workedOut } from "../words/amounts.js";
import { h, svg } from "../parts/dom.js";
import * as format from "../words/format.js";
import { badge } from "../parts/badge.js";

const HEIGHT = 280;
const MARGIN = { top: 28, right: 14, bottom: 38, left: 8 };
const LETTER = 6.6;
const DAY = 86_400_000;

export function chart(page, key, indicator, course) {
  const { t } = page;
  const shown = withEnds(indicator, course);
  const place = h("div", { class: "chart" });
  let drawnAt = 0;
  new ResizeObserver(([{ contentRect: { width } }]) => {
    if (width < 40 || Math.abs(width - drawnAt) < 1) return;
    drawnAt = width;
    place.replaceChildren(drawing(page, indicator, shown, Math.round(width)));
  }).observe(place);
  return h("figure", null,
    h("figcaption", null, titleOf(page, indicator, shown), ` (${indicator.measure.is_share ? "%" : indicator.measure.uom[page.lang]})`),
    place, legend(page, shown),
    h("details", { class: "chart-table" }, h("summary", { id: `${key}-table` }, t("chart_table")), ofThen(page, indicator, shown), table(page, indicator, shown)));
}

/** Against the path, where there is one. */
function titleOf({ t, lang }, { name }, { path }) {
  return t(path.length > 0 ? "chart_title" : "chart_title_no_path", name[lang]);
}

/** What a chart shows, for those who hear it. */
export function chartInWords(page, indicator, course) {
  return inWords(page, indicator, withEnds(indicator, course));
}

/** Everything that is drawn, each with its day and value. */
function withEnds(indicator, { figures, path }) {
  const { due, stretch, revision, interim, forecast, observed_on: on, actual, limits, due_limits: dueLimits } = indicator;
  const isAhead = forecast !== null && on < due;
  return {
    figures,
    path: path.map(({ on: day, expected }) => ({ on: day, value: expected })),
    targets: targetsOf(figures, indicator, dueLimits ?? limits),
    interim: interim.filter((step) => limitOf(step.limits) !== null).map((step) => ({ on: step.due, value: limitOf(step.limits), status: step.status, limits: step.limits })),
    forecast: isAhead ? [{ on, value: actual }, { on: due, value: forecast.value }] : [],
    stretch: stretch === null ? null : { on: due, value: stretch },
    revisions: revision ? [revision.from] : [],
  };
}

/** The limits in force, from which day on: as the days of the figures had them, and as the due day has them. */
function targetsOf(figures, { start, due }, last) {
  const all = [...figures.map(({ on, limits, revision }) => ({ on, limits, from: revision?.from })), { on: due, limits: last }];
  const isSame = (one, other) => one.from === other.from && one.to === other.to;
  const steps = [];
  for (const { on, limits, from } of all) {
    const before = steps.at(-1);
    if (!before) steps.push({ on: start, limits });
    else if (!isSame(before.limits, limits)) steps.push({ on: from > before.on ? from : on, limits });
  }
  return [...steps, { on: due, limits: last }].filter(({ limits }) => limitOf(limits) !== null);
}

function drawing(page, indicator, shown, width) {
  const scale = scaleOf(page, indicator, shown, width);
  const { x, y, left } = scale;
  const { stretch, forecast, figures } = shown;
  const line = (points, of) => points.map((point, place) => `${place === 0 ? "M" : "L"}${x(point.on).toFixed(1)} ${y(of(point)).toFixed(1)}`).join("");
  return svg("svg", {
    viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, role: "img", "aria-label": inWords(page, indicator, shown),
  },
  levelLines(scale),
  monthTicks(page, scale),
  asOfLine(page, scale),
  shown.revisions.filter(scale.isWithin).map((day) => svg("path", { class: "revised", d: `M${x(day)} ${MARGIN.top - 4}l5 -7h-10z` })),
  targetDrawing(shown.targets, x, y),
  stretch && svg("line", { class: "stretch", x1: left, x2: x(indicator.due), y1: y(stretch.value), y2: y(stretch.value) }),
  svg("path", { class: "path", d: line(shown.path, ({ value }) => value) }),
  forecast.length > 0 && svg("path", { class: "foreseen", d: line(forecast, ({ value }) => value) }),
  forecast.length > 0 && svg("circle", { class: "foreseen-end", cx: x(indicator.due), cy: y(forecast[1].value), r: 4.5 }),
  shown.interim.map(({ on, value }) => svg("path", { class: "interim-mark", d: `M${x(on)} ${y(value) - 6}l6 6l-6 6l-6 -6z` })),
  svg("path", { class: "actual", d: line(figures, ({ actual }) => actual) }),
  figures.map(({ on, actual }, place) => svg("circle", { class: "figure-mark", cx: x(on), cy: y(actual), r: place === figures.length - 1 ? 5 : 3 })));
}

/** Where in a drawing times (`at`), days (`x`) and values (`y`) stand: beside the words of the round levels, between the first and the last day that there is. */
function scaleOf(page, indicator, shown, width) {
  const levels = levelsOf(valuesOf(shown));
  const labels = levels.map((level) => levelInWords(page, indicator, level));
  const left = MARGIN.left + Math.max(...labels.map((label) => label.length)) * LETTER;
  const [first, last] = [earliest(indicator.start, shown.figures[0]?.on), latest(indicator.due, shown.figures.at(-1)?.on)].map(Date.parse);
  const at = (time) => left + ((time - first) / (last - first || DAY)) * (width - left - MARGIN.right);
  return {
    width, left, levels, labels, first, last, at,
    x: (day) => at(Date.parse(day)),
    y: (value) => HEIGHT - MARGIN.bottom - ((Number(value) - levels[0]) / (levels.at(-1) - levels[0] || 1)) * (HEIGHT - MARGIN.top - MARGIN.bottom),
    isWithin: (day) => first <= Date.parse(day) && Date.parse(day) <= last,
  };
}

/** All values that are drawn. */
function valuesOf({ figures, path, interim, forecast, targets, stretch }) {
  return [
    ...figures.map(({ actual }) => actual), ...[...path, ...interim, ...forecast].map(({ value }) => value),
    ...targets.flatMap(({ limits }) => [limits.from, limits.to]), stretch?.value,
  ].filter((value) => value != null).map(Number);
}

function levelLines({ levels, labels, left, width, y }) {
  return levels.map((level, place) => svg("g", { class: "level" },
    svg("line", { x1: left, x2: width - MARGIN.right, y1: y(level), y2: y(level) }),
    svg("text", { x: left - 6, y: y(level) + 4, "text-anchor": "end" }, labels[place])));
}

function monthTicks({ lang }, { first, last, left, width, at }) {
  const bottom = HEIGHT - MARGIN.bottom;
  return months(first, last, lang, width - left).map(({ from, middle, lines }) => svg("g", { class: "month" },
    first <= from && svg("line", { x1: at(from), x2: at(from), y1: bottom, y2: bottom + 5 }),
    lines.map((words, place) => svg("text", { x: at(middle), y: bottom + 18 + 14 * place, "text-anchor": "middle" }, words))));
}

/** The words beside the as-of day have as much room as this. */
const BESIDE_DAY = 110;

function asOfLine({ t, assessment: { as_of: asOf } }, { width, x, isWithin }) {
  if (!isWithin(asOf)) return null;
  const isAtEnd = x(asOf) > width - BESIDE_DAY;
  return svg("g", { class: "as-of" },
    svg("line", { x1: x(asOf), x2: x(asOf), y1: MARGIN.top - 8, y2: HEIGHT - MARGIN.bottom }),
    svg("text", { x: x(asOf) + (isAtEnd ? -4 : 4), y: MARGIN.top - 12, "text-anchor": isAtEnd ? "end" : "start" }, t("chart_as_of")));
}

function areBand([{ limits: { from, to } }]) {
  return from !== null && to !== null;
}

/** A line that steps where the target was revised; of a band the field between its ends. */
function targetDrawing(targets, x, y) {
  if (targets.length === 0) return null;
  if (areBand(targets)) {
    return targets.slice(0, -1).map(({ on, limits: { from, to } }, place) => svg("rect", {
      class: "target-band", x: x(on), width: x(targets[place + 1].on) - x(on), y: y(to), height: Math.max(1, y(from) - y(to)),
    }));
  }
  const d = targets.map(({ on, limits: ends }, place) => `${place === 0 ? "M" : `H${x(on).toFixed(1)}L`}${x(on).toFixed(1)} ${y(limitOf(ends)).toFixed(1)}`);
  return svg("path", { class: "target-line", d: d.join("") });
}

/** Round values from below the least to above the largest; from nought, unless all are far from it. */
function levelsOf(values) {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const from = least >= 0 && least < most * .6 ? 0 : least;
  const found = ticks(from, most === from ? from + 1 : most, 4);
  const step = found.length > 1 ? found[1] - found[0] : 1;
  const exact = (level) => Number(level.toPrecision(12));
  if (found[0] > from) found.unshift(exact(found[0] - step));
  if (found.at(-1) < most) found.push(exact(found.at(-1) + step));
  return found;
}

function levelInWords({ lang }, { measure }, level) {
  const [, digits = "", exponent] = /^(-?[\d.]+)(?:e([+-]\d+))?$/.exec(String(level)) ?? [];
  const decimal = exponent ? level.toFixed(Math.min(20, Math.max(0, -Number(exponent) + digits.length))) : digits;
  return measure.is_share ? format.percent(decimal, lang) : format.number(decimal, lang);
}

/**
 * Months, or years where there are many, each from its first day on. As many are named as have room, in the middle of what is seen of them: a figure of
 * the last day of a month stands before the first of the next one, and must not read as that month's.
 */
function months(first, last, lang, room) {
  const begin = new Date(first);
  const count = Math.round((last - first) / DAY / 30.4) + 1;
  const every = [1, 2, 3, 6, 12, 24, 60, 120].find((some) => (count / some) * (lang === "vi" ? 36 : 40) <= room) ?? 240;
  const size = every < 12 ? 1 : 12;
  const found = [];
  let named;
  for (let month = size === 12 ? 0 : begin.getUTCMonth(); ; month += size) {
    const [from, to] = [month, month + size].map((one) => Date.UTC(begin.getUTCFullYear(), one, 1));
    if (from > last) return found;
    const [seen, until] = [Math.max(from, first), Math.min(to, last)];
    const hasRoom = until - seen >= Math.min(to - from, last - first) / 2;
    const isNamed = hasRoom && isNth(new Date(from), every);
    found.push({ from, middle: (seen + until) / 2, lines: isNamed ? namesOf(new Date(from), named, size, lang) : [] });
    if (isNamed) named = new Date(from);
  }
}

function isNth(day, every) {
  return every < 12 ? day.getUTCMonth() % every === 0 : day.getUTCFullYear() % (every / 12) === 0;
}

/** The year; or the month, and below it the year where it is another one than that of the name before. */
function namesOf(day, before, size, lang) {
  const year = String(day.getUTCFullYear());
  if (size === 12) return [year];
  const name = lang === "vi" ? `T${day.getUTCMonth() + 1}` : format.MONTHS[day.getUTCMonth()].slice(0, 3);
  return before?.getUTCFullYear() === day.getUTCFullYear() ? [name] : [name, year];
}

function inWords(page, indicator, shown) {
  const { t, lang } = page;
  const { figures, forecast, path } = shown;
  const day = (date) => format.day(date, lang);
  const last = figures.at(-1);
  const limit = limitOf(indicator.due_limits ?? indicator.limits);
  return [
    titleOf(page, indicator, shown),
    last && t("chart_figures", figures.length, day(figures[0].on), day(last.on), figure(page, indicator, last.actual)),
    last && path.length > 0 && last.expected !== null && t("expected", awaited(page, indicator, last.expected)),
    limit !== null && t("chart_target", given(page, indicator, limit), day(indicator.due)),
    forecast.length > 0 && t("chart_foreseen", workedOut(page, indicator, forecast[1].value)),
  ].filter(Boolean).join("; ");
}

function legend({ t }, shown) {
  const targets = shown.targets.length > 0 && areBand(shown.targets) ? "target-band" : "target-line";
  const there = {
    actual: shown.figures.length > 0, path: shown.path.length > 0, [targets]: shown.targets.length > 0, stretch: shown.stretch !== null,
    "interim-mark": shown.interim.length > 0, foreseen: shown.forecast.length > 0, revised: shown.revisions.length > 0,
  };
  const signs = { "target-band": "M1 2H27V14H1z", "interim-mark": "M14 3l5 5l-5 5l-5 -5z", revised: "M14 12l5 -7h-10z" };
  return h("ul", { class: "chart-legend" }, Object.keys(there).filter((name) => there[name]).map((name) => h("li", null,
    svg("svg", { viewBox: "0 0 28 16", width: 28, height: 16, "aria-hidden": "true" },
      svg("path", { class: name, d: signs[name] ?? "M1 8H27" }),
      name === "actual" && svg("circle", { class: "figure-mark", cx: 14, cy: 8, r: 3.5 })),
    t(`key_${name.replace("-", "_")}`))));
}

/** Beside verdicts of before a revision stands the path of the level that is in force now, which is said. */
function ofThen({ t }, { revision }, { figures }) {
  const isOfNow = (figure) => figure.revision?.from === revision?.from;
  return figures.every(isOfNow) ? null : h("p", { class: "meta" }, t("chart_of_then"));
}

/** Every day on which there is something to tell. */
function table(page, indicator, shown) {
  const { t, lang } = page;
  const { figures, path, interim, forecast } = shown;
  const title = titleOf(page, indicator, shown);
  const byDay = (points) => new Map(points.map((point) => [point.on, point]));
  const [reached, expected, step, foreseen] = [figures, path, interim, forecast.slice(1)].map(byDay);
  const days = [...new Set([reached, expected, step, foreseen].flatMap((points) => [...points.keys()]))].sort();
  const written = (write) => (value) => (value == null ? "–" : write(page, indicator, value));
  const [amount, onPath] = [workedOut, awaited].map(written);
  const limitIn = ({ limits }) => (limits.from !== null && limits.to !== null
    ? t("between", amount(limits.from), amount(limits.to)) : amount(limitOf(limits)));
  const columns = ["chart_day", "actual", "key_path", "target", "status", ...(step.size > 0 ? ["key_interim_mark"] : []), ...(foreseen.size > 0 ? ["forecast"] : [])];
  return h("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": title },
    h("table", null,
      h("caption", { class: "unseen" }, title),
      h("thead", null, h("tr", null, columns.map((column) => h("th", { scope: "col", class: column === "status" && "of-status" }, t(column))))),
      h("tbody", null, days.map((day) => h("tr", null,
        h("th", { scope: "row" }, format.day(day, lang)),
        h("td", null, written(figure)(reached.get(day)?.actual)),
        h("td", null, onPath(expected.get(day)?.value ?? reached.get(day)?.expected)),
        h("td", null, reached.has(day) ? limitIn(reached.get(day)) : "–"),
        h("td", { class: "of-status" }, reached.has(day) ? badge(page, reached.get(day).status, reached.get(day).limits) : "–"),
        step.size > 0 && h("td", null, step.has(day) ? [amount(step.get(day).value), " ", badge(page, step.get(day).status, step.get(day).limits)] : "–"),
        foreseen.size > 0 && h("td", null, amount(foreseen.get(day)?.value)))))));
}

function earliest(one, other) {
  return other && other < one ? other : one;
}

function latest(one, other) {
  return other && other > one ? other : one;
}
