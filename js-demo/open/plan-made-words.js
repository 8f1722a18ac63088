// What is told of a plan that was made of sheets, in both languages: where its period is from, and what a rule decided.

import { moment as dayIn } from "../words/format.js";
import { many } from "./phrases.js";
import { rowsInSheets } from "./row-words.js";

/** Where the period of a plan of sheets comes from. */
const BY = {
  due: { vi: "theo năm của các thời hạn", en: "by the years of the due days" },
  headings: { vi: "theo năm trong tiêu đề cột", en: "by the year in the headings" },
  days: { vi: "theo các ngày ghi ở đầu tờ (từ ngày … đến ngày …)", en: "by the days from and to which the head of the sheet says" },
  name: { vi: "theo năm trong tên bảng", en: "by the year in the title" },
  season: {
    vi: "trọn hai năm dương lịch, vì tên bảng nêu năm học hoặc mùa vụ mà không nói từ ngày nào đến ngày nào; ghi thời hạn của từng dòng, hoặc sửa kỳ sau khi mở",
    en: "both calendar years, since the title names a school year or a season and does not say from when to when; write the due day of each row, or correct the period once it is open",
  },
  ahead: { vi: "đến hết năm mà tên bảng lấy làm mốc (“đến năm …”), kể từ năm nay nếu năm ấy còn ở sau", en: "until the end of the year up to which the title looks, and from this year on where that is later" },
  paper: { vi: "theo năm của văn bản nêu ở tên bảng", en: "by the year of the paper that the title names" },
  today: { vi: "là năm nay, vì các tờ không nói là năm nào", en: "this year, since the sheets do not say which" },
};

/** So many different ones are shown. */
const MOST_IN_WORDS = 12;
function daysInWords(found, lang) {
  const days = [...new Map(found.map(({ words, day }) => [words, day]))].slice(0, MOST_IN_WORDS);
  return days.map(([words, day]) => (lang === "vi" ? `“${words}” là ${dayIn(day, "vi")}` : `“${words}”: ${dayIn(day, "en")}`)).join(", ");
}

/** What was made of a way that is better, `Giảm`. */
const FORM_NAMES = { at_least: { vi: "ít nhất", en: "at least" }, at_most: { vi: "không quá", en: "at most" }, below: { vi: "dưới", en: "below" } };
function waysIn(ways, lang) {
  const forms = new Map(ways.map(({ words, form }) => [words, form]));
  return [...forms].map(([words, form]) => (lang === "vi" ? `yêu cầu “${words}” hiểu là ${FORM_NAMES[form].vi} mức giao` : `“${words}” as a requirement is ${FORM_NAMES[form].en} the target`)).join("; ");
}

/** Until when capital may be disbursed, and of how many indicators. */
function untilsOf(capital = []) {
  const untils = new Map(capital.map((one) => [`${one.until} ${one.isOfLaw}`, one]));
  return [...untils.values()].map(({ until, isOfLaw }) => ({ until, isOfLaw, count: capital.filter((one) => one.until === until && one.isOfLaw === isOfLaw).length }));
}

const TOLD = {
  vi: ({ period, by, isLonger, isOfNotes, form, formRows, low, lowRows, lower, lowerRows, yearly, zero, asState, asTotal, totalRows, uom, percent, due, total, growth, base, baseRows, change, ways, capital, inWords }) => [
    `Kế hoạch lập từ các tờ: kỳ từ ${dayIn(period.start, "vi")} đến ${dayIn(period.end, "vi")}, ${BY[by].vi}${isLonger ? ", kéo dài đến thời hạn muộn nhất" : ""}`,
    "lịch làm việc Việt Nam",
    isOfNotes && "tên kế hoạch lấy ở tờ ghi chú của bảng đã tải về",
    form > 0 && `${form} chỉ tiêu không nói yêu cầu nào, hiểu là ít nhất${rowsInSheets(formRows, "vi")}; nếu càng thấp càng tốt thì ghi “không quá” trước số`,
    lower > 0 && `trong đó ${lower} chỉ tiêu có mức giao thấp hơn số năm trước${rowsInSheets(lowerRows, "vi")}: nếu phải giảm xuống mức ấy thì ghi “không quá” trước số`,
    low > 0 && `${low} chỉ tiêu không nói yêu cầu nào mà theo tên thì càng thấp càng tốt, hiểu là không quá${rowsInSheets(lowRows, "vi")}; nếu không phải thì ghi “ít nhất” trước số`,
    zero > 0 && `${zero} chỉ tiêu giao bằng 0 mà không nói yêu cầu nào, hiểu là không để phát sinh`,
    asState > 0 && `${asState} chỉ tiêu không nói loại số liệu, hiểu là số tại thời điểm (tỷ lệ, tỷ số như triệu đồng/người, tuổi, thứ hạng, bình quân, chỉ số, dân số, số hiện có, số đạt chuẩn, số người tham gia)`,
    asTotal > 0 && `${asTotal} chỉ tiêu không nói loại số liệu, hiểu là lũy kế từ đầu kỳ${rowsInSheets(totalRows, "vi")}; nếu là số tại thời điểm thì ghi “thời điểm” ở cột “Loại số liệu”`,
    yearly > 0 && `${yearly} chỉ tiêu lũy kế lấy mức của năm cuối trong các cột năm, nên chỉ tính từ đầu năm ấy; các năm trước không có trong kế hoạch này`,
    uom > 0 && `${uom} chỉ tiêu không có đơn vị tính, ghi là “đơn vị”`,
    percent > 0 && `${percent} chỉ tiêu là tỷ lệ mà không có đơn vị tính, hiểu là %`,
    due > 0 && `${due} chỉ tiêu không có thời hạn, lấy ngày cuối năm của kế hoạch`,
    ways.length > 0 && waysIn(ways, "vi"),
    base > 0 && `${base} chỉ tiêu tại thời điểm có số năm trước, lấy làm kỳ gốc${rowsInSheets(baseRows, "vi")}: lộ trình đi đều từ đó đến mức giao`,
    growth > 0 && `${growth} chỉ tiêu là tốc độ tăng có số năm trước, không lấy làm kỳ gốc vì mỗi năm tăng từ mức của năm trước: không có lộ trình, chỉ xét khi đến hạn`,
    change > 0 && `${change} chỉ tiêu giao theo mức tăng, giảm, tính từ số năm trước (kỳ gốc) ở cùng hàng`,
    total > 0 && `${total} chỉ tiêu lũy kế có số năm trước, không lấy làm kỳ gốc vì lũy kế bắt đầu từ 0${asTotal > 0 ? "" : " (nếu là số tại thời điểm thì ghi “thời điểm” ở cột “Loại số liệu”)"}`,
    ...untilsOf(capital).map(({ until, isOfLaw, count }) => `${count} chỉ tiêu là kế hoạch vốn: số giải ngân đến hết ${dayIn(until, "vi")} vẫn được tính (${isOfLaw ? "Luật Đầu tư công 2019, Điều 68" : "tờ có số của ngày ấy"})`),
    inWords.length > 0 && `${inWords.length} thời hạn viết bằng chữ, như ${daysInWords(inWords, "vi")}`,
  ],
  en: ({ period, by, isLonger, isOfNotes, form, formRows, low, lowRows, lower, lowerRows, yearly, zero, asState, asTotal, totalRows, uom, percent, due, total, growth, base, baseRows, change, ways, capital, inWords }) => [
    `A plan made from sheets: from ${dayIn(period.start, "en")} to ${dayIn(period.end, "en")}, ${BY[by].en}${isLonger ? ", and on to the latest due day" : ""}`,
    "Vietnamese working calendar",
    isOfNotes && "named as the notes of the table that was taken away say",
    form > 0 && `${many(form, "indicator does", "indicators do")} not say what is required: at least${rowsInSheets(formRows, "en")}; where less is better, write “at most” before the number`,
    lower > 0 && `${many(lower, "of these has", "of these have")} a target below last year’s figure${rowsInSheets(lowerRows, "en")}: where it is to come down to that, write “at most” before the number`,
    low > 0 && `${many(low, "indicator does", "indicators do")} not say what is required, and by the name less is better: at most${rowsInSheets(lowRows, "en")}; if not, write “at least” before the number`,
    zero > 0 && `${many(zero, "indicator", "indicators")} with a target of 0 ${zero === 1 ? "does" : "do"} not say what is required: none may occur`,
    asState > 0 && `${many(asState, "indicator does", "indicators do")} not say what kind of figure: of a state (a share, so much for each, an age, a rank, an average, an index, a population, what there is or has reached a standard, who takes part)`,
    asTotal > 0 && `${many(asTotal, "indicator does", "indicators do")} not say what kind of figure: a running total${rowsInSheets(totalRows, "en")}; of a state write “snapshot” under “Kind of figure”`,
    yearly > 0 && `${many(yearly, "running total has", "running totals have")} the target of the last of several columns of years, and counts from the beginning of that year; the years before are not in this plan`,
    uom > 0 && `${many(uom, "indicator", "indicators")} without a unit of measure, which is called “đơn vị”`,
    percent > 0 && `${many(percent, "indicator that is a share", "indicators that are shares")} without a unit of measure: in %`,
    due > 0 && `${many(due, "indicator", "indicators")} without a due day: the last day of the plan’s year`,
    ways.length > 0 && waysIn(ways, "en"),
    base > 0 && `${many(base, "indicator", "indicators")} of a state with last year’s figure, which is the baseline${rowsInSheets(baseRows, "en")}, with an even path from there to the target`,
    growth > 0 && `${many(growth, "indicator", "indicators")} of growth with last year’s figure, which is no baseline, since each year grows from the one before: no path, judged when due`,
    change > 0 && `${many(change, "indicator", "indicators")} to rise or fall by so much, counted from last year’s figure in the same row`,
    total > 0 && `${many(total, "cumulative indicator", "cumulative indicators")} with last year’s figure, which is no baseline, since a running total begins at 0${asTotal > 0 ? "" : " (of a state write “snapshot” under “Kind of figure”)"}`,
    ...untilsOf(capital).map(({ until, isOfLaw, count }) => `${many(count, "indicator is", "indicators are")} of a year’s capital: what is disbursed until ${dayIn(until, "en")} counts (${isOfLaw ? "Public Investment Law 2019, article 68" : "the sheet has figures of that day"})`),
    inWords.length > 0 && `${many(inWords.length, "due day", "due days")} in words, such as ${daysInWords(inWords, "en")}`,
  ],
};

/** The plan and its period, and behind it each thing that a rule decided. */
export const planMade = (found, lang) => TOLD[lang](found).filter(Boolean);
