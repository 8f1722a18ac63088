//! What happened to what was to be done: completed or submitted, paused, extended, waived, reopened.

use super::answer::{self, Answer};
use super::course::{Change, Rule};
use crate::calendar::PeriodNumber;
use crate::diagnostic::{Problem, Thing};
use crate::json::{self, Fields, Problems};
use crate::order::{sort_by, sort_by_key};
use crate::plan::{Plan, at};
use chrono::NaiveDate;

/// What was to be done by a deadline: a task, or a report's period for one of the units that owe it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Obligation {
    Task(u32),
    /// Report, unit, period.
    Period(u32, u32, PeriodNumber),
    /// Policy, unit.
    Owed(u32, u32),
}

/// It was done: a task completed, a report submitted.
#[derive(Debug, Clone)]
pub(crate) struct Done {
    pub(crate) of: Obligation,
    pub(crate) on: NaiveDate,
    pub(crate) document: Option<String>,
    /// When it became known; absent is always.
    pub(crate) recorded: Option<NaiveDate>,
    pub(crate) illustrative: bool,
    pub(super) place: u32,
}

/// A task rested, both days included; without an end it still does.
#[derive(Debug, Clone)]
pub(crate) struct Pause {
    pub(crate) of: Obligation,
    pub(crate) from: NaiveDate,
    pub(crate) to: Option<NaiveDate>,
    pub(crate) document: Option<String>,
    /// When it became known; absent is always.
    pub(crate) recorded: Option<NaiveDate>,
    pub(crate) illustrative: bool,
    place: u32,
}

/// A new due day was decided.
#[derive(Debug, Clone)]
pub(crate) struct Extension {
    pub(crate) of: Obligation,
    pub(crate) decided: NaiveDate,
    pub(crate) until: NaiveDate,
    pub(crate) document: Option<String>,
    /// When it became known; absent is always.
    pub(crate) recorded: Option<NaiveDate>,
    pub(crate) illustrative: bool,
    place: u32,
}

/// It need not be done.
#[derive(Debug, Clone)]
pub(crate) struct Waiver {
    pub(crate) of: Obligation,
    pub(crate) on: NaiveDate,
    pub(crate) document: Option<String>,
    /// When it became known; absent is always.
    pub(crate) recorded: Option<NaiveDate>,
    pub(crate) illustrative: bool,
}

/// What was done is not done any more: completions up to this day are cancelled.
#[derive(Debug, Clone)]
pub(crate) struct Reopening {
    pub(crate) of: Obligation,
    pub(crate) on: NaiveDate,
    pub(crate) document: Option<String>,
    /// When it became known; absent is always.
    pub(crate) recorded: Option<NaiveDate>,
    pub(crate) illustrative: bool,
}

/// Everything that happened, each list sorted by what it happened to, then by day.
#[derive(Debug, Clone)]
pub(crate) struct Progress {
    pub(crate) done: Vec<Done>,
    pub(crate) pauses: Vec<Pause>,
    pub(crate) extensions: Vec<Extension>,
    pub(crate) waivers: Vec<Waiver>,
    pub(crate) reopenings: Vec<Reopening>,
    /// Explanations and reviews; sorted by policy, unit and day.
    pub(crate) answers: Vec<Answer>,
}

impl Progress {
    /// As if nothing had happened.
    pub(super) const NONE: Self = Self {
        done: Vec::new(),
        pauses: Vec::new(),
        extensions: Vec::new(),
        waivers: Vec::new(),
        reopenings: Vec::new(),
        answers: Vec::new(),
    };
}

pub(super) fn read(records: &mut Fields<'_, '_>, plan: &Plan) -> Progress {
    let mut progress = Progress {
        done: read_completions(records, plan),
        pauses: read_pauses(records, plan),
        extensions: read_extensions(records, plan),
        waivers: read_waivers(records, plan),
        reopenings: read_reopenings(records, plan),
        answers: Vec::new(),
    };
    progress.done.extend(read_submissions(records, plan, &mut progress.answers));
    // the order of a file means nothing
    sort_by(&mut progress.done, |a, b| {
        let key = |done: &Done| (done.of, done.on, done.illustrative);
        key(a).cmp(&key(b)).then_with(|| a.document.cmp(&b.document))
    });
    sort_by(&mut progress.pauses, |a, b| {
        let key = |pause: &Pause| (pause.of, pause.from, pause.to, pause.illustrative);
        key(a).cmp(&key(b)).then_with(|| a.document.cmp(&b.document))
    });
    sort_by(&mut progress.extensions, |a, b| {
        let key = |e: &Extension| (e.of, e.decided, e.until, e.illustrative);
        key(a).cmp(&key(b)).then_with(|| a.document.cmp(&b.document))
    });
    sort_by(&mut progress.waivers, |a, b| {
        let key = |waiver: &Waiver| (waiver.of, waiver.on, waiver.illustrative);
        key(a).cmp(&key(b)).then_with(|| a.document.cmp(&b.document))
    });
    sort_by(&mut progress.reopenings, |a, b| {
        let key = |reopening: &Reopening| (reopening.of, reopening.on, reopening.illustrative);
        key(a).cmp(&key(b)).then_with(|| a.document.cmp(&b.document))
    });
    sort_by_key(&mut progress.answers, Answer::order);
    look_over_done(&progress, records.problems);
    look_over_changes(&progress, plan, records.problems);
    progress
}

/// What every record of progress carries beside what happened.
struct Beside {
    document: Option<String>,
    recorded: Option<NaiveDate>,
    illustrative: bool,
    place: u32,
}

/// `on` is the day before which it cannot have become known.
fn read_beside(fields: &mut Fields<'_, '_>, on: Option<NaiveDate>) -> Beside {
    let document = fields.text_if_given("document");
    fields.name_if_given("note");
    let (recorded, illustrative) = (fields.recorded(on), fields.flag("illustrative"));
    Beside { document, recorded, illustrative, place: fields.of.place() }
}

/// Reads each record of a list: once in the module, whatever the list is of.
#[inline(never)]
fn read_each(
    records: &mut Fields<'_, '_>,
    list: &'static str,
    names: &'static [&'static str],
    read: &mut dyn FnMut(&mut Fields<'_, '_>),
) {
    for node in records.list(list) {
        if let Some(mut fields) = Fields::of(node, names, records.problems) {
            read(&mut fields);
        }
    }
}

fn read_completions(records: &mut Fields<'_, '_>, plan: &Plan) -> Vec<Done> {
    let names = &["task", "on", "document", "recorded", "note", "illustrative"];
    let mut completions = Vec::new();
    read_each(records, "completions", names, &mut |fields| {
        let (task, on) = (fields.reference("task", &plan.task_ids, Thing::Task), fields.day("on"));
        let Beside { document, recorded, illustrative, place } = read_beside(fields, on);
        if let (Some(on), Some(node)) = (on, fields.get("on"))
            && on < plan.start
        {
            let (on, start) = (on.to_string(), plan.start.to_string());
            fields.problems.at(node, Problem::DoneBeforePlan { on, start });
        }
        if let (Some(task), Some(on)) = (task, on) {
            completions.push(Done { of: Obligation::Task(task), on, document, recorded, illustrative, place });
        }
    });
    completions
}

/// Of reports; what policies make units owe goes to `answers`.
fn read_submissions(records: &mut Fields<'_, '_>, plan: &Plan, answers: &mut Vec<Answer>) -> Vec<Done> {
    let mut submissions = Vec::new();
    for (node, row) in records.list("submissions").zip(0_u32..) {
        let problems = &mut *records.problems;
        let names = &[
            "report",
            "period",
            "unit",
            "on",
            "document",
            "recorded",
            "note",
            "illustrative",
            "explanation",
            "review",
            "since",
        ];
        let Some(mut fields) = Fields::of(node, names, problems) else { continue };
        if fields.get("explanation").or_else(|| fields.get("review")).is_some() {
            answers.extend(answer::read(&mut fields, row, plan));
            continue;
        }
        if let Some(node) = fields.get("since") {
            fields.problems.at(node, Problem::FieldWithoutEffect { field: "since", beside: "report" });
        }
        let owed = read_periods(&mut fields, plan);
        let on = fields.day("on");
        let Beside { document, recorded, illustrative, place } = read_beside(&mut fields, on);
        let Some(owed) = owed else { continue };
        if owed.len() > 1 {
            // one unit's submission is not everybody's
            fields.need("unit");
            continue;
        }
        let (Some(&of), Some(on)) = (owed.first(), on) else { continue };
        if let Obligation::Period(report, _, period) = of
            && let Some(report) = at(&plan.reports, report)
            && let Some(window) = report.rhythm.window(period)
            && let Some(node) = fields.get("on")
        {
            let [shown, from, to] = [on, window.from, window.to].map(|day| day.to_string());
            if on < window.from {
                fields.problems.at(node, Problem::SubmittedBeforePeriod { on: shown, from });
            } else if on < window.to
                && report.last_good_day(period, &plan.calendar).is_some_and(|due| window.to < due.day)
            {
                fields.problems.at(node, Problem::SubmittedWithinPeriod { on: shown, to });
            }
        }
        submissions.push(Done { of, on, document, recorded, illustrative, place });
    }
    submissions
}

/// The periods that `report`, `period` and `unit` name: one, or without a unit those of all that owe the report.
fn read_periods(fields: &mut Fields<'_, '_>, plan: &Plan) -> Option<Vec<Obligation>> {
    let position = fields.reference("report", &plan.report_ids, Thing::Report);
    let period_node = fields.need("period");
    let unit = fields.get("unit").map(|node| (node, plan.unit_ids.reference(node, Thing::Unit, fields.problems)));
    let name = period_node.and_then(|node| json::text(node, "period", fields.problems));
    let report = at(&plan.reports, position?)?;
    let period = match (name, period_node) {
        (Some(name), Some(node)) => {
            let found = report.rhythm.named(&name).filter(|found| report.first <= *found && *found <= report.last);
            if found.is_none() {
                let [first, last] = [report.first, report.last].map(|period| report.rhythm.name(period));
                let period = json::shortened(&name);
                fields.problems.at(node, Problem::UnknownPeriod { period, first, last });
            }
            found
        }
        (None, _) | (_, None) => None,
    };
    // of a period only those that there are when it is due
    let is_there = |unit: &u32| {
        let unit = at(&plan.units, *unit);
        period.is_none_or(|period| unit.is_some_and(|unit| report.is_owed_by(unit, period, &plan.calendar)))
    };
    let owing: Vec<u32> = report.common.responsible.iter().copied().filter(is_there).collect();
    let named = unit.and_then(|(_, unit)| unit);
    let is_among = named.is_none_or(|unit| report.common.responsible.contains(&unit));
    if let (true, true, Some(period), Some(node)) = (owing.is_empty(), is_among, period, period_node) {
        fields.problems.at(node, Problem::OwedByNobody { period: report.rhythm.name(period) });
        return None;
    }
    let units = match unit {
        None => owing,
        Some((node, unit)) => {
            let unit = unit?;
            if !owing.contains(&unit) {
                let unit = node.string().unwrap_or_default().into_owned();
                let problem = match is_among {
                    true => Problem::NotOwedThen { unit, owed_by: in_words(&owing, plan) },
                    false => Problem::DoesNotOwe { unit, owed_by: in_words(&report.common.responsible, plan) },
                };
                fields.problems.at(node, problem);
                return None;
            }
            vec![unit]
        }
    };
    let (report, period) = (position?, period?);
    Some(units.into_iter().map(|unit| Obligation::Period(report, unit, period)).collect())
}

fn in_words(units: &[u32], plan: &Plan) -> String {
    let units = units.iter().filter_map(|unit| at(&plan.units, *unit));
    units.map(|unit| format!("`{}`", unit.id)).collect::<Vec<_>>().join(", ")
}

/// A task, or periods of a report.
fn read_obligations(fields: &mut Fields<'_, '_>, plan: &Plan) -> Vec<Obligation> {
    #[derive(Clone, Copy)]
    enum Of {
        Task,
        Report,
    }
    match fields.one_of(&[("task", Of::Task), ("report", Of::Report)]) {
        Some((Of::Task, node)) => {
            for name in ["period", "unit"] {
                if let Some(node) = fields.get(name) {
                    let known = "`task`".to_owned();
                    fields.problems.at(node, Problem::UnknownField { field: name.to_owned(), nearest: None, known });
                }
            }
            plan.task_ids.reference(node, Thing::Task, fields.problems).map(Obligation::Task).into_iter().collect()
        }
        Some((Of::Report, _)) => read_periods(fields, plan).unwrap_or_default(),
        None => Vec::new(),
    }
}

fn read_pauses(records: &mut Fields<'_, '_>, plan: &Plan) -> Vec<Pause> {
    let names = &["task", "from", "to", "document", "recorded", "note", "illustrative"];
    let mut pauses = Vec::new();
    read_each(records, "pauses", names, &mut |fields| {
        let task = fields.reference("task", &plan.task_ids, Thing::Task);
        let (from, to) = (fields.day("from"), fields.day_if_given("to"));
        let Beside { document, recorded, illustrative, place } = read_beside(fields, None);
        if let (Some(from), Some(to)) = (from, to)
            && to < from
        {
            fields.problems.at(fields.of, Problem::PauseReversed { from: from.to_string(), to: to.to_string() });
        }
        if let (Some(task), Some(from)) = (task, from) {
            pauses.push(Pause { of: Obligation::Task(task), from, to, document, recorded, illustrative, place });
        }
    });
    pauses
}

fn read_extensions(records: &mut Fields<'_, '_>, plan: &Plan) -> Vec<Extension> {
    let names =
        &["task", "report", "period", "unit", "until", "decided", "document", "recorded", "note", "illustrative"];
    let mut extensions = Vec::new();
    read_each(records, "extensions", names, &mut |fields| {
        let obligations = read_obligations(fields, plan);
        let (until, decided) = (fields.day("until"), fields.day("decided"));
        let Beside { document, recorded, illustrative, place } = read_beside(fields, decided);
        let (Some(until), Some(decided)) = (until, decided) else { return };
        extensions.extend(obligations.into_iter().map(|of| {
            let document = document.clone();
            Extension { of, decided, until, document, recorded, illustrative, place }
        }));
    });
    extensions
}

fn read_waivers(records: &mut Fields<'_, '_>, plan: &Plan) -> Vec<Waiver> {
    let names = &["task", "report", "period", "unit", "on", "document", "recorded", "note", "illustrative"];
    let mut waivers = Vec::new();
    read_each(records, "waivers", names, &mut |fields| {
        let obligations = read_obligations(fields, plan);
        let on = fields.day("on");
        let Beside { document, recorded, illustrative, .. } = read_beside(fields, on);
        let Some(on) = on else { return };
        waivers.extend(obligations.into_iter().map(|of| {
            let document = document.clone();
            Waiver { of, on, document, recorded, illustrative }
        }));
    });
    waivers
}

fn read_reopenings(records: &mut Fields<'_, '_>, plan: &Plan) -> Vec<Reopening> {
    let names = &["task", "on", "document", "recorded", "note", "illustrative"];
    let mut reopenings = Vec::new();
    read_each(records, "reopenings", names, &mut |fields| {
        let (task, on) = (fields.reference("task", &plan.task_ids, Thing::Task), fields.day("on"));
        let Beside { document, recorded, illustrative, .. } = read_beside(fields, on);
        if let (Some(task), Some(on)) = (task, on) {
            reopenings.push(Reopening { of: Obligation::Task(task), on, document, recorded, illustrative });
        }
    });
    reopenings
}

/// Done twice, without a reopening between.
fn look_over_done(progress: &Progress, problems: &mut Problems) {
    for pair in progress.done.windows(2) {
        let [first, again] = pair else { continue };
        let reopened = || {
            let reopenings = progress.course(first.of).reopenings;
            let next = reopenings.partition_point(|reopening| reopening.on < first.on);
            reopenings.get(next).is_some_and(|reopening| reopening.on < again.on)
        };
        if first.of == again.of && !reopened() {
            let (on, first) = (again.on.to_string(), first.on.to_string());
            let problem = match again.of {
                Obligation::Task(_) => Problem::DoneAgain { on, first },
                Obligation::Period(..) | Obligation::Owed(..) => Problem::SubmittedAgain { on, first },
            };
            problems.at_place(again.place, problem);
        }
    }
}

/// Pauses that come too late to move a due day, extensions that shorten.
fn look_over_changes(progress: &Progress, plan: &Plan, problems: &mut Problems) {
    let of_pauses = progress.pauses.iter().map(|pause| pause.of);
    let mut touched: Vec<Obligation> = of_pauses.chain(progress.extensions.iter().map(|e| e.of)).collect();
    touched.sort_unstable();
    touched.dedup();
    // what is said of all units that owe is one record
    let mut past: Vec<&Extension> = progress.extensions.iter().filter(|e| e.until < e.decided).collect();
    sort_by_key(&mut past, |extension| extension.place);
    past.dedup_by_key(|extension| extension.place);
    for Extension { until, decided, place, .. } in past {
        let (until, decided) = (until.to_string(), decided.to_string());
        problems.at_place(*place, Problem::ExtensionPast { until, decided });
    }
    let mut doubtful: Vec<(u32, Problem)> = Vec::new();
    for of in touched {
        let mut waited_for = None;
        let original = match of {
            Obligation::Task(task) => at(&plan.tasks, task).and_then(|task| {
                let deadline = &task.deadline;
                let other = deadline.waits_for().map(|other| progress.course(Obligation::Task(other)));
                waited_for = other.and_then(|other| other.done_on(NaiveDate::MAX));
                Some((Rule::of_task(task), deadline.last_good_day(&plan.calendar, waited_for.map(|done| done.on))?))
            }),
            Obligation::Period(report, _, period) => at(&plan.reports, report)
                .and_then(|report| Some((Rule::of_report(report), report.last_good_day(period, &plan.calendar)?))),
            // nothing moves what is owed under a policy
            Obligation::Owed(..) => None,
        };
        let course = progress.course(of);
        for extension in course.extensions {
            let done = course.done_on(extension.decided).filter(|done| done.on < extension.decided);
            if let Some(done) = done {
                // nobody could see it before both were known
                let place = if extension.recorded < done.recorded { done.place } else { extension.place };
                let (decided, on) = (extension.decided.to_string(), done.on.to_string());
                doubtful.push((place, Problem::ExtendedAfterDone { decided, on }));
            }
        }
        let mut behind_open = course.pauses.iter().skip_while(|pause| pause.to.is_some());
        if let Some(open) = behind_open.next() {
            for later in behind_open {
                let (from, open) = (later.from.to_string(), open.from.to_string());
                problems.at_place(later.place, Problem::PauseBehindOpen { from, open });
            }
        }
        // what waits for another task that is not done has no due day yet
        let Some((rule, last)) = original else { continue };
        // nobody could see it before that was known
        let seen = |place: u32, recorded| match waited_for {
            Some(done) if recorded < done.recorded => done.place,
            Some(_) | None => place,
        };
        let moved = course.moved(&plan.calendar, rule, Some(last), NaiveDate::MAX);
        for change in moved.changes {
            match change {
                Change::TooLate(pause, due) => {
                    let (from, due) = (pause.from.to_string(), due.to_string());
                    problems.at_place(seen(pause.place, pause.recorded), Problem::PauseAfterDue { from, due });
                }
                // also one that changes nothing: it does not say what its author meant
                Change::Extended { extension, was_due: Some(due), .. } if extension.until < due => {
                    let (until, due) = (extension.until.to_string(), due.to_string());
                    let place = seen(extension.place, extension.recorded);
                    doubtful.push((place, Problem::ExtensionShortens { until, due }));
                }
                Change::Extended { .. } | Change::Paused { .. } | Change::Rested(_) => {}
            }
        }
    }
    sort_by_key(&mut doubtful, |(place, _)| *place);
    doubtful.dedup_by(|(place, problem), (other_place, other)| place == other_place && problem.says_as(other));
    for (place, problem) in doubtful {
        problems.at_place(place, problem);
    }
}
