//! Laws of proposals to move capital, over generated plans: capital is kept to the last digit, nobody gives more than will
//! be left nor takes more than was asked for, and who comes first is as the rule says.

#![expect(clippy::panic, reason = "a generated plan that is not valid is a failure")]

use proptest::prelude::*;
use serde_json::{Value, json};
use std::cmp::Ordering;
use tiendo::{
    Assessment, CapitalForecast, CapitalReason, CapitalRole, CapitalSource, Figure, NothingToMove, ProjectCapital,
};
use tiendo_tests::capital::inputs;
use tiendo_tests::generate::{Dice, Inputs, day};
use tiendo_tests::{answer, value};

fn assess(inputs: &Inputs, as_of: &str) -> Assessment {
    match answer(&inputs.plan.to_string(), Some(&inputs.records.to_string()), as_of) {
        Ok(assessment) => assessment,
        Err(problems) => panic!("{problems}\n{}\n{}", inputs.plan, inputs.records),
    }
}

/// Places that hold every generated amount.
const PLACES: usize = 9;

/// A decimal as billionths: exact, or not a decimal of the generator.
fn units(figure: &Figure) -> i128 {
    let (whole, fraction) = figure.as_str().split_once('.').unwrap_or((figure.as_str(), ""));
    match format!("{whole}{fraction:0<PLACES$}").parse() {
        Ok(units) if fraction.len() <= PLACES => units,
        Ok(_) | Err(_) => panic!("{figure}"),
    }
}

fn units_or_zero(figure: Option<&Figure>) -> i128 {
    figure.map_or(0, units)
}

fn sum(amounts: impl Iterator<Item = i128>) -> i128 {
    amounts.fold(0, |sum, amount| sum.checked_add(amount).unwrap_or_default())
}

fn product(a: i128, b: i64) -> i128 {
    a.checked_mul(i128::from(b)).unwrap_or_default()
}

/// Whether a project will spend all its capital, worked out anew.
fn spends_all(project: &ProjectCapital) -> bool {
    let (capital, disbursed) = (units(&project.capital), units_or_zero(project.disbursed.as_ref()));
    match (project.method, project.days) {
        (Some(CapitalForecast::Declared), _) => capital <= units_or_zero(project.forecast.as_ref()),
        (Some(CapitalForecast::RunRate), Some(days)) => product(capital, days.gone) <= product(disbursed, days.all),
        (Some(_) | None, _) => false,
    }
}

/// By the share of the capital that was disbursed, by cross-multiplication.
fn by_share(a: &ProjectCapital, b: &ProjectCapital) -> Ordering {
    let over = |project: &ProjectCapital| units_or_zero(project.disbursed.as_ref());
    let times = |a: i128, b: i128| a.checked_mul(b).unwrap_or_default();
    times(over(a), units(&b.capital)).cmp(&times(over(b), units(&a.capital)))
}

fn sources(assessment: &Assessment) -> impl Iterator<Item = &CapitalSource> {
    assessment.reallocations.iter().flat_map(|proposal| &proposal.capital_sources)
}

fn list<'v>(of: &'v mut Value, name: &str) -> &'v mut Vec<Value> {
    match of.get_mut(name).and_then(Value::as_array_mut) {
        Some(list) => list,
        None => panic!("there is no list {name}"),
    }
}

fn proposals(assessment: &Assessment) -> Value {
    value(assessment).get("reallocations").cloned().unwrap_or_default()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    /// What is given is what is taken, within each source of capital and to the last digit.
    #[test]
    fn capital_is_kept(seed: u64) {
        let assessment = assess(&inputs(seed), &day(&mut Dice::new(seed ^ 21)));
        for source in sources(&assessment) {
            let of = |amount: fn(&ProjectCapital) -> &Figure| sum(source.projects.iter().map(|p| units(amount(p))));
            let moved = units(&source.moved);
            prop_assert_eq!(of(|project| &project.gives), moved);
            prop_assert_eq!(of(|project| &project.takes), moved);
            prop_assert_eq!(sum(source.moves.iter().map(|one| units(&one.amount))), moved);
            prop_assert_eq!(of(|project| &project.capital), units(&source.capital));
            prop_assert_eq!(of(|project| &project.capital_after), units(&source.capital));
            for one in &source.moves {
                prop_assert!(source.projects.iter().any(|project| project.id == one.from.id));
                prop_assert!(source.projects.iter().any(|project| project.id == one.to.id));
                prop_assert_eq!(units(&one.amount), units(&one.to_give).min(units(&one.asked)));
                prop_assert!(0 < units(&one.amount));
            }
        }
        for proposal in &assessment.reallocations {
            let moved = sum(proposal.capital_sources.iter().map(|source| units(&source.moved)));
            prop_assert_eq!(moved, units(&proposal.moved));
            prop_assert_eq!(proposal.nothing_to_move.is_some(), moved == 0);
        }
    }

    /// Nobody gives more than will be left unspent, takes more than was asked for, or does both; only who will spend all
    /// takes.
    #[test]
    fn nobody_gives_or_takes_too_much(seed: u64) {
        let assessment = assess(&inputs(seed), &day(&mut Dice::new(seed ^ 22)));
        for project in sources(&assessment).flat_map(|source| &source.projects) {
            let [gives, takes, capital] = [&project.gives, &project.takes, &project.capital].map(units);
            let unspent = units_or_zero(project.unspent.as_ref());
            prop_assert!(0 <= gives && 0 <= takes && (gives == 0 || takes == 0), "{project:?}");
            prop_assert!(gives <= unspent, "{project:?}");
            prop_assert!(takes <= units_or_zero(project.need.as_ref()), "{project:?}");
            prop_assert!(units(&project.capital_after) <= capital.saturating_add(units_or_zero(project.need.as_ref())));
            prop_assert!(takes == 0 || (spends_all(project) && 0 < capital), "{project:?}");
            prop_assert!(gives == 0 || !spends_all(project), "{project:?}");
            // what stays is enough for what is foreseen
            let disbursed = units_or_zero(project.disbursed.as_ref());
            let left = capital.saturating_sub(unspent);
            let is_enough = match (project.method, project.days) {
                (Some(CapitalForecast::Declared), _) => units_or_zero(project.forecast.as_ref()) <= left,
                (Some(CapitalForecast::RunRate), Some(days)) => {
                    spends_all(project) || product(disbursed, days.all) <= product(left, days.gone)
                }
                (Some(_), _) => false,
                (None, _) => unspent == 0,
            };
            prop_assert!(is_enough, "{project:?}");
            let role = match (gives, takes, project.method) {
                (1.., _, _) => CapitalRole::Gives,
                (_, 1.., _) => CapitalRole::Takes,
                (_, _, Some(_)) => CapitalRole::Keeps,
                (_, _, None) => CapitalRole::NoData,
            };
            prop_assert_eq!(project.role, role);
        }
    }

    /// As much moves as can: either nobody has anything left to give, or nobody still asks. The slowest give first, the
    /// most advanced take first.
    #[test]
    fn all_that_can_move_does_in_order(seed: u64) {
        let assessment = assess(&inputs(seed), &day(&mut Dice::new(seed ^ 23)));
        for source in sources(&assessment) {
            let is_closed = source.nothing_to_move == Some(NothingToMove::Closed);
            let with_figures = || source.projects.iter().filter(|project| project.method.is_some());
            let unspent = sum(with_figures().map(|project| units_or_zero(project.unspent.as_ref())));
            let can_take = |project: &&ProjectCapital| spends_all(project) && 0 < units(&project.capital);
            let asked = sum(with_figures().filter(can_take).map(|project| units_or_zero(project.need.as_ref())));
            let moved = if is_closed { 0 } else { unspent.min(asked) };
            prop_assert_eq!(units(&source.moved), moved);
            prop_assert_eq!(units(&source.left_unspent), unspent.saturating_sub(moved));
            prop_assert_eq!(units(&source.unmet_need), asked.saturating_sub(moved));
            for (one, other) in with_figures().flat_map(|one| with_figures().map(move |other| (one, other))) {
                if by_share(one, other) != Ordering::Less {
                    continue;
                }
                // the slower one has given all before the other gives anything
                let unspent = units_or_zero(one.unspent.as_ref());
                prop_assert!(units(&other.gives) == 0 || units(&one.gives) == unspent || units(&one.capital) == 0);
                // the more advanced one has taken all before the other takes anything
                let has_all = !can_take(&other) || units(&other.takes) == units_or_zero(other.need.as_ref());
                prop_assert!(units(&one.takes) == 0 || has_all);
            }
        }
    }

    /// The order of rows means nothing; that of projects only decides between equal shares and amounts.
    #[test]
    fn the_order_of_rows_means_nothing(seed: u64) {
        let inputs = inputs(seed);
        let mut dice = Dice::new(seed ^ 24);
        let as_of = day(&mut dice);
        let mut permuted = inputs.clone();
        dice.shuffle(list(&mut permuted.records, "projects"));
        let before = assess(&inputs, &as_of);
        prop_assert_eq!(proposals(&before), proposals(&assess(&permuted, &as_of)));
        for proposal in list(&mut permuted.plan, "reallocations") {
            dice.shuffle(list(proposal, "projects"));
        }
        let after = assess(&permuted, &as_of);
        for (one, other) in sources(&before).zip(sources(&after)) {
            prop_assert_eq!(&one.moved, &other.moved);
            prop_assert_eq!(&one.unmet_need, &other.unmet_need);
            prop_assert_eq!(one.nothing_to_move, other.nothing_to_move);
        }
    }

    /// As known on a day is without the rows recorded and the revisions decided later.
    #[test]
    fn knowledge_is_without_later_rows(seed: u64) {
        let inputs = inputs(seed);
        let mut dice = Dice::new(seed ^ 25);
        let (as_of, known_on) = (day(&mut dice), day(&mut dice));
        let mut without = inputs.clone();
        let is_later = |record: &Value, name: &str| record.get(name).and_then(Value::as_str).is_some_and(|d| known_on.as_str() < d);
        list(&mut without.records, "projects").retain(|row| !is_later(row, "recorded"));
        for proposal in list(&mut without.plan, "reallocations") {
            for project in list(proposal, "projects") {
                if let Some(revisions) = project.get_mut("revisions").and_then(Value::as_array_mut) {
                    revisions.retain(|revision| !is_later(revision, "decided"));
                }
            }
        }
        // a capital that was not known may be less than what was disbursed under it, which no one could have recorded
        let as_known = answer(&without.plan.to_string(), Some(&without.records.to_string()), &as_of);
        prop_assume!(as_known.is_ok());
        let known = assess(&inputs, &format!("{as_of}@{known_on}"));
        prop_assert_eq!(proposals(&known), as_known.map(|known| proposals(&known)).unwrap_or_default());
    }

    /// The same amounts in another unit of measure move the same capital.
    #[test]
    fn scaling_units_changes_nothing(seed: u64) {
        let inputs = inputs(seed);
        let as_of = day(&mut Dice::new(seed ^ 26));
        let mut scaled = inputs.clone();
        for row in list(&mut scaled.records, "projects") {
            let Value::Object(fields) = row else { continue };
            if fields.contains_key("uom") {
                continue;
            }
            for name in ["disbursed", "forecast", "need"] {
                let Some(amount) = fields.get(name).and_then(Value::as_u64) else { continue };
                fields.insert(name.to_owned(), json!(amount.saturating_mul(1000)));
            }
            // amounts with places stay as they are
            if ["disbursed", "forecast", "need"].iter().all(|name| fields.get(*name).is_none_or(Value::is_u64)) {
                fields.insert("uom".to_owned(), json!("triệu đồng"));
            } else {
                for name in ["disbursed", "forecast"] {
                    let Some(amount) = fields.get(name).and_then(Value::as_u64) else { continue };
                    fields.insert(name.to_owned(), json!(amount.checked_div(1000)));
                }
            }
        }
        prop_assert_eq!(proposals(&assess(&inputs, &as_of)), proposals(&assess(&scaled, &as_of)));
    }
}

/// The generator makes every role and nearly every reason, so that the laws above speak of something.
#[test]
fn everything_occurs() {
    let (mut roles, mut reasons) = (Vec::new(), Vec::new());
    for seed in 0..800 {
        let assessment = assess(&inputs(seed), &day(&mut Dice::new(seed ^ 27)));
        for project in sources(&assessment).flat_map(|source| &source.projects) {
            if !roles.contains(&project.role) {
                roles.push(project.role);
            }
            if !reasons.contains(&project.because) {
                reasons.push(project.because);
            }
        }
    }
    assert_eq!(roles.len(), 4, "{roles:?}");
    let all = [
        CapitalReason::LeavesUnspent,
        CapitalReason::SpendsAllAndAsks,
        CapitalReason::AsksForNothing,
        CapitalReason::LeavesTooLittle,
        CapitalReason::NobodyTakes,
        CapitalReason::NeedIsMet,
        CapitalReason::NobodyLeaves,
        CapitalReason::NoneLeft,
        CapitalReason::NoCapital,
        CapitalReason::Closed,
        CapitalReason::NoFigures,
        CapitalReason::BeforeRevision,
        CapitalReason::FinalFigureMissing,
        CapitalReason::Conflicting,
    ];
    let missing: Vec<_> = all.iter().filter(|reason| !reasons.contains(reason)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
