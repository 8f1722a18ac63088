// What day it is in Vietnam: the only clock of the package, asked only when a page gives no day.

/** Today at UTC+7, as YYYY-MM-DD, which is how days are written in Sweden. */
export function today(now = new Date()) {
  return new Intl.DateTimeFormat("sv", { timeZone: "Asia/Ho_Chi_Minh" }).format(now);
}
