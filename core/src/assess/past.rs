//! How an indicator stood on the days of its earlier figures: since when has it been off track without a break?

use super::chosen::Broken;
use super::composite::{OfPart, Take};
use super::figure::{Phase, judge};
use super::indicator::{Numbers, achievement};
use super::series::Point;
use super::subject::Subject;
use crate::calendar::{next, plus_days, previous};
use crate::number::Ratio;
use crate::plan::Revision;
use crate::status::{IndicatorStatus, Quality};
use chrono::NaiveDate;

/// How it stood from a day on, until its next figure.
#[derive(Debug, PartialEq)]
pub(super) struct Past {
    pub(super) on: NaiveDate,
    /// The day from which on it was too old.
    pub(super) stale_from: Option<NaiveDate>,
    pub(super) is_conflicting: bool,
    pub(super) illustrative: bool,
    pub(super) status: IndicatorStatus,
    /// Of an earlier figure, on its own day.
    pub(super) value: Option<Ratio>,
    /// Its numbers.
    pub(super) numbers: Numbers,
}

impl Past {
    /// As it stands now, or as its parts do: its numbers are those of the verdict.
    fn of_verdict(on: NaiveDate, status: IndicatorStatus) -> Self {
        Self {
            on,
            stale_from: None,
            is_conflicting: false,
            illustrative: false,
            status,
            value: None,
            numbers: Numbers::default(),
        }
    }

    /// How far it was to be trusted on a day on which it stood so.
    pub(super) fn quality_on(&self, day: NaiveDate) -> Quality {
        match (self.is_conflicting, self.stale_from) {
            (true, _) => Quality::Conflicting,
            (false, Some(from)) if from <= day => Quality::Stale,
            (false, _) => Quality::Fresh,
        }
    }
}

/// The first day on which a figure is too old: it ages until the due day.
#[inline(never)]
fn stale_from(subject: &Subject<'_>, oldest: NaiveDate) -> Option<NaiveDate> {
    let from = next(plus_days(oldest, subject.indicator.stale_after_days?));
    (from <= subject.due).then_some(from)
}

/// Whether an illustrative figure is among those since which it has been as bad as now.
pub(super) fn is_illustrative(past: &[Past], now: IndicatorStatus) -> bool {
    now.is_slipping() && off_track(past).take_while(|past| past.status <= now).any(|past| past.illustrative)
}

/// The first day of those on which it was as bad as now, or worse, without a break.
pub(super) fn since(past: &[Past], now: IndicatorStatus) -> Option<NaiveDate> {
    as_bad_since(past, now).map(|past| past.on)
}

/// How it stood on that day.
#[inline(never)]
pub(super) fn as_bad_since(past: &[Past], now: IndicatorStatus) -> Option<&Past> {
    off_track(past).take_while(|past| past.status <= now).last()
}

/// The days off track without a break, latest first.
pub(super) fn off_track(past: &[Past]) -> impl Iterator<Item = &Past> {
    past.iter().take_while(|past| past.status.is_off_track())
}

/// By its figures, latest first: each held against the targets that were in force, and known, until the next. As far back as it
/// is off track; where others are put together from it, or counted beside it, all of them. Nothing from before the start: a state from before
/// it says where the period began, not how it goes.
pub(super) fn of_figures(
    subject: &Subject<'_>,
    figures: &dyn Fn() -> Vec<Point>,
    observed_on: NaiveDate,
    (status, phase): (IndicatorStatus, Phase),
    broken: Option<&Broken>,
) -> Vec<Past> {
    let is_whole_needed = subject.is_part_of_verdicts() || subject.plan.asks_for_shares;
    if observed_on < subject.begins || !(is_whole_needed || status.is_off_track()) {
        return Vec::new();
    }
    // under a revision nothing is owed from before it was decided and in force
    let on = subject.revision.map_or(observed_on, |revision| observed_on.max(revision.in_force()));
    // while the end was to come it stood as a figure does on its way; a broken ceiling stays so
    let on = match (phase, status, broken) {
        (Phase::NotStarted | Phase::Running, _, _) | (_, _, Some(_)) => on,
        (Phase::Counting, _, None) | (Phase::Closed, IndicatorStatus::NoData, None) => on.max(next(subject.due)),
        (Phase::Closed, _, None) => on.max(next(subject.counts_until)),
    };
    let broken_by = |day: NaiveDate| broken.filter(|broken| broken.on <= day);
    let is_in_doubt = |day: NaiveDate| broken_by(day).is_some_and(|broken| broken.is_conflicting);
    let all = figures();
    let until = all.partition_point(|point| point.on <= observed_on);
    let mut past = vec![Past::of_verdict(on, status)];
    if let (Some(now), Some(last)) = (past.first_mut(), all.get(..until).and_then(<[Point]>::last)) {
        now.stale_from = stale_from(subject, last.oldest.on);
        now.is_conflicting = last.is_conflicting || is_in_doubt(last.on);
        now.illustrative = last.illustrative;
    }
    // what is worked out next stood so until then
    let mut before = on;
    for Point { on: day, oldest, value, is_conflicting, illustrative, .. } in all.into_iter().take(until).rev() {
        if day < subject.begins {
            break;
        }
        while day < before {
            // a revision may have come between this figure and the next
            let then = subject.as_known_on(previous(before));
            let from = then.revision.map_or(day, |revision| revision.in_force().max(day));
            let phase = match Phase::of(&then, previous(before)) {
                Phase::Closed => Phase::Closed,
                Phase::NotStarted | Phase::Running | Phase::Counting => Phase::Running,
            };
            let judgement = judge(&then, &value, day, phase);
            // by a ceiling that another target set it was not broken yet
            let is_same = then.revision.map(Revision::in_force) == subject.revision.map(Revision::in_force);
            let status = match broken_by(day).filter(|_| is_same) {
                Some(_) => IndicatorStatus::Missed,
                None => judgement.status,
            };
            match status {
                // nothing was known that day
                IndicatorStatus::NoData => {
                    before = from;
                    continue;
                }
                status if is_whole_needed || status.is_off_track() => {}
                IndicatorStatus::Missed
                | IndicatorStatus::Behind
                | IndicatorStatus::AtRisk
                | IndicatorStatus::NearlyAchieved
                | IndicatorStatus::InProgress
                | IndicatorStatus::NotStarted
                | IndicatorStatus::OnTrack
                | IndicatorStatus::Achieved
                | IndicatorStatus::Exceeded => return past,
            }
            let achievement = achievement(judgement.limits.as_ref(), Some(&value));
            let numbers = Numbers { achievement, pace: judgement.pace };
            let value = (from == day).then(|| value.clone());
            let stale_from = stale_from(&then, oldest.on);
            let is_conflicting = is_conflicting || is_in_doubt(day);
            past.push(Past { on: from, stale_from, is_conflicting, illustrative, status, value, numbers });
            before = from;
        }
    }
    past
}

/// By its parts' verdicts, of which one is the whole's, latest first.
pub(super) fn of_verdicts(subject: &Subject<'_>, parts: &[OfPart<'_>], take: Take) -> Vec<Past> {
    let is_whole_needed = subject.is_part_of_verdicts();
    let mut days: Vec<NaiveDate> = parts.iter().flat_map(|part| &part.exact.past).map(|past| past.on).collect();
    days.sort_unstable();
    days.dedup();
    let mut those: Vec<&[Past]> = parts.iter().map(|part| part.exact.past.as_slice()).collect();
    let mut past = Vec::new();
    for on in days.into_iter().rev() {
        for part in &mut those {
            *part = part.get(part.partition_point(|past| on < past.on)..).unwrap_or_default();
        }
        let of_day = || those.iter().map(|part| part.first());
        // beside a part of which nothing was known yet the best is no better than that
        let is_unknown = |(part, past): &(&OfPart<'_>, Option<&Past>)| {
            take == Take::Best && past.is_none() && part.exact.known_since.is_some_and(|since| on < since)
        };
        let unknown = parts.iter().zip(of_day()).filter(is_unknown).map(|_| IndicatorStatus::NoData);
        let Some(status) = take.status(of_day().flatten().map(|past| past.status).chain(unknown)) else { break };
        // a day without a verdict breaks nothing
        if !is_whole_needed && status == IndicatorStatus::NoData {
            continue;
        }
        if !is_whole_needed && !subject.plan.asks_for_shares && !status.is_off_track() {
            break;
        }
        past.push(Past {
            stale_from: of_day().flatten().filter_map(|past| past.stale_from).min(),
            is_conflicting: of_day().flatten().any(|past| past.is_conflicting),
            illustrative: of_day().flatten().any(|past| past.illustrative),
            ..Past::of_verdict(on, status)
        });
    }
    past
}

/// Of a value of all parts, known since a day and on a day: what it was on the days between is not worked out again, so
/// from the day on which all of its parts were off track that are now.
pub(super) fn of_value(
    subject: &Subject<'_>,
    parts: &[OfPart<'_>],
    (known_since, known_on): (Option<NaiveDate>, Option<NaiveDate>),
    status: IndicatorStatus,
) -> Vec<Past> {
    let those = parts.iter().filter(|part| part.verdict.status.is_off_track());
    // what is missed now may have been behind before
    let since = |part: &OfPart<'_>| off_track(&part.exact.past).last().map(|past| past.on).or(part.verdict.since);
    let on = those.filter_map(since).max().or(known_on);
    let on = on.map(|on| on.max(known_since.unwrap_or(on)).max(subject.begins));
    on.map(|on| Past::of_verdict(on, status)).into_iter().collect()
}
