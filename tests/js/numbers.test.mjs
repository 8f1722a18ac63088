/** How numbers, shares, days and periods are written, and what day it is, by the elements and by the page; every expected text worked out by hand. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as ofPage from "../../js-demo/words/format.js";
import * as ofElements from "../../wasm/js/elements/format.js";
import { workedOut } from "../../wasm/js/elements/amounts.js";
import { today } from "../../wasm/js/elements/today.js";

const WHOLE = { digits: 0, rounding: "half_up" };
const ONE = { digits: 1, rounding: "half_up" };

const ROWS = {
  number: [[["39100.5", "vi"], "39.100,5"], [["39100.5", "en"], "39,100.5"], [["-1234567", "vi"], "−1.234.567"], [["0", "vi"], "0"], [["0.30", "vi"], "0,30"], [["999", "vi"], "999"], [["1000", "vi"], "1.000"]],
  hundredfold: [[["0.5"], "50"], [["1"], "100"], [["0.005"], "0.5"], [["-1.2345"], "-123.45"], [["0"], "0"], [["10.10"], "1010"], [["0.010"], "1"]],
  // half up to two places, but no figure that is not whole looks whole
  shortened: [[["1.624"], "1.62"], [["1.625"], "1.63"], [["1.626"], "1.63"], [["94.9996"], "94.9996"], [["94.99"], "94.99"], [["12"], "12"], [["-0.004"], "-0.004"],
    [["100.4", WHOLE], "100"], [["100.5", WHOLE], "101"], [["-0.4", WHOLE], "0"], [["2.5", { digits: 0, rounding: "half_even" }], "2"], [["3.5", { digits: 0, rounding: "half_even" }], "4"], [["2.99", { digits: 1, rounding: "truncate" }], "2.9"]],
  // a share was rounded once: where that left a half nobody knows which way the next rounding goes
  percent: [[["0.98764", "vi"], "98,76%"], [["0.98765", "vi"], "98,765%"], [["0.98766", "vi"], "98,77%"], [["0.98765", "en", ONE], "98.8%"], [["1", "vi"], "100%"]],
  // what is not all of a target does not look like all of it
  percentOfTarget: [[["1", "vi", WHOLE], "100%"], [["0.994", "vi", WHOLE], "99%"], [["0.996", "vi", WHOLE], "99,6%"], [["0.9996", "vi", ONE], "99,96%"], [["0.999999", "vi", WHOLE], "99,9999%"], [["1.004", "vi", WHOLE], "100,4%"], [["0.98764", "vi", null], "98,76%"], [["0.99995", "vi", { digits: 2, rounding: "half_up" }], "99,995%"]],
  percentInFull: [[["0.987654", "vi"], "98,7654%"], [["0.5", "en"], "50%"]],
  quantity: [[["5", "hộ", "vi"], "5\u00a0hộ"], [["95.5", "%", "vi"], "95,5%"],
    // a long number and its unit may stand on two lines
    [["12345678", "đồng", "vi"], "12.345.678\u00a0đồng"], [["123456789", "đồng", "vi"], "123.456.789 đồng"], [["1234567.25", "đồng", "en"], "1,234,567.25 đồng"]],
  withDigits: [[["0.83333", 4], "0.8333"], [["32583.333333", 4], "32583.33"], [["0.004567", 2], "0.0046"], [["1.625", 2], "1.63"], [["0.5", 4, ONE], "0.5"]],
  day: [[["2023-08-31", "vi"], "31/08/2023"], [["2023-08-01", "en"], "1 August 2023"], [["2024-02-29", "vi"], "29/02/2024"]],
  dayAfter: [[["2023-12-31", 1], "2024-01-01"], [["2024-02-28", 1], "2024-02-29"], [["2023-02-28", 1], "2023-03-01"]],
  period: [[["2023-07", "vi"], "tháng 7/2023"], [["2023-07", "en"], "July 2023"], [["2023-Q3", "vi"], "quý III/2023"], [["2023-Q3", "en"], "Q3 2023"], [["2023-H1", "vi"], "6 tháng đầu năm 2023"],
    [["2023-2024-H2", "vi"], "6 tháng cuối năm 2023-2024"], [["2023-9M", "vi"], "9 tháng năm 2023"], [["2023-W05", "vi"], "tuần 5/2023"], [["2023", "vi"], "năm 2023"], [["2023", "en"], "2023"]],
};

for (const [name, rows] of Object.entries(ROWS)) {
  test(name, () => {
    for (const [given, expected] of rows) {
      for (const [where, format] of Object.entries({ ofElements, ofPage })) assert.equal(format[name](...given), expected, `${where}: ${JSON.stringify(given)}`);
    }
  });
}

test("a number that was worked out tells on which side of a limit it stands, and has two digits that count", () => {
  for (const [decimal, { print = null, is_share = false, from = null, to = null }, expected] of [
    ["0.0449", { from: "0.0425" }, "0,0449\u00a0hộ"], ["0.0449", { from: "0.01" }, "0,0449\u00a0hộ"], ["0.1449", { from: "0.01" }, "0,14\u00a0hộ"],
    ["499.999", { from: "500" }, "499,999\u00a0hộ"], ["500", { from: "500" }, "500\u00a0hộ"], ["500.001", { from: "500" }, "500,001\u00a0hộ"], ["500.001", { from: "400" }, "500,001\u00a0hộ"],
    ["12.344", { to: "12.34" }, "12,344\u00a0hộ"], ["12.344", { to: "12.35" }, "12,34\u00a0hộ"], ["12.346", { to: "12.35" }, "12,346\u00a0hộ"],
    ["12.4", { print: WHOLE, from: "12" }, "12,4\u00a0hộ"], ["12.4", { print: WHOLE, from: "10" }, "12\u00a0hộ"], ["0.4", { print: WHOLE }, "0,4\u00a0hộ"], ["-0.4", { print: WHOLE, from: "-1" }, "−0,4\u00a0hộ"],
    ["0.98764", { is_share: true, from: "0.98" }, "98,76%"], ["0.984951", { is_share: true, from: "0.985" }, "98,4951%"], ["0.985", { is_share: true, from: "0.985" }, "98,5%"], ["0.985049", { is_share: true, from: "0.985" }, "98,5049%"],
    ["0.849999", { is_share: true, from: "0.85", print: WHOLE }, "84,9999%"], ["0.849999", { is_share: true, from: "0.8", print: WHOLE }, "85%"], ["0.29", { is_share: true, from: "0.29" }, "29%"], ["0.000449", { is_share: true }, "0,0449%"],
    ["0.051234", { from: "1", print: { digits: 2, rounding: "half_up" } }, "0,05\u00a0hộ"], ["0.051234", { from: "0.05", print: { digits: 2, rounding: "half_up" } }, "0,051234\u00a0hộ"],
  ]) {
    assert.equal(workedOut({ lang: "vi" }, { measure: { is_share, uom: { vi: "hộ" } }, print, limits: { from, to } }, decimal), expected, `${decimal} beside ${from ?? to}`);
  }
});

test("today is the day in Vietnam, wherever the clock stands", () => {
  const days = ["2023-08-31T16:59:59Z", "2023-08-31T17:00:00Z", "2023-12-31T16:59:59Z", "2023-12-31T17:00:00Z"].map((now) => today(new Date(now)));
  assert.deepEqual(days, ["2023-08-31", "2023-09-01", "2023-12-31", "2024-01-01"]);
});
