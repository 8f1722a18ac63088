// What is wrong with a cell, and the way out, in both languages.

import { moment as dayIn } from "../words/format.js";
import { refusal } from "../words/remark.js";
import { AS_ABOVE, CONVENTION, en, fieldNames, list, many, SEPARATORS, vi } from "./phrases.js";
import { moreEn, moreVi, rowList } from "./row-words.js";

/** The last day of what a heading means, else one as an example. */
const endIn = ({ on, ...problem }, lang) => (on ? dayIn(on, lang) : `31/08/${yearOf(problem)}`);
/** The year of which days are shown as an example: the plan's, where one is known. */
const yearOf = ({ year = "2023" }) => year;

const decimalIn = (decimal, lang) => (lang === "vi" ? decimal.replace(".", ",") : decimal);

/** What is wrong with a cell. */
const CELLS = {
  missing: { vi: ({ fields, kind }) => `thiếu ${fieldNames(fields, "vi", kind)}`, en: ({ fields, kind }) => `${fieldNames(fields, "en", kind)} is missing` },
  "error-cell": { vi: () => "ô báo lỗi; sửa công thức trong Excel", en: () => "the cell shows an error; correct the formula" },
  "no-result": { vi: () => "ô công thức chưa có kết quả; mở bằng Excel rồi lưu lại", en: () => "the formula has no saved result; open the file in Excel and save it" },
  "not-a-number": {
    vi: ({ isRange, isAbout }) => {
      if (isRange) return "là một khoảng, không phải một số; đạt mức dưới là đủ thì ghi mức ấy (mức cao hơn ghi ở cột “Phấn đấu”), không được ra ngoài khoảng thì ghi “trong khoảng” trước hai số";
      return isAbout ? "không nói rõ thế nào là đạt; thay “khoảng” bằng “ít nhất” hoặc “không quá”" : "không phải số; chỉ viết số, đơn vị tính ở cột riêng";
    },
    en: ({ isRange, isAbout }) => {
      if (isRange) return "a range and no single number; where the lower end is enough write that (and the higher one under “Stretch”), where neither end may be passed write “between” before the two";
      return isAbout ? "does not say what is enough; write “at least” or “at most” in the place of “about”" : "not a number; write the number only, the unit of measure in its own column";
    },
  },
  "two-readings": {
    vi: ({ readings }) => `đọc được hai cách: ${readings.comma.replace(".", ",")} (${CONVENTION.comma.vi}) hoặc ${readings.point.replace(".", ",")} (${CONVENTION.point.vi}); không ô nào khác của tờ cho biết cách viết: chọn ở “Cách đọc”, hoặc viết thành ô số`,
    en: ({ readings }) => `can be read as ${readings.comma} (${CONVENTION.comma.en}) or ${readings.point} (${CONVENTION.point.en}); no other cell of the sheet tells: choose under “How to read”, or make it a number cell`,
  },
  "two-readings-mixed": {
    vi: ({ readings }) => `đọc được hai cách: ${readings.comma.replace(".", ",")} hoặc ${readings.point.replace(".", ",")}; các ô khác của tờ viết lẫn cả hai kiểu: chọn ở “Cách đọc”, hoặc viết thành ô số`,
    en: ({ readings }) => `can be read as ${readings.comma} or ${readings.point}; the other cells of the sheet use both ways: choose under “How to read”, or make it a number cell`,
  },
  "percent-of-other": { vi: ({ uom }) => `ô phần trăm, nhưng chỉ tiêu tính bằng “${uom}”`, en: ({ uom }) => `a percentage, but this is measured in “${uom}”` },
  "not-a-day": {
    vi: ({ isAgain, isEarlier, isOfNoYear, isExtended, ...problem }) => {
      if (isExtended) return "hai hạn trong một ô; ở đây chỉ ghi hạn ban đầu, hạn sau gia hạn ghi vào cột “Gia hạn đến ngày”, ngày cho gia hạn vào cột “Ngày quyết định”";
      if (isAgain) return "việc lặp lại, không có một hạn; ghi ngày cuối cùng, hoặc soạn thành báo cáo định kỳ trong kế hoạch JSON (`reports`)";
      if (isOfNoYear) return "không rõ năm nào; ghi cả năm ở ô này, hoặc ghi năm vào tên bảng";
      return isEarlier ? `“trước …” phải kèm một ngày, ví dụ trước 31/08/${yearOf(problem)}` : `không phải ngày; viết dd/MM/yyyy, ví dụ 31/08/${yearOf(problem)}`;
    },
    en: ({ isAgain, isEarlier, isOfNoYear, isExtended, ...problem }) => {
      if (isExtended) return "two due days in one cell; write the first one here, the later one under “Extended until”, and the day on which that was decided under “Decided on”";
      if (isAgain) return "what comes again has no one due day; write the last one, or a recurring report in a plan of JSON (`reports`)";
      if (isOfNoYear) return "of which year is not said; write it in this cell, or in the title of the table";
      return isEarlier ? `“before …” needs a day, such as trước 31/08/${yearOf(problem)}` : `not a day; write dd/MM/yyyy, such as 31/08/${yearOf(problem)}`;
    },
  },
  "other-weekday": { vi: () => "ngày này không phải thứ đó; sửa ngày, hoặc bỏ thứ", en: () => "this day is another weekday; correct the day, or leave the weekday out" },
  "no-such-day": { vi: () => "không có ngày này; viết dd/MM/yyyy", en: () => "there is no such day; write dd/MM/yyyy" },
  "no-such-time": { vi: () => "không có giờ này; viết HH:mm, ví dụ 14:20", en: () => "there is no such time; write HH:mm, such as 14:20" },
  "month-first": { vi: () => "tháng đứng trước ngày? Viết dd/MM/yyyy", en: () => "is the month first? Write dd/MM/yyyy" },
  "two-orders": {
    vi: ({ other }) => `không rõ số nào là tháng: trong cột này có ô viết tháng trước (“${other}”); viết cả cột theo dd/MM/yyyy`,
    en: ({ other }) => `which number is the month? This column has one with the month first (“${other}”); write all of it as dd/MM/yyyy`,
  },
  "short-year": { vi: (problem) => `năm hai chữ số; viết đủ bốn, ví dụ 31/08/${yearOf(problem)}`, en: (problem) => `a year of two digits; write all four, such as 31/08/${yearOf(problem)}` },
  "number-for-day": {
    vi: ({ reading }) => `ô là số; nếu là ngày của Excel thì đó là ${dayIn(reading, "vi")}: đổi định dạng ô sang Ngày`,
    en: ({ reading }) => `the cell is a number; as a day of Excel it would be ${dayIn(reading, "en")}: give it a date format`,
  },
  "day-for-period": { vi: () => "ô là một ngày; kỳ báo cáo viết như 2023-Q3, tháng 7/2023, quý III/2023", en: () => "the cell is a day; write the period as 2023-Q3, month 7/2023" },
  "not-yes-or-no": { vi: () => "viết có hoặc không", en: () => "write yes or no" },
  "not-a-choice": { vi: ({ choices }) => `viết một trong: ${choices.join(", ")}`, en: ({ choices }) => `write one of: ${choices.join(", ")}` },
  "unknown-name": {
    vi: ({ near, isOfSheets }) => `kế hoạch không có tên này; ${near ? `có phải “${near}”? Nếu không, ` : ""}${isOfSheets ? "viết đúng tên như trong tờ lập kế hoạch" : "dùng mã hoặc tên trong tờ Danh mục của mẫu"}`,
    en: ({ near, isOfSheets }) => `the plan has no such name; ${near ? `is “${near}” meant? If not, ` : ""}use ${isOfSheets ? "the very name that the sheet of the plan has" : "an id or a name of the template's list"}`,
  },
  "two-uoms": {
    vi: ({ uoms: [first, other] }) => `cột này tính bằng “${other}”, cột trước bằng “${first}”: một hàng chỉ có một đơn vị tính; đổi về cùng đơn vị`,
    en: ({ uoms: [first, other] }) => `this column is in “${other}”, the one before it in “${first}”: a row has one unit of measure; use the same one`,
  },
  "two-uoms-said": {
    vi: ({ uoms: [first, other] }) => `sau tên ghi “${other}”, cột đơn vị tính ghi “${first}”; bỏ một trong hai`,
    en: ({ uoms: [first, other] }) => `behind the name stands “${other}”, in the column of units “${first}”; leave one of them out`,
  },
  "merged-number": {
    vi: () => "số ở ô gộp qua nhiều hàng, không rõ phần của từng hàng; bỏ gộp ô rồi ghi số của mỗi hàng",
    en: () => "the number stands in a cell merged over several rows, and what is of each of them is not said; unmerge it and write the number of each row",
  },
  "target-of-several": {
    vi: () => "một chỉ tiêu giao gộp cho nhiều đơn vị, không rõ phần của từng đơn vị; ghi chỉ tiêu của mỗi đơn vị ở hàng của đơn vị đó, hoặc gộp các đơn vị vào một ô",
    en: () => "one target for several units does not say what each has to reach; write it in the row of each, or the units in one cell",
  },
  "uom-of-heading": {
    vi: ({ uoms: [own, other] }) => `tiêu đề cột ghi “${other}”, nhưng hàng này tính bằng “${own}”; đổi số về đơn vị của hàng và sửa tiêu đề, hoặc sửa đơn vị của hàng`,
    en: ({ uoms: [own, other] }) => `the heading says “${other}”, but this row is in “${own}”; convert the figure and correct the heading, or the unit of the row`,
  },
  "uom-of-format": {
    vi: ({ uoms: [said, own] }) => `định dạng của ô ghi “${own}”, nhưng số ở đây tính bằng “${said}” (theo hàng, tiêu đề hoặc dòng trên bảng); đổi số về đơn vị ấy và bỏ chữ trong định dạng, hoặc sửa đơn vị`,
    en: ({ uoms: [said, own] }) => `the format of the cell writes “${own}”, but by the row, the heading or the line above the figure is in “${said}”; convert it and take the words out of the format, or correct the unit`,
  },
  "two-levels": {
    vi: ({ limit }) => `cột mức tối thiểu, tối đa ghi ${decimalIn(limit, "vi")}; sửa cho khớp, hoặc xóa số ở cột ấy`,
    en: ({ limit }) => `the column of the least or the most says ${limit}; make them agree, or delete the number there`,
  },
  "uom-behind": {
    vi: ({ uoms: [said, own] }) => `sau số ghi “${own}”, nhưng số ở đây tính bằng “${said}” (theo hàng, tiêu đề hoặc dòng trên bảng); đổi số về đơn vị ấy, hoặc sửa đơn vị`,
    en: ({ uoms: [said, own] }) => `behind the number stands “${own}”, but by the row, the heading or the line above the figure is in “${said}”; convert it, or correct the unit`,
  },
  "change-unclear": {
    vi: () => "kế hoạch chỉ ghi được mức tăng, giảm ít nhất một số, tính bằng % hoặc bằng đơn vị của chỉ tiêu; ghi như “tăng ít nhất 7% so với năm trước”, hoặc ghi mức phải đạt",
    en: () => "a plan can say a rise or a fall by at least one number, in % or in the unit of the indicator; write it as “up by at least 7%”, or write the level to be reached",
  },
  "change-of-percent": {
    vi: ({ number }) => `chỉ tiêu tính bằng %: không rõ ${number}% là mức phải đạt, phần tăng, giảm tính bằng điểm %, hay % của số năm trước; ghi “${number}” nếu là mức, “tăng ${number} điểm %” hoặc “giảm ${number} điểm %” nếu là điểm`,
    en: ({ number }) => `this is measured in %: ${number}% may be the level, points by which it changes, or a share of last year’s; write “${number}” for the level, “tăng ${number} điểm %” or “giảm ${number} điểm %” for points`,
  },
  "change-without-base": {
    vi: ({ base }) => `${base ? `không có số của “${base}” ở hàng này` : "không rõ tăng, giảm từ số nào"}; ghi số năm trước ở cột “Năm trước” của hàng này, hoặc ghi mức phải đạt`,
    en: ({ base }) => `${base ? `no figure of “${base}” in this row` : "nothing says from which figure this is counted"}; write last year’s under “Baseline” in this row, or write the level to be reached`,
  },
  "change-of-part": {
    vi: ({ day }) => `kỳ gốc là số ngày ${dayIn(day, "vi")}, giữa năm, nên không so được với mức của cả năm; ghi số cả năm trước với ngày cuối năm, hoặc ghi mức phải đạt`,
    en: ({ day }) => `the baseline is of ${dayIn(day, "en")}, within a year, and cannot be compared with a whole one; write the figure of the year with its last day, or write the level to be reached`,
  },
  "adjusted-doubtful": {
    vi: ({ isZero, head, given, words }) => (isZero
      ? `cột đã điều chỉnh ghi 0, “${head.trim()}” ghi ${decimalIn(given, "vi")}: không điều chỉnh thì để trống ô này, điều chỉnh còn 0 thì ghi 0 ở cả hai cột`
      : `${decimalIn(words, "vi")} là mức sau điều chỉnh, hay phần tăng, giảm so với “${head.trim()}” (${decimalIn(given, "vi")})? Ghi mức sau điều chỉnh`),
    en: ({ isZero, head, given, words }) => (isZero
      ? `the adjusted target is 0, “${head.trim()}” says ${given}: leave this cell empty where nothing was adjusted; where it was to 0 write 0 in both columns`
      : `is ${words} the target after the adjustment, or by how much it differs from “${head.trim()}” (${given})? Write the target after it`),
  },
  "scaled-number": {
    vi: ({ words, scale, shown }) => `đọc được hai cách: ô lưu ${decimalIn(words, "vi")}, nhưng định dạng bớt ${3 * scale} chữ số, hiện là ${decimalIn(shown, "vi")}; viết đúng số cần lấy, với định dạng không rút gọn`,
    en: ({ words, scale, shown }) => `can be read in two ways: the cell holds ${words}, but its format leaves out ${3 * scale} digits and shows ${shown}; write the number that is meant, in a format that shows all of it`,
  },
  "percent-or-share": {
    vi: ({ words, whole }) => `đọc được hai cách: ${decimalIn(words, "vi")}% hay ${decimalIn(whole, "vi")}%? Các ô bên cạnh là ô phần trăm; ghi cả dấu %`,
    en: ({ words, whole }) => `can be read in two ways: ${words}% or ${whole}%? Cells beside it show percentages; write the sign as well`,
  },
  "nothing-above": {
    vi: ({ field = "uom" }) => `dấu “như trên” mà hàng trên không có ${AS_ABOVE[field].vi}; ghi ${AS_ABOVE[field].vi}`,
    en: ({ field = "uom" }) => `a mark that says as above, but no ${AS_ABOVE[field].en} stands above; write it`,
  },
  "no-office": { vi: () => "không phải tên đơn vị; ghi tên đơn vị", en: () => "not the name of a unit; write its name" },
  "two-forms": {
    vi: ({ forms: [first, other] }) => `cột yêu cầu ghi “${first}”, trước số ghi “${other}”; bỏ một trong hai`,
    en: ({ forms: [first, other] }) => `the column of requirements says “${first}”, the words before the number “${other}”; leave one of them out`,
  },
  "rank-unclear": {
    vi: ({ asked }) => `thứ hạng tốt nhất là 1, nên “${asked}” hiểu được hai cách; ghi “không quá” trước số`,
    en: ({ asked }) => `the first rank is the best, so that “${asked}” can be read in two ways; write “at most” before the number`,
  },
  "struck-words": { vi: () => "có chữ bị gạch ngang; xóa phần đã bỏ, giữ phần còn hiệu lực", en: () => "has words that are struck through; delete what was given up" },
  "share-form": {
    vi: ({ signs: [whole, part] }) => `chỉ tiêu chung là “${whole}”, phần của đơn vị lại ghi “${part}”; ghi cùng một yêu cầu`,
    en: ({ signs: [whole, part] }) => `the target of all is “${whole}”, the unit’s part says “${part}”; write the same of both`,
  },
  "term-without-day": {
    vi: () => "thời hạn phải tính từ một ngày: ghi ngày ấy dưới cột “Ngày giao”, hoặc ghi ngày cuối cùng ở ô này",
    en: () => "this counts from a day: write that under “Assigned on”, or the last day here",
  },
  "day-before-start": {
    vi: ({ start, day }) => `hạn không ghi năm; theo tờ thì là ${dayIn(day, "vi")}, trước khi kỳ bắt đầu (${dayIn(start, "vi")}): ghi đủ năm`,
    en: ({ start, day }) => `no year is written; by the sheet it would be ${dayIn(day, "en")}, before the period begins (${dayIn(start, "en")}): write the year`,
  },
  "below-zero": {
    vi: () => "số âm dưới tên có “giảm”: không rõ phải giảm ít nhất hay không quá bấy nhiêu; ghi phần giảm là số dương, hoặc ghi “ít nhất”, “không quá” trước số",
    en: () => "a negative number under a name that says “giảm” (fall): by at least, or by no more than so much? Write the fall as a positive number, or “at least” or “at most” before it",
  },
  "uom-of-others": {
    vi: ({ uom }) => `đơn vị tính ghi trên bảng hoặc ở tiêu đề là “${uom}”, nhưng theo tên thì chỉ tiêu này không tính bằng tiền; ghi đơn vị của nó ở cột ĐVT, hoặc trong ngoặc sau tên`,
    en: ({ uom }) => `the heading or the line above the table says “${uom}”, but by its name this is not measured in money; write its unit of measure in a column of units, or in brackets behind the name`,
  },
  "due-before-start": {
    vi: ({ start }) => `hạn trước khi kỳ bắt đầu (${dayIn(start, "vi")}); sửa hạn, hoặc năm trong tiêu đề, tên bảng`,
    en: ({ start }) => `due before the period begins (${dayIn(start, "en")}); correct the day, or the year in the headings or the title`,
  },
  "month-for-day": { vi: (problem) => `ô chỉ ghi tháng, không rõ ngày nào; viết đủ ngày, ví dụ 30/09/${yearOf(problem)}`, en: (problem) => `the cell shows a month, not which day of it; write the whole day, such as 30/09/${yearOf(problem)}` },
  "hidden-year": {
    vi: ({ saved, other }) => `ô chỉ hiện ngày và tháng; năm lưu trong ô là ${saved.slice(0, 4)} (${dayIn(saved, "vi")})${other ? `, theo tờ hoặc kế hoạch thì là ${dayIn(other, "vi")}` : ", tờ không cho biết năm nào"}; ghi đủ năm`,
    en: ({ saved, other }) => `the cell shows no year; the one that is saved is ${saved.slice(0, 4)} (${dayIn(saved, "en")})${other ? `, by the sheet or the plan it would be ${dayIn(other, "en")}` : ", and the sheet names none"}; write the year`,
  },
  "parts-unclear": {
    vi: ({ parts }) => `tiêu đề gộp các cột ${list(parts)}, không rõ cột nào là số thực hiện lũy kế; nếu một cột là tất cả thì ghi “Lũy kế” hoặc “Thực hiện” ở cột ấy, không thì thêm cột “Tổng số”`,
    en: ({ parts }) => `this heading is over ${list(parts)}, and which of them is the figure to date is not said; where one is all of it, write “Lũy kế” or “Thực hiện” over it, else add a column “Tổng số”`,
  },
  "under-parts": {
    vi: ({ words, parts }) => `“${words}” đứng dưới ${list(parts)}, không rõ cột nào là của cả năm hay của tất cả; ghi “Cả năm” hoặc “Tổng số” trên cột cần đọc`,
    en: ({ words, parts }) => `“${words}” stands under ${list(parts)}, and which of them is of all the year, or of all of it, is not said; write “Cả năm” or “Tổng số” over the one to be read`,
  },
  "title-of-plan": {
    vi: ({ words }) => `tên bảng nói là kế hoạch, nên “${words}” không đọc là kết quả; nếu là kết quả thì ghi “Đã giải ngân”, “Kết quả” hay “Thực hiện” ở tiêu đề cột`,
    en: ({ words }) => `the title says a plan, so “${words}” is not read as a result; if it is one, write “Đã giải ngân”, “Kết quả” or “Thực hiện” in the heading`,
  },
  "schedule-or-reached": {
    vi: ({ words }) => `“${words}” dưới “Tiến độ” có thể là mức phải đạt hoặc kết quả, nên không đọc cột; nếu là kết quả thì ghi “Kết quả thực hiện” thay cho “Tiến độ”`,
    en: ({ words }) => `“${words}” under “Tiến độ” may be what is to be reached or what was, so the column is not read; where it is the result, write “Kết quả thực hiện” in its place`,
  },
  "month-alone": {
    vi: ({ words, rows, ...problem }) => `tiêu đề “${words}” không nói là lũy kế từ đầu năm, mà chỉ tiêu ${rows ? `ở ${vi.count(rows.count)} hàng (${rowList(rows, moreVi)})` : "này"} tính lũy kế; ghi như “Lũy kế đến ${endIn(problem, "vi")}”${rows ? ", nếu là số riêng từng tháng thì cộng dồn trước" : ""}`,
    en: ({ words, rows, ...problem }) => `the heading “${words}” does not say that everything to date is meant, and ${rows ? `of ${many(rows.count, "row", "rows")} (${rowList(rows, moreEn)}) the indicators are totals` : "this is a total"}; write it as “Cumulative to ${endIn(problem, "en")}”${rows ? ", and add up what is of each month alone" : ""}`,
  },
  "unit-unclear": {
    vi: ({ words, over, between }) => `không rõ số liệu có phải của “${words}” (hàng ${over}) không, vì hàng ${between} đứng giữa không phải đơn vị; thêm cột “Đơn vị”`,
    en: ({ words, over, between }) => `are these figures of “${words}” (row ${over})? Row ${between} stands between them and is no unit; add a column “Unit”`,
  },
  "unit-row-unclear": {
    vi: () => "không rõ hàng này là đơn vị hay là nhóm, phần của đơn vị: số thứ tự hoặc tên khác các hàng đơn vị, và không bằng tổng các hàng bên dưới; xóa hàng, hoặc đánh số như các đơn vị khác",
    en: () => "is this row a unit, or a group or a part of one? Its number or its name is not as those of the units, and it is not the sum of the rows below; delete it, or number it as the other units are",
  },
  "unit-twice": {
    vi: () => "đơn vị này đứng ở nhiều hàng, không rõ hàng nào đúng; để lại một hàng, hoặc sửa tên đơn vị",
    en: () => "this unit stands in several rows, and which of them counts is not said; leave one, or correct the name",
  },
  "no-whole": {
    vi: () => "các đơn vị có chỉ tiêu mà không có mức chung; ghi ở một hàng “Tổng cộng” (hoặc “Toàn huyện” …)",
    en: () => "the units have targets, and there is none of all of them; write it in a row “Tổng cộng” (or “Toàn huyện” …)",
  },
  "two-wholes": {
    vi: () => "hàng tổng này khác hàng tổng ở trên, không rõ hàng nào là mức chung; để lại một hàng",
    en: () => "this total differs from the one above; which of them is the whole? Leave one",
  },
  "uom-of-unit": {
    vi: ({ uoms: [first, other] }) => `hàng này tính bằng “${other}”, hàng trên bằng “${first}”: phần của các đơn vị phải cùng đơn vị tính; đổi về cùng đơn vị`,
    en: ({ uoms: [first, other] }) => `this row is in “${other}”, the one above in “${first}”: the parts of units need one unit of measure; use the same one`,
  },
  "name-of-several": { vi: ({ ids }) => `tên này là của nhiều mục: ${ids.join(", ")}; hãy dùng mã`, en: ({ ids }) => `several items have this name: ${ids.join(", ")}; use the id` },
  "no-such-dossier": { vi: () => "không có hồ sơ này trong các hàng được lấy", en: () => "there is no such dossier among the rows taken" },
  "open-quote": {
    vi: ({ lines }) => `dấu ngoặc kép mở mà không đóng: ${lines} dòng từ đây đến cuối tệp không đọc được; đóng ngoặc kép, hoặc viết hai lần ""`,
    en: ({ lines }) => `a quote is opened and never closed: the ${lines} lines from here to the end are not read; close it, or write it twice ""`,
  },
  "broken-quote": {
    vi: ({ lines }) => `dấu ngoặc kép đặt sai${lines > 1 ? `, nuốt mất ${lines} dòng từ đây` : ""}; bên trong ô có ngoặc kép thì viết hai lần ""`,
    en: ({ lines }) => `a misplaced quote${lines > 1 ? ` that swallows ${lines} lines from here` : ""}; within a cell write it twice ""`,
  },
  "other-separator": {
    vi: ({ separator, other }) => `hàng này cách cột bằng ${SEPARATORS[other].vi}, các hàng khác bằng ${SEPARATORS[separator].vi}`,
    en: ({ separator, other }) => `this row separates columns by ${SEPARATORS[other].en}, the others by ${SEPARATORS[separator].en}`,
  },
  "split-decimal": {
    vi: ({ words }) => `dấu phẩy ngăn cột đã cắt đôi số này: “${words}” là một số thì đặt trong ngoặc kép ("${words}"); là hai ô thì đặt ô sau trong ngoặc kép`,
    en: ({ words }) => `the comma that separates columns has cut this in two: put it in quotes if “${words}” is one number ("${words}"); if it is two cells, the second one`,
  },
  "said-open": {
    vi: ({ said }) => `ghi “${said.slice(0, 60)}” mà có ngày hoàn thành; sửa một trong hai`,
    en: ({ said }) => `it says “${said.slice(0, 60)}”, but there is a day of completion; correct one of them`,
  },
  "said-done": {
    vi: () => "ghi là đã hoàn thành mà không có ngày hoàn thành; ghi ngày hoàn thành",
    en: () => "it says that this is done, but there is no day of completion; write the day",
  },
  "extension-undecided": {
    vi: () => "gia hạn mà không rõ quyết định ngày nào, nên không lấy; thêm cột “Ngày quyết định gia hạn”, hoặc ghi cả văn bản kèm ngày ở ô này, như “QĐ số 12/QĐ-UBND ngày 05/03/2025”",
    en: () => "extended, but the day of the decision is not said, so it is not taken; add a column “Ngày quyết định gia hạn”, or write the paper with its day in this cell, as “QĐ số 12/QĐ-UBND ngày 05/03/2025”",
  },
  "extension-until-when": {
    vi: () => "gia hạn mà không rõ đến ngày nào, nên không lấy; ghi ngày ở cột “Gia hạn đến”, dạng dd/MM/yyyy",
    en: () => "extended, but until when is not said, so it is not taken; write the day in a column “Gia hạn đến”, as dd/MM/yyyy",
  },
  "extension-asked": {
    vi: () => "là đề nghị, hoặc chưa được đồng ý, nên không lấy là gia hạn; đã được đồng ý thì ghi ngày quyết định ở cột “Ngày quyết định gia hạn”",
    en: () => "this is asked for, or was not granted, so it is no extension; where it was granted write the day in a column “Ngày quyết định gia hạn”",
  },
  "extension-several": {
    vi: () => "một ô ghi nhiều lần gia hạn, nên không lấy; ghi mỗi lần ở cột riêng, như “Gia hạn lần 1”, “Gia hạn lần 2”, mỗi ô một ngày và một văn bản kèm ngày",
    en: () => "several extensions in one cell, so none is taken; give each a column, as “Gia hạn lần 1”, “Gia hạn lần 2”, with one day and one paper with its day in each cell",
  },
  "extension-days-differ": { vi: () => "các ô gia hạn của hàng này ghi hai ngày khác nhau; sửa cho khớp", en: () => "the cells of this extension say two days; make them agree" },
  "pause-kind": {
    vi: ({ isOfReason }) => `không rõ là tạm dừng hay chờ bổ sung hồ sơ, nên không lấy; ${isOfReason ? "ghi lý do ở ô này" : "thêm cột “Lý do”, hoặc ghi một loại ở tiêu đề"}`,
    en: ({ isOfReason }) => `is this a suspension, or waiting for papers? Not taken; ${isOfReason ? "write the reason in this cell" : "add a column “Lý do” (reason), or name one of them in the heading"}`,
  },
  "more-cells": { vi: () => "nhiều ô hơn hàng tiêu đề; chữ có dấu ngăn cột thì đặt trong ngoặc kép", en: () => "more cells than headings; put words that hold the separator in quotes" },
};

/** Why a cell cannot be read, and the way out. */
export function cellProblem(problem, lang) {
  if (problem.code !== "engine") return CELLS[problem.code][lang](problem);
  return refusal(problem.diagnostic, lang);
}

/** What stands in a cell: a text as it is, numbers and days as the language writes them. */
export function cellWords({ words = "", ofCell }, lang) {
  if (ofCell === "d" && /^\d{4}-/.test(words)) return dayIn(words, lang);
  // as a spreadsheet shows it in any language
  if (ofCell === "b") return words === "1" ? "TRUE" : "FALSE";
  // a number may be a year: nothing is put between its thousands
  return (ofCell === "n" || ofCell === "p") && lang === "vi" ? words.replace(".", ",") : words;
}
