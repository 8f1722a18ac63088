//! Which figure of an indicator counts on the day, what contradicts it, and how far it can be trusted.

use super::figure::{Judgement, Phase, broken, judge};
use super::parts::{conflicting, conflicts, lagging};
use super::series::{FoundOn, Known, Point, Worse, decide, rolled_up};
use super::subject::Subject;
use super::{Question, refs};
use crate::assessment::{DecidedBy, Reason};
use crate::calendar::days_between;
use crate::number::Ratio;
use crate::plan::{Formula, Limits, MeasureKind};
use crate::records::{Observation, standing};
use crate::status::Quality;
use chrono::NaiveDate;
use std::cmp::Ordering;

/// The figure that counts, and what it amounts to.
pub(super) struct Chosen<'r> {
    pub(super) on: NaiveDate,
    /// What it leans on that was found earliest.
    pub(super) oldest: FoundOn,
    pub(super) value: Ratio,
    /// None of what is worked out.
    pub(super) observation: Option<&'r Observation>,
    pub(super) is_conflicting: bool,
    pub(super) illustrative: bool,
    /// Which of conflicting parts made it.
    pub(super) worse: Worse,
    pub(super) judgement: Judgement,
    pub(super) conflict: Option<Reason>,
}

/// The figure that broke the ceiling of a total.
pub(super) struct Broken {
    pub(super) on: NaiveDate,
    pub(super) decided: Reason,
    pub(super) is_conflicting: bool,
    pub(super) illustrative: bool,
    pub(super) worse: Worse,
    pub(super) conflict: Option<Reason>,
}

/// The values that may count.
pub(super) enum Values<'r> {
    Observed(&'r [Observation]),
    /// By day the worse one of what can be worked out; of a band, of which a lower or a higher value may be worse, the
    /// `others` beside them.
    WorkedOut {
        points: Vec<Point>,
        others: Vec<Point>,
    },
}

impl Values<'_> {
    /// All of them by day, for what looks back.
    pub(super) fn all(&self, question: &Question<'_>, subject: &Subject<'_>) -> Vec<Point> {
        match self {
            Self::Observed(series) => {
                let days = series.chunk_by(|a, b| a.on == b.on);
                let decided =
                    days.filter_map(|day| decide_by_verdict(question, subject, &standing(day), Phase::Running));
                decided
                    .map(|(observation, decided_by)| Point {
                        on: observation.on,
                        oldest: own(subject, observation.on),
                        value: observation.value(),
                        is_conflicting: decided_by.is_some(),
                        illustrative: observation.illustrative,
                        worse: worse_side(subject),
                    })
                    .collect()
            }
            Self::WorkedOut { points, .. } => points.clone(),
        }
    }

    /// The day of the first of them from a day on.
    pub(super) fn first_from(&self, day: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Observed(observations) => observations.iter().map(|observation| observation.on).find(|on| day <= *on),
            Self::WorkedOut { points, .. } => points.iter().map(|point| point.on).find(|on| day <= *on),
        }
    }
}

pub(super) fn values_of<'r>(
    question: &Question<'r>,
    known: &mut Known,
    position: u32,
    subject: &Subject<'r>,
    as_of: NaiveDate,
) -> Values<'r> {
    let unit = subject.part.map(|(_, part)| part.unit);
    let is_leaf = subject.part.is_some_and(|(_, part)| part.below.is_empty());
    let is_rolled_up = subject.indicator.roll_up.is_some() && !is_leaf;
    if matches!(subject.series.formula, Formula::Observed) && !is_rolled_up {
        return Values::Observed(counted(subject, question.records.observations_of(position, unit), as_of));
    }
    let part = subject.part.map(|(position, _)| position);
    let (from, until) = counting_days(subject, as_of);
    let mut worked_out = |worse: Worse| {
        let mut points = rolled_up(question, known, (position, subject.indicator), part, worse);
        points.retain(|point| from <= point.on && point.on <= until);
        points
    };
    let (mut points, mut others) = (worked_out(worse_side(subject)), Vec::new());
    let is_band = |subject: &Subject<'_>| matches!(limits_of(subject), Some(Limits::Band(..)));
    if is_band(subject) || subject.indicator.interim.iter().any(|interim| is_band(&subject.interim(interim))) {
        others = worked_out(Worse::High);
        others.retain_mut(|other| {
            let Ok(place) = points.binary_search_by_key(&other.on, |point| point.on) else { return false };
            let Some(point) = points.get_mut(place).filter(|point| point.value != other.value) else { return false };
            if worse(subject, &other.value, &point.value, other.on, Phase::Running).is_lt() {
                std::mem::swap(other, point);
            }
            true
        });
    }
    Values::WorkedOut { points, others }
}

/// What values are held against at the end.
#[inline(never)]
fn limits_of(subject: &Subject<'_>) -> Option<Limits> {
    let of_zero = || subject.aim.and_then(|aim| aim.target.limits(Some(&Ratio::whole(0))));
    subject.limits_on(subject.due).or_else(of_zero)
}

/// Which values are worse, where only their size can tell.
fn worse_side(subject: &Subject<'_>) -> Worse {
    let falls = || subject.indicator.growth.as_ref().is_some_and(|growth| growth.rises == Some(false));
    match limits_of(subject) {
        Some(Limits::Ceiling(_)) => Worse::High,
        None if falls() => Worse::High,
        Some(Limits::Floor(_) | Limits::Band(..)) | None => Worse::Low,
    }
}

/// The worse one first: of two values of one day the verdict decides; of equal verdicts the value, of a band the slower one, then the one
/// farther beyond it.
#[inline(never)]
fn worse(subject: &Subject<'_>, one: &Ratio, other: &Ratio, on: NaiveDate, phase: Phase) -> Ordering {
    let judged = |value: &Ratio| judge(subject, value, on, phase);
    let (first, second) = (judged(one), judged(other));
    let beyond = |value: &Ratio| match limits_of(subject)? {
        Limits::Band(from, to) => Some(from.minus(value).max(value.minus(&to))),
        Limits::Floor(_) | Limits::Ceiling(_) => None,
    };
    first.status.cmp(&second.status).then_with(|| {
        let slower = match (beyond(one), first.pace, second.pace) {
            (Some(_), Some(pace), Some(another)) => pace.cmp(&another),
            (_, _, _) => Ordering::Equal,
        };
        slower.then_with(|| beyond(other).cmp(&beyond(one))).then_with(|| worse_side(subject).of_values(one, other))
    })
}

/// The days whose figures count: not later than the as-of date, nor than `counts_until`; of a total, which counts from
/// the start, none before that.
fn counting_days(subject: &Subject<'_>, as_of: NaiveDate) -> (NaiveDate, NaiveDate) {
    let from = match subject.kind() {
        MeasureKind::Cumulative => subject.start,
        MeasureKind::Snapshot => NaiveDate::MIN,
    };
    (from, as_of.min(subject.counts_until))
}

fn counted<'r>(subject: &Subject<'_>, series: &'r [Observation], as_of: NaiveDate) -> &'r [Observation] {
    let (first, last) = counting_days(subject, as_of);
    let from = series.partition_point(|observation| observation.on < first);
    let to = series.partition_point(|observation| observation.on <= last);
    series.get(from..to).unwrap_or_default()
}

/// What was found among the values.
pub(super) struct Found<'r> {
    pub(super) chosen: Option<Chosen<'r>>,
    /// The first that broke a cumulative ceiling.
    pub(super) broken: Option<Broken>,
}

impl Found<'_> {
    /// Whether a figure that the verdict leans on is illustrative.
    pub(super) fn is_illustrative(&self) -> bool {
        self.chosen.as_ref().is_some_and(|chosen| chosen.illustrative)
            || self.broken.as_ref().is_some_and(|broken| broken.illustrative)
    }
}

pub(super) fn find<'r>(
    question: &Question<'r>,
    subject: &Subject<'r>,
    values: &Values<'r>,
    phase: Phase,
    as_of: NaiveDate,
) -> Found<'r> {
    let limit = match (subject.kind(), phase) {
        (_, Phase::NotStarted) | (MeasureKind::Snapshot, _) => None,
        (MeasureKind::Cumulative, Phase::Running | Phase::Counting | Phase::Closed) => {
            let end = subject.limits_on(subject.due);
            end.filter(|end| end.ceiling().is_some())
        }
    };
    let break_of = |value: &Ratio, on: NaiveDate| {
        let ceiling = limit.as_ref()?.ceiling()?;
        let holds = match limit.as_ref()? {
            Limits::Band(_, to) => value <= to,
            limits @ (Limits::Floor(_) | Limits::Ceiling(_)) => limits.holds(value),
        };
        (!holds).then(|| broken(on, value, ceiling))
    };
    match values {
        Values::Observed(series) => {
            let series = counted(subject, series, as_of);
            let mut days = series.chunk_by(|a, b| a.on == b.on);
            let broken = limit.as_ref().and_then(|_| {
                days.find_map(|day| {
                    let values = standing(day);
                    // judged as on that day, so that a later day does not choose another of two conflicting values
                    let (observation, decided_by) = decide_by_verdict(question, subject, &values, Phase::Running)?;
                    let mut decided = break_of(&observation.value(), observation.on)?;
                    if let Reason::CeilingBroken { recorded, source, .. } = &mut decided {
                        *recorded = observation.recorded;
                        *source = refs::source(question.plan, question.records, observation.source);
                    }
                    let conflict =
                        decided_by.map(|decided_by| conflicting(question, None, observation, &values, decided_by));
                    Some(Broken {
                        on: observation.on,
                        decided,
                        is_conflicting: conflict.is_some(),
                        illustrative: observation.illustrative,
                        worse: worse_side(subject),
                        conflict,
                    })
                })
            });
            let chosen = last_day(series).and_then(|day| choose(question, subject, day, phase));
            Found { chosen, broken }
        }
        Values::WorkedOut { points, others } => {
            let until = as_of.min(subject.counts_until);
            let points = points.get(..points.partition_point(|point| point.on <= until)).unwrap_or_default();
            // what is of an illustrative indicator says so of that
            let is_illustrative = |point: &Point| point.illustrative && !subject.indicator.common.illustrative;
            let broken = points.iter().find_map(|point| {
                let decided = break_of(&point.value, point.on)?;
                let Point { on, is_conflicting, worse, .. } = *point;
                let illustrative = is_illustrative(point);
                Some(Broken { on, decided, is_conflicting, illustrative, worse, conflict: None })
            });
            // a figure of its own, with its source
            let chosen_own = |point: &Point| {
                let unit = subject.part.map(|(_, part)| part.unit);
                let all = question.records.observations_of(subject.position, unit);
                let from = all.partition_point(|observation| observation.on < point.on);
                let to = all.partition_point(|observation| observation.on <= point.on);
                let is_observed = matches!(subject.series.formula, Formula::Observed);
                let day = all.get(from..to).filter(|day| is_observed && !day.is_empty())?;
                choose(question, subject, day, phase)
            };
            // after the due day a later one that leans on a figure from before its close takes the place of none
            let closing = points.iter().rfind(|point| subject.due < as_of && subject.closes_on <= point.oldest.on);
            let is_worse = |other: &&Point, point: &Point| {
                other.on == point.on && worse(subject, &other.value, &point.value, point.on, phase).is_lt()
            };
            let chosen = closing.or(points.last()).map(|point| {
                let point = others.iter().find(|other| is_worse(other, point)).unwrap_or(point);
                chosen_own(point).unwrap_or_else(|| Chosen {
                    on: point.on,
                    oldest: point.oldest,
                    value: point.value.clone(),
                    observation: None,
                    is_conflicting: point.is_conflicting,
                    illustrative: is_illustrative(point),
                    worse: point.worse,
                    judgement: judge(subject, &point.value, point.on, phase),
                    conflict: None,
                })
            });
            Found { chosen, broken }
        }
    }
}

/// What sources say otherwise of the figure that counts, and of one that broke a ceiling before it.
pub(super) fn conflicts_of(question: &Question<'_>, subject: &Subject<'_>, found: &Found<'_>) -> Vec<Reason> {
    let chosen = found.chosen.as_ref();
    let broken = found.broken.as_ref().filter(|broken| chosen.is_none_or(|chosen| chosen.on != broken.on));
    let of =
        |on: NaiveDate, worse: Worse, is_conflicting: bool, conflict: Option<&Reason>| match (is_conflicting, conflict)
        {
            (false, _) => Vec::new(),
            (true, Some(conflict)) => vec![conflict.clone()],
            (true, None) => conflicts(question, subject, worse, on),
        };
    let of_broken = broken.map(|broken| of(broken.on, broken.worse, broken.is_conflicting, broken.conflict.as_ref()));
    let of_chosen = chosen.map(|chosen| of(chosen.on, chosen.worse, chosen.is_conflicting, chosen.conflict.as_ref()));
    of_broken.into_iter().chain(of_chosen).flatten().collect()
}

fn last_day(series: &[Observation]) -> Option<&[Observation]> {
    let last = series.last()?.on;
    series.get(series.partition_point(|observation| observation.on < last)..)
}

/// The value of a day that counts, and what it amounts to.
fn choose<'r>(
    question: &Question<'r>,
    subject: &Subject<'r>,
    day: &'r [Observation],
    phase: Phase,
) -> Option<Chosen<'r>> {
    let values = standing(day);
    let (observation, decided_by) = decide_by_verdict(question, subject, &values, phase)?;
    let conflict = decided_by.map(|decided_by| conflicting(question, None, observation, &values, decided_by));
    let value = observation.value();
    Some(Chosen {
        on: observation.on,
        oldest: own(subject, observation.on),
        judgement: judge(subject, &value, observation.on, phase),
        value,
        observation: Some(observation),
        is_conflicting: conflict.is_some(),
        illustrative: observation.illustrative,
        worse: worse_side(subject),
        conflict,
    })
}

/// A figure of its own leans on nothing else.
fn own(subject: &Subject<'_>, on: NaiveDate) -> FoundOn {
    FoundOn { on, series: subject.position, unit: subject.part.map(|(_, part)| part.unit) }
}

/// Whether the oldest figure that the value leans on is too old.
pub(super) fn stale(subject: &Subject<'_>, chosen: &Chosen<'_>, as_of: NaiveDate) -> Option<Reason> {
    let limit = subject.indicator.stale_after_days?;
    let age = |on: NaiveDate| days_between(on, as_of.min(subject.due));
    let days = age(chosen.oldest.on);
    // whose it is, where others are newer, old as they may be
    let part = if chosen.oldest.on < chosen.on { lagging(subject, chosen.oldest) } else { None };
    (i64::from(limit) < days).then_some(Reason::Stale { days, limit, part })
}

/// How far the figures that decided are to be trusted.
pub(super) fn quality(found: &Found<'_>, stale: Option<&Reason>) -> Quality {
    let is_in_doubt = found.broken.as_ref().is_some_and(|broken| broken.is_conflicting)
        || found.chosen.as_ref().is_some_and(|chosen| chosen.is_conflicting);
    match (found.chosen.as_ref().map(|_| is_in_doubt), stale) {
        (None, _) => Quality::None,
        (Some(true), _) => Quality::Conflicting,
        (Some(false), Some(_)) => Quality::Stale,
        (Some(false), None) => Quality::Fresh,
    }
}

/// Of two values of one day the worse one decides.
fn decide_by_verdict<'r>(
    question: &Question<'_>,
    subject: &Subject<'_>,
    values: &[&'r Observation],
    phase: Phase,
) -> Option<(&'r Observation, Option<DecidedBy>)> {
    decide(question.plan, values, |a, b| worse(subject, &a.value(), &b.value(), a.on, phase))
}
