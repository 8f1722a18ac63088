import { madeOf, read, PLAN, REVENUE } from "./open-sheets.mjs";
const show = async (label, sheet) => { let m; try { m = await madeOf([sheet]); } catch (e) { return console.log(label, "NO PLAN", e.message); }
 console.log(label, m.plan.indicators.map(i=>`${i.name}: ${JSON.stringify(i.target)} ${i.uom??i.measure?.uom} ${i.due??""}`), JSON.stringify(m.results.records.observations?.map(o=>[o.indicator,o.on,o.value])), m.wrong, "\n   ", m.said.join(" | "), "\n   ", m.results.told.map(t=>JSON.stringify(t.notices)).join("\n   ").slice(0,600)); };
await show("F1", {rows:[["TÌNH HÌNH GIẢI NGÂN VỐN ĐẦU TƯ CÔNG NĂM 2024"],["Đơn vị tính: triệu đồng"],
 ["STT","Tên dự án","Chủ đầu tư","Kế hoạch vốn năm 2024",null,null,"Giải ngân đến 30/9/2024",null],
 [null,null,null,"Kéo dài","Giao trong năm","Tổng","Trong tháng","Lũy kế"],
 [1,"Đường A","Ban QLDA",1000,11000,12000,500,6000.5]]});
await show("F1b", {rows:[["TÌNH HÌNH GIẢI NGÂN VỐN ĐẦU TƯ CÔNG NĂM 2024"],["Đơn vị tính: triệu đồng"],
 ["STT","Tên dự án","Chủ đầu tư","Kế hoạch vốn năm 2024",null,null,"Giải ngân đến 30/9/2024",null],
 [null,null,null,"Tổng số","NSTW","NSĐP","Trong tháng","Lũy kế"],
 [1,"Đường A","Ban QLDA",12000,11000,1000,500,6000.5]]});
await show("F2", {rows:[["TÌNH HÌNH GIẢI NGÂN VỐN ĐẦU TƯ CÔNG NĂM 2024"],["Đơn vị tính: triệu đồng"],
 ["STT","Tên dự án","Chủ đầu tư","Kế hoạch vốn năm 2023 kéo dài sang năm 2024","Kế hoạch vốn năm 2024","Giải ngân đến 30/9/2024",null,null],
 [null,null,null,null,null,"Tổng số","KH 2023 kéo dài","KH 2024"],[1,"Đường A","Ban QLDA",1000,12000,6500,500,6000]],
 merges:["A3:A4","B3:B4","C3:C4","D3:D4","E3:E4","F3:H3"]});
await show("F3", {rows:[["GIẢI NGÂN VỐN ĐẦU TƯ CÔNG NĂM 2024"],["STT","Tên dự án","Chủ đầu tư","Tổng kế hoạch vốn năm 2024","Kế hoạch vốn năm 2024 sau điều chỉnh","Giải ngân đến 30/9/2024"],[1,"Đường A","Ban QLDA",13000,12000,6000]]});
await show("F4", {rows:[["GIẢI NGÂN VỐN ĐẦU TƯ CÔNG NĂM 2024"],["STT","Tên dự án","Chủ đầu tư","Thời gian thực hiện","Kế hoạch vốn năm 2024","Giải ngân đến 30/9/2024"],
 [1,"Đường A","Ban QLDA","2023-2025",12000,6000],[2,"Đường C","Ban QLDA","2022-2023",12000,6000]]});
await show("F6a",{rows:[["TÌNH HÌNH THỰC HIỆN CHỈ TIÊU 9 THÁNG NĂM 2024"],["TT","Chỉ tiêu","ĐVT","Kế hoạch năm 2024","Thực hiện 9 tháng","Cơ quan chủ trì"],[1,"Thu ngân sách","triệu đồng",1000,730,"Phòng TC"],
 ["II. CHỈ TIÊU XÃ HỘI"],["TT","Chỉ tiêu","ĐVT","Thực hiện 9 tháng","Kế hoạch năm 2024","Cơ quan chủ trì"],[1,"Lao động có việc làm","người",80,100,"Phòng LĐ"]]});
await show("F6b",{rows:[["CHỈ TIÊU NĂM 2024"],["TT","Chỉ tiêu","Kế hoạch năm 2024 (triệu đồng)","Cơ quan chủ trì"],[1,"Thu ngân sách",1000,"Phòng TC"],[],["TT","Chỉ tiêu","Kế hoạch năm 2024 (tỷ đồng)","Cơ quan chủ trì"],[1,"Chi",5,"Phòng LĐ"]]});
await show("F6c",{rows:[["CHỈ TIÊU NĂM 2024"],["TT","Chỉ tiêu","ĐVT","Kế hoạch năm 2024","Thực hiện 9 tháng","Cơ quan chủ trì"],[1,"Thu ngân sách","triệu đồng",1000,730,"Phòng TC"],["TT","Chỉ tiêu","ĐVT","Kế hoạch năm 2024","Thực hiện 6 tháng","Cơ quan chủ trì"],[1,"Chi","triệu đồng",100,60,"Phòng LĐ"]]});
const r = await read([{name:"S",rows:[["Mã chỉ tiêu","Lũy kế đến 31/7/2023"],[REVENUE,30000],[],["Mã chỉ tiêu","Lũy kế đến 31/8/2023"],[REVENUE,36000]]}]);
console.log("F6d", JSON.stringify(r.records.observations), r.wrong);
await show("F7",{rows:[["CHỈ TIÊU NĂM 2024"],["TT","Chỉ tiêu","ĐVT","Kế hoạch năm 2024","Thực hiện 9 tháng","Cơ quan chủ trì"],[1,"Tổng đàn gia súc\nTrong đó: - Bò\n- Heo","con","1.000\n300\n700","800\n200\n600","Phòng KT"],[2,"Lúa","ha",5,4,"P"]]});
await show("cộng",{rows:[["GIẢI NGÂN VỐN ĐẦU TƯ CÔNG NĂM 2024"],["STT","Danh mục","Đơn vị làm chủ đầu tư","Kế hoạch vốn năm 2024",null,null,"Giải ngân đến 30/9/2024"],[null,null,null,"Cộng","NSTW","NS tỉnh",null],[1,"Đường A","Ban QLDA",12000,11000,1000,6000]], merges:["A2:A3","B2:B3","C2:C3","D2:F2","G2:G3"]});
