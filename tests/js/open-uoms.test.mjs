/** Units of measure: in headings, cells, formats, columns and above the table, and which one counts. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { addressOf, letters, placeOf } from "../../js-demo/engine/places.js";
import { cellProblem } from "../../js-demo/open/cell-words.js";
import { gather } from "../../js-demo/records/gather.js";
import { notice } from "../../js-demo/open/notice-words.js";
import { planHeadingsOf } from "../../js-demo/plans/plan-headings.js";
import { planOf } from "../../js-demo/plans/plan-sheets.js";
import { KNOWN, MULTIPLES } from "../../js-demo/sheets/uom-table.js";
import { saidUom, uomNamed } from "../../js-demo/sheets/uoms.js";
import { readXlsx } from "../../js-demo/cells/xlsx.js";
import { ROOT } from "./cases.mjs";
import { cellRow, fileOf, HEADS, madeOf, PLAN, quiet, read, REVENUE } from "./open-sheets.mjs";
import { rows } from "./rows.mjs";

test("a unit of measure in the heading counts, ids and names that differ are told", async () => {
  const { records, told } = await read([{ name: "S", rows: [["Mã chỉ tiêu", "Tên chỉ tiêu", "Ngày", "Giá trị (tỷ đồng)"], [REVENUE, "Số doanh nghiệp thành lập mới", "31/08/2023", 36]] }]);
  assert.deepEqual(records.observations, [{ indicator: REVENUE, on: "2023-08-31", value: 36, uom: "tỷ đồng" }]);
  assert.equal(notice(told[0].notices[0], "vi"), "tên không khớp với mã, lấy theo mã: hàng 2");
});

test("a unit in the heading of a figure that is not the unit of its row is told there; of two columns of one day the share is not read", async () => {
  for (const [heads, cells, expected] of [
    [["Ngày", "Thực hiện (%)"], ["31/08/2023", 69.4], "C2 uom-of-heading"], [["Ngày", "Giá trị (tỷ đồng)"], ["31/08/2023", 45.1], "C2 uom-of-heading"], [["Ngày", "Giá trị (triệu VNĐ)"], ["31/08/2023", 45.1], "45.1"],
    [["Đến 31/8/2023 (%)"], [69.4], "B2 uom-of-heading"], [["Đến 31/8/2023 (% dân số)"], [69.4], "B2 uom-of-heading"], [["Đến 31/8/2023", "Đến 31/8/2023 (% KH)"], [45, 69.4], "45"], [["Đến 31/8/2023 (%)", "Đến 31/8/2023"], [69.4, 45], "45"], [["Đến 31/8/2023", "Lũy kế tháng 8 (%)"], [45, 69.4], "45"],
  ]) {
    const { records, problems } = await read([{ name: "S", rows: [["Chỉ tiêu", ...heads, "ĐVT"], ["Thu ngân sách thị xã", ...cells, "triệu đồng"], ["Tỷ lệ hộ nghèo", null]] }]);
    assert.equal(problems.map(({ row, place, code }) => `${letters(place)}${row} ${code}`).join() || records.observations.map(({ value, uom }) => [value, uom].join(" ").trim()).join(), expected, heads.join());
  }
  // money is not meant of what is not measured in it
  const { records } = await read([{ name: "S", rows: [["Mã chỉ tiêu", "ĐVT", "Ngày", "Giá trị (triệu đồng)"], ["1d-pupils-primary", "%", "31/08/2023", 95]] }]);
  assert.equal(records.observations[0].value, 95);
  for (const [uom, heading, expected] of [["tỷ đồng", "Kế hoạch năm 2024 (%)", "S1!C2 uom-of-heading"], ["triệu đồng", "Kế hoạch năm 2024 (tỷ đồng)", "S1!C2 uom-of-heading"], ["%", "Kế hoạch năm 2024 (tỷ đồng)", "5"], ["%/năm", "Kế hoạch năm 2024 (%)", "5"], ["Triệu VNĐ", "Kế hoạch năm 2024 (triệu đồng)", "5"]]) {
    const { plan, wrong } = await madeOf([[["Chỉ tiêu", "ĐVT", heading, "Chủ trì"], ["Thu", uom, 5, "A"]]]);
    assert.equal(wrong.join() || String(plan.indicators[0].target.at_least), expected, [uom, heading].join());
  }
});

test("a unit in the brackets of a heading is that of all columns under it, unless they say their own; one in a title is that of the sheet", async () => {
  const THU = "Thu ngân sách thị xã";
  const under = (over, parts, above = []) => ({ rows: [...above, ["Chỉ tiêu", over, ...parts.slice(1).map(() => null)], [null, ...parts], [THU, ...parts.map((_, at) => at + 1)]], merges: [`A${above.length + 1}:A${above.length + 2}`, `B${above.length + 1}:C${above.length + 1}`] });
  const THROUGH = { rows: [["Chỉ tiêu", "Thực hiện (tỷ đồng)", null, null, null], [null, "Năm 2023", null, "Năm 2024", null], [null, "6 tháng", "9 tháng", "6 tháng", "9 tháng"], [THU, 1, 2, 3, 4]], merges: ["A1:A3", "B1:E1", "B2:C2", "D2:E2"] };
  // the indicator is in triệu đồng
  for (const [sheet, expected, wrong = []] of [
    [under("Thực hiện (tỷ đồng)", ["6 tháng", "7 tháng"]), "06-30 1 tỷ đồng, 07-31 2 tỷ đồng"], [under("Thực hiện (ĐVT: tỷ đồng)", ["30/6", "31/7"]), "06-30 1 tỷ đồng, 07-31 2 tỷ đồng"],
    [under("Lũy kế theo tháng (tỷ đồng)", [6, 7]), "06-30 1 tỷ đồng, 07-31 2 tỷ đồng"], [under("Lũy kế (tỷ đồng)", ["Tháng 6", "Tháng 7"]), "06-30 1 tỷ đồng, 07-31 2 tỷ đồng"],
    [under("Thực hiện (tỷ đồng)", ["6 tháng (nghìn đồng)", "7 tháng"]), "06-30 1 nghìn đồng, 07-31 2 tỷ đồng"], [under("Năm 2023 (tỷ đồng)", ["Kế hoạch", "Thực hiện 9 tháng"]), "09-30 2 tỷ đồng"], [under("Thực hiện (triệu đồng)", ["6 tháng", "7 tháng"]), "06-30 1, 07-31 2"],
    [THROUGH, "06-30 1 tỷ đồng, 09-30 2 tỷ đồng, 06-30 3 tỷ đồng, 09-30 4 tỷ đồng"],
    [under("Thực hiện", ["6 tháng", "7 tháng"], [["BÁO CÁO THU NGÂN SÁCH NĂM 2023 (tỷ đồng)"]]), "06-30 1 tỷ đồng, 07-31 2 tỷ đồng"], [under("Thực hiện", ["6 tháng", "7 tháng"], [["BÁO CÁO NĂM 2023 (kèm theo)"]]), "06-30 1, 07-31 2"],
    [under("Lũy kế 6 tháng", ["Tháng 5", "Tháng 6"]), "", ["S!B3 month-alone", "S!C3 month-alone"]],
    [under("Thực hiện trong tháng và lũy kế", ["Tháng 6", "Lũy kế 6 tháng"]), "06-30 2"], [under("Thực hiện (tháng, lũy kế)", ["Tháng 6", "Lũy kế 6 tháng"]), "06-30 2"], [under("Thực hiện (riêng quý)", ["31/3", "30/6"]), "", ["S!B3 month-alone", "S!C3 month-alone"]],
    // an estimate of a year is none of its results; brackets that say a unit are left out
    [under("Thực hiện", ["Năm 2022", "Năm 2023 (ước)"]), ""], [under("Thực hiện", ["Năm 2022 (tỷ đồng)", "Năm 2023 (tỷ đồng)"]), "12-31 2 tỷ đồng"],
    // what stands over some columns is no title
    [{ rows: [[null, null, "Thực hiện (tỷ đồng)", null], ["Chỉ tiêu", "Đến 30/6/2023", "TH/KH", "TH/CK"], [THU, 1, 2, 3]], merges: ["C1:D1"] }, "06-30 1"],
    // what the brackets say of a month alone is no total at its end
    [under("Thực hiện (trong tháng)", ["30/6", "31/7"]), "", ["S!B3 month-alone", "S!C3 month-alone"]], [under("Thực hiện (trong tháng)", ["30/6/2023", "31/7/2023"]), "", ["S!B3 month-alone", "S!C3 month-alone"]],
  ]) {
    const found = await read([{ name: "S", ...sheet }]);
    assert.deepEqual([(found.records.observations ?? []).map(({ on, value, uom }) => [on.slice(5), value, uom].filter(Boolean).join(" ")).join(", "), found.wrong], [expected, wrong], JSON.stringify(sheet.rows));
  }
  const ofPlan = (heads, parts, cells) => {
    const at = heads.findIndex((head, place) => head && heads[place + 1] === null) + 1;
    const across = heads.slice(at).findIndex((head) => head !== null);
    return madeOf([{ rows: [["KẾ HOẠCH NĂM 2024"], ["Chỉ tiêu", ...heads, "Chủ trì"], [null, ...parts, null], ["Mức", ...cells, "A"]],
      merges: [`A2:A3`, ...heads.flatMap((head, place) => (head !== null && heads[place + 1] !== null ? [`${letters(place + 1)}2:${letters(place + 1)}3`] : [])), `${letters(at)}2:${letters(at + (across === -1 ? heads.length - at : across))}2`, `${letters(heads.length + 1)}2:${letters(heads.length + 1)}3`] }]);
  };
  for (const [heads, parts, cells, expected] of [
    [["Năm 2024 (tỷ đồng)", null], ["Kế hoạch", "Phấn đấu"], [5, 6], "5 6 tỷ đồng"], [["Năm 2024 (tỷ đồng)", null], ["Kế hoạch (triệu đồng)", "Phấn đấu"], [5, 6], "S1!C4 two-uoms"],
    [["Kế hoạch (tỷ đồng)", "Chia ra (tỷ đồng)", null], [null, "Xã A", "Xã B"], [5, 2, 3], "5 tỷ đồng xa-a 2 xa-b 3"], [["Kế hoạch (tỷ đồng)", "Chia ra (triệu đồng)", null], [null, "Xã A", "Xã B"], [5, 2, 3], "S1!C4 two-uoms, S1!D4 two-uoms"],
    [["Kế hoạch", "Chia ra", null], [null, "Xã A (tỷ đồng)", "Xã B (tỷ đồng)"], [5, 2, 3], "5 tỷ đồng xa-a 2 xa-b 3"], [["Kế hoạch", "Chia ra", null], [null, "Xã A (tỷ đồng)", "Xã B (triệu đồng)"], [5, 2, 3], "S1!D4 two-uoms"],
    [["Kế hoạch (%)", "Lộ trình (%)", null], [null, "Quý I", "Quý II"], [5, 2, 3], "5 % 2024-03-31 2 2024-06-30 3"], [["Kế hoạch (tỷ đồng)", "Lộ trình (% kế hoạch)", null], [null, "Quý I", "Quý II"], [5, 2, 3], "5 tỷ đồng"], [["Kế hoạch (%)", "Lộ trình (tỷ đồng)", null], [null, "Quý I", "Quý II"], [5, 2, 3], "S1!C4 two-uoms, S1!D4 two-uoms"],
  ]) {
    const { plan, wrong } = await ofPlan(heads, parts, cells);
    const [{ target, measure, breakdown = [], interim = [] } = {}] = plan.indicators;
    const told = target && [target.at_least, target.stretch, measure.uom, ...[...breakdown, ...interim].flatMap((part) => [part.unit ?? part.by, part.target.at_least])].filter((part) => part !== undefined).join(" ");
    assert.equal(wrong.join(", ") || told, expected, heads.join());
  }
});

test("where neither the heading of targets nor a line says their unit, another heading of figures does, which is told; a line is meant for the columns that say none", async () => {
  for (const [above, heads, expected, told] of [
    [[], ["Kế hoạch", "Phấn đấu (tỷ đồng)"], "tỷ đồng", "đơn vị tính lấy theo tiêu đề “Phấn đấu (tỷ đồng)” (C): tỷ đồng"], [[], ["Kế hoạch", "Thực hiện 9 tháng (triệu đồng)"], "triệu đồng", "“Thực hiện 9 tháng (triệu đồng)” (C): triệu đồng"],
    [[], ["Kế hoạch", "Thực hiện 9 tháng (%)"], "đơn vị", ""], [[], ["Kế hoạch", "Thực hiện năm 2023 (% so với KH)"], "đơn vị", ""], [[], ["Kế hoạch", "Phấn đấu (%)"], "đơn vị", ""], [[], ["Kế hoạch", "Phấn đấu"], "đơn vị", ""], [[["ĐVT: tỷ đồng"]], ["Kế hoạch", "Phấn đấu (tỷ đồng)"], "tỷ đồng", "ghi trên bảng: tỷ đồng"],
    [[["ĐVT: triệu đồng"]], ["Kế hoạch (tỷ đồng)", "Phấn đấu"], "S1!C4 two-uoms", ""], [[["ĐVT: triệu đồng"]], ["Kế hoạch (%)", "Phấn đấu"], "%", ""], [[["ĐVT: tỷ đồng"]], ["Kế hoạch (tỷ đồng)", "Phấn đấu"], "tỷ đồng", ""],
  ]) {
    const { plan, wrong, said: [said] } = await madeOf([[["KẾ HOẠCH NĂM 2024"], ...above, ["Chỉ tiêu", ...heads, "Chủ trì"], ["Số dư", 5, 6, "A"]]]);
    assert.equal(wrong.join() || plan.indicators[0].measure.uom, expected, JSON.stringify([above, heads]));
    assert.ok(said.includes(told) && said.includes("lấy theo tiêu đề “") === told.includes("(C): "), said);
  }
});

test("a column of units is read as brackets are: short spellings, in brackets, percent in words; a percentage counts wherever it is one", async () => {
  for (const [uom, expected] of [
    ...["Tr.đ", "Trđ", "tr đồng", "tr. đ", "(triệu đồng)", "Triệu đồng", "triệu VNĐ"].map((uom) => [uom, undefined]), ...["1.000 đồng", "1000đ", "ngđ"].map((uom) => [uom, "nghìn đồng"]), ["tỷ đồng", "tỷ đồng"],
  ]) {
    const { records, wrong } = await read([{ name: "S", rows: [[...HEADS, "ĐVT"], [...cellRow("31/08/2023", 5), uom]] }]);
    assert.deepEqual([records.observations?.[0].uom, wrong], [expected, []], uom);
  }
  for (const [uom, expected] of [["Tr.đ", "triệu đồng"], ["1.000 đ", "nghìn đồng"], ["(%)", "%"], ["Phần trăm", "%"], ["%/năm", "%/năm"], ["Điểm %", "Điểm %"], ["lượt [khách]", "lượt [khách]"]]) {
    const isShare = expected.includes("%");
    const value = isShare ? { v: "0.075", s: "percent" } : 7.5;
    const { plan, wrong, results } = await madeOf([[["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Chủ trì", "Đến 30/6/2024", "Đến 31/7/2024"], ["Mức", uom, value, "A", value, isShare ? "7,5%" : "7,5"]]]);
    assert.deepEqual([plan.indicators[0].measure.uom, plan.indicators[0].target.at_least, wrong, results.problems], [expected, 7.5, [], []], uom);
    assert.deepEqual(results.records.observations.map(({ value, uom }) => [value, uom]), [[7.5, undefined], [7.5, undefined]], uom);
  }
  const ofWords = { ...PLAN, indicators: [{ ...PLAN.indicators.find(({ id }) => id === "1d-pupils-primary"), measure: { uom: "phần trăm", kind: "snapshot" } }] };
  const { records } = gather(await readXlsx(fileOf([{ name: "S", rows: [[...HEADS, "ĐVT"], ["1d-pupils-primary", "31/08/2023", "95%", "phần trăm"], ["1d-pupils-primary", "30/09/2023", 95, "%"]] }]), quiet), ofWords, null);
  assert.deepEqual(records.observations.map(({ value, uom }) => [value, uom]), [[95, undefined], [95, undefined]]);
});

const isOfMoney = (words) => uomNamed(words)?.endsWith("đồng") ?? false;
rows("units of measure that are said beside a table", (text) => saidUom(text, isOfMoney), [
  ["Đơn vị tính: tỷ đồng", "tỷ đồng"], ["(Đơn vị tính: Triệu đồng)", "Triệu đồng"], ["ĐVT: tỷ đồng", "tỷ đồng"], ["đvt tỷ đồng", "tỷ đồng"], ["DVT : triệu đồng, người", "triệu đồng, người"],
  ["Đơn vị: tỷ đồng", "tỷ đồng"], ["Đơn vị tính: tỷ đồng".normalize("NFD"), "tỷ đồng"], ["Unit of measure: tỷ đồng", "tỷ đồng"], ["ĐVT: vụ", "vụ"],
  // an office, a heading, other words
  ["Đơn vị: UBND phường 1", null], ["Đơn vị tính", null], ["ĐVT:", null], ["tỷ đồng", null], ["Đơn vị Chi cục Thuế", null], ["Đơn vị tính toán: Chi cục", null], ["ĐVTT: Phòng Tài chính", null], ["Đơn vị tính là tỷ đồng", null],
  ["(Đơn vị tính: Tỷ đồng).", "Tỷ đồng"], ["Unit of measurement: tỷ đồng", "tỷ đồng"], ["Đơn vị tỷ đồng", "tỷ đồng"], ["Đơn vị thực hiện: Phòng A", null],
]);

test("a number whose format leaves out thousands is rejected with both readings; words of a format are the unit of its cell", async () => {
  const scaled = { v: "65420000000", format: "#,##0,," };
  const tỷ = (v) => ({ v, format: "#,##0.0\" tỷ đồng\"" });
  const of = async (heads, row, above) => {
    const { records, wrong } = await read([{ name: "S", rows: [...above ? [[above]] : [], ["Mã chỉ tiêu", "Ngày", ...heads], [REVENUE, "30/09/2023", ...row]] }]);
    return [...(records.observations ?? []).map(({ value, uom }) => [value, uom].filter(Boolean).join(" ")), ...wrong].join("; ");
  };
  // the indicator is in triệu đồng
  for (const [heads, row, expected, above] of [
    [["Giá trị"], [scaled], "S!C2 scaled-number"], [["Giá trị"], [tỷ(46.2)], "46.2 tỷ đồng"], [["Giá trị (tỷ đồng)"], [tỷ(46.2)], "46.2 tỷ đồng"], [["Giá trị (triệu đồng)"], [tỷ(46.2)], "S!C2 uom-of-format"],
    [["Giá trị", "ĐVT"], [tỷ(46.2), "triệu đồng"], "S!C2 uom-of-format"], [["Giá trị", "ĐVT"], [tỷ(46.2), "Tỉ VNĐ"], "46.2 Tỉ VNĐ"], [["Giá trị"], [tỷ(46.2)], "S!C3 uom-of-format", "ĐVT: triệu đồng"], [["Giá trị"], [tỷ(46.2)], "46.2 tỷ đồng", "ĐVT: tỷ đồng"],
    [["Giá trị"], [{ v: "46200", format: "#,##0\" (ước)\"" }], "46200"], [["Giá trị"], [{ v: "46200", format: "#,##0\" triệu đồng\"" }], "46200"],
    [["Giá trị"], [{ v: "46.2", format: "0.0\" tỷ\"" }], "46.2 tỷ đồng"], [["Giá trị"], [{ v: "46.2", format: "0.0\" tỷ\"" }], "S!C3 uom-of-format", "ĐVT: triệu đồng"],
  ]) assert.equal(await of(heads, row, above), expected, JSON.stringify([heads, row, above]));
  const pupils = await read([{ name: "S", rows: [HEADS, ["1d-pupils-primary", "31/08/2023", { v: "95.5", format: "0.0\"%\"" }], ["1d-pupils-primary", "30/09/2023", { v: "96", format: "0.0\\%" }]] }]);
  assert.deepEqual([pupils.records.observations.map(({ value, uom }) => [value, uom]), pupils.wrong], [[[95.5, undefined], [96, undefined]], []]);
  const { problems } = await read([{ name: "S", rows: [HEADS, [REVENUE, "30/09/2023", scaled], [REVENUE, "30/09/2023", { v: "1234.5", format: "#,##0," }]] }]);
  assert.deepEqual(problems.map((problem) => cellProblem(problem, "vi").split(";")[0]), ["đọc được hai cách: ô lưu 65420000000, nhưng định dạng bớt 6 chữ số, hiện là 65420", "đọc được hai cách: ô lưu 1234,5, nhưng định dạng bớt 3 chữ số, hiện là 1,2345"]);
  const plan = async (above, heads, cells) => {
    const { plan, wrong } = await madeOf([[[above], ["Chỉ tiêu", ...heads, "Chủ trì"], ["Tổng thu", ...cells, "Phòng A"]]]);
    return wrong[0] ?? `${plan.indicators[0].target.at_least} ${plan.indicators[0].measure.uom}`;
  };
  for (const [above, heads, cells, expected] of [
    ["x", ["Kế hoạch"], [tỷ(46)], "46 tỷ đồng"], ["ĐVT: triệu đồng", ["Kế hoạch"], [tỷ(46)], "S1!B3 uom-of-format"], ["x", ["Kế hoạch", "ĐVT"], [tỷ(46), "tỷ đồng"], "46 tỷ đồng"], ["x", ["Kế hoạch (triệu đồng)"], [tỷ(46)], "S1!B3 uom-of-format"],
    ["x", ["Kế hoạch", "Năm trước"], [tỷ(46), { v: "45000", format: "#,##0\" triệu đồng\"" }], "46 tỷ đồng"], ["x", ["Kế hoạch", "Phấn đấu"], [tỷ(46), { v: "47000", format: "#,##0\" triệu đồng\"" }], "S1!C3 uom-of-format"], ["x", ["Kế hoạch"], [scaled], "S1!B3 scaled-number"],
  ]) assert.equal(await plan(above, heads, cells), expected, JSON.stringify([above, heads]));
});

test("a sign of percent in the format makes a percentage, words before the digits say which way, other words are the unit where they can be", async () => {
  const of = async (above, heads, cells) => {
    const { plan, wrong } = await madeOf([[[above], ["Chỉ tiêu", ...heads, "Chủ trì"], ["Chỉ số A", ...cells, "Phòng A"]]]);
    return wrong[0] ?? `${Object.entries(plan.indicators[0].target)[0].join(" ")} ${plan.indicators[0].measure.uom}`;
  };
  const [target, withUom] = [["Kế hoạch"], ["Kế hoạch", "ĐVT"]];
  const as = (format, v = "95") => ({ v, format });
  for (const [heads, cells, expected, above = "x"] of [
    ...['0"%"', '0" %"', "0\\%", '0" phần trăm"'].flatMap((format) => [[target, [as(format)], "at_least 95 %"], [withUom, [as(format), "tỷ đồng"], "S1!B3 percent-of-other"], [withUom, [as(format), "%"], "at_least 95 %"], [target, [as(format)], "at_least 95 %", "ĐVT: %"], [target, [as(format)], "at_least 95 %", "ĐVT: tỷ đồng"]]),
    [withUom, [as('0"%"'), "%/năm"], "at_least 95 %/năm"],
    // which way
    [withUom, [as('"≤ "0.0'), "%"], "at_most 95 %"], [target, [as('"Dưới "0.0"%"')], "below 95 %"], [withUom, [as('"<"0'), "vụ"], "below 95 vụ"], [withUom, [as('"≤ "0%', "0.05"), "%"], "at_most 5 %"], [withUom, [as('"khoảng "0'), "vụ"], "at_least 95 vụ"],
    [[...withUom, "Yêu cầu"], [as('"≤ "0'), "vụ", "ít nhất"], "S1!B3 two-forms"],
    // derived and wider units, and those of their own
    ...[["triệu đồng/người", " triệu đồng"], ["triệu đồng/người", " triệu"], ["tạ/ha", " tạ"], ["đồng/tháng", "đ"], ["lượt người", " người"], ["lao động", " người"], ["hộ", " người"], ["nghìn người", " nghìn"]].map(([uom, words]) => [withUom, [as(`0"${words}"`), uom], `at_least 95 ${uom}`]),
    [withUom, [as('0" nghìn tấn"'), "1000 tấn"], "at_least 95 nghìn tấn"],
    ...[["triệu đồng/người", " tỷ đồng"], ["tấn/ha", " tạ"], ["tấn", " nghìn tấn"], ["tấn", " tỷ đồng"], ["triệu đồng", " người"], ["người", " nghìn"]].map(([uom, words]) => [withUom, [as(`0"${words}"`), uom], "S1!B3 uom-of-format"]),
    // currencies
    ...["#,##0\\ [$VND]", "[$VND]\\ #,##0", "#,##0\\ [$₫-42A]", '#,##0\\ "₫"', "#,##0₫", "[$USD]\\ #,##0"].map((format) => [target, [as(format, "1500000000")], "S1!B3 uom-of-format", "ĐVT: triệu đồng"]),
    [target, [as("#,##0\\ [$₫-42A]", "1500000000")], "at_least 1500000000 đồng"], [target, [as('0" tr"')], "at_least 95 triệu đồng", "ĐVT: triệu đồng"], [target, [as('0" tr"')], "S1!B3 uom-of-format", "ĐVT: tỷ đồng"], [target, [as("[$USD]\\ 0")], "at_least 95 USD"],
  ]) assert.equal(await of(above, heads, cells), expected, JSON.stringify([above, heads, cells]));
  // of records: what the plan does not convert is no unit of theirs
  const figures = async (uom, format, over = "") => {
    const indicator = { ...PLAN.indicators[1], id: "i", name: "I", measure: { uom, kind: "cumulative" } };
    const sheets = await readXlsx(fileOf([{ name: "S", rows: [["Mã chỉ tiêu", "Ngày", `Giá trị${over}`], ["i", "31/08/2023", as(format)]] }]), quiet);
    const { records, problems } = gather(sheets, { ...PLAN, indicators: [indicator] }, null, {});
    return problems[0]?.code ?? Object.entries(records.observations[0]).filter(([field]) => ["value", "uom"].includes(field)).map(([, said]) => said).join(" ");
  };
  for (const [uom, format, expected, over] of [
    ["triệu đồng/người", '0" triệu đồng"', "95"], ["lượt người", '0" người"', "95"], ["tấn", '0" nghìn tấn"', "95 nghìn tấn"], ["hộ", '0" tạ"', "95"], ["triệu đồng", "[$USD]0", "uom-of-format"], ["triệu đồng", "0\\ [$₫-42A]", "95 đồng"], ["triệu đồng", "0\\ [$₫-42A]", "uom-of-format", " (triệu đồng)"],
    ["triệu đồng", '0" người"', "uom-of-format"], ["triệu đồng", '0"%"', "percent-of-other"], ["%", '0"%"', "95"], ["người", '0" nghìn"', "95 nghìn người"],
  ]) assert.equal(await figures(uom, format, over), expected, [uom, format].join());
});

test("the page knows the units of measure that the engine converts", () => {
  const source = readFileSync(join(ROOT, "core/src/number/uom.rs"), "utf8");
  const table = (name) => new RegExp(`const ${name}: [^=]+= \\[(.*?)\\n\\];`, "s").exec(source)[1];
  assert.deepEqual(MULTIPLES, Object.fromEntries([...table("MULTIPLES").matchAll(/\("(.+?) ", (\d+)\)/g)].map(([, word, power]) => [word, Number(power)])));
  assert.deepEqual(KNOWN, Object.fromEntries([...table("KNOWN").matchAll(/\("(.+?)", "(.+?)", (-?\d+)\)/g)].map(([, name, measured, power]) => [name, [measured, Number(power)]])));
  assert.equal(table("KNOWN").match(/\(/g).length, Object.keys(KNOWN).length);
});
rows("units of measure by the name that the engine knows", (words) => uomNamed(words) ?? null, [
  ["VNĐ", "đồng"], ["VND", "đồng"], ["đ", "đồng"], ["triệu VNĐ", "triệu đồng"], ["million dong", "triệu đồng"], ["Tỉ  đồng", "tỷ đồng"], ["ty dong", "tỷ đồng"], ["ngàn đ", "nghìn đồng"],
  ["tỷ đồng".normalize("NFD"), "tỷ đồng"], ["tr.đ", "triệu đồng"], ["Trđ", "triệu đồng"], ["tr đồng", "triệu đồng"], ["1000đ", "nghìn đồng"], ["1.000 đồng", "nghìn đồng"], ["1000 tấn", "nghìn tấn"], ["₫", "đồng"], ["triệu ₫", "triệu đồng"],
  ["kg", "kg"], ["Tấn", "tấn"], ["nghìn tấn", "nghìn tấn"], ["thousand people", "nghìn people"], ["m2", "m2"], ["m²", "m²"], ["%", "%"], ["lần", "lần"],
  // the engine takes these for units of their own
  ["nghìn tỷ đồng", null], ["triệu USD", null], ["tỷ", null], ["d", null], ["học sinh", null], ["", null],
]);

/** One row each: the indicator's unit, the heading, and what becomes of 90000 under it: the unit of the record, what is told. */
test("every unit of measure in a heading's brackets counts that the engine converts; words that are none are told", () => {
  const taken = (uom, heading, language = "vi") => {
    const plan = { id: "p", indicators: [{ id: "i", name: "Chỉ tiêu", measure: { uom, kind: "cumulative" } }] };
    const lines = [["Mã chỉ tiêu", "Ngày", heading], ["i", "31/08/2023", "90000"]];
    const sheet = { name: "S", rows: lines.map((cells, row) => ({ number: row + 1, cells: cells.map((v) => ({ t: "s", v })) })) };
    const { records: { observations: [{ uom: of = uom }] }, told: [{ notices }] } = gather([sheet], plan, null, {});
    return [of, ...notices.map((found) => notice(found, language))].join("; ");
  };
  const strange = (words) => `tỷ đồng; trong ngoặc ở tiêu đề không phải đơn vị tính đổi được, không tính đến: “${words}” (C)`;
  for (const [uom, heading, expected] of [
    ["tỷ đồng", "Giá trị (VNĐ)", "đồng"], ["tỷ đồng", "Giá trị (triệu VNĐ)", "triệu đồng"], ["tỷ đồng", "Giá trị (VND)", "đồng"], ["tỷ đồng", "Giá trị (đ)", "đồng"], ["tỷ đồng", "Value (million dong)", "triệu đồng"],
    ["tỷ đồng", "Giá trị (triệu đồng)", "triệu đồng"], ["tỷ đồng", "Giá trị (tỷ VNĐ)", "tỷ đồng"], ["tỷ đồng", "Giá trị [VNĐ]", "đồng"], ["VNĐ", "Giá trị (đồng)", "VNĐ"], ["tỷ đồng", "Giá trị (lũy kế) (triệu đồng)", "triệu đồng"],
    ["tấn", "Giá trị (kg)", "kg"], ["tấn", "Giá trị (tấn)", "tấn"], ["tấn", "Giá trị (nghìn tấn)", "nghìn tấn"], ["ha", "Giá trị (km2)", "km2"], ["km", "Giá trị (m)", "m"], ["tấn", "Giá trị (g)", "g"],
    ["người", "Giá trị (nghìn người)", "nghìn người"], ["học sinh", "Giá trị (nghin hoc sinh)", "nghìn học sinh"], ["nghìn hộ", "Giá trị (hộ)", "hộ"], ["lần", "Giá trị (%)", "%"], ["tấn", "Giá trị (ĐVT: kg, người)", "kg"],
    ["%/năm", "Giá trị (%)", "%/năm"], ["điểm %", "Giá trị (% dân số)", "điểm %"],
    // the engine refuses what is of something else
    ["tỷ đồng", "Giá trị (kg)", "kg"], ["tỷ đồng", "Giá trị (% dân số)", "%"],
    // no unit, and no doubt either: numbers, days, letters, formulas, the other language, whose figure it is
    ...["(1)", "(2=1x3)", "(7=6/5*100%)", "(IV)", "(a)", "(g)", "(m)", "(*)", "(lũy kế)", "(Lũy kế đến 31/8/2023)", "(năm 2023)", "(số liệu)", "(thực hiện)", "(8 tháng)", "(9T/2023)", "(lũy kế quý III)", "(sơ bộ)",
      "(6 tháng đầu năm)", "(tại thời điểm báo cáo)", "(Value)", "(actual)", "(to date)", "(nếu có)", "()"].map((bracket) => ["tỷ đồng", `Giá trị ${bracket}`, "tỷ đồng"]),
    // what could be a unit
    ...["nghìn tỷ đồng", "triệu USD", "tỷ", "điểm", "số liệu Chi cục Thuế"].map((words) => ["tỷ đồng", `Giá trị (${words})`, strange(words)]),
    ["tỷ đồng", "Giá trị (năm 2023) (USD)", strange("USD")],
  ]) assert.equal(taken(uom, heading), expected, JSON.stringify([uom, heading]));
  assert.equal(taken("tỷ đồng", "Giá trị (USD)", "en"), "tỷ đồng; in the brackets of headings is no unit of measure that can be converted, left out of account: “USD” (C)");
});

test("of columns of days each bracket that is no unit is told", async () => {
  const { records, told } = await read([{ name: "S", rows: [["Mã chỉ tiêu", "Lũy kế tháng 7 (USD)", "Lũy kế tháng 8 (tỷ VNĐ)", "Lũy kế tháng 9 (tỷ)"], [REVENUE, 1, 2, 3]] }]);
  assert.deepEqual(records.observations.map(({ value, uom }) => [value, uom]), [[1, undefined], [2, "tỷ đồng"], [3, undefined]]);
  assert.deepEqual(told[0].notices.find(({ code }) => code === "strange-brackets").columns, [{ place: 1, words: "USD" }, { place: 3, words: "tỷ" }].map(({ place, words }) => ({ words, place })));
});

test("a sheet with four times the days is looked at four times as often, not sixteen", () => {
  const plan = { id: "p", indicators: Array.from({ length: 5 }, (_, number) => ({ id: `i${number}`, name: `Chỉ tiêu ${number}`, measure: { uom: "tỷ đồng", kind: "cumulative" } })) };
  const looks = (days) => {
    let count = 0;
    const counted = { get: (cells, key) => { count += 1; return cells[key]; } };
    const heads = Array.from({ length: days }, (_, day) => new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10));
    const lines = [["Mã chỉ tiêu", ...heads], ...plan.indicators.map(({ id }) => [id, ...heads.map((_, day) => `${day},5`)])];
    const rows = lines.map((cells, row) => ({ number: row + 1, cells: new Proxy(cells.map((v) => ({ t: "s", v })), counted) }));
    assert.equal(gather([{ name: "S", rows }], plan, null, {}).records.observations.length, 5 * days);
    return count;
  };
  const [few, many] = [looks(30), looks(120)];
  assert.ok(many < 5 * few, `${many} looks, and ${few}`);
});

test("a plan takes its unit of measure from the heading of the targets; other columns in another unit are rejected", async () => {
  for (const [heads, cells, expected] of [
    [["Kế hoạch (VNĐ)"], [5000], "đồng"], [["Kế hoạch năm 2024 (triệu VNĐ)"], [5000], "triệu đồng"], [["Kế hoạch (kg)"], [5000], "kg"], [["Kế hoạch (%)"], [95], "%"], [["Plan (million dong)"], [5000], "triệu đồng"],
    [["Kế hoạch (năm 2024)"], [5000], "đơn vị"], [["Kế hoạch (USD)"], [5000], "đơn vị, “USD” (C)"], [["Kế hoạch (g)"], [5000], "đơn vị"],
    [["Kế hoạch (tỷ đồng)", "Năm trước (tỷ VNĐ)"], [5, 4], "tỷ đồng"], [["Kế hoạch (tỷ đồng)", "Năm trước (triệu đồng)"], [5, 4000], "S!D2 two-uoms"], [["Kế hoạch (tỷ đồng)", "Năm trước (triệu đồng)"], [5, null], "tỷ đồng"],
  ]) {
    const sheets = await readXlsx(fileOf([{ name: "S", rows: [["Chỉ tiêu", "Chủ trì", ...heads], ["Tổng thu", "Phòng A", ...cells]] }]), quiet);
    const { plan: { indicators: [made] }, problems, told: [{ notices }] } = planOf(sheets, [[0, planHeadingsOf(sheets[0])]], "x.xlsx");
    const strange = notices.filter(({ code }) => code === "strange-brackets").map((found) => notice(found, "vi").split(": ")[1]);
    assert.equal(problems.map(({ row, place, code }) => `${addressOf("S", row, place)} ${code}`)[0] ?? [made.measure.uom, ...strange].join(", "), expected, JSON.stringify(heads));
  }
});

/** One row each: what stands above, the headings, the row, and what becomes of it. */
test("a unit of measure above the table or in a heading counts, but for that of a column or of a percentage", async () => {
  const pupils = "1d-pupils-primary";
  for (const [above, heads, row, expected] of [
    ["Đơn vị tính: tỷ đồng", HEADS, cellRow("30/09/2023", 46.2), "46.2 tỷ đồng"],
    ["(ĐVT: triệu đồng)", HEADS, cellRow("30/09/2023", 46200), "46200"],
    ["ĐVT: tỷ đồng, người", HEADS, cellRow("30/09/2023", 46.2), "46.2 tỷ đồng"],
    ["ĐVT: triệu đồng, người", HEADS, cellRow("30/09/2023", 46200), "46200"],
    ["Đơn vị tính: nghìn tỷ", HEADS, cellRow("30/09/2023", 46.2), "46.2 nghìn tỷ"],
    ["Đơn vị: Chi cục Thuế", HEADS, cellRow("30/09/2023", 46200), "46200"],
    ["x", [...HEADS.slice(0, 2), "Giá trị\n(ĐVT: tỷ đồng)"], cellRow("30/09/2023", 46.2), "46.2 tỷ đồng"],
    ["x", [...HEADS.slice(0, 2), "Giá trị (tỷ đồng)"], cellRow("30/09/2023", 46.2), "46.2 tỷ đồng"],
    ["Đơn vị tính: triệu đồng", [...HEADS, "ĐVT"], [...cellRow("30/09/2023", 46.2), "tỷ đồng"], "46.2 tỷ đồng"],
    ["Đơn vị tính: triệu đồng", [...HEADS.slice(0, 2), "Giá trị (tỷ đồng)"], cellRow("30/09/2023", 46.2), "46.2 tỷ đồng"],
    ["Đơn vị tính: tỷ đồng", HEADS, [pupils, "30/09/2023", { v: "0.955", s: "percent" }], "95.5"],
    ["Đơn vị tính: tỷ đồng", HEADS, [pupils, "30/09/2023", 95.5], "95.5"], ["ĐVT: học sinh", HEADS, [pupils, "30/09/2023", 95.5], "95.5 học sinh"],
    ["(Đơn vị tính: ty dong).", HEADS, cellRow("30/09/2023", 46.2), "46.2 tỷ đồng"], ["ĐVT: Tỉ đồng", HEADS, cellRow("30/09/2023", 46.2), "46.2 tỷ đồng"],
  ]) {
    const { records: { observations: [{ value, uom }] }, told } = await read([{ name: "S", rows: [[above], heads, row] }]);
    assert.equal([value, uom].filter((part) => part !== undefined).join(" "), expected, JSON.stringify([above, heads, row]));
    const said = told[0].notices.filter(({ code }) => code === "uom-lines").map((found) => notice(found, "vi"));
    assert.deepEqual(said, saidUom(above, isOfMoney) === null ? [] : [`đơn vị tính ghi trên bảng: ${saidUom(above, isOfMoney)} (A1)`]);
  }
  // a plan takes it for its indicators, and says where it finds none
  for (const [above, target, uom, none] of [["ĐVT: triệu đồng", 5000, "triệu đồng", 0], ["ĐVT: triệu đồng", "95%", "%", 0], ["x", 5000, "đơn vị", 1], ["ĐVT: triệu đồng, người", 5000, "đơn vị", 1], ["Đơn vị: Triệu đồng", 5000, "triệu đồng", 0]]) {
    const sheets = await readXlsx(fileOf([{ name: "S", rows: [[above], ["Chỉ tiêu", "Kế hoạch năm 2024", "Chủ trì"], ["Tổng thu", target, "Phòng A"]] }]), quiet);
    const { plan, notices: [made] } = planOf(sheets, [[0, planHeadingsOf(sheets[0])]], "x.xlsx");
    assert.deepEqual([plan.indicators[0].measure.uom, made.uom], [uom, none], above);
    assert.equal(notice(made, "vi").includes("không có đơn vị tính"), none > 0);
    assert.equal(notice(made, "en").includes("without a unit of measure"), none > 0);
  }
});

test("a unit counts for the rows below it; columns of a row in different units are rejected but for the first", async () => {
  const two = await read([{ name: "S", rows: [["ĐVT: tỷ đồng"], HEADS, cellRow("30/09/2023", 5), ["ĐVT: triệu đồng"], cellRow("31/10/2023", 5), ["Đơn vị tính: nghìn đồng"], cellRow("30/11/2023", 5)] }]);
  assert.deepEqual(two.records.observations.map(({ uom }) => uom), ["tỷ đồng", undefined, "nghìn đồng"]);
  assert.equal(notice(two.told[0].notices.find(({ code }) => code === "uom-lines"), "en"), "unit of measure above the table: tỷ đồng (A1), triệu đồng (A4), nghìn đồng (A6)");
  const project = PLAN.reallocations[0].projects[0].id;
  for (const [above, disbursed, need, expected] of [
    ["x", "Đã giải ngân (tỷ đồng)", "Nhu cầu (tỷ đồng)", "tỷ đồng"], ["x", "Đã giải ngân (tỷ đồng)", "Nhu cầu (triệu đồng)", "S!D3 two-uoms"], ["x", "Đã giải ngân", "Nhu cầu (tỷ đồng)", "S!D3 two-uoms"],
    ["ĐVT: tỷ đồng", "Đã giải ngân", "Nhu cầu (tỷ đồng)", "tỷ đồng"], ["ĐVT: tỷ đồng", "Đã giải ngân", "Nhu cầu (triệu đồng)", "S!D3 two-uoms"], ["x", "Đã giải ngân", "Nhu cầu", undefined],
    ["x", "Đã giải ngân lũy kế (tỷ đồng)", "x", "tỷ đồng"],
  ]) {
    const { records, wrong } = await read([{ name: "S", rows: [[above], ["Mã dự án", "Ngày", disbursed, need], [project, "30/09/2023", 5, 100]] }]);
    assert.equal(wrong[0] ?? records.projects[0].uom, expected, JSON.stringify([above, disbursed, need]));
  }
  assert.match(cellProblem({ code: "two-uoms", uoms: ["tỷ đồng", "triệu đồng"] }, "vi"), /^cột này tính bằng “triệu đồng”, cột trước bằng “tỷ đồng”/);
});

/** Of a sheet that makes a plan and holds results both have one unit. */
test("results beside the plan's targets are in the plan's unit, whatever line stands above", async () => {
  for (const [above, target, uom] of [["Đơn vị: triệu đồng", 100, "triệu đồng"], ["ĐVT: triệu đồng, người", 100, "đơn vị"], ["ĐVT: triệu đồng", "95%", "%"]]) {
    const sheets = await readXlsx(fileOf([{ name: "S", rows: [[above], ["Chỉ tiêu", "Kế hoạch năm 2024", "Chủ trì", "Lũy kế đến 31/8/2024"], ["Thu", target, "Phòng A", 90]] }]), quiet);
    const { plan } = planOf(sheets, [[0, planHeadingsOf(sheets[0], "plan")]], "x.xlsx");
    const { records } = gather(sheets, plan, null);
    assert.deepEqual([plan.indicators[0].measure.uom, records.observations], [uom, [{ indicator: plan.indicators[0].id, value: 90, on: "2024-08-31" }]], above);
  }
});

test("a name loses a unit of measure of its indicator in brackets behind it, and the figure is in that unit", () => {
  const head = ["Tên chỉ tiêu", "Ngày", "Giá trị"];
  const read = (name, { heads = head, more = [], id = false } = {}) => {
    const cells = [...id ? [REVENUE] : [], name, "31/08/2023", "5", ...more].map((v) => ({ t: "s", v }));
    const titles = [...id ? ["Mã chỉ tiêu"] : [], ...heads].map((v) => ({ t: "s", v }));
    const sheet = { name: "S", rows: [{ number: 1, cells: titles }, { number: 2, cells }] };
    const { records, problems } = gather([sheet], PLAN, null, {});
    const [{ indicator, uom } = {}] = records.observations ?? [];
    return problems.length > 0 ? problems.map(({ code }) => code).join() : [indicator, uom].filter(Boolean).join(" in ");
  };
  const withUom = { heads: [...head, "ĐVT"] };
  for (const [given, expected] of [
    [["Thu ngân sách thị xã (triệu đồng)"], REVENUE], [["Thu ngân sách thị xã [triệu đồng]"], REVENUE], [["thu ngan sach thi xa (ĐVT: trieu dong)"], REVENUE],
    [["Thu ngân sách thị xã (tỷ đồng)"], `${REVENUE} in tỷ đồng`], [["Thu ngân sách thị xã (tỉ đồng)"], `${REVENUE} in tỷ đồng`],
    // what the row says is held against the heading
    [["Thu ngân sách thị xã (triệu đồng)", { heads: ["Tên chỉ tiêu", "Ngày", "Giá trị (tỷ đồng)"] }], "uom-of-heading"], [["Thu ngân sách thị xã (triệu đồng)", { heads: ["Tên chỉ tiêu", "Ngày", "Giá trị (triệu VNĐ)"] }], REVENUE],
    [["Thu ngân sách thị xã (tỷ đồng)", { ...withUom, more: ["tỷ đồng"] }], `${REVENUE} in tỷ đồng`],
    [["Thu ngân sách thị xã (triệu đồng)", { ...withUom, more: ["tỷ đồng"] }], "two-uoms-said"],
    [["Thu ngân sách thị xã (tỷ đồng)", { id: true }], `${REVENUE} in tỷ đồng`],
    [["Thu ngân sách thị xã (ha)"], "unknown-name"], [["Thu ngân sách thị xã (ước)"], "unknown-name"], [["Số doanh nghiệp thành lập mới (tỷ đồng)"], "unknown-name"],
    [["Số doanh nghiệp thành lập mới (doanh nghiệp)"], "0-new-enterprises"], [["Không có tên này (triệu đồng)"], "unknown-name"],
  ]) assert.equal(read(...given), expected, JSON.stringify(given));
});

test("of an item whose own name has its unit behind it figures are in that unit, whatever stands above, but for a column", async () => {
  const plan = { ...PLAN, indicators: [{ ...PLAN.indicators.find(({ id }) => id === REVENUE), name: "Thu (triệu đồng)" }] };
  for (const [above, heads, row, uom] of [
    ["ĐVT: tỷ đồng", ["Tên chỉ tiêu", "Ngày", "Giá trị"], ["Thu (triệu đồng)", "31/08/2023", 5], undefined],
    ["ĐVT: tỷ đồng", ["Tên chỉ tiêu", "Ngày", "Giá trị", "ĐVT"], ["Thu (triệu đồng)", "31/08/2023", 5, "nghìn đồng"], "nghìn đồng"],
  ]) {
    const { records, problems } = gather(await readXlsx(fileOf([{ name: "S", rows: [[above], heads, row] }]), quiet), plan, null);
    assert.deepEqual([problems, records.observations?.[0].uom], [[], uom], JSON.stringify([above, heads]));
  }
});

test("a unit in brackets behind a name goes before the line above the table; one of a column that differs is asked about", async () => {
  const under = (name, uom) => [["ĐVT: tỷ đồng"], ["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Chủ trì", "Lũy kế đến 30/6/2024"], [name, uom, 5, "Phòng A", 3]];
  for (const [name, column, expected] of [
    ["Tổng thu", null, "tỷ đồng cumulative"], ["Tỷ lệ hộ nghèo (%)", null, "% snapshot"], ["Số lao động (người)", null, "người cumulative"], ["Số hộ nghèo (hộ)", null, "hộ cumulative"], ["Thu (Tr.đồng)", null, "triệu đồng cumulative"],
    ["Tổng sản phẩm (GRDP)", null, "tỷ đồng cumulative"], ["Thu (theo chuẩn mới)", null, "tỷ đồng cumulative"], ["Tỷ lệ hộ nghèo", null, "S1!A3 uom-of-others"], ["Số hộ nghèo", null, "S1!A3 uom-of-others"], ["Số hộ nghèo", "hộ", "hộ snapshot"], ["Số thu", null, "tỷ đồng cumulative"],
    ["Tỷ lệ hộ nghèo (%)", "%", "% snapshot"], ["Thu (tỉ đồng)", "tỷ đồng", "tỷ đồng cumulative"], ["Số hộ (hộ)", "Hộ", "Hộ cumulative"], ["Thu (tỷ đồng)", "triệu đồng", "S1!A3 two-uoms-said"],
    // behind marks of footnotes, without brackets, and worked out from others
    ...["(%) (*)", "(%)*", "(%) [1]", ", %", "(%) (1) (2)", "(%)¹", "(%)\n(*)"].map((end) => [`Tỷ lệ hộ nghèo ${end}`, null, "% snapshot"]), ["Số hộ nghèo (hộ) (2)", null, "hộ cumulative"],
    ...["triệu đồng/người/năm", "m2/người", "tấn/ngày", "tạ/ha", "giường/vạn dân", "ca/100.000 dân", "người / km²"].map((uom) => [`Chỉ tiêu (${uom})`, null, `${uom} snapshot`]), ...["%/năm", "điểm %", "% dân số"].map((uom) => [`Mức (${uom})`, null, `${uom} snapshot`]),
    ["Thu nhập (triệu đồng/người)", "Triệu đồng", "Triệu đồng snapshot"],
    // papers, days, shares of another kind
    ...["01/NQ-CP", "NQ/TU-2020", "QĐ-UBND/2", "tháng 6/2024", "80% dân số", "lượt khách"].map((words) => [`Thu (${words})`, null, "tỷ đồng cumulative"]),
  ]) {
    const { plan: { indicators: [item] }, results, wrong } = await madeOf([under(name, column)]);
    assert.equal(wrong[0] ?? `${item.measure.uom} ${item.measure.kind}`, expected, JSON.stringify([name, column]));
    assert.deepEqual(results.records.observations, wrong.length > 0 ? undefined : [{ indicator: item.id, value: 3, on: "2024-06-30" }]);
  }
});

test("what stands in brackets behind a name and is no unit that is known is told where the one above the table counts", async () => {
  const told = async (name, uom = null) => (await madeOf([[["ĐVT: tỷ đồng"], ["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Chủ trì"], [name, uom, 5, "A"]]])).told[0].notices.filter(({ code }) => code === "brackets-of-names").map((found) => notice(found, "vi")).join();
  assert.equal(await told("Du khách (lượt khách)"), "trong ngoặc sau tên không phải đơn vị tính được biết, nên lấy đơn vị ghi trên bảng hoặc ở tiêu đề: “Du khách (lượt khách)” (A3) tỷ đồng; nếu là đơn vị tính thì ghi ở cột ĐVT");
  for (const [name, uom] of [["Thu (lũy kế)"], ["Thu (2)"], ["Thu"], ["Tỷ lệ (%)"], ["Du khách (lượt khách)", "lượt"]]) assert.equal(await told(name, uom), "", name);
});

test("a percentage is a target, a stretch or last year's figure of what is measured in % alone", async () => {
  const heads = ["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Phấn đấu", "Năm trước", "Chủ trì"];
  const share = { v: "0.9", s: "percent" };
  for (const [uom, cells, expected] of [
    ["triệu đồng", [share, null, null], "S1!C2 percent-of-other"], ["DN", ["120%", null, null], "S1!C2 percent-of-other"], ["DN", [5, share, null], "S1!D2 percent-of-other"], [null, [5, share, null], "S1!D2 percent-of-other"],
    ["%", [share, "95%", share], "90"], ["phần trăm", [share, null, null], "90"], ["%/năm", ["90%", null, null], "90"], [null, [share, 95, 80], "90"],
  ]) {
    const { plan, wrong } = await madeOf([[heads, ["Thu", uom, ...cells, "Phòng A"]]]);
    assert.equal(wrong.join() || String(plan.indicators[0].target.at_least), expected, JSON.stringify([uom, cells]));
  }
});

test("“đơn vị” over units of measure is their column; over offices, or what is neither, it is not", async () => {
  for (const [cells, uoms, unknown] of [[["%", "hộ"], "% hộ", false], [["tỷ đồng", null], "tỷ đồng đơn vị", false], [["UBND xã A", "%"], "đơn vị đơn vị", true], [["hộ", "vụ"], "đơn vị đơn vị", true]]) {
    const { plan, said } = await madeOf([[["Chỉ tiêu", "Đơn vị", "Kế hoạch năm 2024", "Chủ trì"], ...cells.map((cell) => ["Thu", cell, 5, "Phòng A"])]]);
    assert.deepEqual([plan.indicators.map(({ measure }) => measure.uom).join(" "), said[0].includes("cột không dùng: “Đơn vị” (B)")], [uoms, unknown], cells.join());
  }
});

test("a percentage of what is worked out is left to the engine, which says that its parts are to be given", async () => {
  const computed = "1c-disbursement-rate";
  const { records, wrong } = await read([{ name: "S", rows: [HEADS, [computed, "31/08/2023", { v: "0.55", s: "percent" }], [computed, "30/09/2023", "55%"]] }]);
  assert.deepEqual([records.observations.map(({ value }) => value), wrong], [[55, 55], []]);
});

test("of columns of values one in % gives way to another; a unit in a heading is wrong at the figure below it", async () => {
  for (const [heads, value] of [[["Kết quả (%)", "Giá trị (triệu đồng)"], 2], [["Giá trị (triệu đồng)", "Kết quả (%)"], 1], [["Thực hiện (%)", "Thực hiện"], 2], [["Kết quả (%)", "Thực hiện (%)"], 1], [["Lũy kế (%)", "Thực hiện"], 2]]) {
    const { records, told } = await read([{ name: "S", rows: [[...HEADS.slice(0, 2), ...heads], [REVENUE, "31/08/2023", 1, 2]] }]);
    assert.deepEqual([records.observations[0].value, told[0].notices.some(({ code }) => code === "doubled-columns")], [value, true], heads.join());
  }
  const { places } = await read([{ name: "S", rows: [[...HEADS.slice(0, 2), "Kết quả (%)"], [REVENUE, "31/08/2023", 69.4]] }]);
  assert.equal(letters(placeOf(places, "/observations/0/uom").place), "C");
});

test("a figure with its unit behind the number is in that unit, which has to be the one of its row, heading or line", async () => {
  const of = async (heads, cells, { above = "x", uom = "triệu đồng" } = {}) => {
    const others = ["vụ", "người"].map((name) => ({ ...PLAN.indicators[1], id: plainIdOf(name), name, measure: { uom: name, kind: "cumulative" } }));
    const plan = { ...PLAN, indicators: [{ ...PLAN.indicators[1], id: "i", name: "I", measure: { uom, kind: "cumulative" } }, ...others] };
    const sheets = await readXlsx(fileOf([{ name: "S", rows: [[above], ["Chỉ tiêu", "Ngày", ...heads], ["I", "31/08/2023", ...cells], ["vụ", "31/08/2023", "1,5"]] }]), quiet);
    const { records, problems } = gather(sheets, plan, null, {});
    const [{ indicator, value, uom: made }] = records.observations;
    return problems.map(({ row, place, code, uoms }) => [`${letters(place)}${row} ${code}`, ...uoms ?? []].join(" ")).join("; ") || [indicator === "i" ? value : "none", made].filter((part) => part !== undefined).join(" ");
  };
  const plainIdOf = (name) => ({ vụ: "v", người: "n" })[name];
  const [value, tỷ] = [["Giá trị"], "tỷ đồng"];
  for (const [heads, cells, expected, more] of [
    [value, ["198,5 tỷ đồng"], "198.5 tỷ đồng"], [value, ["198,5 Tỷ VNĐ"], "198.5 tỷ đồng"], [value, ["198,5 tỷ"], "198.5 tỷ đồng"], [value, ["198.500,5 triệu đồng"], "198500.5"], [value, ["198,5tỷ đồng "], "198.5 tỷ đồng"],
    [value, ["12 nhiệm vụ"], "12", { uom: "nhiệm vụ" }], [value, ["12 vụ"], "12", { uom: "vụ" }], [value, ["12 nghìn người"], "12 nghìn người", { uom: "người" }], [value, ["95,5 %"], "95.5", { uom: "%" }], [value, ["95,5 phần trăm"], "95.5", { uom: "%" }],
    [value, ["58 triệu đồng"], "58", { uom: "triệu đồng/người" }], [value, ["65 tạ"], "65", { uom: "tạ/ha" }],
    // another unit than that of the indicator, the row, the heading or the line
    [value, ["12 vụ"], "C3 uom-behind người vụ", { uom: "người" }], [value, ["12 người"], "C3 uom-behind triệu đồng người"], [value, ["12 triệu đồng"], "C3 uom-behind vụ triệu đồng", { uom: "vụ" }], [value, ["95,5 %"], "C3 percent-of-other"],
    [["Giá trị (tỷ đồng)"], ["198,5 tỷ đồng"], "198.5 tỷ đồng"], [["Giá trị (triệu đồng)"], ["198,5 tỷ đồng"], "C3 uom-behind triệu đồng tỷ đồng"], [["Giá trị (tỷ đồng)"], ["198,5 triệu đồng"], "C3 uom-behind tỷ đồng triệu đồng"],
    [[...value, "ĐVT"], ["198,5 tỷ", tỷ], "198.5 tỷ đồng"], [[...value, "ĐVT"], ["198,5 triệu đồng", tỷ], "C3 uom-behind tỷ đồng triệu đồng"], [[...value, "ĐVT"], ["12 vụ", "người"], "C3 uom-behind người vụ", { uom: "người" }],
    [value, ["198,5 tỷ đồng"], "198.5 tỷ đồng", { above: "ĐVT: tỷ đồng" }], [value, ["198,5 tỷ đồng"], "C3 uom-behind triệu đồng tỷ đồng", { above: "ĐVT: triệu đồng" }], [value, ["12 vụ"], "12", { above: "ĐVT: triệu đồng, vụ", uom: "vụ" }],
    // what is no unit that anybody knows, and what is no number
    [value, ["12 quả"], "C3 not-a-number"], [value, ["12/15 nhiệm vụ"], "C3 not-a-number", { uom: "nhiệm vụ" }], [value, ["12 nhiệm vụ (đạt 80%)"], "C3 not-a-number", { uom: "nhiệm vụ" }], [value, ["khoảng 12 vụ"], "C3 not-a-number", { uom: "vụ" }],
  ]) assert.equal(await of(heads, cells, more), expected, JSON.stringify([heads, cells, more]));
  // of a day across, of a project, and told with the whole cell
  const { records, problems } = await read([{ name: "S", rows: [["Chỉ tiêu", "Đến 31/8/2023", "Đến 30/9/2023"], ["Thu ngân sách thị xã", "36,5 tỷ đồng", "40 người"]] }, { name: "T", rows: [["Mã dự án", "Ngày", "Đã giải ngân"], [PLAN.reallocations[0].projects[0].id, "30/09/2023", "5,5 tỷ đồng"]] }]);
  assert.deepEqual([records.observations.map(({ value: found, uom }) => [found, uom]), records.projects.map(({ disbursed, uom }) => [disbursed, uom])], [[[36.5, tỷ]], [[5.5, tỷ]]]);
  assert.deepEqual(problems.map(({ code, words }) => [code, words]), [["uom-behind", "40 người"]]);
  assert.ok(cellProblem(problems[0], "vi").startsWith("sau số ghi “người”, nhưng số ở đây tính bằng “triệu đồng”"), cellProblem(problems[0], "vi"));
});
