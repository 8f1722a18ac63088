//! Where one dossier stands on a day: from what its limit is counted, when it is due, early, on time or late.

use super::deadline::{Distance, late_on, not_decided, pending};
use super::refs;
use crate::assessment::{self, DossierVerdict, IllustrativePart, ItemKind, ItemRef, Reason};
use crate::calendar::{MinuteOfDay, Roll, next};
use crate::plan::{Limit, Plan, Service};
use crate::records::{
    Dossier, DossierCourse, DossierDue, DossierPauseKind, Due, Moment, Rescheduled, Step, due_on, print_moment,
};
use crate::status::DeadlineStatus;
use chrono::NaiveDate;
use std::cmp::Ordering;

/// The verdict on one dossier and the due day it rests on.
pub(crate) struct Standing<'d> {
    pub(crate) status: DeadlineStatus,
    /// None while it rests.
    pub(crate) due: Option<Due>,
    pub(crate) limit: DossierDue<'d>,
}

/// Where a dossier stands on a day. What is later than the day has not happened yet.
pub(crate) fn stand<'d>(plan: &Plan, service: &Service, course: &DossierCourse<'d>, as_of: NaiveDate) -> Standing<'d> {
    let finished = course.finished.filter(|(day, _)| *day <= as_of);
    let until = finished.map_or(as_of, |(day, _)| day);
    let limit = due_on(&plan.calendar, service, course, until);
    // a suspension lasts to the end of its last day, when the day that follows from it is known
    let due = limit.due.filter(|_| finished.is_some() || !limit.is_resting);
    let status = match (finished, due) {
        (Some(finished), Some(due)) => of_finished(finished, due),
        // the calendar does not reach: with no due day there is none that it could miss
        (Some(_), None) => DeadlineStatus::DoneEarly,
        (None, _) if limit.is_resting => DeadlineStatus::Paused,
        (None, Some(due)) => pending(plan, due.day, as_of),
        (None, None) => DeadlineStatus::Upcoming,
    };
    Standing { status, due, limit }
}

fn of_finished((day, time): (NaiveDate, Option<MinuteOfDay>), due: Due) -> DeadlineStatus {
    match (day.cmp(&due.day), time.zip(due.time).map(|(time, due)| time.cmp(&due))) {
        (Ordering::Less, _) => DeadlineStatus::DoneEarly,
        (Ordering::Equal, Some(Ordering::Less | Ordering::Equal) | None) => DeadlineStatus::DoneOnTime,
        (Ordering::Equal, Some(Ordering::Greater)) | (Ordering::Greater, _) => DeadlineStatus::DoneLate,
    }
}

/// 2 early, 1 on time, 0 late (Circular 01/2018/TT-VPCP art. 13).
pub(crate) fn score(status: DeadlineStatus) -> Option<u32> {
    match status {
        DeadlineStatus::DoneEarly => Some(2),
        DeadlineStatus::DoneOnTime => Some(1),
        DeadlineStatus::DoneLate => Some(0),
        DeadlineStatus::Upcoming
        | DeadlineStatus::DueSoon
        | DeadlineStatus::DueToday
        | DeadlineStatus::Overdue
        | DeadlineStatus::Paused
        | DeadlineStatus::Waived => None,
    }
}

/// The verdict on one dossier.
pub(crate) fn assess(
    plan: &Plan,
    service: &Service,
    dossier: &Dossier,
    standing: &Standing<'_>,
    as_of: NaiveDate,
) -> Option<DossierVerdict> {
    let finished = dossier.finished.filter(|(day, _)| *day <= as_of);
    let due = standing.due.map(|due| due.day);
    let late_on = late_on(standing.status, as_of, finished.map(|(day, _)| day));
    let distance = Distance::of(&plan.calendar, due, as_of, late_on, finished.is_none());
    let parts = refs::illustrative(&[
        (plan.illustrative, IllustrativePart::Plan),
        (service.common.illustrative, IllustrativePart::Service),
        (service.limit_illustrative, IllustrativePart::Limit),
        (dossier.illustrative, IllustrativePart::Dossier),
    ]);
    let mut reasons = reasons(service, dossier, standing, as_of);
    let mut counted = if standing.due.is_some() { standing.limit.counted.clone() } else { Vec::new() };
    counted.extend(distance.counted);
    reasons.extend(not_decided(&plan.calendar, &counted));
    let illustrative = !parts.is_empty();
    reasons.extend(illustrative.then_some(Reason::Illustrative { parts }));
    Some(DossierVerdict {
        kind: ItemKind::Dossier,
        id: dossier.id.clone(),
        service: ItemRef { id: service.id.clone(), name: service.common.name.clone() },
        unit: refs::party(plan, dossier.unit)?,
        online: dossier.online,
        status: standing.status,
        is_final: finished.is_some(),
        // late by hours only: on the due day itself
        since: late_on.zip(due).map(|(on, due)| on.min(next(due))),
        received: print_moment(dossier.received),
        counted_from: standing.limit.counted_from,
        due,
        due_time: standing.due.and_then(|due| due.time).map(|time| time.to_string()),
        was_overdue_from: standing.limit.was_overdue_from,
        original_due: standing.limit.original.map(|due| due.day),
        finished: finished.map(print_moment),
        days_left: distance.days_left,
        working_days_left: distance.working_days_left,
        days_late: distance.days_late,
        working_days_late: distance.working_days_late,
        score: score(standing.status),
        reasons,
        document: dossier.document.clone(),
        illustrative,
    })
}

/// How the due day came about.
fn reasons(service: &Service, dossier: &Dossier, standing: &Standing<'_>, as_of: NaiveDate) -> Vec<Reason> {
    let mut reasons: Vec<Reason> = Vec::new();
    let finished = dossier.finished.filter(|(day, _)| *day <= as_of);
    let until = finished.map_or(as_of, |(day, _)| day);
    reasons.extend(finished.map(|(on, _)| Reason::Done { on, document: None }));
    let limit = &standing.limit;
    reasons.extend(after_cut_off(service, dossier.received, limit.counted_from));
    match limit.started.filter(|_| limit.original.is_some()) {
        Some((from, time)) => {
            let time = service.limit.needs_times().then(|| time.to_string());
            reasons.push(Reason::Limit { limit: stated(service.limit), from, time });
        }
        None => reasons.push(Reason::OutsideCalendar),
    }
    let mut rolled = limit.rolled;
    let in_words = |(from, to): (NaiveDate, NaiveDate)| Reason::Rolled { roll: Roll::Following, from, to };
    let waits_for_papers =
        |step: &Step<'_>| matches!(step, Step::Waited(pause) if pause.kind == DossierPauseKind::Supplement);
    let last_papers = limit.steps.iter().rposition(waits_for_papers);
    for (place, step) in limit.steps.iter().enumerate() {
        match *step {
            Step::Waited(pause) => {
                let to = dossier.course().end_of(pause).map(|(to, _)| to).filter(|to| *to <= until);
                reasons.push(match pause.kind {
                    // nothing says that papers were complete on the day of the result
                    DossierPauseKind::Supplement if to != pause.to => Reason::Supplement { from: pause.from, to: None },
                    DossierPauseKind::Supplement => Reason::Supplement { from: pause.from, to },
                    DossierPauseKind::Suspension => Reason::Suspension { from: pause.from, to },
                });
                let complete = to.filter(|_| to == pause.to && last_papers == Some(place));
                let started = limit.started.map(|(day, _)| day);
                reasons.extend(complete.and_then(|to| after_cut_off(service, (to, pause.to_time), started)));
            }
            Step::RanOut(last, due) => reasons.push(in_words((last, due))),
            // it did nothing
            Step::TooLate(..) => {}
            Step::Promised(Rescheduled { to, decided }, was_due) => {
                reasons.extend(rolled.take_if(|(_, to)| was_due == Some(*to)).map(in_words));
                reasons.push(Reason::Rescheduled { to, decided, was_due });
            }
        }
    }
    reasons.extend(limit.is_ended_by_result.then_some(Reason::EndedByResult { on: until }));
    // a day that is none while it rests has not rolled anywhere
    reasons.extend(rolled.filter(|_| standing.due.is_some()).map(in_words));
    reasons
}

/// What came, or was complete, after the hour or on a day off counts from another day.
fn after_cut_off(service: &Service, (day, time): Moment, counted_from: Option<NaiveDate>) -> Option<Reason> {
    let (cut_off, counted_from) = service.cut_off.zip(counted_from.filter(|from| *from != day))?;
    let day_off = time.is_none_or(|time| time <= cut_off);
    Some(Reason::AfterCutOff { cut_off: cut_off.to_string(), day_off, counted_from })
}

/// The limit as the plan states it.
pub(crate) fn stated(limit: Limit) -> assessment::Limit {
    match limit {
        Limit::Days(count) => assessment::Limit::Days(count),
        Limit::WorkingDays(count) => assessment::Limit::WorkingDays(count),
        Limit::HalfDays(count) => assessment::Limit::HalfDays(count),
        Limit::Hours(count) => assessment::Limit::Hours(count),
    }
}
