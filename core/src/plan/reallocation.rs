//! Proposals to move capital as a plan asks for them: which projects there are, how much capital each has and where that
//! comes from, and until when it may be spent.

use super::{Common, Known, position, read_all, read_common, read_responsible};
use crate::diagnostic::{Problem, Thing};
use crate::json::{self, Fields, Ids, Node, Problems};
use crate::number::{Number, Uom};
use crate::order::sort_by_key;
use crate::text::Text;
use chrono::NaiveDate;

/// A proposal to move capital between projects.
#[derive(Debug, Clone)]
pub(crate) struct Reallocation {
    pub(crate) id: String,
    pub(crate) common: Common,
    pub(crate) uom: Uom,
    /// The places to which what a run rate leaves unspent is rounded down.
    pub(crate) digits: u32,
    pub(crate) start: NaiveDate,
    pub(crate) closes_on: NaiveDate,
    pub(crate) capital_sources: Vec<CapitalSource>,
}

/// A programme or source of capital, which moves do not leave.
#[derive(Debug, Clone)]
pub(crate) struct CapitalSource {
    pub(crate) id: String,
    pub(crate) name: Text,
}

/// A project with its plan capital.
#[derive(Debug, Clone)]
pub(crate) struct Project {
    pub(crate) id: String,
    pub(crate) common: Common,
    /// Position of the proposal it belongs to.
    pub(crate) reallocation: u32,
    /// Position among the sources of capital of that proposal.
    pub(crate) capital_source: u32,
    pub(crate) capital: Number,
    /// Sorted by the day they take effect, then by the day they were decided.
    pub(crate) revisions: Vec<CapitalRevision>,
}

/// Another capital from a day on.
#[derive(Debug, Clone)]
pub(crate) struct CapitalRevision {
    pub(crate) from: NaiveDate,
    pub(crate) decided: NaiveDate,
    pub(crate) capital: Number,
    pub(crate) document: Option<u32>,
    pub(crate) illustrative: bool,
}

impl CapitalRevision {
    /// The first day on which somebody who reported could know that it is in force: it may take effect before it is decided.
    pub(crate) fn known_in_force(&self) -> NaiveDate {
        self.from.max(self.decided)
    }
}

impl Project {
    /// The capital in force on a day, as known on another if one is given, with the revision that brought it.
    pub(crate) fn capital_on(
        &self,
        day: NaiveDate,
        known_on: Option<NaiveDate>,
    ) -> (&Number, Option<&CapitalRevision>) {
        let is_known = |revision: &&CapitalRevision| known_on.is_none_or(|known_on| revision.decided <= known_on);
        let in_force = self.revisions.iter().filter(is_known).rfind(|revision| revision.from <= day);
        (in_force.map_or(&self.capital, |revision| &revision.capital), in_force)
    }
}

/// The proposals of a plan and all their projects, by proposal. A record names a project only, so that no two have one id.
pub(super) fn read(
    plan: &mut Fields<'_, '_>,
    known: &Known,
    project_ids: &mut Ids,
) -> (Vec<Reallocation>, Vec<Project>) {
    let (mut reallocations, mut projects) = (Vec::new(), Vec::new());
    let (mut ids, mut nodes, mut project_nodes) = (Ids::default(), Vec::new(), Vec::new());
    for node in plan.list("reallocations") {
        let number = position(reallocations.len());
        let Some((reallocation, of_it)) = read_one(node, number, known, plan.problems) else { continue };
        if !reallocation.id.is_empty() {
            ids.add(node, &reallocation.id, number, plan.problems);
        }
        for (project, node) in of_it {
            if !project.id.is_empty() {
                project_ids.add(node, &project.id, position(projects.len()), plan.problems);
            }
            projects.push(project);
            project_nodes.push(node);
        }
        reallocations.push(reallocation);
        nodes.push(node);
    }
    ids.seal(&nodes, plan.problems);
    project_ids.seal(&project_nodes, plan.problems);
    say_unused(&reallocations, &projects, &nodes, plan.problems);
    (reallocations, projects)
}

const FIELDS: &[&str] = &[
    "id",
    "name",
    "section",
    "tags",
    "uom",
    "digits",
    "start",
    "closes_on",
    "capital_sources",
    "projects",
    "responsible",
    "supporting",
    "document",
    "note",
    "illustrative",
];

fn read_one<'a>(
    node: Node<'a>,
    number: u32,
    known: &Known,
    problems: &mut Problems,
) -> Option<(Reallocation, Vec<(Project, Node<'a>)>)> {
    // of tỷ đồng the eighth place is ten đồng
    const MOST_DIGITS: (u32, &str) = (8, "8");
    let mut fields = Fields::of(node, FIELDS, problems)?;
    let id = fields.id().unwrap_or_default().into_owned();
    let mut common = read_common(&mut fields, known);
    read_responsible(&mut fields, "responsible", known, &mut common);
    let uom = fields.name("uom").map(Uom::new);
    let digits = fields.get("digits").and_then(|node| json::whole_up_to(node, MOST_DIGITS, fields.problems));
    let start = fields.day_if_given("start").or(known.period.map(|(start, _)| start));
    let closes_on = fields.day("closes_on");
    if let (Some(start), Some(closes_on), Some(node)) = (start, closes_on, fields.get("closes_on"))
        && closes_on < start
    {
        let (start, end) = (start.to_string(), closes_on.to_string());
        fields.problems.at(node, Problem::PeriodReversed { start, end });
    }
    for list in ["capital_sources", "projects"] {
        if let Some(node) = fields.need(list)
            && node.kind() == json::Kind::List
            && node.items().next().is_none()
        {
            fields.problems.at(node, Problem::Empty { what: list });
        }
    }
    let mut source_ids = Ids::default();
    let capital_sources = read_all(&mut fields, "capital_sources", &mut source_ids, read_source);
    let days = start.zip(closes_on).filter(|(start, closes_on)| start <= closes_on);
    let mut projects: Vec<(Project, Node<'a>)> = Vec::new();
    for node in fields.list("projects") {
        let project = read_project(node, number, days, &source_ids, known, fields.problems);
        projects.extend(project.map(|project| (project, node)));
    }
    let reallocation = Reallocation {
        id,
        common,
        uom: uom.unwrap_or_default(),
        digits: digits.unwrap_or(0),
        start: start.unwrap_or_default(),
        closes_on: closes_on.unwrap_or_default(),
        capital_sources,
    };
    Some((reallocation, projects))
}

fn read_source(node: Node<'_>, problems: &mut Problems) -> Option<(String, CapitalSource)> {
    let mut fields = Fields::of(node, &["id", "name"], problems)?;
    let (id, name) = (fields.id(), fields.name("name"));
    let id = id.unwrap_or_default().into_owned();
    Some((id.clone(), CapitalSource { id, name: name.unwrap_or_default() }))
}

/// A source without a project is a typing error, more likely than not.
fn say_unused(reallocations: &[Reallocation], projects: &[Project], nodes: &[Node<'_>], problems: &mut Problems) {
    // of a source with an error, or a project with one, it would be none
    if problems.has_errors() {
        return;
    }
    for ((reallocation, node), number) in reallocations.iter().zip(nodes).zip(0_u32..) {
        let mut used: Vec<u32> = projects_of(projects, number).iter().map(|project| project.capital_source).collect();
        used.sort_unstable();
        let sources = reallocation.capital_sources.iter().zip(node.member("capital_sources").items());
        for ((source, node), position) in sources.zip(0_u32..) {
            if used.binary_search(&position).is_err() {
                problems.at(node, Problem::CapitalSourceUnused { id: source.id.clone() });
            }
        }
    }
}

const FIELDS_OF_PROJECT: &[&str] = &[
    "id",
    "name",
    "capital_source",
    "capital",
    "revisions",
    "responsible",
    "supporting",
    "document",
    "note",
    "illustrative",
];

fn read_project(
    node: Node<'_>,
    reallocation: u32,
    days: Option<(NaiveDate, NaiveDate)>,
    source_ids: &Ids,
    known: &Known,
    problems: &mut Problems,
) -> Option<Project> {
    let mut fields = Fields::of(node, FIELDS_OF_PROJECT, problems)?;
    let id = fields.id().unwrap_or_default().into_owned();
    let mut common = read_common(&mut fields, known);
    read_responsible(&mut fields, "responsible", known, &mut common);
    let capital_source = match fields.get("capital_source") {
        Some(node) => source_ids.reference(node, Thing::CapitalSource, fields.problems),
        None => {
            fields.problems.at(node, Problem::CapitalWithoutSource);
            None
        }
    };
    let capital = read_capital(&mut fields);
    let revisions = read_revisions(&mut fields, days, known);
    let (capital_source, capital) = (capital_source.unwrap_or_default(), capital.unwrap_or_else(|| 0.into()));
    Some(Project { id, common, reallocation, capital_source, capital, revisions })
}

fn read_capital(fields: &mut Fields<'_, '_>) -> Option<Number> {
    let capital = fields.number("capital")?;
    if let Some(node) = fields.get("capital").filter(|_| capital.is_negative()) {
        let value = capital.figure().to_string();
        fields.problems.at(node, Problem::NegativeAmount { field: "capital", value });
    }
    Some(capital)
}

/// In the order in which they take effect: by `from`, then by the day they were decided.
fn read_revisions(
    fields: &mut Fields<'_, '_>,
    days: Option<(NaiveDate, NaiveDate)>,
    known: &Known,
) -> Vec<CapitalRevision> {
    let mut revisions: Vec<(CapitalRevision, u32)> = Vec::new();
    for node in fields.list("revisions") {
        let names = &["from", "decided", "capital", "document", "illustrative"];
        let Some(mut fields) = Fields::of(node, names, fields.problems) else { continue };
        let (from, decided) = (fields.day("from"), fields.day("decided"));
        let capital = read_capital(&mut fields);
        let document = fields.reference_if_given("document", &known.documents, Thing::Document);
        let illustrative = fields.flag("illustrative");
        let (Some(from), Some(decided), Some(capital)) = (from, decided, capital) else { continue };
        if let Some((start, due)) = days.filter(|(start, due)| !(*start <= from && from <= *due)) {
            let (from, start, due) = (from.to_string(), start.to_string(), due.to_string());
            fields.problems.at(node, Problem::RevisionOutsidePeriod { from, start, due });
        }
        revisions.push((CapitalRevision { from, decided, capital, document, illustrative }, node.place()));
    }
    sort_by_key(&mut revisions, |(revision, place)| (revision.from, revision.decided, *place));
    for pair in revisions.windows(2) {
        if let [(one, _), (again, place)] = pair
            && (one.from, one.decided) == (again.from, again.decided)
        {
            fields.problems.at_place(*place, Problem::ListedTwice { id: one.from.to_string() });
        }
    }
    revisions.into_iter().map(|(revision, _)| revision).collect()
}

/// The projects of a proposal: they stand together.
pub(crate) fn projects_of(projects: &[Project], reallocation: u32) -> &[Project] {
    let from = projects.partition_point(|project| project.reallocation < reallocation);
    let to = projects.partition_point(|project| project.reallocation <= reallocation);
    projects.get(from..to).unwrap_or_default()
}
