/** Plans from sheets: period, targets, tasks and due days, who answers, and results beside them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { letters } from "../../js-demo/engine/places.js";
import { cellProblem } from "../../js-demo/open/cell-words.js";
import { doneOn } from "../../js-demo/records/done-on.js";
import { kindOfFigures } from "../../js-demo/plans/figure-kinds.js";
import { isBetterLow } from "../../js-demo/plans/less-is-better.js";
import { gather } from "../../js-demo/records/gather.js";
import { planIdOf } from "../../js-demo/plans/ids.js";
import { notice } from "../../js-demo/open/notice-words.js";
import { isOfBoth, lackingOfPlan, planHeadingsOf, wantedFor } from "../../js-demo/plans/plan-headings.js";
import { planOf } from "../../js-demo/plans/plan-sheets.js";
import { referencesOf } from "../../js-demo/records/references.js";
import { withoutResults } from "../../js-demo/open/taken.js";
import { issuerOf, titleOf, yearsOf, yearsOfTitle } from "../../js-demo/sheets/titles.js";
import { readXlsx } from "../../js-demo/cells/xlsx.js";
import { cellRow, fileOf, HEADS, madeOf, PLAN, quiet, read, REVENUE } from "./open-sheets.mjs";
import { rows } from "./rows.mjs";
import { serialOf } from "./workbook.mjs";

test("a plan from a sheet of indicators and one of tasks", async () => {
  const sheets = (await readXlsx(fileOf([
    { name: "Chỉ tiêu", rows: [["CHỈ TIÊU PHÁT TRIỂN KINH TẾ - XÃ HỘI NĂM 2024"], ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thời hạn", "Đơn vị chủ trì", "Phối hợp"],
      [1, "Thu ngân sách", "triệu đồng", "65.000,5", "31/12/2024", "Phòng Tài chính, Kế hoạch", "Chi cục Thuế"], [2, "Tỷ lệ hộ nghèo", "%", "không quá 2,5", { v: serialOf("2024-12-31"), s: "day" }, "Phòng LĐTBXH; UBND các xã"],
      [3, "Số vụ", "vụ", "5-7", "31/12/2024", "Công an"], [4, "Không ai", "ha", 5, "31/12/2024", null]] },
    { name: "Nhiệm vụ", rows: [["Nhiệm vụ", "Hạn hoàn thành", "Chủ trì"], ["Rà soát", "30/06/2024", "Phòng Tài chính, Kế hoạch"], ["Nộp báo cáo", "Trước ngày 15/3/2024", "Phòng Tài chính, Kế hoạch"]] },
  ]), quiet));
  const found = sheets.map((sheet, number) => [number, planHeadingsOf(sheet)]);
  const { plan, problems } = planOf(sheets, found, "kh.xlsx");
  assert.equal(plan.name, "CHỈ TIÊU PHÁT TRIỂN KINH TẾ - XÃ HỘI NĂM 2024");
  assert.deepEqual(plan.period, { start: "2024-01-01", end: "2024-12-31" });
  assert.deepEqual(plan.indicators[0], {
    name: "Thu ngân sách", responsible: ["phong-tai-chinh-ke-hoach"], supporting: ["chi-cuc-thue"], measure: { uom: "triệu đồng", kind: "cumulative" }, target: { at_least: 65000.5 }, due: "2024-12-31", id: "thu-ngan-sach",
    note: {
      vi: "Tờ không ghi, nên khi lập kế hoạch: yêu cầu hiểu là ít nhất mức giao; số liệu hiểu là lũy kế từ đầu kỳ.",
      en: "The sheet does not say so; when the plan was made of it, the requirement is taken as at least the target; the figures are taken as running totals.",
    },
  });
  assert.deepEqual([plan.indicators[1].target, plan.indicators[1].measure.kind, plan.indicators[1].responsible.length], [{ at_most: 2.5 }, "snapshot", 2]);
  assert.deepEqual(plan.tasks, [{ name: "Rà soát", responsible: ["phong-tai-chinh-ke-hoach"], deadline: { by: "2024-06-30" }, id: "ra-soat" }, { name: "Nộp báo cáo", responsible: ["phong-tai-chinh-ke-hoach"], deadline: { before: "2024-03-15" }, id: "nop-bao-cao" }]);
  assert.deepEqual(problems.map(({ row, code }) => `${row} ${code}`), ["5 not-a-number", "6 missing"]);
});

test("what a rule decided of an indicator stands in its note, behind what the sheet says there", async () => {
  const heads = ["Chỉ tiêu", "ĐVT", "Năm trước", "Kế hoạch", "Chủ trì", "Loại số liệu", "Ghi chú"];
  const { plan } = await madeOf([[["CHỈ TIÊU NĂM 2024"], heads, ["Tỷ lệ che phủ rừng", "%", 40, 41, "A", null, "theo NQ 05;"], ["Tỷ lệ hộ nghèo", "%", null, 2, "A", "thời điểm"], ["Số vụ cháy", "vụ", null, 0, "A", "lũy kế"], ["Thu", "đồng", null, "ít nhất 5", "A", "lũy kế"]]]);
  const due = "hạn lấy ngày 31/12/2024";
  assert.deepEqual(plan.indicators.map(({ note }) => note?.vi), [
    `theo NQ 05. Tờ không ghi, nên khi lập kế hoạch: yêu cầu hiểu là ít nhất mức giao; số liệu hiểu là số tại thời điểm; số năm trước lấy làm kỳ gốc, lộ trình đi đều từ đó đến mức giao; ${due}.`,
    `Tờ không ghi, nên khi lập kế hoạch: yêu cầu hiểu là không quá mức giao, theo tên; ${due}.`, `Tờ không ghi, nên khi lập kế hoạch: mức giao 0 hiểu là không để phát sinh; ${due}.`, `Tờ không ghi, nên khi lập kế hoạch: ${due}.`,
  ]);
  // where it says all of it there is none
  const { plan: whole } = await madeOf([[["Chỉ tiêu", "ĐVT", "Kỳ gốc", "Kế hoạch", "Chủ trì", "Loại số liệu", "Thời hạn"], ["Rừng", "%", 40, "ít nhất 41", "A", "thời điểm", "31/12/2024"]]]);
  assert.deepEqual(whole.indicators.map(({ note, baseline }) => [note, baseline.value]), [[undefined, 40]]);
});

rows("a running total or a state, by unit and name", ([uom, name]) => kindOfFigures(uom, name), [
  [["triệu đồng", "Thu ngân sách"], "cumulative"], [[undefined, "Thu ngân sách"], "cumulative"], [["hộ", "Số hộ thoát nghèo"], "cumulative"], [["điểm", "Số điểm giao dịch"], "cumulative"],
  [["%", "Tốc độ tăng"], "snapshot"], [["‰", "Tỷ suất sinh"], "snapshot"], [["Tuổi", "Tuổi"], "snapshot"], [["thứ hạng", "PCI"], "snapshot"], [["bậc", "PAPI"], "snapshot"],
  // so much for each does not add up, but what is so much a year does
  [["phút", "Thời gian chờ của người dân"], "snapshot"], [["triệu đồng/người", "Thu nhập"], "snapshot"], [["triệu đồng/người/năm", "Thu nhập"], "snapshot"], [["m3/ngày đêm", "Công suất"], "snapshot"], [["tấn/năm", "Sản lượng"], "cumulative"], [["tấn / năm ", "Sản lượng"], "cumulative"],
  // so many for so many people; those who are poor, but not what is done for them
  [["giường", "Số giường bệnh/vạn dân"], "snapshot"], [["bác sĩ", "Số bác sĩ trên 10.000 dân"], "snapshot"], [["giường", "Số giường bệnh trên 1 vạn dân (không tính trạm y tế)"], "snapshot"],
  [["lượt", "Khám cho trên 10.000 người"], "cumulative"], [["hộ", "Số hộ nghèo"], "snapshot"], [["hộ", "Số hộ nghèo được vay vốn"], "cumulative"],
  // herds, what has reached a standard, who takes part; not what came in the year
  [["con", "Tổng đàn gia súc"], "snapshot"], [["con", "Đàn bò"], "snapshot"], [["xã", "Số xã đạt chuẩn nông thôn mới"], "snapshot"], [["xã", "Số xã đạt chuẩn NTM"], "snapshot"], [["xã", "Số xã đạt chuẩn NTM trong năm"], "cumulative"],
  [["người", "Số người tham gia BHXH tự nguyện"], "snapshot"], [["người", "Số người tham gia BHXH tự nguyện tăng thêm"], "cumulative"], [["HTX", "Tổng số HTX"], "snapshot"], [["HTX", "Số HTX thành lập mới"], "cumulative"], [["DN", "Doanh nghiệp đang hoạt động"], "snapshot"],
  [["triệu đồng", "Nợ đọng xây dựng cơ bản"], "snapshot"], [["người", "Số người nghiện ma túy"], "snapshot"], [["người", "Số người nghiện ma túy mới"], "cumulative"], [["triệu đồng", "Thu nợ thuế"], "cumulative"], [["vụ", "Số vụ tai nạn"], "cumulative"],
  [["con", "Đàn gia súc xuất chuồng"], "cumulative"], [["con", "Đàn lợn tiêm phòng"], "cumulative"], [["đảng viên", "Tổng số đảng viên kết nạp"], "cumulative"],
  // what begins at nothing in each year, in % as in money
  [["%", "Tỷ lệ giải ngân vốn đầu tư công"], "cumulative"], [["%", "Thu ngân sách so với dự toán"], "cumulative"], [["%", "Thu ngân sách so với cùng kỳ"], "snapshot"],
  [["%", "Tỷ lệ hoàn thành kế hoạch"], "cumulative"], [["%", "Tỷ lệ doanh nghiệp đạt kế hoạch"], "snapshot"], [["%", "Tỷ lệ học sinh hoàn thành kế hoạch học tập"], "snapshot"], [["%", "Tỷ lệ hộ nghèo so với kế hoạch"], "snapshot"],
  // by the name alone, in either form of Unicode
  [["triệu đồng", "Thu nhập bình quân đầu người"], "snapshot"], [["triệu đồng", "Thu nhập bình quân đầu người".normalize("NFD")], "snapshot"], [["năm", "Tuổi thọ trung bình"], "snapshot"], [["điểm", "Chỉ số PAR Index"], "snapshot"],
  [["người", "Dân số"], "snapshot"], [["người", "Số lớp truyền thông dân số"], "cumulative"], [["USD", "GRDP per capita"], "snapshot"], [["cuốn", "Bookindexing"], "cumulative"],
]);

test("last year's figure is where a state begins, not where growth or what begins at nothing does; which, is told", async () => {
  const heads = ["Chỉ tiêu", "ĐVT", "Thực hiện năm 2023", "Kế hoạch năm 2024", "Chủ trì"];
  const rows = [["Tỷ lệ giải ngân vốn đầu tư công", "%", 97, 100, "A"], ["Tốc độ tăng thu ngân sách", "%", 12, 10, "A"], ["Tỷ lệ che phủ rừng", "%", 40, 41, "A"], ["Tỷ lệ tăng dân số tự nhiên", "‰", 9, 8, "A"]];
  const { plan, notices } = await madeOf([[heads, ...rows]]);
  assert.deepEqual(plan.indicators.map(({ measure: { kind }, baseline }) => [kind, baseline?.value]), [["cumulative", undefined], ["snapshot", undefined], ["snapshot", 40], ["snapshot", 9]]);
  for (const [lang, words] of [["vi", ["2 chỉ tiêu tại thời điểm có số năm trước, lấy làm kỳ gốc (hàng 4–5)", "1 chỉ tiêu là tốc độ tăng có số năm trước, không lấy làm kỳ gốc"]], ["en", ["which is the baseline (rows 4–5)", "1 indicator of growth with last year’s figure, which is no baseline"]]]) {
    for (const part of words) assert.ok(notice(notices[0], lang).includes(part), notice(notices[0], lang));
  }
});

test("a task was done on the day that the words of its state say, in a plan and among records; what says no day is asked about", async () => {
  for (const [words, expected] of [
    ["Hoàn thành ngày 20/4/2026", "2026-04-20"], ["Đã hoàn thành, ngày 2/5/2026", "2026-05-02"], ["Đã hoàn thành (ngày 2.5.2026)", "2026-05-02"], ["Xong 02-05-2026", "2026-05-02"], ["hoan thanh ngay 20/4/2026", "2026-04-20"], ["Hoàn thành ngày 20/4/2026".normalize("NFD"), "2026-04-20"], ["Hoàn thành ngày 20/4/2026, được khen", "2026-04-20"], ["hoàn thành ngày 20 tháng 4 năm 2026 (BC số 5)", "2026-04-20"],
    ["Đã giải quyết ngày 5/7/2026", "2026-07-05"], ["Đã xử lý xong ngày 5/7/2026", "2026-07-05"], ["Đã xử lý ngày 5/7/2026, đang theo dõi tiếp", null], ["Giải quyết ngày 5/7/2026", null],
    ["Hoàn thành ngày 20/4/2026 theo kế hoạch đề ra", null], ["Hoan thanh ngay 20/4/2026 theo ke hoach de ra", null], ["Hoàn thành ngày 20/4/2026 theo Kế hoạch số 12", "2026-04-20"],
    // of a paper, without its year, that does not exist, of what goes on or is only a part
    ["Đã hoàn thành (Báo cáo số 45 ngày 28/6/2026)", null], ["Hoàn thành ngày 20/4", null], ["Hoàn thành ngày 31/4/2026", null], ["Phấn đấu hoàn thành ngày 20/4/2026", null], ["Chưa hoàn thành ngày 20/4/2026", null], ["Hoàn thành một phần ngày 20/4/2026", null],
    ["Đã ban hành Kế hoạch ngày 15/3/2026", null], ["Hoàn thành 20/4/20261", null], ["Hoàn thành ngày 31/12/2026 (dự kiến)", null], ["Hoàn thành ngày 20/4/2026, còn 2 việc chưa xong", null],
  ]) assert.equal(doneOn(words), expected, words);
  const heads = ["TT", "Nhiệm vụ", "Chủ trì", "Thời hạn", "Kết quả thực hiện"];
  const rows = [[1, "Ban hành kế hoạch", "P1", "31/03/2026", "Đã trình ngày 15/3/2026"], [2, "Rà soát hộ nghèo", "P1", "30/04/2026", "Hoàn thành ngày 20/4/2026"], [3, "Tổng kết", "P2", "30/05/2026", "Đã hoàn thành"]];
  const { plan, results } = await madeOf([[["PHÂN CÔNG NHIỆM VỤ NĂM 2026"], heads, ...rows]]);
  assert.deepEqual([plan.tasks.length, results.records.completions], [3, [{ task: "ra-soat-ho-ngheo", on: "2026-04-20" }]]);
  assert.deepEqual(results.problems.map(({ row, place, code }) => [row, place, code]), [[5, 4, "said-done"]]);
  assert.ok(results.told[0].notices.map((found) => notice(found, "vi")).includes("ngày hoàn thành lấy trong lời ở cột “Kết quả thực hiện” (E) (“Hoàn thành ngày …”)"));
  const { records, told } = await read([{ name: "S", rows: [["Mã nhiệm vụ", "Tình hình thực hiện"], ["1b-coop-pilot", "Hoàn thành ngày 20/8/2023"], ["1b-multi-crop", "Đang làm"]] }]);
  assert.deepEqual([records.completions, told[0].kind, told[0].columns], [[{ task: "1b-coop-pilot", on: "2023-08-20" }], "completions", { task: 0, "said.state": 1, on: 1 }]);
  // under one of a schedule it may be when it is to be done
  const scheduled = await madeOf([[["NHIỆM VỤ NĂM 2024"], ["STT", "Nhiệm vụ", "Đơn vị chủ trì", "Tiến độ thực hiện"], [1, "A", "P", "Hoàn thành ngày 30/6/2024"], [2, "B", "P", "Quý III/2024"]]]);
  assert.deepEqual([scheduled.plan.tasks.map(({ deadline }) => deadline.by), scheduled.results.records.completions], [["2024-06-30", "2024-09-30"], undefined]);
  // a column of days goes first
  const beside = await read([{ name: "S", rows: [["Mã nhiệm vụ", "Ngày hoàn thành", "Tình hình thực hiện"], ["1b-coop-pilot", "21/08/2023", "Hoàn thành ngày 20/8/2023"]] }]);
  assert.deepEqual(beside.records.completions, [{ task: "1b-coop-pilot", on: "2023-08-21" }]);
});

test("a year's capital counts in the January behind it: until 2024 by the law, later where the sheet has figures of then", async () => {
  const made = async (heads, year, results) => {
    const { plan, notices } = await madeOf([[[`GIẢI NGÂN NĂM ${year}`], ["STT", ...heads, ...results], [1, "Đường A", "Ban QLDA", 13000, ...results.map(() => 12000)]]]);
    return [plan.indicators[0].counts_until, notice(notices[0], "vi").split("; ").find((part) => part.includes("kế hoạch vốn"))];
  };
  const capital = (year) => ["Tên dự án", "Chủ đầu tư", `Kế hoạch vốn năm ${year}`];
  const told = (day, why) => `1 chỉ tiêu là kế hoạch vốn: số giải ngân đến hết ${day} vẫn được tính (${why})`;
  const [law, sheet] = ["Luật Đầu tư công 2019, Điều 68", "tờ có số của ngày ấy"];
  for (const [heads, year, results, expected] of [
    [capital(2024), 2024, ["Giải ngân đến 30/9/2024"], ["2025-01-31", told("31/01/2025", law)]], [capital(2020), 2020, [], ["2021-01-31", told("31/01/2021", law)]], [capital(2019), 2019, [], [undefined, undefined]],
    [capital(2025), 2025, ["Giải ngân đến 31/12/2025"], [undefined, undefined]], [capital(2025), 2025, ["Giải ngân đến 15/01/2026"], ["2026-01-31", told("31/01/2026", sheet)]], [capital(2025), 2025, ["Giải ngân đến 01/02/2026"], [undefined, undefined]],
    // projects of which nobody says what is disbursed, and what is no capital
    [["Tên dự án", "Chủ đầu tư", "Kế hoạch năm 2024"], 2024, ["Giải ngân đến 30/9/2024"], ["2025-01-31", told("31/01/2025", law)]], [["Tên dự án", "Chủ đầu tư", "Kế hoạch năm 2024"], 2024, ["Thực hiện đến 30/9/2024"], [undefined, undefined]],
    [["Chỉ tiêu", "Chủ trì", "Kế hoạch năm 2024"], 2024, ["Thực hiện đến 30/9/2024"], [undefined, undefined]],
  ]) assert.deepEqual(await made(heads, year, results), expected, `${heads.join()} ${year} ${results.join()}`);
});

test("while when a project is carried out says nothing of when a year's capital is to be disbursed", async () => {
  for (const [heads, due] of [[["Tên dự án", "Chủ đầu tư", "Kế hoạch vốn năm 2024", "Thời gian thực hiện"], "2024-12-31"], [["Danh mục dự án", "Chủ đầu tư", "Kế hoạch năm 2024", "Thời gian hoàn thành"], "2024-12-31"], [["Tên dự án", "Chủ đầu tư", "Kế hoạch vốn năm 2024", "Thời hạn"], "2025-12-31"], [["Chỉ tiêu", "Chủ trì", "Kế hoạch năm 2024", "Thời gian thực hiện"], "2025-12-31"]]) {
    const { plan, wrong } = await madeOf([[heads, ["Đường A", "Ban QLDA", 13000, "2023 - 2025"]]]);
    assert.deepEqual([plan.indicators.map((item) => item.due), wrong], [[due], []], heads.join());
  }
});

test("what is made a running total by its unit is told with its rows, and what to write where it is none", async () => {
  const heads = ["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Chủ trì", "Loại số liệu"];
  const { plan, notices } = await madeOf([[heads, ["Thu", "triệu đồng", 5, "A"], ["Chi", "triệu đồng", 5, "A", "lũy kế"], ["Vốn", "triệu đồng", 5, "A"], ["Tuổi thọ", "tuổi", 75, "A"], ["Rừng hiện có", "ha", 5, "A", "thời điểm"]]]);
  assert.deepEqual(plan.indicators.map(({ measure }) => measure.kind), ["cumulative", "cumulative", "cumulative", "snapshot", "snapshot"]);
  for (const [lang, words] of [["vi", ["; 1 chỉ tiêu không nói loại số liệu, hiểu là số tại thời điểm (", "; 2 chỉ tiêu không nói loại số liệu, hiểu là lũy kế từ đầu kỳ (hàng 2, 4); nếu là số tại thời điểm thì ghi “thời điểm” ở cột “Loại số liệu”"]],
    ["en", ["; 1 indicator does not say what kind of figure: of a state (", "; 2 indicators do not say what kind of figure: a running total (rows 2, 4); of a state write “snapshot” under “Kind of figure”"]]]) {
    const said = notice(notices[0], lang);
    for (const part of words) assert.ok(said.includes(part), said);
  }
});

test("a sheet with targets of a year in which the open plan is not makes a plan, whatever names they share", async () => {
  const names = ["Thu ngân sách", "Chi ngân sách"].map((name, at) => ({ id: `i${at}`, name, measure: { uom: "triệu đồng", kind: "cumulative" } }));
  const ofYears = (start, end) => ({ start: `${start}-01-01`, end: `${end}-12-31` });
  for (const [title, heading, period, expected] of [
    ["CHỈ TIÊU", "Kế hoạch năm 2022", ofYears(2023, 2023), "plan"], ["CHỈ TIÊU", "Kế hoạch năm 2023", ofYears(2023, 2023), "records"], ["CHỈ TIÊU", "Kế hoạch năm 2024", ofYears(2023, 2023), "plan"],
    ["CHỈ TIÊU NĂM 2024", "Kế hoạch", ofYears(2023, 2023), "plan"], ["CHỈ TIÊU", "Kế hoạch", ofYears(2023, 2023), "records"],
    ["CHỈ TIÊU NĂM 2024", "Kế hoạch", ofYears(2021, 2025), "records"], ["CHỈ TIÊU NĂM 2025", "Kế hoạch", ofYears(2021, 2025), "records"], ["CHỈ TIÊU NĂM 2026", "Kế hoạch", ofYears(2021, 2025), "plan"],
  ]) {
    const [sheet] = await readXlsx(fileOf([{ name: "S", rows: [[title], ["Chỉ tiêu", "ĐVT", heading, "Chủ trì", "Ngày", "Thực hiện"], ...names.map(({ name }) => [name, "triệu đồng", 5, "A", "30/6/2023", 3])] }]), quiet);
    assert.equal(wantedFor(referencesOf({ indicators: names }), period, sheet), expected, `${title} ${heading} ${period.start}`);
  }
});

rows("who issues a sheet, and its title", (lines) => {
  const sheet = { rows: lines.map((line, at) => ({ number: at + 1, cells: [line].flat().map((v) => (v === null ? undefined : { t: "s", v })) })) };
  return `${issuerOf(sheet, lines.length)} | ${titleOf(sheet, lines.length)}`;
}, [
  [["UBND THỊ XÃ NGÃ NĂM", "CHỈ TIÊU NĂM 2024"], "UBND THỊ XÃ NGÃ NĂM | CHỈ TIÊU NĂM 2024"],
  [["Ủy ban nhân dân xã Tân Long", "KẾ HOẠCH 2024"], "Ủy ban nhân dân xã Tân Long | KẾ HOẠCH 2024"],
  // the superior stands above the office that issues
  [[["UBND THỊ XÃ NGÃ NĂM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], ["PHÒNG TÀI CHÍNH - KẾ HOẠCH", "Độc lập - Tự do - Hạnh phúc"], "KẾ HOẠCH NĂM 2024"], "PHÒNG TÀI CHÍNH - KẾ HOẠCH | KẾ HOẠCH NĂM 2024"],
  [["UBND TỈNH SÓC TRĂNG\nSỞ TÀI CHÍNH", "KẾ HOẠCH VỐN NĂM 2024"], "SỞ TÀI CHÍNH | KẾ HOẠCH VỐN NĂM 2024"],
  // its area may stand on a line of its own
  [["ỦY BAN NHÂN DÂN\nHUYỆN TÂN HÒA", "KẾ HOẠCH NĂM 2024"], "ỦY BAN NHÂN DÂN HUYỆN TÂN HÒA | KẾ HOẠCH NĂM 2024"], [[["HỘI ĐỒNG NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], ["XÃ TÂN LONG", "Độc lập - Tự do - Hạnh phúc"], "CHỈ TIÊU"], "HỘI ĐỒNG NHÂN DÂN XÃ TÂN LONG | CHỈ TIÊU"],
  [["ỦY BAN NHÂN DÂN", "TỈNH A", "SỞ TÀI CHÍNH", "KẾ HOẠCH NĂM 2024"], "SỞ TÀI CHÍNH | KẾ HOẠCH NĂM 2024"], [["ỦY BAN NHÂN DÂN", "CHỈ TIÊU NĂM 2024", "HUYỆN A"], "ỦY BAN NHÂN DÂN | CHỈ TIÊU NĂM 2024"],
  [["UBND PHƯỜNG 1", "CHỈ TIÊU", "(Ban hành kèm theo Quyết định số 01/QĐ-UBND)"], "UBND PHƯỜNG 1 | CHỈ TIÊU"],
  [["UBND XÃ A", "KẾ HOẠCH NĂM 2024", "Phòng Kinh tế tổng hợp"], "UBND XÃ A | KẾ HOẠCH NĂM 2024"],
  // a number of an appendix is no title, what an appendix is about is one
  [["PHỤ LỤC GIAO CHỈ TIÊU NĂM 2024"], "null | PHỤ LỤC GIAO CHỈ TIÊU NĂM 2024"], [["Phụ lục 02", "KẾ HOẠCH"], "null | KẾ HOẠCH"],
  [["PHỤ LỤC I kèm theo Quyết định số 01/QĐ-UBND", "KẾ HOẠCH"], "null | KẾ HOẠCH"], [["Phụ lục"], "null | undefined"],
  // nor is of when its figures are
  [["BÁO CÁO NHIỆM VỤ", "Từ ngày 01/01/2024 đến ngày 30/09/2024"], "null | BÁO CÁO NHIỆM VỤ"],
  // what only begins like an office
  [["BỘ CHỈ TIÊU NĂM 2024"], "null | BỘ CHỈ TIÊU NĂM 2024"], [["Phòng, chống thiên tai năm 2024"], "null | Phòng, chống thiên tai năm 2024"],
  [["Ban hành kèm theo Quyết định số 01", "KẾ HOẠCH"], "null | KẾ HOẠCH"], [["Số liệu thực hiện tháng 8"], "null | Số liệu thực hiện tháng 8"],
  [["UBND THỊ XÃ NGÃ NĂM"], "UBND THỊ XÃ NGÃ NĂM | undefined"], [[], "null | undefined"],
]);

/** Of a sheet that makes a plan: its period, and of its first indicator target and due day. */
async function planOfRows(name, rows) {
  const sheets = await readXlsx(fileOf([{ name, rows }]), quiet);
  const headings = planHeadingsOf(sheets[0]);
  if (!headings) return "no plan";
  const { plan, notices } = planOf(sheets, [[0, headings]], "x.xlsx");
  const [{ target, due }] = plan.indicators;
  return `${plan.period.start.slice(0, 4)}-${plan.period.end.slice(0, 4)} by ${notices[0].by}: ${target.at_least} by ${due}`;
}

test("a heading with its year is the heading; the period follows it where no due day tells", async () => {
  for (const heading of ["Kế hoạch năm 2024", "Chỉ tiêu kế hoạch 2024", "Kế hoạch giao 2024", "Kế hoạch giao năm 2024", "Kế hoạch (năm) 2024", "Kế hoạch 2024 (tỷ đồng)", "KH 2024", "KH năm 2024", "Mục tiêu năm 2024", "Kế hoạch (2024)"]) {
    assert.equal(await planOfRows("Sheet1", [["TT", "Chỉ tiêu", "ĐVT", heading, "Chủ trì"], [1, "Thu", "tỷ đồng", 100, "Phòng A"]]), "2024-2024 by headings: 100 by 2024-12-31", heading);
  }
  const head = ["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2023", "Kế hoạch năm 2024", "Chủ trì", "Thời hạn"];
  assert.equal(await planOfRows("S", [head, ["Thu", "ha", 90, 100, "A", null]]), "2024-2024 by headings: 100 by 2024-12-31", "the later year's plan");
  assert.equal(await planOfRows("S", [head, ["Thu", "ha", 90, 100, "A", "hết quý III/2025"]]), "2024-2025 by headings: 100 by 2025-09-30");
  assert.equal(await planOfRows("S", [["CHỈ TIÊU NĂM 2022"], ["Chỉ tiêu", "Kế hoạch", "Chủ trì"], ["Thu", 100, "A"]]), "2022-2022 by name: 100 by 2022-12-31");
  assert.equal(await planOfRows("S", [["Chỉ tiêu", "Thực hiện năm 2023", "Chủ trì"], ["Thu", 100, "A"]]), "no plan", "what was reached is no target");
  const [notice24] = (await (async () => {
    const sheets = await readXlsx(fileOf([{ name: "S", rows: [head, ["Thu", "ha", 90, 100, "A", "cuối năm 2024"]] }]), quiet);
    return planOf(sheets, [[0, planHeadingsOf(sheets[0])]], "x.xlsx").notices;
  })()).map((found) => notice(found, "vi"));
  assert.ok(notice24.includes("1 thời hạn viết bằng chữ, như “cuối năm 2024” là 31/12/2024"), notice24);
});

test("a year merged above several headings is the year of each: the later one's target, and months of each", async () => {
  const [top, merges] = [["TT", "Chỉ tiêu", "ĐVT", "Năm 2023", null, "Năm 2024", null, "Chủ trì"], ["A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:G2", "H2:H3"]];
  const cells = [1, "Tỷ lệ A", "%", 10, 11, 20, 21, "Phòng A"];
  for (const [low, expected, years = [top[3], top[5]]] of [
    [["Kế hoạch", "Thực hiện", "Kế hoạch", "Lũy kế 6 tháng"], "headings 20; 2024-06-30 21"], [["Kế hoạch", "Lũy kế 6 tháng", "Kế hoạch", "Lũy kế 6 tháng"], "headings 20; 2024-06-30 21"],
    [["Kế hoạch", "Đến 31/12/2023", "Kế hoạch", "Đến 30/6/2024"], "headings 20; 2023-12-31 11, 2024-06-30 21"],
    [["Kế hoạch", "Lũy kế 6 tháng", "Kế hoạch", "Thực hiện"], "headings 10; 2024-06-30 11", ["NĂM 2024 (năm báo cáo)", "Năm 2023"]], [["Kế hoạch", "Thực hiện", "Kế hoạch", "Lũy kế 6 tháng"], "headings 20; 2024-06-30 21", [2023, 2024]],
    [["Kế hoạch 2025", "Thực hiện", "Kế hoạch", "Lũy kế 6 tháng"], "headings 10; 2024-06-30 21"],
  ]) {
    const rows = [["KẾ HOẠCH NĂM 2024"], top.map((head) => ({ [top[3]]: years[0], [top[5]]: years[1] })[head] ?? head), [null, null, null, ...low, null], cells];
    const { plan, notices: [{ by }], results: { records: { observations = [] } } } = await madeOf([{ rows, merges }]);
    assert.equal(`${by} ${plan.indicators[0].target.at_least}; ${observations.map(({ on, value }) => `${on} ${value}`).join(", ")}`, expected, low.join());
  }
  // the other way round, and parts of a year: a part of the plan is no figure, one of last year none of this
  for (const [upper, low, expected] of [
    [["Kế hoạch", null], ["Năm 2023", "Năm 2024"], "20; "], [["Kế hoạch", null], ["Năm 2024", "Năm 2023"], "10; "], [["Kế hoạch", null], ["6 tháng", "Cả năm"], "20; "], [["Kế hoạch", null], ["Quý I", "Quý II"], "no plan"],
    [["Năm trước", null], ["Kế hoạch", "Lũy kế 6 tháng"], "no plan"], [["Kế hoạch", "Ước thực hiện"], ["Năm 2024", "6 tháng"], "10; "], [["Kế hoạch", "Thực hiện"], ["Năm 2024", "6 tháng"], "10; 2024-06-30 20"],
  ]) {
    const rows = [["KẾ HOẠCH NĂM 2024"], ["Chỉ tiêu", "ĐVT", ...upper, "Chủ trì"], [null, null, ...low, null], ["A", "%", 10, 20, "X"]];
    const sheet = { rows, merges: ["A2:A3", "B2:B3", "E2:E3", ...upper[1] ? [] : ["C2:D2"]] };
    const made = planHeadingsOf((await readXlsx(fileOf([{ name: "S", ...sheet }]), quiet))[0], "plan") ? await madeOf([sheet]) : null;
    const figures = () => (made.results.records.observations ?? []).map(({ on, value }) => `${on} ${value}`).join(", ");
    assert.equal(made ? `${made.plan.indicators[0].target.at_least}; ${figures()}` : "no plan", expected, [upper, low].join());
  }
  const { records } = await read([{ name: "S", rows: [["Mã chỉ tiêu", "Ngày", "Năm 2022", "Năm 2023"], [null, null, "Thực hiện", "Thực hiện"], [REVENUE, "31/08/2023", 1, 2]], merges: ["A1:A2", "B1:B2"] }]);
  assert.equal(records.observations[0].value, 2);
});

test("targets of an earlier year than the title's are not meant beside others, however these are parted; nor is what is hoped for beside targets of which nobody knows which", async () => {
  const under = (title, ...columns) => {
    const [heads, parts, merges] = [["Chỉ tiêu", "ĐVT"], [null, null], ["A2:A3", "B2:B3"]];
    for (const [head, ...under] of columns) {
      const [from, to] = [heads.length, heads.length + Math.max(under.length, 1) - 1].map(letters);
      merges.push(under.length > 0 ? `${from}2:${to}2` : `${from}2:${from}3`);
      heads.push(head, ...under.slice(1).map(() => null));
      parts.push(...under.length > 0 ? under : [null]);
    }
    const end = letters(heads.length);
    return { rows: [[title], [...heads, "Chủ trì"], [...parts, null], ["Tỷ lệ thu gom", "%", ...heads.slice(2).map((_, at) => at + 1), "A"]], merges: [...merges, `${end}2:${end}3`] };
  };
  for (const [columns, expected, results = "", title = "KẾ HOẠCH NĂM 2024"] of [
    [[["Kế hoạch", "Năm 2024", "Năm 2025 (dự kiến)"]], "1"], [[["Kế hoạch", "Giao đầu năm", "Tổng (bổ sung)"]], "1"], [[["Kế hoạch năm 2024"], ["Năm 2023", "Kế hoạch", "Kết quả (% so với KH)"]], "1"],
    // a title that names the year of the column is about that, too
    [[["Kế hoạch năm 2023"], ["Thực hiện 9 tháng"], ["Kế hoạch điều chỉnh"]], "3", "2023-09-30 2", "KẾT QUẢ 9 THÁNG NĂM 2023 VÀ KẾ HOẠCH NĂM 2024"],
    [[["KH 2023"], ["Kế hoạch giao"], ["Phấn đấu"]], "2 3"], [[["Kế hoạch giao"], ["KH 2023"]], "1"], [[["KH 2023"], ["Kế hoạch đầu năm"], ["Kế hoạch điều chỉnh"], ["Thực hiện", "2 tháng"]], "3", "2024-02-29 4"],
    [[["Kế hoạch năm 2023"], ["Thực hiện 2023"], ["Năm 2024", "Mục tiêu", "Thực hiện 1 tháng"]], "3 base 2", "2024-01-31 4"], [[["Kế hoạch năm 2023"], ["Năm 2024 (%)", "Mục tiêu", "Thực hiện 1 tháng"]], "2", "2024-01-31 3"],
    [[["Năm 2023", "Kế hoạch", "Thực hiện"], ["Năm 2024", "Kế hoạch", "Phấn đấu"]], "3 4 base 2"],
    // a part with its unit of measure is the one without
    [[["Kế hoạch", "Năm 2023", "Năm 2024 (%)"], ["Phấn đấu"]], "2 3"], [[["Kế hoạch", "Tổng số (%)", "Xã A", "Xã B"], ["Phấn đấu"]], "1 4"], [[["KH 2023"], ["Kế hoạch", "Tổng số (%)", "Xã A", "Xã B"]], "2"],
    [[["Kế hoạch", "Đợt A", "Đợt B"], ["Phấn đấu"]], null], [[["KH 2023"], ["Kế hoạch", "Đợt A", "Đợt B"]], null], [[["KH 2024"], ["Kế hoạch", "Đợt A", "Đợt B"]], "1"],
  ]) {
    const sheet = { name: "S", ...under(title, ...columns) };
    const isPlan = planHeadingsOf((await readXlsx(fileOf([sheet]), quiet))[0], "plan") !== null;
    const { plan, results: read } = isPlan ? await madeOf([sheet]) : { plan: null };
    const made = plan && plan.indicators.map(({ target, baseline }) => [target.at_least, target.stretch, baseline && `base ${baseline.value}`].filter((part) => part !== undefined).join(" ")).join();
    assert.deepEqual([made, (read?.records.observations ?? []).map(({ on, value }) => `${on} ${value}`).join()], [expected, results], JSON.stringify(columns));
  }
});

test("a sheet that names no year is of this year in Vietnam", async (context) => {
  context.mock.timers.enable({ apis: ["Date"] });
  for (const [now, year] of [["2023-12-31T16:59:59Z", "2023"], ["2023-12-31T17:00:00Z", "2024"]]) {
    context.mock.timers.setTime(Date.parse(now));
    assert.equal(await planOfRows("S", [["Chỉ tiêu", "Kế hoạch", "Chủ trì"], ["Thu", 100, "A"]]), `${year}-${year} by today: 100 by ${year}-12-31`);
  }
});

test("a plan with a column of results for each month: both are read, of the plan's year", async () => {
  for (const [columns, figures, expected] of [
    [["Thực hiện 9 tháng"], [60], [["2024-09-30", 60]]],
    [["Lũy kế tháng 1", "Lũy kế tháng 2", "Lũy kế quý I", "6 tháng", "Ước cả năm"], [5, 11, 20, 45, 100], [["2024-01-31", 5], ["2024-02-29", 11], ["2024-03-31", 20], ["2024-06-30", 45]]],
  ]) {
    const sheets = await readXlsx(fileOf([{ name: "Sheet1", rows: [["UBND XÃ A"], ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", ...columns, "Cơ quan chủ trì"], [1, "Thu ngân sách", "triệu đồng", 100, ...figures, "Phòng A"]] }]), quiet);
    const headings = planHeadingsOf(sheets[0]);
    assert.equal(headings.hasBoth, true);
    const { plan, told } = planOf(sheets, [[0, headings]], "x.xlsx");
    const { records, problems } = gather(sheets, plan, null, {});
    assert.deepEqual(problems, []);
    assert.deepEqual(records.observations.map(({ on, value }) => [on, value]), expected);
    assert.ok(!told[0].notices.some(({ columns: unused }) => unused.some(({ words }) => /tháng|quý/.test(words))), "what is read as results is not called unused");
  }
});

test("a target of 0 where nothing says which way: none may occur, and that is told", async () => {
  for (const [target, stretch, expected, zero, form, uom = "vụ"] of [
    [0, null, "zero", 1, 0], ["0", null, "zero", 1, 0], ["0,0", null, "zero", 1, 0], [{ v: "0", s: "percent" }, null, "zero", 1, 0, "%"],
    // just beside it
    [1, null, { at_least: 1 }, 0, 1], [-1, null, { at_least: -1 }, 0, 1], [0.5, null, { at_least: 0.5 }, 0, 1],
    // something says which way
    ["không quá 0", null, "zero", 0, 0], ["ít nhất 0", null, { at_least: 0 }, 0, 0], ["> 0", null, { above: 0 }, 0, 0], [0, 5, { at_least: 0, stretch: 5 }, 0, 1],
  ]) {
    const sheets = await readXlsx(fileOf([{ name: "S", rows: [["Chỉ tiêu", "ĐVT", "Kế hoạch", "Phấn đấu", "Chủ trì"], ["Số đơn", uom, target, stretch, "Công an"]] }]), quiet);
    const { plan, notices: [made] } = planOf(sheets, [[0, planHeadingsOf(sheets[0])]], "x.xlsx");
    assert.deepEqual([plan.indicators[0].target, made.zero, made.form], [expected, zero, form], JSON.stringify([target, stretch]));
  }
  const made = { code: "plan-made", period: { start: "2024-01-01", end: "2024-12-31" }, by: "name", form: 0, formRows: [], zero: 1, kind: 0, uom: 0, due: 0, total: 0, ways: [], inWords: [] };
  assert.ok(notice(made, "vi").includes("; 1 chỉ tiêu giao bằng 0 mà không nói yêu cầu nào, hiểu là không để phát sinh"));
  assert.ok(notice(made, "en").includes("; 1 indicator with a target of 0 does not say what is required: none may occur"));
});

rows("of what nobody wants more, by its name alone", isBetterLow, [
  // how long people wait, and what is called the most
  ["Thời gian chờ của người dân", true], ["Thời gian giải quyết hồ sơ", true], ["Thời gian giao dịch tối đa", true], ["Thời gian giải quyết hồ sơ được rút ngắn", false], ["Số ngày giải quyết trước hạn", false], ["Khai thác tối đa nguồn thu", false], ["Huy động tối đa nguồn lực", false], ["Thời gian tham gia bảo hiểm", false],
  ...[
    "Tỷ lệ hộ nghèo", "Tỷ lệ hộ nghèo đa chiều", "Tỷ lệ hộ nghèo (%) (*)", "Tỷ lệ hộ nghèo theo chuẩn nghèo tiếp cận đa chiều giai đoạn 2022-2025", "Tỷ lệ hộ nghèo cuối năm còn", "Số hộ nghèo", "Tỷ lệ hộ cận nghèo",
    "Tỷ lệ hộ nghèo – Dân tộc thiểu số", "Tỷ lệ thất nghiệp ở khu vực thành thị", "Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng (thể nhẹ cân)", "Tỷ lệ suy dinh dưỡng trẻ em dưới 5 tuổi", "Tỷ suất tử vong trẻ em dưới 5 tuổi", "Tỷ số tử vong mẹ",
    "Số vụ tai nạn giao thông", "Số người chết do tai nạn giao thông", "Chỉ số giá tiêu dùng (CPI) bình quân", "Tốc độ tăng chỉ số giá tiêu dùng", "Tỷ lệ hồ sơ giải quyết quá hạn", "Tỷ lệ thất thoát nước sạch", "Tỷ lệ sinh con thứ 3 trở lên",
    "Nợ đọng xây dựng cơ bản", "Nợ thuế", "Tỷ lệ nợ xấu", "Tỷ suất chết trẻ em dưới 5 tuổi", "Tỷ lệ trẻ em bỏ học", "Số người nghiện ma túy mới", "Số đơn thư tồn đọng", "Tỷ lệ hộ thiếu nước sinh hoạt", "Số ca mắc sốt xuất huyết", "Số vụ bạo lực gia đình",
    "Số vụ vi phạm trật tự xây dựng", "Số nhà tạm, nhà dột nát",
    "Tỷ lệ hộ tái nghèo", "Tỷ lệ phản ánh kiến nghị quá hạn", "Số ngày xử lý hồ sơ trung bình", "Số ngày trung bình giải quyết hồ sơ", "Tỷ lệ mắc sốt xuất huyết/100.000 dân", "Tỷ lệ nợ đọng BHXH", "Số ngày nghỉ tối đa",
    // what was late or has not come to what it should, whatever was to be done; harm by its other names
    "Tỷ lệ nhiệm vụ quá hạn", "Số nhiệm vụ hoàn thành trễ hạn", "Tỷ lệ hồ sơ giải quyết trễ", "Số văn bản xử lý chậm tiến độ", "Tỷ lệ xã chưa đạt chuẩn", "Số hộ chưa có nhà tiêu hợp vệ sinh",
    "Tỷ số giới tính khi sinh", "Tỷ lệ hộ nghèo, cận nghèo", "Số vụ phạm tội về trật tự xã hội", "Số người sử dụng trái phép chất ma túy", "Số vụ phá rừng", "Diện tích rừng bị cháy", "Tốc độ tăng giá tiêu dùng", "Bội chi ngân sách nhà nước",
    "Tỷ lệ tổn thất điện năng", "Tỷ lệ lạm phát",
  ].map((name) => [name, true]),
  ...[
    "Tỷ lệ hồ sơ không quá hạn", "Số nhiệm vụ hoàn thành trước hạn", "Số văn bản trễ hạn được xử lý", "Số hộ chưa có nhà được hỗ trợ", "Xã chưa đạt chuẩn hoàn thành nhà văn hóa", "Tỷ lệ giảm tổn thất điện năng", "Số người sử dụng ma túy được quản lý",
    "Tỷ lệ giải quyết tin báo về tội phạm", "Diện tích rừng trồng mới", "Số hồ chứa được kiểm định an toàn đập", "Tỷ lệ hồ chứa có quy trình vận hành", "Hồ chứa đạt chuẩn", "Nhà chùa được công nhận di tích", "Số người chữa được bệnh",
    "Số người chưa có việc làm học nghề", "Số hộ chưa có điện đấu nối điện lưới",
  ].map((name) => [name, false]),
  // less of it, what is done about it, and what only holds the word
  ...[
    "Tỷ lệ tiêu chí đạt điểm tối đa", "Tỷ lệ phản ánh kiến nghị được xử lý", "Số ngày công", "Tối đa hóa nguồn thu", "Hạng mục hoàn thành",
    "Tỷ lệ hộ nghèo giảm", "Mức giảm tỷ lệ hộ nghèo", "Tỷ lệ giảm hộ nghèo", "Số hộ thoát nghèo", "Số hộ nghèo được hỗ trợ nhà ở", "Tỷ lệ hộ nghèo có BHYT", "Số hộ nghèo vay vốn", "Số hộ nghèo trong xã được hỗ trợ", "Số xã không còn hộ nghèo",
    "Xã nghèo đạt chuẩn", "Tỷ lệ điều tra, khám phá phạm pháp hình sự", "Tỷ lệ hồ sơ giải quyết đúng hạn", "Tỷ lệ trẻ em đến trường", "Số vụ việc được hòa giải", "Thu ngân sách",
    "Thu hồi nợ thuế", "Nợ thuế thu hồi được", "Số người nghiện được cai nghiện", "Số vụ vi phạm được xử lý", "Số vụ vi phạm phát hiện", "Số nhà tạm được xóa", "Xóa nhà tạm", "Tỷ lệ xử lý nợ xấu", "Số người nghiện có hồ sơ quản lý",
    "Tỷ lệ người nhiễm HIV điều trị ARV", "Người mắc bệnh lao điều trị khỏi", "Nhà tạm, dột nát hoàn thành", "Số nhà tạm, nhà dột nát sửa chữa", "Tỷ lệ hộ thiếu nước sạch cấp nước", "Vụ vi phạm hành chính xử phạt",
  ].map((name) => [name, false]),
]);

test("what by its name nobody wants more of is at most, and that is told with its rows, but where words say otherwise, or more is hoped for", async () => {
  const heads = ["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Phấn đấu", "Chủ trì"];
  const of = async (target, stretch, name = "Tỷ lệ hộ nghèo") => (await madeOf([[heads, [name, "%", target, stretch, "A"]]])).plan.indicators[0].target;
  assert.deepEqual(await of(1.5), { at_most: 1.5 });
  assert.deepEqual(await of(1.5, 1.2), { at_most: 1.5, stretch: 1.2 });
  assert.deepEqual(await of(1.5, 1.5), { at_most: 1.5, stretch: 1.5 });
  assert.deepEqual(await of(1.5, 2), { at_least: 1.5, stretch: 2 });
  assert.deepEqual([await of("ít nhất 1,5"), await of(0), await of(0, 1)], [{ at_least: 1.5 }, "zero", { at_least: 0, stretch: 1 }]);
  assert.deepEqual(await of(1.5, null, "Tỷ lệ hộ nghèo giảm"), { at_least: 1.5 });
  const { notices } = await madeOf([[heads, ["Thu", "%", 5, null, "A"], ["Tỷ lệ hộ nghèo", "%", 2, null, "A"], ["Tỷ lệ thất nghiệp", "%", 3, null, "A"]]]);
  assert.ok(notice(notices[0], "vi").includes("; 1 chỉ tiêu không nói yêu cầu nào, hiểu là ít nhất (hàng 2)"), notice(notices[0], "vi"));
  assert.ok(notice(notices[0], "vi").includes("; 2 chỉ tiêu không nói yêu cầu nào mà theo tên thì càng thấp càng tốt, hiểu là không quá (hàng 3–4); nếu không phải thì ghi “ít nhất” trước số"));
  assert.ok(notice(notices[0], "en").includes("; 2 indicators do not say what is required, and by the name less is better: at most (rows 3–4); if not, write “at least” before the number"));
});

test("of a rank the first is the best: at most, and whoever goes up some places lowers it by these", async () => {
  const heads = ["Chỉ tiêu", "ĐVT", "Thực hiện năm 2025", "Kế hoạch năm 2026", "Chủ trì"];
  for (const [name, uom, target, expected] of [
    ["Thứ hạng PAR Index", "thứ hạng", 10, { at_most: 10 }], ["Xếp hạng chuyển đổi số", "bậc", "Tăng 5 bậc", { reduce_by: 5 }], ["Xếp hạng chuyển đổi số", "bậc", "ít nhất 10", { at_most: 10 }],
    // towards the first
    ["Xếp hạng PCI", "hạng", "từ 5 trở lên", { at_most: 5 }], ["Xếp hạng PCI", "hạng", "Đạt 7", { at_most: 7 }], ["Xếp hạng PCI", "hạng", "không thấp hơn 9", { at_most: 9 }], ["Xếp hạng PCI", "hạng", "trên 9", { below: 9 }], ["Xếp hạng PCI", "hạng", "≤ 9", { at_most: 9 }],
    ["Chỉ số PAR Index", "thứ hạng", 10, { at_most: 10 }], ["Số bậc thứ hạng PAR Index tăng", "bậc", 3, { at_least: 3 }], ["Thứ hạng PAR Index tăng", "bậc", 3, { at_least: 3 }], ["Xếp hạng năng lực cạnh tranh", "hạng", 3, { at_most: 3 }], ["Xếp hạng hạ tầng số", "hạng", 3, { at_most: 3 }], ["Xếp hạng tốc độ tăng trưởng GRDP", "hạng", 3, { at_most: 3 }], ["Xếp hạng tháng 12", "hạng", 3, { at_most: 3 }], ["Vị trí việc làm được phê duyệt", "vị trí", 25, { at_least: 25 }],
    // a score is none, nor is a market
    ["Chỉ số PAR Index", "điểm", 90, { at_least: 90 }], ["Hạng chợ", "điểm", 20, { at_least: 20 }], ["Hàng hóa qua cảng", "tấn", 6, { at_least: 6 }], ["Chỉ số PAR Index", "điểm", "Tăng 5 điểm", { increase_by: 5 }],
  ]) {
    const { plan, wrong } = await madeOf([[["CHỈ TIÊU NĂM 2026"], heads, [name, uom, 20, target, "VP"]]]);
    assert.deepEqual([plan.indicators[0].target, wrong], [expected, []], `${name} ${target}`);
  }
  const { wrong } = await madeOf([[["CHỈ TIÊU NĂM 2026"], heads, ["Xếp hạng PCI", "hạng", 20, "Giảm 2 hạng", "VP"], ["Thu", "tỷ đồng", 1, 2, "VP"]]]);
  assert.deepEqual(wrong, ["S1!D3 change-unclear"]);
  for (const target of ["≥ 10", "dưới 10", "10 trở xuống", "lớn hơn 10"]) {
    const { wrong: asked, problems: [{ words }] } = await madeOf([[["CHỈ TIÊU NĂM 2026"], heads, ["Xếp hạng PCI", "hạng", 20, target, "VP"], ["Thu", "tỷ đồng", 1, 2, "VP"]]]);
    assert.deepEqual([asked, words], [["S1!D3 rank-unclear"], target]);
  }
  // in a column of requirements, too, which is told
  const { plan, notices } = await madeOf([[["CHỈ TIÊU NĂM 2026"], ["Chỉ tiêu", "ĐVT", "Yêu cầu", "Kế hoạch năm 2026", "Chủ trì"], ["Xếp hạng PCI", "hạng", "ít nhất", 10, "VP"]]]);
  assert.deepEqual(plan.indicators[0].target, { at_most: 10 });
  assert.match(notice(notices[0], "vi"), /yêu cầu “ít nhất” hiểu là không quá mức giao/);
});

test("“khoảng” before a number says not what is enough, which is asked; what is hoped for may say the same way as the target", async () => {
  const of = async (target, stretch) => {
    const { plan, problems } = await madeOf([[["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2021", "Mục tiêu phấn đấu", "Chủ trì"], ["Tăng trưởng", "%", target, stretch, "A"]]]);
    return problems.map((problem) => cellProblem(problem, "vi")).join("; ") || JSON.stringify(plan.indicators[0].target);
  };
  for (const about of ["Khoảng 6", "khoảng 3.700", "Xấp xỉ 6,5", "~6"]) assert.equal(await of(about), "không nói rõ thế nào là đạt; thay “khoảng” bằng “ít nhất” hoặc “không quá”", about);
  assert.equal(await of("5 khoảng"), "không phải số; chỉ viết số, đơn vị tính ở cột riêng");
  assert.equal(await of("Trên 90", "Trên 95"), '{"above":90,"stretch":95}');
  assert.equal(await of(90, "≥ 95%"), '{"at_least":90,"stretch":95}');
  assert.equal(await of("≤ 3", "dưới 2"), '{"at_most":3,"stretch":2}');
  assert.equal(await of(90, "không quá 95"), "không phải số; chỉ viết số, đơn vị tính ở cột riêng");
  assert.equal(cellProblem({ code: "not-a-number", isAbout: true }, "en"), "does not say what is enough; write “at least” or “at most” in the place of “about”");
});

test("a committee answers for what it issues where no column says who does, which is told; figures of the open plan stay its own", async () => {
  const heads = ["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2023"];
  const sheetOf = async (issuer, ...more) => (await readXlsx(fileOf([{ name: "S", rows: [...issuer.map((line) => [line]), ["CHỈ TIÊU NĂM 2023"], [...heads, ...more], ["Thu", "tỷ đồng", 5, ...more.map(() => 4)]] }]), quiet))[0];
  for (const issuer of ["UBND XÃ A", "Ủy ban nhân dân xã A", "HĐND TỈNH B"]) {
    const { plan, said } = await madeOf([[[issuer], ["CHỈ TIÊU NĂM 2023"], heads, ["Thu", "tỷ đồng", 5]]]);
    assert.deepEqual([plan.units.map(({ name }) => name), plan.indicators[0].responsible], [[issuer], [plan.units[0].id]]);
    assert.equal(said[0], `không cột nào nói ai chủ trì: mọi chỉ tiêu là của “${issuer}”, ghi ở đầu tờ; nếu không phải thì thêm cột “Đơn vị chủ trì”`);
  }
  assert.ok(notice({ code: "issuer-answers", words: "UBND XÃ A" }, "en").startsWith("no column says who answers: all indicators are of “UBND XÃ A”"));
  // a department may have put together what is of others
  assert.equal(planHeadingsOf(await sheetOf(["UBND XÃ A", "PHÒNG KINH TẾ"])), null);
  assert.equal(planHeadingsOf(await sheetOf([])), null);
  // with figures it is a plan where the open one has none of its names, or its reader says so
  for (const figures of ["Thực hiện 9 tháng", "Thực hiện năm 2023", "Thực hiện"]) {
    const sheet = await sheetOf(["UBND XÃ A"], figures);
    assert.deepEqual([planHeadingsOf(sheet), planHeadingsOf(sheet, "records"), planHeadingsOf(sheet, "plan")?.issuer], [null, null, "UBND XÃ A"], figures);
    assert.equal(isOfBoth(sheet), figures !== "Thực hiện", figures);
  }
});

test("results of a plan stand beside its targets under “nội dung”, too; what is said of tasks is no figure", async () => {
  const { results } = await madeOf([[["THỰC HIỆN THU 9 THÁNG ĐẦU NĂM 2023"], ["STT", "NỘI DUNG", "DỰ TOÁN NĂM", "THỰC HIỆN 9 THÁNG", "SO SÁNH (%)", "Cơ quan chủ trì"], [1, "Thu nội địa", 65000, 51234, 78.8, "Cục Thuế"]]]);
  assert.deepEqual(results.records.observations.map(({ on, value }) => [on, value]), [["2023-09-30", 51234]]);
  const tasks = await madeOf([[["KẾT QUẢ THỰC HIỆN NHIỆM VỤ ĐẾN 30/9/2023"], ["Nội dung", "Chủ trì", "Thời hạn", "Kết quả"], ["Rà soát", "A", "30/6/2023", "Báo cáo số 5"]]]);
  assert.deepEqual([tasks.plan.tasks.length, tasks.results.problems], [1, []]);
});

test("of indicators that are at least by a rule the rows are named, all of them, by sheet where there are several", async () => {
  const sheetOf = (...targets) => [["Chỉ tiêu", "Kế hoạch năm 2024", "Chủ trì"], ...targets.map((target, at) => [`A${at}`, target, "B"])];
  const said = async (lang, ...sheets) => /hiểu là ít nhất (.*?); nếu|: at least (.*?); where/.exec(notice((await madeOf(sheets)).notices[0], lang)).slice(1).filter(Boolean)[0];
  for (const [targets, expected] of [[[5], "(hàng 2)"], [[5, 5], "(hàng 2–3)"], [[5, "không quá 5", 5], "(hàng 2, 4)"], [[5, 5, 5, "≤ 5", "x", 5, 5], "(hàng 2–4, 7–8)"]]) assert.equal(await said("vi", sheetOf(...targets)), expected);
  for (const [count, end] of [[40, "78, 80)"], [41, "78, 80 và 1 hàng nữa)"]]) assert.ok((await said("vi", sheetOf(...Array.from({ length: 2 * count - 1 }, (_, at) => (at % 2 === 0 ? 5 : "≤ 5"))))).endsWith(end), end);
  assert.equal(await said("vi", sheetOf(5), sheetOf("≤ 5", 5, 5)), "(tờ “S1” hàng 2; tờ “S2” hàng 3–4)");
  assert.equal(await said("en", sheetOf(5), sheetOf("≤ 5", 5, 5)), "(sheet “S1” row 2; sheet “S2” rows 3–4)");
});

test("a target in words asks for none", async () => {
  for (const [words, stretch, expected] of [["không để xảy ra", null, "zero"], ["Không để phát sinh vụ nào", null, "zero"], ["khong phat sinh", null, "zero"], ["không để xảy ra", 5, "not-a-number"], ["không có", null, "not-a-number"]]) {
    const { plan, problems, notices: [made] } = await madeOf([[["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Phấn đấu", "Chủ trì"], ["Số vụ cháy", "vụ", words, stretch, "Công an"]]]);
    assert.deepEqual([plan.indicators[0]?.target ?? problems[0].code, made.zero], [expected, 0], words);
  }
});

test("rows of a plan with a name and nothing else are told", async () => {
  const sheets = await readXlsx(fileOf([{ name: "S", rows: [["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Chủ trì"], ["Về kinh tế"], ["Tổng thu", "tỷ đồng", 1250, "Phòng A"], ["Lao động", "người"], ["Số xã", "xã", 65, "Phòng A"]] }]), quiet);
  const { plan, told } = planOf(sheets, [[0, planHeadingsOf(sheets[0])]], "x.xlsx");
  assert.deepEqual([plan.indicators.map(({ name }) => name), told[0].notices], [["Tổng thu", "Số xã"], [{ code: "not-filled", found: [2, 4], count: 2 }]]);
});

test("a row that goes on with the one above is told with what it says; one with a mark of its own, or behind a gap, is not filled in", async () => {
  const { plan, said, wrong } = await madeOf([[["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn"], [1, "Rà soát quy hoạch,", "Phòng A", "Phòng B,", "30/9/2025"], [null, "trình UBND tỉnh", null, "Công an xã"], [null, null, "Phòng C"],
    [2, "Nhóm việc"], [3, "Tổng kết", "Phòng A", null, "30/9/2025"], [], [null, null, null, null, "TM. UBND"]]]);
  assert.deepEqual([plan.tasks.map(({ name }) => name), wrong], [["Rà soát quy hoạch,", "Tổng kết"], []]);
  assert.match(said[0], /hàng viết tiếp hàng trên, không đọc: hàng 3 “trình UBND tỉnh; Công an xã”, hàng 4 “Phòng C”; ghi chung vào các ô của hàng trên thì được đọc; 2 hàng chưa điền, bỏ qua: 5, 8/);
});

test("the office in a row over tasks answers for them where no column says who does, and that is told; other groups, or the marks of tasks, say nothing of it", async () => {
  const heads = ["TT", "Nội dung nhiệm vụ", "Cơ quan phối hợp", "Thời hạn"];
  const of = (...rows) => [["GIAO NHIỆM VỤ NĂM 2025"], heads, ...rows];
  const task = (mark, name) => [mark, name, "Các sở", "30/9/2025"];
  const rows = of(["(1)", "(2)", "(3)", "(4)"], ["I", "Sở Tài chính"], task(1, "Dự toán"), [null, null, "Phòng B"], [2, "Chưa có hạn"], ["II. Công an tỉnh"], task(1, "Đề án"));
  const { plan, said, wrong } = await madeOf([rows]);
  assert.deepEqual([plan.tasks.map(({ name, responsible }) => [name, responsible]), wrong], [[["Dự toán", ["so-tai-chinh"]], ["Đề án", ["cong-an-tinh"]]], []]);
  assert.match(said[0], /lấy đơn vị ghi ở hàng đứng trên, hàng 4 “Sở Tài chính”, hàng 8 “Công an tỉnh”; .*hàng 6 “Phòng B”.*1 hàng chưa điền, bỏ qua: 7/);
  for (const [others, lacking] of [
    [[["I", "Sở Tài chính"], task(1, "Dự toán"), ["II", "Chuyển đổi số"], task(1, "Đề án")], true], [[[1, "Sở Tài chính"], task(2, "Dự toán")], true], [[task(1, "Dự toán"), ["I", "Sở Tài chính"], task(2, "Đề án")], true],
    [[[1, "Sở Tài chính"], task("1.1", "Dự toán"), [2, "Sở Nội vụ"], task("2.1", "Đề án")], false],
  ]) {
    const [sheet] = await readXlsx(fileOf([{ name: "S", rows: of(...others) }]), quiet);
    assert.deepEqual(planHeadingsOf(sheet, "plan")?.lacking ?? lackingOfPlan(sheet).lacking, lacking ? [["responsible"]] : [], JSON.stringify(others));
  }
});

test("rows with nothing but the title of a group are sections of the plan, the wider ones above; a row that may be an item, or a unit, is none", async () => {
  const item = (name, number = null, target = 5) => [number, name, "hộ", target, "Phòng A", 3];
  const title = (mark, words) => [mark, words];
  for (const [rows, expected, merges] of [
    [[title("I", "KINH TẾ"), item("a"), title("II", "VĂN HÓA - XÃ HỘI"), item("b", 1), item("c", 2)], "kinh-te, van-hoa-xa-hoi; kinh-te: a; van-hoa-xa-hoi: b, c"],
    [[["A. LĨNH VỰC KINH TẾ"], title("I.", "Nông nghiệp"), item("a"), title("II.", "Công nghiệp"), item("b"), ["B. XÃ HỘI:"], item("c"), title("I.", "Y tế"), item("d")],
      "linh-vuc-kinh-te, linh-vuc-kinh-te/nong-nghiep, linh-vuc-kinh-te/cong-nghiep, xa-hoi, xa-hoi/y-te; nong-nghiep: a; cong-nghiep: b; xa-hoi: c; y-te: d"],
    [[title(null, "II. Văn hóa"), item("a"), ["Phần thứ ba: An ninh"], item("b")], "van-hoa, van-hoa/an-ninh; van-hoa: a; an-ninh: b"],
    [[["Về kinh tế"], item("a"), ["Về xã hội"], item("b")], "ve-kinh-te, ve-xa-hoi; ve-kinh-te: a; ve-xa-hoi: b", ["A2:F2", "A4:F4"]], [[["Về kinh tế"], item("a")], "; : a"], [[["Trong đó:"], item("a")], "; : a", ["A2:F2"]],
    [[["I. KINH TẾ"], item("a"), ["Ghi chú: số ước"], item("b"), ["Biểu 2: Xã hội"], item("c")], "kinh-te, kinh-te/bieu-2-xa-hoi; kinh-te: a, b; bieu-2-xa-hoi: c", ["A4:F4", "A6:F6"]],
    [[title(null, "KINH TẾ"), item("a")], "kinh-te; kinh-te: a"], [[title(null, "GRDP"), item("a")], "; : a"], [[title(null, "KINH TẾ"), item("TỔNG THU")], "; : TỔNG THU"], [[title(null, "KINH TẾ"), title(1, "XÃ HỘI"), item("a")], "; : a"],
    // what has a part of its own, what is numbered as items are, and what stands over nothing
    [[item("Thu nội địa", "I"), item("a"), title("II", "Thu viện trợ"), item("b")], "; : Thu nội địa, a, b"], [[[null, "I. Thu", "hộ"], item("a"), title("II", "Chi"), item("b")], "; : a, b"], [[title("1", "Dân số"), item("- Nam"), title("a)", "Lao động"), item("- Nữ")], "; : Dân số – Nam, Lao động – Nữ"],
    [[title("I", "KINH TẾ"), item("a", "I.1"), title("II", "XÃ HỘI"), title("III", "AN NINH"), item("b")], "kinh-te, an-ninh; kinh-te: a; an-ninh: b"], [[title("I", "KINH TẾ"), item("a"), title("II", "Thu viện trợ")], "kinh-te; kinh-te: a"],
    [[["P. Kinh tế"], item("a"), ["P. Nội vụ"], item("b")], "; : a, b"], [[title("B", "Kinh tế"), item("a")], "; : a"],
    // a unit, and a group of which more is said, end what stood above them
    [[title("I", "Chung"), item("a"), title("II", "UBND Phường 1"), item("b"), title("III", "Phòng A"), item("c")], "chung; chung: a; : b, c"], [[title("A", "KINH TẾ"), title("I", "Chung"), item("a"), title("II", "UBND xã B"), item("b")], "kinh-te, kinh-te/chung; chung: a; kinh-te: b"],
    [[title("I", "KINH TẾ"), item("a"), ["II", "XÃ HỘI", null, null, null, 7], item("b")], "kinh-te; kinh-te: a; : b"],
  ]) {
    const { plan, results, said, wrong } = await madeOf([{ rows: [["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Chủ trì", "Đến 30/6/2024"], ...rows], merges }]);
    const ids = [...new Set(plan.indicators.map(({ section = "" }) => section))];
    const held = ids.map((id) => `${id}: ${plan.indicators.filter(({ section = "" }) => section === id).map(({ name }) => name).join(", ")}`);
    const made = (plan.sections ?? []).map(({ id, parent }) => (parent ? `${parent}/${id}` : id)).join(", ");
    assert.deepEqual([[made, ...held].join("; "), wrong], [expected, []], JSON.stringify(rows));
    assert.deepEqual([results.records.observations.length, said[0].includes("hàng chỉ có tên nhóm là các phần của kế hoạch: ")], [plan.indicators.length, made !== ""], said[0]);
  }
  const [heads, marked] = [["Nhiệm vụ", "Thời hạn", "Chủ trì"], ["I. Cải cách hành chính"]];
  const { plan: { tasks, sections }, said } = await madeOf([[heads, marked, ["Rà soát", "30/06/2024", "Phòng A"]], [heads, ["A. Cải cách hành chính"], ["Báo cáo", "30/06/2024", "Phòng A"]]]);
  assert.deepEqual([tasks.map(({ section }) => section), sections], [["cai-cach-hanh-chinh", "cai-cach-hanh-chinh"], [{ id: "cai-cach-hanh-chinh", name: "Cải cách hành chính" }]], "one section of two sheets");
  assert.equal(said[1], "hàng chỉ có tên nhóm là các phần của kế hoạch: hàng 2 “Cải cách hành chính”");
  const noted = await madeOf([[[...heads, "Ghi chú"], [...marked, null, null, "12 việc"], ["Rà soát", "30/06/2024", "Phòng A"]]]);
  assert.equal(noted.plan.tasks[0].section, "cai-cach-hanh-chinh", "a note says no more of it");
  const column = await madeOf([[[...heads, "Lĩnh vực"], marked, ["Rà soát", "30/06/2024", "Phòng A", "Kinh tế"], ["Báo cáo", "30/06/2024", "Phòng A"]]]);
  assert.deepEqual([column.plan.tasks.map(({ section }) => section), column.plan.sections.length], [["kinh-te", undefined], 1], "a column of sections says it of each row");
});

test("a target that is a range is told as one, with the way to write it", async () => {
  for (const [words, isRange] of [["từ 93 đến 95", true], ["95-100", true], ["95% – 100%", true], ["khoảng 1.000 tới 1.200", true], ["5 quả", false], ["tăng cường", false], ["1.23.456", false]]) {
    const sheets = await readXlsx(fileOf([{ name: "S", rows: [["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Chủ trì"], ["Tổng thu", "tỷ đồng", words, "Phòng A"]] }]), quiet);
    const { problems: [problem] } = planOf(sheets, [[0, planHeadingsOf(sheets[0])]], "x.xlsx");
    assert.equal(problem.code, "not-a-number", words);
    assert.equal(/khoảng.*“Phấn đấu”.*“trong khoảng” trước hai số/.test(cellProblem(problem, "vi")), isRange, words);
    assert.equal(/range.*“Stretch”.*“between” before the two/.test(cellProblem(problem, "en")), isRange, words);
  }
});

test("a target may be a change, counted from last year's figure in its row, or a range whose ends may not be passed; what the plan cannot say is asked about", async () => {
  const heads = (base) => ["Chỉ tiêu", "ĐVT", base, "Kế hoạch năm 2024", "Yêu cầu", "Phấn đấu", "Chủ trì"];
  const share = (way, by) => ({ [way]: { share_of_baseline: by } });
  for (const [target, expected, { uom = "tỷ đồng", base = 100, head = "Năm trước", said = null, stretch = null } = {}] of [
    ["tăng 7%", share("increase_by", 0.07)], ["Tăng 7,5 % so với năm trước", share("increase_by", 0.075)], ["tăng từ 7,5% trở lên", share("increase_by", 0.075)], ["tăng ít nhất 7% so với năm 2023", share("increase_by", 0.07)], ["tăng 7% (so với thực hiện năm trước)", share("increase_by", 0.07)],
    ["giảm 10% so với năm trước", share("reduce_by", 0.1)], ["giảm 5% so với năm 2023", share("reduce_by", 0.05), { uom: "vụ", head: "Thực hiện năm 2023" }], ["tăng 120%", share("increase_by", 1.2)], ["tăng 7%", { ...share("increase_by", 0.07), stretch: 120 }, { stretch: 120 }], ["giảm 10%", share("reduce_by", 0.1), { said: "Giảm" }],
    ["tăng 50 tỷ đồng", { increase_by: 50 }], ["tăng thêm 200 hộ so với năm trước", { increase_by: 200 }, { uom: "hộ" }], ["giảm ít nhất 21 vụ", { reduce_by: 21 }, { uom: "vụ" }], ["giảm 1,5 điểm %", { reduce_by: 1.5 }, { uom: "%", base: 5 }], ["tăng 0,5 điểm phần trăm", { increase_by: 0.5 }, { uom: "%" }],
    ["trong khoảng 46 - 47%", { between: { from: 46, to: 47 } }, { uom: "%" }], ["46-47", { between: { from: 46, to: 47 } }, { uom: "%", said: "trong khoảng" }], ["nằm trong khoảng từ 1.200,5 đến 1.300,5 tỷ đồng", { between: { from: 1200.5, to: 1300.5 } }],
    // from what
    ["tăng 7%", "D2 change-without-base", { base: null }], ["tăng 7% so với năm 2020", "D2 change-without-base"], ["tăng 7% so với cùng kỳ", "D2 change-without-base"], ["tăng 7% so với kế hoạch", "D2 change-without-base"], ["tăng 7% so với năm 2023", "D2 change-without-base", { base: null }],
    // a level or a change, one more than so much, one that is no more than that, times, so much a year, in another unit
    ["tăng 7%", "D2 change-of-percent", { uom: "%" }], ["tăng 7 điểm %", "D2 change-unclear"], ["tăng 7", "D2 change-unclear"], ...["tăng trên 7%", "tăng không quá 7%", "tăng 7-8%", "tăng từ 7% lên 8%", "tăng 2,4 lần", "tăng bình quân 7%/năm", "tăng 7% trở xuống"].map((words) => [words, "D2 change-unclear"]),
    ["tăng 50 triệu đồng", "D2 uom-behind"], ["tăng 50 vụ", "D2 not-a-number"], ["tăng 7%", "D2 two-forms", { said: "Giảm" }], ["tăng 7%", "D2 two-forms", { said: "Không quá" }],
    ["46-47", "D2 not-a-number", { uom: "%" }], ["46-47", "D2 not-a-number", { uom: "%", said: "ít nhất" }], ["trong khoảng 46", "D2 not-a-number", { uom: "%" }], ["trong khoảng 46 - 47%", "D2 percent-of-other"],
  ]) {
    const { plan, wrong, notices: [made] } = await madeOf([[heads(head), ["Mức", uom, base, target, said, stretch, "A"]]]);
    assert.deepEqual(wrong[0]?.slice(3) ?? plan.indicators[0].target, expected, JSON.stringify([target, uom, base, said]));
    const isChange = wrong.length === 0 && !expected.between;
    if (isChange) assert.deepEqual([plan.indicators[0].baseline, made.total, made.form], [{ value: base, on: "2023-12-31" }, 0, 0]);
    assert.equal(notice(made, "vi").includes("; 1 chỉ tiêu giao theo mức tăng, giảm, tính từ số năm trước (kỳ gốc) ở cùng hàng"), isChange);
    assert.equal(notice(made, "en").includes("; 1 indicator to rise or fall by so much, counted from last year’s figure in the same row"), isChange);
  }
  const { problems } = await madeOf([[heads("Năm trước"), ...[["%", 5, "tăng 7%"], ["hộ", null, "giảm 10% so với năm 2020"], ["hộ", 5, "tăng trên 7%"]].map((cells) => ["Mức", ...cells, null, null, "A"])]]);
  assert.deepEqual(problems.map((problem) => cellProblem(problem, "vi").split("; ").at(-1)), [
    "ghi “7” nếu là mức, “tăng 7 điểm %” hoặc “giảm 7 điểm %” nếu là điểm", "ghi số năm trước ở cột “Năm trước” của hàng này, hoặc ghi mức phải đạt", "ghi như “tăng ít nhất 7% so với năm trước”, hoặc ghi mức phải đạt",
  ]);
  const own = { uom: "hộ", target: "tăng 7%", on: "31/12/2020" };
  for (const [more, isTaken] of [[{}, true], [{ target: "tăng 7% so với kỳ gốc" }, true], [{ target: "tăng 7% so với năm 2020" }, true], [{ target: "tăng 7% so với năm trước" }, false], [{ target: "tăng 7% so với năm trước", on: "31/12/2023" }, true], [{ on: "30/12/2023" }, false], [{ on: "30/06/2023" }, false], [{ on: "30/06/2023", due: "30/06/2024" }, true]]) {
    const { uom, target, on, due = null } = { ...own, ...more };
    const { plan } = await madeOf([[["Chỉ tiêu", "ĐVT", "Kỳ gốc", "Ngày kỳ gốc", "Kế hoạch năm 2024", "Chủ trì", "Thời hạn"], ["Mức", uom, 5, on, target, "A", due]]]);
    assert.equal(plan.indicators.length === 1, isTaken, JSON.stringify(more));
  }
});

test("a target with its unit behind the number is read in that of its row; another one is asked about, and what is no unit stays", async () => {
  const of = async (uom, target, rows = []) => {
    const { plan, wrong } = await madeOf([[["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Chủ trì"], ["Thu", uom, target, "A"], ...rows]]);
    const { target: made, measure } = plan.indicators[0] ?? {};
    return wrong[0] ?? `${Object.entries(made)[0].join(" ")} ${measure.uom}`;
  };
  for (const [uom, target, expected, ...rows] of [
    ["tỷ đồng", "Ít nhất 278 tỷ đồng", "at_least 278 tỷ đồng"], ["vụ", "không quá 21 vụ", "at_most 21 vụ"], ["%", "≥ 95,5%", "at_least 95.5 %"], ["tỷ đồng", "1.278,5 tỷ VNĐ", "at_least 1278.5 tỷ đồng"],
    ["người", "3000 (người)", "S1!C2 not-a-number"], ["tỷ đồng", "278 triệu đồng", "S1!C2 uom-behind"], ["người", "21 vụ", "S1!C2 not-a-number"], ["tỷ đồng", "5 tỷ", "at_least 5 tỷ đồng"], ["tạ/ha", "65 tạ", "at_least 65 tạ/ha"], ["triệu đồng/người", "105,5 triệu đồng", "at_least 105.5 triệu đồng/người"],
    [null, "95 triệu đồng", "at_least 95 triệu đồng"], [null, "95 vụ", "S1!C2 not-a-number"], ["triệu đồng", "145.559 triệu đồng", "S1!C2 two-readings"],
    ["triệu đồng", "145.559 triệu đồng", "at_least 145559 triệu đồng", ["Chi", "tỷ đồng", "trên 12,5 tỷ đồng", "A"]], ["triệu đồng", "145.559 triệu đồng", "at_least 145559 triệu đồng", ["Chi", "%", "Không quá 12,5%", "A"]],
  ]) assert.equal(await of(uom, target, rows), expected, [uom, target].join());
  const { problems: [problem] } = await madeOf([[["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Chủ trì"], ["Thu", "tỷ đồng", "278 triệu đồng", "A"]]]);
  assert.ok(cellProblem(problem, "vi").startsWith("sau số ghi “triệu đồng”, nhưng số ở đây tính bằng “tỷ đồng”"), cellProblem(problem, "vi"));
});

test("what was reached in the year before is last year's figure, by its year; an estimate, another year or two of them are not", async () => {
  const of = async (title, heads, cells) => {
    const { plan, said, notices } = await madeOf([[[title], ["Chỉ tiêu", "ĐVT", "Chủ trì", ...heads], ["Tỷ lệ hộ nghèo", "%", "A", ...cells]]]);
    return { baseline: plan.indicators[0].baseline, said: said[0], made: notice(notices[0], "vi") };
  };
  const base = { value: 2.5, on: "2022-12-31" };
  for (const [heads, expected, title = "BIỂU SỐ 1"] of [
    [["Thực hiện năm 2022", "Kế hoạch năm 2023"], base], [["TH 2022", "KH 2023"], base], [["Kết quả thực hiện năm 2022 (%)", "Mục tiêu năm 2023"], base], [["TH năm 2022", "Kế hoạch"], base, "CHỈ TIÊU NĂM 2023"], [["Năm trước", "Kế hoạch năm 2023"], base],
    [["Thực hiện năm 2021", "Kế hoạch năm 2023"], undefined], [["Ước thực hiện năm 2022", "Kế hoạch năm 2023"], undefined], [["TH năm 2022", "Kế hoạch"], undefined],
  ]) assert.deepEqual((await of(title, heads, [2.5, 1.9])).baseline, expected, heads.join());
  const { said, made } = await of("", ["Thực hiện năm 2022", "Kế hoạch năm 2023"], [2.5, 1.9]);
  assert.equal(said, "");
  assert.ok(made.includes("; 1 chỉ tiêu tại thời điểm có số năm trước, lấy làm kỳ gốc (hàng 3): lộ trình đi đều từ đó đến mức giao"), made);
  assert.deepEqual((await of("", ["Thực hiện năm 2022", "TH 2022", "Kế hoạch năm 2023"], [2.5, 2.5, 1.9])).baseline, undefined, "which of two nobody knows");
});

test("targets by whoever assigned them, and who answers by what offices call it", async () => {
  for (const head of ["KH Thủ tướng giao", "Kế hoạch TTg giao", "Dự toán Bộ giao", "Thủ tướng Chính phủ giao", "KH giao", "KH tỉnh giao"]) assert.equal((await madeOf([[["Chỉ tiêu", head, "Chủ trì"], ["Thu", 5, "A"]]])).plan.indicators[0].target.at_least, 5, head);
  for (const head of ["Phòng phụ trách", "Phòng, ban chủ trì", "Sở, ngành chủ trì", "Cơ quan, đơn vị chủ trì", "Đơn vị chủ trì thực hiện", "Cơ quan, đơn vị thực hiện", "Cơ quan chịu trách nhiệm", "Đơn vị đầu mối"]) assert.deepEqual((await madeOf([[["Chỉ tiêu", "Kế hoạch năm 2024", head], ["Thu", 5, "Sở A"]]])).plan.indicators[0].responsible, ["so-a"], head);
  assert.equal(planHeadingsOf({ name: "S", rows: [{ number: 1, cells: ["Chỉ tiêu", "KH Thủ tướng giao tăng thêm", "Chủ trì"].map((v) => ({ t: "s", v })) }] }), null);
});

test("a table that was taken away begins a plan: its results, units' parts and other tables are left, and what was changed in it has to agree", async () => {
  const heads = ["Mã", "Nội dung", "Phần của đơn vị", "Kết quả", "Thực hiện", "Đơn vị tính", "Loại số liệu", "Chỉ tiêu giao", "Mức tối thiểu", "Mức tối đa", "Kỳ gốc", "Ngày kỳ gốc", "Số liệu ngày", "Hạn", "Chủ trì", "Minh họa (*)"];
  const row = (more) => Object.values({ id: "dat", name: "Diện tích", part: null, status: "Vượt", actual: 9, uom: "ha", kind: "thời điểm", target: "Ít nhất 1.250 ha", from: 1250, to: null, baseline: 980, base: "31/12/2022", on: "30/06/2024", due: "31/12/2024", by: "A", mark: null, ...more });
  const made = async (...rows) => {
    const sheets = withoutResults(await readXlsx(fileOf([{ name: "Chỉ tiêu", rows: [heads, ...rows.map(row)] }]), quiet));
    const headings = planHeadingsOf(sheets[0]);
    const { plan, problems, told } = planOf(sheets, [[0, headings]], "kế hoạch 2023.xlsx");
    return { plan, first: plan.indicators[0], wrong: problems.map(({ row: at, place, code }) => `${letters(place)}${at} ${code}`).join(), said: told[0].notices.map((found) => notice(found, "vi")), headings };
  };
  const { plan, first, said, headings } = await made({}, { part: "UBND xã A" });
  assert.deepEqual([plan.period, plan.indicators.length, headings.hasBoth], [{ start: "2024-01-01", end: "2024-12-31" }, 1, false]);
  assert.deepEqual(first, { name: "Diện tích", responsible: ["a"], measure: { uom: "ha", kind: "snapshot" }, target: { at_least: 1250 }, due: "2024-12-31", baseline: { value: 980, on: "2022-12-31" }, id: "dat" });
  assert.match(said.join(), /^bảng kết quả đã tải về .*, 1 hàng là phần của đơn vị\. [^;]*$/);
  for (const [more, expected] of [
    [{ from: 1300 }, "H2 two-levels"], [{ from: "1.300" }, "H2 two-readings"], [{ from: null }, "H2 two-readings"], [{ target: "Ít nhất 1.300 ha" }, "H2 two-levels"], [{ target: 1300 }, "H2 two-levels"], [{ target: 1300, from: null }, ""], [{ target: "Không quá 21 ha", from: null, to: 21 }, ""],
    [{ target: "Không quá 21 ha", from: null, to: 22 }, "H2 two-levels"], [{ target: "Từ 95 đến 100 ha", from: 95, to: 100 }, ""], [{ target: "Từ 95 đến 100 ha", from: 95, to: 101 }, "H2 not-a-number"], [{ target: "Từ 95 đến 100 ha", from: 95 }, "H2 not-a-number"],
    [{ target: "Tăng ít nhất 7%, tức ít nhất 1.048,6 ha", from: 1048.6 }, ""], [{ target: "Tăng ít nhất 7%, tức ít nhất 1.048,6 ha", from: 1048.6, base: "31/08/2022" }, "H2 change-of-part"], [{ target: "Giảm ít nhất 1 ha, that is at most 979 ha", from: null, to: 979, base: "31/12/2023" }, ""],
    // beside the same period the limit is another one on each day
    [{ target: "Tăng ít nhất 7%, tức ít nhất 1.048,6 ha đến ngày 31/08/2023; cả kỳ ít nhất 1.200 ha", from: 1048.6 }, "H2 change-unclear"], [{ target: "Tăng ít nhất 7%, tức ít nhất 1.048,6 ha đến ngày 31/08/2023", from: 1048.6 }, "H2 change-unclear"], [{ uom: "%", target: "Ít nhất 95,5%", from: { v: 0.955, s: "percent" } }, ""],
  ]) assert.equal((await made(more)).wrong, expected, JSON.stringify(more));
  assert.deepEqual([(await made({ base: null })).first.baseline.on, (await made({ base: "31/13/2022" })).wrong], ["2023-12-31", "L2 no-such-day"]);
  for (const [mark, expected] of [["mức chỉ tiêu, số liệu thực hiện", true], ["số liệu thực hiện", undefined], ["figure", undefined], ["this indicator", true], ["có", true], ["không", undefined], ["-", undefined]]) assert.equal((await made({ mark })).first.illustrative, expected, mark);
  const sheetOf = (name, ...rows) => ({ name, rows });
  const left = async (...sheets) => withoutResults(await readXlsx(fileOf(sheets), quiet)).map(({ name }) => name).join();
  const notes = (...rows) => sheetOf("Ghi chú", ["Mục", "Nội dung", "Địa chỉ"], ...rows);
  for (const [sheets, expected] of [
    [[sheetOf("Chỉ tiêu", heads, row({}))], "kế hoạch 2023"], [[sheetOf("Chỉ tiêu", heads, row({})), notes(["Kế hoạch", "Chỉ tiêu của xã A (ke-hoach)"])], "Chỉ tiêu của xã A"], [[sheetOf("Indicators", heads, row({})), sheetOf("Notes", ["Entry", "Says", "Address"], ["Plan", "Plan (big) of 2024 (p)"])], "Plan (big) of 2024"],
    [[sheetOf("Chỉ tiêu", heads, row({})), notes(["Kế hoạch", "Chỉ tiêu năm 2023 (ke-hoach)"])], "kế hoạch 2023"], [[sheetOf("Chỉ tiêu", heads, row({})), notes(["Nguồn số liệu", "Kế hoạch"])], "kế hoạch 2023"],
    [[sheetOf("Chỉ tiêu", ["CHỈ TIÊU XÃ B"], heads, row({})), notes(["Kế hoạch", "Chỉ tiêu của xã A (ke-hoach)"])], "CHỈ TIÊU XÃ B"],
  ]) {
    const kept = withoutResults(await readXlsx(fileOf(sheets), quiet));
    const { plan: { name }, notices: [told] } = planOf(kept, [[0, planHeadingsOf(kept[0])]], "kế hoạch 2023.xlsx");
    const isOfNotes = /xã A|big/.test(name);
    assert.deepEqual([name, notice(told, "vi").includes("; tên kế hoạch lấy ở tờ ghi chú"), notice(told, "en").includes("; named as the notes")], [expected, isOfNotes, isOfNotes]);
  }
  const tasks = sheetOf("Nhiệm vụ", ["Nội dung", "Hạn", "Xong ngày", "Chủ trì", "Minh họa (*)"], ["Rà soát", "30/06/2024", "29/06/2024", "A"]);
  const milestones = sheetOf("Mốc", ["Nội dung", "Ngày mốc", "Chỉ tiêu giao", "Chủ trì", "Minh họa (*)"], ["Thu", "30/06/2024", 5, "A"]);
  assert.equal(await left(milestones, tasks, sheetOf("Ghi chú", ["Mục", "Nội dung", "Địa chỉ"]), sheetOf("Của tôi", ["x"])), "Nhiệm vụ,Của tôi");
  for (const sheets of [[milestones], [tasks, sheetOf("Chỉ tiêu", ["Thử", ...heads], ["THỬ", ...row({})])]]) await assert.rejects(left(...sheets), { code: "sheets-of-assessment" });
});

test("days are suggested in the year of the plan, where it is known", () => {
  for (const code of ["not-a-day", "short-year", "month-for-day", "month-alone"]) {
    for (const lang of ["vi", "en"]) {
      assert.match(cellProblem({ code, words: "Tháng 8", year: "2026" }, lang), /\/2026/, code);
      assert.match(cellProblem({ code, words: "Tháng 8" }, lang), /\/2023/, code);
    }
  }
});

rows("the id of a plan by its title: cut at a word, with its year", planIdOf, [
  ["Kế hoạch năm 2024", "ke-hoach-nam-2024"],
  ["CHỈ TIÊU PHÁT TRIỂN KINH TẾ - XÃ HỘI NĂM 2024", "chi-tieu-phat-trien-kinh-te-xa-hoi-2024"],
  ["Chỉ tiêu phát triển kinh tế - xã hội của thị xã Ngã Năm năm 2024", "chi-tieu-phat-trien-kinh-te-xa-hoi-2024"],
  ["Kế hoạch hành động thực hiện nghị quyết của hội đồng nhân dân", "ke-hoach-hanh-dong-thuc-hien-nghi-quyet"],
  ...[30, 31, 32].map((count) => [`${"a".repeat(count)} năm 2024`, `${"a".repeat(count)}${count < 32 ? "-nam" : ""}-2024`]),
  [`${"a".repeat(39)} b`, "a".repeat(39)], [`${"a".repeat(40)} b`, "a".repeat(40)], ["a".repeat(50), "a".repeat(40)], ["…", "plan"],
]);

test("a sheet with a plan and its results", async () => {
  const sheets = await readXlsx(fileOf([{ name: "Theo dõi", rows: [["Nhiệm vụ", "Hạn hoàn thành", "Chủ trì", "Ngày hoàn thành", "Ghi chú"],
    ["Rà soát", "30/06/2024", "Văn phòng", "20/06/2024", null], ["Báo cáo", "31/12/2024", "Văn phòng", null, "đang làm"]] }]), quiet);
  assert.equal(planHeadingsOf(sheets[0], "records"), null);
  assert.equal(isOfBoth(sheets[0]), true);
  const { plan } = planOf(sheets, [[0, planHeadingsOf(sheets[0], "plan")]], "x.xlsx");
  const { records, problems, told } = gather(sheets, plan, null);
  assert.deepEqual([records.completions, problems, told[0].notices.find(({ code }) => code === "not-filled").count], [[{ task: "ra-soat", on: "2024-06-20" }], [], 1]);
});

const ASSIGNED = ["STT", "Nội dung công việc", "Đơn vị chủ trì"];
test("“thời gian hoàn thành” is the due day of a plan, and the day of completion only beside due days; never both", async () => {
  const [due, done] = ["30/06/2024", "20/06/2024"];
  for (const [heads, days, deadline, completion, as] of [
    [["Thời gian hoàn thành"], [due], "2024-06-30", undefined, "due"], [["THỜI GIAN HOÀN THÀNH (*)"], [due], "2024-06-30", undefined, "due"],
    [["Thời gian hoàn thành", "Ngày hoàn thành"], [due, done], "2024-06-30", "2024-06-20", "due"], [["Ngày hoàn thành", "Thời gian hoàn thành"], [done, due], "2024-06-30", "2024-06-20", "due"],
    [["Thời hạn", "Thời gian hoàn thành"], [due, done], "2024-06-30", "2024-06-20", undefined], [["Thời gian hoàn thành", "Thời hạn"], [done, due], "2024-06-30", "2024-06-20", undefined],
    [["Thời hạn", "Ngày hoàn thành"], [due, done], "2024-06-30", "2024-06-20", undefined], [["Thời gian hoàn thành", "Ngày hoàn thành thực tế"], [due, done], "2024-06-30", "2024-06-20", "due"],
    ...["Thời hạn giao", "Ngày đến hạn", "Ngày hết hạn", "Hạn chót", "Hạn cuối", "Thời gian yêu cầu", "Ngày phải hoàn thành", "Hạn xử lý"].map((head) => [[head, "Thời gian hoàn thành"], [due, done], "2024-06-30", "2024-06-20", undefined]), [["Thời gian hoàn thành", "Hạn chế"], [due, null], "2024-06-30", undefined, "due"],
  ]) {
    const { plan, results, told } = await madeOf([[[...ASSIGNED, ...heads], [1, "Rà soát", "Phòng A", ...days]]]);
    assert.ok(!told[0].notices.some(({ code }) => code === "doubled-columns"), "what is read as results is not called unused");
    assert.deepEqual([plan.tasks[0].deadline.by, results.records.completions?.[0].on, told[0].notices.find(({ code }) => code === "due-or-done")?.as], [deadline, completion, as], heads.join());
  }
  const beside = [...ASSIGNED, "Thời hạn theo Công văn 5", "Thời gian hoàn thành"].map((v) => ({ t: "s", v }));
  assert.equal(planHeadingsOf({ name: "S", rows: [{ number: 1, cells: beside }] }), null, "no due day where another column seems to hold it");
  // beside days of which nobody knows what they are it may be either
  const besideDays = (...cells) => ({ name: "S", rows: [[...ASSIGNED, "Mốc kiểm tra", "Thời gian hoàn thành"], [1, "Rà soát", "Phòng A", ...cells]].map((row, at) => ({ number: at + 1, cells: row.map((v) => v && { t: "s", v: String(v) }) })) });
  for (const [cells, isPlan] of [[[due, done], false], [[null, done], true], [["Quyết định", done], true]]) assert.equal(planHeadingsOf(besideDays(...cells)) !== null, isPlan, cells.join());
  assert.deepEqual(lackingOfPlan(besideDays(due, done)).notices.map(({ code }) => code), ["unknown-columns", "due-or-done"]);
  // of the open plan's own tasks: what may be either is not read, and told
  const [task, day] = [PLAN.tasks[0].id, "20/12/2023"];
  for (const [heads, expected, words] of [
    [["Mã nhiệm vụ", "Tên nhiệm vụ", "Thời gian hoàn thành"], undefined, "cột “Thời gian hoàn thành” (C) có thể là thời hạn hoặc ngày đã hoàn thành, nên không đọc; ghi “Thời hạn” hoặc “Ngày hoàn thành”"],
    [["Mã nhiệm vụ", "Hạn", "Thời gian hoàn thành"], "2023-12-20", "cột “Thời gian hoàn thành” (C) đọc là ngày đã hoàn thành, vì có cột thời hạn riêng"],
    [["Mã nhiệm vụ", "Tên nhiệm vụ", "Ngày hoàn thành"], "2023-12-20", ""],
  ]) {
    const { records, told: [{ notices }] } = await read([{ name: "Hoàn thành", rows: [heads, [task, null, day]] }]);
    assert.deepEqual([records.completions?.[0].on, notices.filter(({ code }) => code === "due-or-done").map((found) => notice(found, "vi")).join()], [expected, words]);
  }
});

test("“tiến độ thực hiện” is when tasks are due where days in words stand there, and nothing of how far they are", async () => {
  const TITLE = ["KẾ HOẠCH CÔNG TÁC NĂM 2024"];
  const dueIn = async (rows, merges = []) => {
    const sheet = { name: "S", rows, merges };
    const [read] = await readXlsx(fileOf([sheet]), quiet);
    if (planHeadingsOf(read, "plan") === null) return null;
    const { plan, told } = await madeOf([sheet]);
    return [plan.tasks.map(({ deadline }) => deadline.by ?? `< ${deadline.before}`).join(), told[0].notices.find(({ code }) => code === "due-or-done")?.as].join(" ");
  };
  const under = (head, cells, others = [], day = "30/09/2024") => [TITLE, [...ASSIGNED, head, ...others], ...cells.map((cell, at) => [at + 1, `Việc ${at + 1}`, "Phòng A", cell, ...others.map(() => day)])];
  const HEAD = "Tiến độ thực hiện";
  for (const [head, cells, expected, others] of [
    [HEAD, ["Quý III/2024", "Tháng 8"], "2024-09-30,2024-08-31 due"], ["Tiến độ", ["Quý III"], "2024-09-30 due"], ["TIẾN ĐỘ HOÀN THÀNH (dự kiến)", ["Trước 15/8/2024"], "< 2024-08-15 due"], [`${HEAD} năm 2024`, ["Quý III"], "2024-09-30 due"],
    [HEAD, ["Quý III/2024", "30/06/2024"], "2024-09-30,2024-06-30 due"], [HEAD, ["Quý III/2024", "Chậm nhất 15/8/2024"], "2024-09-30,2024-08-15 due"], [HEAD, ["Quý III/2024", "Phấn đấu hoàn thành trong quý IV"], "2024-09-30 due"],
    // days alone may be those of completion, or counts; what comes again is none
    [HEAD, ["30/06/2024", "31/07/2024"], null], [HEAD, ["15/8", "3/5", "ngày 20 tháng 9"], null], [HEAD, ["Ban hành ngày 15/8/2024", "Trình ngày 20/8", "Hoàn thành tháng 8/2024"], null], [HEAD, ["Thường xuyên", "Hàng quý", "Mỗi tháng"], null],
    [HEAD, ["Quý III/2024", "Ban hành ngày 15/8/2024", "Mỗi quý"], "2024-09-30,2024-08-15 due"],
    // one that says how far it is
    ...["Đang thực hiện", "Đã trình", 0.7, "70%", "Đúng tiến độ", "Quá hạn", "Trễ hạn", "Chậm", "2/3 nội dung", "Đạt", "Trình UBND xem xét", "Còn vướng mắc"].map((cell) => [HEAD, ["Quý III/2024", "Quý IV/2024", "Tháng 8", cell], null]),
    // less than a third, and a third, in other words
    [HEAD, ["Quý III/2024", "Tháng 8/2024", "Quý IV/2024", "Theo chỉ đạo"], "2024-09-30,2024-08-31,2024-12-31 due"], [HEAD, ["Quý III/2024", "Tháng 8/2024", "Theo chỉ đạo"], null],
    // another column says it, or may
    [HEAD, ["Quý III/2024"], "2024-09-30 ", ["Thời hạn"]], [HEAD, ["Quý III/2024"], null, ["Thời hạn theo Công văn 5"]], [HEAD, ["Quý III/2024"], null, ["Tiến độ"]], [HEAD, ["Quý III/2024"], null, ["Thời gian hoàn thành", "Ngày ký"]],
  ]) assert.equal(await dueIn(under(head, cells, others)), expected, `${head}: ${cells.join()} ${others ?? ""}`);
  // the row that numbers the columns, totals and who signs say nothing of it
  const [title, heads, ...tasks] = under(HEAD, ["Quý III/2024", "Tháng 8"]);
  assert.equal(await dueIn([title, heads, [1, 2, 3, 4], ...tasks, [null, "Tổng cộng", null, 2], [], [null, null, null, "TM. ỦY BAN NHÂN DÂN"], [null, null, null, "CHỦ TỊCH"]]), "2024-09-30,2024-08-31 due");
  // a heading over several columns: the end of a span is meant
  for (const [parts, cells, expected] of [
    [["Bắt đầu", "Hoàn thành"], ["Tháng 3", "Quý III"], "2024-09-30 due"], [["Khởi công", "Hoàn thành"], ["Tháng 3", "30/09/2024"], "2024-09-30 due"], [["Từ", "Đến"], ["Tháng 3", "Tháng 9"], "2024-09-30 due"],
    [["Từ ngày", "Đến ngày"], ["01/03/2024", "15/9"], "2024-09-15 due"], [["Ngày bắt đầu", "Ngày hoàn thành"], ["01/03/2024", "15/9"], "2024-09-15 due"],
    // which says how far it is, or has no beginning before it
    [["Bắt đầu", "Hoàn thành"], ["Tháng 3", "Đang thực hiện"], null], [["Bắt đầu", "Hoàn thành"], ["Tháng 3", 0.7], null], [["Hoàn thành", "Bắt đầu"], ["Quý III", "Tháng 3"], null], [["Kế hoạch", "Hoàn thành"], ["Tháng 3", "30/09/2024"], null],
  ]) {
    const down = ["A", "B", "C"].map((column) => `${column}2:${column}3`);
    assert.equal(await dueIn([TITLE, [...ASSIGNED, HEAD, null], [null, null, null, ...parts], [1, "Việc", "Phòng A", ...cells]], [...down, "D2:E2"]), expected, `${parts.join()}: ${cells.join()}`);
  }
});

test("a plan says while when something is done: it is due at the end", async () => {
  const [begin, end, due] = ["01/03/2024", "30/06/2024", "31/05/2024"];
  for (const [heads, cells, deadline, unread] of [
    [["Thời gian thực hiện"], ["Quý I - II/2024"], "2024-06-30", []], [["Thời gian"], ["Tháng 6/2024"], "2024-06-30", []], [["Thời gian triển khai (dự kiến)"], [end], "2024-06-30", []],
    [["Thời gian thực hiện", "Thời hạn"], [begin, end], "2024-06-30", ["Thời gian thực hiện"]], [["Thời hạn", "Thời gian thực hiện"], [end, begin], "2024-06-30", ["Thời gian thực hiện"]],
    [["Thời gian thực hiện", "Thời gian hoàn thành"], [begin, end], "2024-06-30", ["Thời gian thực hiện"]], [["Thời gian hoàn thành", "Thời gian thực hiện"], [end, begin], "2024-06-30", ["Thời gian thực hiện"]],
    [["Ngày bắt đầu", "Ngày kết thúc"], [begin, end], "2024-06-30", ["Ngày bắt đầu"]], [["Bắt đầu", "Kết thúc"], [begin, end], "2024-06-30", ["Bắt đầu"]], [["Bắt đầu", "Kết thúc", "Thời hạn hoàn thành"], [begin, null, end], "2024-06-30", ["Bắt đầu"]],
    [["Thời gian kết thúc", "Ngày hoàn thành"], [end, due], "2024-06-30", []],
  ]) {
    const { plan, told } = await madeOf([[[...ASSIGNED, ...heads], [1, "Rà soát", "Phòng A", ...cells]]]);
    const names = told[0].notices.filter(({ code }) => ["unknown-columns", "doubled-columns"].includes(code)).flatMap(({ columns }) => columns.map(({ words }) => words));
    assert.deepEqual([plan.tasks[0].deadline.by, names], [deadline, unread], heads.join());
  }
});

test("a mark under quarters or months says while when a task is done: it is due at the end of the last one, and that is told", async () => {
  const made = async (over, parts, tasks, { title = "KẾ HOẠCH NĂM 2025" } = {}) => {
    const last = letters(2 + parts.length);
    const rows = [[title], [...ASSIGNED, over, ...parts.slice(1).map(() => null), "Ghi chú"], [null, null, null, ...parts], ["I", "KINH TẾ"], ...tasks.map((cells, at) => [at + 1, `Việc ${at + 1}`, "Phòng A", ...cells])];
    const { plan, wrong, said } = await madeOf([{ rows, merges: ["A2:A3", "B2:B3", "C2:C3", `D2:${last}2`] }]);
    return { due: plan.tasks.map(({ deadline, section }) => `${deadline.by} ${section}`), wrong, said: said[0] };
  };
  const quarters = ["Quý I", "Quý II", "Quý III", "Quý IV"];
  const { due, wrong, said } = await made("Thời gian thực hiện", quarters, [["x"], [null, "X", "x"], [null, null, "15/8"], ["x", null, "x"], []]);
  assert.deepEqual([due, wrong], [["2025-03-31 kinh-te", "2025-09-30 kinh-te", "2025-08-15 kinh-te"], ["S1!D8 not-a-day", "S1!D9 missing"]]);
  assert.match(said, /^dấu dưới “Thời gian thực hiện” \(D–G\) là thời gian thực hiện: hạn là cuối tháng hoặc quý cuối cùng có dấu/);
  assert.deepEqual((await made("Tháng", [1, 2, 3, 4], [[null, "x"], ["x", "x", "x"]])).due, ["2025-02-28 kinh-te", "2025-03-31 kinh-te"]);
  assert.deepEqual((await made("Năm 2026", ["Quý I", "Quý II"], [[null, "x"]], { title: "KẾ HOẠCH" })).due, ["2026-06-30 kinh-te"]);
  // what was done, and what nobody marks
  for (const [over, cells] of [["Kết quả thực hiện", ["x"]], ["Thời gian thực hiện", [5, 6]]]) {
    const rows = [["KẾ HOẠCH NĂM 2025"], [...ASSIGNED, over, null], [null, null, null, "Quý I", "Quý II"], [1, "Việc 1", "Phòng A", ...cells]];
    const [sheet] = await readXlsx(fileOf([{ name: "S", rows, merges: ["A2:A3", "B2:B3", "C2:C3", "D2:E2"] }]), quiet);
    assert.equal(planHeadingsOf(sheet, "plan"), null, over);
  }
});

test("tasks that are said to be done without a column of such days are told to count as not done", async () => {
  const rows = [[...ASSIGNED, "Thời hạn", "Kết quả"], [1, "Việc 1", "Phòng A", "30/06/2024", "Hoàn thành"], [2, "Việc 2", "Phòng A", "30/06/2024", "Đang thực hiện"], [3, "Việc 3", "Phòng A", "30/06/2024", "Đã hoàn thành, vượt tiến độ"]];
  const { said, plan } = await madeOf([rows]);
  assert.equal(plan.tasks.length, 3);
  assert.ok(said[0].includes("cột “Kết quả” (E) nói đã hoàn thành ở hàng 2, 4, nhưng không nói rõ một ngày hoàn thành"), said[0]);
  const { said: without } = await madeOf([rows.map((row) => row.slice(0, 4).concat(row[0] === "STT" ? "Kết quả" : "Đang thực hiện"))]);
  assert.ok(!without[0].includes("nói đã hoàn thành"), without[0]);
});

test("what is due before an hour of a day is due on that day; words that lack their year alone are told as that", async () => {
  const { plan, wrong, problems } = await madeOf([[["PHÂN CÔNG NHIỆM VỤ"], [...ASSIGNED, "Thời hạn"], [1, "Rà soát", "Phòng A", "Trước 17h00 ngày 15/6/2025"], [2, "Tổng kết", "Phòng A", "trước ngày 15/6/2025"], [3, "Báo cáo", "Phòng A", "Quý II"]]]);
  assert.deepEqual([plan.tasks.map(({ deadline }) => deadline), wrong], [[{ by: "2025-06-15" }, { before: "2025-06-15" }], ["S1!D5 not-a-day"]]);
  assert.equal(cellProblem(problems[0], "vi"), "không rõ năm nào; ghi cả năm ở ô này, hoặc ghi năm vào tên bảng");
});

test("days of beginning and end stand under one heading", async () => {
  for (const [over, parts] of [["Thời gian thực hiện", ["Bắt đầu", "Kết thúc"]], ["Thời gian", ["Từ ngày", "Đến ngày"]], ["Thời gian triển khai", ["Từ", "Đến"]], ["Thời gian", ["Ngày bắt đầu", "Ngày hoàn thành"]]]) {
    const rows = [["KẾ HOẠCH NĂM 2024"], [...ASSIGNED, over, null, "Ghi chú"], [null, null, null, ...parts], [1, "Rà soát", "Phòng A", "15/3", "30/6"], [2, "Tổng kết", "Phòng B", "Quý III", "Cả năm"]];
    const { plan, results, wrong } = await madeOf([{ rows, merges: ["A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:F3"] }]);
    assert.deepEqual([plan.tasks.map(({ name, deadline }) => [name, deadline.by]), wrong], [[["Rà soát", "2024-06-30"], ["Tổng kết", "2024-12-31"]], []], `${over}: ${parts.join()}`);
    assert.deepEqual(results.told, [], "while when it is done it does not stand still");
  }
  const held = async (over) => (await read([{ name: "S", rows: [["Mã nhiệm vụ", over, null], [null, "Từ ngày", "Đến ngày"], ["1b-multi-crop", "01/03/2023", "31/03/2023"]], merges: ["A1:A2", "B1:C1"] }])).records.pauses?.length ?? 0;
  assert.deepEqual([await held("Thời gian tạm dừng"), await held("Thời gian thực hiện"), await held("Thời gian")], [1, 0, 0]);
});

test("a month or a year that a spreadsheet keeps as a day or a number is due at its end, told as in words", async () => {
  const month = { v: "45383", s: "month" };
  const rows = [month, 2025, "12/2024", 2150, 45383].map((due, at) => [at + 1, `Việc ${at + 1}`, "Phòng A", due]);
  const { plan, wrong, notices: [{ inWords }] } = await madeOf([[[...ASSIGNED, "Thời hạn"], ...rows]]);
  assert.deepEqual(plan.tasks.map(({ deadline }) => deadline.by), ["2024-04-30", "2025-12-31", "2024-12-31"]);
  assert.deepEqual(inWords, [{ words: "04/2024", day: "2024-04-30" }, { words: "2025", day: "2025-12-31" }, { words: "12/2024", day: "2024-12-31" }]);
  assert.deepEqual(wrong, ["S1!D5 not-a-day", "S1!D6 number-for-day"]);
});

test("a plan with what was reached until the day above it", async () => {
  const { plan, results, wrong } = await madeOf([[["TÌNH HÌNH THỰC HIỆN CHỈ TIÊU KINH TẾ - XÃ HỘI NĂM 2024"], ["(Số liệu đến ngày 30/6/2024)"], ["Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện", "Đạt (%)", "Chủ trì"], ["Thu", "tỷ đồng", 100, 60, 60, "Phòng A"]]]);
  assert.deepEqual([plan.indicators.map(({ id, due }) => [id, due]), results.records.observations, wrong], [[["thu", "2024-12-31"]], [{ indicator: "thu", on: "2024-06-30", value: 60 }], []]);
});

test("an error, or a formula without a result, in any column of a plan is rejected with its address; it is no name, no unit and no section", async () => {
  const heads = ["Mã", "Chỉ tiêu", "ĐVT", "Yêu cầu", "Kế hoạch năm 2024", "Thời hạn", "Chủ trì", "Phối hợp", "Mục", "Ghi chú"];
  const good = ["a1", "Thu", "tỷ đồng", "ít nhất", 100, "30/06/2024", "Phòng A", "Phòng B", "I", "x"];
  const none = [[{ v: "#N/A", t: "e", f: "VLOOKUP(1)" }, "error-cell"], [{ f: "B1" }, "no-result"], ["#REF!", "error-cell"]];
  for (const [place, head] of heads.entries()) {
    for (const [cell, code] of none) {
      const { plan, wrong } = await madeOf([[heads, good, good.map((own, at) => (at === place ? cell : own === "a1" ? "a2" : own))]]);
      assert.deepEqual([plan.indicators.map(({ id }) => id), plan.units.map(({ id }) => id), plan.sections?.length, wrong], [["a1"], ["phong-a", "phong-b"], 1, [`S1!${letters(place)}3 ${code}`]], `${head} ${code}`);
    }
  }
  const { plan, wrong } = await madeOf([[["Nhiệm vụ", "Thời hạn", "Chủ trì"], ["A", none[0][0], none[1][0]], ["B", "30/06/2024", { v: "Phòng A", t: "str", f: "X" }], ["Không phải #N/A", "30/06/2024", "Phòng A"]]]);
  assert.deepEqual([plan.tasks.map(({ name }) => name), wrong.sort()], [["B", "Không phải #N/A"], ["S1!B2 error-cell", "S1!C2 no-result"]]);
  const { records, wrong: ofRecords } = await read([{ name: "S", rows: [[...HEADS, "Ghi chú"], [...cellRow("31/08/2023", 5), "#N/A"], [...cellRow("31/08/2023", "#VALUE!"), null], [...cellRow("31/08/2023", 5), "xem #N/A"]] }]);
  assert.deepEqual([records.observations.length, ofRecords], [1, ["S!D2 error-cell", "S!C3 error-cell"]]);
});

test("rows with cells that are struck through are read, and told, in a plan and among records", async () => {
  const struck = (v) => ({ v, s: "struck", t: "str" });
  const heads = ["Nhiệm vụ", "Chủ trì", "Thời hạn"];
  const { plan, said } = await madeOf([{ rows: [["NHIỆM VỤ NĂM 2026"], heads, ["A", "Phòng A", "30/6/2026"], [struck("B"), "Phòng A", "30/6/2026"]] }]);
  assert.deepEqual([plan.tasks.length, /hàng có ô gạch ngang vẫn được đọc: 4; nội dung đã bỏ thì xóa hàng ấy/.test(said[0])], [2, true], said[0]);
  const { told } = await read([{ name: "S", rows: [["Mã chỉ tiêu", "Ngày", "Giá trị"], ["1a-budget-revenue", "31/08/2023", 5], ["1a-budget-revenue", "30/09/2023", { v: 6, s: "struck" }]] }]);
  assert.ok(told[0].notices.some(({ code, found }) => code === "struck-rows" && found.join() === "3"));
  assert.ok(!(await madeOf([{ rows: [["NHIỆM VỤ NĂM 2026"], heads, ["A", "Phòng A", "30/6/2026"]] }])).said[0].includes("gạch ngang"));
});

test("hidden rows of a plan, and formulas read by their saved result, are told", async () => {
  const heads = ["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Chủ trì"];
  const row = (name, target = 5) => [name, "hộ", target, "Phòng A"];
  const rows = [heads, row("A"), row("B", { v: "6", f: "C2+1" }), row("C"), ["D"], row("E", { f: "C2" }), row("F", { v: "x", t: "str", f: "C9" })];
  const told = async (sheet) => (await madeOf([sheet])).said[0];
  assert.match(await told({ rows, hiddenRows: [3, 4, 5] }), /hàng ẩn vẫn được đọc: 3, 4; 2 ô công thức, đọc theo kết quả đã lưu; 1 hàng chưa điền/);
  assert.doesNotMatch(await told({ rows: rows.slice(0, 2) }), /hàng ẩn|công thức/);
  const both = { rows: [[...heads, "Đến 30/6/2024"], [...row("A"), 1], [...row("B"), { v: "2", f: "C2" }]], hiddenRows: [3] };
  assert.match(await told(both), /hàng ẩn vẫn được đọc: 3; 1 ô công thức/);
});

test("requirements: the words for each way; others are rejected, not taken for at least", async () => {
  const heads = ["Chỉ tiêu", "ĐVT", "Yêu cầu", "Kế hoạch năm 2024", "Chủ trì"];
  for (const [said, target, expected] of [
    ...["Không lớn hơn", "không cao hơn", "KHÔNG NHIỀU HƠN", "Khong qua", "Không vượt quá", "Tối đa", "≤", "< =", "Nhỏ hơn hoặc bằng", "Giảm", "Càng thấp càng tốt", "not more than"].map((words) => [words, 5, "at_most 5"]),
    ...["Ít nhất", "Không thấp hơn", "Không nhỏ hơn", "Không dưới", "Lớn hơn hoặc bằng", "Đạt", "≥", "Tăng", "at least"].map((words) => [words, 5, "at_least 5"]),
    ...["Thấp hơn", "Dưới", "ít hơn", "<"].map((words) => [words, 5, "below 5"]), ...["Cao hơn", "Trên", ">"].map((words) => [words, 5, "above 5"]),
    [null, "không lớn hơn 5", "at_most 5"], [null, "đạt không quá 5", "at_most 5"], [null, "Tối đa là 5", "at_most 5"], [null, "lớn hơn hoặc bằng 5", "at_least 5"], [null, "cao hơn 5", "above 5"], [null, "≥ 5,5", "at_least 5.5"], [null, "trên -5", "above -5"],
    ["Không quá", "≤ 5", "at_most 5"], ["-", "≤ 5", "at_most 5"], ["Không quá", "≥ 5", "S1!D2 two-forms"],
    // neither this nor that
    ["Theo kế hoạch", 5, "S1!C2 not-a-choice"], ["Không kém hơn năm trước", 5, "S1!C2 not-a-choice"], ["Giảm dần", 5, "S1!C2 not-a-choice"], ["Bằng", 5, "S1!C2 not-a-choice"], ["trên dưới", 5, "S1!C2 not-a-choice"],
    [null, "giảm 5", "S1!D2 change-unclear"], [null, "tăng 5%", "S1!D2 change-without-base"], [null, "giảm còn 5", "at_most 5"], [null, "giảm xuống còn dưới 5", "below 5"], [null, "tăng lên 5", "at_least 5"],
    [null, "từ 5 trở lên", "at_least 5"], [null, "đạt từ 5 trở lên", "at_least 5"], [null, "5 vụ trở xuống", "at_most 5"], [null, "từ 5 vụ trở xuống", "at_most 5"], [null, "trên 5 trở lên", "S1!D2 not-a-number"], ["Không quá", "5 trở lên", "S1!D2 two-forms"], [null, "đạt ít nhất 1.200,5", "at_least 1200.5"], [null, "đạt khoảng trên dưới 5", "S1!D2 not-a-number"],
  ]) {
    const { plan, wrong, notices: [made] } = await madeOf([[heads, ["Số vụ", "vụ", said, target, "Công an"]]]);
    assert.equal(wrong[0] ?? Object.entries(plan.indicators[0].target)[0].join(" "), expected, JSON.stringify([said, target]));
    assert.equal(made.form, 0, "nobody says that it asks for nothing");
    assert.equal(notice(made, "vi").includes("yêu cầu “Giảm” hiểu là không quá mức giao"), said === "Giảm");
  }
  const { problems: [problem] } = await madeOf([[heads, ["Số vụ", "vụ", "Giảm dần", 5, "Công an"]]]);
  assert.equal(cellProblem(problem, "vi"), "viết một trong: ít nhất, không quá, trên, dưới");
});

test("last year's figure is where a state stood, on the day before the plan begins, also without a due day; it is no baseline of a running total, and that is told", async () => {
  const heads = ["Chỉ tiêu", "ĐVT", "Năm trước", "Kế hoạch năm 2024", "Chủ trì", "Thời hạn", "Loại số liệu"];
  const before = { value: 40, on: "2023-12-31" };
  for (const [uom, due, kind, baseline, total] of [
    ["tỷ đồng", "31/12/2024", null, undefined, 1], ["tỷ đồng", null, null, undefined, 1], ["tỷ đồng", null, "lũy kế", undefined, 1], ["tỷ đồng", null, "thời điểm", before, 0],
    ["%", "31/12/2024", null, before, 0], ["%", null, null, before, 0], ["%", "31/01/2025", null, before, 0],
  ]) {
    const { plan: { indicators: [item] }, notices: [made] } = await madeOf([[heads, ["Thu", uom, 40, 42, "Phòng A", due, kind]]]);
    assert.deepEqual([item.baseline, made.total], [baseline, total], JSON.stringify([uom, due, kind]));
    assert.equal(notice(made, "vi").includes("không lấy làm kỳ gốc vì lũy kế bắt đầu từ 0"), total > 0);
    assert.equal(notice(made, "en").includes("no baseline"), total > 0);
  }
});

/** One row each: sheets, and the period with the due days of the indicators, then of the tasks. */
test("the year of the headings or the title is that of the targets; a later due day makes the period longer and moves no target", async () => {
  const [target, tasks] = [["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Chủ trì", "Thời hạn"], ["Nhiệm vụ", "Chủ trì", "Thời hạn"]];
  const undated = ["Chỉ tiêu", "ĐVT", "Kế hoạch", "Chủ trì", "Thời hạn"];
  const item = (due, level = 5) => ["Thu", "tỷ đồng", level, "Phòng A", due];
  const task = (due) => ["Báo cáo", "Phòng A", due];
  const titled = (title, ...rows) => [[title], undated, ...rows];
  for (const [sheets, expected] of [
    [[[target, item(null)], [tasks, task("15/01/2025")]], "2024-01-01–2025-01-15 by headings longer: 2024-12-31; 2025-01-15"],
    [[[target, item(null)], [tasks, task("31/12/2024")]], "2024-01-01–2024-12-31 by headings: 2024-12-31; 2024-12-31"], [[[target, item(null)], [tasks, task("01/01/2025")]], "2024-01-01–2025-01-01 by headings longer: 2024-12-31; 2025-01-01"],
    [[[target, item(null), item("31/01/2025")]], "2024-01-01–2025-01-31 by headings longer: 2024-12-31 2025-01-31; "],
    [[titled("CHỈ TIÊU NĂM 2024", item(null)), [tasks, task("15/01/2025")]], "2024-01-01–2025-01-15 by name longer: 2024-12-31; 2025-01-15"],
    // a rejected row says nothing
    [[[target, item("31/12/2030", "từ 3 đến 5"), item(null)]], "2024-01-01–2024-12-31 by headings: 2024-12-31; "], [[titled("x", item("31/12/2030", "từ 3 đến 5"), item("31/12/2024"))], "2024-01-01–2024-12-31 by due: 2024-12-31; "],
    // nothing but due days: those of indicators before those of tasks
    [[titled("x", item("30/06/2024"), item(null)), [tasks, task("15/01/2025")]], "2024-01-01–2025-01-15 by due longer: 2024-06-30 2024-12-31; 2025-01-15"], [[[tasks, task("30/06/2024"), task("30/06/2025")]], "2024-01-01–2025-12-31 by due: ; 2024-06-30 2025-06-30"],
    // several years, a year by which, one that is over
    [[titled("GIAI ĐOẠN 2021-2025", item(null))], "2021-01-01–2025-12-31 by name: 2025-12-31; "], [[titled("CHỈ TIÊU ĐẾN NĂM 2030", item("31/12/2026"))], "2026-01-01–2026-12-31 by due: 2026-12-31; "],
    [[titled("THỰC HIỆN NGHỊ QUYẾT NĂM 2026", item("31/12/2024"))], "2024-01-01–2024-12-31 by due: 2024-12-31; "],
    [[titled("CHỈ TIÊU NĂM 2024", item(null)), [tasks, task("15/12/2023")]], "2024-01-01–2024-12-31 by name: 2024-12-31; 2023-12-15"],
    // a day before the plan begins is asked about, a task may be
    [[[target, item("31/12/2023"), item(null)]], "2024-01-01–2024-12-31 by headings: 2024-12-31; ; S1!E2 due-before-start"], [[[target, item("01/01/2024"), item(null)], [tasks, task("15/12/2023")]], "2024-01-01–2024-12-31 by headings: 2024-01-01 2024-12-31; 2023-12-15"],
  ]) {
    const { plan: { period, indicators, tasks: made }, notices: [{ by, isLonger }], wrong } = await madeOf(sheets);
    const early = wrong.filter((words) => words.endsWith("due-before-start")).map((words) => `; ${words}`);
    assert.equal(`${period.start}–${period.end} by ${by}${isLonger ? " longer" : ""}: ${indicators.map(({ due }) => due).join(" ")}; ${made.map(({ deadline }) => deadline.by).join(" ")}${early.join("")}`, expected, JSON.stringify(sheets));
  }
});

test("a month without a year is of the targets' year, also where something is due later", async () => {
  const { plan, results } = await madeOf([[["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Chủ trì", "Lũy kế tháng 9"], ["Thu", "tỷ đồng", 5, "Phòng A", 3]], [["Nhiệm vụ", "Chủ trì", "Thời hạn"], ["Báo cáo", "Phòng A", "15/01/2025"]]]);
  assert.deepEqual([plan.period.end, results.records.observations.map(({ on }) => on)], ["2025-01-15", ["2024-09-30"]]);
});
rows("the years of a title", (title) => yearsOf(title).join(" "), [
  ["CHỈ TIÊU NĂM 2024", "2024"], ["TÌNH HÌNH NĂM 2023, KẾ HOẠCH NĂM 2024", "2024"], ["GIAI ĐOẠN 2021-2025", "2021 2025"], ["từ năm 2021 đến năm 2025", "2021 2025"], ["Năm học 2023 – 2024", "2023 2024"], ["Kế hoạch năm 2024 của giai đoạn 2021-2025", "2024"],
  ["BÁO CÁO THÁNG 8/2023", "2023"], ["Nghị quyết 12/2023/NQ-HĐND: kế hoạch 2024", "2024"], ["Chỉ tiêu 2024 (Quyết định ngày 05/12/2023)", "2024"], ["TÍNH ĐẾN NGÀY 31/8/2023", "2023"], ["MỤC TIÊU ĐẾN NĂM 2030", ""], ["GIAI ĐOẠN 2021-2025, TẦM NHÌN 2030", "2021 2025"], ["Giai đoạn 2021-2025, định hướng năm 2030", "2021 2025"], ["Chỉ tiêu", ""],
  // a paper was issued before what it orders is due
  ["Nhiệm vụ thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024", ""], ["NHIỆM VỤ NĂM 2025 THEO NGHỊ QUYẾT SỐ 57-NQ/TW NGÀY 22 THÁNG 12 NĂM 2024 CỦA BỘ CHÍNH TRỊ", "2025"], ["Triển khai Nghị quyết 98/2023/QH15 ngày 24/6/2023 của Quốc hội", ""],
  // a law was passed, and a resolution taken, in a year of its own
  ["KẾ HOẠCH ĐẦU TƯ CÔNG theo Luật Đầu tư công năm 2019", ""], ["Kế hoạch năm 2025 theo Luật Đầu tư công năm 2019", "2025"], ["KẾ HOẠCH NĂM 2025 THỰC HIỆN LUẬT ĐẦU TƯ CÔNG 2019", "2025"], ["Kế hoạch năm 2025 (Luật Đất đai 2024)", "2025"], ["Kế hoạch triển khai Luật Đất đai (sửa đổi) năm 2024", ""],
  ["Chỉ tiêu theo Nghị quyết năm 2020 của HĐND", ""], ["Kế hoạch thực hiện Nghị định 09/2019/NĐ-CP về chế độ báo cáo năm 2025", "2025"], ["Kế hoạch trung hạn 2021-2025 theo Luật Đầu tư công năm 2019".normalize("NFD"), "2021 2025"], ["theo Luật Phòng, chống tham nhũng năm 2018 và 2020, kế hoạch năm 2025", "2025"],
  ["Giai đoạn 2021-2025 theo Bộ luật Lao động năm 2019", "2021 2025"], ["Theo Hiến pháp năm 2013", ""], ["Thực hiện Luật Thủ đô, năm 2025", "2025"], ["Giám sát thi hành Luật Đất đai năm 2024 tại các xã năm 2025", "2025"],
  // what is called alike, and what else a year behind it is of
  ["Phổ biến, giáo dục pháp luật năm 2025", "2025"], ["KỶ LUẬT, KỶ CƯƠNG NĂM 2025", "2025"], ["Phát triển luật sư năm 2025", "2025"], ["CHƯƠNG TRÌNH XÂY DỰNG LUẬT, PHÁP LỆNH NĂM 2025", "2025"], ["Danh mục nghị quyết năm 2025", "2025"], ["Luật số 39/2019/QH14 năm 2025", "2025"],
  ["Thực hiện Luật Đầu tư công trên địa bàn tỉnh năm 2025", "2025"], ["Luật Ngân sách nhà nước và nhiệm vụ thu năm 2025", "2025"], ["Nghị quyết phát triển kinh tế - xã hội năm 2025", "2025"],
  // of the paper or of the sheet: another year goes first
  ["KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NGHỊ QUYẾT NĂM 2025", "2025"], ["Kết quả thực hiện Nghị quyết năm 2025 của HĐND xã", "2025"], ["Nhiệm vụ giao tại thông báo kết luận năm 2025", "2025"], ["Kế hoạch năm 2025 thực hiện Nghị quyết năm 2020 của HĐND", "2025"],
  ["Thực hiện Kết luận số 12-KL/TW năm 2025", "2025"], ["Kế hoạch 2025 theo Quyết định 1719/QĐ-TTg năm 2021", "2025"], ["Nghị quyết của HĐND tỉnh năm 2024", "2024"], ["Chỉ tiêu năm 2025 theo Nghị quyết của HĐND tỉnh năm 2024", "2025"], ["Nghị quyết số 57-NQ/TW năm 2025, số liệu đến 31/01/2026", "2025"],
  // two that could be the sheet's: the last one, as ever
  ["Kết quả năm 2024, kế hoạch năm 2025 theo Luật Đầu tư công năm 2019", "2025"],
  ["Kết luận số 12-KL/TU của Ban Thường vụ Tỉnh ủy ngày 03/02/2025", ""], ["Thực hiện Nghị quyết 12/NQ-HĐND tính đến ngày 31/8/2023", "2023"], ["Thực hiện Kế hoạch 14/KH-UBND từ đầu năm đến ngày 31/8/2023", "2023"], ["KẾ HOẠCH 129/KH-UBND NĂM 2023", "2023"],
]);

test("the year of a law in the title is of no target and no due day; a line that says by what a sheet goes is no title", async () => {
  const heads = ["Chỉ tiêu", "ĐVT", "Kế hoạch", "Chủ trì", "Thời hạn"];
  const of = (title, due, above = []) => planOfRows("S", [...above, [title], heads, ["Thu", "ha", 5, "A", due]]);
  assert.equal(await of("KẾ HOẠCH ĐẦU TƯ CÔNG THEO LUẬT ĐẦU TƯ CÔNG NĂM 2019", "30/6/2025"), "2025-2025 by due: 5 by 2025-06-30");
  assert.equal(await of("KẾ HOẠCH NĂM 2025 THEO LUẬT ĐẦU TƯ CÔNG NĂM 2019", "Quý II"), "2025-2025 by name: 5 by 2025-06-30");
  const { wrong } = await madeOf([[["KẾ HOẠCH THEO LUẬT ĐẦU TƯ CÔNG NĂM 2019"], heads, ["Thu", "ha", 5, "A", "Quý II"], ["Chi", "ha", 5, "A", "30/6/2025"]]]);
  assert.deepEqual(wrong, ["S1!E3 not-a-day"]);
  const { plan } = await madeOf([[["KẾ HOẠCH NĂM 2025"], ["Căn cứ Nghị quyết số 12/NQ-HĐND về giao kế hoạch các năm 2021, 2022, 2023"], ["Theo Luật Đầu tư công năm 2019 và các văn bản hướng dẫn thi hành"], heads, ["Thu", "ha", 5, "A"]]]);
  assert.deepEqual([plan.name, plan.period.start], ["KẾ HOẠCH NĂM 2025", "2025-01-01"]);
  assert.equal((await madeOf([[["KẾ HOẠCH"], ["THEO DÕI NHIỆM VỤ NĂM 2025"], heads, ["Thu", "ha", 5, "A"]]])).plan.name, "THEO DÕI NHIỆM VỤ NĂM 2025");
});

test("a title of many words is looked through once for years", () => {
  for (const part of ["luật ", "luật a ", "luật a, năm ", "(a) ", "2019, ", "nghị quyết số 1-", "theo quy định tại luật ", "của hđnd ", "kết quả năm 2025 ", "kết quả năm 2025 kế hoạch "]) {
    const start = performance.now();
    yearsOfTitle({ rows: [{ number: 1, cells: [{ t: "s", v: part.repeat(32_767 / part.length) }] }] }, 1);
    for (const words of [part.repeat(32_767 / part.length), `luật ${part.repeat(300 / part.length)} năm 2019`]) yearsOf(words);
    assert.ok(performance.now() - start < 500, part);
  }
});

test("the day of a paper in the title is of no due day without a year; of targets that name no year its year is told", async () => {
  const title = "PHÂN CÔNG NHIỆM VỤ THỰC HIỆN NGHỊ QUYẾT SỐ 57-NQ/TW NGÀY 22/12/2024";
  const { plan, wrong } = await madeOf([[[title], [...ASSIGNED, "Thời hạn"], [1, "Rà soát", "Phòng A", "Quý II"], [2, "Tổng kết", "Phòng A", "15/9/2025"]]]);
  assert.deepEqual([plan.period, plan.tasks.map(({ deadline }) => deadline.by), wrong], [{ start: "2025-01-01", end: "2025-12-31" }, ["2025-09-15"], ["S1!D3 not-a-day"]]);
  assert.equal(await planOfRows("S", [["CHỈ TIÊU THEO NGHỊ QUYẾT SỐ 12/NQ-HĐND NGÀY 10/7/2023"], ["Chỉ tiêu", "ĐVT", "Kế hoạch", "Chủ trì"], ["Thu", "ha", 5, "A"]]), "2023-2023 by paper: 5 by 2023-12-31");
});

test("a plan of several years stays one where its headings name the year of the targets", async () => {
  for (const [title, heading, expected] of [
    ["CHỈ TIÊU GIAI ĐOẠN 2021-2025", "Mục tiêu 2025", "2021-2025 by name: 5 by 2025-12-31"], ["CHỈ TIÊU GIAI ĐOẠN 2021-2025", "Mục tiêu đến năm 2025", "2021-2025 by name: 5 by 2025-12-31"], ["CHỈ TIÊU GIAI ĐOẠN 2021-2025", "Mục tiêu 2021", "2021-2025 by name: 5 by 2021-12-31"],
    ["CHỈ TIÊU GIAI ĐOẠN 2021-2025, TẦM NHÌN 2030", "Mục tiêu", "2021-2025 by name: 5 by 2025-12-31"], ["CHỈ TIÊU GIAI ĐOẠN 2021-2025", "Mục tiêu 2026", "2026-2026 by headings: 5 by 2026-12-31"],
    ["CHỈ TIÊU NĂM 2025 CỦA GIAI ĐOẠN 2021-2025", "Mục tiêu 2025", "2025-2025 by headings: 5 by 2025-12-31"],
  ]) assert.equal(await planOfRows("S", [[title], ["Chỉ tiêu", "ĐVT", heading, "Chủ trì"], ["Thu", "ha", 5, "A"]]), expected, [title, heading].join());
  const ofTwo = (title) => planOfRows("S", [[title], ["Chỉ tiêu", "ĐVT", "Mục tiêu 2025", "Mục tiêu 2030", "Chủ trì"], ["Thu", "ha", 5, 9, "A"]]);
  assert.deepEqual([await ofTwo("CHỈ TIÊU GIAI ĐOẠN 2021-2025, TẦM NHÌN 2030"), await ofTwo("CHỈ TIÊU")], ["2021-2025 by name: 5 by 2025-12-31", "2030-2030 by headings: 9 by 2030-12-31"]);
});

test("what is hoped for in another year than that of the targets is not read as their stretch", async () => {
  for (const [heading, stretch, unknown] of [["Phấn đấu 2024", 7, 0], ["Phấn đấu", 7, 0], ["Phấn đấu đến năm 2030", undefined, 1], ["Phấn đấu 2030", undefined, 1]]) {
    const { plan, told } = await madeOf([[["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", heading, "Chủ trì"], ["Thu", "ha", 5, 7, "A"]]]);
    assert.deepEqual([plan.indicators[0].target.stretch, told[0].notices.filter(({ code }) => code === "unknown-columns").length], [stretch, unknown], heading);
  }
});

test("targets that can be read in two ways: by the other targets, and told; as the reader says; else rejected", async () => {
  const shown = async (targets, options) => {
    const { plan, wrong, said } = await madeOf([[["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Chủ trì"], ...targets.map((target) => ["Thu", "tỷ đồng", target, "Phòng A"])]], options);
    return [plan.indicators.map(({ target }) => target.at_least).join(" "), wrong.join(" "), said[0]];
  };
  const told = "1 số viết dạng chữ đọc theo các ô khác của tờ, dấu phẩy trước phần thập phân (1.234,5): “1.250” là 1250";
  assert.deepEqual(await shown(["1.250"]), ["", "S1!C2 two-readings", ""]);
  assert.deepEqual(await shown(["1.250", "8,5"]), ["1250 8.5", "", told]);
  assert.deepEqual(await shown(["1.250", "8,5", "8.5"]), ["8.5 8.5", "S1!C2 two-readings-mixed", ""]);
  assert.deepEqual(await shown(["1.250"], { decimals: "comma" }), ["1250", "", ""]);
  assert.deepEqual(await shown(["1.250", "8,5"], { decimals: "point" }), ["1.25 8.5", "", ""]);
});

test("a result in the plan's own row is of the item of that row, whatever else bears its name; of a row that is not taken there is none", async () => {
  const heads = ["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Chủ trì", "Lũy kế đến 30/6/2024"];
  const ofUnit = (target, value) => [heads, ["Thu ngân sách", "triệu đồng", target, "UBND phường", value]];
  const figures = async (sheets) => {
    const { results: { records, problems } } = await madeOf(sheets);
    return [...(records.observations ?? []).map(({ indicator, value }) => `${indicator} ${value}`), ...problems.map(({ code }) => code)].join("; ");
  };
  assert.equal(await figures([ofUnit(1000, 600), ofUnit(2000, 300)]), "thu-ngan-sach 600; thu-ngan-sach-2 300");
  assert.equal(await figures([ofUnit(1000, 600), ofUnit("từ 3 đến 5", 300)]), "thu-ngan-sach 600");
  assert.equal(await figures([ofUnit("từ 3 đến 5", 600), ofUnit(2000, "chưa có")]), "not-a-number");
  // a row that is not filled in names an item of its own sheet again, or none
  const again = ["Thu ngân sách", null, null, null, 700];
  assert.equal(await figures([ofUnit(1000, 600), [...ofUnit(2000, 300), again]]), "thu-ngan-sach 600; thu-ngan-sach-2 300; thu-ngan-sach-2 700");
  assert.equal(await figures([ofUnit(1000, 600), [heads, ["Chi", "triệu đồng", 5, "UBND phường", 1], again]]), "thu-ngan-sach 600; chi 1");
  assert.equal(await figures([[...ofUnit(1000, 600), ["Thu khác", null, null, null, 5]]]), "thu-ngan-sach 600; unknown-name");
  const tasks = [["Nhiệm vụ", "Chủ trì", "Thời hạn", "Ngày hoàn thành"], ["Báo cáo", "A", "30/06/2024", "20/06/2024"], ["Báo cáo", "B", "30/06/2024", null], ["Báo cáo", "C", "30/06/2024", "10/06/2024"]];
  const { results } = await madeOf([tasks]);
  assert.deepEqual(results.records.completions, [{ task: "bao-cao", on: "2024-06-20" }, { task: "bao-cao-3", on: "2024-06-10" }]);
});

test("a name merged over one row for each unit makes an item of each row; one target merged over several units is nobody's", async () => {
  const heads = ["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Chủ trì", "Đến 30/6/2024"];
  for (const [rows, merges, expected] of [
    [[["Thu", "triệu đồng", 1000, "Xã A", 600], [null, null, 2000, "Xã B", 300], [null, null, 3000, "Xã C", null]], ["A2:A4", "B2:B4"], "Thu – Xã A 1000, Thu – Xã B 2000, Thu – Xã C 3000; thu-xa-a 600, thu-xa-b 300; "],
    [[["Thu (triệu đồng)", null, 1000, "Xã A", 600], [null, null, 2000, "Xã B", 300]], ["A2:A3"], "Thu (triệu đồng) – Xã A 1000, Thu (triệu đồng) – Xã B 2000; thu-trieu-dong-xa-a 600, thu-trieu-dong-xa-b 300; "],
    [[["Thu", "triệu đồng", 1000, "Xã A", 600], [null, null, "từ 3 đến 5", "Xã B", 300]], ["A2:A3", "B2:B3"], "Thu – Xã A 1000; thu-xa-a 600; S1!C3 not-a-number"],
    [[["Thu", "triệu đồng", 1000, "Xã A", 600], [null, null, null, "Xã B", 300], ["Chi", "ha", 5, "Xã A", 1]], ["A2:A3", "B2:B3", "C2:C3"], "Chi 5; chi 1; S1!C2 target-of-several S1!C3 target-of-several"],
    [[["Thu", "triệu đồng", 1000, "Xã A", 600], [null, null, null, "Xã B", 300]], ["A2:A3", "B2:B3"], "Thu – Xã A 1000; thu-xa-a 600; S1!C3 missing"],
    [[["Thu", "triệu đồng", 1000, "Xã A", 600], [null, null, null, null, 700]], ["A2:A3", "B2:B3", "C2:C3", "D2:D3"], "Thu 1000; thu 600, thu 700; "],
    // one office for both: what else stands in each row sets them apart, or nothing does
    [[["Đường", "triệu đồng", 1000, "Ban A", 600, "NSTW"], [null, null, 2000, null, 300, "NSĐP"]], ["A2:A3", "B2:B3", "D2:D3"], "Đường – NSTW 1000, Đường – NSĐP 2000; duong-nstw 600, duong-nsdp 300; "],
    [[["Đường", "triệu đồng", 1000, "Ban A", 600, "NSTW"], [null, null, 2000, "Ban A", 300, "NSĐP"]], ["A2:A3", "B2:B3"], "Đường – NSTW 1000, Đường – NSĐP 2000; duong-nstw 600, duong-nsdp 300; "],
    [[["Đường", "triệu đồng", 1000, "Ban A", 600], [null, null, 2000, null, 300]], ["A2:A3", "B2:B3", "D2:D3"], "Đường – Ban A 1000, Đường – Ban A 2000; duong-ban-a 600, duong-ban-a-2 300; "],
  ]) {
    const { plan, results, wrong } = await madeOf([{ rows: [[...heads, "Nguồn vốn"], ...rows], merges }]);
    const figures = (results.records.observations ?? []).map(({ indicator, value }) => `${indicator} ${value}`);
    assert.equal([plan.indicators.map(({ name, target }) => `${name} ${target.at_least}`).join(", "), figures.join(", "), wrong.join(" ")].join("; "), expected);
  }
});

test("a sheet that was copied makes each item twice, which is told with its rows; parts of one merged name are no copies", async () => {
  const sheet = (value) => [["Chỉ tiêu", "Kế hoạch năm 2024", "Chủ trì"], ["Thu ngân sách", value, "A"], ["Số hộ nghèo (hộ)", 9, "A"]];
  const told = async (...sheets) => (await madeOf(sheets)).notices.filter(({ code }) => code === "named-again").map((found) => notice(found, "vi")).join();
  const says = (count, rows) => `${count} hàng trùng tên với hàng trên (${rows}): mỗi hàng vẫn là một chỉ tiêu hoặc nhiệm vụ riêng. Nếu là bản sao hoặc bản cũ thì xóa tờ hoặc các hàng ấy rồi mở lại.`;
  assert.equal(await told(sheet(5)), "");
  assert.equal(await told(sheet(5), sheet(6)), says(2, "tờ “S2” hàng 2–3"));
  assert.equal(await told([...sheet(5), ["THU  NGÂN SÁCH", 6, "B"], ["Thu ngân sach", 6, "B"]]), says(1, "tờ “S1” hàng 4"));
  assert.equal(await told([["Nội dung", "Thời hạn", "Chủ trì"], ["Thu ngân sách", "30/06/2024", "A"]], sheet(5)), "", "a task is no indicator");
  assert.equal(await told({ rows: [["Chỉ tiêu", "Kế hoạch năm 2024", "Chủ trì"], ["Thu", 5, "A"], [null, 6, "B"]], merges: ["A2:A3"] }), "");
});

test("of a name behind a dash the one above it is a part, in a plan and, where the plan has it so, among records; a plan that bears it alone keeps it", async () => {
  const named = (...names) => names.map((name) => (Array.isArray(name) ? name : [null, name]));
  for (const [names, expected] of [
    [named([1, "Dân số"], "- Nam", "– Nữ", [2, "Lao động"], "+ Nam", "Số xã"), "Dân số; Dân số – Nam; Dân số – Nữ; Lao động; Lao động – Nam; Số xã"],
    [named([1, "Lúa"], "- Đông Xuân", "+ Vùng 1", "+ Vùng 2", "- Hè Thu", "Ngô"), "Lúa; Lúa – Đông Xuân; Lúa – Đông Xuân – Vùng 1; Lúa – Đông Xuân – Vùng 2; Lúa – Hè Thu; Ngô"], [named([1, "Thu"], "Trong đó: thu nội địa", "Trong đó thu phí"), "Thu; Thu – thu nội địa; Thu – thu phí"],
    [named([1, "Dân số"], ["-", "Nam"], ["+", "Nữ"], [2, "Lao động"]), "Dân số; Dân số – Nam; Dân số – Nam – Nữ; Lao động"],
    [named([1, "Việc làm mới"], "Trong đó: - Nữ", "- Xuất khẩu lao động", "Trong đó: + Nam", "+ Trẻ em"), "Việc làm mới; Việc làm mới – Nữ; Việc làm mới – Xuất khẩu lao động; Việc làm mới – Xuất khẩu lao động – Nam; Việc làm mới – Xuất khẩu lao động – Trẻ em"],
    [named([1, "Dân số"], "T/đó: nữ", "Tr. đó thành thị"), "Dân số; Dân số – nữ; Dân số – thành thị"],
    // nothing above, a word with a dash in it, a number
    [named("- Nam", [1, "Dân số"], "Nông - lâm nghiệp"), "- Nam; Dân số; Nông - lâm nghiệp"],
  ]) {
    const { plan, said, wrong } = await madeOf([[["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Chủ trì"], ...names.map((cells) => [...cells, "hộ", 5, "A"])]]);
    assert.deepEqual([plan.indicators.map(({ name }) => name).join("; "), wrong], [expected, []]);
    const under = plan.indicators.map(({ name }, at) => `hàng ${at + 2} “${name}”`).filter((_, at) => /^(?:[-–+]|T\S* ?đó)/.test(names[at][1]) || /^[-+]$/.test(names[at][0])).filter((words) => !words.includes("“-"));
    assert.equal(said[0], under.length > 0 ? `tên có gạch đầu dòng, hoặc lặp lại ở nhiều chỗ, là phần của tên ở trên, nên mang cả tên ấy: ${under.join(", ")}` : "");
  }
  // a group ends what stands above, a row without a target does not
  const heads = ["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Chủ trì", "Đến 30/6/2024"];
  const { plan, results } = await madeOf([[heads, ["Dân số"], ["- Nam", "hộ", 5, "A", 3], ["Trong đó:"], ["- Nữ", "hộ", 5, "A", 4], ["I. Kinh tế"], ["- Ngô", "hộ", 5, "A", 1]]]);
  assert.deepEqual([plan.indicators.map(({ name }) => name), results.records.observations.map(({ value }) => value)], [["Dân số – Nam", "Dân số – Nữ", "- Ngô"], [3, 4, 1]]);
  const figures = [["Chỉ tiêu", "Ngày", "Giá trị"], ["Dân số"], ["- Nam", "30/09/2024", 4], ["- Nữ", "30/09/2024", 5], ["- Khác", "30/09/2024", 5]];
  const { records, problems, told } = gather(await readXlsx(fileOf([{ name: "S", rows: figures }]), quiet), plan, null);
  assert.deepEqual([records.observations.map(({ indicator }) => indicator), problems.map(({ row, code, words }) => [row, code, words])], [["dan-so-nam", "dan-so-nu"], [[5, "unknown-name", "- Khác"]]]);
  assert.equal(notice(told[0].notices.find(({ code }) => code === "names-under"), "en"), "names behind a dash, or of several rows, are parts of the one above, and bear that as well: row 3 “Dân số – Nam”, row 4 “Dân số – Nữ”");
  const alone = { ...plan, indicators: plan.indicators.map((item, at) => ({ ...item, name: ["- Nam", "- Nữ", "- Ngô"][at] })) };
  assert.equal(gather(await readXlsx(fileOf([{ name: "S", rows: figures.slice(0, 4) }]), quiet), alone, null).records.observations.length, 2);
});

test("targets of several years are due at their end, and the plan is of all of them; beside them those of one year are read", async () => {
  const ofYears = (start, end) => ({ start: `${start}-01-01`, end: `${end}-12-31` });
  for (const [title, headings, targets, period, target] of [
    ["CHỈ TIÊU", ["Kế hoạch 5 năm 2021-2025"], [5], ofYears(2021, 2025), 5], ["CHỈ TIÊU", ["Mục tiêu giai đoạn 2021 – 2025"], [5], ofYears(2021, 2025), 5],
    ["CHỈ TIÊU", ["Chỉ tiêu 2021-2025"], [5], ofYears(2021, 2025), 5], ["KẾ HOẠCH 5 NĂM 2021-2025", ["Kế hoạch 05 năm 2021-2025"], [5], ofYears(2021, 2025), 5],
    ["CHỈ TIÊU", ["Mục tiêu 5 năm 2021-2025", "Kế hoạch năm 2024"], [5, 2], ofYears(2024, 2024), 2], ["CHỈ TIÊU", ["Kế hoạch năm 2024", "Mục tiêu 5 năm 2021-2025"], [2, 5], ofYears(2024, 2024), 2],
  ]) {
    const { plan } = await madeOf([[[title], ["Chỉ tiêu", "ĐVT", ...headings, "Chủ trì"], ["Thu", "triệu đồng", ...targets, "A"]]]);
    const [{ due, target: made }] = plan.indicators;
    assert.deepEqual([plan.period, due, made], [period, period.end, { at_least: target }], `${title} ${headings}`);
  }
  // a school year is none, nor what ends before it begins
  for (const heading of ["Kế hoạch 2023/2024", "Kế hoạch 2025-2021", "Kế hoạch 2024-2024"]) assert.equal(planHeadingsOf({ name: "S", rows: [["Chỉ tiêu", "ĐVT", heading, "Chủ trì"], ["Thu", "hộ", "5", "A"]].map((cells, at) => ({ number: at + 1, cells: cells.map((v) => ({ t: "s", v })) })) }), null, heading);
});

test("last year of a plan of several years is the one before the first: what was reached within them is no baseline", async () => {
  for (const [title, target, reached, expected] of [
    ["CHỈ TIÊU", "Kế hoạch 5 năm 2021-2025", "Thực hiện năm 2019", undefined], ["CHỈ TIÊU", "Kế hoạch 5 năm 2021-2025", "Thực hiện năm 2020", { value: 4, on: "2020-12-31" }],
    ["CHỈ TIÊU", "Kế hoạch 5 năm 2021-2025", "Thực hiện năm 2021", undefined], ["CHỈ TIÊU", "Kế hoạch 5 năm 2021-2025", "Thực hiện năm 2024", undefined],
    ["KẾ HOẠCH 5 NĂM 2021-2025", "Mục tiêu đến năm 2025", "Thực hiện năm 2020", { value: 4, on: "2020-12-31" }], ["KẾ HOẠCH 5 NĂM 2021-2025", "Mục tiêu đến năm 2025", "Thực hiện năm 2024", undefined],
    ["KẾ HOẠCH 5 NĂM 2021-2025", "Kế hoạch", "Thực hiện năm 2020", { value: 4, on: "2020-12-31" }],
    // a report of the year before, with the plan of the next one
    ["BÁO CÁO NĂM 2023", "Kế hoạch năm 2024", "Thực hiện năm 2023", { value: 4, on: "2023-12-31" }], ["CHỈ TIÊU NĂM 2024", "Kế hoạch", "Thực hiện năm 2023", { value: 4, on: "2023-12-31" }],
  ]) {
    const { plan } = await madeOf([[[title], ["Chỉ tiêu", "ĐVT", target, "Chủ trì", reached], ["Tỷ lệ hộ nghèo", "%", 2, "A", 4]]]);
    assert.deepEqual(plan.indicators[0].baseline, expected, `${title} ${target} ${reached}`);
  }
});

test("of targets that several levels assign those of the level that issues the sheet are read, which is told; else the first ones", async () => {
  const said = "chỉ tiêu lấy theo cột";
  for (const [issuer, heads, level, isTold] of [
    ["UBND HUYỆN TÂN HÒA", ["Tỉnh giao", "HĐND huyện giao"], 2, true], ["HỘI ĐỒNG NHÂN DÂN HUYỆN TÂN HÒA", ["Kế hoạch tỉnh giao", "Kế hoạch huyện giao"], 2, true],
    ["UBND HUYỆN TÂN HÒA", ["HĐND huyện giao", "Tỉnh giao"], 1, true], ["UBND TỈNH A", ["Trung ương giao", "Tỉnh giao"], 2, true], ["UBND TỈNH A", ["Tỉnh giao", "Trung ương giao"], 1, true],
    ["UBND HUYỆN TÂN HÒA", ["Tỉnh giao", "HĐND giao"], 2, true], ["UBND TP SÓC TRĂNG", ["Tỉnh giao", "Thành phố giao"], 2, true], ["UBND THỊ XÃ NGÃ NĂM", ["Tỉnh giao", "Xã giao"], 1, false], ["UBND XÃ TÂN HÒA", ["Chỉ tiêu giao", "Chỉ tiêu tỉnh giao năm 2024"], 1, false],
    ["UBND HUYỆN TÂN HÒA\nPHÒNG TÀI CHÍNH", ["Tỉnh giao", "HĐND huyện giao"], 1, false], ["UBND HUYỆN TÂN HÒA", ["Kế hoạch", "Tỉnh giao"], 1, false], ["UBND XÃ A", ["Mục tiêu năm 2024 của tỉnh", "Mục tiêu năm 2024 của xã"], 2, true],
  ]) {
    const { plan, said: [told] } = await madeOf([[[issuer], ["CHỈ TIÊU NĂM 2024"], ["Chỉ tiêu", "ĐVT", ...heads, "Chủ trì"], ["Thu", "triệu đồng", 1, 2, "A"]]]);
    assert.deepEqual([plan.indicators[0].target, told.includes(said)], [{ at_least: level }, isTold], `${issuer} ${heads}: ${told}`);
    assert.ok(told.includes(heads[2 - level]), told);
  }
});

test("rows for which only another level assigned a target are told", async () => {
  const { plan, said: [told] } = await madeOf([[["UBND HUYỆN TÂN HÒA"], ["CHỈ TIÊU NĂM 2024"], ["Chỉ tiêu", "ĐVT", "Tỉnh giao", "HĐND huyện giao"], ["Thu", "triệu đồng", 1, 2], ["Chi", "triệu đồng", 1, null]]]);
  assert.equal(plan.indicators.length, 1);
  assert.ok(told.includes("“Tỉnh giao” (C), cả ở hàng chỉ có số của cấp khác: 5"), told);
});

test("what units have of a target, under a heading that is merged over them, is their part of it", async () => {
  const parts = (...levels) => levels.flatMap((level, at) => (level === null ? [] : [{ unit: ["huyen-a", "thi-xa-b"][at], target: level === "zero" ? level : { at_least: level } }]));
  const made = async (over, heads, row, { title = "GIAO CHỈ TIÊU NĂM 2024", target = "Kế hoạch", before = [] } = {}) => {
    const [at, last] = ["D", "E"].map((letter) => String.fromCharCode(letter.charCodeAt(0) + before.length));
    const [tops, lows] = [["Chỉ tiêu", "ĐVT", target, ...before, over, null, "Chủ trì"], [null, null, null, ...before.map(() => null), ...heads, null]];
    const merges = ["A2:A3", "B2:B3", "C2:C3", ...before.map((_, at) => `${String.fromCharCode(68 + at)}2:${String.fromCharCode(68 + at)}3`), `${at}2:${last}2`, `${String.fromCharCode(last.charCodeAt(0) + 1)}2:${String.fromCharCode(last.charCodeAt(0) + 1)}3`];
    return madeOf([{ rows: [[title], tops, lows, row], merges }]);
  };
  for (const [over, heads, cells, expected, rollUp, more] of [
    ["Chia ra các huyện", ["Huyện A", "Thị xã B"], ["triệu đồng", 10, 4, 6], parts(4, 6), "sum"], ["Trong đó", ["Huyện A", "Thị xã B"], ["triệu đồng", 10, 4, 5], parts(4, 5), undefined],
    ["Phân bổ cho các huyện, thị xã", ["Huyện A", "Thị xã B"], ["triệu đồng", 10, 10, "-"], parts(10, null), "sum"], ["Chia ra", ["Huyện A", "Thị xã B"], ["%", "95%", "96%", "90%"], parts(96, 90), undefined],
    ["Chia ra các huyện", ["Huyện A", "Thị xã B"], ["triệu đồng", 10, 10, 0], parts(10, null), "sum"],
    // of what is asked in another way nobody knows what a unit's number means
    ["Chia ra các huyện", ["Huyện A", "Thị xã B"], ["%", "trong khoảng 46-47", 4, 6], undefined, undefined],
    // no units, or not of the targets
    ["Trong đó", ["NSTW", "NSĐP"], ["triệu đồng", 10, 4, 6], undefined], ["Trong đó", ["Xã hội hóa", "Huyện quản lý"], ["triệu đồng", 10, 4, 6], undefined], ["Trong đó", ["Số hộ nghèo", "Số hộ khác"], ["hộ", 10, 4, 6], undefined],
    ["Chia ra", ["Đợt 1", "Đợt 2"], ["triệu đồng", 10, 4, 6], undefined], ["Chia ra các huyện", ["Huyện A", "Thị xã B"], ["triệu đồng", 10, 8, 4, 4], undefined, undefined, { before: ["Thực hiện"] }],
    // the whole stands there under no name of targets, where the title is about them
    ["Chia ra các huyện", ["Huyện A", "Thị xã B"], ["triệu đồng", 10, 4, 6], parts(4, 6), "sum", { target: "Tổng số" }],
  ]) {
    const { plan, said: [told] } = await made(over, heads, ["Thu", ...cells, "Phòng A"], more);
    const [{ breakdown, roll_up: found }] = plan.indicators;
    assert.deepEqual([breakdown, found], [expected, rollUp], `${over} ${heads} ${cells}`);
    // of a heading that is not read the first column bears its words alone
    for (const head of heads.slice(expected ? 0 : 1)) assert.ok(told.includes(head), told);
  }
  // results of units are no targets
  const results = await made("Chia ra các huyện", ["Huyện A", "Thị xã B"], ["Thu", "triệu đồng", 10, 4, 6, "Phòng A"], { title: "KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM 2024", target: "Tổng số" }).catch(() => null);
  assert.equal(results, null);
  const wrong = await made("Chia ra các huyện", ["Huyện A", "Thị xã B"], ["Thu", "triệu đồng", 10, "không quá 4", { v: "#N/A", t: "e" }, "Phòng A"]);
  assert.deepEqual(wrong.wrong, ["S1!D4 share-form", "S1!E4 error-cell"]);
  assert.match(cellProblem(wrong.problems[0], "vi"), /chỉ tiêu chung là “≥”, phần của đơn vị lại ghi “≤”/);
  assert.match(cellProblem(wrong.problems[0], "en"), /the target of all is “≥”, the unit’s part says “≤”/);
});

test("columns of units right behind a target, under no heading of their own, are what these have of it, where the title assigns targets", async () => {
  const two = [{ unit: "xa-a", target: { at_least: 4 } }, { unit: "phuong-1", target: { at_least: 6 } }];
  for (const [title, heads, figures, breakdown] of [
    ["GIAO CHỈ TIÊU NĂM 2024", ["Kế hoạch năm 2024", "Xã A", "Phường 1"], [10, 4, 6], two], ["GIAO CHỈ TIÊU NĂM 2024", ["Toàn huyện", "Xã A", "Phường 1"], [10, 4, 6], two],
    ["GIAO CHỈ TIÊU NĂM 2024", ["Kế hoạch năm 2024", "UBND xã A", "UBND phường 1"], [10, 4, 6], two.map(({ unit, ...part }) => ({ unit: `ubnd-${unit}`, ...part }))],
    // one alone, none of a unit between them, or a title of results: nobody knows what they are
    ["GIAO CHỈ TIÊU NĂM 2024", ["Kế hoạch năm 2024", "Xã A"], [10, 4], undefined], ["GIAO CHỈ TIÊU NĂM 2024", ["Kế hoạch năm 2024", "Ước 2023", "Xã A", "Phường 1"], [10, 9, 4, 6], undefined],
    ["TÌNH HÌNH THỰC HIỆN CHỈ TIÊU NĂM 2024", ["Kế hoạch năm 2024", "Xã A", "Phường 1"], [10, 4, 6], undefined], ["GIAO CHỈ TIÊU NĂM 2024", ["Kế hoạch năm 2024", "Xã hội hóa", "Huyện quản lý"], [10, 4, 6], undefined],
  ]) {
    const { plan, said: [told], wrong } = await madeOf([[["UBND HUYỆN TÂN HÒA"], [title], ["TT", "Chỉ tiêu", "ĐVT", ...heads], [1, "Thu ngân sách", "triệu đồng", ...figures]]]);
    assert.deepEqual([plan.indicators.map((one) => one.breakdown), wrong], [[breakdown], []], `${title} ${heads}`);
    assert.ok(told.includes(breakdown ? `sau chỉ tiêu chung là phần của từng đơn vị: “${heads[1]}” (E)` : `cột không dùng: “${heads[1]}” (E)`), told);
  }
});

test("a sheet of what units have of targets and what they reached makes the plan and its results", async () => {
  const sheet = { rows: [
    ["UBND HUYỆN TÂN HÒA"], ["KẾT QUẢ THỰC HIỆN CHỈ TIÊU ĐẾN NGÀY 30/9/2024"], ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", null, null, "Thực hiện"],
    [null, null, null, "Tổng số", "Xã A", "Xã B", "Tổng số", "Xã A", "Xã B"], [1, "Thu ngân sách", "triệu đồng", 100, 60, 40, 50, 30, 20], [2, "Số lớp học", "lớp", 9, 5, 4, 8, 5, "x"],
  ], merges: ["A3:A4", "B3:B4", "C3:C4", "D3:F3", "G3:I3"] };
  const { plan, results: { records, problems } } = await madeOf([sheet]);
  assert.deepEqual(plan.indicators.map(({ breakdown }) => breakdown.map(({ unit, target: { at_least: level } }) => `${unit} ${level}`)), [["xa-a 60", "xa-b 40"], ["xa-a 5", "xa-b 4"]]);
  assert.deepEqual(records.observations.map(({ indicator, unit = "–", value, on }) => `${indicator} ${unit} ${value} ${on}`), [
    "thu-ngan-sach – 50 2024-09-30", "so-lop-hoc – 8 2024-09-30", "thu-ngan-sach xa-a 30 2024-09-30", "so-lop-hoc xa-a 5 2024-09-30", "thu-ngan-sach xa-b 20 2024-09-30",
  ]);
  assert.deepEqual(problems.map(({ row, place, code }) => [row, place, code]), [[6, 8, "not-a-number"]]);
});

test("projects with their capital and what is disbursed make a plan; sums of their groups are none of it", async () => {
  const { plan, said, wrong, results: { records } } = await madeOf([{
    rows: [["GIẢI NGÂN VỐN ĐẦU TƯ CÔNG NĂM 2024"], ["TT", "Danh mục dự án, công trình", "Chủ đầu tư", "Kế hoạch vốn năm 2024", null, "Giải ngân", null], [null, null, null, "Tổng số", "NSTW", "Trong tháng", "Lũy kế đến 30/9/2024"],
      [null, "TỔNG SỐ", null, 15, 5, 2, 8], ["I", "Vốn huyện", null, 10, 5, 1, 5], ["a", "Chuyển tiếp", null, 6, 3, 1, 3], [1, "Đường A", "Ban QLDA", 6, 3, 1, 3], ["b", "Khởi công mới", null, 4, 2, 0, 2], [2, "Trường B", "Ban QLDA", 4, 2, 0, 2],
      ["II", "Vốn tỉnh", null, "6,5", null, 1, 3], [1, "Cầu C", "Phòng KT", 5, null, 1, 3]],
    merges: ["A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:G2"],
  }]);
  assert.deepEqual(plan.indicators.map(({ name, target }) => `${name} ${target.at_least}`), ["Đường A 6", "Trường B 4", "Cầu C 5"]);
  assert.deepEqual(records.observations.map(({ indicator, on, value }) => `${indicator} ${on} ${value}`), ["duong-a 2024-09-30 3", "truong-b 2024-09-30 2", "cau-c 2024-09-30 3"]);
  // the row that is not what the rows below come to is nobody's
  assert.deepEqual(wrong, ["S1!C10 missing"]);
  assert.ok(said[0].includes("hàng cộng của nhóm (chỉ tiêu bằng tổng các hàng bên dưới; không có đơn vị chủ trì, hoặc là nhóm của danh mục vốn), không phải chỉ tiêu: hàng 5, 6, 8"), said[0]);
});

test("from which sources the capital of a project comes is in its number: the sum of a group is found beside such lines", async () => {
  const heads = [["KẾ HOẠCH VỐN ĐẦU TƯ CÔNG NĂM 2026"], ["STT", "Danh mục dự án", "Chủ đầu tư", "Kế hoạch vốn năm 2026"]];
  for (const sources of [[[null, "Trong đó: NSTW", null, 7000]], [["-", "NSTW", null, 7000], ["-", "Ngân sách tỉnh", null, 5000]]]) {
    const { plan, wrong } = await madeOf([[...heads, ["I", "Giao thông", "Ban QLDA", 20000], [1, "Đường 1", "Ban QLDA", 12000], ...sources, [2, "Đường 2", "Ban QLDA", 8000]]]);
    assert.deepEqual([plan.indicators.map(({ name }) => name), wrong], [["Đường 1", "Đường 2"], sources.map((_, at) => `S1!C${5 + at} missing`)]);
  }
});

test("what is disbursed is read by what offices call it, also of programmes under “nội dung” whose target is capital", async () => {
  for (const [name, heading] of [
    ["Dự án", "Giải ngân từ đầu năm"], ["Dự án", "Số vốn đã giải ngân"], ["Dự án", "Lũy kế giải ngân từ đầu năm đến nay"], ["Dự án", "Giá trị giải ngân"], ["Nội dung", "Giải ngân"], ["Nội dung", "Lũy kế giải ngân"],
  ]) {
    const { plan, results: { records } } = await madeOf([[["GIẢI NGÂN CÁC CHƯƠNG TRÌNH ĐẾN 31/10/2025"], ["TT", name, "Chủ đầu tư", "Kế hoạch vốn năm 2025", heading, "Tỷ lệ"], [1, "Nông thôn mới", "Phòng KT", 500, 250, 50]]]);
    assert.deepEqual([plan.indicators.length, records.observations?.map(({ on, value }) => `${on} ${value}`)], [1, ["2025-10-31 250"]], heading);
  }
});

test("capital that an earlier year left is none of this year's, nor what is disbursed of it; of this year's it is read under its plan", async () => {
  const read = async (left, own, low = ["Kế hoạch", "Giải ngân đến 31/10/2025"]) => {
    const { plan, said, results: { records } } = await madeOf([{
      rows: [["GIẢI NGÂN VỐN ĐẦU TƯ CÔNG NĂM 2025"], ["TT", "Dự án", "Chủ đầu tư", left, null, own, null], [null, null, null, ...low, ...low], [1, "Đường A", "Ban QLDA", 1000, 800, 12000, 6000]],
      merges: ["A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:G2"],
    }]);
    return { of: [plan.indicators.map(({ target }) => target.at_least), (records.observations ?? []).map(({ on, value }) => `${on} ${value}`)], said: said[0] };
  };
  const [target, figures] = [[12000], ["2025-10-31 6000"]];
  for (const [left, own] of [
    ["Kế hoạch vốn năm 2024 kéo dài", "Kế hoạch vốn năm 2025"], ["Kế hoạch vốn năm 2024 kéo dài sang năm 2025", "Kế hoạch vốn năm 2025"], ["Vốn kéo dài", "Vốn trong năm"], ["Vốn chuyển nguồn", "Vốn kế hoạch năm"],
    ["Vốn các năm trước chuyển sang", "KH vốn giao trong năm"],
  ]) assert.deepEqual((await read(left, own)).of, [target, figures], left);
  assert.match((await read("Vốn kéo dài", "Vốn trong năm")).said, /cột không dùng: “Kế hoạch” \(D\), “Giải ngân đến 31\/10\/2025” \(E\)/);
  // what is to be disbursed was not
  assert.deepEqual((await read("Vốn kéo dài", "Dự kiến vốn năm 2025")).of[1], []);
});

test("what has the same number as the row below is no sum of it", async () => {
  const { wrong } = await madeOf([[["TT", "Dự án", "Chủ đầu tư", "Kế hoạch vốn 2024"], [1, "Cầu A", null, 10], [2, "Đường B", "A", 10], [3, "Cầu C", null, 7]]]);
  assert.deepEqual(wrong, ["S1!C2 missing", "S1!C4 missing"]);
});

test("capital that was adjusted is the target", async () => {
  const { plan } = await madeOf([[["Dự án", "ĐVT", "Chủ đầu tư", "Kế hoạch vốn năm 2024", "Kế hoạch vốn năm 2024 sau điều chỉnh"], ["Cầu A", "tỷ đồng", "A", 10, 12], ["Đường B", "tỷ đồng", "A", 5, null]]]);
  assert.deepEqual(plan.indicators.map(({ target }) => target.at_least), [12, 5]);
});

test("what is to be reached by quarters is no result; under “Tiến độ” nobody knows", async () => {
  for (const [over, expected, code] of [
    ["Lộ trình thực hiện", ""], ["Phân kỳ", ""], ["Thời gian thực hiện", ""], ["Chỉ tiêu phải đạt", ""], ["Tiến độ thực hiện", "", "schedule-or-reached"], ["Tiến độ theo quý", "", "schedule-or-reached"],
    ["Kết quả thực hiện", "03-31 5, 06-30 6"], ["Thực hiện các chỉ tiêu", "03-31 5, 06-30 6"], ["Tiến độ giải ngân", "03-31 5, 06-30 6"],
  ]) {
    const rows = [["CHỈ TIÊU NĂM 2024"], ["Chỉ tiêu", "ĐVT", "Kế hoạch", over, null, "Chủ trì"], [null, null, null, "Quý I", "Quý II", null], ["Tỷ lệ A", "%", 9, 5, 6, "Phòng A"]];
    const { results: { records: { observations = [] }, problems }, said: [told], problems: ofPlan } = await madeOf([{ rows, merges: ["A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:F3"] }]);
    assert.equal(observations.map(({ on, value }) => `${on.slice(5)} ${value}`).join(", "), expected, over);
    const codes = [...problems, ...ofPlan].map((problem) => problem.code);
    assert.deepEqual(codes, code ? [code, code] : [], over);
    if (!expected && !code) assert.ok(told.includes(`${over === "Thời gian thực hiện" ? "cột không dùng:" : "dưới"} “${over}`), told);
  }
});

test("what is to be reached by quarters is an interim target where a running total rises to its target, and of a state; else that is told", async () => {
  const made = (over, cells, { title = "CHỈ TIÊU NĂM 2024", parts = ["Quý I", "Quý II", "Quý III", "Quý IV"] } = {}) => madeOf([{
    rows: [[title], ["Chỉ tiêu", "ĐVT", "Kế hoạch", over, null, null, null, "Chủ trì", "Thời hạn"], [null, null, null, ...parts, null, null], cells], merges: ["A2:A3", "B2:B3", "C2:C3", "D2:G2", "H2:H3", "I2:I3"],
  }]);
  const [first, half, third] = ["03-31", "06-30", "09-30"];
  for (const [over, cells, expected, more] of [
    ["Lộ trình thực hiện", ["Thu", "tỷ đồng", 100, 20, 50, "80", 100], `${first} 20, ${half} 50, ${third} 80`], ["Phân kỳ theo quý", ["Thu", "tỷ đồng", 100, 20, 50, 50, 100], `${first} 20, ${half} 50, ${third} 50`, { parts: ["I", "II", "III", "IV"] }],
    ["Lộ trình", ["Thu", "tỷ đồng", 100, 0, "-", null, 100], ""], ["Lộ trình", ["Thu", "tỷ đồng", 100, null, 40, null, 100], `${half} 40`], ["Lộ trình năm 2024", ["Thu", "tỷ đồng", 100, null, 40, null, 100], `${half} 40`],
    // by days, and what is to be reached up to then
    ["Lộ trình", ["Thu", "tỷ đồng", 100, 20, 50, 80, 100], `${first} 20, ${half} 50, ${third} 80`, { parts: ["Lũy kế quý I", "Lũy kế 6 tháng", "Lũy kế 9 tháng", "Lũy kế 12 tháng"] }],
    ["Lộ trình", ["Thu", "tỷ đồng", 100, 20, 50, 80, 100], `02-15 20, ${half} 50, ${third} 80`, { parts: ["15/02/2024", "Đến 30/6/2024", "Đến hết 30/9", "Đến 31/12/2024"] }],
    ["Lộ trình", ["Thu", "tỷ đồng", 100, 20, 50, 80, 100, "A", "30/9/2024"], null], ["Lộ trình", ["Thu", "tỷ đồng", 80, 20, 50, 80, null, "A", "30/9/2024"], `${first} 20, ${half} 50`],
    // each quarter alone, or nobody knows
    ["Lộ trình", ["Thu", "tỷ đồng", 100, 25, 25, 25, 25], null], ["Lộ trình", ["Thu", "tỷ đồng", 100, 10, 20, 30, 40], null], ["Lộ trình", ["Thu", "tỷ đồng", 100, 20, 50, 80, null], null], ["Lộ trình", ["Thu", "tỷ đồng", 100, 50, 20, 80, 100], null], ["Lộ trình", ["Thu", "tỷ đồng", 100, "xong", 20, 80, 100], null],
    // a state is on its level
    ["Lộ trình", ["Tỷ lệ A", "%", 95, 96, "92%", 93, 95], `${first} 96, ${half} 92, ${third} 93`], ["Lộ trình", ["Tỷ lệ hộ nghèo", "%", "không quá 2", 3, "2,5", null, null], `${first} 3, ${half} 2.5`], ["Lộ trình", ["Tỷ lệ A", "%", 95, 90, 92, 93, 94], null],
    ["Lộ trình", ["Tỷ lệ A", "%", "trong khoảng 4-5", 4, 4, 5, 5], null], ["Lộ trình", ["Số vụ", "vụ", 0, 0, 0, 0, 0], ""],
  ]) {
    const { plan, said: [told], wrong } = await made(over, [...cells.slice(0, 7), cells[7] ?? "A", cells[8]], more);
    const { interim = [] } = plan.indicators[0];
    assert.equal(interim.map(({ by, target }) => `${by.slice(5)} ${Object.values(target)[0]}`).join(", "), expected ?? "", `${over} ${cells}`);
    assert.deepEqual([wrong, told.includes("không lấy ở hàng 4"), told.includes("cột không dùng")], [[], expected === null, false], told);
  }
  for (const [over, more] of [["Lộ trình năm 2023"], ["Lộ trình", { title: "CHỈ TIÊU" }], ["Lộ trình", { parts: ["Quý I/2023", "II", "III", "IV"] }], ["Lộ trình", { parts: ["Đến 31/3", "Đến 30/6", "TH đến 30/9", "Đến 31/12"] }], ["Thời gian thực hiện"]]) {
    const { plan, said: [told] } = await made(over, ["Thu", "tỷ đồng", 100, 20, 50, 80, 100, "A", null], more);
    assert.deepEqual([plan.indicators[0].interim, told.includes(`cột không dùng: “${over}`)], [undefined, true], over);
  }
});

test("a target of the title's year is meant, not one of no year beside it", async () => {
  for (const [heads, expected] of [
    [["Chỉ tiêu giao", "Kết quả thực hiện", "Kế hoạch 2026"], 96], [["Kế hoạch", "Ước thực hiện", "Kế hoạch năm 2026"], 96], [["Kế hoạch năm 2026", "Kết quả 2025", "Mục tiêu"], 94], [["Kế hoạch", "Kết quả 2025", "Mục tiêu 2027"], 94],
  ]) {
    const { plan } = await madeOf([[["CHỈ TIÊU NĂM 2026"], ["Chỉ tiêu", "ĐVT", ...heads, "Chủ trì"], ["Tỷ lệ BHYT", "%", 94, 95, 96, "BHXH"]]]);
    assert.deepEqual(plan.indicators[0].target, { at_least: expected }, heads.join());
  }
  // the level that issues the sheet assigns here, a higher one need not
  for (const [issuer, given, expected] of [["UBND HUYỆN TÂN HÒA", "Chỉ tiêu huyện giao năm 2026", 96], ["UBND HUYỆN TÂN HÒA", "Chỉ tiêu tỉnh giao năm 2026", 94], ["UBND THÀNH PHỐ CẦN THƠ", "Thành phố giao năm 2026", 96], ["UBND XÃ A", "Thành phố giao năm 2026", 94]]) {
    const { plan } = await madeOf([[[issuer], ["CHỈ TIÊU NĂM 2026"], ["Chỉ tiêu", "ĐVT", "Chỉ tiêu giao", given, "Chủ trì"], ["Tỷ lệ BHYT", "%", 94, 96, "BHXH"]]]);
    assert.deepEqual(plan.indicators[0].target, { at_least: expected }, given);
  }
});

test("under a title of what was done and an outlook the targets beside what was done are of its year", async () => {
  const [done, ahead] = ["2025-2025 by name: 5 by 2025-12-31", "2026-2026 by name: 5 by 2026-12-31"];
  for (const [title, heads, expected, beside = 4] of [
    ["KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NĂM 2025, KẾ HOẠCH NĂM 2026", ["Kế hoạch", "Thực hiện"], done], ["ĐÁNH GIÁ KẾT QUẢ NĂM 2025 VÀ PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2026", ["Kế hoạch giao", "Ước thực hiện"], done],
    ["TÌNH HÌNH THỰC HIỆN NĂM 2025 VÀ XÂY DỰNG KẾ HOẠCH NĂM 2026", ["Chỉ tiêu giao", "Kết quả"], done],
    ["KẾT QUẢ NĂM 2025, KẾ HOẠCH NĂM 2026 (BIỂU SỐ 01)", ["Kế hoạch", "Thực hiện 12 tháng"], done], ["KẾT QUẢ NĂM 2025 VÀ KẾ HOẠCH NĂM 2026 CỦA UBND XÃ TÂN LONG", ["Kế hoạch", "Lũy kế 9 tháng"], done], ["KẾT QUẢ NĂM 2025, KẾ HOẠCH NĂM 2026", ["Kế hoạch", "TH 2025"], done], ["KẾT QUẢ NĂM 2025, KẾ HOẠCH NĂM 2026", ["Kế hoạch", "Đạt (%)"], done],
    // what was done before the target of the next year; what stands in rows is no heading
    ["KẾT QUẢ THỰC HIỆN NĂM 2025, KẾ HOẠCH NĂM 2026", ["Kế hoạch", "Ghi chú"], ahead, "Đạt"], ["KẾT QUẢ THỰC HIỆN NĂM 2025, KẾ HOẠCH NĂM 2026", ["Kế hoạch", "Thực hiện"], done, "chuyển sang 2026"],
    // without what was done, or with a heading of the later year; of one year
    ["KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NĂM 2025, KẾ HOẠCH NĂM 2026", ["Kế hoạch", "Ghi chú"], ahead], ["KẾT QUẢ THỰC HIỆN NĂM 2025, KẾ HOẠCH NĂM 2026", ["Kế hoạch", "Đơn vị thực hiện"], ahead, "Phòng B"],
    ["KẾT QUẢ NĂM 2025, KẾ HOẠCH NĂM 2026", ["Kế hoạch 2026", "Thực hiện"], "2026-2026 by headings: 5 by 2026-12-31"], ["KẾ HOẠCH NĂM 2026", ["Kế hoạch", "Thực hiện"], ahead],
    // a paper of the year before about this year's plan
    ["KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT SỐ 45/2025/NQ-HĐND VỀ KẾ HOẠCH PHÁT TRIỂN NĂM 2026", ["Kế hoạch", "Thực hiện"], ahead], ["KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT SỐ 45/NQ-HĐND NGÀY 10/12/2025 VỀ KẾ HOẠCH NĂM 2026", ["Kế hoạch", "Thực hiện"], ahead],
    ["TÌNH HÌNH THỰC HIỆN NGHỊ QUYẾT NĂM 2025 VỀ CHỈ TIÊU NĂM 2026", ["Kế hoạch", "Thực hiện"], ahead],
    ["KẾT QUẢ NĂM 2026 VÀ KẾ HOẠCH NĂM 2025", ["Kế hoạch", "Thực hiện"], "2025-2025 by name: 5 by 2025-12-31"],
  ]) assert.equal(await planOfRows("S", [[title], ["Chỉ tiêu", "ĐVT", ...heads, "Chủ trì"], ["Thu", "ha", 5, beside, "A"]]), expected, [title, ...heads].join());
});

test("a register of letters makes tasks, with the letter as the document of each and the day on which they were done", async () => {
  const { plan, results, wrong } = await madeOf([[["SỔ THEO DÕI VĂN BẢN ĐẾN NĂM 2026"], ["STT", "Số, ký hiệu văn bản", "Ngày văn bản", "Trích yếu nội dung", "Đơn vị xử lý", "Hạn xử lý", "Ngày hoàn thành"],
    [1, "123/UBND-VX", "05/01/2026", "Báo cáo giải ngân", "Phòng Tài chính", "15/01/2026", "14/01/2026"], [2, "130/SNV", "06/01/2026", "Rà soát biên chế", "Phòng Nội vụ", "20/01/2026", null]]]);
  const papers = new Map(plan.documents.map(({ id, number, date }) => [id, `${number} ${date}`]));
  assert.deepEqual(plan.tasks.map(({ name, deadline, document }) => [name, deadline.by, papers.get(document)]), [
    ["Báo cáo giải ngân", "2026-01-15", "123/UBND-VX 2026-01-05"], ["Rà soát biên chế", "2026-01-20", "130/SNV 2026-01-06"],
  ]);
  assert.deepEqual([results.records.completions.map(({ task, on }) => [task, on]), wrong], [[[plan.tasks[0].id, "2026-01-14"]], []]);
});

test("what was done of tasks is read beside their due days, also where they stand under `Nội dung`", async () => {
  const heads = ["TT", "Nội dung", "Đơn vị thực hiện", "Thời hạn"];
  const made = (head, ...cells) => madeOf([[["THEO DÕI NĂM 2026"], [...heads, head], ...cells.map((cell, at) => [at + 1, `Việc ${"ABC"[at]}`, "Phòng A", "30/6/2026", cell])]]);
  const { results, said } = await made("Ngày hoàn thành", "29/6/2026", null, "1/7/2026");
  assert.deepEqual([results.records.completions.map(({ task, on }) => [task, on]), said.join()], [[["viec-a", "2026-06-29"], ["viec-c", "2026-07-01"]], ""]);
  // beside a day of completion one on which it was dealt with is none
  const both = await madeOf([[["THEO DÕI NĂM 2026"], [...heads, "Ngày xử lý", "Ngày hoàn thành"], [1, "Việc A", "Phòng A", "30/6/2026", "1/6/2026", null], [2, "Việc B", "Phòng A", "30/6/2026", "1/6/2026", "29/6/2026"]]]);
  assert.deepEqual(both.results.records.completions, [{ task: "viec-b", on: "2026-06-29" }]);
  for (const head of ["Ngày giải quyết xong", "Ngày xử lý", "Ngày HT", "Ngày trả lời"]) assert.equal((await made(head, "29/6/2026")).results.records.completions?.[0].on, "2026-06-29", head);
  const inWords = await made("Kết quả giải quyết", "Đã giải quyết ngày 29/6/2026", "Đang giải quyết", "Đã giải quyết");
  assert.deepEqual([inWords.results.records.completions, inWords.results.problems.map(({ row, code }) => [row, code])], [[{ task: "viec-a", on: "2026-06-29" }], [[5, "said-done"]]]);
  const extended = await made("Gia hạn đến ngày", "15/7/2026", null, null);
  assert.deepEqual(extended.results.problems.map(({ row, code }) => [row, code]), [[3, "extension-undecided"]]);
});

test("a unit that only rows name which were not taken is none of the plan", async () => {
  const { plan, notices, wrong } = await madeOf([[["NHIỆM VỤ NĂM 2026"], ["Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn"], ["A", "Phòng A", "Phòng B", "30/6/2026"], ["B", "Phòng C", "Phòng B; Phòng D", "Hàng tháng"]]]);
  const [{ names, count }] = notices.filter(({ code }) => code === "units-made");
  assert.deepEqual([plan.units.map(({ name }) => name), names, count, wrong], [["Phòng A", "Phòng B"], ["Phòng A", "Phòng B"], 2, ["S1!D4 not-a-day"]]);
});

test("a name or an office with words that are struck through is asked about", async () => {
  const { plan, wrong } = await madeOf([[["NHIỆM VỤ NĂM 2026"], ["Nhiệm vụ", "Chủ trì", "Thời hạn"], ["A", "~~Phòng A~~ Phòng B", "30/6/2026"], ["~~B~~", "Phòng A", "30/6/2026"], ["C", "Phòng A", "30/6/2026"]]]);
  assert.deepEqual([plan.tasks.map(({ name }) => name), plan.units.map(({ name }) => name), wrong], [["C"], ["Phòng A"], ["S1!B3 struck-words", "S1!A4 struck-words"]]);
});

test("a target that is a word is no number, and not missing", async () => {
  const { wrong } = await madeOf([[["CHỈ TIÊU NĂM 2026"], ["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2026", "Chủ trì"], ["Xã đạt chuẩn về y tế", null, "Đạt", "Trạm Y tế"], ["Thu", "tỷ đồng", 5, "Phòng A"], ["Chi", "tỷ đồng", null, "Phòng A"]]]);
  assert.deepEqual(wrong, ["S1!C3 not-a-number", "S1!C5 missing"]);
});

test("what is assigned for a part of a year is due at its end", async () => {
  for (const [title, start, end] of [
    ["GIAO CHỈ TIÊU QUÝ III NĂM 2026", "07-01", "09-30"], ["CHỈ TIÊU THÁNG 6/2026", "06-01", "06-30"], ["CHỈ TIÊU THÁNG 02 NĂM 2026", "02-01", "02-28"], ["KẾ HOẠCH 6 THÁNG CUỐI NĂM 2026", "07-01", "12-31"], ["KẾ HOẠCH QUÝ 4/2026", "10-01", "12-31"],
    ["KẾ HOẠCH ĐẦU TƯ QUÝ III NĂM 2026", "07-01", "09-30"], ["GIAO CHỈ TIÊU (QUÝ III NĂM 2026)", "07-01", "09-30"],
    // by a law, a resolution or the plan of the year
    ["GIAO CHỈ TIÊU QUÝ III NĂM 2026 THEO LUẬT NGÂN SÁCH NHÀ NƯỚC NĂM 2015", "07-01", "09-30"], ["GIAO CHỈ TIÊU QUÝ III NĂM 2026 THEO NGHỊ QUYẾT SỐ 12-NQ/TU NĂM 2025", "07-01", "09-30"], ["GIAO CHỈ TIÊU QUÝ III/2026 THUỘC KẾ HOẠCH NĂM 2026", "07-01", "09-30"],
    ["KẾ HOẠCH NĂM 2026 VÀ NHIỆM VỤ QUÝ I/2026", "01-01", "12-31"],
    // changed or issued then, from then on, beside another year
    ["GIAO CHỈ TIÊU NĂM 2026 (Cập nhật tháng 6/2026)", "01-01", "12-31"], ["KẾ HOẠCH VỐN NĂM 2026 (ĐỢT THÁNG 6/2026)", "01-01", "12-31"], ["KẾ HOẠCH ĐIỀU CHỈNH THEO NGHỊ QUYẾT THÁNG 7 NĂM 2026", "01-01", "12-31"],
    ["KẾ HOẠCH TRIỂN KHAI TỪ QUÝ II/2026", "01-01", "12-31"], ["NHIỆM VỤ 6 THÁNG CUỐI NĂM 2025 VÀ NĂM 2026", "01-01", "12-31"],
    // the window of the year's reports (Decree 09/2019/NĐ-CP art. 12)
    ["GIAO CHỈ TIÊU NĂM 2026 (Từ ngày 15/12/2025 đến ngày 14/12/2026)", "01-01", "12-31"],
    // of results, of several parts, and of the year
    ["KẾT QUẢ QUÝ III NĂM 2026", "01-01", "12-31"], ["CHỈ TIÊU QUÝ I, QUÝ II NĂM 2026", "01-01", "12-31"], ["CHỈ TIÊU NĂM 2026", "01-01", "12-31"],
  ]) {
    const { plan } = await madeOf([[[title], ["Chỉ tiêu", "ĐVT", "Chỉ tiêu giao", "Chủ trì"], ["Hồ sơ số hóa", "hồ sơ", 120, "VP"]]]);
    assert.deepEqual([plan.period, plan.indicators[0].due], [{ start: `2026-${start}`, end: `2026-${end}` }, `2026-${end}`], title);
  }
  // beside results a title that orders nothing is of what was reached by then
  for (const [title, heads] of [["TỔNG HỢP CHỈ TIÊU KINH TẾ - XÃ HỘI THÁNG 9 NĂM 2026", ["Kế hoạch năm", "Lũy kế 9 tháng"]], ["MỘT SỐ CHỈ TIÊU QUÝ III NĂM 2026", ["Kế hoạch", "Lũy kế 9 tháng"]], ["GIAO CHỈ TIÊU QUÝ III NĂM 2026", ["Kế hoạch năm", "Kế hoạch quý III"]]]) {
    const { plan: { indicators: [{ due }] } } = await madeOf([[[title], ["Chỉ tiêu", "ĐVT", ...heads, "Chủ trì"], ["Hồ sơ số hóa", "hồ sơ", 100, 75, "VP"]]]);
    assert.equal(due, "2026-12-31", title);
  }
  // what its heading says is of the year
  const { plan } = await madeOf([[["GIAO CHỈ TIÊU QUÝ III NĂM 2026"], ["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2026", "Chủ trì"], ["Hồ sơ số hóa", "hồ sơ", 120, "VP"]]]);
  assert.equal(plan.indicators[0].due, "2026-12-31");
});

test("where the title goes from one year into the next, days without a year are of either, which is asked", async () => {
  const made = (title) => madeOf([[[title], ["Nhiệm vụ", "Chủ trì", "Thời hạn"], ["A", "Phòng A", "Tháng 11"], ["B", "Phòng B", "15/01/2026"], ["C", "Phòng A", "31/12"]]]);
  for (const title of [
    "CHƯƠNG TRÌNH CÔNG TÁC QUÝ IV/2025 VÀ QUÝ I/2026", "KẾ HOẠCH TỪ THÁNG 7/2025 ĐẾN THÁNG 6/2026", "NHIỆM VỤ (TỪ 15/11/2025 ĐẾN 15/02/2026)", "NHIỆM VỤ THÁNG 12/2025 VÀ THÁNG 01/2026",
    "NHIỆM VỤ 6 THÁNG CUỐI NĂM 2025 VÀ 6 THÁNG ĐẦU NĂM 2026",
  ]) {
    const { plan, wrong } = await made(title);
    assert.deepEqual([plan.tasks.map(({ deadline }) => deadline.by), wrong], [["2026-01-15"], ["S1!C3 not-a-day", "S1!C5 not-a-day"]], title);
  }
  // by the program of one of them, or of a school year
  for (const title of ["NHIỆM VỤ QUÝ IV/2025 VÀ QUÝ I/2026 THEO CHƯƠNG TRÌNH CÔNG TÁC NĂM 2025", "NHIỆM VỤ NĂM HỌC 2025-2026 (TỪ THÁNG 9/2025 ĐẾN THÁNG 5/2026)"]) {
    const { wrong } = await made(title);
    assert.deepEqual(wrong, ["S1!C3 not-a-day", "S1!C5 not-a-day"], title);
  }
  const { plan } = await made("NHIỆM VỤ QUÝ III/2025 VÀ QUÝ IV/2025");
  assert.deepEqual(plan.tasks.map(({ deadline }) => deadline.by), ["2025-11-30", "2026-01-15", "2025-12-31"]);
});

test("who leads answers, who only works with it supports; a name that its line was too short for goes on in the next one", async () => {
  for (const [cell, leads, supports] of [
    ["Chủ trì: Phòng Kinh tế; phối hợp: Phòng VHXH", ["Phòng Kinh tế"], ["Phòng VHXH"]], ["Phòng Kinh tế (chủ trì), Phòng VHXH (phối hợp)", ["Phòng Kinh tế"], ["Phòng VHXH"]],
    ["Đơn vị chủ trì: Phòng Kinh tế\nĐơn vị phối hợp:\n- Phòng VHXH\n- Công an xã", ["Phòng Kinh tế"], ["Phòng VHXH", "Công an xã"]],
    ["Phòng Kinh tế phối hợp Công an xã", ["Phòng Kinh tế"], ["Công an xã"]], ["Phòng Kinh tế chủ trì, phối hợp với Công an xã, Trạm Y tế", ["Phòng Kinh tế"], ["Công an xã", "Trạm Y tế"]],
    ["Chủ trì: Phòng Kinh tế, Phối hợp: Công an xã; Phòng Văn hóa", ["Phòng Kinh tế"], ["Công an xã", "Phòng Văn hóa"]], ["Phòng Kinh tế (chủ trì), Công an xã, Phòng Văn hóa", ["Phòng Kinh tế"], ["Công an xã", "Phòng Văn hóa"]],
    ["Phòng Kinh tế\n(phối hợp: Công an xã)", ["Phòng Kinh tế"], ["Công an xã"]], ["Phòng Kinh tế - chủ trì\nCông an xã - phối hợp", ["Phòng Kinh tế"], ["Công an xã"]], ["Phòng Kinh tế: chủ trì; Công an xã: phối hợp", ["Phòng Kinh tế"], ["Công an xã"]],
    ["Phòng Kinh tế (CQ chủ trì); Công an xã (phối hợp)", ["Phòng Kinh tế"], ["Công an xã"]], ["Phòng Kinh tế; phối hợp Công an xã", ["Phòng Kinh tế"], ["Công an xã"]], ["Phòng Kinh tế chủ trì", ["Phòng Kinh tế"], []],
    ["Cơ quan chủ trì: Phòng Kinh tế. Cơ quan phối hợp: Công an xã", ["Phòng Kinh tế"], ["Công an xã"]], ["Phòng Tài chính", ["Phòng Tài chính"], []], ["Phòng Kinh tế\ncác ấp", ["Phòng Kinh tế", "các ấp"], []],
    ["Phòng Kinh tế, Công an xã chủ trì", ["Phòng Kinh tế", "Công an xã"], []], ["Phòng Kinh tế và Phòng Văn hóa chủ trì", ["Phòng Kinh tế", "Phòng Văn hóa"], []], ["Phòng Kinh tế, Công an xã chủ trì; Trạm Y tế phối hợp", ["Phòng Kinh tế", "Công an xã"], ["Trạm Y tế"]],
    ["Sở Tài chính chủ trì, các sở, ngành phối hợp", ["Sở Tài chính"], ["các sở, ngành"]], ["Phòng Kinh tế chủ trì, các phòng, ban phối hợp", ["Phòng Kinh tế"], ["các phòng, ban"]], ["Phòng Kinh tế chủ trì, Công an xã", ["Phòng Kinh tế"], ["Công an xã"]],
    ["Phòng Kinh tế chủ trì phối hợp với các đơn vị liên quan", ["Phòng Kinh tế"], ["các đơn vị liên quan"]], ["Phòng Kinh tế; phối hợp các xã", ["Phòng Kinh tế"], ["các xã"]], ["Phòng Kinh tế - chủ trì, Phòng VHXH - phối hợp", ["Phòng Kinh tế"], ["Phòng VHXH"]],
    // works with nobody by its name
    ["Ban Chỉ đạo phối hợp liên ngành", ["Ban Chỉ đạo phối hợp liên ngành"], []],
    ["Văn phòng HĐND\nvà UBND", ["Văn phòng HĐND và UBND"], []], ["Phòng Văn hóa -\nXã hội", ["Phòng Văn hóa - Xã hội"], []], ["Sở Nông nghiệp\nvà Môi trường", ["Sở Nông nghiệp và Môi trường"], []],
    ["Sở Y tế\n(Chi cục Dân số)", ["Sở Y tế (Chi cục Dân số)"], []], ["Phòng Kinh tế\nhạ tầng và đô thị", ["Phòng Kinh tế hạ tầng và đô thị"], []],
    // each is one
    ["- Phòng Kinh tế\n- Phòng VHXH", ["Phòng Kinh tế", "Phòng VHXH"], []], ["Phòng Kinh tế,\nCông an xã", ["Phòng Kinh tế", "Công an xã"], []], ["phòng Kinh tế\nphòng Văn hóa", ["phòng Kinh tế", "phòng Văn hóa"], []],
  ]) {
    const { plan: { tasks: [task], units }, said, wrong } = await madeOf([[["NHIỆM VỤ NĂM 2026"], ["TT", "Nhiệm vụ", "Đơn vị thực hiện", "Thời hạn"], [1, "A", cell, "30/6/2026"]]]);
    const named = (ids = []) => ids.map((id) => units.find((unit) => unit.id === id).name);
    assert.deepEqual([named(task.responsible), named(task.supporting), wrong], [leads, supports, []], cell);
    for (const name of supports) assert.ok(said.join().includes(`“${name} (phối hợp)”`), said.join());
  }
  const { wrong } = await madeOf([[["NHIỆM VỤ NĂM 2026"], ["TT", "Nhiệm vụ", "Đơn vị thực hiện", "Thời hạn"], [1, "A", "Phối hợp: Công an xã", "30/6/2026"], [2, "B", "Phòng Kinh tế", "30/6/2026"]]]);
  assert.deepEqual(wrong, ["S1!C3 missing"]);
});

test("where the title assigns targets, quarters are what is to be reached: interim targets, and no results", async () => {
  const made = (title, heads, cells, merges = []) => madeOf([{ rows: [[title], ...heads, cells], merges }]);
  const [first, cells] = [["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2026"], ["Tỷ lệ hồ sơ trực tuyến", "%", 95, 80, 85, 90, 95, "Văn phòng"]];
  const quarters = ["Quý I", "Quý II", "Quý III", "Quý IV"];
  const resultsIn = ({ results: { records: { observations = [] } } }) => observations.map(({ on, value }) => `${on.slice(5)} ${value}`).join();
  for (const over of ["Chia ra các quý", "Phân bổ theo quý", "Trong đó", "Theo quý", "Mốc thực hiện"]) {
    const found = await made("BIỂU GIAO CHỈ TIÊU NĂM 2026", [[...first, over, null, null, null, "Chủ trì"], [null, null, null, ...quarters, null]], cells, ["A2:A3", "B2:B3", "C2:C3", "D2:G2", "H2:H3"]);
    assert.deepEqual([found.plan.indicators[0].interim.map(({ by, target }) => `${by.slice(5)} ${target.at_least}`).join(), resultsIn(found), found.wrong], ["03-31 80,06-30 85,09-30 90", "", []], over);
  }
  const beside = [[...first, ...quarters, "Chủ trì"]];
  for (const title of ["BIỂU GIAO CHỈ TIÊU NĂM 2026", "KẾ HOẠCH NĂM 2026", "DỰ TOÁN NĂM 2026", "PHÂN BỔ CHỈ TIÊU NĂM 2026"]) {
    const found = await made(title, beside, cells);
    assert.deepEqual([found.plan.indicators[0].interim.map(({ by, target }) => `${by.slice(5)} ${target.at_least}`).join(), resultsIn(found), found.wrong], ["03-31 80,06-30 85,09-30 90", "", []], title);
  }
  // a title that orders nothing, results beside them
  for (const [title, more] of [["BẢNG THEO DÕI CÁC CHỈ TIÊU NĂM 2026", []], ["TỔNG HỢP CHỈ TIÊU NĂM 2026", []], ["CHỈ TIÊU NĂM 2026", []], ["KẾ HOẠCH NĂM 2026", ["Lũy kế"]], ["KẾ HOẠCH NĂM 2026", ["Tỷ lệ đạt (%)"]], ["KẾ HOẠCH NĂM 2026", ["Thực hiện 6 tháng"]]]) {
    const found = await made(title, [[...first, ...quarters, ...more, "Chủ trì"]], [...cells.slice(0, 7), ...more.map(() => 95), "Văn phòng"]);
    assert.equal(found.plan.indicators[0].interim, undefined, [title, ...more].join());
  }
  const behind = await made("CHỈ TIÊU NĂM 2026", [[...first, "Lũy kế 9 tháng", "Trong đó", null, null, "Chủ trì"], [null, null, null, null, "Quý I", "Quý II", "Quý III", null]], ["Tỷ lệ hồ sơ trực tuyến", "%", 95, 90, 80, 85, 90, "Văn phòng"], ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:G2", "H2:H3"]);
  assert.equal(behind.plan.indicators[0].interim, undefined);
  // what each quarter brings does not rise to the whole, what is to date has another heading
  const [sums] = [await made("GIAO CHỈ TIÊU NĂM 2026", beside, ["Thu ngân sách", "tỷ đồng", 100, 20, 30, 25, 25, "Phòng A"])];
  assert.deepEqual([sums.plan.indicators[0].interim, resultsIn(sums), sums.wrong], [undefined, "", []]);
  assert.match(sums.said[0], /dưới “Quý I – Quý IV”/);
  const assigned = await made("PHÂN BỔ CHỈ TIÊU THỰC HIỆN CHƯƠNG TRÌNH NÔNG THÔN MỚI NĂM 2026", beside, cells);
  assert.deepEqual([assigned.plan.indicators[0].interim.length, resultsIn(assigned)], [3, ""]);
  // parts of what was reached, and of months that are gone
  for (const [title, over, head] of [["CÁC CHỈ TIÊU CHỦ YẾU 12 THÁNG NĂM 2026", "Trong đó", "Kế hoạch năm 2026"], ["CHỈ TIÊU NĂM 2026", "Chia ra", "Đã thực hiện"]]) {
    const found = await made(title, [["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2026", head, over, null, null, null, "Chủ trì"], [null, null, null, null, ...quarters, null]].map((row) => (head === "Đã thực hiện" ? row : row.toSpliced(3, 1))),
      head === "Đã thực hiện" ? cells.toSpliced(3, 0, 95) : cells, head === "Đã thực hiện" ? ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:H2", "I2:I3"] : ["A2:A3", "B2:B3", "C2:C3", "D2:G2", "H2:H3"]);
    assert.equal(found.plan.indicators[0].interim, undefined, title);
  }
  // what says itself that it was reached, and a title of results, as before
  for (const [title, heads] of [
    ["KẾ HOẠCH NĂM 2026", [[...first, ...quarters.map((quarter) => `Thực hiện ${quarter}`), "Chủ trì"]]], ["KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM 2026", beside], ["CÁC CHỈ TIÊU CHỦ YẾU 12 THÁNG NĂM 2026", beside], ["CHỈ TIÊU NĂM 2026", [[...first, "Đến 31/3/2026", "Đến 30/6/2026", "Lũy kế 9 tháng", "Đến 31/12/2026", "Chủ trì"]]],
  ]) {
    const found = await made(title, heads, cells);
    assert.deepEqual([resultsIn(found), found.wrong], ["03-31 80,06-30 85,09-30 90,12-31 95", []], title);
  }
  const { records, problems } = await read([{ name: "S", rows: [["BIỂU GIAO CHỈ TIÊU NĂM 2023"], ["Chỉ tiêu", "ĐVT", ...quarters], ["Tỷ lệ học sinh tham gia bảo hiểm y tế", "%", 80, 85, 90, 99]] }]);
  assert.deepEqual([records.observations, problems.map(({ code }) => code)], [undefined, quarters.map(() => "title-of-plan")]);
});

test("a workbook with a sheet for each year makes a plan of these years: targets and results are of the year of their sheet", async () => {
  const sheet = (year, head, name, results) => ({ name: year, rows: [[`CHỈ TIÊU NĂM ${year}`], ["Chỉ tiêu", "ĐVT", head, results, "Chủ trì"], [name, "ha", 10, 3, "P. Kinh tế"]] });
  const [before, now] = [sheet("2025", "Kế hoạch", "Trồng cây", "Lũy kế 9 tháng"), sheet("2026", "Kế hoạch", "Trồng rừng", "Thực hiện 3 tháng")];
  for (const sheets of [[before, now], [now, before], [before, sheet("2026", "Kế hoạch năm 2026", "Trồng rừng", "Thực hiện 3 tháng")]]) {
    const { plan, results, wrong } = await madeOf(sheets);
    assert.deepEqual([plan.period, wrong], [{ start: "2025-01-01", end: "2026-12-31" }, []]);
    const items = Object.fromEntries(plan.indicators.map(({ name, start, due }) => [name, [start, due]]));
    assert.deepEqual(items, { "Trồng cây": [undefined, "2025-12-31"], "Trồng rừng": ["2026-01-01", "2026-12-31"] });
    assert.deepEqual(results.records.observations.map(({ indicator, on }) => `${indicator} ${on}`).sort(), ["trong-cay 2025-09-30", "trong-rung 2026-03-31"]);
  }
  // what last year's figure was of is the day before the target's own year
  const growing = { name: "2026", rows: [["CHỈ TIÊU NĂM 2026"], ["Chỉ tiêu", "ĐVT", "Thực hiện năm 2025", "Kế hoạch năm 2026", "Chủ trì"], ["Tỷ lệ hộ dùng nước sạch", "%", 90, 95, "P. Kinh tế"]] };
  assert.equal((await madeOf([before, growing])).plan.indicators.at(-1).baseline.on, "2025-12-31");
  // tasks of the next year lengthen it, and one sheet is of its own
  const tasks = { name: "nv", rows: [["NHIỆM VỤ NĂM 2026"], ["Nhiệm vụ", "Chủ trì", "Thời hạn"], ["A", "P. Kinh tế", "Quý II"]] };
  const { plan } = await madeOf([before, tasks]);
  assert.deepEqual([plan.period, plan.tasks[0].deadline.by, plan.indicators[0].due], [{ start: "2025-01-01", end: "2026-12-31" }, "2026-06-30", "2025-12-31"]);
  assert.deepEqual((await madeOf([now])).plan.period, { start: "2026-01-01", end: "2026-12-31" });
});

test("a workbook with a sheet for each quarter has targets of these quarters", async () => {
  const sheet = (span, name, head = "Chỉ tiêu giao") => ({ name: span, rows: [[`GIAO CHỈ TIÊU ${span}`], ["Chỉ tiêu", "ĐVT", head, "Chủ trì"], [name, "ha", 10, "P. Kinh tế"]] });
  for (const [sheets, period, items] of [
    [[sheet("QUÝ IV NĂM 2025", "A"), sheet("QUÝ I NĂM 2026", "B")], "2025-10-01 2026-03-31", { A: [undefined, "2025-12-31"], B: ["2026-01-01", "2026-03-31"] }],
    [[sheet("QUÝ II NĂM 2026", "B"), sheet("QUÝ I NĂM 2026", "A")], "2026-01-01 2026-06-30", { A: [undefined, "2026-03-31"], B: ["2026-04-01", "2026-06-30"] }],
    [[sheet("QUÝ II NĂM 2026", "A"), sheet("NĂM 2026", "B")], "2026-01-01 2026-12-31", { A: ["2026-04-01", "2026-06-30"], B: [undefined, "2026-12-31"] }],
    [[sheet("QUÝ II NĂM 2026", "A"), sheet("QUÝ II NĂM 2026 ", "B")], "2026-04-01 2026-06-30", { A: [undefined, "2026-06-30"], B: [undefined, "2026-06-30"] }],
    // of the year, as its heading says
    [[sheet("QUÝ II NĂM 2026", "A"), sheet("QUÝ II NĂM 2026 ", "B", "Kế hoạch năm")], "2026-01-01 2026-12-31", { A: ["2026-04-01", "2026-06-30"], B: [undefined, "2026-12-31"] }],
  ]) {
    const { plan, wrong } = await madeOf(sheets);
    assert.deepEqual([`${plan.period.start} ${plan.period.end}`, wrong], [period, []]);
    assert.deepEqual(Object.fromEntries(plan.indicators.map(({ name, start, due }) => [name, [start, due]])), items);
  }
});

test("criteria of a commune, under “Nội dung | Chỉ tiêu” and nothing else, make a plan of its committee", async () => {
  for (const heads of [["Nội dung", "Chỉ tiêu"], ["Tiêu chí", "Nội dung", "Chỉ tiêu"], ["Tiêu chí", "Nội dung tiêu chí", "Chỉ tiêu"]]) {
    const cells = (name, target, result) => [1, ...heads.slice(0, -2).map(() => "Giao thông"), name, target, result];
    const { plan, results, wrong } = await madeOf([[["UBND XÃ TÂN LONG"], ["KẾT QUẢ XÂY DỰNG XÃ NÔNG THÔN MỚI NĂM 2025"], ["TT", ...heads, "Kết quả thực hiện đến 30/9/2025"], cells("Tỷ lệ đường xã được bảo trì", "100%", "100%"), cells("Tỷ lệ đường ấp được cứng hóa", "≥ 90%", "85%")]]);
    assert.deepEqual([plan.indicators.map(({ name, target }) => `${name} ${target.at_least}`), wrong], [["Tỷ lệ đường xã được bảo trì 100", "Tỷ lệ đường ấp được cứng hóa 90"], []], heads.join());
    assert.deepEqual(results.records.observations.map(({ on, value }) => `${on} ${value}`), ["2025-09-30 100", "2025-09-30 85"]);
  }
});

test("what is disbursed to a day is read with its year, or through whom, before the day", async () => {
  for (const head of ["Giải ngân năm 2025 đến 30/9/2025", "Giải ngân qua KBNN đến 30/9/2025", "Giải ngân qua Kho bạc Nhà nước đến 30/9/2025", "Giá trị giải ngân đến 30/9/2025"]) {
    const { results, wrong } = await madeOf([[["TIẾN ĐỘ GIẢI NGÂN NĂM 2025"], ["TT", "Tên dự án", "Chủ đầu tư", "Kế hoạch vốn năm 2025", head], [1, "Đường A", "Ban QLDA", 1000, 400], [2, "Trường B", "Ban QLDA", 2000, 500]]]);
    assert.deepEqual([results.records.observations.map(({ on, value }) => `${on} ${value}`), wrong], [["2025-09-30 400", "2025-09-30 500"], []], head);
  }
});

test("a number up to 1 in % beside cells that show percentages is asked about", async () => {
  const percent = (v) => ({ v, s: "percent" });
  for (const [target, expected, others = percent("0.8")] of [
    [1, "S1!D4 percent-or-share"], [0.95, "S1!D4 percent-or-share"], [1.5, ""], [0, ""], [percent("1"), ""], ["1%", ""], ["1", ""],
    // beside none
    [1, "", 80],
  ]) {
    const { wrong, problems } = await madeOf([[["CHỈ TIÊU NĂM 2025"], ["TT", "Chỉ tiêu", "ĐVT", "Chỉ tiêu giao", "Chủ trì"], [1, "Hồ sơ trực tuyến", "%", others, "VP"], [2, "Số hóa hồ sơ", "%", target, "VP"]]]);
    assert.equal(wrong.join(), expected, JSON.stringify([target, others]));
    if (target === 0.95) assert.equal(cellProblem(problems[0], "vi"), "đọc được hai cách: 0,95% hay 95%? Các ô bên cạnh là ô phần trăm; ghi cả dấu %");
  }
  const { wrong } = await madeOf([[["CHỈ TIÊU NĂM 2025"], ["Chỉ tiêu", "ĐVT", "Chỉ tiêu giao", "Kết quả đến 30/9/2025", "Chủ trì"], ["Số hóa hồ sơ", "%", 1, percent("0.6"), "VP"]]]);
  assert.deepEqual(wrong, ["S1!C3 percent-or-share"]);
  // what was reached beside the target, too
  const { results } = await madeOf([[["CHỈ TIÊU NĂM 2026"], ["Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện 9 tháng", "Chủ trì"], ["Tỷ lệ hồ sơ đúng hạn", "%", percent("0.95"), 0.97, "VP"]]]);
  assert.deepEqual([results.problems.map(({ code, place }) => [code, place]), results.records.observations], [[["percent-or-share", 3]], undefined]);
});

test("where the title assigns targets they may stand under the year alone", async () => {
  for (const [heads, cells, expected] of [
    [["Năm 2026"], [100], "100"], [["Cả năm"], [100], "100"], [["2026"], [100], "100"], [["Năm 2025", "Năm 2026"], [90, 100], "100"], [["Cả năm", "Quý I", "Quý II", "Quý III", "Quý IV"], [100, 20, 50, 80, 100], "100 20 50 80"],
    // of another year alone, and beside a heading of targets
    [["Năm 2025"], [90], ""], [["Năm 2025", "Chỉ tiêu giao"], [90, 100], "100"],
  ]) {
    const sheets = await readXlsx(fileOf([{ name: "S1", rows: [["GIAO CHỈ TIÊU NĂM 2026"], ["TT", "Chỉ tiêu", "ĐVT", ...heads, "Chủ trì"], [1, "Thu ngân sách", "tỷ đồng", ...cells, "Phòng A"]] }]), quiet);
    const headings = planHeadingsOf(sheets[0]);
    const [made] = headings ? planOf(sheets, [[0, headings]], "x.xlsx").plan.indicators : [];
    assert.equal(made ? [made.target, ...(made.interim ?? []).map(({ target }) => target)].map(({ at_least: level }) => level).join(" ") : "", expected, heads.join());
  }
  // of results, and of several years
  for (const title of ["KẾT QUẢ NĂM 2026", "GIAO CHỈ TIÊU GIAI ĐOẠN 2024-2026"]) {
    const sheets = await readXlsx(fileOf([{ name: "S1", rows: [[title], ["TT", "Chỉ tiêu", "ĐVT", "Năm 2026", "Chủ trì"], [1, "Thu ngân sách", "tỷ đồng", 100, "Phòng A"]] }]), quiet);
    assert.equal(planHeadingsOf(sheets[0]), null, title);
  }
});

test("quarters beside the whole year under one heading of targets are interim targets by the same rule", async () => {
  const { plan, said: [told] } = await madeOf([{
    rows: [["CHỈ TIÊU"], ["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", null, null, null, null, "Chủ trì"], [null, null, "Cả năm", "Quý I", "Quý II", "Quý III", "Quý IV", null], ["Thu", "tỷ đồng", 100, 20, 50, 80, 100, "A"], ["Chi", "tỷ đồng", 100, 20, 50, 20, 10, "A"]],
    merges: ["A2:A3", "B2:B3", "C2:G2", "H2:H3"],
  }]);
  assert.deepEqual(plan.indicators.map(({ interim }) => interim?.length), [3, undefined]);
  assert.ok(told.includes("D đến 31/03/2024") && told.includes("không lấy ở hàng 5"), told);
});

test("results without a year beside an estimate or a plan of the year before are of nobody knows which year", async () => {
  const said = "không rõ là số liệu của năm giao chỉ tiêu hay năm trước, không đọc: “Thực hiện 9 tháng” (";
  for (const [heads, expected] of [
    [["KH 2024", "Thực hiện 9 tháng", "Ước TH 2024", "KH 2025"], ""], [["Thực hiện 9 tháng", "Ước thực hiện năm 2024", "KH 2025"], ""], [["KH 2024", "Thực hiện 9 tháng", "KH 2025"], ""],
    [["KH 2025", "Thực hiện 9 tháng"], "2025-09-30"], [["KH 2024", "KH 2025", "Thực hiện 9 tháng"], "2025-09-30"], [["KH 2025", "Thực hiện 9 tháng", "Ước TH 2025"], "2025-09-30"], [["KH 2024", "Thực hiện 9 tháng năm 2025", "KH 2025"], "2025-09-30"],
  ]) {
    const { results: { records: { observations = [] } }, said: [told] } = await madeOf([[["CHỈ TIÊU NĂM 2025"], ["Chỉ tiêu", "ĐVT", ...heads, "Chủ trì"], ["Tỷ lệ A", "%", ...heads.map((_, at) => at + 1), "Phòng A"]]]);
    assert.deepEqual([observations.map(({ on }) => on).join(), told.includes(said)], [expected, expected === ""], `${heads}: ${told}`);
  }
});

test("results of each year under one heading stood at its end, in a plan of these years", async () => {
  const rows = [["THỰC HIỆN CHỈ TIÊU GIAI ĐOẠN 2021-2025"], ["Chỉ tiêu", "ĐVT", "Mục tiêu NQ đến năm 2025", "Kết quả thực hiện", null, null, "Chủ trì"], [null, null, null, "Năm 2020", "Năm 2021", "Năm 2022", null], ["Tỷ lệ A", "%", 9, 4, 5, 6, "Phòng A"]];
  const { results: { records }, told: [{ notices }] } = await madeOf([{ rows, merges: ["A2:A3", "B2:B3", "C2:C3", "D2:F2", "G2:G3"] }]);
  assert.deepEqual(records.observations.map(({ on, value }) => `${on} ${value}`), ["2021-12-31 5", "2022-12-31 6"]);
  assert.deepEqual(notices.filter(({ code }) => code === "parts-read"), []);
});

test("a unit of measure alone in a corner above the table is that of its figures", async () => {
  for (const [corner, expected] of [["Triệu đồng", "triệu đồng"], ["(tỷ đồng)", "tỷ đồng"], ["Mẫu số 1", "đơn vị"], ["A", "đơn vị"]]) {
    const { plan } = await madeOf([[["CHỈ TIÊU NĂM 2024"], [null, null, corner], ["Chỉ tiêu", "Kế hoạch", "Chủ trì"], ["Thu", 5, "A"]]]);
    assert.equal(plan.indicators[0].measure.uom, expected, corner);
  }
});

test("interim targets before the whole year need no last one where their headings say that they are to date", async () => {
  const merges = ["A1:A2", "B1:B2", "C1:F1", "G1:G2"];
  for (const [parts, figures, expected] of [
    [["3 tháng", "6 tháng", "9 tháng"], [10, 20, 30], [["03-31", 10], ["06-30", 20], ["09-30", 30]]], [["3 tháng", "6 tháng", "9 tháng"], [10, 20, 40], [["03-31", 10], ["06-30", 20], ["09-30", 40]]],
    // a total to date neither falls nor ends above the whole, and that of a quarter may be its own
    [["3 tháng", "6 tháng", "9 tháng"], [10, 20, 41], undefined], [["3 tháng", "6 tháng", "9 tháng"], [20, 10, 30], undefined], [["Quý I", "Quý II", "Quý III"], [10, 20, 30], undefined],
  ]) {
    const { plan } = await madeOf([{ rows: [["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2026", null, null, null, "Chủ trì"], [null, null, ...parts, "Cả năm", null], ["Thu ngân sách", "tỷ đồng", ...figures, 40, "A"]], merges }]);
    assert.deepEqual(plan.indicators[0].interim?.map(({ by, target }) => [by.slice(5), target.at_least]), expected, `${parts} ${figures}`);
  }
});

test("a time within which a task is due counts from the day on which it was given; without one it is asked for", async () => {
  const made = await madeOf([[
    ["Nhiệm vụ", "Ngày giao", "Thời hạn", "Chủ trì"], ["A", "05/01/2026", "trong 05 ngày làm việc", "Xã A"], ["B", "05/01/2026", "30/9/2026", "Xã A"], ["C", null, "10 ngày", "Xã A"], ["D", "31/6/2026", "10 ngày", "Xã A"],
  ]]);
  assert.deepEqual(made.plan.tasks.map(({ deadline }) => deadline), [{ within: { working_days: 5 }, from: "2026-01-05" }, { by: "2026-09-30" }]);
  assert.deepEqual(made.wrong, ["S1!C4 term-without-day", "S1!B5 no-such-day"]);
  assert.match(made.said[0], /tính từ ngày ở “Ngày giao” \(B\), không tính ngày đó \(Bộ luật Dân sự 2015, Điều 147\): hàng 2$/);
  // months of the year, where nobody says from when they count; and a year that the title says is not that of the order
  const months = async (title, ...row) => (await madeOf([[[title], ["Nhiệm vụ", "Ngày giao", "Thời hạn", "Chủ trì"], ["A", ...row, "Xã A"]]])).plan;
  assert.deepEqual((await months("KẾ HOẠCH NĂM 2026", null, "9 tháng")).tasks[0].deadline, { by: "2026-09-30" });
  const late = await months("KẾ HOẠCH CÔNG TÁC NĂM 2026", "25/12/2025", "20 ngày làm việc");
  assert.deepEqual([late.period, late.tasks[0].deadline], [{ start: "2026-01-01", end: "2026-12-31" }, { within: { working_days: 20 }, from: "2025-12-25" }]);
  assert.deepEqual([made.plan.period, (await madeOf([[["Nhiệm vụ", "Thời hạn", "Chủ trì"], ["A", "5 ngày", "Xã A"]]])).wrong], [{ start: "2026-01-01", end: "2026-12-31" }, ["S1!B2 term-without-day"]]);
});

test("of a project without capital no indicator is made, which is told, and its disbursements are none; a 0 of what is counted stays a target", async () => {
  const made = await madeOf([[["Dự án", "Kế hoạch vốn năm 2026 (triệu đồng)", "Chủ đầu tư", "Giải ngân đến 30/9/2026"], ["Đường A", "0", "Ban A", "0"], ["Cầu B", "1000", "Ban A", "300"]]]);
  assert.deepEqual([made.plan.indicators.map(({ id }) => id), made.results.records.observations.map(({ indicator }) => indicator), made.results.problems], [["cau-b"], ["cau-b"], []]);
  assert.match(made.said[0], /hàng có kế hoạch vốn bằng 0, không lập thành chỉ tiêu: hàng 2/);
  const { plan } = await madeOf([[["Chỉ tiêu", "ĐVT", "Kế hoạch 2026", "Chủ trì"], ["Số vụ cháy", "vụ", "0", "Xã A"]]]);
  assert.deepEqual(plan.indicators.map(({ target }) => target), ["zero"]);
});

test("capital that was added or left over belongs to the total, which is the target, unless what is disbursed stands apart by its year", async () => {
  const of = async (heads, row) => {
    const { plan } = await madeOf([[["KẾ HOẠCH VỐN ĐẦU TƯ CÔNG NĂM 2024"], ["TT", "Tên dự án", "Chủ đầu tư", ...heads], [1, "Đường A", "Ban", ...row]]]);
    return plan.indicators[0].target.at_least;
  };
  const done = "Giải ngân đến 30/9/2024";
  assert.equal(await of(["KH vốn năm 2024", "KH vốn bổ sung năm 2024", "Tổng cộng", done], [60, 40, 100, 70]), 100);
  assert.equal(await of(["Kế hoạch vốn năm 2023 kéo dài", "Kế hoạch vốn năm 2024", "Tổng cộng kế hoạch vốn", done], [40, 60, 100, 60]), 100);
  assert.equal(await of(["Kế hoạch vốn NSTW", "Kế hoạch vốn NSĐP", "Tổng kế hoạch vốn", done], [60, 40, 100, 60]), 100);
  assert.equal(await of(["Kế hoạch vốn năm 2023 kéo dài", "Kế hoạch vốn năm 2024", "Tổng KH vốn", "Giải ngân vốn kéo dài", "Giải ngân vốn năm 2024"], [40, 60, 100, 30, 30]), 60);
  assert.equal(await of(["KH vốn năm 2023 kéo dài", "KH vốn năm 2024", "Tổng cộng", "Giải ngân KH vốn năm 2024"], [40, 60, 100, 30]), 60);
  // what nobody says to be a part of a total stays what it is
  assert.equal(await of(["Tổng mức đầu tư", "KH vốn năm 2024", "Tổng số", done], [500, 60, 100, 70]), 60);
  assert.equal(await of(["KH vốn năm 2024", "Tổng cộng", done], [60, 100, 70]), 60);
});

test("the year up to which a title looks is that of its targets where it names no other; a school year or a season is told to be both its years", async () => {
  const of = async (title, due) => {
    const { plan, notices } = await madeOf([[[title], ["Chỉ tiêu", "ĐVT", "Chỉ tiêu giao", "Chủ trì", ...due ? ["Thời hạn"] : []], ["Hồ sơ trực tuyến", "%", 80, "VP", ...due ? [due] : []]]]);
    return `${plan.period.start} ${plan.period.end} ${notices[0].by}`;
  };
  assert.equal(await of("CHỈ TIÊU CHUYỂN ĐỔI SỐ ĐẾN NĂM 2025"), "2025-01-01 2025-12-31 ahead");
  assert.equal(await of("CHỈ TIÊU CHUYỂN ĐỔI SỐ THEO QUYẾT ĐỊNH 749/QĐ-TTg NGÀY 03/6/2020 ĐẾN NĂM 2025"), "2025-01-01 2025-12-31 ahead");
  assert.equal(await of("CHỈ TIÊU ĐẾN HẾT NĂM 2025, TẦM NHÌN ĐẾN NĂM 2045"), "2025-01-01 2025-12-31 ahead");
  assert.equal(await of("CHỈ TIÊU NĂM 2024, ĐỊNH HƯỚNG ĐẾN NĂM 2030"), "2024-01-01 2024-12-31 name");
  assert.equal(await of("CHỈ TIÊU, TẦM NHÌN ĐẾN NĂM 2045", "30/6/2024"), "2024-01-01 2024-12-31 due");
  const year = new Date().getFullYear();
  assert.equal(await of(`CHỈ TIÊU ĐẾN NĂM ${year + 4}`), `${year}-01-01 ${year + 4}-12-31 ahead`);
  assert.equal(await of("CHỈ TIÊU NĂM HỌC 2024-2025"), "2024-01-01 2025-12-31 season");
  assert.equal(await of("CHỈ TIÊU VỤ ĐÔNG XUÂN 2023 - 2024"), "2023-01-01 2024-12-31 season");
  for (const title of ["KẾ HOẠCH THỰC HIỆN NHIỆM VỤ NĂM 2024-2025", "CHỈ TIÊU DỊCH VỤ 2024-2025", "CHỈ TIÊU VỤ MÙA GIAI ĐOẠN 2024-2025"]) assert.equal(await of(title), "2024-01-01 2025-12-31 name", title);
  assert.equal(await of("CHỈ TIÊU GIAI ĐOẠN 2024-2025"), "2024-01-01 2025-12-31 name");
  assert.equal(await of("CHỈ TIÊU NĂM HỌC 2021-2025"), "2021-01-01 2025-12-31 name");
});

test("of last year under its number alone all of it is where a state begins, unless a part is a plan or an estimate", async () => {
  const of = async (...parts) => {
    const { plan } = await madeOf([{ rows: [["CHỈ TIÊU NĂM 2024"], ["Chỉ tiêu", "ĐVT", "Năm 2023", null, "Kế hoạch năm 2024", "Chủ trì"], [null, null, ...parts], ["Tỷ lệ che phủ rừng", "%", 40, 41, 42, "A"]], merges: ["A2:A3", "B2:B3", "C2:D2", "E2:E3", "F2:F3"] }]);
    return plan.indicators[0].baseline?.value;
  };
  assert.deepEqual([await of("9 tháng", "Cả năm"), await of("Kế hoạch", "Cả năm"), await of("9 tháng", "Ước cả năm"), await of("6 tháng", "9 tháng")], [41, undefined, undefined, undefined]);
});

test("a name that several rows bear has that above it which stands alone, in a plan and among its results", async () => {
  const heads = ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Chủ trì"];
  const of = async (...numbers) => {
    const [one, own, two, again, other] = numbers;
    const rows = [[one, "Cây lúa"], [own, "Diện tích", "ha", 1000, "A"], [two, "Cây ngô"], [again, "Diện tích", "ha", 200, "A"], [other, "Đàn bò", "con", 5, "A"]];
    return (await madeOf([[["CHỈ TIÊU NĂM 2024"], heads, ...rows]])).plan.indicators.map(({ name }) => name).join("; ");
  };
  const whole = "Cây lúa – Diện tích; Cây ngô – Diện tích; Đàn bò";
  assert.deepEqual([await of(1, null, 2, null, 3), await of(1, "1.1", 2, "2.1", 3), await of(null, null, null, null, null)], [whole, whole, whole]);
  // a number of its own is of nothing above it, nor is one that goes on from another
  assert.equal(await of(1, 2, 3, 4, 5), "Diện tích; Diện tích; Đàn bò");
  assert.equal(await of(1, "2.1", 2, "2.1", 3), "Diện tích; Cây ngô – Diện tích; Đàn bò");
  // what only introduces, or explains, is no name
  assert.deepEqual((await madeOf([[["CHỈ TIÊU NĂM 2024"], heads, [1, "Cây lúa"], [null, "Trong đó:"], [null, "Diện tích", "ha", 1000, "A"], [2, "Cây ngô"], [null, "(theo báo cáo)"], [null, "Diện tích", "ha", 200, "A"]]])).plan.indicators.map(({ name }) => name), ["Cây lúa – Diện tích", "Cây ngô – Diện tích"]);
  // what only one row bears says enough
  assert.deepEqual((await madeOf([[["CHỈ TIÊU NĂM 2024"], heads, [1, "Cây lúa"], [null, "Diện tích lúa", "ha", 1000, "A"]]])).plan.indicators.map(({ name }) => name), ["Diện tích lúa"]);
  // a part of the plan ends what stands alone
  assert.deepEqual((await madeOf([[["CHỈ TIÊU NĂM 2024"], heads, ["I", "Nông nghiệp"], [1, "Cây lúa"], [null, "Diện tích", "ha", 1000, "A"], ["II", "Công nghiệp"], [1, "Diện tích", "ha", 7, "A"]]])).plan.indicators.map(({ name }) => name), ["Cây lúa – Diện tích", "Diện tích"]);
});

test("a state in words that says in time or late has to say what the due day says; per mille stands behind a number as other units do", async () => {
  const { results } = await madeOf([[["NHIỆM VỤ NĂM 2024"], ["Nhiệm vụ", "Chủ trì", "Thời hạn", "Ngày hoàn thành", "Kết quả"], ...[
    ["1/7/2024", "Hoàn thành đúng hạn"], ["30/6/2024", "Hoàn thành trễ hạn"], ["30/6/2024", "Hoàn thành đúng hạn"], ["1/7/2024", "Đã hoàn thành (quá hạn)"], ["1/7/2024", "Hoàn thành, không đúng hạn"], ["1/7/2024", "Đã hoàn thành"], ["29/6/2024", "Xong trước thời hạn"], ["29/6/2024", "Hoàn thành chậm"],
    ["29/6/2024", "Hoàn thành, không trễ hạn"], ["29/6/2024", "Đã hoàn thành rà soát các dự án chậm tiến độ"],
  ].map(([on, said], at) => [`V${at}`, "A", "30/6/2024", on, said])]]);
  const [found] = results.told.flatMap(({ notices }) => notices).filter(({ code }) => code === "time-differs");
  assert.deepEqual(found.found.map(({ row, isLate }) => [row, isLate]), [[3, true], [4, false], [10, false]]);
  assert.equal(results.problems.length, 0);
  // more time that is given beside it may be what was kept
  const extended = await madeOf([[["NHIỆM VỤ NĂM 2024"], ["Nhiệm vụ", "Chủ trì", "Thời hạn", "Gia hạn đến ngày", "Ngày quyết định gia hạn", "Ngày hoàn thành", "Kết quả"], ["V", "A", "30/6/2024", "31/7/2024", "20/6/2024", "20/7/2024", "Hoàn thành đúng hạn"]]]);
  assert.equal(extended.results.told.flatMap(({ notices }) => notices).some(({ code }) => code === "time-differs"), false);
  const { plan, results: figures, wrong } = await madeOf([[["CHỈ TIÊU NĂM 2024"], ["Chỉ tiêu", "ĐVT", "Kế hoạch", "Kết quả đến 30/6/2024", "Chủ trì"], ["Tỷ suất sinh", "‰", "14‰", "13,5‰", "A"], ["Tỷ suất chết", "‰", "Không quá 14 ‰", "13,5 ‰", "A"], ["X", "%", "14‰", null, "A"]]]);
  assert.deepEqual([plan.indicators.map(({ target }) => target), figures.records.observations.map(({ value }) => value), wrong], [[{ at_least: 14 }, { at_most: 14 }], [13.5, 13.5], ["S1!C5 uom-behind"]]);
});
