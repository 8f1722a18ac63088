// What is wrong with a file as a whole: a code, for words in both languages, and what belongs to it.

export class Problem extends Error {
  constructor(code, details = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}
