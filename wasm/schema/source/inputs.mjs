/** The schemas of what people write: plan, records, calendar, a change on trial, a letterhead. */
import { CALENDAR } from "./calendar.mjs";
import { COMMON, schemaOf } from "./forms.mjs";
import { PLAN, PLAN_DEFINITIONS } from "./plan.mjs";
import { CHANGE, LETTERHEAD, RECORDS, RECORD_DEFINITIONS } from "./records.mjs";

export function inputs() {
  const { anyOf, ...calendar } = CALENDAR.calendar;
  return {
    plan: schemaOf(
      "plan",
      ["Kế hoạch Tiendo", "Tiendo plan"],
      ["Kế hoạch: ai phải đạt gì, khi nào, và việc gì theo sau nếu không đạt.", "A plan: who must reach what by when, and what follows if they do not."],
      PLAN,
      PLAN_DEFINITIONS,
    ),
    records: schemaOf(
      "records",
      ["Số liệu Tiendo", "Tiendo records"],
      ["Những gì đã xảy ra: số liệu, hoàn thành, nộp báo cáo, hồ sơ.", "What happened: figures, completions, submissions, dossiers."],
      RECORDS,
      RECORD_DEFINITIONS,
    ),
    calendar: schemaOf("calendar", ["Lịch làm việc Tiendo", "Tiendo calendar"], calendar.description.split("\n\n"), { anyOf, examples: calendar.examples }, { ...COMMON, ...CALENDAR }),
    change: schemaOf(
      "change",
      ["Thay đổi thử Tiendo", "Tiendo change on trial"],
      ["Thử số liệu và chỉ tiêu khác trên một kế hoạch đã mở (`whatIf`).", "Other figures and other targets, tried on an opened plan (`whatIf`)."],
      CHANGE,
      RECORD_DEFINITIONS,
    ),
    letterhead: schemaOf(
      "letterhead",
      ["Thể thức văn bản Tiendo", "Tiendo letterhead"],
      ["Các thành phần thể thức quanh nội dung văn bản; không ghi thì để trống.", "What stands around a document; what is not given stays blank."],
      LETTERHEAD,
      COMMON,
    ),
  };
}
