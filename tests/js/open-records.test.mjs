/** Records from sheets: figures, states, dossiers, names and units of each row, what stands above them; beside records that are there; the template. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { addressOf, letters, placeOf } from "../../js-demo/engine/places.js";
import { apart, besideInNumbers } from "../../js-demo/records/beside.js";
import { cellProblem } from "../../js-demo/open/cell-words.js";
import { decisionIn, extensionIn } from "../../js-demo/records/extension-words.js";
import { gather } from "../../js-demo/records/gather.js";
import { notice } from "../../js-demo/open/notice-words.js";
import { referencesOf } from "../../js-demo/records/references.js";
import { templateOf } from "../../js-demo/open/template.js";
import { readXlsx } from "../../js-demo/cells/xlsx.js";
import { ROOT } from "./cases.mjs";
import { cellRow, fileOf, HEADS, madeOf, PLAN, quiet, read, REVENUE } from "./open-sheets.mjs";
import { serialOf } from "./workbook.mjs";

const PLAN_TEXT = readFileSync(join(ROOT, "core/plans/nga-nam-2023.plan.json"), "utf8");
const RECORDS_TEXT = readFileSync(join(ROOT, "core/plans/nga-nam-2023.records.json"), "utf8");

test("a line that is nothing but a day is that of the figures where the title is of results, also with its hour", async () => {
  for (const [lines, on] of [
    [["KẾT QUẢ THỰC HIỆN CHỈ TIÊU", "(Đến ngày 30/9/2023)"], "2023-09-30"], [["KẾT QUẢ THỰC HIỆN CHỈ TIÊU", "(Tính đến 17h00 ngày 30/9/2023)"], "2023-09-30"], [["KẾT QUẢ THỰC HIỆN CHỈ TIÊU", "(tính đến 17 giờ 00 phút ngày 30/9/2023)"], "2023-09-30"],
    [["CHỈ TIÊU", "(Đến ngày 30/9/2023)"], undefined], [["KẾ HOẠCH NĂM 2023", "(Đến 31/12/2023)"], undefined], [["KẾT QUẢ THỰC HIỆN CHỈ TIÊU", "Hạn nộp đến ngày 30/9/2023"], undefined],
  ]) {
    const { records } = await read([{ name: "S", rows: [...lines.map((line) => [line]), ["TT", "Chỉ tiêu", "Thực hiện"], [1, "Số doanh nghiệp thành lập mới", 25]] }]);
    assert.equal(records.observations?.[0].on, on, lines.join());
  }
});

test("a figure up to 1 in % beside cells that show percentages is asked about", async () => {
  const POOR = "Tỷ lệ hộ nghèo";
  for (const [value, expected, beside = { v: "0.024", s: "percent" }] of [[0.6, "S!C3 percent-or-share"], [1, "S!C3 percent-or-share"], [1.01, ""], [0, ""], ["0,6", ""], [{ v: "0.6", s: "percent" }, ""], [0.6, "", 2.4]]) {
    const { wrong } = await read([{ name: "S", rows: [["Chỉ tiêu", "Ngày", "Giá trị"], [POOR, "30/06/2023", beside], [POOR, "31/08/2023", value]] }]);
    assert.equal(wrong.join(), expected, JSON.stringify([value, beside]));
  }
  // of what is not measured in % 1 is one
  const { wrong } = await read([{ name: "S", rows: [["Chỉ tiêu", "Ngày", "Giá trị"], [POOR, "30/06/2023", { v: "0.024", s: "percent" }], ["Số doanh nghiệp thành lập mới", "31/08/2023", 1]] }]);
  assert.deepEqual(wrong, []);
  const across = await read([{ name: "S", rows: [["Chỉ tiêu", "ĐVT", "Đến 30/6/2023", "Đến 31/8/2023"], ["Tỷ lệ hộ nghèo", "%", { v: "0.024", s: "percent" }, 0.6]] }]);
  assert.deepEqual([across.wrong, across.records.observations.map(({ value }) => value)], [["S!D2 percent-or-share"], [2.4]]);
});

test("beside what is of the month alone the total to date is meant, which is that of its end", async () => {
  const rows = [["Số doanh nghiệp thành lập mới", "doanh nghiệp", 3, 25], ["Tỷ lệ hộ nghèo", "%", 0.1, 2.4]];
  const found = async (lines, ...heads) => {
    const { records, problems } = await read([{ name: "S", rows: [...lines.map((line) => [line]), ["Chỉ tiêu", "ĐVT", ...heads], ...rows] }]);
    return [(records.observations ?? []).map(({ on, value }) => `${on.slice(5)} ${value}`).join(), problems.map(({ code }) => code)];
  };
  for (const heads of [["Thực hiện tháng 9", "Lũy kế từ đầu năm"], ["Tháng 9", "Lũy kế"], ["Tháng 9/2023", "Lũy kế 9 tháng"], ["Thực hiện tháng 9", "Lũy kế thực hiện từ đầu năm"]]) {
    assert.deepEqual(await found(["BÁO CÁO KẾT QUẢ THÁNG 9 NĂM 2023"], ...heads), ["09-30 25,09-30 2.4", []], heads.join());
  }
  assert.deepEqual(await found(["BÁO CÁO KẾT QUẢ", "(Số liệu tính đến 30/9/2023)"], "Trong tháng", "Lũy kế từ đầu năm"), ["09-30 25,09-30 2.4", []]);
  assert.deepEqual(await found(["BÁO CÁO KẾT QUẢ NĂM 2023", "(Tính đến ngày 25/9/2023)"], "Thực hiện tháng 9", "Lũy kế từ đầu năm"), ["09-25 25,09-25 2.4", []]);
  for (const title of ["BÁO CÁO KẾT QUẢ THỰC HIỆN NHIỆM VỤ THÁNG 9 VÀ PHƯƠNG HƯỚNG, NHIỆM VỤ THÁNG 10 NĂM 2023", "BÁO CÁO KẾT QUẢ THÁNG 9 VÀ QUÝ III NĂM 2023", "BÁO CÁO KẾT QUẢ QUÝ III NĂM 2023"]) {
    assert.deepEqual(await found([title], "Thực hiện tháng 9", "Lũy kế từ đầu năm"), ["09-30 25,09-30 2.4", []], title);
  }
  for (const plan of ["Kế hoạch tháng 10", "KH T10"]) {
    const { records } = await read([{ name: "S", rows: [["KẾT QUẢ NĂM 2023"], ["Chỉ tiêu", "ĐVT", "Thực hiện tháng 9", "Lũy kế từ đầu năm", plan], [...rows[0], 5]] }]);
    assert.deepEqual(records.observations.map(({ on, value }) => `${on} ${value}`), ["2023-09-30 25"], plan);
  }
  // of another month than the title or a line says, of another year, or beside another month: a state stood at its end, a total is asked about
  for (const [title, heads, ...lines] of [
    ["BÁO CÁO KẾT QUẢ NĂM 2023", ["Thực hiện tháng 8", "Lũy kế từ đầu năm"], "(Tính đến ngày 25/9/2023)"], ["BÁO CÁO KẾT QUẢ THÁNG 10 NĂM 2023", ["Thực hiện tháng 9", "Lũy kế từ đầu năm"]],
    ["BÁO CÁO KẾT QUẢ QUÝ III NĂM 2023", ["Thực hiện tháng 8", "Lũy kế từ đầu năm"]],
    ["BÁO CÁO KẾT QUẢ NĂM 2023", ["Thực hiện tháng 9/2022", "Lũy kế từ đầu năm"]],
  ]) assert.deepEqual(await found([title, ...lines], ...heads), [`${heads[0].includes("8") ? "08-31" : "09-30"} 0.1`, ["month-alone"]], [title, ...lines, ...heads].join());
  const { problems } = await read([{ name: "S", rows: [["KẾT QUẢ NĂM 2023"], ["Chỉ tiêu", "ĐVT", "Thực hiện tháng 8", "Ước thực hiện tháng 9", "Lũy kế từ đầu năm"], ["Số doanh nghiệp thành lập mới", "doanh nghiệp", 1, 2, 3]] }]);
  assert.deepEqual(problems.map(({ code }) => code), ["month-alone"]);
  // of two months nobody knows whose end it is
  assert.deepEqual(await found(["BÁO CÁO KẾT QUẢ NĂM 2023"], "Tháng 8", "Tháng 9"), ["08-31 0.1,09-30 2.4", ["month-alone", "month-alone"]]);
});

test("sheets as offices write them: titles, two rows of headings, merged cells, hidden rows, a footer, columns that say nothing here", async () => {
  const { records, wrong, told } = await read([{
    name: "Thu ngân sách", hiddenRows: [6],
    rows: [
      ["UBND THỊ XÃ NGÃ NĂM"], ["SỐ LIỆU ĐẾN THÁNG 8"],
      ["TT", "Tên chỉ tiêu", "Số liệu", null, "Lãnh đạo phụ trách", "Đơn vị"], [null, null, "Tính đến ngày", "Lũy kế", null, null],
      [1, "Thu ngân sách thị xã", { v: serialOf("2023-07-31"), s: "day" }, 32000, "Ô. An", "triệu đồng"],
      [2, null, { v: serialOf("2023-08-31"), s: "day" }, 36000, null, "tỷ đồng"],
      [], [null, "Người lập biểu"],
    ],
    merges: ["A3:A4", "B3:B4", "C3:D3", "E3:E4", "F3:F4", "B5:B6"],
  }]);
  assert.deepEqual(wrong, []);
  assert.deepEqual(records.observations, [
    { indicator: REVENUE, on: "2023-07-31", value: 32000 }, { indicator: REVENUE, on: "2023-08-31", value: 36000, uom: "tỷ đồng" },
  ]);
  const said = told[0].notices.map((found) => notice(found, "vi"));
  assert.deepEqual(said, ["cột không dùng: “Lãnh đạo phụ trách” (E)", "hàng ẩn vẫn được đọc: 6", "1 hàng chưa điền, bỏ qua: 8"]);
});

test("a name that is part of one of the plan is asked about by that, before one that is spelled alike", async () => {
  const near = async (name) => (await read([{ name: "S", rows: [["Tên nhiệm vụ", "Ngày hoàn thành"], [name, "30/06/2023"]] }])).problems[0].near;
  assert.equal(await near("Giải phóng mặt bằng: Đường số 4"), "Giải phóng mặt bằng: Đường số 4 (kết nối Quốc lộ 61B)");
  assert.equal(await near("Giải phóng mặt bằng: Đường D4"), "Giải phóng mặt bằng: Đường D3");
  assert.equal(await near("Giải phóng mặt bằng: Đường Nguyễn Trãy"), "Giải phóng mặt bằng: Đường Nguyễn Trãi");
});

test("names with and without accents; a name of nobody, and one that is a formula or markup, stay words", async () => {
  const { records, wrong, problems } = await read([{ name: "S", rows: [["Chỉ tiêu", "Đơn vị", "Ngày", "Giá trị", "Ghi chú"],
    ["THU NGAN SACH THI XA", null, "31/08/2023", 5, "<img src=x onerror=alert(1)>"], ["Thu ngân sách huyện khác", null, "31/08/2023", 5], ["=cmd|' /C calc'!A0", null, "31/08/2023", 5]] }]);
  assert.deepEqual(records.observations, [{ indicator: REVENUE, on: "2023-08-31", value: 5, note: "<img src=x onerror=alert(1)>" }]);
  assert.deepEqual(wrong, ["S!A3 unknown-name", "S!A4 unknown-name"]);
  assert.equal(problems[1].words, "=cmd|' /C calc'!A0");
});

test("a name of which the plan has more words is asked about where one name alone has them", async () => {
  const near = async (unit) => (await read([{ name: "S", rows: [[...HEADS, "Đơn vị"], [...cellRow("31/08/2023", 5), unit]] }])).problems.map(({ near }) => near).join();
  for (const [unit, expected] of [["Quản lý đô thị", "Phòng Quản lý đô thị"], ["quan ly do thi", "Phòng Quản lý đô thị"], ["Phường", ""], ["Phường 11", ""], ["Xã Mỹ", ""]]) assert.equal(await near(unit), expected, unit);
});

test("an area is its people’s committee, and told; that committee may stand in full", async () => {
  const rowsOf = (...units) => [[...HEADS, "Đơn vị"], ...units.map((unit, at) => [...cellRow(`${at + 1}/08/2023`, 5), unit])];
  const { records, problems, told } = await read([{ name: "S", rows: rowsOf("Phường 1", "phuong 2", "Xã Vĩnh Quới", "Ủy ban nhân dân Phường 1", "Uỷ ban nhân dân phường 2", "UBND Phường 1") }]);
  assert.deepEqual([problems, records.observations.map(({ unit }) => unit)], [[], ["p1", "p2", "vinh-quoi", "p1", "p2", "p1"]]);
  const [vi, en] = ["vi", "en"].map((lang) => told[0].notices.map((found) => notice(found, lang)));
  assert.ok(vi.includes("tên địa bàn hiểu là ủy ban nhân dân ở đó: “Phường 1” – “UBND Phường 1”, “phuong 2” – “UBND Phường 2”, “Xã Vĩnh Quới” – “UBND xã Vĩnh Quới”"), vi.join("; "));
  assert.ok(en.some((said) => said.startsWith("an area stands for its people’s committee: “Phường 1” – ")), en.join("; "));
  // where a unit bears that name itself, or two committees do, it is asked about or means that unit
  const withUnits = (...names) => ({ ...PLAN, units: [...PLAN.units, ...names.map((name, at) => ({ id: `more-${at}`, name }))] });
  const meant = (plan) => referencesOf(plan).find("units", "Phường 1");
  assert.deepEqual([meant(PLAN).id, meant(withUnits("Công an Phường 1")).id, meant(withUnits("Phường 1")).id, meant(withUnits("Uỷ ban nhân dân phường 1")).id], ["p1", "p1", "more-0", undefined]);
});

test("a misspelt name is asked about; one that is far from all, or as near to two, is not", async () => {
  const { problems } = await read([{ name: "S", rows: [["Chỉ tiêu", "Ngày", "Giá trị"], ["Thu ngân sahc thị xã", "31/08/2023", 5], ["Chi ngân sách huyện", "31/08/2023", 5]] }]);
  assert.deepEqual(problems.map((problem) => cellProblem(problem, "vi")), [
    "kế hoạch không có tên này; có phải “Thu ngân sách thị xã”? Nếu không, dùng mã hoặc tên trong tờ Danh mục của mẫu",
    "kế hoạch không có tên này; dùng mã hoặc tên trong tờ Danh mục của mẫu",
  ]);
});

/** Tasks of these units (responsible, and supporting where there are two): who answers for each, the names of all units, what is wrong. */
async function unitsOf(...units) {
  const { plan, wrong, said } = await madeOf([[["Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn"], ...units.map((of, at) => [`Việc ${at}`, ...[of].flat().concat(null).slice(0, 2), "30/06/2024"])]]);
  const nameOf = (id) => plan.units.find((unit) => unit.id === id).name;
  const of = plan.tasks.map(({ responsible, supporting = [] }) => [responsible, supporting].map((ids) => ids.map(nameOf).join(" + ")).join(" | ").replace(/ \| $/, ""));
  return { of, names: plan.units.map(({ name }) => name), wrong, said: said[0] };
}

test("a mark in a column of units is the unit above, and told; a dash, a question mark or “chưa phân công” is none; what has no letter is no name", async () => {
  for (const mark of ['"', "''", "nt", "//", '-"-', "Như trên"]) {
    const { of, wrong, said } = await unitsOf(["Phòng A", "Phòng B; Phòng C"], [mark, mark], ["Phòng D", "-"], [mark, mark]);
    assert.deepEqual([of, wrong], [["Phòng A | Phòng B + Phòng C", "Phòng A | Phòng B + Phòng C", "Phòng D", "Phòng D"], []], mark);
    assert.ok(said.includes("đơn vị chủ trì ghi dấu “như trên”, lấy của hàng trên: hàng 3, 5; đơn vị phối hợp ghi dấu “như trên”, lấy của hàng trên: hàng 3"), said);
  }
  for (const none of ["-", "–", "…", "?", "Chưa phân công", "chưa giao"]) {
    assert.deepEqual((await unitsOf("Phòng A", none, ["Phòng A", none])).wrong, ["S1!B3 missing"], none);
  }
  assert.deepEqual((await unitsOf(["nt", "nt"], "Phòng A", ["1", "Phòng B; +/="])).wrong, ["S1!B2 nothing-above", "S1!C2 nothing-above", "S1!B4 no-office", "S1!C4 no-office"]);
});

test("several units of one cell are apart where each begins as an office does, or stands alone elsewhere; commas within names stay", async () => {
  const [home, law] = ["Phòng Nội vụ", "Phòng Tư pháp"];
  for (const [cell, ...expected] of [
    ...[`${home}, ${law}`, `${home} và ${law}`, `${home}/${law}`, `${home} & ${law}`, `${home},${law}.`, `${home}; ${law}`, `${home}\n${law}`].map((cell) => [cell, home, law]),
    ["Phòng Lao động, Thương binh và Xã hội"], ["Phòng Tài chính và Kế hoạch"], ["Sở Kế hoạch và Đầu tư"], ["Văn phòng HĐND và UBND huyện"], ["Văn phòng Huyện ủy, HĐND và UBND"], ["Ban Chỉ huy Phòng, chống thiên tai"],
    ["Các phòng, ban và UBND các xã"], ["Sở, ban, ngành"], ["Tài chính, Kế hoạch"], ["UBND các xã, phường"],
    ["Phòng Lao động, Thương binh và Xã hội, Phòng Tài chính và Kế hoạch và Công an", "Phòng Lao động, Thương binh và Xã hội", "Phòng Tài chính và Kế hoạch", "Công an"],
    ["Văn phòng HĐND và UBND, UBND xã A", "Văn phòng HĐND và UBND", "UBND xã A"], ["Văn phòng, UBND xã A", "Văn phòng", "UBND xã A"], ["UBND xã A, Hội Nông dân", "UBND xã A", "Hội Nông dân"],
  ]) {
    const { names, said } = await unitsOf(cell);
    assert.deepEqual(names, expected.length > 0 ? expected : [cell], cell);
    assert.equal(said.includes("tách ra"), expected.length > 0 && !/[;\n]/.test(cell), said);
  }
  assert.deepEqual((await unitsOf("Kho bạc A, Quân sự", "Quân sự")).of, ["Kho bạc A + Quân sự", "Quân sự"]);
  assert.deepEqual((await unitsOf("Tài chính và Địa chính", "Địa chính")).of, ["Tài chính và Địa chính", "Địa chính"], "one of them is not known");
  const made = await madeOf([[["Nhiệm vụ", "Chủ trì", "Thời hạn"], ["A", `${home} và ${law}`, "30/06/2024"], ["B", `${home} và ${law}`, "30/06/2024"]]]);
  assert.ok(made.said[0].endsWith("ô ghi nhiều đơn vị, tách ra: “Phòng Nội vụ và Phòng Tư pháp” (B2) là “Phòng Nội vụ”, “Phòng Tư pháp”"), made.said[0]);
  assert.ok(notice(made.notices[1], "vi").startsWith("2 đơn vị của kế hoạch, theo tên ghi trong tệp: Phòng Nội vụ; Phòng Tư pháp."));
  const many = (count) => notice({ code: "units-made", names: Array.from({ length: Math.min(count, 40) }, (_, at) => `P${at}`), count }, "vi");
  assert.deepEqual([40, 41].map((count) => /P39(?:; và 1 đơn vị nữa)?\./.exec(many(count))[0]), ["P39.", "P39; và 1 đơn vị nữa."]);
});

test("one unit is one however its name is spaced, and with which dashes and commas; brackets and slashes make another one", async () => {
  for (const same of ["PHÒNG TÀI CHÍNH - KẾ HOẠCH", "Phòng Tài chính-Kế hoạch", "Phòng Tài chính – Kế hoạch", "Phòng  Tài chính, Kế hoạch", "- Phòng Tài chính - Kế hoạch."]) {
    assert.deepEqual((await unitsOf("Phòng Tài chính - Kế hoạch", same)).names, ["Phòng Tài chính - Kế hoạch"], same);
  }
  for (const [one, same] of [["UBND xã Hòa Bình", "UBND xã Hoà Bình"], ["Xã Thụy Khuê", "xã Thuỵ Khuê"], ["Phường Khỏe", "Phường Khoẻ"]]) assert.deepEqual((await unitsOf(one, same)).names, [one], same);
  for (const [one, other] of [["Xã Tân Hoa", "Xã Tân Hòa"], ["Xã Quý", "Xã Qúy"], ["Xã Của", "Xã Cua"], ["Xã Hòa", "Xã Hóa"]]) assert.deepEqual((await unitsOf(one, other)).names, [one, other], other);
  for (const other of ["Phòng (Tài chính) Kế hoạch", "Phòng Tài chính/Kế hoạch", "Phòng Tái chính - Kế hoạch", "Phong Tai chinh - Ke hoach"]) {
    assert.deepEqual((await unitsOf("Phòng Tài chính - Kế hoạch", other)).names, ["Phòng Tài chính - Kế hoạch", other], other);
  }
});

test("of two columns of one day a sheet of projects takes what was disbursed, another one what was carried out", async () => {
  const heads = ["Thực hiện đến 31/8/2023", "Giải ngân đến 31/8/2023", "Giải ngân đến 30/9/2023"];
  const { records, told } = await read([{ name: "S", rows: [["Chỉ tiêu", ...heads], [REVENUE, 1, 2, 3]] }]);
  assert.deepEqual(records.observations.map(({ on, value }) => `${on} ${value}`), ["2023-08-31 1", "2023-09-30 3"]);
  assert.ok(told[0].notices.map((found) => notice(found, "vi")).join().includes("cột không dùng: “Giải ngân đến 31/8/2023” (C)"));
  const project = PLAN.reallocations[0].projects[0].id;
  assert.deepEqual((await read([{ name: "S", rows: [["Dự án", ...heads], [project, 1, 2, 3]] }])).records.projects.map(({ on, disbursed }) => `${on} ${disbursed}`), ["2023-08-31 2", "2023-09-30 3"]);
});

test("what a row says of its state and its day of completion are the same, or told: a task is left out, of a dossier it is remarked", async () => {
  const TASK = PLAN.tasks[0].id;
  const of = async (state, on, head = "Kết quả") => {
    const { records, wrong, told } = await read([{ name: "S", rows: [["Mã nhiệm vụ", head, "Ngày hoàn thành"], [TASK, state, on]] }]);
    return [records.completions?.length ?? 0, ...wrong, ...told[0].notices.map(({ code }) => code)].join(" ");
  };
  for (const head of ["Kết quả", "Tình trạng", "Tiến độ thực hiện"]) {
    for (const [state, on, expected] of [
      ["Đã hoàn thành", "30/08/2023", "1"], ["Đã hoàn thành", null, "0 S!B2 said-done"], ["Đã hoàn thành", "30/8/23", "0 S!C2 short-year"], ["Chưa thực hiện", "30/08/2023", "0 S!B2 said-open"], ["Tạm dừng", "30/08/2023", "0 S!B2 said-open"],
      ["Chưa thực hiện", null, "0 no-day-said"], ["Đã ban hành văn bản", "30/08/2023", "1"], ["Đã ban hành văn bản", null, "0 no-day-said"], ["-", null, "0 not-filled"], ["Đã hủy", null, "0 not-filled"], [null, "30/08/2023", "1"],
      ...[[{ v: "0.99", s: "percent" }, "0 S!B2 said-open"], [{ v: "1", s: "percent" }, "1"], [70, "1"]].map(([cell, expected]) => [cell, "30/08/2023", expected]),
    ]) assert.equal(await of(state, on, head), expected, [head, JSON.stringify(state), on].join());
  }
  const { wrong, results, plan } = await madeOf([[["Nhiệm vụ", "Chủ trì", "Thời hạn", "Kết quả", "Ngày hoàn thành"], ["A", "B", "30/06/2024", "Đang thực hiện (80%)", "30/06/2024"], ["B", "B", "30/06/2024", "Đã hoàn thành", null], ["C", "B", "30/06/2024", "Đã hoàn thành", "30/06/2024"]]]);
  assert.deepEqual([plan.tasks.length, wrong, results.problems.map(({ row, code }) => `${row} ${code}`), results.records.completions], [3, [], ["2 said-open", "3 said-done"], [{ task: "c", on: "2024-06-30" }]]);
  const dossiers = await read([{ name: "S", rows: [["Mã hồ sơ", "Mã thủ tục", "Mã đơn vị", "Ngày tiếp nhận", "Ngày trả kết quả", "Tình trạng"],
    ...[[null, "Công dân rút hồ sơ"], [null, "Đang xử lý"], [null, "Đã trả"], ["02/08/2023 09:00", "Đang xử lý"], ["02/08/2023 09:00", "Trả lại"], ["02/08/2023 09:00", "Đã trả"], [null, "Trễ hạn"]].map(([on, state], at) => [`H${at}`, "1e-service-birth", "p1", "01/08/2023 08:15", on, state])] }]);
  const [remark] = dossiers.told[0].notices;
  assert.deepEqual([dossiers.records.dossiers.length, dossiers.wrong, remark.found.map(({ row }) => row)], [7, [], [2, 4, 5]]);
  assert.equal(notice(remark, "vi"), "tình trạng ghi bằng chữ khác với ngày giải quyết xong, đọc theo ngày: hàng 2 “Công dân rút hồ sơ” không có ngày, là chưa giải quyết xong; hàng 4 “Đã trả” không có ngày, là chưa giải quyết xong; hàng 5 “Đang xử lý” có ngày, là đã giải quyết xong");
});

test("every column of states is read, each against the day of completion", async () => {
  const heads = ["Mã nhiệm vụ", "Ngày hoàn thành", "Kết quả thực hiện", "Mức độ hoàn thành"];
  const [a, b, c, d] = PLAN.tasks.map(({ id }) => id);
  const { records, problems, wrong, told } = await read([{ name: "S", rows: [heads, [a, "20/12/2023", "Đã ban hành Kế hoạch số 12", "Chưa hoàn thành"], [b, null, "Báo cáo số 5", "Hoàn thành"], [c, "22/12/2023", "Xong", "Hoàn thành"], [d, "22/12/2023", "Đang làm", "HT"]] }]);
  // a result in other words than the state that stands beside it is remarked
  assert.deepEqual([records.completions.map(({ task }) => task), wrong], [[c, d], ["S!D2 said-open", "S!D3 said-done"]]);
  assert.deepEqual(told[0].notices.map((found) => notice(found, "vi")), ["cột khác ghi đã hoàn thành, lấy theo cột ấy: hàng 5 “Đang làm”"]);
  assert.equal(cellProblem(problems[0], "vi"), "ghi “Chưa hoàn thành” mà có ngày hoàn thành; sửa một trong hai");
  // in a plan with its results, and in one without a column of days
  const plan = await madeOf([[["Nhiệm vụ", "Thời hạn", "Chủ trì", ...heads.slice(1)], ["Việc 1", "30/06/2024", "Phòng A", "20/06/2024", "Kế hoạch 12", "Chưa hoàn thành"], ["Việc 2", "30/06/2024", "Phòng A", "20/06/2024", "Xong", "100%"]]]);
  assert.deepEqual([plan.results.records.completions.length, plan.results.problems.map(({ row, place, code }) => `${letters(place)}${row} ${code}`)], [1, ["F2 said-open"]]);
  const { said } = await madeOf([[["Nhiệm vụ", "Thời hạn", "Chủ trì", "Kết quả thực hiện", "Mức độ hoàn thành"], ["Việc 1", "30/06/2024", "Phòng A", "Xong", null], ["Việc 2", "30/06/2024", "Phòng A", "Báo cáo 5", "Hoàn thành"]]]);
  assert.ok(said[0].includes("cột “Kết quả thực hiện” (D), “Mức độ hoàn thành” (E) nói đã hoàn thành ở hàng 2, 3"), said[0]);
});

test("late in its progress is what was done behind its due day, and only that", async () => {
  const [byDay, open] = [{ ...PLAN.tasks[0], id: "a", deadline: { by: "2023-06-30" } }, { ...PLAN.tasks[0], id: "b", deadline: { before: "2023-07-01" } }];
  const waiting = { ...PLAN.tasks[0], id: "c", deadline: { within: { days: 5 }, from: { after: "a" } } };
  const of = async (task, state, on) => {
    const sheets = await readXlsx(fileOf([{ name: "S", rows: [["Mã nhiệm vụ", "Tiến độ", "Ngày hoàn thành"], [task, state, on]] }]), quiet);
    const { records, problems } = gather(sheets, { ...PLAN, tasks: [byDay, open, waiting] }, null, {});
    return problems[0]?.code ?? `${records.completions?.length ?? 0}`;
  };
  for (const [task, state, on, expected] of [
    ...["a", "b"].flatMap((task) => [["29/06/2023", "said-open"], ["30/06/2023", "said-open"], ["01/07/2023", "1"]].map(([on, expected]) => [task, "Chậm tiến độ", on, expected])),
    ["c", "Chậm tiến độ", "01/07/2023", "said-open"], ["a", "Chậm tiến độ, đang thực hiện", "01/07/2023", "said-open"], ["a", "Chậm tiến độ, hoàn thành 20/6", "20/06/2023", "1"], ["a", "Chậm tiến độ", null, "0"],
  ]) assert.equal(await of(task, state, on), expected, [task, state, on].join());
});

test("a mark under a state is that state; words there say their own, days are when it was done", async () => {
  const tasks = PLAN.tasks.slice(0, 6).map(({ id }) => id);
  const of = async (parts, rows, { more = [], merges = ["A1:A2", "B1:B2", "C1:E1"] } = {}) => {
    const { records, wrong, problems, told } = await read([{ name: "S", rows: [["Mã nhiệm vụ", "Ngày hoàn thành", "Mức độ hoàn thành"], [null, null, ...parts], ...more, ...rows.map((row, at) => [tasks[at], ...row])], merges }]);
    return { done: (records.completions ?? []).map(({ task }) => tasks.indexOf(task)), wrong, said: problems.map((problem) => cellProblem(problem, "vi")), told: told[0].notices.map((found) => notice(found, "vi")).join("; ") };
  };
  const marked = await of(["Hoàn thành đúng hạn", "Hoàn thành quá hạn", "Chưa hoàn thành"], [["20/12/2023", "x"], ["20/12/2023", null, "X"], ["20/12/2023", null, null, "x"], [null, "✓"], [null, null, null, "v"], ["20/12/2023", null, null, 1]]);
  assert.deepEqual((await of(["Hoàn thành", "Chưa hoàn thành"], [["20/12/2023", "Có", "Không"], ["20/12/2023", "Không", "Có"]], { merges: ["A1:A2", "B1:B2", "C1:D1"] })).wrong, ["S!D4 said-open"]);
  assert.deepEqual([marked.done, marked.wrong, marked.told], [[0, 1], ["S!E5 said-open", "S!C6 said-done", "S!E8 said-open"], "1 hàng có ghi tình hình mà không có ngày hoàn thành, nhiệm vụ tính là chưa xong: 7; nếu đã xong thì ghi “Hoàn thành ngày …”; tình trạng ghi bằng chữ khác với thời hạn của kế hoạch, xét theo ngày: hàng 4 “Hoàn thành quá hạn” mà ngày hoàn thành không quá thời hạn"]);
  assert.equal(marked.said[0], "ghi “Chưa hoàn thành” mà có ngày hoàn thành; sửa một trong hai");
  const twice = await of(["Hoàn thành", "Chưa hoàn thành", null], [["20/12/2023", "x"], ["20/12/2023", null, "x"], ["20/12/2023", null, null, "x"], ["20/12/2023", "Đang làm"]], { more: [[null, null, null, "Trong hạn", "Quá hạn"]], merges: ["A1:A3", "B1:B3", "C1:E1", "C2:C3", "D2:E2"] });
  assert.deepEqual([twice.done, twice.wrong], [[0], ["S!D5 said-open", "S!E6 said-open", "S!C7 said-open"]]);
  // counts under states: 1 is no mark; a total of marks is no count
  const counts = { merges: ["A1:A2", "B1:B2", "C1:E1"] };
  assert.deepEqual((await of(["Đã hoàn thành", "Đang thực hiện", "Chưa thực hiện"], [["20/12/2023", 3, 1, 0], ["20/12/2023", 1, 0, 1]], counts)).wrong, []);
  assert.deepEqual((await of(["Đã hoàn thành", "Đang thực hiện", "Chưa thực hiện"], [["20/12/2023", 1, 0, 0], ["20/12/2023", 0, 1, 0]], counts)).wrong, ["S!D4 said-open"]);
  const summed = await read([{ name: "S", rows: [["Mã nhiệm vụ", "Ngày hoàn thành", "Mức độ hoàn thành"], [null, null, "Hoàn thành", "Chưa hoàn thành"], [tasks[0], "20/12/2023", null, 1], [tasks[1], "20/12/2023", 1, null], ["Tổng cộng", null, 2, 2]], merges: ["A1:A2", "B1:B2", "C1:D1"] }]);
  assert.deepEqual(summed.wrong, ["S!D3 said-open"]);
  // one state beside something else, and days under it
  const { wrong } = await of(["Hoàn thành", "Ghi chú"], [["20/12/2023", "x"]], { merges: ["A1:A2", "B1:B2", "C1:D1"] });
  assert.deepEqual(wrong, []);
  const heads = [["Nhiệm vụ", "Thời hạn", "Chủ trì", "Mức độ hoàn thành"], [null, null, null, "Hoàn thành đúng hạn", "Chưa hoàn thành"]];
  const { said, plan } = await madeOf([{ rows: [...heads, ["Việc 1", "30/06/2024", "Phòng A", "x"], ["Việc 2", "30/06/2024", "Phòng A", null, "x"]], merges: ["A1:A2", "B1:B2", "C1:C2", "D1:E1"] }]);
  assert.equal(plan.tasks.length, 2);
  assert.ok(said[0].includes("cột “Mức độ hoàn thành Hoàn thành đúng hạn” (D) nói đã hoàn thành ở hàng 3"), said[0]);
  const withDays = await madeOf([{ rows: [heads[0].concat(null, "Ngày hoàn thành"), heads[1], ["Việc 1", "30/06/2024", "Phòng A", "x", null, "20/06/2024"], ["Việc 2", "30/06/2024", "Phòng A", null, "x", "20/06/2024"], ["Việc 3", "30/06/2024", "Phòng A", "x"]], merges: ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2"] }]);
  assert.deepEqual([withDays.results.records.completions.length, withDays.results.problems.map(({ row, place, code }) => `${letters(place)}${row} ${code}`)], [1, ["E4 said-open", "D5 said-done"]]);
});

test("dossiers with their pauses; the place of each by the engine's pointer", async () => {
  const { records, places, wrong } = await read([
    { name: "Hồ sơ", rows: [["Mã hồ sơ", "Mã thủ tục", "Mã đơn vị", "Ngày tiếp nhận", "Trực tuyến"], ["H1", "1e-service-land-title", "tnmt", "01/08/2023 08:30", "x"], [2, "1e-service-land-title", "tnmt", "02/08/2023", "không"]] },
    { name: "Bổ sung", rows: [["Mã hồ sơ", "Loại", "Từ ngày", "Đến ngày"], ["2", "bổ sung", "03/08/2023", "04/08/2023 09:00"], ["H9", "tạm dừng", "03/08/2023", null]] },
  ]);
  assert.deepEqual(records.dossiers, [
    { id: "H1", service: "1e-service-land-title", unit: "tnmt", received: "2023-08-01T08:30", online: true },
    { id: "2", service: "1e-service-land-title", unit: "tnmt", received: "2023-08-02", online: false, pauses: [{ kind: "supplement", from: "2023-08-03", to: "2023-08-04T09:00" }] },
  ]);
  assert.deepEqual(wrong, ["Bổ sung!A3 no-such-dossier"]);
  assert.deepEqual(placeOf(places, "/dossiers/1/received"), { sheet: 0, row: 3, place: 3 });
  assert.deepEqual(placeOf(places, "/dossiers/1/pauses/0/to"), { sheet: 1, row: 2, place: 3 });
  assert.equal(placeOf(places, "/observations/0"), null);
  assert.equal(placeOf(places, ""), null);
});

/** Sheets of tasks, of which columns or words say that there is more time: what is read of each row, what is wrong, and what is told. */
async function extendedIn(rows, merges) {
  const { records, wrong, told, problems } = await read([{ name: "S", rows, merges }]);
  const named = ({ task }) => PLAN.tasks.findIndex(({ id }) => id === task);
  return {
    done: (records.completions ?? []).map(named),
    extended: (records.extensions ?? []).map((record) => [named(record), record.until, record.decided, record.document].filter((said) => said !== undefined).join(" ")),
    wrong, count: told[0].count, kinds: [told[0].kind, ...told[0].besides], said: told[0].notices.map((found) => notice(found, "vi")), problems,
  };
}
const TASKS = PLAN.tasks.map(({ name }) => name.vi);
const DONE = "20/12/2023";
const ON_TIME = "0 2024-01-31 2023-12-05";

test("more time is read beside the completions of tasks, in columns as offices have them", async () => {
  for (const [heads, row, expected, merges] of [
    [[["Nhiệm vụ", "Thời hạn", "Gia hạn đến", "Ngày gia hạn", "Ngày hoàn thành"]], ["31/12/2023", "31/01/2024", "05/12/2023", DONE], ON_TIME],
    [[["Nhiệm vụ", "Gia hạn đến", "Ngày quyết định", "Ngày hoàn thành"]], ["31/01/2024", "05/12/2023", DONE], ON_TIME],
    [[["Nhiệm vụ", "Thời hạn mới", "Số quyết định", "Ngày QĐ", "Ngày hoàn thành"]], ["31/01/2024", "12/QĐ-UBND", "05/12/2023", DONE], `${ON_TIME} 12/QĐ-UBND`],
    [[["Nhiệm vụ", "Hạn điều chỉnh", "Ngày điều chỉnh", "Ngày hoàn thành"]], ["31/01/2024", "05/12/2023", DONE], ON_TIME],
    [[["Nhiệm vụ", "Hạn điều chỉnh", "Ngày ký văn bản gia hạn", "Ngày hoàn thành"]], ["31/01/2024", "05/12/2023", DONE], ON_TIME],
    [[["Nhiệm vụ", "Thời hạn gia hạn", "Quyết định gia hạn", null, "Ngày hoàn thành"], [null, null, "Số", "Ngày"]], ["31/01/2024", "12/QĐ", "05/12/2023", DONE], `${ON_TIME} 12/QĐ`, ["A1:A2", "B1:B2", "C1:D1", "E1:E2"]],
    [[["Nhiệm vụ", "Gia hạn", null, null, "Ngày hoàn thành"], [null, "Văn bản", null, "Đến ngày"], [null, "Số", "Ngày ký"]], ["12/QĐ", "05/12/2023", "31/01/2024", DONE], `${ON_TIME} 12/QĐ`, ["A1:A3", "B1:D1", "B2:C2", "D2:D3", "E1:E3"]],
    [[["Nhiệm vụ", "Thời hạn", null, "Văn bản cho phép gia hạn", "Ngày hoàn thành"], [null, "Ban đầu", "Sau gia hạn"]], ["31/12/2023", "31/01/2024", "QĐ 12/QĐ-UBND ngày 5/12/2023", DONE], `${ON_TIME} QĐ 12/QĐ-UBND ngày 5/12/2023`, ["A1:A2", "B1:C1", "D1:D2", "E1:E2"]],
    [[["Nhiệm vụ", "Thời hạn sau gia hạn".normalize("NFD"), "Căn cứ gia hạn", "Ngày hoàn thành"]], ["31/01/2024", "CV số 45/UBND-VX ngày 5 tháng 12 năm 2023".normalize("NFD"), DONE], `${ON_TIME} CV số 45/UBND-VX ngày 5 tháng 12 năm 2023`],
    [[["Nhiệm vụ", "Gia hạn (nếu có)", "Ngày hoàn thành"]], ["gia hạn đến hết ngày 31/01/2024 theo CV số 45/UBND ngày 05/12/2023", DONE], `${ON_TIME} CV số 45/UBND ngày 05/12/2023`],
    [[["Nhiệm vụ", "Gia hạn", "Ngày hoàn thành"]], ["31/01/2024\n(QĐ số 12/QĐ-UBND của UBND thị xã ngày 05/12/2023)", DONE], `${ON_TIME} QĐ số 12/QĐ-UBND của UBND thị xã ngày 05/12/2023`],
    [[["Nhiệm vụ", "Văn bản gia hạn", "Ngày hoàn thành"]], ["Quyết định số 12/QĐ-UBND ngày 05/12/2023 gia hạn từ 31/12/2023 đến 31/01/2024", DONE], `${ON_TIME} Quyết định số 12/QĐ-UBND ngày 05/12/2023 gia hạn từ 31/12/2023 đến 31/01/2024`],
  ]) {
    const found = await extendedIn([["THEO DÕI NHIỆM VỤ NĂM 2023"], ...heads, [TASKS[0], ...row], [TASKS[1], ...row.map((cell) => (cell === DONE ? DONE : null))], [TASKS[2], ...row.map((cell) => (cell === DONE ? null : cell))]], (merges ?? []).map((ref) => ref.replace(/\d/g, (number) => Number(number) + 1)));
    assert.deepEqual([found.done, found.extended, found.wrong, found.count, found.kinds], [[0, 1], [expected, expected.replace("0", "2")], [], 4, ["completions", "extensions"]], JSON.stringify(heads));
    assert.ok(found.said.some((said) => said.includes("đọc là gia hạn")) && !found.said.some((said) => said.includes("chưa điền")), found.said.join("; "));
  }
  // the template's words, and a paper with its row of numbers, groups, totals and who signs
  assert.deepEqual((await extendedIn([["Task", "Extended until", "Decided on", "Done on"], [TASKS[0], "31/01/2024", "05/12/2023", DONE]])).extended, [ON_TIME]);
  const paper = await extendedIn([
    ["BẢNG TỔNG HỢP TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ NĂM 2023"], ["TT", "Nội dung nhiệm vụ", "Thời hạn", "Gia hạn thời gian hoàn thành", null, null, "Kết quả"], [null, null, null, "Thời hạn mới", "Văn bản gia hạn", null, "Ngày hoàn thành"], [null, null, null, null, "Số, ký hiệu", "Ngày, tháng, năm"],
    ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"], ["I", "KINH TẾ"], [1, TASKS[0], "31/12/2023", "31/01/2024", "45/UBND", "05/12/2023", DONE], [2, TASKS[1], "31/12/2023", null, null, null, DONE], [3, TASKS[2], "31/12/2023", "31/01/2024", "46/UBND", null, DONE], ["Tổng cộng", 3],
    [null, null, null, null, null, "Ngã Năm, ngày 05 tháng 01 năm 2024"], [null, "Nơi nhận:", null, null, null, "TM. ỦY BAN NHÂN DÂN"],
  ], ["A1:G1", "A2:A4", "B2:B4", "C2:C4", "D2:F2", "D3:D4", "E3:F3", "G3:G4"]);
  assert.deepEqual([paper.done, paper.extended, paper.wrong], [[0, 1, 2], [`${ON_TIME} 45/UBND`], ["S!D9 extension-undecided"]]);
  assert.deepEqual(paper.said.slice(-4), ["1 hàng chưa điền, bỏ qua: 6", "hàng 5 chỉ đánh số các cột, bỏ qua", "hàng tổng, không đọc: 10", "dưới bảng, không đọc: hàng 11–12"]);
  // two times, each of its own day
  const twice = await extendedIn([["Nhiệm vụ", "Gia hạn lần 1", null, "Gia hạn lần 2", null, "Ngày hoàn thành"], [null, "Đến ngày", "Ngày QĐ", "Đến ngày", "Ngày QĐ"], [TASKS[0], "31/01/2024", "05/12/2023", "28/02/2024", "25/01/2024"]], ["A1:A2", "B1:C1", "D1:E1", "F1:F2"]);
  assert.deepEqual([twice.extended, twice.wrong, twice.count], [[ON_TIME, "0 2024-02-28 2024-01-25"], [], 2]);
  // one decision over several tasks; a task that is merged over several rows is extended once
  const merged = await extendedIn([["Nhiệm vụ", "Gia hạn đến", "Ngày gia hạn", "Ngày hoàn thành"], [TASKS[0], "31/01/2024", "05/12/2023"], [TASKS[1]], [null, null, null, null]], ["B2:B4", "C2:C4", "A3:A4"]);
  assert.deepEqual(merged.extended, [ON_TIME, ON_TIME.replace("0", "1")]);
  const resultsOfOne = await extendedIn([["Nhiệm vụ", "Gia hạn đến", "Ngày gia hạn", "Ngày hoàn thành"], [TASKS[0], "31/01/2024", "05/12/2023", DONE], [null, "28/02/2024", "25/01/2024", DONE]], ["A2:A3"]);
  assert.deepEqual(resultsOfOne.extended, [ON_TIME, "0 2024-02-28 2024-01-25"]);
  const sameOfBoth = await extendedIn([["Nhiệm vụ", "Gia hạn đến", "Ngày gia hạn", "Ngày hoàn thành"], [TASKS[0], "31/01/2024", "05/12/2023", DONE], [null, null, null, DONE]], ["A2:A3", "B2:B3", "C2:C3"]);
  assert.deepEqual(sameOfBoth.extended, [ON_TIME]);
  // without a column of completions, and in a sheet that makes a plan
  assert.deepEqual((await extendedIn([["Nhiệm vụ", "Thời hạn", "Gia hạn đến", "Văn bản gia hạn"], [TASKS[0], "31/12/2023", "31/01/2024", "QĐ 12/QĐ-UBND ngày 5/12/2023"]])).extended, [`${ON_TIME} QĐ 12/QĐ-UBND ngày 5/12/2023`]);
  const { results, plan } = await madeOf([{ rows: [["Nhiệm vụ", "Chủ trì", "Thời hạn", "Gia hạn đến", "Văn bản gia hạn", null], [null, null, null, null, "Số", "Ngày"], ["A", "B", "31/03/2025", "30/06/2025", "12/QĐ", "05/03/2025"]], merges: ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:F1"] }]);
  assert.deepEqual([plan.tasks[0].deadline, results.records.extensions, results.records.completions], [{ by: "2025-03-31" }, [{ task: "a", until: "2025-06-30", decided: "2025-03-05", document: "12/QĐ" }], undefined]);
});

test("more time of which the decision has no day, or that is asked for, is told at its cell; the completion of its row is read", async () => {
  const heads = ["Nhiệm vụ", "Gia hạn", "Ngày hoàn thành"];
  for (const [cell, code] of [
    ["31/01/2024", "extension-undecided"], ["đến 31/01/2024", "extension-undecided"], ["31/01/2024 (Công văn 45)", "extension-undecided"], ["đến 31/01/2024, họp ngày 05/12/2023", "extension-undecided"],
    ["Đã gia hạn", "extension-until-when"], ["30 ngày", "extension-until-when"], ["QĐ 12/QĐ-UBND ngày 05/12/2023", "extension-until-when"],
    ["Xin gia hạn đến 31/01/2024 theo CV 3/PKT ngày 05/12/2023", "extension-asked"], ["Chưa được đồng ý", "extension-asked"], ["Từ chối gia hạn đến 31/01/2024 theo CV 3/UBND ngày 05/12/2023", "extension-asked"], ["Đồng ý gia hạn đến 31/01/2024 theo đề nghị tại CV số 3/PKT ngày 05/12/2023", "extension-undecided"],
    ["đến 31/01/2024 theo Tờ trình số 3/TTr ngày 05/12/2023", "extension-asked"], ["đến 31/9/2024 theo QĐ 12/QĐ-UBND ngày 05/12/2023", "no-such-day"], ["đến 31/01/2024 theo QĐ 12/QĐ-UBND ngày 05/12/23", "short-year"], ["31/1/24", "short-year extension-undecided"],
    ["lần 1 đến 31/01/2024 (QĐ 1/QĐ ngày 05/12/2023), lần 2 đến 28/02/2024 (QĐ 2/QĐ ngày 25/01/2024)", "extension-several"], [{ v: "#REF!", t: "e" }, "error-cell extension-undecided"], [3, "number-for-day extension-undecided"],
    ...["-", "–", "Không", "không có", "Chưa gia hạn", 0, "  "].map((none) => [none, ""]),
  ]) {
    const found = await extendedIn([heads, [TASKS[0], cell, DONE], [TASKS[1], null, DONE]]);
    assert.deepEqual([found.done, found.extended, found.wrong.map((said) => said.replace("S!B2 ", "")).join(" "), found.count], [[0, 1], [], code, 2], JSON.stringify(cell));
    for (const problem of found.problems) for (const lang of ["vi", "en"]) assert.ok(cellProblem(problem, lang).length > 10);
  }
  // days of two papers; a day of another paper, or of nobody knows what, decides nothing
  const both = ["Nhiệm vụ", "Gia hạn đến", "Ngày gia hạn", "Căn cứ gia hạn", "Ngày hoàn thành"];
  assert.deepEqual((await extendedIn([both, [TASKS[0], "31/01/2024", "05/12/2023", "QĐ 12/QĐ-UBND ngày 06/12/2023", DONE], [TASKS[1], null, "05/12/2023", null, DONE], [TASKS[2], "31/01/2024", "31/11/2023"]])).wrong, ["S!C2 extension-days-differ", "S!C3 extension-until-when", "S!C4 no-such-day"]);
  for (const other of [["Số văn bản", "Ngày văn bản", ...heads.slice(0, 1), "Gia hạn đến", "Ngày hoàn thành"], [...heads.slice(0, 1), "Gia hạn đến", "Ngày hoàn thành", "Số văn bản", "Ngày văn bản"]]) {
    const row = other.map((head) => ({ "Nhiệm vụ": TASKS[0], "Gia hạn đến": "31/01/2024", "Ngày hoàn thành": DONE, "Số văn bản": "7/BC" })[head] ?? "05/12/2023");
    const found = await extendedIn([other, row]);
    assert.deepEqual([found.done, found.extended, found.wrong.map((said) => said.split(" ")[1])], [[0], [], ["extension-undecided"]]);
  }
  // a state that is marked says no day
  const marked = await extendedIn([["Nhiệm vụ", "Tình trạng", null, null, "Ngày hoàn thành"], [null, "Đã hoàn thành", "Chưa hoàn thành", "Gia hạn"], [TASKS[0], "x", null, null, DONE], [TASKS[1], null, null, "x"]], ["A1:A2", "B1:D1", "E1:E2"]);
  assert.deepEqual([marked.done, marked.extended, marked.wrong], [[0], [], []]);
  // what is only asked for, or may be either, is named; a name of nobody is told once
  for (const named of ["Đề nghị gia hạn đến", "Lý do gia hạn", "Ngày gia hạn"]) assert.deepEqual((await extendedIn([["Nhiệm vụ", named, "Ngày hoàn thành"], [TASKS[0], "31/01/2024", DONE]])).said, [`cột không dùng: “${named}” (B)`]);
  assert.deepEqual((await extendedIn([both, ["Không ai", "31/01/2024", "05/12/2023", null, DONE], [TASKS[1], null, null, null, DONE]])).wrong, ["S!A2 unknown-name"]);
});

test("where no column says when more time was decided, words beside it do that say one decision with its day and are about more time", async () => {
  const PAPER = "QĐ số 12/QĐ-UBND ngày 05/12/2023";
  const TAKEN = `${ON_TIME} ${PAPER}`;
  const beside = (words, head = "Ghi chú", until = "31/01/2024") => extendedIn([["Nhiệm vụ", "Gia hạn đến", "Ngày hoàn thành", head], [TASKS[0], until, DONE, words]]);
  for (const head of ["Ghi chú", "GHI CHÚ (nếu có)".normalize("NFD"), "Văn bản", "Căn cứ", "Ghi chú / Note"]) {
    const found = await beside(`${PAPER} gia hạn`, head);
    assert.deepEqual([found.done, found.extended, found.wrong], [[0], [TAKEN], []], head);
    assert.ok(found.said.some((said) => said.normalize("NFC").includes(`hoặc theo “${head.normalize("NFC")}” (D) khi ở đó ghi đúng một văn bản gia hạn kèm ngày`)), found.said.join("; "));
  }
  for (const [words, expected] of [
    [`Gia hạn theo ${PAPER}`, TAKEN], [`gia hạn đến 31/01/2024 (${PAPER})`, TAKEN], [`Đã họp với các xã.\n${PAPER} điều chỉnh thời hạn hoàn thành`, TAKEN], ["QĐ số 12/QĐ-UBND ngày\n05/12/2023\nvề việc gia hạn", TAKEN], ["Công văn số 45/UBND-VX ngày 5 tháng 12 năm 2023 gia hạn", `${ON_TIME} Công văn số 45/UBND-VX ngày 5 tháng 12 năm 2023`],
    // not about more time, or about that of something else; another sentence, or matter
    [PAPER, "extension-undecided"], ["Đã gia hạn", "extension-undecided"], [`${PAPER} gia hạn hợp đồng`, "extension-undecided"], [`${PAPER} về tiến độ; được gia hạn`, "extension-undecided"], [`${PAPER} về tiến độ\n- Được gia hạn`, "extension-undecided"], [`${PAPER} giao việc, đã gia hạn`, "extension-undecided"],
    ...["gia hạn đăng ký", "gia hạn thời gian thuê đất", "gia hạn thực hiện hợp đồng", "gia hạn cho hợp đồng", "nhắc trước khi gia hạn"].map((matter) => [`${PAPER} ${matter}`, "extension-undecided"]),
    ...["Hết hạn gia hạn theo", "Dừng gia hạn theo"].map((end) => [`${end} ${PAPER}`, "extension-undecided"]),
    ...["gia hạn thời gian hoàn thành nhiệm vụ", "gia hạn lần 1", "gia hạn thực hiện nhiệm vụ", "gia hạn thêm 01 tháng"].map((what) => [`${PAPER} ${what}`, TAKEN]),
    [`Thu hồi ${PAPER} gia hạn`, "extension-undecided"], ["Gia hạn, họp ngày 05/12/2023", "extension-undecided"],
    // asked for, not granted, several, a day that there is not, and one of two digits
    [`Xin gia hạn theo ${PAPER}`, "extension-undecided"], [`Không gia hạn, ${PAPER}`, "extension-undecided"], ["Tờ trình số 3/TTr-PKT ngày 05/12/2023 gia hạn", "extension-undecided"], ["Thông báo số 1/TB-UBND ngày 05/12/2023 từ chối gia hạn", "extension-undecided"], [`Dự thảo ${PAPER} gia hạn`, "extension-undecided"], [`${PAPER} và QĐ số 13/QĐ-UBND ngày 06/12/2023 gia hạn`, "extension-undecided"],
    ["QĐ số 12/QĐ-UBND ngày 31/11/2023 gia hạn", "extension-undecided"], ["QĐ số 12/QĐ-UBND ngày 05/12/23 gia hạn", "extension-undecided"], [`${PAPER} gia hạn đến 29/02/2024`, "extension-days-differ"],
  ]) {
    const { done, extended, wrong } = await beside(words);
    assert.deepEqual([done, [...extended, ...wrong.map((said) => said.replace("S!B2 ", ""))]], [[0], [expected]], words);
  }
  // another column of that, or another paper in the cell itself, goes first
  assert.deepEqual((await beside(`${PAPER} gia hạn`, "Lý do")).wrong, ["S!B2 extension-undecided"]);
  assert.deepEqual((await beside(`${PAPER} gia hạn`, "Ghi chú", "31/01/2024 (Công văn 45)")).wrong, ["S!B2 extension-undecided"]);
  assert.deepEqual((await beside(`${PAPER} gia hạn`, "Ghi chú", null)).extended, []);
  for (const until of [{ v: serialOf("2024-01-31"), s: "day" }, "gia hạn đến 31/01/2024"]) assert.deepEqual((await beside(`${PAPER} gia hạn`, "Ghi chú", until)).extended, [TAKEN]);
  const filled = await extendedIn([["Nhiệm vụ", "Gia hạn đến", "Ngày gia hạn", "Ghi chú", "Ngày hoàn thành"], [TASKS[0], "31/01/2024", "05/12/2023", "QĐ số 1/QĐ ngày 01/12/2023 gia hạn"], [TASKS[1], "31/01/2024", null, `${PAPER} gia hạn`], [TASKS[2], "31/01/2024", null, null, DONE]]);
  assert.deepEqual([filled.extended, filled.wrong], [[ON_TIME, TAKEN.replace("0", "1")], ["S!B4 extension-undecided"]]);
  assert.ok(filled.said.some((said) => said.includes("quyết định theo “Ngày gia hạn” (C), nếu trống thì theo “Ghi chú” (D) khi ở đó ghi đúng một văn bản gia hạn kèm ngày")), filled.said.join("; "));
  // two cells of one day, and of two; of two times nobody knows of which a note is; a note over several tasks
  const two = async (note, basis) => (await extendedIn([["Nhiệm vụ", "Gia hạn đến", "Ghi chú", "Căn cứ"], [TASKS[0], "31/01/2024", note, basis]]));
  assert.deepEqual([(await two(`${PAPER} gia hạn`, `Gia hạn: ${PAPER}`)).extended, (await two(`${PAPER} gia hạn`, "QĐ số 13/QĐ ngày 06/12/2023 gia hạn")).wrong], [[TAKEN], ["S!B2 extension-undecided"]]);
  assert.deepEqual((await extendedIn([["Nhiệm vụ", "Gia hạn lần 1", "Gia hạn lần 2", "Ghi chú"], [TASKS[0], "31/01/2024", null, `${PAPER} gia hạn`]])).wrong, ["S!B2 extension-undecided"]);
  assert.deepEqual((await extendedIn([["Nhiệm vụ", "Gia hạn đến", "Ghi chú"], [TASKS[0], "31/01/2024", `${PAPER} gia hạn`], [TASKS[1], "31/01/2024"]], ["C2:C3"])).extended, [TAKEN, TAKEN.replace("0", "1")]);
  // a sheet that makes a plan keeps its note
  const { results, plan } = await madeOf([[["Nhiệm vụ", "Chủ trì", "Thời hạn", "Gia hạn đến", "Ghi chú"], ["A", "B", "31/03/2025", "30/06/2025", "QĐ số 1/QĐ-UBND ngày 05/03/2025 gia hạn"]]]);
  assert.deepEqual([plan.tasks[0].note, results.records.extensions], ["QĐ số 1/QĐ-UBND ngày 05/03/2025 gia hạn", [{ task: "a", until: "2025-06-30", decided: "2025-03-05", document: "QĐ số 1/QĐ-UBND ngày 05/03/2025" }]]);
});

test("a cell with as many letters as there are is looked through at once for days of more time", () => {
  for (const part of ["QĐ số 1", "số 1 của a ", "1/a", "1/1/2025 ", "đến ngày ", "( ", "1 tháng "]) {
    const start = performance.now();
    for (const read of [(words) => extensionIn(words, true), decisionIn]) for (const length of [999, 32_767]) read(part.repeat(length).slice(0, length));
    assert.ok(performance.now() - start < 500, part);
  }
});

test("a dossier's own row says when its time stood still, of which kind, and another day that was promised", async () => {
  const heads = ["STT", "Mã hồ sơ", "Tên TTHC", "Đơn vị", "Ngày tiếp nhận"];
  const of = async (further, under, cells, merges = []) => {
    const rows = [[...heads, ...further], ...under ? [[null, null, null, null, null, ...under]] : [], ...cells.map((row, at) => [at + 1, `H${at}`, "1e-service-land-title", "p1", "01/08/2023", ...row])];
    const { records, wrong, told, problems } = await read([{ name: "S", rows, merges: [...under ? ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:E2"] : [], ...merges] }]);
    for (const problem of problems) for (const lang of ["vi", "en"]) assert.ok(cellProblem(problem, lang).length > 5);
    return { read: records.dossiers.map(({ pauses = [], rescheduled, finished }) => [...pauses.map(({ kind, from, to = "…" }) => `${kind} ${from} ${to}`), rescheduled && `again ${rescheduled.to ?? rescheduled} ${rescheduled.decided ?? ""}`, finished].filter(Boolean).join("; ")), wrong, count: told[0].count, said: told[0].notices.map((found) => notice(found, "vi")).join("; ") };
  };
  const [FROM, TO] = ["03/08/2023", "05/08/2023"];
  const [stopped, wanted] = ["suspension", "supplement"].map((kind) => `${kind} 2023-08-03 2023-08-05`);
  for (const [further, under, row, expected, merges] of [
    [["Thời gian tạm dừng", null, "Ngày trả"], ["Từ", "Đến"], [FROM, TO, "10/08/2023"], `${stopped}; 2023-08-10`, ["F1:G1", "H1:H2"]],
    [["Thời gian tạm dừng từ", "Thời gian tạm dừng đến"], null, [FROM, TO], stopped],
    [["Ngày yêu cầu bổ sung", "Ngày bổ sung"], null, [FROM, TO], wanted], [["Ngày thông báo bổ sung hồ sơ", "Ngày nộp bổ sung đủ"], null, [FROM, "05/08/2023 09:15"], `${wanted}T09:15`],
    [["Bổ sung hồ sơ", null], ["Ngày yêu cầu", "Ngày bổ sung"], [FROM, TO], wanted, ["F1:G1"]],
    [["Tạm dừng", null, null], ["Từ ngày", "Đến ngày", "Lý do"], [FROM, TO, "Chờ công dân bổ sung hồ sơ"], wanted, ["F1:H1"]], [["Tạm dừng", null, null], ["Từ ngày", "Đến ngày", "Lý do"], [FROM, TO, "Xin ý kiến Sở"], stopped, ["F1:H1"]],
    [["Tạm dừng / bổ sung", null, null], ["Từ ngày", "Đến ngày", "Loại"], [FROM, TO, "Bổ sung"], wanted, ["F1:H1"]],
    // without an end it lasts, without anything there is none
    [["Ngày yêu cầu bổ sung".normalize("NFD"), "Ngày bổ sung"], null, [FROM, null], "supplement 2023-08-03 …"], [["Thời gian tạm dừng từ", "Thời gian tạm dừng đến"], null, ["-", "Không"], ""],
    [["Tạm dừng lần 1", null, "Tạm dừng lần 2", null], ["Từ ngày", "Đến ngày", "Từ ngày", "Đến ngày"], [FROM, TO, "08/08/2023", null], `${stopped}; suspension 2023-08-08 …`, ["F1:G1", "H1:I1"]],
    [["Ngày yêu cầu bổ sung lần 1", "Ngày bổ sung lần 1", "Ngày yêu cầu bổ sung lần 2", "Ngày bổ sung lần 2"], null, [FROM, TO, "08/08/2023", "09/08/2023"], `${wanted}; supplement 2023-08-08 2023-08-09`],
    [["Gia hạn/Hẹn lại ngày trả"], null, ["20/08/2023"], "again 2023-08-20 "], [["Hẹn lại lần 1", "Hẹn lại lần 2"], null, ["20/08/2023", "25/08/2023"], "again 2023-08-25 "], [["Hẹn lại lần 1", "Hẹn lại lần 2"], null, ["20/08/2023", "-"], "again 2023-08-20 "],
    [["Hẹn lại lần 9", "Hẹn lại lần 10"], null, ["20/08/2023", "25/08/2023"], "again 2023-08-25 "], [["Hẹn lại lần 10", "Hẹn lại lần 9"], null, ["25/08/2023", "20/08/2023"], "again 2023-08-25 "],
    [["Gia hạn", null], ["Ngày văn bản", "Đến ngày"], ["04/08/2023", "20/08/2023"], "again 2023-08-20 2023-08-04", ["F1:G1"]],
  ]) {
    const found = await of(further, under, [row, row.map(() => null)], merges);
    assert.deepEqual([found.read, found.wrong, found.count], [[expected, ""], [], 2 + (expected.match(/suspension|supplement/g) ?? []).length], JSON.stringify([further, under, row]));
    assert.ok(found.said.includes("đọc là"), found.said);
  }
  const doubtful = await of(["Tạm dừng", null, null], ["Từ ngày", "Đến ngày", "Lý do"], [[FROM, TO, null], [FROM, TO, "Không yêu cầu bổ sung"], ["31/09/2023", TO, "Xin ý kiến"], [null, TO, "Xin ý kiến"]], ["F1:H1"]);
  assert.deepEqual([doubtful.read, doubtful.wrong, doubtful.count], [["", "", "", ""], ["S!H3 pause-kind", "S!H4 pause-kind", "S!F5 no-such-day", "S!F6 missing"], 4]);
  assert.deepEqual((await of(["Tạm dừng/Bổ sung", null], ["Từ ngày", "Đến ngày"], [[FROM, TO]], ["F1:G1"])).wrong, ["S!F3 pause-kind"]);
  // what cannot be read of a promise leaves its dossier
  const promised = await of(["Gia hạn", null], ["Đến ngày", "Ngày văn bản"], [["31/09/2023", "04/08/2023"], ["Có", null], ["20/08/2023", "31/09/2023"], ["hẹn lại đến 20/08/2023", null], [null, "04/08/2023"], ["30", null]], ["F1:G1"]);
  assert.deepEqual([promised.read, promised.wrong, promised.count], [["", "", "", "again 2023-08-20 ", "", ""], ["S!F3 no-such-day", "S!F4 not-a-day", "S!G5 no-such-day", "S!F8 not-a-day"], 6]);
  // nobody knows whether what has no column of ends has ended
  assert.equal((await of(["Ngày tạm dừng", "Hạn bổ sung", "Hẹn trả"], null, [[FROM, TO, TO]])).said, "cột không dùng: “Ngày tạm dừng” (F), “Hạn bổ sung” (G), “Hẹn trả” (H)");
  // what tells no day of a pause, under its heading or beside it, and an end without a beginning, are named
  for (const [further, under, row, left, merges] of [
    [["Tạm dừng", null, null, null], ["Từ ngày", "Đến ngày", "Số ngày", "Số phiếu"], [FROM, TO, 2, "12"], "“Tạm dừng Số ngày” (H), “Tạm dừng Số phiếu” (I)", ["F1:I1"]],
    [["Tạm dừng", null, null], ["Từ ngày", "Đến ngày", "Số văn bản"], [FROM, TO, "12/UBND"], "“Tạm dừng Số văn bản” (H)", ["F1:H1"]],
    [["Ngày yêu cầu bổ sung", "Ngày bổ sung", "Số lần bổ sung"], null, [FROM, TO, 1], "“Số lần bổ sung” (H)"],
    [["Ngày bổ sung", "Lý do bổ sung"], null, [TO, "Thiếu giấy tờ"], "“Ngày bổ sung” (F), “Lý do bổ sung” (G)"],
  ]) {
    const found = await of(further, under, [row], merges);
    assert.deepEqual([found.read, found.said.split("cột không dùng: ")[1].split(";")[0]], [[left.includes("(F)") ? "" : under ? stopped : wanted], left], JSON.stringify(further));
  }
  // of a dossier that is not taken there is no pause
  const { records, wrong } = await read([{ name: "S", rows: [[...heads, "Ngày yêu cầu bổ sung", "Ngày bổ sung"], [1, "H1", "Không có thủ tục", "p1", "01/08/2023", FROM, TO], [2, null, "1e-service-land-title", "p1", "01/08/2023", FROM, TO]] }]);
  assert.deepEqual([records.dossiers, wrong], [undefined, ["S!C2 unknown-name", "S!B3 missing"]]);
});

test("a formula without a result is not told as read", async () => {
  const { told } = await read([{ name: "S", rows: [HEADS, cellRow("31/08/2023", { f: "B1" }), cellRow("31/08/2023", { v: "12", f: "B1+1" })] }]);
  assert.deepEqual(told[0].notices, [{ code: "formulas", count: 1 }]);
});

test("a period that a spreadsheet made a day of", async () => {
  const { records, wrong } = await read([{ name: "S", rows: [["Mã báo cáo", "Kỳ báo cáo", "Ngày nộp"],
    ["1a-tax-report", { v: serialOf("2023-09-01"), s: "day" }, "10/10/2023"], ["1a-tax-report", "tháng 10/2023", "10/11/2023"], ["2-office-report", { v: serialOf("2023-09-01"), s: "day" }, "10/10/2023"], ["2-office-report", "Quý III/2023", "10/10/2023"]] }]);
  assert.deepEqual(records.submissions.map(({ period }) => period), ["2023-09", "2023-10", "2023-Q3"]);
  assert.deepEqual(wrong, ["S!B4 day-for-period"]);
});

test("a period without its year is of that of the sheet, else of the plan, and told; a number alone is what its report is owed for", async () => {
  const submitted = (title, ...periods) => read([{ name: "S", rows: [...title ? [[title]] : [], ["Mã báo cáo", "Kỳ báo cáo", "Ngày nộp"], ...periods.map(([report, period]) => [report, period, "10/12/2023"])] }]);
  const [monthly, quarterly] = ["1a-tax-report", "2-office-report"];
  const { records, told } = await submitted(null, [monthly, "Tháng 8"], [monthly, 9], [monthly, "T10"], [quarterly, "Quí III"], [quarterly, "IV"], [monthly, "tháng 11/2023"], [monthly, "đột xuất"]);
  assert.deepEqual(records.submissions.map(({ period }) => period), ["2023-08", "2023-09", "2023-10", "2023-Q3", "2023-Q4", "2023-11", "đột xuất"]);
  assert.match(told[0].notices.map((found) => notice(found, "vi")).join("; "), /kỳ báo cáo không ghi năm, lấy năm của tờ hoặc của kế hoạch: hàng 2 “Tháng 8” là 2023-08, hàng 3 “9” là 2023-09, .* hàng 6 “IV” là 2023-Q4$/);
  assert.deepEqual((await submitted("THEO DÕI NỘP BÁO CÁO NĂM 2022", [monthly, "Tháng 8"])).records.submissions.map(({ period }) => period), ["2022-08"]);
});

test("how a dossier was handed in, as offices call it", async () => {
  const dossier = (how, at) => [`H${at}`, "1e-service-land-title", "p1", "01/08/2023", how];
  const { records, wrong } = await read([{ name: "S", rows: [["Mã hồ sơ", "Mã thủ tục", "Mã đơn vị", "Ngày tiếp nhận", "Hình thức nộp"], ...["Trực tuyến", "Trực tiếp", "BCCI", "Qua dịch vụ bưu chính công ích", "Qua mạng", "khác"].map(dossier)] }]);
  assert.deepEqual([records.dossiers.map(({ online }) => online), wrong], [[true, false, false, false, true], ["S!E7 not-yes-or-no"]]);
});

test("what is called the day of giving back is when a dossier was finished, not the day that was promised", async () => {
  const { records } = await read([{ name: "S", rows: [["Mã hồ sơ", "Mã thủ tục", "Mã đơn vị", "Ngày tiếp nhận", "Ngày hẹn trả", "Ngày trả"], ["H1", "1e-service-land-title", "p1", "01/08/2023", "15/08/2023", "20/08/2023"]] }]);
  assert.equal(records.dossiers[0].finished, "2023-08-20");
});

test("records that are added to others stand behind them", async () => {
  const base = { format: "tiendo/1", plan: PLAN.id, observations: [{ indicator: REVENUE, on: "2023-01-31", value: 1 }] };
  const found = gather(await readXlsx(fileOf([{ name: "S", rows: [HEADS, cellRow("31/08/2023", 5)] }]), quiet), PLAN, base);
  assert.equal(found.records.observations.length, 2);
  assert.deepEqual(placeOf(found.places, "/observations/1/value"), { sheet: 0, row: 2, place: 2 });
  assert.equal(placeOf(found.places, "/observations/0/value"), null);
});

const OWERS = referencesOf(PLAN).owersOf;

/** One row each: an open record, one of a file, and whether the open one gives way. */
test("of one thing the file's record counts, and the open one gives way", () => {
  const figure = { indicator: "a", unit: "u", on: "2023-09-30", source: "s", value: 1 };
  const without = (record, field) => Object.fromEntries(Object.entries(record).filter(([name]) => name !== field));
  const done = { task: "t", on: "2023-09-01" };
  const filed = { report: "r", period: "2023-08", unit: "u", on: "2023-09-10" };
  const ofTwo = { ...filed, report: "q" };
  const score = { grading: "g", unit: "u", criterion: "c", on: "2023-09-30", points: 1 };
  const owersOf = (report) => ({ r: ["u"], q: ["u", "v"] })[report] ?? [];
  for (const [list, open, made, givesWay, more] of [
    ["observations", figure, { ...figure, value: 2 }, true], ["observations", figure, without(figure, "source"), true], ["observations", without(figure, "source"), figure, true],
    ["observations", figure, { ...figure, source: "other" }, false], ["observations", figure, { ...figure, on: "2023-10-01" }, false], ["observations", figure, without(figure, "unit"), false],
    ["observations", figure, { ...figure, indicator: "b" }, false],
    ["completions", done, { ...done, on: "2023-09-05" }, true], ["completions", done, { ...done, on: "2023-09-05" }, false, { reopenings: [{ task: "t", on: "2023-09-03" }] }],
    ["submissions", filed, { ...filed, on: "2023-09-20" }, true], ["submissions", filed, { ...filed, period: "2023-09" }, false],
    // without a unit it is of all that owe the report
    ["submissions", without(filed, "unit"), { ...filed, on: "2023-09-20" }, true], ["submissions", filed, { ...without(filed, "unit"), on: "2023-09-20" }, true],
    ["submissions", ofTwo, { ...without(ofTwo, "unit"), on: "2023-09-20" }, true], ["submissions", ofTwo, { ...ofTwo, unit: "v" }, false],
    ["extensions", { ...without(filed, "unit"), decided: "2023-09-01" }, { ...filed, decided: "2023-09-01" }, true], ["waivers", without(filed, "unit"), filed, true],
    ["dossiers", { id: "H1", service: "s" }, { id: "H1", service: "other" }, true], ["dossiers", { id: "H1" }, { id: "H2" }, false],
    ["projects", { project: "p", on: "2023-09-30", disbursed: 1, source: "s" }, { project: "p", on: "2023-09-30", disbursed: 2 }, true], ["projects", { project: "p", on: "2023-09-30" }, { project: "p", on: "2023-10-31" }, false],
    ["extensions", { task: "t", decided: "2023-09-01", until: "2023-10-01" }, { task: "t", decided: "2023-09-01", until: "2023-11-01" }, true], ["extensions", { task: "t", decided: "2023-09-01" }, { task: "t", decided: "2023-09-02" }, false],
    ["pauses", { task: "t", from: "2023-09-01" }, { task: "t", from: "2023-09-01", to: "2023-09-09" }, true], ["pauses", { task: "t", from: "2023-09-01" }, { task: "t", from: "2023-10-01" }, false],
    ["reopenings", { task: "t", on: "2023-09-01" }, { task: "t", on: "2023-09-01" }, true], ["reopenings", { task: "t", on: "2023-09-01" }, { task: "t", on: "2023-10-01" }, false],
    ["scores", score, { ...score, points: 2 }, true], ...[{ on: "2023-10-31" }, { criterion: "d" }, { unit: "v" }, { grading: "h" }].map((other) => ["scores", score, { ...score, ...other }, false]),
    ["submissions", { explanation: "e", since: "2023-09-01", unit: "u" }, { explanation: "e", since: "2023-10-01", unit: "u" }, false], ["submissions", { explanation: "e", since: "2023-09-01", unit: "u" }, { review: "e", since: "2023-09-01", unit: "u" }, false],
  ]) {
    const { stay, giveWay } = apart({ [list]: [open] }, { [list]: [made], ...more }, owersOf);
    assert.deepEqual([stay[list].length, giveWay[list].length], givesWay ? [0, 1] : [1, 0], `${list} ${JSON.stringify(made)}`);
  }
  const { stay, giveWay } = apart({ submissions: [without(ofTwo, "unit")] }, { submissions: [{ ...ofTwo, on: "2023-09-20" }] }, owersOf);
  assert.deepEqual([stay.submissions, giveWay.submissions], [[{ ...ofTwo, unit: "v" }], [without(ofTwo, "unit")]], "of the other unit it stays");
});

test("what a template with five figures does to the built-in records, in numbers", () => {
  const figure = (on, value) => ({ indicator: REVENUE, on, value });
  const observations = [figure("2023-09-30", 1), figure("2023-09-30", 1), figure("2023-09-30", 2), figure("2023-10-01", 3), figure("2023-10-01", 4)];
  const { others, renewed, days } = besideInNumbers(JSON.parse(RECORDS_TEXT), { observations }, OWERS);
  const open = JSON.parse(RECORDS_TEXT);
  const ofDay = open.observations.filter(({ indicator, unit, on }) => indicator === REVENUE && unit === undefined && ["2023-09-30", "2023-10-01"].includes(on)).length;
  assert.deepEqual([others.observations, others.completions, others.dossiers, renewed.observations ?? 0], [298 - ofDay, 93, 90, ofDay]);
  assert.deepEqual(days, [["2023-09-30", 3], ["2023-10-01", 2]]);
});

test("records said again as they are, are nothing new", () => {
  const open = JSON.parse(RECORDS_TEXT);
  assert.deepEqual(besideInNumbers(open, open, OWERS), { others: {}, renewed: {}, days: [] });
  const [first, ...rest] = open.observations;
  const { renewed, days } = besideInNumbers(open, { observations: [{ ...first, value: 5 }, ...rest] }, OWERS);
  assert.deepEqual([renewed, days], [{ observations: 1 }, [[first.on, 1]]]);
});

test("the template with the present records put beside them is the same records, in the same order", async () => {
  const sheets = await readXlsx(await templateOf({ plan: PLAN_TEXT, records: RECORDS_TEXT }), quiet);
  const { records, problems } = gather(sheets, PLAN, JSON.parse(RECORDS_TEXT));
  assert.deepEqual([problems, records], [[], JSON.parse(RECORDS_TEXT)]);
});

test("the template filled with the built-in records and read again gives exactly these", async () => {
  const sheets = await readXlsx(await templateOf({ plan: PLAN_TEXT, records: RECORDS_TEXT }), quiet);
  const { records, problems } = gather(sheets, PLAN, null);
  assert.deepEqual(problems, []);
  assert.deepEqual(records, JSON.parse(RECORDS_TEXT));
});

test("the template as it comes has a row for each indicator and unit, and no record", async () => {
  const sheets = await readXlsx(await templateOf({ plan: PLAN_TEXT }), quiet);
  const { records, problems, told } = gather(sheets, PLAN, null);
  assert.deepEqual([problems, Object.keys(records)], [[], ["format", "plan"]]);
  const observations = sheets.find(({ name }) => name === "Số liệu thực hiện");
  const ids = observations.rows.slice(3).map(({ cells }) => cells[0].v);
  for (const { id, measure } of PLAN.indicators) assert.equal(ids.includes(id), measure !== undefined, id);
  assert.equal(told.find(({ kind }) => kind === "completions").notices[0].count, PLAN.tasks.length);
});

test("the template marks what is needed, and otherwise that of which one is enough; both kinds of headings are read, and those of older templates", async () => {
  const sheets = await readXlsx(await templateOf({ plan: PLAN_TEXT }), quiet);
  const marked = (name) => {
    const { cells } = sheets.find((sheet) => sheet.name === name).rows[2];
    const ending = (mark) => cells.map(({ v }) => v).filter((v) => v.endsWith(` ${mark}`)).map((v) => v.split(" / ")[0]);
    return [ending("*"), ending("(*)")];
  };
  assert.deepEqual(marked("Số liệu thực hiện"), [["Mã chỉ tiêu", "Ngày số liệu", "Giá trị thực hiện"], []]);
  assert.deepEqual(marked("Nộp báo cáo"), [["Ngày nộp"], ["Mã báo cáo", "Giải trình theo chính sách", "Kiểm điểm theo chính sách"]]);
  assert.deepEqual(marked("Gia hạn"), [["Gia hạn đến ngày", "Ngày quyết định"], ["Mã nhiệm vụ", "Mã báo cáo"]]);
  assert.deepEqual(marked("Điểm xếp loại"), [["Mã đợt xếp loại", "Mã đơn vị", "Mã tiêu chí", "Ngày chấm"], ["Điểm", "Đạt tiêu chí"]]);
  assert.ok(sheets.every(({ name, rows }) => ["Hướng dẫn", "Danh mục"].includes(name) || rows[1].cells[0].v.includes("trong các cột có dấu (*) cần một")));
  for (const [points, met] of [["Điểm / Points (*)", "Đạt tiêu chí / Met (*)"], ["Điểm / Points *", "Đạt tiêu chí / Met *"]]) {
    const heads = ["Mã đợt xếp loại / Grading id *", "Mã đơn vị / Unit id *", "Mã tiêu chí / Criterion id *", points, met, "Ngày chấm / Scored on *"];
    const { records, wrong } = await read([{ name: "Điểm xếp loại", rows: [heads, ["year-2023-offices", "vp", "rest-completed", null, "có", "29/12/2023"]] }]);
    assert.deepEqual([records.scores, wrong], [[{ grading: "year-2023-offices", unit: "vp", criterion: "rest-completed", met: true, on: "2023-12-29" }], []]);
  }
});

const WARDS = {
  id: "p", period: { start: "2024-01-01", end: "2024-12-31" },
  units: [["tx", "UBND thị xã"], ["p1", "UBND Phường 1"], ["p2", "UBND Phường 2"], ["tc", "Phòng Tài chính"], ["kt", "Phòng Kinh tế"]].map(([id, name]) => ({ id, name })),
  indicators: [
    { id: "phi", name: "Thu phí", responsible: ["tc"], breakdown: ["p1", "p2", "tc"].map((unit) => ({ unit })) }, { id: "rac", name: "Thu gom rác", responsible: ["p1", "p2"], breakdown: ["p1", "p2"].map((unit) => ({ unit })) },
    { id: "thue", name: "Thu thuế", responsible: ["tc"] }, { id: "ngheo", name: "Số hộ nghèo", responsible: ["p1", "p2"] },
  ].map((indicator) => ({ measure: { uom: "hộ", kind: "cumulative" }, ...indicator })),
  reports: [{ id: "bc", name: "Báo cáo tháng", every: "month", owed_by: ["p1", "p2"] }],
};
/** What sheets record of such a plan: by indicator or report its unit and value, what is rejected, and what is told of units and rows. */
async function ofWards(sheets, lang = "vi") {
  const { records, problems, told } = gather(await readXlsx(fileOf(sheets), quiet), WARDS, null, {});
  const figures = [...(records.observations ?? []).map(({ indicator, unit = "–", value }) => `${indicator} ${unit} ${value}`), ...(records.submissions ?? []).map(({ report, unit = "–" }) => `${report} ${unit}`)];
  const said = told.flatMap(({ notices }) => notices.filter(({ code }) => ["units-over", "units-untied", "not-filled"].includes(code)).map((found) => notice(found, lang)));
  return [figures.join(", "), ...problems.map(({ sheet, row, place, code }) => `${addressOf(sheets[sheet].name, row, place)} ${code}`), ...said].join("; ");
}

test("a unit over rows without a column of units is theirs where the plan has its part, and told; else that is told", async () => {
  const [days, across] = [["TT", "Chỉ tiêu", "Ngày", "Thực hiện"], ["TT", "Chỉ tiêu", "Đến 30/9/2024"]];
  const of = (indicator, value, number = 1) => [number, indicator, "30/09/2024", value];
  const [phi, p1] = [of("Thu phí", 90), "không có cột đơn vị, đơn vị lấy theo"];
  const sheet = (rows, name = "S") => [{ name, rows: rows[0].length === 1 ? [rows[0], days, ...rows.slice(1)] : [days, ...rows] }];
  // the sheet's name, a line above, a row of its own
  assert.equal(await ofWards([...sheet([phi], "UBND Phường 1"), ...sheet([of("Thu phí", 150)], "ubnd phuong 2")]), `phi p1 90, phi p2 150; ${p1} tên tờ “UBND Phường 1”; ${p1} tên tờ “ubnd phuong 2”`);
  for (const line of ["Đơn vị báo cáo: UBND Phường 1", "Đơn vị: UBND Phường 1.", "TÊN ĐƠN VỊ : UBND PHƯỜNG 1", "Cơ quan lập biểu: UBND Phường 1", "UBND PHƯỜNG 1"]) {
    assert.equal((await ofWards(sheet([[line], phi]))).split("; ").map((part) => part.replace(/ “.*/, "")).join("; "), `phi p1 90; ${p1} dòng 1`, line);
  }
  const rows = (head, value) => [head, ["I", "UBND Phường 1"], value("Thu phí", 90), value("Thu gom rác", 5, 2), [null, "II. UBND Phường 2"], value("Thu phí", 150)];
  const told = `${p1} hàng 2 “UBND Phường 1”, hàng 5 “UBND Phường 2”`;
  assert.equal(await ofWards([{ name: "S", rows: rows(days, of) }]), `phi p1 90, rac p1 5, phi p2 150; ${told}`);
  assert.equal(await ofWards([{ name: "S", rows: rows(across, (name, value) => [1, name, value]) }]), `phi p1 90, rac p1 5, phi p2 150; ${told}`);
  assert.match(await ofWards([{ name: "S", rows: rows(days, of) }], "en"), /; no column of units, the unit is that of row 2 “UBND Phường 1”, row 5 “UBND Phường 2”$/);
  // a row with the sum of a unit is none about an indicator
  assert.equal(await ofWards(sheet([["I", "UBND Phường 1", "30/09/2024", 95], phi])), `phi p1 90; S!B2 unknown-name; ${p1} hàng 2 “UBND Phường 1”`);
  // units under an item are its parts, and what stands behind them is none of the last one's
  assert.equal(await ofWards(sheet([of("Thu phí", 200), ["–", "- UBND Phường 1", "30/09/2024", 50], ["–", "- UBND Phường 2", "30/09/2024", 60], of("Thu gom rác", 500)])),
    `phi – 200, phi p1 50, phi p2 60, rac – 500; ${p1} hàng 3 “- UBND Phường 1”, hàng 4 “- UBND Phường 2”`);
  assert.equal(await ofWards(sheet([of("Thu thuế", 200), ["–", "UBND Phường 1", "30/09/2024", 50], of("Thu gom rác", 500)])), "thue – 200, rac – 500; S!B3 unknown-name", "an item without such a part");
  // notes beside a unit
  assert.equal(await ofWards([{ name: "S", rows: [[...days, "Ghi chú"], ["I", "UBND Phường 1", null, null, "Đã duyệt"], [...phi, "x"], ["II", "UBND Phường 2"], [...of("Thu phí", 44), null]] }]), `phi p1 90, phi p2 44; ${p1} hàng 2 “UBND Phường 1”, hàng 4 “UBND Phường 2”`);
  // reports, by who owes them
  assert.equal(await ofWards([{ name: "UBND Phường 1", rows: [["Báo cáo", "Kỳ báo cáo", "Ngày nộp"], ["Báo cáo tháng", "2024-09", "05/10/2024"]] }]), `bc p1; ${p1} tên tờ “UBND Phường 1”`);
  // a row that is nearer goes first, a column before all
  assert.equal(await ofWards(sheet([phi, [null, "UBND Phường 2"], phi], "UBND Phường 1")), `phi p1 90, phi p2 90; ${p1} tên tờ “UBND Phường 1”, hàng 3 “UBND Phường 2”`);
  assert.equal(await ofWards([{ name: "UBND Phường 1", rows: [[...days, "Đơn vị"], [...phi, "UBND Phường 2"], phi] }]), "phi p2 90, phi – 90");
  // what has no part of it, or is all its own
  const untied = (over, rows) => `${over} là đơn vị của kế hoạch, nhưng kế hoạch không chia theo đơn vị này, số liệu bên dưới chưa gắn đơn vị (hàng ${rows}); số liệu của riêng đơn vị thì thêm cột “Đơn vị”`;
  assert.equal(await ofWards(sheet([of("Số hộ nghèo", 7), phi], "UBND Phường 1")), `ngheo – 7, phi p1 90; ${p1} tên tờ “UBND Phường 1”; ${untied("tên tờ “UBND Phường 1”", 2)}`);
  assert.equal(await ofWards(sheet([[null, "Phòng Kinh tế"], of("Thu thuế", 7)])), `thue – 7; ${untied("hàng 2 “Phòng Kinh tế”", 3)}`);
  assert.match(await ofWards(sheet([[null, "Phòng Kinh tế"], of("Thu thuế", 7)]), "en"), /; row 2 “Phòng Kinh tế” is a unit of the plan, but the plan gives it no part, the figures below are of no unit \(row 3\); where/);
  assert.equal(await ofWards(sheet([[null, "Phòng Tài chính"], of("Thu thuế", 7)])), "thue – 7");
  assert.equal(await ofWards(sheet([phi], "Phòng Tài chính")), "phi – 90", "it answers for the whole, and has a part");
  // who heads the paper, and says no more
  assert.equal(await ofWards(sheet([["UBND thị xã"], of("Thu thuế", 7)])), "thue – 7");
  assert.equal(await ofWards(sheet([["UBND thị xã"], phi])), `phi – 90; ${untied("dòng 1 “UBND thị xã”", 3)}`);
  assert.equal((await ofWards([{ name: "S", rows: [["UBND thị xã"], ["UBND PHƯỜNG 1"], days, phi] }])).split(";")[0], "phi p1 90");
});

test("where nobody knows whether a unit over rows counts for one, it is rejected, or asked about", async () => {
  const [days, phi, thue] = [["TT", "Chỉ tiêu", "Ngày", "Thực hiện"], [1, "Thu phí", "30/09/2024", 90], [1, "Thu thuế", "30/09/2024", 7]];
  const of = (...rows) => ofWards([{ name: "S", rows: [days, ...rows] }]);
  const between = await of([null, "UBND Phường 1"], phi, [null, "Toàn thị xã"], phi, thue, [null, "UBND Phường 2"], phi);
  assert.match(between, /^phi p1 90, thue – 7, phi p2 90; S!B5 unit-unclear; /);
  assert.match(between, /1 hàng chưa điền, bỏ qua: 4$/);
  assert.equal(cellProblem({ code: "unit-unclear", words: "UBND Phường 1", over: 2, between: 4 }, "vi"), "không rõ số liệu có phải của “UBND Phường 1” (hàng 2) không, vì hàng 4 đứng giữa không phải đơn vị; thêm cột “Đơn vị”");
  assert.match(cellProblem({ code: "unit-unclear", words: "A", over: 2, between: 4 }, "en"), /^are these figures of “A” \(row 2\)\? Row 4 /);
  // a row that is not filled in yet is an item, and no other group
  assert.match(await of([null, "UBND Phường 1"], [1, "Thu thuế"], phi), /^phi p1 90; không có/);
  const asked = (words) => `phi – 90; ${words} có phải đơn vị “UBND Phường 1”? Kế hoạch không có tên này, số liệu bên dưới chưa gắn đơn vị (hàng`;
  assert.ok((await of([null, "Phường 1"], phi)).startsWith(asked("hàng 2 “Phường 1”")));
  assert.ok((await ofWards([{ name: "Phường 1", rows: [days, phi] }])).startsWith(asked("tên tờ “Phường 1”")));
  assert.ok((await ofWards([{ name: "S", rows: [["Đơn vị báo cáo: UBND phường số 1"], days, phi] }])).startsWith(asked("dòng 1 “UBND phường số 1”")));
  assert.equal(await ofWards([{ name: "Phường 1", rows: [days, thue] }]), "thue – 7");
  assert.equal(await ofWards([{ name: "Phường 1", rows: [["UBND PHƯỜNG 1"], days, phi] }]), `phi p1 90; không có cột đơn vị, đơn vị lấy theo dòng 1 “UBND PHƯỜNG 1”`, "a line says in full what the sheet is called for short");
  assert.ok((await ofWards([{ name: "Phường 1", rows: [["UBND PHƯỜNG 2"], days, phi] }])).startsWith(asked("tên tờ “Phường 1”")), "another one");
  assert.match(await ofWards([{ name: "UBND Phường 1", rows: [["Đơn vị báo cáo: UBND Phường 2"], days, phi] }]), /^phi – 90; tên tờ và các dòng trên bảng nói nhiều đơn vị \(“UBND Phường 1”, “UBND Phường 2”\), số liệu bên dưới chưa gắn đơn vị \(hàng 3\)/);
});

test("in a sheet with columns of days a row without any figure is told as not filled in", async () => {
  const of = (...rows) => ofWards([{ name: "S", rows: [["Chỉ tiêu", "Đến 30/6/2024", "Đến 30/9/2024"], ...rows] }]);
  assert.equal(await of(["Thu phí", 1, null], ["Thu thuế", null, null], ["A. Nhóm khác"]), "phi – 1; 2 hàng chưa điền, bỏ qua: 3, 4");
  assert.equal(await of(["Thu phí", null, 2], ["Thu thuế", 1, "x"]), "phi – 2, thue – 1; S!C3 not-a-number".replace("phi – 2, thue – 1", "thue – 1, phi – 2"));
});

test("what says who answers is no unit of a result", async () => {
  const { plan, results } = await madeOf([[["CHỈ TIÊU NĂM 2024"], ["Chỉ tiêu", "ĐVT", "Kế hoạch", "Đơn vị thực hiện", "Ngày", "Giá trị"], ["Thu", "tỷ đồng", 100, "Phòng A", "30/06/2024", 60]]]);
  assert.deepEqual([plan.indicators[0].responsible, results.records.observations], [["phong-a"], [{ indicator: "thu", on: "2024-06-30", value: 60 }]]);
});
