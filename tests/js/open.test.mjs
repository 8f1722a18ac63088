/** Opening files on the page, in a browser, under its strict policy: chosen and dropped, good and bad. */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { book, BUILT_IN, BUILT_IN_RECORDS, file, give, MINUTE, openedOn, OWN_PLAN, OWN_RECORDS, take } from "./open-dialog.mjs";
import { HEADS, REVENUE } from "./open-sheets.mjs";
import * as reading from "./reading.mjs";
import { readElsewhere } from "./shown.mjs";
import { serialOf, workbookOf, zipOf } from "./workbook.mjs";

const folder = mkdtempSync(join(tmpdir(), "tiendo-open-"));
const site = reading.inBrowser();
const opened = (...asked) => openedOn(site, ...asked);

after(() => rmSync(folder, { recursive: true, force: true }));

test("a plan and its records: whose they are, on which day, and the way back and forth", { timeout: 2 * MINUTE }, async () => {
  const { page, problems } = await opened();
  const before = await page.innerText("#summary");
  const said = await give(page, [file("so-lieu.json", OWN_RECORDS), file("ke-hoach.json", OWN_PLAN)]);
  assert.ok(said.includes("Kế hoạch mới: Kế hoạch <img src=x onerror=alert(1)> năm 2024 (01/01/2024 – 31/12/2024)"), said);
  assert.ok(said.includes("Số liệu thực hiện 1"), said);
  assert.equal(await page.inputValue("#open-date"), "31/12/2024");
  // what was done after the latest record the files do not say
  assert.equal(await page.innerText("#open-later"), "Ghi nhận mới nhất trong tệp là của ngày 30/06/2024: nội dung đến hạn sau đó mà tệp chưa ghi kết quả, bảng ngày 31/12/2024 coi là quá hạn hoặc chưa có số liệu.");
  await page.click("#open-latest button");
  assert.deepEqual([await page.inputValue("#open-date"), await page.innerText("#open-later"), await page.locator("#open-latest button").count()], ["30/06/2024", "", 0]);
  await page.fill("#open-date", "31/12/2024");
  assert.equal(await page.innerText("#open-latest"), "Đánh giá ngày 30/06/2024");
  assert.equal(await page.innerText("#summary"), before, "the board stays until the files are taken");
  await take(page);
  assert.equal(await page.innerText("h1"), "Kế hoạch <img src=x onerror=alert(1)> năm 2024");
  assert.equal(await page.locator("img").count(), 0);
  assert.equal(await page.innerText("#own"), "Tệp của bạn: so-lieu.json, ke-hoach.json");
  assert.equal(await page.innerText(".authority"), OWN_PLAN.units[0].name.toUpperCase());
  assert.ok((await page.innerText("#i-thu")).includes("40"));
  assert.deepEqual(await page.locator(".quick .choice").allInnerTexts(), ["30/11/2024", "31/12/2024", "01/01/2025"]);
  assert.equal(new URL(page.url()).search, "?plan=own&date=2024-12-31");
  await page.goBack();
  await page.waitForSelector("#i-1e-late-dossiers", { state: "attached", timeout: MINUTE });
  assert.equal(await page.locator("#own").count(), 0);
  assert.equal(await page.inputValue("#date"), "31/08/2023");
  await page.goForward();
  await page.waitForSelector("#i-thu", { state: "attached" });
  await page.click("#open-files");
  await page.click("#open-back");
  await page.waitForSelector("#i-1e-late-dossiers", { state: "attached", timeout: MINUTE });
  assert.equal(new URL(page.url()).search, "");
  assert.deepEqual(problems, []);
  await page.close();
});

test("another plan is shown whole; with other records of the same plan what is filtered stays so", { timeout: 2 * MINUTE }, async () => {
  const { page, problems } = await opened("?status=behind&find=giai+ngan&sort=worst", { awaited: reading.ANY_BOARD });
  await give(page, [file("ke-hoach.json", OWN_PLAN), file("so-lieu.json", OWN_RECORDS)]);
  await take(page);
  assert.equal(new URL(page.url()).search, "?plan=own&date=2024-12-31&sort=worst");
  await page.selectOption("#unit", "xa");
  await page.click("#open-files");
  await give(page, file("so-lieu.csv", "Mã chỉ tiêu;Ngày;Giá trị\nthu;31/07/2024;50"));
  await take(page);
  assert.equal(new URL(page.url()).search, "?plan=own&date=2024-12-31&unit=xa&sort=worst");
  assert.ok((await page.innerText("#i-thu")).includes("50"));
  assert.equal(await page.innerText("#own"), "Tệp của bạn: ke-hoach.json, so-lieu.json, so-lieu.csv");
  // a file of JSON takes the place of all records: those of the files before are no longer there
  await page.click("#open-files");
  await give(page, file("moi.json", { ...OWN_RECORDS, observations: [{ indicator: "thu", on: "2024-08-31", value: 60 }] }));
  await take(page);
  assert.equal(await page.innerText("#own"), "Tệp của bạn: ke-hoach.json, moi.json");
  assert.deepEqual(problems, []);
  await page.close();
});

test("what is the plan and what its records is told by what is in them, not by name or order", { timeout: 2 * MINUTE }, async () => {
  const { page, problems } = await opened();
  for (const files of [[file("so-lieu.json", OWN_PLAN), file("ke-hoach.json", OWN_RECORDS)], [file("ke-hoach.json", OWN_RECORDS), file("so-lieu.json", OWN_PLAN)]]) {
    const said = await give(page, files);
    assert.ok(said.includes("Kế hoạch mới") && said.includes("Số liệu thực hiện 1"), said);
    await page.click("#open-leave");
  }
  assert.deepEqual(problems, []);
  await page.close();
});

test("a plan is first looked at today, as it is in Vietnam, wherever the browser is", { timeout: 2 * MINUTE }, async () => {
  for (const [now, day] of [["2024-08-31T16:59:59Z", "2024-08-31"], ["2024-08-31T17:00:00Z", "2024-09-01"]]) {
    const { page, problems } = await opened("", { timezoneId: "America/New_York", prepare: (page) => page.clock.setFixedTime(new Date(now)) });
    await give(page, file("ke-hoach.json", OWN_PLAN));
    assert.equal(await page.inputValue("#open-date"), day.split("-").reverse().join("/"));
    await take(page);
    assert.equal(await page.locator(`#day-${day}`).innerText(), "Hôm nay");
    assert.deepEqual(problems, []);
    await page.close();
  }
});

test("a link to files that are not open says so, and shows no other plan instead", { timeout: 2 * MINUTE }, async () => {
  const { page, problems } = await opened("?plan=own&date=2024-05-01", { isOpen: false });
  await page.waitForSelector("#not-open-back");
  assert.equal(await page.locator("#summary section").count(), 0);
  assert.ok((await page.innerText("#problems")).includes("Tệp của liên kết này chưa được mở"));
  await page.click("#not-open-open");
  await page.waitForSelector("#open-input");
  await page.keyboard.press("Escape");
  await page.click("#not-open-back");
  await page.waitForSelector("#i-1e-late-dossiers", { state: "attached", timeout: MINUTE });
  assert.deepEqual(problems, []);
  await page.close();
});

test("a workbook with good and bad rows: every cell by its address, all at once; the good ones are taken, and that is shown", { timeout: 2 * MINUTE }, async () => {
  const { page, problems } = await opened("?date=2023-12-31");
  const day = { v: serialOf("2023-12-31"), s: "day" };
  const said = await give(page, file("thu.xlsx", book([
    ["UBND THỊ XÃ NGÃ NĂM"], HEADS, [REVENUE, day, 70000], [REVENUE, "31/02/2023", 1], [REVENUE, day, "=cmd|' /C calc'!A0"], ["1a-budget-revenu", "30/11/2023", 60000], [REVENUE, day, { v: "#REF!", t: "e" }],
  ], { merges: ["A1:C1"] })));
  for (const words of ["Thu ngân sách!B4", "31/02/2023", "không có ngày này", "Thu ngân sách!C5", "=cmd|' /C calc'!A0", "Thu ngân sách!A6", "1a-budget-revenue", "Thu ngân sách!C7", "#REF!", "4 chỗ chưa đọc được, ở 4 hàng", "Chỉ lấy 1 hàng tốt"]) {
    assert.ok(said.includes(words), `${words}: ${said}`);
  }
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#open-problems-csv")]);
  const csv = readFileSync(await download.path(), "utf8");
  assert.ok(csv.startsWith("\ufeffTệp;Ô;Trong ô;"), csv);
  assert.ok(csv.includes(";\"'=cmd|' /C calc'!A0\";") || csv.includes(";'=cmd|' /C calc'!A0;"), csv);
  await take(page);
  assert.ok((await page.innerText("#own")).includes("4 hàng không lấy được khi mở"));
  const [again] = await Promise.all([page.waitForEvent("download"), page.click("#own-problems")]);
  assert.equal(readFileSync(await again.path(), "utf8"), csv);
  assert.ok((await page.innerText(`#i-${REVENUE}`)).includes("70.000"));
  assert.deepEqual(problems, []);
  await page.close();
});

test("what was not taken of files is told as long as they are open: of all together, of one that is opened again anew, of one that gave way no more", { timeout: 2 * MINUTE }, async () => {
  const { page, problems } = await opened();
  const next = async (name, rows, { isBeside = true } = {}) => {
    await page.click("#open-files");
    await give(page, file(name, book([HEADS, ...rows])));
    if (!isBeside) {
      await page.selectOption("#open-into", "replace");
      await page.waitForSelector("#open-take");
    }
    await take(page);
    const list = page.waitForEvent("download").then(async (download) => readFileSync(await download.path(), "utf8").trimEnd().split("\r\n").slice(1).map((line) => line.split(/[;,]/).slice(0, 2).join(" ")));
    await page.click("#own-problems");
    return [await page.innerText(".own-rejected"), await list];
  };
  await give(page, file("ke-hoach.json", OWN_PLAN));
  await take(page);
  assert.equal(await page.locator("#own-problems").count(), 0);
  const ofTwo = [" · 2 hàng không lấy được khi mở", ["hai.xlsx Thu ngân sách!B2", "hai.xlsx Thu ngân sách!B3"]];
  assert.deepEqual(await next("mot.xlsx", [["thu", "31/02/2024", 1], ["thu", "31/03/2024", 20]]), [" · 1 hàng không lấy được khi mở", ["mot.xlsx Thu ngân sách!B2"]]);
  assert.deepEqual(await next("hai.xlsx", [["thu", "31/04/2024", 2], ["thu", "31/06/2024", 3], ["thu", "31/05/2024", 30]]), [" · 3 hàng không lấy được khi mở", ["mot.xlsx Thu ngân sách!B2", ...ofTwo[1]]]);
  assert.deepEqual(await next("mot.xlsx", [["thu", "29/02/2024", 1], ["thu", "31/03/2024", 20]]), ofTwo);
  await page.click("#lang-en");
  await page.waitForSelector("html[lang=en]");
  assert.deepEqual(await next("ba.xlsx", [["thu", "2024-02-30", 1], ["thu", "2024-03-31", 20]], { isBeside: false }), [" · 1 row was left out when it was opened", ["ba.xlsx Thu ngân sách!B2"]]);
  assert.deepEqual(problems, []);
  await page.close();
});

test("more time beside completions, and pauses of dossiers in their own rows: both kinds are told and counted; what the engine refuses of a pause leaves its dossier", { timeout: 2 * MINUTE }, async () => {
  const { page, problems } = await opened();
  const [done, late] = BUILT_IN.tasks.map(({ name }) => name.vi);
  const dossier = (id, ...days) => [id, "1e-service-land-title", "p1", "01/08/2023", ...days];
  const said = await give(page, file("theo-doi.xlsx", workbookOf([
    { name: "Nhiệm vụ", rows: [["Nhiệm vụ", "Gia hạn đến", "Ngày gia hạn", "Ngày hoàn thành"], [done, "31/01/2024", "05/12/2023", "20/12/2023"], [late, "31/01/2024", null, "20/12/2023"]] },
    { name: "Hồ sơ", rows: [["Mã hồ sơ", "Tên TTHC", "Đơn vị", "Ngày tiếp nhận", "Ngày yêu cầu bổ sung", "Ngày bổ sung"],
      dossier("H1", "03/08/2023", "04/08/2023"), dossier("H2", "04/08/2023", "03/08/2023"), dossier("H3", "31/07/2023", "03/08/2023"), dossier("H4", "07/08/2023", null)] },
    { name: "Tạm dừng hồ sơ", rows: [["Mã hồ sơ", "Loại", "Từ ngày", "Đến ngày"], ["H1", "tạm dừng", "04/08/2023", "05/08/2023"], ["H1", "tạm dừng", "07/08/2023", "08/08/2023"], ["H9", "tạm dừng", "07/08/2023", null]] },
  ])));
  const rows = await page.locator(".sheets-read tbody tr").evaluateAll((found) => found.map((row) => [...row.cells].slice(1, 3).map(({ innerText }) => innerText.replaceAll("\u00a0", " ").trim()).join(": ")));
  assert.deepEqual(rows, ["Hoàn thành nhiệm vụ, Gia hạn (tiêu đề ở hàng 1): 2 (3 ghi nhận)", "Hồ sơ một cửa, Bổ sung, tạm dừng hồ sơ (tiêu đề ở hàng 1): 4 (6 ghi nhận)", "Bổ sung, tạm dừng hồ sơ (tiêu đề ở hàng 1): 1"]);
  for (const part of [
    "Nhiệm vụ!B3", "gia hạn mà không rõ quyết định ngày nào", "Hồ sơ!E3", "tạm dừng kết thúc 03/08/2023 trước khi bắt đầu 04/08/2023", "Hồ sơ!E4", "Tạm dừng hồ sơ!2", "Tạm dừng hồ sơ!A4",
    "“Gia hạn đến” (B) đọc là gia hạn, quyết định theo “Ngày gia hạn” (C)", "“Ngày yêu cầu bổ sung” (E), “Ngày bổ sung” (F) đọc là thời gian chờ bổ sung hồ sơ",
  ]) assert.ok(said.includes(part), `${part}: ${said}`);
  await take(page);
  assert.deepEqual(problems, []);
  await page.close();
});

test("what the engine remarks of a record stands with its cell, in the dialog and on the board", { timeout: 2 * MINUTE }, async () => {
  const { page, problems } = await opened("?date=2023-12-31&lang=en");
  // two sources differ each day: of very many remarks the first are listed, and the others counted; a hidden sheet is read, and that is told
  const days = Array.from({ length: 151 }, (_, at) => new Date(Date.UTC(2023, 0, 1 + at)).toISOString().slice(0, 10));
  await give(page, file("thu.xlsx", workbookOf([{ name: "Thu ngân sách", hidden: true, rows: [[...HEADS, "Mã nguồn"], ...days.flatMap((on, at) =>
    ["kbnn", "cct"].map((source, more) => [REVENUE, { v: serialOf(on), s: "day" }, at + more, source]))] }])));
  await page.selectOption("#open-into", "replace");
  await page.waitForSelector(".open-dropped");
  assert.equal(await page.innerText(".sheets-read tbody th"), "Thu ngân sách (hidden sheet)");
  assert.equal(await page.innerText(".open-remarks summary"), "151 remarks from checking against the plan");
  await page.click(".open-remarks summary");
  await page.waitForSelector(".open-remarks li");
  assert.equal(await page.locator(".open-remarks li").count(), 100);
  assert.equal(await page.innerText(".open-remarks > .meta"), "and 51 more");
  await page.click("#open-leave");
  await give(page, file("thu.xlsx", book([HEADS, [REVENUE, "31/10/2023", 50000], [REVENUE, "30/11/2023", 40000]])));
  await page.selectOption("#open-into", "replace");
  await page.waitForSelector(".open-dropped");
  const said = await page.innerText(".open-body");
  assert.ok(said.includes("1 remark from checking"), said);
  await take(page);
  await page.click("#fold-diagnostics");
  assert.ok((await page.innerText("#notes")).includes("Thu ngân sách!3"), await page.innerText("#notes"));
  assert.deepEqual(problems, []);
  await page.close();
});

test("a remark on a record that stood there before says which it is, and neither line nor place of a text that nobody has", { timeout: 2 * MINUTE }, async () => {
  const { page, problems } = await opened("?date=2023-10-31");
  const remarksIn = async (place) => {
    await page.click(`${place} summary`);
    await page.waitForSelector(`${place} li`);
    return (await page.innerText(place)).replaceAll("\u00a0", " ");
  };
  // more than the open figure of October; and one of its own that falls
  const rows = [HEADS, [REVENUE, "30/09/2023", 52350], ["1a-commune-revenue", "31/08/2023", 9000], ["1a-commune-revenue", "30/09/2023", 10]];
  await give(page, file("thu.xlsx", book(rows)));
  for (const place of [".open-remarks", "#notes .diagnostics"]) {
    if (place.startsWith("#")) {
      await page.fill("#open-date", "2023-10-31");
      await take(page);
    }
    const said = await remarksIn(place);
    assert.match(said, /số liệu, ghi nhận ngoài các tờ vừa mở\s+Giải ngân vốn đầu tư công năm 2023: ngày/, place);
    // of the two figures of a fall the one that was opened
    assert.match(said, /số liệu Thu ngân sách!C2\s+Thu ngân sách thị xã: lũy kế giảm từ 52\.350 còn 49\.900/, place);
    assert.match(said, /số liệu Thu ngân sách!4\s+Thu ngân sách của các xã, phường: lũy kế giảm từ 9\.000 còn 10 ngày 30\/09\/2023/, place);
    assert.doesNotMatch(said, /dòng \d|\/observations/, place);
  }
  // nor in a trial
  await page.click("#try");
  await page.locator(".trial-band").waitFor();
  assert.doesNotMatch(await page.textContent("#notes .diagnostics"), /dòng \d/);
  await page.click("#open-files");
  // a file of JSON alone is there to be looked at
  const text = JSON.stringify({ ...OWN_RECORDS, observations: [{ indicator: "thu", on: "2024-06-30", value: 40 }, { indicator: "thu", on: "2024-07-31", value: 30 }] }, null, 1);
  await give(page, [file("so-lieu.json", text), file("ke-hoach.json", OWN_PLAN)]);
  assert.match(await remarksIn(".open-remarks"), /số liệu, dòng \d+ \/observations\/1\s+Thu ngân sách: lũy kế giảm/);
  assert.deepEqual(problems, []);
  await page.close();
});

test("a remark on a plan of sheets stands with its cell, also once records are put into that plan", { timeout: 2 * MINUTE }, async () => {
  const heads = ["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2026", "Kỳ gốc", "Chủ trì", "Thời hạn"];
  const { page, problems } = await opened();
  const remarks = async () => {
    const fold = page.locator("#notes .diagnostics");
    if (!await fold.evaluate(({ open }) => open)) await fold.locator("summary").click();
    return fold.innerText();
  };
  await give(page, file("ke-hoach.xlsx", workbookOf([{ name: "Chỉ tiêu", rows: [heads, ["Tỷ lệ hồ sơ số", "%", 5, 9, "Phòng A", "31/12/2026"]] }])));
  await take(page);
  const ofPlan = /kế hoạch Chỉ tiêu!D2\s/;
  assert.match(await remarks(), ofPlan);
  await page.click("#open-files");
  await give(page, file("so-lieu.csv", "Tên chỉ tiêu;Ngày;Giá trị\nTỷ lệ hồ sơ số;31/10/2026;7\n"));
  await take(page);
  assert.match(await remarks(), ofPlan);
  assert.doesNotMatch(await remarks(), /dòng \d/);
  assert.deepEqual(problems, []);
  await page.close();
});

test("a real drop anywhere on the page", { timeout: 2 * MINUTE }, async () => {
  const { page, problems } = await opened("", { isOpen: false });
  const path = join(folder, "tha.csv");
  writeFileSync(path, `Mã chỉ tiêu;Ngày;Giá trị\n${REVENUE};31/07/2023;12,5\n`);
  const session = await page.context().newCDPSession(page);
  for (const type of ["dragEnter", "dragOver", "drop"]) {
    await session.send("Input.dispatchDragEvent", { type, x: 300, y: 500, data: { items: [], files: [path], dragOperationsMask: 1 } });
  }
  await page.waitForSelector("#open-take", { timeout: MINUTE });
  assert.ok((await page.innerText(".open-body")).includes("tha.csv: mã chữ UTF-8; cột cách nhau bằng chấm phẩy (;)."));
  assert.equal(new URL(page.url()).pathname, "/");
  assert.deepEqual(problems, []);
  await page.close();
});

const bytes = (...parts) => Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "utf16le") : Buffer.from(part))));
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Files that cannot be opened: what is said of each. */
const BAD = [
  ["bom.xlsx", () => workbookOf([{ name: "S", rows: [HEADS] }], { more: [{ name: "xl/media/x", text: "0".repeat(8 << 20) }] }), /bom\.xlsx: phần “xl\/media\/x” nén 8,0 MB vào .* byte.*Không giải nén/],
  ["khai.xlsx", () => zipOf([{ name: "_rels/.rels", text: "0".repeat(1 << 20), says: 5000 }]), /lớn hơn .* mà nó khai; đã dừng giải nén/],
  ["cut.xlsx", () => book([HEADS]).subarray(0, 900), /tệp hỏng hoặc tải về chưa đủ/],
  ["khoa.xlsx", () => bytes(COMPOUND, "EncryptedPackage"), /có mật khẩu/],
  ["cu.xls", () => bytes(COMPOUND, "Workbook"), /Excel kiểu cũ \(\.xls\).*\.xlsx/],
  ["van-ban.xlsx", () => "%PDF-1.7 …", /đây là PDF/],
  ["bang.xlsx", () => "<html><table>", /đây là HTML.*mở bằng Excel hoặc LibreOffice, lưu thành \.xlsx/],
  ["chi-tieu.xlsx", () => workbookOf([{ name: "Hướng dẫn", rows: [["x"]] }, { name: "Chỉ tiêu", rows: [["BÁO CÁO"], ["Thử", "Mã", "Nội dung", "Chỉ tiêu giao", "Hạn", "Chủ trì", "Minh họa (*)"], ["THỬ", "a", "Thu", 5, "31/12/2024", "A"]] }]), /chi-tieu\.xlsx: đây là bảng kết quả đã tải về từ trang này/],
  ["milestones.csv", () => "Id,Name,Day of the milestone,Target,Responsible,Illustrative (*)\na,Revenue,2024-06-30,5,A,\n", /bảng kết quả đã tải về.*Tải mẫu kèm ghi nhận hiện có/],
  ["trong.csv", () => "", /tệp trống/],
  ["trang.csv", () => "\n\n", /tệp không có nội dung/],
  ["trang.json", () => "\ufeff \n", /tệp không có nội dung/],
  ["la.json", () => ({ hello: 1 }), /không phải kế hoạch, ghi nhận hay thể thức văn bản \(có: hello\)/],
  ["ket-qua.json", () => ({ format: "tiendo/1", plan: { id: "p" }, as_of: "2024-05-31", summary: {}, indicators: [] }), /ket-qua\.json: đây là kết quả đánh giá, không mở lại được/],
  ["hong.json", () => '{"format": "tiendo/1",\n "id": "x",\n "units": [}', /Không mở được hong\.json.*dòng 3/s],
  ["trung.json", () => '{"format": "tiendo/1", "id": "a", "id": "b", "name": "x", "period": {"start": "2024-01-01", "end": "2024-12-31"}, "units": []}', /Không mở được trung\.json.*`?id`?/s],
  ["khac.json", () => OWN_RECORDS, /khac\.json: đây là số liệu của kế hoạch “xa-2024”, không phải của kế hoạch đang mở\. Chọn cùng một lúc tệp này và tệp của kế hoạch ấy\./],
  ["bytes.csv", () => Buffer.from([1, 0, 0, 2, 0, 0, 3, 0, 0, 0, 0, 0]), /không phải văn bản|trống|không nhận ra/],
];

test("a workbook or CSV that was taken away begins a new plan, in either language: its targets, days and units, and nothing of its results", { timeout: 3 * MINUTE }, async () => {
  const plain = ({ target: { at_least: atLeast } = {} }) => typeof atLeast === "number";
  const whole = BUILT_IN.indicators.filter((indicator) => indicator.measure && plain(indicator));
  for (const lang of ["vi", "en"]) {
    const { page, problems } = await opened(`?lang=${lang}`, { isOpen: false });
    const taken = {};
    await page.click("#take-away");
    for (const kind of ["xlsx", "csv"]) {
      const [download] = await Promise.all([page.waitForEvent("download"), page.click(`#take-${kind}`)]);
      taken[kind] = readFileSync(await download.path());
    }
    await page.click("#take-close");
    for (const [kind, content] of Object.entries(taken)) {
      await page.click("#open-files");
      const said = await give(page, [file(`nam-sau.${kind}`, content)]);
      assert.match(said, lang === "vi" ? /bảng kết quả đã tải về từ trang này, chỉ lấy để bắt đầu kế hoạch mới.*, 8 hàng là phần của đơn vị/s : /read to begin another plan only.*, nor 8 rows of units’ parts/s);
      // a CSV has no notes, in which the name stands
      assert.ok(said.includes(`${lang === "vi" ? "Kế hoạch mới" : "New plan"}: ${kind === "csv" ? "nam-sau" : BUILT_IN.name[lang]}`), said);
      assert.equal(await page.locator("#open-rejected tbody tr").count(), 4, said);
      await take(page);
      await page.click("#take-away");
      const [download] = await Promise.all([page.waitForEvent("download"), page.click("#take-plan")]);
      const made = JSON.parse(readFileSync(await download.path(), "utf8"));
      await page.click("#take-close");
      assert.equal(made.tasks.length, kind === "xlsx" ? BUILT_IN.tasks.length : 0);
      const found = new Map(made.indicators.map((indicator) => [indicator.id, indicator]));
      for (const { id, target, measure, due } of whole) {
        const own = found.get(id);
        assert.deepEqual([own.target.at_least, own.due], [target.at_least, due ?? "2023-12-31"], id);
        assert.deepEqual([own.measure.kind, own.measure.uom], [measure.kind, measure.uom[lang] ?? measure.uom], id);
      }
      // what is illustrative of the plan stays so; of a result it says nothing
      assert.deepEqual([found.get("1c-disbursement").illustrative, found.get("1c-programmes-rate").illustrative], [true, undefined]);
    }
    assert.deepEqual(problems, []);
    await page.close();
  }
});

test("a sheet of a plan with results of which the open plan knows nothing makes a plan of its own, however many columns of results it has", { timeout: 2 * MINUTE }, async () => {
  const { page, problems } = await opened();
  const heads = ["Chỉ tiêu", "KH 2025", "Giải ngân đến 31/8/2025", "Giải ngân đến 30/9/2025", "Chủ đầu tư/Đơn vị thực hiện"];
  const said = await give(page, file("giai-ngan.xlsx", workbookOf([{ name: "TH", rows: [heads, ["Vốn trung ương (tỷ đồng)", 8412.5, 2062.4, 3100.2, "Sở A"], ["Vốn địa phương (tỷ đồng)", 9477.5, 4000, 5120, "Sở B"]] }])));
  assert.match(said, /Kế hoạch mới: giai-ngan \(01\/01\/2025 – 31\/12\/2025\)\s+Ghi nhận sẽ có: Số liệu thực hiện 4\./);
  assert.equal(await page.inputValue("#open-taken-for"), "plan");
  assert.deepEqual(problems, []);
  await page.close();
});

test("files that cannot be opened: each is told why and what to do, and the board stays", { timeout: 3 * MINUTE }, async () => {
  const { page, problems } = await opened();
  const before = await page.innerText("#summary");
  for (const [name, content, expected] of BAD) {
    const said = await give(page, file(name, content()));
    assert.match(said, expected, name);
    if (await page.locator("#open-input").count() === 0) await page.click("#open-leave");
  }
  const twice = await give(page, [file("a.json", OWN_PLAN), file("b.json", { ...OWN_PLAN, id: "b" })]);
  assert.match(twice, /Có 2 kế hoạch: “a\.json”, “b\.json”/);
  const sheet = () => workbookOf([{ name: "S", rows: [["Chỉ tiêu", "Kế hoạch năm 2024", "Chủ trì"], ["Thu", 5, "A"]] }]);
  assert.match(await give(page, [file("bieu.xlsx", sheet()), file("bieu.xlsx", sheet())]), /Có 2 kế hoạch: “bieu\.xlsx”, “bieu\.xlsx”/, "of one name, from two folders");
  const many = await give(page, Array.from({ length: 21 }, (_, at) => file(`${at}.csv`, "a;b\n")));
  assert.match(many, /21 tệp một lúc là quá nhiều; nhiều nhất 20 tệp\./);
  const large = join(folder, "lon.csv");
  writeFileSync(large, "a;b\n");
  truncateSync(large, 200 * 1024 * 1024);
  assert.match(await give(page, large), /lon\.csv: tệp nặng 200 MB, giới hạn là 100 MB; chưa đọc gì/);
  const gone = join(folder, "mat.csv");
  writeFileSync(gone, "a;b\n");
  await page.evaluate(() => addEventListener("change", (event) => event.stopImmediatePropagation(), { capture: true, once: true }));
  await page.setInputFiles("#open-input", gone);
  rmSync(gone);
  await page.dispatchEvent("#open-input", "change");
  await page.waitForFunction(() => /mat\.csv: tệp (đã thay đổi hoặc không còn|trống.*không còn ở chỗ cũ)/.test(document.querySelector("#open-problem")?.innerText), null, { timeout: MINUTE / 2 });
  assert.equal(await page.innerText("#summary"), before);
  assert.deepEqual(problems, []);
  await page.close();
});

test("CSV: its encoding is told and can be chosen, its numbers are asked about", { timeout: 2 * MINUTE }, async () => {
  const { page, problems } = await opened();
  const rows = Buffer.from(`Ma\xde chi\xd2 tiêu;Ngày;Giá tri\xf2\n${REVENUE};31/08/2023;1.234\n`, "latin1");
  let said = await give(page, file("vn.csv", rows));
  assert.ok(said.includes("vn.csv: mã chữ Windows-1258 (suy đoán"), said);
  assert.ok(said.includes("đọc được hai cách: 1234 (") && said.includes("hoặc 1,234 ("), said);
  assert.equal(await page.locator("#open-take").count(), 0, "there is no good row");
  await page.selectOption("#open-decimals", "comma");
  await page.waitForSelector("#open-take");
  assert.equal(await page.locator("#open-rejected").count(), 0);
  await page.selectOption("#open-encoding-0", "utf-8");
  await page.waitForFunction(() => document.querySelector(".open-body").innerText.includes("UTF-8;"));
  said = await page.innerText(".open-body");
  assert.ok(!said.includes("Windows-1258 (suy đoán"), said);
  await page.keyboard.press("Escape");
  // it is told that it was closed a moment after, and opens anew only then
  await page.waitForSelector("dialog", { state: "detached" });
  await page.click("#open-files");
  const wide = Buffer.from(`\ufeffMã chỉ tiêu\tNgày\tGiá trị\n${REVENUE}\t31/08/2023\t5\n`, "utf16le");
  said = await give(page, file("rong.csv", wide));
  await page.click("#open-leave");
  said = await give(page, [file("ke-hoach.json", OWN_PLAN), file("rong.csv", "Chỉ tiêu,Ngày,Giá trị\nThu ngan sach,30/06/2024,5\n")]);
  assert.ok(said.includes("Kế hoạch mới: ") && said.includes("Số liệu thực hiện 1."), said);
  await page.click("#open-leave");
  said = await give(page, file("rong.csv", wide));
  assert.ok(said.includes("UTF-16 LE; cột cách nhau bằng tab"), said);
  await take(page);
  assert.deepEqual(problems, []);
  await page.close();
});

const count = (list) => BUILT_IN_RECORDS[list].length;

test("records of sheets stand beside those that are open; what would be dropped is said with numbers, and the day follows the figures", { timeout: 2 * MINUTE }, async () => {
  const { page, problems } = await opened();
  // the built-in plan has no figure of its own of this indicator on these days
  const fresh = (on) => !BUILT_IN_RECORDS.observations.some((o) => o.indicator === "1dd-voluntary-insurance" && o.on === on);
  assert.ok(fresh("2023-10-01") && fresh("2023-09-29"));
  const known = BUILT_IN_RECORDS.observations.find(({ indicator, unit, on }) => indicator === REVENUE && unit === undefined && on === "2023-09-30");
  assert.ok(known);
  const said = await give(page, file("thu.csv", "Mã chỉ tiêu;Ngày;Giá trị\n1dd-voluntary-insurance;29/09/2023;3,5\n1dd-voluntary-insurance;01/10/2023;3,91\n1a-budget-revenue;30/09/2023;41.000,5\n"));
  const same = BUILT_IN_RECORDS.observations.filter(({ indicator, unit, on }) => indicator === REVENUE && unit === undefined && on === "2023-09-30").length;
  assert.ok(said.includes(`Giữ ghi nhận đang mở mà tệp không nói đến: Số liệu thực hiện ${298 - same}, Hoàn thành nhiệm vụ 93,`), said);
  assert.ok(said.includes(`cùng chỉ tiêu, đơn vị, ngày, nguồn): Số liệu thực hiện ${same}.`), said);
  assert.ok(said.includes(`Ghi nhận sẽ có: Số liệu thực hiện ${298 - same + 3}, Hoàn thành nhiệm vụ 93,`), said);
  const kept = Object.values(BUILT_IN_RECORDS).filter(Array.isArray).reduce((all, list) => all + list.length, 0) - same;
  assert.deepEqual(await page.locator("#open-into option").allInnerTexts(), [`thêm vào ghi nhận đang mở (giữ ${kept})`, `chỉ dùng ghi nhận trong tệp (bỏ ${kept} đang mở)`]);
  // all three figures lie after the board's day
  assert.equal(await page.inputValue("#open-date"), "01/10/2023");
  assert.equal(await page.innerText("#open-later"), "3 ghi nhận mới trong tệp là của ngày sau 31/08/2023 (đến 01/10/2023).");
  await page.fill("#open-date", "2023-09-30");
  assert.ok((await page.innerText("#open-later")).endsWith("Bảng của ngày 30/09/2023 chưa tính 1 ghi nhận trong số đó."));
  await page.selectOption("#open-into", "replace");
  await page.waitForSelector(".open-dropped");
  assert.ok((await page.innerText(".open-dropped")).startsWith(`Sẽ bỏ ghi nhận đang mở mà tệp không có: Số liệu thực hiện ${298 - same}, Hoàn thành nhiệm vụ ${count("completions")},`));
  assert.ok((await page.innerText(".open-found")).includes("Ghi nhận sẽ có: Số liệu thực hiện 3."));
  await page.selectOption("#open-into", "add");
  await page.waitForSelector(".open-dropped", { state: "detached" });
  await take(page);
  assert.equal(await page.inputValue("#date"), "01/10/2023");
  assert.ok((await page.textContent("#i-1dd-voluntary-insurance")).includes("3,91"));
  const revenue = await page.textContent(`#i-${REVENUE}`);
  assert.ok(revenue.includes("41.000,5"), revenue);
  assert.ok(!revenue.includes("mâu thuẫn") && !revenue.includes("khác nhau"), revenue);
  assert.deepEqual(problems, []);
  await page.close();
});

test("where the engine refuses a row, the open record that gave way to it stands again", { timeout: 2 * MINUTE }, async () => {
  const { page, problems } = await opened();
  const { id, service, unit } = BUILT_IN_RECORDS.dossiers[1];
  const [next] = BUILT_IN_RECORDS.dossiers;
  // finished before it was received; the other one is taken instead of the open one
  const said = await give(page, file("ho-so.csv", "Mã hồ sơ;Mã thủ tục;Mã đơn vị;Ngày tiếp nhận;Ngày trả kết quả\n"
    + `${id};${service};${unit};31/08/2023;01/08/2023\n${next.id};${next.service};${next.unit};01/08/2023;03/08/2023\n`));
  assert.ok(said.includes("1 chỗ chưa đọc được, ở 1 hàng") && said.includes("ho-so!E2"), said);
  assert.ok(/Ghi nhận sẽ có: .*Hồ sơ một cửa 90,/.test(said), said);
  assert.ok(/Giữ ghi nhận đang mở mà tệp không nói đến: .*Hồ sơ một cửa 89,/.test(said), said);
  await take(page);
  assert.deepEqual(problems, []);
  await page.close();
});

test("what the engine refuses of a row stands with its cell, in the words of the sheet: a missing field by its heading, days as the language writes them", { timeout: 2 * MINUTE }, async () => {
  const { page, problems } = await opened();
  const [report] = BUILT_IN.reports;
  const said = await give(page, [
    file("nop.xlsx", workbookOf([{ name: "Nộp báo cáo", rows: [["Mã báo cáo", "Kỳ báo cáo", "Ngày nộp"], [report.id, null, "13/10/2023"]] }])),
    file("ho-so.csv", "Mã hồ sơ;Mã thủ tục;Mã đơn vị;Ngày tiếp nhận;Ngày trả kết quả\nH1;1e-service-birth;p1;02/10/2023 08:30;03/10/2023\n"),
  ]);
  assert.ok(said.includes("Nộp báo cáo!B2") && said.includes("thiếu Kỳ báo cáo") && !said.includes("period"), said);
  assert.ok(said.includes("ho-so!E2") && said.includes("03/10/2023 thiếu giờ"), said);
  assert.doesNotMatch(said, /\d{4}-\d{2}-\d{2}/);
  assert.deepEqual(problems, []);
  await page.close();
});

test("a report filed late, with its unit as the template writes it, takes the place of the open record, which names none", { timeout: 2 * MINUTE }, async () => {
  const { page, problems } = await opened("?date=2023-12-31");
  const said = await give(page, file("bao-cao.csv", "Mã báo cáo;Mã đơn vị;Kỳ báo cáo;Ngày nộp\n1a-tax-report;tckh;2023-08;20/09/2023\n"));
  assert.ok(/Ghi nhận sẽ có: .*Nộp báo cáo 13,/.test(said), said);
  assert.ok(/Lấy theo tệp thay cho ghi nhận đang mở .*: Nộp báo cáo 1\./.test(said), said);
  await take(page);
  const report = await page.textContent("#r-1a-tax-report--tckh");
  assert.ok(report.includes("20/09/2023") && !report.includes("13/09/2023"), report);
  assert.deepEqual(problems, []);
  await page.close();
});

test("on a telephone the remarks on a sheet are in sight", { timeout: 2 * MINUTE }, async () => {
  const { page, problems } = await opened("", { width: 360 });
  await give(page, file("so.csv", `Đơn vị tính: tỷ đồng\nMã chỉ tiêu;Ngày;Giá trị;Cột khác\n${REVENUE};30/09/2023;46,2;x\n`));
  const remarks = page.locator(".sheets-read td:last-child");
  assert.equal(await remarks.innerText(), "cột không dùng: “Cột khác” (D)\nđơn vị tính ghi trên bảng: tỷ đồng (A1)");
  const [{ x, width }, place] = await Promise.all([remarks, page.locator(".scroll:has(> .sheets-read)")].map((one) => one.boundingBox()));
  assert.ok(place.x <= x && x + width <= place.x + place.width, JSON.stringify([x, width, place]));
  assert.deepEqual(problems, []);
  await page.close();
});

test("of several files each rejected cell says which file it is in", { timeout: 2 * MINUTE }, async () => {
  const { page, problems } = await opened();
  const workbook = (day) => workbookOf([{ name: "Sheet1", rows: [["Mã chỉ tiêu", "Ngày", "Giá trị"], [REVENUE, day, 5]] }]);
  const rejects = () => page.locator(".rejects caption").allInnerTexts();
  await give(page, [file("a.xlsx", workbook("31/02/2023")), file("b.xlsx", workbook("hôm qua"))]);
  assert.deepEqual(await rejects(), ["a.xlsx, Sheet1: 1 chỗ", "b.xlsx, Sheet1: 1 chỗ"]);
  await page.click("#open-leave");
  await give(page, file("a.xlsx", workbook("31/02/2023")));
  assert.deepEqual(await rejects(), ["Sheet1: 1 chỗ"]);
  assert.deepEqual(problems, []);
  await page.close();
});

test("a plan from sheets, with records in the same workbook; a letterhead beside it", { timeout: 2 * MINUTE }, async () => {
  const { page, problems } = await opened();
  const plan = workbookOf([
    { name: "Chỉ tiêu", rows: [["UBND XÃ TÂN LONG"], ["CHỈ TIÊU NĂM 2024 CỦA XÃ"], ["Mã", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thời hạn", "Chủ trì"], ["thu", "Thu ngân sách", "triệu đồng", 100, "31/12/2024", "Phòng Tài chính"]] },
    { name: "Số liệu", rows: [["Chỉ tiêu", "Ngày", "Giá trị"], ["Thu ngân sách", "30/06/2024", 60]] },
  ]);
  const said = await give(page, [file("xa.xlsx", plan), file("dau.json", { issuer: "UBND XÃ TÂN LONG", place: "Tân Long" })]);
  assert.ok(said.includes("Kế hoạch mới: CHỈ TIÊU NĂM 2024 CỦA XÃ"), said);
  assert.ok(said.includes("1 chỉ tiêu không nói yêu cầu nào, hiểu là ít nhất"), said);
  assert.ok(said.includes("Thể thức văn bản"), said);
  await page.fill("#open-date", "2024-06-30");
  await take(page);
  assert.ok((await page.innerText("#i-thu")).includes("60"));
  assert.equal(await page.innerText(".authority"), "UBND XÃ TÂN LONG", "who issues the sheet, not who answers in its first row");
  await page.click("#draft-report");
  await page.click(".draft-head summary");
  assert.equal(await page.inputValue("#draft-issuer"), "UBND XÃ TÂN LONG");
  assert.deepEqual(problems, []);
  await page.close();
});

test("what is wrong with a letterhead is said by the name of its field, in the language of the page", { timeout: 2 * MINUTE }, async () => {
  for (const [lang, said] of [["vi", /Ngày văn bản: không có ngày 2023-02-31.*ngày cuối của tháng ấy là 2023-02-28/s], ["en", /Date: there is no day 2023-02-31.*the last day of that month is 2023-02-28/s]]) {
    const { page, problems } = await opened(`?date=2024-01-15&lang=${lang}`);
    await give(page, file("the-thuc.json", { issuer: "UBND thị xã", date: "2023-02-31" }));
    await page.click("#open-take");
    await page.waitForSelector("dialog", { state: "detached", timeout: MINUTE });
    await page.click("#draft-report");
    await page.waitForSelector("dialog .paper [role=alert]", { timeout: MINUTE });
    assert.match(await page.innerText("dialog .paper"), said);
    await page.locator(".draft-head summary").click();
    await page.fill("#draft-date", "2024-01-08");
    await page.waitForSelector("dialog .paper article", { timeout: MINUTE });
    assert.deepEqual(problems, []);
    await page.close();
  }
});

test("rows that are left out for the heading of a column are all counted", { timeout: 2 * MINUTE }, async () => {
  const { page, problems } = await opened();
  const said = await give(page, file("thang.csv", "Mã chỉ tiêu;Tháng 1;Tháng 2\n1a-budget-revenue;1;2\n1a-commune-revenue;3;4\n1d-pupils-primary;95;96\n"));
  for (const words of ["2 chỗ chưa đọc được, ở 2 hàng", "Chỉ lấy 1 hàng tốt"]) assert.ok(said.includes(words), `${words}: ${said}`);
  await take(page);
  assert.ok((await page.innerText("#own")).includes("2 hàng không lấy được khi mở"), await page.innerText("#own"));
  assert.deepEqual(problems, []);
  await page.close();
});

test("a row whose result is rejected while its task is taken is said to be taken in part", { timeout: 2 * MINUTE }, async () => {
  const heads = ["Nhiệm vụ", "Chủ trì", "Thời hạn", "Ngày hoàn thành", "Kết quả"];
  const [done, wrong, none] = [["Đề án A", "Sở Tài chính", "30/9/2024", "25/9/2024", "Đã hoàn thành"], ["Đề án B", "Sở Tài chính", "30/9/2024", "đã trình 25/9", "Đã hoàn thành"], ["Đề án C", "Sở Tài chính", "Hằng quý", null, null]];
  const { page, problems } = await opened();
  const of = async (...rows) => await give(page, file("ke-hoach.xlsx", workbookOf([{ name: "Nhiệm vụ", rows: [heads, ...rows] }])));
  const said = await of(done, wrong);
  for (const words of ["1 chỗ chưa đọc được, ở 1 hàng", "Ở 1 hàng, chỉ tiêu hoặc nhiệm vụ vẫn lấy vào kế hoạch, kết quả ở ô sai thì không. Sửa trong tệp rồi mở lại, hoặc chỉ lấy phần đọc được.", "Lấy 1 hàng tốt và phần đọc được của 1 hàng"]) assert.ok(said.includes(words), `${words}: ${said}`);
  assert.ok(!said.includes("không được lấy"), said);
  await page.click("#open-leave");
  const mixed = await of(done, wrong, none);
  for (const words of ["2 chỗ chưa đọc được, ở 2 hàng", "Các hàng còn lại không được lấy.", "Lấy 1 hàng tốt và phần đọc được của 1 hàng"]) assert.ok(mixed.includes(words), `${words}: ${mixed}`);
  await take(page);
  assert.ok((await page.innerText("#own")).includes("1 hàng không lấy được khi mở, 1 hàng chỉ lấy được một phần"), await page.innerText("#own"));
  await page.close();
  // of a row with a figure for each day the others are taken
  const { page: english } = await opened("?lang=en");
  const counted = await give(english, file("c.csv", "Tên chỉ tiêu;Đến 30/9/2023;Đến 31/10/2023\nSố doanh nghiệp thành lập mới;19;x\n"));
  for (const words of ["1 problem in 1 row", "Of 1 row the figures of the other cells are taken, that of the wrong cell is not. Correct them", "Take what can be read of 1 row"]) assert.ok(counted.includes(words), `${words}: ${counted}`);
  await english.close();
  assert.deepEqual(problems, []);
});

test("the template with the present records, saved by the page and opened again, is the same board", { timeout: 2 * MINUTE }, async () => {
  const { page, problems } = await opened("?date=2023-10-31");
  const before = await page.innerText("#summary");
  const [empty] = await Promise.all([page.waitForEvent("download", { timeout: MINUTE }), page.click("#open-template_empty")]);
  assert.equal(empty.suggestedFilename(), "nga-nam-2023-mau.xlsx");
  const made = join(folder, "mau.xlsx");
  await empty.saveAs(made);
  const { sheets, choices, titles, papers, heights, orientations } = readElsewhere("workbook", made);
  // headings and names of several lines are seen whole, also where a program measures no text; on paper headings and ids are on every page
  assert.ok(heights["Số liệu thực hiện"][2] > 31 && heights["Hoàn thành nhiệm vụ"].slice(3).some((height) => height > 31));
  assert.deepEqual([...new Set(orientations)], ["landscape"]);
  assert.deepEqual([titles[1], papers["Số liệu thực hiện"]], ["$3:$3", [2, "$A:$A", "&P/&N"]]);
  const figures = sheets["Số liệu thực hiện"].map((row) => row.map(([, value]) => value));
  const valueAt = figures[2].findIndex((head) => head?.startsWith("Giá trị thực hiện"));
  assert.ok(figures.slice(3).some(([id]) => id === REVENUE) && figures.slice(3).every((row) => row[valueAt] === null), "what is to be filled in is named, and no figure is there");
  // an id is chosen from the list of those of the plan, which stand in the first column of the sheet of lists
  const [, formula] = choices["Số liệu thực hiện"].find(([range]) => /^A4:A\d+$/.test(range));
  const [from, to] = /\$A\$(\d+):\$A\$(\d+)$/.exec(formula).slice(1).map(Number);
  const measured = [...BUILT_IN.indicators, ...BUILT_IN.series ?? []].filter(({ measure }) => measure?.uom).map(({ id }) => id);
  assert.deepEqual(sheets["Danh mục"].slice(from - 1, to).map(([[, id]]) => id), measured);
  const [download] = await Promise.all([page.waitForEvent("download", { timeout: MINUTE }), page.click("#open-template_filled")]);
  assert.equal(download.suggestedFilename(), "nga-nam-2023-ghi-nhan.xlsx");
  const saved = join(folder, "lai.xlsx");
  await download.saveAs(saved);
  await give(page, saved);
  assert.equal(await page.locator("#open-rejected").count(), 0);
  assert.equal(await page.locator(".open-dropped").count(), 0);
  assert.equal(await page.innerText("#open-later"), "");
  await take(page);
  assert.equal(await page.innerText("#summary"), before);
  assert.deepEqual(problems, []);
  await page.close();
});

test("a CSV whose letters were lost when it was saved is told so, with the place and the way out, in both languages", { timeout: 2 * MINUTE }, async () => {
  const lost = file("bc.csv", "Mã ch? tiêu;Ngày s? li?u;Giá tr? th?c hi?n\r\n1a-budget-revenue;31/08/2023;5\r\n");
  for (const [query, words] of [
    ["", "chữ có dấu đã mất, thành dấu hỏi, khi lưu tệp này, như “Ngày s? li?u” (B1): từ tệp gốc lưu lại thành XLSX, hoặc “CSV UTF-8”"],
    ["?lang=en", "letters were lost, and became question marks, when this file was saved, such as “Ngày s? li?u” (B1): save it again from the original as XLSX, or as “CSV UTF-8”"],
  ]) {
    const { page, problems } = await opened(query);
    const said = await give(page, lost);
    assert.ok(said.includes(words), said);
    assert.deepEqual(problems, []);
    await page.close();
  }
});

test("columns of units that hold results are no unused columns of the plan that the same sheet makes", { timeout: 2 * MINUTE }, async () => {
  const rows = [
    ["UBND HUYỆN TÂN HÒA"], ["KẾT QUẢ THỰC HIỆN CHỈ TIÊU ĐẾN NGÀY 30/9/2024"], ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", null, null, "Thực hiện", null, null, "Phụ trách nhập"],
    [null, null, null, "Tổng số", "Xã A", "Xã B", "Tổng số", "Xã A", "Xã B"], [1, "Thu ngân sách", "triệu đồng", 100, 60, 40, 50, 30, 20, "An"],
  ];
  const { page, problems } = await opened();
  const told = await give(page, [file("a.xlsx", book(rows, { merges: ["A3:A4", "B3:B4", "C3:C4", "D3:F3", "G3:I3", "J3:J4"] }))]);
  assert.match(told, /mỗi cột là số liệu của một đơn vị: H là “Xã A”, I là “Xã B”/);
  assert.deepEqual(told.match(/cột không dùng: .*/g), ["cột không dùng: “Phụ trách nhập” (J)"]);
  await take(page);
  assert.match((await page.innerText("#board")).replace(/\s+/g, " "), /Thực hiện50 triệu đồng/);
  assert.deepEqual(problems, []);
  await page.close();
});

test("a row that is not taken into a new plan is told once, and rows are counted as rows", { timeout: 2 * MINUTE }, async () => {
  const heads = ["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2026", "Lũy kế tháng 9/2026", "Lũy kế tháng 10/2026", "Chủ trì", "Thời hạn"];
  const rows = [heads, ["Thu ngân sách xã", "triệu đồng", 100, 50, 60, "Phòng A", "31/12/2026"], ["Tỷ lệ hồ sơ số", "%", "từ 93 đến 95", 94, 95, "Phòng A", "31/12/2026"], ["Số hộ", "hộ", 5, 3, 4, "Phòng A", "31/12/26"]];
  const tasks = [["Nhiệm vụ", "Hạn hoàn thành", "Chủ trì"], ["Rà soát", "Hằng quý", "Phòng A"]];
  const { page, problems } = await opened();
  const said = await give(page, file("ke-hoach.xlsx", workbookOf([{ name: "Chỉ tiêu", rows }, { name: "Nhiệm vụ", rows: tasks }])));
  for (const words of ["3 chỗ chưa đọc được, ở 3 hàng", "Chỉ tiêu!C3", "là một khoảng", "viết đủ bốn, ví dụ 31/08/2026", "việc lặp lại, không có một hạn; ghi ngày cuối cùng", "1 (2 số liệu)", "Chỉ lấy 1 hàng tốt"]) {
    assert.ok(said.includes(words), `${words}: ${said}`);
  }
  assert.ok(!said.includes("kế hoạch không có tên này"), said);
  // a name that the new plan does not have stands in no template
  await page.click("#open-leave");
  const beside = [["Tên chỉ tiêu", "Ngày", "Giá trị"], ["Thu ngân sách khác hẳn", "31/08/2026", 5]];
  const other = await give(page, file("ke-hoach.xlsx", workbookOf([{ name: "Chỉ tiêu", rows: rows.slice(0, 2) }, { name: "Số liệu", rows: beside }])));
  assert.ok(other.includes("kế hoạch không có tên này; viết đúng tên như trong tờ lập kế hoạch"), other);
  assert.ok(other.includes("Chỉ lấy 1 hàng tốt"), other);
  await page.close();
  // a column for each day: two figures of one row
  const { page: english } = await opened("?lang=en");
  const table = "Tên chỉ tiêu;Đến 30/9/2023;Đến 31/10/2023\nKhông có;52,5;61,5\nSố doanh nghiệp thành lập mới;19;21\n";
  const counted = await give(english, file("c.csv", table));
  for (const words of ["1 (2 figures)", "Take the 1 good row only", "1 problem in 1 row"]) assert.ok(counted.includes(words), `${words}: ${counted}`);
  await english.close();
  assert.deepEqual(problems, []);
});

test("a report with last year's way of writing headings makes a plan with its results; one about the open plan's items gives results to it", { timeout: 2 * MINUTE }, async () => {
  const { page, problems } = await opened();
  const heads = ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Thực hiện 9 tháng", "Cơ quan chủ trì"];
  let said = await give(page, file("xa.xlsx", workbookOf([{ name: "Sheet1", rows: [heads, [1, "Trồng rừng", "ha", 100, 60, "Phòng A"]] }])));
  assert.ok(said.includes("Kế hoạch mới: xa (01/01/2024 – 31/12/2024)") && said.includes("theo năm trong tiêu đề cột"), said);
  assert.ok(said.includes("Số liệu thực hiện 1.") && said.includes("E là 30/09/2024"), said);
  await page.fill("#open-date", "2024-09-30");
  await take(page);
  assert.ok((await page.innerText("#i-trong-rung")).includes("60"));
  await page.click("#open-files");
  await page.click("#open-back");
  await page.waitForSelector("#i-1e-late-dossiers", { state: "attached", timeout: MINUTE });
  await page.click("#open-files");
  const ofOpen = heads.map((words) => words.replace("2024", "2023"));
  said = await give(page, file("nn.xlsx", workbookOf([{ name: "Sheet1", rows: [ofOpen, [1, "Thu ngân sách thị xã", "triệu đồng", 48000, 41000, "Phòng Tài chính - Kế hoạch"]] }])));
  assert.ok(said.includes("Ghi nhận cho kế hoạch đang mở"), said);
  assert.equal(await page.inputValue("#open-taken-for"), "records");
  assert.deepEqual(problems, []);
  await page.close();
});

test("an office's table with numbered columns, a total and who signs is without fault: what is not read is told once, and nothing counts as left out", { timeout: 2 * MINUTE }, async () => {
  const { page, problems } = await opened();
  const said = await give(page, file("xa.xlsx", workbookOf([{ name: "KH", rows: [
    ["KẾ HOẠCH NĂM 2024"], ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Đơn vị chủ trì", "Lũy kế tháng 6"], [1, 2, 3, 4, 5, 6],
    [1, "Tổng thu", "tỷ đồng", 1250, "Phòng TC", 700], [2, "Số vụ cháy", "vụ", 0, "Công an", 1], [null, "Tổng cộng", null, 1250, null, 701],
    [], [null, "Người lập biểu", null, null, "TRƯỞNG PHÒNG", "KT. CHỦ TỊCH"], [null, "Nguyễn Văn A", null, null, "Trần Văn B", "Lê Văn C"],
  ] }])));
  assert.equal(await page.locator("#open-rejected").count(), 0, said);
  for (const words of ["hàng 3 chỉ đánh số các cột", "hàng tổng, không đọc: 6", "dưới bảng, không đọc: hàng 8–9", "1 chỉ tiêu giao bằng 0"]) assert.equal(said.split(words).length, 2, `${words}: ${said}`);
  assert.ok(said.includes("Số liệu thực hiện 2."), said);
  await take(page);
  assert.equal(await page.innerText("#own"), "Tệp của bạn: xa.xlsx");
  assert.equal(await page.locator("#i-2").count(), 0);
  assert.ok((await page.innerText("#i-so-vu-chay")).includes("không để phát sinh"), await page.innerText("#i-so-vu-chay"));
  assert.deepEqual(problems, []);
  await page.close();
});

test("a sheet of assignments makes a plan, and nothing of it counts as done", { timeout: 2 * MINUTE }, async () => {
  const { page, problems } = await opened();
  const heads = ["STT", "Nội dung công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian hoàn thành"];
  const said = await give(page, file("xa.xlsx", workbookOf([{ name: "Nhiệm vụ", rows: [["PHÂN CÔNG NHIỆM VỤ NĂM 2024"], heads, [1, "Xây dựng đề án", "Phòng A", "Phòng B", "30/06/2024"]] }])));
  assert.ok(said.includes("Không có ghi nhận nào") && said.includes("cột “Thời gian hoàn thành” (E) đọc là thời hạn, không phải ngày đã hoàn thành"), said);
  await page.fill("#open-date", "2024-07-01");
  await take(page);
  assert.match(await page.innerText("#t-xay-dung-de-an"), /quá hạn/i);
  assert.deepEqual(problems, []);
  await page.close();
});

test("how targets are read can be chosen, also where without it no plan comes of the sheet", { timeout: 2 * MINUTE }, async () => {
  const { page, problems } = await opened();
  const rows = [["CHỈ TIÊU NĂM 2024"], ["Chỉ tiêu", "ĐVT", "Kế hoạch", "Chủ trì", "Lũy kế đến 30/6/2024"], ["Thu", "tỷ đồng", "1.250", "Phòng A", "700"]];
  const said = await give(page, file("xa.xlsx", book(rows)));
  assert.ok(said.includes("Không mở được xa.xlsx") && said.includes("Thu ngân sách!C3"), said);
  await page.selectOption("#open-decimals", "comma");
  await page.waitForSelector("#open-take");
  await page.fill("#open-date", "2024-06-30");
  await take(page);
  assert.match(await page.innerText("#i-thu"), /ít nhất 1\.250\s+tỷ đồng/);
  assert.deepEqual(problems, []);
  await page.close();
});

test("a sheet of which no row is taken says which cells to correct, as the page writes them, and not that a plan is empty", { timeout: 2 * MINUTE }, async () => {
  const { page, problems } = await opened();
  const rows = [["CHỈ TIÊU NĂM 2024"], ["Chỉ tiêu", "ĐVT", "Kế hoạch", "Chủ trì", "Thời hạn"], ["Thu", "tỷ đồng", { v: "0.075", s: "percent" }, "Phòng A", null], ["Chi", "tỷ đồng", "12*", "Phòng A", 12.5]];
  const said = await give(page, file("xa.xlsx", book(rows)));
  assert.ok(["Chưa hàng nào lập được", "7,5%", "12,5", "12*"].every((words) => said.includes(words)), said);
  assert.ok(!said.includes("indicators, tasks"), said);
  assert.equal(await page.locator(".open-diagnostics").count(), 0);
  assert.deepEqual(problems, []);
  await page.close();
});

test("where there is nothing to open, what the engine remarks of the open records is not told; what a sheet lacks for a plan is", { timeout: 2 * MINUTE }, async () => {
  const { page, problems } = await opened("?lang=en");
  const heads = ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm 2025", "Cơ quan theo dõi"];
  for (const [rows, words] of [[[], "empty"], [[heads, [1, "Thu", "tỷ đồng", 1250, "Thuế"]], "looks like “Indicators of a new plan” (row 1) but lacks: the responsible unit"]]) {
    const said = await give(page, file("a.xlsx", workbookOf([{ name: "KH", rows }])));
    assert.ok(said.includes(words) && said.includes("There is nothing to open"), said);
    assert.equal(await page.locator(".open-remarks").count(), 0);
    await page.click("#open-leave");
  }
  await give(page, file("a.csv", "Mã chỉ tiêu;Ngày;Giá trị\nkhong-co;31/08/2023;5\n"));
  const [list] = await Promise.all([page.waitForEvent("download", { timeout: MINUTE / 2 }), page.click("#open-problems-csv")]);
  assert.equal(list.suggestedFilename(), "tiendo-problems.csv");
  assert.deepEqual(problems, []);
  await page.close();
});

test("a sheet that does not say who issues it has nobody above its title", { timeout: 2 * MINUTE }, async () => {
  const { page, problems } = await opened();
  await give(page, file("xa.xlsx", workbookOf([{ name: "Chỉ tiêu", rows: [["CHỈ TIÊU NĂM 2024"], ["Chỉ tiêu", "Kế hoạch", "Thời hạn", "Chủ trì"],
    ["Thu ngân sách", 100, "31/12/2024", "Phòng Tài chính"], ["Chi ngân sách", 100, "31/12/2024", "Văn phòng"]] }])));
  await take(page);
  assert.equal(await page.locator(".authority").count(), 0);
  assert.equal(await page.innerText("h1"), "CHỈ TIÊU NĂM 2024");
  assert.deepEqual(problems, []);
  await page.close();
});

test("files that are dropped over a dialog shut it when they are taken; over what is being written they are nothing", { timeout: 2 * MINUTE }, async () => {
  const { page, problems } = await opened("?date=2023-10-31", { isOpen: false });
  const drop = () => page.evaluate((plan) => {
    const files = new DataTransfer();
    files.items.add(new File([plan], "ke-hoach.json"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: files, bubbles: true, cancelable: true }));
  }, JSON.stringify(OWN_PLAN));
  await page.click("#edit-plan");
  await page.waitForSelector("#editor[open] .cm-content");
  await drop();
  await page.click("#editor-close");
  await page.waitForSelector("#editor", { state: "detached" });
  assert.equal(await page.locator("dialog").count(), 0);
  await page.click("#take-away");
  await page.waitForSelector("#take-title");
  await drop();
  await page.waitForSelector("#open-take", { timeout: MINUTE });
  await take(page);
  assert.equal(await page.locator("dialog").count(), 0);
  assert.deepEqual(problems, []);
  await page.close();
});

test("of two readings the last one counts; one that is stopped changes nothing", { timeout: 2 * MINUTE }, async () => {
  const { page, problems } = await opened();
  const many = [HEADS, ...Array.from({ length: 60_000 }, (_, at) => [REVENUE, "31/08/2023", at])];
  const large = file("lon.xlsx", book(many));
  await page.setInputFiles("#open-input", large);
  await page.waitForSelector("#open-cancel");
  await page.evaluate(() => {
    const files = new DataTransfer();
    files.items.add(new File(["Mã chỉ tiêu;Ngày;Giá trị\n1a-budget-revenue;31/08/2023;7\n"], "nho.csv"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: files, bubbles: true, cancelable: true }));
  });
  await page.waitForSelector("#open-take", { timeout: MINUTE });
  assert.equal(await page.innerText(".sheets-read td:nth-child(3)"), "1");
  const focus = () => page.evaluate(() => document.activeElement.id);
  assert.equal(await focus(), "");
  await page.click("#open-leave");
  assert.equal(await focus(), "open-input");
  await page.setInputFiles("#open-input", large);
  await page.click("#open-cancel");
  assert.equal(await page.innerText("#open-problem"), "Đã dừng; không có gì thay đổi.");
  assert.equal(await focus(), "open-input");
  await give(page, file("trong.csv", ""));
  assert.equal(await focus(), "open-input");
  await page.click("#open-close");
  assert.equal(await focus(), "open-files");
  assert.equal(await page.locator("#own").count(), 0);
  assert.deepEqual(problems, []);
  await page.close();
});

test("a reader that is stopped amid a sheet reads no further, and ends by itself", { timeout: 2 * MINUTE }, async () => {
  const { page, problems } = await opened();
  // only what the page is told and its own calls are written down
  await page.evaluate(() => {
    window.seen = { rows: 0, ended: 0 };
    const { postMessage, terminate } = Worker.prototype;
    Worker.prototype.postMessage = function (...sent) {
      if (sent[0].question === "read") this.addEventListener("message", ({ data }) => { seen.rows = data.progress?.rows ?? seen.rows; });
      return postMessage.apply(this, sent);
    };
    Worker.prototype.terminate = function () {
      seen.ended += 1;
      return terminate.call(this);
    };
  });
  const rows = 60_000;
  await page.setInputFiles("#open-input", file("lon.xlsx", book([HEADS, ...Array.from({ length: rows }, (_, at) => [REVENUE, "31/08/2023", at])])));
  await page.waitForFunction(() => seen.rows > 0, null, { polling: 10 });
  const reader = page.workers().at(-1);
  const close = reader.waitForEvent("close");
  await page.evaluate(() => document.getElementById("open-cancel").click());
  await close;
  const seen = await page.evaluate(() => window.seen);
  assert.ok(seen.rows > 0 && seen.rows < rows, `${seen.rows}`);
  assert.equal(seen.ended, 0);
  assert.deepEqual(problems, []);
  await page.close();
});

for (const [width, lang] of [[360, "vi"], [1280, "en"]]) {
  test(`the dialog at ${width} px in ${lang}`, { timeout: 2 * MINUTE }, async () => {
    const { page, problems } = await opened(`?lang=${lang}`, { width });
    const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth && document.querySelector("dialog").scrollWidth <= document.querySelector("dialog").clientWidth);
    assert.ok(await fits());
    await give(page, file("thu.xlsx", book([[...HEADS, "Cột lạ"], [REVENUE, "31/02/2023", 1, "x"], [REVENUE, "31/08/2023", 5, "x"]])));
    assert.ok(await fits());
    assert.doesNotMatch(await page.innerText("dialog"), /undefined|null|NaN|\[object/);
    assert.deepEqual(await page.locator("dialog table:not(:has(caption))").count(), 0);
    assert.deepEqual(problems, []);
    await page.close();
  });
}

test("a step back to other files than those that are open does not show these", { timeout: 2 * MINUTE }, async () => {
  const { page, problems } = await opened();
  await give(page, [file("so-lieu.json", OWN_RECORDS), file("ke-hoach.json", OWN_PLAN)]);
  await take(page);
  // the same plan with other records is the same
  await page.click("#open-files");
  await give(page, [file("so-lieu-2.json", { ...OWN_RECORDS, observations: [{ indicator: "thu", on: "2024-06-30", value: 50 }] })]);
  await take(page);
  await page.goBack();
  await page.waitForSelector("#i-thu");
  // a place within the page is no other plan
  await page.locator("#skip").press("Enter");
  await page.click("#lang-en");
  await page.waitForFunction(() => document.documentElement.lang === "en");
  assert.equal(await page.locator("#i-thu").count(), 1);
  await page.click("#lang-vi");
  // another plan of the same name, year and day
  const other = { ...OWN_PLAN, indicators: [{ ...OWN_PLAN.indicators[0], id: "chi" }] };
  await page.click("#open-files");
  await give(page, [file("khac.json", other)]);
  await page.fill("#open-date", await page.inputValue("#date"));
  await take(page);
  await page.waitForSelector("#i-chi");
  await page.goBack();
  await page.waitForSelector("#not-open-back");
  assert.equal(await page.locator("#board li").count(), 0);
  await page.goForward();
  await page.waitForSelector("#i-chi");
  await page.goBack();
  await page.click("#not-open-back");
  await page.waitForSelector("#i-1e-late-dossiers", { state: "attached" });
  assert.equal(await page.inputValue("#date"), "31/08/2023");
  assert.deepEqual(problems, []);
  await page.close();
});

test("a draft of a trial on the reader's own plan is none of the plan before", { timeout: 2 * MINUTE }, async () => {
  const { page, problems } = await opened();
  await give(page, [file("so-lieu.json", OWN_RECORDS), file("ke-hoach.json", OWN_PLAN)]);
  await take(page);
  await page.click("#i-thu-try");
  await page.fill("#i-thu-trial-value", "987");
  await page.press("#i-thu-trial-value", "Enter");
  await page.waitForSelector(".trial-changes li");
  await page.click("#draft-report");
  await page.waitForSelector("dialog .trial-paper");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#draft-txt")]);
  assert.equal(download.suggestedFilename(), "xa-2024-bao-cao-dinh-ky-thu-2024-12-31.txt");
  assert.ok(readFileSync(await download.path(), "utf8").startsWith("THỬ – không phải kết quả thật"));
  await page.goBack();
  await page.waitForSelector("dialog", { state: "detached" });
  await page.waitForSelector("#i-1e-late-dossiers", { state: "attached" });
  assert.deepEqual([await page.locator(".trial-band").count(), await page.inputValue("#date")], [0, "31/08/2023"]);
  assert.deepEqual(problems, []);
  await page.close();
});

test("offline: what does not load is said, and the board stays", { timeout: 2 * MINUTE }, async () => {
  const page = await site.chromium.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(site.address);
  await page.waitForSelector("#i-1e-late-dossiers", { state: "attached", timeout: MINUTE });
  await page.route(/reader\.js/, (route) => route.abort());
  await page.click("#open-files");
  assert.match(await give(page, file("a.csv", "a;b")), /không tải được phần đọc tệp/);
  await page.unroute(/reader\.js/);
  await page.route(/csv-/, (route) => route.abort());
  assert.match(await give(page, file("a.csv", "a;b")), /không tải được phần đọc tệp/);
  await page.unroute(/csv-/);
  // as Safari says it
  const failing = 'Promise.reject(new TypeError("Importing a module script failed."), "';
  await page.route(/reader\.js/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('import("./csv', failing) });
  });
  assert.match(await give(page, file("a.csv", "a;b")), /không tải được phần đọc tệp/);
  await page.unroute(/reader\.js/);
  await page.route(/problems-csv-/, (route) => route.abort());
  await give(page, file("a.csv", `Mã chỉ tiêu;Ngày;Giá trị\nkhong-co;31/08/2023;5\n`));
  await page.click("#open-problems-csv");
  await page.waitForSelector("#open-not-saved");
  assert.match(await page.innerText("#open-not-saved"), /không tải được phần đọc tệp/);
  await page.unroute(/problems-csv-/);
  const [list] = await Promise.all([page.waitForEvent("download", { timeout: MINUTE / 2 }), page.click("#open-problems-csv")]);
  assert.equal(list.suggestedFilename(), "tiendo-loi.csv");
  assert.equal(await page.locator("#open-not-saved").count(), 0);
  assert.deepEqual(errors, []);
  await page.click("#open-close");
  await page.reload();
  await page.waitForSelector("#i-1e-late-dossiers", { state: "attached", timeout: MINUTE });
  await page.route(/dialog-/, (route) => route.abort());
  await page.click("#open-files");
  await page.waitForSelector("#problems [role=alert]");
  assert.match(await page.innerText("#problems"), /Không tải được phần mở tệp/);
  assert.equal(await page.locator("#summary section").count(), 1);
  await page.close();
});

test("the dialog that does not load is said beside what is said already, asked for again, and then nothing is left of it", { timeout: 2 * MINUTE }, async () => {
  for (const [lang, words] of [["vi", /^Không tải được phần mở tệp; kiểm tra mạng rồi bấm lại\. Bảng đang xem giữ nguyên\.$/], ["en", /press again\. The board stays as it is\.$/]]) {
    const page = await site.chromium.newPage();
    await page.goto(`${site.address}?plan=own&lang=${lang}`);
    await page.waitForSelector("#not-open-open", { timeout: MINUTE });
    await page.route(/dialog-/, (route) => route.abort());
    for (let time = 0; time < 2; time += 1) {
      await page.click("#open-files");
      await page.waitForSelector("#open-failed");
    }
    assert.match(await page.innerText("#open-failed"), words);
    assert.equal(await page.locator("#open-failed").count(), 1);
    assert.equal(await page.locator("#not-open-open").count(), 1, "what stood there stays");
    await page.unroute(/dialog-/);
    await page.click("#open-files");
    await page.waitForSelector("#open-input");
    assert.equal(await page.locator("#open-failed").count(), 0);
    assert.equal(await page.locator("#not-open-open").count(), 1);
    await page.close();
  }
});

test("where the engine does not come for files, this is said in the dialog, where they can be chosen again", { timeout: 2 * MINUTE }, async () => {
  const { page, problems } = await opened("?plan=own", { isOpen: false, prepare: (page) => page.route("**/worker.js", (route) => route.abort()) });
  await page.click("#open-files");
  const files = [file("so-lieu.json", OWN_RECORDS), file("ke-hoach.json", OWN_PLAN)];
  await give(page, files);
  await page.click("#open-take");
  await page.waitForSelector("#open-problem", { timeout: MINUTE / 4 });
  assert.match(await page.innerText("#open-problem"), /^Phần này chưa tải được; kiểm tra kết nối mạng/);
  assert.equal(await page.locator("#own").count(), 0);
  // slow the second time, which is said
  let goOn;
  await page.unroute("**/worker.js");
  await page.route("**/worker.js", (route) => void (goOn = () => route.continue()));
  await give(page, files);
  await page.click("#open-take");
  await page.waitForSelector("dialog .busy:not([hidden])");
  goOn();
  await page.waitForSelector("dialog", { state: "detached", timeout: MINUTE / 4 });
  assert.ok((await page.innerText("#i-thu")).includes("40"));
  assert.deepEqual(problems.filter((problem) => !problem.includes("ERR_FAILED")), []);
  await page.close();
});
