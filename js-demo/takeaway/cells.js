// What stands in a cell: text, an exact decimal, a whole number, a day or a day with its time, whichever file it goes into; nothing where there is nothing.

import { hundredfold } from "../words/format.js";

export const text = (value) => cell("text", value);
/** Words of the page: the spaces that keep a line together on the screen are plain ones in a file. */
export const worded = (value) => text(value?.replaceAll("\u00a0", " "));
export const decimal = (value) => cell("decimal", value);
export const count = (value) => cell("decimal", value === null || value === undefined ? null : String(value));
export const day = (value) => cell("day", value);
/** A share of 1 as a percentage: exact, on the digits. */
export const percent = (share) => cell("decimal", share === null || share === undefined ? null : hundredfold(share));
/** A day, or a day with its time. */
export const moment = (value) => (value?.includes("T") ? cell("moment", value) : day(value));

function cell(kind, value) {
  return value === null || value === undefined || value === "" ? null : { kind, value };
}
