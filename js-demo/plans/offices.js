// Which offices the cells of a plan name: what is one however it is spelled, and where several stand in one cell.

import { accented, plain, withToneBehind } from "../cells/plain.js";
import { isOffice } from "../sheets/titles.js";
import { namesWithIds } from "./ids.js";

/** What says in words that nobody answers yet. */
const NOBODY = new Set(["không", "không có", "chưa có", "chưa giao", "chưa phân công", "chưa xác định", "none"].map(accented));
/** Signs around a name that are no part of it: of a list, or its number in one, before it, of a sentence behind it. */
const AROUND = /^(?:[-–—+*•·\s]+|\d{1,2}[.)]\s*(?=\p{L}))+|[\s,;:.]+$/gu;
/** Signs that offices write or leave out in one name, `Tài chính - Kế hoạch`; a slash or brackets are not among them. */
const LOOSE = /[\s.,;:'"“”–—-]+/gu;

/** What may stand between two offices, or within the name of one: `Phòng Lao động, Thương binh và Xã hội`. */
const BETWEEN = /(\s*[,/&+]\s*|\s+và\s+)/iu;
/** How others than those of titles begin. */
const ALSO = new RegExp(String.raw`^(${[
  "uy ban|vp|p|bch|mttq|mat tran|hoi (nong|lien|cuu|chu|dong|khuyen|nguoi|luat)|doan (thanh|tncs)|lien doan",
  "truong|tram|dai|kho bac|bhxh|bao hiem xa|toa an|vien kiem|thanh tra|hat kiem|dien luc|cong ty",
].join("|")}) \S`);
/** Names that are whole in one word. */
const ALONE = new Set(["van phong", "vp", "cong an", "ubnd", "hdnd", "uy ban nhan dan", "hoi dong nhan dan", "bchqs", "mttq"]);
/** An office of several organs, `Văn phòng HĐND và UBND`, and how these begin. */
const OF_ORGANS = /^(van phong|vp) \S/;
const ORGAN = /^(ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|doan dbqh|huyen uy|thi uy|tinh uy|thanh uy|dang uy)( |$)/;

/** What an office does, before its name or behind it: `Chủ trì: Phòng A; phối hợp: Phòng B`, `Phòng A (chủ trì)`. */
const ROLE = String.raw`(?:(?:đơn vị|cơ quan|phòng|ban|cq|đv) )?(?:(?<leads>chủ trì|chính)|(?<supports>phối hợp(?: thực hiện)?))`;
const [BEFORE, BEHIND, WITHOUT] = [`^${ROLE}\\s*[:–-]\\s*`, `\\s*\\(\\s*${ROLE}\\s*\\)$`, `^${ROLE}$`].map((form) => new RegExp(form, "iu"));
/** `Phòng A - chủ trì`, `Phòng A: phối hợp`, `Phòng A chủ trì`; `Phòng Tài chính` ends with its name. */
const BEHIND_BARE = /\s*(?:[–:-]\s*|\s)(?:(?<leads>chủ trì)|(?<supports>phối hợp(?: thực hiện)?))$/iu;
/** `Phòng A; phối hợp Phòng B`. */
const WITH = /^phối hợp(?: thực hiện)?(?: với| cùng)? (?=\S)/iu;
/** Where a role begins within a line. */
const ROLE_WITHIN = /(?<!^|\n|đơn vị|cơ quan|cq|đv|phòng|ban)[.,;]?[ \t]+(?=(?:(?:đơn vị|cơ quan|cq|đv) )?(?:chủ trì|phối hợp(?: thực hiện)?)\s*:)/giu;
/** A role with its offices in brackets, on a line of its own. */
const IN_BRACKETS = /^\(((?:(?:đơn vị|cơ quan|cq|đv) )?(?:chủ trì|phối hợp(?: thực hiện)?)\s*[:–-][^()]*)\)$/iu;
/** `Phòng A chủ trì, phối hợp với Phòng B`, `Sở A chủ trì, các sở, ngành phối hợp`, `Phòng A phối hợp Phòng B`. */
const WORKING = String.raw`phối\s+hợp(?:\s+thực\s+hiện)?(?:\s+(?:với|cùng))?\s*:?\s+`;
const WITH_OTHERS = [String.raw`\s+(?:[–-]\s*)?chủ\s+trì\s*(?:[,;]|\s+và\s)?\s*(?:${WORKING})?`, String.raw`\s*[,;]?\s+${WORKING}`].map((between) => new RegExp(`^(?<lead>.+?)${between}(?<others>\\S.*)$`, "iu"));

/**
 * Offices by their names: `in(text)` gives the ids of those that a cell names, and of those that only support them (`supporting`), what in it is no name (`odd`), and the names of one
 * that was taken apart (`apart`).
 *
 * @param {string[]} texts What all cells say: a name that stands alone in one is known where it stands beside others.
 */
export function officesOf(texts) {
  const found = namesWithIds(keyOf);
  const alone = new Set(texts.flatMap(linesOf).filter((name) => !BETWEEN.test(name)).map(keyOf));
  const isOne = (name) => beginsAsOffice(name) || alone.has(keyOf(name));
  return {
    in(text) {
      const lines = linesOf(text);
      const names = withRoles(lines, isOne);
      const odd = names.filter(({ name }) => !/\p{L}/u.test(name)).map(({ name }) => name);
      const idsOf = (isSupporting) => [...new Set(names.filter(({ name, supports }) => supports === isSupporting && !odd.includes(name)).map(({ name }) => found.idFor(name)))];
      const [ids, supporting] = [false, true].map(idsOf);
      const apart = names.length > lines.length || supporting.length > 0 ? names.map(({ name, supports }) => (supports ? `${name} (phối hợp)` : name)) : [];
      return { ids, supporting, odd, apart };
    },
    all: found.all,
  };
}

const keyOf = (name) => withToneBehind(name).toLowerCase().replace(LOOSE, " ").trim();

/** Offices stand behind each other with a semicolon or on lines of their own; a name that its line was too short for goes on in the next one. */
function linesOf(text) {
  const lines = [];
  const said = text.replace(ROLE_WITHIN, "\n").split("\n").map((words) => words.trim().replace(IN_BRACKETS, "$1"));
  for (const line of said) {
    if (lines.length > 0 && goesOn(lines.at(-1), line)) lines.push(`${lines.pop()} ${line}`);
    else lines.push(line);
  }
  return lines.flatMap((line) => line.split(";")).map(bare).filter((name) => name !== "" && !NOBODY.has(accented(name)));
}

/** `Các sở, ngành phối hợp` is said of all of them. */
const WORKING_BEHIND = /(?<=^các .*)\s+(?:cùng\s+)?phối\s+hợp(?:\s+thực\s+hiện)?$/iu;
/** Who else works with it: no name goes on so. */
const OTHERS = /^(?:các|cán bộ|công chức|viên chức|lãnh đạo|trưởng|phó)(?: |$)/u;

/** Whether a line goes on with the name above it: `Văn phòng HĐND` over `và UBND`, `Phòng Văn hóa -` over `Xã hội`. */
function goesOn(above, line) {
  if (above === "" || /[;:]$/.test(above)) return false;
  if (line.startsWith("(")) return true;
  const isWithin = (/^\p{Ll}/u.test(line) && !OTHERS.test(line)) || /(?<=\S\s*)[-–,&]$/u.test(above);
  return isWithin && !beginsAsOffice(line) && !BEFORE.test(line);
}

/** The offices of lines, each with whether it only supports the others: behind `Phối hợp:` all do, on the lines below it as well; beside one that is marked as leading all that bear no mark. */
function withRoles(lines, isOne) {
  let supports = false;
  const named = lines.flatMap((line) => {
    const role = BEFORE.exec(line) ?? WITHOUT.exec(line);
    if (role) supports = Boolean(role.groups.supports);
    const rest = role ? line.slice(role[0].length) : line;
    const [own] = (!role && WITH.exec(rest)) || [];
    if (own && areOthers(rest.slice(own.length), isOne)) return partsOf(rest.slice(own.length), isOne).map((name) => ({ name, supports: true }));
    const { lead, others } = (!supports && apartByRole(rest, isOne)) || {};
    if (others) return [...partsOf(lead, isOne).map((name) => ({ name, supports: false })), ...partsOf(others, isOne).map((name) => withOwnRole({ name, supports: true }))];
    const parts = partsOf(rest, isOne).map((name) => withOwnRole({ name, supports, isUnmarked: !role && !supports }));
    // `Phòng A, Phòng B chủ trì` is said of both
    return parts.at(-1).isLeading && parts.slice(0, -1).every(({ isUnmarked }) => isUnmarked) ? parts.map(({ name }) => ({ name, supports: false, isLeading: true })) : parts;
  });
  const leads = named.some(({ isLeading }) => isLeading);
  return named.filter(({ name }) => name !== "").map(({ name, supports, isUnmarked }) => ({ name, supports: supports || Boolean(leads && isUnmarked) }));
}

/** Who leads and who works with it, of a line that says both. */
function apartByRole(line, isOne) {
  const said = WITH_OTHERS.map((form) => form.exec(line)?.groups).find(Boolean);
  return said && isOne(said.lead.split(BETWEEN)[0]) && areOthers(said.others, isOne) ? { ...said, others: said.others.replace(WORKING_BEHIND, "") } : null;
}

/** Whether words surely name who works with it: an office, or `các sở, ngành`. */
const areOthers = (words, isOne) => isOne(words.split(BETWEEN)[0].replace(BEHIND_BARE, "")) || OTHERS.test(words);

/** What stands behind a name decides, in brackets or not. */
function withOwnRole({ name, ...said }) {
  const role = BEHIND.exec(name) ?? BEHIND_BARE.exec(name);
  if (!role) return { name, ...said };
  const supports = Boolean(role.groups.supports);
  return { name: bare(name.slice(0, role.index)), supports, isLeading: !supports };
}

const bare = (name) => name.replace(AROUND, "").replace(/\s+/g, " ");

/** The offices of a line with commas, slashes or `và`: apart where what stands before and behind is surely one each, else the line as it is. */
function partsOf(line, isOne) {
  const [first, ...rest] = line.split(BETWEEN);
  const parts = [first];
  for (let at = 0; at < rest.length; at += 2) {
    const [between, next] = [rest[at], rest[at + 1]];
    if (isOne(next) && !isOrganOf(parts.at(-1), next)) parts.push(next);
    else parts.push(`${parts.pop()}${between}${next}`);
  }
  const isSure = parts.length > 1 && isOne(first);
  return isSure ? parts.map(bare) : [line];
}

/** Whether a name goes on with an organ that its office serves and has not named yet. */
function isOrganOf(before, next) {
  const [office, organ] = [plain(before), ORGAN.exec(plain(next))?.[1]];
  return organ !== undefined && OF_ORGANS.test(office) && !office.includes(organ);
}

/** Whether a text begins as the name of an office does, and goes on; `ban` of `Sở, ban, ngành` does not. */
export function beginsAsOffice(name) {
  const words = plain(name);
  return ALONE.has(words) || (words.includes(" ") && (isOffice(name) || ALSO.test(words)));
}
