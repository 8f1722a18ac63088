// Where a plan or records come from: an address, an element of the page (`#id`), JSON text, or an object; and their text.

import { sharing } from "./sharing.js";

/** So long something may be still to come before its absence is a problem. */
const PATIENCE = 1000;

/** What cannot be had: of which input, under which name, and why (a key of the words, or a status). */
export class SourceError extends Error {
  constructor(input, name, why, options) {
    super(`tiendo: no ${input} from ${name || "the page"} (${why})`, options);
    this.name = "SourceError";
    Object.assign(this, { input, source: name, why });
  }
}

/**
 * What a value stands for: by its `key` two elements know that they ask for the same, `take` gives the text.
 * @returns {{ key: string, take: (afresh: boolean) => { promise: Promise<string | object>, release: () => void } }}
 */
export function sourceOf(input, value, element) {
  if (value === null || value === undefined || value === "") return nothing(input);
  if (isAddress(value)) return addressed(input, String(value).trim(), element);
  return { key: keyOf(value), take: () => kept(Promise.resolve(value)) };
}

/** Text that does not begin as JSON does is an address. */
export function isAddress(value) {
  return value instanceof URL || (typeof value === "string" && !/^[\s\uFEFF]*[[{]/.test(value));
}

function nothing(input) {
  return { key: "", take: () => waiting(input) };
}

/** Fails if nothing comes within a while. */
function waiting(input) {
  let timer;
  const promise = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new SourceError(input, "", "missing")), PATIENCE);
  });
  return { promise, release: () => clearTimeout(timer) };
}

function addressed(input, value, element) {
  if (value.startsWith("#")) return ofPage(input, value, element);
  const link = element.ownerDocument.createElement("a");
  link.href = value;
  return { key: link.href, take: (afresh) => files(link.href, (signal) => fetched(input, value, link.href, signal), afresh) };
}

/** The text of an element of the page, such as `<script type="application/json" id="plan">`. */
function ofPage(input, value, element) {
  const id = value.slice(1);
  const found = element.getRootNode().getElementById?.(id) ?? element.ownerDocument.getElementById(id);
  if (found) return { key: found.textContent, take: () => kept(Promise.resolve(found.textContent)) };
  return { key: value, take: () => kept(Promise.reject(new SourceError(input, value, "no_element"))) };
}

const files = sharing();

async function fetched(input, name, address, signal) {
  try {
    const response = await fetch(address, { signal });
    if (!response.ok) throw new SourceError(input, name, String(response.status));
    const text = await response.text();
    // a portal's own page for what is missing, or for who is not signed in
    if (/^\s*</.test(text)) throw new SourceError(input, name, "web_page");
    return text;
  } catch (error) {
    throw error instanceof SourceError || signal.aborted ? error : new SourceError(input, name, "no_answer", { cause: error });
  }
}

function kept(promise) {
  promise.catch(() => {});
  return { promise, release() {} };
}

/** Objects are the same while they are the same object. */
const numbers = new WeakMap();
let last = 0;

function keyOf(value) {
  if (typeof value !== "object") return String(value);
  if (!numbers.has(value)) numbers.set(value, (last += 1));
  return `object ${numbers.get(value)}`;
}
