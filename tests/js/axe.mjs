/** What axe-core finds on a page: WCAG 2.1 A and AA. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];

/** What is wrong in the parts, or on the whole page where none is named; one line for each element: its rule, its selector, what is wrong. */
export async function violations(page, parts = [], { alsoAdvised = false } = {}) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  const { violations: found } = await page.evaluate(([include, values]) =>
    globalThis.axe.run(include.length > 0 ? { include } : document, { runOnly: { type: "tag", values }, resultTypes: ["violations"], elementRef: false }), [parts, alsoAdvised ? [...WCAG, "best-practice"] : WCAG]);
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, any, all, none }) =>
    `${id}: ${target.flat().join(" ")}: ${[...any, ...all, ...none][0]?.message}`));
}
