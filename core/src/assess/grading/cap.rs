//! How many of a group may have a grade, and who of those that qualify has it.

use crate::number::Ratio;
use crate::order::sort_by;
use crate::plan::Cap;

/// A unit as caps see it: positions of grades, the best being 0.
pub(super) struct Standing {
    /// Whether it qualifies for the capped grade.
    pub(super) qualifies: bool,
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
    /// The units that would count if one more had the grade, where one more qualifies.
    pub(super) counted_with_one_more: Option<u32>,
    pub(super) counted: u32,
    /// Of each unit; none of those that do not qualify.
    pub(super) units: Vec<Option<Capped>>,
}

/// The largest number of units that may have the grade: so many that they are at most the share of those counted once
/// the best of those who qualify have it and the others the next grade. Of a closed grade it is none.
pub(super) fn apply(cap: &Cap, group: &[Standing], is_closed: bool) -> Outcome {
    let asked = Asked::of(cap, group);
    // one more with the grade adds at most one to those counted, and the share is at most 1: what is too many stays so
    let (mut allowed, mut too_many) = (0_u32, if is_closed { 1 } else { asked.qualified.saturating_add(1) });
    while allowed.saturating_add(1) < too_many {
        let middle = allowed.midpoint(too_many);
        if asked.fits(middle) {
            allowed = middle;
        } else {
            too_many = middle;
        }
    }
    let units = asked.decided(allowed);
    let counted_with_one_more = (allowed < asked.qualified).then(|| asked.counted(allowed.saturating_add(1)));
    let counted = counted(cap, group, &units, allowed);
    Outcome { qualified: asked.qualified, allowed, counted_with_one_more, counted, units }
}

/// The units that would count if one of those who have fallen, who qualify here, had the grade again.
pub(super) fn counted_with_one(cap: &Cap, group: &[Standing]) -> u32 {
    Asked::of(cap, group).counted(1)
}

/// How many the share of those counted is, rounded down.
pub(super) fn share_of(cap: &Cap, counted: u32) -> u32 {
    let share = cap.at_most.ratio().times(&Ratio::whole(i64::from(counted)));
    let down = Ratio::whole(0).minus(&share).ceiling().and_then(i64::checked_neg);
    down.and_then(|down| u32::try_from(down).ok()).unwrap_or(counted)
}

/// A group with the places of those who qualify.
struct Asked<'g> {
    cap: &'g Cap,
    group: &'g [Standing],
    qualified: u32,
    /// None of those who do not qualify.
    places: Vec<Option<Place>>,
}

impl<'g> Asked<'g> {
    fn of(cap: &'g Cap, group: &'g [Standing]) -> Self {
        let qualifies = |unit: &&Standing| unit.qualifies;
        let order = order(group.iter().filter(qualifies));
        let places =
            group.iter().map(|unit| Some(unit).filter(qualifies).map(|unit| place(unit, order.as_deref()))).collect();
        Self { cap, group, qualified: count(group.iter().filter(qualifies)), places }
    }

    /// What becomes of each unit, if so many may have the grade.
    fn decided(&self, allowed: u32) -> Vec<Option<Capped>> {
        self.places.iter().map(|place| place.as_ref().map(|place| place.decide(allowed, self.qualified))).collect()
    }

    fn counted(&self, allowed: u32) -> u32 {
        counted(self.cap, self.group, &self.decided(allowed), allowed)
    }

    /// Whether so many are no larger a share than is allowed.
    fn fits(&self, allowed: u32) -> bool {
        let counted = self.counted(allowed);
        Ratio::whole(i64::from(allowed)) <= self.cap.at_most.ratio().times(&Ratio::whole(i64::from(counted)))
    }
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

/// The points of those who qualify, in order; none where those of one are not known.
fn order<'g>(qualified: impl Iterator<Item = &'g Standing>) -> Option<Vec<&'g Ratio>> {
    let mut order: Vec<&Ratio> = qualified.map(|unit| unit.points.as_ref()).collect::<Option<_>>()?;
    sort_by(&mut order, |one, other| one.cmp(other));
    Some(order)
}

/// Where a unit that qualifies stands in the order of those who do.
fn place(unit: &Standing, order: Option<&[&Ratio]>) -> Place {
    let Some((points, order)) = unit.points.as_ref().zip(order) else { return Place::NotKnown };
    let up_to = order.partition_point(|theirs| *theirs <= points);
    let below = order.partition_point(|theirs| *theirs < points);
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Place::Known { before: count(order.len().saturating_sub(up_to)), level: count(up_to.saturating_sub(below)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::Number;

    /// Every group of four units, of which each qualifies, with points or without, and falls to a grade that counts or not,
    /// or has that grade already.
    #[test]
    fn no_larger_number_fits() {
        const KINDS: u32 = 9;
        let standing = |kind: u32| match kind {
            8 => Standing { qualifies: false, grade: Some(1), next: Some(2), points: None },
            _ => Standing {
                qualifies: true,
                grade: Some(0),
                next: Some(1 + kind / 4),
                points: Some(kind % 4).filter(|points| 0 < *points).map(|points| Ratio::whole(i64::from(points))),
            },
        };
        for (share, of) in
            [("0", vec![0, 1]), ("0.25", vec![0, 1]), ("0.5", vec![0]), ("0.5", vec![0, 1]), ("1", vec![1])]
        {
            let Ok(at_most) = Number::from_json(share) else { continue };
            let cap = Cap { grade: 0, at_most, of, by: Some(0), article: None, illustrative: false };
            for number in 0..KINDS.pow(4) {
                let group: Vec<Standing> = (0..4).map(|place| standing(number / KINDS.pow(place) % KINDS)).collect();
                let of = Asked::of(&cap, &group);
                let by_trying = (0..=of.qualified).rev().find(|allowed| of.fits(*allowed));
                assert_eq!(Some(apply(&cap, &group, false).allowed), by_trying, "{share} of {number}");
            }
        }
    }
}
