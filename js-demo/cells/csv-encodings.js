// The encodings of a CSV that can be chosen.

export const ENCODINGS = ["utf-8", "windows-1258", "utf-16le", "utf-16be", "windows-1252"];
