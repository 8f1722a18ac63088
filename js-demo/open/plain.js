// Words made comparable: an office writes one heading in many ways, and all of them are the same heading.

/** `Mã  chỉ tiêu*` (composed or not) as `ma chi tieu`. */
export function plain(text) {
  return withoutAccents(text).toLowerCase().replace(/[^\p{L}\p{N}%]+/gu, " ").trim();
}

/** The same with its accents, where two names differ by them only. */
export function accented(text) {
  return text.normalize("NFC").toLowerCase().replace(/[^\p{L}\p{N}%]+/gu, " ").trim();
}

function withoutAccents(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d");
}
