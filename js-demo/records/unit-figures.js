// Results of tables of which each row is a unit (unit-rows.js): of each of their indicators that the plan has, and of which its units have a part, the figures of these units, and that of all of them where every unit
// with a part stands there.

import { bracketsOf } from "../cells/brackets.js";
import { headingsOf } from "../sheets/headings.js";
import { KINDS } from "../sheets/kinds.js";
import { noticeOf, noticeOfColumns, SHOWN } from "../sheets/notices.js";
import { topOf } from "../sheets/table.js";
import { namesIn } from "../sheets/title-names.js";
import { titleOf } from "../sheets/titles.js";
import { asTarget, unclearAt, viewOf } from "../sheets/unit-rows.js";
import { bracketUom, isAside, isUomBeside, isUomOf } from "../sheets/uoms.js";

const OBSERVATIONS = { observations: KINDS.observations };
const TOTAL = { t: "s", v: "Tổng cộng" };

/** The headings of the results of one indicator of such a table. */
export const resultsOfView = (sheet, form, view) => headingsOf(viewNamed(sheet, form, view, "", false), OBSERVATIONS);

/** What a sheet calls the indicator of a view: the heading over its columns, or the title. */
export const saidOf = (sheet, form, { words }) => words ?? titleOf(sheet, topOf(sheet, form.headingAt)) ?? "";

/** The unit of measure in the brackets of a title or of a heading over columns. */
export const uomSaidIn = (said, isUom = isUomBeside()) => bracketUom(bracketsOf(said), isUom) ?? undefined;

/** The indicator of the plan that words name, alone or with what stands around a name in a title, `{ id, uom, words }`; the one that may be meant (`near`); or nothing. */
export function indicatorNamed(references, said) {
  const names = namesIn(said);
  for (const words of names) {
    const found = references.find("indicators", words);
    if (found.id !== undefined || found.ids) return { ...found, words };
  }
  const near = names.map((words) => references.nearest("indicators", words)).find(Boolean);
  return near ? { near } : {};
}

/**
 * The sheets of such a table as others are, one for each of its indicators of which figures can be read (`read`: with its `headings` and columns), what is told of it, and what is wrong. `made` says of one that made a
 * plan which items that were, and the headings of their results.
 */
export function figuresOfUnits(sheet, form, references, made) {
  const [read, strange, left] = [[], [], []];
  for (const view of form.views) {
    const said = saidOf(sheet, form, view);
    const found = made ? { id: made.ids.get(keyOf(view)) ?? undefined } : indicatorNamed(references, said);
    const headings = made ? made.results.get(keyOf(view)) : resultsOfView(sheet, form, view);
    if (made && (found.id === undefined || !headings)) continue;
    const uom = made ? undefined : found.uom ?? uomSaidIn(said, references.isUom);
    const id = made ? references.find("indicators", found.id).id : found.id;
    const parts = id === undefined ? [] : references.partsOf(id);
    const isAgainst = id !== undefined && uom !== undefined && !isUomOf(references.uomOf(id), uom);
    if (parts.length === 0 || isAgainst) {
      left.push({ words: said, place: view.from, row: sheet.rows[view.row].number, near: found.near, ids: found.ids, isKnown: id !== undefined, ...isAgainst && { uoms: [references.uomOf(id)[0] ?? "", uom] } });
      continue;
    }
    const name = made ? found.id : uom ? `${id} (${uom})` : id;
    if (view.words !== null && !made && uom === undefined) strange.push(...bracketsOf(said).filter((bracket) => !isAside(bracket)).slice(0, 1).map((words) => ({ words, place: view.from })));
    const units = new Set(form.units.map(({ cells }) => references.find("units", cells[form.place].v).id));
    const isWhole = form.totals.length === 1 && parts.every((unit) => units.has(unit));
    read.push({ view, name: references.nameOf("indicators", id), isWhole, headings, sheet: viewNamed(sheet, form, view, name, isWhole) });
  }
  const notices = [...noticeOf("units-of-what", left), ...noticeOfColumns("strange-brackets", strange), ...noticeOfColumns("unknown-columns", form.others), ...noticeOfColumns("no-headings", form.unheaded)];
  // the plan has told those that have a target
  const untold = form.unclear.filter(({ row }) => made?.ids.get(row.number) !== null);
  return { read, notices, problems: untold.map((found) => unclearAt(found, form)) };
}

/** How records and plan call a view of one sheet. */
export const keyOf = ({ from }) => `units ${from ?? ""}`;

function viewNamed(sheet, form, view, name, isWhole) {
  const [units, totals, unclear] = [form.units, form.totals, form.unclear.map(({ row }) => row)].map((rows) => new Set(rows));
  return viewOf(sheet, form, view, {
    hasUnits: true, headAs: asTarget,
    rowAs(row) {
      if (units.has(row)) return { name, unit: row.cells[form.place], hasMarks: true };
      if (totals.has(row) && isWhole) return { name };
      return unclear.has(row) ? null : { unit: TOTAL };
    },
  });
}

/** What is told of the rows of such a table: of which indicators they are, and where that of all units stands. */
export function unitRowsTold(form, read) {
  const whole = form.totals.length === 1 ? form.totals[0].number : null;
  const names = read.map(({ name, view, isWhole }) => ({ name, place: view.from, isWhole }));
  return names.length > 0 ? [{ code: "unit-rows", found: names.slice(0, SHOWN), count: names.length, whole, units: form.units.length }] : [];
}
