// The page: has the plan assessed on the day that is asked for, and shows what follows.

import { drawAgenda } from "./agenda.js";
import { drawBoard, reveal } from "./board.js";
import { busy } from "./busy.js";
import { drawCapital } from "./capital.js";
import { drawChanges } from "./changes.js";
import { keepingFocus } from "./dom.js";
import { ask, lastOf } from "./engine/engine.js";
import { files } from "./files.js";
import * as format from "./format.js";
import { translator } from "./i18n.js";
import { drawControls, drawMasthead, nameOf, PARTS } from "./masthead.js";
import { drawFooter, drawNotes } from "./notes.js";
import { drawGrades } from "./grades.js";
import { acceptDrops } from "./open/button.js";
import { keep, OWN, turnToPlan } from "./open/own.js";
import { drawOwed } from "./owed.js";
import { drawProblems } from "./problems.js";
import { drawRankings } from "./rankings.js";
import { drawServices } from "./services.js";
import { address, asked } from "./state.js";
import { isFailing } from "./statuses.js";
import { drawSummary } from "./summary.js";
import { drawTools } from "./tools.js";
import { drawUnits } from "./units.js";

const $ = (id) => document.getElementById(id);

/** What every part of the page is drawn from. */
const page = {
  ...asked(),
  head: {},
  /** The reader's own files, where the plan is theirs. */
  own: null,
  /** The plan that is shown, as text; none while it is not there. */
  given: null,
  assessment: null,
  /** What changed since another day; none while no such day is chosen. */
  comparison: null,
  /** What is due in the days ahead. */
  due: [],
  /** What the calendar leaves open. */
  toDecide: [],
  words: null,
  t: null,
  /** What the reader has opened: it stays open when the day or the language changes. */
  opened: new Set(),
  change,
  takeOwn,
  follow,
  addressOf: (changes, item) => address({ ...page, ...changes }, item),
  /** Whether something is the chosen unit's: of every unit, while none is chosen. */
  isMine: (parties) => page.unit === "" || parties.some(({ id }) => id === page.unit),
  unitName: (id) => page.assessment.units.find((unit) => unit.id === id)?.name[page.lang] ?? id,
};

const ON_PAPER = ".changes .fold, .fold:has(> .indicators, > .about), .breakdown > .fold, .history, .ower-fold, .causes, .list:not(.diagnostics)";

const board = lastOf("board");
const words = {};
/** Whether the built-in plan is there. */
let isLoaded = false;

speak();
drawMasthead($("masthead"), page);
try {
  [page.given, words.vi, words.en] = await Promise.all([files(), ask("words", "vi"), ask("words", "en")]);
  keep("", page.given.plan);
  await ask("take", page.given);
  isLoaded = true;
  speak();
  await answer();
  const item = decodeURIComponent(location.hash.slice(1));
  if (/^([itrm]|service)-/.test(item)) reveal(page, item);
} catch (error) {
  show(error);
}
acceptDrops(page);
addEventListener("popstate", () => turnTo(asked()));
addEventListener("beforeprint", openForPrint);

/** Asks for something else, and keeps it in the address. */
function change(changes) {
  const next = { ...page, ...changes };
  history.pushState(null, "", address(next));
  turnTo(changes);
}

/** Shows files of the reader's own from now on. */
async function takeOwn({ plan, records, places, ...own }, changes) {
  await ask("take", { name: OWN, plan, records, places }, [records.buffer]);
  keep(OWN, plan, own);
  history.pushState(null, "", address({ ...page, known: "", since: "", unit: "", section: "", ...changes, plan: OWN }));
  Object.assign(page, asked());
  page.opened.clear();
  return answer();
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
  const [asked, unit] = [["plan", "date", "known", "since", "days", "lang"], ["unit"]].map((names) => names.some(differs));
  Object.assign(page, changes);
  if (asked && isLoaded) return answer();
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
  const { plan, date: asOf, known, since, days, lang: language } = page;
  let answered = { assessment: null };
  let problem = null;
  const idle = busy($("busy"), page);
  try {
    turnToPlan(page);
    answered = await board({ plan, asOf, knownOn: known || null, since, daysAhead: Number(days), language });
  } catch (error) {
    problem = error;
  } finally {
    idle();
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
  else $("controls").replaceChildren();
  drawProblems($("problems"), page, problem);
  drawFooter($("footer"), page);
  const { assessment } = page;
  if (!assessment) drawTools($("tools"), page);
  if (!assessment) return PARTS.forEach((id) => $(id).replaceChildren());
  if (!assessment.units.some(({ id }) => id === page.unit)) page.unit = "";
  drawForUnit();
  drawNotes($("notes"), page);
  const { indicators, summary: { deadlines } } = assessment;
  $("said").textContent = page.t("said", format.day(assessment.as_of, page.lang),
    indicators.filter((verdict) => verdict.unit === null && isFailing(verdict)).length,
    deadlines.tasks.pending_overdue, deadlines.reports.pending_overdue, deadlines.dossiers.pending_overdue);
}

/** What changes with the unit. */
function drawForUnit() {
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

/** On paper these are read without unfolding; afterwards all is as it was. */
function openForPrint() {
  const shut = document.querySelectorAll(`:is(${ON_PAPER}):not([open])`);
  const setOpen = (isOpen) => shut.forEach((list) => {
    list.open = isOpen;
    list.classList.toggle("for-print", isOpen);
  });
  setOpen(true);
  addEventListener("afterprint", () => setOpen(false), { once: true });
}
