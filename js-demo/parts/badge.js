// The badge of a status.

import { isCeiling } from "../words/amounts.js";
import { capital, DEADLINE_TONES, INDICATOR_TONES } from "../words/statuses.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";

/** Drawing, word and colour of a status; of an indicator its limits, where they are known, say whether the word can be misread. */
export function badge(page, status, limits = null) {
  const [word, tone] = status in INDICATOR_TONES
    ? [indicatorWord(page, status, limits), INDICATOR_TONES[status]]
    : [page.words.deadline[status], DEADLINE_TONES[status]];
  return h("span", { class: `badge tone-${tone}` }, icon(status), h("span", null, capital(word)));
}

/** The same of an item that is told of elsewhere than where it stands: a change, a due day, what it was before a trial. */
export function badgeOf(page, status, { kind, id, unit }) {
  const isIt = (one) => one.id === id && one.unit?.id === unit?.id;
  const found = kind === "indicator" ? page.assessment.indicators.find(isIt) : undefined;
  return badge(page, status, found?.limits);
}

/** The word of the package, but for a ceiling: who stays well below it has exceeded the target, which reads as if the ceiling were exceeded. */
function indicatorWord({ t, words }, status, limits) {
  return status === "exceeded" && limits !== null && isCeiling({ limits }) ? t("better_than_asked") : words.indicator[status];
}
