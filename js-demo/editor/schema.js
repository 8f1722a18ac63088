// What a JSON Schema allows at a place: its fields, its values, and what it says about them.

/**
 * The schemas of a place, without references and choices: of several forms those that fit what already stands there.
 * @param {object} schema The whole schema.
 * @param {(string | number)[]} path
 * @param {unknown} value What the file holds so far.
 */
export function schemasAt(schema, path, value) {
  let found = expanded(schema, schema, value);
  let inner = value;
  for (const step of path) {
    inner = inner?.[step];
    found = found.flatMap((outer) => inside(outer, step)).flatMap((next) => expanded(next, schema, inner));
  }
  return found;
}

/** Fields by name; what is required stands first, the rest in the schema's order. */
export function fieldsOf(schemas, whole) {
  const fields = new Map();
  for (const { properties = {}, required = [] } of schemas) {
    for (const [name, property] of Object.entries(properties)) {
      if (property === false) continue;
      const forms = expanded(property, whole, undefined);
      const known = fields.get(name) ?? { name, forms: [], isRequired: false };
      fields.set(name, { ...known, forms: [...known.forms, ...forms], isRequired: known.isRequired || required.includes(name) });
    }
  }
  return [...fields.values()].sort((one, other) => Number(other.isRequired) - Number(one.isRequired));
}

/** The values that are named: the ones that may stand, else examples. */
export function valuesOf(schemas) {
  const isYesNo = schemas.some(({ type }) => type === "boolean");
  const allowed = distinct([...schemas.flatMap(({ const: only, enum: several = [] }) => (only === undefined ? several : [only])), ...(isYesNo ? [true, false] : [])]);
  const examples = distinct(schemas.flatMap((one) => [...("default" in one ? [one.default] : []), ...(one.examples ?? [])]));
  return { allowed, examples: examples.filter((example) => !allowed.includes(example)) };
}

/** The first description, in one language; the schema carries Vietnamese and, after a blank line, English. */
export function descriptionOf(schemas, lang) {
  const { description } = schemas.find((schema) => schema.description) ?? {};
  const [vi, en] = description?.split("\n\n") ?? [];
  return lang === "en" ? en ?? vi : vi;
}

/** The schema itself and the forms it leaves open; each has the description of what refers to it. */
function expanded(schema, whole, value) {
  if (schema === true || schema === false) return [];
  const { $ref, anyOf = [], oneOf = [], allOf = [], ...own } = schema;
  const told = (form) => (own.description ? { ...form, description: own.description, examples: own.examples ?? form.examples } : form);
  const referred = $ref ? [whole.$defs[$ref.slice("#/$defs/".length)]] : [];
  const chosen = [anyOf, oneOf].flatMap((forms) => asChoice(fitting(forms, whole, value)));
  return [...($ref ? [] : [own]), ...[...referred, ...allOf, ...chosen].flatMap((form) => expanded(form, whole, value)).map(told)];
}

/** What one of several forms requires is not required as long as another one is possible. */
function asChoice(forms) {
  return forms.length > 1 ? forms.map(({ required: _, ...form }) => form) : forms;
}

function fitting(forms, whole, value) {
  const possible = forms.filter((form) => expanded(form, whole, value).some((one) => fits(one, value)));
  const knowing = possible.filter((form) => expanded(form, whole, value).some((one) => knowsAll(one, value)));
  return knowing.length > 0 ? knowing : possible;
}

function fits({ type, const: only, enum: several, properties = {} }, value) {
  if (value === undefined) return true;
  if (typeof value !== "object" || value === null) return type !== "object" && type !== "array";
  if (only !== undefined || several) return false;
  const types = [type ?? (Array.isArray(value) ? "array" : "object")].flat();
  return types.includes(Array.isArray(value) ? "array" : "object")
    && Object.entries(properties).every(([name, property]) => !(name in value) || property?.const === undefined || property.const === value[name]);
}

function knowsAll({ properties, additionalProperties }, value) {
  return additionalProperties !== false || Object.keys(value ?? {}).every((name) => name in properties);
}

function inside({ properties, additionalProperties, items, prefixItems }, step) {
  const next = typeof step === "number" ? prefixItems?.[step] ?? items : properties?.[step] ?? additionalProperties;
  return typeof next === "object" ? [next] : [];
}

function distinct(values) {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
