// A table that was taken away from the page, as the beginning of another plan: what it says of indicators and tasks is read, results are not.

import { plain } from "../cells/plain.js";
import { Problem } from "../cells/problem.js";
import { planHeadingsOf } from "../plans/plan-headings.js";
import { TAKEN_MARK } from "../words/taken-mark.js";

/** Headings stand in so many rows. */
const FARTHEST = 40;
const MARKS = Object.values(TAKEN_MARK);
/** Headings of a unit's part of an indicator, of a milestone, and of what was tried. */
const PART = new Set(["Phần của đơn vị", "Part of unit"].map(plain));
const MILESTONE = new Set(["Ngày mốc", "Day of the milestone"].map(plain));
/** All that stands over the notes. */
const NOTES = new Set(["Mục|Nội dung|Địa chỉ", "Entry|Says|Address"]);
/** Before the name of the plan in the notes, behind which its id stands. */
const PLAN = new Set(["Kế hoạch", "Plan"].map(plain));
const TRIAL = new Set(["Thử", "Trial"].map(plain));

/** Sheets as they are; but of tables that were taken away those of indicators and tasks, without parts of units. Where there are none of these, or it was a trial, they are no plan and no records. */
export function withoutResults(sheets) {
  const found = sheets.map((sheet) => ({ sheet, at: sheet.rows.slice(0, FARTHEST).findIndex(({ cells }) => cells.some((cell) => MARKS.includes(cell?.v))) }));
  if (found.every(({ at }) => at === -1)) return sheets;
  const isTrial = found.some(({ sheet, at }) => at !== -1 && placeOf(sheet, at, TRIAL) !== -1);
  const isNotes = ({ rows: [first] }) => NOTES.has(first?.cells.map((cell) => cell?.v).join("|"));
  const name = nameIn(sheets.find(isNotes));
  const kept = found.flatMap(({ sheet, at }) => (at === -1 ? [] : startOf(sheet, at, name)));
  if (isTrial || kept.length === 0) throw new Problem("sheets-of-assessment");
  return [...kept, ...found.filter(({ sheet, at }) => at === -1 && !isNotes(sheet)).map(({ sheet }) => sheet)];
}

const placeOf = ({ rows }, at, words) => rows[at].cells.findIndex((cell) => cell?.t === "s" && words.has(plain(cell.v)));

/** The name of the plan from which tables were taken away, as their notes say it, `Kế hoạch năm 2023 (ke-hoach-2023)`. */
function nameIn(notes) {
  const says = notes?.rows.find(({ cells: [word, cell] }) => PLAN.has(plain(word?.v ?? "")) && cell?.t === "s")?.cells[1].v;
  return says?.replace(/\s*\([^()]*\)$/, "").trim() || undefined;
}

/** A table of indicators or tasks, with how many parts of units it had, and the name of its plan (`taken`); nothing of another one. */
function startOf(sheet, at, name) {
  const part = placeOf(sheet, at, PART);
  const rows = sheet.rows.filter(({ cells }, row) => row <= at || part === -1 || !cells[part]);
  const start = { ...sheet, rows, taken: { parts: sheet.rows.length - rows.length, name } };
  return placeOf(sheet, at, MILESTONE) === -1 && planHeadingsOf(start) ? [start] : [];
}
