// The lines of a letterhead: in which order they are filled in, and which of them name several.

export const LINES = ["superior", "issuer", "symbol", "number", "place", "date", "to", "copies", "signatory", "signer"];
export const LISTS = ["to", "copies"];
