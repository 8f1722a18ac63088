// What stands above the headings of a sheet, in the form of an office's paper: who issues it, the motto of the state, the title.

import { lastDayOfMonth, readMoment } from "../cells/days.js";
import { accented, plain } from "../cells/plain.js";
import { dayOfHeading, saysReached } from "./day-headings.js";
import { endOfHeadings } from "./table.js";

/** How the name of an office begins. */
const OFFICES = [
  "UBND", "Ủy ban nhân dân", "HĐND", "Hội đồng nhân dân",
  "Sở", "Bộ", "Phòng", "Ban", "Văn phòng", "Chi cục", "Cục", "Tổng cục", "Trung tâm", "Công an",
  "Thị ủy", "Huyện ủy", "Tỉnh ủy", "Thành ủy", "Đảng ủy",
];
const [OFFICE, OFFICE_IN_FULL] = [plain, accented].map((said) => new RegExp(`^(${OFFICES.map(said).join("|")}) `));
/** What begins alike and is none: "Ban hành kèm theo …", "Phòng, chống …", "Bộ chỉ tiêu …". */
const NO_OFFICE = /^(ban hanh|phong (chong|ngua|chay)|cuc bo|bo (chi tieu|chi so|tieu|so|cau hoi|tai lieu)|so huu|cong an \d) |(^| )(19|20)\d\d( |$)/;
/** What does so without its accents alone, "Bản đồ …", "Số liệu …". */
const NO_OFFICE_BARE = /^(ban (in|do (?!thi)|ke|theo)|so (\d+|lieu|luong|ket|do|ho|hoa)) /;
/** What is no title though it may be the longest text: the state and its motto, what a paper comes with, units of measure, of when figures are, by what it goes, notes in brackets. */
const NO_TITLE = /^(cong hoa xa hoi|doc lap|kem theo|ban hanh|dinh kem|don vi tinh|dvt|bieu so|theo (?!doi)|can cu|tu ngay|(?:so lieu )?(?:tinh )?den (?:ngay|het)|tinh den|tinh tu|ky bao cao) ?|^phu luc( so)?( [ivxl]+| \d+)?( (kem theo|ban hanh|dinh kem)|$)/;

const YEAR = "((?:19|20)\\d{2})";
const SPAN = new RegExp(String.raw`(?<![\d/])${YEAR} ?(?:[-–—/]|đến(?: năm)?) ?${YEAR}(?![\d/])`, "iu");
/** A year by which something is to be reached, or to which one looks ahead, says not when it begins, that of a day or of a document's number (`12/2023/NQ-HĐND`) little of what the title is about. */
const OF_TITLE = new RegExp(String.raw`(?<!(?:đến|tới|tầm nhìn|định hướng)(?: hết)?(?: năm)? |\d|\d[/.-]\d{1,2}[/.-])${YEAR}(?![\d/]| ?[-–—] ?(?:19|20)\d{2})`, "giu");
const OF_DAY = new RegExp(String.raw`\d[/.-]\d{1,2}[/.-]${YEAR}(?!\d)`, "gu");

/** A paper by its number with the day on which it was issued, which says not when what it orders is due: `Nghị quyết số 57-NQ/TW ngày 22/12/2024`, also with who issued it between the two. */
const PAPER = new RegExp(String.raw`(?<!\d)\d{1,5}(?: ?/ ?\d{4})? ?[-–/] ?(?=[\d/-]{0,20}\p{L})[\p{L}\d/-]{1,40},?(?: (?!đến |tới |tính |năm |giai đoạn )[\p{L},-]{1,20}){0,16} ngày (?:\d{1,2}[/.-]\d{1,2}[/.-]|\d{1,2} tháng \d{1,2} năm )\d{4}(?!\d)`, "giu");

/** A word of the name of a law: none that says of when, where or what else the sheet is. */
const NAME_WORD = String.raw` (?!(?:năm|trong|trên|tại|cho|đến|quý|tháng|giai đoạn|kế hoạch|nhiệm vụ|chỉ tiêu|dự toán|kết quả|báo cáo|chương trình|giải ngân|của (?:ubnd|hđnd|ủy ban|uỷ ban|hội đồng|tỉnh|thành|huyện|quận|thị|xã|phường|sở|phòng))(?!\p{L}))[(]?\p{L}[\p{L}-]*[),]?`;
/** A law with its year, `Luật Đầu tư công năm 2019`: when it was passed, and not of when the sheet is; `pháp luật năm 2025` is no law, nor is `luật sư`. */
const LAW = String.raw`(?<!\p{L}|(?:pháp|kỷ|quy|định) )(?:(?:bộ luật|luật|pháp lệnh)(?! (?:sư|gia|pháp)(?!\p{L}))(?:${NAME_WORD}){1,14}?(?<!,)|hiến pháp) (?:năm )?${YEAR}(?:(?:,| và) ${YEAR})*(?![\d/])`;
const RESOLUTION = "(?:nghị quyết|nghị định|quyết định|thông tư|chỉ thị|kết luận)";
/** By what a sheet goes, `theo Nghị quyết năm 2020 của HĐND`, is surely not of its own year. */
const GONE_BY = new RegExp(String.raw`(?<!\p{L})(?:theo|căn cứ)(?: các)?(?: quy định)?(?: tại| của)? (?:${LAW}|${RESOLUTION} năm ${YEAR}(?![\d/]))`, "giu");
const A_LAW = new RegExp(LAW, "giu");
/** Behind a resolution, its number that names no year, or whoever issued it, a year may be that of the paper or of the sheet: `Kết luận số 12-KL/TW năm 2025`, `chỉ tiêu Nghị quyết năm 2025`. */
const OF_EITHER = new RegExp(String.raw`${RESOLUTION}(?: số)?(?: \d{1,5} ?[-/] ?\p{L}[\p{L}/-]{0,30})?(?:(?: của)? (?:hđnd|ubnd|hội đồng nhân dân|ủy ban nhân dân|uỷ ban nhân dân|chính phủ|thủ tướng chính phủ|quốc hội|thủ tướng|(?:tỉnh|huyện|thị|thành|đảng) [ủu][yỷ]|đại hội(?: đảng bộ)?|ban (?:chấp hành|thường vụ)(?: đảng bộ)?)(?: (?:tỉnh|thành phố|huyện|thị xã|xã|phường|đặc khu))?)? năm ${YEAR}(?![\d/])`, "giu");

/** A title without the laws and papers by which it goes, whose years are not its own. */
const withoutPapers = (title) => spaced(title).replace(GONE_BY, " ").replace(A_LAW, " ").replace(PAPER, " ");

/** The years that a title is about: the last one that it names, `kế hoạch năm 2024`, else those of a span, `giai đoạn 2021-2025`, else that of a day; or none. The year of a law or paper is none of them. */
export function yearsOf(title) {
  const words = withoutPapers(title);
  const named = yearsNamed(words.replace(OF_EITHER, " "));
  if (named.length > 0) return named;
  const years = yearsNamed(words);
  return years.length > 0 ? years : yearsIn(words, OF_DAY);
}

/** What a year is set against, or what was left over from it: `so với năm 2024`, `chuyển tiếp từ năm 2024`, `(bao gồm vốn kéo dài năm 2024)`. */
const LEFT_OVER = "(?:kéo dài|chuyển (?:tiếp|nguồn|sang)|tồn đọng|so (?:sánh )?với)";
const OF_ASIDE = new RegExp([
  String.raw`[([][^()[\]]*(?<!\p{L})${LEFT_OVER}(?!\p{L})[^()[\]]*[)\]]`,
  String.raw`(?<!\p{L})(?:so(?: sánh)? với|(?:chuyển tiếp|chuyển nguồn|chuyển|kéo dài|tồn đọng)(?: sang)? từ)(?: \p{L}{1,20}){0,5} ${YEAR}(?: ?[-–] ?${YEAR})?(?!\d)`,
].join("|"), "giu");
/** An estimate of a year beside a later one, `và ước thực hiện 2024`. */
const OF_ESTIMATE = new RegExp(String.raw`(?<!\p{L})ước(?: thực hiện| TH)?(?: năm)? ${YEAR}(?!\d)`, "giu");

/** From a part of one year to one of the next: `QUÝ IV/2025 VÀ QUÝ I/2026`, `từ tháng 7/2025 đến tháng 6/2026`. */
const PART_OF_YEAR = String.raw`(?:quý ?[\divx]{1,4}(?: ?[/-] ?| năm )|(?:6|sáu) tháng (?:đầu|cuối) năm |(?:tháng ?|\d{1,2}[/.-])(\d{1,2})(?: ?[/.-] ?| năm ))`;
const OVER_NEW_YEAR = new RegExp(`${PART_OF_YEAR}${YEAR}(?: ?[-–] ?|,? (?:và|đến|tới)(?: ngày| hết)? )${PART_OF_YEAR}${YEAR}(?!\\d)`, "iu");
/** Of so many months is the work of a year that begins in the one before it. */
const MONTHS_OF_WORK = 11;

/** The last year that words name outside days, but for what stands aside, else the ends of a span. */
function yearsNamed(all) {
  const bare = all.replace(OF_ASIDE, " ");
  const [span, from, begun, to, ended] = OVER_NEW_YEAR.exec(bare) ?? [];
  if (begun < ended) {
    // from when to when the work of a year that is named goes
    const isOfOneYear = 12 * (ended - begun) + Number(to) - Number(from) >= MONTHS_OF_WORK;
    const own = isOfOneYear ? yearsIn(bare.replace(span, " ").replace(SPAN, " "), OF_TITLE) : [];
    return own.length > 0 ? own : [begun, ended];
  }
  const words = withoutEstimate(yearsIn(bare, OF_TITLE).length > 0 || SPAN.test(bare) ? bare : all);
  const [, first, last] = SPAN.exec(words) ?? [];
  const single = yearsIn(words.replace(SPAN, ""), OF_TITLE);
  return single.length > 0 || !(first < last) ? single : [first, last];
}

function withoutEstimate(words) {
  const others = yearsIn(words.replace(OF_ESTIMATE, " "), OF_TITLE);
  return words.replace(OF_ESTIMATE, (estimate) => (others.length > 0 && estimate.slice(-"2024".length) < others[0] ? " " : estimate));
}

const yearsIn = (words, form) => [...words.matchAll(form)].map(([, year]) => year).slice(-1);

/** The year of the paper that a title names last, which says little of when what it orders is due. */
export const yearOfPaper = (title) => spaced(title).match(PAPER)?.at(-1).slice(-"2024".length);

/** Up to which year something is to be reached, `ĐẾN NĂM 2025`; a vision looks further. */
const AHEAD = new RegExp(String.raw`(?<!\p{L}|(?:tầm nhìn|định hướng)(?: \p{L}{1,20}){0,3} )(?:đến|tới)(?: hết)?(?: năm)? ${YEAR}(?![\d/]| ?[-–—] ?(?:19|20)\d{2})`, "iu");
export const yearAhead = (title) => AHEAD.exec(withoutPapers(title))?.[1];

/** A year of schools, or a season, which begins in one year and ends in the next one: of neither the title says when. */
const SEASON = /(?<!\p{L}|(?:nhiệm|dịch|chức|nghiệp|sự) )(?:năm học|niên khóa|niên khoá|niên vụ|vụ|mùa(?: vụ)?)(?: (?!giai|năm)\p{L}{1,20}){0,3},? (?:năm )?(\d{4}) ?[-–—/] ?(\d{4})(?!\d)/iu;
export function saysSeason(title) {
  const [, first, last] = SEASON.exec(spaced(title)) ?? [];
  return Number(last) === Number(first) + 1;
}

const spaced = (title) => title.normalize("NFC").replace(/\s+/g, " ");

/** What was done in one year, and what is to be done in a later one: `Kết quả thực hiện năm 2025, phương hướng nhiệm vụ năm 2026`. */
const AND_OUTLOOK = /(?:^| )(?:ket qua|tinh hinh|danh gia|so ket|tong ket|thuc hien) (?:.* )?nam ((?:19|20)\d\d) (?:(?:va|xay dung|du kien|de xuat|trien khai) )*(?:phuong huong|ke hoach|nhiem vu|muc tieu|chi tieu|dinh huong|du toan|giai phap) (?:.* )?(?:nam )?((?:19|20)\d\d)(?: (?:cua|tren dia ban|tai|bieu|phu luc|mau) .*)?$/;
/** No title of both is longer. */
const LONGEST_OF_BOTH = 500;
const OF_A_TARGET = /(^| )(ke hoach|kh|giao|muc tieu|du toan|chi tieu nam)( |$)/;

/** The years that the title above the headings is about: of what was done and an outlook the former, where the table has what was done behind a target and names no later year. */
export function yearsOfTitle(sheet, at) {
  const title = titleOf(sheet, at) ?? "";
  const [, done, ahead] = (title.length <= LONGEST_OF_BOTH && AND_OUTLOOK.exec(plain(withoutPapers(title)))) || [];
  if (done === undefined || done >= ahead) return yearsOf(title);
  const heads = linesOf(sheet.rows.slice(at, endOfHeadings(sheet.rows, at))).map(({ place, text }) => ({ place, words: plain(text) }));
  const target = heads.find(({ words }) => OF_A_TARGET.test(words))?.place;
  const isOfDone = heads.some(({ place, words }) => place > target && saysReached(words)) && !heads.some(({ words }) => words.includes(ahead));
  return isOfDone ? [done] : yearsOf(title);
}

/** The one of them, where it is one. */
export function yearOfTitle(sheet, at) {
  const years = yearsOfTitle(sheet, at);
  return years.length === 1 ? years[0] : undefined;
}

/** The year that a title is about, where it names a year elsewhere than in a day, and not the plan's beside it. */
export function otherYearOfTitle(sheet, at, ofPlan) {
  const title = (titleOf(sheet, at) ?? "").normalize("NFC").replace(OF_DAY, " ");
  // a law that is carried out may be named with the year of that, which is enough for a doubt about the plan's
  const maybe = ofPlan === undefined ? [] : yearsNamed(spaced(title).replace(GONE_BY, " ").replace(PAPER, " "));
  const [year, ...others] = [yearsOf(title), maybe].find((years) => years.length > 0) ?? [];
  const isNamed = new RegExp(String.raw`(?<!\d)${ofPlan}(?!\d)`).test(title);
  return others.length > 0 || isNamed ? undefined : year;
}

/** The texts of rows, line by line, in the order in which they stand. */
export function linesOf(rows) {
  return rows.flatMap(({ cells }, row) => cells.flatMap((cell, place) =>
    (cell?.t === "s" && !cell.merged ? cell.v.split("\n").map((text) => ({ row, place, text: text.trim().replace(/\s+/g, " ") })) : [])));
}

/** A committee or council whose area stands on the next line, as letterheads have it: `ỦY BAN NHÂN DÂN` over `HUYỆN TÂN HÒA`. */
const WITHOUT_AREA = /^(ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan)$/;
const AREA = /^(tinh|thanh pho|tp|huyen|thi xa|quan|xa|phuong|thi tran|dac khu) \S/;

/** The lines above the headings, that of an area with the committee or council above it. */
function linesAbove(sheet, at) {
  const lines = linesOf(sheet.rows.slice(0, at));
  const areaOf = (line, next) => lines.slice(next).find((other) => isBeneath(other, line) && AREA.test(plain(other.text)));
  const areas = new Map(lines.flatMap((line, at) => (WITHOUT_AREA.test(plain(line.text)) ? [[line, areaOf(line, at + 1)]] : [])).filter(([, area]) => area));
  const joined = new Set(areas.values());
  return lines.filter((line) => !joined.has(line)).map((line) => {
    const area = areas.get(line);
    return area ? { ...line, row: area.row, text: `${line.text} ${area.text}` } : line;
  });
}

const isBeneath = (line, other) => line.place === other.place && line.row - other.row <= 1;

/** Who issues the sheet: the first office that stands there, or, where that is its superior, the last of those right beneath it; null where none does. */
export function issuerOf(sheet, at) {
  const offices = linesAbove(sheet, at).filter(({ text }) => isOffice(text));
  return offices.reduce((issuer, line) => (issuer === null || isBeneath(line, issuer) ? line : issuer), null)?.text ?? null;
}

/** The title: the longest text there that says neither who issues it nor with what. */
export function titleOf(sheet, at) {
  const couldBeTitle = (text) => text !== "" && !text.startsWith("(") && !isOffice(text) && !NO_TITLE.test(plain(text));
  const titles = linesAbove(sheet, at).map(({ text }) => text).filter(couldBeTitle);
  return titles.sort((one, other) => other.length - one.length)[0];
}

const [OF_TARGETS, OF_RESULTS] = [/(^| )(giao|chi tieu|ke hoach|phan bo|du toan)( |$)/, /(^| )(ket qua|tinh hinh|thuc hien|bao cao|uoc|giai ngan)( |$)/];

/** `Giao chỉ tiêu thực hiện …` assigns what is to be carried out. */
const ASSIGNED = /(^| )(?:giao|phan bo) (?:\S+ ){0,2}?(?:chi tieu|ke hoach|du toan|nhiem vu)(?: \S+){0,3}? (?=thuc hien|giai ngan)/;
const OF_RESULTS_ALONE = /(^| )(ket qua|tinh hinh|bao cao|uoc|tien do|danh gia)( |$)/;

/** Whether the title is about targets, and not about results. */
export function assignsTargets(sheet, at) {
  const title = plain(titleOf(sheet, at) ?? "");
  return OF_TARGETS.test(title) && (!OF_RESULTS.test(title) || (ASSIGNED.test(title) && !OF_RESULTS_ALONE.test(title)));
}

/** `CÁC CHỈ TIÊU CHỦ YẾU 9 THÁNG NĂM 2026` is of what was reached by then. */
const OF_MONTHS_GONE = /(^| )\d{1,2} thang(?! cuoi)( |$)/;
const OF_ORDERS = /(^| )(giao|ke hoach|phan bo|du toan)( |$)/;

/** Whether what stands under days is to be reached, as the title says: it assigns targets, and not those of months that are gone. */
export function asksForTargets(sheet, at) {
  const title = plain(titleOf(sheet, at) ?? "");
  return assignsTargets(sheet, at) && (OF_ORDERS.test(title) || !OF_MONTHS_GONE.test(title));
}

const OF_A_REVIEW = /(^| )(theo doi|tong hop|ra soat)( |$)/;

/** Whether the title surely orders them: `GIAO CHỈ TIÊU`, and not `BẢNG THEO DÕI CHỈ TIÊU`. */
export function ordersTargets(sheet, at) {
  const title = plain(titleOf(sheet, at) ?? "");
  return OF_ORDERS.test(title) && !OF_A_REVIEW.test(title);
}

/** A part of a year: `QUÝ III NĂM 2026`, `THÁNG 6/2026`, `6 THÁNG CUỐI NĂM 2026`. */
const PART_OF_ONE = new RegExp(String.raw`(?<!\p{L})(?:quý (?<quarter>iv|i{1,3}|[1-4])|tháng (?<month>0?[1-9]|1[0-2])|(?:6|sáu) tháng (?<half>đầu|cuối))(?: ?/ ?|,? năm )${YEAR}(?!\d)`, "giu");
const QUARTERS = ["i", "ii", "iii", "iv"];
const ANY_PART = /(?<=^| )(?:quy (?:iv|i{1,3}|[1-4])|thang \d{1,2}|6 thang (?:dau|cuoi))(?= |$)/g;
const OF_WORK = /(^| )(giao|chi tieu|ke hoach|phan bo|du toan|nhiem vu|chuong trinh)( |$)/;

/** What a part of the year behind it says of something else: when it was last changed, or from when on; with its accents, since `đầu tư` is no `từ`. */
const OF_ELSE = /(?:^| )(?:từ|đến|trước|sau|cập nhật|ban hành|đợt|họp|phiên|điều chỉnh|bổ sung|nghị quyết|quyết định|ước|so với)(?: (?:ngày|hết|cuối|đầu))?$/;
/** The plan of the year to which a part belongs, `QUÝ III/2026 THUỘC KẾ HOẠCH NĂM 2026`. */
const OF_WHOLE = new RegExp(String.raw`(?<!\p{L})(?:thuộc|theo|trong)(?: \p{L}{1,20}){1,8} năm ${YEAR}(?!\d)`, "giu");
const ORDERS_OF_PART = /(?:^| )(?:giao|phan bo|phan cong|nhiem vu|chuong trinh|ke hoach)(?: |$)/;

/**
 * The months of the year, from one to another, of which alone the title is that assigns targets or tasks; null where it names no part of the year, or several, or a year as well. Beside
 * results (`hasResults`) a title that orders nothing is of what was reached by then.
 */
export function monthsAssigned(title, hasResults = false) {
  const said = plain(title);
  const whole = spaced(title);
  const parts = [...whole.matchAll(PART_OF_ONE)];
  if (parts.length !== 1 || said.match(ANY_PART)?.length > 1 || OF_RESULTS.test(said) || !OF_WORK.test(said) || (hasResults && !ORDERS_OF_PART.test(said))) return null;
  const [{ 0: words, index, groups: { quarter, month, half } }] = parts;
  const [before, behind] = [whole.slice(0, index), whole.slice(index + words.length)];
  const isAlone = /\(\s*$/.test(before) && /^\s*\)/.test(behind);
  const isInBrackets = before.lastIndexOf("(") > before.lastIndexOf(")") && !isAlone;
  const others = withoutPapers(`${before} ${behind}`).replace(OF_EITHER, " ").replace(OF_WHOLE, " ");
  if (isInBrackets || OF_ELSE.test(accented(before)) || yearsIn(others, OF_TITLE).length > 0) return null;
  if (month) return [Number(month), Number(month)];
  if (half) return half.toLowerCase() === "đầu" ? [1, 6] : [7, 12];
  const place = QUARTERS.indexOf(quarter.toLowerCase()) + 1 || Number(quarter);
  return [3 * place - 2, 3 * place];
}

const FULL_DAY = String.raw`(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})`;
const FROM_TO = new RegExp(String.raw`(?<!\p{L})từ\s+(?:ngày\s+)?${FULL_DAY}\s*(?:đến|tới|[-–—])\s*(?:hết\s+)?(?:ngày\s+)?${FULL_DAY}(?!\d)`, "iu");
const OF_DOING = /^(?:thuc hien|thoi gian(?: thuc hien| trien khai)?|trien khai)? ?$/;

/**
 * From which day to which what the sheet orders is to be done, as its title says or a line beneath it, `(Thực hiện từ ngày 01/9/2025 đến ngày 30/11/2025)`; undefined where neither does,
 * or where that is of results.
 */
export function daysAssigned(sheet, at) {
  const title = titleOf(sheet, at) ?? "";
  if (!OF_WORK.test(plain(title)) || OF_RESULTS.test(plain(title))) return undefined;
  const found = linesOf(sheet.rows.slice(0, at)).flatMap(({ text }) => {
    const [said, ...parts] = FROM_TO.exec(text.normalize("NFC")) ?? [];
    if (said === undefined || !(text === title || OF_DOING.test(plain(text.normalize("NFC").split(said)[0])))) return [];
    const [start, end] = [parts.slice(0, 3), parts.slice(3)].map((day) => readMoment(day.join("/")).moment);
    if (!start || !end) return [];
    // the work of a year that the title names is of that year, from whichever day
    const isOfYear = yearsNamed(withoutPapers(title.normalize("NFC").replace(FROM_TO, " "))).length > 0 && (text === title || start.slice(0, 4) !== end.slice(0, 4));
    return start < end && !isOfYear ? [{ start, end }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** What is to be done, or promised, over figures of what is done. */
const OF_INTENDED = /^(?:ke hoach|kich ban|cam ket|dang ky|lo trinh|du kien|phuong an|nhu cau)(?: (?:von|thu|chi|chi tieu|cong tac|tien do|to chuc|trien khai))? (?:giai ngan|tang truong|thuc hien)( |$)/;
const OF_DONE = /(^| )(ket qua|tinh hinh|bao cao|danh gia|tien do)( |$)/;
/** `Kế hoạch, thực hiện giải ngân` is about both. */
const OF_BOTH = /(?:kế hoạch|kịch bản|cam kết|đăng ký|lộ trình|dự kiến|phương án|nhu cầu)\s*[,;&/+–-]/iu;

/** Whether the title says that its figures are of what was done. */
export const saysDone = (sheet, at) => OF_DONE.test(plain(titleOf(sheet, at) ?? ""));

/** Whether the title says that its figures are to be: `Kế hoạch giải ngân`, `Kịch bản tăng trưởng`. */
export function saysIntended(sheet, at) {
  const words = titleOf(sheet, at) ?? "";
  const title = plain(words).replace(/^(?:phu luc|bieu|bang|mau)(?: (?:so )?[\divx]+)? /, "");
  return OF_INTENDED.test(title) && !OF_DONE.test(title) && !OF_BOTH.test(words.normalize("NFC"));
}

/** Whether a text begins as the name of an office does: with its accents, where it has any. */
export function isOffice(text) {
  const [words, said] = [plain, accented].map((as) => `${as(text)} `);
  return OFFICE.test(words) && (said === words ? !NO_OFFICE_BARE.test(words) : OFFICE_IN_FULL.test(said)) && !NO_OFFICE.test(words);
}

/** What is told of figures before the day on which they stood: `Số liệu tính đến ngày 31/8/2023`, `KẾT QUẢ THỰC HIỆN 8 THÁNG ĐẦU NĂM 2023`; what is meant to be there on a day is none. */
const OF_FIGURES = /(^| )(tinh (den|toi)|so lieu|cap nhat|luy ke|ket qua|thuc hien|giai ngan|tinh hinh|tien do|thoi diem|bao cao|as of)( |$)|^tu (ngay )?\d/;
const OF_INTENT = new RegExp(`(^| )(${[
  "phan dau|uoc|du kien|du bao|dinh huong|phuong huong|nhiem vu trong tam|giai phap|forecast|estimate",
  "thoi han|han (nop|gui|hoan thanh|chot)|gui|nop (ve|bao cao)|deadline",
  "keo dai|hieu luc",
  "ky truoc|thang truoc|cung ky|nam truoc|so voi",
].join("|")})( |$)`);
/** A span that begins later than the year does: its figures are no totals to date. */
const FROM_LATER = /(^| )tu (?!(?:ngay )?0?1 (?:thang )?0?1( |$)|thang 0?1( |$)|quy (?:i|0?1)( |$)|dau nam)(?:ngay |thang |quy )?(\d|[ivx]+( |$))/;
/** `Kế hoạch thực hiện` is meant to be, `Tình hình thực hiện kế hoạch` is there. */
const OF_A_PLAN = /(^| )(ke hoach|muc tieu|chi tieu|plan)( |$)/;
/** A day or the time up to it, to the end of what is said. */
const CLOSED = String.raw`(?:chốt\s+số\s+liệu(?:\s+đến)?|(?<=^[\s(]*|[,;:]\s*)số\s+liệu(?:\s+tại)?(?=\s+ngày)|thời\s+điểm\s+báo\s+cáo)(?:\s+hết)?(?:\s+ngày)?\s*:?`;
const TO = String.raw`(?:${CLOSED}|(?:đến|tới)(?:\s+hết)?(?:\s+\d{1,2}\s*(?:h|g|giờ|:)\s*(?:\d{2})?(?:\s*phút)?)?(?:\s+(?:cuối\s+)?(?:ngày|tháng|quý))?|thời điểm(?:\s+ngày)?|as of)`;
const A_DAY = [
  String.raw`\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}`,
  String.raw`\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}`,
  String.raw`(?:\d{1,2}|i{1,3}|iv)\s*(?:[/.-]|\s+năm)\s*\d{4}`,
].join("|");
const MONTHS = String.raw`\d{1,2}\s+tháng(?:\s+đầu)?(?:\s+năm)?\s+\d{4}`;
const TO_A_DAY = new RegExp(String.raw`${TO}\s*(?:${A_DAY})(?!\d)|${MONTHS}(?!\d)`, "giu");
const CLOSED_ON = new RegExp(`^${CLOSED}`, "iu");
/** What stands behind a day in words has no `dd/MM/yyyy`. */
const DAY_IN_WORDS = /(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu;

/** The end of a month or a quarter without its year, `ĐẾN HẾT QUÝ III`, `9 tháng đầu năm`: that of the title. */
const OF_NO_YEAR = /((?:đến|tới)(?:\s+hết)?(?:\s+cuối)?\s+(?:tháng|quý)\s+(?:\d{1,2}|i{1,3}|iv))(?!\d|\p{L}|\s*[/.-]\s*\d|,?\s+năm)|((?<=^[\s(]*)\d{1,2}\s+tháng(?:\s+đầu)?(?:\s+năm)?)(?=\s*(?:[).,;]|$))/giu;
const withYear = (text, year) => (year ? text.replace(OF_NO_YEAR, (said, end, months) => (end ? `${end}/${year}` : `${months} ${year}`)) : text);

/** So many months of the year of the title: `Kỳ báo cáo: 9 tháng`. */
const MONTHS_REPORTED = /^ky bao cao (\d{1,2}) thang(?: dau nam)?$/;

/**
 * The one day on which all figures of a sheet stood, as lines above its headings say, `{ on, isToDate, row, words }`: a day counts before the end of a month, but one of another month than
 * the lines name is none of theirs. Null where none does, or two say different ones.
 */
export function dayAbove(sheet, at) {
  const isOfResults = saysDone(sheet, at);
  const ofTitle = yearOfTitle(sheet, at);
  const found = linesOf(sheet.rows.slice(0, at)).flatMap(({ row, text }) => {
    const line = { row: sheet.rows[row].number, words: text };
    const [, months] = MONTHS_REPORTED.exec(plain(text)) ?? [];
    const year = months >= 1 && months <= 12 && ofTitle;
    const days = year ? [{ on: lastDayOfMonth(Number(year), Number(months)), isExact: false, isToDate: true }] : daysIn(withYear(text.normalize("NFC"), ofTitle), isOfResults);
    return days.map((day) => ({ ...day, ...line }));
  });
  const [days, months] = [found.filter(({ isExact }) => isExact), found.filter(({ isExact }) => !isExact)];
  const meant = days.length > 0 ? days : months;
  const isOfMonths = months.length === 0 || meant.every(({ on }) => months.some((month) => month.on.slice(0, 7) === on.slice(0, 7)));
  return isOfMonths && new Set(meant.map(({ on }) => on)).size === 1 ? meant[0] : null;
}

/** `theo xã, phường` is one thing, of which the comma ends no clause. */
const OF_UNITS = /(?<=(?:^|\s)(?:xã|phường|thị trấn|huyện|thị xã)),(?=\s(?:xã|phường|thị trấn|thị xã|thành phố|đặc khu)(?:[\s,]|$))/giu;

/** The days in a line; one that begins with its day, `(Đến ngày 30/9/2023)`, is of what the title says (`isOfResults`). */
function daysIn(said, isOfResults) {
  const text = said.replace(OF_UNITS, "");
  return [...text.matchAll(TO_A_DAY)].flatMap(({ 0: named, index }) => {
    const before = text.slice(0, index);
    // its own clause says what the day is of, or, where it says nothing, what stands before
    const clause = plain(before.split(/[,;()]|\s(?:và|&)\s(?=kết quả|tình hình|số liệu)/iu).at(-1));
    const around = `${clause === "" || clause === "tinh" ? plain(before) : clause} ${plain(named)}`;
    const [told, planned] = [around.search(OF_FIGURES), around.search(OF_A_PLAN)];
    const isToldAbove = isOfResults && plain(before) === "";
    if ((told === -1 && !isToldAbove) || (planned !== -1 && planned < told) || OF_INTENT.test(around)) return [];
    const { on, month, year } = dayOfHeading({ t: "s", v: named.replace(CLOSED_ON, "đến ").replace(/^tới/iu, "đến").replace(/\d{1,2}\s*(?:h|g|giờ|:)\s*(?:\d{2})?(?:\s*phút)?(?=\s+ngày)/iu, " ").replace(DAY_IN_WORDS, "$1/$2/$3") }) ?? {};
    const isToDate = !FROM_LATER.test(clause);
    return on || month ? [{ on: on ?? lastDayOfMonth(Number(year), month), isExact: on !== undefined, isToDate }] : [];
  });
}
