// What is told of sheets that were read, and of a plan that was made of them, in both languages.

import { letters } from "../engine/places.js";
import { moment as dayIn } from "../words/format.js";
import { AS_ABOVE, CONVENTION, en, fieldNames, list, many, vi } from "./phrases.js";
import { planMade } from "./plan-made-words.js";
import { moreEn, moreVi, rowList, rowsInSheets, rowSpan } from "./row-words.js";

/** So many columns of units are named. */
const MOST_UNITS = 40;
/** What is told of a sheet that was read. */
const NOTICES = {
  "unknown-columns": { vi: ({ columns }) => `cột không dùng: ${columnNames(columns, "vi")}`, en: ({ columns }) => `columns not used: ${columnNames(columns, "en")}` },
  "no-headings": {
    vi: ({ columns }) => `cột có số nhưng không có tiêu đề, không đọc: ${columnNames(columns, "vi")}; nếu tiêu đề ở cột bên trái là chung cho các cột này thì gộp (merge) các ô tiêu đề`,
    en: ({ columns }) => `columns with numbers and no heading, not read: ${columnNames(columns, "en")}; if the heading to the left is theirs as well, merge its cells over them`,
  },
  "taken-away": {
    vi: ({ of, parts }) => `bảng kết quả đã tải về từ trang này, chỉ lấy để bắt đầu kế hoạch mới: ${of === "tasks" ? "tên, hạn, đơn vị" : "tên, mức giao, kỳ gốc, hạn, đơn vị"}; không lấy ${of === "tasks" ? "kết quả, gia hạn, văn bản" : "kết quả, lộ trình, mốc, cách tính từ chỉ tiêu khác, ngày chốt số liệu, văn bản"}${parts > 0 ? `, ${vi.count(parts)} hàng là phần của đơn vị` : ""}. Để mở lại nguyên kế hoạch, dùng tệp kế hoạch và số liệu ở mục “Tải về”.`,
    en: ({ of, parts }) => `results that were taken away from this page, read to begin another plan only: ${of === "tasks" ? "names, due days, units" : "names, targets, baselines, due days, units"}; not ${of === "tasks" ? "results, extensions, documents" : "results, paths, milestones, what is worked out from others, how long figures count, documents"}${parts > 0 ? `, nor ${many(parts, "row", "rows")} of units’ parts` : ""}. To open the whole plan again, use the plan and the records of “Take away”.`,
  },
  "days-across": {
    vi: ({ columns }) => `mỗi cột là số liệu của một ngày: ${columns.map(({ place, on }) => `${letters(place)} là ${dayIn(on, "vi")}`).join(", ")}`,
    en: ({ columns }) => `each column is of one day: ${columns.map(({ place, on }) => `${letters(place)} is ${dayIn(on, "en")}`).join(", ")}`,
  },
  "days-of-other-year": {
    vi: ({ year, columns }) => `tên bảng nói năm ${year}, không phải năm của kế hoạch, nên cột không ghi năm thì không đọc: ${columnNames(columns, "vi")}; ghi cả năm ở tiêu đề, như “Lũy kế đến 31/08/${year}”`,
    en: ({ year, columns }) => `the title says ${year}, which is not the plan’s year, so columns that name no year are not read: ${columnNames(columns, "en")}; write the year in the headings, as “Cumulative to 31/08/${year}”`,
  },
  "days-of-which-year": {
    vi: ({ columns }) => `không rõ là số liệu của năm giao chỉ tiêu hay năm trước, không đọc: ${columnNames(columns, "vi")}; ghi cả năm ở tiêu đề`,
    en: ({ columns }) => `may be figures of the year of the targets or of the one before, not read: ${columnNames(columns, "en")}; write the year in the headings`,
  },
  "day-above": {
    vi: ({ on, row, words }) => `ngày số liệu lấy theo dòng ${row}, “${words.slice(0, 120)}”: ${dayIn(on, "vi")}`,
    en: ({ on, row, words }) => `the day of the figures is that of line ${row}, “${words.slice(0, 120)}”: ${dayIn(on, "en")}`,
  },
  "parts-read": {
    vi: ({ columns }) => `tiêu đề gộp nhiều cột, đọc một cột: ${partNames(columns, "vi")}`,
    en: ({ columns }) => `headings over several columns, of which one is read: ${partNames(columns, "en")}`,
  },
  "doubled-columns": { vi: ({ columns }) => `cột trùng nghĩa, không dùng: ${columnNames(columns, "vi")}`, en: ({ columns }) => `columns that repeat another, not used: ${columnNames(columns, "en")}` },
  "read-besides": {
    vi: ({ columns, by, pause, isPromise, asides = [] }) => `${columnNames(columns, "vi")} ${readAs({ by: columnNames(by, "vi"), pause, isPromise, asides: columnNames(asides, "vi") }, "vi")}`,
    en: ({ columns, by, pause, isPromise, asides = [] }) => `${columnNames(columns, "en")} ${readAs({ by: columnNames(by, "en"), pause, isPromise, asides: columnNames(asides, "en") }, "en")}`,
  },
  "own-targets": {
    vi: ({ issuer, column, columns, ...told }) => `chỉ tiêu lấy theo cột ${columnNames([column], "vi")}, của cấp ban hành tờ này (“${issuer.slice(0, 80)}”); không đọc cột của cấp khác: ${columnNames(columns, "vi")}${told.count > 0 ? `, cả ở hàng chỉ có số của cấp khác: ${rowList(told, moreVi)}` : ""}`,
    en: ({ issuer, column, columns, ...told }) => `targets are those of ${columnNames([column], "en")}, the level that issues this sheet (“${issuer.slice(0, 80)}”); not read are those of other levels: ${columnNames(columns, "en")}${told.count > 0 ? `, nor where these alone have one: ${told.count === 1 ? "row" : "rows"} ${rowList(told, moreEn)}` : ""}`,
  },
  "shares-read": {
    vi: ({ over, columns, summed, unsummed, unshared }) => [
      `${over === null ? "sau chỉ tiêu chung" : `dưới “${over.trim().slice(0, 60)}”`} là phần của từng đơn vị: ${columnNames(columns, "vi")}`,
      summed.count > 0 && `các phần cộng đúng bằng chỉ tiêu chung ở ${vi.count(summed.count)} hàng, nên số chung là tổng số của các đơn vị khi chưa có số riêng`,
      unsummed.count > 0 && `các phần cộng lại không bằng chỉ tiêu chung: hàng ${rowList(unsummed, moreVi)}`,
      unshared.count > 0 && `không lấy phần của đơn vị ở chỉ tiêu giao theo khoảng hoặc mức tăng, giảm: hàng ${rowList(unshared, moreVi)}`,
    ].filter(Boolean).join("; "),
    en: ({ over, columns, summed, unsummed, unshared }) => [
      `${over === null ? "behind the target" : `under “${over.trim().slice(0, 60)}”`} stands what each unit has of the targets: ${columnNames(columns, "en")}`,
      summed.count > 0 && `in ${many(summed.count, "row", "rows")} this comes to the whole, which is then the sum of the units’ figures where it has none of its own`,
      unsummed.count > 0 && `it does not come to the whole: ${unsummed.count === 1 ? "row" : "rows"} ${rowList(unsummed, moreEn)}`,
      unshared.count > 0 && `it is not taken where the target is a range or a change: ${unshared.count === 1 ? "row" : "rows"} ${rowList(unshared, moreEn)}`,
    ].filter(Boolean).join("; "),
  },
  "interim-read": {
    vi: ({ over, columns, stepped, unstepped }) => [
      `dưới “${over.trim().slice(0, 60)}” là mức phải đạt từng mốc: ${columns.slice(0, 12).map(({ place, on }) => `${letters(place)} đến ${dayIn(on, "vi")}`).join(", ")}; lấy làm chỉ tiêu từng mốc ở ${vi.count(stepped.count)} hàng`,
      unstepped.count > 0 && `không lấy ở hàng ${rowList(unstepped, moreVi)}, vì có ô không đọc được, hoặc không rõ là số lũy kế: số lũy kế phải tăng dần, đến hạn bằng đúng chỉ tiêu (số tại thời điểm thì đến hạn bằng chỉ tiêu); ghi số lũy kế đến hết từng mốc`,
    ].filter(Boolean).join("; "),
    en: ({ over, columns, stepped, unstepped }) => [
      `under “${over.trim().slice(0, 60)}” stands what is to be reached on the way: ${columns.slice(0, 12).map(({ place, on }) => `${letters(place)} to ${dayIn(on, "en")}`).join(", ")}; these are interim targets in ${many(stepped.count, "row", "rows")}`,
      unstepped.count > 0 && `not in ${unstepped.count === 1 ? "row" : "rows"} ${rowList(unstepped, moreEn)}, where a cell cannot be read, or they may be of each span alone: totals to date rise to the very target on its due day (a state is at the target then); write totals to the end of each span`,
    ].filter(Boolean).join("; "),
  },
  "unit-targets-left": {
    vi: ({ name, by, place }) => `mỗi hàng là một đơn vị: không lập chỉ tiêu “${name.slice(0, 120)}” ${viewIn(by === "title" ? null : place, "vi")}, vì có ô chưa đọc được`,
    en: ({ name, by, place }) => `each row is a unit: the indicator “${name.slice(0, 120)}”, ${viewIn(by === "title" ? null : place, "en")}, is not made, since some of its cells could not be read`,
  },
  "unit-targets": {
    vi: ({ name, by, place, whole, rows, parts, sum, isUnshared, hasBaseline }) => [
      `mỗi hàng là một đơn vị: chỉ tiêu “${name.slice(0, 120)}” ${viewIn(by === "title" ? null : place, "vi")}, mức chung ở hàng ${whole}, phần của ${vi.count(parts)} đơn vị${parts < rows ? ` (${vi.count(rows - parts)} hàng không có phần)` : ""}`,
      sum === "same" && "các phần cộng đúng bằng mức chung, nên số chung là tổng số của các đơn vị khi chưa có số riêng",
      sum === "other" && "các phần cộng lại không bằng mức chung",
      hasBaseline && "số năm trước chỉ lấy cho mức chung",
      isUnshared && "không lấy phần của đơn vị vì chỉ tiêu giao theo khoảng hoặc mức tăng, giảm",
    ].filter(Boolean).join("; "),
    en: ({ name, by, place, whole, rows, parts, sum, isUnshared, hasBaseline }) => [
      `each row is a unit: the indicator “${name.slice(0, 120)}” ${viewIn(by === "title" ? null : place, "en")}, its whole in row ${whole}, parts of ${many(parts, "unit", "units")}${parts < rows ? ` (${many(rows - parts, "row has", "rows have")} none)` : ""}`,
      sum === "same" && "these come to the whole, which is then the sum of the units’ figures where it has none of its own",
      sum === "other" && "these do not come to the whole",
      hasBaseline && "last year’s figure is read of the whole alone",
      isUnshared && "what units have is not taken, since the target is a range or a change",
    ].filter(Boolean).join("; "),
  },
  "unit-rows": {
    vi: ({ found, count, whole, units }) => `mỗi hàng là một đơn vị (${vi.count(units)}): số liệu của ${found.map(({ name, place }) => `“${nameIn(name, "vi")}” ${viewIn(place, "vi")}`).join(", ")}${count > found.length ? ` và ${vi.count(count - found.length)} chỉ tiêu nữa` : ""}; ${wholeIn(found, whole, "vi")}`,
    en: ({ found, count, whole, units }) => `each row is a unit (${en.count(units)}): figures of ${found.map(({ name, place }) => `“${nameIn(name, "en")}” ${viewIn(place, "en")}`).join(", ")}${count > found.length ? ` ${moreEn(count - found.length)}` : ""}; ${wholeIn(found, whole, "en")}`,
  },
  "units-across": {
    vi: ({ columns, whole }) => `mỗi cột là số liệu của một đơn vị: ${columns.slice(0, MOST_UNITS).map(({ place, name }) => `${letters(place)} là “${nameIn(name, "vi")}”`).join(", ")}${columns.length > MOST_UNITS ? ` và ${vi.count(columns.length - MOST_UNITS)} cột nữa` : ""}${whole === null ? "" : `; ${letters(whole)} là của cả nội dung`}`,
    en: ({ columns, whole }) => `each column is of one unit: ${columns.slice(0, MOST_UNITS).map(({ place, name }) => `${letters(place)} is “${nameIn(name, "en")}”`).join(", ")}${columns.length > MOST_UNITS ? ` ${moreEn(columns.length - MOST_UNITS)}` : ""}${whole === null ? "" : `; ${letters(whole)} is of all of them`}`,
  },
  "units-of-what": {
    vi: ({ found, count }) => `mỗi hàng là một đơn vị, nhưng không đọc được số liệu: ${found.map((one) => ofWhatIn(one, "vi")).join("; ")}${count > found.length ? ` và ${vi.count(count - found.length)} chỗ nữa` : ""}`,
    en: ({ found, count }) => `each row is a unit, but these figures are not read: ${found.map((one) => ofWhatIn(one, "en")).join("; ")}${count > found.length ? ` ${moreEn(count - found.length)}` : ""}`,
  },
  "units-without-figures": {
    vi: ({ found, count }) => `không có cột kết quả đọc được của ${found.map(({ words, place }) => `“${nameIn(words, "vi")}” (${letters(place ?? 0)})`).join(", ")}${count > found.length ? ` và ${vi.count(count - found.length)} chỉ tiêu nữa` : ""}: cần cột “Thực hiện” và ngày số liệu`,
    en: ({ found, count }) => `no column of results that can be read of ${found.map(({ words, place }) => `“${nameIn(words, "en")}” (${letters(place ?? 0)})`).join(", ")}${count > found.length ? ` ${moreEn(count - found.length)}` : ""}: a column “Thực hiện” and the day of the figures are needed`,
  },
  "adjusted-targets": {
    vi: ({ column, before, ...told }) => `chỉ tiêu lấy theo cột đã điều chỉnh ${columnNames([column], "vi")}${told.count > 0 ? `; nơi không điều chỉnh thì lấy theo ${columnNames(before, "vi")}: hàng ${rowList(told, moreVi)}` : `, không theo ${columnNames(before, "vi")}`}`,
    en: ({ column, before, ...told }) => `targets are those that were adjusted, ${columnNames([column], "en")}${told.count > 0 ? `; where nothing was adjusted, those of ${columnNames(before, "en")}: ${told.count === 1 ? "row" : "rows"} ${rowList(told, moreEn)}` : `, not ${columnNames(before, "en")}`}`,
  },
  "hidden-columns": { vi: ({ columns }) => `cột ẩn vẫn được đọc: ${columnNames(columns, "vi")}`, en: ({ columns }) => `hidden columns were read: ${columnNames(columns, "en")}` },
  "month-headings": {
    vi: ({ columns }) => `tiêu đề là ngày đầu tháng, có thể là cả tháng, nên không đọc cột: ${columns.map(({ words, place }) => `${dayIn(words, "vi")} (${letters(place)})`).join(", ")}; viết bằng chữ như “Đến 31/10/2023”`,
    en: ({ columns }) => `headings that are the first day of a month may mean the month, so these columns are not read: ${columns.map(({ words, place }) => `${dayIn(words, "en")} (${letters(place)})`).join(", ")}; write in words “To 31/10/2023”`,
  },
  "due-or-done": {
    vi: ({ as, ...column }) => `cột ${columnNames([column], "vi")} ${{ due: "đọc là thời hạn, không phải ngày đã hoàn thành", on: "đọc là ngày đã hoàn thành, vì có cột thời hạn riêng" }[as] ?? "có thể là thời hạn hoặc ngày đã hoàn thành, nên không đọc; ghi “Thời hạn” hoặc “Ngày hoàn thành”"}`,
    en: ({ as, ...column }) => `column ${columnNames([column], "en")} ${{ due: "is read as the due day, not as the day of completion", on: "is read as the day of completion, since due days have a column of their own" }[as] ?? "may be the due day or the day of completion, so it is not read; write “Due” or “Done on”"}`,
  },
  "under-parts": {
    vi: ({ parts, ...column }) => `cột ${columnNames([column], "vi")} đứng dưới ${parts.map((part) => `“${part}”`).join(", ")}, không rõ đâu là của cả năm hay của tất cả; ghi “Cả năm” hoặc “Tổng số” trên cột cần đọc`,
    en: ({ parts, ...column }) => `column ${columnNames([column], "en")} stands under ${parts.map((part) => `“${part}”`).join(", ")}, and which of them is of all the year, or of all of it, is not said; write “Cả năm” or “Tổng số” over the one to be read`,
  },
  "done-in-words": {
    vi: (column) => `ngày hoàn thành lấy trong lời ở cột ${columnNames([column], "vi")} (“Hoàn thành ngày …”)`,
    en: (column) => `days of completion stand in the words of column ${columnNames([column], "en")} (“Hoàn thành ngày …”)`,
  },
  "done-without-day": {
    vi: ({ columns, ...told }) => `cột ${columnNames(columns, "vi")} nói đã hoàn thành ở hàng ${rowList(told, moreVi)}, nhưng không nói rõ một ngày hoàn thành: các nhiệm vụ ấy tính là chưa xong; thêm cột “Ngày hoàn thành”`,
    en: ({ columns, ...told }) => `column${columns.length > 1 ? "s" : ""} ${columnNames(columns, "en")} ${columns.length > 1 ? "say" : "says"} done in ${told.count === 1 ? "row" : "rows"} ${rowList(told, moreEn)}, without one clear day of completion: these tasks count as not done; add a column “Done on”`,
  },
  "names-across": {
    vi: ({ row, of }) => ({
      units: `đơn vị của kế hoạch đứng ngang ở hàng ${row}, mỗi cột một đơn vị, nhưng không rõ các cột ấy là kết quả của chỉ tiêu nào, nên không đọc: cần cột “Chỉ tiêu” ở trước, tiêu đề “Thực hiện” gộp trên các đơn vị, mỗi đơn vị một lần; hoặc ghi mỗi số một hàng, có cột chỉ tiêu, đơn vị, ngày, giá trị`,
      indicators: `chỉ tiêu của kế hoạch đứng ngang ở hàng ${row}, mỗi cột một chỉ tiêu: bảng như vậy không đọc được; ghi mỗi số một hàng, có cột chỉ tiêu, đơn vị, ngày, giá trị`,
    }[of]),
    en: ({ row, of }) => ({
      units: `units of the plan stand side by side in row ${row}, a column for each, and it is not clear of which indicators these columns are results, so they are not read: it takes a column “Indicator” before them, a heading “Value” merged over the units, and each unit once; or write a row for each figure, with its indicator, unit, day and value`,
      indicators: `indicators of the plan stand side by side in row ${row}, a column for each: such a table cannot be read; write a row for each figure, with its indicator, unit, day and value`,
    }[of]),
  },
  "old-font": {
    vi: ({ font, words, row, place }) => `chữ theo bảng mã cũ ${{ TCVN3: "TCVN3 (ABC)", VNI: "VNI" }[font]}, không phải Unicode, như “${words.slice(0, 60)}” (${letters(place)}${row}): tên sẽ hiện sai; chuyển mã sang Unicode (chẳng hạn bằng UniKey) rồi mở lại`,
    en: ({ font, words, row, place }) => `text of an old font, ${{ TCVN3: "TCVN3 (ABC)", VNI: "VNI" }[font]}, and not Unicode, such as “${words.slice(0, 60)}” (${letters(place)}${row}): names will look wrong; convert it to Unicode (with UniKey, say) and open it again`,
  },
  "lost-letters": {
    vi: ({ words, row, place }) => `chữ có dấu đã mất, thành dấu hỏi, khi lưu tệp này, như “${words.slice(0, 60)}” (${letters(place)}${row}): từ tệp gốc lưu lại thành XLSX, hoặc “CSV UTF-8”`,
    en: ({ words, row, place }) => `letters were lost, and became question marks, when this file was saved, such as “${words.slice(0, 60)}” (${letters(place)}${row}): save it again from the original as XLSX, or as “CSV UTF-8”`,
  },
  "no-plan-without": {
    vi: ({ lacking }) => `để lập kế hoạch mới còn thiếu cột: ${lacking.map((need) => fieldNames([need].flat(), "vi")).join("; ")}`,
    en: ({ lacking }) => `to make a new plan it lacks: ${lacking.map((need) => fieldNames([need].flat(), "en")).join("; ")}`,
  },
  "strange-brackets": {
    vi: ({ columns }) => `trong ngoặc ở tiêu đề không phải đơn vị tính đổi được, không tính đến: ${columnNames(columns, "vi")}`,
    en: ({ columns }) => `in the brackets of headings is no unit of measure that can be converted, left out of account: ${columnNames(columns, "en")}`,
  },
  "as-above": {
    vi: ({ field, ...told }) => `${AS_ABOVE[field].vi} ghi dấu “như trên”, lấy của hàng trên: hàng ${rowList(told, moreVi)}`,
    en: ({ field, ...told }) => `${AS_ABOVE[field].en} marked as above, read so: ${told.count === 1 ? "row" : "rows"} ${rowList(told, moreEn)}`,
  },
  "named-again": {
    vi: ({ count, rows }) => `${vi.count(count)} hàng trùng tên với hàng trên${rowsInSheets(rows, "vi", false)}: mỗi hàng vẫn là một chỉ tiêu hoặc nhiệm vụ riêng. Nếu là bản sao hoặc bản cũ thì xóa tờ hoặc các hàng ấy rồi mở lại.`,
    en: ({ count, rows }) => `${many(count, "row has", "rows have")} the name of one above${rowsInSheets(rows, "en", false)}: each still makes an indicator or a task of its own. If they are a copy or an old version, delete the sheet or these rows and open the file again.`,
  },
  "sections-made": {
    vi: (told) => `hàng chỉ có tên nhóm là các phần của kế hoạch: ${titles(told, "hàng", moreVi)}`,
    en: (told) => `rows with nothing but the title of a group are sections of the plan: ${titles(told, "row", moreEn)}`,
  },
  "group-sums": {
    vi: (told) => `hàng cộng của nhóm (chỉ tiêu bằng tổng các hàng bên dưới; không có đơn vị chủ trì, hoặc là nhóm của danh mục vốn), không phải chỉ tiêu: hàng ${rowList(told, moreVi)}`,
    en: (told) => `sums of groups (the target is that of the rows below together; nobody answers for it, or it is a group in a list of capital), no indicators: ${told.count === 1 ? "row" : "rows"} ${rowList(told, moreEn)}`,
  },
  "section-rows": {
    vi: (told) => `hàng là tên phần của kế hoạch, không đọc: ${titles(told, "hàng", moreVi)}`,
    en: (told) => `rows with the title of a section of the plan, not read: ${titles(told, "row", moreEn)}`,
  },
  "names-under": {
    vi: (told) => `tên có gạch đầu dòng, hoặc lặp lại ở nhiều chỗ, là phần của tên ở trên, nên mang cả tên ấy: ${titles(told, "hàng", moreVi)}`,
    en: (told) => `names behind a dash, or of several rows, are parts of the one above, and bear that as well: ${titles(told, "row", moreEn)}`,
  },
  "form-counts": {
    vi: ({ of }) => (of === "dossiers"
      ? "bảng đếm số hồ sơ, không đọc: số đúng hạn, quá hạn được đếm từ danh sách từng hồ sơ (mã hồ sơ, thủ tục, đơn vị, ngày tiếp nhận, ngày giải quyết xong)"
      : "bảng đếm số nhiệm vụ, không đọc: số đúng hạn, quá hạn được đếm từ danh sách từng nhiệm vụ (tên nhiệm vụ, thời hạn, đơn vị chủ trì, ngày hoàn thành)"),
    en: ({ of }) => (of === "dossiers"
      ? "counts of dossiers, not read: how many are in time or late is counted from a list of single dossiers (id, service, unit, day received, day finished)"
      : "counts of tasks, not read: how many are in time or late is counted from a list of single tasks (name, due day, responsible unit, day of completion)"),
  },
  "form-periods": {
    vi: () => "mỗi kỳ báo cáo một cột: bảng như vậy không đọc được; ghi mỗi lần nộp một hàng, có tên báo cáo, kỳ báo cáo, tên đơn vị, ngày nộp",
    en: () => "a column for each period of reports is not read; write a row for each submission, with report, period, unit and the day on which it was submitted",
  },
  "form-reports": {
    vi: () => "danh mục báo cáo định kỳ, không đọc: chế độ báo cáo soạn thành `reports` trong kế hoạch JSON; báo cáo đã nộp thì ghi mỗi lần một hàng, có tên báo cáo, kỳ báo cáo, tên đơn vị, ngày nộp",
    en: () => "a list of recurring reports, not read: these are written as `reports` in a plan of JSON; of what was submitted write a row each, with report, period, unit and the day",
  },
  "without-capital": {
    vi: (told) => `hàng có kế hoạch vốn bằng 0, không lập thành chỉ tiêu: hàng ${rowList(told, moreVi)}`,
    en: (told) => `rows with a capital of 0, of which no indicator is made: ${told.count === 1 ? "row" : "rows"} ${rowList(told, moreEn)}`,
  },
  "terms-read": {
    vi: ({ column, ...told }) => `thời hạn ghi bằng khoảng thời gian tính từ ngày ở ${columnNames([column], "vi")}, không tính ngày đó (Bộ luật Dân sự 2015, Điều 147): hàng ${rowList(told, moreVi)}`,
    en: ({ column, ...told }) => `times count from the day in ${columnNames([column], "en")}, which itself is not counted (Civil Code 2015, article 147): ${told.count === 1 ? "row" : "rows"} ${rowList(told, moreEn)}`,
  },
  "papers-read": {
    vi: ({ columns }) => `căn cứ của từng mục lấy ở ${columnNames(columns, "vi")}`,
    en: ({ columns }) => `the document that orders each item is read in ${columnNames(columns, "en")}`,
  },
  "paper-above": {
    vi: ({ row, words, isOfOthers }) => `${isOfOthers ? "mục không ghi căn cứ riêng thì" : "mọi mục"} lấy văn bản ghi ở hàng ${row} làm căn cứ: “${words.slice(0, 120)}”`,
    en: ({ row, words, isOfOthers }) => `${isOfOthers ? "items without a document of their own are" : "all items are"} taken as ordered by the one in row ${row}: “${words.slice(0, 120)}”`,
  },
  "marks-as-due": {
    vi: ({ words, columns }) => `dấu dưới “${words}” (${letters(columns[0].place)}–${letters(columns.at(-1).place)}) là thời gian thực hiện: hạn là cuối tháng hoặc quý cuối cùng có dấu`,
    en: ({ words, columns }) => `marks under “${words}” (${letters(columns[0].place)}–${letters(columns.at(-1).place)}) say while when something is done: it is due at the end of the last month or quarter that is marked`,
  },
  "offices-answer": {
    vi: ({ found, count }) => `không cột nào nói ai chủ trì: lấy đơn vị ghi ở hàng đứng trên, ${found.map(({ row, words }) => `hàng ${row} “${words.slice(0, 80)}”`).join(", ")}${count > found.length ? ` ${moreVi(count - found.length)}` : ""}; nếu không phải thì thêm cột “Đơn vị chủ trì”`,
    en: ({ found, count }) => `no column says who answers: the office in the row above does, ${found.map(({ row, words }) => `row ${row} “${words.slice(0, 80)}”`).join(", ")}${count > found.length ? ` ${moreEn(count - found.length)}` : ""}; if not, add a column “Responsible”`,
  },
  "issuer-answers": {
    vi: ({ words }) => `không cột nào nói ai chủ trì: mọi chỉ tiêu là của “${words}”, ghi ở đầu tờ; nếu không phải thì thêm cột “Đơn vị chủ trì”`,
    en: ({ words }) => `no column says who answers: all indicators are of “${words}”, which heads the sheet; if not, add a column “Responsible”`,
  },
  "units-made": {
    vi: ({ names, count }) => `${vi.count(count)} đơn vị của kế hoạch, theo tên ghi trong tệp: ${names.join("; ")}${count > names.length ? `; và ${vi.count(count - names.length)} đơn vị nữa` : ""}. Tên nào viết khác nhau, hoặc gộp nhiều đơn vị vào một, thì sửa trong tệp.`,
    en: ({ names, count }) => `${many(count, "unit", "units")} of the plan, as the file names them: ${names.join("; ")}${count > names.length ? `; and ${en.count(count - names.length)} more` : ""}. Correct in the file what is one unit under two names, or several under one.`,
  },
  "paper-days": {
    vi: (told) => `ngày của văn bản không đọc được là một ngày có thật, nên không lấy: ${wordsInCells(told, moreCellsVi)}; viết dd/MM/yyyy rồi mở lại`,
    en: (told) => `days of papers that cannot be read as days that exist, and are not taken: ${wordsInCells(told, moreEn)}; write dd/MM/yyyy and open the file again`,
  },
  "lead-first": {
    vi: ({ columns }) => `cột ${columnNames(columns, "vi")} ghi cả đơn vị chủ trì và phối hợp: trong mỗi ô đơn vị ghi đầu là chủ trì, các đơn vị sau là phối hợp, trừ khi ô nói khác`,
    en: ({ columns }) => `${columnNames(columns, "en")} says both who leads and who helps: in each cell the first unit leads and the others help, unless the cell says otherwise`,
  },
  "no-days": {
    vi: (told) => `ô ghi ${marksIn(told)} dưới cột ngày, hiểu là chưa có ngày: ${cellList(told, moreCellsVi)}`,
    en: (told) => `${many(told.count, "cell", "cells")} with ${marksIn(told)} and no day, taken as not yet: ${cellList(told, moreEn)}`,
  },
  "units-apart": {
    vi: ({ found, count }) => `ô ghi nhiều đơn vị, tách ra: ${found.map(({ words, row, place, names }) => `“${words.slice(0, 60)}” (${letters(place)}${row}) là ${list(names)}`).join("; ")}${count > found.length ? ` và ${count - found.length} cách ghi nữa` : ""}`,
    en: ({ found, count }) => `cells with several units, taken apart: ${found.map(({ words, row, place, names }) => `“${words.slice(0, 60)}” (${letters(place)}${row}) is ${list(names)}`).join("; ")}${count > found.length ? ` ${moreEn(count - found.length)}` : ""}`,
  },
  "brackets-of-names": {
    vi: ({ found, count }) => `trong ngoặc sau tên không phải đơn vị tính được biết, nên lấy đơn vị ghi trên bảng hoặc ở tiêu đề: ${named(found, count, moreVi)}; nếu là đơn vị tính thì ghi ở cột ĐVT`,
    en: ({ found, count }) => `in the brackets behind names is no unit of measure that is known, so the one of the heading or above the table counts: ${named(found, count, moreEn)}; if it is one, write it in the column of units`,
  },
  "uom-lines": {
    vi: ({ lines }) => `đơn vị tính ghi trên bảng: ${uomList(lines)}`,
    en: ({ lines }) => `unit of measure above the table: ${uomList(lines)}`,
  },
  "uom-beside": {
    vi: ({ words, place, uom }) => `đơn vị tính lấy theo tiêu đề “${words}” (${letters(place)}): ${uom}`,
    en: ({ words, place, uom }) => `the unit of measure is that of the heading “${words}” (${letters(place)}): ${uom}`,
  },
  "units-over": {
    vi: ({ found, count }) => `không có cột đơn vị, đơn vị lấy theo ${found.map((over) => overInWords(over, "vi")).join(", ")}${count > found.length ? ` ${moreVi(count - found.length)}` : ""}`,
    en: ({ found, count }) => `no column of units, the unit is that of ${found.map((over) => overInWords(over, "en")).join(", ")}${count > found.length ? ` ${moreEn(count - found.length)}` : ""}`,
  },
  "units-untied": {
    vi: ({ found, count }) => `${found.map((over) => untiedInWords(over, "vi")).join("; ")}${count > found.length ? ` và ${count - found.length} chỗ nữa` : ""}; số liệu của riêng đơn vị thì thêm cột “Đơn vị”`,
    en: ({ found, count }) => `${found.map((over) => untiedInWords(over, "en")).join("; ")}${count > found.length ? ` ${moreEn(count - found.length)}` : ""}; where figures are of one unit, add a column “Unit”`,
  },
  "area-as-office": {
    vi: ({ found, count }) => `tên địa bàn hiểu là ủy ban nhân dân ở đó: ${pairsIn(found)}${count > found.length ? " …" : ""}`,
    en: ({ found, count }) => `an area stands for its people’s committee: ${pairsIn(found)}${count > found.length ? " …" : ""}`,
  },
  "hidden-rows": { vi: (told) => `hàng ẩn vẫn được đọc: ${rowList(told, moreVi)}`, en: (told) => `hidden rows were read: ${rowList(told, moreEn)}` },
  "struck-rows": {
    vi: (told) => `hàng có ô gạch ngang vẫn được đọc: ${rowList(told, moreVi)}; nội dung đã bỏ thì xóa hàng ấy`,
    en: (told) => `rows with cells that are struck through were read: ${rowList(told, moreEn)}; delete the rows of what was given up`,
  },
  "not-filled": { vi: (told) => `${vi.count(told.count)} hàng chưa điền, bỏ qua: ${rowList(told, moreVi)}`, en: (told) => `${many(told.count, "row", "rows")} not filled in, left out: ${rowList(told, moreEn)}` },
  "no-day-said": {
    vi: (told) => `${vi.count(told.count)} hàng có ghi tình hình mà không có ngày hoàn thành, nhiệm vụ tính là chưa xong: ${rowList(told, moreVi)}; nếu đã xong thì ghi “Hoàn thành ngày …”`,
    en: (told) => `${many(told.count, "row", "rows")} saying how things stand but not on which day the task was completed, which counts as not done: ${rowList(told, moreEn)}; where it is done, write “Hoàn thành ngày …”`,
  },
  "written-on": {
    vi: ({ found, count }) => `hàng viết tiếp hàng trên, không đọc: ${found.map(({ row, words }) => `hàng ${row} “${words.slice(0, 80)}”`).join(", ")}${count > found.length ? ` ${moreVi(count - found.length)}` : ""}; ghi chung vào các ô của hàng trên thì được đọc`,
    en: ({ found, count }) => `rows that go on with the one above, not read: ${found.map(({ row, words }) => `row ${row} “${words.slice(0, 80)}”`).join(", ")}${count > found.length ? ` ${moreEn(count - found.length)}` : ""}; what is written in the cells of the row above is read`,
  },
  "no-figures": {
    vi: ({ isAll, ...told }) => `ô ghi ${marksIn(told)} không phải số liệu, bỏ qua: ${cellList(told, moreCellsVi)}${isAll ? "; ngoài ra tờ không có số liệu nào" : ""}. Số liệu là 0 thì ghi 0`,
    en: ({ isAll, ...told }) => `${many(told.count, "cell", "cells")} with ${marksIn(told)} and no figure, left out: ${cellList(told, moreEn)}${isAll ? "; the sheet has no other figure" : ""}. Write 0 where it is 0`,
  },
  formulas: { vi: ({ count }) => `${vi.count(count)} ô công thức, đọc theo kết quả đã lưu`, en: ({ count }) => `${many(count, "formula", "formulas")}, read by the saved result` },
  "read-as": {
    vi: ({ found, count, convention }) => `${vi.count(count)} số viết dạng chữ đọc theo các ô khác của tờ, ${CONVENTION[convention].vi}: “${found[0].words}” là ${found[0].decimal.replace(".", ",")}`,
    en: ({ found, count, convention }) => `${many(count, "number", "numbers")} read as the other cells of the sheet are written, ${CONVENTION[convention].en}: “${found[0].words}” is ${found[0].decimal}`,
  },
  "time-dropped": { vi: (told) => `bỏ giờ ở cột chỉ cần ngày: hàng ${rowList(told, moreVi)}`, en: (told) => `times left out where only the day counts: rows ${rowList(told, moreEn)}` },
  "period-of-year": {
    vi: ({ found, count }) => `kỳ báo cáo không ghi năm, lấy năm của tờ hoặc của kế hoạch: ${found.map(({ row, words, period }) => `hàng ${row} “${words}” là ${period}`).join(", ")}${count > found.length ? ` ${moreVi(count - found.length)}` : ""}`,
    en: ({ found, count }) => `periods without a year are of that of the sheet or the plan: ${found.map(({ row, words, period }) => `row ${row} “${words}” is ${period}`).join(", ")}${count > found.length ? ` ${moreEn(count - found.length)}` : ""}`,
  },
  "column-marks": { vi: ({ row }) => `hàng ${row} chỉ đánh số các cột, bỏ qua`, en: ({ row }) => `row ${row} only numbers the columns, left out` },
  "headings-again": { vi: (told) => `hàng tiêu đề lặp lại, bỏ qua: ${rowList(told, moreVi)}`, en: (told) => `headings that stand again, left out: ${told.count === 1 ? "row" : "rows"} ${rowList(told, moreEn)}` },
  totals: { vi: (told) => `hàng tổng, không đọc: ${rowList(told, moreVi)}`, en: (told) => `totals, not read: ${told.count === 1 ? "row" : "rows"} ${rowList(told, moreEn)}` },
  "below-table": { vi: (told) => `dưới bảng, không đọc: hàng ${rowSpan(told)}`, en: (told) => `below the table, not read: ${told.from === told.to ? "row" : "rows"} ${rowSpan(told)}` },
  "name-differs": { vi: (told) => `tên không khớp với mã, lấy theo mã: hàng ${rowList(told, moreVi)}`, en: (told) => `name and id differ, the id counts: rows ${rowList(told, moreEn)}` },
  "state-differs": {
    vi: ({ found, count }) => `tình trạng ghi bằng chữ khác với ngày giải quyết xong, đọc theo ngày: ${found.map(({ row, said, isFinished }) => `hàng ${row} “${said.slice(0, 60)}” ${isFinished ? "có ngày, là đã giải quyết xong" : "không có ngày, là chưa giải quyết xong"}`).join("; ")}${count > found.length ? `; ${moreVi(count - found.length)}` : ""}`,
    en: ({ found, count }) => `the state in words is not what the day of settlement says, which counts: ${found.map(({ row, said, isFinished }) => `row ${row} “${said.slice(0, 60)}” ${isFinished ? "has a day, so it is settled" : "has no day, so it is pending"}`).join("; ")}${count > found.length ? `; ${moreEn(count - found.length)}` : ""}`,
  },
  "time-differs": {
    vi: ({ found, count }) => `tình trạng ghi bằng chữ khác với thời hạn của kế hoạch, xét theo ngày: ${found.map(({ row, said, isLate }) => `hàng ${row} “${said.slice(0, 60)}” mà ngày hoàn thành ${isLate ? "sau thời hạn" : "không quá thời hạn"}`).join("; ")}${count > found.length ? `; ${moreVi(count - found.length)}` : ""}`,
    en: ({ found, count }) => `the state in words is not what the due day of the plan says, by which it is judged: ${found.map(({ row, said, isLate }) => `row ${row} “${said.slice(0, 60)}” was done ${isLate ? "after its due day" : "by its due day"}`).join("; ")}${count > found.length ? `; ${moreEn(count - found.length)}` : ""}`,
  },
  "result-differs": {
    vi: ({ found, count }) => `cột khác ghi đã hoàn thành, lấy theo cột ấy: ${found.map(({ row, said }) => `hàng ${row} “${said.slice(0, 60)}”`).join("; ")}${count > found.length ? `; ${moreVi(count - found.length)}` : ""}`,
    en: ({ found, count }) => `another column says that this is done, which counts: ${found.map(({ row, said }) => `row ${row} “${said.slice(0, 60)}”`).join("; ")}${count > found.length ? `; ${moreEn(count - found.length)}` : ""}`,
  },
};

export function notice(found, lang) {
  return found.code === "plan-made" ? planMade(found, lang).join("; ") : NOTICES[found.code][lang](found);
}

const pairsIn = (found) => [...new Set(found.map(({ words, as }) => `“${words}” – “${as}”`))].join(", ");

const nameIn = (name, lang) => String(name?.[lang] ?? name?.vi ?? name ?? "").trim().slice(0, 80);

const marksIn = ({ found }) => [...new Set(found.map(({ words }) => `“${words}”`))].join(", ");

/** The addresses of a few cells, and how many more. */
function cellList({ found, count }, and) {
  const first = found.map(({ row, place }) => `${letters(place)}${row}`).join(", ");
  return count > found.length ? `${first} ${and(count - found.length)}` : first;
}
const moreCellsVi = (rest) => `và ${rest} ô nữa`;

/** Whether the title or a heading names an indicator. */
function viewIn(place, lang) {
  if (place === null) return { vi: "theo tên bảng", en: "as the title says" }[lang];
  return { vi: `theo tiêu đề ở ${letters(place)}`, en: `as the heading in ${letters(place)} says` }[lang];
}

/** Whether the row of the total is read as the figure of all units. */
function wholeIn(found, whole, lang) {
  if (whole === null) return { vi: "không có một hàng tổng", en: "without one row of a total" }[lang];
  const isRead = found.every(({ isWhole }) => isWhole);
  if (isRead) return { vi: `hàng ${whole} là số chung`, en: `row ${whole} is the figure of all` }[lang];
  return { vi: `hàng tổng ${whole} chỉ là số chung khi có hàng của mọi đơn vị được giao`, en: `the total in row ${whole} is the figure of all only where every unit with a part has a row` }[lang];
}

/** Why the indicator of a table of units is none whose units have parts, and the way out. */
function ofWhatIn({ words, place, row, near, ids, isKnown, uoms }, lang) {
  const said = `“${words.trim().slice(0, 80)}”${place === null ? "" : ` (${letters(place)}${row})`}`;
  if (uoms) return { vi: `${said} ghi “${uoms[1]}”, chỉ tiêu tính bằng “${uoms[0]}”; đổi số về đơn vị ấy`, en: `${said} says “${uoms[1]}”, and the indicator is in “${uoms[0]}”; convert the figures` }[lang];
  if (isKnown) return { vi: `${said} có trong kế hoạch, nhưng không chia cho đơn vị nào; thêm phần của từng đơn vị (\`breakdown\`) vào kế hoạch JSON`, en: `${said} is of the plan, which gives no unit a part of it; add what each unit has (\`breakdown\`) to the plan of JSON` }[lang];
  if (ids) return { vi: `${said} là tên của nhiều chỉ tiêu: ${ids.join(", ")}`, en: `${said} is the name of several indicators: ${ids.join(", ")}` }[lang];
  if (near) return { vi: `${said}, có phải “${near}”?`, en: `${said}, is “${near}” meant?` }[lang];
  if (place === null) return { vi: `tên bảng ${said} không chứa tên chỉ tiêu nào của kế hoạch; ghi đúng tên chỉ tiêu ở tên bảng, hoặc ở tiêu đề gộp trên các cột của nó`, en: `the title ${said} holds no indicator of the plan by its name; write that in the title, or in a heading merged over its columns` }[lang];
  return { vi: `${said} không phải tên chỉ tiêu nào của kế hoạch`, en: `${said} is no indicator of the plan by its name` }[lang];
}

/** What a unit stands in, over rows without a column of units. */
function overInWords({ from, row, words }, lang) {
  const where = { sheet: { vi: "tên tờ", en: "the sheet's name" }, line: { vi: `dòng ${row}`, en: `line ${row}` }, row: { vi: `hàng ${row}`, en: `row ${row}` } }[from][lang];
  return `${where} “${words.slice(0, 80)}”`;
}

function untiedInWords({ near, units, rows, ...over }, lang) {
  const below = lang === "vi" ? `số liệu bên dưới chưa gắn đơn vị (hàng ${rowList(rows, moreVi)})` : `the figures below are of no unit (${rows.count === 1 ? "row" : "rows"} ${rowList(rows, moreEn)})`;
  if (units) return lang === "vi" ? `tên tờ và các dòng trên bảng nói nhiều đơn vị (${list(units)}), ${below}` : `the sheet's name and the lines above the table say several units (${list(units)}), ${below}`;
  if (near) return lang === "vi" ? `${overInWords(over, lang)} có phải đơn vị “${near}”? Kế hoạch không có tên này, ${below}` : `${overInWords(over, lang)}: is the unit “${near}” meant? The plan has no such name, ${below}`;
  return lang === "vi" ? `${overInWords(over, lang)} là đơn vị của kế hoạch, nhưng kế hoạch không chia theo đơn vị này, ${below}` : `${overInWords(over, lang)} is a unit of the plan, but the plan gives it no part, ${below}`;
}

/** Words with their cells. */
function wordsInCells({ found, count }, and) {
  const first = found.map(({ words, row, place }) => `“${words.slice(0, 60)}” (${letters(place)}${row})`).join(", ");
  return count > found.length ? `${first} ${and(count - found.length)}` : first;
}

/** Names with their cells and the unit that was taken. */
function named(found, count, and) {
  const first = found.map(({ words, row, place, uom }) => `“${words.slice(0, 60)}” (${letters(place)}${row}) ${uom}`).join(", ");
  return count > found.length ? `${first} ${and(count - found.length)}` : first;
}

function titles({ found, count }, row, and) {
  const first = found.map(({ row: number, words }) => `${row} ${number} “${words.slice(0, 80)}”`).join(", ");
  return count > found.length ? `${first} ${and(count - found.length)}` : first;
}

function uomList(lines) {
  return lines.map(({ words, row, place }) => `${words} (${letters(place)}${row})`).join(", ");
}

/** The words of a heading: a date as the language writes it. */
const headingIn = (words, lang) => (/^\d{4}-\d{2}-\d{2}$/.test(words) ? dayIn(words, lang) : words.trim().slice(0, 60));

function partNames(columns, lang) {
  const first = columns.slice(0, 8).map(({ words, part, place }) => `“${headingIn(words, lang)}” ${{ vi: "đọc", en: "is read as" }[lang]} “${headingIn(part, lang)}” (${letters(place)})`).join(", ");
  return columns.length > 8 ? `${first}, …` : first;
}

/** What columns besides those of the sheet's own kind are read as: more time, another day that was promised, a pause. */
function readAs({ by, pause, isPromise, asides }, lang) {
  const said = pause ? PAUSES[pause] : isPromise ? PROMISED : EXTENDED;
  return said[lang](by, asides);
}
const EXTENDED = {
  vi: (by, asides) => `đọc là gia hạn${by ? `, quyết định theo ${by}` : "; không có cột ngày quyết định, nên chỉ lấy ô có ghi văn bản kèm ngày"}${asides ? `${by ? ", nếu trống thì" : ", hoặc"} theo ${asides} khi ở đó ghi đúng một văn bản gia hạn kèm ngày` : ""}`,
  en: (by, asides) => `read as extended until${by ? `, decided as ${by} says` : "; no column has the day of the decision, so only cells that name its paper with the day are taken"}${asides ? `${by ? ", where that is empty as" : ", or rows of which"} ${asides} ${by ? "says" : "names it"}, if exactly one paper with its day and more time stands there` : ""}`,
};
const PROMISED = { vi: (by) => `đọc là ngày hẹn lại${by ? `, quyết định theo ${by}` : ""}`, en: (by) => `read as the day promised instead${by ? `, decided on ${by}` : ""}` };
const PAUSES = {
  supplement: { vi: () => "đọc là thời gian chờ bổ sung hồ sơ", en: () => "read as waiting for papers" },
  suspension: { vi: (by) => (by ? `đọc là tạm dừng hoặc chờ bổ sung, theo ${by}` : "đọc là thời gian tạm dừng"), en: (by) => (by ? `read as a suspension or as waiting for papers, as ${by} says` : "read as a suspension") },
  either: {
    vi: (by) => (by ? `đọc là tạm dừng hoặc chờ bổ sung, theo ${by}` : "có thể là tạm dừng hoặc chờ bổ sung, nên không lấy"),
    en: (by) => (by ? `read as a suspension or as waiting for papers, as ${by} says` : "may be a suspension or waiting for papers, so not taken"),
  },
};

function columnNames(columns, lang) {
  const named = (words) => (/^\d{4}-\d{2}-\d{2}/.test(words) ? dayIn(words, lang) : words.trim().slice(0, 60));
  const first = columns.slice(0, 8).map(({ words, place }) => (words.trim() === "" ? letters(place) : `“${named(words)}” (${letters(place)})`)).join(", ");
  return columns.length > 8 ? `${first}, …` : first;
}
