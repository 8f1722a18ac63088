//! The time limit of a dossier: from what it is counted, when it ends, and what waiting does to it.

use super::dossier::{DossierCourse, DossierPause, DossierPauseKind};
use crate::calendar::{Calendar, MinuteOfDay, Roll, days_between, next, plus_days, previous};
use crate::plan::{Limit, Service};
use chrono::NaiveDate;

/// The last good day, and the last good time of it where the limit needs one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Due {
    pub(crate) day: NaiveDate,
    pub(crate) time: Option<MinuteOfDay>,
}

/// The due day of a dossier on a day.
#[derive(Debug, Clone, Copy)]
pub(crate) struct DossierDue<'d> {
    /// None where the calendar does not reach.
    pub(crate) counted_from: Option<NaiveDate>,
    /// None while it waits, or where the calendar does not reach.
    pub(crate) due: Option<Due>,
    /// As if it had never waited.
    pub(crate) original: Option<Due>,
    /// The day, and the time where it is known, from which the limit counts that runs: of receipt, or of complete papers.
    pub(crate) started: Option<(NaiveDate, Option<MinuteOfDay>)>,
    /// The last day before the roll, if that moved it.
    pub(crate) rolled_from: Option<NaiveDate>,
    pub(crate) is_resting: bool,
    /// Whether the calendar does not reach far enough to count the limit.
    pub(crate) is_outside: bool,
    /// A wait that began after the due day, which does not move any more.
    pub(crate) too_late: Option<&'d DossierPause>,
    /// Whether the last wait ended with the result, and not on a day of its own.
    pub(crate) is_ended_by_result: bool,
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

    /// The last of so many calendar days, before any roll.
    fn last_of_days(self, days: u32) -> NaiveDate {
        // a wait among the days that it rolled over leaves the day to which it rolled
        let left = i64::from(days).saturating_sub(self.used).max(1);
        plus_days(self.day, u32::try_from(left).unwrap_or(1))
    }

    /// When the limit ends. `None` where the calendar does not reach.
    fn ends(self, calendar: &Calendar, limit: Limit) -> Option<Due> {
        let left = |whole: u32| i64::from(whole).saturating_sub(self.used);
        let timed = |(day, time): (NaiveDate, MinuteOfDay)| Due { day, time: Some(time) };
        match limit {
            // Civil Code 2015 art. 148.5
            Limit::Days(days) => {
                Some(Due { day: calendar.roll(self.last_of_days(days), Roll::Following)?, time: None })
            }
            Limit::WorkingDays(days) => {
                let day = calendar.nth_working_day(self.day, i32::try_from(left(days)).ok()?)?;
                Some(Due { day, time: None })
            }
            Limit::HalfDays(halves) => {
                // whether its sessions count is not known of a day that the calendar does not reach
                calendar.is_working_day(self.day)?;
                calendar.end_of_session(self.sessions.saturating_add(left(halves))).map(timed)
            }
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

/// The day from which a limit counts, with the time of receipt where that day is the day of receipt.
fn at_receipt(
    (day, _): (NaiveDate, MinuteOfDay),
    received: (NaiveDate, Option<MinuteOfDay>),
) -> (NaiveDate, Option<MinuteOfDay>) {
    (day, received.1.filter(|_| day == received.0))
}

/// The days that were counted or rolled over to find a due day: what they are off for decides it.
pub(crate) fn counted_days(
    service: &Service,
    course: &DossierCourse<'_>,
    found: &DossierDue<'_>,
) -> Vec<(NaiveDate, NaiveDate)> {
    let (Some(due), Some((start, _))) = (found.due, found.started) else { return Vec::new() };
    let pauses = course.pauses.iter().filter(|pause| pause.from <= due.day);
    // from receipt, or from complete papers, to the next working day where there is an hour
    let complete = pauses.clone().rev().find(|pause| pause.kind == DossierPauseKind::Supplement);
    let complete = complete.and_then(|pause| course.end_of(pause));
    let received = complete.unwrap_or(course.received).0;
    let mut counted: Vec<_> = service.cut_off.map(|_| (received, start)).into_iter().collect();
    if let Limit::Days(_) = service.limit {
        counted.push((found.rolled_from.unwrap_or(due.day), due.day));
        return counted;
    }
    let mut from = match service.limit {
        Limit::WorkingDays(_) => next(start),
        Limit::Days(_) | Limit::HalfDays(_) | Limit::Hours(_) => start,
    };
    for pause in pauses.filter(|pause| pause.kind == DossierPauseKind::Suspension && start <= pause.from) {
        counted.push((from, previous(pause.from)));
        from = course.end_of(pause).map_or(due.day, |(to, _)| next(to));
    }
    counted.push((from, due.day));
    counted
}

/// The due day after what had begun by `until`. What is later has not happened yet.
pub(crate) fn due_on<'d>(
    calendar: &Calendar,
    service: &Service,
    course: &DossierCourse<'d>,
    until: NaiveDate,
) -> DossierDue<'d> {
    let limit = service.limit;
    let start = counted_from(calendar, service.cut_off, course.received);
    let mut running = start.map(|(day, time)| Running::from_receipt(calendar, day, time));
    let original = running.and_then(|running| running.ends(calendar, limit));
    let mut found = DossierDue {
        counted_from: start.map(|(day, _)| day),
        started: start.map(|from| at_receipt(from, course.received)),
        due: original,
        original,
        rolled_from: None,
        is_resting: false,
        is_outside: original.is_none(),
        too_late: None,
        is_ended_by_result: false,
    };
    for pause in course.pauses.iter().filter(|pause| pause.from <= until) {
        let (Some(before), Some(due)) = (running, found.due) else { break };
        if course.last_good_day(due.day, pause.from) < pause.from {
            found.too_late = Some(pause);
            break;
        }
        let end = course.end_of(pause).filter(|(to, _)| *to <= until);
        let to = end.map(|(to, _)| to);
        found.is_ended_by_result = end.is_some() && to != pause.to;
        running = end.and_then(|(to, time)| match pause.kind {
            // complete papers are received as any
            DossierPauseKind::Supplement => {
                let complete = (to, time);
                let start = counted_from(calendar, service.cut_off, complete);
                found.started = start.map(|from| at_receipt(from, complete)).or(found.started);
                start.map(|(day, time)| Running::from_receipt(calendar, day, time))
            }
            DossierPauseKind::Suspension => {
                Some(Running::resumed(calendar, to, before.used_before(calendar, limit, pause.from)))
            }
        });
        found.due = running.and_then(|running| running.ends(calendar, limit));
        found.is_outside |= to.is_some() && found.due.is_none();
        // papers that are complete end the wait on that day; a suspension lasts to the end of its last day
        found.is_resting = match pause.kind {
            DossierPauseKind::Supplement => to.is_none(),
            DossierPauseKind::Suspension => to.is_none_or(|to| to == until),
        };
    }
    if let (Limit::Days(days), Some(running), Some(due)) = (limit, running, found.due) {
        found.rolled_from = Some(running.last_of_days(days)).filter(|last| *last != due.day);
    }
    found
}
