// Two rows of headings: what stands above a heading, what stands under one that is merged across, and which of the columns there is meant.

import { bracketsOf, withoutBrackets } from "../cells/brackets.js";
import { wordsOf } from "../cells/cell.js";
import { plain } from "../cells/plain.js";
import { couldCount, dayOfHeading, dayUnder, saysDay } from "./day-headings.js";
import { isRatio, isToDate, saysNotReached, yearIn } from "./heading-words.js";
import { isUnderHeadings } from "./table.js";
import { isShare, isUomBeside, withoutUom } from "./uoms.js";

/** Under one heading, from when and until when. */
const BEGINNING = /^(?:tu(?: ngay| thang)?|(?:(?:ngay|thoi gian|thoi diem) )?(?:bat dau|khoi cong)|start(?: date)?)$/;
const END = /^(?:den(?: het)?(?: ngay| thang)?|(?:(?:ngay|thoi gian|thoi diem) )?(?:hoan thanh|ket thuc)|end(?: date)?)$/;

/** What the part of a heading is called that is all of it: `Kế hoạch` over `Cả năm | 6 tháng`, `Giải ngân` over `Tổng số | NSTW | NSĐP`. */
const WHOLE = new Set([
  "cả năm", "năm", "tổng số", "tổng cộng", "cộng", "tổng", "cả nước", ...["tỉnh", "thành phố", "huyện", "thị xã", "xã", "phường"].map((area) => `toàn ${area}`), "total", "year",
].map(plain));
export const isWhole = (words) => WHOLE.has(plain(withoutUom(words)));
/** The same of what stands over columns of several kinds: `Tổng cộng các nguồn` over `Kế hoạch | Giải ngân`. */
export const isOfWhole = (words) => isWhole(words) || /^(?:tong(?: so| cong)?|tat ca|toan bo)(?: |$)/.test(plain(words));
/** What the part is called that is the figure itself, beside a plan, a share, a comparison. */
const FIGURE = new Set([
  "th", "thực hiện", "đã thực hiện", "số thực hiện", "thực hiện được", "kết quả", "kết quả thực hiện", "kết quả đạt được", "đạt được",
  "giá trị", "giá trị thực hiện", "số liệu", "số tiền", "số lượng", "giải ngân", "đã giải ngân", "số giải ngân", "actual", "value",
].map(plain));
/** Of one of these beside another nobody knows which is the figure. */
const QUANTITIES = new Set(["giá trị", "số tiền", "số lượng"].map(plain));
/** Nor of a count beside a share, where neither says its unit: an indicator may be either. */
const COUNT = plain("số lượng");
/** What is a share of something. */
export const SHARE = /^t[yi] le( |$)/;
/** The year that ends the words of a heading. */
const YEAR_AT_END = /^(?!.*(?:so voi|cung ky)).* ((?:19|20)\d{2})$/;
/** Rows of headings above the last one. */
const MOST_ABOVE = 2;

/** By place the year that stands above, alone or merged over several. */
export function yearsAbove(rows, at) {
  const years = [];
  for (let above = Math.max(0, at - MOST_ABOVE); above < at; above += 1) {
    // `Dự toán năm 2024` over `Tỉnh giao | HĐND giao`; a title holds no headings
    const isOfHeadings = isUnderHeadings(rows, above + 1);
    const said = (cell) => {
      const words = withoutBrackets(wordsOf(cell));
      return yearIn(words) ?? (isOfHeadings && cell.across > 1 ? YEAR_AT_END.exec(plain(words))?.[1] : undefined);
    };
    spreadOver(rows[above].cells, said, years);
  }
  return years;
}

/** By place the words of the headings above, alone or merged over several, the nearest first; none where these rows hold no headings, or where the heading itself is merged down. */
export function headingsOver(rows, at) {
  const over = [];
  for (let row = at; isUnderHeadings(rows, row); row -= 1) {
    const said = [];
    spreadOver(rows[row - 1].cells, wordsOf, said);
    said.forEach((words, place) => {
      over[place] ??= [];
      if (!over[place].includes(words)) over[place].push(words);
    });
  }
  rows[at].cells.forEach((cell, place) => {
    if (cell?.merged) delete over[place];
  });
  return over;
}

/** Writes what a cell says to each of the places over which it is merged. */
function spreadOver(cells, read, into) {
  cells.forEach((cell, place) => {
    const said = cell && read(cell);
    if (said) into.length = Math.max(into.length, place + (cell.across ?? 1));
    if (said) into.fill(said, place, place + (cell.across ?? 1));
  });
}

/** What stands in the row of headings under one that is merged across: `Kế hoạch` over `Năm 2024 | Năm 2025`. */
export function partsUnder(rows, at, place) {
  // what is a part itself has none
  const { across = 1 } = rows[at].cells[place] ?? {};
  if (across === 1 || !isUnderHeadings(rows, at + 1)) return [];
  const { cells } = rows[at + 1];
  const places = Array.from({ length: across }, (_, next) => place + next).filter((next) => cells[next] && !cells[next].merged);
  return places.map((next) => ({ place: next, words: wordsOf(cells[next]), year: yearIn(withoutUom(wordsOf(cells[next]))) }));
}

/**
 * What stands under a heading over bare numbers of months or quarters, or over days without a year, each with the `day` that it means, or null; no parts where it is no such heading: two of them at
 * least have to stand there, in order.
 */
export function daysUnder(rows, at, place) {
  const parts = partsUnder(rows, at, place);
  const bare = withoutBrackets(wordsOf(rows[at].cells[place]));
  const days = parts.map((part) => ({ ...part, day: dayUnder(bare, part.words) }));
  const order = days.flatMap(({ day }) => (day?.month ? [day.month * 100 + (day.day ?? 0)] : []));
  const isInOrder = order.every((one, next) => next === 0 || order[next - 1] < one);
  // where one has its month first, all may
  const isSure = days.every(({ day }) => day?.problem !== "not-a-day") && couldCount(bare, days.filter(({ day }) => day).length);
  // `1/4 | 2/4` are quarters, or parts, where nothing says days
  const isOfMonths = saysDay(bare) || new Set(order.map((one) => Math.floor(one / 100))).size === order.length;
  return order.length > 1 && isInOrder && isSure && isOfMonths ? days : [];
}

/** The columns under a heading that is merged across, through all rows of headings. */
export function columnsUnder(rows, at, place) {
  return partsUnder(rows, at, place).flatMap((part) => {
    const below = columnsUnder(rows, at + 1, part.place);
    return below.length > 0 ? below : [part];
  });
}

/** Behind a part of when something begins, the one of when it is to end. */
export function endBehindBeginning(parts) {
  const begun = parts.findIndex(({ words }) => BEGINNING.test(plain(withoutBrackets(words))));
  return begun < 0 ? undefined : parts.slice(begun + 1).find(({ words }) => END.test(plain(withoutBrackets(words))));
}

/** Of a heading over several columns that says nothing here, those behind the first one. */
export function furtherPartsOf(parts, said) {
  return parts.slice(1).map(({ place, words }) => ({ place, words: `${said} ${words}`, isFurther: true }));
}

/** Of the parts of a heading that of the latest year, else the one that says all; none where neither is there. */
export function wholeOf(parts) {
  const ofYears = parts.filter(({ year }) => year).sort((one, other) => other.year - one.year);
  return ofYears[0] ?? parts.find(({ words }) => isWhole(words));
}

/** What a part is called that sets the level against something, and what the level is called beside it. */
const COMPARING = /(?:^| )(?:so voi|so sanh|ty le|ti le|ty trong|co cau|tang|giam)(?: |$)|^%/;
const LEVELS = new Set(["chỉ tiêu", "số lượng", "giá trị", "mức", "khối lượng", "kế hoạch", "số tiền"].map(plain));

/** Of the parts of a heading of targets the level, where the others only compare it: `Chỉ tiêu | So với ước 2025 (%)`. */
export function levelOf(parts) {
  const levels = parts.filter(({ words }) => LEVELS.has(plain(withoutUom(words))));
  const isCompared = ({ words }) => COMPARING.test(plain(words));
  return levels.length === 1 && parts.every((part) => part === levels[0] || isCompared(part)) ? levels[0] : undefined;
}

/**
 * Which column under a heading of figures is meant, `{ place, words, year, isToDate, brackets, others }`, also of parts that have parts: the total to date, all of it, or what was reached,
 * never a plan, an estimate or a comparison. Null where it has no parts; without a place where none of them is surely meant, and `isOfDays` where they are days, of which the row below
 * tells. `isSame` knows the words of the heading's own column.
 */
export function figureUnder(rows, at, place, isSame) {
  const parts = partsUnder(rows, at, place);
  if (parts.length === 0) return null;
  if (parts.some((part) => dayOfHeading(rows[at + 1].cells[part.place]))) return { isOfDays: true, others: parts };
  const part = figureAmong(parts, isSame);
  if (!part) return { others: parts };
  const others = parts.filter((other) => other !== part);
  const own = { isToDate: isToDate(part.words), brackets: [...bracketsOf(part.words), ...isUom(part.words) ? [part.words] : []] };
  const below = figureUnder(rows, at + 1, part.place, isSame);
  if (!below) return { ...part, ...own, others };
  const named = (one) => ({ ...one, words: `${part.words} ${one.words}` });
  return {
    ...below, ...below.place !== undefined && named(below), year: below.year ?? part.year, isToDate: own.isToDate || Boolean(below.isToDate),
    brackets: [...below.brackets ?? [], ...own.brackets], others: [...others, ...below.others.map(named)],
  };
}

function figureAmong(parts, isSame) {
  const [ofYear] = parts.filter(({ year }) => year).sort((one, other) => other.year - one.year);
  if (ofYear) return ofYear;
  const reached = parts.filter(({ words }) => !saysNotReached(words) && !isRatio(words));
  const named = (words) => plain(withoutBrackets(words));
  const isNoShare = ({ words }) => !isShare({ brackets: bracketsOf(words) });
  const isOfSeveral = reached.filter((part) => QUANTITIES.has(named(part.words)) && isNoShare(part)).length > 1
    || (reached.some(({ words }) => plain(words) === COUNT) && reached.some(({ words }) => SHARE.test(named(words))));
  const ways = [isToDate, (words) => WHOLE.has(named(words)), ...isOfSeveral ? [] : [isSame, (words) => FIGURE.has(named(words)) || isUom(words)]];
  const found = ways.map((isMeant) => reached.filter(({ words }) => isMeant(words))).find((some) => some.length > 0) ?? [];
  const own = found.filter(({ words }) => isSame(words));
  const sure = found.length > 1 ? (own.length > 0 ? own : found).filter(isNoShare) : found;
  return sure.length === 1 ? sure[0] : undefined;
}

/** A part that is called by the unit of its figures, beside one in %. */
const isUom = (words) => !words.includes("%") && isUomBeside()(words.trim());
