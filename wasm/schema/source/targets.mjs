/** Targets of indicators, as a plan and a trial write them. */
import { described, field, illustrative, object, oneOf, ref, without, words } from "./forms.mjs";

const limit = (vi, en, number = "number") => field(vi, en, ref(number), { examples: [95000] });

export const TARGETS = {
  target: {
    ...described(
      "Một trong các dạng: sàn (`at_least`, `above`, `increase_by`), trần (`at_most`, `below`, `reduce_by`, `zero`), khoảng (`between`, `equal`), giữ vững (`maintain`).",
      "One of the forms: floors (`at_least`, `above`, `increase_by`), ceilings (`at_most`, `below`, `reduce_by`, `zero`), bands (`between`, `equal`), `maintain`.",
    ),
    anyOf: [words("maintain", "zero"), ref("target_form")],
    examples: [{ at_least: 95000, stretch: 100000 }, { between: { from: 46, to: 47 } }, { reduce_by: { share_of_baseline: 0.05 } }, "zero"],
  },
  target_form: object("", {
    at_least: limit("Không thấp hơn số này.", "Not below this."),
    at_most: limit("Không cao hơn số này.", "Not above this."),
    between: field(
      "Từ số này đến số kia, kể cả hai đầu.",
      "From one value to the other, both included.",
      object("from to", {
        from: field("Đầu thấp.", "The lower end.", ref("number"), { examples: [46] }),
        to: field("Đầu cao.", "The upper end.", ref("number"), { examples: [47] }),
      }),
    ),
    above: limit("Cao hơn số này.", "Above this."),
    below: limit("Thấp hơn số này.", "Below this."),
    equal: field(
      "Bằng số này, sai lệch không quá `tolerance`.",
      "This value, give or take the `tolerance`.",
      object("value tolerance", {
        value: field("Giá trị.", "The value.", ref("number"), { examples: [7.5] }),
        tolerance: field("Sai lệch cho phép, cùng đơn vị.", "How far off it may be, in the same unit.", ref("number_not_negative"), { examples: [0.1] }),
      }),
    ),
    increase_by: field("Tăng so với kỳ gốc; cần `baseline`.", "More than the baseline by this; needs a `baseline`.", ref("change_by")),
    reduce_by: field("Giảm so với kỳ gốc; cần `baseline`.", "Less than the baseline by this; needs a `baseline`.", ref("change_by")),
    maintain: field(
      "Không kém kỳ gốc; cần `baseline`: `not_below` không thấp hơn, `not_above` không cao hơn.",
      "Not worse than the baseline; needs a `baseline`.",
      words("not_below", "not_above"),
    ),
    zero: field("Không để phát sinh.", "Nothing of it may happen.", { const: true }),
    stretch: field(
      "Mức phấn đấu, tốt hơn chỉ tiêu; chỉ với sàn và trần.",
      "What is hoped for, on the better side of the target; beside floors and ceilings only.",
      ref("number"),
      { examples: [100000] },
    ),
    illustrative: illustrative(),
  }, {
    ...oneOf("at_least", "at_most", "between", "above", "below", "equal", "increase_by", "reduce_by", "maintain", "zero"),
    dependentSchemas: { stretch: without("between", "equal", "zero") },
  }),
  change_by: {
    ...described("Một lượng, hoặc `{\"share_of_baseline\": …}`.", "An amount, or `{\"share_of_baseline\": …}`."),
    anyOf: [
      ref("number_not_negative"),
      object("share_of_baseline", {
        share_of_baseline: field("Phần của kỳ gốc: 5% viết `0.05`.", "The share of the baseline: 5% is `0.05`.", ref("number_not_negative"), { examples: [0.05] }),
      }),
    ],
    examples: [200, { share_of_baseline: 0.05 }],
  },
};

/** A target that a rate of growth cannot be held against. */
export const BAND = {
  anyOf: [
    { const: "maintain" },
    { type: "object", anyOf: ["between", "equal", "maintain"].map((name) => ({ required: [name] })) },
  ],
};

/** A target that is counted from the baseline. */
export const RELATIVE = {
  anyOf: [
    { const: "maintain" },
    { type: "object", anyOf: ["increase_by", "reduce_by", "maintain"].map((name) => ({ required: [name] })) },
  ],
};
