/** Sheets of which each row is a unit: their results, for the indicators of a plan, and the plan that they make. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf } from "../../js-demo/engine/places.js";
import { gather } from "../../js-demo/records/gather.js";
import { notice } from "../../js-demo/open/notice-words.js";
import { isOfBoth, lackingOfPlan, planHeadingsOf, wantedFor } from "../../js-demo/plans/plan-headings.js";
import { referencesOf } from "../../js-demo/records/references.js";
import { nameIn, namesIn } from "../../js-demo/sheets/title-names.js";
import { isUnitHeading, unitRowsOf } from "../../js-demo/sheets/unit-rows.js";
import { readXlsx } from "../../js-demo/cells/xlsx.js";
import { fileOf, madeOf, quiet } from "./open-sheets.mjs";
import { rows } from "./rows.mjs";

rows("what a title says an indicator is called", nameIn, [
  ["Biểu giao chỉ tiêu giảm nghèo năm 2024", "Giảm nghèo"], ["Kết quả thu ngân sách nhà nước theo xã, phường", "Thu ngân sách nhà nước"], ["Biểu số 01: GIAO DỰ TOÁN THU NGÂN SÁCH NĂM 2024 CHO CÁC XÃ, THỊ TRẤN", "THU NGÂN SÁCH"],
  ["Tiến độ giải ngân vốn đầu tư công đến ngày 30/9/2024", "Giải ngân vốn đầu tư công"], ["Kế hoạch hóa gia đình năm 2024", "Kế hoạch hóa gia đình"], ["Giao thông nông thôn (km)", "Giao thông nông thôn"],
  ["BIỂU GIAO CHỈ TIÊU NĂM 2024", null], ["GIAO CHỈ TIÊU PHÁT TRIỂN KINH TẾ - XÃ HỘI NĂM 2024", null], ["Báo cáo", null], [`Chỉ tiêu ${"a ".repeat(300)}`, null],
]);

test("a title of many words is looked through once", () => {
  for (const words of ["giao ", "cho xã, ", "(", "- ", " và xã", "năm 2024 "]) {
    const start = performance.now();
    namesIn(words.repeat(32_767 / words.length));
    namesIn(words.repeat(300 / words.length));
    assert.ok(performance.now() - start < 200, words);
  }
});

rows("a heading over a column of units", isUnitHeading, [
  ["Đơn vị", true], ["Tên xã, phường", true], ["Địa phương", true], ["Huyện, thị xã, thành phố", true], ["Đơn vị hành chính", true], ["Xã, phường, thị trấn (8 đơn vị)", true],
  ["Đơn vị tính", false], ["Đơn vị chủ trì", false], ["Tên dự án", false], ["Xã hội hóa", false], ["x".repeat(32_767), false],
]);

const PLAN = {
  id: "p", period: { start: "2024-01-01", end: "2024-12-31" },
  units: [["tx", "UBND thị xã"], ["p1", "Phường 1"], ["p2", "Phường 2"], ["tl", "Xã Tân Long"]].map(([id, name]) => ({ id, name })),
  indicators: [
    { id: "thu", name: "Thu ngân sách nhà nước", measure: { uom: "triệu đồng", kind: "cumulative" }, roll_up: "sum", breakdown: ["p1", "p2", "tl"].map((unit) => ({ unit })) },
    { id: "ngheo", name: "Số hộ nghèo", measure: { uom: "hộ", kind: "snapshot" }, breakdown: ["p1", "p2"].map((unit) => ({ unit })) },
    { id: "lop", name: "Số lớp học", measure: { uom: "lớp", kind: "snapshot" } },
  ].map((indicator) => ({ responsible: ["tx"], ...indicator })),
};
const TITLE = "KẾT QUẢ THU NGÂN SÁCH NHÀ NƯỚC THEO XÃ, PHƯỜNG ĐẾN NGÀY 30/9/2024";
const HEADS = ["TT", "Đơn vị", "Dự toán", "Thực hiện", "Tỷ lệ %"];
const WARDS = [[1, "Phường 1", 30, 20, 66], [2, "Phường 2", 30, 25, 80], [3, "Xã Tân Long", 40, 5, 10]];
const two = (title, [first, second] = ["Số hộ nghèo (hộ)", "Thu ngân sách nhà nước (triệu đồng)"]) => ({
  rows: [["UBND HUYỆN TÂN HÒA"], [title], ["TT", "Địa phương", first, null, second, null, null], [null, null, "Kế hoạch", "Thực hiện", "Kế hoạch", "Thực hiện", "Tỷ lệ (%)"],
    [null, "Toàn huyện", 70, 60, 100, 50, 50], [1, "Phường 1", 30, 31, 30, 20, 3], [2, "Phường 2", 40, 29, 30, 25, 3], [3, "Xã Tân Long", null, null, 40, 5, 10]],
  merges: ["A3:A4", "B3:B4", "C3:D3", "E3:G3"],
});

/** What such sheets record: by indicator its unit and value, what is rejected, and what is told of them. */
async function recorded(sheet) {
  const { records, problems, told } = gather(await readXlsx(fileOf([{ name: "S", ...Array.isArray(sheet) ? { rows: sheet } : sheet }]), quiet), PLAN, null, {});
  const figures = (records.observations ?? []).map(({ indicator, unit = "–", value, uom, on }) => [indicator, unit, value, uom, on.slice(5)].filter(Boolean).join(" "));
  return { figures: figures.join(", "), wrong: problems.map(({ row, place, code }) => `${addressOf("S", row, place)} ${code}`), lacking: told[0].lacking, said: told[0].notices.map((found) => notice(found, "vi")).join("; ") };
}

test("rows of units under a title with the name of an indicator are figures of its parts; the total is that of all of them where each stands there", async () => {
  const all = await recorded([[TITLE], HEADS, ...WARDS, [null, "Tổng cộng", 100, 50, 50], [], [null, null, null, "NGƯỜI LẬP BIỂU"]]);
  assert.equal(all.figures, "thu p1 20 09-30, thu p2 25 09-30, thu tl 5 09-30, thu – 50 09-30");
  assert.deepEqual(all.wrong, []);
  for (const part of ["mỗi hàng là một đơn vị (3): số liệu của “Thu ngân sách nhà nước” theo tên bảng; hàng 6 là số chung", "cột không dùng: “Dự toán” (C), “Tỷ lệ %” (E)", "30/09/2024"]) assert.ok(all.said.includes(part), all.said);
  const some = await recorded([[TITLE], HEADS, ...WARDS.slice(1), ["Tổng cộng", null, 70, 30, 40]]);
  assert.equal(some.figures, "thu p2 25 09-30, thu tl 5 09-30");
  assert.ok(some.said.includes("hàng tổng, không đọc: 5"), some.said);
  // days of columns, and a unit of measure in the title
  assert.equal((await recorded([["THU NGÂN SÁCH NHÀ NƯỚC NĂM 2024 (ĐVT: tỷ đồng)"], ["TT", "Xã, phường", "Lũy kế tháng 8", "Lũy kế tháng 9"], [1, "Phường 1", 3, 4], [2, "Phường 2", 5, 6]])).figures,
    "thu p1 3 tỷ đồng 08-31, thu p2 5 tỷ đồng 08-31, thu p1 4 tỷ đồng 09-30, thu p2 6 tỷ đồng 09-30");
});

test("months, quarters and days without a year stand under their heading beside units, too", async () => {
  const months = (...thu) => thu.map((on, at) => WARDS.map(([, name], row) => `thu ${["p1", "p2", "tl"][row]} ${(at + 1) * (row + 1)} ${on}`)).flat().join(", ");
  const sheet = (heads, merges) => ({ rows: [["THU NGÂN SÁCH NHÀ NƯỚC THEO XÃ, PHƯỜNG"], ...heads, ...WARDS.map(([mark, name], row) => [mark, name, row + 1, 2 * (row + 1)])], merges });
  const under = (over, ...parts) => sheet([["TT", "Đơn vị", over, null], [null, null, ...parts]], ["A2:A3", "B2:B3", "C2:D2"]);
  for (const [rows, expected, wrong = []] of [
    [under("Lũy kế theo tháng", 6, 7), months("06-30", "07-31")], [under("Lũy kế quý", "I", "II"), months("03-31", "06-30")], [under("Thực hiện (tỷ đồng)", "30/6", "31/7"), months("tỷ đồng 06-30", "tỷ đồng 07-31")],
    [under("Thực hiện tháng", 6, 7), "", ["S!C2 month-alone", "S!D2 month-alone"]], [under("Kế hoạch tháng", 6, 7), ""], [under("Lũy kế từ đầu năm", "Tháng 6", "T7"), months("06-30", "07-31")],
    [sheet([["TT", "Đơn vị", "Thu ngân sách nhà nước (tỷ đồng)", null], [null, null, "Lũy kế quý", null], [null, null, "I", "II"]], ["A2:A4", "B2:B4", "C2:D2", "C3:D3"]), months("tỷ đồng 03-31", "tỷ đồng 06-30")],
  ]) {
    const found = await recorded(rows);
    assert.deepEqual([found.figures, found.wrong], [expected, wrong], JSON.stringify(rows.rows.slice(0, 4)));
  }
});

test("sums of groups are told, rows of which nobody knows whether they are a unit, and units that the plan lacks, are rejected; also where numbers are text, as in every CSV", async () => {
  const rows = [[TITLE], HEADS, ["A", "B", 1, 2, 3], ["I", "Khối phường", 60, 45], ...WARDS.slice(0, 2), ["II", "Khối xã", 40, 6], WARDS[2], [2, "Xã Lạ", 4, 4], ["-", "- Trong đó: thuế", 4, 4], [null, "Cộng", 100, 50]];
  for (const written of [rows, rows.map((row) => row.map((cell) => (cell === null ? null : String(cell))))]) {
    const { figures, wrong, said } = await recorded(written);
    assert.equal(figures, "thu p1 20 09-30, thu p2 25 09-30, thu tl 5 09-30, thu – 50 09-30");
    assert.deepEqual(wrong, ["S!B7 unit-row-unclear", "S!B10 unit-row-unclear", "S!B9 unknown-name"]);
    for (const part of ["hàng tổng, không đọc: 4", "hàng 3 chỉ đánh số các cột"]) assert.ok(said.includes(part), said);
  }
});

test("a figure that is merged over several units is of none of them", async () => {
  const rows = [[TITLE], HEADS, WARDS[0], [2, "Phường 2", 30, 45, 80], [3, "Xã Tân Long", 40, null, 10]];
  const merged = await recorded({ rows, merges: ["D4:D5"] });
  assert.deepEqual([merged.figures, merged.wrong], ["thu p1 20 09-30", ["S!D4 merged-number", "S!D5 merged-number"]]);
  const alone = await recorded({ rows });
  assert.equal(alone.figures, "thu p1 20 09-30, thu p2 45 09-30");
});

test("how offices head a column of their units", async () => {
  for (const head of ["Đơn vị", "Cơ quan, đơn vị", "Huyện/TX/TP", "Đơn vị được giao", "Đặc khu, xã, phường"]) {
    assert.equal((await recorded([[TITLE], HEADS.with(1, head), ...WARDS])).figures, "thu p1 20 09-30, thu p2 25 09-30, thu tl 5 09-30", head);
  }
});

test("a unit that stands twice is rejected in each of its rows, and the others are read; where many do, the rows are of something else", async () => {
  const { figures, wrong, said } = await recorded([[TITLE], HEADS, ...WARDS, [4, "Phường 3", 2, 1], [5, "Phường 4", 2, 1], [6, "phường  1", 9, 9], [null, "Cộng", 113, 61]]);
  assert.deepEqual([figures, wrong.toSorted()], ["thu p2 25 09-30, thu tl 5 09-30", ["S!B3 unit-twice", "S!B6 unknown-name", "S!B7 unknown-name", "S!B8 unit-twice"]]);
  assert.ok(said.includes("hàng tổng, không đọc: 9"), said);
  assert.deepEqual((await recorded([[TITLE], HEADS, ...WARDS, [4, "Phường 1", 9, 9]])).figures, "");
  const { plan, wrong: atCells } = await made("GIAO CHỈ TIÊU SỐ HỘ THOÁT NGHÈO NĂM 2024", ["TT", "Đơn vị", "Chỉ tiêu (hộ)"], [...["A", "B", "C", "D", "E", "B"].map((name, at) => [at + 1, `Xã ${name}`, 3]), [null, "Cộng", 18]]);
  assert.deepEqual([plan.indicators, atCells], [[], ["S1!B5 unit-twice", "S1!B9 unit-twice"]]);
});

test("offices are units as areas are, also with a small letter; what is of several, or counts something, is none", async () => {
  const sheet = async (...names) => unitRowsOf((await readXlsx(fileOf([{ name: "S", rows: [["THU PHÍ"], ["Đơn vị", "Kế hoạch"], ...names.map((name) => [name, 3])] }]), quiet))[0]);
  const { units, unclear } = await sheet("Công an huyện", "Sở Tài chính", "xã Vĩnh Quới", "Tổng công ty A", "Cộng các xã", "Các trường", "Số khác");
  assert.deepEqual([units, unclear.map(({ row }) => row)].map((found) => found.map(({ cells }) => cells[0].v)), [["Công an huyện", "Sở Tài chính", "xã Vĩnh Quới", "Tổng công ty A"], ["Cộng các xã", "Các trường", "Số khác"]]);
});

test("headings that stand again, as on a second page, are no unit", async () => {
  const { figures, wrong, said } = await recorded([[TITLE], HEADS, ...WARDS.slice(0, 2), HEADS, WARDS[2], [null, "Cộng", 100, 50], ["Nơi nhận: như trên, và các đơn vị", "TM. ỦY BAN"]]);
  assert.deepEqual([figures, wrong], ["thu p1 20 09-30, thu p2 25 09-30, thu tl 5 09-30, thu – 50 09-30", []]);
  assert.ok(said.includes("hàng tiêu đề lặp lại, bỏ qua: 5"), said);
});

test("where the title names no indicator of which the units have parts nothing is read, and the way out is told", async () => {
  for (const [title, told] of [
    ["KẾT QUẢ SỐ LỚP HỌC ĐẾN NGÀY 30/9/2024", "không chia cho đơn vị nào"], ["KẾT QUẢ THU NGÂN SÁCH NHÀ NƯỚ ĐẾN NGÀY 30/9/2024", "có phải “Thu ngân sách nhà nước”?"], ["KẾT QUẢ ĐẾN NGÀY 30/9/2024", "ghi đúng tên chỉ tiêu ở tên bảng"],
    ["KẾT QUẢ THU NGÂN SÁCH NHÀ NƯỚC ĐẾN 30/9/2024 (ĐVT: người)", "ghi “người”, chỉ tiêu tính bằng “triệu đồng”"],
  ]) {
    const { figures, said, lacking } = await recorded([[title], HEADS, ...WARDS]);
    assert.deepEqual([figures, lacking], ["", ["indicator"]], title);
    assert.ok(said.includes(told), said);
  }
  assert.deepEqual((await recorded([["KẾT QUẢ THU NGÂN SÁCH NHÀ NƯỚC NĂM 2024"], HEADS, ...WARDS])).lacking, ["on"]);
});

test("indicators side by side over rows of units are read by their headings", async () => {
  const { figures, wrong, said } = await recorded(two("KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NĂM 2024 (đến 30/9/2024)"));
  assert.equal(figures, "ngheo – 60 09-30, ngheo p1 31 09-30, ngheo p2 29 09-30, thu – 50 09-30, thu p1 20 09-30, thu p2 25 09-30, thu tl 5 09-30");
  assert.deepEqual(wrong, []);
  assert.ok(said.includes("“Số hộ nghèo” theo tiêu đề ở C, “Thu ngân sách nhà nước” theo tiêu đề ở E; hàng 5 là số chung"), said);
  const other = await recorded(two("KẾT QUẢ ĐẾN 30/9/2024", ["Số hộ nghèo (người)", "Diện tích rừng (ha)"]));
  assert.equal(other.figures, "");
  for (const part of ["“Số hộ nghèo (người)” (C3) ghi “người”, chỉ tiêu tính bằng “hộ”", "“Diện tích rừng (ha)” (E3) không phải tên chỉ tiêu nào"]) assert.ok(other.said.includes(part), other.said);
  // nothing is known of two years side by side
  assert.equal((await recorded(two("KẾT QUẢ ĐẾN 30/9/2024", ["Số hộ nghèo", "Số hộ nghèo"]))).figures, "");
});

test("who signs below the units is none of them, nor are sums of groups", async () => {
  const signed = (cells) => [...cells, [], [null, null, null, null, "Tân Hòa, ngày 05 tháng 10 năm 2024"], [null, "NGƯỜI LẬP BIỂU", null, null, "TM. ỦY BAN NHÂN DÂN"], [null, "Nguyễn Văn A", null, "Trần Văn B"]];
  const sheet = two("KẾT QUẢ ĐẾN 30/9/2024");
  const all = await recorded({ ...sheet, rows: signed([...sheet.rows.slice(0, 5), ["I", "Khối phường", 70, 60, 60, 45], ...sheet.rows.slice(5, 7), ["II", "Khối xã", "-", "-", 40, 5], sheet.rows[7]]) });
  assert.deepEqual([all.figures, all.wrong], ["ngheo – 60 09-30, ngheo p1 31 09-30, ngheo p2 29 09-30, thu – 50 09-30, thu p1 20 09-30, thu p2 25 09-30, thu tl 5 09-30", []]);
  // the last unit says in words that it has no figure
  const last = await recorded([[TITLE], ["Đơn vị", "Thực hiện"], ["Phường 1", 20], ["Phường 2", 25], ["Xã Tân Long", "chưa báo cáo"], [], ["Người lập biểu", "CHỦ TỊCH"]]);
  assert.deepEqual([last.figures, last.wrong], ["thu p1 20 09-30, thu p2 25 09-30", ["S!B5 not-a-number"]]);
  // without running numbers they would be called as units are
  const { plan, wrong } = await made("GIAO CHỈ TIÊU SỐ HỘ THOÁT NGHÈO NĂM 2024", ["Đơn vị", "Chỉ tiêu (hộ)"], [["Xã A", 3], ["Xã B", "-"], ["Toàn huyện", 3], [], ["Người lập biểu", "TM. ỦY BAN"], ["Nguyễn Văn A", "Trần Văn B"]]);
  assert.deepEqual([plan.indicators.map(({ breakdown }) => breakdown.length), wrong], [[1], []]);
});

test("a dash under figures of units is told once for all indicators, and leaves the other figures of its row", async () => {
  const sheet = two("KẾT QUẢ ĐẾN 30/9/2024");
  [sheet.rows[5][3], sheet.rows[6][5]] = ["-", "…"];
  sheet.rows.push(["-", "trong đó: nữ", null, "-", null, "-"]);
  const { figures, wrong, said } = await recorded(sheet);
  assert.deepEqual([figures, wrong], ["ngheo – 60 09-30, ngheo p2 29 09-30, thu – 50 09-30, thu p1 20 09-30, thu tl 5 09-30", []]);
  assert.equal(said.split("không phải số liệu").length, 2, said);
  assert.ok(said.includes("ô ghi “-”, “…” không phải số liệu, bỏ qua: D6, F7"), said);
});

test("columns beside those of indicators are told", async () => {
  const sheet = { rows: [["KẾT QUẢ ĐẾN 30/9/2024"], ["TT", "Địa phương", "Tổng số", null, "Số hộ nghèo", null, "Dân số"], [null, null, "Kế hoạch", "Thực hiện", "Kế hoạch", "Thực hiện", null], [1, "Phường 1", 1, 2, 3, 4, 5, 6], [2, "Phường 2", 1, 2, 3, 4, 5, 6]], merges: ["A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:G3"] };
  const { figures, said } = await recorded(sheet);
  assert.equal(figures, "ngheo p1 4 09-30, ngheo p2 4 09-30");
  for (const part of ["“Tổng số” (C), “Dân số” (G)", "“Kế hoạch” (E)", "không có tiêu đề, không đọc: H"]) assert.ok(said.includes(part), said);
});

const made = (title, heads, cells, above = [["UBND HUYỆN TÂN HÒA"]]) => madeOf([[...above, [title], heads, ...cells]]);

test("rows of units make an indicator with their parts, its whole from the row of the total, and results beside it are read", async () => {
  const { plan, said, wrong, results: { records } } = await made("BIỂU GIAO CHỈ TIÊU GIẢM NGHÈO NĂM 2024", ["TT", "Tên xã, phường", "ĐVT", "Chỉ tiêu giao", "Thực hiện 9 tháng"],
    [[1, "Phường 1", "hộ", 30, 20], [2, "Phường 2", "hộ", "30", 25], [3, "Tân Long", "hộ", 40, 5], [4, "Tân An", "hộ", "-", null], [null, "Tổng cộng", null, 100, 50]]);
  const [indicator] = plan.indicators;
  assert.deepEqual([indicator.name, indicator.measure, indicator.target, indicator.roll_up, indicator.responsible, wrong], ["GIẢM NGHÈO", { uom: "hộ", kind: "cumulative" }, { at_least: 100 }, "sum", ["ubnd-huyen-tan-hoa"], []]);
  assert.deepEqual(indicator.breakdown.map(({ unit, target }) => `${unit} ${target.at_least}`), ["phuong-1 30", "phuong-2 30", "tan-long 40"]);
  assert.deepEqual(records.observations.map(({ unit = "–", value, on }) => `${unit} ${value} ${on}`), ["phuong-1 20 2024-09-30", "phuong-2 25 2024-09-30", "tan-long 5 2024-09-30", "– 50 2024-09-30"]);
  assert.ok(said[0].includes("chỉ tiêu “GIẢM NGHÈO” theo tên bảng, mức chung ở hàng 8, phần của 3 đơn vị (1 hàng không có phần); các phần cộng đúng bằng mức chung"), said[0]);
});

test("indicators side by side over rows of units make one each, in the unit of measure of their headings", async () => {
  const { plan, told: [{ count, rows: inRows }], results: { records } } = await madeOf([two("KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NĂM 2024 (đến 30/9/2024)")]);
  assert.deepEqual([count, inRows], [2, 1]);
  assert.deepEqual(plan.indicators.map(({ name, measure: { uom }, target, breakdown, roll_up: rollUp }) => [name, uom, Object.values(target)[0], breakdown.length, rollUp]),
    [["Số hộ nghèo", "hộ", 70, 2, undefined], ["Thu ngân sách nhà nước", "triệu đồng", 100, 3, "sum"]]);
  assert.equal(records.observations.length, 7);
});

test("a wrong cell leaves out its own figure, or the indicator whose target it is; the other figures of its row are read", async () => {
  const title = "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NĂM 2024 (đến 30/9/2024)";
  const withCell = (row, place, words) => {
    const sheet = two(title);
    sheet.rows[row][place] = words;
    return sheet;
  };
  const madeFrom = async (sheet) => {
    const { wrong, results: { records, problems } } = await madeOf([sheet]);
    const figures = (records.observations ?? []).map(({ indicator, unit = "–", value }) => `${indicator.slice(0, 6)} ${unit} ${value}`);
    return [figures.join(", "), ...wrong, ...problems.map(({ row, place, code }) => `${addressOf("S", row, place)} ${code}`)].join("; ");
  };
  const ofRevenue = "thu-ng – 50, thu-ng phuong-1 20, thu-ng phuong-2 25, thu-ng xa-tan-long 5";
  for (const [row, place, words, expected] of [
    // a target, and a figure
    [5, 2, "3o", `${ofRevenue}; S1!C6 not-a-number`], [5, 3, "3l", `so-ho- – 60, so-ho- phuong-2 29, ${ofRevenue}; S!D6 not-a-number`],
    [5, 4, "#N/A", "so-ho- – 60, so-ho- phuong-1 31, so-ho- phuong-2 29; S1!E6 error-cell"],
  ]) assert.equal(await madeFrom(withCell(row, place, words)), expected, `${row} ${place}`);
  assert.equal((await recorded(withCell(5, 3, "3l"))).figures, "ngheo – 60 09-30, ngheo p2 29 09-30, thu – 50 09-30, thu p1 20 09-30, thu p2 25 09-30, thu tl 5 09-30");
  // what is wrong with the row itself is told once, also where it has results alone
  const more = (...cells) => ({ ...two(title), rows: [...two(title).rows, cells] });
  const ofPoor = "so-ho- – 60, so-ho- phuong-1 31, so-ho- phuong-2 29";
  assert.equal(await madeFrom(more("-", "trong đó: nữ", null, 7, null, 8)), `${ofPoor}, ${ofRevenue}; S!B9 unit-row-unclear`);
  assert.deepEqual((await recorded(more(4, "Phường 99", 1, 2, 3, 4))).wrong, ["S!B9 unknown-name"]);
  // without a name it is a total where it comes to the units, else nobody knows
  assert.deepEqual((await recorded(more(4, null, 1, 2, 3, 4))).wrong, ["S!B9 missing"]);
  const summed = await recorded([[TITLE], HEADS, ...WARDS, [null, null, 100, 50, 50]]);
  assert.deepEqual([summed.figures, summed.wrong], ["thu p1 20 09-30, thu p2 25 09-30, thu tl 5 09-30", []]);
  assert.ok(summed.said.includes("hàng tổng, không đọc: 6"), summed.said);
});

test("what of a plan of rows of units is not sure is told at its cell, and makes nothing", async () => {
  const [title, heads] = ["GIAO CHỈ TIÊU SỐ HỘ THOÁT NGHÈO NĂM 2024", ["TT", "Đơn vị", "Chỉ tiêu (hộ)"]];
  for (const [cells, expected] of [
    [[[1, "Xã A", 3], [2, "Xã B", 4]], ["C3 no-whole"]], [[[1, "Xã A", 3], [2, "Xã B", 4], [null, "Tổng cộng", null]], ["C3 no-whole"]], [[["", "Toàn huyện", 7], [1, "Xã A", 3], [2, "Xã B", 4], [null, "Cộng", 8]], ["C7 two-wholes"]],
    [[["", "Toàn huyện", 7], [1, "Xã A", "x"], [2, "Xã B", "3-4"], [3, "Xã C", { v: "#N/A", t: "e" }]], ["C5 not-a-number", "C6 not-a-number", "C7 error-cell"]],
    [[["", "Toàn huyện", 7], [1, "Xã A", 3], ["-", "- người Khmer", 1], [2, "Xã B", 4]], ["B6 unit-row-unclear"]],
  ]) {
    const { plan, wrong, said: [told] } = await made(title, heads, cells);
    assert.deepEqual([plan.indicators.length, wrong], [0, expected.map((one) => `S1!${one}`)], JSON.stringify(cells));
    assert.ok(told.includes("không lập chỉ tiêu “SỐ HỘ THOÁT NGHÈO” theo tên bảng, vì có ô chưa đọc được"), told);
  }
  const uoms = await made(title, ["TT", "Đơn vị", "ĐVT", "Chỉ tiêu"], [[1, "Xã A", "hộ", 3], [2, "Xã B", "người", 4], [null, "Cộng", "hộ", 7]]);
  assert.deepEqual(uoms.wrong, ["S1!C5 uom-of-unit"]);
});

test("parts that do not come to the whole are told, and roll nothing up; of a state they need not", async () => {
  const [title, heads] = ["GIAO CHỈ TIÊU THU NGÂN SÁCH NĂM 2024", ["TT", "Đơn vị", "Dự toán (triệu đồng)"]];
  const other = await made(title, heads, [[1, "Xã A", 3], [2, "Xã B", 4], [null, "Cộng", 8]]);
  assert.equal(other.plan.indicators[0].roll_up, undefined);
  assert.ok(other.said[0].includes("các phần cộng lại không bằng mức chung"), other.said[0]);
  const state = await made("GIAO CHỈ TIÊU TỶ LỆ HỘ NGHÈO NĂM 2024 (ĐVT: %)", ["TT", "Đơn vị", "Chỉ tiêu giao"], [[1, "Xã A", 3], [2, "Xã B", "2,5"], [null, "Toàn huyện", "2,7"]]);
  assert.deepEqual(state.plan.indicators[0].breakdown.map(({ target }) => target), [{ at_most: 3 }, { at_most: 2.5 }]);
  assert.deepEqual([state.plan.indicators[0].measure, state.plan.indicators[0].target], [{ uom: "%", kind: "snapshot" }, { at_most: 2.7 }]);
});

test("what stands beside targets and results of units is read of the whole alone, or told", async () => {
  const { plan, said: [told], wrong } = await made("GIAO CHỈ TIÊU TỶ LỆ HỘ NGHÈO NĂM 2024 (ĐVT: %)", ["TT", "Đơn vị", "Dân số", "Thực hiện năm 2023", "Kế hoạch năm 2024", "Phấn đấu", "Thời hạn", "Ghi chú"],
    [[1, "Phường 1", 900, 5, 3, 2, "30/6/2024", "x"], [2, "Phường 2", 900, 5, 4, 3, "30/6/2024"], [null, "Toàn huyện", 1800, 5, 3.5, 3, null]]);
  assert.deepEqual([plan.indicators[0].baseline, plan.indicators[0].breakdown.length, wrong], [{ value: 5, on: "2023-12-31" }, 2, []]);
  for (const part of ["cột không dùng: “Dân số” (C), “Phấn đấu” (F), “Thời hạn” (G), “Ghi chú” (H)", "số năm trước chỉ lấy cho mức chung"]) assert.ok(told.includes(part), told);
  assert.ok(!told.includes("không có tiêu đề"), told);
});

test("headings over columns count that are not merged down to that of units, as do quarters beside the targets of units", async () => {
  const { plan } = await madeOf([{ rows: [["UBND HUYỆN TÂN HÒA"], ["GIAO CHỈ TIÊU NĂM 2024"], [null, null, "Số hộ thoát nghèo (hộ)", null, "Diện tích rừng (ha)", null], ["TT", "Đơn vị", "Kế hoạch", "Thực hiện", "Kế hoạch", "Thực hiện"], [1, "Phường 1", 1, 2, 3, 4], [2, "Phường 2", 1, 2, 3, 4], [null, "Cộng", 2, 4, 6, 8]], merges: ["C3:D3", "E3:F3"] }]);
  assert.deepEqual(plan.indicators.map(({ name, target }) => [name, target.at_least]), [["Số hộ thoát nghèo", 2], ["Diện tích rừng", 6]]);
  const quarters = await madeOf([{ rows: [["UBND HUYỆN TÂN HÒA"], ["GIAO CHỈ TIÊU GIẢM NGHÈO NĂM 2024"], ["TT", "Đơn vị", "Chỉ tiêu giao", "Lộ trình", null], [null, null, null, "Quý II", "Quý IV"], [1, "Phường 1", 30, 10, 30], [2, "Phường 2", 30, 10, 30], [null, "Cộng", 60, 20, 60]], merges: ["A3:A4", "B3:B4", "C3:C4", "D3:E3"] }]);
  assert.deepEqual(quarters.plan.indicators[0].interim, [{ by: "2024-06-30", target: { at_least: 20 } }]);
});

test("a sheet of units is for the open plan where that has its indicator, and makes a plan where it has none", async () => {
  const sheetOf = async (title, heads = HEADS, above = [["UBND HUYỆN TÂN HÒA"]]) => (await readXlsx(fileOf([{ name: "S", rows: [...above, [title], heads, ...WARDS, [null, "Tổng cộng", 100, 50, 50]] }]), quiet))[0];
  const references = referencesOf(PLAN);
  for (const [title, expected] of [[TITLE, "records"], ["KẾT QUẢ THU NGÂN SÁCH NHÀ NƯỚC NĂM 2024", "records"], ["KẾT QUẢ GIẢM NGHÈO ĐẾN NGÀY 30/9/2024", "plan"], ["KẾT QUẢ THU NGÂN SÁCH NHÀ NƯỚC NĂM 2025", "plan"]]) {
    const sheet = await sheetOf(title);
    assert.deepEqual([isOfBoth(sheet), wantedFor(references, PLAN.period, sheet)], [true, expected], title);
    assert.equal(planHeadingsOf(sheet, "records"), null);
  }
  // nobody says who answers for the whole
  assert.deepEqual(lackingOfPlan(await sheetOf(TITLE, HEADS, [])).lacking, [["responsible"]]);
});

test("tables of anything else are no rows of units", async () => {
  for (const cells of [
    [["TT", "Chỉ tiêu", "Đơn vị", "Kế hoạch"], [1, "Thu", "Phường 1", 3], [2, "Chi", "Phường 2", 4]], [["Đơn vị", "Công việc", "Thời hạn", "Thực hiện"], ["Phường 1", "Rà soát", "1/2/2024", 3], ["Phường 2", "Rà soát", "1/2/2024", 3]],
    [["TT", "Họ và tên", "Đơn vị", "Thực hiện"], [1, "Nguyễn Văn Anh", "Phường 1", 3], [2, "Trần Thị Bình", "Phường 2", 4]], [["Đơn vị", "Thực hiện"], ["Phường 1", 3], ["Phường 1", 4]], [["Đơn vị", "Thực hiện"], ["triệu đồng", 3], ["tỷ đồng", 4]],
    [["Đơn vị", "Tổng số hồ sơ", "Đúng hạn"], ["Phường 1", 3, 3], ["Phường 2", 4, 4]],
  ]) assert.equal(unitRowsOf((await readXlsx(fileOf([{ name: "S", rows: cells }]), quiet))[0]), null, JSON.stringify(cells));
});

const REACHED = "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU ĐẾN NGÀY 30/9/2024";
/** Rows of headings, the lower one under what is merged in the upper one, over a row of each indicator. */
const across = (title, heads, under, figures, merges = []) => ({
  rows: [[title], ["TT", "Chỉ tiêu", "ĐVT", ...heads], ...under ? [[null, null, null, ...under]] : [], ...figures.map((row, at) => [at + 1, ...row])],
  merges: [...under ? ["A2:A3", "B2:B3", "C2:C3"] : [], ...merges],
});
const OF_THU = ["Thu ngân sách nhà nước", "triệu đồng"];
const OF_POOR = ["Số hộ nghèo", "hộ"];
const WARDS_ACROSS = ["Phường 1", "Phường 2", "Xã Tân Long"];
const OF_WARDS = "thu p1 20 09-30, thu p2 25 09-30, thu tl 5 09-30";

test("a column for each unit: figures of its parts of the indicators, whatever says that they are results", async () => {
  for (const [what, sheet, figures, said] of [
    ["names alone", across(REACHED, WARDS_ACROSS, null, [[...OF_THU, 20, 25, 5], [...OF_POOR, 31, 29, null]]), "thu p1 20 09-30, ngheo p1 31 09-30, thu p2 25 09-30, ngheo p2 29 09-30, thu tl 5 09-30", "mỗi cột là số liệu của một đơn vị: D là “Phường 1”, E là “Phường 2”, F là “Xã Tân Long”"],
    ["the total first", across(REACHED, ["Toàn thị xã", ...WARDS_ACROSS], null, [[...OF_THU, 50, 20, 25, 5]]), `thu – 50 09-30, ${OF_WARDS}`, "“Xã Tân Long”; D là của cả nội dung"],
    ["the total below the name of the town", { rows: [["UBND thị xã"], [REACHED], ["TT", "Chỉ tiêu", "ĐVT", "Toàn thị xã", ...WARDS_ACROSS], [1, ...OF_THU, 50, 20, 25, 5]] }, `thu – 50 09-30, ${OF_WARDS}`, "“Xã Tân Long”; D là của cả nội dung; ngày số liệu lấy theo dòng 2"],
    ["the total last", across(REACHED, [...WARDS_ACROSS, "Tổng cộng"], null, [[...OF_THU, 20, 25, 5, 50]]), `thu – 50 09-30, ${OF_WARDS}`, "G là của cả nội dung"],
    ["under what was reached", across(REACHED, ["Thực hiện"], ["Tổng số", ...WARDS_ACROSS], [[...OF_THU, 50, 20, 25, 5]], ["D2:G2"]), `thu – 50 09-30, ${OF_WARDS}`, "“Thực hiện” đọc “Tổng số” (D)"],
    ["under a day", across("BIỂU 1", ["Đến 31/8/2024"], WARDS_ACROSS, [[...OF_THU, 20, 25, 5]], ["D2:F2"]), OF_WARDS.replaceAll("09-30", "08-31"), "E là 31/08/2024"],
    ["parts of what stands beside them", across("BIỂU 1", ["Thực hiện đến 31/8/2024", "Chia ra theo xã, phường"], [null, ...WARDS_ACROSS], [[...OF_THU, 50, 20, 25, 5]], ["D2:D3", "E2:G2"]), `thu – 50 08-31, ${OF_WARDS.replaceAll("09-30", "08-31")}`, "E là “Phường 1”"],
    ["parts of the total", across(REACHED, ["Toàn thị xã", "Trong đó"], [null, ...WARDS_ACROSS], [[...OF_THU, 50, 20, 25, 5]], ["D2:D3", "E2:G2"]), `thu – 50 09-30, ${OF_WARDS}`, "D là của cả nội dung"],
    ["plan and result of each", across(REACHED, ["Phường 1", null, "Phường 2"], ["KH", "TH", "KH", "TH"], [[...OF_THU, 30, 20, 40, 25]], ["D2:E2", "F2:G2"]), "thu p1 20 09-30, thu p2 25 09-30", "“Thực hiện” đọc “TH” (E), “Thực hiện” đọc “TH” (G)"],
    ["plan of all, then result of all", across(REACHED, ["Kế hoạch", null, null, "Thực hiện"], ["Tổng số", "Phường 1", "Phường 2", "Tổng số", "Phường 1", "Phường 2"], [[...OF_THU, 70, 30, 40, 45, 20, 25]], ["D2:F2", "G2:I2"]), "thu – 45 09-30, thu p1 20 09-30, thu p2 25 09-30", "H là “Phường 1”, I là “Phường 2”"],
    ["a result of one alone", across(REACHED, ["Kế hoạch", null, "Thực hiện"], WARDS_ACROSS, [[...OF_THU, 20, 25, 5]], ["D2:E2"]), "thu tl 5 09-30", "F là “Xã Tân Long”"],
    ["two days of all", across("BIỂU 1", ["Đến 31/7/2024", null, "Đến 31/8/2024"], ["Phường 1", "Phường 2", "Phường 1", "Phường 2"], [[...OF_THU, 10, 20, 20, 25]], ["D2:E2", "F2:G2"]), "thu p1 10 07-31, thu p2 20 07-31, thu p1 20 08-31, thu p2 25 08-31", "F là 31/08/2024"],
    ["a unit of measure over them", across("BIỂU 1", ["Đến 31/8/2024 (tỷ đồng)"], WARDS_ACROSS, [[OF_THU[0], null, 20, 25, 5]], ["D2:F2"]), "thu p1 20 tỷ đồng 08-31, thu p2 25 tỷ đồng 08-31, thu tl 5 tỷ đồng 08-31", "E là 31/08/2024"],
    ["a unit of measure over the parts alone", across("BIỂU 1", ["Thực hiện đến 31/8/2024", "Chia ra (tỷ đồng)"], [null, ...WARDS_ACROSS], [[OF_THU[0], null, 50, 20, 25, 5]], ["D2:D3", "E2:G2"]), "thu – 50 08-31, thu p1 20 tỷ đồng 08-31, thu p2 25 tỷ đồng 08-31, thu tl 5 tỷ đồng 08-31", "E là “Phường 1”"],
    ["months of each", across("BIỂU 1", ["Phường 1", null, "Phường 2"], ["Lũy kế tháng 7", "Lũy kế tháng 8", "Lũy kế tháng 7", "Lũy kế tháng 8"], [[...OF_THU, 10, 20, 20, 25]], ["D2:E2", "F2:G2"]), "thu p1 10 07-31, thu p1 20 08-31, thu p2 20 07-31, thu p2 25 08-31", "D là 31/07/2024"],
    ["headings again, a row that numbers columns, who signs", { rows: [[REACHED], ["TT", "Chỉ tiêu", "ĐVT", ...WARDS_ACROSS], ["A", "B", "C", 1, 2, 3], [1, ...OF_THU, 20, 25, 5], ["TT", "Chỉ tiêu", "ĐVT", ...WARDS_ACROSS], [2, ...OF_POOR, 31, 29, "-"], [null, null, null, null, "CHỦ TỊCH"]] },
      "thu p1 20 09-30, ngheo p1 31 09-30, thu p2 25 09-30, ngheo p2 29 09-30, thu tl 5 09-30", "hàng tiêu đề lặp lại, bỏ qua: 5"],
    ["a unit that is not the plan's", across(REACHED, ["Phường 1", "Phường 9", "Phường 2"], null, [[...OF_THU, 20, 7, 25]]), "thu p1 20 09-30, thu p2 25 09-30", "cột không dùng: “Phường 9” (E)"],
  ]) {
    const found = await recorded(sheet);
    assert.deepEqual([found.figures, found.wrong, found.lacking], [figures, [], undefined], what);
    assert.ok(found.said.includes(said), `${what}: ${found.said}`);
  }
});

test("columns of units that may be of a plan, or of nobody knows what, are not read, and what is wrong is told at its cell", async () => {
  for (const [what, sheet, figures, wrong, lacking, said] of [
    ["a plan over them", across(REACHED, ["Kế hoạch năm 2024"], WARDS_ACROSS, [[...OF_THU, 20, 25, 5]], ["D2:F2"]), "", [], ["on", "value"], "đứng ngang ở hàng 3"],
    ["parts of a plan beside them", across(REACHED, ["Kế hoạch năm 2024", "Chia ra"], [null, ...WARDS_ACROSS], [[...OF_THU, 50, 20, 25, 5]], ["D2:D3", "E2:G2"]), "", [], ["on", "value"], "đứng ngang ở hàng 3"],
    ["behind a plan", across(REACHED, ["Kế hoạch năm 2024", ...WARDS_ACROSS], null, [[...OF_THU, 50, 20, 25, 5]]), "", [], ["on", "value"], "đứng ngang ở hàng 2"],
    ["two plans over them", across(REACHED, ["Kế hoạch 2023", null, "Kế hoạch 2024"], ["Phường 1", "Phường 2", "Phường 1", "Phường 2"], [[...OF_THU, 20, 25, 5, 6]], ["D2:E2", "F2:G2"]), "", [], ["on", "value"], "đứng ngang ở hàng 3"],
    ["no day", across("BIỂU 1", WARDS_ACROSS, null, [[...OF_THU, 20, 25, 5]]), "", [], ["on"], ""],
    ["nothing of the plan in its rows", across(REACHED, WARDS_ACROSS, null, [["Họp thôn", "cuộc", 20, 25, 5]]), "", [], ["on", "value"], "đứng ngang ở hàng 2"],
    ["KH and TH under names that are not merged over them", { rows: [[REACHED], ["TT", "Chỉ tiêu", "ĐVT", "Phường 1", null, "Phường 2", null], [null, null, null, "KH", "TH", "KH", "TH"], [1, ...OF_THU, 30, 20, 40, 25]] }, "", [], ["on", "value"], "đứng ngang ở hàng 2"],
    ["words under each name", { rows: [[REACHED], ["TT", "Chỉ tiêu", "ĐVT", "Phường 1", "Phường 2"], [null, null, null, "KH", "KH"], [1, ...OF_THU, 30, 40]] }, "", [], ["on", "value"], "đứng ngang ở hàng 2"],
    ["numbers under no heading", { rows: [[REACHED], ["TT", "Chỉ tiêu", "ĐVT", "Phường 1", null, "Phường 2"], [1, ...OF_THU, 30, 20, 40]] }, "", [], ["on", "value"], "đứng ngang ở hàng 2"],
    ["a title that assigns", { rows: [["GIAO CHỈ TIÊU CHO CÁC XÃ, PHƯỜNG"], ["(Số liệu tính đến ngày 30/9/2024)"], ["TT", "Chỉ tiêu", "ĐVT", ...WARDS_ACROSS], [1, ...OF_THU, 20, 25, 5]] }, "", [], ["on", "value"], "đứng ngang ở hàng 3"],
    ["a year beside them", across(REACHED, ["Năm", ...WARDS_ACROSS], null, [[...OF_THU, 2024, 20, 25, 5]]), "", [], ["on", "value"], "đứng ngang ở hàng 2"],
    ["marks", across(REACHED, ["Thực hiện", ...WARDS_ACROSS], null, [[...OF_THU, 20, "x", null, "x"]]), "thu – 20 09-30", [], undefined, "cột không dùng: “Phường 1” (E)"],
    ["no day over the units", across("BIỂU 1", ["Thực hiện đến 31/8/2024", "Kết quả"], [null, ...WARDS_ACROSS], [[...OF_THU, 50, 20, 25, 5]], ["D2:D3", "E2:G2"]), "thu – 50 08-31", ["S!E2 parts-unclear"], undefined, "D là 31/08/2024"],
    ["a day over some of them", across("BIỂU 1", ["Đến 31/8/2024", null, "Kết quả"], ["Phường 1", "Phường 2", "Phường 1", "Phường 2"], [[...OF_THU, 10, 20, 20, 25]], ["D2:E2", "F2:G2"]), "thu p1 10 08-31, thu p2 20 08-31", [], undefined, "cột không dùng: “Phường 1” (F), “Phường 2” (G)"],
    ["a unit twice", across(REACHED, ["Phường 1", "Phường 1"], null, [[...OF_THU, 20, 25]]), "", [], ["on", "value"], "đứng ngang"],
    ["a wrong cell", across(REACHED, WARDS_ACROSS, null, [[...OF_THU, "abc", 25, 5], ["Không có", "hộ", 1, null, null]]), "thu p2 25 09-30, thu tl 5 09-30", ["S!D3 not-a-number", "S!B4 unknown-name"], undefined, "mỗi cột"],
    ["months alone", across("BIỂU 1", ["Phường 1", null, "Phường 2"], ["Tháng 7", "Lũy kế tháng 8", "Tháng 7", "Lũy kế tháng 8"], [[...OF_THU, 10, 20, 20, 25]], ["D2:E2", "F2:G2"]), "thu p1 20 08-31, thu p2 25 08-31", ["S!D4 month-alone", "S!F4 month-alone"], undefined, "mỗi cột"],
  ]) {
    const found = await recorded(sheet);
    assert.deepEqual([found.figures, found.wrong, found.lacking], [figures, wrong, lacking], what);
    assert.ok(found.said.includes(said), `${what}: ${found.said}`);
  }
});

test("of very many columns of units the first ones are named", () => {
  const columns = (count) => Array.from({ length: count }, (_, at) => ({ place: at + 3, name: `Xã ${at}` }));
  for (const [count, vi, en] of [[40, "“Xã 39”", "“Xã 39”"], [41, "“Xã 39” và 1 cột nữa", "“Xã 39” and 1 more"]]) {
    const told = { code: "units-across", columns: columns(count), whole: null };
    assert.ok(notice(told, "vi").endsWith(vi), notice(told, "vi"));
    assert.ok(notice(told, "en").endsWith(en), notice(told, "en"));
  }
});

test("where a title assigns targets, columns that each name an indicator with its unit of measure hold those of units", async () => {
  const heads = ["TT", "Xã", "Thu ngân sách (triệu đồng)", "Tỷ lệ bao phủ BHYT (%)", "Ghi chú"];
  const rows = [[1, "Xã Tân Long", 100, 95], [2, "Xã Vĩnh Quới", 200, 93]];
  const whole = [null, "Toàn huyện", 300, 94];
  const of = async (title, ...table) => {
    const { plan, wrong } = await madeOf([[["UBND HUYỆN A"], [title], ...table]]).catch(() => ({}));
    return plan ? [plan.indicators.map(({ name, target, measure: { uom }, breakdown }) => [name, uom, target, breakdown.map(({ unit, target }) => [unit, target])]), wrong] : null;
  };
  assert.deepEqual(await of("GIAO CHỈ TIÊU CHO CÁC XÃ NĂM 2024", heads, ...rows, whole), [[
    ["Thu ngân sách", "triệu đồng", { at_least: 300 }, [["xa-tan-long", { at_least: 100 }], ["xa-vinh-quoi", { at_least: 200 }]]],
    ["Tỷ lệ bao phủ BHYT", "%", { at_least: 94 }, [["xa-tan-long", { at_least: 95 }], ["xa-vinh-quoi", { at_least: 93 }]]],
  ], []]);
  // without a whole there is none, and that is said; a title of results assigns nothing, and words without a unit of measure name nothing
  assert.deepEqual((await of("GIAO CHỈ TIÊU CHO CÁC XÃ NĂM 2024", heads, ...rows))[1], ["S1!C3 no-whole", "S1!D3 no-whole"]);
  assert.equal(await of("KẾT QUẢ THỰC HIỆN CỦA CÁC XÃ NĂM 2024", heads, ...rows, whole), null);
  assert.equal(await of("GIAO CHỈ TIÊU CHO CÁC XÃ NĂM 2024", ["TT", "Xã", "Thu ngân sách", "Tỷ lệ bao phủ BHYT"], ...rows, whole), null);
  assert.equal(await of("GIAO CHỈ TIÊU CHO CÁC XÃ NĂM 2024", ["TT", "Xã", "Thu (đồng)", "Thu (đồng)"], ...rows, whole), null);
});
