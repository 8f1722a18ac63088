import { madeOf } from "./open-sheets.mjs";
const show = async (label, sheet) => { let m; try { m = await madeOf([sheet]); } catch (e) { return console.log(label, "NO PLAN", e.message); }
 console.log(label, m.plan.indicators.map(i=>`${i.name}: ${i.measure.kind} ${JSON.stringify(i.target)} ${JSON.stringify(i.baseline)} ${i.due??""} ${i.measure.uom}`), JSON.stringify(m.results.records.observations?.map(o=>[o.indicator,o.on,o.value])), m.wrong, "\n   ", m.said.join("|").slice(0,700)); };
const cap=(a,b,c)=>({rows:[["GIẢI NGÂN VỐN ĐẦU TƯ CÔNG NĂM 2024 (tính đến 30/9/2024)"],["TT","Tên dự án","Chủ đầu tư",a,null,b,null,c,null],[null,null,null,"Kế hoạch","Giải ngân","Kế hoạch","Giải ngân","Kế hoạch","Giải ngân"],[1,"Đường A","Ban QLDA",60,30,40,20,100,50]],
 merges:["A2:A3","B2:B3","C2:C3","D2:E2","F2:G2","H2:I2"]});
await show("F15",cap("NSTW","NSĐP","Tổng cộng"));
await show("F15b",cap("Tổng số","NSĐP","NSTW"));
await show("F15c",cap("NSTW","NSĐP","Khác"));
const sheet=(a,b,c)=>({rows:[["CHỈ TIÊU NĂM 2024 (tính đến 30/9/2024)"],["TT","Chỉ tiêu","ĐVT",a,null,b,null,c,null,"Chủ trì"],[null,null,null,"Kế hoạch","Thực hiện","Kế hoạch","Thực hiện","Kế hoạch","Thực hiện",null],[1,"Lao động có việc làm","người",100,50,200,100,300,150,"P"]],
 merges:["A2:A3","B2:B3","C2:C3","D2:E2","F2:G2","H2:I2","J2:J3"]});
await show("a",sheet("Quý I","Quý II","Quý III"));
await show("b",sheet("Tháng 9","9 tháng","Cả năm"));
await show("c",sheet("6 tháng đầu năm","9 tháng","Cả năm"));
await show("d",sheet("Nông thôn","Thành thị","Tổng số"));
await show("e",sheet("Giai đoạn 2021-2025","Năm 2024","Năm 2023"));
await show("f",sheet("Năm 2024","Giai đoạn 2021-2025","Năm 2023"));
await show("g",sheet("Tỉnh giao","HĐND giao","UBND giao"));
