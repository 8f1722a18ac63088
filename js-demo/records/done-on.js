// When a task was done, where no column says it but the words of how far it is: `Hoàn thành ngày 20/4/2026`.

import { wordsOf } from "../cells/cell.js";
import { readMoment } from "../cells/days.js";
import { plain, withoutAccents } from "../cells/plain.js";
import { placesByField } from "../sheets/columns.js";
import { KINDS } from "../sheets/kinds.js";
import { stateColumn } from "../sheets/state-parts.js";
import { stateIn } from "../sheets/states.js";

/** Headings are looked for so far down. */
const FARTHEST = 40;
const ON = KINDS.completions.columns.find(({ field }) => field === "on");
/** What was done, and right behind it when; words without their accents say it as well. */
const DONE_ON = /^(?:da\s+|duoc\s+)*(?:hoan\s+thanh|ht|hoan\s+tat|(?:(?:thuc\s+hien|lam|giai\s+quyet|xu\s+ly)\s+)?xong|(?<=da\s+)(?:thuc\s+hien|giai\s+quyet|xu\s+ly))(?:\s+nhiem\s+vu)?(?:\s+dung\s+han)?[,;]?(?:\s+[-–]\s+)?(?:\s+(?:vao|trong))?(?:\s+ngay)?[\s:(]+(?:ngay\s+)?(\d{1,2})(?:\s*[/.-]\s*|\s+thang\s+)(\d{1,2})(?:\s*[/.-]\s*|\s+nam\s+)(\d{4})(?![\d/])/i;

/** What says behind it that it was only to be, or only some of it. */
const NOT_YET = /(?<!\p{L})(?:dự\s+kiến|phấn\s+đấu|(?:là|theo)\s+kế\s+hoạch(?!\s+(?:số\s+)?\d)|ước|chưa|còn|một\s+(?:phần|số))(?!\p{L})|(?:đạt|được)\s+\d{1,2}(?:[.,]\d+)?\s*%/iu;
const BARE_NOT_YET = new RegExp(withoutAccents(NOT_YET.source), "iu");
/** What was carried out on a day may go on. */
const CARRIED_OUT = /^(?:da\s+|duoc\s+)+(?:thuc\s+hien|giai\s+quyet|xu\s+ly)(?!\s+xong)/i;
const GOES_ON = /(?<!\p{L})(?:đang|tiếp\s+tục|dang|tiep\s+tuc)(?!\p{L})/iu;
/** More than one day, or part. */
const MORE = /^[\s)]*(?:và|va|;|,|[-–]|đến|den)\s*(?:ngày\s+|ngay\s+)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|(?<!\p{L})(?:đợt|dot|lần|lan)\s+[\div]+(?!\p{L})/iu;
/** Under these heads it may as well be when something is to be done. */
const OF_SCHEDULE = /^tien do/;

/** The day on which words say that something was done, or null. */
export function doneOn(words) {
  const [said, bare] = [words.normalize("NFC").trim(), withoutAccents(words).trim()];
  const [whole, day, month, year] = DONE_ON.exec(bare) ?? [];
  if (day === undefined || stateIn(words) !== "done") return null;
  // with its accents, where it has any: `sửa chữa` is no `chưa`
  const rest = said.slice(whole.length);
  const isLater = rest === bare.slice(whole.length) ? BARE_NOT_YET.test(rest) : NOT_YET.test(rest);
  const isDone = !isLater && !MORE.test(rest) && !(CARRIED_OUT.test(bare) && GOES_ON.test(rest));
  return isDone ? readMoment(`${day}/${month}/${year}`).moment ?? null : null;
}

/**
 * The headings that `find` sees in a sheet, with the days of completion that stand in the words of states, but for columns that are taken (`isTaken`); where another column says them, or no words do, as they are.
 * Such a day is put behind the last column, as every other day is read.
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
