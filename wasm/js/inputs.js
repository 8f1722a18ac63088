/** What a caller gives, as the text that a module takes; and what is wrong with it. */

/** What cannot be used, with every problem found. */
export class PlanError extends Error {
  /** @param {import("./tiendo.js").Diagnostic[]} diagnostics */
  constructor(diagnostics) {
    super(diagnostics.map(inOneLine).join("\n"));
    this.name = "PlanError";
    this.diagnostics = diagnostics;
  }
}

function inOneLine({ severity, code, input, pointer, line, message, help }) {
  const place = line === null ? "" : ` (line ${line})`;
  return `${severity}[${code}] ${input} ${pointer || "/"}${place}: ${message.en}; ${help.en}`.replace(/\s+/g, " ");
}

/** An input as text, or the problem with it. Text stays as it is, to the byte. */
export function textOf(value, input) {
  if (typeof value === "string") return { text: value };
  try {
    const other = notData(value);
    if (other) return { problem: notJson(input, other) };
    const text = typeof value === "object" && value !== null ? json(value) : undefined;
    if (text !== undefined) return { text };
    return { problem: notJson(input, { vi: plainly(value), en: plainly(value) }) };
  } catch (error) {
    const en = error instanceof Error ? error.message.split("\n")[0] : plainly(error);
    return { problem: notJson(input, { vi: inVietnamese(en), en }) };
  }
}

/** An object as JSON; of lists Prototype 1.6 makes quoted text. */
export function json(value) {
  const { toJSON } = Array.prototype;
  if (!toJSON) return JSON.stringify(value);
  delete Array.prototype.toJSON;
  try {
    return JSON.stringify(value);
  } finally {
    Array.prototype.toJSON = toJSON;
  }
}

/** What engines of scripts say of objects that are no data, each in its own words. */
function inVietnamese(found) {
  if (/circular|cyclic/i.test(found)) return "đối tượng chứa chính nó";
  if (/revoked/.test(found)) return "proxy đã bị thu hồi";
  return /BigInt/.test(found) ? "đối tượng có số kiểu BigInt" : found;
}

/** What people give in the place of text, by its way out. */
function notData(value) {
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return BYTES;
  if (typeof value?.then === "function") return PROMISE;
  if (value instanceof Map || value instanceof Set) return COLLECTION;
  return typeof value?.arrayBuffer === "function" ? FILE : null;
}

const BYTES = { vi: "dãy byte, phải giải mã thành chuỗi trước", en: "bytes, which have to be decoded first" };
const PROMISE = { vi: "promise, phải chờ (await) kết quả trước", en: "a promise, which has to be awaited first" };
const COLLECTION = { vi: "Map hoặc Set, phải đổi thành đối tượng hoặc mảng trước", en: "a Map or a Set, which has to be made an object or a list first" };
const FILE = { vi: "response hoặc tệp, phải đọc nội dung chữ trước", en: "a response or a file, of which the text has to be read first" };

/** The options of a call; a name that it does not have is no small thing: it would be left out without a word. */
export function optionsOf(options, names) {
  const given = options ?? {};
  if (typeof given !== "object") throw new TypeError(`options are an object, as in { ${names[0]}: … }, not ${shown(given)}`);
  const unknown = Object.keys(given).find((name) => !names.includes(name));
  if (unknown !== undefined) throw new TypeError(`there is no option "${unknown}"; the options are ${names.join(", ")}`);
  return given;
}

/** A value in a message, as much of it as makes it known. */
export function shown(value) {
  return typeof value === "string" ? `the text "${plainly(value)}"` : plainly(value);
}

/** The text of any value, also of one that has none. */
export function plainly(value) {
  try {
    return String(value).replace(/^([^]{200})[^]+/, "$1…");
  } catch {
    return typeof value;
  }
}

/** A day as text, or the problem with it. */
export function dayOf(value, option) {
  if (typeof value === "string") return { text: value };
  return {
    problem: {
      severity: "error", code: "not-a-day", input: "as_of", pointer: option === "asOf" ? "" : `/${option}`, line: null,
      message: { vi: `\`${option}\` không phải là chuỗi ngày`, en: `\`${option}\` is not the text of a day` },
      help: { vi: `viết \`{ ${option}: "2023-08-31" }\``, en: `write \`{ ${option}: "2023-08-31" }\`` },
    },
  };
}

function notJson(input, found) {
  return {
    severity: "error", code: "not-json", input, pointer: "", line: null,
    message: { vi: `không thành JSON được: ${found.vi}`, en: `this cannot become JSON: ${found.en}` },
    help: {
      vi: "đưa vào chuỗi JSON, hoặc đối tượng chỉ gồm dữ liệu thuần",
      en: "give JSON text, or an object of plain data",
    },
  };
}

/** Lines count only in a text that the caller has. */
export function withoutLinesOf(given, diagnostics) {
  return diagnostics.map((diagnostic) =>
    diagnostic.input in given && typeof given[diagnostic.input] !== "string" ? { ...diagnostic, line: null } : diagnostic);
}

/** As much of them as `withoutLinesOf` looks at, so that they need not be kept. */
export function formsOf(given) {
  return Object.fromEntries(Object.entries(given).map(([input, value]) => [input, typeof value === "string" ? "" : null]));
}

/** One of a few words. */
export function oneOf(option, value, choices) {
  if (choices.includes(value)) return value;
  throw new RangeError(`${option} must be ${choices.map((choice) => `"${choice}"`).join(" or ")}, not ${plainly(value)}`);
}

export const LANGUAGES = ["vi", "en"];

/** Large texts cross the border as bytes. */
export const utf8 = new TextEncoder();
