// Ids made of names: in letters that an address can hold, each once.

import { accented, plain } from "../cells/plain.js";

/** So long are ids made of names. */
const LONGEST_ID = 40;

/** Names that get an id when they are met first; of one key is one name. */
export function namesWithIds(keyOf = accented) {
  const byName = new Map();
  const ids = new Set();
  return {
    idFor(name) {
      const key = keyOf(name);
      if (!byName.has(key)) byName.set(key, { id: idFor(name, ids), name });
      return byName.get(key).id;
    },
    all: () => [...byName.values()],
  };
}

/** By the ids that are taken which number is the next one behind each beginning. */
const numbers = new WeakMap();

/** An id for a name, with a number where another one has it. */
export function idFor(name, taken) {
  const start = cutAtWord(idOf(name), LONGEST_ID) || "x";
  if (!numbers.has(taken)) numbers.set(taken, new Map());
  const numberOf = numbers.get(taken);
  let id = start;
  // of very many that begin alike none is looked for from the first one on
  for (let number = numberOf.get(start) ?? 2; taken.has(id); number += 1) {
    id = `${start}-${number}`;
    numberOf.set(start, number + 1);
  }
  taken.add(id);
  return id;
}

/** The id of a plan by its title: what is cut off is whole words, and the year it ends with stays. */
export function planIdOf(title) {
  const words = idOf(title);
  const year = /(?:^|-)((?:19|20)\d{2})$/.exec(words)?.[1];
  if (words.length <= LONGEST_ID || !year) return cutAtWord(words, LONGEST_ID) || "plan";
  return `${cutAtWord(words, LONGEST_ID - year.length - 1).replace(/-nam$/, "")}-${year}`;
}

/** The words of an id as far as there is room; a word that is too long alone is cut. */
function cutAtWord(id, most) {
  if (id.length <= most) return id;
  const cut = id.slice(0, most + 1).replace(/-[^-]*$/, "");
  return cut.slice(0, most);
}

function idOf(name) {
  return plain(name).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}
