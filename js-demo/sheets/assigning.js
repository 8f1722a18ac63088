// Which level assigns a target, by the words of its heading, and which issues a sheet: `HĐND huyện giao`, `UBND HUYỆN …`.

import { withoutBrackets } from "../cells/brackets.js";
import { plain } from "../cells/plain.js";

/** The levels of which a unit is, as a part of a pattern. */
export const A_LEVEL = "tinh|thanh pho|tp|huyen|thi xa|quan|xa|phuong|thi tran|dac khu";
/** All of an area, of its units or of a trade, as a row or a heading beside those of its parts: `Toàn huyện`, `Cả xã`. */
export const WHOLE_AREA = new RegExp(`^(?:toan|ca) (?:${A_LEVEL}|don vi|nganh)(?: |$)`);
/** Who issues a sheet, and who assigns targets. */
const OF_ISSUER = new RegExp(`^(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan) (${A_LEVEL}) `);
const ASSIGNING = new RegExp(`(?:^| )(?:(trung uong|tw|ttg|thu tuong|chinh phu|quoc hoi|bo|cap tren|${A_LEVEL})(?: giao)?|(hdnd)(?: giao)?)$`);
/** What says that a heading names who assigns. */
const NAMES_ONE = /(^| )(giao|hdnd|nghi quyet|cua)( |$)/;
const YEARS = / (?:nam )?(?:19|20)\d{2}(?= |$)/g;
/** The council without its level is that of the level that issues the sheet. */
const OWN = "own";

const named = (level) => (level === "tp" ? "thanh pho" : level);

/** Whether a heading names the level that issues a sheet (`isOwn`), or another one (`isOther`); nothing where the issuer is of no level. */
export function assigningBeside(issuer) {
  const own = named(OF_ISSUER.exec(`${plain(issuer)} `)?.[1]);
  if (own === undefined) return null;
  const isOwn = ({ words }) => [OWN, own].includes(levelIn(words));
  return { isOwn, isOther: (heading) => levelIn(heading.words) !== undefined && !isOwn(heading) };
}

/** Whether words name a level that assigns. */
export const namesLevel = (words) => ![undefined, OWN].includes(levelIn(words));

function levelIn(words) {
  const said = plain(withoutBrackets(words)).replace(YEARS, "");
  const [, level, council] = NAMES_ONE.test(said) ? ASSIGNING.exec(said) ?? [] : [];
  return council ? OWN : named(level);
}
