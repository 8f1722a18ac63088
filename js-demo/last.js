// The assessment of the last report, as it could be known then.

import { assess } from "/tiendo/tiendo.js";

export function lastAssessment({ given, assessment }, day) {
  const known = assessment.known_on !== null && assessment.known_on < day ? assessment.known_on : day;
  return assess(given.plan, given.records, { asOf: day, knownOn: known });
}
