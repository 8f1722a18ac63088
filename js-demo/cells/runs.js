// Texts of several runs, as a cell has them that is not written in one: what is raised behind a number is a mark of a footnote and no digit of it, what is struck through is visibly so.

const RAISED = new Map([..."0123456789()"].map((sign, at) => [sign, "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾"[at]]));

/** Whether what a format names is so: it need not say it. */
export const isSet = (val) => val !== "0" && val !== "false";

/** A text that is read run by run: each `begin`s and `end`s, its format is said in between (`is`), and its words are added by `say`. */
export function runsOf() {
  let [words, run] = ["", null];
  return {
    begin() {
      run = { words: "", isRaised: false, isStruck: false };
    },
    is(name, val) {
      if (!run) return;
      if (name === "vertAlign") run.isRaised = val === "superscript";
      if (name === "strike") run.isStruck = isSet(val);
    },
    say(piece) {
      if (run) run.words += piece;
      else words += piece;
    },
    end() {
      if (run) words += inWords(run, words);
      run = null;
    },
    words: () => words,
  };
}

/** Units behind which a raised digit is what it is, as `m²` has it. */
const UNITS = /(?:^|[\s/(\d])(?:[kcdm]?m|ha|CO)$/u;
const STRUCK = /~~[^~]*~~/g;

/** Whether words of a text are struck through, and the others. */
export const hasStruck = (text) => text.includes("~~");
export const withoutStruck = (text) => text.replace(STRUCK, " ").trim();

/** `95` with a raised `1` is `95¹`; behind a name or its brackets the mark of a footnote stands in brackets of its own, as offices type it. */
function inWords({ words, isRaised, isStruck }, before) {
  if (isStruck && words.trim() !== "") return `~~${words}~~`;
  if (!isRaised) return words;
  if (/[\d%]$/.test(before)) return [...words].map((sign) => RAISED.get(sign) ?? sign).join("");
  return /[\p{L})]$/u.test(before) && !UNITS.test(before) && /^\d{1,2}$/.test(words.trim()) ? ` (${words.trim()})` : words;
}
