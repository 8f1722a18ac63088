//! What one value of an indicator means: reached or not, how far along, at what pace. One value in, one judgement out.

use super::growth::{Grown, grown};
use super::path::share_on;
use super::subject::{Goal, NoGoal, Subject};
use crate::assessment::{NoPace, PathDays, PathPoint, Reason};
use crate::number::Ratio;
use crate::plan::{Bound, Limits, MeasureKind, Path};
use crate::status::IndicatorStatus;
use chrono::NaiveDate;
use std::cmp::Ordering;

/// Where the as-of date stands to the indicator's period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phase {
    /// Before the start, or before the unit begins.
    NotStarted,
    /// From the start to the due day.
    Running,
    /// After the due day, while later figures still count.
    Counting,
    /// No later figure counts: what is said now stays.
    Closed,
}

impl Phase {
    pub(super) fn of(subject: &Subject<'_>, as_of: NaiveDate) -> Self {
        if as_of < subject.begins {
            Self::NotStarted
        } else if as_of <= subject.due {
            Self::Running
        } else if as_of <= subject.counts_until {
            Self::Counting
        } else {
            Self::Closed
        }
    }
}

/// What a value amounts to.
#[derive(Debug, Clone)]
pub(super) struct Judgement {
    pub(super) status: IndicatorStatus,
    pub(super) decided: Reason,
    pub(super) progress: Option<Ratio>,
    pub(super) expected: Option<Ratio>,
    pub(super) expected_progress: Option<Ratio>,
    pub(super) path_days: Option<PathDays>,
    pub(super) path_points: Vec<PathPoint>,
    pub(super) pace: Option<Ratio>,
    pub(super) growth: Option<Grown>,
    /// The limits that the value was held against; none where anything holds.
    pub(super) limits: Option<Limits>,
}

impl Judgement {
    /// Whether any value would do, by the plan's rule for a zero base.
    pub(super) fn holds_anyway(&self) -> bool {
        matches!(self.decided, Reason::ZeroBaseHolds { .. })
    }
}

/// A value of the indicator, on a day, as it counts in a phase that has begun.
pub(super) fn judge(subject: &Subject<'_>, value: &Ratio, on: NaiveDate, phase: Phase) -> Judgement {
    if subject.aim.is_none() {
        return by_growth_alone(subject, value, on);
    }
    match subject.goal(on) {
        Ok(goal) => {
            let limits = goal.now.clone();
            let judgement = match &goal.now {
                Limits::Floor(bound) | Limits::Ceiling(bound) => judge_bound(subject, &goal, bound, value, on, phase),
                Limits::Band(from, to) => judge_band(subject, from, to, value, on, phase),
            };
            Judgement { limits: Some(limits), ..judgement }
        }
        Err(NoGoal::Anything { on }) => {
            // a total can still come to be held against another day
            let status = match (subject.kind(), phase) {
                (MeasureKind::Cumulative, Phase::NotStarted | Phase::Running | Phase::Counting) => {
                    IndicatorStatus::OnTrack
                }
                (MeasureKind::Cumulative, Phase::Closed) | (MeasureKind::Snapshot, _) => IndicatorStatus::Achieved,
            };
            Way::none(NoPace::AtEnd).decided(status, Reason::ZeroBaseHolds { on })
        }
        Err(NoGoal::Unknown(missing)) => Way::none(NoPace::AtEnd).decided(IndicatorStatus::NoData, *missing),
    }
}

/// Without a target the category of growth is all there is to say.
fn by_growth_alone(subject: &Subject<'_>, value: &Ratio, on: NaiveDate) -> Judgement {
    let growth = grown(subject, value, on);
    let way = Way { growth: growth.clone(), ..Way::none(NoPace::NoGrowth) };
    match growth.and_then(|growth| growth.category) {
        Some(category) => way.decided(category.status(), Reason::Growth { category }),
        None => way.decided(IndicatorStatus::InProgress, Reason::NoPace { because: NoPace::NoGrowth }),
    }
}

fn judge_bound(
    subject: &Subject<'_>,
    goal: &Goal,
    bound: &Bound,
    value: &Ratio,
    on: NaiveDate,
    phase: Phase,
) -> Judgement {
    let (way, limit) = (Way::to(subject, goal, value, on), &bound.value);
    let is_floor = matches!(goal.now, Limits::Floor(_));
    // strictly better than the target
    let better = match is_floor {
        true => limit < value,
        false => value < limit,
    };
    let can_be_exceeded = subject.aim.is_some_and(|aim| aim.target.can_be_exceeded()) && !limit_of_zero(goal);
    let reached = if better && can_be_exceeded { IndicatorStatus::Exceeded } else { IndicatorStatus::Achieved };
    let holds = goal.now.holds(value);
    // what a total must not be beyond, and must have come to, is known only with the limit of the due day
    let holds_at_end = goal.end.as_ref().map(|end| end.holds(value));
    match (phase, subject.kind(), is_floor) {
        // a total is held against the due day's limit, unless its figure is the final one
        (Phase::Closed, MeasureKind::Cumulative, _) if goal.is_same_period && on < subject.closes_on => {
            let (status, decided) = match holds_at_end {
                Some(true) => (reached, Reason::Reached),
                Some(false) | None => (IndicatorStatus::Missed, Reason::NotReached { nearly: None }),
            };
            way.decided(status, decided)
        }
        (Phase::Closed, _, _) if holds => way.decided(reached, Reason::Reached),
        (Phase::Closed, _, true) => way.not_reached(subject, value.divided_by(limit)),
        (Phase::Closed, _, false) => way.not_reached(subject, limit.divided_by(value)),
        (Phase::NotStarted | Phase::Running | Phase::Counting, MeasureKind::Cumulative, false) => {
            match (goal.end.as_ref(), holds_at_end) {
                // what is used up of a cumulative ceiling does not come back
                (Some(end), Some(false)) if end.floor().is_none() => {
                    way.decided(IndicatorStatus::Missed, broken(on, value, end.facing(None)))
                }
                // a floor that was nothing on this day a year ago
                (Some(end), Some(true)) if end.floor().is_some() => way.decided(reached, Reason::Reached),
                (_, _) if holds && !value.is_positive() => way.decided(IndicatorStatus::OnTrack, Reason::NothingUsed),
                (_, _) => way.by_pace(subject),
            }
        }
        (Phase::NotStarted | Phase::Running | Phase::Counting, MeasureKind::Cumulative, true) => {
            if holds_at_end == Some(true) { way.decided(reached, Reason::Reached) } else { way.by_pace(subject) }
        }
        (Phase::NotStarted | Phase::Running | Phase::Counting, MeasureKind::Snapshot, _) => {
            if holds {
                way.decided(reached, Reason::Reached)
            } else {
                way.by_pace(subject)
            }
        }
    }
}

/// A ceiling of zero cannot be beaten.
fn limit_of_zero(goal: &Goal) -> bool {
    matches!(&goal.now, Limits::Ceiling(bound) if bound.value.is_zero())
}

fn judge_band(
    subject: &Subject<'_>,
    from: &Ratio,
    to: &Ratio,
    value: &Ratio,
    on: NaiveDate,
    phase: Phase,
) -> Judgement {
    let bound = |limit: &Ratio| Bound { value: limit.clone(), is_strict: false };
    let goal_of = |limits: Limits| Goal { end: Some(limits.clone()), now: limits, is_same_period: false };
    let origin = subject.origin();
    match subject.kind() {
        MeasureKind::Snapshot => {
            let comes_down = origin.as_ref().is_some_and(|origin| to < origin);
            let limits = if comes_down { Limits::Ceiling(bound(to)) } else { Limits::Floor(bound(from)) };
            let mut way = Way::to(subject, &goal_of(limits), value, on);
            // on the far side a worse value would show a better pace
            if (comes_down && value < from) || (!comes_down && to < value) {
                way.pace = Err(NoPace::PastTheBand);
            }
            let share = if value < from { value.divided_by(from) } else { to.divided_by(value) };
            match (phase, from <= value && value <= to) {
                (_, true) => way.decided(IndicatorStatus::Achieved, Reason::Reached),
                (Phase::Closed, false) => way.not_reached(subject, share),
                (Phase::NotStarted | Phase::Running | Phase::Counting, false) => way.by_pace(subject),
            }
        }
        // A total must be enough and not too much: the worse of a floor and a ceiling. Reached is not yet achieved
        // while figures count, since the total can still grow beyond the band; and a band is never exceeded.
        MeasureKind::Cumulative => {
            let part = |limits: Limits, limit: &Ratio| {
                let judgement = judge_bound(subject, &goal_of(limits), &bound(limit), value, on, phase);
                Judgement { status: judgement.status.min(IndicatorStatus::Achieved), ..judgement }
            };
            let (floor, ceiling) = (part(Limits::Floor(bound(from)), from), part(Limits::Ceiling(bound(to)), to));
            let is_slower = matches!((&floor.pace, &ceiling.pace), (Some(one), Some(other)) if one < other);
            match floor.status.cmp(&ceiling.status) {
                Ordering::Less => floor,
                Ordering::Equal if is_slower => floor,
                Ordering::Equal | Ordering::Greater => ceiling,
            }
        }
    }
}

pub(super) fn broken(on: NaiveDate, value: &Ratio, limit: &Ratio) -> Reason {
    let (value, limit) = (value.whole_or_derived(), limit.whole_or_derived());
    Reason::CeilingBroken { on, value, limit, recorded: None, source: None }
}

/// The way from where the value begins to a limit, how far along it a value is on its day, and at what pace.
struct Way {
    progress: Option<Ratio>,
    expected: Option<Ratio>,
    expected_progress: Option<Ratio>,
    path_days: Option<PathDays>,
    path_points: Vec<PathPoint>,
    pace: Result<Ratio, NoPace>,
    growth: Option<Grown>,
}

impl Way {
    fn none(because: NoPace) -> Self {
        Self {
            progress: None,
            expected: None,
            expected_progress: None,
            path_days: None,
            path_points: Vec::new(),
            pace: Err(because),
            growth: None,
        }
    }

    fn to(subject: &Subject<'_>, goal: &Goal, value: &Ratio, on: NaiveDate) -> Self {
        let is_floor = matches!(goal.now, Limits::Floor(_));
        let limit = goal.now.facing(None);
        if goal.is_same_period {
            return Self::beside_same_period(is_floor, limit, value);
        }
        let Some(origin) = subject.origin() else { return Self::none(NoPace::AtEnd) };
        let change = limit.minus(&origin);
        let progress = value.minus(&origin).divided_by(&change);
        let no_path = |because| Self { progress: progress.clone(), ..Self::none(because) };
        if matches!(subject.indicator.path, Path::Growth) {
            let growth = grown(subject, value, on);
            let is_there = growth.as_ref().is_some_and(|growth| growth.required.is_some());
            let because = if is_there { NoPace::BaselineEqualsTarget } else { NoPace::NoGrowth };
            let pace = growth.as_ref().and_then(|growth| growth.ratio.clone()).ok_or(because);
            return Self { pace, growth, ..no_path(NoPace::NoGrowth) };
        }
        // a total uses its ceiling up, a state comes down to it
        let uses_up = !is_floor && subject.kind() == MeasureKind::Cumulative;
        let ahead = if is_floor || uses_up { change.sign() } else { change.sign().reverse() };
        match (&subject.indicator.path, ahead) {
            (Path::AtEnd, _) => return no_path(NoPace::AtEnd),
            (_, Ordering::Equal) => return no_path(NoPace::BaselineEqualsTarget),
            (_, Ordering::Less) => return no_path(NoPace::BaselineBeyondTarget),
            (_, Ordering::Greater) => {}
        }
        let Some(way) = share_on(subject, &origin, limit, on) else { return no_path(NoPace::NothingExpectedYet) };
        let expected = origin.plus(&way.share.times(&change));
        let pace = match (way.share.is_positive(), uses_up) {
            (true, true) if value.is_positive() => expected.divided_by(value),
            (true, false) => progress.as_ref().and_then(|progress| progress.divided_by(&way.share)),
            (true, true) | (false, _) => None,
        };
        Self {
            progress,
            expected: Some(expected),
            expected_progress: Some(way.share),
            path_days: way.days,
            path_points: way.points,
            pace: pace.ok_or(NoPace::NothingExpectedYet),
            growth: None,
        }
    }

    /// Against the limit that follows from the same day of the year before.
    fn beside_same_period(is_floor: bool, limit: &Ratio, value: &Ratio) -> Self {
        let pace = match is_floor {
            true if limit.is_positive() => value.divided_by(limit),
            false if value.is_positive() => limit.divided_by(value),
            true | false => None,
        };
        let pace = pace.ok_or(NoPace::NotPositive);
        Self { expected: Some(limit.clone()), pace, ..Self::none(NoPace::NotPositive) }
    }

    fn decided(self, status: IndicatorStatus, decided: Reason) -> Judgement {
        let Self { progress, expected, expected_progress, path_days, path_points, pace, growth } = self;
        let pace = pace.ok();
        Judgement {
            status,
            decided,
            progress,
            expected,
            expected_progress,
            path_days,
            path_points,
            pace,
            growth,
            limits: None,
        }
    }

    /// Not settled before the end: the pace decides, where there is one.
    fn by_pace(self, subject: &Subject<'_>) -> Judgement {
        let pace = match &self.pace {
            Ok(pace) => pace,
            Err(because) => {
                let because = *because;
                return self.decided(IndicatorStatus::InProgress, Reason::NoPace { because });
            }
        };
        let (on_track, at_risk) = (subject.indicator.on_track, subject.indicator.at_risk);
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
    fn not_reached(self, subject: &Subject<'_>, share: Option<Ratio>) -> Judgement {
        // a share of something below zero has no meaning
        let share = share.filter(|share| *share < Ratio::whole(1));
        match (subject.indicator.nearly_achieved, share) {
            (Some(band), Some(share)) if band.ratio() <= share => {
                self.decided(IndicatorStatus::NearlyAchieved, Reason::NearlyReached { threshold: band.figure() })
            }
            (band, share) => {
                let nearly = band.filter(|_| share.is_some()).map(|band| band.figure());
                self.decided(IndicatorStatus::Missed, Reason::NotReached { nearly })
            }
        }
    }
}
