import { madeOf, read } from "./open-sheets.mjs";
const heads = ["TT","Chỉ tiêu","ĐVT","Kế hoạch năm 2026"];
for (const over of ["Chia ra các quý","Chia theo quý","Phân bổ theo quý","Trong đó","Chia ra","Theo quý","Các quý","Chỉ tiêu từng quý","Mốc thực hiện"]) {
  const rows = [["BIỂU GIAO CHỈ TIÊU NĂM 2026"],[...heads, over, null, null, null, "Đơn vị chủ trì"],[null,null,null,null,"Quý I","Quý II","Quý III","Quý IV",null],[1,"Tỷ lệ hồ sơ trực tuyến","%",95,80,85,90,95,"Văn phòng"]];
  const m = await madeOf([{ rows, merges: ["A2:A3","B2:B3","C2:C3","D2:D3","E2:H2","I2:I3"] }]);
  console.log(over, JSON.stringify(m.plan.indicators[0].interim), JSON.stringify(m.results.records?.observations ?? []), m.wrong, m.said.join("|").slice(0, 200));
}
const bare = await madeOf([[["BIỂU GIAO CHỈ TIÊU NĂM 2026"],["TT","Chỉ tiêu","ĐVT","Kế hoạch năm 2026","Quý I","Quý II","Quý III","Quý IV","Đơn vị chủ trì"],[1,"Tỷ lệ hồ sơ trực tuyến","%",95,80,85,90,95,"Văn phòng"]]]);
console.log(JSON.stringify(bare.plan.indicators), JSON.stringify(bare.results.records?.observations ?? []), bare.wrong, bare.said.join("|").slice(0, 300));
const r = await read([{name:"S",rows:[["BIỂU GIAO CHỈ TIÊU NĂM 2023"],["TT","Chỉ tiêu","ĐVT","Quý I","Quý II","Quý III","Quý IV"],[1,"Tỷ lệ học sinh tham gia bảo hiểm y tế","%",80,85,90,99]]}]);
console.log(JSON.stringify(r.records), r.problems?.length, JSON.stringify(r.problems?.[0]), r.said);
