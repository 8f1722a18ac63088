// The text of a part of a JSON text, by its node in the tree.

export function textOf(text, { offset, length }) {
  return text.slice(offset, offset + length);
}
