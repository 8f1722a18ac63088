// What day it is in Vietnam: the only clock of the package, asked only when a page gives no day.

/** Today at UTC+7, as YYYY-MM-DD. */
export function today(now = new Date()) {
  const parts = new Intl.DateTimeFormat("en", { timeZone: "Asia/Ho_Chi_Minh", year: "numeric", month: "2-digit", day: "2-digit" })
    .formatToParts(now);
  const part = (name) => parts.find(({ type }) => type === name).value;
  return `${part("year")}-${part("month")}-${part("day")}`;
}
