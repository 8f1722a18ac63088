// By which paper something was ordered: `Văn bản giao nhiệm vụ`, `Căn cứ`, `Số, ký hiệu | Ngày | Trích yếu` before the tasks, `(Kèm theo Quyết định số 12/QĐ-UBND ngày 05/3/2026)` above the table.

import { withoutBrackets } from "../cells/brackets.js";
import { wordsOf } from "../cells/cell.js";
import { readMoment } from "../cells/days.js";
import { plain } from "../cells/plain.js";
import { headingPaths } from "../sheets/heading-paths.js";
import { saysOrder } from "../sheets/heading-words.js";
import { isOffice, saysDone } from "../sheets/titles.js";
import { namesWithIds } from "./ids.js";

/** Nobody writes more of one paper; of what is longer no number is looked for. */
const LONGEST = 500;

const NUMBER_WORDS = "so|so hieu|ky hieu|so(?: va)? ky hieu|so ngay(?: thang(?: nam)?)?";
/** Before the tasks, as registers have them, papers are those that gave these; behind them perhaps what was made of them. */
const OF_NUMBER = new RegExp(`^(?:(?:${NUMBER_WORDS}) )?(?:van ban|vb|quyet dinh|qd|cong van|cv)(?: den)?$|^so(?: va)? ky hieu$`);
/** What columns say of a paper: under such a heading, or right behind its number. */
const PARTS = [
  ["date", /^ngay(?: thang(?: nam)?)?(?: (?:ban hanh|ky|ra))?(?: (?:van ban|vb))?$/],
  ["issuer", /^(?:co quan|don vi|noi) (?:ban hanh|ra van ban|gui)(?: (?:van ban|vb))?$/],
  ["about", /^trich yeu(?: noi dung)?(?: (?:van ban|vb))?$|^(?:ten|noi dung) (?:van ban|vb)$|^ve viec$/],
];
const UNDER_ORDER = [...PARTS, ["number", new RegExp(`^(?:${NUMBER_WORDS})(?: (?:van ban|vb))?$`)]];

/**
 * The columns of a sheet of tasks or indicators that say by which paper each was ordered: by `number`, `date`, `issuer`, `about` the place and the words of its heading;
 * null where there are none. What is read already (`isTaken`) says something else.
 */
export function paperColumns(sheet, { kind, at }, nameAt, isTaken) {
  const paths = headingPaths(sheet, at).map(({ place, words }) => ({ place, words: words.join(" "), levels: words.map((level) => plain(withoutBrackets(level))) })).filter(({ place }) => !isTaken(place));
  const first = paths.map((path) => ({ ...path, role: firstRole(path, kind === "tasks" && path.place < nameAt) })).find(({ role }) => role);
  // numbers alone are amounts, but of registers
  const isOfWords = kind === "tasks" || sheet.rows.slice(at + 1).some(({ cells }) => cells[first?.place]?.t === "s" && /\p{L}/u.test(cells[first.place].v));
  if (!first || !isOfWords) return null;
  const found = { [first.role]: first };
  for (let place = first.place + 1; ; place += 1) {
    const next = paths.find((path) => path.place === place);
    const role = next && roleIn(next.levels.slice(0, -1).some(saysOrder) ? UNDER_ORDER : PARTS, next.levels.at(-1));
    if (!role || found[role]) break;
    found[role] = next;
  }
  return Object.fromEntries(Object.entries(found).map(([role, { place, words }]) => [role, { place, words }]));
}

const roleIn = (roles, level) => roles.find(([, form]) => form.test(level))?.[0];

function firstRole({ levels }, isBeforeTasks) {
  const own = levels.at(-1);
  if (saysOrder(own)) return "number";
  if (levels.some(saysOrder)) return roleIn(UNDER_ORDER, own);
  return isBeforeTasks && OF_NUMBER.test(own) ? "number" : undefined;
}

/** The kinds of papers by their symbols, as the Appendix III of the Decree 30/2020/NĐ-CP abbreviates them, and by those that the Party writes. */
const KINDS = {
  nq: "Nghị quyết", qđ: "Quyết định", ct: "Chỉ thị", ctr: "Chương trình", kh: "Kế hoạch", tb: "Thông báo", hd: "Hướng dẫn", đa: "Đề án", pa: "Phương án", cđ: "Công điện",
  bc: "Báo cáo", ttr: "Tờ trình", nđ: "Nghị định", tt: "Thông tư", kl: "Kết luận", cv: "Công văn", vb: "Văn bản",
};
const WITH_NAMES = ["Thông báo kết luận", ...Object.keys(KINDS), ...Object.values(KINDS)].join("|");
const A_DAY = String.raw`\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\d{1,2} tháng \d{1,2} năm \d{4}`;
/** The number of a paper with its symbol. */
const A_NUMBER = String.raw`\d{1,6}(?:\s?[/-]\s?\d{4})?\s?[/-]\s?(?=[\d/-]{0,10}\p{L})[\p{L}\d/.&–-]*[\p{L}\d]`;
/** Who issued it: no day and no other number. */
const AN_ISSUER = String.raw`(?:(?! ngày )[^;/()]){2,120}?`;
/** How others than offices begin who issue papers. */
const ISSUERS = /^(?:chinh phu|thu tuong|quoc hoi|bo chinh tri|ban |trung uong|thuong truc|chu tich|dai hoi|hoi dong)/;
const A_KIND = new RegExp(`^(?:${WITH_NAMES})(?![\\p{L}])`, "iu");
const AS_PAPER = new RegExp([
  `^(?:(${WITH_NAMES})(?: số)?:? |số:? )?(${A_NUMBER})`, `(?: của (${AN_ISSUER}))?`, `(?:,? ?\\(?(?:ký |ban hành )?ngày:? (${A_DAY})\\)?)?`,
  `(?:(?:,(?: của)? | của |(?<=\\d{4}\\)?) )(?!về |v/v |ngày )(${AN_ISSUER}))??`, "(?:,? ((?:về(?: việc)?|v/v):? .+))?$",
].join(""), "iu");
const WITHIN = new RegExp(`(?<![\\p{L}\\d/])${A_NUMBER}`, "iu");

/** What words say of a paper: its `name`, and, where it has one, its `number`, `date` and `issuer`. What is not surely one of these stays in the words. */
export function paperIn(said) {
  const words = said.normalize("NFC").replace(/\s+/g, " ").trim().replace(/(?<=\/\p{Lu}{1,8}) ?[-–] ?(?=\p{Lu}{2})/gu, "-");
  if (words.length > LONGEST) return { name: words };
  const [isOne, kind, number, before, day, behind, about] = AS_PAPER.exec(words) ?? [];
  const { moment } = day === undefined ? {} : readMoment(day.replace(/\s?([/.-])\s?/g, "$1"));
  // a name goes on behind its comma, `UBND Phường 1, thị xã Ngã Năm`
  const isOfBoth = before && behind && day === undefined;
  const issuer = isOfBoth ? `${before}, ${behind}` : (before ?? behind)?.trim();
  const isIssuer = issuer === undefined || isOffice(issuer) || ISSUERS.test(plain(issuer));
  const isSure = isOne !== undefined && (isOfBoth || !(before && behind)) && isIssuer && (day === undefined || moment);
  if (isSure) {
    return { name: [kindOf(kind, number), about].filter(Boolean).join(" "), number: number.replace(/\s/g, ""), ...moment && { date: moment }, ...issuer && { issuer } };
  }
  // the rest of the words goes with the number: nothing of them is lost
  const found = WITHIN.exec(words);
  if (!found) return { name: words };
  const name = words.slice(0, found.index).replace(/(?:^|\s)số:?\s*$/iu, "").replace(/[\s,;:(–-]+$/u, "");
  return { name: KINDS[name.toLowerCase()] ?? (name || kindOf(undefined, found[0])), number: words.slice(found.index) };
}

/** The kind of a paper, in full: as it is said, else by the symbol in its number. */
function kindOf(said, number) {
  const symbols = number.toLowerCase().split(/[\s\d/.&–-]+/);
  const known = said ?? symbols.find((symbol) => Object.hasOwn(KINDS, symbol));
  return known === undefined ? "Văn bản" : KINDS[known.toLowerCase()] ?? known;
}

/** What says that there is none. */
const NONE = new Set(["khong", "khong co", "chua co", "x", "n a", "none", "nt"]);

/** The paper of a row, or none. */
export function paperOf({ cells }, columns) {
  const said = (role) => {
    const cell = columns[role] && cells[columns[role].place];
    return cell && !cell.isDitto ? wordsOf(cell).normalize("NFC").replace(/\s+/g, " ").trim() : "";
  };
  const [number, date, issuer, about] = ["number", "date", "issuer", "about"].map(said).map((words) => (NONE.has(plain(words)) ? "" : words));
  if ([number, about].every((words) => words === "")) return null;
  const { moment, problem } = date === "" ? {} : dayIn(cells[columns.date.place]);
  // a day that is none stays in the words
  const paper = number === "" ? { name: about } : paperIn(problem && !/ngày/iu.test(number) ? `${number} ngày ${date}` : number);
  const isBare = number !== "" && paper.number === undefined && /^\d+$/.test(number);
  return {
    ...paper, ...isBare && { name: "Văn bản", number }, ...moment && { date: moment.slice(0, 10) }, ...issuer && { issuer },
    ...number !== "" && about !== "" && { name: withAbout(isBare ? "Văn bản" : paper.name, about) },
  };
}

/** A day that words give a paper. */
const DAY_OF_PAPER = new RegExp(`(?<!\\p{L})ngày:? (${A_DAY})(?!\\d)`, "iu");

/** Where the paper of a row bears a day that is none, or not a whole one: `{ place, words }`. */
export function wrongDayOf({ cells }, { number, date } = {}) {
  const said = ({ place } = {}) => (cells[place] && !cells[place].isDitto ? wordsOf(cells[place]).normalize("NFC").replace(/\s+/g, " ").trim() : "");
  const inWords = wrongDayIn(said(number));
  if (inWords) return { place: number.place, words: inWords };
  const words = said(date);
  return words !== "" && !NONE.has(plain(words)) && dayIn(cells[date.place]).problem ? { place: date.place, words } : undefined;
}

/** The day in words of a paper that does not exist. */
function wrongDayIn(words) {
  const [, day] = DAY_OF_PAPER.exec(words.slice(0, LONGEST)) ?? [];
  return day && readMoment(day.replace(/\s?([/.-])\s?/g, "$1")).problem ? day : undefined;
}

const dayIn = (cell) => (cell.t === "d" ? { moment: cell.v } : readMoment(wordsOf(cell)));

/** `Kế hoạch` about something: `Kế hoạch: Phát triển …`, unless what it is about begins with it. */
function withAbout(name, about) {
  if (plain(about).startsWith(plain(name))) return about;
  return /^(?:về|v\/v)(?:\s|$)/iu.test(about) ? `${name} ${about}` : `${name}: ${about}`;
}

/** What comes with a paper is ordered by it, where that orders: no report or request does. */
const COMES_WITH = /(?:^|[\s(])(?:kèm theo|đính kèm)(?: theo)? (?=\S)(.+)$/iu;
const ORDERING = /^(?:quyet dinh|qd|nghi quyet|nq|chi thi|ct|ke hoach|kh|chuong trinh|ctr|de an|da|ket luan|kl|thong bao|tb|cong van|cv)(?= |$)/;

/** The paper with which a sheet of targets or tasks comes, `{ row, words, paper, wrongDay }`, as a line above its headings says; null where none does, or the sheet is a report. */
export function paperAbove(sheet, at) {
  if (saysDone(sheet, at)) return null;
  for (const { cells, number } of sheet.rows.slice(0, at)) {
    for (const cell of cells) {
      const words = lineFrom(cells, cell);
      const [, said] = words.length <= LONGEST ? COMES_WITH.exec(words) ?? [] : [];
      const named = said && withoutEnd(said);
      // `kèm theo Quyết định này` names none
      if (named && ORDERING.test(plain(named)) && A_KIND.test(named) && /\d|\/\s?\p{L}/u.test(named)) return { row: number, words, paper: paperIn(named), wrongDay: { row: number, place: cells.indexOf(cell), words: wrongDayIn(named) } };
    }
  }
  return null;
}

/** The words of a cell, with those that close its brackets beside it. */
function lineFrom(cells, cell) {
  const wordsIn = (one) => (one?.t === "s" && !one.merged ? one.v.normalize("NFC").replace(/\s+/g, " ").trim() : "");
  const words = wordsIn(cell);
  const isOpen = words.split("(").length > words.split(")").length;
  return isOpen ? [words, ...cells.slice(cells.indexOf(cell) + 1).map(wordsIn).filter(Boolean)].join(" ") : words;
}

/** Without what closes the brackets around the line. */
function withoutEnd(words) {
  const bare = words.replace(/[.\s]+$/, "");
  return bare.endsWith(")") && bare.split("(").length < bare.split(")").length ? bare.slice(0, -1).trimEnd() : bare;
}

/** The documents of a plan, each once: `idFor(paper)`, `all()`. */
export function documentsMade() {
  const ids = namesWithIds();
  const found = new Map();
  return {
    idFor(paper) {
      const { name, number = "", date = "", issuer = "" } = paper;
      const id = ids.idFor([number, date, name, issuer].filter(Boolean).join(" "));
      if (!found.has(id)) found.set(id, { id, ...number && { number }, ...date && { date }, ...issuer && { issuer }, name });
      return id;
    },
    all: () => [...found.values()],
  };
}
