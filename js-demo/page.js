// The page: has the plan assessed on the day that is asked for, and shows what follows.

import { drawAgenda } from "./agenda.js";
import { drawBoard, reveal } from "./board.js";
import { drawCapital } from "./capital.js";
import { drawChanges } from "./changes.js";
import { keepingFocus } from "./dom.js";
import { ask, lastOf } from "./engine/engine.js";
import { files, headOf } from "./files.js";
import * as format from "./format.js";
import { translator } from "./i18n.js";
import { drawControls, drawMasthead, nameOf, PARTS } from "./masthead.js";
import { drawFooter, drawNotes } from "./notes.js";
import { drawGrades } from "./grades.js";
import { drawOwed } from "./owed.js";
import { drawProblems } from "./problems.js";
import { drawRankings } from "./rankings.js";
import { drawServices } from "./services.js";
import { address, asked } from "./state.js";
import { isFailing } from "./statuses.js";
import { drawSummary } from "./summary.js";
import { drawTools } from "./tools.js";
import { headPages } from "./takeaway/paper.js";
import { drawTrial } from "./trial/band.js";
import { forget } from "./trial/trial.js";
import { sayOfTrial, tryDay } from "./trial/start.js";
import { drawUnits } from "./units.js";

const $ = (id) => document.getElementById(id);

/** What every part of the page is drawn from. */
const page = {
  ...asked(),
  head: {},
  /** The files, as text. */
  given: null,
  assessment: null,
  /** What changed since another day; none while no such day is chosen. */
  comparison: null,
  /** What is tried (trial/trial.js), and what that changes; null while nothing is. */
  trial: null,
  tried: null,
  /** What is due in the days ahead. */
  due: [],
  /** What the calendar leaves open. */
  toDecide: [],
  words: null,
  t: null,
  /** What the reader has opened: it stays open when the day or the language changes. */
  opened: new Set(),
  change,
  follow,
  /** Has the engine answer anew, and shows what it says. */
  answer,
  addressOf: (changes, item) => address({ ...page, ...page.trial?.asked, ...changes }, item),
  /** Whether something is the chosen unit's: of every unit, while none is chosen. */
  isMine: (parties) => page.unit === "" || parties.some(({ id }) => id === page.unit),
  unitName: (id) => page.assessment.units.find((unit) => unit.id === id)?.name[page.lang] ?? id,
};

const ON_PAPER = ".changes .fold, .fold:has(> .indicators, > .about), .breakdown > .fold, .history, .ower-fold, .causes, .list:not(.diagnostics)";

const board = lastOf("board");
const words = {};

speak();
drawMasthead($("masthead"), page);
try {
  [page.given, words.vi, words.en] = await Promise.all([files(), ask("words", "vi"), ask("words", "en")]);
  page.head = headOf(page.given.plan);
  await ask("take", page.given);
  speak();
  await answer();
  const item = decodeURIComponent(location.hash.slice(1));
  if (/^([itrm]|service)-/.test(item)) reveal(page, item);
} catch (error) {
  show(error);
}
addEventListener("popstate", () => turnTo({ ...asked(), ...(page.trial && { date: page.date }) }));
addEventListener("beforeprint", openForPrint);

/** Asks for something else, and keeps it in the address. */
function change(changes) {
  if (page.trial && "date" in changes) return tryDay(page, changes.date);
  history.pushState(null, "", page.addressOf(changes));
  turnTo(changes);
}

/** A link within the page: followed here, unless the reader wants it elsewhere. */
function follow(event, changes, then) {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  if (Object.keys(changes).length > 0) change(changes);
  then?.();
}

function turnTo(changes) {
  const differs = (name) => name in changes && changes[name] !== page[name];
  const [asked, unit] = [["date", "known", "since", "days", "lang"], ["unit"]].map((names) => names.some(differs));
  Object.assign(page, changes);
  if (asked && page.given) return answer();
  keepingFocus(() => {
    if (!page.assessment) show(page.error);
    else if (unit) drawForUnit();
    else drawForSection();
  });
}

/** Takes the words of the language. */
function speak() {
  page.t = translator(page.lang);
  page.words = words[page.lang];
  document.documentElement.lang = page.lang;
  $("skip").textContent = page.t("skip");
}

/** Has the day assessed, and shows the answer or what is in its way; of several questions the last one's. */
async function answer() {
  if (page.trial && page.trial.given !== page.given) forget(page);
  const { date: asOf, known, since, days, lang: language } = page;
  let answered = { assessment: null };
  let problem = null;
  try {
    answered = await board({ asOf, knownOn: known || null, since, daysAhead: Number(days), language, realDay: page.trial?.asked.date });
  } catch (error) {
    problem = error;
  }
  if (answered === undefined) return;
  Object.assign(page, answered);
  keepingFocus(() => {
    speak();
    show(problem);
  });
}

function show(problem) {
  page.error = problem;
  $("loading")?.remove();
  document.title = `${nameOf(page.head.name, page.lang) ?? page.t("title")} – ${format.day(page.date, page.lang)}`;
  drawMasthead($("masthead"), page);
  if (page.given) drawControls($("controls"), page);
  drawProblems($("problems"), page, problem);
  drawFooter($("footer"), page);
  const { assessment } = page;
  if (!assessment) return PARTS.forEach((id) => $(id).replaceChildren());
  if (!assessment.units.some(({ id }) => id === page.unit)) page.unit = "";
  drawForUnit();
  drawNotes($("notes"), page);
  const { indicators, summary: { deadlines } } = assessment;
  $("said").textContent = page.trial ? sayOfTrial(page) : page.t("said", format.day(assessment.as_of, page.lang),
    indicators.filter((verdict) => verdict.unit === null && isFailing(verdict)).length,
    deadlines.tasks.pending_overdue, deadlines.reports.pending_overdue, deadlines.dossiers.pending_overdue);
}

/** What changes with the unit. */
function drawForUnit() {
  drawTrial($("trial"), page);
  drawControls($("controls"), page);
  drawTools($("tools"), page);
  drawSummary($("summary"), page);
  drawChanges($("changes"), page);
  drawServices($("services"), page);
  drawOwed($("owed"), page);
  drawCapital($("capital"), page);
  drawUnits($("units"), page);
  drawGrades($("grades"), page);
  drawRankings($("rankings"), page);
  drawForSection();
}

/** What changes with the section, and with the days ahead. */
function drawForSection() {
  drawBoard($("board"), page);
  drawAgenda($("agenda"), page);
}

/** On paper each page says what it is of; these are read without unfolding; afterwards all is as it was. */
function openForPrint() {
  headPages(page);
  const shut = document.querySelectorAll(`:is(${ON_PAPER}):not([open])`);
  const setOpen = (isOpen) => shut.forEach((list) => {
    list.open = isOpen;
    list.classList.toggle("for-print", isOpen);
  });
  setOpen(true);
  addEventListener("afterprint", () => setOpen(false), { once: true });
}
