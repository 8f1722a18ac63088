// What was written on the board: as the reader's own plan, once it has no errors.

import { failureInWords } from "../parts/not-loaded.js";

/** `end` closes the editor, unless something else was written meanwhile. */
export async function apply(page, { t, said, texts, checks, unsaved, end }) {
  const given = texts.all();
  const answer = await checks.of(given);
  if (answer.failed) return;
  if (answer.counts.error > 0) {
    said.textContent = t("errors_first", answer.counts.error);
    texts.goTo(answer.problems[0]);
    return;
  }
  const shown = unsaved.showing(given);
  try {
    await page.usePlan(given);
  } catch (error) {
    said.textContent = t("not_shown", failureInWords(page, error));
    return;
  }
  const isWritten = shown(said.isConnected);
  if (page.error) {
    said.textContent = t("not_assessed", failureInWords(page, page.error));
    return;
  }
  // what was written meanwhile is not on the board yet
  if (isWritten) {
    said.textContent = t("shown");
    return;
  }
  end();
  document.getElementById("said").textContent = t("shown");
  scrollTo(0, 0);
}
