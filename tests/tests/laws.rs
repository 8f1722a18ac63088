//! Laws that hold for every plan, over generated ones.

#![expect(clippy::panic, reason = "a generated plan that is not valid is a failure")]

use chrono::NaiveDate;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use tiendo::{Assessment, DeadlineCounts, DeadlineStatus, DossierColumns, IndicatorStatus, Language};
use tiendo_tests::columns::Columns;
use tiendo_tests::generate::{Dice, Inputs, day, inputs};
use tiendo_tests::{answer, value};

fn assess(inputs: &Inputs, as_of: &str) -> Assessment {
    match answer(&inputs.plan.to_string(), Some(&inputs.records.to_string()), as_of) {
        Ok(assessment) => assessment,
        Err(problems) => panic!("{problems}\n{}\n{}", inputs.plan, inputs.records),
    }
}

fn list<'v>(of: &'v mut Value, name: &str) -> &'v mut Vec<Value> {
    match of.get_mut(name).and_then(Value::as_array_mut) {
        Some(list) => list,
        None => panic!("there is no list {name}"),
    }
}

fn field(of: &Value, name: &str) -> String {
    of.get(name).and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// The verdicts by id: of indicators and tasks, of each unit's periods of a report, of dossiers.
fn verdicts(assessment: &Assessment) -> BTreeMap<String, Value> {
    let value = value(assessment);
    let items = |of: &Value, name: &str| of.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
    let mut verdicts = BTreeMap::new();
    for verdict in ["indicators", "tasks"].iter().flat_map(|name| items(&value, name)) {
        verdicts.insert(field(&verdict, "id"), verdict);
    }
    for report in items(&value, "reports") {
        let unit = report.pointer("/unit/id").and_then(Value::as_str).unwrap_or_default();
        for period in items(&report, "periods") {
            verdicts.insert(format!("{} {unit} {}", field(&report, "id"), field(&period, "period")), period);
        }
    }
    for dossier in items(&value, "services").iter().flat_map(|service| items(service, "dossiers")) {
        verdicts.insert(field(&dossier, "id"), dossier);
    }
    verdicts
}

fn statuses(assessment: &Assessment) -> BTreeMap<String, String> {
    verdicts(assessment).iter().map(|(id, verdict)| (id.clone(), field(verdict, "status"))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// A floor's value raised on the same day never worsens a verdict.
    #[test]
    fn a_raised_floor_never_worsens(seed: u64, by in 1_i64..60) {
        let mut inputs = inputs(seed);
        let as_of = day(&mut Dice::new(seed ^ 1));
        let floors: BTreeSet<String> = list(&mut inputs.plan, "indicators")
            .iter()
            .filter(|item| item.pointer("/target/at_least").is_some() && item.get("breakdown").is_none())
            .map(|item| field(item, "id"))
            .collect();
        // one value a day and source: which of several counts is another question
        let mut seen = BTreeSet::new();
        list(&mut inputs.records, "observations").retain(|o| seen.insert((field(o, "indicator"), field(o, "on"))));
        let before = assess(&inputs, &as_of);
        for verdict in before.indicators.iter().filter(|verdict| floors.contains(&verdict.id)) {
            let Some(on) = verdict.observed_on.map(|on| on.to_string()) else { continue };
            let mut raised = inputs.clone();
            for observation in list(&mut raised.records, "observations") {
                if field(observation, "indicator") == verdict.id && field(observation, "on") == on {
                    let whole: i64 = observation.get("value").and_then(Value::as_i64).unwrap_or(140);
                    if let Some(value) = observation.get_mut("value") {
                        // above whatever stood there, or by a little
                        *value = if value.is_string() { json!(140_i64.saturating_add(by)) } else { json!(whole.saturating_add(by)) };
                    }
                }
            }
            let after = assess(&raised, &as_of);
            let status = after.indicator(&verdict.id).map(|verdict| verdict.status);
            prop_assert!(status >= Some(verdict.status), "{} {:?} {status:?}", verdict.id, verdict.status);
        }
    }

    /// With unchanged inputs a final verdict never changes with the as-of date.
    #[test]
    fn a_final_verdict_stays(seed: u64) {
        let inputs = inputs(seed);
        let mut dice = Dice::new(seed ^ 2);
        let mut days = [day(&mut dice), day(&mut dice), "2024-03-01".to_owned()];
        days.sort();
        let mut settled: BTreeMap<String, String> = BTreeMap::new();
        for as_of in &days {
            let assessment = assess(&inputs, as_of);
            let statuses = statuses(&assessment);
            for (id, status) in &settled {
                prop_assert_eq!(statuses.get(id), Some(status), "{} on {}", id, as_of);
            }
            for (id, verdict) in verdicts(&assessment) {
                if verdict.get("final") == Some(&json!(true)) {
                    settled.insert(id, field(&verdict, "status"));
                }
            }
        }
        // once nothing counts any more, every indicator is settled
        let last = assess(&inputs, "2024-03-01");
        let last_day = NaiveDate::from_ymd_opt(2024, 3, 1);
        let over = last.indicators.iter().filter(|verdict| Some(verdict.counts_until) < last_day);
        prop_assert!(over.clone().all(|verdict| verdict.is_final), "{:?}", over.clone().find(|v| !v.is_final));
    }

    /// Permuted input gives the same verdicts.
    #[test]
    fn the_order_of_the_input_means_nothing(seed: u64) {
        let inputs = inputs(seed);
        let mut dice = Dice::new(seed ^ 3);
        let as_of = day(&mut dice);
        let mut permuted = inputs.clone();
        for name in ["indicators", "tasks", "reports", "services", "units"] {
            dice.shuffle(list(&mut permuted.plan, name));
        }
        let happened = ["completions", "submissions", "pauses", "extensions", "waivers", "reopenings", "dossiers"];
        for name in happened.into_iter().chain(["observations"]) {
            dice.shuffle(list(&mut permuted.records, name));
        }
        prop_assert_eq!(verdicts(&assess(&inputs, &as_of)), verdicts(&assess(&permuted, &as_of)));
    }

    /// The same amounts in another unit of measure give the same verdicts.
    #[test]
    fn scaling_units_changes_nothing(seed: u64) {
        let inputs = inputs(seed);
        let as_of = day(&mut Dice::new(seed ^ 4));
        let mut scaled = inputs.clone();
        // the capital is in tỷ đồng already
        let in_million = |observation: &&mut Value| field(observation, "indicator") != "capital";
        for observation in list(&mut scaled.records, "observations").iter_mut().filter(in_million) {
            let shifted = observation.get("value").map(shifted_down_by_thousand).unwrap_or_default();
            if let Value::Object(fields) = observation {
                fields.insert("value".to_owned(), json!(shifted));
                fields.insert("uom".to_owned(), json!("tỷ đồng"));
            }
        }
        let (plain, scaled) = (assess(&inputs, &as_of), assess(&scaled, &as_of));
        prop_assert_eq!(statuses(&plain), statuses(&scaled));
        for (one, other) in plain.indicators.iter().zip(&scaled.indicators) {
            prop_assert_eq!(&one.achievement, &other.achievement);
            prop_assert_eq!(&one.pace, &other.pace);
            prop_assert_eq!(&one.progress, &other.progress);
        }
    }

    /// The four states of official reports add up without remainder, for tasks, reports and dossiers, in all and for
    /// each unit.
    #[test]
    fn the_four_states_add_up(seed: u64) {
        let inputs = inputs(seed);
        let assessment = assess(&inputs, &day(&mut Dice::new(seed ^ 5)));
        let of_units = assessment.units.iter().map(|unit| (unit.tasks, unit.reports, unit.dossiers, unit.deadlines));
        let whole = &assessment.summary;
        let all = of_units.chain([(whole.tasks, whole.reports, whole.dossiers, whole.deadlines)]);
        for (tasks, reports, dossiers, four) in all {
            for (statuses, four) in [(tasks, four.tasks), (reports, four.reports), (dossiers, four.dossiers)] {
                let sum = [four.done_in_time, four.done_late, four.pending_in_time, four.pending_overdue];
                prop_assert_eq!(sum.iter().sum::<u32>(), four.total);
                let by_status = [
                    statuses.upcoming, statuses.due_soon, statuses.due_today, statuses.overdue, statuses.done_early,
                    statuses.done_on_time, statuses.done_late, statuses.paused, statuses.waived,
                ];
                prop_assert_eq!(by_status.iter().sum::<u32>(), four.total.saturating_add(four.waived));
            }
        }
        let total = |four: DeadlineCounts| usize::try_from(four.total.saturating_add(four.waived)).unwrap_or(0);
        prop_assert_eq!(total(whole.deadlines.tasks), assessment.tasks.len());
        let periods = assessment.reports.iter().map(|report| report.periods.len()).sum::<usize>();
        prop_assert_eq!(total(whole.deadlines.reports), periods);
        let dossiers = assessment.services.iter().map(|service| service.dossiers.len()).sum::<usize>();
        prop_assert_eq!(total(whole.deadlines.dossiers), dossiers);
        // units of a service add up to it, and each report has its compliance
        for service in &assessment.services {
            let received = service.units.iter().map(|unit| unit.totals.received).sum::<u32>();
            prop_assert_eq!(received, service.totals.received);
            prop_assert!(service.totals.on_time.over <= service.totals.on_time.under);
        }
        for report in &assessment.reports {
            let compliance = &report.compliance;
            prop_assert_eq!([compliance.in_time, compliance.late, compliance.missing].iter().sum::<u32>(), compliance.due);
        }
    }

    /// Dossiers by columns get the verdicts of the rows, and the same counts.
    #[test]
    fn columns_are_rows(seed: u64) {
        let inputs = inputs(seed);
        let as_of = day(&mut Dice::new(seed ^ 6));
        let assessment = assess(&inputs, &as_of);
        let by_columns = Columns::of(&inputs).assess(&inputs, &as_of);
        for (position, service) in assessment.services.iter().enumerate() {
            let counted = by_columns.services.get(position).map(|service| (&service.totals, &service.units));
            prop_assert_eq!(counted, Some((&service.totals, &service.units)));
            prop_assert_eq!(by_columns.services.get(position).map(|s| &s.forecast), Some(&service.forecast));
        }
        let rows: BTreeMap<&str, &tiendo::DossierVerdict> =
            assessment.services.iter().flat_map(|service| &service.dossiers).map(|d| (d.id.as_str(), d)).collect();
        let ids = inputs.records.get("dossiers").and_then(Value::as_array).into_iter().flatten().map(|d| field(d, "id"));
        for ((id, status), due) in ids.zip(&by_columns.status).zip(&by_columns.due) {
            match rows.get(id.as_str()) {
                Some(row) => {
                    let word = value_of_status(*status);
                    prop_assert_eq!((word, day_of(*due)), (Some(row.status), row.due), "{}", id);
                }
                None => prop_assert_eq!(*status, u8::MAX),
            }
        }
    }

    /// At exactly a threshold the verdict is the better one; one unit of the last place below it the worse.
    #[test]
    fn thresholds_are_exact(target in 1_u32..1_000_000, places in 1_u32..20) {
        let unit = format!("0.{}1", "0".repeat(usize::try_from(places).unwrap_or(0)));
        let status = |value: &str| {
            let plan = json!({"format": "tiendo/1", "id": "p", "name": "P", "period": {"start": "2023-01-01", "end": "2023-12-31"},
                "units": [{"id": "u", "name": "U"}],
                "indicators": [{"id": "i", "name": "I", "measure": {"uom": "%", "kind": "cumulative"}, "due": "2023-12-31",
                    "target": {"at_least": target}, "responsible": ["u"]}]});
            let records = json!({"format": "tiendo/1", "plan": "p", "observations": [{"indicator": "i", "on": "2023-12-31", "value": value}]});
            assess(&Inputs { plan, records }, "2024-01-01").indicator("i").map(|verdict| verdict.status)
        };
        let nines = "9".repeat(unit.len().saturating_sub(2));
        prop_assert_eq!(status(&target.to_string()), Some(IndicatorStatus::Achieved));
        prop_assert_eq!(status(&format!("{}.{nines}", target.saturating_sub(1))), Some(IndicatorStatus::Missed));
        prop_assert_eq!(status(&format!("{target}{}", unit.trim_start_matches('0'))), Some(IndicatorStatus::Exceeded));
    }

    /// Whatever text comes in, the answer is an assessment or diagnostics with a place and words; never a panic.
    #[test]
    fn any_text_is_answered(plan in ".{0,200}", records in ".{0,60}", as_of in "[0-9-]{0,12}") {
        if let Err(problems) = answer(&plan, Some(&records), &as_of) {
            prop_assert!(problems.iter().all(|p| !p.code.is_empty() && !p.message.vi.is_empty() && !p.help.en.is_empty()));
        }
    }
}

/// Statuses in the order in which columns number them.
const STATUSES: [DeadlineStatus; 8] = [
    DeadlineStatus::Upcoming,
    DeadlineStatus::DueSoon,
    DeadlineStatus::DueToday,
    DeadlineStatus::Overdue,
    DeadlineStatus::DoneEarly,
    DeadlineStatus::DoneOnTime,
    DeadlineStatus::DoneLate,
    DeadlineStatus::Paused,
];

fn value_of_status(number: u8) -> Option<DeadlineStatus> {
    STATUSES.get(usize::from(number)).copied()
}

fn day_of(number: i32) -> Option<NaiveDate> {
    let epoch = NaiveDate::default();
    let day = epoch.checked_add_signed(chrono::TimeDelta::days(i64::from(number)));
    day.filter(|_| number != DossierColumns::NO_DAY)
}

/// A thousandth of a decimal, as text: the point moved by three places.
fn shifted_down_by_thousand(value: &Value) -> String {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let (sign, digits) = text.strip_prefix('-').map_or(("", text.as_str()), |digits| ("-", digits));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let padded = format!("{whole:0>4}");
    let (front, back) = padded.split_at(padded.len().saturating_sub(3));
    let front = front.trim_start_matches('0');
    format!("{sign}{}.{back}{fraction}", if front.is_empty() { "0" } else { front })
}

/// Explain covers every status, in both languages: the words of the status stand in it.
#[test]
fn every_status_is_explained() {
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for seed in 0..600 {
        let inputs = inputs(seed);
        let as_of = if seed % 2 == 0 { "2024-03-01".to_owned() } else { day(&mut Dice::new(seed)) };
        let assessment = assess(&inputs, &as_of);
        for language in [Language::Vi, Language::En] {
            for verdict in &assessment.indicators {
                let words = verdict.explain(language);
                assert!(words.contains(verdict.status.label(language)), "{words}");
                assert!(words.lines().all(|line| line.ends_with('.')), "{words}");
                seen.insert(format!("{:?} {:?}", verdict.status, language));
            }
            for verdict in &assessment.tasks {
                let words = verdict.explain(language);
                assert!(words.contains(verdict.status.label(language)), "{words}");
                assert!(words.lines().all(|line| line.ends_with('.')), "{words}");
                seen.insert(format!("{:?} {:?}", verdict.status, language));
            }
            for report in &assessment.reports {
                let words = report.explain(language);
                assert!(report.periods.iter().all(|period| words.contains(period.status.label(language))), "{words}");
                assert!(words.lines().all(|line| line.ends_with('.')), "{words}");
            }
            for service in &assessment.services {
                let words = service.explain(language);
                assert!(words.lines().all(|line| line.ends_with('.')), "{words}");
                for dossier in &service.dossiers {
                    let words = dossier.explain(language);
                    assert!(words.contains(dossier.status.label(language)), "{words}");
                    assert!(words.lines().all(|line| line.ends_with('.')), "{words}");
                }
            }
            for consequence in &assessment.consequences {
                assert!(consequence.explain(language).contains(consequence.owed_by.name.get(language)));
            }
        }
    }
    // ten of indicators and nine of deadlines, in two languages
    assert_eq!(seen.len(), 38, "{seen:#?}");
}

/// An explanation can be made from the assessment's JSON alone.
#[test]
fn an_assessment_survives_its_json() {
    for seed in 0..100 {
        let as_of = if seed % 2 == 0 { "2023-10-15" } else { "2024-03-01" };
        let assessment = assess(&inputs(seed), as_of);
        let read = Assessment::parse(&assessment.to_json());
        assert_eq!(read.as_ref(), Some(&assessment));
    }
}
