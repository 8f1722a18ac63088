import { madeOf } from "./open-sheets.mjs";
const H = ["TT","Nhiệm vụ","Đơn vị thực hiện","Thời hạn"];
for (const cell of ["Chủ trì: Phòng Kinh tế; phối hợp: Phòng VHXH", "Phòng Kinh tế (chủ trì), Phòng VHXH (phối hợp)", "Chủ trì: Phòng Kinh tế\nPhối hợp: Công an xã", "Phòng Kinh tế phối hợp Công an xã", "Phòng Kinh tế chủ trì, phối hợp với Công an xã, Trạm Y tế", "Văn phòng HĐND\nvà UBND", "Phòng Văn hóa -\nXã hội", "Sở Nông nghiệp\nvà Môi trường", "Sở Y tế\n(Chi cục Dân số)", "Phòng A\nPhòng B", "- Phòng A\n- Phòng B", "Phòng A;\nPhòng B", "Phòng Kinh tế,\nCông an xã", "Đơn vị chủ trì: Phòng A\nĐơn vị phối hợp:\n- Phòng B\n- Công an xã", "Phối hợp: Công an xã", "Ban Chỉ đạo phối hợp liên ngành", "Phòng A\nvà Phòng B", "phòng Kinh tế\nphòng Văn hóa"]) {
  const m = await madeOf([[["NHIỆM VỤ NĂM 2026"], H, [1, "A", cell, "30/6/2026"], [2, "B", "Phòng C", "30/6/2026"]]]);
  const names = new Map(m.plan.units.map(u => [u.id, u.name]));
  const t = m.plan.tasks.find(t => t.name === "A");
  console.log(JSON.stringify(cell), "=>", t?.responsible.map(i => names.get(i)), "|", (t?.supporting ?? []).map(i => names.get(i)), m.wrong, /ô ghi nhiều[^;]*/.exec(m.said.join())?.[0] ?? "");
}
