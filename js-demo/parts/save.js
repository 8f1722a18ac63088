// How the page gives a file to the reader.

import { h } from "./dom.js";

/** A text as a file. */
export function saveText(name, type, text) {
  saveBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** Any bytes as a file. */
export function saveBlob(name, blob) {
  const url = URL.createObjectURL(blob);
  h("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
