//! On which facts it hangs that a policy speaks of a verdict and a unit, of all that its condition asks about.

use super::holds::{Shares, holds, number_of};
use super::item::{Facts, Item};
use crate::assessment::{Bounds, CauseFact, CauseNumber, Reason};
use crate::number::Ratio;
use crate::plan::{Condition, Measured, Range};

/// A part of a condition that asks about a fact, and whether it holds: behind `not` it does not.
#[derive(Clone, Copy)]
pub(super) struct Deciding<'q> {
    asked: &'q Condition,
    holds: bool,
}

impl<'q> Deciding<'q> {
    /// All of a condition that holds, or does not, as is said.
    pub(super) fn all(
        condition: &'q Condition,
        is_so: bool,
        item: &Item<'_>,
        unit: u32,
        shares: &Shares<'_>,
    ) -> Vec<Self> {
        match condition {
            Condition::Any(parts) | Condition::All(parts) => {
                let deciding = parts.iter().filter(|part| holds(part, item, unit, shares) == is_so);
                deciding.flat_map(|part| Self::all(part, is_so, item, unit, shares)).collect()
            }
            Condition::Not(part) => Self::all(part, !is_so, item, unit, shares),
            Condition::Quality(_) | Condition::Forecast(_) | Condition::Number(..) | Condition::UnitShare { .. } => {
                vec![Self { asked: condition, holds: is_so }]
            }
            Condition::Indicator(_)
            | Condition::Task(_)
            | Condition::Report(_)
            | Condition::Dossier(_)
            | Condition::Owed { .. }
            | Condition::Unit(_)
            | Condition::Tag(_)
            | Condition::Section(_) => Vec::new(),
        }
    }

    /// Whether both ask about the same.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        std::ptr::eq(self.asked, other.asked) && self.holds == other.holds
    }

    /// The fact about a verdict.
    pub(super) fn fact(&self, item: &Item<'_>) -> Option<CauseFact> {
        match (self.asked, &item.facts) {
            (Condition::Quality(_), Facts::Indicator { quality, .. }) => Some(CauseFact::Quality { quality: *quality }),
            (Condition::Forecast(_), Facts::Indicator { forecast, .. }) => {
                forecast.map(|forecast| CauseFact::Forecast { reaches: forecast.reaches })
            }
            (Condition::Number(measured, range), facts) => {
                let value = number_of(*measured, facts)?;
                let bounds = bounds_of(&self.where_it_lies(&value, range));
                let number = match measured {
                    Measured::Achievement => CauseNumber::Achievement,
                    Measured::Pace => CauseNumber::Pace,
                    Measured::DaysLate => CauseNumber::DaysLate,
                    Measured::WorkingDaysLate => CauseNumber::WorkingDaysLate,
                };
                Some(CauseFact::Number { number, value: value.derived(), bounds })
            }
            _ => None,
        }
    }

    /// The share of a unit's items.
    pub(super) fn share(&self, unit: u32, shares: &Shares<'_>) -> Option<Reason> {
        let Condition::UnitShare { range, .. } = self.asked else { return None };
        let (over, under) = shares.counted(self.asked, unit)?;
        let value = Ratio::whole(over).divided_by(&Ratio::whole(under))?;
        let bounds = bounds_of(&self.where_it_lies(&value, range));
        let [over, under] = [over, under].map(|count| u32::try_from(count).unwrap_or(u32::MAX));
        Some(Reason::UnitShare { over, under, value: value.derived(), bounds })
    }

    fn where_it_lies(&self, value: &Ratio, range: &Range) -> Range {
        if self.holds { range.clone() } else { range.beside(value) }
    }
}

fn bounds_of(range: &Range) -> Bounds {
    let [at_least, above, at_most, below] = range.bounds();
    Bounds { at_least, above, at_most, below }
}
