// The days off that nobody has decided on yet, or whose decision was not read.

import { day } from "../words/format.js";

/** What a verdict says of such days, as the engine calls it. */
const LEANS = "not-decided";
/** How the engine calls a day that the law gives by itself. */
const COMPUTED = { vi: "tính theo luật, chưa đối chiếu quyết định", en: "computed from the law, no decision read" };

/** The days on which verdicts of an assessment lean though they are not decided, in their order, each once. */
export function leantOn({ indicators, tasks, reports, services, consequences }) {
  const items = [...indicators, ...tasks, ...reports.flatMap((report) => [report, ...report.periods]), ...services.flatMap(({ dossiers }) => dossiers), ...consequences];
  const days = items.flatMap(({ reasons }) => reasons.flatMap(({ code, days }) => (code === LEANS ? days : [])));
  return [...new Map(days.map((one) => [one.date, one])).values()].sort((one, other) => (one.date < other.date ? -1 : 1));
}

/** The days of a year in words: what its calendar names, and days off in place of others that something leans on; of those no decision is waited for. */
export function toDecideIn({ year, to_decide: named }, leant) {
  const compensating = leant.filter(({ date, kind }) => kind === "compensation" && Number(date.slice(0, 4)) === year);
  return [...named, ...compensating.map(inWords)];
}

function inWords({ date, name }) {
  const say = (lang) => `${name[lang]}, ${day(date, lang)}: ${COMPUTED[lang]}`;
  return { vi: say("vi"), en: say("en") };
}
