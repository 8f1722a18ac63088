// The amounts of an indicator in words: a value, a change, a target.

import * as format from "./format.js";

/** A value of the indicator with its unit of measure; of a share the percentage. */
export function amount({ lang }, { measure, print }, decimal) {
  return measure.is_share ? format.percent(decimal, lang, print) : format.quantity(decimal, measure.uom[lang], lang);
}

/** The same of what the plan or the records give, with every digit. */
export function given({ lang }, { measure }, decimal) {
  return measure.is_share ? format.percentInFull(decimal, lang) : format.quantity(decimal, measure.uom[lang], lang);
}

/** The same of a number that was worked out, with no more places than it takes; in full where it would seem to stand on another side of a limit, or, unless the plan says how it is printed, have less than two digits that count. */
export function workedOut(view, indicator, decimal) {
  const { measure: { is_share: isShare }, print, limits } = indicator;
  const exact = isShare ? format.hundredfold(decimal) : decimal;
  const short = format.shortened(exact, print);
  const isMisleading = !print && /^-?0\.0/.test(exact) || Object.values(limits).some((limit) => Math.sign(short - limit * (isShare ? 100 : 1)) !== Math.sign(decimal - limit));
  return isMisleading ? given(view, indicator, decimal) : amount(view, indicator, isShare ? decimal : short);
}

/** The one limit of a target that is no band. */
export function limitOf({ from, to }) {
  return from ?? to;
}

/** Whether a target is a ceiling: what must not be exceeded. */
export function isCeiling({ limits }) {
  return limits.from === null && limits.to !== null;
}

/** Whether it is used up little by little: a total that must stay under a ceiling. */
export function isUsedUp(indicator) {
  return isCeiling(indicator) && indicator.measure.kind === "cumulative";
}

/** Whether the path expects something else than the target itself, as it does before its end. */
export function isAwaited({ expected, limits }) {
  return expected !== null && Number(expected) !== Number(limitOf(limits));
}

/** Composites of verdicts have no value. */
export function hasValue({ measure }) {
  return !/(all|any|growth)_of$/.test(measure.form);
}

/** What must be reached, in words; what a change comes to is said by the explanation. */
export function targetInWords(view, indicator) {
  const { t, lang } = view;
  const { target } = indicator;
  if (target === null) return withoutLevel(view, indicator);
  const [[form, value]] = Object.entries(target);
  const shown = (decimal) => given(view, indicator, decimal);
  switch (form) {
    case "between": return t(form, plain(view, indicator, value.from), shown(value.to));
    case "equal": return t(form, shown(value.value), changeGiven(view, indicator, value.tolerance));
    case "increase_by": case "reduce_by": {
      const { amount: by, share_of_baseline: share } = value;
      return t(form, by === null ? format.percentInFull(share, lang) : changeGiven(view, indicator, by));
    }
    case "maintain": return t(value);
    case "zero": return t(form);
    default: return t(form, shown(value));
  }
}

function withoutLevel({ t }, { measure, parts }) {
  return /(all|any)_of$/.test(measure.form) ? t(`target_${measure.form}`, parts.length) : t("no_level");
}

function plain({ lang }, { measure }, decimal) {
  return measure.is_share ? format.percentInFull(decimal, lang) : format.number(decimal, lang);
}

/** By how much something is to change: of percentages in points. */
export function changeGiven(view, indicator, decimal) {
  const shown = given(view, indicator, decimal);
  return shown.endsWith("%") ? view.t("points", shown.slice(0, -1)) : shown;
}
