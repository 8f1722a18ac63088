// The unit of measure where offices write it: in a line above the table, `Đơn vị tính: tỷ đồng`, or in brackets in a heading, `Giá trị (ĐVT: tỷ đồng)`.

import { bracketsOf } from "../cells/brackets.js";
import { behindNumber } from "../cells/numbers.js";
import { plain } from "../cells/plain.js";
import { linesOf } from "./titles.js";
import { KNOWN, MULTIPLES } from "./uom-table.js";

const MONEY = "đồng";
/** The Vietnamese word of each power; the first one of the table. */
const MULTIPLE_OF = new Map(Object.entries(MULTIPLES).reverse().map(([word, power]) => [power, word]));
const multiples = byWords(Object.entries(MULTIPLES));
/** The units of the table, and those that they are counted in. */
const units = byWords([...Object.values(KNOWN).map(([measured]) => [measured, [measured, 0]]), ...Object.entries(KNOWN)]
  .map(([base, [measured, power]]) => [base, { base: measured === MONEY ? MONEY : base, measured, power }]));
/** How offices shorten `triệu đồng` and `nghìn đồng`. */
const SHORTENED = [[/^tr ?\.? ?(?=đ|vn)/, "triệu "], [/^(?:1[ .]?000|ng ?\.?) ?(?=đ|vn)/, "nghìn "], [/^1[ .]?000 (?=\p{L})/u, "nghìn "]];
const PERCENT = new Set(["phần trăm", "percent", "per cent"]);

/** Words as they stand and without their accents, but for single letters: `ty` is `tỷ`, `d` is not `đ`. */
function byWords(pairs) {
  const short = pairs.map(([words, meaning]) => [plain(words), meaning]).filter(([words]) => words.length > 1);
  return new Map([...short, ...pairs]);
}

/** Every row asks about the same few words; of a file full of others not all are kept. */
const read = new Map();
const MOST_READ = 1000;

/** A unit as the engine reads it: its name, what it measures, its power of ten of that; one that the table lacks (`isOwn`) measures itself. */
function uomOf(words) {
  if (read.size >= MOST_READ) read.clear();
  if (!read.has(words)) read.set(words, readUom(words));
  return read.get(words);
}

function readUom(words) {
  const said = lowered(words);
  const text = PERCENT.has(said) ? "%" : said.replace(/₫/g, "đ");
  const whole = SHORTENED.reduce((whole, [short, long]) => whole.replace(short, long), text);
  const [first, ...rest] = whole.split(" ");
  const times = rest.length > 0 ? multiples.get(first) : undefined;
  const base = times === undefined ? whole : rest.join(" ");
  const unit = units.get(base) ?? { base, measured: plain(base) || base, power: 0, isOwn: true };
  return { ...unit, plain: plain(words), name: times === undefined ? unit.base : `${MULTIPLE_OF.get(times)} ${unit.base}`, power: unit.power + (times ?? 0) };
}

/** A unit of the engine's table by its name there, however it is spelled: `Tỉ VNĐ` is `tỷ đồng`; undefined of another unit. */
export function uomNamed(words) {
  const { name, isOwn } = uomOf(words);
  return isOwn ? undefined : name;
}

/** What stands in a column of units, without brackets around it, and as the engine can read it: `Tr.đ` is `triệu đồng`, `phần trăm` `%`; else as it stands. */
export function uomInFull(words) {
  const bare = /^[([]\s*([^()[\]]+?)\s*[)\]]$/.exec(words)?.[1] ?? words;
  const text = lowered(bare);
  return (PERCENT.has(text) || SHORTENED.some(([short]) => short.test(text))) ? (uomNamed(bare) ?? bare) : bare;
}

function lowered(words) {
  return words.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}

const isMoney = (words) => uomOf(words).measured === MONEY;
/** Whether the engine converts one unit into the other. */
const isOfOne = (one, other) => uomOf(one).measured === uomOf(other).measured;
export const isSameUom = (one, other) => uomOf(one).plain === uomOf(other).plain || (isOfOne(one, other) && uomOf(one).power === uomOf(other).power);

/** Whether words say that something is counted in percent: `%/năm`, `điểm %`, `phần trăm`. */
export const isInPercent = (words) => /%|phần trăm|percent/iu.test(words ?? "");

/** Whether cells at some places show percentages, in figures of which others may then be shares: `95%` beside 0.97. */
export const hasPercents = (rows, places) => rows.some(({ cells }) => places.some((place) => cells?.[place]?.t === "p"));

/** Whether a cell that holds 0.95 or 1, of what is measured in %, may have lost the format of those beside it that show 95%. */
export const mayBeShare = (cell, uom) => cell?.t === "n" && isInPercent(uom) && Number(cell.v) > 0 && Number(cell.v) <= 1;

/** Whether what a heading says is another unit than that of a row, `(%)` over tỷ đồng. Money is not meant of what is not measured in it. */
export const isAgainst = (said, uom) => uomFor(said, [uom]) !== undefined;

/** Whether something measured in one of these can be given in a unit. */
export const isUomOf = (names = [], words) => names.some((name) => isSameUom(name, words) || isOfOne(name, words));

/** Whether words are a unit: one of the table, or one that a plan with units of these `names` converts. `g` and `m` alone may as well number columns. */
export function isUomBeside(names = []) {
  const measured = new Set(names.map((name) => uomOf(name).measured));
  return (words) => {
    const { name, measured: of, isOwn } = uomOf(words);
    return measured.has(of) || (!isOwn && !/^[a-z]$/.test(name));
  };
}

/** `Đơn vị` alone may also be an office. */
const SAID = /^\(?\s*(đơn\s+vị\s+tính|don\s+vi\s+tinh|đvt|dvt|đv\s+tính|units?\s+of\s+measure(?:ment)?|đơn\s+vị|don\s+vi|unit)(\s*:|\s)\s*(.*?)[\s).;,]*$/iu;
const OFFICE = new Set(["don vi", "unit"]);
/** Nobody writes a longer line for it. */
const LONGEST_LINE = 300;
const SEVERAL = /\s*[,;]\s*|\s+và\s+/u;
/** What stands beside a unit and says when. */
const OF_DAYS = /(?:;|\s[-–—]\s).*\d/;
/** Between a unit and a day, in either order. */
const BESIDE_DAYS = /\s*;\s*|\s+[-–—]\s+(?=(?:đơn vị(?: tính)?|đvt|đv tính|số liệu|tính đến|đến ngày)(?!\p{L}))/iu;
/** More cells than these in a row under the headings, and it is none of a unit. */
const MOST_BESIDE = 2;

/** The unit of measure that a text says, in its own words; null where it says none. Without a colon, and of what may be an office, only one that is known. */
export function saidUom(text, isUom) {
  if (text.length > LONGEST_LINE) return null;
  const said = text.normalize("NFC").replace(/\s+/g, " ").trim();
  const whole = SAID.exec(said);
  // `ĐVT: triệu đồng; số liệu đến 30/9/2024`, in any order
  const found = whole && !OF_DAYS.test(whole[3]) ? whole : said.replace(/^[([]|[)\]]$/g, "").split(BESIDE_DAYS).map((piece) => SAID.exec(piece)).find(Boolean);
  const [, name, sign, words] = found ?? [];
  if (!words) return null;
  const isSure = sign.includes(":") && !OFFICE.has(plain(name));
  return isSure || words.split(SEVERAL).some(isUom) ? words : null;
}

/** The unit that one of the brackets in a heading says, `(ĐVT: tỷ đồng)` or `(tỷ đồng)`. */
export function bracketUom(brackets = [], isUom) {
  return brackets.map((bracket) => saidUom(bracket, isUom) ?? (isUom(bracket) ? bracket : null)).find((words) => words !== null);
}

/** A heading without the unit in its brackets; what else stands there says what it is of: `Năm 2025 (dự kiến)`. */
export const withoutUom = (text) => text.replace(/[([]([^)\]]{0,100})[)\]]/g, (all, inside) => (bracketUom([inside], isUomBeside()) ? " " : all));

/** The unit of the figures under a heading: of what is a share of something, `(% so với kế hoạch)`, percent. */
export const headingUom = (brackets = [], isUom) => bracketUom(brackets, isUom) ?? (isShare({ brackets }) ? "%" : undefined);

/** Whether the format of a cell writes a sign of percent behind its number, `0.0"%"`: that is one of percent, as the text is. */
export const isPercentBeside = ({ t, beside = "" }) => t === "n" && /^(?:%|phần trăm|percent|per cent)/iu.test(beside);

/** Money of others, by its sign or its letters. */
const FOREIGN = /^(?:(?:us|au|s)?\$|usd|€|eur|£|gbp|¥|jpy|cny|sgd|aud)$/i;

/** A number in words with a unit behind it, `198,5 tỷ đồng`, as a cell beside whose number that stands, and what it `said`; any other cell as it is. */
export function withUomBeside(cell, isUom, uom) {
  const { number, last } = cell.t === "s" ? behindNumber(cell.v) : {};
  if (last && PERCENT.has(lowered(last))) return { ...cell, v: `${number}%`, said: cell.v };
  return last && uomBeside({ t: "n", beside: last }, isUom, uom) ? { ...cell, v: number, beside: last, said: cell.v } : cell;
}

/**
 * The unit that the format of a cell writes beside its number, `#,##0" tỷ đồng"` or `[$VND] #,##0`, or that is typed behind it, where its row is in `uom`: `tỷ`
 * alone is of that, or of money.
 */
export function uomBeside(cell, isUom, uom = "") {
  if (!["n", "s"].includes(cell.t) || isPercentBeside(cell)) return undefined;
  return [cell.beside, cell.ahead].map((words) => words && uomWritten(words.replace(/^[([]|[)\]]$/g, "").trim(), isUom, uom)).find(Boolean);
}

function uomWritten(words, isUom, uom) {
  const said = lowered(words).replace(/^tr\.?$/, "triệu");
  if (FOREIGN.test(said)) return words;
  if (multiples.has(said)) return `${said} ${isInPercent(uom) ? MONEY : uomOf(uom).base || MONEY}`;
  return !words.includes("%") && isUom(words) ? words : undefined;
}

/**
 * Whether a unit that a format writes is not that of the row: of the same by another power, or money of what surely is none. Of `tạ/ha` one may write `tạ`, and of a unit of its
 * own, `lượt người`, nobody knows.
 */
export function isAgainstFormat(own, uom) {
  const of = uomOf(uom).isOwn ? uom.split("/")[0] : uom;
  if (isSameUom(own, uom) || isSameUom(own, of)) return false;
  const isSure = (words) => !uomOf(words).isOwn || FOREIGN.test(lowered(words));
  return isOfOne(own, uom) || isOfOne(own, of) || (isMoney(own) !== isMoney(of) && isSure(own) && isSure(of));
}

/** Whether what is typed behind a number is another unit than that of its row; of `tạ/ha` one may write `tạ`. */
export const isAgainstTyped = (own, uom) => ![uom, uomOf(uom).isOwn ? uom.split("/")[0] : uom].some((name) => isSameUom(own, name));

/** `Thực hiện (%)` beside `Thực hiện` is mostly the share of the plan. */
export const isShare = ({ brackets = [] }) => brackets.some((bracket) => /^\s*%/.test(bracket));

/** What stands in brackets in headings and is about the figure or its day, not its unit; `điểm` of `thời điểm` and the like are units alone. */
const ASIDE = [
  "luy ke", "lk", "cong don", "uoc", "so lieu", "so bo", "tam", "du kien", "chinh thuc", "thuc hien", "thuc te", "th", "ket qua", "thoi diem", "tinh", "tu", "den", "het", "ngay", "thang", "quy", "nam",
  "dau", "cuoi", "giua", "ky", "ca", "cung", "trong", "tai", "ke hoach", "kh", "giao", "dieu chinh", "phe duyet", "neu co", "bat buoc", "moi nhat", "bao cao", "truoc", "sau", "nay", "toan",
  "actual", "estimated?", "estimates", "provisional", "preliminary", "cumulative", "total", "years?", "months?", "quarters?", "period", "to", "date", "as", "of", "at", "on", "the", "end", "plan", "target", "latest",
  "reported", "revised", "if", "any", "required", "optional",
];
/** Also numbers, days and formulas (`7 = 6/5`), letters and Roman numerals that number columns. */
const IS_ASIDE = new RegExp(String.raw`^(?:(?:${ASIDE.join("|")}|[tq]?\d+%?|\d+t|\d+(?:x\d+)+|[a-z]|[ivx]{2,})(?: |$))*$`);

/** Whether what stands in brackets is no unit but about the figure, or numbers something. */
export const isAside = (bracket) => IS_ASIDE.test(plain(bracket));

/** Of brackets in headings of numbers, the first of each that could be a unit and is none that is known: `{ words, place }`. */
export function strangeBrackets(numbers, isUom) {
  return numbers.filter(({ brackets }) => headingUom(brackets, isUom) === undefined)
    .flatMap(({ place, brackets = [] }) => brackets.filter((bracket) => !isAside(bracket)).slice(0, 1).map((words) => ({ words, place })));
}

/** A unit that stands alone in a corner above the table: `Triệu đồng`, `(triệu đồng)`. */
function uomAlone(text, isUom) {
  const words = text.length <= LONGEST_LINE ? text.normalize("NFC").replace(/^\(|\)$/g, "").trim() : "";
  return /\p{L}{2}/u.test(words) && uomNamed(words) !== undefined && isUom(words) ? words : null;
}

/** A title begins in one of the first columns; farther to the right stands what is over some of them. */
const FARTHEST_TITLE = 1;

/** The unit that stands in the brackets of a title: `THU NGÂN SÁCH NĂM 2024 (triệu đồng)`. */
const uomOfTitle = (text, isUom) => bracketUom(bracketsOf(text).filter((bracket) => !isAside(bracket)), isUom) ?? null;

/** The lines of a sheet that say a unit, above its tables or between them: `{ words, row, place }`, of each what stands below it is meant. */
export function uomLines(sheet, at, isUom) {
  const isShort = sheet.rows.map(({ cells }) => cells.filter(Boolean).length <= MOST_BESIDE);
  return linesOf(sheet.rows).filter(({ row }) => row < at || isShort[row]).flatMap(({ row, place, text }) => {
    const words = saidUom(text, isUom) ?? (row < at && isShort[row] ? uomAlone(text, isUom) ?? (place <= FARTHEST_TITLE ? uomOfTitle(text, isUom) : null) : null);
    return words === null ? [] : [{ words, row: sheet.rows[row].number, place }];
  });
}

/** What is said last above a row. */
export const lineOver = (lines, row) => lines.findLast((line) => line.row < row);

/**
 * The unit that is meant of something measured in one of `names`, where a line or a heading says one or several; nothing where it is that one,
 * or where none of them can be.
 */
export function uomFor(words, names = []) {
  const said = words.split(SEVERAL);
  if (said.some((one) => names.some((name) => isSameUom(name, one) || (isInPercent(name) && isInPercent(one))))) return undefined;
  const fit = said.filter((one) => isUomOf(names, one));
  if (fit.length === 1) return nameIn(fit[0], names);
  if (names.some(isMoney)) return words;
  return said.length > 1 || said.some(isMoney) ? undefined : words;
}

/** The name by which the engine converts a unit: of a plan's own unit, `nghin hoc sinh`, that of the plan. */
function nameIn(words, names) {
  const { name, base, measured, isOwn } = uomOf(words);
  const own = isOwn && names.map(uomOf).find((uom) => uom.measured === measured)?.base;
  return own ? name.replace(base, own) : name;
}

/** The one unit of a line; undefined of several. */
export function onlyUom(words) {
  const said = words?.split(SEVERAL) ?? [];
  return said.length === 1 ? (uomNamed(said[0]) ?? said[0]) : undefined;
}
