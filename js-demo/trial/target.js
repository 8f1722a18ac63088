// The target of an indicator that is tried: another level, or another form of target.

import { fill, h } from "../parts/dom.js";
import * as format from "../words/format.js";
import { fieldset } from "./fields.js";
import { shareOf } from "./number.js";

/** One level. */
const level = (form) => ({ names: ["level"], write: ([level]) => ({ [form]: level }), read: ({ [form]: level }) => level !== undefined && [level] });
/** A change by an amount, or by a share of the baseline, which is typed as a percentage. */
const byAmount = (form) => ({
  names: ["by"], isRelative: true, write: ([by]) => ({ [form]: by }),
  read: ({ [form]: change }) => change?.amount != null && [change.amount],
});
const byShare = (form) => ({
  names: ["by"], isRelative: true, isPercentage: true, write: ([by]) => ({ [form]: { share_of_baseline: by } }),
  read: ({ [form]: change }) => change?.share_of_baseline != null && [change.share_of_baseline],
});
const maintained = (way) => ({ names: [], isRelative: true, write: () => ({ maintain: way }), read: ({ maintain }) => maintain === way && [] });

/** The forms of target: which numbers each has, how it is written in a plan, and whether an answer has it. */
const FORMS = {
  at_least: level("at_least"),
  above: level("above"),
  at_most: level("at_most"),
  below: level("below"),
  between: { names: ["from", "to"], write: ([from, to]) => ({ between: { from, to } }), read: ({ between }) => between && [between.from, between.to] },
  equal: { names: ["value", "tolerance"], write: ([value, tolerance]) => ({ equal: { value, tolerance } }), read: ({ equal }) => equal && [equal.value, equal.tolerance] },
  increase_by: byAmount("increase_by"),
  increase_by_share: byShare("increase_by"),
  reduce_by: byAmount("reduce_by"),
  reduce_by_share: byShare("reduce_by"),
  maintain_not_below: maintained("not_below"),
  maintain_not_above: maintained("not_above"),
  zero: { names: [], write: () => ({ zero: true }), read: ({ zero }) => zero && [] },
};
const STRETCHED = ["at_least", "above", "at_most", "below", "increase_by", "increase_by_share", "reduce_by", "reduce_by_share"];

/** Nothing for an indicator without a target of its own. */
export function targetFields(page, form, indicator) {
  const { t, lang } = page;
  const { id, unit, target, stretch, measure, baseline } = indicator;
  if (target === null) return null;
  const [present, decimals] = Object.entries(FORMS).map(([name, { read }]) => [name, read(target)]).find(([, numbers]) => numbers);
  const isPercentage = (name) => measure.is_share || FORMS[name].isPercentage;
  const written = (decimal, inPercent) => (inPercent ? format.percentInFull(decimal, lang).slice(0, -1) : format.number(decimal, lang));
  const before = decimals.map((decimal) => written(decimal, isPercentage(present)));
  const beforeStretch = stretch === null ? "" : written(stretch, measure.is_share);
  const numbers = h("div", { class: "fields" });
  const choices = Object.entries(FORMS).filter(([, { isRelative }]) => !isRelative || baseline !== null).map(([name]) => [name, t(`trial_form_${name}`)]);
  const select = form.choice("form", t("trial_form"), present, choices, () => draw(true));
  let drawn = [];

  function draw(isAnother) {
    if (isAnother) form.drop(drawn);
    const name = form.value("form");
    const { names } = FORMS[name];
    const isStretched = beforeStretch !== "" && STRETCHED.includes(name);
    drawn = [...names.map((part) => `target-${part}`), ...isStretched ? ["target-stretch"] : []];
    const uom = isPercentage(name) ? "%" : measure.uom[lang];
    const kept = name === present ? before : names.map((_, place) => (isPercentage(name) === isPercentage(present) ? before[place] ?? "" : ""));
    fill(numbers, names.map((part, place) => form.number(`target-${part}`, t(`trial_n_${part}`), kept[place], uom)),
      isStretched && form.number("target-stretch", t("trial_n_stretch"), beforeStretch, measure.is_share ? "%" : measure.uom[lang]));
  }

  draw(false);
  return {
    element: fieldset(t("trial_target_group"), select, numbers),
    changes() {
      const name = form.value("form");
      const { names, write } = FORMS[name];
      const entered = names.map((part) => form.value(`target-${part}`).trim());
      const stretched = drawn.includes("target-stretch") ? form.value("target-stretch").trim() : "";
      const isSame = name === present && entered.every((text, place) => text === before[place]) && stretched === beforeStretch;
      if (isSame) return [];
      const read = (field, isShare) => {
        const decimal = form.read(field);
        return decimal !== null && isShare ? shareOf(decimal) : decimal;
      };
      const decimalsNow = names.map((part) => read(`target-${part}`, isPercentage(name)));
      const stretchNow = stretched === "" ? undefined : read("target-stretch", measure.is_share);
      if ([...decimalsNow, stretchNow].includes(null)) return [];
      const tried = page.trial.changes.find((change) => change.kind === "target" && change.indicator === id && change.unit === (unit?.id ?? null));
      return [{
        kind: "target", indicator: id, unit: unit?.id ?? null,
        target: { ...write(decimalsNow), ...(stretchNow && { stretch: stretchNow }) },
        was: tried?.was ?? { ...target, ...(stretch !== null && { stretch }) },
      }];
    },
    fieldOf: (pointer) => (/\/target\b/.test(pointer)
      ? drawn.find((field) => pointer.endsWith(`/${field.slice("target-".length)}`)) ?? drawn[0] ?? "form"
      : null),
  };
}
