// Words made comparable: an office writes one heading in many ways, and all of them are the same heading.

/** `Mã  chỉ tiêu*` (composed or not) as `ma chi tieu`. */
export const plain = keptOfLong((text) => inWords(withoutAccents(text)));

/** The same with its accents, where two names differ by them only. */
export const accented = keptOfLong((text) => inWords(withToneBehind(text)));

function inWords(text) {
  return text.toLowerCase().replace(/[^\p{L}\p{N}%]+/gu, " ").trim();
}

/** A cell is asked about again and again: what was made of a long text is kept for the next time, of so many texts. */
function keptOfLong(make) {
  const [long, most] = [500, 50];
  const kept = new Map();
  return (text) => {
    if (text.length < long) return make(text);
    if (!kept.has(text)) {
      if (kept.size === most) kept.clear();
      kept.set(text, make(text));
    }
    return kept.get(text);
  };
}

/** A tone on the first vowel of oa, oe or uy, `hóa`: the newer spelling has it on the second, `hoá`. Behind q the u is no vowel. */
const TONE_BEFORE = /(?<!q)(?:(o)([\u0300\u0301\u0303\u0309\u0323])([ae])|(u)([\u0300\u0301\u0303\u0309\u0323])(y))/giu;

/** Words composed, with the tones of oa, oe and uy where the newer spelling has them. */
export function withToneBehind(text) {
  return text.normalize("NFD").replace(TONE_BEFORE, (_, o, ofO, ae, u, ofU, y) => (o ? `${o}${ae}${ofO}` : `${u}${y}${ofU}`)).normalize("NFC");
}

export function withoutAccents(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d");
}

/** What numbers a row of its own: `I. UBND Phường 1`. */
export const NUMBER = /^(?:[ivx]+|[a-zđ]|\d+(?:\.\d+)*)\s*[.):–-]\s*/iu;
