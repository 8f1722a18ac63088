//! The verdicts on dossiers, and the counts of a service and its units.

use super::{DeadlineCounts, DocumentRef, ItemKind, ItemRef, Party, Reason, StatusCounts};
use crate::number::Figure;
use crate::status::DeadlineStatus;
use crate::text::Text;
use chrono::NaiveDate;

/// How long a dossier may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Limit {
    /// Calendar days; the last one rolls to a working day.
    Days(u32),
    /// Working days.
    WorkingDays(u32),
    /// Sessions of the office hours, two a day.
    HalfDays(u32),
    /// Hours in which offices are open.
    Hours(u32),
}

/// The verdict on one dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct DossierVerdict {
    /// Always `dossier`.
    pub kind: ItemKind,
    /// Its id.
    pub id: String,
    /// Its service.
    pub service: ItemRef,
    /// The unit that settles it.
    pub unit: Party,
    /// Whether it came online.
    pub online: bool,
    /// The verdict.
    pub status: DeadlineStatus,
    /// Whether no later day can change the verdict while the inputs stay.
    pub is_final: bool,
    /// The first day on which it was late.
    pub since: Option<NaiveDate>,
    /// When it came: `2023-08-01` or `2023-08-01T14:20`.
    pub received: String,
    /// The day from which its limit is counted.
    pub counted_from: Option<NaiveDate>,
    /// The last good day; none while it waits for the applicant, or where the calendar does not reach.
    pub due: Option<NaiveDate>,
    /// The last good time of that day, such as `10:00`, where the limit needs one.
    pub due_time: Option<String>,
    /// The last good day as if it had never waited or been promised again.
    pub original_due: Option<NaiveDate>,
    /// The first day on which it was late before a re-appointment that came later than the due day.
    pub was_overdue_from: Option<NaiveDate>,
    /// When it was finished.
    pub finished: Option<String>,
    /// Days until the due day, 0 on it.
    pub days_left: Option<i64>,
    /// Working days until the due day, the day itself included.
    pub working_days_left: Option<i64>,
    /// Days after the due day; 0 if it was late by hours only.
    pub days_late: Option<i64>,
    /// Working days after the due day.
    pub working_days_late: Option<i64>,
    /// 2 early, 1 on time, 0 late (Circular 01/2018/TT-VPCP art. 13); none while it is pending.
    pub score: Option<u32>,
    /// The rule that decided first, then the facts beside it.
    pub reasons: Vec<Reason>,
    /// The document of the record.
    pub document: Option<String>,
    /// Whether an input of this verdict is illustrative.
    pub illustrative: bool,
}

/// The dossiers of one service.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ServiceVerdict {
    /// Always `service`.
    pub kind: ItemKind,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Its section.
    pub section: Option<String>,
    /// Its tags.
    pub tags: Vec<String>,
    /// How long a dossier may take.
    pub limit: Limit,
    /// What is received later than this counts as received on the next working day.
    pub cut_off: Option<String>,
    /// What its on-time rate divides by.
    pub on_time_rate: OnTimeRate,
    /// How far ahead `falling_due` looks.
    pub forecast: Forecast,
    /// All its dossiers of the plan's period.
    pub totals: DossierTotals,
    /// The same by unit, in the plan's order; units without a dossier are left out.
    pub units: Vec<UnitTotals>,
    /// One verdict for each dossier, by the day received.
    pub dossiers: Vec<DossierVerdict>,
    /// Facts beside it.
    pub reasons: Vec<Reason>,
    /// What orders it.
    pub document: Option<DocumentRef>,
    /// The plan's own note.
    pub note: Option<Text>,
    /// Whether an input of this verdict is illustrative.
    pub illustrative: bool,
}

/// What the on-time rate divides by. The numerator is early + on time among the same dossiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OnTimeRate {
    /// Received in the plan's period.
    Received,
    /// Finished.
    Processed,
    /// Finished, or overdue.
    Due,
    /// Received in the plan's period, or carried over into it.
    ReceivedAndCarried,
}

/// A look ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Forecast {
    /// So many working days.
    pub working_days: u32,
    /// The last of them; none where the calendar does not reach.
    pub until: Option<NaiveDate>,
}

/// The dossiers of one unit.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnitTotals {
    /// The unit.
    pub unit: Party,
    /// Its dossiers.
    pub totals: DossierTotals,
}

/// Counts of dossiers of the plan's period up to the day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct DossierTotals {
    /// Received in the period.
    pub received: u32,
    /// Received before the period, and not finished when it began.
    pub carried_over: u32,
    /// Received in the period, online.
    pub online: u32,
    /// Finished.
    pub processed: u32,
    /// Finished, or overdue.
    pub due: u32,
    /// By status.
    pub statuses: StatusCounts,
    /// In the four states of official reports.
    pub deadlines: DeadlineCounts,
    /// The on-time rate that the service names.
    pub on_time: OnTimeShare,
    /// online / received.
    pub online_share: Option<Figure>,
    /// Points of those finished: 2 early, 1 on time, 0 late (Circular 01/2018/TT-VPCP art. 13).
    pub score: u32,
    /// score / processed.
    pub mean_score: Option<Figure>,
    /// Pending, and due within the forecast's working days: late then, if not finished before.
    pub falling_due: u32,
}

/// An on-time rate with what it is made of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct OnTimeShare {
    /// Early + on time.
    pub over: u32,
    /// What it is divided by.
    pub under: u32,
    /// The rate; none where nothing is divided.
    pub rate: Option<Figure>,
}

/// The answer for dossiers given by columns.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct DossierAnswers {
    /// The due day of each row, in days since 1970-01-01; `i32::MIN` while it waits, or where the calendar does not
    /// reach. [`DossierAnswers::due_of`] gives a day.
    pub due: Vec<i32>,
    /// The status of each row: its position in the order `upcoming`, `due_soon`, `due_today`, `overdue`, `done_early`,
    /// `done_on_time`, `done_late`, `paused`. 255 for what is received later than the day or does not belong to the
    /// plan's period, and is not counted. [`DossierAnswers::status_of`] gives a status.
    pub status: Vec<u8>,
    /// The counts of each service, in the plan's order; without single dossiers.
    pub services: Vec<ServiceVerdict>,
}

impl DossierAnswers {
    /// The due day of a row; none while it waits, or where the calendar does not reach.
    #[must_use]
    pub fn due_of(&self, row: usize) -> Option<NaiveDate> {
        // chrono counts from the first day of the year 1, of which 1970-01-01 is the 719,163rd
        NaiveDate::from_num_days_from_ce_opt(self.due.get(row)?.checked_add(719_163)?)
    }

    /// The status of a row; none of what is received later than the day or does not belong to the plan's period.
    #[must_use]
    pub fn status_of(&self, row: usize) -> Option<DeadlineStatus> {
        DeadlineStatus::WORDS.get(usize::from(*self.status.get(row)?)).map(|(_, status)| *status)
    }
}
