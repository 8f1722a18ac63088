//! What follows from verdicts, for whom and by when.

use super::{AnyStatus, DocumentRef, GradeLimit, ItemKind, Party, Reason, VerdictKind};
use crate::calendar::Term;
use crate::number::Figure;
use crate::status::{DeadlineStatus, Quality};
use crate::text::{Language, Text, in_language};
use chrono::NaiveDate;

/// What a policy makes a unit owe.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Consequence {
    /// Always `consequence`.
    pub kind: ItemKind,
    /// The policy's id.
    pub policy: String,
    /// The policy's name.
    pub name: Text,
    /// What follows.
    pub follows: Follows,
    /// The words of a note.
    pub note: Option<Text>,
    /// The grades that are taken from the unit.
    pub grade: Option<GradeLimit>,
    /// By which unit.
    pub owed_by: Party,
    /// Before whom it answers.
    pub to: Option<Party>,
    /// The verdicts that caused it.
    pub because: Vec<Cause>,
    /// The shares of the unit's items that the policy asks about, and found as it asks.
    pub shares: Vec<UnitShare>,
    /// The day from which the time is counted; none of what is not owed.
    pub since: Option<NaiveDate>,
    /// The time given.
    pub within: Option<Term>,
    /// The last good day; none without a time, and where the calendar does not reach.
    pub due: Option<NaiveDate>,
    /// Where the day, or what was filed, stands to the due day; none of what is not owed.
    pub status: Option<DeadlineStatus>,
    /// The first day on which it was late.
    pub overdue_from: Option<NaiveDate>,
    /// The day it was filed, or held.
    pub done_on: Option<NaiveDate>,
    /// Days to the due day.
    pub days_left: Option<i64>,
    /// Working days to the due day.
    pub working_days_left: Option<i64>,
    /// Days from the due day, to the as-of date or to the day it was filed.
    pub days_late: Option<i64>,
    /// The same in working days.
    pub working_days_late: Option<i64>,
    /// Facts beside it.
    pub reasons: Vec<Reason>,
    /// What orders it.
    pub document: Option<DocumentRef>,
    /// Whether the policy, its time or a verdict behind it is illustrative.
    pub illustrative: bool,
}

/// A verdict that caused a consequence.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Cause {
    /// Indicator, task, report, dossier, or a consequence of another policy.
    pub kind: VerdictKind,
    /// Its id; of a consequence that of its policy.
    pub id: String,
    /// Of an indicator's part, whose part it is.
    pub unit: Option<Party>,
    /// Of a report the period; of an interim target and of a consequence its due day.
    pub period: Option<String>,
    /// Of a consequence the day from which its time is counted.
    pub counted_from: Option<NaiveDate>,
    /// Its name; of a dossier that of its service.
    pub name: Text,
    /// Its status.
    pub status: AnyStatus,
    /// The first day of the miss, if it is one.
    pub since: Option<NaiveDate>,
    /// What else of the verdict the policy asks about, and found as it asks.
    pub facts: Vec<CauseFact>,
}

/// A fact about a verdict on which it hangs that a policy speaks of it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum CauseFact {
    /// A number of the verdict lies within these bounds.
    #[non_exhaustive]
    Number {
        /// Which number.
        number: CauseNumber,
        /// The number: a share of 1, or days.
        value: Figure,
        /// The bounds within which it lies.
        bounds: Bounds,
    },
    /// How good the figure is.
    #[non_exhaustive]
    Quality {
        /// So good.
        quality: Quality,
    },
    /// What the forecast says of the target.
    #[non_exhaustive]
    Forecast {
        /// Whether it is reached.
        reaches: bool,
    },
}

/// A share of a unit's items on which it hangs that a policy speaks of the unit.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnitShare {
    /// The items that are as the policy says.
    pub over: u32,
    /// Of all these.
    pub under: u32,
    /// over / under.
    pub value: Figure,
    /// The bounds within which it lies.
    pub bounds: Bounds,
}

/// Between which bounds a number lies; none where it has none on a side.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Bounds {
    /// Not below this.
    pub at_least: Option<Figure>,
    /// Above this.
    pub above: Option<Figure>,
    /// Not above this.
    pub at_most: Option<Figure>,
    /// Below this.
    pub below: Option<Figure>,
}

/// A number of a verdict that a policy can ask about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "the forms of conditions with a number")]
pub enum CauseNumber {
    /// tỷ lệ thực hiện: how much of the target is reached, or of a ceiling used.
    Achievement,
    /// tiến độ so với lộ trình: progress / expected progress; of a total under a ceiling expected / actual.
    Pace,
    /// số ngày chậm: days late.
    DaysLate,
    /// số ngày làm việc chậm: working days late.
    WorkingDaysLate,
}

/// What can follow from verdicts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Follows {
    /// báo cáo giải trình: an explanation is owed.
    Explanation,
    /// kiểm điểm, xem xét trách nhiệm: a review is proposed.
    Review,
    /// nhắc việc: a reminder.
    Reminder,
    /// ghi chú: words of the policy.
    Note,
    /// hạn chế xếp loại: the unit is excluded from grades, or capped in one.
    Grade,
}

impl Follows {
    /// What it is called, as a heading.
    #[must_use]
    pub fn label(self, language: Language) -> &'static str {
        let words: &'static [&'static str; 2] = match self {
            Self::Explanation => &["Báo cáo giải trình", "Explanation"],
            Self::Review => &["Xem xét trách nhiệm", "Review of responsibility"],
            Self::Reminder => &["Nhắc việc", "Reminder"],
            Self::Note => &["Ghi chú", "Note"],
            Self::Grade => &["Hạn chế xếp loại", "Grade limited"],
        };
        in_language(language, words)
    }
}
