const PLAN = {
  format: "tiendo/1", id: "ke-hoach-2023", name: "Kế hoạch năm 2023",
  period: { start: "2023-01-01", end: "2023-12-31" },
  units: [{ id: "tckh", name: "Phòng Tài chính - Kế hoạch" }],
  indicators: [{
    id: "disbursement", name: "Giải ngân vốn đầu tư công", due: "2023-12-31", responsible: ["tckh"],
    measure: { uom: "triệu đồng", kind: "cumulative" }, target: { at_least: 95000 },
  }],
};
const RECORDS = {
  format: "tiendo/1", plan: "ke-hoach-2023",
  observations: [{ indicator: "disbursement", on: "2023-08-31", value: 51300 }],
};
