// How numbers and shares are written: exact decimals as text from end to end, never through a double. The page writes them so, too.

const PLACES = 2;
/** What the engine rounds to. */
const MOST_PLACES = 6;
/** With more characters than this a number is long. */
const LONG = 8;

/** `39100.5` as 39.100,5 or 39,100.5: every digit as it is given. */
export function number(decimal, lang) {
  const [group, point] = lang === "vi" ? [".", ","] : [",", "."];
  const [, minus, whole, rest] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  if (whole === undefined) return decimal;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${minus && "−"}${grouped}${rest ? point + rest : ""}`;
}

/** A derived number, with no more places than it takes, or as its indicator is printed. */
export function derived(decimal, lang, print) {
  return number(shortened(decimal, print), lang);
}

/**
 * A share of 1 as a percentage. A share was itself rounded, to six places: where that left a half in the third place of the percentage, nobody here knows
 * which way the explanation rounds, which has the whole number, and it is written in full.
 */
export function percent(share, lang, print) {
  const hundreds = hundredfold(share);
  const isHalf = !print && /\.\d\d50*$/.test(hundreds);
  return `${number(isHalf ? hundreds : shortened(hundreds, print), lang)}%`;
}

/** A share of a target: with as many places as it takes not to look like all of it when it is not. */
export function percentOfTarget(share, lang, print) {
  const hundreds = hundredfold(share);
  if (!print || hundreds === "100") return percent(share, lang);
  const { digits, rounding } = print;
  const places = [digits, 1, 2, 3].find((some) => digits <= some && rounded(hundreds, some, rounding) !== "100");
  return `${number(rounded(hundreds, places ?? 4, rounding), lang)}%`;
}

/** The same of a share that was given, with every digit. */
export function percentInFull(share, lang) {
  return `${number(hundredfold(share), lang)}%`;
}

/** A value with its unit of measure. They stay together, but for a number that leaves its unit no room on a line of 320 px. */
export function quantity(decimal, uom, lang) {
  return number(decimal, lang) + (uom === "%" ? "" : decimal.length > LONG ? " " : "\u00a0") + uom;
}

/** A share of 1 as hundredths: every digit as it is given. */
export function hundredfold(share) {
  const [, minus, whole, rest = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(share) ?? [, "", share];
  const digits = rest.padEnd(2, "0");
  const moved = `${whole}${digits.slice(0, 2)}`.replace(/^0+(?=\d)/, "");
  return trimmed(`${minus}${moved}.${rest.slice(2)}`);
}

/**
 * As the indicator is printed; else half-up to two places, as the explanations do, but in full where two places would mislead: a figure that is not whole
 * must not look whole (94.9996 is not 95).
 */
export function shortened(decimal, print) {
  if (print) return rounded(decimal, print.digits, print.rounding);
  const short = rounded(decimal, PLACES, "half_up");
  return short.includes(".") ? short : decimal;
}

/** With no fewer places than usual, and so many digits that count, however small the number is: as the explanations write rates and expected values. */
export function withDigits(decimal, count, print) {
  const [, whole, rest = ""] = /^-?(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [, ""];
  const places = whole === "0" ? /^0*/.exec(rest)[0].length + count : count - whole.length;
  return rounded(decimal, Math.max(print?.digits ?? PLACES, Math.min(places, MOST_PLACES)), print?.rounding ?? "half_up");
}

/** To so many places, on the digits. */
function rounded(decimal, places, rounding) {
  const [, minus, whole, rest = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  if (rest.length <= places) return decimal;
  const tail = rest.slice(places);
  const kept = BigInt(whole + rest.slice(0, places));
  const isEvenHalf = rounding === "half_even" && /^50*$/.test(tail) && kept % 2n === 0n;
  const isUp = rounding !== "truncate" && tail[0] >= "5" && !isEvenHalf;
  const digits = String(isUp ? kept + 1n : kept).padStart(places + 1, "0");
  const cut = digits.length - places;
  const short = trimmed(`${digits.slice(0, cut)}.${digits.slice(cut)}`);
  return short === "0" ? short : `${minus}${short}`;
}

function trimmed(decimal) {
  return decimal.includes(".") ? decimal.replace(/\.?0*$/, "") : decimal;
}

/** How the shares of a scorecard are printed. */
export const TWO_PLACES = { digits: 2, rounding: "half_up" };
