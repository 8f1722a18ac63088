// Parts of sentences that several words of opening files share: counts, lists of rows, names of headings, of numbers and separators.

import { KINDS } from "../sheets/kinds.js";

export const list = (words) => words.map((word) => `“${word}”`).join(", ");
const size = (bytes, point) => `${(bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0).replace(".", point)} MB`;
const count = (number, group) => String(number).replace(/\B(?=(\d{3})+$)/g, group);
export const vi = { size: (bytes) => size(bytes, ","), count: (number) => count(number, ".") };
export const en = { size: (bytes) => size(bytes, "."), count: (number) => count(number, ",") };
export const many = (number, one, more) => `${en.count(number)} ${number === 1 ? one : more}`;

export const CONVENTION = {
  comma: { vi: "dấu phẩy trước phần thập phân (1.234,5)", en: "comma before the decimals (1.234,5)" },
  point: { vi: "dấu chấm trước phần thập phân (1,234.5)", en: "point before the decimals (1,234.5)" },
};
export const SEPARATORS = {
  ";": { vi: "chấm phẩy (;)", en: "semicolon (;)" }, ",": { vi: "phẩy (,)", en: "comma (,)" },
  "\t": { vi: "tab", en: "tab" }, "|": { vi: "gạch đứng (|)", en: "bar (|)" },
};

/** What a mark may stand for that says as above. */
export const AS_ABOVE = {
  uom: { vi: "đơn vị tính", en: "unit of measure" }, section: { vi: "mục", en: "section" },
  responsible: { vi: "đơn vị chủ trì", en: "responsible unit" }, supporting: { vi: "đơn vị phối hợp", en: "supporting unit" },
  document: { vi: "văn bản", en: "document" },
};

/** How fields of a plan are called. */
const OF_PLANS = {
  name: { vi: "tên", en: "the name" }, target: { vi: "chỉ tiêu giao", en: "the target" },
  due: { vi: "thời hạn", en: "the due day" }, responsible: { vi: "đơn vị chủ trì", en: "the responsible unit" },
};

/** The headings of fields. */
export function fieldNames(fields, lang, kind) {
  const kinds = KINDS[kind] ? [KINDS[kind]] : Object.values(KINDS);
  // an id and a name are two columns of one field
  const titlesOf = (field) => {
    const columnsOf = ({ columns }) => columns.filter((column) => column.field === field);
    return kinds.map(columnsOf).find((found) => found.length > 0)?.map(({ title }) => title[lang]) ?? [field];
  };
  const named = fields.flatMap((field) => OF_PLANS[field]?.[lang] ?? titlesOf(field));
  return named.join(lang === "vi" ? " hoặc " : " or ");
}
