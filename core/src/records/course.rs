//! The course of one obligation: what happened to it, and the due day that this leaves on a day.

use super::progress::{Done, Extension, Obligation, Pause, Progress, Reopening, Waiver};
use crate::calendar::{Calendar, LAST_DAY, Roll, days_between, next, plus_days};
use crate::plan::{LastGoodDay, Report, Task};
use chrono::NaiveDate;

/// What happened to one obligation, each list by day.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Course<'r> {
    pub(crate) done: &'r [Done],
    pub(crate) pauses: &'r [Pause],
    pub(crate) extensions: &'r [Extension],
    pub(crate) waivers: &'r [Waiver],
    pub(crate) reopenings: &'r [Reopening],
}

impl Progress {
    pub(crate) fn course(&self, of: Obligation) -> Course<'_> {
        Course {
            done: run(&self.done, of, |done| done.of),
            pauses: run(&self.pauses, of, |pause| pause.of),
            extensions: run(&self.extensions, of, |extension| extension.of),
            waivers: run(&self.waivers, of, |waiver| waiver.of),
            reopenings: run(&self.reopenings, of, |reopening| reopening.of),
        }
    }
}

/// The records of one obligation, in a list sorted by obligation.
fn run<T>(all: &[T], of: Obligation, key: impl Fn(&T) -> Obligation) -> &[T] {
    let from = all.partition_point(|record| key(record) < of);
    let to = all.partition_point(|record| key(record) <= of);
    all.get(from..to).unwrap_or_default()
}

/// How a due day moves.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rule {
    /// Whether pauses are counted in working days, as the deadline is.
    pub(crate) counts_working_days: bool,
    pub(crate) roll: Roll,
}

impl Rule {
    pub(crate) fn of_task(task: &Task) -> Self {
        Self { counts_working_days: task.deadline.counts_working_days(), roll: task.deadline.roll }
    }

    pub(crate) fn of_report(report: &Report) -> Self {
        Self { counts_working_days: false, roll: report.roll }
    }
}

/// One thing that happened to a due day.
#[derive(Debug)]
pub(crate) enum Change<'r> {
    /// Its time grew by so many days, or working days, up to a last day, which rolled to the due day; without days that went
    /// to the first working day after the pause. None of it while the pause has no end, when it takes the day away on which
    /// it was due, or where it moved nothing.
    Paused { pause: &'r Pause, days: Option<i64>, moved: Option<(NaiveDate, NaiveDate)>, was_due: Option<NaiveDate> },
    /// It rested, and the due day did not move: there was none yet, or its time had not begun.
    Rested(&'r Pause),
    /// The due day was past when the pause began: it did not move.
    TooLate(&'r Pause, NaiveDate),
    /// Replaced, unless the due day in force, which is later, `stays`; in time if it was not late when that was decided.
    Extended { extension: &'r Extension, was_due: Option<NaiveDate>, in_time: bool, stays: bool },
}

/// The due day on a day.
#[derive(Debug)]
pub(crate) struct Moved<'r> {
    /// None while a pause without an end lasts, or while it waits for another task.
    pub(crate) due: Option<NaiveDate>,
    /// Whether it rests.
    pub(crate) resting: bool,
    /// The first day on which it was late before a later extension.
    pub(crate) was_overdue_from: Option<NaiveDate>,
    pub(crate) changes: Vec<Change<'r>>,
    /// The days that were counted or rolled over to find it.
    pub(crate) counted: Vec<(NaiveDate, NaiveDate)>,
}

impl<'r> Course<'r> {
    /// The first day on which it was late, as was seen before a day, such as that of a decision: of what was done in time, and reopened later, the
    /// day of the reopening.
    pub(crate) fn late_from(&self, due: NaiveDate, decided: NaiveDate) -> Option<NaiveDate> {
        if self.done_on(due).is_some() {
            return self.reopenings.iter().map(|reopening| reopening.on).find(|on| due < *on && *on < decided);
        }
        (due < decided).then(|| next(due))
    }

    /// The completion that stands on a day: the first one after the last reopening.
    pub(crate) fn done_on(&self, day: NaiveDate) -> Option<&'r Done> {
        let reopened = self.reopened(day).map(|(reopening, _)| reopening.on);
        let first = self.done.partition_point(|done| reopened.is_some_and(|reopened| done.on <= reopened));
        self.done.get(first).filter(|done| done.on <= day)
    }

    /// The last completion that was cancelled up to a day, and the reopening that did it, the first one from its day on.
    pub(crate) fn reopened(&self, day: NaiveDate) -> Option<(&'r Reopening, &'r Done)> {
        let begun = self.reopenings.partition_point(|reopening| reopening.on <= day);
        let last = self.reopenings.get(begun.checked_sub(1)?)?;
        let done = self.done.partition_point(|done| done.on <= last.on);
        let done = self.done.get(done.checked_sub(1)?)?;
        let reopening = self.reopenings.partition_point(|reopening| reopening.on < done.on);
        Some((self.reopenings.get(reopening)?, done))
    }

    /// The due day after what had begun by `until`, from the one that the plan gives; none of it while it waits for
    /// another task.
    pub(crate) fn moved(
        &self,
        calendar: &Calendar,
        rule: Rule,
        last: Option<LastGoodDay>,
        until: NaiveDate,
    ) -> Moved<'r> {
        let mut mover = Mover {
            course: *self,
            calendar,
            rule,
            begins: last.and_then(|last| last.from),
            has_no_day: last.is_none(),
            unrolled: last.map(|last| last.unrolled),
            paused_to: None,
            until,
            moved: Moved {
                due: last.map(|last| last.day),
                resting: false,
                was_overdue_from: None,
                changes: Vec::new(),
                counted: Vec::new(),
            },
        };
        if let (Some(last), true) = (last, rule.roll != Roll::None) {
            mover.moved.counted.push((last.unrolled.min(last.day), last.unrolled.max(last.day)));
        }
        let mut pauses = self.pauses.iter().filter(|pause| pause.from <= until).peekable();
        let mut extensions = self.extensions.iter().filter(|extension| extension.decided <= until).peekable();
        loop {
            // of one day the pause comes first: who decides an extension knows of it
            let pause = pauses.next_if(|pause| extensions.peek().is_none_or(|e| pause.from <= e.decided));
            match (pause, extensions.peek()) {
                (Some(pause), _) => mover.pause(pause),
                (None, Some(_)) => extensions.next().into_iter().for_each(|extension| mover.extend(extension)),
                (None, None) => return mover.moved,
            }
        }
    }
}

/// A due day on its way through what happened.
struct Mover<'c, 'r> {
    course: Course<'r>,
    calendar: &'c Calendar,
    rule: Rule,
    /// The day from which its time is counted: pauses up to it move nothing.
    begins: Option<NaiveDate>,
    /// Whether there is no due day, and no decision can set one: it waits for another task, or for the end of a pause.
    has_no_day: bool,
    unrolled: Option<NaiveDate>,
    paused_to: Option<NaiveDate>,
    until: NaiveDate,
    moved: Moved<'r>,
}

impl<'r> Mover<'_, 'r> {
    fn pause(&mut self, pause: &'r Pause) {
        let rests = pause.to.is_none_or(|to| self.until <= to);
        let (Some(due), Some(unrolled)) = (self.moved.due, self.unrolled) else {
            self.moved.resting |= rests;
            self.moved.changes.push(Change::Rested(pause));
            return;
        };
        if due < pause.from {
            self.moved.changes.push(Change::TooLate(pause, due));
            return;
        }
        self.moved.resting |= rests;
        // a day in two pauses is one day; first and last day of a pause both count
        let from = [self.paused_to, self.begins].into_iter().flatten().map(next).fold(pause.from, NaiveDate::max);
        if pause.to.is_some_and(|to| to < from) {
            self.moved.changes.push(Change::Rested(pause));
            return;
        }
        self.paused_to = self.paused_to.max(pause.to);
        let Some(to) = pause.to else {
            (self.unrolled, self.moved.due, self.has_no_day) = (None, None, true);
            self.moved.changes.push(Change::Paused { pause, days: None, moved: None, was_due: Some(due) });
            return;
        };
        let (mut days, mut moved) = (None, None);
        // a pause among the days that it rolled over finds its time at an end, and makes it no longer
        if from <= unrolled {
            days = self.days(from, to);
            self.unrolled = days.and_then(|days| self.later(unrolled, days));
            moved = self.unrolled.map(|last| (last, self.rolled(last)));
            self.moved.due = moved.map(|(_, due)| due);
        }
        // but no day of a pause is the due day, whichever way it rolled
        if self.moved.due.is_some_and(|due| due <= to)
            && let Some(resumes) = self.calendar.roll(next(to), Roll::Following)
        {
            (days, moved) = (None, Some((resumes, resumes)));
            self.moved.due = Some(resumes);
            self.moved.counted.push((next(to), resumes));
        }
        self.moved.changes.push(Change::Paused { pause, days, moved, was_due: None });
    }

    fn extend(&mut self, extension: &'r Extension) {
        let was_due = self.moved.due;
        let late = was_due.and_then(|due| self.course.late_from(due, extension.decided));
        self.moved.was_overdue_from = self.moved.was_overdue_from.or(late);
        let Extension { until, decided, .. } = *extension;
        // a time that has not begun is not shortened, and no day of a pause is the due day
        let is_too_early = self.begins.is_some_and(|begins| decided <= begins)
            || self.paused_to.is_some_and(|to| decided <= to && until <= to);
        let stays = is_too_early && was_due.is_some_and(|due| until < due);
        if !stays && !self.has_no_day {
            // as it was decided: no roll
            (self.moved.due, self.unrolled) = (Some(until), Some(until));
        }
        self.moved.changes.push(Change::Extended { extension, was_due, in_time: late.is_none(), stays });
    }

    /// Days paused, as the deadline counts them.
    fn days(&mut self, from: NaiveDate, to: NaiveDate) -> Option<i64> {
        if !self.rule.counts_working_days {
            return Some(days_between(from, to).saturating_add(1).max(0));
        }
        self.moved.counted.push((from, to));
        self.calendar.working_days(from, to)
    }

    fn later(&mut self, day: NaiveDate, days: i64) -> Option<NaiveDate> {
        if !self.rule.counts_working_days {
            // a plan speaks of no later day
            return Some(plus_days(day, u32::try_from(days).ok()?).min(LAST_DAY));
        }
        let found = self.calendar.nth_working_day(day, i32::try_from(days).ok()?)?;
        self.moved.counted.push((day, found));
        Some(found)
    }

    fn rolled(&mut self, day: NaiveDate) -> NaiveDate {
        let found = self.calendar.roll(day, self.rule.roll).unwrap_or(day);
        if self.rule.roll != Roll::None {
            self.moved.counted.push((day.min(found), day.max(found)));
        }
        found
    }
}
