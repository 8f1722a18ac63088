// The headings of a sheet of records, with those of other records in the same rows: more time for a task beside its completion, pauses of a dossier beside its days.

import { plain } from "../cells/plain.js";
import { byPlace, placesOfFields } from "../sheets/columns.js";
import { headingPaths } from "../sheets/heading-paths.js";
import { wordsOf } from "../sheets/heading-words.js";
import { headingsOf } from "../sheets/headings.js";
import { KINDS, OF_TASKS } from "../sheets/kinds.js";
import { topOf } from "../sheets/table.js";
import { asksForTargets, saysIntended } from "../sheets/titles.js";
import { withDaysInWords } from "./done-on.js";
import { asideColumns, extensionColumns } from "./extended.js";
import { extensionsOf } from "./extension-rows.js";
import { extensionIn, saysNone } from "./extension-words.js";
import { pauseColumns, pausesOf } from "./paused.js";

/** What says of a column itself that it was reached, whatever the title says. */
const OF_REACHED = /(^| )(da|ket qua|th|thuc hien|uoc thuc hien|quyet toan|actual)( |$)/;
/** What does so where the title only says that targets are assigned: `Quý I` is to be reached there, `Đến 30/6` may be what was. */
const OF_REACHED_SO_FAR = /(^| )(den|luy ke|giai ngan)( |$)/;

/** Headings without the days of what is only to be reached, as the title says: they are as wrong as cells. */
export function withoutIntended(sheet, found) {
  const says = (form) => ({ words, over = "" }) => [plain(words), plain(over)].some((said) => form.test(said));
  if (!found?.across.some((column) => !says(OF_REACHED)(column))) return found;
  const top = topOf(sheet, found.at);
  const isSurelyIntended = saysIntended(sheet, top);
  if (!isSurelyIntended && !asksForTargets(sheet, top)) return found;
  const isReached = (column) => says(OF_REACHED)(column) || (!isSurelyIntended && says(OF_REACHED_SO_FAR)(column));
  const [across, intended] = [found.across.filter(isReached), found.across.filter((column) => !isReached(column))];
  if (intended.length === 0) return found;
  const misread = intended.map(({ place, words }) => ({ place, words, code: "title-of-plan" }));
  return { ...found, across, misread: [...found.misread, ...misread], ...across.length === 0 && { lacking: ["on"] } };
}

const WORDS_OF_TASKS = Object.fromEntries(Object.entries(OF_TASKS).map(([kind, { columns, states = [] }]) => [kind, wordsOf([...columns, ...states])]));

/** As `headingsOf` has them; `besides` are the headings of what else the rows say. Places that are taken are something else already. */
export const recordHeadingsOf = (sheet, isTaken = () => false) => withBesides(sheet, isTaken, (one, isOther) => headingsOf(one, undefined, undefined, isOther));
/** The same of a sheet whose rows are tasks, as its other columns say. */
export const taskHeadingsOf = (sheet, isTaken) => withBesides(sheet, isTaken, (one, isOther) => headingsOf(one, OF_TASKS, WORDS_OF_TASKS, isOther));

function withBesides(sheet, isTaken, find) {
  const found = withoutIntended(sheet, withDaysInWords(sheet, (one) => find(one, isTaken), isTaken));
  if (!found) return found;
  if (placesOfFields(found.columns, ["task"]).length > 0) return withExtensions(sheet, found, isTaken, find);
  return found.kind === "dossiers" && found.lacking.length === 0 ? withPauses(sheet, found, isTaken) : found;
}

const widthOf = ({ rows }) => rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
const pathsBeside = (sheet, { at }, isTaken) => headingPaths(sheet, at).filter(({ place }) => !isTaken(place));

function withExtensions(sheet, found, isTaken, find) {
  const paths = pathsBeside(sheet, found, isTaken);
  const { times, places, left } = extensionColumns(paths);
  if (times.length === 0) return found;
  const isOther = (place) => isTaken(place) || places.has(place);
  const main = withDaysInWords(sheet, (one) => find(one, isOther), isOther);
  const isDone = main?.kind === "completions" && main.lacking.length === 0;
  // a sheet of extensions alone, as the template has it, or of something else than completions
  if (!isDone && found.lacking.length === 0 && ["extensions", main?.kind].includes(found.kind)) return found;
  const tasks = [...found.columns].filter(([, { column }]) => column.field === "task");
  const width = widthOf(sheet);
  // of several times nobody knows of which a note is
  const asides = times.length === 1 && times[0].until ? asideColumns(headingPaths(sheet, found.at)).filter(({ place }) => !places.has(place)) : [];
  const views = times.map((time) => extensionsOf(time, tasks, { at: isDone ? main.at : found.at, width, asides }));
  const told = times.map(({ until, decided, document }) => ({ columns: [until ?? document], by: [decided, until && document].filter(Boolean), asides }));
  const hidden = hiddenAmong(sheet, places, paths);
  if (isDone) return { ...unknownOf(main, places, left), besides: views, told, hidden: [...main.hidden, ...hidden] };
  const [first, ...others] = views;
  const isAside = ({ place }) => asides.some((column) => column.place === place);
  const unknown = unknownOf({ ...found, unknown: [...found.unknown, ...namesOf(found, tasks)].filter((column) => !isAside(column)) }, places, left);
  return { ...unknown, ...first, lacking: [], doubled: found.doubled.filter(({ place }) => !places.has(place)), besides: others, told, hidden };
}

/** Columns that are read though they are hidden. */
function hiddenAmong({ hiddenColumns = [] }, places, paths) {
  const isHidden = ({ place }) => places.has(place) && hiddenColumns.some(([from, to]) => from <= place && place <= to);
  return paths.filter(isHidden).map(({ place, words }) => ({ place, words: words.join(" ") }));
}

/** Columns that are read no more, by their names. */
const namesOf = ({ columns }, kept) => [...columns].filter(([place]) => !kept.some(([other]) => other === place)).map(([place, { words }]) => ({ place, words }));

/** The headings without what is read beside them, and with what stands under the same heading and is not. */
function unknownOf(headings, places, left) {
  const own = headings.unknown.filter(({ place }) => !places.has(place));
  const isNamed = ({ place }) => headings.columns.has(place) || headings.doubled.some((column) => column.place === place) || own.some((column) => column.place === place);
  return { ...headings, unknown: [...own, ...left.filter((column) => !isNamed(column))].sort(byPlace), misread: headings.misread.filter(({ place }) => !places.has(place)) };
}

const RESCHEDULED = ["to", "decided"].map((field) => KINDS.dossiers.columns.find((column) => column.field === `rescheduled.${field}`));

function withPauses(sheet, found, isTaken) {
  const paths = pathsBeside(sheet, found, isTaken);
  const { pauses, places, left } = pauseColumns(paths);
  // under a heading of its own, as the template has it, such a day is known
  const isKnown = ({ place, words }) => words.length === 1 && found.columns.get(place)?.column.field === "rescheduled.to";
  const later = extensionColumns(paths.some(isKnown) ? [] : paths.filter(({ place }) => !places.has(place)));
  const times = later.times.filter(({ until }) => until);
  const again = times.slice(0, 1).flatMap(rescheduledBy);
  const taken = new Set([...places, ...times.length > 0 ? later.places : []]);
  if (taken.size === 0) return found;
  // the paper by which it stood still is not that of the dossier
  const papers = new Set(left.filter(({ place }) => found.columns.get(place)?.column.field === "document").map(({ place }) => place));
  const main = headingsOf(sheet, undefined, undefined, (place) => isTaken(place) || taken.has(place) || papers.has(place));
  if (main?.kind !== "dossiers" || main.lacking.length > 0) return found;
  const [id] = placesOfFields(main.columns, ["id"]);
  const views = pauses.map((pause) => pausesOf(pause, id, { at: main.at, width: widthOf(sheet) }));
  const told = pauses.map(({ about, from, to, reason, kind }) => ({ columns: [from, to], by: reason ? [reason] : [], pause: kind ?? about }));
  const promised = times.length > 0 ? [{ columns: times.map(({ until }) => until), by: times.flatMap(({ decided }) => decided ?? []), isPromise: true }] : [];
  const headings = unknownOf({ ...main, columns: new Map([...main.columns, ...again]) }, taken, [...left, ...later.left, ...times.flatMap(({ document }) => document ?? [])]);
  return { ...headings, besides: views, told: [...told, ...promised], hidden: [...main.hidden, ...hiddenAmong(sheet, taken, paths)], ...times.length > 0 && { rowOf: promisedLast(times) } };
}

/** The day that was promised instead, and when: `Gia hạn/Hẹn lại ngày trả`; where it cannot be read the dossier is. */
function rescheduledBy({ until, decided }) {
  return [until, decided].flatMap((column, at) => (column ? [[column.place, { column: RESCHEDULED[at], words: column.words, isAside: true }]] : []));
}

/** Of several days that were promised one after the other the last one counts. */
const promisedLast = (times) => (row) => {
  const cells = [...row.cells];
  for (const { place } of times.flatMap(({ until, decided }) => [until, decided ?? until])) if (cells[place] && saysNone(cells[place])) delete cells[place];
  const last = times.findLast(({ until }) => cells[until.place]) ?? times[0];
  const [first] = times;
  for (const field of ["until", "decided"]) if (first[field] && last !== first) cells[first[field].place] = last[field] && cells[last[field].place];
  const said = cells[first.until.place];
  const { until } = said?.t === "s" ? extensionIn(said.v, true) : {};
  if (until) cells[first.until.place] = { t: "d", v: until };
  else if (!said && first.decided) delete cells[first.decided.place];
  return { ...row, cells };
};
