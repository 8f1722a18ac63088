/** The plan: who must reach what by when, and what follows if they do not. */
import { CALENDAR } from "./calendar.mjs";
import {
  COMMON, described, documentOf, field, has, id, ids, illustrative, list, note, object, objectWith, oneOf, ref, roll, some, someIds, whole, without, words,
} from "./forms.mjs";
import { GRADINGS, units } from "./gradings.mjs";
import { INDICATORS } from "./indicators.mjs";
import { POLICIES } from "./policies.mjs";
import { TARGETS } from "./targets.mjs";

export const schemaProperty = () => field(
  "Tệp hoặc địa chỉ của JSON Schema, để trình soạn thảo kiểm tra và gợi ý; không ảnh hưởng đến kết quả.",
  "The file or address of the JSON Schema, by which editors check and complete; it changes no verdict.",
  ref("text"),
  { examples: ["./node_modules/tiendo/schema/plan.json"] },
);
export const format = () => field("Phiên bản của định dạng.", "The version of the format.", { const: "tiendo/1" });

const idOf = (vi, en, example) => field(vi, en, ref("text"), { examples: [example] });
const nameOf = (vi, en, example) => field(vi, en, ref("name"), { examples: [example] });
const url = () => field("Địa chỉ web đầy đủ, `https://…`; địa chỉ khác không thành liên kết.", "Its address of the web, whole, `https://…`; no other is linked.", ref("text"), { examples: ["https://example.org/cv-2007"] });
const section = () => field("Mã mục của kế hoạch.", "The section of the plan it belongs to.", id(), { examples: ["1c"] });
const tags = () => field("Nhãn, dùng trong chính sách và để lọc.", "Tags, for policies and filters.", list(ref("text")), { examples: [["capital"]] });
const responsible = () => field("Đơn vị chủ trì.", "The units that answer for it.", someIds(), { examples: [["tckh"]] });
const supporting = () => field("Đơn vị phối hợp.", "The units that help.", ids(), { examples: [["p1"]] });
const weight = () => field(
  "Trọng số trong điểm của đơn vị, bên cạnh các việc cùng loại; cần `scorecards` của kế hoạch.",
  "How much it counts in a unit's score beside others of its kind; needs `scorecards` in the plan.",
  ref("number_not_negative"),
  { default: 1 },
);
const count = (vi, en, examples) => field(vi, en, whole(1), { examples });
const validFrom = () => field("Ngày đầu tiên; không ghi thì từ trước.", "Its first day; left out, from ever on.", ref("day"), { examples: ["2025-07-01"] });
const validTo = () => field("Ngày cuối cùng, kể cả ngày đó.", "Its last day, that day included.", ref("day"), { examples: ["2025-06-30"] });

const PARTIES = {
  source: {
    ...described("Một mã nguồn, hoặc mã và tên.", "The id of a source, or an id with a name."),
    anyOf: [
      ref("text"),
      object("id name", {
        id: idOf("Mã nguồn, ghi trong số liệu.", "The source's id, as records name it.", "gso"),
        name: nameOf("Tên nguồn.", "The source's name.", "Cục Thống kê"),
        url: url(),
      }),
    ],
    examples: ["gso", { id: "gso", name: "Cục Thống kê" }],
  },
  document: object("id name", {
    id: idOf("Mã văn bản.", "The document's id.", "cv-2023-08"),
    number: field("Số ký hiệu; `null` khi chưa có.", "Its number; `null` while it has none.", { anyOf: [ref("text"), { type: "null" }] }, { examples: ["129/KH-UBND"] }),
    date: field("Ngày, tháng hoặc năm ban hành; `null` khi chưa có.", "Its day, month or year; `null` while it has none.", { anyOf: [ref("date"), { type: "null" }] }),
    issuer: nameOf("Cơ quan ban hành.", "Who issued it.", "UBND thị xã Ngã Năm"),
    name: nameOf("Tên văn bản.", "Its name.", "Chỉ thị về nhiệm vụ những tháng cuối năm"),
    url: url(),
  }),
  unit: object("id name", {
    id: idOf("Mã đơn vị.", "The unit's id.", "tckh"),
    name: nameOf("Tên đơn vị.", "The unit's name.", "Phòng Tài chính - Kế hoạch"),
    code: idOf("Mã trong danh mục đơn vị hành chính.", "Its code in the national list of administrative units.", "31732"),
    parent: field("Đơn vị cấp trên.", "The unit above it.", id(), { examples: ["ubnd"] }),
    valid_from: validFrom(),
    valid_to: validTo(),
    succeeds: field("Các đơn vị mà nó thay thế hoặc nhận vào; nếu có `valid_from` thì sau ngày cuối (`valid_to`) của chúng.", "The units whose place it took, or that it took in; where it has a `valid_from`, that is after their last day (`valid_to`).", { type: ["array", "null"], items: id() }, { examples: [["p1", "p2"]] }),
  }),
  section: object("id name", {
    id: idOf("Mã mục.", "The section's id.", "1c"),
    name: nameOf("Tên mục.", "The section's name.", "Giải ngân vốn đầu tư công"),
    parent: field("Mục cấp trên.", "The section above it.", id(), { examples: ["1"] }),
    document: documentOf("Văn bản.", "Its document."),
  }),
};

const DEADLINES = {
  named_day: {
    ...described(
      "Hoặc gọi theo Điều 146 Bộ luật Dân sự: đầu, giữa (ngày 15, hoặc 30/6) hay cuối một tháng, một năm.",
      "Or by a name of Civil Code 2015 art. 146: start, middle (the 15th, or 30 June) or end of a month or a year.",
    ),
    ...object("", {
      start_of: field("Đầu tháng hoặc đầu năm.", "The first day of it.", ref("month_or_year")),
      middle_of: field("Giữa tháng (ngày 15) hoặc giữa năm (30/6).", "The middle of it: the 15th, or 30 June.", ref("month_or_year")),
      end_of: field("Cuối tháng hoặc cuối năm.", "The last day of it.", ref("month_or_year")),
    }, { minProperties: 1, maxProperties: 1 }),
    examples: [{ middle_of: "2023-09" }],
  },
  deadline_day: { anyOf: [ref("day"), ref("named_day")], examples: ["2023-09-15", { end_of: "2023" }] },
  deadline: {
    ...described(
      "`by` kể cả ngày đó, `before` trước ngày đó, hoặc `within` một thời gian tính `from` một ngày hay sau một nhiệm vụ.",
      "`by` a day, that day included; `before` it; or `within` a time `from` a day or after a task.",
    ),
    ...object("", {
      by: field("Chậm nhất ngày này, kể cả ngày đó.", "The last good day.", ref("deadline_day")),
      before: field("Trước ngày này: ngày liền trước là ngày cuối.", "Before this day: the day before is the last good one.", ref("deadline_day")),
      within: field("Trong thời gian này; ngày bắt đầu không tính (Điều 147 Bộ luật Dân sự).", "Within this time; the first day is not counted (Civil Code 2015 art. 147).", ref("term")),
      from: field(
        "Tính từ ngày này, hoặc từ khi một nhiệm vụ khác hoàn thành; chỉ với `within`.",
        "Counted from this day, or from the completion of another task; with `within` only.",
        {
          anyOf: [
            ref("deadline_day"),
            object("after", { after: field("Mã nhiệm vụ phải hoàn thành trước.", "The task that it waits for.", id(), { examples: ["market"] }) }),
          ],
        },
      ),
      roll: roll(
        "Mặc định: ngày cố định giữ nguyên, thời gian theo ngày, tuần, tháng, năm thì sang ngày làm việc kế tiếp (Điều 148.5 Bộ luật Dân sự).",
        "By default fixed days stay; times in days, weeks, months and years follow (Civil Code 2015 art. 148.5).",
      ),
      illustrative: illustrative(),
    }, { ...oneOf("by", "before", "within"), dependentRequired: { within: ["from"], from: ["within"] } }),
    examples: [{ before: "2023-09-15" }, { within: { months: 3 }, from: "2023-08-31" }],
  },
  term: {
    ...described("Một trong các đơn vị.", "In one of the units."),
    ...object("", {
      days: count("Số ngày.", "Days.", [10]),
      working_days: count("Số ngày làm việc.", "Working days.", [5]),
      weeks: count("Số tuần: kết thúc vào cùng thứ.", "Weeks: it ends on the same weekday.", [2]),
      months: count("Số tháng: kết thúc vào cùng ngày, hoặc ngày cuối tháng.", "Months: it ends on the same day of the month, or its last.", [3]),
      years: count("Số năm.", "Years.", [1]),
    }, { minProperties: 1, maxProperties: 1 }),
    examples: [{ working_days: 5 }],
  },
};

const ITEMS = {
  task: object("id name deadline responsible", {
    id: idOf("Mã nhiệm vụ.", "The task's id.", "market"),
    name: nameOf("Tên nhiệm vụ.", "The task's name.", "Di dời chợ"),
    section: section(),
    tags: tags(),
    deadline: field("Thời hạn.", "Its deadline.", ref("deadline")),
    responsible: responsible(),
    supporting: supporting(),
    document: documentOf("Văn bản giao nhiệm vụ.", "The document that orders it."),
    note: note(),
    weight: weight(),
    illustrative: illustrative(),
  }),
  report: object("id name every deadline owed_by", {
    id: idOf("Mã báo cáo.", "The report's id.", "tax"),
    name: nameOf("Tên báo cáo.", "The report's name.", "Báo cáo thuế"),
    section: section(),
    tags: tags(),
    every: field(
      "Kỳ báo cáo: tuần, tháng, quý, nửa năm, chín tháng, năm.",
      "How often it is owed.",
      words("week", "month", "quarter", "half_year", "nine_months", "year"),
    ),
    window: field(
      "Số liệu của kỳ: `calendar` theo lịch, `decree_09_2019` từ ngày 15 tháng trước đến ngày 14 (Điều 12 Nghị định 09/2019/NĐ-CP).",
      "Which days a period's data cover: those of the `calendar`, or from the 15th to the 14th (Decree 09/2019/NĐ-CP art. 12).",
      words("calendar", "decree_09_2019"),
      { default: "calendar" },
    ),
    year_starts: field(
      "Tháng và ngày bắt đầu năm (năm học, năm tài chính), `MM-DD`; chỉ với quý trở lên theo lịch.",
      "Month and day on which a school or fiscal year begins, `MM-DD`; for quarters and longer periods of the calendar only.",
      { type: "string", pattern: "^(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])$" },
      { default: "01-01", examples: ["09-01"] },
    ),
    start: field("Các kỳ khép lại từ ngày này; mặc định là ngày đầu của kế hoạch.", "Periods are owed that close from this day on; by default the plan's first.", ref("day")),
    end: field("Các kỳ khép lại đến hết ngày này; mặc định là ngày cuối của kế hoạch.", "Periods are owed that close up to this day; by default the plan's last.", ref("day")),
    deadline: field("Hạn nộp của mỗi kỳ.", "When a period's report is due.", ref("recurring_deadline")),
    owed_by: field("Các đơn vị phải báo cáo.", "The units that owe it.", someIds(), { examples: [["tckh"]] }),
    supporting: supporting(),
    to: field("Gửi đến đơn vị nào.", "The unit it is sent to.", id(), { examples: ["ubnd"] }),
    document: documentOf("Văn bản quy định.", "The document that orders it."),
    note: note(),
    weight: weight(),
    illustrative: illustrative(),
  }, {
    allOf: [
      {
        if: { properties: { every: { const: "week" } } },
        then: { ...without("year_starts"), properties: { ...without("year_starts").properties, window: { const: "calendar" }, deadline: objectWith(without("by_day", "before_day")) } },
        else: { properties: { deadline: objectWith(without("by_weekday")) } },
      },
      { if: { anyOf: [{ properties: { every: { const: "month" } } }, { properties: { window: { const: "decree_09_2019" } }, required: ["window"] }] }, then: without("year_starts") },
    ],
  }),
  recurring_deadline: {
    ...described(
      "Một trong bốn dạng; ngày mà tháng không có là ngày cuối tháng.",
      "In one of four forms; a day that a month lacks is its last.",
    ),
    ...object("", {
      by_day: field("Chậm nhất ngày này của tháng.", "By this day of the month.", whole(1, 31), { examples: [15] }),
      before_day: field("Trước ngày này của tháng.", "Before this day of the month.", whole(1, 31), { examples: [15] }),
      by_weekday: field("Chậm nhất thứ này trong tuần; với báo cáo tuần.", "By this day of the week; for weekly reports.", ref("weekday")),
      working_days_after_close: field("Trong số ngày làm việc này sau khi kỳ khép lại.", "Within so many working days after the period closes.", whole(1), { examples: [5] }),
      in: field(
        "Của tháng hay tuần nào: tiếp theo (`next_month`, `next_week`, mặc định) hay cuối của kỳ (`last_month`, `last_week`).",
        "Of which month or week: the one after the period (`next_month`, `next_week`, the default) or its last (`last_month`, `last_week`).",
        words("next_month", "last_month", "next_week", "last_week"),
      ),
      roll: roll("", "", { default: "none" }),
      illustrative: illustrative(),
    }, {
      ...oneOf("by_day", "before_day", "by_weekday", "working_days_after_close"),
      dependentSchemas: {
        by_day: { properties: { in: words("next_month", "last_month") } },
        before_day: { properties: { in: words("next_month", "last_month") } },
        by_weekday: { properties: { in: words("next_week", "last_week") } },
        working_days_after_close: without("in"),
      },
    }),
    examples: [{ before_day: 15 }, { by_weekday: "fri", in: "last_week" }],
  },
  service: object("id name limit on_time_rate", {
    id: idOf("Mã dịch vụ.", "The service's id.", "land"),
    name: nameOf("Tên dịch vụ.", "The service's name.", "Cấp giấy chứng nhận"),
    section: section(),
    tags: tags(),
    limit: field(
      "Thời hạn giải quyết một hồ sơ, một trong các đơn vị.",
      "How long a dossier may take, in one of the units.",
      object("", {
        days: count("Số ngày; ngày cuối là ngày nghỉ thì sang ngày làm việc kế tiếp.", "Days; the last one rolls to a working day.", [30]),
        working_days: count("Số ngày làm việc.", "Working days.", [10]),
        half_days: count("Số buổi làm việc; cần giờ làm việc trong lịch.", "Half days: sessions of the calendar's office hours.", [1]),
        hours: count("Số giờ làm việc; cần giờ làm việc trong lịch.", "Hours in which offices are open.", [4]),
        illustrative: illustrative(),
      }, oneOf("days", "working_days", "half_days", "hours")),
      { examples: [{ working_days: 10 }] },
    ),
    on_time_rate: field(
      "Tỷ lệ đúng hạn chia cho: `received` đã tiếp nhận, `processed` đã giải quyết, `due` đã giải quyết hoặc quá hạn, `received_and_carried` tiếp nhận và kỳ trước chuyển qua.",
      "What the on-time rate divides by: `received`, `processed`, `due` (finished or overdue), `received_and_carried` (received, or carried over).",
      words("received", "processed", "due", "received_and_carried"),
    ),
    cut_off: field("Nhận sau giờ này tính như nhận ngày làm việc kế tiếp.", "What is received later counts as received on the next working day.", ref("time"), { examples: ["15:00"] }),
    forecast_working_days: field("Dự báo hồ sơ sắp đến hạn trong bao nhiêu ngày làm việc.", "How many working days ahead late dossiers are foreseen.", whole(1), { default: 5 }),
    document: documentOf("Văn bản quy định.", "The document that orders it."),
    note: note(),
    illustrative: illustrative(),
  }),
};

const CAPITAL = {
  reallocation: object("id name uom closes_on capital_sources projects responsible", {
    id: idOf("Mã phương án.", "The proposal's id.", "capital-2023"),
    name: nameOf("Tên phương án.", "The proposal's name.", "Điều chỉnh kế hoạch vốn năm 2023"),
    section: section(),
    tags: tags(),
    uom: nameOf("Đơn vị tính của vốn.", "The unit of measure of the capital.", "triệu đồng"),
    digits: field("Làm tròn xuống số vốn còn lại theo tiến độ đến bao nhiêu chữ số thập phân.", "The places to which what a run rate leaves unspent is rounded down.", whole(0, 8), { default: 0 }),
    start: field("Ngày bắt đầu giải ngân; mặc định là ngày đầu của kế hoạch.", "The first day of disbursement; by default the plan's.", ref("day")),
    closes_on: field("Ngày khóa sổ giải ngân, thường là 31/01 năm sau.", "The last day of disbursement, mostly 31 January of the next year.", ref("day"), { examples: ["2024-01-31"] }),
    capital_sources: field(
      "Các chương trình, nguồn vốn; vốn không chuyển qua lại giữa các nguồn.",
      "Programmes or sources of capital, which moves do not leave.",
      some(object("id name", { id: idOf("Mã nguồn vốn.", "The source's id.", "budget"), name: nameOf("Tên nguồn vốn.", "The source's name.", "Ngân sách thị xã") })),
    ),
    projects: field("Các dự án.", "The projects.", some(ref("project"))),
    responsible: responsible(),
    supporting: supporting(),
    document: documentOf("Văn bản.", "Its document."),
    note: note(),
    illustrative: illustrative(),
  }),
  project: object("id name capital_source capital responsible", {
    id: idOf("Mã dự án, duy nhất trong kế hoạch.", "The project's id, unique in the plan.", "road-1"),
    name: nameOf("Tên dự án.", "The project's name.", "Đường tỉnh 937B"),
    capital_source: field("Mã nguồn vốn.", "The source of its capital.", id(), { examples: ["budget"] }),
    capital: field("Kế hoạch vốn.", "Its plan capital.", ref("number_not_negative"), { examples: [95000] }),
    revisions: field(
      "Điều chỉnh kế hoạch vốn.",
      "Other capital from a day on.",
      list(object("from decided capital", {
        from: field("Có hiệu lực từ ngày.", "The day from which it holds.", ref("day")),
        decided: field("Ngày quyết định.", "The day on which it was decided.", ref("day")),
        capital: field("Kế hoạch vốn mới.", "The new capital.", ref("number_not_negative"), { examples: [90000] }),
        document: documentOf("Văn bản điều chỉnh.", "The document that decides it."),
        illustrative: illustrative(),
      })),
    ),
    responsible: responsible(),
    supporting: supporting(),
    document: documentOf("Văn bản.", "Its document."),
    note: note(),
    illustrative: illustrative(),
  }),
};

const kindWeight = (vi, en) => field(vi, en, ref("number_not_negative"), { default: 0, examples: [50] });
const SCORES = {
  scorecards: object("weights", {
    weights: field(
      "Trọng số của từng loại việc; loại không ghi thì không tính.",
      "The weight of each kind of item; one that is left out weighs nothing.",
      object("", {
        indicators: kindWeight("Chỉ tiêu.", "Indicators."),
        tasks: kindWeight("Nhiệm vụ.", "Tasks."),
        reports: kindWeight("Báo cáo.", "Reports."),
        dossiers: kindWeight("Hồ sơ.", "Dossiers."),
      }, { minProperties: 1 }),
      { examples: [{ indicators: 50, tasks: 30, reports: 20 }] },
    ),
    credit: field(
      "Cơ bản đạt và hoàn thành trễ được tính bao nhiêu phần.",
      "How much counts in part.",
      object("", {
        nearly_achieved: field("Cơ bản đạt.", "Nearly achieved.", ref("part_of_one"), { default: 0, examples: [0.8] }),
        done_late: field("Hoàn thành trễ.", "Done late.", ref("part_of_one"), { default: 0, examples: [0.5] }),
      }),
    ),
    document: documentOf("Văn bản quy định trọng số.", "What gives the weights."),
    illustrative: illustrative(),
  }),
  ranking: object("id name units by", {
    id: idOf("Mã bảng xếp hạng.", "The ranking's id.", "wards"),
    name: nameOf("Tên bảng xếp hạng.", "The ranking's name.", "Xếp hạng các phường, xã"),
    units: units("Các đơn vị được so với nhau.", "The units that stand beside each other."),
    by: field(
      "Xếp theo: `score` điểm, `achieved_share` tỷ lệ chỉ tiêu đạt, `on_track_share` tỷ lệ đúng tiến độ, `on_time_share` tỷ lệ đúng hạn.",
      "By what: the `score`, or the share achieved, on track, or done in time.",
      words("score", "achieved_share", "on_track_share", "on_time_share"),
    ),
    among: field("Tính việc của riêng đơn vị (`own`) hay cả cấp dưới (`subtree`).", "Of the unit's own items, or of all below it, too.", words("own", "subtree"), { default: "own" }),
    document: documentOf("Văn bản.", "Its document."),
    illustrative: illustrative(),
  }),
};

export const PLAN_DEFINITIONS = {
  ...COMMON, ...PARTIES, ...CALENDAR, ...INDICATORS, ...TARGETS, ...ITEMS, ...DEADLINES, ...POLICIES, ...CAPITAL, ...GRADINGS, ...SCORES,
};

const items = (vi, en, name) => field(vi, en, list(ref(name)));

/** What a plan must have one of. */
const CHECKED = ["indicators", "tasks", "reports", "services", "reallocations", "gradings"];

export const PLAN = object("format id name period", {
  $schema: schemaProperty(),
  format: format(),
  id: idOf("Mã kế hoạch; số liệu ghi mã này trong `plan`.", "The plan's id, which its records name.", "my-plan"),
  name: nameOf("Tên kế hoạch.", "The plan's name.", "Kế hoạch 2023"),
  period: field(
    "Kỳ kế hoạch.",
    "The plan's period.",
    object("start end", {
      start: field("Ngày đầu.", "The first day.", ref("day"), { examples: ["2023-01-01"] }),
      end: field("Ngày cuối, kể cả ngày đó.", "The last day, that day included.", ref("day"), { examples: ["2023-12-31"] }),
    }),
  ),
  calendar: field("Lịch làm việc.", "The calendar of working days.", ref("calendar"), { default: "vn" }),
  due_soon_days: field("Còn bao nhiêu ngày thì là sắp đến hạn.", "How many days before the due day something is due soon.", whole(0), { default: 7 }),
  sources: items("Nguồn số liệu; thứ tự quyết định khi số liệu mâu thuẫn.", "Sources of figures; their order decides between conflicting ones.", "source"),
  documents: items("Văn bản.", "Documents that order or explain something.", "document"),
  units: items("Đơn vị.", "Units: offices, wards, agencies.", "unit"),
  sections: items("Các mục của kế hoạch.", "Sections of the plan.", "section"),
  indicators: items("Chỉ tiêu.", "Indicators with their targets.", "indicator"),
  series: items("Chuỗi số liệu không có chỉ tiêu, dùng để tính.", "Quantities without a target, from which others are worked out.", "series"),
  tasks: items("Nhiệm vụ có thời hạn.", "Tasks with deadlines.", "task"),
  reports: items("Chế độ báo cáo định kỳ.", "Recurring reports.", "report"),
  services: items("Dịch vụ giải quyết hồ sơ.", "Services, whose dossiers have a time limit.", "service"),
  policies: field("Chính sách: kết quả nào dẫn đến việc gì.", "Policies: what follows from which verdicts.", list(ref("policy"), { maxItems: 1000 })),
  reallocations: items("Phương án điều chỉnh vốn giữa các dự án.", "Proposals to move capital between projects.", "reallocation"),
  rule_sets: items("Bộ tiêu chí xếp loại riêng.", "Rule sets of the plan's own, by which units are graded.", "rule_set"),
  gradings: items("Các đợt xếp loại đơn vị.", "Gradings of units.", "grading"),
  scorecards: field("Cách tính điểm của đơn vị.", "How scores of units are weighed.", ref("scorecards")),
  rankings: items("Các bảng xếp hạng đơn vị.", "Rankings of units.", "ranking"),
  illustrative: illustrative(),
}, { anyOf: CHECKED.map((name) => ({ properties: { [name]: { type: "array", minItems: 1 } }, required: [name] })) });
