// The page: has the plan assessed on the day that is asked for, and shows what follows.

import { drawAgenda } from "./tables/agenda.js";
import { reveal } from "./finding/reveal.js";
import { drawBoard } from "./board/board.js";
import { busy } from "./parts/busy.js";
import { drawCapital } from "./tables/capital.js";
import { drawChanges } from "./finding/changes.js";
import { keepingFocus } from "./parts/dom.js";
import { released } from "./parts/press.js";
import { ask, isThere, lastOf, start, tellFirst } from "./engine/engine.js";
import { files, headOf, nameOf } from "./asked/files.js";
import * as format from "./words/format.js";
import { translator } from "./words/i18n.js";
import { drawAllNow, drawTheRest, later } from "./parts/later.js";
import { drawFilters, foundInWords } from "./finding/filters.js";
import { isFiltered, OTHER } from "./asked/fitting.js";
import { drawControls, drawMasthead, PARTS } from "./frame/masthead.js";
import { drawMisread } from "./frame/misread.js";
import { drawFooter, drawNotes } from "./frame/notes.js";
import { drawGrades } from "./tables/grades.js";
import { drawNotLoaded, isNotLoaded } from "./parts/not-loaded.js";
import { acceptDrops } from "./open/button.js";
import { keep, OWN, turnToPlan, WRITTEN_HERE } from "./asked/own.js";
import { drawOwed } from "./tables/owed.js";
import { drawEverything } from "./parts/portion.js";
import { preparedFor } from "./asked/prepared.js";
import { drawProblems } from "./frame/no-result.js";
import { drawRankings } from "./tables/rankings.js";
import { drawServices } from "./tables/services.js";
import { address, asked, isItemKey, keyIn, lastAskable, NO_FILTERS } from "./asked/state.js";
import { knownUnits } from "./asked/units.js";
import { isFailing } from "./words/statuses.js";
import { drawSummary } from "./frame/summary.js";
import { drawTools } from "./frame/tools.js";
import { headPages } from "./takeaway/paper.js";
import { drawTrial } from "./trial/band.js";
import { askedMeanwhile, forget } from "./trial/trial.js";
import { sayOfTrial, tryDay } from "./trial/start.js";
import { drawUnits } from "./tables/units.js";
import { isUsual } from "./asked/usual.js";

const $ = (id) => document.getElementById(id);

let hasStarted;
/** What every part of the page is drawn from. */
const page = {
  ...asked(),
  head: {},
  /** The reader's own files, where the plan is theirs; and which opening of files the history has come to. */
  own: null,
  opening: null,
  /** The plan that is shown, as text; none while it is not there. */
  given: null,
  assessment: null,
  /** What changed since another day; none while no such day is chosen. */
  comparison: null,
  /** What is tried (trial/trial.js), and what that changes; null while nothing is. */
  trial: null,
  tried: null,
  /** What is due in the days ahead. */
  due: [],
  /** Periods of reports that have not begun, as far ahead as the page can look. */
  notBegun: [],
  /** What the calendar leaves open. */
  toDecide: [],
  words: null,
  t: null,
  /** What the reader has opened: it stays open when the day or the language changes. */
  opened: new Set(),
  /** The month or week of the line of due days that is told day by day, by its first day. */
  span: null,
  /** Once there is a board, or something is in its way. */
  started: new Promise((resolve) => {
    hasStarted = resolve;
  }),
  change,
  takeOwn,
  usePlan,
  follow,
  /** Has the engine answer anew, and shows what it says; of what cannot be had, as much as there is. */
  answer,
  answerAnyway,
  addressOf: (changes, item) => address({ ...page, ...page.trial?.asked, ...changes }, item),
  /** Whether something is the chosen unit's: of every unit, while none is chosen. */
  isMine: (parties) => page.unit === "" || parties.some(({ id }) => id === page.unit),
  unitName: (id) => knownUnits(page.assessment).find((unit) => unit.id === id)?.name[page.lang] ?? id,
};

// Of dossiers there may be very many: those in folds are counted, and it is said that they are not printed.
const ON_PAPER = ".changes .fold, .fold:has(> .folded > :is(.indicators, .tasks, .reports), > .about), .breakdown > .fold, .history, .ower-fold, .causes, .list:not(.diagnostics)";

const board = lastOf("board");
const words = {};
/** Whether the built-in plan is there. */
let isLoaded = false;
/** The answer to the usual question, while the engine has not come. */
let prepared = null;
/** What the shown answer is an answer to. */
let answered = null;
/** How often something was asked. */
let turns = 0;

speak();
drawMasthead($("masthead"), page);
acceptDrops(page);
startWhenWanted();
addEventListener("popstate", async () => {
  await shutDialogs();
  await page.started;
  // a step to a place within the page
  if (history.state === null) markStep();
  const next = { ...asked(), opening: history.state.opening };
  const isOfTrial = page.trial !== null && next.plan === page.plan;
  const isOtherDay = isOfTrial && next.date !== page.trial.asked.date;
  await turnTo(isOfTrial ? askedMeanwhile(page, next) : next, isOtherDay);
  revealAsked();
});
// of the step on which the page is loaded; one that was loaded anew tells which files it was made with, and they are not open
if (history.state === null) markStep();
addEventListener("beforeprint", openForPrint);
try {
  const builtIn = await files();
  keep("", builtIn.plan);
  if (page.plan === "") turnToPlan(page);
  drawMasthead($("masthead"), page);
  tellFirst("take", builtIn);
  prepared = await preparedFor(builtIn);
  Object.assign(words, prepared?.words ?? await wordsOfEngine());
  isLoaded = true;
  speak();
  await answerAnyway();
  hasStarted();
  if (location.hash) drawAllNow();
  revealAsked();
  await drawTheRest();
} catch (error) {
  show(error);
}
$("content").removeAttribute("aria-busy");
hasStarted();

/** Asks for something else, and keeps it in the address, with the item that it is asked for; words that are being typed are one step of the history. */
function change(changes, { isTyping = false, item = "", isSameStep = isTyping && history.state?.isTyping === true } = {}) {
  if (page.trial && "date" in changes) return tryDay(page, changes.date);
  history[isSameStep ? "replaceState" : "pushState"]({ isTyping, opening: page.opening }, "", page.addressOf(changes, item));
  turnTo({ ...changes, misread: [] });
}

/** What a dialog holds is of the board that it was opened over: it is shut before another one is shown. What is being written stays. */
function shutDialogs(other = "#editor, #editor *") {
  return Promise.all([...document.querySelectorAll(`dialog[open]:not(${other})`)].map((dialog) => new Promise((shut) => {
    dialog.addEventListener("close", shut, { once: true });
    dialog.close();
  })));
}

/** The item that the address names, in view; one that is not there is said. */
async function revealAsked() {
  const text = location.hash.slice(1);
  const item = keyIn(text);
  if (!page.assessment || (item !== null && !isItemKey(item))) return;
  const said = page.misread;
  const isFound = item !== null && await reveal(page, item, true);
  page.misread = isFound ? said : [...said, { name: "#", text: item ?? text }];
  drawMisread($("misread"), page);
}

/** Shows files of the reader's own from now on. */
async function takeOwn({ plan, records, places, planPlaces, isNew, ...own }, changes) {
  // where the built-in plan is not to be had, the words are not there yet either
  const [spoken] = await Promise.all([wordsOfEngine(), ask("take", { name: OWN, plan, records, places, planPlaces }, [records.buffer])]);
  await shutDialogs("#editor, #editor *, .open-dialog");
  if (page.trial) forget(page);
  Object.assign(words, spoken);
  isLoaded = true;
  const opening = keep(OWN, plan, { own, isNew });
  // another plan is shown whole: what was looked for in the one before would hide it
  const filters = opening === page.opening ? {} : NO_FILTERS;
  page.opening = opening;
  history.pushState({ opening }, "", address({ ...page, known: "", since: "", ...filters, ...changes, plan: OWN }));
  Object.assign(page, asked());
  page.opened.clear();
  return answer();
}

/** Shows what was written on the page from now on, on the same day if that is not far from its period. */
function usePlan({ plan, records }) {
  const { period } = headOf(plan);
  const isWithin = period.start <= page.date && page.date <= lastAskable(period);
  const own = { files: [WRITTEN_HERE], planFiles: [WRITTEN_HERE], notTaken: [] };
  return takeOwn({ plan, records: new TextEncoder().encode(records), places: null, isNew: page.plan !== OWN, ...own }, { date: isWithin ? page.date : period.end });
}

/** A link within the page: followed here, unless the reader wants it elsewhere. */
function follow(event, changes, then) {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  if (Object.keys(changes).length > 0) change(changes);
  then?.();
}

/** Notes with a step of the history which files it is made with. */
function markStep() {
  history.replaceState({ opening: page.opening }, "");
}

/** Shows what is asked for now; `isOther`: the engine has to be asked, though the page asks for nothing else. */
function turnTo(changes, isOther = false) {
  drawAllNow();
  const differs = (name) => name in changes && changes[name] !== page[name];
  const [asked, unit] = [["plan", "opening", "date", "known", "since", "days", "lang"], ["unit", "tables"]].map((names) => names.some(differs));
  Object.assign(page, changes);
  if ((asked || isOther) && isLoaded) return answerAnyway();
  keepingFocus(() => {
    speak();
    if (!page.assessment) return page.error ? show(page.error) : drawMasthead($("masthead"), page);
    drawMisread($("misread"), page);
    if (unit) drawForUnit();
    else drawForFilters();
    $("said").textContent = isPart() ? foundInWords(page) : page.t("unfiltered");
  });
}

/** The engine's words in both languages. */
async function wordsOfEngine() {
  const [vi, en] = await Promise.all([ask("words", "vi"), ask("words", "en")]);
  return { vi, en };
}

/** The engine comes when the reader turns to something that may ask it. */
function startWhenWanted() {
  const wanting = new AbortController();
  const turned = ({ target }) => {
    if (!target.closest?.("button, input, select, summary")) return;
    wanting.abort();
    start();
  };
  for (const type of ["pointerover", "focusin"]) addEventListener(type, turned, { signal: wanting.signal, passive: true });
}

/** Takes the words of the language. */
function speak() {
  page.t = translator(page.lang);
  page.words = words[page.lang];
  document.documentElement.lang = page.lang;
  $("skip").textContent = page.t("skip");
}

/** Has the day assessed, and shows the answer; where something cannot be loaded, as much of it as can be had, and that is said. */
async function answerAnyway() {
  try {
    await answer();
  } catch (error) {
    console.error(error);
    // a trial that has not begun
    if (page.trial && page.tried === null) forget(page);
    if (error.isOfStart) Object.assign(page, answered);
    else page.since = "";
    history.replaceState(history.state, "", page.addressOf({}));
    if (error.isOfStart) turnBack();
    else await answer().catch(console.error);
    drawNotLoaded($("problems"), page, error);
  }
}

/** The engine did not come: what is shown stays, and the fields say again what it is an answer to. */
function turnBack() {
  turnToPlan(page);
  keepingFocus(() => {
    speak();
    drawMasthead($("masthead"), page);
    drawForUnit();
  });
}

/**
 * Has the day assessed, and shows the answer or what is in its way; of several questions the last one's. Throws where a part of the page that
 * is loaded when it is wanted did not come: then what is shown stays.
 */
async function answer() {
  turns += 1;
  const mine = turns;
  if (page.trial && page.trial.plan !== page.plan) forget(page);
  const { plan, date, known, since, days, lang } = page;
  let told = { assessment: null };
  let problem = null;
  $("content").setAttribute("aria-busy", "true");
  const idle = busy($("busy"), page);
  try {
    turnToPlan(page);
    told = await answerTo({ plan, date, known, since, days, lang });
  } catch (error) {
    problem = error;
  } finally {
    idle();
  }
  await released();
  // something else was asked meanwhile, whatever became of this
  if (mine !== turns || told === undefined) return;
  if (problem && staysShown(problem)) {
    $("content").removeAttribute("aria-busy");
    throw problem;
  }
  const { was = [], ...shown } = told;
  Object.assign(page, shown);
  // what a change takes the place of is another thing on another day, and as known on another day
  if (page.trial) page.trial.was = was;
  answered = problem ? null : { plan, date, known, since, days, lang };
  const isFirst = $("loading") !== null;
  keepingFocus(() => {
    speak();
    show(problem);
  });
  if (!isFirst) $("content").removeAttribute("aria-busy");
}

/** What is prepared, or what the engine says; nothing where something else was asked meanwhile. */
function answerTo({ plan, date: asOf, known, since, days, lang: language }) {
  if (prepared && !page.trial && !isThere() && isUsual(page)) return prepared.answer;
  return board({ plan, asOf, knownOn: known || null, since, daysAhead: Number(days), language, realDay: page.trial?.asked.date });
}

/** Whether there is a board to look at all the same: without the engine the last one, without what compares two days that of one. */
function staysShown(problem) {
  if (problem.isOfStart) return answered !== null;
  return isNotLoaded(problem) && (page.since !== "" || page.trial !== null);
}

function show(problem) {
  page.error = problem;
  $("loading")?.remove();
  document.title = [page.trial && page.t("trial_mark"), nameOf(page.head.name, page.lang) ?? page.t("title"), format.day(page.date, page.lang)].filter(Boolean).join(" – ");
  drawMasthead($("masthead"), page);
  if (page.given) drawControls($("controls"), page);
  else $("controls").replaceChildren();
  drawProblems($("problems"), page, problem);
  drawFooter($("footer"), page);
  const { assessment } = page;
  if (!assessment) {
    drawMisread($("misread"), page);
    drawTools($("tools"), page);
    return [...PARTS, "filters"].forEach((id) => $(id).replaceChildren());
  }
  keepKnown("unit", knownUnits(assessment));
  keepKnown("section", [...assessment.sections, { id: OTHER }]);
  drawMisread($("misread"), page);
  drawForUnit();
  later(() => drawNotes($("notes"), page));
  $("said").textContent = page.trial ? sayOfTrial(page) : resultInWords();
}

/** What came out on the day; where a part of the plan is chosen, how much that is, since the counts are of all of it. */
function resultInWords() {
  const { indicators, as_of: asOf, summary: { deadlines } } = page.assessment;
  const day = format.day(asOf, page.lang);
  if (isPart()) return `${page.t("said_of_part", day)} ${foundInWords(page)}`;
  return page.t("said", day, indicators.filter((verdict) => verdict.unit === null && isFailing(verdict)).length,
    deadlines.tasks.pending_overdue, deadlines.reports.pending_overdue, deadlines.dossiers.pending_overdue);
}

function isPart() {
  return page.unit !== "" || isFiltered(page);
}

/** What is not in the plan is said, and not asked for any more. */
function keepKnown(name, known) {
  if (page[name] === "" || known.some(({ id }) => id === page[name])) return;
  page.misread = [...page.misread, { name, text: page[name] }];
  page[name] = "";
}

/** What changes with the unit. */
function drawForUnit() {
  drawTrial($("trial"), page);
  drawControls($("controls"), page);
  drawTools($("tools"), page);
  drawChanges($("changes"), page);
  drawForFilters();
  later(() => drawCapital($("capital"), page));
  later(() => drawUnits($("units"), page));
  later(() => drawGrades($("grades"), page));
  later(() => drawRankings($("rankings"), page));
}

/** What changes with section, statuses and words. */
function drawForFilters() {
  drawSummary($("summary"), page);
  drawFilters($("filters"), page);
  drawBoard($("board"), page);
  later(() => drawServices($("services"), page));
  later(() => drawOwed($("owed"), page));
  later(() => drawAgenda($("agenda"), page));
}

/** On paper each page says what it is of; these are read without unfolding; afterwards all is as it was. */
function openForPrint() {
  if (!page.assessment) return;
  drawEverything();
  headPages(page);
  const shut = document.querySelectorAll(`:is(${ON_PAPER}):not([open])`);
  const setOpen = (isOpen) => shut.forEach((list) => {
    list.open = isOpen;
    list.classList.toggle("for-print", isOpen);
  });
  setOpen(true);
  addEventListener("afterprint", () => setOpen(false), { once: true });
}
