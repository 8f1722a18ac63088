/** How files are read: numbers, days, headings, sheets, as rows; without a browser. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { countFitting, entryFitting, fitting, followingFitting, statusesFitting } from "../../js-demo/asked/fitting.js";
import { sortedRows } from "../../js-demo/asked/sort.js";
import { aboutIn } from "../../js-demo/engine/about.js";
import { cut, cutChanges, isLarge, serviceOf, someDossiers, whole } from "../../js-demo/engine/many.js";
import { encodingOf, readCsv, separatorOf } from "../../js-demo/open/csv.js";
import { noDueDay, readDueInWords } from "../../js-demo/open/due-words.js";
import { dayOfHeading } from "../../js-demo/open/day-headings.js";
import { momentOfSerial, readMoment, readPeriod, serialOf as serialBack } from "../../js-demo/open/days.js";
import { inField, isWhole, readDay } from "../../js-demo/words/typed-day.js";
import { gather } from "../../js-demo/open/gather.js";
import { headingsOf } from "../../js-demo/open/headings.js";
import { hundredfold } from "../../js-demo/words/format.js";
import { planIdOf } from "../../js-demo/open/ids.js";
import { conventionAmong, decimalOfDouble, jsonNumber, readJsonExactly, readNumber } from "../../js-demo/open/numbers.js";
import { addressOf, letters, placeOf } from "../../js-demo/engine/places.js";
import { problemsAsCsv } from "../../js-demo/open/problems-csv.js";
import { reader } from "../../js-demo/open/reading.js";
import { apart, besideInNumbers } from "../../js-demo/open/beside.js";
import { dayThatCounts, firstDay, tellingDays } from "../../js-demo/asked/own.js";
import { plain } from "../../js-demo/open/plain.js";
import { isOfBoth, lackingOfPlan, planHeadingsOf } from "../../js-demo/open/plan-headings.js";
import { planOf } from "../../js-demo/open/plan-sheets.js";
import { MOST_ROWS } from "../../js-demo/open/limits.js";
import { lostLettersIn } from "../../js-demo/open/lost-letters.js";
import { withoutResults } from "../../js-demo/open/taken.js";
import { oldFontIn } from "../../js-demo/open/old-fonts.js";
import { isLocked, kindOf } from "../../js-demo/open/sniff.js";
import { stateIn } from "../../js-demo/open/states.js";
import { referencesOf } from "../../js-demo/open/references.js";
import { dayAbove, issuerOf, titleOf, yearsOf } from "../../js-demo/open/titles.js";
import { templateOf } from "../../js-demo/open/template.js";
import { KNOWN, MULTIPLES } from "../../js-demo/open/uom-table.js";
import { daysInWords, isOfTheWeb, isOpen, parties, pressingPeriods, upNext } from "../../wasm/js/elements/selection.js";
import { servicesFor } from "../../wasm/js/elements/services.js";
import { saidUom, uomNamed } from "../../js-demo/open/uoms.js";
import { readXlsx } from "../../js-demo/open/xlsx.js";
import { cellOf, formatOf } from "../../js-demo/open/xlsx-cells.js";
import { cellProblem, cellWords } from "../../js-demo/open/cell-words.js";
import { notice } from "../../js-demo/open/notice-words.js";
import { fieldNames } from "../../js-demo/open/phrases.js";
import { ROOT } from "./cases.mjs";
import { serialOf, workbookOf, zipOf } from "./workbook.mjs";

const PLAN_TEXT = readFileSync(join(ROOT, "core/plans/nga-nam-2023.plan.json"), "utf8");
const RECORDS_TEXT = readFileSync(join(ROOT, "core/plans/nga-nam-2023.records.json"), "utf8");
const PLAN = JSON.parse(PLAN_TEXT);
const quiet = () => {};

/** One row each: what is given, and what comes out, as one line. */
function rows(name, read, table) {
  test(name, () => {
    for (const [given, expected] of table) assert.equal(read(given), expected, JSON.stringify(given));
  });
}

const shownNumber = (convention) => (text) => {
  const { decimal, readings, percent, problem } = readNumber(text, convention);
  return problem ?? (readings ? `${readings.comma} or ${readings.point}` : `${decimal}${percent ? " %" : ""}`);
};

rows("numbers that say themselves how they are meant, and those that do not", shownNumber(), [
  ["1.234,5", "1234.5"], ["1,234.5", "1234.5"], ["1.234.567", "1234567"], ["1,234,567", "1234567"], ["1.234.567,89", "1234567.89"],
  ["1.234", "1234 or 1.234"], ["1,234", "1.234 or 1234"], ["-1.234", "-1234 or -1.234"], ["−5", "-5"], ["–5", "-5"], ["+7", "7"],
  ["12,5", "12.5"], ["12.5", "12.5"], ["0.123", "0.123"], ["0,500", "0.5"], ["1234,567", "1234.567"], ["1234.567", "1234.567"],
  ["1 234 567", "1234567"], ["1\u00a0234,5", "1234.5"], ["95,5%", "95.5 %"], ["95 %", "95 %"], ["-0", "0"], ["007", "7"],
  ["1.234.5", "not-a-number"], ["12.34.5", "not-a-number"], ["1,2,3", "not-a-number"], ["1.23.456", "not-a-number"],
  ["abc", "not-a-number"], ["5 tỷ", "not-a-number"], ["(5)", "not-a-number"], ["1e5", "not-a-number"], [".5", "not-a-number"], ["5.", "not-a-number"], ["=1+1", "not-a-number"],
]);
rows("with a known convention what can be read in two ways is read in one", shownNumber("comma"), [["1.234", "1234"], ["1,234", "1.234"], ["1,234.5", "1234.5"]]);
rows("with the other one", shownNumber("point"), [["1.234", "1.234"], ["1,234", "1234"], ["1.234,5", "1234.5"]]);
rows("the convention of a sheet", conventionAmong, [
  [["1.234", "5"], null], [["1.234", "12,5"], "comma"], [["1.234", "12.5"], "point"], [["12,5", "12.5"], "mixed"], [["1.234.567"], "comma"], [["abc"], null], [[], null],
]);
rows("doubles as a spreadsheet shows them", decimalOfDouble, [
  ["0.30000000000000004", "0.3"], ["0.1", "0.1"], ["57.9", "57.9"], ["1E-3", "0.001"], ["1.5E+20", "150000000000000000000"], ["528870.2", "528870.2"],
  ["4800", "4800"], ["-0", "0"], ["123456789012345.6", "123456789012346"], ["1e-7", "0.0000001"], ["", null], ["x", null],
]);
rows("shares as percentages", hundredfold, [["0.955", "95.5"], ["1", "100"], ["0.0001", "0.01"], ["-0.005", "-0.5"], ["12", "1200"]]);
rows("JSON read without loss: what a double may not hold is text, which the engine reads, too", (text) => JSON.stringify(readJsonExactly(text)), [
  ['{"value": 4800.5}', '{"value":4800.5}'], ['{"value": 123456789012.345}', '{"value":123456789012.345}'], ['{"value": 1234567890123.4567}', '{"value":"1234567890123.4567"}'],
  ['[-0.00000000000000123456789012345]', "[-1.23456789012345e-15]"], ['[-0.001234567890123456]', '["-0.001234567890123456"]'], ['["12345678901234567890", 1e20, "a\\"1234567890123456789"]', '["12345678901234567890",100000000000000000000,"a\\"1234567890123456789"]'],
]);
test("of a string with millions of characters, too", () => {
  for (const text of ["x".repeat(2 ** 24), "\\".repeat(2 ** 24)]) {
    assert.deepEqual(readJsonExactly(JSON.stringify({ text }).replace("}", ', "value": 1234567890123.4567}')), { text, value: "1234567890123.4567" });
  }
});
rows("numbers for JSON: as numbers where the digits stay", jsonNumber, [["4800.5", 4800.5], ["123456789012345678", "123456789012345678"], ["0.0000001", "0.0000001"]]);

rows("serial numbers of 1900", (text) => momentOfSerial(text, false), [
  ["1", "1900-01-01"], ["59", "1900-02-28"], ["60", null], ["61", "1900-03-01"], ["45168", "2023-08-30"], ["45169", "2023-08-31"], ["45170", "2023-09-01"],
  ["45169.5", "2023-08-31T12:00"], ["45169.597222222219", "2023-08-31T14:20"], ["45169.999988425923", "2023-08-31T23:59"], ["45169.99999999", "2023-08-31T23:59"], ["45169.999999999999", "2023-09-01"], ["45169.000011574077", "2023-08-31"], ["0", null], ["-1", null], ["99999999", null],
]);
rows("serial numbers of 1904", (text) => momentOfSerial(text, true), [["0", "1904-01-01"], ["43707", "2023-08-31"], ["43707.25", "2023-08-31T06:00"]]);
rows("and back", serialBack, [["2023-08-31", 45169], ["1900-03-01", 61]]);
rows("days and times as they are written", (text) => {
  const { moment, problem } = readMoment(text);
  return moment ?? problem;
}, [
  ["31/08/2023", "2023-08-31"], ["1/9/2023", "2023-09-01"], ["31-08-2023", "2023-08-31"], ["31.8.2023", "2023-08-31"], ["2023-08-31", "2023-08-31"], ["2023/8/31", "2023-08-31"],
  ["03/04/2023", "2023-04-03"], ["ngày 5 tháng 8 năm 2023", "2023-08-05"], ["Ngày 31/8/2023", "2023-08-31"], ["31/8/2023 (thứ năm)", "2023-08-31"], ["Thứ 5, ngày 31/8/2023", "2023-08-31"], ["31/8/2023, thứ năm", "2023-08-31"], ["Chủ nhật 27/8/2023", "2023-08-27"],
  ["30/8/2023 (thứ năm)", "other-weekday"], ["1/9/2023 (thứ năm)", "other-weekday"], ["thứ năm", "not-a-day"], ["31/08/2023 14:20", "2023-08-31T14:20"], ["14:20 31/08/2023", "2023-08-31T14:20"], ["31/08/2023 14:20:00", "2023-08-31T14:20"],
  ["2023-08-31T14:20", "2023-08-31T14:20"], ["14 giờ 20 phút ngày 31/08/2023", "2023-08-31T14:20"], ["31/8/2023 8h", "2023-08-31T08:00"],
  ["29/02/2024", "2024-02-29"], ["29/02/2023", "no-such-day"], ["31/04/2023", "no-such-day"], ["00/08/2023", "no-such-day"], ["12/31/2023", "month-first"], ["32/13/2023", "no-such-day"],
  ["1/2/23", "short-year"], ["31/08/2023 23:59", "2023-08-31T23:59"], ["31/08/2023 24:00", "no-such-time"], ["31/08/2023 14:60", "no-such-time"], ["tháng 8", "not-a-day"], ["", "not-a-day"], ["45169", "not-a-day"],
]);
rows("days as they are typed on the page in Vietnamese: the day first", (text) => readDay(text, "vi"), [
  ["31/08/2023", "2023-08-31"], ["1/9/2023", "2023-09-01"], ["08/09/2023", "2023-09-08"], ["31-08-2023", "2023-08-31"], ["31.8.2023", "2023-08-31"], ["31 / 8 / 2023", "2023-08-31"],
  ["31082023", "2023-08-31"], ["2023-08-31", "2023-08-31"], ["2023-8-31", "2023-08-31"], [" 31/08/2023 ", "2023-08-31"], ["28/02/2023", "2023-02-28"], ["29/02/2023", null],
  ["29/02/2024", "2024-02-29"], ["30/04/2023", "2023-04-30"], ["31/04/2023", null], ["00/08/2023", null], ["01/00/2023", null], ["12/31/2023", null], ["31/08/23", null],
  ["31/08", null], ["31 August 2023", null], ["20230831", null], ["", null], ["31/08/20233", null],
]);
rows("days as they are typed on the page in English: no day that may be two", (text) => readDay(text, "en"), [
  ["2023-08-31", "2023-08-31"], ["2023-8-31", "2023-08-31"], ["20230831", "2023-08-31"], ["31 August 2023", "2023-08-31"], ["1 may 2023", "2023-05-01"], ["31 Augus 2023", null],
  ["08/09/2023", null], ["31/08/2023", null], ["31082023", null], ["2023-02-29", null], ["2024-02-29", "2024-02-29"],
]);
rows("and shown by a field as it takes them", (day) => [inField(day, "vi"), inField(day, "en")].join(" "), [["2023-09-08", "08/09/2023 2023-09-08"], ["tháng 8", "tháng 8 tháng 8"]]);
rows("a day that is written out is no beginning of another", (text) => [isWhole(text, "vi"), isWhole(text, "en")].join(" "), [
  ["31/08/2023", "true false"], ["31/08/202", "false false"], ["1/9/2023", "false false"], ["2023-08-31", "true true"], ["31082023", "true false"], ["20230831", "false true"], ["3108202", "false false"], ["2023-08-3", "false false"], ["31/11/2023", "false false"],
]);
rows("periods", (text) => readPeriod(text, plain), [
  ["2023-07", "2023-07"], ["tháng 7/2023", "2023-07"], ["Tháng 12 năm 2023", "2023-12"], ["T8/2023", "2023-08"], ["08/2023", "2023-08"], ["Quý III/2023", "2023-Q3"], ["quy 3 nam 2023", "2023-Q3"],
  ["2023-q3", "2023-Q3"], ["6 tháng đầu năm 2023", "2023-H1"], ["6 tháng cuối năm 2023", "2023-H2"], ["9 tháng năm 2023", "2023-9M"], ["Năm 2023", "2023"], ["2023", "2023"], ["2023-2024-Q1", "2023-2024-Q1"],
  ["Tuần 31/2023", "2023-W31"], ["đột xuất", null],
]);

rows("due days in words: the last day of what is named", (text) => readDueInWords(text), [
  ["cuối năm 2024", "2024-12-31"], ["Hết năm 2024", "2024-12-31"], ["đến hết năm 2024", "2024-12-31"], ["Năm 2024", "2024-12-31"], ["trong năm 2024", "2024-12-31"],
  ["cuối tháng 6/2024", "2024-06-30"], ["Hết tháng 02 năm 2024", "2024-02-29"], ["cuối tháng 2/2023", "2023-02-28"], ["Tháng 12/2024", "2024-12-31"], ["cuối T6/2024", "2024-06-30"],
  ["hết quý III/2024", "2024-09-30"], ["Quý I/2024", "2024-03-31"], ["cuối quý 4 năm 2024", "2024-12-31"],
  ["6 tháng đầu năm 2024", "2024-06-30"], ["hết 6 tháng đầu năm 2024", "2024-06-30"], ["6 tháng cuối năm 2024", "2024-12-31"], ["9 tháng đầu năm 2024", "2024-09-30"],
  ["Q3/2024", "2024-09-30"], ["QIII/2024", "2024-09-30"], ["Cả năm 2024", "2024-12-31"], ["Từ 01/4/2024 đến 30/6/2024", "2024-06-30"], ["Từ quý I đến hết quý III/2024", "2024-09-30"],
  ...["Chậm nhất 15/3/2024", "Chậm nhất là ngày 15/3/2024", "chậm nhất đến hết ngày 15/3/2024", "Muộn nhất ngày 15 tháng 3 năm 2024", "Đến 15/3/2024", "đến hết ngày 15/3/2024", "Hạn: 15/3/2024", "Vào ngày 15/3/2024", "Chậm nhất 17h00 ngày 15/3/2024"].map((text) => [text, "2024-03-15"]),
  ["giữa tháng 6/2024", "2024-06-15"], ["giữa năm 2024", "2024-06-30"],
  // the day itself is not in time any more
  ["Trước 15/3/2024", "2024-03-14"], ["trước ngày 01/3/2024", "2024-02-29"], ["Trước ngày 01 tháng 01 năm 2025", "2024-12-31"], ["trước ngày 32/3/2024", null], ["trước ngày 15", null],
  // no year, a day before something, a number alone, a month that is none
  ["cuối năm", null], ["quý III", null], ["trước tháng 6/2024", null], ["13/2024", null], ["cuối tháng 13/2024", null], ["tuần 3/2024", null], ["thường xuyên", null], ["", null],
  ["Từ quý I/2024", null], ["Quý I, II/2024", null], ["Tháng 3, 9/2024", null], ["31/12/2024 hoặc 15/01/2025", null], ["Cả năm", null], ["15/3", null], ["15-3", null], ["1/2/24", null],
  // a month or a year by its numbers
  ["12/2024", "2024-12-31"], ["02.2024", "2024-02-29"], ["2025", "2025-12-31"],
  // a span ends on the last day of its end
  ["Quý I-II/2024", "2024-06-30"], ["Quý I - Quý III/2024", "2024-09-30"], ["Quý I – III năm 2024", "2024-09-30"], ["Tháng 3 đến tháng 6/2024", "2024-06-30"], ["Tháng 3 - 6/2024", "2024-06-30"], ["T11/2024 - T2/2025", "2025-02-28"],
  ["01/3 - 30/6/2024", "2024-06-30"], ["01/3/2024-30/6/2024", "2024-06-30"], ["2024 - 2025", "2025-12-31"], ["từ năm 2024 đến hết năm 2025", "2025-12-31"], ["Tháng 3/2024 - 13/2024", null],
  ...["3-2024", "03-2024", "3 - 2024", "Quý I - năm 2024", "Quý I-2024", "Quý I – 2024", "tháng 3-2024"].map((text) => [text, "2024-03-31"]), ["30/6/2024 - 01/3/2024", null], ["15/3 - 2025", null], ["12/2024 - 2025", "2025-12-31"], ["15-3-2024", "2024-03-15"],
]);
rows("due days in words without a year are of the one that the sheet is of", (text) => readDueInWords(text, "2024"), [
  ["Cả năm", "2024-12-31"], ["cuối năm", "2024-12-31"], ["Trong năm", "2024-12-31"], ["Quý III", "2024-09-30"], ["Tháng 3", "2024-03-31"], ["6 tháng đầu năm", "2024-06-30"], ["giữa năm", "2024-06-30"], ["cuối tháng 6", "2024-06-30"],
  ["cuối năm 2023", "2023-12-31"], ["năm", "2024-12-31"],
  ["15/03", "2024-03-15"], ["15.3", "2024-03-15"], ["ngày 15 tháng 3", "2024-03-15"], ["Chậm nhất 15/3", "2024-03-15"], ["trước ngày 15/3", "2024-03-14"], ["29/2", "2024-02-29"], ["31/4", null], ["3/15", null], ["1/2/24", null], ["15", null],
  ["Quý I - III", "2024-09-30"], ["01/3 - 30/6", "2024-06-30"], ["Quý I", "2024-03-31"], ["Quý II - Quý II", "2024-06-30"], ["Quý IV - Quý I", null], ["Tháng 10-tháng 2", null], ["Quý I/2024 - Quý III", null], ["trước tháng 6", null], ["hằng năm", null], ["thường xuyên", null],
]);
rows("what is no due day", (text) => Object.entries(noDueDay(text)).filter(([, is]) => is).map(([what]) => what).join(" "), [
  ...["Thường xuyên", "Hàng tháng", "Hằng quý", "Trước ngày 25 hàng tháng", "Thứ sáu hàng tuần", "Định kỳ"].map((text) => [text, text.startsWith("Trước") ? "isAgain isEarlier" : "isAgain"]),
  ["Trước 15/3/2024", "isEarlier"], ["trước quý III/2024", "isEarlier"], ["Sau ngày 15/3/2024", ""], ["Ngay sau khi có hướng dẫn", ""], ["15/3/2O24", ""],
]);

rows("formats of numbers", ([id, code]) => formatOf(id, code).kind, [
  ...[0, 3, 8, 11, 13, 23, 26, 37, 44, 48, 49, 59].map((id) => [[id], "number"]), ...[9, 10].map((id) => [[id], "percent"]), ...[14, 15, 18, 22, 27, 36, 45, 47, 50, 58].map((id) => [[id], "day"]),
  [[164, "dd/mm/yyyy\\ hh:mm"], "day"], [[165, "0.0%"], "percent"], [[166, "#,##0\\ \"đồng\""], "number"], [[167, "[Red]#,##0"], "number"], [[168, "[$-1042a]dd/mm/yyyy;@"], "day"],
  [[169, "#,##0\\ \"m2\""], "number"], [[170, "[h]:mm"], "day"], [[171, "General"], "number"],
  [[17], "month"], [[172, "mm/yyyy"], "month"], [[173, "[$-42A]mmm\\-yy;@"], "month"], [[174, "\"ngày\" mm/yyyy"], "month"], [[175, "d/m"], "day of year"], [[176, "yyyy"], "year"],
  [[16], "day of year"], [[177, "d-mmm"], "day of year"], [[178, "\"ngày \"dd\" tháng \"mm"], "day of year"], [[179, "dd/mm\\ hh:mm"], "day of year"], [[180, "d\\ hh:mm"], "day"], [[181, "dd/mm/yy"], "day"], [[182, "#,##0,"], "number"],
]);
rows("formats that leave out thousands, or write words around a number", ([value, code]) => {
  const { scale = 0, ahead = "", beside = "" } = cellOf({ type: "n", style: formatOf(164, code), hasFormula: false }, value, "", [], false);
  return [scale, ahead && `${ahead} _`, beside].filter(Boolean).join(" ");
}, [
  [["5000", "#,##0,"], "1"], [["5000", "#,##0,,"], "2"], [["5000", "#,##0.0,,"], "2"], [["5000", "0,.0"], "1"], [["5000", "#,##0"], ""], [["5000", "#,##0.00_);(#,##0.00)"], ""], [["5000", "_(* #,##0_);_(* (#,##0);_(* \"-\"??_);_(@_)"], ""],
  [["5000", "#,##0\" tỷ đồng\""], "tỷ đồng"], [["5000", "#,##0\\ \\m\\2"], "m2"], [["5000", "#,##0,,\" triệu\""], "2 triệu"], [["5000", "0.0\"%\""], "%"], [["5000", "[Red]#,##0\\ [$₫-42A]"], "₫"], [["5000", "[$VND]\\ #,##0"], "VND _"], [["5000", "[$-409]#,##0"], ""], [["5000", "$#,##0"], "$ _"],
  [["5", "\"≤ \"0.0"], "≤ _"], [["5", "0.00E+00"], ""], [["5", "+0"], "+ _"], [["5", "_-* #,##0.00\\ _₫_-"], ""], [["-5", "0_ ;\\-0\\ "], "- _"], [["5", "<0"], "< _"], [["5", "\"Dưới \"0.0\"%\""], "Dưới _ %"], [["0.05", "\"≤ \"0%"], "≤ _"], [["5", "General\" tấn\""], "tấn"], [["0", "_(* #,##0_);_(* (#,##0);_(* \"-\"??_);_(@_)"], "-"],
  // by sign, or by a condition
  [["-5000", "#,##0;-#,##0,"], "1"], [["0", "#,##0,;-#,##0,;\"không\""], "không"], [["-5000", "#,##0,"], "1"], [["5000", "[>=1000000]#,##0,,;[>=1000]#,##0,;0"], "1"], [["500", "[>=1000000]#,##0,,;[>=1000]#,##0,;0"], ""],
]);
rows("addresses", ([sheet, row, place]) => addressOf(sheet, row, place), [
  [["Thu_NS", 7, 2], "Thu_NS!C7"], [["Thu ngân sách", 7, 2], "Thu ngân sách!C7"], [["A'B", 1, 26], "A'B!AA1"], [["S", 9, null], "S!9"],
]);
rows("letters", letters, [[0, "A"], [25, "Z"], [26, "AA"], [701, "ZZ"], [702, "AAA"]]);
rows("what a file is", (start) => kindOf(Uint8Array.from(Buffer.from(start, "latin1"))), [
  ["PK\x03\x04", "zip"], ["%PDF-1.7", "pdf"], ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "compound"], ["\xef\xbb\xbf {\"a\":1}", "json"], ["a;b\n1;2", "text"], ["<html>", "html"], ["\x89PNG", "picture"],
  ["PK\x05\x06", "zip"], ["\xff\xd8\xff\xe0", "picture"], ["GIF89a", "picture"], ["Rar!\x1a", "rar"], ["7z\xbc\xaf", "7z"], ["\x1f\x8b\x08", "gzip"],
  [" [1]", "json"], ["<!DOCTYPE html>", "html"], ["<?xml version", "html"], ["<table>", "html"], ["\n<meta charset", "html"], ["<5;6", "text"],
]);
test("an old workbook and one with a password are told apart", () => {
  assert.equal(isLocked(Buffer.from("EncryptedPackage", "utf16le")), true);
  assert.equal(isLocked(Buffer.from("Workbook", "utf16le")), false);
});

const OF_2023 = { period: { start: "2023-01-01", end: "2023-12-31" } };
rows("the day on which a plan is first looked at", (today) => firstDay(OF_2023, today), [
  ["2022-12-31", "2023-01-01"], ["2023-01-01", "2023-01-01"], ["2023-08-15", "2023-08-15"], ["2023-12-31", "2023-12-31"], ["2024-01-01", "2023-12-31"],
]);
rows("days worth asking about", (today) => tellingDays(OF_2023, today).join(" "), [
  ["2023-08-15", "2023-07-31 2023-08-15 2023-12-31 2024-01-01"], ["2023-01-15", "2023-01-15 2023-12-31 2024-01-01"], ["2022-06-01", "2023-12-31 2024-01-01"],
  ["2023-12-31", "2023-11-30 2023-12-31 2024-01-01"], ["2024-01-02", "2023-11-30 2023-12-31 2024-01-01 2024-01-02"],
  // as far as the field of the day goes
  ["2024-12-31", "2023-11-30 2023-12-31 2024-01-01 2024-12-31"], ["2025-01-01", "2023-11-30 2023-12-31 2024-01-01"], ["2030-01-01", "2023-11-30 2023-12-31 2024-01-01"],
]);
rows("the same of a plan of half a year", (today) => tellingDays({ period: { start: "2023-01-01", end: "2023-06-30" } }, today).at(-1), [
  ["2024-06-30", "2024-06-30"], ["2024-12-31", "2024-12-31"], ["2025-01-01", "2023-07-01"],
]);
rows("the day that counts what files say: the latest of theirs within the period", (days) => dayThatCounts(OF_2023, "2023-08-31", days), [
  [[], "2023-08-31"], [["2023-08-30"], "2023-08-31"], [["2023-09-01", "2023-10-01", "2023-09-30"], "2023-10-01"],
  [["2023-12-31"], "2023-12-31"], [["2024-01-01"], "2023-08-31"], [["2032-10-01", "2023-09-30"], "2023-09-30"],
]);

test("without a period no day is worth more than today", () => {
  assert.deepEqual([firstDay({}, "2023-08-15"), tellingDays({}, "2023-08-15")], ["2023-08-15", []]);
});

/** What headings make of a sheet: its kind and what stands where. */
function headings(cells, name = "Sheet1") {
  const found = headingsOf({ name, rows: cells.map((row, at) => ({ number: at + 1, cells: row.map((v) => (v === null ? undefined : { t: "s", v })) })) });
  if (!found) return "none";
  const columns = [...found.columns].sort(([one], [other]) => one - other).map(([place, { column }]) => `${letters(place)}=${column.field}`);
  columns.push(...found.across.map(({ place, column }) => `${letters(place)}~${column.field}`));
  return `${found.kind}@${found.at + 1} ${columns.join(" ")}${found.lacking.length > 0 ? ` lacks ${found.lacking.flat().join("|")}` : ""}`;
}
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

const HEADS = ["Mã chỉ tiêu", "Ngày", "Giá trị"];
const REVENUE = "1a-budget-revenue";
const fileOf = (sheets, options) => new Blob([workbookOf(sheets, options)]);

/** Records of a workbook, and what is wrong with it: cells with code. */
async function read(sheets, options, choices) {
  const found = gather(await readXlsx(fileOf(sheets, options), quiet), PLAN, null, choices ?? {});
  return { ...found, wrong: found.problems.map(({ sheet, row, place, code }) => `${addressOf(sheets[sheet].name, row, place)} ${code}`) };
}

const cellRow = (on, value) => [REVENUE, on, value];

test("cells of a workbook: doubles, percentages, days of both systems, texts, formulas, errors", async () => {
  const day = { v: serialOf("2023-08-31"), s: "day" };
  const { records, wrong } = await read([{ name: "S", rows: [HEADS,
    cellRow(day, { v: "0.30000000000000004" }), cellRow("31/08/2023", "1.234,5"), cellRow("2023-08-31", { v: "12", f: "B1+1" }), cellRow({ v: serialOf("2023-08-31") + 0.5, s: "moment" }, 1),
    cellRow(day, { f: "B1" }), cellRow(day, { v: "#REF!", t: "e" }), cellRow(serialOf("2023-08-31"), 1), cellRow(day, "năm"), cellRow(day, { v: "0.955", s: "percent" }), cellRow("31/02/2023", 1), cellRow(day, null),
    ["1d-pupils-primary", day, { v: "0.955", s: "percent" }], ["1d-pupils-primary", day, "95,5%"], ["1d-pupils-primary", day, 95.5],
    ["1d-pupils-primary", { v: "2023-09-30", t: "d" }, 96],
  ] }]);
  assert.deepEqual(records.observations.map(({ on, value }) => `${on} ${value}`), ["2023-08-31 0.3", "2023-08-31 1234.5", "2023-08-31 12", "2023-08-31 1", "2023-08-31 95.5", "2023-08-31 95.5", "2023-08-31 95.5", "2023-09-30 96"]);
  assert.deepEqual(wrong, ["S!C6 no-result", "S!C7 error-cell", "S!B8 number-for-day", "S!C9 not-a-number", "S!C10 percent-of-other", "S!B11 no-such-day", "S!C12 missing"]);
});

test("where a day of a column has the month first, those that could have it are asked about; of another column they are not", async () => {
  const of = async (...days) => (await read([{ name: "S", rows: [[...HEADS, "Ngày ghi nhận"], ...days.map((on) => [...cellRow(on, 5), "1/9/2023"])] }])).wrong.join(" ");
  assert.equal(await of("9/14/2023", "10/9/2023", "9/9/2023", { v: serialOf("2023-08-31"), s: "day" }, "2023-10-09", "31/8/2023"), "S!B2 month-first S!B3 two-orders");
  // the last number that can be a month, and the first that cannot
  for (const [day, expected] of [["9/12/2023", ""], ["9/13/2023", "S!B2 month-first S!B3 two-orders"], ["13/9/2023", ""]]) assert.equal(await of(day, "10/9/2023"), expected, day);
  assert.equal(await of("9/14/2023 8:15", "12/11/2023 8:15", "11/11/2023 8:15"), "S!B2 month-first S!B3 two-orders");
  const { wrong } = await madeOf([[["Nhiệm vụ", "Chủ trì", "Thời hạn"], ["A", "Phòng A", "9/30/2024"], ["B", "Phòng A", "10/9/2024"], ["C", "Phòng A", "31/8/2024"], ["D", "Phòng A", "Quý III/2024"]]]);
  assert.deepEqual(wrong, ["S1!C2 month-first", "S1!C3 two-orders"]);
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

test("a number that can be read in two ways: by the other cells, and told; else by none", async () => {
  const values = (...texts) => [{ name: "S", rows: [HEADS, ...texts.map((text) => cellRow("31/08/2023", text))] }];
  const shown = async (texts, choices) => {
    const { records, wrong, told } = await read(values(...texts), {}, choices);
    const found = told[0].notices.find(({ code }) => code === "read-as");
    return [(records.observations ?? []).map(({ value }) => value).join(" "), wrong.join(" "), found ? notice(found, "vi") : ""];
  };
  assert.deepEqual(await shown(["1.234"]), ["", "S!C2 two-readings", ""]);
  const [value, wrong, said] = await shown(["1.234", "12,5"]);
  assert.deepEqual([value, wrong], ["1234 12.5", ""]);
  assert.match(said, /1 số viết dạng chữ đọc theo các ô khác của tờ, dấu phẩy trước phần thập phân.*“1\.234” là 1234/);
  assert.deepEqual((await shown(["1.234", "12.5"])).slice(0, 2), ["1.234 12.5", ""]);
  assert.deepEqual(await shown(["1.234", "12.5", "12,5"]), ["12.5 12.5", "S!C2 two-readings-mixed", ""]);
  assert.deepEqual(await shown(["1.234"], { decimals: "point" }), ["1.234", "", ""]);
  assert.match(cellProblem({ code: "two-readings", readings: { comma: "1234", point: "1.234" } }, "vi"), /1234 .* hoặc 1,234 /);
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
  assert.deepEqual(said, ["cột không dùng: “Lãnh đạo phụ trách” (E)", "hàng ẩn vẫn được đọc: 6", "1 hàng chưa điền, bỏ qua"]);
});

test("a unit of measure in the heading counts, ids and names that differ are told", async () => {
  const { records, told } = await read([{ name: "S", rows: [["Mã chỉ tiêu", "Tên chỉ tiêu", "Ngày", "Giá trị (tỷ đồng)"], [REVENUE, "Số doanh nghiệp thành lập mới", "31/08/2023", 36]] }]);
  assert.deepEqual(records.observations, [{ indicator: REVENUE, on: "2023-08-31", value: 36, uom: "tỷ đồng" }]);
  assert.equal(notice(told[0].notices[0], "vi"), "tên không khớp với mã, lấy theo mã: hàng 2");
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
  for (const [unit, expected] of [["Phường 1", "UBND Phường 1"], ["phuong 2", "UBND Phường 2"], ["Phường", ""], ["Phường 11", ""], ["Xã Mỹ", ""]]) assert.equal(await near(unit), expected, unit);
});

test("a misspelt name is asked about; one that is far from all, or as near to two, is not", async () => {
  const { problems } = await read([{ name: "S", rows: [["Chỉ tiêu", "Ngày", "Giá trị"], ["Thu ngân sahc thị xã", "31/08/2023", 5], ["Chi ngân sách huyện", "31/08/2023", 5]] }]);
  assert.deepEqual(problems.map((problem) => cellProblem(problem, "vi")), [
    "kế hoạch không có tên này; có phải “Thu ngân sách thị xã”? Nếu không, dùng mã hoặc tên trong tờ Danh mục của mẫu",
    "kế hoạch không có tên này; dùng mã hoặc tên trong tờ Danh mục của mẫu",
  ]);
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
  assert.ok(notice(made.notices[1], "vi").startsWith("2 đơn vị của kế hoạch, theo tên ghi trong các cột chủ trì và phối hợp: Phòng Nội vụ; Phòng Tư pháp."));
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
  ["Lũy kế 7T", "7/? to date"], ["Cộng dồn 11T/2023", "11/2023 to date"], ["TH 8T/2023", "8/2023 to date"], ["TH 6T đầu năm 2023", "6/2023 to date"], ["T8/2023", "8/2023"], ["Đến cuối tháng 11/2023", "11/2023 to date"], ["Lũy kế đến cuối quý III", "9/? to date"],
  ...["Giải ngân đến", "Lũy kế giải ngân đến", "Giá trị giải ngân đến ngày", "Vốn đã giải ngân đến", "Giải ngân vốn đến", "Số giải ngân tính đến", "Disbursed to"].map((before) => [`${before} 31/8/2023`, "2023-08-31"]), ["Giải ngân 8 tháng", "8/? to date"], ["Giải ngân tháng 8", "8/?"],
  // what nobody can read, and what is something else
  ["Lũy kế đến 30/9/23", "short-year"], ["4.9.23", "short-year"], ["Đến 31/02/2023", "no-such-day"], ["Đến 9/14/2023", "month-first"],
  ...["Ước giải ngân đến 31/12/2023", "Kế hoạch đến 31/12/2023", "Từ 15/12/2022 đến 14/8/2023", "Tỷ lệ giải ngân", "12T", "13T/2023", "Số 5T hàng", "Vốn đầu tư công đến 31/8/2023", "Vốn đến 31/8/2023", "Đầu năm 8/2023"].map((words) => [words, words === "12T" ? "12/? to date" : null]),
]);

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

test("of two columns of one day a sheet of projects takes what was disbursed, another one what was carried out", async () => {
  const heads = ["Thực hiện đến 31/8/2023", "Giải ngân đến 31/8/2023", "Giải ngân đến 30/9/2023"];
  const { records, told } = await read([{ name: "S", rows: [["Chỉ tiêu", ...heads], [REVENUE, 1, 2, 3]] }]);
  assert.deepEqual(records.observations.map(({ on, value }) => `${on} ${value}`), ["2023-08-31 1", "2023-09-30 3"]);
  assert.ok(told[0].notices.map((found) => notice(found, "vi")).join().includes("cột không dùng: “Giải ngân đến 31/8/2023” (C)"));
  const project = PLAN.reallocations[0].projects[0].id;
  assert.deepEqual((await read([{ name: "S", rows: [["Dự án", ...heads], [project, 1, 2, 3]] }])).records.projects.map(({ on, disbursed }) => `${on} ${disbursed}`), ["2023-08-31 2", "2023-09-30 3"]);
});

test("a month without a year is of the plan's year, and left out where the plan is of several", async () => {
  const rows = [["Chỉ tiêu", "Lũy kế tháng 7"], [REVENUE, 5]];
  const found = await read([{ name: "S", rows }]);
  assert.deepEqual(found.records.observations, [{ indicator: REVENUE, on: "2023-07-31", value: 5 }]);
  const ofTwoYears = gather(await readXlsx(fileOf([{ name: "S", rows }]), quiet), { ...PLAN, period: { start: "2023-01-01", end: "2024-12-31" } }, null, {});
  assert.equal(ofTwoYears.records.observations, undefined);
  assert.deepEqual(ofTwoYears.told[0].notices.map((found) => notice(found, "en")), ["columns not used: “Lũy kế tháng 7” (B)"]);
});

rows("states in words", stateIn, [
  ...["Đã hoàn thành", "Hoàn thành", "ĐÃ HOÀN THÀNH", "Da hoan thanh", "Hoàn thành đúng hạn", "Đã thực hiện xong", "Đã hoàn thành (chưa nghiệm thu)", "Đã trả kết quả", "Trả đúng hạn", "Xong", "Hoàn thành 100%", "100%", "HT", "Đã HT", "ht dung han", "Rồi", "Xong rồi", "Hoàn thành 3/3 việc",
    "Hoàn thành chậm", "Hoàn thành quá hạn", "Chậm, đã hoàn thành", "Chậm tiến độ (đã hoàn thành)", "Quá hạn nhưng đã hoàn thành", "Đã hoàn thành một phần mềm quản lý",
    "Chậm, đang xin ý kiến Sở, đã xong ngày 22/7", "Quá hạn; chưa có vốn; đã hoàn thành 22/7", "Chậm tiến độ, hoàn thành 20/6", "Trễ hạn (hoàn thành 20/6)", "Hoàn thành 5/5 xã"].map((text) => [text, "done"]),
  ...["Chưa hoàn thành", "Chưa thực hiện", "chua thuc hien", "Đang thực hiện (80%)", "Nhiệm vụ đang triển khai", "Đạt 70%", "Hoàn thành 99%", "Hoàn thành khoảng 99,5 % khối lượng", "99,9%", "0%", "Không hoàn thành", "Hoàn thành một phần", "Chưa HT",
    "Gần hoàn thành", "Sắp hoàn thành", "Cơ bản hoàn thành", "Đã hoàn thành cơ bản", "Tiếp tục thực hiện", "Chậm tiến độ", "cham tien do", "Chậm tiến độ, đang thực hiện", "Đề nghị gia hạn", "Xin gia hạn",
    "Đã hoàn thành 2/3 nội dung", "Hoàn thành 3/5 việc", "Đã thực hiện được một phần", "Hoàn thành 10/12 chỉ tiêu", "Chậm, đã họp, chưa hoàn thành", "Chậm tiến độ, hoàn thành 2/3", "Đang sửa chữa"].map((text) => [text, "open"]),
  ...["Tạm dừng 30 ngày", "Từ chối 12/7", "Công dân rút hồ sơ", "Đã rút", "Từ chối tiếp nhận", "Trả lại hồ sơ", "Đã trả lại", "Tạm dừng, yêu cầu bổ sung", "Dừng giải quyết", "Hồ sơ bị từ chối", "Không", "Không đạt"].map((text) => [text, "out"]),
  ...["Hoàn thành 10/12 nộp đúng hạn", "Hoàn thành 5/6 báo cáo UBND", "Chưa có vướng mắc", "Chưa phát sinh", "chua phat sinh", "Rút ngắn 30% thời gian", "Rút kinh nghiệm", "Đình chỉ 02 cơ sở vi phạm", "Từ chối 12 hồ sơ", "Đang vận hành ổn định"].map((text) => [text, null]),
  ...["", "Đạt", "Đã ban hành Kế hoạch 12/KH-UBND, đang triển khai", "Giảm 3,5% hộ nghèo", "Dung han", "Báo cáo số 5, chưa ký", "Kết quả chưa rõ", "Đảng ủy họp", "Dang uy hop", "Đã thực hiện được 3 việc", "Hoàn thành 2/3", "Hoàn thành 15/3 theo Công văn 5", "Hoàn thành 3/5 năm 2024",
    "Chậm", "Chậm 5 ngày", "Quá hạn", "Trễ hạn", "Không phát sinh", "Rồi đến quý III"].map((text) => [text, null]),
]);

test("what a row says of its state and its day of completion are the same, or told: a task is left out, of a dossier it is remarked", async () => {
  const TASK = PLAN.tasks[0].id;
  const of = async (state, on, head = "Kết quả") => {
    const { records, wrong, told } = await read([{ name: "S", rows: [["Mã nhiệm vụ", head, "Ngày hoàn thành"], [TASK, state, on]] }]);
    return [records.completions?.length ?? 0, ...wrong, ...told[0].notices.map(({ code }) => code)].join(" ");
  };
  for (const head of ["Kết quả", "Tình trạng", "Tiến độ thực hiện"]) {
    for (const [state, on, expected] of [
      ["Đã hoàn thành", "30/08/2023", "1"], ["Đã hoàn thành", null, "0 S!B2 said-done"], ["Đã hoàn thành", "30/8/23", "0 S!C2 short-year"], ["Chưa thực hiện", "30/08/2023", "0 S!B2 said-open"], ["Tạm dừng", "30/08/2023", "0 S!B2 said-open"],
      ["Chưa thực hiện", null, "0 not-filled"], ["Đã ban hành văn bản", "30/08/2023", "1"], ["Đã ban hành văn bản", null, "0 not-filled"], [null, "30/08/2023", "1"],
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
  assert.deepEqual([marked.done, marked.wrong, marked.told], [[0, 1], ["S!E5 said-open", "S!C6 said-done", "S!E8 said-open"], "1 hàng chưa điền, bỏ qua"]);
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

test("cells and headings that show a month only, or the first of a month, are no day", async () => {
  const [september, october] = ["2023-09-01", "2023-10-01"].map((day) => serialOf(day));
  const { records, problems, wrong } = await read([{ name: "S", rows: [HEADS, cellRow({ v: september, s: "month" }, 5), cellRow({ v: serialOf("2023-09-30"), s: "month" }, 6), cellRow({ v: september, s: "day" }, 7)] }]);
  assert.deepEqual([wrong, problems[0].words], [["S!B2 month-for-day"], "09/2023"]);
  assert.deepEqual(records.observations.map(({ on }) => on), ["2023-09-30", "2023-09-01"]);
  // a column for each of several days: a month is a month, and what may be either is named
  const across = [["Mã chỉ tiêu", { v: serialOf("2023-08-31"), s: "day" }, { v: october, s: "day" }, 2022, { v: september, s: "month" }], ["1d-pupils-primary", 95, 96, 90, 94]];
  const { records: ofDays, told } = await read([{ name: "S", rows: across }]);
  assert.deepEqual(ofDays.observations.map(({ on, value }) => `${on} ${value}`), ["2023-08-31 95", "2023-09-30 94"]);
  const said = told[0].notices.map((found) => notice(found, "vi"));
  assert.ok(said.includes("tiêu đề là ngày đầu tháng, có thể là cả tháng, nên không đọc cột: 01/10/2023 (C); viết bằng chữ như “Đến 31/10/2023”"), said.join("\n"));
  assert.ok(said.some((words) => words.includes("“2022” (D)")), said.join("\n"));
  const [alone] = (await read([{ name: "S", rows: [["Mã chỉ tiêu", "Tên chỉ tiêu", { v: october, s: "day" }], [REVENUE, "Thu", 5]] }])).told;
  assert.deepEqual([alone.lacking, alone.notices.map(({ code }) => code)], [["on", "value"], ["month-headings"]]);
});

/** Of columns of one meaning: which one is read. */
test("a day whose cell shows no year is of the year of the sheet or the plan, or rejected with both", async () => {
  const [TASK] = PLAN.tasks.map(({ id }) => id);
  const day = (on, format = "dd/mm") => ({ v: String(serialOf(on)), format });
  const { records, wrong, problems } = await read([{ name: "S", rows: [["Mã nhiệm vụ", "Ngày hoàn thành"], [TASK, day("2023-12-20")], [TASK, day("2025-12-20")], [TASK, day("2025-02-28", "d-mmm")], [TASK, day("2024-02-29")]] }]);
  assert.deepEqual([records.completions.map(({ on }) => on), wrong], [["2023-12-20"], ["S!B3 hidden-year", "S!B4 hidden-year", "S!B5 hidden-year"]]);
  assert.deepEqual(problems.map((problem) => `${cellWords(problem, "vi")}: ${cellProblem(problem, "vi")}`).slice(0, 1), ["20/12: ô chỉ hiện ngày và tháng; năm lưu trong ô là 2025 (20/12/2025), theo tờ hoặc kế hoạch thì là 20/12/2023; ghi đủ năm"]);
  // the title of the sheet goes before the plan's year
  const titled = await read([{ name: "S", rows: [["KẾT QUẢ NHIỆM VỤ NĂM 2024"], ["Mã nhiệm vụ", "Ngày hoàn thành"], [TASK, day("2024-01-20")], [TASK, day("2023-12-20")]] }]);
  assert.deepEqual([titled.records.completions.map(({ on }) => on), titled.wrong], [["2024-01-20"], ["S!B4 hidden-year"]]);
  // due days of a plan, as the text in the same column
  const due = async (title, cell) => {
    const { plan, wrong } = await madeOf([[[title], ["Nhiệm vụ", "Thời hạn", "Chủ trì"], ["Việc 1", cell, "Phòng A"]]]);
    return wrong[0] ?? plan.tasks[0].deadline.by;
  };
  for (const [title, cell, expected] of [
    ["NHIỆM VỤ NĂM 2024", "15/3", "2024-03-15"], ["NHIỆM VỤ NĂM 2024", day("2024-03-15"), "2024-03-15"], ["NHIỆM VỤ NĂM 2024", day("2025-03-15", "\"ngày \"dd\" tháng \"mm"), "S1!B3 hidden-year"], ["NHIỆM VỤ NĂM 2024", day("2023-12-31"), "S1!B3 hidden-year"],
    ["NHIỆM VỤ", day("2024-03-15"), "S1!B3 hidden-year"], ["NHIỆM VỤ NĂM 2024", day("2025-03-15", "dd/mm/yyyy"), "2025-03-15"],
  ]) assert.equal(await due(title, cell), expected, JSON.stringify([title, cell]));
  // and of columns
  const across = async (on) => {
    const { records, told } = await read([{ name: "S", rows: [["Mã chỉ tiêu", day(on)], [REVENUE, 5]] }]);
    return records.observations?.[0].on ?? told[0].notices.map(({ code }) => code).join();
  };
  assert.deepEqual([await across("2023-08-31"), await across("2023-09-01"), await across("2025-08-31")], ["2023-08-31", "2023-09-01", "unknown-columns"]);
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
  });
  assert.deepEqual([plan.indicators[1].target, plan.indicators[1].measure.kind, plan.indicators[1].responsible.length], [{ at_most: 2.5 }, "snapshot", 2]);
  assert.deepEqual(plan.tasks, [{ name: "Rà soát", responsible: ["phong-tai-chinh-ke-hoach"], deadline: { by: "2024-06-30" }, id: "ra-soat" }, { name: "Nộp báo cáo", responsible: ["phong-tai-chinh-ke-hoach"], deadline: { before: "2024-03-15" }, id: "nop-bao-cao" }]);
  assert.deepEqual(problems.map(({ row, code }) => `${row} ${code}`), ["5 not-a-number", "6 missing"]);
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
  [["UBND PHƯỜNG 1", "CHỈ TIÊU", "(Ban hành kèm theo Quyết định số 01/QĐ-UBND)"], "UBND PHƯỜNG 1 | CHỈ TIÊU"],
  [["UBND XÃ A", "KẾ HOẠCH NĂM 2024", "Phòng Kinh tế tổng hợp"], "UBND XÃ A | KẾ HOẠCH NĂM 2024"],
  // a number of an appendix is no title, what an appendix is about is one
  [["PHỤ LỤC GIAO CHỈ TIÊU NĂM 2024"], "null | PHỤ LỤC GIAO CHỈ TIÊU NĂM 2024"], [["Phụ lục 02", "KẾ HOẠCH"], "null | KẾ HOẠCH"],
  [["PHỤ LỤC I kèm theo Quyết định số 01/QĐ-UBND", "KẾ HOẠCH"], "null | KẾ HOẠCH"], [["Phụ lục"], "null | undefined"],
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
    [["Kế hoạch", "Thực hiện", "Kế hoạch", "Lũy kế 6 tháng"], "headings 20; 2024-06-30 21"], [["Kế hoạch", "Lũy kế 6 tháng", "Kế hoạch", "Lũy kế 6 tháng"], "headings 20; 2023-06-30 11, 2024-06-30 21"],
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
    const sheets = await readXlsx(fileOf([{ name: "S", rows: [["Chỉ tiêu", "ĐVT", "Kế hoạch", "Phấn đấu", "Chủ trì"], ["Số vụ cháy", uom, target, stretch, "Công an"]] }]), quiet);
    const { plan, notices: [made] } = planOf(sheets, [[0, planHeadingsOf(sheets[0])]], "x.xlsx");
    assert.deepEqual([plan.indicators[0].target, made.zero, made.form], [expected, zero, form], JSON.stringify([target, stretch]));
  }
  const made = { code: "plan-made", period: { start: "2024-01-01", end: "2024-12-31" }, by: "name", form: 0, formRows: [], zero: 1, kind: 0, uom: 0, due: 0, total: 0, ways: [], inWords: [] };
  assert.ok(notice(made, "vi").includes("; 1 chỉ tiêu giao bằng 0 mà không nói yêu cầu nào, hiểu là không để phát sinh"));
  assert.ok(notice(made, "en").includes("; 1 with a target of 0 does not say what is required: none may occur"));
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
  const sheets = await readXlsx(fileOf([{ name: "S", rows: [["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Chủ trì"], ["I. Kinh tế"], ["Tổng thu", "tỷ đồng", 1250, "Phòng A"], ["Lao động", "người"], ["Số xã", "xã", 65, "Phòng A"]] }]), quiet);
  const { plan, told } = planOf(sheets, [[0, planHeadingsOf(sheets[0])]], "x.xlsx");
  assert.deepEqual([plan.indicators.map(({ name }) => name), told[0].notices], [["Tổng thu", "Số xã"], [{ code: "not-filled", found: [2, 4], count: 2 }]]);
});

test("a target that is a range is told as one, with the way to write it", async () => {
  for (const [words, isRange] of [["từ 93 đến 95", true], ["95-100", true], ["95% – 100%", true], ["trong khoảng 1.000 tới 1.200", true], ["5 quả", false], ["tăng 5%", false], ["1.23.456", false]]) {
    const sheets = await readXlsx(fileOf([{ name: "S", rows: [["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Chủ trì"], ["Tổng thu", "tỷ đồng", words, "Phòng A"]] }]), quiet);
    const { problems: [problem] } = planOf(sheets, [[0, planHeadingsOf(sheets[0])]], "x.xlsx");
    assert.equal(problem.code, "not-a-number", words);
    assert.equal(/khoảng.*JSON/.test(cellProblem(problem, "vi")), isRange, words);
    assert.equal(/range.*JSON/.test(cellProblem(problem, "en")), isRange, words);
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
    ["người", "3000 (người)", "S1!C2 not-a-number"], ["tỷ đồng", "278 triệu đồng", "S1!C2 uom-behind"], ["người", "21 vụ", "S1!C2 not-a-number"], ["tỷ đồng", "5 tỷ", "at_least 5 tỷ đồng"], ["tạ/ha", "65 tạ", "S1!C2 not-a-number"],
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
  assert.ok(made.includes("; 1 chỉ tiêu tại thời điểm có số năm trước, lấy làm kỳ gốc: lộ trình đi đều từ đó đến mức giao"), made);
  assert.deepEqual((await of("", ["Thực hiện năm 2022", "TH 2022", "Kế hoạch năm 2023"], [2.5, 2.5, 1.9])).baseline, undefined, "which of two nobody knows");
});

test("targets by whoever assigned them, and who answers by what offices call it", async () => {
  for (const head of ["KH Thủ tướng giao", "Kế hoạch TTg giao", "Dự toán Bộ giao", "Thủ tướng Chính phủ giao", "KH giao", "KH tỉnh giao"]) assert.equal((await madeOf([[["Chỉ tiêu", head, "Chủ trì"], ["Thu", 5, "A"]]])).plan.indicators[0].target.at_least, 5, head);
  for (const head of ["Phòng phụ trách", "Phòng, ban chủ trì", "Sở, ngành chủ trì", "Cơ quan, đơn vị chủ trì"]) assert.deepEqual((await madeOf([[["Chỉ tiêu", "Kế hoạch năm 2024", head], ["Thu", 5, "Sở A"]]])).plan.indicators[0].responsible, ["so-a"], head);
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
    [{ target: "Không quá 21 ha", from: null, to: 22 }, "H2 two-levels"], [{ target: "Từ 95 đến 100 ha", from: 95, to: 100 }, "H2 not-a-number"], [{ uom: "%", target: "Ít nhất 95,5%", from: { v: 0.955, s: "percent" } }, ""],
  ]) assert.equal((await made(more)).wrong, expected, JSON.stringify(more));
  assert.deepEqual([(await made({ base: null })).first.baseline.on, (await made({ base: "31/13/2022" })).wrong], ["2023-12-31", "L2 no-such-day"]);
  for (const [mark, expected] of [["mức chỉ tiêu, số liệu thực hiện", true], ["số liệu thực hiện", undefined], ["figure", undefined], ["this indicator", true], ["có", true], ["không", undefined], ["-", undefined]]) assert.equal((await made({ mark })).first.illustrative, expected, mark);
  const sheetOf = (name, ...rows) => ({ name, rows });
  const left = async (...sheets) => withoutResults(await readXlsx(fileOf(sheets), quiet)).map(({ name }) => name).join();
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

test("what was decided by a rule is counted of the rows that are taken", async () => {
  const sheets = await readXlsx(fileOf([{ name: "S", rows: [["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Chủ trì"], ["Tổng thu", "tỷ đồng", 1250, "Phòng A"], ["Số xã", "xã", "65 - 67", "Phòng A"]] }]), quiet);
  const { plan, notices: [{ form, kind, due }] } = planOf(sheets, [[0, planHeadingsOf(sheets[0])]], "x.xlsx");
  assert.deepEqual([plan.indicators.length, form, kind, due], [1, 1, 1, 1]);
});

/** What is told of rows that are none of the table, and what is rejected of the others: of a sheet of records, or of one that makes a plan. */
async function asidesOf(rows, { plan, merges } = {}) {
  const sheets = await readXlsx(fileOf([{ name: "S", rows, merges }]), quiet);
  const headings = plan ? null : planHeadingsOf(sheets[0]);
  const { told, problems, ...made } = headings ? planOf(sheets, [[0, headings]], "x.xlsx") : gather(sheets, plan ?? PLAN, null, {});
  const taken = headings ? `${[...made.plan.indicators, ...made.plan.tasks].map(({ name }) => name).join(", ")}` : `${made.records.observations?.length ?? 0} figures`;
  const said = told[0].notices.filter(({ code }) => ["column-marks", "headings-again", "totals", "below-table"].includes(code)).map((found) => notice(found, "vi"));
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
rowsUnder("the row that numbers the columns of a plan is no task", ["TT", "Nhiệm vụ", "Chủ trì", "Thời hạn"], [[[[1, 2, 3, 4], [1, "Rà soát", "Phòng A", "15/02/2024"]], `Rà soát; ${MARKS_IN_2}`]]);

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
    [{ code: "column-marks", row: 5 }, "hàng 5 chỉ đánh số các cột, bỏ qua", "row 5 only numbers the columns, left out"],
    [{ code: "totals", found: [7], count: 1 }, "hàng tổng, không đọc: 7", "totals, not read: row 7"], [{ code: "totals", found: [7, 9], count: 3 }, "hàng tổng, không đọc: 7, 9 và 1 hàng nữa", "totals, not read: rows 7, 9 and 1 more"],
    [{ code: "below-table", from: 8, to: 8 }, "dưới bảng, không đọc: hàng 8", "below the table, not read: row 8"], [{ code: "below-table", from: 6, to: 8 }, "dưới bảng, không đọc: hàng 6–8", "below the table, not read: rows 6–8"],
  ]) assert.deepEqual([notice(found, "vi"), notice(found, "en")], [vi, en]);
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

rows("links lead to whole addresses of the web only", isOfTheWeb, [
  ["https://vanban.vn/129", true], ["http://vanban.vn", true], ["https:law", false], ["https:/law", false], ["javascript:alert(1)//https://a.vn", false], ["//vanban.vn", false], ["", false], [null, false], [undefined, false],
]);

const OF_DAYS = ["overdue", "due_today", "due_soon", "upcoming", "done_on_time"].map((status, at) => ({ period: `2024-0${at + 1}`, status }));
rows("the periods of a report that press, by its status", (status) => pressingPeriods({ status, periods: [...OF_DAYS, { period: "2024-09", status }] }).map(({ period }) => period).join(" "), [
  ["overdue", "2024-01 2024-09"], ["due_today", "2024-02 2024-09"], ["due_soon", "2024-03 2024-09"], ["upcoming", ""], ["done_on_time", ""], [null, ""],
]);
rows("what of a report is due next, unless it presses", (period) => upNext({ next_due: period && { period }, periods: OF_DAYS })?.period ?? null, [
  [null, null], ["2024-02", null], ["2024-03", null], ["2024-04", "2024-04"], ["2024-12", "2024-12"],
]);
rows("how far a day is: working days beside the others, nothing of what was done in time, though on the day itself", (days) => daysInWords((word, count) => [word, count].filter((one) => one !== undefined).join(" "), { days_left: null, working_days_left: null, days_late: null, working_days_late: null, ...days }), [
  [{}, ""], [{ days_left: 0, working_days_left: 0 }, "today"], [{ days_left: 1, working_days_left: 1 }, "left 1 (working 1)"], [{ days_left: 2, working_days_left: 0 }, "left 2 (working 0)"], [{ days_left: 3 }, "left 3"],
  [{ days_late: 0, working_days_late: 0 }, ""], [{ days_late: 1, working_days_late: 0 }, "late 1 (working 0)"], [{ days_late: 1 }, "late 1"],
]);
rows("who answers: three by name, of more the first two", (count) => parties({ t: (_, rest) => `+${rest}`, lang: "vi" }, ["A", "B", "C", "D", "E"].slice(0, count).map((name) => ({ name: { vi: name } }))), [[0, ""], [1, "A"], [2, "A; B"], [3, "A; B; C"], [4, "A; B +2"], [5, "A; B +3"]]);
rows("a service with dossiers is shown, though all of them were carried over; of a unit its own", (unit) => {
  const of = (id, received, carried_over, units = []) => ({ id, totals: { received, carried_over }, units: units.map((id) => ({ unit: { id }, totals: { received: 0, carried_over: 1 } })) });
  return servicesFor({ services: [of("new", 1, 0, ["a"]), of("old", 0, 1, ["a", "b"]), of("none", 0, 0)] }, unit).map(({ service }) => service.id).join(" ");
}, [["", "new old"], ["a", "new old"], ["b", "old"], ["c", ""]]);
rows("what is owed and still to be done", (status) => isOpen({ status }), [["overdue", true], ["due_today", true], ["due_soon", true], ["upcoming", true], ["done_late", false], ["waived", false], [null, false]]);

test("what a file of the page or of the elements exports is used by another one, or tried by a test", () => {
  const filesIn = (folder, ending) => readdirSync(join(ROOT, folder), { recursive: true }).filter((name) => name.endsWith(ending) && !/^(dist|node_modules)\//.test(name)).map((name) => join(folder, name));
  const files = [...filesIn("js-demo", ".js"), ...filesIn("wasm/js/elements", ".js")].map((file) => ({ file, text: readFileSync(join(ROOT, file), "utf8") }));
  const tests = filesIn("tests/js", ".mjs").filter((file) => !file.endsWith("open-readers.test.mjs")).map((file) => ({ file, text: readFileSync(join(ROOT, file), "utf8") }));
  const imported = /^import \{[^}]+\}/gm;
  const here = { text: readFileSync(new URL(import.meta.url), "utf8").match(imported).join("\n") };
  const unused = files.flatMap(({ file, text }) => [...text.matchAll(/^export (?:async )?(?:function|const|class) (\w+)/gm)].map(([, name]) => ({ file, name })))
    .filter(({ file, name }) => ![...files, ...tests, here].some((other) => other.file !== file && new RegExp(`\\b${name}\\b`).test(other.text)));
  assert.deepEqual(unused, []);
});

/** One row each: the words, and which of all these fit: what the units answer for, what is due, what follows. */
test("words are looked for in what each unit owes of one report, and in a unit's own part of an indicator", () => {
  const [a, b] = [["a", "Phòng Tài chính"], ["b", "Phòng Y tế"]].map(([id, name]) => ({ id, name: { vi: name, en: id } }));
  const report = (unit) => ({ kind: "report", id: "r", name: { vi: "Báo cáo tháng" }, unit, section: null, periods: [] });
  const indicator = (unit) => ({ kind: "indicator", id: "i", name: { vi: "Giải ngân" }, unit, responsible: [], section: null, status: "missed" });
  const entry = (kind, id, unit) => ({ kind, id, day: "2024-05-10", status: "overdue", owed_by: [unit] });
  const follows = (policy, owed_by, cause) => ({ policy, name: {}, owed_by, note: null, due: "2024-05-10", because: [{ status: "missed", unit: null, ...cause }] });
  const [ofA, ofB] = [follows("p", a, { kind: "report", id: "r" }), follows("q", b, { kind: "report", id: "r" })];
  const ofPart = follows("p", b, { kind: "indicator", id: "i", unit: b });
  const [reports, indicators] = [[report(a), report(b)], [indicator(null), indicator(a), indicator(b)]];
  const assessment = { indicators, tasks: [], reports, services: [], consequences: [ofA, ofB, ofPart] };
  const due = [entry("report", "r", a), entry("report", "r", b), { kind: "report", id: "r", unit: b, status: "overdue", of: "line" }, entry("indicator", "i", a), entry("consequence", "p", a), entry("consequence", "p", b), entry("consequence", "q", a)];
  for (const [find, expected] of [
    ["tai chinh", [["report a", "indicator a"], ["report a", "consequence a"], ["p a"]]],
    ["y te", [["report b", "indicator b"], ["report b", "report line", "consequence b"], ["q b", "p b"]]],
    ["bao cao", [["report a", "report b"], ["report a", "report b", "report line", "consequence a"], ["p a", "q b"]]],
    ["giai ngan", [["indicator ", "indicator a", "indicator b"], ["indicator a", "consequence b"], ["p b"]]],
  ]) {
    const page = { assessment, section: "", status: "", find };
    const shown = [
      [...reports, ...indicators].filter(fitting(page)).map(({ kind, unit }) => `${kind} ${unit?.id ?? ""}`),
      due.filter(entryFitting(page)).map(({ kind, of, owed_by: [unit] = [{ id: of }] }) => `${kind} ${unit.id}`),
      assessment.consequences.filter(followingFitting(page)).map(({ policy, owed_by: unit }) => `${policy} ${unit.id}`),
    ];
    assert.deepEqual(shown, expected, find);
  }
});

rows("rows without a value stand last, whichever way a table is sorted", ([column, way]) => sortedRows({ tables: `other.name.up,t.${column}.${way}`, lang: "vi" }, "t", [["b", 10], ["Đ", null], ["d", 9], ["ă", undefined], ["c10", -1], ["c9", 0]], ([name, value], of) => (of === "name" ? name : value)).map(([name]) => name).join(" "), [
  [["value", "down"], "b d c9 c10 Đ ă"], [["value", "up"], "c10 c9 d b Đ ă"], [["name", "up"], "ă b c9 c10 d Đ"], [["name", "down"], "Đ d c10 c9 b ă"],
]);

test("what is due in the calendar does not look through all that follows again and again", () => {
  const unit = { id: "a", name: {} };
  let looks = 0;
  const consequences = Array.from({ length: 100 }, (_, at) => ({ get policy() { looks += 1; return `p${at}`; }, name: {}, owed_by: unit, note: null, due: "2024-05-10", because: [] }));
  const page = { assessment: { indicators: [], tasks: [], reports: [], services: [], consequences }, section: "", status: "", find: "" };
  const entries = consequences.map((_, at) => ({ kind: "consequence", id: `p${at}`, day: "2024-05-10", owed_by: [unit] }));
  for (const redrawn of ["once", "again"]) assert.equal(entries.filter(entryFitting(page)).length, 100, redrawn);
  assert.equal(looks, 100);
});

test("what a remark is about is looked up, not looked for in all items again and again", () => {
  let looks = 0;
  const items = (kind) => Array.from({ length: 100 }, (_, at) => ({ get id() { looks += 1; return `${kind}${at}`; }, name: { vi: `Tên ${kind}${at}`, en: `Name ${kind}${at}` } }));
  const lists = Object.fromEntries(["indicators", "tasks", "reports", "units"].map((list) => [list, items(list[0])]));
  const records = {
    observations: Array.from({ length: 100 }, (_, at) => ({ indicator: `i${at}`, unit: `u${at}` })), completions: [{ task: "t99" }, { task: "nobody" }],
    dossiers: [{ id: "H1" }], submissions: [{ report: "r5", unit: "nobody" }],
  };
  const about = aboutIn(records, { ...lists, reallocations: [{ capital_sources: [{ projects: [{ id: "d", name: { vi: "Đường", en: "Road" } }] }] }] });
  assert.deepEqual(records.observations.map((_, at) => about(`/observations/${at}/value`).vi), records.observations.map((_, at) => `Tên i${at} – Tên u${at}`));
  assert.deepEqual(["/completions/0", "/completions/1", "/submissions/0", "/dossiers/0", "/observations/200", ""].map((pointer) => about(pointer)?.en ?? null), ["Name t99", null, "Name r5", "H1", null, null]);
  assert.ok(looks <= 400, `${looks} looks`);
});

/** What sheets of rows make: the plan with what is told of it, and the results in the same rows. */
async function madeOf(sheets, options) {
  const read = await readXlsx(fileOf(sheets.map((sheet, at) => ({ name: `S${at + 1}`, ...Array.isArray(sheet) ? { rows: sheet } : sheet }))), quiet);
  const found = read.map((sheet, at) => [at, planHeadingsOf(sheet, "plan")]).filter(([, headings]) => headings);
  const made = planOf(read, found, "x.xlsx", options);
  const both = found.filter(([, { hasBoth }]) => hasBoth);
  const results = gather(both.map(([at]) => read[at]), made.plan, null, { ofPlan: (at) => ({ results: both[at][1].results, ids: made.idsOf.get(both[at][0]), period: made.targetsOf }) });
  return { ...made, results, said: made.told.map(({ notices }) => notices.map((found) => notice(found, "vi")).join("; ")), wrong: made.problems.map(({ sheet, row, place, code }) => `${addressOf(`S${sheet + 1}`, row, place)} ${code}`) };
}

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

const ASSIGNED = ["STT", "Nội dung công việc", "Đơn vị chủ trì"];
test("“thời gian hoàn thành” is the due day of a plan, and the day of completion only beside due days; never both", async () => {
  const [due, done] = ["30/06/2024", "20/06/2024"];
  for (const [heads, days, deadline, completion, as] of [
    [["Thời gian hoàn thành"], [due], "2024-06-30", undefined, "due"], [["THỜI GIAN HOÀN THÀNH (*)"], [due], "2024-06-30", undefined, "due"],
    [["Thời gian hoàn thành", "Ngày hoàn thành"], [due, done], "2024-06-30", "2024-06-20", "due"], [["Ngày hoàn thành", "Thời gian hoàn thành"], [done, due], "2024-06-30", "2024-06-20", "due"],
    [["Thời hạn", "Thời gian hoàn thành"], [due, done], "2024-06-30", "2024-06-20", undefined], [["Thời gian hoàn thành", "Thời hạn"], [done, due], "2024-06-30", "2024-06-20", undefined],
    [["Thời hạn", "Ngày hoàn thành"], [due, done], "2024-06-30", "2024-06-20", undefined], [["Thời gian hoàn thành", "Ngày hoàn thành thực tế"], [due, done], "2024-06-30", "2024-06-20", "due"],
    ...["Thời hạn giao", "Ngày đến hạn", "Ngày hết hạn", "Hạn chót", "Hạn cuối", "Thời gian yêu cầu", "Ngày phải hoàn thành"].map((head) => [[head, "Thời gian hoàn thành"], [due, done], "2024-06-30", "2024-06-20", undefined]), [["Thời gian hoàn thành", "Hạn chế"], [due, null], "2024-06-30", undefined, "due"],
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

test("tasks that are said to be done without a column of such days are told to count as not done", async () => {
  const rows = [[...ASSIGNED, "Thời hạn", "Kết quả"], [1, "Việc 1", "Phòng A", "30/06/2024", "Hoàn thành"], [2, "Việc 2", "Phòng A", "30/06/2024", "Đang thực hiện"], [3, "Việc 3", "Phòng A", "30/06/2024", "Đã hoàn thành, vượt tiến độ"]];
  const { said, plan } = await madeOf([rows]);
  assert.equal(plan.tasks.length, 3);
  assert.ok(said[0].includes("cột “Kết quả” (E) nói đã hoàn thành ở hàng 2, 4, nhưng không có ngày hoàn thành"), said[0]);
  const { said: without } = await madeOf([rows.map((row) => row.slice(0, 4).concat(row[0] === "STT" ? "Kết quả" : "Đang thực hiện"))]);
  assert.ok(!without[0].includes("nói đã hoàn thành"), without[0]);
});

test("days of beginning and end stand under one heading", async () => {
  const rows = [["KẾ HOẠCH NĂM 2024"], [...ASSIGNED, "Thời gian thực hiện", null, "Ghi chú"], [null, null, null, "Bắt đầu", "Kết thúc"], [1, "Rà soát", "Phòng A", "15/3", "30/6"], [2, "Tổng kết", "Phòng B", "Quý III", "Cả năm"]];
  const { plan, wrong } = await madeOf([{ rows, merges: ["A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:F3"] }]);
  assert.deepEqual([plan.tasks.map(({ name, deadline }) => [name, deadline.by]), wrong], [[["Rà soát", "2024-06-30"], ["Tổng kết", "2024-12-31"]], []]);
});

test("a month or a year that a spreadsheet keeps as a day or a number is due at its end, told as in words", async () => {
  const month = { v: "45383", s: "month" };
  const rows = [month, 2025, "12/2024", 2150, 45383].map((due, at) => [at + 1, `Việc ${at + 1}`, "Phòng A", due]);
  const { plan, wrong, notices: [{ inWords }] } = await madeOf([[[...ASSIGNED, "Thời hạn"], ...rows]]);
  assert.deepEqual(plan.tasks.map(({ deadline }) => deadline.by), ["2024-04-30", "2025-12-31", "2024-12-31"]);
  assert.deepEqual(inWords, [{ words: "04/2024", day: "2024-04-30" }, { words: "2025", day: "2025-12-31" }, { words: "12/2024", day: "2024-12-31" }]);
  assert.deepEqual(wrong, ["S1!D5 not-a-day", "S1!D6 not-a-day"]);
});

rows("the day of all figures, in a line above them", (...lines) => dayAbove({ rows: lines.flat().map((v, at) => ({ number: at + 1, cells: [{ t: "s", v }] })) }, 9)?.on ?? null, [
  ["(Số liệu tính đến ngày 31/8/2023)", "2023-08-31"], ["Tính đến 31.8.2023", "2023-08-31"], ["(Tính đến hết ngày 31 tháng 8 năm 2023)", "2023-08-31"], ["Số liệu tại thời điểm 31/8/2023", "2023-08-31"], ["As of 31/08/2023", "2023-08-31"],
  ["BÁO CÁO KẾT QUẢ THỰC HIỆN 8 THÁNG ĐẦU NĂM 2023", "2023-08-31"], ["Tình hình giải ngân đến hết tháng 2/2024", "2024-02-29"], ["Kết quả thực hiện đến hết quý III/2023", "2023-09-30"], ["Kết quả thực hiện 9 tháng năm 2023", "2023-09-30"],
  ["TÌNH HÌNH THỰC HIỆN CÁC CHỈ TIÊU KẾ HOẠCH PHÁT TRIỂN KINH TẾ - XÃ HỘI ĐẾN 31/8/2023", "2023-08-31"], ["Từ ngày 15/12/2022 đến ngày 14/8/2023", "2023-08-14"], ["Số liệu đến ngày 31/8/2023, so với cùng kỳ đến 31/8/2022", "2023-08-31"],
  ["Kết quả thực hiện đến 30/6/2023 và phấn đấu đến 31/12/2025", "2023-06-30"], [["KẾT QUẢ 8 THÁNG ĐẦU NĂM 2023", "(Số liệu đến 25/8/2023)"], "2023-08-25"], [["KẾT QUẢ 8 THÁNG NĂM 2023", "(Số liệu đến hết tháng 8/2023)"], "2023-08-31"],
  ["Báo cáo 9 tháng đầu năm 2023, kế hoạch đến 31/12/2023", "2023-09-30"], ["Số liệu đến 31/8/2023 và cùng kỳ đến 31/8/2022", "2023-08-31"],
  // deadlines, outlooks, what is extended, another month's day
  ["Thời hạn gửi báo cáo: đến 15/9/2023", null], ["(Báo cáo gửi về Văn phòng trước 16h, đến ngày 05/9/2023)", null], ["KẾT QUẢ THÁNG 8, PHƯƠNG HƯỚNG ĐẾN NGÀY 30/9/2023", null], ["TÌNH HÌNH GIẢI NGÂN VỐN KÉO DÀI THỜI GIAN THỰC HIỆN ĐẾN 31/12/2023", null],
  ["Kết quả thực hiện và nhiệm vụ trọng tâm đến 31/12/2023", null], ["Tình hình thực hiện các nhiệm vụ có thời hạn đến 31/8/2023", null], ["Số liệu kỳ trước đến 31/7/2023", null], ["Đề án có hiệu lực thực hiện đến 31/12/2025", null],
  [["KẾT QUẢ THỰC HIỆN 8 THÁNG ĐẦU NĂM 2023", "(Số liệu đến 15/9/2023)"], null],
  // meant to be there, the day of a paper, of a month alone, two days, no day
  ["KẾ HOẠCH THỰC HIỆN ĐẾN 31/12/2023", null], ["Mục tiêu đến 31/12/2023", null], ["Ước thực hiện đến 31/12/2023", null], ["(Kèm theo Báo cáo số 12/BC-UBND ngày 31/8/2023)", null], ["Ngã Năm, ngày 31 tháng 8 năm 2023", null],
  ["Thực hiện tháng 8 năm 2023", null], ["Kết quả 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2023", null], ["Kết quả thực hiện đến năm 2023", null], [["Số liệu đến 31/8/2023", "Số liệu đến 30/9/2023"], null], ["Số liệu đến 32/8/2023", null], ["Tính đến 31/8/23", null], ["Số liệu đến 31/8/20231", null],
]);

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
  assert.equal(groups, "2023-08-31 5; 1 hàng chưa điền, bỏ qua");
  assert.equal(cellProblem({ code: "parts-unclear", parts: ["NSTW", "NSĐP"] }, "vi"), "tiêu đề gộp các cột “NSTW”, “NSĐP”, không rõ cột nào là số thực hiện lũy kế; ghi “Lũy kế”, “Thực hiện” hoặc “Tổng số” ở cột cần đọc");
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
  assert.match(between, /1 hàng chưa điền, bỏ qua$/);
  assert.equal(cellProblem({ code: "unit-unclear", words: "UBND Phường 1", over: 2, between: 4 }, "vi"), "không rõ số liệu có phải của “UBND Phường 1” (hàng 2) không, vì hàng 4 đứng giữa không phải đơn vị; thêm cột “Đơn vị”");
  assert.match(cellProblem({ code: "unit-unclear", words: "A", over: 2, between: 4 }, "en"), /^are these figures of “A” \(row 2\)\? Row 4 /);
  // a row that is not filled in yet is an item, and no other group
  assert.match(await of([null, "UBND Phường 1"], [1, "Thu thuế"], phi), /^phi p1 90; không có/);
  const asked = (words) => `phi – 90; ${words} có phải đơn vị “UBND Phường 1”? Kế hoạch không có tên này, số liệu bên dưới chưa gắn đơn vị (hàng`;
  assert.ok((await of([null, "Phường 1"], phi)).startsWith(asked("hàng 2 “Phường 1”")));
  assert.ok((await ofWards([{ name: "Phường 1", rows: [days, phi] }])).startsWith(asked("tên tờ “Phường 1”")));
  assert.ok((await ofWards([{ name: "S", rows: [["Đơn vị báo cáo: UBND phường số 1"], days, phi] }])).startsWith(asked("dòng 1 “UBND phường số 1”")));
  assert.equal(await ofWards([{ name: "Phường 1", rows: [days, thue] }]), "thue – 7");
  assert.match(await ofWards([{ name: "UBND Phường 1", rows: [["Đơn vị báo cáo: UBND Phường 2"], days, phi] }]), /^phi – 90; tên tờ và các dòng trên bảng nói nhiều đơn vị \(“UBND Phường 1”, “UBND Phường 2”\), số liệu bên dưới chưa gắn đơn vị \(hàng 3\)/);
});

test("in a sheet with columns of days a row without any figure is told as not filled in", async () => {
  const of = (...rows) => ofWards([{ name: "S", rows: [["Chỉ tiêu", "Đến 30/6/2024", "Đến 30/9/2024"], ...rows] }]);
  assert.equal(await of(["Thu phí", 1, null], ["Thu thuế", null, null], ["A. Nhóm khác"]), "phi – 1; 2 hàng chưa điền, bỏ qua");
  assert.equal(await of(["Thu phí", null, 2], ["Thu thuế", 1, "x"]), "phi – 2, thue – 1; S!C3 not-a-number".replace("phi – 2, thue – 1", "thue – 1, phi – 2"));
});

test("figures without a day are of the day above them, told with its line", async () => {
  const records = async (...rows) => await read([{ name: "Kết quả", rows }]);
  const [heads, title] = [["STT", "Tên chỉ tiêu", "ĐVT", "Thực hiện"], ["BÁO CÁO KẾT QUẢ THỰC HIỆN ĐẾN 31/8/2023"]];
  const found = await records(title, heads, [1, "Thu ngân sách thị xã", "triệu đồng", 32000], [2, "Diện tích áp dụng mô hình đa canh", null, null]);
  assert.deepEqual(found.records.observations, [{ indicator: REVENUE, on: "2023-08-31", value: 32000 }]);
  const said = found.told[0].notices.map((found) => notice(found, "vi")).join("; ");
  assert.ok(said.startsWith("ngày số liệu lấy theo dòng 1, “BÁO CÁO KẾT QUẢ THỰC HIỆN ĐẾN 31/8/2023”: 31/08/2023") && said.endsWith("1 hàng chưa điền, bỏ qua"), said);
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

test("a plan with what was reached until the day above it", async () => {
  const { plan, results, wrong } = await madeOf([[["TÌNH HÌNH THỰC HIỆN CHỈ TIÊU KINH TẾ - XÃ HỘI NĂM 2024"], ["(Số liệu đến ngày 30/6/2024)"], ["Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện", "Đạt (%)", "Chủ trì"], ["Thu", "tỷ đồng", 100, 60, 60, "Phòng A"]]]);
  assert.deepEqual([plan.indicators.map(({ id, due }) => [id, due]), results.records.observations, wrong], [[["thu", "2024-12-31"]], [{ indicator: "thu", on: "2024-06-30", value: 60 }], []]);
});

test("what says who answers is no unit of a result", async () => {
  const { plan, results } = await madeOf([[["CHỈ TIÊU NĂM 2024"], ["Chỉ tiêu", "ĐVT", "Kế hoạch", "Đơn vị thực hiện", "Ngày", "Giá trị"], ["Thu", "tỷ đồng", 100, "Phòng A", "30/06/2024", 60]]]);
  assert.deepEqual([plan.indicators[0].responsible, results.records.observations], [["phong-a"], [{ indicator: "thu", on: "2024-06-30", value: 60 }]]);
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
    [null, "giảm 5", "S1!D2 not-a-number"], [null, "tăng 5%", "S1!D2 not-a-number"], [null, "đạt khoảng trên dưới 5", "S1!D2 not-a-number"],
  ]) {
    const { plan, wrong, notices: [made] } = await madeOf([[heads, ["Số vụ", "vụ", said, target, "Công an"]]]);
    assert.equal(wrong[0] ?? Object.entries(plan.indicators[0].target)[0].join(" "), expected, JSON.stringify([said, target]));
    assert.equal(made.form, 0, "nobody says that it asks for nothing");
    assert.equal(notice(made, "vi").includes("yêu cầu “Giảm” hiểu là không quá mức giao"), said === "Giảm");
  }
  const { problems: [problem] } = await madeOf([[heads, ["Số vụ", "vụ", "Giảm dần", 5, "Công an"]]]);
  assert.equal(cellProblem(problem, "vi"), "viết một trong: ít nhất, không quá, trên, dưới");
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
test("the title stands above all rows of headings; a second column of targets is named", async () => {
  const sheets = await readXlsx(fileOf([{ name: "KH", merges: ["A2:A3", "B2:B3", "C2:D2"], rows: [
    ["KẾ HOẠCH NĂM 2024"], ["Chỉ tiêu", "Chủ trì", "Chỉ tiêu phát triển kinh tế - xã hội, so với năm 2023"], [null, null, "Kế hoạch", "Kế hoạch giao"], ["Thu", "Phòng A", 5, 6],
  ] }]), quiet);
  const { plan, told } = planOf(sheets, [[0, planHeadingsOf(sheets[0])]], "x.xlsx");
  assert.deepEqual([plan.name, plan.period.start, plan.indicators[0].target.at_least], ["KẾ HOẠCH NĂM 2024", "2024-01-01", 5]);
  assert.ok(told[0].notices.map((found) => notice(found, "vi")).includes("cột trùng nghĩa, không dùng: “Kế hoạch giao” (D)"));
});
test("a month without a year is of the targets' year, also where something is due later", async () => {
  const { plan, results } = await madeOf([[["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Chủ trì", "Lũy kế tháng 9"], ["Thu", "tỷ đồng", 5, "Phòng A", 3]], [["Nhiệm vụ", "Chủ trì", "Thời hạn"], ["Báo cáo", "Phòng A", "15/01/2025"]]]);
  assert.deepEqual([plan.period.end, results.records.observations.map(({ on }) => on)], ["2025-01-15", ["2024-09-30"]]);
});
rows("the years of a title", (title) => yearsOf(title).join(" "), [
  ["CHỈ TIÊU NĂM 2024", "2024"], ["TÌNH HÌNH NĂM 2023, KẾ HOẠCH NĂM 2024", "2024"], ["GIAI ĐOẠN 2021-2025", "2021 2025"], ["từ năm 2021 đến năm 2025", "2021 2025"], ["Năm học 2023 – 2024", "2023 2024"], ["Kế hoạch năm 2024 của giai đoạn 2021-2025", "2024"],
  ["BÁO CÁO THÁNG 8/2023", "2023"], ["Nghị quyết 12/2023/NQ-HĐND: kế hoạch 2024", "2024"], ["Chỉ tiêu 2024 (Quyết định ngày 05/12/2023)", "2024"], ["TÍNH ĐẾN NGÀY 31/8/2023", "2023"], ["MỤC TIÊU ĐẾN NĂM 2030", ""], ["GIAI ĐOẠN 2021-2025, TẦM NHÌN 2030", "2021 2025"], ["Giai đoạn 2021-2025, định hướng năm 2030", "2021 2025"], ["Chỉ tiêu", ""],
]);

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

test("a unit in brackets behind a name goes before the line above the table; one of a column that differs is asked about", async () => {
  const under = (name, uom) => [["ĐVT: tỷ đồng"], ["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2024", "Chủ trì", "Lũy kế đến 30/6/2024"], [name, uom, 5, "Phòng A", 3]];
  for (const [name, column, expected] of [
    ["Tổng thu", null, "tỷ đồng cumulative"], ["Tỷ lệ hộ nghèo (%)", null, "% snapshot"], ["Số lao động (người)", null, "người cumulative"], ["Số hộ nghèo (hộ)", null, "hộ cumulative"], ["Thu (Tr.đồng)", null, "triệu đồng cumulative"],
    ["Tổng sản phẩm (GRDP)", null, "tỷ đồng cumulative"], ["Số hộ (theo chuẩn mới)", null, "tỷ đồng cumulative"],
    ["Tỷ lệ hộ nghèo (%)", "%", "% snapshot"], ["Thu (tỉ đồng)", "tỷ đồng", "tỷ đồng cumulative"], ["Số hộ (hộ)", "Hộ", "Hộ cumulative"], ["Thu (tỷ đồng)", "triệu đồng", "S1!A3 two-uoms-said"],
    // behind marks of footnotes, without brackets, and worked out from others
    ...["(%) (*)", "(%)*", "(%) [1]", ", %", "(%) (1) (2)", "(%)¹", "(%)\n(*)"].map((end) => [`Tỷ lệ hộ nghèo ${end}`, null, "% snapshot"]), ["Số hộ nghèo (hộ) (2)", null, "hộ cumulative"],
    ...["triệu đồng/người/năm", "m2/người", "tấn/ngày", "tạ/ha", "giường/vạn dân", "ca/100.000 dân", "người / km²"].map((uom) => [`Chỉ số (${uom})`, null, `${uom} cumulative`]), ...["%/năm", "điểm %", "% dân số"].map((uom) => [`Mức (${uom})`, null, `${uom} snapshot`]),
    ["Thu nhập (triệu đồng/người)", "Triệu đồng", "Triệu đồng cumulative"],
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
  ]) {
    const { plan, results, wrong } = await madeOf([{ rows: [heads, ...rows], merges }]);
    const figures = (results.records.observations ?? []).map(({ indicator, value }) => `${indicator} ${value}`);
    assert.equal([plan.indicators.map(({ name, target }) => `${name} ${target.at_least}`).join(", "), figures.join(", "), wrong.join(" ")].join("; "), expected);
  }
});

test("“đơn vị” over units of measure is their column; over offices, or what is neither, it is not", async () => {
  for (const [cells, uoms, unknown] of [[["%", "hộ"], "% hộ", false], [["tỷ đồng", null], "tỷ đồng đơn vị", false], [["UBND xã A", "%"], "đơn vị đơn vị", true], [["hộ", "vụ"], "đơn vị đơn vị", true]]) {
    const { plan, said } = await madeOf([[["Chỉ tiêu", "Đơn vị", "Kế hoạch năm 2024", "Chủ trì"], ...cells.map((cell) => ["Thu", cell, 5, "Phòng A"])]]);
    assert.deepEqual([plan.indicators.map(({ measure }) => measure.uom).join(" "), said[0].includes("cột không dùng: “Đơn vị” (B)")], [uoms, unknown], cells.join());
  }
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

test("a sheet without known headings says where names of the plan stand side by side; one that lacks a column names what it does not use", async () => {
  const [first, second] = PLAN.indicators.map(({ name }) => name.vi ?? name);
  const told = async (...rows) => (await read([{ name: "S", rows }])).told[0];
  const words = ({ notices }) => notices.map((found) => notice(found, "vi")).join("; ");
  assert.equal(words(await told(["KẾT QUẢ"], ["Phường", first, second], ["A", 1, 2])), "chỉ tiêu của kế hoạch đứng ngang ở hàng 2, mỗi cột một chỉ tiêu: bảng như vậy không đọc được; ghi mỗi số một hàng, có cột chỉ tiêu, đơn vị, ngày, giá trị");
  assert.ok(words(await told(["Nội dung", "UBND Phường 1", "UBND Phường 2"], ["A", 1, 2])).startsWith("đơn vị của kế hoạch đứng ngang ở hàng 1"));
  assert.equal(words(await told(["Nội dung", "UBND Phường 1", "Cả thị xã"], ["A", 1, 2])), "");
  const found = await told(["Chỉ tiêu", "Giá trị", "Người nhập"], [first, 5, "A"]);
  assert.deepEqual([found.lacking, words(found)], [["on"], "cột không dùng: “Người nhập” (C)"]);
});

rows("columns that are missing, by all their headings", ([fields, kind]) => ["vi", "en"].map((lang) => fieldNames(fields, lang, kind)).join(" | "), [
  [[["unit"], "dossiers"], "Mã đơn vị hoặc Tên đơn vị | Unit id or Unit"], [[["on"], "completions"], "Ngày hoàn thành | Done on"], [[["on"], "observations"], "Ngày số liệu | Figure of"],
  [[["task", "report"], "waivers"], "Mã nhiệm vụ hoặc Tên nhiệm vụ hoặc Mã báo cáo hoặc Tên báo cáo | Task id or Task or Report id or Report"], [[["target", "due"], "plan_tasks"], "chỉ tiêu giao hoặc thời hạn | the target or the due day"], [[["responsible"]], "đơn vị chủ trì | the responsible unit"],
]);

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

test("days are written as the language writes them, in what is told of cells and sheets, too", () => {
  const diagnostic = {
    message: { vi: "`2023-10-03` thiếu giờ", en: "`2023-10-03` has no time, and `bc-2023-10-03` is an id" },
    help: { vi: "viết cả giờ địa phương, như `2023-08-01T14:20`", en: "write the local time too, like `2023-08-01T14:20`" },
  };
  assert.deepEqual(["vi", "en"].map((lang) => cellProblem({ code: "engine", diagnostic }, lang)), [
    "`03/10/2023` thiếu giờ; viết cả giờ địa phương, như `01/08/2023 14:20`", "`3 October 2023` has no time, and `bc-2023-10-03` is an id; write the local time too, like `1 August 2023 14:20`",
  ]);
  assert.deepEqual(["vi", "en"].map((lang) => cellProblem({ code: "missing", fields: ["on"], kind: "submissions" }, lang)), ["thiếu Ngày nộp", "Submitted on is missing"]);
  const number = { code: "number-for-day", reading: "2023-10-31" };
  assert.match(cellProblem(number, "vi"), /thì đó là 31\/10\/2023:/);
  assert.match(cellProblem(number, "en"), /it would be 31 October 2023:/);
  assert.equal(notice({ code: "days-across", columns: [{ place: 1, on: "2023-10-31" }] }, "en"), "each column is of one day: B is 31 October 2023");
});

const dossier = (id, status, unit = "a") => ({ kind: "dossier", id, status, illustrative: false, unit: { id: unit, name: {} } });

rows("what stands in a cell: numbers and days as the language writes them, texts as they are", ([words, ofCell]) => ["vi", "en"].map((lang) => cellWords({ words, ofCell }, lang)).join(" | "), [
  [["2025-08-05", "d"], "05/08/2025 | 5 August 2025"], [["2025-08-05T14:20", "d"], "14:20 ngày 05/08/2025 | 14:20 on 5 August 2025"], [["09/2023", "d"], "09/2023 | 09/2023"], [["7.5%", "p"], "7,5% | 7.5%"], [["1234.5", "n"], "1234,5 | 1234.5"], [["2025", "n"], "2025 | 2025"],
  [["1", "b"], "TRUE | TRUE"], [["0", "b"], "FALSE | FALSE"], [["1", "n"], "1 | 1"],
  [["1234.5", "s"], "1234.5 | 1234.5"], [["2025-08-05", undefined], "2025-08-05 | 2025-08-05"], [[undefined, undefined], " | "],
]);

test("a board of very many dossiers: counts, and some at a time, the pressing ones first", () => {
  const dossiers = Array.from({ length: 1001 }, (_, at) => dossier(`H${at}`, at % 2 ? "done_on_time" : "overdue", at < 10 ? "b" : "a"));
  const because = Array.from({ length: 60 }, (_, at) => ({ id: at }));
  const assessment = {
    indicators: [], tasks: [], reports: [], services: [{ id: "s", dossiers }, { id: "few", dossiers: dossiers.slice(0, 1000) }], consequences: [{ because: [] }, { because }],
  };
  const [many, few] = cut(assessment).services;
  assert.deepEqual([many.dossiers.length, few.dossiers.length, few.many], [0, 1000, undefined]);
  assert.deepEqual(many.many.map(({ unit, all, statuses }) => [unit.id, all, statuses]), [["b", 10, { overdue: 5, done_on_time: 5 }], ["a", 991, { overdue: 496, done_on_time: 495 }]]);
  const filtered = (status, unit) => ({ section: "", status, isMine: ([{ id }]) => unit === undefined || id === unit });
  assert.deepEqual(statusesFitting(filtered("dossiers.pending_overdue"), many), [["overdue", 5], ["overdue", 496]]);
  assert.deepEqual([["", undefined], ["dossiers.pending_overdue", undefined], ["dossiers.done_in_time", "b"], ["dossiers.done_late", undefined]].map(([status, unit]) => countFitting(filtered(status, unit), many)), [1001, 501, 5, 0]);
  const some = (unit, from, count, status = "") => {
    const { all, dossiers } = someDossiers(assessment, { service: "s", unit, section: "", status, find: "", from, count });
    return `${dossiers.map(({ id }) => id).join(" ")} of ${all}`;
  };
  assert.deepEqual([some("", 0, 2), some("", 500, 2), some("b", 4, 2), some("b", 9, 5)], ["H0 H2 of 1001", "H1000 H1 of 1001", "H8 H1 of 10", "H9 of 10"]);
  const led = (first, status = "") => someDossiers(assessment, { service: "s", unit: "", section: "", status, find: "", first, from: 0, count: 3 }).dossiers.map(({ id }) => id).join(" ");
  assert.deepEqual([led("H1"), led("H2"), led("H0"), led("H9999"), led("H1", "dossiers.pending_overdue")], ["H1 H0 H2", "H2 H0 H4", "H0 H2 H4", "H0 H2 H4", "H0 H2 H4"]);
  assert.deepEqual([serviceOf(assessment, "H1"), serviceOf(assessment, "H9999")], ["s", null]);
  const [, shown] = cut(assessment).consequences;
  assert.deepEqual([shown.because.length, shown.more], [50, { place: 1, causes: 10 }]);
  assert.equal(whole(shown, () => assessment).because.length, 60);
  assert.deepEqual([isLarge(assessment), isLarge({ services: [few] }), isLarge("text")], [true, false, false]);
  assert.deepEqual([cutChanges({ changes: because }).more, cutChanges({ changes: Array.from({ length: 501 }) }).more], [undefined, 1]);
});

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
