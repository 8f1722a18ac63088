/** By which papers a plan that is made of sheets says its tasks and indicators were ordered. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { paperIn } from "../../js-demo/plans/papers.js";
import { PLAN, madeOf, read } from "./open-sheets.mjs";

/** Rows of words as the papers they name: `[words, name, number, date, issuer]`. */
const PAPERS = [
  ["Quyết định số 123/QĐ-UBND ngày 05/3/2026 của UBND huyện X về việc giao chỉ tiêu", "Quyết định về việc giao chỉ tiêu", "123/QĐ-UBND", "2026-03-05", "UBND huyện X"],
  ["QĐ 123/QĐ-UBND", "Quyết định", "123/QĐ-UBND"],
  ["123/QĐ-UBND ngày 5/3/2026", "Quyết định", "123/QĐ-UBND", "2026-03-05"],
  ["45/UBND-VX của UBND thị xã ngày 5/3/2026", "Văn bản", "45/UBND-VX", "2026-03-05", "UBND thị xã"],
  ["CV số 45/UBND-VX", "Công văn", "45/UBND-VX"],
  ["Kết luận số 12-KL/TW", "Kết luận", "12-KL/TW"],
  ["Kế hoạch số 129/KH-UBND ngày 12 tháng 7 năm 2023 của UBND Phường 1", "Kế hoạch", "129/KH-UBND", "2023-07-12", "UBND Phường 1"],
  ["Nghị quyết số 12/2025/NQ-HĐND, HĐND xã", "Nghị quyết", "12/2025/NQ-HĐND", undefined, "HĐND xã"],
  ["Quyết định số 12/QĐ - UBND", "Quyết định", "12/QĐ-UBND"], ["Quyết định số 12/QĐ- UBND ngày 5/3/2026", "Quyết định", "12/QĐ-UBND", "2026-03-05"],
  ["Quyết định số 12/QĐ-UBND ngày 05/3/2026 của UBND xã Tân Long, thành phố Cần Thơ", "Quyết định", "12/QĐ-UBND", "2026-03-05", "UBND xã Tân Long, thành phố Cần Thơ"], ["Quyết định số 12/QĐ-UBND của UBND TP. Cần Thơ", "Quyết định", "12/QĐ-UBND", undefined, "UBND TP. Cần Thơ"],
  ["Quyết định số 12/QĐ-UBND của UBND Phường 1, thị xã Ngã Năm", "Quyết định", "12/QĐ-UBND", undefined, "UBND Phường 1, thị xã Ngã Năm"], ["Quyết định số 12/QĐ-UBND của UBND xã Tân Long", "Quyết định", "12/QĐ-UBND", undefined, "UBND xã Tân Long"],
  ["Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ", "Nghị định", "30/2020/NĐ-CP", "2020-03-05", "Chính phủ"], ["Thông báo kết luận số 34/TB-UBND ngày 1/2/2026", "Thông báo kết luận", "34/TB-UBND", "2026-02-01"],
  // what is not surely one paper keeps its words
  ["Quyết định số 12/QĐ-UBND, Kế hoạch năm 2026", "Quyết định", "12/QĐ-UBND, Kế hoạch năm 2026"],
  ["QĐ 12/QĐ-UBND; KH 3/KH-UBND", "Quyết định", "12/QĐ-UBND; KH 3/KH-UBND"],
  ["TB 34/TB-VP ngày 31/6/2026", "Thông báo", "34/TB-VP ngày 31/6/2026"],
  ["Luật Đầu tư công số 58/2024/QH15", "Luật Đầu tư công", "58/2024/QH15"],
  ["Điều 68 Luật Đầu tư công 2019", "Điều 68 Luật Đầu tư công 2019"],
  ["Quyết định số      /QĐ-UBND ngày    /   /2026", "Quyết định số /QĐ-UBND ngày / /2026"],
  ["<img src=x> 1/2", "<img src=x> 1/2"],
  [`Kế hoạch ${"a".repeat(600)} số 1/KH-UBND`, `Kế hoạch ${"a".repeat(600)} số 1/KH-UBND`],
];

test("the name, number, day and issuer of a paper are those that words surely say", () => {
  for (const [words, name, number, date, issuer] of PAPERS) {
    const { name: named, number: numbered, date: dated, issuer: issued } = paperIn(words);
    assert.deepEqual([named, numbered, dated, issued], [name, number, date, issuer], words.slice(0, 80));
    assert.deepEqual(paperIn(words.normalize("NFD")), paperIn(words));
  }
});

const TASK = ["Rà soát hộ nghèo", "Phòng Kinh tế", "30/6/2026"];
const OTHER = ["Cấp thẻ bảo hiểm", "Phòng Văn hóa", "30/9/2026"];
const HEADS = ["Nội dung nhiệm vụ", "Đơn vị chủ trì", "Thời hạn"];
const ORDER = { number: "12/CT-UBND", date: "2026-01-05", name: "Chỉ thị" };

/** The paper of each task, without its id, and what is told of the sheet. */
async function papersOf(rows, ...options) {
  const { plan, said, results, wrong } = await madeOf([rows], ...options);
  const byId = new Map((plan.documents ?? []).map(({ id, ...document }) => [id, document]));
  return { papers: [...plan.tasks, ...plan.indicators].map(({ document }) => byId.get(document)), documents: byId.size, said: said.join(), completions: results.records.completions ?? [], wrong };
}

test("columns that say by which paper tasks were ordered are their documents: one that says so anywhere, the paper's number before the tasks, with its day, issuer and summary beside it", async () => {
  for (const [rows, papers] of [
    [[[...HEADS, "Văn bản giao nhiệm vụ"], [...TASK, "12/CT-UBND ngày 05/01/2026"], [...OTHER, null]], [ORDER, undefined]],
    [[[...HEADS, "Văn bản chỉ đạo"], [...TASK, "12/CT-UBND ngày 05/01/2026"], [...OTHER, "nt"]], [ORDER, ORDER]],
    [[["Căn cứ", ...HEADS], ["12/CT-UBND ngày 05/01/2026", ...TASK], ["-", ...OTHER]], [ORDER, undefined]],
    [[["Số, ký hiệu văn bản", "Ngày ban hành", ...HEADS], ["12/CT-UBND", "05/01/2026", ...TASK], ["13", "7/1/2026", ...OTHER]], [ORDER, { number: "13", date: "2026-01-07", name: "Văn bản" }]],
    [[["Số văn bản", "Ngày văn bản", "Trích yếu", "Cơ quan ban hành", ...HEADS], ["12/CT-UBND", "05/01/2026", "Giảm nghèo", "UBND xã", ...TASK], [null, null, "Cấp thẻ", null, ...OTHER]],
      [{ ...ORDER, name: "Chỉ thị: Giảm nghèo", issuer: "UBND xã" }, { name: "Cấp thẻ" }]],
    [[["Số văn bản", "Ngày văn bản", ...HEADS], ["12/CT-UBND", "không rõ", ...TASK], ["12/CT-UBND", "31/6/2026", ...OTHER]],
      [{ number: "12/CT-UBND ngày không rõ", name: "Chỉ thị" }, { number: "12/CT-UBND ngày 31/6/2026", name: "Chỉ thị" }]],
    [[[HEADS[0], "Văn bản giao", null, ...HEADS.slice(1)], [null, "Số", "Ngày", null, null], [TASK[0], "12/CT-UBND", "05/01/2026", ...TASK.slice(1)], [OTHER[0], "12/CT-UBND", "5/1/2026", ...OTHER.slice(1)]], [ORDER, ORDER]],
    // behind the tasks a paper may be what was made of them, and a day behind it that
    [[[...HEADS, "Số văn bản", "Ngày văn bản"], [...TASK, "12/CT-UBND", "05/01/2026"], [...OTHER, null, null]], [undefined, undefined]],
    // a day alone is no paper
    [[[...HEADS, "Ngày ban hành"], [...TASK, "05/01/2026"], [...OTHER, null]], [undefined, undefined]],
  ]) {
    const found = await papersOf(rows);
    assert.deepEqual([found.papers, found.wrong, found.completions], [papers, [], []], JSON.stringify(rows[0]));
    assert.equal(/căn cứ của từng mục lấy ở/.test(found.said), papers.some(Boolean), JSON.stringify(rows[0]));
  }
});

test("a day of a paper that is none, or no whole day, is not taken, and its cell is told", async () => {
  const ROW = ["12/CT-UBND", "05/01/2026", ...TASK];
  for (const [rows, told] of [
    [[["Số văn bản", "Ngày văn bản", ...HEADS], ["12/CT-UBND", "31/02/2026", ...TASK], ["13/CT-UBND", "01/2026", ...OTHER]], "“31/02/2026” (B2), “01/2026” (B3)"],
    [[["Căn cứ", ...HEADS], ["Chỉ thị 12/CT-UBND ngày 29/02/2026", ...TASK]], "“29/02/2026” (A2)"],
    [[["Căn cứ", ...HEADS], ["Chỉ thị 12/CT-UBND ngày 28/02/2026", ...TASK]], undefined],
    [[["Căn cứ", ...HEADS], ["Chỉ thị 12/CT-UBND ngày 29/02/2028", ...TASK]], undefined],
    [[["Số văn bản", "Ngày văn bản", ...HEADS], ROW, [null, "x", ...OTHER]], undefined],
    // the day of nothing, one of a mark for the row above, and a mark below nothing
    [[["Số văn bản", "Ngày văn bản", ...HEADS], ROW, [null, "31/02/2026", ...OTHER]], "“31/02/2026” (B3)"],
    [[["Số văn bản", "Ngày văn bản", ...HEADS], ["12/CT-UBND", "31/02/2026", ...TASK], ['"', '"', ...OTHER]], "“31/02/2026” (B2), “31/02/2026” (B3)"],
    [[["Số văn bản", "Ngày văn bản", ...HEADS], ["12/CT-UBND", '"', ...TASK]], undefined],
    [[["KẾ HOẠCH NĂM 2026"], ["(Kèm theo Quyết định số 12/QĐ-UBND ngày 31/02/2026 của UBND xã)"], HEADS, TASK], "“31/02/2026” (A2)"],
    [[["KẾ HOẠCH NĂM 2026"], ["(Kèm theo Quyết định số 12/QĐ-UBND ngày 28/02/2026 của UBND xã)"], HEADS, TASK], undefined],
    // `hằng ngày` is no day of a paper, and a longer number none
    [[["Căn cứ", ...HEADS], ["Chỉ thị 12/CT-UBND ngày 31/02/20261", ...TASK]], undefined],
  ]) {
    const { said, wrong } = await papersOf(rows);
    assert.deepEqual([/ngày của văn bản không đọc được[^:]*: (.*?); viết/.exec(said)?.[1], wrong], [told, []], JSON.stringify(rows.at(-1)));
  }
});

test("one paper is one document, however many rows name it, and a mark that says as above is told once", async () => {
  const { documents, said } = await papersOf([["Số văn bản", "Ngày văn bản", ...HEADS], ["12/CT-UBND", "05/01/2026", ...TASK], ['"', '"', ...OTHER], ["12/CT-UBND", "5/1/2026", "Việc khác", ...OTHER.slice(1)]]);
  assert.equal(documents, 1);
  assert.equal(said.match(/văn bản ghi dấu “như trên”/g).length, 1);
});

test("the paper with which a sheet comes is the document of what has none of its own; not that of a report, nor one without a name", async () => {
  const [rows, title] = [[["STT", ...HEADS], ["1", ...TASK]], "KẾ HOẠCH CÔNG TÁC NĂM 2026"];
  const plan = { number: "12/KH-UBND", date: "2026-01-15", issuer: "UBND Phường 1", name: "Kế hoạch" };
  for (const [line, over, paper] of [
    ["(Kèm theo Kế hoạch số 12/KH-UBND ngày 15/01/2026 của UBND Phường 1)", title, plan],
    ["(Ban hành kèm theo Kế hoạch số 12/KH-UBND\nngày 15/01/2026 của UBND Phường 1).", title, plan],
    ["(Kèm theo Quyết định số    /QĐ-UBND ngày   /01/2026)", title, { name: "Quyết định số /QĐ-UBND ngày /01/2026" }],
    ["(Ban hành kèm theo Quyết định này)", title, undefined],
    ["(Kèm theo Báo cáo số 12/BC-UBND ngày 15/01/2026)", title, undefined],
    ["(Kèm theo Công văn số 12/UBND-KT ngày 15/01/2026)", "BÁO CÁO KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2026", undefined],
    ["(Kèm theo Công văn số 12/UBND-KT ngày 15/01/2026)", title, { number: "12/UBND-KT", date: "2026-01-15", name: "Công văn" }],
  ]) {
    const found = await papersOf([[over], [line], ...rows]);
    assert.deepEqual(found.papers, [paper], line);
    assert.equal(found.said.includes("mọi mục lấy văn bản ghi ở hàng 2 làm căn cứ"), paper !== undefined, line);
  }
  const both = await papersOf([[title], ["(Kèm theo Kế hoạch số 12/KH-UBND ngày 15/01/2026 của UBND Phường 1)"], [...HEADS, "Căn cứ"], [...TASK, "12/CT-UBND ngày 5/1/2026"], [...OTHER, null]]);
  assert.deepEqual(both.papers, [ORDER, plan]);
  assert.match(both.said, /mục không ghi căn cứ riêng thì lấy văn bản ghi ở hàng 2/);
});

test("the day of the paper that ordered a task is no day on which it was done", async () => {
  const [name] = [PLAN.tasks[0].name.vi ?? PLAN.tasks[0].name];
  for (const over of ["Văn bản giao", "Văn bản giao nhiệm vụ", "Văn bản chỉ đạo"]) {
    const { records } = await read([{ name: "S", rows: [["Nhiệm vụ", over, null, "Tình trạng"], [null, "Số", "Ngày", null], [name, "12/CT-UBND", "05/7/2023", "Đang thực hiện"]], merges: ["A1:A2", "B1:C1", "D1:D2"] }]);
    assert.deepEqual(records.completions ?? [], [], over);
  }
  // beside a day of completion, which is read
  const { completions, papers } = await papersOf([[HEADS[0], "Văn bản giao", null, ...HEADS.slice(1), "Ngày hoàn thành"], [null, "Số", "Ngày", null, null, null], [TASK[0], "12/CT-UBND", "05/01/2026", ...TASK.slice(1), "01/6/2026"]]);
  assert.deepEqual([completions.map(({ on }) => on), papers], [["2026-06-01"], [ORDER]]);
});

test("amounts of indicators, and what says that there is none, are no papers; a line of two cells is one", async () => {
  const amounts = await papersOf([["Chỉ tiêu", "ĐVT", "Kế hoạch vốn 2026", "Quyết định giao vốn", "Chủ trì"], ["Thu", "triệu đồng", 1000, 1200, "Phòng A"], ["Chi", "triệu đồng", 1000, 1300, "Phòng A"]]);
  assert.deepEqual([amounts.papers, amounts.said.includes("cột không dùng: “Quyết định giao vốn” (D)")], [[undefined, undefined], true]);
  const none = await papersOf([[...HEADS, "Căn cứ"], [...TASK, "không có"], [...OTHER, "12/CT-UBND ngày 05/01/2026"], [...OTHER.with(0, "Việc khác"), "x"]]);
  assert.deepEqual(none.papers, [undefined, ORDER, undefined]);
  const { papers } = await papersOf([["KẾ HOẠCH NĂM 2026"], ["(Kèm theo Quyết định số 12/QĐ-UBND", "ngày 05/3/2026 của UBND xã Tân Long)"], HEADS, TASK]);
  assert.deepEqual(papers, [{ number: "12/QĐ-UBND", date: "2026-03-05", issuer: "UBND xã Tân Long", name: "Quyết định" }]);
});

test("under Căn cứ the day on which more time was decided, or a task done, is read", async () => {
  const [name] = [PLAN.tasks[0].name.vi ?? PLAN.tasks[0].name];
  const more = await read([{ name: "S", rows: [["Nhiệm vụ", "Gia hạn đến ngày", "Căn cứ", null], [null, null, "Số quyết định", "Ngày quyết định"], [name, "30/11/2023", "12/QĐ-UBND", "05/10/2023"]], merges: ["A1:A2", "B1:B2", "C1:D1"] }]);
  assert.deepEqual(more.records.extensions?.map(({ until, decided }) => [until, decided]), [["2023-11-30", "2023-10-05"]]);
  const done = await read([{ name: "S", rows: [["Nhiệm vụ", "Căn cứ", null], [null, "Số văn bản", "Ngày hoàn thành"], [name, "12/BC", "05/7/2023"]], merges: ["A1:A2", "B1:C1"] }]);
  assert.deepEqual(done.records.completions?.map(({ on }) => on), ["2023-07-05"]);
});

test("very many papers cost no more than their rows", async () => {
  const many = (count) => Array.from({ length: count }, (_, at) => [`Việc ${at}`, "Phòng A", "30/6/2026", `Quyết định số ${at}/QĐ-UBND ngày 05/3/2026 của UBND huyện X về việc giao chỉ tiêu kinh tế - xã hội`]);
  const timed = async (count) => {
    const start = performance.now();
    const { documents } = await papersOf([[...HEADS.slice(0, 1), ...HEADS.slice(1), "Căn cứ"], ...many(count)]);
    assert.equal(documents, count);
    return performance.now() - start;
  };
  await timed(200);
  const [few, all] = [await timed(1000), await timed(4000)];
  assert.ok(all < few * 12, `${few} ms, ${all} ms`);
});
