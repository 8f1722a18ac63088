//! On which facts it hangs that a policy speaks of a verdict and a unit, of all that its condition asks about.

use super::holds::{Shares, holds, number_of};
use super::item::{Facts, Item};
use crate::assessment::{Bounds, CauseFact, CauseNumber, UnitShare};
use crate::number::{Figure, Ratio};
use crate::plan::{Condition, Measured, Range};

/// More places are looked at by nobody.
const MOST_PLACES: u32 = 48;

/// What is told beside verdicts: of the one that is looked at, and of the unit, each once.
#[derive(Default)]
pub(super) struct Deciding {
    pub(super) facts: Vec<CauseFact>,
    pub(super) shares: Vec<UnitShare>,
}

impl Deciding {
    /// Adds what a condition asks about that holds for a verdict and a unit, or does not, as `is_so` says.
    pub(super) fn look(&mut self, condition: &Condition, is_so: bool, item: &Item<'_>, unit: u32, shares: &Shares<'_>) {
        match (condition, &item.facts) {
            (Condition::Any(parts) | Condition::All(parts), _) => {
                for part in parts.iter().filter(|part| holds(part, item, unit, shares) == is_so) {
                    self.look(part, is_so, item, unit, shares);
                }
            }
            (Condition::Not(part), _) => self.look(part, !is_so, item, unit, shares),
            (Condition::Quality(_), Facts::Indicator { quality, .. }) => {
                add(&mut self.facts, Some(CauseFact::Quality { quality: *quality }));
            }
            (Condition::Forecast(_), Facts::Indicator { forecast, .. }) => {
                add(&mut self.facts, forecast.map(|forecast| CauseFact::Forecast { reaches: forecast.reaches }));
            }
            (Condition::Number(measured, range), facts) => add(&mut self.facts, number(*measured, range, is_so, facts)),
            (Condition::UnitShare { range, .. }, _) => {
                let counted = shares.counted(condition, unit);
                add(&mut self.shares, counted.and_then(|counted| share(counted, range, is_so)));
            }
            _ => {}
        }
    }
}

fn add<T: PartialEq>(to: &mut Vec<T>, found: Option<T>) {
    to.extend(found.filter(|found| !to.contains(found)));
}

fn number(measured: Measured, range: &Range, is_so: bool, facts: &Facts<'_>) -> Option<CauseFact> {
    let (value, bounds) = within(&number_of(measured, facts)?, range, is_so);
    let number = match measured {
        Measured::Achievement => CauseNumber::Achievement,
        Measured::Pace => CauseNumber::Pace,
        Measured::DaysLate => CauseNumber::DaysLate,
        Measured::WorkingDaysLate => CauseNumber::WorkingDaysLate,
    };
    Some(CauseFact::Number { number, value, bounds })
}

fn share((over, under): (i64, i64), range: &Range, is_so: bool) -> Option<UnitShare> {
    let (value, bounds) = within(&Ratio::whole(over).divided_by(&Ratio::whole(under))?, range, is_so);
    Some(UnitShare { over: u32::try_from(over).ok()?, under: u32::try_from(under).ok()?, value, bounds })
}

/// A number with as many places as it takes to lie where it does, and the bounds between which it lies: what does not lie
/// in a range lies on one side of it.
fn within(value: &Ratio, range: &Range, is_so: bool) -> (Figure, Bounds) {
    let range = if is_so { range.clone() } else { range.beside(value) };
    let [at_least, above, at_most, below] = range.bounds();
    let mut figure = value.derived();
    let mut places = 6_u32;
    while places < MOST_PLACES && !figure.ratio().is_some_and(|shown| range.holds(&shown)) {
        places = places.saturating_add(1);
        figure = value.rounded(places);
    }
    (figure, Bounds { at_least, above, at_most, below })
}
