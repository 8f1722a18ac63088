// Who answers for an item, where it belongs, what tells it from others, how far its figure can be trusted, and which of its inputs are illustrative, in a line.

import { h, unseen } from "./dom.js";
import * as format from "../words/format.js";
import { partNames } from "../words/i18n.js";
import { capital } from "../words/statuses.js";
import { illustrativeParts, parties } from "../../wasm/js/elements/selection.js";

/** The responsible units: the one that is filtered first, the others counted. All stand in the explanation. */
export function responsible(page, item) {
  return h("span", { class: "responsible" }, partiesOf(page, item.responsible));
}

/** The same as text. */
export function partiesOf(page, units) {
  return parties(page, [...units].sort((one, other) => (other.id === page.unit) - (one.id === page.unit)));
}

/** Of a unit that there is no more on the day that is shown, as after a merger, its last day: what is said of it is of that day. */
export function endInWords({ head, assessment, t, lang }, id) {
  const last = head.ends?.get(id);
  return last < assessment.as_of ? t("ended_on", format.day(last, lang)) : null;
}

/** The same beside its name in a table. */
export function endedMark(page, id) {
  const words = endInWords(page, id);
  return words && h("span", { class: "meta ended" }, unseen(","), " ", words);
}

/** What tells a verdict from all others, for those who hear it: its name, whose it is, and of what follows, what and when, as a unit may owe it again. */
export function namesOf({ t, lang }, { name, id, unit, owed_by: ower, follows, note, due, since }) {
  const owed = ower && [note?.[lang] ?? t(`follows_${follows}`), due ? `${t(follows === "review" ? "due" : "owed_due")} ${format.day(due, lang)}` : since && t("since", format.day(since, lang))];
  return [name?.[lang] ?? id, (unit ?? ower)?.name[lang], ...owed ?? []].filter(Boolean);
}

/** Its section, where the board is in another order than by section. */
export function sectionMark(page, { section }) {
  if (page.sort === "" || section === null) return null;
  const found = page.assessment.sections.find(({ id }) => id === section);
  return h("p", { class: "meta" }, found.name[page.lang]);
}

/** How far a figure can be trusted, where there is a doubt. */
export function quality(page, { quality: found }) {
  if (found !== "stale" && found !== "conflicting") return null;
  return h("span", { class: "doubt" }, capital(page.t("quality", page.words.quality[found])));
}

/** The mark of a result that rests on inputs from no source, with their names. */
export function illustrativeMark(page, item) {
  if (!item.illustrative) return null;
  const parts = illustrativeParts(item);
  const names = partNames(parts, page.lang);
  return h("span", { class: "illustrative" }, `*\u00a0${page.t("illustrative")}${names && `: ${names}`}`);
}

/** The star of a number that is from no source. */
export function star(page, isIllustrative) {
  return isIllustrative && [h("span", { class: "star", "aria-hidden": "true" }, "*"),
    unseen(` (${page.t("illustrative_value")})`)];
}
