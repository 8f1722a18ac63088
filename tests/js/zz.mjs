import { madeOf } from "./open-sheets.mjs";
for (const t of ["GIAO CHỈ TIÊU QUÝ III NĂM 2026","CHỈ TIÊU THÁNG 6/2026","KẾ HOẠCH 6 THÁNG CUỐI NĂM 2026","KẾT QUẢ QUÝ III NĂM 2026","CHỈ TIÊU NĂM 2026","NHIỆM VỤ QUÝ I, QUÝ II NĂM 2026", "KẾ HOẠCH QUÝ IV/2026"]) {
  const m = await madeOf([[[t],["TT","Chỉ tiêu","ĐVT","Chỉ tiêu giao","Đơn vị chủ trì"],[1,"Hồ sơ số hóa","hồ sơ",120,"VP"]]]);
  console.log(t, JSON.stringify(m.plan.period), m.plan.indicators[0].due, m.wrong, m.notices[0].by);
}
const m = await madeOf([[["KẾ HOẠCH CÔNG TÁC THÁNG 6/2026"],["TT","Nhiệm vụ","Chủ trì","Thời hạn"],[1,"A","P. A","15/6"],[2,"B","P. A","15/7"],[3,"C","P. A","15/5"],[4,"D","P. A","Tuần 2"]]]);
console.log(JSON.stringify(m.plan.period), m.plan.tasks.map(t => JSON.stringify(t.deadline)), m.wrong);
