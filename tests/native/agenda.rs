//! Who owes what on the days of the deadline calendar, and by which name.

use tiendo::{AgendaEntry, Diagnostics, IcalComponent, IcalOptions, Language, Plan, Records, parse_as_of};

#[test]
fn an_interim_target_is_owed_by_the_whole_and_named_by_its_day() -> Result<(), Diagnostics> {
    let plan = Plan::parse(
        r#"{"format": "tiendo/1", "id": "p", "name": "P", "period": {"start": "2023-01-01", "end": "2023-12-31"},
            "units": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
            "indicators": [{"id": "i", "name": "I", "measure": {"uom": "hộ", "kind": "cumulative"}, "target": {"at_least": 100},
                "interim": [{"by": "2023-06-30", "target": {"at_least": 50}}], "due": "2023-12-31", "responsible": ["a"],
                "breakdown": [{"unit": "b", "target": {"at_least": 100}}], "roll_up": "sum"}]}"#,
    )?;
    let agenda = plan.agenda(
        &Records::none(),
        parse_as_of("2023-07-05")?,
        parse_as_of("2023-01-01")?,
        parse_as_of("2023-12-31")?,
    );
    let owed_by = |entry: &AgendaEntry| entry.owed_by.iter().map(|unit| unit.id.clone()).collect::<Vec<_>>().join(" ");
    let said: Vec<_> = agenda.entries.iter().map(|entry| (entry.uid.as_str(), owed_by(entry))).collect();
    let whole = ("indicator/i", "a b".to_owned());
    assert_eq!(said, [("indicator/i/2023-06-30", "a".to_owned()), whole]);
    for (language, interim) in [
        (Language::Vi, "SUMMARY:I (mốc 30/06/2023)\r\n"),
        (Language::En, "SUMMARY:I (interim target\\, 30 June 2023)\r\n"),
    ] {
        let component = IcalComponent::Event;
        let text = agenda.to_ical(IcalOptions { language, component, alarm_days: 0 });
        assert!(text.contains(interim) && text.contains("SUMMARY:I\r\n"), "{text}");
    }
    Ok(())
}

#[test]
fn an_indicator_is_owed_by_the_units_that_are_there_on_the_day() -> Result<(), Diagnostics> {
    let plan = Plan::parse(
        r#"{"format": "tiendo/1", "id": "p", "name": "P", "period": {"start": "2025-01-01", "end": "2025-12-31"},
            "units": [{"id": "a", "name": "A", "valid_to": "2025-06-30"},
                {"id": "b", "name": "B", "valid_from": "2025-07-01", "succeeds": ["a"]}, {"id": "c", "name": "C"}],
            "indicators": [{"id": "i", "name": "I", "measure": {"uom": "hộ", "kind": "cumulative"}, "target": {"at_least": 100},
                "interim": [{"by": "2025-06-30", "target": {"at_least": 50}}, {"by": "2025-07-01", "target": {"at_least": 50}}],
                "due": "2025-12-31", "responsible": ["a", "b"], "roll_up": "worst",
                "breakdown": [{"unit": "a"}, {"unit": "b"}, {"unit": "c"}]},
              {"id": "gone", "name": "G", "measure": {"uom": "hộ", "kind": "cumulative"}, "target": {"at_least": 100},
                "due": "2025-12-31", "responsible": ["a"]}]}"#,
    )?;
    let [as_of, from, to] = ["2025-03-31", "2025-01-01", "2025-12-31"].map(parse_as_of);
    let agenda = plan.agenda(&Records::none(), as_of?, from?, to?);
    let owed_by = |entry: &AgendaEntry| entry.owed_by.iter().map(|unit| unit.id.clone()).collect::<Vec<_>>().join(" ");
    let said: Vec<_> = agenda.entries.iter().map(|entry| (entry.uid.as_str(), owed_by(entry))).collect();
    let said: Vec<_> = said.iter().map(|(uid, units)| (*uid, units.as_str())).collect();
    // where nobody is there it stays with whom the plan names
    assert_eq!(
        said,
        [
            ("indicator/i/2025-06-30", "a"),
            ("indicator/i/2025-07-01", "b"),
            ("indicator/i", "b c"),
            ("indicator/gone", "a"),
        ]
    );
    Ok(())
}

#[test]
fn what_several_units_owe_is_told_apart_by_the_unit() -> Result<(), Diagnostics> {
    let plan = Plan::parse(
        r#"{"format": "tiendo/1", "id": "p", "name": "P", "period": {"start": "2023-01-01", "end": "2023-12-31"},
            "units": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
            "reports": [{"id": "r", "name": "R", "every": "year", "deadline": {"before_day": 15}, "owed_by": ["a", "b"]}],
            "tasks": [{"id": "t", "name": "T", "deadline": {"by": "2023-12-29"}, "responsible": ["a"]}],
            "policies": [{"id": "e", "name": "E", "when": {"report": ["overdue"]},
                "then": {"explanation": {"within": {"working_days": 5}}}},
              {"id": "f", "name": {"vi": "Báo cáo giải trình chậm nộp", "en": "F"}, "when": {"report": ["overdue"]},
                "then": {"explanation": {"within": {"working_days": 6}}}}]}"#,
    )?;
    let days = ["2024-01-29", "2023-12-01", "2024-02-28"].map(parse_as_of);
    let [as_of, from, to] = days;
    let agenda = plan.agenda(&Records::none(), as_of?, from?, to?);
    let of = |language, starts: [&str; 2]| {
        let text = agenda.to_ical(IcalOptions { language, component: IcalComponent::Event, alarm_days: 0 });
        let lines = text.lines().filter(|line| starts.iter().any(|start| line.starts_with(start)));
        lines.map(|line| line.split("\\n").next().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(
        of(Language::Vi, ["SUMMARY:", "DESCRIPTION:"]),
        [
            "SUMMARY:T",
            "DESCRIPTION:Chủ trì: A",
            "SUMMARY:R (năm 2023) – A",
            "DESCRIPTION:Đơn vị báo cáo: A",
            "SUMMARY:R (năm 2023) – B",
            "DESCRIPTION:Đơn vị báo cáo: B",
            "SUMMARY:Báo cáo giải trình\\, E – A",
            "DESCRIPTION:Đơn vị: A",
            "SUMMARY:Báo cáo giải trình\\, E – B",
            "DESCRIPTION:Đơn vị: B",
            // not twice what the policy is called
            "SUMMARY:Báo cáo giải trình chậm nộp – A",
            "DESCRIPTION:Đơn vị: A",
            "SUMMARY:Báo cáo giải trình chậm nộp – B",
            "DESCRIPTION:Đơn vị: B",
        ]
    );
    assert_eq!(
        of(Language::En, ["DESCRIPTION:", "DESCRIPTION:"]),
        [
            "DESCRIPTION:Responsible: A",
            "DESCRIPTION:Owed by: A",
            "DESCRIPTION:Owed by: B",
            "DESCRIPTION:Unit: A",
            "DESCRIPTION:Unit: B",
            "DESCRIPTION:Unit: A",
            "DESCRIPTION:Unit: B",
        ]
    );
    Ok(())
}

/// How many alarms a task of a day has on 15 June, open and done.
fn alarms(by: &str, open: usize) -> Result<(), Diagnostics> {
    let plan = Plan::parse(&format!(
        r#"{{"format": "tiendo/1", "id": "p", "name": "P", "period": {{"start": "2023-01-01", "end": "2023-12-31"}},
            "units": [{{"id": "a", "name": "A"}}],
            "tasks": [{{"id": "t", "name": "T", "deadline": {{"by": "{by}"}}, "responsible": ["a"]}}]}}"#
    ))?;
    let done = r#"{"format": "tiendo/1", "plan": "p", "completions": [{"task": "t", "on": "2023-06-01"}]}"#;
    for (records, expected) in [(Records::none(), open), (Records::parse(done, &plan)?, 0)] {
        let days = ["2023-06-15", "2023-01-01", "2023-12-31"].map(parse_as_of);
        let [as_of, from, to] = days;
        let agenda = plan.agenda(&records, as_of?, from?, to?);
        let options = IcalOptions { language: Language::En, component: IcalComponent::Event, alarm_days: 3 };
        let text = agenda.to_ical(options);
        assert!(text.contains("SUMMARY:T"), "{text}");
        assert_eq!(text.matches("BEGIN:VALARM").count(), expected, "{by} {text}");
    }
    Ok(())
}

#[test]
fn an_alarm_rings_for_what_is_open_and_not_past() -> Result<(), Diagnostics> {
    alarms("2023-06-14", 0)?;
    alarms("2023-06-15", 1)?;
    alarms("2023-06-16", 1)
}
