// What was written and is in no file: while there is any, the browser asks before the page is left.

import { FILES } from "./files.js";

/** What was written when the dialog was closed by force, as by the back button of a telephone. */
let rescued = null;
/** What the board shows and no file holds. */
const onlyShown = new Set();

/** Of an editor that was opened with some files. */
export function unsavedOf(given, texts) {
  /** The texts that need no saving: what was opened, saved or shown on the board. */
  const settled = { ...given };
  const changedFiles = () => FILES.filter((file) => texts.textOf(file) !== settled[file]);
  return {
    changedFiles,
    rescued: () => rescued,
    written: () => guard(true),
    /** Returns the text of a file that is saved. */
    saved(file) {
      settled[file] = texts.textOf(file);
      onlyShown.delete(file);
      guard(onlyShown.size > 0 || changedFiles().length > 0);
      return settled[file];
    },
    /** Some texts are about to be shown on the board; what is returned is called when they are, and tells whether more was written meanwhile. */
    showing(shown) {
      const before = { ...settled };
      return (isOpen) => {
        // one that was saved meanwhile is settled as it was saved
        for (const file of FILES.filter((one) => shown[one] !== before[one] && settled[one] === before[one])) {
          onlyShown.add(file);
          settled[file] = shown[file];
        }
        const isWritten = isOpen && changedFiles().length > 0;
        guard(onlyShown.size > 0 || isWritten || rescued !== null);
        return isWritten;
      };
    },
    /** The dialog is closed; what nobody was asked about is kept for the next time. */
    closed(isLeft) {
      rescued = isLeft || changedFiles().length === 0 ? null : texts.all();
      guard(onlyShown.size > 0 || rescued !== null);
    },
  };
}

/** Whether the browser asks before this page is left with what was written and not saved. */
function guard(isOn) {
  (isOn ? addEventListener : removeEventListener)("beforeunload", keep);
}

function keep(event) {
  event.preventDefault();
}
