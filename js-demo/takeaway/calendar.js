// The deadline calendar as a file for the calendars that people keep.

import { ask } from "../engine/engine.js";
import { saveText } from "../parts/save.js";
import { fileName } from "../words/file-names.js";

const MARK = { vi: "[THỬ] ", en: "[TRIAL] " };

/** Of what is tried each entry says so, and has a name of its own, so that it takes no real entry's place. */
export async function saveCalendar(page) {
  const { assessment: { as_of: asOf, known_on: knownOn }, days, lang, trial } = page;
  const name = fileName(page, "calendar", "ics");
  const text = await ask("icalendar", { asOf, knownOn, daysAhead: Number(days), language: lang });
  saveText(name, "text/calendar", trial ? marked(text, MARK[lang]) : text);
  return name;
}

/** Also what is told of an entry, which its alarm shows. The line goes on after a fold (RFC 5545 3.1), so that none becomes longer than it may be. */
export function marked(calendar, mark) {
  return calendar.replace(/^(SUMMARY|DESCRIPTION):/gm, `$1:${mark}\r\n `).replace(/^UID:/gm, "UID:trial-\r\n ");
}
