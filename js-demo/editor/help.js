// What the schema knows at the cursor: fields and values to choose from, and what a field means.

import { startCompletion } from "@codemirror/autocomplete";
import { findNodeAtLocation, getNodeValue } from "jsonc-parser";
import { h, withCode } from "../parts/dom.js";
import { nameOf } from "../asked/files.js";
import { namedAt } from "./references.js";
import { descriptionOf, fieldsOf, schemasAt, valuesOf } from "./schema.js";
import { locationIn, treeOf } from "../json/tree.js";

/** A document that was read is not read again. */
const read = new WeakMap();

/** The text of a document of the editor, its tree, and its value as far as it can be read. */
function readOf(doc) {
  if (!read.has(doc)) {
    const text = doc.toString();
    read.set(doc, { text, ...treeOf(text) });
  }
  return read.get(doc);
}

export function valueIn(doc) {
  return readOf(doc).value;
}

/**
 * @param {{ schema: object, lang: string, t: Function, plan: () => unknown }} given `plan` is the value in which ids are looked up.
 */
export function helper({ schema, lang, t, plan }) {
  /** Where an offset is: its path, what stands there, the schemas of it, and the object around it. */
  function placeAt(doc, offset) {
    const { text, root, value } = readOf(doc);
    const { path, isAtPropertyKey: isName, previousNode } = locationIn(text, offset);
    const isOn = previousNode && previousNode.offset <= offset && offset <= previousNode.offset + previousNode.length;
    return { text, root, value, path, isName, token: isOn ? previousNode : null };
  }

  function completions(context) {
    const place = placeAt(context.state.doc, context.pos);
    // what is offered unasked is only what somebody began to write, so that Enter stays a new line
    if (!context.explicit && !place.token && !(/:\s?$/.test(context.state.sliceDoc(context.pos - 2, context.pos)))) return null;
    const options = place.isName ? fieldOptions(place) : valueOptions(place, context.explicit);
    if (options.length === 0) return null;
    const { token } = place;
    const from = token?.offset ?? context.pos;
    const isText = token?.type === "string" || token?.type === "property";
    return { from, options: options.map((option, at) => ({ ...option, apply: option.apply(token), boost: -at })), validFor: isText ? /^"[^"\n]*$/ : undefined };
  }

  /** Fields that are not there yet. */
  function fieldOptions({ root, value, path, token }) {
    const outer = path.slice(0, -1);
    const around = root && findNodeAtLocation(root, outer);
    const { [String(path.at(-1))]: _, ...there } = (around && getNodeValue(around)) ?? {};
    return fieldsOf(schemasAt(schema, outer, without(value, outer, there)), schema).filter(({ name }) => !(name in there))
      .map(({ name, forms, isRequired }) => ({
        label: JSON.stringify(name), displayLabel: name, type: "property", detail: isRequired ? t("required") : undefined,
        info: () => explained(descriptionOf(forms, lang)),
        apply: () => (view, _completion, from) => insertField(view, from, token, name, forms),
      }));
  }

  function valueOptions({ path, value }, isAsked) {
    const schemas = schemasAt(schema, path, value);
    const { allowed, examples } = valuesOf(schemas);
    // `to` is a unit in one place and a day or a number in another: those have a form of their own
    const ids = schemas.some(({ pattern }) => pattern === schema.$defs.text.pattern) ? namedAt(path, plan()) : [];
    const option = (kind) => (one) => ({
      label: JSON.stringify(one), displayLabel: typeof one === "string" ? one : JSON.stringify(one), type: kind, detail: kind === "text" ? t("example") : undefined,
      apply: (token) => (view, _completion, from) => replace(view, from, token, JSON.stringify(one)),
    });
    const named = ({ id, name }) => ({ ...option("constant")(id), detail: nameOf(name, lang) });
    return [...allowed.map(option("enum")), ...ids.map(named), ...(isAsked && allowed.length + ids.length === 0 ? examples.map(option("text")) : [])];
  }

  /** What a field means, for a tip at it. */
  function tip(view, offset) {
    const place = placeAt(view.state.doc, offset);
    const told = place.token && about(place);
    if (!told) return null;
    const { offset: from, length } = place.token;
    return { pos: from, end: from + length, above: true, create: () => ({ dom: h("div", { class: "tip" }, told) }) };
  }

  function about({ path, value, isName, token }) {
    const description = descriptionOf(schemasAt(schema, path, value), lang);
    const thing = !isName && token?.type === "string" ? namedAt(path, plan()).find(({ id }) => id === token.value) : null;
    const parts = [thing?.name && h("p", null, h("b", null, nameOf(thing.name, lang))), description && explained(description)].filter(Boolean);
    return parts.length > 0 ? parts : null;
  }

  /** Where the cursor is, in words: the path, and what the field means. */
  function here(state) {
    const place = placeAt(state.doc, state.selection.main.head);
    const path = place.path.filter((step) => step !== "");
    // what says nothing itself is told by what it stands in
    const description = path.map((_, at) => path.slice(0, path.length - at)).concat([[]])
      .map((part) => descriptionOf(schemasAt(schema, part, place.value), lang)).find(Boolean);
    return { path: path.map((step) => (typeof step === "number" ? step + 1 : step)).join(" › "), description };
  }

  return { completions, tip, here };
}

function explained(description) {
  return h("p", null, withCode(description ?? ""));
}

/** The file's value, in which one object is another. */
function without(value, path, object) {
  if (path.length === 0) return object;
  const [step, ...rest] = path;
  const copy = Array.isArray(value) ? [...value] : { ...value };
  copy[step] = without(value?.[step], rest, object);
  return copy;
}

const EMPTY = { string: '""', array: "[]", object: "{}" };

/** Writes a field with an empty value, and the comma before the next one; the cursor stands where the value goes. */
function insertField(view, from, token, name, forms) {
  const to = token ? token.offset + lengthIn(view, token) : from;
  const after = view.state.sliceDoc(to, to + 200);
  const written = JSON.stringify(name);
  if (/^\s*:/.test(after)) return replaceRange(view, from, to, written, written.length);
  const only = forms.find((form) => form.const !== undefined);
  const kinds = new Set(forms.map(({ type, enum: several }) => type ?? (several ? "string" : undefined)).filter(Boolean));
  const value = only ? JSON.stringify(only.const) : kinds.size === 1 ? EMPTY[[...kinds][0]] ?? "" : "";
  const comma = /^\s*"/.test(after) ? "," : "";
  const start = `${written}: `;
  replaceRange(view, from, to, `${start}${value}${comma}`, start.length + (only ? value.length : Math.min(1, value.length)));
  if (value !== "[]" && value !== "{}" && !only) startCompletion(view);
}

function replace(view, from, token, text) {
  replaceRange(view, from, token ? token.offset + lengthIn(view, token) : from, text, text.length);
}

/** How long what is written has become since it was read: letters typed in between belong to it. */
function lengthIn(view, { offset }) {
  const token = locationIn(view.state.doc.toString(), view.state.selection.main.head).previousNode;
  return token?.offset === offset ? token.length : view.state.selection.main.head - offset;
}

function replaceRange(view, from, to, insert, cursor) {
  view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + cursor }, userEvent: "input.complete", scrollIntoView: true });
}
