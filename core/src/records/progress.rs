//! What happened to tasks: completed, paused, waived.

use crate::calendar::{days_between, next, plus_days};
use crate::diagnostic::{Problem, Thing};
use crate::json::Fields;
use crate::plan::{Plan, at};
use chrono::NaiveDate;

/// A task was done.
#[derive(Debug)]
pub(crate) struct Completion {
    pub(crate) task: u32,
    pub(crate) on: NaiveDate,
    pub(crate) illustrative: bool,
    place: u32,
}

/// A task rested, both days included; without an end it still does.
#[derive(Debug)]
pub(crate) struct Pause {
    pub(crate) task: u32,
    pub(crate) from: NaiveDate,
    pub(crate) to: Option<NaiveDate>,
    pub(crate) illustrative: bool,
    place: u32,
}

/// What one pause does to the due day.
#[derive(Debug)]
pub(crate) struct Move<'p> {
    pub(crate) pause: &'p Pause,
    /// The days it rests beyond the pauses before it; none while it has no end.
    pub(crate) days: Option<i64>,
    /// The due day after it; none while it has no end.
    pub(crate) due: Option<NaiveDate>,
}

/// The pauses of a task that move its due day, sorted by their first day, and those that come too late to: a due day
/// that is past cannot be moved. A day in two pauses is one day; first and last day of a pause both count.
pub(crate) fn moves<'p>(
    due: NaiveDate,
    pauses: impl Iterator<Item = &'p Pause>,
) -> (Vec<Move<'p>>, Vec<(&'p Pause, NaiveDate)>) {
    let (mut moves, mut too_late): (Vec<Move<'p>>, Vec<(&'p Pause, NaiveDate)>) = (Vec::new(), Vec::new());
    let mut due = Some(due);
    let mut paused_to: Option<NaiveDate> = None;
    for pause in pauses {
        // after a pause without an end there is no due day to move
        let Some(before) = due else { break };
        if before < pause.from {
            too_late.push((pause, before));
            continue;
        }
        let from = paused_to.map_or(pause.from, |to| pause.from.max(next(to)));
        let days = pause.to.map(|to| days_between(from, to).saturating_add(1).max(0));
        due = days.map(|days| plus_days(before, u32::try_from(days).unwrap_or(u32::MAX)));
        paused_to = paused_to.max(pause.to);
        moves.push(Move { pause, days, due });
    }
    (moves, too_late)
}

/// A task need not be done.
#[derive(Debug)]
pub(crate) struct Waiver {
    pub(crate) task: u32,
    pub(crate) on: NaiveDate,
    pub(crate) document: Option<String>,
    pub(crate) illustrative: bool,
}

pub(crate) fn read_completions(records: &mut Fields<'_, '_>, plan: &Plan) -> Vec<Completion> {
    let mut completions = Vec::new();
    for node in records.list("completions") {
        let problems = &mut *records.problems;
        let Some(mut fields) = Fields::of(node, &["task", "on", "document", "illustrative"], problems) else {
            continue;
        };
        let (task, on) = (fields.reference("task", &plan.task_ids, Thing::Task), fields.day("on"));
        fields.text_if_given("document");
        let illustrative = fields.flag("illustrative");
        if let (Some(task), Some(on)) = (task, on) {
            completions.push(Completion { task, on, illustrative, place: node.place() });
        }
    }
    completions.sort_by_key(|completion| (completion.task, completion.on));
    for pair in completions.windows(2) {
        if let [first, again] = pair
            && first.task == again.task
        {
            let (on, first) = (again.on.to_string(), first.on.to_string());
            records.problems.at_place(again.place, Problem::DoneAgain { on, first });
        }
    }
    completions
}

pub(crate) fn read_pauses(records: &mut Fields<'_, '_>, plan: &Plan) -> Vec<Pause> {
    let mut pauses = Vec::new();
    for node in records.list("pauses") {
        let problems = &mut *records.problems;
        let names = &["task", "from", "to", "document", "illustrative"];
        let Some(mut fields) = Fields::of(node, names, problems) else { continue };
        let task = fields.reference("task", &plan.task_ids, Thing::Task);
        let (from, to) = (fields.day("from"), fields.day_if_given("to"));
        fields.text_if_given("document");
        let illustrative = fields.flag("illustrative");
        if let (Some(from), Some(to)) = (from, to)
            && to < from
        {
            fields.problems.at(node, Problem::PauseReversed { from: from.to_string(), to: to.to_string() });
        }
        if let (Some(task), Some(from)) = (task, from) {
            pauses.push(Pause { task, from, to, illustrative, place: node.place() });
        }
    }
    pauses.sort_by_key(|pause| (pause.task, pause.from, pause.to));
    for of_task in pauses.chunk_by(|a, b| a.task == b.task) {
        let task = of_task.first().and_then(|pause| at(&plan.tasks, pause.task));
        let due = task.map(|task| task.deadline.last_good_day());
        for (pause, due) in due.into_iter().flat_map(|due| moves(due, of_task.iter()).1) {
            let (from, due) = (pause.from.to_string(), due.to_string());
            records.problems.at_place(pause.place, Problem::PauseAfterDue { from, due });
        }
    }
    pauses
}

pub(crate) fn read_waivers(records: &mut Fields<'_, '_>, plan: &Plan) -> Vec<Waiver> {
    let mut waivers = Vec::new();
    for node in records.list("waivers") {
        let problems = &mut *records.problems;
        let Some(mut fields) = Fields::of(node, &["task", "on", "document", "illustrative"], problems) else {
            continue;
        };
        let (task, on) = (fields.reference("task", &plan.task_ids, Thing::Task), fields.day("on"));
        let (document, illustrative) = (fields.text_if_given("document"), fields.flag("illustrative"));
        if let (Some(task), Some(on)) = (task, on) {
            waivers.push(Waiver { task, on, document, illustrative });
        }
    }
    waivers.sort_by(|a, b| (a.task, a.on, &a.document).cmp(&(b.task, b.on, &b.document)));
    waivers
}
