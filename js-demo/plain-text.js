// Words as they are looked for: without accents, capitals or signs, so that "giai ngan" finds "Giải ngân".

/** The same words without what a hurried reader leaves out; đ is a letter of its own, and no mark takes it apart. */
export function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** Whether a text has all the words that are looked for, each at least as the beginning of one of its own, in any order. */
export function hasWords(text, find) {
  const words = plain(find).split(" ").filter(Boolean);
  const there = ` ${plain(text)}`;
  return words.every((word) => there.includes(` ${word}`));
}
