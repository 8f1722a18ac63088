// What the attributes of an element may say, and what to say to a page whose attributes say something else.

const LISTED = 12;

/** Attributes that cannot be used, as one error. */
export class AttributeError extends RangeError {
  constructor(diagnostics) {
    super(diagnostics.map(({ attribute, message, help }) => `tiendo: ${attribute}: ${message.en}; ${help.en}`).join("\n"));
    this.name = "AttributeError";
    this.diagnostics = diagnostics;
  }
}

export function isGiven(value) {
  return value !== undefined && value !== null && value !== "";
}

/** A day that exists, as YYYY-MM-DD. */
export function isDay(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The whole number that an attribute gives, or null. */
export function wholeNumber(value, least, most) {
  const number = typeof value === "string" && /^\d+$/.test(value.trim()) ? Number(value) : value;
  return Number.isInteger(number) && least <= number && number <= most ? number : null;
}

/** Languages in which the elements speak; `vi-VN` counts as `vi`. */
export function languageOf(text) {
  const [language] = (text ?? "").trim().toLowerCase().split("-");
  return language === "vi" || language === "en" ? language : null;
}

/** A day attribute that cannot be used. */
export function notADay(attribute, given) {
  return problem(attribute, "not-a-day",
    { vi: `\`${given}\` không phải là ngày`, en: `\`${given}\` is not a day` },
    {
      vi: `viết năm-tháng-ngày, như \`${attribute}="2023-08-31"\`${attribute === "as-of" ? ", hoặc bỏ thuộc tính để lấy ngày hôm nay" : ", hoặc bỏ thuộc tính"}`,
      en: `write year-month-day, as in \`${attribute}="2023-08-31"\`, or leave the attribute out${attribute === "as-of" ? " for today" : ""}`,
    });
}

export function notALanguage(given) {
  return problem("lang", "not-a-language",
    { vi: `không có ngôn ngữ \`${given}\``, en: `there is no language \`${given}\`` },
    { vi: "viết `lang=\"vi\"` hoặc `lang=\"en\"`; tạm dùng tiếng Việt", en: "write `lang=\"vi\"` or `lang=\"en\"`" });
}

export function notANumber(attribute, given, least, most, usual) {
  return problem(attribute, "not-a-number",
    { vi: `\`${given}\` không phải là số nguyên từ ${least} đến ${most}`, en: `\`${given}\` is not a whole number from ${least} to ${most}` },
    { vi: `viết như \`${attribute}="${usual}"\`; tạm dùng ${usual}`, en: `write it as in \`${attribute}="${usual}"\`; ${usual} is used instead` });
}

/** An id of the plan that is not in it; `named` are those that are. */
export function unknownId(attribute, given, named, goesOn) {
  return problem(attribute, "unknown-id",
    { vi: `kết quả đánh giá không có mã \`${given}\``, en: `the assessment has no \`${given}\`` },
    {
      vi: `${list(named, "vi", "các mã có")}${goesOn ? "; tạm hiện tất cả" : ""}`,
      en: `${list(named, "en", "there are")}${goesOn ? "; everything is shown instead" : ""}`,
    });
}

/** An attribute that has to be there. */
export function missing(attribute, named) {
  return problem(attribute, "missing-attribute",
    { vi: `thiếu thuộc tính \`${attribute}\``, en: `the attribute \`${attribute}\` is missing` },
    { vi: list(named, "vi", "các mã có"), en: list(named, "en", "there are") });
}

function list(named, lang, lead) {
  if (named.length === 0) return { vi: "không có mã nào", en: "there is none at all" }[lang];
  const shown = named.slice(0, LISTED).map(({ id, name }) => `\`${id}\` (${name[lang]})`).join(", ");
  const rest = named.length - LISTED;
  return `${lead} ${shown}${rest > 0 ? { vi: `, và ${rest} mã khác`, en: ` and ${rest} more` }[lang] : ""}`;
}

/** In the form of the package's diagnostics. */
function problem(attribute, code, message, help) {
  return { severity: "error", code, input: "attribute", attribute, pointer: "", line: null, message, help };
}
