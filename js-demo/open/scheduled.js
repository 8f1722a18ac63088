// When tasks are due where no column says it but `Tiến độ thực hiện`, under which stands when something is to be done, or else how far it is.

import { withoutBrackets } from "./brackets.js";
import { wordsOf } from "./cell.js";
import { readMoment } from "./days.js";
import { noDueDay, readDueInWords } from "./due-words.js";
import { plain } from "./plain.js";
import { stateIn } from "./states.js";
import { endOfHeadings } from "./table.js";

const SCHEDULE = /^tien do(?: (?:thuc hien|hoan thanh|trien khai|thuc hien nhiem vu))?$/;
/** What is told of what was done, or is not. */
const TOLD = /^(?:da|dang|chua|moi|con|tiep tuc) /;
/** Any year, for words that name none. */
const SOME_YEAR = "2024";

/**
 * The one column of those without use that is such a schedule: some of it are days in words (`Quý III`, `Trước 15/8`), most of it is these, days, or what comes again, and nothing says how far something is. Days alone may
 * be those of completion.
 */
export function scheduleIn({ rows }, at, unknown) {
  const [column, ...others] = unknown.filter(({ words }) => SCHEDULE.test(plain(withoutBrackets(words))));
  if (!column || others.length > 0) return undefined;
  const cells = rows.slice(endOfHeadings(rows, at)).map(({ cells }) => cells[column.place]).filter(Boolean);
  const kinds = cells.map(kindOf);
  const count = (kind) => kinds.filter((one) => one === kind).length;
  return count("planned") > 0 && count("state") === 0 && count("other") * 2 < kinds.length ? column : undefined;
}

function kindOf(cell) {
  if (cell.t === "d") return "day";
  if (cell.t !== "s") return "state";
  const words = wordsOf(cell);
  if (readMoment(words).moment !== undefined) return "day";
  const isState = stateIn(words) !== null || TOLD.test(plain(words));
  // `Hoàn thành trong tháng 8` may be either
  if (readDueInWords(words, SOME_YEAR) !== null) return isState ? "day" : "planned";
  if (noDueDay(words).isAgain) return "again";
  return isState ? "state" : "other";
}
