/** Sheets as offices write tables: headings that nobody merged, several tables below each other, what stands over columns, sums, and what is no result. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { tablesOf } from "../../js-demo/sheets/tables.js";
import { madeOf, read, REVENUE } from "./open-sheets.mjs";

const CAPITAL = "GIẢI NGÂN VỐN ĐẦU TƯ CÔNG NĂM 2024";
const TARGETS = "TÌNH HÌNH THỰC HIỆN CHỈ TIÊU NĂM 2024";
const HEADS = ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Thực hiện 9 tháng", "Cơ quan chủ trì"];
const PROJECTS = ["TT", "Tên dự án", "Chủ đầu tư", "Kế hoạch vốn năm 2024", "Giải ngân đến 30/9/2024"];
const ROAD = [1, "Đường A", "Ban QLDA"];

/** What a sheet makes of targets and results, in one line, or what is wrong with it; `none` where it makes no plan. */
async function made(rows, merges = []) {
  try {
    const { plan, results: { records, problems }, wrong } = await madeOf([{ rows, merges }]);
    const limit = ({ target }) => Object.values(target).join();
    const figures = (records.observations ?? []).map(({ indicator, on, value }) => `${indicator} ${on.slice(2)} ${value}`);
    return [plan.indicators.map((item) => `${item.id} ${limit(item)}`).join(", "), ...figures, ...wrong, ...problems.map(({ row, place, code }) => `${row}:${place} ${code}`)].join("; ");
  } catch (error) {
    if (!/reading 'sheet'/.test(error.message)) throw error;
    return "none";
  }
}

/** Merges of the headings in rows 2 and 3: down over these columns, across over the others. */
const merged = (down, ...across) => [...down.split("").map((column) => `${column}2:${column}3`), ...across];

test("headings in two rows that nobody merged are merged as they are meant", async () => {
  const heads = [["STT", "Tên dự án", "Chủ đầu tư", "Kế hoạch vốn năm 2024", null, null, "Giải ngân đến 30/9/2024", null], [null, null, null, "Kéo dài", "Giao trong năm", "Tổng", "Trong tháng", "Lũy kế"]];
  const road = [...ROAD, 1000, 11000, 12000, 500, 6000];
  const expected = "duong-a 12000; duong-a 24-09-30 6000";
  for (const merges of [[], ["A2:A3", "B2:B3"], ["D2:F2"], ["A2:A3", "B2:B3", "C2:C3", "D2:F2", "G2:H2"]]) assert.equal(await made([[CAPITAL], ...heads, road], merges), expected, merges.join());
  // on the second page, too
  const again = [[CAPITAL], ...heads, road, ...heads, [2, "Trường B", "Ban QLDA", 1000, 7000, 8000, 100, 4000]];
  for (const merges of [[], ["A2:A3", "B2:B3", "C2:C3", "D2:F2", "G2:H2"]]) assert.equal(await made(again, merges), "duong-a 12000, truong-b 8000; duong-a 24-09-30 6000; truong-b 24-09-30 4000", merges.join());
  // also where the day stands in the second row
  const ofDay = [["STT", "Tên dự án", "Chủ đầu tư", "Kế hoạch vốn năm 2024", "Giải ngân", null], [null, null, null, null, "Trong tháng", "Lũy kế đến ngày 30/9/2024"]];
  const twice = [[CAPITAL], ...ofDay, [...ROAD, 11100, 1527, 6110], ...ofDay, [2, "Trường B", "Ban QLDA", 7900, 1032, 4130]];
  for (const merges of [[], ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:F2"]]) assert.equal(await made(twice, merges), "duong-a 11100, truong-b 7900; duong-a 24-09-30 6110; truong-b 24-09-30 4130", merges.join());
  // three rows of them
  const three = [["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Thực hiện", null, null, "Chủ trì"], [null, null, null, null, "Trong quý III", null, "Lũy kế 9 tháng", null], [null, null, null, null, "Tháng 8", "Tháng 9", null, null]];
  assert.equal(await made([[TARGETS], ...three, [1, "Thu", "đồng", 100, 10, 20, 70, "P"]]), "thu 100; thu 24-09-30 70; 5:4 month-alone");
  // a row of words below is no row of headings where a head has none right under it, or it begins where the headings do
  assert.equal(await made([[TARGETS], HEADS, ["I", "Kinh tế"], [1, "Thu", "đồng", 100, 70, "P"]]), "thu 100; thu 24-09-30 70");
  assert.equal(await made([[TARGETS], [...HEADS, null, "Ghi chú"], [null, null, null, null, null, null, "a", "b"], [1, "Thu", "đồng", 100, 70, "P"]]), "thu 100; thu 24-09-30 70");
});

test("a second table under headings of its own is read by these; the same ones again begin none", async () => {
  const turned = ["TT", "Chỉ tiêu", "ĐVT", "Thực hiện 9 tháng", "Kế hoạch năm 2024", "Cơ quan chủ trì"];
  const [thu, jobs] = [[1, "Thu", "triệu đồng", 1000, 730, "P"], [1, "Việc làm", "người", 80, 100, "P"]];
  for (const between of [[["II. CHỈ TIÊU XÃ HỘI"]], [[]], []]) {
    assert.equal(await made([[TARGETS], HEADS, thu, ...between, turned, jobs]), "thu 1000, viec-lam 100; thu 24-09-30 730; viec-lam 24-09-30 80", JSON.stringify(between));
  }
  assert.equal(await made([[TARGETS], HEADS, thu, HEADS, [2, "Chi", "triệu đồng", 500, 400, "P"]]), "thu 1000, chi 500; thu 24-09-30 730; chi 24-09-30 400");
  assert.equal(await made([[TARGETS], HEADS, thu, [...HEADS.slice(0, 4), "Thực hiện 6 tháng", HEADS[5]], [2, "Chi", "triệu đồng", 500, 200, "P"]]), "thu 1000, chi 500; thu 24-09-30 730; chi 24-06-30 200");
  // each in the unit of its own heading
  const inUnit = (uom) => ["TT", "Chỉ tiêu", `Kế hoạch năm 2024 (${uom})`, "Chủ trì"];
  const { plan } = await madeOf([[["CHỈ TIÊU"], inUnit("triệu đồng"), [1, "Thu", 1000, "P"], inUnit("tỷ đồng"), [2, "Chi", 5, "P"]]]);
  assert.deepEqual(plan.indicators.map(({ measure, target }) => `${target.at_least} ${measure.uom}`), ["1000 triệu đồng", "5 tỷ đồng"]);
  // records, with the rows of the sheet; a day of its own title goes first, else that above all
  const { records, wrong } = await read([{ name: "S", rows: [["Mã chỉ tiêu", "Lũy kế đến 31/7/2023"], [REVENUE, 30000], [], ["Mã chỉ tiêu", "Lũy kế đến 31/8/2023"], [REVENUE, "x"], [REVENUE, 36000]] }]);
  assert.deepEqual([records.observations.map(({ on, value }) => `${on} ${value}`), wrong], [["2023-07-31 30000", "2023-08-31 36000"], ["S!B5 not-a-number"]]);
  const titled = async (...between) => (await read([{ name: "S", rows: [["SỐ LIỆU ĐẾN NGÀY 31/7/2023"], ["Mã chỉ tiêu", "Thực hiện"], [REVENUE, 30000], ...between, ["Mã chỉ tiêu", "ĐVT", "Thực hiện"], ["1b-ocop-products", "sản phẩm", 5]] }])).records.observations.map(({ on }) => on);
  assert.deepEqual([await titled(["BẢNG 2"]), await titled(["SỐ LIỆU ĐẾN NGÀY 31/8/2023"])], [["2023-07-31", "2023-07-31"], ["2023-07-31", "2023-08-31"]]);
  // what names a heading in a row of data begins no table
  assert.equal(await made([["PHÂN CÔNG"], ["Nhiệm vụ", "Chủ trì", "Thời hạn"], ["Báo cáo", "Phòng A", "30/06/2024"]].slice(0, 1).concat([HEADS, thu, [2, "Chỉ tiêu", "triệu đồng", 5, 4, "P"]])), "thu 1000, chi-tieu 5; thu 24-09-30 730; chi-tieu 24-09-30 4");
});

test("a second table has the unit, the day and the group that are said of it", async () => {
  const units = async (...rows) => {
    const { plan, results } = await madeOf([rows]);
    return [...plan.indicators.map(({ measure, section = "" }) => `${measure.uom} ${section}`.trim()), ...(results.records.observations ?? []).map(({ on }) => on)].join(", ");
  };
  const again = ["TT", "Danh mục công trình", "Chủ đầu tư", "KH vốn", "Giải ngân đến 30/9/2024"];
  const day = "2024-09-30";
  assert.equal(await units(["GIẢI NGÂN NĂM 2024"], ["Đơn vị tính: triệu đồng"], PROJECTS, [1, "A", "P", 100, 60], [], ["BẢNG 2 năm 2024"], again, [1, "B", "P", 200, 70]), `triệu đồng, triệu đồng, ${day}, ${day}`);
  assert.equal(await units(["GIẢI NGÂN NĂM 2024"], ["Đơn vị tính: triệu đồng"], PROJECTS, [1, "A", "P", 100, 60], [], ["II. NGUỒN TỈNH năm 2024"], again, [1, "B", "P", 200, 70]), `triệu đồng, triệu đồng nguon-tinh-nam-2024, ${day}, ${day}`);
  // a line that says the unit and the day, of which one is said anew
  const heads = ["TT", "Chỉ tiêu", "Kế hoạch năm 2024", "Thực hiện", "Chủ trì"];
  const other = ["TT", "Nội dung", "Kế hoạch", "Thực hiện", "Chủ trì"];
  for (const line of ["(ĐVT: triệu đồng; số liệu đến 30/9/2024)", "(Số liệu đến 30/9/2024; ĐVT: triệu đồng)"]) {
    assert.equal(await units(["CHỈ TIÊU NĂM 2024"], [line], heads, [1, "A", 100, 60, "P"], other, [2, "B", 5, 4, "P"]), `triệu đồng, triệu đồng, ${day}, ${day}`, line);
    assert.equal(await units(["CHỈ TIÊU NĂM 2024"], [line], heads, [1, "A", 100, 60, "P"], ["SỐ LIỆU ĐẾN 31/8/2024"], other, [2, "B", 5, 4, "P"]), `triệu đồng, triệu đồng, ${day}, 2024-08-31`, line);
  }
  assert.equal(await units(["CHỈ TIÊU NĂM 2024"], HEADS, ["I", "KINH TẾ"], [1, "Thu", "đồng", 5, 4, "P"], ["II", "XÃ HỘI"], ["TT", "Chỉ tiêu", "ĐVT", "Thực hiện 9 tháng", "Kế hoạch năm 2024", "Cơ quan chủ trì"], [2, "Hộ", "hộ", 3, 6, "P"]), `đồng kinh-te, hộ xa-hoi, ${day}, ${day}`);
  // the same headings in fewer words are no others
  assert.equal(await made([[TARGETS], HEADS, [1, "Thu", "đồng", 100, 60, "P"], ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện", "Chủ trì"], [2, "Chi", "đồng", 50, 20, "P"]]), "thu 100, chi 50; thu 24-09-30 60; chi 24-09-30 20");
  // words below headings of which one lacks are rows of the table
  const { plan } = await madeOf([[["DANH MỤC NHIỆM VỤ NĂM 2024"], ["STT", "Nhiệm vụ", "Đơn vị chủ trì", null, "Thời hạn"], [null, "Việc A", "Phòng A", "Phòng C", "30/6/2024"], [null, "Việc B", "Phòng B", "Phòng D", "30/9/2024"]]]);
  assert.deepEqual(plan.tasks.map(({ name }) => name), ["Việc A", "Việc B"]);
  // and so are those under a name and a unit of measure, where numbers are text
  assert.equal(await made([[TARGETS], HEADS, ["1", "Thu hút đầu tư", "tỷ đồng", "100", "70", "P"], ["", "Dự án", "dự án", "12", "5", "P"]]), "thu-hut-dau-tu 100, du-an 12; thu-hut-dau-tu 24-09-30 70; du-an 24-09-30 5");
  const tasks = await madeOf([[["NHIỆM VỤ NĂM 2024"], ["TT", "Nhiệm vụ", "Chủ trì", "Sản phẩm", "Thời hạn"], ["1", "Việc A", "Phòng A", "Đề án", "Quý II/2024"], ["2", "Việc B", "Phòng B", "Báo cáo", "Quý III/2024"], ["3", "Việc C", "Phòng C", "Dự án", "Quý IV/2024"]]]);
  assert.equal(tasks.plan.tasks.length, 3);
  // the unit over the rows goes on
  const revenue = "Thu ngân sách của các xã, phường";
  const units2 = async (...rows) => (await read([{ name: "S", rows: [["SỐ LIỆU ĐẾN 31/8/2023"], ["TT", "Tên chỉ tiêu", "Giá trị"], ["I", "UBND Phường 1"], [1, revenue, 3600], ...rows, ["TT", "Tên chỉ tiêu", "ĐVT", "Giá trị"], [2, revenue, "triệu đồng", 3700]] }])).records.observations.map(({ unit, value }) => `${unit} ${value}`);
  assert.deepEqual([await units2(["II", "UBND Phường 2"]), await units2()], [["p1 3600", "p2 3700"], ["p1 3600", "p1 3700"]]);
});

test("a sheet of a hundred thousand rows is looked at once for tables", () => {
  let looks = 0;
  const cells = (row) => new Proxy(row.map((v) => ({ t: "s", v })), { get: (all, key) => { looks += 1; return all[key]; } });
  const looksOf = (count) => {
    looks = 0;
    const rows = [["Mã chỉ tiêu", "Ngày", "Giá trị"], ...Array.from({ length: count }, (_, at) => [`i${at}`, "31/08/2023", "5"])].map((row, at) => ({ number: at + 1, cells: cells(row) }));
    assert.equal(tablesOf([{ name: "S", rows }]).length, 1);
    return looks;
  };
  const [few, many] = [looksOf(2500), looksOf(10_000)];
  assert.ok(many < 5 * few, `${many} looks, and ${few}`);
  // headings in every other row are no more than a hundred tables
  const heads = [["Mã chỉ tiêu", "Ngày", "Giá trị"], ["i", "31/08/2023", "5"], ["Mã chỉ tiêu", "Giá trị", "Ngày"], ["i", "5", "31/08/2023"]];
  const rows = Array.from({ length: 4000 }, (_, at) => ({ number: at + 1, cells: heads[at % 4].map((v) => ({ t: "s", v })) }));
  const tables = tablesOf([{ name: "S", rows }]);
  assert.deepEqual([tables.length, tables.reduce((sum, table) => sum + table.rows.length, 0)], [100, 4000]);
});

test("what stands over columns of targets and results says which is all of it; parts alone are asked about", async () => {
  const under = (title, over, names, row) => made([[title], [...names.slice(0, 3), ...over.flatMap((said) => [said, null]), ...names.slice(3)], [null, null, null, ...over.flatMap(() => ["Kế hoạch", title.startsWith("GIẢI") ? "Giải ngân" : "Thực hiện"]), ...names.slice(3).map(() => null)], row],
    merged(`ABC${names[3] ? "J" : ""}`, "D2:E2", "F2:G2", "H2:I2"));
  const capital = (...over) => under(`${CAPITAL} (tính đến 30/9/2024)`, over, ["TT", "Tên dự án", "Chủ đầu tư"], [...ROAD, 60, 30, 40, 20, 100, 50]);
  assert.equal(await capital("NSTW", "NSĐP", "Tổng cộng"), "duong-a 100; duong-a 24-09-30 50");
  assert.equal(await capital("Cộng", "NSTW", "NSĐP"), "duong-a 60; duong-a 24-09-30 30");
  assert.equal(await capital("NSTW", "NSĐP", "Khác"), "none");
  assert.equal(await capital("Tổng cộng các nguồn", "NSTW", "NSĐP"), "duong-a 60; duong-a 24-09-30 30");
  const targets = (...over) => under("CHỈ TIÊU NĂM 2024 (tính đến 30/9/2024)", over, ["TT", "Chỉ tiêu", "ĐVT", "Chủ trì"], [1, "Việc làm", "người", 100, 50, 200, 100, 300, 150, "P"]);
  for (const [over, expected] of [
    [["Tháng 9", "9 tháng", "Cả năm"], "viec-lam 300; viec-lam 24-09-30 100"], [["Nông thôn", "Thành thị", "Tổng số"], "viec-lam 300"], [["Quý I", "Quý II", "Quý III"], "none"],
    [["Chỉ tiêu tỉnh", "Chỉ tiêu huyện", "Chỉ tiêu xã"], "viec-lam 100"], [["Giai đoạn 2021-2025", "Năm 2024", "Năm 2023"], "viec-lam 200"], [["Năm 2024", "Giai đoạn 2021-2025", "Năm 2023"], "viec-lam 100"],
  ]) assert.equal(await targets(...over), expected, over.join());
});

test("comparisons, scenarios and shares are neither targets nor results, nor is last year's a part of a year", async () => {
  const rubbish = (...cells) => [1, "Tỷ lệ thu gom rác", "%", ...cells, "P"];
  assert.equal(await made([[TARGETS], ["TT", "Chỉ tiêu", "ĐVT", "Năm 2024", null, null, null, "So sánh (%)", null, "Chủ trì"], [null, null, null, "Kế hoạch", null, "Thực hiện", null, "KH năm", "Cùng kỳ", null], [null, null, null, "Tỉnh giao", "Huyện giao", "Tháng 9", "9 tháng", null, null, null], rubbish(53, 54, 55, 56, 57, 58)],
    ["A2:A4", "B2:B4", "C2:C4", "D2:G2", "H2:I2", "J2:J4", "D3:E3", "F3:G3", "H3:H4", "I3:I4"]), "ty-le-thu-gom-rac 53; ty-le-thu-gom-rac 24-09-30 56");
  assert.equal(await made([[TARGETS], ["TT", "Chỉ tiêu", "ĐVT", "Mức giao", "Thực hiện 9 tháng", "So sánh", null, "Chủ trì"], [null, null, null, null, null, "Kế hoạch", "Cùng kỳ", null], rubbish(53, 54, 55, 56)], merged("ABCDEH", "F2:G2")), "ty-le-thu-gom-rac 53; ty-le-thu-gom-rac 24-09-30 54");
  const over = (said, ...days) => made([[TARGETS], ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", said, null, "Chủ trì"], [null, null, null, null, ...days, null], rubbish(53, 54, 55)], merged("ABCDG", "E2:F2"));
  for (const said of ["Kịch bản tăng trưởng", "Dự báo", "Cam kết", "Nhu cầu", "Mức tăng", "% thực hiện", "Tỷ lệ tăng"]) assert.equal(await over(said, "6 tháng", "9 tháng"), "ty-le-thu-gom-rac 53", said);
  assert.equal(await over("Tốc độ tăng (%)", "9 tháng 2023", "9 tháng 2024"), "ty-le-thu-gom-rac 53");
  for (const said of ["Thực hiện", "Kết quả"]) assert.equal(await over(said, "6 tháng", "9 tháng"), "ty-le-thu-gom-rac 53; ty-le-thu-gom-rac 24-06-30 54; ty-le-thu-gom-rac 24-09-30 55", said);
  // last year's figure
  const base = async (...parts) => (await madeOf([{ rows: [["KẾ HOẠCH KT-XH NĂM 2025"], ["TT", "Chỉ tiêu", "ĐVT", "Thực hiện năm 2024", null, "Kế hoạch năm 2025", "Chủ trì"], [null, null, null, ...parts, null, null], rubbish(54, 55, 56)], merges: merged("ABCFG", "D2:E2") }])).plan.indicators[0].baseline?.value;
  assert.deepEqual([await base("9 tháng", "Ước cả năm"), await base("9 tháng", "Cả năm"), await base("Tổng số", "So KH (%)"), await base("Số lượng", "Tỷ lệ (%)")], [undefined, 55, 54, 54]);
});

test("of what is disbursed only that of this year's capital counts, and nothing else that stands over days", async () => {
  const carried = (parts, figures) => made([[CAPITAL], ["STT", "Tên dự án", "Chủ đầu tư", "Kế hoạch vốn năm 2023 kéo dài sang năm 2024", "Kế hoạch vốn năm 2024", "Giải ngân đến 30/9/2024", null, null], [null, null, null, null, null, ...parts], [...ROAD, 1000, 12000, ...figures]], merged("ABCDE", "F2:H2"));
  assert.equal(await carried(["Tổng số", "KH 2023 kéo dài", "KH 2024"], [6500, 500, 6000]), "duong-a 12000; duong-a 24-09-30 6000");
  assert.equal(await carried(["Tổng số", "Trong đó: NSTW", "NSĐP"], [6500, 500, 6000]), "duong-a 12000; duong-a 24-09-30 6500");
  // all of the capital, with what was left of the year before, is what all of it is disbursed of
  assert.equal(await made([[CAPITAL], ["STT", "Tên dự án", "Chủ đầu tư", "Kế hoạch vốn năm 2024", null, "Giải ngân đến 30/9/2024", null], [null, null, null, "Tổng số", "Kéo dài", "Tổng số", "Kéo dài"], [...ROAD, 13000, 1000, 6500, 500]], merged("ABC", "D2:E2", "F2:G2")), "duong-a 13000; duong-a 24-09-30 6500");
  const beside = (said) => made([[CAPITAL], [...PROJECTS, said, null], [null, null, null, null, null, "Đến 31/10/2024", "Đến 30/11/2024"], [...ROAD, 100, 50, 60, 70]], merged("ABCDE", "F2:G2"));
  for (const said of ["Cam kết giải ngân", "Chưa giải ngân", "Nợ đọng XDCB", "Tạm ứng", "Khối lượng thực hiện", "Vốn đã bố trí", "Nhu cầu vốn", "Vốn NSTW"]) assert.equal(await beside(said), "duong-a 100; duong-a 24-09-30 50", said);
  for (const said of ["Giải ngân vốn", "Kết quả thực hiện", "Lũy kế", "Thanh toán", "Tình hình thực hiện", "Tổng số", "Giá trị thực hiện (triệu đồng)"]) assert.equal(await beside(said), "duong-a 100; duong-a 24-09-30 50; duong-a 24-10-31 60; duong-a 24-11-30 70", said);
  // a title that says what is only to be
  for (const [title, expected] of [
    ["KẾ HOẠCH GIẢI NGÂN VỐN ĐẦU TƯ CÔNG NĂM 2024", "duong-a 100; S1!E2 title-of-plan"], ["PHỤ LỤC 1: CAM KẾT GIẢI NGÂN NĂM 2024", "duong-a 100; S1!E2 title-of-plan"],
    ["TÌNH HÌNH THỰC HIỆN KẾ HOẠCH GIẢI NGÂN NĂM 2024", "duong-a 100; duong-a 24-09-30 50"], ["KẾ HOẠCH VỐN NĂM 2024 VÀ KẾT QUẢ GIẢI NGÂN", "duong-a 100; duong-a 24-09-30 50"],
    ["KẾ HOẠCH VỐN VÀ GIẢI NGÂN NĂM 2024", "duong-a 100; duong-a 24-09-30 50"], ["KẾ HOẠCH, THỰC HIỆN GIẢI NGÂN NĂM 2024", "duong-a 100; duong-a 24-09-30 50"],
  ]) assert.equal(await made([[title], PROJECTS, [...ROAD, 100, 50]]), expected, title);
  assert.equal(await made([["KẾ HOẠCH GIẢI NGÂN NĂM 2024"], [...PROJECTS.slice(0, 4), "Kết quả giải ngân", null], [null, null, null, null, "30/6/2024", "30/9/2024"], [...ROAD, 100, 50, 60]], merged("ABCD", "E2:F2")), "duong-a 100; duong-a 24-06-30 50; duong-a 24-09-30 60", "what stands over it does");
  assert.equal(await made([["KẾ HOẠCH GIẢI NGÂN NĂM 2024"], [...PROJECTS.slice(0, 4), "Đã giải ngân đến 30/9/2024"], [...ROAD, 100, 50]]), "duong-a 100; duong-a 24-09-30 50", "its heading says that it was reached");
});

test("the target in force is the one behind all additions and adjustments; the target of several rows is of none of them", async () => {
  const last = (heads, cells) => made([[TARGETS], ["TT", "Chỉ tiêu", "ĐVT", ...heads, "Chủ trì"], [1, "Thu", "đồng", ...cells, "P"]]);
  assert.equal(await last(["Kế hoạch năm 2024", "Bổ sung trong năm", "Kế hoạch sau bổ sung"], [1000, 200, 1200]), "thu 1200");
  assert.equal(await last(["Tổng dự toán", "Dự toán sau điều chỉnh"], [1300, 1200]), "thu 1200");
  assert.equal(await last(["Dự toán sau điều chỉnh", "Tổng dự toán"], [1200, 1300]), "thu 1200");
  assert.equal(await last(["Tổng dự toán", "Dự toán sau điều chỉnh"], [1300, null]), "thu 1300");
  assert.equal(await made([[CAPITAL], ["STT", "Tên dự án", "Chủ đầu tư", "Tổng kế hoạch vốn năm 2024", "Kế hoạch vốn năm 2024 sau điều chỉnh"], [...ROAD, 13000, 12000]]), "duong-a 12000");
  const shared = (rows, merges) => made([[TARGETS], HEADS, ...rows], merges);
  const rows = [[1, "Thu", "đồng", 100, 60, "P"], [2, "Chi", "đồng", null, 20, "P"], [3, "Lớp", "lớp", 5, 4, "P"]];
  assert.equal(await shared(rows, ["D3:D4"]), "lop 5; lop 24-09-30 4; S1!D3 merged-number; S1!D4 merged-number");
  assert.equal(await shared([rows[0], [null, "(không kể thu tiền đất)"], rows[2]], ["A3:A4", "C3:C4", "D3:D4", "E3:E4", "F3:F4"]), "thu 100, lop 5; thu 24-09-30 60; lop 24-09-30 4", "a note is no row of its own");
  assert.equal(await shared([rows[0], rows[2]], []), "thu 100, lop 5; thu 24-09-30 60; lop 24-09-30 4");
});

test("a group of a list of capital is none of its projects, whoever answers for it", async () => {
  const heads = ["TT", "Tên dự án", "Chủ đầu tư", "Kế hoạch vốn năm 2024"];
  const made2 = (...rows) => made([[CAPITAL], heads, ...rows]);
  const [road, school] = [[1, "Đường A", "Ban", 100], [2, "Trường B", "Ban", 50]];
  assert.equal(await made2(["I", "Vốn tỉnh", "Ban", 150], road, school), "duong-a 100, truong-b 50");
  assert.equal(await made2(["A", "Tổng", "Ban", 150], ["I", "Vốn tỉnh", "Ban", 100], road, ["II", "Vốn xã", "Ban", 50], school), "duong-a 100, truong-b 50");
  // what does not come to them, and what is numbered as projects are
  assert.equal(await made2(["I", "Vốn tỉnh", "Ban", 151], road, school), "von-tinh 151, duong-a 100, truong-b 50");
  assert.equal(await made2([1, "Đường A", "Ban", 150], ["a", "Đoạn 1", "Ban", 100], ["b", "Đoạn 2", "Ban", 50]), "duong-a 150, doan-1 100, doan-2 50");
  assert.equal(await made2(["I", "Dự án A", "Ban", 100], ["-", "Gói thầu 1", "Ban", 60], ["-", "Gói thầu 2", "Ban", 40]), "du-an-a 100, du-an-a-goi-thau-1 60, du-an-a-goi-thau-2 40");
  assert.equal(await made2(["I", "Dự án A", "Ban", 100], [1, "Nhà làm việc", "Ban", 100]), "du-an-a 100, nha-lam-viec 100");
  // among indicators a whole and its parts are all meant
  assert.equal(await made([["CHỈ TIÊU NĂM 2024"], ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Chủ trì"], ["I", "Lúa", "ha", 150, "P"], [1, "Vụ Một", "ha", 100, "P"], [2, "Vụ Hai", "ha", 50, "P"]]), "lua 150, vu-mot 100, vu-hai 50");
});

test("the numbers of a sheet are written in one way, targets as results", async () => {
  const both = (...rows) => made([[TARGETS], HEADS, ...rows.map(([name, uom, target, value], at) => [at + 1, name, uom, target, value, "P"])]);
  assert.equal(await both(["A", "%", "12,5", "12.5"], ["B", "người", "1.200", "1.100"]), "a 12.5; a 24-09-30 12.5; S1!D4 two-readings-mixed");
  // a point among results makes no 1,2 people of 1.200
  assert.equal(await both(["A", "%", "12", "12.5"], ["B", "người", "1.200", "1100"]), "a 12; a 24-09-30 12.5; S1!D4 two-readings");
  assert.equal(await both(["A", "%", "12", "12,5"], ["B", "người", "1.200", "1.100"]), "a 12, b 1200; a 24-09-30 12.5; b 24-09-30 1100");
});
