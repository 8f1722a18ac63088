// What day it is in Vietnam, as the package's elements have it: only the page and its readers of files know a clock, the engine is told.

/** Today at UTC+7, as YYYY-MM-DD, which is how days are written in Sweden. */
export function today(now = new Date()) {
  return new Intl.DateTimeFormat("sv", { timeZone: "Asia/Ho_Chi_Minh" }).format(now);
}
