// The words of the language that is spoken: Vietnamese is always here, English comes when it is asked for.

import vi from "./words.vi.js";

const WORDS = { vi };

/** Fetches the words of a language. Where they cannot be had, Vietnamese has to do. */
export async function learn(lang) {
  WORDS[lang] = await import("./words.en.js").then((english) => english.default, () => vi);
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
