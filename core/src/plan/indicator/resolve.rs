//! What an indicator takes from its parts, once all are read: unit of measure, kind, days. A circle is a problem, and so
//! is a chain of parts that is too long to be explained.

use super::Indicator;
use super::measure::{Formula, MeasureKind, Part, Series};
use crate::diagnostic::Problem;
use crate::json::Problems;
use crate::number::Uom;
use crate::plan::{at, position};
use crate::text::Text;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Nobody defends a figure that is worked out in more steps than this.
const MOST_STEPS: u32 = 16;
/// Fractions of fractions double in length with each division.
const MOST_DIVISIONS: u32 = 4;
/// The exact sum of so many fractions costs the square of their number.
const MOST_FRACTIONS: usize = 1_000;

/// Orders the series so that parts stand before what is made of them, and fills in what they take from their parts.
pub(crate) fn resolve(indicators: &mut [Indicator], series: &mut [Series], problems: &mut Problems) -> Vec<u32> {
    let order = in_order(series, problems);
    let mut divisions: Vec<u32> = vec![0; series.len()];
    for &position in &order {
        say_too_many_divisions(position, series, &mut divisions, problems);
        let taken = match at(series, position).map(|series| (series, &series.formula)) {
            None | Some((_, Formula::Observed)) => continue,
            Some((derived, _)) => take(derived, series),
        };
        if let Some(derived) = usize::try_from(position).ok().and_then(|position| series.get_mut(position)) {
            taken
                .problems
                .into_iter()
                .for_each(|(place, found)| problems.at_place(place.unwrap_or(derived.place), found));
            (derived.formula, derived.kind, derived.is_share) = (taken.formula, taken.kind, taken.is_share);
            if let Some(uom) = taken.uom {
                derived.uom = uom;
            }
        }
        take_days(position, indicators, series, problems);
    }
    order
}

/// Parts first. Of a circle, and behind a chain too long, nothing stands in it; the plan is not used then.
fn in_order(series: &[Series], problems: &mut Problems) -> Vec<u32> {
    let parts: Vec<Vec<u32>> =
        series.iter().map(|series| [series.formula.series(), series.formula.verdicts()].concat()).collect();
    let mut waits_for: Vec<usize> = parts.iter().map(Vec::len).collect();
    let mut used_by: Vec<Vec<u32>> = vec![Vec::new(); series.len()];
    for (whole, parts) in parts.iter().enumerate() {
        for part in parts {
            if let Some(used_by) = usize::try_from(*part).ok().and_then(|part| used_by.get_mut(part)) {
                used_by.push(position(whole));
            }
        }
    }
    let mut steps: Vec<u32> = vec![0; series.len()];
    let mut order: Vec<u32> = Vec::with_capacity(series.len());
    order.extend((0_u32..).zip(&waits_for).filter(|(_, waits_for)| **waits_for == 0).map(|(position, _)| position));
    let mut next = 0;
    while let Some(&part) = order.get(next) {
        next = next.saturating_add(1);
        let of_part = at(&steps, part).copied().unwrap_or(0).saturating_add(1);
        for &whole in at(&used_by, part).into_iter().flatten() {
            let Ok(place) = usize::try_from(whole) else { continue };
            if let Some(steps) = steps.get_mut(place) {
                *steps = of_part.max(*steps);
            }
            if let Some(left) = waits_for.get_mut(place) {
                *left = left.saturating_sub(1);
                if *left == 0 {
                    order.push(whole);
                }
            }
        }
    }
    // what waits, and is waited for by something that waits: a circle, not what only stands behind one
    let mut waits: Vec<bool> = waits_for.iter().map(|left| *left > 0).collect();
    let mut users: Vec<usize> =
        used_by.iter().map(|users| users.iter().filter(|user| at(&waits, **user) == Some(&true)).count()).collect();
    let mut unused: Vec<u32> = (0_u32..)
        .zip(&users)
        .filter(|(place, users)| **users == 0 && at(&waits, *place) == Some(&true))
        .map(|(place, _)| place)
        .collect();
    while let Some(place) = unused.pop() {
        if let Some(waits) = usize::try_from(place).ok().and_then(|place| waits.get_mut(place)) {
            *waits = false;
        }
        for part in at(&parts, place).into_iter().flatten() {
            let Some(users) = usize::try_from(*part).ok().and_then(|part| users.get_mut(part)) else { continue };
            *users = users.saturating_sub(1);
            if *users == 0 && at(&waits, *part) == Some(&true) {
                unused.push(*part);
            }
        }
    }
    for ((series, waits), steps) in series.iter().zip(&waits).zip(&steps) {
        let id = || series.id.clone();
        if *waits {
            problems.at_place(series.place, Problem::IndicatorCycle { id: id() });
        } else if MOST_STEPS < *steps {
            problems.at_place(series.place, Problem::TooDeepDerived { id: id(), most: MOST_STEPS.to_string() });
        }
    }
    order
}

/// How often a value was divided on its way; too often, or too many of such values in one sum, is a problem.
fn say_too_many_divisions(position: u32, series: &[Series], divisions: &mut [u32], problems: &mut Problems) {
    let Some(derived) = at(series, position) else { return };
    let parts = derived.formula.series();
    let of_parts = parts.iter().filter_map(|part| at(divisions, *part)).copied().max().unwrap_or(0);
    if let Formula::Sum(parts) = &derived.formula
        && of_parts > 0
        && MOST_FRACTIONS < parts.len()
    {
        let (count, most) = (parts.len().to_string(), MOST_FRACTIONS.to_string());
        problems.at_place(derived.place, Problem::TooManyParts { count, most });
    }
    let own = of_parts.saturating_add(u32::from(derived.formula.divided().is_some()));
    if own == MOST_DIVISIONS.saturating_add(1) {
        let (id, most) = (derived.id.clone(), MOST_DIVISIONS.to_string());
        problems.at_place(derived.place, Problem::TooDeepDerived { id, most });
    }
    if let Some(place) = usize::try_from(position).ok().and_then(|place| divisions.get_mut(place)) {
        *place = own;
    }
}

struct Taken {
    formula: Formula,
    uom: Option<Uom>,
    kind: MeasureKind,
    is_share: bool,
    /// Each where it is, or at the whole.
    problems: Vec<(Option<u32>, Problem)>,
}

fn take(derived: &Series, all: &[Series]) -> Taken {
    let is_total = |part: &Part| at(all, part.series).is_some_and(|part| part.kind == MeasureKind::Cumulative);
    let is_share = |part: &Part| at(all, part.series).is_some_and(|part| part.is_share);
    let mut taken = Taken {
        formula: derived.formula.clone(),
        uom: None,
        kind: MeasureKind::Snapshot,
        is_share: false,
        problems: Vec::new(),
    };
    let is_cumulative = match &derived.formula {
        Formula::Observed => return Taken { kind: derived.kind, ..taken },
        // a total of a plan: of two totals the share may fall again
        Formula::Ratio { of, to, .. } | Formula::Share { of, to } => is_total(of) && !is_total(to),
        Formula::Sum(parts) => parts.iter().all(is_total),
        // of two totals the difference, too, may fall again
        Formula::Difference { .. }
        | Formula::Score { .. }
        | Formula::WorstOf(_)
        | Formula::AllOf(_)
        | Formula::AnyOf(_)
        | Formula::GrowthOf(_) => false,
    };
    taken.kind = match (derived.has_kind, is_cumulative) {
        (true, _) => derived.kind,
        (false, true) => MeasureKind::Cumulative,
        (false, false) => MeasureKind::Snapshot,
    };
    let convert = |part: &Part, wanted: &Uom, problems: &mut Vec<(Option<u32>, Problem)>| {
        let (id, given) =
            at(all, part.series).map(|part| (part.id.clone(), part.uom.name.vi.clone())).unwrap_or_default();
        let power = wanted.power_from(&given);
        if power.is_none() {
            let wanted = wanted.name.vi.clone();
            problems.push((Some(part.place), Problem::PartOfOtherUom { id, given, wanted }));
        }
        Part { power: power.unwrap_or(0), ..*part }
    };
    let of_one = || Uom::new(Text { vi: "lần".to_owned(), en: "times".to_owned() });
    let uom_of = |part: Option<&Part>| part.and_then(|part| at(all, part.series)).map(|part| part.uom.clone());
    match &derived.formula {
        Formula::Observed => {}
        Formula::Ratio { of, to, beside } => {
            let base = uom_of(Some(of)).unwrap_or_default();
            let same = uom_of(Some(to)).is_some_and(|to| base.power_from(&to.name.vi).is_some());
            taken.is_share = same && !derived.has_uom;
            if same && derived.has_uom && derived.uom.name.vi.contains('%') {
                taken.problems.push((None, Problem::RatioInPercent));
            }
            if same {
                let to = convert(to, &base, &mut taken.problems);
                let beside = beside.iter().map(|part| convert(part, &base, &mut taken.problems)).collect();
                taken.formula = Formula::Ratio { of: *of, to, beside };
                taken.uom = (!derived.has_uom).then(of_one);
            } else {
                // the other denominators are what the first is measured in
                let base = uom_of(Some(to)).unwrap_or_default();
                let beside = beside.iter().map(|part| convert(part, &base, &mut taken.problems)).collect();
                taken.formula = Formula::Ratio { of: *of, to: *to, beside };
                if !derived.has_uom {
                    taken.problems.push((None, Problem::RatioNeedsUom));
                }
            }
        }
        Formula::Share { of, to } => {
            let base = uom_of(Some(of)).unwrap_or_default();
            let to = convert(to, &base, &mut taken.problems);
            (taken.formula, taken.uom, taken.is_share) = (Formula::Share { of: *of, to }, Some(of_one()), true);
            if derived.has_uom {
                let problem = match derived.uom.name.vi.contains('%') {
                    true => Problem::RatioInPercent,
                    false => Problem::FieldWithoutEffect { field: "uom", beside: "share" },
                };
                taken.problems.push((None, problem));
            }
        }
        Formula::Sum(parts) => {
            let uom =
                if derived.has_uom { Some(derived.uom.clone()) } else { uom_of(parts.first()) }.unwrap_or_default();
            taken.is_share = parts.first().is_some_and(is_share);
            taken.formula = Formula::Sum(parts.iter().map(|part| convert(part, &uom, &mut taken.problems)).collect());
            taken.uom = Some(uom);
        }
        Formula::Difference { of, minus } => {
            let uom = if derived.has_uom { Some(derived.uom.clone()) } else { uom_of(Some(of)) }.unwrap_or_default();
            taken.is_share = is_share(of);
            let of = convert(of, &uom, &mut taken.problems);
            taken.formula = Formula::Difference { of, minus: convert(minus, &uom, &mut taken.problems) };
            taken.uom = Some(uom);
        }
        Formula::Score { .. } | Formula::WorstOf(_) | Formula::AllOf(_) | Formula::AnyOf(_) | Formula::GrowthOf(_) => {
            (taken.uom, taken.is_share) = (Some(of_one()), true);
        }
    }
    taken
}

/// A composite begins with its first part and is due with its last, unless it says so itself.
fn take_days(position: u32, indicators: &mut [Indicator], series: &mut [Series], problems: &mut Problems) {
    let parts = at(series, position).map(|series| series.formula.verdicts()).unwrap_or_default();
    let of_parts = |day: fn(&Indicator) -> NaiveDate| {
        parts.iter().filter_map(|part| at(indicators, *part)).map(day).collect::<Vec<_>>()
    };
    let start = of_parts(|part| part.start).into_iter().min();
    let due = of_parts(|part| part.due).into_iter().max();
    let closes_on = of_parts(|part| part.closes_on).into_iter().max();
    let until = of_parts(|part| part.counts_until).into_iter().max();
    let place = usize::try_from(position).ok();
    let own = at(series, position).map_or(0, |series| series.place);
    let Some(indicator) = place.and_then(|place| indicators.get_mut(place)) else { return };
    if let (Some(start), false) = (start, indicator.has_start) {
        indicator.start = start;
    }
    if let (Some(last), Some(closes_on), Some(until)) = (due, closes_on, until) {
        let due = if indicator.has_due { indicator.due } else { last };
        if due < last {
            problems.at_place(own, Problem::DueBeforeParts { due: due.to_string(), last: last.to_string() });
        } else {
            (indicator.due, indicator.closes_on, indicator.counts_until) = (due, closes_on.min(due), until.max(due));
        }
    }
    if let Some(series) = place.and_then(|place| series.get_mut(place)) {
        (series.start, series.counts_until) = (indicator.start, Some(indicator.counts_until));
    }
}

/// Which series are broken down to which units: those of an indicator with a breakdown, and its parts.
pub(crate) fn broken_down(indicators: &[Indicator], series: &[Series]) -> Vec<(u32, u32)> {
    let mut pairs = Vec::new();
    for (indicator, own) in indicators.iter().zip(0_u32..).filter(|(indicator, _)| !indicator.breakdown.is_empty()) {
        let (mut found, mut to_look_at) = (BTreeSet::new(), vec![own]);
        while let Some(whole) = to_look_at.pop() {
            if found.insert(whole) {
                to_look_at.extend(at(series, whole).map(|series| series.formula.series()).unwrap_or_default());
            }
        }
        pairs.extend(
            found.into_iter().flat_map(|series| indicator.breakdown.iter().map(move |part| (series, part.unit))),
        );
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}
