import { madeOf, read } from "./open-sheets.mjs";
const m = await madeOf([{rows:[["PHÂN CÔNG NHIỆM VỤ NĂM 2026"],["TT","Nhiệm vụ","Chủ trì","Thời hạn","Kết quả thực hiện"],[1,"A việc","P1","31/03/2026","Đã ban hành Kế hoạch số 12/KH-UBND ngày 15/3/2026"],[2,"B việc","P1","30/04/2026","Hoàn thành ngày 20/4/2026"],[3,"C việc","P2","30/05/2026","Đã hoàn thành (Báo cáo số 45/BC-UBND ngày 28/6/2026)"],[4,"D việc","P2","30/06/2026","Đang lấy ý kiến"],[5,"E việc","P2","30/06/2026","Đã hoàn thành, ngày 2/5/2026"],[6,"F việc","P2","30/06/2026",null]]}]);
console.log(JSON.stringify(m.plan.tasks.map(t=>[t.name,t.deadline])), JSON.stringify(m.results.records), m.wrong, m.results.problems, m.said, JSON.stringify(m.results.told[0]?.notices));
const r = await read([{name:"S",rows:[["Nhiệm vụ","Tình hình thực hiện"],["1b-co-ops","Hoàn thành ngày 20/8/2023"],["1b-market-move","Đang làm"],["1a-ward-councils","Đã hoàn thành"]]}]);
console.log(JSON.stringify(r.records), r.wrong, JSON.stringify(r.told));
import { recordHeadingsOf } from "../../js-demo/open/record-headings.js";
import { readXlsx } from "../../js-demo/open/xlsx.js";
import { fileOf } from "./open-sheets.mjs";
for (const rows of [[["TT","Nhiệm vụ","Chủ trì","Thời hạn","Kết quả thực hiện"],[2,"B việc","P1","30/04/2026","Hoàn thành ngày 20/4/2026"]], [["Nhiệm vụ","Tình hình thực hiện"],["1b-co-ops","Hoàn thành ngày 20/8/2023"]]]) {
const [s] = await readXlsx(fileOf([{name:"S",rows}]),()=>{});
const f = recordHeadingsOf(s); console.log(f && [f.kind, f.lacking, [...f.columns].map(([p,{column}])=>[p,column.field,column.type])]); }
