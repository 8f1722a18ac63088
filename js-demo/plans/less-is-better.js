// Of which indicators nobody wants more, by what they are called: the poor, accidents. Only of names that say nothing else.

import { accented, plain } from "../cells/plain.js";

const HARM = [
  "(?:(?:ho|ho dan|nguoi) )?(?:can |tai )?ngheo(?:(?: va)? (?:ho )?can ngheo)?", "phan anh kien nghi (?:giai quyet |xu ly |tra loi )?(?:qua han|tre han|tre hen|cham han)", "(?:(?:lao dong|nguoi) )?(?:that nghiep|thieu viec lam)",
  "(?:(?:tre em|tre|nguoi) )?(?:duoi \\d+ tuoi )?(?:bi )?(?:suy dinh duong|tu vong)", "(?:(?:cap vo chong|truong hop|nguoi) )?(?:sinh )?con thu (?:ba|3)(?: tro len)?",
  "(?:(?:cap|truong hop) )?tao hon", "(?:tre em|tre|hoc sinh|sinh vien) (?:bo hoc|luu ban)(?: giua chung)?", "(?:vu )?(?:tai nan(?: giao thong| lao dong)?|tngt|tnld)", "nguoi (?:chet|bi thuong)", "vu chay(?: no)?", "(?:vu )?pham phap hinh su",
  "ho so (?:giai quyet |xu ly )?(?:qua han|tre han|tre hen|cham han)", "that thoat nuoc(?: sach)?",
  "(?:so )?tien no (?:bhxh|bao hiem|thue)(?: xa hoi)?", "(?:thon|ap|xa|ban|buon|khom)(?: \\w+)? dac biet kho khan", "(?:tre em |tre |nguoi )?(?:chet|tu vong)(?: (?:tre em|tre|so sinh|me))?", "no (?:dong|xau|thue|qua han|bhxh|bao hiem)(?: (?:xay dung co ban|xdcb|xa hoi|thue|phi|von|bhxh|bhyt|bhtn|bao hiem(?: xa hoi| y te)?))*", "(?:nguoi )?nghien(?: ma tuy)?(?: moi)?(?: phat sinh)?",
  "(?:(?:nguoi|ca|truong hop) )?(?:mac|nhiem)(?: moi)?(?: benh)? (?:sot xuat huyet|sxh|sot ret|lao|hiv|tay chan mieng|dai)", "(?:don|don thu|vu viec|an|ho so) ton(?: dong)?",
  "ho (?:dan )?thieu (?:nuoc|doi|dat|nha)(?: (?:sinh hoat|sach|san xuat|o))*", "(?:vu )?bao luc (?:gia dinh|hoc duong)", "(?:vu|truong hop|vu viec) vi pham(?: (?:trat tu xay dung|ttxd|hanh chinh|phap luat|dat dai|moi truong))?", "nha (?:o )?(?:tam|dot nat)(?: nha)?(?: dot nat)?",
  "gioi tinh khi sinh", "(?:vu )?(?:pham toi|toi pham)(?: (?:ve|trat tu xa hoi|ttxh|hinh su|kinh te|ma tuy))*", "nguoi (?:su dung|nghien)(?: trai phep)?(?: chat)? ma tuy", "vu (?:pha|chay|vi pham) rung",
  "(?:ton that|hao hut)(?: dien(?: nang)?| nuoc(?: sach)?)?", "boi chi(?: ngan sach)?(?: nha nuoc)?(?: so voi .*)?", "lam phat",
].join("|");
/** What may stand before that. */
const BEFORE = "(?:\\d+ )*(?:(?:ty le|ti le|ty suat|ti suat|ty so|so|tong so|so luong) )?";
/** What may stand behind it: of when, where and whom, by which measure. */
const BEHIND = `(?: (?:${[
  "%|con(?: lai)?|chung|cuoi (?:nam|ky)|nam \\d{4}|giai doan|da chieu|tiep can (?:do luong )?(?:ngheo )?da chieu|theo", "toan|trong|tren|o|tai|cua|khu vuc|thanh thi|nong thon",
  "do|vi|dan toc|dong bao|tre em|me|duoi|the|giao thong", "(?:tren )?(?:mot |1 )?(?:van|10{2,5}|10{0,2} 000) dan",
].join("|")})(?: .*)?)?`;
const NAMES = new RegExp(`^${BEFORE}(?:${HARM})${BEHIND}$|^(?:toc do tang |muc tang |ty le tang )?chi so gia tieu dung( |$)|^(?:toc do|muc|ty le) tang gia tieu dung( |$)|^dien tich rung bi (?:chay|pha|mat|thiet hai)( |$)`);
/** What was late, or has not come to what it should, whatever was to be done. */
const OVERDUE = new RegExp(`^${BEFORE}(?:nhiem vu|cong viec|van ban|kien nghi|phan anh|don thu|don|bao cao|ho so|tthc|thu tuc hanh chinh)(?: (?:giai quyet|xu ly|hoan thanh|thuc hien|tra ket qua|tra loi))*(?: bi)? (?:(?:qua|tre|cham) (?:han|hen|tien do)|tre|cham)${BEHIND}$`);
const NOT_YET = new RegExp(`^${BEFORE}(?:xa|phuong|thon|ap|khom|truong|don vi|co quan|co so|ho|nguoi|nha) chua (?:dat|co|duoc|hoan thanh)(?: .*)?$`);
/** What is done for those who lack something. */
const HELPED = /(^| )(?:hoc nghe|dao tao|dau noi|lap dat|dang ky|cap|kiem dinh)( |$)/;
const OF_THESE = /(?:giai quyet|xu ly|hoan thanh|thuc hien|tra ket qua|tra loi) (?=(?:bi )?(?:qua|tre|cham)(?: |$))|chua (?:dat|co|duoc|hoan thanh)(?= |$)/g;
/** How long people wait, and what a name itself calls the most: `Thời gian chờ tối đa`, but not `đạt điểm tối đa`. */
const MOST = /(?:^|(?<!(?:^| )(?:diem|muc|dat|cong suat|hieu qua|giam|khai thac|huy dong|giai ngan|tan dung|phat huy|su dung|thu hut|ho tro)) )toi da(?! hoa)( |$)|^(?:thoi gian|so ngay)(?: trung binh)? (?:cho|giai quyet|xu ly|thong quan|thuc hien (?:thu tuc|tthc))(?: (?!.*\b(?:giam|rut ngan|tiet kiem|truoc han|som)\b)|$)/;
/** What is to come down to something, or be kept from going beyond it: `Tỷ lệ hộ nghèo giảm còn`, `Khống chế tỷ lệ …`; with its accents, since a child and a head of cattle are `con`. */
const DOWN_TO = /(?:^| )(?:giảm|hạ|xuống)(?: xuống)?(?: chỉ)? còn(?: |$)|^(?:giảm|hạ) (?:tỷ lệ|tỉ lệ|tỷ suất|số|mức) (?:.* )?(?:xuống|còn)(?: còn| dưới)?$|^(?:khống chế|kiềm chế|kìm chế) (?:tỷ lệ|tỉ lệ|tỷ suất|số|mức|tốc độ|tai nạn|lạm phát|bội chi|nợ)(?: |$)(?!.*(?:kịp thời|dập tắt|thành công))|(?:^| )còn (?:dưới|không quá|tối đa)$/;
/** What makes something else of it: `Tỷ lệ hộ nghèo giảm`, `Số hộ nghèo trong xã được hỗ trợ`. */
const UNDONE = /(^| )(giam|thoat ngheo|duoc|co(?! ban)|ho tro|vay|tham gia|dat|phong|chong|khong|xoa|dieu tra|kham pha|phat hien|thu hoi|cai|dieu tri|quan ly|hoan thanh|khoi cong|sua chua|xu phat|(?<!ho so )(?:giai quyet|xu ly))( |$)/;

/** A place in an order, of which the first is the best: `Xếp hạng chuyển đổi số`, `Thứ hạng PAR Index`. */
const RANKS = /^(?:vi tri |thu )?(?:xep )?hang(?: |$)|^(?:vi tri|vi thu)(?: xep hang)?(?! viec lam)(?: |$)/;
/** How many places one goes up is no place; with its accents, since `hạ tầng`, `năng lực` and `tháng` are something else. */
const OF_A_RISE = /(^| )(tăng(?! trưởng)|vượt(?! khó)|(?:nâng|thăng|cải thiện)(?: \d+)? (?:thứ )?(?:bậc|hạng))( |$)/;
const UOMS_OF_RANKS = new Set(["hang", "thu hang", "xep hang", "bac", "vi thu", "vi tri", "rank"]);
/** In these nothing is measured but ranks. */
const UOMS_OF_NOTHING_ELSE = new Set(["thu hang", "xep hang", "vi thu", "rank"]);

/** Whether an indicator is a rank, by its name and its unit of measure. */
export function isRank(name, uom) {
  const [said, unit] = [plain(name), plain(uom ?? "")];
  return !OF_A_RISE.test(accented(name)) && (UOMS_OF_NOTHING_ELSE.has(unit) || (RANKS.test(said) && UOMS_OF_RANKS.has(unit)));
}

/** What somebody does for those, or about what, a part of a name of harm is of: `Số hộ dùng nước sạch` below `Hộ nghèo`. */
const DOING = /(^| )(dung|su dung|mua|sua|xay|tiep can|lam ro|tuyen truyen|ky|cam ket|di lam|tap huan|cap|kiem tra|tuan tra|xu ly|tra no)( |$)/;
/** What is reached of people, whose parts these are. */
const OF_THE_HELPED = /(^| )(duoc|vay|tham gia)( |$)/;

/**
 * Whether nobody wants more of it: by its name, by that with the names of what it is a part of (`above`), or as that is, where it is measured alike (`isAlike`).
 */
export function isBetterLow(name, uom, above = [], isAlike = true) {
  if (above.length === 0) return isLow(name, uom);
  const own = plain(name);
  const isOfHarm = () => isLow([...above, name].join(" "), uom) || isBetterLow(above.at(-1), undefined, above.slice(0, -1));
  return (isLow(name, uom) && !OF_THE_HELPED.test(plain(above.join(" ")))) || (isAlike && !UNDONE.test(own) && !DOING.test(own) && isOfHarm());
}

function isLow(name, uom) {
  const said = plain(name);
  // with its accents, where it has any: `hồ chứa` is no `hộ chưa`
  const written = accented(name);
  const says = (form) => written === said || form.test(written);
  const isLate = ((OVERDUE.test(said) && says(/(?:^| )(?:quá|trễ|chậm|muộn)(?: |$)/)) || (NOT_YET.test(said) && says(/(?:^| )chưa(?: |$)/))) && !UNDONE.test(said.replace(OF_THESE, " ")) && !HELPED.test(said);
  return (NAMES.test(said) && !UNDONE.test(said)) || isLate || MOST.test(said) || DOWN_TO.test(written) || isRank(name, uom);
}
