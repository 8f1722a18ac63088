//! What happened to tasks: completed, paused, waived.

use crate::diagnostic::{Problem, Thing};
use crate::json::{self, Node, Problems};
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
}

/// A task need not be done.
#[derive(Debug)]
pub(crate) struct Waiver {
    pub(crate) task: u32,
    pub(crate) on: NaiveDate,
    pub(crate) document: Option<String>,
    pub(crate) illustrative: bool,
}

pub(crate) fn read_completions(list: Option<Node<'_>>, plan: &Plan, problems: &mut Problems) -> Vec<Completion> {
    let nodes: Vec<Node<'_>> = json::items(list, problems).collect();
    let mut completions: Vec<Completion> = nodes
        .into_iter()
        .filter_map(|node| {
            let [task, on, document, illustrative] =
                json::object(node, ["task", "on", "document", "illustrative"], problems)?;
            let task = read_task(node, task, plan, problems);
            let on = json::required(node, on, "on", problems).and_then(|on| json::day(on, problems));
            document.and_then(|document| json::text(document, "document", problems));
            let illustrative = json::flag(illustrative, problems);
            Some(Completion { task: task?, on: on?, illustrative, place: node.place() })
        })
        .collect();
    completions.sort_by_key(|completion| (completion.task, completion.on));
    for pair in completions.windows(2) {
        if let [first, again] = pair
            && first.task == again.task
        {
            let (on, first) = (again.on.to_string(), first.on.to_string());
            problems.at_place(again.place, Problem::DoneAgain { on, first });
        }
    }
    completions
}

pub(crate) fn read_pauses(list: Option<Node<'_>>, plan: &Plan, problems: &mut Problems) -> Vec<Pause> {
    let nodes: Vec<Node<'_>> = json::items(list, problems).collect();
    let mut pauses: Vec<Pause> = nodes.into_iter().filter_map(|node| read_pause(node, plan, problems)).collect();
    pauses.sort_by_key(|pause| (pause.task, pause.from, pause.to));
    pauses
}

fn read_pause(node: Node<'_>, plan: &Plan, problems: &mut Problems) -> Option<Pause> {
    let [task, from, to, document, illustrative] =
        json::object(node, ["task", "from", "to", "document", "illustrative"], problems)?;
    let task = read_task(node, task, plan, problems);
    let from = json::required(node, from, "from", problems).and_then(|from| json::day(from, problems));
    let to = to.map(|to| json::day(to, problems));
    document.and_then(|document| json::text(document, "document", problems));
    let illustrative = json::flag(illustrative, problems);
    let (task, from) = (task?, from?);
    let to = match to {
        Some(to) => Some(to?),
        None => None,
    };
    if let Some(to) = to
        && to < from
    {
        problems.at(node, Problem::PauseReversed { from: from.to_string(), to: to.to_string() });
    }
    let due = at(&plan.tasks, task)?.deadline.last_good_day();
    if due < from {
        problems.at(node, Problem::PauseAfterDue { from: from.to_string(), due: due.to_string() });
    }
    Some(Pause { task, from, to, illustrative })
}

pub(crate) fn read_waivers(list: Option<Node<'_>>, plan: &Plan, problems: &mut Problems) -> Vec<Waiver> {
    let nodes: Vec<Node<'_>> = json::items(list, problems).collect();
    let mut waivers: Vec<Waiver> = nodes
        .into_iter()
        .filter_map(|node| {
            let [task, on, document, illustrative] =
                json::object(node, ["task", "on", "document", "illustrative"], problems)?;
            let task = read_task(node, task, plan, problems);
            let on = json::required(node, on, "on", problems).and_then(|on| json::day(on, problems));
            let document = document.and_then(|document| json::text(document, "document", problems));
            let illustrative = json::flag(illustrative, problems);
            Some(Waiver { task: task?, on: on?, document: document.map(|d| d.into_owned()), illustrative })
        })
        .collect();
    waivers.sort_by(|a, b| (a.task, a.on, &a.document).cmp(&(b.task, b.on, &b.document)));
    waivers
}

fn read_task(of: Node<'_>, field: Option<Node<'_>>, plan: &Plan, problems: &mut Problems) -> Option<u32> {
    let task = json::required(of, field, "task", problems)?;
    plan.task_ids.reference(task, Thing::Task, problems)
}
