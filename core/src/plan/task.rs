//! Tasks as a plan states them: done or not done by a deadline.

use super::{Common, CommonFields, Known, read_common};
use crate::calendar::previous;
use crate::json::{self, Node, Problems};
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

pub(crate) fn read(node: Node<'_>, known: &Known, problems: &mut Problems) -> Option<Task> {
    let [id, name, section, tags, deadline, responsible, supporting, document, note, illustrative] = json::object(
        node,
        ["id", "name", "section", "tags", "deadline", "responsible", "supporting", "document", "note", "illustrative"],
        problems,
    )?;
    let id = json::required(node, id, "id", problems).and_then(|id| json::id(id, problems));
    let fields = CommonFields { name, section, tags, responsible, supporting, document, note, illustrative };
    let common = read_common(node, &fields, known, problems);
    let deadline =
        json::required(node, deadline, "deadline", problems).and_then(|deadline| read_deadline(deadline, problems));
    let (deadline, deadline_illustrative) = deadline?;
    Some(Task { id: id?.into_owned(), common: common?, deadline, deadline_illustrative })
}

fn read_deadline(node: Node<'_>, problems: &mut Problems) -> Option<(Deadline, bool)> {
    let [by, before, illustrative] = json::object(node, ["by", "before", "illustrative"], problems)?;
    let illustrative = json::flag(illustrative, problems);
    let deadline = match json::one_of(node, [by, before], "`by`, `before`", problems)? {
        (0, day) => Deadline::By(json::day(day, problems)?),
        (_, day) => Deadline::Before(json::day(day, problems)?),
    };
    Some((deadline, illustrative))
}
