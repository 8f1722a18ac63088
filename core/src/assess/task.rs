//! The verdict on one task: its due day, moved by pauses, and where the day or the completion stands to it.

use super::refs;
use crate::assessment::{self, IllustrativePart, ItemKind, Reason, TaskVerdict};
use crate::calendar::{days_between, next};
use crate::plan::{Deadline, Plan, Task};
use crate::records::{Pause, Records, moves};
use crate::status::DeadlineStatus;
use chrono::NaiveDate;
use std::cmp::Ordering;

pub(crate) fn assess(plan: &Plan, task: &Task, records: &Records, position: usize, as_of: NaiveDate) -> TaskVerdict {
    let original_due = task.deadline.last_good_day();
    // what is later than the day has not happened yet
    let done = records.completions_of(position).iter().find(|completion| completion.on <= as_of);
    let until = done.map_or(as_of, |completion| completion.on);
    let pauses = Pauses::of(records.pauses_of(position), original_due, until);
    let waiver = records.waivers_of(position).iter().find(|waiver| waiver.on <= until);
    let due = pauses.due;

    let (status, decided) = match (waiver, done, due, pauses.resting) {
        (Some(waiver), _, _, _) => {
            (DeadlineStatus::Waived, Reason::Waived { on: waiver.on, document: waiver.document.clone() })
        }
        (None, Some(done), due, _) => {
            // done in a pause without an end: there is no due day that it could miss
            let status = match due.map(|due| done.on.cmp(&due)) {
                Some(Ordering::Less) | None => DeadlineStatus::DoneEarly,
                Some(Ordering::Equal) => DeadlineStatus::DoneOnTime,
                Some(Ordering::Greater) => DeadlineStatus::DoneLate,
            };
            (status, Reason::Done { on: done.on })
        }
        (None, None, Some(due), false) => (pending(plan, due, as_of), boundary(task.deadline)),
        (None, None, Some(_) | None, true) | (None, None, None, false) => {
            (DeadlineStatus::Paused, boundary(task.deadline))
        }
    };
    let (waived, completed) = (waiver.is_some(), done.is_some());
    let late_on = match status {
        DeadlineStatus::Overdue => Some(as_of),
        DeadlineStatus::DoneLate => done.map(|done| done.on),
        DeadlineStatus::Upcoming
        | DeadlineStatus::DueSoon
        | DeadlineStatus::DueToday
        | DeadlineStatus::DoneEarly
        | DeadlineStatus::DoneOnTime
        | DeadlineStatus::Paused
        | DeadlineStatus::Waived => None,
    };
    let late = due.zip(late_on);
    let left = due.filter(|due| as_of <= *due && !waived && !completed);

    let mut reasons = vec![decided];
    if !matches!(status, DeadlineStatus::Waived) {
        reasons.extend(completed.then(|| boundary(task.deadline)));
        reasons.extend(pauses.reasons);
    }
    let parts = refs::illustrative(&[
        (plan.illustrative, IllustrativePart::Plan),
        (task.common.illustrative, IllustrativePart::Task),
        (task.deadline_illustrative, IllustrativePart::Deadline),
        (!waived && done.is_some_and(|done| done.illustrative), IllustrativePart::Completion),
        (!waived && pauses.illustrative, IllustrativePart::Pause),
        (waiver.is_some_and(|waiver| waiver.illustrative), IllustrativePart::Waiver),
    ]);
    let illustrative = !parts.is_empty();
    if illustrative {
        reasons.push(Reason::Illustrative { parts });
    }
    TaskVerdict {
        kind: ItemKind::Task,
        id: task.id.clone(),
        name: task.common.name.clone(),
        section: refs::section(plan, task.common.section),
        tags: task.common.tags.clone(),
        status,
        is_final: waived || completed,
        since: late.map(|(due, _)| next(due)),
        deadline: match task.deadline {
            Deadline::By(day) => assessment::Deadline::By(day),
            Deadline::Before(day) => assessment::Deadline::Before(day),
        },
        due,
        original_due,
        done_on: done.map(|done| done.on),
        days_left: left.map(|due| days_between(as_of, due)),
        working_days_left: left.and_then(|due| plan.calendar.working_days(next(as_of), due)),
        days_late: late.map(|(due, on)| days_between(due, on)),
        working_days_late: late.and_then(|(due, on)| plan.calendar.working_days(next(due), on)),
        reasons,
        responsible: refs::parties(plan, &task.common.responsible),
        supporting: refs::parties(plan, &task.common.supporting),
        document: refs::document(plan, task.common.document),
        note: task.common.note.clone(),
        illustrative,
    }
}

/// Not done, not resting: where the day stands to the due day. A day ends at 24:00, so the due day itself is in time.
fn pending(plan: &Plan, due: NaiveDate, as_of: NaiveDate) -> DeadlineStatus {
    match days_between(as_of, due) {
        ..=-1 => DeadlineStatus::Overdue,
        0 => DeadlineStatus::DueToday,
        left if left <= i64::from(plan.due_soon_days) => DeadlineStatus::DueSoon,
        _ => DeadlineStatus::Upcoming,
    }
}

fn boundary(deadline: Deadline) -> Reason {
    match deadline {
        Deadline::By(due) => Reason::DueDay { due },
        Deadline::Before(before) => Reason::LastGoodDay { before },
    }
}

/// What pauses do to a due day.
struct Pauses {
    /// Moved by the days paused; none while a pause without an end lasts.
    due: Option<NaiveDate>,
    /// Whether the task rests on the day.
    resting: bool,
    reasons: Vec<Reason>,
    illustrative: bool,
}

impl Pauses {
    /// The pauses that have begun by `until`.
    fn of(pauses: &[Pause], original_due: NaiveDate, until: NaiveDate) -> Self {
        let begun = pauses.iter().filter(|pause| pause.from <= until);
        let (moves, _) = moves(original_due, begun);
        Self {
            due: moves.last().map_or(Some(original_due), |last| last.due),
            resting: moves.iter().any(|moved| moved.pause.to.is_none_or(|to| until <= to)),
            illustrative: moves.iter().any(|moved| moved.pause.illustrative),
            reasons: moves
                .iter()
                .map(|moved| Reason::Paused { from: moved.pause.from, to: moved.pause.to, days: moved.days })
                .collect(),
        }
    }
}
