// The engine at work, away from the page: it holds the plan and its records, and answers one question after another.

import { agenda, assess, calendarYear, icalendar, init, words } from "tiendo";
import { dayAfter } from "../format.js";
import { courseOf } from "./course.js";

const ready = init();
/** Explanations have a module of their own, which is loaded when the first one is wanted. */
let explaining = null;
let given = null;
/** What was worked out last: a day that is asked for again, and the days of comparisons and drafts, need no new work. */
const kept = new Map();
const MOST_KEPT = 8;

/** How far the calendar is looked at for what it leaves open. */
const LONGEST_LOOK = 90;

const ANSWERS = {
  /** Other files: nothing of the ones before is kept. */
  take(files) {
    given = files;
    kept.clear();
  },

  /** All that the page shows for one day. */
  async board({ asOf, knownOn, since, daysAhead, language }) {
    const assessment = assessed(asOf, knownOn);
    const comparison = since && since !== asOf ? await compared(since, asOf, knownOn, language) : null;
    return { assessment, comparison, due: due(ahead({ asOf, knownOn, daysAhead })), toDecide: toDecide(assessment) };
  },

  words,

  explain: async ({ verdict, language }) => (await explanations()).explain(verdict, language),

  course: (details) => remembered(["course", ...Object.values(details)], () => courseOf(given, details)),

  icalendar: ({ language, ...days }) => icalendar(given.plan, given.records, { ...ahead(days), language }),

  async explanationDraft({ asOf, knownOn, unit, ...options }) {
    const { explanationDraft } = await explanations();
    return explanationDraft(assessed(asOf, knownOn), unit, options);
  },

  async reportDraft({ asOf, knownOn, last, ...options }) {
    const { reportDraft } = await explanations();
    return reportDraft(assessed(asOf, knownOn), { ...options, last: last ? assessed(last, knownOn) : null });
  },
};

addEventListener("message", async ({ data: { id, question, details } }) => {
  try {
    await ready;
    postMessage({ id, answer: await ANSWERS[question](details) });
  } catch ({ message, diagnostics }) {
    postMessage({ id, problem: { message, diagnostics } });
  }
});

async function explanations() {
  explaining ??= await import("tiendo/explain");
  await explaining.init();
  return explaining;
}

function assessed(asOf, knownOn) {
  return remembered(["assessment", asOf, knownOn], () => assess(given.plan, given.records, { asOf, knownOn }));
}

/** Both days with the same knowledge: a figure that came later is no change since then. Each change comes with its words. */
async function compared(since, asOf, knownOn, language) {
  const { compare, explain } = await explanations();
  const comparison = remembered(["comparison", since, asOf, knownOn], () => compare(assessed(since, knownOn), assessed(asOf, knownOn)));
  const told = (changes) => changes.map((change) => ({ ...change, told: explain(change, language).split("\n") }));
  return { ...comparison, changes: told(comparison.changes), ranks: told(comparison.ranks) };
}

function due(days) {
  return remembered(["due", ...Object.values(days)], () => agenda(given.plan, given.records, days));
}

function ahead({ asOf, knownOn, daysAhead }) {
  return { asOf, knownOn, from: asOf, to: dayAfter(asOf, daysAhead) };
}

/** What the calendar leaves open, from the year in which the plan starts to that of the last day the page looks at. */
function toDecide({ as_of: asOf, plan }) {
  const last = yearOf(dayAfter(asOf, LONGEST_LOOK));
  const first = Math.min(yearOf(plan.start), last);
  const years = Array.from({ length: last - first + 1 }, (_, after) => first + after);
  return years.flatMap((year) => remembered(["year", year], () => calendarYear(given.plan, year)).to_decide);
}

function remembered(parts, work) {
  const key = parts.join(" ");
  const answer = kept.get(key) ?? work();
  kept.delete(key);
  kept.set(key, answer);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value);
  return answer;
}

function yearOf(date) {
  return Number(date.slice(0, 4));
}
