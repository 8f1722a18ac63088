// Things that several results have in common, such as their documents, each once.

/** By id, in their order; nothing is left out of what there is none of. */
export function distinct(things) {
  return [...new Map(things.filter(Boolean).map((thing) => [thing.id, thing])).values()];
}
