// The amounts of an indicator: a value, a change, a target in words; values and limits by the rules of the package's elements.

import * as format from "./format.js";
import { amount, changeGiven, given, limitOf, targetInWords as targetAlone, workedOut } from "../../wasm/js/elements/amounts.js";

export { given, hasValue, isAwaited, isCeiling, isUsedUp, limitOf, workedOut } from "../../wasm/js/elements/amounts.js";

/** A figure: one that was recorded with every digit, one that was worked out with no more places than it takes. */
export function figure(page, indicator, decimal) {
  return (indicator.measure.form === "observed" ? given : workedOut)(page, indicator, decimal);
}

/** What the path expects, with four digits that count: a division by it comes out. */
export function awaited(page, indicator, decimal) {
  const { measure, print } = indicator;
  return amount(page, indicator, measure.is_share ? decimal : format.withDigits(decimal, 4, print));
}

/** By how much something changes: of percentages in points. */
export function change(page, indicator, decimal) {
  return changed(page, indicator, (exact) => format.shortened(exact, indicator.print), decimal);
}

/** How fast something changes: with two digits that count, however slow it is. */
export function rate(page, indicator, decimal) {
  return changed(page, indicator, (exact) => format.withDigits(exact, 2, indicator.print), decimal);
}

function changed({ t, lang }, { measure }, short, decimal) {
  const uom = measure.is_share ? "%" : measure.uom[lang];
  const shown = short(measure.is_share ? format.hundredfold(decimal) : decimal);
  return uom === "%" ? t("points", format.number(shown, lang)) : format.quantity(shown, uom, lang);
}

/** What must be reached, in words; of a change, or beside the same period, with what it comes to on the day. */
export function targetInWords(page, indicator, target = indicator.target, limits = indicator.limits) {
  const { t, lang } = page;
  const alone = () => targetAlone(page, { ...indicator, target });
  if (target === null) return alone();
  const [[form, value]] = Object.entries(target);
  const shownLimit = (of) => (of === null || limitOf(of) === null ? null : given(page, indicator, limitOf(of)));
  // beside the same period the limit is another one on each day
  const end = limits === indicator.limits ? shownLimit(indicator.due_limits) : null;
  const now = shownLimit(limits);
  const limit = end === null || now === null || indicator.observed_on === null ? now
    : t("up_to_day", now, format.day(indicator.observed_on, lang));
  switch (form) {
    case "increase_by": case "reduce_by": {
      const { amount: by, share_of_baseline: share } = value;
      return t(form, by === null ? format.percentInFull(share, lang) : changeGiven(page, indicator, by), limit, end);
    }
    case "maintain": return t(`maintain_${value}`, limit);
    default: return alone();
  }
}
