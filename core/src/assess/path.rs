//! Where the path says a value should be on a day: the share of the way from where it begins to the limit.

use super::subject::Subject;
use crate::assessment::{PathDays, PathPoint};
use crate::calendar::{Calendar, days_between, next, previous, same_day_of_year_before, year_before};
use crate::number::{Ratio, grown};
use crate::plan::{Baseline, MeasureKind, Path, ValueOn};
use chrono::NaiveDate;

/// The way that should be done on a day.
#[derive(Debug, Clone)]
pub(super) struct Share {
    pub(super) share: Ratio,
    /// The days it is made of, of a path by days.
    pub(super) days: Option<PathDays>,
    /// The milestones, or last year's values, it is made of.
    pub(super) points: Vec<PathPoint>,
}

/// The day before the path's first: nothing is expected on it yet.
fn eve(subject: &Subject<'_>) -> NaiveDate {
    match (subject.kind(), subject.baseline()) {
        (MeasureKind::Snapshot, Some(Baseline::One { on, .. })) => *on,
        (MeasureKind::Cumulative | MeasureKind::Snapshot, _) => previous(subject.start),
    }
}

/// The share of the way on a day; `None` where the path says nothing.
pub(super) fn share_on(subject: &Subject<'_>, origin: &Ratio, limit: &Ratio, on: NaiveDate) -> Option<Share> {
    let by_days = |days: PathDays| {
        let share = Ratio::whole(days.gone).divided_by(&Ratio::whole(days.all))?;
        Some(Share { share, days: Some(days), points: Vec::new() })
    };
    match &subject.indicator.path {
        Path::Linear => by_days(days(subject, on)),
        Path::WorkingDays => by_days(working_days(subject, on, &subject.plan.calendar)?),
        Path::Compound => {
            let days = days(subject, on);
            let growth = limit.divided_by(origin)?;
            let (gone, all) = (u32::try_from(days.gone).ok()?, u32::try_from(days.all).ok()?);
            let share = of_the_way(&grown(origin, &growth, gone, all)?, origin, limit)?;
            Some(Share { share, days: Some(days), points: Vec::new() })
        }
        Path::Steps(milestones) => {
            let last = milestones.partition_point(|milestone| milestone.on <= on).checked_sub(1);
            let last = last.and_then(|place| milestones.get(place)).filter(|_| on < subject.indicator.due);
            let share = |on| stepped(subject, milestones, on);
            let share = of_interim(subject, share(on)?, share(subject.due)?)?;
            let points = last.into_iter().map(shown).chain(first_end(subject, limit)).collect();
            Some(Share { share, days: None, points })
        }
        Path::Lines(milestones) => {
            let share = |on| straight(subject, milestones, on);
            let share = of_interim(subject, share(on)?, share(subject.due)?)?;
            let is_before = milestones.first().is_some_and(|first| on < first.on);
            let begin = is_before.then(|| PathPoint { on: eve(subject), value: origin.whole_or_derived() });
            let points = begin.into_iter().chain(beside(milestones, on).map(shown)).chain(first_end(subject, limit));
            Some(Share { share, days: None, points: points.collect() })
        }
        Path::LikeLastYear(values) => like_last_year(subject, values, on),
        Path::Growth | Path::AtEnd => None,
    }
}

/// The share of the whole way that the last milestone reached stands for.
fn stepped(subject: &Subject<'_>, milestones: &[ValueOn], on: NaiveDate) -> Option<Ratio> {
    if subject.indicator.due <= on {
        return Some(Ratio::whole(1));
    }
    let (origin, limit) = subject.first_way()?;
    let last = milestones.partition_point(|milestone| milestone.on <= on).checked_sub(1);
    match last.and_then(|place| milestones.get(place)) {
        Some(milestone) => of_the_way(&milestone.value.ratio(), &origin, &limit),
        None => Some(Ratio::whole(0)),
    }
}

/// The share of the whole way, straight between the milestones.
fn straight(subject: &Subject<'_>, milestones: &[ValueOn], on: NaiveDate) -> Option<Ratio> {
    let (origin, limit) = subject.first_way()?;
    let mut known: Vec<(NaiveDate, Ratio)> = vec![(eve(subject), Ratio::whole(0))];
    for milestone in milestones {
        known.push((milestone.on, of_the_way(&milestone.value.ratio(), &origin, &limit)?));
    }
    if milestones.last().is_none_or(|last| last.on < subject.indicator.due) {
        known.push((subject.indicator.due, Ratio::whole(1)));
    }
    between(&known, on)
}

/// The way to an interim target ends where the whole way is on its day.
fn of_interim(subject: &Subject<'_>, share: Ratio, at_due: Ratio) -> Option<Ratio> {
    if subject.due < subject.indicator.due { share.divided_by(&at_due) } else { Some(share) }
}

/// The share of last year's total that was reached on the same day.
pub(super) fn like_last_year(subject: &Subject<'_>, values: &[ValueOn], on: NaiveDate) -> Option<Share> {
    let (day, end) = (same_day_of_year_before(on.min(subject.due)), same_day_of_year_before(subject.due));
    let eve = year_before(previous(subject.start));
    let mut known: Vec<(NaiveDate, Ratio)> = vec![(eve, Ratio::whole(0))];
    known.extend(values.iter().map(|value| (value.on, value.value.ratio())));
    let share = between(&known, day)?.divided_by(&between(&known, end)?)?;
    let of_end = values.iter().find(|value| end <= value.on);
    let is_before = values.first().is_some_and(|first| day < first.on);
    let begin = is_before.then(|| PathPoint { on: eve, value: Ratio::whole(0).derived() });
    let mut points: Vec<PathPoint> = begin.into_iter().chain(beside(values, day).chain(of_end).map(shown)).collect();
    // on the due day the end is the day's own
    points.dedup();
    Some(Share { share, days: None, points })
}

/// Where the first way ends, once it is not the way to the target in force any more.
fn first_end(subject: &Subject<'_>, limit: &Ratio) -> Option<PathPoint> {
    let (_, first) = subject.first_way()?;
    let is_other = subject.due == subject.indicator.due && first != *limit;
    is_other.then(|| PathPoint { on: subject.indicator.due, value: first.whole_or_derived() })
}

fn shown(value: &ValueOn) -> PathPoint {
    PathPoint { on: value.on, value: value.value.figure() }
}

/// The value of a day, or the two around it.
fn beside(values: &[ValueOn], on: NaiveDate) -> impl Iterator<Item = &ValueOn> {
    let after = values.partition_point(|value| value.on < on);
    let is_met = values.get(after).is_some_and(|value| value.on == on);
    let from = if is_met { after } else { after.saturating_sub(1) };
    let to = after.saturating_add(1).min(values.len());
    values.get(from..to).unwrap_or_default().iter()
}

/// How far a value lies on the way to the limit.
fn of_the_way(value: &Ratio, origin: &Ratio, limit: &Ratio) -> Option<Ratio> {
    value.minus(origin).divided_by(&limit.minus(origin))
}

/// Straight between values of days, in order; flat before the first and behind the last.
fn between(known: &[(NaiveDate, Ratio)], on: NaiveDate) -> Option<Ratio> {
    let after = known.partition_point(|(day, _)| *day < on);
    let before = after.checked_sub(1).and_then(|before| known.get(before));
    match (before, known.get(after)) {
        (None, first) => first.map(|(_, value)| value.clone()),
        (Some((_, last)), None) => Some(last.clone()),
        (Some((from, low)), Some((to, high))) => {
            let part = Ratio::whole(days_between(*from, on)).divided_by(&Ratio::whole(days_between(*from, *to)))?;
            Some(low.plus(&high.minus(low).times(&part)))
        }
    }
}

/// Days of the path gone by on a day, and in all. Of a total both ends count; of a state the days since the baseline's
/// day. Before the path none has gone by, after it all have.
fn days(subject: &Subject<'_>, on: NaiveDate) -> PathDays {
    let eve = eve(subject);
    let (gone, all) = (days_between(eve, on), days_between(eve, subject.due));
    PathDays { gone: gone.clamp(0, all.max(0)), all }
}

/// The first and the last day of the path.
pub(super) fn span(subject: &Subject<'_>) -> (NaiveDate, NaiveDate) {
    (next(eve(subject)), subject.due)
}

/// The same in working days; `None` where the calendar does not reach.
fn working_days(subject: &Subject<'_>, on: NaiveDate, calendar: &Calendar) -> Option<PathDays> {
    let (first, due) = span(subject);
    let last = on.min(due);
    let gone = if last < first { 0 } else { calendar.working_days(first, last)? };
    Some(PathDays { gone, all: calendar.working_days(first, due)? })
}
