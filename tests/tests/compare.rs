//! What a comparison of the built-in plan's days says.

use tiendo::{Diagnostics, Language, Plan, Records, builtin, parse_as_of};

#[test]
fn a_period_that_was_not_there_says_that_it_was_submitted() -> Result<(), Diagnostics> {
    let plan = Plan::parse(builtin::NGA_NAM_2023_PLAN)?;
    let records = Records::parse(builtin::NGA_NAM_2023_RECORDS, &plan)?;
    let on = |day: &str| Ok::<_, Diagnostics>(plan.assess(&records, parse_as_of(day)?));
    let changes = on("2023-06-30")?.compare(&on("2023-10-31")?).changes;
    let of = changes.iter().find(|change| {
        change.id == "1a-tax-report"
            && change.period.as_deref() == Some("2023-08")
            && change.unit.as_ref().is_some_and(|unit| unit.id == "tckh")
    });
    let said = |language| of.map(|change| change.explain(language)).unwrap_or_default();
    assert!(said(Language::Vi).contains("13/09/2023"), "{}", said(Language::Vi));
    assert!(said(Language::En).contains("August 2023"), "{}", said(Language::En));
    Ok(())
}
