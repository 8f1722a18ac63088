//! How an indicator stood on the days of its earlier figures: since when has it been off track without a break?

use super::composite::{OfPart, Take};
use super::figure::{Phase, judge};
use super::indicator::{Numbers, achievement};
use super::series::Point;
use super::subject::Subject;
use crate::calendar::previous;
use crate::number::Ratio;
use crate::status::IndicatorStatus;
use chrono::NaiveDate;

/// How it stood from a day on, until its next figure.
#[derive(Debug, PartialEq)]
pub(super) struct Past {
    pub(super) on: NaiveDate,
    /// The day from which its age is counted.
    pub(super) oldest: NaiveDate,
    pub(super) status: IndicatorStatus,
    /// Of an earlier figure, on its own day.
    pub(super) value: Option<Ratio>,
    /// Its numbers.
    pub(super) numbers: Numbers,
}

impl Past {
    /// As it stands now, or as its parts do: its numbers are those of the verdict.
    fn of_verdict(on: NaiveDate, status: IndicatorStatus) -> Self {
        Self { on, oldest: on, status, value: None, numbers: Numbers::default() }
    }
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
/// is off track; where others are put together from it, all of them. Nothing from before the start: a state from before
/// it says where the period began, not how it goes.
pub(super) fn of_figures(
    subject: &Subject<'_>,
    figures: &dyn Fn() -> Vec<Point>,
    observed_on: NaiveDate,
    status: IndicatorStatus,
) -> Vec<Past> {
    let is_whole_needed = subject.is_part_of_verdicts();
    if observed_on < subject.begins || !(is_whole_needed || status.is_off_track()) {
        return Vec::new();
    }
    // under a revision nothing is owed from before it was decided and in force
    let on = subject.revision.map_or(observed_on, |revision| observed_on.max(revision.in_force()));
    let all = figures();
    let until = all.partition_point(|point| point.on <= observed_on);
    let oldest = all.get(..until).and_then(<[Point]>::last).map_or(on, |point| point.oldest.on);
    let mut past = vec![Past { oldest, ..Past::of_verdict(on, status) }];
    // what is worked out next stood so until then
    let mut before = on;
    for Point { on: day, oldest, value, .. } in all.into_iter().take(until).rev() {
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
            match judgement.status {
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
            past.push(Past { on: from, oldest: oldest.on, status: judgement.status, value, numbers });
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
        let statuses = those.iter().filter_map(|part| part.first()).map(|past| past.status);
        let Some(status) = take.status(statuses) else { break };
        if !is_whole_needed && !status.is_off_track() {
            break;
        }
        past.push(Past::of_verdict(on, status));
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
