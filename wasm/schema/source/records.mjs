/** Records: what happened; and a change on trial, which is made of the same. */
import { COMMON, described, field, has, id, illustrative, list, note, object, oneOf, ref, without, words } from "./forms.mjs";
import { format, schemaProperty } from "./plan.mjs";
import { TARGETS } from "./targets.mjs";

const recorded = () => field("Ngày ghi nhận; không ghi thì coi như luôn được biết.", "The day it became known; left out, it always was.", ref("day"), { examples: ["2023-08-04"] });
const document = () => field("Văn bản, ghi tự do.", "A document, in any words.", ref("text"), { examples: ["12/QĐ-UBND"] });
const source = () => field("Mã nguồn số liệu của kế hoạch; nguồn khác xếp sau mọi nguồn đã khai.", "A source of the plan; another one ranks after all that it lists.", ref("text"), { examples: ["gso"] });
const on = (vi, en) => field(vi, en, ref("day"), { examples: ["2023-07-31"] });
const row = (vi, en, name) => field(vi, en, list(ref(name)));
const beside = () => ({ document: document(), recorded: recorded(), note: note(), illustrative: illustrative() });
const task = () => field("Mã nhiệm vụ.", "The task.", id(), { examples: ["market"] });
const amount = (vi, en) => field(vi, en, ref("number_not_negative"), { examples: [12500] });
const uom = () => field("Đơn vị tính, khi khác với kế hoạch; đổi chính xác (tỷ đồng sang triệu đồng).", "The unit of measure, if it is not the plan's; converted exactly.", ref("text"), { examples: ["tỷ đồng"] });

const ofReport = () => ({
  report: field("Mã báo cáo.", "The report.", id(), { examples: ["tax"] }),
  period: field("Tên kỳ.", "The period's name.", ref("text"), { examples: ["2023-07", "2023-Q3", "2023-H1", "2023-9M", "2023", "2023-W31"] }),
  unit: field("Đơn vị; không ghi thì là đơn vị phải báo cáo.", "The unit; left out, those that owe the report.", id(), { examples: ["tckh"] }),
});
/** A task, or periods of a report. */
const OBLIGATION = { ...oneOf("task", "report"), dependentSchemas: { task: without("period", "unit"), report: has("period") } };

export const RECORD_DEFINITIONS = {
  ...COMMON,
  ...TARGETS,
  observation: object("indicator on value", {
    indicator: field("Mã chỉ tiêu hoặc chuỗi số liệu.", "The indicator, or series.", id(), { examples: ["disbursement"] }),
    on: on("Số liệu tính đến ngày.", "The day as of which the value is."),
    value: field("Giá trị.", "The value.", ref("number"), { examples: [41000] }),
    source: source(),
    recorded: recorded(),
    uom: uom(),
    unit: field("Đơn vị được giao theo `breakdown`; không ghi thì là số chung.", "Of a breakdown the unit; left out, the whole.", id(), { examples: ["p1"] }),
    note: note(),
    illustrative: illustrative(),
  }),
  completion: object("task on", { task: task(), on: on("Ngày hoàn thành.", "The day it was done."), ...beside() }),
  submission: {
    ...described(
      "Đã nộp: một kỳ báo cáo, hoặc báo cáo giải trình, kiểm điểm theo một chính sách.",
      "What was filed: a period of a report, or an explanation or a review under a policy.",
    ),
    ...object("on", {
      ...ofReport(),
      on: on("Ngày nộp.", "The day it was filed."),
      ...beside(),
      explanation: field("Mã chính sách mà đơn vị giải trình.", "The policy under which the unit explains.", id(), { examples: ["explain"] }),
      review: field("Mã chính sách mà đơn vị kiểm điểm.", "The policy under which a review was held.", id(), { examples: ["explain"] }),
      since: field(
        "Giải trình cho việc tính từ ngày này; không ghi thì cho mọi việc đến ngày nộp. Không dùng với báo cáo.",
        "It answers for what is counted from this day; left out, for all up to its own day. Not of a report.",
        ref("day"),
      ),
    }, {
      ...oneOf("report", "explanation", "review"),
      if: has("report"),
      then: { ...has("period"), ...without("since") },
      else: { ...has("unit"), ...without("period") },
    }),
    examples: [{ report: "tax", period: "2023-07", on: "2023-08-14" }, { explanation: "explain", unit: "tckh", on: "2024-02-05" }],
  },
  pause: object("task from", {
    task: task(),
    from: on("Tạm dừng từ ngày, kể cả ngày đó.", "The first day of the pause, that day included."),
    to: on("Đến hết ngày; không ghi thì còn tạm dừng.", "The last day, that day included; left out, it still lasts."),
    ...beside(),
  }),
  extension: object("until decided", {
    task: task(),
    ...ofReport(),
    until: on("Gia hạn đến ngày, kể cả ngày đó.", "The new due day."),
    decided: on("Ngày quyết định gia hạn.", "The day on which it was decided."),
    ...beside(),
  }, OBLIGATION),
  waiver: object("on", { task: task(), ...ofReport(), on: on("Ngày được miễn.", "The day from which it need not be done."), ...beside() }, OBLIGATION),
  reopening: object("task on", { task: task(), on: on("Mở lại: kết quả hoàn thành đến ngày này bị hủy.", "Completions up to this day are cancelled."), ...beside() }),
  dossier: object("id service unit received", {
    id: field("Mã hồ sơ.", "The dossier's id.", ref("text"), { examples: ["HS-2023-0815"] }),
    service: field("Mã dịch vụ.", "The service.", id(), { examples: ["land"] }),
    unit: field("Đơn vị giải quyết.", "The unit that deals with it.", id(), { examples: ["tnmt"] }),
    online: field("Nộp trực tuyến.", "Handed in online.", { type: "boolean" }, { default: false }),
    received: field("Ngày, giờ tiếp nhận; thời hạn theo giờ và nửa ngày cần có giờ.", "When it was received; limits in hours and half days need the time.", ref("moment")),
    pauses: field(
      "Những lần dừng tính thời hạn.",
      "When it waited.",
      list(object("kind from", {
        kind: field(
          "`supplement` bổ sung hồ sơ: tính lại từ đầu; `suspension` tạm dừng: tính tiếp phần còn lại.",
          "`supplement`: the papers are completed, and the full limit starts again; `suspension`: what was left goes on.",
          words("supplement", "suspension"),
        ),
        from: on("Từ ngày, kể cả ngày đó.", "The first day, that day included."),
        to: field("Đến ngày, kể cả ngày đó; với bổ sung hồ sơ là lúc đủ hồ sơ.", "The last day, that day included; of a supplement when the papers were complete.", ref("moment")),
        document: document(),
        note: note(),
      })),
    ),
    rescheduled: field(
      "Hẹn lại trả kết quả: ngày hẹn mới, hoặc kèm ngày quyết định.",
      "The result was promised for another day: that day, or with the day of the decision.",
      {
        anyOf: [
          ref("day"),
          object("to decided", { to: on("Ngày hẹn mới.", "The new day."), decided: on("Ngày quyết định.", "The day it was decided.") }),
        ],
      },
    ),
    finished: field("Ngày, giờ trả kết quả.", "When it was finished.", ref("moment")),
    ...beside(),
  }),
  project_row: object("project on disbursed", {
    project: field("Mã dự án.", "The project.", id(), { examples: ["road-1"] }),
    on: on("Số liệu tính đến ngày.", "The day as of which the amounts are."),
    disbursed: amount("Đã giải ngân.", "What was disbursed."),
    forecast: amount("Ước giải ngân đến ngày khóa sổ.", "What will have been disbursed by the closing day."),
    need: amount("Nhu cầu bổ sung ngoài kế hoạch vốn.", "What is needed beyond the capital."),
    uom: uom(),
    source: source(),
    recorded: recorded(),
    note: note(),
    illustrative: illustrative(),
  }),
  score: object("grading unit criterion on", {
    grading: field("Mã đợt xếp loại.", "The grading.", id(), { examples: ["year-2023"] }),
    unit: field("Đơn vị được chấm.", "The unit that is graded.", id(), { examples: ["p1"] }),
    criterion: field("Mã tiêu chí.", "The criterion.", id(), { examples: ["points"] }),
    points: field("Điểm, với tiêu chí điểm.", "The points, of a criterion of points.", ref("number_not_negative"), { examples: [85] }),
    met: field("Có hay không, với tiêu chí có/không.", "Met or not, of a fact.", { type: "boolean" }),
    on: on("Ngày chấm.", "The day it was given."),
    ...beside(),
  }, oneOf("points", "met")),
};

const observations = () => row("Số liệu thực hiện.", "Observations: values of indicators as of a day.", "observation");

export const RECORDS = object("format plan", {
  $schema: { ...schemaProperty(), examples: ["./node_modules/tiendo/schema/records.json"] },
  format: format(),
  plan: field("Mã kế hoạch.", "The id of the plan that they are for.", ref("text"), { examples: ["my-plan"] }),
  observations: observations(),
  completions: row("Nhiệm vụ đã hoàn thành.", "Tasks that were done.", "completion"),
  submissions: row("Báo cáo, giải trình, kiểm điểm đã nộp.", "Reports, explanations and reviews that were filed.", "submission"),
  pauses: row("Nhiệm vụ tạm dừng.", "Tasks that rested.", "pause"),
  extensions: row("Gia hạn.", "Extensions of due days.", "extension"),
  waivers: row("Miễn thực hiện.", "What need not be done.", "waiver"),
  reopenings: row("Mở lại nhiệm vụ.", "Tasks that were reopened.", "reopening"),
  dossiers: row("Hồ sơ.", "Dossiers.", "dossier"),
  projects: row("Giải ngân của các dự án.", "What projects report of their capital.", "project_row"),
  scores: row("Điểm được chấm.", "Scores that somebody gave.", "score"),
});

export const CHANGE = object("", {
  observations: observations(),
  targets: field(
    "Chỉ tiêu thử thay cho chỉ tiêu đang có hiệu lực.",
    "Targets in place of those in force.",
    list(object("indicator target", {
      indicator: field("Mã chỉ tiêu.", "The indicator.", id(), { examples: ["disbursement"] }),
      unit: field("Đơn vị được giao theo `breakdown`.", "Of a breakdown the unit.", id(), { examples: ["p1"] }),
      target: field("Chỉ tiêu.", "The target.", ref("target")),
    })),
  ),
});

const text = (vi, en, examples) => field(vi, en, ref("text"), { examples });
export const LETTERHEAD = object("", {
  superior: text("Cơ quan chủ quản.", "The body above the one that issues it.", ["UBND thị xã Ngã Năm"]),
  issuer: text("Cơ quan ban hành; mặc định là đơn vị.", "Who issues it; by default the unit.", ["Phòng Tài chính - Kế hoạch"]),
  number: text("Số.", "Its number.", ["15"]),
  symbol: text("Ký hiệu sau số.", "The letters behind the number.", ["BC-TCKH"]),
  place: text("Nơi ban hành.", "Where it is issued.", ["Ngã Năm"]),
  date: field("Ngày ban hành.", "When it is issued.", ref("day"), { examples: ["2024-01-08"] }),
  to: field("Kính gửi; mặc định là các đơn vị mà chính sách nêu.", "To whom; by default those before whom the policies make units answer.", list(ref("text")), { examples: [["UBND thị xã Ngã Năm"]] }),
  copies: field("Nơi nhận.", "Who receives a copy.", list(ref("text")), { examples: [["Lưu: VT"]] }),
  signatory: text("Chức vụ người ký.", "In which office it is signed.", ["TRƯỞNG PHÒNG"]),
  signer: text("Người ký.", "By whom it is signed.", ["Nguyễn Văn A"]),
});
