// Targets of tables of which each row is a unit (unit-rows.js): of each of their indicators the whole, which stands in the row of the total, and what each unit has of it.

import { keyOf, saidOf, uomSaidIn } from "../records/unit-figures.js";
import { byPlace, columnOf } from "../sheets/columns.js";
import { meaningOf } from "../sheets/heading-words.js";
import { TARGET, WORDS } from "../sheets/plan-columns.js";
import { nameIn } from "../sheets/title-names.js";
import { asTarget, unclearAt, viewOf } from "../sheets/unit-rows.js";
import { isSameUom } from "../sheets/uoms.js";
import { apartFromUom } from "./plan-items.js";

/** What of a plan such a table says of each unit. */
const OF_UNITS = new Set(["target", "uom", "baseline"]);

/**
 * The sheets of such a table as those of a plan are, each with one row, that of the whole; `headingsOf` knows the headings of these. Of each what stands there of units (`unitRows`): their rows, that of the whole, and
 * what is wrong there.
 */
export function targetsOfUnits(sheet, form, headingsOf) {
  return form.views.flatMap((view) => {
    const said = saidOf(sheet, form, view);
    const written = view.words === null ? nameIn(said) : view.words.normalize("NFC").replace(/\s+/g, " ").trim();
    if (!written) return [];
    const { name, uom = uomSaidIn(said) } = apartFromUom(written);
    const uomAt = uomOf(form, view, sheet);
    // a column says more than the title
    const also = uomAt === undefined ? [] : [[uomAt, commonCell(form, uomAt)]];
    const [total] = form.totals;
    const made = viewOf(sheet, form, view, { hasUnits: false, hasUom: uomAt === undefined && uom !== undefined, headAs: view.isOfTargets ? asAssigned : asOfUnits, rowAs: (row) => (row === total ? { name, uom: uomAt === undefined ? uom : undefined, also } : null) });
    const headings = headingsOf(made);
    if (headings?.kind !== "indicators") return [];
    const [target, heading] = columnOf(headings.columns, "target");
    const unitRows = target !== undefined && { key: keyOf(view), from: view.from, row: total?.number, name, by: view.words === null ? "title" : "heading", rows: unitsIn(form), wrong: wrongIn(sheet, form, { target, heading, uomAt }) };
    const left = headsIn(sheet, form).filter((head) => view.places.includes(head.place) && isOfIndicatorAlone(asTarget({ v: head.words }).v));
    return [{ view, sheet: made, headings: { ...headings, unknown: [...headings.unknown.filter(({ place }) => !left.some((head) => head.place === place)), ...left].sort(byPlace), unitRows } }];
  });
}

/** The name of an indicator over its targets. */
const asAssigned = (cell) => ({ ...cell, v: TARGET.title.vi });

/** A heading of what a plan says of an indicator alone is none beside units. */
function asOfUnits(cell) {
  const head = asTarget(cell);
  return isOfIndicatorAlone(head.v) ? { ...head, v: "(…) x" } : head;
}

function isOfIndicatorAlone(words) {
  const field = meaningOf(words, WORDS.indicators)?.column?.field;
  return field !== undefined && !OF_UNITS.has(field);
}

const unitsIn = ({ units, place }) => units.map((row) => ({ row, unit: row.cells[place].v.normalize("NFC").trim() }));

/** The column of units of measure, where there is one of them alone. */
function uomOf(form, { words }, sheet) {
  if (words !== null) return undefined;
  return headsIn(sheet, form).find((head) => head.place > form.place && meaningOf(head.words, WORDS.indicators)?.column?.field === "uom")?.place;
}

/** What stands in the rows of headings. */
function headsIn({ rows }, { at, end }) {
  const cells = rows.slice(at, end).flatMap((row) => row.cells.map((cell, place) => ({ cell, place })));
  return cells.filter(({ cell }) => cell?.t === "s" && !cell.merged).map(({ cell, place }) => ({ place, words: cell.v }));
}

const uomsIn = ({ units, totals }, place) => [...totals.slice(0, 1), ...units].map((row) => ({ row, cell: row.cells[place] })).filter(({ cell }) => cell?.t === "s" && /[\p{L}%‰]/u.test(cell.v));
const commonCell = (form, place) => uomsIn(form, place)[0]?.cell;

/** What keeps the targets of units from being read: rows of which nobody knows what they are of, no whole or two, one target for several units, units of measure that differ. */
function wrongIn({ rows }, form, { target, heading, uomAt }) {
  const { units, totals, unclear } = form;
  const asked = (row) => [target, ...(heading.before ?? []).map((earlier) => earlier.place)].map((at) => row.cells[at]).find((cell) => cell && !cell.merged);
  const isAsked = units.some(asked);
  const [total, ...others] = totals;
  const [first, ...rest] = uomAt === undefined ? [] : uomsIn(form, uomAt);
  const isOther = (row) => asked(row) && asked(total) && asked(row).v !== asked(total).v;
  return [
    ...isAsked && (!total || !asked(total)) ? [{ row: total?.number ?? rows[form.headingAt].number, place: target, code: "no-whole", words: "" }] : [],
    ...others.filter(isOther).map((row) => ({ row: row.number, place: target, code: "two-wholes", words: asked(row).v })),
    ...isAsked ? unclear.filter(({ row }) => asked(row)).map((found) => unclearAt(found, form)) : [],
    ...units.filter(({ cells }) => cells[target]?.merged).map((row) => ({ row: row.number, place: target, code: "target-of-several", words: row.cells[target].v })),
    ...rest.filter(({ cell }) => !isSameUom(cell.v, first.cell.v)).map(({ row, cell }) => ({ row: row.number, place: uomAt, code: "uom-of-unit", uoms: [first.cell.v, cell.v], words: cell.v })),
  ];
}
