// A document as explanations cite it.

import { documentDate } from "./format.js";

const SIGNS = {
  vi: { number: (number) => `, số ${number}`, noNumber: ", chưa ghi số", day: " ngày ", month: ", ", year: ", năm " },
  en: { number: (number) => `, no. ${number}`, noNumber: " (number left blank)", day: " of ", month: " of ", year: " of " },
};

/** `Kế hoạch, số 129/KH-UBND ngày 22/12/2022 (UBND thị xã)`. */
export function cited({ name, number, date, issuer }, lang) {
  const signs = SIGNS[lang];
  const before = date && signs[["year", "month", "day"][date.split("-").length - 1]];
  return [name[lang], number ? signs.number(number) : signs.noNumber, date && before + documentDate(date, lang), issuer && ` (${issuer[lang]})`].filter(Boolean).join("");
}
