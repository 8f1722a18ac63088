/** Files for the dialog of the page, and how it is given them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./cases.mjs";
import * as reading from "./reading.mjs";
import { workbookOf } from "./workbook.mjs";

export const MINUTE = 60_000;
export const BUILT_IN = JSON.parse(readFileSync(join(ROOT, "core/plans/nga-nam-2023.plan.json"), "utf8"));
export const BUILT_IN_RECORDS = JSON.parse(readFileSync(join(ROOT, "core/plans/nga-nam-2023.records.json"), "utf8"));

/** A small plan of another year, and records of it. */
export const OWN_PLAN = {
  format: "tiendo/1", id: "xa-2024", name: { vi: "Kế hoạch <img src=x onerror=alert(1)> năm 2024", en: "Plan of 2024" }, period: { start: "2024-01-01", end: "2024-12-31" },
  units: [{ id: "xa", name: "UBND xã =cmd|' /C calc'!A0" }],
  indicators: [{ id: "thu", name: "Thu ngân sách", measure: { uom: "triệu đồng", kind: "cumulative" }, due: "2024-12-31", target: { at_least: 100 }, responsible: ["xa"] }],
};
export const OWN_RECORDS = { format: "tiendo/1", plan: "xa-2024", observations: [{ indicator: "thu", on: "2024-06-30", value: 40 }] };

export const file = (name, content) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(typeof content === "string" || Buffer.isBuffer(content) ? content : JSON.stringify(content)) });
export const book = (rows, more) => workbookOf([{ name: "Thu ngân sách", rows, ...more }]);

/** A page with the board and, where it is wanted, the dialog of files; and whatever went wrong on it: errors, warnings, and what the policy refused. */
export async function openedOn(site, query = "", { isOpen = true, ...options } = {}) {
  const there = await reading.opened(site.chromium, site.address + query, { awaited: isOpen ? undefined : "#open-files", ...options });
  if (isOpen) {
    await there.page.click("#open-files");
    await there.page.waitForSelector("#open-input");
  }
  return there;
}

/** Gives files to the dialog, and waits for what comes of it. */
export async function give(page, files) {
  await page.setInputFiles("#open-input", files);
  await page.waitForSelector("#open-take, #open-problem, .open-refused, .open-decision", { timeout: MINUTE });
  return (await page.innerText(".open-body")).replaceAll("\u00a0", " ");
}

export async function take(page) {
  await page.click("#open-take");
  await page.waitForSelector("dialog", { state: "detached", timeout: MINUTE });
  await page.waitForSelector("#own", { timeout: MINUTE });
}
