/** What a schema says at one place of a value: the parts of it that speak of that place, conditions left aside. */

/** The parts of a schema that may stand for what a JSON Pointer names in a value. */
export function placesAt(schema, value, pointer) {
  let places = alternatives(schema, schema);
  let here = value;
  for (const step of pointer.split("/").slice(1)) {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    const inner = places.flatMap((place) => (Array.isArray(here) ? [place.prefixItems?.[key] ?? place.items] : [place.properties?.[key]]));
    places = [...new Set(inner.filter((place) => typeof place === "object" && place !== null).flatMap((place) => alternatives(place, schema)))];
    here = here?.[key];
  }
  return places;
}

/** A part of a schema with what it refers to, and each of its alternatives. */
function alternatives(place, schema) {
  const referred = place.$ref ? [schema.$defs[place.$ref.slice("#/$defs/".length)]] : [];
  // alternatives of an object that is closed only say what goes together
  const others = place.additionalProperties === false ? [] : place.anyOf ?? [];
  return [place, ...[...referred, ...others].flatMap((other) => alternatives(other, schema))];
}

/** The words that may stand there. */
export function wordsOf(node) {
  return [...(node.enum ?? []), ...("const" in node ? [node.const] : [])].filter((word) => typeof word === "string");
}

/** Every object that a schema declares, with its place; what only narrows another one is left aside. */
export function objectsOf(schema) {
  const found = [];
  const visit = (node, pointer) => {
    if (typeof node !== "object" || node === null) return;
    if (node.additionalProperties === false) found.push({ node, pointer });
    for (const [key, value] of Object.entries(node)) {
      if (!["examples", "default", "const", "enum"].includes(key)) visit(value, `${pointer}/${key}`);
    }
  };
  visit(schema, "");
  return found;
}
