// When a task was done, where no column says it but the words of how far it is: `Hoàn thành ngày 20/4/2026`.

import { wordsOf } from "./cell.js";
import { placesByField } from "./columns.js";
import { readMoment } from "./days.js";
import { KINDS } from "./kinds.js";
import { plain } from "./plain.js";
import { stateColumn } from "./state-parts.js";
import { stateIn } from "./states.js";

/** Headings are looked for so far down. */
const FARTHEST = 40;
const ON = KINDS.completions.columns.find(({ field }) => field === "on");
const DAY = String.raw`\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}`;
/** What was done, and right behind it when. */
const DONE_ON = new RegExp(String.raw`^(?:đã\s+|được\s+)*(?:hoàn\s+thành|hoàn\s+tất|(?:thực\s+hiện\s+|làm\s+)?xong)(?:\s+nhiệm\s+vụ)?,?(?:\s+vào)?(?:\s+ngày)?[\s:(]+(?:ngày\s+)?(${DAY})(?![\d/])`, "iu");

/** What says behind it that it was only to be, or only some of it. */
const NOT_YET = /dự\s+kiến|phấn\s+đấu|kế\s+hoạch|ước|chưa|còn\s/iu;
/** Under these heads it may as well be when something is to be done. */
const OF_SCHEDULE = /^tien do/;

/** The day on which words say that something was done, or null. */
export function doneOn(words) {
  const said = words.normalize("NFC").trim();
  const [whole, day] = DONE_ON.exec(said) ?? [];
  const isDone = day !== undefined && !NOT_YET.test(said.slice(whole.length)) && stateIn(words) === "done";
  return isDone ? readMoment(day).moment ?? null : null;
}

/**
 * The headings that `find` sees in a sheet, but for places that are taken (`isTaken`), with the days of completion that stand in the words of states; where another column says them, or no words do, as they are. Such a day is put behind the last column, as every
 * other day is read.
 */
export function withDaysInWords(sheet, find, isTaken) {
  const found = find(sheet);
  if (found?.lacking.length === 0) return found;
  const statesOf = ({ cells }) => cells.flatMap((cell, place) => (cell?.t === "s" && !isTaken(place) && stateColumn(cell.v) && !OF_SCHEDULE.test(plain(cell.v)) ? [place] : []));
  const at = sheet.rows.slice(0, FARTHEST).findIndex((row) => statesOf(row).length > 0);
  const states = at === -1 ? [] : statesOf(sheet.rows[at]);
  const saying = ({ cells }) => states.find((place) => cells[place]?.t === "s" && !cells[place].merged && doneOn(cells[place].v) !== null);
  const first = sheet.rows.slice(at + 1).map(saying).find((place) => place !== undefined);
  if (first === undefined) return found;
  const behind = sheet.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const withCell = (row, cell) => ({ ...row, cells: Object.assign([...row.cells], { [behind]: cell }) });
  const headings = find({ ...sheet, rows: sheet.rows.map((row, place) => (place === at ? withCell(row, { t: "s", v: ON.title.vi }) : row)) });
  if (headings?.kind !== "completions" || headings.lacking.length > 0) return found;
  const rowOf = (row) => {
    const place = saying(row);
    return place === undefined ? row : withCell(row, { t: "d", v: doneOn(row.cells[place].v), said: row.cells[place].v });
  };
  const doneInWords = { place: first, words: wordsOf(sheet.rows[at].cells[first]) };
  return { ...headings, places: { ...placesByField(headings.columns), on: first }, doneInWords, rowOf };
}
