/** Plans from sheets: which way targets go, of which year and of which days they are, what is a part of what, who leads. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { notice } from "../../js-demo/open/notice-words.js";
import { madeOf } from "./open-sheets.mjs";

const HEADS = ["TT", "Chỉ tiêu", "ĐVT", "KH 2026", "Chủ trì"];
const under = (title, ...rows) => [[title], HEADS, ...rows];
const saidOf = ({ name, target, measure: { kind } }) => `${name}: ${Object.entries(target).join()} ${kind}`;

test("which way a part goes, and whether it adds up, is said by its whole name, or as what it is a part of", async () => {
  const { plan } = await madeOf([under("CHỈ TIÊU NĂM 2026",
    [1, "Tỷ lệ hộ nghèo", "%", 2, "A"], [null, "- Khu vực nông thôn", "%", 3, "A"], [2, "Dân số", "người", 100, "A"], [null, "- Nam", "người", 40, "A"],
    [3, "Tổng đàn gia súc", "con", 90, "A"], [null, "- Bò", "con", 40, "A"], [4, "Tai nạn giao thông"], [null, "- Số vụ", "vụ", 10, "CA"], [null, "- Số vụ giảm", "vụ", 2, "CA"],
    [5, "Số hộ nghèo", "hộ", 100, "A"], [null, "- Hộ Khmer", "hộ", 40, "A"], [null, "- Thoát nghèo trong năm", "hộ", 60, "A"], [null, "- Kinh phí", "triệu đồng", 60, "A"])]);
  assert.deepEqual(plan.indicators.map(saidOf), [
    "Tỷ lệ hộ nghèo: at_most,2 snapshot", "Tỷ lệ hộ nghèo – Khu vực nông thôn: at_most,3 snapshot", "Dân số: at_least,100 snapshot", "Dân số – Nam: at_least,40 snapshot",
    "Tổng đàn gia súc: at_least,90 snapshot", "Tổng đàn gia súc – Bò: at_least,40 snapshot", "Tai nạn giao thông – Số vụ: at_most,10 cumulative", "Tai nạn giao thông – Số vụ giảm: at_least,2 cumulative",
    "Số hộ nghèo: at_most,100 snapshot", "Số hộ nghèo – Hộ Khmer: at_most,40 snapshot", "Số hộ nghèo – Thoát nghèo trong năm: at_least,60 cumulative", "Số hộ nghèo – Kinh phí: at_least,60 cumulative",
  ]);
});

test("a part that is harm itself is so below any title; what is done for those, or about it, is none", async () => {
  const made = async (...rows) => (await madeOf([under("CHỈ TIÊU NĂM 2026", ...rows)])).plan.indicators.map(({ target, measure }) => `${Object.keys(target)} ${measure.kind}`);
  for (const [title, part, uom, expected] of [
    ["Giảm nghèo", "Tỷ lệ hộ nghèo", "%", "at_most snapshot"], ["Giảm nghèo", "Tỷ lệ hộ cận nghèo", "%", "at_most snapshot"], ["Y tế", "Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng", "%", "at_most snapshot"],
    ["Y tế", "Thời gian chờ khám bệnh", "phút", "at_most snapshot"], ["An ninh trật tự", "Số vụ phạm pháp hình sự", "vụ", "at_most cumulative"], ["Khu vực thành thị", "Số hộ nghèo", "hộ", "at_most snapshot"],
    ["Phòng, chống tội phạm", "Số vụ phạm pháp hình sự", "vụ", "at_most cumulative"], ["Số hộ được vay vốn", "Hộ nghèo", "hộ", "at_least cumulative"],
  ]) assert.deepEqual(await made([1, title], [null, `- ${part}`, uom, 9, "A"]), [expected], `${title} ${part}`);
  for (const [whole, uom, part, ofPart, expected] of [
    ["Hộ nghèo", "hộ", "Số hộ dùng nước sạch", "hộ", "at_least"], ["Hộ nghèo", "hộ", "Hộ mua BHYT", "hộ", "at_least"], ["Hộ nghèo", "hộ", "Số lao động đi làm việc ở nước ngoài", "người", "at_least"],
    ["Tai nạn giao thông", "vụ", "Số buổi tuyên truyền", "buổi", "at_least"], ["Phạm pháp hình sự", "vụ", "Tỷ lệ án nghiêm trọng làm rõ", "%", "at_least"], ["Nợ thuế", "tỷ đồng", "Nợ khó thu", "tỷ đồng", "at_most"],
  ]) assert.equal((await made([1, whole, uom, 100, "A"], [null, `- ${part}`, ofPart, 9, "A"]))[1].split(" ")[0], expected, `${whole} ${part}`);
  for (const [part, kind] of [["Số trẻ em sinh ra", "cumulative"], ["Số người chuyển đến", "cumulative"], ["Nữ", "snapshot"]]) {
    assert.equal((await made([1, "Dân số", "người", 100, "A"], [null, `- ${part}`, "người", 9, "A"]))[1].split(" ")[1], kind, part);
  }
  for (const [name, form] of [["Khống chế kịp thời ổ dịch", "at_least"], ["Khống chế, dập tắt dịch bệnh", "at_least"], ["Hạ ngầm cáp xuống", "at_least"], ["Khống chế tỷ lệ tăng dân số", "at_most"]]) {
    assert.equal((await made([1, name, "%", 9, "A"]))[0].split(" ")[0], form, name);
  }
});

test("parts with letters below a number, or without one, bear its name where others are called so, too", async () => {
  const names = async (...rows) => (await madeOf([under("CHỈ TIÊU NĂM 2026", ...rows)])).plan.indicators.map(({ name }) => name);
  assert.deepEqual(await names([1, "Trường đạt chuẩn", "trường", 9, "A"], ["a", "Mầm non", "trường", 4, "A"], ["b", "Tiểu học", "trường", 5, "A"], [2, "Học sinh", "học sinh", 9, "A"], ["a", "Mầm non", "học sinh", 9, "A"]),
    ["Trường đạt chuẩn", "Trường đạt chuẩn – Mầm non", "Trường đạt chuẩn – Tiểu học", "Học sinh", "Học sinh – Mầm non"]);
  assert.deepEqual(await names([1, "Tham gia BHYT", "người", 9, "A"], [null, "Tỷ lệ", "%", 4, "A"], [2, "Tham gia BHXH", "người", 9, "A"], [null, "Tỷ lệ", "%", 9, "A"]),
    ["Tham gia BHYT", "Tham gia BHYT – Tỷ lệ", "Tham gia BHXH", "Tham gia BHXH – Tỷ lệ"]);
  // alone it needs no other name
  assert.deepEqual(await names([1, "Trường đạt chuẩn", "trường", 9, "A"], ["a", "Mầm non", "trường", 4, "A"], [2, "Học sinh", "học sinh", 9, "A"]), ["Trường đạt chuẩn", "Mầm non", "Học sinh"]);
  // the same name again is none of its parts
  assert.deepEqual(await names([1, "Diện tích trồng", "ha", 5, "Xã A"], [null, "Diện tích trồng", "ha", 6, "Xã B"]), ["Diện tích trồng", "Diện tích trồng"]);
  // one name over two units of measure of one office
  const { plan } = await madeOf([{ rows: under("CHỈ TIÊU NĂM 2026", [1, "Bảo hiểm xã hội", "người", 20, "A"], [null, null, "%", 8, "A"]), merges: ["A3:A4", "B3:B4"] }]);
  assert.deepEqual(plan.indicators.map(({ name }) => name), ["Bảo hiểm xã hội – người", "Bảo hiểm xã hội – %"]);
});

test("a target below zero of what is to fall is asked about; one below last year's figure is told", async () => {
  const heads = ["Chỉ tiêu", "ĐVT", "TH 2025", "KH 2026", "Chủ trì"];
  const made = (name, before, target) => madeOf([[["CHỈ TIÊU NĂM 2026"], heads, [name, "%", before, target, "A"]]]);
  for (const [name, target, wrong] of [["Mức giảm tỷ lệ hộ nghèo", -1, "below-zero"], ["Mức giảm tỷ lệ hộ nghèo", "không quá -1", ""], ["Mức giảm tỷ lệ hộ nghèo", 1, ""], ["Chỉ số SXCN tăng (+), giảm (-)", -3, ""], ["Số cuộc giám sát", -3, ""], ["Cân đối thu chi", -1, ""]]) {
    assert.equal((await made(name, null, target)).problems.map(({ code }) => code).join(), wrong, `${name} ${target}`);
  }
  for (const [before, target, lower] of [[40, 38, 1], [40, 40, 0], [40, 41, 0], [40, "≥ 38", 0], [40, "≤ 38", 0]]) {
    const { notices: [found] } = await made("Tỷ lệ lao động nông nghiệp", before, target);
    assert.equal(found.lower, lower, `${before} ${target}`);
    assert.equal(notice(found, "vi").includes("thấp hơn số năm trước"), lower > 0);
  }
});

test("of columns of several years the one of the title's is meant, whatever it is called, and one of an earlier year is not", async () => {
  const made = (head) => madeOf([[["CÁC CHỈ TIÊU NĂM 2026"], ["Chỉ tiêu", "ĐVT", "KH 2025", "Ước TH 2025", head, "Chủ trì"], ["Thu ngân sách", "tỷ đồng", 100, 105, 110, "A"]]]);
  for (const [head, level, year] of [
    ...["Dự kiến KH 2026", "Dự kiến năm 2026", "Phương án 2026", "Đăng ký năm 2026", "Chỉ tiêu đề xuất năm 2026", "Chỉ tiêu phấn đấu năm 2026", "Năm 2026"].map((words) => [words, 110, "2026"]),
    // a comparison, and a year that is none of the title's
    ["So với năm 2026", 100, "2025"], ...["Dân số năm 2026", "Kinh phí 2026", "Ghi chú 2026", "Lũy kế 2026"].map((words) => [words, 100, "2025"]), ["Dự kiến năm 2027", 100, "2025"],
  ]) {
    const { plan: { indicators: [item], period } } = await made(head);
    assert.deepEqual([item.target.at_least, period.end.slice(0, 4)], [level, year], head);
  }
  // what is under the year is the level, not what compares it
  for (const [level, other] of [["Chỉ tiêu", "So với ước 2025 (%)"], ["Số lượng", "% so ước 2025"], ["Giá trị", "Tăng so với 2025 (%)"]]) {
    const { plan: { indicators: [item] } } = await madeOf([{ rows: [["CHỈ TIÊU NĂM 2026"], ["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2026", null, "Chủ trì"], [null, null, level, other, null], ["Thu", "tỷ đồng", 110, 104.8, "A"]], merges: ["A2:A3", "B2:B3", "C2:D2", "E2:E3"] }]);
    assert.equal(item.target.at_least, 110, `${level} ${other}`);
  }
});

test("a running total that is asked for in the last of several columns of years counts from the beginning of that year", async () => {
  const rows = [["CHỈ TIÊU GIAI ĐOẠN 2026-2028"], ["Chỉ tiêu", "ĐVT", "Kế hoạch", null, null, "Chủ trì"], [null, null, 2026, 2027, 2028], ["Thu", "tỷ đồng", 1, 2, 3, "A"], ["Tỷ lệ hộ nghèo", "%", 3, 2, 1, "A"]];
  const { plan, notices: [found] } = await madeOf([{ rows, merges: ["C2:E2", "A2:A3", "B2:B3", "F2:F3"] }]);
  assert.deepEqual(plan.indicators.map(({ start, due, target }) => [start, due, target.at_least ?? target.at_most]), [["2028-01-01", "2028-12-31", 3], [undefined, "2028-12-31", 1]]);
  assert.equal(found.yearly, 1);
  // what is to be reached by then, over several years or a school year is of all of it
  for (const [title, ...heads] of [
    ["CHỈ TIÊU NHIỆM KỲ 2025-2030", "Mục tiêu năm 2026", "Mục tiêu đến năm 2030"], ["KẾ HOẠCH 5 NĂM 2026-2030", "KH 2021-2025", "KH 2026-2030"], ["CHỈ TIÊU NĂM HỌC 2025-2026", "KH 2024-2025", "KH 2025-2026"],
    ["CHỈ TIÊU GIAI ĐOẠN 2021-2025", "Mục tiêu đến năm 2023", "Mục tiêu đến năm 2025"],
  ]) {
    const { plan: { indicators: [item] } } = await madeOf([[[title], ["Chỉ tiêu", "ĐVT", ...heads, "Chủ trì"], ["Đường làm mới", "km", 5, 30, "A"]]]);
    assert.deepEqual([item.start, item.target.at_least], [undefined, 30], title);
  }
  // one column is of all years
  const { plan: whole } = await madeOf([[["CHỈ TIÊU GIAI ĐOẠN 2026-2028"], ["Chỉ tiêu", "ĐVT", "Mục tiêu đến năm 2028", "Chủ trì"], ["Đường làm mới", "km", 30, "A"]]]);
  assert.deepEqual([whole.indicators[0].start, whole.period.start], [undefined, "2026-01-01"]);
});

test("from which day to which something is to be done says the title, or a line beneath it", async () => {
  for (const [title, line, start, end] of [
    ["KẾ HOẠCH CHIẾN DỊCH LÀM SẠCH DỮ LIỆU", "(Thực hiện từ ngày 01/9/2025 đến ngày 30/11/2025)", "2025-09-01", "2025-11-30"], ["KẾ HOẠCH CAO ĐIỂM TỪ 01/8/2025 ĐẾN 30/10/2025", null, "2025-08-01", "2025-10-30"],
    ["KẾ HOẠCH NĂM 2025", "(Thời gian: từ 01/9/2025 - 30/11/2025)", "2025-09-01", "2025-11-30"],
    // no such day, of results, of the work of a year
    ["KẾ HOẠCH NĂM 2025", "(Thực hiện từ 31/9/2025 đến 30/11/2025)", "2025-01-01", "2025-12-31"], ["KẾ HOẠCH NĂM 2025", "(Số liệu từ 01/9/2025 đến 30/11/2025)", "2025-01-01", "2025-12-31"],
    ["KẾ HOẠCH NĂM 2026", "(Thực hiện từ 15/12/2025 đến 14/12/2026)", "2026-01-01", "2026-12-31"],
  ]) {
    const { plan: { period } } = await madeOf([[[title], [line], ["Chỉ tiêu", "ĐVT", "Chỉ tiêu giao", "Chủ trì"], ["Số thửa đất", "thửa", 1000, "A"]]]);
    assert.deepEqual(period, { start, end }, `${title} ${line}`);
  }
});

test("a due day without a year that would be before the period begins is asked about", async () => {
  const made = (due) => madeOf([[["KẾ HOẠCH CÔNG TÁC THÁNG 12 NĂM 2025"], ["Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn"], ["Việc", "A", due], ["Việc khác", "A", "31/12"]]]);
  for (const [due, expected] of [["30/11", "2025-11-30"], ["06/3", "2025-03-06"], ["05/3", "day-before-start 2025-03-05"], ["01/12", "2025-12-01"], ["05/01", "day-before-start 2025-01-05"], ["Tháng 1", "day-before-start 2025-01-31"], ["05/01/2026", "2026-01-05"], ["05/01/2025", "2025-01-05"]]) {
    const { plan, problems } = await made(due);
    assert.equal(problems.map(({ code, day }) => `${code} ${day}`).join() || plan.tasks[0].deadline.by, expected, due);
  }
});

test("under one heading of who leads and who helps the first office leads", async () => {
  for (const [head, cell, expected] of [
    ["Cơ quan chủ trì/phối hợp", "Sở A/ Sở B", "so-a; so-b"], ["Đơn vị chủ trì, phối hợp", "Sở A; Sở B; Sở C", "so-a; so-b,so-c"], ["Chủ trì - phối hợp", "Sở A", "so-a; "],
    ["Cơ quan chủ trì/phối hợp", "Phối hợp: Sở A; Chủ trì: Sở B", "so-b; so-a"], ["Cơ quan chủ trì", "Sở A; Sở B", "so-a,so-b; "],
  ]) {
    const { plan: { tasks: [task] } } = await madeOf([[["KẾ HOẠCH NĂM 2025"], ["Nhiệm vụ", head, "Thời hạn"], ["Việc", cell, "30/6/2025"]]]);
    assert.equal(`${task.responsible.join()}; ${task.supporting?.join() ?? ""}`, expected, `${head} ${cell}`);
  }
  // numbers of a list are no part of a name
  const { plan } = await madeOf([[["KẾ HOẠCH NĂM 2025"], ["Nhiệm vụ", "Chủ trì", "Thời hạn"], ["Việc", "1. Phòng KT\n2. Phòng VH", "30/6/2025"], ["Việc 2", "Phòng KT", "30/6/2025"]]]);
  assert.deepEqual(plan.units.map(({ name }) => name), ["Phòng KT", "Phòng VH"]);
});

test("sums of groups are told by their marks; a share without a unit of measure is in %", async () => {
  const { plan, said } = await madeOf([[["UBND XÃ TÂN LONG"], ["DỰ TOÁN CHI NĂM 2026"], ["ĐVT: triệu đồng"], ["TT", "Nội dung", "Dự toán năm 2026"], ["I", "Chi đầu tư"], [1, "Đường", 100], [null, "Cộng I", 100], ["II", "Chi khác"], [1, "Y tế", 60], [null, "Cộng mục II", 60], [null, "Tổng cộng (I+II)", 160]]]);
  assert.deepEqual(plan.indicators.map(({ name }) => name), ["Đường", "Y tế"]);
  assert.match(said[0], /hàng tổng, không đọc: 7, 10, 11/);
  for (const name of ["Tỷ lệ bác sĩ/vạn dân", "Tỷ lệ giường bệnh trên vạn dân", "Tỷ lệ học sinh/lớp", "Tỷ lệ tử vong trẻ trên 1.000 trẻ"]) {
    assert.equal((await madeOf([[["CHỈ TIÊU NĂM 2026"], ["Chỉ tiêu", "Kế hoạch", "Chủ trì"], [name, 9, "A"]]])).plan.indicators[0].measure.uom, "đơn vị", name);
  }
  // in money, whatever it begins with
  const { plan: budget, wrong } = await madeOf([[["UBND TỈNH X"], ["DỰ TOÁN CHI NĂM 2026"], ["ĐVT: triệu đồng"], ["TT", "Nội dung", "Dự toán năm 2026"], ...["Sở Lao động", "Sổ hộ khẩu", "Tỷ lệ điều tiết ngân sách xã hưởng", "Số xã hội hóa"].map((name, at) => [at + 1, name, 5])]]);
  assert.deepEqual([budget.indicators.length, wrong], [4, []]);
  for (const [level, uom] of [[80, "%"], ["≥ 80", "%"], [1.5, "%"], [1, "đơn vị"], [0.8, "đơn vị"], [101, "đơn vị"]]) {
    const { plan: { indicators: [{ measure }] } } = await madeOf([[["CHỈ TIÊU NĂM 2026"], ["Chỉ tiêu", "Kế hoạch", "Chủ trì"], ["Tỷ lệ thanh toán trực tuyến", level, "A"]]]);
    assert.deepEqual([measure.uom, measure.kind], [uom, uom === "%" ? "snapshot" : "cumulative"], level);
  }
});

test("disbursements of capital of one year are those without what was left over from another", async () => {
  const made = (capital) => madeOf([{ rows: [["TÌNH HÌNH GIẢI NGÂN VỐN ĐẦU TƯ CÔNG NĂM 2025"], ["ĐVT: triệu đồng"], ["TT", "Tên dự án", "Chủ đầu tư", capital, "Giải ngân đến 30/9/2025", null, null], [null, null, null, null, "Tổng số", "KH 2024 kéo dài", "KH 2025"], [1, "DA A", "Ban A", 200, 150, 100, 50]], merges: ["E3:G3", "A3:A4", "B3:B4", "C3:C4", "D3:D4"] }]);
  for (const [capital, value] of [["Kế hoạch vốn năm 2025", 50], ["Kế hoạch vốn (gồm vốn kéo dài)", 150], ["Kế hoạch vốn", 150]]) {
    const { plan: { indicators: [item] }, results: { records } } = await made(capital);
    assert.deepEqual([item.target.at_least, records.observations?.[0].value], [200, value], capital);
  }
  // a part of it beside all of it
  const { plan: { indicators: [item] }, results: { records } } = await madeOf([{ rows: [["TÌNH HÌNH GIẢI NGÂN VỐN ĐẦU TƯ CÔNG NĂM 2025"], ["ĐVT: triệu đồng"], ["TT", "Tên dự án", "Chủ đầu tư", "Tổng kế hoạch vốn", "Trong đó vốn năm 2025", "Giải ngân đến 30/9/2025", null, null], [null, null, null, null, null, "Tổng số", "KH 2024 kéo dài", "KH 2025"], [1, "DA A", "Ban A", 200, 120, 150, 100, 50]], merges: ["F3:H3", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:E4"] }]);
  assert.deepEqual([item.target.at_least, records.observations[0].value], [200, 150]);
});

test("the day of figures may leave out the year of the title", async () => {
  for (const [title, line, on] of [
    ["KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NĂM 2026 (TÍNH ĐẾN HẾT QUÝ III)", null, "2026-09-30"], ["TIẾN ĐỘ THỰC HIỆN CHỈ TIÊU NĂM 2026 ĐẾN HẾT THÁNG 9", null, "2026-09-30"], ["KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM 2026", "(9 tháng đầu năm)", "2026-09-30"],
    ["CHỈ TIÊU NĂM 2026 VÀ KẾT QUẢ THỰC HIỆN ĐẾN 30/9/2026", null, "2026-09-30"],
    // what is to be there by then
    ["KẾ HOẠCH NĂM 2026", "(phấn đấu đến hết quý III)"], ["KẾ HOẠCH THỰC HIỆN CÁC CHỈ TIÊU NĂM 2026 ĐẾN HẾT QUÝ III"],
  ]) {
    const { results: { records } } = await madeOf([[[title], [line], ["Chỉ tiêu", "ĐVT", "KH 2026", "Thực hiện", "Chủ trì"], ["Thu ngân sách", "tỷ đồng", 100, 60, "A"]]]);
    assert.equal(records.observations?.[0].on, on, `${title} ${line}`);
  }
});

test("more names of who answers, of due days, of targets", async () => {
  const made = async (who, when) => (await madeOf([[["KẾ HOẠCH NĂM 2026"], ["Nhiệm vụ", who, when], ["Việc", "Phòng A", "30/6/2026"]]])).plan.tasks.map(({ deadline: { by }, responsible }) => [by, ...responsible].join());
  for (const who of [
    "Cơ quan/Đơn vị tham mưu", "Bộ phận thực hiện", "Phòng thực hiện", "Khoa, phòng thực hiện", "Đơn vị được giao", "Phân công thực hiện", "CQ chủ trì", "Đ/v chủ trì", "Lead agency", "Responsible unit",
  ]) assert.deepEqual(await made(who, "Thời hạn"), ["2026-06-30,phong-a"], who);
  for (const when of [
    "Mốc thời gian", "Thời điểm hoàn thành", "Thời gian dự kiến hoàn thành", "Thời gian trình ban hành", "Thời hạn ban hành", "Hạn nộp", "Hạn trình", "Lộ trình thực hiện", "Due date",
  ]) assert.deepEqual(await made("Chủ trì", when), ["2026-06-30,phong-a"], when);
  // beside one that surely says it they say something else
  const both = async (heads, cells) => (await madeOf([[["KẾ HOẠCH NĂM 2026"], ["Nhiệm vụ", ...heads], ["Việc", ...cells]]])).plan.tasks.map(({ deadline: { by }, responsible }) => [by, ...responsible].join())[0];
  for (const other of ["Dự kiến hoàn thành", "Hạn nộp", "Mốc thời gian", "Thời gian ban hành"]) assert.equal(await both(["Chủ trì", other, "Thời hạn"], ["Phòng A", "15/7/2026", "30/6/2026"]), "2026-06-30,phong-a", other);
  for (const other of ["Phân công thực hiện", "Phòng tham mưu", "Bộ phận thực hiện", "Đơn vị được giao"]) assert.equal(await both([other, "Chủ trì", "Thời hạn"], ["Phòng B", "Phòng A", "30/6/2026"]), "2026-06-30,phong-a", other);
  const { plan: { indicators: [item], period } } = await madeOf([[["CHỈ TIÊU CHỦ YẾU"], ["Chỉ tiêu", "ĐVT", "Chỉ tiêu nhiệm kỳ 2025-2030", "Chủ trì"], ["Đường làm mới", "km", 5, "Phòng A"]]]);
  assert.deepEqual([item.target.at_least, period], [5, { start: "2025-01-01", end: "2030-12-31" }]);
});
