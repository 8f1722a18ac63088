//! Tasks as a plan states them: done or not done by a deadline.

use super::deadline::{self, Deadline, Form, Start};
use super::{Common, Known, chain, parties, read_all, read_common, read_responsible};
use crate::calendar::previous;
use crate::diagnostic::{Problem, Thing};
use crate::json::{Fields, Ids, Kind, Node};

/// A task with its deadline.
#[derive(Debug, Clone)]
pub(crate) struct Task {
    pub(crate) id: String,
    pub(crate) common: Common,
    pub(crate) deadline: Deadline,
}

const FIELDS: &[&str] = &[
    "id",
    "name",
    "section",
    "tags",
    "deadline",
    "responsible",
    "supporting",
    "document",
    "note",
    "weight",
    "illustrative",
];

pub(super) fn read_tasks(plan: &mut Fields<'_, '_>, known: &Known, ids: &mut Ids) -> Vec<Task> {
    let waited_for: Vec<Option<Node<'_>>> =
        plan.get("tasks").into_iter().flat_map(Node::items).filter_map(waits_for).collect();
    let mut tasks = read_all(plan, "tasks", ids, |node, problems| {
        let mut fields = Fields::of(node, FIELDS, problems)?;
        let id = fields.id().unwrap_or_default().into_owned();
        let mut common = read_common(&mut fields, known);
        read_responsible(&mut fields, "responsible", known, &mut common);
        let deadline = fields.need("deadline").and_then(|node| deadline::read(node, &known.calendar, fields.problems));
        let deadline = deadline.unwrap_or_else(Deadline::nothing);
        let last = match deadline.form {
            Form::By(day) => Some(day),
            Form::Before(day) => Some(previous(day)),
            Form::Within(term, Start::Day(from)) => term.last_day(from, &known.calendar),
            Form::Within(_, Start::After(_)) => None,
        };
        if let Some(due) = last.and_then(|last| known.calendar.roll(last, deadline.roll)) {
            let named = fields.get("responsible");
            parties::say_who_is_not_there(named, &common.responsible, due, known, fields.problems);
        }
        Some((id.clone(), Task { id, common, deadline }))
    });
    // tasks may stand before those that they wait for
    let found = chain(&waited_for, ids, Thing::Task, |id| Problem::DeadlineCycle { id }, plan.problems);
    for (task, waited_for) in tasks.iter_mut().zip(found) {
        if let (Form::Within(_, start @ Start::After(_)), Some(found)) = (&mut task.deadline.form, waited_for) {
            *start = Start::After(found);
        }
    }
    tasks
}

/// Of an object, the node that names the task it waits for.
fn waits_for(task: Node<'_>) -> Option<Option<Node<'_>>> {
    (task.kind() == Kind::Object).then(|| task.member("deadline").member("from").member_if_given("after"))
}
