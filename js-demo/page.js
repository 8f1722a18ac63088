// The page: loads the package and the plan once, assesses them on the day that is asked for, and shows what follows.

import { assess, init, words } from "/tiendo/tiendo.js";
import { drawBoard, reveal } from "./board.js";
import { keepingFocus } from "./dom.js";
import { files, headOf } from "./files.js";
import * as format from "./format.js";
import { translator } from "./i18n.js";
import { drawControls, drawMasthead, nameOf } from "./masthead.js";
import { drawFooter, drawNotes } from "./notes.js";
import { drawOwed } from "./owed.js";
import { drawProblems } from "./problems.js";
import { address, asked } from "./state.js";
import { isFailing } from "./statuses.js";
import { drawSummary } from "./summary.js";
import { drawUnits } from "./units.js";

const $ = (id) => document.getElementById(id);

/** What every part of the page is drawn from. */
const page = {
  ...asked(),
  head: {},
  assessment: null,
  words: null,
  t: null,
  /** What the reader has opened: it stays open when the day or the language changes. */
  opened: new Set(),
  change,
  follow,
  addressOf: (changes, item) => address({ ...page, ...changes }, item),
  /** Whether something is the chosen unit's: of every unit, while none is chosen. */
  isMine: (parties) => page.unit === "" || parties.some(({ id }) => id === page.unit),
  unitName: (id) => page.assessment.units.find((unit) => unit.id === id)?.name[page.lang] ?? id,
};
let given;

speak();
drawMasthead($("masthead"), page);
try {
  [given] = await Promise.all([files(), init()]);
  page.head = headOf(given.plan);
  speak();
  answer();
  const item = decodeURIComponent(location.hash.slice(1));
  if (/^[it]-/.test(item)) reveal(page, item);
} catch (error) {
  show(error);
}
addEventListener("popstate", () => turnTo(asked()));
addEventListener("beforeprint", openForPrint);

/** Asks for something else, and keeps it in the address. */
function change(changes) {
  const next = { ...page, ...changes };
  history.pushState(null, "", address(next));
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
  const [date, lang, unit] = ["date", "lang", "unit"].map(differs);
  Object.assign(page, changes);
  keepingFocus(() => {
    if (lang) speak();
    if (date && given) answer();
    else if (lang || !page.assessment) show(page.error);
    else if (unit) drawForUnit();
    else drawBoard($("board"), page);
  });
}

/** Takes the words of the language. */
function speak() {
  page.t = translator(page.lang);
  if (given) page.words = words(page.lang);
  document.documentElement.lang = page.lang;
  $("skip").textContent = page.t("skip");
}

/** Assesses on the day, and shows the answer or what is in its way. */
function answer() {
  let problem = null;
  try {
    page.assessment = assess(given.plan, given.records, { asOf: page.date });
  } catch (error) {
    page.assessment = null;
    problem = error;
  }
  show(problem);
}

function show(problem) {
  page.error = problem;
  $("loading")?.remove();
  document.title = `${nameOf(page.head.name, page.lang) ?? page.t("title")} – ${format.day(page.date, page.lang)}`;
  drawMasthead($("masthead"), page);
  if (given) drawControls($("controls"), page);
  drawProblems($("problems"), page, problem);
  drawFooter($("footer"), page);
  const { assessment } = page;
  if (!assessment) return ["summary", "board", "owed", "units", "notes"].forEach((id) => $(id).replaceChildren());
  if (!assessment.units.some(({ id }) => id === page.unit)) page.unit = "";
  drawForUnit();
  drawNotes($("notes"), page);
  const { indicators, summary } = assessment;
  $("said").textContent = page.t("said", format.day(assessment.as_of, page.lang),
    indicators.filter(isFailing).length, summary.deadlines.pending_overdue);
}

/** What changes with the unit. */
function drawForUnit() {
  drawControls($("controls"), page);
  drawSummary($("summary"), page);
  drawBoard($("board"), page);
  drawOwed($("owed"), page);
  drawUnits($("units"), page);
}

/** On paper the documents and sources are read without unfolding; afterwards all is as it was. */
function openForPrint() {
  const shut = document.querySelectorAll("details[data-print]:not([open])");
  const setOpen = (isOpen) => shut.forEach((list) => (list.open = isOpen));
  setOpen(true);
  addEventListener("afterprint", () => setOpen(false), { once: true });
}
