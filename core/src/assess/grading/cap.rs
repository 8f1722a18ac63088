//! How many of a group may have a grade, and who of those that qualify has it.

use crate::number::Ratio;
use crate::plan::Cap;

/// A unit as caps see it: positions of grades, the best being 0.
pub(super) struct Standing {
    /// The grade so far; none where there is none.
    pub(super) grade: Option<u32>,
    /// The next grade that policies leave to it, were it not to have this one.
    pub(super) next: Option<u32>,
    /// The points that put it in an order, where the cap names them and they are known.
    pub(super) points: Option<Ratio>,
}

/// What a cap does to one unit that qualifies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Capped {
    /// It has the grade.
    Keeps,
    /// It gets the next one.
    Falls,
    /// Nothing puts it before or behind the others.
    ToDecide,
}

/// What a cap does to a group.
pub(super) struct Outcome {
    pub(super) qualified: u32,
    pub(super) allowed: u32,
    pub(super) counted: u32,
    /// Of each unit; none of those that do not qualify.
    pub(super) units: Vec<Option<Capped>>,
}

/// The largest number of units that may have the grade: so many that they are at most the share of those counted once
/// the best of those who qualify have it and the others the next grade.
pub(super) fn apply(cap: &Cap, group: &[Standing]) -> Outcome {
    let places: Vec<Option<Place>> = group.iter().map(|unit| place(unit, group, cap)).collect();
    let qualified = count(places.iter().filter(|place| place.is_some()));
    let decided = |allowed: u32| -> Vec<Option<Capped>> {
        places.iter().map(|place| place.as_ref().map(|place| place.decide(allowed, qualified))).collect()
    };
    let fits = |allowed: &u32| {
        let counted = Ratio::whole(i64::from(counted(cap, group, &decided(*allowed), *allowed)));
        Ratio::whole(i64::from(*allowed)) <= cap.at_most.ratio().times(&counted)
    };
    let allowed = (0..=qualified).rev().find(fits).unwrap_or(0);
    let units = decided(allowed);
    Outcome { qualified, allowed, counted: counted(cap, group, &units, allowed), units }
}

/// The units with one of the grades of which the share is taken, if so many have the capped one.
fn counted(cap: &Cap, group: &[Standing], decided: &[Option<Capped>], allowed: u32) -> u32 {
    let is_counted = |grade: Option<u32>| grade.is_some_and(|grade| cap.of.contains(&grade));
    let all = || group.iter().zip(decided);
    let are = |what: Capped| count(decided.iter().filter(|unit| **unit == Some(what)));
    let others = count(all().filter(|(unit, capped)| capped.is_none() && is_counted(unit.grade)));
    let fallen = count(all().filter(|(unit, capped)| **capped == Some(Capped::Falls) && is_counted(unit.next)));
    // of those to be decided about nobody knows who falls: those whose next grade does not count are taken to fall first
    let left = allowed.saturating_sub(are(Capped::Keeps));
    let not_counted =
        count(all().filter(|(unit, capped)| **capped == Some(Capped::ToDecide) && !is_counted(unit.next)));
    let falling = are(Capped::ToDecide).saturating_sub(left).saturating_sub(not_counted);
    let keeping = if cap.of.contains(&cap.grade) { allowed } else { 0 };
    others.saturating_add(fallen).saturating_add(falling).saturating_add(keeping)
}

fn count(units: impl Iterator) -> u32 {
    u32::try_from(units.count()).unwrap_or(u32::MAX)
}

/// Where a unit that qualifies stands among those that do.
enum Place {
    Known {
        /// Those with more points.
        before: u32,
        /// Those with the same points, itself among them.
        level: u32,
    },
    /// Its points, or those of another, are not known, or the cap names none.
    NotKnown,
}

impl Place {
    fn decide(&self, allowed: u32, qualified: u32) -> Capped {
        if qualified <= allowed {
            return Capped::Keeps;
        }
        if allowed == 0 {
            return Capped::Falls;
        }
        match self {
            Self::Known { before, level } if before.saturating_add(*level) <= allowed => Capped::Keeps,
            Self::Known { before, .. } if allowed <= *before => Capped::Falls,
            // a tie across the last place is not broken
            Self::Known { .. } | Self::NotKnown => Capped::ToDecide,
        }
    }
}

/// None of a unit that does not qualify.
fn place(unit: &Standing, group: &[Standing], cap: &Cap) -> Option<Place> {
    let qualifies = |unit: &&Standing| unit.grade == Some(cap.grade);
    if !qualifies(&unit) {
        return None;
    }
    let Some(points) = &unit.points else { return Some(Place::NotKnown) };
    let (mut before, mut level) = (0_u32, 0_u32);
    for other in group.iter().filter(qualifies) {
        let Some(theirs) = &other.points else { return Some(Place::NotKnown) };
        before = before.saturating_add(u32::from(points < theirs));
        level = level.saturating_add(u32::from(points == theirs));
    }
    Some(Place::Known { before, level })
}
