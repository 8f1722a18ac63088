// How much is opened: beyond it, a file is refused before it is read.

const MEGABYTE = 1024 * 1024;

/** Of files, by kind. */
export const LARGEST = { xlsx: 50 * MEGABYTE, csv: 100 * MEGABYTE, json: 50 * MEGABYTE };
/** Of what an XLSX holds, unpacked: a sheet of 100.000 rows and 12 columns is about 60 MB. */
export const LARGEST_UNPACKED = 600 * MEGABYTE;
/** No text packs better than this by honest means: sheets reach 10 to 30. Small parts may be anything. */
export const MOST_PACKED = 200;
export const SMALL_PART = MEGABYTE;
/** Of all sheets together. */
export const MOST_ROWS = 300_000;
export const MOST_CELLS = 6_000_000;
/** Of files at once. */
export const MOST_FILES = 20;
