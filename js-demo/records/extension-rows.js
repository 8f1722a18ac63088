// What a row of a task says of more time, in the columns of that: until when, when it was decided, by which paper; each in a cell of its own, or some in the words of one cell.

import { wordsOf } from "../cells/cell.js";
import { readMoment } from "../cells/days.js";
import { noValueIn } from "../cells/no-value.js";
import { KINDS } from "../sheets/kinds.js";
import { decisionIn, extensionIn, saysDayAlone, saysNone } from "./extension-words.js";

const columnOf = (field) => KINDS.extensions.columns.find((column) => column.field === field && !column.named);

/**
 * The headings of the extensions in rows of tasks, where each field stands (`places`), and how each row says its own (`rowOf`). A day that words say is put behind the last column (`width`), as every other
 * day is read. Where no column says when it was decided, `asides` may: columns of notes and papers.
 */
export function extensionsOf({ until, decided, document }, tasks, { at, width, asides }) {
  const into = { until: until?.place ?? width, decided: decided?.place ?? width + 1, document: document?.place ?? width + 2 };
  const fields = Object.keys(into).map((field) => [into[field], { column: columnOf(field), words: columnOf(field).title.vi }]);
  const places = { task: tasks[0][0], until: (until ?? document).place, decided: (decided ?? document ?? until).place, document: (document ?? until).place };
  const isOfNewTask = ({ cells }) => tasks.some(([place]) => cells[place] && !cells[place].merged);
  return {
    kind: "extensions", at, across: [], columns: new Map([...tasks, ...fields]), places,
    rowOf(row) {
      const given = Object.fromEntries(Object.entries({ until, decided, document }).map(([field, column]) => [field, column && saidAt(row.cells[column.place])]));
      const cells = [...row.cells];
      for (const column of [until, decided, document]) if (column) delete cells[column.place];
      // of a task that is merged over several rows each says what is not merged with it
      if (!Object.values(given).some((cell) => cell && (isOfNewTask(row) || !cell.merged))) return { ...row, cells };
      const { days, document: paper, wrong } = saidBy(given, () => decisionAmong(asides.map(({ place }) => row.cells[place])));
      for (const [field, cell] of Object.entries({ ...days, document: paper })) if (cell) cells[into[field]] = { ...cell, merged: false };
      if (!wrong) return { ...row, cells };
      return { ...row, cells, isToldWhole: true, wrong: [{ place: places[wrong.at], field: wrong.at, code: wrong.code, words: wordsOf(row.cells[places[wrong.at]]) }] };
    },
  };
}

const saidAt = (cell) => (cell && !saysNone(cell) ? cell : undefined);

/** The one decision that words beside a row say of more time. */
function decisionAmong(cells) {
  const found = cells.flatMap((cell) => (cell?.t === "s" && !noValueIn(cell) ? decisionIn(cell.v) ?? [] : []));
  return new Set(found.map(({ decided }) => decided)).size === 1 ? found[0] : null;
}

/** What the cells of a row say together: the cells of its days and of its paper, or what is `wrong`, and at which of them. Where they name no paper, the decision `beside` them counts. */
function saidBy(given, beside) {
  const read = { until: inWords(given.until, true), document: inWords(given.document, false), decided: inWords(given.decided, false) };
  const said = togetherOf(given, read);
  const isOfNoPaper = said.wrong?.code === "extension-undecided" && !given.document && (read.until.isDay || saysDayAlone(given.until.v));
  const decision = isOfNoPaper ? beside() : null;
  return decision ? togetherOf(given, { ...read, beside: decision }) : said;
}

function togetherOf(given, read) {
  const { until, decided, document } = given;
  const first = (is) => Object.keys(read).find((field) => is(read[field]));
  const wrongAt = (at, code) => ({ wrong: { at, code } });
  const broken = first(({ problem }) => problem);
  if (broken) return wrongAt(broken, read[broken].problem);
  const asked = decided ? undefined : first(({ isAsked }) => isAsked);
  if (asked) return wrongAt(asked, "extension-asked");
  const several = first(({ isSeveral }) => isSeveral);
  if (several) return wrongAt(several, "extension-several");
  const days = {
    until: [...read.until.isDay ? [until] : [], ...cellsOf(read.until.until, read.document.until, read.beside?.until)],
    decided: [...decided && !read.decided.decided ? [decided] : [], ...cellsOf(read.decided.decided, read.until.decided, read.document.decided, read.beside?.decided), ...read.document.isDay ? [document] : []],
  };
  const differs = Object.keys(days).find((field) => days[field].some((cell) => isOther(cell, days[field][0])));
  if (differs) return wrongAt(differs, "extension-days-differ");
  // told at the cell that says more time
  const at = Object.keys(given).find((field) => field !== "decided" && given[field]) ?? "decided";
  if (days.until.length === 0) return wrongAt(at, "extension-until-when");
  if (days.decided.length === 0) return { ...wrongAt(at, "extension-undecided"), days: { until: days.until[0] } };
  const named = [read.until, read.decided, read.beside].map((said) => said?.document).find(Boolean);
  return { days: { until: days.until[0], decided: days.decided[0] }, document: document && !read.document.isDay ? document : named && { t: "s", v: named } };
}

const cellsOf = (...days) => days.filter(Boolean).map((day) => ({ t: "d", v: day }));
const dayAt = (cell) => (cell.t === "d" ? cell.v.slice(0, 10) : readMoment(cell.v).moment?.slice(0, 10));
const isOther = (cell, first) => dayAt(cell) !== undefined && dayAt(first) !== undefined && dayAt(cell) !== dayAt(first);

/** What the words of a cell say; one that is a day, or should be, is read as every other (`isDay`). */
function inWords(cell, isFirst) {
  if (!cell) return {};
  const isText = cell.t === "s" && !noValueIn(cell);
  const isDay = isText ? readMoment(cell.v).problem !== "not-a-day" : isFirst || cell.t === "d";
  return isDay || !isText ? { isDay } : extensionIn(cell.v, isFirst);
}
