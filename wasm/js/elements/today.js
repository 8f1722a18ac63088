// What a day is, and which one it is in Vietnam: the only clock of the package, asked only when a page gives no day.

/** Today at UTC+7, as YYYY-MM-DD, which is how days are written in Sweden. */
export function today(now = new Date()) {
  return new Intl.DateTimeFormat("sv", { timeZone: "Asia/Ho_Chi_Minh" }).format(now);
}

/** A day that exists, as YYYY-MM-DD. */
export function isDay(text) {
  const day = new Date(text);
  return !isNaN(day) && day.toISOString().slice(0, 10) === text;
}
