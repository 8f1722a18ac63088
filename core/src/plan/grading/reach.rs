//! Which grades nobody can reach: because their own conditions leave no value, or because a better grade always holds
//! where they do.

use super::rule_set::{Criterion, Grade, most};
use crate::diagnostic::Problem;
use crate::json::{Kind, Node, Problems};
use crate::number::Ratio;
use crate::plan::position;
use std::cmp::Ordering;

/// The values of a criterion between two ends, each with whether it belongs to them.
struct Values {
    from: (Ratio, bool),
    to: (Ratio, bool),
}

impl Values {
    fn are_none(&self) -> bool {
        match self.from.0.cmp(&self.to.0) {
            Ordering::Less => false,
            Ordering::Equal => !(self.from.1 && self.to.1),
            Ordering::Greater => true,
        }
    }

    fn lie_in(&self, other: &Self) -> bool {
        let begins_in = match other.from.0.cmp(&self.from.0) {
            Ordering::Less => true,
            Ordering::Equal => other.from.1 || !self.from.1,
            Ordering::Greater => false,
        };
        let ends_in = match self.to.0.cmp(&other.to.0) {
            Ordering::Less => true,
            Ordering::Equal => other.to.1 || !self.to.1,
            Ordering::Greater => false,
        };
        begins_in && ends_in
    }
}

pub(super) fn look_over(grades: &[Grade], criteria: &[Criterion], list: Option<Node<'_>>, problems: &mut Problems) {
    let nodes = list.into_iter().flat_map(Node::items).filter(|node| node.kind() == Kind::Object);
    let all: Vec<Vec<Values>> = grades.iter().map(|grade| values_of(grade, criteria)).collect();
    for (n, ((grade, values), node)) in grades.iter().zip(&all).zip(nodes).enumerate() {
        if let Some((criterion, _)) = criteria.iter().zip(values).find(|(_, values)| values.are_none()) {
            let (id, criterion) = (grade.id.clone(), criterion.id.clone());
            problems.at(node.member("all"), Problem::GradeUnreachable { id, criterion });
            continue;
        }
        let holds_always =
            |better: &&(&Grade, &Vec<Values>)| better.1.iter().zip(values).all(|(theirs, own)| own.lie_in(theirs));
        let better: Vec<(&Grade, &Vec<Values>)> = grades.iter().zip(&all).take(n).collect();
        if let Some((better, _)) = better.iter().find(holds_always) {
            let (id, better) = (grade.id.clone(), better.id.clone());
            problems.at(node.member("all"), Problem::GradeShadowed { id, better });
        }
    }
}

/// What each criterion may be where the grade's conditions hold.
fn values_of(grade: &Grade, criteria: &[Criterion]) -> Vec<Values> {
    let of_criterion = |place: u32| {
        let whole = Values { from: (Ratio::whole(0), true), to: (most(criteria, place), true) };
        let ranges = grade.all.iter().filter(|(criterion, _)| *criterion == place).map(|(_, range)| range);
        ranges.fold(whole, |mut values, range| {
            if let Some((from, is_in)) = &range.from {
                values.from = later(values.from, (from.ratio(), *is_in), Ordering::Less);
            }
            if let Some((to, is_in)) = &range.to {
                values.to = later(values.to, (to.ratio(), *is_in), Ordering::Greater);
            }
            values
        })
    };
    (0..position(criteria.len())).map(of_criterion).collect()
}

/// The narrower of two ends: the second where the first is beyond it.
fn later(one: (Ratio, bool), other: (Ratio, bool), beyond: Ordering) -> (Ratio, bool) {
    match one.0.cmp(&other.0) {
        Ordering::Equal => (one.0, one.1 && other.1),
        found if found == beyond => other,
        Ordering::Less | Ordering::Greater => one,
    }
}
