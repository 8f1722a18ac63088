// What stands in the brackets of a heading or a title, and what stands outside of them.

/** What stands in the brackets of a text. */
export function bracketsOf(text) {
  // of very many that are never shut each would be looked through to the end
  return [...text.matchAll(/[([]([^)\]]{0,500})[)\]]/g)].map(([, inside]) => inside);
}

/** A text without what is in brackets. */
export const withoutBrackets = (text) => text.replace(/[([][^)\]]*[)\]]?/g, " ");
