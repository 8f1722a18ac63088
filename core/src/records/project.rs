//! What projects report of their plan capital: what was disbursed, what will be, what they need beyond it.

use super::source::Sources;
use crate::diagnostic::{Problem, Thing};
use crate::json::{self, Fields, Node, Problems};
use crate::number::{Figure, Number, Ratio};
use crate::order::sort_by;
use crate::plan::{Plan, Project, at};
use chrono::NaiveDate;

/// What one project reports of one day. It says everything: a need that is not in it is not asked for any more.
#[derive(Debug, Clone)]
pub(crate) struct ProjectRow {
    /// Position in the plan's projects.
    pub(crate) project: u32,
    pub(crate) on: NaiveDate,
    pub(crate) disbursed: Amount,
    /// What will have been disbursed by the closing day, of the capital in force on the row's day.
    pub(crate) forecast: Option<Amount>,
    /// What is needed beyond that capital.
    pub(crate) need: Option<Amount>,
    /// Position in the records' sources.
    pub(crate) source: Option<u32>,
    /// When it became known; absent is always.
    pub(crate) recorded: Option<NaiveDate>,
    pub(crate) illustrative: bool,
    place: u32,
}

/// An amount of money as it was written, and the power of ten that converts it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Amount {
    written: Number,
    power: i32,
}

impl Amount {
    /// In the proposal's unit of measure.
    pub(crate) fn value(&self) -> Ratio {
        self.written.ratio().times_ten_to(self.power)
    }

    /// The same as text: as it was written, or converted exactly.
    pub(crate) fn figure(&self) -> Figure {
        if self.power == 0 { self.written.figure() } else { self.value().whole_or_derived() }
    }
}

impl ProjectRow {
    /// Its amounts; one that is left out is none.
    fn says(&self) -> [Option<Ratio>; 3] {
        [Some(self.disbursed.value()), self.forecast.map(|amount| amount.value()), self.need.map(|need| need.value())]
    }
}

const FIELDS: &[&str] =
    &["project", "on", "disbursed", "forecast", "need", "uom", "source", "recorded", "note", "illustrative"];

/// By project and day, of one day by source, then by when it was recorded.
pub(super) fn read_projects(records: &mut Fields<'_, '_>, plan: &Plan, sources: &mut Sources<'_>) -> Vec<ProjectRow> {
    let nodes = records.list("projects");
    let problems = &mut *records.problems;
    let mut rows: Vec<ProjectRow> = nodes.filter_map(|node| read(node, plan, sources, problems)).collect();
    let listed = plan.sources.len();
    // the order of a file means nothing; a source that the plan does not list ranks after all that it does, by name
    let rank = |row: &ProjectRow| {
        let position = row.source.filter(|source| at(&plan.sources, *source).is_some());
        (position.is_none(), row.source)
    };
    sort_by(&mut rows, |a, b| {
        let key = |row: &ProjectRow| (row.project, row.on, rank(row));
        key(a)
            .cmp(&key(b))
            .then_with(|| (a.recorded, a.illustrative).cmp(&(b.recorded, b.illustrative)))
            .then_with(|| a.says().cmp(&b.says()))
    });
    for of_project in rows.chunk_by(|a, b| a.project == b.project) {
        look_over(of_project, listed, plan, problems);
    }
    rows
}

fn read(node: Node<'_>, plan: &Plan, sources: &mut Sources<'_>, problems: &mut Problems) -> Option<ProjectRow> {
    let mut fields = Fields::of(node, FIELDS, problems)?;
    let project = fields.reference("project", &plan.project_ids, Thing::Project);
    let on = fields.day("on");
    let found = project.and_then(|project| at(&plan.projects, project));
    let wanted = found.and_then(|project| at(&plan.reallocations, project.reallocation)).map(|of| &of.uom);
    let mut power = Some(0);
    if let Some(given) = fields.text_if_given("uom")
        && let Some(node) = fields.get("uom")
        && let Some(wanted) = wanted
    {
        power = wanted.power_from(&given);
        if power.is_none() {
            fields.problems.at(node, Problem::UomMismatch { given, wanted: wanted.name.vi.clone() });
        }
    }
    fields.need("disbursed");
    let [disbursed, forecast, need] = ["disbursed", "forecast", "need"].map(|name| {
        let node = fields.get(name)?;
        let written = json::number(node, fields.problems)?;
        if written.is_negative() {
            let value = written.figure().to_string();
            fields.problems.at(node, Problem::NegativeAmount { field: name, value });
        }
        Some(Amount { written, power: power.unwrap_or(0) })
    });
    let source = fields.get("source").and_then(|source| sources.read(source, fields.problems));
    let recorded = fields.recorded(on);
    fields.name_if_given("note");
    let illustrative = fields.flag("illustrative");
    // amounts in another unit of measure cannot be compared with the capital
    let (project, on, disbursed) = (project?, on?, disbursed.filter(|_| power.is_some())?);
    let row =
        ProjectRow { project, on, disbursed, forecast, need, source, recorded, illustrative, place: node.place() };
    say_beyond_capital(&row, plan, &mut fields);
    Some(row)
}

/// No more can be disbursed than the plan gives, and a forecast lies between what was and what can be.
fn say_beyond_capital(row: &ProjectRow, plan: &Plan, fields: &mut Fields<'_, '_>) {
    let Some(project) = at(&plan.projects, row.project) else { return };
    // a decision that takes capital back for days that are gone does not make their rows wrong
    let [(capital, _), (known, _)] = [None, Some(row.on)].map(|known_on| project.capital_on(row.on, known_on));
    let capital = if capital.ratio() < known.ratio() { known } else { capital };
    let (disbursed, most) = (row.disbursed.value(), capital.ratio());
    let shown = |amount: &Amount| amount.figure().to_string();
    let (capital, on) = (capital.figure().to_string(), row.on.to_string());
    if let Some(node) = fields.get("disbursed").filter(|_| most < disbursed) {
        let (disbursed, capital, on) = (shown(&row.disbursed), capital.clone(), on.clone());
        fields.problems.at(node, Problem::DisbursedAboveCapital { disbursed, capital, on });
    }
    let Some((forecast, node)) = row.forecast.as_ref().zip(fields.get("forecast")) else { return };
    if forecast.value() < disbursed {
        let (forecast, disbursed) = (shown(forecast), shown(&row.disbursed));
        fields.problems.at(node, Problem::ForecastBelowDisbursed { forecast, disbursed });
    } else if most < forecast.value() {
        fields.problems.at(node, Problem::ForecastAboveCapital { forecast: shown(forecast), capital, on });
    }
}

/// What somebody should look at in the rows of one project, sorted by day.
fn look_over(rows: &[ProjectRow], listed: usize, plan: &Plan, problems: &mut Problems) {
    let Some(project) = rows.first().and_then(|row| at(&plan.projects, row.project)) else { return };
    let Some(reallocation) = at(&plan.reallocations, project.reallocation) else { return };
    let (start, end) = (reallocation.start, reallocation.closes_on);
    if let Some(outside) = rows.iter().find(|row| !(start <= row.on && row.on <= end)) {
        let [on, start, end] = [outside.on, start, end].map(|day| day.to_string());
        problems.at_place(outside.place, Problem::RowOutsidePeriod { on, start, end });
    }
    let (mut before, mut falls): (Option<&ProjectRow>, Vec<[&ProjectRow; 2]>) = (None, Vec::new());
    for day in rows.chunk_by(|a, b| a.on == b.on) {
        let standing = standing(day);
        let differing = standing.iter().find(|row| standing.first().is_some_and(|first| first.says() != row.says()));
        if let Some(differing) = differing {
            let latest = standing.iter().fold(*differing, |latest, row| later(latest, row));
            let (project, on) = (project.id.clone(), latest.on.to_string());
            problems.at_place(latest.place, Problem::ProjectRowsDiffer { project, on });
        }
        let now = decided(day, listed);
        if let Some((before, now)) = before.zip(now).filter(|(a, b)| b.disbursed.value() < a.disbursed.value()) {
            falls.push([before, now]);
        }
        before = now.or(before);
    }
    say_revised_below(rows, project, [start, end], listed, problems);
    if let Some([before, now]) = falls.first() {
        let times = falls.len().to_string();
        let (on, value) = (now.on.to_string(), now.disbursed.figure().to_string());
        let problem = Problem::FallingSeries { on, value, before: before.disbursed.figure().to_string(), times };
        problems.at_place(later(now, before).place, problem);
    }
}

/// Capital cannot be taken back that is spent: the first revision to less than what was disbursed before it.
fn say_revised_below(
    rows: &[ProjectRow],
    project: &Project,
    [start, end]: [NaiveDate; 2],
    listed: usize,
    problems: &mut Problems,
) {
    let in_time = project.revisions.iter().filter(|revision| revision.from <= end);
    let mut below = in_time.filter_map(|revision| {
        let day = revision.known_in_force();
        let before = rows.get(..rows.partition_point(|row| row.on < day && row.on <= end))?;
        let last = before.chunk_by(|a, b| a.on == b.on).next_back()?;
        let row = decided(last, listed).filter(|row| start <= row.on)?;
        // of revisions from one day the last decided is in force
        let (capital, _) = project.capital_on(day, None);
        (capital.ratio() < row.disbursed.value()).then_some((row, capital, day))
    });
    if let Some((row, capital, from)) = below.next() {
        let (project, disbursed) = (project.id.clone(), row.disbursed.figure().to_string());
        let (capital, from) = (capital.figure().to_string(), from.to_string());
        problems.at_place(row.place, Problem::RevisedBelowDisbursed { project, disbursed, capital, from });
    }
}

/// Of what a problem is made of, the row that was recorded last: until then nobody could see it.
fn later<'r>(one: &'r ProjectRow, other: &'r ProjectRow) -> &'r ProjectRow {
    if one.recorded < other.recorded { other } else { one }
}

/// The rows of one day that stand: of each source the latest recorded (a correction replaces what it corrects).
fn standing(day: &[ProjectRow]) -> Vec<&ProjectRow> {
    let of_sources = day.chunk_by(|a, b| a.source == b.source);
    of_sources
        .flat_map(|of_source| {
            // sorted by `recorded`, so the last ones are the latest
            let latest = of_source.last().map(|row| row.recorded);
            of_source.iter().filter(move |row| Some(row.recorded) == latest)
        })
        .collect()
}

/// The row that counts of those of one day: what they agree on, else that of the source which the plan lists first. `None`
/// if nothing decides.
pub(crate) fn decided(day: &[ProjectRow], listed: usize) -> Option<&ProjectRow> {
    let standing = standing(day);
    let first = *standing.first()?;
    let agrees = |row: &&&ProjectRow| row.says() == first.says();
    if standing.iter().all(|row| agrees(&row)) {
        return Some(first);
    }
    // sorted by source: those that the plan lists come first, in its order
    let is_listed = first.source.is_some_and(|source| usize::try_from(source).is_ok_and(|source| source < listed));
    let of_first = standing.iter().filter(|row| row.source == first.source);
    let mut differing = of_first.filter(|row| !agrees(row));
    (is_listed && differing.next().is_none()).then_some(first)
}
