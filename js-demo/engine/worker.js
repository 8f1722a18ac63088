// The engine at work, away from the page: it holds the plan and its records, and answers one question after another.

import { assessText, init, words } from "tiendo";
import { cited } from "../words/cited.js";
import { dayAfter } from "../words/format.js";
import { atOpened } from "./falls.js";
import { atAddress } from "./places.js";
import { citing, papersIn, sectionPaper } from "../asked/papers.js";
import { part } from "../asked/part.js";
import { DAYS_AHEAD } from "../asked/state.js";
import { aboutIn } from "./about.js";
import { ahead, calendarEnd } from "./ahead.js";
import { courseOf } from "./course.js";
import { dueChanges } from "./dues.js";
import { cut, cutChanges, isLarge, serviceOf, someDossiers, whole } from "./many.js";
import { noteOf } from "./notes.js";
import { forgetAllBut, readBy } from "./read.js";
import { leantBeyond, leantOn, toDecideIn } from "./to-decide.js";

init().catch(() => {}); // said to whoever asks
/** Explanations have a module of their own, which is loaded when the first one is wanted. */
let explaining = null;
/** The files as they were taken, and as they are looked at: the same, or with what is tried. */
let taken = null;
let given = null;
/** Which trial that is: 0 while nothing is tried. What is kept of the files themselves stays good. And what is tried. */
let trial = 0;
let tried = [];
let trials = 0;
/** The plans that are open, by name, and which of them is asked about. */
const opened = new Map();
let current = null;
/** What was worked out last: a day that is asked for again, and the days of comparisons and drafts, need no new work. */
const kept = new Map();
const MOST_KEPT = 8;
const MOST_LARGE = 2;
/** So many remarks on plan and records go to the page. */
const MOST_SAID = 100;

/** How far the calendar is looked at for what it leaves open: as far as the page can be asked to look. */
const LONGEST_LOOK = Math.max(...DAYS_AHEAD.map(Number));

const ANSWERS = {
  /**
   * Files under a name, the built-in plan's or the reader's own; `places` say where records stand in sheets, `planPlaces` the same of a plan, which stays
   * when records are put into it.
   */
  take({ name = "", plan, records, places = null, planPlaces = null }) {
    const before = opened.get(name);
    const ofPlan = planPlaces ?? (before?.plan === plan ? before.planPlaces : null);
    opened.set(name, { plan, records: typeof records === "string" ? records : new TextDecoder().decode(records), places, planPlaces: ofPlan });
    turnTo(name);
  },

  /** The records that are open, as text. */
  records: () => taken.records,

  /**
   * Tries changes on the files, or none; answers what they take the place of. Throws where the engine refuses them, and then
   * all stays as it was. The whole is assessed anew: `whatIf` is quicker (about 9 ms instead of 29 for the built-in plan on a
   * busy machine), but knows nothing of completions, submissions, other days, grades, capital and the calendar ahead.
   */
  async try({ changes, asOf, knownOn }) {
    const { changedFiles } = await part(() => import("../trial/changed.js"));
    const before = [given, trial, tried];
    [given, trial, tried] = changes.length > 0 ? [changedFiles(taken, changes), trials += 1, changes] : [taken, 0, []];
    try {
      assessed(asOf, knownOn);
    } catch (error) {
      [given, trial, tried] = before;
      throw error;
    } finally {
      forgetAllBut(taken, given);
    }
    return replaced(asOf, knownOn);
  },

  /** What is wrong with texts that are being written. */
  checked: async (texts) => (await part(() => import("./checking.js"))).checked(texts),

  /** All that the page shows for one day. */
  async board({ plan = "", asOf, knownOn, since, daysAhead, language, realDay }) {
    if (plan !== current) turnTo(plan);
    const assessment = assessed(asOf, knownOn);
    const comparison = since && since !== asOf ? await told(cutChanges(await compared(since, asOf, knownOn)), language) : null;
    const changed = realDay ? await told(cutChanges(await triedAgainst(realDay, asOf, knownOn)), language) : null;
    return { assessment: placed(cut(assessment)), comparison, tried: changed, was: await replaced(asOf, knownOn), ...ahead(assessment, daysAhead, calendarOf(assessment, daysAhead)), toDecide: toDecide(assessment) };
  },

  words,

  /** The answer as it is, byte for byte, and the files that it is an answer to. */
  assessText: ({ asOf, knownOn }) => assessText(given.plan, given.records, asOf, knownOn ?? undefined),
  files: () => given,

  /** The board as a workbook, and one table of it as text. */
  async workbook({ choice, ...asked }) {
    const { workbook } = await part(() => import("../takeaway/workbook.js"));
    return workbook(await tabled(asked), choice);
  },
  async csv({ choice, ...asked }) {
    const { csv } = await part(() => import("../takeaway/csv.js"));
    return csv(await tabled(asked), choice);
  },

  async explain({ verdict, language, asOf, knownOn }) {
    const { explain } = await explanations();
    const papers = papersIn(given.plan);
    const ofSection = sectionPaper(papers, verdict);
    return {
      text: explain(citing(papers, whole(verdict, () => assessed(asOf, knownOn)), language), language),
      note: noteOf(given.plan, verdict, language), paper: ofSection && cited(ofSection, language),
    };
  },

  course: (details) => remembered([trial, "course", ...Object.values(details)], () => courseOf(given, details)),

  serviceOf: ({ asOf, knownOn, dossier }) => serviceOf(assessed(asOf, knownOn), dossier),
  someDossiers: ({ asOf, knownOn, ...which }) => someDossiers(assessed(asOf, knownOn), which),

  icalendar: ({ language, asOf, knownOn, daysAhead }) => readBy(given, (read) => read.icalendar({ asOf, knownOn, from: asOf, to: dayAfter(asOf, daysAhead), language })),

  async explanationDraft({ asOf, knownOn, unit, ...options }) {
    const { explanationDraft } = await explanations();
    return explanationDraft(inWords(assessed(asOf, knownOn), options), unit, options);
  },

  async reportDraft({ asOf, knownOn, last, ...options }) {
    const { reportDraft } = await explanations();
    return reportDraft(inWords(assessed(asOf, knownOn), options), { ...options, last: last ? assessed(last, knownOn) : null });
  },
};

addEventListener("message", async ({ data: { id, question, details } }) => {
  let isOfStart = true;
  try {
    await init();
    isOfStart = false;
    postMessage({ id, answer: await ANSWERS[question](details) });
  } catch ({ message, diagnostics, input, source, why }) {
    postMessage({ id, problem: { message, diagnostics, input, source, why, isOfStart } });
  }
});

async function explanations() {
  explaining ??= await part(() => import("tiendo/explain"));
  await explaining.init();
  return explaining;
}

/** Of the plans that are open another one: nothing of the one before is kept. */
function turnTo(name) {
  current = name;
  taken = given = opened.get(name);
  [trial, tried] = [0, []];
  kept.clear();
  forgetAllBut(given);
}

function assessed(asOf, knownOn) {
  const assessment = remembered([trial, "assessment", asOf, knownOn], () => readBy(given, (read) => read.assess({ asOf, knownOn })));
  if (isLarge(assessment)) forgetLarge();
  return assessment;
}

/** An assessment of which documents are drafted: what was decided is told by the plan's documents. */
function inWords(assessment, { language = "vi" }) {
  const cite = (verdict) => citing(papersIn(given.plan), verdict, language);
  return { ...assessment, tasks: assessment.tasks.map(cite), reports: assessment.reports.map(cite) };
}

/** The same of the files as they are, whatever is tried. */
function real(asOf, knownOn) {
  return remembered([0, "assessment", asOf, knownOn], () => readBy(taken, (read) => read.assess({ asOf, knownOn })));
}

/** What the changes that are tried take the place of. */
async function replaced(asOf, knownOn) {
  if (tried.length === 0) return [];
  const { replacedBy } = await part(() => import("../trial/changed.js"));
  return replacedBy(taken, tried, real(asOf, knownOn));
}

/** Of assessments with very many dossiers only the last ones are kept. */
function forgetLarge() {
  const large = [...kept].filter(([, answer]) => isLarge(answer)).map(([key]) => key);
  for (const key of large.slice(0, -MOST_LARGE)) kept.delete(key);
}

/** What is said of records, with the name of what it is about, and from sheets with sheet and cell; of very much, the first of it. */
function placed(assessment) {
  const diagnostics = saidOf(assessment, assessment.diagnostics.slice(0, MOST_SAID));
  return { ...assessment, diagnostics, moreDiagnostics: assessment.diagnostics.length - diagnostics.length };
}

function saidOf(assessment, diagnostics) {
  const records = diagnostics.some(isOfRecord) ? JSON.parse(given.records) : null;
  const about = records && aboutIn(records, assessment);
  const places = { plan: taken.planPlaces, records: taken.places };
  return diagnostics.map((diagnostic) => {
    const named = isOfRecord(diagnostic) ? { ...diagnostic, about: about(diagnostic.pointer) } : diagnostic;
    const ofInput = places[diagnostic.input];
    if (!ofInput) return named;
    // what is tried moves records
    if (given !== taken) return { ...named, line: null };
    return atAddress(isOfRecord(named) ? atOpened(named, records, ofInput) : named, ofInput);
  });
}

function isOfRecord({ input, pointer }) {
  return input === "records" && pointer !== "";
}

/** What tables are made from. */
async function tabled({ asOf, knownOn, since, language, realDay }) {
  const assessment = assessed(asOf, knownOn);
  return {
    assessment: { ...assessment, diagnostics: saidOf(assessment, assessment.diagnostics) }, given,
    comparison: since && since !== asOf ? await told(await compared(since, asOf, knownOn), language) : null,
    tried: realDay ? await told(await triedAgainst(realDay, asOf, knownOn), language) : null,
    language, words: words(language),
  };
}

/** Both days with the same knowledge: a figure that came later is no change since then. */
async function compared(since, asOf, knownOn) {
  const { compare } = await explanations();
  return remembered([trial, "comparison", since, asOf, knownOn], () => differing(compare, assessed(since, knownOn), assessed(asOf, knownOn)));
}

/** What a trial changes: against the files as they are, on the day that is asked for. */
async function triedAgainst(realDay, asOf, knownOn) {
  const { compare } = await explanations();
  return differing(compare, real(realDay, knownOn), assessed(asOf, knownOn));
}

/** What the engine finds of two assessments, and the due days that differ. */
function differing(compare, before, after) {
  return { ...compare(before, after), dues: dueChanges(before, after) };
}

/** Each change comes with its words. */
async function told(comparison, language) {
  const { explain } = await explanations();
  const inWords = (changes) => changes.map((change) => ({ ...change, told: explain(change, language).split("\n") }));
  return { ...comparison, changes: inWords(comparison.changes), ranks: inWords(comparison.ranks), shares: inWords(comparison.shares) };
}

function calendarOf(assessment, daysAhead) {
  const { as_of: asOf, known_on: knownOn } = assessment;
  const days = { asOf, knownOn, from: asOf, to: calendarEnd(assessment, daysAhead) };
  return remembered([trial, "due", ...Object.values(days)], () => readBy(given, (read) => read.agenda(days)));
}

/**
 * What the calendar leaves open, from the year in which the plan starts to that of the last day the page looks at, and in years of which a verdict leans on such a
 * day; the calendars are kept as one, so that many years drive out nothing else.
 */
function toDecide(assessment) {
  const [leant, beyond] = [leantOn(assessment), leantBeyond(assessment)];
  const end = beyond.reduce((latest, { to }) => (latest < to ? to : latest), leant.at(-1)?.date ?? "");
  const last = Math.max(...[dayAfter(assessment.as_of, LONGEST_LOOK), end].filter(Boolean).map(yearOf));
  const first = Math.min(...[assessment.plan.start, ...leant.slice(0, 1).map(({ date }) => date)].map(yearOf), last);
  const years = Array.from({ length: last - first + 1 }, (_, after) => first + after);
  const calendars = remembered([trial, "to decide", first, last], () => readBy(given, (read) => years.map((year) => read.calendarYear(year))));
  return calendars.flatMap((calendar) => toDecideIn(calendar, leant, beyond));
}

function remembered(parts, work) {
  const key = JSON.stringify(parts);
  const answer = kept.get(key) ?? work();
  kept.delete(key);
  kept.set(key, answer);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value);
  return answer;
}

function yearOf(date) {
  return Number(date.slice(0, 4));
}
