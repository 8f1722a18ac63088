// The words of the editor component itself, in Vietnamese; its English is its own.

const VIETNAMESE = {
  "Control character": "Ký tự điều khiển",
  "Selection deleted": "Đã xóa phần chọn",
  "Fold line": "Thu gọn dòng",
  "Unfold line": "Mở dòng",
  "Folded lines": "Các dòng đã thu gọn",
  "Unfolded lines": "Các dòng đã mở",
  "folded code": "phần đã thu gọn",
  unfold: "mở ra",
  to: "đến",
  Find: "Tìm",
  Replace: "Thay bằng",
  next: "tiếp",
  previous: "trước",
  all: "chọn tất cả",
  "match case": "phân biệt hoa thường",
  "by word": "cả từ",
  regexp: "biểu thức chính quy",
  replace: "thay",
  "replace all": "thay tất cả",
  close: "đóng",
  "current match": "chỗ tìm thấy",
  "on line": "ở dòng",
  "replaced match on line $": "đã thay ở dòng $",
  "replaced $ matches": "đã thay $ chỗ",
  "Go to line": "Đến dòng",
  go: "đến",
  Completions: "Gợi ý",
  Diagnostics: "Các lỗi",
  "No diagnostics": "Không có lỗi",
};

export function phrases(lang) {
  return lang === "vi" ? VIETNAMESE : {};
}
