//! The verdicts on tasks and on periods of reports, and how their due days are stated.

use super::{DocumentRef, ItemKind, ItemRef, Party, Reason};
use crate::calendar::{Every, Roll, Span, Term, WindowKind};
use crate::number::Figure;
use crate::status::DeadlineStatus;
use crate::text::Text;
use chrono::NaiveDate;

/// A deadline as the plan states it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Deadline {
    /// The day itself is in time.
    By(NaiveDate),
    /// The day before is the last good one.
    Before(NaiveDate),
    /// A time from a day, or after another task.
    Within(TermFrom),
}

/// A time and what it is counted from; that day is not counted itself (Civil Code 2015 art. 147).
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct TermFrom {
    /// The time.
    pub term: Term,
    /// The day; none while the other task is not done.
    pub from: Option<NaiveDate>,
    /// The other task.
    pub after: Option<ItemRef>,
}

/// The verdict on one task.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct TaskVerdict {
    /// Always `task`.
    pub kind: ItemKind,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Its section.
    pub section: Option<String>,
    /// Its tags.
    pub tags: Vec<String>,
    /// The verdict.
    pub status: DeadlineStatus,
    /// Whether no later day can change the verdict while the inputs stay.
    pub is_final: bool,
    /// The first day on which it was late.
    pub since: Option<NaiveDate>,
    /// The deadline as the plan states it.
    pub deadline: Deadline,
    /// Where the last good day goes if it is no working day.
    pub roll: Roll,
    /// The last good day, moved by pauses and extensions; none while a pause without an end lasts, or while it waits for
    /// another task.
    pub due: Option<NaiveDate>,
    /// The last good day of the plan; none while it waits for another task.
    pub original_due: Option<NaiveDate>,
    /// The first day on which it was late before an extension that came later than the due day; of what was done in time
    /// the day on which it was reopened.
    pub was_overdue_from: Option<NaiveDate>,
    /// The day it was done.
    pub done_on: Option<NaiveDate>,
    /// Days until the due day, 0 on it.
    pub days_left: Option<i64>,
    /// Working days until the due day, the day itself included.
    pub working_days_left: Option<i64>,
    /// Days after the due day.
    pub days_late: Option<i64>,
    /// Working days after the due day.
    pub working_days_late: Option<i64>,
    /// The rule that decided first, then the facts beside it.
    pub reasons: Vec<Reason>,
    /// Who answers for it.
    pub responsible: Vec<Party>,
    /// Who helps.
    pub supporting: Vec<Party>,
    /// What orders it.
    pub document: Option<DocumentRef>,
    /// The plan's own note.
    pub note: Option<Text>,
    /// Whether an input of this verdict is illustrative.
    pub illustrative: bool,
}

/// One period of a recurring report, for one unit.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct PeriodVerdict {
    /// Its name, such as `2023-07` or `2023-Q3`.
    pub period: String,
    /// The days that its data cover.
    pub window: Span,
    /// The verdict.
    pub status: DeadlineStatus,
    /// Whether no later day can change the verdict while the inputs stay.
    pub is_final: bool,
    /// The first day on which it was late.
    pub since: Option<NaiveDate>,
    /// The last good day, moved by extensions.
    pub due: Option<NaiveDate>,
    /// The last good day of the plan.
    pub original_due: Option<NaiveDate>,
    /// The first day on which it was late before an extension that came later than the due day.
    pub was_overdue_from: Option<NaiveDate>,
    /// The day it was submitted.
    pub submitted_on: Option<NaiveDate>,
    /// Days until the due day, 0 on it.
    pub days_left: Option<i64>,
    /// Working days until the due day, the day itself included.
    pub working_days_left: Option<i64>,
    /// Days after the due day.
    pub days_late: Option<i64>,
    /// Working days after the due day.
    pub working_days_late: Option<i64>,
    /// The rule that decided first, then the facts beside it.
    pub reasons: Vec<Reason>,
    /// Whether an input of this verdict is illustrative.
    pub illustrative: bool,
}

/// The day on which a report on a period is due, as the plan states it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum PeriodDeadline {
    /// That day of a month is in time.
    ByDay(DayOfMonth),
    /// The day before is the last good one.
    BeforeDay(DayOfMonth),
    /// That day of a week is in time.
    ByWeekday(DayOfWeek),
    /// So many working days after the window closes.
    WorkingDaysAfterClose(u32),
}

/// A day of a month, 1 to 31.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct DayOfMonth {
    /// The day; the last one where the month lacks it.
    pub day: u32,
    /// Which month.
    pub within: WhichMonth,
}

/// Of which month a day is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum WhichMonth {
    /// The first after the period.
    Next,
    /// The last of the period.
    Last,
}

/// A day of a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct DayOfWeek {
    /// The day.
    pub day: chrono::Weekday,
    /// Which week.
    pub within: WhichWeek,
}

/// Of which week a day is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum WhichWeek {
    /// The one after the period.
    Next,
    /// The period itself.
    Last,
}

/// The verdict on one recurring report of one unit that owes it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReportVerdict {
    /// Always `report`.
    pub kind: ItemKind,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Its section.
    pub section: Option<String>,
    /// Its tags.
    pub tags: Vec<String>,
    /// Who owes it.
    pub unit: Party,
    /// Whom it is sent to.
    pub to: Option<Party>,
    /// How often.
    pub every: Every,
    /// Which days the data of a period cover.
    pub window: WindowKind,
    /// The due day as the plan states it.
    pub deadline: PeriodDeadline,
    /// Where a due day goes that is no working day.
    pub roll: Roll,
    /// Periods are owed whose windows close from this day
    pub start: NaiveDate,
    /// to this one.
    pub end: NaiveDate,
    /// The most urgent status of its periods: what is pending before what is done. None before the first period.
    pub status: Option<DeadlineStatus>,
    /// Every period whose window has begun, in order.
    pub periods: Vec<PeriodVerdict>,
    /// How reliably it comes.
    pub compliance: Compliance,
    /// What is due next: the earliest period not submitted whose due day is not past.
    pub next_due: Option<NextDue>,
    /// Facts beside it.
    pub reasons: Vec<Reason>,
    /// Who helps.
    pub supporting: Vec<Party>,
    /// What orders it.
    pub document: Option<DocumentRef>,
    /// The plan's own note.
    pub note: Option<Text>,
    /// Whether an input of this verdict is illustrative.
    pub illustrative: bool,
}

/// How many of the periods that are settled came in time. Waived ones stand outside.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Compliance {
    /// Submitted, or overdue.
    pub due: u32,
    /// Submitted early or on time.
    pub in_time: u32,
    /// Submitted late.
    pub late: u32,
    /// Overdue.
    pub missing: u32,
    /// in time / due.
    pub rate: Option<Figure>,
}

/// The period that is due next.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct NextDue {
    /// Its name.
    pub period: String,
    /// Its last good day.
    pub due: NaiveDate,
}
