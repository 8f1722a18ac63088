// What a rule decided of an indicator where its sheet does not say it, as the note that goes with it: who reads a verdict later has to know which of its inputs nobody wrote.

import { moment as dayIn } from "../words/format.js";

const PARTS = {
  form: { vi: "yêu cầu hiểu là ít nhất mức giao", en: "the requirement is taken as at least the target" },
  low: { vi: "yêu cầu hiểu là không quá mức giao, theo tên", en: "the requirement is taken as at most the target, by the name" },
  zero: { vi: "mức giao 0 hiểu là không để phát sinh", en: "the target of 0 is taken as none may occur" },
  asState: { vi: "số liệu hiểu là số tại thời điểm", en: "the figures are taken as those of a state" },
  asTotal: { vi: "số liệu hiểu là lũy kế từ đầu kỳ", en: "the figures are taken as running totals" },
  lastYear: { vi: "số năm trước lấy làm kỳ gốc, lộ trình đi đều từ đó đến mức giao", en: "last year’s figure is taken as the baseline, with an even path to the target" },
};
const DUE = { vi: (day) => `hạn lấy ngày ${day}`, en: (day) => `the due day is taken as ${day}` };
const COUNTS = { vi: (day, why) => `số liệu đến ${day} vẫn được tính (${why})`, en: (day, why) => `figures until ${day} count (${why})` };
const WHY = {
  law: { vi: "Luật Đầu tư công 2019, Điều 68", en: "Public Investment Law 2019, article 68" },
  sheet: { vi: "tờ có số của ngày ấy", en: "the sheet has figures of that day" },
};
const ALL = { vi: (parts) => `Tờ không ghi, nên khi lập kế hoạch: ${parts.join("; ")}.`, en: (parts) => `The sheet does not say so; when the plan was made of it, ${parts.join("; ")}.` };

/** The item with what was decided of it in its note, behind what the sheet itself says there. */
export function withAssumed({ item, decided }) {
  const said = (lang) => [
    ...Object.keys(PARTS).filter((what) => decided[what] > 0).map((what) => PARTS[what][lang]),
    ...decided.due > 0 ? [DUE[lang](dayIn(item.due, lang))] : [],
    ...decided.capital.map(({ until, isOfLaw }) => COUNTS[lang](dayIn(until, lang), WHY[isOfLaw ? "law" : "sheet"][lang])),
  ];
  if (said("vi").length === 0) return item;
  const own = item.note ? `${item.note.replace(/[.;,\s]+$/, "")}. ` : "";
  return { ...item, note: { vi: own + ALL.vi(said("vi")), en: own + ALL.en(said("en")) } };
}
