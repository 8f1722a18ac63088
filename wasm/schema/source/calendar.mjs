/** A calendar: the built-in one of public bodies, or an office's own days. */
import { described, field, illustrative, list, object, ref, words } from "./forms.mjs";

export const CALENDAR = {
  calendar: {
    ...described(
      "`\"vn\"` là lịch có sẵn của cơ quan nhà nước Việt Nam từ 2019 đến 2060, hoặc một lịch riêng mở rộng hay thay thế nó.",
      "`\"vn\"` is the built-in one of Vietnamese public bodies, 2019 to 2060; or one of its own that extends or replaces it.",
    ),
    anyOf: [{ const: "vn" }, ref("own_calendar")],
    examples: [
      "vn",
      { id: "local", extends: "vn", days: [{ date: "2023-10-30", kind: "holiday", name: "Lễ hội", status: "decided" }] },
    ],
  },
  own_calendar: object("id", {
    id: field("Mã của lịch.", "The calendar's id.", ref("text"), { examples: ["vn-nga-nam"] }),
    name: field("Tên của lịch.", "The calendar's name.", ref("name"), { examples: ["Lịch của thị xã"] }),
    extends: field(
      "`\"vn\"`: thêm ngày vào lịch có sẵn; không ghi thì thay hẳn lịch có sẵn.",
      "`\"vn\"`: its days are added to the built-in calendar; left out, it replaces that one.",
      words("vn"),
    ),
    valid_from: field(
      "Ngày đầu tiên mà lịch biết; mặc định theo lịch gốc, hoặc theo các năm có ngày được liệt kê.",
      "The first day that the calendar knows; by default that of its base, or of the years whose days it lists.",
      ref("day"),
    ),
    valid_to: field("Ngày cuối cùng mà lịch biết, kể cả ngày đó.", "The last day that the calendar knows, that day included.", ref("day")),
    rest_days: field(
      "Ngày nghỉ hằng tuần; ngày lễ trùng vào thì nghỉ bù ngày làm việc kế tiếp.",
      "The weekly rest days; a holiday on one is made up for on the next working day.",
      list(ref("weekday")),
      { default: ["sat", "sun"] },
    ),
    office_hours: field(
      "Các buổi làm việc trong ngày, từ giờ đến giờ, theo thứ tự; cần cho thời hạn tính theo giờ và nửa ngày.",
      "The sessions of a working day, from a time to a time, in order; needed for limits in hours and half days.",
      list({ type: "array", prefixItems: [ref("time"), ref("time")], minItems: 2, items: false }),
      { examples: [[["07:00", "11:00"], ["13:00", "17:00"]]] },
    ),
    days: field(
      "Những ngày đặc biệt; mỗi ngày thay cho ngày có sẵn cùng ngày tháng.",
      "The special days; each replaces the built-in one of its date.",
      list(ref("calendar_day")),
    ),
    illustrative: illustrative(),
  }),
  calendar_day: object("date kind status", {
    date: field("Ngày.", "The day.", ref("day")),
    kind: field(
      "`holiday` nghỉ lễ, `compensation` nghỉ bù, `swap_off` nghỉ hoán đổi, `worked` ngày nghỉ đi làm bù.",
      "`holiday`, `compensation` for a holiday on a rest day, `swap_off` a working day swapped off, `worked` the rest day worked in exchange.",
      words("holiday", "compensation", "swap_off", "worked"),
    ),
    name: field("Tên; không ghi thì là ngày tháng.", "Its name; left out, it is the date.", ref("name"), { examples: ["Hoán đổi"] }),
    status: field(
      "`decided` đã có quyết định, `computed` tính theo luật, `proposed` mới đề xuất (chưa thay đổi gì; kết quả có dựa vào đều ghi rõ).",
      "`decided`, `computed` from the law, `proposed` (changes nothing; a verdict that looked at it says so).",
      words("decided", "computed", "proposed"),
    ),
    source: field("Văn bản quyết định.", "The document that decides it.", ref("text"), { examples: ["12729/VPCP-KGVX"] }),
    illustrative: illustrative(),
  }),
  weekday: words("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
};
