//! Policies as a plan states them: when something is missed, who owes what by when.

use super::{Known, deadline};
use crate::calendar::Term;
use crate::diagnostic::{Problem, Thing};
use crate::json::{self, Fields, Kind, Node, Problems};
use crate::status::{DeadlineStatus, IndicatorStatus};
use crate::text::Text;
use chrono::NaiveDate;
use std::borrow::Cow;

/// When a policy speaks of an item.
#[derive(Debug)]
pub(crate) enum Condition {
    Any(Vec<Condition>),
    All(Vec<Condition>),
    Indicator(Vec<IndicatorStatus>),
    Task(Vec<DeadlineStatus>),
    /// A period of a recurring report.
    Report(Vec<DeadlineStatus>),
    /// Items that bear one of these tags.
    Tag(Vec<String>),
    /// Items of one of these sections.
    Section(Vec<u32>),
}

/// An explanation owed by the responsible unit.
#[derive(Debug)]
pub(crate) struct Explanation {
    pub(crate) within: Term,
    pub(crate) illustrative: bool,
}

/// What follows from verdicts.
#[derive(Debug)]
pub(crate) struct Policy {
    pub(crate) id: String,
    pub(crate) name: Text,
    pub(crate) when: Condition,
    pub(crate) explanation: Explanation,
    pub(crate) document: Option<u32>,
    pub(crate) valid_from: Option<NaiveDate>,
    pub(crate) valid_to: Option<NaiveDate>,
    pub(crate) illustrative: bool,
}

const FIELDS: &[&str] = &["id", "name", "when", "then", "document", "valid_from", "valid_to", "illustrative"];

pub(crate) fn read(node: Node<'_>, known: &Known, problems: &mut Problems) -> Option<Policy> {
    let mut fields = Fields::of(node, FIELDS, problems)?;
    let id = fields.id().unwrap_or_default().into_owned();
    let name = fields.name("name").unwrap_or_default();
    let when = fields.need("when").and_then(|when| read_condition(when, known, fields.problems));
    let then = fields.need("then").and_then(|then| read_then(then, known, fields.problems));
    let document = fields.reference_if_given("document", &known.documents, Thing::Document);
    let (valid_from, valid_to) = (fields.day_if_given("valid_from"), fields.day_if_given("valid_to"));
    let illustrative = fields.flag("illustrative");
    if let (Some(from), Some(to), Some(node)) = (valid_from, valid_to, fields.get("valid_to"))
        && to < from
    {
        fields.problems.at(node, Problem::ValidityReversed { from: from.to_string(), to: to.to_string() });
    }
    let when = when.unwrap_or(Condition::Any(Vec::new()));
    let explanation = then.unwrap_or(Explanation { within: Term::Days(1), illustrative: false });
    Some(Policy { id, name, when, explanation, document, valid_from, valid_to, illustrative })
}

/// Nested conditions are as deep as the text, whose depth is bounded.
fn read_condition(node: Node<'_>, known: &Known, problems: &mut Problems) -> Option<Condition> {
    const FORMS: &[&str] = &["any", "all", "indicator", "task", "report", "tag", "section"];
    let (form, list) = Fields::of(node, FORMS, problems)?.one_of(FORMS)?;
    if list.kind() == Kind::List && list.items().next().is_none() {
        problems.at(list, Problem::Empty { what: "when" });
    }
    let nodes = json::items(Some(list), problems);
    let condition = match form {
        0 => Condition::Any(nodes.filter_map(|node| read_condition(node, known, problems)).collect()),
        1 => Condition::All(nodes.filter_map(|node| read_condition(node, known, problems)).collect()),
        2 => Condition::Indicator(
            nodes.filter_map(|node| json::word(node, &IndicatorStatus::TO_EXPLAIN, problems)).collect(),
        ),
        3 => {
            Condition::Task(nodes.filter_map(|node| json::word(node, &DeadlineStatus::TO_EXPLAIN, problems)).collect())
        }
        4 => Condition::Report(
            nodes.filter_map(|node| json::word(node, &DeadlineStatus::TO_EXPLAIN, problems)).collect(),
        ),
        5 => Condition::Tag(nodes.filter_map(|node| json::text(node, "tag", problems)).map(Cow::into_owned).collect()),
        _ => Condition::Section(
            nodes.filter_map(|node| known.sections.reference(node, Thing::Section, problems)).collect(),
        ),
    };
    Some(condition)
}

fn read_then(node: Node<'_>, known: &Known, problems: &mut Problems) -> Option<Explanation> {
    let node = Fields::of(node, &["explanation"], problems)?.need("explanation")?;
    let mut fields = Fields::of(node, &["within", "illustrative"], problems)?;
    let illustrative = fields.flag("illustrative");
    let within = fields.need("within")?;
    if !known.calendar.has_working_days() {
        fields.problems.at(within, Problem::NoWorkingDay);
    }
    let within = deadline::read_term(within, &["days", "working_days"], fields.problems)?;
    Some(Explanation { within, illustrative })
}
