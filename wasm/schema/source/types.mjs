/** TypeScript types of what people write, from its schemas: `Plan` and `Records`. What only goes together the schemas say. */

/** Definitions that are no types of their own. */
const PLAIN = {
  text: "string", date: "string", month_or_year: "string", day: "Day", time: "Time", moment: "Moment", name: "Name",
  number: "Exact", number_not_negative: "Exact", number_positive: "Exact", share: "Exact", part_of_one: "Exact", part_below_one: "Exact",
};

const HEAD = `/** What people write: plans and records, as \`assess\` takes them. Made from the JSON Schemas by \`wasm/schema/build.mjs\`. */

/** A day, \`YYYY-MM-DD\`. */
export type Day = string;
/** A local time of day, \`14:20\`. */
export type Time = string;
/** A day, or a day with a time: \`2023-08-01\`, \`2023-08-01T14:20\`. */
export type Moment = string;
/** An exact number: of at most 15 significant digits; longer ones as text. */
export type Exact = number | string;
/** A name: one text for both languages, or both wordings. */
export type Name = string | { vi: string; en: string };
`;

/** The text of the types that these schemas lead to; each schema under the name of its type. */
export function typesOf(roots) {
  const declared = new Map();
  const wanted = Object.entries(roots).map(([name, schema]) => ({ name, node: schema, schema }));
  while (wanted.length > 0) {
    const { name, node, schema } = wanted.shift();
    if (declared.has(name)) continue;
    const named = (of) => {
      wanted.push({ name: pascal(of), node: schema.$defs[of], schema });
      return pascal(of);
    };
    declared.set(name, declaration(name, node, named));
  }
  return `${HEAD}\n${[...declared.values()].join("\n")}`;
}

function declaration(name, node, named) {
  const words = node.description ? `/** ${english(node)} */\n` : "";
  if (node.type === "object") return `${words}export interface ${name} ${members(node, named, "")}\n`;
  return `${words}export type ${name} = ${typeOf(node, named, "")};\n`;
}

function members({ properties, required = [] }, named, indent) {
  const inner = `${indent}  `;
  const lines = Object.entries(properties).map(([name, node]) => {
    const key = /^[\w$]+$/.test(name) ? name : JSON.stringify(name);
    // JSON leaves out what is undefined
    const [mark, orNot] = required.includes(name) ? ["", ""] : ["?", " | undefined"];
    return `${inner}/** ${english(node)} */\n${inner}${key}${mark}: ${typeOf(node, named, inner)}${orNot};\n`;
  });
  return `{\n${lines.join("")}${indent}}`;
}

function typeOf(node, named, indent) {
  const inner = (one) => typeOf(one, named, indent);
  const of = node.$ref?.slice("#/$defs/".length);
  if (of) return PLAIN[of] ?? named(of);
  if ("const" in node) return JSON.stringify(node.const);
  if (node.enum) return node.enum.map((word) => JSON.stringify(word)).join(" | ");
  if (node.prefixItems) return `[${node.prefixItems.map(inner).join(", ")}]`;
  // where an object has alternatives they only say what goes together
  if (node.type === "object") return members(node, named, indent);
  if (node.anyOf) return node.anyOf.map(inner).join(" | ");
  if (Array.isArray(node.type)) return node.type.map((type) => inner({ ...node, type })).join(" | ");
  if (node.type === "array") {
    const items = inner(node.items);
    return /[ |]/.test(items) && !items.startsWith("{") ? `(${items})[]` : `${items}[]`;
  }
  return { string: "string", integer: "number", boolean: "boolean", null: "null" }[node.type];
}

function english({ description }) {
  return description.split("\n\n")[1];
}

function pascal(name) {
  return name.split("_").map((word) => word[0].toUpperCase() + word.slice(1)).join("");
}
