// Fields for a day, which browsers tell of after each digit that is typed.

/** Whether the year of a day is still being typed: 0002 on the way to 2023. */
export const isYearTyped = ({ value }) => value.startsWith("0");
