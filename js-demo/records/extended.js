// Which columns say that there is more time than a due day gave, and by which decision: `Gia hạn đến`, `Ngày gia hạn`, `Quyết định gia hạn` over `Số | Ngày`.

import { withoutBrackets } from "../cells/brackets.js";
import { plain } from "../cells/plain.js";
import { stateColumn } from "../sheets/state-parts.js";

/** What says that a heading is about more time, and what of it is no more than asked for, or about it. */
const ABOUT = /(^| )(gia han|dieu chinh (?:thoi )?han|(?:thoi )?han (?:hoan thanh |thuc hien )?(?:moi|dieu chinh|sau)|sau (?:khi )?dieu chinh|hen lai|hen tra (?:lai|moi))( |$)/;
const ASKED = /(^| )(xin|de nghi|de xuat|kien nghi|so (?:lan|ngay gia han|thang)|ly do|nguyen nhan|truoc)( |$)/;
const PAPER = "(?:quyet dinh|qd|van ban|vb|cong van|cv|thong bao|tb|can cu)";
const OF_TIME = "(?:(?:thoi han|han|thoi gian)(?: (?:hoan thanh|thuc hien|xu ly|giai quyet))?)";
const DAY = "(?: (?:den|toi)(?: het)?)?(?: ngay)?";
/** By what a column is, alone (under no such heading as well) or under one that is about more time. */
const UNTIL = new RegExp(`^(?:${[
  `(?:duoc )?gia han(?: ${OF_TIME})?${DAY}`, `${OF_TIME} (?:duoc )?gia han${DAY}`, "ngay gia han (?:den|toi)(?: ngay)?",
  `(?:${OF_TIME}|ngay hoan thanh)(?: (?:moi|dieu chinh|sau (?:khi )?(?:duoc )?(?:gia han|dieu chinh)))`, `dieu chinh ${OF_TIME}${DAY}`,
  "(?:gia han )?(?:ngay )?hen lai(?: (?:den ngay|ngay tra|ngay tra ket qua|tra ket qua))?", "(?:ngay )?hen tra(?: ket qua)? (?:lai|moi)", "extended (?:until|to)",
].join("|")})$`);
const UNTIL_UNDER = new RegExp(`^(?:(?:den|toi)(?: het)?(?: ngay)?|${OF_TIME}(?: moi)?|ngay (?:hoan thanh|het han|den han|hen tra)(?: moi)?)$`);
/** Under `Thời hạn`, beside the one that was given first. */
const UNTIL_OF_DUE = /^(?:duoc |da |sau (?:khi )?(?:duoc )?)?(?:gia han|dieu chinh)(?: den(?: ngay)?)?$/;
const OF_DUE = new RegExp(`^${OF_TIME}$`);
const DECIDED = new RegExp(`^ngay(?: (?:ky|ban hanh|cho|cho phep|dong y|phe duyet|${PAPER})){0,3} (?:gia han|dieu chinh (?:thoi )?han|quyet dinh hen lai)$`);
const DECIDED_UNDER = new RegExp(`^(?:ngay(?: (?:ky|ban hanh|cho phep|dong y|phe duyet|${PAPER})){1,3}|ngay thang(?: nam)?|${PAPER} ngay|ky ngay)$`);
const PAPER_ALONE = new RegExp(`^(?:(?:so|so hieu|so ky hieu|ky hieu) )?${PAPER}(?: (?:cho phep|cho|dong y|phe duyet|ve viec|ve))? (?:gia han|dieu chinh (?:thoi )?han)(?: (?:thoi gian|thoi han))?$`);
const PAPER_UNDER = new RegExp(`^(?:so|so hieu|so ky hieu|ky hieu|(?:so )?${PAPER}|so (?:va )?ngay(?: thang(?: nam)?)?(?: ${PAPER})?)$`);
const NAMES_PAPER = new RegExp(`(^| )${PAPER}( |$)`);
/** A day of a decision that may be another one, unless it stands right behind until when there is time. */
const DECIDED_BESIDE = /^(?:ngay (?:quyet dinh|qd|dieu chinh)|quyet dinh ngay|decided(?: on)?)$/;
/** Columns of which the words may say by which decision. */
const ASIDES = new Set(["ghi chu", "van ban", "can cu", "note", "notes", "remarks"]);
const PAPER_BESIDE = /^(?:so )?(?:quyet dinh|qd)$/;
/** `Lần 2`: which of several times. */
export const TIMES = /(?:^| )lan (?:thu )?(\d{1,2})$/;

/**
 * The columns of each time that was added, `{ until, decided, document }` of places with the words of their headings, in the order of their times (`Gia hạn lần 1 | Gia hạn lần 2`);
 * and those besides that stand under such a heading (`left`).
 */
export function extensionColumns(paths) {
  const told = paths.map(({ place, words }) => ({ place, words: words.join(" "), ...roleOf(words) }));
  const numbers = [...new Set(told.filter(({ role }) => role).map(({ number }) => number))].sort((one, other) => one - other);
  const times = numbers.map((number) => columnsOf(told.filter((column) => column.role && column.number === number), told));
  const found = times.filter(({ until, document }) => until || document);
  const places = new Set(found.flatMap((time) => Object.values(time)).filter(Boolean).map(({ place }) => place));
  return { times: found, places, left: told.filter(({ place, isUnder }) => isUnder && !places.has(place)) };
}

/** The columns of notes and papers of no matter that is named. */
export const asideColumns = (paths) => paths.flatMap(({ place, words }) => (words.at(-1).split("/").map((part) => plain(withoutBrackets(part))).every((part) => ASIDES.has(part)) ? [{ place, words: words.join(" ") }] : []));

/** What a column is by the words over it: `until`, `decided`, `document`, a bare `day`; and of which time. */
function roleOf(words) {
  const levels = words.map((level) => plain(withoutBrackets(level)).replace(/ neu co$/, ""));
  const number = Number(levels.map((level) => TIMES.exec(level)?.[1]).find(Boolean) ?? 0);
  const [own, ...over] = levels.map((level) => level.replace(TIMES, "")).reverse();
  // `Tình trạng` over `Đã hoàn thành | Gia hạn` says no day
  const isState = own === "gia han" && words.slice(0, -1).some(stateColumn);
  if (isState || levels.some((level) => ASKED.test(level))) return { isUnder: over.some((level) => ABOUT.test(level)) };
  const above = over.filter((level) => ABOUT.test(level)).join(" ");
  const isUnder = above !== "";
  // `Gia hạn đến ngày / Extended until`
  const alone = [own, plain(withoutBrackets(words.at(-1)).split("/")[0])];
  const is = (form, under) => alone.some((said) => form.test(said)) || (isUnder && under?.test(own));
  const isOfPaper = over.some((level) => NAMES_PAPER.test(level));
  if (is(DECIDED, DECIDED_UNDER)) return { role: "decided", number, isUnder };
  if (is(PAPER_ALONE, PAPER_UNDER)) return { role: "document", number, isUnder };
  const isOfDue = over.some((level) => OF_DUE.test(level)) && UNTIL_OF_DUE.test(own);
  if (is(UNTIL, UNTIL_UNDER) || isOfDue || (isUnder && own === "")) return { role: "until", number, isUnder };
  return isUnder && own === "ngay" ? { role: "day", number, isUnder, isOfPaper } : { isUnder };
}

function columnsOf(columns, all) {
  const of = (role) => columns.find((column) => column.role === role);
  const [until, document] = [of("until"), of("document")];
  // `Ngày` alone under `Gia hạn` may be until when
  const day = columns.find(({ role, isOfPaper }) => role === "day" && (isOfPaper || until));
  const decided = of("decided") ?? day;
  return decided || !until ? { until, decided, document } : { until, document, ...besideUntil(until, document, all) };
}

/** `Gia hạn đến | Ngày quyết định`, `Gia hạn đến | Số quyết định | Ngày quyết định`. */
function besideUntil(until, document, all) {
  const said = ({ words }) => plain(withoutBrackets(words));
  const next = all.filter(({ place, role }) => place > until.place && !role).slice(0, 2);
  const [first, second] = next.map((column, at) => (column.place === until.place + at + 1 ? column : undefined));
  const paper = document ?? (first && PAPER_BESIDE.test(said(first)) ? first : undefined);
  const decided = [first, second].find((column) => column && DECIDED_BESIDE.test(said(column).split(" decided")[0]) && (column === first || paper === first));
  return decided ? { decided, document: paper } : {};
}
