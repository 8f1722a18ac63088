// The amounts of an indicator: a value, a change, a target in words; values and limits by the rules of the package's elements.

import * as format from "./format.js";
import { amount, given, limitOf, workedOut } from "../wasm/js/elements/amounts.js";

export { given, hasValue, isAwaited, isCeiling, isUsedUp, limitOf, workedOut } from "../wasm/js/elements/amounts.js";

/** A figure: one that was recorded with every digit, one that was worked out with no more places than it takes. */
export function figure(page, indicator, decimal) {
  return indicator.measure.form === "observed" ? given(page, indicator, decimal) : workedOut(page, indicator, decimal);
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

/** What must be reached, in words. */
export function targetInWords(page, indicator, target = indicator.target, limits = indicator.limits) {
  const { t, lang } = page;
  if (target === null) return withoutLevel(page, indicator);
  const [[form, value]] = Object.entries(target);
  const shown = (decimal) => given(page, indicator, decimal);
  const shownLimit = (of) => (of === null || limitOf(of) === null ? null : shown(limitOf(of)));
  // beside the same period the limit is another one on each day
  const end = limits === indicator.limits ? shownLimit(indicator.due_limits) : null;
  const now = shownLimit(limits);
  const limit = end === null || now === null || indicator.observed_on === null ? now
    : t("up_to_day", now, format.day(indicator.observed_on, lang));
  switch (form) {
    case "between": return t("between", plain(page, indicator, value.from), shown(value.to));
    case "equal": return t("equal", shown(value.value), changeGiven(page, indicator, value.tolerance));
    case "increase_by": case "reduce_by": {
      const { amount: by, share_of_baseline: share } = value;
      return t(form, by === null ? format.percentInFull(share, lang) : changeGiven(page, indicator, by), limit, end);
    }
    case "maintain": return t(`maintain_${value}`, limit);
    case "zero": return t("zero");
    default: return t(form, shown(value));
  }
}

function withoutLevel({ t }, { measure, parts }) {
  const key = `target_${measure.form}`;
  return ["all_of", "any_of", "rolled_all_of"].includes(measure.form) ? t(key, parts.length) : t("no_level");
}

function plain({ lang }, { measure }, decimal) {
  return measure.is_share ? format.percentInFull(decimal, lang) : format.number(decimal, lang);
}

/** By how much something is to change: of percentages in points. */
function changeGiven(page, indicator, decimal) {
  const shown = given(page, indicator, decimal);
  return shown.endsWith("%") ? page.t("points", shown.slice(0, -1)) : shown;
}
