//! What a comparison says of a deadline: done, due, waived, moved, at rest, and the time that has passed.

use tiendo::{Diagnostics, Language, Plan, Records, parse_as_of};

/// Five working days from 4 September 2023, itself a holiday, are the 5th to the 8th and the 11th.
const PLAN: &str = r#"{"format": "tiendo/1", "id": "p", "name": "P", "period": {"start": "2023-01-01", "end": "2023-12-31"},
    "units": [{"id": "a", "name": "A"}],
    "tasks": [{"id": "t", "name": "T", "deadline": {"by": "2023-09-15"}, "responsible": ["a"]}],
    "services": [{"id": "s", "name": "S", "limit": {"working_days": 5}, "on_time_rate": "processed"}]}"#;

/// The change of the one verdict that is another on a later day, or with other records.
fn changed(before: (&str, &str), after: (&str, &str), language: Language) -> Result<String, Diagnostics> {
    let plan = Plan::parse(PLAN)?;
    let on = |(day, rows): (&str, &str)| {
        let records = Records::parse(&format!(r#"{{"format": "tiendo/1", "plan": "p"{rows}}}"#), &plan)?;
        Ok::<_, Diagnostics>(plan.assess(&records, parse_as_of(day)?))
    };
    let changes = on(before)?.compare(&on(after)?).changes;
    Ok(changes.iter().map(|change| change.explain(language)).collect::<Vec<_>>().join("\n"))
}

/// Of other records on 22 September 2023.
fn check(before: &str, after: &str, expected: &[&str]) -> Result<(), Diagnostics> {
    let said = changed(("2023-09-22", before), ("2023-09-22", after), Language::En)?;
    assert_eq!(said.lines().collect::<Vec<_>>(), expected, "{before} → {after}");
    Ok(())
}

const DONE: &str = r#", "completions": [{"task": "t", "on": "2023-09-14"}]"#;
const LATE: &str = r#", "completions": [{"task": "t", "on": "2023-09-18"}]"#;
const LONG: &str = r#", "extensions": [{"task": "t", "until": "2023-09-24", "decided": "2023-09-14"}]"#;
const SHORT: &str = r#", "extensions": [{"task": "t", "until": "2023-09-20", "decided": "2023-09-14"}]"#;
const WAIVED: &str = r#", "waivers": [{"task": "t", "on": "2023-09-13"}]"#;
const RESTS: &str = r#", "pauses": [{"task": "t", "from": "2023-09-11"}]"#;
const RESTED: &str = r#", "pauses": [{"task": "t", "from": "2023-09-11", "to": "2023-09-12"}]"#;

#[test]
fn a_task_that_is_done_or_is_not_any_more() -> Result<(), Diagnostics> {
    let gone = ["T: done early → overdue.", "It is not done any more; it was on 14 September 2023."];
    check("", DONE, &["T: overdue → done early.", "Done on 14 September 2023."])?;
    check(DONE, LATE, &["T: done early → done late.", "Done on 18 September 2023; before: 14 September 2023."])?;
    check(DONE, "", &gone)?;
    let reopened = r#", "reopenings": [{"task": "t", "on": "2023-09-16"}]"#;
    check(
        DONE,
        &format!("{DONE}{reopened}"),
        &[
            "T: done early → overdue.",
            "It is not done any more; it was on 14 September 2023. It was reopened on 16 September 2023.",
        ],
    )?;
    let again = r#", "completions": [{"task": "t", "on": "2023-09-14"}, {"task": "t", "on": "2023-09-18"}]"#;
    check(
        DONE,
        &format!("{again}{reopened}"),
        &[
            "T: done early → done late.",
            "Done on 18 September 2023; before: 14 September 2023. It was reopened on 16 September 2023.",
        ],
    )?;
    // what is a reopening before, too, is no cause
    check(
        &format!("{again}{reopened}"),
        &format!("{DONE}{reopened}"),
        &["T: done late → overdue.", "It is not done any more; it was on 18 September 2023."],
    )
}

#[test]
fn a_task_that_is_extended_waived_or_rests() -> Result<(), Diagnostics> {
    check(
        "",
        LONG,
        &[
            "T: overdue → due soon.",
            "Due: 24 September 2023; before: 15 September 2023.",
            "The due day was extended or promised anew: 24 September 2023.",
        ],
    )?;
    check(
        LONG,
        SHORT,
        &[
            "T: due soon → overdue.",
            "Due: 20 September 2023; before: 24 September 2023.",
            "The due day was extended or promised anew: 20 September 2023; before: 24 September 2023.",
        ],
    )?;
    check(
        LONG,
        "",
        &[
            "T: due soon → overdue.",
            "Due: 15 September 2023; before: 24 September 2023.",
            "It is not extended or promised anew to 24 September 2023 any more.",
        ],
    )?;
    check("", WAIVED, &["T: overdue → waived.", "Waived from 13 September 2023 on."])?;
    check(WAIVED, "", &["T: waived → overdue.", "It is not waived any more."])?;
    check(
        "",
        RESTS,
        &[
            "T: overdue → paused.",
            "It has no due day for now; before: 15 September 2023.",
            "It rests from 11 September 2023 on.",
        ],
    )?;
    check(
        RESTS,
        "",
        &[
            "T: paused → overdue.",
            "It is due on 15 September 2023 now.",
            "There is no pause from 11 September 2023 on any more.",
        ],
    )?;
    // the two days of the pause are added; it has another end, and is not gone
    check(
        RESTS,
        RESTED,
        &[
            "T: paused → overdue.",
            "It is due on 17 September 2023 now.",
            "It rested from 11 September 2023 to 12 September 2023.",
        ],
    )
}

#[test]
fn what_is_waived_speaks_of_no_extension() -> Result<(), Diagnostics> {
    check(
        LONG,
        WAIVED,
        &[
            "T: due soon → waived.",
            "Due: 15 September 2023; before: 24 September 2023.",
            "Waived from 13 September 2023 on.",
        ],
    )
}

#[test]
fn nothing_but_time_that_has_passed() -> Result<(), Diagnostics> {
    let said = changed(("2023-09-15", RESTED), ("2023-09-18", RESTED), Language::En)?;
    assert_eq!(said, "T: due soon → overdue.\nOnly time has passed, from 15 September 2023 to 18 September 2023.");
    let said = changed(("2023-09-15", RESTED), ("2023-09-18", RESTED), Language::Vi)?;
    assert_eq!(said, "T: sắp đến hạn → quá hạn.\nChỉ có thời gian trôi qua, từ 15/09/2023 đến 18/09/2023.");
    Ok(())
}

#[test]
fn what_was_extended_and_is_overdue_all_the_same_is_so_by_time_too() -> Result<(), Diagnostics> {
    let told = |from: &str, to: &str| {
        let said = changed((from, ""), (to, SHORT), Language::En)?;
        Ok::<_, Diagnostics>(said.lines().last().unwrap_or_default().to_owned())
    };
    let moved = "The due day was extended or promised anew: 20 September 2023.";
    assert_eq!(told("2023-09-14", "2023-09-20")?, moved, "due on that day");
    assert_eq!(told("2023-09-14", "2023-09-21")?, "Time has passed, from 14 September 2023 to 21 September 2023.");
    Ok(())
}

#[test]
fn a_dossier_that_is_finished_promised_anew_or_waits() -> Result<(), Diagnostics> {
    let dossier = |more: &str| {
        format!(r#", "dossiers": [{{"id": "d", "service": "s", "unit": "a", "received": "2023-09-04"{more}}}]"#)
    };
    let of = |before: &str, after: &str, expected: &[&str]| check(&dossier(before), &dossier(after), expected);
    let (early, late) = (r#", "finished": "2023-09-08""#, r#", "finished": "2023-09-15""#);
    of("", early, &["Dossier d, S (A): overdue → done early.", "Finished: on 8 September 2023."])?;
    of(
        early,
        late,
        &["Dossier d, S (A): done early → done late.", "Finished: on 15 September 2023; before: on 8 September 2023."],
    )?;
    of(
        early,
        "",
        &["Dossier d, S (A): done early → overdue.", "It is not finished any more; before: on 8 September 2023."],
    )?;
    of(
        "",
        r#", "rescheduled": "2023-09-29""#,
        &[
            "Dossier d, S (A): overdue → due soon.",
            "Due: 29 September 2023; before: 11 September 2023.",
            "The due day was extended or promised anew: 29 September 2023.",
        ],
    )?;
    // the limit begins anew with what was asked for: the 21st, 22nd, 25th to 27th
    let pause = |kind: &str| format!(r#", "pauses": [{{"kind": "{kind}", "from": "2023-09-06", "to": "2023-09-20"}}]"#);
    of(
        "",
        &pause("supplement"),
        &[
            "Dossier d, S (A): overdue → due soon.",
            "Due: 27 September 2023; before: 11 September 2023.",
            "It rested from 6 September 2023 to 20 September 2023.",
        ],
    )?;
    // the 5th counts: the 21st, 22nd, 25th and 26th are left
    of(
        &pause("suspension"),
        "",
        &[
            "Dossier d, S (A): due soon → overdue.",
            "Due: 11 September 2023; before: 26 September 2023.",
            "There is no pause from 6 September 2023 on any more.",
        ],
    )
}
