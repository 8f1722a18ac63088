//! The time limit of a dossier: from what it is counted, when it ends, and what waiting and another promise do to it.

use super::dossier::{DossierCourse, DossierPause, DossierPauseKind, Moment, Rescheduled};
use crate::calendar::{Calendar, MinuteOfDay, Roll, days_between, next, plus_days, previous};
use crate::plan::{Limit, Service};
use chrono::NaiveDate;

/// The last good day, and the last good time of it where the limit needs one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Due {
    pub(crate) day: NaiveDate,
    pub(crate) time: Option<MinuteOfDay>,
}

/// One thing that happened to the due day of a dossier.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Step<'d> {
    Waited(&'d DossierPause),
    /// The due day was past when the wait began: it did not move.
    TooLate(&'d DossierPause, NaiveDate),
    /// The limit was over on that day, a day off, and its due day still to come when the wait behind it began.
    RanOut(NaiveDate, NaiveDate),
    /// The result was promised for another day, in place of the one in force; none if none was, or if that is not known.
    Promised(Rescheduled, Option<NaiveDate>),
}

/// The due day of a dossier on a day.
#[derive(Debug)]
pub(crate) struct DossierDue<'d> {
    /// None where the calendar does not reach.
    pub(crate) counted_from: Option<NaiveDate>,
    /// The day in force, counted or promised; none while it waits, or where the calendar does not reach.
    pub(crate) due: Option<Due>,
    /// As if it had never waited.
    pub(crate) original: Option<Due>,
    /// The moment from which the limit counts that runs: of receipt, or of complete papers.
    pub(crate) started: Option<(NaiveDate, MinuteOfDay)>,
    /// Of a limit in days, its last day before the roll and the one that it rolled to.
    pub(crate) rolled: Option<(NaiveDate, NaiveDate)>,
    /// The first day on which it was late before a later promise.
    pub(crate) was_overdue_from: Option<NaiveDate>,
    pub(crate) is_resting: bool,
    /// Whether the calendar does not reach far enough to count the limit.
    pub(crate) is_outside: bool,
    /// Whether the last wait ended with the result, and not on a day of its own.
    pub(crate) is_ended_by_result: bool,
    /// By day.
    pub(crate) steps: Vec<Step<'d>>,
    /// The days that were counted or rolled over to find it: what they are off for decides it.
    pub(crate) counted: Vec<(NaiveDate, NaiveDate)>,
}

impl DossierDue<'_> {
    /// Whether a wait began after the due day.
    pub(crate) fn is_too_late(&self, pause: &DossierPause) -> bool {
        self.steps.iter().any(|step| matches!(step, Step::TooLate(late, _) if late.from == pause.from))
    }
}

/// The due day after what had begun by `until`. What is later has not happened yet.
pub(crate) fn due_on<'d>(
    calendar: &Calendar,
    service: &Service,
    course: &DossierCourse<'d>,
    until: NaiveDate,
) -> DossierDue<'d> {
    let mut running = Running {
        calendar,
        service,
        until,
        start: None,
        last: None,
        promised: None,
        waited: None,
        found: DossierDue {
            counted_from: None,
            due: None,
            original: None,
            started: None,
            rolled: None,
            was_overdue_from: None,
            is_resting: false,
            is_outside: false,
            is_ended_by_result: false,
            steps: Vec::new(),
            counted: Vec::new(),
        },
    };
    running.begin(course.received);
    running.found.counted_from = running.start.map(|(day, _)| day);
    running.found.original = running.found.due;
    running.found.is_outside = running.found.due.is_none();
    let mut promise = course.rescheduled.filter(|new| new.decided.is_none_or(|decided| decided <= until));
    for pause in course.pauses.iter().filter(|pause| pause.from <= until) {
        if let Some(new) = promise.take_if(|new| running.is_promised_before(*new, pause)) {
            running.promise(new);
        }
        running.wait(pause, course.end_of(pause).filter(|(to, _)| *to <= until));
    }
    if let Some(new) = promise {
        running.promise(new);
    }
    running.found
}

/// A limit that runs, on its way through what happened.
struct Running<'c, 'd> {
    calendar: &'c Calendar,
    service: &'c Service,
    until: NaiveDate,
    /// The moment from which it is counted: of receipt, or of complete papers.
    start: Option<(NaiveDate, MinuteOfDay)>,
    /// When the time that runs is over, before any roll.
    last: Option<Due>,
    /// The promise, with what suspensions added to it.
    promised: Option<Due>,
    /// The last wait, with the day on which it ended.
    waited: Option<(&'d DossierPause, Option<NaiveDate>)>,
    found: DossierDue<'d>,
}

impl<'d> Running<'_, 'd> {
    /// The whole limit, from receipt or from complete papers, which are received as any.
    fn begin(&mut self, received: Moment) {
        self.found.counted.clear();
        self.start = counted_from(self.calendar, self.service.cut_off, received);
        let Some(start) = self.start else { return self.ends(None) };
        self.found.started = self.start;
        self.found.counted.extend(self.service.cut_off.map(|_| (received.0, start.0)));
        let last = self.whole(start);
        let from = match self.service.limit {
            Limit::WorkingDays(_) => next(start.0),
            Limit::Days(_) | Limit::HalfDays(_) | Limit::Hours(_) => start.0,
        };
        self.runs_to(last, from);
    }

    /// The end of the whole limit: that day, or a session that has begun then, is not counted (Civil Code 2015 art. 147).
    fn whole(&self, (day, time): (NaiveDate, MinuteOfDay)) -> Option<Due> {
        let timed = |(day, time): (NaiveDate, MinuteOfDay)| Due { day, time: Some(time) };
        match self.service.limit {
            Limit::Days(days) => Some(Due { day: plus_days(day, days), time: None }),
            Limit::WorkingDays(days) => {
                let day = self.calendar.nth_working_day(day, i32::try_from(days).ok()?)?;
                Some(Due { day, time: None })
            }
            Limit::HalfDays(halves) => {
                // whether its sessions count is not known of a day that the calendar does not reach
                self.calendar.is_working_day(day)?;
                let sessions = self.calendar.sessions_begun(day, time).saturating_add(i64::from(halves));
                self.calendar.end_of_session(sessions).map(timed)
            }
            Limit::Hours(hours) => {
                let minutes = i64::from(hours).saturating_mul(60);
                self.calendar.after_office_minutes((day, time), minutes).map(timed)
            }
        }
    }

    /// When what is left on the first day of a suspension ends, behind its last day. That is at least one unit: a wait
    /// among the days that were rolled over leaves the day to which they rolled.
    fn resumed(
        &self,
        (start, time): (NaiveDate, MinuteOfDay),
        last: Due,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Option<Due> {
        let calendar = self.calendar;
        // what waits before its time has begun waits for nothing
        let (first, resumes) = (from.max(next(start)), to.max(start));
        let timed = |(day, time): (NaiveDate, MinuteOfDay)| Due { day, time: Some(time) };
        match (self.service.limit, last.time) {
            (Limit::Days(_), _) => {
                let left = days_between(previous(first), last.day).max(1);
                Some(Due { day: plus_days(resumes, u32::try_from(left).unwrap_or(1)), time: None })
            }
            (Limit::HalfDays(_), Some(end)) => {
                let begun = calendar.sessions_begun(start, time);
                let used = calendar.sessions_ended(previous(from), MinuteOfDay::LAST).max(begun);
                let left = calendar.sessions_ended(last.day, end).saturating_sub(used).max(1);
                let over = calendar.sessions_ended(to, MinuteOfDay::LAST).max(begun);
                calendar.end_of_session(over.saturating_add(left)).map(timed)
            }
            (Limit::Hours(_), Some(end)) => {
                let used = (from, MinuteOfDay::MIDNIGHT).max((start, time));
                let left = calendar.office_minutes(used, (last.day, end)).max(1);
                calendar.after_office_minutes((to, MinuteOfDay::LAST).max((start, time)), left).map(timed)
            }
            // a day that was promised is a whole one, and may be a day off behind the last working day
            (Limit::WorkingDays(_) | Limit::HalfDays(_) | Limit::Hours(_), _) => {
                let left = calendar.working_days(first, last.day)?.max(1);
                let day = calendar.nth_working_day(resumes, i32::try_from(left).ok()?)?;
                Some(Due { day: day.max(last.day), time: None })
            }
        }
    }

    fn wait(&mut self, pause: &'d DossierPause, end: Option<Moment>) {
        let (Some(start), Some(last), Some(due)) = (self.start, self.last, self.found.due) else { return };
        if due.day < pause.from {
            self.found.steps.push(Step::TooLate(pause, due.day));
            return;
        }
        if last.day < pause.from && pause.kind == DossierPauseKind::Suspension {
            self.found.steps.extend(self.found.rolled.take().map(|(last, due)| Step::RanOut(last, due)));
        }
        self.found.steps.push(Step::Waited(pause));
        let to = end.map(|(to, _)| to);
        self.waited = Some((pause, to));
        self.found.is_ended_by_result = to.is_some() && to != pause.to;
        self.found.is_resting = lasts_on(self.until, pause.kind, to);
        match (end, pause.kind) {
            (None, _) => {
                self.found.counted.clear();
                self.ends(None);
            }
            (Some(complete), DossierPauseKind::Supplement) => {
                self.begin(complete);
                self.keeps_promise();
            }
            (Some((to, _)), DossierPauseKind::Suspension) => {
                let last_counted = self.found.counted.last_mut().filter(|counted| pause.from <= counted.1);
                if let Some(counted) = last_counted {
                    counted.1 = previous(pause.from);
                }
                // what was left of a promise is counted, what was left of the limit is known
                if let (Some(_), false) = (self.promised, matches!(self.service.limit, Limit::Days(_))) {
                    self.found.counted.push((pause.from, last.day));
                }
                self.runs_to(self.resumed(start, last, pause.from, to), next(to));
                self.promised = self.promised.and(self.found.due);
            }
        }
        self.found.is_outside |= to.is_some() && self.found.due.is_none();
    }

    /// Whether a promise comes before a wait: it was decided on a day before. Who decides on the day of the wait knows of it,
    /// and one without a day is taken to know of all that began while the old day was not past.
    fn is_promised_before(&self, new: Rescheduled, pause: &DossierPause) -> bool {
        let is_past = self.found.due.is_some_and(|due| due.day < pause.from);
        new.decided.map_or(is_past, |decided| decided < pause.from)
    }

    fn promise(&mut self, new: Rescheduled) {
        // while it waits no day is in force; without a day of the decision it is not known which one was
        let is_open = self.waited.is_some_and(|(pause, to)| new.decided.is_none_or(|on| lasts_on(on, pause.kind, to)));
        let was_due = self.found.due.map(|due| due.day).filter(|_| !is_open);
        self.found.was_overdue_from = was_due.zip(new.decided).and_then(|(due, on)| (due < on).then_some(next(due)));
        self.found.steps.push(Step::Promised(new, was_due));
        self.promised = Some(Due { day: new.to, time: None });
        match is_open {
            true => self.keeps_promise(),
            // as it was promised: no roll
            false => self.ends(self.promised),
        }
    }

    /// Of the promised day and the one that follows from a wait, the later one is due.
    fn keeps_promise(&mut self) {
        if let (Some(promised), Some(due)) = (self.promised, self.found.due) {
            match due.day <= promised.day {
                true => {
                    self.ends(self.promised);
                    self.found.rolled = None;
                }
                false => self.promised = None,
            }
        }
    }

    fn ends(&mut self, last: Option<Due>) {
        (self.last, self.found.due) = (last, last);
    }

    /// The time is over on that day, rolled where it is counted in days: found from the days since `from`.
    fn runs_to(&mut self, last: Option<Due>, from: NaiveDate) {
        self.ends(last);
        self.found.rolled = None;
        let Some(last) = last else { return };
        let Limit::Days(_) = self.service.limit else {
            self.found.counted.push((from, last.day));
            return;
        };
        // Civil Code 2015 art. 148.5
        let rolled = self.calendar.roll(last.day, Roll::Following);
        self.found.due = rolled.map(|day| Due { day, time: None });
        self.found.rolled = rolled.map(|day| (last.day, day)).filter(|(from, to)| from != to);
        self.found.counted.extend(rolled.map(|day| (last.day, day)));
    }
}

/// Whether a wait that ends on a day still lasts on another. Papers that are complete end it on that day; a suspension
/// lasts to the end of its last day.
fn lasts_on(day: NaiveDate, kind: DossierPauseKind, to: Option<NaiveDate>) -> bool {
    to.is_none_or(|to| match kind {
        DossierPauseKind::Supplement => day < to,
        DossierPauseKind::Suspension => day <= to,
    })
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
    Some((calendar.nth_working_day(day, 1)?, calendar.office_hours.opening()))
}
