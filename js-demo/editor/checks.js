// The texts are checked when nobody types: what is wrong with them is listed, and marked where it stands.

import { ask, lastOf } from "../engine/engine.js";
import { failureInWords } from "../parts/not-loaded.js";
import { FILES } from "./files.js";

/** How long nobody may have typed before the texts are checked. */
const PAUSE = 250;

export function checksOf(page, { t, said, list, texts }) {
  const check = lastOf("checked");
  let waiting;

  async function now() {
    const given = texts.all();
    const answer = await check(given).catch(failed);
    // what is typed meanwhile is checked by itself
    if (answer === undefined || !said.isConnected || FILES.some((file) => texts.textOf(file) !== given[file])) return;
    show(answer);
  }

  function failed(error) {
    return { failed: failureInWords(page, error) };
  }

  function show(answer) {
    if (answer.failed) {
      said.textContent = t("not_checked", answer.failed);
      return;
    }
    list.show(answer);
    texts.mark();
  }

  return {
    now,
    soon() {
      clearTimeout(waiting);
      waiting = setTimeout(now, PAUSE);
    },
    stop: () => clearTimeout(waiting),
    /** What is said of some texts, which is shown, too. */
    async of(given) {
      const answer = await ask("checked", given).catch(failed);
      show(answer);
      return answer;
    },
  };
}
