// What is wrong in files, as a CSV that a spreadsheet opens without taking any cell for a formula.

import Papa from "papaparse";
import { addressOf } from "../engine/places.js";
import { FORMULA, SEPARATOR } from "../words/csv-cells.js";
import { cellProblem, cellWords } from "./cell-words.js";
import { wordsIn } from "./words.js";

/** With the separator that Vietnamese spreadsheets expect, and the mark by which they know the encoding. */
export function problemsAsCsv(problems, language) {
  const t = wordsIn(language);
  const rowOf = (problem) =>
    [problem.file, addressOf(problem.name, problem.row, problem.place), cellWords(problem, language), cellProblem(problem, language)];
  const head = [language === "vi" ? "Tệp" : "File", t("col_cell"), t("col_words"), t("col_what")];
  // a cell that begins like a formula gets an apostrophe
  const options = { delimiter: language === "vi" ? ";" : ",", quotes: (words) => SEPARATOR.test(words), escapeFormulae: FORMULA };
  return `\ufeff${Papa.unparse([head, ...problems.map(rowOf)], options)}\r\n`;
}
