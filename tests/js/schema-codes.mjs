/** The errors of the engine, by what a schema can say of them. A new one belongs into one of the two lists. */

/** Of the shape: where the engine finds one of these, the schema refuses the input as well. */
export const SEEN = [
  "wrong-type", "records-as-plan", "plan-as-records", "unknown-field", "missing-field", "one-of", "unknown-word", "empty", "nothing-to-check", "wrong-format",
  "not-a-number", "out-of-range", "not-a-day", "no-such-day", "year-out-of-range", "not-a-date", "bad-time",
  "negative-amount", "negative-change", "negative-lateness", "negative-tolerance", "negative-weight", "nearly-outside", "max-not-positive",
  "stretch-of-band", "baseline-needed", "composite-target", "composite-series", "breakdown-of-composite",
  "path-of-same-period", "path-of-growth", "growth-needs-direction", "growth-needs-baseline", "roll-up-without-breakdown", "roll-up-of-form",
  "bad-year-start", "week-in-decree", "year-starts-not-used", "deadline-not-for-period",
  "nothing-follows", "status-without-day", "too-many-policies", "capital-without-source",
];

/** Beyond a schema, or only seen in part. */
export const UNSEEN = [
  // what is no JSON any more, or is lost once it is read
  "byte-order-mark", "not-json", "truncated", "empty-text", "after-the-end", "bad-string", "too-deep", "too-large", "duplicate-key",
  "too-many-digits", "number-too-long",
  // references, and what is twice
  "duplicate-id", "listed-twice", "parent-cycle", "other-plan", "too-deep-units", "indicator-cycle", "deadline-cycle", "policy-cycle",
  "unknown-unit", "unknown-document", "unknown-section", "unknown-indicator", "unknown-task", "unknown-report", "unknown-service",
  "unknown-policy", "unknown-capital-source", "unknown-project", "unknown-rule-set", "unknown-criterion", "unknown-grade", "unknown-grading",
  "does-not-owe", "unknown-period", "policy-owes-none", "unit-not-graded", "part-without-verdict", "no-unit-below", "ranked-with-its-part",
  // the order of days and of numbers
  "period-reversed", "due-before-start", "closes-outside-period", "counts-until-before-due", "baseline-not-before-due",
  "validity-reversed", "pause-reversed", "out-of-order", "milestone-outside-period", "revision-outside-period", "interim-outside-period",
  "unit-outside-period", "successor-overlaps", "last-year-incomplete", "last-year-outside", "growth-needs-years", "graded-before-period", "due-before-period",
  "finished-before-received", "pause-before-received", "rescheduled-before-received", "overlapping-pauses", "office-hours-order",
  "between-reversed", "bands-reversed", "stretch-not-beyond", "milestone-off-the-way", "growth-limit-behind", "last-year-zero", "last-year-signs",
  "disbursed-above-capital", "forecast-below-disbursed", "forecast-above-capital", "score-outside", "threshold-outside", "share-above-one",
  "weights-sum-to-zero", "scores-differ", "grade-unreachable", "never-holds", "nearly-needs-a-ratio", "compound-needs-positive",
  // what follows from other parts of the plan
  "linear-without-baseline", "compound-of-total", "growth-of-band", "field-without-effect", "score-needs-cap", "ratio-needs-uom", "ratio-in-percent",
  "uom-mismatch", "weight-without-scorecards", "score-without-weights", "weighted-other", "order-by-other", "score-of-computed", "rule-sets-collide",
  "time-needed", "no-office-hours", "half-days-need-two-sessions",
  // the calendar
  "day-twice", "worked-holiday", "no-working-day", "deadline-outside-calendar", "no-period",
  // too much of something
  "too-deep-derived", "too-many-parts", "too-many-periods", "too-many-places",
  // of what was filed, which is no input
  "not-an-assessment",
  // of a trial, and of columns
  "tried-worked-out", "no-target-to-try", "unit-not-broken-down", "too-many-pairs", "unequal-columns", "bad-column",
];

/** Whether it is of the shape only because the plan is as it is: of a report that several units owe, the unit is needed. */
export function isOfThePlan({ code, input, pointer, message }, value) {
  const [, list, row] = pointer.split("/");
  return code === "missing-field" && input === "records" && list === "submissions" && message.en.includes("`unit`") && "report" in value.submissions[row];
}
