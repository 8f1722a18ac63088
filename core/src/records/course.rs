//! The course of one obligation: what happened to it, and the due day that this leaves on a day.

use super::progress::{Done, Extension, Obligation, Pause, Progress, Reopening, Waiver};
use crate::calendar::{Calendar, Roll, days_between, next, plus_days};
use crate::plan::{Report, Task};
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
    /// Moved by so many days, or working days; none while the pause has no end.
    Paused { pause: &'r Pause, days: Option<i64> },
    /// The due day was past when the pause began: it did not move.
    TooLate(&'r Pause, NaiveDate),
    /// Replaced; in time if it was decided before the old due day was past.
    Extended { extension: &'r Extension, was_due: Option<NaiveDate>, in_time: bool },
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
}

impl<'r> Course<'r> {
    /// The completion that stands on a day: the first one after the last reopening.
    pub(crate) fn done_on(&self, day: NaiveDate) -> Option<&'r Done> {
        let reopened = self.reopened(day).map(|reopening| reopening.on);
        self.done.iter().find(|done| done.on <= day && reopened.is_none_or(|reopened| reopened < done.on))
    }

    /// The last reopening up to a day that cancelled something.
    pub(crate) fn reopened(&self, day: NaiveDate) -> Option<&'r Reopening> {
        let cancels = |reopening: &&Reopening| self.done.iter().any(|done| done.on <= reopening.on);
        self.reopenings.iter().rev().find(|reopening| reopening.on <= day && cancels(reopening))
    }

    /// The due day after what had begun by `until`, from the one before any roll that the plan gives.
    pub(crate) fn moved(
        &self,
        calendar: &Calendar,
        rule: Rule,
        unrolled: Option<NaiveDate>,
        until: NaiveDate,
    ) -> Moved<'r> {
        let rolled = |day: NaiveDate| calendar.roll(day, rule.roll).unwrap_or(day);
        let mut moved =
            Moved { due: unrolled.map(rolled), resting: false, was_overdue_from: None, changes: Vec::new() };
        let mut unrolled = unrolled;
        let mut paused_to: Option<NaiveDate> = None;
        let mut pauses = self.pauses.iter().filter(|pause| pause.from <= until).peekable();
        let mut extensions = self.extensions.iter().filter(|extension| extension.decided <= until).peekable();
        loop {
            // of one day the pause comes first: who decides an extension knows of it
            let pause = pauses.next_if(|pause| extensions.peek().is_none_or(|e| pause.from <= e.decided));
            if let Some(pause) = pause {
                let (Some(due), Some(before)) = (moved.due, unrolled) else { continue };
                if due < pause.from {
                    moved.changes.push(Change::TooLate(pause, due));
                    continue;
                }
                // a day in two pauses is one day; first and last day of a pause both count
                let from = paused_to.map_or(pause.from, |to| pause.from.max(next(to)));
                let days = pause.to.and_then(|to| match rule.counts_working_days {
                    true => calendar.working_days(from, to),
                    false => Some(days_between(from, to).saturating_add(1).max(0)),
                });
                unrolled = days.and_then(|days| match rule.counts_working_days {
                    true => calendar.nth_working_day(before, i32::try_from(days).ok()?),
                    false => Some(plus_days(before, u32::try_from(days).ok()?)),
                });
                moved.due = unrolled.map(rolled);
                moved.resting |= pause.to.is_none_or(|to| until <= to);
                paused_to = paused_to.max(pause.to);
                moved.changes.push(Change::Paused { pause, days });
            } else if let Some(extension) = extensions.next() {
                let was_due = moved.due;
                let late = was_due.filter(|due| *due < extension.decided);
                moved.was_overdue_from = moved.was_overdue_from.or(late.map(next));
                // as it was decided: no roll
                (moved.due, unrolled) = (Some(extension.until), Some(extension.until));
                moved.changes.push(Change::Extended { extension, was_due, in_time: late.is_none() });
            } else {
                return moved;
            }
        }
    }
}
