//! What one value of an indicator means: reached or not, how far along, at what pace. One value in, one judgement out.

use crate::assessment::{NoPace, PathDays, Reason};
use crate::calendar::days_between;
use crate::number::Ratio;
use crate::plan::{Indicator, MeasureKind, Path, Target};
use crate::status::IndicatorStatus;
use chrono::NaiveDate;
use std::cmp::Ordering;

/// Where the as-of date stands to the indicator's period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Phase {
    /// Before the start.
    NotStarted,
    /// From the start to the due day.
    Running,
    /// After the due day, while later figures still count.
    Counting,
    /// No later figure counts: what is said now stays.
    Closed,
}

impl Phase {
    pub(crate) fn of(indicator: &Indicator, as_of: NaiveDate) -> Self {
        if as_of < indicator.start {
            Self::NotStarted
        } else if as_of <= indicator.due {
            Self::Running
        } else if as_of <= indicator.counts_until {
            Self::Counting
        } else {
            Self::Closed
        }
    }
}

/// What a value amounts to.
#[derive(Debug, Clone)]
pub(crate) struct Judgement {
    pub(crate) status: IndicatorStatus,
    pub(crate) decided: Reason,
    pub(crate) progress: Option<Ratio>,
    pub(crate) expected: Option<Ratio>,
    pub(crate) expected_progress: Option<Ratio>,
    pub(crate) path_days: Option<PathDays>,
    pub(crate) pace: Option<Ratio>,
}

/// A bound that the value is held against. A band is a floor and a ceiling.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bound {
    Floor,
    Ceiling,
}

/// A value of the indicator, on a day, as it counts in a phase that has begun.
pub(crate) fn judge(indicator: &Indicator, value: &Ratio, on: NaiveDate, phase: Phase) -> Judgement {
    match indicator.target {
        Target::AtLeast(limit) => judge_bound(indicator, Bound::Floor, &limit.ratio(), value, on, phase),
        Target::AtMost(limit) => judge_bound(indicator, Bound::Ceiling, &limit.ratio(), value, on, phase),
        Target::Between { from, to } => judge_band(indicator, &from.ratio(), &to.ratio(), value, on, phase),
    }
}

fn judge_bound(
    indicator: &Indicator,
    bound: Bound,
    limit: &Ratio,
    value: &Ratio,
    on: NaiveDate,
    phase: Phase,
) -> Judgement {
    let way = Way::to(indicator, bound, limit, value, on);
    let holds = match bound {
        Bound::Floor => limit <= value,
        Bound::Ceiling => value <= limit,
    };
    // strictly better than the target; a ceiling of zero cannot be beaten
    let better = match bound {
        Bound::Floor => limit < value,
        Bound::Ceiling => value < limit && !limit.is_zero(),
    };
    let reached = if better { IndicatorStatus::Exceeded } else { IndicatorStatus::Achieved };
    match (phase, indicator.kind, bound, holds) {
        (Phase::Closed, _, _, true) => way.decided(reached, Reason::Reached),
        (Phase::Closed, _, Bound::Floor, false) => way.not_reached(indicator, value.divided_by(limit)),
        (Phase::Closed, _, Bound::Ceiling, false) => way.not_reached(indicator, limit.divided_by(value)),
        // what is used up of a cumulative ceiling does not come back
        (Phase::NotStarted | Phase::Running | Phase::Counting, MeasureKind::Cumulative, Bound::Ceiling, false) => {
            way.decided(IndicatorStatus::Missed, broken(on, value, limit))
        }
        (Phase::NotStarted | Phase::Running | Phase::Counting, MeasureKind::Cumulative, Bound::Ceiling, true) => {
            if value.is_positive() {
                way.by_pace(indicator)
            } else {
                way.decided(IndicatorStatus::OnTrack, Reason::NothingUsed)
            }
        }
        (Phase::NotStarted | Phase::Running | Phase::Counting, MeasureKind::Cumulative, Bound::Floor, true)
        | (Phase::NotStarted | Phase::Running | Phase::Counting, MeasureKind::Snapshot, _, true) => {
            way.decided(reached, Reason::Reached)
        }
        (Phase::NotStarted | Phase::Running | Phase::Counting, MeasureKind::Cumulative, Bound::Floor, false)
        | (Phase::NotStarted | Phase::Running | Phase::Counting, MeasureKind::Snapshot, _, false) => {
            way.by_pace(indicator)
        }
    }
}

fn judge_band(
    indicator: &Indicator,
    from: &Ratio,
    to: &Ratio,
    value: &Ratio,
    on: NaiveDate,
    phase: Phase,
) -> Judgement {
    match indicator.kind {
        MeasureKind::Snapshot => {
            let (bound, end) = band_end(indicator, from, to);
            let mut way = Way::to(indicator, bound, end, value, on);
            // on the far side a worse value would show a better pace
            let past = match bound {
                Bound::Floor => to < value,
                Bound::Ceiling => value < from,
            };
            if past {
                way.pace = Err(NoPace::PastTheBand);
            }
            let share = if value < from { value.divided_by(from) } else { to.divided_by(value) };
            match (phase, from <= value && value <= to) {
                (_, true) => way.decided(IndicatorStatus::Achieved, Reason::Reached),
                (Phase::Closed, false) => way.not_reached(indicator, share),
                (Phase::NotStarted | Phase::Running | Phase::Counting, false) => way.by_pace(indicator),
            }
        }
        // A total must be enough and not too much: the worse of a floor and a ceiling. Reached is not yet achieved
        // while figures count, since the total can still grow beyond the band; and a band is never exceeded.
        MeasureKind::Cumulative => {
            let part = |bound, limit| {
                let judgement = judge_bound(indicator, bound, limit, value, on, phase);
                Judgement { status: judgement.status.min(IndicatorStatus::Achieved), ..judgement }
            };
            let (floor, ceiling) = (part(Bound::Floor, from), part(Bound::Ceiling, to));
            if floor.status < ceiling.status { floor } else { ceiling }
        }
    }
}

/// The end of a band that the path of a snapshot leads to: the one nearer to the baseline.
fn band_end<'r>(indicator: &Indicator, from: &'r Ratio, to: &'r Ratio) -> (Bound, &'r Ratio) {
    match &indicator.baseline {
        Some(baseline) if *to < baseline.value.ratio() => (Bound::Ceiling, to),
        Some(_) | None => (Bound::Floor, from),
    }
}

pub(crate) fn broken(on: NaiveDate, value: &Ratio, limit: &Ratio) -> Reason {
    Reason::CeilingBroken { on, value: value.whole_or_derived(), limit: limit.whole_or_derived() }
}

/// The way from the baseline to a limit, how far along it a value is on its day, and at what pace.
struct Way {
    progress: Option<Ratio>,
    expected: Option<Ratio>,
    expected_progress: Option<Ratio>,
    path_days: Option<PathDays>,
    pace: Result<Ratio, NoPace>,
}

impl Way {
    fn to(indicator: &Indicator, bound: Bound, limit: &Ratio, value: &Ratio, on: NaiveDate) -> Self {
        let no_path = |progress, because| Self {
            progress,
            expected: None,
            expected_progress: None,
            path_days: None,
            pace: Err(because),
        };
        let baseline = match (&indicator.baseline, indicator.kind) {
            (Some(baseline), _) => baseline.value.ratio(),
            (None, MeasureKind::Cumulative) => Ratio::whole(0),
            (None, MeasureKind::Snapshot) => return no_path(None, NoPace::AtEnd),
        };
        let change = limit.minus(&baseline);
        let progress = value.minus(&baseline).divided_by(&change);
        // a total uses its ceiling up, a snapshot comes down to it
        let (ahead, uses_up) = match (bound, indicator.kind) {
            (Bound::Floor, _) => (change.sign(), false),
            (Bound::Ceiling, MeasureKind::Cumulative) => (change.sign(), true),
            (Bound::Ceiling, MeasureKind::Snapshot) => (change.sign().reverse(), false),
        };
        match (indicator.path, ahead) {
            (Path::AtEnd, _) => no_path(progress, NoPace::AtEnd),
            (Path::Linear, Ordering::Equal) => no_path(progress, NoPace::BaselineEqualsTarget),
            (Path::Linear, Ordering::Less) => no_path(progress, NoPace::BaselineBeyondTarget),
            (Path::Linear, Ordering::Greater) => {
                let days = path_days(indicator, on);
                let Some(share) = Ratio::whole(days.gone).divided_by(&Ratio::whole(days.all)) else {
                    return no_path(progress, NoPace::NothingExpectedYet);
                };
                let expected = baseline.plus(&share.times(&change));
                let pace = match (share.is_positive(), uses_up) {
                    (true, true) if value.is_positive() => expected.divided_by(value),
                    (true, false) => progress.as_ref().and_then(|progress| progress.divided_by(&share)),
                    (true, true) | (false, _) => None,
                };
                Self {
                    progress,
                    expected: Some(expected),
                    expected_progress: Some(share),
                    path_days: Some(days),
                    pace: pace.ok_or(NoPace::NothingExpectedYet),
                }
            }
        }
    }

    fn decided(self, status: IndicatorStatus, decided: Reason) -> Judgement {
        let Self { progress, expected, expected_progress, path_days, pace } = self;
        Judgement { status, decided, progress, expected, expected_progress, path_days, pace: pace.ok() }
    }

    /// Not settled before the end: the pace decides, where there is one.
    fn by_pace(self, indicator: &Indicator) -> Judgement {
        let pace = match &self.pace {
            Ok(pace) => pace,
            Err(because) => {
                let because = *because;
                return self.decided(IndicatorStatus::InProgress, Reason::NoPace { because });
            }
        };
        let (on_track, at_risk) = (indicator.on_track, indicator.at_risk);
        let (status, threshold, other) = if on_track.ratio() <= *pace {
            (IndicatorStatus::OnTrack, on_track, None)
        } else if at_risk.ratio() <= *pace {
            (IndicatorStatus::AtRisk, at_risk, Some(on_track))
        } else {
            (IndicatorStatus::Behind, at_risk, None)
        };
        let decided = Reason::Pace {
            pace: pace.derived(),
            threshold: threshold.figure(),
            other_threshold: other.map(|band| band.figure()),
        };
        self.decided(status, decided)
    }

    /// Not reached at the end: missed, unless the plan calls this near enough.
    fn not_reached(self, indicator: &Indicator, share: Option<Ratio>) -> Judgement {
        match (indicator.nearly_achieved, share) {
            (Some(band), Some(share)) if band.ratio() <= share => {
                self.decided(IndicatorStatus::NearlyAchieved, Reason::NearlyReached { threshold: band.figure() })
            }
            (Some(_) | None, Some(_) | None) => self.decided(IndicatorStatus::Missed, Reason::NotReached),
        }
    }
}

/// Days of the path gone by on a day, and in all. Of a cumulative both ends count; of a snapshot the days since the
/// baseline's day. Before the path none has gone by, after it all have.
fn path_days(indicator: &Indicator, on: NaiveDate) -> PathDays {
    let (gone, all) = match (indicator.kind, &indicator.baseline) {
        (MeasureKind::Snapshot, Some(baseline)) => {
            (days_between(baseline.on, on), days_between(baseline.on, indicator.due))
        }
        (MeasureKind::Cumulative, _) | (MeasureKind::Snapshot, None) => (
            days_between(indicator.start, on).saturating_add(1),
            days_between(indicator.start, indicator.due).saturating_add(1),
        ),
    };
    PathDays { gone: gone.clamp(0, all.max(0)), all }
}
