// The words of the language that is spoken: Vietnamese is always here, English comes when it is asked for.

import vi from "./words.vi.js";

const WORDS = { vi };
/** So long words may be on their way, and explanations. */
const PATIENCE = 8000;
let coming = null;

/** Fails with `error` where something takes too long. */
export function inTime(promise, error) {
  return Promise.race([promise, new Promise((_, fail) => setTimeout(fail, PATIENCE, error))]);
}

/** Fetches the words of a language, once; what failed or takes too long is asked for again only `afresh`. */
export function learn(lang, afresh) {
  if (afresh) coming = null;
  // what a loader throws at once is a failure like another
  const words = async () => {
    WORDS[lang] = (await import("./words.en.js")).default;
  };
  // made once as well: an end that nobody waits for would be an error of the page
  coming ??= inTime(words(), new Error("tiendo: no elements.en.js"));
  return coming;
}

export function isKnown(lang) {
  return lang in WORDS;
}

/** The words in one language: `t("left", 3)`. */
export function translator(lang) {
  return (key, ...values) => {
    const words = WORDS[lang][key];
    return typeof words === "function" ? words(...values) : words;
  };
}

/** A word at the start of a line. */
export function capital(word) {
  return word.charAt(0).toLocaleUpperCase("vi") + word.slice(1);
}
