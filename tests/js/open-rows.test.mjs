/** Rows that are none of the table: those that number the columns, headings again, totals, what stands below, what repeats the row above. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { gather } from "../../js-demo/records/gather.js";
import { notice } from "../../js-demo/open/notice-words.js";
import { planHeadingsOf } from "../../js-demo/plans/plan-headings.js";
import { planOf } from "../../js-demo/plans/plan-sheets.js";
import { readXlsx } from "../../js-demo/cells/xlsx.js";
import { cellRow, fileOf, HEADS, madeOf, PLAN, quiet, read, REVENUE } from "./open-sheets.mjs";
import { serialOf } from "./workbook.mjs";

test("a mark that says as above is the unit above, and told; with none above it is rejected; a dash is none", async () => {
  const heads = ["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Chủ trì", "Đến 30/6/2024"];
  for (const mark of ['"', "''", "”", "nt", "n.t", "//", '-"-', "- // -", "Như trên"]) {
    const { plan, results, said, wrong } = await madeOf([[heads, ["A", "tỷ đồng", 5, "A", 3], ["I. Nhóm"], ["B", mark, 5, "A", 3], ["C", mark, 5, "A", 3]]]);
    assert.deepEqual([plan.indicators.map(({ measure }) => measure.uom), results.records.observations.map(({ uom }) => uom), wrong], [["tỷ đồng", "tỷ đồng", "tỷ đồng"], [undefined, undefined, undefined], []], mark);
    assert.ok(said[0].includes("đơn vị tính ghi dấu “như trên”, lấy của hàng trên: hàng 4, 5"), said[0]);
  }
  const { plan, wrong, results } = await madeOf([[heads, ["A", "nt", 5, "A", 3], ["B", "%", 5, "A", 3], ["C", "-", 5, "A", 3], ["D", '"', 5, "A", 3]]]);
  assert.deepEqual([plan.indicators.map(({ name, measure: { uom } }) => `${name} ${uom}`), wrong, results.records.observations.length, results.problems], [["B %", "C đơn vị", "D đơn vị"], ["S1!B2 nothing-above"], 3, []]);
  const found = await read([{ name: "S", rows: [[...HEADS, "ĐVT"], [...cellRow("31/07/2023", 5), '"'], [...cellRow("31/08/2023", 5), "tỷ đồng"], [...cellRow("30/09/2023", 6), '"'], [...cellRow("31/10/2023", 6), "–"]] }]);
  assert.deepEqual([found.records.observations.map(({ value, uom }) => [value, uom]), found.wrong, found.told[0].notices.map(({ code }) => code)], [[[5, "tỷ đồng"], [6, "tỷ đồng"], [6, undefined]], ["S!D2 nothing-above"], ["as-above"]]);
});

test("what was decided by a rule is counted of the rows that are taken", async () => {
  const sheets = await readXlsx(fileOf([{ name: "S", rows: [["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Chủ trì"], ["Tổng thu", "tỷ đồng", 1250, "Phòng A"], ["Số xã", "xã", "65 - 67", "Phòng A"]] }]), quiet);
  const { plan, notices: [{ form, asTotal, due }] } = planOf(sheets, [[0, planHeadingsOf(sheets[0])]], "x.xlsx");
  assert.deepEqual([plan.indicators.length, form, asTotal, due], [1, 1, 1, 1]);
});

/** What is told of rows that are none of the table, and what is rejected of the others: of a sheet of records, or of one that makes a plan. */
async function asidesOf(rows, { plan, merges } = {}) {
  const sheets = await readXlsx(fileOf([{ name: "S", rows, merges }]), quiet);
  const headings = plan ? null : planHeadingsOf(sheets[0]);
  const { told, problems, ...made } = headings ? planOf(sheets, [[0, headings]], "x.xlsx") : gather(sheets, plan ?? PLAN, null, {});
  const taken = headings ? `${[...made.plan.indicators, ...made.plan.tasks].map(({ name }) => name).join(", ")}` : `${made.records.observations?.length ?? 0} figures`;
  const said = told[0].notices.filter(({ code }) => ["column-marks", "headings-again", "totals", "below-table", "no-figures"].includes(code)).map((found) => notice(found, "vi"));
  return [taken, ...problems.map(({ row, code }) => `${row} ${code}`), ...said].join("; ");
}

/** One row each: rows under the headings, and what becomes of them. */
function rowsUnder(name, head, table, more) {
  test(name, async () => {
    for (const [rows, expected] of table) assert.equal(await asidesOf([head, ...rows], more), expected, JSON.stringify(rows));
  });
}

const ACROSS = ["TT", "Chỉ tiêu", "ĐVT", "Lũy kế tháng 7", "Lũy kế tháng 8"];
const TWO_FIGURES = [1, "Thu ngân sách thị xã", "triệu đồng", 32000, 36000];
const OF_PLAN_SHEET = ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Chủ trì"];
const AN_INDICATOR = [1, "Tổng thu", "tỷ đồng", 1250, "Phòng A"];
const MARKS_IN_2 = "hàng 2 chỉ đánh số các cột, bỏ qua";

for (const [marks, expected] of [
  [["A", "B", "C", 1, 2], MARKS_IN_2], [[1, 2, 3, 4, 5], MARKS_IN_2], [["(1)", "(2)", "(3)", "(4)", "(5)"], MARKS_IN_2], [["[1]", "[2]", "[3]", "[4]", "[5]"], MARKS_IN_2],
  [["(A)", "(B)", "(C)", "(1)", "(2)"], MARKS_IN_2], [["a", "b", "c", "d", "e"], MARKS_IN_2], [["I", "II", "III", "IV", "V"], MARKS_IN_2], [["I", "II", "1", "2", "3"], MARKS_IN_2],
  // what a column is worked out from; a spreadsheet's own reading of (1)
  [["(1)", "(2)=(3)x(4)", "(3)", "(4)", "5 = 4/3 * 100%"], MARKS_IN_2], [["A", "B", 1, 2, "2/1"], MARKS_IN_2], [[-1, -2, -3, -4, -5], MARKS_IN_2],
  // letters and numbers each in their order, the last column a letter again
  [["A", "B", 1, "2=1/3", "C"], MARKS_IN_2], [["A", 1, "B", 2, "D"], "2 unknown-name; 2 not-a-number"], [["A", "B", 1, 3, "C"], "2 unknown-name; 2 not-a-number"],
  // three of them, and two
  [[null, "A", "B", null, 1], MARKS_IN_2], [[null, "A", null, null, 1], "2 unknown-name"],
  // in order, and not; from the first one, and not
  [[1, 2, 3, 5, 4], "2 unknown-name"], [[1, 3, 4, 5, 6], "2 unknown-name"], [["A", "C", "D", 1, 2], "2 unknown-name"], [[2, 3, 4, 5, 6], "2 unknown-name"], [["A", "B", "C", 2, 3], "2 unknown-name"],
  // nothing but marks, and words, a real number or a long formula beside them
  [[1, "Thu", 2, 3, 4], "2 unknown-name"], [[1, 2, 3, 4, 32000], "2 unknown-name"], [[1, 2, 3, 4, 4.5], "2 unknown-name"], [[1, 2, 3, 4, "5=thu/chi"], "2 unknown-name; 2 not-a-number"],
]) {
  test(`a row under the headings that numbers the columns, or does not: ${JSON.stringify(marks)}`, async () => {
    assert.equal(await asidesOf([ACROSS, marks, TWO_FIGURES]), `2 figures; ${expected}`);
  });
}
rowsUnder("the row that numbers the columns stands right under the headings", ACROSS, [
  [[[], [], [1, 2, 3, 4, 5], TWO_FIGURES], "2 figures; hàng 4 chỉ đánh số các cột, bỏ qua"], [[TWO_FIGURES, [1, 2, 3, 4, 5]], "2 figures; 3 unknown-name"],
  [[[1, "Thu ngân sách thị xã", null, 2, 3]], "2 figures"],
]);
const AGAIN_IN_4 = "hàng tiêu đề lặp lại, bỏ qua: 4";
rowsUnder("headings that stand again, as on a second page, are left out with the marks behind them", ACROSS, [
  [[TWO_FIGURES, [], ACROSS], `2 figures; ${AGAIN_IN_4}`], [[TWO_FIGURES, [], ACROSS.map((words) => words.toUpperCase()), [1, 2, 3, 4, 5]], `2 figures; ${AGAIN_IN_4}, 5`],
  [[TWO_FIGURES, [], [null, "Chỉ tiêu", "ĐVT"]], `2 figures; ${AGAIN_IN_4}`], [[TWO_FIGURES, [], [null, "Chỉ tiêu"]], "2 figures"], [[TWO_FIGURES, [], ["TT", "Chỉ tiêu", "ha", 5, 6]], "2 figures; 4 unknown-name"],
]);
rowsUnder("in a plan as well", OF_PLAN_SHEET, [[[AN_INDICATOR, [], OF_PLAN_SHEET], `Tổng thu; ${AGAIN_IN_4}`]]);
test("the row that numbers the columns stands under the lower one of two rows of headings", async () => {
  const heads = [["TT", "Chỉ tiêu", "Thực hiện", null, "Ghi chú"], [null, null, "Lũy kế tháng 7", "Lũy kế tháng 8", null]];
  assert.equal(await asidesOf([...heads, ["A", "B", 1, 2, 3], [1, "Thu ngân sách thị xã", 32000, 36000]], { merges: ["A1:A2", "B1:B2", "C1:D1", "E1:E2"] }), "2 figures; hàng 3 chỉ đánh số các cột, bỏ qua");
});
test("and under the lower one, too, where the upper one says more", async () => {
  const heads = [[...OF_PLAN_SHEET, null], [null, null, null, null, "Chính", "Phụ"]];
  assert.equal(await asidesOf([...heads, [1, 2, 3, 4, 5, 6], AN_INDICATOR], { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:F1"] }), "Tổng thu; hàng 3 chỉ đánh số các cột, bỏ qua");
});
const NUMBERED_PLAN = { ...PLAN, indicators: ["1", "2"].map((id) => ({ ...PLAN.indicators[1], id, name: `Chỉ tiêu số ${id}` })) };
rowsUnder("small numbers behind an id that the plan has are figures", ["Mã chỉ tiêu", "Lũy kế tháng 7", "Lũy kế tháng 8"], [
  [[[1, 2, 3]], "2 figures"], [[["A", 1, 2]], `0 figures; ${MARKS_IN_2}`],
], { plan: NUMBERED_PLAN });
rowsUnder("but not where a column before it, or one of words, is numbered too", ["TT", "Mã chỉ tiêu", "Tên chỉ tiêu", "Lũy kế tháng 7", "Lũy kế tháng 8"], [
  [[[1, 2, 3, 4, 5]], `0 figures; ${MARKS_IN_2}`], [[[null, 1, 2, 3, 4]], `0 figures; ${MARKS_IN_2}`], [[[1, 2, null, 3, 4]], `0 figures; ${MARKS_IN_2}`], [[[1, 2, "Chỉ tiêu số 2", 3, 4]], "2 figures"],
], { plan: NUMBERED_PLAN });
rowsUnder("the row that numbers the columns is no record of a day either", HEADS, [
  [[[1, 2, 3], cellRow("31/08/2023", 5)], `1 figures; ${MARKS_IN_2}`], [[["A", "B", 1], cellRow("31/08/2023", 5)], `1 figures; ${MARKS_IN_2}`], [[[REVENUE, 2, 3]], "0 figures; 2 number-for-day"],
]);
rowsUnder("the row that numbers the columns of a plan is no indicator", OF_PLAN_SHEET, [
  [[[1, 2, 3, 4, 5], AN_INDICATOR], `Tổng thu; ${MARKS_IN_2}`], [[["A", "B", "C", 1, 2], AN_INDICATOR], `Tổng thu; ${MARKS_IN_2}`],
  [[["(1)", "(2)", "(3)", "(4)", "(5)"], AN_INDICATOR], `Tổng thu; ${MARKS_IN_2}`], [[[1, "2", "ha", 4, 5], AN_INDICATOR], "Tổng thu; 2 no-office"],
]);
rowsUnder("a title of a group in a plan may have dashes in its other cells; of an item one of them is asked about", OF_PLAN_SHEET, [
  [[["I", "KINH TẾ", "-", "-", "-"], AN_INDICATOR], "Tổng thu"], [[["I", "KINH TẾ", null, "…", null], AN_INDICATOR, [2, "Nợ", "-", "-", "-"]], "Tổng thu"], [[AN_INDICATOR, [2, "Nợ", "tỷ đồng", "-", "Phòng A"]], "Tổng thu; 3 not-a-number"],
]);
rowsUnder("the row that numbers the columns of a plan is no task", ["TT", "Nhiệm vụ", "Chủ trì", "Thời hạn"], [[[[1, 2, 3, 4], [1, "Rà soát", "Phòng A", "15/02/2024"]], `Rà soát; ${MARKS_IN_2}`]]);

const LEFT = (marks, cells, more = "") => `ô ghi ${marks} không phải số liệu, bỏ qua: ${cells}${more}. Số liệu là 0 thì ghi 0`;
const NONE_LEFT = "; ngoài ra tờ không có số liệu nào";
rowsUnder("a dash, or dots, under figures by month say that there is none, and are told by their cells; the other figures of the row are read", ACROSS, [
  [[[1, "Thu ngân sách thị xã", null, "-", 36000]], `1 figures; ${LEFT("“-”", "D2")}`], [[[1, "Thu ngân sách thị xã", null, " – ", "…"], TWO_FIGURES], `2 figures; ${LEFT("“–”, “…”", "D2, E2")}`],
  [[[1, "Thu ngân sách thị xã", null, "—", "..."]], `0 figures; ${LEFT("“—”, “...”", "D2, E2", NONE_LEFT)}`],
  // a total, a name that the plan lacks, and more than six cells
  [[["A", "Tổng cộng", null, "-", "-"], TWO_FIGURES], `2 figures; ${LEFT("“-”", "D2, E2")}`], [[[2, "Số vụ tai nạn", null, "-", null], TWO_FIGURES], `2 figures; ${LEFT("“-”", "D2")}`],
  [[...Array.from({ length: 4 }, () => [1, "Thu ngân sách thị xã", null, "-", "-"]), TWO_FIGURES], `2 figures; ${LEFT("“-”", "D2, E2, D3, E3, D4, E4 và 2 ô nữa")}`],
  // no number all the same, and 0
  [[[1, "Thu ngân sách thị xã", null, "- 5 -", "?"]], "0 figures; 2 not-a-number; 2 not-a-number"], [[[1, "Thu ngân sách thị xã", null, "--", "."]], "0 figures; 2 not-a-number; 2 not-a-number"],
  [[[1, "Thu ngân sách thị xã", null, 0, null]], "1 figures"],
]);
rowsUnder("in rows with a day each, too, but for the day itself", HEADS, [
  [[cellRow("31/08/2023", "-"), cellRow("30/09/2023", 5)], `1 figures; ${LEFT("“-”", "C2")}`], [[cellRow("31/08/2023", "…")], `0 figures; ${LEFT("“…”", "C2", NONE_LEFT)}`],
  [[cellRow("31/08/2023", null)], "0 figures; 2 missing"], [[cellRow("-", 5)], "0 figures; 2 not-a-day"],
]);
test("a dash, dots or “chưa” under the day on which something was done says that there is none yet; other words are no day", async () => {
  const [{ name: { vi: task } }] = PLAN.tasks;
  const found = async (day, state = "Đang thực hiện") => {
    const { records, problems, told } = await read([{ name: "S", rows: [["Tên nhiệm vụ", "Ngày hoàn thành", "Kết quả"], [task, day, state]] }]);
    return [(records.completions ?? []).length, problems.map(({ code }) => code).join(), told[0].notices.map(({ code }) => code).join()].join(" ");
  };
  for (const day of ["-", "–", "...", "…", "Chưa", "chưa có", "CHƯA HOÀN THÀNH"]) assert.equal(await found(day), "0  no-days,no-day-said", day);
  assert.equal(await found("Chưa rõ"), "0 not-a-day,said-open ");
  assert.equal(await found("30/06/2023", "Hoàn thành"), "1  ");
  // who has done it has a day
  assert.equal(await found("-", "Đã hoàn thành"), "0 said-done no-days");
});

const TO_SIGN = [[], [null, "NGƯỜI LẬP BIỂU", null, null, "KT. CHỦ TỊCH"], [null, null, null, null, "PHÓ CHỦ TỊCH"], [null, "Nguyễn Văn A", null, null, "Trần Văn B"]];
rowsUnder("what stands below the table of records: words that name nothing", ACROSS, [
  [[TWO_FIGURES, ...TO_SIGN], "2 figures; dưới bảng, không đọc: hàng 4–6"], [[TWO_FIGURES, [null, "Người lập", null, null, "Chủ tịch"]], "2 figures; dưới bảng, không đọc: hàng 3"],
  [[TWO_FIGURES, [null, null, null, null, "Ngã Năm, ngày 05 tháng 10 năm 2023"], TO_SIGN[1]], "2 figures; dưới bảng, không đọc: hàng 3–4"],
  // a name that is known, one nearly known, one with a figure, and one with its running number
  [[TWO_FIGURES, [null, "Thu ngân sách thị xã", null, null, "chưa có"]], "2 figures; 3 not-a-number"],
  [[TWO_FIGURES, [null, "Thu ngân sahc thị xã", null, null, "chưa có"]], "2 figures; 3 unknown-name; 3 not-a-number"], [[TWO_FIGURES, [null, "Thu ngân sahc thị xã", null, null, 5]], "2 figures; 3 unknown-name"],
  [[TWO_FIGURES, [null, "Số vụ tai nạn", null, null, 5]], "2 figures; 3 unknown-name"], [[TWO_FIGURES, [2, "Số vụ tai nạn", null, null, "chưa có"]], "2 figures; 3 unknown-name; 3 not-a-number"],
  [[TWO_FIGURES, [null, "Người lập", null, "31/08/2023", "Chủ tịch"]], "2 figures; 3 unknown-name; 3 not-a-number; 3 not-a-number"],
  [[TWO_FIGURES, [null, "Người lập", { v: serialOf("2023-08-31"), s: "day" }, null, "Chủ tịch"]], "2 figures; 3 unknown-name; 3 not-a-number"],
  // above the last row that names something, and where no row does
  [[TO_SIGN[1], TWO_FIGURES], "2 figures; 2 unknown-name; 2 not-a-number"], [[TO_SIGN[1]], "0 figures; 2 unknown-name; 2 not-a-number"],
  [[[1, "Thu ngân sách thị xã", null, null, "chưa có"], ...TO_SIGN], "0 figures; 2 not-a-number; dưới bảng, không đọc: hàng 4–6"],
  // a wrong row between those who sign is asked about all the same
  [[TWO_FIGURES, TO_SIGN[1], [2, "Số vụ tai nạn", null, null, 5], TO_SIGN[3]], "2 figures; 4 unknown-name; dưới bảng, không đọc: hàng 3–5"],
]);
rowsUnder("below the table of ids: one word could be an id", HEADS, [
  [[cellRow("31/08/2023", 5), ["Người lập biểu", null, "Chủ tịch"]], "1 figures; dưới bảng, không đọc: hàng 3"], [[cellRow("31/08/2023", 5), ["budget-revenu", null, "chưa có"]], "1 figures; 3 not-a-number; 3 missing"],
]);
rowsUnder("a total is told, wherever it stands, and not read", ACROSS, [
  [[TWO_FIGURES, [null, "Tổng cộng", null, 44700, 52800]], "2 figures; hàng tổng, không đọc: 3"], [[["A", "TỔNG SỐ (I + II)", null, 44700, null], TWO_FIGURES], "2 figures; hàng tổng, không đọc: 2"],
  [[["Cộng:", null, null, 1, "52.800"], TWO_FIGURES, ["Total", null, null, null, 2]], "2 figures; hàng tổng, không đọc: 2, 4"],
  [[TWO_FIGURES, [null, "Tổng cộng", null, 44700, 52800], ...TO_SIGN], "2 figures; hàng tổng, không đọc: 3; dưới bảng, không đọc: hàng 5–7"],
  // more than a total, another word, and one without a number
  [[TWO_FIGURES, [null, "Tổng số hộ nghèo", null, 1, 2]], "2 figures; 3 unknown-name"], [[TWO_FIGURES, [null, "Công", null, 1, 2]], "2 figures; 3 unknown-name"], [[TWO_FIGURES, [2, "Tổng cộng"]], "2 figures"],
]);
rowsUnder("a total that is an item of the plan is read", ACROSS, [[[[1, "Tổng số", null, 5, 6]], "2 figures"]], { plan: { ...PLAN, indicators: [{ ...PLAN.indicators[1], name: "Tổng số" }] } });
rowsUnder("what stands below the table of a plan: from where somebody signs, or, after a gap, neither target nor day is filled in", OF_PLAN_SHEET, [
  [[AN_INDICATOR, [], [null, "Người lập biểu", null, null, "TRƯỞNG PHÒNG"], [null, "Nguyễn Văn A", null, null, "Trần Văn B"]], "Tổng thu; dưới bảng, không đọc: hàng 4–5"],
  [[AN_INDICATOR, [null, "Người lập biểu", null, "TRƯỞNG PHÒNG", null]], "Tổng thu; dưới bảng, không đọc: hàng 3"], [[AN_INDICATOR, [], [null, "* Số liệu ước"]], "Tổng thu; dưới bảng, không đọc: hàng 4"],
  [[AN_INDICATOR, [null, "Người lập biểu", null, "Ngã Năm, ngày 05 tháng 10 năm 2024", null]], "Tổng thu; dưới bảng, không đọc: hàng 3"],
  // an indicator without its target, or with words for it, is asked about
  [[AN_INDICATOR, [null, "Số vụ cháy", "vụ", null, "Công an"]], "Tổng thu; 3 missing"], [[AN_INDICATOR, [], [null, "Số vụ cháy", "vụ", "giảm", "Công an"]], "Tổng thu; 4 not-a-number"],
  [[AN_INDICATOR, [], [2, "Số vụ cháy", "vụ", null, "Công an"]], "Tổng thu; 4 missing"], [[AN_INDICATOR, [null, "Người lập biểu", null, null, "TRƯỞNG PHÒNG"], [2, "Số xã", "xã", 3, "Phòng A"]], "Tổng thu, Số xã; 3 missing"],
  [[AN_INDICATOR, [null, "Tổng cộng", null, 1250, null]], "Tổng thu; hàng tổng, không đọc: 3"], [[AN_INDICATOR, [2, "Tổng số hộ", "hộ", 5, "Phòng A"]], "Tổng thu, Tổng số hộ"],
]);
test("one merged cell says the due day of several tasks, whatever their names begin with and gaps between them", async () => {
  const heads = ["STT", "Nhiệm vụ", "Chủ trì", "Thời hạn"];
  const tasks = [["I", "Rà soát", "Phòng A", "31/12/2024"], ["a", "Chủ tịch UBND các xã chỉ đạo", "UBND xã", null], [], ["II", "Giám đốc đơn vị báo cáo", "Phòng B", null]];
  const read = await asidesOf([heads, ...tasks, [], [null, "Người lập biểu", "TRƯỞNG PHÒNG", null]], { merges: ["D2:D5"] });
  assert.equal(read, "Rà soát, Chủ tịch UBND các xã chỉ đạo, Giám đốc đơn vị báo cáo; dưới bảng, không đọc: hàng 7");
});
test("what is told of rows that are not read, in both languages", () => {
  for (const [found, vi, en] of [
    [{ code: "headings-again", found: [6], count: 1 }, "hàng tiêu đề lặp lại, bỏ qua: 6", "headings that stand again, left out: row 6"],
    [{ code: "no-figures", found: [{ row: 5, place: 3, words: "-" }], count: 1, isAll: true }, "ô ghi “-” không phải số liệu, bỏ qua: D5; ngoài ra tờ không có số liệu nào. Số liệu là 0 thì ghi 0", "1 cell with “-” and no figure, left out: D5; the sheet has no other figure. Write 0 where it is 0"],
    [{ code: "no-figures", found: [{ row: 5, place: 3, words: "-" }, { row: 6, place: 3, words: "…" }], count: 9, isAll: false }, "ô ghi “-”, “…” không phải số liệu, bỏ qua: D5, D6 và 7 ô nữa. Số liệu là 0 thì ghi 0", "9 cells with “-”, “…” and no figure, left out: D5, D6 and 7 more. Write 0 where it is 0"],
    [{ code: "column-marks", row: 5 }, "hàng 5 chỉ đánh số các cột, bỏ qua", "row 5 only numbers the columns, left out"],
    [{ code: "totals", found: [7], count: 1 }, "hàng tổng, không đọc: 7", "totals, not read: row 7"], [{ code: "totals", found: [7, 9], count: 3 }, "hàng tổng, không đọc: 7, 9 và 1 hàng nữa", "totals, not read: rows 7, 9 and 1 more"],
    [{ code: "below-table", from: 8, to: 8 }, "dưới bảng, không đọc: hàng 8", "below the table, not read: row 8"], [{ code: "below-table", from: 6, to: 8 }, "dưới bảng, không đọc: hàng 6–8", "below the table, not read: rows 6–8"],
  ]) assert.deepEqual([notice(found, "vi"), notice(found, "en")], [vi, en]);
});

test("a row that says a section of the plan is left out and told, also with its sum, but for an item of that name", async () => {
  const dossiers = await read([{ name: "Hồ sơ", rows: [["Mã hồ sơ", "Lĩnh vực", "Đơn vị", "Ngày nhận"], ["H1", PLAN.sections[1].name.vi, null, "31/08/2023"]] }]);
  assert.deepEqual(dossiers.wrong, ["Hồ sơ!B2 unknown-name", "Hồ sơ!C2 missing"], "a dossier stands in no section");
  const [thu, other] = PLAN.indicators.slice(1, 3).map(({ name, ...indicator }, at) => ({ ...indicator, name: ["Thu ngân sách", "II. Văn hóa"][at] }));
  const plan = { ...PLAN, sections: [{ id: "a", name: "KINH TẾ" }, { id: "b", name: { vi: "I. Nông nghiệp", en: "Farming" } }, { id: "c", name: "Văn hóa" }], indicators: [thu, other] };
  for (const [row, expected] of [
    [["I", "Kinh tế"], "section"], [[null, "I. Kinh tế", "31/08/2023"], "section"], [["II", "KINH TẾ", "31/08/2023", 500], "section"], [["I", "Nông nghiệp", "31/08/2023"], "section"], [[null, "I. Nông nghiệp", "31/08/2023"], "section"], [["A", "Farming", "31/08/2023"], "section"],
    [[null, "Kinh tế xã hội", "31/08/2023"], "unknown-name"], [[null, "Kinh tế", "31/08/2023", "chưa có"], "section"], [["Kinh tế", "Thu ngân sahc", "31/08/2023", 5], "unknown-name"], [["Kinh tế", null, "31/08/2023", 5], "section"], [["II", "Văn hóa", "31/08/2023", 5], "section"], [[null, "II. Văn hóa", "31/08/2023", 5], "taken"],
  ]) {
    const sheets = await readXlsx(fileOf([{ name: "S", rows: [["TT", "Chỉ tiêu", "Ngày", "Giá trị"], row, [1, "Thu ngân sách", "31/08/2023", 5]] }]), quiet);
    const { records, problems, told: [{ notices }] } = gather(sheets, plan, null, {});
    const sections = notices.filter(({ code }) => code === "section-rows");
    assert.equal(problems[0]?.code ?? (sections.length > 0 ? "section" : records.observations.length === 2 && "taken"), expected, JSON.stringify(row));
    for (const found of sections) assert.equal(notice(found, "vi"), `hàng là tên phần của kế hoạch, không đọc: hàng 2 “${row[1] ?? row[0]}”`);
    for (const found of sections) assert.equal(notice(found, "en"), `rows with the title of a section of the plan, not read: row 2 “${row[1] ?? row[0]}”`);
  }
});
