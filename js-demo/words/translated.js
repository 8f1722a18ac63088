// Words of both languages, in the one that is spoken.

/** Of words by key and language how they are said in a language: `translatorOf(WORDS)("vi")("left", 3)`. */
export function translatorOf(words) {
  return (lang) => (key, ...values) => {
    const said = words[key][lang];
    return typeof said === "function" ? said(...values) : said;
  };
}
