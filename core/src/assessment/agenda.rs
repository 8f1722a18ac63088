//! What is due when.

use super::{AnyStatus, DocumentRef, Follows, ItemKind, Party, PlanSummary};
use crate::text::Text;
use chrono::NaiveDate;

/// The dates of a plan between two days.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Agenda {
    /// The plan.
    pub plan: PlanSummary,
    /// The day on which the records were looked at.
    pub as_of: NaiveDate,
    /// What was recorded or decided after this day is left out.
    pub known_on: Option<NaiveDate>,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// By day.
    pub entries: Vec<AgendaEntry>,
}

/// Something that is due on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct AgendaEntry {
    /// A name that stays when the day moves; unique in its plan.
    pub uid: String,
    /// The day.
    pub day: NaiveDate,
    /// Indicator, task, report or consequence.
    pub kind: ItemKind,
    /// Its id; of a consequence, the policy's.
    pub id: String,
    /// Of a report, the period; of an interim target, its day.
    pub period: Option<String>,
    /// Of a consequence, what is owed: an explanation or a review.
    pub follows: Option<Follows>,
    /// Its name.
    pub name: Text,
    /// Its section.
    pub section: Option<String>,
    /// Who owes it.
    pub owed_by: Vec<Party>,
    /// How it stands.
    pub status: AnyStatus,
    /// The day it was done.
    pub done_on: Option<NaiveDate>,
    /// What orders it.
    pub document: Option<DocumentRef>,
    /// Whether an input of it is illustrative.
    pub illustrative: bool,
}
