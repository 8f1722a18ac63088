//! Whether a condition holds for a verdict and a unit that answers for it.

use super::item::{Facts, Item};
use crate::assessment::{AnyStatus, ItemKind};
use crate::number::Ratio;
use crate::plan::{Condition, Measured, Range};
use crate::status::DeadlineStatus;

/// The shares of units that a policy asks for: of each such condition, for which units it holds. Inner ones first.
pub(super) struct Shares<'p>(Vec<(&'p Condition, Vec<bool>)>);

impl<'p> Shares<'p> {
    /// Counts every item once for each unit that answers for it.
    pub(super) fn of(condition: &'p Condition, units: usize, items: &[&Item<'_>]) -> Self {
        let mut shares = Self(Vec::new());
        for asked in asked(condition) {
            let Condition::UnitShare { of, among, range } = asked else { continue };
            let mut counts: Vec<(i64, i64)> = vec![(0, 0); units];
            for item in items {
                for unit in item.owed_by.iter() {
                    let place = usize::try_from(*unit).ok().and_then(|unit| counts.get_mut(unit));
                    if let Some((counted, all)) = place
                        && holds(among, item, *unit, &shares)
                    {
                        *all = all.saturating_add(1);
                        *counted = counted.saturating_add(i64::from(holds(of, item, *unit, &shares)));
                    }
                }
            }
            // of nothing there is no share
            let share = |(counted, all): &(i64, i64)| Ratio::whole(*counted).divided_by(&Ratio::whole(*all));
            let holds = counts.iter().map(|count| share(count).is_some_and(|share| range.holds(&share))).collect();
            shares.0.push((asked, holds));
        }
        shares
    }

    fn holds(&self, condition: &Condition, unit: u32) -> bool {
        let known = self.0.iter().find(|(known, _)| std::ptr::eq(*known, condition));
        let place = usize::try_from(unit).ok();
        known.zip(place).and_then(|((_, units), unit)| units.get(unit)).copied().unwrap_or(false)
    }
}

/// The conditions on shares within a condition, inner ones first.
fn asked(condition: &Condition) -> Vec<&Condition> {
    match condition {
        Condition::Any(parts) | Condition::All(parts) => parts.iter().flat_map(asked).collect(),
        Condition::Not(part) => asked(part),
        Condition::UnitShare { of, among, .. } => {
            let mut all = asked(of);
            all.extend(asked(among));
            all.push(condition);
            all
        }
        Condition::Indicator(_)
        | Condition::Task(_)
        | Condition::Report(_)
        | Condition::Dossier(_)
        | Condition::Owed { .. }
        | Condition::Quality(_)
        | Condition::Forecast(_)
        | Condition::Number(..)
        | Condition::Unit(_)
        | Condition::Tag(_)
        | Condition::Section(_) => Vec::new(),
    }
}

pub(super) fn holds(condition: &Condition, item: &Item<'_>, unit: u32, shares: &Shares<'_>) -> bool {
    match condition {
        Condition::Any(parts) => parts.iter().any(|part| holds(part, item, unit, shares)),
        Condition::All(parts) => parts.iter().all(|part| holds(part, item, unit, shares)),
        Condition::Not(part) => !holds(part, item, unit, shares),
        Condition::Indicator(statuses) => match item.status {
            AnyStatus::Indicator(status) => statuses.contains(&status),
            AnyStatus::Deadline(_) => false,
        },
        Condition::Task(statuses) => item.is(ItemKind::Task, statuses),
        Condition::Report(statuses) => item.is(ItemKind::Report, statuses),
        Condition::Dossier(statuses) => item.is(ItemKind::Dossier, statuses),
        Condition::Owed { under, status } => match &item.facts {
            Facts::Owed { policy, .. } => under.contains(policy) && item.is(ItemKind::Consequence, status),
            Facts::Indicator { .. } | Facts::Deadline { .. } => false,
        },
        Condition::Quality(qualities) => match &item.facts {
            Facts::Indicator { quality, .. } => qualities.contains(quality),
            Facts::Deadline { .. } | Facts::Owed { .. } => false,
        },
        Condition::Forecast(wanted) => match &item.facts {
            Facts::Indicator { forecast, .. } => forecast.is_some_and(|forecast| wanted.contains(&forecast.reaches)),
            Facts::Deadline { .. } | Facts::Owed { .. } => false,
        },
        Condition::Number(measured, range) => in_range(*measured, range, &item.facts),
        Condition::UnitShare { .. } => shares.holds(condition, unit),
        Condition::Unit(units) => units.binary_search(&unit).is_ok(),
        Condition::Tag(tags) => item.common.is_some_and(|common| common.tags.iter().any(|tag| tags.contains(tag))),
        Condition::Section(sections) => {
            let section = item.common.and_then(|common| common.section);
            section.is_some_and(|section| sections.binary_search(&section).is_ok())
        }
    }
}

impl Item<'_> {
    fn is(&self, kind: ItemKind, statuses: &[DeadlineStatus]) -> bool {
        match self.status {
            AnyStatus::Deadline(status) => self.kind == kind && statuses.contains(&status),
            AnyStatus::Indicator(_) => false,
        }
    }
}

/// A number that there is not lies in no range.
fn in_range(measured: Measured, range: &Range, facts: &Facts<'_>) -> bool {
    let number = match (measured, facts) {
        (Measured::Achievement, Facts::Indicator { numbers, .. }) => {
            numbers.and_then(|numbers| numbers.achievement.clone())
        }
        (Measured::Pace, Facts::Indicator { numbers, .. }) => numbers.and_then(|numbers| numbers.pace.clone()),
        (Measured::DaysLate, Facts::Deadline { days_late, .. } | Facts::Owed { days_late, .. }) => {
            days_late.map(Ratio::whole)
        }
        (
            Measured::WorkingDaysLate,
            Facts::Deadline { working_days_late, .. } | Facts::Owed { working_days_late, .. },
        ) => working_days_late.map(Ratio::whole),
        (Measured::Achievement | Measured::Pace, Facts::Deadline { .. } | Facts::Owed { .. })
        | (Measured::DaysLate | Measured::WorkingDaysLate, Facts::Indicator { .. }) => None,
    };
    number.is_some_and(|number| range.holds(&number))
}
