//! What a comparison of the built-in plan's days says.

use tiendo::{Diagnostics, Language, Plan, Records, builtin, parse_as_of};
use tiendo_tests::root;

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

#[test]
fn a_review_without_a_day_is_there_and_neither_early_nor_late() -> Result<(), Diagnostics> {
    let case = |name: &str| {
        std::fs::read_to_string(root().join("tests/cases/policy/review-without-a-day").join(name)).unwrap_or_default()
    };
    let plan = Plan::parse(&case("plan.json"))?;
    let records = Records::parse(&case("records.json"), &plan)?;
    let on = |day: &str| Ok::<_, Diagnostics>(plan.assess(&records, parse_as_of(day)?));
    let said = |from: &str, to: &str, language| {
        let changes = on(from)?.compare(&on(to)?).changes;
        let of = changes.iter().find(|change| change.id == "review");
        let first = of.map(|change| change.explain(language)).unwrap_or_default();
        Ok::<_, Diagnostics>(first.lines().next().unwrap_or_default().to_owned())
    };
    let (before, miss, held) = ("2023-10-09", "2023-10-10", "2023-10-23");
    let there = said(before, miss, Language::Vi)?;
    assert_eq!(there, "Xem xét trách nhiệm, Quy chế (Phòng A): không có → có.");
    let there = said(before, miss, Language::En)?;
    assert_eq!(there, "Review of the responsibility, Quy chế (Phòng A): not there → there.");
    let done = said(miss, held, Language::En)?;
    assert_eq!(done, "Review of the responsibility, Quy chế (Phòng A): there → done early.");
    Ok(())
}
