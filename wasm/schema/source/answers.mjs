/** The schemas of what the engine answers, from the types that ship with the package; `tsc` proves those against the corpus. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { WORDS } from "./answer-words.mjs";
import { described, schemaOf } from "./forms.mjs";

// the tests have the compiler; the package needs none
const ts = createRequire(new URL("../../../tests/package.json", import.meta.url))("typescript-6");
const TYPES = ["tiendo.d.ts", "explain.d.ts"].map((name) => new URL(`../../js/${name}`, import.meta.url));

/** Names that are text of a form. */
const TEXTS = {
  Day: { type: "string", pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$" },
  Moment: { type: "string", pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:T(?:[01][0-9]|2[0-3]):[0-5][0-9])?$" },
  Time: { type: "string", pattern: "^(?:[01][0-9]|2[0-3]):[0-5][0-9]$" },
  Decimal: { type: "string", pattern: "^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?$" },
};

/** The declarations of the types by name. */
export function declarations() {
  const sources = TYPES.map((file) => ts.createSourceFile(file.pathname, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true));
  const named = sources.flatMap(({ statements }) => [...statements]).filter((statement) => ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement));
  return new Map(named.map((statement) => [statement.name.text, statement]));
}

/** The schemas of the types that others lead to, these with them. */
function definitionsFrom(roots) {
  const types = declarations();
  const reached = new Set(roots);
  // a set is walked to its end while it grows
  const schemas = new Map();
  for (const name of reached) {
    const schema = TEXTS[name] ?? schemaOfDeclaration(name, types.get(name), types);
    schemas.set(name, schema);
    for (const [, other] of JSON.stringify(schema).matchAll(/"#\/\$defs\/(\w+)"/g)) reached.add(other);
  }
  // in the order of the types
  return Object.fromEntries([...types.keys()].filter((name) => schemas.has(name)).map((name) => [name, schemas.get(name)]));
}

function schemaOfDeclaration(name, declaration, types) {
  if (ts.isTypeAliasDeclaration(declaration)) return schemaOfType(declaration.type, name, types);
  return schemaOfMembers(membersOf(declaration, types), name, types);
}

/** The properties of an interface, those of what it extends first, each with the name of the type that declares it. */
function membersOf(declaration, types) {
  const bases = (declaration.heritageClauses ?? []).flatMap((clause) => clause.types.map(({ expression }) => types.get(expression.text)));
  return [...bases.flatMap((base) => membersOf(base, types)), ...declaration.members.map((member) => ({ member, of: declaration.name.text }))];
}

function schemaOfMembers(members, name, types) {
  const properties = {};
  const required = [];
  for (const { member, of } of members) {
    if (!ts.isPropertySignature(member)) throw new Error(`${name} has a member that is no property`);
    const key = member.name.text;
    properties[key] = { ...wordsOf(of, key), ...schemaOfType(member.type, `${name}.${key}`, types) };
    if (!member.questionToken) required.push(key);
  }
  return { type: "object", properties, required, additionalProperties: false };
}

function schemaOfType(type, name, types) {
  const inner = (one) => schemaOfType(one, name, types);
  if (ts.isParenthesizedTypeNode(type)) return inner(type.type);
  if (ts.isLiteralTypeNode(type)) return schemaOfLiteral(type.literal);
  if (ts.isArrayTypeNode(type)) return { type: "array", items: inner(type.elementType) };
  if (ts.isTypeLiteralNode(type)) return schemaOfMembers(type.members.map((member) => ({ member, of: name })), name, types);
  if (ts.isUnionTypeNode(type)) return schemaOfUnion(type.types.map(inner));
  if (ts.isIndexedAccessTypeNode(type)) return inner(memberAt(type, types).type);
  if (ts.isTypeReferenceNode(type)) return schemaOfReference(type, inner, types);
  if (type.kind === ts.SyntaxKind.StringKeyword) return { type: "string" };
  if (type.kind === ts.SyntaxKind.BooleanKeyword) return { type: "boolean" };
  // what the engine answers as a number is whole: decimals are text
  if (type.kind === ts.SyntaxKind.NumberKeyword) return { type: "integer" };
  throw new Error(`${name} has a type that has no schema: ${type.getText()}`);
}

function schemaOfLiteral(literal) {
  if (literal.kind === ts.SyntaxKind.NullKeyword) return { type: "null" };
  if (literal.kind === ts.SyntaxKind.TrueKeyword) return { const: true };
  return { const: literal.text };
}

/** Words together, what else there is beside them. */
function schemaOfUnion(parts) {
  const words = parts.filter((part) => "const" in part).map((part) => part.const);
  const others = parts.filter((part) => !("const" in part));
  const all = words.length > 1 ? [{ enum: words }, ...others] : parts;
  return all.length === 1 ? all[0] : { anyOf: all };
}

/** `Consequence["follows"]`. */
function memberAt({ objectType, indexType }, types) {
  const members = types.get(objectType.typeName.text).members;
  return members.find((member) => member.name.text === indexType.literal.text);
}

function schemaOfReference(type, inner, types) {
  const name = type.typeName.text;
  if (name !== "Record") return { $ref: `#/$defs/${name}` };
  const [keys, values] = type.typeArguments;
  const words = inner(types.get(keys.typeName.text).type).enum;
  const properties = Object.fromEntries(words.map((word) => [word, { ...wordsOf(keys.typeName.text, word), ...inner(values) }]));
  return { type: "object", properties, required: words, additionalProperties: false };
}

/** The description of a property: its own, or that of its name wherever it stands. */
function wordsOf(of, key) {
  const found = [`${of}.${key}`, key].find((name) => name in WORDS);
  if (!found) throw new Error(`${of}.${key} has no description`);
  USED.add(found);
  return described(...WORDS[found]);
}
const USED = new Set();

const ROOTS = {
  assessment: ["Assessment", ["Kết quả đánh giá Tiendo", "Tiendo assessment"], ["Kết quả đánh giá một kế hoạch tại một ngày, như `assess` trả về.", "The assessment of a plan on one day, as `assess` answers it."]],
  comparison: ["Comparison", ["So sánh Tiendo", "Tiendo comparison"], ["Kết quả nào thay đổi giữa hai lần đánh giá và vì sao, như `compare` trả về.", "Which verdicts of two assessments differ, and why, as `compare` answers it."]],
  "what-if": ["WhatIf", ["Kết quả thử Tiendo", "Tiendo what-if"], ["Một thay đổi thử mang lại gì, như `whatIf` trả về.", "What a change on trial brings, as `whatIf` answers it."]],
  agenda: ["Agenda", ["Lịch thời hạn Tiendo", "Tiendo agenda"], ["Việc gì đến hạn ngày nào, ai phải làm; `agenda` trả về phần `entries`.", "What is due on which day and who owes it; `agenda` answers its `entries`."]],
  "calendar-year": ["CalendarYear", ["Lịch một năm Tiendo", "Tiendo calendar year"], ["Những ngày đặc biệt của một năm, như `calendarYear` trả về.", "The special days of a year, as `calendarYear` answers them."]],
  draft: ["Draft", ["Dự thảo văn bản Tiendo", "Tiendo draft"], ["Dự thảo báo cáo giải trình hoặc báo cáo của văn phòng.", "The draft of an explanation or of the office's report."]],
  diagnostics: ["Diagnostic", ["Chẩn đoán Tiendo", "Tiendo diagnostics"], ["Mọi lỗi, cảnh báo và lưu ý, như `check` trả về.", "Every problem, warning and note, as `check` answers them."]],
};

export function answers() {
  const all = definitionsFrom(Object.values(ROOTS).map(([type]) => type));
  const unused = Object.keys(WORDS).filter((name) => !USED.has(name));
  if (unused.length > 0) throw new Error(`nothing has the descriptions ${unused.join(", ")}`);
  return Object.fromEntries(Object.entries(ROOTS).map(([name, [type, title, words]]) => {
    return [name, schemaOf(name, title, words, name === "diagnostics" ? { type: "array", items: { $ref: `#/$defs/${type}` } } : all[type], all)];
  }));
}
