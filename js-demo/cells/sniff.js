// What a file is, by its first bytes and not by its name.

const SIGNS = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]], ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["compound", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["picture", [0x89, 0x50, 0x4e, 0x47]], ["picture", [0xff, 0xd8, 0xff]], ["picture", [0x47, 0x49, 0x46, 0x38]],
  ["rar", [0x52, 0x61, 0x72, 0x21]], ["7z", [0x37, 0x7a, 0xbc, 0xaf]], ["gzip", [0x1f, 0x8b]],
];

/** `zip` (an XLSX), `compound` (an old .xls, or one with a password), `json`, `html`, `text` (a CSV), or what else it is. */
export function kindOf(start) {
  const found = SIGNS.find(([, sign]) => sign.every((byte, at) => start[at] === byte));
  if (found) return found[0];
  const text = textOf(start).replace(/^\ufeff/, "").trimStart();
  if (/^[{[]/.test(text)) return "json";
  if (/^<(!doctype|html|\?xml|table|meta)/i.test(text)) return "html";
  return "text";
}

/** Of a compound file, whether it is an XLSX with a password. Its list of parts is written in UTF-16. */
export function isLocked(bytes) {
  return new TextDecoder("latin1").decode(bytes).includes([..."EncryptedPackage"].join("\u0000"));
}

/** A file as text, for JSON: by its mark, else UTF-8. */
export function textOf(bytes) {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}
