// The totals of each unit, in a table; a unit's name filters the page.

import { fill, h } from "./dom.js";
import * as format from "./format.js";
import { FOUR_STATES, INDICATOR_GROUPS } from "./statuses.js";

/** The columns in which a number above zero asks for something. */
const ALARMS = ["failing", "pending_overdue", "consequences"];
/** What is said of tasks, and, where there are any, of reports and dossiers, whose other states stand elsewhere. */
const DEADLINES = {
  tasks: Object.keys(FOUR_STATES),
  reports: ["pending_overdue", "done_late"],
  dossiers: ["pending_overdue", "done_late"],
};

export function drawUnits(place, page) {
  const { assessment, t, lang } = page;
  const whole = { ...assessment.summary, consequences: assessment.consequences.length };
  const kinds = Object.entries(DEADLINES).filter(([kind]) => kind === "tasks" || whole.deadlines[kind].total > 0);
  fill(place, h("section", { class: "units", "aria-labelledby": "units-title" },
    h("h2", { id: "units-title", tabindex: "-1" }, t("units")),
    h("div", { class: "scroll", role: "region", tabindex: "0", "aria-labelledby": "units-caption" },
      h("table", null,
        h("caption", { id: "units-caption" }, t("units_caption", format.day(assessment.as_of, lang)), " ",
          h("span", { class: "screen-only" }, t("units_hint"))),
        head(t, kinds),
        h("tbody", null, assessment.units.map((unit) => row(page, kinds, unit, unitName(page, unit)))),
        h("tfoot", null, row(page, kinds, whole, t("whole_plan"))))),
    legend(page)));
}

function head(t, kinds) {
  const column = (words) => h("th", { scope: "col" }, words);
  const all = () => h("th", { scope: "col", class: "starts" }, t("all"));
  return h("thead", null,
    h("tr", null,
      h("th", { scope: "col", rowspan: "2" }, t("name_of_unit")),
      h("th", { scope: "colgroup", colspan: "5", class: "starts" }, t("indicators")),
      kinds.map(([kind, states]) =>
        h("th", { scope: "colgroup", colspan: states.length + 1, class: "starts" }, t(`all_${kind}`))),
      h("th", { scope: "col", rowspan: "2", class: "starts" }, t("to_explain"))),
    h("tr", null,
      all(), Object.keys(INDICATOR_GROUPS).map((group) => column(t(group))),
      kinds.flatMap(([, states]) => [all(), ...states.map((state) => column(t(`short_${state}`)))])));
}

/** The name, which filters; pressed again, it filters no more. */
function unitName(page, { id, name }) {
  const isChosen = page.unit === id;
  return h("button", {
    class: "unit-name", type: "button", id: `unit-${id}`, "aria-pressed": String(isChosen),
    onclick: () => page.change({ unit: isChosen ? "" : id }),
  }, name[page.lang]);
}

function row(page, kinds, counts, name) {
  const sum = (statuses) => statuses.reduce((all, status) => all + counts.indicators[status], 0);
  return h("tr", { class: counts.id && counts.id === page.unit ? "chosen" : null },
    h("th", { scope: "row" }, name),
    cell("all starts", sum(Object.keys(counts.indicators))),
    Object.entries(INDICATOR_GROUPS).map(([group, statuses]) => cell(group, sum(statuses))),
    kinds.flatMap(([kind, states]) => {
      const ofKind = counts.deadlines[kind];
      return [cell("all starts", ofKind.total), ...states.map((state) => cell(state, ofKind[state]))];
    }),
    cell("consequences starts", counts.consequences));
}

function cell(name, count) {
  const isAlarm = count > 0 && ALARMS.some((alarm) => name.startsWith(alarm));
  return h("td", { class: `${name}${count === 0 ? " zero" : ""}${isAlarm ? " alarm" : ""}` }, String(count));
}

/** Which statuses each column holds. */
function legend(page) {
  const { t, words } = page;
  const groups = Object.entries(INDICATOR_GROUPS).map(([group, statuses]) => [h("dt", null, t(group)),
    h("dd", null, statuses.map((status) => words.indicator[status]).join(", "))]);
  return [h("dl", { class: "legend" }, groups), h("p", { class: "meta" }, t("units_note"))];
}
