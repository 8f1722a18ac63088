// What the words of a heading mean: one of the columns that are known, also with a year or a unit behind it, or said in two languages. A ratio of two is neither of them.

import { bracketsOf, withoutBrackets } from "../cells/brackets.js";
import { plain } from "../cells/plain.js";
import { ASKED, DEALT_WITH, LOOSELY_DUE, LOOSELY_RESPONSIBLE, OVER_WORK, SILENT } from "./kinds.js";
import { isUomBeside } from "./uoms.js";

/** A heading with its year: `Kế hoạch năm 2024`, `KH 2024`, `Mục tiêu đến năm 2025`; of records such a year says more than the heading, so that only some columns have it. */
const DATED = /^(.+?)(?: den)?(?: het)?(?: nam)? ((?:19|20)\d{2})$/;

/** The same with what was done to it behind the year, or who assigns it: `Kế hoạch năm 2024 điều chỉnh`, `Kế hoạch năm 2024 Quốc hội giao`, `Mục tiêu năm 2024 của tỉnh`. */
const DATED_WITHIN = /^(.+?)(?: nam)? ((?:19|20)\d{2}) ((?:sau |da |duoc )?dieu chinh.*|giao dau nam|dau nam|(?:[a-z]+ ){0,4}giao|cua(?: [a-z]+){1,4})$/;
/** The same with the years from and to which it is: `Kế hoạch 5 năm 2021-2025`, `Mục tiêu giai đoạn 2021 – 2025`; a school year, `2023/2024`, is none of these. */
const OF_SPAN = /^(.+?)(?: (?:giai doan|thoi ky|nhiem ky|(?:0?\d )?nam))? ((?:19|20)\d{2}) ((?:19|20)\d{2})$/;
const A_SPAN = /\d{4}\s*[-–—]\s*\d{4}/;
/** What means something else with its year: `TH 2023` was reached (alone it may be a kind of school), `Đến năm 2030` and `Chỉ tiêu năm 2024` are to be. */
const WITH_YEAR = { th: "thuc hien", den: "muc tieu", "chi tieu": "chi tieu giao" };
/** Headings of names that are those of groups, or of letters, and of days on which something was dealt with, where another one says more: the further on in this list. Last those that may be of due days, or of who answers. */
const VAGUE = [["noi dung", "tieu chi", "noi dung tieu chi", ...ASKED.map(plain), ...DEALT_WITH.map(plain)], OVER_WORK.map(plain), [...LOOSELY_DUE, ...LOOSELY_RESPONSIBLE].map(plain)].map((words) => new Set(words));
/** So many of these are of names, or of days on which something was dealt with. */
const OF_NAMES = 2;
const OF_LETTERS = new Set(ASKED.map(plain));

/** How little a heading says of what its names are of: 0 where it says it. */
export const vaguenessOf = (words) => VAGUE.findIndex((set) => set.has(plain(withoutBrackets(words)))) + 1;
/** Whether it says so little of names. */
export const isVague = (words) => 0 < vaguenessOf(words) && vaguenessOf(words) <= OF_NAMES;
/** Whether a heading is of what a letter is about, or of what it asks for. */
export const isOfLetter = (words) => OF_LETTERS.has(plain(withoutBrackets(words)));
/** Whose it is says no more than that. */
const OF_WHOM = /^cua /;

/** What those who answer or help do besides: `Cơ quan chủ trì theo dõi, đánh giá`, `Đơn vị phối hợp, cung cấp số liệu`. */
const WHO_DOES = new RegExp(`^(.*(?:chu tri|phu trach|chiu trach nhiem|phoi hop))(?: (?:${[
  "va|thuc hien|theo doi|tham muu|trien khai|tong hop|danh gia|bao cao|chinh|giai quyet|xay dung", "don doc|kiem tra|cung cap|so lieu",
].join("|")}))+$`);

/** Who leads and who helps, under one heading: `Cơ quan chủ trì/phối hợp`. */
const BOTH = /^(.*(?:chu tri|phu trach))(?: va)? phoi hop(?: thuc hien)?$/;

/** How each side of a ratio begins: `TH/KH`, `Tỷ lệ TH/dự toán`, `KH 2025/ƯTH 2024`. */
const COMPARED = /^(?:(?:ty le|ti le|so sanh|so voi|tang giam|dat|%) )*(?:th|uth|utth|kh|dt|ke hoach|du toan|thuc hien|uoc|cung ky|nam truoc|muc tieu)(?: |$)/;

const silent = new Set(SILENT.map(plain));

/** What says of a figure that it is the total to date. */
const TO_DATE = /(^| )(luy ke|lk|cong don|tu dau nam|cumulative|to date)( |$)/;
/** The same over several columns, and nothing else beside it: `Thực hiện trong tháng và lũy kế` says of none of them which it is. */
const TO_DATE_ALONE = new RegExp(`^(?:${["luy ke", "lk", "cong don", "tu dau nam", "den nay", "thuc hien", "th", "ket qua", "gia tri", "so lieu", "giai ngan", "da", "von", "thu", "chi", "theo", "cac", "tung", "thang", "quy"].join("|")}| )+$`);
const LAST_YEAR = /(^| )(nam truoc|cung ky|last year)( |$)/;
/** What says that a figure was not reached, or at another time: a plan, an estimate, what is set against something else. */
const NOT_REACHED = /(^| )(nam truoc|cung ky|(ky|thang|quy) truoc|ke hoach|kh|du toan|muc tieu|phan dau|giao|uoc|uth|du kien|so voi|so sanh|con lai|chenh lech|lo trinh|phan ky|(chi tieu|muc) (theo|can dat|phai dat|dat)|thoi han|thoi gian (thuc hien|trien khai|hoan thanh)|dang ky|kich ban|du bao|cam ket|nhu cau|(?:muc|toc do|ty le|ti le) tang|scenario|forecast|last year|plan|target|estimate|roadmap|milestones?)( |$)/;

/** What is a share of a plan, or of something else, over columns of days; `Tỷ lệ hộ nghèo` is an indicator. */
const SHARE_OF = /^(?:t[yi] le|%)(?: (?:%|phan tram|thuc hien|hoan thanh|dat|dat duoc|giai ngan|so voi .*))*$/;

/** Capital that an earlier year left, and that is none of this year's: `Kế hoạch vốn năm 2024 kéo dài`, `Vốn chuyển nguồn`. */
const CARRIED_OVER = /(^| )(keo dai|chuyen nguon|chuyen sang)( |$)/;
/** Of capital that a plan gave what is disbursed was reached, though the plan stands over it; of capital that is only wanted it is to be. */
const CAPITAL = /^(?!.*(?:^| )(?:uoc|du kien|dang ky|de xuat|nhu cau|con lai)(?: |$))(?:tong )?(?:(?:ke hoach|kh) )?von( |$)/;
const DISBURSED = /^(?:(?:da|luy ke|lk|so) )*giai ngan( |$)/;

/** `Thực hiện kế hoạch` is what was reached of it. */
const OF_CARRYING_OUT = /(?<=^| )(?:thuc hien|ket qua|giai ngan)(?: (?:cac|chi tieu|nhiem vu))* (?:ke hoach|kh|muc tieu|du toan)(?= |$)/;

const ASSIGNED = "(?:nhiem vu|cong viec|viec|chi tieu|ke hoach|ke hoach von|von|du toan)";
/** What says of a column that by what stands there something was ordered. */
const OF_ORDER = new RegExp(`^(?:${[
  `(?:(?:so|so hieu|so ky hieu|ky hieu) )?(?:van ban|vb|quyet dinh|qd|cong van|cv|nghi quyet|nq|can cu)(?: so)? (?:giao|phan cong)(?: ${ASSIGNED})?(?: nam (?:19|20)\\d\\d)?`,
  "(?:(?:so|so hieu|so ky hieu|ky hieu) )?(?:van ban|vb) chi dao(?: dieu hanh)?", "(?:can cu|co so)(?: phap ly)?", "(?:nguon|xuat xu) (?:giao )?nhiem vu", "ordered by|by order of",
].join("|")})$`);
/** Whether a heading in plain words says so: under it a day is that of the paper. */
export const saysOrder = (words) => OF_ORDER.test(words);

export const saysShareOf = (words) => SHARE_OF.test(plain(withoutBrackets(words)));
export const isToDate = (words) => TO_DATE.test(plain(words));
export const saysToDateAlone = (words) => isToDate(withoutBrackets(words)) && TO_DATE_ALONE.test(plain(withoutBrackets(words)));
export const saysLastYear = (words) => LAST_YEAR.test(plain(words));
export const saysCarriedOver = (words) => CARRIED_OVER.test(plain(words));
/** Whether a heading is of what was disbursed of the capital that the one over it names: `Giải ngân` under `Kế hoạch vốn năm 2025`. */
export const isDisbursedOf = (over, words) => CAPITAL.test(plain(over)) && DISBURSED.test(plain(words));
/** Whether what stands over columns sets figures against others: `So sánh (%)` over `KH năm | Cùng kỳ`. */
export const saysCompared = (words) => /^(?:so sanh|so voi|chenh lech|tang giam|(?:ty le |ti le |muc )?dat)(?: |$)/.test(plain(words)) || saysShareOf(words);
export const saysNotReached = (words) => NOT_REACHED.test(plain(words).replace(OF_CARRYING_OUT, " "));

/** A target in the place of another one; `Kế hoạch điều chỉnh tăng` is by how much. */
const ADJUSTED = /(?<!(?:chua|truoc|khong) )dieu chinh(?: lan (\d))?(?! (?:tang|giam))/;
/** Under the heading of targets: `Giao đầu năm | Lần 1 | Lần 2`. */
const TIME = /(?:^| )lan (\d)$/;
const LAST = /(^| )sau (?:khi )?(?:dieu chinh|bo sung)( |$)/;
/** What was given first and what was added, together. */
const TOTAL = /^tong (?:so |cong )?(?:du toan|ke hoach|kh|chi tieu)( |$)|^(?:tong(?: cong| so| von)?|cong)$/;
/** Beside a total what stands after all adjustments is the later one: the total may be from before. */
export const TOGETHER = 10;
const AFTER_ALL = 11;
const FIRST = /(^| )(dau nam|ban dau|chua dieu chinh|truoc dieu chinh)( |$)/;

/** How late a target was given among those of one year: the first one, one that says nothing of it, adjusted ones by their number, what stands after all of them. */
export function latenessOf(words) {
  const said = plain(words);
  if (FIRST.test(said)) return -1;
  if (isTotalOfTargets(words)) return TOGETHER;
  if (LAST.test(said)) return AFTER_ALL;
  const [adjusted, number = 1] = ADJUSTED.exec(said) ?? TIME.exec(said) ?? [];
  return adjusted === undefined ? 0 : Number(number);
}

export const isTotalOfTargets = (words) => TOTAL.test(plain(words));

/** Whether a heading says by how much a target was adjusted: `Kế hoạch điều chỉnh (+/-)`, `Điều chỉnh (tăng, giảm)`. */
export function isDifference(words) {
  const said = plain(words);
  return /(^| )dieu chinh( |$)/.test(said) && !LAST.test(said) && (/[+±]/.test(words) || bracketsOf(words).some((bracket) => /(^| )(tang|giam)( |$)/.test(plain(bracket))));
}

/** A year that stands alone: `Năm 2024` over `Kế hoạch | Thực hiện`. */
const YEAR_ALONE = /^(?:nam )?((?:19|20)\d{2})$/;
export const yearIn = (words) => YEAR_ALONE.exec(plain(words))?.[1];

/** What is longer is no heading, and takes long to be looked through. */
const LONGEST_HEADING = 1000;

/** Whether words set one thing against another: then a known word in them says nothing. */
export const isRatio = (text) => text.length <= LONGEST_HEADING && text.split("/").filter((side) => COMPARED.test(plain(side))).length > 1;

/**
 * What a heading means: `{ column, brackets, year }` (`isOfBoth` of who leads with who helps), `SILENT`, or null. As it stands, with a year behind it, without what is in brackets, with its unit on a line of its own, or as
 * one of its parts. A part of a heading of figures counts only where the others say the same column: `Kế hoạch / Plan`, not `TH/KH` or `Thực hiện / người`.
 */
export function meaningOf(text, words) {
  if (text.length > LONGEST_HEADING) return null;
  // `Giá trị (Value)` says the heading twice
  const brackets = bracketsOf(text).filter((bracket) => !words.has(plain(bracket)) && !silent.has(plain(bracket)));
  const bare = withoutBrackets(text);
  const found = meant(text, words) ?? meant(bare, words) ?? withUomBelow(bare, words) ?? (isRatio(text) ? null : inParts(text, words) ?? inParts(bare, words));
  if (!found || found === SILENT) return found;
  const { column, year, since, uom, isOfBoth } = found;
  return { column, brackets: uom ? [...brackets, uom] : brackets, ...year && { year }, ...since && { since }, ...isOfBoth && { isOfBoth } };
}

function meant(text, words) {
  const said = plain(text);
  if (silent.has(said)) return SILENT;
  if (words.has(said)) return { column: words.get(said) };
  const [, who] = WHO_DOES.exec(said) ?? [];
  if (words.has(who)) return { column: words.get(who) };
  const [, lead] = BOTH.exec(said) ?? [];
  if (words.get(lead)?.field === "responsible") return { column: words.get(lead), isOfBoth: true };
  const [, before, yearWithin, behind] = DATED_WITHIN.exec(said) ?? [];
  const [, ofYear, year] = before === undefined ? DATED.exec(said) ?? [] : [said, OF_WHOM.test(behind) ? before : `${before} ${behind}`, yearWithin];
  const column = words.get(WITH_YEAR[ofYear] ?? ofYear);
  return column?.dated || column?.yearly ? { column, year } : ofSpan(text, words);
}

/** What is to be reached over several years is due at their end. */
function ofSpan(text, words) {
  const [, of, since, year] = A_SPAN.test(text) ? OF_SPAN.exec(plain(text)) ?? [] : [];
  const column = words.get(WITH_YEAR[of] ?? of);
  return column?.dated && !column.actual && since < year ? { column, year, since } : null;
}

/** A heading of figures over the unit of these, on a line of its own. */
function withUomBelow(text, words) {
  const lines = text.split("\n");
  const uom = lines.length > 1 ? lines.pop().trim() : "";
  const found = isUomBeside()(uom) ? meant(lines.join(" "), words) : null;
  return found && found !== SILENT && isOfFigures(found.column) ? { ...found, uom } : null;
}

function inParts(text, words) {
  const parts = text.split(/[/\n|]/).filter((part) => plain(part) !== "");
  const found = parts.map((part) => meant(part, words));
  const first = found.find(Boolean);
  if (!first || first === SILENT || !isOfFigures(first.column)) return first ?? null;
  const isSame = (other) => other?.column === first.column && other.year === first.year;
  return found.every(isSame) ? first : null;
}

const isOfFigures = ({ type, measured }) => type === "number" || Boolean(measured);

/** Columns by their headings; a title before other words for another column. */
export function wordsOf(columns) {
  const words = new Map();
  const put = (word, column) => words.has(plain(word)) || words.set(plain(word), column);
  for (const column of columns) Object.values(column.title).forEach((word) => put(word, column));
  for (const column of columns) column.also.forEach((word) => put(word, column));
  return words;
}
