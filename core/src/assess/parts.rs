//! What a value that was worked out is made of, part by part, and which part is missing.

use super::series::{
    FoundOn, Known, Point, Worse, decide, fractions_on, on, part_on, points, points_of_part, rolled_up,
};
use super::subject::Subject;
use super::{Question, refs};
use crate::assessment::{DecidedBy, ItemRef, PartDay, PartRole, PartValue, Reason, SourcedValue};
use crate::number::{Ratio, Uom};
use crate::order::sort_by_key;
use crate::plan::{Formula, MeasureKind, Part, RollUp, Series, UnitPart, at, below};
use crate::records::{Observation, standing};
use crate::text::Text;
use chrono::NaiveDate;
use std::collections::BTreeSet;

fn value(role: PartRole, series: &Series, uom: &Uom, point: Option<&Point>) -> PartValue {
    PartValue {
        role,
        id: series.id.clone(),
        name: series.name.clone(),
        uom: point.map(|_| uom.name.clone()),
        unit: None,
        observed_on: point.map(|point| point.on),
        recorded: None,
        source: None,
        value: point.map(|point| point.value.whole_or_derived()),
        status: None,
        achievement: None,
        weight: None,
        share: None,
        score: None,
    }
}

/// The parts of a formula, each in its role.
fn roles(formula: &Formula) -> Vec<(PartRole, &Part)> {
    match formula {
        Formula::Ratio { of, to, .. } | Formula::Share { of, to } => vec![(PartRole::Of, of), (PartRole::To, to)],
        Formula::Difference { of, minus } => vec![(PartRole::Of, of), (PartRole::Minus, minus)],
        Formula::Sum(parts) => parts.iter().map(|part| (PartRole::Part, part)).collect(),
        Formula::Observed
        | Formula::Score { .. }
        | Formula::WorstOf(_)
        | Formula::AllOf(_)
        | Formula::AnyOf(_)
        | Formula::GrowthOf(_) => Vec::new(),
    }
}

/// The unit of measure in which a part's values are taken: of a sum the whole's, of a ratio the numerator's where both
/// are of one kind.
fn uom_of<'p>(
    question: &Question<'p>,
    formula: &Formula,
    role: PartRole,
    part: &'p Series,
    whole: &'p Series,
) -> &'p Uom {
    let Some((of, _)) = formula.divided() else { return &whole.uom };
    let over = at(&question.plan.series, of.series);
    match (role, over) {
        (PartRole::To | PartRole::Beside, Some(over)) if over.uom.power_from(&part.uom.name.vi).is_some() => &over.uom,
        (_, Some(_) | None) => &part.uom,
    }
}

fn side(role: PartRole, worse: Worse) -> Worse {
    match role {
        PartRole::To | PartRole::Minus | PartRole::Beside => worse.reversed(),
        PartRole::Of | PartRole::Part => worse,
    }
}

/// The parts on the day of the value; and whether they are those of units.
pub(super) fn parts_on(
    question: &Question<'_>,
    known: &mut Known,
    position: u32,
    subject: &Subject<'_>,
    worse: Worse,
    day: NaiveDate,
) -> (Vec<PartValue>, bool) {
    let unit = subject.part.map(|(_, part)| part.unit);
    let own = points(question, known, position, unit, worse);
    let is_own = own.binary_search_by_key(&day, |point| point.on).is_ok();
    if is_own || subject.indicator.roll_up.is_none() {
        let mut parts = Vec::new();
        for (role, part) in roles(&subject.series.formula) {
            let Some(series) = at(&question.plan.series, part.series) else { continue };
            let point = part_on(question, known, part, unit, side(role, worse), day);
            let uom = uom_of(question, &subject.series.formula, role, series, subject.series);
            let found = value(role, series, uom, point.as_ref());
            parts.push(with_source(question, found, (part.series, unit, side(role, worse)), point.as_ref()));
        }
        return (parts, false);
    }
    let valid =
        |(_, part): &(u32, &UnitPart)| at(&question.plan.units, part.unit).is_some_and(|unit| unit.is_valid_on(day));
    let units = below(&subject.indicator.breakdown, subject.part.map(|(place, _)| place));
    let below = units.into_iter().filter(valid);
    let is_total = subject.kind() == MeasureKind::Cumulative;
    let with_weight = subject.indicator.roll_up == Some(RollUp::WeightedMean);
    let mut parts = Vec::new();
    for (place, part) in below {
        let of_unit = rolled_up(question, known, (position, subject.indicator), Some(place), worse);
        let point = on(&of_unit, is_total, day);
        let found = value(PartRole::Part, subject.series, &subject.series.uom, point);
        let found = with_source(question, found, (position, Some(part.unit), worse), point);
        parts.push(PartValue {
            unit: refs::party(question.plan, part.unit),
            weight: with_weight.then(|| part.weight.figure()),
            ..found
        });
    }
    if subject.indicator.roll_up == Some(RollUp::RatioOfSums) {
        parts.extend(sums_on(question, known, subject, worse, day));
    }
    (parts, true)
}

/// A part with who gave its figure, and when, where it is one of the records.
fn with_source(
    question: &Question<'_>,
    part: PartValue,
    (series, unit, worse): (u32, Option<u32>, Worse),
    point: Option<&Point>,
) -> PartValue {
    let is_observed = at(&question.plan.series, series).is_some_and(|s| matches!(s.formula, Formula::Observed));
    let found = point.filter(|_| is_observed).and_then(|point| {
        let (observation, ..) = decided(question, (series, unit, worse), point.on)?;
        // what units make is nobody's figure
        (observation.on == point.on).then_some(observation)
    });
    let Some(observation) = found else { return part };
    let source = refs::source(question.plan, question.records, observation.source);
    PartValue { recorded: observation.recorded, source, ..part }
}

/// What was recorded last, up to a day: the value that is used, all of that day, and what decided between them.
fn decided<'r>(
    question: &Question<'r>,
    (series, unit, worse): (u32, Option<u32>, Worse),
    day: NaiveDate,
) -> Option<(&'r Observation, Vec<&'r Observation>, Option<DecidedBy>)> {
    let all = question.records.observations_of(series, unit);
    let until = all.get(..all.partition_point(|observation| observation.on <= day))?;
    let last = until.last()?.on;
    let values = standing(until.get(until.partition_point(|observation| observation.on < last)..)?);
    let (observation, decided_by) = decide(question.plan, &values, worse.by_value())?;
    Some((observation, values, decided_by))
}

/// The sums of the units' numerators and denominators.
fn sums_on(
    question: &Question<'_>,
    known: &mut Known,
    subject: &Subject<'_>,
    worse: Worse,
    day: NaiveDate,
) -> Vec<PartValue> {
    let Some((of, to)) = subject.series.formula.divided() else { return Vec::new() };
    let place = subject.part.map(|(place, _)| place);
    let (over, under) = fractions_on(question, known, (subject.indicator, place), (of, to), worse, day);
    let part = |role, part: &Part, point: Option<&Point>| {
        let series = at(&question.plan.series, part.series)?;
        let uom = uom_of(question, &subject.series.formula, role, series, subject.series);
        Some(value(role, series, uom, point))
    };
    [part(PartRole::Of, of, over.as_ref()), part(PartRole::To, to, under.as_ref())].into_iter().flatten().collect()
}

/// The other denominators of a ratio, and the share of each.
pub(super) fn beside_values(
    question: &Question<'_>,
    known: &mut Known,
    subject: &Subject<'_>,
    worse: Worse,
    day: NaiveDate,
) -> Vec<PartValue> {
    let Formula::Ratio { of, beside, .. } = &subject.series.formula else { return Vec::new() };
    let unit = subject.part.map(|(_, part)| part.unit);
    let over: Option<Ratio> = part_on(question, known, of, unit, worse, day).map(|point| point.value);
    let mut values = Vec::new();
    for part in beside {
        let Some(series) = at(&question.plan.series, part.series) else { continue };
        let under = part_on(question, known, part, unit, worse.reversed(), day);
        let share = over.as_ref().zip(under.as_ref()).and_then(|(over, under)| over.divided_by(&under.value));
        values.push(PartValue {
            share: share.as_ref().map(Ratio::derived),
            ..value(
                PartRole::Beside,
                series,
                uom_of(question, &subject.series.formula, PartRole::Beside, series, subject.series),
                under.as_ref(),
            )
        });
    }
    values
}

/// The parts of a value whose figures conflict, and what decided between them.
pub(super) fn conflicts(question: &Question<'_>, subject: &Subject<'_>, worse: Worse, day: NaiveDate) -> Vec<Reason> {
    /// Nobody reads more of them in one explanation.
    const MOST: usize = 8;
    let conflict = |(position, unit, worse): (u32, Option<u32>, Worse)| {
        let (observation, values, decided_by) = decided(question, (position, unit, worse), day)?;
        Some(conflicting(question, Some(named(subject, position, unit)?), observation, &values, decided_by?))
    };
    sources(question, subject, worse).into_iter().filter_map(conflict).take(MOST).collect()
}

/// A series that a value is made of, as a unit's where it is one's.
fn named(subject: &Subject<'_>, position: u32, unit: Option<u32>) -> Option<ItemRef> {
    let series = at(&subject.plan.series, position)?;
    Some(match unit.and_then(|unit| at(&subject.plan.units, unit)) {
        Some(unit) if position == subject.position => ItemRef { id: unit.id.clone(), name: unit.name.clone() },
        Some(unit) => ItemRef { id: series.id.clone(), name: beside_each_other(&series.name, &unit.name) },
        None => ItemRef { id: series.id.clone(), name: series.name.clone() },
    })
}

/// The part whose figure is the oldest; none where that is a figure of its own.
pub(super) fn lagging(subject: &Subject<'_>, FoundOn { series, unit, .. }: FoundOn) -> Option<ItemRef> {
    let is_own = (series, unit) == (subject.position, subject.part.map(|(_, part)| part.unit));
    if is_own { None } else { named(subject, series, unit) }
}

fn beside_each_other(name: &Text, unit: &Text) -> Text {
    Text { vi: format!("{} ({})", name.vi, unit.vi), en: format!("{} ({})", name.en, unit.en) }
}

/// The observed series, each of a unit or of the whole, that a value is made of in the end; each once, first ones first.
fn sources(question: &Question<'_>, subject: &Subject<'_>, worse: Worse) -> Vec<(u32, Option<u32>, Worse)> {
    let (mut seen, mut found) = (BTreeSet::new(), Vec::new());
    let unit = subject.part.map(|(_, part)| part.unit);
    let mut to_look_at = vec![(subject.position, unit, worse)];
    while let Some((series, unit, worse)) = to_look_at.pop() {
        let Some(formula) = at(&question.plan.series, series).map(|series| &series.formula) else { continue };
        if !seen.insert((series, unit, worse)) {
            continue;
        }
        let parts = roles(formula);
        if parts.is_empty() {
            found.push((series, unit, worse));
        }
        let rolled_up = at(&question.plan.indicators, series).filter(|indicator| indicator.roll_up.is_some());
        if let Some((indicator, place)) = rolled_up.and_then(|indicator| Some((indicator, indicator.place_of(unit)?))) {
            let below = below(&indicator.breakdown, place).into_iter().rev();
            to_look_at.extend(below.map(|(_, part)| (series, Some(part.unit), worse)));
        }
        to_look_at.extend(parts.into_iter().rev().map(|(role, part)| (part.series, unit, side(role, worse))));
    }
    found
}

/// Values of one day that conflict, and the one that is used.
pub(super) fn conflicting(
    question: &Question<'_>,
    part: Option<ItemRef>,
    used: &Observation,
    values: &[&Observation],
    decided_by: DecidedBy,
) -> Reason {
    let source = |value: &Observation| refs::source(question.plan, question.records, value.source);
    let values = values.iter().map(|value| SourcedValue { source: source(value), value: value.figure() }).collect();
    Reason::Conflicting { part, on: used.on, values, decided_by, value: used.figure() }
}

/// Why there is no value: the first part without a figure, or a denominator of zero.
pub(super) fn missing_part(question: &Question<'_>, known: &mut Known, subject: &Subject<'_>) -> Option<Reason> {
    let place = subject.part.map(|(place, _)| place);
    let units = below(&subject.indicator.breakdown, place);
    if subject.indicator.roll_up.is_some() && !units.is_empty() {
        return missing_unit(question, known, subject, &units);
    }
    let unit = subject.part.map(|(_, part)| part.unit);
    let (mut last, mut days) = (None, Vec::new());
    for (role, part) in roles(&subject.series.formula) {
        let series = at(&question.plan.series, part.series)?;
        let found = points_of_part(question, known, part.series, unit, side(role, Worse::Low));
        let Some(point) = found.last() else {
            return Some(Reason::PartMissing { id: series.id.clone(), name: series.name.clone() });
        };
        if role == PartRole::To && point.value.is_zero() {
            last = Some(Reason::ZeroDenominator { on: point.on, name: series.name.clone() });
        }
        if role != PartRole::Beside {
            days.push(PartDay { id: series.id.clone(), name: series.name.clone(), on: point.on });
        }
    }
    last.or_else(|| no_common_day(subject, days))
}

/// The days of parts of which none has a figure of all of them.
fn no_common_day(subject: &Subject<'_>, mut parts: Vec<PartDay>) -> Option<Reason> {
    const MOST_NAMED: usize = 5;
    let from = match subject.kind() {
        MeasureKind::Cumulative => subject.start,
        MeasureKind::Snapshot => subject.begins,
    };
    // what lags most is what is to be asked for
    sort_by_key(&mut parts, |part| part.on);
    parts.truncate(MOST_NAMED);
    (parts.len() > 1).then_some(Reason::NoCommonDay { from, parts })
}

/// The first unit, of those that are there, without a figure of its own or of the units below it.
fn missing_unit(
    question: &Question<'_>,
    known: &mut Known,
    subject: &Subject<'_>,
    units: &[(u32, &UnitPart)],
) -> Option<Reason> {
    let of = (subject.position, subject.indicator);
    let mut days = Vec::new();
    for (place, part) in units {
        let unit = at(&question.plan.units, part.unit).filter(|unit| unit.is_valid_on(question.as_of));
        let Some(unit) = unit else { continue };
        match rolled_up(question, known, of, Some(*place), Worse::Low).last() {
            None => return Some(Reason::PartMissing { id: unit.id.clone(), name: unit.name.clone() }),
            Some(last) => days.push(PartDay { id: unit.id.clone(), name: unit.name.clone(), on: last.on }),
        }
    }
    no_common_day(subject, days)
}
