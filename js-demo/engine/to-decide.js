// The days off that nobody has decided on yet, or whose decision was not read.

import { day } from "../words/format.js";

/** What a verdict says of such days, as the engine calls it. */
const LEANS = "not-decided";
/** How the engine calls a day that the law gives by itself. */
const COMPUTED = { vi: "tính theo luật, chưa đối chiếu quyết định", en: "computed from the law, no decision read" };

/** The days on which verdicts of an assessment lean though they are not decided, in their order, each once. */
export function leantOn(assessment) {
  const days = itemsOf(assessment).flatMap(({ reasons }) => reasons.flatMap(({ code, days }) => (code === LEANS ? days : [])));
  return [...new Map(days.map((one) => [one.date, one])).values()].sort((one, other) => (one.date < other.date ? -1 : 1));
}

/** Of a verdict that leans on more of them than it names the days among which the rest are: behind the last one named, to its due day or the day that is looked at. */
export function leantBeyond(assessment) {
  const { as_of: asOf } = assessment;
  return itemsOf(assessment).flatMap(({ reasons, due }) => reasons.filter(({ code, more }) => code === LEANS && more > 0)
    .map(({ days }) => ({ after: days.at(-1).date, to: due && due.slice(0, 10) > asOf ? due.slice(0, 10) : asOf })));
}

function itemsOf({ indicators, tasks, reports, services, consequences }) {
  return [...indicators, ...tasks, ...reports.flatMap((report) => [report, ...report.periods]), ...services.flatMap(({ dossiers }) => dossiers), ...consequences];
}

/** The days of a year in words: what its calendar names, and days off in place of others that something leans on; of those no decision is waited for. */
export function toDecideIn({ year, to_decide: named, days = [] }, leant, beyond = []) {
  const isLeantOn = ({ date }) => leant.some((one) => one.date === date) || beyond.some(({ after, to }) => after < date && date <= to);
  const own = leant.filter(({ date }) => Number(date.slice(0, 4)) === year);
  const others = days.filter(({ date, status }) => status === "computed" && own.every((one) => one.date !== date));
  const compensating = [...own, ...others].filter((one) => one.kind === "compensation" && isLeantOn(one)).sort((one, other) => (one.date < other.date ? -1 : 1));
  return [...named, ...compensating.map(inWords)];
}

function inWords({ date, name }) {
  const say = (lang) => `${name[lang]}, ${day(date, lang)}: ${COMPUTED[lang]}`;
  return { vi: say("vi"), en: say("en") };
}
