// Which indicator a title, or a heading over its columns, names: what is left of `BIỂU GIAO CHỈ TIÊU GIẢM NGHÈO NĂM 2024` without what the paper is, of when and for whom.

import { plain } from "../cells/plain.js";

/** Nobody writes a longer title. */
const LONGEST = 300;
/** What a paper is, before what it is about. */
const LEAD = new RegExp(`^(?:${[
  "(?:biểu|bảng|phụ lục|mẫu)(?: số)?(?: (?:\\d{1,3}[a-z]?|[IVX]{1,5}))?",
  "tổng hợp|báo cáo|theo dõi|đánh giá|kết quả|tình hình|tiến độ|thực hiện|số liệu|chi tiết|phân bổ|phân khai|phân giao",
  "giao(?! (?:thông|dịch|lưu|đất))|chỉ tiêu|mục tiêu|dự toán|kế hoạch(?! h(?:óa|oá))|các|về|công tác",
].join("|")})(?:\\s*[:.–-]\\s*|\\s+)`, "iu");
const SEPARATORS = "(?:\\s*[,/–-]\\s*|\\s+và\\s+|\\s+)";
const UNITS = "(?:các|từng|đơn vị|địa phương|xã|phường|thị trấn|huyện|thị xã|thành phố|quận|tỉnh|cơ quan|cấp)";
/** Of when it is and for whom, behind it. */
const TAIL = new RegExp(`(?:\\s*[,–-])?\\s*(?:${[
  "\\([^()]*\\)",
  "(?:trong |của |đến (?:hết )?)?năm (?:19|20)\\d{2}|(?:giai đoạn |năm )?(?:19|20)\\d{2}\\s*[-–]\\s*(?:19|20)\\d{2}",
  "(?:tính |lũy kế )?(?:đến|tới)(?: hết)?(?: ngày| tháng| quý)? [\\d/.-]{1,10}|(?:đến |hết |cuối )*(?:quý (?:[IVX]{1,3}|\\d)|tháng \\d{1,2})|\\d{1,2} tháng(?: đầu)?(?: năm)?",
  `(?:phân |chia )?(?:theo|cho|của|tại|giữa) ${UNITS}(?:${SEPARATORS}${UNITS})*`,
].join("|")})$`, "iu");
const OF_AREA = /\s+(?:trên|tại) địa bàn(?: \S{1,20}){0,8}$/iu;
/** What is left of titles that name no indicator. */
const OF_ALL = new Set(["phát triển kinh tế - xã hội", "kinh tế - xã hội", "phát triển kinh tế xã hội, quốc phòng, an ninh", "kinh tế xã hội chủ yếu", "chủ yếu", "nhiệm vụ", "thi đua", "phát triển"].map(plain));

/** Everything that a title may name, the longest first: with and without what stands before and behind it. */
export function namesIn(title) {
  const names = without(inOneLine(title), LEAD).flatMap((start) => without(start, TAIL)).flatMap((name) => [name, name.replace(OF_AREA, "")]);
  return [...new Set(names)].filter((name) => /\p{L}/u.test(name)).sort((one, other) => other.length - one.length);
}

/** The name that a title gives an indicator; null where it says none. */
export function nameIn(title) {
  const name = without(without(inOneLine(title), LEAD).at(-1), TAIL).at(-1);
  const said = plain(name);
  const isNone = !said.includes(" ") || OF_ALL.has(said) || `${name} `.replace(LEAD, "") === "" || name.replace(TAIL, "") === "";
  return isNone ? null : name[0].toUpperCase() + name.slice(1);
}

const inOneLine = (title) => (title.length <= LONGEST ? title.normalize("NFC").replace(/\s+/g, " ").trim() : "");

/** A text, and what is left of it each time that something is taken away. */
function without(text, form) {
  const left = [text];
  for (let next = text.replace(form, "").trim(); next !== left.at(-1) && next !== ""; next = next.replace(form, "").trim()) left.push(next);
  return left;
}
