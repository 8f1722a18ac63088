/** Indicators and series of a plan. */
import {
  described, documentOf, field, has, id, ids, illustrative, list, note, object, objectWith, oneOf, ref, some, someIds, whole, without, words,
} from "./forms.mjs";
import { BAND, RELATIVE } from "./targets.mjs";

const OF_VALUES = ["ratio", "share", "sum", "difference"];
const OF_ACHIEVEMENTS = ["score", "worst_of"];
const OF_VERDICTS = ["all_of", "any_of", "growth_of"];
const FORMS = [...OF_VALUES, ...OF_ACHIEVEMENTS, ...OF_VERDICTS];
const COMPOSITES = [...OF_ACHIEVEMENTS, ...OF_VERDICTS];

const anyHas = (names) => ({ anyOf: names.map((name) => has(name)) });
const property = (name, schema) => ({ properties: { [name]: schema }, required: [name] });
const REVISED_TO_RELATIVE = property("revisions", { type: "array", contains: objectWith(property("target", RELATIVE)) });
const part = (vi, en) => field(vi, en, id(), { examples: ["plan-capital"] });

/** Where values come from: one of these, or none for what is observed. */
const FORM_PROPERTIES = {
  ratio: field(
    "Tỷ số: `of` chia cho `to`; `beside` là các mẫu số khác, in bên cạnh.",
    "A ratio: `of` divided by `to`; `beside` names other denominators, shown beside it.",
    object("of to", {
      of: part("Tử số: mã chỉ tiêu hoặc chuỗi số liệu.", "The numerator: the id of an indicator or a series."),
      to: part("Mẫu số.", "The denominator."),
      beside: field("Các mẫu số khác.", "Other denominators.", someIds()),
    }),
  ),
  share: field(
    "Phần của một tổng: `of` chia cho `to`, không vượt quá 1.",
    "A part of a whole: `of` divided by `to`, which does not exceed 1.",
    object("of to", { of: part("Phần.", "The part."), to: part("Tổng.", "The whole.") }),
  ),
  sum: field("Tổng của các chỉ tiêu hoặc chuỗi số liệu này.", "The sum of these indicators or series.", someIds(), { examples: [["a", "b"]] }),
  difference: field(
    "Hiệu: `of` trừ `minus`.",
    "A difference: `of` minus `minus`.",
    object("of minus", { of: part("Số bị trừ.", "What something is taken from."), minus: part("Số trừ.", "What is taken off.") }),
  ),
};

const COMPOSITE_PROPERTIES = {
  score: field(
    "Điểm: trung bình theo trọng số mức thực hiện chỉ tiêu của các phần.",
    "A score: the mean by weight of how far the parts' targets are fulfilled.",
    some(object("of", {
      of: part("Mã chỉ tiêu.", "The id of an indicator."),
      weight: field("Trọng số.", "How much it counts.", ref("number_not_negative"), { default: 1 }),
    })),
    { examples: [[{ of: "a", weight: 2 }, { of: "b" }]] },
  ),
  cap: field(
    "Mỗi phần được tính nhiều nhất là bấy nhiêu; chỉ đi với `score`.",
    "Each part counts at most so much; beside `score` only.",
    ref("share"),
    { examples: [1] },
  ),
  worst_of: field("Mức thực hiện thấp nhất của các phần.", "The least that a part's target is fulfilled.", someIds()),
  all_of: field("Kết quả kém nhất của các phần: tất cả phải đạt.", "The worst of the parts' verdicts: all must hold.", someIds()),
  any_of: field("Kết quả tốt nhất của các phần: một phần đạt là đủ.", "The best of the parts' verdicts: one is enough.", someIds()),
  growth_of: field("Trung bình điểm tăng trưởng của các phần.", "The mean of the parts' growth scores.", someIds()),
};

const measure = () => field(
  "Đo cái gì: đơn vị tính và cách cộng dồn; bắt buộc với số liệu được báo cáo, không bắt buộc với số liệu được tính.",
  "What is measured: unit and kind; needed for what is observed, optional for what is worked out.",
  object("", {
    uom: field("Đơn vị tính.", "The unit of measure.", ref("name"), { examples: ["triệu đồng", "%", "hộ"] }),
    kind: field(
      "`cumulative` lũy kế từ đầu kỳ, `snapshot` hiện trạng tại một ngày.",
      "`cumulative`: the total since the start; `snapshot`: the state on a day.",
      words("cumulative", "snapshot"),
    ),
  }),
);

/** With one of the forms, or observed: then unit and kind are needed. */
const oneForm = (forms) => ({
  oneOf: [
    { properties: { measure: objectWith(has("uom", "kind")) }, required: ["measure"], not: anyHas(forms) },
    ...forms.map((form) => has(form)),
  ],
});

const values = (vi, en) => field(vi, en, some(ref("value_on")), { examples: [[{ on: "2022-06-30", value: 41000 }]] });

export const INDICATORS = {
  indicator: object("id name responsible", {
    id: field("Mã chỉ tiêu, duy nhất trong kế hoạch.", "The indicator's id, unique in the plan.", ref("text"), { examples: ["disbursement"] }),
    name: field("Tên chỉ tiêu.", "The indicator's name.", ref("name"), { examples: ["Giải ngân vốn đầu tư công"] }),
    section: field("Mã mục của kế hoạch.", "The section of the plan it belongs to.", id(), { examples: ["1c"] }),
    tags: field("Nhãn, dùng trong chính sách và để lọc.", "Tags, for policies and filters.", list(ref("text")), { examples: [["capital"]] }),
    measure: measure(),
    start: field("Ngày bắt đầu; mặc định là ngày đầu của kế hoạch.", "Its first day; by default the plan's.", ref("day"), { examples: ["2023-01-01"] }),
    due: field("Hạn phải đạt, kể cả ngày đó.", "The day by which it must be reached, that day included.", ref("day"), { examples: ["2023-12-31"] }),
    closes_on: field(
      "Số liệu từ ngày này trở đi là số liệu cuối; mặc định là hạn.",
      "A figure from this day on is the final one; by default the due day.",
      ref("day"),
      { examples: ["2023-12-31"] },
    ),
    counts_until: field(
      "Số liệu đến hết ngày này còn được tính; mặc định là hạn. Giải ngân: 31/01 năm sau.",
      "Figures up to this day count; by default the due day. Disbursement: 31 January of the next year.",
      ref("day"),
      { examples: ["2024-01-31"] },
    ),
    target: field(
      "Chỉ tiêu giao: phải đạt bao nhiêu; không có khi kết quả tổng hợp từ kết quả của các phần.",
      "What must be reached; none where the verdict is put together from verdicts.",
      ref("target"),
    ),
    baseline: field("Kỳ gốc: giá trị mà mức thay đổi được tính từ đó.", "The value that the change is counted from.", ref("baseline")),
    path: field(
      "Lộ trình đạt chỉ tiêu trong kỳ; mặc định `linear` với số lũy kế và với hiện trạng có kỳ gốc, còn lại `at_end`.",
      "How the target is meant to be reached; by default `linear` for totals and for states with a baseline, else `at_end`.",
      ref("path"),
    ),
    bands: field(
      "Ngưỡng tiến độ (tiến độ / tiến độ kế hoạch): từ `on_track` là đúng tiến độ, từ `at_risk` là có nguy cơ chậm, dưới nữa là chậm.",
      "Thresholds of pace (progress / expected progress): on track from `on_track`, at risk from `at_risk`, else behind.",
      object("on_track at_risk", {
        on_track: field("Từ mức này là đúng tiến độ.", "On track from here.", ref("share"), { examples: [1] }),
        at_risk: field("Từ mức này là có nguy cơ chậm.", "At risk from here.", ref("share"), { examples: [0.9] }),
      }),
      { default: { on_track: 1, at_risk: 0.9 } },
    ),
    nearly_achieved: field(
      "Sau hạn, từ phần này của chỉ tiêu trở lên là cơ bản đạt; không dùng với mức tối đa của số lũy kế.",
      "After the due day, from this share of the target on it is nearly achieved; not beside the ceiling of a total.",
      ref("part_below_one"),
    ),
    stale_after_days: field("Số liệu cũ hơn số ngày này là số liệu cũ; không ghi thì không bao giờ.", "A figure older than so many days is stale; left out, never.", whole(0), { examples: [45] }),
    responsible: field("Đơn vị chủ trì.", "The units that answer for it.", someIds(), { examples: [["tckh"]] }),
    supporting: field("Đơn vị phối hợp.", "The units that help.", ids(), { examples: [["p1"]] }),
    document: documentOf("Văn bản giao chỉ tiêu.", "The document that orders it."),
    note: note(),
    illustrative: illustrative(),
    ...FORM_PROPERTIES,
    ...COMPOSITE_PROPERTIES,
    growth: field(
      "Đánh giá theo tốc độ tăng bình quân năm (Open SDG, Thống kê Canada) thay cho lộ trình; cần `baseline`. Không có chỉ tiêu thì cần `direction`.",
      "Judged by its compound annual growth rate (Open SDG, Statistics Canada) in place of a path; needs a `baseline`. Without a target it needs a `direction`.",
      object("", {
        limit: field("Giới hạn tự nhiên của giá trị; chỉ khi không có chỉ tiêu.", "A natural limit of the values; without a target only.", ref("number"), { examples: [100] }),
        direction: field("Hướng mong muốn: `up` tăng, `down` giảm; chỉ khi không có chỉ tiêu.", "Which way values are to go; without a target only.", words("up", "down")),
      }),
    ),
    forecast: field(
      "Cách dự báo cho ngày đến hạn: `run_rate` theo tiến độ đến nay, `trend` bình phương tối thiểu, `like_last_year` như năm trước, `none` không dự báo.",
      "How the value on the due day is foreseen: `run_rate` as far along the path as so far, `trend` by least squares, `like_last_year`, `none`.",
      ref("forecast"),
      { default: "run_rate" },
    ),
    print: field(
      "Cách in các số được tính.",
      "How derived numbers are printed.",
      object("digits", {
        digits: field("Số chữ số thập phân, 0 đến 12.", "Decimal places, 0 to 12.", whole(0, 12), { examples: [2] }),
        rounding: field(
          "`half_up` làm tròn, `half_even` làm tròn về số chẵn, `truncate` cắt bỏ.",
          "`half_up`, `half_even`, or `truncate`.",
          words("half_up", "half_even", "truncate"),
          { default: "half_up" },
        ),
      }),
    ),
    interim: field(
      "Chỉ tiêu cho các mốc sớm hơn (quý, nửa năm), theo thứ tự ngày; mỗi mốc có kết quả riêng.",
      "Targets for earlier dates (quarters, half years), in order; each gets a verdict of its own.",
      list(object("by target", {
        by: field("Mốc, trước hạn.", "The date, before the due day.", ref("day"), { examples: ["2023-06-30"] }),
        target: field("Chỉ tiêu của mốc.", "The target of that date.", ref("target")),
      })),
    ),
    revisions: field("Điều chỉnh kế hoạch: chỉ tiêu khác từ một ngày.", "Other targets from a day on.", list(ref("target_revision"))),
    breakdown: field(
      "Giao theo đơn vị: mỗi đơn vị có kết quả riêng.",
      "The parts of single units: each gets a verdict of its own.",
      some(object("unit", {
        unit: field("Đơn vị.", "The unit.", id(), { examples: ["p1"] }),
        target: field(
          "Chỉ tiêu của đơn vị; không ghi thì là chỉ tiêu chung, trừ khi cộng dồn bằng `sum`.",
          "The unit's target; by default the whole's, except where `roll_up` is `sum` or left out.",
          ref("target"),
        ),
        revisions: field(
          "Điều chỉnh riêng cho đơn vị; không ghi thì chỉ tiêu chung được điều chỉnh là của cả đơn vị, nếu đơn vị không có chỉ tiêu riêng.",
          "Revisions of this unit's target alone; without any a unit that has no target of its own follows those of the whole.",
          list(ref("target_revision")),
        ),
        baseline: field("Kỳ gốc của đơn vị.", "The unit's baseline.", ref("baseline")),
        weight: field("Trọng số; chỉ với `weighted_mean`.", "How much it counts; with `weighted_mean` only.", ref("number_not_negative"), { default: 1 }),
        illustrative: illustrative(),
      })),
    ),
    roll_up: field(
      "Số chung từ số của các đơn vị: `sum` tổng, `ratio_of_sums` tỷ số của các tổng, `weighted_mean` trung bình theo trọng số, `worst` giá trị kém nhất, `all_of` kết quả kém nhất.",
      "What the whole is where it has no figure of its own: the `sum`, the `ratio_of_sums`, the `weighted_mean`, the `worst` value, or `all_of` for the worst verdict.",
      words("sum", "ratio_of_sums", "weighted_mean", "worst", "all_of"),
    ),
    weight: field(
      "Trọng số trong điểm của đơn vị, bên cạnh các chỉ tiêu khác; cần `scorecards` của kế hoạch.",
      "How much it counts in a unit's score beside other indicators; needs `scorecards` in the plan.",
      ref("number_not_negative"),
      { default: 1 },
    ),
  }, {
    ...oneForm(FORMS),
    dependentRequired: { cap: ["score"], roll_up: ["breakdown"], closes_on: ["due"], counts_until: ["due"] },
    allOf: [
      // what is put together from verdicts has neither a figure nor a target of its own
      {
        if: anyHas(OF_VERDICTS),
        then: without("target", "measure", "baseline", "path", "bands", "nearly_achieved", "stale_after_days", "forecast", "interim", "revisions", "growth"),
        else: { anyOf: [has("target"), has("growth")] },
      },
      { if: anyHas(OF_ACHIEVEMENTS), then: without("stale_after_days", "forecast", "interim", "growth") },
      { if: anyHas(COMPOSITES), then: without("breakdown"), else: has("due") },
      // growth takes the place of a path
      {
        if: has("growth"),
        then: {
          ...without("path", "bands"),
          required: ["baseline"],
          if: has("target"),
          then: { properties: { growth: objectWith({ maxProperties: 0 }), target: { not: BAND } } },
          else: { properties: { growth: objectWith(has("direction")) } },
        },
      },
      {
        if: {
          anyOf: [
            property("target", RELATIVE),
            property("interim", { type: "array", contains: objectWith(property("target", RELATIVE)) }),
            REVISED_TO_RELATIVE,
            property("breakdown", { type: "array", contains: objectWith({ anyOf: [property("target", RELATIVE), REVISED_TO_RELATIVE] }, { not: has("baseline") }) }),
          ],
        },
        then: has("baseline"),
      },
      { if: property("baseline", objectWith(has("same_period"))), then: without("path") },
      // of an observed state that begins nowhere only the end counts, and a total does not grow by a rate
      {
        if: { ...property("measure", objectWith(property("kind", { const: "snapshot" }))), not: anyHas([...FORMS, "baseline"]) },
        then: { properties: { path: { const: "at_end" } } },
      },
      {
        if: { ...property("measure", objectWith(property("kind", { const: "cumulative" }))), not: anyHas(FORMS) },
        then: { properties: { path: { not: { const: "compound" } } } },
      },
      // ratios take `ratio_of_sums`, amounts take `sum`
      {
        if: anyHas(["ratio", "share"]),
        then: { properties: { roll_up: { not: { const: "sum" } } } },
        else: { properties: { roll_up: { not: { const: "ratio_of_sums" } } } },
      },
      {
        if: property("roll_up", { not: { const: "sum" } }),
        else: { properties: { breakdown: list(objectWith(has("target"))) } },
      },
      {
        if: property("roll_up", { const: "weighted_mean" }),
        else: { properties: { breakdown: list(objectWith(without("weight"))) } },
      },
    ],
  }),
  series: object("id name", {
    id: field("Mã, duy nhất trong các chỉ tiêu và chuỗi số liệu.", "Its id, unique among indicators and series.", ref("text"), { examples: ["plan-capital"] }),
    name: field("Tên.", "Its name.", ref("name"), { examples: ["Kế hoạch vốn"] }),
    measure: measure(),
    start: field("Ngày bắt đầu; mặc định là ngày đầu của kế hoạch.", "Its first day; by default the plan's.", ref("day")),
    ...FORM_PROPERTIES,
    note: note(),
    document: documentOf("Văn bản.", "Its document."),
    illustrative: illustrative(),
  }, oneForm(OF_VALUES)),
  target_revision: object("from decided target", {
    from: field("Có hiệu lực từ ngày.", "The day from which it holds.", ref("day"), { examples: ["2023-10-01"] }),
    decided: field("Ngày quyết định.", "The day on which it was decided.", ref("day"), { examples: ["2023-09-25"] }),
    target: field("Chỉ tiêu mới.", "The new target.", ref("target")),
    document: documentOf("Văn bản điều chỉnh.", "The document that decides it."),
    illustrative: illustrative(),
  }),
  baseline: {
    ...described(
      "Một giá trị của một ngày, hoặc số liệu cùng kỳ năm trước.",
      "A value of a day, or last year's values of the same period.",
    ),
    ...object("", {
      value: field("Giá trị kỳ gốc.", "The value.", ref("number"), { examples: [0] }),
      on: field("Ngày của giá trị đó.", "Its day.", ref("day"), { examples: ["2022-12-31"] }),
      same_period: values("Số liệu năm trước theo ngày, để so cùng kỳ.", "Last year's values by day, to be compared with the same day."),
      zero_base: field(
        "Khi số cùng kỳ bằng 0 mà chỉ tiêu là một phần của nó: `zero` chỉ 0 mới đạt, `holds` số nào cũng đạt.",
        "Where last year's value is 0 and a share of it is asked for: `zero` only 0 holds, `holds` anything does.",
        words("zero", "holds"),
      ),
      illustrative: illustrative(),
    }, { oneOf: [{ ...has("value", "on"), ...without("same_period", "zero_base") }, { ...has("same_period"), ...without("value", "on") }] }),
    examples: [{ value: 0, on: "2022-12-31" }, { same_period: [{ on: "2022-06-30", value: 41000 }] }],
  },
  value_on: object("on value", {
    on: field("Ngày.", "The day.", ref("day")),
    value: field("Giá trị.", "The value.", ref("number"), { examples: [41000] }),
    illustrative: illustrative(),
  }),
  path: {
    ...described(
      "`linear` đều theo ngày, `working_days` đều theo ngày làm việc, `compound` đều theo tốc độ, `at_end` chỉ xét cuối kỳ; hoặc theo mốc, hoặc như năm trước.",
      "`linear` the same amount every day, `working_days` every working day, `compound` the same growth rate, `at_end` only the end counts; or by milestones, or like last year.",
    ),
    anyOf: [
      words("linear", "at_end", "working_days", "compound"),
      object("milestones between", {
        milestones: values("Các mốc, theo thứ tự ngày.", "The milestones, in order."),
        between: field("Giữa các mốc: `step` giữ mức của mốc trước, `line` tăng đều.", "Between milestones: `step` keeps the last one's value, `line` goes straight.", words("step", "line")),
        illustrative: illustrative(),
      }),
      object("like_last_year", {
        like_last_year: values("Số liệu năm trước theo ngày.", "Last year's values by day."),
        illustrative: illustrative(),
      }),
    ],
    examples: ["linear", { milestones: [{ on: "2023-06-30", value: 40000 }], between: "line" }],
  },
  forecast: {
    anyOf: [
      words("run_rate", "none"),
      object("", {
        trend: field(
          "Đường xu hướng bình phương tối thiểu qua số liệu của những ngày gần nhất.",
          "Least squares over the figures of the last days.",
          object("days", { days: field("Bao nhiêu ngày.", "How many days.", whole(0), { examples: [180] }) }),
        ),
        like_last_year: values("Số liệu năm trước theo ngày.", "Last year's values by day."),
        illustrative: illustrative(),
      }, oneOf("trend", "like_last_year")),
    ],
  },
};
