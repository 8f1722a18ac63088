// Where a plan or records come from: an address, an element of the page (`#id`), JSON text, or an object; and their text.

import { sharing } from "./sharing.js";

/** What becomes of an object that a framework writes into an attribute. */
const OBJECT = String({});
/** So long something may be still to come before its absence is a problem. */
const PATIENCE = 1000;

/** What cannot be had: of which input, under which name, and why (a key of the words, or a status). */
export class SourceError extends Error {
  constructor(input, name, why, options) {
    super(`tiendo: no ${input} from ${name || "the page"} (${why})`, options);
    Object.assign(this, { name: "SourceError", input, source: name, why });
  }
}

/**
 * What a value stands for: by its `key` two elements know that they ask for the same, `take` gives the text.
 * @returns {{ key: string, take: (afresh: boolean) => { promise: Promise<string | object>, release: () => void } }}
 */
export function sourceOf(input, value, element, address) {
  // of an object nothing is asked here, which a proxy may not answer
  const text = typeof value === "string" && value.trim();
  if (!value || text === "") return nothing(input, element);
  if (value === OBJECT) return given(value, new SourceError(input, OBJECT, "object"));
  if (text && isAddress(text)) return addressed(input, text, element, address);
  // such as one to sign in, which is shown to nobody
  return given(value, text[0] === "<" && new SourceError(input, "", "web_page"));
}

/** Text that does not begin as JSON or a page does is an address, unless it has several lines. */
export function isAddress(value) {
  return value instanceof URL || (typeof value === "string" && !/^([[{<]|\/\*)|\n/.test(value.trim()));
}

/** What is here already, if nothing is the matter with it. */
function given(value, error) {
  return { key: keyOf(value), take: () => kept(error ? Promise.reject(error) : Promise.resolve(unmarked(value))) };
}

/** Without the mark (U+FEFF) with which some editors begin a text; lines are counted in what is left. */
function unmarked(value) {
  return typeof value === "string" ? value.replace(/^(\s*)\uFEFF/, "$1") : value;
}

function nothing(input, element) {
  return { key: keyOf(element), take: () => waiting(input) };
}

/** Fails if nothing comes within a while. */
function waiting(input) {
  let timer;
  const promise = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new SourceError(input, "", "missing")), PATIENCE);
  });
  return { promise, release: () => clearTimeout(timer) };
}

function addressed(input, value, element, address) {
  if (value[0] === "#") return ofPage(input, value, element);
  return { key: address, take: (afresh) => files(address, (signal) => fetched(input, value, address, signal), afresh) };
}

/** The text of an element of the page, such as `<script type="application/json" id="plan">`. */
function ofPage(input, value, element) {
  const id = value.slice(1);
  const { ownerDocument: page } = element;
  const find = () => element.getRootNode().getElementById?.(id) ?? page.getElementById(id);
  const found = find();
  // what is still being parsed is not whole
  if (found && (page.readyState !== "loading" || found.nextSibling)) return given(found.textContent);
  // in another shadow root the same id is another element
  return { key: keyOf(element.getRootNode()) + value, take: () => kept(parsed(page).then(() => unmarked(find()?.textContent) ?? Promise.reject(new SourceError(input, value, "no_element")))) };
}

/** What stands further down in the page is not there before the page is. */
async function parsed(page) {
  if (page.readyState === "loading") await new Promise((over) => page.addEventListener("DOMContentLoaded", over, { once: true }));
}

const files = sharing();

async function fetched(input, name, address, signal) {
  try {
    // Servers that say nothing of caches, as nginx and Apache by themselves, let browsers keep figures for days.
    const response = await fetch(address, { signal, cache: "no-cache" });
    if (!response.ok) throw new SourceError(input, name, String(response.status));
    const text = decoded(await response.arrayBuffer());
    if (text === null) throw new SourceError(input, name, "not_utf8");
    // a portal's own page for what is missing, or for who is not signed in
    if (/^\s*</.test(text)) throw new SourceError(input, name, "web_page");
    return text;
  } catch (error) {
    throw error instanceof SourceError || signal.aborted ? error : new SourceError(input, name, "no_answer", { cause: error });
  }
}

/** The text; null where it is not UTF-8, in which JSON is written (RFC 8259 section 8.1). UTF-16 shows by its zeros. */
function decoded(bytes) {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? null : text;
  } catch {
    return null;
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
