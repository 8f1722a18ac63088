//! The verdict on one task.

use super::deadline::{Known, counts_until, settle};
use super::refs;
use crate::assessment::{self, IllustrativePart, ItemKind, ItemRef, Reason, TaskVerdict, TermFrom};
use crate::plan::{Form, LastGoodDay, Plan, Start, Task, at};
use crate::records::{Obligation, Records, Rule};
use chrono::NaiveDate;

pub(crate) fn assess(plan: &Plan, task: &Task, records: &Records, position: u32, as_of: NaiveDate) -> TaskVerdict {
    let course = records.course(Obligation::Task(position));
    let deadline = &task.deadline;
    // the other task is looked at as it was when this one was done
    let until = counts_until(&course, as_of);
    let waited_for = deadline.waits_for().and_then(|other| at(&plan.tasks, other).map(|task| (other, task)));
    let after = waited_for.and_then(|(other, _)| records.course(Obligation::Task(other)).done_on(until));
    let other_waived = waited_for.is_some_and(|(other, _)| {
        records.course(Obligation::Task(other)).waivers.iter().any(|waiver| waiver.on <= until)
    });
    let last = deadline.last_good_day(&plan.calendar, after.map(|done| done.on));
    let known = Known {
        rule: Rule::of_task(task),
        last,
        reasons: how_it_falls(task, waited_for.map(|(_, task)| task), after.map(|done| done.on), other_waived, last),
        counted: last
            .and_then(|last| last.from.zip(Some(last.day)))
            .filter(|_| deadline.counts_working_days())
            .into_iter()
            .collect(),
    };
    let settled = settle(plan, known, &course, as_of, IllustrativePart::Completion);
    let mut inputs = vec![
        (plan.illustrative, IllustrativePart::Plan),
        (task.common.illustrative, IllustrativePart::Task),
        (deadline.illustrative || after.is_some_and(|done| done.illustrative), IllustrativePart::Deadline),
    ];
    inputs.extend(settled.parts);
    let parts = refs::illustrative(&inputs);
    let illustrative = !parts.is_empty();
    let mut reasons = settled.reasons;
    reasons.extend(illustrative.then_some(Reason::Illustrative { parts }));
    TaskVerdict {
        kind: ItemKind::Task,
        id: task.id.clone(),
        name: task.common.name.clone(),
        section: refs::section(plan, task.common.section),
        tags: task.common.tags.clone(),
        status: settled.status,
        is_final: settled.is_final,
        since: settled.since,
        deadline: stated(task, waited_for.map(|(_, task)| task), last),
        roll: deadline.roll,
        due: settled.due,
        original_due: settled.original_due,
        was_overdue_from: settled.was_overdue_from,
        done_on: settled.done_on,
        days_left: settled.distance.days_left,
        working_days_left: settled.distance.working_days_left,
        days_late: settled.distance.days_late,
        working_days_late: settled.distance.working_days_late,
        reasons,
        responsible: refs::parties(plan, &task.common.responsible),
        supporting: refs::parties(plan, &task.common.supporting),
        document: refs::document(plan, task.common.document),
        note: task.common.note.clone(),
        illustrative,
    }
}

/// The deadline as the plan states it.
fn stated(task: &Task, waited_for: Option<&Task>, last: Option<LastGoodDay>) -> assessment::Deadline {
    match task.deadline.form {
        Form::By(day) => assessment::Deadline::By(day),
        Form::Before(day) => assessment::Deadline::Before(day),
        Form::Within(term, start) => assessment::Deadline::Within(TermFrom {
            term,
            from: match start {
                Start::Day(day) => Some(day),
                Start::After(_) => last.and_then(|last| last.from),
            },
            after: waited_for.map(|task| ItemRef { id: task.id.clone(), name: task.common.name.clone() }),
        }),
    }
}

/// How the last good day comes about, before any roll.
fn how_it_falls(
    task: &Task,
    waited_for: Option<&Task>,
    after: Option<NaiveDate>,
    waived: bool,
    last: Option<LastGoodDay>,
) -> Vec<Reason> {
    let mut reasons: Vec<Reason> = Vec::new();
    match (waited_for, after) {
        (Some(other), Some(on)) => {
            let (task, name) = (other.id.clone(), other.common.name.clone());
            reasons.push(Reason::AfterTask { task, name, on });
        }
        (Some(other), None) => {
            reasons.push(Reason::WaitsFor { task: other.id.clone(), name: other.common.name.clone(), waived });
        }
        (None, _) => {}
    }
    if let Some(named) = &task.deadline.named {
        reasons.push(Reason::NamedDay { point: named.point, of: named.of.clone(), day: named.day });
    }
    match (task.deadline.form, last) {
        (Form::By(due), _) => reasons.push(Reason::DueDay { due }),
        (Form::Before(before), _) => reasons.push(Reason::LastGoodDay { before }),
        (Form::Within(term, _), Some(LastGoodDay { from: Some(from), unrolled: last, .. })) => {
            reasons.push(Reason::Term { term, from, last });
        }
        (Form::Within(..), Some(LastGoodDay { from: None, .. }) | None) => {
            reasons.extend((waited_for.is_none() || after.is_some()).then_some(Reason::OutsideCalendar));
        }
    }
    reasons
}
