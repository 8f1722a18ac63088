//! Tasks as a plan states them: done or not done by a deadline.

use super::{Common, Known, read_common};
use crate::calendar::previous;
use crate::json::{self, Fields, Node, Problems};
use chrono::NaiveDate;

/// The boundary is a field: the 15th itself is in time `by` the 15th, and too late `before` it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Deadline {
    By(NaiveDate),
    Before(NaiveDate),
}

impl Deadline {
    /// The last day that is in time; a day ends at 24:00.
    pub(crate) fn last_good_day(self) -> NaiveDate {
        match self {
            Self::By(day) => day,
            Self::Before(day) => previous(day),
        }
    }
}

/// A task with its deadline.
#[derive(Debug)]
pub(crate) struct Task {
    pub(crate) id: String,
    pub(crate) common: Common,
    pub(crate) deadline: Deadline,
    pub(crate) deadline_illustrative: bool,
}

const FIELDS: &[&str] =
    &["id", "name", "section", "tags", "deadline", "responsible", "supporting", "document", "note", "illustrative"];

pub(crate) fn read(node: Node<'_>, known: &Known, problems: &mut Problems) -> Option<Task> {
    let mut fields = Fields::of(node, FIELDS, problems)?;
    let id = fields.id().unwrap_or_default().into_owned();
    let common = read_common(&mut fields, known);
    let deadline = fields.need("deadline").and_then(|deadline| read_deadline(deadline, fields.problems));
    let (deadline, deadline_illustrative) = deadline.unwrap_or((Deadline::By(NaiveDate::MIN), false));
    Some(Task { id, common, deadline, deadline_illustrative })
}

fn read_deadline(node: Node<'_>, problems: &mut Problems) -> Option<(Deadline, bool)> {
    let mut fields = Fields::of(node, &["by", "before", "illustrative"], problems)?;
    let illustrative = fields.flag("illustrative");
    let deadline = match fields.one_of(&["by", "before"])? {
        (0, day) => Deadline::By(json::day(day, fields.problems)?),
        (_, day) => Deadline::Before(json::day(day, fields.problems)?),
    };
    Some((deadline, illustrative))
}
