// The two files that are written: what they are when the editor opens, and their schemas.

import { ask } from "../engine/engine.js";
import { skeleton } from "./skeleton.js";

export const FILES = ["plan", "records"];
/** By file, once they are loaded. */
export const schemas = {};

/** The plan and the records that the page shows; a new plan where it shows none. */
export async function openedFiles(page) {
  const { given } = page;
  if (!given) return newFiles(page);
  const [plan, records] = [given.plan, await ask("records")].map((text) => text.replace(/\r\n?/g, "\n"));
  return { plan, records };
}

export function newFiles({ date }) {
  return skeleton(date.slice(0, 4));
}

export function loadSchemas() {
  return Promise.all(FILES.map(loadSchema));
}

async function loadSchema(file) {
  if (schemas[file]) return;
  const response = await fetch(`schema/${file}.json`);
  if (!response.ok) throw new Error(`schema/${file}.json: HTTP ${response.status}`);
  schemas[file] = await response.json();
}
