import { read } from "./open-sheets.mjs";
const B = ["TT","Chỉ tiêu","ĐVT"];
const rows = [[1,"Số doanh nghiệp thành lập mới","doanh nghiệp",3,25],[2,"Tỷ lệ hộ nghèo","%",0.1,2.4]];
for (const [title, ...h] of [["BÁO CÁO KẾT QUẢ THÁNG 9 NĂM 2023","Thực hiện tháng 9","Lũy kế từ đầu năm"],["BÁO CÁO KẾT QUẢ THÁNG 9 NĂM 2023","Tháng 9","Lũy kế"],["BÁO CÁO KẾT QUẢ THÁNG 9 NĂM 2023","Tháng 9/2023","Lũy kế 9 tháng"],["BÁO CÁO KẾT QUẢ NĂM 2023","Tháng 8","Tháng 9"],["BÁO CÁO KẾT QUẢ THÁNG 9 NĂM 2023","Trong tháng","Lũy kế từ đầu năm"], ["KẾT QUẢ NĂM 2023", "Lũy kế đến nay", "Ghi chú"]]) {
  const r = await read([{ name: "S", rows: [[title], [...B, ...h], ...rows] }]);
  console.log(title, h, JSON.stringify(r.records.observations), r.problems?.map(p => p.code), r.said?.join?.() ?? "");
}
const r = await read([{ name: "S", rows: [["BÁO CÁO KẾT QUẢ"], ["(Số liệu tính đến 30/9/2023)"], [...B, "Trong tháng", "Lũy kế từ đầu năm"], ...rows] }]);
console.log(JSON.stringify(r.records.observations), r.problems?.map(p => p.code));
