//! What a comparison of the built-in plan's days says.

use tiendo::{Diagnostics, Language, Opened, Plan, Records, builtin, parse_as_of};
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
    assert_eq!(there, "Review of responsibility, Quy chế (Phòng A): not there → there.");
    let done = said(miss, held, Language::En)?;
    assert_eq!(done, "Review of responsibility, Quy chế (Phòng A): there → done early.");
    Ok(())
}

/// What a comparison of the due day and the day after says of another figure: before and after as day, value and source.
fn check(before: (&str, &str, &str), after: (&str, &str, &str), vi: &str, en: &str) -> Result<(), Diagnostics> {
    let plan = Plan::parse(
        r#"{"format": "tiendo/1", "id": "p", "name": "P", "period": {"start": "2023-01-01", "end": "2023-12-31"},
            "units": [{"id": "u", "name": "U"}],
            "sources": [{"id": "book", "name": "Sổ"}, {"id": "letter", "name": "Công văn"}],
            "indicators": [{"id": "x", "name": "X", "measure": {"uom": "triệu đồng", "kind": "cumulative"},
                "due": "2023-12-31", "target": {"at_least": 1000}, "responsible": ["u"]}]}"#,
    )?;
    let on = |as_of: &str, (day, value, source): (&str, &str, &str)| {
        let records = format!(
            r#"{{"format": "tiendo/1", "plan": "p", "observations": [
                {{"indicator": "x", "on": "{day}", "value": {value}, "source": "{source}"}}]}}"#
        );
        let records = Records::parse(&records, &plan)?;
        Ok::<_, Diagnostics>(plan.assess(&records, parse_as_of(as_of)?))
    };
    let changes = on("2023-12-31", before)?.compare(&on("2024-01-01", after)?).changes;
    for (language, wanted) in [(Language::Vi, vi), (Language::En, en)] {
        let said = changes.first().map(|change| change.explain(language)).unwrap_or_default();
        assert!(said.contains(wanted), "no {wanted} in {said}");
    }
    Ok(())
}

#[test]
fn only_a_correction_of_the_same_day_takes_the_place_of_a_figure() -> Result<(), Diagnostics> {
    check(
        ("2023-06-30", "600", "book"),
        ("2023-07-31", "350", "book"),
        "Có số liệu mới, ngày 31/07/2023: 350 triệu đồng; trước đó, ngày 30/06/2023: 600 triệu đồng",
        "There is a new figure of 31 July 2023, 350 triệu đồng; the one before, of 30 June 2023: 600 triệu đồng",
    )?;
    check(
        ("2023-06-30", "500", "book"),
        ("2023-07-31", "500", "book"),
        "Có số liệu mới, ngày 31/07/2023: 500 triệu đồng; trước đó, ngày 30/06/2023: 500 triệu đồng",
        "There is a new figure of 31 July 2023, 500 triệu đồng; the one before, of 30 June 2023: 500 triệu đồng",
    )?;
    check(
        ("2023-07-31", "350", "book"),
        ("2023-06-30", "600", "book"),
        "Nay tính theo số liệu ngày 30/06/2023: 600 triệu đồng; trước đó, ngày 31/07/2023: 350 triệu đồng",
        "Now the figure of 30 June 2023 counts, 600 triệu đồng; the one before, of 31 July 2023: 350 triệu đồng",
    )?;
    check(
        ("2023-06-30", "600", "book"),
        ("2023-06-30", "350", "book"),
        "Số liệu ngày 30/06/2023: 350 triệu đồng, thay cho 600 triệu đồng",
        "The figure of 30 June 2023 is 350 triệu đồng, in place of 600 triệu đồng",
    )?;
    check(
        ("2023-06-30", "500", "book"),
        ("2023-06-30", "400", "letter"),
        "Nay tính theo nguồn khác, cùng ngày 30/06/2023: 400 triệu đồng; trước đó: 500 triệu đồng; nguồn: Công văn.",
        "Another source counts now for the same day, 30 June 2023: 400 triệu đồng; before: 500 triệu đồng; source: Công văn.",
    )?;
    check(
        ("2023-12-31", "400", "book"),
        ("2023-12-31", "400", "letter"),
        "Số liệu ngày 31/12/2023 vẫn là 400 triệu đồng, theo nguồn khác; nguồn: Công văn.",
        "The figure of 31 December 2023 is still 400 triệu đồng, from another source; source: Công văn.",
    )
}

fn plan_of(items: &str) -> Result<Plan, Diagnostics> {
    Plan::parse(&format!(
        r#"{{"format": "tiendo/1", "id": "p", "name": "P", "period": {{"start": "2023-01-01", "end": "2023-12-31"}},
            "units": [{{"id": "a", "name": "A"}}], {items}}}"#
    ))
}

fn indicator(id: &str, target: &str) -> String {
    format!(
        r#"{{"id": "{id}", "name": "{id}", "measure": {{"uom": "người", "kind": "cumulative"}}, "due": "2023-12-31", "target": {target}, "responsible": ["a"]}}"#
    )
}

/// Observations as `indicator day value`.
fn figures(plan: &Plan, rows: &[&str]) -> Result<Records, Diagnostics> {
    let rows = rows.iter().map(|row| {
        let mut words = row.split(' ');
        let [indicator, on, value] = [(); 3].map(|()| words.next().unwrap_or_default());
        format!(r#"{{"indicator": "{indicator}", "on": "{on}", "value": {value}}}"#)
    });
    let observations = rows.collect::<Vec<_>>().join(", ");
    Records::parse(&format!(r#"{{"format": "tiendo/1", "plan": "p", "observations": [{observations}]}}"#), plan)
}

/// What is said of the change of one item between two days, in English.
fn said(plan: &Plan, id: &str, then: (&str, &Records), now: (&str, &Records)) -> Result<String, Diagnostics> {
    said_of_plans((plan, plan), id, then, now)
}

/// Likewise of a plan and what it became.
fn said_of_plans(
    (before, after): (&Plan, &Plan),
    id: &str,
    then: (&str, &Records),
    now: (&str, &Records),
) -> Result<String, Diagnostics> {
    let on =
        |plan: &Plan, (day, records): (&str, &Records)| Ok::<_, Diagnostics>(plan.assess(records, parse_as_of(day)?));
    let changes = on(before, then)?.compare(&on(after, now)?).changes;
    let of = changes.iter().filter(|change| change.id == id).map(|change| change.explain(Language::En));
    Ok(of.collect::<Vec<_>>().join("\n"))
}

/// The lines behind the first, of one indicator between two days of one plan.
fn causes(item: &str, before: (&str, &[&str]), after: (&str, &[&str]), expected: &[&str]) -> Result<(), Diagnostics> {
    let plan = plan_of(&format!(r#""indicators": [{item}]"#))?;
    let records = |rows| figures(&plan, rows);
    let said = said(&plan, "i", (before.0, &records(before.1)?), (after.0, &records(after.1)?))?;
    assert_eq!(said.lines().skip(1).collect::<Vec<_>>(), expected, "{item} {before:?} {after:?}");
    Ok(())
}

#[test]
fn a_ceiling_that_an_earlier_figure_breaks_is_told_beside_the_latest() -> Result<(), Diagnostics> {
    let ceiling = indicator("i", r#"{"at_most": 10}"#);
    let kept = ("2023-07-10", &["i 2023-06-30 3"][..]);
    // the figure that counts breaks it itself, or an earlier one does
    causes(
        &ceiling,
        kept,
        ("2023-09-10", &["i 2023-06-30 3", "i 2023-08-31 12"]),
        &["There is a new figure of 31 August 2023, 12 người; the one before, of 30 June 2023: 3 người."],
    )?;
    let broken = ("2023-10-10", &["i 2023-06-30 3", "i 2023-08-31 12", "i 2023-09-30 9"][..]);
    let (new, before) =
        ("There is a new figure of 30 September 2023, 9 người", "the one before, of 30 June 2023: 3 người.");
    let breaks = "The figure of 31 August 2023 is 12 người now, which breaks the ceiling.";
    causes(&ceiling, kept, broken, &[&format!("{new}; {before}"), breaks])
}

#[test]
fn of_the_plan_is_told_only_what_differs_in_it() -> Result<(), Diagnostics> {
    let figure = "There is a new figure of 31 August 2023, 40 người; the one before, of 31 May 2023: 81 người.";
    let state = |more: &str| {
        format!(
            r#"{{"id": "i", "name": "i", "measure": {{"uom": "người", "kind": "snapshot"}}, "due": "2023-12-31", {more} "responsible": ["a"]}}"#
        )
    };
    let (then, now) =
        (("2023-06-30", &["i 2023-05-31 81"][..]), ("2023-09-30", &["i 2023-05-31 81", "i 2023-08-31 40"][..]));
    causes(&indicator("i", r#"{"at_least": 100}"#), then, now, &[figure])?;
    let growing = |baseline: &str| {
        state(&format!(
            r#""baseline": {{"value": {baseline}, "on": "2022-12-31"}}, "growth": {{"direction": "up", "limit": 200}},"#
        ))
    };
    causes(&growing("80"), then, now, &[figure])?;
    // without a figure nothing has grown, which is not for the plan to say
    let first = "There is a figure of 31 August 2023, 40 người; there was none.";
    causes(&growing("80"), ("2023-06-30", &[]), ("2023-09-30", &["i 2023-08-31 40"]), &[first])?;
    // another baseline is told beside another figure
    let aimed = |baseline: &str| {
        let target = r#""target": {"at_least": 100},"#;
        plan_of(&format!(
            r#""indicators": [{}]"#,
            state(&format!(r#""baseline": {{"value": {baseline}, "on": "2022-12-31"}}, {target}"#))
        ))
    };
    let (before, after) = (aimed("10")?, aimed("80")?);
    let (first, second) = (figures(&before, then.1)?, figures(&after, now.1)?);
    let said = said_of_plans((&before, &after), "i", (then.0, &first), (now.0, &second))?;
    assert_eq!(
        said.lines().skip(1).collect::<Vec<_>>(),
        [figure, "The plan, or its calendar, is different in: baseline."]
    );
    Ok(())
}

#[test]
fn what_is_put_together_from_verdicts_has_no_figure_that_is_gone() -> Result<(), Diagnostics> {
    let all = r#"{"id": "all", "name": "all", "all_of": ["u", "v"], "responsible": ["a"]}"#;
    let plan = plan_of(&format!(
        r#""indicators": [{}, {}, {all}]"#,
        indicator("u", r#"{"at_most": 10}"#),
        indicator("v", r#"{"at_most": 10}"#)
    ))?;
    let records = figures(&plan, &["u 2023-06-30 3", "v 2023-06-30 3", "u 2023-08-31 12", "v 2023-08-31 4"])?;
    let said = said(&plan, "all", ("2023-07-10", &records), ("2023-09-10", &records))?;
    assert!(said.starts_with("all: on track → missed.") && !said.contains("figure"), "{said}");
    Ok(())
}

#[test]
fn a_final_figure_that_did_not_come_is_a_matter_of_time() -> Result<(), Diagnostics> {
    let plan = plan_of(&format!(r#""indicators": [{}]"#, indicator("u", r#"{"at_least": 10}"#)))?;
    let records = figures(&plan, &["u 2023-06-30 3", "u 2023-08-31 4"])?;
    let said = said(&plan, "u", ("2023-07-10", &records), ("2024-01-10", &records))?;
    assert!(said.contains("→ no data") && said.contains("Time has passed, from 10 July 2023"), "{said}");
    Ok(())
}

#[test]
fn a_target_of_the_whole_on_trial_is_so_of_a_unit_on_the_days_on_which_it_followed_the_whole() -> Result<(), Diagnostics>
{
    let of = |target: u32| {
        Plan::parse(&format!(
            r#"{{"format": "tiendo/1", "id": "p", "name": "P", "period": {{"start": "2023-01-01", "end": "2023-12-31"}},
                "units": [{{"id": "a", "name": "A"}}, {{"id": "p1", "name": "P1"}}],
                "indicators": [{{"id": "i", "name": "I", "measure": {{"uom": "hộ", "kind": "cumulative"}}, "due": "2023-12-31", "target": {{"at_least": {target}}},
                    "roll_up": "worst", "stale_after_days": 400, "responsible": ["a"],
                    "breakdown": [{{"unit": "p1", "revisions": [{{"from": "2023-07-01", "decided": "2023-07-01", "target": {{"at_least": 200}}}}]}}]}}]}}"#
        ))
    };
    let records = r#"{"format": "tiendo/1", "plan": "p", "observations": [
        {"indicator": "i", "unit": "p1", "on": "2023-05-31", "value": 35}, {"indicator": "i", "unit": "p1", "on": "2023-07-31", "value": 35}]}"#;
    let day = parse_as_of("2023-08-01")?;
    let since = |verdicts: &[tiendo::IndicatorVerdict]| {
        verdicts.iter().find(|one| one.unit.is_some()).and_then(|one| one.since)
    };
    // by 31/5, 151 of 365 days, 41.4 of 100 and 20.7 of 50 are the pace, of which 35 is less, and more; of 200 it is less since 1/7
    let (plan, tried) = (of(100)?, of(50)?);
    let known = Records::parse(records, &plan)?;
    assert_eq!(since(&plan.assess(&known, day).indicators), Some(parse_as_of("2023-05-31")?));
    let from_scratch = tried.assess(&Records::parse(records, &tried)?, day);
    assert_eq!(since(&from_scratch.indicators), Some(parse_as_of("2023-07-01")?));
    let opened = Opened::new(plan, known, day, None);
    let what_if = opened.what_if(r#"{"targets": [{"indicator": "i", "target": {"at_least": 50}}]}"#)?;
    assert_eq!(what_if.indicators, from_scratch.indicators);
    Ok(())
}

#[test]
fn what_is_counted_from_another_day_is_none_of_the_plan_and_known_to_a_what_if() -> Result<(), Diagnostics> {
    let policy = r#"[{"id": "e", "name": "E", "when": {"indicator": ["at_risk", "behind"]}, "then": {"explanation": {"within": {"working_days": 5}}}}]"#;
    let plan =
        || plan_of(&format!(r#""indicators": [{}], "policies": {policy}"#, indicator("i", r#"{"at_least": 365}"#)));
    let known = plan()?;
    // 85 of 90 is at risk, 95 is not; 90 of 120 is behind
    let (first, then) = (&["i 2023-03-31 85", "i 2023-04-30 90"], &["i 2023-03-31 95", "i 2023-04-30 90"]);
    let (before, after) = (figures(&known, first)?, figures(&known, then)?);
    let said = said(&known, "e", ("2023-05-04", &before), ("2023-05-04", &after))?;
    assert!(said.lines().count() > 2 && !said.contains("policy"), "{said}");
    let opened = Opened::new(plan()?, figures(&known, first)?, parse_as_of("2023-05-04")?, None);
    let what_if = opened.what_if(r#"{"observations": [{"indicator": "i", "on": "2023-03-31", "value": 95}]}"#)?;
    let since = |owed: &[tiendo::Consequence]| owed.iter().map(|owed| owed.since).collect::<Vec<_>>();
    assert_eq!(since(&what_if.settled), [Some(parse_as_of("2023-03-31")?)]);
    assert_eq!(since(&what_if.owed), [Some(parse_as_of("2023-04-30")?)]);
    assert!(what_if.indicators.is_empty(), "the verdict is the same");
    Ok(())
}

#[test]
fn an_extension_that_is_withdrawn_is_said_to_be() -> Result<(), Diagnostics> {
    let plan =
        plan_of(r#""tasks": [{"id": "t", "name": "T", "deadline": {"by": "2023-09-15"}, "responsible": ["a"]}]"#)?;
    let extended = Records::parse(
        r#"{"format": "tiendo/1", "plan": "p", "extensions": [{"task": "t", "until": "2023-09-24", "decided": "2023-09-14"}]}"#,
        &plan,
    )?;
    let said = said(&plan, "t", ("2023-09-17", &extended), ("2023-09-17", &Records::none()))?;
    assert!(said.contains("It is not extended or promised anew to 24 September 2023 any more."), "{said}");
    Ok(())
}

#[test]
fn a_unit_that_has_ended_is_named_among_the_parts_that_changed() -> Result<(), Diagnostics> {
    let plan = Plan::parse(
        r#"{"format": "tiendo/1", "id": "p", "name": "P", "period": {"start": "2023-01-01", "end": "2023-12-31"},
            "units": [{"id": "kt", "name": "Phòng Kinh tế"}, {"id": "p1", "name": "Phường 1", "valid_to": "2023-06-30"}, {"id": "p2", "name": "Phường 2"}],
            "indicators": [{"id": "every", "name": "Mọi phường", "measure": {"uom": "hộ", "kind": "cumulative"}, "due": "2023-12-31",
                "target": {"at_least": 365}, "breakdown": [{"unit": "p1"}, {"unit": "p2"}], "roll_up": "all_of", "responsible": ["kt"]}]}"#,
    )?;
    let records = Records::parse(
        r#"{"format": "tiendo/1", "plan": "p", "observations": [
            {"indicator": "every", "unit": "p1", "on": "2023-06-30", "value": 10},
            {"indicator": "every", "unit": "p2", "on": "2023-06-30", "value": 181}]}"#,
        &plan,
    )?;
    let on = |day: &str| Ok::<_, Diagnostics>(plan.assess(&records, parse_as_of(day)?));
    let changes = on("2023-06-30")?.compare(&on("2023-07-01")?).changes;
    let whole = changes.iter().find(|change| change.id == "every" && change.unit.is_none());
    let said = |language| whole.map(|change| change.explain(language)).unwrap_or_default();
    assert!(said(Language::Vi).contains("Phường 1"), "{}", said(Language::Vi));
    assert!(said(Language::En).contains("Parts that changed: Phường 1."), "{}", said(Language::En));
    Ok(())
}

/// What two versions of a plan make of the same figures, in English.
fn replanned(id: &str, then: &str, now: &str, figures_of: [&[&str]; 2]) -> Result<String, Diagnostics> {
    let on = |items: &str, rows: &[&str]| {
        let plan = plan_of(&format!(r#""indicators": [{items}]"#))?;
        Ok::<_, Diagnostics>(plan.assess(&figures(&plan, rows)?, parse_as_of("2023-07-05")?))
    };
    let [before, after] = figures_of;
    let changes = on(then, before)?.compare(&on(now, after)?).changes;
    let of = changes.iter().filter(|change| change.id == id).map(|change| change.explain(Language::En));
    Ok(of.collect::<Vec<_>>().join("\n"))
}

#[test]
fn what_the_plan_counts_otherwise_is_no_figure_that_was_corrected() -> Result<(), Diagnostics> {
    let parts = format!("{}, {}", indicator("i", r#"{"at_least": 100}"#), indicator("j", r#"{"at_least": 10}"#));
    let score = |weight: &str, cap: &str| {
        format!(
            r#"{parts}, {{"id": "s", "name": "s", "score": [{{"of": "i", "weight": {weight}}}, {{"of": "j", "weight": 1}}]{cap}, "target": {{"at_least": 1}}, "due": "2023-12-31", "responsible": ["a"]}}"#
        )
    };
    let ratio = |of: &str, to: &str| {
        format!(
            r#"{parts}, {{"id": "s", "name": "s", "ratio": {{"of": "{of}", "to": "{to}"}}, "target": {{"at_least": 1}}, "due": "2023-12-31", "responsible": ["a"]}}"#
        )
    };
    let rows: &[&str] = &["i 2023-06-30 48", "j 2023-06-30 20"];
    // (48 / 100 + 20 / 10) / 2 = 1.24; by nine of ten it is 0.632, and capped at 1 it is 0.74
    let weighed = replanned("s", &score("1", ""), &score("9", ""), [rows; 2])?;
    assert!(weighed.contains("Parts that changed: i.") && !weighed.contains("figure"), "{weighed}");
    let capped = replanned("s", &score("1", ""), &score("1", r#", "cap": 1"#), [rows; 2])?;
    assert!(capped.contains("→") && !capped.contains("figure"), "{capped}");
    let swapped = replanned("s", &ratio("i", "j"), &ratio("j", "i"), [rows; 2])?;
    assert!(swapped.contains("form of the measure") && !swapped.contains("figure"), "{swapped}");
    // a figure of a part that was corrected is one
    let corrected = replanned("s", &score("1", ""), &score("1", ""), [rows, &["i 2023-06-30 48", "j 2023-06-30 4"]])?;
    assert!(
        corrected.contains("figure of 30 June 2023") && corrected.contains("Parts that changed: j."),
        "{corrected}"
    );
    Ok(())
}

#[test]
fn a_part_whose_target_was_revised_is_named() -> Result<(), Diagnostics> {
    let revised = indicator("j", r#"{"at_least": 10}"#).replace(
        r#""responsible""#,
        r#""revisions": [{"from": "2023-07-01", "decided": "2023-07-01", "target": {"at_least": 40}}], "responsible""#,
    );
    let plan = plan_of(&format!(
        r#""indicators": [{}, {revised}, {{"id": "s", "name": "s", "score": [{{"of": "i", "weight": 1}}, {{"of": "j", "weight": 1}}], "target": {{"at_least": 1}}, "due": "2023-12-31", "responsible": ["a"]}}]"#,
        indicator("i", r#"{"at_least": 100}"#)
    ))?;
    // 0.48 and 2 are 1.24; 0.48 and 0.5 are 0.49
    let records = figures(&plan, &["i 2023-06-30 48", "j 2023-06-30 20"])?;
    let said = said(&plan, "s", ("2023-06-30", &records), ("2023-07-05", &records))?;
    assert!(said.contains("Parts that changed: j.") && !said.contains("figure"), "{said}");
    Ok(())
}

#[test]
fn a_target_for_an_earlier_day_is_told_of_by_itself() -> Result<(), Diagnostics> {
    let plan = plan_of(
        r#""indicators": [{"id": "x", "name": "X", "measure": {"uom": "người", "kind": "cumulative"}, "due": "2023-12-31",
            "target": {"at_least": 120}, "interim": [{"by": "2023-06-30", "target": {"at_least": 60}}],
            "stale_after_days": 400, "responsible": ["a"]}]"#,
    )?;
    // 58 on the last day of June is less than the 60 wanted by then; on 31 May, 151 of 181 days, 50.06 were the pace
    let (may, june, late) = ("x 2023-05-31 55", "x 2023-06-30 58", "x 2023-06-30 61");
    let told = |from: (&str, &[&str]), to: (&str, &[&str]), language| {
        let on =
            |(day, rows): (&str, &[&str])| Ok::<_, Diagnostics>(plan.assess(&figures(&plan, rows)?, parse_as_of(day)?));
        let changes = on(from)?.compare(&on(to)?).changes;
        let of = changes.iter().filter(|change| change.period.as_deref() == Some("2023-06-30"));
        Ok::<_, Diagnostics>(of.map(|change| change.explain(language)).collect::<Vec<_>>())
    };
    assert_eq!(
        told(("2023-06-15", &[may]), ("2023-07-15", &[may, june]), Language::Vi)?,
        ["X (mốc 30/06/2023): đúng tiến độ → không đạt.\n\
          Có số liệu mới, ngày 30/06/2023: 58 người; trước đó, ngày 31/05/2023: 55 người.\n\
          Thời gian đã qua từ 15/06/2023 đến 15/07/2023."]
    );
    assert_eq!(
        told(("2023-07-15", &[may, june]), ("2023-07-16", &[may, late]), Language::En)?,
        ["X (target for 30 June 2023): missed → exceeded.\n\
          The figure of 30 June 2023 is 61 người, in place of 58 người."]
    );
    // nothing is told of what stays, nor of the whole by this
    assert_eq!(told(("2023-07-15", &[may, june]), ("2023-12-01", &[may, june]), Language::En)?, [""; 0]);
    Ok(())
}

/// What is asked for by an earlier day, and the way to it, are those of before.
#[test]
fn a_revision_of_the_last_target_is_no_cause_of_what_becomes_of_an_earlier_one() -> Result<(), Diagnostics> {
    for path in ["", r#", "path": {"milestones": [{"on": "2023-03-31", "value": 20}], "between": "line"}"#] {
        let plan = plan_of(&format!(
            r#""indicators": [{{"id": "x", "name": "X", "measure": {{"uom": "người", "kind": "cumulative"}}, "due": "2023-12-31",
            "target": {{"at_least": 100}}, "interim": [{{"by": "2023-06-30", "target": {{"at_least": 50}}}}],
            "revisions": [{{"from": "2023-07-01", "decided": "2023-07-01", "target": {{"at_least": 80}}}}], "responsible": ["a"]{path}}}]"#
        ))?;
        let records = figures(&plan, &["x 2023-06-30 30"])?;
        let on = |day| Ok::<_, Diagnostics>(plan.assess(&records, parse_as_of(day)?));
        let changes = on("2023-06-30")?.compare(&on("2023-07-05")?).changes;
        let said = changes.iter().find(|change| change.period.is_some()).map(|change| change.explain(Language::En));
        let causes = said.as_deref().unwrap_or_default().lines().skip(1).collect::<Vec<_>>();
        assert_eq!(causes, ["Only time has passed, from 30 June 2023 to 5 July 2023."], "{path}");
    }
    Ok(())
}

#[test]
fn another_target_for_an_earlier_day_is_named() -> Result<(), Diagnostics> {
    let plan = |least: u32| {
        plan_of(&format!(
            r#""indicators": [{{"id": "x", "name": "X", "measure": {{"uom": "người", "kind": "cumulative"}}, "due": "2023-12-31",
            "target": {{"at_least": 120}}, "interim": [{{"by": "2023-06-30", "target": {{"at_least": {least}}}}}], "responsible": ["a"]}}]"#
        ))
    };
    let on = |least| {
        let plan = plan(least)?;
        let records = figures(&plan, &["x 2023-06-30 58"])?;
        Ok::<_, Diagnostics>(plan.assess(&records, parse_as_of("2023-07-15")?))
    };
    let changes = on(60)?.compare(&on(58)?).changes;
    let said = changes.iter().find(|change| change.period.is_some()).map(|change| change.explain(Language::En));
    assert_eq!(
        said.as_deref(),
        Some(
            "X (target for 30 June 2023): missed → achieved.\n\
             The target is at least 58 người, in place of at least 60 người."
        )
    );
    Ok(())
}

/// What is named of the plan where the same 48 người of the end of June come to another verdict on 5 July.
fn fields(then: &str, now: &str, expected: &[&str]) -> Result<(), Diagnostics> {
    let of = |more: &str| {
        let own = indicator("i", r#"{"at_least": 100}"#);
        match more.strip_prefix("due ") {
            Some(due) => own.replace("2023-12-31", due),
            None => own.replace(r#""target""#, &format!(r#"{more} "target""#)),
        }
    };
    let said = replanned("i", &of(then), &of(now), [&["i 2023-06-30 48"]; 2])?;
    assert_eq!(said.lines().collect::<Vec<_>>(), expected, "{then} → {now}");
    Ok(())
}

#[test]
fn of_the_plan_is_named_what_makes_another_verdict_of_the_same_figure() -> Result<(), Diagnostics> {
    // 181 of 365 days: 49.6 were the pace
    fields(
        "",
        r#""start": "2023-02-01","#,
        &["i: at risk → on track.", "The plan, or its calendar, is different in: start."],
    )?;
    // the days on which it closes, and to which figures count, are the due day by default
    let due = "The plan, or its calendar, is different in: due day; closing day; last day that figures count.";
    fields("", "due 2023-11-30", &["i: at risk → behind.", due])?;
    fields(
        "",
        r#""path": {"milestones": [{"on": "2023-06-30", "value": 40}], "between": "line"},"#,
        &["i: at risk → on track.", "The plan, or its calendar, is different in: path."],
    )?;
    fields(
        "",
        r#""bands": {"on_track": 0.95, "at_risk": 0.9},"#,
        &["i: at risk → on track.", "The plan, or its calendar, is different in: bands of pace."],
    )
}

#[test]
fn a_period_that_has_only_begun_since_is_new_with_time() -> Result<(), Diagnostics> {
    let monthly = |id: &str| {
        format!(
            r#"{{"id": "{id}", "name": "{id}", "every": "month", "window": "calendar", "start": "2023-06-01", "deadline": {{"before_day": 15}}, "owed_by": ["a"]}}"#
        )
    };
    let before = plan_of(&format!(r#""reports": [{}]"#, monthly("old")))?;
    let after = plan_of(&format!(r#""reports": [{}, {}]"#, monthly("old"), monthly("new")))?;
    let on = |id: &str| {
        said_of_plans((&before, &after), id, ("2023-06-30", &Records::none()), ("2023-07-01", &Records::none()))
    };
    let time = "Only time has passed, from 30 June 2023 to 1 July 2023.";
    assert_eq!(on("old")?, format!("old (A; July 2023): not there → upcoming.\n{time}"));
    let of = |month: &str| format!("new (A; {month} 2023): not there → upcoming.\nIt is new in the plan.");
    assert_eq!(on("new")?, format!("{}\n{}", of("June"), of("July")));
    Ok(())
}

/// `s` is the sum of the states `i` and `j`, 100 by the end of the year and 50 by the end of June.
fn sum_of_states() -> Result<Plan, Diagnostics> {
    let state = |id: &str, more: &str| {
        format!(r#"{{"id": "{id}", "name": "{id}", "measure": {{"uom": "người", "kind": "snapshot"}}{more}}}"#)
    };
    let aimed = r#", "interim": [{"by": "2023-06-30", "target": {"at_least": 50}}], "target": {"at_least": 100},
        "due": "2023-12-31", "path": "at_end", "sum": ["i", "j"], "responsible": ["a"]"#;
    let parts = ["i", "j"].map(|id| state(id, "")).join(", ");
    plan_of(&format!(r#""series": [{parts}], "indicators": [{}]"#, state("s", aimed)))
}

#[test]
fn a_final_figure_of_a_part_that_came_is_named_where_it_is_the_value_of_before() -> Result<(), Diagnostics> {
    let plan = sum_of_states()?;
    let told = |day: &str, then: &[&str], now: &[&str]| {
        said(&plan, "s", (day, &figures(&plan, then)?), (day, &figures(&plan, now)?))
    };
    // 60 and 50 are 110, of which the 50 are of November
    let november: &[&str] = &["i 2023-06-30 30", "j 2023-06-30 30", "i 2023-12-31 60", "j 2023-11-30 50"];
    let december = [november, &["j 2023-12-31 50"]].concat();
    let of_year = told("2024-01-05", november, &december)?;
    assert_eq!(of_year, "s: no data → exceeded.\nParts that changed: j.");
    // 30 and 30 are 60, of which 30 are of May
    let may: &[&str] = &["i 2023-06-30 30", "j 2023-05-31 30"];
    let of_june = told("2023-07-05", may, &[may, &["j 2023-06-30 30"]].concat())?;
    assert_eq!(of_june, "s (target for 30 June 2023): no data → exceeded.\nParts that changed: j.");
    Ok(())
}

#[test]
fn the_end_that_has_passed_is_named_beside_the_figure_that_came() -> Result<(), Diagnostics> {
    let item = indicator("i", r#"{"at_least": 100}"#);
    let (before, after) = (&["i 2023-11-30 98"][..], &["i 2023-11-30 98", "i 2023-12-31 99"][..]);
    let figure = "There is a new figure of 31 December 2023, 99 người; the one before, of 30 November 2023: 98 người.";
    let time = |from: &str, to: &str| format!("Time has passed, from {from} to {to}.");
    // 334 of 365 days: 91.5 were the pace; 99 of 100 are missed from 1 January on
    causes(
        &item,
        ("2023-12-31", before),
        ("2024-01-01", after),
        &[figure, &time("31 December 2023", "1 January 2024")],
    )?;
    causes(&item, ("2024-01-01", before), ("2024-01-02", after), &[figure])
}

#[test]
fn a_policy_whose_other_conditions_hold_now_is_none_that_the_plan_has_changed() -> Result<(), Diagnostics> {
    let plan = plan_of(
        r#""tasks": [{"id": "t", "name": "T", "deadline": {"by": "2023-09-15"}, "responsible": ["a"]}],
            "policies": [{"id": "e", "name": "E", "when": {"all": [{"task": ["overdue"]}, {"days_late": {"above": 5}}]},
                "then": {"explanation": {"within": {"working_days": 5}}}}]"#,
    )?;
    // five days late on the 20th, six on the 21st
    let on = |day| Ok::<_, Diagnostics>(plan.assess(&Records::none(), parse_as_of(day)?));
    let changes = on("2023-09-20")?.compare(&on("2023-09-21")?).changes;
    let said = |language| changes.iter().map(|change| change.explain(language)).collect::<Vec<_>>().join("\n");
    let (vi, en) = (said(Language::Vi), said(Language::En));
    assert!(vi.contains("điều kiện kèm theo của chính sách") && !vi.contains("Kế hoạch hoặc lịch đã khác"), "{vi}");
    assert!(en.contains("the policy's other conditions hold") && !en.contains("different in"), "{en}");
    Ok(())
}
