// The unit of measure of each row of a plan, where the row does not say it: in the heading of the targets, above the table, or in another heading of figures. No plan is there yet to know units by, but those
// that the engine converts are known.

import { bracketsOf } from "../cells/brackets.js";
import { wordsOf } from "../cells/cell.js";
import { MEASURED } from "../sheets/plan-columns.js";
import { bracketUom, headingUom, isAgainst, isInPercent, isSameUom, isUomBeside, isUomOf, lineOver, onlyUom, strangeBrackets, uomLines } from "../sheets/uoms.js";

const isUom = isUomBeside();

/**
 * - `of` says of the number of a row its unit, undefined of none; `besides` where no heading of targets and no line says it: the heading that does, with its place.
 * - `others` are the columns whose heading, or a line above the table, says another unit than counts for a row, each with both; `against` the same for a row that says its unit itself.
 * - `lines` are the lines that say units, `strange` brackets that say none.
 */
export function uomsOver(sheet, headings) {
  const measured = [...headings.columns].filter(([, { column }]) => MEASURED.includes(column.field)).map(([place, { column: { field }, brackets, words }]) => ({ place, field, brackets, words }));
  const numbers = [...measured.map((number) => ({ ...number, said: headingUom(number.brackets, isUom) })), ...ofTargets(headings)];
  const lines = uomLines(sheet, headings.at, isUom);
  const lineOf = (row) => onlyUom(lineOver(lines, row)?.words);
  const target = numbers.find(({ field }) => field === "target");
  // what a column of units leaves open is no unit that a heading says; in percent figures may be shares of a plan
  const isInColumn = [...headings.columns.values()].some(({ column }) => column.field === "uom");
  const beside = target && !target.said && lines.length === 0 && !isInColumn ? [...numbers, ...ofResults(headings)].find(({ said }) => said && !isInPercent(said)) : undefined;
  const of = (row) => onlyUom(target?.said ?? lineOver(lines, row)?.words ?? beside?.said);
  // beside a heading with its unit a line above the table may be meant for the others
  const saidOf = ({ said }, row) => said ?? (target?.said && lineOf(row) && isUomOf([target.said], lineOf(row)) ? lineOf(row) : undefined);
  const otherThan = (uom, row, isOther) => numbers.map((number) => ({ place: number.place, said: saidOf(number, row) })).filter(({ said }) => said && isOther(said, uom)).map(({ place, said }) => ({ place, uoms: [uom, said] }));
  return {
    lines, of, strange: strangeBrackets(measured, isUom), besides: beside ? { words: beside.words, place: beside.place, uom: onlyUom(beside.said) } : null,
    others: (row) => otherThan(of(row), row, (said, uom) => Boolean(uom) && !isSameUom(said, uom)),
    against: (own) => otherThan(own, null, isAgainst),
  };
}

/** What units have of targets, and what is to be reached on the way to these, are in their unit. */
function ofTargets({ shares, steps }) {
  return [shares, steps].filter(Boolean).flatMap(({ over, columns }) => columns.map(({ place, words, heading = words, brackets = bracketsOf(words) }) => ({ place, words: heading, said: bracketUom([...brackets, ...bracketsOf(over ?? "")], isUom) ?? undefined })));
}

/** Results in the same rows. */
function ofResults({ results }) {
  const values = results ? [...[...results.columns].filter(([, { column }]) => column.type === "number").map(([place, heading]) => ({ place, ...heading })), ...results.across] : [];
  return values.map((value) => ({ ...value, said: headingUom(value.brackets, isUom) })).filter(({ said }) => said);
}
