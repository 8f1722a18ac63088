//! The questions around an assessment: is the as-of date a day, and what is wrong with these texts?

use crate::calendar::parse_day;
use crate::diagnostic::{Diagnostic, Diagnostics, Input};
use crate::json::day_problem;
use crate::plan::Plan;
use crate::records::Records;
use chrono::NaiveDate;

/// Reads the as-of date, `YYYY-MM-DD`.
///
/// # Errors
/// One diagnostic that says what to write.
///
/// ```
/// let problems = tiendo::parse_as_of("31/08/2023").err().unwrap_or_default();
/// let helps: Vec<&str> = problems.iter().map(|p| p.help.en.as_str()).collect();
/// assert_eq!(helps, ["write `2023-08-31`"]);
/// ```
pub fn parse_as_of(text: &str) -> Result<NaiveDate, Diagnostics> {
    parse_day(text)
        .map_err(|error| Diagnostics(vec![day_problem(text, error).diagnostic(Input::AsOf, String::new(), None)]))
}

/// Every problem, warning and note of a plan, and of records for it. Records cannot be checked against a plan that
/// cannot be used; then the plan's problems are all there is to say.
///
/// ```
/// use tiendo::{builtin, check};
/// let found = check(builtin::NGA_NAM_2023_PLAN, Some(builtin::NGA_NAM_2023_RECORDS));
/// assert!(found.iter().all(|diagnostic| diagnostic.severity != tiendo::Severity::Error));
/// ```
#[must_use]
pub fn check(plan: &str, records: Option<&str>) -> Diagnostics {
    let plan = match Plan::parse(plan) {
        Ok(plan) => plan,
        Err(problems) => return problems,
    };
    let of_records: Vec<Diagnostic> = match records.map(|records| Records::parse(records, &plan)) {
        Some(Ok(records)) => records.diagnostics().to_vec(),
        Some(Err(Diagnostics(problems))) => problems,
        None => Vec::new(),
    };
    Diagnostics(plan.diagnostics().iter().cloned().chain(of_records).collect())
}
