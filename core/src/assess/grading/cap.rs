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

/// The most units that may have the grade: so many that they are at most the share of those counted once they have it
/// and the others who qualify have the next grade.
pub(super) fn apply(cap: &Cap, group: &[Standing]) -> Outcome {
    let is_counted = |grade: Option<u32>| grade.is_some_and(|grade| cap.of.contains(&grade));
    let qualifies = |unit: &&Standing| unit.grade == Some(cap.grade);
    let count = |units: &mut dyn Iterator<Item = &Standing>| u32::try_from(units.count()).unwrap_or(u32::MAX);
    let qualified = count(&mut group.iter().filter(qualifies));
    let others = count(&mut group.iter().filter(|unit| !qualifies(unit) && is_counted(unit.grade)));
    // who falls is not known yet: those whose next grade does not count are taken to fall first
    let not_counted = count(&mut group.iter().filter(|unit| qualifies(unit) && !is_counted(unit.next)));
    let counted = |allowed: u32| {
        let falling = qualified.saturating_sub(allowed).saturating_sub(not_counted);
        let keeping = if cap.of.contains(&cap.grade) { allowed } else { 0 };
        others.saturating_add(falling).saturating_add(keeping)
    };
    let fits = |allowed: &u32| {
        Ratio::whole(i64::from(*allowed)) <= cap.at_most.ratio().times(&Ratio::whole(i64::from(counted(*allowed))))
    };
    let allowed = (0..=qualified).rev().find(fits).unwrap_or(0);
    let decide = |unit: &Standing| qualifies(&unit).then(|| place(unit, group, cap, allowed, qualified));
    Outcome { qualified, allowed, counted: counted(allowed), units: group.iter().map(decide).collect() }
}

/// Where a unit that qualifies stands among those that do.
fn place(unit: &Standing, group: &[Standing], cap: &Cap, allowed: u32, qualified: u32) -> Capped {
    if qualified <= allowed {
        return Capped::Keeps;
    }
    if allowed == 0 {
        return Capped::Falls;
    }
    let Some(points) = &unit.points else { return Capped::ToDecide };
    let mut rivals = group.iter().filter(|other| other.grade == Some(cap.grade));
    let (mut before, mut level) = (0_u32, 0_u32);
    for other in rivals.by_ref() {
        let Some(theirs) = &other.points else { return Capped::ToDecide };
        before = before.saturating_add(u32::from(points < theirs));
        level = level.saturating_add(u32::from(points == theirs));
    }
    if before.saturating_add(level) <= allowed {
        Capped::Keeps
    } else if allowed <= before {
        Capped::Falls
    } else {
        // a tie across the last place is not broken
        Capped::ToDecide
    }
}
