//! A law of units that follow each other: whenever one takes the place of another, each period of a report is owed once, by
//! the unit that there is on its due day.

use tiendo::{Diagnostics, Plan, Records, parse_as_of};

const FORMS: [(&str, &str); 6] = [
    ("week", r#"{"by_weekday": "fri"}"#),
    ("month", r#"{"by_day": 10, "roll": "following"}"#),
    ("month", r#"{"before_day": 28, "in": "last_month", "roll": "preceding"}"#),
    ("quarter", r#"{"working_days_after_close": 5}"#),
    ("half_year", r#"{"by_day": 31}"#),
    ("year", r#"{"by_day": 15}"#),
];

#[test]
fn each_period_is_owed_once_whenever_units_follow_each_other() -> Result<(), Diagnostics> {
    let (mut wrong, mut count) = (Vec::new(), 0_usize);
    let mut last = parse_as_of("2024-12-20")?;
    // the day on which the first unit ends: through a year, its holidays, and both its ends
    while last < parse_as_of("2026-01-20")? {
        let Some(next) = last.succ_opt() else { break };
        for (every, deadline) in FORMS {
            let plan = Plan::parse(&plan(every, deadline, &last.to_string(), &next.to_string()))?;
            let assessment = plan.assess(&Records::none(), parse_as_of("2026-12-31")?);
            let periods = |unit: &str| {
                let of_unit = assessment.reports.iter().filter(|report| report.unit.id == unit);
                of_unit
                    .flat_map(|report| report.periods.iter().map(|period| (period.period.clone(), period.due)))
                    .collect::<Vec<_>>()
            };
            let (all, before, after) = (periods("always"), periods("before"), periods("after"));
            if [before.clone(), after.clone()].concat() != all {
                wrong.push(format!("{every} {deadline}, {last}: {before:?} and {after:?}, of {all:?}"));
            }
            if before.iter().any(|(_, due)| *due > Some(last)) || after.iter().any(|(_, due)| *due <= Some(last)) {
                wrong.push(format!("{every} {deadline}, {last}: not there on the due day: {before:?}, {after:?}"));
            }
            count += all.len();
        }
        last = next;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(10_000 < count, "only {count} periods");
    Ok(())
}

fn plan(every: &str, deadline: &str, last: &str, next: &str) -> String {
    format!(
        r#"{{"format": "tiendo/1", "id": "p", "name": "p", "period": {{"start": "2025-01-01", "end": "2025-12-31"}},
        "units": [{{"id": "before", "name": "Trước", "valid_to": "{last}"}},
          {{"id": "after", "name": "Sau", "valid_from": "{next}", "succeeds": ["before"]}}, {{"id": "always", "name": "Luôn có"}}],
        "reports": [{{"id": "r", "name": "Báo cáo", "every": "{every}", "deadline": {deadline}, "owed_by": ["before", "after", "always"]}}]}}"#
    )
}
