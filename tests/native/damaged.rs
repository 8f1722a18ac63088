//! A law over the corpus: whatever is done to the values of a plan and of records, they are answered, by an assessment
//! that can be explained and filed, or by problems each of which has its place.

use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::LazyLock;
use tiendo::{Diagnostics, IcalComponent, IcalOptions, Language, Letterhead, Plan, Records, parse_as_of};
use tiendo_tests::generate::Dice;
use tiendo_tests::{Case, cases};

/// Long texts would take the time of many short ones.
const LONGEST: usize = 20_000;

static CASES: LazyLock<Vec<Case>> = LazyLock::new(|| {
    let short = |case: &Case| case.plan.len() + case.records.as_ref().map_or(0, String::len) < LONGEST;
    cases().unwrap_or_default().into_iter().filter(short).collect()
});

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn damaged_files_are_answered(seed: u64) {
        let mut dice = Dice::new(seed);
        let Some(case) = dice.pick(&CASES) else { return Err(TestCaseError::fail("no cases")) };
        let plan = damaged(&case.plan, &mut dice);
        let records = case.records.as_deref().map(|records| damaged(records, &mut dice));
        let as_of = case.as_of.split('@').next().unwrap_or_default();
        match use_everything(&plan, records.as_deref(), as_of) {
            Ok(()) => {}
            Err(problems) => {
                for problem in problems.iter() {
                    let of_plan = problem.input == tiendo::Input::Plan;
                    let text = if of_plan { &plan } else { records.as_ref().unwrap_or(&plan) };
                    let lines = u32::try_from(text.split('\n').count()).unwrap_or(u32::MAX).max(1);
                    prop_assert!(problem.line.is_none_or(|line| 1 <= line && line <= lines), "{}", problem);
                    let read = serde_json::from_str::<Value>(text).unwrap_or_default();
                    prop_assert!(problem.input == tiendo::Input::AsOf || read.is_null() || read.pointer(&problem.pointer).is_some(), "{}", problem);
                    prop_assert!(!problem.message.vi.is_empty() && !problem.help.en.is_empty());
                    let said = [problem.print(Language::Vi), problem.print(Language::En)];
                    prop_assert!(said.iter().all(|said| !said.contains("{0}") && !said.contains("{1}")), "{:?}", said);
                }
            }
        }
    }
}

/// Everything that can be asked of a plan and records.
fn use_everything(plan: &str, records: Option<&str>, as_of: &str) -> Result<(), Diagnostics> {
    let as_of = parse_as_of(as_of)?;
    let plan = Plan::parse(plan)?;
    let records = match records {
        Some(records) => Records::parse(records, &plan)?,
        None => Records::none(),
    };
    let assessment = plan.assess(&records, as_of);
    let head = Letterhead::default();
    let mut said: Vec<String> = Vec::new();
    for language in [Language::Vi, Language::En] {
        for verdict in &assessment.indicators {
            said.push(verdict.explain(language));
        }
        for verdict in &assessment.tasks {
            said.push(verdict.explain(language));
        }
        for verdict in &assessment.reports {
            said.push(verdict.explain(language));
        }
        for verdict in &assessment.services {
            said.push(verdict.explain(language));
            for dossier in &verdict.dossiers {
                said.push(dossier.explain(language));
            }
        }
        for consequence in &assessment.consequences {
            said.push(consequence.explain(language));
        }
        for proposal in &assessment.reallocations {
            said.push(proposal.explain(language));
        }
        for unit in &assessment.units {
            said.push(unit.explain(language));
        }
        for grading in &assessment.gradings {
            said.push(grading.explain(language));
            for unit in &grading.units {
                said.push(unit.explain(language));
            }
        }
        for ranking in &assessment.rankings {
            said.push(ranking.explain(language));
        }
        for unit in &assessment.units {
            let draft = assessment.explanation_draft(&unit.id, None, &head, language);
            let written = draft.map(|draft| (draft.to_text(), draft.to_markdown(), draft.to_html(), draft.to_json()));
            said.extend(written.map(|(text, ..)| text));
        }
        let earlier = plan.assess(&records, as_of.pred_opt().unwrap_or(as_of));
        said.push(assessment.report_draft(Some(&earlier), &head, language).to_text());
        for change in &earlier.compare(&assessment).changes {
            said.push(change.explain(language));
        }
        let until = as_of.checked_add_days(chrono::Days::new(40)).unwrap_or(as_of);
        let options = IcalOptions { language, component: IcalComponent::Event, alarm_days: 7 };
        said.push(plan.agenda(&records, as_of, as_of, until).to_ical(options));
    }
    assert!(said.iter().all(|said| !said.is_empty() && !said.contains("{0}") && !said.contains("{1}")), "{said:#?}");
    assert!(serde_json::from_str::<Value>(&assessment.to_json()).is_ok(), "no JSON");
    Ok(())
}

/// A text some of whose values are others, gone, or there twice.
fn damaged(text: &str, dice: &mut Dice) -> String {
    let Ok(mut value) = serde_json::from_str::<Value>(text) else { return text.to_owned() };
    for _ in 0..dice.roll(4) {
        let mut places = Vec::new();
        note_places(&value, String::new(), &mut places);
        let (Some(place), Some(other)) = (dice.pick(&places).cloned(), dice.pick(&places).cloned()) else { break };
        let other = value.pointer(&other).cloned().unwrap_or_default();
        match dice.roll(5) {
            0 => replace(&mut value, &place, other),
            1 => remove(&mut value, &place),
            2 => repeat(&mut value, &place),
            _ => replace(&mut value, &place, odd(dice)),
        }
    }
    serde_json::to_string_pretty(&value).unwrap_or_default()
}

/// The JSON Pointers of all values below the top.
fn note_places(value: &Value, at: String, places: &mut Vec<String>) {
    if !at.is_empty() {
        places.push(at.clone());
    }
    match value {
        Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                note_places(item, format!("{at}/{place}"), places);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                note_places(field, format!("{at}/{}", name.replace('~', "~0").replace('/', "~1")), places);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn replace(value: &mut Value, place: &str, with: Value) {
    if let Some(found) = value.pointer_mut(place) {
        *found = with;
    }
}

fn remove(value: &mut Value, place: &str) {
    let Some((above, name)) = place.rsplit_once('/') else { return };
    match value.pointer_mut(above) {
        Some(Value::Array(items)) => {
            if let Some(place) = name.parse().ok().filter(|place| *place < items.len()) {
                items.remove(place);
            }
        }
        Some(Value::Object(fields)) => {
            fields.remove(&name.replace("~1", "/").replace("~0", "~"));
        }
        Some(_) | None => {}
    }
}

fn repeat(value: &mut Value, place: &str) {
    let Some((above, name)) = place.rsplit_once('/') else { return };
    if let Some(Value::Array(items)) = value.pointer_mut(above)
        && let Some(item) = name.parse::<usize>().ok().and_then(|place| items.get(place)).cloned()
    {
        items.push(item);
    }
}

/// A value that is seldom right.
fn odd(dice: &mut Dice) -> Value {
    let odd = [
        json!(null),
        json!(true),
        json!(0),
        json!(1),
        json!(-1),
        json!(0.5),
        json!(36_500),
        json!(4_294_967_295_u32),
        json!("9999999999999999999999999999"),
        json!("-9999999999999999999999999999"),
        json!("0.0000000000000000000000000001"),
        json!(""),
        json!("x"),
        json!("%"),
        json!("2023-02-29"),
        json!("2022-12-31"),
        json!("2023-06-30"),
        json!("2024-01-01"),
        json!("1900-01-01"),
        json!("9999-12-31"),
        json!([]),
        json!(["x"]),
        json!({}),
    ];
    dice.pick(&odd).cloned().unwrap_or_default()
}
