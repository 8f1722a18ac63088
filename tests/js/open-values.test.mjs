/** What a cell says by itself: numbers, days, periods, due days and states in words, formats; as rows. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf, letters } from "../../js-demo/engine/places.js";
import { cellProblem, cellWords } from "../../js-demo/open/cell-words.js";
import { momentOfSerial, readMoment, readPeriod, serialOf as serialBack } from "../../js-demo/cells/days.js";
import { noDueDay, readDueInWords, termIn } from "../../js-demo/plans/due-words.js";
import { notice } from "../../js-demo/open/notice-words.js";
import { conventionAmong, decimalOfDouble, jsonNumber, readJsonExactly, readNumber } from "../../js-demo/cells/numbers.js";
import { plain } from "../../js-demo/cells/plain.js";
import { noValueIn } from "../../js-demo/cells/no-value.js";
import { stateIn } from "../../js-demo/sheets/states.js";
import { cellOf, formatOf } from "../../js-demo/cells/xlsx-cells.js";
import { hundredfold } from "../../js-demo/words/format.js";
import { inField, isWhole, readDay } from "../../js-demo/words/typed-day.js";
import { cellRow, HEADS, madeOf, PLAN, read, REVENUE } from "./open-sheets.mjs";
import { rows } from "./rows.mjs";
import { serialOf } from "./workbook.mjs";

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
  ["abc", "not-a-number"], ["5 tỷ", "not-a-number"], ["(5)", "not-a-number"], ["1e5", "not-a-number"], ["800\n200\n600", "not-a-number"], ["1.000\r\n300", "not-a-number"], ["1 000\t500", "1000500"], [".5", "not-a-number"], ["5.", "not-a-number"], ["=1+1", "not-a-number"],
]);
rows("with a known convention what can be read in two ways is read in one", shownNumber("comma"), [["1.234", "1234"], ["1,234", "1.234"], ["1,234.5", "1234.5"]]);
rows("with the other one", shownNumber("point"), [["1.234", "1.234"], ["1,234", "1234"], ["1.234,5", "1234.5"]]);
rows("the convention of a sheet", conventionAmong, [
  [["1.234", "5"], null], [["1.234", "12,5"], "comma"], [["1.234", "12.5"], "point"], [["12,5", "12.5"], "mixed"], [["1.234.567"], "comma"], [["abc"], null], [["1,2,3"], null], [[], null],
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
  ["2958465", "9999-12-31"], ["2958466", null], ["1e400", null], ["-1", null],
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
  // 28 August 2023 was a Monday
  ...[["Thứ hai", "Thứ 2"], ["Thứ ba", "Thứ 3"], ["Thứ tư", "Thứ 4"], ["Thứ năm", "Thứ 5"], ["Thứ sáu", "Thứ 6"], ["Thứ bảy", "Thứ 7"], ["Chủ nhật"]].flatMap((names, past) =>
    names.flatMap((name) => [28, 29, 30, 31, 32, 33, 34].map((day, at) => {
      const [written, read] = day > 31 ? [`${day - 31}/9/2023`, `2023-09-0${day - 31}`] : [`${day}/8/2023`, `2023-08-${day}`];
      return [`${name}, ngày ${written}`, at === past ? read : "other-weekday"];
    }))),
  [" 31/8/2023 ", "2023-08-31"],
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
  ["Tuần 31/2023", "2023-W31"], ["đột xuất", null], ["Quí III/2023", "2023-Q3"], ["06 tháng đầu năm 2023", "2023-H1"], ["09 tháng năm 2023", "2023-9M"],
]);

rows("due days in words: the last day of what is named", (text) => readDueInWords(text), [
  ["cuối năm 2024", "2024-12-31"], ["Hết năm 2024", "2024-12-31"], ["đến hết năm 2024", "2024-12-31"], ["Năm 2024", "2024-12-31"], ["trong năm 2024", "2024-12-31"],
  ["cuối tháng 6/2024", "2024-06-30"], ["Hết tháng 02 năm 2024", "2024-02-29"], ["cuối tháng 2/2023", "2023-02-28"], ["Tháng 12/2024", "2024-12-31"], ["cuối T6/2024", "2024-06-30"],
  ["hết quý III/2024", "2024-09-30"], ["Quý I/2024", "2024-03-31"], ["cuối quý 4 năm 2024", "2024-12-31"],
  ["6 tháng đầu năm 2024", "2024-06-30"], ["hết 6 tháng đầu năm 2024", "2024-06-30"], ["6 tháng cuối năm 2024", "2024-12-31"], ["9 tháng đầu năm 2024", "2024-09-30"],
  ["Q3/2024", "2024-09-30"], ["QIII/2024", "2024-09-30"], ["Cả năm 2024", "2024-12-31"], ["Từ 01/4/2024 đến 30/6/2024", "2024-06-30"], ["Từ quý I đến hết quý III/2024", "2024-09-30"],
  ...["Chậm nhất 15/3/2024", "Chậm nhất là ngày 15/3/2024", "chậm nhất đến hết ngày 15/3/2024", "Muộn nhất ngày 15 tháng 3 năm 2024", "Đến 15/3/2024", "đến hết ngày 15/3/2024", "Hạn: 15/3/2024", "Vào ngày 15/3/2024", "Chậm nhất 17h00 ngày 15/3/2024"].map((text) => [text, "2024-03-15"]),
  ["Hoàn thành trước 31/7/2025", "2025-07-30"], ["Trình trong tháng 6/2024", "2024-06-30"], ["ban hành trước ngày 15/3/2024", "2024-03-14"], ["Hoàn thành", null], ["Hoàn thành sau 31/7/2025", null],
  ["giữa tháng 6/2024", "2024-06-15"], ["giữa năm 2024", "2024-06-30"], ["đầu tháng 6/2024", "2024-06-01"], ["Vào đầu tháng 10 năm 2024", "2024-10-01"], ["đầu năm 2024", "2024-01-01"], ["đầu quý III/2024", null], ["đầu tháng 13/2024", null], ["giữa tháng 0/2024", null],
  // the day itself is not in time any more
  ["Trước 15/3/2024", "2024-03-14"], ["trước ngày 01/3/2024", "2024-02-29"], ["Trước ngày 01 tháng 01 năm 2025", "2024-12-31"], ["trước ngày 32/3/2024", null], ["trước ngày 15", null],
  // at an hour of the day it still is
  ...["Trước 17h00 ngày 15/3/2024", "trước 17 giờ 00 phút, ngày 15/3/2024", "trước lúc 10h ngày 15/3/2024", "Trước 10:00 15/3/2024", "trước ngày 15/3/2024 17:00", "15/3/2024.", "15/3/2024;"].map((text) => [text, "2024-03-15"]),
  ["Quí III/2024", "2024-09-30"], ["06 tháng đầu năm 2024", "2024-06-30"], ["09 tháng đầu năm 2024", "2024-09-30"], ["Giai đoạn 2024-2026", "2026-12-31"], ["Các năm 2024 - 2025", "2025-12-31"], ["Quí I - Quí III/2024", "2024-09-30"],
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
  ["Cả năm", "2024-12-31"], ["cuối năm", "2024-12-31"], ["Trong năm", "2024-12-31"], ["Quý III", "2024-09-30"], ["Tháng 3", "2024-03-31"], ["6 tháng đầu năm", "2024-06-30"], ["giữa năm", "2024-06-30"], ["cuối tháng 6", "2024-06-30"], ["Đầu tháng 10", "2024-10-01"],
  ["cuối năm 2023", "2023-12-31"], ["năm", "2024-12-31"], ["trước 17h00 ngày 15/3", "2024-03-15"], ["06 tháng cuối năm", "2024-12-31"], ["quí II", "2024-06-30"],
  ["15/03", "2024-03-15"], ["15.3", "2024-03-15"], ["ngày 15 tháng 3", "2024-03-15"], ["Chậm nhất 15/3", "2024-03-15"], ["trước ngày 15/3", "2024-03-14"], ["29/2", "2024-02-29"], ["31/4", null], ["3/15", null], ["1/2/24", null], ["15", null],
  ["Quý I - III", "2024-09-30"], ["01/3 - 30/6", "2024-06-30"], ["Quý I", "2024-03-31"], ["Quý II - Quý II", "2024-06-30"], ["Quý IV - Quý I", null], ["Tháng 10-tháng 2", null], ["Quý I/2024 - Quý III", null], ["trước tháng 6", null], ["hằng năm", null], ["thường xuyên", null],
]);
rows("what is no due day", (text) => Object.entries(noDueDay(text)).filter(([, is]) => is).map(([what]) => what).join(" "), [
  ...["Thường xuyên", "Hàng tháng", "Hằng quý", "Trước ngày 25 hàng tháng", "Thứ sáu hàng tuần", "Định kỳ"].map((text) => [text, text.startsWith("Trước") ? "isAgain isEarlier" : "isAgain"]),
  ["Trước 15/3/2024", "isEarlier"], ["Hoàn thành trước 15/3/2024", "isEarlier"], ["trước quý III/2024", "isEarlier"], ["Sau ngày 15/3/2024", ""], ["Ngay sau khi có hướng dẫn", ""], ["15/3/2O24", ""],
  ["Quý II", "isOfNoYear"], ["15/9", "isOfNoYear"], ["trước ngày 15/9", "isEarlier isOfNoYear"], ["Quý II/2024", ""], ["Theo tiến độ", ""],
  ["30/11/2026 (gia hạn đến 15/12/2026)", "isExtended"], ["30/11/2026, điều chỉnh sang ngày 15/12/2026", "isExtended"], ["30/11/2026 (xin gia hạn)", ""], ["Gia hạn đến 15/12/2026", ""],
]);
rows("times within which something is due", (text) => JSON.stringify(termIn(text)), [
  ...["05 ngày làm việc", "trong 5 ngày làm việc", "Trong thời hạn 05 (năm) ngày làm việc kể từ ngày nhận văn bản", "chậm nhất là 5 ngày làm việc", "Không quá 5 ngày làm việc từ khi được giao"].map((text) => [text, '{"working_days":5}']),
  ["10 ngày", '{"days":10}'], ["trong vòng 2 tuần", '{"weeks":2}'], ["03 tháng, kể từ ngày giao nhiệm vụ", '{"months":3}'],
  // from another day, more than one time, a month of the year
  ...["sau 05 ngày làm việc", "0 ngày", "5-7 ngày", "05 ngày kể từ ngày ban hành", "tháng 3", "3 tháng đầu năm", "hằng tháng", "ngày 5", "5 ngày/lần"].map((text) => [text, "null"]),
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

rows("cells that say nothing of their own", (v) => noValueIn({ t: "s", v }), [
  ...["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#UNKNOWN!", "#GETTING_DATA", " #N/A "].map((text) => [text, "error-cell"]),
  ...["N/A", "#N/A x", "#", "Không phải #N/A"].map((text) => [text, null]),
]);

rows("states in words", stateIn, [
  ...["Đã hoàn thành", "Hoàn thành", "ĐÃ HOÀN THÀNH", "Da hoan thanh", "Hoàn thành đúng hạn", "Đã thực hiện xong", "Đã hoàn thành (chưa nghiệm thu)", "Đã trả kết quả", "Trả đúng hạn", "Xong", "Hoàn thành 100%", "100%", "HT", "Đã HT", "ht dung han", "Rồi", "Xong rồi", "Hoàn thành 3/3 việc",
    "Hoàn thành chậm", "Hoàn thành quá hạn", "Chậm, đã hoàn thành", "Chậm tiến độ (đã hoàn thành)", "Quá hạn nhưng đã hoàn thành", "Đã hoàn thành một phần mềm quản lý",
    "Chậm, đang xin ý kiến Sở, đã xong ngày 22/7", "Quá hạn; chưa có vốn; đã hoàn thành 22/7", "Chậm tiến độ, hoàn thành 20/6", "Cham, hoan thanh 20/6", "Trễ hạn (hoàn thành 20/6)", "Hoàn thành 5/5 xã"].map((text) => [text, "done"]),
  ...["Chưa hoàn thành", "Chưa thực hiện", "chua thuc hien", "Đang thực hiện (80%)", "Nhiệm vụ đang triển khai", "Đạt 70%", "Hoàn thành 99%", "Hoàn thành khoảng 99,5 % khối lượng", "99,9%", "0%", "Không hoàn thành", "Hoàn thành một phần", "Chưa HT",
    "Gần hoàn thành", "Sắp hoàn thành", "Cơ bản hoàn thành", "Đã hoàn thành cơ bản", "Tiếp tục thực hiện", "Chậm tiến độ", "cham tien do", "Chậm tiến độ, đang thực hiện", "Đề nghị gia hạn", "Xin gia hạn",
    "Đã hoàn thành 2/3 nội dung", "Hoàn thành 3/5 việc", "Đã thực hiện được một phần", "Hoàn thành 10/12 chỉ tiêu", "Chậm, đã họp, chưa hoàn thành", "Chậm tiến độ, hoàn thành 2/3", "Đang sửa chữa", "Chờ duyệt", "Chờ xác nhận", "Đang chờ thẩm định", "cho phe duyet", "Chờ lãnh đạo ký", "Đề nghị hoàn thành", "Chuyển kỳ sau", "Chuyển sang năm 2026", "Mới", "Mới giao",
    "Đã thực hiện nhưng chưa đạt", "Hoàn thành, tuy nhiên chưa được nghiệm thu", "Đã thực hiện nhưng kết quả chưa đạt", "Đã hoàn thành nhưng còn 2 xã chưa hoàn thành"].map((text) => [text, "open"]),
  ...["Đã giải quyết", "Đã giải quyết xong", "Đã xử lý dứt điểm", "da xu ly", "Đã giải quyết 5/7/2026"].map((text) => [text, "done"]),
  ...["bước đầu", "phần lớn", "hầu hết", "đa số", "gần hết", "gần xong"].map((part) => [`Đã hoàn thành ${part}`, "open"]),
  ...["Hoàn thành 2/3 khóm", "Đã thực hiện 1/2 bước"].map((text) => [text, "open"]), ["Withdrawn", "out"], ["Returned", "out"], ["Không đủ điều kiện", "out"], ["Đề nghị công nhận hoàn thành", "open"], ["Mới tạo", "open"], ["Chuyển kỳ tiếp theo", "open"],
  ...["Đã giải quyết một phần", "Đã xử lý bước đầu", "Đã giải quyết nhưng chưa dứt điểm", "Đã xử lý, song chưa triệt để", "Đang giải quyết"].map((text) => [text, "open"]),
  ["Đã giải quyết, còn 3 đơn", "open"], ...["Đã giải quyết 3 kiến nghị", "Đã giải quyết việc làm cho 500 lao động", "Đã xử lý phạt hành chính 3 trường hợp", "Xử lý xong 3 đợt", "Xử lý xong đợt 1", "Đã xử lý 02 vụ", "Giải quyết theo thẩm quyền"].map((text) => [text, null]),
  ["Hoàn thành nhưng chưa đạt yêu cầu về thời gian", "done"], ["~~Đang thực hiện~~ Đã hoàn thành", "done"],
  ...["Tạm dừng 30 ngày", "Từ chối 12/7", "Công dân rút hồ sơ", "Đã rút", "Từ chối tiếp nhận", "Trả lại hồ sơ", "Đã trả lại", "Tạm dừng, yêu cầu bổ sung", "Dừng giải quyết", "Hồ sơ bị từ chối", "Không", "Không đạt"].map((text) => [text, "out"]),
  ...["Hoàn thành 10/12 nộp đúng hạn", "Hoàn thành 5/6 báo cáo UBND", "Chưa có vướng mắc", "Chưa phát sinh", "chua phat sinh", "Rút ngắn 30% thời gian", "Rút kinh nghiệm", "Đình chỉ 02 cơ sở vi phạm", "Từ chối 12 hồ sơ", "Đang vận hành ổn định"].map((text) => [text, null]),
  ...["", "Đạt", "Đã ban hành Kế hoạch 12/KH-UBND, đang triển khai", "Giảm 3,5% hộ nghèo", "Dung han", "Báo cáo số 5, chưa ký", "Kết quả chưa rõ", "Đảng ủy họp", "Dang uy hop", "Đã thực hiện được 3 việc", "Hoàn thành 2/3", "Hoàn thành 15/3 theo Công văn 5", "Hoàn thành 3/5 năm 2024",
    "Mới ban hành Kế hoạch số 5", "Đã trình, chờ phê duyệt", "Chờ đợi lâu", "Chuyển đơn vị khác", "Chuyển đổi 20 ha",
    "Chậm", "Chậm 5 ngày", "Quá hạn", "Trễ hạn", "Không phát sinh", "Rồi đến quý III"].map((text) => [text, null]),
]);

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

rows("what stands in a cell: numbers and days as the language writes them, texts as they are", ([words, ofCell]) => ["vi", "en"].map((lang) => cellWords({ words, ofCell }, lang)).join(" | "), [
  [["2025-08-05", "d"], "05/08/2025 | 5 August 2025"], [["2025-08-05T14:20", "d"], "14:20 ngày 05/08/2025 | 14:20 on 5 August 2025"], [["09/2023", "d"], "09/2023 | 09/2023"], [["7.5%", "p"], "7,5% | 7.5%"], [["1234.5", "n"], "1234,5 | 1234.5"], [["2025", "n"], "2025 | 2025"],
  [["1", "b"], "TRUE | TRUE"], [["0", "b"], "FALSE | FALSE"], [["1", "n"], "1 | 1"],
  [["1234.5", "s"], "1234.5 | 1234.5"], [["2025-08-05", undefined], "2025-08-05 | 2025-08-05"], [[undefined, undefined], " | "],
]);
