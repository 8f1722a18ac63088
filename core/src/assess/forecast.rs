//! What lies ahead: the value on the due day at the rate so far, the day the limit is reached, the rate that is needed.

use super::path::{like_last_year, share_on};
use super::series::Point;
use super::subject::Subject;
use crate::assessment::{ForecastMethod, IndicatorForecast, PathPoint, Reason, RequiredRate};
use crate::calendar::{Months, days_between, is_in_range, months_between, next, plus_days, previous};
use crate::number::Ratio;
use crate::plan::{Baseline, Limits, MeasureKind, Method, Path};
use chrono::NaiveDate;
use std::cmp::Ordering;

/// A forecast by the indicator's method, from the figure that counts and those before it.
pub(super) fn forecast(
    subject: &Subject<'_>,
    all: &dyn Fn() -> Vec<Point>,
    value: &Ratio,
    on: NaiveDate,
    limits: &Limits,
    share: Option<&Ratio>,
) -> Option<IndicatorForecast> {
    let base = |day: NaiveDate| subject.same_period(day).map(|(_, base)| base.value.ratio());
    let is_same_period =
        subject.aim?.target.is_relative() && matches!(subject.baseline(), Some(Baseline::SamePeriod { .. }));
    let origin = subject.origin();
    let end = if is_same_period { subject.limits_on(subject.due)? } else { limits.clone() };
    let ahead = Ahead::of(subject, &end, origin.as_ref());
    let (mut since, mut figures, mut line, mut points) = (None, None, None, Vec::new());
    let (method, foreseen, reached_on) = match &subject.indicator.forecast {
        Method::None => return None,
        Method::RunRate if is_same_period => {
            let times = base(subject.due)?.divided_by(&base(on)?)?;
            let bases = [on, subject.due].into_iter().filter_map(|day| subject.same_period(day));
            points = bases.map(|(on, base)| PathPoint { on, value: base.value.figure() }).collect();
            (ForecastMethod::LikeLastYear, value.times(&times), None)
        }
        Method::RunRate => {
            let (origin, share) = (origin.as_ref()?, share.filter(|share| share.is_positive())?);
            let way = value.minus(origin);
            let foreseen = origin.plus(&way.divided_by(share)?);
            let reached = reached_on_path(subject, origin, &ahead, &way, share, on);
            (ForecastMethod::RunRate, foreseen, reached)
        }
        Method::LikeLastYear(values) => {
            let so_far = like_last_year(subject, values, on)?;
            points = so_far.points;
            // along the same way as the path of this name
            let origin = origin.clone().unwrap_or_else(|| Ratio::whole(0));
            let way = value.minus(&origin);
            let share_on = |day| Some(like_last_year(subject, values, day)?.share);
            let needed = ahead.needed(&origin, &way, &so_far.share);
            let reached = needed.and_then(|needed| ahead.first_day(&needed, on, subject.due, &share_on));
            (ForecastMethod::LikeLastYear, origin.plus(&way.divided_by(&so_far.share)?), reached)
        }
        Method::Trend { days } => {
            let followed: Vec<Point> = all().into_iter().filter(|point| is_within(point.on, on, *days)).collect();
            let (at_last, slope) = trend(&followed, on)?;
            line = Some((at_last.derived(), slope.derived()));
            (since, figures) = (followed.first().map(|point| point.on), u32::try_from(followed.len()).ok());
            let reached = ahead.limit.minus(&at_last).divided_by(&slope).and_then(|days| ahead.day_after(on, &days));
            let days = Ratio::whole(days_between(on, subject.due));
            (ForecastMethod::Trend, at_last.plus(&slope.times(&days)), reached)
        }
    };
    let limit = end.nearest(&foreseen, origin.as_ref());
    let (level, slope) = line.unzip();
    Some(IndicatorForecast {
        method,
        since,
        figures,
        level,
        slope,
        points,
        gap: foreseen.minus(limit).derived(),
        reaches: end.holds(&foreseen),
        value: foreseen.derived(),
        reached_on: reached_on.filter(|day| on < *day),
    })
}

/// The limit ahead.
struct Ahead {
    limit: Ratio,
    /// Coming to the limit itself does not do: the value has to be beyond it.
    is_beyond: bool,
}

impl Ahead {
    fn of(subject: &Subject<'_>, end: &Limits, origin: Option<&Ratio>) -> Self {
        let is_used_up = subject.kind() == MeasureKind::Cumulative && matches!(end, Limits::Ceiling(_));
        let is_strict = matches!(end, Limits::Floor(bound) | Limits::Ceiling(bound) if bound.is_strict);
        Self { limit: end.facing(origin).clone(), is_beyond: is_strict && !is_used_up }
    }

    /// The share of the way at which the limit is, going on as up to now; `None` if the way leads elsewhere.
    fn needed(&self, origin: &Ratio, way: &Ratio, share: &Ratio) -> Option<Ratio> {
        let needed = share.times(&self.limit.minus(origin).divided_by(way)?);
        needed.is_positive().then_some(needed)
    }

    /// The first day after one that is too early, up to the last, on which a share of the way that does not fall comes to
    /// the one that is needed: by halves.
    fn first_day(
        &self,
        needed: &Ratio,
        too_early: NaiveDate,
        last: NaiveDate,
        share_on: &dyn Fn(NaiveDate) -> Option<Ratio>,
    ) -> Option<NaiveDate> {
        let is_reached = |share: &Ratio| if self.is_beyond { needed < share } else { needed <= share };
        if !is_reached(&Ratio::whole(1)) {
            return None;
        }
        let (mut early, mut reached) = (too_early, last);
        while next(early) < reached {
            let half = u32::try_from(days_between(early, reached) / 2).ok()?;
            let middle = plus_days(early, half);
            if is_reached(&share_on(middle)?) { reached = middle } else { early = middle }
        }
        Some(reached)
    }

    /// The first day that is so many days later, or of a strict limit later still.
    fn day_after(&self, from: NaiveDate, days: &Ratio) -> Option<NaiveDate> {
        let up = days.ceiling()?;
        let is_on_it = Ratio::whole(up) == *days;
        let days = u32::try_from(up.checked_add(i64::from(self.is_beyond && is_on_it))?).ok()?;
        Some(plus_days(from, days)).filter(|day| is_in_range(*day))
    }
}

/// The day on which the limit is reached, going on along the path as so far.
fn reached_on_path(
    subject: &Subject<'_>,
    origin: &Ratio,
    ahead: &Ahead,
    way: &Ratio,
    share: &Ratio,
    on: NaiveDate,
) -> Option<NaiveDate> {
    let needed = ahead.needed(origin, way, share)?;
    let eve = match subject.kind() {
        MeasureKind::Cumulative => previous(subject.start),
        MeasureKind::Snapshot => match subject.baseline()? {
            Baseline::One { on, .. } => *on,
            Baseline::SamePeriod { .. } => return None,
        },
    };
    if matches!(subject.indicator.path, Path::Linear) {
        return ahead.day_after(eve, &needed.times(&Ratio::whole(days_between(eve, subject.due))));
    }
    let share_on = |day| Some(share_on(subject, origin, &ahead.limit, day)?.share);
    ahead.first_day(&needed, on.min(eve), subject.due, &share_on)
}

/// Why there is no trend, where there is none.
pub(super) fn too_few_for_trend(subject: &Subject<'_>, all: &dyn Fn() -> Vec<Point>, on: NaiveDate) -> Option<Reason> {
    let Method::Trend { days } = subject.indicator.forecast else { return None };
    let followed = all().iter().filter(|point| is_within(point.on, on, days)).count();
    (followed < 2).then(|| Reason::TooFewForTrend { days, figures: u32::try_from(followed).unwrap_or(u32::MAX) })
}

fn is_within(day: NaiveDate, last: NaiveDate, days: u32) -> bool {
    let before = days_between(day, last);
    0 <= before && before <= i64::from(days)
}

/// Least squares over figures: the value on the last day, and the slope a day.
fn trend(figures: &[Point], last: NaiveDate) -> Option<(Ratio, Ratio)> {
    let zero = || Ratio::whole(0);
    let (mut n, mut x1, mut x2, mut y1, mut xy) = (0_i64, 0_i64, 0_i64, zero(), zero());
    for Point { on, value: y, .. } in figures {
        let x = days_between(last, *on);
        n = n.saturating_add(1);
        (x1, x2) = (x1.saturating_add(x), x2.saturating_add(x.saturating_mul(x)));
        (y1, xy) = (y1.plus(y), xy.plus(&y.times(&Ratio::whole(x))));
    }
    let count = Ratio::whole(n);
    let of_x = Ratio::whole(n.checked_mul(x2)?.checked_sub(x1.checked_mul(x1)?)?);
    let slope = count.times(&xy).minus(&Ratio::whole(x1).times(&y1)).divided_by(&of_x)?;
    let level = y1.minus(&slope.times(&Ratio::whole(x1))).divided_by(&count)?;
    Some((level, slope))
}

/// What is left until the due day, a month and a working day, beside the rate so far.
pub(super) fn required_rate(
    subject: &Subject<'_>,
    value: &Ratio,
    on: NaiveDate,
    limits: &Limits,
) -> Option<RequiredRate> {
    let is_total = subject.kind() == MeasureKind::Cumulative;
    // a state is held against another limit on each day
    let is_same_period = matches!(subject.baseline(), Some(Baseline::SamePeriod { .. }));
    if subject.due <= on || (is_same_period && !is_total) {
        return None;
    }
    let limits = &if is_same_period { subject.limits_on(subject.due)? } else { limits.clone() };
    let origin = subject.origin();
    let left = limits.nearest(value, origin.as_ref()).minus(value);
    // what is reached needs no rate; of a total's ceiling it is by how much it may still rise, if at all
    let may_rise = is_total && matches!(limits, Limits::Ceiling(_));
    if limits.holds(value) != may_rise {
        return None;
    }
    let months = |from: NaiveDate, to: NaiveDate| {
        let Months { whole, days, of } = months_between(from, to);
        Ratio::mixed(i64::from(whole), days, of)
    };
    let eve = match subject.baseline() {
        Some(Baseline::One { on, .. }) if !is_total => *on,
        Some(Baseline::One { .. } | Baseline::SamePeriod { .. }) | None => previous(subject.start),
    };
    let working_days = |from: NaiveDate, to: NaiveDate| {
        if from < to { subject.plan.calendar.working_days(next(from), to) } else { None }
    };
    let (ahead, ahead_working) = (months(on, subject.due)?, working_days(on, subject.due));
    let (so_far, so_far_working) = if eve < on { (months(eve, on), working_days(eve, on)) } else { (None, None) };
    let done = origin.map(|origin| value.minus(&origin));
    let per = |amount: Option<&Ratio>, time: Option<&Ratio>| Some(amount?.divided_by(time?)?.derived());
    let whole = |days: Option<i64>| days.map(Ratio::whole);
    (left.sign() != Ordering::Equal).then(|| RequiredRate {
        per_month: per(Some(&left), Some(&ahead)),
        per_working_day: per(Some(&left), whole(ahead_working).as_ref()),
        so_far_per_month: per(done.as_ref(), so_far.as_ref()),
        so_far_per_working_day: per(done.as_ref(), whole(so_far_working).as_ref()),
        left: left.whole_or_derived(),
        months: ahead.derived(),
        working_days: ahead_working,
    })
}
