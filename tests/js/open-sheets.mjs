/** Sheets that tests of the readers make, and what is read from them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addressOf } from "../../js-demo/engine/places.js";
import { gather } from "../../js-demo/records/gather.js";
import { notice } from "../../js-demo/open/notice-words.js";
import { planHeadingsOf } from "../../js-demo/plans/plan-headings.js";
import { planOf } from "../../js-demo/plans/plan-sheets.js";
import { tablesOf } from "../../js-demo/sheets/tables.js";
import { readXlsx } from "../../js-demo/cells/xlsx.js";
import { ROOT } from "./cases.mjs";
import { workbookOf } from "./workbook.mjs";

export const PLAN = JSON.parse(readFileSync(join(ROOT, "core/plans/nga-nam-2023.plan.json"), "utf8"));
export const quiet = () => {};

export const HEADS = ["Mã chỉ tiêu", "Ngày", "Giá trị"];
export const REVENUE = "1a-budget-revenue";

export const cellRow = (on, value) => [REVENUE, on, value];

export const fileOf = (sheets, options) => new Blob([workbookOf(sheets, options)]);

/** Records of a workbook, and what is wrong with it: cells with code. */
export async function read(sheets, options, choices) {
  const tables = tablesOf(await readXlsx(fileOf(sheets, options), quiet));
  const found = gather(tables, PLAN, null, choices ?? {});
  return { ...found, wrong: found.problems.map(({ sheet, row, place, code }) => `${addressOf(tables[sheet].name, row, place)} ${code}`) };
}

/** What sheets of rows make: the plan with what is told of it, and the results in the same rows. */
export async function madeOf(sheets, options) {
  const read = tablesOf(await readXlsx(fileOf(sheets.map((sheet, at) => ({ name: `S${at + 1}`, ...Array.isArray(sheet) ? { rows: sheet } : sheet }))), quiet));
  const found = read.map((sheet, at) => [at, planHeadingsOf(sheet, "plan")]).filter(([, headings]) => headings);
  const made = planOf(read, found, "x.xlsx", options);
  const both = found.filter(([, { hasBoth }]) => hasBoth);
  const results = gather(both.map(([at]) => read[at]), made.plan, null, { ofPlan: (at) => ({ results: both[at][1].results, ids: made.idsOf.get(both[at][0]), convention: made.conventions.get(both[at][0]), period: made.targetsOf }) });
  return { ...made, results, said: made.told.map(({ notices }) => notices.map((found) => notice(found, "vi")).join("; ")), wrong: made.problems.map(({ sheet, row, place, code }) => `${addressOf(read[sheet].name, row, place)} ${code}`) };
}
