/** Policies of a plan: when verdicts are so, what follows. */
import {
  DEADLINE_STATUS, INDICATOR_STATUS, described, documentOf, field, has, id, illustrative, list, object, objectWith, oneOf, ref, some, someIds, whole, without, words,
} from "./forms.mjs";

const bounds = (number, examples) => ({
  at_least: field("Từ số này trở lên.", "Not below this.", ref(number), { examples }),
  above: field("Trên số này.", "Above this.", ref(number), { examples }),
  at_most: field("Đến số này.", "Not above this.", ref(number), { examples }),
  below: field("Dưới số này.", "Below this.", ref(number), { examples }),
});

/** A lower bound, an upper one, or one of each. */
export const RANGE = {
  anyOf: ["at_least", "above", "at_most", "below"].map((name) => has(name)),
  dependentSchemas: { at_least: without("above"), at_most: without("below") },
};

/** A range with its fields; `number` names what the bounds are. */
const rangeOf = (needed, more, number, examples) => object(needed, { ...more, ...bounds(number, examples) }, RANGE);

const statuses = (vi, en, known) => field(vi, en, some(words(...known)), { examples: [[known[0]]] });

const CONDITION = {
  ...described(
    "Đúng một trong các dạng; `any`, `all`, `not` ghép các điều kiện với nhau.",
    "Exactly one of the forms; `any`, `all`, `not` put conditions together.",
  ),
  ...object("", {
    any: field("Một trong các điều kiện.", "One of these holds.", some(ref("condition"))),
    all: field("Tất cả các điều kiện.", "All of these hold.", some(ref("condition"))),
    not: field("Điều kiện này không đúng.", "This does not hold.", ref("condition")),
    indicator: statuses("Chỉ tiêu có một trong các trạng thái.", "An indicator with one of these statuses.", INDICATOR_STATUS),
    task: statuses("Nhiệm vụ có một trong các trạng thái.", "A task with one of these statuses.", DEADLINE_STATUS),
    report: statuses("Kỳ báo cáo có một trong các trạng thái.", "A period of a recurring report with one of these statuses.", DEADLINE_STATUS),
    dossier: statuses("Hồ sơ có một trong các trạng thái.", "A dossier with one of these statuses.", DEADLINE_STATUS),
    owed: field(
      "Việc phải làm theo các chính sách khác có một trong các trạng thái.",
      "What is owed under other policies, with one of these statuses.",
      object("under status", {
        under: field("Mã các chính sách.", "The policies.", someIds(), { examples: [["explain"]] }),
        status: statuses("Trạng thái.", "The statuses.", DEADLINE_STATUS),
      }),
    ),
    quality: field("Chất lượng số liệu của chỉ tiêu.", "How good an indicator's figure is.", some(words("fresh", "stale", "conflicting", "none"))),
    forecast: field("Dự báo của chỉ tiêu.", "Whether an indicator's forecast reaches its target.", some(words("reached", "not_reached"))),
    achievement: field("Tỷ lệ thực hiện, phần của 1.", "Achievement (actual / target), as a fraction of 1.", ref("range"), { examples: [{ below: 0.9 }] }),
    pace: field("Tiến độ / tiến độ kế hoạch.", "Progress / expected progress.", ref("range"), { examples: [{ below: 0.8 }] }),
    days_late: field("Số ngày quá hạn.", "Days late.", ref("range_of_days"), { examples: [{ at_least: 5 }] }),
    working_days_late: field("Số ngày làm việc quá hạn.", "Working days late.", ref("range_of_days"), { examples: [{ at_least: 5 }] }),
    unit_share: field(
      "Trong các việc của đơn vị thỏa `among`, phần thỏa `of` nằm trong khoảng.",
      "Of the unit's items for which `among` holds, the share for which `of` holds lies in a range.",
      rangeOf("of among", {
        of: field("Điều kiện được đếm.", "What is counted.", ref("condition")),
        among: field("Trong số nào.", "Among which.", ref("condition")),
      }, "part_of_one", [0.2]),
    ),
    unit: field("Đơn vị là một trong số này.", "The unit is one of these.", some(id()), { examples: [["p1"]] }),
    subtree: field("Đơn vị là, hoặc trực thuộc, một trong số này.", "The unit is one of these, or below one.", some(id()), { examples: [["ubnd"]] }),
    tag: field("Việc mang một trong các nhãn này.", "Items that bear one of these tags.", some(ref("text")), { examples: [["capital"]] }),
    section: field("Việc thuộc một trong các mục này.", "Items of one of these sections, or below one.", some(id()), { examples: [["1c"]] }),
  }, { minProperties: 1, maxProperties: 1 }),
  examples: [{ any: [{ indicator: ["missed"] }, { task: ["overdue", "done_late"] }] }],
};

/**
 * Where a time is counted from the verdict, only statuses that have a first day of the miss can be named; beneath `not` and
 * `unit_share` that does not matter.
 */
const CONDITION_WITH_DAY = {
  type: "object",
  properties: {
    any: list(ref("condition_with_day")),
    all: list(ref("condition_with_day")),
    indicator: list(words("missed", "behind", "no_data", "at_risk", "nearly_achieved")),
    task: list(words("overdue", "done_late")),
    report: list(words("overdue", "done_late")),
    dossier: list(words("overdue", "done_late")),
    owed: objectWith({ properties: { status: list(words("overdue", "done_late")) } }),
  },
};

const owed = (vi, en, needed) => field(vi, en, object(needed, {
  within: field(
    "Thời hạn, tính từ ngày vi phạm.",
    "The time given, counted from the miss.",
    object("", {
      days: field("Số ngày.", "Days.", whole(1), { examples: [7] }),
      working_days: field("Số ngày làm việc.", "Working days.", whole(1), { examples: [5] }),
    }, oneOf("days", "working_days")),
    { examples: [{ working_days: 5 }] },
  ),
  to: field("Giải trình trước đơn vị nào.", "Before which unit it is answered for.", id(), { examples: ["ubnd"] }),
  illustrative: illustrative(),
}));

export const POLICIES = {
  policy: object("id name when then", {
    id: field("Mã chính sách.", "The policy's id.", ref("text"), { examples: ["explain"] }),
    name: field("Tên chính sách.", "The policy's name.", ref("name"), { examples: ["Báo cáo giải trình"] }),
    when: field("Khi nào: điều kiện về kết quả và đơn vị chịu trách nhiệm.", "When: a condition on a verdict and a unit that answers for it.", ref("condition")),
    then: field(
      "Thì phải làm gì, ít nhất một việc.",
      "What follows, at least one thing.",
      object("", {
        explanation: owed("Phải báo cáo giải trình trong thời hạn.", "An explanation is owed within a time.", "within"),
        review: owed("Đề nghị kiểm điểm trách nhiệm; có thể không có thời hạn.", "A review of the responsibility is proposed, within a time or without one.", ""),
        reminder: field("Nhắc việc, không phải báo cáo.", "A reminder: nothing is owed.", object("", { illustrative: illustrative() })),
        note: field("Lời ghi bên cạnh kết quả.", "Words beside the verdicts.", ref("name")),
        grade: field(
          "Không được xếp các mức này, hoặc không được xếp cao hơn một mức.",
          "The unit is excluded from grades, or capped at one.",
          object("", {
            excluded_from: field("Các mức không được xếp.", "The grades that are taken away.", someIds(), { examples: [["excellent"]] }),
            at_most: field("Mức cao nhất được xếp.", "No better grade than this one.", id(), { examples: ["completed"] }),
            grading: field("Chỉ trong đợt xếp loại này; không ghi thì mọi đợt.", "In this grading only; left out, in all that have the grades.", id(), { examples: ["year-2023"] }),
            illustrative: illustrative(),
          }, { anyOf: [has("excluded_from"), has("at_most")] }),
        ),
      }, { minProperties: 1 }),
      { examples: [{ explanation: { within: { working_days: 5 } } }] },
    ),
    document: documentOf("Văn bản quy định.", "The document that orders it."),
    valid_from: field("Có hiệu lực từ ngày.", "In force from this day on.", ref("day")),
    valid_to: field("Có hiệu lực đến hết ngày.", "In force up to this day, that day included.", ref("day")),
    illustrative: illustrative(),
  }, {
    // a time is counted from the first day of the miss
    if: {
      properties: {
        then: {
          type: "object",
          anyOf: [has("explanation"), { properties: { review: { type: "object", required: ["within"] } }, required: ["review"] }],
        },
      },
      required: ["then"],
    },
    then: { properties: { when: ref("condition_with_day") } },
  }),
  condition: CONDITION,
  condition_with_day: CONDITION_WITH_DAY,
  range: {
    ...described("Cận dưới, cận trên, hoặc cả hai.", "A lower bound, an upper one, or both."),
    ...rangeOf("", {}, "number", [0.9]),
  },
  range_of_days: {
    ...described("Cận dưới, cận trên, hoặc cả hai, tính bằng ngày.", "A lower bound, an upper one, or both, in days."),
    ...rangeOf("", {}, "number_not_negative", [5]),
  },
};
