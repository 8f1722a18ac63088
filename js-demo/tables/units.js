// The totals of each unit, in a table, and its shares and score in another; a unit's name filters the page.

import { SHARES } from "../../wasm/js/elements/selection.js";
import { fill, h } from "../parts/dom.js";
import * as format from "../words/format.js";
import { endedMark, star } from "../parts/parties.js";
import { sortable, sortedRows } from "../asked/sort.js";
import { keyOf } from "../asked/state.js";
import { hasItems } from "../asked/units.js";
import { FOUR_STATES, INDICATOR_GROUPS } from "../words/statuses.js";
import { trialMarkOfShare } from "../trial/marks.js";
import { why } from "../board/why.js";

/** The columns in which a number above zero asks for something. */
const ALARMS = ["failing", "pending_overdue", "consequences"];
/** What is said of tasks, reports and dossiers, where there are any; the other states of the last two stand elsewhere. */
const DEADLINES = {
  tasks: Object.keys(FOUR_STATES),
  reports: ["pending_overdue", "done_late"],
  dossiers: ["pending_overdue", "done_late"],
};

export function drawUnits(place, page) {
  const { assessment, t, lang } = page;
  const units = assessment.units.filter(hasItems);
  // a plan of capital, or of gradings, only, or of reports whose first period lies ahead: no unit answers for anything that is counted
  if (units.length === 0) return fill(place);
  const whole = { ...assessment.summary, consequences: assessment.consequences.length };
  const kinds = Object.entries(DEADLINES).filter(([kind]) => whole.deadlines[kind].total > 0);
  fill(place, h("section", { class: "units", "aria-labelledby": "units-title" },
    h("h2", { id: "units-title", tabindex: "-1" }, t("units")),
    h("div", { class: "scroll", role: "region", tabindex: "0", "aria-labelledby": "units-caption" },
      h("table", null,
        h("caption", { id: "units-caption" }, t("units_caption", format.day(assessment.as_of, lang)), " ",
          h("span", { class: "screen-only" }, t("units_hint"))),
        head(page, kinds),
        h("tbody", null, sortedRows(page, "units", units, countOf(lang))
          .map((unit) => row(page, kinds, unit, unitName(page, unit)))),
        h("tfoot", null, row(page, kinds, whole, t("whole_plan"))))),
    hasIndicators(page) && legend(page), !addUp(assessment.units, whole) && h("p", { class: "meta" }, t("units_note")),
    shares(page)));
}

/** A plan of tasks or dossiers alone has no columns of indicators. */
function hasIndicators({ assessment: { summary } }) {
  return sumOf(summary, Object.keys(summary.indicators)) > 0;
}

/** What a unit has in a column by which the table can be sorted. */
function countOf(lang) {
  return (unit, column) => {
    if (column === "name") return unit.name[lang];
    if (column === "consequences") return unit.consequences;
    if (column in INDICATOR_GROUPS) return sumOf(unit, INDICATOR_GROUPS[column]);
    if (column === "indicators") return sumOf(unit, Object.keys(unit.indicators));
    const [kind, state] = column.split(/_(.*)/s);
    return unit.deadlines[kind]?.[state];
  };
}

function sumOf({ indicators }, statuses) {
  return statuses.reduce((all, status) => all + indicators[status], 0);
}

function head(page, kinds) {
  const { t } = page;
  const column = (name, words, attributes) => sortable(page, "units", name, words, attributes);
  return h("thead", null,
    h("tr", null,
      column("name", t("name_of_unit"), { rowspan: "2" }),
      hasIndicators(page) && h("th", { scope: "colgroup", colspan: "5", class: "starts" }, t("indicators")),
      kinds.map(([kind, states]) =>
        h("th", { scope: "colgroup", colspan: states.length + 1, class: "starts" }, t(`all_${kind}`))),
      column("consequences", t("to_explain"), { rowspan: "2", class: "starts" })),
    h("tr", null,
      hasIndicators(page) && [column("indicators", t("all"), { class: "starts" }), Object.keys(INDICATOR_GROUPS).map((group) => column(group, t(group)))],
      kinds.flatMap(([kind, states]) => [
        column(`${kind}_total`, t("all"), { class: "starts" }),
        ...states.map((state) => column(`${kind}_${state}`, t(`short_${state}`))),
      ])));
}

/** The name, which filters; pressed again, it filters no more. */
function unitName(page, { id, name }) {
  const isChosen = page.unit === id;
  return h("button", {
    class: "unit-name", type: "button", id: keyOf("unit", id), "aria-pressed": String(isChosen),
    onclick: () => page.change({ unit: isChosen ? "" : id }),
  }, name[page.lang]);
}

function row(page, kinds, counts, name) {
  const sum = (statuses) => sumOf(counts, statuses);
  const cell = (name, count) => countCell(page, name, count);
  return h("tr", { class: counts.id && counts.id === page.unit ? "chosen" : null },
    h("th", { scope: "row" }, name, counts.id && endedMark(page, counts.id)),
    hasIndicators(page) && [cell("all starts", sum(Object.keys(counts.indicators))),
      Object.entries(INDICATOR_GROUPS).map(([group, statuses]) => cell(group, sum(statuses)))],
    kinds.flatMap(([kind, states]) => {
      const ofKind = counts.deadlines[kind];
      return [cell("all starts", ofKind.total), ...states.map((state) => cell(state, ofKind[state]))];
    }),
    cell("consequences starts", counts.consequences));
}

function countCell({ lang }, name, count) {
  const isAlarm = count > 0 && ALARMS.some((alarm) => name.startsWith(alarm));
  return h("td", { class: `${name}${count === 0 ? " zero" : ""}${isAlarm ? " alarm" : ""}` }, format.count(count, lang));
}

/** Shares and scores: of each unit, and of those with units below them a line more. */
function shares(page) {
  const { assessment, t, lang } = page;
  const hasScores = assessment.units.some(({ score }) => score !== null);
  const columns = [...SHARES.filter((share) => hasShare(page, share)), ...(hasScores ? ["score"] : [])];
  const lines = assessment.units.flatMap((unit) => [
    hasItems(unit) && { unit, values: unit, name: unit.name[lang] },
    unit.subtree && { unit, values: unit.subtree, name: t("with_below", unit.name[lang]) },
  ]).filter(Boolean);
  const valueOf = ({ values, name }, column) => (column === "name" ? name : values[column]?.value && Number(values[column].value));
  const rows = sortedRows(page, "shares", lines, valueOf).map(({ unit, values, name }) => shareRow(page, columns, unit, values, name));
  return [
    h("h3", { class: "shares-title" }, t("shares")),
    h("div", { class: "scroll", role: "region", tabindex: "0", "aria-labelledby": "shares-caption" },
      h("table", { class: "by-share" },
        h("caption", { id: "shares-caption" }, t("shares_caption", format.day(assessment.as_of, lang))),
        h("thead", null, h("tr", null, sortable(page, "shares", "name", t("name_of_unit")),
          columns.map((column) => sortable(page, "shares", column, t(`col_${column}`), { class: "starts" })), h("td", null))),
        h("tbody", null, rows.flat()))),
  ];
}

/** Whether the plan has that of which a share is one. */
function hasShare(page, share) {
  return share === "on_time_share" ? Object.values(page.assessment.summary.deadlines).some(({ total }) => total > 0) : hasIndicators(page);
}

function shareRow(page, columns, unit, values, name) {
  // one explanation tells of the unit and of those below it
  const isFirst = values === unit || !hasItems(unit);
  const { button, panel } = isFirst ? why(page, keyOf("u", unit.id), unit, [page.t("shares_of", unit.name[page.lang])]) : {};
  return [
    h("tr", { class: unit.id === page.unit && "chosen" },
      h("th", { scope: "row" }, name, values === unit && endedMark(page, unit.id)),
      columns.map((column) => shareCell(page, column, values, trialMarkOfShare(page, unit, column, values === unit ? "own" : "subtree"))),
      h("td", { class: "ask" }, button)),
    isFirst && h("tr", { class: "explained" }, h("td", { colspan: String(columns.length + 2) }, panel)),
  ].filter(Boolean);
}

function shareCell(page, column, values, mark) {
  const { value, over, under } = values[column];
  if (value === null) return h("td", { class: "starts zero" }, "–", mark);
  return h("td", { class: "starts" }, format.percentOfTarget(value, page.lang, format.TWO_PLACES),
    star(page, column === "score" && values.illustrative),
    under !== undefined && h("span", { class: "meta" }, ` ${format.count(over, page.lang)}/${format.count(under, page.lang)}`), mark);
}

/** Which statuses each column holds. */
function legend(page) {
  const { t, words } = page;
  const groups = Object.entries(INDICATOR_GROUPS).map(([group, statuses]) => [h("dt", null, t(group)),
    h("dd", null, statuses.map((status) => words.indicator[status]).join(", "))]);
  return h("dl", { class: "legend" }, groups);
}

/** Whether the counts of the units come to those of the plan, in which an item of several units counts once. */
function addUp(units, whole) {
  const isSum = (countOf) => units.reduce((all, unit) => all + countOf(unit), 0) === countOf(whole);
  return Object.keys(whole.indicators).every((status) => isSum(({ indicators }) => indicators[status]))
    && Object.keys(DEADLINES).every((kind) => isSum(({ deadlines }) => deadlines[kind].total));
}
