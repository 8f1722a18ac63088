import { madeOf } from "./open-sheets.mjs";
export const show = async (label, sheet) => { let m; try { m = await madeOf([sheet]); } catch (e) { return console.log(label, "NO PLAN", e.stack); }
 console.log(label, m.plan.indicators.map(i=>`${i.name}: ${i.measure.kind} ${JSON.stringify(i.target)} ${JSON.stringify(i.baseline)} ${i.due??""} ${i.measure.uom}`), JSON.stringify(m.results.records.observations?.map(o=>[o.indicator,o.on,o.value])), m.wrong, m.results.problems.map(p=>[p.row,p.place,p.code]), "\n   ", m.said.join("|").slice(0,700)); };
const H=["TT","Chỉ tiêu","ĐVT","Kế hoạch năm 2024","Thực hiện 9 tháng năm 2024","Cơ quan chủ trì"];
await show("F10", [H,["1","A","%","12,5","12.5","P"],["2","B","người","1.200","1.100","P"]]);
await show("F10b", [H,["1","A","%","12,5","12,5","P"],["2","B","người","1.200","1.100","P"]]);
await show("F10c", [H,["1","A","%","12","12,5","P"],["2","B","người","1.200","1.100","P"]]);
