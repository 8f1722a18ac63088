//! The growth method for targets of several years: compound annual growth so far against the growth required (Statistics
//! Canada and Open SDG, docs/progress-methodology.md). Its roots are decimals of 20 places; thresholds are compared on
//! those.

use super::subject::Subject;
use crate::assessment::GrowthCategory;
use crate::number::{Number, Ratio, or_a_thousandth, power, yearly_growth};
use crate::plan::{Baseline, Limits};
use crate::status::IndicatorStatus;
use chrono::{Datelike, NaiveDate};

/// How a value has grown.
#[derive(Debug, Clone)]
pub(super) struct Grown {
    /// A year, from the baseline to the value.
    pub(super) observed: Ratio,
    /// A year, from the baseline to the target.
    pub(super) required: Option<Ratio>,
    /// Observed / required; without a target the growth in the wanted direction.
    pub(super) ratio: Option<Ratio>,
    /// The natural limit, where it counts.
    pub(super) limit: Option<Number>,
    /// What the thresholds are reduced by, near a natural limit.
    pub(super) coefficient: Option<Ratio>,
    pub(super) category: Option<GrowthCategory>,
    /// From −5 to 5.
    pub(super) score: Option<Ratio>,
}

/// The exponent 4.44 of the coefficient.
const EXPONENT: (u32, u32) = (111, 25);

fn hundredths(count: i64) -> Ratio {
    Ratio::whole(count).times_ten_to(-2)
}

/// `None` where the method says nothing: less than a year, or values of different signs.
pub(super) fn grown(subject: &Subject<'_>, value: &Ratio, on: NaiveDate) -> Option<Grown> {
    let growth = subject.indicator.growth.as_ref()?;
    let Some(Baseline::One { value: base, on: from, .. }) = subject.baseline() else { return None };
    let limits = subject.aim.and_then(|aim| aim.target.limits(Some(&base.ratio())));
    let base = or_a_thousandth(&base.ratio());
    let observed = rate(&base, value, *from, on)?;
    let rises = match &limits {
        Some(limits) => matches!(limits, Limits::Floor(_)),
        None => growth.rises?,
    };
    // of negative values the wanted direction of growth is the other one
    let forward = rises == base.is_positive();
    let ahead = if forward { observed.clone() } else { Ratio::whole(0).minus(&observed) };
    Some(match limits {
        Some(limits) => {
            let target = or_a_thousandth(limits.facing(None));
            let required = rate(&base, &target, *from, subject.due);
            let ratio = required.as_ref().and_then(|required| ahead.divided_by(&required.magnitude()));
            let is_reached = limits.holds(value);
            let category = match (is_reached, &ratio) {
                (true, _) => Some(GrowthCategory::TargetAchieved),
                (false, Some(ratio)) => Some(category(ratio, &[hundredths(95), hundredths(60)])),
                (false, None) => None,
            };
            let score = if is_reached { Some(Ratio::whole(5)) } else { ratio.as_ref().map(score_with_target) };
            Grown { observed, required, ratio, limit: None, coefficient: None, category, score }
        }
        None => {
            let coefficient = growth.limit.map(|limit| coefficient(&base, &limit));
            let scale = coefficient.clone().unwrap_or_else(|| Ratio::whole(1));
            let thresholds = [15, 5].map(|count| hundredths(count).times_ten_to(-1).times(&scale));
            let (category, score) = (category(&ahead, &thresholds), score_without_target(&ahead, &scale));
            Grown {
                observed,
                required: None,
                ratio: Some(ahead),
                limit: growth.limit,
                coefficient,
                category: Some(category),
                score: Some(score),
            }
        }
    })
}

/// The compound growth a year, over whole calendar years.
fn rate(from: &Ratio, to: &Ratio, from_day: NaiveDate, to_day: NaiveDate) -> Option<Ratio> {
    yearly_growth(from, to, u32::try_from(to_day.year().checked_sub(from_day.year())?).ok()?)
}

fn category(value: &Ratio, [substantial, moderate]: &[Ratio; 2]) -> GrowthCategory {
    if substantial <= value && Ratio::whole(0) <= *value {
        GrowthCategory::Substantial
    } else if moderate <= value {
        GrowthCategory::Moderate
    } else if Ratio::whole(0) <= *value {
        GrowthCategory::Limited
    } else {
        GrowthCategory::Deterioration
    }
}

/// Near a natural limit growth is harder: the thresholds are reduced.
fn coefficient(base: &Ratio, limit: &Number) -> Ratio {
    let (base, limit) = (base.magnitude(), limit.ratio().magnitude());
    let twice = limit.plus(&limit);
    if twice <= base {
        return Ratio::whole(1);
    }
    let near = if base <= limit { base } else { twice.minus(&base) };
    let (over, under) = EXPONENT;
    let part = near.divided_by(&limit).and_then(|part| power(&part, over, under));
    Ratio::whole(1).minus(&part.unwrap_or_else(|| Ratio::whole(0)))
}

fn clamped(score: Ratio) -> Ratio {
    score.clamp(Ratio::whole(-5), Ratio::whole(5))
}

/// Straight from −5 at −60 % through 0 at 60 % to 5 at 130 %.
fn score_with_target(ratio: &Ratio) -> Ratio {
    let middle = ratio.minus(&hundredths(60));
    let reach = if middle.is_positive() { hundredths(70) } else { hundredths(120) };
    clamped(middle.times(&Ratio::whole(5)).divided_by(&reach).unwrap_or_else(|| Ratio::whole(0)))
}

/// Straight from −5 at −2 % through −2.5 at 0, 0 at 0.5 % and 2.5 at 1.5 % to 5 at 2 %, those above 0 reduced.
fn score_without_target(growth: &Ratio, scale: &Ratio) -> Ratio {
    let tenths = |count: i64| Ratio::whole(count).times_ten_to(-1);
    if *growth < Ratio::whole(0) {
        return clamped(growth.times(&Ratio::whole(125)).minus(&tenths(25)));
    }
    let Some(growth) = growth.divided_by(scale) else { return Ratio::whole(5) };
    let (slope, shift) = if growth < hundredths(1).times(&tenths(5)) {
        (500, tenths(25))
    } else if growth < hundredths(1).times(&tenths(15)) {
        (250, hundredths(125))
    } else {
        (500, tenths(50))
    };
    clamped(growth.times(&Ratio::whole(slope)).minus(&shift))
}

impl GrowthCategory {
    /// What a category says of the pace.
    pub(super) fn status(self) -> IndicatorStatus {
        match self {
            Self::TargetAchieved => IndicatorStatus::Achieved,
            Self::Substantial => IndicatorStatus::OnTrack,
            Self::Moderate => IndicatorStatus::AtRisk,
            Self::Limited | Self::Deterioration => IndicatorStatus::Behind,
        }
    }

    /// The category of a mean of scores.
    pub(super) fn of_score(score: &Ratio) -> Self {
        let half = Ratio::whole(25).times_ten_to(-1);
        if half <= *score {
            Self::Substantial
        } else if Ratio::whole(0) <= *score {
            Self::Moderate
        } else if Ratio::whole(0).minus(&half) <= *score {
            Self::Limited
        } else {
            Self::Deterioration
        }
    }
}
