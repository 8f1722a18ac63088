/** What the page gives away, read by programs that had no part in writing it: workbooks, CSV, JSON, calendars, a print. */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { ROOT } from "./cases.mjs";
import { PLAN, RECORDS, SECONDS, readElsewhere, saved, shown } from "./shown.mjs";
import { NO_FILTERS } from "../../js-demo/asked/state.js";
import { workbook } from "../../js-demo/takeaway/workbook.js";
import { safe } from "../../js-demo/words/file-names.js";
import { laidOut } from "../../js-demo/words/sheet-layout.js";

const tiendo = await import(pathToFileURL(join(ROOT, "wasm/pkg/tiendo.js")).href);
const asOf = "2023-10-31";
const COMMAND = "=cmd|' /C calc'!A0";
const MARKUP = '<img src=x onerror=alert(1)>; "quoted"';
/** A double holds the first one, and not the others. */
const DIGITS = ["123456789012.345", "123456789012.3456", "12345678901234567.123"];
let board;

before(async () => {
  await tiendo.init();
  board = await shown({ whole: true });
}, { timeout: 600 * SECONDS });

after(() => board?.close());

/** The built-in plan with names that a sheet would take for formulas, and figures that are long or negative. */
function hostile() {
  const [plan, records] = [JSON.parse(PLAN), JSON.parse(RECORDS)];
  const names = [COMMAND, MARKUP, "+1", "-5", "@SUM(A1)", "\t=1", "bình thường\nhai dòng"];
  names.forEach((name, place) => {
    plan.indicators[place].name = name;
  });
  const [fifteen, sixteen, twenty, negative] = plan.indicators.filter(({ measure, breakdown }) => measure && !breakdown).map(({ id }) => id);
  const long = { [fifteen]: DIGITS[0], [sixteen]: DIGITS[1], [twenty]: DIGITS[2] };
  for (const [indicator, value] of [...Object.entries(long), [negative, -5.25]]) {
    records.observations = records.observations.filter((o) => o.indicator !== indicator);
    records.observations.push({ indicator, on: asOf, value });
  }
  const texts = { plan: JSON.stringify(plan), records: JSON.stringify(records) };
  return { ...texts, names, long, negative, assessment: tiendo.assess(texts.plan, texts.records, { asOf }) };
}

/** An exact percentage of a share, by whole numbers. */
function percentOf(share) {
  if (share.startsWith("-")) return `-${percentOf(share.slice(1))}`;
  const [whole, rest = ""] = share.split(".");
  const digits = BigInt(whole + rest.padEnd(6, "0")) * 100n;
  const text = String(digits).padStart(7, "0");
  return `${text.slice(0, -6)}.${text.slice(-6)}`.replace(/\.?0+$/, "");
}

/** Text without its blanks: where a letter comes from another font, programs that read a print see some more of them. */
const bare = (text) => text.normalize("NFC").replace(/\s/g, "");

/** What another program reads on each page of a print, bare. */
async function printed(page) {
  const folder = mkdtempSync(join(tmpdir(), "tiendo-"));
  await page.pdf({ path: join(folder, "board.pdf"), preferCSSPageSize: true });
  const pages = readElsewhere("pages", join(folder, "board.pdf"));
  rmSync(folder, { recursive: true });
  return pages.map(bare);
}

test("names of files", () => {
  const rows = [["Chỉ tiêu", "chi-tieu"], ["Đường Đ/2: “ABC”", "duong-d-2-abc"], ["../../etc/passwd", "etc-passwd"], ["a".repeat(99), "a".repeat(60)], ["2023-10-31", "2023-10-31"]];
  for (const [words, name] of rows) assert.equal(safe(words), name);
});

test("a row is as high as its text, for programs that do not measure it: lines of 15.75 points, of letters as wide as a digit, wider and narrower", () => {
  const heightOf = (cell, width) => {
    const { transform } = laidOut([{ sheet: "S", columns: [{ width }], data: [[cell]] }]).files.transform["xl/worksheets/sheet{id}.xml"];
    return Number(/ ht="([\d.]+)"/.exec(transform('<row r="1">', {}, { sheetIndex: 0 }))?.[1] ?? 15.75) / 15.75;
  };
  const words = (value, more) => ({ value, wrap: true, ...more });
  const rows = [
    // two digits of a column are left free: ten are for text
    [words("0123456789"), 12, 1], [words("01234 6789"), 12, 1], [words("01234567890"), 12, 2], [words("0123 56789 1"), 12, 2], [words("0123456789".repeat(3)), 12, 3], [words("0123456789".repeat(3) + "0"), 12, 4],
    [words("WWWWWWW"), 12, 1], [words("WWWWWWWW"), 12, 2], [words("i".repeat(16)), 12, 1], [words("i".repeat(17)), 12, 2],
    [words("một\nhai\n\nba"), 12, 4], [words("Tỷ lệ hộ".normalize("NFD")), 12, 1], [words("0123456789", { fontWeight: "bold" }), 12, 2], [words("một", { fontSize: 14 }), 12, 14 / 12],
    [{ value: "0123456789".repeat(3) }, 12, 1], [{ value: 12345678901, wrap: true }, 12, 1], [null, 12, 1], [words("a\n".repeat(99)), 12, 409 / 15.75],
  ];
  for (const [cell, width, lines] of rows) assert.equal(heightOf(cell, width), lines, JSON.stringify(cell));
});

test("of a text what a cell holds: 32,767 letters", async () => {
  for (const length of [32_767, 32_768]) {
    const plan = { format: "tiendo/1", id: "p", name: "P", period: { start: "2023-01-01", end: "2023-12-31" }, units: [{ id: "a", name: "A" }], tasks: [{ id: "t", name: "x".repeat(length), deadline: { by: "2023-12-31" }, responsible: ["a"] }] };
    const assessment = tiendo.assess(plan, { format: "tiendo/1", plan: "p" }, { asOf });
    const bytes = await workbook({ assessment, given: { plan: JSON.stringify(plan) }, comparison: null, tried: null, language: "vi", words: tiendo.words("vi") }, { filters: NO_FILTERS, inWords: [], endedLines: [], trialLines: null });
    const folder = mkdtempSync(join(tmpdir(), "tiendo-"));
    writeFileSync(join(folder, "board.xlsx"), Buffer.from(bytes));
    const { sheets } = readElsewhere("workbook", join(folder, "board.xlsx"));
    rmSync(folder, { recursive: true });
    assert.ok(sheets["Nhiệm vụ"][1].some(([, value]) => value === "x".repeat(32_767)), String(length));
  }
});

test("the workbook: real numbers, days and text, no formula; the values are the assessment's", { timeout: 240 * SECONDS }, async () => {
  const { plan, records, names, negative, assessment } = hostile();
  const { page, problems } = await board.opened(`?date=${asOf}&since=2023-08-31`, { plan, records });
  await page.locator("#take-away").click();
  const { name, path } = await saved(page, "#take-xlsx");
  assert.equal(name, `nga-nam-2023-bang-theo-doi-${asOf}.xlsx`);
  assert.ok((await page.locator("dialog.take [role=status]").innerText()).includes(name));
  const { sheets, titles, formulas, papers, heights, frozen } = readElsewhere("workbook", path);
  assert.equal(formulas, 0);
  assert.ok(frozen.every((cell) => cell === "A2"), "the head stays in view");
  assert.ok(titles.every((rows) => rows === "$1:$1"), "the head is repeated on paper");
  // as wide as can be read, with whose row it is on every page: its id, its unit where it has none, else the first column
  assert.deepEqual([papers["Chỉ tiêu"], papers["Hệ quả"], papers["Xếp hạng"], papers["Ghi chú"]].map(([across, column]) => [across > 1, column]), [[true, "$B:$B"], [true, "$A:$A"], [true, "$E:$E"], [false, "$A:$A"]]);
  assert.ok(Object.values(papers).every(([, , footer]) => footer === "&P/&N"));
  const types = Object.values(sheets).flat(2).map(([type]) => type);
  assert.deepEqual([...new Set(types)].sort(), ["d", "n", "s"]);
  assert.deepEqual(Object.keys(sheets), ["Chỉ tiêu", "Mốc", "Nhiệm vụ", "Kỳ báo cáo", "Hồ sơ theo thủ tục, đơn vị", "Từng hồ sơ", "Hệ quả", "Vốn theo dự án", "Đề xuất điều chuyển vốn", "Theo đơn vị", "Xếp hạng", "Xếp loại", "Thay đổi", "Ghi chú"]);
  assert.deepEqual(await page.locator("#take-table option").allTextContents(), Object.keys(sheets), "each of them is offered as CSV");

  const counts = {
    "Chỉ tiêu": assessment.indicators.length,
    "Nhiệm vụ": assessment.tasks.length,
    "Kỳ báo cáo": assessment.reports.flatMap(({ periods }) => periods).length,
    "Hồ sơ theo thủ tục, đơn vị": assessment.services.flatMap(({ units }) => [null, ...units]).length,
    "Từng hồ sơ": assessment.services.flatMap(({ dossiers }) => dossiers).length,
    "Hệ quả": assessment.consequences.length,
    "Vốn theo dự án": assessment.reallocations.flatMap(({ capital_sources }) => capital_sources.flatMap(({ projects }) => projects)).length,
    "Đề xuất điều chuyển vốn": assessment.reallocations.flatMap(({ capital_sources }) => capital_sources.flatMap(({ moves }) => moves)).length,
    "Xếp hạng": assessment.rankings.flatMap(({ places, unranked }) => [...places, ...unranked]).length,
  };
  for (const [sheet, count] of Object.entries(counts)) assert.equal(sheets[sheet].length, count + 1, sheet);

  const [head, ...rows] = sheets["Chỉ tiêu"];
  const column = (words) => head.findIndex(([, value]) => value === words);
  assessment.indicators.forEach((indicator, place) => {
    const cell = (words) => rows[place][column(words)];
    const { id, measure, actual, achievement, due } = indicator;
    assert.deepEqual(cell("Mã").slice(0, 2), ["s", id]);
    assert.deepEqual(cell("Nội dung").slice(0, 2), ["s", indicator.name.vi.replace(/\r/g, "")]);
    assert.equal(cell("Nội dung")[3], /^[=+\-@]/.test(indicator.name.vi), `${indicator.name.vi} is marked as text`);
    const value = actual !== null && measure.is_share ? percentOf(actual) : actual;
    if (value !== null) assert.deepEqual(cell("Thực hiện").slice(0, 2), DIGITS.indexOf(value) > 0 ? ["s", value] : ["n", Number(value)], id);
    if (achievement !== null && percentOf(achievement).length < 15) assert.deepEqual(cell("Tỷ lệ thực hiện (%)").slice(0, 2), ["n", Number(percentOf(achievement))], id);
    assert.deepEqual(cell("Hạn").slice(0, 3), ["d", `${due} 00:00:00`, "dd/mm/yyyy"]);
  });
  assert.equal(rows.find((row) => row[column("Mã")][1] === negative)[column("Thực hiện")][1], -5.25);
  assert.ok(names.every((text) => rows.some((row) => row[column("Nội dung")][1] === text)));
  const longest = (row) => Math.max(...row.map(([type, text]) => (type === "s" && text ? text.length : 0)));
  rows.forEach((row, place) => {
    if (longest(row) > 100) assert.ok(heights["Chỉ tiêu"][place + 1] > 16, `row ${place + 2} is as high as its text`);
  });
  assert.deepEqual(problems, []);
  await page.close();
});

test("the workbook says what the board says: milestones, grades, and no standing of what follows without a due day", { timeout: 240 * SECONDS }, async () => {
  const { page, problems } = await board.opened("?date=2024-02-15&since=2023-12-31");
  await page.locator("#take-away").click();
  const { sheets } = readElsewhere("workbook", (await saved(page, "#take-xlsx")).path);
  const rowsOf = (sheet) => {
    const [head, ...rows] = sheets[sheet].map((row) => row.map(([, value]) => value));
    return rows.map((row) => (words) => row[head.indexOf(words)]);
  };
  // the quarters of the plan beside the Treasury's figures of the records, June as corrected; 13900 / 13500, 28745 / 28000, 44200 / 45000
  assert.deepEqual(rowsOf("Mốc").map((of) => ["Mã", "Ngày mốc", "Chỉ tiêu giao", "Mức tối thiểu", "Mức tối đa", "Thực hiện", "Kết quả", "Tỷ lệ thực hiện (%)", "Minh họa (*)"].map(of)), [
    ["1a-budget-revenue", "2023-03-31 00:00:00", "Ít nhất 13.500 triệu đồng", 13500, null, 13900, "Vượt", 102.963, "có"],
    ["1a-budget-revenue", "2023-06-30 00:00:00", "Ít nhất 28.000 triệu đồng", 28000, null, 28745, "Vượt", 102.6607, "có"],
    ["1a-budget-revenue", "2023-09-30 00:00:00", "Ít nhất 45.000 triệu đồng", 45000, null, 44200, "Không đạt", 98.2222, "có"],
  ]);
  const ofAll = (place) => page.locator(`#${place} tfoot th`).first().textContent();
  for (const [sheet, place, words] of [["Hồ sơ theo thủ tục, đơn vị", "services", "Tổng cộng"], ["Theo đơn vị", "units", "Toàn kế hoạch"]]) {
    assert.ok(rowsOf(sheet).some((of) => of("Đơn vị") === words), `${sheet}: ${words}`);
    assert.equal(await ofAll(place), words);
  }
  assert.ok(sheets["Xếp loại"][0].some(([, value]) => value === "Tạm tính"));
  assert.ok(sheets["Hệ quả"][0].some(([, value]) => value === "Chính sách"));
  const lines = (cell) => cell.locator("li").allTextContents();
  const grades = rowsOf("Xếp loại");
  assert.ok(grades.some((of) => of("Căn cứ tính").includes("Chỉ tiêu, nhiệm vụ hoàn thành đúng tiến độ: 4/5")));
  for (const [place, row] of (await page.locator("#grades tbody tr:not(.explained)").all()).entries()) {
    for (const [words, column] of [["Căn cứ tính", 1], ["Còn thiếu, bị hạn chế", 2]]) {
      assert.equal(grades[place](words) ?? "", (await lines(row.locator("td").nth(column))).join("; ").replaceAll("\u00a0", " "), `${grades[place]("Đơn vị")}: ${words}`);
    }
  }
  const standing = (follows) => {
    const found = rowsOf("Hệ quả").filter((of) => of("Hệ quả").startsWith(follows)).map((of) => `${of("Hạn") ? "hạn" : "–"}, ${of("Kết quả") ?? "–"}`);
    return Object.fromEntries([...new Set(found)].sort().map((one) => [one, found.filter((other) => other === one).length]));
  };
  // five working days from the day counted from (plan.policies): 01/10/2023, a Sunday, ends on 06/10, filed on 05, 06 and 09/10; 30/11 on 07/12, filed
  // on 06/12; 01/01/2024, a holiday, on 08/01, filed on 10/01
  const { "hạn, Quá hạn": overdue, ...filed } = standing("Báo cáo giải trình");
  assert.deepEqual(filed, { "hạn, Trước hạn": 2, "hạn, Đúng hạn": 1, "hạn, Hoàn thành quá hạn": 2 });
  // a review follows each explanation that is overdue; neither it nor a limit of the grade has a day of its own
  assert.ok(overdue > 0);
  assert.deepEqual(standing("Xem xét trách nhiệm"), { "–, –": overdue });
  const { tasks, indicators } = tiendo.assess(PLAN, RECORDS, { asOf: "2024-02-15" });
  const failed = [...tasks, ...indicators].filter(({ section, status }) => section === "1e" && ["overdue", "done_late", "missed"].includes(status));
  const limited = new Set(failed.flatMap(({ responsible }) => responsible.map(({ id }) => id))).size;
  assert.deepEqual(standing("Hạn chế xếp loại: không được xếp loại hoàn thành xuất sắc nhiệm vụ"), { "–, –": limited });
  const changed = rowsOf("Thay đổi").filter((of) => of("Loại") === "Hệ quả" && of("Nội dung").startsWith("Xem xét trách nhiệm"));
  assert.ok(changed.length > 0);
  for (const of of changed) assert.deepEqual([of("Trước"), of("Sau")], [null, "có"]);
  const shownChanges = await page.locator("#changes tr", { hasText: "Xem xét trách nhiệm, " }).allTextContents();
  assert.ok(shownChanges.length >= changed.length && shownChanges.every((text) => !text.includes("Chưa đến hạn")), shownChanges[0]);
  assert.deepEqual(standing("Hạn chế xếp loại: không được xếp loại hoàn thành xuất sắc nhiệm vụ"), { "–, –": 12 });
  assert.deepEqual(problems, []);
  await page.close();
});

for (const [lang, separator, table, columns, decimal, day, what] of [
  ["vi", ";", "Chỉ tiêu", ["Mã", "Nội dung", "Thực hiện", "Hạn"], (text) => text.replace(".", ","), (text) => text.split("-").reverse().join("/"), "chi-tieu"],
  ["en", ",", "Indicators", ["Id", "Name", "Actual", "Due"], (text) => text, (text) => text, "indicators"],
]) {
  test(`CSV in ${lang}: read back by another program, text neutralised, numbers left alone`, { timeout: 240 * SECONDS }, async () => {
    const { plan, records, negative, long, assessment } = hostile();
    const { page, problems } = await board.opened(`?date=${asOf}&lang=${lang}`, { plan, records });
    await page.locator("#take-away").click();
    await page.locator("#take-table").selectOption({ label: table });
    const { name, path } = await saved(page, "#take-csv");
    assert.equal(name, `nga-nam-2023-${what}-${asOf}.csv`);
    const bytes = readFileSync(path);
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    const [head, ...rows] = readElsewhere("table", path, separator);
    assert.ok(rows.every((row) => row.length === head.length), "every line has every column");
    // no separator of another file stands outside quotes: programs that take all of them at once find the same columns
    const others = [";", ",", "\t"].filter((sign) => sign !== separator);
    assert.ok(others.every((sign) => !readFileSync(path, "utf8").replace(/"(?:[^"]|"")*"/g, "").includes(sign)));
    assert.equal(rows.length, assessment.indicators.length);
    const [id, title, actual, due] = columns.map((words) => head.findIndex((other) => other.replace("\ufeff", "") === words));
    assessment.indicators.forEach((indicator, place) => {
      const row = rows[place];
      assert.equal(row[id], indicator.id);
      assert.equal(row[title], /^[=+\-@\t]/.test(indicator.name[lang]) ? `'${indicator.name[lang]}` : indicator.name[lang]);
      const value = indicator.actual !== null && indicator.measure.is_share ? percentOf(indicator.actual) : indicator.actual;
      assert.equal(row[actual], value === null ? "" : decimal(value));
      assert.equal(row[due], day(indicator.due));
    });
    assert.equal(rows.find((row) => row[id] === negative)[actual], decimal("-5.25"), "a negative number is no formula");
    for (const [indicator, value] of Object.entries(long)) assert.equal(rows.find((row) => row[id] === indicator)[actual], decimal(value));
    assert.deepEqual(problems, []);
    await page.close();
  });
}

test("dossiers of which the page holds counts only are taken away, too, each of them", { timeout: 240 * SECONDS }, async () => {
  const records = JSON.parse(RECORDS);
  records.dossiers = Array.from({ length: 1001 }, (_, at) => ({ id: `L-${at}`, service: "1e-service-land-title", unit: "tnmt", received: "2023-08-01" }));
  const { page, problems } = await board.opened(`?date=${asOf}`, { records: JSON.stringify(records) });
  assert.equal(await page.locator("li.dossier").count(), 0);
  await page.locator("#take-away").click();
  await page.locator("#take-table").selectOption("dossiers");
  const { path } = await saved(page, "#take-csv");
  const [, ...rows] = readElsewhere("table", path, ";");
  assert.deepEqual(rows.map(([id]) => id), records.dossiers.map(({ id }) => id).sort());
  assert.deepEqual(problems, []);
  await page.close();
});

test("who has the file alone reads which units there are no more", { timeout: 240 * SECONDS }, async () => {
  const of = (file) => readFileSync(join(ROOT, `tests/cases/scorecard/ended-around-the-due-day/${file}.json`), "utf8");
  const lastDays = { before: "29/06/2023", on: "30/06/2023", "without-figure": "30/06/2023", reached: "30/06/2023", after: "01/07/2023" };
  for (const [date, ended] of [
    ["2023-06-29", []], ["2023-06-30", ["before"]],
    ["2023-07-01", ["before", "on", "without-figure", "reached"]], ["2023-07-02", ["before", "on", "after", "without-figure", "reached"]],
  ]) {
    const { page, problems } = await board.opened(`?date=${date}`, { plan: of("plan"), records: of("records") });
    await page.locator("#take-away").click();
    await page.locator("#take-table").selectOption("notes");
    const { path } = await saved(page, "#take-csv");
    const lines = readElsewhere("table", path, ";").filter(([word]) => word === "Đơn vị đã kết thúc");
    assert.deepEqual(lines.map(([, says]) => says), ended.map((unit) => `Phường ${unit}: kết thúc ${lastDays[unit]}`), date);
    assert.deepEqual(problems, []);
    await page.close();
  }
});

test("the answer and the files byte for byte, the calendar, the link, one unit only", { timeout: 240 * SECONDS }, async () => {
  const { page, problems } = await board.opened(`?date=${asOf}&unit=tckh&known=2023-11-15`);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.locator("#take-away").press("Enter");
  await page.locator("dialog.take").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "take-title");
  await page.evaluate(() => {
    const made = URL.createObjectURL.bind(URL);
    globalThis.kept = 0;
    Object.assign(URL, { createObjectURL: (blob) => (kept += 1, made(blob)), revokeObjectURL: () => (kept -= 1) });
  });
  const text = async (button) => {
    const { name, path } = await saved(page, button);
    return [name, readFileSync(path, "utf8")];
  };
  assert.deepEqual(await text("#take-json"), [`nga-nam-2023-ket-qua-${asOf}.json`, tiendo.assessText(PLAN, RECORDS, asOf, "2023-11-15")]);
  assert.deepEqual(await text("#take-plan"), [`nga-nam-2023-ke-hoach-${asOf}.json`, PLAN]);
  assert.deepEqual(await text("#take-records"), [`nga-nam-2023-so-lieu-${asOf}.json`, RECORDS]);
  const days = { asOf, knownOn: "2023-11-15", from: asOf, to: "2023-11-30" };
  assert.deepEqual(await text("#take-ics"), [`nga-nam-2023-lich-thoi-han-${asOf}.ics`, tiendo.icalendar(PLAN, RECORDS, { ...days, language: "vi" })]);

  // one unit, unless all are asked for
  await page.locator("#take-table").selectOption("tasks");
  const tasks = async () => readElsewhere("table", (await saved(page, "#take-csv")).path, ";").length - 1;
  const assessment = tiendo.assess(PLAN, RECORDS, { asOf, knownOn: "2023-11-15" });
  assert.equal(await tasks(), assessment.tasks.filter(({ responsible }) => responsible.some(({ id }) => id === "tckh")).length);
  await page.locator("#take-filtered").uncheck();
  assert.equal(await tasks(), assessment.tasks.length);

  await page.locator("#copy-link").click();
  await page.waitForFunction(() => document.querySelector("dialog.take [role=status]").innerText.includes("liên kết"));
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), page.url());
  await page.keyboard.press("Escape");
  // it is told that it was closed a moment after
  await page.locator("dialog").waitFor({ state: "detached" });
  assert.equal(await page.evaluate(() => document.activeElement.id), "take-away");
  await page.waitForFunction(() => kept === 0, null, { timeout: 30 * SECONDS });
  assert.deepEqual(problems, []);
  await page.close();
});

test("what is filtered is taken away, row by row, and the notes say so; all of it when asked for", { timeout: 240 * SECONDS }, async () => {
  const assessment = tiendo.assess(PLAN, RECORDS, { asOf });
  const isLate = ({ status }) => ["overdue", "done_late"].includes(status);
  const isMine = ({ responsible, unit }) => (responsible ?? [unit]).some(({ id }) => id === "tckh");
  const periods = assessment.reports.filter(isMine).flatMap((report) => report.periods.filter(isLate));
  const { page, problems } = await board.opened(`?date=${asOf}&lang=en&unit=tckh&status=reports.done_late,reports.pending_overdue`);
  await page.locator("#take-away").click();
  const { sheets } = readElsewhere("workbook", (await saved(page, "#take-xlsx")).path);
  assert.equal(sheets.Indicators, undefined);
  assert.equal(sheets.Tasks, undefined);
  assert.equal(sheets["Report periods"].length - 1, periods.length);
  assert.ok(periods.length > 0 && periods.length < assessment.reports.filter(isMine).flatMap((report) => report.periods).length);
  assert.equal(sheets["By unit"].length - 1, assessment.units.filter(({ id }) => id === "tckh").flatMap(({ subtree }) => (subtree ? [1, 2] : [1])).length);
  const only = sheets.Notes.find(([[, word]]) => word === "Only")[1][1];
  assert.ok(only.startsWith("Finance and Planning Office; Report periods: submitted late; Report periods: overdue, not submitted. The unit applies"), only);
  await page.locator("#take-table").selectOption({ label: "Tasks" });
  const tasks = async () => readElsewhere("table", (await saved(page, "#take-csv")).path, ",").length - 1;
  assert.equal(await tasks(), 0);
  await page.locator("#take-filtered").uncheck();
  assert.equal(await tasks(), assessment.tasks.length);
  assert.deepEqual(problems, []);
  await page.close();
});

test("what a trial gives away says so: names, rows, calendar, print", { timeout: 240 * SECONDS }, async () => {
  const { page, problems } = await board.opened(`?date=${asOf}&lang=en&unit=tckh&section=1a`);
  await page.locator("#i-1a-budget-revenue-try").click();
  await page.locator("#i-1a-budget-revenue-trial-value").fill("70,000.25");
  await page.keyboard.press("Enter");
  await page.locator(".trial-changes li").waitFor();
  await page.locator("#take-away").click();
  await page.locator("#take-filtered").uncheck();
  const workbook = await saved(page, "#take-xlsx");
  assert.equal(workbook.name, `nga-nam-2023-board-trial-${asOf}.xlsx`);
  const { sheets } = readElsewhere("workbook", workbook.path);
  for (const [name, [head, ...rows]] of Object.entries(sheets)) {
    assert.equal(head[0][1], "Trial", name);
    assert.ok(rows.every(([[, mark]]) => mark === "TRIAL"), name);
  }
  const [, ...differing] = sheets["Trial, results that change"];
  // the verdict, and the shares of indicators on track of the office, of all offices and of the town
  assert.deepEqual(differing.map(([, [, kind]]) => kind), ["Indicator", ...Array(3).fill("Share or score")]);
  assert.ok(JSON.stringify(sheets.Notes).includes("49,900 million đồng → 70,000.25 million đồng"));
  const calendar = readFileSync((await saved(page, "#take-ics")).path, "utf8").replace(/\r\n /g, "");
  const real = tiendo.icalendar(PLAN, RECORDS, { asOf, from: asOf, to: "2023-11-30", language: "en" }).replace(/\r\n /g, "");
  const lines = (text, name) => text.split("\r\n").filter((line) => line.startsWith(`${name}:`));
  assert.ok(lines(real, "SUMMARY").length > 0);
  assert.deepEqual(lines(calendar, "SUMMARY").filter((line) => !line.startsWith("SUMMARY:[TRIAL] ")), []);
  // what an entry tells, and what its alarm shows
  assert.deepEqual(lines(calendar, "DESCRIPTION").filter((line) => !line.startsWith("DESCRIPTION:[TRIAL] ")), []);
  assert.equal(lines(calendar, "DESCRIPTION").length, 2 * lines(calendar, "SUMMARY").length);
  assert.deepEqual(lines(calendar, "UID").filter((line) => lines(real, "UID").includes(line)), [], "no real entry is replaced");
  const records = JSON.parse(readFileSync((await saved(page, "#take-records")).path, "utf8"));
  assert.deepEqual(records.observations.at(-1), { indicator: "1a-budget-revenue", on: asOf, value: "70000.25", illustrative: true });
  await page.locator("#take-table").selectOption("tasks");
  const table = readFileSync((await saved(page, "#take-csv")).path, "utf8").replace(/^\ufeff/, "").trimEnd().split("\r\n");
  assert.equal(table.length, tiendo.assess(PLAN, RECORDS, { asOf }).tasks.length + 1);
  assert.deepEqual([...new Set(table.map((row) => row.split(",")[0]))], ["Trial", "TRIAL"]);
  await page.keyboard.press("Escape");

  // an explanation, and a document that follows
  const copied = async (button) => {
    await page.evaluate(() => navigator.clipboard.writeText(""));
    await button.click();
    await page.waitForFunction(() => navigator.clipboard.readText());
    return page.evaluate(() => navigator.clipboard.readText());
  };
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.locator("#i-1a-budget-revenue-ask").click();
  assert.match(await copied(page.locator("#i-1a-budget-revenue-why .why-actions button")), /^TRIAL – not the real result\n/);
  await page.locator("#draft-report").click();
  await page.locator(".trial-paper").waitFor();
  const draft = await saved(page, "#draft-txt");
  assert.match(draft.name, /-trial-/);
  assert.ok(readFileSync(draft.path, "utf8").startsWith("TRIAL – not the real result"));
  assert.ok(readFileSync((await saved(page, "#draft-md")).path, "utf8").startsWith("TRIAL – not the real result"));
  assert.match(readFileSync((await saved(page, "#draft-html")).path, "utf8"), /<\/style><p><b>TRIAL – not the real result<\/b><\/p>/);
  assert.match(await copied(page.locator("#draft-copy")), /^TRIAL – not the real result\n/);
  await page.keyboard.press("Escape");

  const pages = await printed(page);
  assert.ok(pages.every((text) => text.includes(bare("TRIAL – not the real result"))));
  assert.match(await page.title(), /^TRIAL – not the real result – /);
  // a browser that prints nothing in the margins: its own heads have the title, and the mark goes across each page
  await page.evaluate(() => delete globalThis.CSSMarginRule);
  await page.emulateMedia({ media: "print" });
  const across = () => page.evaluate(() => {
    dispatchEvent(new Event("beforeprint"));
    dispatchEvent(new Event("afterprint"));
    const { content, position } = getComputedStyle(document.body, "::after");
    return [content, position];
  });
  assert.deepEqual(await across(), ['"TRIAL – not the real result"', "fixed"]);
  await page.emulateMedia({ media: "screen" });
  assert.equal((await across())[0], "none");
  await page.locator("#take-away").click();
  assert.match(await page.locator(".ways li", { has: page.locator("#take-print") }).innerText(), /This browser does not print .*“headers and footers”/);
  assert.deepEqual(problems, []);
  await page.close();
});

test("on paper: whose board, which day, which page of how many, what it is restricted to", { timeout: 240 * SECONDS }, async () => {
  const plan = JSON.parse(PLAN);
  plan.name = 'Kế hoạch "}</style> \\ 2023';
  const { page, problems } = await board.opened(`?date=${asOf}&known=2023-11-15&unit=tckh&section=1a`, { plan: JSON.stringify(plan) });
  const pages = await printed(page);
  assert.ok(pages.length > 2);
  pages.forEach((words, place) => {
    assert.ok(words.includes(`Trang${place + 1}/${pages.length}`), words);
    assert.ok(words.includes(bare("Ngày đánh giá: 31/10/2023; Ghi nhận đến ngày: 15/11/2023")), words);
    if (place > 0) assert.ok(words.includes(bare(`UBND thị xã Ngã Năm – ${plan.name}`)), words);
  });
  assert.ok(pages[0].includes(bare("Chỉ gồm: Phòng Tài chính - Kế hoạch; ")));
  assert.ok(pages.some((text) => text.includes(bare("Văn bản căn cứ"))));
  // a document is numbered as Decree 30/2020/NĐ-CP wants it, without the head of the board
  await page.locator("#draft-report").click();
  await page.locator(".paper article").waitFor();
  const draft = await printed(page);
  assert.ok(draft.every((text) => !/Trang\d/.test(text)));
  assert.deepEqual(problems, []);
  await page.close();
});

test("names of 300 letters without a blank: on a screen, on a telephone and on paper nothing is wider, and no unit is left off", { timeout: 240 * SECONDS }, async () => {
  const plan = JSON.parse(PLAN);
  const long = (kind, item, place) => Object.assign(item, { name: `${kind}${place}${"a".repeat(300)}` });
  for (const kind of ["indicators", "tasks", "reports", "services", "units", "sections", "policies"]) plan[kind].forEach((item, place) => place % 3 === 0 && long(kind, item, place));
  const { page, problems } = await board.opened("?date=2023-12-31", { plan: JSON.stringify(plan) });
  const wide = () => page.evaluate(() => {
    const { right } = document.querySelector("main").getBoundingClientRect();
    const isScrolled = (one) => one.closest(".contents") !== null || (!matchMedia("print").matches && one.closest(".scroll") !== null);
    return [...document.querySelectorAll("main *")].filter((one) => one.checkVisibility() && !isScrolled(one) && one.getBoundingClientRect().right > right + 1)
      .map((one) => `${one.localName}.${one.className}: ${one.textContent.slice(0, 20)}`);
  });
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    assert.deepEqual(await wide(), [], `${width} px`);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width} px`);
  }
  const owing = await page.locator("#owed .ower h3").allTextContents();
  assert.ok(owing.length > 2 && owing.some((name) => name.includes("aaa")));
  const text = (await printed(page)).join("");
  assert.deepEqual(owing.map(bare).filter((name) => !text.includes(name)), []);
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: Math.floor((186 / 25.4) * 96), height: 900 });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.deepEqual(await wide(), [], "on paper");
  assert.deepEqual(problems, []);
  await page.close();
});

test("on paper: a table that goes over a page has its headings on each, and nothing is cut", { timeout: 240 * SECONDS }, async () => {
  const { page, problems } = await board.opened("?date=2024-02-15");
  // each begins where a quarter of a page is left
  await page.evaluate(() => ["units", "services"].forEach((part) => {
    const before = document.createElement("div");
    Object.assign(before.style, { breakBefore: "page", height: "185mm" });
    document.querySelector(`#${part} section`).before(before);
  }));
  const pages = await printed(page);
  const plan = JSON.parse(PLAN);
  // the words of all columns of the two widest tables
  const units = ["Đơn vị", "Chỉ tiêu", "Cần theo dõi", "Chưa kết luận", "Đạt, đúng tiến độ", "Nhiệm vụ", "Trong hạn", "Xong đúng hạn", "Kỳ báo cáo", "Hồ sơ một cửa", "Xong quá hạn", "Hệ quả"].map(bare);
  const services = ["Thủ tục", "Tiếp nhận Đã giải quyết Đang giải quyết Kết quả", "Trong kỳ", "Từ kỳ trước", "Trực tuyến", "Sắp đến hạn", "Điểm trung bình"].map(bare);
  const first = pages.findIndex((text) => text.includes(bare("Tổng hợp theo đơn vị")));
  const last = pages.findIndex((text) => text.includes(bare("Toàn kế hoạch")));
  assert.ok(first < last, "the table of units goes over a page");
  for (const text of pages.slice(first, last + 1)) assert.deepEqual(units.filter((words) => !text.includes(words)), []);
  const ofServices = plan.services.map(({ name }) => bare(name.vi ?? name));
  const from = pages.findIndex((text) => text.includes(bare("Hồ sơ trong kỳ kế hoạch, đến ngày")));
  const next = pages[from + 1];
  assert.ok(ofServices.some((name) => next.includes(name)), "the table of services goes over a page");
  for (const text of [pages[from], next]) assert.deepEqual(services.filter((words) => !text.includes(words)), []);
  // whatever is folded on the screen: no task is left out, and of dossiers it is said that they are
  const text = pages.join("");
  assert.deepEqual(plan.tasks.map(({ name }) => bare(name.vi ?? name)).filter((name) => !text.includes(name)), []);
  assert.ok(text.includes("(khôngintừnghồsơ)"));
  // the width of A4 between its margins: no table is wider, and the last column keeps clear of the edge
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: Math.floor((186 / 25.4) * 96), height: 900 });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const cut = await page.evaluate(() => [...document.querySelectorAll("main table")].filter((table) => table.checkVisibility()
    && table.getBoundingClientRect().right > document.querySelector("main").getBoundingClientRect().right + .5).map((table) => table.caption?.innerText));
  assert.deepEqual(cut, []);
  const clear = await page.evaluate(() => Math.min(...[...document.querySelectorAll(".units tr > :last-child")].map((cell) => {
    const text = document.createRange();
    text.selectNodeContents(cell);
    return innerWidth - text.getBoundingClientRect().right;
  }).filter((room) => room < 200)));
  assert.ok(clear > 4, `${clear} px from the edge`);
  assert.deepEqual(problems, []);
  await page.close();
});

test("a document on paper: sizes, lines and page numbers of Decree 30/2020/NĐ-CP, no heading without its text", { timeout: 240 * SECONDS }, async () => {
  const { page, problems } = await board.opened("?date=2024-02-15");
  await page.locator("#o-tckh").click();
  await page.locator("#draft-of-tckh").click();
  await page.locator(".paper article").waitFor();
  const headings = await page.locator(".paper :is(h4, h5)").allTextContents();
  assert.ok(headings.length > 5);
  const pages = await printed(page);
  assert.ok(pages.length > 2);
  pages.forEach((text, place) => {
    const ends = [...headings, "khách quan:", "chủ quan:", "khắc phục:"].filter((words) => text.endsWith(bare(words)));
    assert.deepEqual(ends, [], `page ${place + 1} ends with it`);
    // Appendix I part I section I.7: in the middle of the upper margin, but for the first page
    assert.equal(text.startsWith(`${place + 1}`) || text.endsWith(`${place + 1}`), place > 0, text);
  });
  // the paper between the margins of 30 and 15 mm
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: Math.floor((165 / 25.4) * 96), height: 900 });
  const look = await page.evaluate(() => {
    const points = (place) => Math.round(Number.parseFloat(getComputedStyle(document.querySelector(place)).fontSize) * .75 * 10) / 10;
    const lines = (place) => {
      const text = document.createRange();
      text.selectNodeContents(document.querySelector(place));
      return new Set([...text.getClientRects()].map(({ top }) => Math.round(top))).size;
    };
    return {
      sizes: [".state", ".motto", ".issuer", ".title", ".subject", ".to", ".entry-line", ".recipients", ".ends li"].map((place) => [place, points(`.paper ${place}`)]),
      state: lines(".paper .state"), motto: lines(".paper .motto"),
      backdrop: getComputedStyle(document.querySelector(".draft"), "::backdrop").display,
      cut: document.querySelector(".heads").scrollWidth > document.querySelector(".heads").clientWidth,
      // dots go to the end of their line, and none stands on the next
      dots: [...new Set([...document.querySelectorAll(".paper .blank")].map((one) => {
        const [line, dots] = [one, one.querySelector(".dots")].map((place) => place.getBoundingClientRect());
        return `${Math.round(line.height / Number.parseFloat(getComputedStyle(one).lineHeight))} line, ${Math.round(line.right - dots.right)} short`;
      }))],
    };
  });
  // Appendix I part I section II, 1 to 9: the name of the state 12 to 13, the recipients 12 and 11, all else 13 to 14
  assert.deepEqual(look, {
    sizes: [[".state", 12], [".motto", 13], [".issuer", 13], [".title", 13], [".subject", 13], [".to", 13], [".entry-line", 13], [".recipients", 12], [".ends li", 11]],
    state: 1, motto: 1, backdrop: "none", cut: false, dots: ["1 line, 0 short"],
  });
  assert.deepEqual(problems, []);
  await page.close();
});
