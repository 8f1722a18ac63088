// Numbers as readers type them: 1.234,5 in Vietnamese, 1,234.5 in English, as exact decimals in text; never through a double.

const MOST_DIGITS = 28;

/**
 * `1.234,50` as `1234.50`; null for what is no number in the language. Groups of three may be marked or left out, but a point
 * that is no group, such as that of `1.5` in Vietnamese, is not guessed at.
 */
export function readNumber(text, lang) {
  const [group, point] = lang === "vi" ? ["\\.", ","] : [",", "\\."];
  const plain = text.trim().replace(/^[−–]/, "-").replace(/[\u00a0\u202f ](?=\d{3}(?!\d))/g, lang === "vi" ? "." : ",");
  const [, minus, whole, rest] = new RegExp(`^([-+]?)(\\d+|\\d{1,3}(?:${group}\\d{3})+)(?:${point}(\\d+))?$`).exec(plain) ?? [];
  if (whole === undefined) return null;
  const digits = whole.replace(/\D/g, "").replace(/^0+(?=\d)/, "");
  if (digits.length + (rest?.length ?? 0) > MOST_DIGITS) return null;
  return `${minus === "-" ? "-" : ""}${digits}${rest ? `.${rest}` : ""}`;
}

/** A percentage as the share of 1 that it is: `57.9` as `0.579`. */
export function shareOf(percentage) {
  const [, minus, whole, rest = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(percentage);
  const padded = whole.padStart(3, "0");
  const digits = `${padded.slice(0, -2).replace(/^0+(?=\d)/, "")}.${padded.slice(-2)}${rest}`;
  return `${minus}${digits.replace(/\.?0+$/, "")}`;
}
