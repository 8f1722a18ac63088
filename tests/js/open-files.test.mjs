/** Files: CSV and workbooks as programs write them, what is none of them or broken, and the list of what was not taken. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { addressOf, letters } from "../../js-demo/engine/places.js";
import { encodingOf, readCsv, separatorOf } from "../../js-demo/cells/csv.js";
import { gather } from "../../js-demo/records/gather.js";
import { MOST_ROWS } from "../../js-demo/cells/limits.js";
import { lostLettersIn } from "../../js-demo/cells/lost-letters.js";
import { oldFontIn } from "../../js-demo/cells/old-fonts.js";
import { planHeadingsOf } from "../../js-demo/plans/plan-headings.js";
import { planOf } from "../../js-demo/plans/plan-sheets.js";
import { problemsAsCsv } from "../../js-demo/open/problems-csv.js";
import { reader } from "../../js-demo/open/reading.js";
import { isLocked, kindOf } from "../../js-demo/cells/sniff.js";
import { readXlsx } from "../../js-demo/cells/xlsx.js";
import { ROOT } from "./cases.mjs";
import { cellRow, fileOf, HEADS, PLAN, quiet, read, REVENUE } from "./open-sheets.mjs";
import { rows } from "./rows.mjs";
import { serialOf, workbookOf, zipOf } from "./workbook.mjs";

rows("what a file is", (start) => kindOf(Uint8Array.from(Buffer.from(start, "latin1"))), [
  ["PK\x03\x04", "zip"], ["%PDF-1.7", "pdf"], ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "compound"], ["\xef\xbb\xbf {\"a\":1}", "json"], ["a;b\n1;2", "text"], ["<html>", "html"], ["\x89PNG", "picture"],
  ["PK\x05\x06", "zip"], ["\xff\xd8\xff\xe0", "picture"], ["GIF89a", "picture"], ["Rar!\x1a", "rar"], ["7z\xbc\xaf", "7z"], ["\x1f\x8b\x08", "gzip"],
  [" [1]", "json"], ["<!DOCTYPE html>", "html"], ["<?xml version", "html"], ["<table>", "html"], ["\n<meta charset", "html"], ["<5;6", "text"],
]);
test("an old workbook and one with a password are told apart", () => {
  assert.equal(isLocked(Buffer.from("EncryptedPackage", "utf16le")), true);
  assert.equal(isLocked(Buffer.from("Workbook", "utf16le")), false);
});

test("days of 1904", async () => {
  const { records } = await read([{ name: "S", rows: [HEADS, cellRow({ v: serialOf("2023-08-31", true), s: "day" }, 5)] }], { is1904: true });
  assert.equal(records.observations[0].on, "2023-08-31");
});

test("what is hidden, and days of 1904, in the words of other programs: true for 1, very hidden", async () => {
  const [sheet] = await readXlsx(fileOf([{ name: "S", hidden: "veryHidden", rows: [HEADS, cellRow({ v: serialOf("2023-08-31", true), s: "day" }, 5)], hiddenRows: [2], hiddenColumns: [3] }], { is1904: true, yes: "true" }), quiet);
  assert.deepEqual([sheet.hidden, sheet.is1904, sheet.hiddenColumns, sheet.rows.map(({ hidden }) => hidden), sheet.rows[1].cells[1].v], [true, true, [[2, 2]], [false, true], "2023-08-31"]);
});

test("a cell that was merged over others stands in their place, but where they hold something of their own", async () => {
  const [{ rows }] = await readXlsx(fileOf([{ name: "S", rows: [["A", 1], [null, 2], ["C", 3]], merges: ["A1:A3"] }]), quiet);
  assert.deepEqual(rows.map(({ cells }) => `${cells[0].v} ${cells[0].merged ?? false}`), ["A false", "A true", "C false"]);
});

test("what Excel of later years adds is no part of the workbook: days of 1904 stay so, cells and columns are those of the sheet", async () => {
  const added = (inner) => `<extLst><ext uri="{140A7094}" xmlns:x15="urn:x15"><x15:workbookPr chartTrackingRefBase="1"/>${inner}</ext></extLst>`;
  for (const is1904 of [true, false]) {
    const day = { v: serialOf("2023-08-31", is1904), s: "day" };
    const more = '<x14:cols><x14:col min="3" max="3" hidden="1"/></x14:cols><x14:row r="9"><x14:c r="A9"><xm:f>A1</xm:f><x14:v>7</x14:v></x14:c></x14:row><x14:mergeCell ref="A2:A3"/>';
    const { records, told } = await read([{ name: "S", rows: [HEADS, cellRow(day, 5), [null, day, 6]], added: added(more) }], { is1904, added: added('<x15:workbookPr date1904="1"/><x15:sheet name="Z" sheetId="9"/>') });
    assert.deepEqual(records.observations.map(({ on, value }) => `${on} ${value}`), ["2023-08-31 5"]);
    assert.deepEqual(told.flatMap(({ notices }) => notices), []);
  }
});

test("signs that XML cannot hold are decoded in shared, inline and worked-out texts", async () => {
  for (const [written, expected] of [
    ["Sở Tư pháp_x000D_", "Sở Tư pháp"], ["A_x000d_\nB", "A\nB"], ["A_x000D_B", "A\nB"], ["A_x0009_B", "A\tB"], ["A_x0041_B", "AAB"], ["A_x0007_B", "AB"], ["_xD83D__xDE00_", "\u{1f600}"], ["A_xD83D_", "A"],
    ["So\u031b\u0309", "Sở"], ["A_x005F_x000D_", "A_x000D_"], ["A_x005F_B", "A_B"], ["A_x00D_B", "A_x00D_B"], ["A_X000D_B", "A_X000D_B"], ["max_x", "max_x"], ["_x000D_", undefined],
  ]) {
    const [{ rows }] = await readXlsx(fileOf([{ name: "S", rows: [[written, { v: written, t: "str", f: "B1" }]] }]), quiet);
    for (const place of [0, 1]) assert.equal(rows[0]?.cells[place]?.v.trim(), expected, `${written} ${place}`);
  }
  const sheet = `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Sở Tư pháp_x000D_</t><rPh sb="0" eb="2"><t>how it is said</t></rPh></is></c></row></sheetData></worksheet>`;
  const [{ rows }] = await readXlsx(fileOf([{ name: "S", rows: [] }], { more: [{ name: "xl/worksheets/sheet1.xml", text: sheet }] }), quiet);
  assert.equal(rows[0].cells[0].v.trim(), "Sở Tư pháp");
});

test("what is raised behind a number is no digit of it, and what is struck through is seen to be", async () => {
  const run = (text, format = "") => `<r>${format ? `<rPr>${format}</rPr>` : ""}<t xml:space="preserve">${text}</t></r>`;
  const [raised, struck] = ['<vertAlign val="superscript"/>', "<strike/>"];
  const cases = [
    [run("95") + run("1", raised), "95¹"], [run("95") + run("(2)", raised), "95⁽²⁾"], [run("95") + run("*", raised), "95*"], [run("m") + run("2", raised), "m2"], [run("nghìn km") + run("2", raised), "nghìn km2"], [run("95%") + run("1", raised), "95%¹"], [run("H") + run("2", '<vertAlign val="subscript"/>') + run("O"), "H2O"],
    // behind a name or its brackets, as offices type it
    [run("Kế hoạch") + run("1", raised), "Kế hoạch (1)"], [run("Tỷ lệ hộ nghèo (%)") + run("12", raised), "Tỷ lệ hộ nghèo (%) (12)"], [run("Kế hoạch") + run("(1)", raised), "Kế hoạch(1)"],
    [run("1200", struck) + run("1500"), "~~1200~~1500"], [run("1500") + run(" ", struck), "1500 "], [run("1200", '<strike val="0"/>'), "1200"], [run("Thu ") + run("ngân sách", "<b/>"), "Thu ngân sách"],
  ];
  const shared = `<sst>${cases.map(([runs]) => `<si>${runs}</si>`).join("")}</sst>`;
  const cells = cases.map(([runs], at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>${at}</v></c><c r="B${at + 1}" t="inlineStr"><is>${runs}</is></c></row>`);
  const [{ rows }] = await readXlsx(fileOf([{ name: "S", rows: [] }], { more: [{ name: "xl/sharedStrings.xml", text: shared }, { name: "xl/worksheets/sheet1.xml", text: `<worksheet><sheetData>${cells.join("")}</sheetData></worksheet>` }] }), quiet);
  assert.deepEqual(rows.map((row) => row.cells.map(({ v }) => v)), cases.map(([, expected]) => [expected, expected]));
  // rows with such words are told
  assert.deepEqual(rows.map(({ isStruck }) => isStruck === true), cases.map(([, expected]) => expected.startsWith("~~")));
  // a figure with such a mark is asked about, in its words
  const { records, wrong } = await read([{ name: "S", rows: [HEADS, [REVENUE, "31/08/2023", "95¹"], [REVENUE, "31/08/2023", "~~1200~~1500"]] }]);
  assert.deepEqual([records.observations, wrong], [undefined, ["S!C2 not-a-number", "S!C3 not-a-number"]]);
});

test("in the list of what was not taken no cell is a formula, whatever stands in front of it or after it", () => {
  for (const words of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1+1", '=HYPERLINK("http://x")\nabc', "＝1+1", "－1"]) {
    const csv = problemsAsCsv([{ code: "not-a-number", file: words, name: "S", row: 1, place: 0, words, details: {} }], "en");
    // as the file's name, and as the cell's words
    assert.equal(csv.split(`'${words.replaceAll('"', '""')}`).length - 1, 2, csv);
  }
});

rows("the list of what was not taken says its encoding, and begins as spreadsheets of the language part cells", (language) => problemsAsCsv([], language).slice(0, 6), [["vi", "\ufeffTệp;Ô"], ["en", "\ufeffFile,"]]);

test("in the list of what was not taken what could end a cell stands in quotes, whichever sign ends cells in it", () => {
  for (const words of ["1;2", "1,2", "1\t2"]) {
    for (const language of ["vi", "en"]) {
      const csv = problemsAsCsv([{ code: "not-a-number", file: "S", name: "S", row: 1, place: 0, words, details: {} }], language);
      assert.ok(csv.includes(`"${words}"`), csv);
    }
  }
});

test("a reader that is asked two things at once answers each", async () => {
  const heard = [];
  class Worker {
    addEventListener(type, listener) { if (type === "message") this.told = (data) => listener({ data }); }
    postMessage({ id, question }) { heard.push(() => this.told(question === "bad" ? { id, problem: { code: "x" } } : { id, result: question })); }
    terminate() {}
  }
  Object.assign(globalThis, { Worker });
  const mine = reader();
  const answers = ["problems", "bad", "handOver"].map((question) => mine.ask(question).catch(({ code }) => code));
  heard.reverse().forEach((answer) => answer());
  assert.deepEqual(await Promise.all(answers), ["problems", "x", "handOver"]);
  delete globalThis.Worker;
});

test("a workbook that openpyxl wrote", async () => {
  const sheets = await readXlsx(new Blob([readFileSync(join(ROOT, "tests/js/fixtures/openpyxl.xlsx"))]), quiet);
  const { records, problems, told } = gather(sheets, PLAN, null);
  assert.deepEqual(records.observations, [
    { indicator: REVENUE, on: "2023-07-31", value: 32456.7, source: "tckh" }, { indicator: "1d-pupils-primary", on: "2023-08-31", value: 99.5, source: "Phòng GDĐT" },
  ]);
  assert.deepEqual(problems.map(({ sheet, row, place, code }) => `${addressOf(sheets[sheet].name, row, place)} ${code}`), ["Số liệu tháng 8!D8 no-result"]);
  assert.deepEqual(told.map(({ kind }) => kind), ["observations", "completions", null]);
  assert.deepEqual(records.completions, [{ task: PLAN.tasks[0].id, on: "2023-12-20", note: "xong" }]);
});

rows("text of an old font, by its sheet", (texts) => {
  const found = oldFontIn({ rows: texts.map((v, at) => ({ number: at + 1, cells: [undefined, { t: "s", v }] })) });
  return found && `${found.font} ${letters(found.place)}${found.row}`;
}, [
  [["KÕ ho¹ch giao nhiÖm vô 2024", "Rµ so¸t hé nghÌo", "Phßng Lao ®éng"], "TCVN3 B1"], [["Tên chỉ tiêu", "Thu ng©n s¸ch thÞ x·", "sè liÖu ­íc"], "TCVN3 B2"],
  [["Raø soaùt hoä ngheøo", "Phoøng Noäi vuï"], "VNI B1"], [["UÛY BAN NHAÂN DAÂN", "PHOØNG NOÄI VUÏ", "Phoøng Taøi chính"], "VNI B1"],
  // two signs, and three; in one cell, and in two
  [["Müller", "Gödel"], null], [["Müller", "Gödel", "Möbius"], "TCVN3 B1"], [["Müller, Gödel, Möbius"], null],
  [["Thu ngân sách toàn thị xã; quá, hoá, thuý, khuê, quân", "Đường ống; kWh¹; m²; Nestlé®", "5 µg, kW·h, «tên», 3×4"], null], [[], null],
]);

rows("letters that were lost when a sheet was saved, by the sheet", (texts) => {
  const found = lostLettersIn({ rows: texts.map((v, at) => ({ number: at + 1, cells: [undefined, { t: "s", v }] })) });
  return found && `${letters(found.place)}${found.row} ${found.words}`;
}, [
  [["Giá tr? th?c hi?n", "Ngày s? li?u"], "B1 Giá tr? th?c hi?n"], [["Mã", "Gi? tr? th?c hi?n", "T?n ch? ti?u"], "B2 Gi? tr? th?c hi?n"], [["Tên đơn v?", "Th??ng tr?c", "k?t qu?", "th?c hi?n"], "B2 Th??ng tr?c"],
  // two of them, and three; in one cell, and in two
  [["th?c", "hi?n"], null], [["th?c", "hi?n", "đ?n"], "B1 th?c"], [["th?c hi?n đ?n"], null],
  [["Đã xong chưa?", "Có đúng không? Có.", "?", "??", "x ? y ? z", "2?3?4?5"], null], [["http://a.vn/b?c=d?e", "www.a.vn?b?c?d", "https://x.vn/?a?b?c"], null], [[], null],
]);

const csv = (text, encoding = "utf8", mark = []) => Uint8Array.from(Buffer.concat([Buffer.from(mark), Buffer.from(text, encoding)]));
rows("encodings", (bytes) => {
  const { encoding, isSure } = encodingOf(bytes);
  return `${encoding}${isSure ? "" : "?"}`;
}, [
  [csv("Ngày"), "utf-8"], [csv("a;b"), "utf-8"], [csv("Ngày", "utf8", [0xef, 0xbb, 0xbf]), "utf-8"], [csv("Ngày", "utf16le", [0xff, 0xfe]), "utf-16le"], [csv("Mã;Ngày;x", "utf16le"), "utf-16le?"],
  [csv("Mã;Ngày;x", "utf16le").map((_, at, all) => all[at ^ 1]), "utf-16be?"], [csv("Ngày", "utf16le", [0xff, 0xfe]).map((_, at, all) => all[at ^ 1]), "utf-16be"], [Uint8Array.of(0x4e, 0x67, 0xe0, 0x79), "windows-1258?"],
]);
rows("separators", (text) => separatorOf(text).separator, [["a;b;c\n1,5;2;3", ";"], ["a,b,c\n1,2,3", ","], ["a\tb\n1,5\t2", "\t"], ["a|b\n1|2", "|"], ["\"a;b\",c\n1,2", ","], ["\"a;b;c\",d\n\"1;2;3\",4", ","], ["sep=|\na|b;c;d", "|"], ["a", ";"]]);

test("a CSV of Windows-1258, with tones that are letters of their own", () => {
  // "Mã chỉ tiêu;Ngày;Giá trị": ỉ is i and a hook, ị is i and a dot
  const bytes = Uint8Array.from(Buffer.from("Ma\xde chi\xd2 ti\xeau;Ng\xe0y;Gi\xe1 tri\xf2\n1a-budget-revenue;31/08/2023;5\n", "latin1"));
  const { sheet, encoding } = readCsv(bytes, "x", quiet);
  assert.equal(encoding, "windows-1258");
  assert.equal(sheet.rows[0].cells[0].v, "Mã chỉ tiêu");
  assert.equal(gather([sheet], PLAN, null).records.observations.length, 1);
});

test("a CSV with another separator in a row, a broken quote, an open one, more cells than headings", () => {
  const readText = (text) => {
    const found = gather([readCsv(csv(text), "x", quiet).sheet], PLAN, null);
    return [(found.records.observations ?? []).length, found.problems.map(({ row, code }) => `${row} ${code}`).join(", ")];
  };
  const head = "Mã chỉ tiêu;Ngày;Giá trị;Ghi chú\n";
  const good = `${REVENUE};31/08/2023;5;\n`;
  assert.deepEqual(readText(`${head}${good}${REVENUE},30/09/2023,5,x\n${good}`), [2, "3 other-separator"]);
  assert.deepEqual(readText(`${head}${good}${REVENUE};30/09/2023;5;"a"b\n${good}`), [1, "3 broken-quote"]);
  assert.deepEqual(readText(`${head}${good}Người lập;;Chủ tịch;"a"b\n`), [1, "3 broken-quote"], "a broken row is not taken for who signs");
  assert.deepEqual(readText(`${head}${good}${REVENUE};30/09/2023;5;"a\n${good}`), [1, "3 open-quote"]);
  assert.equal(gather([readCsv(csv(`${head}${good}${REVENUE};30/09/2023;5;"a\n${good}`), "x", quiet).sheet], PLAN, null).problems[0].lines, 2);
  // three cells are cells where the last two are figures, and prose where they are not
  const [short, row] = ["Mã chỉ tiêu;Ngày;Giá trị\n", `${REVENUE};31/08/2023;5\n`];
  assert.deepEqual(readText(`${short}${row}${REVENUE},30/09/2023,5\n${REVENUE}\t31/10/2023\t-5,5\n`), [1, "3 other-separator, 4 other-separator"]);
  assert.deepEqual(readText(`${short}${row.repeat(3)}Nguồn: Chi cục Thuế, Kho bạc, 2 đơn vị khác\nNguồn: Niên giám 2021, 2022, 2023\n1,234,567\n`), [3, ""]);
  assert.deepEqual(readText(`${head}${good}${REVENUE};30/09/2023;5;a;b\n`), [1, "3 more-cells"]);
  assert.deepEqual(readText(`${head}${REVENUE};30/09/2023;12;5;\n`), [0, "2 more-cells"]);
  assert.deepEqual(readText(`${head}${REVENUE};30/09/2023;5;"a;b\nc ""d"""\n`), [1, ""]);
  // empty ones are nothing
  assert.deepEqual(readText(`${head}${REVENUE};30/09/2023;5;a;\n${REVENUE};31/10/2023;5;; ;\n`), [2, ""]);
});

test("a CSV: the line that says the separator is no row; what holds zeros is no text; of so many rows none is left out, of one more none is read", () => {
  const numbers = (text) => readCsv(csv(text), "x", quiet).sheet.rows.map(({ number }) => number);
  assert.deepEqual(numbers("sep=;\na;b\n1;2\n"), [2, 3]);
  assert.throws(() => numbers("a;b\n1;\0\n"), { code: "not-text" });
  const most = "1\n".repeat(MOST_ROWS - 1);
  assert.equal(numbers(`${most}1`).length, MOST_ROWS);
  assert.throws(() => numbers(`${most}1\n1`), { code: "too-many-rows" });
});

test("of thousands of blanks in a row few stay, in a CSV as in a workbook, and what stands around them is read", async () => {
  const words = (count, blank = " ") => `Thu${blank.repeat(count)}ngân sách`;
  const cellOf = async (text) => {
    const [sheet] = await readXlsx(fileOf([{ name: "S", rows: [[text]] }]), quiet);
    return [readCsv(csv(`"${text}"\n`), "x", quiet).sheet, sheet].map(({ rows: [{ cells: [cell] }] }) => cell.v);
  };
  for (const [count, left] of [[49, 49], [50, 50], [51, 50], [30_000, 50]]) assert.deepEqual(await cellOf(words(count)), [words(left), words(left)], String(count));
  assert.deepEqual(await cellOf(words(30_000, "\u00a0")), [words(50, "\u00a0"), words(50, "\u00a0")]);
});

rows("a formula in a CSV that says a text is that text; another one stays as it stands", (line) => readCsv(csv(`${line}\n`), "x", quiet).sheet.rows[0].cells.map((cell) => cell?.v ?? "").join(" | "), [
  ['="000123";="31/08/2023 08:15"', "000123 | 31/08/2023 08:15"], ['"=""000123""";a', "000123 | a"], ['="a ""b""";a', 'a "b" | a'], ['="";a', " | a"], ["=1+1;a", "=1+1 | a"], ['="1"&"2";a', '="1"&"2" | a'], ['="1" ;a', "1 | a"],
]);

test("a decimal comma is none where the comma separates: a number before digits alone is asked about, unless quotes say which they are", () => {
  const readText = (text, ofPlan = false) => {
    const { sheet } = readCsv(csv(text), "x", quiet);
    const { records = {}, plan, problems } = ofPlan ? planOf([sheet], [[0, planHeadingsOf(sheet, "plan")]], "x.csv") : gather([sheet], PLAN, null);
    return [...(records.observations ?? plan?.indicators ?? []).map(({ value, target }) => value ?? target.at_least), ...problems.map(({ row, place, code, words }) => `${letters(place)}${row} ${code} ${words}`)].join("; ");
  };
  const of = (rest, head = "Mã chỉ tiêu,Ngày,Giá trị,Ghi chú") => `${head}\n${REVENUE},31/08/2023,${rest}\n`;
  for (const [text, expected] of [
    [of("3,9"), "C2 split-decimal 3,9"], [of("41.352,5"), "C2 two-readings 41.352; C2 split-decimal 41.352,5"], [of("-3,90 %"), "C2 split-decimal -3,90 %"], [of("3,9,"), "C2 split-decimal 3,9"], [of("3,9,x"), "E2 more-cells x"],
    [of('"3,9",'), "3.9"], [of('3,"9"'), "3"], [of('"3",9'), "3"], [of('"3","9"'), "3"], [of("3,9 vụ"), "3"], [of("3,"), "3"], [of("3"), "3"], [of("3,,"), "3"],
    [of("3,9", "Mã chỉ tiêu,Ngày,Giá trị,Đơn vị tính"), "C2 split-decimal 3,9"], [of("3,1", "Mã chỉ tiêu,Ngày,Giá trị,Minh họa"), "3"], [of("3,9", "Mã chỉ tiêu,Ngày,Giá trị,Số cũ"), "3"],
    // of two days, and with one cell too many
    [`Mã chỉ tiêu,Lũy kế tháng 7,Lũy kế tháng 8\n${REVENUE},3,9\n`, "3; 9"], [`Mã chỉ tiêu,Lũy kế tháng 7,Lũy kế tháng 8\n${REVENUE},3,9,\n`, "B2 split-decimal 3,9"],
    [of("3,9").replaceAll(",", ";"), "3"], [of("3,9,").replaceAll(",", ";"), "E2 more-cells "],
  ]) assert.equal(readText(text), expected, text);
  const plan = (rest) => `Chỉ tiêu,Kế hoạch năm 2024,ĐVT,Chủ trì\nThu,${rest}\n`;
  for (const [text, expected] of [[plan("3,triệu đồng,A"), "3"], [plan("3,9,triệu đồng,A"), "E2 more-cells A"], [plan("3,9,A"), "B2 split-decimal 3,9"], [plan('"3,9",triệu đồng,A'), "3.9"]]) assert.equal(readText(text, true), expected, text);
});

test("packages that lie or are broken are refused before they are unpacked, or while", async () => {
  const refused = async (bytes) => {
    try {
      await readXlsx(bytes instanceof Blob ? bytes : new Blob([bytes]), quiet);
      return "read";
    } catch ({ code, message }) {
      return code ?? message;
    }
  };
  const good = workbookOf([{ name: "S", rows: [HEADS] }]);
  const zeros = "0".repeat(8 * 1024 * 1024);
  const bomb = workbookOf([{ name: "S", rows: [HEADS] }], { more: [{ name: "xl/media/x", text: zeros }] });
  assert.equal(await refused(good), "read");
  // what is gone while it is read is not damaged; browsers have three names for it
  for (const name of ["NotReadableError", "NotFoundError", "AbortError"]) {
    const arrayBuffer = () => Promise.reject(Object.assign(new Error("gone"), { name }));
    assert.equal(await refused(Object.assign(new Blob([good]), { arrayBuffer, slice: () => ({ arrayBuffer }) })), "gone", name);
  }
  assert.equal(await refused(good.subarray(0, good.length - 200)), "damaged-package");
  assert.equal(await refused(zipOf([{ name: "a.txt", text: "a" }])), "no-workbook");
  assert.equal(await refused(bomb), "packed-too-well");
  assert.equal(await refused(workbookOf([{ name: "S", rows: [HEADS] }], { more: [{ name: "xl/a", text: "a", says: 700 * 1024 * 1024 }] })), "unpacked-too-large");
  // small parts may pack as well as they can
  for (const [length, expected] of [[2 ** 20, "read"], [2 ** 20 + 1, "packed-too-well"]]) {
    assert.equal(await refused(workbookOf([{ name: "S", rows: [HEADS] }], { more: [{ name: "xl/media/x", text: "0".repeat(length) }] })), expected);
  }
  const rowsOf = (count) => `<worksheet><sheetData>${Array.from({ length: count }, (_, at) => `<row r="${at + 1}"/>`).join("")}</sheetData></worksheet>`;
  for (const [count, expected] of [[MOST_ROWS, "read"], [MOST_ROWS + 1, "too-many-rows"]]) {
    assert.equal(await refused(workbookOf([{ name: "S", rows: [] }], { more: [{ name: "xl/worksheets/sheet1.xml", text: rowsOf(count) }] })), expected);
  }
  // declares little and unpacks to much
  const lying = zipOf([{ name: "_rels/.rels", text: zeros, says: 10_000 }]);
  assert.equal(await refused(lying), "larger-than-declared");
  assert.equal(await refused(workbookOf([{ name: "S", rows: [HEADS] }], { more: [{ name: "xl/a", text: "a", flags: 1 }] })), "encrypted");
  const binary = '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>';
  assert.equal(await refused(zipOf([{ name: "_rels/.rels", text: binary }, { name: "xl/workbook.bin", text: "a" }])), "no-workbook");
  const [relations, others] = ["workbook.xml", "workbook.bin"].map((name) => `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/${name}"/></Relationships>`);
  assert.equal(await refused(workbookOf([{ name: "S", rows: [HEADS] }], { more: [{ name: "_rels/.rels", text: others, packed: deflateRawSync(relations) }] })), "damaged-package", "not what it was when it was packed");
  const abroad = relations.replace("><", '><Relationship Id="b" Type="x/attachedTemplate" Target="http://" TargetMode="External"/><');
  assert.equal(await refused(workbookOf([{ name: "S", rows: [HEADS] }], { more: [{ name: "_rels/.rels", text: abroad }] })), "read", "what lies elsewhere is not looked for");
  const broken = zipOf([{ name: "_rels/.rels", text: "<Relationships><Relationship" }]);
  assert.equal(await refused(broken), "damaged-part");
  const entities = zipOf([{ name: "_rels/.rels", text: '<!DOCTYPE a [<!ENTITY b "c">]><Relationships/>' }]);
  assert.equal(await refused(entities), "damaged-part");
});
