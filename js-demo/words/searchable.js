// Words as they are looked for: without accents, capitals or signs, so that "giai ngan" finds "Giải ngân".

/** The same words without what a hurried reader leaves out; đ is a letter of its own, and no mark takes it apart. */
export function searchable(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** Whether one of the texts has the words that are looked for, next to each other, from the beginning of one of its own; the texts are searchable already. */
export function hasWords(texts, find) {
  return texts.some((text) => ` ${text}`.includes(` ${searchable(find)}`));
}
