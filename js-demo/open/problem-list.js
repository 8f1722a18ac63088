// What was not taken when files were opened, and why, as a file.

import { saveText } from "../parts/save.js";

/** The name of the file is in the language of what stands in it. */
export function saveProblemList(csv, lang) {
  saveText(lang === "vi" ? "tiendo-loi.csv" : "tiendo-problems.csv", "text/csv", csv);
}
