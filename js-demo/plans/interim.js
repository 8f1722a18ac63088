// What is to be reached on the way to a target, in columns of quarters or months under a heading that is merged over them: `Lộ trình thực hiện` over `Quý I | Quý II | Quý III | Quý IV`.

import { withoutBrackets } from "../cells/brackets.js";
import { lastDayOfMonth, readMoment } from "../cells/days.js";
import { plain } from "../cells/plain.js";
import { dayOfHeading, monthUnder, namesReached, saysReached } from "../sheets/day-headings.js";
import { partsUnder } from "../sheets/heading-parts.js";
import { endOfHeadings, topOf } from "../sheets/table.js";
import { asksForTargets, ordersTargets } from "../sheets/titles.js";

/** What stands over what is to be reached, and may be nothing else: under `Tiến độ` may stand results. */
const OVER_STEPS = /^(?:lo trinh|phan ky|(?:chi tieu|muc) (?:can|phai) dat)(?: |$)/;
/** What may stand over them where the title says that targets are assigned. */
const OVER_PARTS = /^(?:trong do|chia ra|(?:chia|phan bo)(?: ra)?(?: theo)?(?: cac)? quy|(?:theo|cac) quy|chi tieu (?:tung|theo|cac) quy|moc(?: thuc hien)?)(?: |$)/;
/** Of so many letters a heading is looked at. */
const LONGEST_HEADING = 100;
const FLOORS = new Set(["at_least", "above"]);

/** Where such columns stand, `{ over, columns }`, of each column the day until which it is; null where there are none of the year of the targets. They may stand beside the target itself, `Kế hoạch` over `Cả năm | Quý I | Quý II`. */
export function stepsUnder(sheet, { at, columns }, target, year) {
  const { rows } = sheet;
  const end = endOfHeadings(rows, at);
  const isAssigning = asksForTargets(sheet, topOf(sheet, at));
  for (let row = topOf(sheet, at); year && row < end; row += 1) {
    for (const [place, cell] of rows[row].cells.entries()) {
      const parts = cell?.across > 1 && cell.t === "s" && cell.v.length <= LONGEST_HEADING ? partsUnder(rows, row, place) : [];
      const others = parts.filter((part) => part.place !== target);
      const said = plain(cell?.v ?? "");
      const isOver = OVER_STEPS.test(said) || (isAssigning && OVER_PARTS.test(said) && !isBehindResults(rows[row], place)) || (others.length < parts.length && columns.get(target).words === cell.v);
      const found = isOver ? others.map((part) => ({ place: part.place, words: part.words, ...dayOf(cell.v, part.words, year) })) : [];
      const isInOrder = found.every(({ on, place: own }, next) => on !== undefined && !columns.has(own) && (next === 0 || found[next - 1].on < on));
      if (found.length > 1 && isInOrder) return { over: cell.v, columns: found };
    }
  }
  return year && isAssigning && ordersTargets(sheet, topOf(sheet, at)) ? besideTarget(rows[at], columns, year) : null;
}

/** Whether the heading right before it is of what was reached: `Đã thực hiện | Trong đó`. */
function isBehindResults({ cells }, place) {
  const before = cells.slice(0, place).findLast((cell) => cell && !cell.merged);
  return before?.t === "s" && saysReached(before.v);
}

/** A quarter or month, and nothing of what its figure is. */
const BARE = /^(?:quy|thang|[qt]) ?(?:i{1,3}|iv|\d{1,2})(?: (?:nam )?(?:19|20)\d{2})?$/;

/** A total to date, or a share of the target, beside which quarters are results. */
const OF_RESULTS = /^(?:luy ke|cong|tong cong|ty le|ti le|dat|so sanh|th ?\/? ?kh)(?: |$)|%/;

/** Columns of quarters or months under a title that assigns targets, side by side and in their order, over which nothing is merged, and no results beside them. */
function besideTarget({ cells }, columns, year) {
  const isOfResults = (cell, place) => cell?.t === "s" && !columns.has(place) && (saysReached(cell.v) || OF_RESULTS.test(plain(cell.v)));
  if (cells.some(isOfResults)) return null;
  const found = cells.flatMap((cell, place) => {
    const isFree = cell?.t === "s" && !cell.merged && !(cell.across > 1) && cell.v.length <= LONGEST_HEADING && BARE.test(plain(cell.v)) && !columns.has(place);
    const day = isFree ? dayOf("", cell.v, year) : {};
    return day.on ? [{ place, words: cell.v, ...day }] : [];
  });
  const isInOrder = found.every(({ on, place }, next) => next === 0 || (found[next - 1].on < on && found[next - 1].place === place - 1));
  return found.length > 1 && isInOrder ? { over: `${found[0].words} – ${found.at(-1).words}`, columns: found } : null;
}

/** What ends a heading over bare numbers of months or quarters. */
const SPAN = /(?:^| )(thang|quy)(?: (?:trong )?nam(?: \d{4})?)?$/;

/** The last day of a quarter or month of the year (`on`), or the day until which something is said, and whether its figure is to date, as `9 tháng` is and `Quý III` need not be; nothing of another year. */
function dayOf(heading, words, year) {
  const said = plain(withoutBrackets(heading));
  const [, span] = SPAN.exec(said) ?? [];
  const day = (span && monthUnder(span, words)) ?? dayOfHeading({ t: "s", v: words });
  const years = [...said.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [], ...day?.year ? [String(day.year)] : []];
  if (!day || day.problem || namesReached(words) || years.some((one) => one !== String(year))) return {};
  // `Đến 30/6/2026`, `Đến 30/6`
  const own = day.on ?? (day.day === undefined ? undefined : readMoment(`${day.day}/${day.month}/${year}`).moment);
  return own ? { on: own, isToDate: true } : { on: day.month && lastDayOfMonth(Number(year), day.month), isToDate: Boolean(day.isToDate) };
}

/**
 * The interim targets of a row, in the form of its target; null where it is not sure what its numbers mean: of a running total they have to rise to the target itself on its due day, as
 * totals to date do, or no higher than it before, where their headings say that they are to date; of a state each is the level of its day. 0 asks for nothing where the target is a floor, or 0 as well.
 */
export function interimOf(steps, { form, level, kind, due }, levelOf) {
  if (steps.length === 0) return [];
  const given = steps.map((step) => ({ by: step.on, level: levelOf(step) }));
  const last = given.at(-1);
  const isEnd = last.by === due && Number(last.level) === level;
  const isRising = given.every((one, at) => at === 0 || Number(given[at - 1].level) <= Number(one.level));
  const isOnTheWay = last.by < due && Number(last.level) <= level && steps.every(({ isToDate }) => isToDate);
  const isSure = kind === "cumulative" ? isRising && (isEnd || isOnTheWay) : isEnd || last.by < due;
  if (form === undefined || !isSure || given.some((one) => one.level === undefined)) return null;
  return given.filter((one) => one.by < due && !(one.level === 0 && (FLOORS.has(form) || level === 0))).map((one) => ({ by: one.by, target: one.level === 0 ? "zero" : { [form]: one.level } }));
}
