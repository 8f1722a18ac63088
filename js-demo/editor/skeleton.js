// A plan to begin with, and records of nothing: one of each that most plans have, to write over.

import { formatted } from "./formatted.js";

const ID = "ke-hoach-moi";

/** For one year. */
export function skeleton(year) {
  const plan = {
    format: "tiendo/1",
    id: ID,
    name: { vi: `Kế hoạch năm ${year}`, en: `Plan of ${year}` },
    period: { start: `${year}-01-01`, end: `${year}-12-31` },
    units: [
      { id: "ubnd", name: { vi: "Ủy ban nhân dân", en: "People's Committee" } },
      { id: "tckh", name: { vi: "Phòng Tài chính - Kế hoạch", en: "Finance and Planning Office" }, parent: "ubnd" },
    ],
    sections: [{ id: "1", name: { vi: "Kinh tế", en: "Economy" } }],
    indicators: [{
      id: "thu-ngan-sach",
      name: { vi: "Thu ngân sách", en: "Budget revenue" },
      section: "1",
      measure: { uom: { vi: "triệu đồng", en: "million dong" }, kind: "cumulative" },
      due: `${year}-12-31`,
      target: { at_least: 1000 },
      responsible: ["tckh"],
    }],
    tasks: [{
      id: "bao-cao",
      name: { vi: "Lập báo cáo năm", en: "Write the year's report" },
      section: "1",
      deadline: { by: `${year}-12-15` },
      responsible: ["tckh"],
    }],
  };
  const records = { format: "tiendo/1", plan: ID, observations: [] };
  return { plan: formatted(JSON.stringify(plan)), records: formatted(JSON.stringify(records)) };
}
