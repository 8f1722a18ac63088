// What is wrong with a file as a whole: a code, for words in both languages, and what belongs to it.

export class Problem extends Error {
  constructor(code, details = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

/** Whether a file was changed or is gone since it was chosen; in Firefox reading it is then aborted. */
export const isGone = ({ name }) => ["NotReadableError", "NotFoundError", "AbortError"].includes(name);
