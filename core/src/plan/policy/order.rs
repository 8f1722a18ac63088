//! Policies beside each other: in which order they are looked at, and which of them contradict.

use super::condition::Condition;
use super::{Effect, Policy};
use crate::diagnostic::Problem;
use crate::json::{Node, Problems};
use crate::plan::{at, position};

/// Positions of policies, each after those that its condition speaks of. One that speaks of its own consequence, be it by
/// way of others, is an error.
pub(super) fn of(policies: &[Policy], nodes: &[Node<'_>], problems: &mut Problems) -> Vec<u32> {
    let speaks_of: Vec<Vec<u32>> = policies.iter().map(|policy| under(&policy.when)).collect();
    let mut order: Vec<u32> = Vec::with_capacity(policies.len());
    let mut is_placed = vec![false; policies.len()];
    loop {
        let is_next = |place: &usize| {
            let is_open = is_placed.get(*place) == Some(&false);
            let before = speaks_of.get(*place).map(Vec::as_slice).unwrap_or_default();
            is_open && before.iter().all(|policy| at(&is_placed, *policy) == Some(&true))
        };
        let next: Vec<usize> = (0..policies.len()).filter(is_next).collect();
        if next.is_empty() {
            break;
        }
        for place in next {
            order.push(position(place));
            if let Some(placed) = is_placed.get_mut(place) {
                *placed = true;
            }
        }
    }
    for (place, (policy, node)) in (0_u32..).zip(policies.iter().zip(nodes)) {
        // what only waits for a circle is in none
        if at(&is_placed, place) == Some(&false) && leads_back(place, &speaks_of) {
            problems.at(node.member("when"), Problem::PolicyCycle { id: policy.id.clone() });
        }
    }
    order
}

fn leads_back(from: u32, speaks_of: &[Vec<u32>]) -> bool {
    let mut seen = vec![false; speaks_of.len()];
    let mut to_look_at = at(speaks_of, from).cloned().unwrap_or_default();
    while let Some(policy) = to_look_at.pop() {
        if policy == from {
            return true;
        }
        if let Some(seen) = usize::try_from(policy).ok().and_then(|policy| seen.get_mut(policy))
            && !std::mem::replace(seen, true)
        {
            to_look_at.extend(at(speaks_of, policy).into_iter().flatten());
        }
    }
    false
}

/// The policies that a condition speaks of.
pub(super) fn under(condition: &Condition) -> Vec<u32> {
    match condition {
        Condition::Owed { under, .. } => under.clone(),
        Condition::Any(parts) | Condition::All(parts) => parts.iter().flat_map(under).collect(),
        Condition::Not(part) => under(part),
        Condition::UnitShare { of, among, .. } => [under(of), under(among)].concat(),
        Condition::Indicator(_)
        | Condition::Task(_)
        | Condition::Report(_)
        | Condition::Dossier(_)
        | Condition::Quality(_)
        | Condition::Forecast(_)
        | Condition::Number(..)
        | Condition::Unit(_)
        | Condition::Tag(_)
        | Condition::Section(_) => Vec::new(),
    }
}

/// Two policies that on the same days give two times for the same thing.
pub(super) fn say_contradictions(policies: &[Policy], nodes: &[Node<'_>], problems: &mut Problems) {
    for (n, (policy, node)) in policies.iter().zip(nodes).enumerate() {
        let before = policies.iter().take(n).filter(|before| is_at_once(before, policy) && before.when == policy.when);
        for other in before {
            let differs = |effect: &Effect| match (other.within(effect), policy.within(effect)) {
                (Some(one), Some(two)) => one != two,
                (None, _) | (_, None) => false,
            };
            if [Effect::Explanation, Effect::Review].iter().any(differs) {
                let (id, other) = (policy.id.clone(), other.id.clone());
                problems.at(node.member("then"), Problem::PoliciesContradict { id, other });
            }
        }
    }
}

fn is_at_once(one: &Policy, other: &Policy) -> bool {
    let begins_by_the_end = |one: &Policy, other: &Policy| match (one.valid_from, other.valid_to) {
        (Some(from), Some(to)) => from <= to,
        (None, _) | (_, None) => true,
    };
    begins_by_the_end(one, other) && begins_by_the_end(other, one)
}
