// Which offices the cells of a plan name: what is one however it is spelled, and where several stand in one cell.

import { namesWithIds } from "./ids.js";
import { accented, plain, withToneBehind } from "./plain.js";
import { isOffice } from "./titles.js";

/** What says in words that nobody answers yet. */
const NOBODY = new Set(["không", "không có", "chưa có", "chưa giao", "chưa phân công", "chưa xác định", "none"].map(accented));
/** Signs around a name that are no part of it: of a list before it, of a sentence behind it. */
const AROUND = /^[-–—+*•·\s]+|[\s,;:.]+$/gu;
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

/**
 * Offices by their names: `in(text)` gives the ids of those that a cell names, what in it is no name (`odd`), and the names of one that was taken
 * apart (`apart`).
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
      const names = lines.flatMap((line) => partsOf(line, isOne));
      const odd = names.filter((name) => !/\p{L}/u.test(name));
      return { ids: [...new Set(names.filter((name) => !odd.includes(name)).map(found.idFor))], odd, apart: names.length > lines.length ? names : [] };
    },
    all: found.all,
  };
}

const keyOf = (name) => withToneBehind(name).toLowerCase().replace(LOOSE, " ").trim();

/** Offices stand behind each other with a semicolon or on lines of their own. */
function linesOf(text) {
  return text.split(/[;\n]/).map(bare).filter((name) => name !== "" && !NOBODY.has(accented(name)));
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
