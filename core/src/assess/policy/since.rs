//! From which day a condition has held for a verdict, without a break: the first day of the miss, or a later one on which
//! the rest of the condition came to hold.

use super::holds::{Shares, holds};
use super::item::{Item, Late};
use crate::calendar::{days_between, plus_days};
use crate::number::Ratio;
use crate::plan::{Condition, Measured, Plan, Range};
use crate::status::DeadlineStatus;
use chrono::NaiveDate;

/// A condition, and what decides from which day it holds.
pub(super) struct Since<'q> {
    condition: &'q Condition,
    /// What in it turns with the days alone: how late something is, and the shares of units.
    turning: Vec<&'q Condition>,
    plan: &'q Plan,
    as_of: NaiveDate,
}

impl<'q> Since<'q> {
    pub(super) fn new(condition: &'q Condition, plan: &'q Plan, as_of: NaiveDate) -> Self {
        let leaves = condition.leaves().into_iter();
        Self { condition, turning: leaves.filter(|leaf| is_turning(leaf)).collect(), plan, as_of }
    }

    /// For a verdict and a unit for which it holds. `None` of what has no first day of a miss.
    #[inline(never)]
    pub(super) fn of(&self, item: &Item<'_>, unit: u32, shares: &Shares<'_>) -> Option<NaiveDate> {
        let first = item.missed_since()?;
        let mut days = self.turns(item, unit, shares);
        days.retain(|day| first <= *day);
        let mut latest_first = days.into_iter().rev();
        let now = latest_first.next()?;
        let held = latest_first.take_while(|day| holds(self.condition, &item.on(*day, self.plan), unit, shares));
        Some(held.last().unwrap_or(now))
    }

    /// The days up to now on which it may have come to hold for a verdict and a unit, or ceased to, in order.
    pub(super) fn turns(&self, item: &Item<'_>, unit: u32, shares: &Shares<'_>) -> Vec<NaiveDate> {
        let mut days = item.turns(self.plan);
        for turning in &self.turning {
            match (turning, item.late()) {
                (Condition::Number(measured, range), Some(late)) => {
                    days.extend(self.reached(*measured, range, late).into_iter().flatten());
                }
                (share, _) => days.extend(shares.turns(share, unit)),
            }
        }
        days.retain(|day| *day <= self.as_of);
        days.sort_unstable();
        days.dedup();
        days
    }

    /// The days on which the lateness came into the range, and left it.
    fn reached(&self, measured: Measured, range: &Range, late: &Late) -> Option<[NaiveDate; 2]> {
        let due = late.due?;
        let until = late.done_on.unwrap_or(self.as_of);
        let lateness = |days: u32| {
            let then = late.on(plus_days(due, days), DeadlineStatus::Overdue, &self.plan.calendar);
            then.measured(measured).map(Ratio::whole)
        };
        let first_day = |is_reached: &dyn Fn(&Ratio) -> bool| {
            let (mut before, mut most) =
                (0_u32, u32::try_from(days_between(due, until)).unwrap_or(0).saturating_add(1));
            // lateness only grows
            while before < most {
                let middle = before.midpoint(most);
                match lateness(middle).is_some_and(|lateness| is_reached(&lateness)) {
                    true => most = middle,
                    false => before = middle.saturating_add(1),
                }
            }
            plus_days(due, before)
        };
        Some([first_day(&|lateness| range.begins_by(lateness)), first_day(&|lateness| !range.ends_after(lateness))])
    }
}

/// Whether it turns with the days alone.
fn is_turning(leaf: &Condition) -> bool {
    match leaf {
        Condition::Number(measured, _) => !measured.is_of_indicators(),
        Condition::UnitShare { .. } => true,
        Condition::Any(_)
        | Condition::All(_)
        | Condition::Not(_)
        | Condition::Indicator(_)
        | Condition::Task(_)
        | Condition::Report(_)
        | Condition::Dossier(_)
        | Condition::Owed { .. }
        | Condition::Quality(_)
        | Condition::Forecast(_)
        | Condition::Unit(_)
        | Condition::Tag(_)
        | Condition::Section(_) => false,
    }
}
