//! Whether the targets of an indicator fit what is measured, its baseline and its path, once all of these are known.

use super::measure::{Formula, MeasureKind, Series};
use super::path::{Baseline, Path};
use super::target::{Aim, Limits, Side, Target};
use super::{Growth, Indicator, Revision, RollUp, revision_on};
use crate::diagnostic::Problem;
use crate::json::Problems;
use crate::number::Ratio;
use crate::plan::{Unit, at};

/// Looks over all targets: the first, the interim ones, those of revisions and of units.
pub(crate) fn look_over(indicators: &[Indicator], series: &[Series], units: &[Unit], problems: &mut Problems) {
    for (indicator, series) in indicators.iter().zip(series) {
        let of_interim = indicator.interim.iter().map(|interim| &interim.aim);
        let of_revisions = indicator.revisions.iter().map(|revision| &revision.aim);
        for aim in indicator.aim.iter().chain(of_interim).chain(of_revisions) {
            misfits(indicator, series, indicator.baseline.as_ref(), aim, &mut |problem| {
                problems.at_place(aim.place, problem);
            });
        }
        look_over_revisions(indicator.aim.as_ref(), &indicator.revisions, indicator.baseline.as_ref(), problems);
        for part in &indicator.breakdown {
            let baseline = part.baseline.as_ref().or(indicator.baseline.as_ref());
            // the whole's has been looked at, but for what the unit's baseline makes of it
            let is_other = part.has_own_aim || part.baseline.is_some();
            for aim in part.aims().skip(usize::from(!is_other)) {
                misfits(indicator, series, baseline, aim, &mut |problem| problems.at_place(aim.place, problem));
            }
            look_over_revisions(Some(&part.aim), &part.revisions, baseline, problems);
        }
        look_over_interim(indicator, series, problems);
        look_over_growth(indicator, problems);
        look_over_parts(indicators, series, problems);
        look_over_weights(indicator, series, units, problems);
    }
}

/// What is wrong with one target of an indicator.
pub(crate) fn misfits(
    indicator: &Indicator,
    series: &Series,
    baseline: Option<&Baseline>,
    aim: &Aim,
    say: &mut dyn FnMut(Problem),
) {
    let most = aim.most();
    let above = |most_allowed: i64| most.filter(|number| Ratio::whole(most_allowed) < number.ratio());
    match &series.formula {
        Formula::Share { .. } => {
            if let Some(target) = above(1) {
                say(Problem::ShareAboveOne { target: target.figure().to_string() });
            }
        }
        // tenfold is hardly ever meant
        Formula::Ratio { .. } | Formula::Score { .. } | Formula::WorstOf(_) if series.is_share => {
            if let Some(target) = above(10) {
                say(Problem::TargetLooksLikePercent { target: target.figure().to_string() });
            }
        }
        Formula::Observed
        | Formula::Ratio { .. }
        | Formula::Sum(_)
        | Formula::Difference { .. }
        | Formula::Score { .. }
        | Formula::WorstOf(_)
        | Formula::AllOf(_)
        | Formula::AnyOf(_)
        | Formula::GrowthOf(_) => {}
    }
    if indicator.growth.is_some()
        && matches!(aim.target, Target::Between { .. } | Target::Equal { .. } | Target::Maintain(_))
    {
        say(Problem::GrowthOfBand);
    }
    let origin = baseline.and_then(Baseline::value);
    let Some(limits) = aim.target.limits(origin.as_ref()) else { return };
    let ends_positive = limits.facing(origin.as_ref()).is_positive();
    let begins_positive = origin.as_ref().is_none_or(Ratio::is_positive);
    if matches!(indicator.path, Path::Compound) && !(begins_positive && ends_positive) {
        say(Problem::CompoundNeedsPositive);
    }
    // the stretch of the others is compared where they are read
    if let (Some(stretch), Target::IncreaseBy(_) | Target::ReduceBy(_) | Target::Maintain(_)) =
        (aim.stretch, &aim.target)
    {
        let (is_beyond, limit) = match &limits {
            Limits::Floor(limit) => (limit.value < stretch.ratio(), &limit.value),
            Limits::Ceiling(limit) => (stretch.ratio() < limit.value, &limit.value),
            Limits::Band(..) => return,
        };
        if !is_beyond {
            let (stretch, target) = (stretch.figure().to_string(), limit.whole_or_derived().to_string());
            say(Problem::StretchNotBeyond { stretch, target });
        }
    }
}

/// Only a limit in the wanted direction is considered (Open SDG, docs/progress-methodology.md).
fn look_over_growth(indicator: &Indicator, problems: &mut Problems) {
    let Some(Growth { limit: Some(limit), rises: Some(rises), place }) = &indicator.growth else { return };
    let Some(base) = indicator.baseline.as_ref().and_then(Baseline::value) else { return };
    let is_behind = if *rises { limit.ratio() < base } else { base < limit.ratio() };
    if is_behind {
        let (limit, baseline) = (limit.figure().to_string(), base.whole_or_derived().to_string());
        problems.at_place(*place, Problem::GrowthLimitBehind { limit, baseline });
    }
}

/// A revision that turns the target round.
fn look_over_revisions(
    first: Option<&Aim>,
    revisions: &[Revision],
    baseline: Option<&Baseline>,
    problems: &mut Problems,
) {
    let base = baseline.and_then(Baseline::value).unwrap_or_else(|| Ratio::whole(0));
    let Some(mut before) = first.and_then(|aim| aim.target.limits(Some(&base))) else { return };
    for revision in revisions {
        let Some(limits) = revision.aim.target.limits(Some(&base)) else { continue };
        if let (Limits::Floor(_), Limits::Ceiling(_)) | (Limits::Ceiling(_), Limits::Floor(_)) = (&before, &limits) {
            problems.at_place(revision.aim.place, Problem::RevisionTurns { from: revision.from.to_string() });
        }
        before = limits;
    }
}

/// Interim targets lead to the first target, or to what it has been revised to by their day: on its side, one after the
/// other, none beyond it. A state that is to fall leads down.
fn look_over_interim(indicator: &Indicator, series: &Series, problems: &mut Problems) {
    let base = indicator.baseline.as_ref().and_then(Baseline::value);
    let limits = |aim: &Aim| aim.target.limits(base.as_ref());
    let mut before: Option<Ratio> = None;
    let mut led_to: Option<u32> = None;
    for interim in &indicator.interim {
        let revised = revision_on(&indicator.revisions, interim.by, None).map(|revision| &revision.aim);
        let aim = revised.or(indicator.aim.as_ref());
        let end = aim.and_then(limits);
        // those that lead to another target are in an order of their own
        if led_to.replace(aim.map_or(0, |aim| aim.place)) != aim.map(|aim| aim.place) {
            before = None;
        }
        let (Some(limit), Some(end)) = (limits(&interim.aim), end) else { continue };
        let comes_down = series.kind == MeasureKind::Snapshot && matches!(end, Limits::Ceiling(_));
        let is_on_its_side = matches!(
            (&limit, &end),
            (Limits::Floor(_), Limits::Floor(_)) | (Limits::Ceiling(_), Limits::Ceiling(_)) | (Limits::Band(..), _)
        );
        let (value, last) = (limit.facing(None), end.facing(None));
        let is_before = |one: &Ratio, other: &Ratio| if comes_down { other <= one } else { one <= other };
        let is_in_order = before.as_ref().is_none_or(|before| is_before(before, value)) && is_before(value, last);
        // a band may lie anywhere
        let is_band = matches!(limit, Limits::Band(..)) || matches!(end, Limits::Band(..));
        if !(is_band || is_on_its_side && is_in_order) {
            let (target, by) = (value.whole_or_derived().to_string(), interim.by.to_string());
            let end = last.whole_or_derived().to_string();
            problems.at_place(interim.aim.place, Problem::InterimOffTheWay { target, by, end });
        }
        before = Some(value.clone());
    }
}

/// Whether there is a share of each part's target for a score, or for the worst of them.
fn look_over_parts(indicators: &[Indicator], series: &Series, problems: &mut Problems) {
    let has_cap = match &series.formula {
        Formula::Score { cap, .. } => cap.is_some(),
        // the least of them has no need of one
        Formula::WorstOf(_) => true,
        Formula::Observed
        | Formula::Ratio { .. }
        | Formula::Share { .. }
        | Formula::Sum(_)
        | Formula::Difference { .. }
        | Formula::AllOf(_)
        | Formula::AnyOf(_)
        | Formula::GrowthOf(_) => return,
    };
    for part in series.formula.verdicts() {
        let Some(part) = at(indicators, part) else { continue };
        let origin = part.baseline.as_ref().and_then(Baseline::value);
        let aims = part.aim.iter().chain(part.revisions.iter().map(|revision| &revision.aim));
        let shares: Vec<OfTarget> = aims.map(|aim| share_of(aim, origin.as_ref())).collect();
        let id = || part.id.clone();
        if shares.contains(&OfTarget::Unbounded) && !has_cap {
            problems.at_place(series.place, Problem::ScoreNeedsCap { id: id() });
        } else if shares.contains(&OfTarget::Nothing) {
            problems.at_place(series.place, Problem::PartWithoutFulfilment { id: id() });
        }
    }
}

/// Whether what is achieved of one of its targets says nothing: of a floor of zero or below.
pub(crate) fn is_without_share(indicator: &Indicator) -> bool {
    let says_nothing = |aim: &Aim, baseline: Option<&Baseline>| {
        share_of(aim, baseline.and_then(Baseline::value).as_ref()) == OfTarget::Nothing
    };
    let whole = indicator.baseline.as_ref();
    let of_interim = indicator.interim.iter().map(|interim| &interim.aim);
    let of_revisions = indicator.revisions.iter().map(|revision| &revision.aim);
    indicator.aim.iter().chain(of_interim).chain(of_revisions).any(|aim| says_nothing(aim, whole))
        || indicator
            .breakdown
            .iter()
            .any(|part| part.aims().any(|aim| says_nothing(aim, part.baseline.as_ref().or(whole))))
}

/// Which share of a target can be fulfilled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum OfTarget {
    Some,
    /// Of a ceiling of which nothing is used it is beyond any number.
    Unbounded,
    /// None that says anything: of a floor of zero or below.
    Nothing,
}

fn share_of(aim: &Aim, origin: Option<&Ratio>) -> OfTarget {
    let zero = Ratio::whole(0);
    match (aim.target.limits(origin), &aim.target) {
        (Some(Limits::Floor(limit)), _) if limit.value <= zero => OfTarget::Nothing,
        (Some(Limits::Ceiling(limit)), _) if limit.value < zero => OfTarget::Nothing,
        (Some(Limits::Ceiling(limit)), _) if limit.value.is_zero() => OfTarget::Some,
        (Some(Limits::Ceiling(_)), _) => OfTarget::Unbounded,
        // of the same period, whose limits are those of a day
        (None, Target::ReduceBy(_) | Target::Maintain(Side::NotAbove)) => OfTarget::Unbounded,
        (Some(Limits::Floor(_) | Limits::Band(..)) | None, _) => OfTarget::Some,
    }
}

/// The units of a weighted mean that are left, when others have ended, have some weight.
fn look_over_weights(indicator: &Indicator, series: &Series, units: &[Unit], problems: &mut Problems) {
    if indicator.roll_up != Some(RollUp::WeightedMean) {
        return;
    }
    for day in [indicator.start, indicator.due] {
        let is_valid = |unit| at(units, unit).is_some_and(|unit| unit.is_valid_on(day));
        let highest = indicator.breakdown.iter().filter(|part| part.above.is_none());
        let mut weights = highest.filter(|part| is_valid(part.unit)).map(|part| &part.weight).peekable();
        let is_any_left = weights.peek().is_some();
        let has_ended = indicator.breakdown.iter().any(|part| !is_valid(part.unit));
        if is_any_left && has_ended && weights.all(|weight| weight.is_zero()) {
            problems.at_place(series.place, Problem::WeightsSumToZero);
            return;
        }
    }
}
