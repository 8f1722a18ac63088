//! The verdict on one obligation, a task or a period of a report: its due day on the day, and where the day or the
//! completion stands to it.

use crate::assessment::{IllustrativePart, NotDecidedDay, Reason};
use crate::calendar::{Calendar, Mark, days_between, next};
use crate::order::sort_by_key;
use crate::plan::{LastGoodDay, Plan};
use crate::records::{Change, Course, Moved, Pause, Rule};
use crate::status::DeadlineStatus;
use chrono::NaiveDate;
use std::cmp::Ordering;

/// The deadline of an obligation, as far as it is known on the day.
pub(crate) struct Known {
    pub(crate) rule: Rule,
    /// The last good day of the plan; none while it waits for another task, or where the calendar does not reach.
    pub(crate) last: Option<LastGoodDay>,
    /// How that day came about.
    pub(crate) reasons: Vec<Reason>,
    /// The days that were counted to find it.
    pub(crate) counted: Vec<(NaiveDate, NaiveDate)>,
}

/// The verdict on an obligation.
pub(crate) struct Settled {
    pub(crate) status: DeadlineStatus,
    pub(crate) is_final: bool,
    pub(crate) since: Option<NaiveDate>,
    pub(crate) due: Option<NaiveDate>,
    pub(crate) original_due: Option<NaiveDate>,
    pub(crate) was_overdue_from: Option<NaiveDate>,
    pub(crate) done_on: Option<NaiveDate>,
    pub(crate) distance: Distance,
    pub(crate) reasons: Vec<Reason>,
    /// Which of the records it stands on are illustrative.
    pub(crate) parts: Vec<(bool, IllustrativePart)>,
}

/// The day up to which things count: the completion if there is one.
pub(crate) fn counts_until(course: &Course<'_>, as_of: NaiveDate) -> NaiveDate {
    course.done_on(as_of).map_or(as_of, |done| done.on)
}

/// `done_part` is the word for the completion, should it be illustrative.
pub(crate) fn settle(
    plan: &Plan,
    known: Known,
    course: &Course<'_>,
    as_of: NaiveDate,
    done_part: IllustrativePart,
) -> Settled {
    // what is later than the day has not happened yet; what is later than the completion does not matter to it
    let done = course.done_on(as_of);
    let until = counts_until(course, as_of);
    let moved = course.moved(&plan.calendar, known.rule, known.last, until);
    let waiver = course.waivers.iter().find(|waiver| waiver.on <= until);
    let due = moved.due;
    let status = match (waiver, done, due, moved.resting) {
        (Some(_), _, _, _) => DeadlineStatus::Waived,
        // with no due day there is none that it could miss
        (None, Some(done), due, _) => match due.map(|due| done.on.cmp(&due)) {
            Some(Ordering::Less) | None => DeadlineStatus::DoneEarly,
            Some(Ordering::Equal) => DeadlineStatus::DoneOnTime,
            Some(Ordering::Greater) => DeadlineStatus::DoneLate,
        },
        (None, None, _, true) => DeadlineStatus::Paused,
        (None, None, Some(due), false) => pending(plan, due, as_of),
        (None, None, None, false) => DeadlineStatus::Upcoming,
    };
    let (waived, completed) = (waiver.is_some(), done.is_some());
    let late_on = late_on(status, as_of, done.map(|done| done.on));
    let distance = Distance::of(&plan.calendar, due, as_of, late_on, !waived && !completed);
    let reopened = course.reopened(until);

    let mut reasons: Vec<Reason> = Vec::new();
    match waiver {
        Some(waiver) => reasons.push(Reason::Waived { on: waiver.on, document: waiver.document.clone() }),
        None => {
            reasons.extend(done.map(|done| Reason::Done { on: done.on, document: done.document.clone() }));
            reasons.extend(known.reasons);
            reasons.extend(known.last.and_then(|last| roll_of(known.rule, (last.unrolled, last.day))));
            for change in &moved.changes {
                reasons.extend(change_in_words(change, known.rule));
                if let Change::Paused { moved: Some(moved), .. } = change {
                    reasons.extend(roll_of(known.rule, *moved));
                }
            }
            reasons.extend(reopened.map(|(reopening, done)| Reason::Reopened {
                on: reopening.on,
                done: done.on,
                document: reopening.document.clone(),
            }));
            let mut counted = moved.counted.clone();
            counted.extend(known.counted.into_iter().chain(distance.counted));
            reasons.extend(not_decided(&plan.calendar, &counted));
        }
    }
    let parts = parts(
        &moved,
        waiver.map(|w| w.illustrative),
        done.map(|d| d.illustrative),
        reopened.map(|(reopening, _)| reopening.illustrative),
        done_part,
    );
    Settled {
        status,
        // a later reopening in the records would change it
        is_final: waived || (completed && course.reopenings.iter().all(|reopening| reopening.on <= as_of)),
        since: late_on.and(due).and_then(|due| course.late_from(due, next(until))),
        due,
        original_due: known.last.map(|last| last.day),
        was_overdue_from: moved.was_overdue_from,
        done_on: done.map(|done| done.on),
        distance,
        reasons,
        parts,
    }
}

/// Not done, not resting: where the day stands to the due day. A day ends at 24:00, so the due day itself is in time.
pub(crate) fn pending(plan: &Plan, due: NaiveDate, as_of: NaiveDate) -> DeadlineStatus {
    match days_between(as_of, due) {
        ..=-1 => DeadlineStatus::Overdue,
        0 => DeadlineStatus::DueToday,
        left if left <= i64::from(plan.due_soon_days) => DeadlineStatus::DueSoon,
        _ => DeadlineStatus::Upcoming,
    }
}

/// The day on which it is, or was, late.
pub(crate) fn late_on(status: DeadlineStatus, as_of: NaiveDate, done: Option<NaiveDate>) -> Option<NaiveDate> {
    match status {
        DeadlineStatus::Overdue => Some(as_of),
        DeadlineStatus::DoneLate => done,
        DeadlineStatus::Upcoming
        | DeadlineStatus::DueSoon
        | DeadlineStatus::DueToday
        | DeadlineStatus::DoneEarly
        | DeadlineStatus::DoneOnTime
        | DeadlineStatus::Paused
        | DeadlineStatus::Waived => None,
    }
}

/// Days and working days to the due day, or from it.
pub(crate) struct Distance {
    pub(crate) days_left: Option<i64>,
    pub(crate) working_days_left: Option<i64>,
    pub(crate) days_late: Option<i64>,
    pub(crate) working_days_late: Option<i64>,
    /// The days that were counted.
    pub(crate) counted: Option<(NaiveDate, NaiveDate)>,
}

impl Distance {
    /// The first day of a count is not counted, the last one is.
    pub(crate) fn of(
        calendar: &Calendar,
        due: Option<NaiveDate>,
        as_of: NaiveDate,
        late_on: Option<NaiveDate>,
        is_pending: bool,
    ) -> Self {
        let late = due.zip(late_on);
        let left = due.filter(|due| is_pending && as_of <= *due);
        let counted = late.map(|(due, on)| (next(due), on)).or(left.map(|due| (next(as_of), due)));
        let working =
            |days: Option<(NaiveDate, NaiveDate)>| days.and_then(|(from, to)| calendar.working_days(next(from), to));
        Self {
            days_left: left.map(|due| days_between(as_of, due)),
            working_days_left: working(left.map(|due| (as_of, due))),
            days_late: late.map(|(due, on)| days_between(due, on)),
            working_days_late: working(late),
            counted,
        }
    }
}

/// The roll of a last day, if it moved it.
fn roll_of(rule: Rule, (from, to): (NaiveDate, NaiveDate)) -> Option<Reason> {
    (from != to).then_some(Reason::Rolled { roll: rule.roll, from, to })
}

fn change_in_words(change: &Change<'_>, rule: Rule) -> Option<Reason> {
    Some(match change {
        Change::Paused { pause, days, moved, was_due } => {
            let (days, working_days) = if rule.counts_working_days { (None, *days) } else { (*days, None) };
            paused(pause, days, working_days, moved.map(|(last, _)| last), *was_due)
        }
        Change::Rested(pause) => paused(pause, None, None, None, None),
        Change::TooLate(..) => return None,
        Change::Extended { extension, was_due, in_time, stays } => Reason::Extended {
            until: extension.until,
            decided: extension.decided,
            was_due: *was_due,
            in_time: *in_time,
            stays: *stays,
            document: extension.document.clone(),
        },
    })
}

fn paused(
    pause: &Pause,
    days: Option<i64>,
    working_days: Option<i64>,
    last: Option<NaiveDate>,
    was_due: Option<NaiveDate>,
) -> Reason {
    let document = pause.document.clone();
    Reason::Paused { from: pause.from, to: pause.to, days, working_days, last, was_due, document }
}

/// The days among those counted that are not decided: the first few, and how many more.
#[inline(never)]
pub(crate) fn not_decided(calendar: &Calendar, counted: &[(NaiveDate, NaiveDate)]) -> Option<Reason> {
    const MOST_NAMED: usize = 5;
    let mut found: Vec<_> = counted.iter().flat_map(|(from, to)| calendar.undecided(*from, *to)).collect();
    sort_by_key(&mut found, |mark| mark.date);
    found.dedup_by_key(|mark| mark.date);
    if found.is_empty() {
        return None;
    }
    let more = u32::try_from(found.len().saturating_sub(MOST_NAMED)).unwrap_or(u32::MAX);
    let named = |mark: &Mark| {
        let Mark { date, kind, status, .. } = *mark;
        NotDecidedDay { date, kind, status, name: calendar.name_of(mark) }
    };
    let days = found.into_iter().take(MOST_NAMED).map(named).collect();
    Some(Reason::NotDecided { days, more })
}

fn parts(
    moved: &Moved<'_>,
    waiver: Option<bool>,
    done: Option<bool>,
    reopened: Option<bool>,
    done_part: IllustrativePart,
) -> Vec<(bool, IllustrativePart)> {
    if let Some(waiver) = waiver {
        return vec![(waiver, IllustrativePart::Waiver)];
    }
    let paused = moved.changes.iter().any(|change| match change {
        Change::Paused { pause, .. } | Change::Rested(pause) => pause.illustrative,
        Change::TooLate(..) | Change::Extended { .. } => false,
    });
    let extended = moved.changes.iter().any(|change| match change {
        Change::Extended { extension, .. } => extension.illustrative,
        Change::TooLate(..) | Change::Paused { .. } | Change::Rested(_) => false,
    });
    vec![
        (done == Some(true), done_part),
        (paused, IllustrativePart::Pause),
        (extended, IllustrativePart::Extension),
        (reopened == Some(true), IllustrativePart::Reopening),
    ]
}
