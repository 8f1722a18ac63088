//! Policies as a plan states them: when verdicts are so, what follows for the units that answer for them.

mod condition;
mod order;
mod reach;

pub(super) use condition::range_of;
pub(crate) use condition::{Condition, Measured, Range};
pub(crate) use reach::{DeadlineOf, Reach};

use super::deadline::{self, TermForm};
use super::grading::{self, GradeLimit, Gradings};
use super::indicator::is_without_share;
use super::{Indicator, Known, Section, read_all};
use crate::calendar::Term;
use crate::diagnostic::{Problem, Thing};
use crate::json::{self, Fields, Ids, Node, Problems};
use crate::text::Text;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// What follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Effect {
    /// An explanation is owed.
    Explanation,
    /// A review of the responsibility is proposed.
    Review,
    /// A reminder: nothing is owed.
    Reminder,
    /// Words beside the verdicts.
    Note(Text),
    /// The unit is excluded from grades, or capped in one.
    Grade(GradeLimit),
}

/// One of the things that follow.
#[derive(Debug, Clone)]
pub(crate) struct Follows {
    pub(crate) effect: Effect,
    /// The time given, counted from the miss.
    pub(crate) within: Option<Term>,
    /// Before whom it is answered for.
    pub(crate) to: Option<u32>,
    pub(crate) illustrative: bool,
}

/// What follows from verdicts.
#[derive(Debug, Clone)]
pub(crate) struct Policy {
    pub(crate) id: String,
    pub(crate) name: Text,
    pub(crate) when: Condition,
    /// The statuses at which `when` may hold.
    pub(crate) reach: Reach,
    /// The policies that `when` speaks of; sorted.
    pub(crate) under: Vec<u32>,
    pub(crate) then: Vec<Follows>,
    pub(crate) document: Option<u32>,
    pub(crate) valid_from: Option<NaiveDate>,
    pub(crate) valid_to: Option<NaiveDate>,
    pub(crate) illustrative: bool,
}

impl Policy {
    /// The time given for one of the things that follow.
    pub(crate) fn within(&self, effect: &Effect) -> Option<Term> {
        self.then.iter().find(|follows| follows.effect == *effect).and_then(|follows| follows.within)
    }
}

/// What conditions may name.
pub(crate) struct Named<'k> {
    known: &'k Known,
    sections: &'k [Section],
    /// Policies may stand after those that speak of them.
    policies: &'k Ids,
    gradings: &'k Gradings,
    /// Those that some item bears.
    tags: &'k BTreeSet<&'k str>,
}

/// More policies than anybody keeps in mind: each is compared with all before it.
const MOST_POLICIES: usize = 1_000;

/// The policies in the plan's order, and their positions, each after those that its condition speaks of.
pub(super) fn read(
    plan: &mut Fields<'_, '_>,
    known: &Known,
    sections: &[Section],
    gradings: &Gradings,
    tags: &BTreeSet<&str>,
    ids: &mut Ids,
) -> (Vec<Policy>, Vec<u32>) {
    let nodes: Vec<Node<'_>> = plan.get("policies").into_iter().flat_map(Node::items).collect();
    let named = Ids::noted(nodes.iter().map(|node| node.member("id").string().unwrap_or_default()));
    let named = Named { known, sections, policies: &named, gradings, tags };
    let policies = read_all(plan, "policies", ids, |node, problems| {
        read_one(node, &named, problems).map(|policy| (policy.id.clone(), policy))
    });
    if let (true, Some(list)) = (MOST_POLICIES < nodes.len(), plan.get("policies")) {
        let (count, most) = (nodes.len().to_string(), MOST_POLICIES.to_string());
        plan.problems.at(list, Problem::TooManyPolicies { count, most });
    }
    if plan.problems.has_errors() {
        return (policies, Vec::new());
    }
    let order = order::of(&policies, &nodes, plan.problems);
    order::say_contradictions(&policies, &nodes, plan.problems);
    (policies, order)
}

/// A policy that asks what is achieved of targets of zero or below, of which that says nothing.
pub(super) fn look_over(policies: &[Policy], indicators: &[Indicator], plan: &mut Fields<'_, '_>) {
    let without: Vec<&Indicator> = indicators.iter().filter(|indicator| is_without_share(indicator)).collect();
    let nodes = plan.get("policies").into_iter().flat_map(Node::items);
    for (policy, node) in policies.iter().zip(nodes) {
        if let Some(found) = without.iter().find(|indicator| policy.when.asks_what_is_achieved_of(indicator)) {
            plan.problems.at(node.member("when"), Problem::AchievedOfNothing { id: found.id.clone() });
        }
    }
}

const FIELDS: &[&str] = &["id", "name", "when", "then", "document", "valid_from", "valid_to", "illustrative"];

fn read_one(node: Node<'_>, named: &Named<'_>, problems: &mut Problems) -> Option<Policy> {
    let mut fields = Fields::of(node, FIELDS, problems)?;
    let id = fields.id().unwrap_or_default().into_owned();
    let name = fields.name("name").unwrap_or_default();
    let then = fields.need("then").map(|then| read_then(then, named, fields.problems)).unwrap_or_default();
    let counts_days = then.iter().any(|follows| follows.within.is_some());
    let before = fields.problems.count();
    let when = fields.need("when").and_then(|when| condition::read(when, named, counts_days, fields.problems));
    let is_read = fields.problems.count() == before;
    let document = fields.reference_if_given("document", &named.known.documents, Thing::Document);
    let (valid_from, valid_to) = (fields.day_if_given("valid_from"), fields.day_if_given("valid_to"));
    let illustrative = fields.flag("illustrative");
    if let (Some(from), Some(to), Some(node)) = (valid_from, valid_to, fields.get("valid_to"))
        && to < from
    {
        fields.problems.at(node, Problem::ValidityReversed { from: from.to_string(), to: to.to_string() });
    }
    let reach = when.as_ref().map_or(Reach::ALL, Reach::of);
    if let Some(node) = fields.get("when").filter(|_| is_read && reach.is_nothing()) {
        fields.problems.at(node, Problem::NeverHolds);
    }
    let when = when.unwrap_or(Condition::Any(Vec::new()));
    let mut under = order::under(&when);
    under.sort_unstable();
    Some(Policy { id, name, when, reach, under, then, document, valid_from, valid_to, illustrative })
}

const EFFECTS: &[&str] = &["explanation", "review", "reminder", "note", "grade"];

fn read_then(node: Node<'_>, named: &Named<'_>, problems: &mut Problems) -> Vec<Follows> {
    let Some(mut fields) = Fields::of(node, EFFECTS, problems) else { return Vec::new() };
    let explanation =
        fields.get("explanation").and_then(|node| read_owed(node, Effect::Explanation, named.known, fields.problems));
    let review = fields.get("review").and_then(|node| read_owed(node, Effect::Review, named.known, fields.problems));
    let reminder = fields.get("reminder").and_then(|node| {
        let illustrative = Fields::of(node, &["illustrative"], fields.problems)?.flag("illustrative");
        Some(Follows { effect: Effect::Reminder, within: None, to: None, illustrative })
    });
    let note = fields.name_if_given("note");
    let note = note.map(|note| Follows { effect: Effect::Note(note), within: None, to: None, illustrative: false });
    let grade = fields.get("grade").and_then(|node| {
        let (limit, illustrative) = grading::read_limit(node, named.gradings, fields.problems)?;
        Some(Follows { effect: Effect::Grade(limit), within: None, to: None, illustrative })
    });
    let has_any = EFFECTS.iter().any(|effect| fields.get(effect).is_some());
    if !has_any {
        fields.problems.at(node, Problem::NothingFollows);
    }
    [explanation, review, reminder, note, grade].into_iter().flatten().collect()
}

const TERMS: [TermForm; 2] = [("days", Term::Days), ("working_days", Term::WorkingDays)];
const FIELDS_OF_TERM: [&str; 2] = json::fields_of_forms(&TERMS, []);

/// What is owed within a time; a review may be without one.
fn read_owed(node: Node<'_>, effect: Effect, known: &Known, problems: &mut Problems) -> Option<Follows> {
    let mut fields = Fields::of(node, &["within", "to", "illustrative"], problems)?;
    let illustrative = fields.flag("illustrative");
    let to = fields.reference_if_given("to", &known.units, Thing::Unit);
    let within = if effect == Effect::Explanation { Some(fields.need("within")?) } else { fields.get("within") };
    let within = match within {
        None => None,
        Some(within) => {
            if !known.calendar.has_working_days() {
                fields.problems.at(within, Problem::NoWorkingDay);
            }
            Some(deadline::read_term(within, (&FIELDS_OF_TERM, &TERMS), fields.problems)?)
        }
    };
    Some(Follows { effect, within, to, illustrative })
}
