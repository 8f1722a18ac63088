//! Gradings as a plan states them: which units are graded, by which rule set, for which period, on which day.

mod early;
mod reach;
mod rule_set;
mod shipped;

pub(crate) use rule_set::{Cap, Criterion, CriterionKind, Grade, RuleSet, RuleSource, ShareOf};

pub(super) use early::{Items, look_over as look_over_days};

use super::parties::Document;
use super::{Known, at, position, read_all};
use crate::diagnostic::{Problem, Thing};
use crate::json::{Fields, Ids, Kind, Node, Problems};
use crate::text::Text;
use chrono::NaiveDate;
use std::borrow::Cow;

/// Units that are graded together.
#[derive(Debug, Clone)]
pub(crate) struct Grading {
    pub(crate) id: String,
    pub(crate) name: Text,
    pub(crate) rule_set: u32,
    pub(crate) units: Vec<u32>,
    /// Items count that are due from the first to the second day.
    pub(crate) period: (NaiveDate, NaiveDate),
    /// The day graded.
    pub(crate) on: NaiveDate,
    pub(crate) counts: Counts,
    /// Beside those of the rule set.
    pub(crate) caps: Vec<Cap>,
    pub(crate) document: Option<u32>,
    pub(crate) illustrative: bool,
}

/// What counts as a unit's items: norms do not say, so the plan does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) indicators: bool,
    pub(crate) tasks: bool,
    pub(crate) reports: bool,
    /// What is done before its due day counts as exceeded.
    pub(crate) early_is_exceeded: bool,
}

/// The gradings of a plan with the rule sets that they may go by.
#[derive(Debug, Clone, Default)]
pub(crate) struct Gradings {
    /// The plan's own, then those that come with the crate.
    pub(crate) rule_sets: Vec<RuleSet>,
    pub(crate) all: Vec<Grading>,
    pub(crate) ids: Ids,
}

impl Gradings {
    pub(crate) fn rule_set(&self, grading: &Grading) -> Option<&RuleSet> {
        at(&self.rule_sets, grading.rule_set)
    }
}

pub(super) fn read(plan: &mut Fields<'_, '_>, known: &Known, documents: &[Document]) -> Gradings {
    let mut own = Ids::default();
    let mut rule_sets = read_all(plan, "rule_sets", &mut own, |node, problems| {
        let read = rule_set::read(node, Some((&known.documents, documents)), problems)?;
        if shipped::has(&read.0) {
            problems.at(node, Problem::DuplicateId { id: read.0.clone() });
        }
        Some(read)
    });
    if plan.get("gradings").is_none() {
        return Gradings { rule_sets, all: Vec::new(), ids: Ids::default() };
    }
    let before = plan.problems.count();
    rule_sets.extend(shipped::all());
    let set_ids = Ids::noted(rule_sets.iter().map(|rule_set| Cow::Borrowed(rule_set.id.as_str())));
    let mut ids = Ids::default();
    let all = read_all(plan, "gradings", &mut ids, |node, problems| {
        read_one(node, known, &rule_sets, &set_ids, problems).map(|grading| (grading.id.clone(), grading))
    });
    let gradings = Gradings { rule_sets, all, ids };
    if plan.problems.count() == before {
        let list = plan.get("gradings");
        say_collisions(&gradings, list, known, plan.problems);
        say_not_in_force(&gradings, list, plan.problems);
    }
    gradings
}

const FIELDS: &[&str] =
    &["id", "name", "rule_set", "units", "period", "on", "counts", "caps", "document", "illustrative"];

fn read_one(
    node: Node<'_>,
    known: &Known,
    rule_sets: &[RuleSet],
    set_ids: &Ids,
    problems: &mut Problems,
) -> Option<Grading> {
    let mut fields = Fields::of(node, FIELDS, problems)?;
    let id = fields.id().unwrap_or_default().into_owned();
    let name = fields.name("name").unwrap_or_default();
    let rule_set = fields.reference("rule_set", set_ids, Thing::RuleSet);
    let whole = known.period.unwrap_or_default();
    let period = fields.get("period").and_then(|node| read_period(node, fields.problems)).unwrap_or(whole);
    let on = fields.day_if_given("on").unwrap_or(whole.1);
    if let Some(node) = fields.get("on").or(fields.get("period"))
        && on < period.0
    {
        fields.problems.at(node, Problem::GradedBeforePeriod { on: on.to_string(), from: period.0.to_string() });
    }
    let units = fields.need("units").map(|node| read_units(node, known, on, fields.problems)).unwrap_or_default();
    let counts = read_counts(fields.get("counts"), fields.problems);
    let caps = match rule_set.and_then(|rule_set| at(rule_sets, rule_set)) {
        Some(set) => rule_set::read_caps(&mut fields, &set.criteria, &set.criterion_ids, &set.grade_ids),
        None => Vec::new(),
    };
    let document = fields.reference_if_given("document", &known.documents, Thing::Document);
    let illustrative = fields.flag("illustrative");
    let rule_set = rule_set.unwrap_or_default();
    Some(Grading { id, name, rule_set, units, period, on, counts, caps, document, illustrative })
}

fn read_period(node: Node<'_>, problems: &mut Problems) -> Option<(NaiveDate, NaiveDate)> {
    let mut fields = Fields::of(node, &["from", "to"], problems)?;
    let (from, to) = (fields.day("from"), fields.day("to"));
    let (from, to) = (from?, to?);
    if to < from {
        problems.at(node, Problem::PeriodReversed { start: from.to_string(), end: to.to_string() });
    }
    Some((from, to))
}

/// A list of units, or those directly below one that exist on the day graded.
fn read_units(node: Node<'_>, known: &Known, on: NaiveDate, problems: &mut Problems) -> Vec<u32> {
    if node.kind() == Kind::Object {
        let Some(mut fields) = Fields::of(node, &["children_of"], problems) else { return Vec::new() };
        let Some(parent) = fields.reference("children_of", &known.units, Thing::Unit) else { return Vec::new() };
        let children = known.unit_list.iter().zip(0_u32..);
        let children = children.filter(|(unit, _)| unit.parent == Some(parent) && unit.is_valid_on(on));
        let children: Vec<u32> = children.map(|(_, place)| place).collect();
        if children.is_empty() {
            problems.at(node, Problem::Empty { what: "units" });
        }
        return children;
    }
    if node.kind() == Kind::List && node.items().next().is_none() {
        problems.at(node, Problem::Empty { what: "units" });
    }
    let mut units: Vec<u32> = Vec::new();
    for item in crate::json::items(Some(node), problems) {
        let Some(unit) = known.units.reference(item, Thing::Unit, problems) else { continue };
        if units.contains(&unit) {
            let id = item.string().unwrap_or_default().into_owned();
            problems.at(item, Problem::ListedTwice { id });
        } else {
            if let Some(unit) = at(&known.unit_list, unit).filter(|unit| !unit.is_valid_on(on)) {
                problems.at(item, Problem::GradedNotThere { unit: unit.id.clone(), on: on.to_string() });
            }
            units.push(unit);
        }
    }
    units.sort_unstable();
    units
}

fn read_counts(node: Option<Node<'_>>, problems: &mut Problems) -> Counts {
    let all = Counts { indicators: true, tasks: true, reports: true, early_is_exceeded: false };
    let names = &["indicators", "tasks", "reports", "early_is_exceeded"];
    let Some((node, mut fields)) = node.and_then(|node| Some((node, Fields::of(node, names, problems)?))) else {
        return all;
    };
    let mut counts = |name: &'static str| fields.get(name).is_none() || fields.flag(name);
    let (indicators, tasks, reports) = (counts("indicators"), counts("tasks"), counts("reports"));
    let early_is_exceeded = fields.flag("early_is_exceeded");
    if !(indicators || tasks || reports) {
        problems.at(node, Problem::Empty { what: "counts" });
    }
    Counts { indicators, tasks, reports, early_is_exceeded }
}

/// Two rule sets of one scheme for one unit, in force on the days graded and both on one of these, for periods with a day in
/// common: a half year by the old rules and its year by the new ones are no collision.
fn say_collisions(gradings: &Gradings, list: Option<Node<'_>>, known: &Known, problems: &mut Problems) {
    let nodes = list.into_iter().flat_map(Node::items);
    for ((n, grading), node) in gradings.all.iter().enumerate().zip(nodes) {
        let Some(rule_set) = gradings.rule_set(grading) else { continue };
        let collides = |other: &&Grading| {
            let in_force = |set: &RuleSet| {
                let is_together = set.is_in_force_on(grading.on) || rule_set.is_in_force_on(other.on);
                let are_in_force = set.is_in_force_on(other.on) && rule_set.is_in_force_on(grading.on);
                set.scheme == rule_set.scheme && are_in_force && is_together
            };
            other.rule_set != grading.rule_set
                && other.period.0 <= grading.period.1
                && grading.period.0 <= other.period.1
                && gradings.rule_set(other).is_some_and(in_force)
        };
        let shared = |other: &Grading| other.units.iter().find(|unit| grading.units.contains(unit)).copied();
        let mut before = gradings.all.iter().take(n).filter(collides);
        let found = before.find_map(|other| Some((other, at(&known.unit_list, shared(other)?)?)));
        if let Some((other, unit)) = found {
            let (id, other, unit) = (grading.id.clone(), other.id.clone(), unit.id.clone());
            problems.at(node.member("rule_set"), Problem::RuleSetsCollide { id, other, unit });
        }
    }
}

fn say_not_in_force(gradings: &Gradings, list: Option<Node<'_>>, problems: &mut Problems) {
    for (grading, node) in gradings.all.iter().zip(list.into_iter().flat_map(Node::items)) {
        if let Some(rule_set) = gradings.rule_set(grading).filter(|set| !set.is_in_force_on(grading.on)) {
            let (id, on) = (rule_set.id.clone(), grading.on.to_string());
            problems.at(node.member("rule_set"), Problem::RuleSetNotInForce { id, on });
        }
    }
}

/// What a policy takes from units: grades, by their ids, since several rule sets may have them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct GradeLimit {
    pub(crate) excluded_from: Vec<String>,
    /// No better grade than this one.
    pub(crate) at_most: Option<String>,
    /// In this grading only.
    pub(crate) grading: Option<u32>,
}

/// Reads `{"excluded_from": ["excellent"], "at_most": "completed", "grading": "year-2023"}`.
pub(super) fn read_limit(node: Node<'_>, gradings: &Gradings, problems: &mut Problems) -> Option<(GradeLimit, bool)> {
    let names = &["excluded_from", "at_most", "grading", "illustrative"];
    let mut fields = Fields::of(node, names, problems)?;
    let grading = fields.reference_if_given("grading", &gradings.ids, Thing::Grading);
    let of = gradings.all.iter().zip(0_u32..).filter(|(_, place)| grading.is_none_or(|grading| grading == *place));
    let grades = of.filter_map(|(grading, _)| gradings.rule_set(grading)).flat_map(|set| &set.grades);
    let ids = Ids::noted(grades.map(|grade| Cow::Borrowed(grade.id.as_str())));
    let mut excluded_from: Vec<String> = Vec::new();
    for node in fields.list("excluded_from") {
        if ids.reference(node, Thing::Grade, fields.problems).is_some() {
            let id = node.string().unwrap_or_default().into_owned();
            if excluded_from.contains(&id) {
                fields.problems.at(node, Problem::ListedTwice { id });
            } else {
                excluded_from.push(id);
            }
        }
    }
    let at_most = fields.get("at_most").and_then(|node| {
        ids.reference(node, Thing::Grade, fields.problems)?;
        Some(node.string()?.into_owned())
    });
    let illustrative = fields.flag("illustrative");
    match (fields.get("excluded_from"), fields.get("at_most")) {
        (None, None) => {
            fields.problems.at(node, Problem::MissingField { field: "excluded_from" });
        }
        (Some(list), _) if list.kind() == Kind::List && list.items().next().is_none() => {
            fields.problems.at(list, Problem::Empty { what: "excluded_from" });
        }
        (Some(_), _) | (None, Some(_)) => {}
    }
    Some((GradeLimit { excluded_from, at_most, grading }, illustrative))
}

/// The position of the grade with an id, the best being 0.
pub(crate) fn grade_at(rule_set: &RuleSet, id: &str) -> Option<u32> {
    rule_set.grades.iter().position(|grade| grade.id == id).map(position)
}
