// Which decimals a double holds exactly, whichever they are: numbers with more digits stay text.

export const SURE_DIGITS = 15;

/** Whether a decimal has no more digits than that; zeros before the first do not count. */
export function fitsDouble(decimal) {
  return decimal.replace(/^-?0*\.?0*|\./g, "").length <= SURE_DIGITS;
}
