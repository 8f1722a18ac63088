//! Policies as a plan states them: when something is missed, who owes what by when.

use super::{Known, indicator::flatten};
use crate::diagnostic::{Problem, Thing};
use crate::json::{self, Node, Problems};
use crate::status::{DeadlineStatus, IndicatorStatus};
use crate::text::Text;
use chrono::NaiveDate;

/// When a policy speaks of an item.
#[derive(Debug)]
pub(crate) enum Condition {
    Any(Vec<Condition>),
    All(Vec<Condition>),
    Indicator(Vec<IndicatorStatus>),
    Task(Vec<DeadlineStatus>),
    /// Items that bear one of these tags.
    Tag(Vec<String>),
    /// Items of one of these sections.
    Section(Vec<u32>),
}

/// How long there is to do it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Within {
    /// Rolls to the next working day (Civil Code 2015 art. 148.5).
    Days(u32),
    WorkingDays(u32),
}

/// An explanation owed by the responsible unit.
#[derive(Debug)]
pub(crate) struct Explanation {
    pub(crate) within: Within,
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

pub(crate) fn read(node: Node<'_>, known: &Known, problems: &mut Problems) -> Option<Policy> {
    let [id, name, when, then, document, valid_from, valid_to, illustrative] = json::object(
        node,
        ["id", "name", "when", "then", "document", "valid_from", "valid_to", "illustrative"],
        problems,
    )?;
    let id = json::required(node, id, "id", problems).and_then(|id| json::id(id, problems));
    let name = json::required(node, name, "name", problems).and_then(|name| json::name(name, problems));
    let when = json::required(node, when, "when", problems).and_then(|when| read_condition(when, known, problems));
    let then = json::required(node, then, "then", problems).and_then(|then| read_then(then, problems));
    let document = document.and_then(|node| known.documents.reference(node, Thing::Document, problems));
    let valid_from = valid_from.map(|day| json::day(day, problems));
    let until_node = valid_to;
    let valid_to = valid_to.map(|day| json::day(day, problems));
    let illustrative = json::flag(illustrative, problems);
    let (valid_from, valid_to) = (flatten(valid_from)?, flatten(valid_to)?);
    if let (Some(from), Some(to), Some(node)) = (valid_from, valid_to, until_node)
        && to < from
    {
        problems.at(node, Problem::ValidityReversed { from: from.to_string(), to: to.to_string() });
    }
    Some(Policy {
        id: id?.into_owned(),
        name: name?,
        when: when?,
        explanation: then?,
        document,
        valid_from,
        valid_to,
        illustrative,
    })
}

/// Nested conditions are as deep as the text, whose depth is bounded.
fn read_condition(node: Node<'_>, known: &Known, problems: &mut Problems) -> Option<Condition> {
    let [any, all, indicator, task, tag, section] =
        json::object(node, ["any", "all", "indicator", "task", "tag", "section"], problems)?;
    let names = "`any`, `all`, `indicator`, `task`, `tag`, `section`";
    let (form, list) = json::one_of(node, [any, all, indicator, task, tag, section], names, problems)?;
    let nodes: Vec<Node<'_>> = json::items(Some(list), problems).collect();
    if nodes.is_empty() && !json::has_other_than(list, json::Kind::List) {
        problems.at(list, Problem::Empty { what: "when" });
    }
    let condition = match form {
        0 => Condition::Any(nodes.into_iter().filter_map(|node| read_condition(node, known, problems)).collect()),
        1 => Condition::All(nodes.into_iter().filter_map(|node| read_condition(node, known, problems)).collect()),
        2 => Condition::Indicator(
            nodes.into_iter().filter_map(|node| json::word(node, &IndicatorStatus::TO_EXPLAIN, problems)).collect(),
        ),
        3 => Condition::Task(
            nodes.into_iter().filter_map(|node| json::word(node, &DeadlineStatus::TO_EXPLAIN, problems)).collect(),
        ),
        4 => Condition::Tag(
            nodes
                .into_iter()
                .filter_map(|node| json::text(node, "tag", problems))
                .map(|tag| tag.into_owned())
                .collect(),
        ),
        _ => Condition::Section(
            nodes.into_iter().filter_map(|node| known.sections.reference(node, Thing::Section, problems)).collect(),
        ),
    };
    Some(condition)
}

fn read_then(node: Node<'_>, problems: &mut Problems) -> Option<Explanation> {
    let [explanation] = json::object(node, ["explanation"], problems)?;
    let node = json::required(node, explanation, "explanation", problems)?;
    let [within, illustrative] = json::object(node, ["within", "illustrative"], problems)?;
    let illustrative = json::flag(illustrative, problems);
    let within = json::required(node, within, "within", problems)?;
    let [days, working_days] = json::object(within, ["days", "working_days"], problems)?;
    let within = match json::one_of(within, [days, working_days], "`days`, `working_days`", problems)? {
        (0, days) => Within::Days(read_term(days, problems)?),
        (_, days) => Within::WorkingDays(read_term(days, problems)?),
    };
    Some(Explanation { within, illustrative })
}

fn read_term(node: Node<'_>, problems: &mut Problems) -> Option<u32> {
    let days = json::whole(node, problems)?;
    if days == 0 {
        problems.at(node, Problem::OutOfRange { text: "0".to_owned(), from: "1", to: "36500" });
        return None;
    }
    Some(days)
}
