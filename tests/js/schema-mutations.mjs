/**
 * Small changes of a usable input, field by field: one is taken away, renamed, of another type, or added from another
 * input. Fields that stand at the same place of the format, in objects that begin with the same field (of what has several
 * forms, the form), are one kind, and each kind is changed in the first input that has it: the whole format is gone
 * through, in the same way on every run.
 */
const MOST_GRAFTS = 3;
/** No field has a name like this, and none is like it: the engine then says which there are. */
export const UNKNOWN = "?";
const OTHERS = [null, true, 0, 7, 99999, -1, 0.5, "", " ", "x", "7", [], {}, { x: 1 }];

/** Remembers which kinds of fields were changed, and which values each kind had. */
export function newMemory() {
  return { changed: new Set(), values: new Map() };
}

/** Notes the values of an input, so that they can be added elsewhere. */
export function note(input, memory) {
  walk(input, "", (object, kind) => {
    for (const [key, value] of Object.entries(object)) {
      const of = known(memory.values, kind, () => new Map());
      const values = known(of, key, () => []);
      if (values.length < MOST_GRAFTS) values.push(value);
    }
  });
}

/** Each change: what was done, and the input with it, until the next one is asked for. */
export function* mutations(input, memory) {
  if (isNew(memory, "")) for (const other of [...OTHERS, [input]]) yield [`the whole = ${JSON.stringify(other).slice(0, 60)}`, other];
  const places = [];
  walk(input, "", (object, kind) => places.push({ object, kind }));
  for (const { object, kind } of places) {
    const [form] = Object.keys(object);
    for (const key of Object.keys(object)) {
      if (isNew(memory, `${kind} ${form} ${key}`)) yield* changesOf(object, key, `${kind}/${key}`, input);
    }
    if (isNew(memory, `${kind} ${form}`)) yield* additionsTo(object, kind, memory, input);
  }
}

function* changesOf(object, key, kind, input) {
  const before = { ...object };
  const value = object[key];
  const put = (changed) => {
    for (const name of Object.keys(object)) delete object[name];
    Object.assign(object, changed);
    return input;
  };
  const { [key]: _, ...rest } = before;
  yield [`${kind} removed`, put(rest)];
  yield [`${kind} renamed`, put({ ...rest, [UNKNOWN]: value })];
  for (const other of [...OTHERS, [value], ...(Array.isArray(value) ? [[...value, null], [...value, ...value]] : [])]) {
    yield [`${kind} = ${JSON.stringify(other).slice(0, 60)}`, put({ ...before, [key]: other })];
  }
  put(before);
}

/** Fields that stand in others of its kind, and one that stands in none. */
function* additionsTo(object, kind, memory, input) {
  for (const [key, values] of [...(memory.values.get(kind) ?? []), [UNKNOWN, [null]]]) {
    if (key in object) continue;
    for (const value of values) {
      object[key] = value;
      yield [`${kind}/${key} added: ${JSON.stringify(value).slice(0, 60)}`, input];
    }
    delete object[key];
  }
}

function isNew(memory, kind) {
  if (memory.changed.has(kind)) return false;
  memory.changed.add(kind);
  return true;
}

function known(map, key, create) {
  if (!map.has(key)) map.set(key, create());
  return map.get(key);
}

function walk(value, kind, visit) {
  if (Array.isArray(value)) return value.forEach((item) => walk(item, `${kind}/-`, visit));
  if (typeof value !== "object" || value === null) return;
  visit(value, kind);
  for (const [key, inner] of Object.entries(value)) walk(inner, `${kind}/${key}`, visit);
}
