//! What one value of an indicator means: reached or not, how far along, at what pace. One value in, one judgement out.

use crate::assessment::{NoPace, PathDays, Reason};
use crate::calendar::days_between;
use crate::number::Ratio;
use crate::plan::{Indicator, MeasureKind, Path, Target};
use crate::status::IndicatorStatus;
use chrono::NaiveDate;

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
    let way = Way::to(indicator, limit, value, on);
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
            way.under_ceiling(indicator, value)
        }
        (Phase::NotStarted | Phase::Running | Phase::Counting, MeasureKind::Cumulative, Bound::Floor, true)
        | (Phase::NotStarted | Phase::Running | Phase::Counting, MeasureKind::Snapshot, _, true) => {
            way.decided(reached, Reason::Reached)
        }
        (Phase::NotStarted | Phase::Running | Phase::Counting, MeasureKind::Cumulative, Bound::Floor, false)
        | (Phase::NotStarted | Phase::Running | Phase::Counting, MeasureKind::Snapshot, _, false) => {
            way.by_pace(indicator, bound, limit)
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
    let holds = from <= value && value <= to;
    match (phase, indicator.kind) {
        (Phase::Closed, _) => {
            let way = Way::to(indicator, band_end(indicator, from, to), value, on);
            let share = if value < from { value.divided_by(from) } else { to.divided_by(value) };
            if holds {
                way.decided(IndicatorStatus::Achieved, Reason::Reached)
            } else {
                way.not_reached(indicator, share)
            }
        }
        (Phase::NotStarted | Phase::Running | Phase::Counting, MeasureKind::Snapshot) => {
            let (end, bound) = if value < from { (from, Bound::Floor) } else { (to, Bound::Ceiling) };
            let way = Way::to(indicator, band_end(indicator, from, to), value, on);
            if holds {
                way.decided(IndicatorStatus::Achieved, Reason::Reached)
            } else if *band_end(indicator, from, to) == *end {
                way.by_pace(indicator, bound, end)
            } else {
                way.without_pace(NoPace::PastTheBand)
            }
        }
        // A total must be enough and not too much: the worse of a floor and a ceiling. Reached is not yet achieved,
        // since the total can still grow beyond the band.
        (Phase::NotStarted | Phase::Running | Phase::Counting, MeasureKind::Cumulative) => {
            let floor = judge_bound(indicator, Bound::Floor, from, value, on, phase);
            let ceiling = judge_bound(indicator, Bound::Ceiling, to, value, on, phase);
            if floor.status < ceiling.status { floor } else { ceiling }
        }
    }
}

/// The end of a band that the path leads to: the one nearer to the baseline (for a cumulative, which starts from its
/// baseline or zero, likewise).
fn band_end<'r>(indicator: &Indicator, from: &'r Ratio, to: &'r Ratio) -> &'r Ratio {
    match &indicator.baseline {
        Some(baseline) if *to < baseline.value.ratio() => to,
        Some(_) | None => from,
    }
}

pub(crate) fn broken(on: NaiveDate, value: &Ratio, limit: &Ratio) -> Reason {
    Reason::CeilingBroken { on, value: value.whole_or_derived(), limit: limit.whole_or_derived() }
}

/// The way from the baseline to a limit, and how far along it a value is on its day.
struct Way {
    progress: Option<Ratio>,
    expected: Option<Ratio>,
    expected_progress: Option<Ratio>,
    path_days: Option<PathDays>,
}

impl Way {
    fn to(indicator: &Indicator, limit: &Ratio, value: &Ratio, on: NaiveDate) -> Self {
        let baseline = match (&indicator.baseline, indicator.kind) {
            (Some(baseline), _) => Some(baseline.value.ratio()),
            (None, MeasureKind::Cumulative) => Some(Ratio::whole(0)),
            (None, MeasureKind::Snapshot) => None,
        };
        let Some(baseline) = baseline else {
            return Self { progress: None, expected: None, expected_progress: None, path_days: None };
        };
        let change = limit.minus(&baseline);
        let progress = value.minus(&baseline).divided_by(&change);
        match indicator.path {
            Path::AtEnd => Self { progress, expected: None, expected_progress: None, path_days: None },
            Path::Linear => {
                let days = path_days(indicator, on);
                let share = Ratio::whole(days.gone).divided_by(&Ratio::whole(days.all));
                let expected = share.as_ref().map(|share| baseline.plus(&share.times(&change)));
                Self { progress, expected, expected_progress: share, path_days: Some(days) }
            }
        }
    }

    fn decided(self, status: IndicatorStatus, decided: Reason) -> Judgement {
        let pace = self.pace();
        self.with(status, decided, pace)
    }

    fn with(self, status: IndicatorStatus, decided: Reason, pace: Option<Ratio>) -> Judgement {
        let Self { progress, expected, expected_progress, path_days } = self;
        Judgement { status, decided, progress, expected, expected_progress, path_days, pace }
    }

    fn without_pace(self, because: NoPace) -> Judgement {
        self.with(IndicatorStatus::InProgress, Reason::NoPace { because }, None)
    }

    /// progress / expected progress.
    fn pace(&self) -> Option<Ratio> {
        let share = self.expected_progress.as_ref().filter(|share| share.is_positive())?;
        self.progress.as_ref()?.divided_by(share)
    }

    /// Not reached before the end: the pace decides, where there is one.
    fn by_pace(self, indicator: &Indicator, bound: Bound, limit: &Ratio) -> Judgement {
        let baseline = indicator.baseline.as_ref().map_or_else(|| Ratio::whole(0), |b| b.value.ratio());
        let ahead = match bound {
            Bound::Floor => limit.cmp(&baseline),
            Bound::Ceiling => baseline.cmp(limit),
        };
        match (indicator.path, self.pace(), ahead) {
            (Path::AtEnd, _, _) => self.without_pace(NoPace::AtEnd),
            (Path::Linear, _, std::cmp::Ordering::Equal) => self.without_pace(NoPace::BaselineEqualsTarget),
            (Path::Linear, _, std::cmp::Ordering::Less) => self.without_pace(NoPace::BaselineBeyondTarget),
            (Path::Linear, None, std::cmp::Ordering::Greater) => self.without_pace(NoPace::NothingExpectedYet),
            (Path::Linear, Some(pace), std::cmp::Ordering::Greater) => self.banded(indicator, pace),
        }
    }

    /// A cumulative ceiling that still holds: pace = expected / actual.
    fn under_ceiling(self, indicator: &Indicator, value: &Ratio) -> Judgement {
        if !value.is_positive() {
            return self.with(IndicatorStatus::OnTrack, Reason::NothingUsed, None);
        }
        let begun = self.expected_progress.as_ref().is_some_and(Ratio::is_positive);
        match (indicator.path, &self.expected) {
            (Path::AtEnd, _) => self.without_pace(NoPace::AtEnd),
            (Path::Linear, Some(expected)) if begun => match expected.divided_by(value) {
                Some(pace) => self.banded(indicator, pace),
                None => self.without_pace(NoPace::NothingExpectedYet),
            },
            (Path::Linear, Some(_) | None) => self.without_pace(NoPace::NothingExpectedYet),
        }
    }

    fn banded(self, indicator: &Indicator, pace: Ratio) -> Judgement {
        let (on_track, at_risk) = (indicator.on_track, indicator.at_risk);
        let (status, threshold, other) = if on_track.ratio() <= pace {
            (IndicatorStatus::OnTrack, on_track, None)
        } else if at_risk.ratio() <= pace {
            (IndicatorStatus::AtRisk, at_risk, Some(on_track))
        } else {
            (IndicatorStatus::Behind, at_risk, None)
        };
        let decided = Reason::Pace {
            pace: pace.derived(),
            threshold: threshold.figure(),
            other_threshold: other.map(|band| band.figure()),
        };
        self.with(status, decided, Some(pace))
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
