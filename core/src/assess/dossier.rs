//! Where one dossier stands on a day: from what its limit is counted, when it is due, early, on time or late.

use super::deadline::{Distance, late_on, not_decided, pending};
use super::refs;
use crate::assessment::{self, DossierVerdict, IllustrativePart, ItemKind, ItemRef, Reason};
use crate::calendar::{Calendar, MinuteOfDay, Roll, days_between, next, plus_days, previous};
use crate::plan::{Limit, Plan, Service};
use crate::records::{Dossier, DossierCourse, DossierPauseKind, print_moment};
use crate::status::DeadlineStatus;
use chrono::NaiveDate;
use std::cmp::Ordering;

/// The last good day, and the last good time of it where the limit needs one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Due {
    pub(crate) day: NaiveDate,
    pub(crate) time: Option<MinuteOfDay>,
}

/// Where a dossier stands.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Standing {
    pub(crate) status: DeadlineStatus,
    /// None where the calendar does not reach.
    pub(crate) counted_from: Option<NaiveDate>,
    pub(crate) due: Option<Due>,
    pub(crate) original_due: Option<NaiveDate>,
    /// Whether a re-appointment decides.
    pub(crate) is_rescheduled: bool,
}

/// A limit that runs: from a moment, with so much of it used before.
#[derive(Clone, Copy)]
struct Running {
    day: NaiveDate,
    time: MinuteOfDay,
    /// Sessions of office hours that are over when the first one counted begins.
    sessions: i64,
    /// Days, working days, half days or minutes.
    used: i64,
}

impl Running {
    /// On the day of receipt; that day, or that session, is not counted (Civil Code 2015 art. 147).
    fn from_receipt(calendar: &Calendar, day: NaiveDate, time: MinuteOfDay) -> Self {
        let sessions = calendar.office_sessions(day, time).saturating_add(1);
        Self { day, time, sessions, used: 0 }
    }

    /// Behind a suspension's last day.
    fn resumed(calendar: &Calendar, day: NaiveDate, used: i64) -> Self {
        let time = MinuteOfDay::LAST;
        Self { day, time, sessions: calendar.office_sessions(day, time), used }
    }

    /// What of the limit is used before a day.
    fn used_before(self, calendar: &Calendar, limit: Limit, day: NaiveDate) -> i64 {
        let since = match limit {
            Limit::Days(_) => days_between(self.day, previous(day)),
            Limit::WorkingDays(_) => calendar.working_days(next(self.day), previous(day)).unwrap_or(0),
            Limit::HalfDays(_) => calendar.office_sessions(day, MinuteOfDay::MIDNIGHT).saturating_sub(self.sessions),
            Limit::Hours(_) => calendar.office_minutes((self.day, self.time), (day, MinuteOfDay::MIDNIGHT)),
        };
        self.used.saturating_add(since.max(0))
    }

    /// When the limit ends. `None` where the calendar does not reach.
    fn ends(self, calendar: &Calendar, limit: Limit) -> Option<Due> {
        let left = |whole: u32| i64::from(whole).saturating_sub(self.used);
        let timed = |(day, time): (NaiveDate, MinuteOfDay)| Due { day, time: Some(time) };
        match limit {
            Limit::Days(days) => {
                let last = plus_days(self.day, u32::try_from(left(days)).unwrap_or(0));
                // Civil Code 2015 art. 148.5
                Some(Due { day: calendar.roll(last, Roll::Following)?, time: None })
            }
            Limit::WorkingDays(days) => {
                let day = calendar.nth_working_day(self.day, i32::try_from(left(days)).ok()?)?;
                Some(Due { day, time: None })
            }
            Limit::HalfDays(halves) => calendar.end_of_session(self.sessions.saturating_add(left(halves))).map(timed),
            Limit::Hours(hours) => {
                let minutes = left(hours.saturating_mul(60)).max(1);
                calendar.after_office_minutes((self.day, self.time), minutes).map(timed)
            }
        }
    }
}

/// The moment from which a limit is counted: that of receipt, or the beginning of the next working day for what comes
/// after the hour or, where there is such an hour, on a day on which nobody works.
fn counted_from(
    calendar: &Calendar,
    cut_off: Option<MinuteOfDay>,
    (day, time): (NaiveDate, Option<MinuteOfDay>),
) -> Option<(NaiveDate, MinuteOfDay)> {
    let in_time = (day, time.unwrap_or(MinuteOfDay::MIDNIGHT));
    let Some(cut_off) = cut_off else { return Some(in_time) };
    if time.is_none_or(|time| time <= cut_off) && calendar.is_working_day(day)? {
        return Some(in_time);
    }
    Some((calendar.nth_working_day(day, 1)?, MinuteOfDay::MIDNIGHT))
}

/// Where a dossier stands on a day. What is later than the day has not happened yet.
pub(crate) fn stand(plan: &Plan, service: &Service, course: &DossierCourse<'_>, as_of: NaiveDate) -> Standing {
    let (calendar, limit) = (&plan.calendar, service.limit);
    let finished = course.finished.filter(|(day, _)| *day <= as_of);
    let until = finished.map_or(as_of, |(day, _)| day);
    let start = counted_from(calendar, service.cut_off, course.received);
    let mut running = start.map(|(day, time)| Running::from_receipt(calendar, day, time));
    let mut due = running.and_then(|running| running.ends(calendar, limit));
    let mut resting = false;
    for pause in course.pauses.iter().filter(|pause| pause.from <= until) {
        let (Some(from), Some(before)) = (running, due) else { break };
        // a due day that is past does not move
        if before.day < pause.from {
            break;
        }
        let to = pause.to.filter(|to| *to <= until);
        running = to.map(|to| match pause.kind {
            DossierPauseKind::Supplement => {
                Running::from_receipt(calendar, to, pause.to_time.unwrap_or(MinuteOfDay::MIDNIGHT))
            }
            DossierPauseKind::Suspension => {
                Running::resumed(calendar, to, from.used_before(calendar, limit, pause.from))
            }
        });
        due = running.and_then(|running| running.ends(calendar, limit));
        // papers that are complete end the wait on that day; a suspension lasts to the end of its last day
        resting = match pause.kind {
            DossierPauseKind::Supplement => to.is_none(),
            DossierPauseKind::Suspension => to.is_none_or(|to| to == until),
        };
    }
    let original_due = due.map(|due| due.day);
    let rescheduled = course.rescheduled.map(|day| Due { day, time: None });
    let due = rescheduled.or(due);
    let status = match (finished, due) {
        (Some(finished), Some(due)) => of_finished(finished, due),
        // with no due day there is none that it could miss
        (Some(_), None) => DeadlineStatus::DoneEarly,
        (None, _) if resting => DeadlineStatus::Paused,
        (None, Some(due)) => pending(plan, due.day, as_of),
        (None, None) => DeadlineStatus::Upcoming,
    };
    Standing {
        status,
        counted_from: start.map(|(day, _)| day),
        due,
        original_due,
        is_rescheduled: rescheduled.is_some(),
    }
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
pub(crate) fn assess(plan: &Plan, service: &Service, dossier: &Dossier, as_of: NaiveDate) -> Option<DossierVerdict> {
    let course = dossier.course();
    let standing = stand(plan, service, &course, as_of);
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
    let mut reasons = reasons(service, dossier, &standing, as_of);
    let counted = standing.counted_from.zip(standing.original_due);
    reasons.extend(not_decided(&plan.calendar, [counted, distance.counted].into_iter().flatten()));
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
        counted_from: standing.counted_from,
        due,
        due_time: standing.due.and_then(|due| due.time).map(|time| time.to_string()),
        original_due: standing.original_due,
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
fn reasons(service: &Service, dossier: &Dossier, standing: &Standing, as_of: NaiveDate) -> Vec<Reason> {
    let mut reasons: Vec<Reason> = Vec::new();
    let finished = dossier.finished.filter(|(day, _)| *day <= as_of);
    let until = finished.map_or(as_of, |(day, _)| day);
    reasons.extend(finished.map(|(on, _)| Reason::Done { on }));
    let received = dossier.received.0;
    if let (Some(cut_off), Some(counted_from)) = (service.cut_off, standing.counted_from)
        && counted_from != received
    {
        reasons.push(Reason::AfterCutOff { cut_off: cut_off.to_string(), counted_from });
    }
    let mut begun = dossier.pauses.iter().filter(|pause| pause.from <= until).peekable();
    let restarted = dossier
        .pauses
        .iter()
        .rev()
        .find(|pause| pause.kind == DossierPauseKind::Supplement && pause.to.is_some_and(|to| to <= until));
    match (standing.original_due.or(begun.peek().map(|pause| pause.from)), restarted, standing.counted_from) {
        (Some(_), Some(pause), _) => {
            let from = pause.to.unwrap_or(pause.from);
            let time = pause.to_time.filter(|_| service.limit.needs_times());
            reasons.push(Reason::Limit { limit: stated(service.limit), from, time: time.map(|time| time.to_string()) });
        }
        (Some(_), None, Some(from)) => {
            let time = dossier.received.1.filter(|_| service.limit.needs_times() && from == received);
            reasons.push(Reason::Limit { limit: stated(service.limit), from, time: time.map(|time| time.to_string()) });
        }
        (None, _, _) | (Some(_), None, None) => reasons.push(Reason::OutsideCalendar),
    }
    for pause in begun {
        let to = pause.to.filter(|to| *to <= until);
        reasons.push(match pause.kind {
            DossierPauseKind::Supplement => Reason::Supplement { from: pause.from, to },
            DossierPauseKind::Suspension => Reason::Suspension { from: pause.from, to },
        });
    }
    if let (true, Some(due)) = (standing.is_rescheduled, standing.due) {
        reasons.push(Reason::Rescheduled { to: due.day, was_due: standing.original_due });
    }
    reasons
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
