// One recurring report that one unit owes: by which rule, how well it was kept, what comes next, every period so far.

import { h, unseen } from "../parts/dom.js";
import { distance, dueDay } from "../parts/due.js";
import { keptOpen } from "../parts/fold.js";
import * as format from "../words/format.js";
import { icon } from "../parts/icons.js";
import { illustrativeMark, sectionMark, star } from "../parts/parties.js";
import { itemKey } from "../asked/state.js";
import { badge } from "../parts/badge.js";
import { capital, DEADLINE_TONES, NO_STATUS } from "../words/statuses.js";
import { trialMark } from "../trial/marks.js";
import { trial } from "../trial/start.js";
import { pressingPeriods } from "../../wasm/js/elements/selection.js";
import { why } from "./why.js";

/** So many periods are drawn in a row, the last ones. */
const IN_A_ROW = 12;

/** How the month of a due day is named, after what the report is about. */
const OF = { month: "of", quarter: "of_quarter" };

/** The report as an item of a list. */
export function reportItem(page, report) {
  const { t, lang } = page;
  const key = itemKey(report.kind, report.id, report.unit.id);
  const { button, panel } = why(page, key, report);
  const another = trial(page, report);
  return h("li", { class: `report tone-${DEADLINE_TONES[report.status] ?? "calm"}`, id: key, tabindex: "-1" },
    h("div", { class: "verdict" }, badge(page, report.status ?? NO_STATUS)),
    h("div", { class: "what" },
      h("h4", null, report.name[lang]),
      sectionMark(page, report),
      h("p", { class: "meta" }, unseen(`${t("owed_from")}: `), report.unit.name[lang],
        report.to && `, ${t("sent_to", report.to.name[lang])}`),
      h("p", { class: "meta" }, capital(ruleOf(page, report))),
      illustrativeMark(page, report),
      trialMark(page, report)),
    h("div", { class: "when" }, pressing(page, report), nextDue(page, report)),
    h("div", { class: "ask" }, button, another.button),
    report.periods.length > 0 && history(page, `${key}-periods`, report),
    panel,
    another.form);
}

/** How often and until when, in words: every month, before the 15th of the month after. */
function ruleOf({ t, lang }, { every, window, deadline, roll }) {
  return [
    t(`every_${every}`),
    dayOf(t, lang, every, deadline),
    roll !== "none" && t(`roll_${roll}`),
    window === "decree_09_2019" && t("decree_windows"),
  ].filter(Boolean).join(", ");
}

function dayOf(t, lang, every, { by_day, before_day, by_weekday, working_days_after_close: days }) {
  const month = (place) => t(`${OF[every] ?? "of_period"}_${place}`);
  if (before_day) return t("before_day", before_day.day, month(before_day.in));
  if (by_day) return t("by_day", by_day.day, month(by_day.in));
  if (by_weekday) return t(`by_weekday_${by_weekday.in}`, format.weekday(by_weekday.day, lang));
  return t("after_close", days);
}

/** The first period on which somebody has to act. */
function pressing(page, report) {
  const [first, ...more] = pressingPeriods(report);
  if (!first) return null;
  return [
    h("span", { class: "name" }, capital(format.period(first.period, page.lang)),
      more.length > 0 && ` ${page.t("and_periods", more.length)}`),
    dueDay(page, first),
    distance(page, first),
  ].flat();
}

/** The period that is due next, unless it stands above; beside an older one that is overdue it does not. */
function nextDue({ t, lang }, report) {
  const { next_due: next } = report;
  const isPressing = pressingPeriods(report).some(({ period }) => period === next?.period);
  return next && !isPressing && h("span", { class: "next" }, t("next_due", format.period(next.period, lang),
    format.day(next.due, lang).replaceAll(" ", "\u00a0")));
}

/** How many were in time, the last periods as drawings, and, unfolded, every period, the last one first. */
function history(page, key, { periods, compliance }) {
  const { t } = page;
  return h("details", { class: "history", ...keptOpen(page, key) },
    h("summary", { id: key },
      h("span", { class: "kept" }, kept(page, compliance)),
      h("span", { class: "row", "aria-hidden": "true" }, periods.slice(-IN_A_ROW).map(({ status }) =>
        h("span", { class: `tone-${DEADLINE_TONES[status]}` }, icon(status)))),
      h("span", { class: "fold-title" }, t("periods", periods.length))),
    h("ul", { class: "periods" }, [...periods].reverse().map((period) => periodItem(page, period))));
}

function kept({ t, lang }, { due, in_time, rate }) {
  return rate === null ? t("none_due_yet") : t("kept", in_time, due, format.percent(rate, lang));
}

function periodItem(page, period) {
  const { t, lang } = page;
  const { window, submitted_on: on } = period;
  return h("li", { class: `period tone-${DEADLINE_TONES[period.status]}` },
    h("div", null,
      h("b", null, capital(format.period(period.period, lang))), star(page, period.illustrative),
      h("span", { class: "meta" }, unseen(`${t("data_window")}: `),
        `${format.day(window.from, lang)} – ${format.day(window.to, lang)}`)),
    badge(page, period.status),
    h("div", { class: "when" }, dueDay(page, period),
      distance(page, period, on && t("submitted_on", format.day(on, lang)))));
}
