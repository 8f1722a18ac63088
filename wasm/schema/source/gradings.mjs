/** Rule sets and gradings of a plan: by what units are graded, and which. */
import { described, documentOf, field, has, id, illustrative, list, object, ref, some, someIds, without, words } from "./forms.mjs";
import { RANGE } from "./policies.mjs";

const CRITERIA = ["points", "fact", "weighted_sum", "done_share", "on_time_share", "late_share", "exceeded_share"];
const bound = (vi, en) => field(vi, en, ref("number_not_negative"), { examples: [0.8] });
const article = () => field("Điều khoản quy định.", "The article that says so.", ref("name"), { examples: ["điểm c khoản 2 Điều 12"] });

export const units = (vi, en) => field(
  vi,
  en,
  {
    anyOf: [
      someIds(),
      object("children_of", { children_of: field("Các đơn vị trực thuộc đơn vị này.", "The units directly below this one.", id(), { examples: ["ubnd"] }) }),
    ],
  },
  { examples: [["p1", "p2"], { children_of: "ubnd" }] },
);

const caps = () => field(
  "Giới hạn số đơn vị được một mức.",
  "How many of a group may have a grade.",
  list(object("grade at_most of", {
    grade: field("Mức bị giới hạn.", "The grade that is capped.", id(), { examples: ["excellent"] }),
    at_most: field("Nhiều nhất phần này của số đơn vị được đếm.", "At most this share of the units counted.", ref("part_of_one")),
    of: field("Đếm các đơn vị có một trong các mức này.", "The units with one of these grades are counted.", someIds(), { examples: [["excellent", "good"]] }),
    by: field("Tiêu chí tính điểm để xếp thứ tự các đơn vị đủ điều kiện.", "The criterion of points that puts those in an order who qualify.", id(), { examples: ["points"] }),
    article: article(),
    illustrative: illustrative(),
  })),
);

export const GRADINGS = {
  rule_set: object("id name criteria grades", {
    id: field("Mã bộ tiêu chí.", "The rule set's id.", ref("text"), { examples: ["own-2023"] }),
    name: field("Tên bộ tiêu chí.", "The rule set's name.", ref("name")),
    scheme: field("Hệ thống xếp loại: hai bộ cùng hệ thống không được chồng nhau.", "The scheme it belongs to: two of one scheme must not collide.", ref("text"), { examples: ["vn-quality"] }),
    valid_from: field("Có hiệu lực từ ngày.", "In force from this day on.", ref("day")),
    valid_to: field("Có hiệu lực đến hết ngày.", "In force up to this day, that day included.", ref("day")),
    document: field("Văn bản: mã trong kế hoạch, hoặc ghi ngay tại đây.", "Its document: an id of the plan, or stated here.", { anyOf: [id(), ref("document")] }),
    source: field(
      "Đọc ở đâu: `norm` trong văn bản quy phạm, `secondary` trong nguồn dẫn lại, `own` quy định của cơ quan.",
      "Where it was read: in the `norm`, in `secondary` sources that quote it, or the office's `own`.",
      words("norm", "secondary", "own"),
      { default: "own" },
    ),
    criteria: field("Các tiêu chí.", "The criteria.", some(ref("criterion"))),
    grades: field(
      "Các mức, tốt nhất trước.",
      "The grades, the best first.",
      some(object("id name all", {
        id: field("Mã của mức.", "The grade's id.", ref("text"), { examples: ["excellent"] }),
        name: field("Tên của mức.", "The grade's name.", ref("name"), { examples: ["hoàn thành xuất sắc nhiệm vụ"] }),
        article: article(),
        all: field("Mọi điều kiện phải thỏa.", "The conditions, all of which must hold.", list(ref("grade_condition"))),
      })),
    ),
    caps: caps(),
    illustrative: illustrative(),
  }),
  criterion: object("id name kind", {
    id: field("Mã tiêu chí.", "The criterion's id.", ref("text"), { examples: ["on_time"] }),
    name: field("Tên tiêu chí.", "The criterion's name.", ref("name")),
    article: article(),
    kind: field(
      "`points` điểm được chấm, `fact` có hoặc không, `weighted_sum` tổng điểm theo trọng số; còn lại là tỷ lệ việc của đơn vị: `done_share` hoàn thành, `on_time_share` đúng hạn, `late_share` trễ hạn, `exceeded_share` vượt mức.",
      "`points` that somebody gives, a `fact` (yes or no), a `weighted_sum` of points; or a share of the unit's items: done, on time, late, exceeded.",
      words(...CRITERIA),
    ),
    max: field("Điểm tối đa; chỉ với `points`.", "The most points; of `points` only.", ref("number_positive"), { default: 100 }),
    of: field(
      "Các tiêu chí điểm được cộng, mỗi tiêu chí với trọng số; chỉ với `weighted_sum`.",
      "The criteria of points that are added, each with its weight; of `weighted_sum` only.",
      some(object("criterion weight", {
        criterion: field("Mã tiêu chí điểm.", "A criterion of points.", id()),
        weight: field("Trọng số.", "Its weight.", ref("number_not_negative"), { examples: [20] }),
      })),
    ),
  }, {
    allOf: [
      { if: { properties: { kind: { const: "points" } } }, else: without("max") },
      { if: { properties: { kind: { const: "weighted_sum" } } }, then: has("of"), else: without("of") },
    ],
  }),
  grade_condition: {
    ...described(
      "Điều kiện của một mức: tiêu chí nằm trong khoảng, hoặc với tiêu chí có/không là `met`.",
      "A condition of a grade: a criterion lies in a range or, of a fact, is `met` or not.",
    ),
    ...object("criterion", {
      criterion: field("Mã tiêu chí.", "The criterion.", id(), { examples: ["on_time"] }),
      at_least: bound("Từ số này trở lên.", "Not below this."),
      above: bound("Trên số này.", "Above this."),
      at_most: bound("Đến số này.", "Not above this."),
      below: bound("Dưới số này.", "Below this."),
      met: field("Có (`true`) hoặc không (`false`); chỉ với tiêu chí có/không.", "Met or not; of a fact only.", { type: "boolean" }),
    }, { if: has("met"), then: without("at_least", "above", "at_most", "below"), else: RANGE }),
    examples: [{ criterion: "on_time", at_least: 0.8 }, { criterion: "rest", met: true }],
  },
  grading: object("id name rule_set units", {
    id: field("Mã đợt xếp loại.", "The grading's id.", ref("text"), { examples: ["year-2023"] }),
    name: field("Tên đợt xếp loại.", "The grading's name.", ref("name"), { examples: ["Xếp loại năm 2023"] }),
    rule_set: field(
      "Bộ tiêu chí: của kế hoạch, hoặc có sẵn (`vn-366-qd-tw-2025`, `vn-nd-90-2020`, `vn-qd-766-2022`).",
      "The rule set: one of the plan's, or a shipped one (`vn-366-qd-tw-2025`, `vn-nd-90-2020`, `vn-qd-766-2022`).",
      id(),
      { examples: ["vn-nd-90-2020"] },
    ),
    units: units("Các đơn vị được xếp loại cùng nhau.", "The units that are graded together."),
    period: field(
      "Kỳ xếp loại: tính các việc đến hạn trong kỳ; mặc định là kỳ của kế hoạch.",
      "Items count that are due in this period; by default the plan's.",
      object("from to", { from: field("Ngày đầu.", "The first day.", ref("day")), to: field("Ngày cuối, kể cả ngày đó.", "The last day, that day included.", ref("day")) }),
    ),
    on: field("Ngày xếp loại; mặc định là ngày cuối của kế hoạch.", "The day graded; by default the plan's last day.", ref("day"), { examples: ["2024-01-31"] }),
    counts: field(
      "Những việc nào được tính; mặc định cả ba loại.",
      "What counts as a unit's items; by default all three kinds.",
      object("", {
        indicators: field("Tính chỉ tiêu.", "Indicators count.", { type: "boolean" }, { default: true }),
        tasks: field("Tính nhiệm vụ.", "Tasks count.", { type: "boolean" }, { default: true }),
        reports: field("Tính báo cáo.", "Reports count.", { type: "boolean" }, { default: true }),
        early_is_exceeded: field("Hoàn thành trước hạn được tính là vượt mức.", "What is done before its due day counts as exceeded.", { type: "boolean" }, { default: false }),
      }, { not: { ...has("indicators", "tasks", "reports"), properties: { indicators: { const: false }, tasks: { const: false }, reports: { const: false } } } }),
    ),
    caps: caps(),
    document: documentOf("Văn bản.", "Its document."),
    illustrative: illustrative(),
  }),
};
