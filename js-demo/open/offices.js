// Which offices the cells of a plan name, and which of them are one however they are spelled.

import { namesWithIds } from "./ids.js";
import { accented, withToneBehind } from "./plain.js";

/** What says in words that nobody answers yet. */
const NOBODY = new Set(["không", "không có", "chưa có", "chưa giao", "chưa phân công", "chưa xác định", "none"].map(accented));
/** Signs around a name that are no part of it: of a list before it, of a sentence behind it. */
const AROUND = /^[-–—+*•·\s]+|[\s,;:.]+$/gu;
/** Signs that offices write or leave out in one name, `Tài chính - Kế hoạch`; a slash or brackets are not among them. */
const LOOSE = /[\s.,;:'"“”–—-]+/gu;

/** Offices by their names: `in(text)` gives the ids of those that a cell names, and what in it is no name (`odd`). */
export function offices() {
  const found = namesWithIds(keyOf);
  return {
    in(text) {
      const names = linesOf(text);
      const odd = names.filter((name) => !/\p{L}/u.test(name));
      return { ids: [...new Set(names.filter((name) => !odd.includes(name)).map(found.idFor))], odd };
    },
    all: found.all,
  };
}

const keyOf = (name) => withToneBehind(name).toLowerCase().replace(LOOSE, " ").trim();

/** Offices stand behind each other with a semicolon or on lines of their own. */
function linesOf(text) {
  return text.split(/[;\n]/).map((name) => name.replace(AROUND, "").replace(/\s+/g, " ")).filter((name) => name !== "" && !NOBODY.has(accented(name)));
}
