//! Laws that hold for every plan, over generated ones.

#![expect(clippy::panic, reason = "a generated plan that is not valid is a failure")]

use chrono::NaiveDate;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use tiendo::{Assessment, DeadlineCounts, DeadlineStatus, DossierColumns, IndicatorStatus, Language, Severity};
use tiendo_tests::columns::Columns;
use tiendo_tests::generate::{Dice, Inputs, day, inputs};
use tiendo_tests::{answer, value};

fn assess(inputs: &Inputs, as_of: &str) -> Assessment {
    match answer(&inputs.plan.to_string(), Some(&inputs.records.to_string()), as_of) {
        Ok(assessment) => assessment,
        Err(problems) => panic!("{problems}\n{}\n{}", inputs.plan, inputs.records),
    }
}

fn parsed(day: &str) -> NaiveDate {
    match tiendo::parse_as_of(day) {
        Ok(day) => day,
        Err(problems) => panic!("{problems}"),
    }
}

/// What is asked of a plan with its records.
fn with_records<T>(inputs: &Inputs, ask: impl FnOnce(&tiendo::Plan, &tiendo::Records) -> T) -> T {
    let asked = tiendo::Plan::parse(&inputs.plan.to_string()).and_then(|plan| {
        let records = tiendo::Records::parse(&inputs.records.to_string(), &plan)?;
        Ok(ask(&plan, &records))
    });
    match asked {
        Ok(answer) => answer,
        Err(problems) => panic!("{problems}"),
    }
}

fn open(inputs: &Inputs, as_of: &str) -> tiendo::Opened {
    let plan = match tiendo::Plan::parse(&inputs.plan.to_string()) {
        Ok(plan) => plan,
        Err(problems) => panic!("{problems}"),
    };
    match tiendo::Records::parse(&inputs.records.to_string(), &plan) {
        Ok(records) => tiendo::Opened::new(plan, records, parsed(as_of), None),
        Err(problems) => panic!("{problems}"),
    }
}

/// The other sign, of a number or of a number in a text.
fn negated(number: &Value) -> Value {
    let text = number.as_str().map_or_else(|| number.to_string(), str::to_owned);
    json!(text.strip_prefix('-').map_or_else(|| format!("-{text}"), str::to_owned))
}

/// An indicator with all signs turned and its targets on the other side.
fn mirror(item: &Value) -> Value {
    match item {
        Value::Object(fields) => {
            let mut mirrored = serde_json::Map::new();
            for (name, value) in fields {
                let (name, value) = match name.as_str() {
                    "at_least" => ("at_most", negated(value)),
                    "at_most" => ("at_least", negated(value)),
                    "above" => ("below", negated(value)),
                    "below" => ("above", negated(value)),
                    "increase_by" => ("reduce_by", value.clone()),
                    "reduce_by" => ("increase_by", value.clone()),
                    "maintain" => {
                        ("maintain", if value == "not_above" { json!("not_below") } else { json!("not_above") })
                    }
                    "value" | "stretch" => (name.as_str(), negated(value)),
                    "between" if value.is_object() => {
                        let end = |name: &str| value.get(name).map(negated);
                        ("between", json!({"from": end("to"), "to": end("from")}))
                    }
                    "target" if value == "maintain" => ("target", json!({"maintain": "not_above"})),
                    _ => (name.as_str(), mirror(value)),
                };
                mirrored.insert(name.to_owned(), value);
            }
            Value::Object(mirrored)
        }
        Value::Array(items) => items.iter().map(mirror).collect(),
        other => other.clone(),
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

/// The verdicts by id: of indicators and their units, of tasks, of each unit's periods of a report, of dossiers.
fn verdicts(assessment: &Assessment) -> BTreeMap<String, Value> {
    let value = value(assessment);
    let items = |of: &Value, name: &str| of.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
    let mut verdicts = BTreeMap::new();
    let unit_of = |item: &Value| item.pointer("/unit/id").and_then(Value::as_str).unwrap_or_default().to_owned();
    for verdict in ["indicators", "tasks"].iter().flat_map(|name| items(&value, name)) {
        let before = verdicts
            .insert(format!("{} {} {}", field(&verdict, "kind"), field(&verdict, "id"), unit_of(&verdict)), verdict);
        assert_eq!(before, None, "two verdicts are of one item");
    }
    for report in items(&value, "reports") {
        let unit = unit_of(&report);
        for period in items(&report, "periods") {
            verdicts.insert(format!("{} {unit} {}", field(&report, "id"), field(&period, "period")), period);
        }
    }
    for dossier in items(&value, "services").iter().flat_map(|service| items(service, "dossiers")) {
        verdicts.insert(field(&dossier, "id"), dossier);
    }
    verdicts
}

/// Reasons that name the part whose figure is the oldest.
const OF_THE_OLDEST: [&str; 2] = ["stale", "final-figure-missing"];

/// The verdicts without the names of the parts that are the oldest: of several of one day the first one of the plan.
fn without_oldest_parts(mut verdicts: BTreeMap<String, Value>) -> BTreeMap<String, Value> {
    let reasons =
        verdicts.values_mut().filter_map(|verdict| verdict.get_mut("reasons")).filter_map(Value::as_array_mut);
    for reason in reasons.flatten().filter(|reason| OF_THE_OLDEST.contains(&field(reason, "code").as_str())) {
        if let Some(part) = reason.get_mut("part") {
            *part = Value::Null;
        }
    }
    verdicts
}

/// What each unit is graded by, and the grade.
fn grades(assessment: &Assessment) -> BTreeMap<String, Value> {
    let value = value(assessment);
    let units = value.get("gradings").and_then(Value::as_array).into_iter().flatten();
    let units = units.filter_map(|grading| grading.get("units")).filter_map(Value::as_array).flatten();
    let parts =
        ["grade", "grade_before_limits", "provisional", "items", "criteria", "grades", "reasons", "illustrative"];
    let of = |unit: &Value, place: &str| unit.pointer(place).and_then(Value::as_str).unwrap_or_default().to_owned();
    let graded = |unit: &Value| {
        let id = format!("{} {}", of(unit, "/grading/id"), of(unit, "/unit/id"));
        (id, Value::Array(parts.map(|part| unit.get(part).cloned().unwrap_or_default()).to_vec()))
    };
    units.map(graded).collect()
}

fn statuses(assessment: &Assessment) -> BTreeMap<String, String> {
    verdicts(assessment).iter().map(|(id, verdict)| (id.clone(), field(verdict, "status"))).collect()
}

/// The first cap that the final grades do not keep, or whose arithmetic is not theirs.
fn broken_cap(grading: &tiendo::Grading) -> Option<&tiendo::CapResult> {
    let count = |is: &dyn Fn(&tiendo::UnitGrade) -> bool| {
        u32::try_from(grading.units.iter().filter(|unit| is(unit)).count()).unwrap_or(u32::MAX)
    };
    let within = |over: u32, cap: &tiendo::CapResult, counted: u32| {
        let share: u64 = match cap.at_most.as_str() {
            "0" => 0,
            "0.2" => 20,
            "0.34" => 34,
            "0.5" => 50,
            "0.9" => 90,
            "0.99" => 99,
            _ => 100,
        };
        u64::from(over).saturating_mul(100) <= share.saturating_mul(u64::from(counted))
    };
    grading.caps.iter().find(|cap| {
        let of_cap = |limit: &tiendo::LimitedBy| {
            matches!(limit, tiendo::LimitedBy::Cap { grade, allowed, qualified, to_decide: false, .. }
                if *grade == cap.grade && *allowed == cap.allowed && *qualified == cap.qualified)
        };
        let fallen = count(&|unit| unit.limited_by.iter().any(of_cap));
        let kept = count(&|unit| unit.grade.as_ref() == Some(&cap.grade));
        let counted = count(&|unit| cap.of.iter().any(|of| Some(of) == unit.grade.as_ref()));
        let others_cap_it = 1 < grading.caps.iter().filter(|other| other.grade == cap.grade).count();
        let all = [cap.kept, cap.to_decide, fallen].into_iter().fold(0, u32::saturating_add);
        let is_kept = kept == cap.kept
            && cap.kept <= cap.allowed
            && within(cap.allowed, cap, cap.counted)
            && (cap.to_decide != 0 || counted == cap.counted && within(kept, cap, counted))
            && (all == cap.qualified || others_cap_it)
            // a place is left where something is to be decided
            && (cap.to_decide == 0 || cap.kept < cap.allowed);
        !is_kept
    })
}

/// Units by points alone, and caps on their grades.
fn capped(dice: &mut Dice) -> (Inputs, Vec<Value>) {
    let ids: Vec<String> = (0..dice.roll(60).saturating_add(1)).map(|unit| format!("u{unit}")).collect();
    let grades = ["x", "t", "h", "k"];
    let mut caps = Vec::new();
    for _ in 0..dice.roll(4).saturating_add(1) {
        let mut of: Vec<&str> = grades.into_iter().filter(|_| dice.once_in(2)).collect();
        of.extend(if of.is_empty() { Some("t") } else { None });
        let grade = dice.pick(&["x", "t", "h"]).copied().unwrap_or("x");
        let share = dice.pick(&["0", "0.2", "0.5", "0.9", "0.99", "1"]).copied().unwrap_or("0.5");
        let mut cap = json!({"grade": grade, "at_most": share, "of": of});
        if let (Value::Object(fields), false) = (&mut cap, dice.once_in(4)) {
            fields.insert("by".to_owned(), json!("d"));
        }
        caps.push(cap);
    }
    let at_least = |points: u32| json!([{"criterion": "d", "at_least": points}]);
    let units: Vec<Value> = ids.iter().map(|id| json!({"id": id, "name": id})).collect();
    let plan = json!({"format": "tiendo/1", "id": "p", "name": "P", "period": {"start": "2023-01-01", "end": "2023-12-31"},
        "units": units,
        "rule_sets": [{"id": "q", "name": "Q", "criteria": [{"id": "d", "name": "D", "kind": "points", "max": 100}], "grades": [
            {"id": "x", "name": "X", "all": at_least(70)}, {"id": "t", "name": "T", "all": at_least(40)},
            {"id": "h", "name": "H", "all": at_least(20)}, {"id": "k", "name": "K", "all": []}]}],
        "gradings": [{"id": "g", "name": "G", "rule_set": "q", "units": ids, "caps": caps}]});
    // of some all points are different, of others most are level
    let step = if dice.once_in(2) { 1 } else { 10 };
    let mut scores = Vec::new();
    for id in &ids {
        if dice.once_in(20) {
            continue;
        }
        let points = dice.roll(100).div_euclid(step).saturating_mul(step);
        scores.push(json!({"grading": "g", "unit": id, "criterion": "d", "points": points, "on": "2023-12-31"}));
    }
    let records = json!({"format": "tiendo/1", "plan": "p", "scores": scores});
    (Inputs { plan, records }, caps)
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

    /// A better verdict never adds a consequence that a policy ties to worse ones.
    #[test]
    fn a_better_verdict_adds_no_consequence_of_a_worse_one(seed: u64, worse in 1_usize..10) {
        const WORST_FIRST: [&str; 10] = ["missed", "behind", "no_data", "at_risk", "nearly_achieved", "in_progress",
            "not_started", "on_track", "achieved", "exceeded"];
        let mut inputs = inputs(seed);
        let tied = WORST_FIRST.get(..worse).unwrap_or_default();
        if let Value::Object(fields) = &mut inputs.plan {
            let when = json!({"indicator": tied});
            fields.insert("policies".to_owned(), json!([{"id": "p", "name": "P", "when": when, "then": {"reminder": {}, "review": {}}}]));
        }
        list(&mut inputs.records, "submissions").retain(|submission| submission.get("report").is_some());
        let mut dice = Dice::new(seed ^ 11);
        let as_of = day(&mut dice);
        let mut changed = inputs.clone();
        list(&mut changed.records, "observations").push(json!({"indicator": "i0", "on": day(&mut dice), "value": dice.roll(200)}));
        let (before, after) = (assess(&inputs, &as_of), assess(&changed, &as_of));
        let causes = |assessment: &tiendo::Assessment| -> BTreeSet<(String, String, Option<String>, Option<String>)> {
            let all = assessment.consequences.iter().flat_map(|consequence| {
                let owed_by = &consequence.owed_by.id;
                consequence.because.iter().map(move |cause| {
                    let unit = cause.unit.as_ref().map(|unit| unit.id.clone());
                    (owed_by.clone(), cause.id.clone(), unit, cause.period.clone())
                })
            });
            all.collect()
        };
        let (had, has) = (causes(&before), causes(&after));
        for (was, now) in before.indicators.iter().zip(&after.indicators) {
            let unit = now.unit.as_ref().map(|unit| unit.id.clone());
            let is_added = has.difference(&had).any(|(_, id, of, period)| *id == now.id && *of == unit && period.is_none());
            prop_assert!(!(is_added && was.status <= now.status), "{} {:?} {:?}", now.id, was.status, now.status);
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

    /// Permuted input gives the same verdicts; of parts whose figures are equally old the first one of the plan is named.
    #[test]
    fn the_order_of_the_input_means_nothing(seed: u64) {
        let inputs = inputs(seed);
        let mut dice = Dice::new(seed ^ 3);
        let as_of = day(&mut dice);
        let mut permuted = inputs.clone();
        for name in ["indicators", "tasks", "reports", "services", "units"] {
            dice.shuffle(list(&mut permuted.plan, name));
        }
        let happened = ["completions", "submissions", "pauses", "extensions", "waivers", "reopenings", "dossiers", "scores"];
        for name in happened.into_iter().chain(["observations"]) {
            dice.shuffle(list(&mut permuted.records, name));
        }
        let (one, other) = (assess(&inputs, &as_of), assess(&permuted, &as_of));
        prop_assert_eq!(without_oldest_parts(verdicts(&one)), without_oldest_parts(verdicts(&other)));
        prop_assert_eq!(grades(&one), grades(&other));
    }

    /// A better score never gives a worse grade, before caps.
    #[test]
    fn a_better_score_never_gives_a_worse_grade(seed: u64, more in 1_u64..60) {
        let mut inputs = inputs(seed);
        let mut dice = Dice::new(seed ^ 21);
        let as_of = day(&mut dice);
        for rule_set in list(&mut inputs.plan, "rule_sets") {
            list(rule_set, "caps").clear();
        }
        for grading in list(&mut inputs.plan, "gradings") {
            if let Value::Object(fields) = grading {
                fields.remove("caps");
            }
        }
        let before = assess(&inputs, &as_of);
        let places = inputs.records.get("scores").and_then(Value::as_array).map_or(0, Vec::len);
        let Some(score) = (0..places).nth(dice.roll(places)) else { return Ok(()) };
        let mut raised = inputs.clone();
        if let Some(Value::Object(fields)) = list(&mut raised.records, "scores").get_mut(score) {
            let max = if fields.get("criterion") == Some(&json!("bonus")) { 10 } else { 100 };
            match fields.get("points").and_then(Value::as_u64) {
                Some(points) => fields.insert("points".to_owned(), json!(points.saturating_add(more).min(max))),
                None => fields.insert("met".to_owned(), json!(true)),
            };
        }
        let after = assess(&raised, &as_of);
        for (one, other) in before.gradings.iter().zip(&after.gradings) {
            for (was, now) in one.units.iter().zip(&other.units) {
                let place = |unit: &tiendo::UnitGrade, grade: &Option<tiendo::ItemRef>| {
                    let id = grade.as_ref().map(|grade| grade.id.clone())?;
                    unit.grades.iter().position(|grade| grade.id == id)
                };
                let worse = |was: Option<usize>, now: Option<usize>| matches!((was, now), (Some(was), Some(now)) if was < now);
                prop_assert!(!worse(place(was, &was.grade), place(now, &now.grade)), "{:?} {:?}", was.grade, now.grade);
                let (was_by, now_by) = (place(was, &was.grade_before_limits), place(now, &now.grade_before_limits));
                prop_assert!(!worse(was_by, now_by), "{was_by:?} {now_by:?}");
                // a grade is lost only to a better one that hangs on what is missing; and policies only take
                let open = now.grades.iter().take(was_by.unwrap_or(0)).any(|grade| grade.holds == tiendo::Holds::Unknown);
                prop_assert!(was_by.is_none() || now_by.is_some() || open);
                prop_assert!(place(now, &now.grade).is_none_or(|own| now_by.is_some_and(|by| by <= own)));
            }
        }
    }

    /// No more units keep a grade than its cap allows, counted as the units are graded, and a tie is never broken.
    #[test]
    fn caps_are_kept(seed: u64) {
        let inputs = inputs(seed);
        let as_of = day(&mut Dice::new(seed ^ 22));
        for grading in assess(&inputs, &as_of).gradings {
            let broken = broken_cap(&grading);
            prop_assert!(broken.is_none(), "{broken:?}");
        }
    }

    /// So it is with any caps beside each other, whatever grades their shares are taken of; and of caps on different
    /// grades it does not matter which is listed first.
    #[test]
    fn caps_are_kept_beside_each_other(seed: u64) {
        let mut dice = Dice::new(seed ^ 25);
        let (inputs, caps) = capped(&mut dice);
        let graded = assess(&inputs, "2023-12-31");
        for grading in &graded.gradings {
            let broken = broken_cap(grading);
            prop_assert!(broken.is_none(), "{broken:?}\n{}", inputs.plan);
        }
        let capped_grades: BTreeSet<String> = caps.iter().map(|cap| field(cap, "grade")).collect();
        if capped_grades.len() == caps.len() {
            let mut shuffled = caps.clone();
            dice.shuffle(&mut shuffled);
            let mut other = inputs.clone();
            for grading in list(&mut other.plan, "gradings") {
                if let Value::Object(fields) = grading {
                    fields.insert("caps".to_owned(), json!(shuffled));
                }
            }
            prop_assert_eq!(&graded.gradings, &assess(&other, "2023-12-31").gradings);
        }
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
        let of_units = assessment.units.iter().map(|unit| (unit.own.tasks, unit.own.reports, unit.own.dossiers, unit.own.deadlines));
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

    /// At exactly a limit that holds itself the verdict is the better one, one unit of the last place on the worse side
    /// the worse; a strict limit does not hold itself.
    #[test]
    fn thresholds_are_exact(target in 1_u32..1_000_000, places in 1_u32..20, kind in 0_usize..2) {
        let kind = if kind == 0 { "cumulative" } else { "snapshot" };
        let zeros = "0".repeat(usize::try_from(places).unwrap_or(0));
        let (below, at, above) = (
            format!("{}.{}", target.saturating_sub(1), "9".repeat(zeros.len().saturating_add(1))),
            target.to_string(),
            format!("{target}.{zeros}1"),
        );
        let status = |form: Value, value: &str| {
            let plan = json!({"format": "tiendo/1", "id": "p", "name": "P", "period": {"start": "2023-01-01", "end": "2023-12-31"},
                "units": [{"id": "u", "name": "U"}],
                "indicators": [{"id": "i", "name": "I", "measure": {"uom": "%", "kind": kind}, "due": "2023-12-31",
                    "baseline": {"value": target, "on": "2022-12-31"}, "target": form, "responsible": ["u"]}]});
            let records = json!({"format": "tiendo/1", "plan": "p", "observations": [{"indicator": "i", "on": "2023-12-31", "value": value}]});
            assess(&Inputs { plan, records }, "2024-01-01").indicator("i").map(|verdict| verdict.status)
        };
        use IndicatorStatus::{Achieved, Exceeded, Missed};
        let rows = [
            (json!({"at_least": target}), [Missed, Achieved, Exceeded]),
            (json!({"above": target}), [Missed, Missed, Exceeded]),
            (json!({"at_most": target}), [Exceeded, Achieved, Missed]),
            (json!({"below": target}), [Exceeded, Missed, Missed]),
            (json!({"between": {"from": target, "to": target}}), [Missed, Achieved, Missed]),
            (json!({"equal": {"value": target, "tolerance": 0}}), [Missed, Achieved, Missed]),
            (json!({"increase_by": 0}), [Missed, Achieved, Exceeded]),
            (json!({"reduce_by": 0}), [Exceeded, Achieved, Missed]),
            (json!("maintain"), [Missed, Achieved, Achieved]),
            (json!({"maintain": "not_above"}), [Achieved, Achieved, Missed]),
        ];
        for (form, expected) in rows {
            let found = [&below, &at, &above].map(|value| status(form.clone(), value));
            prop_assert_eq!(found, expected.map(Some), "{} {}", form, at);
        }
    }

    /// A state with all signs turned and its target on the other side gets the same verdict.
    #[test]
    fn turned_signs_mirror_a_state(seed: u64) {
        let mut inputs = inputs(seed);
        let as_of = day(&mut Dice::new(seed ^ 7));
        // growth has a direction of its own
        list(&mut inputs.plan, "indicators").retain(|item| !field(item, "id").starts_with('g'));
        list(&mut inputs.records, "observations").retain(|o| !field(o, "indicator").starts_with('g'));
        // of two values outside a band neither is the worse one by its size
        let mut seen = BTreeSet::new();
        list(&mut inputs.records, "observations").retain(|o| seen.insert((field(o, "indicator"), field(o, "on"))));
        for item in list(&mut inputs.plan, "indicators") {
            if let Value::Object(fields) = item {
                // near enough is a share, which has no mirror; a path of totals neither; a ceiling of 0 cannot be exceeded
                for name in ["nearly_achieved", "breakdown", "roll_up", "forecast"] {
                    fields.remove(name);
                }
                let is_relative = fields.get("target").is_some_and(|target| target.to_string().contains("share"));
                let is_zero = fields.get("target").is_some_and(|t| t == "zero" || t.to_string().contains("\"0\""));
                let is_compound = fields.get("path") == Some(&json!("compound"));
                if is_zero || is_relative || is_compound {
                    fields.insert("target".to_owned(), json!({"at_least": 70}));
                    fields.remove("path");
                    // the year before is there for relative targets
                    if fields.get("baseline").is_some_and(|baseline| baseline.get("same_period").is_some()) {
                        fields.remove("baseline");
                    }
                }
            }
        }
        let plain = assess(&inputs, &as_of);
        let mut mirrored = inputs.clone();
        for item in list(&mut mirrored.plan, "indicators") {
            *item = mirror(item);
        }
        for observation in list(&mut mirrored.records, "observations") {
            if let Value::Object(fields) = observation {
                let value = fields.get("value").map(negated).unwrap_or_default();
                fields.insert("value".to_owned(), value);
            }
        }
        let mirrored = assess(&mirrored, &as_of);
        for (one, other) in plain.indicators.iter().zip(&mirrored.indicators) {
            let is_state = one.measure.kind == tiendo::MeasureKind::Snapshot && one.measure.form == tiendo::MeasureForm::Observed;
            if is_state {
                prop_assert_eq!(one.status, other.status, "{}", one.id);
                prop_assert_eq!(&one.pace, &other.pace, "{}", one.id);
                // of a band the baseline may lie within, from where no way leads to an end
                if one.limits.from.is_none() || one.limits.to.is_none() {
                    prop_assert_eq!(&one.progress, &other.progress, "{}", one.id);
                }
            }
        }
    }

    /// What if, on an opened plan, answers as an assessment from scratch does.
    #[test]
    fn what_if_is_an_assessment_from_scratch(seed: u64) {
        let mut inputs = inputs(seed);
        let mut dice = Dice::new(seed ^ 8);
        let as_of = day(&mut dice);
        // what is put on trial takes the place of one figure, not of several
        let mut seen = BTreeSet::new();
        let key = |o: &Value| ["indicator", "unit", "on", "source"].map(|name| field(o, name));
        list(&mut inputs.records, "observations").retain(|o| seen.insert(key(o)));
        let opened = open(&inputs, &as_of);
        let before = opened.assessment().clone();
        let mut changed = inputs.clone();
        let change = if dice.once_in(2) {
            let mut observation = json!({"indicator": "i0", "on": day(&mut dice), "value": 33});
            let recorded: Vec<Value> = list(&mut changed.records, "observations").clone();
            if let Some(recorded) = dice.pick(&recorded)
                && dice.once_in(2)
            {
                observation = recorded.clone();
                if let Value::Object(fields) = &mut observation {
                    fields.insert("value".to_owned(), json!(57));
                }
            }
            let observations = list(&mut changed.records, "observations");
            observations.retain(|o| key(o) != key(&observation));
            observations.push(observation.clone());
            json!({"observations": [observation]})
        } else {
            let forms = [
                json!({"at_least": 44}),
                json!({"above": 44}),
                json!({"at_most": 52}),
                json!({"between": {"from": 40, "to": 60}}),
                json!("zero"),
                json!("maintain"),
                json!({"increase_by": 3}),
                json!({"reduce_by": {"share_of_baseline": 0.1}}),
            ];
            let target = dice.pick(&forms).cloned().unwrap_or_default();
            let mut tried = json!({"indicator": "i0", "target": target});
            for item in list(&mut changed.plan, "indicators").iter_mut().filter(|item| field(item, "id") == "i0") {
                let unit = item.pointer("/breakdown/0/unit").filter(|_| dice.once_in(2)).cloned();
                let due = field(item, "due");
                let holder = if unit.is_some() { item.pointer_mut("/breakdown/0") } else { Some(item) };
                let Some(holder) = holder else { continue };
                if let (Some(unit), Value::Object(fields)) = (unit, &mut tried) {
                    fields.insert("unit".to_owned(), unit);
                }
                // the target in force: the revised one, if it is
                let is_revised = holder.pointer("/revisions/0/from").and_then(Value::as_str).is_some_and(|from| {
                    from <= as_of.as_str().min(due.as_str())
                });
                let place = if is_revised { holder.pointer_mut("/revisions/0") } else { Some(holder) };
                if let Some(Value::Object(fields)) = place {
                    fields.insert("target".to_owned(), target.clone());
                }
            }
            json!({"targets": [tried]})
        };
        let scratch = match answer(&changed.plan.to_string(), Some(&changed.records.to_string()), &as_of) {
            Ok(scratch) => scratch,
            Err(problems) => {
                // What is refused in a plan is refused on trial, but for what only the plan's author can mend beside it.
                let of_author = ["milestone-off-the-way", "nearly-needs-a-ratio", "score-needs-cap",
                    "part-without-fulfilment", "missing-field", "field-without-effect", "growth-needs-direction"];
                let is_of_author = problems.iter().filter(|p| p.severity == Severity::Error).all(|problem| {
                    of_author.contains(&problem.code.as_str())
                });
                prop_assert!(is_of_author || opened.what_if(&change.to_string()).is_err(), "{problems}\n{change}");
                return Ok(());
            }
        };
        let what_if = match opened.what_if(&change.to_string()) {
            Ok(what_if) => what_if,
            Err(problems) => panic!("{problems}\n{change}"),
        };
        let mut applied = before.clone();
        for verdict in &what_if.indicators {
            let same = |other: &&mut tiendo::IndicatorVerdict| (&other.id, &other.unit) == (&verdict.id, &verdict.unit);
            if let Some(place) = applied.indicators.iter_mut().find(same) {
                prop_assert_ne!(&*place, verdict, "only what changed");
                *place = verdict.clone();
            }
        }
        prop_assert_eq!(&applied.indicators, &scratch.indicators);
        prop_assert_eq!(&what_if.summary, &scratch.summary);
        for card in what_if.units {
            if let Some(place) = applied.units.iter_mut().find(|other| other.id == card.id) {
                *place = card;
            }
        }
        prop_assert_eq!(&applied.units, &scratch.units);
        for ranking in what_if.rankings {
            if let Some(place) = applied.rankings.iter_mut().find(|other| other.id == ranking.id) {
                prop_assert_ne!(&*place, &ranking, "only what changed");
                *place = ranking;
            }
        }
        prop_assert_eq!(&applied.rankings, &scratch.rankings);
        let mut owed: Vec<_> = before.consequences.into_iter().filter(|owed| !what_if.settled.contains(owed)).collect();
        owed.extend(what_if.owed);
        prop_assert_eq!(owed.len(), scratch.consequences.len());
        prop_assert!(scratch.consequences.iter().all(|consequence| owed.contains(consequence)));
    }

    /// Compared with itself an assessment has changed in nothing; with another in every verdict whose status is another.
    #[test]
    fn compared_is_what_changed(seed: u64) {
        let inputs = inputs(seed);
        let mut dice = Dice::new(seed ^ 9);
        let mut days = [day(&mut dice), day(&mut dice)];
        days.sort();
        let [before, after] = days.map(|as_of| assess(&inputs, &as_of));
        let nothing = before.compare(&before);
        prop_assert!(nothing.changes.is_empty() && nothing.shares.is_empty() && nothing.ranks.is_empty());
        let comparison = before.compare(&after);
        let of_indicators = comparison.changes.iter().filter(|change| change.kind == tiendo::VerdictKind::Indicator);
        let told: Vec<_> = of_indicators
            .map(|change| (&change.id, change.unit.as_ref().map(|unit| &unit.id), change.period.clone()))
            .collect();
        let mut changed = Vec::new();
        for (one, other) in before.indicators.iter().zip(&after.indicators) {
            let unit = one.unit.as_ref().map(|unit| &unit.id);
            changed.extend((one.status != other.status).then_some((&one.id, unit, None)));
            for (one_of, other_of) in one.interim.iter().zip(&other.interim) {
                let due = Some(one_of.due.to_string());
                changed.extend((one_of.status != other_of.status).then_some((&one.id, unit, due)));
            }
        }
        // each once, in the plan's order, a whole before its targets for earlier days
        prop_assert_eq!(told, changed);
        prop_assert!(comparison.changes.iter().all(|change| !change.because.is_empty()));
        // dossiers, what follows, and ranks: those whose status or rank is another, and no others
        let [was, is] = [&before, &after].map(standings);
        let others: BTreeSet<&String> =
            was.keys().chain(is.keys()).filter(|key| was.get(*key) != is.get(*key)).collect();
        let told: Vec<String> = comparison.changes.iter().filter_map(key_of).chain(comparison.ranks.iter().map(key_of_rank)).collect();
        prop_assert_eq!(told.iter().collect::<BTreeSet<_>>(), others);
        for language in [Language::Vi, Language::En] {
            let changes = comparison.changes.iter().map(|change| change.explain(language));
            let shares = comparison.shares.iter().map(|change| change.explain(language));
            let ranks = comparison.ranks.iter().map(|change| change.explain(language));
            for words in changes.chain(shares).chain(ranks) {
                let is_told = words.contains(" → ") && words.lines().all(|line| line.ends_with('.'));
                prop_assert!(is_told, "{words}");
                let (from, to) = words.lines().next().and_then(|line| line.rsplit_once(": ")?.1.split_once(" → ")).unwrap_or_default();
                prop_assert_ne!(from, to.trim_end_matches('.'), "{}", words);
            }
        }
    }

    /// The order of units, items and records means nothing to a ranking: each unit has its rank, value and ties.
    #[test]
    fn ranking_is_invariant_under_permutation(seed: u64) {
        let inputs = inputs(seed);
        let mut dice = Dice::new(seed ^ 14);
        let as_of = day(&mut dice);
        let mut permuted = inputs.clone();
        for name in ["indicators", "tasks", "reports", "services", "units", "rankings"] {
            dice.shuffle(list(&mut permuted.plan, name));
        }
        for ranking in list(&mut permuted.plan, "rankings") {
            if let Some(units) = ranking.get_mut("units").and_then(Value::as_array_mut) {
                dice.shuffle(units);
            }
        }
        for name in ["observations", "completions", "submissions", "dossiers"] {
            dice.shuffle(list(&mut permuted.records, name));
        }
        let ranks = |inputs: &Inputs| {
            let mut ranks = BTreeMap::new();
            for ranking in assess(inputs, &as_of).rankings {
                for place in ranking.places {
                    let next = place.next_better.map(|next| (next.rank, next.result.value().cloned()));
                    let of = (place.rank, place.of, place.tied_with, place.result, next, place.illustrative);
                    ranks.insert((ranking.id.clone(), place.unit.id), (Some(of), None));
                }
                for unranked in ranking.unranked {
                    ranks.insert((ranking.id.clone(), unranked.unit.id), (None, Some(unranked.reason)));
                }
            }
            ranks
        };
        prop_assert_eq!(ranks(&inputs), ranks(&permuted));
        // the list of a ranking's units, alone: the same bytes
        let mut listed = inputs.clone();
        for ranking in list(&mut listed.plan, "rankings") {
            if let Some(units) = ranking.get_mut("units").and_then(Value::as_array_mut) {
                dice.shuffle(units);
            }
        }
        prop_assert_eq!(assess(&inputs, &as_of).to_json(), assess(&listed, &as_of).to_json());
    }

    /// Standard competition ranking: one more than there are better values; ties share a rank; whoever has no value stands
    /// apart, and nobody is lost.
    #[test]
    fn a_rank_is_one_more_than_those_that_are_better(seed: u64) {
        let inputs = inputs(seed);
        let assessment = assess(&inputs, &day(&mut Dice::new(seed ^ 15)));
        for ranking in &assessment.rankings {
            let fraction = |place: &tiendo::Place| match &place.result {
                tiendo::RankedValue::Share(share) => (u64::from(share.over), u64::from(share.under)),
                // six places tell generated scores apart
                tiendo::RankedValue::Score(score) => (millionths(score.value.as_ref()), 1_000_000),
            };
            for place in &ranking.places {
                let (over, under) = fraction(place);
                let compared = |other: &&tiendo::Place| {
                    let (theirs, all) = fraction(other);
                    theirs.saturating_mul(under).cmp(&over.saturating_mul(all))
                };
                let better = ranking.places.iter().filter(|other| compared(other).is_gt()).count();
                let equal = ranking.places.iter().filter(|other| compared(other).is_eq()).count();
                prop_assert_eq!(usize::try_from(place.rank), Ok(better.saturating_add(1)));
                prop_assert_eq!(usize::try_from(place.tied_with), Ok(equal.saturating_sub(1)));
                prop_assert_eq!(place.next_better.is_none(), better == 0);
            }
            let units = if ranking.id == "k1" || ranking.id == "k4" || ranking.id == "k7" { 3 } else { 4 };
            prop_assert_eq!(ranking.places.len().saturating_add(ranking.unranked.len()), units);
        }
    }

    /// A unit above all others has, with them, every item of the plan once; shares and scores lie between 0 and 1.
    #[test]
    fn the_whole_tree_is_the_whole_plan(seed: u64) {
        let inputs = inputs(seed);
        let assessment = assess(&inputs, &day(&mut Dice::new(seed ^ 16)));
        let top = assessment.units.iter().find(|unit| unit.id == "top").and_then(|top| top.subtree.clone());
        let whole = &assessment.summary;
        if let Some(top) = top {
            prop_assert_eq!(top.indicators, whole.indicators);
            prop_assert_eq!(top.tasks, whole.tasks);
            prop_assert_eq!(top.reports, whole.reports);
            prop_assert_eq!(top.dossiers, whole.dossiers);
            prop_assert_eq!(top.deadlines, whole.deadlines);
            prop_assert_eq!(usize::try_from(top.consequences), Ok(assessment.consequences.len()));
        }
        for unit in &assessment.units {
            for totals in std::iter::once(&unit.own).chain(&unit.subtree) {
                for share in [&totals.achieved_share, &totals.on_track_share, &totals.on_time_share] {
                    prop_assert!(share.over <= share.under);
                    prop_assert_eq!(share.value.is_none(), share.under == 0);
                }
                if let Some(score) = &totals.score {
                    prop_assert!(millionths(score.value.as_ref()) <= 1_000_000, "{:?}", score);
                }
            }
        }
    }

    /// What changes with one figure, on one day, changes because of a figure or of parts, and says so.
    #[test]
    fn a_figure_is_the_cause_of_what_it_changes(seed: u64) {
        let inputs = inputs(seed);
        let mut dice = Dice::new(seed ^ 13);
        let as_of = day(&mut dice);
        let mut changed = inputs.clone();
        let observations = list(&mut changed.records, "observations");
        let place = dice.roll(observations.len().max(1));
        if let Some(Value::Object(fields)) = observations.get_mut(place) {
            fields.insert("value".to_owned(), json!(dice.roll(200)));
        }
        let changes = assess(&inputs, &as_of).compare(&assess(&changed, &as_of)).changes;
        for change in changes.iter().filter(|change| change.kind == tiendo::VerdictKind::Indicator) {
            use tiendo::Because::{EarlierFigure, Figure, Parts};
            let is_of_figures = |because: &tiendo::Because| matches!(because, Figure { .. } | Parts { .. } | EarlierFigure { .. });
            prop_assert!(!change.because.is_empty() && change.because.iter().all(is_of_figures), "{change:?}");
        }
    }

    /// Every entry of the deadline calendar has a name of its own.
    #[test]
    fn no_two_entries_of_a_calendar_are_one(seed: u64) {
        let inputs = inputs(seed);
        let as_of = parsed(&day(&mut Dice::new(seed ^ 11)));
        let entries = with_records(&inputs, |plan, records| {
            plan.agenda(records, as_of, parsed("2022-01-01"), parsed("2026-12-31")).entries
        });
        let names: BTreeSet<&str> = entries.iter().map(|entry| entry.uid.as_str()).collect();
        prop_assert_eq!(names.len(), entries.len());
        let interim = assess(&inputs, &as_of.to_string()).indicators.iter().map(|i| i.interim.len()).sum::<usize>();
        let of_indicators = entries.iter().filter(|entry| entry.kind == tiendo::ItemKind::Indicator).count();
        let wholes = inputs.plan.get("indicators").and_then(Value::as_array).map_or(0, Vec::len);
        prop_assert_eq!(of_indicators, wholes.saturating_add(interim));
    }

    /// As known on a day is without what was recorded later.
    #[test]
    fn knowledge_is_without_later_records(seed: u64) {
        let inputs = inputs(seed);
        let mut dice = Dice::new(seed ^ 10);
        let (as_of, known_on) = (day(&mut dice), day(&mut dice));
        let known = with_records(&inputs, |plan, records| {
            plan.assess_as_known(records, parsed(&as_of), parsed(&known_on))
        });
        let mut without = inputs.clone();
        for name in ["observations", "extensions"] {
            list(&mut without.records, name).retain(|record| {
                let later = |field_name: &str| known_on < field(record, field_name);
                !(later("recorded") || later("decided"))
            });
        }
        for dossier in list(&mut without.records, "dossiers") {
            let is_later = dossier.get("rescheduled").is_some_and(|promise| known_on < field(promise, "decided"));
            if let Some(dossier) = dossier.as_object_mut().filter(|_| is_later) {
                dossier.remove("rescheduled");
            }
        }
        for item in list(&mut without.plan, "indicators") {
            let parts = item.get_mut("breakdown").and_then(Value::as_array_mut).into_iter().flatten();
            parts.for_each(|part| forget_revisions(part, &known_on));
            forget_revisions(item, &known_on);
        }
        prop_assert_eq!(statuses(&known), statuses(&assess(&without, &as_of)));
        prop_assert_eq!(known.known_on, Some(parsed(&known_on)));
    }

    /// Whatever text comes in, the answer is an assessment or diagnostics with a place and words; never a panic.
    #[test]
    fn any_text_is_answered(plan in ".{0,200}", records in ".{0,60}", as_of in "[0-9-]{0,12}") {
        if let Err(problems) = answer(&plan, Some(&records), &as_of) {
            prop_assert!(problems.iter().all(|p| !p.code.is_empty() && !p.message.vi.is_empty() && !p.help.en.is_empty()));
        }
    }
}

fn forget_revisions(of: &mut Value, known_on: &str) {
    if let Some(revisions) = of.get_mut("revisions").and_then(Value::as_array_mut) {
        revisions.retain(|revision| field(revision, "decided").as_str() <= known_on);
    }
}

/// A derived number from 0 to 9 in millionths.
fn millionths(figure: Option<&tiendo::Figure>) -> u64 {
    let text = figure.map(ToString::to_string).unwrap_or_default();
    let (whole, places) = text.split_once('.').unwrap_or((&text, ""));
    format!("{whole}{places:0<6}").parse().unwrap_or(0)
}

/// By name, the status of each dossier, of what follows, and the rank of each unit.
fn standings(assessment: &Assessment) -> BTreeMap<String, String> {
    let mut standings = BTreeMap::new();
    for dossier in assessment.services.iter().flat_map(|service| &service.dossiers) {
        standings.insert(format!("dossier {}", dossier.id), format!("{:?}", dossier.status));
    }
    for owed in &assessment.consequences {
        let key = format!("{} {} {:?} {:?}", owed.policy, owed.owed_by.id, owed.follows, owed.since);
        standings.insert(key, format!("{:?}", owed.status));
    }
    for ranking in &assessment.rankings {
        for place in &ranking.places {
            standings.insert(format!("{} {}", ranking.id, place.unit.id), place.rank.to_string());
        }
    }
    standings
}

/// The same name of what changed.
fn key_of(change: &tiendo::VerdictChange) -> Option<String> {
    let unit = change.unit.as_ref().map(|unit| unit.id.as_str()).unwrap_or_default();
    match change.kind {
        tiendo::VerdictKind::Dossier => Some(format!("dossier {}", change.id)),
        tiendo::VerdictKind::Consequence => {
            change.follows.map(|follows| format!("{} {unit} {follows:?} {:?}", change.id, change.since))
        }
        _ => None,
    }
}

fn key_of_rank(change: &tiendo::RankChange) -> String {
    format!("{} {}", change.ranking.id, change.unit.id)
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
            for unit in &assessment.units {
                let words = unit.explain(language);
                assert!(words.starts_with(unit.name.get(language)), "{words}");
                assert!(words.lines().all(|line| line.ends_with('.')), "{words}");
            }
            for ranking in &assessment.rankings {
                let places = ranking.places.iter().map(|place| place.explain(language));
                for words in places.chain([ranking.explain(language)]) {
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
        assert_eq!(read.as_ref(), Ok(&assessment));
    }
}
