/** Headings: what each column is, whose day and year it has, which of several counts, and what a sheet lacks. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { execPath } from "node:process";
import { test } from "node:test";
import { letters, placeOf } from "../../js-demo/engine/places.js";
import { cellProblem } from "../../js-demo/open/cell-words.js";
import { dayOfHeading, monthUnder } from "../../js-demo/sheets/day-headings.js";
import { formTold } from "../../js-demo/open/forms.js";
import { gather } from "../../js-demo/records/gather.js";
import { isRatio, isToDate, meaningOf, saysCompared, saysNotReached } from "../../js-demo/sheets/heading-words.js";
import { headingsOf } from "../../js-demo/sheets/headings.js";
import { notice } from "../../js-demo/open/notice-words.js";
import { fieldNames } from "../../js-demo/open/phrases.js";
import { WORDS } from "../../js-demo/sheets/plan-columns.js";
import { lackingOfPlan, planHeadingsOf } from "../../js-demo/plans/plan-headings.js";
import { planOf } from "../../js-demo/plans/plan-sheets.js";
import { dayAbove } from "../../js-demo/sheets/titles.js";
import { readXlsx } from "../../js-demo/cells/xlsx.js";
import { fileOf, HEADS, madeOf, PLAN, quiet, read, REVENUE } from "./open-sheets.mjs";
import { rows } from "./rows.mjs";
import { serialOf } from "./workbook.mjs";

/** What headings make of a sheet: its kind and what stands where. */
function headings(cells, name = "Sheet1") {
  const found = headingsOf({ name, rows: cells.map((row, at) => ({ number: at + 1, cells: row.map((v) => (v === null ? undefined : { t: "s", v })) })) });
  if (!found) return "none";
  const columns = [...found.columns].sort(([one], [other]) => one - other).map(([place, { column }]) => `${letters(place)}=${column.field}`);
  columns.push(...found.across.map(({ place, column }) => `${letters(place)}~${column.field}`));
  return `${found.kind}@${found.at + 1} ${columns.join(" ")}${found.lacking.length > 0 ? ` lacks ${found.lacking.flat().join("|")}` : ""}`;
}

rows("a heading has at most a thousand letters", (dots) => meaningOf(`Kế hoạch${".".repeat(dots)}`, WORDS.indicators)?.column.field, [[0, "target"], [991, "target"], [992, "target"], [993, undefined]]);

rows("headings: in any order, spelt in any way, below titles", ([cells, name]) => headings(cells, name), [
  [[["Mã chỉ tiêu", "Ngày", "Giá trị"]], "observations@1 A=indicator B=on C=value"],
  [[["GIÁ TRỊ THỰC HIỆN", "NGÀY SỐ LIỆU", "MÃ CHỈ TIÊU"]], "observations@1 A=value B=on C=indicator"],
  [[["Ma chi tieu", "Ngay so lieu", "Gia tri"]], "observations@1 A=indicator B=on C=value"],
  [[["Mã chỉ tiêu".normalize("NFD"), "Ngày".normalize("NFD"), "Giá trị".normalize("NFD")]], "observations@1 A=indicator B=on C=value"],
  [[["Indicator", "As of", "Actual"]], "observations@1 A=indicator B=on C=value"],
  [[["UBND THỊ XÃ"], ["BÁO CÁO THU NGÂN SÁCH"], [null], ["STT", "Chỉ tiêu (tên đầy đủ)", "Đến ngày", "Lũy kế thực hiện (triệu đồng)"]], "observations@4 B=indicator C=on D=value"],
  [[["Mã nhiệm vụ / Task id *", "Ngày hoàn thành / Done on *"]], "completions@1 A=task B=on"],
  [[["Mã nhiệm vụ", "Ngày"]], "completions@1 A=task B=on"],
  [[["Số hồ sơ", "Thủ tục hành chính", "Đơn vị giải quyết", "Ngày tiếp nhận", "Ngày trả kết quả", "Hình thức nộp"]], "dossiers@1 A=id B=service C=unit D=received E=finished F=online"],
  [[["Nội dung", "Tên chỉ tiêu", "Ngày", "Giá trị"]], "observations@1 B=indicator C=on D=value"], [[["Nội dung", "Ngày", "Giá trị"]], "observations@1 A=indicator B=on C=value"],
  [[["STT", "Mã hồ sơ", "Tên thủ tục hành chính", "Chủ hồ sơ", "Ngày tiếp nhận", "Ngày kết thúc xử lý", "Đơn vị xử lý", "Hình thức tiếp nhận"]], "dossiers@1 B=id C=service E=received F=finished G=unit H=online"],
  [[["Số hồ sơ", "Thủ tục", "Phòng ban xử lý", "Nhận", "Hẹn trả", "Trả"]], "dossiers@1 A=id B=service C=unit D=received F=finished"],
  // the day that was promised is a due day
  [[["Mã hồ sơ", "Thủ tục", "Đơn vị", "Ngày nhận", "Ngày hẹn trả kết quả", "Ngày kết thúc", "Ngày nhận kết quả"]], "dossiers@1 A=id B=service C=unit D=received F=finished"],
  [[["Chỉ tiêu", "Giá trị"]], "observations@1 A=indicator B=value lacks on"],
  [[["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm 2023", "Thực hiện tháng 8", "Lũy kế 8 tháng", "% so KH"]], "observations@1 B=indicator C=uom E~value F~value"],
  [[["Chỉ tiêu", "31/07/2023", "Đến 31/8/2023"]], "observations@1 A=indicator B~value C~value"],
  [[["Dự án", "Giải ngân đến 31/08/2023"]], "projects@1 A=project B~disbursed"],
  [[["Dự án", "Lũy kế đến 31/08/2023"]], "projects@1 A=project B~disbursed"],
  // a day beside a column of days, an estimate, last year: other words
  [[["Chỉ tiêu", "Ngày", "31/07/2023", "Giá trị"]], "observations@1 A=indicator B=on D=value"],
  [[["Chỉ tiêu", "Đơn vị", "Ước tháng 8", "Cùng kỳ 2022", "Tháng 13/2023", "31/02/2023"]], "observations@1 A=indicator B=unit lacks on|value"],
  [[["Họ tên", "Năm sinh"]], "none"],
].map(([cells, expected]) => [[cells], expected]));
rows("the name of a sheet decides where headings fit two kinds", (name) => headings([["Nhiệm vụ", "Ngày"]], name), [
  ["Mở lại", "reopenings@1 A=task B=on"], ["Miễn", "waivers@1 A=task B=on"], ["Sheet1", "completions@1 A=task B=on"],
]);

rows("a known word in a ratio is no heading of figures; in two languages, or over its unit, it is", (head) => {
  const of = (cells) => headings([cells]).replace(/ lacks.*/, "").split(" ").slice(1).find((column) => column.startsWith("C")) ?? "no";
  return `${of(["Chỉ tiêu", "Ngày", head])}, ${of(["Chỉ tiêu", "Chủ trì", head])}`;
}, [
  ...["TH/KH", "TH/KH (%)", "Thực hiện/KH (%)", "Thực hiện / Kế hoạch", "Thực hiện/\nKế hoạch", "Thực hiện/người", "Thực hiện\nso với kế hoạch", "Giá trị/cùng kỳ", "Kết quả / Plan"].map((head) => [head, "no, no"]),
  ...["Thực hiện", "Giá trị / Value", "Giá trị\nValue", "Thực hiện | Actual", "Kết quả/Giá trị", "Giá trị\ntỷ đồng"].map((head) => [head, "C=value, C=value"]),
  // what is no figure has no ratios
  ["Đơn vị / Unit", "C=unit, C=unit"], ["Đơn vị/Địa phương", "C=unit, C=unit"],
]);
test("a share of the plan is no target; what the council or the province assigns is one", async () => {
  const of = async (...heads) => {
    const rows = [["CHỈ TIÊU NĂM 2024"], ["Chỉ tiêu", "ĐVT", ...heads, "Cơ quan chủ trì"], ["Thu nội địa", "tỷ đồng", ...heads.map((_, at) => 5000 - at), "Sở Tài chính"]];
    const [sheet] = await readXlsx(fileOf([{ name: "S", rows }]), quiet);
    if (!planHeadingsOf(sheet, "plan")) return "no plan";
    const { plan, said } = await madeOf([rows]);
    return [...plan.indicators.map(({ target }) => target.at_least), /cột (?:trùng nghĩa, )?không dùng: [^;]*/.exec(said[0])?.[0]].filter(Boolean).join("; ");
  };
  for (const ratio of ["TH/KH", "TH/KH (%)", "KH/KH", "KH 2025/KH 2024", "KH 2025/ƯTH 2024", "Kế hoạch/Dự toán", "% TH/dự toán"]) {
    assert.equal(await of(ratio), "no plan", ratio);
    assert.equal(await of("Dự toán", ratio), `5000; cột không dùng: “${ratio}” (D)`, ratio);
  }
  for (const target of ["Dự toán HĐND giao", "Dự toán giao", "HĐND giao", "Nghị quyết giao", "Tỉnh giao", "Chỉ tiêu tỉnh giao", "Dự toán năm 2024", "Kế hoạch / Plan", "Kế hoạch\ntỷ đồng", "KH 2024 / Plan 2024"]) assert.equal(await of(target), "5000", target);
  // of what two assign the first
  assert.equal(await of("Tỉnh giao", "HĐND giao"), "5000; cột trùng nghĩa, không dùng: “HĐND giao” (D)");
});

test("of targets the adjusted ones are in force; where nothing was adjusted the one before, and both are told", async () => {
  const of = async (heads, row, more = {}) => {
    const { plan, wrong, said } = await madeOf([{ rows: [["CHỈ TIÊU NĂM 2024"], ["Chỉ tiêu", "ĐVT", ...heads, "Chủ trì"], ...more.rows ?? [], ["A", "xã", ...row, "Phòng A"]], merges: more.merges ?? [] }]);
    return wrong[0] ?? [plan.indicators[0].target.at_least, plan.period.start.slice(0, 4), /(?:chỉ tiêu lấy theo|cột (?:trùng nghĩa, )?không dùng)[^]*/.exec(said[0])?.[0]].filter(Boolean).join("; ");
  };
  const adjusted = (words, at, before) => `chỉ tiêu lấy theo cột đã điều chỉnh “${words}” (${at}), không theo ${before}`;
  for (const [heads, row, expected] of [
    [["Kế hoạch giao", "Kế hoạch điều chỉnh"], [1000, 1500], `1500; 2024; ${adjusted("Kế hoạch điều chỉnh", "D", "“Kế hoạch giao” (C)")}`],
    [["Kế hoạch điều chỉnh", "Kế hoạch giao"], [1500, 1000], `1500; 2024; ${adjusted("Kế hoạch điều chỉnh", "C", "“Kế hoạch giao” (D)")}`],
    [["Kế hoạch giao đầu năm", "KH sau điều chỉnh"], [1000, 1500], `1500; 2024; ${adjusted("KH sau điều chỉnh", "D", "“Kế hoạch giao đầu năm” (C)")}`],
    [["Kế hoạch giao đầu năm", "Kế hoạch điều chỉnh", "Kế hoạch năm 2024"], [1000, 1500, 1001], `1500; 2024; ${adjusted("Kế hoạch điều chỉnh", "D", "“Kế hoạch năm 2024” (E), “Kế hoạch giao đầu năm” (C)")}`],
    [["Dự toán", "Dự toán điều chỉnh lần 1", "Dự toán điều chỉnh lần 2"], [1000, 1500, 1600], `1600; 2024; ${adjusted("Dự toán điều chỉnh lần 2", "E", "“Dự toán điều chỉnh lần 1” (D), “Dự toán” (C)")}`],
    [["Kế hoạch", "Kế hoạch (sau điều chỉnh)"], [1000, 1500], `1500; 2024; ${adjusted("Kế hoạch (sau điều chỉnh)", "D", "“Kế hoạch” (C)")}`],
    [["Kế hoạch (chưa điều chỉnh)", "Chỉ tiêu điều chỉnh"], [1000, 1500], `1500; 2024; ${adjusted("Chỉ tiêu điều chỉnh", "D", "“Kế hoạch (chưa điều chỉnh)” (C)")}`],
    [["Kế hoạch giao", "Kế hoạch điều chỉnh"], [1000, null], "1000; 2024; chỉ tiêu lấy theo cột đã điều chỉnh “Kế hoạch điều chỉnh” (D); nơi không điều chỉnh thì lấy theo “Kế hoạch giao” (C): hàng 3"],
    // what says that nothing was adjusted
    ...["-", "–", "không", "Không điều chỉnh", "Giữ nguyên", "Như cũ", "không thay đổi", { v: "0", format: '_-* #,##0\\ "₫"_-;\\-* #,##0\\ "₫"_-;_-* "-"??\\ "₫"_-;_-@_-' }, { v: "0", format: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)' }].map((cell) =>
      [["Kế hoạch năm 2024", "Kế hoạch điều chỉnh"], [1000, cell], "1000; 2024; chỉ tiêu lấy theo cột đã điều chỉnh “Kế hoạch điều chỉnh” (D); nơi không điều chỉnh thì lấy theo “Kế hoạch năm 2024” (C): hàng 3"]),
    ...[[0, "S1!D3 adjusted-doubtful"], ["0", "S1!D3 adjusted-doubtful"], [-200, "S1!D3 adjusted-doubtful"], ["+200", "S1!D3 adjusted-doubtful"], [{ v: "200", format: "+#,##0;-#,##0" }, "S1!D3 adjusted-doubtful"], ["theo Nghị quyết", "S1!D3 not-a-number"]].map(([cell, expected]) => [["Kế hoạch năm 2024", "Kế hoạch điều chỉnh"], [1000, cell], expected]),
    [["Kế hoạch", "Kế hoạch điều chỉnh lần 1", "Kế hoạch điều chỉnh lần 2"], [1000, "-", "-"], "1000; 2024; chỉ tiêu lấy theo cột đã điều chỉnh “Kế hoạch điều chỉnh lần 2” (E); nơi không điều chỉnh thì lấy theo “Kế hoạch điều chỉnh lần 1” (D), “Kế hoạch” (C): hàng 3"],
    // by how much, and what it comes to
    ...["Dự toán điều chỉnh, bổ sung", "Dự toán điều chỉnh (+/-)", "Dự toán điều chỉnh (tăng, giảm)"].map((head) => [["Dự toán giao đầu năm", head], [1000, 200], `1000; 2024; cột không dùng: “${head}” (D)`]),
    [["Dự toán giao đầu năm", "Dự toán điều chỉnh, bổ sung", "Tổng dự toán"], [1000, 200, 1200], `1200; 2024; cột không dùng: “Dự toán điều chỉnh, bổ sung” (D); ${adjusted("Tổng dự toán", "E", "“Dự toán giao đầu năm” (C)")}`],
    [["Kế hoạch giao", "Kế hoạch điều chỉnh", "Tổng kế hoạch"], [1000, 200, 1200], `1200; 2024; ${adjusted("Tổng kế hoạch", "E", "“Kế hoạch điều chỉnh” (D), “Kế hoạch giao” (C)")}`],
    [["Kế hoạch giao", "Kế hoạch điều chỉnh", "Tổng kế hoạch"], [1000, 200, null], "S1!E3 missing"], [["Kế hoạch giao", "Kế hoạch điều chỉnh", "Cộng"], [1000, 200, 1200], "S1!D3 adjusted-doubtful"],
    [["Kế hoạch giao", "Kế hoạch điều chỉnh", "Cộng"], [1000, 1200, 1300], `1200; 2024; cột không dùng: “Cộng” (E); ${adjusted("Kế hoạch điều chỉnh", "D", "“Kế hoạch giao” (C)")}`],
    [["Kế hoạch năm 2024", "Kế hoạch năm 2025", "Tổng kế hoạch"], [1000, 1200, 2200], "1200; 2025; cột không dùng: “Tổng kế hoạch” (E); cột trùng nghĩa, không dùng: “Kế hoạch năm 2024” (C)"],
    [["Tổng kế hoạch", "Kế hoạch năm 2024"], [5000, 1200], "1200; 2024; cột không dùng: “Tổng kế hoạch” (C)"],
    [["Kế hoạch điều chỉnh"], [1500], "1500; 2024"],
    [["Kế hoạch năm 2024", "Kế hoạch năm 2024 sau điều chỉnh, bổ sung"], [1000, 1500], `1500; 2024; ${adjusted("Kế hoạch năm 2024 sau điều chỉnh, bổ sung", "D", "“Kế hoạch năm 2024” (C)")}`],
    // by how much, and another year
    [["Kế hoạch giao", "Kế hoạch điều chỉnh tăng"], [1000, 500], "1000; 2024; cột không dùng: “Kế hoạch điều chỉnh tăng” (D)"],
    [["KH điều chỉnh năm 2023", "KH năm 2024"], [900, 1000], "1000; 2024; cột trùng nghĩa, không dùng: “KH điều chỉnh năm 2023” (C)"],
    [["Kế hoạch giao đầu năm", "Kế hoạch năm 2024"], [1000, 1001], "1001; 2024; cột trùng nghĩa, không dùng: “Kế hoạch giao đầu năm” (C)"],
    // in another unit nothing stands for it
    [["Kế hoạch giao (tỷ đồng)", "Kế hoạch điều chỉnh (triệu đồng)"], [1, null], "S1!D3 missing"],
  ]) assert.equal(await of(heads, row), expected, heads.join());
  const under = { rows: [[null, null, "Giao đầu năm", "Điều chỉnh tăng, giảm", "Sau điều chỉnh"]], merges: ["A2:A3", "B2:B3", "C2:E2", "F2:F3"] };
  assert.ok((await of(["Kế hoạch", null, null], [1000, 500, 1500], under)).startsWith("1500; 2024; cột không dùng: “Kế hoạch Điều chỉnh tăng, giảm” (D); chỉ tiêu lấy theo cột đã điều chỉnh “Kế hoạch Sau điều chỉnh” (E), không theo “Kế hoạch Giao đầu năm” (C)"));
  for (const [parts, row, expected] of [
    [["Giao đầu năm", "Điều chỉnh lần 1", "Điều chỉnh lần 2"], [900, 920, 950], "950; 2024"], [["Giao", "Điều chỉnh", null], [900, 950, null], "950; 2024"], [["Giao", "Lần 1", "Lần 2"], [900, 920, 950], "950; 2024"],
    [["Giao đầu năm", "Điều chỉnh", "Sau điều chỉnh"], [900, 50, 950], "950; 2024; cột không dùng: “Kế hoạch năm 2024 Điều chỉnh” (D)"], [["Giao đầu năm", "Điều chỉnh", "Tổng cộng"], [900, 50, 950], "950; 2024"],
    [["Đầu năm", "Điều chỉnh", "Sau điều chỉnh"], [900, null, null], "900; 2024"],
  ]) {
    const over = { rows: [[null, null, ...parts]], merges: ["A2:A3", "B2:B3", parts[2] ? "C2:E2" : "C2:D2", "F2:F3"] };
    assert.ok((await of(["Kế hoạch năm 2024", null, null], row, over)).startsWith(expected), parts.join());
  }
  // beside results
  const { plan, results } = await madeOf([[["CHỈ TIÊU NĂM 2024"], ["Chỉ tiêu", "Kế hoạch giao", "Kế hoạch điều chỉnh", "Thực hiện đến 30/6/2024", "Chủ trì"], ["A", 1000, 1500, 700, "Phòng A"]]]);
  assert.deepEqual([plan.indicators[0].target, results.records.observations.map(({ value }) => value)], [{ at_least: 1500 }, [700]]);
});

test("a column for each day or month: totals need to be to date, states do not; every cell has its place", async () => {
  const days = { v: serialOf("2023-07-31"), s: "day" };
  const { records, wrong, told, places } = await read([{ name: "Tháng 8", rows: [
    ["BÁO CÁO THÁNG 8 NĂM 2023"],
    ["TT", "Chỉ tiêu", "Kế hoạch năm 2023", days, "Thực hiện tháng 8", "Lũy kế 8 tháng (triệu đồng)", "Tháng 9/2023"],
    [1, "Thu ngân sách thị xã", 60000, 32000, 4000, "36.000,5", null],
    [2, "1d-pupils-primary", 100, "95,5", null, null, 96],
    [3, "Thu ngân sách thị xã", null, "chưa có", null, null, 41000],
    [4, "Không có", null, 1, null, 2, 3],
  ] }]);
  assert.deepEqual(records.observations, [
    { indicator: REVENUE, on: "2023-07-31", value: 32000 }, { indicator: "1d-pupils-primary", on: "2023-07-31", value: 95.5 },
    { indicator: REVENUE, on: "2023-08-31", value: 36000.5 }, { indicator: "1d-pupils-primary", on: "2023-09-30", value: 96 },
  ]);
  assert.deepEqual(wrong, ["Tháng 8!D5 not-a-number", "Tháng 8!G5 month-alone", "Tháng 8!B6 unknown-name"]);
  assert.deepEqual(told[0].notices.map((found) => notice(found, "vi")), [
    "mỗi cột là số liệu của một ngày: D là 31/07/2023, F là 31/08/2023, G là 30/09/2023",
    "cột không dùng: “Kế hoạch năm 2023” (C), “Thực hiện tháng 8” (E)",
  ]);
  const placed = ["/observations/0/value", "/observations/2/value", "/observations/2/on", "/observations/3/indicator"].map((pointer) => placeOf(places, pointer));
  assert.deepEqual(placed.map(({ sheet, row, place }) => `${sheet} ${letters(place)}${row}`), ["0 D3", "0 F3", "0 F3", "0 B4"]);
});

rows("what the heading of a column says of its day", (words) => {
  const { on, day, month, year, isToDate, problem } = dayOfHeading({ t: "s", v: words }) ?? {};
  return on ?? problem ?? (month === undefined ? null : `${day ? `${day}.` : ""}${month}/${year ?? "?"}${isToDate ? " to date" : ""}`);
}, [
  ["31/08/2023", "2023-08-31"], ["Lũy kế đến 31.8.2023", "2023-08-31"], ["Đến ngày 31-8-2023", "2023-08-31"], ["Từ đầu năm đến 30/11/2023", "2023-11-30"], ["Từ 01/01/2023 đến 30/11/2023", "2023-11-30"], ["Lũy kế từ đầu năm 2023 đến ngày 30/11/2023", "2023-11-30"], ["Từ ngày 1/1 đến 30/11/2023", "2023-11-30"],
  ["Lũy kế đến 31.8", "31.8/? to date"], ["Đến ngày 29/2", "29.2/? to date"], ["Đến 30/2", "no-such-day"], ["Đến 6/24", "not-a-day"], ["Giá trị 31.8", null],
  ["Giải ngân năm 2023 đến 30/9/2023", "2023-09-30"], ["Giải ngân năm 2023 đến 30/9", "30.9/2023 to date"],
  // of an earlier year's capital
  ["Giải ngân năm 2022 đến 31/01/2023", null], ["Giải ngân năm 2022 đến 31/01", null],
  ["Lũy kế 7T", "7/? to date"], ["Cộng dồn 11T/2023", "11/2023 to date"], ["TH 8T/2023", "8/2023 to date"], ["TH 6T đầu năm 2023", "6/2023 to date"], ["T8/2023", "8/2023"], ["Đến cuối tháng 11/2023", "11/2023 to date"], ["Lũy kế đến cuối quý III", "9/? to date"],
  ...["Giải ngân đến", "Lũy kế giải ngân đến", "Giá trị giải ngân đến ngày", "Vốn đã giải ngân đến", "Giải ngân vốn đến", "Số giải ngân tính đến", "Disbursed to"].map((before) => [`${before} 31/8/2023`, "2023-08-31"]), ["Giải ngân 8 tháng", "8/? to date"], ["Giải ngân tháng 8", "8/?"],
  // what nobody can read, and what is something else
  ["Lũy kế đến 30/9/23", "short-year"], ["4.9.23", "short-year"], ["Đến 31/02/2023", "no-such-day"], ["Đến 9/14/2023", "month-first"],
  ...["Ước giải ngân đến 31/12/2023", "Kế hoạch đến 31/12/2023", "Từ 15/12/2022 đến 14/8/2023", "Tỷ lệ giải ngân", "12T", "13T/2023", "Số 5T hàng", "Vốn đầu tư công đến 31/8/2023", "Vốn đến 31/8/2023", "Đầu năm 8/2023"].map((words) => [words, words === "12T" ? "12/? to date" : null]),
]);

test("months alone of totals are told once for each column, with their rows, and their figures are not read; those of a state are", async () => {
  const months = [1, 2, 3].map((month) => `Tháng ${month}`);
  const { records, problems, wrong, told } = await read([{ name: "S", rows: [["BÁO CÁO NĂM 2023"], ["Chỉ tiêu", ...months], ["Thu ngân sách thị xã", 1, 2, null], ["1d-pupils-primary", 95, 96, 97], ["Thu ngân sách của các xã, phường", 3, 4, 5], ["Thu ngân sách thị xã", 5, "x", null]] }]);
  assert.deepEqual(wrong, ["S!B2 month-alone", "S!C2 month-alone", "S!D5 month-alone", "S!C6 not-a-number"]);
  assert.deepEqual(records.observations.map(({ indicator, value }) => `${indicator} ${value}`), ["1d-pupils-primary 95", "1d-pupils-primary 96", "1d-pupils-primary 97"]);
  assert.equal(cellProblem(problems[0], "vi"), "tiêu đề “Tháng 1” không nói là lũy kế từ đầu năm, mà chỉ tiêu ở 3 hàng (3, 5, 6) tính lũy kế; ghi như “Lũy kế đến 31/01/2023”, nếu là số riêng từng tháng thì cộng dồn trước");
  assert.match(cellProblem(problems[0], "en"), /of 3 rows \(3, 5, 6\) the indicators are totals; write .*, and add up what is of each month alone$/);
  assert.deepEqual(told[0].notices.filter(({ code }) => code === "not-filled"), []);
});

test("a heading whose day cannot be read is told with its address and why; so is one that may have the month first where another one has", async () => {
  const of = async (...heads) => {
    const { records, problems, told: [{ lacking = [] }] } = await read([{ name: "S", rows: [["TÊN BẢNG"], ["Chỉ tiêu", ...heads], [REVENUE, ...heads.map((_, at) => at + 1)]] }]);
    return [...(records.observations ?? []).map(({ on, value }) => `${on} ${value}`), ...lacking.map((field) => `lacks ${field}`), ...problems.map(({ row, place, code }) => `${letters(place)}${row} ${code}`)].join("; ");
  };
  assert.equal(await of("Lũy kế đến 31.8", "Lũy kế đến 30/9/23"), "2023-08-31 1; C2 short-year");
  assert.equal(await of("Lũy kế đến 30/9/23"), "lacks on; lacks value; B2 short-year");
  assert.equal(await of("Đến 9/30/2023", "Đến 10/9/2023", "Đến 31/8/2023"), "2023-08-31 3; B2 month-first; C2 two-orders");
  assert.equal(await of("Đến 9/10/2023", "Đến 10/9/2023"), "2023-10-09 1; 2023-09-10 2");
  const plan = [["Chỉ tiêu", "Kế hoạch năm 2024", "Chủ trì", "Đến 30/6/24"], ["Thu", 5, "A", 3]];
  const { wrong, said, results } = await madeOf([plan]);
  assert.deepEqual([wrong, said[0].includes("không dùng"), results.told], [["S1!D1 short-year"], false, []]);
  const both = await madeOf([plan.map((row, at) => [...row, at === 0 ? "Đến 31/7/2024" : 4])]);
  assert.deepEqual([both.wrong, both.results.problems.map(({ row, place, code }) => `${letters(place)}${row} ${code}`), both.results.records.observations.length], [[], ["D1 short-year"], 1]);
});

test("a month without a year is of the plan's year, and left out where the plan is of several", async () => {
  const rows = [["Chỉ tiêu", "Lũy kế tháng 7"], [REVENUE, 5]];
  const found = await read([{ name: "S", rows }]);
  assert.deepEqual(found.records.observations, [{ indicator: REVENUE, on: "2023-07-31", value: 5 }]);
  const ofTwoYears = gather(await readXlsx(fileOf([{ name: "S", rows }]), quiet), { ...PLAN, period: { start: "2023-01-01", end: "2024-12-31" } }, null, {});
  assert.equal(ofTwoYears.records.observations, undefined);
  assert.deepEqual(ofTwoYears.told[0].notices.map((found) => notice(found, "en")), ["columns not used: “Lũy kế tháng 7” (B)"]);
});

test("of two columns of values the visible one is read, and the total to date; hidden ones are named", async () => {
  const on = "30/09/2023";
  for (const [heads, hiddenColumns, value, hidden] of [
    [["Giá trị", "Giá trị thực hiện"], [], 1, []], [["Giá trị", "Giá trị thực hiện"], [3], 2, []], [["Giá trị", "Giá trị thực hiện"], [4], 1, []],
    [["Giá trị", "x"], [3], 1, ["Giá trị"]], [["Giá trị", "Giá trị thực hiện"], [3, 4], 1, ["Giá trị"]],
    [["Thực hiện", "Lũy kế"], [], 2, []], [["Lũy kế", "Thực hiện"], [], 1, []], [["Thực hiện", "Lũy kế"], [4], 1, []], [["Lũy kế", "Lũy kế thực hiện"], [], 1, []], [["Thực hiện", "Lũy kế (cùng kỳ năm trước)"], [], 1, []],
  ]) {
    const { records, told } = await read([{ name: "S", rows: [[...HEADS.slice(0, 2), ...heads], [REVENUE, on, 1, 2]], hiddenColumns }]);
    assert.equal(records.observations[0].value, value, JSON.stringify([heads, hiddenColumns]));
    assert.deepEqual(told[0].notices.filter(({ code }) => code === "hidden-columns").flatMap(({ columns }) => columns.map(({ words }) => words)), hidden);
  }
});

rows("the day of all figures, in a line above them", (...lines) => dayAbove({ rows: lines.flat().map((v, at) => ({ number: at + 1, cells: [{ t: "s", v }] })) }, 9)?.on ?? null, [
  ["(Số liệu tính đến ngày 31/8/2023)", "2023-08-31"], ["Tính đến 31.8.2023", "2023-08-31"], ["(Tính đến hết ngày 31 tháng 8 năm 2023)", "2023-08-31"], ["Số liệu tại thời điểm 31/8/2023", "2023-08-31"], ["As of 31/08/2023", "2023-08-31"],
  ["BÁO CÁO KẾT QUẢ THỰC HIỆN 8 THÁNG ĐẦU NĂM 2023", "2023-08-31"], ["Tình hình giải ngân đến hết tháng 2/2024", "2024-02-29"], ["Kết quả thực hiện đến hết quý III/2023", "2023-09-30"], ["Kết quả thực hiện 9 tháng năm 2023", "2023-09-30"],
  ["TÌNH HÌNH THỰC HIỆN CÁC CHỈ TIÊU KẾ HOẠCH PHÁT TRIỂN KINH TẾ - XÃ HỘI ĐẾN 31/8/2023", "2023-08-31"], ["Từ ngày 15/12/2022 đến ngày 14/8/2023", "2023-08-14"], ["Số liệu đến ngày 31/8/2023, so với cùng kỳ đến 31/8/2022", "2023-08-31"],
  ["Kết quả thực hiện đến 30/6/2023 và phấn đấu đến 31/12/2025", "2023-06-30"], [["KẾT QUẢ 8 THÁNG ĐẦU NĂM 2023", "(Số liệu đến 25/8/2023)"], "2023-08-25"], [["KẾT QUẢ 8 THÁNG NĂM 2023", "(Số liệu đến hết tháng 8/2023)"], "2023-08-31"],
  ["Báo cáo 9 tháng đầu năm 2023, kế hoạch đến 31/12/2023", "2023-09-30"], ["Số liệu đến 31/8/2023 và cùng kỳ đến 31/8/2022", "2023-08-31"],
  ["Ngày chốt số liệu: 30/9/2023", "2023-09-30"], ["Thời điểm chốt số liệu: 15/10/2023", "2023-10-15"], ["Chốt số liệu đến hết ngày 15/10/2023", "2023-10-15"], ["(Số liệu chốt đến 30/9/2023)", "2023-09-30"], ["Số liệu ngày 30/9/2023", "2023-09-30"],
  ["Số liệu đến thời điểm báo cáo 30/9/2023", "2023-09-30"], ["Kỳ báo cáo: 9 tháng năm 2023", "2023-09-30"], [["KẾT QUẢ NĂM 2023", "Kỳ báo cáo: 9 tháng"], "2023-09-30"], [["KẾT QUẢ NĂM 2024", "(Kỳ báo cáo: 2 tháng đầu năm)"], "2024-02-29"],
  ["Hạn chốt số liệu: 30/9/2023", null], ["Kỳ báo cáo: 9 tháng", null], [["KẾT QUẢ NĂM 2023", "Kỳ báo cáo: 13 tháng"], null], [["KẾT QUẢ NĂM 2023", "Kỳ báo cáo: 6 tháng cuối năm"], null],
  // deadlines, outlooks, what is extended, another month's day
  ["Thời hạn gửi báo cáo: đến 15/9/2023", null], ["(Báo cáo gửi về Văn phòng trước 16h, đến ngày 05/9/2023)", null], ["KẾT QUẢ THÁNG 8, PHƯƠNG HƯỚNG ĐẾN NGÀY 30/9/2023", null], ["TÌNH HÌNH GIẢI NGÂN VỐN KÉO DÀI THỜI GIAN THỰC HIỆN ĐẾN 31/12/2023", null],
  ["Kết quả thực hiện và nhiệm vụ trọng tâm đến 31/12/2023", null], ["Tình hình thực hiện các nhiệm vụ có thời hạn đến 31/8/2023", null], ["Số liệu kỳ trước đến 31/7/2023", null], ["Đề án có hiệu lực thực hiện đến 31/12/2025", null],
  [["KẾT QUẢ THỰC HIỆN 8 THÁNG ĐẦU NĂM 2023", "(Số liệu đến 15/9/2023)"], null],
  // meant to be there, the day of a paper, of a month alone, two days, no day
  ["KẾ HOẠCH THỰC HIỆN ĐẾN 31/12/2023", null], ["Mục tiêu đến 31/12/2023", null], ["Ước thực hiện đến 31/12/2023", null], ["(Kèm theo Báo cáo số 12/BC-UBND ngày 31/8/2023)", null], ["(Kèm theo Công văn đề nghị cung cấp số liệu ngày 05/10/2023 của Sở Tài chính)", null], ["(Kèm theo Báo cáo số liệu ngày 05/10/2023 của UBND)", null], ["(Số liệu ngày 30/9/2023)", "2023-09-30"], ["Ngã Năm, ngày 31 tháng 8 năm 2023", null],
  ["Thực hiện tháng 8 năm 2023", null], ["Kết quả 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2023", null], ["Kết quả thực hiện đến năm 2023", null], [["Số liệu đến 31/8/2023", "Số liệu đến 30/9/2023"], null], ["Số liệu đến 32/8/2023", null], ["Tính đến 31/8/23", null], ["Số liệu đến 31/8/20231", null],
]);

test("a month or so many months end on the earlier day that is said of them, in brackets or above the table", async () => {
  for (const [head, on, ...lines] of [
    ["Lũy kế 9 tháng (đến 14/9/2023)", "09-14"], ["Thực hiện 9 tháng (tính đến 15/9/2023)", "09-15"], ["Thực hiện 9 tháng (từ 15/12/2022 đến 14/9/2023)", "09-14"], ["Kết quả 6 tháng (số liệu đến 31/5/2023)", "05-31"], ["Kết quả 6 tháng (số liệu đến 14/6)", "06-14"],
    ["Thực hiện 9 tháng", "09-14", "(Số liệu tính đến 14/9/2023)"], ["Thực hiện 9 tháng", "09-14", "Kỳ báo cáo: 9 tháng (đến 14/9/2023)"], ["Thực hiện đến hết quý III", "09-20", "Ngày chốt số liệu: 20/9/2023"],
    // of what began later, behind the end, of another month
    ["Thực hiện 9 tháng (từ 15/6/2023 đến 14/9/2023)", "09-30"], ["Thực hiện 9 tháng (số liệu đến 10/10/2023)", "09-30"], ["Thực hiện 9 tháng", "09-30", "(Số liệu tính đến 10/10/2023)"], ["Thực hiện 9 tháng", "09-30", "(Số liệu tính đến 14/8/2023)"],
    ["Thực hiện 9 tháng (đến 14/7/2023)", "09-30"],
    // of last year's form
    ["Thực hiện 9 tháng", "09-30", "(Số liệu tính đến 14/9/2022)"],
  ]) {
    const { records } = await read([{ name: "S", rows: [["KẾT QUẢ NĂM 2023"], ...lines.map((line) => [line]), ["Mã chỉ tiêu", head], [REVENUE, 5]] }]);
    assert.deepEqual(records.observations.map((found) => found.on), [`2023-${on}`], [head, ...lines].join());
  }
  // of several columns the one of its month
  const { records, told: [{ notices }] } = await read([{ name: "S", rows: [["KẾT QUẢ NĂM 2023"], ["(Số liệu tính đến 14/9/2023)"], ["Mã chỉ tiêu", "Thực hiện 6 tháng", "Thực hiện 9 tháng"], [REVENUE, 5, 6]] }]);
  assert.deepEqual(records.observations.map(({ on, value }) => [on, value]), [["2023-06-30", 5], ["2023-09-14", 6]]);
  assert.deepEqual(notices.map(({ code }) => code).filter((code) => code.startsWith("day")), ["day-above", "days-across"]);
  // last year's column stays that
  const beside = await read([{ name: "S", rows: [["KẾT QUẢ NĂM 2023"], ["(Số liệu tính đến 14/9/2023)"], ["Mã chỉ tiêu", "Thực hiện 9 tháng năm 2022", "Thực hiện 9 tháng năm 2023"], [REVENUE, 5, 6]] }]);
  assert.deepEqual(beside.records.observations.map(({ on, value }) => [on, value]), [["2023-09-14", 6]]);
});

/** What a sheet with two rows of headings records, what is rejected, and what is told of its columns. */
async function underTwoRows(heads, figures, { merges, more = [] } = {}) {
  const spans = heads[0].flatMap((head, at) => {
    const next = heads[0].findIndex((other, place) => place > at && other !== null);
    const end = (next === -1 ? heads[0].length : next) - 1;
    return head !== null && end > at ? [`${letters(at)}1:${letters(end)}1`] : [];
  });
  const down = heads[0].flatMap((head, at) => (head !== null && heads.slice(1).every((row) => row[at] === null) ? [`${letters(at)}1:${letters(at)}${heads.length}`] : []));
  const { records, wrong, told } = await read([{ name: "S", rows: [...heads, [REVENUE, ...figures], ...more], merges: merges ?? [...spans, ...down] }]);
  const said = told[0].notices.filter(({ code }) => ["unknown-columns", "doubled-columns", "parts-read", "not-filled"].includes(code)).map((found) => notice(found, "vi"));
  return [...(records.observations ?? []).map(({ on, value, uom }) => `${on} ${value}${uom ? ` ${uom}` : ""}`), ...wrong, ...said].join("; ");
}

test("of a heading of figures over several columns the total to date, all of it or what was reached is read, and told with the others", async () => {
  const day = "Đến 31/8/2023";
  const parts = async (head, low, figures) => await underTwoRows([["Mã chỉ tiêu", head, ...low.slice(1).map(() => null)], [null, ...low]], figures);
  const told = (head, part, place, others) => `cột không dùng: ${others}; tiêu đề gộp nhiều cột, đọc một cột: “${head}” đọc “${part}” (${place})`;
  assert.equal(await parts(day, ["Kế hoạch", "Thực hiện"], [9000, 9100]), `2023-08-31 9100; ${told(day, "Thực hiện", "C", `“${day} Kế hoạch” (B)`)}`);
  assert.equal(await parts("Lũy kế đến 31/8/2023", ["NSTW", "NSĐP", "Tổng số"], [1, 2, 3]), `2023-08-31 3; ${told("Lũy kế đến 31/8/2023", "Tổng số", "D", "“Lũy kế đến 31/8/2023 NSTW” (B), “Lũy kế đến 31/8/2023 NSĐP” (C)")}`);
  // a month is to date where its part is; without one it is not
  assert.equal(await parts("Tháng 8/2023", ["Trong tháng", "Lũy kế"], [900, 9100]), `2023-08-31 9100; ${told("Tháng 8/2023", "Lũy kế", "C", "“Tháng 8/2023 Trong tháng” (B)")}`);
  assert.match(await parts("Tháng 8/2023", ["Kế hoạch", "Thực hiện"], [900, 910]), /^S!C3 month-alone; /);
  for (const [low, expected] of [
    [["Kế hoạch", "Ước thực hiện", "Thực hiện"], "2023-08-31 3"], [["Thực hiện", "Cùng kỳ", "So với KH (%)"], "2023-08-31 1"], [["Thực hiện kỳ trước", "TH/KH", "Kết quả"], "2023-08-31 3"], [["Tỷ đồng", "% KH"], "2023-08-31 1 tỷ đồng"],
    [["Lũy kế cùng kỳ", "Lũy kế từ đầu năm"], "2023-08-31 2"], [["Số lượng (triệu đồng)", "Tỷ lệ (%)"], "2023-08-31 1"], [["Thực hiện", "Thực hiện (%)"], "2023-08-31 1"], [["Năm 2022", "Năm 2023"], "2023-08-31 2"],
    // none of them surely
    ...[["NSTW", "NSĐP"], ["Trong tháng", "Kế hoạch"], ["Kế hoạch", "Ước thực hiện"], ["Số người", "Tỷ lệ"], ["Số lượng", "Tỷ lệ (%)"], ["Lũy kế vốn A", "Lũy kế vốn B"], ["Giá trị", "Số lượng"], ["Năm 2021", "Năm 2022"]].map((low) => [low, "S!B1 parts-unclear"]),
  ]) assert.equal((await parts(day, low, [1, 2, 3].slice(0, low.length))).split("; ")[0], expected, low.join());
  // beside a column of days the figures have the heading
  const beside = async (...low) => (await underTwoRows([["Mã chỉ tiêu", "Ngày", "Thực hiện", null], [null, null, ...low]], ["31/08/2023", 1, 2])).split("; ")[0];
  assert.deepEqual([await beside("Trong tháng", "Lũy kế từ đầu năm"), await beside("Kế hoạch", "Kết quả"), await beside("Xã A", "Xã B")], ["2023-08-31 2", "2023-08-31 2", "S!C1 parts-unclear"]);
  // three rows, and headings of which none is merged down
  const three = await underTwoRows([["Mã chỉ tiêu", day, null, null], [null, "Kế hoạch", "Thực hiện", null], [null, null, "Trong tháng", "Lũy kế"]], [9000, 900, 9100], { merges: ["A1:A3", "B1:D1", "B2:B3", "C2:D2"] });
  assert.equal(three, `2023-08-31 9100; ${told(day, "Thực hiện Lũy kế", "D", `“${day} Kế hoạch” (B), “${day} Thực hiện Trong tháng” (C)`)}`);
  assert.match(await underTwoRows([["Mã chỉ tiêu", day, null], [null, "Kế hoạch", "Thực hiện"]], [9000, 9100], { merges: ["B1:C1"] }), /^2023-08-31 9100; cột không dùng: .*\(B\); tiêu đề/);
  // the other way round: what was planned, or last year's, stands above
  const above = async (upper) => (await underTwoRows([["Mã chỉ tiêu", "Ngày", upper, null, "Thực hiện", null], [null, null, "Giá trị", "Tỷ lệ", "Giá trị", "Tỷ lệ"]], ["31/08/2023", 1, 2, 3, 4])).split("; ")[0];
  assert.deepEqual([await above("Kế hoạch"), await above("Ước thực hiện"), await above("Cùng kỳ năm trước")], ["2023-08-31 3", "2023-08-31 3", "2023-08-31 3"]);
});

test("a second row of headings is no row of the table", async () => {
  const found = await underTwoRows([["Mã chỉ tiêu", "Lũy kế đến 31/8/2023", null], [null, "Tổng số", "NSTW"]], [3, 1], { more: [[], [null, "Người lập biểu"]] });
  assert.equal(found, "2023-08-31 3; cột không dùng: “Lũy kế đến 31/8/2023 NSTW” (C); tiêu đề gộp nhiều cột, đọc một cột: “Lũy kế đến 31/8/2023” đọc “Tổng số” (B)");
  // the first group under a heading of two columns is none
  const groups = await underTwoRows([["Mã chỉ tiêu", null, "Ngày", "Giá trị"], ["I", "Kinh tế", null, null]], [null, "31/08/2023", 5], { merges: ["A1:B1"] });
  assert.equal(groups, "2023-08-31 5; 1 hàng chưa điền, bỏ qua: 2");
  assert.equal(cellProblem({ code: "parts-unclear", parts: ["NSTW", "NSĐP"] }, "vi"), "tiêu đề gộp các cột “NSTW”, “NSĐP”, không rõ cột nào là số thực hiện lũy kế; nếu một cột là tất cả thì ghi “Lũy kế” hoặc “Thực hiện” ở cột ấy, không thì thêm cột “Tổng số”");
  assert.match(cellProblem({ code: "parts-unclear", parts: ["NSTW"] }, "en"), /^this heading is over “NSTW”, and which/);
  assert.equal(notice({ code: "parts-read", columns: [{ place: 2, words: "2023-08-31", part: "Thực hiện" }] }, "en"), "headings over several columns, of which one is read: “31 August 2023” is read as “Thực hiện” (C)");
});

test("brackets behind a heading that say a plan, an estimate, last year's or a comparison leave its figures out, and that is told", async () => {
  const of = async (heads, cells) => {
    const { records, wrong, told } = await read([{ name: "S", rows: [["Mã chỉ tiêu", ...heads], [REVENUE, ...cells]] }]);
    const said = told[0].notices.filter(({ code }) => ["unknown-columns", "doubled-columns"].includes(code)).map((found) => notice(found, "vi"));
    return [...(records.observations ?? []).map(({ on, value }) => `${on.slice(5)} ${value}`), ...wrong, ...told[0].lacking ? [`lacks ${told[0].lacking.join()}`] : [], ...said].join("; ");
  };
  const dated = (heads, cells) => of(["Ngày", ...heads], ["31/08/2023", ...cells]);
  for (const bracket of ["cùng kỳ", "cùng kỳ năm trước", "năm trước", "kỳ trước", "ước", "số liệu ước", "ước thực hiện", "kế hoạch", "KH", "dự kiến", "mục tiêu", "TH/KH", "% so với kế hoạch", "so với cùng kỳ", "% KH", "estimate", "last year"]) {
    const head = `Thực hiện (${bracket})`;
    assert.equal(await dated([head, "Thực hiện"], [10, 90]), `08-31 90; cột không dùng: “${head}” (C)`, bracket);
    assert.equal(await dated([head], [10]), `lacks value; cột không dùng: “${head}” (C)`, bracket);
    assert.equal(await of([`Đến 31/8/2023 (${bracket})`, "Đến 31/8/2023 (thực hiện)"], [10, 90]), `08-31 90; cột không dùng: “Đến 31/8/2023 (${bracket})” (B)`, bracket);
  }
  assert.equal(await of(["Đến 31/8/2023 (cùng kỳ)"], [10]), "lacks on,value; cột không dùng: “Đến 31/8/2023 (cùng kỳ)” (B)");
  for (const bracket of ["thực hiện", "lũy kế", "sơ bộ", "năm nay", "thực hiện kế hoạch", "triệu đồng", "đến 31/8"]) assert.equal(await dated([`Kết quả (${bracket})`], [90]), "08-31 90", bracket);
  // a month, and the months until then; one year, and another one
  for (const [month, total] of [["tháng 8", "8 tháng"], ["trong tháng", "lũy kế"], ["trong kỳ", "từ đầu năm"], ["quý III", "9 tháng"], ["tháng 8", "lũy kế 8 tháng"]]) {
    const [alone, toDate] = [`Thực hiện (${month})`, `Thực hiện (${total})`];
    assert.equal(await dated([alone, toDate], [10, 90]), `08-31 90; cột trùng nghĩa, không dùng: “${alone}” (C)`, month);
    assert.equal(await dated([toDate, alone], [90, 10]), `08-31 90; cột trùng nghĩa, không dùng: “${alone}” (D)`, month);
    assert.equal(await dated([alone], [10]), "S!C2 month-alone", month);
  }
  assert.equal(await dated(["Thực hiện (năm 2022)", "Thực hiện (2023)"], [10, 90]), "08-31 90; cột trùng nghĩa, không dùng: “Thực hiện (năm 2022)” (C)");
  const { records: { observations } } = await read([{ name: "S", rows: [["Mã chỉ tiêu", "Ngày", "Thực hiện (tháng 9)"], ["1d-pupils-primary", "30/09/2023", 95]] }]);
  assert.deepEqual(observations.map(({ value }) => value), [95], "a state is of its day");
  // what is a forecast is one, and targets have brackets, too
  const { told: [{ notices }] } = await read([{ name: "Giải ngân", rows: [["Mã dự án", "Ngày", "Đã giải ngân (ước)", "Ước giải ngân (ước cả năm)"], ["x", "31/08/2023", 1, 2]] }]);
  assert.deepEqual(notices.filter(({ code }) => code === "unknown-columns").map(({ columns }) => columns.map(({ place }) => place)), [[2]]);
  const { plan, said } = await madeOf([[["CHỈ TIÊU NĂM 2024"], ["Chỉ tiêu", "ĐVT", "Kế hoạch (năm trước)", "Kế hoạch", "Chủ trì"], ["Thu", "tỷ đồng", 10, 90, "A"]]]);
  assert.deepEqual([plan.indicators[0].target, said[0]], [{ at_least: 90 }, "cột không dùng: “Kế hoạch (năm trước)” (C)"]);
});

test("figures without a day are of the day above them, told with its line", async () => {
  const records = async (...rows) => await read([{ name: "Kết quả", rows }]);
  const [heads, title] = [["STT", "Tên chỉ tiêu", "ĐVT", "Thực hiện"], ["BÁO CÁO KẾT QUẢ THỰC HIỆN ĐẾN 31/8/2023"]];
  const found = await records(title, heads, [1, "Thu ngân sách thị xã", "triệu đồng", 32000], [2, "Diện tích áp dụng mô hình đa canh", null, null]);
  assert.deepEqual(found.records.observations, [{ indicator: REVENUE, on: "2023-08-31", value: 32000 }]);
  const said = found.told[0].notices.map((found) => notice(found, "vi")).join("; ");
  assert.ok(said.startsWith("ngày số liệu lấy theo dòng 1, “BÁO CÁO KẾT QUẢ THỰC HIỆN ĐẾN 31/8/2023”: 31/08/2023") && said.endsWith("1 hàng chưa điền, bỏ qua: 4"), said);
  // a column of days, and headings of days, say more
  for (const [more, cells] of [[["Ngày"], ["30/06/2023"]], [["Lũy kế tháng 6/2023"], [7]]]) {
    const { records: { observations } } = await records(title, [...more[0].startsWith("Lũy") ? heads.slice(0, 3) : heads, ...more], [1, "Thu ngân sách thị xã", "triệu đồng", ...more[0].startsWith("Lũy") ? [] : [32000], ...cells]);
    assert.deepEqual(observations.map(({ on }) => on), ["2023-06-30"], more[0]);
  }
  const { records: none, told: [{ lacking }] } = await records(["BÁO CÁO KẾT QUẢ"], heads, [1, "Thu ngân sách thị xã", "triệu đồng", 32000]);
  assert.deepEqual([none.observations ?? [], lacking], [[], ["on"]]);
});

test("a day above figures is none of another year's, of a span's, or of what names its own", async () => {
  const of = async (title, heads, cells, merges) => {
    const top = [[title], ...heads, [1, "Thu ngân sách thị xã", ...cells]];
    const { records: { observations = [] }, problems, told } = await read([{ name: "Kết quả", rows: top, merges }]);
    return [...observations.map(({ on, value }) => `${on} ${value}`), ...problems.map(({ code }) => code), ...told.map(({ lacking = [] }) => lacking.join())].filter(Boolean).join("; ");
  };
  const years = (first, second, under) => [["STT", "Tên chỉ tiêu", first, null, second, null], [null, null, ...under]];
  const merges = ["A2:A3", "B2:B3", "C2:D2", "E2:F2"];
  for (const [first, second, under, expected] of [
    ["Năm 2022", "Năm 2023", ["Kế hoạch", "Thực hiện", "Kế hoạch", "Ước thực hiện"], ""],
    ["Thực hiện năm 2022", "Năm 2023", ["Kế hoạch", "Thực hiện", "Kế hoạch", "Thực hiện"], "2023-08-31 80"],
  ]) assert.equal(await of("KẾT QUẢ ĐẾN 31/8/2023", years(first, second, under), [60, 30, 70, 80], merges), expected, first);
  assert.equal(await of("KẾT QUẢ ĐẾN 31/8/2023", [["STT", "Tên chỉ tiêu", "Thực hiện (năm 2022)"]], [30]), "");
  for (const from of ["ngày 15/8/2023", "tháng 8"]) assert.equal(await of(`KẾT QUẢ THỰC HIỆN TỪ ${from.toUpperCase()} ĐẾN NGÀY 31/8/2023`, [["STT", "Tên chỉ tiêu", "Thực hiện"]], [25]), "month-alone", from);
  for (const from of ["01/01/2023", "ngày 1/1", "đầu năm"]) assert.equal(await of(`Kết quả thực hiện từ ${from} đến ngày 31/8/2023`, [["STT", "Tên chỉ tiêu", "Thực hiện"]], [25]), "2023-08-31 25", from);
  for (const bracket of ["đến 31/8/2023", "8 tháng"]) {
    for (const title of ["KẾT QUẢ ĐẾN 30/9/2023", "KẾT QUẢ"]) assert.equal(await of(title, [["STT", "Tên chỉ tiêu", `Thực hiện (${bracket})`]], [60]), "2023-08-31 60", `${title} ${bracket}`);
  }
});

test("a year that ends the heading above columns of targets is theirs", async () => {
  const merges = ["A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:G3"];
  for (const [first, under, second] of [
    ["Dự toán năm 2023", ["Tỉnh giao", "HĐND giao"], "Dự toán năm 2024"], ["Thực hiện năm 2023", ["Kế hoạch", "Thực hiện"], "Kế hoạch năm 2024"], ["Năm 2023", ["Kế hoạch", "Ước thực hiện"], "Kế hoạch năm 2024"],
  ]) {
    const rows = [["KẾ HOẠCH NĂM 2024"], ["Chỉ tiêu", "ĐVT", first, null, second, null, "Chủ trì"], [null, null, ...under, "Tỉnh giao", "HĐND giao", null], ["Thu", "tỷ đồng", 100, 90, 110, 120, "Phòng A"]];
    const { plan } = await madeOf([{ rows, merges }]);
    assert.deepEqual([plan.period.start, plan.indicators[0].target], ["2024-01-01", { at_least: 110 }], first);
  }
});

test("a comparison of figures is no requirement, and takes no requirement's place; all columns of a heading that is not used are named", async () => {
  const of = async (...columns) => {
    const { plan, wrong, said } = await madeOf([[["Chỉ tiêu", "Kế hoạch năm 2024", ...columns.map(([head]) => head), "Chủ trì"], ...[0, 1].map((at) => [`A${at}`, 5, ...columns.map(([, ...cells]) => cells[at]), "B"])]]);
    return [...plan.indicators.map(({ target }) => JSON.stringify(target)), ...wrong, /cột (?:trùng nghĩa, )?không dùng: [^;]*/.exec(said[0])?.[0]].filter(Boolean).join("; ");
  };
  const [least, most] = ['{"at_least":5}', '{"at_most":5}'];
  assert.equal(await of(["So sánh (%)", 112, null]), `${least}; ${least}; cột không dùng: “So sánh (%)” (C)`);
  assert.equal(await of(["So sánh", 112, "98,5"]), `${least}; ${least}; cột không dùng: “So sánh” (C)`);
  assert.equal(await of(["So sánh", "≥", "không quá"]), `${least}; ${most}`);
  assert.equal(await of(["Yêu cầu", "không quá", 112]), `${most}; S1!C3 not-a-choice`);
  assert.equal(await of(["Yêu cầu", "tương đương", null]), `${least}; S1!C2 not-a-choice`);
  const asked = ["Yêu cầu", "không quá", "ít nhất"];
  assert.equal(await of(["So sánh (%)", 112, 98], asked), `${most}; ${least}; cột trùng nghĩa, không dùng: “So sánh (%)” (C)`);
  assert.equal(await of(["So sánh", 112, 98], asked), `${most}; ${least}; cột không dùng: “So sánh” (C)`);
  const rows = [["Chỉ tiêu", "Năm 2023", null, "KH 2024", "So sánh (%)", null, "Chủ trì"], [null, "KH", "Ước", null, "KH/KH", "KH/TH", null], ["Thu", 1, 2, 3, 4, 5, "B"]];
  const { said, plan, wrong } = await madeOf([{ rows, merges: ["A1:A2", "B1:C1", "D1:D2", "E1:F1", "G1:G2"] }]);
  assert.deepEqual([plan.indicators[0]?.target, said[0], wrong], [{ at_least: 3 }, "cột không dùng: “Năm 2023” (B), “Năm 2023 Ước” (C), “So sánh (%)” (E), “So sánh (%) KH/TH” (F)", []]);
});

test("the title stands above all rows of headings; a second column of targets is named", async () => {
  const sheets = await readXlsx(fileOf([{ name: "KH", merges: ["A2:A3", "B2:B3", "C2:D2"], rows: [
    ["KẾ HOẠCH NĂM 2024"], ["Chỉ tiêu", "Chủ trì", "Chỉ tiêu phát triển kinh tế - xã hội, so với năm 2023"], [null, null, "Kế hoạch", "Kế hoạch giao"], ["Thu", "Phòng A", 5, 6],
  ] }]), quiet);
  const { plan, told } = planOf(sheets, [[0, planHeadingsOf(sheets[0])]], "x.xlsx");
  assert.deepEqual([plan.name, plan.period.start, plan.indicators[0].target.at_least], ["KẾ HOẠCH NĂM 2024", "2024-01-01", 5]);
  assert.ok(told[0].notices.map((found) => notice(found, "vi")).includes("cột trùng nghĩa, không dùng: “Kế hoạch giao” (D)"));
});

rows("headings of appendices as they were published, and of forms", ([cells, asIt = ""]) => {
  const sheet = { name: "S", rows: cells.map((row, at) => ({ number: at + 1, cells: row.map((v) => (v === null ? undefined : { t: "s", v })) })) };
  const found = planHeadingsOf(sheet, asIt || undefined);
  const named = (columns) => [...columns].sort(([one], [other]) => one - other).map(([place, { column, year }]) => `${letters(place)}=${column.field}${year ? ` ${year}` : ""}`);
  return found ? [found.kind, ...named(found.columns)].join(" ") : "none";
}, [
  // what the ministry assigned in 2021, a province in 2026, a commune in 2026
  [["STT", "Chỉ tiêu", "Đơn vị", "Kế hoạch năm 2021 Quốc hội giao", "Mục tiêu phấn đấu năm 2021 của Chính phủ", "Cơ quan chủ trì theo dõi, đánh giá"], "indicators B=name D=target 2021 E=stretch 2021 F=responsible"],
  [["TT", "Chỉ tiêu", "ĐVT", "Giai đoạn 2026-2030", "Mục tiêu 2026", "Cơ quan chủ trì theo dõi, tổng hợp, báo cáo", "Cơ quan phối hợp"], "indicators B=name C=uom E=target 2026 F=responsible G=supporting"],
  [["STT", "Chỉ tiêu", "Đến hết năm 2026", "Đến năm 2030", "Tầm nhìn đến năm 2045", "Đơn vị chủ trì", "Đơn vị phối hợp, cung cấp số liệu"], "indicators B=name D=target 2030 F=responsible G=supporting"],
  [["STT", "Chỉ tiêu", "Mức phấn đấu", "Đơn vị chủ trì theo dõi", "Thời hạn"], "indicators B=name C=target D=responsible E=due"],
  [["STT", "Chỉ tiêu", "Kế hoạch", "Mức phấn đấu", "Đơn vị chủ trì"], "indicators B=name C=target D=stretch E=responsible"],
  [["TT", "Tiêu chí", "KH năm 2024 tỉnh giao", "Bộ phận phụ trách"], "indicators B=name C=target 2024 D=responsible"],
  [["TT", "Chỉ tiêu", "Nghị quyết HĐND xã 2025", "Phòng, ban chủ trì"], "indicators B=name C=target 2025 D=responsible"],
  [["STT", "Nhóm nhiệm vụ", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Cơ quan, đơn vị phối hợp", "Thời gian thực hiện", "Chỉ tiêu liên quan"], "tasks B=section C=name D=responsible E=supporting F=due"],
  [["STT", "Nhiệm vụ trọng tâm", "Đơn vị chủ trì", "Đơn vị phối hợp", "Hạn hoàn thành", "Sản phẩm đầu ra", "Ưu tiên"], "tasks B=name C=responsible D=supporting E=due"],
  [["STT", "Nhiệm vụ chung", "Hoạt động", "Sản phẩm", "Đơn vị chủ trì", "Thời gian hoàn thành"], "tasks C=name E=responsible F=due"],
  [["TT", "Nội dung công việc", "Cơ quan chủ trì", "Cấp trình", "Thời gian trình"], "tasks B=name C=responsible E=due"],
  [["STT", "Số ký hiệu", "Trích yếu", "Nội dung giao nhiệm vụ", "Đơn vị xử lý chính", "Đơn vị phối hợp", "Hạn xử lý"], "tasks D=name E=responsible F=supporting G=due"],
  // registers of letters, of what inspections and voters asked for; what a letter is about is no task beside one
  [["STT", "Số, ký hiệu văn bản", "Ngày văn bản", "Trích yếu nội dung", "Đơn vị xử lý", "Hạn xử lý", "Ngày hoàn thành"], "tasks D=name E=responsible F=due"],
  [["TT", "Nội dung kiến nghị", "Kết luận số", "Đơn vị thực hiện", "Thời hạn"], "tasks B=name D=responsible E=due"],
  [["STT", "Kiến nghị của cử tri", "Cơ quan giải quyết", "Thời gian giải quyết", "Kết quả giải quyết"], "tasks B=name C=responsible D=due"],
  [["STT", "Nội dung yêu cầu", "Nội dung nhiệm vụ", "Đơn vị trả lời", "Hạn trả lời"], "tasks C=name D=responsible E=due"],
  // work under other names; what it is a part of, or for, is a name only where nothing else says more
  ...["Đầu việc", "Danh mục nhiệm vụ", "Các hoạt động", "Công việc trong tháng", "Nội dung cần triển khai", "Danh mục đề án", "Công tác", "Ý kiến chỉ đạo"].map((work) => [["STT", work, "Đơn vị thực hiện", "Thời hạn"], "tasks B=name C=responsible D=due"]),
  [["STT", "Nhiệm vụ năm 2026", "Đơn vị thực hiện", "Thời hạn"], "tasks B=name 2026 C=responsible D=due"], [["STT", "Nhiệm vụ năm 2025", "Kết quả năm 2025", "Nhiệm vụ năm 2026", "Chủ trì", "Thời hạn"], "tasks D=name 2026 E=responsible F=due"],
  [["STT", "Đề án", "Nội dung", "Đơn vị thực hiện", "Thời hạn"], "tasks C=name D=responsible E=due"], [["STT", "Nhiệm vụ", "Giải pháp", "Đơn vị thực hiện", "Thời hạn"], "tasks B=name D=responsible E=due"],
  [["STT", "Ý kiến chỉ đạo", "Trích yếu", "Đơn vị thực hiện", "Thời hạn"], "tasks C=name D=responsible E=due"], [["STT", "Nhiệm vụ 5 năm", "Đơn vị thực hiện", "Thời hạn"], "none"],
  // `Đơn vị` over offices is who answers for tasks, where nothing else is
  [["STT", "Nhiệm vụ", "Đơn vị", "Thời hạn"], "tasks B=name C=responsible D=due", "", ["1", "A", "Sở Y tế", "30/6/2026"]], [["STT", "Nhiệm vụ", "Đơn vị", "Thời hạn"], "none", "", ["1", "A", "cái", "30/6/2026"]],
  [["STT", "Nhiệm vụ", "Đơn vị", "Chủ trì", "Thời hạn"], "tasks B=name D=responsible E=due", "", ["1", "A", "Sở Y tế", "Sở Y tế", "30/6/2026"]],
  // what lacks a day of figures is no list of these
  [["STT", "Nội dung", "Đơn vị", "Thời hạn", "Ngày hoàn thành", "Kết quả"], "tasks B=name C=responsible D=due", "", ["1", "A", "Sở Y tế", "30/6/2026", "1/7/2026", "Đã hoàn thành"]],
  // dossiers say what they are about, who settles them and until when
  [["STT", "Mã hồ sơ", "Nội dung", "Tên thủ tục", "Ngày tiếp nhận", "Thời hạn giải quyết", "Đơn vị giải quyết"], "none"],
  // `Chỉ tiêu` beside names is what is asked for, where nothing else is; beside groups and targets it is the name
  [["TT", "Nội dung", "ĐVT", "Chỉ tiêu", "Đơn vị chủ trì"], "indicators B=name C=uom D=target E=responsible"], [["TT", "Nội dung", "ĐVT", "Chỉ tiêu năm 2024", "Đơn vị chủ trì"], "indicators B=name C=uom D=target 2024 E=responsible"],
  [["TT", "Tên tiêu chí", "Nội dung tiêu chí", "Chỉ tiêu (%)", "Phòng phụ trách"], "indicators C=name D=target E=responsible"],
  [["TT", "Nội dung", "Chỉ tiêu", "Kế hoạch", "Đơn vị chủ trì"], "indicators C=name D=target E=responsible"], [["TT", "Nội dung", "Nhiệm vụ", "Thời hạn", "Đơn vị chủ trì"], "tasks C=name D=due E=responsible"],
  // who watches answers for nothing; a year alone says no more than a year; what is hoped for in words that go on is none
  [["TT", "Chỉ tiêu", "Mục tiêu 2026", "Cơ quan theo dõi, đánh giá"], "none"], [["TT", "Chỉ tiêu", "Năm 2026", "Đơn vị chủ trì"], "none"], [["TT", "Chỉ tiêu", "Đến", "Đơn vị chủ trì"], "none"],
  [["TT", "Chỉ tiêu", "Kế hoạch năm 2024 đã thực hiện", "Đơn vị chủ trì"], "none"], [["TT", "Chỉ tiêu", "Mục tiêu 2026", "Nguyên nhân phối hợp, theo dõi"], "none"],
].map(([heads, expected, asIt = "", ...below]) => [[[heads, ...below], asIt], expected]));

test("what was reached in a year that is named stood at its end, but where a line above says a day; of another year it is none of the plan's", async () => {
  const figures = async (title, ...heads) => {
    const { results, said } = await madeOf([[[title], ["Chỉ tiêu", "ĐVT", ...heads, "Chủ trì"], ["Thu", "tỷ đồng", ...heads.map((_, at) => 10 + at), "A"]]]);
    return [(results.records.observations ?? []).map(({ on, value }) => `${on} ${value}`).join(", "), /cột không dùng: .*/.exec(said[0])?.[0]].filter(Boolean).join("; ");
  };
  for (const head of ["Thực hiện năm 2023", "TH 2023", "TH năm 2023", "Kết quả thực hiện 2023", "Quyết toán năm 2023"]) assert.equal(await figures("CHỈ TIÊU NĂM 2023", "Kế hoạch năm 2023", head), "2023-12-31 11", head);
  assert.equal(await figures("KẾT QUẢ THỰC HIỆN ĐẾN 30/9/2023", "Kế hoạch năm 2023", "Thực hiện năm 2023"), "2023-09-30 11");
  assert.equal(await figures("CHỈ TIÊU", "Thực hiện năm 2022", "Kế hoạch năm 2023", "Thực hiện năm 2023"), "2023-12-31 12");
  // another year, an estimate, a ratio; a figure that says its day goes first
  assert.equal(await figures("CHỈ TIÊU", "Thực hiện năm 2021", "Kế hoạch năm 2023"), "cột không dùng: “Thực hiện năm 2021” (C)");
  for (const head of ["Ước thực hiện năm 2023", "Thực hiện 2023/2022", "Thực hiện năm 2023/KH"]) assert.equal(await figures("CHỈ TIÊU", "Kế hoạch năm 2023", head), `cột không dùng: “${head}” (D)`, head);
  assert.equal(await figures("CHỈ TIÊU", "Kế hoạch năm 2023", "Thực hiện 9 tháng", "Thực hiện năm 2023"), "2023-09-30 11; cột không dùng: “Thực hiện năm 2023” (E)");
  const ofRecords = async (...heads) => (await read([{ name: "S", rows: [["Mã chỉ tiêu", ...heads], [REVENUE, ...heads.map((_, at) => 10 + at)]] }])).records.observations?.map(({ on, value }) => `${on} ${value}`).join() ?? "";
  assert.deepEqual([await ofRecords("Thực hiện năm 2023"), await ofRecords("Thực hiện năm 2022"), await ofRecords("Thực hiện năm 2022", "Thực hiện năm 2023")], ["2023-12-31 10", "", "2023-12-31 11"]);
  const { records } = await read([{ name: "S", rows: [["Mã chỉ tiêu", "Ngày", "Thực hiện năm 2022", "Thực hiện"], [REVENUE, "31/08/2023", 1, 2]] }]);
  assert.equal(records.observations[0].value, 2, "what says no year is this year's");
});

test("last year's figure of a day that this year has, too, is left out and named", async () => {
  const { records, told: [{ notices }] } = await read([{ name: "S", rows: [["Mã chỉ tiêu", "Thực hiện 9 tháng năm 2022", "Thực hiện 9 tháng", "Đến 31/7/2022"], [REVENUE, 1, 2, 3]] }]);
  assert.deepEqual(records.observations.map(({ on, value }) => `${on} ${value}`).sort(), ["2022-07-31 3", "2023-09-30 2"]);
  assert.ok(notices.map((found) => notice(found, "vi")).includes("cột không dùng: “Thực hiện 9 tháng năm 2022” (B)"));
  const leap = await read([{ name: "S", rows: [["Mã chỉ tiêu", "Đến 28/2/2022", "Đến 28/2/2023"], [REVENUE, 1, 2]] }]);
  assert.deepEqual(leap.records.observations.map(({ on }) => on), ["2023-02-28"]);
});

test("the paper that stands before the name of a task gave it, and is none of its completion; one behind it is", async () => {
  const task = PLAN.tasks[0].id;
  const of = async (...heads) => (await read([{ name: "S", rows: [heads, heads.map((head) => ({ "Mã nhiệm vụ": task, "Ngày hoàn thành": "31/08/2023" })[head] ?? "12/UBND-TH")] }])).records.completions[0].document;
  assert.equal(await of("Số văn bản", "Mã nhiệm vụ", "Ngày hoàn thành"), undefined);
  assert.equal(await of("Mã nhiệm vụ", "Ngày hoàn thành", "Số văn bản"), "12/UBND-TH");
});

test("a sheet that lacks one column of a plan is told so, and not that it lacks some of records", () => {
  const lacking = (...heads) => {
    const found = lackingOfPlan({ name: "S", rows: [{ number: 1, cells: heads.map((v) => ({ t: "s", v })) }] });
    return found && [found.kind, found.lacking.flat().join("|"), ...found.notices.map((one) => notice(one, "vi"))].join("; ");
  };
  assert.equal(lacking("Chỉ tiêu", "ĐVT", "Kế hoạch năm 2025", "Cơ quan theo dõi"), "plan_indicators; responsible; cột không dùng: “Cơ quan theo dõi” (D)");
  assert.equal(lacking("Chỉ tiêu", "ĐVT", "Kế hoạch năm 2025", "Thời hạn"), "plan_indicators; responsible");
  assert.equal(lacking("Nhiệm vụ", "Thời gian hoàn thành"), "plan_tasks; responsible; cột “Thời gian hoàn thành” (B) có thể là thời hạn hoặc ngày đã hoàn thành, nên không đọc; ghi “Thời hạn” hoặc “Ngày hoàn thành”");
  assert.equal(lacking("Chỉ tiêu", "Ngày", "Giá trị"), null);
  assert.equal(lacking("Chỉ tiêu", "Kế hoạch", "Chủ trì"), null, "it lacks nothing");
  assert.equal(lacking("Nhiệm vụ", "Thời hạn", "Chủ trì"), null, "nor does it of tasks");
  // of tasks or of indicators: both, or the one that the title says
  assert.equal(lacking("Nội dung", "Chủ trì", "Sản phẩm"), "plan_indicators; target|due; cột không dùng: “Sản phẩm” (C)");
  const titled = (title) => lackingOfPlan({ name: "S", rows: [[title], ["Nội dung", "Chủ trì", "Sản phẩm"]].map((cells, at) => ({ number: at + 1, cells: cells.map((v) => ({ t: "s", v })) })) });
  assert.deepEqual(["Danh mục nhiệm vụ năm 2024", "Chỉ tiêu năm 2024"].map((title) => [titled(title).kind, titled(title).lacking.flat().join()]), [["plan_tasks", "due"], ["plan_indicators", "target"]]);
});

test("of a sheet with targets of which none is surely meant it is told that it lacks a target", async () => {
  const rows = [["DỰ TOÁN THU NĂM 2024"], ["STT", "Nội dung", "Dự toán năm 2024", null, "So sánh (%)", null, "Cơ quan thực hiện"], [null, null, "Tổng thu NSNN", "Thu NSĐP", "Tổng thu NSNN", "Thu NSĐP", null], [1, "Thu nội địa", 5, 4, 101, 99, "Cục Thuế"]];
  const [sheet] = await readXlsx(fileOf([{ name: "S", rows, merges: ["A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:G3"] }]), quiet);
  const { kind, lacking } = lackingOfPlan(sheet);
  assert.deepEqual([kind, lacking.flat()], ["plan_indicators", ["target", "due"]]);
  const [whole] = await readXlsx(fileOf([{ name: "S", rows: rows.map((row) => row.map((cell) => (cell === "Tổng thu NSNN" ? "Toàn tỉnh" : cell))), merges: ["A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:G3"] }]), quiet);
  assert.deepEqual([...planHeadingsOf(whole).columns].map(([place, { column }]) => `${letters(place)}=${column.field}`).sort(), ["B=name", "C=target", "G=responsible"], "all of it is meant");
});

test("a sheet without known headings says where names of the plan stand side by side; one that lacks a column names what it does not use", async () => {
  const [first, second] = PLAN.indicators.map(({ name }) => name.vi ?? name);
  const told = async (...rows) => (await read([{ name: "S", rows }])).told[0];
  const words = ({ notices }) => notices.map((found) => notice(found, "vi")).join("; ");
  assert.equal(words(await told(["KẾT QUẢ"], ["Phường", first, second], ["A", 1, 2])), "chỉ tiêu của kế hoạch đứng ngang ở hàng 2, mỗi cột một chỉ tiêu: bảng như vậy không đọc được; ghi mỗi số một hàng, có cột chỉ tiêu, đơn vị, ngày, giá trị");
  assert.ok(words(await told(["Nội dung", "UBND Phường 1", "UBND Phường 2"], ["A", 1, 2])).startsWith("đơn vị của kế hoạch đứng ngang ở hàng 1"));
  assert.equal(words(await told(["Nội dung", "UBND Phường 1", "Cả thị xã"], ["A", 1, 2])), "");
  // whose columns hold units, those of two rows
  const [one, other] = PLAN.units.map(({ name }) => name.vi ?? name);
  assert.equal(words(await told(["CHƯƠNG TRÌNH CÔNG TÁC"], ["Tên đề án", "Cơ quan soạn thảo", "Cơ quan thẩm định"], ["A", one, other], ["B", other, one])), "");
  const found = await told(["Chỉ tiêu", "Giá trị", "Người nhập"], [first, 5, "A"]);
  assert.deepEqual([found.lacking, words(found)], [["on"], "cột không dùng: “Người nhập” (C)"]);
});

rows("forms of offices that are no list are told with what is read instead", (rows) => {
  const cells = (row) => row.map((v) => (v === null ? null : { t: "s", v }));
  return formTold({ rows: rows.map((row) => ({ cells: cells(row) })) }).map((found) => notice(found, "vi").split(":")[0]).join();
}, [
  [[["KẾT QUẢ GIẢI QUYẾT TTHC QUÝ III/2023"], ["STT", "Lĩnh vực", "Tiếp nhận", null, "Đã giải quyết", null], [null, null, "Trực tuyến", "Trực tiếp", "Đúng hạn", "Quá hạn"]], "bảng đếm số hồ sơ, không đọc"],
  [[["TÌNH HÌNH THỰC HIỆN NHIỆM VỤ"], ["TT", "Đơn vị", "Tổng số nhiệm vụ", "Đúng hạn", "Quá hạn"]], "bảng đếm số nhiệm vụ, không đọc"],
  [[["DANH MỤC CHẾ ĐỘ BÁO CÁO ĐỊNH KỲ"], ["TT", "Tên báo cáo", "Kỳ báo cáo", "Thời hạn gửi"], ["1", "Báo cáo A", "Hằng tháng", "Ngày 18"]], "danh mục báo cáo định kỳ, không đọc"],
  [[["THEO DÕI NỘP BÁO CÁO NĂM 2023"], ["TT", "Đơn vị", "Tháng 8", "Tháng 9"]], "mỗi kỳ báo cáo một cột"],
  // lists of single ones, and what is something else
  [[["DANH SÁCH HỒ SƠ"], ["Mã hồ sơ", "Thủ tục", "Đúng hạn", "Quá hạn"]], ""], [[["THEO DÕI NHIỆM VỤ"], ["TT", "Nội dung nhiệm vụ", "Đúng hạn", "Quá hạn"]], ""], [[["KẾT QUẢ"], ["Chỉ tiêu", "Tháng 8", "Tháng 9"]], ""],
]);

rows("columns that are missing, by all their headings", ([fields, kind]) => ["vi", "en"].map((lang) => fieldNames(fields, lang, kind)).join(" | "), [
  [[["unit"], "dossiers"], "Mã đơn vị hoặc Tên đơn vị | Unit id or Unit"], [[["on"], "completions"], "Ngày hoàn thành | Done on"], [[["on"], "observations"], "Ngày số liệu | Figure of"],
  [[["task", "report"], "waivers"], "Mã nhiệm vụ hoặc Tên nhiệm vụ hoặc Mã báo cáo hoặc Tên báo cáo | Task id or Task or Report id or Report"], [[["target", "due"], "plan_tasks"], "chỉ tiêu giao hoặc thời hạn | the target or the due day"], [[["responsible"]], "đơn vị chủ trì | the responsible unit"],
]);

test("the register of dossiers as its form has it: days under the heading that they share, and nothing under one that is of something else", async () => {
  const service = PLAN.services[0].name.vi ?? PLAN.services[0].name;
  const ofDossier = { id: "H-1", service: PLAN.services[0].id, unit: "p1", received: "2023-08-01", finished: "2023-08-09" };
  const first = ["STT", "Mã hồ sơ", "Tên TTHC", "Cơ quan chủ trì giải quyết"];
  const dossier = [1, "H-1", service, "UBND Phường 1", "01/08/2023", "10/08/2023", "09/08/2023", "Trực tiếp"];
  const above = [["SỔ THEO DÕI HỒ SƠ"]];
  const down = (from, to) => ["A", "B", "C", "D"].map((column) => `${column}${from}:${column}${to}`);
  for (const [rows, merges] of [
    // the heading over both, and the days below a heading of their own
    [[...above, [...first, "Nhận và Trả kết quả", null, null, null], [null, null, null, null, "Ngày, tháng, năm", null, null, "Phương thức nhận kết quả"],
      [null, null, null, null, "Nhận hồ sơ", "Hẹn trả kết quả", "Trả kết quả", null], dossier], ["A1:H1", ...down(2, 4), "E2:H2", "E3:G3", "H3:H4"]],
    [[...above, [...first, "Ngày, tháng, năm", null, null, "Hình thức"], [null, null, null, null, "Nhận hồ sơ", "Hẹn trả", "Trả kết quả", null], dossier], ["A1:H1", ...down(2, 3), "E2:G2", "H2:H3"]],
    [[...above, [...first, "Tiếp nhận hồ sơ", "Hẹn trả", "Trả kết quả", "Hình thức"], dossier], ["A1:H1"]],
  ]) {
    const { records, told, wrong } = await read([{ name: "Sổ", rows, merges }]);
    assert.deepEqual([records.dossiers, wrong], [[ofDossier], []], JSON.stringify(merges));
    assert.match(notice(told[0].notices[0], "vi"), /^cột không dùng: .*Hẹn trả/);
  }
  // a day below a heading that is not known is none of a task that is done
  const { records } = await read([{
    name: "Nhiệm vụ", rows: [["Nhiệm vụ", "Ngày hoàn thành", "Văn bản giao", null], [null, null, "Số", "Ngày hoàn thành"], [PLAN.tasks[0].name.vi ?? PLAN.tasks[0].name, "01/08/2023", "12/UB", "01/03/2023"]], merges: ["A1:A2", "B1:B2", "C1:D1"],
  }]);
  assert.deepEqual(records.completions.map(({ on }) => on), ["2023-08-01"]);
});

/** Reads a heading of as many letters as a cell holds, in a program of its own, since one that goes on without end cannot be stopped from within. */
const LONG_HEADING = `
  const { planHeadingsOf } = await import(${JSON.stringify(new URL("../../js-demo/plans/plan-headings.js", import.meta.url).href)});
  const [first, part] = process.argv.slice(1);
  const heading = (first + part.repeat(32_766)).slice(0, 32_766) + "1";
  const rows = [["Chỉ tiêu", "ĐVT", heading, "Kế hoạch năm 2024", "Chủ trì"], ["Thu", "hộ", "x", "5", "A"]].map((cells, at) => ({ number: at + 1, cells: cells.map((v) => ({ t: "s", v })) }));
  process.stdout.write([...planHeadingsOf({ name: "S", rows }, "plan").columns].map(([place, { column }]) => place + " " + column.field).join());
`;

for (const [first, part] of [["Mục tiêu năm 2024 của ", "a"], ["Mục tiêu năm 2024 của ", "a "], ["Kế hoạch 2024 ", "giao a"], ["Kế hoạch 5 năm ", "2021-2025 "], ["Cơ quan chủ trì ", "báo cáo "], ["", "("]]) {
  test(`a heading of as many letters as a cell holds is none, and is looked through to its end: ${first}${part}…`, () => {
    const { stdout, stderr, signal } = spawnSync(execPath, ["--input-type=module", "--eval", LONG_HEADING, first, part], { encoding: "utf8", timeout: 60_000 });
    assert.deepEqual([stdout, stderr, signal], ["0 name,1 uom,3 target,4 responsible", "", null]);
  });
}

test("bare numbers under a heading of months or quarters are these, of the year above; what else is meant by them is not", async () => {
  const plan = { format: "tiendo/1", id: "p", name: "P", period: { start: "2024-01-01", end: "2024-12-31" }, indicators: [{ id: "i", name: "Thu", measure: { uom: "%", kind: "snapshot" } }] };
  const ofHeads = async (title, over, numbers, { above = null } = {}) => {
    const last = String.fromCharCode(65 + numbers.length);
    const upper = above === null ? [] : [["Chỉ tiêu", above, ...numbers.slice(1).map(() => null)]];
    const at = 2 + upper.length;
    const rows = [[title], ...upper, [above === null ? "Chỉ tiêu" : null, over, ...numbers.slice(1).map(() => null)], [null, ...numbers], ["Thu", ...numbers.map((_, place) => place + 1)]];
    const merges = [`A2:A${at + 1}`, `B${at}:${last}${at}`, ...above === null ? [] : [`B2:${last}2`]];
    const [sheet] = await readXlsx(fileOf([{ name: "S", rows, merges }]), quiet);
    const { records: { observations = [] }, told: [{ notices }] } = gather([sheet], plan, null, {});
    return { read: observations.map(({ on, value }) => `${on.slice(5)} ${value}`).join(", "), said: notices.map((found) => notice(found, "vi")).join("; ") };
  };
  const months = "01-31 1, 02-29 2, 03-31 3";
  for (const [over, numbers, expected, more, title = "KẾT QUẢ NĂM 2024"] of [
    ["Tháng", [1, 2, 3], months], ["Tháng", ["1", "02", "T3"], months], ["Thực hiện theo tháng", [1, 2, 3], months], ["Lũy kế các tháng trong năm", [1, 2, 3], months], ["Tháng năm 2024 (%)", [1, 2, 3], months],
    ["Tháng", [1, 2, 3], months, { above: "Thực hiện" }], ["Quý", ["I", "II", "IV"], "03-31 1, 06-30 2, 12-31 3"], ["Theo quý", [1, 2, 3, 4], "03-31 1, 06-30 2, 09-30 3, 12-31 4"], ["Tháng", [1, 2, "Cộng"], "01-31 1, 02-29 2"],
    ["Tháng năm 2023", [1, 2, 3], "01-31 1, 02-28 2, 03-31 3"],
    // so many as the heading says, or some of the whole year
    ["Lũy kế 3 tháng", [1, 2, 3], months], ["Lũy kế 12 tháng", [1, 2, 3], months], ["Lũy kế bốn quý", ["I", "II"], "03-31 1, 06-30 2"], ["Lũy kế 6 tháng", [5, 6], ""], ["Lũy kế 3 tháng", [1, 2, 3, "Tổng số"], months],
    // days without a year under what was reached
    ["Thực hiện", ["31/1", "29/2"], "01-31 1, 02-29 2"], ["Lũy kế đến", ["31/1", "29.2", "31-3"], months], ["Đến ngày", ["5/6", "6/6"], "06-05 1, 06-06 2"], ["Thực hiện (%)", ["31/1", "29/2"], "01-31 1, 02-29 2", { above: "Năm 2024" }],
    ["Thực hiện", ["30/6", "31/7", "31/9"], "06-30 1, 07-31 2"], ["Thực hiện", ["30/6", "6/30"], ""], ["Thực hiện", ["31/7", "30/6"], ""], ["Kế hoạch", ["30/6", "31/7"], ""], ["Trong tháng", ["30/6", "31/7"], ""], ["Thực hiện", ["1-3", "4-6"], ""], ["Thực hiện", ["1/4", "2/4", "3/4"], ""], ["Đến ngày", ["1/4", "2/4"], "04-01 1, 04-02 2"], ["Thực hiện", ["3.1", "3.2"], ""], ["Thực hiện đến", ["31.3", "30.6"], "03-31 1, 06-30 2"], ["Tỷ lệ (%)", ["Đến 30/6", "Đến 31/7"], ""], ["Tỷ lệ thực hiện", ["6 tháng", "7 tháng"], ""], ["Thực hiện", ["30/6", "31/7"], "", { above: "Ước" }],
    // of a plan, in no order, no months
    ["Kế hoạch tháng", [1, 2, 3], ""], ["Tháng", [1, 2, 3], "", { above: "Kế hoạch" }], ["Tháng (ước)", [1, 2, 3], ""], ["Tháng", [3, 2, 1], ""], ["Tháng", [11, 12, 13], "11-30 1, 12-31 2"], ["Quý", [4, 5], ""], ["Số", [1, 2, 3], ""],
    ["Tháng", [1, 2, 3], "", undefined, "KẾT QUẢ NĂM 2023"], ["Tháng", [1, 2, 3], months, undefined, "KẾT QUẢ"],
  ]) {
    const { read, said } = await ofHeads(title, over, numbers, more);
    assert.equal(read, expected, `${title} ${over} ${numbers}: ${said}`);
  }
  assert.match((await ofHeads("KẾT QUẢ NĂM 2023", "Tháng", [1, 2])).said, /tên bảng nói năm 2023, không phải năm của kế hoạch, nên cột không ghi năm thì không đọc: “Tháng 1” \(B\), “Tháng 2” \(C\)/);
});

test("days without a year are not those of a title of another year; of a plan of several years they are", async () => {
  for (const [title, period, expected] of [
    ["KẾT QUẢ NĂM 2024", [2023, 2023], ""], ["KẾT QUẢ NĂM 2022", [2023, 2023], ""], ["KẾT QUẢ NĂM 2023", [2023, 2023], "2023-08-31"], ["KẾT QUẢ NĂM 2023, KẾ HOẠCH NĂM 2024", [2023, 2023], "2023-08-31"],
    ["KẾT QUẢ (kèm báo cáo ngày 5/1/2024)", [2023, 2023], "2023-08-31"], ["KẾT QUẢ NĂM 2024", [2021, 2025], "2024-08-31"], ["KẾT QUẢ NĂM 2026", [2021, 2025], ""], ["KẾT QUẢ", [2021, 2025], ""],
    // the year of a law is not that of a sheet which goes by it; of one that carries it out nobody knows
    ["KẾT QUẢ THEO LUẬT ĐẦU TƯ CÔNG NĂM 2019", [2023, 2023], "2023-08-31"], ["KẾT QUẢ THEO NGHỊ QUYẾT NĂM 2022 CỦA HĐND", [2023, 2023], "2023-08-31"], ["KẾT QUẢ NĂM 2023 THI HÀNH LUẬT ĐẤT ĐAI NĂM 2024", [2023, 2023], "2023-08-31"],
    ["KẾT QUẢ THI HÀNH LUẬT ĐẤT ĐAI NĂM 2024", [2023, 2023], ""], ["KẾT QUẢ THI HÀNH LUẬT ĐẤT ĐAI NĂM 2024", [2021, 2025], ""], ["KẾT QUẢ NĂM 2024 THEO LUẬT ĐẦU TƯ CÔNG NĂM 2019", [2023, 2023], ""], ["KẾT QUẢ NĂM 2024 THEO LUẬT ĐẦU TƯ CÔNG NĂM 2019", [2021, 2025], "2024-08-31"],
  ]) {
    const [start, end] = [`${period[0]}-01-01`, `${period[1]}-12-31`];
    const plan = { format: "tiendo/1", id: "p", name: "P", period: { start, end }, indicators: [{ id: "i", name: "Thu", measure: { uom: "%", kind: "snapshot" } }] };
    const [sheet] = await readXlsx(fileOf([{ name: "S", rows: [[title], ["Chỉ tiêu", "Lũy kế tháng 8"], ["Thu", 1]] }]), quiet);
    const { records: { observations = [] } } = gather([sheet], plan, null, {});
    assert.equal(observations.map(({ on }) => on).join(), expected, `${title} ${period}`);
  }
});

test("numbers in columns without a heading are told", async () => {
  const { said: [told] } = await madeOf([[["Chỉ tiêu", "ĐVT", "Kế hoạch", "Chủ trì", "Lũy kế tháng"], ["Thu", "ha", 5, "A", 1, 2, "x", 4]]]);
  assert.ok(told.includes("cột có số nhưng không có tiêu đề, không đọc: F, H;"), told);
  const { said: [covered] } = await madeOf([{ rows: [["Chỉ tiêu", "ĐVT", "Kế hoạch", "Chủ trì", "Đánh giá", null], ["Thu", "ha", 5, "A", 1, 2]], merges: ["E1:F1"] }]);
  assert.ok(!covered.includes("tiêu đề, không đọc"), covered);
});

test("a heading over bare numbers of as many letters as a cell holds is looked through at once", () => {
  const start = Date.now();
  for (const words of ["theo ", "tháng ", "12 ", "("]) assert.equal(monthUnder(words.repeat(32_767 / words.length), "1"), null);
  assert.ok(Date.now() - start < 1000);
});

/** Under headings of two rows, with what stands over and under them merged. */
test("days that were only foreseen are none on which something happened, whichever heading says so", async () => {
  const merges = ["A2:A3", "B2:B3", "C2:C3"];
  const made = async (heads, parts, spans, rows) => {
    const { plan, results, said } = await madeOf([{ rows: [["THEO DÕI NHIỆM VỤ NĂM 2024"], ["TT", "Nhiệm vụ", "Chủ trì", ...heads], [null, null, null, ...parts], ...rows.map((row, at) => [at + 1, `V${at + 1}`, "Sở A", ...row])], merges: [...merges, ...spans] }]);
    return [plan.tasks.map(({ deadline }) => deadline.by).join(), (results.records.completions ?? []).map(({ task, on }) => `${task} ${on}`).join(), said.join()];
  };
  const [due, foreseen, done] = ["30/6/2024", "20/6/2024", "15/7/2024"];
  const both = "2024-06-30,2024-06-30";
  // a due day of its own, what was foreseen, and what came of it
  for (const [planned, actual] of [["Dự kiến", "Thực tế"], ["Kế hoạch", "Thực tế"], ["Theo kế hoạch", "Ngày"]]) {
    assert.deepEqual(await made(["Thời hạn", "Ngày hoàn thành", null], [null, planned, actual], ["D2:D3", "E2:F2"], [[due, foreseen, null], [due, foreseen, done]]), [both, "v2 2024-07-15", "cột không dùng: “Ngày hoàn thành” (E)"], planned);
  }
  // what was foreseen is the due day, where nothing else is
  for (const head of ["Thời gian hoàn thành", "Thời hạn hoàn thành"]) {
    assert.deepEqual(await made([head, null], ["Kế hoạch", "Thực tế"], ["D2:E2"], [[due, null], [due, done]]), [both, "v2 2024-07-15", ""], head);
  }
  assert.deepEqual(await made(["Kế hoạch", null, "Thực tế", null], ["Bắt đầu", "Hoàn thành", "Bắt đầu", "Hoàn thành"], ["D2:E2", "F2:G2"], [["1/1/2024", due, "5/1/2024", null], ["1/1/2024", due, null, done]]), [both, "v2 2024-07-15", "cột không dùng: “Bắt đầu” (D), “Bắt đầu” (F)"]);

  const [TASK] = PLAN.tasks.map(({ id }) => id);
  const [service, unit, report] = [PLAN.services, PLAN.units, PLAN.reports].map(([{ id }]) => id);
  const of = async (list, heads, parts, spans, row) => {
    const { records, told } = await read([{ name: "S", rows: [heads, parts, row], merges: spans }]);
    return [records[list]?.map(({ on, finished }) => on ?? finished ?? null) ?? [], told[0].notices.flatMap(({ code, columns }) => (code === "unknown-columns" ? columns.map(({ words }) => words) : []))];
  };
  const dossier = ["H1", service, unit, "1/8/2023"];
  const heads = ["Mã hồ sơ", "Mã thủ tục", "Mã đơn vị", "Ngày tiếp nhận"];
  const down = ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:F1"];
  for (const [head, planned, actual] of [["Ngày trả kết quả", "Theo phiếu hẹn", "Thực tế"], ["Trả kết quả", "Ngày hẹn", "Ngày trả"]]) {
    const unread = [`${head} ${planned}`];
    assert.deepEqual(await of("dossiers", [...heads, head, null], [null, null, null, null, planned, actual], down, [...dossier, "15/8/2023", null]), [[null], unread]);
    assert.deepEqual(await of("dossiers", [...heads, head, null], [null, null, null, null, planned, actual], down, [...dossier, "15/8/2023", "25/8/2023"]), [["2023-08-25"], unread]);
  }
  assert.deepEqual(await of("submissions", ["Mã báo cáo", "Kỳ", "Ngày nộp", null], [null, null, "Quy định", "Thực tế"], ["A1:A2", "B1:B2", "C1:D1"], [report, "2023-Q1", "15/4/2023", "20/4/2023"]), [["2023-04-20"], ["Ngày nộp Quy định"]]);
  // beside what was foreseen under one heading the other one was not; `Thực tế` says so itself
  assert.deepEqual(await made(["Thời hạn", null], ["Được giao", "Hoàn thành"], ["D2:E2"], [[due, null], [due, done]]), [both, "v2 2024-07-15", ""]);
  for (const [head, planned, actual] of [["Thời hạn hoàn thành", "Theo kế hoạch", "Ngày hoàn thành thực tế"], ["Thời hạn hoàn thành", "Hạn", "Ngày hoàn thành"], ["Kế hoạch", "Hạn hoàn thành", "Ngày hoàn thành"]]) {
    assert.deepEqual((await of("completions", ["Mã nhiệm vụ", head, null], [null, planned, actual], ["A1:A2", "B1:C1"], [TASK, "1/9/2023", "20/12/2023"]))[0], ["2023-12-20"], `${head} ${planned} ${actual}`);
  }
  assert.deepEqual((await of("dossiers", [...heads, "Trả kết quả", null, null], [null, null, null, null, "Hẹn trả", "Thực tế", "Phương thức"], [...down.slice(0, 4), "E1:G1"], [...dossier, "15/8/2023", "25/8/2023", "BCCI"]))[0], ["2023-08-25"]);
  // of two that were not foreseen nobody knows which is meant; of all that were foreseen none is
  assert.deepEqual((await of("submissions", ["Mã báo cáo", "Kỳ", "Ngày nộp", null, null], [null, null, "Quy định", "Lần 1", "Lần 2"], ["A1:A2", "B1:B2", "C1:E1"], [report, "2023-Q1", "15/4/2023", "20/4/2023", "21/4/2023"]))[0], []);
  assert.deepEqual((await of("completions", ["Mã nhiệm vụ", "Dự kiến", null], [null, "Bắt đầu", "Hoàn thành"], ["A1:A2", "B1:C1"], [TASK, "1/9/2023", "20/12/2023"]))[0], []);
});

const SAYS = [[saysNotReached, "not reached"], [saysCompared, "compared"], [isRatio, "ratio"], [isToDate, "to date"]];
rows("what a heading says of its figures", (words) => SAYS.filter(([says]) => says(words)).map(([, what]) => what).join(), [
  ...["Mức cần đạt", "Chỉ tiêu phải đạt", "Kịch bản", "Roadmap", "Milestones", "Cùng kỳ", "Ước TH", "UTH 9 tháng", "Nhu cầu"].map((words) => [words, "not reached"]),
  ...["Chênh lệch", "So sánh", "Mức đạt"].map((words) => [words, "not reached,compared"]), ...["Tăng giảm", "Tỷ lệ đạt", "Tỉ lệ đạt"].map((words) => [words, "compared"]),
  ["TH/KH", "not reached,ratio"], ["KH 2025/UTTH 2024", "not reached,ratio"], ["Tỉ lệ TH/DT", "ratio"], ["Thực hiện/người", ""],
  ...["LK từ đầu năm", "Lũy kế", "Cộng dồn", "Cumulative"].map((words) => [words, "to date"]), ["Luỹ thừa", ""], ["Đã thực hiện", ""],
]);

test("figures to date under a title of one month's results are those of its end, which is told", async () => {
  const of = async (title, head = "Lũy kế từ đầu năm") => {
    const { results } = await madeOf([[[title], ["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Thực hiện trong tháng", head, "Chủ trì"], ["Thu", "tỷ đồng", 100, 9, 80, "A"]]]);
    return [results.records.observations?.map(({ on, value }) => `${on} ${value}`).join() ?? "", results.told.flatMap(({ notices }) => notices).find(({ code }) => code === "day-above")?.words ?? ""];
  };
  for (const title of ["KẾT QUẢ THỰC HIỆN CHỈ TIÊU THÁNG 9/2024", "BÁO CÁO KẾT QUẢ THÁNG 9 NĂM 2024", "KẾT QUẢ QUÝ III NĂM 2024"]) assert.deepEqual(await of(title), ["2024-09-30 80", title]);
  // of two months nobody knows which, of what is only asked for there are no results, and what says no more than that it was done may be of the month alone
  for (const [title, head] of [["KẾT QUẢ THÁNG 9, NHIỆM VỤ THÁNG 10 NĂM 2024"], ["CHỈ TIÊU THÁNG 9 NĂM 2024"], ["KẾT QUẢ THÁNG 9/2024", "Thực hiện"], ["KẾT QUẢ NĂM 2024"]]) assert.deepEqual(await of(title, head), ["", ""], title);
});
