// How numbers, shares, days and periods are written: as the elements of the package write them. Days have their names here, since the
// page writes thousands of them, and each asked of the browser takes its time.

import { number } from "../../wasm/js/elements/format.js";

export * from "../../wasm/js/elements/format.js";

const CODES = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const WEEKDAYS = {
  vi: ["chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
};
export const MONTHS = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
];

/** How many there are: 2.000 or 2,000. */
export function count(many, lang) {
  return number(String(many), lang);
}

/** `2023-08-31` as 31/08/2023 or 31 August 2023. */
export function day(date, lang) {
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (year === undefined) return date;
  return lang === "vi" ? `${dayOfMonth}/${month}/${year}` : `${Number(dayOfMonth)} ${MONTHS[month - 1]} ${year}`;
}

/** `2023-08-01T14:20` as 14:20 ngày 01/08/2023 or 14:20 on 1 August 2023; a day without a time as a day. */
export function moment(text, lang) {
  const [date, time] = text.split("T");
  return time ? `${time} ${lang === "vi" ? "ngày" : "on"} ${day(date, lang)}` : day(date, lang);
}

/** The day of the week on which a day falls. */
export function weekdayOf(date, lang) {
  return WEEKDAYS[lang][new Date(Date.parse(date)).getUTCDay()];
}

/** `fri` as thứ Sáu or Friday. */
export function weekday(code, lang) {
  return WEEKDAYS[lang][CODES.indexOf(code)];
}

/** The date of a document, which may be a month or a year only. */
export function documentDate(date, lang) {
  const [year, month, dayOfMonth] = date.split("-");
  if (dayOfMonth || !month) return day(date, lang);
  return lang === "vi" ? `tháng ${Number(month)}/${year}` : `${MONTHS[month - 1]} ${year}`;
}
